"""Values of another event put into a claim: an amount, a time or a word that the source has, of something else."""

import re

from factlib.dates import When, parse_dates
from factlib.errors import TextError
from factlib.quantities import Quantity, parse_quantities
from factlib.testing.figures import Change, Given, decoys

_AMOUNTS = ("value", "amount", "investment", "stake", "capacity", "jobs")
_TIMES = ("when", "period")
_NOUN = re.compile(r"\b[a-z]{5,}\b")


def other_amount(given: Given) -> Change:
    """An amount of the same kind that the source has of something else."""
    for field in _AMOUNTS:
        own = parse_quantities(str(given.claim.get(field) or ""))
        others = [one.text for one in parse_quantities(given.text) if own and _is_other(one, own[0])]
        if others:
            return field, {field: given.chance.choice(others)}
    return None


def _is_other(one: Quantity, own: Quantity) -> bool:
    return (one.kind, one.unit) == (own.kind, own.unit) and (one.value, one.upper) != (own.value, own.upper)


def other_time(given: Given) -> Change:
    """A time that the source tells of something else."""
    for field in _TIMES:
        own = given.claim.get(field)
        try:
            claimed = When.parse(own) if isinstance(own, str) else None
        except TextError:
            continue
        if claimed is None:
            continue
        others = [
            one.edtf for one in parse_dates(given.text) if one.start > claimed.end or one.end < claimed.start
        ]
        if others:
            return field, {field: given.chance.choice(others)}
    return None


def word(given: Given) -> Change:
    """Another word in what was said."""
    content = str(given.claim.get("content") or "")
    words = list(_NOUN.finditer(content))
    fresh = [one for one in decoys()["nouns"] if one not in given.text]
    if not words or not fresh:
        return None
    at = given.chance.choice(words)
    changed = f"{content[: at.start()]}{given.chance.choice(fresh)}{content[at.end() :]}"
    return "content", {"content": changed}
