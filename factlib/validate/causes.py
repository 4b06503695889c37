"""What is it put down to? A cause of which the source has no word, and one that kept nothing from happening."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from factlib.language import NounPhrase, Sentence, Token, lemma
from factlib.language.senses import broader, related, senses_of
from factlib.validate.lists import phrases_in, word_set
from factlib.validate.negations import is_negated, is_put_aside
from factlib.validate.who_to_whom import is_agent
from factlib.validate.wording import Difference, Wording, are_akin

_ENDS = frozenset(",;:—–")


class _Cause(NamedTuple):
    """The words for a cause, and those for what it led to, as far as they say something."""

    cause: list[Token]
    effect: list[Token]


def causes(claimed: Wording, told: Wording) -> Iterator[Difference]:
    """A cause that the source does not have, or what kept nothing from happening."""
    for mine in claimed.once(_causes_of, "signs"):
        foreign = _foreign(mine, told)
        if foreign and _share(mine.effect, told.content):
            yield Difference(f"the source has no “{foreign[0].text}” among the causes", own=foreign[0].span)
    yield from _conceded(claimed, told)


def _foreign(mine: _Cause, told: Wording) -> list[Token]:
    """The nouns of a cause of which the source has no word: "because of a strike" where it tells of none."""
    return [
        one
        for one in mine.cause
        if one.tag == "NOUN"
        and one.lemma.lower() not in word_set("causes", "empty")
        and senses_of(one.lemma.lower(), "n")
        and not _is_akin(one, told)
    ]


def _conceded(claimed: Wording, told: Wording) -> Iterator[Difference]:
    """A cause for what did not keep it from happening, or the reverse: "because of the strike" for "despite the strike"."""
    for own, contrary in (("signs", "concessions"), ("concessions", "signs")):
        same, rivals = told.once(_causes_of, own), told.once(_causes_of, contrary)
        for mine in claimed.once(_causes_of, own):
            there = next((each for each in rivals if _share(mine.cause, each.cause)), None)
            if there is not None and not any(_share(mine.cause, each.cause) for each in same):
                first, other = mine.cause[0], there.cause[0]
                says = "no cause" if own == "signs" else "a cause"
                message = f"in the source “{other.text}” is {says} of it"
                yield Difference(message, other.text, other.span, first.span)


def _is_akin(token: Token, told: Wording) -> bool:
    """Whether the source has a word, one that may stand for it, or one that is related to such a one."""
    word = token.lemma.lower()
    kin = related(word) | broader(word)
    return told.has(token) or any(
        word in broader(other) or not kin.isdisjoint({other, *related(other)})
        for other in (
            lemma(one.lower, one.tag) for one in told.tokens if one in told.content or not one.index
        )
    )


def _share(some: Sequence[Token], others: Sequence[Token]) -> bool:
    return any(are_akin(one, other) for one in some for other in others)


def _causes_of(wording: Wording, row: str) -> list[_Cause]:
    """What is told to be a cause, or, of "concessions", to have kept nothing from happening."""
    found = []
    for sentence in wording.sentences:
        named = _named_reasons(sentence) if row == "signs" else ()
        for cause, effect in (*_behind_signs(sentence, row), *named):
            parts = [
                [
                    one
                    for one in tokens
                    if (one in wording.content or wording.is_named(one)) and wording.is_said(one)
                ]
                for tokens in (cause, effect)
            ]
            if all(parts):
                found.append(_Cause(*parts))
    return found


def _behind_signs(sentence: Sentence, row: str) -> Iterator[tuple[list[Token], list[Token]]]:
    """What stands behind "because of" and its like, up to a comma or a verb; and what stands before, or behind the comma."""
    tokens = sentence.tokens
    verbs = {group.tokens[0].index for group in sentence.verb_groups if not group.participle}
    words, last = [one.lower for one in tokens], -1
    for at, start in phrases_in(words, "causes", row):
        owed = words[at:start] == ["due", "to"] and _is_done_or_owed(tokens[start:])
        if at == last or owed or is_put_aside(tokens[at]):
            continue
        last = at
        stops = set() if words[at:start] == ["because"] else verbs
        end = next(
            (one.index for one in tokens[start:] if one.text in _ENDS or one.index in stops), len(tokens)
        )
        yield tokens[start:end], tokens[:at] if at > 1 else tokens[end:]


def _is_done_or_owed(behind: Sequence[Token]) -> bool:
    """Whether "due to" tells of what is to come, or to whom it is owed: "due to open", "due to the workers"."""
    phrases = behind[0].sentence.noun_phrases if behind else []
    phrase = next((one for one in phrases if one.first is behind[0]), None)
    return bool(behind) and (behind[0].penn == "VB" or (phrase is not None and is_agent(phrase)))


def _named_reasons(sentence: Sentence) -> Iterator[tuple[list[Token], list[Token]]]:
    """What is said to be a reason: "frost is the reason for the losses", "the reason is frost", "frost is to blame for it"."""
    tokens = sentence.tokens
    for clause in sentence.clauses:
        subject, predicate = clause.subject, clause.predicate
        if subject is None or is_negated(clause):
            continue
        behind = [one for one in tokens if one.start >= clause.verb.end]
        blamed = clause.verb.verb.lemma == "blame" and clause.verb.infinitive
        named = predicate is not None and _is_reason(predicate.tokens[-1])
        if named or blamed:
            yield _phrase(subject, sentence), behind
        elif _is_reason(subject.tokens[-1]) and clause.verb.verb.lemma == "be":
            yield behind, [one for one in tokens if subject.end <= one.start < clause.verb.start]


def _is_reason(token: Token) -> bool:
    return token.lemma.lower() in word_set("causes", "nouns")


def _phrase(phrase: NounPhrase, sentence: Sentence) -> list[Token]:
    """A noun phrase with what hangs on it behind a preposition: "a shortage of fuel"."""
    found, end = list(phrase.tokens), phrase.end
    for link in sentence.prepositional_phrases:
        if link.start >= end and not [t for t in sentence.tokens if end <= t.start < link.start]:
            found += link.noun_phrase.tokens
            end = link.noun_phrase.end
    return found
