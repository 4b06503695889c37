"""Facts and their values in words: for tables, pages, and whoever prints one."""

from collections.abc import Iterable, Iterator
from enum import Enum
from html import escape
from typing import TYPE_CHECKING, Any

from factlib.document import shortened
from factlib.facts.fields import fields_of
from factlib.facts.slots import slots

if TYPE_CHECKING:
    from factlib.facts.fact import Fact


GIVING = ("sellers", "exporter", "operator", "speaker", "partners")
RECEIVING = ("buyers", "importer")
"""The fields of parties on either side of a headline."""
_FIGURES = ("amount", "number")
LONGEST_HEADLINE = 110  # characters


def in_words(value: object) -> str:
    """The value of a slot as a reader would note it.

    >>> from factlib.quantities import Money
    >>> in_words(Money.parse("at least $77 million")), in_words("under_construction"), in_words(True)
    ('at least 77,000,000 USD', 'under construction', 'yes')
    """
    if isinstance(value, tuple | list):
        return ", ".join(map(in_words, value))
    if isinstance(value, Enum):
        value = value.value
    if isinstance(value, bool):
        return "yes" if value else "no"
    return str(value).replace("_", " ")


def headline(fact: "Fact") -> str:
    """A fact in one line of at most 110 characters: who, to whom, what, how much, where, when.

    >>> from factlib.facts import Deal, Factory
    >>> headline(Deal(sellers=["Adler"], buyers=["Brazil"], items=["12 tugs"], value="$1.5bn", when="2019"))
    'Adler -> Brazil, 12 tugs, 1,500,000,000 USD, 2019'
    >>> headline(Deal(buyers=["Brazil"], items=["12 tugs"]))
    '-> Brazil, 12 tugs'
    >>> headline(Factory(operator="Adler", place="Lima", status="planned", denied=True))
    'not so: Adler, Lima, planned'
    """
    filled = dict(_filled(fact))
    giving, receiving = (_names(filled, side) for side in (GIVING, RECEIVING))
    if fact.type == "statement":
        parts = [f"{giving or 'somebody'}: {filled['content']}"]
    else:
        parts = [f"{giving} -> {receiving}" if receiving else giving, *_rest(type(fact), filled)]
    flags = ("not so: " if fact.denied else "") + ("perhaps: " if fact.hypothetical else "")
    return shortened(" ".join((flags + ", ".join(part for part in parts if part)).split()), LONGEST_HEADLINE)


def _filled(fact: "Fact") -> Iterator[tuple[str, Any]]:
    """The fields that say something, by name: no flags, and nothing that is as it is by default."""
    values = vars(fact)
    for name, field in fields_of(type(fact)).items():
        value = values[name]
        default = type(fact).model_fields[name].default
        if field.holds != "flag" and value not in (None, (), [], default):
            yield name, value


def _names(filled: dict[str, Any], side: Iterable[str]) -> str:
    return ", ".join(in_words(filled[name]) for name in side if name in filled)


def _rest(model: "type[Fact]", filled: dict[str, Any]) -> Iterator[str]:
    """What is beside the sides: choices last, and of several figures each with what it is."""
    fields = [fields_of(model)[name] for name in filled if name not in (*GIVING, *RECEIVING)]
    several = sum(field.holds in _FIGURES for field in fields) > 1
    for field in sorted(fields, key=lambda field: field.holds == "choice"):
        words = in_words(filled[field.name])
        yield f"{field.name.replace('_', ' ')} {words}" if several and field.holds in _FIGURES else words


def html_table(fact: "Fact") -> str:
    """A fact as an HTML table of its slots, each with the words it was read from, for notebooks."""
    source = fact.provenance
    heading = escape(fact.type.replace("_", " "))
    told = ((path.replace("_", " "), in_words(value)) for path, value in slots(fact) if value is not False)
    rows = [f"<tr><th>{escape(label)}</th><td>{escape(words)}</td></tr>" for label, words in told]
    quote = f"<blockquote>{escape(source.quote)}</blockquote>" if source else ""
    return f"<table><caption>{heading}</caption>{''.join(rows)}</table>{quote}"
