"""The tense of what happens on a date, by the verbs of its sentence.

A bare "Friday" is the last one or the next one, and only the verb tells. The cues are words (`tense.toml`): the
last one before the date in its sentence decides ("will be held Friday", "said Friday"); where the date opens
its clause ("On Friday, the court will…") the first one after it. This is a reading of words, not of grammar:
tagging each sentence that holds a weekday would take longer than all the rest.
"""

import re
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


class _Cues(NamedTuple):
    verbs: "re.Pattern[str]"
    opening: "re.Pattern[str]"
    no_past: frozenset[str]


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
    return _Cues(verbs, opening, frozenset(words["no_past"]))


def tense_at(text: str, offset: int) -> str:
    """The tense at the offset of a date: "past", "future", or "" where no verb tells.

    >>> text = "The court ruled on Monday that the hearing will be held on Friday."
    >>> tense_at(text, text.index("Monday")), tense_at(text, text.index("Friday"))
    ('past', 'future')
    """
    begin = max(0, offset - _REACH)
    for found in SENTENCE_END.finditer(text, begin, offset):
        begin = found.end()
    before = text[begin:offset].lstrip()
    opens = _cues().opening.search(before, max(0, len(before) - _OPENING)) is not None
    ends = bool(before) and _JOINED.match(text, offset) is not None
    if opens and not ends and not _OWNER.match(text, offset):
        return _after(text, offset) or _last(before)
    return _last(before)


def has_verb(words: str) -> bool:
    """Whether a verb that tells a tense stands among `words`.

    >>> has_verb("the plant opened in"), has_verb("mostly from")
    (True, False)
    """
    return any(found[0] not in _cues().no_past for found in _cues().verbs.finditer(words))


def _last(words: str) -> str:
    tense = ""
    for found in _cues().verbs.finditer(words):
        if found[0] not in _cues().no_past:
            tense = found.lastgroup or ""
    return tense


def _after(text: str, offset: int) -> str:
    found = SENTENCE_END.search(text, offset, offset + _REACH)
    end = offset + _REACH if found is None else found.start()
    for cue in _cues().verbs.finditer(text, offset, end):
        if cue[0] not in _cues().no_past:
            return cue.lastgroup or ""
    return ""
