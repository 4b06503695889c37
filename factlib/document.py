r"""Text with an identity, and places in it.

Offsets are Unicode code points into `Document.text`, half open, as Python slices are. The text is the
text after decoding, without a byte order mark, with lines ended by "\n"; from then on it is never
altered, so that a span means the same characters for ever.
"""

import hashlib
import os.path
import sys
from collections.abc import Iterable, Mapping
from contextlib import suppress
from datetime import date, datetime
from functools import cache, cached_property
from pathlib import PurePath
from typing import TYPE_CHECKING, Any, Self, TypeVar

from pydantic import (
    BaseModel,
    ConfigDict,
    Field,
    ValidationError,
    ValidationInfo,
    field_validator,
    model_validator,
)

from factlib.errors import ArgumentError, of_fault
from factlib.hooks import hook

_new = object.__new__
_put_values, _put_fields_set, _put_extra, _put_private = (
    vars(BaseModel)[f"__{slot}__"].__set__
    for slot in ("dict", "pydantic_fields_set", "pydantic_extra", "pydantic_private")
)


EXTENSIONS = (".txt", ".text", ".md", ".html", ".htm", ".xhtml")
"""The endings of the files that hold one document each."""

_SHOWN = 60  # characters of a text that stand for it
_M = TypeVar("_M", bound=BaseModel)


@cache
def _fields_of(model: type[BaseModel]) -> set[str]:
    """The names of the fields; one set for all models of a type, since nobody changes those of a frozen model."""
    return set(model.model_fields)


def unchecked(model: type[_M], values: dict[str, Any]) -> _M:
    """A model of values that are known to be right, all of them: as `model_construct`, but many times as fast."""
    made = _new(model)
    _put_values(made, values)
    _put_fields_set(made, _fields_of(model))
    _put_extra(made, None)
    _put_private(made, None)
    return made


class Model(BaseModel):
    """What all models of factlib share: frozen, and no field that is not named."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Span(Model):
    """A stretch of a text: half-open code point offsets.

    Attributes:
        start: The first character, from 0.
        end: One past the last character, not before `start`.

    Raises:
        pydantic.ValidationError: `start` is negative, or `end` is before `start` or after the end of any text.

    >>> "at least $77 million"[Span(start=9, end=20).slice]
    '$77 million'
    """

    start: int = Field(ge=0)
    end: int = Field(ge=0)

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        if self.end < self.start:
            raise ValueError(f"end {self.end} is before start {self.start}: expected start <= end")
        if self.end > sys.maxsize:
            raise ValueError(f"expected an end of at most {sys.maxsize}, the longest that a text can be")
        return self

    @classmethod
    def of(cls, start: int, end: int) -> "Span":
        """The span from `start` to `end`, for offsets that are known to be in order (not checked)."""
        return unchecked(cls, {"start": start, "end": end})

    @property
    def slice(self) -> slice:
        """The span as a slice: `text[span.slice]`."""
        return slice(self.start, self.end)

    def __eq__(self, other: object) -> bool:  # many times as fast as that of any model
        if type(self) is Span is type(other):
            return self.start == other.start and self.end == other.end
        return super().__eq__(other)

    def __hash__(self) -> int:
        return hash((self.start, self.end))

    def __len__(self) -> int:
        return self.end - self.start

    def __bool__(self) -> bool:
        return True  # an empty span is a place too

    def overlaps(self, other: "Span") -> bool:
        """Whether the two share a character."""
        return self.start < other.end and other.start < self.end

    def contains(self, other: "Span") -> bool:
        """Whether `other` lies inside this span; a span contains itself."""
        return self.start <= other.start and other.end <= self.end

    def holds(self, at: int) -> bool:
        """Whether the character at an offset lies inside this span."""
        return self.start <= at < self.end


def shortened(words: str, longest: int) -> str:
    """The words, cut off with "…" where they are more than `longest` characters; behind a word, unless it is very long.

    >>> shortened("Norway sold 12 ferries to Chile", 20), shortened("so" * 20, 20), shortened("Norway", 20)
    ('Norway sold 12…', 'sososososososososos…', 'Norway')
    """
    if len(words) <= longest:
        return words
    room = words[: longest - 1]
    whole = room.rpartition(" ")[0]
    return (whole if 2 * len(whole) > longest else room).rstrip(" ,;:–—-") + "…"


class Document(Model):
    """One article as it was read, and what is known about its publication.

    Attributes:
        text: The text that all spans point into.
        id: "sha256:" and the hash of the text in UTF-8; derived, and checked where it is given.
        url: Where it was published.
        title: Its headline.
        publisher: Who published it.
        author: Who wrote it.
        published: The day of publication: the anchor of "yesterday" and its like; of a time, the day that it names.
        retrieved: When it was fetched.

    Raises:
        ArgumentError: `text` is no str, `id` is not the hash of `text`, or `published` is no day; what
            `model_validate` raises is a `pydantic.ValidationError` that says so.

    >>> document = Document(text="Turkey sold drones.")
    >>> document[Span(start=0, end=6)]
    'Turkey'
    >>> document.id[:15]
    'sha256:2f1918d7'
    """

    text: str = Field(strict=True)
    id: str = Field(default="", validate_default=True)
    url: str | None = None
    title: str | None = None
    publisher: str | None = None
    author: str | None = None
    published: date | None = None
    retrieved: datetime | None = None

    @field_validator("id", mode="before")
    @classmethod
    def _identify(cls, given: Any, info: ValidationInfo) -> Any:
        """The hash of the text, which is what may be given too."""
        identity = _identity(info.data["text"]) if "text" in info.data else given
        if given not in (None, "", identity):
            raise ValueError(f"expected the hash of the text, {identity}")
        return identity

    @field_validator("published", mode="before")
    @classmethod
    def _day(cls, given: Any) -> Any:
        """The day of a date or a time, as text too; a number is none, since nothing says what it counts."""
        if isinstance(given, str):
            with suppress(ValueError):
                given = datetime.fromisoformat(given.strip())
        if isinstance(given, datetime):
            return given.date()
        if given is None or isinstance(given, date):
            return given
        raise ValueError("expected a date such as 2020-09-27")

    if not TYPE_CHECKING:  # which would take the arguments from here

        def __init__(self, /, **data: Any) -> None:
            try:
                super().__init__(**data)
            except ValidationError as error:
                raise of_fault(error.errors()[0], "Document", type(self).model_fields) from error

        # `model_validate` goes without it, and names the places of faults
        __init__.__pydantic_base_init__ = True

    def __str__(self) -> str:
        shown = shortened(" ".join((self.title or self.text[: 4 * _SHOWN]).split()), _SHOWN)
        day = self.published.isoformat() if self.published is not None else None
        known = (self.publisher, day, self.url)
        return ", ".join(filter(None, [shown, f"{len(self.text):,} characters", *known]))

    def __repr__(self) -> str:
        return f"Document({self})"

    @classmethod
    def from_html(cls, page: str | bytes, url: str | None = None) -> "Document":
        """The article of an HTML page: its text as a reader sees it, its title, author, publisher and day.

        Args:
            page: The markup, or its bytes in the encoding that the page declares.
            url: Where it was published; else what the page says of that.

        Raises:
            SourceError: The bytes cannot be decoded, or there is no article in the page.
            MissingExtraError: The extra "html" is not installed.
            ArgumentError: `page` is neither str nor bytes.

        >>> from factlib import Document
        >>> Document.from_html("<p>Ruritania sold 12<sup>3</sup> ferries.</p>").text
        'Ruritania sold 12 ferries.'
        """
        return cls.model_validate(hook("document_of_page")(page, url))

    def __getitem__(self, span: Span | slice) -> str:
        return self.text[span.slice if isinstance(span, Span) else span]

    def __len__(self) -> int:
        return len(self.text)

    def __bool__(self) -> bool:
        return True  # an empty document is a document

    @cached_property
    def _hash(self) -> int:
        return hash(self.id)

    def __hash__(self) -> int:
        return self._hash


Documents = Document | str | Iterable[Document | str]
"""One document or several, each as a Document or as its text."""


def documents_of(given: object, argument: str = "document") -> list[Document]:
    """The documents that are given: one or several, each as a Document or as its text.

    Raises:
        ArgumentError: Something else is given, or what is but the name of a file.

    >>> [document.text for document in documents_of(["Turkey sold drones.", Document(text="It did.")])]
    ['Turkey sold drones.', 'It did.']
    """
    if isinstance(given, Document | str | bytes | Mapping) or not isinstance(given, Iterable):
        return [_document(given, argument)]
    return [_document(each, argument) for each in given]


def _document(given: object, argument: str) -> Document:
    if isinstance(given, Document):
        return given
    names_file = isinstance(given, PurePath) or (isinstance(given, str) and _names_file(given))
    if isinstance(given, str) and not names_file:
        return Document(text=given)
    opened = ": factlib.read opens a file" if names_file else ""
    raise ArgumentError(argument, given, f"a Document or its text, or several{opened}")


def _names_file(text: str) -> bool:
    """Whether a text is nothing but the name of a file that there is."""
    return text.lower().endswith(EXTENSIONS) and os.path.isfile(text)  # noqa: PTH113 - `Path.is_file` raises at long ones


def _identity(text: str) -> str:
    return "sha256:" + hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
