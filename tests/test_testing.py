"""The mutation kit: what it changes, what it leaves alone, and how a validator is measured with it."""

from typing import Any

import pytest

from factlib.document import Document
from factlib.errors import ArgumentError
from factlib.facts import Deal, Provenance
from factlib.testing import KINDS, claim_of, detection, mutate

ARTICLE = Document(
    text="Ruritania sold Freedonia 12 ferries for at least $77 million in May 2021, Otto Lang said in Lund. "
    "It had sold tugs for $5 million in 2019."
)
DEAL: dict[str, Any] = {
    "type": "deal",
    "sellers": ["Ruritania"],
    "buyers": ["Freedonia"],
    "items": [{"name": "ferries", "quantity": "12 ferries"}],
    "value": "at least $77 million",
    "when": "May 2021",
    "place": "Lund",
    "stage": "delivered",
    "evidence": "Ruritania sold Freedonia 12 ferries for at least $77 million",
}
CHANGES: list[tuple[str, dict[str, Any], str, Any]] = [  # kind, the true claim, the field, what it becomes
    ("scale", {"value": "$77 million"}, "value", "$77 billion"),
    ("scale", {"value": "€1.5bn"}, "value", "€1.5tn"),
    ("scale", {"count": "800 mills"}, "count", "8,000 mills"),
    ("currency", {"value": "$77 million"}, "value", "€77 million"),
    ("currency", {"value": "77 million dollars"}, "value", "77 million euros"),
    ("bound", {"value": "$77 million"}, "value", "at least $77 million"),
    ("negation", {"type": "deal"}, "denied", True),
    ("negation", {"type": "statement", "content": "the mill is old"}, "content", "the mill is not old"),
    ("negation", {"type": "statement", "content": "the mill was not sold"}, "content", "the mill was sold"),
    ("other amount", {"value": "at least $77 million"}, "value", "$5 million"),
    ("other time", {"when": "May 2021"}, "when", "2019"),
    ("role", {"exporter": "Lund", "importer": "Malmö"}, "exporter", "Malmö"),
    ("status", {"status": "planned"}, "status", "operational"),
    ("status", {"stage": "signed"}, "stage", "delivered"),
]


@pytest.mark.parametrize(("kind", "claim", "field", "now"), CHANGES)
def test_changes_one_field(kind: str, claim: dict[str, Any], field: str, now: Any) -> None:
    (wrong,) = mutate(claim, ARTICLE if kind.startswith("other") else None, kinds=[kind])
    assert (wrong.kind, wrong.field, wrong.now) == (kind, field, now)
    assert wrong.was == claim.get(field)


@pytest.mark.parametrize("seed", range(5))
def test_a_mutation_differs_in_its_field_and_never_in_the_quote_too(seed: int) -> None:
    for wrong in mutate(DEAL, ARTICLE, seed=seed):
        changed = {
            name for name in DEAL.keys() | wrong.claim.keys() if DEAL.get(name) != wrong.claim.get(name)
        }
        assert wrong.field in changed
        assert changed == {wrong.field} or wrong.kind == "role"
        assert wrong.now != wrong.was


def test_the_same_seed_makes_the_same_mutations() -> None:
    assert mutate(DEAL, ARTICLE, seed=3) == mutate(DEAL, ARTICLE, seed=3)


def test_decoys_are_other_names_of_the_document_or_stand_nowhere_in_it() -> None:
    for seed in range(20):
        (wrong,) = mutate(
            {"type": "statement", "speaker": "Marta Berg", "content": "x"},
            ARTICLE,
            kinds=["speaker"],
            seed=seed,
        )
        assert wrong.now == "Otto Lang" or wrong.now not in ARTICLE.text


def test_makes_every_kind_of_something() -> None:
    statement = {
        "type": "statement",
        "speaker": "Otto Lang",
        "content": "the vessel was sold",
        "evidence": "Otto Lang said",
    }
    made = {
        wrong.kind
        for claim in (DEAL, statement)
        for seed in range(3)
        for wrong in mutate(claim, ARTICLE, seed=seed)
    }
    assert made == set(KINDS)


def test_leaves_out_what_there_is_nothing_of() -> None:
    assert (
        mutate({"type": "factory", "operator": "Alder"}, kinds=["currency", "month", "speaker", "quote"])
        == []
    )


def test_a_fact_becomes_a_claim_in_words() -> None:
    evidence = Provenance.at(ARTICLE, _span("Ruritania sold Freedonia"), method="by hand")
    fact = Deal(sellers=["Ruritania"], value="at least $77 million", when="May 2021", provenance=evidence)
    assert claim_of(fact) == {
        "type": "deal",
        "sellers": ["Ruritania"],
        "value": "at least $77 million",
        "when": "2021-05",
        "evidence": "Ruritania sold Freedonia",
    }


def test_refuses_a_kind_that_it_does_not_make() -> None:
    with pytest.raises(ArgumentError, match="kinds: expected some of digit"):
        mutate(DEAL, kinds=["colour"])


def test_measures_a_validator() -> None:
    scores = detection([(DEAL, ARTICLE)], lambda claim, source: claim["evidence"] not in source.text)
    assert scores["quote"].rate == 1
    assert scores["digit"].rate == 0
    assert scores["true"].refused == 0


def test_the_kit_and_the_validator_share_no_code() -> None:
    from pathlib import Path

    import factlib

    root = Path(factlib.__file__).parent
    for one, other in (("testing", "factlib.validate"), ("validate", "factlib.testing")):
        for module in (root / one).rglob("*.py"):
            lines = module.read_text(encoding="utf-8").splitlines()
            assert not [
                line for line in lines if line.strip().startswith(("import ", "from ")) and other in line
            ]


def test_the_validator_shares_with_extraction_only_who_says_what() -> None:
    from pathlib import Path

    import factlib

    shared = ("factlib.extract.statements",)
    for module in (Path(factlib.__file__).parent / "validate").rglob("*.py"):
        text = module.read_text(encoding="utf-8")
        assert text.count("factlib.extract") == sum(text.count(room) for room in shared)


def _span(words: str) -> Any:
    from factlib.document import Span

    start = ARTICLE.text.index(words)
    return Span(start=start, end=start + len(words))
