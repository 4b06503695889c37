"""The evidence page: one self-contained HTML file, facts beside the sources they came from.

The page needs no network and runs under a Content-Security-Policy that allows its own style and script by
hash and nothing else. Everything from outside is escaped by Jinja2.
"""

import base64
import hashlib
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any

from factlib.datafiles import Folder
from factlib.document import Document, shortened
from factlib.facts import Fact
from factlib.language import read
from factlib.prose import TextReport
from factlib.report.cards import SENTENCE, Card, card_of_claim, card_of_fact, card_of_sentence
from factlib.report.marks import Mark, Piece, pieces
from factlib.report.timeline import timeline
from factlib.validate import Report

if TYPE_CHECKING:
    from jinja2 import Template

    from factlib.store import PossibleMatch


_asset = cache(Folder("report/page").text)
_VERDICTS = ("contradicted", "unsupported", "supported", "not checkable")
_STANDINGS = frozenset({"corroborated", "disputed"})
_LABELS_SHOWN = 8
_BARS_UNDER_A_LABEL = 2
_MOST_PARTIES = 500
_LONGEST_TITLE = 100  # characters


@dataclass(frozen=True, slots=True)
class CheckedClaim:
    """A claim as somebody wrote it, and what `validate` says of it.

    Attributes:
        claim: The claim.
        report: The outcome.
    """

    claim: Mapping[str, Any]
    report: Report


@dataclass(frozen=True, slots=True)
class _Source:
    """A document as the page shows it."""

    title: str
    about: tuple[str, ...]
    url: str | None
    pieces: tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class _Pair:
    """Two claims that may be one, as the page shows them.

    Attributes:
        claims: The ids of both.
        cards: A fact of each, with the number of its card.
        speaks_for: What speaks for it.
        speaks_against: What speaks against it.
    """

    claims: str
    cards: tuple[tuple[int, Card], ...]
    speaks_for: tuple[str, ...]
    speaks_against: tuple[str, ...]


def render_page(
    facts: Iterable[Fact],
    documents: Iterable[Document],
    *,
    reports: Mapping[str, Report] | None = None,
    claims: Iterable[CheckedClaim] = (),
    text: TextReport | None = None,
    standing: Mapping[str, Sequence[str]] | None = None,
    possible: Iterable["PossibleMatch"] = (),
    title: str = "Facts and their sources",
) -> str:
    """The evidence page as HTML.

    Args:
        facts: Facts to show.
        documents: Their sources; a fact whose source is not among them is shown without it.
        reports: What `validate` says of a fact, by fact id.
        claims: Claims of somebody else, with what `validate` says of them.
        text: What `validate_text` says of a text; its sentences stand in their order, before all else.
        standing: "corroborated", "disputed" and its like, by fact id.
        possible: Claims of a store that may be one, for the reader to decide.
        title: The headline of the page.

    >>> page = render_page([], [Document(text="<script>alert(1)</script>")])
    >>> "&lt;script&gt;alert(1)" in page, "<script>alert" in page
    (True, False)
    """
    reports, standing = reports or {}, standing or {}
    cards = [card_of_fact(fact, reports.get(fact.id), standing.get(fact.id, ())) for fact in facts]
    numbered = enumerate(claims, start=1)
    cards += [card_of_claim(checked.claim, checked.report, number=number) for number, checked in numbered]
    cards.sort(key=lambda card: _VERDICTS.index(card.verdict) if card.verdict else len(_VERDICTS))
    if text is not None:
        sentences = enumerate(text.sentences, start=1)
        cards[:0] = [card_of_sentence(sentence, number=number) for number, sentence in sentences]
    shown = {document.id: document for document in documents}
    style, script = _asset("page.css"), _asset("page.js")
    line = timeline(cards)
    verdicts = Counter(card.verdict for card in cards if card.verdict)
    parties = Counter(name for card in cards for name in card.parties)
    return _template().render(
        title=title,
        cards=cards,
        noun=SENTENCE if cards and all(card.type == SENTENCE for card in cards) else "fact",
        sources=_sources(shown, cards),
        source_numbers={identity: number for number, identity in enumerate(shown)},
        types=sorted({card.type for card in cards}),
        verdicts={verdict: verdicts[verdict] for verdict in _VERDICTS if verdicts[verdict]},
        pairs=_pairs(possible, cards),
        parties=[name for name, _ in parties.most_common(_MOST_PARTIES)],
        standings=_STANDINGS,
        line=line,
        label_every=max(-(-len(line.bars) // _LABELS_SHOWN), _BARS_UNDER_A_LABEL) if line else 1,
        style=_markup(style),
        script=_markup(script),
        policy=_policy(style, script),
        page_id=hashlib.sha256("\n".join(card.id for card in cards).encode()).hexdigest()[:16],
    )


def _pairs(possible: Iterable["PossibleMatch"], cards: Sequence[Card]) -> list[_Pair]:
    """The claims that may be one, as far as a fact of each is on the page."""
    numbers = {card.id: number for number, card in enumerate(cards)}
    return [
        _Pair(
            " ".join(match.claims),
            tuple((numbers[fact], cards[numbers[fact]]) for fact in match.facts),
            match.speaks_for,
            match.speaks_against,
        )
        for match in possible
        if all(fact in numbers for fact in match.facts)
    ]


def _sources(documents: Mapping[str, Document], cards: Sequence[Card]) -> list[_Source]:
    marks: dict[str, list[Mark]] = {identity: [] for identity in documents}
    for number, card in enumerate(cards):
        here = marks.get(card.document)
        if here is not None:
            here += [Mark(number, None, span) for span in card.spans]
            here += [Mark(number, at, part.span) for at, part in enumerate(card.fields) if part.span]
    return [_source(document, marks[identity]) for identity, document in documents.items()]


def _source(document: Document, marks: Sequence[Mark]) -> _Source:
    about = (document.publisher, document.author, document.published and document.published.isoformat())
    return _Source(
        title=document.title or _opening(document.text) or document.id,
        about=tuple(part for part in about if part),
        url=document.url if document.url and document.url.startswith(("https://", "http://")) else None,
        pieces=tuple(pieces(document.text, marks)),
    )


def _opening(text: str) -> str:
    """The first sentence, cut at a word if it is long."""
    first = next((sentence.text for sentence in read(text) if sentence.text.strip()), "")
    return shortened(" ".join(first.split()), _LONGEST_TITLE)


def _policy(style: str, script: str) -> str:
    """Only this style and this script run; nothing is loaded, sent or framed."""
    digests = (hashlib.sha256(content.encode()).digest() for content in (style, script))
    styles, scripts = (f"'sha256-{base64.b64encode(digest).decode()}'" for digest in digests)
    own = f"style-src {styles}; script-src {scripts}"
    return f"default-src 'none'; {own}; base-uri 'none'; form-action 'none'"


def _markup(content: str) -> Any:
    """Our own style or script, which is not escaped."""
    from markupsafe import Markup

    return Markup(content)


@cache
def _template() -> "Template":
    from jinja2 import Environment, StrictUndefined

    made = Environment(autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True)
    return made.from_string(_asset("page.html"))
