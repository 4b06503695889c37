"""Where two speak in one quote, each said what he said."""

import pytest

import factlib

QUOTES = [
    ("Ada Berg said exports rose. Lars Holm said imports fell.", "exports rose", "imports fell"),
    (
        '"Exports rose," Ada Berg said. "Jobs are at risk," Lars Holm said.',
        "Exports rose",
        "Jobs are at risk",
    ),
]


def _refused(quote: str, speaker: str, content: str) -> bool:
    claim = {"type": "statement", "speaker": speaker, "content": content, "evidence": quote}
    return not factlib.validate(claim, factlib.Document(text=quote)).ok


@pytest.mark.parametrize(("quote", "first", "second"), QUOTES)
def test_each_said_his_own(quote: str, first: str, second: str) -> None:
    assert not _refused(quote, "Ada Berg", first)
    assert not _refused(quote, "Lars Holm", second)
    assert _refused(quote, "Lars Holm", first)
    assert _refused(quote, "Ada Berg", second)
