"""Two events in one text, however they are joined: each keeps its own values, and a claim of one has none of the other."""

from collections.abc import Sequence

import pytest
from _pytest.mark.structures import ParameterSet

import factlib

JOINTS = (", and ", ". ", "; ", ", while ", ", but ", "; in the meantime, ", ", whereas ")

PLANTS = (
    {"operator": "Norlux", "place": "Kiel", "products": "paper", "kind": "mill", "investment": "$30 million", "jobs": "200"},
    {"operator": "Zelko", "place": "Lund", "products": "steel", "kind": "plant", "investment": "$55 million", "jobs": "700"},
)  # fmt: skip
OF_PLANTS = (
    "{operator} will build a {products} {kind} in {place} for {investment}",
    "{operator} is spending {investment} on a {products} {kind} in {place} that will employ {jobs} people",
    "in {place}, {operator} is building a {investment} {products} {kind}",
    "{operator}'s {investment} {products} {kind} in {place} employs {jobs} people",
    "a {investment} {products} {kind} will be built in {place} by {operator}",
    "{operator} plans to invest {investment} in a {products} {kind} in {place}, creating {jobs} jobs",
    "in {place}, a {products} {kind} of {operator} employs {jobs} people",
)

DEALS = (
    {"sellers": "Norlux", "buyers": "Brodex", "count": "12", "goods": "trucks", "value": "$30 million", "when": "2021"},
    {"sellers": "Zelko", "buyers": "Lorvik", "count": "40", "goods": "buses", "value": "$55 million", "when": "2022"},
)  # fmt: skip
OF_DEALS = (
    "{sellers} sold {count} {goods} to {buyers} for {value} in {when}",
    "in {when}, {buyers} ordered {count} {goods} worth {value} from {sellers}",
    "{buyers} awarded {sellers} a {value} contract for {count} {goods} in {when}",
    "{sellers}'s {value} deal to supply {buyers} with {count} {goods} was signed in {when}",
    "{buyers} chose {sellers} to build {count} {goods} in a deal worth {value} in {when}",
    "{sellers} delivered {count} {goods} to {buyers} in {when} under a {value} contract",
)


APART = "a participle, then an adverbial: the place in front of the second clause is lost"
WITH_PRICE = "a price that opens the second clause is taken for one of the first"
KNOWN = {
    (OF_PLANTS[5], "; in the meantime, "): APART,
    (OF_DEALS[1], ", and "): WITH_PRICE,
    (OF_DEALS[4], ", and "): WITH_PRICE,
}  # fmt: skip


def each_joint(forms: Sequence[str]) -> list[ParameterSet]:
    """Each form with each joint; what is known to be read otherwise has to fail."""
    marks = {pair: pytest.mark.xfail(strict=True, reason=reason) for pair, reason in KNOWN.items()}
    return [
        pytest.param(form, joint, marks=[marks[form, joint]] if (form, joint) in marks else [])
        for form in forms
        for joint in JOINTS
    ]


def joined(first: str, joint: str, second: str) -> str:
    """Two clauses as one text."""
    second = second[0].upper() + second[1:] if joint == ". " else second
    return f"{first[0].upper()}{first[1:]}{joint}{second}."


def plant_told(fact: factlib.Factory) -> dict[str, str]:
    """The values of a plant in words."""
    told = {"products": " ".join(fact.products)}
    told |= {"operator": fact.operator.name} if fact.operator else {}
    told |= {"investment": fact.investment.text} if fact.investment else {}
    return told | ({"jobs": str(fact.jobs.value)} if fact.jobs else {})


def deal_told(fact: factlib.Deal) -> dict[str, str]:
    """The values of a deal in words."""
    told = {"sellers": ", ".join(each.name for each in fact.sellers)}
    told["buyers"] = ", ".join(each.name for each in fact.buyers)
    told["count"] = ", ".join(str(each.quantity.value) for each in fact.items if each.quantity)
    told |= {"value": fact.value.text} if fact.value else {}
    return told | ({"when": fact.when.edtf} if fact.when else {})


@pytest.mark.parametrize(("form", "joint"), each_joint(OF_PLANTS))
def test_each_plant_keeps_its_own_values(form: str, joint: str) -> None:
    wrong = []
    for other in OF_PLANTS:
        text = joined(form.format(**PLANTS[0]), joint, other.format(**PLANTS[1]))
        facts = factlib.extract(factlib.Document(text=text), types=[factlib.Factory])
        at = {fact.place.name: plant_told(fact) for fact in facts if fact.place}
        for words, plant in zip((form, other), PLANTS, strict=True):
            expected = {
                name: plant[name]
                for name in ("operator", "products", "investment", "jobs")
                if f"{{{name}}}" in words
            }
            if at.get(plant["place"]) != expected:
                wrong.append((text, at.get(plant["place"]), expected))
    assert not wrong, wrong[0]


@pytest.mark.parametrize(("form", "joint"), each_joint(OF_DEALS))
def test_each_deal_keeps_its_own_values(form: str, joint: str) -> None:
    wrong = []
    for other in OF_DEALS:
        text = joined(form.format(**DEALS[0]), joint, other.format(**DEALS[1]))
        facts = factlib.extract(factlib.Document(text=text), types=[factlib.Deal])
        of = {item.name: deal_told(fact) for fact in facts for item in fact.items}
        for deal in DEALS:
            expected = {name: deal[name] for name in ("sellers", "buyers", "count", "value", "when")}
            if of.get(deal["goods"]) != expected:
                wrong.append((text, of.get(deal["goods"]), expected))
    assert not wrong, wrong[0]


@pytest.mark.parametrize("joint", JOINTS)
@pytest.mark.parametrize("form", OF_PLANTS)
def test_a_claim_of_one_plant_has_nothing_of_the_other(joint: str, form: str) -> None:
    first, second = PLANTS
    text = joined(form.format(**first), joint, form.format(**second))
    fields = [
        name for name in ("operator", "place", "products", "investment", "jobs") if f"{{{name}}}" in form
    ]
    claim = {"type": "factory", "evidence": text, **{name: first[name] for name in fields}}
    assert factlib.validate(claim, text).ok
    for name in fields:
        assert not factlib.validate({**claim, name: second[name]}, text).ok, name


STAGES = [  # each deal of a sentence with how far it has come
    (
        "Norlux has bought a mill in Kiel for $30 million and plans to buy a second one in Lund for $50 million.",
        {"buyers": ["Norlux"], "items": ["mill"], "value": "$30 million"}, "completed",
        {"buyers": ["Norlux"], "items": ["mill"], "value": "$50 million"}, "planned",
    ),
    (
        "Norlux agreed to sell its yard to Brodex for $30 million after it had sold a mill to Zelko for $12 million.",
        {"sellers": ["Norlux"], "value": "$30 million"}, "agreed",
        {"sellers": ["Norlux"], "value": "$12 million"}, "completed",
    ),
    (
        "Norlux delivered 12 trucks to Brodex and is in talks to supply 40 buses to Zelko.",
        {"sellers": ["Norlux"], "items": ["12 trucks"]}, "delivered",
        {"sellers": ["Norlux"], "items": ["40 buses"]}, "talks",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("text", "one", "its_stage", "other", "other_stage"), STAGES)
def test_the_stage_of_one_deal_is_not_that_of_the_other(
    text: str, one: dict[str, object], its_stage: str, other: dict[str, object], other_stage: str
) -> None:
    def is_ok(claim: dict[str, object], stage: str) -> bool:
        return factlib.validate({"type": "deal", **claim, "stage": stage, "evidence": text}, text).ok

    assert is_ok(one, its_stage)
    assert is_ok(other, other_stage)
    assert not is_ok(one, other_stage)
    assert not is_ok(other, its_stage)


SPEAKERS = (
    {"speaker": "Ann Lee", "body": "Norlux", "content": "prices will rise by 4 percent next year"},
    {"speaker": "Otto Brandt", "body": "Zelko", "content": "the yard needs 300 more welders"},
)
OF_SPEAKERS = (
    "{speaker} said {content}",
    "{speaker}, a spokesman of {body}, said that {content}",
    "in an interview, {speaker} said that {content}",
    "{speaker} told reporters that {content}",
    "{speaker} warned that {content}",
)


@pytest.mark.parametrize("joint", [", while ", "; ", ", but ", ". ", ", and "])
@pytest.mark.parametrize("form", OF_SPEAKERS)
def test_each_speaker_says_his_own(form: str, joint: str) -> None:
    wrong = []
    for other in OF_SPEAKERS:
        text = joined(form.format(**SPEAKERS[0]), joint, other.format(**SPEAKERS[1]))
        facts = factlib.extract(factlib.Document(text=text), types=[factlib.Statement])
        told = [(fact.speaker.name, fact.content) for fact in facts if fact.speaker]
        if told != [(each["speaker"], each["content"]) for each in SPEAKERS]:
            wrong.append((text, told))
    assert not wrong, wrong[0]
