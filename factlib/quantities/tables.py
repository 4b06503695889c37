"""The data files of this package, read once, on first use."""

import json
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

__all__ = ["Currency", "currencies", "lines", "table"]


@cache
def table(name: str) -> Any:
    """The content of `data/{name}.json`."""
    return json.loads((Path(__file__).parent / "data" / f"{name}.json").read_text(encoding="utf-8"))


@cache
def lines(name: str) -> list[str]:
    """The lines of `data/{name}`, without comments."""
    text = (Path(__file__).parent / "data" / name).read_text(encoding="utf-8")
    return [line for line in text.splitlines() if line and not line.startswith("#")]


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
    for row in lines("new_currencies.tsv"):
        code, names, countries = row.split("\t")
        known[code] = Currency(
            tuple(names.split("; ")), tuple(countries.split("; ")) if countries != "-" else ()
        )
    return known
