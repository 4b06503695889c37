"""What is it that is denied? The verb, a noun, or only part of what is told: "not in May but in June", "not all"."""

from collections.abc import Iterator, Sequence

from factlib.document import Span
from factlib.language import Token
from factlib.language.senses import derived, related, synonyms
from factlib.validate.assertions import Assertion, class_of
from factlib.validate.lists import share_pole, word_set
from factlib.validate.negations import is_negation, is_put_aside
from factlib.validate.swaps import put_aside
from factlib.validate.themes import share_theme
from factlib.validate.wording import Difference, Wording, keys_of
from factlib.validate.words import words_and_lemmas

_DESCRIBING = ("NOUN", "ADJ", "VERB", "PROPN")
_CLAUSE = 6  # words behind a verb in which "all" or "alone" is of it
_NEAR = 3  # words behind "no" and "without" up to what there is none of


def is_other_matter(mine: Assertion, other: Assertion, claimed: Wording, told: Wording) -> bool:
    """Whether a denial and an assertion of one act agree: of other times, other things, or only a part of it is denied."""
    if _is_gerund(mine):
        return True
    if not mine.negated:
        return any(map(is_negation, claimed.tokens)) and _is_timed(claimed, told)
    if mine.clause.verb.negated and mine.clause.verb.perfect and "done" not in other.status:
        return True  # what has not been sold may still be sold
    if told.denies(but=other.verb, within=[_from(other)]):
        return True  # "stopped the price from rising"
    aside = mine.clause.kind == "relative" and other.clause.kind != "relative"
    subject = mine.clause.subject
    cleft = subject is not None and subject.last.lower == "what"
    left = subject is not None and any(
        not keys_of(subject.last).isdisjoint(keys_of(one)) for one in put_aside(told)
    )
    both_open = any(one.is_condition for one in claimed.assertions) and any(
        one.is_condition for one in told.assertions
    )
    open_ = both_open and not (mine.is_condition and other.is_condition)
    return aside or cleft or left or open_ or _is_partial(mine, claimed, told) or _is_timed(claimed, told)


def _from(one: Assertion) -> Span:
    """A verb with the one above it and what is between them."""
    above = one.clause.parent
    start = min(above.verb.start, one.verb.start) if above is not None else one.verb.start
    return Span.of(start, one.verb.end)


def _is_gerund(one: Assertion) -> bool:
    """Whether a verb only names an act: "capping imports would cost jobs"."""
    return one.verb.penn == "VBG" and one.clause.verb.participle and not one.stands_alone


def _is_partial(mine: Assertion, claimed: Wording, told: Wording) -> bool:
    """Whether only a part or a circumstance is denied: "not in May but in June", "not all", "is not itself selling"."""
    tokens = mine.verb.sentence.tokens
    behind = tokens[mine.verb.index :]
    finite = {group.verb.index for group in mine.verb.sentence.verb_groups if not group.participle}
    contrasted = any(
        token.lower in ("but", "rather") and not any(at > token.index for at in finite) for token in behind
    )
    start = (
        subject.first.index
        if (subject := mine.clause.subject) is not None
        else mine.clause.verb.tokens[0].index
    )
    around = tokens[min(start, mine.verb.index) : mine.verb.index + _CLAUSE]
    scoping = word_set("negations", "scoped") - told.keys
    scoped = any(token.lower in scoping for token in around)
    shared = subject is not None and any(subject.span.overlaps(one.span) for one in claimed.quantities)
    return contrasted or scoped or shared or any(map(is_put_aside, claimed.tokens))


def _is_timed(claimed: Wording, told: Wording) -> bool:
    """Whether both tell from when it is so: "cannot sell before May", "on hold until May"."""
    mine = any(token.lower in ("before", "until", "without", "unless", "till") for token in claimed.tokens)
    waits = word_set("conditions", "waiting")
    return mine and any(token.lower in waits for token in told.tokens)


def unfounded(claimed: Wording, told: Wording, about: Sequence[Span]) -> Iterator[Difference]:
    """A negation in a claim of what the source tells without any: "no warning" for "repeated warnings"."""
    if told.denies(within=about) or _limits(told):
        return
    if any(one.negated for one in told.assertions if any(span.contains(one.verb.span) for span in about)):
        return
    for token in _denied_words(claimed, told):
        own = keys_of(token) | derived(token.lemma.lower())
        alike = {word for form in _phrasal(token) for word in synonyms(form)}
        kin = related(token.lemma.lower())
        found = next(
            (
                one
                for one in (told.content if token in claimed.content else told.tokens)
                if not own.isdisjoint(keys_of(one))
                or not _phrasal(one).isdisjoint(alike)
                or (token.tag == "VERB" and share_pole(token.lemma.lower(), one.lemma.lower()))
                or (one.lemma.lower() in kin and share_theme(token, one))
            ),
            None,
        )
        if found is not None:
            yield Difference("the source has no such negation", found.text, found.span, token.span)
            return
    denying = [token for token in claimed.tokens if is_negation(token) and not _is_put_aside(token)]
    if denying and not _may_deny(told):
        yield Difference("the source denies nothing", own=denying[0].span, code="content-absent")


def _is_put_aside(token: Token) -> bool:
    """Whether a negation only puts something aside, waits, or bounds an amount: "not May but June", "no more than 15"."""
    tokens = token.sentence.tokens
    if any(one.lower in word_set("negations", "parting") for one in tokens[token.index + 1 :]):
        return True
    behind = tokens[token.index + 1 :][:2]
    bounds = bool(behind) and (
        behind[0].penn in ("JJR", "RBR") or behind[0].lower in word_set("negations", "no contrast")
    )
    return bounds or any(map(is_put_aside, behind))


def _may_deny(told: Wording) -> bool:
    """Whether any word of a source may say in another way what a claim denies: "remains", "zero", "unclear", "the highest"."""
    rows = ("kept", "turning", "none_of")
    words = frozenset[str]().union(*(word_set("negations", row) for row in rows))
    return told.denies() or not words.isdisjoint(words_and_lemmas(told.tokens))


def _limits(told: Wording) -> bool:
    """Whether a source leaves something out without a negation: "only", "short of"."""
    limiting = word_set("whole", "alone") | word_set("whole", "lacking") | word_set("whole", "turned")
    words = [token.lower for token in told.tokens]
    return not limiting.isdisjoint(words) or " at most " in f" {' '.join(words)} "


def _denied_words(wording: Wording, told: Wording) -> Iterator[Token]:
    """The words that a negation stands for: the verb, what "be" says it is, or the noun behind "no" and "without"."""
    if any(token.lower in word_set("negations", "of_times") for token in wording.tokens) or any(
        token.lower in word_set("negations", "scoped") for token in wording.tokens
    ):
        return
    if any(_is_partial(one, wording, told) for one in wording.assertions if one.negated):
        return
    for token in wording.tokens:
        behind = token.sentence.tokens[token.index + 1 :][: _NEAR + 2]
        if not is_negation(token) or any(is_put_aside(one) for one in behind[:2]):
            continue
        telling = [
            one for one in behind if one.tag == "VERB" or (one in wording.content and one.tag in _DESCRIBING)
        ]
        longer = any(one.lower == "longer" for one in behind[:1])
        none = token.lower in word_set("negations", "determiners") and not longer
        leads = bool(telling) and bool(class_of(telling[0].lemma.lower(), "governors"))
        yield from _noun_behind(behind, wording) if none else telling[: 1 + leads] or behind[:1]


def _noun_behind(tokens: Sequence[Token], wording: Wording) -> Iterator[Token]:
    """The noun that "no" stands before, and what there is no chance of: "no possibility of an extension"."""
    telling = [one for one in tokens if one.tag in ("NOUN", "ADJ") and one in wording.content]
    near = [one for one in telling if one in tokens[:_NEAR]]
    chance = any(one.lemma.lower() in word_set("negations", "chances") for one in near[:1])
    yield from telling[:2] if chance else near[:1]


def _phrasal(token: Token) -> frozenset[str]:
    """A word alone and with the prepositions near behind it: "rely on" of "relies heavily on"."""
    behind = token.sentence.tokens[token.index + 1 :][:2]
    word = token.lemma.lower()
    return frozenset({word, *(f"{word} {one.lower}" for one in behind if one.tag == "ADP")})
