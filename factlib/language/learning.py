"""An averaged perceptron in the making; only the training script uses it."""

import random
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import chain
from typing import TypeVar

from factlib.language.weights import LARGEST

_SCALE = 6  # units of the stored weights to one of the learned


Item = TypeVar("Item")


def passes(data: Sequence[Item], count: int, seed: int) -> Iterator[tuple[int, Item]]:
    """Yield all of `data` so many times, each time in another order; and which time it is, from 0."""
    todo, order = list(data), random.Random(seed)
    for turn in range(count):
        order.shuffle(todo)
        yield from ((turn, item) for item in todo)


class Trainer:
    """Weights that learn from mistakes, and their mean over all steps."""

    def __init__(self) -> None:
        # by feature and label: weight, sum over steps, step of that sum
        self.rows: dict[str, dict[int, list[float]]] = {}
        self.step = 0

    def best(self, features: Sequence[str], labels: Sequence[int]) -> int:
        """The label with the highest score, of equals that with the highest number."""
        scores = dict.fromkeys(labels, 0.0)
        for feature in features:
            row = self.rows.get(feature)
            if row:
                for label, cell in row.items():
                    if label in scores:
                        scores[label] += cell[0]
        return max(labels, key=lambda label: (scores[label], label))

    def learn(self, features: Sequence[str], right: int, wrong: int) -> None:
        """Move the weights towards the label `right`, away from `wrong`."""
        self.step += 1
        if right == wrong:
            return
        for feature in features:
            row = self.rows.setdefault(feature, {})
            for label, by in ((right, 1.0), (wrong, -1.0)):
                cell = row.setdefault(label, [0.0, 0.0, self.step])
                cell[1] += (self.step - cell[2]) * cell[0]
                cell[2] = self.step
                cell[0] += by

    def averaged(self) -> dict[str, dict[int, float]]:
        """The mean of the weights over all steps, in units."""
        return {
            feature: {
                label: (total + (self.step - since) * weight) / self.step * _SCALE
                for label, (weight, total, since) in row.items()
            }
            for feature, row in self.rows.items()
        }


def mean(models: Sequence[Mapping[str, Mapping[int, float]]], least: int) -> dict[str, dict[int, int]]:
    """The mean of the weights of some models, in whole units, of features with a weight of at least `least`."""
    found: dict[str, dict[int, int]] = {}
    for feature in dict.fromkeys(chain.from_iterable(models)):
        rows = [model[feature] for model in models if feature in model]
        summed: Counter[int] = Counter()
        for row in rows:
            summed.update(row)
        units = {
            label: max(-LARGEST, min(LARGEST, round(total / len(models)))) for label, total in summed.items()
        }
        rounded = {label: weight for label, weight in units.items() if weight}
        if max(map(abs, rounded.values()), default=0) >= least and feature.isascii():
            found[feature] = rounded
    return found
