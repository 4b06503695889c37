"""Quotations whose speaker is named beside them, without a verb, as press releases have them.

Read: "“…” —Ann Lee, minister" to the end of its line or on the next one; "Ann Lee, the minister: “…”"; "Retired
brewer Ann Lee: “…”"; "And from Chairwoman Lee:" above a quotation.
"""

import re
from collections.abc import Iterator, Sequence

from factlib.article import Article
from factlib.document import Span
from factlib.language import Quotation
from factlib.names.mentions import Mention
from factlib.speech.saying import Saying
from factlib.speech.units import Subject, Unit, Units

_DASH = re.compile(r"[ \t]*(?:\n[ \t]*){0,2}(?P<dash>—|–|--?)[ \t]*")
_REST_OF_LINE = re.compile(r"(?:,[ ][^\n“”\"]{1,120})?[.)]?[ \t]*(?=\n|\Z)")
_COLON = re.compile(r":\s*\Z")
_INTRODUCTION = re.compile(r"(?:[\w&'’-]+[ ]){0,8}")
_INTRODUCING = frozenset({"from", "by", "the"})  # before a name
_DESCRIBING = frozenset({"NOUN", "PROPN", "ADJ"})
_LONGEST_INTRODUCTION = 200  # characters of a line that ends with a colon
_SPACES = 12  # characters between a colon and its quotation
_SPOKEN = re.compile(r"\w\W+\w+\W+\w|[.!?,]\Z")  # three words, or a sentence


def credited(article: Article, units: Units, found: Sequence[Saying]) -> Iterator[Saying]:
    """The quotations of nobody in `found` with the name that stands behind a dash, or before a colon.

    Args:
        article: The article.
        units: Its units.
        found: The statements that verbs tell of.
    """
    taken = sorted((piece.start, piece.end) for each in found for piece in each.pieces)
    at = 0
    for quotation in article.quotations:
        while at < len(taken) and taken[at][0] < quotation.end and _leaves_free(taken[at], quotation):
            at += 1
        free = at == len(taken) or taken[at][0] >= quotation.end
        if free and _SPOKEN.search(article.text[quotation.content.slice]):
            credit = _before(article, units, quotation) or _behind(article, units, quotation)
            if credit is not None:
                yield credit


def _leaves_free(piece: tuple[int, int], quotation: Quotation) -> bool:
    """Whether what somebody says ends before a quotation, or is told inside of it: "“He says it is over,” —Ann Lee"."""
    start, end = piece
    return end <= quotation.start or (quotation.content.start < start and end <= quotation.end)


def _behind(article: Article, units: Units, quotation: Quotation) -> Saying | None:
    """The speaker of "“…” —Ann Lee, minister"."""
    dash = _DASH.match(article.text, quotation.end)
    name = _name_starting_at(article, dash.end()) if dash is not None else None
    rest = _REST_OF_LINE.match(article.text, name.end) if name is not None else None
    if dash is None or name is None or rest is None:
        return None
    return _found(units, name, Span.of(*dash.span("dash")), Span.of(name.end, rest.end()), quotation)


def _before(article: Article, units: Units, quotation: Quotation) -> Saying | None:
    """The speaker of "Ann Lee, the minister: “…”" and "And from Chairwoman Lee:"."""
    colon = _COLON.search(article.text, max(quotation.start - _SPACES, 0), quotation.start)
    if colon is None:
        return None
    start = units[units.number_at(colon.start())].start
    if not 0 < colon.start() - start <= _LONGEST_INTRODUCTION:
        return None
    names = article.names.within(Span.of(start, colon.start()))
    speakers = (each for each in names if _is_speaker(article, each))
    name = next((each for each in speakers if article.text[each.end : colon.start()][:1] in ("", ",")), None)
    if name is None or not _is_introduced(article, units[units.number_at(name.outer)], name):
        return None
    mark = Span.of(colon.start(), colon.start() + 1)
    return _found(units, name, mark, Span.of(name.end, colon.start()), quotation)


def _is_introduced(article: Article, unit: Unit, name: Mention) -> bool:
    """Whether nothing but an introduction, or what somebody is, stands before a name: "And from", "Retired brewer"; no "reply to"."""
    # but for "Retired"
    tells = any(element.finite for element in unit.elements[1:] if element.start < name.end)
    if tells or _INTRODUCTION.fullmatch(article.text, unit.start, name.outer) is None:
        return False
    before = [element for element in unit.elements if element.start < name.outer][-1:]
    return not before or before[0].tag in _DESCRIBING or before[0].lower in _INTRODUCING


def _name_starting_at(article: Article, offset: int) -> Mention | None:
    """The name, with its title, that starts at `offset`."""
    near = article.names.within(Span.of(offset, offset + _LONGEST_INTRODUCTION))
    first = near[0] if near else None
    return first if first is not None and first.outer == offset and _is_speaker(article, first) else None


def _is_speaker(article: Article, name: Mention) -> bool:
    return bool(name.words) and name.kind != "demonym" and article.names.entity_of(name) is not None


def _found(units: Units, name: Mention, mark: Span, beside: Span, quotation: Quotation) -> Saying | None:
    """The statement, if no verb stands in what says who the speaker is."""
    number = units.number_at(name.outer)
    unit = units[number]
    subject = _subject(unit, name)
    tells = any(element.finite for element in unit.elements if beside.start <= element.start < beside.end)
    if subject is None or tells:
        return None
    piece = Span.of(quotation.start, quotation.end)
    return Saying(number, None, mark, subject, [piece], "credited", beside=True)


def _subject(unit: Unit, name: Mention) -> Subject | None:
    first = unit.index_at(name.outer)
    if first is None:
        return None
    last = first
    while last < len(unit.elements) and unit.elements[last].start < name.end:
        last += 1
    return Subject(first, last, last)
