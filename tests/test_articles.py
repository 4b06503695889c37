"""The five articles and the developers' gold beside the project, where they are: floors that must not be lost."""

import os
import re
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

import factlib
from factlib.sources import layout

ROOT = Path(__file__).parents[1]
SHARED = ROOT.parent / "shared"
ARTICLES = sorted((SHARED / "articles").glob("*.txt"))

pytestmark = pytest.mark.skipif(not ARTICLES, reason="../shared/articles is not here")

PUBLISHED = ["2023-04-26", None, "2023-09-29", None, None]  # by date line, in the order of the files
NOT_BODY = ["says:", "Latest See more", "2 comments", "Proudly powered by", "Follow us on", "Read more"]


@pytest.mark.parametrize("path", ARTICLES, ids=lambda path: path.stem)
def test_every_value_stands_where_it_says(path: Path) -> None:
    document = factlib.read(path)
    facts = factlib.extract(document)
    assert facts
    for fact in facts:
        assert fact.provenance is not None
        assert document[fact.provenance.span] == fact.provenance.quote
        assert factlib.parse_fact(fact.model_dump_json()) == fact


@pytest.mark.parametrize(
    ("path", "day"), list(zip(ARTICLES, PUBLISHED, strict=False)), ids=lambda value: str(value)[-8:]
)
def test_date_lines_are_read(path: Path, day: str | None) -> None:
    assert factlib.read(path).published == (day and date.fromisoformat(day))


@pytest.mark.parametrize("path", ARTICLES, ids=lambda path: path.stem)
def test_no_fact_is_read_from_around_the_article(path: Path) -> None:
    document = factlib.read(path)
    page = layout(document.text)
    body = "\n".join(document[stretch] for stretch in page.body)
    assert not [words for words in NOT_BODY if words in body]
    assert all(page.in_article(fact.provenance.span) for fact in factlib.extract(document) if fact.provenance)


@pytest.fixture(scope="module")
def printed() -> str:
    """What the scorer of facts prints."""
    scorer, gold = SHARED / "eval" / "facts.py", SHARED / "gold" / "articles.json"
    if not (scorer.exists() and gold.exists()):
        pytest.skip("../shared/eval/facts.py or its gold is not here")
    ran = subprocess.run(
        [sys.executable, str(scorer), str(gold), str(SHARED / "articles")],
        capture_output=True,
        encoding="utf-8",
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        timeout=300,
        check=True,
    )
    return ran.stdout


@pytest.mark.parametrize(("column", "floor"), [("P", 75), ("F1", 50)])
def test_facts_are_found_as_well_as_before(printed: str, column: str, floor: float) -> None:
    header, *rows = [line.split() for line in printed.splitlines()]
    everything = next(row for row in rows if row[0] == "all")
    assert float(everything[header.index(column)].rstrip("%")) >= floor, printed


def test_quantities_are_found_and_traps_avoided(printed: str) -> None:
    counts = re.search(r"quantities found (\d+)/(\d+), traps fallen into (\d+)/\d+", printed)
    assert counts is not None
    found, wanted, fallen = map(int, counts.groups())
    assert found >= 0.85 * wanted
    assert fallen <= 2
