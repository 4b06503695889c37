"""What stands counted behind a number in running news: names, quotations, lists, models; and what is not counted."""

import pytest

from factlib.quantities import parse_quantities
from tests.quantities.amounts import read

PHRASES = [
    # names and models before the noun, or as it
    ("The navy flies six CF-9D Tiger II jets.", ["6 jet"]),
    ("It ordered six Vestby 787-9 aircraft.", ["6 aircraft"]),
    ("One Tejas Mk1A aircraft is late.", ["1 aircraft"]),
    ("Two Tejas Mk1A are late.", ["2 Tejas Mk1A"]),
    ("Peru fielded 14 L-39NG last spring.", ["14 L-39NG"]),
    ("Corso rents nine used ATR 42-600 and more.", ["9 ATR 42-600"]),
    ("It has six IL-78 M refuellers.", ["6 refueller"]),
    ("Halden Fund sold 1,840,000 Class C Units.", ["1840000 unit"]),
    ("It runs eight leading AI labs.", ["8 lab"]),
    ("They own three ATMs and 20 SUVs.", ["3 ATM", "20 SUV"]),
    ("198 Indian Fishermen Are Freed", ["198 fisherman"]),
    ("Ten policemen and two gunmen fell.", ["10 policeman", "2 gunman"]),
    ("Lomax wants 340 skilled U.S.-based welders.", ["340 welder"]),
    # an owner with "of"
    ("Adler audits six of the region's largest dye makers.", ["6 maker"]),
    ("Adler audits six of the region’s oldest inns.", ["6 inn"]),
    ("Only 3 of 12 ferries sailed.", ["3 ferry", "12 ferry"]),
    # words in quotation marks before the noun
    ("Norland built two ‘Made in Peru’ platforms.", ["2 platform"]),
    ("It has four “smart” bombs.", ["4 bomb"]),
    ('He saw 12 "ghost" ships.', ["12 ship"]),
    # several words joined before the noun
    ("The valley runs 1,170 nursery, primary and trade schools.", ["1170 school"]),
    ("Halden let go 1,350 kiln and packing workers.", ["1350 worker"]),
    ("Some 640 church and village elders dined.", ["640 elder"]),
    ("The yard makes 12 boat, plane and car engines.", ["12 engine"]),
    ("Velmar offers 85 steady, well-paid posts.", ["85 post"]),
    ("The port logged 44 sailing and 39 docking ferries.", ["44 ferry", "39 ferry"]),
    # nouns that are verbs as well
    ("He hit 12 home runs in May.", ["12 run"]),
    ("Thousands of families head out.", ["1000..10000 family"]),
    ("Two gunmen fatally shot him.", ["2 gunman"]),
    ("There were 16,000 total crimes.", ["16000 crime"]),
    # behind a verb with a capital, as headlines have
    ("Storm That Killed 10 Policemen", ["10 policeman"]),
    ("Blast Leaves 14 Dead", ["14 None"]),
    ("He slept, she wrote. Nine Navy personnel rowed.", ["9 personnel"]),
    ("Parades at which Two Mi-17V5 flew", ["2 Mi-17V5"]),
    ("One Rebel Neutralised", ["1 rebel"]),
    ("Our navy wants 64 Heavy Sea Rescue Boat.", ["64 None"]),
    ("SOURCE: UPI Eight rebels were caught.", ["8 rebel"]),
    # one
    ("One sales manager left.", ["1 manager"]),
    ("One U.N. envoy claiming it was late resigned.", ["1 envoy"]),
    ("Each holder gets one bonus warrant usable in June.", ["1 warrant"]),
    ("They split it in two halves.", ["2 half"]),
    ("A couple of hundred people came.", ["200 people"]),
    ("A couple of thousand came.", ["2000 None"]),
]
NOT_COUNTED = [
    ("The gauge ended at 2,917.36 set in June.", ["2917.36 None"]),
    ("The gauge ended at 2,917.36 amid fresh doubts.", ["2917.36 None"]),
    ("Zinc slid past the 2,750 level.", ["2750 None"]),
    ("The 108 billion target was missed.", ["108000000000 None"]),
    ("Tin hovered in the 31,500 range.", ["31500 None"]),
    ("The Norland <NRD> 747 jetliner flew.", []),
    ("The force's new 767 tanker flew.", []),
    ("its mid-range 9370 Information System", []),
    ("A 5 million share offering came.", ["5000000 share"]),
    ("A 1,200 bed hospital opened.", ["1200 bed"]),
    ("The 25 member board meets in May.", ["25 member"]),
    ("It has 12 staff and 200 head of cattle.", ["12 staff", "200 head"]),
    ("It runs 300 hotels and 20 resorts.", ["300 hotel", "20 resort"]),
    ("They met 20 women and children.", ["20 woman"]),
    ("Two Leopard tanks burnt.", ["2 tank"]),
]


@pytest.mark.parametrize(("text", "amounts"), PHRASES + NOT_COUNTED)
def test_what_is_counted(text: str, amounts: list[str]) -> None:
    """The head of the phrase is counted; a singular behind a sum has that value and is not."""
    assert read(text) == amounts


UNITS = [
    # a word between the number and its unit
    ("It will take two more years.", ["2 year"]),
    ("It needs three additional months.", ["3 month"]),
    ("Millions more dollars were spent.", ["1000000..10000000 USD"]),
    ("It added 10,572 more acres of land.", ["10572 acre"]),
    ("It rose 20 further percentage points.", ["20 percentage point"]),
    ("It fell for six straight months.", ["6 month"]),
    ("It fell for three consecutive years.", ["3 year"]),
    ("He came two more times.", ["2 time"]),
    # units along lists
    ("Loans run for four, seven and 18 months.", ["4 month", "7 month", "18 month"]),
    ("It is for six or nine months.", ["6..9 month"]),
    ("It measures 20 x 7 x 7.4 metres.", ["20 metre", "7 metre", "7.4 metre"]),
    ("Races are over 45/60/75km.", ["45 kilometre", "60 kilometre", "75 kilometre"]),
    ("It won 9/12 of the votes.", ["0.75 None"]),
    ("It came 3/4/2021.", []),
    ("It built 4×700 MW units.", ["700 megawatt"]),
    # points
    ("It fell half a point.", ["0.5 point"]),
    ("Tin shed a quarter of a point.", ["0.25 point"]),
    ("After a 46 point (3.5 percent) fall it rose.", ["46 point", "3.5 percent"]),
    ("A 30 point lead is safe.", ["30 point"]),
    # lengths, not millions
    ("The balloon drifted at an altitude of 8,300m.", ["8300 metre"]),
    ("The glider with a wingspan of 14.2m has 3m fans.", ["14.2 metre", "3000000 fan"]),
    ("In 2016 TIME became its owner.", []),
    ("It cost 9 euros cents.", ["0.09 EUR"]),
    # currencies behind a scale with a stop, with letters, and behind "in"
    ("It owes 2.5 Mrd. Euro.", ["2500000000 EUR"]),
    ("It owes 5 Mio. USD.", ["5000000 USD"]),
    ("It cost 1.5 to 2 bn US$.", ["1500000000..2000000000 USD"]),
    ("It cost 5 US$ and 12 A$.", ["5 USD", "12 AUD"]),
    ("It paid 5 million, US$ 3 million of it in May.", ["5000000 None", "3000000 USD"]),
    ("It raised 30 million in Australian dollars.", ["30000000 AUD"]),
    ("It raised 30 million in cash and 5 million in May.", ["30000000 None", "5000000 None"]),
    ("It has 3.4 MM barrels.", ["3400000 barrel"]),
    # weight or money
    ("Norland sold 3 million pounds of uranium.", ["3000000 pound"]),
    ("It ate 2 million pounds of dried fish.", ["2000000 pound"]),
    ("It makes 55 million pounds of rubber a year.", ["55000000 pound"]),
    ("It makes 55 million pounds of PVC annually.", ["55000000 pound"]),
    ("It sold 2 million pounds of NTV shares.", ["2000000 GBP"]),
    ("It has 3 million pounds of debt.", ["3000000 GBP"]),
    ("It cost 2 million pounds of public money.", ["2000000 GBP"]),
    ("It cost 2 million pounds.", ["2000000 GBP"]),
]


@pytest.mark.parametrize(("text", "amounts"), UNITS)
def test_units_apart(text: str, amounts: list[str]) -> None:
    """A unit may stand behind another word or at the end of a list."""
    assert read(text) == amounts


CRORES = [
    ("India earmarked 14,000 crore for a budget of ships.", "INR"),
    ("The Indian Navy has a budget of 14000 crores.", "INR"),
    ("The Indian firm signed a 500 crore deal.", "INR"),
    ("Pakistan's ministry spent 3 crore on roads.", "PKR"),
    ("Bangladesh fined him 20 lakh.", "BDT"),
    ("India paid compensation of 10 lakh each.", "INR"),
    ("It costs 12 lakh crore, India's minister said.", "INR"),
    ("Pakistan's government paid Rs 5 crore.", "PKR"),
    ("India's government paid Rs 5 crore.", "INR"),
    ("Pakistan paid 5 crore rupees.", "PKR"),
    ("Police in India set a bounty of ? 9 lakh for him.", "INR"),
    ("The firm paid 20 lakh.", None),
    ("The tally tops 6.4 lakh in India.", None),
    ("India has 2.5 lakh startups.", "startup"),
    ("Some 5 crore people live in India.", "people"),
]


@pytest.mark.parametrize(("text", "unit"), CRORES)
def test_crores_of_whom(text: str, unit: str | None) -> None:
    """Crores and lakhs told of a sum are money of the country that the text names; else a number, or a count."""
    assert parse_quantities(text)[0].unit == unit


SUMS = [
    (
        "It had a 1.2 billion franc debt and a 1.3 billion deficit in Swiss terms.",
        ["1200000000 CHF", "1300000000 CHF"],
    ),
    ("It earned $5 million after a 2.5 million loss.", ["5000000 USD", "2500000 USD"]),
    (
        "Aid was 5 bn euros, up 3 percent, with a 2 billion surplus.",
        ["5000000000 EUR", "3 percent", "2000000000 EUR"],
    ),
    ("It has 300 ships and a 2 million loss.", ["300 ship", "2000000 None"]),
    ("It earned $5 million and has a 2 million strong army.", ["5000000 USD", "2000000 strong"]),
    ("The plan costs $4.9 bilion.", ["4900000000 USD"]),
]


@pytest.mark.parametrize(("text", "amounts"), SUMS)
def test_a_deficit_is_in_the_money_before_it(text: str, amounts: list[str]) -> None:
    assert read(text) == amounts


QUOTES = [
    ("The euro bought 162.35/40 yen.", ["162.35..162.4 JPY"]),
    ("Dealers quoted 2.0415/25 marks.", ["2.0415..2.0425 DEM"]),
    ("Sterling cost 1.7395/05 dollars.", ["1.7395..1.7405 USD"]),
    ("The rate began the day at 18.98/19.00 centavos.", ["0.1898..0.19 MXN"]),
    ("Overnight funds cost 4.15/25 percent.", ["4.15..4.25 percent"]),
    ("Brokers asked 1.3642/3652 Swiss francs.", ["1.3642..1.3652 CHF"]),
    ("Dealers put it at 2.6500/05 to the dollar.", ["2.65..2.6505 None"]),
    ("Silver cost 8.31/36 dollars an ounce.", ["8.31..8.36 USD"]),
    ("Growers expect 2.5/3.0 million bags.", ["2500000..3000000 bag"]),
    ("Platinum cost 612/618 dollars an ounce.", ["612..618 USD"]),
    ("Traders fixed palladium at 318.4/319.1 dollars an ounce.", ["318.4..319.1 USD"]),
    ("It is under Regulation 833/2014.", []),
    ("Guns of the L118/119 sort came.", []),
    ("It costs 120/130 euros.", []),
    ("He scored 9.5/10 in the test.", []),
    ("The bill 5/20 failed.", []),
    ("It is on 24/7.", []),
    ("He paid 1/2 of it.", ["0.5 None"]),
    ("It was 10.5/9.25 that day.", []),
    ("Version 3.14/159/265 came.", []),
    ("The rate was 12.25/13 percent.", []),
]


@pytest.mark.parametrize(("text", "amounts"), QUOTES)
def test_bid_and_asked_prices(text: str, amounts: list[str]) -> None:
    """The second price of a market's quote may be told by its last figures; it is not below the first."""
    assert read(text) == amounts
