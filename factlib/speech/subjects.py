"""Who stands beside a cue: the subject before it, the inverted subject behind it.

All work on the elements of one unit. A subject is a stretch of elements: a base noun phrase with what belongs to it
("people close to the vice president", "Trump and Ryan").
"""

from itertools import pairwise

from factlib.datafiles import Folder
from factlib.document import Span
from factlib.language.lexicon import possible_tags
from factlib.language.senses import is_kind_of, senses_of
from factlib.names.mentions import is_role
from factlib.speech.units import Element, Subject, Unit

_RELATIVE = {"who", "which", "that"}
_WORDS = Folder("speech").word_classes("words.toml")
_ATTACHING = _WORDS["prepositions of a phrase"]
_GOING_ON = _ATTACHING | {"and"}
_LOOSE = {"ADJ", "VERB"}  # "people close to her", "voters polled by"
_BESIDE = frozenset({"while", "whereas"})
_INTRODUCING = {"ADP", "SCONJ", "VERB", "ADV", "AUX"}
_BEFORE_CLAUSE = {"PUNCT", "CCONJ", "SCONJ", "ADV", "QUOTE"}
_ARTICLES = {"the", "a", "an"}
_PAUSES = {",", "—", "–", "-", "--", ")", "("}
RELATIVE_TAGS = {"WDT", "WP", "WP$", "WRB"}
_RELATIVE_LENGTH = 6  # elements from "who" to its verb
_BRACKET = 8  # elements in brackets behind a name
_ADVERBIAL = {"RB", "RBR", "RBS", "WRB", "IN", "CC", "UH"}
_DEEPEST = 6  # verbs that a shared subject may be away
_SHARED = 3  # elements from "and" to its verb
_TELLING = _WORDS["what tells something"]
_TELLING_TOO = _WORDS["what tells something too"]
_SURE = _WORDS["sure cues"]
_POINTING = {"this", "that", "these", "those"}


def phrase_first(elements: list[Element], index: int) -> int:
    """The first element of the base noun phrase that the element at `index` belongs to."""
    phrase = elements[index].phrase
    while index and phrase is not None and elements[index - 1].phrase is phrase:
        index -= 1
    return index


def phrase_end(elements: list[Element], index: int) -> int:
    """One past the last element of the base noun phrase that starts at `index`; `index` where none does."""
    phrase = elements[index].phrase if index < len(elements) else None
    end = index
    while end < len(elements) and phrase is not None and elements[end].phrase is phrase:
        end += 1
    return end


def subject_before(unit: Unit, index: int, depth: int = 0) -> Subject | None:
    """The subject of the finite verb group that starts at `index`, before it."""
    if depth > _DEEPEST:
        return None
    if index not in unit.subjects:
        unit.subjects[index] = _found_before(unit, index, depth)
    return unit.subjects[index]


def _found_before(unit: Unit, index: int, depth: int) -> Subject | None:
    elements = unit.elements
    at = _skip_back(elements, index - 1)
    if at < 0:
        return None
    element = elements[at]
    if element.lower in _RELATIVE and (element.phrase is None or element.penn in {"WP", "WDT"}):
        return Subject(at, at + 1, at + 1, relative=True)
    if element.phrase is not None:
        return _whole(elements, at)
    if element.tag == "CCONJ":
        return _shared(unit, at, depth)
    if element.lower in _PAUSES:
        return _over_pause(unit, at, depth)
    return _untagged(elements, at)


def _untagged(elements: list[Element], at: int) -> Subject | None:
    """The words before a verb where the parts of speech give no noun phrase: "Nearly a third say", "aides say"."""
    loose = elements[at].penn == "VBN" and not elements[at].has_capital
    if at and loose and elements[at - 1].phrase is not None:
        return _whole(elements, at - 1)  # "a study published in March"
    if not elements[at].lower[:1].isalnum() or elements[at].tag in {"AUX", "SCONJ", "ADP", "PART"}:
        return None
    first = at
    while first and (elements[first - 1].is_nominal or _is_share(elements, first)):
        first -= 1
    if first and elements[first].lower in {"least", "most"} and elements[first - 1].lower == "at":
        first -= 1
    opens = first == 0 or elements[first - 1].tag in _BEFORE_CLAUSE
    return _coordinated(elements, Subject(first, at + 1, at + 1)) if opens or first < at else None


def _is_share(elements: list[Element], at: int) -> bool:
    """Whether the number at `at` is what something else is counted out of: "one in five"."""
    return elements[at].tag == "NUM" and elements[at - 1].lower in {"in", "out", "of"}


def _skip_back(elements: list[Element], at: int) -> int:
    """Over adverbs and phrases of time between a subject and its verb: "Trump on Tuesday also said"."""
    while at >= 0:
        element = elements[at]
        floating = at and element.lower in {"both", "all"} and elements[at - 1].phrase is not None
        inserted = at > 1 and [each.lower for each in elements[at - 2 : at + 1 : 2]] == [",", ","]
        if floating or element.is_adverb or element.lower == "not":
            at -= 1
        elif element.lower == ")" and (opening := _bracket(elements, at)):
            at = opening - 1
        elif inserted and elements[at - 1].tag == "ADV":
            at -= 3
        elif element.phrase is not None and element.is_time and element.tag != "PRON":
            first = phrase_first(elements, at)
            before = elements[first - 1] if first else None
            at = first - 2 if before is not None and before.tag == "ADP" else first - 1
        else:
            break
    return at


def _bracket(elements: list[Element], at: int) -> int:
    """Where the bracket that closes at `at` opens; 0 where it does not."""
    within = range(at - 1, max(at - _BRACKET, 0), -1)
    return next((index for index in within if elements[index].lower == "("), 0)


def phrase_ending_at(elements: list[Element], at: int) -> Subject | None:
    """The noun phrase whose last element is at `at`, with what it is attached to."""
    return _whole(elements, at) if elements[at].phrase is not None else None


def _whole(elements: list[Element], at: int) -> Subject | None:
    """The noun phrase that ends at `at`, with the phrases that it is attached to and coordinated with."""
    first, last = phrase_first(elements, at), at + 1
    head_last = last
    while first > 1:
        before = elements[first - 1]
        if before.lower not in _ATTACHING:
            break
        above = first - 2
        while above >= 0 and elements[above].tag in _LOOSE and elements[above].phrase is None:
            above -= 1
        counted = first - 2  # "many in the crowd", "one in five"
        if (above < 0 or elements[above].phrase is None) and elements[counted].tag in {"ADJ", "DET", "NUM"}:
            first, head_last = counted, counted + 1
            continue
        if above < 0 or elements[above].phrase is None or (elements[above].is_time and before.lower != "of"):
            break
        head_last = above + 1
        first = phrase_first(elements, above)
    listed = first > 2 and elements[first - 1].lower == "," and elements[first - 2].phrase is None
    if listed and elements[first - 3].lower in _ARTICLES:
        first -= 3  # "the bespectacled, grey-haired diplomat"
    if first and elements[first - 1].tag == "ADP" and elements[first - 1].lower in _ATTACHING:
        return None  # "In a statement" alone is no subject
    if first > 1 and elements[first - 1].tag == "VERB" and (owner := _owner_of_relative(elements, first - 1)):
        return owner
    return _coordinated(elements, Subject(first, last, head_last))


def _owner_of_relative(elements: list[Element], verb: int) -> Subject | None:
    """Whom the clause with the verb at `verb` is about: "voters" of "voters who know him said", "voters wearing hats said"."""
    acting = elements[verb].penn == "VBG" and not is_role(elements[verb + 1].lower)  # no "managing director"
    if acting and elements[verb - 1].phrase is not None and not elements[verb - 1].is_time:
        return phrase_ending_at(elements, verb - 1)
    for index in range(verb - 1, max(verb - _RELATIVE_LENGTH, 0), -1):
        if elements[index].penn in {"WP", "WDT"}:
            return phrase_ending_at(elements, index - 1)
        if elements[index].lower in _PAUSES or elements[index].phrase is not None:
            return None
    return None


def relative_end(elements: list[Element], start: int) -> int | None:
    """Where the relative clause that opens at `start`, behind a pause, has its own; None if none opens there."""
    opens = 0 < start < len(elements) and elements[start - 1].lower in _PAUSES
    if not opens or elements[start].penn not in RELATIVE_TAGS:
        return None
    ends = (at for at in range(start, len(elements)) if elements[at].lower in _PAUSES)
    return next(ends, len(elements) - 1)


def relative_around(elements: list[Element], index: int) -> Span | None:
    """The relative clause between two pauses that the element at `index` is in: "Lee, who took office in 2010, said"."""
    start = index
    while start and elements[start - 1].lower not in _PAUSES:
        start -= 1
    end = relative_end(elements, start)
    return Span.of(elements[start].start, elements[end].end) if end is not None else None


def _coordinated(elements: list[Element], subject: Subject) -> Subject:
    """With the phrase before "and", if that phrase starts the clause."""
    first = subject.first
    if first < 2 or elements[first - 1].lower not in {"and", "or"} or elements[first - 2].phrase is None:
        return subject
    other = phrase_first(elements, first - 2)
    joints = _ATTACHING | {","}
    while other > 1 and elements[other - 1].lower in joints and elements[other - 2].phrase is not None:
        other = phrase_first(elements, other - 2)
    starts = other == 0 or elements[other - 1].tag in _BEFORE_CLAUSE
    return Subject(other, subject.last, phrase_end(elements, other)) if starts else subject


def tells_nothing(elements: list[Element], subject: Subject) -> bool:
    """Whether a subject is a thing that no words come from: "the change highlights", "prices fell, which suggests"."""
    at = subject.first if subject.relative else subject.head_last
    while subject.relative and at > 1 and elements[at - 1].phrase is None:
        at -= 1
    head = elements[at - 1]
    if subject.relative and head.is_time:
        return True
    if head.token is None or head.tag != "NOUN":
        return head.lower in _POINTING and subject.last - subject.first == 1
    noun = head.token.lemma
    known = senses_of(noun, "n") > 0 and noun not in _TELLING_TOO and not is_role(noun)
    return known and not is_kind_of(noun, _TELLING)


def _shared(unit: Unit, at: int, depth: int) -> Subject | None:
    """The subject of the verb before "and": "she paused and said"; that of the main verb, if there is one.

    Of "he said prices fell and added" it is who said so, and of "as he warned and pledged" who warned.
    """
    elements, fallback = unit.elements, None
    sure = not _SURE.isdisjoint(element.lower for element in elements[at + 1 : at + 1 + _SHARED])
    for index in range(at - 1, -1, -1):
        quotation = elements[index].quotation
        if quotation is not None and quotation.closed and depth:
            break
        if elements[index].finite and not (index and elements[index - 1].finite):
            subject = subject_before(unit, index, depth + 1)
            if subject is None or (not subject.relative and not _may_speak(elements, subject, sure=sure)):
                continue
            if not _is_subordinate(elements, subject):
                return subject
            fallback = fallback or subject
    return fallback


def _may_speak(elements: list[Element], subject: Subject, *, sure: bool) -> bool:
    """Whether a subject before "and" may be that of a verb of saying: no adjective, no thing, not in what somebody said."""
    before = elements[subject.first - 1].tag if subject.first else ""
    unfit = (sure and before == "VERB") or elements[subject.head_last - 1].tag == "ADJ"
    return not unfit and not tells_nothing(elements, subject)


def _is_subordinate(elements: list[Element], subject: Subject) -> bool:
    """Whether a subject belongs to a clause inside of another: "after he left", "that she", "who"."""
    before = elements[subject.first - 1] if subject.first else None
    return subject.relative or (before is not None and before.tag in {"SCONJ", "ADP"})


def _over_pause(unit: Unit, at: int, depth: int) -> Subject | None:
    """The subject before an inserted phrase: "Ann Lee, a lawyer in Ohio, said"."""
    elements, subject = unit.elements, None
    pauses = [index for index in range(at) if _is_pause(elements[index])]
    for before, stop in pairwise([-1, *pauses, at]):
        found = _opening_phrase(elements, before + 1, stop)
        if found is not None and (subject is None or _begins_clause(elements, found, subject)):
            subject = found
    return subject or subject_of_clause(unit, at, depth + 1)


def _is_pause(element: Element) -> bool:
    return element.lower in _PAUSES or element.lower == ";" or element.quotation is not None


def _begins_clause(elements: list[Element], phrase: Subject, subject: Subject) -> bool:
    """Whether a phrase begins another clause than a subject before it: "Lee, a lawyer, said so, but Berg, a judge,"."""
    opener = elements[phrase.first - 1].lower
    joined = opener in _BESIDE | {"and", "but"} and elements[phrase.first - 2].lower in _PAUSES
    told = any(element.finite for element in elements[subject.last : phrase.first])
    return told and (joined or opener == ";")


def _opening_phrase(elements: list[Element], start: int, stop: int) -> Subject | None:
    """The noun phrase that a stretch opens with, unless the stretch is a clause with a finite verb."""
    while start < stop and (
        elements[start].tag in {"CCONJ", "PUNCT"} or (start and elements[start].lower in _BESIDE)
    ):
        start += 1
    if start + 1 == stop and elements[start].has_capital and not _opens_adverbially(elements, start):
        return Subject(start, stop, stop)  # a name alone, whatever it was taken for
    if start >= stop or elements[start].tag in _INTRODUCING or elements[start].phrase is None:
        return None
    end = phrase_end(elements, start)
    if elements[end - 1].is_time:
        return None
    relatives = 0
    for index in range(end, stop):
        if elements[index].lower in _RELATIVE:
            relatives += 1
        elif elements[index].finite and not elements[index - 1].finite:
            if not relatives:
                return None
            relatives -= 1
    last = end
    while last + 1 < stop and elements[last].lower in _GOING_ON:
        following = _nominal_end(elements, last + 1)
        if following == last + 1:
            break
        last = following
    return Subject(start, last, end)


def _opens_adverbially(elements: list[Element], at: int) -> bool:
    """Whether a word is an adverb or conjunction that opens a clause: "However, Ann Lee, a lawyer, said"."""
    opens = at == 0 or elements[at - 1].tag in _BEFORE_CLAUSE
    known = possible_tags(elements[at].lower)
    return opens and (known <= _ADVERBIAL or (elements[at].tag == "ADV" and "RB" in known))


def subject_of_clause(unit: Unit, at: int, depth: int = 0) -> Subject | None:
    """The subject of the main verb before `at`: of the participle in "he paused, saying"."""
    if depth > _DEEPEST:
        return None
    elements = unit.elements
    relative = None
    for index in range(at - 1, -1, -1):
        if elements[index].finite and not (index and elements[index - 1].finite):
            found = subject_before(unit, index, depth + 1)
            if found is None:
                continue
            if not found.relative:
                return found
            relative = relative or found
    return relative or _of_misread_verb(unit, at)


def _of_misread_verb(unit: Unit, at: int) -> Subject | None:
    """The subject of the last verb before `at` that may be a past form taken for a participle: "she posted"."""
    for index in range(at - 1, 0, -1):
        group = unit.group(index)
        if group is not None and group.participle and unit.elements[index].penn == "VBN":
            return subject_before(unit, index, _DEEPEST)
    return None


def subject_after(unit: Unit, index: int) -> Subject | None:
    """The noun phrase that starts at `index`, behind an inverted cue: "said Ann Lee, a lawyer"."""
    elements = unit.elements
    while index < len(elements) and elements[index].tag == "ADV":
        index += 1
    end = _nominal_end(elements, index)
    if end == index or elements[end - 1].is_time:
        return None
    last = end
    for joints in (_ATTACHING, {"and"}, _ATTACHING):
        while last < len(elements) and elements[last].lower in joints:
            following = phrase_end(elements, last + 1)
            if following == last + 1:
                break
            last = following
    if last < len(elements) and (elements[last].finite or elements[last].tag == "AUX"):
        return None  # "said profits rose": the subject of what is said
    return Subject(index, last, end)


def _nominal_end(elements: list[Element], index: int) -> int:
    """One past the noun phrase at `index`, or past the words there that were not taken for one."""
    end = phrase_end(elements, index)
    while end < len(elements) and elements[end].phrase is None and elements[end].is_nominal:
        end = max(phrase_end(elements, end + 1), end + 1)
    return end
