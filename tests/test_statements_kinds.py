"""Statements by kinds of wording: verbs of thinking and finding, reasons, questions, sources, several speakers."""

from typing import Any

import pytest

import factlib
from factlib.facts import Statement


def found(text: str) -> list[tuple[Any, str]]:
    """The words of the speaker, and the content, of each statement in `text`."""
    statements = [fact for fact in factlib.extract(text) if isinstance(fact, Statement)]
    return [(_words(text, each), each.content) for each in statements]


def _words(text: str, statement: Statement) -> str | None:
    assert statement.provenance is not None
    span = statement.provenance.fields.get("speaker")
    return None if span is None else text[span.slice]


TOLD: list[tuple[str, list[tuple[str | None, str]]]] = [
    # what somebody thinks or foresees
    ("The bank projected that growth would slow to 2 percent next year.", [("The bank", "growth would slow to 2 percent next year")]),
    ("Analysts at Halden Securities projected profits would fall by a fifth.", [("Analysts at Halden Securities", "profits would fall by a fifth")]),
    ("Sales will double, the company projected.", [("the company", "Sales will double")]),
    ("Economists had projected a rise of 3 percent.", [("Economists", "a rise of 3 percent")]),
    ("The fund is projecting growth of 4 percent.", [("The fund", "growth of 4 percent")]),
    ("Analysts reckon the deal is worth $3 billion.", [("Analysts", "the deal is worth $3 billion")]),
    ("The deal will fail, analysts reckon.", [("analysts", "The deal will fail")]),
    ("Traders reckoned the bank would cut rates.", [("Traders", "the bank would cut rates")]),
    ("“It is a bad deal,” reckons Anna Berg, a broker.", [("Anna Berg", "It is a bad deal,")]),
    ("Observers believe that the yard will close.", [("Observers", "the yard will close")]),
    ("The price is too high, analysts believe.", [("analysts", "The price is too high")]),
    ("Economists expect that prices will fall.", [("Economists", "prices will fall")]),
    ("Analysts think the firm will cut jobs.", [("Analysts", "the firm will cut jobs")]),
    ("Officials fear that the plant will close.", [("Officials", "the plant will close")]),
    ("Brokers suspect that the bid will fail.", [("Brokers", "the bid will fail")]),
    ("Later this year, says analyst Anna Berg, prices will fall.", [("analyst Anna Berg", "Later this year prices will fall")]),
    ("In the north, said Anna Berg, the yard will close.", [("Anna Berg", "In the north the yard will close")]),
    ("The loss is small, B and Q said.", [("B and Q", "The loss is small")]),
    # what surveys and inquiries find
    ("The survey found that most firms plan to hire.", [("The survey", "most firms plan to hire")]),
    ("A survey by Halden Institute found that 62 percent of firms have higher costs.", [("A survey by Halden Institute", "62 percent of firms have higher costs")]),
    ("A study published in March found prices had risen by a tenth.", [("A study", "prices had risen by a tenth")]),
    ("An audit found that Krauss AG had overstated its profits.", [("An audit", "Krauss AG had overstated its profits")]),
    ("Most firms plan to hire, the survey found.", [("the survey", "Most firms plan to hire")]),
    ("Investigators found that the valve had failed.", [("Investigators", "the valve had failed")]),
    ("The court found that the ministry had broken the law.", [("The court", "the ministry had broken the law")]),
    ("The survey showed that exports would fall.", [("The survey", "exports would fall")]),
    ("Data showed exports fell 3 percent in May.", [("Data", "exports fell 3 percent in May")]),
    ("The figures show that output rose.", [("The figures", "output rose")]),
    ("Exports fell in May, the data showed.", [("the data", "Exports fell in May")]),
    ("Exports fell in May, a survey has found.", [("a survey", "Exports fell in May")]),
    ("The poll found voters were tired.", [("The poll", "voters were tired")]),
    ("The inquiry found that nobody had been trained.", [("The inquiry", "nobody had been trained")]),
    ("The results show the drug works.", [("The results", "the drug works")]),
    # what is put down to what
    ("Krauss attributed the fall to lower prices.", [("Krauss", "the fall to lower prices")]),
    ("Krauss attributed the loss to a strike at its plant in Ohio.", [("Krauss", "the loss to a strike at its plant in Ohio")]),
    ("The company ascribed the delay to bad weather.", [("The company", "the delay to bad weather")]),
    ("The ministry blamed the fall on drought.", [("The ministry", "the fall on drought")]),
    ("The company blames higher costs for the loss.", [("The company", "higher costs for the loss")]),
    ("Analysts attribute the rise to weak demand.", [("Analysts", "the rise to weak demand")]),
    ("Traders blamed the slump on a strong currency.", [("Traders", "the slump on a strong currency")]),
    ("The union blamed the managers for the loss.", [("The union", "the managers for the loss")]),
    ("Industry sources attributed the delay to a dispute over pay.", [("Industry sources", "the delay to a dispute over pay")]),
    ("Anna Berg attributed her success to luck.", [("Anna Berg", "her success to luck")]),
    ("The bank had attributed the rise to lower rates.", [("The bank", "the rise to lower rates")]),
    ("He said the fall was due to lower prices.", [("He", "the fall was due to lower prices")]),
    ("The company said the loss was due to a strike at its plant.", [("The company", "the loss was due to a strike at its plant")]),
    ("The fall in sales was due to a strike, the company said.", [("the company", "The fall in sales was due to a strike")]),
    ("The minister said the spring was wet.", [("The minister", "the spring was wet")]),
    # appeals, and what is said to be untrue
    ("The union appealed to the government to save the yard.", [("The union", "to save the yard")]),
    ("Okafor appealed to investors to stay calm.", [("Okafor", "to stay calm")]),
    ("The group appealed to Krauss not to sell.", [("The group", "not to sell")]),
    ("Kaya appealed for calm.", [("Kaya", "calm")]),
    ("The ministry appealed for bids for 12 ferries.", [("The ministry", "bids for 12 ferries")]),
    ("Kaya rejected suggestions that the deal was unfair.", [("Kaya", "suggestions that the deal was unfair")]),
    ("The company dismissed rumours that it would close.", [("The company", "rumours that it would close")]),
    ("The group refuted allegations that it had dumped steel.", [("The group", "allegations that it had dumped steel")]),
    ("Kaya dismissed the claims as “nonsense”.", [("Kaya", "the claims as “nonsense”")]),
    ("Osman Tek rejected any suggestion that the yard is for sale.", [("Osman Tek", "any suggestion that the yard is for sale")]),
    ("Krauss has denied suggestions that it will sell its yard.", [("Krauss", "suggestions that it will sell its yard")]),
    ("The ministry denied reports that exports had fallen.", [("The ministry", "reports that exports had fallen")]),
    ("The firm denied claims it had bribed officials.", [("The firm", "claims it had bribed officials")]),
    ("NordAir has repeatedly denied speculation that it is for sale.", [("NordAir", "speculation that it is for sale")]),
    ("The bank denied it had sold the loans.", [("The bank", "it had sold the loans")]),
    # words of time and place before the speaker
    ("In a speech in Oslo she warned that tariffs would cost jobs.", [("she", "tariffs would cost jobs")]),
    ("In a letter to Finance Minister Anna Berg the group said it had sold its stake.", [("the group", "it had sold its stake")]),
    ("In its annual report the company said it owns 12 plants.", [("the company", "it owns 12 plants")]),
    ("On Friday Mellor reported a loss of $3 million.", [("Mellor", "a loss of $3 million")]),
    ("On Friday Krauss said it lost $3 million.", [("Krauss", "it lost $3 million")]),
    ("In May Norland said it would sell 12 jets.", [("Norland", "it would sell 12 jets")]),
    ("Last week Krauss said it lost $3 million.", [("Krauss", "it lost $3 million")]),
    ("On 3 May Krauss said it would sell.", [("Krauss", "it would sell")]),
    ("In 2021 Krauss said it would sell.", [("Krauss", "it would sell")]),
    ("On Friday the company said it lost $3 million.", [("the company", "it lost $3 million")]),
    ("This month the ministry said exports fell.", [("the ministry", "exports fell")]),
    ("Since Monday Krauss has said that it lost money.", [("Krauss", "it lost money")]),
    ("Earlier in May Norland said it would sell 12 jets.", [("Norland", "it would sell 12 jets")]),
    ("Krauss announced that, as required by law, it has sold its stake.", [("Krauss", "as required by law, it has sold its stake")]),
    ("Norland will buy wheat although traders said the tender, planned for Monday, might not take place.", [("traders", "the tender, planned for Monday, might not take place")]),
    # sources
    ("According to Krauss the yard will close.", [("Krauss", "the yard will close")]),
    ("According to the ministry exports rose 3 percent in May.", [("the ministry", "exports rose 3 percent in May")]),
    ("According to the union's report 12 million workers are not saving enough.", [("the union's report", "12 million workers are not saving enough")]),
    ("As per a recent report by Halden Steel, the programme has stalled.", [("a recent report by Halden Steel", "the programme has stalled")]),
    ("The programme has stalled, as per media reports.", [("media reports", "The programme has stalled")]),
    ("According to Krauss, sales rose 3 percent.", [("Krauss", "sales rose 3 percent")]),
    ("Sales rose 3 percent, according to Krauss.", [("Krauss", "Sales rose 3 percent")]),
    ("According to officials familiar with the talks, the price is $3 billion.", [("officials familiar with the talks", "the price is $3 billion")]),
    ("According to the plan, the yard will close.", [("the plan", "the yard will close")]),
    ("According to two people who asked not to be named, the bank will sell.", [("two people", "the bank will sell")]),
    ("“We will sell,” he was quoted as saying.", [("he", "We will sell,")]),
    ("“We will sell,” Anna Berg was quoted as saying in the Halden Post.", [("Anna Berg", "We will sell,")]),
    ("Okafor was quoted as saying the mine would open in May.", [("Okafor", "the mine would open in May")]),
    ("Okafor is reported as saying that the mine will close.", [("Okafor", "the mine will close")]),
    ("The price, said Berg, is fair.", [("Berg", "The price is fair")]),
    # a statement told of by somebody else, and questions
    ("The agency predicted a shortfall of 2 million tonnes, Kruger said.", [("The agency", "a shortfall of 2 million tonnes"), ("Kruger", "The agency predicted a shortfall of 2 million tonnes")]),
    ("The bank announced cuts, Berg said.", [("The bank", "cuts"), ("Berg", "The bank announced cuts")]),
    ("The bank said it would announce cuts, Berg said.", [("The bank", "it would announce cuts"), ("Berg", "The bank said it would announce cuts")]),
    ("The firm announced it had bought the yard, two sources said.", [("The firm", "it had bought the yard"), ("two sources", "The firm announced it had bought the yard")]),
    ("The union demanded that the yard stay open, said Berg.", [("The union", "the yard stay open"), ("Berg", "The union demanded that the yard stay open")]),
    ("The minister promised to cut rates, Okafor told the Halden Post.", [("The minister", "to cut rates"), ("Okafor", "The minister promised to cut rates")]),
    ("The inquiry found the pilots had not been trained, Berg said.", [("The inquiry", "the pilots had not been trained"), ("Berg", "The inquiry found the pilots had not been trained")]),
    ("Okafor, asked whether the mine would open, said it would.", [("Okafor", "it would"), (None, "whether the mine would open")]),
    ("Kaya, asked by reporters if the yard would close, said no decision had been taken.", [("Kaya", "no decision had been taken"), (None, "if the yard would close")]),
    ("Berg, asked how long talks would last, answered that nobody knew.", [("Berg", "nobody knew"), (None, "how long talks would last")]),
    ("Asked whether the mine would open, Okafor said it would.", [(None, "whether the mine would open"), ("Okafor", "it would")]),
    ("The yard has agreed to pay, said Berg, who added that the price was fair.", [("Berg", "The yard has agreed to pay"), ("who", "the price was fair")]),
    ("The chairman, a former general, asked whether the deal was fair.", [("The chairman", "whether the deal was fair")]),
    ("Ministers discussed the plans and the sources said talks could last months.", [("the sources", "talks could last months")]),
    ("Traders said the tender, planned for Monday, might not take place.", [("Traders", "the tender, planned for Monday, might not take place")]),
    # a subject shared over "and" or "but" is one that speaks
    ("Berg said he wished the rule was softer and said he would call the banks.", [("Berg", "he wished the rule was softer"), ("Berg", "he would call the banks")]),
    ("Berg told Halden that a buyback would be difficult but said the war must end.", [("Berg", "a buyback would be difficult"), ("Berg", "the war must end")]),
    ("Berg pleaded not guilty to the charges brought against him and denied any part in the theft.", [("Berg", "any part in the theft")]),
    ("Halden saw its profits drop and warned that sales may fall.", [("Halden", "sales may fall")]),
    ("Growers hope the tax on oils and fats will be dropped, but say they can pay.", [("Growers", "the tax on oils and fats will be dropped"), ("Growers", "they can pay")]),
    ("Berg said a tax was one option but told reporters he would wait.", [("Berg", "a tax was one option"), ("Berg", "he would wait")]),
    # what is told begins behind whom, where and in what it was told
    ("Halden said in a report sales in Chile fell by half.", [("Halden", "sales in Chile fell by half")]),
    ("Berg told securities analysts business is good.", [("Berg", "business is good")]),
    ("Berg told the Pacific Trade Forum (PTF) summit that he would resign.", [("Berg", "he would resign")]),
    ("Berg told the Trade Guild (TG) prices will fall.", [("Berg", "prices will fall")]),
    ("Berg said that could turn into a trend.", [("Berg", "that could turn into a trend")]),
    ("Berg said that prices could rise.", [("Berg", "prices could rise")]),
    ("Halden is issuing 5,000 warrants, the bank said as sole manager.", [("the bank", "Halden is issuing 5,000 warrants")]),
    ("Berg said as many as 3,000 firms could be sold.", [("Berg", "as many as 3,000 firms could be sold")]),
    ("Berg said only the army can help.", [("Berg", "only the army can help")]),
    ("Berg said also prices rose.", [("Berg", "prices rose")]),
    # and ends before what the reporter adds, and what another says
    ("Berg said Halden will not buy the plant, referring to its former works.", [("Berg", "Halden will not buy the plant")]),
    ("Berg said sales rose 4 percent - a figure that surprised many.", [("Berg", "sales rose 4 percent")]),
    ("Berg said sales rose 4 percent - an argument helped by figures.", [("Berg", "sales rose 4 percent")]),
    ("Berg said sales rose 4 percent - more than in May.", [("Berg", "sales rose 4 percent - more than in May")]),
    ("Berg said Halden grew, Okafor said it shrank.", [("Berg", "Halden grew"), ("Okafor", "it shrank")]),
    ("Berg said that, if prices fell, Halden would say so.", [("Berg", "if prices fell, Halden would say so")]),
    ("Exports slow for a third month: bank SEOUL, Dec. 30 (Agency) -- Exports slowed for the third month in a row in November, Berg said.", [("Berg", "Exports slowed for the third month in a row in November")]),
    ("Berg said calm will come. annal@agency.example(END)", [("Berg", "calm will come")]),
    # things that tell something
    ("The survey suggests that 40 percent of firms will hire.", [("The survey", "40 percent of firms will hire")]),
    ("The utility suggests that users save power.", [("The utility", "users save power")]),
    ("Satellite footage shows that the base is empty.", [("Satellite footage", "the base is empty")]),
    ("The base is empty, according to her post.", [("her post", "The base is empty")]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), TOLD)
def test_reads_each_kind(text: str, expected: list[tuple[str | None, str]]) -> None:
    assert found(text) == expected


NONE = [
    "The bank said nothing about the sale.",
    # things that no words come from, and deeds
    "The scale of the theft suggests that nearly all users were hit.",
    "The change highlights the growing weight of Tarnia.",
    "This suggests that prices will rise.",
    "Prices fell in May, which suggests that demand is weak.",
    "Halden will not buy the plant, signalling a possible exit from Tarnia.",
    "The trip underscores the need for reform.",
    "His involvement in the talks demands care.",
    "According to the steps, the pump is filled first.",
    "As per its quality, the tea is sold in three classes.",
    "The armed forces find it hard to store arms as they are told to.",
    "The move comes amid a boom in tea plays, which continue to rank among the best.",
    "The ministry counted cash, demand deposits and notes.",
    "A projected loss of $3 million worried Krauss AG.",
    "The projected output was 3 million tonnes.",
    "Output is projected to fall 3 percent.",
    "The report found no evidence of fraud.",
    "Police found three rifles in the car.",
    "The firm found a buyer for its plant in Ohio.",
    "He found that he liked it.",
    "He found work in Oslo and never returned.",
    "She showed that she could swim.",
    "The use of drones by the army has shown how wars will be fought.",
    "The strike showed why the ministry needs a plan.",
    "He believes in the yard.",
    "The idea appealed to investors.",
    "The firm appealed to the court of appeal.",
    "Krauss appealed against the ruling.",
    "Krauss rejected the bid.",
    "The board dismissed the chairman.",
    "Neighbours have been blaming each other.",
    "The fall was attributed to lower prices.",
    "He left, hoping that prices would fall.",
]  # fmt: skip


@pytest.mark.parametrize("text", NONE)
def test_reads_nothing_where_nothing_is_told(text: str) -> None:
    assert found(text) == []


SPEAKERS = [
    ("Mines and Energy Minister Anna Berg said the yard will close.", ["Anna Berg"]),
    ("The Mines and Energy Minister said the yard will close.", ["Mines and Energy Minister"]),
    ("The board and the energy minister said the yard will close.", ["board", "energy minister"]),
    ("A spokeswoman for the bank, Anna Berg, said the price was fair.", ["Anna Berg"]),
    ("The chairman and chief executive of Krauss, Anna Berg, said sales rose.", ["Anna Berg"]),
    ("The ministry's spokeswoman, Anna Berg, said sales rose.", ["Anna Berg"]),
    ("The chairman and chief executive said sales rose.", ["chairman and chief executive"]),
    ("The president and the chairman said sales rose.", ["president", "chairman"]),
    ("The ministers of Norland and Ruritania said they would meet.", ["ministers of Norland and Ruritania"]),
    ("Officials from Norland and Ruritania said talks failed.", ["Officials from Norland and Ruritania"]),
    ("The president of Krauss and Kaya said they would meet.", ["president of Krauss", "Kaya"]),
    ("Anna Berg and Deniz Kaya said that the order stands.", ["Anna Berg", "Deniz Kaya"]),
    ("Krauss AG and NordAir said on Friday that they would merge.", ["Krauss AG", "NordAir"]),
    ("The Ministry of Trade and Industry said exports rose.", ["Ministry of Trade and Industry"]),
    ("Both Krauss and NordAir said they would sell.", ["Krauss", "NordAir"]),
    ("Anna Berg, chairman and chief executive of Krauss, said sales rose.", ["Anna Berg"]),
    ("A minister and a general said sales rose.", ["minister", "general"]),
    ("The company and the union said talks failed.", ["company", "union"]),
    ("Adler Corp chairman and chief executive officer Anna Muto said it is well.", ["Anna Muto"]),
    ("Halden shares rose, with analysts saying sales of $6 million were possible.", ["analysts"]),
    ("The government of president Victor Berg said it is well.", ["government of president Victor Berg"]),
    ("Halden managing director Anna Muto said it is well.", ["Anna Muto"]),
    ("Halden has tapped the market, receiving a loan, said Krauss Bank as arranger.", ["Krauss Bank"]),
    ("Bank of Tarnia economist Anna Muto said rates are low.", ["Anna Muto"]),
    ("The Crop Office of the Farm and Trade Departments said rain fell.", ["Crop Office of the Farm and Trade Departments"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "names"), SPEAKERS)
def test_tells_who_speaks(text: str, names: list[str]) -> None:
    (statement,) = [fact for fact in factlib.extract(text) if isinstance(fact, Statement)]
    speakers = [statement.speaker, *statement.co_speakers]
    assert [speaker.name for speaker in speakers if speaker is not None] == names
