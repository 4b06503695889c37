"""Where sentences start and end: nupunkt's boundaries, mended for news.

nupunkt (Punkt with a model for legal and financial English) finds the boundary after a stop. Mended here: a stop
behind a plain word that it takes for an abbreviation ("last month. Its"), ranks in a row ("Lt. Gen. Smith"),
initials, "No. 5", a stop before a word in lower case, closing quotation marks; and lines: a headline, a dateline
or an item of a list ends with its line though it has no stop, while a line that was broken to fit a page does not.
The credit that a report begins with is parted from it, "SOURCE: PTI", and a headline from the dateline behind it.
"""

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise
from string import ascii_lowercase

import nupunkt

from factlib.characters import any_of
from factlib.language.data import word_list
from factlib.language.lexicon import common_tags, possible_tags
from factlib.language.wrapping import soft_breaks

_LINE_END = re.compile(r"\n\s*+")
_BEFORE_NAME = word_list("before_names.txt")  # never the last word of a sentence
_BEFORE_NUMBER = word_list("before_numbers.txt")  # goes on with a number: "at Rs. 300 each"
_ABBREVIATED = frozenset(word.lower() for word in word_list("abbreviations.txt"))
_LAST_WORD = re.compile(r"([^\W_][\w.]*)\.$")
_INITIAL = re.compile(r"(?:^|[\s(\"'“‘.])[A-Z]\.$")
_EXCLAIMED = re.compile(r"(?:^|[\s(])[A-Z]\w+!$")  # a name such as "Yahoo!", before a word in lower case
_PLAIN_STOP = re.compile(r"\.(?<=[A-Za-z][a-z]{3}\.)[”\"’')]?\s+(?=[“\"‘(]?[A-Z])")
_CAPITAL = re.compile(r"(?<![\w.'’&/-])[A-Z]\Z")
_NEXT_WORD = re.compile(r"[A-Z][a-z]+")
_FORMS = word_list("forms_with_stop.txt")
_FORM_STOP = re.compile(
    rf"(?<=[\w,] )(?:{any_of(_FORMS)})\.\s+(?=([A-Z][\w&’'-]*)(?: [A-Z][\w&’'.-]*){{0,3}} ([a-z]+)\b)"
)
_CREDIT = re.compile(  # "SOURCE: PTI Norland has", "SOURCE: ANN LEE / NEWS / SITE.ORG Norland has"
    r"^SOURCE ?: (?:[A-Z ]{1,60}(?:/[A-Z ]{1,60}){0,4}/ ?[A-Z0-9]{2,20}\.[A-Z]{2,3}\.?|[A-Z]{2,12})\s+(?=[“\"‘]?[A-Z])",
    re.MULTILINE,
)
_DATELINE = re.compile(  # "wool gains LIMA, Aug. 12 (Agency) -- Stocks", a headline run together with what follows
    r"(?<=[a-z\d)] )(?=[A-Z]{3,}(?: [A-Z]{3,})?, [A-Z][a-z]{2,8}\.? \d{1,2} (?:\([A-Z]\w+\) )?--? [“\"‘]?[A-Z])"
)
_FINITE = {"VBD", "VBZ", "MD"}
_REACH = 24  # characters before a boundary that can decide about it
_LONGEST_WORD = 40
_STOPS = frozenset('.!?…:;"”»*')


def spans(text: str) -> Iterator[tuple[int, int]]:
    """Yield start and end of each sentence, white space around it left out."""
    start = 0
    for cut in _cuts(text):
        first, last = start, cut
        piece = text[first:last]
        first += len(piece) - len(piece.lstrip())
        last -= len(piece) - len(piece.rstrip())
        if first < last:
            yield first, last
        start = cut


def _cuts(text: str) -> list[int]:
    """Where one sentence ends and the next may start, in order; the end of the text is the last."""
    plain = _plain_stops(text)
    cuts = set(plain.values())
    cuts.update(_behind_forms(text))
    cuts.update(found.end() for parted in (_CREDIT, _DATELINE) for found in parted.finditer(text))
    cuts.update(end for _, end in nupunkt.sent_spans(_with_commas(text, plain)) if not _goes_on(text, end))
    soft = {end for _, end, _ in soft_breaks(text)}
    for found in _LINE_END.finditer(text):
        end = found.end()
        if end not in soft:
            cuts.add(end)
        elif text[max(found.start() - _REACH, 0) : found.start()].rstrip()[-1:] not in _STOPS:
            cuts.discard(end)
    cuts.add(len(text))
    return sorted(cuts)


def _behind_forms(text: str) -> Iterator[int]:
    """Where a sentence starts behind the stop of a legal form: at "Lomax" in "to Marsh Inc. Lomax bought"."""
    for found in _FORM_STOP.finditer(text):
        name, verb = found[1], found[2]
        finite = possible_tags(verb)
        plural = common_tags(name) - {"VBZ"} == {"NNS"} and text.startswith(f"{name} {verb}", found.end())
        named = plural or not common_tags(name) & {"NN", "NNS", "JJ"}  # "Marsh Inc. Terms were not disclosed"
        named = named and name.lower() not in word_list("times.txt")
        if named and name not in _FORMS and finite & _FINITE and not finite & {"IN", "CC", "TO", "DT", "NN"}:
            yield found.end()


def _plain_stops(text: str) -> dict[int, int]:
    """Where a stop behind a plain word ends a sentence, whatever nupunkt would say of it; and where the next starts."""
    stops = {}
    for found in _PLAIN_STOP.finditer(text):
        at = found.start()
        before = text[max(at - _LONGEST_WORD, 0) : at]
        rest = before.rstrip(ascii_lowercase)
        if (named := _CAPITAL.search(rest)) is not None:  # "at Metro Bank. Coffee rose", not "at St. Mary's"
            rest, word = rest[: named.start()], before[named.start() :]
            following = _NEXT_WORD.match(text, found.end())
            known = following is not None and common_tags(following[0]) and common_tags(word.lower())
            if not known or word in _BEFORE_NAME:
                continue
        joined = rest[-1:].isalnum() or rest.endswith("_")
        if not joined and before[len(rest) :].lower() not in _ABBREVIATED:
            stops[at] = found.end()
    return stops


def _with_commas(text: str, stops: Iterable[int]) -> str:
    """The text with a comma for each of these stops: nupunkt, by far the slowest here, need not weigh them."""
    return ",".join([text[stop + 1 : following] for stop, following in pairwise([-1, *stops, len(text)])])


def _goes_on(text: str, cut: int) -> bool:
    """Whether nupunkt's boundary at `cut` is inside a sentence."""
    before, after = text[max(cut - _REACH, 0) : cut].rstrip(), text[cut : cut + 2]
    if not before or not after:
        return False
    if after[0].islower():
        return before[-1] not in "!?…" or _EXCLAIMED.search(before) is not None
    word = _LAST_WORD.search(before)
    if word is None:
        return False
    if word[1] in _BEFORE_NUMBER and after[0].isdigit():
        return True
    if word[1] in _BEFORE_NAME:
        return after[0].isupper() or after[0].isdigit()
    return bool(_INITIAL.search(before)) and after[0].isupper()
