"""Is a side of a deal only ever told on the other side? Who sells something in every sentence of it has not bought it."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice

from factlib.document import Span
from factlib.events.event import Event
from factlib.language import Clause, NounPhrase
from factlib.names import Party
from factlib.validate.claim import Claim
from factlib.validate.claimed import ClaimedValue
from factlib.validate.lists import word_lists
from factlib.validate.matching import names_of
from factlib.validate.names_alike import folded_words
from factlib.validate.report import Finding
from factlib.validate.roles import (
    ACROSS,
    FLOW_FRAMES,
    ONE_SIDED,
    OPPOSITE,
    ROLES,
    deals_in,
    deals_in_or_names,
    has_role,
    of_figure,
)
from factlib.validate.source import Cited

_ENDS = {"exporter": (("exporter", "giver"), "export"), "importer": (("importer", "receiver"), "import")}
_MOST_AROUND = 100  # sentences to each side
_OF_FIRMS = ("take over", "hold")  # frames of nouns of which somebody gets a firm, or a part of it


def across(claimed: ClaimedValue[Party]) -> list[Party]:
    """The parties that the claim has on the other side."""
    return [party for _, party in claimed.context.claim.listed(ACROSS.get(claimed.field, ""))]


def told_on_other_side(claimed: ClaimedValue[Party]) -> Finding | None:
    """What follows if a side of a deal, or an end of a flow of trade, is told of on the other side, and nowhere on the one that is claimed."""
    if claimed.field in ACROSS:
        return _other_side_of_deal(claimed) or _has_goods(claimed)
    return _other_end_of_flow(claimed) if claimed.field in _ENDS else None


def _other_end_of_flow(claimed: ClaimedValue[Party]) -> Finding | None:
    """What follows if the quote has an exporter as importer, or the other way round; or its figure is of the other flow."""
    other_end = OPPOSITE[claimed.field]
    (ends, frame), (others, other_frame) = _ENDS[claimed.field], _ENDS[other_end]
    wanted, cited, claim = claimed.value, claimed.cited, claimed.context.claim
    told = of_figure(claim, cited.events(cited.context))
    if _has_one_of(ends, wanted, told):
        return None
    flows = [event for event in told if event.frame in FLOW_FRAMES and not event.weak]
    partners = [party for _, party in claim.listed(other_end)]
    exchanged = (event for event in told if any(_has_one_of(ends, party, [event]) for party in partners))
    for event in (*flows, *exchanged):
        if _has_one_of(others, wanted, [event]):
            message = f"{wanted.name} is there at the other end of what is traded"
            return claimed.told("role-differs", message, event.trigger.span)
    foreign = any(token.lower == "foreign" for token in cited.tokens(cited.quote))
    apart = bool(flows) and all(event.frame == other_frame for event in flows)
    if apart and not (foreign or partners) and not _has_one_of(ends, wanted, _events(cited)):
        message = f"the words tell of {other_frame}s, and nowhere of {frame}s of {wanted.name}"
        return claimed.told("role-differs", message, flows[0].trigger.span)
    return None


def _has_one_of(roles: Sequence[str], wanted: Party, events: Iterable[Event]) -> bool:
    return any(has_role(role, wanted, event) for event in events for role in roles)


def _other_side_of_deal(claimed: ClaimedValue[Party]) -> Finding | None:
    """What follows if the document has a side of a deal on the other side, and nowhere on the one that is claimed."""
    role, wanted = ROLES[claimed.field], claimed.value
    turned: Event | None = None
    for event in _events(claimed.cited):
        if has_role(role, wanted, event):
            return None
        if turned is None and has_role(OPPOSITE[role], wanted, event) and _is_meant(event, role, claimed):
            turned = event
    if turned is None:
        return None
    message = f"{wanted.name} is only told of on the other side of the deal"
    return claimed.told("role-differs", message, turned.trigger.span)


def _has_goods(claimed: ClaimedValue[Party]) -> Finding | None:
    """What follows if the goods are a buyer's before the deal, and go to the seller: "Adler pitched its trucks to Brod"."""
    if claimed.field != "buyers":
        return None
    cited = claimed.cited
    goods = {word for name in claimed.context.claim.goods for word in folded_words(name)}
    for phrase in (one for sentence in cited.sentences for one in sentence.noun_phrases):
        is_goods = phrase.last.tag == "NOUN" and not goods.isdisjoint(folded_words(phrase.last.text))
        clause = _clause_with(phrase) if is_goods else None
        owner = _owner(phrase, clause) if clause is not None else None
        if clause is None or owner is None or not names_of(claimed.value, cited.source, owner):
            continue
        if _goes_to(across(claimed), phrase, clause, cited):
            message = f"the {phrase.last.text} there are those of {claimed.value.name}"
            return claimed.told("role-differs", message, owner)
    return None


def _clause_with(phrase: NounPhrase) -> Clause | None:
    """The clause that a phrase is the subject, an object or another part of."""
    for clause in phrase.first.sentence.clauses:
        parts = [clause.subject, *clause.objects, *(one for _, one in clause.obliques)]
        if any(one is not None and one.span.contains(phrase.span) for one in parts):
            return clause
    return None


def _owner(goods: NounPhrase, clause: Clause) -> Span | None:
    """Whose goods are: who stands before "'s", or, of "its", who does something with them."""
    mark = next((token for token in goods.tokens if token.lower in ("'s", "’s")), None)
    if mark is not None:
        return Span.of(goods.start, mark.start)
    if goods.first.lower not in ("its", "their") or clause.subject is None:
        return None
    return clause.subject.span


def _goes_to(others: Sequence[Party], goods: NounPhrase, clause: Clause, cited: Cited) -> bool:
    """Whether goods of one side go "to" the other, or that one is interested in them."""
    receivers = [
        link.noun_phrase.span
        for link in goods.first.sentence.prepositional_phrases
        if link.preposition.lower == "to" and link.preposition.start >= goods.end
    ]
    if clause.subject is not None and clause.verb.verb.lemma in word_lists("trade.toml")["interest"]["verbs"]:
        receivers.append(clause.subject.span)
    return any(names_of(party, cited.source, span) for party in others for span in receivers)


def _events(cited: Cited) -> Iterator[Event]:
    """The deals and flows of trade of the cited sentences and of those around them: of an article, all."""
    reading = cited.source.reading
    before = islice(reading.before(cited.context.start), _MOST_AROUND)
    behind = islice(reading.behind(cited.context.end), _MOST_AROUND)
    for sentence in (*cited.sentences, *before, *behind):
        yield from cited.source.events_in(sentence)


def _is_meant(event: Event, role: str, claimed: ClaimedValue[Party]) -> bool:
    """Whether an event is the deal of a claim: by its other side, by what it deals in, or since the quote tells it of nothing else."""
    claim, cited = claimed.context.claim, claimed.cited
    quoted = cited.context.holds(event.trigger.start)
    alike = deals_in_or_names(event, claim) if quoted else deals_in(event, claim)
    if any(has_role(role, party, event) for party in across(claimed)):
        return quoted or alike or not (event.of("thing") and claim.goods)
    if not event.of("thing"):
        return quoted and _tells_who_gives(event, claim)
    if quoted:
        return not event.weak and alike
    bought_before = claimed.field == "sellers"  # who sells something has got it
    return not bought_before and _tells_who_gives(event, claim) and alike


def _tells_who_gives(event: Event, claim: Claim) -> bool:
    """Whether the words of an event say by themselves which side gives; so those of a bid, where a firm is bought."""
    if event.weak:
        return event.frame == "bid" and claim.values.get("kind") == "acquisition"
    return event.frame in ONE_SIDED or event.frame in _OF_FIRMS
