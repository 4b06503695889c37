"""Statements put together of verbs and frames: of each kind so many are refused, or let through, and no more."""

from collections import defaultdict
from datetime import date

import pytest

from factlib.document import Document
from factlib.validate import validate
from tests.validate.made_statements import Made, made

MOST_WRONG = {  # of a hundred
    "the same verb": 2,
    "a synonym": 4,
    "a synonym in another frame": 4,
    "a contrary": 6,
    "a contrary in another frame": 12,
    "another frame": 4,
    "a synonym, less or more sure": 12,
    "another thing": 20,
    "another name": 2,
}


@pytest.fixture(scope="module")
def judged() -> dict[str, list[tuple[Made, bool]]]:
    found = defaultdict(list)
    for each in made():
        document = Document(
            text=f"{each.source} The weather in Port Alder was fine.", published=date(2024, 5, 14)
        )
        report = validate({"type": "statement", "content": each.content, "evidence": each.source}, document)
        refused = any(error.field == "content" for error in report.errors)
        found[each.kind].append((each, refused != each.same))
    return found


@pytest.mark.parametrize("kind", MOST_WRONG)
def test_what_says_the_same_is_let_through_and_what_does_not_is_refused(
    kind: str, judged: dict[str, list[tuple[Made, bool]]]
) -> None:
    wrong = [each for each, right in judged[kind] if not right]
    assert 100 * len(wrong) <= MOST_WRONG[kind] * len(judged[kind]), wrong
