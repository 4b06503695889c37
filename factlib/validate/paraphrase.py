"""Do other words say the same? A claimed sentence against the words that it is to paraphrase.

Wording is free, facts are not: every number, date and name of the claim must be the source's; nothing may be said
to be so that the source denies, or done that it only plans; up is not down, a month no year, a majority no minority;
and no word may stand in the place of one that means something else. Left alone: synonyms, inflections, word order,
what is left out, verbs that tell the same in another way.
"""

from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from functools import cached_property
from typing import NamedTuple

from factlib.document import Span
from factlib.language import NounPhrase, Sentence, Token, lemma
from factlib.language.senses import broader, opposites, related, senses_of, synonyms
from factlib.names import Party
from factlib.names.mentions import Mention
from factlib.quantities import Quantity
from factlib.validate.amounts import compare, shown
from factlib.validate.assertions import Assertion, assertions_of, is_negation, word_set
from factlib.validate.goods import Match, match_words
from factlib.validate.matching import Likeness, mention_bears_out
from factlib.validate.source import Source
from factlib.validate.words import EMPTY, forms, same_word

__all__ = ["Wording", "differences"]

_CONTENT = ("NOUN", "PROPN", "VERB", "ADJ", "NUM", "ADV", "X")
_NEAR = 2  # the distance up to which an amount is borne out, as rounded or in a near bound
_SMALL = 20  # a number up to which the words of a source are looked through for it
_LONGEST_SWAP = 3  # words that stand in the place of others
_LEAST_SHARED = 0.34  # of the words of a claim that the source must have, for the claim to be about the same
_MOST_SENSES = 3  # of a word whose replacement by another changes what is said
_STEM = 5  # letters that a word and one derived from it share at least


class Difference(NamedTuple):
    """Where a claim says something else.

    Attributes:
        code: "content-differs" or "content-absent".
        message: What the claim says and what the source says.
        found: The words of the source.
        span: Where they stand.
    """

    code: str
    message: str
    found: str | None = None
    span: Span | None = None


class Wording:
    """The words of some sentences of a text, as they are compared.

    Attributes:
        source: The readings of the text.
        sentences: The sentences.
    """

    def __init__(self, source: Source, sentences: Sequence[Sentence]) -> None:
        self.source = source
        self.sentences = list(sentences)

    @property
    def span(self) -> Span:
        """From the first sentence to the last."""
        return Span.of(self.sentences[0].start, self.sentences[-1].end)

    @cached_property
    def tokens(self) -> list[Token]:
        """All tokens."""
        return [token for sentence in self.sentences for token in sentence.tokens]

    @cached_property
    def content(self) -> list[Token]:
        """The tokens that carry meaning, and are no part of an amount, a date or a name."""
        return [
            token
            for token in self.tokens
            if token.tag in _CONTENT
            and token.lower not in EMPTY
            and not self.is_value(token)
            and not self.is_named(token)
        ]

    @cached_property
    def values(self) -> list[Span]:
        """Where numbers and dates stand."""
        quantities = [_number_span(one, self.source.text) for one in self.quantities]
        return quantities + [one.span for one in self.source.dates_in(self.span)]

    def is_value(self, token: Token) -> bool:
        """Whether a token is part of a number or a date."""
        return any(span.start <= token.start < span.end for span in self.values)

    def is_named(self, token: Token) -> bool:
        """Whether a token is part of a name."""
        return any(name.start <= token.start < name.end for name in self.names)

    @cached_property
    def quantities(self) -> list[Quantity]:
        """The amounts."""
        return [one for sentence in self.sentences for one in self.source.quantities_in(sentence.span)]

    @cached_property
    def names(self) -> list[Mention]:
        """The names."""
        return [one for sentence in self.sentences for one in self.source.mentions_in(sentence.span)]

    @cached_property
    def keys(self) -> frozenset[str]:
        """The forms of all words."""
        return frozenset(key for token in self.tokens if token.tag != "PUNCT" for key in _keys(token))

    @cached_property
    def assertions(self) -> list[Assertion]:
        """What is asserted."""
        return [one for sentence in self.sentences for one in assertions_of(sentence)]

    def has(self, token: Token) -> bool:
        """Whether a word of another text stands here, in some form, or one that may stand for it."""
        if not self.keys.isdisjoint(_keys(token)) or any(_may_stand_for(token, own) for own in self.content):
            return True
        return match_words(token.lower, self.source.document[self.span]) is not Match.NONE


def _number_span(quantity: Quantity, text: str) -> Span:
    """The number of an amount, without the things counted."""
    words = text[quantity.span.slice]
    noun = getattr(quantity, "noun", None)
    end = quantity.span.end - len(noun) if noun and words.endswith(noun) else quantity.span.end
    return Span.of(quantity.span.start, max(end, quantity.span.start))


def _keys(token: Token) -> frozenset[str]:
    return forms(token.lower) | {token.lemma.lower()}


def _may_stand_for(one: Token, other: Token) -> bool:
    """Whether two words tell of the same: synonyms, one derived from the other, one broader than the other."""
    first, second = one.lemma.lower(), other.lemma.lower()
    if first[:_STEM] == second[:_STEM] and min(len(first), len(second)) >= _STEM:
        return second not in opposites(first)
    if second in opposites(first) or first in opposites(second):
        return False
    kin, other_kin = related(first), related(second)
    return not kin.isdisjoint({second}) or first in other_kin or first in broader(second)


def differences(claimed: Wording, told: Wording) -> Iterator[Difference]:
    """What the claim says otherwise than the source, the surest first."""
    if not claimed.tokens:
        return
    yield from _figures(claimed, told)
    yield from _dates(claimed, told)
    yield from _names(claimed, told)
    yield from _exclusive(claimed, told)
    yield from _denials(claimed, told)
    yield from _certainty(claimed, told)
    yield from _levels(claimed, told)
    yield from _directions(claimed, told)
    yield from _comparisons(claimed, told)
    yield from _ways(claimed, told)
    yield from _roles(claimed, told)
    yield from _opposites(claimed, told)
    yield from _degrees(claimed, told)
    yield from _swapped(claimed, told)
    yield from _foreign(claimed, told)


def _figures(claimed: Wording, told: Wording) -> Iterator[Difference]:
    used: list[Quantity] = []
    for wanted in claimed.quantities:
        there = sorted(
            ((compare(wanted, found), found) for found in told.quantities), key=lambda pair: pair[0].distance
        )
        if there and (there[0][0].distance <= _NEAR or _is_fall_to(wanted, there[0][1])):
            used.append(there[0][1])
            continue
        if _stands(wanted, told):
            continue
        if there and there[0][0].code != "amount-absent":
            found = there[0][1]
            words = told.source.document[found.span]
            yield Difference(
                "content-differs", f"the claim says {shown(wanted)}, the source “{words}”", words, found.span
            )
        elif not any(compare(wanted, found).code is None for found in told.source.quantities):
            yield Difference("content-differs", f"the source names no such amount as {shown(wanted)}")


def _is_fall_to(wanted: Quantity, found: Quantity) -> bool:
    """Whether one says by a sign what the other says by a word: "fell 2 %", "a change of -2 %"."""
    signed, worded = (found, wanted) if found.value < 0 else (wanted, found)
    return (
        signed.value < 0
        and signed.value == -worded.value
        and worded.trend == "down"
        and signed.unit == worded.unit
    )


def _stands(wanted: Quantity, told: Wording) -> bool:
    """Whether a small number stands there in so many words: "the two companies"."""
    if wanted.kind not in ("number", "count") or wanted.value > _SMALL or wanted.upper is not None:
        return False
    digits = {str(wanted.value.normalize()), wanted.text.split()[0].lower() if wanted.text else ""}
    return any(token.lower in digits or token.lower.split("-")[0] in digits for token in told.tokens)


def _dates(claimed: Wording, told: Wording) -> Iterator[Difference]:
    here = told.source.dates_in(told.span)
    words_there = {token.lower for token in told.tokens}
    for wanted in claimed.source.dates_in(claimed.span):
        if any(wanted.contains(found.start) and wanted.contains(found.end) for found in here):
            continue
        words = claimed.source.document[wanted.span]
        if words_there.issuperset(words.lower().split()):
            continue
        if any(not found.contains(wanted.start) for found in here) or here:
            found = told.source.document[here[0].span]
            yield Difference(
                "content-differs", f"the claim says {words}, the source “{found}”", found, here[0].span
            )
        elif not any((wanted.start, wanted.end) == (one.start, one.end) for one in told.source.dates):
            yield Difference("content-differs", f"the source names no such time as {words}")


def _names(claimed: Wording, told: Wording) -> Iterator[Difference]:
    unmatched = [
        name for name in claimed.names if _tells(name, claimed) and not _is_named(name, claimed, told)
    ]
    if not unmatched:
        return
    rivals = [name for name in told.names if _tells(name, told) and not _is_named(name, told, claimed)]
    for name in unmatched:
        words = " ".join(name.words)
        if any(_bears_out(name, claimed, told.source, one) for one in told.source.names.mentions):
            rival = next((rival for rival in rivals if name.kind == rival.kind is not None), None)
            if rival is not None:
                found, span = " ".join(rival.words), Span.of(rival.start, rival.end)
                yield Difference(
                    "content-differs", f"the claim says {words}, the source “{found}”", found, span
                )
        elif not _stands_in(words, told.source):
            yield Difference("content-differs", f"the source does not speak of {words}")


def _tells(name: Mention, own: Wording) -> bool:
    """Whether a mention is a name: no capital that only opens a sentence, no part of a date."""
    if not name.words or own.source.names.entity_of(name) is None:
        return name.kind == "demonym"
    return not any(span.start <= name.start < span.end for span in own.values)


def _stands_in(words: str, source: Source) -> bool:
    return all(word.casefold() in source.words for word in words.split())


def _is_named(name: Mention, own: Wording, other: Wording) -> bool:
    if any(_bears_out(name, own, other.source, one) for one in other.names):
        return True
    return all(
        not other.keys.isdisjoint(forms(word.lower()) | {word.lower().rstrip("s")}) for word in name.words
    )


def _bears_out(name: Mention, own: Wording, source: Source, mention: Mention) -> bool:
    entity = own.source.names.entity_of(name)
    party = entity.party if entity else Party(name=" ".join(name.words))
    written = Party(name=" ".join(name.words), kind=party.kind, country=party.country)
    return mention_bears_out(written, source, mention) is not Likeness.NONE


def _exclusive(claimed: Wording, told: Wording) -> Iterator[Difference]:
    """A month for a year, the first for the second, the majority for the minority."""
    for family in ("time", "order", "weekday", "compass", "side"):
        members = word_set("exclusive", family)
        mine = _members(claimed, members)
        theirs = _members(told, members)
        for word in mine.keys() - theirs.keys():
            others = theirs.keys() - mine.keys()
            if others and not claimed.is_value(mine[word]):
                token = theirs[min(others)]
                yield Difference(
                    "content-differs",
                    f"the claim says {mine[word].text}, the source “{token.text}”",
                    token.text,
                    token.span,
                )


def _members(wording: Wording, family: frozenset[str]) -> dict[str, Token]:
    """The members of a family that stand among the words, parts of compounds too: "third-quarter"."""
    return {
        part: token
        for token in wording.tokens
        for part in (token.lemma.lower(), *token.lower.split("-"))
        if part in family
    }


def _denials(claimed: Wording, told: Wording) -> Iterator[Difference]:
    """A verb that both have is denied in one of them, or a noun that both have is."""
    if _count_negations(claimed) == _count_negations(told) and _count_negations(claimed):
        return
    for mine in claimed.assertions:
        theirs = [one for one in told.assertions if _same_act(mine, one)]
        if theirs and all(one.negated != mine.negated for one in theirs):
            says = "so" if mine.negated else "not so"
            message = (
                f"the claim says “{_words(mine)}”, the source says that it is {says}: “{_words(theirs[0])}”"
            )
            yield Difference("content-differs", message, _words(theirs[0]), theirs[0].clause.verb.span)
    for one, other, message in (
        (claimed, told, "the source does not say “{}”"),
        (told, claimed, "the source says “{}”"),
    ):
        for token in _denied_nouns(one):
            if not _is_denied(token, other) and _key(token) in {_key(there) for there in other.tokens}:
                no = token.sentence.tokens[max(token.index - _REACH, 0) : token.index + 1]
                words = " ".join(word.text for word in no)
                yield Difference("content-differs", message.format(words), None if one is claimed else words)
    if _count_negations(claimed) and not _count_negations(told) and not _has_negative_word(told):
        yield Difference("content-differs", "the source has no such negation")


_REACH = 3  # words before a noun in which "no" or "without" denies it


def _denied_nouns(wording: Wording) -> Iterator[Token]:
    for token in wording.tokens:
        if token.tag == "NOUN" and any(
            before.lower in ("no", "without")
            for before in token.sentence.tokens[max(token.index - _REACH, 0) : token.index]
        ):
            yield token


def _is_denied(token: Token, wording: Wording) -> bool:
    """Whether the noun, or the verb that it stands with, is denied there too."""
    there = [other for other in wording.tokens if _key(other) == _key(token)]
    denied = set(_denied_nouns(wording))
    return (
        any(other in denied for other in there)
        or _count_negations(wording) > 0
        or _has_negative_word(wording)
    )


def _count_negations(wording: Wording) -> int:
    """How often something is turned into its contrary, by a negation or a verb such as "refuse"."""
    refusing = word_set("governors", "negative")
    refused = sum(one.governs and one.verb.lemma in refusing for one in wording.assertions)
    return refused + sum(map(is_negation, wording.tokens))


def _has_negative_word(wording: Wording) -> bool:
    return any(
        token.lemma.lower() in word_set("governors", "negative")
        or token.lemma.lower() in word_set("nouns", "negative")
        for token in wording.tokens
    )


def _words(assertion: Assertion) -> str:
    return assertion.clause.verb.text


def _same_act(one: Assertion, other: Assertion) -> bool:
    """Whether two verbs tell of one act: the same or a synonym; of those that say little, with the same object."""
    light = word_set("light", "verbs")
    mine, theirs = one.acts - light, other.acts - light
    if not mine or not theirs:
        return not one.acts.isdisjoint(other.acts) and _same_object(one, other)
    return not mine.isdisjoint(theirs) or any(not theirs.isdisjoint(synonyms(act)) for act in mine)


def _same_object(one: Assertion, other: Assertion) -> bool:
    """Whether two verbs are about one thing: "takes a stake", "the harvest is"."""
    about = _about(one)
    return any(
        same_word(word, there) for word in about for there in _about(other)
    ) or not other.acts.isdisjoint(about)


def _about(one: Assertion) -> list[str]:
    clause = one.clause
    phrases: list[NounPhrase | None] = [*clause.objects, clause.predicate, clause.undergoer]
    if one.verb.lemma == "be":
        phrases.append(clause.subject)
    return [phrase.tokens[-1].lower for phrase in phrases if phrase is not None and phrase.head.tag != "PRON"]


def _certainty(claimed: Wording, told: Wording) -> Iterator[Difference]:
    """What is said to be done, and the source only plans, asks for or holds possible; or the reverse."""
    light = word_set("light", "verbs")
    there = [one for one in told.assertions if not one.governs and not _only_tells(one)]
    for mine in claimed.assertions:
        if mine.governs or _only_tells(mine):
            continue
        same = [one for one in told.assertions if _same_act(mine, one)]
        same = same or [one for one in there if _same_object(mine, one)]
        rivals = same or ([] if mine.acts <= light or _is_governor(mine) else there)
        if rivals and all(mine.status.isdisjoint(one.status) for one in rivals):
            if not same and not _overstates(mine, rivals):
                continue
            message = f"the claim tells it as {_status(mine)}: “{_words(mine)}”; the source as {_status(rivals[0])}: “{_words(rivals[0])}”"
            yield Difference("content-differs", message, _words(rivals[0]), rivals[0].clause.verb.span)


_STRENGTH = {"possible": 0, "urged": 0, "ahead": 1, "done": 2}


def _overstates(mine: Assertion, rivals: Sequence[Assertion]) -> bool:
    least = min(_STRENGTH[status] for status in mine.status)
    return all(least > _STRENGTH[status] for one in rivals for status in one.status)


def _is_governor(one: Assertion) -> bool:
    return any(not one.acts.isdisjoint(word_set("governors", row)) for row in ("ahead", "possible", "urged"))


def _only_tells(one: Assertion) -> bool:
    return not one.acts.isdisjoint(word_set("tellers", "verbs"))


def _status(one: Assertion) -> str:
    return {"done": "a fact", "ahead": "to come", "urged": "asked for", "possible": "possible"}[
        min(one.status)
    ]


def _directions(claimed: Wording, told: Wording) -> Iterator[Difference]:
    """Up for down: of the whole, or of one noun: "falling production and growing demand"."""
    mine, theirs = _turns(claimed), _turns(told)
    for way, other in (("up", "down"), ("down", "up")):
        new = [token for token in mine[way] if told.keys.isdisjoint(_keys(token))]
        gone = [token for token in theirs[other] if claimed.keys.isdisjoint(_keys(token))]
        if new and not theirs[way] and gone:
            yield Difference(
                "content-differs",
                f"the claim says {new[0].text}, the source “{gone[0].text}”",
                gone[0].text,
                gone[0].span,
            )
        nouns = {noun for token in theirs[way] if (noun := _turned(token))}
        against = {noun: token for token in theirs[other] if (noun := _turned(token))}
        for token in mine[way]:
            noun = _turned(token)
            if noun in against and noun not in nouns:
                found = against[noun].text
                yield Difference(
                    "content-differs",
                    f"the claim says {token.text} {noun}, the source “{found} {noun}”",
                    found,
                    against[noun].span,
                )


def _turned(token: Token) -> str | None:
    """The noun that a word of direction stands right before: "falling production"."""
    behind = token.sentence.tokens[token.index + 1 : token.index + 3]
    if behind and behind[0].tag == "ADJ":
        behind = behind[1:]
    return behind[0].lemma.lower() if behind and behind[0].tag == "NOUN" else None


def _turns(wording: Wording) -> dict[str, list[Token]]:
    found: dict[str, list[Token]] = {"up": [], "down": []}
    for token in wording.tokens:
        if wording.is_named(token):
            continue
        pair = f"{token.lemma.lower()} {_next(token)}"
        way = next((way for way in found if pair in word_set("directions", way)), None)
        way = way or next(
            (way for way in found if {token.lemma.lower(), token.lower} & word_set("directions", way)), None
        )
        if way is not None:
            found[way].append(token)
    return found


def _next(token: Token) -> str:
    tokens = token.sentence.tokens
    return tokens[token.index + 1].lower if token.index + 1 < len(tokens) else ""


def _comparisons(claimed: Wording, told: Wording) -> Iterator[Difference]:
    """More for less, and either for neither: "below the list price", "above targets"."""
    mine, theirs = _compared(claimed), _compared(told)
    for noun, (way, words) in mine.items():
        if noun not in theirs and noun in told.keys:
            yield Difference("content-differs", f"the source does not say “{words} … {noun}”")
        elif noun in theirs and theirs[noun][0] != way:
            yield Difference(
                "content-differs", f"the claim says “{words} … {noun}”, the source “{theirs[noun][1]}”"
            )
    for noun, (_, words) in theirs.items():
        if noun not in mine and noun in claimed.keys:
            yield Difference("content-differs", f"the source says “{words} … {noun}”", words)


def _compared(wording: Wording) -> dict[str, tuple[str, str]]:
    """The nouns that something is compared with, with the direction and its words; no amounts, which have bounds."""
    found = {}
    for token in wording.tokens:
        if token.tag in ("VERB", "NOUN"):
            words, behind = token.lemma.lower(), token.index + 1
        elif _next(token) in ("than", "of", "to", "least", "most"):
            words, behind = f"{token.lower} {_next(token)}", token.index + 2
        else:
            words, behind = token.lower, token.index + 1
        way = next((way for way in ("up", "down") if words in word_set("comparisons", way)), None)
        if way is None:
            continue
        for phrase in token.sentence.noun_phrases:
            last = phrase.tokens[-1]
            if phrase.tokens[0].index == behind and last.tag == "NOUN" and not wording.is_value(last):
                found[last.lemma.lower()] = (way, words)
    return found


def _opposites(claimed: Wording, told: Wording) -> Iterator[Difference]:
    for token in claimed.content:
        if not told.keys.isdisjoint(_keys(token)):
            continue
        contrary = opposites(token.lemma.lower())
        for other in told.content:
            if other.lemma.lower() in contrary and claimed.keys.isdisjoint(_keys(other)):
                yield Difference(
                    "content-differs",
                    f"the claim says {token.text}, the source “{other.text}”",
                    other.text,
                    other.span,
                )


def _ways(claimed: Wording, told: Wording) -> Iterator[Difference]:
    """From for to: "from A to B" where the source has "to A from B"."""
    mine, theirs = _flows(claimed), _flows(told)
    for word, way in mine.items():
        there = theirs.get(word)
        if there and way and there.isdisjoint(way):
            yield Difference(
                "content-differs",
                f"the claim says {min(way)} {word}, the source “{min(there)} {word}”",
                f"{min(there)} {word}",
            )


_FLOWS = {"from": "from", "to": "to", "into": "to", "toward": "to", "towards": "to"}


def _flows(wording: Wording) -> dict[str, set[str]]:
    """For each name the ways in which something moves: from it or to it."""
    found: dict[str, set[str]] = {}
    for sentence in wording.sentences:
        for link in sentence.prepositional_phrases:
            way = _FLOWS.get(link.preposition.lower)
            names = [token for token in link.noun_phrase.tokens if token.tag == "PROPN"]
            if way and names:
                found.setdefault(names[-1].lower, set()).add(way)
    return found


def _roles(claimed: Wording, told: Wording) -> Iterator[Difference]:
    """Who does it for to whom it is done: "X sued Y" where the source has "Y sued X"."""
    for mine in claimed.assertions:
        for theirs in told.assertions:
            if not _same_act(mine, theirs) or mine.clause.actor is None or theirs.clause.actor is None:
                continue
            actor, other = _head(mine.clause.actor), _head(theirs.clause.actor)
            crossed = actor in _others(theirs) and other in _others(mine)
            if crossed and actor != other and actor not in _others(mine):
                found = theirs.clause.actor
                message = f"the claim says “{mine.clause.actor.text} {_words(mine)}”, the source “{found.text} {_words(theirs)}”"
                yield Difference("content-differs", message, found.text, found.span)


def _head(phrase: NounPhrase) -> str:
    return phrase.tokens[-1].lemma.lower()


def _others(assertion: Assertion) -> set[str]:
    """The nouns that stand at a verb in other roles than that of the actor."""
    clause = assertion.clause
    phrases = [clause.undergoer, *clause.objects, *(phrase for _, phrase in clause.obliques)]
    return {_head(phrase) for phrase in phrases if phrase is not None and phrase is not clause.actor}


def _levels(claimed: Wording, told: Wording) -> Iterator[Difference]:
    """A change by an amount for a level, or the reverse: "fell by 5 tonnes" where the source has "fell to 5 tonnes"."""
    for wanted in claimed.quantities:
        way = _step(wanted, claimed)
        there = [
            found for found in told.quantities if (found.kind, found.value) == (wanted.kind, wanted.value)
        ]
        steps = {_step(found, told) for found in there}
        if way and there and None not in steps and way not in steps:
            found = told.source.document[there[0].span]
            yield Difference(
                "content-differs",
                f"the claim says {way} {shown(wanted)}, the source “{steps.pop()} {found}”",
                found,
                there[0].span,
            )


def _step(quantity: Quantity, wording: Wording) -> str | None:
    before = wording.source.text[max(quantity.span.start - 4, 0) : quantity.span.start].lower().split()
    return before[-1] if before and before[-1] in ("by", "to") else None


def _degrees(claimed: Wording, told: Wording) -> Iterator[Difference]:
    """All for a part, and a part for all: "almost everything", "regardless of"."""
    whole = word_set("whole", "words")
    for token in claimed.tokens:
        if token.lower in whole and whole.isdisjoint(other.lower for other in told.tokens):
            yield Difference("content-differs", f"the source does not say “{token.text}”")
    parts = word_set("whole", "parts")
    for token in told.tokens:
        if token.lower in parts and parts.isdisjoint(other.lower for other in claimed.tokens):
            behind = token.sentence.tokens[token.index + 1 : token.index + 2]
            if behind and behind[0].lower in claimed.keys and not told.is_value(behind[0]):
                yield Difference(
                    "content-differs",
                    f"the source says “{token.text} {behind[0].text}”",
                    token.text,
                    token.span,
                )


def _swapped(claimed: Wording, told: Wording) -> Iterator[Difference]:
    """A noun or adjective that stands where the source has another, between the same words; a negation that does not."""
    uneven = _count_negations(claimed) != _count_negations(told)
    for mine, theirs in _replaced(claimed, told):
        if uneven and any(map(is_negation, mine)) != any(map(is_negation, theirs)):
            yield Difference(
                "content-differs",
                "a negation was added or lost",
                " ".join(one.text for one in theirs) or None,
            )
        yield from _other_names(mine, theirs, claimed, told)
        for token in mine:
            if token not in claimed.content or not _is_telling(token) or told.has(token):
                continue
            for other in theirs:
                if (
                    other.tag == token.tag
                    and other in told.content
                    and _is_telling(other)
                    and not claimed.has(other)
                ):
                    yield Difference(
                        "content-differs",
                        f"the claim says {token.text}, the source “{other.text}”",
                        other.text,
                        other.span,
                    )


def _other_names(
    mine: Sequence[Token], theirs: Sequence[Token], claimed: Wording, told: Wording
) -> Iterator[Difference]:
    """A name that stands where the source has another."""
    for name in _names_of(mine, claimed):
        for other in _names_of(theirs, told):
            alike = name.kind == other.kind or None in (name.kind, other.kind)
            if (
                alike
                and not _bears_out(name, claimed, told.source, other)
                and not _spelt_alike(name, other)
                and not _is_named(other, told, claimed)
            ):
                found, span = " ".join(other.words), Span.of(other.start, other.end)
                yield Difference(
                    "content-differs",
                    f"the claim says {' '.join(name.words)}, the source “{found}”",
                    found,
                    span,
                )


def _spelt_alike(one: Mention, other: Mention) -> bool:
    """Whether two names are forms of one: "Minis" and "Mini"."""
    pairs = zip(one.words, other.words, strict=False)
    return any(same_word(mine, theirs) or mine.rstrip("s") == theirs for mine, theirs in pairs)


def _names_of(tokens: Sequence[Token], wording: Wording) -> list[Mention]:
    return [
        name
        for name in wording.names
        if _tells(name, wording) and any(name.start <= token.start < name.end for token in tokens)
    ]


def _replaced(claimed: Wording, told: Wording) -> Iterator[tuple[list[Token], list[Token]]]:
    """The few words of the claim that stand in the place of a few others of the source."""
    mine = [token for token in claimed.tokens if token.tag != "PUNCT"]
    theirs = [token for token in told.tokens if token.tag != "PUNCT"]
    matcher = SequenceMatcher(
        None, [_key(token) for token in mine], [_key(token) for token in theirs], autojunk=False
    )
    for kind, first, last, start, end in matcher.get_opcodes():
        inside = first > 0 and last < len(mine)
        if (
            kind != "equal" and inside and last - first <= _LONGEST_SWAP and end - start <= _LONGEST_SWAP
        ) or (kind == "replace" and last - first <= _LONGEST_SWAP and end - start <= _LONGEST_SWAP):
            yield mine[first:last], theirs[start:end]


def _is_telling(token: Token) -> bool:
    """Whether a noun or adjective says something of its own: those with many senses say little."""
    part = {"NOUN": "n", "ADJ": "a"}.get(token.tag)
    return part is not None and senses_of(token.lemma.lower(), part) <= _MOST_SENSES


def _key(token: Token) -> str:
    return lemma(token.lower, token.tag)


def _foreign(claimed: Wording, told: Wording) -> Iterator[Difference]:
    """Too few of the words stand in the source."""
    content = claimed.content
    missing = [token for token in content if not told.has(token)]
    if content and len(missing) > (1 - _LEAST_SHARED) * len(content):
        words = ", ".join(f"“{token.text}”" for token in missing[:4])
        yield Difference("content-absent", f"the cited words lack {words}")
