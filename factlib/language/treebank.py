"""Treebanks in CoNLL-U, the format of Universal Dependencies: what the training script reads.

Read: words with form, lemma, tags, head and relation. Left alone: empty nodes ("8.1"), enhanced dependencies.
"""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any


@dataclass(frozen=True, slots=True)
class TreebankWord:
    """One syntactic word: "don't" is two.

    Attributes:
        form: As it stands in the text.
        lemma: Its dictionary form.
        tag: Its universal part of speech.
        penn: Its Penn Treebank tag.
        head: The number of its head in the sentence, from 1; 0 for the root.
        relation: Its relation to the head, as "nsubj:pass".
    """

    form: str
    lemma: str
    tag: str
    penn: str
    head: int
    relation: str


def sentences(path: Path) -> Iterator[tuple[str, list[TreebankWord]]]:
    """Yield the text and the words of each sentence of the treebank in the file `path`."""
    text = ""
    words: list[TreebankWord] = []
    for line in path.read_text(encoding="utf-8").split("\n"):
        if line.startswith("# text = "):
            text = line[9:]
        elif not line and words:
            yield text, words
            words = []
        elif line and not line.startswith("#"):
            columns = line.split("\t")
            if columns[0].isdigit():
                form, lemma, tag, penn, _, head, relation = columns[1:8]
                words.append(TreebankWord(form, lemma, tag, penn, int(head), relation))


def json_lines(path: Path) -> Iterator[Any]:
    """The rows of a file of JSON Lines, as news that another model has read is kept."""
    return map(json.loads, path.read_text(encoding="utf-8").splitlines())
