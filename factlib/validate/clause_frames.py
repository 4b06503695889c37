"""Who does what at each verb of some sentences, and what else stands at it: the clauses of two wordings side by side."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from factlib.language import Clause, NounPhrase, Sentence, lemma
from factlib.language.senses import is_kind_of, is_mostly, synonyms
from factlib.quantities.scan import TIME_UNITS
from factlib.validate.assertions import with_particle
from factlib.validate.lists import speech_words, word_set
from factlib.validate.told_names import is_same_name, names_in
from factlib.validate.wording import Wording, keys_of, may_stand_for

_AGENTS = frozenset({"person", "organization", "social group", "people"})
_NO_AGENTS = frozenset({"artifact", "act", "abstraction"})  # "gun" is a person only in one sense of many
_RESOLVED = frozenset({"it", "they", "he", "she"})
_RELATIVE = frozenset({"WP", "WDT"})
_BEFORE_INFINITIVE = frozenset({"VERB", "AUX", "ADV", "PART"})
_STEM = 5  # letters that a country and who comes from it share


class Frame(NamedTuple):
    """One verb with who does it, and what else stands at it.

    Attributes:
        clause: The clause of the verb.
        act: The verb, with its particle.
        actor: Who does it, a name or a noun where a pronoun stands for one; None if nobody is told.
        others: What else stands at it, with "object" or a preposition.
    """

    clause: Clause
    act: str
    actor: NounPhrase | None
    others: Sequence[tuple[str, NounPhrase]]

    @property
    def is_said(self) -> bool:
        """Whether the verb tells something, or says little: who acts in another is then no other."""
        return self.act in word_set("tellers", "verbs") or self.act in word_set("light", "verbs")

    @property
    def is_sure(self) -> bool:
        """Whether the verb has a subject of its own, or one that a "by" names: no infinitive, no gerund."""
        clause = self.clause
        return clause.actor is not None and (clause.passive or clause.subject is not None)

    def of(self, *roles: str) -> list[NounPhrase]:
        """What stands at the verb as one of some roles."""
        return [phrase for role, phrase in self.others if role in roles]

    def is_same_act(self, other: "Frame") -> bool:
        """Whether both verbs are one, or synonyms."""
        return self.act == other.act or other.act in synonyms(self.act)


def frames_of(wording: Wording) -> list[Frame]:
    """The frames of all verbs of a wording."""
    return [
        Frame(
            clause,
            with_particle(clause.verb.verb),
            _named(_actor(clause, sentence, wording), clause, sentence),
            list(_others(clause, sentence)),
        )
        for sentence in wording.sentences
        for clause in sentence.clauses
        if clause.verb.verb.tag == "VERB"
    ]


def _actor(clause: Clause, sentence: Sentence, wording: Wording) -> NounPhrase | None:
    """Who does it; of an infinitive behind a verb, who does that: "Lund is to buy"; no amount: "put off by a year"."""
    if clause.passive or not clause.verb.infinitive:
        actor = clause.actor
        measured = actor and (wording.is_value(actor.last) or actor.last.lower in TIME_UNITS)
        return None if clause.passive and measured else actor
    at = clause.verb.tokens[0].index - 1
    at -= at >= 0 and sentence.tokens[at].lower == "to"
    if at < 0 or sentence.tokens[at].tag not in _BEFORE_INFINITIVE:
        return None  # "a pledge to buy", whoever acts at the verb above
    before = [one.actor for one in sentence.clauses if one.verb.start < clause.verb.start]
    return clause.actor or (before[-1] if before else None)


def _named(actor: NounPhrase | None, clause: Clause, sentence: Sentence) -> NounPhrase | None:
    """For a pronoun what it stands for: who says so, "Lund said it sold"; what a relative clause is about."""
    if actor is None or actor.last.tag != "PRON":
        return actor
    if actor.last.penn in _RELATIVE:
        return clause.antecedent
    before = [one for one in sentence.clauses if one.verb.end <= actor.start and one.subject is not None]
    sayer = (
        before[-1].subject if before and before[-1].verb.verb.lemma in word_set("tellers", "verbs") else None
    )
    told = sayer is not None and sayer.last.tag != "PRON" and actor.last.lower in _RESOLVED
    return sayer if told else None


def _others(clause: Clause, sentence: Sentence) -> Iterator[tuple[str, NounPhrase]]:
    objects = [one for one in (clause.undergoer, *clause.objects) if one and one is not clause.actor]
    for at, phrase in enumerate(objects):
        if phrase not in objects[:at]:
            yield "object", phrase
    end = min(
        (one.start for one in sentence.verb_groups if one.start >= clause.verb.end), default=sentence.end
    )
    for link in sentence.prepositional_phrases:
        by_whom = clause.passive and link.preposition.lower == "by"
        if clause.verb.end <= link.start < end and not by_whom:
            yield link.preposition.lower, link.noun_phrase


def are_alike(one: NounPhrase, own: Wording, other: NounPhrase, told: Wording) -> bool | None:
    """Whether a phrase of a claim and one of its source may mean the same; None where nothing tells."""
    mine, theirs = _called(one, own), _called(other, told)
    if not mine or not theirs:
        return None
    akin = any(word[:_STEM] == word2[:_STEM] and len(word) >= _STEM for word in mine for word2 in theirs)
    if akin or not mine.isdisjoint(theirs) or _is_same_name(one, own, other, told):
        return True
    if one.last.tag == "PROPN" and other.last.tag == "PROPN":
        return False
    if "PROPN" in (one.last.tag, other.last.tag):
        return None  # "its largest shareholder" may be whom a name means
    return may_stand_for(one.last, other.last)


def _is_same_name(one: NounPhrase, own: Wording, other: NounPhrase, told: Wording) -> bool:
    mine, theirs = (
        [name for name in names_in(wording) if phrase.span.holds(name.start)]
        for phrase, wording in ((one, own), (other, told))
    )
    return any(is_same_name(name, own, found, told.source) for name in mine for found in theirs)


def _called(phrase: NounPhrase, wording: Wording) -> frozenset[str]:
    """The words that a phrase is known by: its name, its noun; of "the Finnish company" what stands before it."""
    head = phrase.last
    if head.tag == "PRON" or wording.is_value(head):
        return frozenset()
    if head.tag != "PROPN" and says_only_what(phrase):
        before = (one for one in phrase.tokens[:-1] if one.tag in ("PROPN", "ADJ", "NOUN"))
        return frozenset(key for one in before for key in keys_of(one))
    names = [one for one in phrase.tokens if one.tag == "PROPN"] if head.tag == "PROPN" else []
    return frozenset(key for one in (head, *names) for key in keys_of(one))


def says_only_what(phrase: NounPhrase) -> bool:
    """Whether the noun of a phrase may be anybody's: "the company", "the official", "the country"."""
    general = speech_words("bodies") | speech_words("people") | speech_words("classes")
    return lemma(phrase.last.lower, "NOUN") in general


def is_agent(phrase: NounPhrase) -> bool:
    """Whether a phrase is a name, or its noun one of people or bodies that act."""
    word = phrase.last.lemma.lower()
    return phrase.last.tag == "PROPN" or (is_kind_of(word, _AGENTS) and not is_mostly(word, _NO_AGENTS))
