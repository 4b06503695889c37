"""Who said it: sentences that give a statement to its speaker, and to another one."""

import pytest

from factlib import Document, validate_text

COUNCIL = Document(
    text="""Torvik council votes on harbour plan

The council of Torvik on Tuesday approved a plan to deepen the harbour for 40 million euros. Mayor Greta Sandvik said the work would bring 200 jobs to the town. "We have waited ten years for this dredging," she told reporters.

Paul Imre, the leader of the dockers' union, said most of the jobs would go to foreign crews. He called the tender a farce and warned of strikes in the autumn.

Lena Ortiz, who heads the port authority, denied that the tender was rigged. According to Ortiz, three bids had been received from domestic firms.

"The seabed is full of old mines," the historian Milo Arden wrote in a letter. Arden added that clearing them could take two years.
"""
)
MERGER = Document(
    text="""Northline bid for Kestrel draws fire

Northline offered 12 euros a share for the ferry operator Kestrel Marine on Monday. Northline said the merger would save 30 million euros a year.

Kestrel Marine rejected the approach. It said the offer undervalued its fleet and ignored its new routes.

Harrow Bank estimated that a fair price would be 15 euros. The rating agency Orbis Ratings warned that the debt of the bidder would double.
"""
)
HOLDS = [
    (COUNCIL, "Sandvik said the work would bring 200 jobs."),
    (COUNCIL, "Mayor Greta Sandvik said that the town had waited ten years for the dredging."),
    (COUNCIL, "The mayor said the town would get 200 jobs."),
    (COUNCIL, "Imre said most of the jobs would go to foreign crews."),
    (COUNCIL, "The union leader Paul Imre called the tender a farce."),
    (COUNCIL, "Imre warned of strikes in the autumn."),
    (COUNCIL, "Ortiz denied that the tender was rigged."),
    (COUNCIL, "Three bids were received from domestic firms, according to Lena Ortiz."),
    (COUNCIL, "Milo Arden wrote that the seabed is full of old mines."),
    (COUNCIL, "Arden said clearing the mines could take two years."),
    (COUNCIL, "The dockers' union said most of the jobs would go to foreign crews."),
    (COUNCIL, "The port authority denied that the tender was rigged."),
    (MERGER, "Northline said the merger would save 30 million euros a year."),
    (MERGER, "Kestrel Marine said that the offer undervalued its fleet."),
    (MERGER, "Harrow Bank estimated that a fair price would be 15 euros."),
    (MERGER, "Orbis Ratings warned that the debt of the bidder would double."),
]  # fmt: skip
OTHERS = [
    (COUNCIL, "Imre said the work would bring 200 jobs to the town.", "Greta Sandvik"),
    (COUNCIL, "Lena Ortiz said the work would bring 200 jobs to the town.", "Greta Sandvik"),
    (COUNCIL, "Paul Imre said that the town had waited ten years for the dredging.", "Greta Sandvik"),
    (COUNCIL, "Arden told reporters that they had waited ten years for this dredging.", "Greta Sandvik"),
    (COUNCIL, "Sandvik said most of the jobs would go to foreign crews.", "Paul Imre"),
    (COUNCIL, "According to Ortiz, most of the jobs would go to foreign crews.", "Paul Imre"),
    (COUNCIL, "Greta Sandvik said three bids had been received from domestic firms.", "Lena Ortiz"),
    (COUNCIL, "According to Milo Arden, three bids had been received from domestic firms.", "Lena Ortiz"),
    (COUNCIL, "Ortiz wrote that the seabed is full of old mines.", "Milo Arden"),
    (COUNCIL, "Paul Imre said the seabed is full of old mines.", "Milo Arden"),
    (COUNCIL, "Sandvik added that clearing the mines could take two years.", "Arden"),
    (COUNCIL, '"We have waited ten years for this dredging," Ortiz told reporters.', "Greta Sandvik"),
    (COUNCIL, "Sandvik denied that the tender was rigged.", "Lena Ortiz"),
    (MERGER, "Orbis Ratings estimated that a fair price would be 15 euros.", "Harrow Bank"),
    (MERGER, "Harrow Bank warned that the debt of the bidder would double.", "Orbis Ratings"),
    (MERGER, "Orbis Ratings said the merger would save 30 million euros a year.", "Northline"),
    (MERGER, "Harrow Bank said the merger would save 30 million euros a year.", "Northline"),
]  # fmt: skip


@pytest.mark.parametrize(("source", "sentence"), HOLDS)
def test_a_statement_of_its_speaker_holds(source: Document, sentence: str) -> None:
    report = validate_text(sentence, source)
    assert report, report.feedback()


@pytest.mark.parametrize(("source", "sentence", "speaker"), OTHERS)
def test_a_statement_in_another_mouth_does_not(source: Document, sentence: str, speaker: str) -> None:
    report = validate_text(sentence, source)
    assert not report
    found = [error for error in report.errors if error.code == "speaker-differs"]
    assert any(error.found and speaker in error.found for error in found), report.feedback()


def test_a_speaker_is_looked_for_through_the_text() -> None:
    text = "Paul Imre criticised the tender. He said the work would bring 200 jobs to the town."
    report = validate_text(text, COUNCIL)
    assert [one.ok for one in report.sentences] == [True, False]
    assert text[report.errors[0].span.slice] == "He"
    assert report.errors[0].found_span is not None


def test_who_says_nothing_in_the_source_is_not_asked_for() -> None:
    source = "The mill in Torvik will shut in June. Greta Sandvik visited it on Monday."
    assert validate_text("Greta Sandvik said that the mill in Torvik will shut in June.", source)
