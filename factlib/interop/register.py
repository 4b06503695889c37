"""A register of deals, one row an item, in the manner of registers of arms transfers.

The columns follow those of SIPRI's trade register (recipient, supplier, number ordered, designation, year of
order), with the stage, the value and the source beside them.
"""

from collections.abc import Iterable, Iterator
from typing import Any

from factlib.facts import Deal, Fact, Item
from factlib.quantities import Amount

REGISTER_COLUMNS = (
    "recipient", "supplier", "number_ordered", "designation", "year", "stage", "value", "source", "quote",
)  # fmt: skip


def register_rows(facts: Iterable[Fact]) -> Iterator[dict[str, Any]]:
    """Each item of each deal that the source asserts; other facts, denied and hypothetical deals are left out.

    >>> deal = Deal(sellers=["Norway"], buyers=["Chile"], items=[{"name": "tugs"}], value="$38 million")
    >>> [(r["recipient"], r["supplier"], r["designation"], r["value"]) for r in register_rows([deal])]
    [('Chile', 'Norway', 'tugs', '38,000,000 USD')]
    """
    for fact in facts:
        if isinstance(fact, Deal) and not fact.denied and not fact.hypothetical:
            for item in fact.items or (None,):
                yield _row(fact, item)


def _row(deal: Deal, item: Item | None) -> dict[str, Any]:
    source = deal.provenance
    published = source.published.year if source and source.published else None
    return {
        "recipient": _names(deal.buyers or deal.partners),
        "supplier": _names(deal.sellers),
        "number_ordered": _number(item.quantity) if item and item.quantity else None,
        "designation": item.name if item else None,
        "year": deal.when.start.year if deal.when else published,
        "stage": deal.stage,
        "value": str(deal.value) if deal.value else None,
        "source": (source.url or source.publisher or source.document) if source else None,
        "quote": source.quote if source else None,
    }


def _number(quantity: Amount) -> str:
    """How many, without what is counted, which is the designation; of a measure ("500 tonne") with its unit."""
    return str(quantity.model_copy(update={"unit": "", "noun": ""}) if quantity.kind == "count" else quantity)


def _names(parties: tuple[Any, ...]) -> str | None:
    return "; ".join(party.name for party in parties) or None
