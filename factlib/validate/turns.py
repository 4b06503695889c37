"""Up for down, more for less, from for to: words that two wordings must not have the contrary of."""

import re
from collections.abc import Iterator, Sequence
from itertools import takewhile

from factlib.language import Token
from factlib.language.senses import opposites, synonyms
from factlib.quantities.scan import TIME_UNITS
from factlib.validate.assertions import with_particle
from factlib.validate.lists import EFFECT, pole_words, share_pole, word_lists, word_set
from factlib.validate.negations import is_negation
from factlib.validate.themes import share_actor, share_theme
from factlib.validate.told_times import tells_a_time
from factlib.validate.wording import LEAST_NEGATED, Difference, Wording, keys_of
from factlib.validate.words import EMPTY

_QUALITIES = {"ADJ", "ADV", "VERB"}
_DESCRIBING = {"ADJ", "ADV", "NOUN"}  # the tagger takes some adjectives for nouns
_BEFORE = 3  # words before a word in which a negation turns it round
_THOSE = frozenset({"those", "that"})
_MULTIPLES = frozenset({"double", "triple"})
_FIGURE = re.compile(r"[0-9][0-9.,]*")
_YEAR = re.compile(r"(?:1[5-9]|20)\d\d")
_REACH = 4  # words around a word that say of what it is said
_NOT = frozenset({"not", "n't", "never"})  # that stand behind what they turn round, too
_ORDER = {"before": "before", "after": "after", "following": "after", "since": "after"}
_FLOWS = {"from": "from", "to": "to", "into": "to", "toward": "to", "towards": "to"}


def directions(claimed: Wording, told: Wording) -> Iterator[Difference]:
    """Up for down: of the whole, or of one noun: "falling production and growing demand"."""
    mine, theirs = _turns(claimed), _turns(told)
    yield from _moves(claimed, told, [*mine["up"], *mine["down"]], [*theirs["up"], *theirs["down"]])
    for way, other in (("up", "down"), ("down", "up")):
        new = [token for token in mine[way] if token.lower == way or told.keys.isdisjoint(keys_of(token))]
        gone = [token for token in theirs[other] if claimed.keys.isdisjoint(keys_of(token))]
        if new and not theirs[way] and gone:
            yield Difference.between(new[0].text, gone[0].text, gone[0].span, new[0].span)
        for token in mine[way]:
            against = _opposed(token, theirs[other])
            if against is not None and _opposed(token, theirs[way]) is None:
                yield Difference.between(token.text, against.text, against.span, token.span)


def _moves(
    claimed: Wording, told: Wording, mine: Sequence[Token], theirs: Sequence[Token]
) -> Iterator[Difference]:
    """Up or down where the source only says that something stays as it is: "will be raised" for "will be the same"."""
    level = word_set("directions", "level")
    there = [token for token in told.tokens if token.lemma.lower() in level and told.is_said(token)]
    stays = theirs or claimed.negations or told.negations
    if mine and there and not stays and not any(token.lemma.lower() in level for token in claimed.tokens):
        yield Difference.between(mine[0].text, there[0].text, there[0].span, mine[0].span)


def _turns(wording: Wording) -> dict[str, list[Token]]:
    found: dict[str, list[Token]] = {"up": [], "down": []}
    negative = any(one.value < 0 for one in wording.quantities)
    for token in wording.tokens:
        if token.penn == "JJS" or (token.lower in _MULTIPLES and token.tag != "VERB"):
            continue  # "the largest fall" is no rise, nor is "double the price"
        if wording.is_named(token) or (negative and token.tag == "NOUN"):
            continue  # "a growth of -2 %" is none
        pair = f"{token.lemma.lower()} {_next(token)}"
        way = next((way for way in found if pair in word_set("directions", way)), None)
        if token.lower in ("up", "down") and _is_of_verb(token):
            continue  # "put this down to", "set up"
        way = way or next(
            (way for way in found if {token.lemma.lower(), token.lower} & word_set("directions", way)), None
        )
        if way is not None:
            found[way].append(token)
    return found


def _is_of_verb(token: Token) -> bool:
    """Whether "up" or "down" belongs to a verb that tells of no move, and no amount stands beside it."""
    tokens = token.sentence.tokens
    verbs = [one for one in tokens[max(token.index - _REACH, 0) : token.index] if one.tag == "VERB"]
    beside = tokens[token.index + 1 : token.index + 2]
    measured = bool(beside) and (
        beside[0].tag == "NUM" or beside[0].lower in ("from", "by", "$", "sharply", "about")
    )
    return bool(verbs) and not measured and verbs[-1].lemma.lower() not in word_set("directions", "moves")


def _next(token: Token) -> str:
    tokens = token.sentence.tokens
    return tokens[token.index + 1].lower if token.index + 1 < len(tokens) else ""


def order(claimed: Wording, told: Wording) -> Iterator[Difference]:
    """Before for after: "after the fall in prices", "before the drop in prices"."""
    theirs = list(_ordered(told))
    for token, noun, way in _ordered(claimed):
        word = noun.lemma.lower()
        moves = (word_set("directions", each) for each in ("up", "down"))
        same = {word, *synonyms(word)}.union(*(each for each in moves if word in each))
        there = [each for each in theirs if each[1].lemma.lower() in same]
        if there and all(other != way for _, _, other in there):
            other, thing, _ = there[0]
            mine, words = f"{token.text} … {noun.text}", f"{other.text} … {thing.text}"
            yield Difference.between(mine, words, other.span, token.span)


def _ordered(wording: Wording) -> Iterator[tuple[Token, Token, str]]:
    """What comes before or after a noun: the word that says so, the noun, and which of the two."""
    for token in wording.tokens:
        if token.lower not in _ORDER:
            continue
        for phrase in token.sentence.noun_phrases:
            if phrase.first.index == token.index + 1 and phrase.last.tag == "NOUN":
                yield token, phrase.last, _ORDER[token.lower]


def comparisons(claimed: Wording, told: Wording, *, cited: bool = True) -> Iterator[Difference]:
    """More for less, and, in words that are cited, either for neither: "below the list price", "above targets"."""
    for token in claimed.tokens:
        same = [
            one for one in told.tokens if one.lower == token.lower and _next(one) == _next(token) == "than"
        ]
        if same and all(_are_crossed(token, one) for one in same):
            yield Difference.between(f"{token.text} than", f"{token.text} than", same[0].span, token.span)
    mine, theirs = _compared(claimed), _compared(told)
    for noun, (way, words) in mine.items():
        if noun in theirs and theirs[noun][0] != way:
            yield Difference(f"the claim says “{words} … {noun}”, the source “{theirs[noun][1]}”")
    ways_told = {way for _, (way, _) in theirs.items()}
    turned = any(
        one not in theirs and one in told.keys and way not in ways_told for one, (way, _) in mine.items()
    )
    for noun, (way, words) in theirs.items():
        left_out = noun not in mine and noun in claimed.keys
        if left_out and cited and not (turned or _is_bounded(noun, way, claimed)):
            yield Difference(f"the source says “{words} … {noun}”", words)


def _is_bounded(noun: str, way: str, wording: Wording) -> bool:
    """Whether words say otherwise that something is more or less than a noun tells: "under a day", "will not meet demand"; or an amount does: "at least 5 percent"."""
    if any(amount.bound != "exact" for amount in wording.quantities):
        return True
    bounding = word_set("comparisons", f"bounding_{way}")
    stands = [token for token in wording.tokens if token.lemma.lower() == noun]
    before = [
        one for token in stands for one in token.sentence.tokens[max(token.index - _REACH, 0) : token.index]
    ]
    denied = way == "down" and any(map(is_negation, before))
    return denied or any(one.lemma.lower() in bounding for one in before)


def _is_not_reached(noun: str, wording: Wording) -> bool:
    """Whether some verb is denied of what another text compares with: "will not meet demand" for "short of demand"."""
    compared = word_set("comparisons", "up") | word_set("comparisons", "down")
    return any(
        one.negated
        and one.verb.lemma not in compared
        and any(phrase.last.lemma.lower() == noun for phrase in one.clause.objects)
        for one in wording.assertions
    )


def _compared(wording: Wording) -> dict[str, tuple[str, str]]:
    """The nouns that something is compared with, with the direction and its words; no amounts, which have bounds."""
    found = {}
    for token in wording.tokens:
        tokens = token.sentence.tokens
        if token.tag in ("VERB", "NOUN"):
            words, behind = token.lemma.lower(), token.index + 1
        elif _next(token) in ("than", "of", "to", "least", "most"):
            words, behind = f"{token.lower} {_next(token)}", token.index + 2
        elif token.penn == "JJR" and (than := _than_behind(token)):
            words, behind = f"{token.lower} than", than + 1  # "a bigger drop than"
        else:
            words, behind = token.lower, token.index + 1
        way = next((way for way in ("up", "down") if words in word_set("comparisons", way)), None)
        if way is None and _opens_time(tokens[behind : behind + 2]):
            way = {"over": "up", "under": "down"}.get(words)  # "under a week"
        if way is None or (words == "up to" and token.index and tokens[token.index - 1].tag == "VERB"):
            continue  # "lived up to"
        for phrase in token.sentence.noun_phrases:
            last = phrase.tokens[-1]
            counted = any(one.span.holds(last.start) for one in wording.quantities)
            # "more than enough capacity" is compared with nothing
            degree = phrase.tokens[0].lower in word_set("comparisons", "degrees")
            named = last.tag == "NOUN" or last.lower in _THOSE
            if phrase.tokens[0].index == behind and named and not counted and not degree:
                found[last.lemma.lower()] = (way, words)
    return found


def _opens_time(tokens: Sequence[Token]) -> bool:
    """Whether words are one length of time: "a week"."""
    return len(tokens) > 1 and tokens[0].lower in ("a", "an") and tokens[1].lower in TIME_UNITS


def _than_behind(token: Token) -> int | None:
    """Where "than" stands right behind the noun of a comparative."""
    near = token.sentence.tokens[token.index + 2 : token.index + _REACH]
    return next((one.index for one in near if one.lower == "than"), None)


def contraries(claimed: Wording, told: Wording, *, cited: bool = True) -> Iterator[Difference]:
    """A word whose opposite the source has, and not the word itself: "minority" for "majority".

    Of words that were looked for, only a word that has the same beside it says the contrary.
    """
    for token in claimed.content:
        if tells_a_time(token):
            continue
        own = keys_of(token) | synonyms(token.lemma.lower())
        same = [one for one in told.content if not own.isdisjoint(keys_of(one))]
        if (same and _opposed(token, same)) or (not same and not told.keys.isdisjoint(own)):
            continue
        contrary = opposites(token.lemma.lower())
        light = word_set("light", "verbs")
        for other in filter(told.is_said, told.content):
            if light.issuperset((token.lemma.lower(), other.lemma.lower())) and _lead_alike(token, other):
                continue  # "come into force", "go into effect"
            if (
                (other.lemma.lower() in contrary or _is_negated_form(token, other))
                and _is_turned(token, claimed) == _is_turned(other, told)
                and not _are_converse(token, other)
                and (
                    share_theme(token, other) and token.tag in _QUALITIES
                    if same
                    else not _has_word_for(claimed, other)
                )
                and (cited or _is_contradicted(token, other))
            ):
                yield Difference.between(token.text, other.text, other.span, token.span)


def _lead_alike(one: Token, other: Token) -> bool:
    """Whether two verbs have a way behind them, none of which leads out: "come into", "go to"; not "take on", "go out"."""
    ways = {_next(one), _next(other)}
    return ways <= word_set("light", "ways")


def turned_round(claimed: Wording, told: Wording) -> Iterator[Difference]:
    """What is said of a thing and the source only denies of it: "no wage increase", "a deal does not seem likely"."""
    for token in (
        claimed.content if not (claimed.negations >= max(told.negations, 1) or claimed.denies()) else ()
    ):
        if token.tag not in _DESCRIBING:
            continue
        own = keys_of(token) | synonyms(token.lemma.lower())
        alike = [one for one in told.content if not own.isdisjoint(keys_of(one))]
        if not any(_is_turned(one, told) for one in alike):
            continue
        same = [one for one in alike if share_theme(token, one)]
        if same and all(_is_turned(one, told) for one in same):
            message = f"the claim says that it is so: “{token.text}”; the source that it is not so: “{same[0].text}”"
            yield Difference(message, same[0].text, same[0].span, token.span)


def _has_word_for(wording: Wording, token: Token) -> bool:
    return not wording.keys.isdisjoint(keys_of(token) | synonyms(token.lemma.lower()))


def _are_crossed(one: Token, other: Token) -> bool:
    """Whether each of two things is compared with the other: "oats are dearer than rye", "rye is cheaper than oats"."""
    first, second = _than(one), _than(other)
    if first is None or second is None or not keys_of(first).isdisjoint(keys_of(second)):
        return False
    return all(
        any(not keys_of(noun).isdisjoint(keys_of(each)) for each in word.sentence.tokens[: word.index])
        for noun, word in ((first, other), (second, one))
    )


def _than(token: Token) -> Token | None:
    """The noun that a word compares something with; an amount behind "than" is a bound."""
    sentence = token.sentence
    near = sentence.tokens[token.index : token.index + _REACH]
    than = next((each.index for each in near if each.lower == "than"), None)
    phrase = next((one for one in sentence.noun_phrases if one.tokens[0].index - 1 == than), None)
    if phrase is None or any(each.tag == "NUM" for each in phrase.tokens):
        return None
    return phrase.tokens[-1]


def _are_converse(one: Token, other: Token) -> bool:
    """Whether two words tell of one act from its two sides, for different parties: what one sells another buys."""
    if _are_crossed(one, other):
        return True
    sides = [{about for about, _ in pole_words().get(token.lemma.lower(), ())} for token in (one, other)]
    acts = {about for about in sides[0] & sides[1] if word_lists("poles.toml").get(about, {}).get("acts")}
    return bool(acts) and not share_actor(one, other)


def is_said_by_contrary(claimed: Wording, told: Wording) -> bool:
    """Whether one denies what the other says by a word for the contrary: "did not attend", "boycotted"."""
    both = ((claimed, told), (told, claimed))
    if any(
        _is_not_reached(noun, one)
        for one, other in both
        for noun, (way, _) in _compared(other).items()
        if way == "down"
    ):
        return True
    poles = [_poles_of(one, turned=False) for one in (claimed, told)]
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
    short, long = sorted((one, other), key=lambda word: len(word.lower))
    prefixes = word_set("negations", "prefixes")
    if one.tag == other.tag:
        alike = (one.tag in _QUALITIES or long.lower.startswith("non-")) and len(
            short.lower
        ) >= LEAST_NEGATED  # not "take", "intake"
        return alike and long.lower in {f"{prefix}{short.lower}" for prefix in prefixes}
    noun = f"{short.lemma.lower()}ed"
    return len(noun) > LEAST_NEGATED + 2 and long.lower in {f"{prefix}{noun}" for prefix in prefixes}


def _are_opposed(one: str, other: str) -> bool:
    """Whether two words are one with contrary prefixes: "overcharged", "undercharged"."""
    pairs = (pair.split() for pair in word_set("negations", "opposed"))
    return any(
        mine.startswith(first) and f"{second}{mine.removeprefix(first)}" == theirs
        for first, second in pairs
        for mine, theirs in ((one, other), (other, one))
    )


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
    mine, theirs = _poles_of(claimed), _poles_of(told)
    for about, own in mine.items():
        there = theirs.get(about, {})
        row = word_lists("poles.toml").get(about, {"acts": True})
        actor = bool(row.get("acts"))
        alone = len(own) == len(there) == 1 and not row.get("aligned") and not actor
        if alone and own.keys() != there.keys():
            (token, *_), (other, *_) = *own.values(), *there.values()
            if (
                (
                    token.lemma == other.lemma and token.lemma.lower() in pole_words()
                )  # not "too much", "too little"
                or _are_crossed(token, other)
                or _is_turned_otherwise(token, other, claimed, told)
            ):
                continue  # one word, of which the negations decide; or one pole, that a word of the other denies
            yield Difference.between(token.text, other.text, other.span, token.span)
            continue
        for pole, tokens in own.items():
            for token in tokens:
                against = _against(token, there.get(pole, []), there.get(not pole, []), actor=actor)
                if against is not None:
                    yield Difference.between(token.text, against.text, against.span, token.span)


def _against(token: Token, alike: Sequence[Token], contrary: Sequence[Token], *, actor: bool) -> Token | None:
    """The word of the source that says the contrary of a word of the same amount, or of the same thing."""
    others = [other for other in contrary if not _is_same(token, other)]
    number, numbers = _number_beside(token), [_number_beside(other) for other in alike]
    if number and number in numbers:
        return None  # "a loss of $3m after a profit of $2m"
    if number and numbers and all(numbers):
        turned = [other for other in others if _number_beside(other) == number]
        if turned:
            return turned[0]
    return _opposed(token, others, actor=actor) if _opposed(token, alike) is None else None


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
    return next(
        (other for other in others if share_theme(token, other) and (not actor or share_actor(token, other))),
        None,
    )


def _poles_of(wording: Wording, *, turned: bool = True) -> dict[str, dict[bool, list[Token]]]:
    """For each pair of contraries the words at each pole; negations turn them round, unless they are left out."""
    found: dict[str, dict[bool, list[Token]]] = {}
    governing = {one.verb.start for one in wording.assertions if one.governs}
    for token in filter(wording.is_said, wording.tokens):
        if wording.is_named(token) or wording.is_value(token) or tells_a_time(token):
            continue
        lemma = token.lemma.lower()
        act = with_particle(token) if token.tag == "VERB" else lemma  # "bring down" is not "bring"
        apart = act != lemma and (act in pole_words() or lemma in word_set("light", "verbs"))
        keys = (act,) if apart else (f"{lemma} {_next(token)}", lemma, token.lower)
        for key in dict.fromkeys(keys):
            for about, pole in pole_words().get(key, ()):
                if about == EFFECT and token.start in governing:
                    continue  # "stop building": what that does, the other verb tells
                at = pole ^ (turned and _is_turned(token, wording))
                found.setdefault(about, {}).setdefault(at, []).append(token)
    return found


def _is_turned(token: Token, wording: Wording) -> bool:
    """Whether a negation turns a word into its contrary: that of its verb, or one right beside it."""
    for one in wording.assertions:
        if one.verb is token:
            return one.negated
    tokens = token.sentence.tokens
    before = tokens[max(token.index - _BEFORE, 0) : token.index]
    behind = [one for one in tokens[token.index + 1 : token.index + 2] if one.lower in _NOT]
    return (sum(map(is_negation, before)) + len(behind)) % 2 == 1


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
