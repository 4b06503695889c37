"""Parts of speech: an averaged perceptron with a tag dictionary, from left to right.

Words that have one tag in the treebank are not scored at all. For the others the tags they can have are scored
by the word, its neighbours and the two tags before. In a headline, in Title Case or capitals, and in the first
word of a sentence a capital says little, so there the word in lower case counts too.
"""

from collections.abc import Collection, Sequence
from functools import cache, lru_cache

from factlib.language.data import irregular_forms, read_bytes, word_list
from factlib.language.features import FREQUENT, View, context, joined, normal
from factlib.language.model import Token, token_at
from factlib.language.weights import Choice, Weights, label_of, load, symbol

ATTRIBUTIVE = "attributive"
PREPOSITION = "preposition"
NAME = "name"
_PROPER = "PROPN/NNP/"
OPEN = word_list("open_labels.txt")
_VERBAL = {"VERB", "AUX"}
_STARTS = {"PUNCT", "SCONJ", "CCONJ"}  # a clause may start here
_CLEAR = 100
_MANY = 3_000  # words kept, and as many that were met before them
_LONGEST = 60  # characters of a word that is kept
_LONG = 4  # characters: shorter words are in lower case in a headline too
_CAPITALS = 0.6  # of the longer words of a headline


@lru_cache(maxsize=_MANY)
def _choice(symbols: str, count: int) -> Choice:
    return Choice(tuple(map(label_of, symbols)), count)


class _Word:
    """A word form with all that can be known without its neighbours, each sum made when it is first asked for."""

    __slots__ = (
        "_seen", "_weights", "before", "behind", "choice", "ending", "far_before", "far_behind", "group", "key", "only",
        "own",
    )  # fmt: skip

    before: int
    behind: int
    far_before: int
    far_behind: int
    own: int

    def __init__(self, seen: View, weights: Weights) -> None:
        self.key, self.group, self.ending = seen.key, seen.group, seen.ending
        self.choice = _choice(seen.tags, weights.count)
        self.only = self.choice.labels[0] if len(seen.tags) == 1 else -1
        self._seen = seen
        self._weights = weights

    def __getattr__(self, name: str) -> int:
        if name.startswith("_"):
            raise AttributeError(name)
        total = self._weights.total(getattr(self._seen, name))
        setattr(self, name, total)
        return total


class Tagger:
    """The weights, and the words met so far.

    Args:
        labels: The labels.
        dictionary: The tags of known words.
        weights: The weights.
        clear: In units of the weights: where the best label is so far ahead of the second, no more is looked at.
    """

    def __init__(
        self, labels: list[str], dictionary: dict[str, str], weights: Weights, clear: float = _CLEAR
    ) -> None:
        self.clear = clear
        self.labels = [_parts(name) for name in labels]
        self.symbols = [symbol(label) for label in range(len(labels))]
        self.open = "".join(self.symbols[label] for label, name in enumerate(labels) if name in OPEN)
        self.proper = labels.index(_PROPER)
        self.name = self.symbols[self.proper]
        self.states = {
            self.symbols[number]: _state(label, self.symbols[number])
            for number, label in enumerate(self.labels)
            if label[0] in _STARTS or label[1] == "TO" or (label[0] in _VERBAL and not label[2])
        }
        self.dictionary = dictionary
        self.weights = weights
        self.words: list[dict[str, _Word]] = [{}, {}]
        self.earlier: list[dict[str, _Word]] = [{}, {}]  # met before those: a word met again moves on
        self.contexts: dict[str, int] = {}
        self.edge = _Word(View("", True, {}, self.name, self.name), weights)

    def word(self, text: str, sure: bool) -> _Word:
        """A word form; `sure` as in `View`."""
        words = self.words[sure]
        found = words.get(text)
        if found is None:
            found = self.earlier[sure].get(text) or _Word(self.view(text, sure), self.weights)
            if len(words) >= _MANY:
                self.earlier[sure], words = words, {}
                self.words[sure] = words
            if len(text) <= _LONGEST:
                words[text] = found
        return found

    def view(self, text: str, sure: bool) -> View:
        """What is seen of a word form; `sure` as in `View`."""
        return View(normal(text), sure, self.dictionary, self.open, self.name)

    def _new_context(self, first: str, second: str, state: str) -> int:
        """The weights of the tags before a word, and keep them: there are few combinations."""
        total = self.weights.total(context(second, first + second, state))
        self.contexts[first + second + state] = total
        return total

    def read(self, texts: Sequence[str], names: Collection[int] = ()) -> list[int]:
        """The labels of the words of a sentence, of which those numbered in `names` are known to be proper nouns."""
        weights, symbols, states, edge = self.weights, self.symbols, self.states, self.edge
        contexts, best = self.contexts, weights.best
        words = [edge, edge, *map(self.word, texts, certain(texts)), edge, edge]
        first = second = state = " "
        found = []
        for at in range(2, len(words) - 2):
            this = words[at]
            label = self.proper if at - 2 in names else this.only
            if label < 0:
                before, behind, far = words[at - 1], words[at + 1], words[at + 2]
                total = this.own + before.before + behind.behind + words[at - 2].far_before + far.far_behind
                known = contexts.get(first + second + state)
                total += self._new_context(first, second, state) if known is None else known
                label, ahead = best(total, this.choice)
                if ahead < self.clear:
                    seen = joined(before, this, behind, far, second, first + second, state)
                    label, _ = best(weights.total(seen, total), this.choice)
            found.append(label)
            first, second = second, symbols[label]
            state = states.get(second, state)
        return found


def _state(label: tuple[str, str, str], mark: str) -> str:
    """What a word with this label leaves for the words behind it: its label, or nothing where a clause starts."""
    return " " if label[0] in _STARTS else mark


def _parts(label: str) -> tuple[str, str, str]:
    tag, penn, use = label.split("/")
    return tag, penn, use


@cache
def _model() -> Tagger:
    labels, dictionary, weights = load(read_bytes("tagger.gz"))
    add_strong_verbs(labels, dictionary)
    return Tagger(labels, dictionary, weights)


def add_strong_verbs(labels: list[str], dictionary: dict[str, str]) -> None:
    """Add the strong verbs that the treebank does not have ("sank")."""
    past = symbol(labels.index("VERB/VBD/")) + symbol(labels.index("VERB/VBN/")) + FREQUENT
    for form, _, kind in irregular_forms():
        if kind == "verb" and form.isalpha() and not form.endswith(("s", "ing")):
            dictionary.setdefault(form, past)


def certain(texts: Sequence[str]) -> list[bool]:
    """Whether the capitals of each word of a sentence say something.

    They do not in the first word, in a headline where most of the longer words have one, or in a text in capitals.
    """
    longer = [text for text in texts if len(text) >= _LONG and text[0].isalpha()]
    most = max(_CAPITALS * len(longer), 2)
    headline = len([text for text in longer if not text[0].islower()]) > most
    shouted = headline and sum(map(str.isupper, longer)) > most
    found = [True] * len(texts)
    if headline:
        found = [not shouted and text.isupper() and len(text) > 1 for text in texts]
    first = next((at for at, text in enumerate(texts) if text[0].isalnum()), 0)
    if not texts[first].isupper() or len(texts[first]) == 1:
        found[first] = False
    return found


def tag(tokens: Sequence[Token], names: Sequence[Sequence[Token]] = ()) -> None:
    """Set `tag`, `penn` and `use` of each token of a sentence, of which some are known to be `names`."""
    if not tokens:
        return
    model = _model()
    labels = model.labels
    proper = {token.index for name in names for token in name if _is_proper(token, name)}
    for token, label in zip(tokens, model.read([token.text for token in tokens], proper), strict=True):
        token.tag, token.penn, token.use = labels[label]


def keep_names(tokens: Sequence[Token], names: Sequence[Sequence[Token]]) -> None:
    """Set the tags of the words of names, where they were mended, and of "to" before and "'" behind a name."""
    for name in names:
        for token in name:
            if _is_proper(token, name) and token.tag != "PROPN":
                token.tag, token.penn, token.use = "PROPN", "NNP", ""
        before, behind = token_at(tokens, name[0].index - 1), token_at(tokens, name[-1].index + 1)
        if before.penn == "TO":
            before.tag, before.penn = "ADP", "IN"
        if behind.text in {"'", "’"} and behind.start == name[-1].end:
            behind.tag, behind.penn = "PART", "POS"  # "Peters' plant"


def _is_proper(token: Token, name: Sequence[Token]) -> bool:
    """Whether a word of a name is a proper noun: not "of" and "and" inside of it, nor a mark."""
    if token is name[-1] or (token is name[0] and token.text[0].isdigit()):
        return token.text[0].isalnum()
    return token.text[0].isalpha() and not token.text.islower()
