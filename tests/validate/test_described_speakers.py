"""Speakers whom a claim calls by what they are, against whom the source names."""

import pytest

import factlib

TEXT = (
    "Halden chair Ann Lee opened the yard in Oslo. She urged the staff to work faster. Peruvian trade minister Karl Berg came too. "
    "Police chief Max Roth kept the road free. The Bank of Norland lent the money. "
    "Berg said exports would grow. Roth said the road was safe. "
    "The Bank of Norland said rates would rise."
)
FASTER = ("She urged the staff to work faster.", "Staff should work faster")
GROW = ("Berg said exports would grow.", "Exports will grow")
SAFE = ("Roth said the road was safe.", "The road was safe")
RATES = ("The Bank of Norland said rates would rise.", "Rates will rise")

CASES = [
    (FASTER, "the trade minister", False),
    (GROW, "the Peruvian trade minister", True),
    (GROW, "the trade minister", True),
    (GROW, "the Norland trade minister", False),
    (GROW, "the police chief", False),
    (GROW, "the Halden chairwoman", False),
    (SAFE, "the police chief", True),
    (SAFE, "a police spokeswoman", False),
    (SAFE, "the Peruvian minister", False),
    (RATES, "the Norland central bank", True),
    (RATES, "the Peruvian central bank", False),
    (RATES, "the Norland parliament", False),
]


@pytest.mark.parametrize(("said", "speaker", "ok"), CASES)
def test_description(said: tuple[str, str], speaker: str, ok: bool) -> None:
    """A description fits whoever bears its title, or has its words in the name; no other."""
    claim = {"type": "statement", "speaker": speaker, "content": said[1], "evidence": said[0]}
    report = factlib.validate(claim, factlib.Document(text=TEXT))
    errors = [one.message for one in report.findings if one.severity == "error" and one.field == "speaker"]
    assert (not errors) is ok, errors
