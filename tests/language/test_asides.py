"""Verb groups keep negation, tense and subject across asides; what only looks like an aside changes nothing."""

import itertools

import pytest

from factlib import Document, extract, validate
from factlib.language import Clause, Sentence, read

FRAMES = [  # the auxiliaries up to the aside, and the rest of the group
    ("has not", "delivered"),
    ("has", "not delivered"),
    ("has", "delivered"),
    ("has not been", "sold"),
    ("has not", "been sold"),
    ("will not", "build"),
    ("will", "build"),
    ("did not", "sell"),
    ("does not", "buy"),
    ("does not", "export"),
    ("is not", "selling"),
    ("was not", "sold"),
    ("may", "buy"),
    ("would never", "buy"),
    ("cannot", "supply"),
]
ASIDES = [
    ", so far,",
    ", for now,",
    ", however,",
    ", as reported,",
    ", it seems,",
    ", the minister said,",
    ", he said on Tuesday,",
    ", contrary to reports,",
    ", in its own words,",
    ", despite what Peru says,",
    ", as a newspaper reported on Monday,",
    " – for now –",
    " — as everybody knows —",
    " (so far)",
    " this year",
    " in recent years",
]


def sentence(text: str) -> Sentence:
    (found,) = read(text)
    return found


def told(found: Clause) -> tuple[object, ...]:
    """What a clause tells of its verb."""
    verb = found.verb
    return (
        verb.negated,
        verb.tense,
        verb.modal,
        verb.perfect,
        verb.progressive,
        verb.passive,
        found.subject.text if found.subject else None,
        [phrase.text for phrase in found.objects],
    )


def last(text: str, verb: str) -> Clause:
    return [found for found in sentence(text).clauses if found.verb.verb.text == verb][-1]


@pytest.mark.parametrize(("frame", "aside"), [*itertools.product(FRAMES, ASIDES)])
def test_an_aside_changes_nothing(frame: tuple[str, str], aside: str) -> None:
    helpers, rest = frame
    verb = rest.split()[-1]
    plain = f"Norland {helpers} {rest} 12 ferries."
    text = f"Norland {helpers}{aside} {rest} 12 ferries."
    found = sentence(text)
    assert told(last(text, verb)) == told(last(plain, verb))
    for group in found.verb_groups:
        one = found.verb_group(group.verb)
        assert one is not None
        assert one.tokens == group.tokens


GROUPS = [  # a sentence, and the words of each of its groups; a negated one has an exclamation mark
    ("Norland has not “delivered” the ferries.", ["has not delivered!"]),
    ("Norland has not, and will not, deliver the ferries.", ["will not deliver!"]),
    ("Norland never, it seems, sold the ferries.", ["seems", "never sold!"]),
    ("Never has Norland sold ferries.", ["Never has Norland sold!"]),
    ("At no time did Norland sell ferries.", ["did Norland sell!"]),
    ("Only in May did Norland sell ferries.", ["did Norland sell"]),
    ("Not only did Norland sell ferries.", ["did Norland sell"]),
    ("Norland not only sold ferries.", ["sold"]),
    ("Norland did not only sell ferries.", ["did not only sell"]),
    ("Norland is not, as a rule, a bank, owned by Peru.", ["is not!", "owned"]),
    ("It is, built in 1990, the oldest.", ["is", "built"]),
    ("Norland is, by law, a bank, owned by Peru.", ["is", "owned"]),
    ("Norland has, in Chile, a yard, sold by Peru.", ["has", "sold"]),
    ("The firm has over 30 ferries built in Peru.", ["has", "built"]),
    ("The firm is in talks, selling ferries.", ["is", "selling"]),
    ("Norland did not sell ferries, and Peru, in May, sold two.", ["did not sell!", "sold"]),
    ("Norland has ferries, Peru said, sold in May.", ["has", "said", "sold"]),
    ("“It will not,” he said, buying ferries.", ["said", "buying"]),
    ("“It has not,” he said, “delivered the ferries.”", ["said", "has not delivered!"]),
    ("It has two yards, and, as reported, sold one.", ["has", "reported", "sold"]),
]


@pytest.mark.parametrize(("text", "groups"), GROUPS)
def test_groups(text: str, groups: list[str]) -> None:
    found = [
        " ".join(token.text for token in group.tokens) + "!" * group.negated
        for group in sentence(text).verb_groups
    ]
    assert [words for words in found if words not in {"has"}] == [words for words in groups if words != "has"]


def test_an_aside_has_its_own_clause() -> None:
    found = sentence("Norland did not, the minister said, sell the ferries to Chile.")
    said, sell = found.clauses
    assert said.subject is not None
    assert said.subject.text == "the minister"
    assert sell.subject is not None
    assert sell.subject.text == "Norland"
    assert [(word.text, phrase.text) for word, phrase in sell.obliques] == [("to", "Chile")]


FACTS = [  # a sentence without its aside, and whether it denies
    ("Norland has not{} delivered 12 ferries to Chile.", True),
    ("Norland did not{} sell 12 ferries to Chile in 2021.", True),
    ("The ferries were not{} sold to Chile by Norland.", True),
    ("Norland will not{} build a plant in Heide.", True),
    ("Norland has{} not delivered 12 ferries to Chile.", True),
    ("Norland has{} delivered 12 ferries to Chile.", False),
    ("Norland will{} build a plant in Heide.", False),
]


@pytest.mark.parametrize(("text", "denied"), FACTS)
@pytest.mark.parametrize("aside", ["", *ASIDES[:4], *ASIDES[5:6], *ASIDES[11:14]])
def test_facts_keep_their_sense(text: str, denied: bool, aside: str) -> None:
    (fact,) = (fact for fact in extract(text.format(aside)) if fact.type != "statement")
    assert fact.denied is denied


def test_a_claim_of_what_an_aside_denies_is_refused() -> None:
    claim = {
        "type": "deal",
        "kind": "sale",
        "sellers": ["Norland"],
        "buyers": ["Chile"],
        "stage": "delivered",
    }
    for aside in ASIDES[:14]:
        text = f"Norland has not{aside} delivered 12 ferries to Chile."
        assert validate({**claim, "evidence": text}, Document(text=text)).verdict == "contradicted"
