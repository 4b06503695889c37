"""Draw facts for reading: `python tests/precision/draw.py TEXTS.json... [--seed N] [--each N]`.

Each file is a list of {"id", "text", "anchor"?}. Prints, for each kind of event, a sample of the facts read from
all texts as JSON Lines (document, span, type, slots), to be read in the text. What was found is kept in
`verdicts.json` beside this script, without the texts: they are third-party.
"""

import argparse
import json
import random
from datetime import date
from pathlib import Path

from factlib import Document, extract
from factlib.facts import Fact

KINDS = ("deal", "factory", "export_figure")


def facts(paths: list[Path]) -> list[tuple[str, Fact]]:
    """Every event of every text, with the id of its text."""
    found = []
    for path in paths:
        for item in json.loads(path.read_text(encoding="utf-8")):
            published = date.fromisoformat(item["anchor"]) if item.get("anchor") else None
            document = Document(text=item["text"], published=published)
            found += [(item["id"], fact) for fact in extract(document) if fact.type in KINDS]
    return found


def main() -> None:
    """Print the sample."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("texts", type=Path, nargs="+")
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--each", type=int, default=25)
    args = parser.parse_args()
    everything = facts(args.texts)
    for kind in KINDS:
        of_kind = [(name, fact) for name, fact in everything if fact.type == kind]
        random.Random(args.seed).shuffle(of_kind)
        print(f"# {kind}: {min(args.each, len(of_kind))} of {len(of_kind)}")
        for name, fact in of_kind[: args.each]:
            span = fact.provenance.span
            slots = fact.model_dump(mode="json", exclude={"provenance", "id"}, exclude_defaults=True)
            print(json.dumps({"document": name, "span": [span.start, span.end], **slots}, ensure_ascii=False))


if __name__ == "__main__":
    main()
