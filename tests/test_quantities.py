"""What `parse_quantities` reads, what it leaves alone, and what `parse_quantity` refuses."""

from decimal import Decimal, getcontext

import pytest

from factlib.errors import ArgumentError
from factlib.quantities import Amount, Count, Measure, Money, QuantityError, parse_quantities, parse_quantity

Row = tuple[str, str, str, str | None]


def only(text: str) -> Amount:
    found = parse_quantities(text)
    assert len(found) == 1, [quantity.text for quantity in found]
    return found[0]


NUMERALS = [  # words, value
    ("1,234.5", "1234.5"),
    ("816 000", "816000"),
    ("1\u202f234\u202f567", "1234567"),
    ("12,34,567", "1234567"),
    ("1.2m", "1200000"),
    ("3bn", "3000000000"),
    ("2k", "2000"),
    ("1.5 mln", "1500000"),
    ("4 trn", "4000000000000"),
    ("8 B people", "8000000000"),
    ("3 lakh", "300000"),
    ("three lakh crore", "3000000000000"),
    ("one and a half million", "1500000"),
    ("two million and a half", "2500000"),
    ("half a million", "500000"),
    ("a quarter million", "250000"),
    ("5 hundred thousand", "500000"),
    ("4 thousand 3 hundred and 21", "4321"),
    ("nine hundred and ninety-nine trillion", "999000000000000"),
    ("nine point nought four", "9.04"),
    ("a dozen", "12"),
    ("two dozen", "24"),
    ("half a dozen", "6"),
    ("3 dozen", "36"),
    ("five hundred dozen", "6000"),
    ("a hundred and one", "101"),
    ("5 and a half", "5.5"),
    ("6 and a quarter million", "6250000"),
    ("one and half times", "1.5"),
    ("a half-million", "500000"),
    ("twenty twenty-fifths", "0.8"),
    ("a couple of", "2"),
    ("three-quarters of", "0.75"),
    ("1/4", "0.25"),
    ("5½", "5.5"),
    ("10 1/2", "10.5"),
    ("four out of ten", "0.4"),
    ("fell by nearly a fifth to", "0.2"),
    ("tumbled a quarter in May", "0.25"),
    ("was cut by half in May", "0.5"),
    ("dropped more than a tenth last year", "0.1"),
    ("one in five", "0.2"),
    ("minus 260", "-260"),
    ("-3.5", "-3.5"),
    ("2.5e6", "2500000"),
    ("2 x 10^6", "2000000"),
    (".25", "0.25"),
]


@pytest.mark.parametrize(("words", "value"), NUMERALS)
def test_numbers(words: str, value: str) -> None:
    assert only(words).value == Decimal(value)


RANGES = [  # words, low end, high end, unit
    ("20 to 25 countries", 20, 25, "country"),
    ("20-25 countries", 20, 25, "country"),
    ("15-17 kHz", 15, 17, "kilohertz"),
    ("between 5 and 7 percent", 5, 7, "percent"),
    ("between $200 and $4 million", 200, 4_000_000, "USD"),
    ("$5-10 million", 5_000_000, 10_000_000, "USD"),
    ("from $10 to $15 billion", 10**10, 15 * 10**9, "USD"),
    ("$1m–$2m", 10**6, 2 * 10**6, "USD"),
    ("four to five thousand people", 4000, 5000, "people"),
    ("one or two days", 1, 2, "day"),
    ("tens of thousands of refugees", 10_000, 100_000, "refugee"),
    ("hundreds of millions of dollars", 10**8, 10**9, "USD"),
    ("several hundred voters", 100, 1000, "voter"),
    ("a few thousand voters", 1000, 10_000, "voter"),
    ("several hundred thousand euros", 10**5, 10**6, "EUR"),
    ("more than 5 but less than 10 ships", 5, 10, "ship"),
    ("2000 - 2500 calories", 2000, 2500, "calorie"),
    ("a 10- to 12-million-tonne crop", 10_000_000, 12_000_000, "tonne"),
    ("a two- to three-million dlr gain", 2_000_000, 3_000_000, "USD"),
    ("over three and perhaps as much as five million tonnes", 3_000_000, 5_000_000, "tonne"),
    ("30 and possibly up to 40 jets", 30, 40, "jet"),
    ("a 2.1- billion-dlr buyout", 2_100_000_000, None, "USD"),
]


@pytest.mark.parametrize(("words", "low", "high", "unit"), RANGES)
def test_ranges(words: str, low: int, high: int | None, unit: str) -> None:
    quantity = only(words)
    assert (quantity.value, quantity.upper, quantity.unit) == (low, high, unit)


def test_dozens_have_no_high_end() -> None:
    quantity = only("dozens of houses")
    assert (quantity.value, quantity.upper, quantity.bound, quantity.unit) == (12, None, "at_least", "house")


LISTS = [  # words, values, unit of each
    ("$8 or $9", [8, 9], "USD"),
    ("5 and 6 kg", [5, 6], "kilogram"),
    ("2.1 or 3 million tonnes", [2_100_000, 3_000_000], "tonne"),
    ("four- and six-cylinder engines", [4, 6], "cylinder"),
    ("eight of the 14 villages", [8, 14], "village"),
    ("Of the 32 ships, 14 were scrapped", [32, 14], "ship"),
    ("280 million of the 1.5 billion shekels", [280_000_000, 1_500_000_000], "ILS"),
]


@pytest.mark.parametrize(("words", "values", "unit"), LISTS)
def test_lists_are_no_ranges(words: str, values: list[int], unit: str) -> None:
    found = parse_quantities(words)
    assert [(quantity.value, quantity.upper, quantity.unit) for quantity in found] == [
        (value, None, unit) for value in values
    ]


def test_a_change_from_one_value_to_another_is_two_amounts() -> None:
    found = parse_quantities("Exports rose from $2 billion to $3 billion.")
    assert [(quantity.value, quantity.upper) for quantity in found] == [(2 * 10**9, None), (3 * 10**9, None)]


SUMS = [  # words, value, currency
    ("US$ 2.3 million", "2300000", "USD"),
    ("$US500", "500", "USD"),
    ("A$ 40", "40", "AUD"),
    ("HK$3.7 billion", "3700000000", "HKD"),
    ("R$ 12", "12", "BRL"),
    ("USD34.6 million", "34600000", "USD"),
    ("EUR 5bn", "5000000000", "EUR"),
    ("INR1 trillion", "1000000000000", "INR"),
    ("€1.5bn", "1500000000", "EUR"),
    ("1.5 million €", "1500000", "EUR"),
    ("RM3.06mil", "3060000", "MYR"),
    ("10 million Turkish lira", "10000000", "TRY"),
    ("12 million Azerbaijani manat", "12000000", "AZN"),
    ("4 million dlrs", "4000000", "USD"),
    ("300 roubles", "300", "RUB"),
    ("3 million pounds", "3000000", "GBP"),
    ("19 cents", "0.19", "USD"),
    ("75 Canadian cents", "0.75", "CAD"),
    ("50p", "0.50", "GBP"),
    ("18 sen", "0.18", "MYR"),
    ("112 p", "1.12", "GBP"),
    ("four U.S. dollars", "4", "USD"),
    ("15 dollars 50", "15.50", "USD"),
    ("75 USD million", "75000000", "USD"),
    ("a million dollars", "1000000", "USD"),
    ("100元", "100", "CNY"),
    ("TRY 2.5 million", "2500000", "TRY"),
]


@pytest.mark.parametrize(("words", "value", "currency"), SUMS)
def test_money(words: str, value: str, currency: str) -> None:
    assert (only(words).value, only(words).unit) == (Decimal(value), currency)


def test_a_bare_dollar_is_what_the_caller_says() -> None:
    (quantity,) = parse_quantities("worth $5", dollar="AUD")
    assert quantity.unit == "AUD"


MEASURES = [  # words, value, unit, rate
    ("1,700 square miles", "1700", "square mile", None),
    ("570 sq m", "570", "square metre", None),
    ("300 sq. ft.", "300", "square foot", None),
    ("24703m2", "24703", "square metre", None),
    ("32 km²", "32", "square kilometre", None),
    ("60 mph", "60", "mile", "hour"),
    ("80 m.p.h.", "80", "mile", "hour"),
    ("90 km/h", "90", "kilometre", "hour"),
    ("500,000 barrels per day", "500000", "barrel", "day"),
    ("8 tonnes of copper a year", "8", "tonne", "year"),
    ("320 pound-feet", "320", "pound-foot", None),
    ("1.3 A/cm2", "1.3", "ampere", "square centimetre"),
    ("7 bcm", "7000000000", "cubic metre", None),
    ("-5 degrees Celsius", "-5", "degree Celsius", None),
    ("98.6 °F", "98.6", "degree Fahrenheit", None),
    ("a 68-year-old", "68", "year of age", None),
    ("ten months old", "10", "month of age", None),
    ("a man aged 35", "35", "year of age", None),
    ("Ana Sola, 44, said", "44", "year of age", None),
    ("37m-long", "37", "metre", None),
    ("10+ years", "10", "year", None),
    ("5 percentage points", "5", "percentage point", None),
    ("60 basis points", "60", "basis point", None),
    ("half an hour", "0.5", "hour", None),
    ("33 years ago", "33", "year", None),
    ("1.2 million t of steel", "1200000", "tonne", None),
    ("200 kt of copper", "200", "kilotonne", None),
    ("a 20 kt wind", "20", "knot", None),
    ("50 thousand b/d", "50000", "barrel", "day"),
    ("10 mcm/d", "10000000", "cubic metre", "day"),
    ("30,000 t/y", "30000", "tonne", "year"),
    ("2 Mtpa", "2000000", "tonne", "year"),
    ("5 GWp", "5", "gigawatt", None),
]


@pytest.mark.parametrize(("words", "value", "unit", "per"), MEASURES)
def test_measures(words: str, value: str, unit: str, per: str | None) -> None:
    quantity = only(words)
    assert isinstance(quantity, Measure)
    assert (quantity.value, quantity.unit, quantity.per) == (Decimal(value), unit, per)


COUNTS = [  # words, value, head, counted phrase
    ("800 new weapons", 800, "weapon", "new weapons"),
    ("more than 95,000 export companies", 95_000, "company", "export companies"),
    ("1,100 public housing properties", 1100, "property", "public housing properties"),
    ("36,000 staff", 36_000, "staff", "staff"),
    ("22 F-16 aircraft", 22, "aircraft", "F-16 aircraft"),
    ("two new T-72 tanks", 2, "tank", "new T-72 tanks"),
    ("24 MiG-29s", 24, "MiG-29", "MiG-29s"),
    ("seven people were hurt", 7, "people", "people"),
    ("65 boxes of spare parts", 65, "box", "boxes of spare parts"),
    ("more than 800 samples of weapons", 800, "sample", "samples of weapons"),
    ("two new 737 jets", 2, "jet", "new 737 jets"),
    ("one senior official said", 1, "official", "senior official"),
    ("a four-cylinder engine", 4, "cylinder", "cylinder"),
    ("12 Americans", 12, "American", "Americans"),
    ("two more factories", 2, "factory", "factories"),
    ("three of the ships", 3, "ship", "ships"),
    ("2020 units sold", 2020, "unit", "units"),
    ("two U.S. embassies", 2, "embassy", "U.S. embassies"),
]


@pytest.mark.parametrize(("words", "value", "unit", "noun"), COUNTS)
def test_counts(words: str, value: int, unit: str, noun: str) -> None:
    quantity = only(words)
    assert isinstance(quantity, Count)
    assert (quantity.value, quantity.unit, quantity.noun) == (value, unit, noun)


LEFT_OUT = [  # words, what each amount counts
    ("The port has 40 cranes in the north and 25 in the south.", ["crane", "crane"]),
    ("Three people were killed and 19 injured.", ["people", "people"]),
    ("They built 90 trams, including 30 for Lodz.", ["tram", "tram"]),
    ("They built 90 trams, 30 of them for Lodz.", ["tram", "tram"]),
    ("Output was 1.2 million cars, up from 900,000 in 2019.", ["car", "car"]),
    ("The index rose 14.5 points to 2,310.6.", ["point", "point"]),
    ("Of 120 passengers, 80 survived and six are missing.", ["passenger", "passenger", "passenger"]),
    ("Of the 32 ships in port, 14 were scrapped.", ["ship", "ship"]),
    ("The average went from 21 mpg to 23.", ["mile", "mile"]),
    ("The number of dead rose to 532.", ["dead"]),
    ("By June the number of striking miners had reached 4,000.", ["miner"]),
    ("Two men, 15 others and 3 dogs were hurt.", ["man", "other", "dog"]),
]


ADDED_TO_NOTHING = [  # words, values
    ("$5 million and 30 buses", [5_000_000, 30]),
    ("a stake for $1 billion and 25 percent of the yard", [1_000_000_000, 25]),
    ("4 thousand 3 hundred and 21", [4321]),
]


@pytest.mark.parametrize(("words", "values"), ADDED_TO_NOTHING)
def test_an_amount_behind_and_is_its_own(words: str, values: list[int]) -> None:
    assert [quantity.value for quantity in parse_quantities(words)] == values


SIZED = [  # words, what each amount counts or measures
    ("two 38-metre boats", ["boat", "metre"]),
    ("ten 50,000-tonne ships", ["ship", "tonne"]),
    ("three 300 MW turbines", ["turbine", "megawatt"]),
    ("eight million 250ml bottles", ["bottle", "millilitre"]),
    ("12 new 155mm howitzers", ["howitzer", "millimetre"]),
    ("24 155mm howitzers", ["howitzer", "millimetre"]),
    ("20 500-kg bombs", ["bomb", "kilogram"]),
    ("40 8x8 vehicles", ["vehicle"]),
    ("10 000km of pipe", ["kilometre"]),
]


@pytest.mark.parametrize(("words", "units"), SIZED)
def test_what_is_counted_may_stand_behind_its_size(words: str, units: list[str | None]) -> None:
    assert [quantity.unit for quantity in parse_quantities(words)] == units


RATED = [("€45/MWh", "megawatt hour"), ("$75/b", "barrel"), ("$300/t", "tonne"), ("$20/hour", "hour")]


@pytest.mark.parametrize(("words", "per"), RATED)
def test_prices_in_symbols(words: str, per: str) -> None:
    quantity = only(words)
    assert isinstance(quantity, Money)
    assert quantity.per == per


@pytest.mark.parametrize(("words", "units"), LEFT_OUT)
def test_what_is_counted_may_be_left_out(words: str, units: list[str]) -> None:
    assert [quantity.unit for quantity in parse_quantities(words)] == units


COUNTS_NOTHING = [  # words, units
    ("The toll rose to 532.", [None]),
    ("They have two sons, 12 and 15.", ["son", None, None]),
    ("They sold 30 cars. And 12 in June.", ["car", None]),
    ("The cost is $4 and 32 is the size.", ["USD", None]),
    ("He waited four months and 12 in vain.", ["month", None]),
    ("The number of the house, some say, is 12.", [None]),
]


@pytest.mark.parametrize(("words", "units"), COUNTS_NOTHING)
def test_no_noun_is_taken_from_elsewhere(words: str, units: list[str | None]) -> None:
    assert [quantity.unit for quantity in parse_quantities(words)] == units


OTHERS = [
    ("sixfold", "6"),
    ("30-fold", "30"),
    ("three times", "3"),
    ("2.5x", "2.5"),
    ("exports doubled", "2"),
]


@pytest.mark.parametrize(("words", "value"), OTHERS)
def test_multiples(words: str, value: str) -> None:
    assert (only(words).kind, only(words).value) == ("multiple", Decimal(value))


@pytest.mark.parametrize("words", ["19 per cent", "19 percent", "19%", "19 pct", "19pc", "nineteen per cent"])
def test_percent(words: str) -> None:
    assert (only(words).kind, only(words).value, only(words).unit) == ("percent", 19, "percent")


BOUNDS = [
    ("at least 5 ships", "at_least"),
    ("no fewer than 5 ships", "at_least"),
    ("at least another 5 ships", "at_least"),
    ("up to an additional 5 ships", "at_most"),
    ("a rounded 210,000 ships", "about"),
    ("upwards of 5 ships", "at_least"),
    ("5 or more ships", "at_least"),
    ("5+ ships", "at_least"),
    ("more than 5 ships", "more_than"),
    ("over 5 ships", "more_than"),
    ("They handed over 5 ships", "exact"),
    ("north of $5", "more_than"),
    ("just over 5 ships", "more_than"),
    ("up to 5 ships", "at_most"),
    ("no more than 5 ships", "at_most"),
    ("5 ships or fewer", "at_most"),
    ("less than 5 ships", "less_than"),
    ("under $5", "less_than"),
    ("a sub-7 nanometre chip", "less_than"),
    ("about 5 ships", "about"),
    ("about -25%", "about"),
    ("more than -$3 million", "more_than"),
    ("some 300 ships", "about"),
    ("nearly 5 ships", "about"),
    ("5 ships or so", "about"),
    ("~5 ships", "about"),
    ("an estimated 5 ships", "about"),
    ("exactly 5 ships", "exact"),
    ("$10000 over 3 years", "exact"),
]


@pytest.mark.parametrize(("words", "bound"), BOUNDS)
def test_bounds(words: str, bound: str) -> None:
    assert parse_quantities(words)[-1].bound == bound


TRENDS = [  # words, trend of each amount
    ("Shares rose 0.3 %.", ["up"]),
    ("Sales fell by about 12 tonnes.", ["down"]),
    ("It was down 9.2%.", ["down"]),
    ("They won a 5 % pay rise.", ["up"]),
    ("Profit rose 7 % to $2.3bn.", ["up", None]),
    ("The index lost 190 points, or 0.6%.", ["down", "down"]),
    ("He gave up 5 yards.", [None]),
    ("It holds 5 % of the market.", [None]),
]


@pytest.mark.parametrize(("words", "trends"), TRENDS)
def test_trends(words: str, trends: list[str | None]) -> None:
    assert [quantity.trend for quantity in parse_quantities(words)] == trends


LEFT_ALONE = [
    "on 26 April 2023 - 08:56",
    "Sept. 27",
    "July 17",
    "in 2019",
    "the 1988 film",
    "at 5 p.m., at 10.45pm, at 17:22",
    "2020-09-27",
    "the 1990s",
    "the third, the 4th and the twenty-first",
    "raised by a third party in May",
    "fell by a third country",
    "rose a quarter century ago",
    "an F-16, a TB2, a T-72 and a Boeing 737",
    "the iPhone 14",
    "Section 427, Row 21",
    "Article 5",
    "they won 2-2",
    "a 9-2 lead",
    "No. 1",
    "a bit",
    "one of the",
    "at one point",
    "on the one hand",
    "the first nine months of 2020",
    "a one-off, a three-way race",
    "a 3-for-1 split",
    "several, a few, many hundred",
    "1-800-555-1234",
    "9 E 71st St, Springfield",
    "the 12345 ZIP code",
    "the fourth quarter of",
    "call 555-1234",
    "192.168.1.2",
    "see https://example.org/a?b=30%25&c=7",
    "nineteen ninety-six",
    "  1. -3\n  18: 49\n",
]


@pytest.mark.parametrize("text", LEFT_ALONE)
def test_what_is_no_amount(text: str) -> None:
    assert [quantity.text for quantity in parse_quantities(text)] == []


NO_INVENTED_UNIT = ["1994 at", "a key", "a $77 million deal", "It was 5 in the morning"]


@pytest.mark.parametrize("text", NO_INVENTED_UNIT)
def test_no_unit_is_invented(text: str) -> None:
    assert not [quantity for quantity in parse_quantities(text) if quantity.kind == "measure"]


def test_compound_units_are_read_by_quantulum3() -> None:
    quantity = only("a moment of inertia of 5 kg·m²")
    assert (quantity.value, quantity.unit) == (5, "kilogram square metre")


def test_the_arithmetic_of_the_caller_changes_nothing() -> None:
    precision = getcontext().prec
    getcontext().prec = 2
    try:
        assert only("$12,345,678").value == Decimal("12345678")
    finally:
        getcontext().prec = precision


REFUSED = [  # words, the words at fault, the reason
    ("", "", "expected a quantity"),
    ("several jets", "several jets", "expected a quantity"),
    ("$77 gazillion", " gazillion", "left over behind"),
    ("worth $77", "worth ", "left over before"),
    ("exports to Norway rose 7%", "exports to Norway rose ", "left over before"),
    ("-5 ships", " ships", "a count is never negative"),
    ("5 km and 6 jets", "6 jets", "found a second"),
]


@pytest.mark.parametrize(("words", "at_fault", "reason"), REFUSED)
def test_refuses_and_points(words: str, at_fault: str, reason: str) -> None:
    with pytest.raises(QuantityError, match=reason) as caught:
        parse_quantity(words)
    assert words[slice(*caught.value.span)] == at_fault


@pytest.mark.parametrize(
    ("kind", "words", "reason"),
    [
        (Money, "800 weapons", "expected money such as '.*', found a count of 'weapon'"),
        (Money, "abc", r"expected money such as '\$1.5 million'"),
        (Count, "5 km", "expected a count such as '800 weapons', found a measure of 'kilometre'"),
        (Measure, "5", "expected a measure such as '60 km', found a number"),
    ],
)
def test_a_kind_refuses_the_others(kind: type[Amount], words: str, reason: str) -> None:
    with pytest.raises(QuantityError, match=reason):
        kind.parse(words)


def test_the_words_of_a_change_belong_to_it() -> None:
    assert parse_quantity("rose by about 7%").trend == "up"
    assert parse_quantity("ticked up 7%").trend == "up"


@pytest.mark.parametrize("text", [None, 5, b"5 km"])
def test_text_is_text(text: object) -> None:
    with pytest.raises(ArgumentError, match="text: expected a str"):
        parse_quantities(text)  # type: ignore[arg-type]


def test_the_dollar_is_a_currency() -> None:
    with pytest.raises(ArgumentError, match="dollar: expected an ISO 4217 code"):
        parse_quantities("$5", dollar="dollars")
