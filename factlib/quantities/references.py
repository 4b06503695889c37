"""Numbers that refer to something, and are no amounts: law reports and statutes, note marks, DOIs, telephone numbers, times.

A reference is left out whole, from its first figure to its last: "347 U.S. 483", "[3]", "§§ 12 and 13(b)", "Nature
521, 436 (2015)", "+44 20 7946 0958", "Tables 3 and 4". It is told by its form and by what stands beside it; the words
that numbers are the labels of ("Section 5") are in `data/idioms.json`.

Times are lists of days ("May 22 to 24") and hours of the day ("0900 to 1700 hours") whose second figure stands alone; a
single date or time is told by what stands beside it (see `refuse`). An amount behind the same words stays one: "on May
5 and 12 people", "worked 1700 hours".
"""

import re

from factlib.characters import Before, any_of
from factlib.language.lexicon import possible_tags
from factlib.quantities.currency import currency_before
from factlib.quantities.noun import counts_several
from factlib.quantities.tables import currencies, table
from factlib.quantities.unit import read_unit

_IDIOMS = table("idioms")
_DATA = _IDIOMS["references"]
_PARTS = any_of(_DATA["parts of a text"])
_CUES = any_of(_DATA["before a telephone number"])
_NEAR = 32  # characters before a number that can tell what it refers to
_DIGITS_OF_PHONE = range(7, 17)

_IDENTIFIER = r"[0-9]+(?:[.:][0-9]+)*(?:\([\w.]{1,4}\))*"
_REPORT = re.compile(  # 347 U.S. 483; 123 F. Supp. 2d 456; 42 U.S.C. § 1983; 2 AC 127
    rf"""
    [0-9]{{1,4}} [ ]
    (?P<reporter> (?:[A-Z][A-Za-z'’]{{0,6}}\.[ ]?)+ (?:Code[ ])? (?P<series> [1-9](?:st|nd|rd|th|d)[ ] )? | [A-Z][A-Za-z]{{0,4}}[A-Z][ ] )
    (?P<mark> §+[ ]? | at[ ] )? (?P<section> {_IDENTIFIER} ) (?![\w-]) (?P<things> [ ][a-z]+s\b )?
    """,
    re.VERBOSE,
)
_YEAR = re.compile(r"(?:1[89]|20)[0-9]{2}\b")
_VOLUME = re.compile(r"[0-9]{1,4} \([0-9]{1,4}\) [:,][ ]? [0-9]+ (?:[-–][0-9]+)?", re.VERBOSE)  # 12(3): 45-67
_PAGES = re.compile(  # Nature 521, 436 (2015); Nature 512, 123-130
    r"""
      [0-9]{1,4} [,:][ ]? [0-9]{1,6} (?:[-–][0-9]+)? [ ]\((?:1[89]|20)[0-9]{2}\)
    | [0-9]{1,4} ,[ ] [0-9]{1,5}[-–][0-9]{1,5} (?= [.;)] | \Z )
    """,
    re.VERBOSE,
)
_NAME_BEFORE = re.compile(r"[A-Z][\w.]* \Z")
_LONGEST_VOLUME = 7  # figures before a bracket, and the bracket
_SUBSECTION = re.compile(r"[0-9]{1,5}(?:\([A-Za-z0-9]{1,4}\)){2,}")
_DOI = re.compile(r"10\.[0-9]{4,9}/\S+")
_COORDINATES = re.compile(r"[0-9]{1,2}(?:\.[0-9]+)? ?[NS],? [0-9]{1,3}(?:\.[0-9]+)? ?[EW](?![^\W_])")
_NOTE = re.compile(r"[0-9]{1,3}(?:(?:,(?![0-9]{3})|[–-])[ ]?[0-9]{1,3})*\]")
_PHONE = re.compile(r"[0-9]{1,15}\)?(?:[ ./–-]{1,2}\(?[0-9]{2,8}\)?){0,5}(?![\w%])")
_PHONE_FORM = re.compile(
    r"[0-9]{4}(?:[ -][0-9]{4}){2,3}(?![\w%]|[.,][0-9])|"  # of a card, of an account
    r"(?:0[0-9]{1,4}|[2-9][0-9]{2})\)?[ /-]{1,2}[0-9]{3,4}[ -][0-9]{3,4}(?![\w%]|[.,][0-9])"
)
_THOUSANDS = re.compile(r"[1-9][0-9]{2}(?: [0-9]{3})+")
_PHONE_BEFORE = re.compile(
    rf"(?:\+ ?\(?|\b(?:{_CUES})\b[ :.]*(?:(?:us|me|him|her|them|at|on|number|no\.?)[ :]*)*[(+]*)\Z", re.I
)
_LABEL = rf"{_IDENTIFIER}[A-Za-z]?(?![\w%])"
_ONE = re.compile(_LABEL)
_ABOUT = r"(?: \([^()\n]{1,80}\))"  # sections 147 (rioting), 148 and 380 (theft)
_LISTED = re.compile(
    rf"{_LABEL}(?:(?:{_ABOUT}?(?:,? (?:and|or|to|through) |, ?| ?[-–/] ?)|{_ABOUT} ){_LABEL})*"
)
_SIGNS = ("§", "¶")
_SIGN_BEFORE = re.compile(r"[§¶]+ ?\Z")
_PART_BEFORE = re.compile(
    rf"(?<![\w-])(?P<word>(?:{_PARTS})(?P<several>e?s)?|(?P<row>(?:{any_of(_DATA['parts told in a row'])})e?s))\.? \Z",
    re.I,
)
_PART_WORDS = frozenset(
    [f"{word}{end}" for word in _DATA["parts of a text"] for end in ("", "s", "es")]
    + [f"{word}{end}" for word in _DATA["parts told in a row"] for end in ("s", "es")]
)
_MARKS = ".(,;:[“\"‘'/—–"
_BILL_BEFORE = re.compile(r"(?<![\w.])(?:H\. ?R|S|[HS]\. ?(?:J\. ?)?Res|Pub\. ?L|[vV](?:er)?)\. ?\Z")
_NUMBER_BEFORE = re.compile(r"(?:(?P<before>[^\W\d_]+)[ -])?\b[Nn]umber \Z")
_THINGS = re.compile(
    rf" (?:[a-z]+ )?[a-z]+(?:s|ople|men)\b(?! (?:[0-9]+|{any_of(table('numerals')['units'])})\b)"
)
_THINGS_OF_HEADLINE = re.compile(r" (?:[A-Z][\w-]* )?[A-Z][a-z]+s\b")
_SCALED = re.compile(rf"[ -]?(?i:{any_of(table('numerals')['scales'])})\b|[.,][0-9]")
_SUBJECTS = frozenset(("NNS", "PRP", "WDT", "WP", "MD", "RB"))  # before the verb: "they number 300"
_BEFORE_NOUN = frozenset(("IN", "DT", "PRP$"))
_LONGEST_NUMBER = 3  # digits of a shirt, a seed, a house


def reference_end(text: str, start: int) -> int:
    """Where the reference ends whose first figure stands at `start`; 0 if it is none.

    >>> text = "In 347 U.S. 483, nine judges"
    >>> text[3 : reference_end(text, 3)]
    '347 U.S. 483'
    """
    figures = _FIGURES.match(text, start)
    end = figures.end() if figures else start + 1
    before, after, behind = text[max(start - _NEAR, 0) : start], text[end : end + 1], text[end + 1 : end + 2]
    digits = end - start
    phone = digits in _DIGITS_OF_PHONE or after == ")" or (after in _PHONE_MARKS and behind in _PHONE_NEXT)
    return (
        (after == " " and (behind.isupper() or behind == "§") and _report_end(text, start))
        or ((after in _FORM_MARKS or before[-1:] == "[" or behind == "(") and _form_end(text, start, before))
        or (phone and _phone_end(text, start, before))
        or _part_end(text, start, before)
        or time_end(text, start, digits)
    )


_FIGURES = re.compile(r"[0-9]+")
_FORM_MARKS = frozenset(".,:(")
_PHONE_MARKS = frozenset(" ./–-")
_PHONE_NEXT = frozenset("0123456789( ./–-")


def _report_end(text: str, start: int) -> int:
    """The end of a law report or a section of a code."""
    found = _REPORT.match(text, start)
    if found is None:
        return 0
    reporter, end = found["reporter"].strip(), found.end()
    if found["things"]:
        return found.start("things") if reporter.count(".") > 2 else 0  # "20 U.S. 12 soldiers"
    if found["mark"] or found["series"] or reporter.count(".") > 1:
        return end
    if "." in reporter:  # "He won 3 Oscars. 2 were gold."
        return end if text.startswith(" (", end) else 0
    plain = found["section"].isdecimal() and text[end : end + 2].strip()[:1] not in ("", *".,;)(")
    known = plain or reporter in currencies() or read_unit(text, found.start("reporter") - 1) is not None
    return 0 if known or _YEAR.match(text, start) else end


def _form_end(text: str, start: int, before: str) -> int:
    """The end of a note mark, a DOI, or the pages of a journal."""
    if before.endswith("["):
        found = _NOTE.match(text, start)
    elif text.startswith("10.", start):
        found = _DOI.match(text, start)
    elif place := _COORDINATES.match(text, start):
        return place.end()
    elif "(" in text[start : start + _LONGEST_VOLUME]:
        found = _VOLUME.match(text, start) or _SUBSECTION.match(text, start)
    else:
        found = None
    if found is None and before[-1:] == " " and (pages := _PAGES.match(text, start)):
        found = pages if _NAME_BEFORE.search(before) else None
    return found.end() if found else 0


def _phone_end(text: str, start: int, before: str) -> int:
    """The end of a telephone number: told by its form, or by the word before seven figures or more."""
    found = _PHONE.match(text, start)
    if found is None or sum(map(str.isdigit, found.group())) not in _DIGITS_OF_PHONE:
        return 0
    if _PHONE_BEFORE.search(before):
        return found.end()
    form = _PHONE_FORM.match(text, start)
    return 0 if form is None or _is_grouped(text, form) else form.end()


def _is_grouped(text: str, form: re.Match[str]) -> bool:
    """Whether what looks like a telephone number is one with thousands apart: money, or so much of something."""
    if _THOUSANDS.fullmatch(form.group()) is None:
        return False
    return currency_before(text, form.start()) is not None or _counts(text, form.end())


def _part_end(text: str, start: int, before: str) -> int:
    """The end of the label, or of the list of labels, of a part of a text: "§ 230", "Tables 3 and 4", "note 5"."""
    last = before.rstrip(" ")[-1:]
    if (last in _SIGNS and _SIGN_BEFORE.search(before)) or (last == "." and _BILL_BEFORE.search(before)):
        listed = _LISTED.match(text, start)
        return listed.end() if listed else 0
    if before[-1:] != " ":
        return 0
    word = before[before.rfind(" ", 0, -1) + 1 : -1]
    part = None
    if word and word.strip(_MARKS).lower() in _PART_WORDS:
        part = _PART_BEFORE.search(before, len(before) - 1 - len(word))
    if part is None:
        return _shirt_end(text, start, before) if word.endswith("umber") else 0
    word = part["word"]
    several = part["several"] or part["row"]
    listed = (_LISTED if several else _ONE).match(text, start)
    if listed is None or (part["row"] and _ONE.fullmatch(listed.group())):
        return 0
    verb = several and "VBZ" in possible_tags(word.lower())
    if verb and (word.islower() or _THINGS_OF_HEADLINE.match(text, listed.end())):
        return 0  # "the report notes 12 deaths", "Peru Orders 12 Ships"
    if _is_verb(before, word) and counts_several(text, listed.end()):
        return 0  # "will order 50 Airbus jets"
    return 0 if _counts(text, listed.end()) else listed.end()


def _is_verb(before: str, word: str) -> bool:
    """Whether the word that ends some words is a verb behind "to", a modal or a subject: "will order", "they order"."""
    leader = before[: -len(word) - 1].rstrip(" ").rpartition(" ")[2].lower()
    return word.islower() and "VB" in possible_tags(word) and (leader == "to" or is_subject(leader))


def _counts(text: str, end: int) -> bool:
    """Whether what stands behind a number makes it an amount."""
    return bool(_THINGS.match(text, end) or _SCALED.match(text, end)) or read_unit(text, end) is not None


def _shirt_end(text: str, start: int, before: str) -> int:
    """The end of what is called by its number: "number 10", "the number 10 shirt", but not "they number 300"."""
    number, one = _NUMBER_BEFORE.search(before), _ONE.match(text, start)
    if number is None or one is None or len(one.group()) > _LONGEST_NUMBER:
        return 0
    subject = is_subject((number["before"] or "").lower())
    return 0 if subject or _SCALED.match(text, one.end()) or read_unit(text, one.end()) else one.end()


def is_subject(word: str) -> bool:
    """Whether the word before "number", "" if there is none, makes that a verb: "they number 300"."""
    tags = possible_tags(word)
    owns = word.endswith(("'s", "’s"))  # "the world's number two maker"
    return not (owns or tags.isdisjoint(_SUBJECTS)) and tags.isdisjoint(_BEFORE_NOUN)


_MONTHS = any_of(month.capitalize() for month in _IDIOMS["months"])
_DAY = r"(?:3[01]|[12][0-9]|0?[1-9])(?:st|nd|rd|th)?"
_DAYS = re.compile(
    rf"{_DAY}(?:, {_DAY})*,?(?: (?:and|or|to|through|till|until|&) (?:{_DAY}, )*{_DAY})(?![\w%/:-]|[.,][0-9]|['’])"
)
_LINKS_OF_DAYS = frozenset((", ", " a", " o", " t", " &", " u", "st", "nd", "rd", "th", ",a", ",o", ",t"))
_MONTH_BEFORE = Before(12, rf"(?<![^\W_])(?:{_MONTHS})\.? ")
_MONTH_BEHIND = re.compile(rf",? (?:of )?(?:{_MONTHS})\b")
_SCALE = re.compile(rf"[ -]?(?:{any_of(table('numerals')['scales'])})\b")

_HOUR = r"(?:[01][0-9]|2[0-4])[0-5][0-9](?![\w.,]?[0-9]|[^\W\d_])"
_HOURS = re.compile(
    rf"(?P<first>{_HOUR})(?P<then>(?: to | and | or | ?[-–] ?){_HOUR})?(?P<named>[ -](?:hours?|hrs?)\b)?(?P<zone> (?:[A-Z]{{2,3}}T|GMT|UTC|local time)\b)?"
)
_AT = Before(8, rf"(?<![^\W_])(?:{any_of(_IDIOMS['before an hour of the day'])}) ", re.I)


def time_end(text: str, start: int, digits: int) -> int:
    """Where the days or hours end whose first figure stands at `start` and has so many digits; 0 if there are none.

    >>> time_end("Till June 11 to 13 he sat.", 10, 2)
    18
    """
    if digits == len("0900"):
        return _hours_end(text, start)
    listed = digits <= len("22") and text[start + digits : start + digits + 2] in _LINKS_OF_DAYS
    return _days_end(text, start) if listed else 0


def _days_end(text: str, start: int) -> int:
    found = _DAYS.match(text, start)
    if found is None:
        return 0
    if behind := _MONTH_BEHIND.match(text, found.end()):
        return behind.end()
    if _MONTH_BEFORE(text, start) is None:
        return 0
    end = found.end()
    is_amount = _SCALE.match(text, end) or counts_several(text, end) or read_unit(text, end) is not None
    return 0 if is_amount else end


def _hours_end(text: str, start: int) -> int:
    found = _HOURS.match(text, start)
    if found is None:
        return 0
    then = found["then"] or ""
    written_as_hour = text[start] == "0" or then.lstrip(" -–andort")[:1] == "0" or found["zone"] is not None
    told = found["named"] is not None and _AT(text, start) is not None
    return found.end() if written_as_hour or told else 0
