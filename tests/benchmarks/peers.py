"""factlib beside its peers on the same text, in one run: `python tests/benchmarks/peers.py TEXTS…`.

TEXTS are folders of text files, JSON lists or JSON lines: news articles, each different, so that no cache can help
across them. Prints the table of examples/guide/scale.md. Peers that are not installed are left out, and said to be:
quantulum3 and dateparser come with factlib; `pip install recognizers-text-suite langextract` for the others.

The floor is a bare regular expression that finds numbers: no parser in Python can be faster.
"""

import random
import re
import resource
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from datetime import date, datetime
from pathlib import Path
from typing import Any

from store import batches
from texts import texts_of

import factlib
from factlib.passages import locate

ANCHOR = date(2016, 5, 5)
FLOOR = re.compile(
    r"[$€£¥]?\d[\d,]*(?:\.\d+)?|\b(?:one|two|three|four|five|six|ten|hundred|thousand|million|billion)\b"
)
PEER_SECONDS = 15.0
CLAIMS = 300
QUOTES = 1_000
LONGEST_TEXT_FOR_QUOTES = 20_000


def rate(read: Callable[[str], object], documents: list[str], seconds: float = 60.0) -> float:
    """Characters a second of one pass, cut off after `seconds`."""
    began, characters = time.perf_counter(), 0
    for text in documents:
        read(text)
        characters += len(text)
        if time.perf_counter() - began > seconds:
            break
    return characters / (time.perf_counter() - began)


def readers() -> dict[str, Callable[[str], object]]:
    return {
        "parse_quantities": factlib.parse_quantities,
        "parse_dates": lambda text: factlib.parse_dates(text, anchor=ANCHOR),
        "extract": lambda text: factlib.extract(factlib.Document(text=text, published=ANCHOR)),
    }


def peers() -> Iterator[tuple[str, str, Callable[[str], object]]]:
    """(what factlib has, the peer, how it reads)."""
    from dateparser.search import search_dates
    from quantulum3 import parser

    base = datetime.combine(ANCHOR, datetime.min.time())
    yield "parse_quantities", "quantulum3", parser.parse
    yield (
        "parse_dates",
        "dateparser search",
        lambda text: search_dates(text, languages=["en"], settings={"RELATIVE_BASE": base}),
    )
    try:
        from recognizers_date_time import recognize_datetime
        from recognizers_number_with_unit import recognize_currency, recognize_dimension
    except ImportError:
        print("Recognizers-Text is not installed: left out", file=sys.stderr)
        return
    yield (
        "parse_quantities",
        "Recognizers-Text",
        lambda text: (recognize_currency(text, "en-us"), recognize_dimension(text, "en-us")),
    )
    yield "parse_dates", "Recognizers-Text", lambda text: recognize_datetime(text, "en-us", reference=base)


def validation(documents: list[str]) -> float:
    """Median seconds of validating a fact of its own article."""
    times: list[float] = []
    for text in documents:
        document = factlib.Document(text=text, published=ANCHOR)
        for fact in factlib.extract(document):
            began = time.perf_counter()
            factlib.validate(fact, document)
            times.append(time.perf_counter() - began)
            if len(times) == CLAIMS:
                return statistics.median(times)
    return statistics.median(times)


def quotes(text: str) -> list[tuple[str, tuple[int, int]]]:
    """Quotes of whole words with the place each stands at; a third has a word changed."""
    chance = random.Random(11)
    words = [word.span() for word in re.finditer(r"\S+", text)]
    out = []
    for number in range(QUOTES):
        first = chance.randrange(len(words) - 12)
        start, end = words[first][0], words[first + chance.randrange(6, 12)][1]
        quote = text[start:end]
        if number % 3 == 0:
            altered = quote.split(" ")
            altered[len(altered) // 2] = "changed"
            quote = " ".join(altered)
        out.append((quote, (start, end)))
    return out


def is_right(text: str, quote: str, span: tuple[int, int] | None, place: tuple[int, int]) -> bool:
    """Whether the words found are those quoted: at their place, or the same words elsewhere."""
    if span is None:
        return False
    return text[slice(*span)].split() == quote.split() or (
        abs(span[0] - place[0]) <= 3 and abs(span[1] - place[1]) <= 3
    )


def locating(text: str) -> Iterator[tuple[str, float, int]]:
    """(system, quotes a second, how many found right) on the same quotes and text."""
    asked = quotes(text)

    def score(find: Callable[[list[str]], list[tuple[int, int] | None]]) -> tuple[float, int]:
        began = time.perf_counter()
        found = find([quote for quote, _ in asked])
        seconds = time.perf_counter() - began
        right = sum(
            is_right(text, quote, span, place) for (quote, place), span in zip(asked, found, strict=True)
        )
        return len(asked) / seconds, right

    document = factlib.Document(text=text)

    def with_factlib(wanted: list[str]) -> list[tuple[int, int] | None]:
        spans = [locate(quote, document).span for quote in wanted]
        return [(span.start, span.end) if span else None for span in spans]

    yield "factlib", *score(with_factlib)
    try:
        from langextract.data import Extraction
        from langextract.resolver import WordAligner
    except ImportError:
        print("LangExtract is not installed: left out", file=sys.stderr)
        return

    def with_langextract(wanted: list[str]) -> list[tuple[int, int] | None]:
        out: list[tuple[int, int] | None] = []
        for quote in wanted:  # one call a quote: in one group the order of the quotes would count
            aligned: Any = (
                WordAligner().align_extractions([[Extraction("quote", quote)]], text)[0][0].char_interval
            )
            out.append((aligned.start_pos, aligned.end_pos) if aligned else None)
        return out

    yield "LangExtract's aligner", *score(with_langextract)


def import_milliseconds() -> float:
    """What `import factlib` adds to a fresh interpreter: the median of seven."""

    def run(code: str) -> float:
        times = []
        for _ in range(7):
            began = time.perf_counter()
            subprocess.run([sys.executable, "-c", code], check=True)
            times.append(time.perf_counter() - began)
        return statistics.median(times)

    return (run("import factlib") - run("pass")) * 1e3


def main() -> None:
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    documents = texts_of(map(Path, sys.argv[1:]))
    warm = "Norland sold at least $77 million worth of boats to Lettmark on 3 May 2016, the minister said."
    floor = rate(FLOOR.findall, documents)
    print("| what | characters a second | beside |\n| --- | --- | --- |")
    own = {}
    for name, read in readers().items():
        read(warm)
        own[name] = rate(read, documents)
        print(f"| `{name}` | {own[name]:,.0f} | 1/{floor / own[name]:.0f} of a bare regular expression |")
    for name, peer, read in peers():
        read(warm)
        speed = rate(read, documents, PEER_SECONDS)
        print(f"| {peer} | {speed:,.0f} | `{name}` is {own[name] / speed:,.0f} times as fast |")
    long_text = "\n\n".join(documents)[:LONGEST_TEXT_FOR_QUOTES]
    for system, speed, right in locating(long_text):
        print(
            f"| locating quotes, {system} | {speed:,.0f} quotes a second | {right} of {QUOTES} found right |"
        )
    print(f"| `validate` | {validation(documents) * 1e3:.2f} ms a fact | |")
    for ids, (plainly, added) in batches().items():
        print(
            f"| `FactStore.add_many`, ids {ids} | {added:,.0f} facts a second | "
            f"{added / plainly:.2f} of plain inserts of the same rows ({plainly:,.0f}) |"
        )
    print(f"| `import factlib` | {import_milliseconds():.0f} ms | |")
    print(
        f"| peak memory of this run | {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MiB | |"
    )


if __name__ == "__main__":
    main()
