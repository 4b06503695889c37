"""The words that open a news agency's article: "ISTANBUL, Oct 3 (Agency) -", "KYIV —", "MOSCOW, May 3. /TASS/.", "SOURCE: PTI"."""

import re

_DATELINE = re.compile(
    r"""
    (?P<place> [A-Z][^\W_][\w.’'-]{0,20} (?:[ ][A-Z][\w.’'-]{1,20}){0,3} )
    (?: ,[ ] (?!(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)) [A-Z][\w.’'-]{1,20} (?:[ ][A-Z][\w.’'-]{1,20}){0,2} )?
    (?: ,?[ ] (?P<date> (?: [A-Z][a-z]{2,8}\.?[ ]\d{1,2} | \d{1,2}[ ][A-Z][a-z]{2,8}\.? ) (?: ,?[ ]\d{4} )? ) )?
    (?: [,.]?[ ] (?P<agency> \([^()\n]{2,40}\) | /[^/\n]{2,30}/ ) )?
    (?P<dash> [ ]?[-–—_]{1,2} | [.:] ) (?: [ ] | $ )
    """,
    re.VERBOSE | re.MULTILINE,
)
_SHOUTED = r"[A-Z](?:[A-Z’'-]*|\.)(?:[ ](?:[A-Z]\.|[A-Z’'-]+))*"
_CREDIT = re.compile(
    rf"""
    (?: SOURCE | Source ) [ ]?:[ ]
    (?: {_SHOUTED} (?: [ ]?/[ ]? {_SHOUTED} )*? [ ]?/[ ]? (?: [A-Z]+\.[A-Z]+\.? | {_SHOUTED} (?! [ ]?/ | [ ]?[A-Z]{{2}} | \. ) )
      | [A-Z]{{2,}} (?: [ ][A-Z]{{2,}} ){{2,}}
      | [A-Z][A-Z.]+ )
    (?= [ ]\S )
    """,
    re.VERBOSE,
)
_SPACED_DASH = re.compile(r" [-–—_]{1,2}|[–—]{1,2}|--")


def match_dateline(text: str, start: int = 0) -> re.Match[str] | None:
    """The dateline at `start`, if there is one: an agency, or capitals or a date and a dash, make it sure.

    The groups of the match are `place`, `date` and `agency`.

    >>> match_dateline("NAIROBI, Kenya (AP) _ The ministry")["place"]
    'NAIROBI'
    >>> match_dateline("The ministry - it is new - said")
    """
    opening = _DATELINE.match(text, start)
    if opening is None:
        return None
    dashed = _SPACED_DASH.fullmatch(opening["dash"]) is not None
    sure = opening["agency"] or (dashed and (opening["date"] or opening["place"].isupper()))
    return opening if sure else None


def find_dateline(text: str, start: int, end: int) -> re.Match[str] | None:
    """The dateline between two offsets that a headline stands before: a place in capitals, a date and a dash.

    >>> find_dateline("Exports slow OSLO, Dec. 30 (Agency) -- Exports", 0, 46)["place"]
    'OSLO'
    """
    for opening in _DATELINE.finditer(text, start, end):
        if opening["date"] and opening["place"].isupper() and _SPACED_DASH.fullmatch(opening["dash"]):
            return opening
    return None


def match_credit(text: str, start: int = 0) -> re.Match[str] | None:
    """The line at `start` that says whose report an article is: in capitals, before the first sentence.

    >>> match_credit("SOURCE: PTI The navy ordered ten ships.")[0]
    'SOURCE: PTI'
    >>> match_credit("SOURCE: ANNE MAY / NEWS DESK / PORTS.ORG The navy ordered ten ships.")[0]
    'SOURCE: ANNE MAY / NEWS DESK / PORTS.ORG'
    """
    return _CREDIT.match(text, start)
