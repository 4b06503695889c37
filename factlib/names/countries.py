"""Countries by name and by code: Unicode CLDR's English names, read through Babel."""

from functools import cache

__all__ = ["country_code", "country_name"]


@cache
def _names() -> dict[str, str]:
    """CLDR's English name of each territory with an ISO 3166-1 alpha-2 code."""
    from babel import Locale

    return {
        code: name
        for code, name in Locale("en").territories.items()
        if len(code) == 2 and code.isalpha() and code not in {"EU", "EZ", "UN", "QO", "XA", "XB", "ZZ"}
    }


@cache
def _codes() -> dict[str, str]:
    return {name.casefold(): code for code, name in _names().items()}


def country_name(code: str) -> str | None:
    """CLDR's English name of an ISO 3166-1 alpha-2 code.

    >>> country_name("AZ")
    'Azerbaijan'
    """
    return _names().get(code)


def country_code(name: str) -> str | None:
    """The ISO 3166-1 alpha-2 code of a country's English name.

    >>> country_code("the Republic of Azerbaijan")
    'AZ'
    """
    plain = name.strip().casefold().removeprefix("the ").removeprefix("republic of ")
    return _codes().get(plain)
