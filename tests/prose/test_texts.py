"""Summaries of articles of our own: sentences that hold, and the same with one fault of each kind."""

from datetime import date

import pytest

from factlib import ArgumentError, Document, validate_text
from tests.growth import growth

SHIPYARD = Document(
    text="""Strandholm yard wins ferry order

Strandholm Shipyard has signed a contract to build four hybrid ferries for the operator Northline, the company said on Tuesday. The order is worth at least 310 million euros and is the largest in the history of the yard.

The first ferry will be delivered in March 2026, and the last one in 2028. Each vessel will carry 640 passengers and 120 cars. Northline's chief executive, Greta Sandvik, said the ships would cut fuel consumption by 35 percent.

"We looked at yards on three continents," Sandvik said. The yard did not say how many people it would hire. Its revenue rose 12 percent to 88 million euros last year, while its debt fell to 15 million euros.

The rival yard Kestrel Marine had offered to build the ferries for 290 million euros, but the offer was rejected in May.
""",
    published=date(2024, 6, 11),
)
GRAIN = Document(
    text="""OSTERBY, Sept 4 - Borduria sold 420,000 tonnes of barley to Ruritania in August, its grain board reported.

Shipments will start in October from the port of Osterby. The price was about $212 per tonne, the board's director Milo Arden said.

Ruritania bought only 150,000 tonnes of barley in the same month of 2022. Arden did not rule out further sales, but said that stocks had fallen below 2 million tonnes. The harvest is expected to reach 6.4 million tonnes this year, up from 5.1 million tonnes.

The ministry of agriculture in Streltsy denied that exports would be banned.
""",
    published=date(2023, 9, 4),
)
PLANT = Document(
    text="""Battery maker Voltara plans second plant

Voltara plans to invest 1.2 billion dollars in a battery plant in Halden County, creating more than 900 jobs. Construction is due to begin in April 2027.

The plant will have an annual capacity of 18 gigawatt-hours. Its first plant, in Orkney Falls, was closed in 2021 after a fire.

Governor Lena Ortiz welcomed the decision. Ortiz said the state had granted Voltara a tax break of 75 million dollars over ten years. The union leader Paul Imre criticised the tax break as too generous.

Voltara bought the battery unit of Harrow Electric for 340 million dollars in 2019. Sales of the unit have doubled since then.
""",
    published=date(2025, 2, 3),
)

HOLDS = [
    (SHIPYARD, "Strandholm Shipyard will build four hybrid ferries for Northline."),
    (SHIPYARD, "The contract is worth at least 310 million euros."),
    (SHIPYARD, "The order is the yard's largest ever."),
    (SHIPYARD, "The first ferry is to be delivered in March 2026 and the last in 2028."),
    (SHIPYARD, "Each ship will carry 640 passengers and 120 cars."),
    (SHIPYARD, "Greta Sandvik, the chief executive of Northline, said fuel consumption would be cut by 35 percent."),
    (SHIPYARD, 'Sandvik said that Northline had "looked at yards on three continents".'),
    (SHIPYARD, "The yard's revenue rose 12 percent to 88 million euros last year."),
    (SHIPYARD, "Its debt fell to 15 million euros."),
    (SHIPYARD, "An offer of 290 million euros by the rival Kestrel Marine was rejected in May."),
    (GRAIN, "Borduria sold 420,000 tonnes of barley to Ruritania in August."),
    (GRAIN, "Shipments from the port of Osterby will start in October."),
    (GRAIN, "The barley cost about $212 per tonne, according to Milo Arden, the director of the board."),
    (GRAIN, "In August 2022 Ruritania bought only 150,000 tonnes of barley."),
    (GRAIN, "Arden said that stocks had fallen below 2 million tonnes."),
    (GRAIN, "This year's harvest is expected to reach 6.4 million tonnes, up from 5.1 million tonnes."),
    (GRAIN, "The agriculture ministry in Streltsy denied that exports would be banned."),
    (PLANT, "Voltara plans to invest 1.2 billion dollars in a battery plant in Halden County."),
    (PLANT, "The plant is to create more than 900 jobs."),
    (PLANT, "Construction is due to begin in April 2027."),
    (PLANT, "It will have a capacity of 18 gigawatt-hours a year."),
    (PLANT, "Voltara's first plant, in Orkney Falls, was closed in 2021 after a fire."),
    (PLANT, "Governor Lena Ortiz said the state had granted Voltara a tax break of 75 million dollars over ten years."),
    (PLANT, "Paul Imre, a union leader, criticised the tax break."),
    (PLANT, "In 2019 Voltara bought the battery unit of Harrow Electric for 340 million dollars."),
]  # fmt: skip

FIGURES = {
    "four": "six", "310": "410", "640": "460", "120": "210", "35": "53", "12": "21", "88": "98", "15": "51", "290": "190",
    "420,000": "240,000", "$212": "$122", "150,000": "115,000", "2 million": "3 million", "6.4": "4.6", "1.2": "2.1", "900": "90",
    "18": "81", "75": "57", "340": "430",
}  # fmt: skip
UNITS = {
    "euros": "dollars", "tonnes of barley": "bushels of barley",
    "per tonne": "per barrel", "billion": "million", "million": "billion", "gigawatt-hours": "megawatt-hours", "ten years": "ten months",
}  # fmt: skip
BOUNDS = {"at least": "at most", "more than": "less than", "below": "above", "about": "more than"}
TIMES = {
    "March": "April", "2026": "2027", "2028": "2030", "May": "July", "August": "June", "October": "December", "2022": "2021",
    "April": "May", "2027": "2029", "2021": "2011", "2019": "2018",
}  # fmt: skip
NAMES = {
    "Strandholm": "Karlsund", "Northline": "Southline", "Greta Sandvik": "Greta Sandberg", "Kestrel": "Falcon", "Ruritania": "Freedonia",
    "Borduria": "Syldavia", "Osterby": "Westerby", "Milo Arden": "Milo Harden", "Streltsy": "Zenda", "Halden": "Walden",
    "Orkney Falls": "Shetland Falls", "Lena Ortiz": "Lena Ortega", "Paul Imre": "Paul Emery", "Harrow": "Barrow", "Voltara": "Amperia",
}  # fmt: skip
TURNS = {
    "rose": "fell", "fell": "rose", "fallen": "risen", "up from": "down from",
    "bought": "sold", "granted": "denied", "criticised": "praised",
}  # fmt: skip
DENIALS = {
    "will build": "will not build", "will carry": "will not carry", "was rejected": "was not rejected", "was closed": "was not closed",
    "rose": "did not rise", "bought": "did not buy", "sold": "did not sell", "plans": "does not plan", "will have": "will not have",
    "had granted": "had not granted", "denied": "did not deny", "is expected": "is not expected", "criticised": "did not criticise",
    "will start": "will not start", "is due": "is not due", "is worth": "is not worth",
}  # fmt: skip
OTHER_FIGURES = {
    "640": "120", "310": "290", "88": "310", "290": "310", "15": "88", "420,000": "150,000", "150,000": "420,000", "6.4": "5.1",
    "340": "75", "75": "340", "35": "12", "12": "35", "900": "75",
}  # fmt: skip


def _faulty(changes: dict[str, str]) -> list[tuple[Document, str]]:
    """Each sentence that holds, with one of the changes made."""
    return [
        (source, sentence.replace(old, new, 1))
        for source, sentence in HOLDS
        for old, new in changes.items()
        if old in sentence
    ]


@pytest.mark.parametrize(("source", "sentence"), HOLDS)
def test_what_the_source_says_holds(source: Document, sentence: str) -> None:
    report = validate_text(sentence, source)
    assert report, report.feedback()
    assert report.sentences[0].verdict == "supported"


@pytest.mark.parametrize(
    "changes",
    [FIGURES, UNITS, BOUNDS, TIMES, NAMES, TURNS, DENIALS, OTHER_FIGURES],
    ids=["figures", "units", "bounds", "times", "names", "turns", "denials", "other figures"],
)
def test_faults_are_found(changes: dict[str, str]) -> None:
    missed = [sentence for source, sentence in _faulty(changes) if validate_text(sentence, source)]
    assert not missed


NOTHING_TO_CHECK = ["That is all.", "Why?", "So it goes.", "…", "- - -"]


@pytest.mark.parametrize("sentence", NOTHING_TO_CHECK)
def test_what_says_nothing_is_not_checkable_and_ok(sentence: str) -> None:
    report = validate_text(sentence, GRAIN)
    assert report
    assert {one.verdict for one in report.sentences} <= {"not checkable"}


def test_a_report_points_at_the_words_in_text_and_source() -> None:
    text = "Borduria sold barley to Ruritania.\nIt sold 240,000 tonnes in August."
    report = validate_text(text, GRAIN)
    assert [one.ok for one in report.sentences] == [True, False]
    assert [text[one.span.slice] for one in report.sentences] == [one.text for one in report.sentences]
    finding = report.errors[0]
    assert text[finding.span.slice] == "240,000 tonnes"
    assert finding.document == GRAIN.id
    assert finding.found_span is not None
    assert GRAIN[finding.found_span] == finding.found == "420,000 tonnes"
    assert "240,000 tonnes" in report.feedback()


def test_quoted_words_must_stand_in_the_source() -> None:
    assert validate_text('Sandvik said they had "looked at yards on three continents".', SHIPYARD)
    report = validate_text('Sandvik said they had "looked at yards on five continents".', SHIPYARD)
    assert "quote-altered" in [error.code for error in report.errors]


def test_a_sentence_may_rest_on_any_document() -> None:
    text = "Borduria sold 420,000 tonnes of barley to Ruritania. Construction is due to begin in April 2027."
    report = validate_text(text, [GRAIN, PLANT])
    assert report, report.feedback()
    assert [one.document for one in report.sentences] == [GRAIN.id, PLANT.id]


def test_documents_that_contradict_each_other_are_told() -> None:
    other = "Borduria sold 380,000 tonnes of barley to Ruritania in August, traders said."
    report = validate_text("Borduria sold 420,000 tonnes of barley to Ruritania in August.", [GRAIN, other])
    assert report
    assert [finding.code for finding in report.sentences[0].findings] == ["sources-differ"]


def test_wrapped_lines_are_read_as_running_text() -> None:
    wrapped = Document(
        text="The ministry said that it had ordered 12 new\nhelicopters for 77 million\neuros from Ruritania."
    )
    text = "The ministry ordered 12 new\nhelicopters for 78 million\neuros."
    report = validate_text(text, wrapped)
    assert text[report.errors[0].span.slice] == "78 million\neuros"
    assert report.errors[0].found_span is not None
    assert wrapped[report.errors[0].found_span] == "77 million\neuros"


@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        "\n\n",
        "Der Hafen wurde gestern geschlossen.",
        "\ud800 sold 3 tonnes",
        "\x00",
        "売却 12",
        "a" * 5000,
        "( ) ““",
    ],
)
@pytest.mark.parametrize("documents", [None, [], "", "\ud800", GRAIN, [GRAIN, ""]])
def test_any_text_has_an_answer(text: str, documents: object) -> None:
    report = validate_text(text, documents)  # type: ignore[arg-type]
    assert report.ok == all(one.ok for one in report.sentences)
    report.model_dump_json()


def test_a_text_in_another_language_is_not_borne_out() -> None:
    report = validate_text("Der Hafen von Zenda wurde gestern geschlossen, teilte die Behörde mit.", GRAIN)
    assert report.sentences[0].verdict == "unsupported"
    assert report.feedback()


def test_a_text_may_be_longer_than_its_source() -> None:
    added = "The port of Osterby was closed by a strike of dockers in July."
    text = f"Borduria sold 420,000 tonnes of barley to Ruritania in August. {added} " * 40
    report = validate_text(text, "Borduria sold 420,000 tonnes of barley to Ruritania in August.")
    assert [one.ok for one in report.sentences] == [True, False] * 40
    assert len(report.feedback().splitlines()) < 40


def test_surrogates_move_no_span() -> None:
    text = "It rained.\ud83d Borduria sold 240,000 tonnes\udc00 of barley."
    finding = validate_text(text, GRAIN).errors[0]
    assert text[finding.span.slice].startswith("240,000 tonnes")


def test_without_a_document_nothing_is_borne_out() -> None:
    report = validate_text("Borduria sold barley.", [])
    assert not report
    assert "no document" in report.feedback()


def test_only_a_text_is_a_text() -> None:
    with pytest.raises(ArgumentError, match="text"):
        validate_text(12, GRAIN)  # type: ignore[arg-type]


def test_a_sentence_of_many_names_and_figures_comes_to_an_end() -> None:
    """Each figure and name of it is compared with each of the source, and not all pairs with all pairs."""
    piece = "Norland sold 12 ferries to Ruritania for $5 billion in 2020, "
    work = growth(lambda text: validate_text(text, [Document(text=text)]), piece, 10 * len(piece), times=4)
    assert work < 4 * 4
