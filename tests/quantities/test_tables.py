"""The tables: as the libraries have them, and every entry is read."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from factlib.quantities import Money, parse_quantity
from factlib.quantities.compile import DATA, currency_table, measure_table, tender_table
from factlib.quantities.tables import currencies, rows, table


def test_currencies_are_those_of_cldr() -> None:
    """The releases of CLDR that Babel may bring along differ in a few codes and names."""
    made = currency_table()
    assert made.keys() >= table("tender").keys()
    assert len(made.keys() ^ table("currencies").keys()) < 5, "run python -m factlib.quantities.compile"
    made = {code: names for code, names in made.items() if code in table("currencies")}
    changed = {code for code, names in made.items() if names != table("currencies")[code]}
    assert len(changed) < 20, f"run python -m factlib.quantities.compile: {sorted(changed)}"


def test_units_are_those_of_quantulum3() -> None:
    assert measure_table() == table("measures"), "run python -m factlib.quantities.compile"


def test_legal_tender_is_that_of_cldr() -> None:
    made = tender_table()
    assert made.keys() == table("tender").keys(), "run python -m factlib.quantities.compile"


@pytest.mark.parametrize("name", sorted(table("money")["names"]))
def test_every_name_of_money_is_read(name: str) -> None:
    assert Money.parse(f"3 million {name}").unit == (table("money")["names"][name] or "USD")


@pytest.mark.parametrize("form", sorted(form for forms in table("money")["nouns"].values() for form in forms))
def test_every_other_form_of_a_name_is_read(form: str) -> None:
    """As money by itself, or as what may be something else and then needs to be said whose it is."""
    ambiguous = {*table("money")["no bare names"], *table("money")["common words"]}
    assert {form, form.removesuffix("s")} & ambiguous or parse_quantity(f"3 million {form}").kind == "money"


def test_no_other_unit_has_a_name_of_money() -> None:
    """The forms of `units.tsv` go first: a row there that names a currency has to go."""
    assert HAND_MADE & {name for currency in currencies().values() for name in currency.names} == set()


def test_the_names_of_all_living_currencies_are_read() -> None:
    for code, currency in currencies().items():
        for name in currency.names:
            assert Money.parse(f"5 million {name.replace('&', 'and')}").unit == code, name


HAND_MADE = {form for row in rows("units.tsv") for form in row[0].split("; ")}
BY_HAND = HAND_MADE | set(table("units")["close only"])  # these go first


@pytest.mark.parametrize("symbol", sorted(table("measures")["symbols"].keys() - BY_HAND))
def test_every_symbol_of_a_unit_is_a_measure(symbol: str) -> None:
    assert parse_quantity(f"5.5 {symbol}").kind == "measure"


def test_the_codes_are_iso_4217() -> None:
    assert {"USD", "EUR", "TRY", "AZN", "JPY", "XAD"} <= currencies().keys()
    assert all(len(code) == 3 and code.isupper() for code in currencies())


@pytest.mark.parametrize("file", sorted(DATA.glob("*.json")), ids=lambda file: file.name)
def test_a_table_has_an_entry_a_line(file: Path) -> None:
    """So that it can be read, and a change shows what was changed."""
    assert max(map(len, file.read_text(encoding="utf-8").splitlines())) <= 120


def test_heavy_libraries_stay_away() -> None:
    script = (
        "import sys, json; from factlib.quantities import parse_quantities;"
        "parse_quantities('about $5 million, 3 km, 5 million Turkish lira and 7 ships');"
        "print(json.dumps([m for m in ('babel', 'quantulum3', 'pint', 'dateparser') if m in sys.modules]))"
    )
    shown = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True).stdout
    assert json.loads(shown) == []
