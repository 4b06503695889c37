"""What speaks for two facts being of one event, and what against: the model of Fellegi and Sunter (1969).

Whatever both facts tell is compared, and falls into a level ("the same seller", "another month"). A level has a weight
in bits: the binary logarithm of how much more often it is seen with two facts of one event than with two of different
ones. Weights add up. Agreement on what is rare weighs more than on what is frequent (term frequencies, as Splink uses
them). What one of the facts does not tell weighs nothing. The levels and what each says are in `data/levels.toml`.
"""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from itertools import product
from typing import Any, NamedTuple

from factlib.store.relations import figures_ratio, figures_relation, names_relation, place_relation
from factlib.store.sketch import Figure, Goods, Name, Sketch, identifying_of, periods_of
from factlib.store.terms import Terms
from factlib.store.types import TypeNotes, notes_of
from factlib.store.words import goods_tokens

_SAME, _HALF = 0.9, 0.5  # of the information in the words of the goods that tell more
_MOSTLY, _PARTLY = 0.75, 0.4  # of those that tell less
_TELLING = 2.0  # bits: what goods must share to share anything
_UNLIKE = 2.0  # what figures of one period do not differ by
_MONTH, _WEEK = 31, 7
_SLIP = 3  # days that sources may differ about one day
_PUBLISHED = ((1, "day"), (_WEEK, "week"), (_MONTH, "month"), (183, "half"), (731, "later"))
_FIGURES = ("equal", "near", "round", "close", "far")
_SAME_FIGURE = ("figure.equal", "figure.round")
_PLACES = ("same", "within", "unknown", "apart")
_NOT_ONE = ("other", "firm")  # relations of names that are not of one party


class Observation(NamedTuple):
    """One comparison of two facts.

    Attributes:
        level: What was found, such as "party.same": the name of a weight.
        bits: The information in what both share; None for levels that do not depend on it.
        field: Where.
        ours: What the one tells there.
        theirs: What the other tells.
    """

    level: str
    bits: float | None
    field: str
    ours: Any = ""
    theirs: Any = ""


_Party = tuple[str, Name]
"""A field and a name in it."""


def observations(one: Sketch, other: Sketch, terms: Terms) -> list[Observation]:
    """All that can be compared of two facts of one type.

    Args:
        one: What is compared of the one.
        other: And of the other.
        terms: How frequent words are.
    """
    return [*identity(one, other, terms), *circumstances(one, other)]


def identity(one: Sketch, other: Sketch, terms: Terms) -> list[Observation]:
    """Whom and what two facts are about, and where."""
    notes = notes_of(one.type)
    parties = _parties(one, other, terms, notes) if one.parties and other.parties else ()
    return [*parties, *_goods(one, other, terms, notes), *_places(one, other, terms)]


def circumstances(one: Sketch, other: Sketch) -> list[Observation]:
    """How much, when, in which state, and when it was told."""
    notes = notes_of(one.type)
    periods = periods_of(one.type)
    figures = list(_figures(one, other, notes, of_period=bool(periods)))
    told = all(field in one.times and field in other.times for field in periods)
    if not told and not any(each.level in _SAME_FIGURE for each in figures):
        figures.append(Observation("period.untold", None, "period"))
    published = _publication(one, other, notes, periods=bool(periods) and told)
    states = [*_choices(one, other, notes), *_states(one, other, notes)]
    return [*figures, *_times(one, other), *states, *published]


# Parties


def _parties(one: Sketch, other: Sketch, terms: Terms, notes: TypeNotes) -> Iterator[Observation]:
    """For each field of parties whether the same are named, some of them, others, or the same in another role."""
    ours, theirs = _named(one), _named(other)
    agreeing = _agreeing(ours, theirs, terms, notes.either_side)
    for field, found in agreeing.items():
        relations = {relation for relation, _, _ in found}
        relation = next((each for each in ("same", "similar") if each in relations), "part")
        bits = sorted((each for _, each, _ in found), reverse=True)
        names = [name for _, _, name in found]
        together = sum(several * 0.5**place for place, several in enumerate(bits))
        yield Observation(f"party.{relation}", together, field, names)
        if field in notes.either_side and len(found) > 1:
            yield Observation("party.both", bits[1], field, names)
    if notes.either_side:
        yield from _dealt_in(ours, one, other, terms, notes)
        yield from _dealt_in(theirs, other, one, terms, notes)
    if ours and theirs:
        yield from _crossed(ours, theirs)
        yield from _parties_apart(ours, theirs, agreeing, notes.either_side)


def _named(sketch: Sketch) -> list[_Party]:
    return [(field, name) for field, names in sketch.parties.items() for name in names]


def _agreeing(
    ours: list[_Party], theirs: list[_Party], terms: Terms, either_side: Sequence[str]
) -> dict[str, list[tuple[str, float, Name]]]:
    """For each field the parties that both name: their relation, the information in what they share, and the name.

    They are taken out of both lists.
    """
    found: dict[str, list[tuple[str, float, Name]]] = {}
    for mine in tuple(ours):
        field, name = mine
        for yours in theirs:
            at, named = yours
            if field != at and field not in either_side and at not in either_side:
                continue
            relation, shared = names_relation(name, named)
            if relation not in _NOT_ONE:
                found.setdefault(field, []).append((relation, terms.together(shared), name))
                ours.remove(mine)
                theirs.remove(yours)
                break
    return found


def _dealt_in(
    left: list[_Party], one: Sketch, other: Sketch, terms: Terms, notes: TypeNotes
) -> Iterator[Observation]:
    """A partner of the one who is what the other deals in: a merger of two firms, one of which is bought."""
    for field, name in tuple(left):
        words = goods_tokens((name.name,))[1]
        in_own, in_others = (
            any(words <= each.named for each in side.goods.values()) for side in (one, other)
        )
        if field in notes.either_side and words and in_others and not in_own:
            left.remove((field, name))
            yield Observation("party.dealt", terms.together(words), field, name)


def _crossed(ours: list[_Party], theirs: list[_Party]) -> Iterator[Observation]:
    """The same party in two roles, such as the seller of the one who is the buyer of the other."""
    for mine, yours in product(tuple(ours), tuple(theirs)):
        if mine[0] == yours[0] or mine not in ours or yours not in theirs:
            continue
        if names_relation(mine[1], yours[1])[0] in ("same", "similar"):
            ours.remove(mine)
            theirs.remove(yours)
            yield Observation("party.crossed", None, mine[0], mine[1], yours[0])


def _parties_apart(
    ours: list[_Party], theirs: list[_Party], agreeing: Mapping[str, object], either_side: Sequence[str]
) -> Iterator[Observation]:
    """Parties of one only where the other names others, in the same field or in one that takes those of any."""
    for field in dict.fromkeys(field for field, _ in ours):
        mine = [name for at, name in ours if at == field]
        yours = [name for at, name in theirs if at == field]
        if mine and yours:
            firm = any(names_relation(*pair)[0] == "firm" for pair in product(mine, yours))
            level = "rest" if field in agreeing else "firm" if firm else "apart"
            yield Observation(f"party.{level}", None, field, mine, yours)
            ours = [each for each in ours if each[0] != field]
            theirs = [each for each in theirs if each[0] != field]
    if ours and theirs and any(field in either_side for field, _ in (*ours, *theirs)):
        left = [[name for _, name in several] for several in (ours, theirs)]
        yield Observation("party.rest", None, ours[0][0], *left)


# Goods and words


def _goods(one: Sketch, other: Sketch, terms: Terms, notes: TypeNotes) -> Iterator[Observation]:
    for field, ours in one.goods.items():
        if (theirs := other.goods.get(field)) is not None:
            yield _goods_level(field, ours, theirs, terms)
            if ours.further != theirs.further:
                yield Observation("lot.further", None, field, ours.words, theirs.words)
    for field in notes.whole:
        told = {field in each.goods or field in each.parties for each in (one, other)}
        if True not in told:
            yield Observation("whole.same", None, field)
        elif False in told:
            yield Observation("whole.part", None, field)


def _goods_level(field: str, ours: Goods, theirs: Goods, terms: Terms) -> Observation:
    shared = ours.words & theirs.words | _by_initials(ours, theirs) | _by_initials(theirs, ours)
    bits = terms.together(shared)
    if bits < _TELLING:
        return Observation("goods.apart", None, field, ours.words, theirs.words)
    parts = (shared, ours.words - shared, theirs.words - shared)
    level = _share_level(ours, theirs, shared, *(sum(map(terms.bits, words)) for words in parts))
    if level in ("same", "within") and not (ours.named | theirs.named) & shared:
        level = "kind" if level == "same" else "kind_within"
    if level in ("same", "named", "within", "kind", "kind_within", "small"):
        return Observation(f"goods.{level}", bits, field, shared)
    return Observation(f"goods.{level}", bits, field, ours.words, theirs.words)


def _share_level(
    ours: Goods, theirs: Goods, shared: frozenset[str], both: float, left: float, right: float
) -> str:
    """How much of what two phrases say they share, given the information in shared words and in those of one only."""
    names = shared & ours.named
    one_names_more, other_names_more = bool(ours.named - shared), bool(theirs.named - shared)
    both_name_more = one_names_more and other_names_more
    share = both / (both + min(left, right))
    if share >= 1 or (names and not both_name_more):
        whole = both / (both + max(left, right))
        if whole >= _SAME:
            return "same"
        if names and not one_names_more and not other_names_more:
            return "named"
        return "within" if whole >= _HALF or names else "small"
    if not names and not ours.heads & theirs.heads:
        return "head"
    level = "mostly" if share >= _MOSTLY else "partly" if share >= _PARTLY else "barely"
    return f"{level}_named" if both_name_more else level


def _by_initials(ours: Goods, theirs: Goods) -> frozenset[str]:
    """The words of ours that stand for an initialism in theirs, and the initialism."""
    return frozenset(
        word for short, words in ours.shorts.items() if short in theirs.words for word in (short, *words)
    )


# Places


def _places(one: Sketch, other: Sketch, terms: Terms) -> Iterator[Observation]:
    for field, ours in one.places.items():
        theirs = other.places.get(field, ())
        found = (place_relation(*pair) for pair in product(ours, theirs))
        relation, shared = min(found, key=lambda each: _PLACES.index(each[0]), default=("unknown", ()))
        if relation != "unknown":
            bits = terms.together(shared) if shared else None
            yield Observation(f"place.{relation}", bits, field, ours, theirs)


# Figures


def _figures(one: Sketch, other: Sketch, notes: TypeNotes, *, of_period: bool) -> Iterator[Observation]:
    """How near the amounts of both are; that less was delivered than was ordered says nothing.

    What a deal is worth is told in many ways. The figure of a period is what its fact is about: sources differ little,
    and one article tells it once.
    """
    widest = 1.0 if one.document and one.document == other.document else _UNLIKE
    partial = [notes.family(each.state or "") in notes.partial for each in (one, other)]
    for field, ours in one.figures.items():
        pairs = [pair for pair in product(ours, other.figures.get(field, ())) if pair[0].unit == pair[1].unit]
        if not pairs:
            continue
        rank, pair = min((_FIGURES.index(figures_relation(*pair)), pair) for pair in pairs)
        level = _FIGURES[rank]
        if level in ("close", "far"):
            part, whole = pair if partial[0] else pair[::-1]
            within = part.low is not None and whole.low is not None and part.low < whole.low
            if partial[0] != partial[1] and within:
                continue
            if of_period and figures_ratio(*pair) > widest:
                level = "unlike"
        yield Observation(f"figure.{level}", None, field, *pair)


# Time


def _times(one: Sketch, other: Sketch) -> Iterator[Observation]:
    for field, (start, end) in one.times.items():
        if field not in other.times:
            continue
        begin, stop = other.times[field]
        gap, longer = max(0, begin - end, start - stop), max(end - start, stop - begin) + 1
        if field in periods_of(one.type):
            same = abs(start - begin) + abs(end - stop) <= longer / 10
            level = "period.same" if same else "period.apart"
        elif gap and one.state != other.state:
            continue  # signed in May, delivered in June
        elif gap:
            level = "time.near" if gap <= _SLIP else "time.apart"
        else:
            level = "time.same" if longer <= _MONTH else "time.overlap"
        yield Observation(level, None, field, (start, end), (begin, stop))


def _publication(one: Sketch, other: Sketch, notes: TypeNotes, *, periods: bool) -> Iterator[Observation]:
    """How long apart two facts were told; of figures for a period it is the period that counts."""
    if one.document and one.document == other.document:
        yield Observation("published.together", None, "published")
    elif one.published is not None and other.published is not None and not periods:
        gap = abs(one.published - other.published)
        level = next((name for days, name in _PUBLISHED if gap <= days), "years")
        if level in ("later", "years") and _progresses(one, other, notes):
            level = "progress"
        yield Observation(f"published.{level}", None, "published", one.published, other.published)


def _progresses(one: Sketch, other: Sketch, notes: TypeNotes) -> bool:
    """Whether the state in the later report is one that the state in the earlier report may become."""
    earlier, later = _families_in_order(one, other, notes)
    return later in notes.later.get(earlier, ())


# Choices and states


def _choices(one: Sketch, other: Sketch, notes: TypeNotes) -> Iterator[Observation]:
    for field, ours in one.choices.items():
        theirs = other.choices.get(field)
        if theirs is None:
            continue
        alike = notes.alike.get(field, {})
        if ours == theirs:
            level = "same"
        elif alike.get(ours, ours) == alike.get(theirs, theirs):
            level = "alike"
        else:
            level = "vague" if "other" in (ours, theirs) else "apart"
        sort = "sort" if field in identifying_of(one.type) else "choice"
        yield Observation(f"{sort}.{level}", None, field, ours, theirs)


def _states(one: Sketch, other: Sketch, notes: TypeNotes) -> Iterator[Observation]:
    if one.state is None or other.state is None:
        return
    ours, theirs = notes.family(one.state), notes.family(other.state)
    if one.state == other.state:
        level = "same"
    elif ours == theirs:
        level = "alike"
    else:
        level = "back" if _goes_back(one, other, notes) else "moved"
    yield Observation(f"state.{level}", None, notes.state, one.state, other.state)


def _goes_back(one: Sketch, other: Sketch, notes: TypeNotes) -> bool:
    """Whether what is done in one report is only asked for, offered or planned in one of the same day or later."""
    families = _families_in_order(one, other, notes)
    return families == ["done", "open"] or (one.published == other.published and families == ["open", "done"])


def _families_in_order(one: Sketch, other: Sketch, notes: TypeNotes) -> list[str]:
    """The families of both states, that of the earlier report first; "" for none."""
    ordered = sorted((one, other), key=lambda each: each.published or 0)
    return [notes.family(each.state or "") for each in ordered]


# In words


def shown(value: Any) -> str:
    """A side of an observation as people read it."""
    if isinstance(value, Name):
        return value.name
    if isinstance(value, Figure):
        ends = dict.fromkeys("∞" if end is None else f"{end:,.10g}" for end in (value.low, value.high))
        return " to ".join(ends)
    if isinstance(value, frozenset):
        return " ".join(sorted(value)[:6])
    if isinstance(value, int):
        return date.fromordinal(value).isoformat()
    if isinstance(value, list | tuple):
        parts = dict.fromkeys(shown(each) for each in value)
        return (" to " if value and isinstance(value[0], int) else ", ").join(parts)
    return str(value)
