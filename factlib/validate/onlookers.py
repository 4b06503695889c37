"""Who only speaks for or against a deal is no side of it: "Adler criticised the bid", "the mayor welcomed the sale"."""

from collections.abc import Iterator

from factlib.document import Span
from factlib.events.frames import words
from factlib.names import Party
from factlib.validate.claimed import ClaimedValue, look_up
from factlib.validate.context import Context
from factlib.validate.matching import names_of
from factlib.validate.report import Finding, Looked
from factlib.validate.roles import ROLES, has_role
from factlib.validate.source import Cited

_OWN = frozenset({"its", "their", "his", "her", "own"})  # before a deal that is one's own


def check_onlookers(context: Context) -> Iterator[Finding | Looked]:
    """Hold the sides of a deal against who only judges it in the cited words."""
    claim = context.claim
    if claim.type != "deal":
        return
    sides = [
        ClaimedValue(path, party, context)
        for field in ("sellers", "buyers")
        for path, party in claim.listed(field)
    ]
    yield from look_up(sides, _check)


def _check(claimed: ClaimedValue[Party]) -> Finding | None:
    cited, party = claimed.cited, claimed.value
    named = names_of(party, claimed.source, cited.context)
    role = ROLES[claimed.field]
    if not named or any(has_role(role, party, event) for event in cited.events(cited.context)):
        return None
    if not all(_judges(span, cited) for span in named):
        return None
    return claimed.told("role-differs", f"{party.name} only judges the deal there", named[0])


def _judges(span: Span, cited: Cited) -> bool:
    """Whether a name is the subject of a verb for or against something, and nothing there is its own."""
    sentence = cited.source.reading.at(span.start)
    if any(token.lower in _OWN for token in sentence.tokens):
        return False
    verbs = words("against") | words("favouring") | words("judging")
    judging = (one for one in sentence.clauses if one.verb.verb.lemma in verbs and not one.verb.passive)
    actors = [actor for clause in judging if (actor := clause.actor) is not None]
    return any(actor.span.contains(span) and actor.end == span.end for actor in actors)
