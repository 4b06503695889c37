"""Statements whose claims keep the sense of light verbs, denials, comparisons, marks and misspelt names, and those that do not."""

import pytest

from factlib.document import Document
from factlib.validate import validate

# what the source says, what says the same, what says otherwise
CONTENTS: list[tuple[str, list[str], list[str]]] = [
    ("Brod said the new tariff would go into effect in June.", ["the new tariff would come into force in June", "the new tariff would take effect in June"], ["the new tariff would be withdrawn in June", "the new tariff would not go into effect in June"]),
    ("Brod said the quarry comes under new management in May.", ["the quarry goes under new management in May"], ["the quarry stays under old management in May"]),
    ("Brod said the orchards went to a Chilean firm.", ["the orchards came into the hands of a Chilean firm"], ["the orchards did not go to a Chilean firm"]),
    ("Brod said it will not be able to keep 12 frigates at sea if spare parts do not arrive in time.", ["it will be unable to keep 12 frigates at sea unless spare parts arrive in time"], ["it will be able to keep 12 frigates at sea unless spare parts arrive in time"]),
    ("Brod said it was unable to pay farmers, and would not say when it could.", ["it was not able to pay farmers, and declined to say when it could"], ["it was able to pay farmers"]),
    ("Brod said fares are not likely to fall if the fuel tax is not cut.", ["fares are unlikely to fall unless the fuel tax is cut"], ["fares are likely to fall unless the fuel tax is cut"]),
    ("Brod said clearing goods at Mombasa takes less than a week, compared with three weeks in Durban.", ["goods are cleared in under a week at Mombasa, against three weeks in Durban"], ["goods are cleared in over a week at Mombasa, against three weeks in Durban"]),
    ("Brod said the repair took more than an hour.", ["the repair lasted over an hour"], ["the repair took under an hour", "the repair took less than an hour"]),
    ("Brod said rice output will fall short of demand this year.", ["rice output will not meet demand this year"], ["rice output will exceed demand this year", "rice output will meet demand this year"]),
    ("Brod said wool sales were below expectations.", ["wool sales did not reach expectations"], ["wool sales were above expectations"]),
    ("Anna Brod finds it “too early” to know whether the ban will hurt sales.", ["it is too soon to tell whether the ban will hurt sales"], ["the ban will hurt sales"]),
    ("Brod stated that there was no ready design to copy, but they built the pump using local tools.", ["they had no ready design to copy and built the pump with local tools"], []),
    ("Brod said its sales in the year ended May 9 reached 3.1 billion euros, up from 2.9 billion euros.", ["its sales in the year ended May 9 rose to €3.1 billion from €2.9 billion"], ["its sales in the year ended May 9 fell to €3.1 billion from €2.9 billion"]),
]  # fmt: skip

# what the source says, an amount with a bound that it tells by comparing, and one that it does not
SURPASSED = [
    ("Brod said it means to lend far more over the next three winters than the $6.4 million of the past three.", "more than $6.4 million", "less than $6.4 million"),
    ("Brod said the harvest will be larger this year than last season's 4.2 million tonnes.", "more than 4.2 million tonnes", "less than 4.2 million tonnes"),
    ("Brod said exports must rise above the 1991 level of 600,000 bales.", "over 600,000 bales", "under 600,000 bales"),
    ("Brod said costs were lower in spring than the planned 70 million crowns.", "less than 70 million crowns", "more than 70 million crowns"),
    ("Brod said exports rose to 600,000 bales.", "600,000 bales", "more than 600,000 bales"),
]  # fmt: skip

# what the source says, what it quotes verbatim, what it does not
VERBATIM = [
    ('"The state relies on the sale of TDK (Tele Kontor <TDK.CO>) stock," said Brod.', "The state relies on the sale of TDK (Tele Kontor) stock", "The state relies on the purchase of TDK (Tele Kontor) stock"),
    ('"We think the "golden share" will be kept," said Brod.', 'We think the "golden share" will be kept', 'We think the "golden share" will be sold'),
    ('"Shares of Lund <LND.L> are cheap," said Brod.', "Shares of Lund are cheap", "Shares of Lund are costly"),
    ('Brod said the "golden share" of Lund <LND.L> is cheap.', "golden share", 'the "golden share" of Lund is cheap'),
]  # fmt: skip

# what the document says, who is credited with its last sentence, who is not
MISSPELT = [
    ("Analyst Karl Hansson follows the firm. Hanson says the firm will grow.", "Karl Hansson", "Karl Henriksson"),
    ("Broker Ida Meyer expects a fall. Mayer says prices will drop.", "Ida Meyer", "Ida Moeller"),
    ("Broker Jan Reeves and clerk Tom Reed spoke. Reeve says prices will drop.", "Jan Reeves", "Tom Reed"),
]  # fmt: skip


def _is_ok(source: str, evidence: str, **claimed: object) -> bool:
    claim = {"type": "statement", "evidence": evidence, **claimed}
    return validate(claim, Document(text=source)).ok


@pytest.mark.parametrize(("source", "same", "other"), CONTENTS)
def test_keeps_the_sense(source: str, same: list[str], other: list[str]) -> None:
    assert [each for each in same if not _is_ok(source, source, content=each)] == []
    assert [each for each in other if _is_ok(source, source, content=each)] == []


@pytest.mark.parametrize(("source", "told", "other"), SURPASSED)
def test_compares_with_an_amount(source: str, told: str, other: str) -> None:
    content = source.removeprefix("Brod said ")
    assert _is_ok(source, source, content=content, quantities=[told])
    assert not _is_ok(source, source, content=content, quantities=[other])


@pytest.mark.parametrize(("source", "quoted", "other"), VERBATIM)
def test_quotes_verbatim(source: str, quoted: str, other: str) -> None:
    assert _is_ok(source, source, content=quoted, direct=True)
    assert not _is_ok(source, source, content=other, direct=True)


@pytest.mark.parametrize(("source", "speaker", "other"), MISSPELT)
def test_credits_a_misspelt_name(source: str, speaker: str, other: str) -> None:
    last = source.split(". ")[1]
    content = last.split(" says ")[1]
    assert _is_ok(source, last, content=content, speaker=speaker)
    assert not _is_ok(source, last, content=content, speaker=other)
