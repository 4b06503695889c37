"""Who and how much is told of others or elsewhere, and what the cited words leave open: who gave it is told of before, and all of a venture are named."""

from datetime import date

import pytest

from factlib.document import Document
from factlib.validate import validate

_AWARDED = "Last week the Peruvian Army's Field Kitchens Office awarded a contract for 20 ovens."
_BOUGHT = "Havco said it bought Lorn Paints for $40 million."
_JOINED = "Lorn Paints and Stern Glass have formed a joint venture with Adler Rubber to make tiles."
_ARTICLES = [  # the article, the words that are cited, a field and its values, whether they are borne out
    (f"{_BOUGHT} Oldham Bank advised it.", _BOUGHT, "sellers", ["Oldham Bank"], False),
    (f"Oldham Bank owned Lorn Paints. {_BOUGHT}", _BOUGHT, "sellers", ["Oldham Bank"], True),
    (f"{_BOUGHT} Oldham Bank sold it to raise cash.", _BOUGHT, "sellers", ["Oldham Bank"], True),
    (f"{_JOINED} Havco sells tiles.", _JOINED, "partners", ["Lorn Paints", "Havco"], False),
    (f"{_JOINED} Havco sells tiles.", _JOINED, "partners", ["Lorn Paints", "Stern Glass"], True),
    (
        "Havco will tender for wheat. Traders saw the harvest. It was late. Rain fell. More is due. Havco was founded in Chile.",
        "Havco will tender for wheat.",
        "sellers",
        ["Chile"],
        False,
    ),
    ("Havco was named. it bought a mill from lorn paints.", "", "sellers", ["Lorn Paints"], True),
    ("Havco bought six ex-Lorn Air A321 jets.", "", "sellers", ["Lorn Air"], True),
    (
        "Havco agreed to buy Stern Ltd from the Marsh family for $4 million.",
        "",
        "sellers",
        ["the Marsh family"],
        True,
    ),
    ("Havco has an accord with E.D.Marsh (Glue) Ltd, and E.D.Marsh will sell it glue.", "", "sellers", ["E.D. Marsh (Glue) Ltd"], True),
    ("Havco will pay 40 growers of hops. It will pay from May, it added.", "It will pay from May, it added.", "sellers", ["40 growers of hops"], True),
    ("Havco will pay 40 growers of hops. It will pay from May, it added.", "It will pay from May, it added.", "sellers", ["30 growers of hops"], False),
    ("Havco will pay growers. It will pay from May, it added.", "It will pay from May, it added.", "sellers", ["growers harmed by hail"], True),
    ("Havco will pay growers. It will pay from May, it added.", "It will pay from May, it added.", "sellers", ["millers harmed by hail"], False),
    ("Havco bought a mill from Westinghouns Corp.", "", "sellers", ["Westinghouse Corp"], True),
]  # fmt: skip


@pytest.mark.parametrize(("article", "cited", "field", "parties", "borne_out"), _ARTICLES)
def test_a_party_told_of_elsewhere(
    article: str, cited: str, field: str, parties: list[str], borne_out: bool
) -> None:
    across = {"buyers": ["Havco"]} if field == "sellers" else {}
    claim = {"type": "deal", "evidence": cited or article, field: parties, **across}
    assert validate(claim, Document(text=article)).ok == borne_out


def test_an_office_of_the_buyer_leaves_room_for_the_seller() -> None:
    claim = {"type": "deal", "evidence": _AWARDED, "buyers": ["Peruvian Army"], "sellers": ["Havco"]}
    assert validate(claim, Document(text=f"Havco makes ovens in Lund. {_AWARDED}")).ok


_COUNTED = "Havco won orders for 20 grain carriers and 13 gas carriers."
_WEIGHED = "Peru bought 50,000 tonnes of hard wheat and 20,000 tonnes of soft wheat."


@pytest.mark.parametrize(
    ("source", "items", "borne_out"),
    [
        (_COUNTED, ["20 grain carriers", "13 gas carriers"], True),
        (_COUNTED, ["13 grain carriers", "20 gas carriers"], False),
        (_COUNTED, ["13 carriers"], True),
        (_WEIGHED, ["20,000 tonnes of soft wheat"], True),
        (_WEIGHED, ["20,000 tonnes of wheat"], True),
        (_WEIGHED, ["20,000 tonnes of hard wheat"], False),
        ("Havco sold 12 more trams to Lorn, which has 40 trams.", ["12 trams"], True),
    ],
)
def test_a_count_is_that_of_its_sort(source: str, items: list[str], borne_out: bool) -> None:
    assert (
        validate({"type": "deal", "items": items, "evidence": source}, Document(text=source)).ok == borne_out
    )


_TIMES = [  # the article, the words that are cited, the time of the claim, whether it is borne out
    ("Havco set June 4 as the day; its plan for Lorn Paints is ready. Rain fell. More is due. It was late. Havco will buy Lorn Paints in July or August.", "Havco set June 4 as the day; its plan for Lorn Paints is ready.", "July or August", False),
    ("LORN, June 8 - Havco will buy Lorn Paints for cash. It will pay in July or August.", "Havco will buy Lorn Paints for cash.", "July or August 2031", True),
    ("Havco will buy Lorn Paints for cash. Rain fell. More is due. It was late. Oats are sown in July or August.", "Havco will buy Lorn Paints for cash.", "July or August", False),
    ("Havco will buy Lorn Paints for cash. Berg bought most of Lorn Paints in 2017.", "Havco will buy Lorn Paints for cash.", "2017", False),
    ("Havco will buy Lorn Paints for cash. Berg agreed to sell Lorn Paints in May 2017.", "Havco will buy Lorn Paints for cash.", "May 2017", True),
    ("Havco will buy Lorn Paints for cash. The deal is to close in 2027.", "Havco will buy Lorn Paints for cash.", "2027", True),
    ("Havco will buy Lorn Paints for cash. Rain fell. It was late. More is due. The deal is to close in 2027.", "Havco will buy Lorn Paints for cash.", "2027", True),
    ("Havco will buy Lorn Paints for cash. Rain fell. Stern AG got a contract for ships. The contract was signed in May 2021.", "Havco will buy Lorn Paints for cash.", "May 2021", False),
    ("Havco will buy Lorn Paints for cash. Orvik Foods bought Marsh Bank. The purchase was done on 9 June 2022.", "Havco will buy Lorn Paints for cash.", "9 June 2022", False),
    ("Stern AG got a contract for ships. The contract was signed in May 2021. Havco will buy Lorn Paints for cash.", "Havco will buy Lorn Paints for cash.", "May 2021", False),
    ("Havco will buy Lorn Paints for cash. Rain fell. It was late. In 1999 a merger of banks failed. Snow fell. Oats grew. Wages rose. The transaction had been set for 3 May 1999.", "Havco will buy Lorn Paints for cash.", "3 May 1999", False),
]  # fmt: skip


@pytest.mark.parametrize(("article", "cited", "when", "borne_out"), _TIMES)
def test_a_time_without_a_value_told_of_elsewhere(
    article: str, cited: str, when: str, borne_out: bool
) -> None:
    claim = {"type": "deal", "buyers": ["Havco"], "items": ["Lorn Paints"], "when": when, "evidence": cited}
    report = validate(claim, Document(text=article.replace(". ", ".\n\n")))
    assert report.ok is borne_out, report.findings


_SPEAKERS = [  # the words, the claim's speaker and cue, whether it is borne out
    ("Berg has always recognized that trade is key.", "Berg", "recognized", True),
    ("Berg has always recognized that trade is key.", "Lorn Paints", "recognized", False),
    ("A LIFE AMONG SHOPS: Berg has always recognized that trade is key.", "Berg", "recognized", True),
    ("Lorn Paints was there when Berg signed that trade is key.", "Lorn Paints", "signed", False),
]


@pytest.mark.parametrize(("words", "speaker", "cue", "borne_out"), _SPEAKERS)
def test_who_does_what_the_claim_calls_its_cue_speaks(
    words: str, speaker: str, cue: str, borne_out: bool
) -> None:
    claim = {
        "type": "statement",
        "speaker": speaker,
        "cue": cue,
        "content": "trade is key",
        "evidence": words[words.find("Berg has") if "Berg has" in words else 0 :],
    }
    article = f"{words} Lorn Paints makes paint."
    report = validate(claim, Document(text=article))
    errors = [error for error in report.errors if error.field == "speaker"]
    assert (not errors) is borne_out, report.findings


@pytest.mark.parametrize(
    ("amounts", "borne_out"), [(["21 percent", "47 percent"], True), (["21 percent"], False)]
)
def test_the_two_ends_of_a_range(amounts: list[str], borne_out: bool) -> None:
    words = "Havco said use ranged from 21 to 47 percent."
    claim = {"type": "statement", "speaker": "Havco", "content": "use varied", "evidence": words}
    assert validate({**claim, "quantities": amounts}, Document(text=words)).ok is borne_out


_HANDED_OUT = "It said the shares will be handed out to all growers."


def test_who_a_pronoun_means_is_in_no_other_role_of_elsewhere() -> None:
    article = (
        f"Havco Corp said growers may act if anybody gets hold of a fifth of the company.\n\n{_HANDED_OUT}"
    )
    claim = {"type": "deal", "sellers": ["Havco Corp"], "items": ["shares"], "evidence": _HANDED_OUT}
    assert validate(claim, Document(text=article)).ok


def test_who_exports_may_import() -> None:
    words = "Foreign oil exports surged to $180bn."
    article = f"Peru's trade gap was a record. For all of 2004, Peru's exports rose to $1.1bn. {words}"
    claim = {"type": "export_figure", "importer": "Peru", "amount": "$180bn", "evidence": words}
    assert validate(claim, Document(text=article)).ok


@pytest.mark.parametrize(("share", "borne_out"), [("100", True), ("90", False)])
def test_a_hundred_percent_is_all(share: str, borne_out: bool) -> None:
    words = f"Havco got back {share} percent of the data, it said."
    claim = {"type": "statement", "speaker": "Havco", "content": "Havco got back all of the data"}
    assert validate({**claim, "evidence": words}, Document(text=words)).ok is borne_out


def test_a_day_of_the_week_in_the_words_of_the_article() -> None:
    words = "Havco will put its notes up for sale on Tuesday."
    claim = {"type": "deal", "items": ["notes"], "when": "Tuesday", "evidence": words}
    assert validate(claim, Document(text=words, published=date(2030, 5, 6))).ok


_LISTED = """Treasury Secretary Otto Brandt on Meet the Nation

On trade: “A tariff led to a small rise of prices.”

Trade Secretary Dana Voss on Meet the Nation

On steel: “We do not make steel.”
"""


@pytest.mark.parametrize(("speaker", "borne_out"), [("Otto Brandt", True), ("Dana Voss", False)])
def test_over_a_list_of_quotations_stands_who_speaks(speaker: str, borne_out: bool) -> None:
    words = "A tariff led to a small rise of prices."
    claim = {"type": "statement", "speaker": speaker, "content": words, "evidence": words}
    assert validate(claim, Document(text=_LISTED)).ok is borne_out


@pytest.mark.parametrize(
    ("when", "borne_out"), [("February to November 9, 2031", True), ("March to June 2031", False)]
)
def test_a_stretch_of_months_told_shorter_and_without_a_year(when: str, borne_out: bool) -> None:
    words = "Havco sold 40 trams from February through Nov. 9."
    claim = {"type": "deal", "sellers": ["Havco"], "when": when, "evidence": words}
    assert validate(claim, Document(text=words)).ok is borne_out


_SYSTEM = "Havco won a $9m contract to make a motor for Peru's first moon lander, it said. It has filed it in a filing with the Marlo Commission."


@pytest.mark.parametrize(("value", "borne_out"), [("$9m", True), ("$8m", False)])
def test_whose_thing_it_is_for_leaves_the_price_to_the_deal(value: str, borne_out: bool) -> None:
    words = "Under the contract Havco will test the motor."
    claim = {"type": "deal", "sellers": ["Havco"], "value": value, "evidence": words}
    assert validate(claim, Document(text=f"{_SYSTEM} {words}")).ok is borne_out


@pytest.mark.parametrize(
    ("when", "ok"),
    [
        ("expected to close by the first quarter of next year", True),
        ("due in the first quarter of next year", True),
        ("expected to close by the second quarter of next year", False),
    ],
)
def test_a_time_without_value_is_compared_by_its_own_words(when: str, ok: bool) -> None:
    text = "Norvik will buy Corso, and pay for it by the first quarter of next year."
    claim = {"type": "deal", "buyers": ["Norvik"], "items": ["Corso"], "when": when, "evidence": text}
    assert validate(claim, Document(text=text)).ok is ok


GROUPS = (
    "Norvik agreed to buy Corso from Marlow for 3 million dollars by the first quarter of next year. "
    "Price agreed for the Corso shares is 85 percent of what they are worth. "
    "Norvik will also give 30 litres of free paint to all users."
)
PRICE = "Price agreed for the Corso shares is 85 percent of what they are worth."
DATA = "Norvik will also give 30 litres of free paint to all users."
SALE = "Norvik agreed to buy Corso from Marlow for 3 million dollars by the first quarter of next year."


@pytest.mark.parametrize(
    ("quote", "field", "value", "ok"),
    [
        (PRICE, "buyers", ["Norvik"], True),  # no firm is called Price
        (DATA, "buyers", ["Norvik"], False),
        (SALE, "when", "expected to be through by the first quarter of next year", True),
        (SALE, "when", "to be finished next year", True),
        (SALE, "when", "to be finished in the second quarter", False),
    ],
)
def test_words_that_only_add(quote: str, field: str, value: object, ok: bool) -> None:
    """A word that opens a sentence is no firm; users are whose they are; what is to happen then is no part of a time."""
    claim = (
        {"type": "deal", "sellers": ["Norvik"], "evidence": quote} if field == "buyers" else {"type": "deal"}
    )
    claim = {"type": "deal", "evidence": quote} if quote is PRICE else claim | {"evidence": quote}
    report = validate(claim | {field: value}, Document(text=GROUPS))
    assert (not any(one.field.startswith(field) for one in report.errors)) is ok, report


def test_several_together_may_be_any_of_those_told_of() -> None:
    quote = "The companies mean to sell off a mill in Peru, too."
    text = f"Havco shareholders approved a merger with Stern Corp. Stern had sued Havco to force the takeover. {quote}"
    claim = {
        "type": "deal",
        "kind": "sale",
        "sellers": ["Havco", "Stern Corp"],
        "items": ["mill"],
        "evidence": quote,
    }
    assert validate(claim, Document(text=text)).ok


_MILL = "The Kavor mill was sold in June for $80 million. Many mills were."
_WINNERS = (
    f"{_MILL} A court ruled. The consortium which won the Kavor mill was created by Ann Dale and Lou Holm."
)
_FUND = "Halden Bank will put money in a $5 million fund managed by Stern Capital. The fund will acquire shares of Lorn."
_SOLD = "Lorn Talgaz was bought by an unnamed group, and that was bought by Havco."
_AUCTION = f"It was sad. Rain fell. The auction of Lorn Talgaz by Marsh Rail drew bids. {_SOLD}"
_SHOPS = (
    "Havco is to buy Marsh Stores. The deal will bring together shops like Dell's, Loom's and Bell's, making"
)
_SHOPS += " the largest chain. The firms agreed."
_DESCRIBED = [  # the article, where the cited words start and end, a field and its party, whether it is borne out
    (_WINNERS, "The Kavor", "Many", "buyers", "consortium created by Ann Dale and Lou Holm", True),
    (_WINNERS, "The Kavor", "Many", "buyers", "consortium created by Ann Dale and Ed Marsh", False),
    (_WINNERS, "The Kavor", "Many", "buyers", "Ann Dale", False),
    (_FUND, "The fund", "", "buyers", "fund managed by Stern Capital", True),
    (_FUND, "The fund", "", "buyers", "a fund managed by Marsh Capital", False),
    (_AUCTION, "Lorn Talgaz was", "", "sellers", "Marsh Rail", True),
    (_AUCTION, "Lorn Talgaz was", "", "sellers", "Stern Rail", False),
    (_SHOPS, "The deal", "The firms", "buyers", "Havco", True),
    (_SHOPS, "The deal", "The firms", "buyers", "Adler", False),
]


@pytest.mark.parametrize(("article", "start", "end", "field", "party", "borne_out"), _DESCRIBED)
def test_a_party_that_the_document_describes_or_tells_of_the_same_deal(
    article: str, start: str, end: str, field: str, party: str, borne_out: bool
) -> None:
    stop = article.rindex(end) if end else len(article)
    cited = article[article.index(start) : stop].strip()
    goods = "Lorn Talgaz" if "Talgaz" in cited else "shares" if "fund" in cited else "mill"
    goods = "Marsh Stores" if article == _SHOPS else goods
    claim = {"type": "deal", "evidence": cited, field: [party], "items": [goods]}
    assert validate(claim, Document(text=article)).ok == borne_out


def test_those_who_invest_are_called_by_what_they_are() -> None:
    cited = "Foreigners took up shares on Friday, and institutions and retailers sold shares."
    for party, borne_out in (("institutional investors", True), ("retail investors", True), ("banks", False)):
        claim = {"type": "deal", "evidence": cited, "sellers": [party], "items": ["shares"]}
        assert validate(claim, Document(text=cited)).ok == borne_out


_SIDES = [  # the cited words, a field and its party, the goods, whether it is borne out
    ("Havco Group bought the government's stake in Lorn Gas.", "buyers", "Havco Group", "stake in Lorn Gas", True),
    ("Havco Group bought the government's stake in Lorn Gas.", "buyers", "Havco", "stake in Lorn Gas", True),
    ("Havco Group bought the government's stake in Lorn Gas.", "buyers", "Havco Energy", "stake in Lorn Gas", False),
    ("Retail investors sold shares.", "sellers", "retail investors", "shares", True),
    ("Retail investors sold shares.", "sellers", "investors", "shares", True),
    ("Marsh will merge with Stern, the firm that bought Lorn Gas.", "buyers", "Stern", "Lorn Gas", True),
    ("Marsh will merge with Stern, the firm that bought Lorn Gas.", "buyers", "Marsh", "Lorn Gas", False),
    ("Marsh argued against an offer from Stern.", "buyers", "Stern", "Marsh", True),
    ("Marsh argued against an offer from Stern.", "buyers", "Marsh", "Stern", False),
    ("A U.S. committee urged the Lee administration offer wheat to Kenya. The U.S. buys rice.", "sellers", "United States", "wheat", True),
]  # fmt: skip


@pytest.mark.parametrize(("text", "field", "party", "goods", "borne_out"), _SIDES)
def test_a_side_is_one_of_several_like_it(
    text: str, field: str, party: str, goods: str, borne_out: bool
) -> None:
    claim = {"type": "deal", "evidence": text.partition(". ")[0], field: [party], "items": [goods]}
    assert validate(claim, Document(text=text)).ok == borne_out


@pytest.mark.parametrize(
    ("kind", "borne_out"), [("licence", True), ("transfer", True), ("sale", False), ("acquisition", False)]
)
def test_a_licence_is_a_transfer_of_a_right(kind: str, borne_out: bool) -> None:
    cited = "The drug has been licensed to Marsh Labs."
    claim = {"type": "deal", "kind": kind, "buyers": ["Marsh Labs"], "evidence": cited}
    assert validate(claim, Document(text=cited)).ok == borne_out
