"""Units of finance, energy, shipping and trade, their rates, and short hedges."""

import pytest

from factlib.quantities import Count, parse_quantities

UNITS = [  # words, value, unit, rate
    ("150bps", "150", "basis point", None),
    ("25 bps", "25", "basis point", None),
    ("25bp", "25", "basis point", None),
    ("a 25-bp cut", "25", "basis point", None),
    ("3 pp", "3", "percentage point", None),
    ("3 ppts", "3", "percentage point", None),
    ("2.5 %-points", "2.5", "percentage point", None),
    ("2.5 ppt", "2.5", "percentage point", None),
    ("3 percentage pts", "3", "percentage point", None),
    ("120 boe", "120", "barrel of oil equivalent", None),
    ("120 mboe", "120000", "barrel of oil equivalent", None),
    ("120 kboe", "120000", "barrel of oil equivalent", None),
    ("120 mmboe", "120000000", "barrel of oil equivalent", None),
    ("120 MMboe", "120000000", "barrel of oil equivalent", None),
    ("5,000 boepd", "5000", "barrel of oil equivalent", "day"),
    ("5,000 boe/d", "5000", "barrel of oil equivalent", "day"),
    ("5,000 BOE/d", "5000", "barrel of oil equivalent", "day"),
    ("80 mboe/d", "80000", "barrel of oil equivalent", "day"),
    ("80 kboed", "80000", "barrel of oil equivalent", "day"),
    ("80 mboepd", "80000", "barrel of oil equivalent", "day"),
    ("80,000 barrels of oil equivalent per day", "80000", "barrel of oil equivalent", "day"),
    ("80,000 barrels of oil equivalent a day", "80000", "barrel of oil equivalent", "day"),
    ("80,000 bpd", "80000", "barrel", "day"),
    ("80,000 b/d", "80000", "barrel", "day"),
    ("80,000 bbl/d", "80000", "barrel", "day"),
    ("80,000 bbls", "80000", "barrel", None),
    ("80 kb/d", "80000", "barrel", "day"),
    ("1.5 mb/d", "1500000", "barrel", "day"),
    ("80 kbpd", "80000", "barrel", "day"),
    ("80 mbbl", "80000", "barrel", None),
    ("80 MMbbl", "80000000", "barrel", None),
    ("80 mmbbls", "80000000", "barrel", None),
    ("80 kbbl", "80000", "barrel", None),
    ("1.5 million bopd", "1500000", "barrel", "day"),
    ("10 mtpa", "10000000", "tonne", "year"),
    ("10 Mtpa", "10000000", "tonne", "year"),
    ("10 MTPA", "10000000", "tonne", "year"),
    ("500 ktpa", "500000", "tonne", "year"),
    ("500 tpa", "500", "tonne", "year"),
    ("500 kt/y", "500000", "tonne", "year"),
    ("500 tpd", "500", "tonne", "day"),
    ("500 t/d", "500", "tonne", "day"),
    ("500 tph", "500", "tonne", "hour"),
    ("3 mmtpa", "3000000", "tonne", "year"),
    ("3 mmt", "3000000", "tonne", None),
    ("3 million tonnes per annum", "3000000", "tonne", "year"),
    ("3 million tpa", "3000000", "tonne", "year"),
    ("50,000 troy ounces", "50000", "troy ounce", None),
    ("50,000 troy oz", "50000", "troy ounce", None),
    ("50,000 oz", "50000", "ounce", None),
    ("50 koz", "50000", "ounce", None),
    ("1.2 Moz", "1200000", "ounce", None),
    ("1.2 moz", "1200000", "ounce", None),
    ("2.5 g/t", "2.5", "gram", "tonne"),
    ("20,000 TEU", "20000", "TEU", None),
    ("20,000 teu", "20000", "TEU", None),
    ("20,000-TEU ships", "20000", "TEU", None),
    ("20,000 TEUs", "20000", "TEU", None),
    ("4,000 FEU", "4000", "FEU", None),
    ("7,000 CEU", "7000", "CEU", None),
    ("10.03 million CGT", "10030000", "CGT", None),
    ("300,000 dwt", "300000", "deadweight tonne", None),
    ("a 300,000-dwt tanker", "300000", "deadweight tonne", None),
    ("300,000 DWT", "300000", "deadweight tonne", None),
    ("300,000 deadweight tons", "300000", "deadweight ton", None),
    ("50,000 GT", "50000", "gross ton", None),
    ("50,000 gross tons", "50000", "gross ton", None),
    ("50,000 grt", "50000", "gross register ton", None),
    ("9,000 ldt", "9000", "light displacement ton", None),
    ("174,000 cbm", "174000", "cubic metre", None),
    ("a 174,000-cbm carrier", "174000", "cubic metre", None),
    ("174,000 cu m", "174000", "cubic metre", None),
    ("174,000 m3", "174000", "cubic metre", None),
    ("20 knots", "20", "knot", None),
    ("20 nmi", "20", "nautical mile", None),
    ("30 GWh", "30", "gigawatt hour", None),
    ("30 TWh", "30", "terawatt hour", None),
    ("30 MWh", "30", "megawatt hour", None),
    ("30 GW", "30", "gigawatt", None),
    ("30 GWp", "30", "gigawatt", None),
    ("30 MWe", "30", "megawatt", None),
    ("30 MWac", "30", "megawatt", None),
    ("30 GWdc", "30", "gigawatt", None),
    ("30 MWth", "30", "megawatt", None),
    ("30 PJ", "30", "petajoule", None),
    ("30 GJ", "30", "gigajoule", None),
    ("30 TOE", "30", "tonne of oil equivalent", None),
    ("30 mtoe", "30000000", "tonne of oil equivalent", None),
    ("30 Mtoe", "30000000", "tonne of oil equivalent", None),
    ("30 ktoe", "30000", "tonne of oil equivalent", None),
    ("30 million tonnes of oil equivalent", "30000000", "tonne of oil equivalent", None),
    ("500 Mcf", "500000", "cubic foot", None),
    ("500 mcf", "500000", "cubic foot", None),
    ("500 MMcf", "500000000", "cubic foot", None),
    ("500 mmcf", "500000000", "cubic foot", None),
    ("500 MMcf/d", "500000000", "cubic foot", "day"),
    ("500 MMcfd", "500000000", "cubic foot", "day"),
    ("2 Bcf", "2000000000", "cubic foot", None),
    ("2 Bcf/d", "2000000000", "cubic foot", "day"),
    ("2 bcfd", "2000000000", "cubic foot", "day"),
    ("2 Tcf", "2000000000000", "cubic foot", None),
    ("500 mmscfd", "500000000", "cubic foot", "day"),
    ("500 mmscf", "500000000", "cubic foot", None),
    ("2 bcm", "2000000000", "cubic metre", None),
    ("2 bcm a year", "2000000000", "cubic metre", "year"),
    ("2 bcma", "2000000000", "cubic metre", "year"),
    ("80 mcm", "80000000", "cubic metre", None),
    ("80 mmscmd", "80000000", "cubic metre", "day"),
    ("80 mcm/d", "80000000", "cubic metre", "day"),
    ("5 MMBtu", "5", "million British thermal unit", None),
    ("5 mmBtu", "5", "million British thermal unit", None),
    ("$5/MMBtu", "5", "USD", "million British thermal unit"),
    ("$5 per mmBtu", "5", "USD", "million British thermal unit"),
    ("5 therms", "5", "therm", None),
    ("$5 per MMBtu", "5", "USD", "million British thermal unit"),
    ("$70/bbl", "70", "USD", "barrel"),
    ("$70 a barrel", "70", "USD", "barrel"),
    ("$900/t", "900", "USD", "tonne"),
    ("€50/MWh", "50", "EUR", "megawatt hour"),
    ("$2,000/oz", "2000", "USD", "ounce"),
    ("$2,000 an ounce", "2000", "USD", "ounce"),
    ("$229-230 a tonne", "229", "USD", "tonne"),
    ("$2,000 per troy ounce", "2000", "USD", "troy ounce"),
    ("$3.5/lb", "3.5", "USD", "pound"),
    ("$25,000 per FEU", "25000", "USD", "FEU"),
    ("$900/TEU", "900", "USD", "TEU"),
    ("$900 per TEU", "900", "USD", "TEU"),
    ("$30,000/day", "30000", "USD", "day"),
    ("$30,000 per day", "30000", "USD", "day"),
    ("500 acre-feet", "500", "acre foot", None),
    ("500 megalitres", "500", "megalitre", None),
    ("500 quintals", "500", "quintal", None),
    ("20 million bushels", "20000000", "bushel", None),
    ("500 sq m", "500", "square metre", None),
    ("500 sqm", "500", "square metre", None),
    ("500 cu ft", "500", "cubic foot", None),
    ("15 kV", "15", "kilovolt", None),
    ("15 MVA", "15", "megavoltampere", None),
    ("120 bhp", "120", "brake horsepower", None),
    ("30 shp", "30", "shaft horsepower", None),
    ("12 kt", "12", "knot", None),
]


@pytest.mark.parametrize(("words", "value", "unit", "per"), UNITS)
def test_units_of_the_trades(words: str, value: str, unit: str, per: str | None) -> None:
    (found,) = parse_quantities(f"The output was {words}, they said.")
    assert (format(found.value, "f"), found.unit, found.per) == (value, unit, per)


NO_UNITS = [  # neighbours that stay as they are
    ("It made 9,600 bits per second.", "bit", "second"),
    ("He has 10 toes.", "toe", None),
    ("BP sold 12 plants.", "plant", None),
    ("It takes 6 seconds.", "second", None),
    ("It sold six second hand planes.", "plane", None),
    ("They scored two second-half goals.", "goal", None),
    ("It costs $300 per metric ton.", "USD", "tonne"),
    ("It costs $300 per square metre.", "USD", "square metre"),
    ("It makes 5 metric tons.", "tonne", None),
    ("It earned 37 cts a share.", "USD", "share"),
    ("It costs €45 per megawatt hour.", "EUR", "megawatt hour"),
    ("It costs 12 cents a kilowatt hour.", "USD", "kilowatt hour"),
    ("It costs 9 billion shekels ($2.4 billion) a year.", "ILS", "year"),
    ("The bid rose to $32 from $30 a share.", "USD", "share"),  # what both prices are paid for
    ("The price fell to 1,240 euros from 1,300 euros a tonne.", "EUR", "tonne"),
    ("They cut it to as much as $5 from $6 a barrel.", "USD", "barrel"),
    ("Sales rose to $32 million from $3 a unit.", "USD", None),
    ("It paid $32 for the book and $30 a share for the rest.", "USD", None),
]


@pytest.mark.parametrize(("text", "unit", "per"), NO_UNITS)
def test_neighbours_of_units(text: str, unit: str, per: str | None) -> None:
    found = parse_quantities(text)[0]
    assert (found.unit, found.per) == (unit, per)


HEDGED = [  # words, bound
    ("approx. 100 jets", "about"),
    ("approx 100 jets", "about"),
    ("ca. 100 jets", "about"),
    ("ca 100 jets", "about"),
    ("c. 100 jets", "about"),
    ("c.100 jets", "about"),
    ("~100 jets", "about"),
    ("~ 100 jets", "about"),
    (">100 jets", "more_than"),
    ("> 100 jets", "more_than"),
    ("<100 jets", "less_than"),
    ("100+ jets", "at_least"),
    ("100 + jets", "at_least"),
    ("≥100 jets", "at_least"),
    ("≤ 100 jets", "at_most"),
    (">=100 jets", "at_least"),
    ("est. 100 jets", "about"),
    ("max. 100 jets", "at_most"),
    ("min. 100 jets", "at_least"),
    ("100-plus jets", "at_least"),
    ("100 plus jets", "at_least"),
    ("100-odd jets", "about"),
    ("100 or so jets", "about"),
    ("±100 jets", "about"),
    ("≈100 jets", "about"),
    ("circa 100 jets", "about"),
    ("roughly 100 jets", "about"),
    ("appr. 100 jets", "about"),
    ("100-some jets", "about"),
    ("100ish jets", "about"),
    ("Approx. 100 jets", "about"),
    ("abt. 100 jets", "about"),
    ("abt 100 jets", "about"),
    ("upto 100 jets", "at_most"),
    ("c100 jets", "about"),
    ("at least c. 100 jets", "about"),
]


@pytest.mark.parametrize(("words", "bound"), HEDGED)
def test_short_hedges_of_counts(words: str, bound: str) -> None:
    (found,) = parse_quantities(f"The navy has {words} today.")
    assert (found.value, found.unit, found.bound) == (100, "jet", bound)


HEDGED_MONEY = [
    ("approx. $5m", "about"),
    ("ca. €5m", "about"),
    ("c. £5m", "about"),
    ("c.£5m", "about"),
    ("c£5m", "about"),
    ("~$5m", "about"),
    (">$5m", "more_than"),
    ("<$5m", "less_than"),
    ("$5m+", "at_least"),
    ("$5m-plus", "at_least"),
    ("$5 million-plus", "at_least"),
    ("max. €5m", "at_most"),
    ("approx. EUR 5m", "about"),
    ("~EUR 5m", "about"),
    ("+/- $5m", "about"),
    ("est. $5m", "about"),
    ("5m+ euros", "at_least"),
    ("c. 5m euros", "about"),
    ("$5m or more", "at_least"),
    ("more than a $5m", "more_than"),
]


@pytest.mark.parametrize(("words", "bound"), HEDGED_MONEY)
def test_short_hedges_of_money(words: str, bound: str) -> None:
    (found,) = parse_quantities(f"The cost was {words} today.")
    assert (found.kind, found.value, found.bound) == ("money", 5_000_000, bound)


NOT_HEDGED = [  # words, what is read
    ("Under plan C. 100 jets flew.", [(100, "exact")]),
    ("It was built c. 1850.", []),
    ("The jobless share edged up to 6.4 percent.", [("6.4", "exact")]),
    ("Lomax's guess was revised up to 7.2 percent.", [("7.2", "exact")]),
    ("It raised up to $5 million.", [("5000000", "at_most")]),
    ("They met over three sessions.", [(3, "exact")]),
    ("They have over three ships.", [(3, "more_than")]),
    ("The fee marks more than a 14-fold rise.", [(14, "more_than")]),
    ("It bought 100 + 50 jets.", [(100, "exact"), (50, "exact")]),
]


@pytest.mark.parametrize(("text", "expected"), NOT_HEDGED)
def test_neighbours_of_hedges(text: str, expected: list[tuple[float | str, str]]) -> None:
    assert [(str(found.value), found.bound) for found in parse_quantities(text)] == [
        (str(value), bound) for value, bound in expected
    ]


SHARED = [  # what is counted reaches along a list
    ("15 Danish and six Polish sailors drowned.", [(15, "sailor"), (6, "sailor")]),
    ("It has four-, five- and six-cylinder engines.", [(4, "cylinder"), (5, "cylinder"), (6, "cylinder")]),
    ("They lost three small and two large ships.", [(3, "ship"), (2, "ship")]),
    ("Norvik shut 16 old, coal-hungry mills.", [(16, "mill")]),
    ("It was at -4 and 12 ships sank.", [(-4, None), (12, "ship")]),
    ("It won 3, lost 4 and drew 5 games.", [(3, None), (4, None), (5, "game")]),
]


@pytest.mark.parametrize(("text", "expected"), SHARED)
def test_what_is_counted_reaches_along_a_list(text: str, expected: list[tuple[int, str | None]]) -> None:
    assert [(int(found.value), found.unit) for found in parse_quantities(text)] == expected


TIMES = [
    ("Subsidies could help double the catch of herring.", [("2", "up")]),
    ("It will more than triple its capacity.", [("3", "up")]),
    ("It wants to halve emissions.", [("0.5", "down")]),
    ("It paid double the price.", [("2", None)]),
    ("It has twice as many jets.", [("2", None)]),
    ("He took a double room.", []),
    ("It saw double-digit growth.", []),
    ("They meet twice a week.", []),
    ("He scored twice as Peru won.", []),
]


@pytest.mark.parametrize(("text", "expected"), TIMES)
def test_times_as_much(text: str, expected: list[tuple[str, str | None]]) -> None:
    assert [(str(found.value), found.trend) for found in parse_quantities(text)] == expected


CHANGES = [
    ("Corso raised the rent of its stalls by 8.3%.", ["up"]),
    ("Halden would cut the toll on new bridges by more than 15 percent.", ["down"]),
    ("Adler raised casting at its foundry from 31 to 37 a week.", [None, None]),
    ("It is owned by 12 percent of them.", [None]),
]


@pytest.mark.parametrize(("text", "trends"), CHANGES)
def test_changes_told_across_an_object(text: str, trends: list[str | None]) -> None:
    assert [found.trend for found in parse_quantities(text)] == trends


ALONG_SENTENCES = [
    ("Lending rose 4.6 pct in June to 8.15 billion and 2.9 pct in the quarter.", [("percent", "up"), ("number", None), ("percent", "up")]),
    ("Halden foresees a fall in catches of around 7 pct.", [("percent", "down")]),
    ("Velmar posted growth of 9.64 per cent.", [("percent", "up")]),
    ("It rose 5 % and employs 3 % of them.", [("percent", "up"), ("percent", None)]),
    ("It made 2.7 billion and 1.3 percent.", [("number", None), ("percent", None)]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), ALONG_SENTENCES)
def test_trends_along_a_sentence(text: str, expected: list[tuple[str, str | None]]) -> None:
    assert [(found.kind, found.trend) for found in parse_quantities(text)] == expected


@pytest.mark.parametrize("text", ["5,000 TEU", "5,000-7,000 TEU", "5,000 to 7,000 TEU", "5,000 or 7,000 TEU"])
def test_what_an_abbreviation_counts_has_no_noun(text: str) -> None:
    for count in parse_quantities(text):
        assert Count.model_validate(count.model_dump()).noun == ""
