"""Asking a language model: what holds becomes a fact, what does not never does; all answers here are recorded."""

import asyncio
import json
import pickle
from itertools import pairwise
from pathlib import Path
from typing import Any, Literal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import factlib
from factlib import (
    ArgumentError,
    Deal,
    Document,
    Fact,
    Money,
    Party,
    Statement,
    When,
    ask,
    ask_async,
    validate,
)
from factlib.asking import ModelError
from factlib.asking.prompt import pieces

TEXT = (
    "LUND, 3 May 2021 - Alder Marine has named Ann Lee chief engineer from July 2021. She will earn €90,000 a year.\n\n"
    "Alder Marine also sold 12 ferries to Ruritania for $77 million, said Otto Lang, its chairman.\n"
)
DOCUMENT = Document(text=TEXT, published="2021-05-03", title="Alder Marine")
HIRED = "Alder Marine has named Ann Lee chief engineer from July 2021"
SOLD = "Alder Marine also sold 12 ferries to Ruritania for $77 million"
RIGHT = {
    "type": "hiring",
    "person": "Ann Lee",
    "post": "chief engineer",
    "employer": "Alder Marine",
    "evidence": HIRED,
}
WRONG = {**RIGHT, "person": "Otto Lang"}
DEAL = {"type": "deal", "sellers": ["Alder Marine"], "value": "$77 million", "evidence": SOLD}


class Hiring(Fact):
    """Who takes up a post."""

    type: Literal["hiring"] = "hiring"
    person: Party
    post: str
    employer: Party | None = None
    salary: Money | None = None
    starts: When | None = None


class Model:
    """Gives recorded answers in turn, the last one for ever, and keeps what it was asked."""

    def __init__(self, *answers: Any) -> None:
        self.answers = [each if isinstance(each, str) else json.dumps({"claims": each}) for each in answers]
        self.asked: list[list[dict[str, str]]] = []
        self.schemas: list[dict[str, Any]] = []

    def __call__(self, messages: list[dict[str, str]], schema: dict[str, Any]) -> str:
        self.asked.append(messages)
        self.schemas.append(schema)
        return self.answers[min(len(self.asked), len(self.answers)) - 1]


class TestOneAnswer:
    """What a model claims at once."""

    def test_what_holds_is_a_fact_at_its_words(self) -> None:
        model = Model([RIGHT])
        asked = ask(DOCUMENT, model, types=Hiring, method="model-1")
        (fact,) = asked.facts
        assert (fact.person.name, fact.post) == ("Ann Lee", "chief engineer")
        assert fact.provenance is not None
        assert DOCUMENT[fact.provenance.span] == HIRED
        assert fact.provenance.method == "model-1"
        assert asked.reports[fact.id].fields["person"] == "supported"
        assert (asked.refused, asked.failures, len(model.asked)) == ([], [], 1)

    def test_the_model_gets_the_text_the_types_and_the_schema(self) -> None:
        model = Model([])
        ask(DOCUMENT, model, types=[Hiring, Deal])
        (messages,) = model.asked
        assert [message["role"] for message in messages] == ["system", "user"]
        assert "hiring: Who takes up a post." in messages[0]["content"]
        assert "deal: A sale, a gift" in messages[0]["content"]
        assert "Title: Alder Marine\nPublished: 2021-05-03\n<text>\nLUND" in messages[1]["content"]
        assert model.schemas == [factlib.claim_schema(Hiring, Deal)]

    def test_what_the_extractors_read_too_is_one_fact(self) -> None:
        asked = ask(DOCUMENT, Model([DEAL]), types=Deal)
        (deal,) = asked.facts
        assert deal.buyers[0].name == "Ruritania"  # only the extractors said so
        assert deal.provenance is not None
        assert deal.provenance.method is not None
        assert deal.provenance.method.startswith("model, ")
        assert deal.id in asked.reports
        assert [fact.type for fact in ask(DOCUMENT, Model([]), types=(Deal, Statement)).facts] == [
            "deal",
            "statement",
        ]
        assert ask(DOCUMENT, Model([]), types=Deal, extracted=False).facts == []

    def test_another_deal_of_the_sentence_is_another_fact(self) -> None:
        text = "Alder sold 12 ferries to Ruritania and 5 tugs to Borduria."
        claims = [
            {"type": "deal", "items": ["12 ferries"], "evidence": "sold 12 ferries to Ruritania"},
            {
                "type": "deal",
                "items": ["5 tugs"],
                "evidence": "Alder sold 12 ferries to Ruritania and 5 tugs",
            },
        ]
        asked = ask(text, Model(claims), types=Deal, extracted=False)
        assert {fact.items[0].name for fact in asked.facts} == {"ferries", "tugs"}

    def test_a_claim_twice_is_one_fact(self) -> None:
        assert len(ask(DOCUMENT, Model([RIGHT, RIGHT]), types=Hiring).facts) == 1

    @pytest.mark.parametrize("answer", ["```json\n{}\n```", "Sure: {} Anything else?", "{}"])
    def test_words_around_the_json_are_left_aside(self, answer: str) -> None:
        told = answer.replace("{}", json.dumps({"claims": [RIGHT]}))
        assert len(ask(DOCUMENT, Model(told), types=Hiring).facts) == 1


class TestRepair:
    """What is wrong is sent back."""

    def test_a_wrong_claim_is_put_right(self) -> None:
        model = Model([WRONG, DEAL], [RIGHT])
        asked = ask(DOCUMENT, model, types=[Hiring, Deal], extracted=False)
        assert {fact.type for fact in asked.facts} == {"hiring", "deal"}
        assert asked.refused == []
        again = model.asked[1]
        assert [message["role"] for message in again] == ["system", "user", "assistant", "user"]
        assert "- person: " in again[-1]["content"]
        assert "Ann Lee" not in again[-1]["content"].partition("{")[0]
        assert SOLD not in again[-1]["content"]

    @pytest.mark.parametrize("rounds", [0, 1, 3])
    def test_the_rounds_are_bounded(self, rounds: int) -> None:
        model = Model([WRONG])
        asked = ask(DOCUMENT, model, types=Hiring, rounds=rounds)
        assert len(model.asked) == rounds + 1
        assert asked.facts == []
        (refused,) = asked.refused
        assert refused.claim == {**WRONG}
        assert refused.reason.startswith("- person: ")
        assert refused.report is not None
        assert not refused.report

    def test_a_claim_that_is_withdrawn_is_refused_with_its_reason(self) -> None:
        asked = ask(DOCUMENT, Model([WRONG, RIGHT], []), types=Hiring)
        assert [fact.person.name for fact in asked.facts] == ["Ann Lee"]
        assert [refused.claim["person"] for refused in asked.refused] == ["Otto Lang"]


class TestBadAnswers:
    """A clear error, or a refused claim with its reason, and nothing lost of what held."""

    @pytest.mark.parametrize(
        ("answer", "reason"),
        [
            ("Sorry, no.", "the answer is no JSON: 'Sorry, no.'"),
            ("", "the answer is no JSON: ''"),
            ("{" * 5000, "the answer is no JSON"),
            ("[" * 100_000 + "]" * 100_000, "the answer is no JSON"),
            ('{"facts": []}', 'expected an object with the list "claims"'),
            ('"claims"', "expected an object"),
        ],
    )
    def test_no_claims_at_all_is_an_error(self, answer: str, reason: str) -> None:
        model = Model(answer)
        with pytest.raises(ModelError) as caught:
            ask(DOCUMENT, model, types=Hiring, rounds=1)
        assert reason in str(caught.value)
        assert len(model.asked) == 2
        assert "Answer with JSON alone" in model.asked[1][-1]["content"]
        assert str(pickle.loads(pickle.dumps(caught.value))) == str(caught.value)

    def test_an_answer_that_is_no_text(self) -> None:
        def answers(messages: object, schema: object) -> Any:
            return {"claims": []}

        with pytest.raises(ModelError, match="expected an answer of JSON text, got dict"):
            ask(DOCUMENT, answers, types=Hiring)

    def test_what_complete_raises_is_told(self) -> None:
        def fails(messages: object, schema: object) -> str:
            raise TimeoutError("the line is dead")

        with pytest.raises(ModelError, match="piece 1 of 1: TimeoutError: the line is dead"):
            ask(DOCUMENT, fails, types=Hiring)

    def test_what_held_before_it_failed_is_kept(self) -> None:
        model = Model([RIGHT, {**RIGHT, "post": "chief accountant"}])

        def fails_later(messages: list[dict[str, str]], schema: dict[str, Any]) -> str:
            if len(messages) > 2:
                raise ConnectionError("gone")
            return model(messages, schema)

        asked = ask(DOCUMENT, fails_later, types=Hiring)
        assert [fact.post for fact in asked.facts] == ["chief engineer"]
        assert [refused.claim["post"] for refused in asked.refused] == ["chief accountant"]
        assert asked.failures == ["piece 1 of 1: ConnectionError: gone"]

    @pytest.mark.parametrize(
        ("claim", "reason"),
        [
            ("a string", "expected an object, got str"),
            ({"type": "novel"}, "type: expected one of hiring, got 'novel'"),
            ({"type": ["hiring"]}, "type: expected one of hiring"),
            ({**RIGHT, "type": "deal"}, "type: expected one of hiring, got 'deal'"),
            ({"type": "hiring", "evidence": HIRED}, "- person: a fact of this type needs this field"),
            ({**RIGHT, "evidence": None}, "- evidence: the claim cites no words"),
            ({**RIGHT, "evidence": "Ann Lee was fired"}, "- evidence: the words"),
            ({**RIGHT, "person": 7}, "- person: 7 cannot be read"),
            ({**RIGHT, "colour": "red"}, "- colour: a fact of this type has no such field"),
            (
                {**RIGHT, "persons": "Krauss"},
                "- persons: a fact of this type has no such field; did you mean 'person'?",
            ),
        ],
    )
    def test_what_is_no_such_claim_is_refused(self, claim: Any, reason: str) -> None:
        asked = ask(DOCUMENT, Model([claim, RIGHT]), types=Hiring, rounds=0)
        assert len(asked.facts) == 1
        assert asked.refused[0].reason.startswith(reason)

    def test_what_is_sent_can_be_encoded(self) -> None:
        model = Model([{**RIGHT, "person": "Nils \ud800"}])
        ask(Document(text=f"\udfff {TEXT}"), model, types=Hiring, rounds=1)
        assert len(model.asked) == 2
        assert all(message["content"].encode() for messages in model.asked for message in messages)

    def test_an_id_and_a_provenance_of_the_model_count_for_nothing(self) -> None:
        claim = {**RIGHT, "id": "fact:1", "provenance": {"document": "?"}, "document": "elsewhere"}
        assert len(ask(DOCUMENT, Model([claim]), types=Hiring).facts) == 1

    @pytest.mark.parametrize(
        ("argument", "given"),
        [
            ("document", {"document": [DOCUMENT, DOCUMENT]}),
            ("document", {"document": 3}),
            ("complete", {"complete": "gpt"}),
            ("rounds", {"rounds": -1}),
            ("longest", {"longest": 10}),
            ("types", {"types": int}),
        ],
    )
    def test_bad_arguments_are_named(self, argument: str, given: dict[str, Any]) -> None:
        with pytest.raises(ArgumentError, match=f"^{argument}: expected"):
            ask(**{"document": DOCUMENT, "complete": Model([]), "types": Hiring, **given})


class TestLongDocuments:
    """A long text is cut at paragraphs, and checked as a whole."""

    def test_every_piece_is_asked_about_and_checked_against_all(self) -> None:
        filler = "Nothing much happened in the harbour of Lund that day, and nobody minded it.\n\n" * 40
        document = Document(text=TEXT + filler + "At last, the ferries left.\n")
        model = Model([RIGHT], [RIGHT], [])
        asked = ask(document, model, types=Hiring, longest=2_000)
        assert len(model.asked) == len(pieces(document.text, 2_000, 1_000)) > 2
        assert len(asked.facts) == 1

    def test_one_piece_that_fails_loses_nothing_of_the_others(self) -> None:
        document = Document(text=TEXT + "It rained in Lund.\n\n" * 300)

        def complete(messages: list[dict[str, str]], schema: dict[str, Any]) -> str:
            if "Ann Lee" not in messages[1]["content"]:
                raise TimeoutError
            return json.dumps({"claims": [RIGHT]})

        asked = ask(document, complete, types=Hiring, longest=3_000)
        assert len(asked.facts) == 1
        assert asked.failures
        assert "failures" in str(asked)

    @pytest.mark.parametrize(
        "text", ["", "word " * 5000, "One. " * 3000, "\n\n\n" * 900, "a\n\n" * 3000, TEXT * 30]
    )
    def test_the_pieces_are_the_whole_text_in_order(self, text: str) -> None:
        cut = pieces(text, 2_000, 500)
        assert all(len(span) <= 2_000 for span in cut)
        assert all(one.start < other.start <= one.end for one, other in pairwise(cut))
        covered = {at for span in cut for at in range(span.start, span.end)}
        assert all(text[at].isspace() for at in range(len(text)) if at not in covered)


JSON = st.recursive(
    st.none() | st.booleans() | st.floats() | st.integers() | st.text(max_size=20),
    lambda inside: st.lists(inside, max_size=3) | st.dictionaries(st.sampled_from(["person", "post", "salary", "starts", "type", "evidence", "x"]), inside, max_size=5),
    max_leaves=12,
)  # fmt: skip


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=60) | JSON.map(json.dumps) | JSON.map(lambda found: json.dumps({"claims": found})))
def test_any_answer_gives_facts_refusals_or_the_one_error(answer: str) -> None:
    try:
        asked = ask(DOCUMENT, lambda messages, schema: answer, types=Hiring, rounds=1)
    except ModelError:
        return
    assert asked.facts == []


@settings(max_examples=60, deadline=None)
@given(st.dictionaries(st.sampled_from(["person", "post", "employer", "salary", "starts", "denied"]), JSON))
def test_any_claim_of_a_type_of_ones_own_is_read(claim: dict[str, Any]) -> None:
    report = validate({"type": "hiring", "evidence": HIRED, **claim}, DOCUMENT)
    assert report.model_dump_json()


def test_the_async_twin_does_the_same() -> None:
    model = Model([WRONG], [RIGHT])

    async def complete(messages: list[dict[str, str]], schema: dict[str, Any]) -> str:
        await asyncio.sleep(0)
        return model(messages, schema)

    asked = asyncio.run(ask_async(DOCUMENT, complete, types=Hiring))
    assert [fact.person.name for fact in asked.facts] == ["Ann Lee"]

    with pytest.raises(ModelError, match=r"a function that gives text; factlib\.ask_async awaits one"):
        ask(DOCUMENT, complete, types=Hiring)  # type: ignore[arg-type]
    with pytest.raises(ModelError, match=r"a function that is awaited; factlib\.ask takes another"):
        asyncio.run(ask_async(DOCUMENT, model, types=Hiring))  # type: ignore[arg-type]

    async def fails(messages: object, schema: object) -> str:
        raise TimeoutError("slow")

    with pytest.raises(ModelError, match="TimeoutError: slow"):
        asyncio.run(ask_async(DOCUMENT, fails, types=Hiring))


NATURAL = Path(__file__).parents[2] / "shared"


@pytest.mark.skipif(not NATURAL.exists(), reason="the claims that language models wrote are not here")
def test_no_more_wrong_claims_come_through_than_validation_lets_through() -> None:
    claims = json.loads((NATURAL / "gold" / "natural-look.json").read_text(encoding="utf-8"))
    articles = sorted({(claim["article"], claim["published"]) for claim in claims}, key=str)[:25]
    for article, published in articles:
        text = (NATURAL / "corpus" / article).read_text(encoding="utf-8")
        document = Document(text=text, published=published)
        about = [claim["claim"] for claim in claims if claim["article"] == article]
        wrong = [claim for claim in about if not validate(claim, document)]
        answers = Model(about, [])
        asked = ask(document, answers, extracted=False, longest=100_000)
        assert len(asked.refused) >= len(wrong)
        for fact in asked.facts:
            assert asked.reports[fact.id].ok
            assert fact.provenance is not None
            assert document[fact.provenance.span] == fact.provenance.quote
