"""`ask` and its async twin."""

import asyncio
import inspect
from collections.abc import Awaitable, Callable, Generator, Iterable, Sequence
from functools import partial
from typing import Any, TypedDict, TypeVar, Unpack, overload

from factlib.asking.conversation import Conversation, converse
from factlib.asking.merging import merged
from factlib.asking.prompt import Message, pieces
from factlib.asking.result import Asked, ModelError
from factlib.document import Document, documents_of
from factlib.errors import ArgumentError
from factlib.extract import extract
from factlib.facts import BUILT_IN_TYPES, AnyFact, Fact, claim_schema, fact_types
from factlib.facts.kinds import several_types
from factlib.log import logger

F = TypeVar("F", bound=Fact)
Complete = Callable[[list[Message], dict[str, Any]], str]
CompleteAsync = Callable[[list[Message], dict[str, Any]], Awaitable[str]]
Talk = Generator[list[Message], object, Conversation]
Types = type[Fact] | Iterable[type[Fact]] | None

_LONGEST = 12_000  # characters of a piece: some 3,000 tokens
_OVERLAP = 1_000


class Options(TypedDict, total=False):
    """How a model is asked: see `ask`."""

    rounds: int
    longest: int
    extracted: bool
    method: str


@overload
def ask(
    document: Document | str,
    complete: Complete,
    types: type[F] | Iterable[type[F]],
    **options: Unpack[Options],
) -> Asked[F]: ...
@overload
def ask(
    document: Document | str, complete: Complete, types: None = None, **options: Unpack[Options]
) -> Asked[AnyFact]: ...
def ask(
    document: Document | str, complete: Complete, types: Types = None, **options: Unpack[Options]
) -> Asked[Any]:
    """Let a language model read facts, and give back those that the document bears out.

    The model is asked for claims in the form of `claim_schema`; every claim is checked against the whole document by
    `validate`. What is wrong is sent back with the reasons, at most `rounds` times for a piece of text. A claim that
    holds becomes a fact, anchored at its quote; with what `extract` reads of the same event it is one fact. A claim that
    does not hold never becomes one. That a claim holds means that nothing speaks against it: fields that nothing could
    compare stand in `reports` as "not checkable".

    What is sent where: only `complete` sends anything. It gets the instructions, the schema and a piece of the
    document with title, publisher and day; later rounds add the model's answers and what is wrong with them. What it
    costs: a document is cut into pieces of at most `longest` characters, with 1,000 of overlap; each takes one call,
    and up to `rounds` more.

    Args:
        document: The document, or its text.
        complete: Takes the messages (each with `role` and `content`) and the JSON Schema of the answer, and gives the
            answer as JSON text. It may leave the schema aside if the model takes none.
        types: The type of facts wanted, or several, your own as well; those of factlib if None.
        options: `rounds`: how often claims are sent back, at most (2; 0 for never). `longest`: how many characters of
            text are asked about at a time (12,000). `extracted`: whether to join what `extract` reads (True).
            `method`: what `provenance.method` calls the model ("model"); a fact that `extract` has read too has both.

    Raises:
        ModelError: The model answered no question in a form that could be used; where it answered some, what failed
            is told in `failures`, and nothing is lost of what held.
        ArgumentError: An argument is no such thing.

    >>> text = "Borduria has named Ann Lee chief of its navy."
    >>> def complete(messages, schema):  # stands in for a model
    ...     return '{"claims": [{"type": "statement", "content": "x", "evidence": "Ann Lee has left"}]}'
    >>> asked = ask(text, complete)
    >>> print(asked, "-", asked.refused[0].reason)
    facts: 0, claims refused: 1 - - evidence: the words “Ann Lee has left” do not stand in the document.
    """
    question = _Question(document, complete, types, **options)
    return question.asked([_converse(each, complete, question.schema) for each in question.conversations()])


@overload
async def ask_async(
    document: Document | str,
    complete: CompleteAsync,
    types: type[F] | Iterable[type[F]],
    **options: Unpack[Options],
) -> Asked[F]: ...
@overload
async def ask_async(
    document: Document | str, complete: CompleteAsync, types: None = None, **options: Unpack[Options]
) -> Asked[AnyFact]: ...
async def ask_async(
    document: Document | str, complete: CompleteAsync, types: Types = None, **options: Unpack[Options]
) -> Asked[Any]:
    """As `ask`, with a `complete` that is awaited; the pieces of a long document are asked about side by side.

    Raises:
        ModelError: As for `ask`.
        ArgumentError: As for `ask`.
    """
    question = _Question(document, complete, types, **options)
    conversations = (_converse_async(each, complete, question.schema) for each in question.conversations())
    return question.asked(await asyncio.gather(*conversations))


class _Question:
    """What is asked, and what is made of the answers."""

    def __init__(
        self,
        document: object,
        complete: object,
        types: Types,
        *,
        rounds: int = 2,
        longest: int = _LONGEST,
        extracted: bool = True,
        method: str = "model",
    ) -> None:
        several = documents_of(document)
        if len(several) != 1 or not isinstance(document, Document | str):
            raise ArgumentError("document", document, "one Document, or its text")
        if not callable(complete):
            expected = "a function of messages and a schema that gives JSON text"
            raise ArgumentError("complete", complete, expected)
        if not isinstance(rounds, int) or rounds < 0:
            raise ArgumentError("rounds", rounds, "a number of rounds, 0 or more")
        if not isinstance(longest, int) or longest <= _OVERLAP:
            raise ArgumentError("longest", longest, f"more than {_OVERLAP} characters")
        self.document = several[0]
        self.types = fact_types(several_types(types))
        self.schema = claim_schema(*self.types)
        self._rounds, self._longest, self._extracted, self._method = rounds, longest, extracted, method

    def conversations(self) -> list[Talk]:
        """A conversation for each piece of the document."""
        parts = pieces(self.document.text, self._longest, _OVERLAP)
        return [converse(self.document, part, self.types, self._rounds, self._method) for part in parts]

    def asked(self, outcomes: Sequence[Conversation]) -> Asked[Any]:
        """The outcome of all conversations together."""
        failed = ((at, one.failure) for at, one in enumerate(outcomes, start=1) if one.failure is not None)
        failures = [f"piece {number} of {len(outcomes)}: {reason}" for number, reason in failed]
        for failure in failures:
            logger.warning("asking about %s: %s", self.document.id, failure)
        if failures and not any(outcome.answered for outcome in outcomes):
            raise ModelError(failures[0])
        known = [model for model in self.types if model in BUILT_IN_TYPES] if self._extracted else []
        read = extract(self.document, types=known) if known else []
        held = [each for outcome in outcomes for each in outcome.held]
        facts, reports = merged(held, read)
        refused = [each for outcome in outcomes for each in outcome.refused]
        logger.info("%s: %d facts, %d claims refused", self.document.id, len(facts), len(refused))
        return Asked(facts, refused, failures, reports)


def _converse(conversation: Talk, complete: Complete, schema: dict[str, Any]) -> Conversation:
    """Hold one conversation; what `complete` raises ends it, and is told as its failure."""
    send: Callable[[], list[Message]] = partial(next, conversation)
    while True:
        try:
            messages = send()
        except StopIteration as end:
            return end.value  # type: ignore[no-any-return]
        try:
            answer: object = complete(messages, schema)
            if inspect.iscoroutine(answer):
                answer.close()
                raise ArgumentError(
                    "complete", complete, "a function that gives text; factlib.ask_async awaits one"
                )
            send = partial(conversation.send, answer)
        except Exception as error:
            send = partial(conversation.throw, error)


async def _converse_async(
    conversation: Talk, complete: CompleteAsync, schema: dict[str, Any]
) -> Conversation:
    send: Callable[[], list[Message]] = partial(next, conversation)
    while True:
        try:
            messages = send()
        except StopIteration as end:
            return end.value  # type: ignore[no-any-return]
        try:
            answer = complete(messages, schema)
            if not inspect.isawaitable(answer):
                raise ArgumentError(
                    "complete", complete, "a function that is awaited; factlib.ask takes another"
                )
            send = partial(conversation.send, await answer)
        except Exception as error:
            send = partial(conversation.throw, error)
