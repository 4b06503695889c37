"""Who is only named beside a deal or a plant has no part in it."""

import pytest

from factlib.document import Document
from factlib.validate import validate

BESIDE = (
    "Havco sold 20 trams to Stern, unlike {}.",
    "Havco sold 20 trams to Stern instead of {}.",
    "Havco sold 20 trams to Stern rather than {}.",
    "Havco sold 20 trams to Stern ahead of {}.",
    "Havco sold 20 trams to Stern despite {}.",
    "Havco sold 20 trams to Stern, like {}.",
    "Havco sold 20 trams to Stern to compete against {}.",
    "Havco sold 20 trams to Stern against competition from {}.",
    "Havco, advised by {}, sold 20 trams to Stern.",
    "Havco sold 20 trams to Stern, as a paper filed with {} says.",
    "Havco sold 20 trams to Stern during its rivalry with {}.",
    "After its takeover battle with {}, Havco sold 20 trams to Stern.",
    "Havco sold 20 trams to Stern because of tensions with {}.",
    "Against {}, Havco sold 20 trams to Stern.",
)


@pytest.mark.parametrize("sentence", BESIDE)
@pytest.mark.parametrize("name", ["Lorn AG", "Ruritania"])
def test_who_stands_beside_a_deal_buys_nothing(sentence: str, name: str) -> None:
    source = sentence.format(name)
    claim = {"type": "deal", "sellers": ["Havco"], "evidence": source}
    assert not validate(claim | {"buyers": [name]}, Document(text=source)).ok
    assert validate(claim | {"buyers": ["Stern"]}, Document(text=source)).ok


@pytest.mark.parametrize("firm", ["Adler Corp.,", "Adler Corp.,*", "Adler-Lund,", "Adler-Lund,*"])
def test_where_a_firm_is_from_is_nobody(firm: str) -> None:
    award = f"{firm} Belmont, Nebraska, was awarded a $12 million contract for a dyke."
    document = Document(text=f"{award} The Ministry of Works of Tarnia is the contracting activity.")
    claim = {
        "type": "deal",
        "sellers": [firm.rstrip(",*")],
        "buyers": ["Ministry of Works of Tarnia"],
        "evidence": award,
    }
    assert validate(claim, document).ok
