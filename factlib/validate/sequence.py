"""Before for after, from for to: small words of time and way that two wordings must not have the contrary of."""

from collections.abc import Iterator

from factlib.language import Token
from factlib.language.model import token_at
from factlib.language.senses import synonyms
from factlib.validate.lists import ways_of, word_set
from factlib.validate.wording import Difference, Wording

_ORDER = {"before": "before", "after": "after", "following": "after", "since": "after"}
_ENDS = {"since": "from", "from": "from", "until": "up to", "till": "up to", "through": "up to"}
_OF_TIMES = frozenset({"since", "until", "till"})  # whatever stands behind them
_FLOWS = {"from": "from", "to": "to", "into": "to", "toward": "to", "towards": "to"}


def order(claimed: Wording, told: Wording) -> Iterator[Difference]:
    """Before for after: "after the fall in prices", "before the drop in prices"."""
    theirs = list(_ordered(told))
    for token, noun, way in _ordered(claimed):
        word = noun.lemma.lower()
        same = {word, *synonyms(word)}.union(*(word_set("directions", way) for way in ways_of(word)))
        there = [each for each in theirs if each[1].lemma.lower() in same]
        if there and all(other != way for _, _, other in there):
            other, thing, _ = there[0]
            mine, words = f"{token.text} … {noun.text}", f"{other.text} … {thing.text}"
            yield Difference.between(mine, words, other.span, token.span)


def _ordered(wording: Wording) -> Iterator[tuple[Token, Token, str]]:
    """What comes before or after a noun: the word that says so, the noun, and which of the two."""
    for token in wording.tokens:
        prior = token.lower == "to" and token_at(token.sentence.tokens, token.index - 1).lower == "prior"
        way = "before" if prior else _ORDER.get(token.lower)
        if way is None:
            continue
        for phrase in token.sentence.noun_phrases:
            if phrase.first.index == token.index + 1 and phrase.last.tag == "NOUN":
                yield token, phrase.last, way


def ends_of_times(claimed: Wording, told: Wording) -> Iterator[Difference]:
    """Until for since: "until 2028" where the source has "from 2028", and the reverse."""
    mine, theirs = _ends(claimed), _ends(told)
    for when, (end, word) in mine.items():
        other = theirs.get(when)
        if other is not None and other[0] != end:
            yield Difference.between(
                f"{word.text} {when}", f"{other[1].text} {when}", other[1].span, word.span
            )


def _ends(wording: Wording) -> dict[str, tuple[str, Token]]:
    """For each time, by its words, whether something goes on from it or up to it; none for one that both are told of."""
    found: dict[str, dict[str, Token]] = {}
    for word in wording.tokens:
        end = _ENDS.get(word.lower)
        phrases = word.sentence.noun_phrases if end is not None else ()
        behind = token_at(word.sentence.tokens, word.index + 1)
        last = next(
            (one.last for one in phrases if one.first is behind), behind if behind.tag == "NUM" else None
        )
        if end is not None and last is not None and (word.lower in _OF_TIMES or wording.is_value(last)):
            time = word.sentence.tokens[word.index + 1 : last.index + 1]
            named = " ".join(one.lower for one in time if one.tag != "DET")
            found.setdefault(named, {})[end] = word
    return {when: next(iter(ends.items())) for when, ends in found.items() if len(ends) == 1}


def ways(claimed: Wording, told: Wording) -> Iterator[Difference]:
    """From for to: "from A to B" where the source has "to A from B"."""
    mine, theirs = _flows(claimed), _flows(told)
    for word, way in mine.items():
        there = theirs.get(word)
        if there and way and there.isdisjoint(way):
            yield Difference(
                f"the claim says {min(way)} {word}, the source “{min(there)} {word}”", f"{min(there)} {word}"
            )


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
