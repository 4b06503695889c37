"""Statements of what is covered or left out, and denials beside which the document denies something else."""

import pytest

from factlib.document import Document
from factlib.validate import validate

# what the source says, what says the same, what says otherwise
CONTENTS: list[tuple[str, list[str], list[str]]] = [
    ("Brod said the draft rules would not cover leases and bonds traded on small markets.", ["the draft rules would exclude leases and bonds traded on small markets", "leases and bonds traded on small markets would fall outside the draft rules"], ["the draft rules would include leases and bonds traded on small markets", "the draft rules would apply to leases and bonds traded on small markets"]),
    ("Brod said the tax does not apply to farmers and fishermen who own boats.", ["farmers and fishermen who own boats are exempt from the tax"], ["the tax covers farmers and fishermen who own boats"]),
    ("Brod said the levy does not apply to boats.", ["the levy leaves out boats", "boats are exempt from the levy"], ["the levy covers boats"]),
    ("Brod said the warranty covers tyres.", ["the warranty applies to tyres", "tyres are included in the warranty"], ["the warranty does not include tyres"]),
    ("Brod said the deal does not include the ships.", ["the deal excludes the ships"], ["the deal covers the ships"]),
    ("Brod said it would not keep the yard.", ["it would not retain the yard", "it would give up the yard"], ["it would maintain the yard"]),
    ("Brod said it backs the plan but does not support the tax in the plan.", ["it endorses the plan"], []),
    ("One of the choirs that lost, Brod, told the mayor it would be glad of a new sale of the hall.", ["it would be glad if the hall were sold again"], ["it would not be glad if the hall were sold again"]),
    ("Brod, which lost 5 million crowns last year, said it is ready to hire again.", ["it is prepared to recruit again"], ["it is not prepared to recruit again"]),
    ("Brod, which lost a court case, said it did not plan to appeal.", ["it had no plans to appeal"], ["it had plans to appeal"]),
    ("Brod denied that it had sold the yard.", ["it had not sold the yard"], []),
    ("Brod rejected the offer, which was too low, and refused talks.", ["it would not take part in talks"], []),
    ("The mill, which is idle, lacks coal, Brod said.", ["the mill has no coal"], []),
    ("Brod said orders, excluding ships, fell in May.", ["orders without ships fell in May"], ["orders including ships fell in May"]),
    ("Brod said the fund will buy bonds instead of shares.", ["the fund plans to purchase bonds rather than shares", "the fund will buy bonds, not shares", "the fund will replace shares with bonds"], ["the fund plans to purchase shares rather than bonds"]),
    ("Brod said the port will use electric cranes rather than diesel cranes.", ["the port will use electric cranes, not diesel ones"], ["the port will use diesel cranes in preference, instead of electric ones"]),
    ("Brod said the sugar would go to non-members of the pact.", ["the sugar would go to countries that are not members of the pact"], ["the sugar would go to members of the pact"]),
    ("Brod said the grant is open to members and non-members of the guild.", ["members of the guild as well as non-members can get the grant"], []),
]  # fmt: skip


@pytest.mark.parametrize(("source", "same", "other"), CONTENTS)
def test_what_is_covered_is_not_left_out(source: str, same: list[str], other: list[str]) -> None:
    document = Document(text=source)
    claims = {
        content: {"type": "statement", "content": content, "evidence": source} for content in (*same, *other)
    }
    assert [content for content in same if not validate(claims[content], document).ok] == []
    assert [content for content in other if validate(claims[content], document).ok] == []
