"""Who speaks together where the source only counts them: "the two countries announced", "both firms said"."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from factlib.document import Span
from factlib.language import lemma
from factlib.names import Party
from factlib.names.mentions import Mention
from factlib.validate.described import bodies
from factlib.validate.matching import mention_bears_out
from factlib.validate.reckoned import value_of
from factlib.validate.source import Cited

_PAIR = frozenset({"both", "pair"})
_STATES = frozenset({"country", "nation", "state", "government"})
_SENTENCES_BEFORE = 3
_LONGEST = 4  # words of "the two Asian countries"


class Counted(NamedTuple):
    """A phrase that counts speakers, and whether somebody is one of them; None where that is open."""

    span: Span
    has: bool | None


def counted_with(party: Party, spans: Sequence[Span], cited: Cited) -> Counted | None:
    """The phrase that counts speakers, who are those of its sort that are named last before it.

    Args:
        party: Who may be one of them.
        spans: The phrases that may be the speaker.
        cited: The cited words.
    """
    for span in spans:
        words = cited.source.document[span].lower().split()
        number = _counted(words) if len(words) <= _LONGEST else 0
        if not number:
            continue
        noun = lemma(words[-1], "NOUN")
        last = _named_last(number, noun, span, cited)
        each = [party.model_copy(update={"name": name}) for name in party.name.split(" and ")]
        if all(any(mention_bears_out(one, cited.source, mention) for mention in last) for one in each):
            return Counted(span, has=True)
        kinds = {cited.source.kind_of(mention) for mention in last}
        sure = len(last) == number and (noun in _STATES or kinds == {"organisation"})
        return Counted(span, has=False if sure else None)
    return None


def _counted(words: Sequence[str]) -> int:
    """How many some words count: two of "both firms", three of "the three states"; 0 where they count nobody."""
    values = (2 if word in _PAIR else value_of(word) for word in words)
    return next((int(value) for value in values if value is not None and value > 1), 0)


def _named_last(number: int, noun: str, span: Span, cited: Cited) -> list[Mention]:
    """The last so many who are named before a phrase and may be what its noun says."""
    found: dict[str, Mention] = {}
    for mention in _before(span, cited):
        kind = cited.source.kind_of(mention)
        fits = kind == "country" if noun in _STATES else kind in (None, "organisation")
        fits = fits if noun in _STATES or noun in bodies() else True
        if fits and mention.words and len(found) < number:
            entity = cited.source.names.entity_of(mention)
            found.setdefault(entity.name if entity is not None else mention.name, mention)
    return list(found.values())


def _before(span: Span, cited: Cited) -> Iterator[Mention]:
    start = cited.before(_SENTENCES_BEFORE).start
    yield from reversed(cited.source.mentions_in(Span.of(start, span.start)))
