"""Is something got, or decided, that the source has only sought, or suggested? "received a loan" for "asked for a loan"."""

from collections.abc import Iterator

from factlib.language import Token
from factlib.validate.lists import word_lists
from factlib.validate.wording import Difference, Wording, keys_of, may_stand_for


def sought(claimed: Wording, told: Wording) -> Iterator[Difference]:
    """A verb of getting or deciding over a noun that the source only has beside a word of seeking it."""
    for row in word_lists("assertions.toml")["sought"].values():
        there = [token for token in told.tokens if token.lemma.lower() in row["open"] and told.is_said(token)]
        if not there or any(token.lemma.lower() in row["done"] for token in told.tokens):
            continue
        for clause in (one for sentence in claimed.sentences for one in sentence.clauses):
            verb = clause.verb
            if (
                verb.verb.lemma not in row["done"]
                or verb.infinitive
                or verb.tense == "future"
                or verb.modal
                or claimed.negations
            ):
                continue
            reached = [*clause.objects, *(phrase for _, phrase in clause.obliques)]
            if any(_is_told(phrase.last, told) for phrase in reached):
                yield Difference.between(verb.text, there[0].text, there[0].span, verb.verb.span)


def _is_told(noun: Token, told: Wording) -> bool:
    return any(not keys_of(noun).isdisjoint(keys_of(one)) or may_stand_for(noun, one) for one in told.content)
