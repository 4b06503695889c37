"""The answer of a model: JSON, or the reason why it is none."""

import json
from typing import Any

from factlib.document import shortened

_SHOWN = 60


class AnswerError(Exception):
    """An answer holds no list of claims; the message says what to do about it."""


def claims_in(answer: object) -> list[Any]:
    r"""The claims of an answer: of an object with the list `claims`, of a bare list, or one claim alone.

    Words around the JSON, such as the fences of Markdown, are left aside.

    Raises:
        AnswerError: There are none.

    >>> claims_in('Here you are:\n```json\n{"claims": [{"type": "deal"}]}\n```')
    [{'type': 'deal'}]
    """
    if not isinstance(answer, str):
        raise AnswerError(f"expected an answer of JSON text, got {type(answer).__name__}")
    found = _json(answer)
    if isinstance(found, dict):
        found = found.get("claims", [found] if "type" in found else None)
    if not isinstance(found, list):
        raise AnswerError('expected an object with the list "claims"')
    return found


def _json(answer: str) -> Any:
    """The JSON in an answer, from the first bracket to the last."""
    first = min((at for at in (answer.find("{"), answer.find("[")) if at >= 0), default=-1)
    last = max(answer.rfind("}"), answer.rfind("]"))
    try:
        return json.loads(answer[first : last + 1] if 0 <= first < last else answer)
    except (ValueError, RecursionError):
        raise AnswerError(f"the answer is no JSON: {shortened(answer, _SHOWN)!r}") from None
