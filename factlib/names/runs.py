"""Runs of capitalised words: where proper names may stand.

One regular expression over the whole text, without a reading: cheap enough for every article. A run may hold
titles, an owner and a name together ("Norway's Minister of Forest Industry Anna Berg");
`factlib.names.mentions` takes it apart. Left alone: headlines in Title Case, where capitals tell nothing.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from factlib.characters import any_of
from factlib.dates.calendar import is_month
from factlib.language.lexicon import common_tags, is_adverb, possible_tags
from factlib.names.countries import country_code
from factlib.names.tables import body_words, word_classes, words

_LISTED = words("honorifics.tsv") | body_words() | words("legal_forms.txt")
_ABBREVIATED = any_of(word for word in _LISTED if word[-1] == ".")
_FORMS = any_of(words("legal_forms.txt"))
_GROUPS = any_of(words("groups.txt"))
_FIRST = r"[^a-zß-öø-ÿ\W\d_]"
# Names that no capital starts: easyJet, 23andMe, 7-Eleven, 1&1, x.ai, van Loon, al-Amin, the euro zone
_UNUSUAL = rf"""
    (?<![\w@#/.’'$€£&-])
    (?: [a-z]{{1,8}} [A-Z] [a-z]++ \w*+
      | \d{{1,3}} (?: [a-z]{{0,6}} [A-Z] [a-z]++ \w*+ | & \d{{1,2}} (?![\w%.]) | - [A-Z] [a-z]{{2,}}+ )
      | \d{{1,2}} [A-Z] (?= [ ] [A-Z][a-z] )
      | (?i: [a-z][\w-]{{0,20}}+ \. (?:ai|io|com|co|eu|de|fr|nl|tv) ) (?![\w.]\w)
      | (?: {_GROUPS} ) (?!\w)
      | (?: (?<!\ba[ ])(?<!\bthe[ ]) van | von | de | du | di | della | bin | ibn ) (?= [ ] (?:(?:der|den|de|la)[ ])? [A-Z][a-z] )
      | [ae]l- [A-Z] [a-z]++ \w*+
    )
"""
_OF_MODEL = r"(?: (?<=\d[A-Z]) | (?<=\d[A-Z]{2}) | (?<=\d[A-Z]{3}) | (?<=\d[ ][A-Z]) | (?<=\bAN) )"  # before the "/D" of "F-16C/D"
_CAPITAL = rf"""
    (?: (?:{_ABBREVIATED}|Jr\.|Sr\.|Ste?\.|Mt\.) (?!\w)
      | (?:[A-Z]\.)++ (?: [A-Z] (?!\w) )?
      | {_FIRST}[\w&]*+ (?:\+[A-Z]\w*+)?+ (?: (?: [-.] | [’'](?!(?:ve|re|ll|[dmt])\b) | {_OF_MODEL} /(?=[A-Z]{{1,3}}(?!\w)) ) (?![sS]\b) \w[\w&]*+ )*+ (?: ['’]s\b | (?<=s)['’](?=[ ]) | !(?=[ ][a-z]) )? )
"""
_INNER = r"(?: of | de | da | do | des | di | del | della | der | den | van | von | al | el | bin | ibn | bint | la | le | du | dos | ul | wa | ole | ter | zu | und | et | y | e | & | for | and | the )"
_UNUSUAL_START = re.compile(_UNUSUAL, re.VERBOSE)
# Where a run starts: found far faster by itself than with the run behind it.
_START = re.compile(rf"(?: {_FIRST}(?<![\w@#/.’'-].) | {_UNUSUAL} )", re.DOTALL | re.VERBOSE)
_RUN = re.compile(
    rf"""
    (?: {_UNUSUAL} | {_CAPITAL} )
    (?: ,? [ \u00a0] (?:{_FORMS}) (?!\w) )*+
    (?: (?:[ \u00a0] {_INNER} ){{0,2}} (?: [ \u00a0] | (?<=\.) ) (?:[dl]['’]|[ae]l-)?+ {_CAPITAL} (?: ,? [ \u00a0] (?:{_FORMS}) (?!\w) )*+ ){{0,11}}
    (?: [ ] \( {_FIRST}[\w&]{{1,15}}+ \) ,? [ ] (?:{_FORMS}) (?!\w) )?+
    """,
    re.VERBOSE,
)
_OFFICES = re.compile(
    rf"(?:,[ ]{_FIRST}\w+(?:[ ]{_FIRST}\w+)?)+,?[ ](?:and|&)[ ]{_FIRST}\w+(?:[ ]{_FIRST}\w+)?(?!\w)"
)
_MONTH_BEHIND = re.compile(  # the month of a date right before a name: "in April Norland sold"
    r"(?:\b(?:in|by|since|until|till|from|of|last|next|this|early|late|mid|during|to|and|for|on|through|before|after)[ ]|\d[ ])$"
)
_WORD = re.compile(r"[A-Z]\.(?=[A-Z][a-z])|[^\s\u00a0]+")
_BEHIND_POINT = re.compile(r"(?<=[A-Z]\.[A-Z]\. )([A-Z][a-z]+)(?![\w.])")
_AMOUNT_BEHIND = re.compile(r" (?:to|by|from)? ?[$€£¥\d]")  # "the U.K. Rose to 5 million"
_VERB_TAGS = {"VBD", "VBZ", "VBP", "VB", "VBN", "MD"}
_SENTENCE_START = re.compile(
    r"(?:^|[.!?:;…][”\"’')\]]*\s+|\n\s*|[“\"‘(]\s*|''|[—–]\s*|SOURCE ?: ?[A-Z]{2,}\s+|(?:[A-Z][a-z]{2,8}\.? \d{1,2}|\([A-Z][A-Za-z]+\))\s+--?\s+|[A-Z]{3}\.[A-Z]{2,3}\s+)$"
)
_LOOK_BACK = 24
_TITLE_CASE = 0.9  # a line with this share of its words capitalised, and no stop, is a headline
_HEADLINE = 4  # words at least
_LONGEST_HEADLINE = 160
_WORDS = word_classes("words.toml")
_SHORT = _WORDS["short words"]


class Word(NamedTuple):
    """A word of a run, without the mark of possession; its place counts from the start of the run."""

    text: str
    start: int
    end: int
    mark: str = ""  # the mark of possession behind it

    @property
    def owner(self) -> bool:
        """Whether a possessive stands behind it."""
        return bool(self.mark)

    @property
    def plain(self) -> str:
        """The word without a comma that is part of the name."""
        return self.text.rstrip(",")

    @property
    def whole(self) -> "Word":
        """The word with its mark of possession as a part of it: "People's"."""
        return Word(self.text + self.mark, self.start, self.end + len(self.mark))


def runs(text: str) -> Iterator[tuple[str, int]]:
    """Yield the runs of `text`, in order, each with where it starts."""
    end, line_end, headline = 0, -1, False
    while (capital := _START.search(text, end)) and (found := _RUN.match(text, capital.start())):
        start, end = found.span()
        end = _end_before_month(text, start, _end_of_offices(text, start, end))
        end = _end_before_verb(text, start, end)
        if start >= line_end:
            line_start, line_end = text.rfind("\n", 0, start) + 1, text.find("\n", start)
            line_end = len(text) if line_end < 0 else line_end
            headline = line_end - line_start <= _LONGEST_HEADLINE and _is_headline(text[line_start:line_end])
        if not headline:
            first = _behind_verb(text, _behind_adverb(text, _dated(text, start, end), end), end)
            if first < end:
                yield text[first:end], first


def _dated(text: str, start: int, end: int) -> int:
    """Where a run starts behind the month of a date: at "Norland" in "in May Norland sold"."""
    month, _, rest = text[start:end].partition(" ")
    named = rest[:1].isupper() and rest not in words("legal_forms.txt")
    if not named or month not in words("given_months.txt"):
        return start
    return start + len(month) + 1 if _MONTH_BEHIND.search(text, max(start - 10, 0), start) else start


def _behind_adverb(text: str, start: int, end: int) -> int:
    """Where a run starts behind the adverb that opens a sentence: at "Norland" in "Reportedly Norland sold"."""
    word = text[start:end].partition(" ")[0]
    return min(start + len(word) + 1, end) if is_adverb(word) and opens_sentence(text, start) else start


def _end_of_offices(text: str, start: int, end: int) -> int:
    """Where a run ends that goes on over a comma: "Ministry of Trade" with ", Industry and Energy" behind it."""
    if text[end : end + 1] != "," or not {"of", "for"} & set(text[start:end].split()):
        return end
    found = _OFFICES.match(text, end)
    heads = body_words() | words("portfolios.txt")
    if found is None or heads.isdisjoint(text[start:end].split()):
        return end
    offices = set(re.findall(r"\w+", found[0])) - {"and"}
    return found.end() if all(common_tags(word) & {"NN", "NNS", "JJ"} for word in offices) else end


def _end_before_month(text: str, start: int, end: int) -> int:
    """Where a run ends before the month that a headline tells its figure of: at "Japan" in "Japan June exports rise"."""
    country, _, month = text[start:end].rpartition(" ")
    if not (is_month(month) and country_code(country)):
        return end
    behind = text[end + 1 : end + _LOOK_BACK].partition(" ")[0]
    noun = behind.islower() and {"NN", "NNS"} & possible_tags(behind)  # not "Jordan May said"
    return start + len(country) if noun else end


def _end_before_verb(text: str, start: int, end: int) -> int:
    """Where a run ends before a verb that has a capital for the point before it alone: at "U.S." in "the U.S. Fell"."""
    found = next((one for one in _BEHIND_POINT.finditer(text, start, end) if _is_verb(text, one)), None)
    return found.start(1) - 1 if found is not None and found.start(1) > start else end


def _behind_verb(text: str, start: int, end: int) -> int:
    """Where a run starts behind the verb that it begins with, for the point before that alone: at "Adler" in "U.S. Has Adler"."""
    found = _BEHIND_POINT.match(text, start, end)
    return min(found.end() + 1, end) if found is not None and _is_verb(text, found) else start


def _is_verb(text: str, found: re.Match[str]) -> bool:
    """Whether a word with a capital is a verb: by itself, "Fell", or with an amount behind it, "Rose to 5 million"."""
    told = possible_tags(found[1].lower())
    changes = "VBD" in told and _AMOUNT_BEHIND.match(text, found.end()) is not None
    return changes or (bool(told) and told <= _VERB_TAGS)


def opens_sentence(text: str, start: int) -> bool:
    """Whether a sentence of `text` starts at `start`, so that a capital there tells nothing."""
    return _SENTENCE_START.search(text, max(0, start - _LOOK_BACK), start) is not None


def _is_headline(line: str) -> bool:
    if line.rstrip()[-1:] in {".", ",", ":", "”", '"'} or line.lstrip()[:1] in {"—", "–", "-"}:
        return False
    tokens = [word for word in line.split() if word[0].isalpha() and word.lower() not in _SHORT]
    capitals = sum(word[0].isupper() for word in tokens)
    return len(tokens) >= _HEADLINE and capitals >= _TITLE_CASE * len(tokens)


def words_of(run: str) -> list[Word]:
    """The words of a run, without those at its start that are no part of a name ("But the")."""
    found: list[Word] = []
    for match in _WORD.finditer(run):
        word, mark = match[0], ""
        if word.endswith(("'s", "’s")):
            mark = word[-2:]
        elif word.endswith(("s'", "s’")):
            mark = word[-1]
        word = word.removesuffix(mark)
        if found or not _leads(word, run, match.start(), match.end()):
            found.append(Word(word, match.start(), match.start() + len(word), mark))
    return found


def _leads(word: str, run: str, start: int, end: int) -> bool:
    """Whether a word before a name is no part of it: "But", "the", a month that does not start the run."""
    if not start and word in words("given_months.txt"):
        rest = run[end:].lstrip()
        joined = rest.startswith("& ") and rest[2:] not in words("function_words.txt")
        return not (joined or rest[:1].isalpha())
    small = word.islower() and _UNUSUAL_START.match(run, start) is None
    return small or word in words("function_words.txt")
