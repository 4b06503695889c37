"""Where a number may start."""

import pytest

from factlib.quantities.points import points

FOUND = [  # text, what stands at the places
    ("5 of 12", ["5", "12"]),
    ("Half of it, MILLIONS, sixfold", ["Half", "MILLIONS", "sixfold"]),
    ("a dozen eggs, pasta dozen", ["a dozen", "dozen"]),
    ("a few hundred, several", ["a few", "hundred", "several"]),
    ("a third, the third, A TENTH", ["a third", "A TENTH"]),
    ("often money, someone, two-way, 2nd", ["two", "2"]),
    ("5½ and ½", ["5", "½", "½"]),
    ("İ two", ["two"]),
    ("ten_one 5one", ["ten", "5"]),
    ("no number", []),
]


@pytest.mark.parametrize(("text", "starts"), FOUND)
def test_points(text: str, starts: list[str]) -> None:
    places = points(text)
    assert places == sorted(places)
    assert len(places) == len(starts)
    assert all(text.startswith(start, place) for start, place in zip(starts, places, strict=True))
