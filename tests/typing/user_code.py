"""What a user writes, for type checkers to read; it runs too. `assert_type` says what an editor is told."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from typing import Any, Literal, assert_type

import factlib
from factlib import (
    ArgumentError,
    Asked,
    Count,
    DateError,
    Deal,
    Document,
    ExportFigure,
    Fact,
    FactlibError,
    Factory,
    FactStore,
    Finding,
    Item,
    Measure,
    MissingExtraError,
    ModelError,
    Money,
    Multiple,
    Number,
    Party,
    Percent,
    Place,
    Provenance,
    Quantity,
    QuantityError,
    Refused,
    Report,
    SourceError,
    Span,
    Statement,
    StoreError,
    TextError,
    When,
)

TEXT = "Ruritania sold 12 ferries to Freedonia for $77 million in May 2021. “They float,” Otto Lang said."


class Appointment(Fact):
    """Who takes up a post."""

    type: Literal["appointment_typed"] = "appointment_typed"
    person: Party
    post: str
    salary: Money | None = None
    duties: tuple[str, ...] = ()


def documents() -> Document:
    document = Document(text=TEXT, published=date(2021, 5, 12), title="Ferries")
    assert_type(document.id, str)
    assert_type(document[Span(start=0, end=9)], str)
    return document


def extracting(document: Document) -> None:
    for fact in factlib.extract(document):
        assert_type(fact, Deal | Factory | ExportFigure | Statement)
        if fact.type == "deal":
            assert_type(fact, Deal)
            assert_type(fact.sellers, tuple[Party, ...])
    assert_type(factlib.extract(document, types=Deal), list[Deal])
    assert_type(factlib.extract([document, TEXT], types=Statement), list[Statement])
    (deal,) = factlib.extract(TEXT, types=Deal)
    assert_type(deal.value, Money | None)
    assert_type(deal.items[0], Item)
    assert_type(deal.when, When | None)
    assert_type(deal.place, Place | None)
    assert_type(deal.provenance, Provenance | None)
    assert_type(deal.id, str)
    assert_type(deal.findings, tuple[Finding, ...])


def parsing() -> None:
    assert_type(factlib.parse_quantities(TEXT), list[Quantity])
    assert_type(factlib.parse_dates(TEXT, anchor=date(2021, 5, 12)), list[When])
    money = Money.parse("at least $77 million")
    assert_type(money, Money)
    assert_type(money.value, Decimal)
    assert_type(money.unit, str)
    assert_type(money < Money.parse("$5"), bool)
    others: list[Quantity] = [
        Count.parse("12 ferries"), Measure.parse("5 km"), Percent.parse("5 %"), Multiple.parse("sixfold"), Number.parse("7"),
    ]  # fmt: skip
    assert_type(others[0].agrees_with(others[1]), bool)
    assert_type(When.parse("May 2021").start, date)


def validating(document: Document) -> None:
    claim = {"type": "deal", "sellers": ["Ruritania"], "evidence": "Ruritania sold 12 ferries"}
    report = factlib.validate(claim, document)
    assert_type(report, Report)
    if report:
        assert_type(report.verdict, Literal["supported", "contradicted", "unsupported"])
    assert_type(report.errors, tuple[Finding, ...])
    assert_type(factlib.validate_all([claim, report_of(document)], [document]), list[Report])
    assert_type(factlib.parse_fact(claim, document=document), Fact)
    assert_type(Deal.model_validate(claim, context={"document": document}), Deal)
    assert_type(factlib.claim_schema(Deal, Appointment), dict[str, Any])
    assert_type(factlib.json_schema(Deal), dict[str, Any])


def report_of(document: Document) -> Fact:
    return factlib.extract(document, types=Deal)[0]


def asking(document: Document) -> None:
    def complete(messages: list[dict[str, str]], schema: dict[str, Any]) -> str:
        return '{"claims": []}'

    asked = factlib.ask(document, complete, types=Appointment, rounds=1)
    assert_type(asked, Asked[Appointment])
    assert_type(asked.facts, list[Appointment])
    assert_type(asked.refused, list[Refused])
    for fact in factlib.ask(document, complete).facts:
        assert_type(fact, Deal | Factory | ExportFigure | Statement)


async def asking_later(document: Document) -> None:
    async def complete(messages: list[dict[str, str]], schema: dict[str, Any]) -> str:
        return '{"claims": []}'

    asked = await factlib.ask_async(document, complete, types=Appointment)
    assert_type(asked.facts, list[Appointment])


def storing(document: Document) -> None:
    with FactStore("sqlite://") as store:
        store.add(document, factlib.extract(document))
        assert_type(store.read(document, types=factlib.Deal).replaced, int)
        assert_type(store.reread().facts, int)
        assert_type(store.facts(type="deal"), Iterator[Fact])
        for claim in store.claims():
            assert_type(claim.corroborated, bool)
            assert_type(claim.facts, tuple[Fact, ...])


def own_facts() -> None:
    fact = Appointment(person=Party(name="Ann Lee"), post="engineer")
    assert_type(fact.person, Party)
    assert_type(fact.salary, Money | None)
    assert_type(str(fact), str)


def errors() -> None:
    caught: list[type[FactlibError]] = [
        ArgumentError, DateError, MissingExtraError, ModelError, QuantityError, SourceError, StoreError, TextError,
    ]  # fmt: skip
    try:
        factlib.read("nowhere.txt")
    except tuple(caught) as error:
        assert_type(factlib.__version__, str)
        print(error)


if __name__ == "__main__":
    article = documents()
    extracting(article)
    parsing()
    validating(article)
    asking(article)
    storing(article)
    own_facts()
    errors()
