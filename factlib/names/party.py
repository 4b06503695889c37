"""Who acts, and where: parties and places, as one document names them.

Country codes are ISO 3166-1 alpha-2; the English names of countries are those of Unicode CLDR.
"""

from typing import Any, Literal

from pydantic import Field, model_validator

from factlib.document import Model
from factlib.names.countries import country_code, country_name

PartyKind = Literal["country", "organisation", "person", "group"]


def _expect_country(code: object) -> None:
    """Refuse what is no code of a country; None is told of none."""
    if code is not None and not (isinstance(code, str) and country_name(code)):
        raise ValueError(f"country: expected an ISO 3166-1 alpha-2 code such as 'TR', got {code!r}")


class Party(Model):
    """A country, an organisation, a person or a group of people.

    A string stands for the party of that name: a country where it names one.

    Attributes:
        name: The fullest form in the document, without title ("Anna Berg"; never "she").
        canonical: The name under which the party is known across documents; CLDR's English name for a country.
        kind: What it is, where that is known.
        country: The ISO 3166-1 alpha-2 code of a country, or of the country that a party belongs to.
        title: The words before or after a person's name that say what he is ("military expert").

    Raises:
        pydantic.ValidationError: `name` is empty, or `country` is no ISO 3166-1 alpha-2 code.

    >>> Party.model_validate("Turkey").country
    'TR'
    """

    name: str = Field(min_length=1)
    canonical: str | None = None
    kind: PartyKind | None = None
    country: str | None = None
    title: str | None = None

    @model_validator(mode="before")
    @classmethod
    def _from_name(cls, data: Any) -> Any:
        if isinstance(data, str):
            data = {"name": data.strip()}
        if not isinstance(data, dict):
            return data
        _expect_country(data.get("country"))
        if set(data) == {"name"} and isinstance(data["name"], str) and (code := country_code(data["name"])):
            return {**data, "kind": "country", "country": code, "canonical": country_name(code)}
        return data

    @classmethod
    def of_country(cls, code: str | None, name: str | None = None) -> "Party | None":
        """The country with a code, under `name` if that is how it is written; None if no country has it.

        >>> Party.of_country("TR", "the Turks").canonical
        'Türkiye'
        """
        canonical = country_name(code) if code else None
        if canonical is None:
            return None
        return cls(name=name or canonical, kind="country", country=code, canonical=canonical)

    def __str__(self) -> str:
        return self.name

    def __repr__(self) -> str:
        return f"Party({', '.join(part for part in (self.name, self.title, self.country) if part)})"


class Place(Model):
    """A town, a region or a country.

    Attributes:
        name: As the document writes it.
        country: The ISO 3166-1 alpha-2 code of the country it lies in, or is, where that is known.

    >>> Place.model_validate("Azerbaijan").country
    'AZ'
    """

    name: str = Field(min_length=1)
    country: str | None = None

    @model_validator(mode="before")
    @classmethod
    def _from_name(cls, data: Any) -> Any:
        if isinstance(data, str):
            name = data.strip()
            return {"name": name, "country": country_code(name)}
        if isinstance(data, dict):
            _expect_country(data.get("country"))
        return data

    def __str__(self) -> str:
        return self.name

    def __repr__(self) -> str:
        return f"Place({', '.join(part for part in (self.name, self.country) if part)})"
