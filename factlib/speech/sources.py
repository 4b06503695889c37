"""Sources named without a verb: "according to X", "X: “…”"."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from factlib.datafiles import Folder
from factlib.document import Span
from factlib.names.mentions import is_role
from factlib.speech.contents import content_before, content_end, content_start
from factlib.speech.saying import Saying
from factlib.speech.scene import ENDS, PAUSES, Scene
from factlib.speech.subjects import phrase_end, phrase_first, subject_after, subject_before, tells_nothing
from factlib.speech.units import Element, Subject

_JOINING = {"and", "but", "while", "although", "or"}
_RELATIVE = {"who", "which", "whose", "that", "where"}
_WORDS = Folder("speech").word_classes("words.toml")
_BEFORE_TOPIC = _WORDS["before a topic"]
_RELEASED = _WORDS["released"]
_FIGURES = _WORDS["figures"]
_RULES = _WORDS["rules"]
_INTRODUCTION = 3


def read_colon(scene: Scene, index: int) -> None:
    """Read "Ann Lee: “…”": a name at the start or behind a dash, alone or with any verb ("sneered"), and a quotation."""
    elements = scene.elements
    if not index or not scene.is_quotation(index + 1):
        return
    if any(piece.end > elements[index].start for found in scene.found for piece in found.pieces):
        return  # "he said: “…”"
    verb = _verb_before(scene, index)
    subject = subject_before(scene.unit, index if verb is None else scene.group_first(verb))
    if subject is None or not (_is_person if verb else _is_named)(elements, subject):
        return
    subject = _without_topic(elements, subject)
    if verb is not None or not subject.first or scene.word(subject.first - 1) in PAUSES | {"from"}:
        first, last = (index, index) if verb is None else (scene.group_first(verb), verb)
        span = Span.of(elements[first].start, elements[last].end)
        pieces = scene.pieces(index + 1, content_end(scene, index + 1))
        scene.add(Saying(scene.number, None, span, subject, pieces, "colon"))


def _without_topic(elements: list[Element], subject: Subject) -> Subject:
    """The speaker alone of "Lee on the sale: “…”", "Lee in Lima: “…”"."""
    end = subject.head_last
    if end < subject.last and elements[end].lower in _BEFORE_TOPIC:
        return replace(subject, last=end)
    return subject


def _verb_before(scene: Scene, index: int) -> int | None:
    """The finite verb that stands before a colon, but for adverbs: "sneered again:"."""
    at = index - 1
    while at and scene.elements[at].tag == "ADV":
        at -= 1
    return at if scene.elements[at].tag == "VERB" and scene.elements[at].finite else None


def _is_named(elements: Sequence[Element], subject: Subject) -> bool:
    return _is_name(elements, subject.first)


def _is_person(elements: Sequence[Element], subject: Subject) -> bool:
    """Whether somebody does what any verb tells: a name, "he", "the minister"; no banner that shows something."""
    last = subject.head_last - 1
    return _is_name(elements, last) or elements[last].lower in {"he", "she"} or is_role(elements[last].lower)


def _is_name(elements: Sequence[Element], index: int) -> bool:
    """Whether a name starts at `index`: inside of a sentence a capital is enough."""
    token = elements[index].token
    return token is not None and (token.tag == "PROPN" or (index > 0 and token.text[0].isupper()))


def read_according(scene: Scene, index: int) -> Subject | None:
    """Read "according to X", or "in the words of X", at `index`.

    Returns:
        X, if what it stands before may hold a cue of somebody else's, with X for the medium; None if it is done with.
    """
    first = _cue_first(scene, index)
    source = _source(scene, index + 2) if first is not None else None
    if first is None or source is None:
        return None
    start = _start_without_comma(scene, index + 2)
    if start is None and (tells_nothing(scene.elements, source) or _is_manner(scene, first, source)):
        return None  # "according to the steps", "repay it according to the terms"
    span = Span.of(scene.elements[first].start, scene.elements[index + 1].end)
    found = Saying(scene.number, None, span, source, rule="according")
    boundary = first - 1
    last = scene.found[-1] if scene.found else None
    if last is not None and last.pieces and last.via is None and scene.word(boundary) in PAUSES:
        last.via = source
        return None
    before = content_before(scene, boundary)
    if before is None and boundary > _INTRODUCTION:
        before = scene.piece(content_start(scene, boundary), first)
    if before is not None:
        found.pieces = [before, *_going_on(scene, source.last)]
        scene.add(found)
        return None
    if start is not None:
        found.subject = source = Subject(index + 2, start, start)
    else:
        start = clause_behind(scene, source.last)
    if start is not None and inner_cue(scene, start) is not None:
        return source
    if start is not None:
        found.pieces = scene.pieces(start, content_end(scene, start, credited=True))
    scene.add(found)
    return None


def _is_manner(scene: Scene, first: int, source: Subject) -> bool:
    """Whether "according to" says how something is done: no comma stands before it, and rules or plans behind it."""
    inside = first > 0 and scene.word(first - 1) not in PAUSES
    told = scene.elements[source.first : source.head_last]
    owned = any(one.penn in {"POS", "PRP$"} or one.tag == "PROPN" for one in told)  # "the ministry's plan"
    return inside and not owned and scene.word(source.head_last - 1) in _RULES


def _cue_first(scene: Scene, index: int) -> int | None:
    """The first element of "according to", "as per", "in the words of" and "referring to the words of"; None for others."""
    if scene.word(index) in {"according", "as"}:
        return index if scene.word(index + 1) in {"to", "per"} else None
    first = index - 2
    if scene.word(index - 1) != "the" or scene.word(first) not in {"in", "to"}:
        return None
    if scene.word(first) == "to" and scene.word(first - 1) != "referring":
        return None
    return first - 1 if scene.word(first) == "to" else first


def _source(scene: Scene, index: int) -> Subject | None:
    """The noun phrase behind "according to", without "the words of"."""
    elements = scene.elements
    source = subject_after(scene.unit, index)
    while source is None and index < len(elements) and elements[index].phrase is None:
        if elements[index].lower in ENDS:
            return None
        index += 1
        source = subject_after(scene.unit, index)
    if source is not None and scene.word(source.head_last - 1) in _FIGURES:
        return _with_releaser(scene, source)
    end = phrase_end(elements, index)
    if scene.word(end) == "of" and scene.word(end - 1) in {"words", "word"}:
        return subject_after(scene.unit, end + 1)
    return Subject(index, end, end) if source is None and end > index else source


def _with_releaser(scene: Scene, figures: Subject) -> Subject:
    """Figures with who released them: "figures released by the ministry", without when."""
    at = figures.last
    if scene.word(at) not in _RELEASED or scene.word(at + 1) != "by":
        return figures
    by = subject_after(scene.unit, at + 2)
    if by is None or not scene.elements[by.head_last - 1].has_capital:
        return figures
    timed = (here for here in range(by.first + 1, by.last) if _is_dated(scene, here))
    return replace(figures, last=next(timed, by.last))


def _is_dated(scene: Scene, index: int) -> bool:
    """Whether a preposition at `index` stands before a time: "on Monday"; not in "the Sunday Times"."""
    behind = scene.elements[index + 1 : index + 2]
    return scene.elements[index].tag == "ADP" and any(element.is_time for element in behind)


def _start_without_comma(scene: Scene, index: int) -> int | None:
    """Where the clause starts behind a source at `index` without a comma: "According to Lee the yard will close"."""
    elements = scene.elements
    ends = ENDS | PAUSES | _RELATIVE
    stop = next((at for at in range(index, len(elements)) if elements[at].lower in ends), len(elements))
    verb = next((at for at in range(index, stop) if elements[at].finite), stop)
    last = verb - 1
    while last > index and elements[last].tag in {"ADV", "PART"}:
        last -= 1
    if verb == stop or elements[last].phrase is None:
        return None
    first = phrase_first(elements, last)
    if first > index:
        return first if elements[first - 1].tag != "ADP" else None
    count = next((at for at in range(index + 1, last) if elements[at].tag == "NUM"), None)
    return count or (last if last - index > 1 else None)


def _going_on(scene: Scene, last: int) -> list[Span]:
    """What follows "…, according to X, …" as a clause; an apposition to X does not."""
    if scene.word(last) not in PAUSES or scene.word(last + 1) in _JOINING | _RELATIVE:
        return []
    rest = scene.elements[last + 1 :]
    if not any(element.finite or element.quotation for element in rest):
        return []
    return scene.pieces(last + 1, content_end(scene, last + 1))


def clause_behind(scene: Scene, index: int) -> int | None:
    """Where the main clause starts behind "According to X, a maker of Y," or "Asked whether X, who is ill, stays,"."""
    elements = scene.elements
    commas = [at for at in range(index, len(elements)) if elements[at].lower == ","]
    for comma, stop in pairwise([*commas, len(elements)]):
        segment = elements[comma + 1 : stop]
        quoted = bool(segment) and segment[0].quotation is not None
        relative = bool(segment) and segment[0].lower in _RELATIVE
        if quoted or (not relative and any(element.finite for element in segment[1:])):
            return comma + 1
    return commas[0] + 1 if commas and commas[0] + 1 < len(elements) else None


def inner_cue(scene: Scene, start: int) -> int | None:
    """A cue of somebody else's right behind a source: "According to AP, officials say …"."""
    index = next((index for index in scene.indices if index >= start), None)
    if index is None or scene.cue(index) is None or not scene.elements[index].finite:
        return None
    if scene.group_first(index) == start:
        return index  # "the minister, according to AP, said"
    subject = subject_before(scene.unit, scene.group_first(index))
    direct = subject is not None and subject.first <= start + 1 and not subject.relative
    return index if direct else None
