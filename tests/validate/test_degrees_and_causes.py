"""Statements compared by degree, by cause and by what is more than what: the same in other words, and what is otherwise."""

from datetime import date

import pytest

from factlib.document import Document
from factlib.validate import validate

# what the source says, what says the same, what says otherwise
CONTENTS: list[tuple[str, list[str], list[str]]] = [
    # some and all, one of the largest and the largest, an easing and an end
    ("Helvar is one of the largest makers of lifts in the region, chairman Otto Brandt said.", ["Helvar is among the region's largest lift makers", "Helvar is one of the biggest lift makers in the region"], ["Helvar is the largest maker of lifts in the region", "Helvar is the region's largest lift maker"]),
    ("Helvar is the second largest maker of lifts, chairman Otto Brandt said.", ["Helvar is the second biggest lift maker"], ["Helvar is the biggest maker of lifts"]),
    ("Helvar is the largest maker of lifts, one rival said.", ["Helvar is the biggest maker of lifts"], ["Helvar is the smallest maker of lifts"]),
    ("Some of the 40 mines may have to close if prices stay low, the ministry said.", ["several of the 40 mines may have to close if prices stay low"], ["all 40 mines may have to close if prices stay low", "most of the 40 mines may have to close if prices stay low"]),
    ("Most of the mines will close, the ministry said.", ["most mines are to close", "many of the mines will close"], ["all the mines will close", "every mine will close"]),
    ("A total of four of the nine ports were reopened after the storm, the harbour board said.", ["four out of nine ports were reopened after the storm"], ["all nine ports were reopened after the storm"]),
    ("All provincial councils must cut needless fees, the decree said.", ["every provincial council must cut needless fees", "provincial councils must cut needless fees"], ["some provincial councils must cut needless fees"]),
    ("The subsidy would help ease the housing shortage, Senator Abel Quist said.", ["the subsidy would help to relieve the housing shortage", "the subsidy would reduce the shortage of housing"], []),
    ("The reform would ease the shortage and end the queues, Senator Abel Quist said.", ["the reform would reduce the shortage and eliminate the queues"], []),
    ("Catches in the third quarter will be equal to those of the second, the guild said.", ["third-quarter catches will be the same as in the second quarter", "catches will be unchanged in the third quarter from the second"], ["catches in the third quarter will be raised from the second", "catches will be cut in the third quarter from the second"]),
    ("The tram line will link the airport with the harbour, mayor Dana Voss said.", ["the airport and the harbour will be linked by the tram line"], ["the tram line will link the airport with the stadium"]),
    ("Six of the ten shops closed, the guild said.", ["most shops closed", "some shops closed"], ["all shops closed"]),
    ("Four of the ten shops closed, the guild said.", ["some shops closed"], ["most shops closed", "all shops closed"]),
    # two things compared with each other, told from either side
    ("Farm income rose more than wages last year, the statistics office said.", ["wages rose less than farm income last year", "last year wages grew more slowly than farm income", "farm income outpaced wages last year"], ["wages rose more than farm income last year", "farm income rose less than wages last year"]),
    ("Diesel is cheaper than petrol in Oland, the motorists' club said.", ["petrol is dearer than diesel in Oland", "petrol costs more than diesel in Oland", "diesel costs less than petrol in Oland"], ["diesel is dearer than petrol in Oland", "petrol is cheaper than diesel in Oland", "diesel costs more than petrol in Oland"]),
    ("Ceramics cost more than 40 crowns and glass less than 30, the guild said.", ["glass cost less than 30 crowns and ceramics more than 40 crowns"], []),
    ("Demand for oats is higher than demand for rye, the guild said.", ["demand for oats is higher than demand for rye"], []),
    ("The hop index dropped to 48.7, more than growers had expected, the guild said.", ["the hop index fell to 48.7, a bigger drop than growers had expected"], ["the hop index fell to 48.7, a smaller drop than growers had expected"]),
    ("The fund will aid firms that will invest in foundries, the ministry said.", ["the fund is to aid firms that invest in foundries"], ["the fund has aided firms that will invest in foundries"]),
    ("Halden has quite a way to win over the crew of Lorn, the analyst said.", ["Halden has a long way to go to win over the crew of Lorn"], []),
    # before for after, and what a figure is of
    ("The tenants came before last winter's fall in rents, the guild said.", ["the tenants came before the drop in rents last winter"], ["the tenants came after the drop in rents last winter"]),
    ("The dairy has come to a market capitalization of 3 billion crowns, Otto Brandt said.", ["the dairy's market value reached 3 billion crowns"], ["the dairy's sales reached 3 billion crowns"]),
    ("Dense fog reduced exports in March, the ministry said.", ["dense fog cut exports in March"], ["dense fog cut imports in March"]),
    ("Orders from abroad fell in May, the guild said.", ["foreign orders fell in May"], ["domestic orders fell in May"]),
    ("The merger would save about 50 million crowns annually, the union said.", ["the merger will save about 50 million crowns a year", "the merger will save about 50 million crowns"], ["the merger will save about 50 million crowns a quarter"]),
    # another cause in the place of the source's, one of another kind
    ("Rain caused the delay of the harvest in Brannia, the growers' union said.", ["the harvest was late because of rain", "the delay of the harvest was due to rainy weather"], ["the delay of the harvest was caused by frost", "the rain was caused by the delay of the harvest"]),
    ("Profit fell because of weaker demand for copper tubing, finance chief Ines Holt said.", ["weaker demand for copper tubing pushed profit down", "the drop in profit was due to lower copper tubing demand", "softer copper tubing demand was behind the decline in earnings"], ["profit fell because of a strike", "profit fell owing to warm weather"]),
    ("Exports rose 6 percent, led by ceramics, glassware and timber, the Trade Bureau said.", ["exports climbed 6 percent, driven by ceramics, glassware and timber", "ceramics, glass products and timber led a 6 percent rise in exports"], ["exports rose 6 percent, led by fertilizer", "exports rose 6 percent thanks to a weak currency"]),
    ("The crop shrank because of hail damage to the orchards, the co-op said.", ["the crop was smaller due to damage by hail to the orchards", "hail damage made the crop smaller"], ["the crop shrank because of frost damage to the orchards", "the crop was smaller owing to flood damage"]),
    ("The line is shut as a result of a dispute over pay, the union said.", ["the line is shut due to a pay dispute", "because of a dispute over pay the line is shut"], ["the line is shut because of a fire", "the dispute over pay is a result of the fire"]),
    # each for all together, wholly for partly, ever for a while
    ("Quist and Voss were paid a total of 400,000 crowns, the guild said.", ["Quist and Voss were paid 400,000 crowns together"], ["Quist and Voss were each paid 400,000 crowns"]),
    ("The mill was shut, partly because of the flood, the guild said.", ["the mill was shut in part because of the flood"], ["the mill was shut, entirely because of the flood"]),
    ("The rise in output was the largest since 1974, the guild said.", ["the growth in output was the biggest since 1974"], ["the rise in output was the largest ever"]),
    ("The rise in output was a record, the guild said.", ["the rise in output was the largest ever"], []),
    ("The group had no contract with Voss for the bridge, the guild said.", ["the group did not have a contract with Voss for the bridge"], ["the group never had a contract with Voss for any bridge"]),
    # what is planned, talked of or not decided told as done, and the reverse; each of two for the other
    ("Half of the growers plan to lease more land, or simply raise yields, the union said.", ["half of the growers plan to rent more land or to raise yields"], ["half of the growers have already rented more land"]),
    ("The port is continuing to discuss a lease with several carriers, the mayor said.", ["the port is still in talks with several carriers about a lease"], ["the port has secured a lease from several carriers"]),
    ("Orland has decided to leave the pact, the mayor said.", ["Orland decided to quit the pact", "Orland may have decided to leave the pact"], ["Orland may yet decide to leave the pact"]),
    ("The tram line will be ready by the end of the year, the mayor said.", ["the tram line will be ready by the end of 1987"], ["the tram line will be ready by the end of next year"]),
    ("Prices are to fall by mid-1988, the mayor said.", ["prices are to fall by the middle of 1988"], ["prices are to fall by the end of 1987"]),
    # what it depends on, and on what is not so
    ("Mills will close if rates do not fall, the guild said.", ["mills will close unless rates fall", "if rates do not fall, mills will be closed"], ["mills will close if rates fall"]),
    ("If the council doesn't pass the budget, mills will close, the guild said.", ["failure to pass the budget would close mills", "mills will close unless the council passes the budget"], ["mills will close if the council passes the budget"]),
    # a share for a change
    ("Lamp sales will grow, accounting for 60 percent of revenue, Otto Brandt said.", ["lamps will make up 60 percent of revenue"], ["lamp sales will grow by 60 percent"]),
    ("The union rejected the pay offer, the guild said.", ["the union turned down the pay offer"], ["the union accepted the pay offer"]),
    ("The port had more than 20 suits filed against it this year, the mayor said.", ["more than 20 suits have been filed against the port this year"], ["more than 30 suits have been filed against the port this year"]),
    ("The Bank of Korea expects that the economy will grow, the mayor said.", ["the Bank of Korea expects the South Korean economy to grow"], ["the Bank of Korea expects the Japanese economy to grow"]),
    ("The mill blamed the loss on dear pulp, and costs rose because of new taxes.", ["costs rose because of new taxes"], []),
]  # fmt: skip


def is_refused(text: str, content: str) -> bool:
    claim = {"type": "statement", "content": content, "evidence": text}
    document = Document(text=text, published=date(1987, 5, 5))
    return any(error.field == "content" for error in validate(claim, document).errors)


@pytest.mark.parametrize(("source", "same", "other"), CONTENTS)
def test_contents_are_compared(source: str, same: list[str], other: list[str]) -> None:
    assert [content for content in same if is_refused(source, content)] == []
    assert [content for content in other if not is_refused(source, content)] == []
