"""What a figure of trade leaves to the sentences before it: whose trade it is, of which period, in what goods.

"South Korea's exports rose 12 percent in March. Shipments to China fell 4 percent." The second sentence goes on
about South Korea and March. A figure whose words say too little alone ("China imported 2.8 million tonnes") is told
only if it stands behind another figure.
"""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from factlib.document import Span
from factlib.extract.article import Article
from factlib.extract.draft import Draft
from factlib.names import Party
from factlib.names.countries import country_name

__all__ = ["carried"]

_NEAR = 700  # characters to the figure before
_BACK = 500  # characters back to a country that no figure was told of
_OPENING = 80  # characters with a date line
_COMPARED = {"from", "than", "against", "with"}


class _Home(NamedTuple):
    party: Party
    span: Span


def carried(article: Article, drafts: Iterable[Draft]) -> Iterator[Draft]:
    """The drafts in order; figures with what the text before them says, those that say too little left out."""
    home: _Home | None = None
    last: Draft | None = None
    for draft in drafts:
        if draft.type != "export_figure":
            yield draft
            continue
        near = last if last is not None and draft.start - last.end < _NEAR else None
        if draft.refers and near is None:
            continue
        own = draft.slots.get(draft.agent)
        home = _at_home(article, draft, home)
        if near is not None:
            _go_on(article, draft, near, same=own is None or own == near.slots.get(near.agent))
        ends = [slot for slot in ("exporter", "importer") if draft.slots.get(slot) is not None]
        lost = draft.vague and draft.agent not in ends
        if lost or not (ends or "goods" in draft.slots):
            continue
        draft.refers = False
        last = last if near is not None and _is_compared(article, draft) else draft
        yield draft


def _at_home(article: Article, draft: Draft, home: _Home | None) -> _Home | None:
    """The country at home after `draft`, which gets it if it has none of its own."""
    if not draft.agent:
        return home
    party = draft.slots.get(draft.agent)
    if party is not None:
        aside = draft.refers and home is not None  # "Uzbekistan imported …", told of Kazakhstan's exports
        own = party.kind == "country" and not aside
        return _Home(party, draft.fields[draft.agent]) if own else home
    other = draft.slots.get("importer" if draft.agent == "exporter" else "exporter")
    abroad = getattr(other, "country", None)
    if home is None or home.party.country == abroad:
        home = _named_before(article, draft.start, abroad)
    if home is not None:
        draft.put(draft.agent, *home)
    return home


def _named_before(article: Article, start: int, abroad: str | None) -> _Home | None:
    """The only country of the sentence nearest before `start` that names one, or that of the date line."""
    sentence = -1
    found: dict[str, Span] = {}
    for mention in reversed(article.names.within(Span.of(max(0, start - _BACK), start))):
        code = mention.country
        dated = mention.kind == "place" and mention.start < _OPENING
        if not code or code == abroad or not (dated or mention.kind in {"country", "demonym"}):
            continue
        at = article.reading.at(mention.start).start
        if at != sentence and len(found) == 1:
            break
        sentence, found = at, found if at == sentence else {}
        found[code] = Span.of(mention.start, mention.end)
    name = country_name(next(iter(found))) if len(found) == 1 else None
    if name is None:
        return None
    code, span = next(iter(found.items()))
    return _Home(Party(name=name, kind="country", country=code, canonical=name), span)


def _go_on(article: Article, draft: Draft, last: Draft, *, same: bool) -> None:
    """Period and goods of the figure before, where it is about the same country."""
    told = not draft.hypothetical and not _is_compared(article, draft)
    if "period" in last.slots and (same or draft.refers) and told:
        draft.put("period", last.slots["period"], last.fields["period"])
    if draft.refers and "goods" in last.slots:
        draft.put("goods", last.slots["goods"], last.fields["goods"])


def _is_compared(article: Article, draft: Draft) -> bool:
    """Whether it is the figure that another is compared with: "from $900m", "against 735,000 tonnes"."""
    at = draft.fields["amount"].start
    before = article.text[max(0, at - 12) : at].split()
    return bool(before) and before[-1].lower() in _COMPARED
