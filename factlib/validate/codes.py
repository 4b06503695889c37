"""The codes of findings, each with its severity and whether it means that the source says otherwise."""

from typing import Literal, NamedTuple, cast

from factlib.datafiles import Folder

Severity = Literal["error", "warning", "info"]


class Code(NamedTuple):
    """What a code stands for."""

    severity: Severity
    contradicts: bool
    meaning: str


def _code(says: str, meaning: str) -> Code:
    severity = "error" if says in ("contradicted", "unsupported") else says
    return Code(cast("Severity", severity), says == "contradicted", meaning)


CODES = {code: _code(*notes) for code, *notes in Folder("validate/data").rows("codes.tsv")}
"""Every code, as `data/codes.tsv` has it."""
