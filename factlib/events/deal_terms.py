"""What deals are told as: the kinds and stages that a fact has too, and the roles that frames give."""

from typing import Literal

DealKind = Literal["sale", "transfer", "joint_production", "cooperation", "licence", "acquisition", "other"]
"""What is done."""

DealStage = Literal[
    "requested",
    "offered",
    "talks",
    "planned",
    "approved",
    "announced",
    "signed",
    "delivered",
    "completed",
    "suspended",
    "cancelled",
]
"""How far it is."""

DealRole = Literal["giver", "receiver", "partner", "party", "thing", "contract", "price", "role", "target"]
"""What an argument of a word of dealing plays; a `party` is a side that the words leave open."""
