"""What a clause inserted between commas says of somebody is his: neither what is said, nor when the rest happened."""

import pytest

from factlib import Deal, ExportFigure, Factory, Statement, extract

# Who speaks, or nobody: the verb behind an inserted clause has its subject before it.
SPEAKS: list[tuple[str, list[str | None]]] = [
    ("Tarnia, which had long hesitated, ordered six trainer aircraft.", []),
    ("The airline, which flies to 50 cities, ordered 20 jets from Adler.", []),
    ("Malta, whose navy is small, requested two patrol boats from Krauss.", []),
    ("Norland, which owns the port, promised a new terminal.", []),
    ("The navy, which sails old ships, ordered two of Adler's ferries.", []),
    ("Adler, which lost the first tender, announced a deal with Peru.", ["Adler"]),
    ("The army, which needed new trucks, demanded 300 of them from Krauss.", ["army"]),
    ("Krauss, after it had searched for years, revealed its new plant in Bahia.", ["Krauss"]),
    ("Adler, where 200 people work, announced new jobs.", ["Adler"]),
    ("Vera Holt, who led the talks, announced the end of the strike.", ["Vera Holt"]),
    ("Krauss, because demand fell, announced job cuts.", ["Krauss"]),
    ("Serbia, as expected, confirmed the purchase.", ["Serbia"]),
    ("Prices, as expected, fell in May.", []),
    ("The loan, said Vera Holt, who leads the board, was paid.", ["Vera Holt"]),
    ("Prices would fall, said Vera Holt and Jan Otto in a joint statement.", ["Vera Holt"]),
    ("Prices would fall, said Vera Holt and Jan Otto of the Tea Board.", ["Vera Holt"]),
    # what is said may hold such a clause itself
    ("The port, which Norland owns, is too small, said Vera Holt.", ["Vera Holt"]),
    ("Prices fell, which is good, said Vera Holt.", ["Vera Holt"]),
    ("Prices fell, because demand dropped, said Vera Holt.", ["Vera Holt"]),
    ("The plan, which costs too much, will fail, warned Vera Holt.", ["Vera Holt"]),
    ("Growers, said Vera Holt, will leave.", ["Vera Holt"]),
    ("Who pays, asked Vera Holt.", ["Vera Holt"]),
    ("The firm that built the port is bankrupt, said Vera Holt.", ["Vera Holt"]),
    # a word with a capital behind "for" or "of" is of a name
    ("The Committee for Declared Interests has met in Lima.", []),
    ("The Office of Reported Crimes that opened in May is in Oslo.", []),
    ("The Fund for Added Value said prices fell.", ["Fund for Added Value"]),
    ("The Fund for Promised Roads was closed, said Vera Holt.", ["Vera Holt"]),
]

# When it happened.
WHEN: list[tuple[str, str | None]] = [
    ("Adler, founded in 2001, ordered 20 jets worth $1 billion.", None),
    ("Adler, which was founded in 2001, ordered 20 jets from Krauss.", None),
    ("Adler, a firm set up in 2001, ordered 20 jets from Krauss in May 2020.", "2020-05"),
    ("Adler — founded in 2001 — ordered 20 jets from Krauss.", None),
    ("Krauss sold 12 jets to Peru, which joined the pact in 2010.", None),
    ("Krauss sold 12 jets in 2019 to Peru, which joined the pact in 2010.", "2019"),
    ("Krauss, founded in 1967, opened a car plant in Zilina.", None),
    ("Krauss, founded in 1967, opened a car plant in Zilina in 2006.", "2006"),
    ("Krauss, which was founded in 1967, will build a plant in Zilina.", None),
    ("Krauss acquired Adler, which was founded in 1990.", None),
    ("Krauss acquired Adler, founded in 1990, for $2 million.", None),
    ("Vera Holt, who took office in 2010, said exports were at a record.", None),
    ("Exports are at a record, said Vera Holt, who took office in 2010.", None),
    ("“Exports are at a record,” said Vera Holt, who has led the board since 2010.", None),
    # what is inserted may be of the event
    ("The contract with Peru, signed in May 2020, covers 20 jets.", "2020-05"),
    ("Peru, in May 2020, bought 20 jets from Krauss.", "2020-05"),
    ("Peru, a member of the pact, in May 2020 bought 20 jets from Krauss.", "2020-05"),
    ("The plant in Torvik, which Krauss opened in 2011, makes 40,000 carts a year.", "2011"),
    ("Vera Holt, who leads the board, said in May 2020 that exports were at a record.", "2020-05"),
    ("Vera Holt, who said in May 2020 that exports were at a record, resigned.", "2020-05"),
]

# The period of the one export figure.
PERIOD: list[tuple[str, str | None]] = [
    ("Norland, which joined the pact in 1999, exported 300 tonnes of tin.", None),
    ("Norland, which joined the pact in 1999, exported 300 tonnes of tin in 2013.", "2013"),
    ("Norland, where a drought began in 2012, exported 300 tonnes of tin in 2013.", "2013"),
    ("The scheme, which started in 2015, has backed Norland's exports of 4 million tonnes of maize.", None),
    ("The scheme that started in 2015 has backed Norland's exports of 4 million tonnes of maize.", None),
    ("Exports to Peru, which slumped in 2015, came to 300 tonnes of tin.", "2015"),
    ("Exports of tin, which fell in 2015, reached 300 tonnes in 2016.", "2016"),
    ("Norland's exports of tin, which totalled $5 billion in 2015, went to Chile.", "2015"),
    ("Exports of tin that reached 300 tonnes in 2015 went to Chile.", "2015"),
    (
        "Exports of timber, measured over the twelve months to June 2015, came to $340 million.",
        "2014-07/2015-06",
    ),
    (
        "The data, which cover January to June 2018, show that Norland exported 300 tonnes of tin.",
        "2018-01/2018-06",
    ),
    (
        "During the strike, which lasted from May to July 2012, Norland exported 300 tonnes of tin.",
        "2012-05/2012-07",
    ),
    ("Coffee exports, which in 2018 were hit by rain, fell to 1.1 million bags.", "2018"),
    ("In 2015 Norland, which left the pact, exported 300 tonnes of tin.", "2015"),
    ("Norland exported 300 tonnes of tin in 2015, the board, founded in 1960, said.", "2015"),
]

# Who sells a firm: a country before its name says where it is at home.
SELLS: list[tuple[str, list[str]]] = [
    ("British drugmaker Krauss bought Canada's Adlerpharm for $2 billion.", []),
    ("Krauss acquired a 51 percent stake in Ethiopia's Adler Breweries for $90 million.", []),
    ("Krauss has agreed to buy Chile's Adler Ltd for $90 million.", []),
    ("Krauss took over Poland's Adler Group in 2012.", []),
    ("Krauss completed the acquisition of Norway's Adler Corp.", []),
    ("Swiss chemicals group Krauss acquires Brazil's Adlerpharm", []),
    ("Krauss bought Canada's Adlerpharm from Falke Group.", ["Falke Group"]),
    ("Krauss bought Falke Group's Canadian unit for $300 million.", ["Falke Group"]),
    ("Krauss bought Ethiopia's 51 percent stake in Adler Breweries.", ["Ethiopia"]),
    ("Serbia bought China's FK-3 missiles.", ["China"]),
    ("Serbia buys Chinese drones", ["China"]),
]

# Whether the level is denied: "nearly" bounds a verb that tells an amount, and keeps others from being done.
NEARLY: list[tuple[str, list[bool]]] = [
    (f"{opening}exports {adverb} {verb} to $3 billion in 2021.", [False, False])
    for opening, adverb, verb in [
        ("Peru's ", "nearly", "doubled"),
        ("Peru's copper ", "almost", "tripled"),
        ("In 2021 Peru's ", "nearly", "quadrupled"),
        ("Peru's wine ", "almost", "halved"),
        ("Peru's ", "more than", "doubled"),
    ]
]


@pytest.mark.parametrize(("sentence", "speakers"), SPEAKS)
def test_an_inserted_clause_is_not_what_is_said(sentence: str, speakers: list[str | None]) -> None:
    found = [fact for fact in extract(sentence) if isinstance(fact, Statement)]
    assert [fact.speaker.name if fact.speaker is not None else None for fact in found] == speakers


@pytest.mark.parametrize(("sentence", "when"), WHEN)
def test_a_date_of_a_party_is_not_that_of_the_event(sentence: str, when: str | None) -> None:
    found = [fact for fact in extract(sentence) if isinstance(fact, Deal | Factory | Statement)]
    assert [fact.when.edtf if fact.when is not None else None for fact in found] == [when]


@pytest.mark.parametrize(("sentence", "period"), PERIOD)
def test_a_date_of_an_inserted_clause_is_no_period(sentence: str, period: str | None) -> None:
    [figure] = [fact for fact in extract(sentence) if isinstance(fact, ExportFigure)]
    assert (figure.period.edtf if figure.period is not None else None) == period


@pytest.mark.parametrize(("sentence", "sellers"), SELLS)
def test_the_country_of_a_firm_does_not_sell_it(sentence: str, sellers: list[str]) -> None:
    [deal] = [fact for fact in extract(sentence) if isinstance(fact, Deal)]
    assert [seller.canonical or seller.name for seller in deal.sellers] == sellers


@pytest.mark.parametrize(("sentence", "denied"), NEARLY)
def test_nearly_doubled_is_not_denied(sentence: str, denied: list[bool]) -> None:
    found = [fact for fact in extract(sentence) if isinstance(fact, ExportFigure)]
    assert [fact.denied for fact in found] == denied


def test_nearly_sold_is_denied() -> None:
    [deal] = [fact for fact in extract("Peru almost sold 20 jets to Chile.") if isinstance(fact, Deal)]
    assert deal.denied
