"""A true claim in words of its own is let through, and its twin with one field wrong is refused."""

from typing import Any

import pytest

from factlib import Document, validate

# (the document, which ends its cited words with "||" if it goes on; the fields of the true claim; the wrong field)
TWINS: list[tuple[str, dict[str, Any], dict[str, Any]]] = [
    (
        "Corso took out five-year leases for additional cranes from Adler, valued at $64 million.",
        {"type": "deal", "items": ["five-year leases for further cranes"], "value": "$64 million"},
        {"items": ["five-year leases for further barges"]},
    ),
    (
        "Norland pulled out of a shared project for the Orkan, a 6th generation tractor.",
        {"type": "deal", "kind": "cooperation", "partners": ["Norland"], "items": ["the Orkan, a sixth-generation tractor"]},
        {"items": ["the Orkan, a fifth-generation tractor"]},
    ),
    (
        "The agency signed its first contract with Halden Ltd in Lund.|| It reached that milestone on May 15.",
        {"type": "deal", "stage": "signed", "partners": ["Halden Ltd"], "when": "May 15"},
        {"when": "June 15"},
    ),
    (
        "Halden Foods put up the main entity of Havco for sale on Tuesday.|| In May it had sold its mills.",
        {"type": "deal", "sellers": ["Halden Foods"], "items": ["main entity of Havco"], "when": "Tuesday"},
        {"when": "Friday"},
    ),
    (
        "Falke Motors said it sold 48,310 units of the Orkan in nine months, beating its best mark of 41,077 units.",
        {
            "type": "statement",
            "speaker": "Falke Motors",
            "content": "Sales of the Orkan came to 48,310 vehicles in nine months, topping its old best mark of 41,077",
            "quantities": ["48,310 vehicles", "41,077 vehicles"],
        },
        {"content": "Sales of the Orkan came to 43,810 vehicles in nine months, topping its old best mark of 41,077"},
    ),
    (
        "Bus sales that brought in some 37 mln francs kept it out of the red, the carrier Norwing said.",
        {"type": "deal", "kind": "sale", "items": ["buses"], "value": "some 37 million francs"},
        {"value": "some 73 million francs"},
    ),
    (
        "According to her uncle Otto Lenk, Ann Lenk was called into the Coast Guard in 1997.",
        {"type": "statement", "speaker": "Otto Lenk", "content": "Ann Lenk joined the Coast Guard in 1997", "quantities": ["1997"]},
        {"quantities": ["1987"]},
    ),
    (
        "Norzink said 640 workers at its Brunn salt mine in Lund would be asked on Friday about a new pay plan.",
        {"type": "factory", "operator": "Norzink", "place": "Lund", "status": "operational", "jobs": "640 workers"},
        {"jobs": "940 workers"},
    ),
    (
        "Halden's Spanish subsidiary, Lorn Cable, is building a $38 million winding works near Huelva.",
        {"type": "factory", "operator": "Lorn Cable", "place": "Huelva", "status": "under_construction"},
        {"status": "operational"},
    ),
    (
        "The bread firm Lenk has lately completed construction of its ovens by the harbour of Tema, Ghana.",
        {"type": "factory", "operator": "Lenk", "place": "Tema", "status": "operational"},
        {"status": "under_construction"},
    ),
    (
        "The scheme calls for shutting down up to 26 shops of Halden Foods before the decade is out.",
        {"type": "factory", "kind": "branch", "operator": "Halden Foods", "status": "planned", "count": "up to 26"},
        {"status": "closed"},
    ),
    (
        "The Norland government is considering buying fire engines from Peru, as its own are old.",
        {"type": "deal", "kind": "sale", "buyers": ["Norland government"], "items": ["fire engines"], "stage": "planned"},
        {"stage": "approved"},
    ),
    (
        "Halden Foods has requested a judge's approval for 45 million crowns in bridging loans.",
        {"type": "deal", "kind": "other", "buyers": ["Halden Foods"], "value": "45 million crowns", "stage": "requested"},
        {"stage": "approved"},
    ),
    (
        "This winter Norland is to make a bid to buy back its $64 million debt from the traders' guild.",
        {"type": "deal", "kind": "other", "buyers": ["Norland"], "items": ["debt"], "stage": "planned"},
        {"stage": "completed"},
    ),
    (
        "Halden Chips runs a trial line by now and has been supplying paid samples to Adler Corp.",
        {"type": "deal", "sellers": ["Halden Chips"], "buyers": ["Adler Corp"], "items": ["samples"], "stage": "delivered"},
        {"stage": "planned"},
    ),
    (
        "“There is a possibility that the dinar may sink to some 85 yen before the harvest,” said Ann Lee.",
        {"type": "statement", "speaker": "Ann Lee", "content": "The dinar could sink to some 85 yen before the harvest"},
        {"content": "The dinar is certain to sink to some 85 yen before the harvest"},
    ),
    (
        "Otto Lenk said the mill is bound to close, which may hurt the town.",
        {"type": "statement", "speaker": "Otto Lenk", "content": "The mill is certain to close"},
        {"content": "The mill is certain to grow"},
    ),
    (
        "The group Lorn said it might seek to bring its share of Havco's votes to over 34 pct.",
        {"type": "statement", "speaker": "Lorn", "content": "It might try to bring its share of Havco's votes to more than 34 percent"},
        {"content": "It will bring its share of Havco's votes to more than 34 percent"},
    ),
    (
        "Otto Lenk said the ferry board had posted no timetables for the winter and had never hidden the age of its boats.",
        {"type": "statement", "speaker": "Otto Lenk", "content": "The ferry board posted no timetables and never hid the age of its boats"},
        {"content": "The ferry board posted timetables but never hid the age of its boats"},
    ),
    (
        "Otto Lenk said the rule makes repairs more costly and the scheme should be eliminated.",
        {"type": "statement", "speaker": "Otto Lenk", "content": "The rule makes repairs dearer, and the scheme should be abolished"},
        {"content": "The rule makes repairs dearer, but the scheme should be kept"},
    ),
    (
        "The ministry of Lorn said the orchard has been able to generate dozens of harvest jobs and win young families over.",
        {"type": "statement", "speaker": "ministry of Lorn", "content": "The orchard has created dozens of harvest jobs and won young families over"},
        {"content": "The orchard has been unable to create dozens of harvest jobs and win young families over"},
    ),
    (
        "The unions of Halden have said they will oppose every effort to return to night shifts on Sundays.",
        {"type": "statement", "speaker": "unions of Halden", "content": "They will resist every effort to bring back night shifts on Sundays"},
        {"content": "They will support every effort to bring back night shifts on Sundays"},
    ),
    (
        "Otto Lenk said Norland would not haggle with the shipyards about the delay.",
        {"type": "statement", "speaker": "Otto Lenk", "content": "Norland would haggle with the shipyards about the delay", "denied": True},
        {"denied": None},
    ),
    (
        "Retired brewer Ann Lee: “To watch the old vats go cold was hard. It does me good that one firm stays.”",
        {"type": "statement", "speaker": "Ann Lee", "content": "It does me good that one firm stays.", "direct": True},
        {"speaker": "Otto Lenk"},
    ),
    (
        "Havco said its takings amounted to $87 million this winter, rising 23 pct from last year's winter.",
        {"type": "statement", "speaker": "Havco", "content": "Takings rose 23 percent from a year earlier to $87 million"},
        {"content": "Takings fell 23 percent from a year earlier to $87 million"},
    ),
    (
        "In 2031, if the guild reckons well, Norland's salt imports will be 37m tons, up 8% on 2030.",
        {"type": "export_figure", "importer": "Norland", "goods": "salt", "amount": "37 million tons", "period": "2031"},
        {"period": "2030"},
    ),
    (
        "Under the scheme, Norland has struck nine pacts with mill owners to bring timber tariffs in line with those of its neighbours.",
        {"type": "deal", "kind": "other", "items": ["nine pacts aligning timber tariffs with those of its neighbours"]},
        {"items": ["nine pacts aligning timber tariffs with those of Halden"]},
    ),
    (
        "Norland's rail board announced an accord with Halden that will raise the ticket price of night trains by 12% there.",
        {"type": "deal", "kind": "other", "items": ["rise of the ticket price of night trains"]},
        {"items": ["cut of the ticket price of night trains"]},
    ),
    (
        "The fund will take up preference shares issued by Lenk Bakery.|| An 85 million crown fund managed by Brod Capital was set up in May.",
        {"type": "deal", "buyers": ["85 million crown fund managed by Brod Capital"], "sellers": ["Lenk Bakery"]},
        {"buyers": ["85 million crown fund managed by Lorn Capital"]},
    ),
    (
        "The Torvik-based bank refused to buy the bonds of Lund Mills.|| Halden National Bank made a loss.",
        {"type": "deal", "buyers": ["Halden National Bank"], "sellers": ["Lund Mills"], "denied": True},
        {"sellers": ["Brod Mills"]},
    ),
    (
        "Adler won the two permits, granted by state owned water firms, for the Gulf of Lund.",
        {"type": "deal", "kind": "other", "sellers": ["state-owned water firms"], "buyers": ["Adler"]},
        {"sellers": ["state-owned coal firms"]},
    ),
    (
        "Norland exported over $1.2bn of beans in the 2003-04 season.",
        {"type": "export_figure", "exporter": "Norland", "goods": "beans", "amount": "over $1.2 billion", "period": "2003-04"},
        {"period": "2004-05"},
    ),
    (
        "In 2029 Norland made a contract with Halden for nine Halden Karo-class type-063 minesweepers by 2034.",
        {"type": "deal", "items": ["nine Type 063 Karo-class minesweepers"], "when": "agreed in 2029, delivery by 2034"},
        {"when": "agreed in 2029, delivery by 2036"},
    ),
    (
        "Norland and Halden signed a memorandum on fishing at a meeting between Adler chairman Jan Holub and Lorn chairman Ivo Kral.",
        {"type": "deal", "kind": "cooperation", "partners": ["Norland", "Halden"], "items": ["fishing"]},
        {"partners": ["Norland", "Brod"]},
    ),
    (
        "Brod has an accord under which Libya is to sell the 14 pct of Brod that it owns.",
        {"type": "deal", "sellers": ["Libya"], "items": ["stake in Brod"], "stake": "14%"},
        {"sellers": ["Peru"]},
    ),
    (
        "Lund ought to take up the coal rights partnership plan that Brod had drawn up.",
        {"type": "deal", "kind": "cooperation", "partners": ["Lund", "Brod"], "items": ["coal rights partnership"]},
        {"items": ["fishing rights partnership"]},
    ),
    (
        'Torvik Rovers lost again. The club, which owes the town money, called this on Friday "a hopeless situation".',
        {"type": "statement", "speaker": "Torvik Rovers", "content": "a hopeless situation", "direct": True},
        {"speaker": "Lund Rovers"},
    ),
    (
        "Pilot cutters (PCs): Norvik Shipyard Limited (NSL) will build four pilot cutters for Peru.|| Lund Shipyard Limited (LSL) will build six tugs.",
        {"type": "factory", "kind": "yard", "operator": "Norvik Shipyard Limited", "products": ["four pilot cutters"]},
        {"operator": "Lund Shipyard Limited"},
    ),
    (
        "Halden, meanwhile, has opened a lamp line and is supplying first samples to Brod.|| Lund makes lamps too.",
        {"type": "deal", "kind": "sale", "sellers": ["Halden"], "buyers": ["Brod"], "items": ["first samples"]},
        {"sellers": ["Lund"]},
    ),
    (
        "By now the Orkan drone has been exported to 17 countries.|| The Falke was bought by 12 countries.",
        {"type": "deal", "kind": "sale", "buyers": ["17 countries"], "items": ["Orkan drone"]},
        {"buyers": ["12 countries"]},
    ),
    (
        "Loans & Finance Bank now owns 49% of Norland Savings, which it bought in May.|| National Bank of Kuwait did not bid.",
        {"type": "deal", "kind": "acquisition", "buyers": ["Loans & Finance Bank"], "stake": "49%"},
        {"buyers": ["National Bank of Kuwait"]},
    ),
    (
        "Marlow may soon float its film unit and sell its print business, a paper wrote.|| It may sell its hotel business later.",
        {"type": "deal", "kind": "sale", "sellers": ["Marlow"], "items": ["its print business"], "hypothetical": True},
        {"items": ["hotel business"]},
    ),
    (
        "Norland closed a $90 million deal with Halden for eight ferries.|| Peru has ferries of its own.",
        {"type": "deal", "sellers": ["Halden"], "buyers": ["Norland"], "items": ["eight ferries"]},
        {"buyers": ["Peru"]},
    ),
    (
        "Ann Lenk said that the sale would cut debt by a third.|| Marlow withdrew in June.",
        {"type": "statement", "speaker": "Ann Lenk", "content": "The sale would reduce debt by a third"},
        {"content": "The sale would reduce debt by a quarter"},
    ),
    (
        "Trials of the Orkan are planned for this year, to certify it before it is cleared for service, the ministry said.",
        {"type": "statement", "speaker": "the ministry", "content": "The Orkan is to be certified before being cleared for service"},
        {"content": "The Orkan has been cleared for service"},
    ),
    (
        "Norland's monks warn against draining the fens any more.",
        {"type": "statement", "speaker": "Norland's monks", "content": "The fens should not be drained any more"},
        {"content": "The fens should be drained some more"},
    ),
    (
        "Lenk said they have fewer beds than urban clinics.|| Rural clinics are short of money.",
        {"type": "statement", "speaker": "Lenk", "content": "Rural clinics have fewer beds than urban ones"},
        {"content": "Rural clinics have more beds than urban ones"},
    ),
    (
        "The bank said that for wells it lent 318.4 mln Islamic dinars.",
        {"type": "deal", "kind": "other", "sellers": ["the bank"], "value": "318.4 million Islamic dinars"},
        {"value": "381.4 million Islamic dinars"},
    ),
    (
        "Of the banks that Lenk asked, Norbank hopes for 1,460 and Sudbank for 1,390.",
        {"type": "statement", "content": "Norbank hopes for 1,460", "quantities": ["1,460 crowns per ounce"]},
        {"quantities": ["1,640 crowns per ounce"]},
    ),
    (
        "Brewers feared that hops might sink to as low as 85 crowns.",
        {"type": "statement", "speaker": "Brewers", "content": "Hops might sink to as low as 85 crowns", "quantities": ["85 crowns"]},
        {"quantities": ["58 crowns"]},
    ),
    (
        "Firms spend about 60 mln crowns a year on mines, Lenk said.",
        {"type": "statement", "speaker": "Lenk", "content": "Firms spend tens of millions of crowns a year on mines"},
        {"content": "Firms spend hundreds of millions of crowns a year on mines"},
    ),
    (
        "By barter, Moscow is to purchase two mln crates of Norland's apples.",
        {"type": "deal", "buyers": ["Soviet Union"], "items": ["two million crates of apples"]},
        {"buyers": ["Poland"]},
    ),
    (
        "Wardens stated that BeN operated six gun stores.|| Band-e-Norland denies it.",
        {"type": "statement", "speaker": "Wardens", "content": "Band-e-Norland ran six gun stores"},
        {"content": "Band-e-Norland ran nine gun stores"},
    ),
    (
        "Lenk promised that his firm would “lease the old port, dredge it, widen it, and reopen it”.",
        {"type": "statement", "speaker": "Lenk", "content": "His firm would lease the port, dredge it and reopen it"},
        {"content": "His firm has reopened the port"},
    ),
    (
        "Bakers met more thefts than others, 2,507 a week, a study found.",
        {"type": "statement", "content": "Bakers were the most robbed trade, with 2,507 thefts a week"},
        {"content": "Bakers were the most robbed trade, with 2,705 thefts a week"},
    ),
    (
        "“Our ovens are cold,” Lenk wrote in a New Year’s message.|| He leads Norbread.",
        {"type": "statement", "speaker": "Lenk", "content": "Our ovens are cold", "via": "New Year's message"},
        {"via": "Easter message"},
    ),
    (
        "About half of the beans are already in the ground, Lenk said.",
        {"type": "statement", "speaker": "Lenk", "content": "About half of the beans have already been sown"},
        {"content": "About a third of the beans have already been sown"},
    ),
    (
        "Falke said it would boost car production in Lund.|| It makes tractors in Brod.",
        {"type": "factory", "operator": "Falke", "place": "Lund", "products": ["cars"]},
        {"products": ["tractors"]},
    ),
    (
        "Norland's group is to integrate the Adler car company, and may sell more.|| It owns Orkan Motors.",
        {"type": "deal", "kind": "acquisition", "items": ["Adler car company"]},
        {"items": ["Orkan Motors"]},
    ),
    (
        "The plan is delayed, an aide to undersecretary Otto Lenk said.",
        {"type": "statement", "speaker": "an aide to undersecretary Otto Lenk", "content": "The plan is delayed"},
        {"speaker": "undersecretary Otto Lenk"},
    ),
    (
        "Norland has its own design, said J. Holub, engineer with the Lund branch of Adler Motors.|| Falke has one, too.",
        {"type": "statement", "speaker": "an Adler engineer", "content": "Norland has its own design"},
        {"speaker": "a Falke engineer"},
    ),
    (
        "The plant stands in Torsby, 35 km northeast of Lund.",
        {"type": "factory", "kind": "plant", "place": "Torsby, 35 km northeast of Lund"},
        {"place": "Torsby, 35 km southwest of Lund"},
    ),
    (
        "Brokers seem to be buying gems in Antwerp rather than in Geneva.",
        {"type": "deal", "kind": "sale", "items": ["gems"], "place": "Antwerp"},
        {"place": "Geneva"},
    ),
    (
        "A late thaw should not threaten the second harvest of barley, growers said.",
        {"type": "statement", "speaker": "growers", "content": "A late thaw should not put the second harvest at risk"},
        {"content": "A late thaw would put the second harvest at risk"},
    ),
    (
        "He said he is not interested in selling the mill.|| Otto Lenk spoke in Lund.",
        {"type": "statement", "speaker": "he", "content": "He does not want to sell the mill"},
        {"content": "He wants to sell the mill"},
    ),
    (
        "“The ferry is lost,” the lawyer for Otto Lenk said.",
        {"type": "statement", "speaker": "the lawyer for Otto Lenk", "content": "The ferry is lost"},
        {"speaker": "Otto Lenk"},
    ),
    (
        "“The ferry is lost,” special envoy to Norland Ann Lenk said.|| Norland closed its ports.",
        {"type": "statement", "speaker": "Ann Lenk", "content": "The ferry is lost"},
        {"speaker": "Norland"},
    ),
    (
        "The navy notified Marlow Shipping of a likely sale to Peru.|| It covers 12 Orkan boats, beside ropes.",
        {"type": "deal", "buyers": ["Peru"], "items": ["12 Orkan boats"]},
        {"buyers": ["Marlow Shipping"]},
    ),
    (
        "Norvik will build a steel mill in Lund.||\n\nThe mill will employ 150 people. A spokesman said that it can make 44,000 tonnes a year.",
        {"type": "factory", "operator": "Norvik", "place": "Lund", "jobs": "150 people"},
        {"jobs": "250 people"},
    ),
    (
        "Norvik said it expects a strike at its Lund smelter.",
        {"type": "factory", "operator": "Norvik", "place": "Lund", "status": "operational"},
        {"status": "closed"},
    ),
    (
        "Norvik expects to open a smelter in Lund.",
        {"type": "factory", "operator": "Norvik", "place": "Lund", "status": "planned"},
        {"status": "operational"},
    ),
    (
        "Norvik's dairies are in Tulsa, Oregon, and Vermont.",
        {"type": "factory", "operator": "Norvik", "place": "Vermont"},
        {"place": "Ohio"},
    ),
    (
        "Danish exports of cheese to Norway fell by 12%, or 40 million euros, in 2024.",
        {"type": "export_figure", "exporter": "Denmark", "amount": "40 million euros", "measure": "change"},
        {"measure": "level"},
    ),
    (
        "Peru's salt exports shrank to 2.6 million tonnes in 2018 compared with 3.1 million in 2017.",
        {"type": "export_figure", "exporter": "Peru", "amount": "3.1 million tonnes", "period": "2017"},
        {"period": "2018"},
    ),
    (
        "Besides 62 pct of Halden, Norvik has an option to buy the founder's last 12 pct stake.",
        {"type": "deal", "buyers": ["Norvik"], "stake": "12 pct"},
        {"stake": "17 pct"},
    ),
    (
        "Norvik is being sold to Halden, an agency said.",
        {"type": "deal", "buyers": ["Halden"], "items": ["Norvik"], "stage": "planned"},
        {"stage": "completed"},
    ),
    (
        "Norvik partnered with Halden for a show in Lund.",
        {"type": "deal", "kind": "cooperation", "partners": ["Norvik", "Halden"], "stage": "completed"},
        {"stage": "cancelled"},
    ),
    (
        "After being sold to Norvik by Borg, Halden rose.",
        {"type": "deal", "buyers": ["Norvik"], "items": ["Halden"], "stage": "completed"},
        {"stage": "planned"},
    ),
    (
        "Norvik expects 90 jobs at its Lund mill if it is built.",
        {"type": "factory", "operator": "Norvik", "place": "Lund", "status": "planned"},
        {"status": "operational"},
    ),
    (
        "Norvik opened a Swedish car plant in Lima.",
        {"type": "factory", "operator": "Norvik", "place": "Lima", "status": "operational"},
        {"place": "Sweden"},
    ),
    (
        "Norvik and Halden have agreed to found a joint venture for bricks.",
        {"type": "deal", "kind": "joint_venture", "partners": ["Norvik", "Halden"], "stage": "signed"},
        {"stage": "completed"},
    ),
    (
        "The sale of its Lund racetrack to Halden has left Norvik with money to spare.",
        {"type": "deal", "sellers": ["Norvik"], "buyers": ["Halden"], "stage": "completed"},
        {"buyers": ["Norvik"], "sellers": ["Halden"]},
    ),
    (
        "From July, an agreement with Halden gives Norvik the rights to the brand.",
        {"type": "deal", "partners": ["Norvik", "Halden"], "stage": "signed"},
        {"stage": "cancelled"},
    ),
    (
        "The navy expects much of a torpedo that was developed by Norvik's laboratory in Lund.",
        {"type": "factory", "operator": "Norvik", "place": "Lund", "status": "operational"},
        {"status": "closed"},
    ),
    (
        "Norvik has found ore in an extension of a vein in its Lund mine.",
        {"type": "factory", "operator": "Norvik", "place": "Lund", "status": "operational"},
        {"status": "planned"},
    ),
]  # fmt: skip


def _is_let_through(text: str, claim: dict[str, Any]) -> bool:
    quote, _, rest = text.partition("||")
    return validate({**claim, "evidence": quote}, Document(text=quote + rest)).ok


@pytest.mark.parametrize(("text", "true", "wrong"), TWINS, ids=[row[0][:50] for row in TWINS])
def test_a_true_claim_is_told_from_its_wrong_twin(
    text: str, true: dict[str, Any], wrong: dict[str, Any]
) -> None:
    assert _is_let_through(text, true), validate(
        {**true, "evidence": text.partition("||")[0]}, text.replace("||", "")
    ).findings
    assert not _is_let_through(text, {**true, **wrong})
