"""How text is cut into tokens and sentences."""

import pytest

from factlib.errors import ArgumentError
from factlib.language import read

TOKENS = [  # a text, its tokens with "|" between
    ("The ministers don't agree.", "The|ministers|do|n't|agree|."),
    ("They can't, and cannot, wait", "They|ca|n't|,|and|can|not|,|wait"),
    ("Poland's and the workers' pay", "Poland|'s|and|the|workers|'|pay"),
    ("Poland’s fleet won’t sail", "Poland|’s|fleet|wo|n’t|sail"),
    ("a 15-year, $2.5bn loan", "a|15|-|year|,|$|2.5|bn|loan"),
    ("US$30 or €1,200.50", "US$|30|or|€|1,200.50"),
    ("the U.S. fleet at 9 a.m. today", "the|U.S.|fleet|at|9|a.m.|today"),
    ("Lt. Gen. A. Brown", "Lt.|Gen.|A.|Brown"),
    ("No. 5 of the list", "No.|5|of|the|list"),
    ("No. We lost", "No|.|We|lost"),
    ("an ex-minister, a co-owner", "an|ex-minister|,|a|co-owner"),
    ("O'Brien and the Shi'ite", "O'Brien|and|the|Shi'ite"),
    ("the 1990s, the 5th, 155mm", "the|1990s|,|the|5th|,|155|mm"),
    ("on 9/11/2001 at 7:30", "on|9/11/2001|at|7:30"),
    ("see https://a.org/b?c=1, or x@y.com.", "see|https://a.org/b?c=1|,|or|x@y.com|."),
    ("Really?! ... --- (yes)", "Really|?!|...|---|(|yes|)"),
    ("“No,” he said", "“|No|,|”|he|said"),
    ("AT&T and R&D", "AT&T|and|R&D"),
    ("", ""),
    (" \n\t ", ""),
]

SENTENCES = [  # a text, its sentences
    ("Lt. Gen. Ada Brown spoke. She left.", ["Lt. Gen. Ada Brown spoke.", "She left."]),
    ("He met Mr. J. Smith of Acme Inc. on Friday.", ["He met Mr. J. Smith of Acme Inc. on Friday."]),
    ("It ranks No. 5 there. We rank No. 6.", ["It ranks No. 5 there.", "We rank No. 6."]),
    ("U.S. To Sell Jets\n\nThe deal is done.", ["U.S. To Sell Jets", "The deal is done."]),
    ("It made 60 a month. Its founder left.", ["It made 60 a month.", "Its founder left."]),
    ("Vestel A.Ş. grew. It hired.", ["Vestel A.Ş. grew.", "It hired."]),
    ("Ships ordered\nThe navy ordered ships.", ["Ships ordered", "The navy ordered ships."]),
    ("“It is over. We lost.” Then he left.", ["“It is over.", "We lost.”", "Then he left."]),
    ("LIMA (Reuters) - Peru signed. It paid.", ["LIMA (Reuters) - Peru signed.", "It paid."]),
    (
        "The company said in a long statement that it had\nsold the ships.",
        ["The company said in a long statement that it had\nsold the ships."],
    ),
    ("- tanks\n- jets\n- ships", ["- tanks", "- jets", "- ships"]),
    ("No stop at the end", ["No stop at the end"]),
    ("", []),
]


@pytest.mark.parametrize(("text", "expected"), TOKENS)
def test_tokens(text: str, expected: str) -> None:
    found = [token.text for sentence in read(text) for token in sentence.tokens]
    assert "|".join(found) == expected


@pytest.mark.parametrize(("text", "expected"), SENTENCES)
def test_sentences(text: str, expected: list[str]) -> None:
    assert [sentence.text for sentence in read(text)] == expected


def test_a_sentence_is_found_by_offset() -> None:
    reading = read("Peru paid.  Chile waited.")
    assert reading.at(3) is reading[0]
    assert reading.at(11) is reading[0], "white space belongs to the sentence before it"
    assert reading.at(12) is reading[1]
    with pytest.raises(IndexError, match="no sentence at 99"):
        reading.at(99)


def test_only_a_str_is_read() -> None:
    with pytest.raises(ArgumentError, match="text: expected a str, got 7"):
        read(7)  # type: ignore[arg-type]
