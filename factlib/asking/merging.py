"""Putting together what a model and the extractors read: one event, one fact."""

from collections.abc import Iterable, Sequence

from factlib.facts import Fact, fields_of
from factlib.validate import Report
from factlib.validate.same_event import same_event


def merged(held: Sequence[tuple[Fact, Report]], read: Iterable[Fact]) -> tuple[list[Fact], dict[str, Report]]:
    """The facts of a model and of the extractors, each event once, in the order of the text.

    Args:
        held: The facts of the model with the reports on their claims, which go first.
        read: The facts of the extractors.

    Returns:
        The facts, and the report on each that the model has found, by the id of the fact.
    """
    facts: list[tuple[Fact, Report | None]] = []
    for fact, report in [*held, *((fact, None) for fact in read)]:
        known = next((at for at, (other, _) in enumerate(facts) if same_event(other, fact)), None)
        if known is None:
            facts.append((fact, report))
        else:
            facts[known] = _joined(facts[known][0], fact), facts[known][1]
    ordered = sorted(facts, key=lambda pair: pair[0].provenance.span.start if pair[0].provenance else 0)
    return [fact for fact, _ in ordered], {fact.id: report for fact, report in ordered if report is not None}


def _joined(one: Fact, other: Fact) -> Fact:
    """The first fact with what only the second says, and the evidence of both."""
    ours, theirs = one.provenance, other.provenance
    assert ours is not None
    assert theirs is not None
    missing = [name for name in fields_of(type(one)) if _says_nothing(one, name)]
    taken = {name: getattr(other, name) for name in missing if not _says_nothing(other, name)}
    found = {path: span for path, span in theirs.fields.items() if path.split(".")[0] in taken}
    methods = dict.fromkeys(method for method in (ours.method, theirs.method) if method)
    provenance = ours.model_copy(
        update={
            "spans": tuple(dict.fromkeys((*ours.spans, *theirs.spans))),
            "fields": found | ours.fields,
            "attributed_to": ours.attributed_to or theirs.attributed_to,
            "method": ", ".join(methods) or None,
            "reader": ours.reader if ours.reader == theirs.reader else None,
        }
    )
    return one.model_copy(update={**taken, "provenance": provenance})


def _says_nothing(fact: Fact, name: str) -> bool:
    value = getattr(fact, name)
    return name not in fact.model_fields_set or value is None or value in ((), [])
