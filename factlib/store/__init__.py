"""Facts over time and sources: what is known, who says so, what agrees, what changed.

What sources said is only ever added to. Facts about the same thing are grouped into claims; a claim counts its
independent origins, shows its conflicts and tells its history. What persons decide about facts and claims is kept
with author, time and reason, and can be undone.
"""

from factlib.store.models import (
    Claim,
    Conflict,
    Decision,
    Event,
    Membership,
    Origin,
    PossibleMatch,
    Proposal,
    Publication,
    Record,
    Retraction,
    Source,
    Superseded,
)
from factlib.store.queries import Filters
from factlib.store.store import FactStore
from factlib.store.writing import Added

__all__ = [
    "Added", "Claim", "Conflict", "Decision", "Event", "FactStore", "Filters", "Membership", "Origin",
    "PossibleMatch", "Proposal", "Publication", "Record", "Retraction", "Source", "Superseded",
]  # fmt: skip
