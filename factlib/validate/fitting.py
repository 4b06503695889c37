"""Which event of the quote does the claim mean, and does each field say what that event has in its role?

A claim means the event that most of its fields agree with and no other contradicts. What stands in the role of a
field there, by the structure of the sentence, and is something else than the field says, contradicts it, though the
quote has the value in another event: the other order's price, the other country's exports, the whole for a part.
"""

from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

from factlib.dates import When
from factlib.events.event import SUREST, Event, Filler, Thing
from factlib.names import Party, Place
from factlib.validate.claim import Claim
from factlib.validate.comparing import compare
from factlib.validate.context import Context
from factlib.validate.goods import goods_of, is_akin
from factlib.validate.matching import Likeness, is_organ, likeness
from factlib.validate.places import same_place
from factlib.validate.report import Finding
from factlib.validate.roles import FLOW_FRAMES, refers
from factlib.validate.source import Cited

_ROLES = {  # the role of an event that a field of a type is
    "deal": {"sellers": "giver", "buyers": "receiver", "items": "thing", "value": "price", "stake": "share", "when": "when", "place": "place"},
    "factory": {"operator": "operator", "place": "place", "products": "product", "capacity": "capacity", "investment": "investment", "jobs": "headcount", "count": "count"},
    "export_figure": {"exporter": "exporter", "importer": "importer", "goods": "goods", "amount": "amount", "period": "when"},
}  # fmt: skip
_SITES = {"operator", "product", "headcount", "investment", "capacity"}
_NEAR = 2  # the distance up to which an amount is borne out
_LEAST = 2  # fields that agree with the event that is meant
_SHOWN = 60  # characters


class _Fit(NamedTuple):
    """How a claim fits an event.

    Attributes:
        agree: The fields that the event agrees with.
        differ: Those for which it has something else.
        unlike: Those for which it has what cannot be compared, an amount in another currency.
    """

    agree: frozenset[str]
    differ: dict[str, Filler]
    unlike: dict[str, Filler]


def check_fitting(claim: Claim, cited: Cited) -> Iterator[Finding]:
    """Find the field of a claim for which the event that it means has something else."""
    roles = _ROLES.get(claim.type or "")
    if roles is None:
        return
    context = Context(claim, cited)
    events = [event for event in _events(cited) if _is_of_type(event, claim.type)]
    if any(event.frame == "export" for event in events):  # what is imported beside is no export
        events = [event for event in events if event.frame != "import" or event.of("exporter")]
    fits = [_fit(event, roles, context) for event in events]
    found = sorted(
        (each for fit in fits for each in _misfits(fit, fits)), key=lambda each: -len(each[0].agree)
    )
    for _, field, filler in found[:1]:
        words = cited.source.document[filler.span][:_SHOWN]
        shown = _shown(claim.values[field])
        message = f"the claim says {shown}, the source tells “{words}” of this"
        yield Finding.of(
            "other-event", _path(field, claim), message, expected=shown, found=words, span=filler.span
        )


def _misfits(fit: _Fit, fits: Sequence[_Fit]) -> Iterator[tuple[_Fit, str, Filler]]:
    """The one field for which an event that is meant has something else: it has another event's, or none has it."""
    if len(fit.agree) < _LEAST or len(fit.differ) > 1:
        return
    if any(not other.differ and not other.unlike and len(other.agree) >= _LEAST for other in fits):
        return
    for field, filler in fit.differ.items():
        if not any(field in other.agree and len(other.agree) > len(fit.agree) for other in fits):
            yield fit, field, filler
    for field, filler in fit.unlike.items() if not fit.differ else ():
        if any(field in other.agree and other.differ for other in fits):
            yield fit, field, filler


def _events(cited: Cited) -> Iterator[Event]:
    for sentence in cited.sentences:
        for event in cited.source.events_in(sentence):
            if cited.quote.start <= event.trigger.start < cited.quote.end and not event.weak:
                yield event


def _is_of_type(event: Event, kind: str | None) -> bool:
    flow = event.frame in FLOW_FRAMES and bool(event.of("amount") or event.of("goods"))
    if kind == "export_figure":
        return flow
    return not flow and (kind == "factory") == (not _SITES.isdisjoint(event.fillers))


def _fit(event: Event, roles: dict[str, str], context: Context) -> _Fit:
    fit = _Fit(frozenset(), {}, {})
    for field, role in roles.items():
        values = [value for _, value in context.claim.listed(field)]
        fillers = _surest(event.of(role))
        if not values or not fillers:
            continue
        found = {_agrees(value, filler, context) for value in values for filler in fillers}
        if True in found:
            fit = fit._replace(agree=fit.agree | {field})
        else:
            (fit.unlike if None in found else fit.differ)[field] = fillers[0]
    return fit


def _surest(fillers: Sequence[Filler]) -> list[Filler]:
    """The fillers found in the surest way that any was."""
    for how in SUREST[:-1]:  # what a pronoun means is left open
        found = [filler for filler in fillers if filler.how == how and filler.named]
        if found:
            return found
    return []


def _agrees(value: Any, filler: Filler, context: Context) -> bool | None:
    """Whether what a claim says and what an event has in that role may be one; None where they cannot be compared."""
    there = filler.value
    if isinstance(value, Party) and isinstance(there, Party):
        organs = is_organ(value.name) and is_organ(there.name)
        return organs or there.kind is None or likeness(value, there) is not Likeness.NONE
    if isinstance(value, Place) and isinstance(there, Place):
        return same_place(value, there) or _lies_in(filler, value, context)
    if isinstance(value, When) and isinstance(there, When):
        return value.start <= there.end and there.start <= value.end
    words = getattr(value, "name", value)
    name = there.name if isinstance(there, Thing) else there
    if isinstance(words, str) and isinstance(name, str):
        return _may_be(words, name, filler, context)
    if not (hasattr(value, "interval") and hasattr(there, "interval")):
        return None
    if compare(value, there).distance <= _NEAR:
        return True
    return False if (value.kind, value.unit) == (there.kind, there.unit) else None


def _lies_in(filler: Filler, place: Place, context: Context) -> bool:
    """Whether a place is told beside a smaller one, or the document says elsewhere that this lies in it: "Toledo, Ohio"."""
    text = context.source.text
    behind = text[filler.span.end : filler.span.end + len(place.name) + 2].lstrip(", ")
    return behind.startswith(place.name) or f"{filler.value.name}, {place.name}" in text


def _may_be(words: str, name: str, filler: Filler, context: Context) -> bool:
    """Whether goods may be what an event deals in: alike by name, or meant by a noun that names nothing."""
    goods = goods_of(words)
    if refers(filler, context.cited) or is_akin(goods, name):
        return True
    return any(map(str.isupper, goods)) and not any(map(str.isupper, name))


def _shown(value: Any) -> str:
    first = value[0] if isinstance(value, tuple | list) else value
    return str(getattr(first, "name", None) or getattr(first, "text", None) or first)


def _path(field: str, claim: Claim) -> str:
    return next((path for path, _ in claim.listed(field)), field)
