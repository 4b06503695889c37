"""Arcs between the chunks of a sentence: a greedy transition parser with an averaged perceptron.

The system is arc-hybrid (Kuhlmann, Gómez-Rodríguez and Satta 2011), learned with its dynamic oracle (Goldberg
and Nivre 2013): each step shifts a chunk, or attaches the top of the stack to the next chunk or to the chunk below
it. Two steps for each chunk, so time is linear.
"""

from collections.abc import Sequence
from functools import cache

from factlib.language.chunks import Chunk
from factlib.language.data import read_bytes
from factlib.language.weights import Weights, load

SHIFT, LEFT, RIGHT = "S", "L", "R"
_NONE = ("-", "-", "-", "-")
_FAR = 6  # chunks: all longer distances look alike
_SHORT = 3  # letters of a label that the features have


class State:
    """A parse on its way: chunks are numbers from 0, and the root stands behind the last.

    Attributes:
        stack: Chunks that wait for their head or their dependents.
        next: The first chunk not on the stack yet.
        heads: The head found for each chunk.
        labels: The label of that arc.
        left: The labels of the outer two dependents left of each chunk, as the features have them.
        right: Those right of it.
    """

    __slots__ = ("_outer", "count", "heads", "labels", "left", "next", "right", "stack", "views")

    def __init__(self, chunks: Sequence[Chunk]) -> None:
        self.count = len(chunks)
        self.views = [(chunk.look, chunk.word, chunk.case, chunk.kind) for chunk in chunks]
        self.views.append(("ROOT", "ROOT", "", "ROOT"))
        self.stack: list[int] = []
        self.next = 0
        self.heads = [self.count] * self.count
        self.labels = ["root"] * self.count
        self.left = [""] * (self.count + 1)
        self.right = [""] * (self.count + 1)
        self._outer = {
            LEFT: [""] * (self.count + 1),
            RIGHT: [""] * (self.count + 1),
        }  # the last label of each

    def moves(self) -> str:
        """The steps that can be taken now; empty at the end."""
        found = SHIFT if self.next < self.count else ""
        if self.stack:
            found += LEFT
            if len(self.stack) > 1:
                found += RIGHT
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
    stack, views, at = state.stack, state.views, state.next
    top = stack[-1] if stack else -1
    below = stack[-2] if len(stack) > 1 else -1
    look0, word0, case0, kind0 = views[top] if top >= 0 else _NONE
    look1, word1, case1, kind1 = views[below] if below >= 0 else _NONE
    kind2 = views[stack[-3]][3] if len(stack) > 2 else "-"
    look_n, word_n, case_n, kind_n = views[at]
    look_m, word_m, _, kind_m = views[at + 1] if at < state.count else _NONE
    kind_o = views[at + 2][3] if at + 1 < state.count else "-"
    lefts0, rights0 = (state.left[top], state.right[top]) if top >= 0 else ("", "")
    lefts1, rights1 = (state.left[below], state.right[below]) if below >= 0 else ("", "")
    lefts_n = state.left[at]
    near = min(at - top, _FAR) if top >= 0 else 0
    gap = min(top - below, _FAR) if below >= 0 else 0
    return (
        f"a{look0} {case0}", f"b{look0} {word0}", f"c{look1} {case1}", f"d{look1} {word1}",
        f"e{look_n} {case_n}", f"f{look_n} {word_n}", f"g{look_m} {word_m}",
        f"h{look0} {look_n}", f"i{look1} {look0}", f"j{look1} {look0} {look_n}", f"k{look0} {look_n} {kind_m}",
        f"l{word0} {look_n} {case_n}", f"m{look0} {case0} {word_n}", f"n{word1} {look0} {case0}",
        f"o{look1} {case1} {word0}", f"p{word1} {case0} {kind_n}", f"q{word0} {word_n}", f"r{word1} {word0}",
        f"s{kind1}{kind0}{kind_n}{kind_m}", f"t{kind0}{kind_n}{kind_m}{kind_o}", f"u{kind2}{kind1}{kind0}{kind_n}",
        f"v{look0} {lefts0} {rights0}", f"w{look1} {lefts1} {rights1}", f"x{look_n} {lefts_n}",
        f"y{kind0} {kind_n} {near} {lefts_n}", f"z{kind1} {kind0} {gap} {kind_n}",
        f"A{look0} {lefts0} {look_n}", f"B{look1} {rights1} {look0} {case0}", f"C{word1} {rights1} {kind0}",
        f"D{case1} {kind0} {case0} {kind_n}", f"E{look1} {lefts1} {look0} {word_n}",
        f"F{kind1}{case0} {look_n} {lefts0}", f"G{look1} {word0} {look_n}",
    )  # fmt: skip


class Parser:
    """The weights at work."""

    def __init__(self, labels: list[str], weights: Weights) -> None:
        self.actions = labels
        self.weights = weights
        self.by_moves = {}  # the actions of some moves are neighbours: the first, and one past the last
        for moves in ("S", "L", "SL", "LR", "SLR"):
            allowed = [number for number, action in enumerate(labels) if action[0] in moves]
            if allowed != list(range(allowed[0], allowed[-1] + 1)):
                raise ValueError(f"labels: expected those of {moves} side by side, got {labels}")
            self.by_moves[moves] = (allowed[0], allowed[-1] + 1)

    def parse(self, chunks: Sequence[Chunk]) -> State:
        """The state at the end, with an arc for each chunk."""
        state, weights = State(chunks), self.weights
        while moves := state.moves():
            best, end = self.by_moves[moves]
            if end - best > 1:
                scores = weights.scores(weights.total(features(state)))[best:end].tolist()
                best += scores.index(max(scores))
            state.take(self.actions[best])
        return state


@cache
def _parser() -> Parser:
    labels, _, weights = load(read_bytes("parser.gz"))
    return Parser(labels, weights)


def arcs(chunks: Sequence[Chunk]) -> list[tuple[int, str]]:
    """The head of each chunk and the label of the arc; the root has the number behind the last chunk."""
    state = _parser().parse(chunks)
    return list(zip(state.heads, state.labels, strict=True))
