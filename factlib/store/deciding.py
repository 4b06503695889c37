"""The part of the store in which claims are made of facts: by the rules, and by persons who decide."""

from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from datetime import UTC, datetime
from typing import Any, get_args

import sqlalchemy as sa

from factlib.errors import ArgumentError
from factlib.store import tables
from factlib.store.claims import refresh
from factlib.store.database import Database
from factlib.store.decisions import Author, Desk
from factlib.store.grouping import group_some
from factlib.store.models import Verdict

_EXPECTED_REVIEW = (
    "a dict with 'fact' (or two 'claims'), 'verdict' and, where there is one, 'note', 'reviewer' and 'time'"
)
_ON_CLAIMS = ("same", "apart", "unsure")  # verdicts on two claims that may be one


class Deciding:
    """What the rules and persons may do with the claims of a database."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def group(self) -> int:
        """Put facts that have no place yet into claims. Whoever asks for claims gets this done first.

        Returns:
            How many documents were waiting for it.
        """
        total = 0
        while self._waits():
            with self._database.writing() as connection:
                total += group_some(connection)
        return total

    def _waits(self) -> bool:
        with self._database.reading() as connection:
            return connection.execute(sa.select(tables.pending.c.document).limit(1)).first() is not None

    def merge(self, *claims: str, by: str, reason: str, at: datetime | None = None) -> str:
        """Decide that claims are one: all their facts go into the first.

        Args:
            claims: The ids of two claims or more; a fact's id stands for its claim.
            by: Who decides.
            reason: Why.
            at: When; now, if it is not given.

        Returns:
            The id of the decision, by which it can be undone.

        Raises:
            ArgumentError: There is no such claim, or only one is named.
        """
        with self._deciding(by, reason, at) as (desk, author):
            return desk.merge(claims, author)

    def split(
        self, claim: str, facts: Iterable[str], *, by: str, reason: str, at: datetime | None = None
    ) -> str:
        """Decide that some facts of a claim are about something else: they become a claim of their own.

        Returns:
            The id of the decision. The new claim is that of the facts: `store.claim(fact_id)`.

        Raises:
            ArgumentError: There is no such claim, or the facts are none or all of it.
        """
        with self._deciding(by, reason, at) as (desk, author):
            return desk.split(claim, list(facts), author)[0]

    def unsure(self, one: str, other: str, *, by: str, reason: str, at: datetime | None = None) -> str:
        """Note that nobody can say whether two claims are one; they stay apart, and each names the other."""
        with self._deciding(by, reason, at) as (desk, author):
            return desk.apart("unsure", one, other, author)

    def apart(self, one: str, other: str, *, by: str, reason: str, at: datetime | None = None) -> str:
        """Decide that two claims are two; no run puts them together, and they are proposed no more."""
        with self._deciding(by, reason, at) as (desk, author):
            return desk.apart("apart", one, other, author)

    def alias(self, name: str, same_as: str, *, by: str, reason: str, at: datetime | None = None) -> str:
        """Decide that two names are of one party. Its facts are grouped again, but for those a person placed."""
        with self._deciding(by, reason, at) as (desk, author):
            return desk.alias(name, same_as, author)

    def retract(self, fact: str, reason: str, *, by: str, at: datetime | None = None) -> str:
        """Decide that a fact no longer counts. It stays in the store, with who retracted it and why."""
        with self._deciding(by, reason, at) as (desk, author):
            return desk.retract(fact, author)

    def undo(self, decision: str, *, by: str, reason: str, at: datetime | None = None) -> str:
        """Take a decision back.

        Raises:
            ArgumentError: There is no such decision, it is undone already, or a later one builds on it.
        """
        with self._deciding(by, reason, at) as (desk, author):
            return desk.undo(decision, author)

    def decide(
        self, decisions: Mapping[str, Any] | Iterable[Mapping[str, Any]], *, by: str | None = None
    ) -> int:
        """Keep the verdicts of a review, as the evidence page downloads them; all or nothing.

        Args:
            decisions: The page's download, a dict with "reviewer" and "decisions", or the list of these: each a
                dict with "fact" and "verdict" ("accepted", "rejected" or "unsure"), or with "claims" (the ids of
                two that may be one) and "verdict" ("same", "apart" or "unsure"), and, where there is one, "note",
                "reviewer" and "time" (ISO 8601).
            by: The reviewer of those that name none.

        Returns:
            How many verdicts are new: telling them twice changes nothing.

        Raises:
            ArgumentError: One of them is not of that form, or is about a fact or a claim that the store does not have.
        """
        told: Iterable[Any] = decisions
        if isinstance(decisions, Mapping):
            by, told = by or decisions.get("reviewer"), decisions.get("decisions", [decisions])
        reviews = [_review(decision, by) for decision in told]
        with self._at_desk() as desk:
            return sum(
                desk.review(about, verdict, author)
                if isinstance(about, str)
                else desk.settle(verdict, about, author)
                for about, verdict, author in reviews
            )

    @contextmanager
    def _deciding(self, by: str, reason: str, at: datetime | None) -> Iterator[tuple[Desk, Author]]:
        author = _author(by, reason, at)
        with self._at_desk() as desk:
            yield desk, author

    @contextmanager
    def _at_desk(self) -> Iterator[Desk]:
        """One transaction of decisions; all facts have their place before, and again after."""
        self.group()
        with self._database.writing() as connection:
            desk = Desk(connection)
            yield desk
            refresh(connection, desk.touched)
        self.group()


def _author(by: object, reason: object, at: datetime | None) -> Author:
    for argument, value in (("by", by), ("reason", reason)):
        if not isinstance(value, str) or not value.strip():
            raise ArgumentError(argument, value, "some words")
    if at is not None and not isinstance(at, datetime):
        raise ArgumentError("at", at, "a datetime")
    return Author(str(by), str(reason), at or datetime.now(UTC))


def _review(decision: Mapping[str, Any], by: str | None) -> tuple[str | tuple[str, str], str, Author]:
    """The fact or the two claims, the verdict and the author of one downloaded decision."""
    if not isinstance(decision, Mapping):
        raise ArgumentError("decisions", decision, _EXPECTED_REVIEW)
    about, claims = decision.get("fact"), decision.get("claims")
    if isinstance(claims, list | tuple) and len(claims) == 2:
        about = (str(claims[0]), str(claims[1]))
    if decision.get("verdict") not in (get_args(Verdict) if isinstance(about, str) else _ON_CLAIMS):
        raise ArgumentError("decisions", decision, _EXPECTED_REVIEW)
    reviewer, told = decision.get("reviewer") or by, decision.get("time")
    if not isinstance(reviewer, str) or about is None:
        raise ArgumentError(
            "decisions", decision, f"{_EXPECTED_REVIEW}; name the reviewer there or with by=…"
        )
    try:
        at = datetime.fromisoformat(told) if told else datetime.now(UTC)
    except (TypeError, ValueError) as error:
        raise ArgumentError("decisions", decision, "a time in ISO 8601") from error
    return about, decision["verdict"], Author(reviewer, str(decision.get("note") or ""), at)
