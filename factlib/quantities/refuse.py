"""Numbers that are no amounts: dates, years, clock times, ordinals, scores, labels, model names, idioms."""

import re
from collections.abc import Iterator

from factlib.characters import Before, any_of
from factlib.language.lexicon import possible_tags
from factlib.quantities.adding import SCALES, SMALL
from factlib.quantities.found import Found, word_behind
from factlib.quantities.labels import (
    GROUP_OF,
    LAST_DAY,
    LETTERED_BEFORE,
    LONGEST_NAME,
    MONTHS,
    NO_NAMES,
    PARTS_OF_TIME,
    SMALL_LABELS,
    is_before_verb,
    is_label,
    name_before,
)
from factlib.quantities.noun import counted, counts_several, is_plural
from factlib.quantities.range import is_alternative, is_joined_by_to, is_score
from factlib.quantities.tables import table
from factlib.quantities.years import JOINED, OWNERS, is_year, is_year_end

_DATA = table("idioms")
_FORMATIONS = any_of(_DATA["numbered formations"])
_ZONES = any_of(_DATA["time zones"])
_UNCOUNTED = frozenset(_DATA["not an amount before"])
_MONTH = any_of(MONTHS)
_WRITTEN_OUT = frozenset({"words", "scaled", "vague", "fraction", "multiple"})

_GLUED_BEFORE = frozenset("_#/.:@\\^=&'’%•”")
_GLUED_AFTER = re.compile(
    rf"""
      [:/.'’_•·×]?[0-9] | (?!ish\b)[^\W\d_] | ['’]s?(?!\w) | %[0-9A-F]       # 17:22, 4th, 777F, 1990's, %28
    | [ ]?(?:[ap]\.?m\b | o['’]clock | noon\b | midnight\b | (?:gmt|GMT|UTC|BST|CET|E[SD]T|P[SD]T)\b)
    | [ ](?i:{_ZONES})[ ](?:daylight[ ]|standard[ ])?time\b
    | [-/–][A-Z] | -(?:for|by|on|in)-                              # 486-Based, 3-for-1
    | [ -](?:hundred|thousand|million|billion|trillion)th\b        # the 50 millionth
    | [ ]?:[ ]?[0-9]
    | [ ]ZIP\b | \([a-z0-9]\)                                         # 401(k), 501(c)(3)
    | [ ](?:[A-Z][a-z]+[ ]){{0,2}}(?:{_FORMATIONS})\b(?![ ](?:[A-Z][a-z]+[ ])?[A-Za-z][\w-]+s\b)  # 17 Squadron
    | [ ](?:Ave|Avenue|Rue|Via|Calle|Boulevard)[ ](?:[a-z]{{1,3}}[ ]){{0,2}}[A-Z]
    | [ ](?:[NSEW]\.?[ ]|[NS][EW][ ])?(?:[A-Z][\w']*|[0-9]{{1,3}}(?:st|nd|rd|th))(?:[ ][A-Z][\w']*)?[ ](?:Street|St|Road|Rd|Avenue|Ave|Drive|Lane|Way|Boulevard|Blvd)\b
    """,
    re.VERBOSE,
)
_JOINING = frozenset("-–/")
_MONTH_AFTER = re.compile(rf"[ ](?:of[ ])?(?!(?:may|march)[ ][a-z])(?i:{_MONTH})\b")  # 26 April
_GENERATION = re.compile(r"(?: ?\+\+?)?[ -][Gg]en(?:eration)?\b")  # a 4.5-generation jet
_WHEELS = re.compile(rf"[468] ?[xX×] ?[468] (?:[\w-]+ ){{0,3}}(?:{any_of(_DATA['on wheels'])})")
_WHEELS_BEFORE = Before(4, r"[468] ?[xX×] ?")
_LEADING_ZERO = re.compile(r"0[0-9]")
_MARKED = re.compile(r"0[0-9]+[A-Z](?![^\W_])|[0-9][0-9,]*s(?![^\W_])")  # "Type 054A", "in the $50s"
_NAMED_SPAN = re.compile(r"[A-Z][a-z]+-[A-Z][a-z]")
_BETWEEN_DIGITS = frozenset(",•·×")
_HEDGE = Before(8, r"(?<![^\W_])(?:(?:c|ca|approx|circa|abt|est|max|min)\.|c)|[<>]=")  # "c.100", ">=100"
_PREFIX = Before(
    9, r"(?:(?<![^\W_])(?:sub|minus|over|under|plus|near|roughly|about|mid|post|pre|non))-", re.I
)
_OF_AGES = frozenset({"under-", "over-"})
_SUM = Before(16, r"[$€£¥][ ]?[0-9][0-9.,]*(?:k|m|mn|bn|b|tn|K|M|B)[-–]")  # "$10m-15m"
_FIRM_NEXT = re.compile(r" [A-Z][a-z]+(?<!s)(?![\w-])|['’]s ")
_LINE_NEXT = re.compile(r" (?:line|series)(?! of credit)\b")
_CUT = re.compile(r"[.,'’·]?[0-9]")
_NO_SCALE = re.compile(rf"[ -]?(?:{any_of(table('numerals')['no scales'])})s?\b", re.I)
_LONGEST_SCALE = 16
_ADDRESS = Before(400, r"https?://\S*|www\.\S*")


def is_loose(text: str, found: Found) -> bool:
    """Whether a dash joins the number to another: it is one end of a range, or no amount at all ("2-2")."""
    end = found.numeral.end
    following = text[end : end + 1]
    if following == " ":
        following = text[end + 1 : end + 2]  # " - 5"
    if following not in _JOINING and text[found.start - 1 : found.start] not in _JOINING:
        return False
    before = text[max(found.start - 2, 0) : found.start]
    slashed = "/" in (text[end : end + 1], before[-1:])
    if found.is_bare and (JOINED.match(text, end) or (slashed and is_alternative(text, found))):
        return True
    dashed = len(before) == 2 and before[1] in "-–" and (before[0].isdigit() or before[0] in ")$€£")
    return dashed or is_joined_by_to(text, found)


def is_amount(text: str, found: Found, alone: bool) -> bool:
    """Whether the number is no date, label, clock time and the like.

    Args:
        text: The whole text.
        found: The number, with its currency and unit.
        alone: Whether it is all of the text: then "2020" is a number.
    """
    if found.is_bare and not alone and is_score(text, found):
        return False
    if found.numeral.form in _WRITTEN_OUT and not text[found.numeral.start].isdigit():
        if not alone and text[found.numeral.start].isupper() and _NAMED_SPAN.match(text, found.numeral.start):
            return False  # "the Six-Day War"
        if found.loose and is_joined_by_to(text, found):
            return True
        return not _is_idiom(text, found) and _is_written_amount(text, found)
    end, before = found.numeral.end, text[found.start - 1 : found.start]
    if "/" in (before, text[found.end : found.end + 1]) and is_alternative(text, found):
        return True
    if not found.sign_before and (before == "$" or _is_glued_before(text, found)):
        return False
    if not alone and "illion" in text[end : end + _LONGEST_SCALE] and _NO_SCALE.match(text, end):
        return False  # "$5 gazillion"
    if (found.sign_before and _CUT.match(text, end)) or _is_of_letters(text, found):
        return False
    if found.is_bare:
        return alone or _is_bare_amount(text, found)
    return _is_amount_of_unit(text, found, alone)


def _is_amount_of_unit(text: str, found: Found, alone: bool) -> bool:
    """Whether figures with a currency or a unit are an amount."""
    end = found.numeral.end
    if found.unit == "degree" and _COMPASS.match(text, found.end):
        return False
    if not alone and (is_year_end(text, found) or _IN_CAPTION.match(text, end)):
        return False
    percent = text[found.end - 1] == "%"
    lettered = found.end == end + 1 and text[end].isupper()  # "221B"
    squared = found.unit_after and text[end] != " " and text[found.end - 1].isdigit()  # "5K2K"
    glued = (percent or lettered or squared) and _GLUED_AFTER.match(text, found.end - percent)
    label = lettered and (
        found.before == "per"  # "12 per 100K"
        or LETTERED_BEFORE(text, found.start) is not None
        or (counted(text, found.end) is None and is_label(text, found))  # "Runway 27L was closed"
    )
    return not (glued or label or _is_idiom(text, found))


def _is_of_letters(text: str, found: Found) -> bool:
    """Whether figures and a letter are a name, a type or a decade: "3M Co", "Type 054A", "in the $50s"."""
    start, end, letter = found.numeral.start, found.numeral.end, found.numeral.letter
    if letter == "M" and found.is_bare and text[end - 2].isdigit():
        return _FIRM_NEXT.match(text, end) is not None or is_before_verb(text, end)
    if letter == "B" and found.is_bare and _LINE_NEXT.match(text, end):
        return True  # "the 3B line of computers"
    marked = text[start] == "0" or text[end : end + 1] == "s"
    return marked and _MARKED.match(text, start) is not None


def _is_identifier(text: str, found: Found) -> bool:
    """Whether it names: "account 12345678", "called 911", "the account number is 4471", the film "12 Quiet Men"."""
    if found.numeral.form != "digits":
        return False
    long = found.numeral.end - found.numeral.start >= _FIGURES_OF_IDENTIFIER
    if long or (found.before in _CALLING and found.low in _EMERGENCIES):
        return counted(text, found.numeral.end) is None
    if found.before in ("is", "was") and len(found.words) > _TWO:
        return found.leader in _CODES or (found.leader == "number" and found.words[-3] in _NUMBERED)
    return _is_of_title(text, found)


_CALLING = frozenset(_DATA["before an emergency number"])
_EMERGENCIES = frozenset(_DATA["emergency numbers"])
_CODES = frozenset(_DATA["names of an identifier"])
_NUMBERED = frozenset(_DATA["owners of a number"])


def _is_bare_amount(text: str, found: Found) -> bool:
    """Whether figures without currency and unit are an amount."""
    end = found.numeral.end
    if text[found.start] == "0" and found.numeral.form == "digits" and _LEADING_ZERO.match(text, found.start):
        return False
    if _may_go_on(text, end):
        generation = found.numeral.form == "decimal" or text[end : end + 1] == "+"
        after = _GENERATION if generation else _MONTH_AFTER
        if after.match(text, end) or _GLUED_AFTER.match(text, end):
            return False
    if _is_list_mark(text, found) or _is_identifier(text, found) or _is_of_wheels(text, found):
        return False
    if text[end : end + 1] == "-" and (_ADJECTIVAL.match(text, end) or _describes_by_participle(text, end)):
        return False  # "a 2-way link"
    if text[found.start] == ".":
        average = end - found.start == _FIGURES_OF_AVERAGE and found.numeral.form == "decimal"
        if average or found.before in ("a", "the") or counts_several(text, end):
            return False  # ".303 rifles", "a .38 revolver", "batted .312"
    return not (is_label(text, found) or is_year(text, found))


def _is_of_wheels(text: str, found: Found) -> bool:
    """Whether it tells of a vehicle's wheels, of all and of the driven ones: "an 8 x 8 carrier"."""
    if text[found.start] not in "468":
        return False
    all_wheels = _WHEELS_BEFORE(text, found.start)
    return _WHEELS.match(text, all_wheels.start() if all_wheels else found.start) is not None


def _may_go_on(text: str, end: int) -> bool:
    """Whether a number may go on into something longer: neither a mark that ends it follows, nor a word that cannot."""
    after = text[end : end + 3]
    if after[:1] in _ENDING:
        return after[1:2].isdigit()
    return after[:1] != " " or not after[1:2].islower() or after[1:].lower() in _GOING_ON


_FIGURES_OF_AVERAGE = 4  # with its point
_FIGURES_OF_IDENTIFIER = 7  # of an account, a case; amounts so long have marks, a scale or a unit
_ENDING = frozenset(".,;)")
_GOING_ON = frozenset(  # the first two letters of all that the patterns for what goes on read behind a space
    [word[:2] for word in [*MONTHS, *_DATA["time zones"], *SCALES]]
    + ["am", "a.", "pm", "p.", "o'", "o’", "no", "mi", "gm", "of", "ge"]  # of noon, midnight, gmt, generation
)
_IN_CAPTION = re.compile(r"-[A-Z]\)")  # "Ann Poe (2-L)", the second from left
_COMPASS = re.compile(r" ?[NSEW](?![^\W_])")  # "40.71° N"
_JOINED_ADJECTIVE = re.compile(r"-([a-z]+ed)(?![\w-])")
_ADJECTIVAL = re.compile(rf"-(?:{any_of(table('nouns')['no amount before'])})(?![^\W_])")
_ADVERBIAL = re.compile(rf"-(?:{any_of(table('nouns')['no noun after a hyphen'])})(?![^\W_])")


# not "led declines three-one", nor "the group of seven (G7)"
_NUMBER_GOES_ON = re.compile(rf"-(?:{any_of(SMALL)})(?![^\W_])| \(G-?[0-9]| o['’]clock\b")
_CLOCK = (["half", "past"], ["quarter", "past"], ["quarter", "to"], ["minutes", "past"])
_QUESTION = re.compile(r"(?:[- ]dollar)?[- ](?:question|baby)\b")
_TWO = 2
_WHOSE = OWNERS | {"'s"}


def _figures_of_speech() -> dict[str, list[tuple[str, int]]]:
    """A number in words -> the phrases where it is none, each with the number's place in it."""
    phrases: dict[str, list[tuple[str, int]]] = {}
    for marked in _DATA["figures of speech"]:
        parts = re.split(r"[][]", marked)  # every second one is a number
        for place in range(1, len(parts), 2):
            phrases.setdefault(parts[place], []).append(("".join(parts), len("".join(parts[:place]))))
    return phrases


_FIGURES_OF_SPEECH = _figures_of_speech()


def _is_idiom(text: str, found: Found) -> bool:
    """Whether it stands in a figure of speech: "a million miles away", "the $64,000 question", "my two cents"."""
    start, end = found.start, found.numeral.end
    for phrase, place in _FIGURES_OF_SPEECH.get(text[start:end].lower(), ()):
        begin, stop = start - place, start - place + len(phrase)
        if begin >= 0 and text[begin:stop].lower() == phrase:
            return not (text[begin - 1 : begin].isalnum() or text[stop : stop + 1].isalnum())
    if text[end + 1 : end + 2] in "dqb" and _QUESTION.match(text, end):
        return True
    cents = found.kind == "money" and found.factor != 1 and found.low == _TWO
    return cents and found.before in _WHOSE


def _is_written_amount(text: str, found: Found) -> bool:
    """Whether a number that is not in figures is an amount."""
    end, form = found.numeral.end, found.numeral.form
    around = text[found.start - 1 : found.start], text[end : end + 1]
    hyphen = around[1] == "-"
    if around[0] in ("-", "–") and text[found.start - 2 : found.start - 1].isalnum():
        return text[max(found.start - 4, 0) : found.start].lower() in ("sub-", "nus-")
    if found.before in _UNCOUNTED or "/" in around or (hyphen and _ADVERBIAL.match(text, end)):
        return False
    if form == "fraction" and found.before in PARTS_OF_TIME:
        return False
    if form == "words":
        describes = hyphen and (not found.low or _describes_by_participle(text, end))  # "zero-coupon bonds"
        names = found.unit_after and _NAMED_UNIT.match(text, found.numeral.start)
        if describes or names or _NUMBER_GOES_ON.match(text, end) or found.words[-2:] in _CLOCK:
            return False
    if form == "words" and found.is_bare and text[found.start].isupper():
        named = _is_name_elsewhere(text, found) or _starts_a_name(text, found)
        return not (named or _is_of_a_name(text, found))
    if not found.is_bare or form not in ("words", "scaled"):
        return True
    return not (found.before in SMALL_LABELS or _is_day(text, found, found.before))


def _describes_by_participle(text: str, end: int) -> bool:
    """Whether a number joined to a participle describes the kind of something: "a three-pronged plan"."""
    joined = _JOINED_ADJECTIVE.match(text, end)
    return joined is not None and "NN" not in possible_tags(joined[1])


def _is_name_elsewhere(text: str, found: Found) -> bool:
    """Whether a number word that starts a sentence is, inside of another, a name: "of Seventeen", "at Six Bells"."""
    written = text[found.numeral.start : found.numeral.end]
    if not written.istitle() or " " in written:
        return False
    if name := _NAME_OF_TWO.match(text, found.start):
        elsewhere = _places_inside(text, name.group(), found.start, _JOINED)
        return any(place != found.start for place in elsewhere)
    named = any(True for _ in _places_inside(text, written, found.start, _JOINED_TO_NAME))
    return named and counted(text, found.numeral.end, one=found.low == 1) is None


def _places_inside(text: str, name: str, near: int, joined: re.Pattern[str]) -> Iterator[int]:
    """Where the text around `near` has a name inside of a sentence, unless what is `joined` to it makes it longer."""
    end = near + _AROUND
    place = text.find(name, max(0, near - _AROUND), end)
    while place >= 0:
        if _INSIDE(text, place) and joined.match(text, place + len(name), end) is None:
            yield place
        place = text.find(name, place + len(name), end)


_INSIDE = Before(2, r"[a-z,] ")
_JOINED = re.compile(r"[\w-]")
_JOINED_TO_NAME = re.compile(r"[ -][A-Z0-9]|\w")


def _starts_a_name(text: str, found: Found) -> bool:
    """Whether a number word is the first of a name in the singular: "Six Sigma training", "on Seven Network"."""
    end = found.numeral.end
    named = _NAME_BEHIND.match(text, end) is not None and _MODEL_NEXT.match(text, end) is None
    return named and counted(text, end, one=found.low == 1) is None


_NAME_OF_TWO = re.compile(r"[A-Z][a-z]+ [A-Z][a-z]+(?![\w-])")
_NAME_BEHIND = re.compile(r"(?: [A-Z][a-z]+(?<!s))+(?= [a-z]|[,.;)])")
_AROUND = 1500  # characters, so that a long text is read in linear time


def _is_day(text: str, found: Found, before: str) -> bool:
    """Whether a number word is a day: "the May six meeting"."""
    return before in MONTHS and text[found.start - len(before) - 1].isupper() and found.low <= LAST_DAY


_STOPPED = re.compile(r"[^\W\d_]{4,}\.")
_QUOTES = frozenset('“"‘')
_QUOTED_NAME = re.compile(
    r"(?: (?:[A-Z][\w'-]*|of|the|and))*(?: [A-Z][\w'-]*(?<!s)| [A-Z][\w'-]* [A-Z][\w'-]*)[”\"’]"
)
# "the Three Mile Island plant", "Thirty Years' War"
_NAMED_UNIT = re.compile(r"[A-Z][a-z]+ [A-Z][a-z]+['’]? [A-Z][a-z]")
_SITE = re.compile(r"[A-Z]{2,}\.(?:ORG|COM|NET|IN|UK)")
_MODEL_NEXT = re.compile(r" [A-Z][A-Za-z]*-?[0-9]")
_CAPITALS = re.compile(r"(?:[ -][A-Z][\w'’-]*)+")


def _is_of_a_name(text: str, found: Found) -> bool:
    """Whether a number word with a capital is a part of a name: "Channel Four", "the main Three Gorges Dam"."""
    if _is_of_title(text, found):
        return True
    name = name_before(text, found.start)
    if name is None:
        return False
    if GROUP_OF(text, found.start):
        return True
    if _SITE.fullmatch(name[1]) or (name[1].isupper() and text[: name.start()].endswith(": ")):
        return False  # "SOURCE: A. Author / NEWS.ORG Three firms", "SOURCE: UPI Two ships sank"
    if name[1].endswith(".") and name[1][:-1].islower():
        return False  # a sentence starts: "he said. Five Army cooks left"
    if _MODEL_NEXT.match(text, found.numeral.end):
        return False  # "for which Two Su-30MKI came"
    word = name[1].lower()
    if name[1][0].isupper() and word not in NO_NAMES and not _STOPPED.fullmatch(name[1]):
        return True
    capitals = _CAPITALS.match(text, found.numeral.end)
    if capitals is None:
        return word == "of" and counted(text, found.numeral.end) is None  # "the Group of Seven"
    if word in NO_NAMES and word != "the":  # "guests at Six Bells left", but "Look for Two Boys"
        behind = word_behind(text, capitals.end())
        return name[1].islower() and bool(behind) and behind not in NO_NAMES
    words = capitals.group().split()
    return len(words) == 1 or not is_plural(words[-1])


def _is_of_title(text: str, found: Found) -> bool:
    """Whether it starts a title between quotation marks: the “Ten Most Wanted” list, "12 Lonely Clerks"."""
    opens = text[found.start - 1 : found.start] in _QUOTES
    return opens and _QUOTED_NAME.match(text, found.numeral.end) is not None


def _is_glued_before(text: str, found: Found) -> bool:
    """Whether what stands right before a number makes it a part of something longer: "F-16", "08:56"."""
    start = found.start
    before = text[start - 1] if start else " "
    if before == " ":
        return _is_in_attribute(text, start) or _is_minutes(text, start, found.numeral.end)
    if before in "'’‘" and text[start - 2 : start - 1] in ("", " ", "(") and _is_quoted(text, found):
        return False
    if before == "×" and found.kind == "measure":
        return False  # "4×700 MW"
    if before == "/" and text[start - 2 : start - 1].isalpha() and found.numeral.scale > 1:
        return _ADDRESS(text, start) is not None  # "2.5 mln rice/3.5 mln maize"
    if text[start - 2 : start] in ('="', "='") or text.startswith("<sup>", start - 5):
        return True  # width="162"; a note mark, an exponent
    if _is_in_attribute(text, start):
        return True
    if before == "+" and text[start - 2 : start - 1].isalnum():
        return True  # P5+1
    if before.isalnum() or before in _GLUED_BEFORE:
        return _HEDGE(text, start) is None
    if before in "-–" and start > 1:
        last = text[start - 2]
        joined = _PREFIX(text, start)
        if joined and found.is_bare and joined.group().lower() in _OF_AGES and found.high is None:
            return True  # "the under-23 team"
        joined = joined or _SUM(text, start)
        return last.isalpha() and joined is None and not is_joined_by_to(text, found)
    if before in _BETWEEN_DIGITS and text[start - 2 : start - 1].isdigit():
        return True
    return ("/" in text[max(0, start - 40) : start]) and _ADDRESS(text, start) is not None


def _is_in_attribute(text: str, start: int) -> bool:
    """Whether it stands in an element of a page: sizes="(max-width: 640px) 100vw"."""
    begin = max(0, start - _LONGEST_ATTRIBUTE)
    return text.find('="', begin, start) >= 0 and _ATTRIBUTE(text, start) is not None


def _is_minutes(text: str, start: int, end: int) -> bool:
    """Whether it is a part of a time as some sites print it: "18: 49"."""
    return end - start == _TWO and text.startswith(":", start - 2) and _HOUR_BEFORE(text, start) is not None


_LONGEST_ATTRIBUTE = 160
_ATTRIBUTE = Before(_LONGEST_ATTRIBUTE, r"(?<![\w-])[a-z][a-z-]*=\"[^\"<>\n]*")
_HOUR_BEFORE = Before(6, r"(?<![0-9])[0-9]{1,2}: ")
_QUOTED = re.compile(r"[0-9][0-9,.]{2,}[^'’\n]{1,40}['’](?!\w)")


def _is_quoted(text: str, found: Found) -> bool:
    """Whether it opens a quotation: "the '50,000 won coupons'", but "the summer of '86"."""
    return found.numeral.form in ("grouped", "scaled") or _QUOTED.match(text, found.start) is not None


def _is_list_mark(text: str, found: Found) -> bool:
    """Whether it is the mark of a list's item: "1)", "(2)", "3. Next"."""
    end = found.numeral.end
    after = text[end : end + 2]
    if after.startswith((")", " )")):
        if found.numeral.form != "digits":
            return False  # "down from 163,672 (211,181)"
        if text[found.start - 1 : found.start] == "(":
            return found.low <= _LAST_MARK or not _WORD_BEFORE(text, found.start)
        return "(" not in text[max(0, found.start - 30) : found.start]
    if (after and after != ". " and after[0] != "\n") or found.numeral.form == "scaled":
        return False
    if after == ". " and _MARKED_ITEM.match(text, end + 2) and end - found.start <= _LONGEST_MARK:
        marked = _SENTENCE_BEFORE(text, found.start)
        if marked and found.numeral.form == "digits":
            return True
    begin = max(0, found.start - 24)
    before = text[begin : found.start].rpartition("\n")
    if not before[1] and (begin or not after):
        return False
    return not before[2].strip(" \t-+#*" if after == ". " else " \t-+#*.0123456789")


_LONGEST_MARK = 2
_LAST_MARK = 30
_WORD_BEFORE = Before(LONGEST_NAME, r"(?<![\w.])[a-z]+ \(")  # "firms (44)"
_MARKED_ITEM = re.compile(r"[*_“\"‘'\[<]{0,3}[A-Z]")
_SENTENCE_BEFORE = Before(3, r"[.!?;:][”\"’')]? ")
