"""The example scripts run and print what they are about."""

from pathlib import Path

import pytest

from tests.pages import ROOT, run_python

SCRIPTS = sorted((ROOT / "examples").glob("*.py"))
PRINTED = {  # a script, words that it prints
    "check_summary": ["the source “at least 310 million euros”", "2 of 4 sentences do not hold"],
    "extract_articles": ["Hanbit Defence sold 24 howitzers to Estonia", "2024-03-14", "deal", "factory"],
    "fact_by_hand": ["at_least 77,000,000 USD, 2020-09-01 to 2020-09-30", "Evidence found at", "Refused:"],
    "own_fact": ["contradicted: post", "2 sources: sawmill fire", "they differ on killed", "3 facts in"],
    "filter_and_total": ["24 howitzers", "120 drones", "150,000,000 EUR"],
}


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda path: path.stem)
def test_runs(script: Path, tmp_path: Path) -> None:
    ran = run_python("-W", "error", str(script), folder=tmp_path, packages=ROOT)
    assert ran.returncode == 0, ran.stderr
    assert ran.stdout.strip()
    for words in PRINTED.get(script.stem, []):
        assert words in ran.stdout
