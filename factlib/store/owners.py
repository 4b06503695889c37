"""Whose unit a firm is said to be beside its name: "Redwood Capital, a unit of Sequoyah Holdings"."""

import re

from factlib.facts import Provenance
from factlib.names.countries import country_code, country_of_demonym
from factlib.store.words import lines, name_words

_LONGEST = 90  # characters of what stands before or behind a name
_NAME = r"[A-Z][\w&.'-]*(?: (?:(?:of|and|the|de|&) )?[A-Z][\w&.'-]*){0,5}"
_UNITS = f"(?:{'|'.join(lines('units.txt'))})"
_KINDS = "(?:group|company|firm|giant|maker|concern|conglomerate)"
_BEHIND = re.compile(  # Redwood Capital|, the investment arm of the Canadian group Sequoyah Holdings
    rf"(?: <[^>]*>)?(?:,| is| was|, which is) (?:an?|the|its) (?:[\w-]+ ){{0,4}}{_UNITS} of"
    rf" (?:the )?(?:(?:[\w-]+ ){{0,3}}?{_KINDS} )?({_NAME})"
)
_BEFORE = (
    re.compile(  # Sequoyah Holdings' investment arm |Redwood Capital, Sequoyah Holdings unit |Redwood Capital
        rf"({_NAME}?)(?:(?:'s|'|’s|’) (?:[a-z][\w-]+ ){{0,2}}| ){_UNITS},? $"
    )
)
_OWNED = re.compile(rf"({_NAME}?)(?:'s|'|’s|’) $")  # Sequoyah Holdings' |Redwood Capital| unit
_UNIT_BEHIND = re.compile(rf"(?: [a-z][\w-]+){{0,2}} {_UNITS}\b")


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
    at = provenance.fields.get(path) if provenance is not None else None
    if provenance is None or at is None:
        return ()
    shift = provenance.span.start - len(provenance.prefix)
    text, start, end = (
        provenance.prefix + provenance.quote + provenance.suffix,
        at.start - shift,
        at.end - shift,
    )
    if start < 0:
        return ()
    before, behind = text[max(start - _LONGEST, 0) : start], text[end : end + _LONGEST]
    found = _BEHIND.match(behind) or _BEFORE.search(before)
    if found is None and _UNIT_BEHIND.match(behind):
        found = _OWNED.search(before)
    if found is None or (found.string is behind and found.end() == len(behind)):
        return ()  # where the text ends, the name may be cut off
    name = found[1].removeprefix("The").strip()
    return name_words(name) if name and not (country_code(name) or country_of_demonym(name)) else ()
