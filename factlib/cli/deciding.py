"""The commands of `factlib store` by which persons decide; each prints the decision, by which it can be undone."""

import getpass
import json
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from factlib.cli.common import read_bytes, told_plainly
from factlib.errors import ArgumentError, SourceError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factlib.store import FactStore


DatabaseOption = Annotated[
    str, typer.Option("--db", envvar="FACTLIB_DB", metavar="URL", help="The database; SQLite or PostgreSQL.")
]
DATABASE = "sqlite:///facts.db"
By = Annotated[
    str, typer.Option("--by", envvar="FACTLIB_BY", default_factory=getpass.getuser, help="Who decides.")
]
Reason = Annotated[str, typer.Option("--reason", help="Why.")]
ClaimArgument = Annotated[str, typer.Argument(metavar="ID", help="A claim, or a fact in it.")]
ClaimsArgument = Annotated[list[str], typer.Argument(metavar="ID…", help="Claims, or facts in them.")]
FactsArgument = Annotated[list[str], typer.Argument(metavar="FACT…", help="The facts to part.")]
FactArgument = Annotated[str, typer.Argument(metavar="FACT")]
DecisionArgument = Annotated[str, typer.Argument(metavar="DECISION")]


@contextmanager
def opened_store(url: str, *, new: bool = False) -> "Iterator[FactStore]":
    """The store, with what it refuses told plainly; a file that is not there is made only if it may be new."""
    from factlib.store import FactStore

    with told_plainly():
        file = url.removeprefix("sqlite:///")
        if not new and file not in (url, ":memory:") and not Path(file).exists():
            raise SourceError(url, "no such file; `factlib store add` makes it")
        with FactStore(url) as opened:
            yield opened


def merge(claims: ClaimsArgument, reason: Reason, by: By, db: DatabaseOption = DATABASE) -> None:
    """Decide that claims are one: all their facts go into the first.

    Example:
    factlib store merge claim:4f2c claim:9d01 --reason "the same tender"
    """
    with opened_store(db) as opened:
        typer.echo(opened.merge(*claims, by=by, reason=reason))


def split(
    claim: ClaimArgument, facts: FactsArgument, reason: Reason, by: By, db: DatabaseOption = DATABASE
) -> None:
    """Decide that some facts of a claim are about something else.

    Example:
    factlib store split claim:4f2c fact:77ab --reason "a later batch"
    """
    with opened_store(db) as opened:
        typer.echo(opened.split(claim, facts, by=by, reason=reason))


def unsure(
    one: ClaimArgument, other: ClaimArgument, reason: Reason, by: By, db: DatabaseOption = DATABASE
) -> None:
    """Note that nobody can say whether two claims are one.

    Example:
    factlib store unsure claim:4f2c claim:9d01 --reason "no date in either"
    """
    with opened_store(db) as opened:
        typer.echo(opened.unsure(one, other, by=by, reason=reason))


def apart(
    one: ClaimArgument, other: ClaimArgument, reason: Reason, by: By, db: DatabaseOption = DATABASE
) -> None:
    """Decide that two claims are two: no run puts them together, and they are proposed no more.

    Example:
    factlib store apart claim:4f2c claim:9d01 --reason "two lots of one tender"
    """
    with opened_store(db) as opened:
        typer.echo(opened.apart(one, other, by=by, reason=reason))


def alias(
    name: Annotated[str, typer.Argument(help="A name of a party.")],
    same_as: Annotated[str, typer.Argument(help="Another name of it.")],
    reason: Reason,
    by: By,
    db: DatabaseOption = DATABASE,
) -> None:
    """Decide that two names are of one party.

    Example:
    factlib store alias "Baykar Makina" Baykar --reason "its full name"
    """
    with opened_store(db) as opened:
        typer.echo(opened.alias(name, same_as, by=by, reason=reason))


def retract(fact: FactArgument, reason: Reason, by: By, db: DatabaseOption = DATABASE) -> None:
    """Decide that a fact no longer counts; it stays in the store, with who says so and why.

    Example:
    factlib store retract fact:77ab --reason "the paper corrected it"
    """
    with opened_store(db) as opened:
        typer.echo(opened.retract(fact, reason, by=by))


def undo(decision: DecisionArgument, reason: Reason, by: By, db: DatabaseOption = DATABASE) -> None:
    """Take a decision back.

    Example:
    factlib store undo decision:31c0 --reason "the wrong claim"
    """
    with opened_store(db) as opened:
        typer.echo(opened.undo(decision, by=by, reason=reason))


def decide(
    decisions: Annotated[
        str, typer.Argument(metavar="FILE", help="What the page downloads; - for standard input.")
    ],
    db: DatabaseOption = DATABASE,
    by: Annotated[str | None, typer.Option("--by", help="The reviewer, if the file names none.")] = None,
) -> None:
    """Keep the verdicts of a review, as `factlib report`'s page downloads them.

    Example:
    factlib store decide decisions.json --by "Ada Lind"
    """
    with opened_store(db) as opened:
        try:
            told = json.loads(read_bytes(decisions))
        except ValueError:
            raise ArgumentError("decisions", decisions, "a file of JSON") from None
        typer.echo(f"{opened.decide(told, by=by)} new verdicts")


DECISIONS = (merge, split, apart, unsure, alias, retract, undo, decide)
"""The commands, in the order in which the help lists them."""
