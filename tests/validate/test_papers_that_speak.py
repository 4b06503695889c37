"""Who is credited where a paper speaks, or several are counted; and who is not."""

from typing import Any

import pytest

from tests.validate.twins import is_let_through

SAID = {"type": "statement"}
GUIDELINES = "Last week, the Ministry of Tea released guidelines for the new Tea Act, which the Lenk Union of Growers disliked. "
RULE = "Small farms need no licence"
DOUBT = "It is doubtful that Norland will cut tariffs this year"
# (the document, of which "[[" and "]]" enclose the cited words; the true claim; the wrong field)
TWINS: list[tuple[str, dict[str, Any], dict[str, Any]]] = [
    # a paper speaks
    (
        f"{GUIDELINES}[[The guidelines state that small farms need no licence.]]",
        {**SAID, "speaker": "Ministry of Tea", "via": "guidelines", "content": RULE},
        {"speaker": "Lenk Union of Growers"},
    ),
    (
        "[[It comes after the Secretary of Trade's completion of a salt investigation for the King, "
        "which found that imports of salt harm the coast.]] The Governor of Lund is pleased.",
        {
            **SAID,
            "speaker": "Secretary of Trade",
            "via": "a salt investigation",
            "cue": "found",
            "content": "Imports of salt harm the coast",
        },
        {"speaker": "Governor of Lund"},
    ),
    # several, who are counted
    (
        "Kenya is near. [[When Otto Lenk had dined with envoys of Chile and Peru, the two countries announced a railway.]]",
        {**SAID, "speaker": "Chile", "co_speakers": ["Peru"], "content": "a railway"},
        {"speaker": "Kenya"},
    ),
    (
        "Voss Ltd makes tea. Lorn Ltd met Orna Ltd on Monday. [[The two companies said they would merge.]]",
        {**SAID, "speaker": "Lorn Ltd", "co_speakers": ["Orna Ltd"], "content": "They would merge"},
        {"speaker": "Voss Ltd"},
    ),
    (
        "Voss Ltd makes tea. Lorn Ltd met Orna Ltd on Monday. [[Both firms said they would merge.]]",
        {**SAID, "speaker": "Orna Ltd", "co_speakers": ["Lorn Ltd"], "content": "They would merge"},
        {"co_speakers": ["Voss Ltd"]},
    ),
    # verbs of doubt behind a name
    (
        "[[But Otto Lenk, head of research at Voss, doubts Norland will cut tariffs this year.]]",
        {**SAID, "speaker": "Otto Lenk", "content": DOUBT},
        {"content": "Norland will cut tariffs this year"},
    ),
    (
        "[[Mara Orn doubts that Norland will cut tariffs this year.]]",
        {**SAID, "speaker": "Mara Orn", "content": DOUBT},
        {"speaker": "Karl Berg"},
    ),
    (
        "[[Mara Orn questions whether Norland will cut tariffs this year.]]",
        {**SAID, "speaker": "Mara Orn", "content": "It is unclear whether Norland will cut tariffs this year"},
        {"content": "It is unclear whether Norland will raise tariffs this year"},
    ),
    (
        "[[Mara Orn fears the ministry will cut its budget.]]",
        {**SAID, "speaker": "Mara Orn", "content": "The ministry might cut its budget"},
        {"speaker": "the ministry"},
    ),
]  # fmt: skip


@pytest.mark.parametrize(("text", "true", "wrong"), TWINS, ids=[f"{row[0][:40]} {row[2]}" for row in TWINS])
def test_who_speaks_is_told_from_who_does_not(text: str, true: dict[str, Any], wrong: dict[str, Any]) -> None:
    assert is_let_through(text, true)
    assert not is_let_through(text, {**true, **wrong})
