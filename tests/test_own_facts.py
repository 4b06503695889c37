"""Types of fact that a user defines: they register themselves, and all that is done with facts goes by their fields."""

import csv
import enum
import json
import os
import subprocess
import sys
from decimal import Decimal
from pathlib import Path
from typing import Annotated, Any, List, Literal, Optional, Union  # noqa: UP035

import pytest
from pydantic import Field

from factlib.dates import When
from factlib.document import Document
from factlib.errors import ArgumentError
from factlib.facts import FACT_TYPES, Fact, Item, fields_of, parse_fact
from factlib.facts.fields import identifying_fields
from factlib.interop import read_facts, write_facts
from factlib.names import Party, Place
from factlib.quantities import Count, Money, Percent, Quantity
from factlib.report import render_page
from factlib.store import FactStore
from factlib.validate import validate

ARTICLE = Document(
    text=(
        "LUND, 3 May 2021 - Alder Marine has appointed Ann Lee as chief engineer from July 2021. She will earn "
        "€90,000 a year. Her predecessor, Otto Lang, leaves for Borealis Ferries.\n"
    ),
    published="2021-05-03",
)
QUOTE = "Alder Marine has appointed Ann Lee as chief engineer from July 2021"


class Posting(Fact):
    """Who takes up or gives up a post."""

    type: Literal["posting"] = "posting"
    person: Party
    post: str
    employer: Party | None = None
    salary: Money | None = None
    starts: When | None = None


class Outage(Fact):
    """A type with a field of every sort."""

    type: Literal["outage"] = "outage"
    networks: list[Party] = Field(default_factory=list)
    place: Place | None = None
    homes: Count | Quantity | None = None
    cables: tuple[Item, ...] = ()
    cause: str | None = None
    grade: Literal["partial", "total"] | None = None
    planned: bool = False
    hours: int | None = None
    remarks: dict[str, str] | None = None


class TestRegistry:
    """A class is a type of fact as soon as it is defined."""

    def test_a_class_registers_itself(self) -> None:
        assert FACT_TYPES["posting"] is Posting
        fact = parse_fact({"type": "posting", "person": "Ann Lee", "post": "chief engineer"})
        assert isinstance(fact, Posting)
        assert parse_fact(fact.model_dump_json()) == fact

    def test_the_same_class_again_replaces_the_old_one(self) -> None:
        def define() -> type[Fact]:
            class Passing(Fact):
                type: Literal["passing"] = "passing"

            return Passing

        first, second = define(), define()
        assert first is not second
        assert FACT_TYPES.pop("passing") is second

    def test_another_class_of_the_same_type_is_refused(self) -> None:
        with pytest.raises(ArgumentError, match=r"no other class has .*Posting has it"):

            class Other(Fact):
                type: Literal["posting"] = "posting"

    def test_a_type_needs_its_name(self) -> None:
        with pytest.raises(ArgumentError, match=r"Nameless.type: expected a field `type: Literal"):

            class Nameless(Fact):
                person: Party

        with pytest.raises(ArgumentError, match=r"Twofold.type"):

            class Twofold(Fact):
                type: Literal["one", "two"] = "one"

    def test_a_class_that_inherits_its_type_is_no_other(self) -> None:
        class Sharper(Posting):
            probation: str | None = None

        assert FACT_TYPES["posting"] is Posting
        assert Sharper(person="Ann Lee", post="engineer").type == "posting"

    def test_a_class_may_say_what_identifies_it(self) -> None:
        assert identifying_fields(Posting) == ("person", "post", "employer")
        with pytest.raises(ArgumentError, match=r"Vague.identified_by: expected one of .*, got 'colour'"):

            class Vague(Fact):
                identified_by = ("colour",)
                type: Literal["vague"] = "vague"

        with pytest.raises(
            ArgumentError, match=r"Vague.may_conflict: expected a tuple of names of fields, got 'pay'"
        ):

            class Vague(Fact):  # type: ignore[no-redef]
                may_conflict = "pay"  # type: ignore[assignment]
                type: Literal["vague"] = "vague"

        assert "vague" not in FACT_TYPES

    def test_a_name_that_means_something_else_is_no_field(self) -> None:
        with pytest.raises(
            ArgumentError, match=r"Vague: expected a name other than evidence, findings, id, got 'id'"
        ):

            class Vague(Fact):
                type: Literal["vague"] = "vague"
                id: str  # type: ignore[assignment]


def test_fields_go_by_their_types() -> None:
    held = {field.name: (field.holds, field.several) for field in fields_of(Outage).values()}
    assert held == {
        "denied": ("flag", False),
        "hypothetical": ("flag", False),
        "networks": ("party", True),
        "place": ("place", False),
        "homes": ("amount", False),
        "cables": ("item", True),
        "cause": ("text", False),
        "grade": ("choice", False),
        "planned": ("flag", False),
        "hours": ("number", False),
        "remarks": ("other", False),
    }
    assert fields_of(Outage)["grade"].choices == ("partial", "total")


def test_one_string_is_a_list_of_one() -> None:
    outage = Outage(networks="Alder Grid", cables="12 cables")
    assert [party.name for party in outage.networks] == ["Alder Grid"]
    assert outage.cables[0].name == "cables"
    assert Outage.model_validate_json('{"networks": ["Alder Grid"]}', strict=True) == Outage(
        networks="Alder Grid"
    )


CLAIM = {"type": "posting", "person": "Ann Lee", "post": "chief engineer", "evidence": QUOTE}
FULL = {**CLAIM, "employer": "Alder Marine", "salary": "€90,000", "starts": "July 2021"}
WRONG: list[tuple[dict[str, Any], str]] = [
    ({"person": "Nils Berg"}, "person"),
    ({"employer": "Cedar Lines"}, "employer"),
    ({"post": "chief accountant"}, "post"),
    ({"starts": "June 2021"}, "starts"),
    ({"salary": "$15 million", "evidence": "She will earn €90,000 a year"}, "salary"),
]


def test_every_field_is_held_to_the_source_by_its_type() -> None:
    report = validate({**CLAIM, "employer": "Alder Marine", "starts": "July 2021"}, ARTICLE)
    assert report.ok, report.feedback()
    assert set(report.fields.values()) == {"supported"}


@pytest.mark.parametrize(("change", "field"), WRONG)
def test_an_invented_value_is_found(change: dict[str, Any], field: str) -> None:
    assert field in {error.field for error in validate({**CLAIM, **change}, ARTICLE).errors}


def test_an_unknown_type_is_all_that_is_wrong() -> None:
    (error,) = validate({**CLAIM, "type": "postings"}, ARTICLE).errors
    assert error.field == "type"
    assert "expected one of " in error.message
    assert "got postings; a type of your own is known once its class is defined" in error.message


def test_an_instance_is_a_claim_too() -> None:
    context = {"document": ARTICLE}
    fact = Posting.model_validate(
        {key: CLAIM[key] for key in ("person", "post", "evidence")}, context=context
    )
    assert validate(fact, ARTICLE).ok
    assert fact.provenance is not None
    invented = Posting(person="Nils Berg", post="chief engineer", provenance=fact.provenance)
    assert {error.field for error in validate(invented, ARTICLE).errors} == {"person"}


def test_what_nothing_looks_at_is_not_checkable() -> None:
    claim = {"type": "outage", "networks": ["Alder Marine"], "remarks": {"a": "b"}, "evidence": QUOTE}
    report = validate(claim, ARTICLE)
    assert report.fields == {"networks.0": "supported", "remarks": "not checkable"}
    assert report.ok
    alone = validate({"type": "outage", "remarks": {"a": "b"}, "evidence": QUOTE}, ARTICLE)
    assert not alone.ok
    assert {error.code for error in alone.errors} == {"nothing-checked"}
    statement = {"type": "statement", "content": "Otto Lang leaves", "cue": "sang", "via": "Reuters"}
    standing = validate({**statement, "evidence": "Otto Lang, leaves"}, ARTICLE).fields
    assert (standing["cue"], standing["via"]) == ("not checkable", "unsupported")


def _posting(**slots: Any) -> Posting:
    evidence = {"person": "Ann Lee", "post": "chief engineer", "evidence": QUOTE}
    return Posting.model_validate({**evidence, **slots}, context={"document": ARTICLE})


OUTAGE_TEXT = Document(text="A cut cable left 900 homes of Lund without light, Alder Grid said.")
OUTAGE_CLAIM = {
    "networks": ["Alder Grid"],
    "homes": "900 homes",
    "cause": "a cut cable",
    "evidence": OUTAGE_TEXT.text,
}
FACTS: list[Fact] = [
    _posting(starts="July 2021"),
    Outage.model_validate(OUTAGE_CLAIM, context={"document": OUTAGE_TEXT}),
]


@pytest.mark.parametrize("ending", ["jsonl", "parquet", "jsonld"])
def test_goes_to_files_and_back(tmp_path: Path, ending: str) -> None:
    if ending == "parquet":
        pytest.importorskip("pyarrow")
    path = tmp_path / f"facts.{ending}"
    write_facts(FACTS, path)
    assert read_facts(path) == FACTS


def test_a_spreadsheet_has_columns_for_its_fields(tmp_path: Path) -> None:
    path = tmp_path / "facts.csv"
    write_facts(FACTS, path)
    posting, outage = csv.DictReader(path.read_text(encoding="utf-8").splitlines())
    assert (posting["posting.person"], posting["posting.post"], posting["posting.starts"]) == (
        "Ann Lee",
        "chief engineer",
        "2021-07",
    )
    assert (posting["outage.homes"], outage["outage.homes"], outage["outage.networks"]) == (
        "",
        "900 homes",
        "Alder Grid",
    )
    assert (outage["amount_low"], outage["amount_unit"]) == ("900", "home")


def test_is_shown_on_the_page() -> None:
    page = render_page(FACTS, [ARTICLE, OUTAGE_TEXT])
    assert "Ann Lee, chief engineer, 2021-07" in page
    assert '<option value="posting">' in page


def test_prints_in_one_line() -> None:
    assert repr(FACTS[0]) == "Posting(Ann Lee, chief engineer, 2021-07)"
    assert str(FACTS[1]) == "Alder Grid, 900 homes, a cut cable"


MODULE = '''
from typing import Literal
from factlib import Fact, Party

class Landing(Fact):
    """Which ship came in."""
    type: Literal["landing"] = "landing"
    ship: Party
    cargo: str | None = None
'''


class TestCommandLine:
    """`--types module:Class`."""

    @pytest.fixture
    def folder(self, tmp_path: Path) -> Path:
        (tmp_path / "landings.py").write_text(MODULE)
        (tmp_path / "news.txt").write_text("The Sea Lark landed 900 tonnes of cod in Lund on Monday.\n")
        claim = {
            "type": "landing",
            "ship": "Sea Lark",
            "cargo": "cod",
            "evidence": "The Sea Lark landed 900 tonnes of cod",
        }
        lines = [json.dumps(each) for each in (claim, {**claim, "cargo": "coal"})]
        (tmp_path / "claims.jsonl").write_text("\n".join(lines))
        return tmp_path

    def run(self, folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, "-m", "factlib", *arguments],
            capture_output=True, encoding="utf-8", cwd=folder, timeout=120, check=False,
            env={**os.environ, "PYTHONPATH": str(Path(__file__).parents[1])},
        )  # fmt: skip

    @pytest.mark.parametrize("types", ["landings:Landing", "landings.py:Landing", "landings"])
    def test_claims_are_checked(self, folder: Path, types: str) -> None:
        done = self.run(folder, "check", "claims.jsonl", "-s", "news.txt", "--types", types, "-f", "jsonl")
        assert [json.loads(line)["verdict"] for line in done.stdout.splitlines()] == [
            "supported",
            "unsupported",
        ]
        assert done.returncode == 1

    def test_claims_that_are_borne_out_are_stored(self, folder: Path) -> None:
        store = ("store", "--types", "landings.py:Landing")
        added = self.run(folder, *store, "add", "news.txt", "--claims", "claims.jsonl")
        assert added.returncode == 3
        assert "claims.jsonl, line 2: unsupported: cargo" in added.stderr
        listed = self.run(folder, *store, "list", "--type", "landing", "--format", "jsonl")
        (claim,) = map(json.loads, listed.stdout.splitlines())
        assert claim["records"][0]["fact"]["ship"]["name"] == "Sea Lark"
        assert "cod" in self.run(folder, *store, "list").stdout
        assert "landing" in self.run(folder, *store, "export").stdout

    def test_the_schema_has_the_type(self, folder: Path) -> None:
        done = self.run(folder, "schema", "--claims", "--types", "landings")
        assert (
            "landing"
            in json.loads(done.stdout)["properties"]["claims"]["items"]["properties"]["type"]["enum"]
        )

    @pytest.mark.parametrize(
        ("types", "message"),
        [
            ("landings:Lending", "no type of fact"),
            ("nowhere:Landing", "No module named"),
            ("none.py", "none.py: no such file"),
        ],
    )
    def test_what_is_no_type_is_told(self, folder: Path, types: str, message: str) -> None:
        done = self.run(folder, "check", "claims.jsonl", "-s", "news.txt", "--types", types)
        assert done.returncode == 2
        assert message in " ".join(done.stderr.replace("│", " ").split())


def test_the_words_of_each_field_are_kept() -> None:
    fact = _posting(employer="Alder Marine", starts="July 2021")
    assert fact.provenance is not None
    words = {path: ARTICLE[span] for path, span in fact.provenance.fields.items()}
    assert words == {
        "person": "Ann Lee",
        "post": "chief engineer",
        "employer": "Alder Marine",
        "starts": "July 2021",
    }


def test_the_words_of_fields_are_those_of_the_text_as_it_stands() -> None:
    document = Document(
        text="The network of Al\u00adder Grid left\nat least 900 homes dark, and 12 ca\u00adbles burnt."
    )
    claim = {
        "networks": "Alder Grid",
        "homes": "at least 900 homes",
        "cables": "12 cables",
        "evidence": "Alder Grid left at least 900 homes dark, and 12 cables burnt",
    }
    fact = Outage.model_validate(claim, context={"document": document})
    assert fact.provenance is not None
    words = {path: document[span] for path, span in fact.provenance.fields.items()}
    assert words["networks.0"] == "Al\u00adder Grid"
    assert words["homes"] == "at least 900 homes"
    assert words["cables.0.quantity"] == "12 ca\u00adbles"


class Grade(enum.Enum):
    """How bad it is."""

    LOW = "low"
    HIGH = "high"


class Alarm(Fact):
    """Fields whose types are written in less usual ways."""

    type: Literal["alarm"] = "alarm"
    callers: Optional[List[Party]] = None  # noqa: UP006, UP045
    where: list[Party | Count] = Field(default_factory=list)
    cost: Annotated[Money | None, Field(description="In cash.")] = None
    grade: Grade | None = None
    share: Union[Count, Percent, None] = None  # noqa: UP007
    points: Decimal | None = None
    codes: frozenset[str] = frozenset()
    document: str | None = None


ALARM = Document(text="Ann Lee paid 12 high fees of $77 million, and 3.5 points, in Lund.")
ALARM_CLAIM: dict[str, Any] = {
    "type": "alarm", "callers": "Ann Lee", "where": ["Lund"], "cost": "$77 million", "grade": "high", "share": "12 fees",
    "points": "3.5", "codes": ["x"], "document": "points", "evidence": ALARM.text,
}  # fmt: skip


def test_types_may_be_written_in_other_ways() -> None:
    report = validate(ALARM_CLAIM, ALARM)
    assert report.ok, report.feedback()
    unknown = [path for path, standing in report.fields.items() if standing == "not checkable"]
    assert unknown == ["where.0", "codes"]
    assert validate({**ALARM_CLAIM, "grade": "low"}, ALARM).verdict == "contradicted"
    assert not validate({**ALARM_CLAIM, "points": "5.3"}, ALARM).ok
    fact = parse_fact(ALARM_CLAIM, document=ALARM)
    assert str(fact).endswith("points, high")
    assert parse_fact(fact.model_dump_json()) == fact


@pytest.mark.filterwarnings("ignore:Field name")
@pytest.mark.parametrize("name", ["evidence", "findings"])
def test_a_name_that_means_something_else_is_refused(name: str) -> None:
    with pytest.raises(ArgumentError, match=f"got '{name}'"):
        type("Named", (Fact,), {"__annotations__": {"type": Literal["named"], name: str}, "type": "named"})
    assert "named" not in FACT_TYPES


RECALL = Document(
    text=(
        "Alder Foods takes 40,000 jars of jam off the shelves because pieces of glass were found in three of them. "
        "Shops give the money back, a spokeswoman said."
    )
)
CAUSES: list[tuple[str, bool]] = [
    ("pieces of glass were found in three jars", True),
    ("glass had been found in jars", True),
    ("pieces of glass", True),
    ("found glass", True),
    ("shops give money back", True),
    ("pieces of glass were found in thirty jars", False),
    ("pieces of glass were not found", False),
    ("no glass was found", False),
    ("pieces of wood", False),
    ("a fire", False),
    ("…", False),
]


@pytest.mark.parametrize(("cause", "held"), CAUSES)
def test_text_is_held_by_what_it_says(cause: str, held: bool) -> None:
    claim = {"type": "outage", "cause": cause, "evidence": RECALL.text[:104]}
    assert validate(claim, RECALL).ok == held


def test_a_bare_number_of_a_count_is_of_what_the_source_counts() -> None:
    claim = {"type": "posting_of_jars", "jars": "40,000", "shops": 1, "evidence": RECALL.text[:104]}

    class Jars(Fact):
        type: Literal["posting_of_jars"] = "posting_of_jars"
        jars: Count | None = None
        shops: int | None = None

    fact = parse_fact({**claim, "shops": None}, document=RECALL)
    assert repr(fact) == "Jars(40,000 jars of jam)"
    assert not validate({**claim, "jars": "4,000", "shops": None}, RECALL).ok
    assert {error.field for error in validate(claim, RECALL).errors} == {"shops"}
    FACT_TYPES.pop("posting_of_jars")


def test_a_store_keeps_and_compares_it() -> None:
    again = Document(text="The cut cable left 700 homes in Lund dark, Alder Grid said.", publisher="B")
    claim = {"networks": "Alder Grid", "homes": "700 homes", "cause": "cut cable", "evidence": again.text}
    other = Outage.model_validate(claim, context={"document": again})
    with FactStore("sqlite://") as store:
        store.add(OUTAGE_TEXT.model_copy(update={"publisher": "A"}), [FACTS[1]])
        store.add(again, [other])
        store.add(ARTICLE, [FACTS[0]])
        assert list(store.facts(type="posting")) == [FACTS[0]]
        assert {fact.type for fact in store.facts(party="Alder Grid")} == {"outage"}
        (outage,) = store.claims(type="outage")
        assert len(outage.facts) == 2
        assert [conflict.field for conflict in outage.conflicts] == ["homes"]
