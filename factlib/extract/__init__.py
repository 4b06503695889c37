"""From texts to facts: `extract`."""

from collections.abc import Iterable
from typing import TypeVar, overload

from factlib.article import Article
from factlib.document import Document, Documents, documents_of
from factlib.errors import ArgumentError
from factlib.events.frames import DealFrames
from factlib.extract.events import events_of
from factlib.extract.sayings import Sayings
from factlib.extract.statements import statements_of
from factlib.facts import BUILT_IN_TYPES, AnyFact, Fact, Provenance
from factlib.facts.kinds import several_types
from factlib.language.running import RunningText, running_text, with_spans

__all__ = ["extract"]

F = TypeVar("F", bound=Fact)


@overload
def extract(document: Documents, types: type[F], *, frames: DealFrames | None = None) -> list[F]: ...
@overload
def extract(
    document: Documents, types: Iterable[type[F]], *, frames: DealFrames | None = None
) -> list[F]: ...
@overload
def extract(
    document: Documents, types: None = None, *, frames: DealFrames | None = None
) -> list[AnyFact]: ...
def extract(
    document: Documents,
    types: type[Fact] | Iterable[type[Fact]] | None = None,
    *,
    frames: DealFrames | None = None,
) -> list[AnyFact] | list[F]:
    """Read the facts of a document: deals, factories, export figures and statements, in text order.

    Every field has its span in `fact.provenance.fields`. What readers write below an article, and what stands
    around it on its page, is no fact of the article.

    Args:
        document: The document, or its text; or several, whose facts follow in their order. A document with
            `published` gives "yesterday" a day.
        types: The type of facts wanted, or several: `Deal`, `Factory`, `ExportFigure`, `Statement`; all if None.
            Facts of your own types are read by a language model, with `factlib.ask`.
        frames: What words tell of deals, as `factlib.events.frames.load` reads them with a file of your own; the
            built-in frames if None.

    Raises:
        ArgumentError: `document` is neither a Document nor a str nor several of them, `types` has another type, or
            `frames` are none.

    >>> from factlib.facts import Statement
    >>> text = "“We sold nothing,” said Ann Lee, a spokeswoman for the company."
    >>> (fact,) = extract(text, types=Statement)
    >>> fact.speaker.name, fact.speaker.title, fact.content, fact.direct
    ('Ann Lee', 'spokeswoman for the company', 'We sold nothing,', True)
    """
    wanted = _wanted(types)
    if not isinstance(frames, DealFrames | None):
        raise ArgumentError("frames", frames, "DealFrames, as factlib.events.frames.load reads them")
    found = [fact for each in documents_of(document) for fact in _facts_of(each, frames)]
    return [fact for fact in found if isinstance(fact, wanted)]  # type: ignore[return-value]


def _wanted(types: type[Fact] | Iterable[type[Fact]] | None) -> tuple[type[Fact], ...]:
    several = several_types(types)
    for each in several:
        if each not in BUILT_IN_TYPES:
            known = ", ".join(known.__name__ for known in BUILT_IN_TYPES)
            raise ArgumentError("types", each, f"one of the classes {known} (factlib.ask reads your own)")
    return several


def _facts_of(document: Document, frames: DealFrames | None) -> list[Fact]:
    running = running_text(document.text)
    if running.is_source:
        return _facts_as_read(document, frames)
    facts = _facts_as_read(document.model_copy(update={"text": running.text}), frames)
    return [_in_source(fact, document, running) for fact in facts]


def _facts_as_read(document: Document, frames: DealFrames | None) -> list[Fact]:
    """The facts of a document whose text is running text."""
    article = Article(document)
    statements = statements_of(article)
    sayings = Sayings(statements)
    events = [sayings.credit(fact) for fact in events_of(article, frames, sayings)]
    article.reading.forget()
    return sorted([*statements, *events], key=_place)


def _in_source(fact: Fact, document: Document, running: RunningText) -> Fact:
    """A fact read from the running text of a document, with its places and its quote in the text as it stands."""
    moved = with_spans(fact, running.in_source, document.text)
    if moved.provenance is None:
        return moved
    evidence = moved.provenance
    around = Provenance.at(document, evidence.span)
    update = {"prefix": around.prefix, "suffix": around.suffix}
    return moved.model_copy(update={"provenance": evidence.model_copy(update=update)})


def _place(fact: Fact) -> tuple[int, int, int, str]:
    if fact.provenance is None:
        return 0, 0, 0, fact.type
    span = fact.provenance.span
    return span.start, fact.provenance.fields.get("cue", span).start, -span.end, fact.type
