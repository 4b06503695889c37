"""The nodes of a sentence: its tokens with each name, amount and date as one, tagged.

The tagger and the parser know words, not "Procter & Gamble" or "$4.5 billion". So a name becomes one proper noun and
money or a share one noun, and the tagger sees a plain word of that sort in its place. A date that says when something
is done is no argument of anything; it is left out with its preposition, and so is what stands in brackets.
"""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

from factlib.events.frames import lower_words, words
from factlib.events.frames.flows import flows
from factlib.events.frames.sites import sites
from factlib.events.mentions import Mentions
from factlib.language import Sentence, Token, lemma
from factlib.language.lexicon import is_known, possible_tags
from factlib.language.second_look import second_look
from factlib.language.tagging import tag
from factlib.names.countries import country_of_demonym
from factlib.names.mentions import Mention as Name

if TYPE_CHECKING:
    from weakref import ReferenceType

    from factlib.events.tree import Tree

__all__ = ["AMOUNT", "Node", "Nodes", "nodes_of", "tag_nodes"]

_NAME, AMOUNT = "Acme", "money"  # what the tagger sees in the place of a name, of an amount
_CLOSING = {"(": ")", "[": "]", "<": ">"}
_NOTES = {"*", "**", "†", "‡"}  # marks of a footnote
_LONGEST_BRACKET = 60  # tokens
_DATED_BY = {"in", "on", "by", "during", "since", "until", "till", "for", "from", "at", "through", "throughout", "before",
    "after", "of", "over", "around", "within", "to"}  # fmt: skip
_NOT_DATING = {
    "of",
    "to",
    "for",
    "from",
    "at",
}  # kept before a date that a noun needs: "the third quarter of 2020"
_FINITE = {"VBD", "VBZ", "VBP", "MD"}
_PLAIN_PREPOSITIONS = {"of", "for", "from", "by", "with", "in", "at", "to"}
_SEATED = "-based"
_ARTICLES = {"a", "an", "the"}
_MARKS = {",", ".", ";", ":", "(", ")", "”", '"', "''", "—", "–", "-"}


class Node(Token):
    """A token of a tree: a word, a mark, or all of a name or an amount.

    Attributes:
        seen: What the tagger sees in its place.
        known: Its part of speech and Penn tag where they are known before; None for a plain word.
        tree_ref: The tree it stands in, which is let go of with its document.
    """

    __slots__ = ("known", "seen", "tree_ref")

    seen: str
    known: tuple[str, str] | None
    tree_ref: "ReferenceType[Tree]"


class Nodes(NamedTuple):
    """A sentence as nodes.

    Attributes:
        tokens: The nodes that are read, tagged, numbered from 0.
        brackets: What stands in brackets, from mark to mark, as offsets.
    """

    tokens: list[Node]
    brackets: list[tuple[int, int]]


class _Piece(NamedTuple):
    """Neighbouring tokens that are one node: as what the tagger sees them, and their tag where it is known."""

    first: int
    last: int
    seen: str
    label: tuple[str, str]


def nodes_of(sentence: Sentence, mentions: Mentions) -> Nodes:
    """The nodes of a sentence.

    Args:
        sentence: The sentence.
        mentions: The names, amounts and dates of its document.
    """
    tokens = sentence.tokens
    brackets = list(_brackets(tokens))
    left_out = {at for first, last in brackets for at in range(first, last + 1)}
    left_out |= {at for at, token in enumerate(tokens) if token.text in _NOTES}
    pieces = _pieces(tokens, mentions)
    left_out |= _dates(
        tokens, mentions, {at for piece in pieces.values() for at in range(piece.first, piece.last + 1)}
    )
    nodes: list[Node] = []
    at = 0
    while at < len(tokens):
        piece = pieces.get(at)
        last = piece.last if piece is not None else at
        if at not in left_out:
            text = sentence.whole[tokens[at].start : tokens[last].end] if last > at else tokens[at].text
            node = Node(" ".join(text.split()), tokens[at].start, tokens[last].end, len(nodes), sentence)
            node.seen, node.known = (piece.seen, piece.label) if piece is not None else (node.text, None)
            nodes.append(node)
        at = last + 1
    tag_nodes(nodes)
    return Nodes(nodes, [(tokens[first].start, tokens[last].end) for first, last in brackets])


def tag_nodes(nodes: Sequence[Node]) -> None:
    """Give nodes that stand side by side their parts of speech, and number them from 0."""
    seen = [Token(node.seen, node.start, node.end, index, node.sentence) for index, node in enumerate(nodes)]
    tag(seen)
    second_look(seen)
    for node, shown in zip(nodes, seen, strict=True):
        node.index = shown.index
        node.tag, node.penn, node.use = (
            (*node.known, "") if node.known is not None else (shown.tag, shown.penn, shown.use)
        )
    _mend(nodes)


def _mend(nodes: Sequence[Node]) -> None:
    """Set right what the tagger takes wrongly beside names and amounts."""
    for at, node in enumerate(nodes[1:-1], 1):
        before, behind = nodes[at - 1], nodes[at + 1]
        told = _as_told(nodes, at)
        if told is not None:
            node.tag, node.penn, node.use = (*told, "")
            if node.penn == "VB":
                before.tag, before.penn = "PART", "TO"
        elif node.penn in {"VBD", "VBN", "VBG"} and node.known is None:
            _mend_verb_form(node, nodes[at - 2] if before.tag == "ADV" and at > 1 else before, behind)
    if len(nodes) > 1 and nodes[0].penn == "VB" and nodes[1].tag == "ADP" and _is_finite(nodes):
        nodes[0].tag, nodes[0].penn, nodes[0].use = "NOUN", "NN", ""  # "Work on the yard has begun"
    for at, node in enumerate(nodes[1:], 1):
        named = node.penn == "VBZ" and flows().noun(node.text) is not None
        if named and nodes[at - 1].tag in {"NOUN", "PROPN", "ADJ"} and _verb_follows(nodes, at + 1):
            node.tag, node.penn, node.use = "NOUN", "NNS", ""  # "rice exports rose"
    if not _is_finite(nodes):
        _find_headline_verb(nodes)


def _is_finite(nodes: Sequence[Node]) -> bool:
    return any(node.penn in _FINITE for node in nodes)


def _as_told(nodes: Sequence[Node], at: int) -> tuple[str, str] | None:
    """The tags of a word that its neighbours tell to be another part of speech than the tagger thinks; None to leave it."""
    return _as_preposition(nodes, at) or _as_noun(nodes, at) or _as_verb(nodes, at)


def _as_preposition(nodes: Sequence[Node], at: int) -> tuple[str, str] | None:
    node, behind = nodes[at], nodes[at + 1]
    if node.lower == "worth" and (_is_amount(behind) or behind.tag in {"NUM", "SYM", "DET", "ADV"}):
        return "ADP", "IN"
    if node.tag == "SCONJ" and node.lower in _PLAIN_PREPOSITIONS and behind.tag not in {"VERB", "AUX"}:
        return "ADP", node.penn  # "of chipmaking machines"
    if node.lower == "to" and node.penn == "IN" and behind.penn == "VB":
        return "PART", "TO"  # "is due to open"
    return None


def _as_noun(nodes: Sequence[Node], at: int) -> tuple[str, str] | None:
    before, node, behind = nodes[at - 1 : at + 2]
    owned = before.text.endswith("s") and before.end == node.start
    if node.text in {"'", "’"} and owned and behind.tag in {"NOUN", "ADJ", "NUM"}:
        return "PART", "POS"  # "Adler Tyres' plant"
    if node.penn == "JJ" and before.penn == "DT" and behind.penn in _FINITE:
        return "NOUN", "NN"  # "the total was"
    if node.penn == "JJR" and not is_known(node.lower) and behind.tag == "NOUN":
        return "NOUN", "NN"  # "a fertiliser plant"
    closes = behind.tag in {"PUNCT", "ADP"} and before.penn in {"JJ", "POS", "PRP$"}
    if node.penn == "JJ" and node.known is None and closes and sites().kind(node.text):
        return "NOUN", "NN"  # "its other mill, in Kiel,"
    works = node.lower == "works" and node.penn == "VBZ" and before.tag == "NOUN"
    if works and any(_verb_follows(nodes[first:at], 0) for first in range(at) if nodes[first].tag == "PROPN"):
        return "NOUN", "NNS"  # "is erecting a cement works in Kiel"
    return None


def _as_verb(nodes: Sequence[Node], at: int) -> tuple[str, str] | None:
    before, node, behind = nodes[at - 1 : at + 2]
    if node.tag == "AUX" and node.lower in {"has", "have", "had"} and _is_full(nodes, at):
        return "VERB", node.penn  # "has plants in Kiel"
    if node.penn == "NNS" and node.known is None and behind.penn == "CD" and before.tag in {"NOUN", "PUNCT"}:
        made = "VBZ" in possible_tags(node.lower) and lemma(node.lower, "VERB") in sites().by_verb
        return ("VERB", "VBZ") if made else None  # "the refinery, owned by Adler, processes 5 million tonnes"
    if node.known is not None or node.penn not in {"JJ", "NN", "NNP"}:
        return None
    aimed = before.lower == "to" and node.penn == "NN" and behind.tag in {"NOUN", "DET"}
    if aimed and node.lower in sites().by_verb and "VB" in possible_tags(node.text):
        return "VERB", "VB"  # "an investment to boost output"
    form = _finite_form(nodes, at)
    return ("VERB", form) if form else None


def _is_full(nodes: Sequence[Node], at: int) -> bool:
    """Whether "has" has an object, and helps no other verb."""
    behind = next((node for node in nodes[at + 1 :] if node.tag != "ADV"), None)
    return behind is not None and (
        behind.tag in {"DET", "NUM"} or (behind.tag in {"NOUN", "PROPN"} and behind.penn != "NNP")
    )


def _finite_form(nodes: Sequence[Node], at: int) -> str:
    """The finite form of a word taken for another behind a noun of trade, or before an amount: "exports rose", "exports jump 9%"."""
    tags = possible_tags(nodes[at].lower)
    before = nodes[at - 2] if nodes[at - 1].tag == "ADV" and at > 1 else nodes[at - 1]
    traded = before.lower.endswith("s") and flows().noun(before.text) is not None
    counted = _is_amount(nodes[at + 1])
    if tags & {"VBD", "VBN"} and lemma(nodes[at].lower, "VERB") in flows().verbs:
        bare = before.tag == "PROPN" and nodes[at + 1].penn in {"NNS", "NN", "JJ"}
        if bare and not _verb_follows(nodes, at + 1):
            return "VBD"  # "Spain exported arms worth $5bn"
    told = traded and (counted or nodes[at + 1].tag in {"NOUN", "ADP", "PUNCT"})
    if "VBD" in tags and (told or (counted and before.tag in {"NOUN", "PROPN", "VERB"})):
        return "VBD"
    return "VBP" if tags & {"VB", "VBP"} and counted and traded else ""


def _verb_follows(nodes: Sequence[Node], at: int) -> bool:
    """Whether a finite verb follows before the clause ends."""
    for node in nodes[at:]:
        if node.penn in _FINITE:
            return True
        if (
            node.tag in {"CCONJ", "SCONJ"}
            or node.penn in {"WDT", "WP", "WRB"}
            or node.text in {",", ";", ":", "."}
        ):
            return False
    return False


def _mend_verb_form(node: Node, before: Node, behind: Node) -> None:
    """A form that may be an adjective, a noun or finite, by its neighbours.

    Between an article and a noun it says what the noun is ("the previously announced sale", "the remaining shares"); in
    "a 4.76% holding in" it is a noun; between a name and an object it is finite ("the Army awarded Raytheon").
    """
    determined = (
        before.penn in {"DT", "PRP$", "POS"}
        or _is_amount(before)
        or before.lower.endswith(_SEATED)
        or before.use == "attributive"
    )
    joined = behind.penn == "HYPH" and node.penn != "VBG"  # "a $5 million fixed-price contract"
    counted = (
        before.penn == "CD" and node.penn != "VBG" and behind.tag in {"NOUN", "PROPN"}
    )  # "8 newly built ships"
    said = determined and (behind.tag in {"NOUN", "ADJ"} or behind.penn == "VBG") and behind.known is None
    coined = node.penn == "VBG" and behind.tag == "NOUN" and behind.known is None and not is_known(node.lower)
    if node.penn == "VBG" and before.tag == "VERB" and before.lemma in words("words", "aspects"):
        node.use = ""  # "has begun assembling buses"
    elif said or joined or counted or coined:
        node.penn, node.use = ("VBG" if node.penn == "VBG" else "VBN"), "attributive"
    elif determined and node.penn == "VBG" and behind.tag in {"ADP", "PUNCT"}:
        node.tag, node.penn, node.use = "NOUN", "NN", ""
    elif node.penn == "VBG" and before.text == "," and node.use:
        node.use = ""  # ", landing contracts for"
    elif node.penn == "VBN" and before.penn == "PRP":
        node.penn, node.use = "VBD", ""  # "the plant it established in Kiel"
    elif (
        node.penn == "VBN"
        and before.tag == "PROPN"
        and (behind.tag in {"PROPN", "NUM", "DET"} or _is_amount(behind))
    ):
        node.penn, node.use = "VBD", ""


def _find_headline_verb(nodes: Sequence[Node]) -> None:
    """The verb of a headline that was taken for a noun: "Army awards $5m contract"."""
    for at, node in enumerate(nodes[1:-1], 1):
        before, behind = nodes[at - 1], nodes[at + 1]
        done = possible_tags(lemma(node.lower, "VERB")) & {"VB", "VBP"} if before.tag == "PROPN" else ()
        verbal = node.penn == "NNS" and bool(done or "VBZ" in possible_tags(node.text))
        if (
            verbal
            and before.tag in {"PROPN", "NOUN"}
            and behind.tag in {"PROPN", "NUM", "DET", "NOUN", "ADJ", "PRON"}
        ):
            node.tag, node.penn, node.use = "VERB", "VBZ", ""
            return


def _is_amount(node: Node) -> bool:
    return node.known is not None and node.seen == AMOUNT


def _brackets(tokens: Sequence[Token]) -> Iterator[tuple[int, int]]:
    """The first and last token of each pair of brackets with what stands in them.

    Of a firm's name in angle brackets, as agencies wrote those that are not listed ("a stake in <Adler AG>"), only the
    marks are left out.
    """
    at = 0
    while at < len(tokens):
        closing = _CLOSING.get(tokens[at].text)
        stop = min(len(tokens), at + _LONGEST_BRACKET)
        last = (
            next((end for end in range(at + 1, stop) if tokens[end].text.startswith(closing)), None)
            if closing
            else None
        )
        if last is None:
            at += 1
        elif closing == ">" and not (at and tokens[at - 1].text[0].isupper()):
            yield at, at
            yield last, last
            at = last + 1
        else:
            yield at, last
            at = last + 1


def _pieces(tokens: Sequence[Token], mentions: Mentions) -> dict[int, _Piece]:
    """The nodes of more than one token, or of a known sort, by their first token."""
    if not tokens:
        return {}
    start, end = tokens[0].start, tokens[-1].end
    found: dict[int, _Piece] = {}
    taken: set[int] = set()
    for piece in (*_amounts(tokens, mentions, start, end), *_names(tokens, mentions, start, end)):
        last = piece.first
        while last < piece.last and last + 1 not in taken:
            last += 1
        while last > piece.first and last < piece.last and tokens[last].text.islower():
            last -= 1  # "Brazil" of "Brazil for US$5m"
        if piece.first not in taken:
            taken |= set(range(piece.first, last + 1))
            found[piece.first] = piece._replace(last=last)
    return found


def _amounts(tokens: Sequence[Token], mentions: Mentions, start: int, end: int) -> Iterator[_Piece]:
    for quantity in mentions.quantities_in(start, end):
        if quantity.kind in {"money", "percent"}:
            first, last = _covering(tokens, quantity.span.start, quantity.span.end)
            if tokens[first].lower in _ARTICLES and last > first:
                first += 1  # "a maximum $5m contract"
            yield _Piece(first, last, AMOUNT, ("NOUN", "NN"))
            continue
        noun = getattr(quantity, "noun", "") or quantity.text.split()[-1]
        stop = quantity.span.end - len(noun)
        before = mentions.text[quantity.span.start : stop].rstrip(" -\n")
        if before and mentions.text[stop : quantity.span.end] == noun:
            first, last = _covering(tokens, quantity.span.start, quantity.span.start + len(before))
            if tokens[first].lower == "over" and first < last and not tokens[first + 1].text[0].isdigit():
                first += 1  # "handed over more than a dozen tanks"
            named = mentions.names_in(tokens[first].start, tokens[last].end)
            if any(name.start == tokens[first].start for name in named):
                continue  # "4M sold"
            yield _Piece(first, last, "50", ("NUM", "CD"))


def _names(tokens: Sequence[Token], mentions: Mentions, start: int, end: int) -> Iterator[_Piece]:
    for name in mentions.names_in(start, end):
        if not name.words or name.kind == "demonym":
            continue
        first, last = _covering(tokens, name.start, name.end)
        goods = (
            first + 1 == last
            and tokens[last].text.isupper()
            and tokens[last].lower in lower_words("words", "goods")
        )
        if first < last and (name.kind is None or goods) and country_of_demonym(tokens[first].text):
            first += 1  # "Chinese LNG"
        amount = next(iter(mentions.quantities_in(name.start, max(end, name.end))), None)
        if amount is not None and first < last and tokens[last].end > amount.span.start:
            last = max(first, _covering(tokens, amount.span.start, amount.span.end)[0] - 1)
        while last > first and tokens[last].text in _DATED_BY:
            last -= 1  # "Kiel for" of "in Kiel for US$4 million"
        if tokens[last].lower.endswith(_SEATED):
            yield _Piece(first, last, "big", ("ADJ", "JJ"))  # "a Spain-based brewer"
        elif first == last and not _is_sure(name, tokens[first], mentions):
            continue  # the tagger has to say whether it is a name
        else:
            yield _Piece(first, last, _NAME, ("PROPN", "NNP"))


def _is_sure(name: Name, token: Token, mentions: Mentions) -> bool:
    """Whether a single word is a name: known for one, met as one elsewhere, or no word of the language."""
    if name.shown or (not name.opens and name.kind is not None):
        return True
    if (
        token.text.isupper()
        and len(token.text) > 1
        and not mentions.text[token.start : token.end + 40].isupper()
    ):
        return True
    entity = mentions.names.entity_of(name)
    if entity is not None and not all(found.opens for found in entity.mentions):
        return True
    return not (is_known(token.lower) or (token.lower.endswith("s") and is_known(token.lower[:-1])))


def _covering(tokens: Sequence[Token], start: int, end: int) -> tuple[int, int]:
    """The first and last of the tokens that share a character with a stretch of text."""
    first = next((at for at, token in enumerate(tokens) if token.end > start), len(tokens) - 1)
    last = first
    while last + 1 < len(tokens) and tokens[last + 1].start < end:
        last += 1
    return first, last


def _dates(tokens: Sequence[Token], mentions: Mentions, taken: set[int]) -> set[int]:
    """The tokens of dates that say when something is done, with their prepositions."""
    found: set[int] = set()
    if not tokens:
        return found
    for span in mentions.calendar_in(tokens[0].start, tokens[-1].end):
        first, last = _covering(tokens, span.start, span.end)
        if any(at in taken for at in range(first, last + 1)):
            continue
        behind = tokens[last + 1] if last + 1 < len(tokens) else None
        before = tokens[first - 1].lower if first else ""
        if behind is not None and behind.text in {"'s", "’s", "'", "’", "-"}:
            continue
        if before in {"the", "a", "an", "its", "their", "this", "our", "'s", "’s"} and not _ends(behind):
            continue  # "the 2014 contract"
        if before in _DATED_BY:
            first -= 1
        found |= set(range(first, last + 1))
    return found


def _ends(token: Token | None) -> bool:
    return token is None or token.text in _MARKS
