"""Which two names on both sides of "and" are one: "Rogers and Vane Inc", but not "Norland plc and Vane Inc".

The form of a name alone rarely tells. What the document says of either half elsewhere decides first, then the number
of the verb, then where legal forms and words of bodies stand: they close the whole, unless the first half has its own.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from factlib.language.lexicon import common_tags
from factlib.names.countries import is_demonym
from factlib.names.mentions import Mention
from factlib.names.runs import opens_sentence
from factlib.names.tables import body_words, word_classes, words

_AND = re.compile(r"[ \n]and[ \n]\Z")
_BEHIND = re.compile(r"[ \n]([a-z]+)(?:[ \n]([a-z]+))?")
_TOGETHER = re.compile(
    r"[ \n](?:(?:have|will|would|may|could|might|plan|want|agreed?|plans|planned|decided?|vowed|are|were|expected|set|to|in|talks)[ \n]){0,5}(?:merge|combine|team up|join forces)\b"
)
_BEFORE = re.compile(r"([A-Za-z]+)[ \n]\Z")
_WORDS = word_classes("joined.toml")
_WHOLE = {"country", "place", "group"}
_NOUNS = {"NN", "NNS", "JJ", "VBG"}
_LOOK_BACK = 12  # characters
_LEAST_INITIALS = 3
_AND_LENGTH = 5  # characters of " and "


def join(text: str, mentions: Sequence[Mention]) -> list[Mention]:
    """The mentions of `text`, in order, with those made one that "and" joins inside of a name."""
    one = {_halves(left, right) for left, right in _pairs(text, mentions) if _is_one_name(text, left, right)}
    if not one:
        return list(mentions)
    found: list[Mention] = []
    for mention in mentions:
        if found and _is_pair(text, found[-1], mention) and _halves(found[-1], mention) in one:
            left = found.pop()
            kind = "organisation" if mention.kind == "organisation" else None
            name = (*left.words, "and", *_words(mention))
            mention = left._replace(end=mention.end, words=name, kind=kind, country=None, shown=True)
        found.append(mention)
    return found


def _halves(left: Mention, right: Mention) -> tuple[str, str]:
    return left.name, _words(right)[0]


def _words(right: Mention) -> tuple[str, ...]:
    """The words of the second half; "Sons" alone would be a title."""
    return right.words or tuple((right.title or "").split())


def _pairs(text: str, mentions: Sequence[Mention]) -> Iterator[tuple[Mention, Mention]]:
    """The mentions that "and" joins, those left out of which the first is one of a list."""
    before = -1
    for left, right in pairwise(mentions):
        if _is_pair(text, left, right) and (before < 0 or text[before : left.outer] != ", "):
            yield left, right
        before = left.end


def _is_pair(text: str, left: Mention, right: Mention) -> bool:
    whole = bool(right.words) and not right.title
    named = bool(left.words) and not left.title and (whole or right.title in _WORDS["partners"])
    near = right.outer - left.end == _AND_LENGTH
    return named and near and _AND.match(text, left.end, right.outer) is not None


def _is_one_name(text: str, left: Mention, right: Mention) -> bool:
    """Whether both halves are one name, by this place and by what the document says of either."""
    if _words(right)[0] in _WORDS["partners"]:
        return left.kind not in _WHOLE
    if _has_initials(text, left, right):
        return True
    number = _number(text, left, right)
    if _is_named_apart(text, left, right, singular=number == 1):
        return False
    return _is_closed(left, right) if number is None else number == 1


def _has_initials(text: str, left: Mention, right: Mention) -> bool:
    """Whether the document has the initials of both halves as one word: "LOGC" for "Lenk Oil and Gas Corporation"."""
    whole = [word for word in (*left.words, *_words(right)) if word[:1].isupper() and not word.isupper()]
    initials = "".join(word[0] for word in whole)
    return len(initials) >= _LEAST_INITIALS and re.search(rf"\b{initials}\b", text) is not None


def _is_named_apart(text: str, left: Mention, right: Mention, *, singular: bool) -> bool:
    """Whether the document names one of both halves without the other.

    Where the verb is singular, the first alone is short for the whole: "Rogers and Vane Inc said it", later "Rogers".
    """
    field = common_tags(right.words[0]) & {"NN", "NNS"}  # "Loan" is a word of other names too
    names = (left.name, right.name if field else right.words[0])
    first, second = map(re.escape, names)
    before = r"\band" if field else rf"\b{first}\sand"
    alone = (rf"\b{first}(?!\w)(?!\s+and\s+{second})", rf"(?<!{before}\s)\b{second}(?!\w)")
    halves = zip(names[singular:], alone[singular:], strict=True)
    # a name that stands nowhere else is looked for no further: each pattern has to be made first
    apart = any((right.title or text.count(name) > 1) and re.search(half, text) for name, half in halves)
    return apart and left.words[-1] != right.words[0]


def _number(text: str, left: Mention, right: Mention) -> int | None:
    """One or two, as the word before both names and the verb of which they are the subject tell."""
    before = _BEFORE.search(text, max(left.outer - _LOOK_BACK, 0), left.outer)
    word = before[1].lower() if before else ""
    if word in _WORDS["before two"]:
        return 2
    behind = _BEHIND.match(text, right.end)
    if behind is None or not (word in _WORDS["before a subject"] or opens_sentence(text, left.outer)):
        return None
    if _TOGETHER.match(text, right.end):
        return 2
    if behind[1] in _WORDS["singular"] or behind[2] in _WORDS["one"]:
        return 1
    return 2 if behind[1] in _WORDS["plural"] or behind[2] in _WORDS["several"] else None


def _is_closed(left: Mention, right: Mention) -> bool:
    """Whether the end of the second half closes the whole name, as a legal form or a word of bodies does."""
    forms, bodies = words("legal_forms.txt"), body_words()
    if left.words[-1] == right.words[0]:
        return True  # "Lunt and Lunt"
    if len(left.words) > 1 and right.words[0] in _WORDS["fields"] and len(right.words) == 1:
        return left.words[-1] in _WORDS["fields"]  # "Lund Telegraph and Telephone"
    if left.words[-1] in forms or is_demonym(right.words[0]):
        return False
    head = right.words[: right.words.index("of")] if "of" in right.words else right.words
    ends = next((at for at, word in enumerate(head) if word.rstrip(",") in forms | bodies), len(head))
    formed = any(word in forms for word in head[ends:])
    fields = all(common_tags(word) & _NOUNS for word in head[:ends])
    bodied = ends < len(head)
    if fields and (formed or (bodied and left.name in _WORDS["fields"])):
        return True  # "Lund Shipbuilding and Engineering Ltd", "Oil and Gas Commission"
    if fields and len(left.words) > 1 and common_tags(left.words[-1]) & {"NN", "NNS"}:
        plural = "NNS" in common_tags(left.words[-1])
        return left.kind != "organisation" and ((bodied and ends == 1) or (plural and ends == len(head) > 1))
    if left.kind == "demonym":
        return formed  # "British and Harbour Lines plc"
    return formed and ends == 1 == len(left.words) and left.kind is None  # "Rogers and Vane Inc"
