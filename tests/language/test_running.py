"""Running text: which line breaks are soft, what is read in their place, and the way back to the source."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factlib.document import Span
from factlib.language.running import RunningText

SOFT = [  # as wrapped, as read
    ("It sold ferries for $77\nmillion in 2021.", "It sold ferries for $77 million in 2021."),
    ("worth about 1.5\nbillion euros", "worth about 1.5 billion euros"),
    ("Exports rose 8\npercent to $20 billion.", "Exports rose 8 percent to $20 billion."),
    ("“It works,” Deputy Defence\nMinister Anna Berg said.", "“It works,” Deputy Defence Minister Anna Berg said."),
    ("It sold the\nRuritanian navy ships", "It sold the Ruritanian navy ships"),
    ("It sold ships to\nRuritania", "It sold ships to Ruritania"),
    ("said Gen.\nOtto Lang", "said Gen. Otto Lang"),
    ("In Lima,\nPeru, it rained.", "In Lima, Peru, it rained."),
    ("Norland sold\nChile twelve ferries.", "Norland sold Chile twelve ferries."),
    ("Norland sold Chile\n12 ferries.", "Norland sold Chile 12 ferries."),
    ("It bought Kessel &\nSons", "It bought Kessel & Sons"),
    ("It bought Kessel\n& Sons in May.", "It bought Kessel & Sons in May."),
    ("12 F-\n16 jets", "12 F-16 jets"),
    ("a $4.5-\nbillion plan", "a $4.5-billion plan"),
    ("the London-\nbased firm", "the London-based firm"),
    ("short-\nand long-term debt", "short- and long-term debt"),
    ("the years 2019–\n2021", "the years 2019–2021"),
    ("the ferries --\nall new -- sail", "the ferries -- all new -- sail"),
    ("the ferries\n--all new-- sail", "the ferries--all new-- sail"),
    ("twelve patrol ves-\nsels", "twelve patrol vessels"),
    ("the gov-\nernment said", "the government said"),
    ("a ship-\nment of tea", "a shipment of tea"),
    ("a Ruritanian Kes-\ntrel jet", "a Ruritanian Kes-trel jet"),
    ("an eight-\nseater", "an eight-seater"),
    ("closer co-\noperation", "closer co-operation"),
    ("Kessel built it. The Kes-\nsel works", "Kessel built it. The Kessel works"),
    ("    It sold ships for $77\nmillion.", "    It sold ships for $77 million."),
    ("It sold ships for $77 \n  million.", "It sold ships for $77   million."),
    ("- ships for $77\n  million", "- ships for $77 million"),
    ("it paid $77\u202fmillion", "it paid $77 million"),
    ("it paid 1\u202f234 euros", "it paid 1\u00a0234 euros"),
    ("it paid ４５ euros", "it paid 45 euros"),
    ("it paid 4\u200b5 euros", "it paid 45 euros"),
]  # fmt: skip
HARD = [
    "Norland sells ferries to Chile\nNorland sold Chile 12 ferries for $77 million.",
    "Norland Sells Twelve Patrol Ferries To Chile In Record Deal\nBy Anna Berg\nLIMA, March 3 (Meridian) - It has sold ferries.",
    "By Anna Berg\nNorland sold Chile twelve ferries.",
    "Anna Berg\n3 March 2024\nNorland sold Chile twelve ferries.",
    "Ferries for Chile\n\nNorland sold Chile twelve ferries.",
    "It sold 12\n\nmillion ferries.",
    "Deliveries:\n12 ferries\n14 radars\n3 tugs",
    "- 12 ferries\n- 14 radars\n- 3 tugs",
    "1. Norland sold ferries\n2. Peru bought radars",
    "a) Norland sold ferries\nb) Peru bought radars",
    "Country   2020   2021\nPeru      12     14\nChile     13     15",
    "Peru | 12 | 14\nChile | 13 | 15",
    "Peru\t12\t14\nChile\t13\t15",
    "Contact: Otto Lang\nPhone 555 0101\nLima",
    "Norland sells Chile twelve new patrol ferries in Santiago deal\nIt cost $77 million.",
    "Top stories\nNorland sells twelve ferries to Chile\nPeru buys radars from Ruritania\nOtto Lang resigns",
    "Norland sold Chile twelve ferries.\n    Peru bought radars.",
    "Exports rose\nLIMA, March 3 (Meridian) - Exports rose 8 percent.",
    "",
    "\n\n",
    "one line",
]
PARAGRAPH = (
    "Norland has sold Chile twelve patrol ferries for $77 million, the ministry of defence in Santiago said on Monday.\n"
    "Deputy Defence Minister Anna Berg signed the contract with Kessel & Sons in Lima. The London-based company will build\n"
    "a yard there.\n"
)


@pytest.mark.parametrize(("text", "read"), SOFT)
def test_a_soft_break_is_read_through(text: str, read: str) -> None:
    running = RunningText(text)
    assert " ".join(running.text.split(" ")) == read or running.text.split() == read.split()
    assert running.source == text


@pytest.mark.parametrize("text", HARD)
def test_headlines_lists_tables_and_bylines_end_with_their_line(text: str) -> None:
    assert RunningText(text).is_source


def test_a_wrapped_paragraph_stands_under_its_headline() -> None:
    text = f"Ferries for Chile\nBy Anna Berg\n{PARAGRAPH}Peru bought none.\n"
    lines = RunningText(text).text.split("\n")
    assert lines[:2] == ["Ferries for Chile", "By Anna Berg"]
    assert lines[2].startswith("Norland has sold")
    assert lines[2].endswith("will build a yard there.")
    assert lines[3] == "Peru bought none."


def test_a_long_word_does_not_widen_the_page() -> None:
    text = f"{PARAGRAPH}\nhttps://example.org/{'x' * 200}\n"
    assert RunningText(text).text.count("\n") == text.count("\n") - 2


PIECES = [*"aB7-,. \n\t|*“”é–", "\u200b", "\u202f", "$77\nmillion", "F-\n16", "The ", "ves-\nsels"]
TEXTS = st.lists(st.sampled_from(PIECES), max_size=40).map("".join)


@given(text=TEXTS, ends=st.tuples(st.integers(0, 60), st.integers(0, 60)))
def test_a_place_leads_to_the_source_and_back(text: str, ends: tuple[int, int]) -> None:
    running = RunningText(text)
    start, end = sorted(min(end, len(running.text)) for end in ends)
    place = running.in_source(Span(start=start, end=end))
    assert 0 <= place.start <= place.end <= len(text)
    if start < end:
        assert running.in_running(place) == Span(start=start, end=end)


@given(text=TEXTS)
def test_only_layout_changes(text: str) -> None:
    letters = [letter for letter in text if letter.isalnum()]
    assert [letter for letter in RunningText(text).text if letter.isalnum()] == letters
