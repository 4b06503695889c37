"""Single words that deny: "no", "never", "nobody", and what only looks like them, as "no other firm"."""

from factlib.language import Token
from factlib.validate.lists import word_set


def is_negation(token: Token) -> bool:
    """Whether a word turns what it stands with into its contrary: not "no" in "no other firm", which says "only"."""
    word = token.lower.replace("’", "'")
    return word in word_set("negations", "words") and not (_is_approximate(token) or leaves_out_others(token))


def is_put_aside(token: Token) -> bool:
    """Whether a word is one that another is named for: "Lund, not Brod", "to Lund rather than to Brod"."""
    before = [
        one
        for one in token.sentence.tokens[: token.index]
        if one.lower not in word_set("negations", "between")
    ]
    words = " ".join(one.lower for one in before[-2:])
    if words in word_set("negations", "instead"):
        return True
    return words == "not" or (words.endswith(" not") and before[-2].tag in ("PUNCT", "CCONJ"))


def leaves_out_others(token: Token) -> bool:
    """Whether a word only denies it of all others: "no other firm sells", "nobody else"; not "there is no other"."""
    behind = token.sentence.tokens[token.index + 1 : token.index + 2]
    is_there = any(one.lemma in ("be", "have") for one in token.sentence.tokens[: token.index][-1:])
    denies = token.lower in word_set("negations", "words") and not is_there
    return denies and bool(behind) and behind[0].lower in word_set("negations", "others")


def _is_approximate(token: Token) -> bool:
    """Whether "almost" and its like stand before an amount or adjective, not before a verb."""
    if token.lower not in word_set("negations", "short_of"):
        return False
    behind = token.sentence.tokens[token.index + 1 : token.index + 2]
    return not behind or behind[0].tag not in ("VERB", "AUX")
