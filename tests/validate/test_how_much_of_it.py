"""Statements that tell of more or of less than was said: all for some, the largest for one of them, an end, a move."""

from datetime import date

import pytest

from factlib.document import Document
from factlib.validate import validate

# what the source says, what says the same, what says otherwise
CONTENTS: list[tuple[str, list[str], list[str]]] = [
    ("Helvar is one of the largest makers of lifts in the region, chairman Otto Brandt said.", ["Helvar is among the region's largest lift makers", "Helvar is one of the biggest lift makers in the region"], ["Helvar is the largest maker of lifts in the region", "Helvar is the region's largest lift maker"]),
    ("Helvar is the second largest maker of lifts, chairman Otto Brandt said.", ["Helvar is the second biggest lift maker"], ["Helvar is the biggest maker of lifts"]),
    ("Helvar is the largest maker of lifts, one rival said.", ["Helvar is the biggest maker of lifts"], ["Helvar is the smallest maker of lifts"]),
    ("Some of the 40 mines may have to close if prices stay low, the ministry said.", ["several of the 40 mines may have to close if prices stay low"], ["all 40 mines may have to close if prices stay low", "most of the 40 mines may have to close if prices stay low"]),
    ("Most of the mines will close, the ministry said.", ["most mines are to close", "many of the mines will close"], ["all the mines will close", "every mine will close"]),
    ("A total of four of the nine ports were reopened after the storm, the harbour board said.", ["four out of nine ports were reopened after the storm"], ["all nine ports were reopened after the storm"]),
    ("All provincial councils must cut needless fees, the decree said.", ["every provincial council must cut needless fees", "provincial councils must cut needless fees"], ["some provincial councils must cut needless fees"]),
    ("The subsidy would help ease the housing shortage, Senator Abel Quist said.", ["the subsidy would help to relieve the housing shortage", "the subsidy would reduce the shortage of housing"], ["the subsidy would end the housing shortage", "the subsidy would solve the housing shortage"]),
    ("The reform would ease the shortage and end the queues, Senator Abel Quist said.", ["the reform would reduce the shortage and eliminate the queues"], []),
    ("Output in the fourth quarter will be equal to that of the third, the cartel said.", ["fourth-quarter output will be the same as in the third quarter", "output will be unchanged in the fourth quarter from the third"], ["output in the fourth quarter will be raised from the third", "output will be cut in the fourth quarter from the third"]),
    ("The tram line will link the airport with the harbour, mayor Dana Voss said.", ["the airport and the harbour will be linked by the tram line"], ["the tram line will link the airport with the stadium"]),
]  # fmt: skip


def is_refused(text: str, content: str) -> bool:
    claim = {"type": "statement", "content": content, "evidence": text}
    return any(
        error.field == "content"
        for error in validate(claim, Document(text=text, published=date(1987, 5, 5))).errors
    )


@pytest.mark.parametrize(("source", "same", "other"), CONTENTS)
def test_how_much_of_it_is_compared(source: str, same: list[str], other: list[str]) -> None:
    assert [content for content in same if is_refused(source, content)] == []
    assert [content for content in other if not is_refused(source, content)] == []
