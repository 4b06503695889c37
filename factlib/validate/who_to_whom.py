"""Who does it to whom? Sides exchanged at one verb: "Lund sued Brod" is not "Brod sued Lund".

Where one of the two sides may be anybody, nothing is said.
"""

from collections.abc import Collection, Iterator

from factlib.language import NounPhrase, lemma
from factlib.language.senses import is_kind_of, is_mostly
from factlib.names.mentions import Mention
from factlib.validate.assertions import Assertion
from factlib.validate.lists import speech_words, word_set
from factlib.validate.told_names import is_named, names_in
from factlib.validate.wording import Difference, Wording, keys_of
from factlib.validate.words import EMPTY

_AGENTS = frozenset({"person", "organization", "social group", "people"})
_NO_AGENTS = frozenset({"artifact", "act", "abstraction"})  # "gun" is a person only in one sense of many


def exchanged(claimed: Wording, told: Wording) -> Iterator[Difference]:
    """Who does it for to whom it is done: "X sued Y" where the source has "Y sued X"."""
    for mine in claimed.assertions:
        for theirs in told.assertions:
            own, found = mine.clause.actor, theirs.clause.actor
            if own is None or found is None or not _have_one_verb(mine, theirs, word_set("light", "equal")):
                continue
            actor, other = own.last.lemma.lower(), found.last.lemma.lower()
            crossed = actor in _others(theirs) and other in _others(mine)
            if crossed and actor != other and actor not in _others(mine):
                says = f"{own.text} {mine.clause.verb.text}"
                message = f"the claim says “{says}”, the source “{found.text} {theirs.clause.verb.text}”"
                yield Difference(message, found.text, found.span, mine.clause.verb.span)


def _have_one_verb(one: Assertion, other: Assertion, empty: Collection[str]) -> bool:
    """Whether both have the same verb, and it says what is done: a synonym may turn round who does it to whom."""
    if not (one.verb.tag == other.verb.tag == "VERB"):
        return False
    lemma = one.verb.lemma
    return lemma == other.verb.lemma and lemma not in empty and lemma not in word_set("tellers", "verbs")


def _others(assertion: Assertion) -> set[str]:
    """The nouns that stand behind a verb, up to the next one, or that it is done to; not who does it."""
    clause, sentence = assertion.clause, assertion.verb.sentence
    end = min(
        (one.start for one in sentence.verb_groups if one.start >= clause.verb.end), default=sentence.end
    )
    behind = [
        phrase
        for phrase in sentence.noun_phrases
        if clause.verb.end <= phrase.start < end
        and sentence.tokens[phrase.tokens[0].index - 1].lower != "than"
    ]
    phrases = (phrase for phrase in (clause.undergoer, *behind) if phrase and phrase is not clause.actor)
    return {phrase.last.lemma.lower() for phrase in phrases}


def replaced(claimed: Wording, told: Wording) -> Iterator[Difference]:
    """Another actor or object than the source has at the same verb, beside the same one in the other place.

    "Lund bought a mill" where the source has "Lund bought a bank", or "Brod bought a mill".
    """
    light = word_set("light", "verbs")
    for mine in claimed.assertions:
        rivals = [one.clause for one in told.assertions if _have_one_verb(mine, one, light)]
        actor, object_ = mine.clause.actor, mine.clause.undergoer
        aside = mine.clause.kind == "reduced" and mine.clause.verb.infinitive  # "failure to sell"
        if not rivals or actor is None or object_ is None or aside:
            continue
        for own, kept, there in (
            (actor, object_, [(one.actor, one.undergoer) for one in rivals]),
            (object_, actor, [(one.undergoer, one.actor) for one in rivals]),
        ):
            others = [
                other
                for other, beside in there
                if other and _share_head(kept, beside) and _is_other(own, other, claimed, told)
            ]
            if len(others) == len(rivals):
                yield Difference.between(own.text, others[0].text, others[0].span, own.span)


def _share_head(one: NounPhrase, other: NounPhrase | None) -> bool:
    return other is not None and not keys_of(one.last).isdisjoint(keys_of(other.last))


def _is_other(own: NounPhrase, other: NounPhrase, claimed: Wording, told: Wording) -> bool:
    """Whether two phrases are of other things: neither has a word or name of the other text, or one that may stand for it."""
    if not (_is_telling(own, claimed) and _is_telling(other, told)):
        return False
    if own.last.lower == other.last.lower or not _parts(own).isdisjoint(_parts(other)):
        return False
    mine, theirs = _names(own, claimed), _names(other, told)
    if mine and theirs:
        return not any(is_named(one, claimed, told) for one in mine) and not any(
            is_named(one, told, claimed) for one in theirs
        )
    if mine or theirs:
        return False  # "the ministry" may be whom a name means
    return not any(told.has(one) for one in own.tokens if one in claimed.content) and not any(
        claimed.has(one) for one in other.tokens if one in told.content
    )


def _is_telling(phrase: NounPhrase, wording: Wording) -> bool:
    """Whether a phrase says what it is of: no pronoun, no amount, not "the company", not "the incident"."""
    head = phrase.last
    general = speech_words("bodies") | speech_words("people") | speech_words("events")
    return (
        head.tag in ("NOUN", "PROPN")
        and not wording.is_value(head)
        and lemma(head.lower, "NOUN") not in general
    )


def _parts(phrase: NounPhrase) -> set[str]:
    return {part for token in phrase.tokens for part in token.lower.split("-")} - EMPTY


def _names(phrase: NounPhrase, wording: Wording) -> list[Mention]:
    return [one for one in names_in(wording) if phrase.span.holds(one.start)]


def is_agent(phrase: NounPhrase) -> bool:
    """Whether a phrase is a name, or its noun one of people or bodies that act."""
    word = phrase.last.lemma.lower()
    return phrase.last.tag == "PROPN" or (is_kind_of(word, _AGENTS) and not is_mostly(word, _NO_AGENTS))
