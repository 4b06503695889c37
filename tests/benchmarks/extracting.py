"""What `extract` costs and what its layers cost: `python tests/benchmarks/extracting.py [FILE.json …]`.

Each file holds a list of objects with a `text`; without one, the development texts beside the project are read. Every
figure is processor time, as a multiple of the time that a bare regular expression for numbers (the floor) takes over
the same texts in the same process: so a loaded machine changes it little. The first figure of `extract` is that of a
fresh process that has read one sentence, the second that of the same texts once more.
"""

import json
import re
import sys
import time
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path

import factlib
from factlib.language import read

SHARED = Path(__file__).parents[3] / "shared" / "data"
FILES = (SHARED / "statements-dev.json", SHARED / "dates-tbaq-dev.json")
DAY = date(2016, 5, 5)
WARM = "Turkey sold at least $77 million worth of drones to Azerbaijan on 3 May 2016, the minister said."
NUMBERS = (
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen"
    " nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million billion trillion dozen half"
)
FLOOR = re.compile(rf"[$€£¥]?\d[\d,]*(?:\.\d+)?|\b(?:{NUMBERS.replace(' ', '|')})\b")
PARTS: dict[str, Callable[[str], object]] = {
    "extract": lambda text: factlib.extract(factlib.Document(text=text, published=DAY)),
    "extract once more": lambda text: factlib.extract(factlib.Document(text=text, published=DAY)),
    "quantities": factlib.parse_quantities,
    "dates": lambda text: factlib.parse_dates(text, anchor=DAY),
    "sentences": lambda text: list(read(text)),
    "tokens": lambda text: [sentence.tokens for sentence in read(text)],
    "noun phrases": lambda text: [sentence.noun_phrases for sentence in read(text)],
    "clauses": lambda text: [sentence.clauses for sentence in read(text)],
}


def seconds(do: Callable[[str], object], texts: Sequence[str]) -> float:
    """The processor time of one pass."""
    began = time.process_time()
    for text in texts:
        do(text)
    return time.process_time() - began


def main(files: Sequence[Path]) -> None:
    """Print what each part costs."""
    texts = [entry["text"] for file in files for entry in json.loads(file.read_text(encoding="utf-8"))]
    floor = min(seconds(FLOOR.findall, texts) for _ in range(5))
    for do in PARTS.values():
        do(WARM)
    print(f"{sum(map(len, texts)):,} characters; floor {floor:.3f} s")
    for name, do in PARTS.items():
        print(f"{name:20s} {seconds(do, texts) / floor:6.1f} floors")


if __name__ == "__main__":
    main([Path(name) for name in sys.argv[1:]] or FILES)
