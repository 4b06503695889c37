"""What validation keeps for other claims: never what may change, never without end."""

from typing import Annotated, Any, Literal

import pytest
from pydantic import AfterValidator, BeforeValidator

import factlib
from factlib.document import Document, Span
from factlib.validate.source import source_of

TEXT = "The Harbour Union said that 900 dockers of Alder Ports would stop work on 3 May 2021."
ALLOWED = {"strike"}


def _parted(value: object) -> object:
    return value.split(",") if isinstance(value, str) else value


def _allowed(value: str) -> str:
    if value not in ALLOWED:
        raise ValueError("not allowed now")
    return value


class Stoppage(factlib.Fact):
    """Work that is stopped."""

    type: Literal["kept_stoppage"] = "kept_stoppage"
    union: factlib.Party
    tags: Annotated[Any, BeforeValidator(_parted)] = None
    word: Annotated[str, AfterValidator(_allowed)] | None = None


def test_a_value_that_changes_is_read_anew_for_each_claim() -> None:
    claim = {"type": "kept_stoppage", "union": "Harbour Union", "tags": "a,b", "evidence": TEXT}
    first = factlib.parse_fact(claim, document=Document(text=TEXT))
    assert isinstance(first, Stoppage)
    first.tags.append("another")
    second = factlib.parse_fact(claim, document=Document(text=TEXT))
    assert isinstance(second, Stoppage)
    assert second.tags == ["a", "b"]


def test_a_validator_of_ones_own_is_asked_for_each_claim(monkeypatch: pytest.MonkeyPatch) -> None:
    claim = {"type": "kept_stoppage", "union": "Harbour Union", "word": "strike", "evidence": TEXT}
    assert "invalid" not in {finding.code for finding in factlib.validate(claim, TEXT).findings}
    monkeypatch.setattr(f"{__name__}.ALLOWED", set[str]())
    assert "invalid" in {finding.code for finding in factlib.validate(claim, TEXT).findings}


def test_the_contents_of_many_claims_about_one_passage_are_not_all_kept() -> None:
    document = Document(text=TEXT)
    for number in range(100):
        content = f"{number} dockers would stop work"
        factlib.validate(
            {"type": "statement", "speaker": "Harbour Union", "content": content, "evidence": TEXT}, document
        )
    cited = source_of(document).cited([Span.of(0, len(TEXT))])
    kept = [each for each in cited._read.values() if isinstance(each, dict)]
    assert kept
    assert max(map(len, kept)) <= 32


def test_many_passages_of_one_document_are_not_all_kept() -> None:
    document = Document(text=" ".join(f"Alder sold {number} cranes." for number in range(200)))
    for number in range(200):
        quote = f"Alder sold {number} cranes."
        assert factlib.validate(
            {"type": "deal", "items": [f"{number} cranes"], "evidence": quote}, document
        ).ok
    assert len(source_of(document)._cited) <= 64


class Stretch(Span):
    """A span of a type of its own."""


def test_spans_are_equal_as_their_types_say() -> None:
    class Anything:
        def __eq__(self, other: object) -> bool:
            return True

        def __hash__(self) -> int:
            return 0

    assert Span.of(0, 3) == Span(start=0, end=3) != Span.of(0, 4)
    assert Span.of(0, 3) == Anything()
    one, same = Stretch(start=0, end=3), Stretch(start=0, end=3)
    assert one == same
    assert len({one, same}) == 1


@pytest.mark.parametrize(
    ("text", "goods"),
    [
        ("The state set a limit of 2,000 kilograms of rice for Norland.", "less than 2 tonnes"),
        ("Norland has approached Alder about 8,234 jets.", "over 8,000 jets"),
    ],
)
def test_the_bound_that_other_words_tell_is_tried(text: str, goods: str) -> None:
    claim = {"type": "export_figure", "exporter": "Norland", "amount": goods, "evidence": text}
    codes = {finding.code for finding in factlib.validate(claim, text).findings if finding.field == "amount"}
    assert "amount-differs" not in codes
