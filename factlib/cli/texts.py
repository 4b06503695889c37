"""`factlib check` of a text: its sentences with verdicts and reasons."""

import json
from pathlib import Path
from typing import TYPE_CHECKING

from factlib.cli.common import STANDARD_STREAM, Reader, read_bytes, shown_name
from factlib.errors import SourceError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factlib.document import Document
    from factlib.prose import SentenceReport, TextReport


_EXTENSIONS = (".txt", ".md")
_MARKS = {"supported": "+", "contradicted": "x", "unsupported": "?", "not checkable": " "}


def is_text(name: str) -> bool:
    """Whether a file is a text by its name, and no claims."""
    return name != STANDARD_STREAM and Path(name).suffix.lower() in _EXTENSIONS


def check_text(name: str, documents: "Sequence[Document]", reader: Reader) -> "TextReport | None":
    """Check the text of a file; None, after a message, if it cannot be read."""
    from factlib.prose import validate_text

    try:
        text = read_bytes(name).decode("utf-8-sig", reader.errors)
    except (SourceError, UnicodeDecodeError) as error:
        shown = shown_name(name)
        reader.report(
            error if isinstance(error, SourceError) else SourceError(shown, f"not UTF-8: {error.reason}")
        )
        return None
    return validate_text(text.replace("\r\n", "\n"), documents)


def text_as_json(report: "TextReport") -> bytes:
    """A line for each sentence."""
    lines = (
        json.dumps(sentence.model_dump(mode="json", exclude_none=True), ensure_ascii=False)
        for sentence in report.sentences
    )
    return "".join(f"{line}\n" for line in lines).encode("utf-8", "replace")


def text_in_lines(report: "TextReport") -> str:
    """Each sentence with a mark and its verdict, below it what is to be said about it."""
    return "".join(map(_shown, report.sentences)) + f"{report}\n"


def _shown(sentence: "SentenceReport") -> str:
    words = " ".join(sentence.text.split())
    head = f"{_MARKS[sentence.verdict]} {sentence.verdict:13s} {words}\n"
    return head + "".join(
        f"  {finding.severity:13s} {' '.join(finding.message.split())}\n" for finding in sentence.findings
    )
