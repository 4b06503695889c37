"""What stands beside the words of a field: whose unit a firm is ("Redwood Capital, a unit of Sequoyah Holdings"), and
whether goods come on top of others ("another six", "three more ships", "the remaining 30 percent").
"""

import re

from factlib.document import Span
from factlib.facts import Provenance
from factlib.names.countries import country_code, country_of_demonym
from factlib.store.words import DATA, name_words, phrases_in

_NEAR_NAME = 90  # characters of what stands before or behind a name
_NAME = r"[A-Z][\w&.'-]*(?: (?:(?:of|and|the|de|&) )?[A-Z][\w&.'-]*){0,5}"
_UNITS = f"(?:{'|'.join(DATA.lines('units.txt'))})"
_KINDS = "(?:group|company|firm|giant|maker|concern|conglomerate)"
_BEHIND = re.compile(  # Redwood Capital|, the investment arm of the Canadian group Sequoyah Holdings
    rf"(?: <[^>]*>)?(?:,| is| was|, which is) (?:an?|the|its) (?:[\w-]+ ){{0,4}}{_UNITS} of"
    rf" (?:the )?(?:(?:[\w-]+ ){{0,3}}?{_KINDS} )?({_NAME})"
)
# Sequoyah Holdings' investment arm |Redwood Capital, Sequoyah Holdings unit |Redwood Capital
_BEFORE = re.compile(rf"({_NAME}?)(?:(?:'s|'|’s|’) (?:[a-z][\w-]+ ){{0,2}}| ){_UNITS},? $")
_OWNED = re.compile(rf"({_NAME}?)(?:'s|'|’s|’) $")  # Sequoyah Holdings' |Redwood Capital| unit
_UNIT_BEHIND = re.compile(rf"(?: [a-z][\w-]+){{0,2}} {_UNITS}\b")
_NEAR_GOODS = 14  # characters before the words of goods, and behind them, in which that may stand
_MORE = re.compile(
    r"\|[^| ]+ more\b(?! than\b)"  # |three more ships|
    r"|(?<!\bno )\bmore \|(?:[A-Z]|[^\W\d_]+\|)"  # more |Falcon jets|, more |ships|; not: more |modern ships|
    r"|\|more (?:[A-Z]|[^\W\d_]+\|)"
    r"|\d\| more\b(?! than\b)"  # |38| more
)


def owner_of(provenance: Provenance | None, path: str) -> tuple[str, ...]:
    """The words of the name of the firm whose unit the party of a field is said to be; none if nobody says so.

    Args:
        provenance: Of the fact.
        path: The field of the party, such as "buyers.0".

    >>> from factlib import extract
    >>> (fact,) = extract("Redwood Capital, a unit of Sequoyah Holdings Inc, bought Pinecrest Hotels for $7 million.")
    >>> owner_of(fact.provenance, "buyers.0")
    ('sequoyah', 'holdings')
    """
    if provenance is None or (at := provenance.fields.get(path)) is None:
        return ()
    if (around := _around(provenance, at, _NEAR_NAME)) is None:
        return ()
    before, _, behind = around
    found = _BEHIND.match(behind) or _BEFORE.search(before)
    if found is None and _UNIT_BEHIND.match(behind):
        found = _OWNED.search(before)
    if found is None or (found.string is behind and found.end() == len(behind)):
        return ()  # where the text ends, the name may be cut off
    name = found[1].removeprefix("The").strip()
    return name_words(name) if name and not (country_code(name) or country_of_demonym(name)) else ()


def further(provenance: Provenance | None, field: str) -> bool:
    """Whether the words of a field, or those beside them, say that there were others before.

    >>> from factlib import extract
    >>> [further(fact.provenance, "items") for fact in extract("India ordered three more frigates from Russia.")]
    [True]
    """
    if provenance is None:
        return False
    places = [at for name, at in provenance.fields.items() if name.startswith(field)]
    if not places:  # nobody says where the goods stand: any number in the quote
        return re.search(r"\d more\b(?! than\b)", provenance.quote) is not None
    around = (_around(provenance, at, _NEAR_GOODS) for at in places)
    return any(words is not None and _says_further(*words) for words in around)


def _says_further(before: str, words: str, behind: str) -> bool:
    beside = f"{before}|{words}|{behind}"
    return bool(phrases_in("further.txt").search(before + words) or _MORE.search(beside))


def _around(provenance: Provenance, at: Span, reach: int) -> tuple[str, str, str] | None:
    """What stands before the words of a field, these, and what stands behind; None where the evidence has them not."""
    text = provenance.prefix + provenance.quote + provenance.suffix
    shift = provenance.span.start - len(provenance.prefix)
    start, end = at.start - shift, at.end - shift
    if start < 0:
        return None
    return text[max(start - reach, 0) : start], text[start:end], text[end : end + reach]
