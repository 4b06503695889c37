"""Let a language model extract a deal with Instructor; what the article does not bear out is asked for again.

Run: python examples/ask_with_instructor.py
A small server on this machine stands in for the model; leave `base_url` out, and a real one is asked.
Needs the extra "clients".
"""

import json
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from threading import Thread

import instructor
from openai import OpenAI

import factlib

ARTICLE = Path(__file__).parent / "articles" / "agency.txt"
QUOTE = "Poland has signed a contract worth $680 million with the South Korean company Hanbit Defence"


class StandIn(BaseHTTPRequestHandler):
    """Answers like a model that misreads a figure first, and puts it right when it is told."""

    def do_POST(self) -> None:
        """Answer one request for a completion."""
        asked = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        told = "amount-differs" in json.dumps(asked["messages"])
        answer = {
            "buyers": ["Poland"],
            "value": "$680 million" if told else "$860 million",
            "evidence": QUOTE,
        }
        call = {"name": asked["tools"][0]["function"]["name"], "arguments": json.dumps(answer)}
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
            deal = instructor.from_openai(model).chat.completions.create(
                model="stand-in",
                response_model=factlib.Deal,
                context={"document": article},
                max_retries=2,
                messages=[{"role": "user", "content": f"Which deal does this tell of?\n\n{article.text}"}],
            )
        server.shutdown()
    assert deal.value is not None
    assert deal.provenance is not None
    print(f"Borne out: {deal.value.value:,} {deal.value.unit}, at {deal.provenance.span.start}")


if __name__ == "__main__":
    main()
