"""Statements: who said what, in whose words.

One statement for each cue: the speaker resolved to the fullest name of the document, what was said with its exact
places, whether all of it is quoted, when it was said, and the amounts in it. What may be a cue is found by one
scan; only the units around a cue or a quotation are read.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator
from itertools import groupby
from operator import attrgetter

from factlib.article import Article
from factlib.dates import When
from factlib.document import Span
from factlib.facts import Provenance, Statement
from factlib.speech.beside import credited
from factlib.speech.cues import scan
from factlib.speech.joining import join_quotations
from factlib.speech.reader import read_unit
from factlib.speech.saying import Saying
from factlib.speech.speakers import Speakers
from factlib.speech.subjects import relative_around
from factlib.speech.units import Subject, Unit, Units
from factlib.version import READER

_NAME = r"(?:[A-Z][\w.’'-]{1,20} ){0,3}(?P<last>[A-Z][\w’'-]{2,20})"
_SPEAKER = re.compile(rf"{_NAME}(?P<mark>:) (?P<said>[A-Z].*)", re.DOTALL)
_CREDIT = re.compile(rf"(?P<said>.*\w[”’'\"]?)(?: (?!:)|(?=:))(?P<mark>[:–—-]) {_NAME}", re.DOTALL)
_SPEAKING = {"person", "organisation", "country"}
_LONGEST = 2500  # characters of a sentence, quotations left out


def statements_of(article: Article) -> list[Statement]:
    """The statements of an article, in text order."""
    units = Units(article)
    found = list(_read(article, units))
    beside = [each for each in credited(article, units, found) if _in_article(article, units, each.unit)]
    if beside:
        found = sorted([*found, *beside], key=lambda each: (each.unit, each.cue_span.start))
    found = join_quotations(units, found)
    speakers = Speakers(article, units)
    return [_statement(article, units, speakers, each) for each in found]


def _read(article: Article, units: Units) -> Iterator[Saying]:
    """What stands in each unit that holds a word that may be a cue, outside of quotations."""
    yield from _headline(article, units)
    offsets = [offset for offset in scan(article.text) if units.quotation_at(offset) is None]
    for number, inside in groupby(offsets, key=units.number_at):
        if _in_article(article, units, number):
            yield from read_unit(units[number], number, inside)


def _headline(article: Article, units: Units) -> Iterator[Saying]:
    """What a title says beside a speaker whom the text names: "Kaya: Exports Will Double", "Exports to double - Kaya"."""
    text, title = article.text, article.layout.title
    if title is None:
        return
    end = title.end - text.endswith(".", title.start, title.end)
    found = _SPEAKER.fullmatch(text, title.start, end) or _CREDIT.fullmatch(text, title.start, end)
    named = article.names.ending_with(found["last"]) if found is not None else ()
    again = (entity for entity in named if entity.mentions[-1].start >= title.end)
    if found is None or not any(entity.kind in _SPEAKING for entity in again):
        return
    number = units.number_at(title.start)
    unit = units[number]
    mark = unit.index_at(found.start("mark"))
    if mark:
        leads = found.start("said") > found.start("mark")
        first, last = (0, mark) if leads else (mark + 1, len(unit.elements))
        words = Span.of(*found.span("said"))
        yield Saying(
            number, None, Span.of(*found.span("mark")), Subject(first, last, last), [words], "headline"
        )


def _in_article(article: Article, units: Units, number: int) -> bool:
    unit = units[number]
    if unit.bare_length() > _LONGEST:
        return False  # what is longer is no sentence
    return article.layout.in_article(Span.of(unit.start, unit.end))


def _statement(article: Article, units: Units, speakers: Speakers, found: Saying) -> Statement:
    text, pieces = article.text, _trimmed(article, found)
    fields = {"content": Span.of(pieces[0].start, pieces[-1].end)}
    if found.cue_span.end > found.cue_span.start:
        fields["cue"] = found.cue_span
    if len(pieces) > 1:
        fields.update((f"content.{index}", piece) for index, piece in enumerate(pieces))
    who = speakers.of(found)
    fields.update(who.fields)
    whole = Span.of(min(span.start for span in fields.values()), max(span.end for span in fields.values()))
    quantities = [quantity for piece in pieces for quantity in article.quantities_in(piece)]
    return Statement(
        speaker=who.speaker,
        co_speakers=tuple(who.others),
        via=who.via,
        content=" ".join(text[piece.slice] for piece in pieces),
        direct=found.above or all(_is_quoted(units, piece) for piece in pieces),
        cue=text[found.cue_span.slice] or None,
        when=_when(article, units, found, pieces),
        quantities=tuple(quantities),
        denied=found.denied,
        hypothetical=found.hypothetical,
        provenance=Provenance.at(
            article.document, whole, fields=fields, method=f"statement: {found.rule}", reader=READER
        ),
    )


def _trimmed(article: Article, found: Saying) -> list[Span]:
    """The pieces; those that are one whole quotation without its marks."""
    pieces = []
    for piece in sorted(found.pieces, key=lambda piece: piece.start):
        at = bisect_left(article.quotations, piece.start, key=attrgetter("start"))
        for quoted in article.quotations[at : at + 1]:
            if (quoted.start, quoted.end) == (piece.start, piece.end) and len(quoted.content):
                piece = _stripped(article.text, quoted.content)
        pieces.append(piece)
    return pieces


def _stripped(text: str, piece: Span) -> Span:
    """The piece without the blanks and line breaks at its ends."""
    words = text[piece.slice]
    end = piece.start + len(words.rstrip())
    return Span.of(min(end, piece.end - len(words.lstrip())), end)


def _is_quoted(units: Units, piece: Span) -> bool:
    """Whether the piece lies inside of one quotation, or is several with nothing but marks between them."""
    offset = piece.start
    while offset < piece.end:
        quotation = units.quotation_at(offset)
        if quotation is None:
            if units.text[offset].isalnum():
                return False
            offset += 1
        else:
            offset = quotation.end
    return True


def _when(article: Article, units: Units, found: Saying, pieces: list[Span]) -> When | None:
    """The date in the words around the cue, outside of what was said, and not behind it if the cue stands before it."""
    if not found.cue_span.end:
        return None
    unit = units[found.unit]
    end = pieces[0].start if found.cue_span.end <= pieces[0].start else unit.end
    for when in article.dates_in(Span.of(unit.start, end)):
        said = any(map(when.span.overlaps, pieces)) or units.quotation_at(when.span.start) is not None
        aside = _is_in_passing(unit, when.span, found.cue_span) or _is_of_a_thing(unit, when.span)
        if not (said or aside or _is_of_another_verb(unit, when.span, found)):
            return when
    return None


def _is_in_passing(unit: Unit, date: Span, cue: Span) -> bool:
    """Whether a date stands in an inserted clause that the cue is not in: "Lee, who took office in 2010, said"."""
    at = unit.index_at(date.start)
    clause = relative_around(unit.elements, at) if at is not None else None
    return clause is not None and not clause.start <= cue.start < clause.end


def _is_of_another_verb(unit: Unit, date: Span, found: Saying) -> bool:
    """Whether a conjunction stands between a date and who speaks behind it: "sales fell in 2010 and Lee said"."""
    speaker = unit.elements[found.subject.first].start if found.subject is not None else 0
    end = speaker if speaker >= date.end else found.cue_span.start
    between = (each for each in unit.elements if date.end <= each.start < end)
    return any(each.tag in {"CCONJ", "SCONJ"} for each in between)


def _is_of_a_thing(unit: Unit, date: Span) -> bool:
    """Whether a date stands before the noun that it is of: "the 1987 crop"."""
    at = unit.index_at(date.start)
    behind = next((each for each in unit.elements[at:] if each.start >= date.end), None)
    if at is None or behind is None or behind.phrase is None or behind.phrase is not unit.elements[at].phrase:
        return False
    return behind.tag == "NOUN" and not behind.is_time
