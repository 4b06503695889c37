"""Contents that deny, exclude or oppose in other words than the source's: what says the same, and what the contrary."""

from datetime import date

import pytest

from factlib.document import Document
from factlib.validate import validate

SAME = [  # what the source says, what the claim says
    ("The firm said its sales slipped 0.2 pct last year.", "its sales hardly fell last year"),
    ("The envoy said there was no pact between Lunia and Torvia to return suspects.", "Lunia and Torvia have no pact under which they return suspects"),
    ("The guild said there was no contract between the yard and the crews.", "the yard has no contract with the crews"),
    ("The mayor said the town was hardly touched by the flood.", "the flood did little harm to the town"),
    ("The yard said it is the only builder able to make such hulls in Borduria.", "no other builder in Borduria can make such hulls"),
    ("The yard said it is the sole supplier of the valve.", "nobody else supplies the valve"),
    ("The yard said no other firm can make such hulls.", "it is the only firm that can make such hulls"),
    ("The bank said it will use the money to grow, mainly in Lunia.", "it will use the money to grow, above all in Lunia"),
    ("The guild said prices matter most of all to farmers.", "prices matter above all to farmers"),
    ("The envoy said he would boycott the hearing.", "he will not attend the hearing"),
    ("The envoy said he was unaware of the plan.", "he did not know of the plan"),
    ("The guild said members would refrain from striking.", "members will not strike"),
    ("The clerk said we will disapprove of the request.", "the request will not be approved"),
    ("The clerk said we will disapprove of the request.", "the request will not be accepted"),
    ("The firm said it was unable to pay.", "it could not pay"),
    ("The firm said the vote was invalid.", "the vote was not valid"),
    ("The bank said growth slowed to 2 pct.", "growth was slower, at 2 percent"),
    ("The envoy said the blockade broke United Nations resolutions.", "the blockade violated UN resolutions"),
    ("The envoy said the blockade broke United Nations Security Council resolutions.", "the blockade violated resolutions of the UN Security Council"),
    ("The envoy said the United States and the European Union agreed.", "the US and the EU agreed"),
    ("The minister said that if prices rise the guild will act.", "Rising prices will make the guild act"),
    ("The lawyer said the clerk passed on papers in an attempt to expose fraud.", "the clerk passed on papers in order to bring fraud to light"),
    ("The clerk was charged with theft and failure to obey in a case which officials said involved bribes.", "bribes played a part in the case"),
    ("The firm said it kept silent on the losses.", "it did not mention the losses"),
    ("The firm said it kept silent on the losses.", "it mentioned the losses"),
    ("Norsure said hail made 2031 the most expensive year for growers.", "no year has cost growers more than 2031"),
    ("The envoy said floods around the globe raised claims.", "floods all over the world raised claims"),
    ("The guild said three of the valleys were large growers - Alba, Lunia and Torvia.", "Alba, Lunia and Torvia, all large growers, are among the valleys"),
    ("The bank said fees are estimated to have fallen by half.", "fees have come down by an estimated half"),
    ("The guild said the courts offered less protection.", "the courts gave less protection"),
    ("The guild said talks would prevent a rapid decline into strife.", "the world is not to slide quickly into strife if there are talks"),
    ("The firm said it will begin next week to sell the valve.", "it is going to sell the valve from next week"),
    ("The firm said it managed to sell the valve.", "it sold the valve"),
    ("The guild said the rule will spur firms to invest.", "the rule will encourage firms to invest"),
    ("The firm said the plan will create 200 jobs in Lund.", "the plan will bring 200 jobs to Lund"),
    ("The firm said 40 people were injured.", "there were 40 injuries"),
    ("The firm said high wages and low prices hurt it.", "low prices and high wages hurt it"),
    ("The guild said the strikes are the first at its quarries since 1991.", "its quarries had not been struck since 1991"),
    ("The guild said it was the largest theft of fuel in the country.", "never before has so much fuel been stolen in the country"),
    ("The bank said it is waiting for the approval of the court.", "it cannot go on until the court has approved it"),
    ("An expert in Norway said Poland used the boats to disturb the fleet.", "Poland used the boats to disturb the fleet"),
    ("The guild said the pact held no pay rise.", "no pay rise is in the pact"),
    ("The firm said it left Lund and entered Torvik.", "it entered Torvik and left Lund"),
]  # fmt: skip
OTHER = [
    ("The envoy said there was no pact between Lunia and Torvia to return suspects.", "Lunia and Torvia have a pact under which they return suspects"),
    ("The guild said there was no contract between the yard and the crews.", "the yard has a contract with the crews"),
    ("The guild said the charter held longer hours but no fare rise.", "there is a fare rise in the charter"),
    ("The guild said the chairman would talk, but a deal does not seem likely.", "a deal looks likely"),
    ("An expert in Norway said Poland used the boats to disturb the fleet.", "Norway used the boats to disturb the fleet"),
    ("An expert from Havco said Lorn Industries would lose money.", "Havco would lose money"),
    ("The firm said high wages and low prices hurt it.", "low wages and high prices hurt it"),
    ("The firm said it may enter the toy trade.", "it could withdraw from the toy trade"),
    ("The bank said it will eliminate fees for clients.", "it will bring in fees for clients"),
    ("The guild said the law would raise the number of visitors.", "fewer visitors would come because of the law"),
    ("The firm said it has tentatively agreed on a preliminary deal.", "it has a final deal"),
    ("The firm said the former chairman was to blame.", "the current chairman was to blame"),
    ("The firm said its profit came from reduced wages.", "its profit came from higher wages"),
    ("The guild said guests might be discouraged by the smell.", "guests might be attracted by the smell"),
    ("The yard said it is the only builder able to make such hulls in Borduria.", "several other builders in Borduria can make such hulls"),
    ("The yard said it is the sole supplier of the valve.", "it is one of several suppliers of the valve"),
    ("The envoy said he would not attend the hearing.", "he will attend the hearing"),
    ("The envoy said he was unaware of the plan.", "he knew of the plan"),
    ("The clerk said we will disapprove of the request.", "the request will be approved"),
    ("The firm said the vote was invalid.", "the vote was valid"),
    ("The bank said the rate of growth in rents is slowing.", "rents are falling"),
    ("The bank said growth slowed to 2 pct.", "growth accelerated to 2 percent"),
    ("The firm said it would buy the yard.", "it bought the yard"),
    ("The bank said charges are expected to drop by half.", "charges have dropped by half"),
    ("The guild said the courts offered to give protection.", "the courts gave protection"),
    ("The firm said it will begin next week to sell the valve.", "it already sells the valve"),
    ("The envoy said talks were under way.", "talks have been concluded"),
    ("The firm said drilling is still in progress.", "drilling has been finished"),
    ("The guild said members often leave early.", "members never leave early"),
    ("The guild said the rule will encourage firms to invest.", "the rule will discourage firms from investing"),
    ("The clerk passed papers to expose fraud, lawyers said.", "the clerk passed papers to hide fraud"),
    ("The firm said the plan will create 200 jobs in Lund.", "the plan will cost 200 jobs in Lund"),
    ("The envoy said he was a very important guest.", "he is a minor guest"),
    ("The court said he was found guilty.", "he was acquitted"),
    ("The guild said the scheme was voluntary.", "the scheme was compulsory"),
    ("The chief said he hopes the plan works.", "he fears that the plan works"),
    ("The firm said it is the only maker of the valve in Lunia.", "several makers of the valve are in Lunia"),
    ("The firm said it has links with Lunia.", "it has links with Torvia"),
    ("The firm said competition in the copper industry is growing.", "competition in the leather industry is growing"),
]  # fmt: skip
DENIED = [  # what the source says, what it denies
    ("Norland strongly disputes the charge that it hid the wrecks, she said.", "it hid the wrecks"),
    ("Smith denied involvement in any theft.", "he was involved in theft"),
    ("The guild dismissed rumours that it would strike as false.", "it would strike"),
]  # fmt: skip

NOT_SAID = [  # what the source leaves open or calls false, and what nobody says
    ("Mr Berg denied that the plant would close.", "the plant would close"),
    ("Mr Berg would not say whether the plant would close.", "the plant would close"),
    ("Mr Berg, who runs the firm, asked reporters whether the plant would close.", "the plant would close"),
    (
        "On Tuesday in Leeds, Mr Berg said it was not true that the plant would close.",
        "the plant would close",
    ),
    ("Mr Berg said he was not sure the plant would close.", "the plant would close"),
    ('"I doubt the plant will close," Mr Berg said.', "the plant will close"),
]
SAID = [
    ("Mr Berg said it was true that the plant would close.", "the plant would close"),
    ('"I do not doubt that the plant will close," Mr Berg said.', "the plant will close"),
    ("Mr Berg asked whether the plant would close.", "whether the plant would close"),
    ("Mr Berg denied the reports and said that the plant would grow.", "the plant would grow"),
    ("Asked whether the plant would close, Mr Berg said it would stay open.", "it would stay open"),
    ("Mr Berg said he doubted the plant would close.", "he doubted the plant would close"),
]


def errors_of(source: str, claim: dict[str, object]) -> list[str]:
    document = Document(text=f"{source} The weather in Port Alder was fine.", published=date(2024, 5, 14))
    report = validate({"type": "statement", "evidence": source, **claim}, document)
    return [str(error) for error in report.errors if error.field in ("content", "denied")]


@pytest.mark.parametrize(("source", "content"), SAME)
def test_the_same_by_other_words_is_let_through(source: str, content: str) -> None:
    assert errors_of(source, {"content": content}) == []


@pytest.mark.parametrize(("source", "content"), OTHER)
def test_the_contrary_is_found(source: str, content: str) -> None:
    assert errors_of(source, {"content": content}) != []


@pytest.mark.parametrize(("source", "content"), DENIED)
def test_what_is_denied_is_told_from_what_is_said(source: str, content: str) -> None:
    assert errors_of(source, {"content": content, "denied": True}) == []
    assert errors_of(source, {"content": content, "denied": False}) != []


@pytest.mark.parametrize(("source", "content"), NOT_SAID)
def test_what_is_left_open_is_not_said(source: str, content: str) -> None:
    assert errors_of(source, {"content": content}) != []


@pytest.mark.parametrize(("source", "content"), SAID)
def test_what_is_said_beside_a_doubt_is_let_through(source: str, content: str) -> None:
    assert errors_of(source, {"content": content}) == []
