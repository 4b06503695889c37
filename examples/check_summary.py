"""Is a summary true to its article? Sentence by sentence, with the words at fault underlined."""

from factlib import Document, validate_text

ARTICLE = Document(
    text="""Strandholm Shipyard has signed a contract to build four hybrid ferries for the operator Northline. The order is
worth at least 310 million euros. The first ferry will be delivered in March 2026.

Greta Sandvik, Northline's chief executive, said the ships would cut fuel consumption by 35 percent."""
)
SUMMARY = (
    "Strandholm Shipyard will build four hybrid ferries for Northline. The order is worth at most 310 million euros. "
    "The first ferry is due in May 2026. Fuel consumption is to be cut by 35 percent, Sandvik said."
)

report = validate_text(SUMMARY, ARTICLE)
for sentence in report.sentences:
    print(f"{sentence.verdict:13s} {sentence.text}")
    for finding in sentence.errors:
        start = finding.span.start - sentence.span.start
        print(" " * (14 + start) + "^" * len(finding.span), finding.message)
print(report)
