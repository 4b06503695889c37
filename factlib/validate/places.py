"""Does the source say that it is there?"""

import re
from collections.abc import Iterator
from itertools import islice

from factlib.document import Span
from factlib.language import NounPhrase, Sentence
from factlib.names import Place
from factlib.names.countries import country_code, town_country
from factlib.names.mentions import Mention
from factlib.validate.claim import Claim
from factlib.validate.context import Context
from factlib.validate.lists import word_lists, word_set
from factlib.validate.matching import folded_words
from factlib.validate.report import Finding, Looked
from factlib.validate.source import Cited

_LISTED = re.compile(r",?\s+and\s+|,\s+")
_COMPASS = frozenset({"northern", "southern", "eastern", "western", "central"})


def check_place(claim: Claim, cited: Cited) -> Iterator[Finding | Looked]:
    """Compare the place of the claim with the places that the cited words name."""
    for path, wanted in claim.holding("place"):
        yield Looked(path)
        context = Context(claim, cited)
        found = (finding for place in _each(wanted) if (finding := _check(path, place, context)) is not None)
        yield from islice(found, 1)


def _each(wanted: Place) -> list[Place]:
    """The places that one claim lists: "Peru, Chile and Brazil"; else what it names."""
    names = _LISTED.split(wanted.name)
    several = " and " in wanted.name and country_code(wanted.name) is None
    if not (several and all(country_code(name) or town_country(name) for name in names)):
        return [wanted]
    return [Place(name=name, country=country_code(name) or town_country(name)) for name in names]


def _check(path: str, wanted: Place, context: Context) -> Finding | None:
    cited = context.cited
    if (part := _other_part(wanted, cited)) is not None:
        words = cited.source.document[part]
        message = f"the claim says {wanted.name}, the source “{words}”"
        return Finding.of("place-differs", path, message, expected=wanted.name, found=words, span=part)
    for stretch in cited.stretches:
        if any(same_place(wanted, place) for place in _named(cited, stretch)):
            return None
        fillers = list(_located(cited, stretch))
        if any(same_place(wanted, place) for _, place in fillers):
            return None
        if fillers and all(_lies_in(wanted, place) for _, place in fillers) and _is_named(wanted, cited):
            message = f"{wanted.name} is named elsewhere in the document"
            return Finding.of("place-inferred", path, message, expected=wanted.name)
        refers = any(token.lower in ("there", "here") for token in cited.tokens(cited.quote))
        if fillers and not (refers and stretch != cited.quote):  # "there" is not what is named behind it
            span, place = fillers[0]
            words = cited.source.document[span]
            message = f"the claim says {wanted.name}, the source “{words}”"
            return Finding.of(
                "place-differs", path, message, expected=wanted.name, found=place.name, span=span
            )
    return _from_afar(path, wanted, context)


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


def _located(cited: Cited, stretch: Span) -> Iterator[tuple[Span, Place]]:
    """The places behind "in", "at", "near" and their like, in a stretch."""
    for sentence in cited.sentences:
        for link in sentence.prepositional_phrases:
            if link.preposition.lower not in word_set("prepositions", "of places") or not stretch.contains(
                link.noun_phrase.span
            ):
                continue
            for phrase in _with_region(sentence, link.noun_phrase):
                place = cited.source.names.place_at(phrase.span)
                if place is not None and place.country is not None:
                    yield phrase.span, place


def _with_region(sentence: Sentence, phrase: NounPhrase) -> list[NounPhrase]:
    """A place, and the region behind a comma: "Toledo, Ohio"."""
    behind = [other for other in sentence.noun_phrases if other.start > phrase.end][:1]
    return [phrase, *(other for other in behind if sentence.whole[phrase.end : other.start].strip() == ",")]


def _named(cited: Cited, stretch: Span) -> Iterator[Place]:
    for mention in cited.source.mentions_in(stretch):
        if mention.kind != "demonym" and mention.words:
            yield Place(name=mention.name, country=mention.country)


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
    country = country_code(found.name)
    town = wanted.name.split(",")[0]
    return country is not None and country_code(town) is None and town_country(town, small=True) == country


def _is_named(wanted: Place, cited: Cited) -> bool:
    """Whether the document names a place anywhere."""
    town = folded_words(wanted.name.split(",")[0])
    return any(
        town <= folded_words(mention.name)
        for mention in cited.source.names.mentions
        if mention.words and mention.kind != "demonym"
    )


def _of_the_plant(wanted: Place, cited: Cited) -> Iterator[Span]:
    """Where the quote says that the one plant it tells of is elsewhere; nothing if the place may lie in the other."""
    located = [
        filler
        for event in cited.sites(cited.quote)
        for filler in event.of("place")
        if filler.how == "syntax" and isinstance(filler.value, Place)
    ]
    text = cited.source.text
    if not any(
        same_place(wanted, one.value) or f"{one.value.name}, {wanted.name.split(',')[-1].strip()}" in text
        for one in located
    ):
        yield from (one.span for one in located)


def _from_afar(path: str, wanted: Place, context: Context) -> Finding:
    """The place is not named in the sentences: perhaps a nationality stands for it, or the document tells it elsewhere."""
    cited, code = context.cited, country_code(wanted.name)
    if code is not None and any(
        mention.country == code for mention in cited.source.mentions_in(cited.context)
    ):
        message = f"the cited words do not name {wanted.name} as a place; a name in them belongs to it"
        return Finding.of("place-inferred", path, message, expected=wanted.name)
    if (
        not wanted.name[0].isupper()
        and wanted.name.casefold() in cited.source.document[cited.context].casefold()
    ):
        message = f"the cited words say “{wanted.name}”, which names no place"
        return Finding.of("place-inferred", path, message, expected=wanted.name)
    rival = next(_of_the_plant(wanted, cited), None)
    if rival is not None:
        words = cited.source.document[rival]
        message = f"the claim says {wanted.name}, the source tells of a plant in “{words}”"
        return Finding.of("place-differs", path, message, expected=wanted.name, found=words, span=rival)
    claim_is_of_plant = context.claim.type == "factory"
    for mention in cited.source.names.mentions:
        if not mention.words or mention.kind == "demonym":
            continue
        place = Place(name=mention.name, country=mention.country)
        if not same_place(wanted, place) or (claim_is_of_plant and not _may_place_plant(mention, context)):
            continue
        if context.tells_at(mention.span):
            message = f"{wanted.name} is named elsewhere in the document"
            return Finding.of("place-inferred", path, message, expected=wanted.name)
    message = f"the cited words do not name {wanted.name}"
    return Finding.of("place-absent", path, message, expected=wanted.name)


def _may_place_plant(mention: Mention, context: Context) -> bool:
    """Whether a place elsewhere can be that of the claim's plant: one is spoken of there, or something of the claim.

    A dateline says where the news is from.
    """
    source, opening = context.source, context.source.names.opening
    if opening is not None and opening.holds(mention.start):
        return False
    sentence, nouns = source.reading.at(mention.start), word_lists("trade.toml")["plant"]["nouns"]
    quoted = {one.name for one in source.mentions_in(context.cited.quote)}
    named = {one.name for one in source.mentions_in(sentence.span)}
    plants = any(phrase.tokens[-1].lemma.lower() in nouns for phrase in sentence.noun_phrases)
    return plants or not named.isdisjoint(quoted) or context.names_goods(sentence)
