"""Goods of what the quote deals in, or for it, are other goods, though the document has them: tank engines for tanks."""

import pytest

from factlib import Document, validate

OTHER = [  # text, goods of the quote and what the claim makes of them
    ("Orvik sold Peru 40 tanks. The tank engines come from Lunda.", "tank engines"),
    ("Orvik sold Peru 40,000 tonnes of cocoa. Its cocoa butter goes to Chile.", "cocoa butter"),
    ("Orvik sold Peru steel. The steel pipes of Lunda are dearer.", "steel pipes"),
    ("Orvik sold Peru cotton. The cotton yarn of Lunda is dearer.", "cotton yarn"),
    ("Orvik sold Peru missiles. The missile launchers stay in Kiel.", "missile launchers"),
    ("Orvik sold Peru soybeans. Lunda ships soybean oil.", "soybean oil"),
]
SAME = [
    ("Orvik sold Peru 40 tanks.", "tank vehicles"),
    ("Orvik sold Peru 40 jets.", "jet aircraft"),
    ("Orvik sold Peru coffee.", "coffee beans"),
    ("Orvik sold Peru coffee.", "coffee crop"),
    ("Orvik sold Peru missiles.", "missile supplies"),
    ("Orvik sold Peru missiles.", "missile systems"),
    ("Orvik sold Peru steel.", "steel shipments"),
    ("Orvik sold Peru rapeseed.", "rape seed"),
    ("Orvik sold Peru gold.", "gold bars"),
    ("Orvik sold Peru cocoa and cocoa butter.", "cocoa butter"),
]


def _is_borne_out(text: str, goods: str) -> bool:
    claim = {
        "type": "deal",
        "sellers": ["Orvik"],
        "buyers": ["Peru"],
        "items": [goods],
        "evidence": text.split(". ")[0],
    }
    return validate(claim, Document(text=text)).ok


@pytest.mark.parametrize(("text", "goods"), OTHER)
def test_what_is_made_of_goods_or_for_them_is_something_else(text: str, goods: str) -> None:
    assert not _is_borne_out(text, goods)


@pytest.mark.parametrize(("text", "goods"), SAME)
def test_what_only_says_the_sort_is_not(text: str, goods: str) -> None:
    assert _is_borne_out(text, goods)
