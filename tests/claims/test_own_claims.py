"""Claims of four types that are not factlib's own: true ones are let through, wrong ones told from them.

The floors are those of the whole; of the articles, every other one was looked at while the rules were written.
"""

import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from factlib import Document, validate
from tests.claims.own_types import Appointment, Casualties, Launch, Ruling

CLAIMS = Path(__file__).parent / "own.toml"
TYPES = (Appointment, Casualties, Launch, Ruling)
MOST_REFUSED = 0.10
LEAST_TOLD_APART = 0.75


class Outcome(NamedTuple):
    """Whether a true claim and one made wrong of it are let through."""

    true: bool
    wrong: bool


def _claims() -> Iterator[tuple[dict[str, Any], Document]]:
    for article in tomllib.loads(CLAIMS.read_text(encoding="utf-8"))["article"]:
        document = Document(text=article["text"], published=article["published"])
        yield from ((claim, document) for claim in article["claim"])


@pytest.fixture(scope="module")
def outcomes() -> list[Outcome]:
    found = []
    for claim, document in _claims():
        true = {name: value for name, value in claim.items() if name != "wrong"}
        let_through = validate(true, document).ok
        found += [
            Outcome(let_through, validate({**true, **change}, document).ok) for change in claim["wrong"]
        ]
    return found


def test_there_are_enough(outcomes: list[Outcome]) -> None:
    assert len(outcomes) >= 240
    assert {claim["type"] for claim, _ in _claims()} == {
        model.model_fields["type"].default for model in TYPES
    }


def test_true_claims_are_let_through(outcomes: list[Outcome]) -> None:
    assert [each.true for each in outcomes].count(False) / len(outcomes) <= MOST_REFUSED


def test_wrong_claims_are_told_from_true_ones(outcomes: list[Outcome]) -> None:
    told_apart = [each for each in outcomes if each.true and not each.wrong]
    assert len(told_apart) / len(outcomes) >= LEAST_TOLD_APART
