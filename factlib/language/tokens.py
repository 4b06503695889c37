"""Words, numbers and marks of a text, cut as the Penn Treebank and English EWT cut them.

"don't" is "do" and "n't", "Turkey's" is "Turkey" and "'s", "15-year" is three tokens, "$77" is two;
"U.S.", "1,200.5", "e-mail" and "https://…" stay whole, and so does a run of one mark ("...", "---").
Every character that is not white space belongs to exactly one token.
"""

import re
from typing import TYPE_CHECKING

from factlib.characters import any_of
from factlib.language.data import word_list
from factlib.language.model import Token, UntaggedToken

if TYPE_CHECKING:
    from factlib.language.reading import Sentence


_LETTER = r"[^\W\d_]"
_ABBREVIATIONS = any_of(word_list("abbreviations.txt"))
_WHOLE = any_of(word_list("whole.txt"))
_SPLIT = {  # where a word is cut in two, in every case that it can have
    form: word.index(" ")
    for word in word_list("split.txt")
    for form in (word.replace(" ", ""), word.replace(" ", "").capitalize(), word.replace(" ", "").upper())
}

_VARIANT = r"(?: /[A-Z]{1,3}+ (?! \w ) )"  # of a model: the "/D" of "F-16C/D"
_PREFIX = any_of(word_list("prefixes.txt"))

# Possessive quantifiers throughout: what a branch has read it never gives back, so time is linear. The white space before
# a token is read with it, and plain words and marks come first, since nearly all tokens are such.
_TOKEN = re.compile(
    rf"""
  \s*+ (?P<token>
    [A-Za-z]++ (?! [\w'’´`.@:/&+\-‑_<$] )                            # a plain word
  | [,.;:?!()"“”] (?= \s | \Z )                                     # a plain mark
  | (?: https?:// | www\. ) [^\s<>"“”]{{1,2000}} (?<! [.,;:!?)'’\]] )
  | [\w.+\-]{{1,64}}+ @ \w[\w\-]{{0,63}} (?: \.\w[\w\-]{{0,63}} ){{1,8}}
  | [\w\-]{{1,64}}+ \. (?: com|org|net|gov|edu|info|doc|xls|pdf|txt|html? ) (?: \.[a-z]{{2}} )? \b
  | (?: {_LETTER}\. (?= {_LETTER} ) ){{1,20}} {_LETTER}\. (?! \w )       # U.S., a.m.
  | (?: {_WHOLE} ) (?! \w )
  | (?: {_ABBREVIATIONS} )\. (?! \w )
  | Nos?\. (?= \s? \d )
  | [A-Z]\. (?= \s+[A-Z] | [A-Z][a-z] )                             # an initial, as in "J.Smith" too
  | (?i: {_PREFIX} ) -{_LETTER}++                                   # ex-minister
  | {_LETTER}{{1,64}}? (?= n['’]t \b | N['’]T \b ) | n['’]t \b | N['’]T \b
  | ['’´`] (?: s|S|m|M|d|D|ll|LL|re|RE|ve|VE ) \b
  | {_LETTER}++ ['’] (?! (?: s|S|m|M|d|D|ll|LL|re|RE|ve|VE ) \b ) {_LETTER}{{2,}}+   # O'Brien, Shi'ite
  | \d{{3}}- (?: \d{{3}}- )? \d{{4}} (?! [\w\-] )                      # a telephone number
  | \d{{1,2}} x \d{{1,2}} (?! \w )                                    # 8x8
  | \d++ (?: [.,:/]\d++ )*+ (?: (?: st|nd|rd|th|s )\b | (?! [AP]M\b ) [A-Z]++\b {_VARIANT}? )?
  | [.,]\d++
  | [A-Z]{{1,3}}\$
  | {_LETTER}++ (?: & {_LETTER}++ (?! ; ) )? (?: [\d_]++ {_LETTER}*+ )*+ (?: (?<= \d[A-Z] ) {_VARIANT} )?
  | [.?!]{{2,}}+
  | [:;=] -? [()DP] (?! \w )                                        # a smile
  | [^\w\s] (?: (?<=(?P<mark>.)) (?P=mark)*+ )
  | \w++
  )
""",
    re.VERBOSE | re.DOTALL,
)


def tokens(sentence: "Sentence") -> list[Token]:
    """The tokens of a sentence."""
    split = _SPLIT
    found: list[Token] = []
    index = 0
    for match in _TOKEN.finditer(sentence.whole, sentence.start, sentence.end):
        word = match[1]
        start, end = match.span(1)
        if word in split:
            cut = split[word]
            found.append(UntaggedToken(word[:cut], start, start + cut, index, sentence))
            word, start, index = word[cut:], start + cut, index + 1
        found.append(UntaggedToken(word, start, end, index, sentence))
        index += 1
    return found
