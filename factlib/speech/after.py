"""What follows a cue: a clause, a quotation, an infinitive, a noun phrase, or nothing that was said.

Between the cue and what was said may stand whom it was told to and when, where and how: "told reporters in Ohio on
Friday that …".
"""

from dataclasses import dataclass

from factlib.datafiles import Folder
from factlib.names.mentions import is_role
from factlib.speech.cues import Cue
from factlib.speech.subjects import phrase_end
from factlib.speech.units import Element

_STOPS = {".", "?", "!", ";", ")", "...", "…"}
_PAUSES = {",", "—", "–", "-", "--", "("}
_WORDS = Folder("speech").word_classes("words.toml")
QUESTIONS = _WORDS["question words"]
_HEARERS = _WORDS["verbs with a hearer"]
_OF_A_PHRASE = _WORDS["before a phrase"]
_NO_ADJUNCT = _WORDS["no adjunct"]
_REASON = _WORDS["before a reason"]
_WORDS_SAID = _WORDS["nouns of what is said"]
_GRADES = {"many", "much", "few", "little", "long"}
_WIDEST = 8  # elements of a phrase behind a preposition
_LONGEST = 40  # elements between a cue and what was said


@dataclass(frozen=True, slots=True)
class After:
    """What follows a cue.

    Attributes:
        kind: "quote", "colon", "that", "clause", "inf", "np", "words", "reason", "for", "pause" or "stop".
        index: Its first element; for a pause the element behind the mark.
    """

    kind: str
    index: int


def after_cue(elements: list[Element], index: int, cue: Cue) -> After:
    """What follows the cue whose last word is at `index`."""
    at, hearer = index + 1, cue.lemma not in _HEARERS
    for _ in range(_LONGEST):
        if at >= len(elements):
            return After("stop", at)
        element = elements[at]
        if element.lower == "(" and (behind := _behind_bracket(elements, at)):
            at = behind
            continue
        known = _at_word(elements, at, cue)
        if known is not None:
            return known
        if element.tag == "ADV" and element.penn != "WRB" and not _is_hyphened(elements, at):
            at += 1
        elif element.phrase is not None and _is_adverbial(elements, at):
            at = phrase_end(elements, at)
        elif element.tag == "NUM" and elements[at - 1].is_time:
            at += 1
        elif element.tag in {"ADP", "SCONJ"} and at + 1 < len(elements) and elements[at + 1].penn == "VBG":
            return After("stop", at)
        elif element.tag == "ADP" and element.lower not in _NO_ADJUNCT:
            at = _behind_participle(elements, max(_adjunct_end(elements, at), at + 1))
        elif element.phrase is not None and not hearer and _is_hearer(elements, at, cue):
            at, hearer = _coordinated_end(elements, _hearer_end(elements, at)), True
        else:
            if "r" in cue.takes:
                return _reason(elements, at)
            said, own = _said(elements, at), at > index + 1 and elements[at - 1].lower in _OF_A_PHRASE
            return After(said.kind, at - 1) if own and said.index == at else said
    return After("stop", at)


def _behind_participle(elements: list[Element], at: int) -> int:
    """One past a participle at `at` that tells of a letter in which something is said: "seen | by Newsline", "dated | May 3"."""
    behind = elements[at + 1] if at + 1 < len(elements) else None
    placed = behind is not None and (behind.lower == "by" or behind.is_time)
    return at + (placed and elements[at].penn in {"VBN", "VBD"})


def _is_hyphened(elements: list[Element], at: int) -> bool:
    """Whether a hyphen joins a word to the next: "well" of "demanded well-known names"."""
    behind = elements[at + 1] if at + 1 < len(elements) else None
    return behind is not None and behind.penn == "HYPH" and behind.start == elements[at].end


def _at_word(elements: list[Element], at: int, cue: Cue) -> After | None:
    """What a mark or a conjunction at `at` tells at once."""
    element = elements[at]
    word = element.lower
    if element.quotation is not None:
        return After("quote", at)
    if word == ":":
        return After("colon", at + 1)
    following = elements[at + 1].lower if at + 1 < len(elements) else ""
    told = at + 1 < len(elements) and elements[at + 1].finite and elements[at + 1].tag == "AUX"
    if word == "that" and told and (elements[at - 1].phrase is None or elements[at - 1].is_time):
        return After("clause", at)  # "said that might grow into a habit"
    free = element.phrase is None or element.tag != "PRON" or element.penn != "DT"
    if word == "that" and (free or following == ","):
        return After("that", at + 1)
    if word in QUESTIONS:
        timed = word in {"when", "where", "if"} and cue.kind not in {"ask", "say", "admit"}
        return After("stop" if timed else "that", at)
    graded = following in _GRADES and elements[at + 1].tag in {"ADJ", "ADV"}
    conjunction = element.tag == "SCONJ" or (word == "as" and not graded)  # "…, he said as lead manager"
    if word in _STOPS or element.tag == "CCONJ" or (conjunction and word in _NO_ADJUNCT):
        return After("stop", at)
    if word in {"for", "on", "upon"} and "f" in cue.takes:
        return After("for", at + 1)
    misread = word == "to" and at + 1 < len(elements) and elements[at + 1].penn == "VB"
    if misread or _opens_infinitive(elements, at):
        return After("inf", at)
    if word in _PAUSES:
        return _after_pause(elements, at)
    return None


def _behind_bracket(elements: list[Element], at: int) -> int | None:
    """Where an abbreviation in brackets ends that opens at `at`, and the noun that it stands before: "the Forum (PTF) summit"."""
    end = at + 3
    if end >= len(elements) or elements[end - 1].lower != ")" or elements[at - 1].phrase is None:
        return None
    behind = phrase_end(elements, end)
    goes_on = behind < len(elements) and (elements[behind].tag == "ADP" or elements[behind].lower == "that")
    return behind if goes_on else end


def _hearer_end(elements: list[Element], at: int) -> int:
    """One past who is told something; a plural stands before no noun: "told securities analysts | business is good"."""
    end = phrase_end(elements, at)
    people = (at for at in range(at, end) if elements[at].penn == "NNS" and is_role(elements[at].lower))
    return next(people, end - 1) + 1


def _after_pause(elements: list[Element], at: int) -> After:
    following = elements[at + 1] if at + 1 < len(elements) else None
    if following is not None and following.quotation is not None:
        return After("quote", at + 1)
    for width in (2, 3, 4, 5):  # "said, however, that"; "said, in a statement, that"
        close = at + width
        if close + 1 < len(elements) and elements[close].lower == "," and elements[close + 1].lower == "that":
            return After("that", close + 2)
    return After("pause", at + 1)


def _is_adverbial(elements: list[Element], at: int) -> bool:
    """Whether the noun phrase at `at` tells when, and is no subject: "Tuesday", not "the winter was mild"."""
    end = phrase_end(elements, at)
    timed = elements[at].is_time or elements[end - 1].is_time
    return timed and not (end < len(elements) and elements[end].finite)


def _adjunct_end(elements: list[Element], at: int) -> int:
    """One past the prepositional phrase that starts at `at`, with a year, a day or a quoted title behind it."""
    end = at + 1
    while end < min(len(elements), at + _WIDEST) and _can_precede(elements[end]):
        end += 1
    end = max(phrase_end(elements, end), end)
    while end < len(elements) and (elements[end].tag == "NUM" or elements[end].penn == "POS"):
        end += 1
    if end + 1 < len(elements) and elements[end].quotation is not None and elements[end + 1].lower == "that":
        return end + 1  # 'said on ABC's "This Week" that'
    return end


def _can_precede(element: Element) -> bool:
    """Whether a word can stand before the noun of a phrase that the parts of speech do not hold together."""
    if element.phrase is not None or element.lower in {"that", "what", "how", "whether"}:
        return False
    return element.is_nominal or element.tag == "ADV" or element.penn in {"VBG", "VBN"}


def _coordinated_end(elements: list[Element], end: int) -> int:
    while end + 1 < len(elements) and elements[end].lower == "and" and elements[end + 1].phrase is not None:
        end = phrase_end(elements, end + 1)
    return end


def _is_hearer(elements: list[Element], at: int, cue: Cue) -> bool:
    """Whether the noun phrase at `at` is told something, not the subject of what was said."""
    end = _coordinated_end(elements, phrase_end(elements, at))
    if cue.lemma in {"tell", "inform", "notify", "remind", "assure", "reassure"}:
        return True
    while end < len(elements) and (elements[end].tag in {"ADP", "ADV"} or elements[end].is_time):
        if elements[end].lower == "of":
            break
        end = max(phrase_end(elements, end + 1), end + 1)
    if end >= len(elements):
        return False
    element = elements[end]
    told = element.quotation is not None or element.lower in {"that", ":", ",", "."} | QUESTIONS
    return told or _opens_infinitive(elements, end)


def _opens_infinitive(elements: list[Element], at: int) -> bool:
    """Whether the "to" of an infinitive stands at `at`, or behind "not" there."""
    to = at + (elements[at].lower == "not")
    return to < len(elements) and elements[to].penn == "TO"


def _reason(elements: list[Element], at: int) -> After:
    """What is put down to something: "the fall to drought"."""
    for element in elements[at:]:
        if element.lower in _REASON:
            return After("reason", at)
        if element.lower in _PAUSES | _STOPS:
            break
    return After("stop", at)


def _said(elements: list[Element], at: int) -> After:
    """A clause if a finite verb follows in time, else a noun phrase."""
    element = elements[at]
    if element.finite:
        return After("stop", at)
    head = elements[max(phrase_end(elements, at) - 1, at)].token
    if head is not None and head.lemma in _WORDS_SAID:
        return After("words", at)
    relatives = 0
    for index in range(at, len(elements)):
        following = elements[index]
        if following.quotation is not None and not relatives:
            return After("clause", at)  # its verb stands between the marks
        if following.penn in {"WDT", "WP", "WRB", "WP$"}:
            relatives += 1
        elif following.tag == "VERB" and not relatives and _is_joined(elements, index):
            break  # "writes posts or makes speeches"
        elif following.finite and not elements[index - 1].finite:
            if not relatives:
                return After("clause", at)
            relatives -= 1
        if following.lower == ":" and index + 1 < len(elements) and elements[index + 1].quotation is not None:
            return After("colon", index + 1)  # "added a caveat: “…”"
        if following.lower in {";", ":"}:
            break
    return After("np", at)


def _is_joined(elements: list[Element], index: int) -> bool:
    """Whether a conjunction stands before the verb at `index`, or before its adverb: "found work and never left"."""
    before = index - 1 - (elements[index - 1].tag in {"ADV", "PART"})
    return elements[before].tag == "CCONJ"
