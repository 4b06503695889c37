"""Headlines In Title Case, read as other sentences are."""

import re

from factlib.document import Span
from factlib.language.lexicon import possible_tags
from factlib.names.countries import country_code, country_of_demonym, government_code

_WORD = re.compile(r"[^\W\d_][\w’'-]*")
_TITLE_CASE = 0.6  # of the longer words have capitals
_OF_NAMES = {"NN", "NNP", "VBG"}  # what a name in small letters looks like: "boeing"
_SHORT = 4  # letters of a word that a headline may leave small


def plain_title(text: str, span: Span) -> str:
    r"""The headline at `span` with small letters where the capitals are the headline's own, at the same offsets.

    A word keeps its capital if it is a country, a people, has capitals inside, stands with a capital within a sentence
    elsewhere, or is a noun that stands nowhere without it.

    >>> text = "Arms Sales To Peru Rise\n\nThe sales rose."
    >>> plain_title(text, Span(start=0, end=23))
    'arms sales to Peru rise'
    """
    title = text[span.slice]
    words = [word for word in _WORD.findall(title) if len(word) >= _SHORT]
    capitals = sum(word[0].isupper() for word in words)
    if not words or capitals < _TITLE_CASE * len(words):
        return " " * span.start + title
    rest = text[span.end :]
    return " " * span.start + _WORD.sub(lambda found: _plain(found[0], rest), title)


def _plain(word: str, rest: str) -> str:
    if any(letter.isupper() for letter in word[1:]):
        return word
    name = word.removesuffix("'s").removesuffix("’s")
    known = country_code(name) or country_of_demonym(name) or government_code(name)
    if known or re.search(rf"[a-z,] {re.escape(name)}\b", rest):
        return word
    noun = possible_tags(name.lower()) <= _OF_NAMES and not re.search(rf"\b{re.escape(name.lower())}\b", rest)
    return word if noun and re.search(rf"\b{re.escape(name)}\b", rest) else word.lower()
