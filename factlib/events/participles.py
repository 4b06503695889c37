"""Participles beside names and amounts, which the tagger takes for finite verbs, and finite verbs that it takes for them.

So it does with the verb of a clause without another: "Army awards $5m contract", "The importers awarded contracts to".
"""

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from factlib.events.frames import deals, saying_verbs, words
from factlib.events.frames.flows import flows
from factlib.events.frames.sites import sites
from factlib.language import lemma
from factlib.language.lexicon import FINITE, is_known, possible_tags
from factlib.names.countries import country_code

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factlib.events.tags import Node

PAST = {"VBD", "VBN"}
"""The Penn tags of past forms and past participles."""

DRIVEN = re.compile(r"\d+x\d+")
"""How many wheels a vehicle has, and how many of them are driven: "8x8"."""


def mend_participle(node: "Node", before: "Node", behind: "Node") -> None:
    """A form that may be an adjective, a noun or finite, by its neighbours.

    Between an article and a noun it says what the noun is ("the previously announced sale", "the remaining shares"); in
    "a 4.76% holding in" it is a noun; between a name and an object it is finite ("the Army awarded Raytheon").
    """
    determined = before.penn in {"DT", "PRP$", "POS"} or before.use == "attributive"
    determined = determined or before.is_amount
    joined = behind.penn == "HYPH" and node.penn != "VBG"  # "a $5 million fixed-price contract"
    # "8 newly built ships"
    counted = before.penn == "CD" and node.penn != "VBG" and behind.tag in {"NOUN", "PROPN", "ADJ"}
    counted |= before.penn == "CD" and behind.penn == "NNS"  # "100 drilling rigs"
    said = determined and (behind.tag in {"NOUN", "ADJ"} or behind.penn == "VBG") and behind.known is None
    held = behind.tag in {"PROPN", "NUM", "DET"} or behind.is_amount
    # "of booked barley", "under previously awarded contracts"
    inner = (before.lower == "of" and node.penn == "VBN") or (before.lower == "under" and node.penn in PAST)
    inner = inner and behind.tag in {"NOUN", "ADJ"}
    coined = node.penn == "VBG" and behind.tag == "NOUN" and behind.known is None and not is_known(node.lower)
    at_site = node.penn == "VBG" and sites().kind(behind.lower) is not None and behind.penn in {"NN", "NNS"}
    if at_site and before.tag in {"PROPN", "NOUN", "ADJ", "DET"}:
        node.tag, node.penn, node.use = "ADJ", "JJ", ""  # "its Sheffield rolling mill"
    elif (
        node.penn == "VBN" and before.penn == "VBG" and before.tag == "VERB" and behind.penn in {"NN", "NNS"}
    ):
        node.use = "attributive"  # "has been supplying paid samples"
    elif node.penn == "VBG" and before.tag in {"ADP", "SCONJ"} and behind.is_amount:
        node.use = ""  # "committed to buying $4.5 billion of farm goods"
    elif node.penn == "VBG" and before.tag == "VERB" and before.lemma in words("aspects"):
        node.use = ""  # "has begun assembling buses"
    elif said or joined or counted or coined or inner or _describes(node, before, behind):
        node.penn, node.use = ("VBG" if node.penn == "VBG" else "VBN"), "attributive"
        if before.is_amount:
            node.tag, node.penn, node.use = "ADJ", "JJ", ""  # "a 47 percent working interest"
    elif determined and node.penn == "VBG" and behind.tag in {"ADP", "PUNCT"}:
        node.tag, node.penn, node.use = "NOUN", "NN", ""
    elif node.penn == "VBG" and before.text == "," and node.use:
        node.use = ""  # ", landing contracts for"
    elif node.penn == "VBN" and before.penn == "PRP":
        node.penn, node.use = "VBD", ""  # "the plant it established in Kiel"
    elif node.penn == "VBN" and held and (before.tag == "PROPN"):
        node.penn, node.use = "VBD", ""  # "which recently acquired Adler"


def _describes(node: "Node", before: "Node", behind: "Node") -> bool:
    """Whether a form behind a verb says what a name or a thing is: "acquired privately held Adler", "sold hearing aids"."""
    named = behind.tag == "PROPN" and behind.known is not None
    if node.penn != "VBG":
        return named and before.tag in {"VERB", "ADP"} and before.lemma not in saying_verbs()
    frames = deals().by_verb
    dealt = before.tag == "VERB" and before.lemma in frames and lemma(node.lower, "VERB") not in frames
    return dealt and (named or behind.penn in {"NN", "NNS"})


def is_finite(nodes: "Sequence[Node]") -> bool:
    """Whether one of some words is a finite verb."""
    return any(node.penn in FINITE for node in nodes)


def find_reduced(nodes: "Sequence[Node]") -> None:
    """The participles behind a noun whose own verb follows: "the volume of tea exported rose"."""
    for before, node, behind in zip(nodes, nodes[1:], nodes[2:], strict=False):
        done = node.penn == behind.penn == "VBD" and before.tag == "NOUN"
        if done and node.lemma not in saying_verbs():
            node.penn, node.use = "VBN", ""


def find_inserted(nodes: "Sequence[Node]") -> None:
    """The participles of an insertion about a name before its verb: "Adler, founded in Peru and bought by Krauss, makes"."""
    commas = [at for at, node in enumerate(nodes) if node.text == ","]
    for start, end in pairwise(commas):
        opened = start > 0 and nodes[start - 1].tag in {"NOUN", "PROPN"} and nodes[start + 1].penn in PAST
        if not opened or not is_finite(nodes[end + 1 : end + 2]) or is_finite(nodes[:start]):
            continue  # not "Adler bought it, sold the mill, renamed it"
        for before, node in pairwise(nodes[start:end]):
            if node.penn == "VBD" and (before.text == "," or before.lower in {"and", "or", "but", "then"}):
                node.penn, node.use = "VBN", ""


def is_of_apposition(nodes: "Sequence[Node]", at: int) -> bool:
    """Whether a past form without an object ends an apposition: "Adler, a firm founded in 1998, sold", the date left out."""
    ended = nodes[at].penn == "VBD" and nodes[at + 1].text == "," and nodes[at + 2].penn in FINITE
    first = at - 1
    while first > 0 and nodes[first].tag in {"NOUN", "PROPN", "ADJ"}:
        first -= 1
    return ended and nodes[first].penn == "DT" and nodes[first - 1].text == ","


def describes_type(nodes: "Sequence[Node]", at: int) -> bool:
    """Whether a participle stands between the name of a type and a noun: "24 KT-9 Cheetah armoured cars", "U.S. liquefied gas"."""
    first = at - 1
    while first > 0 and (nodes[first].tag == "PROPN" or DRIVEN.fullmatch(nodes[first].text)):
        first -= 1
    while 0 < first < at - 1 and nodes[first].penn in {"JJ", "VBN"}:
        first -= 1  # "12 refurbished Cheetah tracked guns"
    # "sent Peru armoured trucks"
    given = nodes[first].tag == "VERB" and nodes[first].lemma in words("giving")
    bought = nodes[first].penn == "CD" and nodes[first - 1].tag == "VERB"  # "ordered 40 Cheetah tracked guns"
    opened = given or nodes[first].lower == "of" or nodes[first].penn in {"CD", "DT", "PRP$", "POS"}
    described = nodes[at + 1].tag in {"NOUN", "ADJ"} or nodes[at + 1].penn == "VBN"
    if not (first < at - 1 and opened and described and nodes[at + 1].known is None):
        return False
    done = nodes[at].penn == "VBN" or ((given or bought) and nodes[at + 1].penn == "NNS")
    return nodes[at].lower in words("built") or (done and is_finite(nodes[: first + given]))


def find_headline_verb(nodes: "Sequence[Node]") -> None:
    """The verb of a clause without one, taken for a noun or adjective: "Army awards $5m contract", "Adler shelved plans"."""
    for at, node in enumerate(nodes[1:-1], 1):
        before, behind = nodes[at - 1], nodes[at + 1]
        if before.penn == "JJ" and behind.is_amount and country_code(before.text):
            before.tag, before.penn = "PROPN", "NNP"  # "Norway exports $5m of salmon"
        apposed = before.text == "," and nodes[at - 2].tag == "NOUN" and nodes[0].tag == "PROPN"
        acting = before.tag == "PROPN" or apposed  # "Adler, the engine maker, unveiled plans"
        acts = before.tag == "PROPN" and {"VB", "VBP"} & possible_tags(lemma(node.lower, "VERB"))
        dealing = lemma(node.lower, "VERB") in deals().verbs and acting
        verbal = node.penn == "NNS" and bool(acts or dealing or "VBZ" in possible_tags(node.text))
        held = behind.tag in {"PROPN", "NUM", "DET", "NOUN", "ADJ", "PRON"}
        if verbal and held and (before.tag == "NOUN" or acting):
            node.tag, node.penn, node.use = "VERB", "VBZ", ""
            return
        done = node.penn == "JJ" and acting and bool({"VBN", "VBD"} & possible_tags(node.lower))
        summed = before.is_amount and nodes[at - 2].lower == "of" and node.tag in {"ADJ", "VERB"}
        summed = summed and behind.tag in {"PROPN", "DET"}  # "Losses of $5m forced Adler"
        if (done or summed) and node.known is None:
            node.tag, node.penn, node.use = "VERB", "VBD", ""  # "Adler shelved plans for"
            return


def find_past_verb(nodes: "Sequence[Node]") -> None:
    """The verb of a clause without one, taken for a participle: "The importers awarded contracts to"."""
    for at, node in enumerate(nodes[1:-1], 1):
        before, behind = nodes[at - 1], nodes[at + 1]
        doing = node.penn == "VBN" and not node.use and before.tag in {"NOUN", "PROPN"}
        foreseen = node.lower in flows().lists["foreseeing"] and "VBD" in possible_tags(node.lower)
        if foreseen and before.tag == "NOUN":
            node.tag, node.penn, node.use = "VERB", "VBD", ""  # "The ministry forecast exports of"
            return
        if doing and behind.tag in {"PROPN", "NUM", "DET", "NOUN", "ADJ"}:
            node.penn = "VBD"
            return


def as_change(nodes: "Sequence[Node]", at: int) -> tuple[str, str] | None:
    """The tags of a noun of change between what changes and by how much: "saw exports jump 41 percent"; else None."""
    before, node, behind = nodes[at - 1 : at + 2]
    changes = node.penn == "NN" and node.lower in flows().lists["changes"]
    changed = changes and behind.is_amount and before.tag in {"NOUN", "PROPN"}
    return ("VERB", "VBP") if changed else None
