"""One piece of a text, asked about until its claims hold or the rounds are over."""

import json
from collections.abc import Generator, Sequence
from dataclasses import dataclass, field
from typing import Any

from pydantic import ValidationError

from factlib.asking.prompt import Message, ask_for, repair, sendable
from factlib.asking.result import Refused
from factlib.document import Document, Span, shortened
from factlib.facts import Fact
from factlib.facts.fields import type_name
from factlib.validate import Report, validate


@dataclass
class Conversation:
    """What came of asking about one piece.

    Attributes:
        held: The facts that hold, each with the report on its claim.
        refused: The claims that do not.
        failure: Why no claims came, if none did.
        answered: Whether any answer could be used.
    """

    held: list[tuple[Fact, Report]] = field(default_factory=list)
    refused: list[Refused] = field(default_factory=list)
    failure: str | None = None
    answered: bool = False


def converse(
    document: Document, piece: Span, types: Sequence[type[Fact]], rounds: int, method: str
) -> Generator[list[Message], object, Conversation]:
    """Ask about one piece: gives the messages to send and takes the answer, until all is settled.

    Args:
        document: The whole document, that claims are checked against.
        piece: The stretch that is asked about.
        types: The types of fact that are asked for.
        rounds: How often, at most, what is wrong is sent back.
        method: What the provenance of the facts names as their finder.
    """
    outcome = Conversation()
    messages = ask_for(document, piece, types)
    open_claims: list[Refused] = []
    for turn in range(rounds + 1):
        try:
            answer = yield messages
        except Exception as error:  # whatever the function raises that asks the model: what held is kept
            outcome.failure = f"{type(error).__name__}: {error}"
            break
        try:
            claims = claims_in(answer)
        except AnswerError as error:
            outcome.failure = str(error)
            messages = [*messages, _said("assistant", answer), _said("user", repair([], str(error)))]
            continue
        outcome.failure, outcome.answered = None, True
        outcome.refused += _withdrawn(open_claims, claims)
        open_claims = []
        for claim in claims:
            settled = _settle(claim, document, types, method)
            if isinstance(settled, Refused):
                open_claims.append(settled)
            else:
                outcome.held.append(settled)
        if not open_claims:
            break
        if turn < rounds:
            messages = [*messages, _said("assistant", answer), _said("user", repair(open_claims))]
    outcome.refused += open_claims
    return outcome


def _said(role: str, content: object) -> Message:
    words = content if isinstance(content, str) else json.dumps(content, default=str)
    return {"role": role, "content": sendable(words)}


def _withdrawn(asked_again: Sequence[Refused], claims: Sequence[Any]) -> list[Refused]:
    """The claims that were sent back and have no successor: by their place, or else by their quote."""
    if len(claims) >= len(asked_again):
        return []
    quotes = [claim.get("evidence") for claim in claims if isinstance(claim, dict)]
    kept = [isinstance(each.claim, dict) and each.claim.get("evidence") in quotes for each in asked_again]
    return [each for each, stays in zip(asked_again, kept, strict=True) if not stays]


def _settle(
    claim: Any, document: Document, types: Sequence[type[Fact]], method: str
) -> tuple[Fact, Report] | Refused:
    """The fact that a claim makes, or why it makes none."""
    names = {type_name(model): model for model in types}
    if not isinstance(claim, dict):
        return Refused(claim, f"expected an object, got {type(claim).__name__}")
    model = names.get(claim["type"]) if isinstance(claim.get("type"), str) else None
    if model is None:
        return Refused(claim, f"type: expected one of {', '.join(names)}, got {claim.get('type')!r}")
    claim = {name: value for name, value in claim.items() if name not in ("id", "provenance", "document")}
    report = validate(claim, document)
    if not report.ok:
        return Refused(claim, report.feedback(), report)
    try:
        fact = model.model_validate({"evidence": "", **claim}, context={"document": document})
    except ValidationError as error:
        reasons = (f"- {'.'.join(map(str, fault['loc']))}: {fault['msg']}" for fault in error.errors())
        return Refused(claim, "\n".join(reasons), report)
    assert fact.provenance is not None
    provenance = fact.provenance.model_copy(update={"method": method})
    return fact.model_copy(update={"provenance": provenance}), report


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
