"""What a check of a text costs, and what it notices: summaries beside their articles.

    python tests/benchmarks/prose.py [SUMMARIES.json TEXTS_FOLDER]

SUMMARIES.json is a list of {article, published, sentences, wrong: [{sentence, text}]}: faithful sentences, and versions of
one of them with one fault; TEXTS_FOLDER has the articles. Without them, the summaries of `tests/prose` are taken.
The cost is that of five sentences and an article cut to 3,000 characters, in processor time, the best of three passes over
each: the first check of an article reads it, later ones do not. A multiple of `extract` on the same article says what
it costs on any machine. Counted are faithful sentences that are refused, faults that are not, and, of the faithful ones with
a figure or a name, those that are "not checkable".
"""

import argparse
import json
import re
import runpy
import statistics
import time
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import NamedTuple

from factlib import Document, extract, validate_text
from factlib.prose import SentenceReport

LENGTH = 3_000  # characters of an article whose cost is taken
SENTENCES = 5
PASSES = 3
OWN = Path(__file__).parents[1] / "prose" / "test_texts.py"
TELLING = re.compile(r"\d|(?<!^)\b[A-Z]\w")  # a figure, or a capital that does not open the sentence


class Case(NamedTuple):
    """An article, faithful sentences about it, and texts with a fault: which sentence is at fault, and what it says."""

    article: Document
    faithful: list[str]
    wrong: list[tuple[int, str]]


class Counts(NamedTuple):
    """What was counted over all cases, as pairs of how many and of how many."""

    alarms: tuple[int, int]
    missed: tuple[int, int]
    unchecked: tuple[int, int]


def cases_of(summaries: Path, texts: Path) -> Iterator[Case]:
    """The cases of a file."""
    for entry in json.loads(summaries.read_text(encoding="utf-8")):
        day = date.fromisoformat(entry["published"]) if entry["published"] else None
        text = (texts / entry["article"]).read_text(encoding="utf-8")
        wrong = [(one["sentence"], one["text"]) for one in entry["wrong"]]
        yield Case(Document(text=text, published=day), entry["sentences"], wrong)


def own_cases() -> Iterator[Case]:
    """The articles of our own, with the sentences that hold."""
    holds = runpy.run_path(str(OWN))["HOLDS"]
    for article in dict.fromkeys(source for source, _ in holds):
        yield Case(article, [sentence for source, sentence in holds if source is article], [])


def checked(sentences: list[str], article: Document) -> list[list[SentenceReport]]:
    """The reports of sentences that stand in one text, for each of them."""
    text, places = "", []
    for sentence in sentences:
        places.append((len(text), len(text) + len(sentence)))
        text += f"{sentence} "
    reports = validate_text(text.rstrip(), article).sentences
    return [
        [one for one in reports if one.span.start < end and start < one.span.end] for start, end in places
    ]


def counted(cases: list[Case]) -> Counts:
    """How many faithful sentences are refused or not checked, and how many faults are not noticed."""
    alarms, missed, unchecked = [], [], []
    for article, faithful, wrong in cases:
        for sentence, reports in zip(faithful, checked(faithful, article), strict=True):
            alarms.append(not all(reports))
            if TELLING.search(sentence):
                unchecked.append(all(one.verdict == "not checkable" for one in reports))
        for at, text in wrong:
            missed.append(all(checked([*faithful[:at], text, *faithful[at + 1 :]], article)[at]))
    pairs = [(sum(found), len(found)) for found in (alarms, missed, unchecked)]
    return Counts(*pairs)


def costs(case: Case) -> tuple[float, float, float]:
    """Seconds for the first check of an article, for a later one, and for `extract` on it."""
    text = case.article.text[:LENGTH]
    summary = " ".join(case.faithful[:SENTENCES])
    first, later, read = [], [], []
    for turn in range(PASSES):
        article = Document(text=text + " " * turn, published=case.article.published)  # new to every cache
        first.append(_seconds(lambda new=article: validate_text(summary, new)))  # type: ignore[misc]
        later.append(_seconds(lambda known=article: validate_text(summary, known)))  # type: ignore[misc]
        read.append(_seconds(lambda new=article: extract(new)))  # type: ignore[misc]
    return min(first), min(later), min(read)


def _seconds(work: Callable[[], object]) -> float:
    began = time.process_time()
    work()
    return time.process_time() - began


def main() -> None:
    """Print what was counted and what it costs."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("summaries", nargs="?", type=Path)
    parser.add_argument("texts", nargs="?", type=Path)
    args = parser.parse_args()
    cases = list(cases_of(args.summaries, args.texts) if args.summaries and args.texts else own_cases())
    for what, (found, total) in counted(cases)._asdict().items():
        print(f"{what:10s} {found:5d} of {total:5d}" + (f"  {found / total:6.1%}" if total else ""))
    long = [case for case in cases if len(case.article.text) >= LENGTH] or cases
    for case in long[:1]:
        costs(case)  # tables are read once
    taken = [costs(case) for case in long]
    first, later, read = (statistics.median(column) for column in zip(*taken, strict=True))
    print(f"{SENTENCES} sentences, {len(long)} articles of {LENGTH:,} characters, median in processor time:")
    print(
        f"the first check of an article {1e3 * first:.1f} ms ({first / read:.1f} times extract), a later one {1e3 * later:.1f} ms"
    )


if __name__ == "__main__":
    main()
