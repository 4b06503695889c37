"""What differs between two short texts, word by word."""

import difflib
import re
from dataclasses import dataclass

_WORDS = re.compile(r"\s+|[^\s]+")


@dataclass(frozen=True, slots=True)
class Change:
    """A run of words that both have, or only one.

    Attributes:
        how: "same", "claimed" (only the claim has it) or "found" (only the source has it).
        text: The words, with their spaces.
    """

    how: str
    text: str


def changes(claimed: str, found: str) -> list[Change]:
    """The words of both, in order, each with where it stands; texts without a common word are kept whole.

    >>> [(change.how, change.text) for change in changes("$77 billion", "$77 million")]
    [('same', '$77 '), ('claimed', 'billion'), ('found', 'million')]
    """
    ours, theirs = _WORDS.findall(claimed), _WORDS.findall(found)
    if not {*claimed.split()} & {*found.split()}:
        ours, theirs = [claimed] * bool(claimed), [found] * bool(found)
    out = []
    for tag, a, b, c, d in difflib.SequenceMatcher(None, ours, theirs, autojunk=False).get_opcodes():
        if tag == "equal":
            out.append(Change("same", "".join(ours[a:b])))
            continue
        if b > a:
            out.append(Change("claimed", "".join(ours[a:b])))
        if d > c:
            out.append(Change("found", "".join(theirs[c:d])))
    return out
