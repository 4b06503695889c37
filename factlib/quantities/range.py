"""Two numbers that are the ends of one range, and lists that share a unit.

"20 to 25", "15-17 kHz", "between $200 and $4 million", "one or two", "5 ± 0.2 mm" are ranges; "$8 or $9" and "5 and
6 kg" are two amounts. Where a number changes from one value to another ("rose from 5 to 7"), there are two amounts too.

What a dash or "to" joins may also be a result or a ratio, which is no amount ("a 65 to 15 vote", "won 3 to nil").
"""

import re

from factlib.characters import Before, any_of
from factlib.quantities.adding import SMALL
from factlib.quantities.found import Found
from factlib.quantities.tables import table
from factlib.quantities.trend import change_in_clause, trend_before
from factlib.quantities.unit import rate_behind, read_unit

_DASH = re.compile(r" ?[-–—~] ?|[-–—]")
_DASHES = frozenset("-–")
_MARKS_OF_RANGE = frozenset("-–—~")
_FROM = ", from "  # "rose by a third, from 5 to 7": of that change
_TO = re.compile(r"-? to (?:about |around |nearly |almost |roughly |as much as |up to )?| up to ")
_OR = re.compile(r"-?,? or (?:even |perhaps |maybe )?|-, ?")
_AND = re.compile(r"-?,? and |-, ?")
_PERHAPS = re.compile(r",? (?:and|or) (?:perhaps|possibly|maybe) (?:as (?:much|many) as |up to )?")
_MORE = re.compile(r" (?:more|another|further|additional|extra)\b")  # behind what comes on top
_TOLERANCE = re.compile(r" ?(?:±|\+/[-−–]|\+-) ?")
_TIMES = re.compile(r" ?[x×] ?")  # 20.2 x 7.1 x 7.4 m
_LENGTHS = frozenset(table("units")["lengths"])
_OF = re.compile(r" of (?:the|its|a|an) ")
_OPENS_EXCHANGE = re.compile(r" \((?:about |around |nearly |some |roughly )?")
_LONGEST_GAP = 30  # characters
_SMALL = 20
_FARTHEST_END = 15  # times: "added $1.89 to $48.62"
_FAR_END = 6  # times: "rose by 10,000 to 90,000 tonnes", but "by 5 to 10 percent"
_SIGNED_END = 4  # of an amount with a unit of its own
_THOUSAND = 1000
_FARTHEST_START = 50  # times where a change leads


def join_ranges(text: str, found: list[Found]) -> list[Found]:
    """The amounts with the two ends of each range put together, and units shared along lists."""
    if len(found) < 2:
        return found
    joined = [found[-1]]
    for low in reversed(found[:-1]):
        if (rest := _behind_exchange(text, low, joined)) is not None:
            joined = rest
            continue
        high = joined[-1]
        gap = text[low.end : high.start]
        if len(gap) > _LONGEST_GAP:
            joined.append(low)
        elif _is_tolerance(low, high, gap):
            joined[-1] = _within_tolerance(low, high)
        elif _is_range(text, low, high, gap) and not _is_chain(text, low, high):
            joined[-1] = _with_rate(text, _range(low, high, gap))
        else:
            if gap == " to " and low.before == "from":
                _share_change(low, high)
            else:
                _share(text, low, high, gap)
            joined.append(low)
    joined.reverse()
    return joined


def _is_tolerance(low: Found, high: Found, gap: str) -> bool:
    signed = ("±" in gap or "+" in gap) and _TOLERANCE.fullmatch(gap) is not None
    return signed and _fits(low, high) and low.high is None is high.high


def _behind_exchange(text: str, low: Found, behind: list[Found]) -> list[Found] | None:
    """The amounts behind, nearest last, with the range across an exchange value: "5 million won ($4,000) to 6 million won"."""
    if len(behind) < 2:
        return None
    high, exchange = behind[-2:]
    same_kind = low.kind == exchange.kind == high.kind and low.unit == high.unit != exchange.unit
    opening = text[low.end : exchange.start]
    closing, _, gap = text[exchange.end : high.start].partition(")")
    if not same_kind or closing or not _OPENS_EXCHANGE.fullmatch(opening):
        return None
    if len(gap) > _LONGEST_GAP or not _is_range(text, low, high, gap):
        return None
    return [*behind[:-2], _range(low, high, gap)]


def _is_range(text: str, low: Found, high: Found, gap: str) -> bool:
    perhaps = _PERHAPS.fullmatch(gap) is not None  # "over six and maybe as many as 9 million crates"
    joined = perhaps or " to " in gap or gap.strip() in ("and", "or")
    if _MARKS_OF_RANGE.isdisjoint(gap) and not joined:
        return False
    if high.high is not None or low.high is not None or "multiple" in (low.kind, high.kind):
        return False
    if not _fits(low, high):
        return False
    scaled = low.low * _reach(low, high, gap)
    if not scaled < high.low or scaled < 0 < high.low:
        return False
    if _DASH.fullmatch(gap):
        return "-" not in gap.strip() or gap != " - " or low.is_bare
    if perhaps:
        return _MORE.match(text, high.end) is None
    if gap == "-to-":
        return True
    if _TO.fullmatch(gap):
        return not _changes(text, low, high)
    if gap.strip() == "and":
        return "between" in low.words[-3:]
    return gap == " or " and _side_by_side(low, high)


def _is_chain(text: str, low: Found, high: Found) -> bool:
    """Whether a dash joins a third number to the two: "2020-09-27", "1-800-555"."""
    before, after = text[max(low.start - 2, 0) : low.start], text[high.end : high.end + 2]
    return (before[1:] in _DASHES and before[:1].isdigit()) or (after[:1] in _DASHES and after[1:].isdigit())


def _fits(low: Found, high: Found) -> bool:
    """Whether the units of the two can be those of one range."""
    if low.is_bare:
        return True
    if high.is_bare:
        return low.sign_before
    signed = low.sign_before and high.sign_before
    return low.unit == high.unit and (signed or low.kind == high.kind)


def _reach(low: Found, high: Found, gap: str = "") -> int:
    """What the scale of the second number makes of the first: "5-10 million", "10-12,000"."""
    if gap in _DASHES and high.numeral.form == "grouped" and low.numeral.form == "digits":
        thousands = low.low < _THOUSAND and high.low % _THOUSAND == 0 and low.low * _THOUSAND < high.low
        return _THOUSAND if thousands else 1
    scale = high.numeral.scale
    if scale == 1 or low.numeral.scale != 1 or low.unit_after or low.numeral.form in ("grouped", "vague"):
        return 1
    return scale if low.low * scale < high.low else 1


def _changes(text: str, low: Found, high: Found) -> bool:
    """Whether a verb of change governs the two: "rose from 5 to 7", "rose 5 % to 7 %"."""
    words = low.words
    if words[-1:] == ["from"]:
        clause_end = low.start - len(_FROM) if text.endswith(_FROM, 0, low.start) else low.start
        return trend_before(words[:-1]) is not None or change_in_clause(text, clause_end) is not None
    least = low.low * _reach(low, high) * (_FAR_END if low.is_bare else _SIGNED_END)
    sums = not high.is_bare and min(low.numeral.scale, high.numeral.scale) > 1
    if words[-1:] == ["by"] and (high.low >= least or (sums and high.low > 2 * low.low)):
        return True  # "widened by €2bn to €12bn", "raised by 150 million to 390 million francs"
    if low.numeral.form == "fraction" and low.is_bare:
        return low.low < 1 < high.low or trend_before(words) is not None  # "fell by a fifth to 60,000 tonnes"
    whole = not (low.is_bare or high.is_bare) or min(low.numeral.scale, high.numeral.scale) > 1
    if whole and high.low > low.low * _FARTHEST_END:  # "rose 5.4 billion to 222 billion marks"
        return trend_before(words, by=True) is not None or change_in_clause(text, low.start) is not None
    scaled = low.numeral.scale == 1 and high.numeral.scale > 1
    if (scaled or (low.is_bare and not high.is_bare)) and not (scaled and low.numeral.form == "grouped"):
        return False  # "rose 5 to 10 million tonnes", but "rose 4,000 to 1.4 million"
    return trend_before(words) is not None


def _side_by_side(low: Found, high: Found) -> bool:
    return low.numeral.form == "words" and high.numeral.form == "words" and low.is_bare and high.low <= _SMALL


def _range(low: Found, high: Found, gap: str = "") -> Found:
    """The range: the first number's place and signs, the second's unit."""
    low.times(_reach(low, high, gap))
    low.high = high.low
    low.end = high.end
    low.dashed = True
    if not high.is_bare:
        low.take_unit_of(high)
        low.unit_after = high.unit_after
        low.sign_before = low.sign_before or high.sign_before
    low.numeral = low.numeral._replace(end=high.numeral.end, form=high.numeral.form, scale=high.numeral.scale)
    return low


def _with_rate(text: str, found: Found) -> Found:
    """The range with the rate behind it, which its second number did not know for one of money: "$5-6 a barrel"."""
    known = found.kind != "money" or not found.sign_before or found.per is not None
    if not known and (rate := rate_behind(text, found.end)):
        found.per, found.end = rate
    return found


def _within_tolerance(low: Found, high: Found) -> Found:
    """The range around the first number that the second one leaves: "43% ± 3%"."""
    low.times(_reach(low, high))
    low.low, high.low = low.low - high.low, low.low + high.low
    return _range(low, high)


def _share_change(low: Found, high: Found) -> None:
    """Let the scale and the unit of where a change leads reach where it starts: "rose from 5 to 7 million tonnes"."""
    if low.unit_after or "multiple" in (low.kind, high.kind) or not (low.is_bare or low.unit == high.unit):
        return
    scale = high.numeral.scale
    plain = low.numeral.scale == 1 and low.numeral.form in ("digits", "decimal", "words")
    if scale >= _THOUSAND and plain and low.low < _THOUSAND <= low.low * scale < high.low * _FARTHEST_START:
        low.take_scale(scale)
    if low.is_bare and not high.is_bare and low.numeral.form != "fraction":
        low.take_unit_of(high)
        low.loose = False


def _share(text: str, low: Found, high: Found, gap: str) -> None:
    """Let the unit, and after "or" the scale, of the second number of a list reach the first."""
    if not low.is_bare or high.is_bare or low.kind != "number" or low.numeral.form == "fraction":
        return
    if low.numeral.scale > high.numeral.scale or (high.kind == "count" and low.low < 0):
        return  # "4.2 billion and 3 percent"
    if gap.startswith("-") and not text.startswith("-", high.numeral.end):
        return  # "4 pct on the four- and 5 pct on the nine-month notes"
    either = _OR.fullmatch(gap) is not None
    sides = high.unit in _LENGTHS and _TIMES.fullmatch(gap)  # not in "4 x 700 MW"
    joined = gap == "/" or (high.listed and gap == ", ") or _AND.fullmatch(gap) or sides
    if not (either or (high.unit_after and joined) or _OF.fullmatch(gap)):
        return
    low.listed, low.loose = True, False
    if either:
        low.times(_reach(low, high))
    low.take_unit_of(high)


_ALTERNATIVES = re.compile(r"[0-9]{1,4}(?:/[0-9]{1,4}){1,5}[ -]?(?![/0-9 ])")
_MORE_BEFORE = Before(30, r"(?<![\w/.])(?:[0-9]{1,4}/){1,5}")
_FEWEST_SLASHES = 2
_STRETCHES = frozenset(table("ellipsis")["not taken over"])  # "4/3/87 week"


def is_alternative(text: str, found: Found) -> bool:
    """Whether it is one of three numbers or more that share the unit behind the last: "45/60/75km"."""
    if found.numeral.form != "digits":
        return False
    behind = _ALTERNATIVES.match(text, found.start)
    before = _MORE_BEFORE(text, found.start)
    slashes = (behind.group().count("/") if behind else 0) + (before.group().count("/") if before else 0)
    if slashes < _FEWEST_SLASHES or (before is None and behind is None):
        return False
    unit = read_unit(text, behind.end() if behind else found.numeral.end)
    return unit is not None and unit.kind == "measure" and unit.name not in _STRETCHES


_LONGEST_NUMBER_TO = 24
_SMALL_NUMBER = rf"(?:[0-9]+(?:[.,][0-9]+)*|nil|{any_of(SMALL)})"
_TO_NUMBER = re.compile(rf"-to-{_SMALL_NUMBER}(?![^\W_])", re.I)
_NUMBER_TO = Before(_LONGEST_NUMBER_TO, rf"(?<![^\W_]){_SMALL_NUMBER}%?-to-", re.I)
_PAIR = (
    rf"(?<![^\W_])(?P<first>{_SMALL_NUMBER})(?P<link> to |[-–]| [-–] )(?P<second>{_SMALL_NUMBER})(?![\w%])"
)
_PAIR_AHEAD, _PAIR_UP_TO = re.compile(_PAIR, re.I), re.compile(rf"{_PAIR}\Z", re.I)
_NAMES = any_of(table("idioms")["scores"])
_SCORE_BEHIND = re.compile(rf"[ -](?:{_NAMES})\b")  # "a 65 to 15 vote"
_SCORE_BEFORE = Before(_LONGEST_NUMBER_TO, rf"\b(?:{_NAMES}) (?:of|was|is) ")
_WINNING = Before(_LONGEST_NUMBER_TO, r"\b(?:by|won|a|voted|lost) ", re.I)
_NOTHING_BEHIND = re.compile(r"[.,;:)](?![0-9])|$| (?:in|on|for|against|after|to)\b")
_OF_SCORES = frozenset({"digits", "words"})


def is_joined_by_to(text: str, found: Found) -> bool:
    """Whether "-to-" joins it to another number: "5-to-10 years" is a range, "10-to-1" none."""
    if not (text.startswith("-to-", found.numeral.end) or text.endswith("-to-", 0, found.start)):
        return False
    return bool(_TO_NUMBER.match(text, found.numeral.end) or _NUMBER_TO(text, found.start))


def is_score(text: str, found: Found) -> bool:
    """Whether it is a side of a vote, a result or a ratio: "a 65 to 15 vote", "a vote of 65 to 15", "won 3 to nil".

    What is no range either has its higher side first, or is told to be a score behind it.
    """
    if found.numeral.form not in _OF_SCORES:
        return False
    after, before = text[found.end : found.end + 4], text[max(found.start - 4, 0) : found.start]
    if after == " to " or not _DASHES.isdisjoint(after[:2]):
        pair = _PAIR_AHEAD.match(text, found.start)
    elif before == " to " or not _DASHES.isdisjoint(before[-2:]):
        pair = _PAIR_UP_TO.search(text, max(0, found.start - _LONGEST_NUMBER_TO), found.end)
    else:
        return False
    if pair is None or _SCORE_BEHIND.match(text, pair.end()):
        return pair is not None
    first, second = _side(pair["first"]), _side(pair["second"])
    if pair["link"] != " to " or first <= second:
        return False
    if _SCORE_BEFORE(text, pair.start()):
        return True
    nil = not second and pair["first"].isdecimal() and _NOTHING_BEHIND.match(text, pair.end())
    return bool(nil) and _WINNING(text, pair.start()) is not None


def _side(written: str) -> int:
    lower = written.lower()
    return SMALL.get(lower, 0) if lower.isalpha() else int(lower.replace(",", "").partition(".")[0])
