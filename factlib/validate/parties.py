"""Does the source name these parties, in these roles?

A party is looked for in the quote, then in the sentences around it. Where the structure of the clauses gives the
role to somebody else, that is a contradiction; where it does not tell, a mention is enough.
"""

from collections.abc import Iterator

from factlib.document import Span
from factlib.names import Party
from factlib.validate.claim import Claim
from factlib.validate.matching import Likeness, bears_out, mention_bears_out
from factlib.validate.report import Finding
from factlib.validate.source import Cited
from factlib.validate.speech import speakers_of
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
_OPPOSITE: dict[Role, Role] = {"giver": "receiver", "receiver": "giver"}
_SENTENCES_BEFORE = 2
_FIRST_PERSON = {"we", "our", "us", "ours", "i", "my"}
_NAMED = {"country", "organisation", "person"}


def check_parties(claim: Claim, cited: Cited) -> Iterator[Finding]:
    """Compare every party of the claim with the roles that the cited words give."""
    wanted = [(path, party, role) for field, role in _ROLES.items() for path, party in claim.listed(field)]
    if not wanted:
        return
    parts = [part for sentence in cited.sentences for part in parts_of(sentence)]
    for path, party, role in wanted:
        beside = [
            other for there, other, _ in wanted if there != path and there.split(".")[0] == path.split(".")[0]
        ]
        finding = _check(path, party, role, beside, parts, cited)
        if finding is not None:
            yield finding


def _check(
    path: str, wanted: Party, role: Role, beside: list[Party], parts: list[Part], cited: Cited
) -> Finding | None:
    for stretch in cited.stretches:
        there = [part for part in parts if part.span.overlaps(stretch)]
        fillers = [part for part in there if part.role == role]
        if any(_fills(wanted, part, cited) for part in fillers):
            return None
        mentioned = _mentions(wanted, cited, stretch)
        roles = {part.role for part in there for span in mentioned if part.span.contains(span)}
        rivals = [
            part
            for part in fillers
            if cited.quote.contains(part.trigger.span)  # what is told beside the quote is another story
            and _names_somebody(part, cited)
            and not any(_fills(other, part, cited) for other in beside)
        ]
        if mentioned and not rivals and roles != {_OPPOSITE.get(role)}:
            return None
        if mentioned and _OPPOSITE.get(role) in roles:
            return _finding(
                "role-differs", path, wanted, mentioned[0], cited, f"{wanted.name} is there in another role"
            )
        if rivals:
            words = cited.source.document[rivals[0].span]
            return _finding(
                "party-differs",
                path,
                wanted,
                rivals[0].span,
                cited,
                f"the claim says {wanted.name}, the source “{words}”",
            )
    return _from_afar(path, wanted, cited)


def _fills(wanted: Party, part: Part, cited: Cited) -> bool:
    """Whether the phrase stands for the party: by a name, by reference, or as the "we" of a speaker."""
    if bears_out(wanted, cited.source, part.span) is not Likeness.NONE:
        return True
    if cited.source.document[part.span].lower() in _FIRST_PERSON:
        return any(
            bears_out(wanted, cited.source, speaker) is not Likeness.NONE for speaker in speakers_of(cited)
        )
    return False


def _mentions(wanted: Party, cited: Cited, stretch: Span) -> list[Span]:
    return [
        Span.of(mention.start, mention.end)
        for mention in cited.source.mentions_in(stretch)
        if mention_bears_out(wanted, cited.source, mention) is not Likeness.NONE
    ]


def _names_somebody(part: Part, cited: Cited) -> bool:
    return any(
        mention.kind in _NAMED or (mention.kind == "demonym")
        for mention in cited.source.mentions_in(part.span)
    )


def _from_afar(path: str, wanted: Party, cited: Cited) -> Finding:
    """The party is not in the sentences cited: perhaps it is named right before them."""
    near = _mentions(wanted, cited, cited.before(_SENTENCES_BEFORE))
    if near:
        return _finding(
            "party-inferred", path, wanted, near[-1], cited, f"{wanted.name} is named before the cited words"
        )
    return _finding("party-absent", path, wanted, None, cited, f"the cited words do not name {wanted.name}")


def _finding(code: str, path: str, wanted: Party, span: Span | None, cited: Cited, message: str) -> Finding:
    found = cited.source.document[span] if span is not None else None
    return Finding.of(code, path, message, expected=wanted.name, found=found, span=span)
