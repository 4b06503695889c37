"""Who is named in a sentence without a part in what it tells, whom something is "against"; and who is an example of many."""

import re

from factlib.document import Span
from factlib.language import Token
from factlib.validate.lists import word_lists
from factlib.validate.source import Cited

_GIVING = re.compile(r"(?:,? (?:like|such as|including)|: )\s")
_NEAR = 4  # words before a name
_LISTING = re.compile(r"(?:,? and|,? or|,) (?:the )?|$")


def stands_by(span: Span, cited: Cited) -> bool:
    """Whether a name hangs on a preposition that gives nobody a part in a deal or a plant: "to compete against X"."""
    around, lists = tokens_before(span, cited)[-_NEAR:], word_lists("trade.toml")["bystanders"]
    before, behind = around[-2:], lists["behind"]
    words = [token.lower for token in before]
    many = before[:1] and before[0].tag in ("NOUN", "PROPN") and words[0].endswith("s")
    apart = any(token.lower in lists["apart"] for token in around[:-2])  # "unlike rivals like X"
    example = words[-1:] == ["like"] and many and not apart  # "makers like X"
    fought = words[-1:] == ["with"] and before[0].lemma in lists["fights"]
    approving = words[-1:] == ["by"] and before[0].lemma in lists["approving"]  # "the sale, approved by X"
    return (
        fought
        or approving
        or (not example and any(" ".join(words[-size:]) in behind for size in (1, 2) if words))
    )


def tokens_before(span: Span, cited: Cited) -> list[Token]:
    """What stands in a sentence before the noun phrase that has a name."""
    sentence = cited.source.reading.at(span.start)
    around = [one.start for one in sentence.noun_phrases if one.span.holds(span.start)]
    start = min([span.start, *around])
    return [token for token in sentence.tokens if token.end <= start]


def with_examples(span: Span, cited: Cited) -> Span:
    """Words for many, with the names given as examples of them: "Makers like Adler, Krauss and Lorn"."""
    text, end = cited.source.text, span.end
    joint = _GIVING.match(text, end)
    for name in cited.source.mentions_in(cited.source.reading.at(span.start).span):
        if joint is not None and joint.end() == name.start:
            end = name.end
            joint = _LISTING.match(text, end)
    return Span.of(span.start, end)
