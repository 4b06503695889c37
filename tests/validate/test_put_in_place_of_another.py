"""Names and figures that change places, times of day, and words of others than the speaker."""

from datetime import date

import pytest

from factlib.document import Document
from factlib.validate import validate

# what the source says, what says the same, what says otherwise
CONTENTS: list[tuple[str, list[str], list[str]]] = [
    ("Hurst said Lorland should end its pressure on Morvia.", ["Lorland ought to stop pressing Morvia"], ["Morvia should end its pressure on Lorland"]),
    ("Hurst said a ship would sail from Torvik to Haldor in May.", ["in May a ship is to go from Torvik to Haldor"], ["a ship would sail from Haldor to Torvik in May"]),
    ("Hurst said Varnum shares were worth twice as much as those of Helborg.", ["shares of Varnum are worth double those of Helborg"], ["Helborg shares were worth twice as much as those of Varnum"]),
    ("Hurst said the guards left the pier at 1700 GMT.", ["the guards left the pier at 5 p.m."], []),
    ("Hurst said it found no evidence that any grain was shared with the mill.", ["no grain went to the mill, as far as it can tell"], ["grain was shared with the mill"]),
    ("Hurst, commenting on a report, said the loss could not be put down to the strike.", ["the strike is not to blame for the loss"], ["the loss is put down to the strike"]),
    ("Hurst told the meeting he could not name the cost until it reopens the yard.", ["the cost cannot be named yet"], ["he already knows the cost"]),
    ("Hurst said it plans to abolish the charges for some clients.", ["it intends to scrap the charges for some clients"], ["it has abolished the charges for some clients", "it abolished the charges for some clients"]),
    ("Hurst urged the board to lower the fees.", ["the board should lower the fees"], ["the board has lowered the fees", "the board lowered the fees"]),
    ("Hurst said it has obtained a licence for the yard.", ["it got a licence for the yard", "a licence for the yard has been obtained"], []),
    ("Hurst said Varnum had turned down the offer.", ["Varnum rejected the offer", "Varnum had refused the offer"], ["Varnum had accepted the offer"]),
    ("Hurst said Varnum has called off the sale.", ["Varnum cancelled the sale", "the sale has been called off by Varnum"], ["Varnum has called for the sale", "Varnum has completed the sale"]),
    ("Hurst said it is possible that Varnum will move.", ["Varnum may move"], ["Varnum has moved"]),
    ("Hurst said Helborg was not present in Lorland.", ["Helborg had no presence in Lorland"], ["Ostrova was not present in Lorland"]),
    ("Hurst said Varnum bought Helborg in May.", ["Helborg was bought by Varnum in May", "Helborg was sold to Varnum in May", "in May Varnum took over Helborg"], ["Helborg bought Varnum in May", "Varnum was bought by Helborg in May"]),
    ("Hurst said Varnum sued Helborg over a yard.", ["Helborg was sued by Varnum over a yard", "Helborg is being sued by Varnum"], ["Helborg sued Varnum over a yard"]),
    ("Hurst said Varnum would deliver 20 jets to Lorland.", ["Lorland would receive 20 jets from Varnum", "Lorland is to get 20 jets from Varnum"], ["Lorland would deliver 20 jets to Varnum"]),
    ("In May Hurst will sail to Torvik before coming home, a clerk said.", ["Hurst is to sail to Torvik in May"], ["Hurst is to sail to Torvik with Helborg in May"]),
    ("Hurst said the fire resulted in claims of 5 crowns.", ["the blaze led to claims of 5 crowns"], ["the fire resulted in claims of 7 crowns"]),
    ("Hurst said in May that it would sail to Torvik.", ["Helborg is to sail to Torvik"], []),
    ("Hurst said in May that the firm would sail to Torvik.", ["Helborg is to sail to Torvik"], []),
]  # fmt: skip


def is_refused(source: str, content: str) -> bool:
    text = f"{source} Ostrova, a rival of Helborg in Morvia, did not comment. The weather in Port Alder was fine."
    claim = {"type": "statement", "content": content, "evidence": source}
    report = validate(claim, Document(text=text, published=date(2024, 5, 14)))
    return any(error.field == "content" for error in report.errors)


@pytest.mark.parametrize(("source", "same", "other"), CONTENTS)
def test_what_stands_in_the_place_of_another_is_noticed(
    source: str, same: list[str], other: list[str]
) -> None:
    assert [content for content in same if is_refused(source, content)] == []
    assert [content for content in other if not is_refused(source, content)] == []
