"""Learn who takes part in a deal: `python -m tests.benchmarks.side_weights NEWS`.

Writes `side_weights.tsv` of `factlib/extract`, the same from the same files. Asks for scikit-learn.

NEWS is JSON Lines (gzip) with a `text` each. Readers of it have said who deals: `side_labels.tsv` has the number of a text,
where the trigger of a deal starts, its frame, and for each role where the names of those who play it start ("-": nobody, as
far as the words tell). What is learned from are the candidates for a role that the reader of events leaves open.

Prints, for each role, how many of those that the weights choose, learned from the other texts, are right and wrong, and in how
many of the cases where somebody could be chosen nobody is.
"""

import argparse
import gzip
import json
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from unittest.mock import patch

from sklearn.model_selection import GroupKFold

import factlib
from factlib.events.event import Event, Filler
from factlib.extract import deals
from factlib.extract.deal_evidence import SLOTS
from factlib.extract.sides import CLEAR, Candidate, Sides, open_roles
from tests.benchmarks.learning import PARTS, Example, Learned, rows

HERE = Path(__file__).parent
WEIGHTS = HERE.parents[1] / "factlib" / "extract" / "side_weights.tsv"

_STRENGTH = 1.0  # of the weights, the inverse of how much they are held to zero

Labels = dict[int, dict[tuple[int, str], dict[str, set[int]]]]


@dataclass(frozen=True, slots=True)
class Open:
    """A role that an event leaves open: who might play it, with what each shows, and whether it is right."""

    role: str
    text: int
    shown: Sequence[tuple[frozenset[str], bool]]


def _labels() -> Labels:
    """By text, and by trigger and frame: where those who play each role are named."""
    found: Labels = defaultdict(dict)
    for text, trigger, frame, *named in rows("side_labels.tsv"):
        places = ({int(each) for each in one.split()} if one != "-" else set() for one in named)
        found[int(text)][int(trigger), frame] = dict(zip(SLOTS, places, strict=True))
    return found


def _met(text: str, labels: dict[tuple[int, str], dict[str, set[int]]], number: int) -> Iterator[Open]:
    """The roles that the events of a text leave open, of those that readers have seen."""
    found: list[Open] = []

    def likely(self: Sides, event: Event, kind: str) -> dict[str, Filler]:
        named = labels.get((event.trigger.start, event.frame))
        if named is not None:
            seen = [
                (each, frozenset(features)) for each, features in self.seen(self.candidates(event), event)
            ]
            found.extend(
                Open(role, number, [(shown, _is_right(each, named[role])) for each, shown in seen])
                for role in open_roles(event, kind)
            )
        return {}

    with patch.object(Sides, "likely", likely), patch.object(deals, "is_told", lambda *_: True):
        factlib.extract(factlib.Document(text=text))
    yield from found


def _is_right(candidate: Candidate, named: set[int]) -> bool:
    return any(span.start <= place < span.end for span in candidate.spans for place in named)


def _learned(cases: Sequence[Open]) -> Learned:
    return Learned.of(
        [Example(case.text, shown, right) for case in cases for shown, right in case.shown], _STRENGTH
    )


def _report(role: str, cases: Sequence[Open]) -> None:
    """Print whom weights choose that have not seen a text."""
    chosen: Counter[str] = Counter()
    for seen, unseen in GroupKFold(PARTS).split(cases, groups=[case.text for case in cases]):
        learned = _learned([cases[at] for at in seen])
        for case in (cases[at] for at in unseen if cases[at].shown):
            odds = learned.odds(shown for shown, _ in case.shown)
            best = max(range(len(odds)), key=odds.__getitem__)
            told = any(right for _, right in case.shown)
            if odds[best] > CLEAR:
                chosen["right" if case.shown[best][1] else "wrong"] += 1
            elif told:
                chosen["nobody, where somebody is told"] += 1
    print(
        f"{role:9} {len(cases)} open:", ", ".join(f"{name} {count}" for name, count in sorted(chosen.items()))
    )


def main() -> None:
    """Learn the weights, and write them."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("news", type=Path)
    labels = _labels()
    with gzip.open(parser.parse_args().news, "rt", encoding="utf-8") as file:
        numbered = ((number, line) for number, line in enumerate(file) if number in labels)
        cases = [
            case
            for number, line in numbered
            for case in _met(json.loads(line)["text"], labels[number], number)
        ]
    written = "# What speaks for a party in a role, in log odds; made by tests/benchmarks/side_weights.py.\n"
    for role in SLOTS:
        of_role = [case for case in cases if case.role == role]
        _report(role, of_role)
        written += "".join(_learned(of_role).lines(f"{role}: "))
    WEIGHTS.write_text(written, encoding="utf-8")


if __name__ == "__main__":
    main()
