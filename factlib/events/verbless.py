"""The verb of a clause without one, which the tagger takes for a noun, an adjective or a participle."""

from typing import TYPE_CHECKING

from factlib.events.frames import deals
from factlib.events.frames.flows import flows
from factlib.language import lemma
from factlib.language.lexicon import possible_tags
from factlib.names.countries import country_code

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factlib.events.tags import Node


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
