"""One identity for all names of the same party in a document.

"Anna Berg", "A.Berg", "Ms. Berg" and "Berg" are one; so are "Harbour Engine Industries" and "HEI", where the
text introduces the short form in brackets. A name that two persons could bear stays with the one named last.
"""

import re
from collections.abc import Callable, Iterable, Sequence
from functools import cached_property, lru_cache
from operator import attrgetter

from factlib.names.countries import country_code, country_name
from factlib.names.mentions import Mention, honorific_gender, is_role
from factlib.names.party import Party
from factlib.names.tables import body_words

_ACRONYM = re.compile(r" ?\((?:the )?[“\"]?([A-Z][A-Za-z&.-]{0,8}[A-Za-z])[”\"]?\)")
LESSER = {"deputy", "vice", "assistant", "under"}  # beside a title: not the one who holds it
_NO_PARTY = {"demonym"}
_PASSED = {"of", "the", "and", "for", "&", "in"}  # words that need no letter in an abbreviation
_SUFFIXES = {"Jr", "Sr", "II", "III"}
_REMEMBERED = 4_000  # names looked up last, for speed alone

_start = attrgetter("start")
_TitlesBeside = Callable[[Mention], Iterable[str]]


class Entity:
    """A party or place of one document, under all its names.

    Attributes:
        mentions: Where it is named, in order.
        words: Its fullest name.
        kind: "country", "organisation", "person" (if its shape allows that), "place", "group" or None.
        country: The ISO code of its country, where the words tell.
    """

    def __init__(self, first: Mention, titles_beside: _TitlesBeside) -> None:
        self.mentions: list[Mention] = []
        self.words = first.words
        self.kind = first.kind
        self.country = first.country
        self._titles: list[str] = []
        self._titles_beside = titles_beside
        self.add(first)

    def add(self, mention: Mention) -> None:
        """Take `mention` for one more of this party's."""
        self.mentions.append(mention)
        if self._fuller(mention.words):
            self.words = mention.words
        if self.kind in {None, "place"} and mention.kind == "person":
            self.kind = mention.kind
        self.country = self.country or mention.country
        if mention.title:
            self._titles.append(mention.title)

    @cached_property
    def titles(self) -> list[str]:
        """The titles in its names; behind them, for a person, those that stand beside them."""
        if self.kind != "person":
            return self._titles
        return self._titles + [title for each in self.mentions for title in self._titles_beside(each)]

    def _fuller(self, words: tuple[str, ...]) -> bool:
        if words == self.words:
            return False
        if self.kind == "country":  # a country's name comes before its capital's
            return bool(country_code(" ".join(words))) > bool(country_code(self.name))
        return _fullness(words) > _fullness(self.words)

    @property
    def name(self) -> str:
        """The fullest form of its name."""
        return " ".join(self.words)

    @cached_property
    def roles(self) -> set[str]:
        """The roles that its titles name, and what makes them lesser ones: "deputy", "minister"."""
        words = (word.lower().strip(".,") for title in self.titles for word in title.split())
        return {word for word in words if word in LESSER or is_role(word)}

    @cached_property
    def is_person(self) -> bool:
        """Whether more than two capitals shows that this is a person: a title, initials, "who", the last name alone."""
        if self.kind != "person":
            return False
        mentions = self.mentions
        if self.titles or any(each.personal or _shows_person(each.words) for each in mentions):
            return True
        named = any(each.words == self.words[-1:] for each in mentions)
        return named and not any(each.personal is False for each in mentions)

    @property
    def is_open(self) -> bool:
        """Whether its words do not tell what it is, and may name a firm."""
        return self.kind is None or (self.kind == "person" and not self.is_person)

    @cached_property
    def pronoun(self) -> str | None:
        """The pronoun that a form of address tells: "he" or "she"."""
        genders = (honorific_gender(word) for title in self.titles for word in title.split())
        return next((gender for gender in genders if gender), None)

    @cached_property
    def party(self) -> Party:
        """The party as a model."""
        name, country = self.name, self.country
        if self.kind == "country" and country:
            return Party(name=name, canonical=country_name(country), kind="country", country=country)
        kind = self.kind if self.kind in {"organisation", "group"} or self.is_person else None
        title = max(self.titles, key=_descriptive, default=None)
        return Party.model_validate({"name": name, "kind": kind, "country": country, "title": title})


def _shows_person(words: tuple[str, ...]) -> bool:
    """Whether the words of a name have an initial, a particle or a suffix, as those of persons do."""
    inner = any(word.islower() or _is_initial(word) for word in words)
    return len(words) > 1 and (inner or words[-1].rstrip(".") in _SUFFIXES)


def _is_initial(word: str) -> bool:
    return word[0].isupper() and (len(word) == 2 or "." in word[:-1]) and word[1] == "."


@lru_cache(maxsize=_REMEMBERED)
def _fullness(words: tuple[str, ...]) -> tuple[int, int]:
    """How many words of a name are no initials, and how many it has."""
    return sum(len(word.strip(".")) > 1 for word in words), len(words)


def _descriptive(title: str) -> tuple[bool, int]:
    """Titles that say more than a form of address come first; among them the shorter of those that are long."""
    honorific = all(honorific_gender(word) for word in title.split())
    return (not honorific, -max(len(title), 24))


def entities_of(text: str, mentions: Iterable[Mention], titles_beside: _TitlesBeside) -> list[Entity]:
    """Group the named mentions of `text`; the entities come in the order of their first mention.

    Args:
        text: The text.
        mentions: Its mentions, in order.
        titles_beside: Reads the titles that stand beside a mention; asked only for persons whose titles are.
    """
    named = [mention for mention in mentions if mention.words and mention.kind not in _NO_PARTY]
    entities: dict[str, list[Entity]] = {}  # by the last word of the name
    short: dict[tuple[str, ...], Entity] = {}
    rank: list[Entity] = []
    for mention in sorted(named, key=_is_short):  # keeps the order of the text
        alike = entities.setdefault(_key(mention), [])
        entity = short.get(mention.words) or _match(alike, mention)
        if entity is None:
            entity = Entity(mention, titles_beside)
            rank.append(entity)
            alike.append(entity)
            if mention.kind == "country" and mention.country:
                short.setdefault(mention.words, entity)
        else:
            entity.add(mention)
        acronym = _ACRONYM.match(text, mention.end) if len(mention.words) > 1 else None
        if acronym and _abbreviates(acronym[1], mention.words):
            short.setdefault((acronym[1],), entity)
    for entity in rank:
        entity.mentions.sort(key=_start)
    rank = [entity for entity in rank if not _is_capital_only(entity)]
    return sorted(rank, key=lambda entity: entity.mentions[0].start)


def _is_capital_only(entity: Entity) -> bool:
    """Whether nothing but the start of a sentence makes it look like a name."""
    unknown = entity.kind is None and len(entity.words) == 1
    return unknown and all(found.opens and not found.shown for found in entity.mentions)


def _is_short(mention: Mention) -> bool:
    """Whether the name cannot be the fullest form, which has two words that are no initials."""
    words = mention.words
    return len(words) < 2 or _fullness(words)[0] < 2


def _key(mention: Mention) -> str:
    return (mention.country if mention.kind == "country" else None) or _last(mention.words)


@lru_cache(maxsize=_REMEMBERED)
def _last(words: tuple[str, ...]) -> str:
    """The last word of a name that is no suffix, in one case."""
    name = next((word for word in reversed(words) if word.rstrip(".,") not in _SUFFIXES), words[-1])
    return name.rstrip(",").casefold()


def _match(entities: Iterable[Entity], mention: Mention) -> Entity | None:
    """The one of `entities` that `mention` names once more; of several, the one named last before it."""
    known = [entity for entity in entities if _same(entity, mention)]
    if len(known) < 2:
        return known[0] if known else None
    before = [entity for entity in known if entity.mentions[0].start < mention.start]
    return max(before, key=lambda entity: _nearest(entity, mention.start)) if before else known[0]


def _nearest(entity: Entity, offset: int) -> int:
    return max((mention.start for mention in entity.mentions if mention.start < offset), default=-1)


def _same(entity: Entity, mention: Mention) -> bool:
    if mention.kind == "country" or entity.kind == "country":
        return mention.kind == entity.kind
    mine, theirs = entity.words, mention.words
    if mine == theirs:
        return True
    if "organisation" in {entity.kind, mention.kind}:  # "Lorn" is "Banco Lorn"
        return mine[1:] == theirs and mine[0] in body_words()
    if _is_last(theirs):
        return entity.kind == "person" or mention.kind == "person"
    if _is_last(mine):
        return entity.kind == "person"
    first, other = mine[0], theirs[0]
    return first == other or (first[0] == other[0] and "." in {first[-1], other[-1]})


def _is_last(words: tuple[str, ...]) -> bool:
    """Whether a name is no more than that of a family, particles included: "Leer", "van Leer"."""
    return all(map(str.islower, words[:-1]))


def _abbreviates(short: str, words: Sequence[str]) -> bool:
    if short[-1].islower():
        return short.isalpha() and _spells(short.lower(), [word.lower() for word in words])
    initials = "".join(word[0] for word in words if word[0].isupper())
    letters = "".join(letter for letter in short if letter.isupper())
    return bool(letters) and (letters[0] in initials)


def _spells(letters: str, words: Sequence[str]) -> bool:
    """Whether the first letters of some words, one or more of each, make a word: "Norpeb" for "Norwegian Petroleum Board"."""
    if not words:
        return not letters
    passed = words[0] in _PASSED and _spells(letters, words[1:])
    begun = (size for size in range(1, len(letters) + 1) if words[0].startswith(letters[:size]))
    return passed or any(_spells(letters[size:], words[1:]) for size in begun)
