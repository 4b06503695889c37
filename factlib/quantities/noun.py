"""The noun phrase that a number counts: "more than 95,000 [export companies]", "65 [snaps of man coverage]".

The phrase is read word by word with the dictionary of `language`, which says what each word can be: adjectives
and nouns go on with it, the first plural noun is its head, a verb or a preposition ends it. A name that looks
like a plural is the head only if no common noun follows ("73 Tejas Mk1A [jets]", but "12 Gripens"). Where the
number is joined by a hyphen, the one word behind it is counted ("a four-cylinder engine").
"""

import re
from typing import NamedTuple

from factlib.language import singular
from factlib.language.lexicon import PAST_FORMS, VERBS, possible_tags
from factlib.quantities.found import tags_behind
from factlib.quantities.tables import table


class Counted(NamedTuple):
    """What is counted.

    Attributes:
        unit: The head noun in the singular.
        noun: The phrase as it stands.
        end: Where it ends; where the number does, if an amount stands between.
        plural: Whether its head is a plural.
    """

    unit: str
    noun: str
    end: int
    plural: bool = False


_DATA = table("nouns")
_NO_HEADS = frozenset(_DATA["no heads"])
_LEFT_OUT = frozenset(_DATA["left out"])
_NO_HYPHEN = frozenset(_DATA["no noun after a hyphen"])
_MONTHS = frozenset(table("idioms")["months"])
_BEFORE_NOUN = frozenset(_DATA["counted before a noun"])
_INVARIABLE = frozenset(_DATA["invariable"])

_NEXT = re.compile(
    r"""
    [ \u00a0](
        (?:[A-Z]\.){2,3}(?:-[a-z]+)?                                                  # U.S.-based
      | [A-Z][a-z]{1,2}\.(?=[ ][A-Z0-9])                                              # St. Louis, No. 1
      | [^\W\d_]\w*+(?:(?:&(?![a-z])|['’.-](?=[^\W\d_])|-(?=[0-9])|(?<=[0-9A-Z])/(?=[A-Z]{1,3}(?!\w)))\w*+)*['’]?
      | [0-9]{1,4}(?:s(?![^\W_])|(?:\.[0-9]{1,2}|-[0-9]{1,4}|-[A-Z][a-z]+)?(?=[ ][A-Za-z]))  # 737s, 7-Eleven
      | [0-9]{1,3}[A-Z]{1,3}(?:/[A-Z]{1,3})?(?!\w)                                    # Rafale 3FR, Type 054A/P
      | \.[0-9]{2,3}(?=[ ][a-z])                                                      # .303 rifles
    )
    """,
    re.VERBOSE,
)
_SIZE = re.compile(  # "new 50,000-tonne", "155mm", "8x8", "300 MW"
    r"((?:[ \u00a0][a-z]++){0,2})[ \u00a0][0-9][0-9.,]*"
    r"(?:-[a-z]+|(?!(?:st|nd|rd|th|s|am|pm|m|bn|mn|[kKMBT])\b)[A-Za-z]{1,3}[0-9]{0,2}|[ \u00a0](?:[kMGT]Wh?|[kM]V|mm|cm|km|kg|ml|hp))"
    r"(?=[ \u00a0][A-Za-z])"
)
_MODEL = re.compile(r"[A-Z][A-Za-z]{0,5}-[0-9]{1,4}[A-Z]{0,3}(?:/[A-Z]{1,3})?(s?)")
_PLURAL_NAME = re.compile(r"[A-Z]{2,}s|[A-Z][a-z]{2,}[^\Wsu_]s")  # "TDs", "Minis"
_AND_NAME = re.compile(r" (?:and|or)(?= [A-Za-z])")
_TO_NEXT = re.compile(r" to(?= (?P<next>[a-z]+))")
_MODEL_NAME = re.compile(r"[A-Z][\w-]*[0-9][\w-]*(?:/[A-Z]{1,3})?(?<!s)")  # "J-10CE", "Mk1A", "F-16A/B"
_GOES_ON = re.compile(r"[.,]?[0-9]|/")
_ROMAN = re.compile(r"[IVX]{1,4}|[A-Z]")  # behind a name: "Tiger II", "Class A"
_QUOTED = re.compile(r" (?:“[^”\n]{1,40}”|‘[^’\n]{1,40}’|\"[^\"\n]{1,40}\"|'[^'\n]{1,40}')(?= [A-Za-z])")
_LISTED = re.compile(r"(?:, [A-Za-z-]+){1,4},? (?:and|or)(?= [a-z])")
_LETTERS = re.compile(r" \([A-Z][A-Za-z&-]{0,5}[A-Z]\)(?= [A-Za-z])")
_HYPHEN = re.compile(r"-([a-z]{3,})(?![\w])")
_OF_ALL = re.compile(
    r" of (?:(?:the|its|their|his|her|our|your|these|those|all)(?= [^0-9])|(?:[A-Z][\w.-]*(?: [A-Z][\w.-]*){0,2}['’]s?|[A-Z][\w-]*s['’])(?= [^0-9]))"
)
_OF = re.compile(r" of(?= [a-z])")

_NUMBERS = frozenset(table("numerals")["units"]) | frozenset(table("numerals")["tens"])
_NEVER_COUNTED = _NO_HEADS | _NUMBERS | frozenset(_DATA["verbs that are no plurals"])
_NOUNS = frozenset({"NN", "NNS", "NNP", "NNPS"})
_PLURALS = frozenset({"NNS", "NNPS"})
_MODIFIERS = frozenset(
    {"JJ", "JJR", "JJS", "VBN", "VBG", "RB", "RBS", "NN", "NNS", "NNP", "NNPS", "AFX", "FW"}
)
_ADJECTIVES = frozenset({"JJ", "JJR", "JJS", "VBN", "VBG"})
_ENDS = frozenset(
    {"DT", "CC", "TO", "PRP", "PRP$", "WDT", "WP", "WP$", "WRB", "EX", "IN", "MD", "CD", "PDT", "POS"}
)
_VERBS = frozenset({"VBZ", "VBD", "VBP"})
_FORMS_OF_VERBS = _VERBS | {"VB"}
_NAME_TAGS = frozenset({"NNP"})
_NEXT_LOWER = re.compile(r" ([a-z]+)")
_NOT_BEHIND_HEAD = frozenset({"DT", "NN", "NNS", "PRP", "PRP$", "CD"})
_PAST, _GERUND = frozenset({"VBD"}), frozenset({"VBG"})
_THIRD_PERSON = frozenset({"VBZ"})
_COMMON = frozenset({"NN", "NNS"})
_CONTRACTED = ("n't", "n’t", "'re", "’re", "'ll", "’ll", "'ve", "’ve", "'d", "’d")
_MOST = 7
_SHORT = 4
_BEFORE_AMOUNT = frozenset({"RB", "VBD", "VBZ", "IN"})
_JETLINER = re.compile(r"7[0-9]7")
_LONGEST_COUNT = 2  # digits: "two 737 jets" have a model, "two 38 boats" are a slip


class _Phrase:
    """The words of a phrase so far."""

    __slots__ = ("head", "plural", "words")

    def __init__(self) -> None:
        self.words: list[re.Match[str]] = []
        self.head = -1  # the index of the last noun
        self.plural = False

    @property
    def last(self) -> str:
        """The last word; "" if there is none."""
        return self.words[-1][1] if self.words else ""

    def take(self, found: re.Match[str]) -> bool:
        """Take in one more word; whether the phrase can go on."""
        self.words.append(found)
        return not self.plural

    def end_in_plural(self) -> None:
        """Make the last word its head, in the plural."""
        self.head, self.plural = len(self.words) - 1, True


def counted(
    text: str, end: int, *, one: bool = False, owned: bool = False, sum_like: bool = False
) -> Counted | None:
    """The noun phrase after a number that ends at `end`, or None.

    Args:
        text: The whole text.
        end: Where the number ends.
        one: Whether the number is one, which counts a singular.
        owned: Whether "has" stands before it: then a past tense behind it is a participle ("has 3 won games").
        sum_like: Whether it looks like a sum: behind "the 4,300" and "a 1.2 billion" a singular is what has that
            value ("level", "deficit"), and not counted.
    """
    following = text[end : end + 1]
    if following == "-":
        return _hyphenated(text, end)
    if following not in (" ", "\u00a0"):
        return None
    if not one and text.startswith(" of ", end) and (of := _OF_ALL.match(text, end)):
        phrase = _read(text, of.end(), one)
        return _made(text, phrase) if phrase.plural else None
    if (size := _SIZE.match(text, end)) and all(map(_may_be_adjective, size[1].split())):
        return _sized(text, end, size, one)
    phrase = _read(text, end, one)
    if not (phrase.words or one) and (quoted := _QUOTED.match(text, end)):
        phrase = _read(text, quoted.end(), one)
        return _made(text, phrase) if phrase.plural else None
    first = _NEXT.match(text, end) if owned and phrase.head < 0 else None
    if first is not None and possible_tags(first[1]) == _PAST:
        phrase = _read(text, first.end(), one)
        phrase.words.insert(0, first)
        phrase.head += phrase.head >= 0
    if not (one or phrase.plural) and phrase.head >= 0 and not _is_counted_singular(phrase, sum_like):
        return None
    return None if phrase.head < 0 else _made(text, phrase)


def counts_several(text: str, end: int) -> bool:
    """Whether the number that ends at `end` counts things in the plural."""
    things = counted(text, end)
    return things is not None and things.plural


def _is_counted_singular(phrase: _Phrase, sum_like: bool) -> bool:
    """Whether a singular is counted behind a number other than one: "closed at 1,200 set in May" has no sets.

    Behind what looks like a sum, only what is counted before another noun is ("a 5 million [share] offering").
    """
    head = phrase.words[phrase.head][1]
    if any("'" in word[1] or "’" in word[1] for word in phrase.words[: phrase.head]):
        return False  # "the two discussed Peru's plan"
    if head[0].isdigit() or _MODEL_NAME.fullmatch(head):
        return True
    if sum_like:
        phrase.head = 0
        return phrase.words[0][1] in _BEFORE_NOUN
    return possible_tags(head).isdisjoint(PAST_FORMS)


def _may_be_adjective(word: str) -> bool:
    return bool(possible_tags(word) & _ADJECTIVES)


def _sized(text: str, end: int, size: re.Match[str], one: bool) -> Counted | None:
    """What is counted behind its size, which is an amount of its own: "two 38-metre [boats]"."""
    phrase = _read(text, size.end(), one)
    found = _made(text, phrase) if phrase.head >= 0 and (one or phrase.plural) else None
    return None if found is None else found._replace(end=end)


def _hyphenated(text: str, end: int) -> Counted | None:
    found = _HYPHEN.match(text, end)
    if found is None or found[1] in _NO_HYPHEN or found[1] in _NUMBERS or "NN" not in possible_tags(found[1]):
        return None
    return Counted(singular(found[1]), found[1], found.end())


def _read(text: str, place: int, one: bool) -> _Phrase:
    """Read words as long as they can go on with a noun phrase."""
    phrase = _Phrase()
    while len(phrase.words) < _MOST:
        if phrase.words and text.startswith(" (", place) and (letters := _LETTERS.match(text, place)):
            place = letters.end()  # "12 Border Security Force (BSF) men"
        found = _NEXT.match(text, place) or _adjective_behind_comma(text, place, phrase)
        if found is None or not _goes_on(phrase, found, one):
            break
        place = found.end()
    if not phrase.words or one:
        return phrase
    if phrase.plural:
        if phrase.words[phrase.head][1][0].isupper():
            _go_on_behind_name(text, phrase)
    elif link := _link(text, phrase):
        _go_on_behind(text, phrase, link)
    while phrase.head < 0 and len(phrase.words) > 1 and _trails(phrase):
        phrase.words.pop()  # "four more Falken Mk2 based on it"
    describes = phrase.head < 0 or "JJ" in possible_tags(phrase.words[phrase.head][1])
    if describes and phrase.head < len(phrase.words) - 1 and _is_model(text, phrase):
        phrase.head = len(phrase.words) - 1
    return phrase


def _trails(phrase: _Phrase) -> bool:
    """Whether the last word is a participle behind a model."""
    last, before = phrase.words[-1][1], phrase.words[-2][1]
    named = _MODEL_NAME.fullmatch(before) is not None
    return last.islower() and named and not possible_tags(last).isdisjoint(PAST_FORMS)


def _is_model(text: str, phrase: _Phrase) -> bool:
    """Whether the words so far end as a model does: "25 J-10CE", "15 new ATR 72-500"."""
    last = phrase.last
    if any(word[1][:3].lower() in _MONTHS for word in phrase.words[-2:]):
        return False  # "846 JUL7", in a table of prices
    if _GOES_ON.match(text, phrase.words[-1].end()):
        return False
    if last[0].isdigit():
        return len(phrase.words) > 1 and phrase.words[-2][1][0].isupper()
    return _MODEL_NAME.fullmatch(last) is not None


def _link(text: str, phrase: _Phrase) -> re.Match[str] | None:
    """What joins the words so far to more words before a head: a list, "and", "to", a participle."""
    end, last = phrase.words[-1].end(), phrase.words[-1][1]
    if listed := _LISTED.match(text, end):
        return listed
    if joined := _AND_NAME.match(text, end):
        return joined if _may_be_joined(phrase) else None
    if (reach := _TO_NEXT.match(text, end)) and _may_be_adjective(last):
        return reach if "JJ" in possible_tags(reach["next"]) else None  # "4 medium to long range guns"
    if reach and reach["next"] == last:
        return reach  # "4 air to air missiles"
    participle = _NEXT_LOWER.match(text, end) if len(phrase.words) == 1 and phrase.head == 0 else None
    known = participle is not None and last not in _BEFORE_NOUN and "VBN" in possible_tags(participle[1])
    return participle if known else None  # "two country made rifles"


def _may_be_joined(phrase: _Phrase) -> bool:
    """Whether the words before "and" may describe what is counted behind it: names, adjectives, a noun at their end."""
    if len(phrase.words) == 1 or phrase.head == len(phrase.words) - 1:
        return True
    return phrase.head < 0 and all(_is_name_or_adjective(word[1]) for word in phrase.words)


def _is_name_or_adjective(word: str) -> bool:
    return not word.islower() or bool(possible_tags(word) & {"JJ", "VBN", "VBG"})


def _go_on_behind(text: str, phrase: _Phrase, joined: re.Match[str]) -> None:
    """Take in the rest of "Model S [and Model X vehicles]", "foreign [and local banks]", "small[, old and new ships]"."""
    more = _read(text, joined.end(), False)
    listed = "," in joined.group()
    if more.plural and more.words[more.head][1][0].isupper() and phrase.last[0].islower():
        return  # "a 12.5 share and Banque Lutas"
    if joined.re is _NEXT_LOWER and more.words and more.words[0][1].isdigit():
        return  # "9400 line sold 300 units"
    noun = phrase.head >= 0 or "NN" in possible_tags(phrase.last)
    described = more.head > 0 and (noun or _is_name_or_adjective(more.words[0][1]))
    if more.plural and (listed or described or joined.re is _NEXT_LOWER):
        phrase.words.extend(more.words[: more.head + 1])
        phrase.end_in_plural()


def _adjective_behind_comma(text: str, place: int, phrase: _Phrase) -> re.Match[str] | None:
    """The second of two adjectives with a comma between: "27 large, [energy-intensive] industries"."""
    if text[place : place + 1] != "," or not phrase.words or phrase.plural:
        return None
    found = _NEXT.match(text, place + 1)
    both = found is not None and "JJ" in possible_tags(phrase.last) & possible_tags(found[1])
    return found if both else None


def _go_on_behind_name(text: str, phrase: _Phrase) -> None:
    """Take in the common noun behind a name, its head then: "Tejas Mk1A [fighter jets]"; not "Americans plan attacks"."""
    words = phrase.words[: phrase.head + 1]
    named = True
    while len(words) < _MOST and (found := _NEXT.match(text, words[-1].end())):
        word = found[1]
        words.append(found)
        if _MODEL_NAME.fullmatch(word) and len(words) == phrase.head + 2:
            phrase.words, phrase.head = list(words), phrase.head + 1  # "two Tejas Mk1A"
        tags = possible_tags(word)
        if is_plural(word, tags) and (named or word.islower()) and not (tags <= VERBS):
            phrase.words, phrase.head = words, len(words) - 1
            return
        named = named and not word.islower()
        describes = _NOUNS if word.islower() else _NOUNS | _ADJECTIVES
        if word.lower() in _NO_HEADS or not (
            _is_designation(word) or (tags & describes and tags.isdisjoint(VERBS))
        ):
            return


def _is_designation(word: str) -> bool:
    """Whether a word is of a name's kind: "Mk1A", "1.1", "F-16"."""
    return (word[0].isupper() and not word.istitle()) or any(character.isdigit() for character in word)


def is_plural(word: str, tags: frozenset[str] | None = None) -> bool:
    """Whether a word, which can be `tags` if they are known, can be a plural noun, or means several ("aircraft").

    >>> is_plural("Submarines"), is_plural("SUVs"), is_plural("Dam")
    (True, True, False)
    """
    tags = possible_tags(word) if tags is None else tags
    if word.lower() in _INVARIABLE or not tags.isdisjoint(_PLURALS) or word.endswith("people"):
        return True
    return tags == _NAME_TAGS and _PLURAL_NAME.fullmatch(word) is not None


def _goes_on(phrase: _Phrase, found: re.Match[str], one: bool) -> bool:
    """Take one more word into the phrase, if it belongs to it."""
    word = found[1]
    lower = word.lower()
    if lower in _NEVER_COUNTED:
        return _goes_on_inside_name(phrase, found)
    if word[0].isdigit() or word[0] == ".":
        return _numbered(phrase, found)
    if "-" in word and (model := _MODEL.fullmatch(word)):
        return _model(phrase, found, several=bool(model[1]))
    roman = word.isupper() and phrase.last[:1].isupper() and _ROMAN.fullmatch(word) is not None
    if roman or (lower in _LEFT_OUT and not phrase.words):
        return phrase.take(found)
    tags = _tags(word)
    if not one and "VBZ" in tags and _may_be_plural(phrase, found) and _is_misread_plural(found, tags):
        tags = _PLURALS
    if _is_end(lower, tags) or (one and phrase.head >= 0 and _is_verb(found, tags)):
        return False
    if word.endswith(("'s", "’s", "s'", "s’")):
        phrase.words.append(found)
        if word[-1] != "s" and word[0].islower() and not (one or phrase.plural):
            phrase.end_in_plural()  # "two countries' pledge"
        return not phrase.plural
    plural = is_plural(word, tags) and not (one and lower in _INVARIABLE)
    if not _fits(phrase, word, tags, plural, one):
        return False
    phrase.words.append(found)
    if _can_head(word, tags, plural, one):
        phrase.head = len(phrase.words) - 1
        phrase.plural = plural and not one
    return True


def _goes_on_inside_name(phrase: _Phrase, found: re.Match[str]) -> bool:
    """Take in a word that is never counted, inside of a name: "three Wall [Street] banks", "two King George [V] ships"."""
    inside = found[1][0].isupper() and phrase.last[:1].isupper() and not phrase.plural
    return inside and phrase.take(found)


def _may_be_plural(phrase: _Phrase, found: re.Match[str]) -> bool:
    """Whether a word known as a verb stands where a plural can: first, or ending a compound ("12 home runs")."""
    if phrase.head < 0 or phrase.plural or not all(word[1].islower() for word in phrase.words):
        return phrase.head < 0
    after = tags_behind(found.string, found.end())
    return "NN" in possible_tags(singular(found[1])) and after.isdisjoint(_NOT_BEHIND_HEAD)


def _tags(word: str) -> frozenset[str]:
    """What a word can be; capitals that spell no noun and no small word are a name ("AI", which is read as "ain't")."""
    tags = possible_tags(word)
    if word.isupper() and len(word) > 1 and tags.isdisjoint(_NOUNS | _ENDS):
        return _NAME_TAGS
    return tags


def _is_verb(found: re.Match[str], tags: frozenset[str]) -> bool:
    """Whether the word behind a complete singular is its verb: "one manager left", "one official saying it was"."""
    if not tags.isdisjoint(_PAST) or tags == _GERUND:
        return True
    if found[1].istitle() and possible_tags(found[1].lower()) <= PAST_FORMS:
        return True  # "One Terrorist Neutralised"
    return "VBG" in tags and bool(_OBJECT.match(found.string, found.end()))


def _fits(phrase: _Phrase, word: str, tags: frozenset[str], plural: bool, one: bool) -> bool:
    """Whether a word can stand behind the head that the phrase has so far."""
    if phrase.plural or (one and phrase.head >= 0 and plural):
        return plural and tags.isdisjoint(_FORMS_OF_VERBS) and not one
    if phrase.head < 0:
        return True
    if one and word[0].isupper() > phrase.words[phrase.head][1][0].isupper():
        return False  # "one advantage Sanders may have"
    return not (tags.isdisjoint(_NOUNS) and not tags.isdisjoint(_VERBS))


def _is_end(lower: str, tags: frozenset[str]) -> bool:
    """Whether a word ends the phrase before it."""
    ends = not tags.isdisjoint(_ENDS) and tags.isdisjoint(_PLURALS)
    return ends or tags.isdisjoint(_MODIFIERS) or (not lower.isalpha() and lower.endswith(_CONTRACTED))


_OBJECT = re.compile(
    r" (?:[0-9]|(?i:the|an?|more|less|about|over|only|some|all|nearly|almost|its|their|his|her|this|that|it|them|him|you|us|to|zero|nought|one|two|three)\b)"
)


def _is_misread_plural(found: re.Match[str], tags: frozenset[str]) -> bool:
    """Whether a word known as a verb only is a plural noun: "26 saves", but "26 equals two times 13"."""
    if not tags & _THIRD_PERSON:
        return False
    if found.string.startswith(" of ", found.end()):
        return True  # "8 sets of bombs"
    if tags != _THIRD_PERSON:
        return False
    return _OBJECT.match(found.string, found.end()) is None


def _can_head(word: str, tags: frozenset[str], plural: bool, one: bool) -> bool:
    if tags.isdisjoint(_NOUNS):
        return False
    if one:
        return not plural or word.lower() in _INVARIABLE
    return plural or (len(word) > 1 and word.islower() and "VBG" not in tags)


def _numbered(phrase: _Phrase, found: re.Match[str]) -> bool:
    """A number in a name: "63,150 Model 3s", "two 737 jets", "two 3M plants"; not "21 closed 178 shops"."""
    before = phrase.last
    if before.islower() and (found[1].isdigit() or not possible_tags(before).isdisjoint(_BEFORE_AMOUNT)):
        return not phrase.plural and _JETLINER.match(found[1]) is not None  # "five leased 737 jets"
    phrase.words.append(found)
    if found[1].endswith("s") and (len(phrase.words) > 1 or _JETLINER.match(found[1])):
        phrase.end_in_plural()
        return False
    return len(phrase.words) > 1 or len(found[1]) > _LONGEST_COUNT or not found[1].isdigit()


def _model(phrase: _Phrase, found: re.Match[str], *, several: bool) -> bool:
    """A model in a name, or the model that is counted: "22 F-16 aircraft", "24 MiG-29s"."""
    if phrase.plural:
        return False
    phrase.words.append(found)
    if several:
        phrase.end_in_plural()
    return not several


def _made(text: str, phrase: _Phrase) -> Counted | None:
    words = phrase.words[: phrase.head + 1]
    while len(words) > 1 and words[0][1].lower() in _LEFT_OUT:
        del words[0]
    head = words[-1][1].rstrip("'’")
    end = words[-1].start(1) + len(head)
    model = head[0].isdigit()
    if model:
        head = " ".join([*(word[1] for word in words[-2:-1]), head.removesuffix("s")])  # "Boeing 737s"
    if of := _OF.match(text, end):
        more = _read(text, of.end(), False)
        if more.head >= 0:
            end = more.words[more.head].end()
    if _MODEL_NAME.fullmatch(head):
        unit = " ".join(word[1] for word in words if word[1][0].isupper())
    else:
        unit = head if model or head.isupper() else _singular(head)
    return Counted(unit, text[words[0].start(1) : end], end, phrase.plural)


def _singular(head: str) -> str:
    """The head in the singular; a name keeps its capital ("Americans": "American"), other words lose it."""
    if head[:-1].isupper():
        return head.removesuffix("s")  # "RBIs"
    if _MODEL.fullmatch(head):
        return head.removesuffix("s")
    if head[0].islower():
        return singular(head)
    if head.endswith("is") and len(head) > _SHORT:  # Iraqis
        return head[:-1]
    tags = possible_tags(head.lower())
    return singular(head.lower()) if tags & _COMMON and "NNPS" not in tags else singular(head)
