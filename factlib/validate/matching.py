"""Where a source names a party, and whom its words at a place mean."""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import combinations, groupby

from factlib.characters import Before
from factlib.document import Span
from factlib.names import Party
from factlib.names.mentions import Mention, is_role
from factlib.validate.names_alike import (
    Likeness,
    are_one_organ,
    are_other_organs,
    country_of_word,
    folded_words,
    is_organ,
    is_state,
    likeness,
    same_party,
    state_meant,
    state_of,
)
from factlib.validate.source import Source

# each such word, and with those behind it
_CAPITALISED = re.compile(r"\b(?=([A-Z][\w.-]*)( [A-Z][\w.-]*)?( [A-Z][\w.-]*)?)")
_ORGAN = re.compile(r"(?:['’]s?)?((?: [\w-]+){1,3})")  # behind whose it is
_ORGAN_BEFORE = Before(50, r"\b[Tt]he ((?:[a-z][\w-]* ){0,2}[a-z][\w-]*) of (?:the )?")
_LONGEST_NAME = 60  # characters behind the first word of a name
_NAMES_KEPT = 20_000
_NUMBER = 4  # characters behind a name in which its number stands


def bears_out(wanted: Party, source: Source, span: Span) -> Likeness:
    """How well the words at `span` stand for `wanted`: by a name in them, or by whom they mean."""
    best = Likeness.SAME if any(words_for(wanted, source, span)) else Likeness.NONE
    for mention in source.mentions_in(span):
        best = max(best, mention_bears_out(wanted, source, mention))
        if best is Likeness.SAME:
            return best
    if names_other_organ(wanted, source, span):
        return best
    if source.text[span.slice].lower().startswith(("a ", "an ", "another ", "some ")):
        return best  # "a minister" is none that was named before
    meant, entity = source.names.party_at(span), source.names.entity_at(span)
    titled = _by_title(wanted, entity.titles) if entity else Likeness.NONE
    if meant is None or are_namesakes(wanted.name, meant.name, source):
        return max(best, titled)
    return max(best, titled, likeness(wanted, meant))


def _by_title(wanted: Party, titles: Iterable[str]) -> Likeness:
    """Whether a claim that names nobody, "the defence minister", has the words of somebody's title."""
    words = folded_words(wanted.name)
    if not words or not any(is_role(word) for word in wanted.name.split()):
        return Likeness.NONE
    return Likeness.SAME if any(words <= folded_words(title) for title in titles) else Likeness.NONE


def words_for(wanted: Party, source: Source, span: Span) -> Iterator[Span]:
    """Where single words at `span` name a country, or its people, whatever else the run of capitals is taken for.

    Names are whole: "Sudan" does not stand in "South Sudan", nor America in "American Airlines".
    """
    code = state_meant(wanted)
    if code is None:
        return
    consumed = span.start
    for found in _CAPITALISED.finditer(source.text, span.start, span.end):
        if found.start(1) < consumed:
            continue
        for end in sorted({found.end(3), found.end(2), found.end(1)}, reverse=True):  # three words, two, one
            words = Span.of(found.start(1), max(end, found.end(1)))
            there = country_of_word(source.text[words.slice]) if words.end <= span.end else None
            if there is not None:
                consumed = words.end
                if there == code and not _is_in_name(words, source):
                    yield words
                break


def _is_in_name(words: Span, source: Source) -> bool:
    """Whether words are a part of the name of a body that is no organ of a state: "American Airlines"."""
    for mention in source.mentions_in(Span.of(words.start, min(words.end + _LONGEST_NAME, len(source.text)))):
        if mention.start <= words.start and words.end < mention.end:
            return "country" not in (mention.kind, source.kind_of(mention)) and not is_organ(mention.name)
    return False


def mention_bears_out(wanted: Party, source: Source, mention: Mention) -> Likeness:
    """How well one name of the source stands for `wanted`."""
    entity = source.names.entity_of(mention)
    if _is_numbered_otherwise(wanted, source, mention):
        return Likeness.NONE
    called = mention.name or source.text[mention.start : mention.end]
    if are_namesakes(wanted.name, called, source):
        return Likeness.NONE
    written = source.once(("called", called), lambda: Party(name=called))
    organ = _organ_behind(source, mention) if mention.country and is_organ(wanted.name) else ""
    if organ:
        return Likeness.SAME if are_one_organ(wanted.name, f"{written.name} {organ}") else Likeness.NONE
    if mention.country and are_other_organs(wanted.name, _organ_before(source, mention)):
        return Likeness.NONE
    if same_party(wanted, written):
        return Likeness.SAME
    if entity is not None:
        return max(likeness(wanted, entity.party), _by_title(wanted, [*entity.titles, mention.title or ""]))
    if mention.kind == "demonym" and is_state(wanted):
        return (
            Likeness.SAME if mention.country == (state_of(wanted.name) or wanted.country) else Likeness.NONE
        )
    return likeness(wanted, written)


def names_of(wanted: Party, source: Source, span: Span) -> list[Span]:
    """Where the names stand at `span` that bear out a party."""
    return source.once(
        ("names of", wanted, span),
        lambda: [one.span for one in source.mentions_in(span) if mention_bears_out(wanted, source, one)],
    )


def names_other_organ(wanted: Party, source: Source, span: Span) -> bool:
    """Whether the words at `span` name another organ of a state than one that is claimed: "the navy of Peru", no army."""
    return any(
        one.country and are_other_organs(wanted.name, organ)
        for one in source.mentions_in(span)
        for organ in (_organ_behind(source, one), _organ_before(source, one))
    )


def _organ_behind(source: Source, mention: Mention) -> str:
    """The organ of the state that a mention names, if it is told of: the "navy" of "Peru's navy"."""
    found = _ORGAN.match(source.text, mention.end)
    words = found[1].split() if found else []
    at = next((at for at, word in enumerate(words) if is_organ(word)), None)
    return " ".join(words[: at + 1]) if at is not None else ""


def _organ_before(source: Source, mention: Mention) -> str:
    """The organ of the state that a mention names, told before it: the "navy" of "the navy of Peru"."""
    found = _ORGAN_BEFORE(source.text, mention.start)
    return found[1] if found and is_organ(found[1]) else ""


def _is_numbered_otherwise(wanted: Party, source: Source, mention: Mention) -> bool:
    """Whether a number is a part of the name that is claimed, and the source has another: "Sputnik 2" for "Sputnik 1".

    A description counts: "18 former directors of Adler".
    """
    numbers = _numbers_in(wanted.name)
    if not numbers:
        return False
    return not numbers <= set(re.findall(r"\d+", source.text[mention.start : mention.end + _NUMBER]))


@lru_cache(maxsize=_NAMES_KEPT)
def _numbers_in(name: str) -> frozenset[str]:
    """The numbers in a name; none in a description."""
    described = any(map(str.islower, name.split()))
    return frozenset() if described else frozenset(filter(str.isdigit, folded_words(name)))


def are_namesakes(one: str, other: str, source: Source) -> bool:
    """Whether some sentence has a name and behind it a longer one, so that the one is not short for the other: "Adler said that Adler Rail"."""
    namesakes = source.once("namesakes", lambda: _namesakes(source))
    if not namesakes:
        return False
    pair = tuple(sorted((folded_words(one), folded_words(other)), key=len))
    return pair in namesakes and not (is_organ(one) or is_organ(other))


def _namesakes(source: Source) -> set[tuple[frozenset[str], frozenset[str]]]:
    """The words of names of a document behind which, in one sentence, a longer name stands, with those of the longer."""
    by_sentence = groupby(source.names.mentions, lambda one: source.reading.at(one.start).start)
    pairs = (pair for _, mentions in by_sentence for pair in combinations(mentions, 2))
    return {
        (first, second)
        for before, behind in pairs
        if before.end < behind.start
        and (first := folded_words(before.name)) < (second := folded_words(behind.name))
    }
