"""Which of two things is more? What is compared with what, and more for less, or one side for the other.

Read: comparatives before "than" ("grew faster than"), verbs and small words that compare ("exceed", "below the
list price"). Left alone: amounts, which have bounds ("more than 5 tonnes").
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from factlib.language import Token
from factlib.language.senses import opposites, synonyms
from factlib.quantities.scan import TIME_UNITS
from factlib.validate.lists import pole_words, ways_of, word_set
from factlib.validate.structure import clause_of
from factlib.validate.themes import stretch_with
from factlib.validate.wording import Difference, Wording, keys_of
from factlib.validate.words import EMPTY

_THOSE = frozenset({"those", "that"})
_REACH = 4  # words around a word that say of what it is said
_BEFORE_THAN = 12  # words between a comparative and "than": "grew faster in spring than"
_SIDES = frozenset({"NOUN", "PROPN", "ADJ", "ADV", "VERB"})
_VERBS = (("up", "bounding_up"), ("down", "trailing"))
_GRADED = frozenset({"ADJ", "ADV"})
_SIZE = "size"
_ENDS = frozenset({"PUNCT", "CCONJ", "SCONJ"})


class _Compared(NamedTuple):
    """What is more or less than what: the sign, the scales with the end that the left side is nearer to, the sides."""

    sign: Token
    scales: frozenset[tuple[str, bool]]
    left: Sequence[Token]
    right: Sequence[Token]


def _turned_sides(claimed: Sequence[_Compared], told: Sequence[_Compared]) -> Iterator[Difference]:
    """The greater for the smaller: "rye grew faster than oats" where the source has "oats grew faster than rye"."""
    for mine in claimed:
        for other in told:
            if _agree(mine, other) is False:
                says = f"{mine.sign.text} … {mine.right[-1].text}"
                words = f"{other.sign.text} … {other.right[-1].text}"
                yield Difference.between(says, words, other.sign.span, mine.sign.span)


def compare_alike(one: Token, other: Token, claimed: Wording, told: Wording) -> bool:
    """Whether two words compare the same things, and say which is more: "dearer than rye", of rye "cheaper than oats"."""
    own = [each for each in claimed.once(_all_compared) if one in _words(each.sign)]
    there = [each for each in told.once(_all_compared) if other in _words(each.sign)] if own else ()
    return any(_agree(mine, theirs) for mine in own for theirs in there)


def _words(sign: Token) -> list[Token]:
    """A comparative with the word that it grades: "more slowly"."""
    behind = sign.sentence.tokens[sign.index + 1 : sign.index + 2]
    return [sign, *(one for one in behind if one.tag in _GRADED)]


def _agree(one: _Compared, other: _Compared) -> bool | None:
    """Whether two comparisons say the same; None where they are of other scales or other things."""
    left, right = _unlike(one.left, one.right), _unlike(one.right, one.left)
    there, beside = _unlike(other.left, other.right), _unlike(other.right, other.left)
    straight, crossed = 2 * _alike(right, beside), _alike(left, beside) + _alike(right, there)
    if straight == crossed:
        return None
    ends = dict(other.scales)
    same = {end == ends[scale] for scale, end in one.scales if scale in ends}
    return (straight > crossed) == same.pop() if len(same) == 1 else None


def _unlike(one: Sequence[Token], other: Sequence[Token]) -> list[Token]:
    """The words of one side that the other side does not have, too: "domestic" of "domestic sales", "foreign sales"."""
    keys = {key for each in other for key in keys_of(each)}
    return [each for each in one if keys.isdisjoint(keys_of(each))]


def _alike(one: Sequence[Token], other: Sequence[Token]) -> int:
    """How many of some words others have too, or have a synonym of."""
    keys = {key for each in other for key in keys_of(each)}
    return sum(not keys.isdisjoint(keys_of(each) | synonyms(each.lemma.lower())) for each in one)


def _all_compared(wording: Wording) -> list[_Compared]:
    """All that is compared in some words."""
    found: list[_Compared] = []
    for token in wording.tokens:
        if token.lower == "than" and not _is_before_amount(token, wording):
            found += _before_than(token, wording)
        elif token.tag == "VERB" and not wording.is_value(token):
            found += _by_verb(token, wording)
    return [one for one in found if one.left and one.right]


def _is_before_amount(than: Token, wording: Wording) -> bool:
    behind = than.sentence.tokens[than.index + 1 : than.index + 2]
    if not behind or wording.is_value(behind[0]) or behind[0].tag == "NUM":
        return True
    return behind[0].tag == "VERB" and behind[0].penn != "VBG"  # "than expected", no "than buying"


def _before_than(than: Token, wording: Wording) -> Iterator[_Compared]:
    """The comparative that "than" belongs to: "faster than", "more slowly in May than"."""
    tokens = than.sentence.tokens
    near = tokens[max(than.index - _BEFORE_THAN, 0) : than.index]
    sign = next((one for one in reversed(near) if one.penn in ("JJR", "RBR")), None)
    if sign is None or (near and near[-1].lower in ("rather", "other")):
        return
    around = stretch_with(sign, wording)
    behind = [one for one in tokens[than.index + 1 :] if one in around or one.start > around[-1].start]
    yield _Compared(
        sign,
        _scales_of(sign),
        _sides([one for one in around if one.index < than.index and one is not sign], wording),
        _sides(_up_to_end(behind), wording),
    )


def _by_verb(verb: Token, wording: Wording) -> Iterator[_Compared]:
    """What a verb compares: "exports exceeded imports", "boys are outnumbered by girls"."""
    lemma = verb.lemma.lower()
    up, down = (any(lemma in word_set("comparisons", row) for row in rows) for rows in _VERBS)
    if not (up or down) or len(lemma.split()) > 1:
        return
    around, clause = stretch_with(verb, wording), clause_of(verb)
    left = [one for one in around if one.index < verb.index]
    right = _up_to_end([one for one in around if one.index > verb.index])
    sides = (_sides(left, wording), _sides(right, wording))
    first, second = reversed(sides) if clause is not None and clause.passive else sides
    yield _Compared(verb, frozenset({(_SIZE, up)}), first, second)


def _up_to_end(tokens: Sequence[Token]) -> list[Token]:
    """Words up to the next mark or conjunction, or what stands behind the first noun: "oats" of "oats in May"."""
    named = False
    for at, one in enumerate(tokens):
        if (at and one.tag in _ENDS) or (named and one.tag == "ADP" and one.lower != "of"):
            return list(tokens[:at])
        named = named or one.tag in ("NOUN", "PROPN")
    return list(tokens)


def _sides(tokens: Sequence[Token], wording: Wording) -> list[Token]:
    """The words that say what is compared."""
    return [
        one
        for one in tokens
        if one.tag in _SIDES and one.lower not in EMPTY and not wording.is_value(one) and not _scales_in(one)
    ]


def _scales_of(sign: Token) -> frozenset[tuple[str, bool]]:
    """On what scales a comparative is, and at which end: "cheaper" is at the lower one of size; "less dear" is, too."""
    behind = sign.sentence.tokens[sign.index + 1 : sign.index + 2]
    if sign.lower in ("more", "less") and behind and behind[0].tag in _GRADED and behind[0].lower != "than":
        end = sign.lower == "more"
        return frozenset((scale, at == end) for scale, at in _scales_in(behind[0]) or _own_scale(behind[0]))
    return _scales_in(sign) or _own_scale(sign)


def _own_scale(token: Token) -> frozenset[tuple[str, bool]]:
    """A scale of a word that no list has, named by the first of it and its opposites: "hard", "soft"."""
    word = token.lemma.lower()
    names = [(word, True), *((other, False) for other in opposites(word))]
    return frozenset(names)


def _scales_in(token: Token) -> frozenset[tuple[str, bool]]:
    """The scales on which a word is by the lists."""
    places = {
        (_SIZE if about in ("comparison", "level") else about, pole)
        for word in (token.lower, token.lemma.lower())
        for about, pole in pole_words().get(word, ())
        if about in ("comparison", "level", "pace", "quality", "worth", "breadth", "merit")
    }
    for word in (token.lower, token.lemma.lower()):
        places |= {(_SIZE, way == "up") for way in ways_of(word)}
    return frozenset(places if token.tag in _GRADED else ())


def comparisons(claimed: Wording, told: Wording, *, cited: bool = True) -> Iterator[Difference]:
    """More for less, and, in words that are cited, either for neither: "below the list price", "above targets"."""
    own = claimed.once(_all_compared)
    there = told.once(_all_compared) if own else []
    yield from _turned_sides(own, there)
    if any(_agree(one, other) for one in own for other in there):
        return
    mine, theirs = claimed.once(nouns_compared), told.once(nouns_compared)
    for noun, (way, words) in mine.items():
        if noun in theirs and theirs[noun][0] != way:
            yield Difference(f"the claim says “{words} … {noun}”, the source “{theirs[noun][1]}”")
    ways_told = {way for _, (way, _) in theirs.items()}
    turned = any(
        one not in theirs and one in told.keys and way not in ways_told for one, (way, _) in mine.items()
    )
    for noun, (_, words) in theirs.items():
        left_out = noun not in mine and _is_reached(noun, claimed)
        if left_out and cited and not turned:
            yield Difference(f"the source says “{words} … {noun}”", words)


def _is_reached(noun: str, wording: Wording) -> bool:
    """Whether something is said to be just at what another text compares with: "at the list price", "met its target"."""
    if noun in TIME_UNITS or wording.negations or wording.denies():
        return False
    for token in wording.tokens:
        before = token.sentence.tokens[max(token.index - _REACH, 0) : token.index]
        words = {one.lemma.lower() for one in before}
        earlier = {one.lemma.lower() for one in token.sentence.tokens[: token.index]}
        reached = not words.isdisjoint(word_set("comparisons", "reached"))
        if token.lemma.lower() == noun and (reached or ("be" in earlier and "than" not in earlier)):
            return True
    return False


def is_not_reached(noun: str, wording: Wording) -> bool:
    """Whether some verb is denied of what another text compares with: "will not meet demand" for "short of demand"."""
    compared = word_set("comparisons", "up") | word_set("comparisons", "down")
    return any(
        one.negated
        and one.verb.lemma not in compared
        and any(phrase.last.lemma.lower() == noun for phrase in one.clause.objects)
        for one in wording.assertions
    )


def nouns_compared(wording: Wording) -> dict[str, tuple[str, str]]:
    """The nouns that something is compared with, with the direction and its words; no amounts, which have bounds."""
    found = {}
    for token in wording.tokens:
        tokens = token.sentence.tokens
        if token.tag in ("VERB", "NOUN"):
            words, behind = token.lemma.lower(), token.index + 1
        elif next_word(token) in ("than", "of", "to", "least", "most"):
            words, behind = f"{token.lower} {next_word(token)}", token.index + 2
        elif token.penn == "JJR" and (than := _than_behind(token)):
            words, behind = f"{token.lower} than", than + 1  # "a bigger drop than"
        else:
            words, behind = token.lower, token.index + 1
        way = next((way for way in ("up", "down") if words in word_set("comparisons", way)), None)
        if way is None and _opens_time(tokens[behind : behind + 2]):
            way = {"over": "up", "under": "down"}.get(words)  # "under a week"
        before = tokens[max(token.index - 1, 0) : token.index]
        if way is not None and words.split()[0] in ("more", "less") and before and before[0].lower == "no":
            way = "down" if way == "up" else "up"  # "no more than"
        if way is None or (words == "up to" and _is_up_to_somebody(token)):
            continue
        for phrase in token.sentence.noun_phrases:
            last = phrase.tokens[-1]
            counted = any(one.span.holds(last.start) for one in wording.quantities)
            # "more than enough capacity" is compared with nothing
            degree = phrase.tokens[0].lower in word_set("comparisons", "degrees")
            named = last.tag == "NOUN" or last.lower in _THOSE
            if phrase.tokens[0].index == behind and named and not counted and not degree:
                found[last.lemma.lower()] = (way, words)
    return found


def _is_up_to_somebody(up: Token) -> bool:
    """Whether "up to" bounds nothing: "lived up to its name", "is entirely up to the markets"."""
    before = [one for one in up.sentence.tokens[: up.index] if one.tag not in ("ADV", "PART")][-1:]
    return any(one.tag == "VERB" or one.lemma == "be" for one in before)


def _opens_time(tokens: Sequence[Token]) -> bool:
    """Whether words are one length of time: "a week"."""
    return len(tokens) > 1 and tokens[0].lower in ("a", "an") and tokens[1].lower in TIME_UNITS


def _than_behind(token: Token) -> int | None:
    """Where "than" stands right behind the noun of a comparative."""
    near = token.sentence.tokens[token.index + 2 : token.index + _REACH]
    return next((one.index for one in near if one.lower == "than"), None)


def next_word(token: Token) -> str:
    """The word behind another, in lower case; empty at the end."""
    tokens = token.sentence.tokens
    return tokens[token.index + 1].lower if token.index + 1 < len(tokens) else ""
