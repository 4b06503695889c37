"""Laws of the parser: any text, in place, in linear time; the same amount however it is written."""

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factlib.quantities import Quantity, parse_quantities, parse_quantity
from factlib.quantities.tables import table
from tests.growth import growth

PIECES = st.sampled_from(
    ["$", "€", "US$", "5", "1,200", "3.5", " million", "bn", "-", "–", " to ", " and ", "one", "two", " hundred",
     "half", " a ", "%", " kg", " people", "more than ", "between ", "at least ", "dozens of ", ". ", "\n", "×10^",
     "rose ", "/", "²", "·", "\u00a0", "İ", "٣", " of the ", "-year-old", " or so", "¼", "(", ")"]
)  # fmt: skip
TEXTS = st.text(max_size=80) | st.lists(PIECES, max_size=14).map("".join)
unhurried = settings(deadline=None)  # the tables load once
AMOUNTS = st.decimals(min_value=Decimal("0.1"), max_value=999, places=1)


@unhurried
@given(text=TEXTS)
def test_spans_are_in_place_in_order_and_apart(text: str) -> None:
    end = 0
    for quantity in parse_quantities(text):
        assert end <= quantity.span.start < quantity.span.end <= len(text)
        assert text[quantity.span.slice] == quantity.text
        end = quantity.span.end


@unhurried
@given(text=TEXTS)
def test_reading_is_deterministic(text: str) -> None:
    assert parse_quantities(text) == parse_quantities(text)


@unhurried
@given(text=TEXTS)
def test_json_keeps_every_amount(text: str) -> None:
    for quantity in parse_quantities(text):
        again = type(quantity).model_validate_json(quantity.model_dump_json())
        assert again == quantity
        assert str(again.value) == str(quantity.value)


@unhurried
@given(text=TEXTS)
def test_every_amount_is_valid(text: str) -> None:
    for quantity in parse_quantities(text):
        assert type(quantity).model_validate(dict(quantity)) == quantity


@unhurried
@given(amount=AMOUNTS, scale=st.sampled_from(["million", "billion", "thousand"]))
def test_formatting_changes_neither_value_nor_bound(amount: Decimal, scale: str) -> None:
    factor = {"thousand": 10**3, "million": 10**6, "billion": 10**9}[scale]
    short = {"thousand": "k", "million": "m", "billion": "bn"}[scale]
    forms = [
        f"${amount} {scale}",
        f"{amount} {scale} US dollars",
        f"USD {amount}{short}",
        f"US${amount * factor:,.0f}",
        f"{amount}-{scale}-dollar",
    ]
    for bound in ("", "at least ", "about "):
        read = {(q.value, q.unit, q.bound) for q in (parse_quantity(bound + form) for form in forms)}
        assert len(read) == 1, read
        assert next(iter(read))[0] == amount * factor


SENTENCES = ["They met in Ankara.", "Nothing else is known.", "“We are ready,” he said.", "It rained."]
PHRASES = st.sampled_from(
    [
        "at least $77 million",
        "20 to 25 countries",
        "7 per cent",
        "800 new weapons",
        "1,700 square miles",
        "sixfold",
    ]
)


@unhurried
@given(before=st.sampled_from(SENTENCES), phrase=PHRASES, after=st.sampled_from(SENTENCES))
def test_sentences_around_an_amount_change_nothing(before: str, phrase: str, after: str) -> None:
    def meaning(text: str) -> list[tuple[object, ...]]:
        return [(q.kind, q.value, q.upper, q.bound, q.unit, q.text) for q in parse_quantities(text)]

    sentence = f"The deal covers {phrase} in all."
    assert meaning(f"{before} {sentence} {after}") == meaning(sentence) != []


@unhurried
@given(phrase=PHRASES)
def test_the_words_of_an_amount_mean_the_same_alone(phrase: str) -> None:
    for quantity in parse_quantities(f"They spoke of {phrase} today."):
        alone: Quantity = parse_quantity(quantity.text)
        assert (alone.value, alone.upper, alone.bound, alone.unit) == (
            quantity.value,
            quantity.upper,
            quantity.bound,
            quantity.unit,
        )


@unhurried
@given(number=st.integers(0, 10**15))
def test_whole_numbers_come_back(number: int) -> None:
    assert parse_quantity(f"{number:,} tonnes").value == number


@pytest.mark.parametrize("word", sorted(table("numerals")["scales"]))
def test_every_scale_word_is_read(word: str) -> None:
    assert parse_quantity(f"3 {word} tonnes").value == 3 * table("numerals")["scales"][word]


HOSTILE = [
    "7",
    ",",
    "1,",
    "$",
    "one hundred and ",
    "a half ",
    "5-",
    "$5 ",
    "million ",
    "5 per ",
    "between 5 and 7 ",
]


@pytest.mark.parametrize("piece", HOSTILE)
def test_the_work_grows_with_the_length_alone(piece: str) -> None:
    assert growth(parse_quantities, piece, 4_000, times=8) < 12
