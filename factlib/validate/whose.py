"""People who are told by whose they are: "Adler users", "Norland's allies and partners", "the shareholders of Adler"."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from factlib.document import Span
from factlib.language import NounPhrase, Sentence, singular
from factlib.language.senses import is_kind_of
from factlib.names import Party
from factlib.names.countries import country_code, is_demonym
from factlib.validate.lists import word_lists
from factlib.validate.matching import bears_out, mention_bears_out, names_of
from factlib.validate.names_alike import is_organ
from factlib.validate.source import Cited
from factlib.validate.word_match import missing_words

_PEOPLE = r"[a-z][\w-]*(?: (?:and )?[a-z][\w-]*)*"
_ARTICLE = r"(?:(?P<article>the|an?) )?"
_OWNED = re.compile(rf"{_ARTICLE}(?P<owner>[A-Z].*?)(?P<genitive>['’]s?)? (?P<people>{_PEOPLE})")
_OF_OWNER = re.compile(rf"{_ARTICLE}(?P<people>{_PEOPLE})(?P<genitive> of) (?:the )?(?P<owner>[A-Z].*)")
_PERSON = frozenset({"person"})  # in the table of senses
_OWNING = "PRP$"


class Owned(NamedTuple):
    """Somebody without a name, and whose he is: "users" of "Adler"."""

    owner: Party
    people: str


def owned(name: str) -> Owned | None:
    """Who a name is of, if it is of people who do not act for him: "Adler users", no "Adler executives"; a "Norland army".

    Of a single one it is told by "a": "a director of Adler".
    """
    found = _OWNED.fullmatch(name) or _OF_OWNER.fullmatch(name)
    if (
        found is None
        or is_organ(found["people"])
        or (not found["genitive"] and _is_adjective(found["owner"]))
    ):
        return None
    noun = found["people"].split()[-1]
    one = found["article"] in ("a", "an")
    acting = not one and singular(noun) in word_lists("trade.toml")["whose"]["acting"]
    several = one or (singular(noun) != noun and not acting)
    person = several and is_kind_of(singular(noun), _PERSON)
    return Owned(Party(name=found["owner"]), found["people"]) if person else None


def _is_adjective(name: str) -> bool:
    """Whether a name only says where somebody is from: "Peruvian", not "U.S."."""
    return is_demonym(name) and country_code(name) is None


def whose_are(wanted: Owned, cited: Cited) -> Iterator[tuple[Span, bool]]:
    """Where the quote has the same people with whose they are, and whether that is the same: "Adler's users", "its users"."""
    for phrase in cited.noun_phrases(cited.quote):
        sentence = cited.source.reading.at(phrase.start)
        if missing_words(wanted.people, _with_joined(phrase, sentence)):
            continue
        owning = next((token for token in phrase.tokens if token.penn == _OWNING), None)
        named = [one for one in cited.source.mentions_in(phrase.span) if one.words]
        if named:
            yield phrase.span, any(mention_bears_out(wanted.owner, cited.source, one) for one in named)
        elif owning is not None:
            yield owning.span, _means(owning.span, wanted.owner, sentence, cited)


def _with_joined(phrase: NounPhrase, sentence: Sentence) -> str:
    """The words of a phrase with those that "and" joins to it: "our allies and partners"."""
    behind = sentence.tokens[phrase.last.index + 1 : phrase.last.index + 3]
    joined = [token.text for token in behind] if behind and behind[0].tag == "CCONJ" else []
    return " ".join([*(token.text for token in phrase.tokens), *joined])


def _means(pronoun: Span, owner: Party, sentence: Sentence, cited: Cited) -> bool:
    """Whether a pronoun may stand for an owner: whom the nearest subject before it names, or else the document means."""
    subjects = [clause.subject for clause in sentence.clauses if clause.subject is not None]
    before = [one.span for one in subjects if one.end <= pronoun.start]
    for span in reversed(before):
        named = [one for one in cited.source.mentions_in(span) if one.words]
        if named:
            return any(mention_bears_out(owner, cited.source, one) for one in named)
    opening = Span.of(sentence.start, pronoun.start)
    return bool(names_of(owner, cited.source, opening) or bears_out(owner, cited.source, pronoun))
