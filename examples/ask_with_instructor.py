"""Let a language model extract deals with Instructor; what the article does not bear out is asked for again.

Run: python examples/ask_with_instructor.py
A small server on this machine stands in for the model; leave `base_url` out, and a real one is asked.
Needs the extra "clients". Without a client, or with one of your own, `factlib.ask` does all of this.
"""

import json
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from threading import Thread
from typing import Any

import instructor
from openai import OpenAI
from pydantic import BaseModel, ValidationInfo, field_validator

import factlib

ARTICLE = Path(__file__).parent / "articles" / "agency.txt"
QUOTE = "Poland has signed a contract worth $680 million with the South Korean company Hanbit Defence"


class Answer(BaseModel):
    """What the model is asked for: claims in the form of factlib's schema, that the article bears out."""

    claims: list[dict[str, Any]]

    @classmethod
    def __get_pydantic_json_schema__(cls, *_: object) -> dict[str, Any]:
        return {"title": cls.__name__, **factlib.claim_schema(factlib.Deal)}

    @field_validator("claims")
    @classmethod
    def _borne_out(cls, claims: list[dict[str, Any]], info: ValidationInfo) -> list[dict[str, Any]]:
        assert info.context is not None
        wrong = [report for report in factlib.validate_all(claims, info.context["document"]) if not report]
        if wrong:
            raise ValueError("\n".join(report.feedback() for report in wrong))
        return claims


class StandIn(BaseHTTPRequestHandler):
    """Answers like a model that misreads a figure first, and puts it right when it is told."""

    def do_POST(self) -> None:
        """Answer one request for a completion."""
        asked = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        told = "the claim says" in json.dumps(asked["messages"])
        claim = {
            "type": "deal",
            "buyers": ["Poland"],
            "value": "$680 million" if told else "$860 million",
            "evidence": QUOTE,
        }
        call = {"name": asked["tools"][0]["function"]["name"], "arguments": json.dumps({"claims": [claim]})}
        message = {
            "role": "assistant",
            "content": None,
            "tool_calls": [{"id": "call-1", "type": "function", "function": call}],
        }
        choice = {"index": 0, "finish_reason": "tool_calls", "message": message}
        usage = {"prompt_tokens": 1, "completion_tokens": 1, "total_tokens": 2}
        reply = {"id": "1", "object": "chat.completion", "created": 0, "model": "stand-in"}
        body = json.dumps({**reply, "choices": [choice], "usage": usage}).encode()
        self.send_response(200)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)
        print("Right now" if told else "First answer, with a wrong figure")

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - as in the base class
        """Keep quiet."""


def main() -> None:
    article = factlib.read(ARTICLE)
    with HTTPServer(("127.0.0.1", 0), StandIn) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        with OpenAI(base_url=f"http://127.0.0.1:{server.server_port}/v1", api_key="none") as model:
            answer = instructor.from_openai(model).chat.completions.create(
                model="stand-in",
                response_model=Answer,
                context={"document": article},
                max_retries=2,
                messages=[{"role": "user", "content": f"Which deals does this tell of?\n\n{article.text}"}],
            )
        server.shutdown()
    for claim in answer.claims:
        deal = factlib.parse_fact(claim, document=article)
        assert deal.provenance is not None
        print(f"Borne out: {deal}, at {deal.provenance.span.start}")


if __name__ == "__main__":
    main()
