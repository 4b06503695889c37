"""Whether goods are said to come on top of others: "another six", "three more ships", "the remaining 30 percent"."""

import re

from factlib.facts import Provenance
from factlib.store.words import any_of

_BESIDE = 14  # characters before the words of goods, and behind them, in which that may stand
_MORE = re.compile(
    r"\|[^| ]+ more\b(?! than\b)"  # |three more ships|
    r"|(?<!\bno )\bmore \|(?:[A-Z]|[^\W\d_]+\|)"  # more |Falcon jets|, more |ships|; not: more |modern ships|
    r"|\|more (?:[A-Z]|[^\W\d_]+\|)"
    r"|\d\| more\b(?! than\b)"  # |38| more
)


def further(provenance: Provenance | None, field: str) -> bool:
    """Whether the words of a field, or those beside them, say that there were others before.

    >>> from factlib import extract
    >>> [further(fact.provenance, "items") for fact in extract("India ordered three more frigates from Russia.")]
    [True]
    """
    if provenance is None:
        return False
    text = provenance.prefix + provenance.quote + provenance.suffix
    shift = provenance.span.start - len(provenance.prefix)
    places = [
        (at.start - shift, at.end - shift) for name, at in provenance.fields.items() if name.startswith(field)
    ]
    if not places:  # nobody says where the goods stand: any number in the quote
        return re.search(r"\d more\b(?! than\b)", provenance.quote) is not None
    return any(_says_so(text, *place) for place in places if place[0] >= 0)


def _says_so(text: str, start: int, end: int) -> bool:
    before, words, behind = text[max(start - _BESIDE, 0) : start], text[start:end], text[end : end + _BESIDE]
    return (
        any_of("further.txt").search(before + words) is not None
        or _MORE.search(f"{before}|{words}|{behind}") is not None
    )
