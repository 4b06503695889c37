"""Quotations that go on: over sentences, paragraphs and block quotations."""

from collections import defaultdict

from factlib.document import Span
from factlib.speech.saying import Saying
from factlib.speech.units import Unit, Units


def join_quotations(units: Units, found: list[Saying]) -> list[Saying]:
    """Give each statement the quotations that stand by themselves beside it; drop what is left without content."""
    by_unit: dict[int, list[Saying]] = defaultdict(list)
    for each in found:
        by_unit[each.unit].append(each)
    taken: set[int] = set()
    spoken = {units.number_at(piece.start): each for each in found if each.beside for piece in each.pieces}
    for each in found:
        if each.above and (block := _block_above(units, each.unit, by_unit)) is not None:
            each.pieces.append(block)
    for number in sorted(by_unit):
        _append_following(units, by_unit, number, taken, spoken)
    for number in sorted(by_unit):
        _prepend_leading(units, by_unit, number, taken)
    return [each for each in found if each.pieces]


def _block_above(units: Units, number: int, by_unit: dict[int, list[Saying]]) -> Span | None:
    """The paragraph above a unit, if nobody speaks in it."""
    first = last = number - 1
    while first > 0 and units.same_paragraph(first - 1, first):
        first -= 1
    if first < 0 or any(other in by_unit for other in range(first, last + 1)):
        return None
    return Span.of(units[first].start, units[last].end)


def _append_following(
    units: Units, by_unit: dict[int, list[Saying]], number: int, taken: set[int], spoken: dict[int, Saying]
) -> None:
    """Quotations behind a unit belong to its last statement, as long as nobody else speaks."""
    last = by_unit[number][-1]
    if number + 1 < len(units) and last.open_ended and number + 1 not in by_unit:
        following = units[number + 1]
        if following.all_quoted() and not units.same_paragraph(number, number + 1):
            last.pieces = [_words(following)]  # not what introduces it, "how it will help:"
            taken.add(number + 1)
        elif following.all_quoted() or not units.quotations_in(following.start, following.end):
            last.pieces.append(_words(following))
            taken.add(number + 1)
    previous = number
    for other in range(number + 1, len(units)):
        if units[other].is_link():
            continue
        if other in taken or spoken.get(other) is last:
            previous = other
            continue
        if not last.pieces or other in by_unit or other in spoken or not units[other].all_quoted():
            return
        if not (units.same_paragraph(previous, other) or _ends_quoted(units, last, previous)):
            return
        last.pieces.append(_words(units[other]))
        taken.add(other)
        previous = other


def _ends_quoted(units: Units, last: Saying, number: int) -> bool:
    """Whether the statement ends its paragraph with a quotation, which the next paragraph may go on with."""
    quotations = units[number].quotations
    ended = bool(quotations) and any(piece.end >= quotations[-1].end - 1 for piece in last.pieces)
    return ended or _runs_on(units, number)


def _runs_on(units: Units, number: int) -> bool:
    """Whether the unit ends with a quotation that its paragraph leaves open."""
    quotations = units[number].quotations
    return bool(quotations) and not quotations[-1].closed


def _prepend_leading(units: Units, by_unit: dict[int, list[Saying]], number: int, taken: set[int]) -> None:
    """Quotations before a unit that opens with one belong to its first statement, in the same paragraph."""
    first = by_unit[number][0]
    unit = units[number]
    if not first.pieces or not unit.quotations or unit.quotations[0].start > first.pieces[0].start:
        return
    for other in range(number - 1, -1, -1):
        if other in taken or other in by_unit or not units[other].all_quoted():
            return
        if not units.same_paragraph(number, other) and not _runs_on(units, other):
            return
        first.pieces.insert(0, _words(units[other]))
        taken.add(other)


def _words(unit: Unit) -> Span:
    """The words of a unit; of quotations alone, without the mark of a list before them and the link behind."""
    if unit.all_quoted():
        return Span.of(unit.quotations[0].start, unit.quotations[-1].end)
    return Span.of(unit.start, unit.end)
