"""Arcs between the chunks of a sentence: a greedy transition parser with an averaged perceptron.

The system is arc-hybrid (Kuhlmann, Gómez-Rodríguez and Satta 2011), learned with its dynamic oracle (Goldberg
and Nivre 2013): each step shifts a chunk, or attaches the top of the stack to the next chunk or to the chunk below
it. Two steps for each chunk, so time is linear. Where a part of the features leaves no doubt, the others are not made
(as for tags, see `features`): one step in 5,000 is another than with all.
"""

from collections.abc import Sequence
from functools import cache

from factlib.language.chunks import Chunk
from factlib.language.data import read_bytes
from factlib.language.weights import Choice, Weights, load

SHIFT, LEFT, RIGHT = "S", "L", "R"
View = tuple[str, str, str, str]
"""What the parser sees of a chunk: its grammar, its words, its preposition, its kind (as in `Chunk`)."""

_NONE = ("-", "-", "-", "-")
_ROOT = ("ROOT", "ROOT", "", "ROOT")
_FLOOR = [-1, -1, -1]  # below the stack, so that there are always three to look at; nothing has the number -1
_FAR = 6  # chunks: all longer distances look alike
_SHORT = 3  # letters of a label that the features have
_CLEAR = 100


def view_of(chunk: Chunk) -> View:
    """What the parser sees of a chunk."""
    return chunk.look, chunk.word, chunk.case, chunk.kind


class State:
    """A parse on its way: chunks are numbers from 0, and the root stands behind the last.

    Attributes:
        stack: Chunks that wait for their head or their dependents, above `_FLOOR`.
        next: The first chunk not on the stack yet.
        heads: The head found for each chunk.
        labels: The label of that arc.
        left: The labels of the outer two dependents left of each chunk, as the features have them.
        right: Those right of it.
    """

    __slots__ = ("_outer", "count", "heads", "labels", "left", "next", "right", "stack", "views")

    def __init__(self, views: Sequence[View]) -> None:
        self.count = len(views)
        self.views = list(views)
        self.views += (_ROOT, _NONE, _NONE)
        self.stack = _FLOOR.copy()
        self.next = 0
        self.heads = [self.count] * self.count
        self.labels = ["root"] * self.count
        self.left = [""] * len(self.views)
        self.right = [""] * len(self.views)
        self._outer = {LEFT: self.left.copy(), RIGHT: self.left.copy()}  # the last label of each

    @property
    def waiting(self) -> list[int]:
        """The chunks on the stack."""
        return self.stack[len(_FLOOR) :]

    def moves(self) -> str:
        """The steps that can be taken now; empty at the end."""
        found = SHIFT if self.next < self.count else ""
        waiting = len(self.stack) - len(_FLOOR)
        if waiting:
            found += LEFT if waiting == 1 else LEFT + RIGHT
        return found

    def take(self, action: str) -> None:
        """Take a step such as "S" or "Lsubject"."""
        if action == SHIFT:
            self.stack.append(self.next)
            self.next += 1
            return
        chunk, side, label = self.stack.pop(), action[0], action[1:]
        head, labels = (self.next, self.left) if side == LEFT else (self.stack[-1], self.right)
        outer, short = self._outer[side], label[:_SHORT]
        labels[head], outer[head] = outer[head] + short, short
        self.heads[chunk], self.labels[chunk] = head, label


def features(state: State) -> tuple[str, ...]:
    """What the parser sees of a state."""
    return (*_telling(state), *_further(state))


def _telling(state: State) -> tuple[str, ...]:
    """The features that leave no doubt in two steps of three."""
    views, at, left, right = state.views, state.next, state.left, state.right
    third, below, top = state.stack[-3:]
    look0, word0, case0, kind0 = views[top]
    look1, word1, case1, kind1 = views[below]
    look_n, word_n, case_n, kind_n = views[at]
    kind2, kind_m, kind_o = views[third][3], views[at + 1][3], views[at + 2][3]
    lefts0, rights1, lefts_n = left[top], right[below], left[at]
    near = min(at - top, _FAR) if top >= 0 else 0
    gap = min(top - below, _FAR) if below >= 0 else 0
    return (
        f"a{look0} {case0}", f"b{look0} {word0}", f"d{look1} {word1}", f"e{look_n} {case_n}", f"f{look_n} {word_n}",
        f"h{look0} {look_n}", f"j{look1} {look0} {look_n}",
        f"s{kind1}{kind0}{kind_n}{kind_m}", f"t{kind0}{kind_n}{kind_m}{kind_o}", f"u{kind2}{kind1}{kind0}{kind_n}",
        f"v{look0} {lefts0} {right[top]}", f"w{look1} {left[below]} {rights1}", f"x{look_n} {lefts_n}",
        f"y{kind0} {kind_n} {near} {lefts_n}", f"z{kind1} {kind0} {gap} {kind_n}",
        f"A{look0} {lefts0} {look_n}", f"B{look1} {rights1} {look0} {case0}", f"C{word1} {rights1} {kind0}",
        f"D{case1} {kind0} {case0} {kind_n}", f"F{kind1}{case0} {look_n} {lefts0}",
    )  # fmt: skip


def _further(state: State) -> tuple[str, ...]:
    """The features that are asked for where those of `_telling` leave a doubt."""
    views, at = state.views, state.next
    _, below, top = state.stack[-3:]
    look0, word0, case0, _ = views[top]
    look1, word1, case1, _ = views[below]
    look_n, word_n, case_n, kind_n = views[at]
    look_m, word_m, _, kind_m = views[at + 1]
    return (
        f"c{look1} {case1}", f"g{look_m} {word_m}", f"i{look1} {look0}", f"k{look0} {look_n} {kind_m}",
        f"l{word0} {look_n} {case_n}", f"m{look0} {case0} {word_n}", f"n{word1} {look0} {case0}",
        f"o{look1} {case1} {word0}", f"p{word1} {case0} {kind_n}", f"q{word0} {word_n}", f"r{word1} {word0}",
        f"E{look1} {state.left[below]} {look0} {word_n}", f"G{look1} {word0} {look_n}",
    )  # fmt: skip


class Parser:
    """The weights at work.

    Args:
        labels: The steps.
        weights: The weights.
        clear: In units of the weights: where the best step is so far ahead of the second, no more is looked at.
    """

    def __init__(self, labels: list[str], weights: Weights, clear: float = _CLEAR) -> None:
        self.actions = labels
        self.weights = weights
        self.clear = clear
        self._allowed = {}  # by moves
        for moves in ("S", "L", "SL", "LR", "SLR"):
            allowed = [number for number, action in enumerate(labels) if action[0] in moves]
            self._allowed[moves] = Choice(allowed, len(labels))

    def parse(self, views: Sequence[View]) -> State:
        """The state at the end, with an arc for each chunk."""
        state = State(views)
        while moves := state.moves():
            allowed = self._allowed[moves]
            one = len(allowed.labels) == 1
            state.take(self.actions[allowed.labels[0] if one else self._best(state, allowed)])
        return state

    def _best(self, state: State, allowed: Choice) -> int:
        """The best of the steps that are allowed, of equals the first."""
        weights = self.weights
        total = weights.total(_telling(state))
        best, ahead = weights.best(total, allowed)
        if ahead < self.clear:
            best, _ = weights.best(weights.total(_further(state), total), allowed)
        return best


@cache
def _parser() -> Parser:
    labels, _, weights = load(read_bytes("parser.gz"))
    return Parser(labels, weights)


def arcs(chunks: Sequence[Chunk]) -> list[tuple[int, str]]:
    """The head of each chunk and the label of the arc; the root has the number behind the last chunk."""
    state = _parser().parse([view_of(chunk) for chunk in chunks])
    return list(zip(state.heads, state.labels, strict=True))
