"""A side that the quote only describes leaves room for whom the document names; a side with a name does not."""

import pytest

import factlib

TEXT = (
    "Adler SpA said on Monday that it had agreed terms with Halden AG. "
    "The Italian boat builder will acquire the yard from Halden AG. Krauss AG will acquire the mill from Halden AG."
)
YARD = "The Italian boat builder will acquire the yard from Halden AG."
MILL = "Krauss AG will acquire the mill from Halden AG."

CASES = [
    (YARD, "Adler SpA", True),
    (YARD, "Halden AG", False),
    (MILL, "Krauss AG", True),
    (MILL, "Adler SpA", False),
]


@pytest.mark.parametrize(("quote", "buyer", "ok"), CASES)
def test_buyer(quote: str, buyer: str, ok: bool) -> None:
    """A description is no rival of a name."""
    claim = {"type": "deal", "kind": "acquisition", "buyers": [buyer], "evidence": quote}
    report = factlib.validate(claim, factlib.Document(text=TEXT))
    errors = [one.message for one in report.findings if one.severity == "error"]
    assert (not errors) is ok, errors
