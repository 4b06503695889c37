"""Who does what to whom, in sentences made for these tests."""

import pytest

from factlib.language import Clause, NounPhrase, Sentence, read


def sentence(text: str) -> Sentence:
    (found,) = read(text)
    return found


def clause(text: str, verb: str) -> Clause:
    return next(found for found in sentence(text).clauses if found.verb.verb.text == verb)


def words(phrase: NounPhrase | None) -> str | None:
    return phrase.text if phrase else None


ROLES = [  # a sentence, a verb of it, who does it, to what it is done
    ("Norway sold the ferry.", "sold", "Norway", "the ferry"),
    ("The ferry was sold by Norway.", "sold", "Norway", "The ferry"),
    ("The ferry was sold in May.", "sold", None, "The ferry"),
    ("The ferry that Norway sold sank.", "sold", "Norway", "The ferry"),
    ("The company that sold the ferry closed.", "sold", "The company", "the ferry"),
    ("The ferry built by Norway sank.", "built", "Norway", "The ferry"),
    ("Norway has agreed to sell the ferry.", "sell", "Norway", "the ferry"),
    ("Norway bought a ferry and sold a bridge.", "sold", "Norway", "a bridge"),
    ("Norway shipped a ferry to Chile and Peru sold a bridge.", "sold", "Peru", "a bridge"),
    ("Norway opened a bridge in Chile after Peru closed a mine.", "closed", "Peru", "a mine"),
    ("Norway asked Chile to sell the ferry.", "sell", "Chile", "the ferry"),
    ("Norway, too, has sold the ferry.", "sold", "Norway", "the ferry"),
    ("The firm, meanwhile, is selling the ferry.", "selling", "The firm", "the ferry"),
    ("Small ferries (SFs): Lund Yards (LY) will build the ferry.", "build", "Lund Yards", "the ferry"),
    ("There are more than 40 choirs ready to sell the ferry.", "sell", "more than 40 choirs", "the ferry"),
    ("Norway sold at least 12 ferries to Chile.", "sold", "Norway", "at least 12 ferries"),
    ("It bought no fewer than 12 ferries.", "bought", "It", "no fewer than 12 ferries"),
    ("It sold up to 5 ships.", "sold", "It", "up to 5 ships"),
    (
        "Norway will build a bridge in Chile, while Peru will build a mine in Lima.",
        "build",
        "Norway",
        "a bridge",
    ),
]


@pytest.mark.parametrize(("text", "verb", "actor", "undergoer"), ROLES)
def test_who_does_what(text: str, verb: str, actor: str | None, undergoer: str | None) -> None:
    found = clause(text, verb)
    assert (words(found.actor), words(found.undergoer)) == (actor, undergoer)


def test_subject_objects_obliques() -> None:
    found = clause("In May the bank gave them a loan for a bridge.", "gave")
    assert words(found.subject) == "the bank"
    assert [words(phrase) for phrase in found.objects] == ["them", "a loan"]
    assert ("In", "May") in [(preposition.text, phrase.text) for preposition, phrase in found.obliques]


def test_inverted_speech() -> None:
    assert words(clause("“The mine is closed,” said the minister.", "said").subject) == "the minister"


def test_what_a_thing_is() -> None:
    found = clause("Norway is the largest buyer.", "is")
    assert (words(found.subject), words(found.predicate)) == ("Norway", "the largest buyer")


def test_kinds_and_parents() -> None:
    said, closed = sentence("She said that the mine closed.").clauses
    assert (said.kind, closed.kind) == ("main", "complement")
    assert closed.parent is said
    assert closed.marker is not None
    assert closed.marker.text == "that"


def test_coordination_apposition_complements() -> None:
    found = sentence("The sale of ferries to Chile, Peru and Brazil was approved.")
    chile = next(phrase for phrase in found.noun_phrases if phrase.text == "Chile")
    assert [phrase.text for phrase in found.conjuncts(chile)] == ["Chile", "Peru", "Brazil"]
    sale = found.noun_phrases[0]
    assert ("of", "ferries") in [(word.text, phrase.text) for word, phrase in found.complements(sale)]
    named = sentence("Telenor, the largest company in Norway, paid.").appositions
    assert [(first.text, second.text) for first, second in named] == [("Telenor", "the largest company")]


def test_quotations_of_a_sentence_may_start_before_it() -> None:
    text = "She said: “We lost. We will pay.” They left."
    reading = read(text)
    (quotation,) = reading.quotations
    assert text[quotation.content.slice] == "We lost. We will pay."
    assert reading.at(text.index("We will")).quotations == [quotation]
    assert reading.at(text.index("They")).quotations == []
