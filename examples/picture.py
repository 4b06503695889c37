"""Make the evidence page of the example articles and claims, and a picture of it: page.html and page.png.

The picture takes a browser: pip install playwright, and Chromium from the system or `playwright install chromium`.
Run in the folder to write to: python examples/picture.py
"""

import json
import shutil
from pathlib import Path

import factlib
from factlib.report import CheckedClaim, render_page

HERE = Path(__file__).parent


def page() -> str:
    documents = [factlib.read(path) for path in sorted((HERE / "articles").glob("*.txt"))]
    facts = [fact for document in documents for fact in factlib.extract(document)]
    lines = (HERE / "claims.jsonl").read_text(encoding="utf-8").splitlines()
    claims = [json.loads(line) for line in lines]
    return render_page(
        facts, documents, claims=[CheckedClaim(claim, factlib.validate(claim, documents)) for claim in claims]
    )


def photograph(html: Path, picture: Path) -> None:
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=shutil.which("chromium"), args=["--no-sandbox", "--disable-gpu"]
        )
        view = browser.new_page(viewport={"width": 1280, "height": 740}, color_scheme="light")
        view.goto(html.absolute().as_uri())
        view.keyboard.press("j")  # the first fact, with its words in the source
        view.screenshot(path=picture)
        browser.close()


def main() -> None:
    html, picture = Path("page.html"), Path("page.png")
    html.write_text(page(), encoding="utf-8")
    print("wrote", html)
    try:
        photograph(html, picture)
    except Exception as error:  # no Playwright, or no browser
        print("no picture:", str(error).partition("\n")[0])
    else:
        print("wrote", picture)


if __name__ == "__main__":
    main()
