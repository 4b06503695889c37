"""Statutes, law reports, note marks, identifiers, telephone numbers and labels are no amounts; their neighbours are."""

import pytest

from factlib.quantities import parse_quantities

REFERENCES = {
    "law reports": [
        "411 U.S. 207", "88 S. Ct. 1219", "97 F.3d 1105", "204 F. Supp. 2d 318", "14 Cal. 4th 702", "61 N.E.2d 44", "3 AC 219",
        "411 U.S. 207 (1961)", "76 Fed. Reg. 5512", "29 L. Ed. 2d 77",
    ],
    "codes": [
        "26 U.S.C. 7701", "26 U.S.C. § 7701", "26 USC 7701(a)", "7 C.F.R. § 205.3", "50 CFR 17.11", "§ 412", "§412", "§§ 5 and 6",
        "§§ 3, 4(b) and 9", "Section 41", "Sec. 9(a)", "Sections 4 and 5", "sections 4, 5 and 6", "Article 7", "Articles 81 and 82",
        "Art. 14", "Chapter 15", "Title 26", "Rule 144A", "Rule 10b-5", "Regulation 2019/881", "Directive 2008/52/EC", "H.R. 4812",
        "S. 1309", "10 U.S. Code 2304", "22 U.S. Code 2751(a)(1)", "2751(b)(2)", "delivery order 7000", "Pub. L. 107-56", "Public Law 107-56", "Resolution 1325", "Form 10-K", "Schedule 13D", "Bill 21", "paragraph 9",
        "paras 3-5", "paras 3 and 5", "clause 8", "Amendment 14",
    ],
    "notes and papers": [
        "[7]", "[12]", "[3][4]", "[3, 4]", "[3-6]", "footnote 9", "note 17", "Fig. 4", "Figs. 4 and 5", "Tables 1 and 2", "page 33",
        "pages 30-33", "pp. 30-33", "vol. 8", "Volume 8", "line 40", "Annex 2", "Appendix 4", "12(3): 45-67", "Nature 88, 102 (2011)",
        "doi:10.5281/zenodo.41725", "doi: 10.5281/zenodo.41725", "10.5281/zenodo.41725", "arXiv:1904.07345", "ISBN 0-19-852663-6",
        "ISSN 2049-3630", "PMID 28445112",
    ],
    "versions": ["version 4.2", "v4.2", "v. 4.2", "Python 3.9", "Android 13", "Bluetooth 5.0", "HTTP/1.1", "ISO 9001", "RFC 2616"],
    "telephone numbers": [
        "call 555-4821", "Call 555 4821", "call (312) 555-0182", "call 312-555-0182", "(312) 555-0182", "+1 312 555 0182",
        "+44 20 7946 0311", "+49 (30) 555 7788", "tel. 030 555 7788", "Tel: 555-4821", "phone: +49 30 5557788", "fax 030/5557788",
        "020 7946 0311", "call us on 0800 555 4821", "phone 5554821", "dial 1-800-555-4821",
    ],
    "rooms and shirts": [
        "room 412", "Room 412", "Rooms 4 and 5", "suite 300", "Suite 4B", "apartment 5", "Gate 12", "Pier 39", "Flight 815",
        "No. 23", "number 23", "the number 23 shirt", "#23", "the No. 4 seed", "221B Baker Street", "14 Castle Street", "P.O. Box 44",
    ],
}  # fmt: skip
FRAMES = (
    "{}",
    "See {}.",
    "It was told in {}, she said",
    "The firm ({}) sold 20 plants.",
    "Under {}, the firm sold 20 plants.",
)
AMOUNTS = [  # neighbours of references
    ("20 U.S. soldiers", ["20"]),
    ("12 UN 155mm howitzers", ["12", "155"]),
    ("3 BMW cars", ["3"]),
    ("He won 3 Oscars. 2 were silver.", ["3", "2"]),
    ("5 EUR and 3 USD", ["5", "3"]),
    ("It has 12 MW. 3 went", ["12", "3"]),
    ("The firm[3] has 20 plants.[4]", ["20"]),
    ("the [unnamed] 20 plants", ["20"]),
    ("The report notes 12 deaths.", ["12"]),
    ("Peru will order 50 Airbus jets.", ["50"]),
    ("Peru plans to order 12 more Airbus jets.", ["12"]),
    ("Airlines order 30 Airbus jets.", ["30"]),
    ("Norvik may order 8 Boeing 737s soon.", ["8"]),
    ("The court rules 3 cases a day", ["3"]),
    ("They number 300 in all", ["300"]),
    ("Its members number 300 now", ["300"]),
    ("the number 10 million", ["10000000"]),
    ("12 sections and 5 articles", ["12", "5"]),
    ("Call 12 people", ["12"]),
    ("calls from 1,200,000 people", ["1200000"]),
    ("a room 5 m wide", ["5"]),
    ("the gate 12 km away", ["12"]),
    ("In Chapter 11, 20 percent was lost", ["20"]),
    ("Under Article 5 and 12 others", ["12"]),
    ("version 2 sold 5 million copies", ["5000000"]),
    ("It rose 12, 15 and 20 percent", ["12", "15", "20"]),
    ("The room cost $200", ["200"]),
    ("It saves. 9. It ends crime. 10. It helps 12 firms.", ["12"]),
    ("a 71% drop from 2018 (42,915), while", ["71", "42915"]),
    ("It cost 5. 12 went home.", ["5", "12"]),
    ("Who paid? 5 million. The firm paid.", ["5000000"]),
    ("The stock (005930) fell 2 percent", ["2"]),
    ('<img width="162" height="216" />', []),
    ("an order for 12 ships and an order of 7", ["12", "7"]),
    ("in order 12 ships", ["12"]),
    ("It sold 12 (twelve) ships", ["12", "12"]),
    ("20 plus 30 notes", ["20", "30"]),
    ("between 300-1200 euros", ["300"]),
]


@pytest.mark.parametrize("frame", FRAMES)
@pytest.mark.parametrize("reference", [each for kind in REFERENCES.values() for each in kind])
def test_a_reference_is_no_amount(reference: str, frame: str) -> None:
    if reference[0] == "[":  # stands behind what it notes
        frame = frame.replace("{}", "the firm{}")
    found = [f"{quantity.value:f} {quantity.unit}" for quantity in parse_quantities(frame.format(reference))]
    assert found == (["20 plant"] if "20 plants" in frame else [])


@pytest.mark.parametrize(("text", "values"), AMOUNTS)
def test_neighbours_of_references_are_amounts(text: str, values: list[str]) -> None:
    assert [f"{quantity.value:f}" for quantity in parse_quantities(text)] == values
