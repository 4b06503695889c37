"""factlib beside quantulum3 and Recognizers-Text on a public set of annotated sentences.

    python tests/benchmarks/quantities.py DATA.json

DATA.json is a file of the CQE benchmark (NewsQuant, or its currency, dimension, temperature and age sets):
[{"text": …, "quantities": [{"value": …, "normalized_unit": …, "change"?: …}]}]. All systems are measured in
one run, by one rule: annotations and what a system found are paired one to one by value, a range by both ends
in any order. A unit agrees if it is the same currency, the same unit of measure, or the same counted noun. A
peer that knows no ranges has its middle compared with the middle. Speed is the best of three passes over the
sentences joined into documents. A peer that is not installed is left out, and the script says so:

    pip install quantulum3 recognizers-text-number-with-unit "emoji<2"
"""

import argparse
import json
import re
import time
import warnings
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any, NamedTuple

from factlib.language import singular
from factlib.quantities import Amount, parse_quantities
from factlib.quantities.unit import unit_named

DOCUMENT = 5000
PASSES = 3
Read = Callable[[str], list["Mention"]]


class Mention(NamedTuple):
    """One amount: annotated, or found by a system."""

    low: float
    high: float
    unit: str
    change: str | None = None


def unit_key(name: str) -> str:
    """What a name of a unit is compared by: ISO code, unit name, or the singular of the counted noun."""
    parts = re.split(r"\bper\b|/", re.sub(r"\s+", " ", name.lower().replace("-", " ")).strip())
    return " per ".join(_part_key(part.strip()) for part in parts).strip()


def _part_key(part: str) -> str:
    known = unit_named(part)
    if known is not None and known.kind in ("money", "measure", "percent"):
        return str(known.name or "USD").casefold()
    return singular(part.split(" ")[-1]).casefold() if part not in ("", "-", "dimensionless") else ""


def annotated(item: dict[str, Any]) -> list[Mention]:
    """The annotations of a sentence."""
    mentions = []
    for entry in item["quantities"]:
        ends = re.fullmatch(r"\s*(\d[\d.]*)\s*-\s*(\d[\d.]*)\s*", str(entry["value"]))
        low, high = (float(ends[1]), float(ends[2])) if ends else (float(entry["value"]),) * 2
        unit = unit_key(re.sub(r" of age$", "", entry["normalized_unit"]))
        mentions.append(Mention(min(low, high), max(low, high), unit, entry.get("change")))
    return mentions


SIGNS = {"about": "~", "at_least": ">", "more_than": ">", "at_most": "<", "less_than": "<"}


def by_factlib() -> Read:
    """The parser of factlib."""

    def mention(found: Amount) -> Mention:
        low, high = float(found.value), float(found.value if found.upper is None else found.upper)
        name = {"percent": "percent", "multiple": "time"}.get(found.kind) or found.unit or ""
        name = re.sub(r" of age$", "", name)
        if found.kind == "money" and re.search(r"\bcents?\b|\bpence\b|\bsen\b|\d ?p\b", found.text):
            low, high, name = low * 100, high * 100, "cent"
        rate = f" per {found.per}" if found.per else ""
        change = SIGNS.get(found.bound) or found.trend or "="
        return Mention(low, high, unit_key(name + rate), change)

    return lambda text: [mention(found) for found in parse_quantities(text)]


def by_quantulum3() -> Read:
    """quantulum3 without its classifier."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        from quantulum3 import parser

    def mention(found: Any) -> Mention:
        spread = found.uncertainty or 0
        return Mention(found.value - spread, found.value + spread, unit_key(found.unit.name))

    return lambda text: [mention(found) for found in parser.parse(text)]


def by_recognizers() -> Read:
    """The six models of Recognizers-Text; of overlapping mentions the first, in the order below, is kept."""
    from recognizers_number import NumberRecognizer
    from recognizers_number_with_unit import NumberWithUnitRecognizer
    from recognizers_text import Culture

    units, numbers = NumberWithUnitRecognizer(Culture.English), NumberRecognizer(Culture.English)
    models = [
        ("", units.get_currency_model()),
        ("percent", numbers.get_percentage_model()),
        ("", units.get_temperature_model()),
        ("", units.get_age_model()),
        ("", units.get_dimension_model()),
        ("-", numbers.get_number_model()),
    ]

    def read(text: str) -> list[Mention]:
        kept: list[tuple[int, int]] = []
        mentions = []
        for unit, model in models:
            for found in model.parse(text):
                written = (found.resolution.get("value") or "").rstrip("%").replace(",", "")
                overlaps = any(found.start < end and start <= found.end for start, end in kept)
                if overlaps or not re.fullmatch(r"-?[\d.]+(?:[eE][+-]?\d+)?", written):
                    continue
                kept.append((found.start, found.end + 1))
                value = float(written)
                mentions.append(Mention(value, value, unit_key(unit or found.resolution.get("unit") or "")))
        return mentions

    return read


SYSTEMS: dict[str, Callable[[], Read]] = {
    "factlib": by_factlib,
    "quantulum3": by_quantulum3,
    "Recognizers-Text": by_recognizers,
}
KNOW_NO_RANGES = {"quantulum3", "Recognizers-Text"}
TESTS: dict[str, Callable[[Mention, Mention], bool]] = {
    "value": lambda gold, found: True,
    "value + unit": lambda gold, found: gold.unit == found.unit,
    "value + change": lambda gold, found: gold.change == found.change,
}


def f1(
    golds: list[list[Mention]], founds: list[list[Mention]], test: Callable[[Mention, Mention], bool]
) -> float:
    """F1 in percent, by one-to-one pairs; a pair that passes `test` goes first."""
    hits = sum(_hits(gold, found, test) for gold, found in zip(golds, founds, strict=True))
    total = sum(map(len, golds)) + sum(map(len, founds))
    return 200 * hits / total if total else 0.0


def _hits(golds: list[Mention], founds: list[Mention], test: Callable[[Mention, Mention], bool]) -> int:
    left, hits = list(founds), 0
    for gold in golds:
        match = next((found for found in left if _same(gold, found) and test(gold, found)), None)
        if match is not None:
            left.remove(match)
            hits += 1
    return hits


def _same(gold: Mention, found: Mention) -> bool:
    return all(abs(g - f) <= 1e-5 * abs(g) + 1e-8 for g, f in zip(gold[:2], found[:2], strict=True))


def middle(mention: Mention) -> Mention:
    """A range as its middle."""
    value = (mention.low + mention.high) / 2
    return mention._replace(low=value, high=value)


def speed(read: Read, texts: Iterable[str]) -> float:
    """Characters per second: the best of several passes."""
    documents, part = [], ""
    for text in texts:
        part += text + "\n"
        if len(part) >= DOCUMENT:
            documents.append(part)
            part = ""
    documents.append(part)
    best = float("inf")
    for _ in range(PASSES):
        start = time.process_time()
        for document in documents:
            read(document)
        best = min(best, time.process_time() - start)
    return sum(map(len, documents)) / best


def main() -> None:
    """Measure every system that is installed, and print the table."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("data", type=Path, metavar="DATA.json")
    data = json.loads(parser.parse_args().data.read_text(encoding="utf-8"))
    golds = [annotated(item) for item in data]
    with_change = any(gold.change for item in golds for gold in item)
    names = [name for name in TESTS if with_change or "change" not in name]
    print("| system | " + " | ".join(f"F1 {name}" for name in names) + " | characters/s |")
    print("| --- |" + " ---: |" * (len(names) + 1))
    for system, make in SYSTEMS.items():
        try:
            read = make()
        except ImportError as error:
            print(f"{system} is not installed: {error}")
            continue
        founds = [read(item["text"]) for item in data]
        rate = speed(read, [item["text"] for item in data])
        flat = system in KNOW_NO_RANGES
        wanted = [[middle(gold) for gold in item] if flat else item for item in golds]
        founds = [[middle(found) for found in item] if flat else item for item in founds]
        scores = [
            "-" if flat and "change" in name else f"{f1(wanted, founds, TESTS[name]):.1f}" for name in names
        ]
        print(f"| {system} | " + " | ".join(scores) + f" | {rate:,.0f} |")


if __name__ == "__main__":
    main()
