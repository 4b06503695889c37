"""Nouns read as verbs and verbs read as nouns, set right by what a clause can hold.

The tagger sees two words to each side. News of trade and industry has words that are noun and verb alike
("exports", "plant", "works"); a clause without a comma or conjunction has one finite verb, so in "exports to
the United States reached $150m" the first is a noun. So in "China fell by 4 percent" the past form is a verb, and
in "is doubling capacity" the participle.
"""

from collections.abc import Sequence

from factlib.language.data import rows
from factlib.language.lexicon import possible_tags
from factlib.language.model import Token

__all__ = ["second_look"]

_WORDS = {what: frozenset(words.split()) for what, words in rows("second_look.tsv")}
_NOUNS = _WORDS["nouns of trade and sites"]
_FORESEEN = _WORDS["verbs of foresight"]
_TIMES = _WORDS["verbs of multiples"]
_CHANGED = _WORDS["past forms of change"]
_BEHIND_CHANGE = _WORDS["behind a change"]
_FINITE = {"VBD", "VBZ", "VBP", "MD"}
_INSIDE = {"IN", "DT", "NN", "NNS", "NNP", "NNPS", "JJ", "CD", "POS", "PRP$", "RB"}
_PHASES = _WORDS["verbs of phase"]
_BEING = _WORDS["forms of be"]
_INTENDS = _WORDS["verbs of intent"]
_SHORTEST = 3  # tokens of "X plans to"
_WIDEST = 11  # tokens between a noun of trade and its verb


def second_look(tokens: Sequence[Token]) -> None:
    """Set the tags right that the tagger gave wrongly."""
    last = len(tokens) - 1
    _mend_opening(tokens)
    for at, token in enumerate(tokens):
        text = token.text
        if text in _CHANGED:
            if token.tag in {"NOUN", "PROPN", "ADJ"} and at and at < last and _changes(tokens, at):
                _set(token, "VERB", "VBD")
        elif text.lower() in _NOUNS:
            if token.tag == "VERB" and (verb := _verb_behind(tokens, at)) is not None:
                _set(token, "NOUN", "NNS" if text.endswith("s") else "NN")
                if verb.penn == "VBN":
                    _set(verb, "VERB", "VBD")
        elif text in _FORESEEN:
            if token.tag == "NOUN" and at < last and tokens[at + 1].text in _NOUNS:
                _set(token, "VERB", "VBZ")
        elif text in _TIMES and at and tokens[at - 1].penn in {"MD", "TO"}:
            _set(token, "VERB", "VB")
        elif (
            text == "account"
            and 0 < at < last
            and tokens[at + 1].text == "for"
            and tokens[at - 1].penn == "NNS"
        ):
            _set(token, "VERB", "VBP")
        elif text.endswith("ing") and token.penn == "JJ" and 0 < at < last and _is_under_way(tokens, at):
            _set(token, "VERB", "VBG")


def _set(token: Token, tag: str, penn: str) -> None:
    token.tag, token.penn, token.use = tag, penn, ""


def _mend_opening(tokens: Sequence[Token]) -> None:
    """What can only be a name starts the sentence: "Kestrelmetall plans to open a plant"."""
    if len(tokens) <= _SHORTEST or tokens[1].text not in _INTENDS or tokens[2].text != "to":
        return
    if possible_tags(tokens[0].text) == {"NNP"}:
        _set(tokens[0], "PROPN", "NNP")
        _set(tokens[1], "VERB", "VBZ")


def _changes(tokens: Sequence[Token], at: int) -> bool:
    behind = tokens[at + 1]
    return behind.tag in {"NUM", "SYM"} or behind.text.lower() in _BEHIND_CHANGE


def _verb_behind(tokens: Sequence[Token], at: int) -> Token | None:
    """The finite verb behind a noun of trade, with phrases only between."""
    if at and (tokens[at - 1].penn in {"PRP", "WDT", "WP", "MD", "TO"} or tokens[at - 1].tag == "ADV"):
        return None
    for place in range(at + 1, min(at + 1 + _WIDEST, len(tokens))):
        token = tokens[place]
        if token.penn in _FINITE:
            return token
        if token.penn == "VBN" and place == at + 1 < len(tokens) - 1:
            if token.text in _CHANGED and _changes(tokens, place):
                return token
            if tokens[place + 1].penn == "IN":
                continue  # "works owned by"
        if token.penn not in _INSIDE:
            return None
    return None


def _is_under_way(tokens: Sequence[Token], at: int) -> bool:
    """Whether an adjective in "-ing" is what somebody is doing: "is doubling capacity", "began assembling jets"."""
    behind = tokens[at + 1]
    if behind.tag not in {"NOUN", "PROPN", "DET", "NUM"} and behind.penn not in {"PRP$", "JJ"}:
        return False
    before = tokens[at - 1].text.lower()
    if before in _PHASES:
        return True
    return before in _BEING and (at < 2 or tokens[at - 2].text.lower() != "there")
