"""A sentence cut into the chunks between which the parser draws arcs.

A chunk is a base noun phrase with the preposition before it, a verb group, a number with its sign, or a single
word or mark that can join them: conjunction, comma, quotation mark, adjective. Adverbs and the like are left out.
"""

from collections.abc import Sequence

from factlib.language.model import NounPhrase, Token, VerbGroup

_KINDS = {  # of single words, by part of speech
    "SCONJ": "M", "CCONJ": "C", "PUNCT": ",", "ADJ": "A", "ADP": "I", "NUM": "#", "SYM": "#", "INTJ": "X",
    "NOUN": "N", "PROPN": "N", "VERB": "W", "DET": "D",
}  # fmt: skip


class Chunk:
    """One chunk.

    Attributes:
        kind: "N" noun phrase, "P" noun phrase with a preposition, "V" verb group, "#" number, "C" conjunction,
            "M" subordinating conjunction, "," mark, "A" adjective, "I" preposition alone, and a few more.
        head: The token that stands for the chunk.
        phrase: The noun phrase or verb group.
        preposition: The first word of the preposition.
        look: What the parser sees of its grammar.
        word: What the parser sees of its words.
        case: The preposition, in lower case.
    """

    __slots__ = ("case", "head", "kind", "look", "phrase", "preposition", "word")

    def __init__(
        self,
        kind: str,
        head: Token,
        phrase: NounPhrase | VerbGroup | None = None,
        preposition: Token | None = None,
    ) -> None:
        self.kind = kind
        self.head = head
        self.phrase = phrase
        self.preposition = preposition
        self.case = preposition.lower if preposition else ""
        self.look = kind + _look(head, phrase)
        self.word = head.lower if kind in "NPC,MI" else head.lemma


def _look(head: Token, phrase: NounPhrase | VerbGroup | None) -> str:
    if isinstance(phrase, VerbGroup):
        form = "to" if phrase.infinitive else "part" if phrase.participle else phrase.tense or "base"
        return f"{head.tag[0]}{form}{head.penn if phrase.participle else ''}{'-' if phrase.passive else ''}"
    if isinstance(phrase, NounPhrase):
        return f"{head.penn}{'1' if len(phrase.tokens) > 1 else ''}"
    return head.penn


def chunks(
    tokens: Sequence[Token], noun_phrases: Sequence[NounPhrase], verb_groups: Sequence[VerbGroup]
) -> list[Chunk]:
    """The chunks of a sentence, in the order of their heads."""
    phrases = {phrase.tokens[0].index: phrase for phrase in noun_phrases}
    groups = {group.verb.index: group for group in verb_groups}
    helpers = {token.index for group in verb_groups for token in group.tokens}
    found: list[Chunk] = []
    before: list[Token] = []  # prepositions
    at = 0
    while at < len(tokens):
        token = tokens[at]
        phrase = phrases.get(at)
        if phrase:
            preposition = before[0] if before else None
            found.append(Chunk("P" if preposition else "N", phrase.head, phrase, preposition))
            before = []
            at += len(phrase.tokens)
            continue
        if _leads(token, before):
            before.append(token)
        elif at in groups or at not in helpers:
            found += (Chunk("I", word) for word in before)
            before = []
            if at in groups:
                found.append(Chunk("V", token, groups[at]))
            elif kind := ("M" if token.penn == "WRB" else _KINDS.get(token.tag)):
                _add(found, Chunk(kind, token))
        at += 1
    return found + [Chunk("I", word) for word in before]


def _leads(token: Token, before: Sequence[Token]) -> bool:
    """Whether a token is a preposition, or part of one: "because of", "according to"."""
    if token.use == "preposition":
        return not before
    return token.tag == "ADP" and token.penn != "RP"


def _add(found: list[Chunk], chunk: Chunk) -> None:
    """Add a chunk; a number goes on the number before it."""
    last = found[-1] if found else None
    if last and chunk.kind == "#" == last.kind and last.head.index + 1 == chunk.head.index:
        return
    found.append(chunk)
