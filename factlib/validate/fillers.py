"""What fills the roles of the events that the cited sentences tell of, and how surely: goods, names, what stands for them."""

from collections.abc import Iterator, Sequence
from itertools import takewhile

from factlib.document import Span
from factlib.events.event import Event, Filler, Thing
from factlib.events.things import is_tangible
from factlib.language import NounPhrase
from factlib.language.senses import senses_of
from factlib.names import Party
from factlib.names.countries import country_code, town_country
from factlib.validate.lists import word_lists
from factlib.validate.matching import mention_bears_out
from factlib.validate.names_alike import Likeness, folded_words
from factlib.validate.source import Cited

_THINGS = {"factory": "product", "export_figure": "goods"}
_NO_THINGS = ("giver", "receiver", "operator", "place")
SURE = ("syntax", "inherited")
"""How a filler is found that the grammar tells."""
_SUBJECTS = ("it", "they", "he", "she", "we")
PRONOUNS = (*_SUBJECTS, "its", "their", "his", "her", "our")
"""The pronouns that may stand for somebody whom the same sentence names, those of owners too."""
_OF_MANY = ("they", "their")
_DEFINITE = frozenset({"the", "these", "those", "this", "that", "such"})
_POSSESSIVE = frozenset({"its", "their", "his", "her", "our"})
_NAMING = ("NOUN", "PROPN", "ADJ")
_BEFORE = 40  # characters before the words of a thing


def events_of(cited: Cited, *, weak: bool = False) -> Iterator[Event]:
    """The events of the quote; those whose words tell of much else too only if they are asked for."""
    return (event for event in cited.events(cited.quote) if weak or not event.weak)


def dealt_in(cited: Cited, kind: str | None = "deal", *, loosely: bool = False) -> Sequence[str]:
    """What the events of the quote deal in, by their own words: not what "the jets" or "its unit" stands for.

    Args:
        cited: The cited words.
        kind: The type of the claim: a plant makes products, a flow of trade is one of goods.
        loosely: Give all that may be dealt in, whatever it is and however it was found.
    """
    return cited.once(_dealt_in, kind, loosely)


def _dealt_in(cited: Cited, kind: str | None, loosely: bool) -> Sequence[str]:
    return [
        name_of(filler)
        for event in events_of(cited, weak=kind != "factory")
        for filler in event.of(_THINGS.get(kind or "", "thing"))
        if loosely or (filler.how in SURE and _is_thing(filler, event, cited) and not refers(filler, cited))
    ]


def objects_in(cited: Cited) -> list[str]:
    """What verbs of the quote are done to that has a name, or what is made of it: "Adler bank", "car" of "boost car output"."""
    clauses = [clause for sentence in cited.sentences for clause in sentence.clauses]
    phrases = [one for clause in clauses if cited.quote.holds(clause.verb.start) for one in clause.objects]
    making, referring = (word_lists("trade.toml")[table]["nouns"] for table in ("making", "referring"))
    found = []
    for phrase in phrases:
        head = phrase.last.lemma.lower()
        if head in making:
            made = takewhile(lambda token: token.tag == "NOUN", reversed(phrase.tokens[:-1]))
            found.append(" ".join(token.text for token in reversed(list(made))))
        elif phrase.last.tag == "NOUN" and head not in referring and _has_name_of_thing(phrase, cited):
            found.append(" ".join(token.text for token in phrase.tokens if token.tag in _NAMING))
    return [one for one in found if one]


def _has_name_of_thing(phrase: NounPhrase, cited: Cited) -> bool:
    """Whether a phrase has a name that may be of goods or of a firm: of no country, place or person."""
    names = (one for one in cited.source.mentions_in(phrase.span) if one.words)
    return any(cited.source.kind_of(one) not in ("country", "place", "demonym", "person") for one in names)


def side_called(name: str, cited: Cited, kind: str | None) -> str | None:
    """What the quote deals in, where what is said to be dealt in is only who deals, or where: "boats" of "sold Adler boats" for "Adler".

    Args:
        name: What is said to be dealt in.
        cited: The cited words.
        kind: The type of the claim, as for `dealt_in`.
    """
    words = folded_words(name)
    for event in events_of(cited, weak=True):
        fillers = [one for one in event.of(_THINGS.get(kind or "", "thing")) if one.how in SURE]
        things = [name_of(one) for one in fillers if is_goods(one, cited)]
        others = (one for role in _NO_THINGS for one in event.of(role) if is_sure(one, cited, PRONOUNS))
        called = any(folded_words(name_of(one)) == words for one in others)
        if things and called and all(words.isdisjoint(folded_words(thing)) for thing in things):
            return things[0]
    return None


def no_place(name: str, cited: Cited) -> Filler | None:
    """Who runs a plant, or what it makes, where that is what is said to be its place; a state may be both."""
    words, sites = folded_words(name), cited.sites(cited.quote)
    if country_code(name) is not None or any(
        words <= folded_words(name_of(one)) for event in sites for one in event.of("place")
    ):
        return None
    fillers = (one for event in sites for role in ("operator", "product") for one in event.of(role))
    for one in fillers:
        before_it = isinstance(one.value, Party) and stands_before_plant(one, cited)
        if folded_words(name_of(one)) == words and is_sure(one, cited, PRONOUNS) and not before_it:
            return one
    return None


def _is_thing(filler: Filler, event: Event, cited: Cited) -> bool:
    """Whether a thing is goods or a firm for sure, or a firm by its place and its name: "acquired Lomax"."""
    thing = filler.value
    if is_goods(filler, cited) or not isinstance(thing, Thing) or event.weak:
        return is_goods(filler, cited)
    dates = (date.span for date in cited.source.dates_in(cited.context))
    aside = any(span.holds(filler.span.start) for span in dates) or town_country(thing.name) is not None
    return thing.firm and is_name(thing.name) and not aside  # not "for Fiscal Years 2023"


def is_goods(filler: Filler, cited: Cited) -> bool:
    """Whether a thing is goods or a firm for sure."""
    thing = filler.value
    if isinstance(thing, str):
        return True
    if not isinstance(thing, Thing) or thing.goods or _is_counted(thing):
        return isinstance(thing, Thing)
    named = cited.source.mentions_in(filler.span)
    return thing.firm and any(cited.source.kind_of(one) == "organisation" for one in named)


def _is_counted(thing: Thing) -> bool:
    """Whether so many of what can be touched are dealt in: "ten ploughs"."""
    return thing.quantity is not None and not thing.firm and is_tangible(thing.name.split()[-1])


def refers(filler: Filler, cited: Cited, *, owned: bool = True) -> bool:
    """Whether words behind a determiner, no name, stand for what is named elsewhere: "its cars", not so "its car plant".

    Args:
        filler: Who or what plays a role.
        cited: The cited words.
        owned: Count what is somebody's, too: it stands for no other name of the sentence, but may be of what is named before.
    """
    determiners = _DEFINITE | _POSSESSIVE if owned else _DEFINITE
    name = name_of(filler)
    start = max(cited.source.text.rfind(name, 0, filler.span.end), 0)
    before = cited.source.text[max(start - _BEFORE, 0) : start].split()
    inside = cited.source.document[filler.span].split()
    shown = any(word.lower() in determiners for word in [*before[-1:], *inside[:1]]) and not is_name(name)
    of_goods = isinstance(filler.value, str)
    return shown and not (of_goods and _describes(Span.of(start, start + len(name)), cited))


def _describes(span: Span, cited: Cited) -> bool:
    """Whether words stand right before a noun: "car" of "car plant"."""
    tokens = cited.source.reading.at(span.start).tokens
    behind = next((token for token in tokens if token.start >= span.end), None)
    return (
        behind is not None and behind.tag == "NOUN" and not cited.source.text[span.end : behind.start].strip()
    )


def is_name(words: str) -> bool:
    """Whether words end in a name, and not in what somebody is: "SK hynix", no "German company"."""
    last = words.split()[-1]
    return any(map(str.isupper, last)) or (any(map(str.isupper, words)) and not senses_of(last, "n"))


def name_of(filler: Filler) -> str:
    """What a party, a place or goods are called."""
    return str(filler.value if isinstance(filler.value, str) else filler.value.name)


def is_sure(filler: Filler, cited: Cited, pronouns: Sequence[str] = _SUBJECTS) -> bool:
    """Whether the grammar tells who fills a role, or one of some pronouns does for somebody whom the same sentence names.

    "They" may mean many who are spoken of behind the name: "Adler asked suppliers whether they could deliver".
    """
    if filler.how in SURE:
        return True
    if cited.source.document[filler.span].lower() not in pronouns:
        return False
    sentence = cited.source.reading.at(filler.span.start)
    subjects = [clause.subject for clause in sentence.clauses if clause.subject is not None]
    if cited.source.document[filler.span].lower() in _OF_MANY:
        many = [one for one in sentence.noun_phrases if one.last.penn == "NNS"]
        subjects = [
            one for one in subjects if not any(one.end <= each.start < filler.span.start for each in many)
        ]
    return any(
        mention_bears_out(filler.value, cited.source, mention) is Likeness.SAME
        for subject in subjects
        if subject.end <= filler.span.start
        for mention in cited.source.mentions_in(subject.span)
    )


def stands_before_plant(filler: Filler, cited: Cited) -> bool:
    """Whether a name right before a plant may be that of its place: "the Port Marlow refinery"."""
    tokens = cited.source.reading.at(filler.span.start).tokens
    behind = [token for token in tokens if token.start >= filler.span.end][:1]
    return any(token.lemma.lower() in word_lists("trade.toml")["plant"]["nouns"] for token in behind)
