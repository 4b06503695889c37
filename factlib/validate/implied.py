"""What goods a word tells of without naming them: "brewery" of beer, "carmaker" of cars, "non-oil" of what is left out."""

from collections.abc import Sequence
from functools import cache

from factlib.language import Token, lemma
from factlib.language.senses import broader, senses_of
from factlib.validate.lists import word_lists
from factlib.validate.word_match import Match, match_words
from factlib.validate.words import head_of

_MAKING = ("maker", "making", "builder", "building", "manufacturer", "manufacturing", "plant", "works")
_NOT = "non-"
_OTHER = {"than": ("other", "rather"), "from": ("apart", "aside")}  # "other than coffee"


def is_implied(word: str, tokens: Sequence[Token]) -> bool:
    """Whether one of some words tells of goods: by the plant that makes them, by who makes them, by leaving out all else."""
    one = lemma(word)
    if word.startswith(_NOT):
        rest = word.removeprefix(_NOT)
        return any(
            is_left_out(tokens, at) and match_words(rest, token.text) is not Match.NONE
            for at, token in enumerate(tokens)
        )
    return any(
        one in _made_in().get(token.lemma.lower(), ())
        or token.lemma.lower() in {f"{one}{suffix}" for suffix in _MAKING}
        for token in tokens
    )


def is_left_out(tokens: Sequence[Token], at: int) -> bool:
    """Whether a word stands behind what says that it is not meant: "excluding chips", "other than chips"."""
    if not at:
        return False
    before = tokens[at - 1].lower
    if before in _OTHER:
        return at > 1 and tokens[at - 2].lower in _OTHER[before]
    return before in word_lists("trade.toml")["about"]["excepting"]


def says_only_the_sort(word: str) -> bool:
    """Whether a word of goods says no more than of what sort they are: "engine services", "overall exports"."""
    sorts = word_lists("trade.toml")["counted"]["sorts"]
    return word in sorts or lemma(word) in sorts


def is_made_of(wanted: str, thing: str, text: str) -> bool:
    """Whether goods that `text` does not name are made of a thing, or for it: "tank engines" for "tanks"."""
    head = head_of(wanted)
    before = wanted.partition(f" {head}")[0].split()
    if not before or wanted.endswith(before[-1]) or says_only_the_sort(head) or head.endswith("ing"):
        return False  # "Lunda Television", a name, "drug making"
    if match_words(before[-1], head_of(thing)) is not Match.SAME or not senses_of(lemma(head), "n"):
        return False
    return match_words(head, text) is Match.NONE and lemma(head) not in broader(lemma(head_of(thing)))


@cache
def _made_in() -> dict[str, frozenset[str]]:
    """For each sort of plant what it makes."""
    return {plant: frozenset(goods) for plant, goods in word_lists("trade.toml")["made_in"].items()}
