"""Train tagger and parser: `python -m factlib.language.training TREEBANK_FOLDER`.

Reads `ewt-train.conllu` of the folder, reports on `ewt-dev.conllu`, and writes the weight files beside this
module. The same treebank gives the same files, byte for byte.
"""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from factlib.language import parser_training, tagger_training, treebank
from factlib.language.parsing import Parser
from factlib.language.tagging import Model
from factlib.language.weights import load

__all__ = ["main", "report", "train"]

SEED = 7
TAGGER_PASSES = 8
HALF_PASSES = 3
PARSER_PASSES = 5


def train(sentences: Sequence[Sequence[treebank.Word]]) -> tuple[bytes, bytes]:
    """The weight files of a tagger and a parser that have learned the sentences.

    The parser learns on tags that the tagger gives to sentences it has not seen: each half of the treebank is
    tagged by what was learned from the other half.
    """
    tagger = tagger_training.train(tagger_training.examples(sentences), TAGGER_PASSES, SEED)
    trees = []
    for part in (0, 1):
        half = tagger_training.train(tagger_training.examples(sentences[1 - part :: 2]), HALF_PASSES, SEED)
        trees += parser_training.trees(sentences[part::2], Model(*load(half)))
    return tagger, parser_training.train(trees, PARSER_PASSES, SEED)


def report(tagger: bytes, parser: bytes, sentences: Sequence[Sequence[treebank.Word]]) -> str:
    """The accuracy of both on other sentences, in words."""
    coarse, fine = tagger_training.accuracy(tagger, tagger_training.examples(sentences))
    actions, _, weights = load(parser)
    arcs, labelled = parser_training.accuracy(
        Parser(actions, weights), parser_training.trees(sentences, Model(*load(tagger)))
    )
    return (
        f"tagger: {len(tagger)} bytes, universal tags {coarse:.2%}, Penn tags {fine:.2%}\n"
        f"parser: {len(parser)} bytes, arcs {arcs:.2%}, with label {labelled:.2%}\n"
    )


def main(arguments: Sequence[str] | None = None) -> None:
    """Train, report, write."""
    parser = argparse.ArgumentParser(description="Train the part-of-speech tagger and the parser.")
    parser.add_argument("folder", type=Path, help="where ewt-train.conllu and ewt-dev.conllu are")
    options = parser.parse_args(arguments)
    weights = train([words for _, words in treebank.sentences(options.folder / "ewt-train.conllu")])
    held_out = [words for _, words in treebank.sentences(options.folder / "ewt-dev.conllu")]
    sys.stdout.write(report(*weights, held_out))
    for name, content in zip(("tagger.gz", "parser.gz"), weights, strict=True):
        Path(__file__).with_name(name).write_bytes(content)


if __name__ == "__main__":
    main()
