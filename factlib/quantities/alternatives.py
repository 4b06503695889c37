"""Numbers with slashes between that share the unit behind the last: "races over 45/60/75km"."""

import re

from factlib.quantities.found import Found
from factlib.quantities.tables import table
from factlib.quantities.unit import read_unit

_ALTERNATIVES = re.compile(r"[0-9]{1,4}(?:/[0-9]{1,4}){1,5}[ -]?(?![/0-9 ])")
_MORE_BEFORE = re.compile(r"(?<![\w/.])(?:[0-9]{1,4}/){1,5}\Z")
_LONGEST_ALTERNATIVES = 30
_FEWEST_SLASHES = 2
_STRETCHES = frozenset(table("ellipsis")["not taken over"])  # "4/3/87 week"


def is_alternative(text: str, found: Found) -> bool:
    """Whether it is one of three numbers or more that share the unit behind the last: "45/60/75km"."""
    if found.numeral.form != "digits":
        return False
    behind = _ALTERNATIVES.match(text, found.start)
    before = _MORE_BEFORE.search(text, max(0, found.start - _LONGEST_ALTERNATIVES), found.start)
    slashes = (behind.group().count("/") if behind else 0) + (before.group().count("/") if before else 0)
    if slashes < _FEWEST_SLASHES or (before is None and behind is None):
        return False
    unit = read_unit(text, behind.end() if behind else found.numeral.end)
    return unit is not None and unit.kind == "measure" and unit.name not in _STRETCHES
