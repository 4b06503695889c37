"""The tense of what happens on a date, by the verbs of its sentence.

A bare "Friday" is the last one or the next one, and only the verb tells. The cues are words (`tense.toml`): the
last one before the date in its sentence decides ("will be held Friday", "said Friday"); where the date opens
its clause ("On Friday, the court will…") the first one after it. That is enough for a weekday, and for a month that is
far; a month, a quarter or a feast that is near follows only the plain verb of its own clause (`sure_tense_at`). This is a reading of words, not of grammar:
tagging each sentence that holds a weekday would take longer than all the rest.
"""

import re
from collections.abc import Callable, Iterator
from functools import cache
from typing import NamedTuple

from factlib.dates.tables import toml

_REACH = 160  # characters of the sentence that are looked at, on either side
SENTENCE_END = re.compile(  # one class of characters first: found fast
    r"[.!?\n;](?:(?<=[a-z0-9%)]{2}[.!?])[\"'”’)]*(?=\s)|(?<=[.!?])(?:[\"'”’]+(?=\s)|'')|(?<=\n)\s*\n|(?<=;))"
)
_OPENING = 40  # characters before a date that tell whether it opens its clause

# "Tuesday's vote": what the sentence says of it need not be on that day
_OWNER = re.compile(r"\w{1,9}['’]s\b")
# "opened in Nis, Serbia, on Tuesday and will": what stands before the date is meant
_JOINED = re.compile(r"\w{1,20}(?: \d{1,2})?,? (?:and|but|as|after|while|when) [a-z]")

_RANGE = re.compile(r"(?P<by>from|between)\s", re.IGNORECASE)


class _Cues(NamedTuple):
    verbs: "re.Pattern[str]"
    opening: "re.Pattern[str]"
    no_past: frozenset[str]
    saying: frozenset[str]
    arranging: frozenset[str]
    clause: "re.Pattern[str]"
    lead: "re.Pattern[str]"
    governed: "re.Pattern[str]"
    future: "re.Pattern[str]"
    noun: "re.Pattern[str]"
    ahead: "re.Pattern[str]"
    amount: "re.Pattern[str]"


@cache
def _cues() -> _Cues:
    words = toml("tense.toml")

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
    no_past, saying, arranging = (frozenset(words[name]) for name in ("no_past", "saying", "arranging"))
    patterns = {name: re.compile(each, re.VERBOSE) for name, each in _plain_patterns(one_of).items()}
    return _Cues(verbs, opening, no_past, saying, arranging, **patterns)


def _plain_patterns(one_of: Callable[[str], str]) -> dict[str, str]:
    """What tells in its clause whether a verb is plain, and whether a date is its own; by the names of `_Cues`."""
    article = one_of("determiners")
    return {
        # where a clause with a verb of its own opens
        "clause": rf"[;:—–] | \b (?: {one_of('clauses')} ) \b"
        rf"| \b (?:and|but|as|or) \s (?= (?: {article} | will ) \b | [A-Z] )",
        # "in early May", "in the six months to June"
        "lead": rf"(?i) \b (?P<by> {one_of('leads')} ) \s (?: the\s | early\s | late\s | mid- )? \Z"
        rf"| \b (?: in|over|during|for ) \s (?: the\s | its\s )? (?: \w+\s )? (?: {one_of('stretches')} )"
        r" \s (?: to|ended|ending|through ) \s \Z",
        "governed": r"\b (?: ha(?:s|ve) | is | are | be | being ) (?: n['’]t )? \s (?: \w+\s ){0,2} \Z",
        "future": r"(?: will | shall | won['’]t | ['’]ll ) (?![a-z]) | (?! \w+ed\b | due\b ) .* \s to \b",
        # a verb that is a noun as well: "a rate cut in"
        "noun": rf"\b (?: {article} ) \s (?: [\w-]+ \s )? \Z",
        # behind a verb what has a time of its own: "agreed to sell in", "for delivery in", "jets arriving in", "and docks in"
        "ahead": rf"\b (?<! due\s ) to \s (?! (?: {article} | {one_of('degrees')} ) \b ) (?! \w+ (?: ing | [^s]s ) \b ) [a-z]+"
        rf"| \b (?: {one_of('purposes')} ) \s (?=[a-z]) [^\d$€£¥₹]* \Z"
        rf"| \b (?: {one_of('outlooks')} ) \s (?:of|on) \s"
        rf"| (?<! [\w'’] ) (?! (?: {article} | {one_of('links')} ) \s ) [\w'’]+ \s [a-z]{{2,}}ing \b"
        r"| \b (?:and|then) \s [a-z]+s \s* \Z",
        "amount": rf"\s (?: (?: {one_of('degrees')} | by | to | at | an? ) \s )* (?: [$€£¥₹] | Rs | US | \d )",
    }


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

    Plain are "will" and a past finite verb; not so a perfect, a present, what is said or arranged, and what stands nearer
    to the date and may have a time of its own ("agreed to sell in May", "for games in May", "jets arriving in May").

    >>> text = "Acme sold a yard in May that will close by Christmas, and agreed to buy another in June."
    >>> [sure_tense_at(text, text.index(each)) for each in ("May", "Christmas", "June")]
    ['past', 'future', '']
    """
    before, opens = _up_to(text, offset)
    cues = _cues()
    words = before + text[offset : offset + len("between ")]
    lead = cues.lead.search(before) or _RANGE.match(words, len(before))
    if lead is None:
        return ""
    by = (lead["by"] or "in").lower()
    if by == "since":
        return "past"
    clause = before[: lead.start()]
    opens = opens or not clause.strip()  # "In the six months to June, it sold"
    for found in cues.clause.finditer(before, 0, lead.start()):
        clause = before[found.end() : lead.start()]
    told = list(_told(clause))
    cue = None if told and not opens else _first_after(text, offset)
    if cue is not None and (opens or cues.amount.match(text, cue.end())):
        return _plain(cue, text[offset : cue.start()], beside=True)
    return _plain_before(clause, told, by)


def _plain_before(clause: str, told: list["re.Match[str]"], by: str) -> str:
    """The plain tense of the verbs of a clause before its date; a participle of what will be done changes nothing."""
    tense, end = "", 0
    for cue in told:
        ahead, behind = clause[: cue.start()].rstrip(), clause[cue.end() :].strip()
        beside = not behind and by != "from"
        may_be_noun = not cue[0].endswith("ed") and (not behind or behind.startswith("of "))
        if may_be_noun and _cues().noun.search(clause, 0, cue.start()):
            continue  # "signalled a rate cut in"
        kind = _plain(cue, clause[: cue.start()], beside=beside)
        joint = ahead.endswith((",", ", and", ", but"))
        # "will be repaired and reopened", "will buy used jets"
        shared = bool(behind) or ahead.endswith((" and", " or"))
        if tense == "future" and cue.lastgroup == "past" and shared and not joint:
            continue
        if tense == "past" and cue[0].startswith("due to") and not ahead.endswith((" was", " were")):
            continue  # "fell due to drought"
        if tense == "past" and kind == "future" and " to " in cue[0]:
            kind = ""  # "was expected to open"
        tense, end = kind, cue.end()
    if tense == "past" and (by == "by" or _cues().ahead.search(clause, end)):
        return ""
    return tense


def _plain(cue: "re.Match[str]", before: str, *, beside: bool) -> str:
    """The tense that one verb tells plainly, if any.

    Args:
        cue: The verb.
        before: The words before it.
        beside: Whether the date stands right beside it, so that what is said or decided is not what is dated.
    """
    cues = _cues()
    if cue.lastgroup == "future":
        return "future" if cues.future.match(cue[0]) else ""
    if cue[0] in ("has", "have") or cue[0] in cues.arranging or cues.governed.search(before):
        return ""
    return "past" if beside or cue[0] not in cues.saying else ""


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
