"""Does the source say that it is there?"""

import re
from collections.abc import Callable, Iterator
from functools import cache

from factlib.document import Span
from factlib.language import NounPhrase, Sentence
from factlib.names import Place
from factlib.names.countries import country_code, country_of_demonym, town_country
from factlib.names.mentions import Mention
from factlib.validate.claimed import ClaimedValue, look_up
from factlib.validate.context import Context
from factlib.validate.fillers import no_place
from factlib.validate.lists import word_lists, word_set
from factlib.validate.names_alike import folded_words
from factlib.validate.negations import is_put_aside
from factlib.validate.report import Finding, Looked
from factlib.validate.source import Cited

_LISTED = re.compile(r",?\s+and\s+|,\s+")
_POINT = re.compile(r"\b(?:(?:north|south)[ -]?)?(?:north|south|east|west)(?= of\b)", re.IGNORECASE)
_FAR = 700  # characters from a quote, where a town is that of another plant
_COMPASS = frozenset({"northern", "southern", "eastern", "western", "central"})


def check_place(context: Context) -> Iterator[Finding | Looked]:
    """Compare the place of the claim with the places that the cited words name."""
    claim = context.claim
    places = (ClaimedValue(path, place, context) for path, place in claim.holding("place"))
    return look_up(places, _check)


def _check(claimed: ClaimedValue[Place]) -> Finding | None:
    """The first thing that is to be said of the places that a claim lists."""
    each = (claimed._replace(value=place) for place in _each(claimed.value))
    return next(filter(None, map(_check_one, each)), None)


def _each(wanted: Place) -> list[Place]:
    """The places that one claim lists: "Peru, Chile and Brazil"; else what it names, by its name: "a yard in Peru"."""
    if (described := _at_a_place()(wanted.name)) is not None:
        name = wanted.name[described.end() :]
        wanted = Place(name=name, country=country_code(name) or town_country(name))
    names = _LISTED.split(wanted.name)
    several = " and " in wanted.name and country_code(wanted.name) is None
    if not (several and all(country_code(name) or town_country(name) for name in names)):
        return [wanted]
    return [Place(name=name, country=country_code(name) or town_country(name)) for name in names]


@cache
def _at_a_place() -> Callable[[str], re.Match[str] | None]:
    """Finds what stands somewhere, before the name of the place: "shipyards in"."""
    prepositions = "|".join(word_set("prepositions", "of places"))
    return re.compile(rf"(?:an? |the )?[a-z][a-z -]* (?:{prepositions}) (?=[A-Z])").match


def _check_one(claimed: ClaimedValue[Place]) -> Finding | None:
    wanted, cited = claimed.value, claimed.cited
    if (other_part := _other_part(wanted, cited) or _other_point(wanted, cited)) is not None:
        return claimed.differs("place-differs", other_part)
    if (other := no_place(wanted.name, cited)) is not None:
        message = f"{wanted.name} is no place there, but who runs the plant, or what it makes"
        return claimed.told("place-differs", message, other.span)
    for stretch in cited.stretches:
        fillers = list(_located(cited, stretch))
        if any(same_place(wanted, place) for _, place in fillers):
            return None
        if any(same_place(wanted, place_of(one)) for one in _places_in(stretch, cited)):
            return None
        if fillers and all(_lies_in(wanted, place) for _, place in fillers) and _is_named(wanted, cited):
            return claimed.finding("place-inferred", f"{wanted.name} is named elsewhere in the document")
        refers = any(token.lower in ("there", "here") for token in cited.tokens(cited.quote))
        if fillers and not (refers and stretch != cited.quote):  # "there" is not what is named behind it
            return claimed.differs("place-differs", fillers[0][0])
    return _from_afar(claimed)


def _other_part(wanted: Place, cited: Cited) -> Span | None:
    """Where the cited sentences name another part of the same land, and not the one that is claimed: "northern Peru"."""
    opening, _, land = wanted.name.partition(" ")
    if opening.lower() not in _COMPASS or not land:
        return None
    parts = re.compile(rf"\b({'|'.join(_COMPASS)}) {re.escape(land)}\b", re.IGNORECASE)
    found = list(parts.finditer(cited.source.text, cited.context.start, cited.context.end))
    if not found or any(one[1].lower() == opening.lower() for one in found):
        return None
    return Span.of(*found[0].span())


def _other_point(wanted: Place, cited: Cited) -> Span | None:
    """Where the cited sentences have another point of the compass than the claim: "80 km north of Lima"."""
    claimed = _POINT.findall(wanted.name)
    told = list(_POINT.finditer(cited.source.text, cited.context.start, cited.context.end)) if claimed else []
    alike = any(_share_point(point, other[0]) for point in claimed for other in told)
    return Span.of(*told[0].span()) if told and not alike else None


def _share_point(one: str, other: str) -> bool:
    """Whether one point of the compass is the other, or less exact: "north-west", "northwest", "north"."""
    first, second = (re.sub("[ -]", "", point.lower()) for point in (one, other))
    return first in second or second in first


def _places_in(stretch: Span, cited: Cited) -> Iterator[Mention]:
    """The names of a stretch that may be of places; none that another is named for: "in Lima rather than in Quito"."""
    here = any(token.lower in word_set("dateline", "here") for token in cited.tokens(stretch))
    for mention in cited.source.mentions_in(stretch):
        tokens = cited.source.reading.at(mention.start).tokens
        first = next((token for token in tokens if token.start >= mention.start), None)
        aside = first is not None and is_put_aside(first)
        if _is_place(mention) and not aside and (here or not cited.source.is_in_dateline(mention.start)):
            yield mention


def _located(cited: Cited, stretch: Span) -> Iterator[tuple[Span, Place]]:
    """The places behind "in", "at", "near" and their like, in a stretch."""
    for sentence in cited.sentences:
        for link in sentence.prepositional_phrases:
            there = link.preposition.lower in word_set("prepositions", "of places")
            if not (there and stretch.contains(link.noun_phrase.span)) or is_put_aside(link.preposition):
                continue
            for phrase in _listed_places(sentence, link.noun_phrase):
                place = cited.source.names.place_at(phrase.span)
                if place is not None and place.country is not None:
                    yield phrase.span, place


def _listed_places(sentence: Sentence, phrase: NounPhrase) -> Iterator[NounPhrase]:
    """A place, and what a comma or "and" joins to it, its region or another: "Toledo, Ohio", "Lima, Quito, and Cuzco"."""
    yield phrase
    end = phrase.end
    for other in sentence.noun_phrases:
        if other.start > end:
            if not _LISTED.fullmatch(sentence.whole, end, other.start):
                return
            yield other
            end = other.end


def _is_place(mention: Mention) -> bool:
    return bool(mention.words) and mention.kind != "demonym"


def place_of(mention: Mention) -> Place:
    """The place that a name is of."""
    return Place(name=mention.name, country=mention.country)


def same_place(wanted: Place, found: Place) -> bool:
    """Whether `found` is the place, or lies in it."""
    code, town = country_code(wanted.name), folded_words(wanted.name.split(",")[0])
    if "," in wanted.name and town == folded_words(found.name):
        return True  # "Georgia, United States"
    if code is not None:
        return found.country == code or country_code(found.name) == code
    one, other = folded_words(wanted.name) - _COMPASS, folded_words(found.name) - _COMPASS
    if country_code(" ".join(one)) is not None:  # "northern Peru"
        return found.country == country_code(" ".join(one))
    known = country_code(found.name) is None
    return bool(one) and known and (one <= other or other <= one or (bool(town) and town <= other))


def _lies_in(wanted: Place, found: Place) -> bool:
    """Whether `found` is the country of a town or region: "Sweden" for "Malmo"."""
    town, _, region = (part.strip() for part in wanted.name.partition(","))
    if country_code(town) is not None:
        return False
    people = country_of_demonym(found.name)  # "the Serbian factory" for one in "Novi Sad, Serbia"
    if people is not None and people == country_code(region):
        return True
    country = country_code(found.name)
    return country is not None and town_country(town, small=True) == country


def _is_named(wanted: Place, cited: Cited) -> bool:
    """Whether the document names a place anywhere."""
    town = folded_words(wanted.name.split(",")[0])
    return any(
        town <= folded_words(mention.name) for mention in cited.source.names.mentions if _is_place(mention)
    )


def _of_the_plant(wanted: Place, cited: Cited) -> Iterator[Span]:
    """Where the quote says that the one plant it tells of is elsewhere; nothing if the place may lie in the other."""
    located = [
        filler
        for event in cited.sites(cited.quote)
        for filler in event.of("place")
        if filler.how == "syntax" and isinstance(filler.value, Place)
    ]
    text, region = cited.source.text, wanted.name.split(",")[-1].strip()
    state = wanted.country or country_code(region) or town_country(region)
    lies_in = (
        same_place(wanted, one.value)
        or f"{one.value.name}, {region}" in text
        or (country_code(one.value.name) is not None and state in (None, one.value.country))
        for one in located
    )
    if not any(lies_in):
        yield from (one.span for one in located)


def _from_afar(claimed: ClaimedValue[Place]) -> Finding:
    """The place is not named in the sentences: perhaps a nationality stands for it, or the document tells it elsewhere."""
    wanted, cited, code = claimed.value, claimed.cited, country_code(claimed.value.name)
    if code is not None and any(one.country == code for one in claimed.source.mentions_in(cited.context)):
        message = f"the cited words do not name {wanted.name} as a place; a name in them belongs to it"
        return claimed.finding("place-inferred", message)
    here = claimed.words(cited.context).casefold()
    if not wanted.name[0].isupper() and wanted.name.casefold() in here:
        return claimed.finding("place-inferred", f"the cited words say “{wanted.name}”, which names no place")
    if (rival := next(_of_the_plant(wanted, cited), None)) is not None:
        return _elsewhere(claimed, rival)
    of_plant = claimed.context.claim.type == "factory"
    for mention in claimed.source.names.mentions:
        named = _is_place(mention) and same_place(wanted, place_of(mention))
        fits = named and not (of_plant and not _may_place_plant(mention, claimed.context))
        if fits and claimed.context.tells_at(mention.span):
            return claimed.finding("place-inferred", f"{wanted.name} is named elsewhere in the document")
    return claimed.finding("place-absent", f"the cited words do not name {wanted.name}")


def _elsewhere(claimed: ClaimedValue[Place], rival: Span) -> Finding:
    """That the plant of the source is somewhere else."""
    message = f"the claim says {claimed.value.name}, the source tells of a plant in “{claimed.words(rival)}”"
    return claimed.told("place-differs", message, rival)


def _may_place_plant(mention: Mention, context: Context) -> bool:
    """Whether a place elsewhere can be that of the claim's plant: one is spoken of there, or something of the claim.

    A dateline says where the news is from.
    """
    source = context.source
    quote = context.cited.quote
    away = max(mention.start - quote.end, quote.start - mention.end)
    if source.is_in_dateline(mention.start) or (away > _FAR and mention.kind != "country"):
        return False
    sentence, nouns = source.reading.at(mention.start), word_lists("trade.toml")["plant"]["nouns"]
    quoted = {one.name for one in source.mentions_in(context.cited.quote)}
    named = {one.name for one in source.mentions_in(sentence.span)}
    plants = any(phrase.tokens[-1].lemma.lower() in nouns for phrase in sentence.noun_phrases)
    return plants or not named.isdisjoint(quoted) or context.names_goods(sentence)
