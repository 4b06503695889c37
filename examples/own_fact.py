"""Facts of your own: two types, claims about them, a store over sources that disagree, a page.

Run: python examples/own_fact.py
"""

import tempfile
from pathlib import Path
from typing import Literal

import factlib
from factlib import Count, Document, Fact, FactStore, Money, Party, Place, When
from factlib.report import render_page


class Appointment(Fact):
    """Who takes up a post.

    Attributes:
        person: Who.
        post: What the post is called.
        employer: With whom.
        salary: What it pays.
        starts: From when.
    """

    type: Literal["appointment"] = "appointment"
    person: Party
    post: str
    employer: Party | None = None
    salary: Money | None = None
    starts: When | None = None


class Casualties(Fact):
    """How many people an event has killed or hurt.

    Attributes:
        event: What happened.
        place: Where.
        killed: How many died.
        injured: How many were hurt.
        when: When.
    """

    identified_by = ("event", "place")  # two reports of these are about one event; the figures may differ

    type: Literal["casualties"] = "casualties"
    event: str
    place: Place | None = None
    killed: Count | None = None
    injured: Count | None = None
    when: When | None = None


POST = Document(
    text=(
        "LUND, 4 May 2021 - A fire in the Alder sawmill in Lund killed at least 12 people on Monday and injured "
        "between 20 and 30.\n\n"
        "Alder Timber has meanwhile named Ann Lee its chief engineer from 1 July. She will earn €90,000 a year.\n"
    ),
    publisher="The Post",
    published="2021-05-04",
)
COURIER = Document(
    text=(
        "Nine people died in the fire at the sawmill in Lund on Monday, and 25 people were taken to hospital "
        "with injuries, the fire brigade said.\n"
    ),
    publisher="The Courier",
    published="2021-05-05",
)
FIRE = "A fire in the Alder sawmill in Lund killed at least 12 people on Monday and injured between 20 and 30"
NAMED = "Alder Timber has meanwhile named Ann Lee its chief engineer from 1 July"
CLAIMS = [  # as a language model, or a person, writes them
    {"type": "casualties", "event": "sawmill fire", "place": "Lund", "killed": "at least 12 people", "injured": "20 to 30 people", "when": "3 May 2021", "evidence": FIRE},
    {"type": "casualties", "event": "sawmill fire", "place": "Lund", "killed": "nine people", "injured": "25 people", "when": "3 May 2021", "evidence": "Nine people died in the fire at the sawmill in Lund on Monday"},
    {"type": "appointment", "person": "Ann Lee", "post": "chief engineer", "employer": "Alder Timber", "salary": "€90,000", "starts": "1 July 2021", "evidence": NAMED},
    {"type": "appointment", "person": "Ann Lee", "post": "chief accountant", "starts": "June 2021", "evidence": NAMED},
]  # fmt: skip


def main() -> None:
    documents = [POST, COURIER]
    reports = factlib.validate_all(CLAIMS, documents)
    for report in reports:
        print(report)

    facts: dict[str, list[Fact]] = {document.id: [] for document in documents}
    for claim, report in zip(CLAIMS, reports, strict=True):
        if report and report.document is not None:
            document = next(each for each in documents if each.id == report.document)
            facts[document.id].append(factlib.parse_fact(claim, document=document))

    with FactStore("sqlite://") as store:
        for document in documents:
            store.add(document, facts[document.id])
        for found in store.claims():
            print(f"{len(found.origins)} sources: {found.facts[0]}")
            for conflict in found.conflicts:
                print(f"  they differ on {conflict}")

    page = Path(tempfile.gettempdir()) / "own_facts.html"
    everything = [fact for several in facts.values() for fact in several]
    page.write_text(render_page(everything, documents), encoding="utf-8")
    print(f"{len(everything)} facts in {page}")


if __name__ == "__main__":
    main()
