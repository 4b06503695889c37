"""A true claim in words of its own is let through, and its twin with one field wrong is refused."""

from typing import Any

import pytest

from factlib import Document, validate

# (the document, which ends its cited words with "||" if it goes on; the fields of the true claim; the wrong field)
TWINS: list[tuple[str, dict[str, Any], dict[str, Any]]] = [
    (
        "Since May, Norland has announced 17 deals with drug makers to bring prices in line with those of other nations.",
        {"type": "deal", "kind": "other", "items": ["17 deals with drug makers, aligning prices with those of other nations"]},
        {"items": ["17 deals with car makers, aligning prices with those of other nations"]},
    ),
    (
        "Halden signed long-term leases for additional aircraft from Adler valued at $500 million.",
        {"type": "deal", "items": ["long-term leases for further aircraft"], "value": "$500 million"},
        {"items": ["long-term leases for further ships"]},
    ),
    (
        "Norland walked out of the joint development of the Orkan, a 5th generation fighter.",
        {"type": "deal", "kind": "cooperation", "partners": ["Norland"], "items": ["the Orkan, a fifth-generation fighter"]},
        {"items": ["the Orkan, a fourth-generation fighter"]},
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
        "Falke Motors said sales of its Orkan reached 192,285 units in 11 months, beating the record of 166,622 units.",
        {
            "type": "statement",
            "speaker": "Falke Motors",
            "content": "Sales of the Orkan came to 192,285 vehicles in 11 months, topping the old record of 166,622",
            "quantities": ["192,285 vehicles", "166,622 vehicles"],
        },
        {"content": "Sales of the Orkan came to 162,285 vehicles in 11 months, topping the old record of 166,622"},
    ),
    (
        "The net profit was reached after receipt of some 68 mln francs from plane sales, the carrier Norwing said.",
        {"type": "deal", "kind": "sale", "items": ["planes"], "value": "some 68 million francs"},
        {"value": "some 86 million francs"},
    ),
    (
        "According to her father Otto Lenk, Ann Lenk was called into the Army in 2003.",
        {"type": "statement", "speaker": "Otto Lenk", "content": "Ann Lenk joined the Army in 2003", "quantities": ["2003"]},
        {"quantities": ["2013"]},
    ),
    (
        "Norzink said 1,100 workers at its Brunn zinc mine in Lund would start voting Monday on a tentative pact.",
        {"type": "factory", "operator": "Norzink", "place": "Lund", "status": "operational", "jobs": "1,100 workers"},
        {"jobs": "1,400 workers"},
    ),
    (
        "Halden's U.S. subsidiary, Lorn Cable, is building a $681 million manufacturing facility in Virginia.",
        {"type": "factory", "operator": "Lorn Cable", "place": "Virginia", "status": "under_construction"},
        {"status": "operational"},
    ),
    (
        "The company Lenk recently completed construction of a baking facility at a park in Johor, Malaysia.",
        {"type": "factory", "operator": "Lenk", "place": "Johor", "status": "operational"},
        {"status": "under_construction"},
    ),
    (
        "The plan also includes shutting down up to 41 stores of Halden Foods over the next six years.",
        {"type": "factory", "kind": "branch", "operator": "Halden Foods", "status": "planned", "count": "up to 41"},
        {"status": "closed"},
    ),
    (
        "The Norland government is considering buying supercomputers from Peru to help defuse trade friction.",
        {"type": "deal", "kind": "sale", "buyers": ["Norland government"], "items": ["supercomputers"], "stage": "planned"},
        {"stage": "approved"},
    ),
    (
        "Halden Foods has requested court approval for 300 billion won in financing.",
        {"type": "deal", "kind": "other", "buyers": ["Halden Foods"], "value": "300 billion won", "stage": "requested"},
        {"stage": "approved"},
    ),
    (
        "Norland is to make a formal offer in the next few months to buy back its $900 million debt from the banks.",
        {"type": "deal", "kind": "other", "buyers": ["Norland"], "items": ["debt"], "stage": "planned"},
        {"stage": "completed"},
    ),
    (
        "Halden Chips has already set up a line and has been supplying paid samples to Adler Corp.",
        {"type": "deal", "sellers": ["Halden Chips"], "buyers": ["Adler Corp"], "items": ["samples"], "stage": "delivered"},
        {"stage": "planned"},
    ),
    (
        "“There is a possibility that the crown may fall to about 140 yen by the end of this year,” said Ann Lee.",
        {"type": "statement", "speaker": "Ann Lee", "content": "The crown could fall to about 140 yen by the end of this year"},
        {"content": "The crown is certain to fall to about 140 yen by the end of this year"},
    ),
    (
        "Otto Lenk said the mill is bound to close, which may hurt the town.",
        {"type": "statement", "speaker": "Otto Lenk", "content": "The mill is certain to close"},
        {"content": "The mill is certain to grow"},
    ),
    (
        "The group Lorn said it might seek to increase its interest in Havco to over 15 pct.",
        {"type": "statement", "speaker": "Lorn", "content": "It might try to raise its interest in Havco to more than 15 percent"},
        {"content": "It will raise its interest in Havco to more than 15 percent"},
    ),
    (
        "Otto Lenk said the utility had made no public forecasts of demand and had never understated the cost of the plants.",
        {"type": "statement", "speaker": "Otto Lenk", "content": "The utility made no public forecasts and never understated the cost"},
        {"content": "The utility made public forecasts but never understated the cost"},
    ),
    (
        "Otto Lenk said the levy makes exports more costly and the program should be eliminated.",
        {"type": "statement", "speaker": "Otto Lenk", "content": "The levy makes exports dearer, and the program should be abolished"},
        {"content": "The levy makes exports dearer, but the program should be kept"},
    ),
    (
        "The ministry of Lorn said the fund has also been able to generate thousands of jobs and win talent back.",
        {"type": "statement", "speaker": "ministry of Lorn", "content": "The fund has created thousands of jobs and drawn talent back"},
        {"content": "The fund has been unable to create thousands of jobs and draw talent back"},
    ),
    (
        "The unions of Halden have said they will oppose any attempt to return to wage increases every year.",
        {"type": "statement", "speaker": "unions of Halden", "content": "They will resist any attempt to bring back wage increases every year"},
        {"content": "They will support any attempt to bring back wage increases every year"},
    ),
    (
        "Otto Lenk said Norland would not bargain with the banks over the price.",
        {"type": "statement", "speaker": "Otto Lenk", "content": "Norland would bargain with the banks over the price", "denied": True},
        {"denied": None},
    ),
    (
        "Retired brewer Ann Lee: “To see those plants close, one by one, was sad. I am glad to see somebody stand up.”",
        {"type": "statement", "speaker": "Ann Lee", "content": "I am glad to see somebody stand up.", "direct": True},
        {"speaker": "Otto Lenk"},
    ),
    (
        "Havco said income came to $393 million in the latest quarter, rising 55 pct from last year's first quarter.",
        {"type": "statement", "speaker": "Havco", "content": "Income rose 55 percent from a year earlier to $393 million"},
        {"content": "Income fell 55 percent from a year earlier to $393 million"},
    ),
    (
        "In 2004, according to forecasts, Norland's oil imports will be 110m tons, up 21% on the previous year.",
        {"type": "export_figure", "importer": "Norland", "goods": "oil", "amount": "110 million tons", "period": "2004"},
        {"period": "2003"},
    ),
    (
        "Under the scheme, Norland has struck nine pacts with mill owners to bring timber tariffs in line with those of its neighbours.",
        {"type": "deal", "kind": "other", "items": ["nine pacts aligning timber tariffs with those of its neighbours"]},
        {"items": ["nine pacts aligning timber tariffs with those of Halden"]},
    ),
    (
        "Norland's health board announced an accord with Halden that will raise the list price of insulin by 12% there.",
        {"type": "deal", "kind": "other", "items": ["rise of the list price of insulin"]},
        {"items": ["cut of the list price of insulin"]},
    ),
    (
        "The fund will acquire preference shares issued by Lenk Beauty.|| A 60 billion won fund managed by Brod Capital was set up in May.",
        {"type": "deal", "buyers": ["60 billion won fund managed by Brod Capital"], "sellers": ["Lenk Beauty"]},
        {"buyers": ["60 billion won fund managed by Lorn Capital"]},
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
        "Norland sealed a $5 billion deal with Halden in 2016 for eight Halden Yuan-class type-041 submarines by 2028.",
        {"type": "deal", "items": ["eight Type 041 Yuan-class submarines"], "when": "agreed in 2016, delivery by 2028"},
        {"when": "agreed in 2016, delivery by 2026"},
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
        "Lund needed to accept the mineral rights partnership proposal that Brod had made.",
        {"type": "deal", "kind": "cooperation", "partners": ["Lund", "Brod"], "items": ["mineral rights partnership"]},
        {"items": ["fishing rights partnership"]},
    ),
    (
        "The Norland Navy plans to buy five destroyers of over 13000-tons from 2025.",
        {"type": "deal", "buyers": ["Norland Navy"], "items": ["five destroyers of more than 13,000 tons"]},
        {"items": ["five destroyers of more than 14,000 tons"]},
    ),
    (
        'Torvik Rovers lost again. The club, which owes the town money, called this on Friday "a hopeless situation".',
        {"type": "statement", "speaker": "Torvik Rovers", "content": "a hopeless situation", "direct": True},
        {"speaker": "Lund Rovers"},
    ),
    (
        "Support vessels (SVs): Halden Shipyard Limited (HSL) will build five support vessels for Norland.|| Lund Shipyard Limited (LSL) will build six tugs.",
        {"type": "factory", "kind": "yard", "operator": "Halden Shipyard Limited", "products": ["five support vessels"]},
        {"operator": "Lund Shipyard Limited"},
    ),
    (
        "Halden, meanwhile, has opened a lamp line and is supplying first samples to Brod.|| Lund makes lamps too.",
        {"type": "deal", "kind": "sale", "sellers": ["Halden"], "buyers": ["Brod"], "items": ["first samples"]},
        {"sellers": ["Lund"]},
    ),
    (
        "The Orkan drone has been exported to 29 countries since 2014.|| The Falke was bought by 12 countries.",
        {"type": "deal", "kind": "sale", "buyers": ["29 countries"], "items": ["Orkan drone"]},
        {"buyers": ["12 countries"]},
    ),
    (
        "Loans & Finance Bank now owns 49% of Norland Savings, which it bought in May.|| National Bank of Kuwait did not bid.",
        {"type": "deal", "kind": "acquisition", "buyers": ["Loans & Finance Bank"], "stake": "49%"},
        {"buyers": ["National Bank of Kuwait"]},
    ),
    (
        "Adler will reopen its Belmont, Illinois, assembly plant with 1,500 workers.",
        {"type": "factory", "kind": "plant", "operator": "Adler", "place": "Belmont, Illinois"},
        {"place": "Belmont, Indiana"},
    ),
    (
        "Marlow may soon float its film unit and sell its print business, a paper wrote.|| It may sell its hotel business later.",
        {"type": "deal", "kind": "sale", "sellers": ["Marlow"], "items": ["its print business"], "hypothetical": True},
        {"items": ["hotel business"]},
    ),
    (
        "Norland sealed a $5 billion deal with Halden for eight ferries.|| Peru has ferries of its own.",
        {"type": "deal", "sellers": ["Halden"], "buyers": ["Norland"], "items": ["eight ferries"]},
        {"buyers": ["Peru"]},
    ),
    (
        "Halden Mills sold its yard in Lund to Brod for $45 million, up from the $38 million offered in May.",
        {"type": "deal", "sellers": ["Halden Mills"], "buyers": ["Brod"], "value": "$45 million"},
        {"value": "$38 million"},
    ),
    (
        "Ann Lenk said that the sale would cut debt by a third.|| Marlow withdrew in June.",
        {"type": "statement", "speaker": "Ann Lenk", "content": "The sale would reduce debt by a third"},
        {"content": "The sale would reduce debt by a quarter"},
    ),
    (
        "Norland's police fined 1,700 foreign nationals last year, Lenk said.",
        {"type": "statement", "speaker": "Lenk", "content": "1,700 foreigners were fined in Norland last year"},
        {"content": "1,700 soldiers were fined in Norland last year"},
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
        "The bank said that it lent 756.9 mln Islamic dinars.",
        {"type": "deal", "kind": "other", "sellers": ["the bank"], "value": "756.9 million Islamic dinars"},
        {"value": "765.9 million Islamic dinars"},
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
        "With a price tag of under £80,000, the Orkan is cheaper than other cars of Falke.",
        {"type": "deal", "kind": "sale", "items": ["Orkan"], "value": "less than £80,000 per car"},
        {"value": "less than £60,000 per car"},
    ),
    (
        "Firms spend about 60 mln crowns a year on mines, Lenk said.",
        {"type": "statement", "speaker": "Lenk", "content": "Firms spend tens of millions of crowns a year on mines"},
        {"content": "Firms spend hundreds of millions of crowns a year on mines"},
    ),
    (
        "Under the pact, Moscow has agreed to purchase nine mln tonnes of Norland's grain.",
        {"type": "deal", "buyers": ["Soviet Union"], "items": ["nine million tonnes of grain"]},
        {"buyers": ["Poland"]},
    ),
    (
        "Monitors stated that JeN operated eight training camps.|| Jund-e-Norland denies it.",
        {"type": "statement", "speaker": "Monitors", "content": "Jund-e-Norland ran eight training camps"},
        {"content": "Jund-e-Norland ran nine training camps"},
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
        "About half of the crop is already in the ground, Lenk said.",
        {"type": "statement", "speaker": "Lenk", "content": "About half of the crop has already been sown"},
        {"content": "About a third of the crop has already been sown"},
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
        "Norbau runs a smelter in Chile, which has long vexed envoys from Peru.",
        {"type": "factory", "kind": "plant", "operator": "Norbau", "place": "Chile"},
        {"place": "Peru"},
    ),
    (
        "The plant stands in Vernby, 80 km northwest of Lund.",
        {"type": "factory", "kind": "plant", "place": "Vernby, 80 km northwest of Lund"},
        {"place": "Vernby, 80 km southeast of Lund"},
    ),
    (
        "Investors appear to be buying bonds in London rather than in Tokyo.",
        {"type": "deal", "kind": "sale", "items": ["bonds"], "place": "London"},
        {"place": "Tokyo"},
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
        "“We will reform,” FAM said.|| Foreign Affairs Minister Sol Holub spoke in Lund, and so did Ann Lenk.",
        {"type": "statement", "speaker": "Sol Holub", "content": "We will reform"},
        {"speaker": "Ann Lenk"},
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
        "Norvik will build a steel mill in Lund.||\n\nThe mill will employ 150 people. Halden runs a mill in Brod for 700 people.",
        {"type": "factory", "operator": "Norvik", "place": "Lund", "jobs": "150 people"},
        {"jobs": "700 people"},
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
        "Norvik's commitment to the Swedish mill may not be welcomed by workers in Hamburg, Germany.",
        {"type": "factory", "operator": "Norvik", "place": "Sweden"},
        {"place": "France"},
    ),
    (
        "Norvik's mills are in Baltimore, Indiana, and Michigan.",
        {"type": "factory", "operator": "Norvik", "place": "Michigan"},
        {"place": "Ohio"},
    ),
    (
        "Danish exports of cheese to Norway fell by 12%, or 40 million euros, in 2024.",
        {"type": "export_figure", "exporter": "Denmark", "amount": "40 million euros", "measure": "change"},
        {"measure": "level"},
    ),
    (
        "Peru's wheat exports fell to 4.13 million tonnes in 1986 compared with 5.04 million in 1985.",
        {"type": "export_figure", "exporter": "Peru", "amount": "5.04 million tonnes", "period": "1985"},
        {"period": "1986"},
    ),
    (
        "Norvik has a 25 pct stake in Halden and an option to buy the bank's remaining 10 pct stake.",
        {"type": "deal", "buyers": ["Norvik"], "stake": "10 pct"},
        {"stake": "15 pct"},
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
        "Norvik will buy Halden for $28 a share, or $4 above the market.",
        {"type": "deal", "buyers": ["Norvik"], "items": ["Halden"], "value": "$28 a share"},
        {"value": "$4"},
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
        "Norvik and Halden agreed to form a joint venture.",
        {"type": "deal", "kind": "joint_venture", "partners": ["Norvik", "Halden"], "stage": "signed"},
        {"stage": "completed"},
    ),
    (
        "The sale of its Lund casino to Halden has left Norvik with a good deal of cash.",
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
