"""Does the source name these parties, in these roles?

A party is looked for in the quote, then in the sentences around it. Where the structure of the clauses gives the
role to somebody else, that is a contradiction; where it does not tell, a mention is enough.
"""

from collections.abc import Iterator

from factlib.document import Span
from factlib.names import Party
from factlib.validate.claim import Claim
from factlib.validate.credits import credits_of
from factlib.validate.matching import Likeness, bears_out, mention_bears_out, words_for
from factlib.validate.report import Finding, Looked
from factlib.validate.source import Cited
from factlib.validate.structure import Part, Role, parts_of

__all__ = ["check_parties"]

_ROLES: dict[str, Role] = {
    "sellers": "giver",
    "buyers": "receiver",
    "partners": "partner",
    "exporter": "giver",
    "importer": "receiver",
    "operator": "owner",
}
_KNOWN_ROLES = frozenset({"deal", "factory", "export_figure"})
_OPPOSITE: dict[Role, Role] = {"giver": "receiver", "receiver": "giver"}
_SENTENCES_BEFORE = 2
_FIRST_PERSON = {"we", "our", "us", "ours", "i", "my"}
_NAMED = {"country", "organisation", "person", "demonym"}


def check_parties(claim: Claim, cited: Cited) -> Iterator[Finding | Looked]:
    """Compare every party of the claim with the roles that the cited words give.

    The parties of your own types of fact have no known role: they must be named, or meant by a reference.
    """
    if claim.type not in _KNOWN_ROLES:
        for path, party in claim.holding("party") if claim.type != "statement" else ():
            yield Looked(path)
            yield from _check_named(path, party, cited)
        return
    wanted = [(path, party, role) for field, role in _ROLES.items() for path, party in claim.listed(field)]
    if not wanted:
        return
    parts = [part for sentence in cited.sentences for part in _narrowed(parts_of(sentence), cited)]
    for path, party, role in wanted:
        field = path.split(".")[0]
        beside = [other for there, other, _ in wanted if there != path and there.split(".")[0] == field]
        yield Looked(path)
        finding = _check(path, party, role, beside, parts, cited)
        if finding is not None:
            yield finding


def _check_named(path: str, wanted: Party, cited: Cited) -> Iterator[Finding]:
    meant = (phrase.span for phrase in cited.noun_phrases(cited.context))
    if _mentions(wanted, cited, cited.context):
        return
    if any(bears_out(wanted, cited.source, span) is not Likeness.NONE for span in meant):
        return
    yield _from_afar(path, wanted, [], cited)


def _narrowed(parts: list[Part], cited: Cited) -> Iterator[Part]:
    """The parts; of goods, only the word that says where they come from ("Turkish" drones) or go ("Kenya" tea)."""
    for part in parts:
        if part.role not in ("origin", "indirect"):
            yield part
            continue
        for mention in cited.source.mentions_in(part.span):
            span = Span.of(mention.start, mention.end)
            if part.role == "origin" and mention.kind == "demonym":
                yield Part("origin", span, part.trigger)
            elif part.role == "indirect" and mention.kind == "country" and mention.start == part.span.start:
                yield Part("receiver", span, part.trigger)


def _check(
    path: str, wanted: Party, role: Role, beside: list[Party], parts: list[Part], cited: Cited
) -> Finding | None:
    opposite = _OPPOSITE.get(role)
    for stretch in cited.stretches:
        there = [part for part in parts if part.span.overlaps(stretch) or stretch.contains(part.trigger.span)]
        filled = {one for part in there if _fills(wanted, part, cited) for one in _roles_of(part)}
        if role in filled:
            return None
        mentioned = _mentions(wanted, cited, stretch)
        if opposite is not None and filled & {"giver", "receiver"} == {opposite}:
            span = mentioned[0] if mentioned else stretch
            return _finding(
                "role-differs", path, wanted, span, cited, f"{wanted.name} is there in another role"
            )
        rivals = [part for part in there if role in _roles_of(part) and _is_rival(part, beside, cited)]
        if mentioned and not any(part.role == role for part in rivals):
            return None
        if rivals:
            message = f"the claim says {wanted.name}, the source “{cited.source.document[rivals[0].span]}”"
            return _finding("party-differs", path, wanted, rivals[0].span, cited, message)
    return _from_afar(path, wanted, parts, cited)


def _roles_of(part: Part) -> tuple[Role, ...]:
    """What the role stands for: where goods come from, their giver is."""
    return ("giver", "origin") if part.role == "origin" else (part.role,)


def _is_rival(part: Part, beside: list[Party], cited: Cited) -> bool:
    """Whether the phrase names somebody else for the role, and tells it in the quote: what is beside it is another story."""
    return (
        cited.quote.contains(part.trigger.span)
        and _names_somebody(part, cited)
        and not any(_fills(other, part, cited) for other in beside)
    )


def _fills(wanted: Party, part: Part, cited: Cited) -> bool:
    """Whether the phrase stands for the party: by a name, by reference, or as the "we" of a speaker."""
    if bears_out(wanted, cited.source, part.span) is not Likeness.NONE:
        return True
    if not _FIRST_PERSON.isdisjoint(cited.source.document[part.span].lower().split()):
        return any(
            bears_out(wanted, cited.source, speaker) is not Likeness.NONE
            for credit in credits_of(cited)
            for speaker in credit.spans
        )
    return False


def _mentions(wanted: Party, cited: Cited, stretch: Span) -> list[Span]:
    named = [
        Span.of(mention.start, mention.end)
        for mention in cited.source.mentions_in(stretch)
        if mention_bears_out(wanted, cited.source, mention) is not Likeness.NONE
    ]
    return named or list(words_for(wanted, cited.source, stretch))


def _names_somebody(part: Part, cited: Cited) -> bool:
    return any(mention.kind in _NAMED for mention in cited.source.mentions_in(part.span))


def _from_afar(path: str, wanted: Party, parts: list[Part], cited: Cited) -> Finding:
    """The party is not in the sentences cited: perhaps it is named right before them."""
    near = _mentions(wanted, cited, cited.before(_SENTENCES_BEFORE))
    if near and not _names_its_sides(parts, cited):
        message = f"{wanted.name} is named before the cited words"
        return _finding("party-inferred", path, wanted, near[-1], cited, message)
    return _finding("party-absent", path, wanted, None, cited, f"the cited words do not name {wanted.name}")


def _names_its_sides(parts: list[Part], cited: Cited) -> bool:
    """Whether the quote names who acts together, without a pronoun that could stand for somebody else."""
    refers = any(token.tag == "PRON" for token in cited.tokens(cited.quote))
    return not refers and any(part.role == "partner" and _is_rival(part, [], cited) for part in parts)


def _finding(code: str, path: str, wanted: Party, span: Span | None, cited: Cited, message: str) -> Finding:
    found = cited.source.document[span] if span is not None else None
    return Finding.of(code, path, message, expected=wanted.name, found=found, span=span)
