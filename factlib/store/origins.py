"""Who is a witness of his own: texts that are copies, publishers, and credits to news agencies.

Two texts resemble each other if 60 per cent of the four-word sequences of the shorter stand in the longer.
Candidates are found by the 16 smallest hashes of those sequences (MinHash with one permutation, Broder 1997):
copies share nearly all of them, other texts none. Then the texts themselves are compared.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import cache, lru_cache
from itertools import chain

from factlib.characters import any_of
from factlib.facts import Fact
from factlib.names.tables import rows
from factlib.store.models import Origin, Publication, Source
from factlib.store.rows import host_of, publisher_key
from factlib.store.words import fold, hashed, key_of

RESEMBLING = 0.6
_RUN = 4  # words of a sequence
_SMALLEST = 16
_SHORT = 24  # sequences; two shorter texts resemble each other only if their words are the same
_HEAD, _TAIL = 600, 400  # characters in which a credit is looked for

_WORD = re.compile(r"[^\W_]+")


@lru_cache(maxsize=256)
def _sequences(text: str) -> frozenset[int]:
    """The hashes of all runs of four words; of the whole text where it is shorter."""
    words = _WORD.findall(fold(text))
    runs = [words[at : at + _RUN] for at in range(max(len(words) - _RUN + 1, 1))]
    if len(runs) < _SHORT:
        runs = [words]
    return frozenset(hashed(" ".join(run)) for run in runs)


def fingerprint(text: str) -> list[int]:
    """The 16 smallest hashes of a text's sequences, as signed 64-bit numbers."""
    return sorted(_sequences(text))[:_SMALLEST]


def resemblance(one: str, other: str) -> float:
    """The share of the shorter text's sequences that the longer text has.

    >>> resemblance("Turkey sold drones.", "TURKEY SOLD DRONES")
    1.0
    """
    ours, theirs = _sequences(one), _sequences(other)
    return len(ours & theirs) / min(len(ours), len(theirs))


@cache
def _agencies() -> dict[str, str]:
    """The name of each agency by its folded forms."""
    several = [line.split(",") for (line,) in rows("wires.txt")]
    return {fold(form.strip()): forms[0] for forms in several for form in forms}


@cache
def _credit() -> re.Pattern[str]:
    return re.compile(
        rf"(?:[(/]|\bsource: ?|\bby |\bvia |\b[a-z]+, [a-z0-9. ]{{2,20}}, )(?P<agency>{any_of(_agencies())})(?=[)/:,;.\s-]|$)"
    )


def wire_credits(text: str) -> frozenset[str]:
    """The news agencies that a text credits at its head or its end.

    >>> sorted(wire_credits("ISTANBUL, Oct 3 (Reuters) - Turkey sold drones."))
    ['Reuters']
    """
    ends = (text,) if len(text) <= _HEAD + _TAIL else (text[:_HEAD], text[-_TAIL:])
    return frozenset(_agencies()[found["agency"]] for end in ends for found in _credit().finditer(fold(end)))


def origins(
    publications: Mapping[str, Sequence[Publication]],
    facts: Iterable[Fact],
    credited: Mapping[str, Iterable[str]],
    resembling: Iterable[tuple[str, str]],
) -> tuple[Origin, ...]:
    """The independent witnesses among documents, each with those who repeat it.

    Args:
        publications: Of each document, by its id.
        facts: What the documents say; a fact that is attributed to an agency goes back to that agency.
        credited: The agencies that each document credits.
        resembling: Pairs of documents with nearly the same text.
    """
    marks = {document: {f"text {document}": "the same text"} for document in publications}
    for document, several in publications.items():
        for publication in several:
            for key in (publisher_key(publication.publisher, None), host_of(publication.url)):
                if key:
                    agency = _agencies().get(key)
                    marks[document][f"wire {agency}" if agency else f"publisher {key}"] = "the same publisher"
        marks[document].update((f"wire {name}", f"credits {name}") for name in credited.get(document, ()))
    for fact in facts:
        agency = _attributed_agency(fact)
        if agency and fact.provenance and fact.provenance.document in marks:
            marks[fact.provenance.document].setdefault(f"wire {agency}", f"credits {agency}")
    for one, other in resembling:
        marks[one][f"pair {one} {other}"] = marks[other][f"pair {one} {other}"] = "nearly the same text"
    return tuple(_origin(group, publications, marks) for group in _connected(marks))


def _attributed_agency(fact: Fact) -> str | None:
    party = fact.provenance.attributed_to if fact.provenance else None
    return _agencies().get(key_of(party.canonical or party.name)) if party else None


def _connected(marks: Mapping[str, Iterable[str]]) -> list[list[str]]:
    """The documents in groups that marks join, directly or through others."""
    leader: dict[str, str] = {}

    def led_by(member: str) -> str:
        while leader.setdefault(member, member) != member:
            leader[member] = leader[leader[member]]
            member = leader[member]
        return member

    for document, its_marks in marks.items():
        for mark in its_marks:
            leader[led_by(mark)] = led_by(document)
    groups: dict[str, list[str]] = {}
    for document in marks:
        groups.setdefault(led_by(document), []).append(document)
    return list(groups.values())


def _origin(
    group: Sequence[str],
    publications: Mapping[str, Sequence[Publication]],
    marks: Mapping[str, Mapping[str, str]],
) -> Origin:
    several = sorted(chain.from_iterable(publications[document] for document in group), key=_earliest)
    first = several[0]
    return Origin(sources=tuple(_source(each, first, marks) for each in several))


def _earliest(publication: Publication) -> tuple[bool, object, object]:
    published = publication.published
    return published is None, published or publication.learnt.date(), publication.learnt


def _source(publication: Publication, first: Publication, marks: Mapping[str, Mapping[str, str]]) -> Source:
    echo = None
    if publication is not first:
        ours, theirs = marks[publication.document], marks[first.document]
        shared = [reason for mark, reason in ours.items() if mark in theirs]
        same = publication.document == first.document
        echo = "the same text" if same else (shared or list(ours.values())[1:])[-1]
    told = publication.model_dump(include={"document", "publisher", "url", "published"})
    return Source(**told, echo=echo)
