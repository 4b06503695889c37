"""Clients of language models send back what an article does not bear out; nothing here needs a network."""

import asyncio
import json
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from threading import Thread
from typing import Any, ClassVar

import pytest
from pydantic import ValidationError

from factlib.document import Document
from factlib.facts import Deal
from factlib.validate import Report, validate

ARTICLE = Document(
    text="LUND - Ruritania has bought 12 ferries from Alder Marine for $77 million, its government said."
)
QUOTE = "Ruritania has bought 12 ferries from Alder Marine for $77 million"
WRONG = {"buyers": ["Ruritania"], "value": "$77 billion", "evidence": QUOTE}
RIGHT = {**WRONG, "value": "$77 million"}


def test_plain_json_of_any_model() -> None:
    report = validate({"type": "deal", **json.loads(json.dumps(WRONG))}, ARTICLE)
    assert report.feedback() == "- value: the claim says $77 billion, the source “$77 million”."
    assert validate({"type": "deal", **RIGHT}, ARTICLE).ok


class TestPydanticAI:
    """An output validator, and the context alone."""

    @pytest.fixture(autouse=True)
    def _installed(self) -> Iterator[None]:
        pytest.importorskip("pydantic_ai")
        loop = asyncio.new_event_loop()  # that `run_sync` would make and leave open
        asyncio.set_event_loop(loop)
        yield
        asyncio.set_event_loop(None)
        loop.close()

    def test_an_output_validator_sends_a_wrong_amount_back(self) -> None:
        from pydantic_ai import Agent, ModelRetry

        asked: list[str] = []
        agent = Agent(
            _answers(asked), output_type=Deal, validation_context={"document": ARTICLE, "on_fail": "flag"}
        )

        @agent.output_validator
        def borne_out(deal: Deal) -> Deal:
            report = Report(findings=deal.findings)
            if not report.ok:
                raise ModelRetry(report.feedback())
            return deal

        deal = agent.run_sync(ARTICLE.text).output
        assert deal.value is not None
        assert deal.value.value == 77_000_000
        assert deal.provenance is not None
        assert ARTICLE[deal.provenance.span] == QUOTE
        assert len(asked) == 2
        assert "- value: the claim says $77 billion, the source “$77 million”." in asked[1]

    def test_a_document_in_the_context_is_enough(self) -> None:
        from pydantic_ai import Agent

        asked: list[str] = []
        agent = Agent(_answers(asked), output_type=Deal, validation_context={"document": ARTICLE})
        deal = agent.run_sync(ARTICLE.text).output
        assert deal.value is not None
        assert deal.value.value == 77_000_000
        assert "the source “$77 million”" in asked[1]

    def test_the_model_is_asked_for_a_quote(self) -> None:
        from pydantic_ai import Agent
        from pydantic_ai.models.test import TestModel

        model = TestModel(custom_output_args=RIGHT)
        Agent(model, output_type=Deal, validation_context={"document": ARTICLE}).run_sync(ARTICLE.text)
        assert model.last_model_request_parameters is not None
        (tool,) = model.last_model_request_parameters.output_tools
        assert "evidence" in tool.parameters_json_schema["properties"]


def _answers(asked: list[str]) -> Any:
    """A model that answers wrongly first and rightly then, and keeps what it was asked."""
    from pydantic_ai.messages import ModelResponse, ToolCallPart
    from pydantic_ai.models.function import FunctionModel

    def answer(messages: list[Any], info: Any) -> ModelResponse:
        asked.append(" ".join(str(part.content) for part in messages[-1].parts))
        reply = WRONG if len(asked) == 1 else RIGHT
        return ModelResponse(parts=[ToolCallPart(info.output_tools[0].name, reply)])

    return FunctionModel(answer)


class Server(BaseHTTPRequestHandler):
    """Speaks the protocol of OpenAI's chat completions; answers in turn."""

    answers: ClassVar[list[dict[str, Any]]] = []
    asked: ClassVar[list[str]] = []

    def do_POST(self) -> None:
        request = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        self.asked.append(json.dumps(request["messages"], ensure_ascii=False))
        call = {"name": request["tools"][0]["function"]["name"], "arguments": json.dumps(self.answers.pop(0))}
        calls = [{"id": "call", "type": "function", "function": call}]
        message = {"role": "assistant", "content": None, "tool_calls": calls}
        reply = {
            "id": "1", "object": "chat.completion", "created": 0, "model": "stand-in",
            "choices": [{"index": 0, "finish_reason": "tool_calls", "message": message}],
            "usage": {"prompt_tokens": 1, "completion_tokens": 1, "total_tokens": 2},
        }  # fmt: skip
        body = json.dumps(reply).encode()
        self.send_response(200)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - as in the base class
        """Keep quiet."""


class TestInstructor:
    """Its public interface, against a server on this machine."""

    @pytest.fixture
    def client(self) -> Iterator[Any]:
        instructor = pytest.importorskip("instructor")
        openai = pytest.importorskip("openai")
        Server.asked.clear()
        with HTTPServer(("127.0.0.1", 0), Server) as server:
            thread = Thread(target=server.serve_forever, daemon=True)
            thread.start()
            with openai.OpenAI(base_url=f"http://127.0.0.1:{server.server_port}/v1", api_key="none") as model:
                yield instructor.from_openai(model)
            server.shutdown()
            thread.join()

    def ask(self, client: Any, retries: int) -> Deal:
        deal: Deal = client.chat.completions.create(
            model="stand-in",
            response_model=Deal,
            context={"document": ARTICLE},
            max_retries=retries,
            messages=[{"role": "user", "content": ARTICLE.text}],
        )
        return deal

    def test_a_wrong_amount_is_asked_for_again(self, client: Any) -> None:
        Server.answers[:] = [WRONG, RIGHT]
        deal = self.ask(client, retries=2)
        assert deal.value is not None
        assert deal.value.value == 77_000_000
        assert deal.provenance is not None
        assert len(Server.asked) == 2
        assert "the claim says $77 billion, the source “$77 million”" in Server.asked[1]

    def test_what_stays_wrong_is_not_returned(self, client: Any) -> None:
        Server.answers[:] = [WRONG, WRONG]
        with pytest.raises(Exception, match="the source “\\$77 million”"):
            self.ask(client, retries=1)


def test_json_read_strictly_is_the_same_fact() -> None:
    text = json.dumps(RIGHT)
    assert Deal.model_validate_json(text, strict=True, context={"document": ARTICLE}).value is not None
    with pytest.raises(ValidationError, match="amount-differs"):
        Deal.model_validate_json(json.dumps(WRONG), strict=True, context={"document": ARTICLE})
