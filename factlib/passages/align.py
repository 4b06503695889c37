"""The stretch of a text that a quote most resembles, and how the words of the two differ.

Similarity finds the place and proves nothing: "$18 million" for "$38 million" is nearly the same string.
"""

import re
from collections import defaultdict

from factlib.characters import matches
from factlib.document import Span
from factlib.passages.passage import Difference

_NUMBER_BEFORE = re.compile(r"\d[.,]\Z")
_NUMBER_GOES_ON = re.compile(r"[.,]\d")
_CONTRACTION = re.compile(r"['’](?!s\b)[^\W\d_]")  # "can" does not stand in "can't", a name does in "Smith's"


def cuts_before(text: str, at: int) -> bool:
    """Whether a word or a number goes over the offset `at`, its start."""
    if not 0 < at < len(text) or not text[at].isalnum():
        return False
    if text[at].isdigit() and _NUMBER_BEFORE.match(text, max(at - 2, 0), at):
        return True
    return text[at - 1].isalnum()


def cuts_after(text: str, end: int) -> bool:
    """Whether a word or a number goes on after the offset `end`."""
    if end >= len(text) or not text[end - 1].isalnum():
        return False
    if text[end - 1].isdigit() and _NUMBER_GOES_ON.match(text, end):
        return True
    return text[end].isalnum() or _CONTRACTION.match(text, end) is not None


LEAST_SIMILAR = 0.7  # share of characters that agree; below it, a passage is another passage
_SMALL = 4_000_000  # characters of text times those of the quote: so little is aligned as a whole
_SEEDS = 16  # words of the quote that are looked for, the longest first
_MAX_HITS = 4000  # a seed that stands more often tells nothing about the place
_CANDIDATES = 3
_WORD = re.compile(r"\w+")
_TOKEN = re.compile(r"\w+(?:['.,]\w+)*|[^\w\s]")


def nearest(quote: str, text: str) -> tuple[int, int] | None:
    """The stretch of whole words of `text` that is most like `quote`; None where nothing is much like it.

    Args:
        quote: Words in normal form.
        text: In normal form and in small letters.

    >>> text = "we hear that norway has leased at least $38 million worth of tugs"
    >>> text[slice(*nearest("Norway leased at least $18 million worth", text))]
    'norway has leased at least $38 million worth'
    """
    import edlib

    wanted = quote.lower()
    most = int(len(wanted) * (1 - LEAST_SIMILAR))
    best: tuple[int, int, int] | None = None
    for start, end in _candidates(wanted, text, slack=most + 8):
        try:
            found = edlib.align(wanted, text[start:end], mode="HW", task="locations", k=most)
        except ValueError:  # more than 256 different characters
            return _by_similarity(wanted, text, start, end)
        if found["editDistance"] < 0 or (best is not None and found["editDistance"] >= best[0]):
            continue
        first, last = found["locations"][0]
        best = (found["editDistance"], start + (first or 0), start + last + 1)
        most = max(found["editDistance"] - 1, 0)
    place = _whole_words(text, best[1], best[2]) if best else None
    return place if place is not None and place[0] < place[1] else None  # nothing is like no words


def _by_similarity(wanted: str, text: str, start: int, end: int) -> tuple[int, int] | None:
    from rapidfuzz.fuzz import partial_ratio_alignment

    found = partial_ratio_alignment(wanted, text[start:end], score_cutoff=100 * LEAST_SIMILAR)
    if found is None or found.dest_end == found.dest_start:
        return None
    place = _whole_words(text, start + found.dest_start, start + found.dest_end)
    return place if place[0] < place[1] else None


def _candidates(quote: str, text: str, slack: int) -> list[tuple[int, int]]:
    """The stretches of `text` that share most words with `quote` at the same distances, best first."""
    if len(quote) * len(text) <= _SMALL:
        return [(0, len(text))]
    from ahocorasick_rs import AhoCorasick

    positions: dict[str, list[int]] = defaultdict(list)
    for word in _WORD.finditer(quote):
        positions[word.group()].append(word.start())
    seeds = sorted(positions, key=len, reverse=True)[:_SEEDS]
    hits: dict[int, list[int]] = defaultdict(list)
    for seed, start, _ in matches(AhoCorasick(seeds), text):
        hits[seed].append(start)
    width = max(len(quote) // 2, 16)
    votes: dict[int, int] = defaultdict(int)
    for seed, starts in hits.items():
        if len(starts) > _MAX_HITS and len(hits) > 1:
            continue
        places = positions[seeds[seed]][:4]
        for bucket in {(start - place) // width for start in starts for place in places}:
            votes[bucket] += len(seeds[seed])
    votes_near = {bucket: votes[bucket] + votes.get(bucket + 1, 0) for bucket in votes}
    ranked = sorted(votes_near, key=lambda bucket: (-votes_near[bucket], bucket))[:_CANDIDATES]
    return [(max(bucket * width - slack, 0), (bucket + 2) * width + len(quote) + slack) for bucket in ranked]


def _whole_words(text: str, start: int, end: int) -> tuple[int, int]:
    """The stretch, grown to the edges of the words that it cuts, without space around it."""
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    while start > 0 and cuts_before(text, start):
        start -= 1 if text[start - 1].isalnum() else 2
    while cuts_after(text, end):
        end += 1 if text[end].isalnum() else 2
    return start, end


def word_differences(quote: str, text: str, start: int, end: int) -> list[Difference]:
    """Where the words of `quote` part from those of `text[start:end]`, capitals aside; spans are offsets into `text`.

    >>> text = "He did not sell drones"
    >>> [str(difference) for difference in word_differences("He did sell two drones", text, 0, len(text))]
    ['“not” left out', '“two” added']
    """
    from rapidfuzz.distance import Levenshtein

    claimed = list(_TOKEN.finditer(quote))
    there = list(_TOKEN.finditer(text, start, end))
    ours, theirs = ([word.group().casefold() for word in words] for words in (claimed, there))
    return [
        Difference(
            expected=_words(quote, claimed[step.src_start : step.src_end]),
            found=_words(text, there[step.dest_start : step.dest_end]),
            span=_between(there, step.dest_start, step.dest_end, start, end),
        )
        for step in Levenshtein.opcodes(ours, theirs)
        if step.tag != "equal"
    ]


def _words(text: str, tokens: list[re.Match[str]]) -> str:
    return text[tokens[0].start() : tokens[-1].end()] if tokens else ""


def _between(tokens: list[re.Match[str]], first: int, last: int, start: int, end: int) -> Span:
    if first < last:
        return Span.of(tokens[first].start(), tokens[last - 1].end())
    at = tokens[first].start() if first < len(tokens) else end
    return Span.of(max(at, start), max(at, start))
