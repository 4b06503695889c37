"""The nodes of a sentence: its tokens with each name, amount and date as one, tagged.

The tagger and the parser know words, not "Procter & Gamble" or "$4.5 billion". So a name becomes one proper noun and
money or a share one noun, and the tagger sees a plain word of that sort in its place. A date that says when something
is done is no argument of anything; it is left out with its preposition, and so is what stands in brackets.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import takewhile
from typing import NamedTuple

from factlib.events.first import first_of
from factlib.events.frames import deals, lower_words, words
from factlib.events.mentions import Mentions
from factlib.events.tags import AMOUNT, Node, describing, tag_nodes
from factlib.language import Sentence, Token, singular
from factlib.language.lexicon import is_compound_plural, is_known, possible_tags
from factlib.names.countries import country_code, country_of_demonym, town_country
from factlib.names.mentions import Mention as Name
from factlib.names.tables import words as names
from factlib.quantities import Quantity
from factlib.quantities.years import OWNERS

_NAME = "Acme"  # what the tagger sees in the place of a name
_CLOSING = {"(": ")", "[": "]", "<": ">"}
_NOTES = {"*", "**", "†", "‡"}  # marks of a footnote
_LONGEST_BRACKET = 60  # tokens
_DIGITS = 4  # of the number of a contract, at least
_DATED_BY = {"in", "on", "by", "during", "since", "until", "till", "for", "from", "at", "through", "throughout", "before",
    "after", "of", "over", "around", "within", "to"}  # fmt: skip
_LEADING = _DATED_BY - {"in", "on", "of", "by", "within", "around"}  # that may lead to a noun behind a date
_ARTICLES = {"a", "an", "the"}
_FINITE = {"VBD", "VBZ", "VBP"}
_RATE = re.compile(r"\s+(?:an?|per|each|every)\s+\w+\Z")
_RATE_OF = re.compile(r"\s+(?:an?|per|each|every)\s+(?:year|month|week|day)(?=\s+of\b)")
_OF = re.compile(r"\s+of\s")
_FAR_FROM = re.compile(
    r"\s+(?:(?:away|inland|upstream|downstream|outside|(?:north|south)(?:[ -]?(?:east|west))?|east|west)\s+)?(?=(?:from|of)\s+[A-Z])"
)
_ENDING = {"VERB", "AUX", "PUNCT", "ADP"}  # what a phrase of two members does not go on over
_FLOATING_BY_PLACE = {"both", "date", "turn"}  # which only the words beside them show to float
_FLOATED_BEHIND = {"AUX", "NOUN", "PROPN"}
_POSSESSIVES = OWNERS | {"'s", "’s"}
_NAMING = {"NN", "NNS", "JJ"}
_MARKS = {",", ".", ";", ":", "(", ")", "”", '"', "''", "—", "–", "-"}


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
    left_out |= {
        *_rates(tokens, mentions),
        *_distances(tokens, mentions),
        *_floating(tokens),
        *_calibres(tokens),
    }
    left_out |= {*_numbers_of_contracts(tokens), *_shares_more(tokens), *_regions(tokens, mentions)}
    pieces = _pieces(tokens, mentions)
    left_out |= _dates(
        tokens, mentions, {at for piece in pieces.values() for at in range(piece.first, piece.last + 1)}
    )
    nouns = set(_dealing_nouns(tokens))
    nodes: list[Node] = []
    at = 0
    while at < len(tokens):
        piece = pieces.get(at) if at not in nouns else None
        last = piece.last if piece is not None else at
        if at not in left_out:
            start, end = tokens[at].start, tokens[last].end
            text = " ".join(sentence.whole[start:end].split()) if last > at else tokens[at].text
            node = Node(text, start, end, len(nodes), sentence)
            plain = node.lower if at in nouns else node.text
            node.seen, node.known = (piece.seen, piece.label) if piece is not None else (plain, None)
            nodes.append(node)
        at = last + 1
    tag_nodes(nodes)
    for at, node in enumerate(nodes):
        if _lists_names(nodes, at):
            node.text = node.lower = ","
    nodes = [node for at, node in enumerate(nodes) if not _joins_adjectives(nodes, at)]
    for at, node in enumerate(nodes):
        node.index = at
    return Nodes(nodes, [(tokens[first].start, tokens[last].end) for first, last in brackets])


def _lists_names(nodes: Sequence[Node], at: int) -> bool:
    """Whether a semicolon lists those who act: "Adler, Reston, Virginia; and Norvik, Dayton, Ohio, will"."""
    if nodes[at].text != ";" or any(node.penn in _FINITE | {"MD"} for node in nodes[:at]):
        return False
    behind = next((node for node in nodes[at + 1 :] if node.lower != "and"), nodes[at])
    return nodes[0].tag == "PROPN" == behind.tag


def _joins_adjectives(nodes: Sequence[Node], at: int) -> bool:
    """Whether a comma stands between two adjectives of one phrase: "its new, larger jets"."""
    if not 1 < at < len(nodes) - 2 or nodes[at].text != ",":
        return False
    before, one, another, noun = nodes[at - 2], nodes[at - 1], nodes[at + 1], nodes[at + 2]
    opened = before.tag in {"DET", "NUM", "ADJ"} or before.penn in {"PRP$", "POS"}
    described = one.tag == "ADJ" or (
        one.penn == "NN" and one.known is None and "JJ" in possible_tags(one.lower)
    )
    behind = noun.tag in {"NOUN", "PROPN", "ADJ"} or noun.penn == "HYPH"
    if not (opened and described and behind and another.tag == "ADJ"):
        return False
    one.tag, one.penn, one.use = "ADJ", "JJ", ""
    return True


def _brackets(tokens: Sequence[Token]) -> Iterator[tuple[int, int]]:
    """The first and last token of each pair of brackets with what stands in them.

    Of a firm's name in angle brackets, as agencies wrote those that are not listed ("a stake in <Adler AG>"), only the
    marks are left out.
    """
    at = 0
    while at < len(tokens):
        closing = _CLOSING.get(tokens[at].text)
        if closing is None:
            at += 1
            continue
        stop = min(len(tokens), at + _LONGEST_BRACKET)
        last = first_of(end for end in range(at + 1, stop) if tokens[end].text.startswith(closing))
        if last is None:
            at += 1
        elif _is_firm_in_brackets(tokens, at, last) or (closing == ">" and not _is_code(tokens, at, last)):
            yield at, at
            yield last, last
            at = last + 1
        else:
            yield at, last
            at = last + 1


def _is_firm_in_brackets(tokens: Sequence[Token], at: int, last: int) -> bool:
    """Whether round brackets hold nothing but a firm's name, where a phrase has to stand: "an accord with (Adler Inc)"."""
    inside = [token.text for token in tokens[at + 1 : last]]
    named = len(inside) > 1 and inside[0][0].isupper() and inside[-1].strip(".") in _forms()
    return named and (at == 0 or tokens[at - 1].tag in {"ADP", "VERB", "PUNCT"})


@cache
def _forms() -> frozenset[str]:
    return frozenset(form.strip(".") for form in names("legal_forms.txt"))


def _is_code(tokens: Sequence[Token], at: int, last: int) -> bool:
    """Whether a bracket holds the code of the listed firm named before it: "Adler <ADL>", "Adler's <ADL>", not "Peru's <Adler>"."""
    inside = tokens[at + 1 : last]
    listed = any(token.text == "." for token in inside[1:-1])  # "<adl.DE>", told from "<Adler Inc.>"
    if at == 0 or (not listed and any(token.text[1:].islower() for token in inside)):
        return False
    before = tokens[at - 1]
    named = tokens[at - 2] if before.penn == "POS" and at > 1 else before
    return named.text[0].isupper()


def _pieces(tokens: Sequence[Token], mentions: Mentions) -> dict[int, _Piece]:
    """The nodes of more than one token, or of a known sort, by their first token."""
    if not tokens:
        return {}
    start, end = tokens[0].start, tokens[-1].end
    found: dict[int, _Piece] = {}
    taken: set[int] = set()
    pieces = (
        *_amounts(tokens, mentions, start, end),
        *_joined(tokens),
        *_names(tokens, mentions, start, end),
    )
    for piece in pieces:
        last = piece.first
        while last < piece.last and last + 1 not in taken:
            last += 1
        while last > piece.first and last < piece.last and tokens[last].text.islower():
            last -= 1  # "Brazil" of "Brazil for US$5m"
        if piece.first not in taken:
            taken |= set(range(piece.first, last + 1))
            found[piece.first] = piece._replace(last=last)
    return found


def _joined(tokens: Sequence[Token]) -> Iterator[_Piece]:
    """The nouns of dealing that a hyphen joins, "a tie-up", and what says of goods how or where: "fire-and-forget", "Made in Peru"."""
    for at in range(1, len(tokens) - 1):
        if tokens[at - 1].text == "Made" and tokens[at].text == "in" and country_code(tokens[at + 1].text):
            yield _Piece(at - 1, at + 1, "big", ("ADJ", "JJ"))
        if tokens[at].text != "-" or tokens[at - 1].end != tokens[at].start:
            continue
        if tokens[at - 1].lower == "in" and tokens[at + 1].lower == "house":
            yield _Piece(at - 1, at + 1, "big", ("ADJ", "JJ"))
            continue
        three = at + 3 < len(tokens) and tokens[at + 1].penn == "CC" and tokens[at + 2].text == "-"
        if three and tokens[at - 1].text.islower():
            yield _Piece(at - 1, at + 3, "big", ("ADJ", "JJ"))
            continue
        whole = "".join(token.lower for token in tokens[at - 1 : at + 2])
        if at == 1 and is_compound_plural(whole):
            yield _Piece(0, 2, "firms", ("NOUN", "NNS"))  # "Start-ups"
        elif singular(whole) in deals().by_noun:
            several = tokens[at + 1].lower.endswith("s")
            yield _Piece(at - 1, at + 1, "sales" if several else "sale", ("NOUN", "NNS" if several else "NN"))


def _dealing_nouns(tokens: Sequence[Token]) -> Iterator[int]:
    """The tokens of nouns of dealing of several words, of which capitals make no names: "a Request for Information".

    Not where they are part of one: "Joint Venture Partners".
    """
    for at, token in enumerate(tokens):
        if token.text[0].isupper() and token.lower in deals().noun_starts:
            for length in range(deals().longest_noun, 1, -1):
                *before, last = (each.lower for each in tokens[at : at + length])
                named = any(each.text[0].isupper() for each in tokens[at + length : at + length + 1])
                if " ".join([*before, singular(last)]) in deals().by_noun and not named:
                    yield from range(at, at + length)
                    break


def _amounts(tokens: Sequence[Token], mentions: Mentions, start: int, end: int) -> Iterator[_Piece]:
    for quantity in mentions.quantities_in(start, end):
        if quantity.kind in {"money", "percent"}:
            first, last = _covering(tokens, quantity.span.start, quantity.span.end)
            told = _may_be_finite(tokens[first]) and tokens[first].penn in _FINITE
            if last > first and (tokens[first].lower in _ARTICLES or told):
                first += 1  # "a maximum $5m contract", "exports exceeded $5m"
            yield _Piece(first, last, AMOUNT, ("NOUN", "NN"))
            continue
        end_of_unit = _rate_start(quantity)
        if quantity.kind == "measure" and quantity.per and (inner := _OF.search(quantity.text)):
            end_of_unit = quantity.span.start + inner.start()  # "480,000 barrels of crude a day"
        unit = mentions.text[quantity.span.start : end_of_unit]
        noun = getattr(quantity, "noun", "") or unit.split()[-1]
        stop = end_of_unit - len(noun)
        before = mentions.text[quantity.span.start : stop].rstrip(" -\n")
        if before and mentions.text[stop:end_of_unit] == noun:
            first, last = _covering(tokens, quantity.span.start, quantity.span.start + len(before))
            lasting = singular(noun.lower()) in words("times")
            figure = first < last and tokens[first + 1].text[0].isdigit()
            if tokens[first].lower == "over" and first < last and (lasting or not figure):
                first += 1  # "handed over more than a dozen tanks", "over two years"
            if first < last and _may_be_finite(tokens[first]) and tokens[first].penn in _FINITE:
                first += 1  # "exports exceeded 1.5 million barrels"
            named = mentions.names_in(tokens[first].start, tokens[last].end)
            if any(name.start == tokens[first].start for name in named):
                continue  # "4M sold"
            yield _Piece(first, last, "50", ("NUM", "CD"))


def _may_be_finite(token: Token) -> bool:
    """Whether a word is known as a finite verb; asking for its tag would have the whole sentence tagged."""
    return not (_FINITE | {"VBN"}).isdisjoint(possible_tags(token.lower))  # "exceeded"


def _rates(tokens: Sequence[Token], mentions: Mentions) -> Iterator[int]:
    """The tokens that say for which stretch of time an amount is: "a day" of "20,000 barrels a day of crude"."""
    for quantity in mentions.quantities_in(tokens[0].start, tokens[-1].end) if tokens else ():
        if quantity.kind == "measure" and (start := _rate_start(quantity)) < quantity.span.end:
            first, last = _covering(tokens, start + 1, quantity.span.end)
            yield from range(first, last + 1)
        elif quantity.kind == "count" and (rate := _RATE_OF.match(mentions.text, quantity.span.end)):
            first, last = _covering(tokens, rate.start() + 1, rate.end())
            yield from range(first, last + 1)  # "80 million units a year of dough"


def _distances(tokens: Sequence[Token], mentions: Mentions) -> Iterator[int]:
    """The tokens that say how far from a town something stands: "50 km north" of "50 km north of Kiel"."""
    for quantity in mentions.quantities_in(tokens[0].start, tokens[-1].end) if tokens else ():
        if quantity.kind != "measure" or quantity.unit not in words("distances"):
            continue
        far = _FAR_FROM.match(mentions.text, quantity.span.end)
        if far is not None:
            first, last = _covering(tokens, quantity.span.start, far.end())
            yield from range(first, last + 1)


def _regions(tokens: Sequence[Token], mentions: Mentions) -> Iterator[int]:
    """The tokens of the region of a town that describes a noun: ", Iowa," of "its Ames, Iowa, mill", "an Ames, Iowa-based firm"."""
    for at in (each.index for each in tokens[1:-2] if each.text == ","):
        end = at + 1
        while tokens[end].text[0].isupper() and end < len(tokens) - 2:
            end += 1
        region = mentions.text[tokens[at + 1].start : tokens[end - 1].end]
        if end == at + 1 or not (town_country(region) or country_code(region)):
            continue
        town = first_of(mentions.names_in(tokens[0].start, tokens[at].start)[-1:])
        if town is None or town.end < tokens[at - 1].end:
            continue
        behind = [token.lower for token in tokens[end : end + 2]]
        opening = _covering(tokens, town.start, tokens[at - 1].end)[0] - 1
        described = opening >= 0 and tokens[opening].lower in _POSSESSIVES
        end += described and behind[:1] == [","]
        if (described and _may_open_noun(tokens[end])) or behind == ["-", "based"]:
            yield from range(at, end)


def _may_open_noun(token: Token) -> bool:
    """Whether a word in small letters can be a noun, or an adjective before one, and no verb."""
    tags = possible_tags(token.lower)
    return token.text.islower() and bool(_NAMING & tags) and tags.isdisjoint(_FINITE | {"MD", "IN", "CC"})


def _calibres(tokens: Sequence[Token]) -> Iterator[int]:
    """The tokens that say how long a barrel is: "/52 calibre" of "155 mm/52 calibre guns"."""
    for at, token in enumerate(tokens[:-2]):
        if token.text == "/" and tokens[at + 1].text.isdigit() and tokens[at + 2].lower in words("calibres"):
            yield from range(at, at + 3)


def _numbers_of_contracts(tokens: Sequence[Token]) -> Iterator[int]:
    """The tokens of the number behind a noun for a contract: "7000" of "order 7000 under", "P00006" of "modification P00006"."""
    for at in range(1, len(tokens)):
        frame = deals().by_noun.get(tokens[at - 1].lower)
        if frame is None or not frame.contract:
            continue
        last = at
        while last + 1 < len(tokens) and tokens[last + 1].start == tokens[last].end:
            last += 1
        last -= last > at and tokens[last].text in _MARKS
        whole = "".join(token.text for token in tokens[at : last + 1])
        code = whole == whole.upper() and sum(map(str.isdigit, whole)) >= _DIGITS
        noun = code and tokens[at - 1].tag in {"NOUN", "PROPN"}  # not "may order 2500"
        if noun and (last + 1 == len(tokens) or tokens[last + 1].tag not in {"NOUN", "ADJ"}):
            yield from range(at, last + 1)


def _floating(tokens: Sequence[Token]) -> Iterator[int]:
    """What says of a subject or an object that all of it is meant, and is no argument: "they have each sold", "12 jets each".

    So do a pronoun that points back ("Adler itself makes"), "to date" before a verb, and "in turn".
    """
    for at, token in enumerate(tokens[1:], 1):
        if token.lower not in words("floating") and token.lower not in _FLOATING_BY_PLACE:
            continue
        before, behind = tokens[at - 1], tokens[at + 1] if at + 1 < len(tokens) else None
        if (
            token.lower in words("floating")
            and (behind is None or behind.tag in _ENDING)
            and (before.tag in _FLOATED_BEHIND or before.lemma == "have")
            and not (behind is not None and behind.lower == "of")
        ):
            yield at
        elif (
            token.lower == "both"
            and behind is not None
            and before.tag in {"VERB", "ADP"}
            and _joins(tokens, at)
        ):
            yield at  # "bought both tanks and jets"
        elif token.lower == "turn" and before.lower == "in" and (behind is None or behind.lower != "of"):
            yield from (at - 1, at)  # "was in turn bought by"


def _shares_more(tokens: Sequence[Token]) -> Iterator[int]:
    """The tokens of the share that turns half into most: "plus one share" of "50 percent plus one share of Adler"."""
    for at in range(1, len(tokens) - 2):
        more, one, share = (token.lower for token in tokens[at : at + 3])
        if more in {"plus", "minus", "less"} and one in {"one", "a", "1"} and share == "share":
            yield from range(at, at + 3)


def _joins(tokens: Sequence[Token], both: int) -> bool:
    """Whether "both" opens what "and" joins, and does not count it: "both tanks and jets", not "both countries"."""
    phrase = takewhile(lambda token: token.tag not in _ENDING, tokens[both + 1 :])
    return any(token.lower == "and" for token in phrase)


def _rate_start(quantity: Quantity) -> int:
    """Where an amount ends without the stretch of time that it is for."""
    rate = _RATE.search(quantity.text) if quantity.per else None
    return quantity.span.end if rate is None else quantity.span.start + rate.start()


def _names(tokens: Sequence[Token], mentions: Mentions, start: int, end: int) -> Iterator[_Piece]:
    for name in mentions.names_in(start, end):
        if not name.words or name.kind == "demonym":
            continue
        first, last = _covering(tokens, name.start, name.end)
        if tokens[first].lower in words("personal") and not _is_shouted(tokens[first].text):
            continue  # "We've"
        goods = (
            first + 1 == last and tokens[last].text.isupper() and tokens[last].lower in lower_words("goods")
        )
        open_kind = (name.kind is None and not name.shown) or goods
        if first < last and open_kind and country_of_demonym(tokens[first].text):
            first += 1  # "Chinese LNG"
        amount = first_of(mentions.quantities_in(name.start, max(end, name.end)))
        if amount is not None and first < last and tokens[last].end > amount.span.start:
            last = max(first, _covering(tokens, amount.span.start, amount.span.end)[0] - 1)
        while last > first and tokens[last].text in _DATED_BY:
            last -= 1  # "Kiel for" of "in Kiel for US$4 million"
        if _describes(mentions.text[tokens[first].start : tokens[last].end]):
            yield _Piece(first, last, "big", ("ADJ", "JJ"))  # "a Spain-based brewer"
        elif first == last and not _is_sure(name, tokens[first], mentions):
            continue  # the tagger has to say whether it is a name
        else:
            yield _Piece(first, last, _NAME, ("PROPN", "NNP"))


def _describes(name: str) -> bool:
    """Whether a word that begins with a name says what stands behind it is: "a Spain-based brewer", "a China-brokered deal"."""
    _, hyphen, last = name.rpartition("-")
    done = bool(hyphen) and last.islower() and "VBN" in possible_tags(last)
    return done or name.lower().endswith(describing())


def _is_sure(name: Name, token: Token, mentions: Mentions) -> bool:
    """Whether a single word is a name: known for one, met as one elsewhere, or no word of the language."""
    if name.shown or (not name.opens and name.kind is not None):
        return True
    if _is_shouted(token.text) and not mentions.text[token.start : token.end + 40].isupper():
        return True
    entity = mentions.names.entity_of(name)
    if entity is not None and not all(found.opens for found in entity.mentions):
        return True
    return not (is_known(token.lower) or (token.lower.endswith("s") and is_known(token.lower[:-1])))


def _is_shouted(text: str) -> bool:
    """Whether a word is in capitals, and is more than one: "US", but not "I"."""
    return text.isupper() and len(text) > 1


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
        if before in {"the", "a", "an", "its", "their", "this", "our", "'s", "’s"}:
            continue  # "the 2014 contract"
        if before == "effective":
            first -= 1  # "Effective March 10, Adler merged"
        elif before in _DATED_BY and not (before in _LEADING and _is_noun_within(tokens, first, behind)):
            first -= 1
        found |= set(range(first, last + 1))
    return found


def _is_noun_within(tokens: Sequence[Token], first: int, behind: Token | None) -> bool:
    """Whether the date at `first` stands before a noun, and so does its preposition: "for April delivery"; no "Since May sales rose"."""
    opens = first == 1 or tokens[first - 2].text in _MARKS
    return behind is not None and behind.text.islower() and not opens and behind.tag == "NOUN"
