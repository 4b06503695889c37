"""Parts of speech, noun phrases and verb groups of sentences made for these tests."""

import pytest

from factlib.language import Sentence, VerbGroup, read


def sentence(text: str) -> Sentence:
    (found,) = read(text)
    return found


NOUN_PHRASES = [  # a sentence, its noun phrases with the head in capitals
    ("The old bridge collapsed.", ["The old BRIDGE"]),
    ("Norway's two new ferries sank.", ["Norway's two new FERRIES"]),
    ("They bought it.", ["THEY", "IT"]),
    ("A very large state-owned bank closed.", ["A very large state-owned BANK"]),
    ("It ordered 48 self-propelled howitzers.", ["IT", "48 self-propelled HOWITZERS"]),
    ("They signed a contract worth $680 million.", ["THEY", "a CONTRACT"]),
    ("Its 15-year loan expired yesterday.", ["Its 15-year LOAN", "YESTERDAY"]),
    ("She repaired stolen cars in Oslo.", ["SHE", "stolen CARS", "OSLO"]),
    ("The navy ordered big and small vehicles.", ["The NAVY", "big and small VEHICLES"]),
    ("Bread and butter were sold.", ["BREAD", "BUTTER"]),
    ("The ministry of defence paid.", ["The MINISTRY", "DEFENCE"]),
    ("Norway sold at least 12 ferries to Chile.", ["NORWAY", "at least 12 FERRIES", "CHILE"]),
    ("At most 30 people died.", ["At most 30 PEOPLE"]),
    ("It has no fewer than five yards and up to $5 million.", ["IT", "no fewer than five YARDS"]),
    ("Ferries are sold at most yards.", ["FERRIES", "most YARDS"]),
    ("All the workers and almost every manager left.", ["All the WORKERS", "almost every MANAGER"]),
]

VERB_GROUPS = [  # a sentence; the text of its first group, its main verb and what is true of it
    ("The yard built ships.", "built", "build", {"tense": "past"}),
    ("The yard is selling ships.", "is selling", "sell", {"tense": "present", "progressive": True}),
    ("The ships were not sold.", "were not sold", "sell", {"tense": "past", "passive": True, "negated": True}),
    ("They have never paid.", "have never paid", "pay", {"tense": "present", "perfect": True, "negated": True}),
    ("Kestrelmetall plans to open a plant.", "plans", "plan", {"tense": "present"}),
    ("It will be closed.", "will be closed", "close", {"tense": "future", "passive": True}),
    ("It may have been lost.", "may have been lost", "lose", {"modal": "may", "perfect": True, "passive": True}),
    ("They didn't agree.", "didn't agree", "agree", {"tense": "past", "negated": True}),
    ("The plant is large.", "is", "be", {"tense": "present"}),
    ("She couldn't wait.", "couldn't wait", "wait", {"modal": "could", "negated": True}),
    ("Did the company sell the ships?", "Did the company sell", "sell", {"tense": "past"}),
    ("They have already been told.", "have already been told", "tell",
     {"tense": "present", "perfect": True, "passive": True}),
]  # fmt: skip
FEATURES = {
    "passive": False, "negated": False, "perfect": False, "progressive": False, "tense": None, "modal": None,
    "infinitive": False, "participle": False,
}  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), NOUN_PHRASES)
def test_noun_phrases(text: str, expected: list[str]) -> None:
    found = [
        " ".join(token.text.upper() if token is phrase.head else token.text for token in phrase.tokens)
        for phrase in sentence(text).noun_phrases
    ]
    assert [words.replace(" 's", "'s").replace(" - ", "-") for words in found] == expected


@pytest.mark.parametrize(("text", "words", "lemma", "true"), VERB_GROUPS)
def test_verb_groups(text: str, words: str, lemma: str, true: dict[str, object]) -> None:
    group: VerbGroup = sentence(text).verb_groups[0]
    assert group.text == words
    assert group.verb.lemma == lemma
    assert {name: getattr(group, name) for name in FEATURES} == FEATURES | true


def test_infinitives_and_participles() -> None:
    agreed, to_sell = sentence("They agreed to sell the mine.").verb_groups
    assert (agreed.infinitive, to_sell.infinitive) == (False, True)
    closed, citing = sentence("The bank left, citing costs.").verb_groups
    assert (closed.participle, citing.participle) == (False, True)


def test_prepositional_phrases() -> None:
    found = sentence("They sold the mine to a bank because of debts.").prepositional_phrases
    assert [(phrase.preposition.text, phrase.noun_phrase.text) for phrase in found] == [
        ("to", "a bank"), ("of", "debts"),
    ]  # fmt: skip


HEADLINES = [  # the verb is told from the nouns though every word has a capital
    ("Norway Sells Old Frigates To Chile", "Sells"),
    ("PARLIAMENT APPROVES NEW BUDGET", "APPROVES"),
    ("Bank Loses Billions", "Loses"),
]


@pytest.mark.parametrize(("text", "verb"), HEADLINES)
def test_headlines(text: str, verb: str) -> None:
    assert verb in [group.verb.text for group in sentence(text).verb_groups]


def test_tokens_tell_their_form() -> None:
    tokens = sentence("The ships were sold while he was selling ships that she sells.").tokens
    forms = {token.text: token.form for token in tokens if token.form}
    assert forms["sold"] == "participle"
    assert forms["selling"] == "gerund"
    assert forms["sells"] == "third"
    assert forms["were"] == "past"
    assert forms["ships"] == "plural"


def test_a_layer_is_read_once() -> None:
    found = sentence("The ships sailed.")
    assert found.tokens is found.tokens
    assert found.noun_phrases is found.noun_phrases
    assert found.clauses is found.clauses


def test_a_token_has_no_other_attributes() -> None:
    with pytest.raises(AttributeError, match="'Token' object has no attribute 'colour'"):
        sentence("Ships sailed.").tokens[0].colour  # noqa: B018
