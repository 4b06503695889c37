"""From texts to facts: `extract`."""

from bisect import bisect_left
from collections.abc import Sequence
from itertools import accumulate

from factlib.document import Document, Span
from factlib.errors import ArgumentError
from factlib.extract.article import Article
from factlib.extract.events import events_of
from factlib.extract.frames import Frames
from factlib.extract.statements import statements_of
from factlib.facts import Fact, Statement

__all__ = ["Article", "extract"]


def extract(document: Document | str, *, frames: Frames | None = None) -> list[Fact]:
    """Read the facts of a document: deals, factories, export figures and statements, in text order.

    Every field has its span in `fact.provenance.fields`. What readers write below an article, and what stands
    around it on its page, is no fact of the article.

    Args:
        document: The document, or its text. A document with `published` gives "yesterday" a day.
        frames: What words tell of which event, as `factlib.extract.frames.load` reads them from a file of your own; the
            built-in frames if None.

    Raises:
        ArgumentError: `document` is neither a Document nor a str.

    >>> fact = extract("“We sold nothing,” said Ann Lee, a spokeswoman for the company.")[0]
    >>> fact.speaker.name, fact.speaker.title, fact.content, fact.direct
    ('Ann Lee', 'spokeswoman for the company', 'We sold nothing,', True)
    """
    if isinstance(document, str):
        document = Document(text=document)
    if not isinstance(document, Document):
        raise ArgumentError("document", document, "a Document or its text")
    article = Article(document)
    statements = statements_of(article)
    sayings = _Sayings(statements)
    events = [sayings.credit(fact) for fact in events_of(article, frames)]
    article.reading.forget()
    return sorted([*statements, *events], key=_place)


class _Sayings:
    """What is said where, to find the statement that an event stands in."""

    def __init__(self, statements: Sequence[Statement]) -> None:
        self._statements = statements
        self._pieces = sorted(
            (piece.start, piece.end, number)
            for number, statement in enumerate(statements)
            if statement.speaker is not None
            for piece in _pieces(statement)
        )
        self._starts = [start for start, _, _ in self._pieces]
        self._reach = list(accumulate((end for _, end, _ in self._pieces), max))  # the furthest end so far

    def credit(self, fact: Fact) -> Fact:
        """The fact with its speaker in `attributed_to`, if most of it lies inside of what somebody says.

        An event may begin with the words before the cue.
        """
        provenance = fact.provenance
        if provenance is None:
            return fact
        span, holding = provenance.span, []
        at = bisect_left(self._starts, span.end)
        while at and self._reach[at - 1] > span.start:
            at -= 1
            start, end, number = self._pieces[at]
            if 2 * (min(end, span.end) - max(start, span.start)) > len(span):
                holding.append(number)
        if not holding:
            return fact
        speaker = self._statements[min(holding)].speaker
        return fact.model_copy(
            update={"provenance": provenance.model_copy(update={"attributed_to": speaker})}
        )


def _pieces(statement: Statement) -> list[Span]:
    fields = statement.provenance.fields if statement.provenance is not None else {}
    pieces = [span for name, span in fields.items() if name.startswith("content.")]
    return pieces or [fields["content"]]


def _place(fact: Fact) -> tuple[int, int, int, str]:
    if fact.provenance is None:
        return 0, 0, 0, fact.type
    span = fact.provenance.span
    return span.start, fact.provenance.fields.get("cue", span).start, -span.end, fact.type
