"""What do descriptions of speakers say of them? The noun for a body, the role of a person, the house he is of."""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import takewhile

from factlib.document import Span
from factlib.language import Sentence, lemma
from factlib.language.senses import related
from factlib.names import Party
from factlib.names.countries import country_of_demonym, town_country
from factlib.names.entities import Entity
from factlib.names.mentions import Mention, is_role, roles_meant, singular_role
from factlib.validate.lists import speech_words, word_lists
from factlib.validate.matching import mention_bears_out, names_of
from factlib.validate.names_alike import folded_words, is_organ, is_state, same_party
from factlib.validate.source import Source
from factlib.validate.word_match import match_words
from factlib.validate.words import content_words, forms

_BEHIND_HEAD = re.compile(
    r"\s(?:\w+(?:ed|un|wn) by|of|at|for|in|with|from|on|to|by|who|that|close|familiar|,)\s"
)
_LEAST_INITIALS = 2  # letters that a name may be shortened to here, and one more
_ARTICLES = frozenset({"a", "an", "one"})
_BODIES = (None, "organisation")  # kinds of names that may be of bodies
_SOON = 60  # words, within which somebody is named who was only described
_FOR = re.compile(r" (?:for|to) ")
_OWNER = re.compile(r"^.*['’]s?\s")


@cache
def bodies() -> frozenset[str]:
    """The nouns that a body is called by: "the group", "the insurer"."""
    return frozenset([*speech_words("bodies"), *word_lists("trade.toml")["firms"]["nouns"]])


def is_body_of_another_sort(name: str, noun: str) -> bool:
    """Whether a name is of none of what a noun says: "the company" is no investigation, "the trade ministry" no firm.

    For an organ may stand a state, its capital, another of its organs, where it sits, or initials.
    """
    organs = word_lists("trade.toml")["organs"]
    if noun in {*organs["services"], *organs["offices"], *organs["powers"]}:
        acts = is_state(Party(name=name)) or town_country(name) is not None or is_organ(name)
        seat = name.lower().removeprefix("the ") in organs["seats"]
        return not (acts or seat or name.isupper())
    return noun in bodies() and name.islower() and name.split()[-1] not in bodies()


def person_in(name: str) -> str:
    """The name of whom a claim names with what he is: "Ann Lee" of "Ann Lee, head of X", "X's head Ann Lee"; else empty."""
    first, _, apposition = name.partition(", ")
    if any(map(is_role, apposition.split())):
        return first
    words = name.split()
    roles = [at for at, word in enumerate(words) if word.islower() and is_role(word)]
    behind = words[roles[-1] + 1 :] if roles and not apposition else []
    return " ".join(behind) if len(behind) > 1 and all(word[:1].isupper() for word in behind) else ""


def is_of_several(name: str) -> bool:
    """Whether a description is of several people: "private economists"."""
    last = name.split()[-1]
    return last.islower() and is_role(last) and singular_role(last) != last


def introduces(phrase: Span, party: Party, source: Source) -> bool:
    """Whether a phrase tells what somebody is whom the next sentences name: "an economist said. X, chief economist of Y".

    So it does if a body has its noun in its name, "a committee ruled. The Budget Committee", and if who is called
    by an office of somebody is named right behind it without another word: "Peru's minister said. X said".
    """
    opening, *words = source.document[phrase].split() or [""]
    if opening.lower() == "the":
        return _opens_with(phrase, words, party, source)
    head, owned = _head(" ".join(words)), opening.endswith(("'s", "’s"))
    known = head is None or head in speech_words("people") or _head(party.name)
    if head is None or known or not (owned or opening.lower() in _ARTICLES):
        return False
    for mention in source.names.mentions:
        entity = source.names.entity_of(mention)
        if entity is not None and same_party(entity.party, party):
            first = source.reading.at(mention.start)
            between = source.text[phrase.end : first.start]
            later = phrase.end <= first.start and len(between.split()) <= _SOON
            if entity.kind != "person":
                return later and head in folded_words(entity.name)
            told = _has(head, " ".join(_told_of(entity, source)))
            return later and (told or (owned and _stands_bare(mention, first)))
    return False


def _opens_with(phrase: Span, words: Sequence[str], party: Party, source: Source) -> bool:
    """Whether a document opens with what a body is that it names next: "The regulator said so. The Tea Board also"."""
    first, head = source.reading.at(phrase.start), _head(" ".join(words))
    dated = source.names.opening
    heading = source.text[: first.start].rstrip()[-1:]
    leads = not heading or heading.isalnum() or (dated is not None and dated.holds(first.start))
    if not leads or head not in bodies():
        return False
    later = (one for one in source.names.mentions if one.start >= first.end and one.words)
    near = takewhile(lambda one: len(source.text[first.end : one.start].split()) <= _SOON, later)
    entities = (source.names.entity_of(one) for one in near if one.kind in _BODIES)
    named = next((one for one in entities if one is not None and one.kind in _BODIES), None)
    return named is not None and same_party(named.party, party)


def _stands_bare(name: Mention, sentence: Sentence) -> bool:
    """Whether a name opens a sentence, and its verb stands right behind it."""
    behind = next((token for token in sentence.tokens if token.start >= name.end), None)
    return name.start == sentence.start and behind is not None and behind.tag in ("VERB", "AUX")


def acts_for(party: Party, phrase: str, *, is_person: bool) -> bool:
    """Whether a phrase is of somebody who acts for a person: "a spokesman for President Lund" for "Lund"; not for a firm.

    A name right behind a state is who is sent there: "envoy to Norland Ann Lenk".
    """
    parts, wanted = _FOR.split(phrase, maxsplit=1), folded_words(party.name)
    roles = [word for word in parts[0].split() if is_role(word)] if len(parts) > 1 else []
    is_one_of_them = not wanted.isdisjoint(folded_words(" ".join(roles)))
    behind = parts[-1].split()
    before = [*takewhile(lambda word: wanted.isdisjoint(folded_words(word)), behind)]
    personal = is_role(before[-1]) if before else is_person or any(map(is_role, behind[:1]))
    return bool(roles) and personal and not is_one_of_them and wanted <= folded_words(parts[-1])


def acting_for(span: Span, source: Source) -> Span | None:
    """The words from who acts for somebody to the name of that, if a name is behind them: "aide to President Lund".

    A name right behind a state is who is sent there: "envoy to Norland Ann Lenk".
    """
    before = [token for token in source.reading.at(span.start).tokens if token.end <= span.start]
    titles = [*takewhile(lambda token: is_role(token.lower) or token.tag == "PROPN", reversed(before))]
    untitled = before[: len(before) - len(titles)]
    if len(untitled) < 2 or (titles and not is_role(titles[0].lower)):
        return None
    role, link = untitled[-2:]
    return Span.of(role.start, span.end) if link.lower in ("for", "to") and is_role(role.lower) else None


def is_of_another_house(party: Party, span: Span, source: Source) -> bool:
    """Whether a claim says by name whose man somebody is, and the source names only others: "a Lund engineer", "an engineer at Brod"."""
    *house, role = party.name.split()
    name = " ".join(word for at, word in enumerate(house) if at or word.lower() not in _ARTICLES)
    there = [one for one in source.mentions_in(span) if one.kind not in ("person", "demonym") and one.words]
    if not (there and is_role(role) and role.islower() and name[:1].isupper()) or country_of_demonym(name):
        return False
    return not any(mention_bears_out(Party(name=name), source, one) for one in there)


def _head(name: str) -> str | None:
    """The noun of a description in lower case: "chief" of "the police chief of Seoul"; None of a name."""
    core = _OWNER.sub("", _BEHIND_HEAD.split(f"{name.strip()} ", maxsplit=1)[0].strip())
    last = core.split()[-1] if core.split() else ""
    described = last.islower() or is_role(last)
    return last.lower() if last.isalpha() and described else None


def _told_of(entity: Entity, source: Source) -> Iterator[str]:
    """What stands beside the names of somebody: from the verb before to the verb behind."""
    for mention in entity.mentions:
        sentence = source.reading.at(mention.start)
        yield source.document[_between_verbs(sentence, mention.start, mention.end)]


def _between_verbs(sentence: Sentence, start: int, end: int) -> Span:
    before = [group.end for group in sentence.verb_groups if group.end <= start]
    behind = [group.start for group in sentence.verb_groups if group.start >= end]
    return Span.of(max(before, default=sentence.start), min(behind, default=sentence.end))


def _has(word: str, text: str) -> bool:
    if match_words(word, text) or word in speech_words("classes"):
        return True
    initials = "".join(other[0] for other in re.findall(r"\b[A-Z]\w+", text)).lower()
    if len(word) > _LEAST_INITIALS and word in initials:
        return True
    meant = roles_meant(singular_role(word))
    if is_role(word) and any(singular_role(other) in meant for other in re.findall(r"\w+", text)):
        return True
    kin = related(lemma(word, "NOUN"))
    return any(not kin.isdisjoint(forms(other)) for other in content_words(text))


def says_whose(party: Party, span: Span, source: Source) -> bool:
    """Whether a party only says whose the firm is that a phrase describes: "a unit of Adler", "a shoe firm under Adler"."""
    named = names_of(party, source, span)
    if not named:
        return False
    sentence = source.reading.at(span.start)
    firms = bodies().union(word_lists("trade.toml")["parts"]["nouns"])
    described = [
        link.noun_phrase.span
        for link in sentence.prepositional_phrases
        for phrase in sentence.noun_phrases
        if phrase.last.index + 1 == link.preposition.index and span.contains(phrase.span)
        if phrase.first.lower in ("a", "an", "the") and phrase.last.tag == "NOUN"
        if phrase.last.lemma.lower() in firms
        if set(party.name.lower().split()).isdisjoint(phrase.text.lower().split())
    ]
    return all(any(one.overlaps(name) for one in described) for name in named)
