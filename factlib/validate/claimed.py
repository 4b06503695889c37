"""One value of a claim at the words that it cites, and what is to be said of it.

A value is looked for in the quote, then in the sentences around it, then where the document tells of the same. The
source may have something else in its place, or have it nowhere.
"""

from collections.abc import Callable, Iterable, Iterator
from typing import Any, Generic, NamedTuple, TypeVar

from factlib.dates import When
from factlib.document import Span
from factlib.quantities.models import Amount
from factlib.validate.comparing import shown
from factlib.validate.context import Context
from factlib.validate.report import Finding, Looked
from factlib.validate.source import Cited, Source

T = TypeVar("T")


class ClaimedValue(NamedTuple, Generic[T]):
    """A value that a claim has in a field.

    Attributes:
        path: Where the claim has it.
        value: The value.
        context: The claim at the words that it cites.
    """

    path: str
    value: T
    context: Context

    @property
    def text(self) -> str:
        """The value in words."""
        value: Any = self.value
        if isinstance(value, Amount):
            return shown(value)
        if isinstance(value, When):
            return value.text or value.edtf
        return str(getattr(value, "name", value))

    @property
    def shown(self) -> str:
        """The value in words, as messages show it: a time between quotation marks."""
        worded = isinstance(self.value, When) and self.text != self.value.edtf
        return f"“{self.text}”" if worded else self.text

    @property
    def field(self) -> str:
        """The field, whichever member of its list it is."""
        return self.path.split(".")[0]

    @property
    def cited(self) -> Cited:
        """The words that the claim cites."""
        return self.context.cited

    @property
    def source(self) -> Source:
        """The document."""
        return self.context.source

    def words(self, span: Span) -> str:
        """The words of the source at a place."""
        return self.source.document[span]

    def finding(self, code: str, message: str, span: Span | None = None, found: str | None = None) -> Finding:
        """What is to be said of the value, and what the source has, or where."""
        return Finding.of(code, self.path, message, expected=self.text, found=found, span=span)

    def told(self, code: str, message: str, span: Span) -> Finding:
        """What is to be said of it for the words of the source at a place."""
        return self.finding(code, message, span, self.words(span))

    def differs(self, code: str, span: Span, more: str = "") -> Finding:
        """That the words of the source at a place are others, with what is to be told more of them."""
        return self.told(code, f"the claim says {self.shown}, the source “{self.words(span)}”{more}", span)


def look_up(
    values: Iterable[ClaimedValue[T]], check: Callable[[ClaimedValue[T]], Finding | None]
) -> Iterator[Finding | Looked]:
    """Compare values with the source, one by one, and say that they were."""
    for claimed in values:
        yield Looked(claimed.path)
        finding = check(claimed)
        if finding is not None:
            yield finding
