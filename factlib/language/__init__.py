"""One shallow reading of English text, shared by all parsers and extractors.

`read(text)` gives a `Reading`: sentences, and in each its tokens with parts of speech, base noun phrases, verb
groups, prepositional phrases, quotations and clauses, every layer on first use. `lemma` and `singular` give
the dictionary form of a word without a sentence around it. Nothing is downloaded: the weights of the tagger
are part of the package.
"""

from factlib.language.lemmas import lemma, singular
from factlib.language.model import (
    Clause,
    NounPhrase,
    Phrase,
    PrepositionalPhrase,
    Quotation,
    Token,
    VerbGroup,
)
from factlib.language.reading import Reading, Sentence, read

__all__ = [
    "Clause", "NounPhrase", "Phrase", "PrepositionalPhrase", "Quotation", "Reading", "Sentence", "Token",
    "VerbGroup", "lemma", "read", "singular",
]  # fmt: skip
