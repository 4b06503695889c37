"""Strings that break careless stores: kept as they are, or refused clearly."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from factlib import ArgumentError, Document, FactStore
from tests.store.makers import article, drones, said

HOSTILE = [
    "Robert'); DROP TABLE facts;--",
    "' OR '1'='1",
    '"; DELETE FROM documents; --',
    "%_\\%",
    ":name %(name)s {name} $1 ?",
    "N" * 10_000,
    "word " * 2_500 + "end",
    "😀🏳️‍🌈👩‍👩‍👧‍👦",
    "\x00begins and ends with NUL\x00",
    "\x1a0 and \x1as",
    "شركة بايكار \u202e evil \u202c",
    "\u0000\u0001\u001f\u007f\u0085\u2028\ufeff\uffff",
    "İstanbul ı ŞIRNAK ß ﬁ",
    " ",
]


@pytest.mark.parametrize("words", HOSTILE, ids=range(len(HOSTILE)))
def test_any_words_come_back_as_they_were(store: FactStore, words: str) -> None:
    document = Document(
        text=f"{words} sold drones.",
        url=words,
        title=words,
        publisher=words,
        author=words,
        published="2020-10-01",
    )
    deal = said(
        document, "deal", sellers=[{"name": words, "canonical": words}], items=[{"name": words, "quantity": {"kind": "count", "value": 3, "unit": words}}],
        place={"name": words},
    )  # fmt: skip
    statement = said(document, "statement", speaker={"name": words}, content=words)
    store.add(document, [deal, statement])
    store.add(*drones("Another", "2020-10-01"))
    assert store.document(document.id) == document
    assert list(store.facts(document=document.id)) == [deal, statement]
    for filters in ({"party": words}, {"place": words}, {"product": words}, {"unit": words}):
        assert deal.id in [fact.id for fact in store.facts(**filters)]  # type: ignore[arg-type]
    assert len(list(store.facts(publisher=words))) == 2
    assert {claim.type for claim in store.claims()} == {"deal", "statement"}
    store.retract(deal.id, f"so: {words}", by=f"so: {words}")
    assert store.decisions()[0].reason == store.decisions()[0].by == f"so: {words}"
    if words.strip():
        store.alias(words, "Somebody else", by="Ana", reason="one party")
    assert {claim.type for claim in store.claims()} == {"deal", "statement"}
    assert len(list(store.facts())) == 2


@pytest.mark.parametrize("field", ["text", "title", "url", "publisher", "author"])
def test_a_lone_surrogate_is_refused_by_name(store: FactStore, field: str) -> None:
    document = Document(**{"text": "A text.", field: "half \ud800 a character"})
    with pytest.raises(
        ArgumentError, match=f"document.{field}: expected text without lone surrogates .there is one at 5"
    ):
        store.add(document)
    assert list(store.documents()) == []


def test_a_fact_with_a_lone_surrogate_is_refused(store: FactStore) -> None:
    document = article("Turkey sold drones.")
    with pytest.raises(ArgumentError, match="fact: expected text without lone surrogates"):
        store.add(document, [said(document, "statement", content="half \ud800")])


@given(words=st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=40))
@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_whatever_is_written_is_read(store: FactStore, words: str) -> None:
    document = article(words, words)
    statement = said(document, "statement", speaker={"name": words}, content=words)
    store.add(document, [statement])
    assert store.document(document.id) == document
    assert store.fact(statement.id).fact == statement  # type: ignore[union-attr]
