"""Wrapped at any width, a text gives the same amounts, dates and facts, and bears out the same claims."""

import textwrap
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factlib import Document, extract, parse_dates, parse_quantities, validate
from factlib.document import Model

ANCHOR = date(2024, 3, 14)
ARTICLES = sorted((Path(__file__).parents[1] / "examples" / "articles").glob("*.txt"))
TEXTS = [
    """Norland orders 31 tanks

By Anna Berg

LIMA, March 3, 2023 (Meridian) - Norland has ordered 31 tanks and 1,200 F-16 bombs from South Korea's Hanbit Defence for
$4.5 billion, Deputy Defence Minister Otto Lang said on Thursday. "We will not, for now, build them here," he told
reporters. The first twelve-wheeled vehicles will arrive in the second quarter of 2024.

The London-based company Kessel & Sons sold 2½ million tonnes of copper to the United States last year, 8 percent more
than in 2021. Its exports to Peru fell by a third, to about €890.5 million.
""",
    """Nordwerk will open a plant for electric forklifts in Lima, Peru, early in 2025, with 300 to 350 jobs.

“The works will cost between 20 and 25 million euros,” said Chief Executive Maria del Carmen Soto. “Half of it is paid
for by the state of Peru.”

- 12 ferries for Chile
- 14 radars for Ruritania

Ruritania bought 24 Kestrel helicopters from Norland on 27 September 2020. The price was more than $1,250 million, or
$52 million apiece, according to the Ministry of Mines, Ports and Railways.
""",
    """Chile's biggest mining company, Cobre del Norte, agreed to buy a 45 per cent stake in Ruritania Lithium for $1.2
billion in cash. The deal was signed in Santiago on 3 May and should close by the end of June, the companies said.

Cobre del Norte will pay the Government of Ruritania a royalty of 7.5 percent. In 2022 Ruritania exported lithium worth
$320 million to South Korea and $45 million to Norland.
""",
]  # the paragraphs are one line each, see `unwrapped`
PLACES = {"id", "document", "span", "spans", "fields", "quote", "prefix", "suffix", "text"}


def unwrapped(text: str) -> str:
    return "\n\n".join(
        part if part.startswith("- ") else part.replace("\n", " ") for part in text.strip().split("\n\n")
    )


def wrapped(text: str, width: int, *, hyphens: bool) -> str:
    lines = (
        textwrap.fill(line, width, break_long_words=False, break_on_hyphens=hyphens)
        for line in text.split("\n")
    )
    return "\n".join(lines)


def meaning(found: Sequence[Model]) -> list[Any]:
    """What was found, without its places and the words there."""
    return [_without_places(each.model_dump(mode="json")) for each in found]


def _without_places(value: Any) -> Any:
    if isinstance(value, dict):
        return {name: _without_places(each) for name, each in value.items() if name not in PLACES}
    return [_without_places(each) for each in value] if isinstance(value, list) else value


SOURCES = [*(path.read_text(encoding="utf-8") for path in ARTICLES), *map(unwrapped, TEXTS)]
WIDTHS = st.integers(40, 100)


@pytest.mark.parametrize("text", SOURCES)
@settings(max_examples=15, deadline=None)
@given(width=WIDTHS, hyphens=st.booleans())
def test_the_same_is_read_at_any_width(text: str, width: int, hyphens: bool) -> None:
    page = wrapped(text, width, hyphens=hyphens)
    amounts, dates = parse_quantities(page), parse_dates(page, ANCHOR)
    assert meaning(amounts) == meaning(parse_quantities(text))
    assert meaning(dates) == meaning(parse_dates(text, ANCHOR))
    assert all(found.text == page[found.span.slice] for found in [*amounts, *dates])


@pytest.mark.parametrize("text", SOURCES)
@settings(max_examples=8, deadline=None)
@given(width=WIDTHS, hyphens=st.booleans())
def test_the_same_facts_are_read_at_any_width(text: str, width: int, hyphens: bool) -> None:
    page = Document(text=wrapped(text, width, hyphens=hyphens))
    facts = extract(page)
    assert meaning(facts) == meaning(extract(text))
    assert len(facts) > 1
    for fact in facts:
        assert fact.provenance is not None
        assert fact.provenance.quote == page[fact.provenance.span]
        assert type(fact).model_validate_json(fact.model_dump_json()) == fact


@pytest.mark.parametrize("text", SOURCES)
@settings(max_examples=4, deadline=None)
@given(width=WIDTHS, hyphens=st.booleans())
def test_a_wrapped_source_bears_out_the_same(text: str, width: int, hyphens: bool) -> None:
    plain, page = Document(text=text), Document(text=wrapped(text, width, hyphens=hyphens))
    for fact, on_page in zip(extract(plain), extract(page), strict=True):
        assert fact.provenance is not None
        claim = {
            **fact.model_dump(exclude={"id", "provenance", "schema_version"}),
            "evidence": fact.provenance.quote,
        }
        assert validate(claim, page).verdict == validate(claim, plain).verdict
        assert validate(on_page, page).verdict == validate(fact, plain).verdict


BROKEN = [  # the end of a line in the middle of what is read
    ("Norland sold Chile twelve ferries for $77\nmillion in 2021.", "$77 million"),
    ("Norland sold Chile twelve ferries for US$\n77 million in 2021.", "$77 million"),
    ("Norland sold Chile twelve ferries for $77-\nmillion in 2021.", "$77 million"),
    ("Norland sold Chile twelve ferries for\n$77 million in 2021.", "$77 million"),
    ("Norland sold Chile twelve ferries for a total price of $\n77 million in 2021.", "$77 million"),
]


@pytest.mark.parametrize(("text", "price"), BROKEN)
def test_a_price_is_whole_over_the_end_of_a_line(text: str, price: str) -> None:
    claim = {
        "type": "deal",
        "sellers": ["Norland"],
        "buyers": ["Chile"],
        "items": ["12 ferries"],
        "when": "2021",
    }
    for value, verdict in ((price, "supported"), ("$77", "contradicted"), ("$78 million", "contradicted")):
        report = validate({**claim, "value": value, "evidence": text.replace("\n", " ")}, Document(text=text))
        assert report.verdict == verdict, (value, [str(error) for error in report.errors])


SPLIT = [
    ("Norland sold Estonia twelve patrol ves-\nsels in 2021.", "patrol vessels"),
    ("Norland sold Estonia twelve heli-\ncopters in 2021.", "helicopters"),
    ("Norland sold Estonia twelve how-\nitzers in 2021.", "howitzers"),
    ("Norland sold Estonia twelve Kes-\ntrel jets in 2021.", "Kestrel jets"),
    ("Norland sold Estonia twelve Kes-\ntrel jets in 2021.", "Kes-trel jets"),
    ("Norland sold Estonia twelve anti-\ntank missiles in 2021.", "anti-tank missiles"),
]


@pytest.mark.parametrize(("text", "goods"), SPLIT)
def test_a_split_word_is_matched_either_way(text: str, goods: str) -> None:
    claim = {"type": "deal", "sellers": ["Norland"], "buyers": ["Estonia"], "items": [f"12 {goods}"]}
    quote = f"sold Estonia twelve {goods}"
    report = validate({**claim, "evidence": quote}, Document(text=text))
    assert report.verdict == "supported", [str(error) for error in report.errors]
