"""Amounts as wire copy, market reports and web pages write them, and what in them is no amount; kind by kind."""

from itertools import product

import pytest

from factlib.quantities import parse_quantities
from tests.quantities.amounts import read

NUMBERS = ("114", "126", "340")
CRAFT = ("jet", "fighter jet", "bomber", "tanker aircraft", "engine", "truck", "helicopter")


@pytest.mark.parametrize(("number", "craft"), list(product(NUMBERS, CRAFT)))
def test_three_figures_count_a_plural_of_craft(number: str, craft: str) -> None:
    things = craft if craft.endswith("aircraft") else f"{craft}s"
    head = things.split()[-1].removesuffix("s")
    assert read(f"A contract for {number} {things} is due.") == [f"{number} {head}"]
    assert read(f"Norland plans to buy nearly {number} new {things} soon.") == [f"{number} {head}"]


@pytest.mark.parametrize(
    "text", ["Its new 767 tanker flew.", "The 787 jetliner is late.", "Old 747 jets rust here."]
)
def test_a_model_is_no_count_of_craft(text: str) -> None:
    assert read(text) == []


RATIOS = [
    f"{frame.format(first=first, second=second)}"
    for frame in (
        "It passed by a {first} to {second} vote.",
        "They won by a {first}-to-{second} margin.",
        "Members backed it in a {first} to {second} decision.",
    )
    for first, second in (("227", "198"), ("65", "15"), ("2", "1"), ("two", "one"), ("nine", "six"))
] + [
    "The board declared a 3-for-1 split.",
    "The board wants a five-for-two scrip issue.",
    "A 10-to-1 rule was set.",
    "Losers led winners three-one.",
    "A 2-way link was built.",
    "It has a 3-tier price.",
    "A six-figure sum was paid.",
    "A three-figure bill came.",
    "They hold one-to-one talks.",
]


@pytest.mark.parametrize("text", RATIOS)
def test_a_vote_or_ratio_is_no_amount(text: str) -> None:
    assert read(text) == []


NOTHING = [
    # none of what has no number
    "It has zero tolerance for that.",
    "They sold zero coupon notes.",
    "There was almost zero price inflation.",
    "With zero aid from partners Lomax grew.",
    "Net zero emissions are the aim.",
    "The net zero law passed.",
    # labels
    "Patients with type 2 diabetes came.",
    "Results of stage 3 trials are due.",
    "Books for grade 12 students are free.",
    "Buses stop near sector 42 of Velmar.",
    "The 50 millionth car left the plant.",
    "Growers tried strains VT 310, KLM 1066, 1071, 1083 and QS 94.",
    "Wells GT 101, 102 and 105 are dry.",
    "A 4.5-generation jet flew.",
    "Pilots praise the 4.5 Gen jets.",
    "Halden is Europe's number two brewer.",
    "Peru's number three phone maker closed.",
    # years
    "Halden booked the March 9, 1991 relocation costs.",
    "NPR (2018): the plan is late.",
    # one and its like as words
    "One cannot say.",
    # who serves as something else
    "He also doubles as a judge.",
    "The hall doubles as a gym.",
    "Its chairman, who also doubled as treasurer, left.",
    # beside words
    "It has a three-pronged plan.",
    "A 4-legged machine walks.",
    "She was held under sections 212 (arson), 214 (arson, by night) 331 (fraud) and 405 of the code.",
    "Men of 44 RR and 14 Bn came.",
    "The police (12 Bn) came.",
    "Halden showed a slight earnings improvement over 1992.",
    "Lomax will ship it in the late half of next year.",
    # letters and marks beside figures
    "They met at half past three.",
    "They met at a quarter to five.",
    "Rule 144A offerings grew.",
    "Project 17A frigates sail.",
    "He sat in Seat 12A.",
    "A 1080p video was shown.",
    "He saw a 4K TV there.",
    "He works for 3M Co of Norland.",
    "Account 12345678 was closed.",
    "Call ext. 4521 today.",
    "The wreck lies at 40.7 N, 74 W.",
    "The wreck lies at 40.71° N 74.02° W.",
]


@pytest.mark.parametrize("text", NOTHING)
def test_no_amount(text: str) -> None:
    assert read(text) == []


PHRASES = [
    ("There were zero illegal crossings.", ["0 crossing"]),
    ("The rate fell to zero.", ["0 None"]),
    ("Prices rose by zero percent.", ["0 percent"]),
    ("At that level 12 people died.", ["12 people"]),
    ("It plans to stage 12 concerts.", ["12 concert"]),
    ("It built 50 million cars.", ["50000000 car"]),
    ("In Lutas 12, 14 and 16 people died.", ["14 people", "16 people"]),
    ("It has 4.5 million homes.", ["4500000 home"]),
    ("CHF (1,200) was booked.", ["-1200 CHF"]),
    ("Sales doubled as demand grew.", ["2 None"]),
    ("Sales doubled as a result.", ["2 None"]),
    # what is counted
    ("Our three clubs’ joint wish is calm.", ["3 club"]),
    ("The four Nordic Lutheran churches' appeal failed.", ["4 church"]),
    ("It sponsors 73 men's teams.", ["73 team"]),
    ("Corso bought 17 old shoe and toy shops.", ["17 shop"]),
    ("Halden fields two seaborne fire control and search radars.", ["2 radar"]),
    ("She lists the 15 most dull and costly meetings.", ["15 meeting"]),
    ("The hull holds 6 short to mid range rockets.", ["6 rocket"]),
    ("Each wing bears two air to air rockets.", ["2 rocket"]),
    ("Police found two country made rifles.", ["2 rifle"]),
    ("It runs 12 state owned banks.", ["12 bank"]),
    ("Police found two .303 rifles.", ["2 rifle"]),
    ("It flies 36 Rafale 3FR from Lutas.", ["36 Rafale 3FR"]),
    ("Norvik took 26 F-5E/F last autumn.", ["26 F-5E/F"]),
    ("It bought 12 F-16C/D Block 52 fighters.", ["12 fighter"]),
    ("It bought ten Su-30MKI/MKM jets.", ["10 jet"]),
    ("It got two Type 071C/E frigates.", ["2 frigate"]),
    ("It got one AN/TPY-2 radar.", ["1 radar"]),
    ("It sold 28 of Norland's 40 ships.", ["28 ship", "40 ship"]),
    ("It sold 28 of Boeing's 40 jets.", ["28 jet", "40 jet"]),
    ("It sent 200 Marine Corps F-35Bs.", ["200 F-35B"]),
    ("It sent 12 Marine helicopters.", ["12 helicopter"]),
    ("Three Wall Street banks failed.", ["3 bank"]),
    ("Adler poached three other senior Wall Street lawyers.", ["3 lawyer"]),
    ("Two King George V class ships sank.", ["2 ship"]),
    ("Six St. Louis-based firms signed.", ["6 firm"]),
    ("She had six No. 1 singles.", ["6 single"]),
    ("He owns three Dr. Holm shops.", ["3 shop"]),
    ("It closed two 3M plants.", ["2 plant"]),
    ("It closed 12 7-Eleven shops.", ["12 shop"]),
    ("Two new 737 jets came.", ["2 jet"]),
    ("The gauge sank to 3,415.62 only nine hours later.", ["3415.62 None", "9 hour"]),
    ("The other 4 billion comes from fees.", ["4000000000 None"]),
    ("Millions go missing.", ["1000000..10000000 None"]),
    ("Millions more people fled.", ["1000000..10000000 people"]),
    ("Dozens of ships sank.", ["12 ship"]),
    ("The two discussed Peru's plan.", ["2 None"]),
    ("January 2020: 109 soldiers fell.", ["109 soldier"]),
    ("SOURCE: K. HOLM / CITY DESK / VELMAR.ORG Four private yards bid.", ["4 yard"]),
    ("Among its best 60 suppliers (47) many recycle.", ["60 supplier", "47 None"]),
    # scales and parts
    ("It costs five billions dlrs.", ["5000000000 USD"]),
    ("Halden owes hundreds of mlns of euros.", ["100000000..1000000000 EUR"]),
    ("Lending climbed to 6.15 billion from 4.38 in June.", ["6150000000 None", "4380000000 None"]),
    ("Sales were 2.88 billion and 2.45 a year earlier.", ["2880000000 None", "2450000000 None"]),
    ("Output rose to 1.5 mln tonnes from 1.2 in May.", ["1500000 tonne", "1200000 tonne"]),
    ("The fee grew three and three-quarter times.", ["3.75 None"]),
    ("It holds 1/500th of it.", ["0.002 None"]),
    ("It made 10<sup>6</sup> dollars.", ["1000000 USD"]),
    ("It made 2.5 x 10<sup>6</sup> tonnes.", ["2500000 tonne"]),
    ("It made 500<sup>2</sup> cars.", ["500 None"]),
    ("It owns 500 m<sup>2</sup> of land.", ["500 square metre"]),
    ("Punjab Sanctions 20 Crore For Roads", ["200000000 None"]),
    # prices
    ("It slid to 1.4310/20 Swiss francs from 1.4370/80, then rose.", ["1.431..1.432 CHF", "1.437..1.438 CHF"]),
    ("Gold closed at 410.00/50.", ["410..410.5 None"]),
    ("Cocoa hovers near 1,840/1,850 stg per tonne.", ["1840..1850 GBP"]),
    ("The gauge slipped from June's 98.7 and recovered.", ["98.7 None"]),
    ("The stock kept to a 186 to 171 range.", ["186 None", "171 None"]),
    # money and measures
    ("Sales were R$ 3 mi in May.", ["3000000 BRL"]),
    ("Sales were R$ 2,5 bi in May.", ["2500000000 BRL"]),
    ("It paid R$ 5 mil for it.", ["5000 BRL"]),
    ("It paid R$ 1.234,50 for it.", ["1234.5 BRL"]),
    ("In Switzerland it costs 50 centimes.", ["0.5 CHF"]),
    ("It costs 50 pfennigs.", ["0.5 DEM"]),
    ("The glider with a wingspan of 14.2M awed us.", ["14.2 metre"]),
    ("It has 10.9M users.", ["10900000 user"]),
    ("The crew began its 9,400-nm voyage.", ["9400 nautical mile"]),
    ("It makes 7-nm chips.", ["7 nanometre"]),
    # neighbours of ratios
    ("It earned 6.15-to-6.40 dlrs a share.", ["6.15..6.4 USD"]),
    ("Growth of 5-to-7 percent is seen.", ["5..7 percent"]),
    ("Lomax seeks a seven-to-12 year lease.", ["7..12 year"]),
    ("It takes two-to-three weeks.", ["2..3 week"]),
    ("Its share rose from 3 to 15 votes.", ["3 vote", "15 vote"]),
    ("The trip takes 3 to 5 days.", ["3..5 day"]),
    ("A margin of 15 votes decided.", ["15 vote"]),
    # neighbours of what is no amount
    ("A ten-speed bike rolled.", ["10 speed"]),
    ("It has 14 Bn users.", ["14000000000 user"]),
    ("It is worth 1.5 Bn euros.", ["1500000000 EUR"]),
    ("It built over 1985 ships.", ["1985 ship"]),
    ("A fifth are 65 or older.", ["65 year of age"]),
    ("It hired 145 new salespeople.", ["145 salespeople"]),
    ("Hundreds of his men fought.", ["100..1000 man"]),
    ("Ten Norland Coast Guard (NCG) men came.", ["10 man"]),
    ("It won for three straight seasons.", ["3 season"]),
    ("It fell for three straight years.", ["3 year"]),
    ("Norvik gets four more Falken Mk2 based on an airliner.", ["4 Falken Mk2"]),
    ("The 17 Squadron and 12 squadrons flew.", ["12 squadron"]),
    # neighbours of letters and marks
    ("It has a 5A fuse.", ["5 ampere"]),
    ("It costs 60p a day.", ["0.6 GBP"]),
    ("It was cooled to 4K.", ["4 kelvin"]),
    ("It has 3M users.", ["3000000 user"]),
    ("It has 12345678 users.", ["12345678 user"]),
    ("It earned 12345678 won.", ["12345678 KRW"]),
    ("It makes 74 W.", ["74 watt"]),
    ("It went past three villages.", ["3 village"]),
    # types, ages, results
    ("Corso owns Skymaster and AN 26 aircraft.", []),
    ("Every hinge must meet AS 40715 here.", []),
    ("It opened shops IN 32 CITIES.", ["32 CITIES"]),
    ("It works in 32 cities.", ["32 city"]),
    ("Lunasat 1B handles calls.", []),
    ("It has 1B users.", ["1000000000 user"]),
    ("The law covers workers 16 or over.", ["16 year of age"]),
    ("By 64 to 0, members threw it out.", []),
    ("They won 3 to nil.", []),
    ("It fell from 5 to 0.", ["5 None", "0 None"]),
    ("It fell by 5 to 0 percent.", ["5 None", "0 percent"]),
    ("Its ports rank 11 out of 26 yards.", []),
    ("Two out of three left.", ["0.6666666666666666666666666667 None"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "amounts"), PHRASES)
def test_an_amount(text: str, amounts: list[str]) -> None:
    assert read(text) == amounts


def test_a_number_word_that_is_a_name_elsewhere() -> None:
    assert read("Songs of Seventeen sell. Seventeen will tour.") == []
    assert read("Ten ships sank. Seventeen will sail.") == ["10 ship", "17 None"]


@pytest.mark.parametrize(
    ("text", "trend"),
    [
        ("Shares closed 16% down at 5.", "down"),
        ("Oats finished 3 cents higher at 41.", "up"),
        ("Bookings are 6% up on last spring.", "up"),
        ("Rents were 4.8 pct higher than a decade earlier.", "up"),
        ("Output was 15% lower than in May.", "down"),
        ("Tolls are 7% higher than at this point last spring.", "up"),
        ("Peru is 40% larger than Norland.", None),
        ("Rents are 30% higher than Lutas pays.", None),
        ("It pays 5% higher taxes.", None),
    ],
)
def test_what_moved_is_told_behind(text: str, trend: str | None) -> None:
    assert parse_quantities(text)[0].trend == trend


@pytest.mark.parametrize(
    ("text", "bound", "unit"),
    [
        ("Swimmers under the age of nine need help.", "less_than", "year of age"),
        ("Riders over the age of 70 travel free.", "more_than", "year of age"),
        ("Nobody below age 18 may vote.", "less_than", "year of age"),
        ("He died at the age of 30.", "exact", "year of age"),
        ("Drivers under 21 across the county train daily.", "less_than", "year of age"),
        ("It costs as little as $5.", "at_least", "USD"),
        ("It has as few as 12 men.", "at_least", "man"),
        ("It ran over five fiscal years.", "exact", "year"),
        ("It has over five plants.", "more_than", "plant"),
    ],
)
def test_limits(text: str, bound: str, unit: str) -> None:
    found = parse_quantities(text)[0]
    assert (found.bound, found.unit) == (bound, unit)


ELLIPSES = [
    ("It rose by 4.5 percent, from 5 to 7 tonnes.", ["4.5 percent", "5 tonne", "7 tonne"]),
    ("It went up from 5 to 7 tonnes.", ["5 tonne", "7 tonne"]),
    ("It holds 2.5 mln rice/3.5 mln maize.", ["2500000 None", "3500000 None"]),
    ("It rose from 5 to 7 percent.", ["5 percent", "7 percent"]),
    ("It rose from 5 to 7 million tonnes.", ["5000000 tonne", "7000000 tonne"]),
    ("It fell from $7 to $5 billion.", ["7000000000 USD", "5000000000 USD"]),
    ("It fell from $57 to $42 million.", ["57000000 USD", "42000000 USD"]),
    ("It cut the rate from 7 to 5 percent.", ["7 percent", "5 percent"]),
    ("The fleet grew from two to three ships.", ["2 ship", "3 ship"]),
    ("Its users rose from 300,000 to 1.2 million users.", ["300000 user", "1200000 user"]),
    ("Users rose from 900 to 1.2 million users.", ["900 user", "1200000 user"]),
    ("It raised the pay (paid twice) of its men from 16 to 20 a day.", ["16 None", "20 None"]),
    ("Velmar sails from 31 to 35 boats.", ["31..35 boat"]),
    ("It makes 16 to 20 ships.", ["16..20 ship"]),
    ("It bought 12 jets and plans to buy 20 more.", ["12 jet", "20 jet"]),
    ("It bought 12 jets and plans to buy 20 more that fly.", ["12 jet", "20 jet"]),
    ("It sold 318 kites in Lutas as compared to 45 in May.", ["318 kite", "45 kite"]),
    ("It bought 12 jets, then sold 20 more ships.", ["12 jet", "20 ship"]),
]


@pytest.mark.parametrize(("text", "amounts"), ELLIPSES)
def test_what_is_left_out(text: str, amounts: list[str]) -> None:
    assert read(text) == amounts
