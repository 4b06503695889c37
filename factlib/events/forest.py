"""The trees of a document: a sentence without its dateline, and each of its insertions as a tree of its own.

Each is grown when it is first asked for; one cheap look says whether to ask.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from factlib.events.asides import Aside, lifted
from factlib.events.frames import Forms, Met
from factlib.events.mentions import Mentions
from factlib.events.nodes import nodes_of
from factlib.events.party_words import is_party_like
from factlib.events.tags import Node, tag_nodes
from factlib.events.tree import Tree
from factlib.language import NounPhrase, Sentence

_LONGEST_DATELINE = 10  # nodes


def trees_of(sentence: Sentence, mentions: Mentions) -> list[Tree]:
    """The trees of a sentence: its own first, then those of its insertions.

    >>> from factlib.language import read
    >>> from factlib.names import names_of
    >>> reading = read("Saab, the Swedish defence group, sold 12 jets to Peru.")
    >>> main, aside = trees_of(reading[0], Mentions(reading, names_of(reading), [], []))
    >>> [token.text for token in main.tokens], aside.kind, aside.about
    (['Saab', 'sold', '12', 'jets', 'to', 'Peru', '.'], 'apposition', <NounPhrase 'Saab' 0:4>)
    """
    nodes = nodes_of(sentence, mentions)
    tokens = nodes.tokens[_dateline(nodes.tokens) :]
    while tokens and tokens[0].text in {",", ";", ":"}:
        tokens = tokens[1:]  # behind a date that was left out
    if not tokens:
        return []
    trees = _grown(sentence, tokens, mentions)
    for tree in trees:
        tree.brackets = nodes.brackets
    return trees


def _dateline(tokens: Sequence[Node]) -> int:
    """How many nodes at the start say where it was written: "SALEM, Ohio, March 24 - Norcorp said"; none if a second dash follows."""
    opening = enumerate(tokens[:_LONGEST_DATELINE])
    dash = next((at for at, token in opening if token.text in {"-", "–", "—", "--"}), 0)
    shouted = bool(dash) and tokens[0].text.isupper() and len(tokens[0].text) > 1
    written = dash and all(
        token.tag in {"PROPN", "PUNCT", "NUM", "SYM"} or (shouted and not token.text.islower())
        for token in tokens[:dash]
    )
    inserted = any(
        token.text == tokens[dash].text
        and token.end < behind.start  # not "wholly-owned"
        and (not shouted or behind.tag in {"VERB", "AUX"})
        for token, behind in pairwise(tokens[dash + 1 :])
    )
    placed = shouted or any(token.text == "," for token in tokens[:dash])
    apart = bool(dash) and tokens[dash - 1].end < tokens[dash].start
    return dash + 1 if written and placed and apart and not inserted else 0


def _grown(
    sentence: Sentence,
    tokens: Sequence[Node],
    mentions: Mentions,
    kind: str = "main",
    about: NounPhrase | None = None,
    host: Tree | None = None,
) -> list[Tree]:
    kept, asides = lifted(tokens)
    if any(aside.kind == "adverbial" for aside in asides):
        tag_nodes(kept)  # what it parted stands together now: "has, after years of talks, sold"
    tree = Tree(sentence, kept, kind, about, host)
    trees = [tree]
    for aside in asides:
        subject = _subject(tree, aside, mentions)
        grown = _grown(sentence, aside.tokens, mentions, aside.kind, subject, tree)
        tree.asides.append(grown[0])
        trees += grown
    return trees


def _subject(tree: Tree, aside: Aside, mentions: Mentions) -> NounPhrase | None:
    """What an insertion is about: the phrase before it; of "Adler of Kiel, which", whoever is from the place."""
    phrase = tree.phrase_of.get(aside.before.index)
    at = phrase.first.index - 1 if phrase is not None and aside.kind == "relative" else 0
    whole = tree.phrase_of.get(at - 1) if tree.word(at, "of", "in", "from") else None
    if (
        phrase is None
        or whole is None
        or not (is_party_like(whole) or any(token.tag == "PROPN" for token in whole.tokens))
    ):
        return phrase
    placed = any(name.kind in {"place", "country"} for name in mentions.names_in(phrase.start, phrase.end))
    return whole if placed else phrase


_LONGEST = 1500  # characters; what is longer is no sentence
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")


class Forest:
    """The trees of the sentences of one document.

    Attributes:
        mentions: Its names, amounts and dates.
    """

    def __init__(self, mentions: Mentions) -> None:
        self.mentions = mentions
        self._grown: dict[int, list[Tree]] = {}
        self._met: tuple[Sentence | None, Met] = (None, Met([]))  # the words of the sentence looked at last

    def may_tell(self, sentence: Sentence, tells: Forms) -> bool:
        """Whether a sentence has a word of a frame, in any form.

        Args:
            sentence: The sentence.
            tells: The words of the frames.
        """
        if self._met[0] is not sentence:
            self._met = sentence, Met(_WORD.findall(sentence.whole, sentence.start, sentence.end))
        return tells.among(self._met[1])

    def trees(self, sentence: Sentence) -> list[Tree]:
        """The tree of a sentence and those of its insertions; none of what is too long to be a sentence."""
        found = self._grown.get(sentence.start)
        if found is None:
            is_sentence = sentence.end - sentence.start <= _LONGEST
            found = self._grown[sentence.start] = trees_of(sentence, self.mentions) if is_sentence else []
        return found

    def before(self, tree: Tree, sentences: int) -> Iterator[Tree]:
        """The trees of the few sentences before that of `tree`, the nearest first."""
        reading, start = self.mentions.reading, tree.sentence.start
        for _ in range(sentences):
            if start < 2 or not len(reading):
                return
            sentence = reading.at(start - 2)
            if sentence.start >= start:
                return
            start = sentence.start
            trees = self.trees(sentence)
            if trees:
                yield trees[0]
