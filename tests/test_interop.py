"""Every format: what is written, what reads back, what a spreadsheet must not run."""

import csv
import io
import json
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factlib import (
    ArgumentError,
    Deal,
    Document,
    ExportFigure,
    Fact,
    Factory,
    Provenance,
    SourceError,
    Span,
    Statement,
)
from factlib.interop import (
    FACT_COLUMNS,
    FORMATS,
    from_annotations,
    read_facts,
    register_rows,
    to_annotations,
    to_arrow,
    to_dataframe,
    write_facts,
)
from factlib.interop.rows import row

TEXT = (
    "🚢 Norvia sold 12 patrol boats to Lettmark for at least €340 million, the minister said on 4 May 2021."
)
DOCUMENT = Document(
    text=TEXT, url="https://example.org/boats", publisher="Harbour News", published=date(2021, 5, 5)
)


def span_of(words: str) -> Span:
    start = TEXT.index(words)
    return Span(start=start, end=start + len(words))


def evidence(words: str, **fields: str) -> Provenance:
    return Provenance.at(
        DOCUMENT, span_of(words), fields={name: span_of(text) for name, text in fields.items()}
    )


FACTS: list[Fact] = [
    Deal(
        sellers=["Norvia"],
        buyers=["Lettmark"],
        items=[{"name": "patrol boats", "quantity": "12 patrol boats"}],
        value="at least €340 million",
        stage="signed",
        when="4 May 2021",
        provenance=evidence(TEXT[2:-1], sellers="Norvia", value="at least €340 million"),
    ),
    Factory(operator="Norvia Yards", place="Azerbaijan", status="planned", provenance=evidence("Norvia")),
    ExportFigure(exporter="Turkey", amount="rose 7 percent", measure="change", provenance=evidence("boats")),
    Statement(
        speaker={"name": "Ada Lind", "title": "minister", "kind": "person"},
        content="12 patrol boats",
        cue="said",
        provenance=evidence("12 patrol boats"),
        denied=True,
    ),
]
LOSSLESS = [name for name, known in FORMATS.items() if known.load]


@pytest.mark.parametrize("name", LOSSLESS)
def test_what_is_written_reads_back(name: str, tmp_path: Path) -> None:
    path = tmp_path / f"facts{FORMATS[name].suffix}"
    write_facts(FACTS, path)
    assert read_facts(path) == FACTS
    assert [fact.id for fact in read_facts(path)] == [fact.id for fact in FACTS]


@pytest.mark.parametrize("name", FORMATS)
def test_no_facts_make_a_file_too(name: str, tmp_path: Path) -> None:
    path = tmp_path / f"facts{FORMATS[name].suffix}"
    write_facts([], path, name)
    assert path.exists()
    if FORMATS[name].load:
        assert read_facts(path) == []


def test_the_five_kinds_of_column() -> None:
    flat = row(FACTS[0])
    assert tuple(flat) == FACT_COLUMNS
    assert (flat["sellers"], flat["amount_low"], flat["amount_unit"]) == (
        ["Norvia"],
        Decimal(340_000_000),
        "EUR",
    )
    assert (flat["start"], flat["denied"], flat["state"]) == (date(2021, 5, 4), False, "signed")
    assert TEXT[flat["span_start"] : flat["span_end"]] == flat["quote"]


def test_frames_keep_figures_exact_and_days_days() -> None:
    frame = to_dataframe(FACTS, "pandas")
    assert frame["amount_low"][0] == Decimal(340_000_000)
    assert frame["start"][0] == date(2021, 5, 4)
    assert to_dataframe(FACTS, "polars")["type"].to_list() == [fact.type for fact in FACTS]


def test_a_figure_too_long_for_a_column_is_null_there_and_whole_in_the_fact() -> None:
    fact = ExportFigure(amount={"kind": "number", "value": "0.12345678901234567890", "unit": None})
    table = to_arrow([fact])
    assert table.column("amount_low").to_pylist() == [None]
    assert "0.12345678901234567890" in table.column("fact").to_pylist()[0]


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r", "\n", "＝"])
def test_no_cell_of_a_csv_is_a_formula(start: str, tmp_path: Path) -> None:
    nasty = f"{start}HYPERLINK(1)"
    path = tmp_path / "facts.csv"
    write_facts([Deal(sellers=[{"name": nasty}], items=[{"name": nasty}])], path)
    cells = [
        cell for line in csv.reader(io.StringIO(path.read_bytes().decode(), newline="")) for cell in line
    ]
    assert not [cell for cell in cells if cell.startswith(("=", "+", "-", "@", "\t", "\r", "\n", "＝"))]
    assert f"'{nasty}" in cells


def test_register_of_deals(tmp_path: Path) -> None:
    assert [entry["designation"] for entry in register_rows(FACTS)] == ["patrol boats"]
    entry = next(register_rows(FACTS))
    assert (entry["recipient"], entry["supplier"], entry["year"], entry["stage"]) == (
        "Lettmark",
        "Norvia",
        2021,
        "signed",
    )
    assert entry["number_ordered"] == "12"
    tonnes = Deal(items=[{"name": "grain", "quantity": "at least 500 tonnes"}])
    assert next(register_rows([tonnes]))["number_ordered"] == "at least 500 tonne"
    path = tmp_path / "register.csv"
    write_facts(FACTS, path, "register")
    assert path.read_text(encoding="utf-8").startswith("recipient,supplier,number_ordered,designation,year")


def test_register_leaves_out_what_is_not_asserted() -> None:
    assert list(register_rows([Deal(sellers=["Norvia"], denied=True), Deal(hypothetical=True)])) == []


CONTEXT = {
    "@context": {
        "oa": "http://www.w3.org/ns/oa#",
        "as": "http://www.w3.org/ns/activitystreams#",
        "dc": "http://purl.org/dc/elements/1.1/",
        "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
        "xsd": "http://www.w3.org/2001/XMLSchema#",
        "id": {"@type": "@id", "@id": "@id"},
        "type": {"@type": "@id", "@id": "@type"},
        "Annotation": "oa:Annotation",
        "AnnotationPage": "as:OrderedCollectionPage",
        "SpecificResource": "oa:SpecificResource",
        "TextualBody": "oa:TextualBody",
        "TextPositionSelector": "oa:TextPositionSelector",
        "TextQuoteSelector": "oa:TextQuoteSelector",
        "classifying": "oa:classifying",
        "body": {"@type": "@id", "@id": "oa:hasBody"},
        "target": {"@type": "@id", "@id": "oa:hasTarget"},
        "source": {"@type": "@id", "@id": "oa:hasSource"},
        "selector": {"@type": "@id", "@id": "oa:hasSelector"},
        "motivation": {"@type": "@vocab", "@id": "oa:motivatedBy"},
        "purpose": {"@type": "@vocab", "@id": "oa:hasPurpose"},
        "exact": "oa:exact",
        "prefix": "oa:prefix",
        "suffix": "oa:suffix",
        "start": {"@type": "xsd:nonNegativeInteger", "@id": "oa:start"},
        "end": {"@type": "xsd:nonNegativeInteger", "@id": "oa:end"},
        "format": "dc:format",
        "value": "rdf:value",
        "items": {"@type": "@id", "@id": "as:items", "@container": "@list"},
    }
}
"""The terms of the Web Annotation context that our annotations use, as the standard's appendix A defines them."""


def test_annotations_are_json_ld() -> None:
    jsonld = pytest.importorskip("pyld", reason="the JSON-LD processor is a test dependency").jsonld

    def load(url: str, _options: object = None) -> dict[str, object]:
        assert url == "http://www.w3.org/ns/anno.jsonld"
        return {"contextUrl": None, "documentUrl": url, "document": CONTEXT}

    expanded = jsonld.expand(to_annotations(FACTS), {"documentLoader": load})
    annotations = expanded[0]["http://www.w3.org/ns/activitystreams#items"][0]["@list"]
    oa = "http://www.w3.org/ns/oa#"
    assert [a["@type"] for a in annotations] == [[f"{oa}Annotation"]] * len(FACTS)
    selectors = annotations[0][f"{oa}hasTarget"][0][f"{oa}hasSelector"]
    assert {s["@type"][0] for s in selectors} == {f"{oa}TextPositionSelector", f"{oa}TextQuoteSelector"}
    positions = next(s for s in selectors if f"{oa}start" in s)
    start, end = (positions[f"{oa}{name}"][0]["@value"] for name in ("start", "end"))
    assert DOCUMENT.text[int(start) : int(end)] == FACTS[0].provenance.quote  # type: ignore[union-attr]


@pytest.mark.parametrize("page", [{}, {"items": 3}, {"items": [{}]}, {"items": [{"body": {"value": 3}}]}, []])
def test_what_is_no_page_of_facts_is_refused(page: object) -> None:
    with pytest.raises(ArgumentError, match="page: expected"):
        from_annotations(page)  # type: ignore[arg-type]


def test_a_fact_without_a_place_is_no_annotation() -> None:
    with pytest.raises(ArgumentError, match="facts with provenance"):
        to_annotations([Deal(sellers=["Norvia"])])


@pytest.mark.parametrize(
    ("name", "content", "reason"),
    [
        ("facts.jsonl", b'{"type": "deal"}\n{"type": "no such"}\n', "line 2"),
        ("facts.jsonl", b'{"a": 1}', "no file of facts: line 1: type: expected one of "),
        ("facts.jsonl", b"{", r"line 1: data: expected a fact, .*Invalid JSON"),
        ("facts.jsonl", b'{"type": "deal", "sellers": 3}', "line 1: sellers: expected a valid .*, got 3"),
        ("facts.JSONL", b"\xff\xfe", "no file of facts"),
        ("facts.parquet", b"no parquet", "no file of facts"),
        ("facts.jsonld", b"{", "no file of facts"),
    ],
)
def test_a_file_of_something_else_is_named(name: str, content: bytes, reason: str, tmp_path: Path) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    with pytest.raises(SourceError, match=reason) as caught:
        read_facts(path)
    assert str(path) in str(caught.value)


def test_what_is_no_list_of_facts_is_refused(tmp_path: Path) -> None:
    for write in (to_annotations, to_arrow, lambda facts: write_facts(facts, tmp_path / "facts.jsonl")):
        for wrong in (FACTS[0], None, 7):
            with pytest.raises(ArgumentError, match="facts: expected several facts, or one in a list, got "):
                write(wrong)  # type: ignore[arg-type]
        with pytest.raises(ArgumentError, match=r"facts: expected facts alone, got \{'type': 'deal'\}"):
            write([FACTS[0], {"type": "deal"}])  # type: ignore[list-item]


def test_unknown_formats_are_refused(tmp_path: Path) -> None:
    with pytest.raises(ArgumentError, match=r"path: expected a name ending in \.csv"):
        write_facts(FACTS, tmp_path / "facts.docx")
    with pytest.raises(ArgumentError, match="format: expected one of jsonl"):
        write_facts(FACTS, tmp_path / "facts.jsonl", "docx")
    write_facts(FACTS, tmp_path / "facts.csv")
    with pytest.raises(ArgumentError, match="which are read back"):
        read_facts(tmp_path / "facts.csv")
    with pytest.raises(SourceError, match="no such file"):
        read_facts(tmp_path / "missing.jsonl")


def test_a_failed_write_leaves_the_old_file(tmp_path: Path) -> None:
    path = tmp_path / "facts.jsonld"
    write_facts(FACTS, path)
    before = path.read_bytes()
    with pytest.raises(ArgumentError):
        write_facts([Deal(sellers=["Norvia"])], path)
    assert path.read_bytes() == before
    assert [entry.name for entry in tmp_path.iterdir()] == [path.name]


@given(st.text(min_size=1, max_size=40))
def test_any_name_survives_every_lossless_format(name: str) -> None:
    if any("\ud800" <= sign <= "\udfff" for sign in name):
        return  # no UTF-8 file can hold it
    facts = [Deal(sellers=[{"name": name}], provenance=evidence("Norvia"))]
    for format_name in LOSSLESS:
        known = FORMATS[format_name]
        assert known.load is not None
        assert known.load(known.dump(facts)) == facts
    assert json.loads(FORMATS["jsonl"].dump(facts))["sellers"][0]["name"] == name
