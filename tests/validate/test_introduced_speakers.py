"""Who is only described where he speaks, and named behind it; who is named over or under a list of quotations."""

import pytest

from factlib.document import Document
from factlib.validate import validate

MINISTER = "Zubria's forest minister has said the elk faced a crisis. Lars Hollin said he would seek shelter for them in May."
COMMITTEE = (
    "Firms may hold stakes in banks, a Zubrian government committee said. "
    "The Joint Committee on Credit, headed by Otto Berg, said its decision was final. The Harbour Trust said nothing."
)
ANALYST = "An analyst said prices would fall. Otto Berg said he would seek action in May."
LIST = (
    "What they said\n\nSecretary of Trade Ada Holm on Meet the Nation\n\n"
    "On tariffs: “We will grow as never before.”\n\nOn prices: “Prices will fall for two years.”\n\n"
    "Chairman Otto Berg on Morning News\n\nOn taxes: “Taxes will stay as they are.”\n"
)
SIGNED = "The figures are out.\n\n“Prices will fall for two years!” — Press Secretary Ada Holm\n\nOtto Berg was glad.\n"
TABLE = (
    "Kettle exports fell by a fifth in May, Halden Board of Trade figures show.\n\nThose to Peru fell.\n\n"
    "Those to Chile rose.\n\nOven exports doubled in May.\n\nLamp exports were flat.\n\nMakers were hit by wages.\n"
)
LEAK = "Helios is a yard. A joint investigation by Peru found that it lied. The company said prices rose."
CASES = [
    (LEAK, "The company said prices rose", "prices rose", "Helios", True),
    (LEAK, "The company said prices rose", "prices rose", "the joint investigation", False),
    (TABLE, "Makers were hit by wages", "Makers were hit by wages", "Halden Board of Trade", True),
    (TABLE, "Makers were hit by wages", "Makers were hit by wages", "Chile", False),
    (MINISTER, "the elk faced a crisis", "the elk faced a crisis", "Lars Hollin", True),
    (
        COMMITTEE,
        "Firms may hold stakes in banks",
        "Firms may hold stakes in banks",
        "Joint Committee on Credit",
        True,
    ),
    (COMMITTEE, "Firms may hold stakes in banks", "Firms may hold stakes in banks", "Harbour Trust", False),
    (ANALYST, "prices would fall", "prices would fall", "Otto Berg", False),
    (LIST, "Prices will fall for two years", "Prices will fall for two years", "Ada Holm", True),
    (LIST, "Prices will fall for two years", "Prices will fall for two years", "Otto Berg", False),
    (LIST, "Taxes will stay as they are", "Taxes will stay as they are", "Otto Berg", True),
    (LIST, "Taxes will stay as they are", "Taxes will stay as they are", "Ada Holm", False),
    (SIGNED, "Prices will fall for two years", "Prices will fall for two years", "Ada Holm", True),
    (SIGNED, "Prices will fall for two years", "Prices will fall for two years", "Otto Berg", False),
]


@pytest.mark.parametrize(("text", "quote", "content", "speaker", "ok"), CASES)
def test_speaker(text: str, quote: str, content: str, speaker: str, ok: bool) -> None:
    start = text.index(quote)
    end = min(
        (at for at in (text.find(mark, start) for mark in (". ", "!”", ".”")) if at > 0), default=len(text)
    )
    claim = {"type": "statement", "speaker": speaker, "content": content, "evidence": text[start:end]}
    report = validate(claim, Document(text=text))
    assert (not any(one.field == "speaker" for one in report.errors)) is ok, report


CONTENTS = [
    ("The average forecast for inflation was 2 percent", "The lowest forecast for inflation was 2 percent, Berg said.", False),
    ("It was not yet possible to tell how far the fence had helped the deer", "It was not possible to say how far the fence had helped the deer, Berg said.", True),
    ("Prices will keep falling and wages rising", "A trend of falling prices and bigger wages will continue, Berg said.", True),
    ("Holders of 7 percent may borrow 20 percent of the sum", "They may borrow 20 percent of the sum, Berg said.", False),
    ("The January decline was the largest since June 1968", "It was the largest decline since June 1968, Berg said.", True),
]  # fmt: skip


@pytest.mark.parametrize(("content", "quote", "ok"), CONTENTS)
def test_content(content: str, quote: str, ok: bool) -> None:
    """What was told before may be told again in a content; ranks and what nobody knows stay what they are."""
    text = f"The rules are for holders of 5 percent. Output fell in January 1987. {quote}"
    claim = {"type": "statement", "speaker": "Berg", "content": content, "evidence": quote}
    assert validate(claim, Document(text=text)).ok is ok
