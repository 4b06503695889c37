"""Does a claim have another thing of the same sort? "corn" where the source has "wheat", "nurses" for "doctors".

Words for things that one can touch, and for trades that people have, are seldom put in each other's place by who only
words something in another way; abstract nouns are, "bid" for "proposal" or "steps" for "actions".
"""

from collections.abc import Iterator

from factlib.document import Span
from factlib.language import Token
from factlib.language.senses import broader, is_kind_of, is_mostly
from factlib.validate.wording import Difference, Wording

_THINGS = frozenset({"artifact", "substance", "matter", "plant", "animal", "food"})
_TRADES = frozenset({"worker", "professional"})
_PEOPLE = frozenset({"person"})


def siblings(claimed: Wording, told: Wording, quote: Span | None) -> Iterator[Difference]:
    """A noun that the source has no word for, where it has another of the same sort that the claim has no word for."""
    lacking = [token for token in claimed.content if token.tag == "NOUN" and not told.has(token)]
    if not lacking:
        return
    left = [
        token
        for token in told.content
        if token.tag == "NOUN" and told.is_said(token) and (quote is None or quote.holds(token.start))
        if not claimed.has(token)
    ]
    for token in lacking:
        for other in left:
            if _are_siblings(token, other):
                yield Difference.between(token.text, other.text, other.span, token.span)


def _are_siblings(one: Token, other: Token) -> bool:
    """Whether two nouns are of one sort, and neither is broader than the other."""
    first, second = one.lemma.lower(), other.lemma.lower()
    above, over = broader(first), broader(second)
    if first in over or second in above or above.isdisjoint(over):
        return False
    if is_kind_of(first, _PEOPLE) or is_kind_of(second, _PEOPLE):
        return is_mostly(first, _TRADES) and is_mostly(second, _TRADES)
    return is_mostly(first, _THINGS) and is_mostly(second, _THINGS)
