"""Learn what speaks for a deal: `python -m tests.benchmarks.deal_weights NEWS GOLD TEXTS [GOLD TEXTS …]`.

Writes `factlib/extract/deal_weights.tsv`, the same from the same files, and to `tests/events/misjudged.txt` the sentences of
our own tables that are read otherwise with them. Asks for scikit-learn.

NEWS is JSON Lines (gzip) with a `text` each; GOLD is JSON, the articles of the folder TEXTS with the facts that a reader
found in them.

What is learned from are the events that `extract` finds and has to judge, each told or not:

- in the articles of GOLD: one is told where a fact of its words is listed, an optional one too;
- in NEWS, as readers of single sentences saw it: `deal_labels.tsv` has the number of the text, where the trigger
  starts, the frame, and whether a deal is told, in passing, or none;
- in sentences of our own, the tables of the tests: told where the table lists a deal with one of its sides or things; and
  those of `deal_sentences.tsv`, of which each tells one deal or none.

Prints how many of each are told, and of what the weights let through, learned from the other texts, the share that is told, and the
share of the told that they let through.
"""

import argparse
import gzip
import json
import math
import sys
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any
from unittest.mock import patch

from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import GroupKFold

import factlib
from factlib.events.event import Event
from factlib.extract import deal_evidence, deals
from factlib.extract.deal_evidence import SLOTS, features_of
from factlib.extract.draft import Draft
from tests.matching import MISJUDGED, events_in
from tests.test_events_sentences import NO_FACTS, SENTENCES, differences
from tests.test_no_deals import DEALS, NONE, deals_in, named

HERE = Path(__file__).parent
WEIGHTS = HERE.parents[1] / "factlib" / "extract" / "deal_weights.tsv"

_STRENGTH = 0.5  # of the weights, the inverse of how much they are held to zero
_THRESHOLD = 0.5  # the least chance that a deal is told of which one is made
_IN_PASSING = 0.3  # what a deal counts that a reader need not list
_LEAST = 0.02  # smaller weights are not stored
_PARTS = 8
_SOME, _HALF, _NEARLY = 0.3, 0.5, 0.9  # of the words of a fact, or of an event
_SPRAWL, _SHORT = (
    4,
    400,
)  # how many times as many words as a fact an event may have; characters that are not too many


@dataclass(frozen=True, slots=True)
class Judged:
    """An event, and whether a deal is told: `group` is its text, `weight` what it counts, less if told in passing."""

    features: frozenset[str]
    told: bool
    group: str
    source: str
    weight: float = 1.0


Found = tuple[Event, Draft, frozenset[str]]


def events_of(text: str, published: str | None = None) -> list[Found]:
    """The events that `extract` has to judge in a text, each with its draft and its features."""
    found: list[Found] = []

    def keep(event: Event, draft: Draft) -> bool:
        found.append((event, draft, frozenset(features_of(event, draft))))
        return is_told(event, draft)

    is_told = deals.is_told  # type: ignore[attr-defined]
    with patch.object(deals, "is_told", keep):
        factlib.extract(
            factlib.Document(text=text, published=date.fromisoformat(published) if published else None)
        )
    return found


def _in_articles(gold: Path, texts: Path) -> Iterator[Judged]:
    for article in json.loads(gold.read_text(encoding="utf-8")):
        text = (texts / article["article"]).read_text(encoding="utf-8")
        facts = [fact for fact in article["facts"] if "deal" in fact["type"]]
        for _, draft, features in events_of(text, article["published"]):
            told = [fact for fact in facts if _covers((draft.start, draft.end), fact["evidence"])]
            passing = told and all(fact.get("optional") for fact in told)
            yield Judged(
                features, bool(told), article["article"], "articles", _IN_PASSING if passing else 1.0
            )


def _covers(found: tuple[int, int], listed: Sequence[int]) -> bool:
    """Whether an event has half of the words of a fact and not many others, or some of them and hardly any other."""
    shared, size = min(found[1], listed[1]) - max(found[0], listed[0]), max(1, listed[1] - listed[0])
    length = found[1] - found[0]
    inside = shared >= _SOME * size and shared >= _NEARLY * length
    return (shared >= _HALF * size or inside) and length <= max(_SHORT, _SPRAWL * size)


def _in_news(news: Path) -> Iterator[Judged]:
    labels: dict[int, dict[tuple[int, str], str]] = defaultdict(dict)
    for line in (HERE / "deal_labels.tsv").read_text(encoding="utf-8").splitlines()[1:]:
        number, start, frame, told = line.split("\t")
        labels[int(number)][int(start), frame] = told
    with gzip.open(news, "rt", encoding="utf-8") as file:
        for number, line in enumerate(file):
            known = labels.get(number, {})
            for event, _, features in events_of(json.loads(line)["text"]) if known else ():
                told = known.get((event.trigger.start, event.frame))
                if told is not None:
                    weight = _IN_PASSING if told == "passing" else 1.0
                    yield Judged(features, told != "no", f"news {number}", "news", weight)


def _of_our_own() -> Iterator[Judged]:
    for text, published, names in _sentences():
        for _, draft, features in events_of(text, published):
            told = names is not None and (not names or not names.isdisjoint(map(_plain, _drafted(draft))))
            yield Judged(features, told, text, "our own")
    for line in (HERE / "deal_sentences.tsv").read_text(encoding="utf-8").splitlines()[1:]:
        label, text = line.split("\t")
        found = events_of(text)
        if label == "no" or len(found) == 1:
            for _, _, features in found:
                yield Judged(features, label == "deal", text, "our own")


def _sentences() -> Iterator[tuple[str, str | None, set[str] | None]]:
    """The sentences of the tests, each with the names in its deals; None if it tells none."""
    for text in (*NO_FACTS, *NONE):
        yield text, None, None
    for text, *sides in DEALS:
        yield text, None, {_plain(name) for names in sides for name in names}
    for row in SENTENCES:
        told = [each for each in row["facts"] if each["type"] == "deal"]
        published = str(row.get("published") or "") or None
        yield (
            row["text"],
            published,
            {_plain(name) for fact in told for name in _names(fact)} if told else None,
        )


def _names(fact: Mapping[str, Any]) -> Iterator[str]:
    for slot in (*SLOTS.values(), "items"):
        for name in fact.get(slot, ()):
            yield from name.partition("*")[0].split("|")


def _drafted(draft: Draft) -> Iterator[str]:
    for slot in (*SLOTS.values(), "items"):
        for value in draft.slots.get(slot, ()):
            yield value.name
            yield from value.name.split()
            yield getattr(value, "country", None) or ""


def _plain(name: str) -> str:
    return name.casefold().removeprefix("the ").removesuffix("s")


def _learned(judged: Sequence[Judged]) -> tuple[DictVectorizer, LogisticRegression]:
    vectors, model = DictVectorizer(), LogisticRegression(C=_STRENGTH, max_iter=5_000)
    weights = [each.weight for each in judged]
    model.fit(vectors.fit_transform(map(_vector, judged)), [each.told for each in judged], weights)
    return vectors, model


def _vector(judged: Judged) -> dict[str, int]:
    return dict.fromkeys(sorted(judged.features), 1)


def _report(judged: Sequence[Judged]) -> None:
    """Print what weights that have not seen a text let through of it."""
    passed: dict[int, bool] = {}
    for seen, unseen in GroupKFold(_PARTS).split(judged, groups=[each.group for each in judged]):
        vectors, model = _learned([judged[at] for at in seen])
        chances = model.predict_proba(vectors.transform([_vector(judged[at]) for at in unseen]))[:, 1]
        passed |= {int(at): chance > _THRESHOLD for at, chance in zip(unseen, chances, strict=True)}
    for source in dict.fromkeys(each.source for each in judged):
        rows = [(each, passed[at]) for at, each in enumerate(judged) if each.source == source]
        through = [each.told for each, passes in rows if passes]
        told = [passes for each, passes in rows if each.told and each.weight == 1]
        print(
            f"{source:10} {len(rows):5} events, {len(told)} told; let through {len(through)}, of which"
            f" {sum(through) / len(through):.1%} are told, {sum(told) / len(told):.1%} of those told"
        )


def _misjudged() -> Iterator[str]:
    """The sentences of the tables that are read otherwise."""
    yield from (text for text in NO_FACTS if events_in(text))
    yield from (row["text"] for row in SENTENCES if "xfail" not in row and differences(row))
    yield from (text for text in NONE if deals_in(text))
    yield from (text for text, *names in DEALS if [named(deal) for deal in deals_in(text)][:1] != [names])


def main(arguments: Sequence[str]) -> None:
    """Learn the weights, and write them."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("news", type=Path)
    parser.add_argument("read", type=Path, nargs="+", help="GOLD TEXTS, of each set of articles")
    given = parser.parse_args(arguments)
    sets = zip(given.read[::2], given.read[1::2], strict=True)
    judged = [each for gold, texts in sets for each in _in_articles(gold, texts)]
    judged += [*_in_news(given.news), *_of_our_own()]
    _report(judged)
    vectors, model = _learned(judged)
    weights = dict(zip(vectors.get_feature_names_out(), map(float, model.coef_[0]), strict=True))
    weights["always"] += float(model.intercept_[0]) - math.log(_THRESHOLD / (1 - _THRESHOLD))
    kept = [f"{name}\t{weight:.2f}\n" for name, weight in sorted(weights.items()) if abs(weight) >= _LEAST]
    WEIGHTS.write_text(
        "# What speaks for a deal, in log odds; made by tests/benchmarks/deal_weights.py.\n" + "".join(kept),
        encoding="utf-8",
    )
    deal_evidence.weights.cache_clear()
    misjudged = sorted(set(_misjudged()))
    MISJUDGED.write_text("".join(f"{text}\n" for text in misjudged), encoding="utf-8")
    print(f"{len(kept)} weights; {len(misjudged)} sentences of the tables are read otherwise")


if __name__ == "__main__":
    main(sys.argv[1:])
