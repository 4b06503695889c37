"""The line over a list of quotations that says whose they are."""

import re

from factlib.language import Sentence
from factlib.validate.source import Cited

_SMALL = ("ADP", "DET", "CCONJ", "PUNCT")  # words without a capital in a title
_LINES_BEFORE = 30  # of a list of quotations, empty ones too
_QUOTED = re.compile('[“”"]')


def heading_over(cited: Cited) -> Sentence | None:
    """The line over a list of quotations before the cited words: it has no verb, or ends in a colon, and capitals as a name has."""
    text, at = cited.source.text, cited.context.start
    for _ in range(_LINES_BEFORE):
        at = text.rfind("\n", 0, at)
        start = text.rfind("\n", 0, max(at, 0)) + 1
        if at < 0:
            return None
        if not text[start:at].strip() or _QUOTED.search(text, start, at):
            continue
        sentence = cited.source.reading.at(start + len(text[start:at]) - len(text[start:at].lstrip()))
        words = [token for token in sentence.tokens if any(map(str.isalnum, token.text))]
        capitals = [token for token in words if token.text[:1].isupper()]
        in_title_case = all(token in capitals or token.tag in _SMALL for token in words)
        telling = sentence.verb_groups and not (in_title_case or text[start:at].rstrip().endswith(":"))
        return sentence if len(capitals) > 1 and not telling and words[0].tag != "ADP" else None
    return None
