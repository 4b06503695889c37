"""Contents of indirect statements whose figures follow from those of the source, or are of something else."""

import pytest

import factlib
from factlib import Document

# what is said, contents that are so, contents that are not
CONTENTS = [
    (  # a change, a level, a base
        "Monthly output of rafts is to reach 60 units by May from 35 now, Mr Tolm said.",
        ["Output of rafts will rise to 60 units a month by May."],
        ["Output of rafts will rise by 60 units a month by May."],
    ),
    (
        "Damage from hail totaled 196 million crowns, Mr Tolm said.",
        ["Hail did damage of 196 million crowns."],
        ["Damage from hail grew by 196 million crowns."],
    ),
    (
        "Rye stocks were put at 54,000 tonnes, Mr Tolm said.",
        ["Rye stocks stood at 54,000 tonnes."],
        ["Rye stocks were reduced by 54,000 tonnes."],
    ),
    (  # a part keeps what is told of it beside its whole
        "Tests showed lead in the blood of 212 of the 340 miners, Mr Tolm said.",
        ["212 miners had lead in their blood, tests showed."],
        ["412 miners had lead in their blood, tests showed."],
    ),
    (
        "The yard's profit rate slipped from 8.3 percent to 6.4 percent, Mr Tolm said.",
        ["The profit rate of the yard narrowed to 6.4 percent."],
        ["The profit rate of the yard narrowed to 8.3 percent."],
    ),
    (
        "Oak costs $82 a tonne, about nine dollars less than pine, Mr Tolm said.",
        ["Oak was some $9 a tonne cheaper than pine."],
        ["Oak was some $82 a tonne cheaper than pine."],
    ),
    (  # differences
        "Ostrel set aside 9.4 million euros for warranties against 3.1 million a year earlier, Mr Tolm said.",
        ["Provisions for warranties were 6.3 million euros higher than a year earlier."],
        ["Provisions for warranties were 7.3 million euros higher than a year earlier."],
    ),
    (
        "The waiting time at Brodhaven has been cut from fourteen days to nine, Mr Tolm said.",
        ["Waiting at Brodhaven has been cut by five days."],
        ["Waiting at Brodhaven has been cut by six days."],
    ),
    (
        "Lund expects to buy 64,000 tonnes of rye this season, Mr Tolm said. Last season it bought 71,000 tonnes.",
        ["Lund will buy 7,000 tonnes of rye less this season."],
        ["Lund will buy 9,000 tonnes of rye less this season."],
    ),
    (
        "The yard has delivered 210 of the 360 rafts that were ordered, Mr Tolm said.",
        [
            "Another 150 of the rafts that were ordered are still outstanding.",
            "More than half of the rafts have been delivered.",
        ],
        [
            "Another 160 of the rafts that were ordered are still outstanding.",
            "Less than half of the rafts have been delivered.",
        ],
    ),
    (  # shares and what is left
        "The levy will pay for 70 percent of the dyke, Mr Tolm said, and the towns for what remains.",
        ["The remaining 30% of the dyke will be paid for by the towns."],
        ["The remaining 40% of the dyke will be paid for by the towns."],
    ),
    (
        "Ferry fares could rise by a fifth next spring, Mr Tolm said.",
        ["A 20% rise in ferry fares is possible next spring."],
        ["A 25% rise in ferry fares is possible next spring."],
    ),
    (
        "At least a quarter of the 48 million crowns is set aside for small mills, Mr Tolm said.",
        [
            "At least 12 million crowns is set aside for small mills.",
            "No less than 25% of the money is set aside for small mills.",
        ],
        [
            "At least 16 million crowns is set aside for small mills.",
            "At most a quarter of the money is set aside for small mills.",
        ],
    ),
    (
        "Seven or eight of every ten inns would have to close, Mr Tolm said.",
        ["Between 70% and 80% of the inns would have to close."],
        ["Between 50% and 60% of the inns would have to close."],
    ),
    (
        "Rents in Halden are four times those in Orsk, Mr Tolm said.",
        ["Rents in Orsk are a quarter of those in Halden."],
        [],
    ),
    (
        "The slip can take eight barges, twice as many as before, Mr Tolm said.",
        ["Before that the slip could take four barges."],
        ["Before that the slip could take five barges."],
    ),
    (
        "Losses of cod doubled last year, Mr Tolm said.",
        ["Cod losses were twice as large last year."],
        ["Losses of cod halved last year."],
    ),
    (  # things by other words
        "The chain will buy 27 supermarkets in Torvik, Mr Tolm said.",
        ["The chain will take over 27 shops in Torvik."],
        ["The chain will take over 29 shops in Torvik."],
    ),
    (
        "One of two kilns at Halden will be shut, Mr Tolm said.",
        ["One kiln at Halden will be shut."],
        ["Three kilns at Halden will be shut."],
    ),
    (  # bounds by words
        "Cider exports will top 30 million bottles this year, Mr Tolm said.",
        ["More than 30 million bottles of cider will be exported this year."],
        ["Fewer than 30 million bottles of cider will be exported this year."],
    ),
    (
        "Lund would not go above $7bn for the mill, Mr Tolm said.",
        [],
        ["Lund would pay at least $7bn for the mill."],
    ),
    (
        "The lower rate would hold for a maximum of six years, Mr Tolm said.",
        ["The lower rate would hold for no more than six years."],
        ["The lower rate would hold for at least six years."],
    ),
    (
        "Lund would have to import at least 90,000 tonnes, Mr Tolm said.",
        ["Lund would have to import 90,000 tonnes or more."],
        ["Lund would have to import no more than 90,000 tonnes."],
    ),
    (  # lengths of time
        "The ban on netting will be lifted within a year, Mr Tolm said.",
        ["The ban on netting will be lifted within 12 months."],
        ["The ban on netting will be lifted within 18 months."],
    ),
    (
        "The pump failed and put the work back by six months, Mr Tolm said.",
        ["The failed pump led to a half-year delay."],
        ["The failed pump led to a delay of half a decade."],
    ),
    (
        "The filters must be washed at least once a week, Mr Tolm said.",
        ["The filters must be washed weekly or more often."],
        ["The filters must be washed monthly or more often."],
    ),
    (
        "The kiln will stand still from July through September, Mr Tolm said.",
        ["A three-month shutdown of the kiln is planned."],
        [],
    ),
]


def _is_borne_out(source: str, content: str) -> bool:
    claim = {
        "type": "statement",
        "speaker": "Mr Tolm",
        "content": content,
        "direct": False,
        "evidence": source,
    }
    findings = factlib.validate(claim, Document(text=source)).findings
    return not any(one.field == "content" and one.severity == "error" for one in findings)


@pytest.mark.parametrize(
    ("source", "content"), [(source, one) for source, true, _ in CONTENTS for one in true]
)
def test_what_follows_from_the_figures_is_borne_out(source: str, content: str) -> None:
    assert _is_borne_out(source, content)


@pytest.mark.parametrize(
    ("source", "content"), [(source, one) for source, _, wrong in CONTENTS for one in wrong]
)
def test_what_does_not_is_found(source: str, content: str) -> None:
    assert not _is_borne_out(source, content)
