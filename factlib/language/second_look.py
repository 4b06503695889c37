"""Nouns read as verbs and verbs read as nouns, set right by what a clause can hold.

The tagger sees two words to each side. News of trade and industry has words that are noun and verb alike
("exports", "plant", "works"); a clause without a comma or conjunction has one finite verb, so in "exports to
the United States reached $150m" the first is a noun. So in "China fell by 4 percent" the past form is a verb, and
in "is doubling capacity" the participle.
"""

from collections.abc import Callable, Iterable, Sequence
from functools import partial
from itertools import pairwise, takewhile

from factlib.language.asides import BREAKS, behind_aside, neighbour
from factlib.language.data import rows, word_classes
from factlib.language.lemmas import lemma, singular
from factlib.language.lexicon import FINITE, possible_tags
from factlib.language.model import EDGE, Token, token_at
from factlib.language.senses import senses_of
from factlib.language.tagging import ATTRIBUTIVE

_WORDS = word_classes("second_look.toml")
_NOUNS = _WORDS["nouns of trade and sites"]
_BESIDE = {
    word: told
    for words, *told in rows("beside.tsv", "words, taken for, before, behind, part of speech, tag")
    for word in words.split()
}
_CHANGED = _WORDS["past forms of change"]
_NO_PARTICIPLES = _WORDS["past forms that are no participle"]
_BEHIND_CHANGE = _WORDS["behind a change"]
_INSIDE = {"IN", "DT", "NN", "NNS", "NNP", "NNPS", "JJ", "CD", "POS", "PRP$", "RB"}
_PHASES = _WORDS["verbs of phase"]
_BEING = _WORDS["forms of be"]
_INTENDS = _WORDS["verbs of intent"]
_INTENDING = _WORDS["verbs of intent before to"]
_PARTIES = _WORDS["bodies that intend"]
_FIRMS = _WORDS["what firms are called before their name"]
_OF_FIRMS = _WORDS["parts of a firm"]
_TO_FIRMS = _WORDS["gerunds that are done to a firm"]
_TRADING = _WORDS["verbs of trade that are nouns"]
_SAYING = _WORDS["verbs of saying that are nouns"]
_WITH_TO = _WORDS["prepositions with to"]
_BEFORE_GERUNDS = _WORDS["conjunctions before a gerund"]
_TRADE_BOTH_WAYS = {"exports": "imports", "imports": "exports"}
_YEAR = 4  # digits
_SHORTEST = 3  # tokens of "X plans to"
_WIDEST = 11  # tokens between a noun of trade and its verb


def second_look(tokens: Sequence[Token]) -> None:
    """Set the tags right that the tagger gave wrongly."""
    _mend_opening(tokens)
    for at, token in enumerate(tokens):
        mend = _BY_WORD.get(token.text) or _BY_TAG.get(token.penn)
        if mend is not None:
            mend(tokens, at)


def _set(token: Token, tag: str, penn: str) -> None:
    token.tag, token.penn, token.use = tag, penn, ""


def _mend_opening(tokens: Sequence[Token]) -> None:
    """What opens a sentence is a name or a noun: "Kestrelmetall plans to open a plant", "Plans to open it failed"."""
    if len(tokens) > _SHORTEST and tokens[0].penn == "VBZ" and tokens[1].text == "to":
        _set(tokens[0], "NOUN", "NNS")
    if tokens and tokens[0].penn == "VBG" and not senses_of(lemma(tokens[0].lower, "VERB"), "v"):
        _set(tokens[0], "PROPN", "NNP")  # "Beijing banned"
    if len(tokens) <= _SHORTEST or tokens[1].text not in _INTENDS or tokens[2].text != "to":
        return
    if possible_tags(tokens[0].text) == {"NNP"}:
        _set(tokens[0], "PROPN", "NNP")
        _set(tokens[1], "VERB", "VBZ")


def _mend_change(tokens: Sequence[Token], at: int) -> None:
    """A past form of change before what it is about is a verb: "exports to China fell by 4 percent"."""
    token = tokens[at]
    misread = token.tag in {"NOUN", "PROPN", "ADJ"} and at and _changes(tokens, at)
    if misread or (token.penn == "VBN" and token.text in _NO_PARTICIPLES):
        _set(token, "VERB", "VBD")


def _changes(tokens: Sequence[Token], at: int) -> bool:
    behind = token_at(tokens, at + 1)
    return behind.tag in {"NUM", "SYM"} or behind.lower in _BEHIND_CHANGE


def _mend_noun(tokens: Sequence[Token], at: int) -> None:
    """A word of trade or a site with a verb behind it is a noun: "exports to the United States reached $150m"."""
    token = tokens[at]
    if token.penn == "NNP":
        _mend_prefixed(tokens, at)
    # "its Kiel mill, with", not "3 mill"
    counted = token.tag == "NUM" and not _is_of(tokens, at - 1, "NUM SYM")
    if counted or (token.penn == "VBN" and "VBN" not in possible_tags(token.lower)):
        _set(token, "NOUN", "NN")
    if token.tag == "VERB" and _goes_on_with_trade(tokens, at):
        _set(token, "NOUN", "NNS")
    if token.tag == "VERB" and (verb := _verb_behind(tokens, at)) is not None:
        _set(token, "NOUN", "NNS" if token.text.endswith("s") else "NN")
        if verb.penn in {"VBN", "VB"}:
            _set(verb, "VERB", "VBD" if verb.penn == "VBN" else "VBP")


def _goes_on_with_trade(tokens: Sequence[Token], at: int) -> bool:
    """Whether a word of trade before a number has its verb from the other one: "imports rose 9 percent and exports 4"."""
    other = _TRADE_BOTH_WAYS.get(tokens[at].lower)
    joined = token_at(tokens, at - 1).lower in {"and", "while", ","} and token_at(tokens, at + 1).tag in {
        "NUM",
        "SYM",
    }
    return joined and any(token.lower == other and token.tag == "NOUN" for token in tokens[:at])


def _mend_beside(tokens: Sequence[Token], at: int) -> None:
    """Some words are what their neighbours make them.

    "exports will double", "NTPC, NPCIL sign agreement", "the statement read", "a 120 billion won contract", "in a deal
    valued at $40 billion", "worth $5 million".
    """
    own, before, behind, tag, penn = _BESIDE[tokens[at].text]
    if _is_of(tokens, at, own) and _is_of(tokens, at - 1, before) and _is_of(tokens, at + 1, behind):
        _set(tokens[at], tag, penn)
    elif mend := _BY_TAG.get(tokens[at].penn):
        mend(tokens, at)


def _is_of(tokens: Sequence[Token], at: int, kinds: str) -> bool:
    """Whether a token stands at `at` that has one of the tags, or is one of the words, in `kinds`; always for none."""
    token = token_at(tokens, at)
    return not kinds or not frozenset(kinds.split()).isdisjoint((token.tag, token.penn, token.lower))


def _mend_prefixed(tokens: Sequence[Token], at: int) -> None:
    """A word in small letters with a prefix is what stands behind its hyphen: "Adler re-exported six jets"."""
    token, stem = tokens[at], tokens[at].text.rpartition("-")[2]
    if stem == token.text or not token.text.islower() or token.penn in possible_tags(stem):
        return
    known = possible_tags(stem)
    counted = token_at(tokens, at + 1).tag in {"NUM", "SYM", "DET", "PRON"}
    if known & {"VBD", "VBN"}:
        _set(token, "VERB", "VBD")
    elif "VBZ" in known or (stem.endswith("s") and counted):
        _set(token, "VERB", "VBZ")
    elif "VBP" in known and counted:
        _set(token, "VERB", "VBP")
    elif "JJ" in known and "NN" not in known:
        _set(token, "ADJ", "JJ")
    else:
        _set(token, "NOUN", "NNS" if "NNS" in known else "NN")


def _mend_calls(tokens: Sequence[Token], at: int) -> None:
    """The only word of its sentence that can be its verb is it: "the ministry calls for new rules"."""
    named = tokens[at].tag == "NOUN" and token_at(tokens, at - 1).tag in {"NOUN", "PROPN"}
    calls = named and token_at(tokens, at + 1).text in {"for", "on"}
    if calls and not any(token.penn in FINITE for token in tokens):
        _set(tokens[at], "VERB", "VBZ")


def _mend_dash(tokens: Sequence[Token], at: int) -> None:
    """A hyphen makes one word of its neighbours ("self-propelled", "state-owned"); between spaces it joins no words."""
    if not 0 < at < len(tokens) - 1:
        return
    before, token, behind = tokens[at - 1 : at + 2]
    if token.text == "-" and before.end == token.start and token.end == behind.start:
        token.penn = "HYPH"
        behind.use = ATTRIBUTIVE if behind.tag == "VERB" else behind.use
    elif token.penn == "HYPH" and before.end < token.start and token.end < behind.start:
        _set(token, "PUNCT", ":")


def _mend_gerund(tokens: Sequence[Token], at: int) -> None:
    """What stands before a gerund is a conjunction: "after opening its plant"; what names a trade is a noun."""
    before = token_at(tokens, at - 1)
    if before.lower in _BEFORE_GERUNDS and tokens[at].tag == "VERB" and not tokens[at].use:
        before.tag = "SCONJ"
    _mend_trade(tokens, at)


def _mend_trade(tokens: Sequence[Token], at: int) -> None:
    """A trade is a noun: "chipmaking equipment", "by mining group Adler", "its corn milling business"."""
    before, token, firm = token_at(tokens, at - 1), tokens[at], token_at(tokens, at + 1)
    if before.penn in {"NN", "NNP", "PRP$", "POS", "JJ"} and firm.text in _OF_FIRMS:
        _set(token, "NOUN", "NN")
    if at and token.lower.endswith("making") and len(token.text) > len("remaking"):
        _set(token, "NOUN", "NN")
    if firm.text not in _FIRMS or token.text in _TO_FIRMS:
        return
    held = before.penn in {"IN", "TO"} or (before.tag == "VERB" and before.text not in _PHASES)
    if held and token_at(tokens, at + 2).text[:1].isupper():
        if before.tag != "VERB":
            _set(before, "ADP", "IN")
        _set(token, "NOUN", "NN")
        _set(firm, "NOUN", "NN")


def _mend_ongoing(tokens: Sequence[Token], at: int) -> None:
    """What somebody is doing is a verb: "is doubling capacity"; and so is what he "pre-sells"."""
    if token_at(tokens, at - 1).tag not in {"DET", "ADJ", "NUM"}:
        _mend_prefixed(tokens, at)
    if tokens[at].text.endswith("ing") and _is_under_way(tokens, at):
        _set(tokens[at], "VERB", "VBG")


def _mend_intending(tokens: Sequence[Token], at: int) -> None:
    """Who can plan does so before "to": "Tokyo plans to buy", "no longer plans to"."""
    before, behind = token_at(tokens, at - 1), token_at(tokens, at + 1)
    if tokens[at].penn != "NNS" or behind.penn != "TO":
        return
    if before.tag == "PROPN" or before.text in _PARTIES or before.text == "longer":
        _set(tokens[at], "VERB", "VBZ")


def _mend_to(tokens: Sequence[Token], at: int) -> None:
    """What stands behind "to" is a name if its capitals say so, or describes one: "sold it to AFP", "to train firm Adler"."""
    to, behind = tokens[at], token_at(tokens, at + 1)
    compound = token_at(tokens, at - 1).lower in _WITH_TO
    if behind.penn == "VB" and (compound or _describes_firm(tokens, at + 1)):
        to.tag, to.penn = "ADP", "IN"
        _set(behind, "NOUN", "NN")
    if to.penn == "TO" and behind.penn == "NN" and _is_infinitive(behind, token_at(tokens, at + 2)):
        _set(behind, "VERB", "VB")
    named = behind.tag in {"PROPN", "PUNCT"} and to.penn == "TO"
    if named or _is_camel(behind.text) or _is_acronym(to, behind):
        to.tag, to.penn = "ADP", "IN"
        if behind.tag != "PUNCT":
            _set(behind, "PROPN", "NNP")
    _mend_to_trade(tokens, at)


def _is_infinitive(word: Token, behind: Token) -> bool:
    """Whether a word behind "to" that is taken for a noun is a verb: "to level the field", "to resume talks"; not "to end-users"."""
    if behind.penn == "HYPH":
        return False
    as_verb = senses_of(lemma(word.lower, "VERB"), "v")
    return as_verb > 0 and (behind.penn in {"DT", "PRP$"} or as_verb > senses_of(word.lower, "n"))


def _describes_firm(tokens: Sequence[Token], at: int) -> bool:
    """Whether a word taken for a verb is a noun before what a firm is called: "state oil company Adler", "state-run"."""
    first = token_at(tokens, at + 1)
    named = first.text[:1].isupper() and not tokens[at].text[0].isupper()
    if named and tokens[at].lower.endswith(("er", "or")) and not senses_of(tokens[at].lower, "v"):
        return True  # "to shipbuilder Adler"
    if "NN" not in possible_tags(tokens[at].lower):
        return False
    if first.penn == "HYPH":
        return token_at(tokens, at + 2).penn in {"VBN", "VBD"}
    if token_at(tokens, at - 2).tag not in {"NOUN", "PROPN", "NUM"}:
        return False
    nouns = list(takewhile(lambda token: token.penn == "NN" and token.text.islower(), tokens[at + 1 :]))
    called = token_at(tokens, at + len(nouns) + 1)
    return bool(nouns) and nouns[-1].text in _FIRMS and called.text[:1].isupper()


def _mend_to_trade(tokens: Sequence[Token], at: int) -> None:
    """What stands between "to" and a number or article is a verb: "plans to lease four tankers"."""
    behind = token_at(tokens, at + 1)
    if behind.text in _TRADING and token_at(tokens, at + 2).penn in {"CD", "DT", "PRP$"}:
        tokens[at].tag, tokens[at].penn = "PART", "TO"
        _set(behind, "VERB", "VB")


def _is_camel(text: str) -> bool:
    return text[:1].isupper() and any(a.islower() and b.isupper() for a, b in pairwise(text))


def _is_acronym(to: Token, behind: Token) -> bool:
    return to.text == "to" and behind.penn == "VB" and behind.text.isupper() and len(behind.text) > 1


def _mend_past(tokens: Sequence[Token], at: int) -> None:
    """What stands between a number and what is counted is an adjective: "eight retired minehunters", "two locally made new jets"."""
    before = token_at(tokens, at - 1)
    if (before.tag == "VERB" or before.penn == "POS") and token_at(tokens, at + 1).tag == "NOUN":
        _set(tokens[at], "ADJ", "JJ")  # "used borrowed money", "the bank's quoted rate"
    noun = at + 1
    while token_at(tokens, noun).penn == "JJ":
        noun += 1
    if token_at(tokens, noun).penn == "NNS" and tokens[at].text.endswith("ed"):
        adverb = before.penn == "RB" and before.text.endswith("ly")
        number = token_at(tokens, at - 1 - adverb)
        if number.penn == "CD" and not (number.text.isdigit() and len(number.text) == _YEAR):
            _set(tokens[at], "ADJ", "JJ")


def _mend_resumed(tokens: Sequence[Token], at: int) -> None:
    """What goes on with an auxiliary behind an aside is a verb: "will not, for now, buy"."""
    first = neighbour(tokens, at, 1)
    if first is EDGE or tokens[at].tag != "AUX":
        return
    goes_on = partial(_may_be_infinitive, tokens)
    behind = behind_aside(tokens, first.index, len(tokens), goes_on, helper=tokens[at].lemma, sure=True)
    if behind is not None:
        verb = next(token for token in tokens[behind:] if goes_on(token))
        _set(verb, "VERB", "VB")


def _mend_have(tokens: Sequence[Token], at: int) -> None:
    """What a participle goes on with is an auxiliary, over an aside or a subject: "has, so far, sold", "Had Peru sold"."""
    first = neighbour(tokens, at, 1)
    if first is EDGE or tokens[at].tag != "VERB":
        return
    behind = behind_aside(tokens, first.index, len(tokens), _is_participle, helper="have", sure=False)
    opens = not at and tokens[at].lower == "had"
    inverted = opens and any(map(_is_participle, takewhile(_goes_on, tokens[1:])))
    if inverted or behind is not None or _is_participle(first):
        tokens[at].tag, tokens[at].use = "AUX", ""


def _goes_on(token: Token) -> bool:
    return token.tag not in BREAKS


def _is_participle(token: Token) -> bool:
    return token.tag == "VERB" and token.penn in {"VBN", "VBD"} and not token.use


def _may_be_infinitive(tokens: Sequence[Token], token: Token) -> bool:
    """Whether a token of `tokens` is an infinitive, or a noun or the like that could be one or has an object behind it."""
    if token.tag in {"VERB", "AUX"}:
        return token.penn in {"VB", "VBP"}
    if token.penn not in {"NN", "NNP", "JJ", "RB", "UH"} or not token.text.islower():
        return False
    has_object = token.penn != "RB" and token_at(tokens, token.index + 1).tag in {"DET", "NUM", "PROPN"}
    return has_object or "VB" in possible_tags(token.text)


def _mend_may(tokens: Sequence[Token], at: int) -> None:
    """In lower case, "may" is no month: "Peru may, it seems, buy"."""
    _set(tokens[at], "AUX", "MD")
    _mend_resumed(tokens, at)


def _mend_her(tokens: Sequence[Token], at: int) -> None:
    """What a noun without an article of its own follows, and another object, owns it: "bought her son a car"."""
    noun, second = token_at(tokens, at + 1), token_at(tokens, at + 2)
    if noun.penn in {"NN", "NNS"} and second.penn in {"DT", "CD"}:
        _set(tokens[at], "PRON", "PRP$")


def _mend_article(tokens: Sequence[Token], at: int) -> None:
    """What one article and its adjective govern is a noun: "a greater say in it"."""
    described = token_at(tokens, at - 1).tag == "ADJ" and token_at(tokens, at - 2).lower in {"a", "an"}
    if described and token_at(tokens, at + 1).penn not in {"DT", "PRP"}:  # "a third say the quay is"
        _set(tokens[at], "NOUN", "NN")


def _mend_base(tokens: Sequence[Token], at: int) -> None:
    """A verb with a prefix right behind who does it is finite: "Adler and Kestrel co-develop a drone"."""
    _mend_article(tokens, at)
    acted = tokens[at].penn == "VB" and token_at(tokens, at - 1).tag in {"PROPN", "PRON", "NOUN"}
    if acted and "-" in tokens[at].text:
        _set(tokens[at], "VERB", "VBP")


def _mend_coordinate(tokens: Sequence[Token], at: int) -> None:
    """What "and" joins is of one form.

    An infinitive with an object behind an infinitive ("will give it ten and order 18 more"), a past form behind one
    ("courted, and bought, Adler"), a participle before a noun behind one ("rising wages and falling prices").
    """
    verb, thing = token_at(tokens, at + 1), token_at(tokens, at + 2)
    if thing is EDGE or not verb.text.islower():
        return
    before = next((token for token in reversed(tokens[:at]) if token.tag in {"VERB", "AUX"}), EDGE)
    if verb.penn == "VBN" and before.penn == "VBD" and before.tag == "VERB":
        _set(verb, "VERB", "VBD")
    if verb.penn == "VBG" and thing.penn == "NNS" and token_at(tokens, at - 2).use == ATTRIBUTIVE:
        verb.use = ATTRIBUTIVE
    governed = thing.penn in {"CD", "PRP$"} or thing.text in {"the", "one"}
    joined = any(token.penn == "VB" for token in tokens[:at])
    if governed and joined and verb.penn in {"NN", "JJ"} and "VB" in possible_tags(verb.text):
        _set(verb, "VERB", "VB")


def _mend_plural(tokens: Sequence[Token], at: int) -> None:
    """A verb taken for a plural: behind an adverb ("strongly disputes the bill"), what is no noun ("concedes"), "…, Adler reports"."""
    word, before = tokens[at].lower, token_at(tokens, at - 1)
    if not at or not senses_of(lemma(word, "VERB"), "v"):
        return
    manner = before.penn == "RB" and before.text.endswith("ly")
    governed = token_at(tokens, at + 1).penn in {"DT", "PRP$", "CD"}
    named = before.tag in {"NOUN", "PROPN"} and not senses_of(singular(word), "n")
    name = sum(1 for _ in takewhile(lambda token: token.tag in {"PROPN", "DET"}, reversed(tokens[:at])))
    aside = name and _is_of(tokens, at - name - 1, ",") and _is_of(tokens, at + 1, ", .")
    named = named or bool(aside and word in _SAYING)
    if (manner and governed) or named:
        _set(tokens[at], "VERB", "VBZ")


def _verb_behind(tokens: Sequence[Token], at: int) -> Token | None:
    """The finite verb behind a noun of trade, with phrases only between."""
    before = token_at(tokens, at - 1)
    if before.penn in {"PRP", "WDT", "WP", "MD", "TO"} or before.tag == "ADV":
        return None
    for place in range(at + 1, min(at + 1 + _WIDEST, len(tokens))):
        token = tokens[place]
        if token.penn in FINITE or (token.penn == "VB" and place == at + 1):
            return token
        if token.penn == "VBN" and place == at + 1 < len(tokens) - 1:
            if token.text in _CHANGED and _changes(tokens, place):
                return token
            if tokens[place + 1].penn == "IN":
                continue  # "works owned by"
        if token.penn not in _INSIDE:
            return None
    return None


def _is_under_way(tokens: Sequence[Token], at: int) -> bool:
    """Whether an adjective in "-ing" is what somebody is doing: "is doubling capacity", "began assembling jets"."""
    before, behind = token_at(tokens, at - 1).lower, token_at(tokens, at + 1)
    if behind.tag not in {"NOUN", "PROPN", "DET", "NUM"} and behind.penn not in {"PRP$", "JJ"}:
        return False
    return before in _PHASES or (before in _BEING and token_at(tokens, at - 2).lower != "there")


def _in_any_case(words: Iterable[str], mend: "_Mend") -> "dict[str, _Mend]":
    return {form: mend for word in words for form in (word, word.capitalize(), word.upper())}


_Mend = Callable[[Sequence[Token], int], None]
_BY_WORD: dict[str, _Mend] = {
    **dict.fromkeys(_CHANGED, _mend_change),
    **_in_any_case(_NOUNS, _mend_noun),
    **dict.fromkeys(_BESIDE, _mend_beside),
    **_in_any_case(_INTENDING, _mend_intending),
    **dict.fromkeys(("do", "does", "did"), _mend_resumed),
    **dict.fromkeys(("have", "has", "had", "Had", "having", "'ve", "’ve"), _mend_have),
    "to": _mend_to,
    "may": _mend_may,
    "her": _mend_her,
    "calls": _mend_calls,
    **dict.fromkeys(("and", "or"), _mend_coordinate),
    "-": _mend_dash,
}
_BY_TAG: dict[str, _Mend] = {
    "HYPH": _mend_dash,
    "JJ": _mend_ongoing,
    "NNP": _mend_prefixed,
    "NNS": _mend_plural,
    "VBG": _mend_gerund,
    "VB": _mend_base,
    "VBP": _mend_article,
    "VBD": _mend_past,
    "MD": _mend_resumed,
}
