"""What a reading lets go of, and that it is freed without the help of the garbage collector."""

import gc
import weakref

from factlib import extract
from factlib.language import Sentence, read
from factlib.language.model import Token, UntaggedToken

TEXT = "“We sold 12 drones,” said Ann Lee, a spokeswoman. Turkey will buy ten more for $5 million."


def layers(sentence: Sentence) -> list[str]:
    return [repr(layer) for layer in (sentence.tokens, sentence.noun_phrases, sentence.clauses)]


def test_what_was_forgotten_is_read_anew() -> None:
    reading = read(TEXT)
    before = [layers(sentence) for sentence in reading]
    reading.forget()
    assert [layers(sentence) for sentence in reading] == before


def test_what_was_never_read_is_forgotten_too() -> None:
    reading = read(TEXT)
    reading.forget()
    assert len(reading) == 2


def test_a_forgotten_sentence_is_freed_at_once() -> None:
    reading = read(TEXT)
    layers(reading[0])
    sentence = weakref.ref(reading[0])
    reading.forget()
    assert sentence() is None


def test_extract_leaves_no_sentence_behind() -> None:
    gc.collect()
    gc.disable()
    try:
        before = _sentences()
        assert extract(TEXT)
        assert _sentences() == before
    finally:
        gc.enable()


def _sentences() -> int:
    return sum(isinstance(each, Sentence) for each in gc.get_objects())


def test_a_tagged_token_is_a_plain_one() -> None:
    sentence = read("Kenya has ordered six buses.")[0]
    assert type(sentence.tokens[3]) is UntaggedToken
    assert sentence.tokens[3].tag == "NUM"
    assert all(type(token) is Token for token in sentence.tokens)
    assert not hasattr(Token, "__getattr__")  # its attributes would be read much more slowly
