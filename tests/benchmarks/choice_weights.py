"""Learn of which kind a deal is, at which stage, and how a plant stands: `python -m tests.benchmarks.choice_weights NEWS GOLD TEXTS`.

Writes `kind_weights.tsv`, `stage_weights.tsv` and `status_weights.tsv` of `factlib/extract`, the same from the same files. Asks
for scikit-learn.

NEWS is JSON Lines (gzip) with a `text` each; GOLD is JSON, the articles of the folder TEXTS with the facts that a reader
found in them. What is learned from are the deals and plants that `extract` reads:

- in NEWS, as readers saw them: `choice_labels.tsv` has the number of a text, where a trigger starts, its frame, a slot, and
  what that is; all that a reader may say;
- in the articles of GOLD, where the words of one fact have the trigger;
- in the sentences of our own that tell of one, the tables of the tests.

Prints, for each slot and source, how many values of the frame are right, and how many after weighing with weights that were
learned from the other texts.
"""

import argparse
import gzip
import json
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any
from unittest.mock import patch

from sklearn.model_selection import GroupKFold

import factlib
from factlib.events.event import Event
from factlib.extract import choices, deals, plants
from factlib.extract.choices import CHOICES, CHOSEN
from factlib.extract.draft import Draft
from tests.benchmarks.learning import PARTS, Example, Learned, rows
from tests.benchmarks.told_weights import site_wordings
from tests.test_events_sentences import SENTENCES

HERE = Path(__file__).parent
ROOM = HERE.parents[1] / "factlib" / "extract"

_STRENGTH = 0.4  # of the weights, the inverse of how much they are held to zero


@dataclass(frozen=True, slots=True)
class Read:
    """A deal or plant that is read: its type, where its trigger starts, its frame, what it shows, and the slots that the frame gives."""

    type: str
    trigger: int
    frame: str
    features: frozenset[str]
    slots: Mapping[str, str | None]


@dataclass(frozen=True, slots=True)
class Known:
    """A deal or plant, and what a reader says that each of some slots may be."""

    read: Read
    right: Mapping[str, Sequence[str]]
    text: str
    source: str


def read_in(text: str, published: str | None = None) -> list[Read]:
    """The deals and plants of a text that are not denied, whether enough is told of them or not."""
    found: list[Read] = []

    def keep(event: Event, draft: Draft, shown: Iterable[str]) -> dict[str, tuple[str | None, str]]:
        if not draft.denied:
            features = frozenset(choices.seen(event, draft, shown))
            slots = {slot: draft.slots.get(slot) for slot in CHOICES}
            found.append(Read(draft.type, event.trigger.start, event.frame, features, slots))
        return {}

    with ExitStack() as patched:
        for module in (deals, plants):
            patched.enter_context(patch.object(module, "weighed", keep))
            patched.enter_context(patch.object(module, "is_told", lambda *_, **__: True))
        published_on = date.fromisoformat(published) if published else None
        factlib.extract(factlib.Document(text=text, published=published_on))
    return found


def _in_news(news: Path) -> Iterator[Known]:
    labels: dict[int, dict[tuple[int, str], dict[str, list[str]]]] = defaultdict(lambda: defaultdict(dict))
    for text, trigger, frame, slot, values in rows("choice_labels.tsv"):
        labels[int(text)][int(trigger), frame][slot] = values.split("|")
    with gzip.open(news, "rt", encoding="utf-8") as file:
        for number, line in enumerate(file):
            for read in read_in(json.loads(line)["text"]) if number in labels else ():
                if right := labels[number].get((read.trigger, read.frame)):
                    yield Known(read, right, f"news {number}", "news")


def _in_articles(gold: Path, texts: Path) -> Iterator[Known]:
    for article in json.loads(gold.read_text(encoding="utf-8")):
        text = (texts / article["article"]).read_text(encoding="utf-8")
        for read in read_in(text, article["published"]):
            facts = [fact for fact in article["facts"] if read.type in fact["type"]]
            told = [fact for fact in facts if fact["evidence"][0] <= read.trigger < fact["evidence"][1]]
            if len(told) == 1:
                yield Known(read, _of_fact(read, told[0]), article["article"], "articles")


def _of_our_own() -> Iterator[Known]:
    for text, published, facts in _sentences():
        read = read_in(text, published)
        for kind in ("deal", "factory"):
            told = [fact for fact in facts if fact["type"] == kind]
            found = [each for each in read if each.type == kind]
            if len(told) == len(found) == 1:
                yield Known(found[0], _of_fact(found[0], told[0]), text, "our own")


def _sentences() -> Iterator[tuple[str, str | None, list[dict[str, Any]]]]:
    """The sentences of the tests, with the facts in them."""
    for row in SENTENCES:
        yield row["text"], str(row.get("published") or "") or None, row["facts"]
    yield from ((text, None, facts) for text, facts in site_wordings())


def _of_fact(read: Read, fact: Mapping[str, Any]) -> dict[str, Sequence[str]]:
    return {slot: fact[slot].split("|") for slot in CHOSEN[read.type] if fact.get(slot)}


def _learned(slot: str, value: str, known: Sequence[Known]) -> Learned:
    examples = [Example(each.text, each.read.features, value in each.right[slot]) for each in known]
    return Learned.of(examples, _STRENGTH)


def _report(slot: str, known: Sequence[Known]) -> None:
    """Print how many values are right without weights, and with weights that have not seen a text."""
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for seen, unseen in GroupKFold(PARTS).split(known, groups=[each.text for each in known]):
        learned = {value: _learned(slot, value, [known[at] for at in seen]) for value in CHOICES[slot]}
        odds = {value: each.odds(known[at].read.features for at in unseen) for value, each in learned.items()}
        for place, at in enumerate(unseen):
            of = known[at]
            weighed = {value: each[place] for value, each in odds.items()}
            value = choices.clearer(weighed, of.read.slots[slot]) or of.read.slots[slot]
            counts[of.source]["read"] += of.read.slots[slot] in of.right[slot]
            counts[of.source]["weighed"] += value in of.right[slot]
            counts[of.source]["all"] += 1
            counts[of.source]["empty"] += value is None
    for source, count in counts.items():
        print(f"{slot:5} {source:8}", ", ".join(f"{name} {number}" for name, number in count.items()))


def main() -> None:
    """Learn the weights, and write them."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    for name in ("news", "gold", "texts"):
        parser.add_argument(name, type=Path)
    given = parser.parse_args()
    known = [*_in_news(given.news), *_in_articles(given.gold, given.texts), *_of_our_own()]
    for slot, values in CHOICES.items():
        of_slot = [each for each in known if slot in each.right]
        _report(slot, of_slot)
        written = f"# What speaks for each {slot}, in log odds; made by tests/benchmarks/choice_weights.py.\n"
        written += "".join(
            line for value in values for line in _learned(slot, value, of_slot).lines(f"{value}: ")
        )
        (ROOM / f"{slot}_weights.tsv").write_text(written, encoding="utf-8")


if __name__ == "__main__":
    main()
