"""Statements told in a claim's own words: phrases that deny, needs, sides of a sale, differences, who is named later."""

from datetime import date

import pytest

from factlib.document import Document
from factlib.validate import validate

# what the source says, what says the same, what says otherwise
CONTENTS: list[tuple[str, list[str], list[str]]] = [
    ("Hurst said Peru wants to become the largest seller of grapes.", [], ["Peru became the largest seller of grapes"]),
    ("Hurst said the town had succeeded in cutting waste from 40% of its rubbish to under 15%.", ["the town managed to bring waste down from 40% of its rubbish to below 15%"], ["the town raised waste from 15% of its rubbish to 40%"]),
    ("Hurst said the new law brought taxes down by a third.", ["the new law cut taxes by a third"], ["the new law raised taxes by a third"]),
    ("Hurst said the firm brings 90 jobs to Lund.", [], ["the firm cuts 90 jobs in Lund"]),
    ("Hurst said the port can be used year-round.", ["the port can be used all year round"], []),
    ("Hurst said the ferry sails throughout the year.", ["the ferry sails all year"], []),
    ("Hurst said the port can be used in summer.", [], ["the port can be used all year round"]),
    ("Hurst said imports grew faster than exports.", ["import growth outpaced that of exports"], []),
    ("Hurst said the new torpedo has a greater range than the rival one.", ["the new torpedo outranges the rival one"], []),
    ("Hurst said output fell below the target.", [], ["output outstripped the target"]),
    ("Hurst said it had tentatively agreed to sell its goats.", ["it has reached a tentative deal to sell its goats", "it agreed in principle to sell its goats", "a deal to sell its goats has been struck in outline"], ["it has sold its goats", "it has refused to sell its goats"]),
    ("Hurst said it reserves the right to seek damages later.", ["it keeps open the option of seeking damages", "it may seek damages later"], ["it will never seek damages"]),
    ("Hurst said the data understate sales by 3 mln tonnes.", ["the data are 3 million tonnes lower than real sales"], ["the data overstate sales by 3 million tonnes"]),
    ("Hurst said there is little chance tolls will come down before June.", ["tolls are unlikely to come down before June", "tolls will probably not come down before June"], ["tolls are likely to come down before June", "tolls will probably come down before June"]),
    ("Hurst said it remains to be seen if the frogs come back to the local pond.", ["it is not yet clear whether the frogs will return to the home pond"], ["the frogs have come back to the local pond"]),
    ("Hurst said the lease is subject to approval by members.", ["the lease still needs the members' consent", "the lease depends on member approval"], ["the lease has been approved by members"]),
    ("Hurst said only 20 of the 80 shops made money.", ["most of the shops did not make money"], ["30 of the 80 shops made money"]),
    ("Hurst said the ferry needed investment in new boats to secure its future.", ["the ferry has a future only if money is put into new boats"], ["the ferry has a future only abroad"]),
    ("Hurst said exports climbed 5 pct last year while imports slid.", ["imports declined whereas exports grew 5 percent"], ["imports rose and exports fell", "imports climbed while exports slid"]),
    ("Hurst said the harvest would be the biggest in ten years.", ["no harvest in the past ten years was as big"], ["the harvest would be the smallest in ten years"]),
    ("Hurst said the loss was the biggest since 1979, when tolls fell.", ["the loss was the largest since 1979, when tolls dropped"], ["the loss was the smallest since 1979, when tolls dropped"]),
    ("Hurst said tolls are now twice as high as before the fall of the crown.", ["tolls are now double what they were before the crown dropped"], []),
    ("Hurst said Peru cannot sell arms and that no firm or person can be let in.", ["Peru cannot sell arms and no firm or person can be let in"], ["Peru can sell arms and any firm or person can be let in"]),
    ("Hurst said it is considering a sale of its bank unit.", ["it is weighing the sale of its bank subsidiary"], ["it has sold its bank unit", "it will sell its bank unit"]),
    ("Hurst said Peru would buy 20 jets from Chile.", ["Chile would sell 20 jets to Peru", "Peru is to get 20 jets from Chile"], ["Peru would sell 20 jets to Chile"]),
    ("Hurst said the board unanimously rejected the bid.", ["the whole board turned the bid down"], ["the board accepted the bid"]),
    ("Hurst said wheat shipments would resume next week.", ["wheat shipments would start again next week"], ["wheat shipments would stop next week"]),
    ("Hurst said repairs at the yard last less than a week.", ["repairs at the yard last under a week"], ["repairs at the yard last more than a week", "repairs at the yard last over a week"]),
    ("Hurst said stocks of hay will fall short of demand.", ["stocks of hay will not meet demand"], ["stocks of hay will outstrip demand", "stocks of hay will meet demand"]),
    ("Hurst said it is too early to know whether the goats will become a nuisance.", ["it is too soon to tell whether the goats will be a nuisance", "it is too early to say if the goats will be a nuisance"], []),
    ("Hurst said catches in the half ended May 9 were 40 mln dlrs, up from 30 mln.", ["catches in the half ended May 9 rose to 40 million dollars from 30 million"], ["catches in the half ended May 9 fell to 40 million dollars"]),
    ("Hurst said the detour was voluntary and unnecessary.", ["the detour was not needed", "the detour is not necessary"], ["the detour was needed"]),
    ("Hurst said credits cannot exceed 6 percent of the stock.", ["credits may not be more than 6 percent of the stock"], ["credits may be more than 6 percent of the stock", "credits may not be less than 6 percent of the stock"]),
    ("If prices had fallen, the mill would have closed, Hurst said.", ["had prices fallen, the mill would have closed"], ["prices had fallen and the mill has closed"]),
    ("Wages went up by a tenth, from 10.5 mln to 11.5 mln crowns a year, Hurst said.", ["wages increased from 10.5 million to 11.5 million crowns a year"], ["wages increased from 10.5 million to 12.5 million crowns a year"]),
    ("Hurst said more than 40 shops were hit.", ["over 40 shops were hit"], ["40 shops were hit", "less than 40 shops were hit"]),
    ("Hurst said sales shrank for the 17th week in a row.", ["sales shrank for the seventeenth consecutive week"], ["sales shrank for the seventh week in a row", "sales shrank for the 7th week in a row"]),
    ("Asked why guests were paid back, Hurst said its compensation plan was voluntary.", ["its plan to compensate customers is voluntary"], ["its plan to compensate customers is compulsory"]),
    ("This has pushed prices up, Hurst said, adding that it expects calm.", ["strong demand has pushed prices up"], ["strong demand has pushed prices down"]),
    ("Hurst said firms with debts raised prices by 100% or more.", ["firms with debts raised prices by at least 100 percent"], ["all firms with debts raised prices by at least 100 percent"]),
    ("Hurst said Lund and Brod were paid a total of 5 mln crowns.", ["together Lund and Brod were paid 5 million crowns"], ["Lund and Brod were each paid 5 million crowns"]),
    ("Hurst said a former clerk may have opened the files of 40 shops.", ["a former clerk might have opened the files of 40 shops"], ["a former clerk has been proven to have opened the files of 40 shops"]),
    ("Hurst said Peru had passed a law granting shepherds three years of grazing.", ["shepherds are granted three years of grazing"], ["shepherds are refused three years of grazing"]),
    ("Hurst said it had identified 40 shops for potential closure.", ["it had named 40 shops that could be closed", "40 shops may be closed"], ["it had closed 40 shops"]),
    ("Hurst said almost all shops had shut.", ["nearly all shops had shut"], ["all shops had shut"]),
    ("Hurst said sales rose despite the strike.", ["sales rose in spite of the strike"], ["sales rose because of the strike"]),
    ("Hurst said sales rose because of the strike.", ["sales rose due to the strike"], ["sales rose despite the strike"]),
    ("Hurst said prices rose slightly.", ["prices were up slightly"], ["prices rose sharply"]),
    ("Hurst said a deal was likely.", ["a deal was probable"], ["a deal was certain", "a deal was unlikely"]),
    ("Hurst said a few shops had shut.", ["several shops had shut"], ["many shops had shut"]),
    ("Hurst said the ministry overestimated costs.", ["the ministry had put costs too high"], ["the ministry underestimated costs"]),
    ("Hurst said higher wages led to higher prices.", ["higher prices were the result of higher wages"], ["higher prices led to higher wages"]),
    ("Hurst said catches would be well above those of the last king.", ["catches would exceed those of the last king"], ["catches would fall short of those of the last king"]),
    ("Hurst said the rate was cut to 5 percent from 6.", ["the rate was lowered from 6 to 5 percent"], ["the rate was cut to 6 percent from 5"]),
    ("Hurst said it paid too much for the mill.", ["the mill was too dear"], ["it paid too little for the mill"]),
    ("Hurst said the firm had adapted easily to the tax.", ["it was easy for the firm to adapt to the tax"], ["the firm had struggled to adapt to the tax"]),
    ("Hurst said the plant is ahead of schedule.", ["the plant is ahead of its schedule"], ["the plant is behind schedule"]),
    ("Hurst said talks with the union had broken down.", ["negotiations with the union had failed"], ["talks with the union had succeeded"]),
]  # fmt: skip

# what the document says, who is credited with its first sentence, who is not
SPEAKERS: list[tuple[str, list[str], list[str]]] = [
    ("Prices will rise, an Austrian brewer said. Anna Gruber, head brewer at Steinbach, told guests hops were dear.", ["Anna Gruber", "an Austrian brewer"], ["Steinbach", "Peter Lang"]),
    ("Prices will rise, a senior banker said. Otto Frey, a senior banker at Nordhaus, told a seminar rates were low.", ["Otto Frey"], ["Nordhaus"]),
    ("Prices will rise, an official said. Otto Frey, chairman of Nordhaus, told a seminar rates were low.", ["an official"], ["Otto Frey"]),
    ("Prices will rise, Varnum Corp's quarterly report said.", ["Varnum", "Varnum Corp"], ["Helios"]),
    ("The yard is to be sold by Helios, people close to the talks said.", ["people familiar with the talks"], ["Helios", "Varnum"]),
    ("The total loss reported by shops was 40 mln crowns. Peru is calm. Shops were hit, the Trade Office said.", ["Trade Office"], ["Peru"]),
    ("Helios's quoted rate for the crown was 12.5. Nordhaus, a bank, is shut.", ["Helios"], ["Nordhaus"]),
    ("The ferry is back in service, the Halden Post reports. Helios owns it.", ["Halden Post"], ["Helios"]),
    ("The ferry is back in service, Halden Post reports, with eight crews. Helios owns it.", ["Halden Post"], ["Helios"]),
    ("Norpeb's figures show prices rose. The Norwegian Petroleum Board (Norpeb) met in Halden. Helios did not.", ["Norwegian Petroleum Board"], ["Helios"]),
    ("Helios is to shut its yard, sources close to the talks tell the Courier.", ["sources familiar with the talks"], ["Helios"]),
]  # fmt: skip


def is_refused(text: str, field: str, **claim: str) -> bool:
    evidence = text.split(". ")[0].removesuffix(".") + "."
    written = {"type": "statement", "content": evidence, "evidence": evidence, **claim}
    report = validate(written, Document(text=text, published=date(1987, 5, 5)))
    return any(error.field == field for error in report.errors)


@pytest.mark.parametrize(("source", "same", "other"), CONTENTS)
def test_content_is_compared_by_what_it_says(source: str, same: list[str], other: list[str]) -> None:
    assert [content for content in same if is_refused(source, "content", content=content)] == []
    assert [content for content in other if not is_refused(source, "content", content=content)] == []


@pytest.mark.parametrize(("text", "same", "other"), SPEAKERS)
def test_who_is_described_may_be_named_later(text: str, same: list[str], other: list[str]) -> None:
    assert [name for name in same if is_refused(text, "speaker", speaker=name)] == []
    assert [name for name in other if not is_refused(text, "speaker", speaker=name)] == []


def test_he_is_whoever_spoke_last_though_things_act_between() -> None:
    text = (
        "Chairman Lars Ost spoke in Oslo. The hall was full. A safer yard was the first aim of the group. "
        "“Nothing will be sold,” he added."
    )
    claim = {
        "type": "statement",
        "content": "Nothing will be sold",
        "evidence": "“Nothing will be sold,” he added.",
    }
    document = Document(text=text)
    assert not [
        one for one in validate({**claim, "speaker": "Lars Ost"}, document).errors if one.field == "speaker"
    ]
    assert [
        one for one in validate({**claim, "speaker": "Ana Ruiz"}, document).errors if one.field == "speaker"
    ]


MARKS = [  # a quotation, what is called its verbatim words, whether it is
    (
        "“The yard needs the sale of Orvik (Orvik Boats <ORV.O>) shares,” Hurst said.",
        "The yard needs the sale of Orvik (Orvik Boats) shares",
        True,
    ),
    ('"They talk to a "white knight" now," Hurst said.', 'They talk to a "white knight" now', True),
    ('"They talk to a "white knight" now," Hurst said.', "They talk to some knight now", False),
    ('"It was good," said Hurst. "We sold it all."', 'good," said Hurst. "We sold it all', False),
    ('Hurst said they talk to a "white knight" now.', 'they talk to a "white knight" now', False),
]


@pytest.mark.parametrize(("text", "content", "verbatim"), MARKS)
def test_codes_and_inner_marks_do_not_end_a_quotation(text: str, content: str, verbatim: bool) -> None:
    claim = {"type": "statement", "speaker": "Hurst", "content": content, "direct": True, "evidence": text}
    assert validate(claim, Document(text=text)).ok is verbatim
