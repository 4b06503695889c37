"""Deals that the source denies, in every way that it may, and stages that it tells of; their twins say otherwise."""

from typing import Any

import pytest

from tests.validate.twins import is_let_through

DEAL = {"type": "deal", "kind": "other"}
SALE = {"type": "deal", "kind": "sale", "sellers": ["Voss"], "items": ["12 boats"], "denied": True}
STAKE = {"type": "deal", "kind": "acquisition", "buyers": ["Halden"], "stake": "35%"}
NOT_DENIED = {"denied": None}
# (the cited words, the true claim, the wrong field)
TWINS: list[tuple[str, dict[str, Any], dict[str, Any]]] = [
    (
        "Harbour Master Otto Lenk while opening a fair in Lund denied any talks going on with Peru on leasing six cranes",
        {**DEAL, "stage": "talks", "sellers": ["Peru"], "items": ["lease of six cranes"], "denied": True},
        NOT_DENIED,
    ),
    (
        "Halden denied any contract with Voss for 12 boats.",
        {**SALE, "stage": "signed"},
        NOT_DENIED,
    ),
    (
        "The contract to develop the Lund field has not been awarded so far, the energy council told bidders.",
        {**DEAL, "stage": "signed", "items": ["development of the Lund field"], "denied": True},
        NOT_DENIED,
    ),
    (
        "The order for 12 boats has yet to be placed with Voss.",
        {**SALE, "stage": "signed"},
        NOT_DENIED,
    ),
    (
        "The contract with Voss was not cancelled, and Halden bought 12 boats.",
        {**SALE, "denied": None},
        {"denied": True},
    ),
    (
        "Halden signed a contract with Voss for 12 boats; the deal does not include engines.",
        {**SALE, "denied": None, "stage": "signed"},
        {"denied": True},
    ),
    (
        "Talks between Halden and Voss on 12 boats never took place.",
        {"type": "deal", "kind": "sale", "stage": "talks", "items": ["12 boats"], "denied": True},
        NOT_DENIED,
    ),
    (
        "Halden bought 12 boats from Voss and dismissed reports of a sale of its mills.",
        {**SALE, "buyers": ["Halden"], "denied": None},
        {"denied": True},
    ),
    (
        "Halden ruled out a purchase of 12 boats from Voss.",
        {**SALE, "buyers": ["Halden"]},
        {"denied": None, "stage": "signed"},
    ),
    # what is issued is out, what is gained is had
    (
        "In August the bank's Lund arm issued 60 million crowns of 20-year notes.",
        {"type": "deal", "kind": "sale", "stage": "completed", "items": ["20-year notes"]},
        {"stage": "planned"},
    ),
    (
        "Halden will issue 12 mln shares to Voss in May.",
        {"type": "deal", "kind": "sale", "stage": "planned", "sellers": ["Halden"], "items": ["shares"]},
        {"stage": "completed"},
    ),
    (
        "Halden gained a 35 pct holding in Voss Foods by way of the swap.",
        {**STAKE, "stage": "completed"},
        {"stage": "planned"},
    ),
    (
        "Halden may gain a 35 pct holding in Voss Foods through the swap.",
        {**STAKE, "stage": "planned"},
        {"stage": "completed"},
    ),
]  # fmt: skip


@pytest.mark.parametrize(("text", "true", "wrong"), TWINS, ids=[f"{row[0][:40]} {row[2]}" for row in TWINS])
def test_a_denied_deal_is_told_from_one_that_is_not(
    text: str, true: dict[str, Any], wrong: dict[str, Any]
) -> None:
    assert is_let_through(text, true)
    assert not is_let_through(text, {**true, **wrong})
