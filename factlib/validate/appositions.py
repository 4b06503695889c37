"""Is what a claim says of a name behind it told in the document? "Adler, a brewer of Lima"; "Falke, the former Havcom"."""

import re
from collections.abc import Sequence

from factlib.language import lemma
from factlib.validate.claimed import ClaimedValue
from factlib.validate.context import Context
from factlib.validate.lists import word_lists
from factlib.validate.matching import same_name
from factlib.validate.reworded import is_reworded, says_only_the_sort
from factlib.validate.word_match import is_among, match_words

_DESCRIBING = re.compile(
    r"(?:an?|the|former|[^,]+?['’]s?) "
)  # "Adler, a brewer", "Adler, Peru's largest brewer"
_FORMER = re.compile(r"(?:the )?(?:former|erstwhile) ([A-Z].*)")


def apposition(phrase: str) -> tuple[str, str]:
    """A name, and what is said of it behind a comma: "Adler", "a brewer of Lima"; nothing of goods that have no name."""
    name, comma, rest = phrase.partition(", ")
    described = comma and not name.islower() and _DESCRIBING.match(rest)
    return (name, rest) if described else (phrase, "")


def is_told_of(word: str, name: str, claimed: ClaimedValue[str]) -> bool:
    """Whether the document has a word of a description where it names who is described, or nobody else beside the quote."""
    if says_that_it_is_a_firm(word):
        return True
    source, context = claimed.source, claimed.context
    named = {source.reading.at(one.start).start for one in source.names.mentions if same_name(one.name, name)}
    named |= {sentence.start for sentence in claimed.cited.sentences}
    return any(
        is_reworded(word, claimed.value, source.cited([sentence.span])) or match_words(word, sentence.text)
        for sentence in source.reading
        if sentence.start in named or context.names_no_other_beside(sentence)
    )


def is_former_name(described: str) -> bool:
    """Whether a description says what somebody was called before: "the former Havcom"."""
    return _FORMER.match(described) is not None


def was_called(name: str, described: str, context: Context) -> bool:
    """Whether a sentence says of a name that the one described is what it was before: "Adler, now known as Falke"."""
    renamed, former = word_lists("trade.toml")["firms"]["renamed"], _FORMER.match(described)
    return former is not None and any(
        match_words(name, sentence.text)
        and match_words(former[1], sentence.text)
        and not {token.lower for token in sentence.tokens}.isdisjoint(renamed)
        for sentence in context.source.reading
    )


def describes_elsewhere(words: Sequence[str], context: Context) -> bool:
    """Whether a sentence that tells of nobody else has some words of a description: "its main production arm"."""
    return len(words) > 1 and any(
        all(is_among(word, {token.lower for token in sentence.tokens}, sentence.text) for word in words)
        and not any(map(context.names_another, context.source.mentions_in(sentence.span)))
        for sentence in context.source.reading
    )


def says_that_it_is_a_firm(word: str) -> bool:
    """Whether a word says no more than that something is a firm, or of some sort: "group", "unit"; no "bank"."""
    return lemma(word) in word_lists("trade.toml")["firms"]["any"] or says_only_the_sort(word)
