"""Any text in, no exception out: `python tests/benchmarks/mangled.py [--seed 1] [--texts 10000] [--facts 1000]`.

Real news, cut, joined and mangled (letters lost, doubled, odd signs and figures put in), goes through the parsers and
through `extract`. Every amount and date must stand where it says; the slowest text is told. The news are the raw texts
beside the project.
"""

import argparse
import gzip
import json
import random
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from datetime import date
from itertools import islice
from pathlib import Path
from typing import Any

from factlib import extract, parse_dates, parse_quantities
from factlib.document import Document

NEWS = Path(__file__).parents[3] / "shared" / "raw" / "news.jsonl.gz"
ANCHOR = date(2024, 3, 14)
PIECES = [
    *"$€£¥%()[]{}“”\"'’.,:;-–—/\\|§¶&*^~≈±½¼²³\n\t\r\0\u00a0\u202f\u2009\u200b\u00ad\ufeff\ud800\U0001f600İßŉ",
    *(
        "\n\n",
        "-\n",
        "million",
        "bn",
        "1'234",
        "1.234",
        "--",
        "$(",
        "US$",
        "12",
        "½",
        "one",
        "and a half",
        "hundred",
    ),
]


def mangled_texts(news: Sequence[str], seed: int) -> Iterator[str]:
    """Texts without end: one to three pieces of news, joined, with up to a dozen faults."""
    chance = random.Random(seed)
    while True:
        yield _mangled("".join(_piece(news, chance) for _ in range(chance.randrange(1, 4))), chance)


def _piece(news: Sequence[str], chance: random.Random) -> str:
    text = chance.choice(news)
    start = chance.randrange(len(text) + 1)
    return text[start : start + chance.randrange(1, 400)]


def _mangled(text: str, chance: random.Random) -> str:
    letters = list(text)
    for _ in range(chance.randrange(12)):
        at, fault = chance.randrange(len(letters) + 1), chance.randrange(4)
        if fault == 0:
            letters.insert(at, chance.choice(PIECES))
        elif fault == 1:
            del letters[at : at + 1]
        elif fault == 2:
            letters[at:at] = letters[max(0, at - chance.randrange(9)) : at]
        else:
            letters.insert(at, str(chance.randrange(10 ** chance.randrange(1, 20))))
    return "".join(letters)


def check_quantities(text: str) -> None:
    """Every amount stands where it says, in order, and is a valid model."""
    done = 0
    for found in parse_quantities(text):
        assert found.text == text[found.span.slice]
        assert done <= found.span.start < found.span.end
        assert found.value.is_finite()
        type(found).model_validate(found.model_dump())
        done = found.span.end


def check_dates(text: str) -> None:
    """Every date stands where it says."""
    for found in parse_dates(text, ANCHOR):
        assert found.text == text[found.span.slice]


def check_facts(text: str) -> None:
    """Every fact quotes its document, and reads back from JSON."""
    document = Document(text=text)
    for fact in extract(document):
        assert fact.provenance is not None
        assert fact.provenance.quote == document[fact.provenance.span]


def run(check: Callable[[str], None], texts: Iterator[str]) -> str:
    """Check all texts; the number of failures and the slowest."""
    failures, slowest, count = 0, 0.0, 0
    for count, text in enumerate(texts, start=1):  # noqa: B007
        began = time.perf_counter()
        try:
            check(text)
        except Exception as error:
            failures += 1
            print(f"{check.__name__}: {error!r} in {text!r}")
        slowest = max(slowest, time.perf_counter() - began)
    return f"{check.__name__}: {count} texts, {failures} failures, the slowest {slowest * 1000:.0f} ms"


def main() -> int:
    """Run all checks; the exit status is 1 if one failed."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--seed", type=int, default=1)
    arguments.add_argument("--texts", type=int, default=10_000)
    arguments.add_argument("--facts", type=int, default=1_000)
    given: Any = arguments.parse_args()
    with gzip.open(NEWS, "rt", encoding="utf-8") as lines:
        news = [json.loads(line)["text"] for line in lines]
    told = [
        run(check, islice(mangled_texts(news, given.seed), count))
        for check, count in (
            (check_quantities, given.texts),
            (check_dates, given.texts),
            (check_facts, given.facts),
        )
    ]
    print("\n".join(told))
    return int(any(", 0 failures" not in line for line in told))


if __name__ == "__main__":
    sys.exit(main())
