"""Is a side of a deal called so, or is it whom the firm that is dealt in belongs to? "The seller, Adler", "Adler shareholders"."""

import re
from collections.abc import Sequence
from functools import cache

from factlib.document import Span
from factlib.language import lemma
from factlib.names import Party
from factlib.validate.claimed import ClaimedValue
from factlib.validate.goods_alike import is_akin
from factlib.validate.lists import word_lists

_LONGEST_CALLED = 70  # characters of "the former owner, the Texas company"


def are_holders_of_goods(claimed: ClaimedValue[Party]) -> bool:
    """Whether the sellers are those whom the firm that is dealt in belongs to: "Adler shareholders", of Adler."""
    if claimed.field != "sellers":
        return False
    name = claimed.value.name.replace("’", "'")
    before, mark, behind = name.partition(" of ")
    noun, firm = (before, behind) if mark else (name.split()[-1], name.rpartition(" ")[0].removesuffix("'s"))
    holders = lemma(noun.split()[-1].lower()) in word_lists("trade.toml")["called"]["holders"]
    return holders and bool(firm) and any(is_akin(firm, goods) for goods in claimed.context.claim.goods)


def called_by_role(claimed: ClaimedValue[Party], named: Sequence[Span]) -> Span | None:
    """Where, beside the quote, a party is named behind the noun for its side: "the seller, the Lund agency Adler"."""
    nouns = word_lists("trade.toml")["called"].get(claimed.field, ())
    for span in named if nouns else ():
        start = max(span.start - _LONGEST_CALLED, claimed.source.reading.at(span.start).start)
        before = claimed.source.text[start : span.start]
        found = _behind_noun(tuple(nouns)).search(before) if claimed.context.is_beside(span) else None
        if found is not None and (found[1].lower() == "the" or _stands_next(start, claimed)):
            return span
    return None


@cache
def _behind_noun(nouns: tuple[str, ...]) -> re.Pattern[str]:
    """The end of some words where one of some nouns stands before a name: "the former owner, the Texas company"."""
    kinds = "former|then|would-be|new|sole|main|majority|current|present|previous"
    whose = "[Tt]he|[Ii]ts|[Tt]heir"
    return re.compile(rf"\b({whose}) (?:(?:{kinds}) )?(?:{'|'.join(nouns)})s?,? (?:[\w’'-]+ ){{0,5}}$")


def _stands_next(start: int, claimed: ClaimedValue[Party]) -> bool:
    """Whether some words stand in the sentence right behind the quote: "its owner" is there that of what it told of."""
    source = claimed.source
    behind = next(iter(source.reading.behind(claimed.cited.context.end)), None)
    return behind is not None and behind.span.holds(start)
