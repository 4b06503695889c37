"""The data files of this room: demonyms, titles, words of organisations."""

from functools import cache

from factlib.datafiles import Folder

_DATA = Folder("names/data")
rows, words, word_classes = _DATA.rows, _DATA.words, _DATA.word_classes


@cache
def body_words() -> frozenset[str]:
    """The words that make a name one of an organisation when they stand in it, those that end a firm's among them."""
    return words("organisations.txt") | words("firms.txt")
