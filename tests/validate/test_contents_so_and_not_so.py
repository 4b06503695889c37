"""What is said to be so and what is not: negation, plans, conditions and what only would have been, in other words."""

import pytest

from factlib import Document, validate

# what was said, what says the same, what does not
CONTENTS = [
    # a denial of what nobody spoke of
    (
        "Brod said it will close its Kiel plant in 2027.",
        ["the Kiel plant of Brod will be shut in 2027"],
        ["Brod did not sell anything"],
    ),
    # what there is no chance of
    (
        "Norvik said the offer runs until 3 May, subject to an extension.",
        ["the offer, which may be extended, ends on 3 May"],
        ["the offer ends on 3 May with no possibility of an extension"],
    ),
    (
        "The ministry said a delay of the ferry was likely.",
        ["the ferry will probably be delayed"],
        ["there is no risk of a delay of the ferry"],
    ),
    (
        "Lund said a merger with Brod would be studied in May.",
        ["in May a merger with Brod will be looked into"],
        ["there is no prospect of a merger with Brod"],
    ),
    # who is chosen of several
    (
        "Peruvian officials said that the Falke, the Brod and the Lund are three contenders now under close study.",
        ["the Falke, the Brod and the Lund are in the running", "three contenders are being considered"],
        ["the Brod has been selected over the Falke and the Lund", "the Brod has been chosen"],
    ),
    # another clause is denied
    (
        "The harbour office said the storm had caused no damage, and that one tug is still looking for the buoy.",
        ["a tug is still searching for the buoy"],
        ["the storm caused damage"],
    ),
    (
        "Neither the mayor nor the port had been told of the leak, Lund said. Wells have been closed.",
        ["wells have been shut"],
        ["the port had been told of the leak"],
    ),
    (
        "Lund said the mill at Brod, partly owned by Norse investors, would not need new loans.",
        ["Norse investors own part of the mill"],
        ["the mill would need new loans"],
    ),
    # the contrary in another word
    ("Otto Falke said the jobs at Brod are safe for now.", ["jobs at Brod are not in danger"], []),
    (
        "The bank said Lund lost its licence, citing its failure to file 40 papers.",
        ["Lund lost its licence for not filing 40 papers", "Lund omitted to file 40 papers"],
        ["Lund filed 40 papers"],
    ),
    (
        "The panel found that Falke did not breach the code.",
        ["Falke was cleared of breaching the code"],
        ["Falke breached the code"],
    ),
    (
        "Lund denied claims that the cards would be free from the start.",
        ["the cards will not be free at first"],
        ["the cards will be free from the start"],
    ),
    ("Lund said exports were the highest on record in May.", ["exports had never been so high in May"], []),
    ("Lund said it has two conditions for the loan.", [], ["it has no conditions for the loan"]),
    ("Lund said the goal remains achievable.", [], ["the goal can no longer be achieved"]),
    ("Lund said it relies heavily on Brod for parts.", [], ["it no longer depends on Brod for parts"]),
    # only a part is denied, or until some time
    (
        "Lund said trials were set for May but will now start in August.",
        ["trials will not start in May but in August"],
        ["trials will not start"],
    ),
    ("Brod said the guild may hold off on a vote until May.", ["the guild might not vote before May"], []),
    ("Lund promised new rules, but not a ban.", ["Lund will make new rules"], ["a ban will come"]),
    # what only would have been
    (
        "If prices had not fallen, Lund would have built a second smelter at Brod, Falke said.",
        ["had prices not fallen, a second smelter would have been built at Brod"],
        ["Lund has built a second smelter at Brod"],
    ),
    # what is to come
    (
        "Lund will postpone the opening of the plant by a year, it said.",
        ["the opening of the plant is being put off by a year"],
        ["the opening of the plant was postponed last year"],
    ),
    (
        "Lund said the two mills will go ahead.",
        ["the two mills are going ahead"],
        ["the two mills have gone ahead"],
    ),
    ("Lund said the patent lapses in 2031.", ["the patent is due to lapse in 2031"], []),
    (
        "Lund said it is negotiating for four ships from Brod.",
        ["talks on four ships from Brod are under way"],
        ["Lund has bought four ships from Brod"],
    ),
    (
        "Brod said Lund has shipped the pumps that it sold, with the rest to follow.",
        ["the pumps have been dispatched"],
        [],
    ),
    (
        "Brod said the court ruled that the tube may be removed.",
        ["the tube may be removed"],
        ["the tube has been removed"],
    ),
    (
        "The agency said more villages will be cleared only if the river rises.",
        ["more villages will be cleared if the river rises"],
        ["more villages have been cleared"],
    ),
    ("Lund said work on the yard is to be finished by May.", [], ["work on the yard is finished"]),
    ("Brod said half of its pilots would be eligible to retire by May.", [], ["half of its pilots will retire by May"]),
    # conditions
    (
        "Lund said output would fall unless quotas were kept.",
        ["output would fall if quotas were not kept"],
        ["output would fall if quotas were kept", "output would fall even if quotas were kept"],
    ),
    (
        "Brod said it plans to build the yard, provided that the state pays.",
        ["it plans to build the yard if the state pays"],
        ["it plans to build the yard whether or not the state pays"],
    ),
    (
        "The board has approved the sale subject to two conditions.",
        ["the sale has been approved on two conditions"],
        ["the sale has been approved without conditions"],
    ),
]  # fmt: skip


def _is_supported(said: str, content: str) -> bool:
    claim = {"type": "statement", "content": content, "direct": False, "evidence": said}
    findings = validate(claim, Document(text=said)).findings
    return not any(one.severity == "error" and one.field == "content" for one in findings)


@pytest.mark.parametrize(("said", "same", "other"), CONTENTS, ids=[row[0] for row in CONTENTS])
def test_what_is_so_is_told_from_what_is_not(said: str, same: list[str], other: list[str]) -> None:
    assert [content for content in same if not _is_supported(said, content)] == []
    assert [content for content in other if _is_supported(said, content)] == []
