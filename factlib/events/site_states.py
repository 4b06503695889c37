"""What is said of the state of a site: by the verbs and nouns that it stands at, and by words that no verb brings in."""

from collections.abc import Iterator, Sequence
from itertools import dropwhile, pairwise
from typing import NamedTuple

from factlib.events.event import Event, Filler, Status
from factlib.events.first import first_of
from factlib.events.frames import words
from factlib.events.frames.sites import SiteFrame, sites
from factlib.events.frames.stages import below
from factlib.events.status import stage_of_word, status_of_verb
from factlib.events.tree import Tree, tree_of
from factlib.language import Clause, NounPhrase, Token
from factlib.names import Place
from factlib.names.countries import country_name

_BESIDE = 2  # by how much less what stands beside it says of a site: "the mill, idled in May, has reopened"
_CLOSING = {"PUNCT", "ADP", "CCONJ", "SCONJ", "ADV"}  # behind a state that stands alone
_LONGEST = 3  # words of "up and running"
_STILL = 6  # the rank of a frame that tells that a site is at work no more


class Told(NamedTuple):
    """What one verb or noun says of a site."""

    frame: SiteFrame
    status: Status
    nominal: bool
    order: int
    verb: Token | None = None
    inserted: bool = False

    @property
    def rank(self) -> tuple[float, int]:
        """How much it says: of several, the highest counts, the first of those as high."""
        return self.frame.rank - _BESIDE * self.inserted, -self.order

    @property
    def starts_later(self) -> bool:
        """Whether a site is to open: "which is due to begin production"."""
        ahead = self.status.stage in below("approved") or self.status.time == "planned"
        return ahead and self.frame.name in {"open", "complete", "come on stream"}


def told_before(phrase: NounPhrase) -> Iterator[Told]:
    """What a word before a site says of its state: "its idled mill", "the shuttered plant"."""
    for token, behind in pairwise(phrase.tokens):
        if behind.penn == "HYPH" or (
            token.lower in words("joined to nouns") and behind.penn == "NN" and behind is not phrase.last
        ):
            continue  # "a closed-loop plant", "a suspended ceiling plant"
        lasting = sites().by_adjective.get(token.lower, ())
        done = sites().by_verb.get(token.lemma.lower(), ()) if token.lower.endswith("ed") else ()
        for frame in (*lasting, *done):
            if frame.rank == _STILL:
                yield Told(frame, Status(time="done"), nominal=False, order=0, inserted=True)


def told_beside(event: Event, phrase: NounPhrase) -> Iterator[Told]:
    """What stands behind a site, or its place, and says its state: "two mills under construction", "its mill in Kiel, now closed"."""
    yield from told_before(phrase)
    tree = tree_of(phrase)
    inserted = (token for aside in tree.asides for token in aside.tokens)
    tokens = sorted((*tree.tokens, *inserted), key=lambda token: token.start)
    for end in sorted({phrase.end, event.end}):
        behind = [token for token in tokens if token.start >= end]
        left = [*dropwhile(lambda token: token.tag == "ADV" or token.text == ",", behind)]
        if any(token.lower in words("no more so") for token in behind[: len(behind) - len(left)]):
            continue  # "its mill in Kiel, once closed, makes"
        said = [token.lower for token in left][:_LONGEST]
        shortest = 1 if "," in tree.sentence.whole[phrase.end : end + 1] else 2
        for length in range(_LONGEST, shortest - 1, -1):
            if not _is_ended(tree, left[length - 1 : length + 1]):
                continue  # "its mill in Kiel, closed its office"
            for frame in sites().by_adjective.get(" ".join(said[:length]), ()):
                yield Told(frame, Status(time="done"), nominal=False, order=0, inserted=True)


def _is_ended(tree: Tree, tokens: Sequence[Token]) -> bool:
    """Whether a state ends at the first of two tokens: "its mill, closed in May", not "its mill, closed its office"."""
    if len(tokens) < 2:
        return True
    state, behind = tokens
    return "," in tree.sentence.whole[state.end : behind.start] or behind.tag in _CLOSING


def told_ahead(tree: Tree, clause: Clause, order: int) -> Iterator[Told]:
    """What awaits whatever a verb tells of, behind "for": "is slated for closure", "is due for completion"."""
    behind = tree.tokens[clause.verb.last.index + 1 :]
    link = first_of(token for token in behind if token.tag not in {"ADJ", "ADV"})
    between = behind[: link.index - behind[0].index] if link is not None else ()
    if all(stage_of_word(one) != "planned" for one in (clause.verb.verb, *between)):
        return  # "was fined for closure of the road"
    awaited = tree.phrase_of.get(link.index + 1) if link is not None and link.lower == "for" else None
    deed = sites().deed(awaited) if awaited is not None and len(awaited.tokens) == 1 else ""
    for frame in sites().by_noun.get(deed, ()):
        yield Told(
            frame, status_of_verb(tree, clause.verb)._replace(time="planned"), nominal=False, order=order
        )


def was_so(tree: Tree, clause: Clause) -> bool:
    """Whether a verb tells of what was so: "formerly operated by"."""
    first, verb = clause.verb.first.index, clause.verb.verb.index
    return any(tree.word(at, "formerly", "once") for at in range(first - 1, verb))


def is_contracted(tree: Tree, clause: Clause) -> bool:
    """Whether what is built is somebody else's: "won a contract to build a refinery"."""
    before = tree.phrase_of.get(clause.verb.first.index - 1)
    return before is not None and before.noun in words("contracts")


def country_place(event: Event) -> Filler | None:
    """The country that runs a site, or whose it is called, as the place where it stands."""
    for filler in (*event.of("operator"), *event.of("land")):
        party = filler.value
        name = country_name(party.country) if party.kind == "country" and party.country else None
        if name:
            return Filler(Place(name=party.name, country=party.country), filler.span, "inherited")
    return None
