"""The tense of what happens on a date, by the verbs of its sentence.

A bare "Friday" is the last one or the next one, and only the verb tells. The cues are words (`tense.toml`): the
last one before the date in its sentence decides ("will be held Friday", "said Friday"); where the date opens
its clause ("On Friday, the court will…") the first one after it. That is enough for a weekday, and for a month that is
far; a month, a quarter or a feast that is near follows only the plain verb of its own clause (`sure_tense_at`). This is a reading of words, not of grammar:
tagging each sentence that holds a weekday would take longer than all the rest.
"""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from factlib.datafiles import Folder

_REACH = 160  # characters of the sentence that are looked at, on either side
SENTENCE_END = re.compile(  # one class of characters first: found fast
    r"[.!?\n;](?:(?<=[a-z0-9%)]{2}[.!?])[\"'”’)]*(?=\s)|(?<=[.!?])(?:[\"'”’]+(?=\s)|'')|(?<=\n)\s*\n|(?<=;))"
)
_OPENING = 40  # characters before a date that tell whether it opens its clause

_OWNER = re.compile(
    r"\w{1,9}['’]s\b"
)  # "Tuesday's vote": what the sentence says of it need not be on that day
_JOINED = re.compile(
    r"\w{1,20}(?: \d{1,2})?,? (?:and|but|as|after|while|when) [a-z]"
)  # "opened in Nis, Serbia, on Tuesday and will": what stands before the date is meant

_NEW_CLAUSE = re.compile(
    r"[;:—–]|\b(?:it|he|she|they|we|I|you|that|which|who|where|when|while|because|if|although|whose|after|before)\b"
    r"|\b(?:and|but|as|or)\s(?=(?:the|a|an|its|his|her|their|this|will)\b|[A-Z])"
)  # where a clause with a verb of its own opens
_LEAD = re.compile(
    r"\b(?P<by>in|on|over|during|within|by|since)\s(?:the\s|early\s|late\s|mid-)?\Z"
    r"|\b(?P<stretch>in|over|during|for)\s(?:the\s|its\s)?(?:\w+\s)?(?:months|quarters?|weeks|year|half)\s(?:to|ended|ending|through)\s\Z",
    re.IGNORECASE,
)
_RANGE = re.compile(r"(?P<by>from|between)\s", re.IGNORECASE)
_HAS_OR_IS = re.compile(r"\b(?:ha(?:s|ve)|is|are|be|being)(?:n['’]t)?\s(?:\w+\s){0,2}\Z")
_PLAIN_FUTURE = re.compile(r"(?:will|shall|won['’]t|['’]ll)(?![a-z])|(?!\w+ed\b|due\b).*\sto\b")
_TO_COME = re.compile(
    r"\b(?<!due\s)to\s(?!the\b|an?\b|its\b|their\b|about\b|over\b|more\b|nearly\b|almost\b)(?!\w+(?:ing|[^s]s)\b)[a-z]+"
    r"|\bfor\s(?:\w+\s)?(?:delivery|export|sale|use|launch|transfer|\w+ment|\w+[st]ion)\b"
)  # "agreed to sell in May", "for delivery in May"
_AMOUNT = re.compile(
    r"\s(?:(?:by|to|at|about|nearly|some|only|over|more than|an?|record)\s)*(?:[$€£¥₹]|Rs|US|\d)"
)


class _Cues(NamedTuple):
    verbs: "re.Pattern[str]"
    opening: "re.Pattern[str]"
    no_past: frozenset[str]
    saying: frozenset[str]
    arranging: frozenset[str]


@cache
def _cues() -> _Cues:
    words = Folder("dates").toml("tense.toml")

    def one_of(name: str) -> str:
        """Any of the words; by their first letter, so that few are tried."""
        rests: dict[str, list[str]] = {}
        for word in words[name]:
            rests.setdefault(word[0], []).append(re.escape(word[1:]))
        return "|".join(f"{first}(?:{'|'.join(each)})" for first, each in rests.items())

    verbs = re.compile(
        rf"""
        (?: \b (?=[A-Za-z]) | (?=['’]) )  # so that nothing is tried within a word
        (?<! \bthan\s )  # "more than expected"
        (?: (?P<future>
            (?: \b(?!May\b)(?i:{one_of("modal")}) | (?<=\w)['’]ll ) (?:n['’]t)? \b
                (?: \s (?:not|also|then|again|soon|be|have|been|begin|\w{{1,20}}ly) \b ){{0,4}} (?: \s \w{{1,20}} )?
          | \b (?:{one_of("ahead")}) \s (?:\w{{1,20}}\s)? to \b (?: \s be \b )? (?: \s \w{{1,20}} )?
          | \b to \s be \s (?:\w{{1,20}}ly\s)? \w{{1,20}}[dnt]\b
          | \b (?:{one_of("future")}) \b
        )
      | (?P<past> \b (?: {one_of("past")} ) \b | (?<!\ba\s)(?<!\bthe\s)(?<!\bstill\s) \b (?!un) [a-z]{{1,20}}ed \b ) )
        """,
        re.VERBOSE,
    )
    opening = re.compile(
        rf"(?:^|[,:;(\"“—_]|''|``|\b(?:{one_of('opens')}))\s*(?:(?:{one_of('prepositions')})\s+)*\Z",
        re.IGNORECASE,
    )
    return _Cues(verbs, opening, *(frozenset(words[name]) for name in ("no_past", "saying", "arranging")))


def tense_at(text: str, offset: int) -> str:
    """The tense at the offset of a date: "past", "future", or "" where no verb tells.

    >>> text = "The court ruled on Monday that the hearing will be held on Friday."
    >>> tense_at(text, text.index("Monday")), tense_at(text, text.index("Friday"))
    ('past', 'future')
    """
    before, opens = _up_to(text, offset)
    if opens:
        return _kind(_first_after(text, offset)) or _last(before)
    return _last(before)


def sure_tense_at(text: str, offset: int) -> str:
    """The tense at the offset of a date where the verb of its own clause tells it plainly, else "".

    Plain are "will" and a past finite verb; not so a perfect, a present, what is said or arranged, and what is still to
    come then ("agreed to sell in May", "bought for delivery in May").

    >>> text = "Acme sold a yard in May that will close by Christmas, and agreed to buy another in June."
    >>> [sure_tense_at(text, text.index(each)) for each in ("May", "Christmas", "June")]
    ['past', 'future', '']
    """
    before, opens = _up_to(text, offset)
    lead = _LEAD.search(before) or _RANGE.match(before + text[offset : offset + len("between ")], len(before))
    if lead is None:
        return ""
    by = (lead["by"] or "in").lower()
    if by == "since":
        return "past"
    clause = before[: lead.start()]
    for found in _NEW_CLAUSE.finditer(before, 0, lead.start()):
        clause = before[found.end() : lead.start()]
    opens = opens or not before[: lead.start()].strip()  # "In the six months to June, it sold"
    cue = _first_after(text, offset)
    if cue is not None and (opens or (not any(_told(clause)) and _AMOUNT.match(text, cue.end()))):
        return _plain(cue, text[offset : cue.start()], beside=True)
    return _plain_before(clause, by)


def _plain_before(clause: str, by: str) -> str:
    """The plain tense of the verbs of a clause before its date; a participle of what will be done changes nothing."""
    tense, end = "", 0
    for cue in _told(clause):
        ahead, beside = clause[: cue.start()].rstrip(), not clause[cue.end() :].strip()
        kind = _plain(cue, clause[: cue.start()], beside=beside)
        joint = ahead.endswith((",", ", and", ", but"))
        shared = not beside or ahead.endswith(
            (" and", " or")
        )  # "will be repaired and reopened", "will buy used jets"
        if tense == "future" and cue.lastgroup == "past" and shared and not joint:
            continue
        if tense == "past" and cue[0].startswith("due to") and not ahead.endswith((" was", " were")):
            continue  # "fell due to drought"
        if tense == "past" and kind == "future" and " to " in cue[0]:
            kind = ""  # "was expected to open"
        tense, end = kind, cue.end()
    if tense == "past" and (by == "by" or _TO_COME.search(clause, end)):
        return ""
    return tense


def _plain(cue: "re.Match[str]", before: str, *, beside: bool) -> str:
    """The tense that one verb tells plainly, if any.

    Args:
        cue: The verb.
        before: The words before it.
        beside: Whether the date stands right beside it, so that what is said or decided is not what is dated.
    """
    if cue.lastgroup == "future":
        return "future" if _PLAIN_FUTURE.match(cue[0]) else ""
    if cue[0] in ("has", "have") or cue[0] in _cues().arranging or _HAS_OR_IS.search(before):
        return ""
    return "past" if beside or cue[0] not in _cues().saying else ""


def _up_to(text: str, offset: int) -> tuple[str, bool]:
    """The words of the sentence before a date, and whether the date opens its clause."""
    begin = max(0, offset - _REACH)
    for found in SENTENCE_END.finditer(text, begin, offset):
        begin = found.end()
    before = text[begin:offset].lstrip()
    opens = _cues().opening.search(before, max(0, len(before) - _OPENING)) is not None
    ends = bool(before) and _JOINED.match(text, offset) is not None
    return before, opens and not ends and not _OWNER.match(text, offset)


def has_verb(words: str) -> bool:
    """Whether a verb that tells a tense stands among `words`.

    >>> has_verb("the plant opened in"), has_verb("mostly from")
    (True, False)
    """
    return any(_told(words))


def _told(words: str, start: int = 0, end: int | None = None) -> Iterator["re.Match[str]"]:
    """The verbs that tell a tense, in order."""
    for found in _cues().verbs.finditer(words, start, len(words) if end is None else end):
        if found[0] not in _cues().no_past:
            yield found


def _last(words: str) -> str:
    return _kind(next(reversed(list(_told(words))), None))


def _kind(cue: "re.Match[str] | None") -> str:
    return "" if cue is None else cue.lastgroup or ""


def _first_after(text: str, offset: int) -> "re.Match[str] | None":
    found = SENTENCE_END.search(text, offset, offset + _REACH)
    return next(_told(text, offset, offset + _REACH if found is None else found.start()), None)
