"""Times less exact than those of the source, the day of the news, and questions that somebody leaves open."""

from typing import Any

import pytest

from factlib.document import Document
from factlib.validate import validate

_NEWS = "HELSINKI, 14 March 2024 - Adler has agreed to sell three tugs to Peru, its chief executive said on Wednesday."
_DEAL = {"type": "deal", "sellers": ["Adler"]}
_SAID = {"type": "statement", "speaker": "Otto Lang", "content": "Peru would buy tugs"}

TIMES: list[tuple[str, dict[str, Any], str]] = [  # a text, a claim, the verdict
    *(
        ("Adler sold three tugs to Peru on 13 March 2024.", {**_DEAL, "when": when}, verdict)
        for when, verdict in [
            ("13 March 2024", "supported"),
            ("March 2024", "supported"),
            ("Q1 2024", "supported"),
            ("2024", "supported"),
            ("14 March 2024", "contradicted"),
            ("April 2024", "contradicted"),
            ("Q2 2024", "contradicted"),
            ("2023", "contradicted"),
        ]
    ),
    # a month is no day of it; a range has ends that the source tells or not
    ("Adler sold three tugs to Peru in March 2024.", {**_DEAL, "when": "13 March 2024"}, "contradicted"),
    ("Adler will sell tugs to Peru in May 2024.", {**_DEAL, "when": "May 2024 to 2028"}, "contradicted"),
    # of the other deed of a sentence
    ("Adler, which bought Krauss in May 2023, sold tugs to Peru in March 2024.", {**_DEAL, "buyers": ["Peru"], "when": "2023"}, "contradicted"),
    ("Adler's plant in Kiel opened on 3 May 2021.", {"type": "factory", "operator": "Adler", "when": "2021"}, "supported"),
    ("Adler's plant in Kiel opened on 3 May 2021.", {"type": "factory", "operator": "Adler", "when": "2022"}, "contradicted"),
    ("Peru would buy tugs, Otto Lang said on 13 March 2024.", {**_SAID, "when": "March 2024"}, "supported"),
    ("Peru would buy tugs, Otto Lang said on 13 March 2024.", {**_SAID, "when": "May 2024"}, "contradicted"),
    # a figure of a month is none of the year
    ("Peru's exports were $3 million in May 2021.", {"type": "export_figure", "amount": "$3 million", "period": "2021"}, "contradicted"),
    ("Peru's exports were $3 million in May 2021.", {"type": "export_figure", "amount": "$3 million", "period": "May 2021"}, "supported"),
    # the day of the news is not that of the deed; nor is it another day
    (_NEWS, {**_DEAL, "when": "13 March 2024"}, "supported"),
    (_NEWS, {**_DEAL, "when": "13 March 2024", "evidence": "Adler has agreed to sell three tugs to Peru"}, "supported"),
    (_NEWS, {**_DEAL, "when": "14 March 2024"}, "supported"),
    (_NEWS, {**_DEAL, "when": "14 March 2024", "evidence": "Adler has agreed to sell three tugs to Peru"}, "supported"),
    (_NEWS.replace(", its chief executive said on Wednesday", ""), {**_DEAL, "when": "13 March 2024"}, "unsupported"),
]  # fmt: skip

OPEN: list[tuple[str, str, str]] = [  # a sentence, a content, the verdict where the claim does not say that it is denied
    ("Otto Lang declined to say how much profit the firm would make.", "how much profit the firm would make", "contradicted"),
    ("Otto Lang declined to say whether the firm would sell tugs.", "whether the firm would sell tugs", "contradicted"),
    ("Otto Lang refused to say who would buy the tugs.", "who would buy the tugs", "contradicted"),
    ("Otto Lang would not say why it had sold the tugs.", "why it had sold the tugs", "contradicted"),
    ("Otto Lang said how much profit the firm would make.", "how much profit the firm would make", "supported"),
    ("Otto Lang asked who would buy the tugs.", "who would buy the tugs", "supported"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "claim", "verdict"), TIMES)
def test_a_longer_time_around_that_of_the_deed_is_less_exact(
    text: str, claim: dict[str, Any], verdict: str
) -> None:
    report = validate({"evidence": text, **claim}, Document(text=text))
    assert report.verdict == verdict, [str(finding) for finding in report.findings]


@pytest.mark.parametrize(("text", "content", "verdict"), OPEN)
def test_what_somebody_does_not_say_he_has_not_said(text: str, content: str, verdict: str) -> None:
    claim = {"type": "statement", "speaker": "Otto Lang", "content": content, "evidence": text}
    assert validate(claim, text).verdict == verdict
    denied = validate({**claim, "denied": True}, text).verdict
    assert denied == ("supported" if verdict == "contradicted" else "contradicted")


@pytest.mark.parametrize(
    "content",
    ["the tax office has not said when it will rule", "the mayor has not said if the mine will close"],
)
def test_that_somebody_has_not_said_it_is_said_by_another(content: str) -> None:
    text = f"{content[0].upper()}{content[1:]}, according to Otto Lang."
    claim = {"type": "statement", "speaker": "Otto Lang", "content": content, "evidence": text}
    assert validate(claim, text).ok
