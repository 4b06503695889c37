"""Let a language model extract deals with pydantic-ai, and send back what the article does not bear out.

Run: python examples/ask_with_pydantic_ai.py
The model here is a stand-in that answers without a network; put a real one, such as "openai:gpt-5", in its place.
Needs the extra "clients". Without a client, or with one of your own, `factlib.ask` does all of this.
"""

from pathlib import Path
from typing import Any

from pydantic_ai import Agent, ModelRetry, RunContext, StructuredDict
from pydantic_ai.messages import ModelMessage, ModelResponse, ToolCallPart
from pydantic_ai.models.function import AgentInfo, FunctionModel

import factlib

ARTICLE = Path(__file__).parent / "articles" / "agency.txt"
QUOTE = "Poland has signed a contract worth $680 million with the South Korean company Hanbit Defence"


def stand_in(messages: list[ModelMessage], info: AgentInfo) -> ModelResponse:
    """Answer like a model that misreads a figure first, and puts it right when it is told."""
    told = len(messages) > 1  # the question, the first answer, what was wrong with it
    claim = {
        "type": "deal",
        "buyers": ["Poland"],
        "value": "$680 million" if told else "$860 million",
        "evidence": QUOTE,
    }
    return ModelResponse(parts=[ToolCallPart(info.output_tools[0].name, {"claims": [claim]})])


agent = Agent(
    FunctionModel(stand_in),
    deps_type=factlib.Document,
    output_type=StructuredDict(factlib.claim_schema(factlib.Deal), name="claims"),
    retries=2,
)


@agent.output_validator
def borne_out(ctx: RunContext[factlib.Document], answer: dict[str, Any]) -> dict[str, Any]:
    """Send the claims back, with a line for each field that the article does not bear out."""
    wrong = [report for report in factlib.validate_all(answer["claims"], ctx.deps) if not report]
    if wrong:
        feedback = "\n".join(report.feedback() for report in wrong)
        print(f"Sent back: {feedback}")
        raise ModelRetry(feedback)
    return answer


def main() -> None:
    article = factlib.read(ARTICLE)
    answer = agent.run_sync(f"Which deals does this article tell of?\n\n{article.text}", deps=article).output
    for claim in answer["claims"]:
        deal = factlib.parse_fact(claim, document=article)
        assert deal.provenance is not None
        print(f"Borne out: {deal}, at {deal.provenance.span.start}")


if __name__ == "__main__":
    main()
