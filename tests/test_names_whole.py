"""Names of any form stand whole, at any place of a sentence: as mention, as entity, and in one noun phrase."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factlib import extract
from factlib.document import Span
from factlib.language import read
from factlib.names import Party, names_of

LIKE_WORDS = [  # firms called by a word of the language, or by what looks like a verb
    "Lantern",
    "Shell",
    "Target",
    "Orange",
    "Gap",
    "Apple",
    "Boeing",
    "Stryker",
    "Corning",
    "Visa",
    "Oracle",
    "Block",
    "Square",
    "Snap",
    "Discover",
    "Progressive",
    "Delta",
    "Sterling",
    "Tering",
    "Vestas",
]
FORMS = [
    "Harper & Lunt",
    "Q&R",
    "7-Twelve",
    "31andUs",
    "softJet",
    "mBuy",
    "iLathe",
    "y.ai",
    "8&8",
    "Jum!",
    "D'Arval",
    "O'Hare Foods",
    "Lunt & Lunt",
    "Aksu Holding A.Ş.",
    "Novo Lund A/S",
    "Lund Marine plc",
    "Vestby Controls International plc",
    "Vestby, Inc.",
    "Hanwei Co., Ltd.",
    "Norland.com Inc.",
    "JBT S.A.",
    "Enea S.p.A.",
    "Kraft Lund",
    "Delivery Star",
    "Lund-Royce",
    "SK Lunix",
    "PT Freeland Indonesia",
    "US Timber",
    "Jan de Vries",
    "Ana van der Berg",
    "Son Jae-ho",
    "Ola Lund Jr.",
    "Banco do Lunda",
    "McLund's",
    "Lloyd's of Norland",
    "Burger King",
    "Papua New Guinea",
    "Côte d'Ivoire",
    "Bosnia and Herzegovina",
    "Trinidad and Tobago",
    "Antigua and Barbuda",
    "sub-Saharan Africa",
    "Rogers and Vane Inc",
    "Vane and Co",
    "Lunt and Sons",
    "Lund-Royce and Sons",
    "Lunt and Vane Group plc",
    "Lunt and Lunt",
    "Northern Gas and Fuel Associates",
    "British and Harbour Shipping plc",
    "Vestby Shipbuilding and Engineering Ltd",
    "Crane Marsh Missiles and Fire Control",
    "Lunt's Corp",
    "Banque des Landes",
    "Kraft und Lund",
    "Lund Waffe und Munition GmbH",
    "Chantiers de l'Estuaire",
    "Banco Lunda y Vestby",
    "June & Baker",
    "First Harbour Savings and Loan Association of Heide",
    "First Harbour Bank",
    "Second Harbour Corp",
    "August Ltd",
    "St. Petersburg",
    "St. Heide Shipyard",
]
WITH_THE = [
    "Bank of Norland",
    "Ceramics and Communications Research Institute",
    "Food and Grain Agency",
    "Ministry of Trade, Industry and Energy",
    "Ministry of Food, Forests and Fisheries",
    "Department of Fish and Wildlife",
    "Department of Food, Water and Fish",
    "Democratic Republic of Congo",
    "Donbas People's Republic",
    "People's Republic of China",
    "Farmers' Bank",
    "Gulf states",
    "Baltic countries",
    "euro zone",
]
PLACES = [
    "{} sold 12 ferries to Chile for $77 million in 2021.",
    "{} will build a $2 billion battery plant in Heide.",
    "Norland bought {} for $2.3 billion in June 2024.",
    "The ferries were sold by {} in 2021.",
    "Meanwhile, {} has agreed to buy two yards.",
    "Chile said {} bought the yard.",
]


def whole(name: str, article: str, place: str) -> tuple[bool, bool, list[str]]:
    """Whether `name` is one mention and names somebody, and the noun phrases that have a part of it."""
    words = article + name
    capital = place.startswith("{}") and (article or name.startswith("sub"))
    text = place.format(words[0].upper() + words[1:] if capital else words)
    reading = read(text)
    names = names_of(reading)
    start = text.lower().index(words.lower()) + len(article)
    end = start + len(name)
    found = [mention for mention in names.mentions if (mention.start, mention.end) == (start, end)]
    phrases = [phrase for sentence in reading for phrase in sentence.noun_phrases]
    around = [phrase.text.lower() for phrase in phrases if phrase.start < end and phrase.end > start]
    known = bool(found) and names.entity_of(found[0]) is not None
    return bool(found), known, around


@pytest.mark.parametrize(("name", "place"), [*itertools.product([*LIKE_WORDS, *FORMS], PLACES)])
def test_a_name_is_whole(name: str, place: str) -> None:
    assert whole(name, "", place) == (True, True, [name.lower()])


@pytest.mark.parametrize(("name", "place"), [*itertools.product(WITH_THE, PLACES)])
def test_a_name_behind_the_article_is_whole(name: str, place: str) -> None:
    assert whole(name, "the ", place) == (True, True, [f"the {name.lower()}"])


ACTORS = [
    *(
        "Boeing",
        "Target",
        "Gap",
        "4M",
        "8&8",
        "softJet",
        "y.ai",
        "Jum!",
        "Lund Marine plc",
        "Q&R",
        "Dr. Lunt",
    ),
    *("Kraft Lund", "Harper & Lunt", "D'Arval", "McLund's"),
]


@pytest.mark.parametrize("name", ACTORS)
def test_who_acts_is_a_party(name: str) -> None:
    (sale,) = extract(f"{name} sold 12 ferries to Chile for $77 million in 2021.")
    assert [party.name for party in sale.sellers] == [name]
    (plant,) = extract(f"{name} will build a $2 billion battery plant in Heide.")
    assert plant.operator.name == name


NO_NAMES = [  # what a sentence starts with, and is no name
    "Wheat sold for $5 a bushel.",
    "Steel was sold to Peru.",
    "Oil rose 3 percent.",
    "Police said it was over.",
    "Building ships costs money.",
    "Inflation hit 3 percent.",
    "Construction began in May.",
    "Croissants rose 3 percent.",
    "Production will begin in May.",
    "Exports fell.",
    "Helicopters bought from Peru sank.",
    "Management agreed to it.",
    "Meanwhile bought by Peru, it closed.",
    "Demand fell.",
    "Yesterday sold out.",
    "Some 3M people came.",
    "unfortunately it sank.",
    "and sold two of them.",
    "It rose to 3M in May.",
    "It sold 3M barrels.",
]


@pytest.mark.parametrize("text", NO_NAMES)
def test_the_first_word_of_a_sentence_is_no_name_for_that_alone(text: str) -> None:
    names = names_of(read(text))
    assert [text[span.slice] for span in names.spans() if text[span.slice] not in {"Peru", "May"}] == []


def party(text: str, words: str) -> Party | None:
    start = text.index(words)
    return names_of(read(text)).party_at(Span.of(start, start + len(words)))


KINDS = [  # a text, a name in it, and its kind
    ("Kraft Lund bought a yard.", "Kraft Lund", None),
    ("Delivery Star opened.", "Delivery Star", None),
    ("Kraft Lund, the head of the port, spoke.", "Kraft Lund", "person"),
    ("Minister Kraft Lund spoke.", "Kraft Lund", "person"),
    ("Kraft Lund, who heads the port, spoke.", "Kraft Lund", "person"),
    ("Kraft Lund, 54, spoke.", "Kraft Lund", "person"),
    ("Kraft Lund spoke. Later Lund left.", "Kraft Lund", "person"),
    ("K. Lund spoke.", "K. Lund", "person"),
    ("Kraft van der Lund spoke.", "Kraft van der Lund", "person"),
    ("Kraft Lund Jr. spoke.", "Kraft Lund Jr.", "person"),
    ("Kraft Lund plc spoke.", "Kraft Lund plc", "organisation"),
    ("Kraft Lund Bank spoke.", "Kraft Lund Bank", "organisation"),
    ("Kraft Mart spoke.", "Kraft Mart", "organisation"),
    ("Vestby, Inc. spoke.", "Vestby, Inc.", "organisation"),
    ("The Gulf states met.", "Gulf states", "group"),
    ("It left the euro zone.", "euro zone", "group"),
    ("Trinidad and Tobago met.", "Trinidad and Tobago", "country"),
]


@pytest.mark.parametrize(("text", "name", "kind"), KINDS)
def test_a_kind_is_told_or_open(text: str, name: str, kind: str | None) -> None:
    found = party(text, name)
    assert found is not None
    assert (found.name, found.kind) == (name, kind)


MENTIONS = [  # a text, and the names in it
    ("London-based Diarno sold two ferries.", ["Diarno"]),
    ("The Oslo-based bank sold two ferries.", ["Oslo"]),
    ("The Diarno-owned yard sold two ferries.", ["Diarno"]),
    ("NEWSITE.ORG Chilean Air Force has 12 jets.", ["Chilean Air Force"]),
    ("Norland bought it for US$4.5 billion.", ["Norland"]),
    ("Norland paid EUR 2bn.", ["Norland"]),
    ("In May Norland sold Chile a yard.", ["Norland", "Chile"]),
    ("It was sold by Jan de Vries in Jan 2021.", ["Jan de Vries"]),
    ("Peru and Chile met Aker and Lund.", ["Peru", "Chile", "Aker", "Lund"]),
    ("The Ministry of Trade, Norland and Peru met.", ["Ministry of Trade", "Norland", "Peru"]),
    ("Norland's Minister of Fisheries Kari Berg left.", ["Norland", "Kari Berg"]),
    ("The CEO of Adler met Target's staff.", ["Adler", "Target"]),
    ("Turkish officials met Chinese LNG buyers.", []),
    ("lundas sold two ferries. It paid lundas $3m.", ["lundas", "lundas"]),
    ("NORLAND SOLD TWELVE FERRIES TO CHILE.", []),
    ("They left.The ferries sank.", []),
    ("The minister confirmed to AKP that it sank.", ["AKP"]),
    ("Lund Peters' plant in Oradea closed.", ["Lund Peters", "Oradea"]),
]


@pytest.mark.parametrize(("text", "found"), MENTIONS)
def test_names_are_neither_more_nor_less(text: str, found: list[str]) -> None:
    assert [text[span.slice] for span in names_of(read(text)).spans()] == found


@pytest.mark.parametrize("sign", ["A$95m", "US$95m", "EUR 95m", "it"])
def test_one_word_alone_refers_to_nobody_without_a_failure(sign: str) -> None:
    text = f"It sold ferries for {sign}."
    names_of(read(text)).party_at(Span.of(text.index(sign), text.index(sign) + len(sign)))


PARTS = [
    *LIKE_WORDS[:6],
    *FORMS,
    *WITH_THE,
    "3M",
    "the",
    "of",
    "and",
    "&",
    ",",
    ".",
    "’s",
    "'",
    "said",
    "sold",
    "in May",
    "\n",
    "“",
    "”",
    "!",
]


@given(st.lists(st.sampled_from(PARTS) | st.text(max_size=3), max_size=12))
def test_names_stand_in_order_and_phrases_keep_them_whole(parts: list[str]) -> None:
    text = " ".join(parts)
    reading = read(text)
    spans = names_of(reading).spans()
    assert all(one.end <= other.start for one, other in itertools.pairwise(spans))
    for sentence in reading:
        for name in sentence.names:
            inside = [phrase for phrase in sentence.noun_phrases if phrase.tokens[-1].index >= name[0].index]
            first = next((phrase for phrase in inside if phrase.tokens[0].index <= name[-1].index), None)
            assert first is None or set(name) <= set(first.tokens)


TWO_NAMES = [  # what "and" joins, and the text that tells that they are two
    (("Lunt", "Vane Corp"), "Lunt and Vane Corp sold 12 ferries. Lunt said so."),
    (("Lunt", "Vane Corp"), "Lunt and Vane Corp are selling 12 ferries to Chile."),
    (("Lunt", "Vane Corp"), "A deal between Lunt and Vane Corp was signed."),
    (("Lunt", "Vane Corp"), "Lunt and Vane Corp said they sold 12 ferries."),
    (("Lunt", "Vane Corp"), "Both Lunt and Vane Corp sold 12 ferries."),
    (("Vane", "Lunt Corp"), "Adler, Vane and Lunt Corp sold 12 ferries to Chile."),
    (("Lunt plc", "Vane Corp"), "Lunt plc and Vane Corp sold 12 ferries to Chile."),
    (("Bank of Norland", "Vane Corp"), "Bank of Norland and Vane Corp sold 12 ferries."),
    (("IBQ", "Vane Corp"), "IBQ and Vane Corp sold 12 ferries to Chile."),
    (("Peru", "Vane Corp"), "Peru and Vane Corp agreed to build 12 ferries."),
    (("London", "Vane Corp"), "London and Vane Corp agreed to build 12 ferries."),
    (("Norland", "Peru"), "Norland and Peru sold 12 ferries to Chile."),
    (("Vestby Airlines", "Lund Motors"), "Vestby Airlines and Lund Motors sold 12 ferries."),
    (("Anna Berg", "Otto Lang"), "Anna Berg and Otto Lang said so."),
    (("Harbour Foods", "First Lantern Foods"), "Harbour Foods and First Lantern Foods sold 12 yards."),
]


@pytest.mark.parametrize(("two", "text"), TWO_NAMES)
def test_two_names_stay_two(two: tuple[str, str], text: str) -> None:
    found = [" ".join(mention.words) for mention in names_of(read(text)).mentions]
    assert set(two) <= set(found)


ONE_NAME = [  # a name whose form does not tell, and the text that tells that it is one
    ("Lunt and Vane", "Lunt and Vane has sold 12 ferries to Chile."),
    ("Lunt and Vane", "Officials said Lunt and Vane is selling 12 ferries."),
    ("Lunt and Vane", "Lunt and Vane said it sold 12 ferries. Chile bought them from Lunt and Vane."),
    ("Lunt and Vane", "Lunt and Vane Inc sold 12 ferries. Chile paid Lunt and Vane in May."),
]


@pytest.mark.parametrize(("name", "text"), ONE_NAME)
def test_the_document_tells_that_it_is_one_name(name: str, text: str) -> None:
    found = [" ".join(mention.words) for mention in names_of(read(text)).mentions]
    assert any(each.startswith(name) for each in found)
    assert not {"Lunt", "Vane"} & set(found)


def test_names_go_on_behind_a_verb_with_a_capital() -> None:
    text = "Who sold it to the U.S. Has Adler Corp paid? Exports to the U.K. Rose to 5 million."
    assert [text[span.slice] for span in names_of(read(text)).spans()] == ["U.S.", "Adler Corp", "U.K."]


LIKE_PEOPLES = [  # firms whose names start like the word for a people, and goods that do
    ("Swedish Lamp", "A stake in Swedish Lamp <SWLP.ST> is for sale. The Swedish Lamp deal is a large one."),
    ("American Jug", "American Jug said prices fell. The American Jug sale is a large one."),
    ("British Falcon", "British Falcon ordered 12 jets. The British Falcon order is a large one."),
]


@pytest.mark.parametrize(("name", "text"), LIKE_PEOPLES)
def test_a_firm_may_be_called_like_a_people(name: str, text: str) -> None:
    names = names_of(read(text))
    assert [text[span.slice] for span in names.spans()].count(name) == 2


def test_goods_of_a_people_are_no_name() -> None:
    text = "Kestrel bought Chinese LNG. The Chinese LNG deal is a large one."
    assert "Chinese LNG" not in [text[span.slice] for span in names_of(read(text)).spans()]


DESCRIBED = [  # what a firm is does not belong to its name
    ("Halden Press", "Publisher Halden Press sold its mill."),
    ("Norbank", "Lender Norbank bought a rival."),
    ("Aldner und Muench AG", "Insurer Aldner und Muench AG acquired half of it."),
    ("Builder Corp", "Builder Corp sold its mill."),
]


@pytest.mark.parametrize(("name", "text"), DESCRIBED)
def test_what_a_firm_is_stands_before_its_name(name: str, text: str) -> None:
    assert name in [" ".join(mention.words) for mention in names_of(read(text)).mentions]


CALLED_LIKE_DAYS = [
    ("Sunday Courier Ltd", "Sunday Courier Ltd sold 12 presses to Chile."),
    ("March Networks", "March Networks sold 12 cameras to Chile."),
    ("Friday Group", "He told the Friday Group that it sold 12 ferries."),
    ("Sunday Times", "The Sunday Times said that the radar works."),
]


@pytest.mark.parametrize(("name", "text"), CALLED_LIKE_DAYS)
def test_a_name_may_start_like_a_day(name: str, text: str) -> None:
    assert name in [" ".join(mention.words) for mention in names_of(read(text)).mentions]


LEADS = [  # a capital in front of a name that is no part of it
    ("Vane Corp", "It said on Sunday Vane Corp would sell 12 ferries."),
    ("Vane Corp", "First Vane sold ferries, then Norland did."),
    ("Vane Corp", "LIMA, May 3 - Former Vane Corp chairman Otto Lang died."),
    ("Vane Corp", "But Vane Corp sold 12 ferries to Chile."),
    ("Vane Corp", "In March Vane Corp sold 12 ferries to Chile."),
    ("OPEC", "The April OPEC meeting was put off."),
]


@pytest.mark.parametrize(("name", "text"), LEADS)
def test_a_word_in_front_stays_out(name: str, text: str) -> None:
    found = [" ".join(mention.words) for mention in names_of(read(text)).mentions]
    assert name.split()[0] in {words.split()[0] for words in found if words}


SPEAKERS = ["Theresa May", "April Jones", "Jan de Boer", "António de Lunda e Vestby", "Will Young"]


@pytest.mark.parametrize("name", SPEAKERS)
def test_a_person_called_like_a_word_speaks(name: str) -> None:
    (statement,) = extract(f"“The radar works,” {name} said.")
    assert statement.type == "statement"
    assert statement.speaker is not None
    assert statement.speaker.name == name
