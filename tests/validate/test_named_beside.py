"""Whoever is named in the quoted words without a part in its deal neither sells nor buys; who has a part, does."""

import pytest

from factlib.document import Document
from factlib.validate import Report, validate

DEALS = (  # a sentence: Havco sells 20 trams to Lorn AG; Stern is named beside it
    "Havco will deliver 20 trams to Lorn AG, which had also held talks with Stern.",
    "Havco has offered 20 trams to Lorn AG, which runs buses made by Stern.",
    "Havco, which competes with Stern, shipped 20 trams to Lorn AG.",
    "Havco, which is owned by Stern, sold 20 trams to Lorn AG.",
    "Havco sold 20 trams to Lorn AG after beating Stern.",
    "Havco exported 20 trams to Lorn AG, and Stern made seven buses.",
    "Havco will hand over 20 trams to Lorn AG next month, an official of Stern said.",
    "A total of 20 trams were delivered to Lorn AG by Havco, Stern reported.",
    "Stern has authorised Havco to sell 20 trams to Lorn AG.",
    "Stern urged Lorn AG to buy 20 trams from Havco.",
    "Stern asked Havco to supply 20 trams to Lorn AG.",
    "Lorn AG selected Havco to provide 20 trams, passing over Stern.",
    "Lorn AG chose Havco over Stern to supply 20 trams.",
    "Lorn AG signed a contract with Havco to buy 20 trams, and Stern will pay for it.",
    "Lorn AG received 20 trams from Havco in the presence of Stern.",
    "Havco's offer of 20 trams to Lorn AG was better than that of Stern.",
    "Havco signed a contract to supply 20 trams to Lorn AG, according to Stern.",
)
CONTRACTS = (  # who of the two gives is left open; Stern is none of them
    "The contract between Havco and Lorn AG for 20 trams was read by Stern.",
    "Havco has signed an agreement with Lorn AG for the supply of 20 trams, Stern said.",
)
DOCUMENT = "{} The weather was fine."


def _report(sentence: str, seller: str, buyer: str) -> Report:
    claim = {
        "type": "deal",
        "sellers": [seller],
        "buyers": [buyer],
        "items": ["20 trams"],
        "evidence": sentence,
    }
    return validate(claim, Document(text=DOCUMENT.format(sentence)))


@pytest.mark.parametrize("sentence", [*DEALS, *CONTRACTS])
@pytest.mark.parametrize(
    ("seller", "buyer"), [("Havco", "Lorn AG"), ("Brennick", "Zembra"), ("Adler AG", "Chile")]
)
def test_who_is_named_beside_has_no_side(sentence: str, seller: str, buyer: str) -> None:
    sentence = sentence.replace("Havco", seller).replace("Lorn AG", buyer)
    assert _report(sentence, seller, buyer).ok
    assert not _report(sentence, "Stern", buyer).ok
    assert not _report(sentence, seller, "Stern").ok


@pytest.mark.parametrize("sentence", DEALS)
def test_sides_are_not_exchanged(sentence: str) -> None:
    assert not _report(sentence, "Lorn AG", "Havco").ok


@pytest.mark.parametrize(
    "sentence",
    [
        "The firm also sold 20 trams to Lorn AG.",
        "The company will deliver 20 trams to Lorn AG.",
        "It also sold 20 trams to Lorn AG.",
        "The group has agreed to sell 20 trams to Lorn AG.",
    ],
)
def test_whom_the_words_of_the_quote_mean(sentence: str) -> None:
    source = Document(text=f"Stern made a loss last year. Havco Group opened an office. {sentence}")
    claim = {"type": "deal", "buyers": ["Lorn AG"], "items": ["20 trams"], "evidence": sentence}
    assert validate(claim | {"sellers": ["Havco Group"]}, source).ok
    assert not validate(claim | {"sellers": ["Stern"]}, source).ok


@pytest.mark.parametrize(
    "sentence",
    [
        "Havco said it had won an order from Lorn AG for 20 trams.",
        "Havco says it is selling 20 trams to Lorn AG.",
    ],
)
def test_it_means_the_subject_of_its_sentence(sentence: str) -> None:
    assert _report(sentence, "Havco", "Lorn AG").ok
    assert not _report(sentence, "Lorn AG", "Havco").ok


@pytest.mark.parametrize("claimed", ["raw sugar", "brown sugar", "unrefined sugar"])
def test_an_adjective_in_the_place_of_another(claimed: str) -> None:
    source = "Peru bought 20 tonnes of white sugar from Adler. Brown, raw and unrefined sugar was dear."
    evidence = "Peru bought 20 tonnes of white sugar from Adler."
    claim = {"type": "deal", "buyers": ["Peru"], "evidence": evidence}
    assert not validate(claim | {"items": [f"20 tonnes of {claimed}"]}, Document(text=source)).ok
    assert validate(claim | {"items": ["20 tonnes of sugar"]}, Document(text=source)).ok


def test_a_firm_may_deal_with_its_unit() -> None:
    sentence = "Havco Trams Ltd sold 20 trams to Havco Ltd."
    assert _report(sentence, "Havco Trams Ltd", "Havco Ltd").ok
    assert not _report(sentence, "Havco Ltd", "Havco").ok
