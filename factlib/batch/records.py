"""What is read from inputs before it is a document: fields with the name of the place they come from."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from factlib.batch.limits import DocumentError, Limits, deadline
from factlib.document import Document
from factlib.facts import Fact
from factlib.log import logger

DOCUMENT_FIELDS = ("text", "url", "title", "publisher", "author", "published")
_LONGEST_REASON = 500  # characters


@dataclass(frozen=True, slots=True)
class Record:
    """One input.

    Attributes:
        source: Where it stands: a path, and for files of many documents "#" and the row or byte offset.
        load: Gives the document; may raise, since inputs are what they are.
    """

    source: str
    load: Callable[[], Document]

    @classmethod
    def of_fields(cls, source: str, fields: Mapping[str, Any]) -> "Record":
        """A record of named fields, as a JSON object or a table row has them; other fields are left aside."""
        return cls(source, lambda: _document(fields))

    @classmethod
    def failed(cls, source: str, reason: str) -> "Record":
        """A record that could not be read."""

        def fail() -> Document:
            raise DocumentError(reason)

        return cls(source, fail)


def facts_of(record: Record, limits: Limits) -> tuple[list[Fact], str | None]:
    """The facts of a record, or none and what went wrong with it.

    This is the one place where any exception is caught: one bad document must not stop a run.
    """
    from factlib.extract import extract

    try:
        with deadline(limits.seconds):
            document = record.load()
            limits.check_size(len(document.text.encode("utf-8", "surrogatepass")))
            return list(extract(document)), None
    except DocumentError as error:
        reason = str(error)
    except Exception as error:
        reason = f"{type(error).__name__}: {error}"[:_LONGEST_REASON]
    logger.warning("%s: %s", record.source, reason)
    return [], reason


def _document(fields: Mapping[str, Any]) -> Document:
    if not isinstance(fields.get("text"), str):
        given = ", ".join(map(str, fields)) or "no field"
        raise DocumentError(f"no text: expected a field 'text', got {given}")
    known = {name: fields[name] for name in DOCUMENT_FIELDS if fields.get(name) is not None}
    return Document(**known)
