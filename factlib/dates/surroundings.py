"""What the words beside a match say: whether "March" is a month there, "2000" a year."""

import re

from factlib.characters import Before, any_of
from factlib.dates.tables import toml
from factlib.dates.words import MONTHS, Part, part_at
from factlib.language.lexicon import possible_tags
from factlib.quantities.years import YEAR_NOUNS

_NEAR = 80  # characters
_BEFORE_A_DATE = frozenset([
    "IN", "FROM", "TO", "BETWEEN", "AND", "OF", "LAST", "NEXT", "THIS", "THAT", "PRECEDING", "FOLLOWING",
    "EARLY", "PART", "CURRENT", "THEIR", "BEFORE", "AFTER", "HYPHEN",
])  # fmt: skip
_FAR = 60  # characters from "will be" to "by"
_UP_TO = Before(_NEAR, r"\b(?:since|until|till|through|throughout|during)\s+", re.IGNORECASE)
_BY = Before(_NEAR, r"\bby\s+", re.IGNORECASE)
_TO_COME_BY = Before(
    _FAR,
    r"\b(?:will|shall|would|should|could|must|may|to) (?:not |have |be |it |\w+ly )*+\w+ (?:[\w-]+ ){0,3}by ",
    re.IGNORECASE,
)
_MARCH = 3
_PREFIX = Before(11, r"(?:\b(?:mid|early|late|end|post|pre)|[0-9]|\s)-", re.IGNORECASE)
_EXPLAINED = re.compile(r"\s(?:the|that|when|he|she|it|they|we|you|I|his|her|their|after|before|a|an)\b")
_ENDED_NEXT = re.compile(
    r"(?: that)?[ \n](?:ended|ending)[ \n](?:on |in )?(?=[A-Z\d]|yesterday|to(?:day|morrow)|last|this)"
)
_ENDED = Before(_NEAR, r"\bend(?:ed|ing)[ \n](?:in )?")
_UP_TO_NEXT = re.compile(r"[ \n](?:to|through|until)[ \n](?:(?:the )?end(?: of |-))?(?=[A-Z]|\d{4}\b)")
_COMPARED = Before(
    _NEAR, r"\b(?:from|than|with|against|versus|on|over)\b(?:[^.;:\d]{0,20}\d)(?:[^.;:]|\.(?=\d)){0,60}"
)
_AMOUNT_NEXT = re.compile(r" (?:[A-Z]{1,3})?[$€£¥]")
_WARMTH = re.compile(r"\b(?:temperatures?|degrees|highs?|lows?|mercury|weather)\b", re.IGNORECASE)
_BEFORE_VERB = Before(
    24,
    r"(?:\b(?:to|will|would|can|could|may|might|must|should|shall|not|do|does|did|cannot)|n['’]t|['’]ll)(?: only| just| about)?\s",
)
_BEGINNING = re.compile(r"beginning\s(?:(?:in|on|from|with)\s)?(?=[A-Z\d])")
_LINKS = frozenset(("AND", "TO", "HYPHEN", "BAR"))
_DATES = frozenset(("FULL", "PARTIAL", *MONTHS))
_PARTS_OF_MONTHS = frozenset(("HALF", "WEEK_UNIT", "WEEKEND_UNIT", "EARLY", "PART"))
_CLAUSE_BEFORE = Before(_NEAR, r"[^.;:]*")
_LETTERS = re.compile(r"[a-z]+")
_SUPERLATIVES = frozenset(("JJS", "RBS"))
_UNIQUE = frozenset(("first", "only", "once"))
_NAMED_PERIODS = frozenset(("YEAR", *MONTHS))
_RUNNING = re.compile(r"(?:(?:the|their|its|this)\s+)?(?:past|coming)\b", re.IGNORECASE)
_OVER = Before(_NEAR, r"\b(?:over|during|for|throughout|within)\s+", re.IGNORECASE)
_SHARE_OF = Before(_NEAR, r"\b(?:half|third|quarter|fifth|tenth)s?\s+of\s+", re.IGNORECASE)
_FRACTIONAL = frozenset("./,⁄½")
_SPACE = re.compile(r"\s")
_NOTHING_COUNTED = re.compile(
    r"\Z|\s*\n|\s*(?![.,:/]\d)[.,;:!?)\]”’\"]|\s+(?:and|or|to|in|at|by|for|when|from|until|on|but|it|he|she|they|we|with|after|before|"
    r"as|is|was|were|will|has|had|said|that|which)\b"
)
_FIRST_GLUED_YEAR = 1900
_FIRST_NAMES = frozenset((4, 6, 8))  # April, June, August
_JOINING = frozenset(("AND", "OF", "TO", "THEIR", "THAT"))  # before names as before dates
_NAME_NEXT = re.compile(r"[ \n][A-Z]['’a-z]")
_WORD_NEXT = re.compile(r"[ \n][a-z]")
_OF_NEXT = re.compile(r"[ \n](?:of|on|for|to|against|in|by)\b")
_OF_CHANGE = re.compile(r"[ \n](?:in|of|by|from|against)\b")
_COUNTED = re.compile(
    r"[ \n](?!(?:was|is|has|its|this|as|us|thus|plus|towards|perhaps|always|sees)\b)[a-z]{2,}(?<!s)s\b"
)
_DATED_NOUN = re.compile(rf"[ \n](?:[a-z]+ )?(?:{any_of(YEAR_NOUNS)})\b")
_UNIT = re.compile(
    r"[ \n](?:people|men|women|children|square|percent|per cent|million|billion|feet|dollars|euros|miles|hours|hrs|local time|GMT|gmt|UTC|EST|EDT|CET|IST|KST)\b"
)
# "'s address"
_GIVEN_AT_FEASTS = re.compile(rf"(?:['’]s?)?[ \n](?:{any_of(toml('scan.toml')['given_at_feasts'])})\b")
_OF_DAY = re.compile(r"[ \n]of[ \n](?:[A-Z]|\d)")
_CAPITALISED = Before(30, r"(?:^|[^.!?\"'”’`\s,;:)_-]\s+|[a-z,]\s+)[A-Z][\w&.'’-]*[ \n]")


def is_not_dated(text: str, parts: list[Part], _: int, stop: int) -> bool:
    """Whether no day follows that tells which one is meant: not "the weekend of 3-4 July"."""
    return _OF_DAY.match(text, parts[stop - 1].end) is None


def is_day_of_month(text: str, parts: list[Part], begin: int, stop: int) -> bool:
    """Whether a number after a month is its day: not in "in March 10 people were hurt"."""
    before = part_at(parts, begin - 1)
    if text[before.start : before.end].lower() != "in":
        return True
    return _WORD_NEXT.match(text, parts[stop - 1].end) is None


def is_range_of_days(text: str, parts: list[Part], begin: int, stop: int) -> bool:
    """Whether a dash joins two days: not that of "LIMA, June 1 - Three ships sank"."""
    dash = next((place for place in range(begin, stop) if parts[place].kind == "HYPHEN"), None)
    if dash is None or text[parts[dash].start - 1] != " ":
        return True
    return parts[dash + 1].kind != "CARDINAL" and _WORD_NEXT.match(text, parts[dash + 1].end) is None


def is_bare_month(text: str, parts: list[Part], begin: int, _: int) -> bool:
    """Whether a month alone is one: "Jan", "May" and "March" need a word before them that goes before dates.

    So do the others where a name follows ("June Carter", "bought October Films"); "a November Gallup poll" is in November.
    """
    part = parts[begin]
    before, leading = part_at(parts, begin - 1).kind, part_at(parts, begin - 2).kind
    ends = before in _LINKS and leading in _DATES  # "from May to August Norland"
    if part.kind == "MONTH":
        if _NAME_NEXT.match(text, part.end) is None:
            return True
        modifies = part.value not in _FIRST_NAMES and before in ("THE", "A", "POSSESSIVE", "THEIR")
        return ends or modifies or (before in _BEFORE_A_DATE and before not in _JOINING)
    if ends or (before == "TO" and leading == "ENDED"):
        return True  # "the 12 months to March"
    if _ENDED(text, part.start) is not None:
        return True
    if before == "THE":
        return _WORD_NEXT.match(text, part.end) is not None and _OF_NEXT.match(text, part.end) is None
    if before == "OF" and leading in _PARTS_OF_MONTHS:
        return True
    if _UP_TO(text, part.start) is not None:
        return _NAME_NEXT.match(text, part.end) is None
    by = _BY(text, part.start) if part.value == _MARCH else _TO_COME_BY(text, part.start)
    if by is not None:  # "was sold by May" may be somebody
        return _NAME_NEXT.match(text, part.end) is None
    return before in _BEFORE_A_DATE and before not in ("AND", "THAT", "TO", "THEIR", "OF")


def is_bare_season(text: str, parts: list[Part], begin: int, stop: int) -> bool:
    """Whether a season without a year is one: not "the fall of the wall", "summer jobs", "Winter Games".

    "The fall" is one only where time is spoken of: not in "despite the fall in prices".
    """
    if part_at(parts, stop).kind == "OF":
        return False
    last, led = parts[stop - 1], part_at(parts, begin - 1).kind in _BEFORE_A_DATE
    if last.kind == "WEAK_SEASON":
        return led and _OF_CHANGE.match(text, last.end) is None
    if text[last.start].isupper() and _NAME_NEXT.match(text, last.end) is not None:
        return False
    return stop - begin > 1 or led


def is_bare_weekday(_text: str, parts: list[Part], begin: int, stop: int) -> bool:
    """Whether a weekday alone is one: not in "the first Sunday of May", "every Sunday"."""
    before = part_at(parts, begin - 1).kind
    counted = before in ("ORDINAL", "LAST")
    return before != "EVERY" and not (counted and part_at(parts, stop).kind in ("OF", "IN"))


def is_led_by_on(_text: str, parts: list[Part], begin: int, _: int) -> bool:
    """Whether a short name of a weekday is one: "on Fri."; "Sun" and "Sat" alone are other words."""
    return part_at(parts, begin - 1).kind == "ON"


def is_era(text: str, parts: list[Part], begin: int, stop: int) -> bool:
    """Whether "BC" and "AD" are eras: in capitals, and no part of a name ("in 2019 BC Hydro")."""
    eras = [part for part in parts[begin:stop] if part.kind in ("BC", "AD")]
    named = eras[-1] is parts[stop - 1] and _NAME_NEXT.match(text, parts[stop - 1].end) is not None
    return not named and all(text[part.start : part.end].isupper() for part in eras)


def is_of_centuries(_text: str, parts: list[Part], _: int, stop: int) -> bool:
    """Whether the unit of two ordinals is the century."""
    return bool(parts[stop - 1].value == "century")


def is_one_word(text: str, parts: list[Part], begin: int, stop: int) -> bool:
    """Whether no space stands between day, month and year: "29Mar22", "29-Mar-22"."""
    day = next(part for part in parts[begin:stop] if part.kind == "DAY")
    return _SPACE.search(text, day.start, parts[stop - 1].end) is None


def is_short_year(text: str, parts: list[Part], _: int, stop: int) -> bool:
    """Whether two digits at the end of a date are its year: not in "on 5 May 22 ships were sold"."""
    last = parts[stop - 1]
    return last.end - last.start == 2 and _NOTHING_COUNTED.match(text, last.end) is not None


def is_year_of_month(_text: str, parts: list[Part], begin: int, stop: int) -> bool:
    """Whether a year behind a month is one: not in "APR1400", a reactor."""
    month = next(part for part in parts[begin:stop] if part.kind in MONTHS)
    year = parts[stop - 1]
    return month.end < year.start or year.kind != "YEAR" or year.value >= _FIRST_GLUED_YEAR


def is_feast(text: str, parts: list[Part], begin: int, stop: int) -> bool:
    """Whether the name of a feast is its day: not in "Christmas Island", "Tariq Ramadan", "her New Year's address"."""
    start, end = parts[begin].start, parts[stop - 1].end
    led = part_at(parts, begin - 1).kind in ("ON", "AT", "THE", *_BEFORE_A_DATE)
    named = not led and parts[begin].kind == "MOON_FEAST"
    named = named and _CAPITALISED(text, start) is not None
    return not named and not (_NAME_NEXT.match(text, end) or _GIVEN_AT_FEASTS.match(text, end))


def is_bare_year(text: str, parts: list[Part], begin: int, _: int) -> bool:
    """Whether four digits alone are a year: not in "2020 units", "Boeing 1900", "1,500 to 2000"."""
    part = parts[begin]
    if not 1400 <= part.value < 2200 or not stands_alone(text, parts, begin, begin + 1):
        return False
    before = part_at(parts, begin - 1)
    if before.kind == "HYPHEN" and before.end == part.start:
        return _PREFIX(text, before.end) is not None
    end = _end_of_range(parts, begin)
    if _UNIT.match(text, end) is not None:
        return False
    dated = part.value >= _FIRST_GLUED_YEAR and _DATED_NOUN.match(text, end)
    counts = not dated and _COUNTED.match(text, end) is not None
    if before.kind in _BEFORE_A_DATE:
        return not (counts and (before.kind == "AT" or part.value % 100 == 0))
    if counts and before.kind not in ("THE", "FISCAL", "POSSESSIVE"):
        return False
    led = before.kind in ("AT", "THE", "POSSESSIVE") and before.end <= part.start
    return led or _CAPITALISED(text, part.start) is None


def _end_of_range(parts: list[Part], at: int) -> int:
    """Where a number stops, or the range that it opens: "between 1800 and 2000 men"."""
    link, last = part_at(parts, at + 1), part_at(parts, at + 2)
    return last.end if link.kind in ("AND", "TO", "HYPHEN") and last.kind == "YEAR" else parts[at].end


def is_decade(text: str, parts: list[Part], begin: int, stop: int) -> bool:
    """Whether "30s" is a decade: not in "in his 30s", "in his early 30s", "temperatures in the 30s"."""
    if parts[stop - 1].value >= 100 or not text[parts[stop - 1].start].isdecimal():
        return True
    if parts[begin].kind == "THE":
        return _WARMTH.search(text, max(0, parts[begin].start - _NEAR), parts[stop - 1].end + _NEAR) is None
    before = [part.kind for part in parts[max(0, begin - 3) : begin] if part.kind != "HYPHEN"]
    if before[-1:] == ["EARLY"]:
        return before[-2:-1] != ["THEIR"]
    return part_at(parts, begin - 1).kind in _LINKS and part_at(parts, begin - 2).kind == "DECADE"


def is_whole(text: str, parts: list[Part], _: int, stop: int) -> bool:
    """Whether a unit is not a piece of more: not in "the last week of the war", "the last Friday in May", "quarter-to-quarter"."""
    after = part_at(parts, stop)
    if after.kind == "IN" and part_at(parts, stop + 1).kind in _NAMED_PERIODS:
        return False
    if after.kind == "OF":
        return _AMOUNT_NEXT.match(text, after.end) is not None
    return not (after.kind == "HYPHEN" and after.start == parts[stop - 1].end)


def is_no_verb(text: str, parts: list[Part], begin: int, _: int) -> bool:
    """Whether "last" is no verb: not in "will last two months", "it is to last three weeks"."""
    return parts[begin].kind != "LAST" or _BEFORE_VERB(text, parts[begin].start) is None


def is_stretch(text: str, parts: list[Part], begin: int, stop: int) -> bool:
    """Whether units are whole, and "last" before them is no verb."""
    return is_no_verb(text, parts, begin, stop) and is_whole(text, parts, begin, stop)


def is_no_participle(text: str, parts: list[Part], _: int, stop: int) -> bool:
    """Whether "beginning" is a part of the year: not in "for one year beginning in May"."""
    return _BEGINNING.match(text, parts[stop - 1].start) is None


def is_whole_number(text: str, parts: list[Part], begin: int, _: int) -> bool:
    """Whether a number is no piece of a fraction: not the 2 of "5 1/2 years ago", the one of "three-quarters of a century"."""
    start = parts[begin].start
    if text[max(0, start - 1) : start] in _FRACTIONAL:
        return False
    return _SHARE_OF(text, start) is None


def is_ended(text: str, parts: list[Part], begin: int, stop: int) -> bool:
    """Whether the words after a stretch say when it ended: "three months ended June 30", "the year to March 2023"."""
    end = parts[stop - 1].end
    if _ENDED_NEXT.match(text, end) is not None:
        return True
    return parts[begin].kind in ("THE", "THEIR") and _UP_TO_NEXT.match(text, end) is not None


def is_compared(text: str, start: int) -> bool:
    """Whether what stands at an offset is the time of a figure that another is compared with: "from $4 billion a year earlier"."""
    return _COMPARED(text, start) is not None


def is_of_stretch(text: str, parts: list[Part], begin: int, _: int) -> bool:
    """Whether "in three years" may be ahead: not behind a superlative ("the first time in three years")."""
    start = parts[begin].start
    clause = _CLAUSE_BEFORE(text, start)
    words = _LETTERS.findall(clause.group()) if clause is not None else []
    return all(word not in _UNIQUE and possible_tags(word).isdisjoint(_SUPERLATIVES) for word in words)


def is_running(text: str, start: int) -> bool:
    """Whether decades run up to the day of publication: "the past decade", "over the last two decades"."""
    if _RUNNING.match(text, start) is not None:
        return True
    return _OVER(text, start) is not None


def is_not_explained(text: str, parts: list[Part], begin: int, stop: int) -> bool:
    """Whether "the year" says which one by itself: not in "the year the court ruled", "the week after"."""
    return is_whole(text, parts, begin, stop) and _EXPLAINED.match(text, parts[stop - 1].end) is None


def is_last(text: str, parts: list[Part], _: int, stop: int) -> bool:
    """Whether no word follows: not in "the day before they left"."""
    return _WORD_NEXT.match(text, parts[stop - 1].end) is None


def stands_alone(text: str, parts: list[Part], begin: int, stop: int) -> bool:
    """Whether digits are no piece of a longer number or code: "+86 2010-2015-86", "410c-1687-4ea7"."""
    start, end = parts[begin].start, parts[stop - 1].end
    before, after = text[max(0, start - 2) : start], text[end : end + 2]
    joined_before = before[-1:] in ("-", "/", "_") and before[:1].isdigit()
    joined_after = after[:1] in ("-", "/", "_") and after[1:].isalnum() and after[1:].isdigit()
    return not (joined_before or joined_after or before[-1:].isalnum() or after[:1].isalnum())
