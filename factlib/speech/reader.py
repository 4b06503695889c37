"""Statements in one unit: each cue with its speaker and the pieces of what was said."""

from collections.abc import Iterable

from factlib.datafiles import Folder
from factlib.language import VerbGroup
from factlib.language.lexicon import common_tags
from factlib.speech.after import QUESTIONS, After, after_cue
from factlib.speech.contents import content_around, content_before, front, is_parenthetical, pieces_behind
from factlib.speech.cues import Cue
from factlib.speech.saying import Saying
from factlib.speech.scene import ENDS, PAUSES, Scene
from factlib.speech.sources import clause_behind, read_according, read_colon
from factlib.speech.subjects import (
    phrase_first,
    relative_end,
    subject_after,
    subject_before,
    subject_of_clause,
    tells_nothing,
)
from factlib.speech.units import Subject, Unit

_TAKES = Folder("speech").word_classes("takes.toml")
_NOT_SAID = {"decline", "refuse", "fail", "stop", "hesitate"}
_WORDS = Folder("speech").word_classes("words.toml")
_ASSERTED = _WORDS["verbs that leave what follows asserted"]
_NEVER_INVERTED = _WORDS["never inverted"]
_SURE = _WORDS["sure cues"]
_DEEDS = _WORDS["what deeds do too"]
_NOTHING = {"nothing", "little"}
_NOBODY = {"neither", "nobody", "none", "no"}
_BEFORE_PARTICIPLE = PAUSES | {"while", "and", "by", "also", "before", "after", ""}
_NOMINAL = {"NOUN", "PROPN", "NUM", "ADV"}
_PERSONAL = {"i", "you", "he", "she", "we", "they"}
_GOING_ON = {"begin", "start", "keep"}


def read_unit(unit: Unit, number: int, offsets: Iterable[int]) -> list[Saying]:
    """The statements of `unit`, whose words that may be cues stand at `offsets`, in order."""
    scene = Scene(unit, number, offsets)
    via: Subject | None = None
    for index in scene.indices:
        if scene.is_nested(index):
            continue
        if scene.word(index) in {"according", "as", "words"}:
            via = read_according(scene, index) or via
        elif scene.word(index) == ":":
            read_colon(scene, index)
        elif _read_verb(scene, index) and via is not None:
            scene.found[-1].via, via = via, None
    return scene.found


def _read_verb(scene: Scene, index: int) -> bool:
    """Read the cue at `index`, if it is a verb; whether a statement was found."""
    cue = scene.cue(index)
    if cue is None:
        return False
    group = scene.group(index)
    if group is not None and group.infinitive:
        return _infinitive(scene, index, cue)
    if cue.kind == "ask" and ((group is not None and group.passive) or _is_asked(scene, index)):
        return _asked(scene, index, cue)
    if group is not None and group.passive:
        return _passive(scene, index, cue, group)
    if scene.word(index - 1) == "as" and scene.word(index + 1) == "by":
        return _as_told_by(scene, index, cue)
    if scene.is_participle(index):
        return _participle(scene, index, cue)
    if cue.kind == "relay":
        return _relayed(scene, index, cue)
    return _finite(scene, index, cue, group)


def _after(scene: Scene, index: int, cue: Cue) -> After:
    return after_cue(scene.elements, index + (cue.particle is not None), cue)


def _takes(cue: Cue, after: After) -> bool:
    """Whether what follows the cue can be said with it."""
    return any(letter in cue.takes for letter in _TAKES.get(after.kind, ()))


def _finite(scene: Scene, index: int, cue: Cue, group: VerbGroup | None) -> bool:
    """Read "X said Y", "Y, X said" and "Y, said X"."""
    first = scene.group_first(index)
    subject = _inverted(scene, index, first, cue)
    inverted = subject is not None
    if subject is not None:
        behind, boundary = _behind(scene, subject), first - 1
        after = after_cue(scene.elements, behind - 1, cue)
    else:
        behind, after = index + 1 + (cue.particle is not None), _after(scene, index, cue)
        subject = subject_before(scene.unit, first)
        if subject is None and _takes(cue, after) and after.kind in {"that", "clause"}:
            subject = subject_of_clause(scene.unit, first)  # "…, admitted that"
        boundary = (subject.first if subject is not None else first) - 1
    asks = scene.word(index + 1) in QUESTIONS
    alone = subject is not None and (asks or scene.word(subject.first) in _PERSONAL)
    if subject is not None and scene.word(index) not in _SURE and _is_mute(scene, subject, index, cue):
        return False
    valued = scene.word(after.index) == "it" and not scene.is_finite(after.index + 1)  # "find it hard to"
    if cue.kind == "find" and (alone or valued):
        return False  # "he found that he liked it", "its use has shown how it works": nobody is told
    if after.kind == "np" and scene.word(after.index) in _NOTHING:
        return False  # "said nothing of the sale"
    compared = not inverted and scene.word(boundary) == "as"
    if compared and (subject is None or scene.word(subject.first) in {"i", "we"}):
        return False  # "as expected": nobody's words; "as I mentioned": the writer of the article
    boundary -= compared  # "…, as he put it"
    relative = subject is not None and subject.relative
    before = None if relative else content_before(scene, boundary, short=after.kind == "pause")
    found = Saying(scene.number, cue, scene.span(first, index, cue), subject)
    _mark(scene, found, group)
    if before is not None and is_parenthetical(scene, before, boundary, after, compared=compared):
        found.rule = "inverted" if inverted else "after content"
        found.pieces = [before, *pieces_behind(scene, after, behind, inverted=inverted)]
    elif cue.kind == "ask" and after.kind == "inf" and after.index == index + 1:
        return False  # "asked not to be named"
    elif subject is not None and _is_inserted(scene, subject, index):
        found.rule, found.pieces = "in a relative clause", content_around(scene, subject, index)
    elif _is_fronted(cue, after, subject, inverted=inverted, compared=compared):
        front(scene, found, after)
    elif inverted and boundary <= 0 and after.kind == "stop":
        found.rule, found.above = "below content", True
    return scene.add(found)


def _is_mute(scene: Scene, subject: Subject, index: int, cue: Cue) -> bool:
    """Whether the subject cannot say what a verb says: "the change highlights", "it holds cash, demand deposits"."""
    singular = scene.elements[subject.head_last - 1].penn in {"NN", "NNP"}
    noun = scene.elements[index].penn != "VBD" and scene.word(index) == cue.lemma
    listed = noun and singular and scene.word(index - 1) == "," and "NN" in common_tags(cue.lemma)
    return listed or tells_nothing(scene.elements, subject)


def _is_fronted(cue: Cue, after: After, subject: Subject | None, *, inverted: bool, compared: bool) -> bool:
    """Whether the cue stands before what was said."""
    if subject is None or inverted:
        return inverted and after.kind == "colon"
    return _takes(cue, after) or (compared and after.kind == "pause")


def _inverted(scene: Scene, index: int, first: int, cue: Cue) -> Subject | None:
    """The subject behind the finite cue at `index`, where it stands there."""
    at = first - 1
    if scene.word(at) in PAUSES and scene.is_quotation(at - 1):
        at -= 1
    quoted = scene.is_quotation(at)
    if cue.lemma in _NEVER_INVERTED or not (at < 0 or quoted or scene.word(at) in PAUSES):
        return None
    if not quoted and scene.word(index) == cue.lemma and "NN" in common_tags(cue.lemma):
        return None  # "cash, demand deposits and notes"
    subject = subject_after(scene.unit, index + 1)
    if subject is None or quoted or at <= 0:
        return subject
    verb = _behind(scene, subject) + 1
    if scene.word(verb - 1) in PAUSES and scene.is_finite(verb):
        return subject  # "the price, said Lee, is fair"
    closed = subject.last >= len(scene.elements) or scene.word(subject.last) in ENDS | {"who", ")", "(", "as"}
    said = _says_something(scene, at) or _opens_adverbially(scene, subject.last)
    return subject if closed and said else None


def _opens_adverbially(scene: Scene, end: int) -> bool:
    """Whether only when or where it is stands before a cue, and what was said behind its speaker: "Later, said Lee, prices fell"."""
    opening, behind = scene.elements[0], scene.elements[end + 1 :]
    adverbial = opening.tag in {"ADP", "ADV"} or opening.is_time
    return adverbial and scene.word(end) in PAUSES and any(element.finite for element in behind)


def _behind(scene: Scene, subject: Subject) -> int:
    """Where an inverted subject ends, with the clause inserted behind it where the sentence goes on: "Lee, who leads it, is"."""
    end = relative_end(scene.elements, subject.last + 1)
    return end if end is not None and scene.is_finite(end + 1) else subject.last


def _says_something(scene: Scene, end: int) -> bool:
    """Whether the words before `end` are a clause: not a mere subject with its insertion, "Peru, which owns the port,"."""
    inserted = False
    for at, element in enumerate(scene.elements[:end]):
        if scene.word(at) in PAUSES:
            inserted = False
        elif scene.word(at - 1) in PAUSES and (
            element.tag == "SCONJ" or relative_end(scene.elements, at) is not None
        ):
            inserted = True
        elif element.quotation or (element.finite and not inserted):
            return True
    return False


def _is_inserted(scene: Scene, subject: Subject, index: int) -> bool:
    """Whether "they say" stands between what a relative clause is about and its verb: "a hall they say is small"."""
    before = scene.elements[subject.first - 1] if subject.first else None
    if before is None or subject.relative or not scene.is_finite(index + 1):
        return False
    about = before.penn in {"WDT", "WP"} or before.lower == "that" or before.penn == "NN"
    return about and scene.word(index + 1) not in {"that", "this"}


def _relayed(scene: Scene, index: int, cue: Cue) -> bool:
    """Read "“…,” the agency quoted officials": who is quoted is the speaker."""
    first = scene.group_first(index)
    agency, speaker = subject_before(scene.unit, first), subject_after(scene.unit, index + 1)
    before = content_before(scene, agency.first - 1) if agency is not None else None
    if speaker is None or before is None or scene.word(speaker.last) == "as":
        return False
    span = scene.span(first, index, cue)
    return scene.add(Saying(scene.number, cue, span, speaker, [before], "relayed", agency))


def _participle(scene: Scene, index: int, cue: Cue) -> bool:
    """Read "…, saying that X": said by the subject of the clause before, or of the cue before."""
    first, after = scene.group_first(index), _after(scene, index, cue)
    if scene.word(first - 1) == "as":
        return _as_saying(scene, index, cue, after)
    if not _takes(cue, after) or (first == 0 and after.kind not in {"that", "quote", "colon"}):
        return False
    if cue.kind in {"think", "find"}:
        return False  # "left, hoping that": no more than why
    if not scene.found and (cue.lemma in _DEEDS or _is_reported(scene, index)):
        return False  # "shares fell, signalling that"
    found = Saying(scene.number, cue, scene.span(first, index, cue), None, rule="participle")
    if first == 0:
        front(scene, found, after)
        found.subject = _main_subject(scene, found)
    elif (subject := _of_with(scene, first)) is not None:
        found.subject = subject
    elif scene.word(first - 1) in _BEFORE_PARTICIPLE or scene.elements[first - 1].tag in _NOMINAL:
        found.subject = _still_speaking(scene, first) or subject_of_clause(scene.unit, first)
    elif scene.is_form_of(first - 1, _GOING_ON):
        found.subject = subject_before(scene.unit, scene.group_first(first - 1))
    if found.subject is None:
        return False
    if first:
        front(scene, found, after)
    return scene.add(found)


def _of_with(scene: Scene, first: int) -> Subject | None:
    """The subject of a participle at `first` behind "with": "shares rose, with analysts saying that"."""
    start = phrase_first(scene.elements, first - 1)
    return Subject(start, first, first) if start < first and scene.word(start - 1) == "with" else None


def _is_reported(scene: Scene, index: int) -> bool:
    """Whether the words around the cue at `index` are told by whoever ends the sentence: "…, calling for calm, police said."."""
    for at in scene.indices:
        cue = scene.cue(at) if at > index and scene.elements[at].finite else None
        if cue is not None and _after(scene, at, cue).kind == "stop":
            subject = subject_before(scene.unit, scene.group_first(at))
            return subject is not None and scene.word(subject.first - 1) == ","
    return False


def _still_speaking(scene: Scene, first: int) -> Subject | None:
    """Who said what stands before the participle at `first`; not "who", if the sentence went on to its own verb."""
    last = scene.found[-1] if scene.found else None
    if last is None or last.subject is None or not last.subject.relative:
        return last.subject if last is not None else None
    end = max((piece.end for piece in last.pieces), default=last.cue_span.end)
    went_on = any(element.finite and element.start >= end for element in scene.elements[:first])
    return None if went_on else last.subject


def _as_saying(scene: Scene, index: int, cue: Cue, after: After) -> bool:
    """Read "Demir was quoted by Reuters as saying X" and "“X,” Reuters quoted Demir as saying"."""
    first = scene.group_first(index)
    at = next((at for at in range(first - 2, -1, -1) if scene.group(at) is not None), None)
    group = scene.group(at) if at is not None else None
    subject = subject_before(scene.unit, scene.group_first(at)) if at is not None else None
    if at is None or group is None or subject is None:
        return False
    behind = subject_after(scene.unit, at + 1 + group.passive)
    by = behind if scene.word(at + 1) == "by" else None
    speaker, via = (subject, by) if group.passive else (behind, subject)
    if speaker is None:
        return False
    found = Saying(scene.number, cue, scene.span(first, index, cue), speaker, [], "quoted as saying", via)
    if _takes(cue, after):
        front(scene, found, after)
    elif before := content_before(scene, subject.first - 1):
        found.pieces = [before]
    return scene.add(found)


def _main_subject(scene: Scene, found: Saying) -> Subject | None:
    """The subject of the first finite verb behind a content that opens its sentence: "Saying that it was old, Lee left"."""
    end = max((piece.end for piece in found.pieces), default=found.cue_span.end)
    verbs = (at for at, each in enumerate(scene.elements) if each.finite and each.start >= end)
    subjects = (subject_before(scene.unit, verb) for verb in verbs)
    return next((subject for subject in subjects if subject is None or not subject.relative), None)


def _passive(scene: Scene, index: int, cue: Cue, group: VerbGroup) -> bool:
    """Read "it was reported that X", where nobody is named as the speaker, and "it was said by Lee that X"."""
    first, after = scene.group_first(index), _after(scene, index, cue)
    subject = subject_before(scene.unit, first)
    if subject is None or scene.word(subject.first) != "it" or after.kind != "that":
        return False
    speaker = _agent(scene, index + 1, after.index)
    found = Saying(scene.number, cue, scene.span(first, index, cue), speaker, rule="passive")
    _mark(scene, found, group)
    front(scene, found, after)
    return scene.add(found)


def _agent(scene: Scene, first: int, end: int) -> Subject | None:
    """Who stands behind "by" in a stretch; not the means, a bare noun: "said by email"."""
    by = next((at for at in range(first, end) if scene.word(at) == "by"), None)
    agent = None if by is None else subject_after(scene.unit, by + 1)
    if agent is None or agent.last > agent.first + 1 or scene.elements[agent.first].tag != "NOUN":
        return agent
    return agent if scene.word(agent.first).endswith("s") else None


def _asked(scene: Scene, index: int, cue: Cue) -> bool:
    """Read "Asked whether X, …" and "she was asked how X": nobody is named as the one who asks."""
    first, after = scene.group_first(index), _after(scene, index, cue)
    if scene.word(after.index) not in QUESTIONS:
        return False
    behind = _main_verb(scene, after.index) or clause_behind(scene, after.index)
    pieces = scene.pieces(after.index, behind - 1 if behind is not None else len(scene.elements))
    return scene.add(Saying(scene.number, cue, scene.span(first, index, cue), None, pieces, "asked"))


def _is_asked(scene: Scene, index: int) -> bool:
    """Whether the verb at `index` is a participle: "Asked whether X, …", "Demir, asked whether X, said"."""
    before = scene.word(index - 1)
    return before in {"", "when", "if"} or (before == "," and _main_verb(scene, index) is not None)


def _main_verb(scene: Scene, index: int) -> int | None:
    """Where a comma and a finite cue behind it go on with the sentence around a participle at `index`."""
    resuming = (at for at in scene.indices if at > index + 1 and scene.word(at - 1) == ",")
    return next((at for at in resuming if scene.elements[at].finite and scene.cue(at)), None)


def _as_told_by(scene: Scene, index: int, cue: Cue) -> bool:
    """Read "as noted by Demir, X" and "X, as noted by Demir"."""
    speaker = subject_after(scene.unit, index + 2)
    if speaker is None:
        return False
    told = scene.found[-1] if scene.found else None
    beside = told is not None and all(piece.end <= told.cue_span.start for piece in told.pieces)
    if told is not None and told.rule == "according" and told.via is None and beside:
        told.via = speaker  # "according to an analyst, as cited by AP"
        return False
    found = Saying(scene.number, cue, scene.span(index, index, cue), speaker, rule="as told by")
    before = content_before(scene, index - 2)
    if before is not None:
        found.pieces = [before]
    elif scene.word(speaker.last) in PAUSES:
        front(scene, found, After("clause", speaker.last + 1))
    return scene.add(found)


def _infinitive(scene: Scene, index: int, cue: Cue) -> bool:
    """Read "declined to say whether X", "went on to say that X", "is reported to have said X"."""
    first, after = scene.group_first(index), _after(scene, index, cue)
    governor = next((at for at in range(first - 1, -1, -1) if scene.elements[at].tag == "VERB"), None)
    if governor is None or not _takes(cue, after) or after.kind in {"np", "inf"}:
        return False
    group, token = scene.group(governor), scene.elements[governor].token
    lemma = token.lemma if token is not None else ""
    reported = group is not None and group.passive and scene.cue(governor) is not None
    subject = subject_before(scene.unit, scene.group_first(governor))
    if subject is None or not (lemma in _NOT_SAID | _ASSERTED or reported):
        return False
    found = Saying(scene.number, cue, scene.span(first, index, cue), subject, rule="infinitive")
    found.denied = lemma in _NOT_SAID or cue.kind == "deny"
    front(scene, found, after)
    return scene.add(found)


def _mark(scene: Scene, found: Saying, group: VerbGroup | None) -> None:
    """Mark denials, and what may be or will be said."""
    first = found.subject.first if found.subject is not None else len(scene.elements)
    nobody = bool({scene.word(first - 1), scene.word(first)} & _NOBODY)  # "neither side has said"
    negated = nobody or (group is not None and group.negated)
    found.denied = negated or (found.cue is not None and found.cue.kind == "deny")
    conditional = found.subject is not None and scene.word(found.subject.first - 1) in {"if", "unless"}
    unsaid = group is not None and (group.modal is not None or group.tense == "future")
    found.hypothetical = conditional or unsaid
