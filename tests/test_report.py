"""The evidence page as HTML: what it shows, and that nothing from outside is markup in it."""

from html.parser import HTMLParser
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factlib import Deal, Document, Finding, Provenance, Report, Span, validate_text
from factlib.report import CheckedClaim, render_page
from factlib.report.marks import Mark, changes, pieces

TEXT = "🚢 Norvia sold 12 boats to Lettmark for €340 million."
DOCUMENT = Document(text=TEXT, title="Boats for Lettmark")


def span_of(words: str, text: str = TEXT) -> Span:
    start = text.index(words)
    return Span(start=start, end=start + len(words))


def deal(document: Document = DOCUMENT) -> Deal:
    text = document.text
    fields = {
        name: span_of(words, text) for name, words in {"sellers.0": "Norvia", "value": "€340 million"}.items()
    }
    source = Provenance.at(
        document, span_of("Norvia sold 12 boats to Lettmark for €340 million", text), fields=fields
    )
    return Deal(sellers=["Norvia"], buyers=["Lettmark"], value="€340 million", provenance=source)


class Tags(HTMLParser):
    """The elements of a page, the text of its sources, and the marks in it."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.attributes: list[str] = []
        self.texts: list[str] = []
        self.marks: dict[str, str] = {}
        self._text_depth = 0
        self._mark = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        self.tags.append(tag)
        self.attributes += given
        if tag == "div" and given.get("class") == "text":
            self._text_depth = 1
            self.texts.append("")
        elif tag == "span" and self._text_depth:
            self._mark = given["data-m"] or ""

    def handle_endtag(self, tag: str) -> None:
        if tag == "div":
            self._text_depth = 0
        self._mark = ""

    def handle_data(self, data: str) -> None:
        if self._text_depth:
            self.texts[-1] += data
            for mark in self._mark.split():
                self.marks[mark] = self.marks.get(mark, "") + data


def read(page: str) -> Tags:
    tags = Tags()
    tags.feed(page)
    return tags


def test_marks_hold_the_very_characters() -> None:
    tags = read(render_page([deal()], [DOCUMENT]))
    assert tags.texts == [TEXT]
    assert tags.marks["0"] == "Norvia sold 12 boats to Lettmark for €340 million"
    assert "€340 million" in tags.marks.values()


HOSTILE = "</script><script>alert(1)</script><img src=x onerror=alert(2)><b>\"'&lt;"


def test_markup_from_outside_stays_text() -> None:
    text = f"{HOSTILE} Norvia sold 12 boats to Lettmark for €340 million."
    document = Document(text=text, title=HOSTILE, publisher=HOSTILE, url="javascript:alert(3)")
    claim = {"type": HOSTILE, "sellers": [HOSTILE], "value": HOSTILE, "evidence": HOSTILE}
    finding = Finding(
        code="amount-differs",
        severity="error",
        field="value",
        message=HOSTILE,
        expected=HOSTILE,
        found=HOSTILE,
    )
    checked = CheckedClaim(claim, Report(findings=(finding,)))
    page = render_page([deal(document)], [document], claims=[checked], title=HOSTILE)
    tags = read(page)
    clean = read(
        render_page([deal()], [DOCUMENT], claims=[CheckedClaim({"type": "deal"}, Report(findings=()))])
    )
    assert set(tags.tags) - set(clean.tags) <= {"p", "strong", "span", "del", "ins", "blockquote"}
    assert tags.tags.count("script") == 1
    assert "onerror" not in tags.attributes
    assert tags.texts == [text]
    assert 'href="javascript' not in page


def test_the_policy_allows_only_the_page_itself() -> None:
    page = render_page([], [])
    policy = page.split('http-equiv="Content-Security-Policy" content="')[1].split('"')[0]
    assert policy.startswith("default-src &#39;none&#39;")
    assert "unsafe" not in policy
    assert "http:" not in policy
    assert " style=" not in page


def test_claimed_stands_beside_found_and_comes_first() -> None:
    finding = Finding(
        code="amount-differs",
        severity="error",
        field="value",
        message="the source says 77 million",
        expected="$77 billion",
        found="$77 million",
    )
    claim = CheckedClaim({"type": "deal", "value": "$77 billion"}, Report(findings=(finding,)))
    page = render_page([deal()], [DOCUMENT], claims=[claim])
    assert "$77 <del>billion</del><ins>million</ins>" in page
    assert page.index("claim 1") < page.index(deal().id)


def test_what_does_not_hold_is_explained_in_words() -> None:
    wrong = {"value": "another number", "buyers.0": "no such party"}
    codes = {"value": "amount-differs", "buyers.0": "party-absent"}
    findings = [
        Finding(code=codes[field], severity="error", field=field, message=meaning)
        for field, meaning in wrong.items()
    ]
    contradicted, unsupported = Report(findings=tuple(findings)), Report(findings=tuple(findings[1:]))
    fact = deal()
    page = render_page([fact], [DOCUMENT], reports={fact.id: contradicted})
    why = "the source says otherwise (value: another number; buyer: no such party)."
    assert f"Read, but not borne out when it was checked: {why}" in page
    page = render_page([], [DOCUMENT], claims=[CheckedClaim({"type": "deal", "buyers": ["X"]}, unsupported)])
    assert "Not borne out: the source does not say this (buyer: no such party)." in page
    assert "not borne out" not in render_page([fact], [DOCUMENT], reports={fact.id: Report()}).lower()


@pytest.mark.parametrize(
    ("message", "shown"),
    [
        ("the claim says 5, the source 6", "this was read as 5, the source 6"),
        ("the claim tells it as done; the source as to come", "this was read as done; the source as to come"),
        (
            "the claim says that it is so; the source that it is not so",
            "the fact says that it is so; the source",
        ),
        (
            "the words stand twice, and the claim fits neither",
            "the words stand twice, and the fact fits neither",
        ),
    ],
)
@pytest.mark.parametrize("field", ["value", "evidence"])
def test_what_was_read_is_no_claim(message: str, shown: str, field: str) -> None:
    fact = deal()
    finding = Finding(code="amount-differs", severity="error", field=field, message=message)
    page = render_page([fact], [DOCUMENT], reports={fact.id: Report(findings=(finding,))})
    assert shown in page
    assert "the claim" not in page


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Norvia sold 12 boats. Lettmark paid.", "Norvia sold 12 boats."),
        ("  \n\nNorvia sold\n12 boats. Lettmark paid.", "Norvia sold 12 boats."),
        (f"Norvia sold {'many ' * 40}boats.", f"Norvia sold {'many ' * 16}many…"),
        (f"{'many, ' * 40}boats.", f"{'many, ' * 15}many…"),
        ("x" * 200, "x" * 99 + "…"),
    ],
)
def test_a_text_without_a_title_is_called_by_its_first_sentence(text: str, title: str) -> None:
    assert f'<h2 id="t0">{title}</h2>' in render_page([], [Document(text=text)])


GRAIN = Document(
    text="Lettmark bought 40 tonnes of grain from Norvia for $7 million in May. It rained.", title="Grain"
)
SUMMARY = "So it goes. Lettmark bought grain from Norvia. It paid <b>$9</b> million. 🚢 Norvia sold 12 boats to Lettmark."


def test_the_sentences_of_a_text_stand_in_order_beside_their_sources() -> None:
    report = validate_text(SUMMARY, [DOCUMENT, GRAIN])
    page = render_page([], [DOCUMENT, GRAIN], text=report)
    assert "4 sentences from 2 sources" in page
    places = [page.index(f'data-fact="sentence {number}"') for number in range(1, 5)]
    assert places == sorted(places)
    assert 'data-fact="sentence 1" data-type="sentence" data-verdict="not checkable" data-source=""' in page
    assert 'data-fact="sentence 4" data-type="sentence" data-verdict="supported" data-source="0"' in page
    marks = read(page).marks
    assert marks["1"].startswith("Lettmark bought 40 tonnes")
    assert marks["3"].startswith("🚢 Norvia sold 12 boats")


def test_the_words_at_fault_are_marked_and_go_to_what_the_source_says() -> None:
    report = validate_text("Lettmark bought grain for <i>$9 million</i> & more.", GRAIN)
    page = render_page([], [GRAIN], text=report)
    assert '&lt;i&gt;<em class="fault">$9 million</em>&lt;/i&gt; &amp; more' in page
    assert "<i>" not in page
    assert read(page).marks["0.0"] == "$7 million"


def test_what_another_document_says_has_no_place_in_this_one() -> None:
    other = Document(text="Lettmark bought grain from Norvia for $8 million, traders said.")
    page = render_page(
        [], [GRAIN, other], text=validate_text("Lettmark bought grain for $7 million.", [GRAIN, other])
    )
    assert "sources differ" in page
    assert "0.0" not in read(page).marks


def test_a_text_without_sentences_and_one_without_sources_make_pages() -> None:
    assert "0 facts from 1 source" in render_page([], [GRAIN], text=validate_text("", GRAIN))
    assert "1 unsupported" in render_page([], [], text=validate_text("Lettmark bought grain.", []))


@pytest.mark.parametrize(
    ("claimed", "found", "expected"),
    [
        ("$77 million", "$77 million", [("same", "$77 million")]),
        (
            "in May 2020",
            "in June 2020",
            [("same", "in "), ("claimed", "May"), ("found", "June"), ("same", " 2020")],
        ),
        ("", "all", [("found", "all")]),
        ("all", "", [("claimed", "all")]),
    ],
)
def test_differences_in_words(claimed: str, found: str, expected: list[tuple[str, str]]) -> None:
    assert [(change.how, change.text) for change in changes(claimed, found)] == expected


@given(st.text(max_size=60), st.lists(st.tuples(st.integers(0, 70), st.integers(0, 70)), max_size=8))
def test_pieces_are_the_text_and_marks_cover_their_words(text: str, ends: list[tuple[int, int]]) -> None:
    marks = [Mark(number, None, Span(start=min(pair), end=max(pair))) for number, pair in enumerate(ends)]
    cut = list(pieces(text, marks))
    assert "".join(piece.text for piece in cut) == text
    for mark in marks:
        assert "".join(piece.text for piece in cut if mark.name in piece.marks) == text[mark.span.slice]


@given(st.text(max_size=80))
def test_any_text_is_shown_as_it_is(text: str) -> None:
    if any("\ud800" <= sign <= "\udfff" or sign in "\r\0" for sign in text):
        return  # HTML has no way to write them
    assert read(render_page([], [Document(text=text)])).texts == [text]


def test_a_store_that_is_not_there_makes_no_page(tmp_path: Path) -> None:
    from typer.testing import CliRunner

    from factlib.cli import app

    missing = tmp_path / "none.db"
    ended = CliRunner().invoke(
        app, ["report", "--db", f"sqlite:///{missing}", "-o", str(tmp_path / "page.html")]
    )
    assert (ended.exit_code, [*tmp_path.iterdir()]) == (3, [])
    assert "none.db: no such file" in ended.output
