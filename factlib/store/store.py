"""The store itself: documents and their facts over time, and what is made of them."""

from collections import Counter
from collections.abc import Callable, Generator, Iterable, Iterator, Mapping, Sequence
from contextlib import closing, contextmanager
from datetime import date, datetime
from itertools import islice
from typing import TYPE_CHECKING, Any, Self, Unpack

import sqlalchemy as sa

from factlib.document import Document
from factlib.errors import expect_text
from factlib.facts import Fact
from factlib.facts.fields import type_name
from factlib.facts.kinds import several_types
from factlib.store import tables
from factlib.store.claims import claim_number, load_claims, publications_of, records_of, refresh
from factlib.store.database import Database
from factlib.store.decisions import Desk, aliases, all_decisions, author_of, review_of
from factlib.store.frames import to_arrow, to_dataframe
from factlib.store.grouping import group_some
from factlib.store.models import Claim, Conflict, Decision, PossibleMatch, Publication, Record
from factlib.store.proposals import possible_matches
from factlib.store.queries import Filters, Order, checked_limit, conditions, flags_of, moment, order
from factlib.store.rereading import replace
from factlib.store.sql import claims_of, held
from factlib.store.writing import Added, Addition, add, known_documents, prepared
from factlib.version import READER

if TYPE_CHECKING:
    import pyarrow as pa


_PAGE = 200  # facts or claims that are read at a time
_BATCH = 2_000  # documents and facts of one transaction of `add_many`


class FactStore:
    """What sources said, kept over time: what is known, who says so, what agrees, what changed.

    Nothing is ever deleted: facts are added, and retracted by persons with a reason. Adding a document or a fact
    twice changes nothing; what a newer version of factlib reads of a document takes the place of what an older one read. Threads may share a store, processes may share a database; they wait for each other.

    Args:
        url: "sqlite:///facts.db" (a file, made if there is none), "postgresql://user:password@host/database", or
            "sqlite://" for a private store that is gone when it is closed.

    Raises:
        ArgumentError: `url` is no URL of SQLite or PostgreSQL.
        MissingExtraError: It is of PostgreSQL, and the extra `postgresql` is not installed.
        StoreError: The database cannot be opened, is none, or was written by a newer factlib.

    >>> from factlib import Deal, Document, Provenance, Span
    >>> document = Document(text="Norway has leased 12 tugs to Chile.", publisher="The Example")
    >>> deal = Deal(
    ...     sellers=["Norway"],
    ...     buyers=["Chile"],
    ...     items=[{"name": "tugs"}],
    ...     provenance=Provenance.at(document, Span(start=0, end=35)),
    ... )
    >>> with FactStore("sqlite://") as store:
    ...     print(store.add(document, [deal]), store.add(document, [deal]).facts)
    ...     print([fact.buyers[0].country for fact in store.facts(party="Norway", product="tug")])
    Added(documents=1, publications=1, facts=1, replaced=0) 0
    ['CL']
    """

    def __init__(self, url: str = "sqlite:///facts.db") -> None:
        self._database = Database(url)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Close all connections. A store that is not closed is closed when the program ends."""
        self._database.close()

    # Adding

    def add(self, document: Document, facts: Iterable[Fact] = ()) -> Added:
        """Keep a document and its facts, all or nothing.

        The same text from another publisher, or at another address, is a further publication of the document. Facts
        whose `provenance.reader` is newer than that of facts of the same type that the store has of the document take
        their place; what persons decided about those holds for the facts that are recognisably the same, and what has
        no successor stays if persons decided about it. To have an empty reading count too, `read` the document.

        Returns:
            How much of it is new.

        Raises:
            ArgumentError: A fact has no provenance in this document, or text holds a lone surrogate.
        """
        return self._write([prepared(document, facts)])

    def add_many(self, documents: Iterable[tuple[Document, Iterable[Fact]]]) -> Added:
        """Keep many documents, each with its facts: some thousand facts a transaction, each all or nothing.

        Returns:
            How much of it is new.

        Raises:
            ArgumentError: As for `add`; the documents before the batch with the fault are kept.
        """
        total, batch, size = Added(), [], 0
        for document, facts in documents:
            addition = prepared(document, facts)
            batch.append(addition)
            size += 1 + len(addition.facts)
            if size >= _BATCH:
                total += self._write(batch)
                batch, size = [], 0
        return total + self._write(batch) if batch else total

    def read(self, document: Document, types: type[Fact] | Iterable[type[Fact]] | None = None) -> Added:
        """Read a document with `extract` and keep its facts, in place of what an older version read of it.

        Args:
            document: The document.
            types: The types of fact that are looked for, as for `extract`; facts of others stay.

        Returns:
            How much of it is new.

        Raises:
            ArgumentError: `document` is none, `types` has another type, or text holds a lone surrogate.
        """
        from factlib.extract import extract  # the parsers and their tables, which a store can do without

        several = several_types(types)
        facts = extract(document, types=several)
        names = list(map(type_name, several))
        return self._write([prepared(document, facts, {READER: names})])

    def reread(self) -> Added:
        """Read all documents of the store again: what to do when a newer factlib is installed.

        Returns:
            How much of what was read is new.
        """
        return sum((self.read(document) for document, _ in self.documents()), Added())

    def _write(self, additions: Sequence[Addition]) -> Added:
        with self._database.writing() as connection:
            known = known_documents(connection, additions)
            added = add(connection, additions, known)
            times = Counter(addition.document.id for addition in additions)
            again = [each for each in additions if each.document.id in known or times[each.document.id] > 1]
            return added._replace(replaced=replace(connection, again)) if again else added

    # Asking

    def facts(
        self, *, order_by: Order = "learnt", limit: int | None = None, **filters: Unpack[Filters]
    ) -> Iterator[Fact]:
        """The facts that fit all filters (see `Filters`), one by one as they are read.

        Args:
            order_by: "learnt", "published", "held" (in the world) or "amount"; with "-" before it, downwards.
            limit: How many at most.
            filters: What to ask for.

        Raises:
            ArgumentError: A filter is unknown or has a value it cannot have.
        """
        return (record.fact for record in self.records(order_by=order_by, limit=limit, **filters))

    def records(
        self, *, order_by: Order = "learnt", limit: int | None = None, **filters: Unpack[Filters]
    ) -> Iterator[Record]:
        """As `facts`, each with when the store learnt it and what persons decided about it."""
        flags, as_of = flags_of(filters), moment(filters.get("as_of"))
        size = checked_limit(limit)
        query = self._select(filters).order_by(*order(order_by))
        if flags:
            self.group()
        if flags and as_of is not None:
            return islice(self._records(query, as_of, flags), size)
        return self._records(query.limit(size), as_of)

    def _records(
        self, query: sa.Select[Any], as_of: datetime | None, flags: Mapping[str, bool] | None = None
    ) -> Iterator[Record]:
        """The records of facts; with flags, those whose claim had them at that moment."""
        with self._database.reading() as connection:
            for page in _pages(connection, query):
                found = records_of(connection, page, as_of)
                if flags:
                    numbers = claims_of(connection, [row.seq for row in page], as_of)
                    claims = load_claims(connection, numbers, as_of)
                    fits = {each.fact.id for claim in claims if _has(claim, flags) for each in claim.records}
                    found = [record for record in found if record.fact.id in fits]
                yield from found

    def _select(self, filters: Mapping[str, Any]) -> sa.Select[Any]:
        with self._database.reading() as connection:
            known_as = aliases(connection, moment(filters.get("as_of"))) if "party" in filters else {}
        return _select_facts().where(*conditions(filters, known_as))

    def fact(self, identity: str) -> Record | None:
        """The fact of an id; None if the store does not have it."""
        query = _select_facts().where(tables.facts.c.id == expect_text("identity", identity))
        return next(self._records(query, None), None)

    def claims(self, *, limit: int | None = None, **filters: Unpack[Filters]) -> Iterator[Claim]:
        """The claims that have a fact which fits all filters, one by one, in the order in which they arose.

        Args:
            limit: How many at most.
            filters: As for `facts`; retracted facts are shown within their claims.

        Raises:
            ArgumentError: A filter is unknown or has a value it cannot have.
        """
        self.group()
        as_of = moment(filters.get("as_of"))
        facts_filters: dict[str, Any] = {"retracted": None, **filters}
        query, flags = self._select(facts_filters), flags_of(facts_filters)
        return islice(self._claims(query, flags, as_of), checked_limit(limit))

    def _claims(
        self, query: sa.Select[Any], flags: Mapping[str, bool], as_of: datetime | None
    ) -> Iterator[Claim]:
        claims, members = tables.claims.c, tables.members
        inside = query.with_only_columns(tables.facts.c.seq)
        numbers = sa.select(claims.seq).where(
            sa.exists().where(members.c.claim == claims.seq, members.c.fact.in_(inside), held(members, as_of))
        )
        if flags.get("disputed") and as_of is None:
            numbers = numbers.where(claims.conflicts > 0)
        with self._database.reading() as connection:
            for page in _pages(connection, numbers.order_by(claims.seq)):
                for claim in load_claims(connection, [row.seq for row in page], as_of):
                    if _has(claim, flags):
                        yield claim

    def claim(self, identity: str, *, as_of: datetime | date | None = None) -> Claim | None:
        """The claim of an id, or the claim that the fact of an id is part of; None if there is none.

        Args:
            identity: "claim:…" or "fact:…".
            as_of: A moment, or the end of a day: what the store knew then.
        """
        self.group()
        then = moment(as_of)
        with self._database.reading() as connection:
            number = claim_number(connection, expect_text("identity", identity), then)
            found = load_claims(connection, [number], then) if number is not None else []
        return found[0] if found else None

    def conflicts(self, **filters: Unpack[Filters]) -> Iterator[tuple[Claim, Conflict]]:
        """Each conflict with its claim, among the claims that fit all filters."""
        filters["disputed"] = True
        return ((claim, conflict) for claim in self.claims(**filters) for conflict in claim.conflicts)

    def possible(self, *, as_of: datetime | date | None = None) -> tuple[PossibleMatch, ...]:
        """The claims that may be one, the surest first, for a person to decide: `merge`, `apart` or `unsure`.

        Args:
            as_of: A moment, or the end of a day: what was proposed then.
        """
        self.group()
        with self._database.reading() as connection:
            return tuple(possible_matches(connection, None, moment(as_of)))

    def documents(self) -> Iterator[tuple[Document, tuple[Publication, ...]]]:
        """Each document as it was first published, with all its publications."""
        return self._documents(sa.true())

    def _documents(
        self, condition: sa.ColumnElement[bool]
    ) -> Generator[tuple[Document, tuple[Publication, ...]]]:
        table = tables.documents.c
        query = sa.select(table.seq, table.id, table.text).where(condition).order_by(table.seq)
        with self._database.reading() as connection:
            for page in _pages(connection, query):
                several = publications_of(connection, [row.seq for row in page])
                yield from ((_document(row.text, several[row.id][0]), tuple(several[row.id])) for row in page)

    def document(self, identity: str) -> Document | None:
        """The document of an id, as it was first published; None if the store does not have it."""
        with closing(self._documents(tables.documents.c.id == expect_text("identity", identity))) as found:
            return next((document for document, _ in found), None)

    def decisions(self) -> tuple[Decision, ...]:
        """All that persons decided, undone or not, in the order in which the store was told."""
        with self._database.reading() as connection:
            return tuple(all_decisions(connection))

    # Deciding

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
        return self._decided(Desk.merge, claims, by=by, reason=reason, at=at)

    def split(
        self, claim: str, facts: Iterable[str], *, by: str, reason: str, at: datetime | None = None
    ) -> str:
        """Decide that some facts of a claim are about something else: they become a claim of their own.

        Returns:
            The id of the decision. The new claim is that of the facts: `store.claim(fact_id)`.

        Raises:
            ArgumentError: There is no such claim, or the facts are none or all of it.
        """
        return self._decided(Desk.split, claim, list(facts), by=by, reason=reason, at=at)

    def unsure(self, one: str, other: str, *, by: str, reason: str, at: datetime | None = None) -> str:
        """Note that nobody can say whether two claims are one; they stay apart, and each names the other."""
        return self._decided(Desk.apart, "unsure", one, other, by=by, reason=reason, at=at)

    def apart(self, one: str, other: str, *, by: str, reason: str, at: datetime | None = None) -> str:
        """Decide that two claims are two; no run puts them together, and they are proposed no more."""
        return self._decided(Desk.apart, "apart", one, other, by=by, reason=reason, at=at)

    def alias(self, name: str, same_as: str, *, by: str, reason: str, at: datetime | None = None) -> str:
        """Decide that two names are of one party. Its facts are grouped again, but for those a person placed."""
        return self._decided(Desk.alias, name, same_as, by=by, reason=reason, at=at)

    def retract(self, fact: str, reason: str, *, by: str, at: datetime | None = None) -> str:
        """Decide that a fact no longer counts. It stays in the store, with who retracted it and why."""
        return self._decided(Desk.retract, fact, by=by, reason=reason, at=at)

    def undo(self, decision: str, *, by: str, reason: str, at: datetime | None = None) -> str:
        """Take a decision back.

        Raises:
            ArgumentError: There is no such decision, it is undone already, or a later one builds on it.
        """
        return self._decided(Desk.undo, decision, by=by, reason=reason, at=at)

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
        reviews = [review_of(decision, by) for decision in told]
        with self._at_desk() as desk:
            return sum(desk.review(about, verdict, author) for about, verdict, author in reviews)

    def _decided(
        self, decide: Callable[..., str], *about: object, by: str, reason: str, at: datetime | None
    ) -> str:
        """The id of a decision that a method of `Desk` writes down."""
        author = author_of(by, reason, at)
        with self._at_desk() as desk:
            return decide(desk, *about, author)

    @contextmanager
    def _at_desk(self) -> Iterator[Desk]:
        """One transaction of decisions; all facts have their place before, and again after."""
        self.group()
        with self._database.writing() as connection:
            desk = Desk(connection)
            yield desk
            refresh(connection, desk.touched)
        self.group()

    # Handing on

    def to_arrow(self, **filters: Unpack[Filters]) -> "pa.Table":
        """The records that fit all filters as an Arrow table (extra `arrow`).

        Raises:
            MissingExtraError: pyarrow is not installed.
        """
        return to_arrow(self.records(**filters))

    def to_dataframe(self, **filters: Unpack[Filters]) -> Any:
        """The records that fit all filters as a pandas frame (extra `arrow`, and pandas).

        Raises:
            MissingExtraError: pyarrow or pandas is not installed.
        """
        return to_dataframe(self.records(**filters))


def _select_facts() -> sa.Select[Any]:
    facts = tables.facts.c
    return sa.select(facts.seq, facts.id, facts.data, facts.learnt)


def _has(claim: Claim, flags: Mapping[str, bool]) -> bool:
    return all(getattr(claim, flag) == wanted for flag, wanted in flags.items())


def _pages(connection: sa.Connection, query: sa.Select[Any]) -> Iterator[Sequence[sa.Row[Any]]]:
    """The rows of a query, some hundred at a time as they are asked for."""
    streamed = connection.execution_options(stream_results=True, max_row_buffer=_PAGE)
    with streamed.execute(query) as result:
        yield from result.partitions(_PAGE)


def _document(text: str, publication: Publication) -> Document:
    return Document(text=text, **publication.model_dump(exclude={"document", "learnt"}))
