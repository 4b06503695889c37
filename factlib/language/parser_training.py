"""Learn the parser from trees: from trees over words to trees over chunks, and from those the steps."""

import random
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from factlib.language.chunks import chunks
from factlib.language.learning import Trainer, mean, passes
from factlib.language.model import Token
from factlib.language.parsing import LEFT, RIGHT, SHIFT, Parser, State, View, features, view_of
from factlib.language.phrases import noun_phrases
from factlib.language.reading import Reading, Sentence
from factlib.language.tagging import Tagger
from factlib.language.treebank import TreebankWord, json_lines
from factlib.language.verbs import verb_groups
from factlib.language.weights import dump

_EXPLORE = 0.9  # of the steps follow the parser's own choice, after the first pass
_LEAST = 14  # in units: a feature with smaller weights only is not stored
_LABELS = {
    "nsubj": "subject", "csubj": "csubject", "obj": "object", "iobj": "indirect", "obl": "oblique", "nmod": "nmod",
    "conj": "conj", "cc": "cc", "appos": "apposition", "acl": "reduced", "acl:relcl": "relative",
    "ccomp": "ccomp", "xcomp": "xcomp", "advcl": "advcl", "mark": "mark", "predicate": "predicate",
    "parataxis": "parataxis", "punct": "punct", "expl": "expletive", "root": "root", "obl:unmarked": "time",
    "obl:tmod": "time", "obl:npmod": "time",
}  # fmt: skip
_OF_CLAUSE = {  # relations to a predicate that are relations to its copula here
    "nsubj", "csubj", "aux", "advcl", "mark", "punct", "parataxis", "expl", "obl", "advmod", "ccomp", "discourse",
    "vocative", "dislocated",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class GoldTree:
    """What is seen of the chunks of a sentence, with head and label of each; the root has the number behind the last chunk."""

    views: list[View]
    heads: list[int]
    labels: list[str]


def trees(sentences: Iterable[Sequence[TreebankWord]], model: Tagger) -> list[GoldTree]:
    """The trees over chunks, which are cut by the tags that the tagger gives."""
    return [tree for words in sentences if (tree := _tree(words, model)).views]


def _tree(words: Sequence[TreebankWord], model: Tagger) -> GoldTree:
    tokens = _tagged(words, model)
    found = chunks(tokens, noun_phrases(tokens), verb_groups(tokens, parted=False))
    heads, relations = _with_copulas(words)
    owner: dict[int, int] = {}
    for number, chunk in enumerate(found):
        inside = chunk.phrase.tokens if chunk.kind in "NP" and chunk.phrase else (chunk.head,)
        owner.update((token.index, number) for token in inside)
    gold, labels = [], []
    for number, chunk in enumerate(found):
        at = chunk.head.index
        while True:
            relation, at = relations[at], heads[at]
            if at < 0 or owner.get(at, number) != number:
                break
        gold.append(len(found) if at < 0 else owner[at])
        labels.append(label_of(relation))
    return GoldTree([view_of(chunk) for chunk in found], gold, labels)


def read(path: Path) -> list[GoldTree]:
    """The trees in a file of JSON Lines: views, heads and labels of each."""
    return [
        GoldTree([tuple(view) for view in views], heads, labels) for views, heads, labels in json_lines(path)
    ]


def label_of(relation: str) -> str:
    """The label of the arcs here that stands for a relation of Universal Dependencies.

    >>> label_of("nsubj:pass"), label_of("acl:relcl"), label_of("vocative")
    ('subject', 'relative', 'other')
    """
    return _LABELS.get(relation) or _LABELS.get(relation.split(":")[0], "other")


def _tagged(words: Sequence[TreebankWord], model: Tagger) -> list[Token]:
    """The words as tokens with the tagger's tags, as if they stood in a text of their own."""
    alone = Sentence(Reading(""), 0, 0)
    tokens: list[Token] = []
    at = 0
    for index, (word, label) in enumerate(zip(words, model.read([word.form for word in words]), strict=True)):
        token = Token(word.form, at, at + len(word.form), index, alone)
        token.tag, token.penn, token.use = model.labels[label]
        tokens.append(token)
        at = token.end + 1
    return tokens


def _with_copulas(words: Sequence[TreebankWord]) -> tuple[list[int], list[str]]:
    """Head (from 0, -1 for the root) and relation of each word, a copula as the head of its predicate."""
    heads = [word.head - 1 for word in words]
    relations = [word.relation for word in words]
    copulas = {word.head - 1: at for at, word in enumerate(words) if word.relation.split(":")[0] == "cop"}
    for at, word in enumerate(words):
        copula = copulas.get(word.head - 1)
        clausal = word.relation.split(":")[0] in _OF_CLAUSE
        if copula is not None and at != copula and (clausal or (word.relation == "conj" and at in copulas)):
            heads[at] = copula
    for predicate, copula in copulas.items():
        heads[copula], relations[copula] = heads[predicate], relations[predicate]
        heads[predicate], relations[predicate] = copula, "predicate"
    return heads, relations


def _costs(state: State, tree: GoldTree, moves: str) -> dict[str, int]:
    """How many right arcs each step makes impossible."""
    stack, at, gold = state.waiting, state.next, tree.heads
    found = {}
    if SHIFT in moves:
        found[SHIFT] = (gold[at] in stack[:-1]) + sum(gold[chunk] == at for chunk in stack)
    if stack:
        top = stack[-1]
        lost = sum(gold[chunk] == top for chunk in range(at, len(gold)))
        found[LEFT] = lost + (gold[top] > at or (len(stack) > 1 and gold[top] == stack[-2]))
        if RIGHT in moves:
            found[RIGHT] = lost + (gold[top] >= at)
    return found


def train(data: Sequence[GoldTree], count: int, seed: int) -> bytes:
    """The weight file of a parser: the mean of two that have learned `data` in different order, in `count` passes."""
    names = sorted({label for tree in data for label in tree.labels})
    actions = [SHIFT, *(LEFT + name for name in names), *(RIGHT + name for name in names)]
    learned = [_learned(data, actions, count, each) for each in (seed, seed + 1)]
    return dump(actions, {}, mean(learned, _LEAST))


def _learned(
    data: Sequence[GoldTree], actions: Sequence[str], count: int, seed: int
) -> dict[str, dict[int, float]]:
    student = _Student(actions, seed)
    for turn, tree in passes(data, count, seed):
        student.learn(tree, explore=turn > 0)
    return student.trainer.averaged()


class _Student:
    """A parser that learns while it parses."""

    def __init__(self, actions: Sequence[str], seed: int) -> None:
        self.actions = actions
        self.numbers = {action: number for number, action in enumerate(actions)}
        self.trainer = Trainer()
        self.chance = random.Random(seed)

    def learn(self, tree: GoldTree, *, explore: bool) -> None:
        """Parse a tree, and learn from each step that makes a right arc impossible."""
        state = State(tree.views)
        while moves := state.moves():
            costs = _costs(state, tree, moves)
            least = min(costs.values())
            label = tree.labels[state.stack[-1]] if state.waiting else ""
            cheapest = [move for move in costs if costs[move] == least]
            good = [self.numbers[move if move == SHIFT else move + label] for move in cheapest]
            seen = features(state)
            allowed = [number for number, action in enumerate(self.actions) if action[0] in moves]
            guess = self.trainer.best(seen, allowed)
            right = guess if guess in good else self.trainer.best(seen, good)
            self.trainer.learn(seen, right, guess)
            follow = explore and self.chance.random() < _EXPLORE
            state.take(self.actions[guess if follow else right])


def accuracy(parser: Parser, data: Iterable[GoldTree]) -> tuple[float, float]:
    """The shares of chunks whose head, and whose head and label, the parser finds."""
    count = arcs = labelled = 0
    for tree in data:
        state = parser.parse(tree.views)
        for number, (head, label) in enumerate(zip(tree.heads, tree.labels, strict=True)):
            count += 1
            arcs += state.heads[number] == head
            labelled += state.heads[number] == head and state.labels[number] == label
    return arcs / max(count, 1), labelled / max(count, 1)
