"""Base noun phrases and prepositional phrases, from parts of speech.

A base noun phrase is a noun or pronoun with the determiners, adjectives, numbers, compounds and possessives
directly left of it, and the rest of a name right of its first word. The sentence becomes a string with one letter
for each token, and a regular expression over that string is the grammar.
"""

import re
from collections.abc import Sequence
from functools import cache

from factlib.language.data import word_list
from factlib.language.model import EDGE, NounPhrase, PrepositionalPhrase, Token, token_at

APART = frozenset({"after", "before", "ago", "later", "earlier"})
"""Words behind a stretch of time that make it tell how long before or after something else it was: "two years after"."""

_OTHER = "o"
_BOUNDS = {tuple(line.split()) for line in word_list("bounds.txt")}
_NUMBER = re.compile(r"\$?\#")
_INNER = "p"  # a word of a name before its last: no phrase ends with it
_LETTERS = {  # by part of speech, unless the Penn tag or the use says more
    "NOUN": "N", "PROPN": "P", "PRON": "R", "DET": "D", "ADJ": "A", "NUM": "#", "ADV": "B", "CCONJ": "C",
}  # fmt: skip
_BY_PENN = {"PRP$": "S", "WP$": "S", "POS": "'", "HYPH": "-", "$": "$", ",": ","}
_BY_USE = {"attributive": "V", "name": "F"}
_BY_WORD = {  # days, which go on no other noun; adverbs that can stand before a determiner
    "today": "T", "tomorrow": "T", "yesterday": "T", "tonight": "T",
    "almost": "Q", "nearly": "Q", "about": "Q", "quite": "Q", "only": "Q", "virtually": "Q", "practically": "Q",
    "not": "Q", "just": "Q", "even": "Q", "especially": "Q", "roughly": "Q", "approximately": "Q",
}  # fmt: skip
_AGO = {"last", "next"}  # behind a noun, they begin the phrase of a date: "exports last year"
_DAYS = frozenset(map(str.capitalize, word_list("days.txt")))
_TIMES = _DAYS | word_list("times.txt")
_SPECIAL = _BY_WORD.keys() | _AGO | _TIMES
_YEAR = re.compile("(?:19|20)[0-9]{2}")
_BEFORE_TIME = {"last", "next", "this", "earlier", "early", "late"}
_PHRASE = re.compile(
    r"""
      [RT] (?! ' )
    | [DA]? W                                               # on Friday; last week
    | (?: Q? D ){0,3} S?                                    # all the, almost every, their
      (?:
          [BQ]{0,2} (?: A | (?<! [NPF] ) V ) (?: C [AV] | , (?= B?[AV] ) )?  # very large; big and red; big, red
        | (?: [BQ] | b+ )? \$? \#                              # nearly 50, $77 million; at least 12
        | (?<= D ) \# - N , (?= [$\#AN] )                       # a five-year, $300 million contract
        | p+                                                   # a name, but for its last word
        | T' | [NPF] (?: '[DS]? )?                          # defence; Turkey's
        | (?: [NPFA#VB] | (?<= D ) o ) - (?: [oBC] (?: - [oBCVDS] ){0,2} -? )? (?= [NPFAV#$] )  # 15-year, follow-on, cost-plus-fee, state-of-the-art
        | o - D - (?= [NA] )                                   # off-the-shelf
      ){0,60}
      [NPF] (?! ' )
    """,
    re.VERBOSE,
)


def noun_phrases(tokens: Sequence[Token], names: Sequence[Sequence[Token]] = ()) -> list[NounPhrase]:
    """The base noun phrases of a tagged sentence, in order; each of the `names` is whole in one of them."""
    letters = "".join(
        [
            _letter(token, tokens)
            if token.text in _SPECIAL or token.penn == "CD"
            else _by_tags(token.tag, token.penn, token.use)
            for token in tokens
        ]
    )
    for name in names:
        first, last = name[0].index, name[-1].index + 1
        if last - first > 1:
            letters = letters[:first] + _INNER * (last - first - 1) + "P" + letters[last:]
    if "#" in letters:
        letters = _with_bounds(letters, tokens)
    heads = {name[-1].index: _head_of_name(name).index for name in names if len(name) > 1}
    found = []
    for match in _PHRASE.finditer(letters):
        first, last = match.span()
        head = last - 1
        while head > first and letters[head] == "F":
            head -= 1
        found.append(NounPhrase(tokens[first:last], tokens[heads.get(head, head)]))
    return found


def _with_bounds(letters: str, tokens: Sequence[Token]) -> str:
    """The letters of a sentence, with "b" for the words that say what is bounded by a number: "at least 12"."""
    for number in _NUMBER.finditer(letters):
        end = number.start()
        for length in (2, 3):
            words = tuple(token.lower for token in tokens[max(end - length, 0) : end])
            if len(words) == length and words in _BOUNDS:
                letters = letters[: end - length] + "b" * length + letters[end:]
    return letters


def _head_of_name(name: Sequence[Token]) -> Token:
    """The head of a name: "Bank" of "Bank of America", else its last word."""
    joint = next((at for at, token in enumerate(name) if token.tag == "ADP" or token.text == ","), len(name))
    return name[joint - 1] if joint else name[-1]


def prepositional_phrases(
    tokens: Sequence[Token], phrases: Sequence[NounPhrase]
) -> list[PrepositionalPhrase]:
    """The prepositions of a sentence with the noun phrase that starts right behind them."""
    found = []
    for phrase in phrases:
        before = token_at(tokens, phrase.first.index - 1)
        if before.tag == "ADP":
            found.append(PrepositionalPhrase((before, *phrase.tokens), before, phrase))
    return found


def _letter(token: Token, tokens: Sequence[Token]) -> str:
    """The letter of a word of `_SPECIAL` or a number, by its tags unless it says more."""
    text = token.text
    if text in _BY_WORD and token.tag in {"NOUN", "ADV"}:
        return _BY_WORD[text]
    if text in _AGO and token_at(tokens, token.index - 1).tag in {"NOUN", "PROPN"}:
        return "D"
    if token.penn == "CD" and _is_how_long(token, tokens):
        return "D"
    if (text in _TIMES or _YEAR.fullmatch(text)) and _is_before_name(token, tokens):
        return "W"
    return _by_tags(token.tag, token.penn, token.use)


def _is_how_long(number: Token, tokens: Sequence[Token]) -> bool:
    """Whether a number behind a name begins what tells how much later it was: "sold Adler two years after"."""
    before, behind, third, fourth = (token_at(tokens, number.index + step) for step in (-1, 1, 2, 3))
    apart = third.lower in APART and fourth.text != "-"
    return apart and before.tag in {"NOUN", "PROPN"} and behind.text in _TIMES


def _is_before_name(time: Token, tokens: Sequence[Token]) -> bool:
    """Whether a name stands behind words of time, as no part of one phrase: "On Friday Adler said", "Last week Adler"."""
    before = token_at(tokens, time.index - 1)
    following = token_at(tokens, time.index + 1)
    opens = before is EDGE or before.tag in {"ADP", "NUM", "SCONJ"} or before.lower in _BEFORE_TIME
    return opens and following.tag == "PROPN" and following.text not in _DAYS


@cache
def _by_tags(tag: str, penn: str, use: str) -> str:
    return _BY_USE.get(use) or _BY_PENN.get(penn) or _LETTERS.get(tag, _OTHER)
