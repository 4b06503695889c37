"""Making the data that facts are compared by, from news and from annotated pairs of articles.

    python -m factlib.store.learning frequencies NEWS.jsonl.gz
    python -m factlib.store.learning weights PAIRS.json TEXTS_FOLDER [--folds N]

`frequencies` counts words in news texts, one JSON object with `text` a line, and writes `data/frequencies.tsv`.

`weights` learns from pairs of articles, a JSON list of `{pair, published_a, published_b, a: [claims], b: [claims],
same: [["a0", "b1"], …]}` with the articles as `PAIRa.txt` and `PAIRb.txt`: every two facts of a pair that stand in one
list of `same` are of one event, every other two are not. It writes `data/weights.toml`: for each level of
`data/levels.toml` how much more often, in bits, it is seen with two facts of one event than with others. What
`levels.toml` holds counts as much as `_STRENGTH` pairs. With `--folds` nothing is written: the weights of all pairs but
those of a fold are tried on that fold, for all folds, and precision and recall of the facts put together are printed.
"""

import argparse
import gzip
import json
import math
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from itertools import chain, combinations
from pathlib import Path
from statistics import fmean
from typing import Any, NamedTuple

from pydantic import ValidationError

from factlib.document import Document
from factlib.facts import FACT_TYPES, Fact
from factlib.names.countries import country_code, country_of_demonym
from factlib.store.clusters import clusters
from factlib.store.evidence import Observation, observations
from factlib.store.matching import Weight, levels, together, weighed
from factlib.store.sketch import sketch_of
from factlib.store.terms import Terms
from factlib.store.words import goods_tokens

_DATA = Path(__file__).with_name("data")
_FREQUENT = 0.005  # the least share of the texts that is written down
_NAMES = re.compile(r"[A-Z][\w.]+(?: [A-Z][\w.]+)?")
_STRENGTH = 300  # pairs
_SMOOTHING = 0.5


class Compared(NamedTuple):
    """Two facts of a pair of articles.

    Attributes:
        names: Which ones ("a0", "b1").
        observations: How they compare.
        same: Whether they are annotated as one event.
    """

    names: tuple[str, str]
    observations: Sequence[Observation]
    same: bool


def frequencies(news: Path) -> dict[str, float]:
    """The share of texts that have each word, and that name each country by its code, of all that are frequent."""
    counts: Counter[str] = Counter()
    texts = 0
    with gzip.open(news, "rt", encoding="utf-8") as lines:
        for line in lines:
            text = json.loads(line)["text"]
            names = {part for name in _NAMES.findall(text) for part in (name, *name.split())}
            counts.update(goods_tokens((text,))[0])
            codes = {country_code(name) or country_of_demonym(name) for name in names}
            counts.update(code for code in codes if code)
            texts += 1
    return {word: number / texts for word, number in counts.items() if number >= _FREQUENT * texts}


def learned(pairs: Iterable[Compared]) -> dict[str, Weight]:
    """The weight of each level, given pairs of facts."""
    seen: dict[bool, Counter[str]] = {True: Counter(), False: Counter()}
    number: Counter[bool] = Counter()
    shared: dict[str, list[float]] = {}
    for _, found, same in pairs:
        number[same] += 1
        seen[same].update({each.level for each in found})
        for each in found:
            if each.bits is not None:
                shared.setdefault(each.level, []).append(each.bits)
    weights = {}
    for level, notes in levels().items():
        rates = [(seen[same][level] + _SMOOTHING) / (number[same] + 1) for same in (True, False)]
        told = seen[True][level] + seen[False][level]
        bits = (told * math.log2(rates[0] / rates[1]) + _STRENGTH * notes.bits) / (told + _STRENGTH)
        weights[level] = Weight(bits, fmean(shared[level])) if level in shared else Weight(bits)
    return weights


def _compared(entry: Mapping[str, Any], texts: Path) -> list[Compared]:
    """All pairs of facts of a pair of articles."""
    facts = dict(_facts(entry, texts))
    group = {name: number for number, names in enumerate(entry["same"]) for name in names}
    sketches = {name: sketch_of(fact, 0) for name, fact in facts.items()}
    found = []
    for one, other in combinations(facts, 2):
        if facts[one].type == facts[other].type:
            seen = observations(sketches[one], sketches[other], Terms())
            found.append(Compared((one, other), seen, group.get(one, one) == group.get(other, other)))
    return found


def _facts(entry: Mapping[str, Any], texts: Path) -> Iterator[tuple[str, Fact]]:
    """The facts of both articles by name; a field that cannot be read is left out."""
    for side in "ab":
        published = entry.get(f"published_{side}")
        text = (texts / f"{entry['pair']}{side}.txt").read_text(encoding="utf-8")
        document = Document(text=text, published=published and date.fromisoformat(published))
        for number, claim in enumerate(entry[side]):
            fact = _fact(claim, document)
            if fact is not None:
                yield f"{side}{number}", fact


def _fact(claim: Mapping[str, Any], document: Document) -> Fact | None:
    quoted = claim["evidence"]
    words = document.text[slice(*quoted["at"])] if isinstance(quoted, dict) else quoted
    given = {**claim, "evidence": words}
    context = {"document": document, "on_fail": "flag"}
    while True:
        try:
            return FACT_TYPES[given["type"]].model_validate(given, context=context)
        except ValidationError as error:
            bad = {str(each["loc"][0]) for each in error.errors() if each["loc"]} & set(given)
            if not bad:
                return None
            given = {field: value for field, value in given.items() if field not in bad}


def _tried(entries: Sequence[Sequence[Compared]], folds: int) -> tuple[int, int, int]:
    """How many pairs of facts are put together, how many rightly, and how many should be."""
    found = right = wanted = 0
    for fold in range(folds):
        others = (pairs for number, pairs in enumerate(entries) if number % folds != fold)
        known = learned(chain.from_iterable(others))
        for pairs in entries[fold::folds]:
            groups = map(sorted, _put_together(pairs, known))
            put = {pair for group in groups for pair in combinations(group, 2)}
            same = {pair.names for pair in pairs if pair.same}
            found, right, wanted = found + len(put), right + len(put & same), wanted + len(same)
    return found, right, wanted


def _put_together(pairs: Sequence[Compared], known: Mapping[str, Weight]) -> list[list[str]]:
    """The facts of a pair of articles in groups, each of one event."""
    bits = {frozenset(pair.names): together(weighed(pair.observations, known)) for pair in pairs}
    names = sorted({name for pair in pairs for name in pair.names})
    return clusters(names, lambda one, other: bits.get(frozenset((one, other)), float("-inf")))


def main(arguments: Sequence[str] | None = None) -> None:
    """Make a data file, or tell how good the weights are."""
    form = argparse.RawDescriptionHelpFormatter
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=form)
    commands = parser.add_subparsers(dest="command", required=True)
    counting = commands.add_parser("frequencies")
    counting.add_argument("news", type=Path)
    learning = commands.add_parser("weights")
    learning.add_argument("pairs", type=Path)
    learning.add_argument("texts", type=Path)
    learning.add_argument("--folds", type=int, default=0)
    given = parser.parse_args(arguments)
    if given.command == "frequencies":
        _write_frequencies(frequencies(given.news))
        return
    entries = [_compared(entry, given.texts) for entry in json.loads(given.pairs.read_text(encoding="utf-8"))]
    if given.folds:
        found, right, wanted = _tried(entries, given.folds)
        precision, recall = right / max(found, 1), right / max(wanted, 1)
        print(f"{found} pairs put together: precision {precision:.1%}, recall {recall:.1%}")
    else:
        _write_weights(learned(chain.from_iterable(entries)))


def _write_frequencies(found: Mapping[str, float]) -> None:
    lines = ["# The share of news texts that have a word, or name a country; made by factlib.store.learning."]
    ordered = sorted(found.items(), key=lambda each: (-each[1], each[0]))
    lines += [f"{word}\t{share:.4f}" for word, share in ordered]
    (_DATA / "frequencies.tsv").write_text("\n".join(lines) + "\n", encoding="utf-8")


def _write_weights(found: Mapping[str, Weight]) -> None:
    lines = [
        "# What each level weighs, in bits, and the information in the shared words at which it does;",
        "# made by factlib.store.learning of levels.toml and annotated pairs of articles.",
        *(f'"{level}" = [{weight.bits:.2f}, {weight.usual:.1f}]' for level, weight in found.items()),
    ]
    (_DATA / "weights.toml").write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
