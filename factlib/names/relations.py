"""Common nouns that stand for a party named before: "the company", "the central bank", and which name each may mean."""

from functools import cache

from factlib.names.mentions import is_agency
from factlib.names.tables import rows


@cache
def _told_of() -> dict[str, tuple[str, ...]]:
    """What is told of each noun; several of which the same is told share a row."""
    told = rows("relations.tsv", "nouns, kind, …mark and other words for such a body")
    return {noun: row[1:] for row in told for noun in row[0].split(", ")}


@cache
def relations() -> dict[str, str]:
    """The kind of party that each noun stands for."""
    return {noun: told[0] for noun, told in _told_of().items()}


@cache
def relations_marked(*marks: str) -> frozenset[str]:
    """The nouns with one of some marks: "named" or "own" for who bears them, "any" for a public body too."""
    return frozenset(noun for noun, told in _told_of().items() if {*told[1:2]} & {*marks})


@cache
def _bodies_alike() -> dict[str, frozenset[str]]:
    return {noun: frozenset({noun, *told[2:]}) for noun, told in _told_of().items()}


def stands_for(noun: str, kind: str | None, name: str) -> bool:
    """Whether a common noun may stand for a party of a kind and a name.

    >>> stands_for("company", None, "Adler"), stands_for("ministry", "organisation", "Adler Corp")
    (True, False)
    """
    meant, named = relations().get(noun), set(name.lower().split())
    if noun in relations_marked("named", "own"):
        acronym = name.isupper() and name.endswith(noun.split()[-1][0].upper())  # "IATA" is an association
        wire = noun == "agency" and is_agency(name)
        return wire or (kind == meant and (acronym or bool(named & _bodies_alike()[noun])))
    firm = meant == "organisation"
    public = bool(named & relations_marked("named")) and noun not in relations_marked("any")
    return meant is not None and (kind == meant or (firm and kind is None)) and not (firm and public)
