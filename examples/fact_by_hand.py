"""Build facts by hand from strings, and see what is refused.

Run: python examples/fact_by_hand.py
"""

from pathlib import Path

from pydantic import ValidationError

import factlib

ARTICLE = Path(__file__).parent / "articles" / "agency.txt"


def main() -> None:
    deal = factlib.Deal(
        sellers=["Turkey"], buyers=["Azerbaijan"], value="at least $77 million", when="September 2020"
    )
    assert deal.value is not None
    assert deal.when is not None
    print(f"{deal.value.bound} {deal.value.value:,} {deal.value.unit}, {deal.when.start} to {deal.when.end}")

    again = factlib.parse_fact(deal.model_dump_json())
    assert again == deal
    print(f"JSON and back: {again.id}")

    document = factlib.read(ARTICLE)
    claim = {
        "type": "deal",
        "buyers": ["Poland"],
        "value": "$680 million",
        "evidence": "Poland has signed a contract worth $680 million",
    }
    fact = factlib.parse_fact(claim, document=document)
    assert fact.provenance is not None
    print(f"Evidence found at {fact.provenance.span.start}: {fact.provenance.quote}")

    for wrong in ({**claim, "evidence": "Poland has signed nothing"}, {**claim, "value": "minus two apples"}):
        try:
            factlib.parse_fact(wrong, document=document)
        except ValidationError as error:
            print(f"Refused: {error.errors()[0]['msg']}")


if __name__ == "__main__":
    main()
