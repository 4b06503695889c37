"""Filter facts and add up money with plain Python: what was sold to whom, in which currency.

Run: python examples/filter_and_total.py
"""

from decimal import Decimal
from pathlib import Path

import factlib

ARTICLES = Path(__file__).parent / "articles"
NOT_DONE = {"requested", "offered", "talks", "planned", "approved"}
OFF = {"suspended", "cancelled"}


def main() -> None:
    documents = [factlib.read(path) for path in sorted(ARTICLES.glob("*.txt"))]
    facts = [fact for document in documents for fact in factlib.extract(document)]

    deals = [fact for fact in facts if isinstance(fact, factlib.Deal)]
    agreed = [deal for deal in deals if not deal.denied and deal.stage not in NOT_DONE | OFF]
    print(f"{len(facts)} facts, {len(deals)} deals, {len(agreed)} of them agreed or done\n")

    print("Agreed or done, by buyer")
    for deal in agreed:
        buyers = ", ".join(party.name for party in deal.buyers) or "(not named)"
        items = ", ".join(item.quantity.text if item.quantity else item.name for item in deal.items)
        print(f"  {buyers:15} {items}")

    totals: dict[str, Decimal] = {}
    for deal in agreed:
        if deal.value is not None:
            totals[deal.value.unit] = totals.get(deal.value.unit, Decimal(0)) + deal.value.value
    print("\nValue of what is agreed or done, each currency by itself")
    for currency, total in totals.items():
        print(f"  {total:,} {currency}")


if __name__ == "__main__":
    main()
