"""The single words by which a phrase is told to name somebody, or something else."""

import re
from collections.abc import Sequence
from functools import cache

from factlib.events.event import Filler
from factlib.events.frames import deals, lower_words, saying_verbs, words
from factlib.events.mentions import Mentions
from factlib.language import Clause, NounPhrase, Token, singular
from factlib.language.lexicon import possible_tags
from factlib.language.senses import is_mostly
from factlib.names import Party
from factlib.names.countries import country_code, country_of_demonym, town_country
from factlib.names.mentions import is_role

_WE = {"we", "us", "our", "ours"}
_MODEL = re.compile(
    r"\w*[A-Za-z]-\d+\w*|[A-Z]+\d{3}\w*|M[kK]\.?\d+\w*"
)  # "Su-57", "A340", "Mk2": things, nobody


def is_nation(word: str) -> bool:
    """Whether a word names a country or its people."""
    return bool(country_of_demonym(word) or country_code(word))


def nation_of(token: Token) -> Filler | None:
    """The country that a demonym is of."""
    party = Party.of_country(country_of_demonym(token.text))
    return Filler(party, token.span) if party is not None else None


def nation_alone(token: Token, mentions: Mentions) -> Filler | None:
    """The country that a demonym alone is of; none if it is short for a firm: "American" of American Airlines."""
    firm = any(each.shown and each.kind is None for each in mentions.names_in(token.start, token.end))
    return None if firm or country_code(token.text) else nation_of(token)


def is_we(token: Token) -> bool:
    """Whether a speaker means his own: "us", not "US"."""
    return token.lower in _WE and token.text != "US"


@cache
def accord_nouns() -> frozenset[str]:
    """The nouns for agreements."""
    return frozenset(noun for frame in deals().frame if frame.name == "agreement" for noun in frame.nouns)


def is_type(word: str) -> bool:
    """Whether a name that ends in `word` is that of goods: "Su-57", "the Condor UAV"."""
    return _MODEL.fullmatch(word) is not None or (word.isupper() and word in words("goods"))


def are_goods(name: str, *, determined: bool) -> bool:
    """Whether a name of common words is that of goods: "Warships", "an Unmanned Aerial Vehicle"; not "Electric Boat".

    One of many without an article is none: "Green Valley Dairy".
    """
    *before, head = name.lower().split()
    several = singular(head) != head
    told = len(before) > 1 and (several or determined) if before else several
    return told and singular(head) in lower_words("goods") and all(map(_is_common, before))


def _is_common(word: str) -> bool:
    return word.isalpha() and not possible_tags(word).isdisjoint({"NN", "JJ", "VBN"})


def is_capital_name(token: Token) -> bool:
    """Whether a word before a person's name may be of the firm: not the title itself, "spokeswoman"."""
    return token.tag == "PROPN" and token.text[:1].isupper() and not is_role(token.lower)


def is_party_like(phrase: NounPhrase) -> bool:
    """Whether a phrase ends in a name, a pronoun or a noun for a body."""
    head = phrase.last
    noun = singular(head.lower)
    bodies = words("states") | words("firms") | words("sought") | words("people")
    return head.tag in {"PROPN", "PRON"} or noun in bodies or is_mostly(noun, words("bodies"))


def is_served(preposition: str, phrases: Sequence[NounPhrase]) -> bool:
    """Whether phrases behind a verb are for whom a plant works: "supplies car makers in Peru", "makes tyres for a firm in Peru"."""
    used = words("firms") | words("consumers") | words("states")
    return preposition in {"for", "to", "with", "by"} or (
        not preposition and any(each.noun in used for each in phrases)
    )


def lateness(clause: Clause) -> int:
    """How late the subject of a clause comes as who "it" means: who tells comes after, who judges another's deal last."""
    lemma = clause.verb.verb.lemma
    return 2 if lemma in words("judging") | words("favouring") else int(lemma in saying_verbs())


def is_state_in_short(tokens: Sequence[Token]) -> bool:
    """Whether words behind a comma are a state in short, which says where somebody sits: "Adler, N.Y., and Krauss"."""
    first, last = tokens[0], tokens[-1]
    sentence = first.sentence
    behind = sentence.text[last.end - sentence.start :][:1]
    name = " ".join(token.text for token in tokens)
    pointed = name if name.endswith(".") else f"{name}{behind}"
    return pointed.endswith(".") and first.index > 0 and town_country(pointed) is not None
