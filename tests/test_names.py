"""Names: countries by name, adjective and capital; mentions with titles; who a phrase of a document means."""

from itertools import pairwise
from pathlib import Path

import pytest
from babel import Locale
from hypothesis import given, settings
from hypothesis import strategies as st

from factlib.article import Article
from factlib.document import Document, Span
from factlib.language import read
from factlib.names import Names, Party, names_of
from factlib.names.countries import (
    country_code,
    country_name,
    country_of_demonym,
    government_code,
    town_country,
)
from factlib.names.tables import rows, words

DATA = Path(__file__).parents[1] / "factlib" / "names" / "data"
TERRITORIES = {code for code in Locale("en").territories if len(code) == 2 and code.isalpha()}
FORMER = {"CS", "DD", "SU", "YU", "ZR"}  # codes of ISO 3166-3


def names(text: str) -> Names:
    return names_of(read(text))


def party(text: str, phrase: str, occurrence: int = -1) -> Party | None:
    """Whom the last, or the given, occurrence of `phrase` in `text` means."""
    starts = [at for at in range(len(text)) if text.startswith(phrase, at)]
    start = starts[occurrence]
    return names(text).party_at(Span(start=start, end=start + len(phrase)))


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("Turkey", "TR"),
        ("Türkiye", "TR"),
        ("the Republic of Azerbaijan", "AZ"),
        ("UK", "GB"),
        ("U.S.", "US"),
        ("US", "US"),
        ("us", None),
        ("UAE", "AE"),
        ("Ivory Coast", "CI"),
        ("Côte d’Ivoire", "CI"),
        ("North Korea", "KP"),
        ("Atlantis", None),
        ("", None),
    ],
)
def test_knows_countries_by_name(name: str, code: str | None) -> None:
    assert country_code(name) == code


@pytest.mark.parametrize("code", sorted(TERRITORIES & {row[0] for row in rows("demonyms.tsv")}))
def test_every_country_is_known_by_its_cldr_name_and_its_adjectives(code: str) -> None:
    name = country_name(code)
    assert name is not None
    assert country_code(name) == code
    for row in rows("demonyms.tsv"):
        if row[0] == code:
            assert {country_of_demonym(demonym) for demonym in row[1:]} == {code}


def test_no_data_file_names_an_unknown_country() -> None:
    for table in ("demonyms.tsv", "country_names.tsv", "governments.tsv"):
        assert {row[0] for row in rows(table)} - {"-"} <= TERRITORIES | FORMER


@pytest.mark.parametrize("code", sorted(FORMER))
def test_states_that_are_no_more_have_a_name_and_a_people(code: str) -> None:
    assert country_code(country_name(code) or "") == code
    assert [row for row in rows("demonyms.tsv") if row[0] == code]


def test_no_adjective_belongs_to_two_countries() -> None:
    demonyms = [demonym for row in rows("demonyms.tsv") for demonym in row[1:]]
    assert len(demonyms) == len(set(demonyms))


def test_every_data_file_says_what_it_is() -> None:
    for path in DATA.iterdir():
        assert path.read_text(encoding="utf-8").startswith("# "), path.name


def test_capitals_stand_for_governments_and_towns_lie_in_countries() -> None:
    assert [government_code(name) for name in ("Ankara", "Kremlin", "Istanbul")] == ["TR", "RU", None]
    assert [town_country(name) for name in ("Istanbul", "Los Angeles", "Ohio", "Clinton")] == [
        "TR",
        "US",
        "US",
        None,
    ]


PARTIES = [  # text, phrase, name, kind, country, title
    ("Norway's Minister of Fisheries Kari Berg spoke.", "Norway's Minister of Fisheries Kari Berg", "Kari Berg", "person", None, "Minister of Fisheries"),
    ("Dutch Reserve General Piet Vos spoke.", "Dutch Reserve General Piet Vos", "Piet Vos", "person", "NL", "Dutch Reserve General"),
    ("Its minister of trade, Kari Berg, spoke.", "Its minister of trade", "Kari Berg", "person", None, None),
    ("Kari Berg, the head of the port, spoke. Berg left.", "Berg", "Kari Berg", "person", None, "head of the port"),
    ("Kari Berg spoke. Later K.Berg left.", "K.Berg", "Kari Berg", "person", None, None),
    ("The yard's chief engineer Kari Berg spoke. The engineer left.", "The engineer", "Kari Berg", "person", None, "chief engineer"),
    ("Chilean President Ana Rojas spoke. The Chilean leader left.", "The Chilean leader", "Ana Rojas", "person", "CL", "Chilean President"),
    ("General Piet Vos met Minister Kari Berg. The general left.", "The general", "Piet Vos", "person", None, "General"),
    ("Deputy Minister Ole Dahl met Minister Kari Berg and spoke. The minister left.", "The minister", "Kari Berg", "person", None, "Minister"),
    ("Piet Vos met Kari Berg. The latter left.", "The latter", "Kari Berg", "person", None, None),
    ("Mrs. Berg met Mr. Vos. She left.", "She", "Berg", "person", None, "Mrs."),
    ("Oslo agreed to pay.", "Oslo", "Oslo", "country", "NO", None),
    ("The Norwegian government agreed.", "The Norwegian government", "Norwegian government", "country", "NO", None),
    ("Norway’s military says so.", "Norway’s military", "Norway’s military", "organisation", "NO", None),
    ("Norwegian officials left.", "Norwegian officials", "Norwegian officials", "group", "NO", None),
    ("Nordic Steel Works (NSW) grew. NSW hired.", "NSW", "Nordic Steel Works", "organisation", None, None),
    ("Nordic Steel Works grew. The company hired.", "The company", "Nordic Steel Works", "organisation", None, None),
    ("VOLTRA built a yard.", "VOLTRA", "VOLTRA", "organisation", None, None),
]  # fmt: skip


@pytest.mark.parametrize(("text", "phrase", "name", "kind", "country", "title"), PARTIES)
def test_knows_whom_a_phrase_means(
    text: str, phrase: str, name: str, kind: str, country: str | None, title: str | None
) -> None:
    found = party(text, phrase)
    assert found is not None
    assert (found.name, found.kind, found.country, found.title) == (name, kind, country, title)


def test_a_country_has_its_cldr_name_under_all_its_names() -> None:
    text = "Ankara spoke. Turkey paid."
    first, second = party(text, "Ankara"), party(text, "Turkey")
    assert first == second
    assert first is not None
    assert (first.name, first.canonical) == ("Turkey", country_name("TR"))


@pytest.mark.parametrize("phrase", ["it", "They", "she"])
def test_a_pronoun_without_antecedent_means_nobody(phrase: str) -> None:
    assert party(f"{phrase} left.", phrase) is None


@pytest.mark.parametrize(
    ("text", "phrase", "country"),
    [
        ("A yard in Istanbul.", "Istanbul", "TR"),
        ("A yard in Los Angeles.", "Los Angeles", "US"),
        ("A yard in Chile.", "Chile", "CL"),
        ("A yard in the Caucasus.", "Caucasus", None),
    ],
)
def test_knows_places(text: str, phrase: str, country: str | None) -> None:
    start = text.index(phrase)
    place = names(text).place_at(Span(start=start, end=start + len(phrase)))
    assert place is not None
    assert (place.name, place.country) == (phrase, country)


def test_a_headline_in_title_case_names_nobody() -> None:
    assert names("New Yard Opens Large Gate Near Old Harbour Town\n\nRain fell.\n").entities == []


@settings(max_examples=60, deadline=None)
@given(
    st.text(max_size=60)
    | st.lists(st.sampled_from(["Mr. ", "A.", "Ann Lee", "’s ", "of ", "and ", ", ", "Bank "])).map("".join)
)
def test_mentions_lie_in_order_inside_any_text(text: str) -> None:
    mentions = names(text).mentions
    assert all(0 <= mention.outer <= mention.start < mention.end <= len(text) for mention in mentions)
    assert all(first.end <= second.outer for first, second in pairwise(mentions))


@pytest.mark.parametrize("words", ["Mr. Ann Lee", "Georgia’s Bank of Ganja", "But Kars Steel and Ann Lee"])
def test_a_name_means_the_same_wherever_it_stands(words: str) -> None:
    alone, later = names(f"{words} met."), names(f"Later we saw that {words} met.")
    shift = later.text.index(words)
    moved = [mention._replace(start=mention.start - shift, end=mention.end - shift, outer=mention.outer - shift)
             for mention in later.mentions if mention.start >= shift]  # fmt: skip
    assert moved == [mention._replace(opens=False) for mention in alone.mentions]


def test_lists_hold_no_entry_twice() -> None:
    for path in DATA.glob("*.txt"):
        lines = [line for line in path.read_text(encoding="utf-8").split("\n") if line and line[0] != "#"]
        entries = [entry for line in lines for entry in line.split("\t")]
        assert len(entries) == len(words(path.name)), path.name


@pytest.mark.parametrize(
    ("text", "phrase", "name"),
    [
        ("New York-based Adler Air paid.", "New York-based Adler Air", "Adler Air"),
        ("Hamburg-based Adler Reederei bought a ship.", "Hamburg-based Adler Reederei", "Adler Reederei"),
        ("The Ministry of Ports bought from Krauss. The ministry paid.", "The ministry", "Ministry of Ports"),
        ("Carrier Anadolu Air sold jets.", "Carrier Anadolu Air", "Anadolu Air"),
        ("Krauss Steel looked at a site in Oslo. It paid.", "It", "Krauss Steel"),
        ("Neighbouring Romania sold jets.", "Neighbouring Romania", "Romania"),
        ("Kars Steel sold LNG. The firm paid.", "The firm", "Kars Steel"),
        ("Ann Lee, CEO of Voltrain, left. She sold the firm.", "She", "Ann Lee"),
        (
            "Ann Lee, head of Srbija Rail, spoke. The Minister of Trade Jo Hall left.",
            "The Minister of Trade Jo Hall",
            "Jo Hall",
        ),
    ],
)
def test_knows_whom_a_phrase_names(text: str, phrase: str, name: str) -> None:
    found = party(text, phrase)
    assert found is not None
    assert found.name == name


@pytest.mark.parametrize("phrase", ["The ministry", "The defence ministry", "The navy"])
def test_what_bears_its_noun_in_its_name_is_no_company(phrase: str) -> None:
    found = party(f"Denmark bought from KNDS and Kars Steel. {phrase} paid.", phrase)
    assert found is not None
    assert found.name == phrase.removeprefix("The ")


@pytest.mark.parametrize("word", ["OSLO", "KYIV", "LNG", "PVC"])
def test_not_every_word_in_capitals_is_an_organisation(word: str) -> None:
    assert [
        mention.kind
        for mention in names(f"The price of {word} rose.").mentions
        if mention.kind == "organisation"
    ] == []


@pytest.mark.parametrize(
    "word",
    ["Reportedly", "Admittedly", "Interestingly", "Angrily", "Crucially", "Abjectly", "Academically", "Fully", "Capably",
     "Astonishingly", "Controversially", "Notably", "Belatedly", "Presumably", "Importantly", "Unsurprisingly"],
)  # fmt: skip
@pytest.mark.parametrize(
    "rest", [", Adler sold 12 jets to Peru.", ", the firm sold 12 jets.", " Adler sold 12 jets."]
)
def test_an_adverb_that_opens_a_sentence_is_no_name(word: str, rest: str) -> None:
    names = {each.words[0] for each in Article(Document(text=word + rest)).names.mentions}
    assert word not in names


@pytest.mark.parametrize(
    "name", ["Kelly", "Emily", "Reilly", "Beverly", "Italy", "Supply Corp", "Assembly Group", "Holly"]
)
def test_a_name_that_ends_like_an_adverb_stays_one(name: str) -> None:
    mentions = Article(Document(text=f"{name}, the owner of Adler, sold 12 jets to Peru.")).names.mentions
    assert mentions[0].start == 0
