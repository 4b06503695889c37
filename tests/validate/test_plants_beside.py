"""Two plants in one article: a value of the other one, or of who only says so, is no support."""

from typing import Any

import pytest

from factlib.document import Document
from factlib.validate import validate

PLANTS = (  # a sentence about Orvik's tyre plant in Leipzig, and its status
    ("Orvik plans to build a tyre plant in Leipzig", "planned"),
    ("Orvik is building a tyre factory in Leipzig", "under_construction"),
    ("Orvik has opened a tyre plant in Leipzig", "operational"),
    ("Orvik makes tyres at its plant in Leipzig", "operational"),
    ("A new tyre plant was opened in Leipzig by Orvik", "operational"),
    ("Orvik has closed its tyre factory in Leipzig", "closed"),
    ("Orvik's tyre plant in Leipzig was shut down last year", "closed"),
    ("Orvik has idled its tyre plant in Leipzig", "idle"),
    ("The tyre plant that Orvik plans in Leipzig will employ 400 people", "planned"),
    ("The Leipzig plant of Orvik, which makes tyres, employs 400 people", "operational"),
    ("Production of tyres has begun at Orvik's new plant in Leipzig", "operational"),
    ("Orvik said it would build a $450 million plant in Leipzig to make tyres", "planned"),
    ("Orvik will invest 1.2 billion euros in a tyre plant in Leipzig", "planned"),
)
BESIDE = (  # what goes on behind it about Sandel's paper plant in Gdansk
    ". Sandel has a paper plant in Gdansk.",
    ", near a paper plant of Sandel. Sandel closed a paper plant in Gdansk last year.",
    ", according to Sandel. Meanwhile Sandel will spend $77 million on a paper factory in Gdansk.",
)
OTHERS = {"operator": "Sandel", "place": "Gdansk", "products": ["paper"]}


def claim_of(sentence: str, **fields: Any) -> dict[str, Any]:
    plant = {"type": "factory", "operator": "Orvik", "place": "Leipzig", "products": ["tyres"]}
    return {**plant, "evidence": sentence, **fields}


@pytest.mark.parametrize("beside", BESIDE)
@pytest.mark.parametrize(("sentence", "status"), PLANTS)
def test_what_is_told_of_the_plant_is_borne_out(sentence: str, status: str, beside: str) -> None:
    report = validate(claim_of(sentence, status=status), Document(text=sentence + beside))
    assert report.ok, [str(each) for each in report.errors]


@pytest.mark.parametrize("field", OTHERS)
@pytest.mark.parametrize("beside", BESIDE)
@pytest.mark.parametrize("sentence", [sentence for sentence, _ in PLANTS])
def test_what_is_told_of_the_other_plant_is_not(sentence: str, beside: str, field: str) -> None:
    report = validate(claim_of(sentence, **{field: OTHERS[field]}), Document(text=sentence + beside))
    assert [each.field.split(".")[0] for each in report.errors] == [field]


@pytest.mark.parametrize("field", OTHERS)
@pytest.mark.parametrize("sentence", [sentence for sentence, _ in PLANTS[:3]])
def test_what_is_told_of_the_other_without_its_verb_is_not(sentence: str, field: str) -> None:
    """As in "X is building a mill in P, and Y one in Q"."""
    text = f"{sentence}, and Sandel a paper plant in Gdansk."
    report = validate(claim_of(sentence, **{field: OTHERS[field]}), Document(text=text))
    assert [each.field.split(".")[0] for each in report.errors] == [field]


@pytest.mark.parametrize("beside", [", while Sandel closed one in Gdansk."])
@pytest.mark.parametrize(("sentence", "status"), [row for row in PLANTS if row[1] != "closed"][:5])
def test_the_status_of_the_other_plant_is_not(sentence: str, status: str, beside: str) -> None:
    document = Document(text=sentence + beside)
    quote = sentence + beside
    assert validate(claim_of(quote, status=status), document).ok
    report = validate(claim_of(quote, status="closed"), document)
    assert [each.field for each in report.errors] == ["status"]


ENDS = (  # a sentence, a status of an end, and whether the source says so
    ("Orvik has not closed its tyre plant in Leipzig", "closed", False),
    ("The tyre plant of Orvik in Leipzig will not close", "closed", False),
    ("The tyre plant of Orvik in Leipzig is not idle", "idle", False),
    ("The tyre plant of Orvik in Leipzig will not reopen", "closed", True),
    ("Orvik is to shut down its tyre plant in Leipzig but will not close the one in Gera", "closed", True),
)


@pytest.mark.parametrize(("sentence", "status", "told"), ENDS)
def test_an_end_that_is_denied_is_none(sentence: str, status: str, told: bool) -> None:
    assert validate(claim_of(sentence, status=status), Document(text=f"{sentence}.")).ok is told


SAME = (  # a text, its quote, and what is told of the one plant elsewhere or in wider words
    ("Orvik opened a tyre plant in Saxony. The Leipzig plant of Orvik makes tyres.", "Orvik opened a tyre plant in Saxony", "Leipzig"),
    ("Orvik opened a tyre plant at the Nordring park in Leipzig.", "Orvik opened a tyre plant at the Nordring park in Leipzig", "Leipzig"),
    ("Orvik runs a tyre plant in Germany. Its plant in Leipzig employs 400 people.", "Orvik runs a tyre plant in Germany", "Leipzig, Germany"),
)  # fmt: skip


@pytest.mark.parametrize(("text", "quote", "place"), SAME)
def test_what_differs_in_nothing_may_be_one_plant(text: str, quote: str, place: str) -> None:
    report = validate(claim_of(quote, place=place), Document(text=text))
    assert "other-event" not in {each.code for each in report.findings}


COUNTS = [  # a sentence, a place, how many plants it has there
    ("Cobalt has eight factories, six of them in Chile and two in Mexico.", "Chile", 6),
    ("Cobalt has eight factories, six of them in Chile and two in Mexico.", "Mexico", 2),
    ("Cobalt runs eight factories, of which six are in Chile and two in Mexico.", "Mexico", 2),
    ("Cobalt has eight factories: six in Chile and two in Mexico.", "Chile", 6),
    ("Cobalt has eight factories in Chile and Mexico.", "Mexico", 8),
    ("Cobalt, which has two offices in Mexico, runs eight factories there.", "Mexico", 8),
]


@pytest.mark.parametrize(("text", "place", "right"), COUNTS)
@pytest.mark.parametrize("number", [2, 6, 8])
def test_how_many_plants_are_at_a_place(text: str, place: str, right: int, number: int) -> None:
    claim = {"type": "factory", "count": f"{number} factories", "place": place, "evidence": text}
    assert validate(claim, Document(text=text)).ok is (number == right)
