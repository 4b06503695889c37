"""What is wrong with a claim by itself, whatever the source says."""

import re
from collections.abc import Iterator
from datetime import date

from factlib.names import Party
from factlib.quantities import Quantity
from factlib.validate.amounts import amounts
from factlib.validate.claim import Claim
from factlib.validate.comparing import shown
from factlib.validate.names_alike import folded_words, same_party
from factlib.validate.report import Finding

_SIDES = (("sellers", "buyers"), ("exporter", "importer"))
# what stands behind, or before, is bought
_STAKE = re.compile(r"^.*\b(?:stake|share|shares|holding|interest|part) (?:in|of)\b", re.IGNORECASE)
_ASSETS = re.compile(
    r"^.*\b(?:assets|business|stock) of\b|\b(?:(?:common|ordinary|preferred) )?(?:shares|stock)$|\bcommon$",
    re.IGNORECASE,
)
# a firm may buy its own shares
_BOUGHT_BACK = re.compile(
    r"\b(?:b(?:uy|ought|uying) ?-?back|repurchas\w*|redeem\w*|treasury|(?:own|its) (?:\w+ )?(?:shares|stock))\b",
    re.IGNORECASE,
)
_NOT_OPEN = {"planned", "under_construction"}


def check_plain(claim: Claim, published: date | None) -> Iterator[Finding]:
    """Amounts below zero, parts that do not make the whole, an opening in the past."""
    for path, amount in amounts(claim):
        if amount.value < 0 and amount.kind in ("money", "count") and claim.values.get("measure") != "change":
            message = f"expected an amount of zero or more, got {shown(amount)}"
            yield Finding.of("negative-value", path, message, expected=shown(amount))
    yield from _check_sum(claim)
    when, ahead = claim.values.get("when"), claim.values.get("status") in _NOT_OPEN
    if (
        claim.type == "factory"
        and ahead
        and when is not None
        and published is not None
        and when.end < published
    ):
        message = (
            f"a plant that is not open yet would have opened by {when.end}, before the article of {published}"
        )
        yield Finding.of("opening-in-the-past", "when", message, expected=when.edtf)


def check_sides(claim: Claim, text: str | None = None) -> Iterator[Finding]:
    """One party on both sides of a deal, or of a trade; a firm that buys itself.

    Args:
        claim: The claim.
        text: The text of its source, which may tell of shares that a firm buys back; None if there is no source.
    """
    for giving, receiving in _SIDES:
        there: list[Party] = [party for _, party in claim.listed(receiving)]
        for path, party in claim.listed(giving):
            if any(same_party(party, other) and not _is_part(party, other) for other in there):
                message = f"{party.name} stands on both sides, as {giving} and as {receiving}"
                yield Finding.of("same-party", path, message, expected=party.name)
    for path, party in claim.listed("buyers"):
        if _buys_itself(party, claim, text):
            message = f"{party.name} is what is bought, and called the buyer"
            yield Finding.of("same-party", path, message, expected=party.name)


def _buys_itself(party: Party, claim: Claim, text: str | None) -> bool:
    """Whether a buyer is the firm that is bought, or whose shares are, which no firm does but back."""
    names = [item.name for _, item in claim.holding("item")]
    kind = claim.values.get("kind")
    if kind == "acquisition" and any(
        folded_words(party.name) == folded_words(_STAKE.sub("", name)) for name in names
    ):
        return True
    parts = [_ASSETS.sub("", name).strip() for name in names if _ASSETS.search(name)]
    owned = any(
        name[:1].isupper() and folded_words(name) <= folded_words(party.name) for name in parts if name
    )
    named = all(word[0].isupper() or not word[0].isalpha() for word in party.name.split())
    return owned and named and text is not None and not _BOUGHT_BACK.search(text)


def _is_part(one: Party, other: Party) -> bool:
    """Whether a name has words beside all those of another: a firm may deal with its unit."""
    first, second = folded_words(one.name), folded_words(other.name)
    return first < second or second < first


def _check_sum(claim: Claim) -> Iterator[Finding]:
    """The prices of all items make the price of the deal."""
    whole: Quantity | None = claim.values.get("value")
    parts: list[Quantity | None] = [item.quantity for _, item in claim.listed("items")]
    if whole is None or len(parts) < 2:
        return
    prices = [part for part in parts if part is not None and part.kind == "money" and part.unit == whole.unit]
    if len(prices) == len(parts) and not any(one.upper or one.bound != "exact" for one in [*prices, whole]):
        total = sum(price.value for price in prices)
        if total != whole.value:
            message = f"the items make {total:,} {whole.unit}, the deal {shown(whole)}"
            yield Finding.of(
                "sum-differs", "value", message, expected=shown(whole), found=f"{total:,} {whole.unit}"
            )
