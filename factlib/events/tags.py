"""Nodes and their parts of speech: what the tagger says, and what it takes wrongly beside names and amounts."""

from collections.abc import Callable, Sequence
from functools import cache, lru_cache
from itertools import dropwhile
from typing import TYPE_CHECKING

from factlib.events import participles
from factlib.events.beside import as_beside
from factlib.events.coordination import describe_head, shares_head
from factlib.events.first import first_of
from factlib.events.frames import deals, words
from factlib.events.frames.flows import flows
from factlib.events.frames.sites import sites
from factlib.language import Token, lemma, singular
from factlib.language.lexicon import FINITE, is_known, possible_tags
from factlib.language.second_look import second_look
from factlib.language.senses import senses_of
from factlib.language.tagging import tag

if TYPE_CHECKING:
    from weakref import ReferenceType

    from factlib.events.tree import Tree


AMOUNT = "money"
"""What the tagger sees in the place of an amount."""

_IN_PLACE_OF = {"instead": "of", "rather": "than"}
_DOUBTED = {"VB", "VBP", "VBZ", "NNS"}
_VERBAL = {"VB", "VBP", "VBZ", "VBD", "VBN", "VBG", "MD"}
_WORDS_KEPT = 20_000
_FORMS = {"VB", "VBP", "VBD", "VBN"}  # of a verb that is taken for a noun or an adjective
_TOLD_BY_PLACE = {"more", "mine", "'", "’", "worth", "good", "state"}  # whatever the tag


class Node(Token):
    """A token of a tree: a word, a mark, or all of a name or an amount.

    Attributes:
        seen: What the tagger sees in its place.
        known: Its part of speech and Penn tag where they are known before; None for a plain word.
        tree_ref: The tree it stands in, which is let go of with its document.
    """

    __slots__ = ("known", "seen", "tree_ref")

    seen: str
    known: tuple[str, str] | None
    tree_ref: "ReferenceType[Tree]"

    @property
    def is_amount(self) -> bool:
        """Whether it is an amount of money or a share."""
        return self.known is not None and self.seen == AMOUNT


@cache
def describing() -> tuple[str, ...]:
    """How a compound ends that describes what stands behind it, though it begins with a name: "Adler-built"."""
    return tuple(f"-{ending}" for ending in words("describing"))


def tag_nodes(nodes: Sequence[Node]) -> None:
    """Give nodes that stand side by side their parts of speech, and number them from 0."""
    seen: list[Token] = []
    for index, node in enumerate(nodes):
        node.index = index
        plain = node.known is None and node.seen == node.text
        seen.append(node if plain else Token(node.seen, node.start, node.end, index, node.sentence))
    tag(seen)
    second_look(seen)
    for node, token in zip(nodes, seen, strict=True):
        if node.known is not None:
            node.tag, node.penn, node.use = (*node.known, "")
        elif token is not node:
            node.tag, node.penn, node.use = token.tag, token.penn, token.use
    _mend(nodes)


def _mend_impossible(nodes: Sequence[Node]) -> None:
    """Set right what the tagger takes for a part of speech that the language does not have the word as."""
    for at, node in enumerate(nodes):
        if node.tag in {"NOUN", "PROPN"} and node.known is None and node.text in words("prepositions"):
            node.tag, node.penn, node.use = "ADP", "IN", ""  # "from China amid rising tension"
        told = (
            _as_language_has(node.lower, node.penn) if node.known is None and node.penn in _DOUBTED else None
        )
        if told is not None and (told[0] == "NOUN" or node.penn != "NNS" or _stands_as_verb(nodes, at)):
            node.tag, node.penn, node.use = (*told, "")
    counts = len(nodes) > 2 and nodes[0].penn == "CD" and nodes[0].known is None
    if counts and nodes[1].lower == "of":
        nodes[0].tag, nodes[0].penn = "NOUN", "NN"  # "36 of Adler's jets were"


def _stands_as_verb(nodes: Sequence[Node], at: int) -> bool:
    """Whether a word stands between somebody and what may be an object, or at the end."""
    acted = at > 0 and nodes[at - 1].tag in {"PROPN", "NOUN", "PRON", "PUNCT"}
    followed = at + 1 < len(nodes) and nodes[at + 1].tag not in {"PUNCT", "AUX", "CCONJ", "SCONJ"}
    return acted and (followed or at + 2 >= len(nodes))


def _mend(nodes: Sequence[Node]) -> None:
    """Set right what the tagger takes wrongly beside names and amounts."""
    _mend_impossible(nodes)
    for at in range(2, len(nodes) - 1):
        if _is_dealing_noun(nodes, at):
            nodes[at].tag, nodes[at].penn, nodes[at].use = "NOUN", "NN", ""
    for at in range(1, len(nodes) - 1):
        _mend_by_neighbours(nodes, at)
    opened = len(nodes) > 2 and nodes[0].penn == "VB" and participles.is_finite(nodes)
    if opened and nodes[1].tag == "ADP":  # "Work on the yard has"
        nodes[0].tag, nodes[0].penn, nodes[0].use = "NOUN", "NN", ""
    opening = nodes[: next((at for at, node in enumerate(nodes) if node.penn in {"WRB", "WDT"}), len(nodes))]
    if not participles.is_finite(opening):
        participles.find_headline_verb(opening)
    if not participles.is_finite(nodes):
        participles.find_past_verb(nodes)
    participles.find_reduced(nodes)
    participles.find_inserted(nodes)
    for at in range(1, len(nodes) - 2):
        if nodes[at].tag == "CCONJ" and shares_head(nodes, at):
            describe_head(nodes, at)


@lru_cache(maxsize=_WORDS_KEPT)
def _as_language_has(word: str, penn: str) -> tuple[str, str] | None:
    """The tags of a word that cannot be what the tagger takes it for: "factory" is no verb, "assembles" no noun; else None."""
    done, one = lemma(word, "VERB"), singular(word)
    tags = possible_tags(word)
    noun = senses_of(one, "n") + senses_of(word, "n") > 0
    verb = senses_of(done, "v") > 0 or not tags.isdisjoint(_VERBAL)
    if penn == "NNS":
        return ("VERB", "VBZ") if verb and not noun else None
    if noun and not verb and done not in deals().verbs and done not in sites().by_verb:
        return "NOUN", "NN" if one == word else "NNS"
    past = penn in {"VB", "VBP"} and done != word and "VBD" in tags
    return ("VERB", "VBD") if past else None


def _mend_by_neighbours(nodes: Sequence[Node], at: int) -> None:
    before, node, behind = nodes[at - 1 : at + 2]
    if node.lower == "that" and before.tag in {"NOUN", "PROPN"} and behind.penn in {"VBN", "VBD"}:
        node.tag, node.penn = "PRON", "WDT"  # "the plant in Kiel that made tyres"
        behind.penn, behind.use = "VBD", ""
    told = _as_told(nodes, at)
    if told is not None:
        node.tag, node.penn, node.use = (*told, "")
        if node.penn == "VB":
            before.tag, before.penn = "PART", "TO"
    elif node.penn in {"VBN", "VBD"} and node.known is None and participles.describes_type(nodes, at):
        node.tag, node.penn, node.use = "ADJ", "JJ", ""
    elif node.penn in {"VBD", "VBN", "VBG"} and node.known is None:
        participles.mend_participle(node, nodes[at - 2] if before.tag == "ADV" and at > 1 else before, behind)
        if at + 2 < len(nodes) and participles.is_of_apposition(nodes, at):
            node.penn, node.use = "VBN", ""


def _as_told(nodes: Sequence[Node], at: int) -> tuple[str, str] | None:
    """The tags of a word that its neighbours tell to be another part of speech than the tagger thinks; None to leave it."""
    node = nodes[at]
    by_place = node.lower in _TOLD_BY_PLACE or node.lower in words("manner")
    for reading in _READINGS if by_place else _readings_of(node.tag, node.penn):
        told = reading(nodes, at)
        if told is not None:
            return told
    return None


def _as_adjective(nodes: Sequence[Node], at: int) -> tuple[str, str] | None:
    node = nodes[at]
    driven = participles.DRIVEN.fullmatch(node.text)  # "24 8x8 armoured vehicles"
    named = node.known is None and node.tag == "PROPN" and node.lower.endswith(describing())
    return ("ADJ", "JJ") if driven or named else None


def _as_noun_for_verb(nodes: Sequence[Node], at: int) -> tuple[str, str] | None:
    """The tags of a noun taken for a verb: behind "to", and behind "and" with no verb of its form before."""
    before, node, behind = nodes[at - 1], nodes[at], nodes[at + 1]
    if node.penn == "VBZ" and node.known is None and _is_plural(nodes, at):
        return "NOUN", "NNS"  # "plans for a heat pumps factory", "heat pumps exports rose"
    never = node.penn in {"VB", "VBP"} and "NN" in possible_tags(node.lower)
    if never and before.penn in {"VBZ", "VBD"} and before.tag == "VERB":
        return ("NOUN", "NN") if _VERBAL.isdisjoint(possible_tags(node.lower)) else None  # "assembles steel"
    if (
        node.penn == "VBG"
        and flows().noun(behind.text)
        and any(each.penn in FINITE for each in nodes[at + 2 : at + 3])
    ):
        return "NOUN", "NN"  # "while pottery exports rose"
    joined = node.penn == "VBG" and before.tag == "CCONJ" and at > 1 and nodes[at - 2].tag == "NOUN"
    if joined and behind.tag in {"ADP", "PUNCT"} and not any(each.penn == "VBG" for each in nodes[:at]):
        return "NOUN", "NN"  # "with spare parts and training from"
    return None


def _is_plural(nodes: Sequence[Node], at: int) -> bool:
    """Whether a word taken for a verb is the plural before a site or a trade, or stands beside the verb of its clause."""
    node, before, behind = nodes[at], nodes[at - 1], nodes[at + 1]
    compound = before.penn == "NN" and before.known is None and "VBZ" not in possible_tags(node.lower)
    traded = flows().noun(behind.text) is not None
    others = (each for each in nodes if each is not node and each.penn in FINITE)
    return compound and (traded or (behind.tag in {"ADP", "PART", "VERB", "AUX", "PUNCT"} and any(others)))


def _as_noun(nodes: Sequence[Node], at: int) -> tuple[str, str] | None:
    before, node, behind = nodes[at - 1], nodes[at], nodes[at + 1]
    owned = before.text.endswith("s") and before.end == node.start
    closes = behind.tag in {"PUNCT", "ADP", "PART", "SCONJ", "CCONJ"} or behind.penn in FINITE
    if node.text in {"'", "’"} and owned and behind.tag in {"NOUN", "ADJ", "NUM"}:
        return "PART", "POS"  # "Adler Tyres' plant"
    gerund = node.penn == "VBG" and node.lower in words("gerunds")
    if gerund and before.tag == "NOUN" and behind.penn == "NN" and behind.known is None:
        return "NOUN", "NN"  # "an infantry fighting vehicle"
    if node.penn == "JJR" and not is_known(node.lower) and behind.tag == "NOUN":
        return "NOUN", "NN"  # "a fertiliser plant"
    bare = before.tag == "VERB" and behind.tag in {"PUNCT", "ADP"} and node.penn in {"JJ", "JJR"}
    if bare and node.known is None and not {"JJ", "JJR", "RB"} & possible_tags(node.lower):
        return "NOUN", "NNS" if node.lower.endswith("s") else "NN"  # "sold whisky to Peru"
    described = before.tag in {"ADJ", "NOUN", "PROPN"} or before.penn in {"POS", "PRP$"}
    if node.penn in {"JJ", "RB"} and node.known is None and closes and described and sites().kind(node.text):
        return "NOUN", "NN"  # "its other mill, in Kiel,", "the Kiel mill resumed"
    return ("NOUN", "NNS") if node.lower == "works" and _are_works(nodes, at) else None


def _are_works(nodes: Sequence[Node], at: int) -> bool:
    """Whether "works", taken for a verb, is where things are made."""
    before = nodes[at - 1]
    if before.tag not in {"NOUN", "PROPN"}:
        return False
    if _is_behind_preposition(nodes, at):
        return True  # "will stop output at Adler's Kiel works until"
    named = (first for first in range(at) if nodes[first].tag in {"PROPN", "PRON"})
    # "is erecting a cement works in Kiel"
    return before.tag == "NOUN" and any(_verb_follows(nodes[first:at], 0) for first in named)


def _is_behind_preposition(nodes: Sequence[Node], at: int) -> bool:
    """Whether the names and nouns that end at `at` stand behind "at" and its like."""
    first = at - 1
    while first > 0 and (
        nodes[first].tag in {"PROPN", "NOUN", "ADJ"} or nodes[first].penn in {"POS", "DT", "PRP$"}
    ):
        first -= 1
    return nodes[first].lower in {"at", "from", "outside", "near"}


def _as_verb(nodes: Sequence[Node], at: int) -> tuple[str, str] | None:
    before, node, behind = nodes[at - 1], nodes[at], nodes[at + 1]
    if node.tag == "AUX" and node.lower in {"has", "have", "had"} and _is_full(nodes, at):
        return "VERB", node.penn  # "has plants in Kiel"
    if node.known is not None:
        return None
    if node.penn == "NNS" and behind.penn == "CD" and before.tag in {"NOUN", "PUNCT"}:
        made = "VBZ" in possible_tags(node.lower) and lemma(node.lower, "VERB") in sites().by_verb
        return ("VERB", "VBZ") if made else None  # "the refinery, owned by Adler, processes 5 million tonnes"
    if node.penn == "NNS" and _is_told_verb(nodes, at):
        return "VERB", "VBZ"
    if node.penn == "NN" and _is_shared(nodes, at):
        return "VERB", "VBP"
    if node.penn not in {"JJ", "NN", "NNP"}:
        return None
    helped = before.tag == "ADV" and at > 1 and nodes[at - 2].lower in {"has", "have", "had"}
    held = behind.tag in {"DET", "NOUN", "NUM", "PROPN"}
    if helped and held and {"VBN", "VBD"} & possible_tags(node.lower):
        nodes[at - 2].tag = "AUX"
        return "VERB", "VBN"  # "has finally won control of"
    if before.penn == "MD" and behind.tag in {"DET", "NOUN", "NUM", "ADP"} and node.text.islower():
        return "VERB", "VB"  # "could unveil plans"
    aimed = before.lower == "to" and node.penn in {"NN", "JJ"} and behind.tag in {"NOUN", "DET"}
    working = behind.lower in sites().lists["work"] and senses_of(node.lower, "v")  # "to restart output"
    if aimed and (working or (node.lower in sites().by_verb and "VB" in possible_tags(node.text))):
        return "VERB", "VB"  # "an investment to boost output"
    moving = before.penn == "NNS" and behind.lower in {"to", "by", "from"}  # "saw exports rise to"
    if (held or moving) and _is_seen(nodes, at):
        return "VERB", "VBP"  # "will see Adler supply 12 jets"
    if node.penn == "NN" and _is_past_of_one_form(nodes, at):
        return "VERB", "VBD"
    form = _finite_form(nodes, at)
    return ("VERB", form) if form else None


def _is_past_of_one_form(nodes: Sequence[Node], at: int) -> bool:
    """Whether a noun is the past of a verb that has one form only: "Adler bid for Norvik", "Adler, which bid for"."""
    before, node, behind = nodes[at - 1 : at + 2]
    one_form = node.lower in deals().by_verb and "VBN" in possible_tags(node.lower)
    if not one_form or behind.tag not in {"ADP", "NOUN", "DET", "PROPN", "NUM"}:
        return False
    acting = before.tag == "PROPN" or (before.text == "," and nodes[0].tag in {"PROPN", "DET"})
    return before.penn in {"WDT", "WP"} or (acting and not participles.is_finite(nodes))


def _is_seen(nodes: Sequence[Node], at: int) -> bool:
    """Whether a base form stands behind "see" and whom it sees do it."""
    first = at - 1
    while first > 0 and (nodes[first].tag in {"PROPN", "DET", "ADJ", "NOUN"} or nodes[first].penn == "PRP$"):
        first -= 1
    seen = nodes[first].lemma == "see" and first < at - 1
    return seen and nodes[at].known is None and bool({"VB", "VBP"} & possible_tags(nodes[at].lower))


def _as_brand(nodes: Sequence[Node], at: int) -> tuple[str, str] | None:
    """The tags of a name in small letters: a word that no dictionary has, where somebody acts: "that adidas will buy", "by adidas"."""
    before, node, behind = nodes[at - 1 : at + 2]
    if node.known is not None or not node.text.islower():
        return None
    if is_known(node.text) or is_known(singular(node.text)):
        return None
    if before.lower == "by" and at > 1 and nodes[at - 2].penn in {"VBN", "VBD"}:
        return ("PROPN", "NNP") if behind.tag in {"ADP", "PART", "PUNCT"} else None
    firm = singular(before.lower) in words("firms") or before.lower.endswith(("maker", "builder"))
    bare = firm or before.tag in {"SCONJ", "PUNCT", "VERB"}
    following = first_of(nodes[at + 2 :])
    held = following is not None and following.tag in {"DET", "PROPN", "NUM"}
    acts = behind.penn == "VBD" and held and lemma(behind.lower, "VERB") in deals().by_verb
    helped = behind.penn == "MD" or behind.lower in {"has", "had"}
    acts |= helped and following is not None and following.lower not in {"be", "been"}
    return ("PROPN", "NNP") if bare and acts else None


def _as_conjunction(nodes: Sequence[Node], at: int) -> tuple[str, str] | None:
    """The tags of "after" and its like where who does something stands behind: "rose 3 percent after Peru ordered"."""
    if nodes[at].lower not in words("temporal"):
        return None
    behind = dropwhile(lambda node: node.tag in {"DET", "ADJ", "NOUN", "PROPN", "CCONJ"}, nodes[at + 1 :])
    verb = first_of(behind)
    told = verb is not None and verb is not nodes[at + 1] and verb.penn in FINITE
    return ("SCONJ", "IN") if told else None


_READINGS = {  # in this order, and the parts of speech of what each can set right; none: what its place alone tells
    _as_adjective: {"NOUN", "PROPN", "NUM", "SYM", "ADJ", "RB", "X"},
    _as_conjunction: {"ADP"},
    as_beside: {"SCONJ", "IN", "JJ", "RB", "JJS", "CD", "DET", "ADJ", "VERB"},
    _as_noun_for_verb: {"VB", "VBP", "VBZ", "VBG"}, _as_noun: {"JJ", "JJR", "RB", "VBG", "VBZ"},
    participles.as_change: {"NN"}, _as_brand: {"NN", "NNS"}, _as_verb: {"AUX", "NNS", "JJ", "NN", "NNP", "VBG"},
}  # fmt: skip


@cache
def _readings_of(tag: str, penn: str) -> tuple[Callable[[Sequence[Node], int], tuple[str, str] | None], ...]:
    """What may set right a word with these tags, unless its place alone tells what it is."""
    return tuple(reading for reading, tags in _READINGS.items() if tag in tags or penn in tags)


def _is_told_verb(nodes: Sequence[Node], at: int) -> bool:
    """Whether a word taken for a plural stands between who does something and an article: "Adler faces a probe"."""
    before, node, behind = nodes[at - 1 : at + 2]
    amount = nodes[at + 2] if behind.lower == "for" and at + 2 < len(nodes) else None
    if _is_shared(nodes, at):
        return True
    sought = amount is not None and amount.penn == "CD"
    aimed = behind.penn == "TO" and not _verb_follows(nodes, at + 1)  # "Peru plans to buy"
    going_on = aimed and before.text == "," and at > 1 and not participles.is_finite(nodes[:at])
    going_on |= (
        aimed and before.penn == "NN" and not participles.is_finite(nodes)
    )  # "the steel index plans to"
    # "Adler, a group, plans to", "Peru tenders for 700 tonnes of"
    told = (before.tag == "PROPN" or going_on) and (behind.lower in {"a", "an"} or sought or aimed)
    return told and ("VBZ" in possible_tags(node.lower) or lemma(node.lower, "VERB") in deals().by_verb)


def _is_shared(nodes: Sequence[Node], at: int) -> bool:
    """Whether a word tells what share goods have: "oil accounts for 80 percent of", "exports account for"."""
    before, node, behind = nodes[at - 1 : at + 2]
    amount = any(each.is_amount for each in nodes[at + 2 : at + 3])
    finite = bool({"VBP", "VBZ"} & possible_tags(node.lower))  # not "with tea accounting for"
    told = finite and lemma(node.lower, "VERB") in flows().lists["sharing"]
    sharing = amount and behind.lower == "for" and told
    return sharing and before.tag in {"NOUN", "PROPN"}


def _is_full(nodes: Sequence[Node], at: int) -> bool:
    """Whether "has" has an object, and helps no other verb."""
    behind = first_of(node for node in nodes[at + 1 :] if node.tag != "ADV")
    return behind is not None and behind.tag in {"NOUN", "PROPN", "DET", "NUM"}


def _finite_form(nodes: Sequence[Node], at: int) -> str:
    """The finite form of a word taken for another behind a noun of trade, or before an amount: "exports rose", "exports jump 9%"."""
    tags = possible_tags(nodes[at].lower)
    if tags.isdisjoint(_FORMS):
        return ""
    before = nodes[at - 2] if nodes[at - 1].tag == "ADV" and at > 1 else nodes[at - 1]
    traded = before.lower.endswith("s") and flows().noun(before.text) is not None
    counted = nodes[at + 1].is_amount
    told = traded and nodes[at + 1].tag in {"NOUN", "ADP", "PUNCT"}
    if "VBD" in tags and (told or (counted and before.tag in {"NOUN", "PROPN", "VERB"})):
        return "VBD"
    return "VBP" if tags & {"VB", "VBP"} and counted and traded else ""


def _verb_follows(nodes: Sequence[Node], at: int) -> bool:
    """Whether a finite verb follows before the clause ends."""
    for node in nodes[at:]:
        if node.penn in FINITE:
            return True
        if node.tag in {"CCONJ", "SCONJ"} or node.penn in {"WDT", "WP", "WRB"}:
            return False
        if node.text in {",", ";", ":", "."}:
            return False
    return False


def _is_dealing_noun(nodes: Sequence[Node], at: int) -> bool:
    """Whether a word taken for a verb is a noun of dealing behind its amount: "a 5 million euro agreed bid for"."""
    node, first = nodes[at], at - 1
    if node.known is not None or node.tag in {"NOUN", "PROPN"} or node.lower not in deals().by_noun:
        return False
    while first > 0 and (nodes[first].penn in {"JJ", "VBN", "VBD"} or nodes[first].is_amount):
        first -= 1
    amount = any(each.is_amount for each in nodes[first + 1 : at])
    return amount and nodes[first].penn in {"DT", "PRP$", "POS"} and nodes[at + 1].tag in {"ADP", "PUNCT"}


def opens_other(tokens: Sequence[Token], index: int) -> bool:
    """Whether "instead of" or "rather than" stands at `index`: what is not meant stands behind it."""
    joined = _IN_PLACE_OF.get(tokens[index].lower) if 0 <= index < len(tokens) else None
    return joined is not None and is_word(tokens, index + 1, joined)


def is_word(tokens: Sequence[Token], index: int, *words: str) -> bool:
    """Whether there is a token at `index` and it is one of `words`, in lower case."""
    return 0 <= index < len(tokens) and tokens[index].lower in words
