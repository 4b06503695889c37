"""Facts as tables for people: what sort of fact, its slots in words, and the words it came from."""

import re
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from rich.console import Console
from rich.table import Column, Table
from rich.text import Text

from factlib.document import Document, shortened
from factlib.facts import Fact
from factlib.facts.slots import slots
from factlib.facts.wording import in_words

if TYPE_CHECKING:
    from factlib.cli.checking import CheckedLine


_LONGEST_QUOTE = 240
_LONGEST_SLOT = 120
_WIDTH_OF_A_FILE = 120
_COLOURS = {"deal": "cyan", "factory": "yellow", "export_figure": "green", "statement": "magenta"}
_UNSAFE = re.compile(r"[\x00-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069]")
_VERDICT_COLOURS = {"supported": "green", "contradicted": "red", "unsupported": "yellow"}
_NOT_CLAIMED = ("schema_version", "id", "provenance")
_SAID_OTHERWISE = ("denied", "hypothetical")
_SHOWN_ELSEWHERE = (*_SAID_OTHERWISE, "content", "direct", "quantities")


def facts_in_table(name: str, document: Document, facts: Sequence[Fact]) -> str:
    """The facts of one document, ready to print."""
    heading = Text.assemble((printable(name), "bold"))
    if document.published is not None:
        heading.append(f"  {document.published}", "dim")
    if not facts:
        heading.append("  no facts found", "dim")
        return rendered([heading])
    words = Column("The words it came from", ratio=3)
    table = table_of(Column("Type", no_wrap=True), Column("What", ratio=2), words)
    for fact in facts:
        sort = Text(fact.type.replace("_", " "), _COLOURS.get(fact.type, ""))
        table.add_row(sort, Text("\n".join(slots_in_words(fact))), _quote(fact))
    return rendered([heading, table])


def checks_in_table(lines: "Sequence[CheckedLine]") -> str:
    """What was found out about claims, ready to print."""
    if not lines:
        return ""
    number, verdicts = Column("Line", justify="right", no_wrap=True), Column("Verdict", no_wrap=True)
    claims, source = Column("The claim", ratio=2), Column("What the source says", ratio=3)
    table = table_of(number, verdicts, claims, source)
    for line in lines:
        findings = "\n".join(printable(str(finding)) for finding in line.report.findings)
        verdict = Text(line.report.verdict, _VERDICT_COLOURS[line.report.verdict])
        table.add_row(str(line.number), verdict, Text("\n".join(_claim_in_words(line.claim))), Text(findings))
    passed = sum(line.report.ok for line in lines)
    return rendered([table, Text(f"{passed} of {len(lines)} claims are borne out", "bold")])


def table_of(*columns: Column) -> Table:
    """An empty table of these columns, in the manner of all commands."""
    return Table(*columns, expand=True, show_lines=True, header_style="bold")


def _claim_in_words(claim: Mapping[str, Any]) -> Iterator[str]:
    for name, value in claim.items():
        if name not in _NOT_CLAIMED and value not in (None, "", [], {}):
            words = f"“{value}”" if name == "evidence" else _json_in_words(value)
            yield printable(f"{name.replace('_', ' ')}: {words}", _LONGEST_SLOT)


def _json_in_words(value: Any) -> str:
    """A part of a claim without the brackets of JSON: "howitzers, 24 howitzers"."""
    if isinstance(value, dict):
        value = list(value.values())
    return ", ".join(map(_json_in_words, value)) if isinstance(value, list) else str(value).replace("_", " ")


def slots_in_words(fact: Fact) -> list[str]:
    """One line for each slot: "sellers: Norway", "value: at least 38,000,000 USD".

    >>> from factlib.facts import Deal
    >>> slots_in_words(Deal(sellers=["Norway"], value="at least $38 million", denied=True))
    ['denied', 'kind: sale', 'sellers: Norway', 'value: at least 38,000,000 USD']
    """
    named: dict[str, list[str]] = {}
    amounts: dict[str, str] = {}
    for path, value in slots(fact):
        name, _, rest = path.partition(".")
        if rest.endswith("quantity"):
            amounts[rest.partition(".")[0]] = in_words(value)
        elif name not in _SHOWN_ELSEWHERE:
            named.setdefault(name, []).append(in_words(value))
    if "items" in named:
        told = (amounts.get(str(number)) for number in range(len(named["items"])))
        pairs = zip(named["items"], told, strict=True)
        named["items"] = [f"{item} ({amount})" if amount else item for item, amount in pairs]
    lines = [flag for flag in _SAID_OTHERWISE if getattr(fact, flag)]
    lines += [f"{name.replace('_', ' ')}: {printable(', '.join(words))}" for name, words in named.items()]
    if fact.provenance is not None and fact.provenance.attributed_to is not None:
        lines.append(f"according to: {printable(fact.provenance.attributed_to.name)}")
    return lines


def rendered(parts: Iterable[Text | Table]) -> str:
    """What Rich prints of `parts`: in colour and as wide as the terminal, or plain and of a fixed width."""
    terminal = sys.stdout.isatty()
    console = Console(width=None if terminal else _WIDTH_OF_A_FILE, force_terminal=terminal, highlight=False)
    with console.capture() as capture:
        for part in parts:
            console.print(part)
    return capture.get()


def printable(text: str, longest: int = sys.maxsize) -> str:
    r"""The text without the control characters by which an article could command a terminal, cut at a word if too long.

    >>> printable("so\x1b[2Jmany drones"), printable("so many drones", 10)
    ('so [2Jmany drones', 'so many…')
    """
    return shortened(_UNSAFE.sub(" ", text), longest)


def _quote(fact: Fact) -> Text:
    """The quote, the words that slots were read from in bold."""
    if fact.provenance is None:
        return Text()
    quote = Text(printable(fact.provenance.quote, _LONGEST_QUOTE))
    start = fact.provenance.span.start
    for path, span in fact.provenance.fields.items():
        if not path.startswith("content") and span.start >= start:
            quote.stylize("bold", span.start - start, span.end - start)
    return quote
