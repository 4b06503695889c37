"""Whether two facts of one document, read by two readers perhaps, tell of one event."""

from collections.abc import Sequence
from typing import Any

from factlib.facts import Fact, FactField, Item, fields_of
from factlib.names import Place
from factlib.validate.names_alike import same_name, same_party
from factlib.validate.words import content_words, same_word

_SAME_CONTENT = 0.5  # of the words of the shorter of two statements


def same_event(one: Fact, other: Fact) -> bool:
    """Whether two facts of one document tell of one event: they share words of it, agree in something, in nothing differ.

    >>> from factlib.document import Document, Span
    >>> from factlib.facts import Deal, Provenance
    >>> source = Provenance.at(Document(text="Norway leased tugs for $38 million."), Span(start=0, end=35))
    >>> deal = Deal(sellers=["Norway"], value="$38 million", provenance=source)
    >>> same_event(deal, Deal(items=["tugs"], value="$38 million", provenance=source))
    True
    >>> same_event(deal, Deal(items=["tugs"], value="$39 million", provenance=source))
    False
    """
    if type(one) is not type(other) or one.denied != other.denied or not _share_words(one, other):
        return False
    verdicts = [
        _agree(field, one, other) for field in fields_of(type(one)).values() if field.holds in _COMPARED
    ]
    return any(verdicts) and False not in verdicts


_COMPARED = ("party", "place", "amount", "period", "item", "text")


def _share_words(one: Fact, other: Fact) -> bool:
    ours, theirs = one.provenance, other.provenance
    if ours is None or theirs is None or ours.document != theirs.document:
        return False
    return any(span.overlaps(near) for span in ours.spans for near in theirs.spans)


def _agree(field: FactField, one: Fact, other: Fact) -> bool | None:
    """Whether two facts say the same in a field; None where one of them says nothing."""
    ours, theirs = _listed(getattr(one, field.name)), _listed(getattr(other, field.name))
    if not ours or not theirs or (one.type, field.name) in _TELL_NOTHING:
        return None
    return any(_alike(field, mine, yours) for mine in ours for yours in theirs)


_TELL_NOTHING = {("statement", "cue"), ("statement", "quantities"), ("statement", "via")}


def _listed(value: Any) -> Sequence[Any]:
    if isinstance(value, tuple | list):
        return value
    return () if value is None else (value,)


def _alike(field: FactField, one: Any, other: Any) -> bool:
    if field.holds == "party":
        return same_party(one, other)
    if field.holds == "place":
        return _same_place(one, other)
    if field.holds == "amount":
        return bool(one.agrees_with(other))
    if field.holds == "period":
        return bool(one.overlaps(other))
    return _same_words(_name(one), _name(other))


def _same_place(one: Place, other: Place) -> bool:
    return same_name(one.name, other.name) or (one.country is not None and one.country == other.country)


def _name(goods: Item | str) -> str:
    return goods.name if isinstance(goods, Item) else goods


def _same_words(one: str, other: str) -> bool:
    ours, theirs = content_words(one), content_words(other)
    shared = [word for word in ours if any(same_word(word, near) for near in theirs)]
    return len(shared) >= max(min(len(ours), len(theirs)) * _SAME_CONTENT, 1)
