"""How far a deal has come, how a plant stands: what a sentence lets be said of it, and what not."""

import pytest

from factlib.document import Document
from factlib.validate import validate

STAGES = (  # a sentence, what it may be told as, what not
    ("Plans to buy 12 jets from Havco have been put on hold.", "suspended", "completed delivered"),
    ("Havco is expecting an order for 12 jets.", "planned", "signed announced completed"),
    ("Havco is thinking of selling 12 jets to Lorn Industries.", "planned", "signed completed"),
    ("A sale of 12 jets to Lorn Industries is possible.", "planned", "signed completed"),
    ("Havco wants a contract to build 12 jets.", "planned requested", "signed announced completed"),
    ("Havco leased a hangar in Lund for its jets.", "signed completed", "planned cancelled"),
    ("The purchase of Lorn Industries is larger than expected.", "planned completed", "cancelled"),
    ("The purchase of Lorn Industries was larger than expected.", "completed", "planned cancelled"),
    ("The purchase of Lorn Industries is complete.", "completed", "planned cancelled"),
    ("Havco used borrowed money to buy 40 trucks from Lorn.", "completed signed", "planned cancelled"),
    ("The loan was used to buy 40 trucks from Lorn.", "completed signed", "planned cancelled"),
    ("Lorn accepted a buyout from Havco on Monday.", "approved announced signed", "completed offered"),
    ("The order from Lorn, signed in May, involves supplying 40 trucks.", "signed", "delivered"),
    ("The order from Lorn, signed in May, includes delivering 40 trucks.", "signed", "delivered"),
    ("Havco plans to buy 40 trucks from Lorn.", "planned announced", "signed completed"),
    ("Havco offered 40 trucks to Lorn.", "offered announced", "signed completed"),
    ("Havco could buy 40 trucks from Lorn.", "planned", "announced signed completed"),
    ("Havco is keen to buy 40 trucks from Lorn.", "planned", "announced signed completed"),
    ("Havco scrapped the purchase of 40 trucks from Lorn.", "cancelled", "announced planned"),
    ("Havco announced plans to buy 40 trucks from Lorn.", "planned announced", "signed completed"),
    ("Havco unveiled an agreement to buy 40 trucks from Lorn.", "announced signed", "completed"),
    (
        "Havco is expected to sign a contract with Lorn to export its trucks.",
        "planned",
        "signed announced delivered",
    ),
    ("Havco is expected to export its trucks to Lorn.", "planned announced signed", "delivered"),
    ("Havco will use borrowed money to buy 40 trucks from Lorn.", "planned", "completed delivered"),
    ("Havco plans to use the loan to buy 40 trucks from Lorn.", "planned", "completed delivered"),
    ("The clerk used a false name without authorisation to buy 40 trucks.", "completed", "planned approved"),
    ("Havco bought 40 trucks from Lorn without approval.", "completed", "approved planned"),
    ("Havco has the approval to buy 40 trucks from Lorn.", "approved", "completed"),
    ("Orders for 90 tanks from Havco with deliveries from 2027", "planned announced", "cancelled"),
    (
        "Havco said it has agreed in principle to sell its paint unit to Lorn Industries.",
        "announced",
        "cancelled",
    ),
    (
        "Havco said it signed a letter of intent to acquire Lorn Industries.",
        "signed announced planned",
        "completed delivered",
    ),
    ("Havco is buying Lorn Industries for 40 million dollars.", "planned announced signed", "cancelled"),
    (
        "Havco is to buy Lorn Industries for 40 million dollars.",
        "planned announced signed",
        "completed cancelled",
    ),
    ("Havco has received an offer from Lorn Industries for its paint unit.", "offered", "completed signed"),
    ("Havco began a tender offer for all shares of Lorn Industries.", "offered", "completed"),
    ("Havco started its 20 dlr per share cash tender offer for Lorn Industries.", "offered", "completed"),
    ("Havco raised its stake in Lorn Industries to 7.6 pct.", "completed", "planned cancelled"),
    (
        "Havco has increased its holding in Lorn Industries to 7.6 pct from 5 pct.",
        "completed",
        "planned cancelled",
    ),
    ("Shareholders approved the takeover of Lorn Industries by Havco.", "approved", "completed cancelled"),
    (
        "The merger of Havco and Lorn Industries is expected to be completed in July.",
        "planned announced signed",
        "completed",
    ),
    (
        "Havco said it expects to close the purchase of Lorn Industries in July.",
        "planned announced signed",
        "completed",
    ),
    (
        "Havco expects to complete the acquisition of Lorn Industries by June.",
        "planned announced signed",
        "completed",
    ),
    ("Havco won an order for 20 trams from Borduria.", "signed announced", "planned completed delivered"),
    ("Borduria placed an order with Havco for 20 trams.", "signed announced", "delivered cancelled"),
    ("Havco will deliver 20 trams to Borduria by 2027.", "planned signed announced", "delivered"),
    ("Havco is supplying 20 trams to Borduria.", "delivered", "cancelled"),
    ("Havco has started delivering 20 trams to Borduria.", "delivered", "planned cancelled"),
    ("Havco is expected to deliver 20 trams to Borduria.", "planned signed announced", "delivered cancelled"),
    ("Havco has dropped its bid for Lorn Industries.", "cancelled", "completed offered"),
    ("Havco withdrew its offer to buy Lorn Industries.", "cancelled", "completed"),
    ("Havco's planned purchase of Lorn Industries fell through.", "cancelled", "completed planned"),
    ("Havco let its option to buy Lorn Industries lapse.", "", "completed"),
    ("Havco is weighing a bid for Lorn Industries.", "talks planned", "completed signed"),
    ("Havco is interested in buying Lorn Industries.", "talks planned", "completed signed"),
    ("Havco is in talks with Lorn Industries about buying its paint unit.", "talks", "completed signed"),
    ("Havco is close to a deal to buy Lorn Industries.", "talks planned", "completed signed"),
    ("Havco and Lorn Industries are negotiating the sale of its paint unit.", "talks", "completed signed"),
    ("Havco bought Lorn Industries in 1999.", "completed", "planned cancelled offered"),
    ("Havco, which bought Lorn Industries in 1999, makes paint.", "completed", "planned cancelled"),
    ("Havco acquired Lorn Industries for 40 million dollars.", "completed announced", "planned cancelled"),
    (
        "Havco announced the acquisition of Lorn Industries for 40 million dollars.",
        "announced signed",
        "planned cancelled",
    ),
    ("Havco took over Lorn Industries last year.", "completed", "planned"),
    ("The sale of Lorn Industries to Havco was completed in May.", "completed", "planned"),
    ("The government approved the sale of 20 jets to Borduria.", "approved", "delivered cancelled"),
    ("The State Department cleared a possible sale of 20 jets to Borduria.", "approved planned", "delivered"),
    ("Borduria has requested 20 jets from Ruritania.", "requested", "delivered signed"),
    ("Borduria wants to buy 20 jets from Ruritania.", "planned requested", "delivered signed"),
    (
        "Borduria has chosen the Ruritanian jet and will order 20 of them.",
        "announced planned",
        "delivered cancelled",
    ),
    ("Borduria decided to buy 20 jets from Ruritania.", "planned", "delivered"),
    ("Borduria received the first two of 20 jets from Ruritania.", "delivered", "planned cancelled"),
    ("Borduria took delivery of 20 jets from Ruritania.", "delivered completed", "planned"),
    ("Ruritania handed over 20 jets to Borduria.", "delivered completed", "planned"),
    ("Ruritania is ready to sell 20 jets to Borduria.", "offered", "delivered signed"),
    ("Ruritania offered Borduria 20 jets.", "offered", "delivered signed"),
    (
        "Under the deal, Ruritania will supply 20 jets to Borduria.",
        "signed announced planned",
        "delivered cancelled",
    ),
    ("The contract covers 20 jets for Borduria.", "signed announced", "delivered cancelled"),
    ("Havco has been awarded a contract for 20 trams by Borduria.", "signed announced", "delivered"),
    ("Havco clinched a deal to build 20 trams for Borduria.", "signed announced", "delivered"),
    ("Havco sealed the sale of its paint unit to Lorn Industries.", "signed announced", "planned cancelled"),
    ("Havco paid 40 million dollars for Lorn Industries.", "completed announced", "planned cancelled"),
    (
        "Havco agreed to pay 40 million dollars for Lorn Industries.",
        "announced signed",
        "completed cancelled",
    ),
    ("Havco will pay 40 million dollars for Lorn Industries.", "planned announced signed", "cancelled"),
    ("Havco plans to sell its paint unit to Lorn Industries.", "planned", "completed signed cancelled"),
    ("Havco put its paint unit up for sale.", "planned offered", "completed signed"),
    ("Havco's paint unit is for sale.", "offered planned", "completed signed"),
    ("Havco may sell its paint unit to Lorn Industries.", "planned talks", "completed signed"),
    ("Havco could sell its paint unit to Lorn Industries.", "planned talks", "completed signed"),
    ("Havco is looking to sell its paint unit.", "planned", "completed signed"),
    ("Havco is looking for a buyer for its paint unit.", "planned", "completed signed"),
    ("Havco is seeking a buyer for its paint unit.", "planned", "completed signed"),
    ("Havco invited bids for its paint unit.", "offered planned requested", "completed signed"),
    ("Havco suspended deliveries of trams to Borduria.", "suspended", "delivered planned completed"),
    ("Deliveries of trams to Borduria have been halted.", "suspended", "delivered completed"),
    ("The courts blocked the sale of trams to Borduria.", "suspended cancelled", "delivered completed"),
    ("Havco ended talks on a sale of its paint unit to Lorn Industries.", "cancelled", "completed signed"),
    (
        "Havco opted to sell its paint unit to Lorn Industries in 2002.",
        "completed announced planned",
        "cancelled",
    ),
    ("Havco managed to sell its paint unit to Lorn Industries.", "completed", "planned cancelled"),
    ("Havco was forced to sell its paint unit to Lorn Industries.", "completed announced", "cancelled"),
    (
        "A joint venture was established by Havco and Lorn Industries in May.",
        "completed signed announced",
        "cancelled",
    ),
    (
        "Havco and Lorn Industries formed a joint venture to make paint.",
        "completed signed announced",
        "cancelled",
    ),
    (
        "Havco and Lorn Industries will set up a joint venture to make paint.",
        "planned announced signed",
        "completed cancelled",
    ),
    ("Havco subscribed to new shares of Lorn Industries.", "completed", ""),
    ("Havco exercised its option to buy Lorn Industries.", "completed announced signed", "cancelled"),
    ("Havco has an option to buy Lorn Industries.", "planned", "completed"),
    ("Havco proposed to acquire Lorn Industries.", "offered", "completed signed"),
    ("Havco sold its paint unit to Lorn Industries.", "completed announced", "planned cancelled"),
    ("Havco completed the sale of its paint unit to Lorn Industries.", "completed", "planned cancelled"),
    (
        "Havco has finalised a deal to sell its paint unit to Lorn Industries.",
        "completed signed announced",
        "cancelled",
    ),
    ("Havco purchased 20 trams for delivery next year.", "signed announced completed", "cancelled"),
    ("Borduria has ordered 20 trams, to be delivered next year.", "signed announced", "delivered cancelled"),
    ("The trams ordered by Borduria have been delivered.", "delivered completed", "planned cancelled"),
    ("Havco sells trams to Borduria.", "delivered completed", "cancelled"),
    ("Havco intends to exercise its option to buy Lorn Industries.", "planned", "completed"),
    ("Havco confirmed that it had bought Lorn Industries.", "completed", "planned cancelled"),
    ("Havco reached an agreement to sell its paint unit.", "announced signed", "completed cancelled"),
    ("Havco and Lorn Industries agreed to merge.", "announced signed", "completed cancelled"),
    ("Havco merged with Lorn Industries in 2003.", "completed", "planned cancelled"),
    ("Havco is studying the purchase of Lorn Industries.", "talks planned", "completed signed"),
    ("Havco dismissed reports that it will buy Lorn Industries.", "", "completed"),
    ("A merger with Lorn Industries fell through.", "cancelled", "signed completed"),
    (
        "The planned merger of Havco with Lorn Industries of Italy fell through in May.",
        "cancelled",
        "completed",
    ),
    ("The two companies tried to merge two years ago but talks failed.", "cancelled", "completed signed"),
    (
        "Plans to procure two more tankers failed to materialize because of the cost.",
        "cancelled",
        "completed",
    ),
    ("The navy's plan to buy two more tankers never materialised.", "cancelled", "completed"),
    ("Havco agreed to explore a purchase of Lorn Industries.", "planned", "completed signed"),
    ("Havco agreed to consider buying Lorn Industries.", "planned", "completed signed"),
    ("Havco agreed to enter talks on the purchase of Lorn Industries.", "talks", "completed signed"),
    ("The court gave Havco six months to buy Lorn Industries.", "planned", "completed"),
    ("The agreement gives Havco two years to acquire the stake.", "planned", "completed"),
    ("Zubria put the purchase of 40 tanks on hold.", "suspended", "delivered completed"),
    ("Zubria put the purchase of 40 tanks on hold.", "suspended", "completed"),
    ("Havco has put its planned sale of the Lorn Industries unit on ice.", "suspended", "completed"),
    ("The purchase of 40 tanks was put on hold.", "suspended", "completed"),
    ("Havco agreed to study the purchase of Lorn Industries.", "planned", "completed signed"),
    ("Havco and Lorn Industries agreed to hold talks on a merger.", "talks", "completed signed"),
    ("The two ministers agreed to discuss the sale of 12 jets.", "talks", "signed completed"),
    ("Havco agreed to supply 12 jets to Zubria.", "signed", "completed"),
    ("Havco has agreed to buy Lorn Industries and to consider a bid for Marlow.", "signed", ""),
    ("Havco has been given the right to buy the shares at 10 dollars each.", "planned", "completed"),
    ("Zubria was granted an option to purchase 12 more jets.", "planned", "completed"),
    ("It took Havco six months to buy the shares.", "completed", ""),
    ("Havco gave two months' supplies to Zubria.", "delivered", ""),
    ("The talks to buy Lorn Industries failed in May.", "cancelled", "completed"),
    ("The attempt to sell the yard failed.", "cancelled", "completed"),
    ("Havco bought Lorn Industries after talks with Marlow failed.", "completed", "cancelled"),
    ("The purchase of 12 jets did not go ahead.", "cancelled", "completed"),
    ("A plan to buy 12 jets did not materialise.", "cancelled", "completed"),
    ("Deliveries of the trams will begin in May.", "planned", "delivered"),
    ("Shipments of wheat to Zubria are expected to start in June.", "planned", "delivered"),
    ("Deliveries of the trams began in May.", "delivered", ""),
    ("The drug was licensed for sale in Europe.", "approved", ""),
    ("A previous approach to Lorn Industries by Mr Berg in October was turned down.", "cancelled talks", ""),
    ("Lorn Industries rejected a takeover offer from Havco.", "cancelled offered", "completed"),
    ("Havco agreed in principle for Mr Berg to make a bid for all shares.", "announced", ""),
)
STATUSES = (  # a sentence, what it may be told as, what not
    (
        "Havco's Lund plant will be closed March 16-30, 1987 for lack of steel.",
        "idle closed planned",
        "expanding destroyed",
    ),
    ("Havco's Lund refinery, closed after a fire, may reopen next week.", "idle planned", "expanding"),
    ("Havco's Lund plant has been idle since May.", "idle", "closed destroyed"),
    ("Havco's Lund plant, down since May for lack of steel.", "idle", "expanding destroyed"),
    ("Havco operates a paint plant in Lund.", "operational", "planned closed idle"),
    ("Havco's paint plant in Lund has a capacity of 5,000 tonnes a year.", "operational", "planned closed"),
    ("The Lund plant is attached to a bigger complex with a paint mill.", "operational", "closed"),
    ("The Lund plant is located on the river and belongs to Havco.", "operational", "closed"),
    ("Havco will continue to make paint at its Lund plant.", "operational", "closed idle"),
    ("The paint will continue to be produced at Havco's Lund plant.", "operational", "closed idle"),
    ("Havco plans to build a paint plant in Lund.", "planned", "operational closed"),
    ("Havco will build a paint plant in Lund.", "planned", "operational closed"),
    ("Havco is building a paint plant in Lund.", "under_construction", "operational closed"),
    ("Havco has begun building a paint plant in Lund.", "under_construction", "closed"),
    ("Havco broke ground on a paint plant in Lund.", "under_construction", "operational closed"),
    ("Construction of Havco's paint plant in Lund began in May.", "under_construction", "operational closed"),
    ("Construction of Havco's paint plant in Lund will begin in May.", "planned", "operational closed"),
    ("Havco opened a paint plant in Lund.", "operational", "planned closed"),
    ("Havco will open a paint plant in Lund in May.", "planned", "closed operational"),
    ("Havco's new paint plant in Lund started production in May.", "operational", "closed"),
    ("Havco's paint plant in Lund is due to start production in May.", "planned", "closed operational"),
    ("Havco's paint plant in Lund, opened in 1987, employs 300 people.", "operational", "planned closed"),
    ("Havco's paint plant in Lund employs 300 people.", "operational", "planned closed"),
    ("Havco's Lund plant produced 5,000 tonnes of paint last year.", "operational", "planned closed"),
    ("Havco closed its paint plant in Lund.", "closed", "operational planned"),
    ("Havco will close its paint plant in Lund.", "planned closed", "idle"),
    ("Havco is to close its paint plant in Lund next year.", "planned closed", "idle"),
    ("Havco is closing its paint plant in Lund.", "closed", "planned"),
    ("Havco halted production at its paint plant in Lund.", "idle", "operational planned"),
    ("Havco suspended operations at its paint plant in Lund.", "idle", "operational planned"),
    ("The storm forced Havco to suspend operations at its paint plant in Lund.", "", "planned"),
    ("A lack of parts led Havco to shut its paint plant in Lund.", "closed idle", "operational planned"),
    ("The strike has stopped work at Havco's paint plant in Lund.", "idle", "planned"),
    ("Production at Havco's paint plant in Lund was halted in March.", "idle", "operational planned"),
    ("Workers went on strike at Havco's paint plant in Lund.", "idle operational", ""),
    ("Havco is expanding its paint plant in Lund.", "expanding", "closed"),
    ("Havco will expand its paint plant in Lund.", "expanding planned", "closed"),
    ("Havco doubled the capacity of its paint plant in Lund.", "expanding operational", "closed"),
    ("Havco plans to raise output at its Lund plant to 5,000 tonnes.", "expanding planned", "closed"),
    ("A fire destroyed Havco's paint plant in Lund.", "destroyed", "operational planned"),
    ("Havco's paint plant in Lund burnt down.", "destroyed", "operational planned"),
    ("Havco's paint plant in Lund was hit by an explosion.", "operational destroyed", ""),
    ("Havco reopened its paint plant in Lund after the flood.", "operational", "planned closed"),
    ("Havco's idle paint plant in Lund will be reopened.", "planned", "operational"),
    ("Havco's paint plant in Lund remains closed.", "closed", "operational planned"),
    ("The paint plant in Lund, which Havco closed in May, employed 300 people.", "closed", "planned"),
    ("Havco is considering closing its paint plant in Lund.", "planned", ""),
    ("Havco has no plans to close its paint plant in Lund.", "", "closed"),
    ("Havco completed its paint plant in Lund.", "operational", "planned closed"),
    ("Havco's paint plant in Lund is nearing completion.", "under_construction", ""),
    ("Havco's paint plant in Lund is under construction.", "under_construction", "closed operational"),
    ("Havco's paint plant in Lund runs at 80 pct of capacity.", "operational", "planned closed"),
    ("Havco is investing 5 million dollars in its paint plant in Lund.", "", "closed"),
    ("Havco announced a 5 million dollar paint plant in Lund.", "planned", "closed operational"),
    ("Havco has proposed a paint plant in Lund.", "planned", "closed operational"),
    ("Havco's paint plant in Lund came on stream in May.", "operational", "planned closed"),
    ("Havco's paint plant in Lund will come on stream in May.", "planned", "closed operational"),
    ("Havco's paint plant in Lund went into operation in May.", "operational", "planned closed"),
    ("Havco commissioned a paint plant in Lund.", "operational", "closed"),
    ("Havco ships paint from its plant in Lund.", "operational", ""),
    ("Havco moved its paint plant from Ystad to Lund.", "operational", "planned"),
    ("After Havco shut its Lund plant, 300 people lost their jobs.", "closed idle", "planned operational"),
    ("Havco, which makes paint in Lund, will hire 300 people.", "operational", "closed"),
    ("The plant, built in 1893, makes paint.", "operational", "planned closed"),
    (
        "Havco will start making paint in Lund when its plant there is finished.",
        "under_construction",
        "closed",
    ),
    (
        "Havco is cutting delivery times with automated depots, including one set to be completed in Lund this year.",
        "under_construction",
        "operational",
    ),
    ("The plant, to be completed next year, will make tyres.", "under_construction", "operational"),
    ("Havco signed an accord to create a chip centre in Lund.", "planned", "operational under_construction"),
    ("Havco would soon create a chip centre in Lund.", "planned", "operational"),
    ("Havco has created a chip centre in Lund.", "operational", "planned"),
    ("The plant is being built in Lund.", "under_construction", "planned"),
    ("The new plant, which is nearing completion, will employ 300.", "under_construction", "operational"),
    ("Havco announced the construction of a plant in Lund.", "planned", "under_construction"),
    ("Havco unveiled plans for the construction of a plant in Lund.", "planned", "under_construction"),
    ("Havco will begin construction of the plant next year.", "planned", "under_construction"),
    ("Construction of the plant will begin in May.", "planned", "under_construction operational"),
    ("Construction of the plant began in May.", "under_construction", "operational"),
    ("Havco approved the construction of a mill.", "planned", "under_construction"),
    ("The construction of the mill was approved in May.", "planned", "under_construction"),
    ("Havco chose Lund as the site of its new plant.", "planned", "operational under_construction"),
    ("Havco is seeking approval for the construction of a mill.", "planned", "under_construction"),
    ("The board approved plans for construction of a mill in Lund.", "planned", "under_construction"),
    (
        "Construction of the mill, for which plans were approved in May, is under way.",
        "under_construction",
        "",
    ),
    ("Havco plans to hire 300 people for the plant under construction in Lund.", "under_construction", ""),
    ("The construction of the mill is in full swing.", "under_construction", "planned"),
    ("Havco is to break ground on its Lund mill in May.", "planned", "under_construction"),
    ("Construction is expected to start in May.", "planned", "under_construction"),
    ("Havco expects to complete its Lund mill in May.", "under_construction", ""),
    ("The mill will be finished in May.", "under_construction", ""),
    ("Havco completed its Lund mill in May.", "operational", "under_construction"),
    ("The contract covers the construction of a mill in Lund.", "planned", "operational"),
    ("Construction has begun on a plant that will open in 2028.", "under_construction", ""),
    ("The mill is slated for completion in 2028.", "under_construction", ""),
)


def _refused(source: str, claim: dict[str, str], field: str) -> bool:
    report = validate(claim | {"evidence": source}, Document(text=source))
    return any(error.field == field for error in report.errors)


@pytest.mark.parametrize(("source", "told", "not_told"), STAGES)
def test_stages(source: str, told: str, not_told: str) -> None:
    stages = f"{told} {not_told}".split()
    assert [
        each for each in stages if _refused(source, {"type": "deal", "stage": each}, "stage")
    ] == not_told.split()


@pytest.mark.parametrize(("source", "told", "not_told"), STATUSES)
def test_statuses(source: str, told: str, not_told: str) -> None:
    statuses = f"{told} {not_told}".split()
    assert [
        each for each in statuses if _refused(source, {"type": "factory", "status": each}, "status")
    ] == not_told.split()


def test_what_may_be_is_not_yet() -> None:
    source = "Havco might decide to close one of its paint plants in Lund."
    claim = {"type": "factory", "status": "closed", "operator": "Havco", "evidence": source}
    assert validate(claim | {"hypothetical": True}, Document(text=source)).ok
    assert not validate(claim | {"hypothetical": False}, Document(text=source)).ok
    other = source.replace("one of its paint plants", "its paint plant")
    assert not validate(claim | {"evidence": other, "hypothetical": False}, Document(text=other)).ok


@pytest.mark.parametrize(
    ("stage", "so"), [("planned", True), ("talks", True), ("signed", False), ("completed", False)]
)
def test_what_may_be_is_not_done(stage: str, so: bool) -> None:
    quote = "Havco may sell its yard to Lorn Industries."
    claim = {"type": "deal", "stage": stage, "hypothetical": True, "items": ["yard"], "evidence": quote}
    assert validate(claim, Document(text=quote)).ok == so


@pytest.mark.parametrize(("stage", "ok"), [("planned", True), ("signed", True), ("completed", False)])
def test_what_is_agreed_in_principle_is_planned_too(stage: str, ok: bool) -> None:
    text = "Norvik agreed in principle to buy Adler."
    claim = {"type": "deal", "stage": stage, "buyers": ["Norvik"], "items": ["Adler"], "evidence": text}
    assert validate(claim, Document(text=text)).ok is ok
