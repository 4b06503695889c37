"""How much the validator notices: true facts and claims, and their mutations.

    python tests/benchmarks/validation.py [FOLDER]

Measured on the claims in `tests/claims`, and, where FOLDER (`../shared` by default) has development texts, on facts
that factlib extracts from them. Of the statements only those count that a careful reader has found too: a
mistake of the extractor is no false alarm of the validator. Prints the table of examples/guide/validation.md.
"""

import argparse
import json
import tomllib
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from factlib.document import Document
from factlib.extract import extract
from factlib.facts import Fact, Statement
from factlib.testing import KINDS, Score, detection
from factlib.validate import validate

CLAIMS = Path(__file__).parents[1] / "claims" / "claims.toml"
SEEDS = 3
_SLACK = 3  # characters: a mark more or less at the ends of what was said
Pair = tuple[Fact | Mapping[str, Any], Document]


def written() -> Iterator[Pair]:
    """The claims written by hand."""
    for article in tomllib.loads(CLAIMS.read_text(encoding="utf-8"))["article"]:
        document = Document(text=article["text"], published=article.get("published"))
        yield from ((claim, document) for claim in article["claim"])


def extracted(folder: Path) -> Iterator[Pair]:
    """Facts of the development texts; statements only where a reader has found them."""
    for path in sorted((folder / "articles").glob("*.txt")):
        document = Document(text=path.read_text(encoding="utf-8"))
        yield from ((fact, document) for fact in extract(document) if fact.type != "statement")
    for article in json.loads((folder / "data" / "statements-dev.json").read_text(encoding="utf-8")):
        document = Document(text=article["text"])
        for fact in extract(document):
            if not isinstance(fact, Statement) or _is_known(fact, article):
                yield fact, document


def _is_known(fact: Statement, article: Mapping[str, Any]) -> bool:
    """Whether a reader has marked these words beside the same cue, as said by one of that name."""
    if fact.provenance is None or fact.speaker is None:
        return False
    cue, content = (fact.provenance.fields.get(name) for name in ("cue", "content"))
    if cue is None or content is None:
        return False
    for one in article["attributions"]:
        if not (one["source"] and one["cue"] and one["content"]):
            continue
        same_cue = one["cue"][0] < cue.end and cue.start < one["cue"][1]
        ends = one["content"][0][0], one["content"][-1][1]
        same_words = abs(ends[0] - content.start) <= _SLACK and abs(ends[1] - content.end) <= _SLACK
        source = article["text"][slice(*one["source"])].lower()
        if same_cue and same_words and any(word in source for word in fact.speaker.name.lower().split()):
            return True
    return False


def refuses(claim: Mapping[str, Any], document: Document) -> bool:
    """Whether the validator refuses a claim."""
    return not validate(claim, document).ok


def measured(pairs: list[Pair]) -> dict[str, Score]:
    """The scores over several seeds; each true fact counts once."""
    total: dict[str, Score] = {}
    for seed in range(SEEDS):
        for kind, score in detection(pairs, refuses, seed=seed).items():
            if kind == "true" and seed:
                continue
            before = total.get(kind, Score(0, 0))
            total[kind] = Score(before.claims + score.claims, before.refused + score.refused)
    return total


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", nargs="?", type=Path, default=Path(__file__).parents[3] / "shared")
    folder = parser.parse_args().folder
    columns = [measured(list(written()))]
    if folder.exists():
        columns.append(measured(list(extracted(folder))))
    print("| made wrong | claims written by hand | facts extracted |\n| --- | --: | --: |")
    for kind in [*KINDS, "all", "true"]:
        cells = [_cell(column, kind) for column in columns]
        print(f"| {'true, refused all the same' if kind == 'true' else kind} | {' | '.join(cells)} |")


def _cell(scores: Mapping[str, Score], kind: str) -> str:
    of_kind = (
        [scores[each] for each in KINDS if each in scores]
        if kind == "all"
        else [scores.get(kind, Score(0, 0))]
    )
    score = Score(sum(one.claims for one in of_kind), sum(one.refused for one in of_kind))
    return f"{score.refused} of {score.claims}" + (f" ({score.rate:.1%})" if score.claims else "")


if __name__ == "__main__":
    main()
