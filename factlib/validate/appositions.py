"""Is what a claim says of a name behind it told in the document? "Adler, a brewer of Lima"."""

import re

from factlib.language import lemma
from factlib.validate.claimed import ClaimedValue
from factlib.validate.lists import word_lists
from factlib.validate.names_alike import same_name
from factlib.validate.reworded import is_reworded, says_only_the_sort
from factlib.validate.word_match import match_words

_DESCRIBING = re.compile(
    r"(?:an?|the|former|[^,]+?['’]s?) "
)  # "Adler, a brewer", "Adler, Peru's largest brewer"


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


def says_that_it_is_a_firm(word: str) -> bool:
    """Whether a word says no more than that something is a firm, or of some sort: "group", "unit"; no "bank"."""
    return lemma(word) in word_lists("trade.toml")["firms"]["any"] or says_only_the_sort(word)
