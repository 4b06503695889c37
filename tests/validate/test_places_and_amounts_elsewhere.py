"""Places and amounts that a claim tells in fuller words than the quote, and such that are others."""

import pytest

import factlib

TEXT = (
    "Halden AG opened a plant in Malmo last week. The group runs the only factory of its kind in Sweden. "
    "Its yard in Georgia can build 100,000 units annually. "
    "It stopped work on its mill in Lund, southern Sweden. "
    "It will spend 250 million euros on the works. It paid $12bn in stock and a $3bn dividend for Adler Corp. "
    "It owns 34 mills in 38 countries."
)
SWEDEN = "The group runs the only factory of its kind in Sweden."
YARD = "Its yard in Georgia can build 100,000 units annually."
MILL = "It stopped work on its mill in Lund, southern Sweden."
WORKS = "It will spend 250 million euros on the works."
ADLER = "It paid $12bn in stock and a $3bn dividend for Adler Corp."
COUNTRIES = "It owns 34 mills in 38 countries."

CASES = [
    ("factory", SWEDEN, "place", "Malmo, Sweden", True),
    ("factory", SWEDEN, "place", "Malmo", True),
    ("factory", SWEDEN, "place", "Gothenburg", False),
    ("factory", SWEDEN, "place", "Norway", False),
    ("factory", MILL, "place", "southern Sweden", True),
    ("factory", MILL, "place", "northern Sweden", False),
    ("factory", MILL, "place", "Lund", True),
    ("factory", MILL, "place", "Malmo", False),
    ("factory", YARD, "place", "Georgia, United States", True),
    ("factory", YARD, "place", "Florida, United States", False),
    ("factory", YARD, "capacity", "100,000 units a year initially", True),
    ("factory", YARD, "capacity", "200,000 units a year initially", False),
    ("factory", WORKS, "investment", "250 million euros over three years", True),
    ("factory", WORKS, "investment", "350 million euros over three years", False),
    ("deal", ADLER, "value", "$12 billion in shares and a $3 billion dividend", True),
    ("deal", ADLER, "value", "$12 billion in shares and a $2 billion dividend", False),
    ("factory", COUNTRIES, "place", "38 countries", True),
    ("factory", COUNTRIES, "place", "39 countries", False),
]


@pytest.mark.parametrize(("kind", "quote", "field", "value", "ok"), CASES)
def test_value(kind: str, quote: str, field: str, value: str, ok: bool) -> None:
    """A town in the country that the quote names, and an amount with more said of it, are borne out."""
    claim = {"type": kind, field: value, "evidence": quote}
    report = factlib.validate(claim, factlib.Document(text=TEXT))
    errors = [one.message for one in report.findings if one.severity == "error" and one.field == field]
    assert (not errors) is ok, errors


def test_completion_is_no_product() -> None:
    """What a plant is due for is not made there."""
    text = "Halden AG will build a foundry in Oslo, due for completion in early 2030."
    (plant,) = [fact for fact in factlib.extract(factlib.Document(text=text)) if fact.type == "factory"]
    assert not plant.products


DATELINED = (
    "HARBURG, Denmark, June 18 - Halden AG will expand its brewery near Lund, the company said. "
    "It will also open sales offices in Norway. The brewery is to make 40,000 litres a day."
)


@pytest.mark.parametrize(("place", "ok"), [("Lund", True), ("Harburg", False), ("Norway", False)])
def test_a_plant_stands_where_a_plant_is_spoken_of(place: str, ok: bool) -> None:
    """The place of a dateline and that of an office are not those of a plant told of beside them."""
    quote = "The brewery is to make 40,000 litres a day."
    claim = {"type": "factory", "operator": "Halden AG", "place": place, "evidence": quote}
    report = factlib.validate(claim, factlib.Document(text=DATELINED))
    assert report.ok is ok, report.findings


@pytest.mark.parametrize(("amount", "ok"), [("318,000 pounds", True), ("318,000 euros", False)])
def test_pounds_are_of_sterling_too(amount: str, ok: bool) -> None:
    text = "A clerk said Otto Frey was paid 318,000 stg for the broken fence."
    claim = {"type": "statement", "content": "Otto Frey was paid", "quantities": [amount], "evidence": text}
    assert factlib.validate(claim, factlib.Document(text=text)).ok is ok


JETS = "Norland will seek approval for 96 jets. The purchase of 96 jets at an estimated price of $11 billion for Norland will be put out to Adler, Corvo and Havco."
LISTING = "Adler in $2bn Lima listing\n\nThe airline's shares will be traded there. Trading of the shares will begin on 15 December. Norland won a $3bn deal. Adler's listing will be in Lima."
ABOUT = "Adler has a plan to acquire Corvo for about $2 billion. For its $2 billion investment, Adler would get a poor business."
SHARES = "Adler has bought a fifth of Corvo. Bids may follow. It rained. Prices rose on Friday. Mills idled. Corvo said its shares were bought between 3 May and 9 June for about $310m. Corvo earned $50m."
TERM = (
    "Governor Ann Berg is popular. Weeks after becoming Governor, she ended the deal of Adler with Norland."
)
CLOSING = "Adler is to buy Corvo for $11bn. It rained. Sales are up. Mills idled. Trade is slow. Talks sped up. Debts fell. Wages rose. Both boards backed the deal, and it should be done by the second quarter of this year. Havco opens in the fourth quarter of this year."
EACH = "Adler unveiled a plan worth $64 million. It will give $7 worth of seeds to each of nine million gardeners. Sales are $9 billion."
LOANS = "Adler said its third-quarter earnings fell with the purchase of Corvo. Adler closed the acquisition of Corvo on 31 August 1987. Corvo had opened on 3 June 1980."
EXACTLY = "Adler bought Corvo in 1987. It rained. The purchase of Corvo was closed in May 1987. Havco opened in June 1987."
MILLS = "Adler will buy one common share of Corvo for $2 and 30 of its mills for $9."
RIGHTS = "Adler will allow holders to buy one common share for $2 if it is attacked."


@pytest.mark.parametrize(
    ("text", "quote", "field", "value", "ok"),
    [
        (JETS, "Norland will seek approval for 96 jets.", "value", "about $11 billion", True),
        (JETS, "Norland will seek approval for 96 jets.", "value", "more than $11 billion", False),
        (LISTING, "Adler's listing will be in Lima.", "value", "$2 billion", True),
        (LISTING, "Adler's listing will be in Lima.", "value", "$3 billion", False),
        (LISTING, "Adler's listing will be in Lima.", "when", "15 December", True),
        (ABOUT, "For its $2 billion investment", "value", "about $2 billion", True),
        (ABOUT, "For its $2 billion investment", "value", "more than $2 billion", False),
        (SHARES, "Adler has bought a fifth of Corvo.", "value", "about $310 million", True),
        (SHARES, "Adler has bought a fifth of Corvo.", "value", "$50 million", False),
        (SHARES, "Adler has bought a fifth of Corvo.", "when", "between 3 May and 9 July", False),
        (TERM, "she ended the deal of Adler", "when", "weeks after Berg became Governor", True),
        (TERM, "she ended the deal of Adler", "when", "weeks after Lorn became Governor", False),
        (TERM, "she ended the deal of Adler", "when", "months after Berg became Governor", False),
        (CLOSING, "Adler is to buy Corvo for $11bn.", "when", "by the fourth quarter of this year", False),
        (EACH, "It will give $7 worth of seeds to each of nine million gardeners.", "value", "$9 billion", False),
        (LOANS, "earnings fell with the purchase of Corvo", "when", "31 August 1987", True),
        (LOANS, "earnings fell with the purchase of Corvo", "when", "30 August 1987", False),
        (EXACTLY, "Adler bought Corvo in 1987.", "when", "May 1987", True),
        (EXACTLY, "Adler bought Corvo in 1987.", "when", "July 1987", False),
        (EXACTLY, "Adler bought Corvo in 1987.", "when", "May 1986", False),
        (RIGHTS, RIGHTS, "value", "$2 per share", True),
        (RIGHTS, RIGHTS, "value", "$3 per share", False),
        (MILLS, MILLS, "value", "$2 per share", True),
        (MILLS, MILLS, "value", "$9 per share", False),
    ],
)  # fmt: skip
def test_value_of_the_same_deal(text: str, quote: str, field: str, value: str, ok: bool) -> None:
    """A price or time may be told where the same deal, firm or goods are spoken of, in a near bound, by who is meant."""
    items = {LISTING: "Adler shares", SHARES: "a fifth of Corvo", JETS: "114 jets"}.get(text, "Corvo")
    claim = {
        "type": "deal",
        "buyers": ["Norland" if text == JETS else "Adler"],
        "items": [items],
        field: value,
    }
    report = factlib.validate({**claim, "evidence": quote}, factlib.Document(text=text))
    errors = [one.message for one in report.findings if one.severity == "error" and one.field == field]
    assert (not errors) is ok, errors
