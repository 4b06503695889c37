"""The evidence page in a real browser: Debian's Chromium, driven by Playwright.

Without a browser these tests skip and say so; under CI a missing browser is a failure.
"""

import json
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from factlib import (
    Deal,
    Document,
    Fact,
    FactStore,
    Finding,
    Provenance,
    Report,
    Span,
    Statement,
    validate_text,
)
from factlib.report import CheckedClaim, render_page

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

CHROMIUM = os.environ.get("FACTLIB_CHROMIUM") or shutil.which("chromium") or shutil.which("chromium-browser")
HOSTILE = "</script><script>window.hacked=1</script><img src=x onerror='window.hacked=1'>"
TEXT = (
    f"🚢🚢 Norvia sold 12 patrol boats to Lettmark for €340 million. {HOSTILE}\n\n"
    "“We are content,” Ada Lind said. "
    + "The yards had little work for years. " * 60
    + "\n\nThe boats sail in May."
)
BOATS = Document(text=TEXT, title="Boats for Lettmark", publisher="Harbour News", published=date(2021, 5, 5))
GRAIN = Document(text="Lettmark bought grain from Norvia for $7 million.", title="Grain")


def span_of(words: str, text: str) -> Span:
    start = text.index(words)
    return Span(start=start, end=start + len(words))


def evidence(document: Document, words: str, **fields: str) -> Provenance:
    places = {path.replace("_", "."): span_of(part, document.text) for path, part in fields.items()}
    return Provenance.at(document, span_of(words, document.text), fields=places)


def facts() -> list[Fact]:
    boats = "Norvia sold 12 patrol boats to Lettmark for €340 million"
    grain = "Lettmark bought grain from Norvia for $7 million"
    return [
        Deal(
            sellers=["Norvia"],
            buyers=["Lettmark"],
            value="€340 million",
            stage="signed",
            when="4 May 2021",
            provenance=evidence(BOATS, boats, sellers_0="Norvia", value="€340 million"),
        ),
        Statement(
            speaker="Ada Lind",
            content="We are content",
            cue="said",
            direct=True,
            provenance=evidence(BOATS, "“We are content,” Ada Lind said", content="We are content"),
        ),
        Deal(
            sellers=["Norvia"],
            buyers=["Lettmark"],
            value="$7 million",
            when="June 2022",
            provenance=evidence(GRAIN, grain, value="$7 million"),
        ),
    ]


def claim() -> CheckedClaim:
    finding = Finding(
        code="amount-differs",
        severity="error",
        field="value",
        message="the claim says $7 billion, the source $7 million",
        expected="$7 billion",
        found="$7 million",
        span=span_of("$7 million", GRAIN.text),
    )
    return CheckedClaim(
        {"type": "deal", "value": "$7 billion"}, Report(findings=(finding,), document=GRAIN.id)
    )


@pytest.fixture(scope="module")
def browser() -> Iterator["Browser"]:
    missing = None if CHROMIUM else "no Chromium: apt-get install chromium, or set FACTLIB_CHROMIUM"
    try:
        from playwright.sync_api import sync_playwright
    except ImportError:
        missing = "no Playwright: pip install playwright"
    if missing:
        if os.environ.get("CI"):
            pytest.fail(missing)
        pytest.skip(missing)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=CHROMIUM,
            args=["--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-background-networking"],
        )
        yield browser
        browser.close()


@contextmanager
def shown(browser: "Browser", content: str, path: Path) -> Iterator["Page"]:
    """A page in the browser, with every console error, page error and request noted."""
    path.write_text(content, encoding="utf-8")
    context = browser.new_context(accept_downloads=True)
    page = context.new_page()
    troubles: list[str] = []
    page.on("console", lambda message: troubles.append(message.text) if message.type == "error" else None)
    page.on("pageerror", lambda error: troubles.append(str(error)))
    page.on("request", lambda request: troubles.append(request.url) if request.url != path.as_uri() else None)
    page.goto(path.as_uri())
    yield page
    assert [trouble for trouble in troubles if not trouble.startswith("blob:")] == []
    assert page.evaluate("window.hacked") is None
    context.close()


@pytest.fixture
def opened(browser: "Browser", tmp_path: Path) -> Iterator["Page"]:
    """The page of facts and a claim."""
    reports = {fact.id: Report() for fact in facts()}
    content = render_page(facts(), [BOATS, GRAIN], reports=reports, claims=[claim()])
    with shown(browser, content, tmp_path / "facts.html") as page:
        yield page


SUMMARY = (
    f"Norvia sold Lettmark 12 patrol boats.\n\n{HOSTILE}\n\nLettmark bought grain from Norvia for $9 million."
)


@pytest.fixture
def opened_text(browser: "Browser", tmp_path: Path) -> Iterator["Page"]:
    """The page of a summary of both sources."""
    content = render_page([], [BOATS, GRAIN], text=validate_text(SUMMARY, [BOATS, GRAIN]))
    with shown(browser, content, tmp_path / "text.html") as page:
        yield page


def visible(page: "Page") -> int:
    return page.locator(".card:visible").count()


def test_ungrounded_first_and_claimed_beside_found(opened: "Page") -> None:
    from playwright.sync_api import expect

    first = opened.locator(".card").first
    expect(first).to_contain_text("contradicted")
    expect(first.locator("del")).to_have_text("billion")
    expect(first.locator("ins")).to_have_text("million")


def test_a_click_on_a_fact_lights_its_words(opened: "Page") -> None:
    opened.get_by_role("button", name="€340 million").or_(
        opened.locator(".deal .headline").nth(1)
    ).first.click()
    opened.locator(".card[data-fact='" + facts()[0].id + "'] .headline").click()
    lit = "".join(opened.locator(".m.lit").all_inner_texts())
    assert lit == "Norvia sold 12 patrol boats to Lettmark for €340 million"
    assert "Norvia" in opened.locator(".m.field").all_inner_texts()


def test_a_click_on_words_finds_their_fact_in_the_right_source(opened: "Page") -> None:
    opened.select_option("#f-source", "1")
    opened.select_option("#f-source", "")
    opened.locator("#s1 .m").last.click()
    assert opened.locator(".card.selected").count() == 1
    assert opened.locator(".card.selected").get_attribute("data-source") == "1"


def test_a_click_on_a_sentence_lights_what_it_rests_on_and_back(opened_text: "Page") -> None:
    opened_text.locator(".card .headline", has_text="patrol boats").click()
    assert "sold 12 patrol boats to Lettmark" in "".join(opened_text.locator(".m.lit").all_inner_texts())
    wrong = opened_text.locator(".card.contradicted")
    assert wrong.locator(".fault").inner_text() == "$9 million"
    wrong.locator(".chip.error").click()
    assert opened_text.locator(".m.flash").all_inner_texts() == ["$7 million"]
    opened_text.select_option("#f-source", "0")
    opened_text.select_option("#f-source", "")
    opened_text.locator("#s0 .m").first.click()
    assert "patrol boats" in opened_text.locator(".card.selected").inner_text()


def test_a_chip_goes_to_its_own_words(opened: "Page") -> None:
    card = opened.locator(f".card[data-fact='{facts()[1].id}']")
    card.locator(".chip", has_text="content").click()
    assert opened.locator(".m.flash").all_inner_texts() == ["We are content"]


@pytest.mark.parametrize(
    ("control", "value", "shown"),
    [
        ("#f-type", "statement", 1),
        ("#f-verdict", "contradicted", 1),
        ("#f-party", "lind", 1),
        ("#f-source", "1", 2),
        ("#f-text", "340 million", 1),
        ("#f-text", "no such words", 0),
        ("#f-from", "2022-01-01", 1),
        ("#f-to", "2021-12-31", 2),
        ("#f-review", "accepted", 0),
        ("#f-review", "open", 4),
    ],
)
def test_filters(opened: "Page", control: str, value: str, shown: int) -> None:
    target = opened.locator(control)
    if target.evaluate("e => e.tagName") == "SELECT":
        target.select_option(value)
    else:
        target.fill(value)
    assert visible(opened) == shown
    assert opened.locator("#none").is_visible() == (shown == 0)
    opened.get_by_role("button", name="Clear").click()
    opened.locator(".card:visible").nth(3).wait_for()


def test_review_by_keys_is_kept_and_downloaded(opened: "Page") -> None:
    from playwright.sync_api import expect

    opened.fill("#reviewer", "R. Reader")
    opened.locator("h1").click()
    for key in ["j", "r", "j", "a", "n"]:
        opened.keyboard.press(key)
    opened.keyboard.type("checked against the print edition")
    opened.keyboard.press("Escape")
    opened.keyboard.press("j")
    opened.keyboard.press("u")
    opened.keyboard.press("k")
    expect(opened.locator(".badge.review:visible")).to_have_count(3)
    opened.wait_for_timeout(500)  # milliseconds in which the browser puts its store away
    opened.reload()
    expect(opened.locator(".badge.review:visible")).to_have_text(["rejected", "accepted", "unsure"])
    with opened.expect_download() as waiting:
        opened.get_by_role("button", name="Download decisions").click()
    saved = json.loads(waiting.value.path().read_text(encoding="utf-8"))
    assert saved["reviewer"] == "R. Reader"
    assert [decision["verdict"] for decision in saved["decisions"]] == ["rejected", "accepted", "unsure"]
    assert saved["decisions"][1]["note"] == "checked against the print edition"
    ids = opened.locator(".card").evaluate_all("cards => cards.map(card => card.dataset.fact)")
    assert [decision["fact"] for decision in saved["decisions"]] == ids[:3]


def test_what_is_downloaded_is_decided_in_the_store(opened: "Page", tmp_path: Path) -> None:
    boats = facts()[0]
    opened.fill("#reviewer", "R. Reader")
    card = opened.locator(f".card[data-fact='{boats.id}']")
    card.locator("[data-decide=accepted]").click()
    card.locator(".note").fill("as printed")
    with opened.expect_download() as waiting:
        opened.get_by_role("button", name="Download decisions").click()
    download = json.loads(waiting.value.path().read_text(encoding="utf-8"))
    with FactStore(f"sqlite:///{tmp_path / 'facts.db'}") as store:
        store.add(BOATS, facts()[:2])
        assert store.decide(download) == 1
        assert store.fact(boats.id).verdict == "accepted"  # type: ignore[union-attr]
        assert [(each.by, each.reason) for each in store.decisions()] == [("R. Reader", "as printed")]


def test_a_decision_is_taken_back_by_the_same_key(opened: "Page") -> None:
    for key in ["j", "a", "a"]:
        opened.keyboard.press(key)
    assert opened.locator(".badge.review:visible").count() == 0


def test_hostile_source_is_shown_as_text(opened: "Page") -> None:
    assert HOSTILE in opened.locator("#s0 .text").inner_text()
    assert opened.locator("img").count() == 0


def test_themes_differ_and_help_opens(opened: "Page") -> None:
    colour = "getComputedStyle(document.body).backgroundColor"
    before = opened.evaluate(colour)
    opened.get_by_role("button", name="Theme").click()
    assert opened.evaluate(colour) != before
    opened.keyboard.press("?")
    assert opened.locator("#help").is_visible()
    opened.keyboard.press("Escape")
    assert not opened.locator("#help").is_visible()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1280, 390])
def test_no_serious_accessibility_violation(opened: "Page", scheme: str, width: int) -> None:
    axe = pytest.importorskip(
        "axe_playwright_python.sync_playwright", reason="axe is a test dependency"
    ).Axe()
    opened.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
    opened.set_viewport_size({"width": width, "height": 900})
    opened.keyboard.press("j")
    violations = axe.run(opened).response["violations"]
    serious = [
        (v["id"], [n["html"] for n in v["nodes"]][:3])
        for v in violations
        if v["impact"] in ("serious", "critical")
    ]
    assert serious == []
    assert opened.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_ten_thousand_facts_open_and_filter(browser: "Browser", tmp_path: Path) -> None:
    sentences = [f"Norvia sold {number} boats to Lettmark." for number in range(10_000)]
    text = " ".join(sentences)
    document, at, many = Document(text=text), 0, []
    for number, sentence in enumerate(sentences):
        span = Span(start=at, end=at + len(sentence))
        at += len(sentence) + 1
        day = date(2000, 1, 1) + timedelta(days=number)
        source = Provenance.at(document, span)
        many.append(Deal(sellers=["Norvia"], when=day.isoformat(), provenance=source))
    path = tmp_path / "many.html"
    path.write_text(render_page(many, [document]), encoding="utf-8")
    page = browser.new_page()
    page.goto(path.as_uri())
    assert page.locator(".card").count() == 10_000
    page.fill("#f-from", "2020-01-01")
    page.locator("#count", has_text="of 10000 shown").wait_for()
    steps = page.evaluate(
        """async () => {
            const list = document.querySelector('#facts'); let slowest = 0;
            for (let i = 0; i < 20; i++) {
                const began = performance.now(); list.scrollTop += 2000;
                await new Promise(requestAnimationFrame); slowest = Math.max(slowest, performance.now() - began);
            }
            return { slowest, moved: list.scrollTop };
        }"""
    )
    assert steps["moved"] > 0
    assert page.locator(".timeline rect.facts").count() > 1
    page.close()
