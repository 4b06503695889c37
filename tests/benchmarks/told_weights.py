"""Learn what speaks for a deal and for a plant: `python -m tests.benchmarks.told_weights NEWS GOLD TEXTS [GOLD TEXTS …]`.

Writes `deal_weights.tsv` and `plant_weights.tsv` of `factlib/extract`, the same from the same files, and to
`tests/events/misjudged.txt` the sentences of our own tables that are read otherwise with them. Asks for scikit-learn.

NEWS is JSON Lines (gzip) with a `text` each; GOLD is JSON, the articles of the folder TEXTS with the facts that a reader
found in them.

What is learned from are the events that `extract` finds and has to judge, each told or not:

- in the articles of GOLD, for the shipped weights 73: one is told where a fact of its words is listed, an optional one too;
- in NEWS, as readers of single sentences, or of those with what stands before and behind, saw it: `told_labels.tsv` has
  the number of the text, where the trigger starts, the type, the frame, and whether one is told, in passing, or none;
- in sentences of our own, the tables of the tests: told where the table lists a fact with one of its names; and those of
  `told_sentences.tsv`, of which each tells one fact of a type or none.

Prints how many of each are told, and of what the weights let through, learned from the other texts, the share that is told, and the
share of the told that they let through.
"""

import argparse
import gzip
import json
import sys
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any
from unittest.mock import patch

from sklearn.model_selection import GroupKFold

import factlib
from factlib.extract import deal_evidence, deals, plant_evidence, plants, weighing
from factlib.extract.draft import Draft
from tests.benchmarks.learning import PARTS, Example, Learned, rows
from tests.matching import MISJUDGED, events_in
from tests.test_articles_sites import NO_PLANTS
from tests.test_events_sentences import NO_FACTS, SENTENCES, differences
from tests.test_no_deals import DEALS, NO_SITES, NONE, SITES, deals_in, named
from tests.wordings.test_wordings import FOLDER, cells, filled, fillings, sentence

HERE = Path(__file__).parent
ROOM = HERE.parents[1] / "factlib" / "extract"

JUDGES = {"deal": (deals, deal_evidence), "factory": (plants, plant_evidence)}
"""For each type, the module that asks whether one is told, and the one that says so."""
FILES = {"deal": "deal_weights.tsv", "factory": "plant_weights.tsv"}
NAMES = ("sellers", "buyers", "partners", "items", "operator", "place", "products")

_COUNTS = {"articles": 2.0, "news": 0.4}  # what one of a source counts, beside one of our own
_STRENGTH = 1.5  # of the weights, the inverse of how much they are held to zero
_IN_PASSING = 0.5  # what one counts that a reader need not list
_SOME, _HALF, _NEARLY = 0.3, 0.5, 0.9  # of the words of a fact, or of an event
_SPRAWL = 4  # times as many words as a fact an event may have
_SHORT = 400  # characters that are not too many, however short the fact


@dataclass(frozen=True, slots=True)
class Found:
    """An event that `extract` has to judge: its type, its frame, its draft and its features."""

    type: str
    frame: str
    draft: Draft
    features: frozenset[str]


@dataclass(frozen=True, slots=True)
class Judged:
    """An event of a type, and whether one is told: `group` is its text, `weight` what it counts."""

    found: Found
    told: bool
    group: str
    source: str
    weight: float = 1.0


def events_of(text: str, published: str | None = None) -> list[Found]:
    """The events that `extract` has to judge in a text."""
    found: list[Found] = []

    def keeping(kind: str) -> Any:
        asking, judge = JUDGES[kind]
        is_told = judge.is_told

        def keep(event: Any, draft: Draft, **known: bool) -> bool:
            features = frozenset(judge.features_of(event, draft, **known))
            found.append(Found(kind, event.frame, draft, features))
            return is_told(event, draft, **known)

        return patch.object(asking, "is_told", keep)

    with keeping("deal"), keeping("factory"):
        published_on = date.fromisoformat(published) if published else None
        factlib.extract(factlib.Document(text=text, published=published_on))
    return found


def _in_articles(gold: Path, texts: Path) -> Iterator[Judged]:
    for article in json.loads(gold.read_text(encoding="utf-8")):
        text = (texts / article["article"]).read_text(encoding="utf-8")
        for found in events_of(text, article["published"]):
            told = [fact for fact in article["facts"] if found.type in fact["type"] and _covers(found, fact)]
            passing = told and all(fact.get("optional") for fact in told)
            yield Judged(found, bool(told), article["article"], "articles", _IN_PASSING if passing else 1.0)


def _covers(found: Found, fact: Mapping[str, Any]) -> bool:
    """Whether an event has half of the words of a fact and not many others, or some of them and hardly any other."""
    (start, end), draft = fact["evidence"], found.draft
    shared, size, length = min(draft.end, end) - max(draft.start, start), end - start, draft.end - draft.start
    inside = shared >= _SOME * size and shared >= _NEARLY * length
    return (shared >= _HALF * size or inside) and length <= max(_SHORT, _SPRAWL * size)


def _in_news(news: Path) -> Iterator[Judged]:
    labels: dict[int, dict[tuple[int, str, str], str]] = defaultdict(dict)
    for number, start, kind, frame, told in rows("told_labels.tsv"):
        labels[int(number)][int(start), kind, frame] = told
    with gzip.open(news, "rt", encoding="utf-8") as file:
        for text, line in enumerate(file):
            known = labels.get(text, {})
            for found in events_of(json.loads(line)["text"]) if known else ():
                label = known.get((found.draft.trigger, found.type, found.frame))
                if label is not None:
                    weight = _IN_PASSING if label == "passing" else 1.0
                    yield Judged(found, label != "no", f"news {text}", "news", weight)


def _of_our_own() -> Iterator[Judged]:
    for text, published, kinds, facts in _sentences():
        for found in events_of(text, published):
            if found.type in kinds:
                told = [_names(fact) for fact in facts if fact["type"] == found.type]
                known = any(not names or not names.isdisjoint(_drafted(found.draft)) for names in told)
                yield Judged(found, known, text, "our own")
    for label, text in rows("told_sentences.tsv"):
        kind = label.removeprefix("no ")
        events = [found for found in events_of(text) if found.type == kind]
        if label != kind or len(events) == 1:
            yield from (Judged(found, label == kind, text, "our own") for found in events)


def _sentences() -> Iterator[tuple[str, str | None, set[str], list[dict[str, Any]]]]:
    """The sentences of the tests, with the types that their table knows of, and the facts in them."""
    both = {"deal", "factory"}
    yield from ((text, None, both, []) for text in NO_FACTS)
    yield from ((text, None, {"deal"}, []) for text in NONE)
    yield from ((text, None, {"factory"}, []) for text in (*NO_SITES, *NO_PLANTS))
    for text, *sides in DEALS:
        yield text, None, {"deal"}, [{"type": "deal", "items": [name for names in sides for name in names]}]
    for text, operator in SITES:
        yield text, None, {"factory"}, [{"type": "factory", "operator": operator}]
    for row in SENTENCES:
        yield row["text"], str(row.get("published") or "") or None, both, row["facts"]
    yield from ((text, None, {"factory"}, facts) for text, facts in site_wordings())


def site_wordings() -> Iterator[tuple[str, list[dict[str, Any]]]]:
    """The sentences on sites in every kind of wording, with the facts in them."""
    plants = FOLDER / "factory.toml"
    for cell in cells(plants):
        for filling in fillings(plants):
            yield sentence(cell.template, filling), filled(cell.facts, filling)


def _names(fact: Mapping[str, Any]) -> set[str]:
    """The names in a fact of a table."""
    values = (fact.get(slot) or () for slot in NAMES)
    listed = (name for value in values for name in ([value] if isinstance(value, str) else value))
    return {_plain(one) for name in listed for one in name.partition("*")[0].split("|")}


def _drafted(draft: Draft) -> Iterator[str]:
    """The names in a draft, their words and countries."""
    for slot in NAMES:
        value = draft.slots.get(slot) or ()
        for each in value if isinstance(value, list) else [value]:
            name = getattr(each, "name", None) or str(each)
            yield from map(_plain, (name, *name.split(), getattr(each, "country", None) or ""))


def _plain(name: str) -> str:
    return name.casefold().removeprefix("the ").removesuffix("s")


def _learned(judged: Sequence[Judged]) -> Learned:
    examples = [
        Example(each.group, each.found.features, each.told, each.weight * _COUNTS.get(each.source, 1.0))
        for each in judged
    ]
    return Learned.of(examples, _STRENGTH)


def _report(judged: Sequence[Judged]) -> None:
    """Print what weights that have not seen a text let through of it."""
    passed: dict[int, bool] = {}
    for seen, unseen in GroupKFold(PARTS).split(judged, groups=[each.group for each in judged]):
        odds = _learned([judged[at] for at in seen]).odds(judged[at].found.features for at in unseen)
        passed |= {int(at): weight > 0 for at, weight in zip(unseen, odds, strict=True)}
    for source in dict.fromkeys(each.source for each in judged):
        of_source = [(each, passed[at]) for at, each in enumerate(judged) if each.source == source]
        through = [each.told for each, passes in of_source if passes]
        told = [passes for each, passes in of_source if each.told and each.weight == 1]
        print(
            f"{judged[0].found.type:8} {source:9} {len(of_source):5} events, {len(told)} told; let through {len(through)}, of"
            f" which {sum(through) / len(through):.1%} are told, {sum(told) / len(told):.1%} of those told"
        )


def _write(kind: str, judged: Sequence[Judged]) -> None:
    kept = list(_learned(judged).lines())
    head = f"# What speaks for a {kind}, in log odds; made by tests/benchmarks/told_weights.py.\n"
    (ROOM / FILES[kind]).write_text(head + "".join(kept), encoding="utf-8")
    print(f"{len(kept)} weights")


def _misjudged() -> Iterator[str]:
    """The sentences of the tables that are read otherwise."""
    yield from (text for text in NO_FACTS if events_in(text))
    yield from (row["text"] for row in SENTENCES if "xfail" not in row and differences(row))
    yield from (text for text in NONE if deals_in(text))
    yield from (
        text for text in (*NO_SITES, *NO_PLANTS) if any(fact.type == "factory" for fact in events_in(text))
    )
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
    for kind in JUDGES:
        of_kind = [each for each in judged if each.found.type == kind]
        _report(of_kind)
        _write(kind, of_kind)
    weighing.weights.cache_clear()
    misjudged = sorted(set(_misjudged()))
    MISJUDGED.write_text("".join(f"{text}\n" for text in misjudged), encoding="utf-8")
    print(f"{len(misjudged)} sentences of the tables are read otherwise")


if __name__ == "__main__":
    main(sys.argv[1:])
