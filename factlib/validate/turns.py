"""Up for down, more for less, from for to: words that two wordings must not have the contrary of."""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from itertools import takewhile

from factlib.language import Token
from factlib.language.senses import opposites, synonyms
from factlib.validate.assertions import with_particle
from factlib.validate.compared import compare_alike, is_not_reached, next_word, nouns_compared
from factlib.validate.lists import EFFECT, pole_words, share_pole, ways_of, word_lists, word_set
from factlib.validate.negations import is_negation, is_put_aside
from factlib.validate.themes import (
    is_nearer,
    share_actor,
    share_theme,
    stand_together,
    themes_of,
    themes_shared,
)
from factlib.validate.told_times import tells_a_time
from factlib.validate.wording import Difference, Wording, keys_of
from factlib.validate.words import EMPTY

_QUALITIES = {"ADJ", "ADV", "VERB"}
_BEFORE = 3  # words before a word in which a negation turns it round
_MULTIPLES = frozenset({"double", "triple"})
_LEAST_NEGATED = 4  # letters of a word that a prefix denies
_FIGURE = re.compile(r"[0-9][0-9.,]*")
_YEAR = re.compile(r"(?:1[5-9]|20)\d\d")
_REACH = 4  # words around a word that say of what it is said
_NOTHING = frozenset({"nothing", "nobody", "none", "no"})
_GRADING = frozenset({"more", "less"})
_NEITHER = frozenset({"remaining", "latest", "earliest"})  # forms that have lost the sense of their word
_NOT = frozenset({"not", "n't", "never"})  # that stand behind what they turn round, too


def directions(claimed: Wording, told: Wording) -> Iterator[Difference]:
    """Up for down: of the whole, or of one noun: "falling production and growing demand"."""
    mine, theirs = claimed.once(_turns), told.once(_turns)
    yield from _moves(claimed, told, [*mine["up"], *mine["down"]], [*theirs["up"], *theirs["down"]])
    for way, other in (("up", "down"), ("down", "up")):
        new = [token for token in mine[way] if token.lower == way or told.keys.isdisjoint(keys_of(token))]
        gone = [token for token in theirs[other] if claimed.keys.isdisjoint(keys_of(token))]
        pairs = (
            (token, against)
            for token in new
            for against in gone
            if stand_together(token, against, claimed, told)
            and not compare_alike(token, against, claimed, told)
        )
        pair = next(pairs, None) if not theirs[way] else None
        if pair is not None:
            yield Difference.between(pair[0].text, pair[1].text, pair[1].span, pair[0].span)
        for token in mine[way]:
            against = _opposed(token, theirs[other])
            nearer = against is not None and any(
                is_nearer(token, one, against, claimed, told) for one in theirs[way]
            )
            if against is not None and not nearer and _opposed(token, theirs[way]) is None:
                yield Difference.between(token.text, against.text, against.span, token.span)


def _moves(
    claimed: Wording, told: Wording, mine: Sequence[Token], theirs: Sequence[Token]
) -> Iterator[Difference]:
    """Up or down where the source only says that something stays as it is: "will be raised" for "will be the same"."""
    level = word_set("directions", "level")
    if not mine or theirs or claimed.negations or told.negations:
        return
    there = [token for token in told.tokens if token.lemma.lower() in level and told.is_said(token)]
    if there and not any(token.lemma.lower() in level for token in claimed.tokens):
        yield Difference.between(mine[0].text, there[0].text, there[0].span, mine[0].span)


def _turns(wording: Wording) -> dict[str, list[Token]]:
    found: dict[str, list[Token]] = {"up": [], "down": []}
    negative = any(one.value < 0 for one in wording.quantities)
    for token in wording.tokens:
        lemma = token.lemma.lower()
        if token.lower in ("twice", "double") and next_word(token) == "as":
            found["up"].append(token)  # "twice as many as"
            continue
        pair = ways_of(f"{lemma} {next_word(token)}")
        ways = pair or ways_of(lemma) | ways_of(token.lower)
        if not ways or wording.is_named(token) or _bounds(token, wording):
            continue
        if token.penn == "JJS" or (token.lower in _MULTIPLES and token.tag != "VERB"):
            continue  # "the largest fall" is no rise, nor is "double the price"
        if lemma == "raise" and _brings_in(token):
            continue
        if token.tag == "NOUN" and (negative or lemma in word_set("directions", "verbs")):
            continue  # "a growth of -2 %", "the contract", "the speed limit"
        if token.lower in ("up", "down") and _is_of_verb(token):
            continue  # "put this down to", "set up"
        found["up" if "up" in ways else "down"].append(token)
    return found


def _brings_in(token: Token) -> bool:
    """Whether money is raised, and nothing goes up: "the money raised", "raised capital"."""
    tokens = token.sentence.tokens
    beside = (*tokens[max(token.index - 1, 0) : token.index], *tokens[token.index + 1 : token.index + 3])
    return any(one.lemma.lower() in word_set("directions", "raised") for one in beside)


def _is_of_verb(token: Token) -> bool:
    """Whether "up" or "down" belongs to a verb that tells of no move, and no amount stands beside it; or to "make"."""
    tokens = token.sentence.tokens
    verbs = [one for one in tokens[max(token.index - _REACH, 0) : token.index] if one.tag == "VERB"]
    beside = tokens[token.index + 1 : token.index + 2]
    measured = bool(beside) and (
        beside[0].tag == "NUM" or beside[0].lower in ("from", "by", "$", "sharply", "about")
    )
    if not verbs:
        return False
    made = verbs[-1].index == token.index - 1 and verbs[-1].lemma == "make"  # "made up 5 percent"
    return made or (not measured and verbs[-1].lemma.lower() not in word_set("directions", "moves"))


def contraries(claimed: Wording, told: Wording, *, cited: bool = True) -> Iterator[Difference]:
    """A word whose opposite the source has, and not the word itself: "minority" for "majority".

    Of words that were looked for, only a word that has the same beside it says the contrary.
    """
    there = told.once(_forms_of_content)
    for token in claimed.content:
        if tells_a_time(token):
            continue
        word = token.lemma.lower()
        own = keys_of(token) | synonyms(word)
        same = [one for one, form, keys in there if not own.isdisjoint(keys) or share_pole(word, form)]
        if (same and _opposed(token, same)) or (not same and not told.keys.isdisjoint(own)):
            continue
        contrary = opposites(word)
        for other, form, _ in there:
            if form not in contrary and not _is_negated_form(token, other):
                continue
            if tells_a_time(other) or _say_little(token, other) or _number_others(token, other):
                continue
            if (
                _is_turned(token, claimed) == _is_turned(other, told)
                and not (_are_converse(token, other) or compare_alike(token, other, claimed, told))
                and (
                    token.tag in _QUALITIES and share_theme(token, other)
                    if same
                    else not _has_word_for(claimed, other) and stand_together(token, other, claimed, told)
                )
                and (cited or _is_contradicted(token, other))
            ):
                yield Difference.between(token.text, other.text, other.span, token.span)


def _forms_of_content(wording: Wording) -> list[tuple[Token, str, frozenset[str]]]:
    """The words that carry meaning, with their dictionary forms in small letters and what they may be compared by."""
    return [(token, token.lemma.lower(), keys_of(token)) for token in wording.content]


def _say_little(one: Token, other: Token) -> bool:
    """Whether two contraries of the dictionary are none in any text: "come", "go"; a noun and an adverb."""
    light = word_set("light", "verbs") | word_set("light", "contraries")
    words = {with_particle(each) if each.tag == "VERB" else each.lemma.lower() for each in (one, other)}
    parted = any(word.partition(" ")[2] in word_set("particles", "adverbs") for word in words)
    if not parted and not light.isdisjoint(each.lemma.lower() for each in (one, other)):
        return True  # not "take", "give up"
    if one.tag != other.tag and (
        "NOUN" in (one.tag, other.tag) or {"VB", "VBZ", "VBP"} & {one.penn, other.penn}
    ):
        return True
    moves = word_set("directions", "up") | word_set("directions", "down")
    return moves.issuperset((one.lemma.lower(), other.lemma.lower()))


def _has_word_for(wording: Wording, token: Token) -> bool:
    return not wording.keys.isdisjoint(keys_of(token) | synonyms(token.lemma.lower()))


def _are_converse(one: Token, other: Token) -> bool:
    """Whether two words tell of one act from its two sides, for different parties: what one sells another buys."""
    sides = [{about for about, _ in pole_words().get(token.lemma.lower(), ())} for token in (one, other)]
    acts = {about for about in sides[0] & sides[1] if word_lists("poles.toml").get(about, {}).get("acts")}
    return bool(acts) and not share_actor(one, other)


def is_said_by_contrary(claimed: Wording, told: Wording) -> bool:
    """Whether one denies what the other says by a word for the contrary: "did not attend", "boycotted"."""
    both = ((claimed, told), (told, claimed))
    if any(
        is_not_reached(noun, one)
        for one, other in both
        for noun, (way, _) in other.once(nouns_compared).items()
        if way == "down"
    ):
        return True
    poles = [one.once(_poles_of, False) for one in (claimed, told)]
    pairs = [
        (mine, theirs)
        for about in poles[0].keys() & poles[1].keys()
        for pole in (True, False)
        for mine in poles[0][about].get(pole, [])
        for theirs in poles[1][about].get(not pole, [])
    ]
    pairs += [
        (one, other)
        for one in claimed.content
        for other in told.content
        if other.lemma.lower() in opposites(one.lemma.lower()) or _is_negated_form(one, other)
    ]
    return any(
        _is_turned(one, claimed) != _is_turned(other, told)
        and told.keys.isdisjoint(keys_of(one))
        and claimed.keys.isdisjoint(keys_of(other))
        for one, other in pairs
    )


def _is_negated_form(one: Token, other: Token) -> bool:
    """Whether one of two words is the other with "un", "il" and their like before it: "legally", "illegally".

    What is "unprecedented" is without a precedent; who is not overcharged may be undercharged.
    """
    if _are_opposed(one.lower, other.lower):
        return True
    short, long = (one, other) if len(one.lower) <= len(other.lower) else (other, one)
    if one.tag == other.tag:
        alike = (one.tag in _QUALITIES or long.lower.startswith("non-")) and len(
            short.lower
        ) >= _LEAST_NEGATED  # not "take", "intake"
        return alike and _is_with_prefix(long.lower, short.lower)
    noun = f"{short.lemma.lower()}ed"
    return len(noun) > _LEAST_NEGATED + 2 and _is_with_prefix(long.lower, noun)


def _is_with_prefix(word: str, rest: str) -> bool:
    """Whether a word is another with a prefix that denies it: "unfair", "fair"."""
    return word.endswith(rest) and word[: -len(rest)] in word_set("negations", "prefixes")


def _are_opposed(one: str, other: str) -> bool:
    """Whether two words are one with contrary prefixes: "overcharged", "undercharged"."""
    prefixes = _opposed_prefixes()
    return one.startswith(tuple(prefixes)) and any(
        one.startswith(first) and f"{second}{one.removeprefix(first)}" == other
        for first, second in prefixes.items()
    )


@cache
def _opposed_prefixes() -> dict[str, str]:
    """The contrary of each prefix: "under" for "over", "over" for "under"."""
    pairs = [(first, second) for first, second in map(str.split, word_set("negations", "opposed"))]
    return dict(pairs) | {second: first for first, second in pairs}


def _is_contradicted(token: Token, other: Token) -> bool:
    """Whether two words that mean the contrary are said of the same."""
    return not _beside(token).isdisjoint(_beside(other))


def _beside(token: Token) -> frozenset[str]:
    """The forms of the words that carry meaning around a word."""
    around = token.sentence.tokens[max(token.index - _REACH, 0) : token.index + _REACH + 1]
    return frozenset(
        key
        for one in around
        if one is not token and one.lower not in EMPTY and one.tag != "PUNCT"
        for key in keys_of(one)
    )


def poles(claimed: Wording, told: Wording) -> Iterator[Difference]:
    """One of two contraries where the source has only the other: "support" for "oppose", "high" for "depressed".

    So it is if the source has only the other at all, or has it said of the same thing.
    """
    mine, theirs = (one.once(_poles_of, True) for one in (claimed, told))
    for about, own in mine.items():
        there = theirs.get(about, {})
        row = word_lists("poles.toml").get(about, {"acts": True})
        actor = bool(row.get("acts"))
        alone = len(own) == len(there) == 1 and not row.get("aligned") and not actor
        if alone and own.keys() != there.keys():
            (token, *_), (other, *_) = *own.values(), *there.values()
            if (
                _is_one_act(token, other)
                or compare_alike(token, other, claimed, told)
                or _is_turned_otherwise(token, other, claimed, told)
            ):
                continue  # one word, of which the negations decide; or one pole, that a word of the other denies
            if (
                _count_others(token, other)
                or _number_others(token, other)
                or not stand_together(token, other, claimed, told)
            ):
                continue
            yield Difference.between(token.text, other.text, other.span, token.span)
            continue
        for pole, tokens in own.items():
            for token in tokens:
                others = [
                    one
                    for one in there.get(not pole, [])
                    if not compare_alike(token, one, claimed, told)
                    and not _govern_unlike(token, one, claimed, told)
                ]
                alike = there.get(pole, [])
                against = _against(token, alike, others, actor=actor)
                if against is None or (not alike and _is_told_as_often(against, own, there, not pole)):
                    continue
                if not any(
                    one.lemma == token.lemma
                    and not _number_others(token, one)
                    and is_nearer(token, one, against, claimed, told)
                    for one in alike
                ):
                    yield Difference.between(token.text, against.text, against.span, token.span)


def _is_told_as_often(
    word: Token, mine: Mapping[bool, Sequence[Token]], theirs: Mapping[bool, Sequence[Token]], pole: bool
) -> bool:
    """Whether a claim has a word as often as the source: "rural clinics have fewer than urban ones" for "fewer than urban ones"."""
    own, found = (sum(one.lemma == word.lemma for one in each.get(pole, ())) for each in (mine, theirs))
    return own >= found


def _govern_unlike(one: Token, other: Token, claimed: Wording, told: Wording) -> bool:
    """Whether only one of two verbs tells of another act: "continue to be called off" is not "call off" turned."""
    return _governs(one, claimed) != _governs(other, told)


def _governs(token: Token, wording: Wording) -> bool:
    return any(one.governs and one.verb is token for one in wording.assertions)


def _number_others(one: Token, other: Token) -> bool:
    """Whether two nouns are of other numbers: "a loss of 6 million", "a profit of 2 million"."""
    numbers = {_number_beside(each) for each in (one, other) if each.tag == "NOUN"} - {""}
    return len(numbers) > 1


def _count_others(one: Token, other: Token) -> bool:
    """Whether one of two words tells by how much, and the other does not tell the same number: "5 more", "2 less"."""
    around = [
        word.sentence.tokens[max(word.index - _REACH, 0) : word.index + _REACH] for word in (one, other)
    ]
    near = [{each.text for each in tokens} for tokens in around]
    numbers = [
        {each.text for each in tokens if each.tag == "NUM" and each.index < word.index}
        if word.lower in {*_GRADING, "fewer"}
        else set()
        for word, tokens in zip((one, other), around, strict=True)
    ]
    return any(numbers) and not (numbers[0] & near[1] or numbers[1] & near[0])


def _is_one_act(one: Token, other: Token) -> bool:
    """Whether two words are one, with its particle: not "too much", "too little"."""
    words = {with_particle(each) if each.tag == "VERB" else each.lemma.lower() for each in (one, other)}
    return len(words) == 1 and words <= pole_words().keys()


def _against(token: Token, alike: Sequence[Token], contrary: Sequence[Token], *, actor: bool) -> Token | None:
    """The word of the source that says the contrary of a word of the same amount, or of the same thing."""
    others = [other for other in contrary if not (_is_same(token, other) or _number_others(token, other))]
    number, numbers = _number_beside(token), [_number_beside(other) for other in alike]
    if number and number in numbers:
        return None  # "a loss of $3m after a profit of $2m"
    if number and numbers and all(numbers):
        turned = [other for other in others if _number_beside(other) == number]
        if turned:
            return turned[0]
    against = _opposed(token, others, actor=actor)
    same = _opposed(token, alike)
    nearer = against and same and themes_shared(token, against) > themes_shared(token, same)
    return against if same is None or nearer else None


def _is_same(one: Token, other: Token) -> bool:
    """Whether two words are one, or say the same: whether they contradict, their negations decide."""
    return one.lemma == other.lemma or share_pole(one.lemma.lower(), other.lemma.lower())


def _number_beside(token: Token) -> str:
    """The number that a noun is counted by: "a $2 million profit", "a profit of about $2 million"; empty where there is none near."""
    tokens = token.sentence.tokens if token.tag == "NOUN" else ()
    before = takewhile(_may_measure, reversed(tokens[max(token.index - _REACH, 0) : token.index]))
    near = [*before, *tokens[token.index + 1 : token.index + 1 + _REACH]]
    figures = (figure[0] for each in near if each.tag == "NUM" and (figure := _FIGURE.search(each.text)))
    return next((figure for figure in figures if not _YEAR.fullmatch(figure)), "")


def _may_measure(token: Token) -> bool:
    """Whether a word may belong to the amount before a noun, or stand between the two: "a 3 million crown net loss"."""
    return token.tag in ("NUM", "NOUN", "PROPN", "ADJ", "SYM")


def _is_turned_otherwise(token: Token, other: Token, claimed: Wording, told: Wording) -> bool:
    """Whether only a negation makes two words contraries, and a word of the other text denies as much: "preventing"."""
    mine, theirs = _is_turned(token, claimed), _is_turned(other, told)
    return mine != theirs and (told.denies(but=other) if mine else claimed.denies(but=token))


def _opposed(token: Token, others: Sequence[Token], *, actor: bool = False) -> Token | None:
    """The first of some words that is said of the same as a word; of acts that one does and another undoes, by the same."""
    themes = themes_of(token) if others else frozenset()
    return next(
        (
            other
            for other in others
            if not themes.isdisjoint(themes_of(other)) and (not actor or share_actor(token, other))
        ),
        None,
    )


def _poles_of(wording: Wording, turned: bool) -> dict[str, dict[bool, list[Token]]]:
    """For each pair of contraries the words at each pole; negations turn them round, unless they are left out."""
    found: dict[str, dict[bool, list[Token]]] = {}
    governing = {one.verb.start for one in wording.assertions if one.governs}
    for token in wording.tokens if turned else filter(wording.is_said, wording.tokens):
        lemma = token.lemma.lower()
        act = with_particle(token) if token.tag == "VERB" else lemma  # "bring down" is not "bring"
        apart = act != lemma and (act in pole_words() or lemma in word_set("light", "verbs"))
        keys = (act,) if apart else (f"{lemma} {next_word(token)}", lemma, token.lower)
        places = [place for key in dict.fromkeys(keys) for place in pole_words().get(key, ())]
        if not places or wording.is_named(token) or wording.is_value(token) or tells_a_time(token):
            continue
        for about, pole in places if not _is_out_of_place(token, wording) else ():
            if about == EFFECT and token.start in governing:
                continue  # "stop building": what that does, the other verb tells
            at = pole ^ (turned and _is_turned(token, wording))
            found.setdefault(about, {}).setdefault(at, []).append(token)
    return found


def _is_of_nothing(verb: Token) -> bool:
    """Whether a verb has nothing for its object behind a preposition: "knows of nothing"."""
    behind = verb.sentence.tokens[verb.index + 1 : verb.index + 3]
    return len(behind) > 1 and behind[0].tag == "ADP" and behind[1].lower in _NOTHING


def _bounds(token: Token, wording: Wording) -> bool:
    """Whether a comparative only bounds a number: "fewer than six"."""
    behind = token.sentence.tokens[token.index + 1 : token.index + 3]
    return len(behind) > 1 and behind[0].lower == "than" and wording.is_value(behind[1])


def _is_out_of_place(token: Token, wording: Wording) -> bool:
    """Whether a word at a pole says something else here: "more" of "more slowly" or "5 more", "the end of June"."""
    tokens, at = token.sentence.tokens, token.index
    behind = tokens[at + 1 : at + 3]
    if _bounds(token, wording):
        return True
    if token.lower in _GRADING and behind and behind[0].tag in ("ADJ", "ADV"):
        return behind[0].lemma.lower() in pole_words()
    of = bool(behind) and behind[0].lower == "of"
    dated = of and any(one.span.holds(each.start) for one in wording.dates for each in behind[1:])
    return token.lower in _NEITHER or (token.tag == "NOUN" and dated)


def _is_turned(token: Token, wording: Wording) -> bool:
    """Whether a negation turns a word into its contrary: that of its verb, or one right beside it."""
    for one in wording.assertions:
        if one.verb is token:
            return one.negated or _is_of_nothing(token)
    tokens = token.sentence.tokens
    before = tokens[max(token.index - _BEFORE, 0) : token.index]
    lessened = token.tag in ("ADJ", "ADV") and any(one.lower in ("less", "least") for one in before[-1:])
    if lessened or is_put_aside(token):
        return True
    behind = [one for one in tokens[token.index + 1 : token.index + 2] if one.lower in _NOT]
    nor = next((at for at, one in enumerate(before) if one.lower == "nor"), 0)  # "neither necessary nor fair"
    return (sum(is_negation(one) and one.lower != "unless" for one in before[nor:]) + len(behind)) % 2 == 1
