"""Numbers that are no amounts: dates, years, clock times, ordinals, scores, labels, model names, idioms."""

import re

from factlib.language.lexicon import is_known, possible_tags
from factlib.quantities.behind_name import counts_behind_name, without_possessive
from factlib.quantities.found import Found
from factlib.quantities.noun import counted, is_plural
from factlib.quantities.tables import table

__all__ = ["counts_nothing", "is_amount", "is_loose", "is_part_of_a_year"]

_DATA = table("idioms")
_MONTHS = frozenset(_DATA["months"])
_LABELS = frozenset(_DATA["before a label"])
_SMALL_LABELS = _LABELS - frozenset(_DATA["small words before a label"])
_NO_NAMES = frozenset(_DATA["no names"])
_YEAR_NOUNS = "|".join(_DATA["year nouns"])
_PARTS_OF_TIME = frozenset(_DATA["parts of time"])
_UNCOUNTED = frozenset(_DATA["not an amount before"])
_IDLE_BEFORE_ONE = frozenset(_DATA["one"]["before"])
_IDLE_AFTER_ONE = frozenset(_DATA["one"]["after"])
_RANKS = frozenset(_DATA["ranks"])
_MONTH = "|".join(sorted(_MONTHS, key=len, reverse=True))
_WRITTEN_OUT = frozenset({"words", "scaled", "vague", "fraction", "multiple"})

_GLUED_BEFORE = frozenset("_#/.:@\\^=&'’%•”")
_GLUED_AFTER = re.compile(
    rf"""
      [:/.'’_•·×]?[0-9] | (?!ish\b)[^\W\d_] | ['’]s?(?!\w) | %[0-9A-F]       # 17:22, 4th, 777F, 1990's, %28
    | [ ]?(?:[ap]\.?m\b | o['’]clock | (?:GMT|UTC|BST|CET|E[SD]T|P[SD]T)\b)
    | [ ](?:of[ ])?(?:(?i:{_MONTH})\b)(?![ ](?:be|have|not|also))  # 26 April
    | [-/–][A-Z] | -(?:for|to|by|on|in)-                           # 486-Based, 3-for-1
    | [ ]?:[ ]?[0-9]
    | [ ]ZIP\b
    | [ ](?:Ave|Avenue|Rue|Via|Calle|Boulevard)[ ][A-Z]
    | [ ](?:[NSEW]\.?[ ]|[NS][EW][ ])?(?:[A-Z][\w']*|[0-9]{{1,3}}(?:st|nd|rd|th))(?:[ ][A-Z][\w']*)?[ ](?:Street|St|Road|Rd|Avenue|Ave|Drive|Lane|Way|Boulevard|Blvd)\b
    """,
    re.VERBOSE,
)
_LEADING_ZERO = re.compile(r"0[0-9]")
_MARKED = re.compile(r"0[0-9]+[A-Z](?![^\W_])|[0-9][0-9,]*s(?![^\W_])")  # "Type 054A", "in the $50s"
_NAMED_SPAN = re.compile(r"[A-Z][a-z]+-[A-Z][a-z]")
_MODEL_BEHIND = re.compile(r" [A-Z][a-z]+(?![\w-])")
_BETWEEN_DIGITS = frozenset(",•·×")
_HEDGE = re.compile(r"(?<![^\W_])(?:(?:c|ca|approx|circa|abt|est|max|min)\.|c)\Z|[<>]=\Z")  # "c.100", ">=100"
_JOINED = re.compile(r"[-–][0-9]| [-–] [0-9]")
_PREFIX = re.compile(r"(?<![^\W_])(?:sub|minus|over|under|plus|near|roughly|about|mid|post|pre|non)-\Z", re.I)
_SUM = re.compile(r"[$€£¥][ ]?[0-9][0-9.,]*(?:k|m|mn|bn|b|tn|K|M|B)[-–]\Z")  # "$10m-15m"
_CUT = re.compile(r"[.,'’·]?[0-9]")
_NO_SCALE = re.compile(rf"[ -]?(?:{'|'.join(table('numerals')['no scales'])})s?\b", re.I)
_ADDRESS = re.compile(r"https?://\S*\Z|www\.\S*\Z")


def is_loose(text: str, found: Found) -> bool:
    """Whether a dash joins the number to another: it is one end of a range, or no amount at all ("2-2")."""
    if _JOINED.match(text, found.numeral.end) and found.is_bare:
        return True
    before = text[max(found.start - 2, 0) : found.start]
    return len(before) == 2 and before[1] in "-–" and (before[0].isdigit() or before[0] in ")$€£")


def is_amount(text: str, found: Found, alone: bool) -> bool:
    """Whether the number is no date, label, clock time and the like.

    Args:
        text: The whole text.
        found: The number, with its currency and unit.
        alone: Whether it is all of the text: then "2020" is a number.
    """
    if found.numeral.form in _WRITTEN_OUT and not text[found.numeral.start].isdigit():
        if not alone and _NAMED_SPAN.match(text, found.numeral.start):
            return False  # "the Six-Day War"
        return not _is_idiom(text, found) and _is_written_amount(text, found)
    if not found.sign_before and (
        _is_glued_before(text, found.start) or text[found.start - 1 : found.start] == "$"
    ):
        return False
    if not alone and _NO_SCALE.match(text, found.numeral.end):
        return False  # "$5 gazillion"
    if found.sign_before and _CUT.match(text, found.numeral.end):
        return False
    if text[found.numeral.start].isdecimal() and _MARKED.match(text, found.numeral.start):
        return False
    if not found.is_bare:
        return not _is_idiom(text, found) and not (
            (text[found.end - 1] == "%" or _is_lettered(text, found)) and _is_glued_after(text, found)
        )
    if alone:
        return True
    end = found.numeral.end
    if found.numeral.form == "digits" and _LEADING_ZERO.match(text, found.numeral.start):
        return False
    if _GLUED_AFTER.match(text, end) is not None or _is_list_mark(text, found):
        return False
    return not _is_label(text, found) and not _is_year(text, found)


def _is_lettered(text: str, found: Found) -> bool:
    """Whether its unit is one capital letter that is joined to it: "221B"."""
    return found.end == found.numeral.end + 1 and text[found.end - 1].isupper()


def _is_glued_after(text: str, found: Found) -> bool:
    last = found.end - 1 if text[found.end - 1] == "%" else found.end
    return _GLUED_AFTER.match(text, last) is not None


def counts_nothing(found: Found) -> bool:
    """Whether it counts nothing: "one" as a pronoun, "the top three", "on the one hand"."""
    if found.dashed and found.kind == "number" and found.numeral.form == "digits":
        return found.high is not None and _is_years_or_phone(int(found.low), int(found.high))
    if found.low == 1 and found.kind == "count" and found.numeral.form == "words":
        return found.noun in _IDLE_AFTER_ONE or (bool(found.words) and found.words[-1] in _IDLE_BEFORE_ONE)
    if (
        found.kind == "number"
        and found.numeral.form == "words"
        and found.words[-1:]
        and found.words[-1] in _RANKS
    ):
        return True
    return found.kind == "number" and found.low == 1 and found.high is None and found.numeral.form == "words"


_ADVERBIAL = re.compile(rf"-(?:{'|'.join(table('nouns')['no noun after a hyphen'])})(?![^\W_])")


def _is_years_or_phone(low: int, high: int) -> bool:
    """Whether two whole numbers with a dash between are years ("1990-2000") or a telephone number."""
    years = 1400 <= low < high <= 2100
    return years or (100 <= low < 1000 <= high < 10_000)


_QUESTION = re.compile(r"(?:[- ]dollar)?[- ](?:question|baby)\b")
_TWO = 2
_OWNERS = frozenset(["its", "their", "his", "her", "our", "my", "your"])
_WHOSE = _OWNERS | {"'s"}


def _is_idiom(text: str, found: Found) -> bool:
    """Whether a sum of money is a figure of speech: "the $64,000 question", "my two cents"."""
    if _QUESTION.match(text, found.numeral.end):
        return True
    cents = found.kind == "money" and found.factor != 1 and found.low == _TWO
    return cents and bool(found.words) and found.words[-1] in _WHOSE


_OF_A_YEAR = re.compile(
    r" of (?:the )?(?:(?:fiscal |financial )?(?:year|[12][0-9]{3})|(?:this|last|next) year)\b"
)
_PART_OF_YEAR = frozenset(["first", "last", "final", "opening", "closing", "initial", "past"])


def is_part_of_a_year(text: str, found: Found) -> bool:
    """Whether it is a date: "the first nine months of 2020"."""
    if found.unit not in ("day", "week", "month", "quarter") or not found.words:
        return False
    return found.words[-1] in _PART_OF_YEAR and _OF_A_YEAR.match(text, found.end) is not None


def _is_written_amount(text: str, found: Found) -> bool:
    before = found.words[-1] if found.words else ""
    if (
        text[found.start - 1 : found.start] in ("-", "–")
        and text[found.start - 2 : found.start - 1].isalnum()
    ):
        return text[max(found.start - 4, 0) : found.start].lower() in ("sub-", "nus-")
    if before in _UNCOUNTED:
        return False
    form = found.numeral.form
    if form == "fraction" and before in _PARTS_OF_TIME:
        return False
    if text[found.start].isupper() and found.is_bare and form == "words":
        return not _is_of_a_name(text, found) and _ADVERBIAL.match(text, found.numeral.end) is None
    if (
        found.is_bare
        and form in ("words", "scaled")
        and (before in _SMALL_LABELS or _is_day(text, found, before))
    ):
        return False
    return _ADVERBIAL.match(text, found.numeral.end) is None


def _is_day(text: str, found: Found, before: str) -> bool:
    """Whether a number word is a day: "the May six meeting"."""
    return before in _MONTHS and text[found.start - len(before) - 1].isupper() and found.low <= _LAST_DAY


_LAST_DAY = 31
_YEAR_DIGITS = 4
_POSTCODE = re.compile(r"(?:[A-Z]\.){2,} [0-9]{5}(?:-[0-9]{4})?\Z")  # "D.C. 20036"
_DAY_BEFORE = re.compile(rf"\b(?i:{_MONTH})\.? [0-9]{{1,2}} or \Z")  # "June 3 or 4"
_GROUP_OF = re.compile(r"\bGroup of \Z")  # of 7, of 20
_STOPPED = re.compile(r"[^\W\d_]{4,}\.")
_CAPITALS = re.compile(r"(?:[ -][A-Z][\w'’-]*)+")


def _is_of_a_name(text: str, found: Found) -> bool:
    """Whether a number word with a capital is a part of a name: "Channel Four", "the main Three Gorges Dam"."""
    name = _NAME.search(text, max(0, found.start - 24), found.start)
    if name is None:
        return False
    word = name[1].lower()
    if name[1][0].isupper() and word not in _NO_NAMES and not _STOPPED.fullmatch(name[1]):
        return True
    capitals = _CAPITALS.match(text, found.numeral.end)
    if capitals is None and word == "of":
        return counted(text, found.numeral.end) is None  # "the Group of Seven"
    if capitals is None or not (word == "the" or word not in _NO_NAMES):
        return False
    words = capitals.group().split()
    return len(words) == 1 or not is_plural(words[-1])


def _is_glued_before(text: str, start: int) -> bool:
    """Whether what stands right before a number makes it a part of something longer: "F-16", "08:56"."""
    before = text[start - 1] if start else " "
    if text[start - 2 : start] in ('="', "='"):
        return True  # width="162"
    if before.isalnum() or before in _GLUED_BEFORE:
        return _HEDGE.search(text, max(0, start - 8), start) is None
    if before in "-–" and start > 1:
        last = text[start - 2]
        joined = _PREFIX.search(text, max(0, start - 9), start) or _SUM.search(
            text, max(0, start - 16), start
        )
        return last.isalpha() and joined is None
    if text[start - 2 : start] == '="':
        return True  # an attribute of a page
    if text[start - 2 : start] == ": " and text[start - 3 : start - 2].isdigit():
        return True  # 18: 49, as some sites print the time
    if before in _BETWEEN_DIGITS and text[start - 2 : start - 1].isdigit():
        return True
    return ("/" in text[max(0, start - 40) : start]) and _ADDRESS.search(
        text, max(0, start - 400), start
    ) is not None


def _is_list_mark(text: str, found: Found) -> bool:
    """Whether it is the mark of a list's item: "1)", "(2)", "3. Next"."""
    end = found.numeral.end
    after = text[end : end + 2]
    if after.startswith((")", " )")):
        if found.numeral.form != "digits":
            return False  # "down from 163,672 (211,181)"
        if text[found.start - 1 : found.start] == "(":
            return True
        return "(" not in text[max(0, found.start - 30) : found.start]
    if after and after != ". " and after[0] != "\n":
        return False
    if after == ". " and text[end + 2 : end + 3].isupper() and end - found.start <= _LONGEST_MARK:
        marked = _SENTENCE_BEFORE.search(text, max(0, found.start - 3), found.start)
        if marked and found.numeral.form == "digits":
            return True
    begin = max(0, found.start - 24)
    before = text[begin : found.start].rpartition("\n")
    if not before[1] and (begin or not after):
        return False
    return not before[2].strip(" \t-+#*" if after == ". " else " \t-+#*.0123456789")


_LONGEST_MARK = 2
_SENTENCE_BEFORE = re.compile(r"[.!?;:][”\"’')]? \Z")
_THINGS_NEXT = re.compile(r" (?:[A-Z][a-z-]+ )?[A-Z][a-z]+s\b")
_NAME = re.compile(r"([^\W\d_][\w.&'’-]*) ?\Z")
_CAPITALISED = re.compile(r"[A-Z][^A-Z&]*")
_THINGS = frozenset({"NN", "NNP", "JJ"})
_STARTING_TAGS = frozenset(_DATA["tags of a word that starts a sentence"])
_STARTS_SENTENCE = frozenset('.!?:;\n"“”—–(|')


def _is_day_or_year(text: str, found: Found) -> bool:
    """Whether a number behind a month is of the date, and counts nothing: not in "In March 200 planes flew"."""
    figures = found.numeral.end - found.numeral.start
    return found.low <= _LAST_DAY or figures == _YEAR_DIGITS or counted(text, found.numeral.end) is None


def _is_fixed_label(text: str, found: Found, before: str) -> bool:
    """Whether it is a model before its name ("the 737 Max"), a postcode, or the number of a group of states."""
    start, end = found.start, found.numeral.end
    if before in ("the", "a") and _MODEL_BEHIND.match(text, end) and counted(text, end) is None:
        return True
    return (
        _POSTCODE.search(text, max(0, start - 8), end) is not None
        or (before == "or" and _DAY_BEFORE.search(text, max(0, start - 20), start) is not None)
        or _GROUP_OF.search(text, max(0, start - 10), start) is not None
    )


def _is_label(text: str, found: Found) -> bool:
    """Whether the word before makes the number its label: "Section 427", "iPhone 14", "April 26", "No. 1"."""
    words = found.words
    dotted = words[-1:] == ["."]
    word = words[-2] if dotted and len(words) > 1 else words[-1] if words else ""
    if word in _MONTHS:
        return _is_day_or_year(text, found)
    if _is_fixed_label(text, found, word):
        return True
    if dotted:
        return word in ("no", "nos", "nr", "nrs", "vol", "fig", "p", "pp", "sec", "art", "d")
    if word in _SMALL_LABELS:
        return True
    name = _NAME.search(text, max(0, found.start - 24), found.start)
    if name is None or not name[1][0].isupper():
        return False
    lower = without_possessive(name[1]).lower()
    if lower in _LABELS:
        return True
    if lower in _NO_NAMES or counts_behind_name(text, found, name[1]):
        return False
    if "VBZ" in possible_tags(name[1].lower()) and _THINGS_NEXT.match(text, found.numeral.end):
        return False  # "Peru Buys 50 Tanks", in a headline
    first = name.start()
    if first and text[max(first - 2, 0) : first].strip(" ")[-1:] not in _STARTS_SENTENCE:
        return True
    lower = name[1].lower()
    tags = possible_tags(lower)
    known = _CAPITALISED.fullmatch(name[1]) is not None and is_known(lower)
    if not known or tags.isdisjoint(_STARTING_TAGS):
        return True
    return tags <= _THINGS and counted(text, found.numeral.end) is None  # "Sparrow 3 is offered"


_YEAR_BEFORE = frozenset(_DATA["before a year"])
_NOT_A_YEAR_BEFORE = frozenset(_DATA["before no year"])
_COUNTED_AHEAD = re.compile(
    rf" (?!(?:and|or|but|to|in|on|at|of|for|by|with|from|when|while|as)\b)"
    rf"(?!(?:[a-z]+ )?(?:{_YEAR_NOUNS}|is|was|has|does|as|this|us|its|plus|versus|across|towards)\b)(?:[a-z]+ )?(?:[a-z]+s|people|men|women|children|troops|staff)\b"
)


_COUNTING = frozenset(["all", "other", "these", "those", "another", "only", "just", "least"])
_PERSONS_NEXT = re.compile(rf" (?:[a-z]+ )?(?:{'|'.join(table('recipients')['persons'])})\b")
_GROUPED = re.compile(r",[0-9]{3}(?![0-9,])(?<=[^0-9.,][1-9],[0-9]{3})")  # a literal first: found fast
_AROUND = 1500  # characters, so that a long text is read in linear time


def _stands_among_grouped(text: str, found: Found, before: str) -> bool:
    """Whether the text around writes numbers of four digits with a comma, and nobody is counted here."""
    if before in _COUNTING or _PERSONS_NEXT.match(text, found.numeral.end):
        return False
    place = found.numeral.start
    return _GROUPED.search(text, max(0, place - _AROUND), place + _AROUND) is not None


def _is_year(text: str, found: Found) -> bool:
    """Whether a bare number is a year: four digits, nothing counted, or "in" and the like before it."""
    numeral = found.numeral
    if numeral.form != "digits" or len(numeral_digits := text[numeral.start : numeral.end]) != 4:
        return False
    if not "1000" <= numeral_digits <= "2100":
        return False
    if _JOINED.match(text, numeral.end):
        return False  # not known before the range is
    before = found.words[-1] if found.words else ""
    if before in _NOT_A_YEAR_BEFORE and before != "to":
        return False
    ahead = _COUNTED_AHEAD.match(text, numeral.end) is not None
    if before in _YEAR_BEFORE:
        return not (
            ahead and before in ("of", "by", "to", "for", "the", "and", "from") and numeral_digits < "1900"
        )
    if numeral_digits >= "1400" and not ahead:
        return True
    owned = before in _OWNERS or before.endswith(("'s", "’s"))  # "its 1986 financial statements"
    return numeral_digits >= "1900" and (owned or _stands_among_grouped(text, found, before))
