"""Numbers that name or rank something, or count nothing: "a 777 landed", "ranked 5", "in week 12", "one" as a pronoun."""

import re

from factlib.characters import Before, any_of
from factlib.language.lexicon import VERBS, possible_tags
from factlib.quantities.adding import SMALL
from factlib.quantities.found import Found, tags_behind
from factlib.quantities.labels import BEFORE_AMOUNT, INDEFINITE, MODEL_TITLE, is_before_verb
from factlib.quantities.noun import counted
from factlib.quantities.references import is_subject
from factlib.quantities.tables import table
from factlib.quantities.years import YEAR_FIRST, YEAR_LAST

_DATA = table("idioms")
_IDLE_BEFORE_ONE = frozenset(_DATA["one"]["before"])
_IDLE_AFTER_ONE = frozenset(_DATA["one"]["after"])
_ARTICLES = INDEFINITE | {"the"}
_MORE = frozenset(_DATA["one"]["more"])
_RANKS = frozenset(_DATA["ranks"])
_RANKED = frozenset(_DATA["before a rank"])
_STEPS = frozenset(_DATA["steps"])
_OF_NONE = frozenset(_DATA["behind zero"])
_NOUN_ALONE = frozenset({"NN", "NNP"})
_LONGEST_STEP = 100
_ONE_OF = Before(  # "the Group of 77", "3rd of 45"
    24,
    r"[a-z0-9,'’-] [A-Z][a-z]+ of |\bthe [A-Z][a-z]+ of |\b(?:[0-9]+(?:st|nd|rd|th)|rank(?:s|ed) [a-z]+)(?: out)? of ",
    re.M,
)
_ONE_OF_SEVERAL = re.compile(
    rf" of (?:the|its|their|his|her|our|these|those|\w+['’]s) (?:[0-9]|(?:{any_of(SMALL)})\b)"
)
_CAPITAL_NEXT = re.compile(r" [A-Z][a-z]{2,}(?![\w-])")
_INSIDE = Before(8, r"\b(?:from|by|to) ")
_SMALL_WORD = re.compile(r"\b[a-z]{4,}\b")
_NEAR = 40  # characters around a name in which words without a capital show that it stands in no headline
_FULL_NAME = re.compile(r"[A-Z][a-z]+(?: [A-Z][a-z]+)+")
_TOLD_OF = re.compile(r",|\.? \(| (?:alias|aka|of|who)\b")
_NEWEST = frozenset(_DATA["newest"])
_SERIES_BEHIND = re.compile(r"[,;)]|\.(?!\w)|\Z| (?:and|or|is|are|was|were|in|on|at|to|for|with|by|from)\b")


def counts_nothing(text: str, found: Found) -> bool:
    """Whether it counts nothing: "one" as a pronoun, "the top three", "on the one hand", "at one time".

    What "one" of a number of things is, only that number tells: "one of its two mills".
    """
    if found.kind == "multiple" and found.low == 1:
        return True
    if found.dashed and found.kind == "number" and found.numeral.form == "digits":
        return found.high is not None and _is_years_or_phone(int(found.low), int(found.high))
    if found.numeral.form != "words":
        return False
    if found.kind == "count" and found.low == 1:
        if found.noun == "stage" and found.before == "at":
            return True
        return found.noun in _IDLE_AFTER_ONE or found.before in _IDLE_BEFORE_ONE or _is_told_apart(found)
    ranked = found.before in _RANKS
    if found.kind != "number" or ranked:
        return found.kind == "number"
    return is_pronoun(found) and _ONE_OF_SEVERAL.match(text, found.end) is None


def is_pronoun(found: Found) -> bool:
    """Whether it is "one" without what it counts."""
    return found.kind == "number" and found.numeral.form == "words" and found.low == 1 and found.high is None


def _is_told_apart(found: Found) -> bool:
    """Whether "one" is a pronoun for one of several: "the larger one took place", but "the additional one jet"."""
    if found.leader not in _ARTICLES or found.before in _MORE:
        return False
    return "JJ" in possible_tags(found.before) or "JJR" in possible_tags(found.before)


def _is_years_or_phone(low: int, high: int) -> bool:
    """Whether two whole numbers with a dash between are years ("1990-2000") or a telephone number."""
    years = 1400 <= low < high <= 2100
    return years or (100 <= low < 1000 <= high < 10_000)


def is_designation(text: str, found: Found) -> bool:
    """Whether it is what something is called: "a 777 landed", "ranked 5", "the Group of 77", "in week 12", "a 1995 loss"."""
    form, before = found.numeral.form, found.before
    if form == "words" and found.low == 0 and found.kind in ("count", "number"):
        return before == "net" or text.startswith(" in on ", found.end) or _describes_nothing(text, found)
    if found.dashed and form == "digits" and found.kind == "number" and MODEL_TITLE.match(text, found.end):
        return True  # "737-800 Converted Freighters"
    if form == "fraction" and (before in _RANKED or (before == "on" and found.kind == "number")):
        return True  # "they rank 28 out of 37", "on 5/12"
    if found.high is not None or form not in ("digits", "words"):
        return False
    if form == "words" and found.kind in ("count", "number") and _opens_name(text, found):
        return True
    if before == "number" and not is_subject(found.leader) and found.kind in ("count", "number"):
        return form == "words" or found.kind == "number"  # "the number three zone"
    if found.kind == "count":
        return _counts_one(text, found)
    if found.kind != "number" or found.bound != "exact":
        return False
    if _is_step(text, found, before) or _is_of_a_series(text, found):
        return True
    if form == "words":
        return False
    if _is_of_one(text, found) or before in _RANKED:
        return not text.startswith(" to ", found.end)  # "a 154 to 128 range"
    return before == "of" and _ONE_OF(text, found.start) is not None


def _opens_name(text: str, found: Found) -> bool:
    """Whether capitals make it the first word of a name where somebody may stand: "from Four Bells", in no headline."""
    named = text[found.numeral.start].isupper() and _CAPITAL_NEXT.match(text, found.numeral.end)
    if not named or not _INSIDE(text, found.start):
        return False
    around = text[max(found.start - _NEAR, 0) : found.end + _NEAR]
    return any(
        possible_tags(word).isdisjoint({"IN", "CC", "TO", "DT"}) for word in _SMALL_WORD.findall(around)
    )


def _counts_one(text: str, found: Found) -> bool:
    """Whether the noun behind is one thing of that year, or somebody not heard of before: "a 1995 loss", "one Asha Rao, a clerk,"."""
    if found.numeral.form == "digits":
        of_a_year = YEAR_FIRST <= found.low <= YEAR_LAST
        return of_a_year and found.before in INDEFINITE and text[found.numeral.end] == " "
    noun = found.noun or ""
    named = _FULL_NAME.fullmatch(noun) and _TOLD_OF.match(text, found.end)
    return found.low == 1 and bool(named) and possible_tags(noun.split()[-1]) == {"NNP"}


def _is_of_one(text: str, found: Found) -> bool:
    """Whether one thing is called by it: "a 154 to 128 range", "an old 286 machine"; but "a record 40 came"."""
    if found.leader == "the" and found.before in _NEWEST:
        return True  # "the new 747 flew"
    if found.before in INDEFINITE or found.leader not in INDEFINITE:
        return found.before in INDEFINITE
    return "JJ" in possible_tags(found.before) and "NN" in tags_behind(text, found.end)


def _describes_nothing(text: str, found: Found) -> bool:
    """Whether "zero" says that there is none of what has no number: "zero tolerance", but "zero deaths"."""
    things = counted(text, found.numeral.end)
    return things is not None and (not things.plural or things.noun.split()[0] in _OF_NONE)


def _is_step(text: str, found: Found, before: str) -> bool:
    """Whether it numbers a step: "in week 12", "marked week nine of the term", but "last week nine of them died"."""
    if before not in _STEPS or found.low >= _LONGEST_STEP or len(found.words) < 2:
        return False
    leader = found.words[-2]
    tags = possible_tags(leader)
    if "IN" in tags and leader not in ("per", "last", "this", "that"):
        return True
    verb = not tags.isdisjoint(VERBS) and tags.isdisjoint(("JJ", "DT", "IN"))
    return verb and text.startswith(" of ", found.end)


def _is_of_a_series(text: str, found: Found) -> bool:
    """Whether a noun without an article makes the number its own: "in band four", but "on average 40"."""
    if len(found.words) < 2 or found.low >= _LONGEST_STEP:
        return False
    if not (_SERIES_BEHIND.match(text, found.end) or is_before_verb(text, found.end)):
        return False
    leader, noun = found.words[-2:]
    bare = leader == "," or "IN" in possible_tags(leader)
    return bare and possible_tags(noun) <= _NOUN_ALONE and noun not in BEFORE_AMOUNT
