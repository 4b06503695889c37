"""A number is read whole or not at all: groupings, decimals, scales, fractions, brackets, tolerances, rare spaces."""

from decimal import Decimal
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factlib.quantities import Amount, parse_quantities

CONTEXTS = (
    "The plant cost {}.",
    "It paid {} for the mine",
    "Of the {}, half was lost.",
    "{} was paid",
    "She said the bill (now {}) would grow",
    "a contract worth {}, signed on Monday",
)

GROUPED = [  # as written, the number
    ("1,234.5", "1234.5"),
    ("1,234,567.89", "1234567.89"),
    ("1.234,50", "1234.50"),
    ("890.500.000", "890500000"),
    ("890.500.000,75", "890500000.75"),
    ("1 234 567", "1234567"),
    ("1 234,56", "1234.56"),
    ("1 234.56", "1234.56"),
    ("1\u00a0234\u00a0567", "1234567"),
    ("1\u202f234,5", "1234.5"),
    ("1\u2009234\u2009567", "1234567"),
    ("1'234.20", "1234.20"),
    ("1’234’567", "1234567"),
    ("12,34,567", "1234567"),
    ("1,23,45,678.50", "12345678.50"),
    ("0,5", "0.5"),
    ("0,125", "0.125"),
    ("12,5", "12.5"),
    ("1.234", "1.234"),
    ("4.125", "4.125"),
    (".5", "0.5"),
    ("３４５", "345"),
    ("１，２３４．５", "1234.5"),
    ("3·50", "3.50"),
]
MONEY = ("EUR {}", "€{}", "{} euros", "€\u00a0{}", "{}\u202feuros")

SCALES = {
    **dict.fromkeys(("k", " k", "K", " thousand", "-thousand", " thou"), 10**3),
    **dict.fromkeys(("m", " m", "M", "mn", " mn", "mln", " mln", " mln.", "mil", " mil", " MM", " mio", " Mio."), 10**6),
    **dict.fromkeys((" million", "-million", " MILLION", "million", "\u202fmillion", " (million)", " (mln)", " -million"), 10**6),
    **dict.fromkeys(("b", " B", "bn", " bn", "-bn", "Bn", "BN", " bn.", "bln", " bln", "bil", " bil", " bil."), 10**9),
    **dict.fromkeys((" billion", "-billion", "billion", "\u00a0billion", " Mrd", " Mrd.", " mrd", " milliard"), 10**9),
    **dict.fromkeys(("t", "tr", " tr", "tn", " tn", "trn", " trln", " trillion"), 10**12),
    **dict.fromkeys((" lakh", " lakhs"), 10**5),
    **dict.fromkeys(("cr", " cr", " crore", " crores"), 10**7),
    **dict.fromkeys((" lakh crore", " thousand billion"), 10**12),
}  # fmt: skip
FRACTIONS = {
    "2½": "2.5", "2 ½": "2.5", "2 1/2": "2.5", "2-1/2": "2.5", "½": "0.5", "2¼": "2.25", "10¾": "10.75", "3 3/4": "3.75",
    "one and a half": "1.5", "two and a quarter": "2.25", "three and three-quarter": "3.75", "2 and a half": "2.5",
    "half a": "0.5", "a quarter of a": "0.25", "three quarters of a": "0.75", "six point five": "6.5", "a": "1",
}  # fmt: skip
BRACKETS = [
    ("net income of $(4.1) million", "-4100000"),
    ("net income of ($4.1) million", "-4100000"),
    ("net income of US$(4.1)m", None),
    ("a margin of (4.1)%", "-4.1"),
    ("a margin of (4.1) percent", "-4.1"),
    ("a result of $(1,234) thousand", "-1234000"),
    ("net income (loss) of (4.1) million euros", "-4100000"),
    ("a loss of ($4.1) million", "4100000"),
    ("a loss of $(4.1 million)", "4100000"),
    ("income ($4.1 million) rose", "4100000"),
    ("The loss was $-4.1 million.", "-4100000"),
    ("The loss was -$4.1 million.", "-4100000"),
    ("a bill of $4.5 (US) billion", "4500000000"),
    ("a bill of €3.8 ($4.1) billion", "3800000000 4100000000"),
    ("a bill of €3.8 billion ($4.1 billion)", "3800000000 4100000000"),
    ("(1) Norland sold (2) Peru bought", ""),
]
TOLERANCES = [
    ("5 ± 0.2 mm wide", "4.8 5.2"),
    ("5±0.2 mm wide", "4.8 5.2"),
    ("5 +/- 0.2 mm wide", "4.8 5.2"),
    ("43% ± 3%", "40 46"),
    ("plus or minus 3 percentage points", "3 None"),
    ("minus 3 degrees", "-3 None"),
]
BY_POINTS = [
    ("They sold 1.234.567 tonnes and 2.345 tonnes.", ["1234567", "2345"]),
    ("EUR 890.500.000 and EUR 12.500 were paid", ["890500000", "12500"]),
    ("It paid 3.400 euros, then 12.500,50 euros.", ["3400", "12500.50"]),
    ("It rose 3.125 percent to $1.234 billion.", ["3.125", "1234000000"]),
    ("It rose 3.125 percent to $1,234.", ["3.125", "1234"]),
]
NO_NUMBERS = (
    "1,2345", "1,2345 million", "99999999999999999999 million", "1,23,4", "12.34.56", "3.4.1", "1'23'456", "192.168.100.200", "1.500,000", "12345678901234567",
)  # fmt: skip
ALONE = [  # what stands beside a number and is no scale
    ("a $20 T-shirt", "20"),
    ("a $100 M-series rifle", "100"),
    ("$5 a K-12 student", "5"),
    ("24 155mm howitzers", "24 155"),
    ("$5 in T bills", "5"),
    ("a 100m race", "100"),
    ("35 m below", "35"),
    ("a $5 bill", "5"),
    ("5 thirsty men", "5"),
    ("a $5 gazillion plan", ""),
    ("12 345 67", "12 345 67"),
]


def values(text: str) -> str:
    return " ".join(f"{quantity.value:f}" for quantity in parse_quantities(text))


def only(text: str) -> Amount:
    found = parse_quantities(text)
    assert len(found) == 1, (text, [quantity.text for quantity in found])
    return found[0]


@pytest.mark.parametrize(("written", "value"), GROUPED)
def test_every_grouping_is_read_whole(written: str, value: str) -> None:
    for context, money in product(CONTEXTS, MONEY):
        text = context.format(money.format(written))
        found = only(text)
        assert (found.value, found.unit) == (Decimal(value), "EUR"), text
        assert text[found.span.slice] == found.text == money.format(written), text


@pytest.mark.parametrize("scale", SCALES)
def test_every_scale_is_taken_in(scale: str) -> None:
    for context, sign, number in product(CONTEXTS, ("$", "EUR "), ("5", "4.5", "1,234")):
        text = context.format(f"{sign}{number}{scale}")
        assert only(text).value == Decimal(number.replace(",", "")) * SCALES[scale], text


@pytest.mark.parametrize(
    "scale", [" million", " mln", " mio", " Mio.", " bn", " Mrd.", " billion", " crore", " bil."]
)
def test_scales_stand_before_a_currency(scale: str) -> None:
    for number, money in product(("5", "4.5", "1,234"), ("euros", "pounds", "yen", "dollars")):
        found = only(f"It cost {number}{scale} {money} to build.")
        assert (found.kind, found.value) == ("money", Decimal(number.replace(",", "")) * SCALES[scale])


@pytest.mark.parametrize("fraction", FRACTIONS)
def test_fractions_are_multiplied_by_their_scale(fraction: str) -> None:
    for scale, factor in (("million", 10**6), ("billion", 10**9)):
        for noun in ("tonnes", "euros", "people"):
            text = f"It used about {fraction} {scale} {noun} then."
            found = only(text)
            assert found.value == Decimal(FRACTIONS[fraction]) * factor, text
            assert found.unit == {"tonnes": "tonne", "euros": "EUR", "people": "people"}[noun], text


@pytest.mark.parametrize("fraction", [one for one in FRACTIONS if one[-1] in "½¼¾24"])
def test_fractions_of_money(fraction: str) -> None:
    for scale, factor in ((" million", 10**6), ("bn", 10**9), (" billion", 10**9)):
        assert only(f"It cost ${fraction}{scale} to build.").value == Decimal(FRACTIONS[fraction]) * factor


@pytest.mark.parametrize(("text", "value"), [row for row in BRACKETS if row[1] is not None])
def test_brackets_of_accountants(text: str, value: str) -> None:
    assert values(text) == value


@pytest.mark.parametrize(("text", "ends"), TOLERANCES)
def test_tolerances(text: str, ends: str) -> None:
    found = only(text)
    assert f"{found.value} {found.upper}" == ends


@pytest.mark.parametrize(("text", "wanted"), BY_POINTS)
def test_points_group_where_the_text_groups_by_points(text: str, wanted: list[str]) -> None:
    assert [quantity.value for quantity in parse_quantities(text)] == [Decimal(value) for value in wanted]


@pytest.mark.parametrize("written", NO_NUMBERS)
def test_what_fits_no_convention_is_left_alone(written: str) -> None:
    for before, after in (
        ("", ""),
        ("€", ""),
        ("EUR ", ""),
        ("", " euros"),
        ("", " tonnes"),
        ("$", " million"),
    ):
        assert values(f"It was {before}{written}{after} then.") in ("", "1000000"), (before, after)


@pytest.mark.parametrize(("text", "wanted"), ALONE)
def test_neighbours_that_are_no_scales(text: str, wanted: str) -> None:
    assert values(text) == wanted


@given(
    st.lists(
        st.sampled_from(["$", "€", "(", ")", " ", ".", ",", "'", "-", "million", "%", "1", "23", "456"]),
        max_size=9,
    )
)
def test_no_figure_is_cut(pieces: list[str]) -> None:
    text = "".join(pieces)
    for quantity in parse_quantities(text):
        before, after = text[: quantity.span.start], text[quantity.span.end :]
        if quantity.text[-1].isdigit():
            assert not after[:1].isdigit(), (text, quantity.text)
            assert not (after[:1] in ("'", ",", ".") and after[1:2].isdigit()), (text, quantity.text)
        assert not (before[-1:].isdigit() and quantity.text[0].isdigit()), (text, quantity.text)


SPACES = (" ", "\u00a0", "\u2009", "\u202f")
JOINED_SCALES = {"": 1, " million": 10**6, "-million": 10**6, " mln": 10**6, " Mio.": 10**6, "bn": 10**9, " bn": 10**9, "k": 10**3, " Mrd": 10**9}  # fmt: skip
SUMS = ("${}", "US$ {}", "€{}", "EUR {}", "CHF {}", "{} euros", "{}€", "{} Swiss francs", "{} yen")
PLACES = (
    "The plant cost {}.",
    "{} was paid.",
    "Of the {}, half was lost.",
    "She said the bill (now {}) would grow.",
    "It wants {}/year.",
    "Price – {} – is high",
    "* {}",
)


def in_groups(number: int, mark: str) -> str:
    """The number with a mark between its thousands."""
    return f"{number:,}".replace(",", mark)


@given(
    number=st.integers(1_000, 10**10),
    decimals=st.sampled_from(["", "5", "25"]),
    mark=st.sampled_from([",", "'", "’", *SPACES]),
    scale=st.sampled_from(sorted(JOINED_SCALES)),
    money=st.sampled_from(SUMS),
    place=st.sampled_from(PLACES),
)
def test_a_sum_is_read_whole_in_every_notation(
    number: int, decimals: str, mark: str, scale: str, money: str, place: str
) -> None:
    written = in_groups(number, mark) + (f".{decimals}" if decimals else "")
    value = Decimal(f"{number}.{decimals or 0}") * JOINED_SCALES[scale]
    text = place.format(money.format(written + scale))
    read = [found.value for found in parse_quantities(text) if found.kind == "money"]
    others = [found.text for found in parse_quantities(text) if found.kind != "money"]
    assert read == [value], text
    assert not [words for words in others if any(map(str.isdigit, words))], text


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("It bought 24 155mm shells.", ["24", "155"]),
        ("It has 300 155-mm guns.", ["300", "155"]),
        ("The M777 155mm howitzer fires.", ["155"]),
        ("It moves 5m/s.", ["5"]),
        ("Call 431 897 520 today.", []),
        ("It shipped 431 897 520 tonnes.", ["431897520"]),
        ("It costs CHF 460 635 775 in all.", ["460635775"]),
        ("It costs $199 480k in all.", ["199480000"]),
    ],
)
def test_neighbours_of_groups(text: str, values: list[str]) -> None:
    assert [f"{found.value.normalize():f}" for found in parse_quantities(text)] == values
