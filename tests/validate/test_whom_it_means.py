"""Whom "it" or "the company" of a quote means is who acts, not another firm that the sentence or the document names."""

import pytest

from factlib import Document, validate

CASES = [  # text, quote, field, who it is, who it is not
    (
        "Krauss Marine fell. Lunda Cells Ltd, a rival, rose on news that it has bought a mill from Havco.",
        "it has bought a mill from Havco",
        "buyers",
        "Lunda Cells Ltd",
        "Krauss Marine",
    ),
    (
        "Orvik Steel Corp sold a mill. The company also sold 12 cranes to Peru, after Lunda withdrew.",
        "The company also sold 12 cranes to Peru",
        "sellers",
        "Orvik Steel Corp",
        "Lunda",
    ),
    (
        "Orvik chief Ines Holt said the firm's stake in Havco would be sold to Lunda.",
        "the firm's stake in Havco would be sold to Lunda",
        "sellers",
        "Orvik",
        "Havco",
    ),
    (
        "Firms like Adler and Lunda have won orders from Peru for drones.",
        "Firms like Adler and Lunda have won orders from Peru for drones",
        "sellers",
        "Adler",
        "Peru",
    ),
]


def errors_of(text: str, quote: str, field: str, party: str) -> list[str]:
    claim = {"type": "deal", field: [party], "evidence": quote}
    return [error.field for error in validate(claim, Document(text=text)).errors]


@pytest.mark.parametrize(("text", "quote", "field", "who", "other"), CASES)
def test_a_reference_means_who_is_named_before_it(
    text: str, quote: str, field: str, who: str, other: str
) -> None:
    assert errors_of(text, quote, field, who) == []
    assert errors_of(text, quote, field, other) == [f"{field}.0"]


FAR_OFF = [
    "Havco rose. Analysts praised Orvik for years. It sold a mill to Peru.",
    "Lunda talked. A week passed. Traders waited. The company sold a mill to Peru, as Orvik said.",
]


@pytest.mark.parametrize("text", FAR_OFF)
def test_who_is_named_further_off_may_be_meant_or_not(text: str) -> None:
    quote = text.split(". ")[-1]
    assert errors_of(text, quote, "sellers", "Orvik") == []
