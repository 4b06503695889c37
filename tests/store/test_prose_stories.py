"""Stories told by short articles of our own: what the extractor reads in them comes together by event."""

import re
from collections.abc import Iterable, Iterator
from datetime import date
from functools import cache
from itertools import combinations
from pathlib import Path

import pytest

from factlib import Deal, Document, ExportFigure, Factory, FactStore, extract
from factlib.facts import Fact

_FILE = Path(__file__).with_name("articles.txt")
_ARTICLE = re.compile(r"(?P<publisher>.+) (?P<day>\d{4}-\d\d-\d\d)")
_TYPES = (Deal, Factory, ExportFigure)


def _articles(story: str) -> Iterator[tuple[Document, list[str]]]:
    """The articles of a story, each with the event of each of its lines."""
    for part in re.split(r"\n(?=.+ \d{4}-\d\d-\d\d$)", story, flags=re.MULTILINE)[1:]:
        head, *lines = part.strip().splitlines()
        found = _ARTICLE.fullmatch(head)
        assert found, head
        events, sentences = zip(*(line.split(" | ", 1) for line in lines), strict=True)
        published = date.fromisoformat(found["day"])
        document = Document(text="\n\n".join(sentences), publisher=found["publisher"], published=published)
        yield document, list(events)


def _stories() -> Iterator[tuple[str, list[tuple[Document, list[str]]]]]:
    for story in _FILE.read_text(encoding="utf-8").split("\n## ")[1:]:
        yield story.partition("\n")[0], list(_articles(story))


STORIES = dict(_stories())


@cache
def _facts(title: str) -> list[tuple[Document, dict[str, list[Fact]]]]:
    """The articles of a story, each with the facts that are read in the lines of each event."""
    read = []
    for document, events in STORIES[title]:
        told: dict[str, list[Fact]] = {event: [] for event in events}
        for fact in extract(document, types=_TYPES):
            assert fact.provenance is not None
            told[events[document.text.count("\n\n", 0, fact.provenance.span.start)]].append(fact)
        read.append((document, told))
    return read


def _pairs(titles: Iterable[str]) -> tuple[set[tuple[str, str]], set[tuple[str, str]]]:
    """The pairs of facts that a store puts together, and those that are of one event."""
    event: dict[str, str] = {}
    with FactStore("sqlite://") as store:
        for title in titles:
            for document, told in _facts(title):
                store.add(document, [fact for facts in told.values() for fact in facts])
                event |= {
                    fact.id: f"{title}: {fact.type} {letter}"
                    for letter, facts in told.items()
                    for fact in facts
                }
        found = {
            pair
            for claim in store.claims()
            for pair in combinations(sorted(fact.id for fact in claim.facts), 2)
        }
    return found, {pair for pair in combinations(sorted(event), 2) if event[pair[0]] == event[pair[1]]}


def test_there_are_stories_enough() -> None:
    assert len(STORIES) >= 50
    assert all(2 <= len(articles) <= 5 for articles in STORIES.values())


def test_what_the_stories_tell_is_read() -> None:
    told = [
        (letter, facts) for title in STORIES for _, each in _facts(title) for letter, facts in each.items()
    ]
    read = [facts for letter, facts in told if letter != "-"]
    assert sum(map(bool, read)) >= 0.95 * len(read)
    assert not any(facts for letter, facts in told if letter == "-")


@pytest.mark.parametrize("title", STORIES)
def test_what_only_looks_alike_stays_apart(title: str) -> None:
    found, same = _pairs([title])
    assert found <= same


def test_all_stories_in_one_store() -> None:
    found, same = _pairs(STORIES)
    assert found <= same
    assert len(found) >= 0.9 * len(same)
