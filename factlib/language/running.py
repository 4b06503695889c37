"""Running text: a text as it is read, whatever its layout, with the way back to the characters of its source.

Lines that were broken to fit a page are put together: a soft line break becomes a space, behind a hyphen nothing
("F-⏎16"), and the hyphen of a split word goes with it ("ves-⏎sels"). Characters that do not show are left out, odd
spaces become plain ones (between figures, where they group thousands, a no-break space), full-width figures and signs
plain ones. Which break is soft is for `wrapping` to say.
"""

import re
from collections.abc import Callable, Collection, Mapping
from functools import lru_cache
from typing import Any, TypeVar

from factlib.characters import INVISIBLE, UNSEEN
from factlib.document import Model, Span
from factlib.language.wrapping import soft_breaks
from factlib.passages.replaced import Replaced

M = TypeVar("M", bound=Model)

_TEXTS_KEPT = 16  # amounts, dates, facts and claims of one document are asked for one after the other
_HOLDERS = (Model, tuple, list, Mapping)

_ODD_SPACES = "\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000"
_WIDE_SIGNS = "\uff01-\uff5e"
_ODD = re.compile(f"[{_ODD_SPACES}{_WIDE_SIGNS}{UNSEEN}]")
_WIDE = re.compile(f"[{_WIDE_SIGNS}]+")
_SPACE = re.compile(f"[{_ODD_SPACES}](?:(?<![0-9].)|(?![0-9]{{3}}))")
_ANY_SPACE = re.compile(f"[{_ODD_SPACES}]")
_PLAIN_SIGNS = {wide: wide - 0xFEE0 for wide in range(0xFF01, 0xFF5F)}


class RunningText:
    r"""A text as it is read.

    Attributes:
        source: The text as it stands.
        text: The text as it is read; the source itself if its layout changes nothing.

    >>> running = RunningText("It sold 12 F-\n16 jets for $77\nmillion.")
    >>> running.text
    'It sold 12 F-16 jets for $77 million.'
    >>> running.source[running.in_source(Span(start=8, end=17)).slice]
    '12 F-\n16 j'
    """

    __slots__ = ("_replaced", "source", "text")

    def __init__(self, source: str, whole: Collection[str] = ()) -> None:
        self.source = source
        odd = not source.isascii() and _ODD.search(source) is not None
        plain = _with_plain_signs(source) if odd else source
        cuts = soft_breaks(plain, whole)
        if odd:
            cuts += [(found.start(), found.end(), "") for found in INVISIBLE.finditer(plain)]
        self._replaced = Replaced(plain, sorted(cuts)) if cuts else None
        self.text = self._replaced.text if self._replaced is not None else plain

    @property
    def is_source(self) -> bool:
        """Whether the text is read as it stands."""
        return self.text is self.source

    def in_source(self, span: Span) -> Span:
        """Where the characters of a span of the running text stand in the source."""
        return span if self._replaced is None else Span.of(*self._replaced.back_span(span.start, span.end))

    def in_running(self, source: Span) -> Span:
        """Where the characters of a span of the source stand in the running text."""
        if self._replaced is None:
            return source
        return Span.of(self._replaced.forth(source.start), self._replaced.forth(source.end))


@lru_cache(maxsize=_TEXTS_KEPT)
def running_text(source: str, whole: frozenset[str] = frozenset()) -> RunningText:
    """`source` as it is read; kept for the texts that were asked for last.

    Args:
        source: The text as it stands.
        whole: Words that have no hyphen where the end of a line splits them ("Kes-⏎trel"), if that is known.
    """
    return RunningText(source, whole)


def _with_plain_signs(source: str) -> str:
    """The text with plain spaces, figures and signs, character for character; itself if all are plain."""
    plain = _WIDE.sub(lambda signs: signs[0].translate(_PLAIN_SIGNS), source)
    plain = _ANY_SPACE.sub("\u00a0", _SPACE.sub(" ", plain))
    return source if plain == source else plain


def with_spans(model: M, moved: Callable[[Span], Span], words: str | None = None) -> M:
    """A copy of a model, and of the models in it, with every span moved.

    Args:
        model: The model.
        moved: The new place of a span.
        words: The text that the new spans point into: a `text` or `quote` beside a `span` becomes the words there.
    """
    changes = {name: _moved(value, moved, words) for name, value in model if isinstance(value, _HOLDERS)}
    if words is not None and isinstance(span := changes.get("span"), Span) and len(span):
        changes |= {name: words[span.slice] for name in ("text", "quote") if name in type(model).model_fields}
    copy = model.model_copy(update=changes)
    for name in type(model).model_computed_fields:
        copy.__dict__.pop(name, None)  # an id that was derived from the old place
    return copy


def _moved(value: Any, moved: Callable[[Span], Span], words: str | None) -> Any:
    if isinstance(value, Span):
        return moved(value)
    if isinstance(value, Model):
        return with_spans(value, moved, words)
    if isinstance(value, tuple | list):
        return type(value)(_moved(each, moved, words) for each in value)
    if isinstance(value, Mapping):
        return {key: _moved(each, moved, words) for key, each in value.items()}
    return value
