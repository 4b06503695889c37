"""The data files of this package, read once, on first use."""

from functools import cache
from typing import Any, NamedTuple

from factlib.datafiles import Folder

_DATA = Folder("quantities/data")
rows = _DATA.rows


@cache
def table(name: str) -> Any:
    """The content of `data/{name}.json`."""
    return _DATA.json(f"{name}.json")


class Currency(NamedTuple):
    """What a currency is called, singular and plural, in small letters, and where it is legal tender."""

    names: tuple[str, ...]
    countries: tuple[str, ...]


@cache
def currencies() -> dict[str, Currency]:
    """Each code of ISO 4217, those of former currencies too: what CLDR has, and the rows of `new_currencies.tsv`."""
    known = {
        code: Currency(tuple(names), tuple(table("tender").get(code, ())))
        for code, names in table("currencies").items()
    }
    for code, names, countries in rows("new_currencies.tsv", "code, names, countries"):
        known[code] = Currency(
            tuple(names.split("; ")), tuple(countries.split("; ")) if countries != "-" else ()
        )
    return known
