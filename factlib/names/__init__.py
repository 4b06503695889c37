"""Parties and places: who and where."""

from factlib.names.names import Names, names_of
from factlib.names.party import Party, PartyKind, Place

__all__ = ["Names", "Party", "PartyKind", "Place", "names_of"]
