"""Numbers that are labels: behind a word or a name ("Section 427", "iPhone 14"), before one ("the 737 Max"), in a list.

Behind a name a number is mostly a designation ("Leopard 2 tanks"). It counts what follows ("gave Ukraine 31 tanks") where
the grammar leaves the name complete before it: behind a possessive, as the recipient of a verb of giving, in a phrase of
place that opens a clause, or moved before the object of a verb of giving or taking; and wherever what follows cannot be
labelled. In each case something must be counted, in the plural.
"""

import re
from functools import cache
from typing import NamedTuple

from factlib.characters import Before, any_of
from factlib.language import lemma
from factlib.language.lexicon import FINITE, VERBS, is_known, possible_tags
from factlib.quantities.found import Found, tags_behind, word_behind
from factlib.quantities.noun import Counted, counted, counts_several
from factlib.quantities.tables import table

_RECIPIENTS = table("recipients")
_GIVE = frozenset(_RECIPIENTS["give"])
_GIVE_ALONE = frozenset(_RECIPIENTS["give without a recipient"])
_TAKE = frozenset(_RECIPIENTS["take"])
_BODIES = frozenset(_RECIPIENTS["bodies"])
_BE = frozenset(_RECIPIENTS["forms of be"])
_PLACE = frozenset(_RECIPIENTS["of a place"])
_BEFORE_CLAUSE = frozenset(_RECIPIENTS["before a clause"])
_INSIDE_NAMES = frozenset(_RECIPIENTS["inside of names"])
_PERSONS = frozenset(_RECIPIENTS["persons"])
_UNLABELLED = frozenset(_RECIPIENTS["never behind a label"])
_REACH = 80
_ONE_DIGIT = 10
_WORD = re.compile(r"\S+")
_TO_A_PARTY = re.compile(r" to (?:the |its )?[A-Z]")
_POSSESSIVE = re.compile(r"(?:['’]s|s['’])\Z")
_YEAR = re.compile(r"(?:19|20)[0-9]{2}\Z")


class _Place(NamedTuple):
    """Where a name stands: `governor` is the word before it, `words` all before that; lower case."""

    governor: str
    words: list[str]
    opens_clause: bool


def counts_behind_name(text: str, found: Found, name: str) -> bool:
    """Whether the number counts what follows.

    Args:
        text: The whole text.
        found: The number, bare.
        name: The last word of the name before it.
    """
    numeral = found.numeral
    if numeral.form in ("grouped", "scaled"):
        return True
    noun = counted(text, numeral.end, one=found.low == 1)
    if noun is None or not (noun.plural or found.low == 1):
        return False
    if without_possessive(name) != name:
        return _YEAR.match(text[numeral.start : numeral.end]) is None
    if noun.noun in _PERSONS or word_behind(text, numeral.end) in _UNLABELLED:
        return True
    place = _place_of_name(text, numeral.start)
    return place is not None and _stands_apart(text, found, noun, place, name)


def without_possessive(name: str) -> str:
    """The name without "'s".

    >>> without_possessive("Peru's"), without_possessive("Wales’")
    ('Peru', 'Wale')
    """
    return _POSSESSIVE.sub("", name)


def _stands_apart(text: str, found: Found, noun: Counted, place: _Place, name: str) -> bool:
    """Whether the grammar leaves the name complete before the number."""
    verb = _verb(place.governor)
    if verb in _GIVE:
        if place.words[-1:] and place.words[-1] in _BE and not place.governor.endswith("ing"):
            return False  # "was given Leopard 2 tanks"
        alone = found.low < _ONE_DIGIT and verb in _GIVE_ALONE and name not in _countries()
        return not alone and _TO_A_PARTY.match(text, noun.end) is None
    if place.governor in _BODIES and place.words[-1:] == ["the"]:
        return len(place.words) > 1 and _verb(place.words[-2]) in _GIVE  # "gave the navy of Peru 15 tanks"
    if place.governor in _PLACE and place.opens_clause:
        return not tags_behind(text, noun.end).isdisjoint(FINITE)
    before = _verb(place.words[-1]) if place.words else ""
    moved = (place.governor == "to" and before in _GIVE) or (place.governor == "from" and before in _TAKE)
    return moved and found.low >= _ONE_DIGIT


def _place_of_name(text: str, end: int) -> _Place | None:
    """What stands before the name that ends at `end`; None at the start of the text or behind a mark."""
    begin = max(0, end - _REACH)
    words = [match.group() for match in _WORD.finditer(text, begin, end)]
    if begin and words:
        del words[0]  # cut in its middle
    at = len(words) - 1
    while at >= 0 and _is_of_name(words[at], last=at == len(words) - 1):
        at -= 1
    if at < 0 or words[at][-1] in ".,;:!?":
        return None
    before = words[at - 1] if at else ""
    parted = before[-1:] in tuple('.,;:!?"“”—') or before.lower() in _BEFORE_CLAUSE
    opens = parted or (at == 0 and begin == 0) or _starts_line(text, end, words[at])
    return _Place(words[at].lower(), [word.lower() for word in words[:at]], opens)


def _starts_line(text: str, end: int, word: str) -> bool:
    place = text.rfind(word, 0, end)
    return place > 0 and text[place - 1] == "\n"


def _is_of_name(word: str, *, last: bool) -> bool:
    lower = word.lower()
    if last:
        return True
    if word[0].isupper():
        return word[-1] not in ",;:!?" and lower not in _PLACE and lower != "to" and _verb(lower) not in _GIVE
    return lower in _INSIDE_NAMES


@cache
def _countries() -> frozenset[str]:
    """The last words of the names of countries, which are no models."""
    return frozenset(name.split()[-1] for names in table("tender").values() for name in names)


@cache
def _verb(word: str) -> str:
    """The infinitive of a word."""
    return lemma(word, "VERB")


_DATA = table("idioms")
MONTHS = frozenset(_DATA["months"])
"""The names of months and their abbreviations, in lower case."""

_LABELS = frozenset(_DATA["before a label"])

SMALL_LABELS = _LABELS - frozenset(_DATA["small words before a label"])
"""Words behind which a number is a label even in small letters."""

NO_NAMES = frozenset(_DATA["no names"])
"""Words that are no part of a name before a number, whatever their capital."""


LAST_DAY = 31
"""The last day of a month."""

LONGEST_NAME = 24
"""Characters of a name before a number that are looked at."""

_NAME = re.compile(r"([^\W\d_][\w.&'’-]*+) ?(?:<[A-Z.]{1,8}> )?\Z")

MODEL_TITLE = re.compile(r"(?: [A-Z][A-Za-z]+(?<!s)){2}(?! ?[A-Z0-9])")  # "the new 9370 Information System"
"""What a model with a number is called."""

INDEFINITE = frozenset({"a", "an"})
"""The articles behind which a noun is one thing, and the number behind that its label."""

GROUP_OF = Before(10, r"\b(?:Group|group) of ")  # of 7, of 20
"""Before the number of a group of states."""

LETTERED_BEFORE = Before(60, r"[A-Z]\w*-[0-9]+[A-Z](?:, [0-9]+[A-Z])*(?:,|,? and|,? or) ")
"""Before a label with a letter that goes on with a list of such: "the satellites NV-1A, 1B and"."""

_YEAR_DIGITS = 4
_LINKS = (",", "and", "or")
_FIGURES = re.compile(r"[0-9]+")
_LABELS_BEFORE = Before(
    60,
    r"(?:[^\W\d_][\w-]*[A-Z][\w-]*|[a-z] [A-Z][a-z]+ [A-Z][a-z]+) ((?:[0-9]{1,4}, )*[0-9]{1,4})(?:,|,? and|,? or) ",
)
_PART_BEFORE = Before(60, r"([A-Za-z]+)\.? ([0-9]{1,4})(?:,? and|,? or) ")  # "Section 232 and"
_PAIR_BEFORE = Before(60, r"[\w,] [A-Z][a-z]+ [0-9]{1,4} (?:and|or) ")  # "Novo Kori 5 and"
_MORE_LABELS = re.compile(r"(?:,? (?:and |or )?[0-9]{1,4}(?!\w)){1,20}")
_SHORT_LABELS = frozenset(_DATA["labels with a point"])
_PART_LABELS = SMALL_LABELS | _SHORT_LABELS
_LABELS_ALONE = frozenset(_DATA["labels without an article"])
_BEFORE_NO_LABEL = frozenset({"DT", "PDT", "PRP", "PRP$", "TO", "MD", "NNS", "NNPS", "WDT", "WP"})
_CONDITIONS = any_of(table("ellipsis")["conditions"])
# "the air force's new 767 tanker"
_CRAFT = re.compile(rf"[ -](?:{any_of(_DATA['numbered craft'] + _DATA['numbered craft in any number'])})\b")
_NEWEST = frozenset(_DATA["newest"])
_JETS = re.compile(rf"7[0-9]7[ -](?:{any_of(_DATA['numbered craft'])})s?\b")
_THINGS_NEXT = re.compile(rf" (?:(?:[A-Z][a-z-]+ )?[A-Z][a-z]+s|(?i:{_CONDITIONS}))\b")
_VERBAL_ENDINGS = frozenset({"VBD", "VBN", "VBZ", "MD"})
_CAPITALISED = re.compile(r"[A-Z][^A-Z&]*")
_NAMES = frozenset({"NN", "NNP"})
_BEFORE_INFINITIVE = frozenset({"TO", "MD"})
_BARE_NOUN = _NAMES | {"VB", "VBP", "JJ"}
_PREPOSITION = frozenset({"IN"})
_BEFORE_BARE_NOUN = _PREPOSITION | VERBS - {"MD"}
PARTS_OF_TIME = frozenset(_DATA["parts of time"])
"""Words before a time ("last week 30 left") or a part of one ("the first half")."""

BEFORE_AMOUNT = frozenset(_DATA["before an amount"])
"""Nouns behind which a number is an amount, and labels nothing: "at age 14", "a total of 90"."""

_THINGS_OR_ACTS = frozenset({"NN", "NNP", "JJ", "RB", "VB", "VBP"})
_STARTING_TAGS = frozenset(_DATA["tags of a word that starts a sentence"])
_STARTS_SENTENCE = frozenset('.!?:;\n"“”—–(|')
_DIGITS_OF_MODEL = 3
_DIGITS_OF_POSTCODE = 5
_ONE_IS = re.compile(r" (?:is|was|has)\b")  # "the 747 is retired"
_MODEL_BEHIND = re.compile(r" [A-Z][a-z]+(?![\w-])")
_POSTCODE = re.compile(r"(?:[A-Z]\.){2,} [0-9]{5}(?:-[0-9]{4})?\Z")  # "D.C. 20036"


def _is_day_or_year(text: str, found: Found) -> bool:
    """Whether a number behind a month is of the date, and counts nothing: not in "In March 200 planes flew"."""
    figures = found.numeral.end - found.numeral.start
    return found.low <= LAST_DAY or figures == _YEAR_DIGITS or counted(text, found.numeral.end) is None


def _is_fixed_label(text: str, found: Found, before: str) -> bool:
    """Whether it is a model before its name ("the 737 Max"), a postcode, or the number of a group of states."""
    start, end = found.start, found.numeral.end
    if found.numeral.form not in ("digits", "decimal"):
        return False
    titled = end - start > _DIGITS_OF_MODEL and MODEL_TITLE.match(text, end) is not None
    article = titled or before in ("the", "a", "its")
    if text[start] == "7" and _JETS.match(text, start):
        return True
    plane = text[start] == text[end - 1] == "7" and end - start == _DIGITS_OF_MODEL
    if plane and (article or before in _NEWEST) and counted(text, end) is None:
        return True  # "its smallest airliner, the 717, and"
    if end - start == _DIGITS_OF_MODEL and _CRAFT.match(text, end):
        return before in _NEWEST or not counts_several(text, end)  # "unveils its new 777 aircraft"
    if article and _MODEL_BEHIND.match(text, end) and counted(text, end) is None:
        return True
    if before == "the" and _ONE_IS.match(text, end):
        return True
    if end - start == _DIGITS_OF_POSTCODE and _POSTCODE.search(text, max(0, start - 8), end):
        return True
    return before == "of" and GROUP_OF(text, start) is not None


def _is_listed_label(text: str, found: Found) -> bool:
    """Whether it goes on with a list of labels, all of as many figures, and counts nothing: "PPN 2058, 2444 and 2447"."""
    figures = found.numeral.end - found.numeral.start
    if found.numeral.form != "digits" or figures > _YEAR_DIGITS:
        return False
    if not (found.leader.isdecimal() or found.leader == ","):
        return False
    part = _PART_BEFORE(text, found.start)
    if part is not None and part[1].lower() in _PART_LABELS and len(part[2]) == figures:
        return found.is_bare  # "Section 232 and 301 tariffs"
    if _PAIR_BEFORE(text, found.start):
        return counted(text, found.numeral.end) is None and found.is_bare
    listed = _LABELS_BEFORE(text, found.start)
    if listed is None or any(len(label) != figures for label in _FIGURES.findall(listed[1])):
        return False
    rest = _MORE_LABELS.match(text, found.numeral.end)
    return counted(text, rest.end() if rest else found.numeral.end) is None


def _is_acronym(text: str, found: Found, word: str) -> bool:
    """Whether a small word is letters of a type: "AN 32 aircraft", but not "IN 32 CITIES"."""
    return len(word) > 1 and word.isupper() and not text[found.end : found.end + 3].strip().isupper()


def _is_label_alone(words: list[str]) -> bool:
    """Whether the last word is a noun that nothing makes one of its own: "a type 2 diabetic", not "to stage 12 plays"."""
    return len(words) < 2 or words[-2] in INDEFINITE or possible_tags(words[-2]).isdisjoint(_BEFORE_NO_LABEL)


def _numbers_one_thing(text: str, found: Found) -> bool:
    """Whether the noun before is a single thing that the number tells from its like: "near well 14", "in cell 3B".

    A noun in the singular without an article can be nothing else, unless it names a measure ("at age 14").
    """
    noun = found.before
    figures = found.numeral.form == "digits" or len(found.numeral.letter) == 1
    if not figures or found.high is not None or noun in BEFORE_AMOUNT or found.leader in PARTS_OF_TIME:
        return False
    if not text[found.start - len(noun) - 1 : found.start - 1].islower() or text[found.start - 1] != " ":
        return False
    tags, leading = possible_tags(noun), possible_tags(found.leader)
    bare = leading <= _PREPOSITION or "VBD" in leading  # "at well 14", "fixed pump 7"
    if "NN" not in tags or not tags <= (_BARE_NOUN if bare else _NAMES):
        return False
    governed = leading.isdisjoint(_BEFORE_INFINITIVE) and not leading.isdisjoint(_BEFORE_BARE_NOUN)
    return governed and not counts_several(text, found.end)


def is_before_verb(text: str, end: int) -> bool:
    """Whether a word that can only be a finite verb follows: "3M said", "car 88 led"."""
    tags = tags_behind(text, end)
    return bool(tags) and tags <= _VERBAL_ENDINGS


def is_label(text: str, found: Found) -> bool:
    """Whether the word before makes the number its label: "Section 427", "iPhone 14", "April 26", "No. 1"."""
    words = found.words
    dotted = found.before == "."
    word = found.leader if dotted else found.before
    if word in MONTHS:
        return _is_day_or_year(text, found)
    if _is_fixed_label(text, found, word):
        return True
    if dotted:
        return word in _SHORT_LABELS
    if word in SMALL_LABELS or (word in _LABELS_ALONE and _is_label_alone(words)):
        return True
    if found.before in _LINKS and _is_listed_label(text, found):
        return True
    if _numbers_one_thing(text, found):
        return True
    name = name_before(text, found.start)
    return name is not None and name[1][0].isupper() and _is_label_of(text, found, name)


def name_before(text: str, start: int) -> re.Match[str] | None:
    """The last word before a number that starts at `start`, as group 1; between them may stand its ticker symbol."""
    begin = max(0, start - LONGEST_NAME)
    if text[start - 2 : start] != "> ":
        begin = max(begin, text.rfind(" ", begin, start - 1))
    return _NAME.search(text, begin, start)


def _is_label_of(text: str, found: Found, name: re.Match[str]) -> bool:
    """Whether a word with a capital before the number is a name that it belongs to."""
    lower = name[1].lower()
    if lower in _LABELS:
        return True
    if found.numeral.form == "decimal" and without_possessive(name[1]) != name[1]:
        return False  # "after December's 109.4"
    small = without_possessive(lower) in NO_NAMES and not _is_acronym(text, found, name[1])
    if small or counts_behind_name(text, found, name[1]):
        return False
    if _is_verb_of_headline(name[1]) and counted(text, found.numeral.end, sum_like=True) is not None:
        return False  # "Blast That Killed 10 Policemen"
    if "VBZ" in possible_tags(lower) and _THINGS_NEXT.match(text, found.numeral.end):
        return False  # "Peru Buys 50 Tanks", in a headline
    first = name.start()
    if first and text[max(first - 2, 0) : first].strip(" ")[-1:] not in _STARTS_SENTENCE:
        return True
    tags = possible_tags(lower)
    known = _CAPITALISED.fullmatch(name[1]) is not None and is_known(lower)
    if not known or tags.isdisjoint(_STARTING_TAGS):
        return True
    if "NN" not in tags or not tags <= _THINGS_OR_ACTS:
        return False
    # "Law 12 fixes rents", "Sparrow 3 is offered"
    return tags <= _NAMES or counted(text, found.numeral.end) is None


def _is_verb_of_headline(word: str) -> bool:
    """Whether a word with a capital can be a verb and nothing else, as headlines write them: "Killed"."""
    lower = word.lower()
    return is_known(lower) and word.istitle() and possible_tags(lower) <= VERBS
