"""Goods that a claim calls by their class, their sort, their full words or their capitals; and such that are others."""

import pytest

import factlib

CASES = [
    ("Norland will buy the deep-tech IP of Halden.", "deep-tech intellectual property", True),
    ("Norland will buy the deep-tech IP of Halden.", "deep-tech used planes", False),
    ("Norland will buy the US mills of Halden.", "used steel", False),
    ("Norland will take on $6bn of debt with the mill of Halden.", "mill, with $6 billion of debt", True),
    ("Norland will take on $6bn of debt with the mill of Halden.", "mill, with $7 billion of debt", False),
    ("Norland teamed up with Halden for drone manufacturing.", "drones", True),
    ("Norland faces the weekly note auction of Halden.", "notes", True),
    ("Norland announced a barley scheme Monday with Halden.", "barley", True),
    ("Norland announced a barley scheme Monday with Halden.", "barley scheme", True),
    ("Norland hired Halden for tank training.", "tanks", False),
    ("Norland will buy two Lorn 747s from Halden.", "two Lorn 747 planes", True),
    (
        "Norland will buy the rest of Halden Paints that it does not own.",
        "remaining shares of Halden Paints",
        True,
    ),
    ("Norland will buy the rail freight business of Halden.", "rail freight division of Halden", True),
    ("Norland will repair six destroyers of Halden.", "repair work on six destroyers", True),
    ("Norland will buy rape oil and sun oil from Halden.", "rapeseed oil", True),
    ("Norland will buy rape oil and sun oil from Halden.", "sunflower oil", True),
    ("Norland will buy rape oil from Halden.", "sunflower oil", False),
    ("Norland will buy canola meal from Halden.", "rapeseed meal", True),
    ("Norland will buy peanuts from Halden.", "groundnuts", True),
    ("Norland will buy paddy from Halden.", "rice", True),
    ("Norland will buy sunflower seed from Halden.", "oilseeds", True),
    ("Norland will buy wheat from Halden.", "oilseeds", False),
    ("Norland will get food aid from Halden.", "food", True),
    ("Norland will get food aid from Halden.", "oil", False),
    ("Norland will buy the LCA-Falke from Halden.", "Falke light combat aircraft", True),
    ("Norland hired a consultant from Halden for the yard.", "consultancy for the yard", True),
    ("Norland will buy alumina from Halden.", "aluminum", False),
    ("Norland will buy 36 Havco Marlin jets from Halden.", "48 Marlin fighters", False),
    ("Norland will buy existing shares of Halden.", "existing shares of Halden", True),
    ("Norland will buy existing shares of Halden.", "newly issued shares of Halden", False),
    ("Norland will buy 12 new jets from Halden.", "12 used jets", False),
    ("Norland will buy 12 heavy trucks from Halden.", "12 heavy trucks", True),
    ("Norland will buy 12 heavy trucks from Halden.", "12 light trucks", False),
    ("Norland will buy preferred shares of Halden.", "common shares of Halden", False),
    ("Norland will buy used and new jets from Halden.", "new jets", True),
    ("Norland will buy new, used, and leased jets from Halden.", "new jets", True),
    ("Norland will buy used or new jets from Halden.", "used or new jets", True),
    ("Norland will buy 12 used and 30 new jets from Halden.", "12 used jets", True),
    ("Norland will buy heavy and light trucks from Halden.", "heavy trucks", True),
    ("Norland will buy preferred and common shares of Halden.", "preferred shares of Halden", True),
    ("Norland will open a new yard and buy used jets from Halden.", "new jets", False),
    ("Norland will buy 12 diesel trucks from Halden.", "12 electric trucks", False),
    ("Norland will buy 12 steel pipes from Halden.", "plastic pipes", False),
    ("Norland will buy 12 ordinary shares of Halden.", "blue shares of Halden", False),
    ("Norland will buy cargo ships from Halden.", "patrol ships", False),
    ("Norland will place cargo ship orders with Halden.", "patrol ship orders", False),
    ("Norland will buy a 40 percent stake from Halden.", "minority stake", True),
    ("Norland will buy a 40 percent stake from Halden.", "majority stake", False),
    ("Norland will buy a 60 percent stake from Halden.", "minority stake", False),
    ("Norland will buy 36 jets and 20 ships from Halden.", "36 fighter aircraft", True),
    ("Norland will buy 36 jets and 20 ships from Halden.", "20 fighter aircraft", False),
    ("Norland will buy trucks of Lorn from Halden.", "trucks held by Lorn", True),
    ("Norland will buy trucks from Halden.", "trucks and ships held by Lorn", False),
    ("Norland will buy bread wheat from Halden.", "durum wheat", False),
    ("Norland will buy air defence missile batteries from Halden.", "ballistic missiles", False),
    ("Norland lost a locomotve contract to Halden.", "locomotive contract", True),
    ("Norland lost a television contract to Halden.", "telecommunications contract", False),
    ("Norland will buy Marlow Dairies Corp. from Halden with the aid of Lorn Foods.", "Marlow Dairies", True),
    ("Norland will buy Marlow Dairies Corp. from Halden with the aid of Lorn Foods.", "Lorn Foods", False),
    ("Norland will buy Marlow Dairies Corp. and Lorn Foods from Halden.", "Lorn Foods", True),
    ("The Dairy of Halden will be sold to Norland.", "Bank of Halden", False),
    # quote, items, whether the quote bears them out
    ("Norland will buy 12 FX-4 fighter jets from Halden.", "FX-4 fighters", True),
    ("Norland will buy 12 FX-4 fighter jets from Halden.", "FX-4 jets", True),
    ("Norland will buy 12 FX-4 fighters from Halden.", "FX-4 fighter jets", True),
    ("Norland will buy 12 FX-4 fighters from Halden.", "FX-5 fighter jets", False),
    ("Norland will buy 12 FX-4 fighters from Halden.", "FX-5 fighters", False),
    ("Norland will buy 12 Ro-30 guns from Halden.", "Ro-57 guns", False),
    ("Norland will buy 12 FX-4 fighters from Halden.", "tanks", False),
    ("Norland will buy the Marlo engines from Halden.", "Marlo freighters", False),
    ("Norland will buy tank engines from Halden.", "tanks", False),
    ("Norland will buy up to ten SMRs from Halden.", "small modular reactors", True),
    ("Norland will buy up to ten SMRs from Halden.", "large fuel tankers", False),
    ("Norland will buy six NGMVs from Halden.", "six next-generation missile vessels", True),
    ("Norland will buy six NGMVs from Halden.", "seven next-generation missile vessels", False),
    (
        "Norland will buy five 45,000-tonne support ships from Halden.",
        "5 support ships of 45,000 tonnes",
        True,
    ),
    (
        "Norland will buy five 45,000-tonne support ships from Halden.",
        "5 support ships of 65,000 tonnes",
        False,
    ),
    ("Norland's new K-9 guns will come from Halden.", "K-9 howitzer guns", True),
    ("Norland will buy power from Halden under a 15-year contract.", "power over 15 years", True),
    ("Norland will buy power from Halden under a 15-year contract.", "gas over 15 years", False),
    ("Norland will buy another truck from Halden.", "another truck model", True),
    ("Norland will buy another truck from Halden.", "another bus model", False),
    ("Norland will buy 12 airliners from Halden.", "aircraft", True),
    ("Norland will buy 12 airliners from Halden.", "weapons", False),
    ("Norland will buy 12 Lorn jets from Halden.", "Lorn shares", False),
    ("Norland will buy a stake in Lorn from Halden.", "Lorn shares", True),
    ("Norland will buy a stake in Lorn from Halden.", "Lorn steel", False),
    ("Norland will buy Lorn 737 jets and Lorn 787 jets from Halden.", "Lorn 737-8 jets", False),
]


def errors_of(items: str, quote: str, text: str) -> list[str]:
    claim = {
        "type": "deal",
        "buyers": ["Norland"],
        "sellers": ["Halden"],
        "items": [items],
        "evidence": quote,
    }
    return [error.message for error in factlib.validate(claim, factlib.Document(text=text)).errors]


@pytest.mark.parametrize(("quote", "items", "ok"), CASES)
def test_goods(quote: str, items: str, ok: bool) -> None:
    """Another word for the same goods is none that the source lacks."""
    errors = errors_of(items, quote, quote)
    assert (not errors) is ok, errors


STAKE = "Norland said it had taken control of Marlo Insurance. It bought Halden's 46 percent stake for $57 million. Sarno Insurance is a rival."


@pytest.mark.parametrize(
    ("items", "ok"), [("46 percent stake in Marlo Insurance", True), ("46 percent stake in Dorn Bank", False)]
)
def test_whose_stake(items: str, ok: bool) -> None:
    """Who holds a stake is not what it is a stake in: the document may say that elsewhere."""
    errors = errors_of(items, "It bought Halden's 46 percent stake for $57 million.", STAKE)
    assert (not errors) is ok, errors


@pytest.mark.parametrize(
    ("quote", "kind", "items", "ok"),
    [
        ("Havco was formed by the merger of Norland and Halden.", "cooperation", "merger", True),
        ("Norland sold the mill in June for $800 million.", "acquisition", "Halden steel mill", True),
        ("Norland donated 12 trucks in June.", "sale", "12 trucks", False),
        ("Norland is buying three mines from Halden.", "acquisition", "three mines", True),
        ("Norland sold 12 trucks in June.", "joint_production", "12 trucks", False),
    ],
)
def test_kinds(quote: str, kind: str, items: str, ok: bool) -> None:
    """A merger is a cooperation too, and who is sold a mill acquires a business; a gift is no sale."""
    claim = {"type": "deal", "kind": kind, "items": [items], "evidence": quote}
    findings = factlib.validate(claim, factlib.Document(text=quote)).findings
    assert ("kind-differs" not in {finding.code for finding in findings}) is ok, findings
