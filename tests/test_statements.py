"""Statements: each construction of news text, with speaker, content and flags, on sentences written for it."""

from pathlib import Path
from typing import Any

import pytest

import factlib
from factlib.document import Span
from factlib.facts import Statement


def statements(text: str) -> list[Statement]:
    return [fact for fact in factlib.extract(text) if isinstance(fact, Statement)]


def words(text: str, statement: Statement, field: str) -> str | None:
    assert statement.provenance is not None
    span = statement.provenance.fields.get(field)
    return None if span is None else text[span.slice]


ONE = [  # text, words of the speaker, content
    (
        "Neither the army nor the navy wants the jets, a general said.",
        "a general",
        "Neither the army nor the navy wants the jets",
    ),
    # the cue before what was said
    ("The mayor said that the bridge will open in May.", "The mayor", "the bridge will open in May"),
    ("The mayor said the bridge will open in May.", "The mayor", "the bridge will open in May"),
    ("Nurten Aksoy told reporters in Izmir on Friday that the yard was full.", "Nurten Aksoy", "the yard was full"),
    ("The ministry announced cuts to the fuel budget.", "The ministry", "cuts to the fuel budget"),
    ("The firm promised to hire 300 people.", "The firm", "to hire 300 people"),
    ("Unions are calling for higher wages.", "Unions", "higher wages"),
    ("Osman Tek, the head of the port, insists the cranes are safe.", "Osman Tek", "the cranes are safe"),
    ("Many in the village said the road was never built.", "Many in the village", "the road was never built"),
    ("People close to the minister say he will resign.", "People close to the minister", "he will resign"),
    ("As Professor Lund put it: “Nobody reads the small print.”", "Professor Lund", "Nobody reads the small print."),
    ("Ece Demir said: “We start on Monday.”", "Ece Demir", "We start on Monday."),
    ("She said, however, that the talks go on.", "She", "the talks go on"),
    # forms in "s" of verbs that the dictionary does not have
    ("Fares will fall, Ece Demir opines.", "Ece Demir", "Fares will fall"),
    ("Fares will fall, opines Ece Demir.", "Ece Demir", "Fares will fall"),
    ("“Fares will fall,” Ece Demir quips.", "Ece Demir", "Fares will fall,"),
    ("“Fares will fall,” retorts Ece Demir.", "Ece Demir", "Fares will fall,"),
    ("“Fares will fall,” she opines.", "she", "Fares will fall,"),
    ("Talks failed, the mayor concedes.", "the mayor", "Talks failed"),
    ("The clerk demanded well-known names from the club.", "The clerk", "well-known names from the club"),
    ("Talks failed, Osman Tek concedes.", "Osman Tek", "Talks failed"),
    ("Talks failed, concedes Osman Tek.", "Osman Tek", "Talks failed"),
    ("“No,” retorts Osman Tek, the head of the port.", "Osman Tek", "No,"),
    # the cue behind it
    ("“We start on Monday,” said Ece Demir, a spokeswoman for the yard.", "Ece Demir", "We start on Monday,"),
    ("“We start on Monday,” Ece Demir, a spokeswoman for the yard, said.", "Ece Demir", "We start on Monday,"),
    ("“Is it safe?” the inspector asked.", "the inspector", "Is it safe?"),
    ("The cranes are safe, the head of the port said.", "the head of the port", "The cranes are safe"),
    ("The cranes are safe and the quay is new, said Osman Tek, head of the port.", "Osman Tek", "The cranes are safe and the quay is new"),
    ("“It is over.” Demir said.", "Demir", "It is over."),
    # sources without a verb
    ("According to Osman Tek, the quay is new.", "Osman Tek", "the quay is new"),
    ("The quay is new, according to a report by the union.", "a report by the union", "The quay is new"),
    ("In the words of the minister, the quay is new.", "the minister", "the quay is new"),
    ("Osman Tek: “The quay is new.”", "Osman Tek", "The quay is new."),
    # other clauses
    ("The crowd left after Demir, who said that the quay is new, had spoken.", "who", "the quay is new"),
    ("The firm issued a statement saying it had sold no shares.", "The firm", "it had sold no shares"),
    ("The firm is reported to have said that it sold no shares.", "The firm", "it sold no shares"),
    ("Demir was quoted as saying that the quay is new.", "Demir", "the quay is new"),
    ("Demir went on to say that the quay is new.", "Demir", "the quay is new"),
    ("It was reported that the quay is new.", None, "the quay is new"),
    ("It was said on Monday by the port that the quay is new.", "the port", "the quay is new"),
    ("It was claimed by analysts that the quay is new.", "analysts", "the quay is new"),
    ("It was confirmed by email that the quay is new.", None, "the quay is new"),
    ("As noted by the minister, the quay is new.", "the minister", "the quay is new"),
    ("President Rojas, according to her office, said the quay is new.", "President Rojas", "the quay is new"),
    ("“The quay is new,” the paper quoted Demir as saying.", "Demir", "The quay is new,"),
    ("BERGEN (Agency) - The quay is new, the port said.", "the port", "The quay is new"),
    ("The firm issued a statement Tuesday saying “We sold no shares.”", "The firm", "We sold no shares."),
    ("Demir ignored the questions before saying “It is over.”", "Demir", "It is over."),
    ("The workers began calling for Demir to resign.", "The workers", "Demir to resign"),
    ("The statement read: “The quay is new.”", "The statement", "The quay is new."),
    ("“The quay is new,” the statement read.", "the statement", "The quay is new,"),
    ("The ministry calls for new rules.", "The ministry", "new rules"),
    ("Quay not ready - Ece Demir: “The quay is not new.”", "Ece Demir", "The quay is not new."),
    ("Asked whether the quay, which is new, would hold, Demir shrugged.", None, "whether the quay, which is new, would hold"),
    ("Demir was asked how he would pay the crew.", None, "how he would pay the crew"),
    ("Exports of tea rose by a tenth, the office said in a report on Friday.", "the office", "Exports of tea rose by a tenth"),
    ("The minister confirmed to AFP that Peru had ordered 24 jets.", "The minister", "Peru had ordered 24 jets"),
    ("Nearly a third say the quay is too small.", "a third", "the quay is too small"),
    ("Shares rose after the company said it had sold no ship.", "the company", "it had sold no ship"),
    ("However, many experts, including the Harbour Bank, said prices would fall.", "many experts", "prices would fall"),
    ("However, Sen. Otto Frey, D-Ohio, sponsor of the bill, said he would wait.", "Sen. Otto Frey", "he would wait"),
    ("Also, VLM, while trading as Seamark, said it was bankrupt.", "VLM", "it was bankrupt"),
    ("Recently, Norvik, a maker of boats, said it would hire.", "Norvik", "it would hire"),
    ("Meanwhile, Lomax which lost its yard, said it would wait.", "Lomax", "it would wait"),
    ("One official attending the talks with minister Otto Frey said they failed.", "One official", "they failed"),
    ("1 in 4 trainee welders said they would stay.", "1 in 4 trainee welders", "they would stay"),
    ("A man wearing a red hat told reporters he would vote.", "A man", "he would vote"),
    # a participle opens the sentence
    ("Saying that the accounts were in order, Ece Demir signed the report.", "Ece Demir", "the accounts were in order"),
    ("Stressing that no ferry had been sold, the minister closed the meeting.", "the minister", "no ferry had been sold"),
    ("Arguing that tea was too dear, Adler, which had lost money, sold none.", "Adler", "tea was too dear"),
    # any verb between somebody and a quotation behind a colon
    ("Otto Frey sneered: “We never sold ferries.”", "Otto Frey", "We never sold ferries."),
    ("On Monday Otto Frey growled again: “We sold none.”", "Otto Frey", "We sold none."),
    ("The minister barked: “Go home, all of you.”", "The minister", "Go home, all of you."),
    ("Peru's minister sighed: “It is over.”", "Peru's minister", "It is over."),
    ("Peru approved the sale, the minister said in a letter to parliament seen by Newsline.", "the minister", "Peru approved the sale"),
    ("Peru approved the sale, the firm said in a filing dated May 3.", "the firm", "Peru approved the sale"),
    ("The minister said in a letter obtained by Newsline that Peru approved the sale.", "The minister", "Peru approved the sale"),
    ("The minister said goods made by Adler were sold.", "The minister", "goods made by Adler were sold"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "speaker", "content"), ONE)
def test_reads_one_statement(text: str, speaker: str | None, content: str) -> None:
    (statement,) = statements(text)
    assert words(text, statement, "speaker") == speaker
    assert statement.content == content


SPLIT = [  # text, the pieces of the content
    ("“We won,” he said. “We always do.”", ["We won,", "We always do."]),
    ("“We won,” Demir told the paper, “because we had to.”", ["We won,", "because we had to."]),
    ("The answer, the captain said, is no.", ["The answer", "is no"]),
    ("“We won,” he said.\n\n“And we will win again.”", ["We won,", "And we will win again."]),
    ("“We won. It was late.\n\n“We slept little,” he said.", ["We won. It was late.", "We slept little,"]),
    ("The list, which the party says includes 40 names, is secret.", ["The list", "includes 40 names"]),
    (
        "Adler wants back its barge Varda, which it says was seized in error.",
        ["its barge Varda", "was seized in error"],
    ),
    ("He named a shift that traders say could widen the gap.", ["a shift", "could widen the gap"]),
]


@pytest.mark.parametrize(("text", "pieces"), SPLIT)
def test_reads_the_pieces_of_a_split_content(text: str, pieces: list[str]) -> None:
    statement = statements(text)[0]
    assert statement.provenance is not None
    fields = statement.provenance.fields
    found = [text[fields[f"content.{index}"].slice] for index in range(len(pieces))]
    assert found == pieces
    assert f"content.{len(pieces)}" not in fields
    assert fields["content"] == Span(
        start=fields["content.0"].start, end=fields[f"content.{len(pieces) - 1}"].end
    )


SEVERAL = [  # text, (words of the speaker, content) of each statement
    (
        "The army says it holds the town, while the rebels say the town is theirs.",
        [("The army", "it holds the town"), ("the rebels", "the town is theirs")],
    ),
    (
        "The coach said he was proud, adding that nobody had slept.",
        [("The coach", "he was proud"), ("The coach", "nobody had slept")],
    ),
    (
        "Kaya, who said that the quay was unsafe, issued a statement saying it was closed.",
        [("Kaya", "it was closed"), ("who", "the quay was unsafe")],
    ),
    (
        "The crowd met Kaya, who said that the quay was unsafe, adding that it would close.",
        [("who", "the quay was unsafe"), ("who", "it would close")],
    ),
    ("“Go,” he said. “Go now.” “Never,” she replied.", [("he", "Go, Go now."), ("she", "Never,")]),
]


@pytest.mark.parametrize(("text", "expected"), SEVERAL)
def test_reads_several_statements(text: str, expected: list[tuple[str, str]]) -> None:
    found = [(words(text, statement, "speaker"), statement.content) for statement in statements(text)]
    assert found == expected


NONE = [
    "The banner showed: “Closed for good.”",
    "Adler's slogan runs: “We build.”",
    "Noting that the yard is old does not help.",
    "Pilots push for a bigger say in where the bridge is built.",
    "The quips of Ece Demir were dull.",
    "Ece Demir's retorts were sharp.",
    "Ece Demir quips.",
    "Osman Tek likes retorts.",
    "Quips by Ece Demir were heard.",
    "The report was long and the claim was rejected.",
    "He made bread and went on holiday.",
    "The so-called “reform” failed.",
    "He led by 300 pledged delegates.",
    "The newly announced merger of Orvik failed.",
    "He welcomed the earlier reported talks.",
    "Its previously announced sale of a mill was completed.",
    "The two states share a border.",
    "Two cooks asked not to be filmed.",
    "He writes posts or makes speeches, where they dream of “better days”.",
    "",
    "1. Reader writes nothing here",
]


@pytest.mark.parametrize("text", NONE)
def test_reads_no_statement(text: str) -> None:
    assert statements(text) == []


QUOTED = [  # text, whether all of the content is quoted
    ("“We won,” he said.", True),
    ("''We won,'' he said.", True),
    ('"We won," he said. "We always do."', True),
    ("„Wir haben gewonnen“, said the coach.", True),
    ("«We won», the coach said.", True),
    ("‘We won,’ the coach said.", True),
    ("He said that they had “won”.", False),
    ("He said they had won.", False),
]


@pytest.mark.parametrize(("text", "direct"), QUOTED)
def test_tells_whether_all_is_quoted(text: str, direct: bool) -> None:
    (statement,) = statements(text)
    assert statement.direct is direct


MARKED = [  # text, denied, hypothetical
    ("Iran denied that it sold the boats.", True, False),
    ("The ministry did not say when the boats arrive.", True, False),
    ("The ministry declined to say whether the boats had arrived.", True, False),
    ("If he says that the boats are sold, we leave.", False, True),
    ("The minister will say that the boats are sold.", False, True),
    ("The minister said that the boats are sold.", False, False),
]


@pytest.mark.parametrize(("text", "denied", "hypothetical"), MARKED)
def test_marks_denials_and_what_may_be_said(text: str, denied: bool, hypothetical: bool) -> None:
    found = statements(text)
    assert [(statement.denied, statement.hypothetical) for statement in found] == [
        (denied, hypothetical)
    ] * len(found)
    assert all(found)


def test_credits_the_inner_speaker_and_names_the_medium() -> None:
    relayed = [
        "“Two ships sank,” Reuters quoted coast guard officials.",
        "According to Reuters, coast guard officials say two ships sank.",
        "“Two ships sank,” coast guard officials said, according to Reuters.",
    ]
    for text in relayed:
        (statement,) = statements(text)
        assert statement.via is not None
        assert (words(text, statement, "speaker"), statement.via.name) == ("coast guard officials", "Reuters")


def test_gives_pronouns_and_titles_the_fullest_name() -> None:
    text = (
        "At the quay, ship designer Selin Kaya spoke. “We build,” Kaya said. “It floats,” she added. "
        "The designer noted that steel is dear. According to S. Kaya, it will stay so."
    )
    found = statements(text)
    assert [words(text, statement, "speaker") for statement in found] == [
        "Kaya",
        "she",
        "The designer",
        "S. Kaya",
    ]
    assert {(s.speaker.name, s.speaker.title) for s in found if s.speaker} == {
        ("Selin Kaya", "ship designer")
    }


# Each text, and the name, or the title and name, of who said its last statement.
MEANT = [
    ("OSLO, June 29 - Adler said it has agreed to buy Krauss Holding Co. It said closing is subject to approval.", "Adler"),
    ("OSLO, June 29 - Adler said it has agreed to buy Krauss Holding Co. The company said it would pay in shares.", "Adler"),
    ("Adler bought Krauss Holding Co. The company said it paid in shares.", "Adler"),
    ("Krauss Corp was bought by Adler on Monday. The company said it was glad.", "Krauss Corp"),
    ("Canada's Polymark Ltd said it had a plan. It said the plan was secret.", "Polymark Ltd"),
    ("Selgen has joined a crop protection organization (CPO) scheme. The company said it will hire.", "Selgen"),
    ("Krauss Corp (KRX) bought a site. Both plants will open in May, the company said.", "Krauss Corp"),
    ("The Steel Makers Association urged Peru to honor the Steel Trade Agreement. The group said it was not enough.", "Steel Makers Association"),
    ("Tea is dear, according to figures released by the Tea Board on Friday.", "Tea Board"),
    ("According to statistics published by Norland's Tea Board, tea is dear.", "Tea Board"),
    ("Tea is dear, according to a report issued by the Tea Board.", "report"),
    ("According to a sailor released by the rebels, tea is dear.", "sailor"),
    ("Tea is dear, according to figures released by Krauss on Monday.", "Krauss"),
    ("Tea is dear, according to data collected by satellites.", "data"),
    ("Media reports about the Tea Survey of Norland (TSN) are wrong, the organisation said.", "Tea Survey of Norland"),
    ("Tea is dear, according to letters seen by Newsline.", "letters"),
    ("The officer said the mine uses the Halden Deep Driller (HDD). “It is quiet,” he added.", "officer"),
    ("Officer Vera Holt said the port has a Halden Multi Crane (HMC). She said it was new.", "Officer Vera Holt"),
    ("The Trade Ministry met Adler Corp on Monday. The company said it was glad.", "Adler Corp"),
    ("Norland leader Ida Berg has toured a quarry, calling for longer shifts, state media reported.", "state media"),
    ("The levy was drafted by Rep. Ann Falk, D-Ohio, who said it was fair.", "Rep. Ann Falk"),
    ("The plan was backed by Ann Smith, chairman of Adler, who said it would help.", "chairman of Adler Ann Smith"),
    ("Herring imports shrank 6 percent, according to early data from the Fisheries Board.", "Fisheries Board"),
    ("“We tried hard,” said chief executive Sir Edmund Moss.", "chief executive Edmund Moss"),
    ("Adler's managing director Goran Prit said the price was low.", "managing director Goran Prit"),
    ("General Coating Co bid for Adler. General Coating said it knew of that.", "General Coating"),
    ("General Kim Won said it was over.", "General Kim Won"),
    # who spoke before goes on, until somebody else is told of
    ("Adler Corp said sales fell. China is the main buyer, it said.", "Adler Corp"),
    ("Adler Corp said Boreas Ltd was to blame. It said it would sue.", "Adler Corp"),
    ("Adler Corp said sales fell. Boreas Ltd opened a plant. It said 200 people would work there.", "Boreas Ltd"),
    ("Adler Corp said sales fell. Norland's Boreas Ltd said it was glad. It added that it would hire.", "Boreas Ltd"),
    ("Adler Corp said it will sell its Krauss Works unit. The company said Krauss makes pumps.", "Adler Corp"),
    ("Krauss said it would close its plant in Chile. Chile buys few pumps, the company said.", "Krauss"),
    ("Adler Corp said sales fell. Analysts said more would follow. The company said it was sure.", "Adler Corp"),
    ("A statement said prices fell. The company said it was glad.", "company"),
    ("A report by the Tea Board said prices fell. Kenya is the main seller, it said.", "report by the Tea Board"),
    ("The high command said its troops took Varna. It said Ostland lost 40 men.", "high command"),
    ("The Tea Board said prices fell. Vera Holt said it was late. She said it would act. It said no.", "Tea Board"),
    ("Traders said prices fell. Local growers welcomed it, though they said it came late.", "Local growers"),
    ("The Tarnian cabinet met Ostland-based Adler. The government said no.", "government"),
    ("A spokesman for chief executive Anna Muto said no.", "spokesman for chief executive Anna Muto"),
    ("Halden Coastal Boat and Net Association said it will buy Krauss.", "Halden Coastal Boat and Net Association"),
    # a noun alone is who was called by it with more words
    ("The Tarnian grain board said exports fell. The board said rain was to blame.", "Tarnian grain board"),
    ("Banking sources said the loan is large. The sources said it would be paid.", "Banking sources"),
    ("The Oslo Stock Exchange said trading was slow. The exchange said 12 firms left.", "Oslo Stock Exchange"),
    ("Analysts said the loan is large. The ministry said it would be paid.", "ministry"),
    ("The finance ministry said no. The foreign ministry said yes. The ministry said more.", "foreign ministry"),
    # titles of several words, and where a title ends
    ("Sales rose, said Chief Financial Officer Ann Lee.", "Chief Financial Officer Ann Lee"),
    ("Chief Operating Officer Ann Lee said sales rose.", "Chief Operating Officer Ann Lee"),
    ("Sales rose, said Chief Human Resources Officer Ann Lee.", "Chief Human Resources Officer Ann Lee"),
    ("Sales rose, said Chairman and Managing Director K. T. Menon.", "Chairman and Managing Director K. T. Menon"),
    ("President and Group Chief Executive Ann Lee said sales rose.", "President and Group Chief Executive Ann Lee"),
    ("Prices fell, said Ann Lee, an analyst at Metro Bank. Coffee prices rose 7.3%.", "analyst at Metro Bank Ann Lee"),
    ("Prices fell, said Ann Lee, head of trade at Metro Union. Exports grew.", "head of trade at Metro Union Ann Lee"),
    ("Prices fell, said Ann Lee, a trader at Metro Inc. Bolwin closed its plant.", "trader at Metro Inc Ann Lee"),
    ("Transport Secretary Jomo wa Kimani said prices fell.", "Transport Secretary Jomo wa Kimani"),
    ("Trade Minister Abdul bin Rahim said prices fell.", "Trade Minister Abdul bin Rahim"),
    # a body that no firm is, is who bears its noun, or nobody named
    ("Adler bought Krauss. Exports rose to $3 billion, the central bank said.", "central bank"),
    ("Adler bought Krauss. The agency said exports rose.", "agency"),
    ("Adler bought Krauss. Jobs would go, the labour union said.", "labour union"),
    ("Adler Bank bought Krauss. The central bank said rates would rise.", "central bank"),
    ("Adler bought Krauss. The trade group said exports rose.", "trade group"),
    ("Adler bought Krauss. Exports rose, the association said.", "association"),
    ("Adler bought Krauss. The charity said food ran out.", "charity"),
    ("Adler Bank bought Krauss. The bank said profits fell.", "Adler Bank"),
    ("Adler bought Krauss. The group said profits fell.", "Adler"),
    ("The Union Coal Corp met Krauss. The company said profits fell.", "Union Coal Corp"),
    ("The Reserve Bank of Tarnia held rates. The central bank said growth would slow.", "Reserve Bank of Tarnia"),
    ("The TEA said demand rose. The agency said supply fell.", "TEA"),
    ("The Steelworkers Union met Adler. The union said jobs would go.", "Steelworkers Union"),
    ("Adler met metalworkers union Verdano. The union said jobs would go.", "Verdano"),
    ("Adler met Reuters. The news agency said it would hire.", "Reuters"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "speaker"), MEANT)
def test_tells_whom_a_reference_means(text: str, speaker: str) -> None:
    said = statements(text)[-1].speaker
    assert said is not None
    assert " ".join(filter(None, (said.title, said.name))) == speaker


def test_keeps_all_speakers_of_one_cue() -> None:
    (statement,) = statements("Selin Kaya and Osman Tek said the quay is new.")
    assert statement.speaker is not None
    assert (statement.speaker.name, [party.name for party in statement.co_speakers]) == (
        "Selin Kaya",
        ["Osman Tek"],
    )


def test_quotations_in_a_list_are_one_statement() -> None:
    text = (
        "Banker Vera Holt told the house how the bill will help growers:\n\n“It will raise pay by $700.” (Watch)\n\n"
        "- “It also cuts the tax on tips.” (Watch)\n\n“It is good.”\n\nPrices rose in May."
    )
    (statement,) = statements(text)
    assert statement.content == "It will raise pay by $700. It also cuts the tax on tips. It is good."
    assert statement.direct


def test_they_are_all_who_spoke_before() -> None:
    statement = statements("Adler Corp and Krauss Ltd said they would merge. They said the terms were fair.")[
        -1
    ]
    assert statement.speaker is not None
    assert (statement.speaker.name, [party.name for party in statement.co_speakers]) == (
        "Adler Corp",
        ["Krauss Ltd"],
    )


def test_reads_a_block_with_its_speaker_below() -> None:
    text = "The yard opens.\n\nWe shall build ten ships a year. We have the steel\n\n- said Selin Kaya.\n\nMore follows."
    (statement,) = statements(text)
    assert statement.content == "We shall build ten ships a year. We have the steel"
    assert statement.direct


def test_reads_a_headline_with_its_speaker() -> None:
    text = "Kaya: Exports Will Double\n\nOSLO, Oct 3 (Agency) - The plan of minister Ali Kaya is old. It was made in May.\n"
    (statement,) = statements(text)
    assert statement.speaker is not None
    assert (statement.speaker.name, statement.content) == ("Ali Kaya", "Exports Will Double")


def test_finds_when_it_was_said_and_the_amounts_in_it() -> None:
    (statement,) = statements("The mayor said on 3 May 2021 that 40 ships had sunk.")
    assert statement.when is not None
    assert statement.when.edtf == "2021-05-03"
    assert [(quantity.value, quantity.unit) for quantity in statement.quantities] == [(40, "ship")]


SAID_WHEN = [
    ("In 1992 the ministry said exports would rise.", "1992"),
    ("In 1992, the ministry and the union said exports would rise.", "1992"),
    ("Sales fell in 1986 and the ministry said rain was to blame.", None),
    ("Growers fear a frost like that of 1992 but said it would pass soon.", None),
    ("Sales fell in 1986 because, the ministry said, it rained.", None),
    ("With three days left to join the 1992 tea scheme, officials said growers will come.", None),
    ("On Monday morning, 5 May 2020, officials said growers will come.", "2020-05-05"),
]


@pytest.mark.parametrize(("text", "when"), SAID_WHEN)
def test_a_date_of_another_verb_is_not_when_it_was_said(text: str, when: str | None) -> None:
    said = statements(text)[-1].when
    assert (said.edtf if said is not None else None) == when


def test_credits_events_to_who_tells_of_them() -> None:
    text = "Selin Kaya said that Norway sold 12 ferries to Chile in 2019."
    deals = [fact for fact in factlib.extract(text) if fact.type == "deal"]
    assert deals
    for deal in deals:
        assert deal.provenance is not None
        assert deal.provenance.attributed_to is not None
        assert deal.provenance.attributed_to.name == "Selin Kaya"


def test_reads_no_comment_of_a_reader() -> None:
    text = (
        "Yard opens\n\nThe yard in Bergen opened on Monday. It builds ferries for the whole coast of the country.\n\n"
        "2 comments\n\n1. Ayla says:\n\nMy uncle says the yard is too small.\n"
    )
    assert statements(text) == []


@pytest.mark.parametrize("wrong", [None, 3, b"text", ["text", 3], {"text": "text"}, Path("a.txt")])
def test_refuses_what_is_no_document(wrong: Any) -> None:
    with pytest.raises(factlib.ArgumentError, match="document: expected a Document or its text"):
        factlib.extract(wrong)
