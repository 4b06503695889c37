"""Whom a quote names or counts in the place of a party of a claim."""

from collections.abc import Iterator, Sequence

from factlib.document import Span
from factlib.language import NounPhrase, lemma
from factlib.names import Party
from factlib.names.countries import town_country
from factlib.names.mentions import Mention
from factlib.quantities import Count, parse_quantities
from factlib.validate.claimed import ClaimedValue
from factlib.validate.comparing import same_number
from factlib.validate.context import Context
from factlib.validate.lists import word_lists
from factlib.validate.matching import names_of
from factlib.validate.names_alike import are_organs_of_one_state, countries_of, is_organ, is_state
from factlib.validate.report import Finding
from factlib.validate.source import Cited, Source

_OPENING = 3  # words that may open a quote with a government
_MOST = 6  # partners of a claim whose names are looked for


def counted_otherwise(claimed: ClaimedValue[Party]) -> Finding | None:
    """That the quote counts another number of whom a claim counts: "12 countries" for "29 countries"."""
    own = [
        one for one in parse_quantities(claimed.value.name) if isinstance(one, Count) and not one.span.start
    ]
    if not own or not own[0].noun:
        return None
    head = lemma(own[0].noun.split()[-1])
    counts = (
        one
        for one in claimed.source.quantities_in(claimed.cited.quote)
        if isinstance(one, Count) and one.noun
    )
    there = [one for one in counts if lemma((one.noun or "").split()[-1]) == head]
    if not there or any(same_number(one, own[0]) for one in there):
        return None
    return claimed.differs("party-differs", there[0].span)


def joined_instead(claimed: ClaimedValue[Party]) -> NounPhrase | None:
    """Whom the quote joins with a partner of a claim, and the claim has not: "Adler and Krauss agreed" for Adler and Lomax."""
    partners = [one for _, one in claimed.context.claim.listed("partners")][:_MOST]
    key = "joined", claimed.cited.quote, tuple(one.name for one in partners)
    others = claimed.source.once(key, lambda: list(_joined(partners, claimed)))
    own = countries_of(claimed.value)
    return next((phrase for phrase, countries in others if countries.isdisjoint(own)), None)


def _joined(partners: Sequence[Party], claimed: ClaimedValue[Party]) -> Iterator[tuple[NounPhrase, set[str]]]:
    """The phrases that the quote joins with a partner and that name nobody of the claim, each with its countries."""
    cited, source = claimed.cited, claimed.source
    there = [span for one in partners for span in names_of(one, source, cited.quote)]
    for phrase in cited.noun_phrases(cited.quote):
        if not any(phrase.start <= span.start < phrase.end for span in there):
            continue
        for other in phrase.first.sentence.conjuncts(phrase):
            mentions = source.mentions_in(other.span)
            named = [one for one in mentions if one.words and one.kind != "demonym"]
            entities = [source.names.entity_of(one) for one in named]
            people = any(one is not None and one.is_person for one in entities)  # "the president of Peru"
            own = [
                one for one in named if one.kind != "country"
            ] or named  # not "Britain" of "Britain's Adler"
            if named and not (people or any(map(claimed.context.explains, own))):
                yield other, {one.country for one in mentions if one.country}


def exchanged(wanted: Party, context: Context) -> Iterator[Mention]:
    """The names of the quote that a party may stand in the place of: a state for a state, who acts for who does not."""
    if is_state(wanted):
        for mention in context.rivals(context.cited.quote):
            if context.source.kind_of(mention) == "country" and not context.describes(mention):
                yield mention
        return
    actors = list(context.actors(context.cited.quote))
    if any(are_organs_of_one_state(wanted.name, actor.name) for actor in actors):
        return  # one office of a state may act for another
    yield from (one for one in actors if not _names_a_part(one, context.source))


def _names_a_part(mention: Mention, source: Source) -> bool:
    """Whether a name only says whose part acts: "the Havco unit sold"."""
    behind = [token for token in source.reading.at(mention.start).tokens if token.start >= mention.end][:1]
    return any(token.lemma.lower() in word_lists("trade.toml")["parts"]["nouns"] for token in behind)


def home_of(wanted: Party, cited: Cited) -> Span | None:
    """Where the document is dated, if a party is that state, and its "government" opens the quote, or owns something."""
    opening = cited.source.names.opening
    dated = cited.source.mentions_in(opening) if opening is not None and is_state(wanted) else ()
    home = {town_country(one.name.title()) for one in dated} & countries_of(wanted)
    tokens = cited.tokens(cited.quote) if home else []
    owning = (at for at, behind in enumerate(tokens[1:]) if behind.penn == "POS")
    acting = (*range(min(_OPENING, len(tokens))), *owning)
    return opening if any(is_organ(tokens[at].text) for at in acting) else None
