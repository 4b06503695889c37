"""What is counted where the noun is left out: "435 homes in the north and 187 in the south", "of the 32 ships, 14 sank".

A bare number takes over the noun, currency or unit of an amount before it in the same sentence, where the words
between say that both count the same: it is a part ("including 12"), what the first is compared with ("up from 12"),
where a change led ("rose 12 points to 1,200"), or the second of two phrases built alike. A number that is told
of something ("the number of dead rose to 532") counts that.

What amounts side by side count, a trend, or a second bound reaches from one to the other: "four- and six-cylinder
engines", "eight of the 14 killings", "190 points, or 0.6%", "more than 5 but less than 10 people".
"""

import re
from collections.abc import Iterator

from factlib.characters import any_of
from factlib.language.lexicon import FINITE, PAST_FORMS, possible_tags
from factlib.quantities.found import Found, tags_behind
from factlib.quantities.interval import Trend
from factlib.quantities.noun import Counted, counted
from factlib.quantities.tables import table
from factlib.quantities.trend import tells_change

_DATA = table("ellipsis")
_COMPARING = frozenset(_DATA["comparing"])
_COMPARING_PAIRS = [pair.split(" ") for pair in _DATA["comparing pairs"]]
_JOINING = frozenset(_DATA["joining"])
_STATING = frozenset(_DATA["stating"])
_STRETCHES = frozenset(_DATA["not taken over"])
_FORMS = frozenset({"digits", "grouped", "scaled", "words", "decimal"})
_LEADING_TO = ("to", "of", "at", "in")  # "rose to 81 days from 53"
_FARTHEST = 120
_FARTHEST_MONEY = 240
_SUM_FORMS = frozenset({"scaled", "grouped"})
_SUM_NEXT = re.compile(rf" (?:[a-z]+ )?(?:{any_of(_DATA['sums'])})(?![\w-])")
_AMOUNTS_BACK = 3
_SENTENCE_END = re.compile(r"[.!?;][\"”’)]?\s|\n\s*\n")
_OF_THEM = re.compile(r" of (?:them|whom|which|these|those)\b")
_AS_MANY_MORE = re.compile(
    r" more(?: (?:that|which|who|in|by|from|on|at|to|for|over|are|were|will|if|and|later|next|this)\b|[.,;:)]|$)"
)
_ENDS = re.compile(r"[.,;:!?)]|$")
_GOES_ON = re.compile(rf" ({any_of(_DATA['going on'])})\b")
_WHOLE = frozenset(_DATA["of the whole"])
_NUMBER_OF = re.compile(r"(?<![^\W_])number of(?= [a-z])", re.I)
_STATED = re.compile(r"[a-z]+")
_EXCHANGED = re.compile(r" \((?:[A-Z]{2,3} ?|[A-Z]{1,3})?[$€£¥]")
_BRACKETS = re.compile(r"\([^()\n]*\)")
_COMPARED = re.compile(r",? (?:up from|down from|from|against|compared (?:with|to)|versus|vs) ")
_CONDITION = re.compile(rf" ({any_of(_DATA['conditions'])})\b")


def restore(text: str, amounts: list[Found], found: Found) -> None:
    """Give a bare number what it counts, if the words before it tell.

    Args:
        text: The whole text.
        amounts: The amounts before it, complete.
        found: The number, of which nothing is known to be counted.
    """
    if not found.is_bare or found.numeral.form not in _FORMS or found.low < 0:
        return
    if amounts and found.numeral.form == "decimal":
        _take_scale(text, amounts[-1], found)
    if _is_told_beside(text, amounts, found):
        return
    for before, gap in _amounts_before(text, amounts, found):
        if _is_aside(text, before, gap):
            continue
        if len(gap) > _FARTHEST or before.kind == "number" or _ends_sentence(gap):
            return
        if before.unit in _STRETCHES and before.before in _LEADING_TO and _COMPARED.fullmatch(gap):
            found.take_unit_of(before)
            return
        if before.kind in ("count", "money", "measure") and before.unit not in _STRETCHES:
            if before.kind != "money" and _EXCHANGED.match(text, found.end):
                continue
            if _counts_the_same(text, before, found, gap):
                found.take_unit_of(before)
            return


def _amounts_before(
    text: str, amounts: list[Found], found: Found, count: int = _AMOUNTS_BACK
) -> Iterator[tuple[Found, str]]:
    """The last amounts before a number, the nearest first, each with what stands between the two."""
    return ((before, text[before.end : found.start]) for before in amounts[: -count - 1 : -1])


def _is_told_beside(text: str, amounts: list[Found], found: Found) -> bool:
    """Whether the words beside the number say by themselves what it counts, or where to look for that."""
    if "number" in found.words and (noun := _number_of(text, found)):
        found.kind, found.unit, found.noun = "count", noun.unit, noun.noun
    elif found.numeral.form in _SUM_FORMS and _SUM_NEXT.match(text, found.end):
        _take_money(text, amounts, found)
    elif _AS_MANY_MORE.match(text, found.end):
        _take_things(text, amounts, found)
    else:
        return False
    return True


def _take_things(text: str, amounts: list[Found], found: Found) -> None:
    """Count what the last count of the sentence counts: "bought 12 jets at $9m each and will buy 20 more"."""
    for before, gap in _amounts_before(text, amounts, found):
        if len(gap) > _FARTHEST or _ends_sentence(gap):
            return
        if before.kind == "count":
            found.take_unit_of(before)
            return


def _take_scale(text: str, before: Found, found: Found) -> None:
    """Multiply decimals by the scale of what they are compared with: "rose to 3.92 billion from 1.79 in May"."""
    scale, words = before.numeral.scale, found.words
    gap = text[before.end : found.start]
    if scale < _LEAST_SHARED or len(gap) > _FARTHEST or not words or _ends_sentence(gap):
        return
    compared = words[-1] in _COMPARING or words[-2:] in _COMPARING_PAIRS
    if not compared and not _is_parallel(text, found):
        return
    low, whole = found.low * scale, before.low
    if whole < low * _FARTHEST_PART and low < whole * _FARTHEST_PART:
        found.take_scale(scale)


_LEAST_SHARED = 1_000_000
_FARTHEST_PART = 10  # times, between amounts that share a scale


def _take_money(text: str, amounts: list[Found], found: Found) -> None:
    """Make what is called a deficit, a profit or a loan money as the amount before it, shares left out, is."""
    for before, gap in _amounts_before(text, amounts, found):
        if len(gap) > _FARTHEST_MONEY or before.kind not in ("percent", "money", "number"):
            return
        if before.kind == "money" and not _is_aside(text, before, gap):
            found.kind, found.unit, found.unit_after = "money", before.unit, True
            return


def _ends_sentence(gap: str) -> bool:
    """Whether a sentence ends between two amounts, brackets not counted."""
    return _SENTENCE_END.search(_BRACKETS.sub("", gap)) is not None


def _is_aside(text: str, before: Found, gap: str) -> bool:
    """Whether the amount stands in brackets that close before the number: "4.3bn rupees ($98m; £52m), against 2.7bn"."""
    if text[before.start - 1 : before.start] == "(":
        return True
    closes = gap.find(")")
    return closes >= 0 and "(" not in gap[:closes]


def _number_of(text: str, found: Found) -> Counted | None:
    """What "the number of …" before a number is a number of, if only words of change or being stand between."""
    begin = max(0, found.start - _FARTHEST)
    starts = [match.end() for match in _NUMBER_OF.finditer(text, begin, found.start)]
    if not starts:
        return None
    condition = _CONDITION.match(text, starts[-1])
    if condition is not None:
        noun: Counted | None = Counted(condition[1], condition[1], condition.end())
    else:
        noun = counted(text, starts[-1])
    if noun is None or noun.end > found.start:
        return None
    words = _STATED.findall(text[noun.end : found.start].lower())
    states = bool(words) and all(word in _STATING or tells_change(word) for word in words)
    return noun if states else None


def _counts_the_same(text: str, before: Found, found: Found, gap: str) -> bool:
    words = found.words
    if before.kind == "money" and found.numeral.form == "digits" and before.numeral.form == "scaled":
        return False  # "houses over £1m, compared to 469 in May"
    if not words or (found.numeral.form == "decimal" and before.numeral.form in ("digits", "words")):
        return False
    if words[-1] in _COMPARING or words[-2:] in _COMPARING_PAIRS or _OF_THEM.match(text, found.end):
        return True
    if _is_outcome(before, found):
        return True
    if gap.endswith(", ") and _is_whole(before):
        return found.low < before.low
    if _EXCHANGED.match(text, found.end) and before.numeral.form == found.numeral.form:
        return True  # "1,435 yen ($12) for one and 1,380 ($11) for the other"
    sum_like = found.numeral.form in ("grouped", "scaled", "decimal")
    return (before.kind != "money" or sum_like) and _is_parallel(text, found)


def _is_outcome(before: Found, found: Found) -> bool:
    """Whether a change by or from the one leads to the other: "rose 12 points to 1,200", "from 21 mpg to 23"."""
    if found.before not in ("to", "at"):
        return False
    if found.before == "at" and found.numeral.form not in ("grouped", "decimal"):
        return False  # "at 10": as often the time
    return before.trend is not None or before.unit == "point" or before.before == "from"


def _is_whole(before: Found) -> bool:
    """Whether the amount is the whole that parts are told of: "of the 32 ships, 14 …", "Of 120 people, 80 …"."""
    alone = before.before == "of" and not before.leader
    return alone or (before.leader == "of" and before.before in _WHOLE)


def _is_parallel(text: str, found: Found) -> bool:
    """Whether it stands behind "and", alone or with a verb, and goes on without a noun: "and 187 in", "and injured 12"."""
    verb = found.leader in _JOINING and not PAST_FORMS.isdisjoint(possible_tags(found.before))
    if not (verb or found.before in _JOINING):
        return False
    if _ENDS.match(text, found.end) or _GOES_ON.match(text, found.end):
        return True
    return not PAST_FORMS.isdisjoint(tags_behind(text, found.end))


_LONGEST_GAP = 20
_LISTED = re.compile(r"-?,? (?:and|or) |-?, |, (?:and|or) ")
_DESCRIBED = re.compile(r" ([A-Za-z]+),? (?:and|or) ")  # "20 Indian and four Chinese soldiers"
_DESCRIBING = frozenset({"JJ", "VBG", "VBN"})
# "20 of Peru's 192 districts"
_OUT_OF = re.compile(r" of (?:(?:the|its|their|his|her|our|these|those|(?:the )?[\w ]*\w['’]s?) )?")
_SHARES_BACK = 2
_LONGEST_PARALLEL = 60
_PARALLEL = re.compile(r"^(?:[^.;:()]|\.(?=[0-9]))*\b(?:and|but)(?: by)? $")
_PERIOD_NEXT = re.compile(r" (?:in|during|over|from|year|last|this|on)\b")
_WORD = re.compile(r"[a-z]+")
_ALSO = frozenset({", or ", " or ", " (", ", "})
_BUT = re.compile(r",? (?:and|but) |, ")


def share_along_list(text: str, amounts: list[Found], found: Found) -> None:
    """Let what is counted or paid for reach back to those before, and a trend on to the neighbour.

    Args:
        text: The whole text.
        amounts: The amounts before it; those that count what it counts are filled in.
        found: The amount, complete.
    """
    right = found
    for before in reversed(amounts) if found.kind == "count" else ():
        gap = text[before.end : right.start]
        if not _share(before, right, gap):
            break
        right = before
    if found.kind == "money" and found.per and amounts:
        _share_rate(amounts[-1], found, text[amounts[-1].end : found.start])
    if found.trend is None and found.kind == "percent":
        found.trend = _trend_of_list(text, amounts, found)


def _share_rate(before: Found, found: Found, gap: str) -> None:
    """Let what the second of two prices is paid for reach the one that it rose or fell to: "to $32 from $30 a share"."""
    near = found.low / _FARTHEST_PART < before.low < found.low * _FARTHEST_PART
    if near and gap == " from " and before.before == "to" and before.unit == found.unit and not before.per:
        before.per, before.factor = found.per, found.factor


def _trend_of_list(text: str, amounts: list[Found], found: Found) -> Trend | None:
    """The trend of a share that stands beside another, or in parallel: "rose 5 % in May and 3 % in June"."""
    if amounts and amounts[-1].trend and text[amounts[-1].end : found.start] in _ALSO:
        return amounts[-1].trend
    for before, gap in _amounts_before(text, amounts, found, _SHARES_BACK):
        if before.kind == "percent" and before.trend:
            return before.trend if _tells_the_same(gap) and _PERIOD_NEXT.match(text, found.end) else None
    return None


def _tells_the_same(gap: str) -> bool:
    """Whether the words between two shares say that the same happened: "and", and no verb."""
    if len(gap) > _LONGEST_PARALLEL or _PARALLEL.search(gap) is None:
        return False
    return all(possible_tags(word).isdisjoint(FINITE) for word in _WORD.findall(gap))


def _share(before: Found, found: Found, gap: str) -> bool:
    """Let what the second of two neighbours counts reach the first; False if it does not."""
    if len(gap) > _LONGEST_GAP or before.kind != "number" or found.kind != "count" or before.low < 0:
        return False
    if before.numeral.form not in ("words", "digits", "scaled", "grouped"):
        return False
    found_between = _DESCRIBED.fullmatch(gap)
    described = found_between is not None and not _DESCRIBING.isdisjoint(possible_tags(found_between[1]))
    ranged = gap == " to " and before.before == "from"
    listed = described or ranged or _LISTED.fullmatch(gap) is not None
    if not (listed or (_OUT_OF.fullmatch(gap) and before.low < found.low)):
        return False
    noun = (found.noun or "").split(" ")[-1] if described else found.noun
    before.kind, before.unit, before.noun = "count", found.unit, noun
    return True


def join_bounds(text: str, low: Found, high: Found) -> bool:
    """Put two bounds on one thing together: "more than 5 but less than 10 people"; False if they are not that."""
    if low.bound not in ("at_least", "more_than") or high.bound not in ("at_most", "less_than"):
        return False
    if low.high is not None or high.high is not None or not low.low < high.low:
        return False
    if low.kind != "number" and (low.kind, low.unit, low.per) != (high.kind, high.unit, high.per):
        return False
    if _BUT.fullmatch(text[low.end : high.start]) is None:
        return False
    low.take_unit_of(high)
    low.high, low.bound, low.end = high.low, "exact", high.end
    return True
