"""What a word is, told by its neighbours, where the tagger says otherwise: one row each of `frames/tags.toml`."""

from functools import cache
from typing import TYPE_CHECKING, Any

from factlib.document import Model
from factlib.events.frames import lower_words, table
from factlib.language.lexicon import possible_tags

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from factlib.events.tags import Node

_NONE = frozenset[str]()


class Row(Model):
    """What must hold of a word and its neighbours, and what the word is then; `frames/tags.toml` says what each field is for."""

    tags: frozenset[str] = _NONE
    words: frozenset[str] = _NONE
    may: frozenset[str] = _NONE
    never: frozenset[str] = _NONE
    plain: bool = False
    before: frozenset[str] = _NONE
    not_before: frozenset[str] = _NONE
    behind: frozenset[str] = _NONE
    not_behind: frozenset[str] = _NONE
    becomes: tuple[str, ...]
    before_becomes: tuple[str, ...] = ()

    def fits(self, before: "Node", node: "Node", behind: "Node") -> bool:
        """Whether all that the row says holds of a word between two others."""
        if (self.words and node.lower not in self.words) or (self.plain and node.known is not None):
            return False
        if not (
            _is_met(self.before, self.not_before, before) and _is_met(self.behind, self.not_behind, behind)
        ):
            return False
        tags = possible_tags(node.lower) if self.may or self.never else _NONE
        return self.never.isdisjoint(tags) and not (self.may and self.may.isdisjoint(tags))


def _is_met(wanted: frozenset[str], unwanted: frozenset[str], node: "Node") -> bool:
    """Whether a neighbour is one of what is wanted, if anything is, and none of what is not."""
    signs = (node.tag, node.penn, node.lower, "AMOUNT" if node.is_amount else "")
    return unwanted.isdisjoint(signs) and not (wanted and wanted.isdisjoint(signs))


def _row(written: "Mapping[str, Any]") -> Row:
    """A row as it is written, the words of its lists among its words."""
    fields = {key: value.split() if isinstance(value, str) else value for key, value in written.items()}
    listed = [word for name in fields.pop("lists", ()) for word in lower_words(name)]
    return Row.model_validate({**fields, "words": [*fields.get("words", ()), *listed]})


@cache
def _rows() -> tuple[Row, ...]:
    return tuple(map(_row, table("tags")["row"]))


@cache
def _rows_of(tag: str, penn: str) -> tuple[Row, ...]:
    """The rows for what the tagger says, and those for words, whatever it says."""
    return tuple(row for row in _rows() if not row.tags or not row.tags.isdisjoint((tag, penn)))


def as_beside(nodes: "Sequence[Node]", at: int) -> tuple[str, str] | None:
    """The tags of a word by the first row that fits it and its neighbours, the one before it set right too; else None."""
    before, node, behind = nodes[at - 1 : at + 2]
    for row in _rows_of(node.tag, node.penn):
        if row.fits(before, node, behind):
            if row.before_becomes:
                before.tag, before.penn = row.before_becomes
            return row.becomes[0], row.becomes[-1] if len(row.becomes) > 1 else node.penn
    return None
