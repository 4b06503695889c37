"""Who is named in a sentence without a part in what it tells: whom something is "against", what it is "unlike"."""

from factlib.document import Span
from factlib.validate.lists import word_lists
from factlib.validate.source import Cited


def stands_by(span: Span, cited: Cited) -> bool:
    """Whether a name hangs on a preposition that gives nobody a part in a deal or a plant: "to compete against X"."""
    sentence = cited.source.reading.at(span.start)
    around = [one.start for one in sentence.noun_phrases if one.span.holds(span.start)]
    start = min([span.start, *around])
    before = [token.lower for token in sentence.tokens if token.end <= start][-2:]
    behind = word_lists("trade.toml")["bystanders"]["behind"]
    return bool(before) and (before[-1] in behind or " ".join(before) in behind)
