"""Let a language model extract a deal with pydantic-ai, and send back what the article does not bear out.

Run: python examples/ask_with_pydantic_ai.py
The model here is a stand-in that answers without a network; put a real one, such as "openai:gpt-5", in its place.
Needs the extra "clients".
"""

from pathlib import Path

from pydantic_ai import Agent, ModelRetry
from pydantic_ai.messages import ModelMessage, ModelResponse, ToolCallPart
from pydantic_ai.models.function import AgentInfo, FunctionModel

import factlib

ARTICLE = Path(__file__).parent / "articles" / "agency.txt"
QUOTE = "Poland has signed a contract worth $680 million with the South Korean company Hanbit Defence"


def stand_in(messages: list[ModelMessage], info: AgentInfo) -> ModelResponse:
    """Answer like a model that misreads a figure first, and puts it right when it is told."""
    told = len(messages) > 1  # the question, the first answer, what was wrong with it
    answer = {"buyers": ["Poland"], "value": "$680 million" if told else "$860 million", "evidence": QUOTE}
    return ModelResponse(parts=[ToolCallPart(info.output_tools[0].name, answer)])


agent = Agent(
    FunctionModel(stand_in),
    deps_type=factlib.Document,
    output_type=factlib.Deal,
    validation_context=lambda ctx: {"document": ctx.deps, "on_fail": "flag"},
    retries=2,
)


@agent.output_validator
def borne_out(deal: factlib.Deal) -> factlib.Deal:
    """Send the deal back, with a line for each field that the article does not bear out."""
    report = factlib.Report(findings=deal.findings)
    if not report.ok:
        print(f"Sent back: {report.feedback()}")
        raise ModelRetry(report.feedback())
    return deal


def main() -> None:
    article = factlib.read(ARTICLE)
    deal = agent.run_sync(f"Which deal does this article tell of?\n\n{article.text}", deps=article).output
    assert deal.value is not None
    assert deal.provenance is not None
    print(f"Borne out: {deal.value.value:,} {deal.value.unit}, at {deal.provenance.span.start}")


if __name__ == "__main__":
    main()
