"""From texts to facts: `extract`."""

from factlib.document import Document
from factlib.errors import ArgumentError
from factlib.extract.article import Article
from factlib.extract.events import events_of
from factlib.extract.frames import Frames
from factlib.extract.sayings import Sayings
from factlib.extract.statements import statements_of
from factlib.facts import Fact, Provenance
from factlib.invisible import Seen, seen_in, with_spans

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
    seen = seen_in(document.text)
    if seen is not None:
        facts = extract(document.model_copy(update={"text": seen.text}), frames=frames)
        return [_in_source(fact, document, seen) for fact in facts]
    article = Article(document)
    statements = statements_of(article)
    sayings = Sayings(statements)
    events = [sayings.credit(fact) for fact in events_of(article, frames, sayings)]
    article.reading.forget()
    return sorted([*statements, *events], key=_place)


def _in_source(fact: Fact, document: Document, seen: Seen) -> Fact:
    """A fact read from what is seen of a document, with its places and its quote in the whole text."""
    moved = with_spans(fact, seen.in_source, document.text)
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
