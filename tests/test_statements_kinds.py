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
    ("The survey showed that herring would grow scarce.", [("The survey", "herring would grow scarce")]),
    ("Data showed exports fell 3 percent in May.", [("Data", "exports fell 3 percent in May")]),
    ("The figures show that output rose.", [("The figures", "output rose")]),
    ("Exports fell in May, the data showed.", [("the data", "Exports fell in May")]),
    ("Exports fell in May, a survey has found.", [("a survey", "Exports fell in May")]),
    ("The poll found voters were tired.", [("The poll", "voters were tired")]),
    ("The inquiry found that nobody had been trained.", [("The inquiry", "nobody had been trained")]),
    ("The results show the drug works.", [("The results", "the drug works")]),
    # what is put down to what
    ("Krauss attributed the slide to cheaper rivals.", [("Krauss", "the slide to cheaper rivals")]),
    ("Krauss attributed the loss to a strike at its plant in Ohio.", [("Krauss", "the loss to a strike at its plant in Ohio")]),
    ("The company ascribed the delay to bad weather.", [("The company", "the delay to bad weather")]),
    ("The ministry blamed the fall on drought.", [("The ministry", "the fall on drought")]),
    ("The company blames higher costs for the loss.", [("The company", "higher costs for the loss")]),
    ("Analysts attribute the rise to weak demand.", [("Analysts", "the rise to weak demand")]),
    ("Traders blamed the slump on a strong currency.", [("Traders", "the slump on a strong currency")]),
    ("The union blamed the managers for the loss.", [("The union", "the managers for the loss")]),
    ("Industry sources attributed the delay to a quarrel about pay.", [("Industry sources", "the delay to a quarrel about pay")]),
    ("Anna Berg attributed her success to luck.", [("Anna Berg", "her success to luck")]),
    ("The bank had attributed the rise to lower rates.", [("The bank", "the rise to lower rates")]),
    ("She said the shortage was due to late frosts.", [("She", "the shortage was due to late frosts")]),
    ("The company said the outage was due to a fire at its depot.", [("The company", "the outage was due to a fire at its depot")]),
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
    ("In its annual review the brewer said it owns 12 inns.", [("the brewer", "it owns 12 inns")]),
    ("On Friday Mellor reported a shortfall of $3 million.", [("Mellor", "a shortfall of $3 million")]),
    ("On Friday Krauss said it lost $3 million.", [("Krauss", "it lost $3 million")]),
    ("In May Norland said it would sell 12 jets.", [("Norland", "it would sell 12 jets")]),
    ("Last week Krauss said it lost $3 million.", [("Krauss", "it lost $3 million")]),
    ("On 3 May Krauss said it would sell.", [("Krauss", "it would sell")]),
    ("In 2021 Krauss said it would sell.", [("Krauss", "it would sell")]),
    ("On Friday the company said it lost $3 million.", [("the company", "it lost $3 million")]),
    ("This month the ministry said exports fell.", [("the ministry", "exports fell")]),
    ("Since Monday Krauss has said that it lost money.", [("Krauss", "it lost money")]),
    ("Earlier in May Norland said it would sell 12 jets.", [("Norland", "it would sell 12 jets")]),
    ("Krauss announced that, as promised in June, it has sold its stake.", [("Krauss", "as promised in June, it has sold its stake")]),
    ("Norland will plant maize although growers said the auction, set for Monday, could well be called off.", [("growers", "the auction, set for Monday, could well be called off")]),
    # sources
    ("According to Krauss the yard will close.", [("Krauss", "the yard will close")]),
    ("According to the ministry exports rose 3 percent in May.", [("the ministry", "exports rose 3 percent in May")]),
    ("According to the union's report 12 million clerks sleep too little.", [("the union's report", "12 million clerks sleep too little")]),
    ("As per a fresh report by Halden Steel, the canal is silting up.", [("a fresh report by Halden Steel", "the canal is silting up")]),
    ("The canal is silting up, as per media reports.", [("media reports", "The canal is silting up")]),
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
    ("Growers said the auction, set for Monday, could well be called off.", [("Growers", "the auction, set for Monday, could well be called off")]),
    # a subject shared over "and" or "but" is one that speaks
    ("Berg said he missed the old tariff and said he would phone the growers.", [("Berg", "he missed the old tariff"), ("Berg", "he would phone the growers")]),
    ("Berg told Halden that a merger looked unlikely but said the feud must stop.", [("Berg", "a merger looked unlikely"), ("Berg", "the feud must stop")]),
    ("Berg pleaded innocent to all counts laid before the jury and denied any part in the theft.", [("Berg", "any part in the theft")]),
    ("Halden watched its orders shrink and warned that layoffs may follow.", [("Halden", "layoffs may follow")]),
    ("Growers hope the levy on wool and hides will be scrapped, but say they can pay.", [("Growers", "the levy on wool and hides will be scrapped"), ("Growers", "they can pay")]),
    ("Berg said a truce was one way out but told reporters he would wait.", [("Berg", "a truce was one way out"), ("Berg", "he would wait")]),
    # what is told begins behind whom, where and in what it was told
    ("Halden said in a report sales in Chile fell by half.", [("Halden", "sales in Chile fell by half")]),
    ("Berg told insurance brokers trade is brisk.", [("Berg", "trade is brisk")]),
    ("Berg told the Baltic Herring League (BHL) congress that he would resign.", [("Berg", "he would resign")]),
    ("Berg told the Trade Guild (TG) prices will fall.", [("Berg", "prices will fall")]),
    ("Berg said that might grow into a habit.", [("Berg", "that might grow into a habit")]),
    ("Berg said that prices could rise.", [("Berg", "prices could rise")]),
    ("Halden is selling 7,200 notes, the bank said as lead arranger.", [("the bank", "Halden is selling 7,200 notes")]),
    ("Berg said as many as 450 barns may be torn down.", [("Berg", "as many as 450 barns may be torn down")]),
    ("Berg said only the courts can decide.", [("Berg", "only the courts can decide")]),
    ("Berg said also prices rose.", [("Berg", "prices rose")]),
    # and ends before what the reporter adds, and what another says
    ("Berg said Halden will not buy the plant, referring to its former works.", [("Berg", "Halden will not buy the plant")]),
    ("Berg said sales rose 4 percent - a figure that surprised many.", [("Berg", "sales rose 4 percent")]),
    ("Berg said sales rose 4 percent - an argument helped by figures.", [("Berg", "sales rose 4 percent")]),
    ("Berg said sales rose 4 percent - more than in May.", [("Berg", "sales rose 4 percent - more than in May")]),
    ("Berg said Halden grew, Okafor said it shrank.", [("Berg", "Halden grew"), ("Okafor", "it shrank")]),
    ("Berg said that, if prices fell, Halden would say so.", [("Berg", "if prices fell, Halden would say so")]),
    ("Rents ease for a fifth week: bank LIMA, Aug. 12 (Agency) -- Rents eased for the fifth week in a row in July, Berg said.", [("Berg", "Rents eased for the fifth week in a row in July")]),
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
    "The size of the crack suggests that nearly all beams were bent.",
    "The change highlights the growing weight of Tarnia.",
    "This suggests that prices will rise.",
    "Prices fell in May, which suggests that demand is weak.",
    "Halden will not rent the pier, signalling a possible retreat from Tarnia.",
    "The flood underscores a lack of dykes.",
    "Her part in the rescue demands praise.",
    "According to the steps, the pump is filled first.",
    "As per its quality, the tea is sold in three classes.",
    "The port crews find it hard to lash crates as they are told to.",
    "The fair opens amid a craze for sea ballads, which continue to rank with the dearest.",
    "Halden listed coins, demand deposits and bonds.",
    "A projected loss of $3 million worried Krauss AG.",
    "The projected output was 3 million tonnes.",
    "Output is projected to fall 3 percent.",
    "The report found no evidence of fraud.",
    "Police found three rifles in the car.",
    "The firm found a buyer for its plant in Ohio.",
    "He found that he liked it.",
    "He found work in Oslo and never returned.",
    "She showed that she could swim.",
    "The use of kites by the growers has shown how crows can be scared.",
    "The strike showed why the ministry needs a plan.",
    "He believes in the yard.",
    "The idea appealed to investors.",
    "The firm appealed to the court of appeal.",
    "Krauss appealed against the ruling.",
    "Krauss rejected the bid.",
    "The board dismissed the chairman.",
    "Neighbours have been blaming each other.",
    "The dip was attributed to cheaper tin.",
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
    ("The Ministry of Timber and Fisheries said exports rose.", ["Ministry of Timber and Fisheries"]),
    ("Both Krauss and NordAir said they would sell.", ["Krauss", "NordAir"]),
    ("Anna Berg, chairman and chief executive of Krauss, said sales rose.", ["Anna Berg"]),
    ("A minister and a general said sales rose.", ["minister", "general"]),
    ("The brewer and the union said talks failed.", ["brewer", "union"]),
    ("Adler Corp chairman and chief executive officer Anna Muto said it is well.", ["Anna Muto"]),
    ("Halden shares rose, with brokers saying a payout of $9 million was likely.", ["brokers"]),
    ("The government of president Marta Berg said it is well.", ["government of president Marta Berg"]),
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
