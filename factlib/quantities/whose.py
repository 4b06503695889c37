"""Money named behind a number: which country's it is, and words of money that mean something else.

"5 million crowns" are those of the country that the text names; "$5 million Canadian" tells it behind the sum; "the
$100 mark", "3 won games", "20 euro zone members" and "May 11 marks the day" tell of no money.
"""

import re

from factlib.characters import any_of
from factlib.language.lexicon import possible_tags
from factlib.quantities.currency import codes_of, currency_of, dollar_adjectives, signs
from factlib.quantities.found import Found
from factlib.quantities.tables import table
from factlib.quantities.unit import Unit

_DATA = table("money")
_COMMON = frozenset(_DATA["common words"])
_INVARIABLE = frozenset(_DATA["invariable"])
_NOT_BEFORE: dict[str, frozenset[str]] = {
    word: frozenset(ends) for word, ends in _DATA["not money before"].items()
}
_WORD = re.compile(r"[ \u00a0-]?([^\W\d_]+)")
_NEXT = re.compile(r"[ -]([^\W\d_]+)")
_DENOMINATED = re.compile(r"-(?:denominated|pegged|backed|linked|based)\b")
_DETERMINER = re.compile(r" (?:the|an?|its|his|her|their|this|that|it|them)\b")
_SUM = frozenset({"scaled", "grouped", "decimal", "vague"})
_LARGE = 1000  # a bare "500 marks" may be points
_LEAST_WON = 100  # "of the 40, 12 won in"; 100 won are a few cents
_NOUNS = frozenset({"NN", "NNS", "NNP", "NNPS", "JJ", "VBG"})
_DOLLAR_CODES = frozenset([*codes_of("dollar"), *codes_of("peso"), "BRL", "ZWL", "TOP", "WST", "NIO", "MOP"])


def settled(text: str, found: Found, unit: Unit) -> Unit:
    """The unit, with the currency that the text tells where its bare noun or sign is shared by several."""
    if unit.name == "pound" and _is_paid(text, found, unit):
        return unit._replace(kind="money", name=currency_of(text, found.start, codes_of("pound"), "GBP"))
    first, last = max(0, found.start - _NEAR_SEA), unit.end + _NEAR_SEA
    if unit.name == "nanometre" and _AT_SEA.search(text, first, last):
        return unit._replace(name="nautical mile")
    if unit.kind == "money" and unit.name == "" and unit.factor != 1:
        return unit._replace(name=_whose_part(text, found) or "")
    if unit.kind != "money" or unit.factor != 1 or unit.name is None:
        return unit
    word = _WORD.match(text, found.end)
    if word is None:
        return unit
    sign = signs().get(word[1])
    codes = sign.codes if sign is not None and sign.after else codes_of(word[1].lower())
    if len(codes) < 2 or unit.name not in (*codes, ""):
        return unit
    return unit._replace(name=currency_of(text, found.start, codes, unit.name))


_TOLD_OF_SUM = frozenset(_DATA["told of a sum"])
_NEAR = 3  # words from "paid" to its sum
_NEAR_SEA = 80
_AT_SEA = re.compile(rf"(?<![^\W_])(?:{any_of(table('units')['of the sea'])})(?![^\W_])", re.I)
_SHARED_PARTS: dict[str, str] = _DATA["shared subunits"]


def _whose_part(text: str, found: Found) -> str | None:
    """The currency of "50 centimes", a part that several currencies share: the one whose country the text names."""
    word = _WORD.match(text, found.end)
    whole = _SHARED_PARTS.get(word[1].lower().removesuffix("s")) if word else None
    return currency_of(text, found.start, codes_of(whole), None) if whole else None


def _is_paid(text: str, found: Found, unit: Unit) -> bool:
    """Whether pounds are money: nobody weighs in millions of pounds, nor pays a weight."""
    told = found.numeral.scale > 1 or not _TOLD_OF_SUM.isdisjoint(found.words[-_NEAR:])
    return (
        told and not text[found.end : unit.end].strip(" -").startswith("lb") and not _weighs(text, found.end)
    )


_OF_SOMETHING = re.compile(r"[ -]pounds? of ((?:[a-z-]+ ){0,2}?[a-z]+|[A-Z]{2,5}(?: [a-z]+)?)")
_NO_WEIGHT = frozenset(_DATA["paid in pounds"])


def _weighs(text: str, start: int) -> bool:
    """Whether pounds of something are its weight: "3 million pounds of uranium a year", but "of debt", "of public money"."""
    of = _OF_SOMETHING.match(text, start)
    if of is None:
        return False
    words = of[1].split()
    return _NO_WEIGHT.isdisjoint(words) and all(word.removesuffix("s") not in _NO_WEIGHT for word in words)


def is_no_money(text: str, found: Found, unit: Unit) -> bool:
    """Whether what looks like a currency behind the number is none here."""
    if unit.kind != "money":
        return False
    if unit.name == "":
        return True  # "5 million dinars", and nothing tells whose
    if _DENOMINATED.match(text, unit.end):
        return True
    word = _WORD.match(text, found.end)
    if word is None:
        return False
    lower = word[1].lower()
    noun = lower.removesuffix("s")
    behind = _NEXT.match(text, unit.end)
    if behind is not None and behind[1].lower() in _NOT_BEFORE.get(noun, ()):
        return True
    if not _COMMON.isdisjoint((lower, noun)):
        return not _is_common_word_money(text, found, unit, lower)
    sign = signs().get(word[1])
    return sign is not None and sign.after and not sign.sure and found.numeral.form not in _SUM


def _is_common_word_money(text: str, found: Found, unit: Unit, word: str) -> bool:
    """Whether "marks", "crowns" and their like, which have other senses, are money: as large sums, or by the country."""
    if _DETERMINER.match(text, unit.end) and not _is_sum_here(text, found, word):
        return False  # "May 11 marks the day"
    large = found.numeral.form in _SUM or found.low >= _LARGE
    alone = text[found.end : found.end + 1] != "-" and found.low != 1
    if alone and word in _COMMON and word not in _INVARIABLE and not word.endswith("s"):
        behind = _NEXT.match(text, unit.end)  # "a 5 million mark loan", but "5 crown", "the 5 million mark"
        return large and (word != "mark" or (behind is not None and _is_noun(behind[1])))
    if large:
        return True
    owner = currency_of(text, found.start, codes_of(word), None)
    return owner is not None and not (word == "won" and found.low < _LEAST_WON)


def _is_sum_here(text: str, found: Found, word: str) -> bool:
    """Whether a sum is told that no verb "won" or "marks" can stand behind: in millions, or in the country of the money."""
    if found.numeral.form == "grouped":
        return currency_of(text, found.start, codes_of(word), None) is not None
    return found.numeral.scale > 1


def _is_noun(word: str) -> bool:
    tags = possible_tags(word)
    return not tags.isdisjoint(_NOUNS) and "IN" not in tags


def says_whose(text: str, found: Found, unit: Unit) -> bool:
    """Whether a currency behind a sum whose sign stands before it says more exactly which it is."""
    if unit.name == found.unit or unit.name is None:
        return True
    written = text[found.end : unit.end].strip(" -()")
    if written == unit.name:
        return True  # "$5 million CAD"
    return found.unit is None and unit.name in _DOLLAR_CODES


_SUFFIX = re.compile(r" ?\(?((?:[A-Z][\w.]*)(?: [A-Z][\w]*)?)\)?")


def whose_dollar(text: str, found: Found) -> tuple[str, int] | None:
    """The currency, and where its word ends, of "$5 million Canadian"; None where the word describes what follows."""
    for_sale = _SUFFIX.match(text, found.end)
    if for_sale is None:
        return None
    words = for_sale[1].rstrip(".") if for_sale[1].count(".") == 1 else for_sale[1]
    for written in (words, words.split(" ")[0]):
        code = dollar_adjectives().get(written.replace(".", "").lower())
        if code is None:
            continue
        end = for_sale.start(1) + len(written)
        end += for_sale.group().startswith((" (", "(")) and text.startswith(")", end)
        behind = _NEXT.match(text, end)
        described = behind is not None and _is_noun(behind[1])
        return None if described else (code, end)
    return None
