"""Weights in log odds, learned by logistic regression from what texts show: what the scripts beside this one share.

Most features weigh nothing (the penalty is on the sum of the weights, L1). Asks for scikit-learn 1.8 or later.
"""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression

PARTS = 8
"""Into how many parts the texts are cut to see what weights say of texts that they were not learned from."""

_LEAST = 0.02  # smaller weights are not stored
_OFTEN = 5  # texts: a feature of fewer has no weight


def rows(name: str) -> Iterator[list[str]]:
    """The rows of a table beside this module, without its head."""
    text = Path(__file__).with_name(name).read_text(encoding="utf-8")
    return (line.split("\t") for line in text.splitlines()[1:])


@dataclass(frozen=True, slots=True)
class Example:
    """What one thing shows, whether it is so, the text it stands in, and what it counts."""

    text: str | int
    features: Collection[str]
    so: bool
    weight: float = 1.0


@dataclass(frozen=True, slots=True)
class Learned:
    """Weights that were learned from examples."""

    vectors: DictVectorizer
    model: LogisticRegression

    @classmethod
    def of(cls, examples: Sequence[Example], strength: float) -> "Learned":
        """Those of examples, the same from the same; `strength` is the inverse of how much they are held to zero."""
        vectors = DictVectorizer()
        model = LogisticRegression(C=strength, l1_ratio=1, solver="liblinear", random_state=0)
        texts = Counter(
            name for _, name in {(each.text, name) for each in examples for name in each.features}
        )
        kept = [_vector(name for name in each.features if texts[name] >= _OFTEN) for each in examples]
        counts = [each.weight for each in examples]
        matrix = vectors.fit_transform(kept)
        # all that this solver takes
        matrix.indices, matrix.indptr = matrix.indices.astype("int32"), matrix.indptr.astype("int32")
        model.fit(matrix, [each.so for each in examples], counts)
        return cls(vectors, model)

    def odds(self, shown: Iterable[Collection[str]]) -> list[float]:
        """The log odds of things that show these features."""
        matrix = self.vectors.transform([_vector(features) for features in shown])
        return list(map(float, self.model.decision_function(matrix)))

    def lines(self, prefix: str = "") -> Iterator[str]:
        """The rows of a file of weights; every thing has to show "always"."""
        weights = dict(
            zip(self.vectors.get_feature_names_out(), map(float, self.model.coef_[0]), strict=True)
        )
        weights["always"] += float(self.model.intercept_[0])
        kept = ((name, weight) for name, weight in sorted(weights.items()) if abs(weight) >= _LEAST)
        yield from (f"{prefix}{name}\t{weight:.2f}\n" for name, weight in kept)


def _vector(features: Iterable[str]) -> Mapping[str, int]:
    return dict.fromkeys(sorted(features), 1)
