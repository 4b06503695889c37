r"""Characters that do not show: soft hyphens, characters without width, marks of the direction of writing.

A reader does not see them, so no reading stops at them: a text that holds any is read without them, and what is
found is carried back to the offsets of the whole text. A joiner (U+200C, U+200D) counts where it stands beside
Latin letters, digits and punctuation; in other scripts and in emoji it changes what is seen.
"""

import re
from bisect import bisect_left
from collections.abc import Callable, Mapping
from functools import cached_property
from typing import Any, TypeVar

from factlib.document import Model, Span

__all__ = ["Seen", "seen_in", "strings_as_seen", "with_spans", "without_invisible"]

M = TypeVar("M", bound=Model)

_HOLDERS = (Model, tuple, list, Mapping)
_DEEPEST = 8  # a claim is a mapping of lists of mappings

_LATIN = "\x00-\u024f\u2000-\u206f"
_INVISIBLE = re.compile(
    rf"[\u00ad\u180e\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]"
    rf"|[\u200c\u200d](?:(?<![^{_LATIN}].)|(?![^{_LATIN}]))",
    re.DOTALL,
)


def without_invisible(text: str) -> str:
    r"""`text` without what does not show.

    >>> without_invisible("patrol ves\u00adsels")
    'patrol vessels'
    """
    return text if text.isascii() else _INVISIBLE.sub("", text)


class Seen:
    """What a reader sees of a text that holds characters that do not show, and the way back.

    Attributes:
        source: The whole text.
        text: What is seen.
    """

    def __init__(self, source: str) -> None:
        self.source = source
        self.text = _INVISIBLE.sub("", source)

    @cached_property
    def _kept(self) -> list[int]:
        """The offset in the source of each character that is seen."""
        gone = {found.start() for found in _INVISIBLE.finditer(self.source)}
        return [at for at in range(len(self.source)) if at not in gone]

    def in_source(self, span: Span) -> Span:
        """The place in the source of a stretch of what is seen."""
        start = self._kept[span.start] if span.start < len(self._kept) else len(self.source)
        return Span.of(start, start if span.end <= span.start else self._kept[span.end - 1] + 1)

    def in_seen(self, span: Span) -> Span:
        """The place in what is seen of a stretch of the source."""
        return Span.of(bisect_left(self._kept, span.start), bisect_left(self._kept, span.end))


def seen_in(text: str) -> Seen | None:
    """What is seen of `text`; None where all of it is."""
    return None if text.isascii() or _INVISIBLE.search(text) is None else Seen(text)


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


def strings_as_seen(value: Any, depth: int = _DEEPEST) -> Any:
    """Strings, lists and mappings of them without what does not show; anything else as it is.

    Args:
        value: What is to be changed; it stays as it is, a changed copy is given back.
        depth: How many lists and mappings may hold one another; what lies deeper is as it was.
    """
    if isinstance(value, str):
        return without_invisible(value)
    if depth and isinstance(value, tuple | list):
        return type(value)(strings_as_seen(each, depth - 1) for each in value)
    if depth and isinstance(value, Mapping):
        return {key: strings_as_seen(each, depth - 1) for key, each in value.items()}
    return value
