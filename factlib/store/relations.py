"""How two names, two places or two figures may be of one thing."""

from functools import lru_cache

from factlib.store.sketch import Figure, Name

_ALIKE = 90  # of 100, rapidfuzz's ratio: one slip in ten letters
_NEARLY = 1.02  # between two figures, one of which is rounded
_CLOSE = 1.3
_BOUNDED = 2.0  # between a figure and the bound that is told for it
_PRECISE = 3  # digits of a figure that two sources do not have by chance


def names_relation(one: Name, other: Name) -> tuple[str, tuple[str, ...]]:
    """How two names may be of one party, and the words that they share.

    "same", "similar" (a slip of the pen), "part" (one is the other and more, or said to be its unit), "firm" (a country,
    and an organisation that may be one of its own), or "other".
    """
    if one.is_country and other.is_country:
        return ("same", one.words) if one.country == other.country else ("other", ())
    if one.is_country or other.is_country:
        own = one.country == other.country or one.country is None or other.country is None
        return ("firm" if own and not (one.is_person or other.is_person) else "other"), ()
    if _is_unit(one, other):
        return "part", one.owner
    if _is_unit(other, one):
        return "part", other.owner
    if one.country and other.country and one.country != other.country:
        return "other", ()
    return _same_name(one, other)


def _is_unit(one: Name, other: Name) -> bool:
    """Whether a firm is said to be a unit of another, whose name may be told in fewer words there."""
    owner, words = set(one.owner), set(other.words)
    return bool(owner and words) and not other.owner and (owner <= words or words <= owner)


@lru_cache(maxsize=100_000)
def _same_name(one: Name, other: Name) -> tuple[str, tuple[str, ...]]:
    from rapidfuzz import fuzz

    ours, theirs = one.words, other.words
    if one.is_person or other.is_person:
        return _same_person(ours, theirs)
    if sorted(ours) == sorted(theirs):
        return "same", ours
    if _stands_for(one, theirs) or _stands_for(other, ours):
        return "same", ours if len(ours) < len(theirs) else theirs
    if _numbers(ours) == _numbers(theirs):
        if fuzz.token_sort_ratio(" ".join(ours), " ".join(theirs)) >= _ALIKE:
            return "similar", ours
        shared = tuple(word for word in ours if word in theirs)
        if len(shared) == min(len(ours), len(theirs)):
            return "part", shared
    return "other", ()


def _stands_for(name: Name, words: tuple[str, ...]) -> bool:
    return len(words) == 1 and name.short == words[0]


def _numbers(words: tuple[str, ...]) -> set[str]:
    """The words with digits: Plant 1 is not Plant 2, however alike the names."""
    return {word for word in words if not word.isalpha()}


def _same_person(ours: tuple[str, ...], theirs: tuple[str, ...]) -> tuple[str, tuple[str, ...]]:
    if not ours or not theirs or ours[-1] != theirs[-1]:
        return "other", ()
    if len(ours) == 1 or len(theirs) == 1:
        return "part", ours[-1:]
    if ours[0].startswith(theirs[0]) or theirs[0].startswith(ours[0]):
        return "same", ours
    return "other", ()


def place_relation(one: Name, other: Name) -> tuple[str, tuple[str, ...]]:
    """Whether two places may be one ("same", "within", "apart", "unknown"), and the words that they share."""
    if one.country and other.country and one.country != other.country:
        return "apart", ()
    if one.is_country and other.is_country:
        return "same", one.words
    if one.is_country or other.is_country:
        known = one.country is not None and other.country is not None
        return ("within", ()) if known else ("unknown", ())
    shared = tuple(word for word in one.words if word in other.words)
    if shared and len(shared) == min(len(one.words), len(other.words)):
        return "same", shared
    return ("within", shared) if shared else ("apart", ())


def figures_relation(one: Figure, other: Figure) -> str:
    """How near two figures of one unit are to each other.

    "equal" (with digits enough that it is no chance), "near" (one may be the other, rounded or bounded), "round"
    (equal, but round), "close", or "far": nobody says "more than 12" of 60.
    """
    if (one.low, one.high) == (other.low, other.high):
        return "equal" if one.digits >= _PRECISE else "round"
    ends = (one.low, one.high, other.low, other.high)
    near, close = (_CLOSE, _BOUNDED) if _meet(one, other) else (_NEARLY, _CLOSE)
    ratio = 1.0 if _meet(one, other) and None not in ends else figures_ratio(one, other)
    return "near" if ratio <= near else "close" if ratio <= close else "far"


def figures_ratio(one: Figure, other: Figure) -> float:
    """How many times the smaller of two figures the larger is; 1 where an end is open on both sides."""
    mine, yours = (figure.high if figure.low is None else figure.low for figure in (one, other))
    if mine is None or yours is None:
        return 1.0
    smaller, larger = sorted((abs(mine), abs(yours)))
    return larger / smaller if smaller else float("inf")


def _meet(one: Figure, other: Figure) -> bool:
    """Whether both claims can be true."""
    return (one.high is None or other.low is None or one.high >= other.low) and (
        other.high is None or one.low is None or other.high >= one.low
    )
