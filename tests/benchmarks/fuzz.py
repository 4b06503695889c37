"""Any text in, no exception out: `python tests/benchmarks/fuzz.py [FILE] [--seed N] [--number N] [--only NAME]`.

Texts are cut, joined and mangled, and `extract`, `parse_quantities`, `parse_dates`, `read`, `validate` and
`validate_text` are called with each. The texts come from FILE, JSON lines with a "text" each
(also .gz), else from examples/articles. What is raised
is printed with the seed that brings it back; only the errors that the documentation names are let through.
"""

import argparse
import random
import sys
import tempfile
import time
import traceback
from collections import Counter
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from texts import texts_of

import factlib
from factlib.sources import from_bytes

EXAMPLES = Path(__file__).parents[2] / "examples" / "articles"
LONGEST = 900  # characters of a text that is tried
SHOWN = 5  # failures of each kind that are printed

SIGNS = list(
    "$€£¥%.,;:!?()[]{}<>/\\|-–—'’\"“”*+=#&@~^_°½²³₦ \t\n\r\x00\x0b\u00a0\u00ad\u200b\u200d\u2028\u202f\ufeff\ufffd\ud800İßǆ７"
)
BITS = [
    "$", "A$95m", "RD$5bn", "€1.5bn", "1'200.20", "12 F-16s", "2½ million", "5 to 7", "10**9", "1,2,3", "9" * 40, "0" * 20, "1e999", "-0",
    "30 February 2020", "29Mar22", "9M23", "AD 9999", "31 December 9999", "the 99th century", "last week", "year 0", "0001-01-01", "44 BC",
    "said", "sold", "did not, as reported, sell", "will", "to", "of", "and", "the", "Dr.", "Mr.", "O'", "'s", "—", "...", "“", "”", "''", "``",
    "he", "it", "the company", "the latter", "who", "which", "no", "not", "Ltd.", "plc", "Inc", "&", "de", "İ", "ﬁ", "e\u0301",
    "\n\n", "\n", "-\n", "<p>", "</p>", "<sup>3</sup>", "&shy;", "&#0;", "<!--", "<script>", "<time datetime='2024-05-03'>",
]  # fmt: skip
ENCODINGS = ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "cp1252", "latin-1", "utf-7"]


class Texts:
    """Texts cut, joined and mangled, the same for the same seed.

    Args:
        sources: The texts that they are made of.
        seed: What the chance starts from.
    """

    def __init__(self, sources: list[str], seed: str) -> None:
        self.sources = sources
        self.chance = random.Random(seed)

    def cut(self) -> str:
        """A stretch of a text, as long as a line or as some paragraphs."""
        source = self.chance.choice(self.sources)
        length = int(LONGEST ** self.chance.uniform(0.2, 1))
        start = self.chance.randrange(max(1, len(source) - length))
        return source[start : start + length]

    def text(self) -> str:
        """A stretch, or several joined, mangled or as it is."""
        text = self.cut()
        if self.chance.random() < 0.3:
            text = self.chance.choice(["", " ", "\n", "\n\n", ", ", ". "]).join(
                [text, self.cut()[: LONGEST // 3]]
            )
        return self.mangled(text) if self.chance.random() < 0.8 else text

    def mangled(self, text: str) -> str:
        """A text with letters, words and lines put in, left out, doubled and changed for one another."""
        for _ in range(int(30 ** self.chance.random())):
            text = self.chance.choice(
                [self._put, self._drop, self._double, self._swap, self._recase, self._break]
            )(text)
        return text

    def _place(self, text: str) -> tuple[int, int]:
        start = self.chance.randrange(len(text) + 1)
        return start, min(len(text), start + int(20 ** self.chance.random()))

    def _put(self, text: str) -> str:
        at, _ = self._place(text)
        return text[:at] + self.chance.choice(self.chance.choice([SIGNS, BITS])) + text[at:]

    def _drop(self, text: str) -> str:
        start, end = self._place(text)
        return text[:start] + text[end:]

    def _double(self, text: str) -> str:
        start, end = self._place(text)
        return text[:end] + text[start:end] * self.chance.randrange(1, 4) + text[end:]

    def _swap(self, text: str) -> str:
        words = text.split(" ")
        first, second = (self.chance.randrange(len(words)) for _ in range(2))
        words[first], words[second] = words[second], words[first]
        return " ".join(words)

    def _recase(self, text: str) -> str:
        start, end = self._place(text)
        changed = self.chance.choice([str.upper, str.lower, str.title, str.swapcase])(text[start:end])
        return text[:start] + changed + text[end:]

    def _break(self, text: str) -> str:
        at, _ = self._place(text)
        return text[:at] + self.chance.choice(["\n", "\n\n", "-\n", "\r\n", "\n> ", "\n\t"]) + text[at:]

    def day(self) -> date | None:
        """A day of publication, also at the ends of the calendar, or none."""
        days = [None, date(2024, 5, 15), date.min, date.max, date(2000, 2, 29)]
        return self.chance.choice([*days, date(1900, 1, 1) + timedelta(self.chance.randrange(60_000))])


def try_extract(texts: Texts, _: Path) -> None:
    factlib.extract(factlib.Document(text=texts.text(), published=texts.day()))


def try_parse_quantities(texts: Texts, _: Path) -> None:
    text = texts.text()
    for amount in factlib.parse_quantities(text):
        assert amount.text == text[amount.span.slice], "the words of an amount stand at its place"


def try_parse_dates(texts: Texts, _: Path) -> None:
    text = texts.text()
    for when in factlib.parse_dates(text, texts.day(), day_first=texts.chance.random() < 0.5):
        assert when.text == text[when.span.slice], "the words of a date stand at its place"
        assert when.start <= when.end, "a date is in order"


def try_read(texts: Texts, folder: Path) -> None:
    text = texts.text()
    html = texts.chance.random() < 0.5
    if html and texts.chance.random() < 0.8:
        head = f"<meta charset='{texts.chance.choice(ENCODINGS)}'>" if texts.chance.random() < 0.7 else ""
        text = texts.mangled(
            f"<html><head>{head}</head><body><h1>{text[:60]}</h1><p>{text}</p><p>{texts.cut()}</p></body></html>"
        )
    data = bytearray(text.encode(texts.chance.choice(ENCODINGS), "replace"))
    for _ in range(texts.chance.choice([0, 0, 0, 1, 5])):
        if data:
            data[texts.chance.randrange(len(data))] = texts.chance.randrange(256)
    file = folder / ("page.html" if html else "news.txt")
    file.write_bytes(bytes(data))
    try:
        factlib.read(file, errors=texts.chance.choice(["strict", "replace"]))
        if html:
            factlib.Document.from_html(text)
            from_bytes(bytes(data), html=True, errors="replace")
    except factlib.SourceError:
        return  # bytes of another encoding, or no article


def try_validate(texts: Texts, _: Path) -> None:
    source = texts.text()
    facts = factlib.extract(source) or factlib.extract(texts.cut())
    document = factlib.Document(
        text=texts.mangled(source) if texts.chance.random() < 0.5 else source, published=texts.day()
    )
    for fact in facts[:2]:
        factlib.validate(fact, document)
        factlib.validate(_mangled_claim(fact.model_dump(mode="json", exclude={"id"}), texts), document)
    claim = {
        "type": texts.chance.choice(["deal", "factory", "export_figure", "statement", "other"]),
        "evidence": texts.cut(),
    }
    fields = [
        "sellers",
        "buyers",
        "items",
        "value",
        "when",
        "place",
        "operator",
        "amount",
        "period",
        "speaker",
        "content",
        "stage",
        "kind",
    ]
    claim |= {texts.chance.choice(fields): texts.cut()[:40] for _ in range(3)}
    factlib.validate(claim, document)


def try_validate_text(texts: Texts, _: Path) -> None:
    source, other = texts.text(), texts.text()
    prose = texts.chance.choice([texts.mangled(source), other, f"{texts.mangled(source)} {other}"])
    day = texts.day()
    factlib.validate_text(prose, [factlib.Document(text=each, published=day) for each in {source, other}])


def _mangled_claim(value: Any, texts: Texts) -> Any:
    """A claim with some of its values changed; the words of some of its evidence stand alone."""
    if isinstance(value, dict):
        changed = {key: _mangled_claim(each, texts) for key, each in value.items()}
        if "provenance" in changed and texts.chance.random() < 0.5:
            changed["evidence"] = (value["provenance"] or {}).get("quote")
            del changed["provenance"]
        return changed
    if isinstance(value, list):
        return [_mangled_claim(each, texts) for each in value] * texts.chance.choice([1, 1, 1, 2])
    if texts.chance.random() < 0.15:
        return texts.chance.choice(
            [None, 7, -1, 1.5, True, "", texts.cut()[:30], texts.chance.choice(BITS), [], {}, value]
        )
    return texts.mangled(value) if isinstance(value, str) and texts.chance.random() < 0.1 else value


TRIED: dict[str, Callable[[Texts, Path], None]] = {
    "extract": try_extract,
    "parse_quantities": try_parse_quantities,
    "parse_dates": try_parse_dates,
    "read": try_read,
    "validate": try_validate,
    "validate_text": try_validate_text,
}


def failures(
    name: str, sources: list[str], seed: int, number: int, folder: Path
) -> Iterator[tuple[str, str]]:
    """What was raised, by the seed of its texts; the slowest of them is printed."""
    slowest, slowest_seed = 0.0, ""
    for turn in range(number):
        own = f"{seed}-{name}-{turn}"
        began = time.process_time()
        try:
            TRIED[name](Texts(sources, own), folder)
        except Exception:  # the search is for any
            yield own, traceback.format_exc()
        taken = time.process_time() - began
        if taken > slowest:
            slowest, slowest_seed = taken, own
    print(f"{name}: the slowest took {1000 * slowest:.0f} ms, seed {slowest_seed}")


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("file", type=Path, nargs="?")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--number", type=int, default=10_000)
    parser.add_argument("--only", choices=sorted(TRIED), default=None)
    given = parser.parse_args()
    sources = texts_of([given.file or EXAMPLES])
    failed = 0
    with tempfile.TemporaryDirectory() as folder:
        for name in [given.only] if given.only else TRIED:
            found: Counter[str] = Counter()
            for own, trace in failures(name, sources, given.seed, given.number, Path(folder)):
                place = "\n".join(trace.rstrip().splitlines()[-3:])
                found[place] += 1
                if found[place] == 1 and len(found) <= SHOWN:
                    print(f"--- {name}, seed {own}\n{trace}")
            print(f"{name}: {given.number} tried, {found.total()} raised, {len(found)} kinds", flush=True)
            failed += found.total()
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
