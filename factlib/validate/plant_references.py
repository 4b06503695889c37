"""Which sentences behind a quote go on with its plant, and may tell how large it is."""

from itertools import islice

from factlib.events.phrases import DEFINITE
from factlib.language import NounPhrase, Sentence
from factlib.validate.context import Context
from factlib.validate.lists import word_lists
from factlib.validate.words import words_and_lemmas

SIZES = ("capacity", "investment", "jobs")
"""The fields that tell how large a plant is."""

_SENTENCES_BEHIND = 3  # in which a size of the plant may be told


def tells_size(path: str, sentence: Sentence, context: Context) -> bool:
    """Whether a sentence behind the quote tells the size of the plant of the claim: the last one told of, and nobody else's."""
    if _is_of_the_only_plant(path, sentence, context):
        return True
    opens = goes_on_with_plant(sentence)
    if sentence.start < context.cited.context.end or not (opens or _speaks_of_plant(sentence)):
        return False
    made = any(group.tense == "past" and group.verb.lemma == "produce" for group in sentence.verb_groups)
    if (path == "capacity" and made) or not context.is_last_told_before(sentence):
        return False  # "produced 90,000 tonnes last year"
    before = next(context.source.reading.before(sentence.start), None)
    known = before is not None and (before.span.overlaps(context.cited.context) or _speaks_of_plant(before))
    return (known or _speaks_of_plant(sentence)) and not any(context.rivals(sentence.span))


def _is_of_the_only_plant(path: str, sentence: Sentence, context: Context) -> bool:
    """Whether a sentence near the quote tells a size as one does of a plant, and none up to it speaks of another: "Some 55 people work there"."""
    lists = word_lists("trade.toml")["plant"]
    near = [*context.cited.sentences_before(1)]
    for one in islice(context.source.reading.behind(context.cited.context.end), _SENTENCES_BEHIND):
        near.append(one)
        if one.start == sentence.start or any(context.rivals(one.span)):
            break
    if sentence.start not in {one.start for one in near}:
        return False
    between = near[near.index(sentence) :] if sentence.start < context.cited.context.start else near
    words = {word for one in between for word in words_and_lemmas(one.tokens)}
    quoted = {token.lower for token in context.cited.tokens(context.cited.context)}
    another = not set(lists["another"]).isdisjoint(words | quoted)
    told = not set(lists[path]).isdisjoint(words_and_lemmas(sentence.tokens))
    return told and not another and not any(context.rivals(sentence.span))


def goes_on_with_plant(sentence: Sentence) -> bool:
    """Whether a sentence goes on with the plant told of before: "The mill, which employs 90, can make", "Capacity is"."""
    first = next(iter(sentence.noun_phrases), None)
    if first is None or first.first.index:
        return False
    return _is_the_plant(first) or first.noun == "capacity" or first.text.lower() == "it"


def _speaks_of_plant(sentence: Sentence) -> bool:
    """Whether a plant is spoken of as known: "is closing the mill"."""
    return any(map(_is_the_plant, sentence.noun_phrases))


def _is_the_plant(phrase: NounPhrase) -> bool:
    known = phrase.first.lower in DEFINITE | {"its"}
    return known and phrase.noun in word_lists("trade.toml")["plant"]["nouns"]
