"""Goods in other words: the same words are borne out whether the quote has the goods or only points to them."""

import pytest

from factlib.document import Document
from factlib.validate import validate

GOODS: list[tuple[str, list[str], list[str]]] = [  # as the source calls them; in other words; other goods
    (
        "patrol boats of the Delfin class",
        [
            "Delfin-class patrol boats",
            "Delfin class patrol boats",
            "patrol boats (Delfin class)",
            "Delfin-class boats",
            "patrol boats",
        ],
        ["Merlan-class patrol boats", "Delfin-class submarines", "tugboats"],
    ),
    (
        "Delfin-class patrol boats",
        ["patrol boats of the Delfin class", "Delfin patrol boats", "Delfin-class boats", "patrol boats"],
        ["patrol boats of the Merlan class", "Merlan patrol boats", "Delfin-class submarines"],
    ),
    (
        "surface-to-air missiles",
        ["surface to air missiles", "SAMs", "missiles"],
        ["air-to-air missiles", "surface-to-surface missiles", "anti-ship missiles"],
    ),
    (
        "missiles with a range of 300 kilometres",
        ["300-km range missiles", "300-kilometre missiles"],
        ["missiles with a range of 500 kilometres", "500-km missiles"],
    ),
    (
        "radars made in Israel",
        ["Israeli radars", "Israeli-made radars", "radars from Israel"],
        ["Turkish radars", "Israeli drones", "radars made in India"],
    ),
    (
        "Swedish-built trams",
        ["trams built in Sweden", "Swedish trams", "trams"],
        ["Norwegian trams", "Swedish buses"],
    ),
    (
        "a starch mill in Belgium",
        [
            "Belgian starch mill",
            "starch mill",
            "Belgium starch mill",
            "starch factory in Belgium",
            "the starch mill",
        ],
        ["Dutch starch mill", "Belgian flour mill", "starch mill in Denmark"],
    ),
    (
        "the paper mills of Norpulp in Finland",
        [
            "Norpulp's paper mills in Finland",
            "Norpulp's Finnish paper mills",
            "Finnish paper mills",
            "Norpulp paper mills",
        ],
        ["Norpulp's Swedish paper mills", "Norpulp's sawmills in Finland"],
    ),
    (
        "equipment for the production of tyres",
        [
            "tyre production equipment",
            "tyre-making equipment",
            "tire production equipment",
            "equipment for tyre production",
            "equipment to produce tyres",
        ],
        ["equipment for the production of glass", "glass-making equipment"],
    ),
    (
        "tyre-making machines",
        ["machines for making tyres", "machines to make tyres", "tire-making machines", "tyre machines"],
        ["machines for making glass", "glass-making machines"],
    ),
    (
        "twin-engined aircraft",
        ["twin-engine aircraft", "twin-engine planes"],
        ["four-engined aircraft", "twin-engined helicopters"],
    ),
    ("night-vision goggles", ["night vision goggles", "goggles for night vision", "NVGs"], []),
    (
        "gas turbines for power stations",
        [
            "power station gas turbines",
            "gas turbines",
            "turbines for power plants",
            "gas turbines for power plants",
        ],
        ["steam turbines for power stations", "gas turbines for ships"],
    ),
    (
        "second-hand Orkan jets",
        ["used Orkan jets", "secondhand Orkan jets", "Orkan jets", "Orkan fighter jets"],
        ["new Orkan jets", "second-hand Tarpan jets"],
    ),
    ("retired frigates", ["frigates"], ["new frigates", "retired destroyers"]),
    (
        "spare parts for tanks",
        ["tank spare parts", "tank parts", "spare parts for its tanks", "spares for tanks"],
        ["spare parts for trucks"],
    ),
    ("maize seed", ["corn seed", "maize seeds", "seed corn"], ["wheat seed", "maize flour"]),
    (
        "liquefied natural gas",
        ["LNG", "liquefied natural gas (LNG)", "liquified natural gas"],
        ["crude oil", "LPG"],
    ),
    (
        "unmanned aerial vehicles",
        [
            "UAVs",
            "drones",
            "unmanned aircraft",
            "unmanned aerial vehicles (UAVs)",
            "uncrewed aerial vehicles",
        ],
        ["helicopters"],
    ),
    (
        "armoured personnel carriers",
        ["APCs", "armored personnel carriers", "armoured vehicles", "armoured carriers"],
        ["aircraft carriers", "tanks"],
    ),
    (
        "155 mm howitzers",
        ["155mm howitzers", "155-mm howitzers", "155-millimetre howitzers", "howitzers"],
        ["105 mm howitzers", "155 mm mortars"],
    ),
    (
        "150 MW wind farm off Jutland",
        ["150-megawatt wind farm", "wind farm off Jutland", "wind farm", "Jutland wind farm"],
        ["150 MW solar farm", "wind farm off Gotland"],
    ),
    (
        "Mark 4 torpedoes",
        ["Mark IV torpedoes", "Mark 4 torpedos", "torpedoes"],
        ["Mark 5 torpedoes", "Mark 4 mines"],
    ),
    (
        "the company's retail stores",
        ["retail stores", "stores", "retail shops", "retail outlets"],
        ["warehouses", "retail banks"],
    ),
    (
        "shares of Lindal",
        ["Lindal shares", "shares in Lindal", "Lindal stock", "Lindal's shares", "Lindal"],
        ["shares in Orbel", "Lindal bonds"],
    ),
    (
        "oil and gas fields in the North Sea",
        ["North Sea oil and gas fields", "North Sea fields", "oil and gas fields", "North Sea oil fields"],
        ["Caspian oil and gas fields"],
    ),
    (
        "cocoa beans from Ghana",
        ["Ghanaian cocoa beans", "Ghanaian cocoa", "Ghana cocoa beans", "cocoa beans", "cocoa"],
        ["Ivorian cocoa beans", "coffee beans from Ghana"],
    ),
    ("software for hospitals", ["hospital software", "software"], ["hospital beds", "software for banks"]),
    ("television sets", ["TV sets", "TVs", "televisions"], ["radio sets", "television studios"]),
    (
        "Kolb pharmaceuticals unit",
        [
            "Kolb's pharmaceuticals unit",
            "Kolb's drug unit",
            "Kolb's pharmaceutical business",
            "pharmaceuticals division of Kolb",
            "Kolb pharma unit",
        ],
        ["Kolb's chemicals unit", "Kolb's tobacco business"],
    ),
    (
        "the ferry operator Nordlink",
        ["Nordlink", "ferry operator Nordlink", "Nordlink, a ferry operator", "Nordlink ferry company"],
        ["Sudlink", "bus operator Nordlink"],
    ),
]

PLACES = {  # a text, and how many of its sentences stand before the quote
    "in the quote": (
        "Orland Holding said on Monday that it has bought {} from Vickerson Group for $80 million.",
        0,
    ),
    "before it": (
        "Vickerson Group put {} up for sale in May. Orland Holding bought {them} on Monday for $80 million.",
        1,
    ),
    "at a distance": (
        "Vickerson Group has long wanted to sell {}. Orland Holding signed the contract on Monday. "
        "The purchase will cost it $80 million, it said.",
        1,
    ),
}


def _is_borne_out(goods: str, place: str, claimed: str) -> bool:
    one = goods.startswith(("a ", "the "))
    text, before = PLACES[place]
    text = text.format(goods if one else f"several {goods}", them="it" if one else "them")
    quote = text.split(". ", before)[-1]
    claim = {
        "type": "deal",
        "kind": "sale",
        "buyers": ["Orland Holding"],
        "items": [claimed],
        "evidence": quote,
    }
    return validate({**claim, "value": "$80 million"}, Document(text=text)).ok


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize(("goods", "same", "other"), GOODS, ids=[row[0] for row in GOODS])
def test_goods_are_borne_out_where_the_source_calls_them_otherwise(
    goods: str, same: list[str], other: list[str], place: str
) -> None:
    assert [claimed for claimed in same if not _is_borne_out(goods, place, claimed)] == []
    assert [claimed for claimed in other if _is_borne_out(goods, place, claimed)] == []


# a text, goods that it does not tell of in its words or in others
OTHER_GOODS: list[tuple[str, str]] = [
    ("Norland bought 12 aircraft built in Peru.", "Norland-built aircraft"),
    ("Serbia made a payment to Peru for missiles.", "Serbian-made missiles"),
    ("Poland will buy 12 buses made by Solara of Italy.", "Polish-made buses"),
    ("Peru bought 2 Lamantin tanks.", "Lamantin II tanks"),
    ("Peru bought 30 Lamantin tanks on 4 May.", "Lamantin IV tanks"),
    ("Peru bought 30 trucks from Orland, which are used by its border guard.", "second-hand trucks"),
    ("Orland sold rolling stock to Peru.", "shares"),
]


@pytest.mark.parametrize(("text", "claimed"), OTHER_GOODS)
def test_words_of_a_text_do_not_add_up_to_other_goods(text: str, claimed: str) -> None:
    claim = {"type": "deal", "kind": "sale", "items": [claimed], "evidence": text}
    assert not validate(claim, Document(text=text)).ok
