"""Makes the tables of currencies (from CLDR, by Babel) and of units of measure (from quantulum3).

    python -m factlib.quantities.compile

writes them beside this module, in `data/`. Loading the two libraries at run time would cost a third of a
second; reading the tables costs a few milliseconds. The tests compare the tables with the libraries.
"""

import json
from datetime import date
from importlib.resources import files
from pathlib import Path

_SINCE = date(1990, 1, 1)
DATA = Path(__file__).parent / "data"

_PREFIXES = {
    "y": "yocto", "z": "zepto", "a": "atto", "f": "femto", "p": "pico", "n": "nano", "µ": "micro", "m": "milli",
    "c": "centi", "d": "deci", "k": "kilo", "M": "mega", "G": "giga", "T": "tera", "P": "peta", "E": "exa",
}  # fmt: skip
_NO_TENDER = {"XAG", "XAU", "XBA", "XBB", "XBC", "XBD", "XPD", "XPT", "XTS", "XUA", "XXX", "XSU", "XRE"}


def currency_table() -> dict[str, list[str]]:
    """ISO 4217 code -> its English names, lower case, singular and plural; all currencies of CLDR.

    A name with a note in brackets ("(1922-2005)") is of a currency that was replaced: such a code is known,
    but no name leads to it.
    """
    from babel.numbers import get_currency_name, list_currencies

    table = {}
    for code in sorted(list_currencies()):
        names = {get_currency_name(code, count, locale="en") for count in (1, 2)}
        current = {name.lower().replace("’", "'") for name in names if "(" not in name}
        table[code] = sorted(current) if code not in _NO_TENDER else []
    return table


def tender_table() -> dict[str, list[str]]:
    """ISO 4217 code -> English names of the territories where it has been legal tender since 1990; all such codes."""
    from babel import Locale
    from babel.core import get_global
    from babel.numbers import get_territory_currencies

    called = Locale("en").territories
    table: dict[str, list[str]] = {}
    for territory in sorted(get_global("territory_currencies")):
        for tender in get_territory_currencies(territory, _SINCE, date.today(), include_details=True):
            if territory in called:
                table.setdefault(tender["currency"], []).append(called[territory].replace("’", "'"))
    return {code: sorted(set(names)) for code, names in sorted(table.items())}


def measure_table() -> dict[str, dict[str, str]]:
    """Surface -> unit name, from quantulum3: "names" (lower case) and "symbols" (case counts).

    Left out: money, pure numbers, and what `units.json` lists as `"not units"`: everyday words ("a set",
    "bar"), symbols that collide ("in", "at"), and signs that no keyboard has.
    """
    hand = json.loads((DATA / "units.json").read_text(encoding="utf-8"))
    left_out, renamed = set(hand["not units"]), hand["renamed"]
    known = json.loads(files("quantulum3").joinpath("units.json").read_text(encoding="utf-8"))
    names: dict[str, str] = {}
    symbols: dict[str, str] = {}
    for name, unit in known.items():
        if unit.get("entity") in ("currency", "dimensionless", "unknown"):
            continue
        for prefix in ["", *unit.get("prefixes", [])]:
            called = renamed.get(_PREFIXES.get(prefix, "") + name, _PREFIXES.get(prefix, "") + name)
            for surface in unit["surfaces"]:
                _put(names, _PREFIXES.get(prefix, "") + surface.lower().replace("-", " "), called, left_out)
            for symbol in unit["symbols"]:
                _put(symbols, prefix + symbol, called, left_out)
    return {"names": dict(sorted(names.items())), "symbols": dict(sorted(symbols.items()))}


def _put(table: dict[str, str], surface: str, unit: str, left_out: set[str]) -> None:
    written = surface.replace(" ", "").replace("°", "").replace(".", "").replace("-", "")
    if surface not in left_out and (written.isalpha() or not written):
        table.setdefault(surface, unit)


def main() -> None:
    """Write the tables."""
    tables = {"currencies": currency_table(), "tender": tender_table(), "measures": measure_table()}
    for name, table in tables.items():
        text = json.dumps(table, ensure_ascii=False, indent=0)
        (DATA / f"{name}.json").write_text(text + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
