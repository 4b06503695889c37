"""Numbers that are labels: behind a word or a name ("Section 427", "iPhone 14"), before one ("the 737 Max"), in a list."""

import re

from factlib.characters import Before
from factlib.language.lexicon import is_known, possible_tags
from factlib.quantities.behind_name import counts_behind_name, without_possessive
from factlib.quantities.context import tags_behind
from factlib.quantities.found import Found
from factlib.quantities.noun import counted, counts_several
from factlib.quantities.tables import table

_DATA = table("idioms")
MONTHS = frozenset(_DATA["months"])
"""The names of months and their abbreviations, in lower case."""

_LABELS = frozenset(_DATA["before a label"])

SMALL_LABELS = _LABELS - frozenset(_DATA["small words before a label"])
"""Words behind which a number is a label even in small letters."""

NO_NAMES = frozenset(_DATA["no names"])
"""Words that are no part of a name before a number, whatever their capital."""

VERBS = frozenset({"VB", "VBD", "VBN", "VBP", "VBZ", "VBG", "MD"})
"""The tags of verbs (Penn Treebank)."""

LAST_DAY = 31
"""The last day of a month."""

LONGEST_NAME = 24
"""Characters of a name before a number that are looked at."""

NAME = re.compile(r"([^\W\d_][\w.&'’-]*) ?(?:<[A-Z.]{1,8}> )?\Z")
"""The last word of a name before a number."""

MODEL_TITLE = re.compile(r"(?: [A-Z][A-Za-z]+(?<!s)){2}(?! ?[A-Z0-9])")  # "the new 9370 Information System"
"""What a model with a number is called."""

INDEFINITE = frozenset({"a", "an"})
"""The articles behind which a noun is one thing, and the number behind that its label."""

GROUP_OF = Before(10, r"\b(?:Group|group) of ")  # of 7, of 20
"""Before the number of a group of states."""

_YEAR_DIGITS = 4
_LINKS = (",", "and", "or")
_FIGURES = re.compile(r"[0-9]+")
_LABELS_BEFORE = Before(60, r"[^\W\d_][\w-]*[A-Z][\w-]* ((?:[0-9]{1,4}, )*[0-9]{1,4})(?:,|,? and|,? or) ")
_PAIR_BEFORE = Before(60, r"[\w,] [A-Z][a-z]+ [0-9]{1,4} (?:and|or) ")  # "Novo Kori 5 and"
_MORE_LABELS = re.compile(r",? (?:and |or )?[0-9]")
_SHORT_LABELS = frozenset(_DATA["labels with a point"])
_LABELS_ALONE = frozenset(_DATA["labels without an article"])
_BEFORE_NO_LABEL = frozenset({"DT", "PDT", "PRP", "PRP$", "TO", "MD", "NNS", "NNPS", "WDT", "WP"})
_CONDITIONS = "|".join(table("ellipsis")["conditions"])
_CRAFT = re.compile(rf"[ -](?:{'|'.join(_DATA['numbered craft'])})\b")  # "the air force's new 767 tanker"
_JETS = re.compile(rf"7[0-9]7[ -](?:{'|'.join(_DATA['numbered craft'])})s?\b")
_THINGS_NEXT = re.compile(rf" (?:(?:[A-Z][a-z-]+ )?[A-Z][a-z]+s|(?i:{_CONDITIONS}))\b")
_FINITE = frozenset({"VBD", "VBN", "VBZ", "MD"})
_CAPITALISED = re.compile(r"[A-Z][^A-Z&]*")
_NAMES = frozenset({"NN", "NNP"})
_THINGS_OR_ACTS = frozenset({"NN", "NNP", "JJ", "RB", "VB", "VBP"})
_STARTING_TAGS = frozenset(_DATA["tags of a word that starts a sentence"])
_STARTS_SENTENCE = frozenset('.!?:;\n"“”—–(|')
_DIGITS_OF_MODEL = 3
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
    article = before in ("the", "a", "its") or (
        end - start > _DIGITS_OF_MODEL and MODEL_TITLE.match(text, end) is not None
    )
    if _JETS.match(text, start):
        return True
    if end - start == _DIGITS_OF_MODEL and _CRAFT.match(text, end):
        return not counts_several(text, end)
    if article and _MODEL_BEHIND.match(text, end) and counted(text, end) is None:
        return True
    return _POSTCODE.search(text, max(0, start - 8), end) is not None or GROUP_OF(text, start) is not None


def _is_listed_label(text: str, found: Found) -> bool:
    """Whether it goes on with a list of labels, all of as many figures, and counts nothing: "PPN 2058, 2444 and 2447"."""
    figures = found.numeral.end - found.numeral.start
    if found.numeral.form != "digits" or figures > _YEAR_DIGITS:
        return False
    if _PAIR_BEFORE(text, found.start):
        return counted(text, found.numeral.end) is None and found.is_bare
    listed = _LABELS_BEFORE(text, found.start)
    if listed is None or any(len(label) != figures for label in _FIGURES.findall(listed[1])):
        return False
    return _MORE_LABELS.match(text, found.numeral.end) is not None or counted(text, found.numeral.end) is None


def _is_acronym(text: str, found: Found, word: str) -> bool:
    """Whether a small word is letters of a type: "AN 32 aircraft", but not "IN 32 CITIES"."""
    return len(word) > 1 and word.isupper() and not text[found.end : found.end + 3].strip().isupper()


def _is_label_alone(words: list[str]) -> bool:
    """Whether the last word is a noun that nothing makes one of its own: "a type 2 diabetic", not "to stage 12 plays"."""
    return len(words) < 2 or words[-2] in INDEFINITE or possible_tags(words[-2]).isdisjoint(_BEFORE_NO_LABEL)


def is_before_verb(text: str, end: int) -> bool:
    """Whether a word that can only be a finite verb follows: "3M said", "car 88 led"."""
    tags = tags_behind(text, end)
    return bool(tags) and tags <= _FINITE


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
    near = max(0, found.start - LONGEST_NAME)
    name = None if text[near : found.start].islower() else NAME.search(text, near, found.start)
    return name is not None and name[1][0].isupper() and _is_label_of(text, found, name)


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
    return (
        tags <= _NAMES or counted(text, found.numeral.end) is None
    )  # "Law 12 fixes rents", "Sparrow 3 is offered"


def _is_verb_of_headline(word: str) -> bool:
    """Whether a word with a capital can be a verb and nothing else, as headlines write them: "Killed"."""
    lower = word.lower()
    return is_known(lower) and word.istitle() and possible_tags(lower) <= VERBS
