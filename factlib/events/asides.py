"""Insertions lifted out of a sentence, so that what they part stands side by side again.

"Saab, the Swedish defence group, sold", "X, which Y bought, makes", "has, after years of talks, sold": what stands
between two commas or dashes and is no member of a list is read by itself. A relative clause and a participle know
whom they are about; an apposition says what the name before it is.
"""

from collections.abc import Sequence
from itertools import pairwise, takewhile
from typing import Literal, NamedTuple

from factlib.events.first import first_of
from factlib.events.frames import deals, words
from factlib.events.tags import AMOUNT, Node
from factlib.language import singular
from factlib.language.lexicon import FINITE
from factlib.names.countries import country_code, town_country
from factlib.speech.cues import cue_of

_DASHES = {"-", "–", "—", "--"}
_MARKS = {",", *_DASHES}
_RELATIVE = {"which", "who", "whom", "whose"}
_CLAUSES = {"that", "because", "although", "while", "if", "when", "since", "as"}
_CLOSING_QUOTES = {"”", "''", "’", '"'}
_AND = {"and", "or", "&"}
_NOUNS = {"NOUN", "PROPN", "PRON"}
_OPENING_TAGS = {"DET", "ADP", "SCONJ", "ADV", "PRON"}
_LONGEST = 40  # tokens of an insertion
_LONGEST_PART = 5  # tokens of "40 percent of which"
_LONGEST_DENIED = 8  # from "not" to "but"
_NAMING = {"NOUN", "PROPN", "DET", "ADJ", "NUM", "ADP", "PART", "CCONJ"}
_VERBAL = {"VERB", "AUX"}
_PLACING = {"VERB", "AUX", "ADP", "ADV", "SCONJ", "PART"}  # what goes on with the clause behind an insertion

_JOINING_CLAUSES = frozenset({"and", "but", "while", "whereas"})
Kind = Literal["relative", "participle", "apposition", "adverbial"]


class Aside(NamedTuple):
    """An insertion.

    Attributes:
        kind: "relative" ("which Y bought"), "participle" ("bought by Y"), "apposition" ("the Swedish defence group"),
            or "adverbial" ("after years of talks").
        tokens: Its tokens, without the marks around it.
        before: The token before the first mark: the end of what it is about.
    """

    kind: Kind
    tokens: list[Node]
    before: Node


def lifted(tokens: Sequence[Node]) -> tuple[list[Node], list[Aside]]:
    """What is left of a sentence without its insertions, and these in order.

    Args:
        tokens: The tagged nodes of the sentence.
    """
    kept: list[Node] = []
    asides: list[Aside] = []
    at = 0
    while at < len(tokens):
        if (corrected := _corrected_at(tokens, at)) is not None:
            at = corrected + 1
            continue
        found = _aside_at(tokens, at) if kept and tokens[at].text in _MARKS else None
        if found is None:
            kept.append(tokens[at])
            at += 1
            continue
        aside, at = found
        asides.append(aside)
    return kept, asides


def _corrected_at(tokens: Sequence[Node], at: int) -> int | None:
    """Where "but" stands that sets right what "not" at `at` puts aside: "not Adler but Krauss sold", "not to Peru but to Chile".

    "Not only Adler but Krauss" puts nobody aside, and in "was not a deal but Krauss sold jets" a clause is joined.
    """
    if tokens[at].lower != "not":
        return None
    inside = list(takewhile(lambda token: token.lower != "but", tokens[at + 1 : at + _LONGEST_DENIED]))
    end = at + 1 + len(inside)
    named = bool(inside) and inside[-1].tag in _NOUNS and all(token.tag in _NAMING for token in inside)
    if not named or inside[0].lower in words("beyond") or end >= len(tokens) or tokens[end].lower != "but":
        return None
    behind = next((token for token in tokens[end + 1 :] if token.tag not in _NAMING), None)
    joins = at > 0 and tokens[at - 1].tag in _VERBAL and behind is not None and _is_finite(behind)
    return None if joins else end


def _aside_at(tokens: Sequence[Node], at: int) -> tuple[Aside, int] | None:
    """The insertion whose first mark is the token `at`, and where the sentence goes on."""
    mark = tokens[at].text
    if mark in _DASHES and not _is_spaced(tokens, at):
        return None
    if at + 1 < len(tokens) and tokens[at + 1].text in _CLOSING_QUOTES:
        return None  # "we sold ten ferries,” he said"
    address = _address_end(tokens, at) if mark == "," else None
    if address is not None:
        closed = tokens[address].text == ","
        inside = list(tokens[at + 1 : address + (not closed)])
        return Aside("apposition", inside, tokens[at - 1]), address + 1
    end = _closing(tokens, at, _DASHES if mark in _DASHES else {","})
    inside = list(tokens[at + 1 : end])
    if not inside or tokens[at - 1].text in _MARKS:
        return None
    closed = end < len(tokens) and tokens[end].text == mark
    if closed and _tells_who_says(inside):  # "Adler, Krauss said, sold", "in Peru, Krauss said, Adler sold"
        joined = end + 1 < len(tokens) and tokens[end + 1].tag in _PLACING
        return Aside("adverbial", inside, tokens[at - 1]), end + joined
    contrasted = _contrasts(tokens[at - 1], inside)
    kind: Kind | None = "adverbial" if contrasted else _kind(tokens, at, end, inside, closed=closed)
    if kind is None:
        return None
    return Aside(kind, inside, tokens[at - 1]), end + closed


def _address_end(tokens: Sequence[Node], at: int) -> int | None:
    """The last comma of an address that says where a name is at home: "USFI Inc., Gardena, California, was"."""
    if _is_seat(tokens, at) or _is_state_before_noun(tokens, at):
        return at + 1
    end, names = at, 0
    while end + 2 < len(tokens) and tokens[end + 1].penn == "NNP":
        stopped = tokens[end + 2].text == "." and tokens[end + 2].start == tokens[end + 1].end  # "Okla."
        closing = end + 2 + stopped
        if closing >= len(tokens) or tokens[closing].text != ",":
            break
        end, names = closing, names + 1
    seated = at > 1 and tokens[at - 2].lower in {"in", "at", "near"}  # "in Kiel, Germany, Adler makes"
    if seated and names == 1 and end + 1 < len(tokens) and tokens[end + 1].tag == "PROPN":
        wide, narrow = country_code(tokens[at + 1].text), country_code(tokens[at - 1].text)
        return at + 1 if wide and not narrow else None
    if (
        names
        and not seated
        and end + 2 < len(tokens)
        and tokens[end + 1].penn == "NNP"
        and tokens[end + 2].tag in _VERBAL
    ):
        return end + 1  # "Adler Inc., Stillwater, Oklahoma was awarded"
    behind = tokens[end + 1] if end + 1 < len(tokens) else None
    # "Raytheon in Tucson, Arizona, the contract"
    within = names == 1 and at > 1 and tokens[at - 2].lower in {"in", "of", "at"}
    if within and tokens[at - 1].penn == "NNP" and behind is not None and behind.lower not in _AND:
        return end
    inner = names == 1 and behind is not None and behind.tag in {"NOUN", "ADJ"} and behind.known is None
    if inner and tokens[_first_of(tokens, at - 1)].penn in {"PRP$", "POS", "DT"}:
        return end  # "its Vicksburg, Mississippi, plant", "its 120,000 tonne Butte, Montana, smelter"
    placed = names > 1 and behind is not None and behind.tag in {"VERB", "AUX", "ADP", "ADV"}
    return end if placed and tokens[at - 1].penn == "NNP" else None


def _is_seat(tokens: Sequence[Node], at: int) -> bool:
    """Whether the comma at `at` parts a town from its country, and no other comma follows: "its plant in Kiel, Germany makes"."""
    if at < 3 or at + 2 >= len(tokens) or tokens[at - 1].penn != "NNP" or tokens[at + 1].penn != "NNP":
        return False
    placed = tokens[at - 2].lower in {"in", "at", "near", "outside"} and tokens[at - 3].tag != "PUNCT"
    behind = tokens[at + 2]
    ends = (
        behind.lower not in _AND
        and behind.text not in {",", "'s", "’s"}
        and behind.tag not in {"NOUN", "PROPN"}
    )
    wider = tokens[at + 1].text
    return placed and ends and bool(country_code(wider) or town_country(wider))


def _is_state_before_noun(tokens: Sequence[Node], at: int) -> bool:
    """Whether the comma at `at` parts a town from its state before what stands there: "its Lund, Ohio plant"."""
    behind = tokens[at + 2] if at and at + 2 < len(tokens) else None
    if (
        behind is None
        or behind.tag not in {"NOUN", "ADJ"}
        or behind.known is not None
        or behind.penn == "NNS"
    ):
        return False
    named = tokens[at - 1].penn == tokens[at + 1].penn == "NNP"
    led = tokens[_first_of(tokens, at - 1)].penn in {"PRP$", "POS", "DT"}
    return named and led and bool(town_country(tokens[at + 1].text))


def _first_of(tokens: Sequence[Node], at: int) -> int:
    """Where the words before a name at `at` begin that an article or "its" opens."""
    first = max(at - 1, 0)
    while first > 0 and (
        tokens[first].tag in {"NUM", "ADJ"}
        or tokens[first].penn in {"NN", "NNS", "HYPH"}
        or tokens[first - 1].penn == "HYPH"
    ):
        first -= 1
    return first


def _is_spaced(tokens: Sequence[Node], at: int) -> bool:
    """Whether white space stands before a dash: that of "state-owned" joins."""
    return tokens[at - 1].end < tokens[at].start or tokens[at].text == "—"


def _closing(tokens: Sequence[Node], at: int, marks: set[str]) -> int:
    """Where the insertion behind the mark `at` ends: at its second mark, else at the end of the sentence.

    A comma between two members of a list inside of it does not end it.
    """
    limit = min(len(tokens), at + _LONGEST)
    end = first_of(n for n in range(at + 1, limit) if tokens[n].text in marks and not _parts_seat(tokens, n))
    if end is None:
        end = len(tokens)
        while end and tokens[end - 1].tag == "PUNCT" and end - 1 > at:
            end -= 1
        return end
    opening = tokens[at + 1].lower
    joined = end + 1 < limit and tokens[end + 1].lower in _AND
    lists = opening in words("listing") or (opening in _RELATIVE and not joined)
    return _list_end(tokens, end, limit) if lists else end


def _parts_seat(tokens: Sequence[Node], at: int) -> bool:
    """Whether the comma at `at` parts a town from its country, and another follows: "in Kiel, Germany, declined"."""
    if at < 3 or at + 2 >= len(tokens) or tokens[at].text != "," or tokens[at + 2].text != ",":
        return False
    wider = tokens[at + 1].text if tokens[at + 1].penn == "NNP" else ""
    town = tokens[at - 1].penn == "NNP" and tokens[at - 2].lower in {"in", "at", "near"}
    return town and bool(wider) and bool(country_code(wider) or town_country(wider))


def _list_end(tokens: Sequence[Node], end: int, limit: int) -> int:
    """Where the list of an insertion ends: "including tractors, ploughs and other gear, to Ghana", "which has mills in Kiel, Lyon and Cork, is"."""
    commas = [n for n in range(end, limit) if tokens[n].text == ","]
    for first, last in pairwise(commas):
        inside = tokens[first + 1 : last]
        if any(token.tag in {"VERB", "AUX", "ADP"} for token in inside):
            return end
        if any(token.lower in _AND for token in inside):
            return last
    return end


def _contrasts(before: Node, inside: Sequence[Node]) -> bool:
    """Whether an insertion names what is not meant: "Adler, not Krauss, sold", "to Peru, and not to Chile"."""
    opening = [token.lower for token in inside[:3] if token.lower not in _AND]
    denied = opening[:1] == ["not"] and not words("beyond").intersection(opening[1:])
    return denied and before.tag in _NOUNS and not any(map(_is_finite, inside))


def _kind(tokens: Sequence[Node], at: int, end: int, inside: Sequence[Node], *, closed: bool) -> Kind | None:
    """What sort of insertion stands between two marks; None if it is a part of the sentence itself."""
    before, first = tokens[at - 1], inside[0]
    behind = tokens[end + 1] if end + 1 < len(tokens) else None
    if first.lower in _RELATIVE or _is_of_which(inside):
        return "relative" if before.tag in _NOUNS or before.text in {"”", '"'} else None
    if first.lower == "where" and closed and behind is not None and behind.tag in _VERBAL:
        return "relative"  # "its plant in Kiel, where tyres are made, is"
    if first.lower in _AND:
        again = first.lower == "or" and closed and len(inside) == 2 and inside[1].seen == AMOUNT
        return "apposition" if again and before.tag in _NOUNS else None  # "1.2 mln shares, or 9 pct, of"
    goes_on = closed and behind is not None and (behind.tag in _PLACING or behind.text in {",", "."})
    verbal = goes_on and behind is not None and behind.tag in {"VERB", "AUX", "ADP"}
    verbal = verbal and not (first.penn == "VBD" and _goes_on_telling(tokens[:at], behind))
    participle = first.penn in {"VBN", "VBG"} or (first.penn == "VBD" and verbal)
    pairs = enumerate(pairwise(inside), 1)
    described = (at for at, (noun, token) in pairs if noun.tag in _NOUNS and token.penn in {"WDT", "WP"})
    own = next(described, None) if closed or not participle else None  # "a firm" of "a firm that makes tyres"
    finite = any(map(_is_finite, inside[participle:own]))
    if participle and first.use != "attributive" and not finite:
        apart = goes_on or not closed or _begins_clause(tokens, end + 1)
        return "participle" if before.tag in _NOUNS and apart else None
    if tokens[at].text in _DASHES:
        named = not closed and _calls_the_same(before, inside)
        return "apposition" if (goes_on or named) and not finite else None
    parted = closed and before.tag in {"VERB", "AUX"} and first.tag in {"ADP", "SCONJ"}
    if parted and behind is not None and not (finite and first.lower in _CLAUSES):
        return "adverbial"  # "sold, in what some called a bargain, 12 jets"
    named = before.tag == "PROPN" and first.tag == "DET" and inside[-1].tag == "NOUN"
    if closed and named and behind is not None and behind.lower in _AND and not finite:
        return "apposition"  # "Adler, the state shipbuilder, and Peru"
    if not closed and not finite and _calls_the_same(before, inside):
        return "apposition"
    if closed and not finite and behind is not None and _parts_objects(tokens, at, behind):
        return "apposition"
    if not goes_on or finite:
        return None
    if before.tag in {"NOUN", "PROPN"} and _is_noun_phrase(inside) and not _lists(tokens, at, end):
        return "apposition"
    acting = before.tag in _NOUNS and behind is not None and behind.tag in {"VERB", "AUX"}
    parts = acting or before.tag in {"VERB", "AUX", "ADV", "PART", "ADP"}
    return "adverbial" if parts and first.tag in _OPENING_TAGS | {"ADJ"} and at > 0 else None


def _begins_clause(tokens: Sequence[Node], at: int) -> bool:
    """Whether a conjunction opens a clause with a subject of its own: "valued at $5 million, but Adler sold"."""
    if at + 1 >= len(tokens) or tokens[at].lower not in _JOINING_CLAUSES:
        return False
    subject = tokens[at + 1].tag in {"NOUN", "PROPN", "PRON", "DET"}
    return subject and any(map(_is_finite, tokens[at + 2 :]))


def _is_of_which(inside: Sequence[Node]) -> bool:
    """Whether an insertion tells of a part of what is before it, or stands at it: "40 percent of which is state-owned", "in which"."""
    at = next((at for at, token in enumerate(inside[:_LONGEST_PART]) if token.lower in _RELATIVE), 0)
    before = inside[:at]
    return at > 0 and before[-1].tag == "ADP" and not any(token.tag in _VERBAL for token in before)


def _goes_on_telling(before: Sequence[Node], behind: Node | None) -> bool:
    """Whether a past form is one of several: "Adler bought a stake in Krauss, sold the mill, renamed the firm and"."""
    return behind is not None and behind.penn == "VBD" and any(map(_is_finite, before))


def _tells_who_says(inside: Sequence[Node]) -> bool:
    """Whether an insertion says who tells what it stands in, and nothing else: "a spokesman told Reuters"."""
    verbs = [at for at, token in enumerate(inside) if token.tag in _VERBAL]
    if len(verbs) != 1 or inside[0].tag in {"ADP", "SCONJ", "CCONJ"}:
        return False
    cue, behind = cue_of(inside[verbs[0]].lower), inside[verbs[0] + 1 :]
    said = cue is not None and "c" in cue.takes and inside[verbs[0]].penn in FINITE
    if behind and behind[0].tag not in {"ADP", "ADV"} and not (cue is not None and cue.lemma == "tell"):
        return False  # "Today, Adler announced a contract"
    return said and any(token.tag in _NOUNS for token in inside[: verbs[0]])


def _parts_objects(tokens: Sequence[Node], at: int, behind: Node) -> bool:
    """Whether an insertion stands between two objects: "awarded Adler, the engine maker, a contract"."""
    first = at - 1
    while first > 0 and tokens[first].tag in {"PROPN", "DET"}:
        first -= 1
    frame = deals().by_verb.get(tokens[first].lemma) if tokens[first].tag == "VERB" else None
    two = frame is not None and "first" in frame.verb_roles and first < at - 1
    return two and (behind.penn == "DT" or behind.tag == "NUM")


def _is_finite(token: Node) -> bool:
    """Whether a verb makes a clause of its own: not the "having" of "after having bought it", "said to be worth"."""
    return token.penn in FINITE


def _is_noun_phrase(inside: Sequence[Node]) -> bool:
    """Whether an insertion is a noun phrase: with a noun, opened by none of the words that open a clause or adverbial."""
    first = inside[0]
    named = any(token.tag in _NOUNS for token in inside)
    return named and first.tag in {"DET", "NOUN", "PROPN", "ADJ", "NUM", "PRON"}


def _calls_the_same(before: Node, inside: Sequence[Node]) -> bool:
    """Whether what ends a sentence says who is meant before it.

    "Bought its rival, Adler.", "bought Adler, a unit of Krauss.", "sold it to two airlines, Adler and Krauss.".
    """
    named = before.tag == "NOUN" and len(inside) == 1 and inside[0].tag == "PROPN"
    several = before.penn == "NNS" and any(token.lower in _AND for token in inside)
    named |= several and all(token.tag == "PROPN" or token.lower in _AND for token in inside)
    return named or (before.tag == "PROPN" and _describes_firm(inside))


def _describes_firm(inside: Sequence[Node]) -> bool:
    """Whether an insertion says which firm a name is: "a unit of Krauss"."""
    ends = (at for at, token in enumerate(inside) if token.tag == "ADP" or token.text == ",")
    last = next(ends, len(inside))
    return inside[0].penn == "DT" and last > 1 and singular(inside[last - 1].lower) in words("firms")


def _lists(tokens: Sequence[Node], at: int, end: int) -> bool:
    """Whether the marks part members of a list: "Peru, Chile, and Brazil", "Peru, Chile, Brazil"."""
    earlier = [token for token in tokens[max(0, at - _LONGEST) : at] if token.text == ","]
    return bool(earlier) and any(token.lower in _AND for token in tokens[end : end + 4])
