"""What is said where and by whom: who is credited with an event, and for whom a speaker says "we"."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from functools import cache
from itertools import accumulate, takewhile

from factlib.document import Span
from factlib.events.frames import words
from factlib.facts import Fact, Statement
from factlib.names import Names, Party
from factlib.names.countries import country_code, country_of_demonym
from factlib.names.mentions import is_role
from factlib.names.tables import rows

_EDGES = re.compile(r"^\W+|\W*(?:['’]s)?\W*$")  # what is no part of a name at the ends of a word
_APPOSED = re.compile(r",\s+([^,.;:“”\"]{3,80})")
_OWNED = re.compile(r"([A-Z][\w.]*(?: [A-Z][\w.]*){0,3})(?:['’]s)? [a-z]")
_OF_A_STATE = ("leader", "official")  # of a country that the title names
_GENERAL_FIRM, _GENERAL_STATE = {"executive", "spokesman"}, {"minister", "diplomat", "officer"}


class Sayings:
    """The statements of an article by the places of what is said."""

    def __init__(self, statements: Sequence[Statement]) -> None:
        self._statements = statements
        told = ((number, each) for number, each in enumerate(statements) if each.speaker is not None)
        self._pieces = sorted((at.start, at.end, number) for number, each in told for at in _pieces(each))
        self._starts = [start for start, _, _ in self._pieces]
        self._reach = list(accumulate((end for _, end, _ in self._pieces), max))  # the furthest end so far

    def speaker_of(self, span: Span) -> Party | None:
        """Who says most of what stands at `span`; of several, the one whose statement comes first."""
        statement = self._holding(span)
        return statement.speaker if statement is not None else None

    def words_of(self, span: Span) -> Span | None:
        """The words that name the speaker of what stands at `span`."""
        statement = self._holding(span)
        provenance = statement.provenance if statement is not None else None
        return provenance.fields.get("speaker") if provenance is not None else None

    def _holding(self, span: Span) -> Statement | None:
        holding = []
        at = bisect_left(self._starts, span.end)
        while at and self._reach[at - 1] > span.start:
            at -= 1
            start, end, number = self._pieces[at]
            if 2 * (min(end, span.end) - max(start, span.start)) > len(span):
                holding.append(number)
        return self._statements[min(holding)] if holding else None

    def credit(self, fact: Fact) -> Fact:
        """The fact with its speaker in `attributed_to`; an event may begin with the words before the cue."""
        provenance = fact.provenance
        speaker = self.speaker_of(provenance.span) if provenance is not None else None
        if provenance is None or speaker is None:
            return fact
        credited = provenance.model_copy(update={"attributed_to": speaker})
        return fact.model_copy(update={"provenance": credited})


def _pieces(statement: Statement) -> list[Span]:
    fields = statement.provenance.fields if statement.provenance is not None else {}
    pieces = [span for name, span in fields.items() if name.startswith("content.")]
    return pieces or [fields["content"]]


def spoken_for(speaker: Party, names: Names) -> Party | None:
    """Whom a speaker means by "we", as far as his name and title tell: a body itself, the firm or state he speaks for.

    Who holds his title no more speaks for nobody.
    """
    if speaker.kind in {"organisation", "country"}:
        return speaker
    if (writer := _writer_of(speaker, names)) is not None:
        return writer
    title = speaker.title or (speaker.name if is_role(speaker.name.split()[-1]) else "")
    for_others = _is_former(title) or _holds(title, _roles(*words("judging others")))
    if speaker.kind != "person" or not title or for_others:
        return None
    for word in title.split():
        for entity in names.ending_with(_EDGES.sub("", word)):
            if entity.kind in {"organisation", None} and _names(title, entity.name):
                return entity.party
    if (firm := _named_before(title)) is not None:
        return firm
    codes = (country_of_demonym(word) or country_code(_EDGES.sub("", word)) for word in title.split())
    told = next(filter(None, codes), None)
    office = (*_GENERAL_STATE, *_OF_A_STATE) if told else _GENERAL_STATE
    return Party.of_country(speaker.country or told) if _holds(title, _roles(*office)) else None


def _writer_of(speaker: Party, names: Names) -> Party | None:
    """Whose words a letter or a statement has: "the letter from Adler", "an Adler statement"."""
    told = speaker.name.split()
    if words("written").isdisjoint(word.lower() for word in told):
        return None
    named = (entity for word in told for entity in names.ending_with(_EDGES.sub("", word)))
    firms = (entity.party for entity in named if entity.kind in {"organisation", None})
    return next((firm for firm in firms if firm.name in speaker.name), None)


def _named_before(title: str) -> Party | None:
    """The firm whose name opens a title that firms give: "Adler chief executive"."""
    named = list(takewhile(lambda word: word[0].isupper() and not is_role(word), title.split()))
    name = _EDGES.sub("", " ".join(named))
    told = any(country_of_demonym(word) or country_code(word) for word in (*named, name))
    firm = name and not told and _holds(title, _roles(*_GENERAL_FIRM))
    return Party(name=name, kind="organisation") if firm else None


def meant_by_we(sayings: Sayings, names: Names, span: Span) -> Party | bool:
    """Whom "we" at `span` means: the body that the title of its speaker names; True for the firm told of before, else False."""
    speaker = sayings.speaker_of(span)
    if speaker is None:
        return False
    words = sayings.words_of(span)
    # "Adler president Ann Lee"
    called = words is not None and any(map(is_role, names.text[words.slice].split()))
    firm = is_of_a_firm(speaker) or (called and speaker.kind is None)
    owned = _owning(names, words, firm=firm) if words is not None and (speaker.title or called) else None
    beside = words is not None and (_apposed(names, words) or owned)
    itself = speaker if speaker.kind is None and not called else None
    return spoken_for(speaker, names) or beside or itself or firm


def _owning(names: Names, words: Span, *, firm: bool) -> Party | None:
    """The country, or firm, whose office stands before the name of a speaker: "said Peru's president Anna Berg"."""
    owned = _OWNED.match(names.text, words.start, words.end)
    if owned is None:
        return None
    country = Party.of_country(country_code(owned[1]))
    return Party(name=owned[1], kind="organisation") if country is None and firm else country


def _apposed(names: Names, words: Span) -> Party | None:
    """The country whose office an apposition to a speaker names: "said Ana Popa, trade minister of Chile"."""
    apposed = _APPOSED.match(names.text, words.end)
    if apposed is None or not any(is_role(word) for word in apposed[1].split()):
        return None
    mentions = names.within(Span.of(apposed.start(1), apposed.end(1)))
    countries = (each.country for each in mentions if each.kind in {"country", "demonym"})
    return next(filter(None, map(Party.of_country, countries)), None)


def is_of_a_firm(speaker: Party) -> bool:
    """Whether the title is one of those that firms give, and held still: "chief executive"."""
    title = speaker.title or ""
    return speaker.kind == "person" and _holds(title, _roles(*_GENERAL_FIRM)) and not _is_former(title)


@cache
def _roles(*general: str) -> frozenset[str]:
    """The roles that the general words stand for."""
    return frozenset(role for row in rows("titles.tsv") if row[0] in general for role in row)


def _holds(title: str, roles: frozenset[str]) -> bool:
    words = f" {title.lower()} "
    return any(f" {role} " in words for role in roles)


def _is_former(title: str) -> bool:
    """Whether a title is held no more: "former executive", "ex-minister"."""
    return not words("former").isdisjoint(re.findall(r"\w+", title.lower()))


def _names(title: str, name: str) -> bool:
    """Whether a title has `name` in it as whole words."""
    return re.search(rf"(?<!\w){re.escape(name)}(?!\w)", title) is not None
