"""Parties and places: who and where."""

from factlib.names.party import Party, PartyKind, Place

__all__ = ["Party", "PartyKind", "Place"]
