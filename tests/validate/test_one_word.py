"""A claim that copies all but one word: another word there says something else, a synonym says the same."""

import pytest

from factlib.document import Document
from factlib.validate import validate

SAID = (
    ("the mill will close in spring", "will", "umbrellas", False),
    ("the mill will close in spring", "close", "bicycle", False),
    ("the mill will close in spring", "mill", "violin", False),
    ("a strong crown hides how little the miller gets", "hides", "carpets", False),
    ("a strong crown hides how little the miller gets", "how", "lighthouses", False),
    ("the board urged the mayor to act", "urged", "bicycles", False),
    ("the older ferry was kept because the crew know it", "because", "violins", False),
    ("the older ferry was kept because the crew know it", "kept", "umbrellas", False),
    ("the older ferry was kept because the crew know it", "ferry", "tractor", False),
    ("fees are twice as high as at home", "high", "lighthouses", False),
    ("the price was fair to both sides", "price", "bicycles", False),
    ("the price was fair to both sides", "sides", "saxophones", False),
    # what says the same, and names and numbers in other words
    ("the mill will close in spring", "close", "shut", True),
    ("the mill will close in spring", "mill", "factory", True),
    ("the older ferry was kept because the crew know it", "ferry", "ferryboat", True),
    ("the board urged the mayor to act", "urged", "asked", True),
    ("the board urged the mayor to act", "urged", "encouraged", True),
    ("the yard built 7.5 mln tonnes of ships", "mln", "million", True),
    ("the lorries were bought from a neighbour", "bought", "purchased", True),
    ("the lorries were bought from a neighbour", "lorries", "trucks", True),
    ("the lorries were bought from a neighbour", "were", "had been", True),
)


@pytest.mark.parametrize(("said", "word", "put", "so"), SAID)
def test_one_word_of_a_copy(said: str, word: str, put: str, so: bool) -> None:
    source = f"Otto Lenk said {said}."
    claim = {
        "type": "statement",
        "speaker": "Otto Lenk",
        "content": said.replace(word, put, 1),
        "evidence": source,
    }
    assert validate(claim, Document(text=source)).ok == so
