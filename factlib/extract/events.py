"""Deals, factories and export figures of an article: from sentences to facts.

Sentences with a trigger are read, each gives drafts, drafts of the same event are put together (`merge`), and each
event becomes one fact whose provenance has every mention and the words of every field.
"""

import re
from collections.abc import Iterator

from factlib.article import Article
from factlib.document import Span
from factlib.events.dealing import DealReader
from factlib.events.fillers import Fillers
from factlib.events.forest import Forest
from factlib.events.frames import DealFrames
from factlib.events.frames import deals as deal_frames
from factlib.events.mentions import Mentions
from factlib.extract.deals import Deals
from factlib.extract.draft import Draft
from factlib.extract.merge import merged
from factlib.extract.plants import Plants, is_building
from factlib.extract.sayings import Sayings, meant_by_we
from factlib.extract.trade import Trade
from factlib.facts import FACT_TYPES, Fact, Provenance
from factlib.language import Sentence, read
from factlib.language.lexicon import possible_tags
from factlib.names.countries import country_code, country_of_demonym, government_code
from factlib.version import READER

_WORD = re.compile(r"[^\W\d_][\w’'-]*")
_TITLE_CASE = 0.6  # of the longer words have capitals
_OF_NAMES = {"NN", "NNP", "VBG"}  # what a name in small letters looks like: "boeing"
_SHORT = 4  # letters of a word that a headline may leave small


def plain_title(text: str, span: Span) -> str:
    r"""The headline at `span` with small letters where the capitals are the headline's own, at the same offsets.

    A word keeps its capital if it is a country, a people, has capitals inside, stands with a capital within a sentence
    elsewhere, or is a noun that stands nowhere without it.

    >>> text = "Arms Sales To Peru Rise\n\nThe sales rose."
    >>> plain_title(text, Span(start=0, end=23))
    'arms sales to Peru rise'
    """
    title = text[span.slice]
    words = [word for word in _WORD.findall(title) if len(word) >= _SHORT]
    capitals = sum(word[0].isupper() for word in words)
    if not words or capitals < _TITLE_CASE * len(words):
        return " " * span.start + title
    rest = text[span.end :]
    return " " * span.start + _WORD.sub(lambda found: _plain(found[0], rest), title)


def _plain(word: str, rest: str) -> str:
    if any(letter.isupper() for letter in word[1:]):
        return word
    name = word.removesuffix("'s").removesuffix("’s")
    known = country_code(name) or country_of_demonym(name) or government_code(name)
    if known or re.search(rf"[a-z,] {re.escape(name)}\b", rest):
        return word
    noun = possible_tags(name.lower()) <= _OF_NAMES and not re.search(rf"\b{re.escape(name.lower())}\b", rest)
    return word if noun and re.search(rf"\b{re.escape(name)}\b", rest) else word.lower()


_ASKING = {"what", "why", "how", "who", "whom", "whose", "which", "when", "where", "is", "are", "was", "were", "do", "does", "did", "has",
    "have", "had", "will", "would", "can", "could", "should", "may", "might", "must", "so", "and", "but", "isn't", "aren't"}  # fmt: skip
_SINGLE = {"deal: sell", "deal: buy", "deal: order", "deal: take over", "deal: contract"}
_CONTRACTED = (" for delivery", " for shipment")
_MONTH = 28  # days


def events_of(
    article: Article, frames: DealFrames | None = None, sayings: Sayings | None = None
) -> list[Fact]:
    """The deals, factories and export figures of an article, in text order.

    Args:
        article: The article.
        frames: What words tell of which event; the built-in frames if None, see `factlib.events.frames.load`.
        sayings: Who says what, for the "we" of a speaker, which means nobody if None.
    """
    drafts = _drafts(article, frames or deal_frames(), sayings or Sayings([]))
    facts = [_fact(article, main, others) for main, others in merged(drafts)]
    return sorted(facts, key=lambda fact: fact.provenance.span.start if fact.provenance else 0)


def _drafts(article: Article, frames: DealFrames, sayings: Sayings) -> Iterator[Draft]:
    mentions = Mentions(
        article.reading, article.names, article.quantities, article.dates, article.calendar.spans
    )
    forest = Forest(mentions)
    fillers = Fillers(forest, lambda span: meant_by_we(sayings, article.names, span))
    deals = Deals(forest, fillers, DealReader(fillers, frames))
    plants, trade = Plants(forest, fillers), Trade(forest, fillers)
    for sentence in _sentences(article):
        if not _is_told(article, sentence):
            continue
        sold = list(deals.drafts(sentence))
        built = list(plants.drafts(sentence))
        sold = [deal for deal in sold if not is_building(deal, built)]
        told, words = trade.drafts(sentence), sentence.text
        figures = [figure for figure in told if not any(_is_price(figure, deal, words) for deal in sold)]
        yield from figures
        sold = [deal for deal in sold if deal.trigger not in trade.aggregates]
        yield from (deal for deal in sold if _is_counted(deal) or not _is_figure(deal, figures))
        yield from built


def _sentences(article: Article) -> Iterator[Sentence]:
    """The sentences; the title without its capitals, which hide what is a name and what is not."""
    title = article.layout.title
    opening = article.layout.body[0].start if article.layout.body else 0
    for sentence in article.reading:
        if sentence.start < opening < sentence.end:  # the dateline is no part of it
            yield from read(" " * opening + article.text[opening : sentence.end])
        elif title is not None and sentence.start >= title.start and sentence.end <= title.end:
            yield from read(plain_title(article.text, sentence.span))
        else:
            yield sentence


def _is_told(article: Article, sentence: Sentence) -> bool:
    """Whether the article itself says it, and does not ask it."""
    asked = sentence.text.rstrip("\"”’'").endswith("?") and sentence.tokens[0].lower in _ASKING
    return not asked and article.layout.in_article(sentence.span)


def _is_counted(deal: Draft) -> bool:
    counts = (item.quantity for item in deal.slots.get("items", ()) if item.quantity is not None)
    return deal.method in _SINGLE and any(not each.per for each in counts)  # not "5,000 barrels a day"


def _is_figure(deal: Draft, figures: list[Draft]) -> bool:
    """Whether a deal is told by an export figure already: an aggregate is no deal."""
    own = (figure for figure in figures if not figure.refers)
    return any(figure.start < deal.end and deal.start < figure.end for figure in own)


def _is_price(figure: Draft, deal: Draft, text: str) -> bool:
    """Whether a figure tells of one sale: counted goods with their price, or sold by a firm in less than a month."""
    counted = any(item.quantity is not None for item in deal.slots.get("items", ()))
    both = deal.slots.get("sellers") and deal.slots.get("buyers")
    priced = "value" in deal.fields and deal.fields["value"] == figure.fields.get("amount")
    period = figure.slots.get("period")
    short = period is None or (period.end - period.start).days < _MONTH
    firm = any(party.kind != "country" for party in deal.slots.get("sellers", ()))
    things = any(getattr(item.quantity, "kind", None) == "count" for item in deal.slots.get("items", ()))
    if things and priced and deal.method in _SINGLE:
        return True  # "bought four reactors in 2009 for $20 billion"
    if counted and deal.slots.get("buyers") and any(words in text for words in _CONTRACTED):
        return True
    return bool(counted and both and (priced or (short and firm and deal.method in _SINGLE)))


def _fact(article: Article, main: Draft, others: list[Draft]) -> Fact:
    spans = [Span.of(each.start, each.end) for each in (main, *others)]
    fields = {path: field for path, field in main.fields.items() if field is not None}
    provenance = Provenance.at(
        article.document, spans[0], spans=spans, fields=fields, method=main.method, reader=READER
    )
    filled = ((slot, value) for slot, value in main.slots.items() if value)
    slots = {slot: tuple(value) if isinstance(value, list) else value for slot, value in filled}
    return FACT_TYPES[main.type](
        provenance=provenance, denied=main.denied, hypothetical=main.hypothetical, **slots
    )
