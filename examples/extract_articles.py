"""Read the facts of the example articles, each with the words it came from.

Run: python examples/extract_articles.py
"""

from pathlib import Path

import factlib

ARTICLES = Path(__file__).parent / "articles"


def main() -> None:
    for path in sorted(ARTICLES.glob("*.txt")):
        document = factlib.read(path)
        print(f"\n{document.title} ({document.published})")
        for fact in factlib.extract(document):
            assert fact.provenance is not None
            assert document[fact.provenance.span] == fact.provenance.quote
            print(f"  {fact.type:13} {fact.provenance.quote}")


if __name__ == "__main__":
    main()
