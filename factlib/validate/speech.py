"""Whose words are these? The speaker of a statement against the credits of the cited words."""

from collections.abc import Iterator

from factlib.document import Span
from factlib.names import Party
from factlib.validate.claim import Claim
from factlib.validate.credits import credits_of
from factlib.validate.matching import Likeness, bears_out, folded_words, mention_bears_out
from factlib.validate.report import Finding, Looked
from factlib.validate.source import Cited

__all__ = ["check_speaker"]

_PRONOUNS = frozenset({"he", "she", "they", "it", "i", "we", "who", "that", "which"})
_PERSONAL = frozenset({"he", "she"})
_ARTICLE = 6  # characters that "the" or "a new" may add to a name
_SENTENCES_BEFORE = 6
_LONGEST_NAME = 80  # characters of a phrase that names one person; more is a whole stretch


def check_speaker(claim: Claim, cited: Cited) -> Iterator[Finding | Looked]:
    """Compare the speakers of the claim with whom the cited words credit."""
    wanted = [*claim.listed("speaker"), *claim.listed("co_speakers")]
    if not wanted:
        return
    spans = [span for credit in credits_of(cited) for span in credit.spans]
    for path, party in wanted:
        yield Looked(path)
        if any(_is_meant(party, cited, span) for span in spans):
            continue
        if spans:
            words = cited.source.document[spans[0]]
            message = f"the claim credits {party.name}, the source “{words}”"
            yield Finding.of(
                "speaker-differs", path, message, expected=party.name, found=words, span=spans[0]
            )
        elif not any(_is_meant(party, cited, sentence.span) for sentence in cited.sentences):
            message = f"the cited words do not credit {party.name}"
            yield Finding.of("speaker-absent", path, message, expected=party.name)


def _is_meant(party: Party, cited: Cited, span: Span) -> bool:
    words = cited.source.document[span]
    wanted = folded_words(party.name)
    people = [one for one in cited.source.mentions_in(span) if one.kind == "person" and one.words]
    if (
        len(people) == 1 and len(span) <= _LONGEST_NAME and people[0].end == span.end
    ):  # "X's chairman Y": Y speaks
        return mention_bears_out(party, cited.source, people[0]) is Likeness.SAME
    if wanted and wanted <= folded_words(
        cited.source.text[span.start : max(span.end, span.start + len(party.name) + _ARTICLE)]
    ):
        return True
    if bears_out(party, cited.source, span) is not Likeness.NONE:
        return True
    pronouns = _PRONOUNS if " " not in words else _PERSONAL  # a whole stretch has an "it" of its own
    used = pronouns.intersection(words.lower().split())
    return bool(used) and _is_named_before(party, cited, span, used)


def _is_named_before(party: Party, cited: Cited, span: Span, pronouns: frozenset[str]) -> bool:
    """Whether a party that a pronoun may mean stands shortly before it."""
    near = Span.of(cited.before(_SENTENCES_BEFORE).start, span.start)
    for mention in cited.source.mentions_in(near):
        if mention_bears_out(party, cited.source, mention) is Likeness.SAME:
            entity = cited.source.names.entity_of(mention)
            known = entity.kind if entity is not None else mention.kind
            return known in ("person", None) if pronouns <= _PERSONAL else True
    return False
