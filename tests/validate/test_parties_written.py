"""Parties that a claim writes otherwise than the source, or tells by whose they are, and others that are none of them."""

from typing import Any

import pytest

from tests.validate.twins import is_let_through

SALE = {"type": "deal", "kind": "sale"}
GIFT = {"type": "deal", "kind": "other"}
# (the document, of which "[[" and "]]" enclose the cited words; the true claim; the wrong field)
TWINS: list[tuple[str, dict[str, Any], dict[str, Any]]] = [
    # a name with "and" in it, by its initials
    (
        "[[Lenk Grain and Tallow Trust (LGTT) bought 12 lorries from Voss.]]",
        {**SALE, "buyers": ["Lenk Grain and Tallow Trust (LGTT)"], "sellers": ["Voss"]},
        {"buyers": ["Lenk Coal and Tallow Trust (LCTT)"]},
    ),
    (
        "LGTT is a fund in Lund. [[It bought 12 lorries from Voss.]]",
        {**SALE, "buyers": ["Lenk Grain and Tallow Trust (LGTT)"], "sellers": ["Voss"]},
        {"buyers": ["Orna Grain and Tallow Trust (OGTT)"]},
    ),
    (
        "[[LGTT sold 12 lorries to Voss.]]",
        {**SALE, "sellers": ["Lenk Grain and Tallow Trust (LGTT)"], "buyers": ["Voss"]},
        {"sellers": ["Voss"], "buyers": ["Lenk Grain and Tallow Trust (LGTT)"]},
    ),
    (
        "[[Tarn Gas and Ore Corporation bought 12 lorries from Voss.]] TGOC is based in Lund.",
        {**SALE, "buyers": ["Tarn Gas and Ore Corporation (TGOC)"], "sellers": ["Voss"]},
        {"buyers": ["Tarn Gas and Coal Corporation (TGCC)"]},
    ),
    # an office in brackets
    (
        "[[France said on Monday that it will buy 12 lorries from Voss.]]",
        {**SALE, "buyers": ["France (government)"], "sellers": ["Voss"]},
        {"buyers": ["Peru (government)"]},
    ),
    (
        "[[The Chilean army ordered 12 lorries from Voss.]]",
        {**SALE, "buyers": ["Chile (army)"], "sellers": ["Voss"]},
        {"buyers": ["Chile (navy)"]},
    ),
    # a wrong letter in a long name
    (
        "[[Halden Shells has orders from Philipines for 12 boats.]] The Philippines has ten.",
        {**SALE, "buyers": ["the Philippines"], "sellers": ["Halden Shells"]},
        {"buyers": ["Malaysia"]},
    ),
    (
        "Lorn Aerosystems and Lorn Hydromatics are in Lund. [[Lorn Aerosistems, a maker of kites, decided to sell 12 kites to Voss.]]",
        {**SALE, "sellers": ["Lorn Aerosystems"], "buyers": ["Voss"]},
        {"sellers": ["Lorn Hydromatics"]},
    ),
    # whose they are
    (
        "[[Garden site Lunna Co. held a raffle on Sunday, offering vouchers worth $18 to its users.]] Orna has none.",
        {**GIFT, "stage": "offered", "sellers": ["Lunna Co."], "buyers": ["Lunna users"], "items": ["vouchers"]},
        {"buyers": ["Orna users"]},
    ),
    (
        "[[Garden site Lunna Co. held a raffle on Sunday, offering vouchers worth $18 to its users.]] Orna has none.",
        {**GIFT, "stage": "offered", "sellers": ["Lunna Co."], "buyers": ["users of Lunna"], "items": ["vouchers"]},
        {"buyers": ["Lunna shareholders"]},
    ),
    (
        "[[Garden site Lunna Co. held a raffle on Sunday, offering vouchers worth $18 to its users.]] Orna has none.",
        {**GIFT, "stage": "offered", "sellers": ["Lunna Co."], "buyers": ["Lunna's users"], "items": ["vouchers"]},
        {"buyers": ["Lunna"]},
    ),
    (
        "[[The Norland government will plan the bridge together with our allies and partners.]] Peru is far.",
        {"type": "deal", "kind": "cooperation", "partners": ["Norland government", "Norland's allies and partners"]},
        {"partners": ["Norland government", "Peru's allies and partners"]},
    ),
    (
        "[[Halden announced deals to widen trade with Peru’s partners.]] Chile is far.",
        {"type": "deal", "kind": "cooperation", "partners": ["Halden", "Peru's partners"]},
        {"partners": ["Halden", "Chile's partners"]},
    ),
    (
        "[[Halden shareholders sold 12 boats to Voss.]]",
        {**SALE, "sellers": ["Halden shareholders"], "buyers": ["Voss"]},
        {"sellers": ["Voss shareholders"]},
    ),
    (
        "[[Halden agreed to the sale of 90,000 shares by a director to Voss Co.]]",
        {**SALE, "sellers": ["a director of Halden"], "buyers": ["Voss Co"], "items": ["shares"]},
        {"sellers": ["a customer of Halden"]},
    ),
    # "the state"
    (
        "The Peruvian government takes back Peru Rail. [[It has made losses ever since the state sold a stake to Otto Voss in 2009.]]",
        {"type": "deal", "sellers": ["Peruvian state"], "buyers": ["Otto Voss"], "items": ["stake in Peru Rail"]},
        {"sellers": ["Chilean state"]},
    ),
    (
        "The Kenyan government buys back Air Mara. [[It has lost money since the government sold shares to Ann Lee in 2001.]]",
        {"type": "deal", "sellers": ["Kenya"], "buyers": ["Ann Lee"], "items": ["shares in Air Mara"]},
        {"sellers": ["Uganda"]},
    ),
    # "they" behind many who have no name
    (
        "Adler and Lorn make chips. [[Voss has asked chip makers whether they could deliver 12 sorts of chips.]] Orna grows tea.",
        {**SALE, "sellers": ["Adler", "Lorn"], "buyers": ["Voss"], "items": ["chips"]},
        {"sellers": ["Voss"], "buyers": ["Adler", "Lorn"]},
    ),
]  # fmt: skip


@pytest.mark.parametrize(("text", "true", "wrong"), TWINS, ids=[f"{row[0][:40]} {row[2]}" for row in TWINS])
def test_a_party_in_other_words_is_told_from_another(
    text: str, true: dict[str, Any], wrong: dict[str, Any]
) -> None:
    assert is_let_through(text, true)
    assert not is_let_through(text, {**true, **wrong})
