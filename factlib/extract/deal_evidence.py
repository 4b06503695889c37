"""Whether the words tell of a deal: what speaks for it, and what else they may mean."""

from dataclasses import dataclass

from factlib.events.event import Event, Filler, Thing
from factlib.events.first import first_of
from factlib.events.frames import words
from factlib.events.frames.sites import sites
from factlib.events.frames.stages import below
from factlib.events.links import deals_subject, is_state
from factlib.events.readings import JOINT, NOUN_STAGES, is_particular, stage_of
from factlib.events.things import is_concrete, is_person
from factlib.extract.draft import Draft
from factlib.language import singular
from factlib.language.lexicon import possible_tags
from factlib.names import Party
from factlib.names.tables import words as names

SLOTS = {"giver": "sellers", "receiver": "buyers", "partner": "partners"}
"""The field of a deal that each role fills."""

_AGREED = {"signed", "announced", "planned", "talks", "approved"}
_WORKING = {"cooperate", "co-operate", "collaborate", "work"}  # for something, else it is politics
_BETWEEN_TWO = {"agreement", "cooperate"}  # what only both sides together tell
_TRADING = {"export", "import", "re-export"}
_TAKING = {"take", "lift"}
_TO_ALL = {"sell", "supply"}
_ENOUGH = 3  # points of evidence


@dataclass(frozen=True, slots=True)
class DealEvidence:
    """What speaks for a deal.

    Attributes:
        things: It is told what is dealt in.
        sides: The roles that are played.
        named: Those of them in which somebody in particular is named.
        crowd: Several play one of them.
        counted: It is told how many or how much.
        firm: A firm, a plant or a stake is dealt in.
        goods: A list knows the goods.
        concrete: Something of it can be owned and handed over.
        particular: A name or a number says which thing is meant.
        priced: It is told what is paid.
    """

    things: bool
    sides: list[str]
    named: list[str]
    crowd: bool
    counted: bool
    firm: bool
    goods: bool
    concrete: bool
    particular: bool
    priced: bool

    @property
    def both(self) -> bool:
        """Whether somebody in particular is named on two sides."""
        return len(self.named) > 1


def evidence_of(event: Event, draft: Draft) -> DealEvidence:
    """What speaks for the deal that an event tells of, with the slots of its draft."""
    things: list[Thing] = [filler.value for filler in event.of("thing")]
    sides = [role for role in SLOTS if event.of(role)]
    return DealEvidence(
        things=bool(things),
        sides=sides,
        named=[role for role in sides if any(filler.named for filler in event.of(role))],
        crowd=any(len(event.of(role)) > 1 for role in sides),
        counted=any(thing.quantity is not None for thing in things),
        firm=any(thing.firm for thing in things),
        goods=any(thing.goods for thing in things),
        concrete=any(map(is_concrete, things)),
        particular=any(map(is_particular, things)),
        priced="value" in draft.slots,
    )


def is_told(event: Event, draft: Draft, evidence: DealEvidence) -> bool:
    """Whether enough is told: somebody in particular, and what is dealt in, its price, or the other side."""
    if _is_other(event, draft, evidence):
        return False
    kind, partners = draft.slots["kind"], len(event.of("partner"))
    if event.frame in {"hire", "contract"} and "giver" in evidence.named and _is_of_works(event):
        return True  # "was chosen to build the airport", "won the contract to build it"
    if not evidence.named and kind != "joint_production" and not _is_told_of_nobody(event, evidence):
        return False
    if kind in JOINT:
        if partners == 1 and event.of("partner")[0].value.kind == "person":
            return False  # "the president signed a memorandum on"
        known = draft.slots.get("stage") == "talks" or (
            not event.nominal and (evidence.particular or evidence.goods)
        )
        if partners < 2 and event.frame in _BETWEEN_TWO and not known:
            return False  # "the Plaza accord"
        if not evidence.named:
            return (evidence.particular or evidence.goods) and event.status.time is not None
        return partners > 1 or (evidence.things and draft.slots.get("stage") in _AGREED and not event.weak)
    if event.frame == "issue" and not evidence.things:
        return False  # money is raised, and nobody says for what
    if kind == "acquisition":
        if any(filler.value.kind == "country" for filler in event.of("partner")):
            return False  # "merge the province with Peru"
        if event.weak and not evidence.named and event.status.hypothetical:
            return False  # "if a party were to acquire 20 percent of Adler"
        sided = len(evidence.sides) > 1 and event.frame not in ("take over", "buyout")
        return evidence.firm or partners > 1 or "stake" in draft.slots or sided
    return _is_sale(event, evidence, partners)


def _is_other(event: Event, draft: Draft, evidence: DealEvidence) -> bool:
    """Whether the words tell of something else than a deal."""
    if _has_other_sense(event, evidence) or _is_trade(event, evidence) or _is_only_talk(event, evidence):
        return True
    if _is_of_office(event, evidence) or _is_no_event(event) or _is_no_handover(event, evidence):
        return True
    if _is_of_people(event) or _is_permission(event, evidence) or _is_command(event, evidence):
        return True
    if not (evidence.counted or evidence.priced) and (_is_consumption(event) or _is_of_wares(event)):
        return True
    told = evidence.priced or event.nominal or event.status.stage is not None
    told = told or event.stage not in {"delivered", "completed"} or _is_delivery(event, evidence)
    told = told or (_is_of_papers(event) and (evidence.counted or _is_issue(event)))
    sold_to_all = evidence.sides == ["giver"] and event.frame in _TO_ALL and not told
    return sold_to_all and draft.slots["kind"] != "acquisition"


def _has_other_sense(event: Event, evidence: DealEvidence) -> bool:
    """Whether the words mean something else here: "is building a plant for Tesla", "the deal gives Adler control"."""
    word = event.trigger.lemma.lower()
    heads = {singular(filler.value.name.split()[-1].lower()) for filler in event.of("thing")}
    if event.frame == "build for" and heads & words("sites"):
        return True  # "is building a plant for Tesla"
    if (
        event.frame == "cooperate"
        and not evidence.things
        and (word in _WORKING or event.status.stage is None)
    ):
        return True  # "agreed to cooperate against crime", "the cooperation between them is built on trust"
    held = any(filler.value.owner is not None for filler in event.of("thing"))
    if _is_of_papers(event) and not (evidence.firm or held) and len(evidence.sides) < 2:
        paid = bool(evidence.named) and (evidence.priced or evidence.counted)
        return not (paid or _is_issue(event))  # what investors bought and sold in a day
    if event.frame == "request" and any(_is_sought(filler) for filler in event.of("giver")):
        return True  # "retained the bank to seek a buyer for Adler"
    if event.frame == "build for" and heads and all(filler.value.firm for filler in event.of("thing")):
        return True  # "made it easy for Adler"
    if event.frame == "give" and heads and all(filler.value.firm for filler in event.of("thing")):
        return not event.of("receiver")  # "the deal gives Adler control"
    if event.frame == "sell" and not event.nominal and not event.of("thing") and evidence.sides == ["giver"]:
        return True  # "the phone sells for $500"
    if _is_mere_spending(event, evidence):
        return True
    if (
        ((event.frame == "receive" and word in _TAKING) or event.frame == "hire")
        and heads
        and not (evidence.counted or evidence.priced or event.of("share"))
    ):
        chosen = evidence.goods and evidence.particular
        chosen &= not any(filler.value.kind == "person" for filler in event.of("receiver"))
        # "took an interest", "chose the bus", not "the navy chose the Condor trainer"
        return word in _TAKING or not (chosen or event.of("giver"))
    if event.frame in {"buy", "sell", "receive"} and event.of("share") and not heads:
        return True  # "picked up 12%" of what nobody says
    if word == "understanding":
        return True  # "a better understanding of realities"
    # who holds a stake has bought it long ago
    return event.frame == "hold" and event.nominal and event.status.stage is None


def _is_mere_spending(event: Event, evidence: DealEvidence) -> bool:
    """Whether money goes to nobody for nothing: "invested in the brand", "in a plant", "will spend $5m over four years"."""
    built = any(sites().kind(filler.value.name.split()[-1].lower()) for filler in event.of("thing"))
    if event.frame == "invest":
        return built or not evidence.priced
    return event.frame == "pay" and not (evidence.things or event.of("giver"))


def _is_no_handover(event: Event, evidence: DealEvidence) -> bool:
    """Whether nothing changes hands: "gave them more flexibility", "received a nomination", "sends its lawyers".

    Of everyday words, a name alone does not show that it does: "the navy gets the Alba".
    """
    if event.frame not in words("frames of what is handed over") or not evidence.things:
        return event.frame == "take over" and evidence.things and not (evidence.concrete or evidence.named)
    bought = evidence.priced and evidence.both and event.frame != "give"
    if not evidence.concrete:
        return not (bought or event.agreed)
    if event.frame != "receive":
        return False
    shown = evidence.counted or evidence.priced or len(evidence.sides) > 1 or bool(event.of("share"))
    return not shown and (evidence.firm or not evidence.goods)


def _is_of_people(event: Event) -> bool:
    """Whether persons are all that is dealt in: "a contract covering 380,000 members"."""
    names = [filler.value.name.split() for filler in event.of("thing")]
    sorted_goods = any("NN" in possible_tags(word) for name in names for word in name[-2:-1])
    dealt = event.kind not in JOINT and bool(names) and not (sorted_goods or _is_measured(event))
    return dealt and all(is_person(name[-1]) for name in names)  # "passenger coaches" are none


def _is_consumption(event: Event) -> bool:
    """Whether only those buy who buy every day: "has become how Korean customers buy food"."""
    heads = {singular(filler.value.name.split()[-1].lower()) for filler in event.of("receiver")}
    return bool(heads) and heads <= words("consumers")


def _is_of_wares(event: Event) -> bool:
    """Whether whatever a country gets is spoken of: "products shipped to Peru are dearer"."""
    heads = {singular(filler.value.name.split()[-1].lower()) for filler in event.of("thing")}
    return event.frame == "supply" and not event.of("giver") and heads <= words("wares")


def _is_no_event(event: Event) -> bool:
    """Whether nothing is dealt: somebody always does it, a pact is on what is not to be, a train does not run.

    "Regularly buy rifles", "arms that Peru buys", "a pact to ban missiles", "cancelled 12 trains".
    """
    at, groups = event.trigger.index, event.tree.verb_groups
    habit = any(token.lower in words("habitual") for token in event.tree.tokens[max(0, at - 2) : at])
    clause = event.tree.clause_of.get(at)
    relative = "relative" in (event.tree.kind, clause.kind if clause is not None else "")
    habit |= (
        relative
        and event.trigger.penn in {"VBZ", "VBP"}
        and clause is not None
        and not clause.verb.progressive
    )
    later = first_of(group for group in groups if group.start > event.trigger.start)
    banning = later is not None and later.infinitive and later.verb.lemma in words("restraining")
    banned = event.frame == "agreement" and banning
    return (habit and not event.nominal) or banned or _is_of_service(event)


def _is_permission(event: Event, evidence: DealEvidence) -> bool:
    """Whether a state lets somebody do something: "issued a banking licence to Adler", "may revoke the licences of banks"."""
    if event.frame != "license" or evidence.goods or evidence.priced:
        return False
    return any(is_state(filler) for role in SLOTS for filler in event.of(role))


def _is_command(event: Event, evidence: DealEvidence) -> bool:
    """Whether an order is what somebody has to do: "the magistrate issued a 48-page order", "gave orders to Adler".

    So many goods from somebody are ordered by a judge as well.
    """
    if event.frame != "order" or (evidence.both and evidence.counted and evidence.goods):
        return False
    bare = not (evidence.things or event.of("price"))
    told = bare and event.verb is not None and event.verb.lemma in words("commanding")
    givers = (word for filler in event.of("receiver") for word in _words_about(filler.value))
    return told or not words("judges").isdisjoint(givers)


def _words_about(party: Party) -> list[str]:
    """The words of the name and the title of a party, in small letters."""
    return f"{party.title or ''} {party.name}".lower().split()


def _is_of_office(event: Event, evidence: DealEvidence) -> bool:
    """Whether somebody only gets a post or power: "chose Ann Lee to run the plant", "took control of the Senate"."""
    if event.frame == "hire" and not (evidence.priced or evidence.counted):
        kinds = {filler.value.kind for filler in event.of("giver")}
        return kinds == {"person"}
    taken = [filler.value.name for filler in event.of("thing")] if event.frame == "take over" else []
    return bool(taken) and all(name in names("portfolios.txt") for name in taken)


def _is_of_service(event: Event) -> bool:
    """Whether what is cancelled was never bought, but was to run or be held: "cancelled 12 trains on Friday"."""
    states = any(filler.value.kind == "country" for filler in event.of("receiver"))
    return event.frame == "cancel" and not (states or event.of("giver"))


def _is_of_works(event: Event) -> bool:
    """Whether something is built: "an airport"."""
    heads = {singular(filler.value.name.split()[-1].lower()) for filler in event.of("thing")}
    return bool(heads & words("works")) or any(map(sites().kind, heads))


def _is_of_papers(event: Event) -> bool:
    """Whether shares or stock are all that is dealt in."""
    heads = {singular(filler.value.name.split()[-1].lower()) for filler in event.of("thing")}
    return bool(heads) and heads <= words("papers")


def _is_trade(event: Event, evidence: DealEvidence) -> bool:
    """Whether a figure of trade is told, not one deal: "arms imports were valued at $2.9 billion"."""
    if event.trigger.lemma.lower() not in _TRADING or event.agreed:
        return False
    if event.nominal and evidence.priced:
        return True
    return _is_measured(event) and event.status.stage is None and not event.of("price")


def _is_measured(event: Event) -> bool:
    """Whether so much of a thing is dealt in: "90,000 tonnes of barley"."""
    return any(getattr(filler.value.quantity, "kind", "") == "measure" for filler in event.of("thing"))


def _is_sought(filler: Filler) -> bool:
    """Whether a party is nobody yet: "a buyer", "a partner"."""
    party: Party = filler.value
    return not filler.named and singular(party.name.split()[-1].lower()) in words("sought")


def _is_only_talk(event: Event, evidence: DealEvidence) -> bool:
    """Whether a deal is a topic, a trade or a thought, not one deal.

    "A reference to the purchase of weapons", "arms sales to Peru", "could consider the joint production of missiles",
    "20 countries willing to buy drones".
    """
    if evidence.counted or evidence.priced or evidence.particular or evidence.firm:
        return False
    governor = first_of(event.status.governors)
    topic = event.nominal and governor is not None and governor.lemma in words("topics")
    trade = (
        event.nominal
        and event.trigger.penn == "NNS"
        and event.frame in {"sell", "buy", "supply"}
        and event.status.stage is None
        and (event.frame == "supply" or not event.of("when"))
    )
    alone = not (evidence.both or len(event.of("partner")) > 1)
    thought = event.status.hypothetical and alone  # "could buy more foreign goods"
    told_of = deals_subject(event)
    offered = (
        event.status.stage == "offered"
        and not event.nominal
        and bool(event.of(told_of))
        and told_of not in evidence.named
    )
    return topic or trade or thought or offered


def _is_delivery(event: Event, evidence: DealEvidence) -> bool:
    """Whether so many of a kind are supplied, not the output of a time: "will deliver 160 launchers", "has supplied 60 F404 engines"."""
    if event.frame != "supply" or event.trigger.lemma.lower() in _TRADING | {"ship"}:
        return False
    told = (evidence.counted, evidence.particular, event.status.time == "planned", not event.of("when"))
    return sum(told) > 1


def _is_issue(event: Event) -> bool:
    """Whether a named firm sells shares, its own: "Adler plans to sell shares to the public"."""
    names = [filler.value.name for filler in event.of("giver") if filler.named]
    told = all(filler.how != "reference" for filler in event.of("thing"))  # not "Adler shed 2%"
    issuing = told and event.frame in {"sell", "issue", "offer", "bid"}
    return issuing and any(name[:1].isupper() for name in names)


def _is_told_of_nobody(event: Event, evidence: DealEvidence) -> bool:
    """Whether a deal is known though nobody is named: things of a strong word with a price, or counted in a clause."""
    if event.frame == "option" or any(governor.lemma == "entitle" for governor in event.status.governors):
        return False  # "options on futures rose", "each warrant entitles holders to buy"
    if event.frame == "bid" and event.trigger.penn == "NNS" and not evidence.sides:
        return False  # "the central bank accepted bids for"
    firm = evidence.firm and (evidence.particular or evidence.counted)  # not "sell businesses"
    compared = evidence.counted and _is_compared(event)
    heads = {singular(filler.value.name.split()[-1].lower()) for filler in event.of("thing")}
    plain = heads <= words("wares") and not evidence.particular  # "two products"
    told = not (event.nominal or compared or plain) and (evidence.counted or evidence.goods or firm)
    told = evidence.priced or told
    told = told or (evidence.firm and evidence.particular and _is_known_takeover(event))
    answered = event.status.stage == "cancelled" and evidence.particular
    if event.frame == "bid" and (evidence.priced or answered) and evidence.firm:
        return True  # "the $2 billion offer for Adler", "rejected the offer for Adler"
    if event.frame == "contract" and evidence.priced and event.of("when") and not event.definite:
        return True  # "the first-stage deal in 2022 was valued at $5m"
    exact = evidence.counted and evidence.particular and event.frame in {"order", "supply"}
    exact |= evidence.counted and evidence.priced and event.frame == "buy"
    # "three squadrons of Tejas will be ordered", "bought 40 vans for $2m"
    return evidence.things and told and (not event.weak or exact)


def _is_known_takeover(event: Event) -> bool:
    """Whether a takeover is spoken of as known, or has its time: "the sale of Adler", "its purchase of Adler", "the 1985 buyout of Adler"."""
    if event.of("when"):
        return True
    known = event.definite and event.frame in {"sell", "buy", "take over", "buyout"}
    known = known and stage_of(event) not in below("approved") and not event.status.hypothetical
    return known and all(
        filler.how == "syntax" and not _may_be_many(filler.value.name) for filler in event.of("thing")
    )


def _may_be_many(name: str) -> bool:
    """Whether a name of one word may be that of several things: "the sale of Condors"."""
    return " " not in name and name.endswith("s")


def _is_compared(event: Event) -> bool:
    """Whether how many were sold is compared with another time: "4,000 were sold, up from 3,000"."""
    behind = event.tree.sentence.whole[event.trigger.end : event.tree.sentence.end].split()
    return any(word.strip(",.") in words("comparing") for word in behind)


def _is_one_time(event: Event) -> bool:
    """Whether the words tell of one purchase, not of what somebody does all the time: "is looking to procure a jet"."""
    settled = (
        event.status.stage is not None
        or event.status.time in {"planned", "going"}
        or event.stage in {*NOUN_STAGES, "delivered"}
    )  # what is signed once, or is to be
    particular = bool(event.of("receiver")) or event.frame in {"contract", "award"}
    return settled and particular and not event.nominal and not event.weak


def _is_sale(event: Event, evidence: DealEvidence, partners: int) -> bool:
    """Whether the evidence for a sale of goods adds up."""
    several = len(evidence.sides) > 1
    shown = evidence.goods or evidence.particular or ((evidence.counted or evidence.priced) and evidence.both)
    papers = bool(evidence.named) and _is_of_papers(event)
    issued = papers and _is_issue(event)
    shown = shown or (papers and (issued or evidence.priced or evidence.counted))
    sided = evidence.both or (several and evidence.concrete)
    if not shown and (event.common or (event.weak and not sided)):
        return False  # "provided support"
    points = (
        2 * evidence.counted
        + 2 * evidence.priced
        + 2 * several
        + 2 * (partners > 1)
        + 2 * issued
        + evidence.crowd
    )
    points += evidence.particular + (not event.weak) + evidence.things
    points += evidence.goods and (evidence.particular or not event.weak)
    delivered = event.frame == "supply" and not event.nominal and "receiver" in evidence.named
    # "the new jets were delivered to Peru", "the first K7s will be delivered to Peru in May"
    points += delivered and 2 * evidence.goods + bool(event.of("when"))
    told_once = event.trigger.penn == "NN" and evidence.counted and "receiver" in evidence.named
    dated = evidence.priced and bool(event.of("when") or evidence.named)
    points -= event.nominal and not (evidence.both or told_once or dated)
    if not evidence.things:
        return points >= _ENOUGH and (evidence.priced or several) and not event.weak
    sure = evidence.particular or several or evidence.counted or evidence.priced
    sure = sure or delivered or issued or _is_one_time(event)
    return points >= (_ENOUGH if sure else _ENOUGH + 1)
