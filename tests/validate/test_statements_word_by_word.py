"""Statements of many sorts: what says the same in other words, and what a few other words make of them."""

import pytest

from factlib.document import Document
from factlib.validate import validate

STATEMENTS: list[tuple[str, list[str], list[str]]] = [  # what is said; the same; something else
    (
        "the refinery will close in March because of weak demand",
        [
            "the refinery will be shut in March owing to weak demand",
            "weak demand will force the refinery to close in March",
            "the refinery is to close in March",
        ],
        [
            "the refinery will close in March because of high costs",
            "the refinery will open in March",
            "the refinery will close in May because of weak demand",
            "the smelter will close in March because of weak demand",
        ],
    ),
    (
        "exports to Peru rose faster than imports from it",
        ["exports to Peru grew more quickly than imports from Peru", "exports to Peru outpaced imports"],
        [
            "imports from Peru rose faster than exports to it",
            "exports to Peru rose more slowly than imports",
            "exports to Chile rose faster than imports from it",
        ],
    ),
    (
        "the union rejected the offer of the company",
        ["the union turned down the company's offer", "the company's offer was rejected by the union"],
        [
            "the union accepted the offer of the company",
            "the company rejected the offer of the union",
            "the union is considering the offer of the company",
        ],
    ),
    (
        "two of the five plants are running at full capacity",
        ["two out of five plants run at full capacity", "two of its five plants are at full capacity"],
        [
            "all five plants are running at full capacity",
            "three of the five plants are running at full capacity",
            "two of the five plants are running at half capacity",
        ],
    ),
    (
        "prices could fall by up to 10 percent next year",
        ["prices may drop by as much as 10% next year", "prices might decline by up to 10 percent next year"],
        [
            "prices will fall by 10 percent next year",
            "prices could rise by up to 10 percent next year",
            "prices could fall by at least 10 percent next year",
            "prices could fall by up to 10 percent this year",
        ],
    ),
    (
        "the government has no plan to raise taxes",
        [
            "the government does not plan to increase taxes",
            "there are no plans by the government to raise taxes",
        ],
        [
            "the government plans to raise taxes",
            "the government has a plan to raise taxes",
            "the government has no plan to cut taxes",
        ],
    ),
    (
        "the airline lost customers to its rival Vendor Air",
        ["the airline's customers went over to its rival Vendor Air"],
        ["the airline won customers from its rival Vendor Air", "Vendor Air lost customers to the airline"],
    ),
    (
        "only Peru and Chile supported the proposal",
        ["Peru and Chile alone backed the proposal", "the proposal was supported only by Peru and Chile"],
        ["Peru and Chile opposed the proposal", "Peru, Chile and Bolivia supported the proposal"],
    ),
    (
        "the first ships will be delivered before the end of the year",
        [
            "first ships are to be delivered by the end of the year",
            "delivery of the first ships will happen before year-end",
        ],
        [
            "the last ships will be delivered before the end of the year",
            "the first ships will be delivered after the end of the year",
            "the first ships were delivered before the end of the year",
        ],
    ),
    (
        "inflation is a greater danger than unemployment",
        [],
        [
            "unemployment is a greater danger than inflation",
            "inflation is a smaller danger than unemployment",
            "inflation is as great a danger as unemployment",
        ],
    ),
    (
        "most of the workers who were laid off have found new jobs",
        ["the majority of laid-off workers have found new jobs", "most laid-off workers have new work"],
        [
            "all of the workers who were laid off have found new jobs",
            "most of the workers who were laid off have not found new jobs",
        ],
    ),
    (
        "the bank should have warned its customers earlier",
        ["the bank ought to have warned customers sooner", "the bank should have warned its clients earlier"],
        [
            "the bank warned its customers early",
            "the bank should not have warned its customers",
            "the customers should have warned the bank earlier",
        ],
    ),
    (
        "the minister failed to convince the farmers",
        ["the minister did not convince the farmers", "the minister could not convince the farmers"],
        ["the minister convinced the farmers", "the farmers failed to convince the minister"],
    ),
    (
        "the new law makes it harder to fire workers",
        [
            "under the new law it is more difficult to dismiss workers",
            "the new law makes firing workers harder",
        ],
        [
            "the new law makes it easier to fire workers",
            "the old law makes it harder to fire workers",
            "the new law makes it harder to hire workers",
        ],
    ),
    (
        "demand in Asia offset weaker sales in Europe",
        [
            "weaker sales in Europe were offset by demand in Asia",
            "Asian demand made up for weaker European sales",
        ],
        [
            "demand in Europe offset weaker sales in Asia",
            "demand in Asia offset stronger sales in Europe",
            "demand in Asia did not offset weaker sales in Europe",
        ],
    ),
    (
        "it took three years and $40 million to build the bridge",
        [
            "building the bridge took three years and cost $40 million",
            "the bridge took three years and $40 million to build",
        ],
        [
            "it took four years and $40 million to build the bridge",
            "it took three years and $14 million to build the bridge",
        ],
    ),
    (
        "unless rain comes soon the harvest will be lost",
        [
            "the harvest will be lost if rain does not come soon",
            "without rain soon, the harvest will be lost",
        ],
        ["the harvest has been lost"],
    ),
    (
        "the committee voted seven to two for the merger",
        ["the committee backed the merger 7-2"],
        [
            "the committee voted seven to two against the merger",
            "the committee voted six to three for the merger",
        ],
    ),
    (
        "the company sold more trucks abroad than at home",
        [
            "the company's truck sales abroad exceeded those at home",
            "more of the company's trucks were sold abroad than at home",
        ],
        [
            "the company sold more trucks at home than abroad",
            "the company sold fewer trucks abroad than at home",
            "the company sold more buses abroad than at home",
        ],
    ),
    (
        "the president's visit was postponed, not cancelled",
        [
            "the president's visit was not cancelled but postponed",
            "the visit of the president has been put off, not called off",
        ],
        [
            "the president's visit was cancelled, not postponed",
            "the president's visit was cancelled",
            "the president's visit was neither postponed nor cancelled",
        ],
    ),
    (
        "talks with Norland ended without an agreement",
        ["talks with Norland ended with no agreement", "no agreement was reached in the talks with Norland"],
        ["talks with Norland ended with an agreement", "talks with Sorland ended without an agreement"],
    ),
    (
        "the firm employs twice as many people as in 2019",
        ["the firm has twice as many employees as in 2019", "the firm's workforce has doubled since 2019"],
        [
            "the firm employs half as many people as in 2019",
            "the firm employs three times as many people as in 2019",
        ],
    ),
    (
        "the army used drones to find the missing climbers",
        [
            "drones were used by the army to find the missing climbers",
            "the army found the missing climbers with drones",
        ],
        [
            "the army used dogs to find the missing climbers",
            "the police used drones to find the missing climbers",
        ],
    ),
    (
        "growth slowed in the second quarter but stayed above 3 percent",
        [
            "growth was slower in the second quarter, though still more than 3 percent",
            "second-quarter growth slowed but remained above 3%",
        ],
        [
            "growth slowed in the second quarter to below 3 percent",
            "growth accelerated in the second quarter and stayed above 3 percent",
            "growth slowed in the first quarter but stayed above 3 percent",
        ],
    ),
    (
        "neither side wants a war",
        ["both sides do not want a war", "none of the two sides wants war"],
        ["both sides want a war", "one side wants a war"],
    ),
    (
        "he was forced to resign by the shareholders",
        ["the shareholders forced him to resign", "he had to resign because of pressure by the shareholders"],
        ["he refused to resign", "he resigned voluntarily"],
    ),
    (
        "investors were more worried about debt than about growth",
        ["debt worried investors more than growth", "investors worried more about debt than growth"],
        [
            "investors were more worried about growth than about debt",
            "investors were less worried about debt than about growth",
            "consumers were more worried about debt than about growth",
        ],
    ),
    (
        "the harvest will be lost unless rain comes soon",
        [
            "the harvest will be lost if rain does not come soon",
            "unless it rains soon the harvest will be lost",
        ],
        ["the harvest will be lost even if rain comes soon"],
    ),
    ("the bank will fail even if it finds a buyer", ["the bank will fail"], ["the bank will not fail"]),
    (
        "if wages do not rise the strike will go on",
        ["the strike will go on unless wages rise"],
        ["the strike will go on whether or not wages rise"],
    ),
    (
        "the mayor voted against the tunnel",
        ["the mayor voted against the tunnel"],
        ["the mayor voted for the tunnel"],
    ),
    ("the two brothers met the minister in Lima", [], ["the two brothers met the minister in Quito"]),
    (
        "copper and zinc are mined in Tarma",
        ["zinc and copper are mined in Tarma"],
        ["copper and tin are mined in Tarma"],
    ),
    (
        "orders came from Peru and from Chile",
        ["orders came from Chile and from Peru"],
        ["orders came from Peru and from Spain"],
    ),
    (
        "the town needs new schools and new roads",
        ["the town needs new roads and new schools"],
        ["the town needs new schools and old roads"],
    ),
    (
        "our members and our suppliers want a deal",
        ["our suppliers and our members want a deal"],
        ["our members and our suppliers want no deal"],
    ),
    (
        "the reform is bad for jobs, bad for growth",
        ["the reform is bad for growth, bad for jobs"],
        ["the reform is good for jobs, bad for growth"],
    ),
    (
        "the mill would shut unless it found an investor, and that 40 workers were on leave",
        ["40 workers were on leave"],
        ["the mill has shut"],
    ),
    (
        "if you ask me, the club will win the cup",
        ["the club will win the cup"],
        ["the club will lose the cup"],
    ),
    (
        "the jab against measles works",
        ["the jab for measles works"],
        ["the jab against measles does not work"],
    ),
]
SAYING = (
    "{0}, the spokesman said.",
    "The spokesman said that {1}.",
    "“{0},” the spokesman said.",
    "According to the spokesman, {1}.",
)


def _is_said(said: str, saying: str, content: str) -> bool:
    quote = saying.format(said[0].upper() + said[1:], said)
    text = f"Vellmar Capital spoke to reporters on Monday. {quote} Nothing else was discussed."
    claim = {"type": "statement", "speaker": "the spokesman", "content": content, "evidence": quote}
    return validate(claim, Document(text=text)).ok


@pytest.mark.parametrize("saying", SAYING)
@pytest.mark.parametrize(("said", "same", "other"), STATEMENTS, ids=[row[0] for row in STATEMENTS])
def test_what_is_said_is_told_from_what_is_not(
    said: str, same: list[str], other: list[str], saying: str
) -> None:
    assert [content for content in same if not _is_said(said, saying, content)] == []
    assert [content for content in other if _is_said(said, saying, content)] == []
