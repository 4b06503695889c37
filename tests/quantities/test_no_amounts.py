"""Numbers that are no amounts: days and hours, ranks, formations, designations; and their neighbours that are."""

import pytest

from factlib.quantities import parse_quantities

NOTHING = [
    # days of one month
    "Judges sit from April 11 to 13 in Lima.",
    "Halden trains crews on June 8 and 9.",
    "Meetings on June 3, 4 and 5 are planned.",
    "Velmar shuts its pool from Nov. 6 to 8 for repairs.",
    "The fair opens on Sept. 9 through 12.",
    "They met on 3, 4 and 5 June.",
    "Ships sail from 22 to 24 May.",
    "The strike of March 1st and 2nd is over.",
    # hours of the day
    "The 2300 to 0700 shift slept.",
    "It opens between 0900 and 1700 hours.",
    "The jet took off at 1730 hrs.",
    "Doors close at 1700 IST.",
    "Firing stopped by 0400 hours.",
    "Trains run 0530-2330 daily.",
    "Boats left after 1830 local time.",
    "The five o'clock train left.",
    # an airliner by its number alone
    "Norvik ended its widest airliner, the 747, plus a tug.",
    "Norvik delays its new 777.",
    # labels that share their word
    "Section 232 and 301 tariffs stay.",
    "Article 5 or 6 applies.",
    "Grain No. 1 and 2 wheat fell.",
    "Phase 2 and 3 trials go on.",
    # a pronoun, an idiom
    "She is one of its giants.",
    "He was one to watch.",
    "Auditors zero in on the yard.",
    # parts of a series, and of a name
    "Ore in band four was sold.",
    "Fans wait for series 3.",
    "The actor came back, season 2.",
    "Camp 14 and Yard 6 are closed.",
    "Novo Kori 5 and 6 will close.",
    "Six Sigma is full of words.",
    "The film runs on Nine Channel.",
    "3M said nothing.",
    "The 401(k) plan and the 501(c)(3) body are exempt.",
    "The under-19 squad and the over-40 league lost.",
    "The court heard a thirty-something trader.",
    "It ran on an old 286 machine in Lima.",
    "It was a .45-calibre pistol.",
    # what something is called
    "An A350 and a 777 landed.",
    "She ranked 5 on the list.",
    "The party drew number nine.",
    "The Group of 77 met.",
    "Envoys from the Council of 34 voted.",
    "The P5+1 talks failed.",
    "Symptoms came in week 12 of the trial.",
    "It was over on day 3.",
    "The goods fall under code 8517 there.",
    "The 17 Squadron moved.",
    "Men of 42 Commando landed with 9 Infantry Division.",
    "The wreck lies at 40.7128° N, 74.0060° W.",
    "It posted a 1986 loss.",
    "It had a 2003 deficit after a 1999 surplus.",
    "The 7E7 made its first flight.",
    "Rates beat the Group of Five mean.",
    "Premiers of the Group of Seven coastal states dined.",
    "The group of seven (G7) met.",
    "She made the “Twelve Best Dressed” list.",
    "The number three zone is shut.",
    "It has a zero/zero seat.",
    "Doors open at 1030 gmt on Monday.",
    # years
    "Tonnage stayed higher than 1992, Lomax wrote.",
    "Margins were up nicely over 1993.",
    "The 1986 items include a gain. It was bought in 1986.",
    "The estimated 1993 dredging payments are known.",
    "Note: 1993 qtr includes a levy.",
    "Corso exhibits at the Harvest expo 2019 that ends in June.",
    "Freight should climb noticeably over 1994, Lomax wrote.",
    "The ban runs until at least 2017.",
    "It has lasted since about 1990.",
    "Thefts of the April 6 to 17 period were tallied.",
    "Lomax shifted away from an April 30 year end.",
    "The 1985 year was good.",
    "He was there since 1947″.",
    # what something is called
    "Note: 1993 net includes fees.",
    "Second quarter 1993 includes a levy.",
    "It was week nine of the term.",
    "It sold zero-coupon bonds.",
    "In week nine it fell.",
    "The Three Mile Island plant closed.",
    "At one time it was rich.",
    "At one stage it fell.",
    "The 737-800 Converted Freighter flew.",
]
AMOUNTS = [
    ("On May 5 and 12 people died.", ["12 people"]),
    ("On May 5, 20 people died.", ["20 people"]),
    ("From May 3 to 12 percent of it burnt.", ["12 percent"]),
    ("Between June 3 and 5 million dollars came.", ["5 million dollars"]),
    ("He bought 22 and 24 mayors came.", ["22", "24 mayors"]),
    ("He worked 1700 hours.", ["1700 hours"]),
    ("The pump ran for 1200 hours.", ["1200 hours"]),
    ("It ranked 5 firms.", ["5 firms"]),
    ("They number nine.", ["nine"]),
    ("He is 45.", ["45"]),
    ("Lomax sold a one-fifth stake in Halden.", ["one-fifth"]),
    ("Corso offers a half interest to Adler.", ["a half"]),
    ("A quarter share was left.", ["A quarter"]),
    ("During the second quarter share dealing slowed.", []),
    ("A record 40 came.", ["40"]),
    ("On average 40 were ill.", ["40"]),
    ("Of the lot, in total 40.", ["40"]),
    ("Zero deaths were told.", ["Zero deaths"]),
    ("Six German firms said so.", ["Six German firms"]),
    ("Two MiG-29 came.", ["Two MiG-29"]),
    ("It sold Chile 13 and 14 tanks.", ["14 tanks"]),
    ("Ever 21 closed 60 shops.", ["60 shops"]),
    ("It lost 3M and 5M dollars.", ["3M", "5M dollars"]),
    ("It flew five leased 737 jets.", ["five leased 737 jets"]),
    ("Output of over 40 fell.", ["over 40"]),
    ("Costs of 77 were named.", ["77"]),
    ("It paid a total of 77.", ["77"]),
    ("Last week 30 were hurt.", ["30"]),
    ("It makes 5 per day.", ["5"]),
    ("They lost 3 Infantry Brigades.", ["3 Infantry Brigades"]),
    ("The oven has 40° inside.", ["40°"]),
    ("It took a 1950 kg load.", ["1950 kg"]),
    ("He has 5+ cars.", ["5+ cars"]),
    ("Over 1985 people came.", ["Over 1985 people"]),
    ("It has more than 1986 ships.", ["more than 1986 ships"]),
    ("In 1986 some 1986 people came.", ["some 1986 people"]),
    ("A group of seven sailors met.", ["seven sailors"]),
    ("He saw “Ten lost ships” there.", ["Ten lost ships"]),
    ("Shares of Acme <ACM> rose 2 percent.", ["2 percent"]),
    ("Acme <ACM> two to 83 rose.", ["two to 83"]),
    ("The '50,000 Rand prizes' went to them.", ["50,000 Rand"]),
    ("The summer of '86 was hot.", []),
    ("It made 3 zones.", ["3 zones"]),
    ("Last week nine of them died.", ["nine"]),
    ("It lies Three Miles away.", ["Three Miles"]),
    ("It has a 31 year lease.", ["31 year"]),
    ("The ban runs until at least 2017 men vote.", ["at least 2017 men"]),
    ("It rose three times.", ["three times"]),
    ("Rent here is more than twice as steep as in Lima.", ["more than twice"]),
    ("Sterling fetched 1.7315 October 9.", ["1.7315"]),
    ("It has one stage.", ["one stage"]),
    ("The two had gone underground.", ["two"]),
    ("It paid 30 mln dls.", ["30 mln dls"]),
    ("It fell to zero.", ["zero"]),
    ("It sold 1986 ships.", ["1986 ships"]),
]


@pytest.mark.parametrize("text", NOTHING)
def test_no_amount(text: str) -> None:
    """Nothing is read from what tells when, or what something is called."""
    assert [quantity.text for quantity in parse_quantities(text)] == []


@pytest.mark.parametrize(("text", "amounts"), AMOUNTS)
def test_the_neighbour_is_an_amount(text: str, amounts: list[str]) -> None:
    """The same words around an amount leave it one."""
    assert [quantity.text for quantity in parse_quantities(text)] == amounts


@pytest.mark.parametrize(
    ("text", "value", "unit", "bound"),
    [
        ("It secured $150+ billion.", 150 * 10**9, "USD", "at_least"),
        ("It secured €3.5+ million in aid.", 3_500_000, "EUR", "at_least"),
        ("It reached 150+ million people.", 150 * 10**6, "people", "at_least"),
        ("There are 20+ lakh users.", 2_000_000, "user", "at_least"),
        ("It spent 200-plus million dollars.", 200 * 10**6, "USD", "at_least"),
        ("It sold 20+ buses.", 20, "bus", "at_least"),
        ("<td>$8,600</td>", 8_600, "USD", "exact"),
        ("<b>50 cars</b>", 50, "car", "exact"),
        ('<td class="odd">12%</td>', 12, "percent", "exact"),
        ("A load of >50 cars came.", 50, "car", "more_than"),
        ("HN R&D 14,310 DN 640", 14_310, None, "exact"),
        ("c 50 cars were lost", 50, "car", "about"),
    ],
)
def test_bound_beside_a_scale_or_a_tag(text: str, value: int, unit: str | None, bound: str) -> None:
    """A plus may stand before the scale; the end of a tag is no bound."""
    quantity = parse_quantities(text)[0]
    assert (quantity.value, quantity.unit, quantity.bound) == (value, unit, bound)


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("Fees reached 6.8bn rupees ($81m; £64m), against 5.2bn the year before.", "INR"),
        ("Sales were 5bn yen ($40m), up from 4bn.", "JPY"),
        ("Debt is 9bn euros ($10bn; £8bn), compared with 7bn in May.", "EUR"),
        ("Boats cost £90,000 and the wait for one grew to 64 days from 47.", "day"),
        ("It cut the trip to five hours from eight.", "hour"),
        ("He got jail of 12 years, up from nine.", "year"),
        ("The wait fell to 3 weeks, down from 5.", "week"),
        ("Income was 4bn rupees ($98m). Then 5 came.", None),
        ("It came to five hours, 8 too many.", None),
    ],
)
def test_compared_with(text: str, unit: str | None) -> None:
    """What a sum or a stretch of time is compared with has its unit, not that of an aside or of something farther off."""
    assert parse_quantities(text)[-1].unit == unit


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("Two of Peru's largest mines closed.", "mine"),
        ("Lomax audits four of South Korea's oldest banks.", "bank"),
        ("Eight of Acme Corp's plants burnt.", "plant"),
        ("Two of Lima’s schools stayed open.", "school"),
        ("Seven of Wales' harbours froze.", "harbour"),
        ("Nine of the county's ports froze.", "port"),
        ("35 of Norway's 118 parishes dissented.", "parish"),
        ("Half of Peru's mines closed.", None),
    ],
)
def test_part_of_what_somebody_has(text: str, unit: str | None) -> None:
    """A number behind which "of" and an owner stand counts what is owned."""
    assert parse_quantities(text)[0].unit == unit


@pytest.mark.parametrize(
    ("text", "words", "unit", "bound"),
    [
        ("Fines are not to exceed $2,000.", "not to exceed $2,000", "USD", "at_most"),
        (
            "The surcharge is not expected to exceed 3 percent.",
            "not expected to exceed 3 percent",
            "percent",
            "at_most",
        ),
        ("It may exceed 10 percent.", "exceed 10 percent", "percent", "more_than"),
        ("Sales were up to $5 million from $4 million.", "$5 million", "USD", "exact"),
        ("It will lend up to $5 million from May.", "up to $5 million", "USD", "at_most"),
        ("Under two agreements it sells ships.", "two agreements", "agreement", "exact"),
        ("It is void under 10 recent court decisions.", "10 recent court decisions", "decision", "exact"),
        ("It cost under 10 dollars.", "under 10 dollars", "USD", "less_than"),
        ("They sank under 20 ships.", "under 20 ships", "ship", "less_than"),
        ("Pupils under 15 were sent home.", "under 15", "year of age", "less_than"),
        ("It is free for adults over 65.", "over 65", "year of age", "more_than"),
        ("It hired people over 12 weeks.", "12 weeks", "week", "exact"),
        ("Planks of nine feet and up to the roof came.", "nine feet", "foot", "exact"),
        ("Planks of nine feet and up came.", "nine feet and up", "foot", "at_least"),
        ("The dams gave 320 MW each last spring.", "320 MW", "megawatt", "exact"),
    ],
)
def test_what_limits_an_amount(text: str, words: str, unit: str | None, bound: str) -> None:
    """A denied "exceed" is an upper limit, "under" a law is none, an age may be told by a limit."""
    quantity = parse_quantities(text)[0]
    assert (quantity.text, quantity.unit, quantity.bound) == (words, unit, bound)


@pytest.mark.parametrize(
    ("text", "amounts"),
    [
        ("Nickel climbed, adding $2.35 to $71.40 by nightfall.", ["$2.35", "$71.40"]),
        (
            "Loans grew by a nominal 26 billion crowns to 3,184 billion crowns.",
            ["26 billion crowns", "3,184 billion crowns"],
        ),
        ("They pay $5 to $500.", ["$5 to $500"]),
        ("It may lose 5% to 10%.", ["5% to 10%"]),
        ("It lends 5 million euros to 50 million euros.", ["5 million euros to 50 million euros"]),
    ],
)
def test_a_change_to_far_more_is_no_range(text: str, amounts: list[str]) -> None:
    assert [quantity.text for quantity in parse_quantities(text)] == amounts
