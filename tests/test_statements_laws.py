"""What holds for the statements of every text."""

import re
from itertools import pairwise

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

import factlib
from factlib.article import Article
from factlib.extract.statements import statements_of
from factlib.facts import Statement
from tests.growth import growth

NAMES = ["Selin Kaya", "Osman Tek", "the minister", "Ayla Berg, a lawyer in Oslo,", "officials", "She"]
CUES = ["said", "told the paper", "insisted", "warned on Monday", "wrote"]
CLAUSES = ["the quay is new", "40 ships had sunk", "nobody will pay €3 million", "we go on as before"]
MARKS = [("“", "”"), ('"', '"'), ("''", "''"), ("«", "»")]

frames = st.sampled_from(
    [
        "{mark}{clause},{end} {name} {cue}.",
        "{name} {cue} that {clause}.",
        "{name} {cue}: {mark}{clause}.{end}",
        "According to {name}, {clause}.",
        "{mark}{clause},{end} {name} {cue}. {mark}{clause}.{end}",
    ]
)


@st.composite
def sentences(draw: st.DrawFn) -> str:
    mark, end = draw(st.sampled_from(MARKS))
    parts = {"name": st.sampled_from(NAMES), "cue": st.sampled_from(CUES), "clause": st.sampled_from(CLAUSES)}
    drawn = {key: draw(value) for key, value in parts.items()}
    return draw(frames).format(mark=mark, end=end, **drawn)


pieces = st.sampled_from(
    [
        "“",
        "”",
        '"',
        "''",
        "‘",
        "’",
        " said ",
        " X ",
        ", ",
        ". ",
        "\n",
        "\n\n",
        "according to ",
        ": ",
        "he ",
        "that ",
        "- ",
    ]
)
texts = (
    st.text(max_size=80)
    | st.lists(pieces, max_size=40).map("".join)
    | st.lists(sentences(), max_size=5).map("\n\n".join)
)


def statements(text: str) -> list[Statement]:
    return [fact for fact in factlib.extract(text) if isinstance(fact, Statement)]


@settings(max_examples=80, deadline=None)
@given(texts)
def test_every_span_lies_inside_the_text_and_holds_its_words(text: str) -> None:
    for statement in statements(text):
        provenance = statement.provenance
        assert provenance is not None
        assert provenance.quote == text[provenance.span.slice]
        for span in provenance.fields.values():
            assert 0 <= span.start < span.end <= len(text)
            assert provenance.span.contains(span)
        assert statement.cue == text[provenance.fields["cue"].slice]


def _unbroken(words: str) -> str:
    """The words without what a line break may stand for: nothing, a space, a hyphen or none."""
    return re.sub(r"[\s-]+", "", words)


@settings(max_examples=60, deadline=None)
@given(texts)
@example("“0\n“ said")
@example("“We sold\nten tanks. ” Mr Lang said.")
def test_the_content_is_what_stands_in_its_pieces(text: str) -> None:
    for statement in statements(text):
        assert statement.provenance is not None
        fields = statement.provenance.fields
        parts = [span for name, span in fields.items() if name.startswith("content.")] or [fields["content"]]
        words = " ".join(text[span.slice] for span in parts)
        assert _unbroken(statement.content) == _unbroken(words)
        assert statement.content == statement.content.strip()
        assert all(first.end <= second.start for first, second in pairwise(parts))


@settings(max_examples=20, deadline=None)
@given(st.sampled_from(MARKS), st.sampled_from(CLAUSES))
def test_the_words_of_a_quotation_are_verbatim(marks: tuple[str, str], clause: str) -> None:
    (statement,) = statements(f"{marks[0]}{clause},{marks[1]} Selin Kaya said.")
    assert statement.direct
    assert statement.content == f"{clause},"


@settings(max_examples=60, deadline=None)
@given(
    sentences(),
    st.sampled_from(["Rain fell.", "The port is old. Ships come and go.", "Nothing moved in May."]),
)
def test_other_paragraphs_do_not_change_statements(sentence: str, other: str) -> None:
    def said(text: str) -> list[tuple[str, bool, str | None]]:
        return [(statement.content, statement.direct, statement.cue) for statement in statements(text)]

    assert said(f"{other}\n\n{sentence}\n\n{other}") == said(sentence)


@settings(max_examples=30, deadline=None)
@given(sentences())
def test_the_same_text_gives_the_same_facts(sentence: str) -> None:
    assert statements(sentence) == statements(sentence)


LONG = [
    "he said ",
    "“a” he said. ",
    "X said Y said ",
    '"',
    "‘a ",
    "according to X, ",
    "A said that b, and c said d, ",
]


@pytest.mark.parametrize("piece", LONG)
def test_the_work_grows_with_the_length_of_the_text(piece: str) -> None:
    assert (
        growth(lambda text: statements_of(Article(factlib.Document(text=text))), piece, 2_500, times=8) < 12
    )
