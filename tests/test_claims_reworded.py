"""The same in other words is let through, something else in nearly the same words is not: by kinds of rewording."""

from typing import Any

import pytest

from factlib.document import Document
from factlib.validate import Report, validate
from factlib.validate.names_alike import same_name

ARTICLE = (
    "Norland Boat Systems said on Monday it will sell four Falke patrol boats to Estonia for $60 million. The German shipbuilder "
    "beat Havco and Baltic Yards of Riga. The price includes training, a person close to the talks said. Estonia's navy needs the "
    "boats by 2030. Havco, which bought Lund Steel in 2019, opened a dock in Gdansk last year."
)


def _report(claim: dict[str, Any], text: str = ARTICLE) -> Report:
    return validate(claim, Document(text=text))


def _statement(source: str, content: str) -> Report:
    return _report(
        {"type": "statement", "speaker": "Otto Lenk", "content": content, "evidence": source}, f"{source}\n"
    )


SHORT = [  # a name, another form of it, whether they are one
    ("EPA", "U.S. Environmental Protection Agency", True),
    ("EPA", "Environmental Protection Agency", True),
    ("Eximbank", "Export-Import Bank of Norland", True),
    ("US Department of Energy", "U.S. Department of Energy", True),
    ("DOE", "U.S. Department of Energy", True),
    ("DOT", "Department of Trade", True),
    ("DOT", "Department of Energy", False),
    ("UK Treasury", "U.K. Treasury", True),
    ("NBS", "Norland Boat Systems", True),
    ("Minpeco", "Minero Peru Comercial", True),
    ("Interpol", "International Police", True),
    ("VW", "Volkswagen", True),
    ("AT&T", "ATT", True),
    ("AT&T", "AT and T", True),
    ("AT and T", "T", False),
    ("AW&T", "American Wool and Thread Co", True),
    ("Benelux", "Belgium Netherlands Luxembourg", True),
    ("EPA", "Energy Planning Board", False),
    ("Eximbank", "Exeter Bank", False),
    ("Norbank", "Norland Boat Systems", False),
    ("WV", "Volkswagen", False),
    ("Minpeco", "Minero Chile", False),
    ("Soviet Union", "USSR", True),
    ("East Germany", "Soviet Union", False),
]


@pytest.mark.parametrize(("short", "long", "same"), SHORT)
def test_short_forms_of_names(short: str, long: str, same: bool) -> None:
    from factlib.names import Party
    from factlib.validate.names_alike import same_party

    assert (same_name(short, long) or same_party(Party(name=short), Party(name=long))) is same


SAYINGS = [  # what the source says, what a claim makes of it, whether it is the same
    ("Otto Lenk said the talks would go on.", "the negotiations would continue", True),
    ("Otto Lenk said output would stay steady in May.", "output would remain stable in May", True),
    ("Otto Lenk said output would stay steady in May.", "output would fall in May", False),
    ("Otto Lenk said output would stay steady in May.", "output would remain stable in June", False),
    ("Otto Lenk said the ministry opposes the plan.", "the ministry is against the plan", True),
    ("Otto Lenk said the ministry opposes the plan.", "the ministry supports the plan", False),
    ("Otto Lenk said the talks failed.", "the talks succeeded", False),
    ("Otto Lenk said prices were depressed.", "prices were high", False),
    ("Otto Lenk said prices were depressed.", "prices were low", True),
    ("Otto Lenk said the gap was unlikely to return.", "the gap would probably not return", True),
    ("Otto Lenk said the gap was unlikely to return.", "the gap would probably return", False),
    ("Otto Lenk said the fund pays for overseas growth.", "the fund pays for domestic growth", False),
    ("Otto Lenk said the money goes into new shares.", "the money goes into existing shares", False),
    ("Otto Lenk said the yard is working on 800 boats.", "the yard has completed 800 boats", False),
    (
        "Otto Lenk said it costs 40 percent more than the old boat.",
        "it costs 40 percent less than the old boat",
        False,
    ),
    ("Otto Lenk said he could not remember the meeting.", "he did not remember the meeting", True),
    (
        "Otto Lenk said the firm could fold if it found no buyer.",
        "the firm could fold unless it found a buyer",
        True,
    ),
    (
        "Otto Lenk said capacity would rise from 300 to 900 megawatts.",
        "capacity would rise from 300 megawatts to 900 megawatts",
        True,
    ),
    ("Otto Lenk said the yard would make 100 Falke boats.", "the yard would make 100 Falkes", True),
    ("Otto Lenk said the deficit fell to $2 billion.", "the deficit narrowed to $2 billion", True),
    ("Otto Lenk said the firm earned a profit.", "the firm made a loss", False),
    ("Otto Lenk said Tallinn would help Riga.", "Tallinn would help Vilnius", False),
]


@pytest.mark.parametrize(("source", "content", "same"), SAYINGS)
def test_contents_in_other_words(source: str, content: str, same: bool) -> None:
    report = _statement(source, content)
    assert report.ok is same, report.feedback()


BOATS = "it will sell four Falke patrol boats to Estonia for $60 million"
DEALS = [  # what a claim says otherwise than the true one, whether it is still true
    ({}, True),
    ({"sellers": ["Norland Boat"]}, True),
    ({"buyers": ["Estonian government"]}, True),
    ({"buyers": ["Estonian navy"]}, True),
    ({"items": ["patrol boats"]}, True),
    ({"items": ["four Falke boats"]}, True),
    ({"items": ["four vessels"]}, True),
    ({"sellers": ["Havco"]}, False),
    ({"sellers": ["Baltic Yards"]}, False),
    ({"buyers": ["Norland Boat Systems"], "sellers": ["Estonia"]}, False),
    ({"buyers": ["Latvia"]}, False),
    ({"items": ["four Falke fishing boats"]}, False),
    ({"items": ["four Hecht patrol boats"]}, False),
    ({"items": ["40 Falke patrol boats"]}, False),
    ({"value": "$16 million"}, False),
    ({"stage": "delivered"}, False),
]


@pytest.mark.parametrize(("changed", "same"), DEALS)
def test_deals_in_other_words(changed: dict[str, Any], same: bool) -> None:
    claim = {
        "type": "deal",
        "stage": "planned",
        "sellers": ["Norland Boat Systems"],
        "buyers": ["Estonia"],
        "items": ["four Falke patrol boats"],
        "value": "$60 million",
        "evidence": f"Norland Boat Systems said on Monday {BOATS}",
    }
    report = _report({**claim, **changed})
    assert report.ok is same, report.feedback()


FLOWS = "Danish amber exports to Chile brought in 74 million crowns in 2011, while Chilean exports to Norway ran to about $1.2 billion."
FIGURES = [
    (("Denmark", "Chile", "74 million crowns"), True),
    (("Chile", "Norway", "about $1.2 billion"), True),
    (("Chile", "Norway", "74 million crowns"), False),
    (("Denmark", "Chile", "about $1.2 billion"), False),
    (("Chile", "Denmark", "74 million crowns"), False),
    (("Norway", "Chile", "about $1.2 billion"), False),
]


@pytest.mark.parametrize(("told", "same"), FIGURES)
def test_an_amount_is_of_its_own_flow(told: tuple[str, str, str], same: bool) -> None:
    exporter, importer, amount = told
    claim = {"type": "export_figure", "exporter": exporter, "importer": importer, "amount": amount}
    report = _report({**claim, "measure": "level", "evidence": FLOWS}, FLOWS)
    assert report.ok is same, report.feedback()


def test_a_whole_is_not_its_part() -> None:
    text = "Adler unveiled a $9 billion investment, including $2.4 billion for a new glue plant in Kansas."
    claim = {
        "type": "factory",
        "operator": "Adler",
        "place": "Kansas",
        "products": ["glue"],
        "status": "planned",
    }
    assert _report({**claim, "investment": "$2.4 billion", "evidence": text}, text).ok
    assert not _report({**claim, "investment": "$9 billion", "evidence": text}, text).ok


PERIODS = [  # the words of a source of an unknown day, a period of a claim, whether it may be that
    (
        "Rye exports grew from January through November, coming to $5 billion.",
        "January to November 2025",
        True,
    ),
    ("Rye exports fell through November to $5 billion.", "January to November 2025", True),
    ("Rye exports grew from January through November, coming to $5 billion.", "November 2025", False),
    ("Rye exports reached $5 billion in March.", "March 2025", True),
    ("Rye exports reached $5 billion in March.", "April 2025", False),
    ("Rye exports reached $5 billion in March 2024.", "March 2025", False),
]


@pytest.mark.parametrize(("source", "period", "same"), PERIODS)
def test_a_year_that_the_source_leaves_out(source: str, period: str, same: bool) -> None:
    claim = {"type": "export_figure", "exporter": "Norland", "goods": "rye", "amount": "$5 billion"}
    text = f"Norland said so. {source}"
    report = _report({**claim, "measure": "level", "period": period, "evidence": source}, text)
    assert ("period" not in {error.field for error in report.errors}) is same, report.feedback()


RELAYED = [("Reuters", True), ("the news agency Reuters", True), ("Bloomberg", False)]


@pytest.mark.parametrize(("via", "same"), RELAYED)
def test_who_passes_words_on_is_named(via: str, same: bool) -> None:
    source = "Otto Lenk told Reuters that the yard was full."
    claim = {
        "type": "statement",
        "speaker": "Otto Lenk",
        "content": "the yard was full",
        "evidence": source,
        "via": via,
    }
    assert _report(claim, source).ok is same
