"""Who and where the words of a text mean: names, titles, common nouns and pronouns resolved to parties."""

import re
from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from functools import cached_property
from itertools import takewhile
from typing import NamedTuple

from factlib.characters import unmarked
from factlib.dates import is_calendar
from factlib.document import Span
from factlib.language import Reading
from factlib.language.lexicon import possible_tags
from factlib.names.acting import is_of_goods
from factlib.names.around import mentions_of
from factlib.names.countries import country_code, country_name, country_of_demonym, is_demonym, town_country
from factlib.names.entities import LESSER, Entity, entities_of
from factlib.names.mentions import Mention, is_role, roles_meant, singular_role, within
from factlib.names.party import Party, PartyKind, Place
from factlib.names.relations import relations, relations_marked, stands_for
from factlib.names.runs import opens_sentence
from factlib.names.tables import word_classes, words
from factlib.names.titles import Titles

_WORD = re.compile(r"[^\W\d_]+(?:[-.’'][^\W\d_]+)*\.?")
_PERSONAL = dict.fromkeys(("he", "him", "his", "himself"), "he")
_PERSONAL |= dict.fromkeys(("she", "her", "hers", "herself"), "she")
_THINGS = {"it", "its", "itself"}
_PLURAL = {"they", "them", "their", "theirs", "themselves"}
_WORDS = word_classes("words.toml")
_DETERMINERS = _WORDS["determiners"]
_ENDS_HEAD = _WORDS["behind the head of a phrase"]
_LYING = (["in"], ["at"], ["near"], ["outside"], ["around"])
_FIRMLIKE = {"organisation", None}  # kinds of mention
_TIME_ZONES = {"GMT", "UTC", "CET", "EST", "EDT", "PST", "PDT", "IST", "KST"}
_LONGEST_IN = 10  # characters
_REACH = 2500  # characters back to the referent of a pronoun or a common noun
_OPENER = 200  # characters by which a name may stand further back if it opens its sentence
_LONGEST_LEAD = 60  # characters of what describes a name before it
_LEAD = re.compile(r"((?:[^\W\d_][\w’'-]* ){1,5})$")
_IS_CALLED = re.compile(r"(?:,| is| was| are) (?:a|an|the|one of) ((?:[^\W\d_][\w’'-]* ?){1,8})")
_RUN_ON = re.compile(r"[^\W_]{2}\.[A-Z][a-z]")  # a stop without a space behind it: "sold.The"
_LONG = 4  # characters: words in capitals that may be no acronyms
_VERY_LONG = 8


class _Description(NamedTuple):
    """What a phrase says of a party that it does not name: "the Italian leather maker".

    Attributes:
        head: The common noun that stands for the party, in lower case.
        nations: The ISO codes of the countries it is said to be of.
        what: The words in lower case that say what it is.
    """

    head: str
    nations: frozenset[str]
    what: frozenset[str]

    @property
    def of_firm(self) -> bool:
        """Whether any firm may be meant: no ministry, army or country."""
        return relations()[self.head] == "organisation" and self.head not in relations_marked("named", "own")


class Names:
    """The names of one text, read when the first is asked for.

    Attributes:
        reading: The reading that the spans point into.
        opening: The dateline, whose names no pronoun and no "the company" means; None without one.
    """

    def __init__(self, reading: Reading, opening: Span | None = None) -> None:
        self.reading = reading
        self.opening = opening
        self.text = reading.text
        self._models: dict[str, bool] = {}
        reading.lay(self.spans)

    def spans(self) -> list[Span]:
        """Where names stand, their titles left out, in order; adjectives such as "Turkish" are none."""
        found: list[Span] = []
        for mention in self.mentions:
            if self._is_sure(mention) and (not found or found[-1].end <= mention.start):
                found.append(mention.span)
        return found

    def _is_sure(self, mention: Mention) -> bool:
        """Whether a mention is a name as a whole: no adjective, no shouted words, not only the start of a sentence."""
        if not mention.words or mention.kind == "demonym" or any(map(_RUN_ON.search, mention.words)):
            return False
        like_people = mention.kind is None and len(mention.words) > 1 and is_demonym(mention.words[0])
        if like_people and not mention.shown:
            return False  # "Chinese LNG"
        long = [word for word in mention.words if len(word) >= _LONG]
        longest = max(map(len, long), default=0)
        shouted = all(map(str.isupper, mention.words)) and (len(long) > 1 or longest > _VERY_LONG)
        return not shouted and (mention.shown or not self._only_opens(mention))

    def _only_opens(self, mention: Mention) -> bool:
        """Whether nothing but the start of a sentence makes a mention look like a name."""
        if not mention.opens or len(mention.words) > 1 or mention.kind in {"country", "place", "person"}:
            return False
        entity = self.entity_of(mention)
        if entity is None or (mention.kind == "organisation" and mention.words[0].isupper()):
            return entity is None
        return all(each.opens and not each.shown for each in entity.mentions)

    @cached_property
    def mentions(self) -> list[Mention]:
        """Every mention of a name or a title, in order."""
        return mentions_of(self.text)

    @cached_property
    def entities(self) -> list[Entity]:
        """The parties and places that are named, in the order of their first mention."""
        return entities_of(self.text, self.mentions, Titles(self.reading, self.mentions, self._starts).beside)

    @cached_property
    def _starts(self) -> list[int]:
        return [mention.outer for mention in self.mentions]

    @cached_property
    def _entity_at(self) -> dict[int, Entity]:
        return {mention.start: entity for entity in self.entities for mention in entity.mentions}

    def within(self, span: Span) -> list[Mention]:
        """The mentions whose names lie in `span`, or whose only word `span` cuts, in order."""
        return within(self.mentions, self._starts, span)

    def has_number(self, span: Span) -> bool:
        """Whether what stands at `span` is the number, or one of the numbers, that a name begins with: "3M", "1&1"."""
        return any(each.start <= span.start and span.end <= each.end for each in self._numbered)

    @cached_property
    def _numbered(self) -> list[Mention]:
        return [mention for mention in self.mentions if mention.shown and mention.words[0][0].isdigit()]

    def is_of_title(self, span: Span) -> bool:
        """Whether the words at `span` end in a title that goes on to a name: "Adler Chairman and Chief Executive Ann Lee"."""
        at = bisect_left(self._starts, span.start + 1) - 1
        following = self.mentions[at] if at >= 0 else None
        inside = following is not None and following.words and span.end < following.start
        return bool(inside) and is_role(self.text[span.slice].split()[-1])

    def name_ending_at(self, offset: int) -> Mention | None:
        """The name of somebody that ends at `offset`; adjectives and titles alone are none."""
        return self._by_end.get(offset)

    def name_around(self, offset: int) -> Mention | None:
        """The name, or the title before it, that the character at `offset` is in."""
        at = bisect_left(self._starts, offset + 1) - 1
        found = self.mentions[at] if at >= 0 else None
        return found if found is not None and offset < found.end else None

    @cached_property
    def _by_end(self) -> dict[int, Mention]:
        return {each.end: each for each in self.mentions if each.words and each.kind != "demonym"}

    def entity_of(self, mention: Mention) -> Entity | None:
        """The party or place that `mention` names; None for a demonym, or for a title alone."""
        return self._entity_at.get(mention.start)

    def party_at(self, span: Span) -> Party | None:
        """Who is meant by the phrase at `span`: a name, a common noun or a pronoun.

        "Turkish Reserve General Yucel Karauz" and, later, "the general" and "he" are one party; "Turkish officials"
        are a group of that country. None where the words do not tell whom they mean, and for a date.
        """
        if is_calendar(self.text[span.slice]):
            return None
        entity = self.entity_at(span)
        if entity is None:
            return self._described(span)
        named = any(self.entity_of(mention) is entity for mention in self.within(span))
        if entity.kind == "person" and not named:  # "he", "the minister"
            return entity.party.model_copy(update={"kind": "person"})
        return entity.party

    def place_at(self, span: Span) -> Place | None:
        """The town, region or country that the phrase at `span` names."""
        for mention in reversed(self.within(span)):
            if mention.kind == "demonym" or not mention.words:
                continue
            name = mention.name
            if is_calendar(f"the {name}") or name in _TIME_ZONES:
                continue
            known = country_code(name) or town_country(name, small=True)
            if known or mention.kind in {"place", None}:
                return Place(name=name, country=known or mention.country)
        return None

    def entity_at(self, span: Span) -> Entity | None:
        """The named party that the phrase at `span` means, if it is named anywhere."""
        whole = self.name_ending_at(span.end)
        if whole is not None and self.text[span.start : whole.outer].strip().lower() in {"", "the"}:
            return self.entity_of(whole)
        words = list(_WORD.finditer(self.text, span.start, span.end))
        if not words:
            return None
        lowered = [word[0].lower() for word in words]
        if whole is not None and whole.kind == "person" and not is_role(lowered[_head(lowered)]):
            *_, owner, role = ("", "", *self.text[span.start : whole.outer].split())
            if owner[:1].isupper() and role.islower() and is_role(role):
                return self.entity_of(whole)  # "Bank of Tarnia economist Ann Lee"
        if len(words) == 1 and lowered[0] in _PERSONAL:
            return self.person_before(span.start, _PERSONAL[lowered[0]])
        if len(words) == 1 and lowered[0] in _THINGS:
            return self._before(span.start, self._may_act)
        if lowered in (["the", "latter"], ["the", "former"]):
            return self._of_the_two(span.start, lowered[1])
        at = _head(lowered)
        head, start = words[at][0], words[at].start()
        at_head = [mention for mention in self.within(span) if mention.outer <= start < mention.end]
        if at_head:
            return self.entity_of(at_head[-1]) or self._apposition(span) or self._by_role(span, head)
        if is_role(lowered[at]) and (named := self._apposition(span)):
            return named
        if head[0].isupper() and (named := self._by_last_word(head)):
            return named
        if lowered[0] in _DETERMINERS and len(words) > 1:
            return self._by_role(span, head) or self._by_relation(span)
        return None

    def _by_last_word(self, word: str) -> Entity | None:
        """The only party whose name ends with `word`: for a headline, whose capitals tell nothing by themselves."""
        found = self.ending_with(word)
        return found[0] if len(found) == 1 else None

    def ending_with(self, word: str) -> Sequence[Entity]:
        """Who has `word` as the last of the name, in the order of the text."""
        return self._ends.get(word, ())

    @cached_property
    def _ends(self) -> dict[str, list[Entity]]:
        ends: dict[str, list[Entity]] = {}
        for entity in self.entities:
            ends.setdefault(entity.words[-1], []).append(entity)
        return ends

    def _apposition(self, span: Span) -> Entity | None:
        """The person named right behind a title and a comma: "its minister of trade, Ann Lee"."""
        if self.text[span.end : span.end + 2] != ", ":
            return None
        at = bisect_left(self._starts, span.end + 2)
        mention = self.mentions[at] if at < len(self.mentions) else None
        if mention is None or mention.outer != span.end + 2 or mention.title:
            return None
        entity = self.entity_of(mention)
        return entity if entity is not None and entity.kind == "person" else None

    def person_before(self, offset: int, pronoun: str | None = None) -> Entity | None:
        """The person named last before `offset`, of whom one may say `pronoun`."""

        def fits(_: Mention, entity: Entity) -> bool:
            return entity.kind == "person" and (pronoun is None or entity.pronoun in {None, pronoun})

        return self._before(offset, fits)

    def _before(self, offset: int, fits: Callable[[Mention, Entity], bool]) -> Entity | None:
        """The one named last before `offset` that fits; one who opens a sentence comes before one who does not."""
        nearest: Mention | None = None
        for mention in self._mentions_before(offset):
            if nearest is not None and mention.start <= nearest.start - _OPENER:
                break
            entity = self.entity_of(mention)
            if (nearest is None or self._opens(mention)) and entity is not None and fits(mention, entity):
                nearest = mention
                if self._opens(mention):
                    break
        return self.entity_of(nearest) if nearest is not None else None

    def _opens(self, mention: Mention) -> bool:
        """Whether a mention opens its sentence, and not as whose somebody else is: "Canada's Polymark Ltd"."""
        opens = mention.opens or self._opens_described(mention)
        return opens and self.text[mention.end : mention.end + 2] not in {"'s", "’s"}

    def _opens_described(self, mention: Mention) -> bool:
        """Whether only what describes a name stands before it in its sentence: "Italy's Adler", "Swiss maker Adler"."""
        lead = _LEAD.search(self.text, max(mention.outer - _LONGEST_LEAD, 0), mention.outer)
        found = list(_WORD.finditer(self.text, lead.start(1), lead.end(1))) if lead is not None else []
        while found and not opens_sentence(self.text, found[0].start()):
            del found[0]
        first, *rest = [word[0] for word in found] or [""]
        opens = first == "The" or _nation(first) is not None or _describes(first.lower())
        return bool(first) and opens and all(_describes(word) or _nation(word) for word in rest)

    def _may_act(self, mention: Mention, entity: Entity) -> bool:
        """Whether "it" may mean a mention: an organisation or a country, but no capital in which something lies."""
        before = self.text[max(0, mention.outer - _LONGEST_IN) : mention.outer].lower().split()[-1:]
        lies = entity.kind == "country" and before in _LYING and not country_code(mention.name)
        known = entity.kind in {"organisation", "country"} or entity.is_open
        return known and not lies and not self._is_aside(mention, entity)

    def _is_aside(self, mention: Mention, entity: Entity) -> bool:
        """Whether a mention is no party that goes on: a ticker or an abbreviation in brackets, "U.S.-listed", a plant."""
        if self.text.startswith("-", mention.end):
            return True
        bracketed = self.text[mention.outer - 1 : mention.outer] in {"(", "<"} and len(entity.words) == 1
        return bracketed or entity.words[-1] in words("things.txt") or self._is_model(entity)

    def _is_model(self, entity: Entity) -> bool:
        """Whether a name of an unknown kind is one of goods: "its new Falke Drone"."""
        if entity.name not in self._models:
            self._models[entity.name] = entity.is_open and is_of_goods(self.text, entity.mentions)
        return self._models[entity.name]

    def _mentions_before(self, offset: int) -> Iterator[Mention]:
        """The mentions before `offset` that are within reach, the nearest first."""
        first = bisect_left(self._starts, max(offset - _REACH, 0))
        for mention in reversed(self.mentions[first : bisect_left(self._starts, offset)]):
            if self.opening is None or not self.opening.holds(mention.start):
                yield mention

    def _of_the_two(self, offset: int, which: str) -> Entity | None:
        """The last, or last but one, person or party named before `offset`."""
        seen: list[Entity] = []
        for mention in self._mentions_before(offset):
            entity = self.entity_of(mention)
            if entity is not None and entity.kind == "person" and entity not in seen:
                seen.append(entity)
        wanted = 0 if which == "latter" else 1
        return seen[wanted] if len(seen) > wanted else None

    def _by_role(self, span: Span, head: str) -> Entity | None:
        """The person named last before the phrase whose title is, or falls under, its head noun."""
        if not is_role(head) or singular_role(head) != head.lower().strip("."):
            return None
        role = head.lower().strip(".")
        narrower = roles_meant(role)
        described = _WORD.finditer(self.text, span.start, span.end)
        nations = {country_of_demonym(word[0]) for word in described} - {None}
        second: Entity | None = None
        for mention in self._mentions_before(span.start):
            entity = self.entity_of(mention)
            if entity is None or entity.kind != "person":
                continue
            if nations and entity.country and entity.country not in nations:
                continue
            held = entity.roles
            if role in held and not held & (LESSER - narrower):
                return entity
            if second is None and held & narrower:
                second = entity
        return second

    def _by_relation(self, span: Span) -> Entity | None:
        """The party named last before "the company" and its like, one whom the text describes alike first; that in "the Adler group"."""
        description = self._description(span)
        if description is None or (description.nations and not description.of_firm):
            return None  # "the Pakistan army" is not the army named before

        def fits(mention: Mention, entity: Entity) -> bool:
            return self._fits(description, mention, entity, entity.kind)

        inside = [each for each in self.within(span) if each.words and each.kind in _FIRMLIKE]
        own = [each for each in inside if "JJ" not in possible_tags(each.name)]  # not "the European group"
        before = self._alike(span.start, description) or self._before(span.start, fits)
        return self.entity_of(own[-1]) if before and own else before

    def described_alike(self, span: Span) -> Entity | None:
        """The party before "the Italian maker", "the cement firm" of whom the text says where it is from, or what it is."""
        description = self._description(span)
        return self._alike(span.start, description) if description is not None else None

    def _alike(self, offset: int, description: _Description) -> Entity | None:
        """The party named last before `offset` of whom the text says what a description does."""
        if not description.of_firm or not (description.nations or description.what):
            return None

        def alike(mention: Mention, entity: Entity) -> bool:
            told = bool(description.nations or description.what & self._words_beside(mention))
            kind = None if entity.is_open else entity.kind
            return told and self._fits(description, mention, entity, kind)

        return self._before(offset, alike)

    def may_mean(self, span: Span, party: Party) -> bool:
        """Whether the common noun at `span` may stand for a party: "the company" is no authority, and no model of a jet."""
        alike = self.ending_with(party.name.rpartition(" ")[2])
        named = (each for each in alike if each.party.name == party.name)
        if any(map(self._is_model, named)):
            return False
        description = self._description(span)
        state = description is not None and relations()[description.head] == "country"
        return description is None or state or stands_for(description.head, "organisation", party.name)

    def _description(self, span: Span) -> _Description | None:
        """What the phrase at `span` says of a party that it does not name; None if its head stands for none."""
        words = list(_WORD.finditer(self.text, span.start, span.end))
        at = first = _head([word[0].lower() for word in words]) if words else 0
        if not words or words[at][0].lower() not in relations():
            return None
        if at and f"{words[at - 1][0]} {words[at][0]}" in relations():
            first = at - 1  # "the central bank"
        before = [word[0] for word in words[:first]]
        nations = frozenset(nation for word in before if (nation := _nation(word)) is not None)
        what = frozenset(word for word in before if word.islower()) - _DETERMINERS
        return _Description(" ".join(word[0] for word in words[first : at + 1]).lower(), nations, what)

    def _fits(self, description: _Description, mention: Mention, entity: Entity, kind: str | None) -> bool:
        """Whether a description may stand for a party of a kind, and of its country."""
        native = not description.nations or bool(description.nations & self._nations_of(entity))
        called = description.head in relations_marked("own") and description.head in self._words_beside(
            mention
        )
        meant = called or stands_for(description.head, kind, entity.name)
        return native and meant and not self._is_aside(mention, entity)

    def _nations_of(self, entity: Entity) -> set[str | None]:
        """The countries that a party is said to be of, by its name or by the word before it: "Italy's Adler"."""
        starts = (each.outer for each in entity.mentions)
        before = (self.text[max(at - _LONGEST_LEAD, 0) : at].split()[-1:] for at in starts)
        return {entity.country, *(_nation(word) for words in before for word in words)}

    def _words_beside(self, mention: Mention) -> set[str]:
        """The words that say what a party is, right before its name and behind it: "leather maker Adler, a family firm"."""
        lead = self.text[max(mention.outer - _LONGEST_LEAD, 0) : mention.outer].split(" ")[-2::-1]
        behind = _IS_CALLED.match(self.text, mention.end)
        return {*takewhile(_describes, lead), *(behind[1].split() if behind is not None else ())}

    def openers_in(self, span: Span) -> Iterator[Entity]:
        """Those that "it" may mean and that a sentence inside of `span` opens with, in order."""
        for mention in self.within(span):
            entity = self.entity_of(mention)
            if entity is not None and self._opens(mention) and self._may_act(mention, entity):
                yield entity

    def _described(self, span: Span) -> Party | None:
        """A party without a name of its own: "Turkish officials", "Azerbaijan's military"."""
        words = list(_WORD.finditer(self.text, span.start, span.end))
        while words and words[0][0].lower() in _DETERMINERS:
            words.pop(0)
        if not words or (len(words) == 1 and words[0][0].lower() in _PERSONAL.keys() | _THINGS | _PLURAL):
            return None
        shared = words[0][0].lower() in {"in", "out"}  # "1 in 3 owners"
        name = unmarked(self.text[span.start if shared else words[0].start() : span.end]).rstrip(" ,;:.’'\"”")
        mentions = self.within(span)
        country = next((mention.country for mention in mentions if mention.country), None)
        kind = self._kind_of_head(words[_head([word[0].lower() for word in words])][0])
        canonical = country_name(country) if kind == "country" and country else None
        return Party(name=name, kind=kind, country=country, canonical=canonical) if name else None

    @staticmethod
    def _kind_of_head(word: str) -> PartyKind | None:
        role = singular_role(word)
        if is_role(word):
            return "person" if role == word.lower().strip(".") else "group"
        if word.lower() in relations():
            return "country" if relations()[word.lower()] == "country" else "organisation"
        return "group" if word.endswith("s") and not word.endswith("ss") else None


def _nation(word: str) -> str | None:
    """The country that a word names, as its adjective or as owner: "Italian", "Italy's"."""
    name = word.replace("’", "'").removesuffix("'s")
    return country_of_demonym(name) or country_code(name)


def _describes(word: str) -> bool:
    """Whether a word may be one of those that say what a name is: "cement", "maker"."""
    tags = possible_tags(word) if word.islower() else frozenset()
    return bool(tags & {"NN", "JJ"}) and not tags & {"VBD", "IN", "MD"}


def head_of(phrase: str) -> str:
    """The head of a noun phrase, in lower case.

    >>> head_of("officials of the Tea Board")
    'officials'
    """
    words_ = [word[0].lower() for word in _WORD.finditer(phrase)]
    return words_[_head(words_)] if words_ else ""


def _head(phrase: Sequence[str]) -> int:
    """The index of the head of a phrase, given in lower case: its last word, or the one before "of" and its like."""
    return next((at for at, word in enumerate(phrase) if at and word in _ENDS_HEAD), len(phrase)) - 1


def names_of(reading: Reading, opening: Span | None = None) -> Names:
    """The names of a text that is read already, with the dateline that is no part of what it says.

    >>> from factlib.language import read
    >>> text = "Ane Lindqvist, a harbour expert, spoke. The expert praised Lima."
    >>> names = names_of(read(text))
    >>> names.party_at(Span(start=40, end=50)).name, names.party_at(Span(start=59, end=63)).country
    ('Ane Lindqvist', 'PE')
    """
    return Names(reading, opening)
