"""Is a side of a deal whom the firm that is dealt in belongs to? "Adler shareholders"."""

from factlib.language import lemma
from factlib.names import Party
from factlib.validate.claimed import ClaimedValue
from factlib.validate.goods_alike import is_akin
from factlib.validate.lists import word_lists


def are_holders_of_goods(claimed: ClaimedValue[Party]) -> bool:
    """Whether the sellers are those whom the firm that is dealt in belongs to: "Adler shareholders", of Adler."""
    if claimed.field != "sellers":
        return False
    name = claimed.value.name.replace("’", "'")
    before, mark, behind = name.partition(" of ")
    noun, firm = (before, behind) if mark else (name.split()[-1], name.rpartition(" ")[0].removesuffix("'s"))
    holders = lemma(noun.split()[-1].lower()) in word_lists("trade.toml")["called"]["holders"]
    return holders and bool(firm) and any(is_akin(firm, goods) for goods in claimed.context.claim.goods)
