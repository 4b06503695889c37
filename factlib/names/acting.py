"""Whether a capitalised word that opens a sentence is a name: "Target sold 12 ferries", "Orange, the operator, …".

A capital tells nothing there, and the word may be one of the language. But a noun that counts things does not stand
alone before a verb, and only somebody signs, buys or says something; so what stands behind the word decides.
"""

import re
from collections.abc import Sequence

from factlib.language import lemma
from factlib.language.data import word_list
from factlib.language.lexicon import common_tags, possible_tags
from factlib.language.senses import is_kind_of
from factlib.names.mentions import Mention
from factlib.names.tables import word_classes

_NEXT = re.compile(r"[ \u00a0\n]+(?:(?:[–—-]|\([^()\n]{1,40}\))[ ])?([^\W\d_]+(?:n['’]t)?|[$€£]?\d)")
_APPOSED = re.compile(
    r",[ ](?:an?|the|which|whose|who|one[ ]of|based|part[ ]of|owned|formerly|headquartered|maker|owner|operator|parent)\b"
)
_ITS_OWN = re.compile(
    r"[ ](?P<it>said[ ]it[ ])?(?:(?:has|had|will|would|is|was|also|then)[ ])*(?P<verb>[a-z]+)(?(it)|(?:[ ](?:off|down|up))?[ ]its\b)"
)
_OWNING = re.compile(r"['’]s[ ][^\W_]|[ ](?:has|had|owns)[ ](?:an?|the|no|its)\b")
_UNUSUAL = re.compile(r"[&!\d]|[^\W\d_][.’'-][^\W\d_]|[a-zß-ÿ][A-Z]")
_WORDS = word_classes("words.toml")
_VERBS = word_classes("acting_verbs.toml")
_DEED, _GROUP = frozenset({"deed"}), frozenset({"group"})  # kinds in the table of senses
_HELPERS = _WORDS["helping verbs and to"]
_BEING = _WORDS["forms of be"]
_MAY_NAME = {"NN", "JJ", "VB", "VBP", "VBG", "VBD", "VBN", "UH", "FW"}
_NO_OBJECT = {"IN", "RB", "RP", "CC", "MD", "VBZ"}
_AT_A_PRICE = _WORDS["behind sold and its like"]
_ARTICLE = re.compile(r"\b(?:the|its|their|an?)[ ](?:[a-z-]+[ ])?[“\"‘]?\Z", re.IGNORECASE)
_LONGEST_LEAD = 40  # characters before a name that hold its article
_MOST = 6  # words behind a name that are looked at


def is_name_by_form(word: str) -> bool:
    """Whether a word shows by its letters and marks that it is a name: "AT&T", "L'Oréal", "eBay", "Rolls-Royce"."""
    return _UNUSUAL.search(word) is not None


def deals_in_its_own(text: str, end: int) -> bool:
    """Whether who is named before `end` is no person: it sells or closes "its plant", or says that "it" will."""
    found = _ITS_OWN.match(text, end)
    return found is not None and lemma(found["verb"], "VERB") in _VERBS["object"]


def acts(text: str, word: str, end: int) -> bool:
    """Whether what stands behind `word`, which ends at `end` in `text`, shows that it is the name of somebody."""
    tags = common_tags(word)
    nameable = not tags or (tags & _MAY_NAME and "NNS" not in tags)
    if not nameable or word.lower() in _VERBS["nobody"] | word_list("times.txt"):
        return False
    if _APPOSED.match(text, end) or (not tags and _OWNING.match(text, end)):
        return True
    return _has_acting_verb(text, end, known=bool(tags), deed=_is_deed(word))


def _is_deed(word: str) -> bool:
    """Whether a word is one of the language for something done, and for no group: "Closing", "Trading", not "Service"."""
    return is_kind_of(word.lower(), _DEED) and not is_kind_of(word.lower(), _GROUP)


def is_of_goods(text: str, mentions: Sequence[Mention]) -> bool:
    """Whether a name is one of goods: it ends with a common noun, has an article, and never acts: "its new Falke Drone"."""
    words = mentions[0].words
    if len(words) < 2 or common_tags(words[-1].lower()) != {"NN"}:
        return False
    described = any(_has_article(text, each) for each in mentions)
    return described and not any(acts(text, each.words[-1], each.end) for each in mentions if each.words)


def _has_article(text: str, mention: Mention) -> bool:
    """Whether an article belongs to a name, and not to a noun behind it: "the Orvik chain"."""
    lead = _ARTICLE.search(text, max(mention.outer - _LONGEST_LEAD, 0), mention.outer)
    behind = _NEXT.match(text, mention.end)
    return lead is not None and (behind is None or "NN" not in common_tags(behind[1]))


def _has_acting_verb(text: str, end: int, *, known: bool, deed: bool) -> bool:
    """Whether a verb of somebody who acts comes behind.

    Known words are not names for being bought, as wheat is too; those for a deed not for being expected: "Closing is".
    """
    undergone = False
    for _ in range(_MOST):
        found = _NEXT.match(text, end)
        if found is None:
            return False
        word, end = found[1], found.end()
        if word in _HELPERS or word.endswith(("n't", "n’t")):
            undergone = word in _BEING
            continue
        tags = possible_tags(word)
        if not tags & {"VB", "VBP", "VBD", "VBN", "VBZ", "VBG"}:
            if tags & {"RB"}:
                continue
            return False
        verb = lemma(word, "VERB")
        if undergone and not word.endswith("ing"):
            done_to = verb in _VERBS["undergone"] and not (deed and verb in _VERBS["undergone by deeds"])
            return done_to or (not known and verb in _VERBS["known goods are not"])
        acted_on = verb in _VERBS["object"] and _has_object(text, end, known=known)
        return acted_on or verb in _VERBS["anything"]
    return False


def _has_object(text: str, end: int, *, known: bool) -> bool:
    """Whether an object may stand behind a verb; what no dictionary has, sells without one, but not "at $5"."""
    found = _NEXT.match(text, end)
    if found is None:
        return False
    if not known:
        return found[1] not in _AT_A_PRICE
    tags = possible_tags(found[1])
    return not found[1][0].isalpha() or not tags & _NO_OBJECT or bool(tags & {"DT", "CD", "NNS"})
