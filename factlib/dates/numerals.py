"""Number words put together: "twenty-first", "nineteen ninety-six", "two thousand and eighteen"."""

from factlib.dates.parts import Part

_CENTURIES = range(11, 22)  # "eleven forty" to "twenty-one twelve"
_YEARS = range(1000, 2200)


def join_numerals(parts: list[Part]) -> list[Part]:
    """The parts, with number words that stand together as one: a YEAR, an ORDINAL or a CARDINAL."""
    joined: list[Part] = []
    at = 0
    while at < len(parts):
        if parts[at].kind != "CARDINAL":
            joined.append(parts[at])
            at += 1
            continue
        kind, value, stop = _numeral(parts, at)
        joined.append(Part(kind, value, parts[at].start, parts[stop - 1].end))
        at = stop
    return joined


def _numeral(parts: list[Part], at: int) -> tuple[str, int, int]:
    """The number words at a place: class, value, and where they stop."""
    value, stop, ordinal = _below_hundred(parts, at)
    if ordinal:
        return "ORDINAL", value, stop
    following, after, _ = _below_hundred(parts, stop)
    if value in _CENTURIES and following >= 10:
        return "YEAR", value * 100 + following, after
    total = 0
    for scale in (1000, 100):
        if stop < len(parts) and parts[stop].kind == "CARDINAL" and parts[stop].value == scale:
            total += (value or 1) * scale
            value, stop = _rest(parts, stop + 1)
    kind = "YEAR" if total and total + value in _YEARS else "CARDINAL"
    return kind, total + value, stop


def _rest(parts: list[Part], at: int) -> tuple[int, int]:
    """What follows "hundred" or "thousand", with or without "and": value or 0, and where it stops."""
    linked = at < len(parts) and parts[at].kind == "AND"
    value, stop, _ = _below_hundred(parts, at + linked)
    return (value, stop) if value else (0, at)


def _below_hundred(parts: list[Part], at: int) -> tuple[int, int, bool]:
    """A number word below a hundred ("ninety-six"): value or 0, where it stops, whether it is an ordinal."""
    if not _is_small(parts, at):
        return 0, at, False
    value = int(parts[at].value)
    if parts[at].kind == "ORDINAL":
        return value, at + 1, True
    unit = at + 1
    if unit < len(parts) and parts[unit].kind == "HYPHEN":
        unit += 1
    if value >= 20 and value % 10 == 0 and _is_small(parts, unit) and parts[unit].value < 10:
        return value + int(parts[unit].value), unit + 1, parts[unit].kind == "ORDINAL"
    return value, at + 1, False


def _is_small(parts: list[Part], at: int) -> bool:
    return at < len(parts) and parts[at].kind in ("CARDINAL", "ORDINAL") and parts[at].value < 100
