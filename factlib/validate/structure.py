"""Who gives, who receives, who acts with whom, who runs a plant: read from the structure of clauses.

A role comes from a verb and the place beside it (subject, object, behind "to", "from", "by", "with"), or from a
noun ("the sale of Z to Y by X", "X's exports to Y"). Only the word lists in `data/trade.toml` are particular to
trade; they are this package's own, so that it reads the words without knowing how facts were extracted.
"""

from collections.abc import Iterator, Sequence
from functools import cache
from typing import Literal, NamedTuple

from factlib.datafiles import Folder
from factlib.document import Span
from factlib.language import Clause, NounPhrase, PrepositionalPhrase, Sentence, Token, VerbGroup

Role = Literal["giver", "receiver", "partner", "owner", "origin", "indirect"]

_JOINTS = frozenset({",", "and", "or", "&", "as", "well", "both", "/"})
_BIDS = frozenset({"offer", "bid"})  # what stands behind "for" is bid for
_NAMING = ("of", "for")
_MOST_MEMBERS = 12


class Part(NamedTuple):
    """A phrase in a role.

    Attributes:
        role: What the phrase does.
        span: Where the phrase stands.
        trigger: The verb or noun that gives it the role.
    """

    role: Role
    span: Span
    trigger: Token


word_lists = Folder("validate/data").toml
"""A TOML data file of this room, by its name."""


@cache
def _kinds(part: str) -> dict[str, frozenset[str]]:
    """For each lemma the kinds of word it is: give, receive, meet, own."""
    found: dict[str, set[str]] = {}
    for kind, lemmas in word_lists("trade.toml")[part].items():
        for lemma in lemmas:
            found.setdefault(lemma, set()).add(kind)
    return {lemma: frozenset(kinds) for lemma, kinds in found.items()}


def parts_of(sentence: Sentence) -> list[Part]:
    """Every phrase of a sentence that has a role beside a verb or a noun of trade or building."""
    found: list[Part] = []
    for clause, subject in _with_subjects(sentence.clauses):
        found += _beside_verb(sentence, clause, subject)
        found += _over_noun(sentence, clause, subject)
    for phrase in sentence.noun_phrases:
        found += _beside_noun(sentence, phrase)
    return found


def _with_subjects(clauses: Sequence[Clause]) -> Iterator[tuple[Clause, NounPhrase | None]]:
    """The clauses with their subjects; one without takes that of the clause before: "agreed to sell"."""
    before: NounPhrase | None = None
    for clause in clauses:
        subject = clause.subject
        if subject is None and clause.kind == "reduced" and clause.verb.verb.penn == "VBG":
            subject = clause.antecedent
        if subject is None and not (clause.verb.participle and clause.verb.passive):
            subject = before
        before = subject or before
        yield clause, subject


def _beside_verb(sentence: Sentence, clause: Clause, subject: NounPhrase | None) -> Iterator[Part]:
    verb = clause.verb.verb
    kinds = _kinds("verbs").get(verb.lemma, frozenset())
    if not kinds:
        return
    passive = clause.verb.passive
    subjects = members(sentence, subject)
    if "win" in kinds and _is_order(clause):
        yield from _winning(sentence, clause, [] if passive else subjects)
        return
    for phrase in subjects:
        yield from _subject_roles(sentence, clause, kinds, phrase, passive)
    for preposition, phrase in _obliques(sentence, clause):
        for member in members(sentence, phrase, backwards=False):
            yield from _oblique_roles(preposition.lower, whole(sentence, member), kinds, verb, passive)
    if kinds & {"give", "receive"}:
        for phrase in subjects if passive else clause.objects:  # "sold Turkish drones": they come from there
            yield Part("origin", phrase.span, verb)
            if "give" in kinds and not passive:
                yield Part("indirect", phrase.span, verb)  # "sold Kenya medicines"
    if "give" in kinds and len(clause.objects) > 1 and not passive:  # "gave Y two ships"
        yield Part("receiver", whole(sentence, clause.objects[0]), verb)
    if "give" in kinds and any(preposition.lower == "with" for preposition, _ in clause.obliques):
        given = clause.objects if not passive else subjects
        for phrase in given:  # "supplied Y with ships"
            yield Part("receiver", whole(sentence, phrase), verb)


def _winning(sentence: Sentence, clause: Clause, subjects: Sequence[NounPhrase]) -> Iterator[Part]:
    """Who wins an order sells; whom it comes from buys."""
    verb = clause.verb.verb
    for phrase in subjects:
        yield Part("giver", whole(sentence, phrase), verb)
    for preposition, phrase in _obliques(sentence, clause):
        if preposition.lower == "from":
            yield Part("receiver", whole(sentence, phrase), verb)


def _is_order(clause: Clause) -> bool:
    """Whether what is received is an order or a contract, which makes the receiver the one who sells."""
    objects = [clause.undergoer, *clause.objects]
    return any(
        phrase is not None and _last_noun(phrase).lemma.lower() in word_lists("trade.toml")["nouns"]["orders"]
        for phrase in objects
    )


def _over_noun(sentence: Sentence, clause: Clause, subject: NounPhrase | None) -> Iterator[Part]:
    """Who signs, stops or announces a sale or a purchase is a side of it, unless others are named as such."""
    if clause.verb.verb.lemma in word_lists("trade.toml")["outside"]["verbs"] or clause.verb.passive:
        return
    for phrase in clause.objects:
        kinds = _kinds("nouns").get(_last_noun(phrase).lemma.lower(), frozenset())
        if any(link.preposition.lower == "by" for link in _behind(sentence, phrase.end)):
            return
        if kinds & {"give", "receive"}:
            role: Role = "giver" if "give" in kinds else "receiver"
            for member in members(sentence, subject):
                yield Part(role, whole(sentence, member), clause.verb.verb)


def _obliques(sentence: Sentence, clause: Clause) -> list[tuple[Token, NounPhrase]]:
    """The prepositional phrases of a clause, and those between its verb and the next one."""
    found = {phrase.start: (preposition, phrase) for preposition, phrase in clause.obliques}
    for link in _behind(sentence, clause.verb.end):
        found.setdefault(link.noun_phrase.start, (link.preposition, link.noun_phrase))
    return list(found.values())


def _subject_roles(
    sentence: Sentence, clause: Clause, kinds: frozenset[str], phrase: NounPhrase, passive: bool
) -> Iterator[Part]:
    verb = clause.verb.verb
    if passive:
        return
    if "give" in kinds:
        yield Part("giver", whole(sentence, phrase), verb)
    if "receive" in kinds:
        yield Part("receiver", whole(sentence, phrase), verb)
    if "meet" in kinds:
        yield Part("partner", whole(sentence, phrase), verb)
    if "own" in kinds:
        yield Part("owner", whole(sentence, phrase), verb)


def _oblique_roles(
    word: str, span: Span, kinds: frozenset[str], verb: Token, passive: bool
) -> Iterator[Part]:
    if word == "by" and passive:
        for kind, role in _AGENTS:
            if kind in kinds:
                yield Part(role, span, verb)
    elif word in ("to", "for") and "give" in kinds:
        yield Part("receiver", span, verb)
    elif (word == "from" and "receive" in kinds) or (word == "from" and "give" in kinds):
        yield Part("giver", span, verb)
    elif word in ("with", "between", "among") and "meet" in kinds:
        yield Part("partner", span, verb)


_AGENTS: tuple[tuple[str, Role], ...] = (
    ("give", "giver"),
    ("receive", "receiver"),
    ("meet", "partner"),
    ("own", "owner"),
)


def _beside_noun(sentence: Sentence, phrase: NounPhrase) -> Iterator[Part]:
    """The roles around "sale", "exports", "purchase", "agreement" and their like."""
    head = _last_noun(phrase)
    kinds = _kinds("nouns").get(head.lemma.lower(), frozenset())
    if not kinds:
        return
    active: Role = "giver" if "give" in kinds else "receiver" if "receive" in kinds else "partner"
    owner = Span.of(phrase.start, head.start)
    if owner.end > owner.start:
        yield Part(active, owner, head)  # "Turkish arms sales", "X's purchase"
    for link in _behind(sentence, phrase.end):
        word = link.preposition.lower
        role: Role | None = None
        if word == "by":
            role = active
        elif (word == "to" and "give" in kinds) or (
            word == "for" and "give" in kinds and head.lemma.lower() not in _BIDS
        ):
            role = "receiver"
        elif word == "from" and kinds & {"give", "receive"}:
            role = "giver"
        elif word in ("with", "between", "among"):
            role = "partner"
        if role is not None:
            for member in members(sentence, link.noun_phrase, backwards=False):
                yield Part(role, whole(sentence, member), head)


def _last_noun(phrase: NounPhrase) -> Token:
    nouns = [token for token in phrase.tokens if token.tag in ("NOUN", "PROPN")]
    return nouns[-1] if nouns else phrase.head


def _behind(sentence: Sentence, at: int) -> Iterator[PrepositionalPhrase]:
    """The prepositional phrases behind `at`, up to the next finite verb, or to who says so: "according to data from X"."""
    stops = [
        group.start
        for group in sentence.verb_groups
        if group.start >= at and not group.infinitive and (not group.participle or _is_aside(group, sentence))
    ]
    stops += [token.start for token in sentence.tokens if token.start >= at and token.lower == "according"]
    end = min(stops, default=sentence.end)
    for link in sentence.prepositional_phrases:
        if at <= link.start < end:
            yield link


def _is_aside(group: VerbGroup, sentence: Sentence) -> bool:
    """Whether a participle behind a comma tells of something beside: ", ensuring that"."""
    first = group.tokens[0]
    return first.penn == "VBG" and first.index > 0 and sentence.tokens[first.index - 1].text == ","


def whole(sentence: Sentence, phrase: NounPhrase) -> Span:
    """A noun phrase with what names it behind: "the Republic of X", "the Minister of Defence of X"."""
    end = phrase.end
    for link in sentence.prepositional_phrases:
        if 0 <= link.start - end <= 1 and link.preposition.lower in _NAMING:
            end = link.end
    return Span.of(phrase.start, end)


def _is_subject(sentence: Sentence, phrase: NounPhrase) -> bool:
    """Whether a phrase starts a clause of its own: "sold ships to X, and Y bought some"."""
    return any(
        clause.subject is not None and clause.subject.start == phrase.start for clause in sentence.clauses
    )


def _governed(sentence: Sentence, phrase: NounPhrase) -> bool:
    """Whether a phrase hangs on the verb or preposition right before it: "bought ships, and Y sold them"."""
    before = phrase.tokens[0].index - 1
    return before >= 0 and sentence.tokens[before].tag in ("VERB", "ADP")


def _joined(sentence: Sentence, one: NounPhrase, other: NounPhrase) -> bool:
    between = sentence.tokens[one.tokens[-1].index + 1 : other.tokens[0].index]
    return bool(between) and all(token.lower in _JOINTS for token in between)


def members(sentence: Sentence, phrase: NounPhrase | None, backwards: bool = True) -> list[NounPhrase]:
    """The phrase and those that are joined to it: "Serbia, Britain and the UAE"."""
    if phrase is None:
        return []
    phrases = sentence.noun_phrases
    at = next((index for index, one in enumerate(phrases) if one.start == phrase.start), None)
    if at is None:
        return [phrase]
    first = last = at
    while (
        last + 1 < len(phrases)
        and last - at < _MOST_MEMBERS
        and _joined(sentence, phrases[last], phrases[last + 1])
        and (backwards or not _is_subject(sentence, phrases[last + 1]))
    ):
        last += 1
    while (
        backwards
        and first > 0
        and at - first < _MOST_MEMBERS
        and _joined(sentence, phrases[first - 1], phrases[first])
        and not _governed(sentence, phrases[first - 1])
    ):
        first -= 1
    return list(phrases[first : last + 1])
