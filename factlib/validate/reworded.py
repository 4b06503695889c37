"""Does the source have a word of goods in another wording? Derived words, initials, amounts, what a name is short for."""

import re
from collections.abc import Iterable, Sequence
from functools import cache
from itertools import pairwise

from factlib.language import Token, lemma
from factlib.language.lexicon import common_tags
from factlib.language.senses import broader, related, senses_of
from factlib.names import Party
from factlib.names.countries import country_code
from factlib.names.entities import Entity
from factlib.names.mentions import Mention
from factlib.quantities import Quantity
from factlib.validate.lists import rank_in_words, word_lists
from factlib.validate.matching import names_of
from factlib.validate.names_alike import folded_words, spelt_alike
from factlib.validate.source import Cited, Source
from factlib.validate.word_match import Match, lacks, match_words
from factlib.validate.words import head_of

STEM = 4  # letters of a word that opens a longer one
_LONG, _ENDING = 7, 2  # letters that long words share, and in which they may differ
_HALF = 50
_LEAST_INITIALS = 2  # "IP"
_LEAST_CAPITALS = 3  # of words that are shortened
_JOINT = re.compile(r"-(?:to|in|and|of)-")  # has no initial: "SAM" for "surface-to-air missile"


def is_reworded(word: str, phrase: str, cited: Cited) -> bool:
    """Whether the cited words have a word in another wording, or it only joins others.

    Args:
        word: The word, in small letters.
        phrase: The goods as the claim calls them.
        cited: The cited words.
    """
    return (
        _joins(word)
        or is_told(word, cited)
        or word in words_by_half(cited.source.quantities_in(cited.quote))
        or is_meant(word, cited)
        or _is_misspelt(word, cited)
        or _is_spelt_out(word, phrase, cited.source)
        or any(word in words_short_for(short, phrase) for short in cited.once(_shortened))
    )


def _shortened(cited: Cited) -> list[str]:
    """The cited words that may be initials: they have two capitals."""
    tokens = cited.tokens(cited.context)
    return [token.text for token in tokens if sum(map(str.isupper, token.text)) >= _LEAST_INITIALS]


def _is_misspelt(word: str, cited: Cited) -> bool:
    """Whether the cited words have a word but for a letter or two, in a form that no dictionary has: "televison"."""
    return any(spelt_alike(word, unknown) for unknown in cited.once(_unknown))


def _unknown(cited: Cited) -> list[str]:
    """The cited words that no dictionary has."""
    tokens = cited.tokens(cited.context)
    return [token.text for token in tokens if not any(senses_of(token.lower, part) for part in "nvar")]


def _joins(word: str) -> bool:
    """Whether a word may be a preposition: "power over 15 years" for "power under a 15-year contract"."""
    return "IN" in common_tags(word)


def is_told(word: str, cited: Cited) -> bool:
    """Whether the cited words have a word in another wording: derived from it, a synonym, who makes it.

    So it is if it opens a longer word ("ship" in "shipbuilding"), or if that opens it ("air" for "air-launched").
    """
    tokens, here = cited.tokens(cited.context), cited.once(_told_forms)
    first, _, last = word.partition("-")
    first = rank_in_words(first)  # "5th-generation" for "fifth generation"
    stem, act = lemma(word), word.removesuffix("ing")
    if not here.isdisjoint(related(word) | related(stem) | related(lemma(word, "VERB"))):
        return True
    if act != word and len(act) >= STEM and not here.isdisjoint((act, f"{act}e")):
        return True  # "rescheduling", "reschedule"
    if first in here and not (last[:1].isdigit() or last.startswith("to-") or _is_done_by_name(word, tokens)):
        return not any(other.endswith(f"-{last}") for other in here)  # "air-cooled" for "water-cooled"
    if len(stem) >= STEM and any(token.startswith(stem) or _end_alike(stem, token) for token in here):
        return True
    return is_implied(word, tokens)


def _told_forms(cited: Cited) -> set[str]:
    """The dictionary forms of the cited words, ranks in words."""
    tokens = cited.tokens(cited.context)
    return {rank_in_words(token.lemma.lower()) for token in tokens if not lacks(token.lower)}


def _is_done_by_name(word: str, tokens: Sequence[Token]) -> bool:
    """Whether a word says what somebody did whom some words only name: "Norland-built", no "air-launched"."""
    first, _, last = word.partition("-")
    done = last.isalpha() and lemma(last, "VERB") != last
    return done and all(token.tag == "PROPN" for token in tokens if token.lemma.lower() == first)


def _end_alike(one: str, other: str) -> bool:
    """Whether two long words differ in their last letters alone: "consultancy", "consultant"."""
    size = max(len(one), len(other)) - _ENDING
    return size >= _LONG and one[:size] == other[:size] and (one + other).replace("-", "").isalpha()


def words_by_half(amounts: Iterable[Quantity], *, other: bool = False) -> Sequence[str]:
    """What shares that are all below half, or all above it, are called, or the contrary: "minority" for "49 percent"."""
    below = {one.value < _HALF for one in amounts if one.kind == "percent" and one.value != _HALF}
    if len(below) != 1:
        return ()
    called: Sequence[str] = word_lists("trade.toml")["half"]["below" if below.pop() is not other else "above"]
    return called


def is_meant(word: str, cited: Cited) -> bool:
    """Whether the quote means by a shorter name, or by "the company", a body whose name has the word."""
    return any(word in words for words in cited.once(_bodies_meant))


def _bodies_meant(cited: Cited) -> list[frozenset[str]]:
    """The words of the names of the bodies that the quote means."""
    names, mentions = cited.source.names, cited.source.mentions_in(cited.quote)
    meant = {names.party_at(phrase.span) for phrase in cited.noun_phrases(cited.quote)}
    meant |= {entity.party for mention in mentions if (entity := names.entity_of(mention)) is not None}
    for mention in mentions:
        longer = [one for one in names.entities if one.kind == "organisation" and _opens(mention, one)]
        meant |= {one.party for one in longer} if len(longer) == 1 else set()
    return [folded_words(party.name) for party in meant if party is not None and party.kind != "country"]


def _opens(mention: Mention, entity: Entity) -> bool:
    """Whether a name is the first word of a longer one: "Adler" of "Adler Bancorp"."""
    return len(mention.words) == 1 and entity.name.startswith(f"{mention.words[0]} ")


def _is_spelt_out(word: str, phrase: str, source: Source) -> bool:
    """Whether the document has the words that capitals of a claim stand for."""
    short = word.upper().removesuffix("S") if f"{word[:-1].upper()}s" in phrase else word.upper()
    return short in phrase and spells_out(source, short)


def spells_out(source: Source, short: str) -> bool:
    """Whether a document has the words that some capitals stand for: "very large crude carrier" for "VLCC"."""
    if not (short.isupper() and short.isalpha() and len(short) >= _LEAST_CAPITALS):
        return False
    words = r"[^\W\d_]*[\s-]+".join(short.lower())
    return re.search(rf"\b{words}[^\W\d_]", _JOINT.sub("-", source.text.lower())) is not None


def words_short_for(short: str, phrase: str) -> frozenset[str]:
    """The words of a phrase that initials stand for: "intellectual" and "property" for "IP", "BoE" (and none for "US")."""
    words = re.findall(r"[^\W\d_]+", _JOINT.sub("-", phrase.lower()))
    short = short.removesuffix("s")
    capitals = short.isupper() or (sum(map(str.isupper, short)) >= _LEAST_INITIALS and short[1:2].islower())
    if not (capitals and len(short) >= _LEAST_INITIALS) or country_code(short):
        return frozenset()
    initials = "".join(word[0] for word in words).upper()
    starts = (at for at in range(len(words)) if initials.startswith(short.upper(), at))
    return frozenset(word for at in starts for word in words[at : at + len(short)])


_WHO_MAKES = ("er", "or", "ist")  # endings of who makes or deals in something
_BESIDE = 2  # characters from such a word to the name of who it is
_MAKING = ("maker", "making", "builder", "building", "manufacturer", "manufacturing", "plant", "works")
_NOT = "non-"
_OTHER = {"than": ("other", "rather"), "from": ("apart", "aside")}  # "other than coffee"


def is_implied(word: str, tokens: Sequence[Token]) -> bool:
    """Whether one of some words tells of goods: by the plant that makes them, by who makes them, by leaving out all else."""
    one = lemma(word)
    if word.startswith(_NOT):
        rest = word.removeprefix(_NOT)
        return any(
            is_left_out(tokens, at) and match_words(rest, token.text) for at, token in enumerate(tokens)
        )
    return any(
        one in _made_in().get(token.lemma.lower(), ())
        or token.lemma.lower() in {f"{one}{suffix}" for suffix in _MAKING}
        for token in tokens
    )


def makes(goods: str, parties: Iterable[Party], source: Source) -> bool:
    """Whether a document calls a party by goods: "ski maker Adler" and "a ski group" of "skis", "brewer Adler" of "beer"."""
    sides = list(parties)
    called = source.once(("called by goods", goods), lambda: _called_by(goods, source))
    return any(_is_called(party, token, source) for token in called for party in sides)


def _is_called(party: Party, token: Token, source: Source) -> bool:
    """Whether a party stands beside a word for who makes something, or in one sentence with a plant: "brewer Adler", "Adler, a ski maker"."""
    named = names_of(party, source, token.sentence.span)
    if not token.lemma.lower().endswith(_WHO_MAKES) and token.lemma.lower() not in _firms():
        return bool(named)
    before = (0 <= one.start - token.end <= _BESIDE for one in named)
    behind = (source.text[one.end : token.start].startswith(", a") for one in named if one.end < token.start)
    return any(before) or any(behind)


@cache
def _firms() -> frozenset[str]:
    """The nouns of firms that may say what they make, and do not end like "maker"."""
    return frozenset(word_lists("trade.toml")["firms"]["nouns"])


def _called_by(goods: str, source: Source) -> list[Token]:
    """The words by which somebody is called by goods."""
    pairs = (pair for each in source.reading for pair in pairwise(each.tokens))
    return [token for before, token in pairs if _calls(token, before, goods)]


def _calls(token: Token, before: Token, goods: str) -> bool:
    """Whether a word, with the one before it, says that somebody has to do with goods: "brewer", "a ski maker", "a nuclear plant"."""
    nouns = (*word_lists("trade.toml")["making"]["makers"], *word_lists("trade.toml")["firms"]["any"])
    first, _, noun = goods.rpartition(" ")
    if is_implied(lemma(noun.lower()), [token]) and (not first or match_words(first, token.text)):
        return True
    if token.lemma.lower() not in nouns or before.tag not in ("NOUN", "PROPN", "ADJ"):
        return False
    akin = not first and before.lemma.lower() in related(lemma(noun.lower()))
    return akin or bool(match_words(goods, before.text))


def is_left_out(tokens: Sequence[Token], at: int) -> bool:
    """Whether a word stands behind what says that it is not meant: "excluding chips", "other than chips"."""
    if not at:
        return False
    before = tokens[at - 1].lower
    if before in _OTHER:
        return at > 1 and tokens[at - 2].lower in _OTHER[before]
    return before in word_lists("trade.toml")["about"]["excepting"]


def says_only_the_sort(word: str) -> bool:
    """Whether a word of goods says no more than of what sort they are: "engine services", "overall exports"."""
    sorts = word_lists("trade.toml")["counted"]["sorts"]
    return word in sorts or lemma(word) in sorts


def is_made_of(wanted: str, thing: str, text: str) -> bool:
    """Whether goods that `text` does not name are made of a thing, or for it: "tank engines" for "tanks"."""
    head = head_of(wanted)
    before = wanted.partition(f" {head}")[0].split()
    if not before or wanted.endswith(before[-1]) or says_only_the_sort(head) or head.endswith("ing"):
        return False  # "Lunda Television", a name, "drug making"
    if match_words(before[-1], head_of(thing)) is not Match.SAME or not senses_of(lemma(head), "n"):
        return False
    if "".join(wanted.casefold().split()).rstrip("s") in text.casefold():
        return False  # "rape seed" for "rapeseed"
    return match_words(head, text) is Match.NONE and lemma(head) not in broader(lemma(head_of(thing)))


@cache
def _made_in() -> dict[str, frozenset[str]]:
    """For each sort of plant what it makes."""
    return {plant: frozenset(goods) for plant, goods in word_lists("trade.toml")["made_in"].items()}
