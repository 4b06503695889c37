"""What was said: the stretches of a unit before, behind and around a cue."""

from factlib.datafiles import Folder
from factlib.document import Span
from factlib.speech.after import After, after_cue
from factlib.speech.saying import Saying
from factlib.speech.scene import PAUSES, Scene
from factlib.speech.subjects import RELATIVE_TAGS, phrase_ending_at, subject_after, subject_before
from factlib.speech.units import Subject

_WORDS = Folder("speech").word_classes("words.toml")
_JOINING = _WORDS["joining"]
_CORRELATIVE = _WORDS["correlative"]
_NO_CONTENT = _JOINING | {"who", "which", "whose", "as"}
_SUBORDINATING = _WORDS["subordinating"]
_TEMPORAL = _WORDS["temporal"]
_ENDS_PHRASE = _TEMPORAL | (PAUSES - {","})
_GLOSSING = {"referring", "alluding"}
_LONG = 7  # elements that may be a clause though no verb was seen
_INTRODUCTION = 4  # elements without a verb that are no content by themselves


def content_before(scene: Scene, boundary: int, *, short: bool = False) -> Span | None:
    """What stands before the element `boundary`, a pause or a quotation, back to the start of the statement.

    A few words without a verb are taken only if they may be `short`: "The answer, he said, is no".
    """
    if boundary < 0:
        return None
    elements, quoted = scene.elements, scene.is_quotation(boundary)
    if not quoted and scene.word(boundary) not in PAUSES | {"?", "!"}:
        return None
    start = content_start(scene, boundary)
    if start > boundary or (start == boundary and not quoted):
        return None
    has_words = any(each.quotation is not None or each.finite for each in elements[start : boundary + 1])
    if not (has_words or short or boundary - start > _INTRODUCTION):
        return None
    return scene.piece(start, boundary + quoted)


def content_start(scene: Scene, boundary: int) -> int:
    """Where the sentence that ends at `boundary` starts: behind the last statement, a semicolon, a conjunction."""
    elements, start = scene.elements, 0
    again = bool(scene.found) and _is_told_again(scene, scene.found[-1], boundary)
    for found in [] if again else scene.found:
        latest = max([piece.end for piece in found.pieces] + [found.cue_span.end])
        while start < boundary and elements[start].start < latest:
            start += 1
    for index in range(boundary - 1, start - 1, -1):
        if elements[index].lower == ";":
            start = index + 1
            break
    while start < boundary and elements[start].tag in {"CCONJ", "PUNCT"}:
        if elements[start].lower in _CORRELATIVE:
            break  # "Neither the army nor the navy wants jets"
        start += 1
    return start


def _is_told_again(scene: Scene, found: Saying, boundary: int) -> bool:
    """Whether a statement is itself what somebody else is said to say: the first of "The bank said it lost, Lee said."."""
    subject = found.subject
    if scene.word(boundary) != "," or subject is None or subject.relative or not found.pieces:
        return False
    main = scene.word(subject.first - 1) not in _SUBORDINATING
    return main and found.pieces[-1].end == scene.elements[boundary - 1].end


def is_parenthetical(scene: Scene, before: Span, boundary: int, after: After, *, compared: bool) -> bool:
    """Whether what was said stands before the cue, and at most goes on behind it.

    Args:
        scene: The unit.
        before: What stands before the subject, or before an inverted cue.
        boundary: The pause or quotation that it ends with.
        after: What follows the cue.
        compared: "as" stands before the subject.
    """
    inside = [each for each in scene.elements if before.start <= each.start < before.end]
    if scene.is_quotation(boundary):
        # 'on "This Morning," he said that'
        title = after.kind in {"that", "clause"} and inside[0].quotation is None
        return not title and (not compared or after.kind in {"stop", "pause"})
    has_verb = any(each.finite or each.quotation is not None for each in inside)
    if after.kind == "stop":
        return has_verb or len(inside) > _LONG
    introduces = inside[0].tag in {"SCONJ", "ADP", "VERB"} or inside[0].penn in {"WRB", "TO", "VBG"}
    if after.kind == "pause":
        return (has_verb and not introduces) or not _is_cue_next(scene, after.index)
    if after.kind == "quote" and scene.word(after.index - 1) in PAUSES:
        return has_verb and not introduces
    return False


def _is_cue_next(scene: Scene, index: int) -> bool:
    return index < len(scene.elements) and scene.is_participle(index) and scene.cue(index) is not None


def pieces_behind(scene: Scene, after: After, index: int, *, inverted: bool) -> list[Span]:
    """The piece of a split content that follows a cue, or its inverted subject, before `index`."""
    plain = after.kind == "pause" and not scene.is_quotation(after.index)
    if not plain:
        return _next_quotation(scene, index)
    if _is_cue_next(scene, after.index):
        return []
    if any(scene.is_quotation(at) for at in range(index)) or scene.word(after.index) in _NO_CONTENT | {""}:
        return _next_quotation(scene, index)
    if inverted and not any(element.finite for element in scene.elements[after.index :]):
        return []  # "said Ann Lee, head of the port"
    return scene.pieces(after.index, content_end(scene, after.index))


def _next_quotation(scene: Scene, index: int) -> list[Span]:
    """From the next quotation behind a mark to the end of the content."""
    for at in range(index, len(scene.elements)):
        if at > index and at in scene.indices and scene.elements[at].tag == "VERB":
            return []
        if scene.is_quotation(at) and scene.word(at - 1) in PAUSES | {":", "."}:
            return scene.pieces(at, content_end(scene, at))
    return []


def content_around(scene: Scene, subject: Subject, index: int) -> list[Span]:
    """The content around "they say" in "a hall, which they say holds many": the hall, and the verb to the next comma."""
    commas = [at for at in range(index, len(scene.elements)) if scene.word(at) == ","]
    end = commas[0] if commas else len(scene.elements)
    before = subject.first - 1
    links = PAUSES | {"that"}
    while before > 0 and (scene.elements[before].penn in RELATIVE_TAGS or scene.word(before) in links):
        before -= 1
    about = phrase_ending_at(scene.elements, before)
    first, last = (about.first, about.last) if about is not None else (subject.first - 1, subject.first)
    return scene.pieces(first, last) + scene.pieces(index + 1, end)


def front(scene: Scene, found: Saying, after: After) -> None:
    """Give a statement the content behind its cue: to the end of the unit, or to the next cue beside this one."""
    found.rule = found.rule or "before content"
    if after.kind == "colon" and after.index >= len(scene.elements):
        found.open_ended = True
        return
    subject = found.subject
    relative = subject is not None and subject.relative
    opener = scene.word(subject.first - 1) if subject is not None else ""
    subordinate = opener in _SUBORDINATING and found.rule == "before content"
    if subordinate and after.kind == "np":
        return  # "after he tweeted the picture, …"
    accused = found.cue is not None and "a" in found.cue.takes
    phrase = after.kind in {"np", "inf", "for", "reason"} and not accused
    opens = found.rule == "participle" and found.cue_span.start == scene.elements[0].start
    end = content_end(scene, after.index, bounded=relative or subordinate or opens, phrase=phrase)
    found.pieces = scene.pieces(after.index, end)
    found.open_ended = scene.word(len(scene.elements) - 1) == ":"


def content_end(
    scene: Scene, start: int, *, bounded: bool = False, phrase: bool = False, credited: bool = False
) -> int:
    """One past the last element of a content that starts at `start`.

    Args:
        scene: The unit.
        start: Its first element.
        bounded: The statement is in a clause of another sentence, which goes on behind a comma.
        phrase: The content is no clause; a conjunction of time ends it.
        credited: The whole sentence is somebody's, "but" and what follows too.
    """
    cues, told = set(scene.indices), False
    for index in range(start, len(scene.elements)):
        word = scene.elements[index].lower
        told = told or scene.elements[index].finite or scene.is_quotation(index)
        if word == ";":
            return index
        if index == start:
            continue
        closed = word in PAUSES and _closes(scene, index, bounded and (told or phrase), phrase)
        if not credited and (closed or (phrase and word in _ENDS_PHRASE)):
            return index
        if index in cues and (end := _sibling_start(scene, index, start)) is not None:
            return end
    return len(scene.elements)


def _closes(scene: Scene, index: int, bounded: bool, phrase: bool) -> bool:
    """Whether what follows the pause at `index` belongs to the sentence around a content."""
    if index + 1 >= len(scene.elements):
        return False
    following = scene.elements[index + 1]
    if following.lower in _GLOSSING or _is_gloss(scene, index):
        return True
    shared = following.lower == "and" and scene.is_finite(index + 2)  # "…, and has sold": the cue's subject
    if shared or following.lower == "but" or (phrase and following.tag == "CCONJ"):
        return True
    return bounded and (following.finite or following.phrase is not None or index + 1 in scene.indices)


def _is_gloss(scene: Scene, index: int) -> bool:
    """Whether a dash opens what the reporter adds at the end of a sentence: "- a figure that surprised many"."""
    rest = scene.elements[index + 1 :]
    alone = scene.word(index) != "," and scene.word(index + 1) in {"a", "an"}
    ends = not any(element.lower in PAUSES - {","} or element.quotation for element in rest)
    return alone and ends and any(element.penn in RELATIVE_TAGS | {"VBN"} for element in rest)


def outer_start(scene: Scene, index: int) -> int | None:
    """The comma before a cue at `index` that ends its sentence and tells who says all of it: "…, Lee said."."""
    cue, elements = scene.cue(index), scene.elements
    if cue is None or not elements[index].finite:
        return None
    first, behind = scene.group_first(index), index + (cue.particle is not None)
    subject = subject_before(scene.unit, first)
    if scene.word(first - 1) == "," and (inverted := subject_after(scene.unit, behind + 1)) is not None:
        subject, behind, comma = inverted, inverted.last - 1, first - 1
    else:
        comma = subject.first - 1 if subject is not None and not subject.relative else -1
    ends = scene.word(comma) == "," and after_cue(elements, behind, cue).kind == "stop"
    return comma if ends else None


def _sibling_start(scene: Scene, index: int, start: int) -> int | None:
    """Where the clause of a cue at `index` starts that stands beside this statement, not inside of it."""
    if scene.word(index) in {"according", "as"}:
        return index - 1 if scene.word(index - 1) in PAUSES else index
    if scene.cue(index) is None:
        return None
    first = scene.group_first(index)
    while first > start and scene.elements[first - 1].tag == "ADV":
        first -= 1
    previous = scene.word(first - 1)
    if (outer := outer_start(scene, index)) is not None:
        return outer
    if scene.is_participle(index):
        if scene.ends_with_comma(first - 1):
            return first
        beside = bool(scene.found) and scene.found[-1].rule == "participle" and previous == "and"
        return first - 1 if previous in PAUSES or beside else None
    group = scene.group(index)
    if not scene.elements[index].finite and not (group is not None and group.tense):
        return None
    if previous in {"and", "but"}:
        return first - 2 if scene.word(first - 2) == "," else first - 1
    subject = subject_before(scene.unit, first)
    if subject is None or subject.first <= start + 1 or subject.relative:
        return None
    joint = subject.first - 1
    if scene.word(joint) == "," and (opening := _opening_of_clause(scene, joint, start)) is not None:
        return opening
    if scene.word(joint) == "," and _is_spliced(scene, index, start, joint):
        return joint
    return joint - 1 if scene.word(joint) in _JOINING and scene.word(joint - 1) in PAUSES else None


def _opening_of_clause(scene: Scene, comma: int, start: int) -> int | None:
    """The pause before a conjunction that opens a clause, of which a comma parts what stands in front: ", while in Lima, Berg said"."""
    pauses = (at for at in range(comma - 1, start, -1) if scene.word(at) in PAUSES)
    pause = next(pauses, None)
    if pause is None or scene.word(pause + 1) not in _JOINING:
        return None
    told = any(element.finite for element in scene.elements[pause:comma])
    return None if told else pause


def _is_spliced(scene: Scene, index: int, start: int, comma: int) -> bool:
    """Whether a statement stands behind a mere comma: "Lee said the firm grew, Berg said it shrank"."""
    cue, before = scene.cue(index), scene.elements[start:comma]
    if cue is None or cue.kind != "say" or any(element.tag == "SCONJ" for element in before):
        return False
    if not any(element.finite for element in before):
        return False
    after = after_cue(scene.elements, index + (cue.particle is not None), cue)
    return after.kind in {"that", "clause", "quote"}
