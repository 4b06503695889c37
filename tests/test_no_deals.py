"""What words of dealing tell beside deals: power, leave and advice that are given, papers of debt, and who is nobody.

Each kind stands beside sentences of the same form that tell of a deal and have to stay.
"""

import pytest

from factlib import Deal, Factory, extract
from tests.matching import marks_of

NONE = [
    # what is given, sent, delivered or asked for is nothing that can be owned
    "The bank gave small firms more flexibility over their budgets.",
    "The premier delivered major relief to Kenyan families.",
    "The committee presented Adler with a $2bn tax demand.",
    "President Marlow delivered cheerful remarks to the Farmers' Union.",
    "Adler offers its customers free membership.",
    "The Chilean envoy seeks Norland's assistance after the drought.",
    "The treaty provides the framework for the talks.",
    "Adler has received three award nominations.",
    "The law gives the Peruvian government control of the border.",
    "Adler released the top five beaches for Danish travellers.",
    "The union delivered a series of wins for Kenyan growers.",
    "The navy obtained official approvals for its plans from the cabinet.",
    "Adler has obtained ISO certification.",
    "The Chilean Army gets AoN for developing a mortar.",
    "The county granted Velmar a longer repayment period.",
    "Peru transferred its right to vote to Chile.",
    "The drama award was given to Ann Lee and Jonas Berg.",
    "The tax makes it more costly for firms to invest. They need equipment.",
    "The bourse is offering futures contracts on swaps of coffee and cocoa.",
    # nobody in particular, under a condition
    "The warrants become exercisable if any person acquires 35 percent of Corso Corp's stock.",
    "If somebody were to acquire 30 percent of Adler Corp's stock, the rights would be void.",
    "Dairy options on futures jumped 61 percent in August.",
    # what is only ordered to be done, raised or approved
    "The tax agency denied giving orders to Adler.",
    "The ministry issued orders to Adler.",
    "The Harbour Fund announced an offering of $35 million of its eight-year savings notes.",
    "The Federal Trade Commission (FTC) met on Monday. The FTC has approved the transaction.",
    "Most of the loss was absorbed by a cut in wages to $41 million.",
    # persons are not dealt in
    "Adler sent its lawyers to Kenya.",
    "The union began talks on new contracts for some 7,000 workers at Corso Corp.",
    "The law made immigrants eligible for Medicare.",
    "Adler is the manufacturing partner for Krauss.",
    "Kenya sent its engineers to Peru.",
    # goods and words with a capital are nobody
    "Tejas Mk2 to get Astra missiles.",
    "Adler is developing payloads for UAVs.",
    "The jets are made by Adler as its partner for the Condor UAV.",
    "Rebates were requested for some 7,300 tonnes of barley. The rebates were high.",
    "Young markets such as Ghana, combined with good exchange rates in Peru, helped the firm.",
    "Interest payments on Ghana's debt will absorb most of the new aid.",
    # papers of debt
    "The reserve bank sold 60 million crowns of tap stock.",
    "Adler offered to buy up to $6 million principal amount of Lomax's old debentures.",
    "Corso Corp - Shelf offering of at most $45 million of debt securities at dates still open.",
    "Owners will receive two shares in Adler for each Lomax share.",
    # what states and judges permit and order
    "Norland might revoke the licences of Danish lenders.",
    "Singapore issued an insurance licence to the Bank of Lomax Ltd.",
    "US Magistrate Judge Ann Choo of the District Court issued a 21-page order on June 3.",
    "President Marlow signed one more memorandum about clean rivers.",
    # an office, a degree, a charge, a grant, whatever its capital
    "Ghana took over the Presidency of the bloc from Norland on 3 June.",
    "Ann Lee received a Ph.D from the College of Heide.",
    "Corso took a 90m euro charge last May, of which a 34m euro write-down of its toy brands.",
    "The institutes awarded Lomax Inc a $478,000 federal grant to develop a test kit.",
    # who buys every day, and whatever is shipped
    "The platform on which Kenyan cooks have relied to buy food is down.",
    "Products shipped to Peru are becoming dearer.",
    # what a day of trading comes to, debt, a case
    "Small savers and funds sold a net 72 billion yen worth of stock.",
    "The Home Loan Corp announced the sale of $35 million of house mortgages to Lomax.",
    "The bureau took over that case from Kiel Police last summer.",
    # a motion, and a budget
    "The judge grants a motion by Corso Inc barring the sale of two creams.",
    "The Peruvian government has asked for a total of $47 million for defence.",
    # shares of a country, and a profit that is no firm
    "Danish investors sold a net $17 million of equities in Peru in May.",
    "Income includes a gain of $12 million on the sale of one mill.",
    "Adler, which shut Lomax in May, has paid $25 million to its banks.",
    # who signs to work sells nothing
    "The singer Ann Lee signed a four-year deal with Adler Records worth $3 million.",
    "Adler Records announced the end of its contract with the singer Ann Lee.",
    "The committee will start bargaining on new contracts for some 900 members at Adler Corp.",
]

DEALS: list[tuple[str, list[str], list[str], list[str]]] = [  # sentence, sellers, buyers, items
    ("Peru gave Kenya four patrol boats.", ["Peru"], ["Kenya"], ["patrol boats"]),
    ("Adler delivered 12 trucks to Kenya.", ["Adler"], ["Kenya"], ["trucks"]),
    ("The Peruvian Army has received 12 radars.", [], ["Peruvian Army"], ["radars"]),
    ("The Kenyan Navy gets Astra missiles from Adler.", ["Adler"], ["Kenyan Navy"], ["Astra missiles"]),
    ("Adler offers torpedoes to Peru.", ["Adler"], ["Peru"], ["torpedoes"]),
    ("Adler sent 12 trainers to Kenya.", ["Adler"], ["Kenya"], ["trainers"]),
    ("Adler will sell its 12 carriers to Peru.", ["Adler"], ["Peru"], ["carriers"]),
    ("Peru transferred two frigates to Chile.", ["Peru"], ["Chile"], ["frigates"]),
    ("Adler is developing a jet for the Kenyan Navy.", ["Adler"], ["Kenyan Navy"], ["jet"]),
    ("Adler signed a contract to provide support to the Navy for $5 million.", ["Adler"], ["Navy"], []),
    ("Chile has bought 6,400 tonnes of whites.", [], ["Chile"], ["whites"]),
    ("Peru bought 2,000 sheep from Kenya.", ["Kenya"], ["Peru"], ["sheep"]),
    # who is named, or told by what he does
    ("Shell will buy 12 tankers.", [], ["Shell"], ["tankers"]),
    ("Hercules ordered 20 trucks.", [], ["Hercules"], ["trucks"]),
    ("Rank sold its hotel chain to Adler for $50m.", ["Rank"], ["Adler"], ["hotel chain"]),
    ("The Nipani municipality bought 12 buses.", [], ["Nipani municipality"], ["buses"]),
    ("Danish millers bought 1,300 tonnes of Chilean barley.", ["Chile"], ["Danish millers"], ["Chilean barley"]),
    ("A bid by Shell for Woodward Petroleum failed.", [], ["Shell"], ["Woodward Petroleum"]),
    ("The first purchase of the Kenyan Air Force from China was a jet.", ["China"], ["Kenyan Air Force"], []),
    ("The purchase of the state firm Lomax by Adler was approved.", [], ["Adler"], ["Lomax"]),
    ("The acquisition of Lomax by Fukushi of Japan was approved.", [], ["Fukushi"], ["Lomax"]),
    ("The department is selling subsidised wheat to Peru. Then wheat was up.", ["department"], ["Peru"], ["subsidised wheat"]),
    ("Adler won an award of $5 million from the Navy for training.", ["Adler"], ["Navy"], []),
    ("Adler built a jet for Peru and made it ready for the navy.", ["Adler"], ["Peru"], ["jet"]),
    ("Institutional investors leased the plant back to Adler.", ["Institutional investors"], ["Adler"], ["plant"]),
    ("Velmar hopes to offer the VT-20 Heron to Chile.", ["Velmar"], ["Chile"], ["VT-20 Heron"]),
    ("The Kenyan Navy issued a request for information for a Light Tank program.", [], ["Kenyan Navy"], ["Light Tank program"]),
    ("The navy gave Adler an order for 12 ships.", ["Adler"], ["navy"], ["ships"]),
    ("Lomax has an option on 12 Adler jets.", [], ["Lomax"], ["Adler jets"]),
    ("If Lomax acquires 30 percent of Adler Corp, Krauss will sue.", [], ["Lomax"], ["Adler Corp"]),
    ("Adler Corp was acquired by a private party.", [], [], ["Adler Corp"]),
    # shares of one's own are shares, of another the firm
    ("Corso Corp said it may offer 700,000 shares of its common stock for $12 apiece.", ["Corso Corp"], [], ["shares"]),
    ("Adler Corp plans to sell 5 million new shares to the public.", ["Adler Corp"], [], ["shares"]),
    ("Adler Corp was about to make a public offering of 70,000 shares.", ["Adler Corp"], [], ["shares"]),
    ("Adler sold its shares in Lomax to Krauss.", ["Adler"], ["Krauss"], ["Lomax"]),
    ("Lomax bought 500,000 shares of Adler from Krauss.", ["Krauss"], ["Lomax"], ["Adler"]),
    ("Adler received a 20 percent stake in Lomax.", [], ["Adler"], ["Lomax"]),
    # the noun for somebody says on which side
    ("Corso began talks with possible buyers over a stake in Lomax.", ["Corso"], ["possible buyers"], ["Lomax"]),
    ("Norland is in talks with a supplier over the purchase of 40 trucks.", ["supplier"], ["Norland"], ["trucks"]),
    # two names with one word for what they are for
    ("Norland Loan and Thrift Association bought Adler Loan and Thrift Association.", [], ["Norland Loan and Thrift Association"], ["Adler Loan and Thrift Association"]),
    ("Harker and Rowe Publishers Inc said it has bought Lomax. Harker said Harker and Rowe would grow.", [], ["Harker and Rowe Publishers Inc"], ["Lomax"]),
    # a town has none of its hotels
    ("London's oldest bakery was sold to Adler.", [], ["Adler"], ["oldest bakery"]),
    ("Norland's oldest mill has been sold to Adler.", ["Norland"], ["Adler"], ["oldest mill"]),
    # what is worth so much is signed, whatever it is worth; and whoever cancels it is who signed it
    ("Adler has cancelled a supply deal worth $3 billion signed with Lomax.", ["Adler"], ["Lomax"], []),
    ("Adler has cancelled a deal signed with Lomax for 40 buses.", ["Adler"], ["Lomax"], ["buses"]),
    # whoever they are is told behind the number
    ("Boeing signed deals for 20 jets with two Kenyan airlines, Safari and Inkair.", ["Boeing"], ["Safari", "Inkair"], ["jets"]),
    ("Boeing sold 20 jets to two Kenyan airlines - Safari and Inkair.", ["Boeing"], ["Safari", "Inkair"], ["jets"]),
    # "and" inside of the name of a bureau
    ("Fukushi sold 12 radars to the Post and Harbour Administration Bureau of Heide.", ["Fukushi"], ["Post and Harbour Administration Bureau of Heide"], ["radars"]),
    # whom the press quotes, not the press
    ("The Herald quoted Lomax officials as saying if steel recovers, they would export their spare kilns to Ghana.", ["Lomax officials"], ["Ghana"], ["spare kilns"]),
    # "in turn" says nothing of who buys
    ("The group that was in turn bought by Adler sells bread.", [], ["Adler"], ["group"]),
    ("Adler has regained control of Lomax.", [], ["Adler"], ["Lomax"]),
    # licences of goods, agreements of two
    ("Adler licensed its vaccine to Lomax.", ["Adler"], ["Lomax"], ["vaccine"]),
    ("Peru granted Adler a licence to make rifles.", ["Peru"], ["Adler"], ["rifles"]),
    ("The navy issued an order for 12 frigates to Adler.", ["Adler"], ["navy"], ["frigates"]),
]  # fmt: skip

PARTNERS = [  # who is merged, and who makes a thing with another
    ("Norvik bought Lomax last year, merging it with Krauss.", ["Lomax", "Krauss"]),
    ("Norvik merged Lomax with Krauss.", ["Lomax", "Krauss"]),
    ("Norvik merged with Krauss.", ["Norvik", "Krauss"]),
    ("Norvik will merge its operations with Krauss.", ["Norvik", "Krauss"]),
    ("A merger of two Kenyan units, Lomax Foods and Krauss, was approved.", ["Lomax Foods", "Krauss"]),
    ("Norvik announced its deal with Lomax to develop a radar.", ["Norvik", "Lomax"]),
]

NOT_RUN_BY = [  # who tells of a plant, or has sold it
    "The state news agency reported a fire at a cement plant in Kiel that makes tiles.",
    "About 3,000 miners resumed work at a gold mine in Ghana, the union said.",
    "Norvik sold its Kiel plant, which makes pumps and employs 300 people, to a local firm.",
]

NOBODY = """Norland's shipyard refuses

SOURCE: ANNE MAY / NEWS DESK / PORTS.ORG The company won't be selling its drones to India, Lomax said.
"""


def deals_in(text: str) -> list[Deal]:
    return [fact for fact in extract(text) if isinstance(fact, Deal)]


@pytest.mark.parametrize("sentence", [pytest.param(text, marks=marks_of(text)) for text in NONE])
def test_finds_no_deal(sentence: str) -> None:
    assert deals_in(sentence) == []


def named(deal: Deal) -> list[list[str]]:
    """The names of the sellers, the buyers and the items of a deal."""
    return [[each.name for each in field] for field in (deal.sellers, deal.buyers, deal.items)]


@pytest.mark.parametrize(
    ("sentence", "sellers", "buyers", "items"), [pytest.param(*row, marks=marks_of(row[0])) for row in DEALS]
)
def test_finds_the_deal(sentence: str, sellers: list[str], buyers: list[str], items: list[str]) -> None:
    assert named(deals_in(sentence)[0]) == [sellers, buyers, items]


def test_nobody_means_the_author_of_the_dateline() -> None:
    parties = [party.name for deal in deals_in(NOBODY) for party in (*deal.sellers, *deal.buyers)]
    assert "ANNE MAY" not in parties


def test_nobody_means_a_word_that_opens_a_sentence() -> None:
    deal = deals_in("Adler shut two mines. Elaborating on that, it sold Lomax Corp to the management.")[0]
    assert [party.name for party in deal.sellers] == ["Adler"]


NO_SITES = [
    "Norvik has an option that allows it to buy back its former plant in Heide within two years.",
    "Years of delay left Norland with no deep-water hull test facility to try its boats in.",
    "Costs for the construction of a tunnel safety testing facility might exceed $90 million.",
    "Norland will not back Mr Frey's Global Harvest Facility to feed the poor.",
    "The chapel in Norland's Mill Park was covered in chalk.",
    "Adler drew on its Revolving Credit Facility in May.",
    "The National Theme Park in Peru was visited by the minister.",
    "He arrived at Kenya's Central Railway Station in May.",
    "Officials visited Adler's Ronnberg facility in Sweden.",
]
SITES = [
    ("Officials opened Adler's Ronnberg facility in Sweden.", "Adler"),
    ("Adler opened its Ronnberg Chemical Plant in Sweden in May.", "Adler"),
    ("Adler will expand its assembly facility in Sweden.", "Adler"),
]


@pytest.mark.parametrize("sentence", [pytest.param(text, marks=marks_of(text)) for text in NO_SITES])
def test_finds_no_site(sentence: str) -> None:
    assert not [fact for fact in extract(sentence) if isinstance(fact, Factory)]


@pytest.mark.parametrize(("sentence", "operator"), SITES)
def test_finds_the_site(sentence: str, operator: str) -> None:
    site = next(fact for fact in extract(sentence) if isinstance(fact, Factory))
    assert site.operator is not None
    assert site.operator.name == operator


def test_a_president_agrees_for_his_state() -> None:
    deal = deals_in("President Ann Marlow announced a new trade deal with Peru.")[0]
    assert deal.kind == "cooperation"


@pytest.mark.parametrize("sentence", NOT_RUN_BY)
def test_nobody_runs_the_plant(sentence: str) -> None:
    plants = [fact for fact in extract(sentence) if isinstance(fact, Factory)]
    assert [plant.operator for plant in plants] == [None]


@pytest.mark.parametrize(("sentence", "partners"), PARTNERS)
def test_finds_the_partners(sentence: str, partners: list[str]) -> None:
    deal = deals_in(sentence)[-1]
    assert [party.name for party in deal.partners] == partners


@pytest.mark.parametrize(
    "sentence",
    [
        "The Royal Kenyan Air Force bought the Lomax Long-Range Anti-Ship Missile.",
        "The Kenyan Navy has bought Condor Coastal Radar System from Lomax.",
        "The French Army offered the Condor to Kenya.",
    ],
)
def test_forces_buy_no_firms(sentence: str) -> None:
    (deal,) = deals_in(sentence)
    assert deal.kind == "sale"


@pytest.mark.parametrize(
    "sentence",
    [
        "Air Peru, which may be privatised next spring, lost $6.3 million on revenues of $410 million.",
        "Results include a loss on the sale of Lomax and $25 million related to other matters.",
        "Adler, which sold Lomax in May, has paid $25 million to its banks.",
    ],
)
def test_money_of_something_else_is_no_price(sentence: str) -> None:
    assert not [deal for deal in deals_in(sentence) if deal.value is not None]


def test_the_press_runs_no_plant() -> None:
    (plant,) = extract("The company said its plant in Kiel makes pumps, the Herald reported.", types=Factory)
    assert plant.operator is None


def test_what_opens_a_sentence_runs_no_plant() -> None:
    (plant,) = extract("Distribution centres will be closed in Lund.", types=Factory)
    assert plant.operator is None


def test_the_code_of_a_firm_is_no_second_firm() -> None:
    text = "Lomax Corp <LMX> and Adler Inc <ADL> met. The two firms have agreed to merge."
    assert [party.name for party in deals_in(text)[0].partners] == ["Lomax Corp", "Adler Inc"]


@pytest.mark.parametrize(
    ("sentence", "stage", "denied"),
    [
        ("The sale of the Adler mill to Lomax took place in May.", "completed", False),
        ("The sale of the Adler mill to Lomax will take place in May.", "planned", False),
        ("The sale of the Adler mill to Lomax did not take place.", "completed", True),
        ("The sale of the Adler mill to Lomax did not go through.", "completed", True),
        ("Adler said the sale of its mill to Lomax, which was to take place last week, did not occur.", "completed", True),
        ("The merger of Adler and Lomax never happened.", "completed", True),
    ],
)  # fmt: skip
def test_what_happens_is_done_and_else_is_not(sentence: str, stage: str, denied: bool) -> None:
    (deal,) = deals_in(sentence)
    assert (deal.stage, deal.denied) == (stage, denied)
