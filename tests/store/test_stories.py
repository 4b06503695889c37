"""Stories told by several articles: what is one event comes together, what only looks alike stays apart."""

from collections import defaultdict
from collections.abc import Iterator
from datetime import date
from itertools import combinations
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from factlib import Document, FactStore, Provenance, Span
from factlib.facts import FACT_TYPES, Fact, fields_of

_FILE = Path(__file__).with_name("stories.txt")


class Told(NamedTuple):
    """A fact of a story.

    Attributes:
        article: Publisher and day.
        event: The letter of its event.
        type: Of the fact.
        slots: As they are written.
    """

    article: str
    event: str
    type: str
    slots: str

    def fact(self, document: Document, number: int) -> Fact:
        """The fact, whose evidence is a line of the document."""
        model, given = FACT_TYPES[self.type], dict[str, Any]()
        for slot in self.slots.split("; "):
            name, _, value = slot.partition("=")
            several = fields_of(model)[name].several
            given[name] = tuple(value.split(" + ")) if several else True if value == "true" else value
        start = document.text.index(f"{number}: ")
        end = document.text.index("\n", start)
        return model(
            provenance=Provenance.at(document, Span(start=start, end=end), method="by hand"), **given
        )


def stories() -> Iterator[tuple[str, list[Told]]]:
    """Each story with its title."""
    for part in _FILE.read_text(encoding="utf-8").split("\n## ")[1:]:
        title, *lines = part.strip().splitlines()
        yield title, [Told(*(cell.strip() for cell in line.split("|"))) for line in lines]


def documents(told: list[Told]) -> Iterator[tuple[Document, list[tuple[Fact, str]]]]:
    """The articles of a story, each with its facts and their events."""
    articles: dict[str, list[tuple[int, Told]]] = defaultdict(list)
    for number, each in enumerate(told):
        articles[each.article].append((number, each))
    for article, several in articles.items():
        publisher, day = article.rsplit(" ", 1)
        text = "".join(f"{number}: {publisher} says so of {each.slots}\n" for number, each in several)
        document = Document(text=text, publisher=publisher, published=date.fromisoformat(day))
        yield document, [(each.fact(document, number), each.event) for number, each in several]


STORIES = list(stories())


def groups_of(store: FactStore, told: list[tuple[str, list[Told]]]) -> tuple[set[Any], set[Any]]:
    """The pairs of facts that the store puts together, and those that are of one event."""
    event: dict[str, str] = {}
    for title, lines in told:
        for document, facts in documents(lines):
            store.add(document, [fact for fact, _ in facts])
            event |= {fact.id: f"{title} {letter}" for fact, letter in facts}
    found = {
        pair for claim in store.claims() for pair in combinations(sorted(fact.id for fact in claim.facts), 2)
    }
    return found, {pair for pair in combinations(sorted(event), 2) if event[pair[0]] == event[pair[1]]}


def test_there_are_stories_enough() -> None:
    assert len(STORIES) >= 50
    assert all(2 <= len({each.article for each in told}) <= 5 for _, told in STORIES)


@pytest.mark.parametrize(
    ("title", "told"), STORIES, ids=lambda value: value if isinstance(value, str) else ""
)
def test_what_only_looks_alike_stays_apart(title: str, told: list[Told]) -> None:
    with FactStore("sqlite://") as store:
        found, same = groups_of(store, [(title, told)])
    assert found <= same


def test_all_stories_in_one_store() -> None:
    with FactStore("sqlite://") as store:
        found, same = groups_of(store, STORIES)
    assert len(found & same) >= 0.95 * len(found)
    assert len(found & same) >= 0.8 * len(same)
