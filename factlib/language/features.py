"""What the tagger sees of a word and of its neighbours, as strings.

The features of a single word (its own, and those that it lends to its neighbours) are made once for each word
form, those of the tags before it once for each such context. Where these leave no doubt (Strubell et al. 2015,
"Learning Dynamic Feature Selection for Fast Sequential Prediction"), the ones that join two words, or a word and the
tags before it, are not made: two words in three are decided without, one in 1,000 otherwise than with all features.
"""

import re
from collections.abc import Sequence
from functools import cache
from typing import Protocol

FREQUENT = "\xa0"  # in the dictionary behind the tags of a word that was seen often: it has no other tags

_DIGITS = re.compile(r"[0-9]")
_RUN = re.compile(r"(\W)\1{3,}")
_QUOTES = str.maketrans(
    {"’": "'", "‘": "`", "“": '"', "”": '"', "–": "-", "—": "--", "…": "...", "£": "$", "€": "$"}
)
_LONGEST = 30
_STRIPPED = {  # by the last letter: an ending, and what stands in its place in the plain word
    "s": (("ies", "y"), ("es", ""), ("s", ""), ("ness", "")),
    "d": (("ied", "y"), ("ed", ""), ("ed", "e")),
    "g": (("ing", ""), ("ing", "e")),
    "r": (("er", ""), ("er", "e")),
    "t": (("est", ""),),
    "y": (("ly", ""), ("ily", "y")),
}


class Form(Protocol):
    """A word as it is seen beside others."""

    @property
    def key(self) -> str:
        """How it is looked up."""

    @property
    def group(self) -> str:
        """The tags it can have, or for an unknown word its look; what the word before sees of it."""

    @property
    def ending(self) -> str:
        """Its last three characters."""


class View:
    """A word as the tagger sees it; what it tells is made when it is asked for.

    Attributes:
        key: How it is looked up.
        group: The tags it can have, or for an unknown word its look.
        ending: Its last three characters.
        tags: The tags it can have here, as symbols.
    """

    __slots__ = ("_shape", "_stem", "ending", "group", "key", "tags")

    def __init__(self, key: str, sure: bool, dictionary: dict[str, str], open_tags: str, name: str) -> None:
        """See a word.

        Args:
            key: The word, as `normal` gives it.
            sure: Whether a capital says something: not in the first word, nor in a headline in capitals.
            dictionary: The tags of known words, as symbols; `FREQUENT` behind those of a word that is seen often.
            open_tags: The tags that an unknown word can have.
            name: The tag of names among them.
        """
        lower = key.lower()
        exact, plain = dictionary.get(key, ""), dictionary.get(lower, "")
        known = (exact or plain).rstrip(FREQUENT)
        self._shape = _shape(key, sure)
        self._stem = None if known else _stem(lower, dictionary)
        self.key = lower
        self.group = known or f"?{self._shape}{lower[-2:]}"
        self.ending = lower[-3:]
        self.tags = _tags(exact, plain, key != lower, sure, open_tags, name)

    @property
    def own(self) -> Sequence[str]:
        """Its features."""
        key, shape, ending = self.key, self._shape, self.ending
        own = (
            f"w{key}",
            f"s{ending}",
            f"t{key[-2:]}",
            f"h{shape}",
            f"g{self.group}{shape}",
            f"H{shape}{ending}",
        )
        if self._stem is None:
            return own
        unknown = (f"4{key[-4:]}", f"5{key[-5:]}", f"p{key[:3]}", f"q{key[:2]}", "U", f"S{self._stem}")
        last = (f"-{key.rpartition('-')[2]}",) if "-" in key else ()
        return own + unknown + last

    @property
    def before(self) -> Sequence[str]:
        """What it tells about the word behind it."""
        return f"b{self.key}", f"B{self.ending}"

    @property
    def behind(self) -> Sequence[str]:
        """What it tells about the word before it."""
        return f"n{self.key}", f"N{self.group}", f"E{self.ending}", f"K{self._shape}"

    @property
    def far_before(self) -> Sequence[str]:
        """What it tells about the second word behind it."""
        return (f"c{self.key}",)

    @property
    def far_behind(self) -> Sequence[str]:
        """What it tells about the second word before it."""
        return f"m{self.key}", f"M{self.group}"


def normal(text: str) -> str:
    """The spelling under which a word is looked up: digits as 0, plain quotation marks, short."""
    if text.isalpha() and text.isascii() and len(text) <= _LONGEST:
        return text
    text = text[:_LONGEST]
    if not text.isascii():
        text = text.translate(_QUOTES)
    return _DIGITS.sub("0", _RUN.sub(r"\1\1\1", text))


def _shape(key: str, sure: bool) -> str:
    if key[:1].isdigit():
        return "0"
    if key.islower():
        return "x-" if "-" in key else "x"
    if not sure:
        return "?"
    if key.isupper():
        return "XX" if len(key) > 1 else "X"
    if key[:1].isupper():
        return "Xx" if key[1:].islower() else "XxX"
    return "xX" if any(c.isalpha() for c in key) else "."


def _stem(key: str, dictionary: dict[str, str]) -> str:
    """The ending of an inflected word and the tags of the word without it."""
    for ending, put in _STRIPPED.get(key[-1:], ()):
        if key.endswith(ending) and (tags := dictionary.get(key[: -len(ending)] + put)):
            return f"{ending}+{put}:{tags.rstrip(FREQUENT)}"
    return ""


@cache
def _tags(known: str, plain: str, capital: bool, sure: bool, open_tags: str, name: str) -> str:
    """The tags that a word can have, as symbols in order.

    A word seen often has the tags that it was seen with; another can have any open tag too. A word in lower case
    that is seen often can, with a capital, be a name too unless it is a function word.

    Args:
        known: The tags of the word in the dictionary.
        plain: Those of the word in lower case.
        capital: Whether these are two words.
        sure: As in `View`, like `open_tags` and `name`.
        open_tags: The tags that an unknown word can have.
        name: The tag of names among them.
    """
    if known.endswith(FREQUENT) and (sure or not capital):
        return known[:-1]
    tags = set(known + plain) - {FREQUENT}
    if not plain.endswith(FREQUENT):
        tags.update(open_tags)
    elif capital and not tags.isdisjoint(open_tags):
        tags.add(name)
    return "".join(sorted(tags))


def context(tag: str, tags: str, state: str) -> tuple[str, ...]:
    """The features of the tags before a word.

    Args:
        tag: The tag of the word before, as symbol.
        tags: The tags of the two words before.
        state: The tag of the last verb or auxiliary of the clause so far, " " without one.
    """
    return ("\x01" + tag, "\x02" + tags, f"\x0e{state}{tag}")


def joined(
    before: Form, this: Form, behind: Form, far: Form, tag: str, tags: str, state: str
) -> tuple[str, ...]:
    """The features that depend on more than one word, or on a word and the tags before it.

    Args:
        before: The word before.
        this: The word.
        behind: The word behind.
        far: The word after that.
        tag: The tag of the word before, as in `context`, like `tags` and `state`.
        tags: The tags of the two words before.
        state: The tag of the last verb or auxiliary.
    """
    key, group = this.key, behind.group
    return (
        f"\x03{tag}{key}", f"\x04{tag}{group}", f"\x05{key} {group}", f"\x06{before.key} {key}",
        f"\x07{key} {behind.key}", f"\x08{group} {far.group}", f"\x0b{tag}{this.ending}",
        f"\x0c{tag}{behind.key}", f"\x0f{state}{key}", f"\x10{state}{this.ending}", f"\x11{tags}{this.group}",
        f"\x12{key} {behind.ending}",
    )  # fmt: skip
