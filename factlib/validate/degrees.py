"""How much of it, and before whom? All for some, some for all, the largest for one of the largest."""

from collections.abc import Iterator

from factlib.language import Token
from factlib.language.model import EDGE, token_at
from factlib.language.senses import synonyms
from factlib.quantities import Quantity, parse_quantities
from factlib.validate.lists import word_set
from factlib.validate.negations import is_negation, leaves_out_others
from factlib.validate.themes import stretch_with
from factlib.validate.wording import Difference, Wording, keys_of

_CONDITIONAL = frozenset({"if", "when", "once", "after", "with", "for"})
_NO_NOUN = frozenset({"PUNCT", "VERB", "AUX", "ADP", "CCONJ"})
_SHARES = ("all", "most", "part")
_ALL = 100  # percent
# what stands between a share and the whole
_OF = frozenset({"of", "the", "its", "their", "his", "her", "these", "those"})
_RANK = 6  # words before a superlative in which it is said to be one of several
_REACH = 4  # words from a number to what it is a part of: "of the ten"


def degrees(claimed: Wording, told: Wording, *, cited: bool) -> Iterator[Difference]:
    """What the claim says of more, or of less, than the source does; of words that were looked for, only all for none."""
    yield from _wholes(claimed, told, cited=cited)
    if cited:
        yield from _shares(claimed, told)
        yield from _ranks(claimed, told)


def _shares(claimed: Wording, told: Wording) -> Iterator[Difference]:
    """Another share of the same things: "all" or "most" for "some" or "six of ten", "some" for "all"."""
    mine = _shares_of(claimed)
    theirs = told.once(_shares_of) if mine else {}
    for thing, own in mine.items():
        there = theirs.get(thing, {})
        share, token = next(iter(own.items()))
        weaker = share == "part" and "most" in there
        other = next(iter(there.values()), None)
        turned = other is not None and _is_negated_beside(token, claimed) != _is_negated_beside(other, told)
        # "most shops did not" for "only two of nine shops did"
        if other is not None and not (turned or weaker or any(one in there for one in own)):
            yield Difference.between(token.text, other.text, other.span, token.span)


def _is_negated_beside(token: Token, wording: Wording) -> bool:
    """Whether a negation stands in the stretch of a word."""
    return any(map(is_negation, stretch_with(token, wording)))


def _shares_of(wording: Wording) -> dict[str, dict[str, Token]]:
    """For each noun the shares of its things that are told, with the words for them."""
    found: dict[str, dict[str, Token]] = {}
    for sentence in wording.sentences:
        tokens = sentence.tokens
        for token in tokens:
            behind = token.index + 1
            share = next((one for one in _SHARES if token.lower in word_set("shares", one)), None)
            if token.tag == "NUM" and behind < len(tokens) and tokens[behind].lower == "of":
                share = share or ("most" if _is_most(token) else "part")  # "six of the ten mines"
            if share is None or (token.index and is_negation(tokens[token.index - 1])):
                continue
            while behind < len(tokens) and tokens[behind].lower in _OF:
                behind += 1
            whole = (one for one in sentence.noun_phrases if one.first.index <= behind <= one.last.index)
            head = next((phrase.last for phrase in whole), EDGE)
            if head.tag == "NOUN":
                found.setdefault(head.lemma.lower(), {}).setdefault(share, token)
    return found


def _is_most(number: Token) -> bool:
    """Whether a number is more than half of the one behind "of": "six of the ten mines"."""
    behind = number.sentence.tokens[number.index + 1 : number.index + _REACH]
    whole = next((one for one in behind if one.tag == "NUM"), None)
    values = [each.value for one in (number, whole) if one is not None for each in parse_quantities(one.text)]
    return len(values) == 2 and 2 * values[0] > values[1]


def _ranks(claimed: Wording, told: Wording) -> Iterator[Difference]:
    """The first of all for one of the first: "the largest" for "one of the largest", "the second largest"."""
    theirs = [(one, _is_one_of_several(one)) for one in told.tokens if one.penn in ("JJS", "RBS")]
    for token in claimed.tokens:
        if token.penn not in ("JJS", "RBS") or _is_one_of_several(token):
            continue
        kin = keys_of(token) | synonyms(token.lemma.lower())
        there = [(one, several) for one, several in theirs if not kin.isdisjoint(keys_of(one))]
        if there and all(several for _, several in there):
            yield Difference.between(
                token.text, f"one of the {there[0][0].text}", there[0][0].span, token.span
            )


def _is_one_of_several(token: Token) -> bool:
    """Whether a superlative is said of several, or not of the first: "one of", "among the region's", "second"."""
    before = token.sentence.tokens[max(token.index - _RANK, 0) : token.index]
    words = [one.lower for one in before]
    ranked = bool(before) and words[-1] != "first" and words[-1] in word_set("exclusive", "order")
    ranked = ranked or (bool(before) and before[-1].tag == "NUM")  # "the ten largest"
    some = any(
        behind == "of" and (one.tag == "NUM" or one.lower in word_set("shares", "part"))
        for one, behind in zip(before, words[1:], strict=False)
    )
    return ranked or some or "among" in words


def _wholes(claimed: Wording, told: Wording, *, cited: bool) -> Iterator[Difference]:
    """All where the source says nothing of all: "everything", "regardless of"."""
    whole = word_set("whole", "words")
    if any(_is_whole(one, told) for one in told.quantities):
        return
    there = told.once(_whole_words)
    for token in claimed.tokens:
        if (
            token.lower in whole
            and not _is_partial(token)
            and not _is_all_told(token, claimed, cited=cited)
            and not _is_of_number(token, claimed, told)
            and there.isdisjoint(_of_its_sort(token) | _alike(token) | _needed(token))
            and not _opens_value(token, claimed)
            and not _is_whole_time(token)
        ):
            yield Difference(f"the source does not say “{token.text}”", own=token.span)


def _whole_words(wording: Wording) -> frozenset[str]:
    """The words from which nothing is taken, and those for "only" where words leave out all others."""
    alone = any(map(leaves_out_others, wording.tokens))
    words = frozenset(token.lower for token in wording.tokens if not _is_partial(token))
    return words | word_set("whole", "alone") if alone else words


def _is_of_number(token: Token, claimed: Wording, told: Wording) -> bool:
    """Whether a number that the source has, and of which it takes no part, stands behind a word: "all 46", "every week"."""
    behind = token_at(token.sentence.tokens, token.index + 1)
    if token.lower == "every" and behind.lemma.lower() in word_set("exclusive", "time"):
        return True
    mine = [one for one in claimed.quantities if one.span.holds(behind.start)]
    return any(
        _is_counted_whole(one, told) for own in mine for one in told.quantities if one.value == own.value
    )


def _is_counted_whole(amount: Quantity, told: Wording) -> bool:
    """Whether no part is taken of an amount: not "the first of 24", "two of its 24", "6 of its former 24"."""
    before = told.source.text[: amount.span.start].lower().split()[-3:]
    return not {"of", "the", "only"} & set(before)


def _is_whole(share: Quantity, told: Wording) -> bool:
    """Whether a share is all of something: "100 percent of it", "is 100% owned", no rise "by 100 percent"."""
    by = told.source.text.endswith(" by ", 0, share.span.start)
    return share.kind == "percent" and share.value == _ALL and share.bound == "exact" and not by


def _is_partial(token: Token) -> bool:
    """Whether what stands before a word takes something from it: "almost all"."""
    before = reversed(token.sentence.tokens[: token.index])
    nearest = next((one for one in before if one.lower not in _OF), EDGE)
    return nearest.lower in word_set("whole", "parts")


def _is_all_told(token: Token, wording: Wording, *, cited: bool) -> bool:
    """Whether "all" says no more than that something is counted together: "above all", of words looked for "all of 2004"."""
    tokens = token.sentence.tokens
    before, behind = tokens[max(token.index - 1, 0) : token.index], tokens[token.index + 1 : token.index + 3]
    if not cited and len(behind) > 1 and behind[0].lower == "of":
        return any(one.span.start <= behind[1].start < one.span.end for one in wording.dates)
    if behind and behind[0].lower in word_set("whole", "behind_all"):
        return True
    listed = bool(before) and before[0].text == ","
    alone = not behind or behind[0].tag in _NO_NOUN or listed
    return (
        token.lower == "all" and alone and bool(before) and before[0].lower in word_set("whole", "before_all")
    )


def _of_its_sort(token: Token) -> frozenset[str]:
    """The words for all; those that only leave out others are of the sort of each other, and of "all but one"."""
    whole, alone = word_set("whole", "words"), word_set("whole", "alone")
    later = {one.lower for one in token.sentence.tokens[token.index + 1 :]}
    return whole if token.lower in alone or later & word_set("whole", "excepting") else whole - alone


def _alike(token: Token) -> frozenset[str]:
    """What says as much as a word for all: "full" for "fully", "just" for "only"."""
    row = next((row for row in ("alone", "ever") if token.lower in word_set("whole", row)), "alike")
    return word_set("whole", row) | {token.lower.removesuffix("ly")}


def _needed(token: Token) -> frozenset[str]:
    """What says as much as "only if": that something is needed."""
    behind = token.sentence.tokens[token.index + 1 : token.index + 2]
    later = token.sentence.tokens[token.index + 1 :]
    conditional = token.lower == "only" and bool(behind) and any(one.lower in _CONDITIONAL for one in later)
    return word_set("whole", "needed") if conditional else frozenset()


def _is_whole_time(token: Token) -> bool:
    """Whether a length of time is called whole: "the whole first year" is the first year."""
    behind = token.sentence.tokens[token.index + 1 : token.index + 3]
    told = any(one.lemma.lower() in word_set("exclusive", "time") for one in behind)
    return token.lower in ("whole", "entire", "full") and told


def _opens_value(token: Token, wording: Wording) -> bool:
    """Whether a word stands before a number or a date, of which it says what it is thought of: "only 20"."""
    behind = token.sentence.tokens[token.index + 1 : token.index + 2]
    return token.lower in word_set("whole", "alone") and bool(behind) and wording.is_value(behind[0])
