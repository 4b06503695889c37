"""Speakers whom a claim calls by what they are: "the Posco chairman", "the Mexican central bank", "the suspect".

Such a description fits whom the source credits if a title of his, or the words of its name, say so, and if no name in
the description is that of another one. "The company" fits the one that the document is about.
"""

from collections.abc import Iterator, Sequence
from functools import cache

from factlib.document import Span
from factlib.facts import Statement
from factlib.names import Party
from factlib.names.entities import Entity
from factlib.names.mentions import is_role, roles_meant, singular_role
from factlib.validate.matching import same_party
from factlib.validate.source import Cited, Source
from factlib.validate.structure import word_lists
from factlib.validate.words import content_words, forms

_AROUND = 100  # characters beside a name in which it is said who that is
_LINKS = frozenset({"of", "on", "for", "at", "in", "from", "with"})


@cache
def body_nouns() -> frozenset[str]:
    """The nouns that a body is called by: "the group", "the insurer"."""
    return frozenset([*word_lists("speech.toml")["bodies"], *word_lists("trade.toml")["firms"]["nouns"]])


def fits_description(party: Party, spans: Sequence[Span], told: Sequence[Statement], cited: Cited) -> bool:
    """Whether a party is called by what he, she or it is, and that fits whom the source credits.

    Args:
        party: The speaker of the claim.
        spans: The phrases of the source that may say who speaks.
        told: The statements that the source makes at the cited words.
        cited: The cited words.
    """
    words = party.name.split()
    if not _is_description(words):
        return False
    return any(_fits(words, entity, cited.source) for entity in _credited(spans, told, cited.source))


def _is_description(words: Sequence[str]) -> bool:
    """Whether words describe somebody: the last is no name, and says what he or it is."""
    return len(words) > 1 and words[-1].islower() and words[-1].isalpha() and _LINKS.isdisjoint(words)


def _credited(spans: Sequence[Span], told: Sequence[Statement], source: Source) -> Iterator[Entity]:
    """Who is named at the phrases, or meant by the pronoun of a statement."""
    for span in spans:
        named = (source.names.entity_of(mention) for mention in source.mentions_in(span) if mention.words)
        for entity in (*named, source.names.entity_at(span)):
            if entity is not None and entity.kind in ("person", "organisation", None):
                yield entity
    for statement in told:
        if statement.speaker is not None:
            yield from (one for one in source.names.entities if same_party(statement.speaker, one.party))


def _fits(words: Sequence[str], entity: Entity, source: Source) -> bool:
    told = _told_of(entity, source)
    names = [word for word in words if word[0].isupper()]
    if any(forms(key).isdisjoint(told) for word in names for key in content_words(word)):
        return False
    head = singular_role(words[-1])
    if not is_role(head):
        own = {key for word in content_words(" ".join(entity.words)) for key in forms(word)}
        return not entity.is_person and (head in own or (head in body_nouns() and _is_alone(entity, source)))
    return not roles_meant(head).isdisjoint(_roles(entity))


def _roles(entity: Entity) -> set[str]:
    return {singular_role(word) for title in entity.titles for word in title.split()}


def _told_of(entity: Entity, source: Source) -> frozenset[str]:
    """What may be compared of the words of a name, of its titles, and of what stands beside it."""
    beside = [" ".join(entity.words), *entity.titles]
    for mention in entity.mentions:
        sentence = source.reading.at(mention.start)
        start, end = max(sentence.start, mention.start - _AROUND), min(sentence.end, mention.end + _AROUND)
        beside.append(source.text[start:end])
    keys = {key for words in beside for word in content_words(words) for key in forms(word)}
    short = {short for short, long in source.short_forms if keys.issuperset(long)}
    return frozenset(keys | short)


def _is_alone(entity: Entity, source: Source) -> bool:
    """Whether a firm or body is named at least as often as any other: what "the company" means if anything does."""
    bodies = [one for one in source.names.entities if one.kind == "organisation"]
    return entity.kind == "organisation" and len(entity.mentions) >= max(len(one.mentions) for one in bodies)
