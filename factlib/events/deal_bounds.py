"""What words of dealing tell of no deal: money that is traded, words that are given, what something has."""

from collections.abc import Sequence

from factlib.events.deal_arguments import Arguments
from factlib.events.event import Event, Filler
from factlib.events.fillers import Fillers
from factlib.events.frames import DealFrame, words
from factlib.events.frames.sites import sites
from factlib.events.frames.stages import governing, stage_of_governor
from factlib.events.party_words import is_party_like
from factlib.events.phrases import DEFINITE, phrases_behind
from factlib.events.things import is_concrete, is_person
from factlib.events.tree import Tree
from factlib.events.walk import Complement
from factlib.language import Clause, NounPhrase, Token, singular

_NEAR = 30  # characters from "its" to the name of what is sold
_EXCHANGING = {"sell", "buy", "lease", "request"}  # frames of which money is no thing
_SPENDING = {*_EXCHANGING, "order"}  # frames of which money may be spent "in" goods
_HANDING = {"receive", "give"}  # frames of which leave to do something is no thing
_MAKING = {"build for", "order"}  # frames of which plans are no thing


def is_void(fillers: Fillers, arguments: Arguments, *positions: str) -> bool:
    """Whether what stands at one of the positions is what no deal is made of: "sold bonds", "bought a net $5m of"."""
    held = [phrase for position in positions for phrase in arguments.get(position, ())]
    traded = any(token.lower == "net" for phrase in held for token in phrase.tokens[:2])
    return traded or (bool(held) and all(map(fillers.is_never, held)))


def is_let(tree: Tree, event: Event) -> bool:
    """Whether somebody is only called on: "let us sell"."""
    return any(tree.word(at, "let") and tree.word(at + 1, "us") for at in range(event.trigger.index))


def is_of_money(fillers: Fillers, frame: DealFrame, arguments: Arguments) -> bool:
    """Whether what is bought, sold or lent is money: "the central bank sold $200 million"."""
    objects = arguments.get("object", ())
    dealt = [inner for each in objects for inner in (_summed(each) or (each,))]
    money = bool(dealt) and all(fillers.money(phrase) and fillers.is_amount(phrase) for phrase in dealt)
    spent = fillers.things(dealt) or is_spent_on_goods(fillers, frame, arguments)
    within = arguments.get("in", ())
    lent = any(each.noun in words("credits") for each in within)  # "obtained $5m in financing"
    return (frame.name in _EXCHANGING or lent) and money and not spent


def is_sold_itself(fillers: Fillers, lemma: str, frame: DealFrame, arguments: Arguments) -> bool:
    """Whether the subject of a verb is what is sold: "the mill would sell for $5m", "the hotel changed hands"."""
    alone = "subject" in arguments and not {"object", "first"} & arguments.keys()
    paid = lemma == "change hands" or any(map(fillers.money, arguments.get("for", ())))
    return frame.name == "sell" and alone and paid


def is_of_firm(event: Event) -> bool:
    """Whether a firm, a plant or a house of business is dealt in as a whole, and no shares in it."""
    return any(each.value.firm and each.value.shares is None for each in event.of("thing"))


def is_put_up(fillers: Fillers, frame: DealFrame, event: Event, arguments: Arguments) -> bool:
    """Whether money is only given for a plant that is to be built: "received $5m from Peru to build a mill"."""
    given, things = arguments.get("object", ()), event.of("thing")
    puts_up = frame.name == "receive" or event.trigger.lemma in words("granting")
    if not puts_up or not (given and things) or {"for", "on"} & arguments.keys():
        return False
    money = all(fillers.money(each) and fillers.is_amount(each) for each in given)
    return money and all(each.value.firm and each.span.start > given[-1].end for each in things)


def is_spent_on_goods(fillers: Fillers, frame: DealFrame, arguments: Arguments) -> bool:
    """Whether "in" holds what money is spent on: "bought $2 billion in trucks", "pledged $5m in aid", not "in the market"."""
    dealt, goods = arguments.get("object", ()), arguments.get("in", ())
    bare = any(phrase.first.tag != "DET" and not fillers.is_never(phrase) for phrase in goods)
    helps = frame.kind == "transfer" and all(phrase.noun in words("helping") for phrase in goods)
    return (frame.name in _SPENDING or helps) and bare and bool(dealt) and all(map(fillers.money, dealt))


def is_unpaid(frame: DealFrame, arguments: Arguments) -> bool:
    """Whether what is paid or spent is no money: "paid a visit to", "spend more time on"."""
    paid = {phrase.noun for phrase in arguments.get("object", ())}
    return frame.priced and bool(paid & (words("unpaid") | words("times")))


def is_only_paid(fillers: Fillers, frame: DealFrame, arguments: Arguments) -> bool:
    """Whether nothing is told but money that is paid, for what stands before: "took over Adler, paying $3bn in cash"."""
    paid, inside = arguments.get("object", ()), arguments.get("in", ())
    alone = arguments.keys() <= {"subject", "first", "object", "in", "to"}
    money = bool(paid) and all(fillers.money(each) and fillers.is_amount(each) for each in paid)
    return frame.priced and alone and money and all(each.noun in words("payments") for each in inside)


def _summed(phrase: NounPhrase) -> tuple[NounPhrase, ...]:
    """What is summed up in a phrase: "$200 million" of "a total of $200 million"."""
    sums = words("wholes") | words("prices")
    return phrases_behind(phrase, "of") if phrase.noun in sums else ()


def is_of_words(frame: DealFrame, arguments: Arguments) -> bool:
    """Whether a verb is about what is said or planned: "deliver on a promise", "ordered the termination", "received approval"."""
    dealt = arguments.get("object", ())
    if frame.name == "supply" and not dealt and "on" in arguments and "to" not in arguments:
        return True
    leave = all(stage_of_governor().get(phrase.noun) == "approved" for phrase in dealt)
    if frame.name in _HANDING and dealt and leave:
        return True
    if frame.name == "request" and "about" in arguments:
        return True  # "asked about plans to buy"
    if any(each.noun in sites().lists["seats"] for each in arguments.get("as", ())):
        return True  # "picked Kiel as the site of its plant"
    if frame.name == "build for" and any(phrase.last.penn == "PRP" for phrase in dealt):
        return True  # "makes it costly for firms to invest"
    if frame.name == "become part" and not any(
        token.tag == "PROPN" for each in dealt for token in each.tokens
    ):
        return True  # "became a unit of measurement"
    plans = [phrase for phrase in dealt if phrase.last.tag == "NOUN" and phrase.noun in governing()]
    return frame.name in _MAKING and bool(dealt) and len(plans) == len(dealt)


def is_of_having(tree: Tree, clause: Clause, frame: DealFrame, event: Event, arguments: Arguments) -> bool:
    """Whether it is told what something has: "is equipped with radars", "may equip the truck with an engine"."""
    if tree.is_passive(clause) and "subject" not in arguments:
        return True
    return frame.swaps in arguments and not event.of("receiver")


def is_answered(event: Event) -> bool:
    """Whether a bid is only answered, by somebody else than who makes it: "rejected the offer for"."""
    answered = any(governor.lemma in words("answering") for governor in event.status.governors)
    return answered and event.frame == "bid"


def is_rival(tree: Tree, event: Event, phrase: NounPhrase) -> bool:
    """Whether who gets the better of a bid buys something else: "beat a rival bid", "bought Adler, beating a bid", not "beat a bid"."""
    told = {token.lower for token in phrase.tokens}
    beaten = any(each.lemma in words("rivalling") for each in event.status.governors)
    return beaten and (tree.kind == "participle" or not told.isdisjoint({"rival", "competing"}))


def is_to_supply(fillers: Fillers, frame: DealFrame, bid: Sequence[Token], arguments: Arguments) -> bool:
    """Whether who bids wants to supply: "bid for an order", "the lowest bid" or "the preferred bidder for 20 trains"."""
    dealt = arguments.get("for", ())
    chosen = frame.name == "preferred bidder" or any(token.lower == "lowest" for token in bid)
    counted = chosen and any(each.value.quantity and not each.value.firm for each in fillers.things(dealt))
    let = any(each.noun in words("contracts") for each in dealt)
    return frame.name in {"bid", "preferred bidder"} and (let or counted)


def judges(governor: Token, actor: NounPhrase, frame: DealFrame) -> bool:
    """Whether somebody only says yes or no, or looks on: "the commission approved the sale", "a bank backs it", "markets face it".

    A cabinet approves its own purchase, and a country bars its exports.
    """
    lemma = governor.lemma
    favours = lemma in words("favouring") and actor.noun not in words("organs")
    hinders = lemma in words("hindering") and frame.firms
    judged = is_judge(actor.last.lower) and lemma in words("judging")
    return favours or hinders or lemma in words("facing") or judged


def lets_be_sold(filler: Filler, event: Event) -> bool:
    """Whether a state or a town that says yes to a deal lets a firm of others be sold: "Brussels cleared the sale of Adler"."""
    sold = [thing for thing in event.of("thing") if thing.value.firm and thing.named]
    others = [each for each in sold if filler.value.name not in each.value.name]
    # "the sale of its airline Adler"
    whose = [token.start for token in event.tree.tokens if token.penn == "PRP$"]
    own = any(0 < each.span.start - start < _NEAR for each in others for start in whose)
    return bool(others) and not own and filler.value.country is not None


def is_judge(name: str) -> bool:
    """Whether the last word of a name says that it is an authority over deals of others: "Federal Trade Commission"."""
    return singular(name.lower().split()[-1]) in words("judges")


def is_told_to(fillers: Fillers, lemma: str, complement: Complement, behind: Sequence[Token]) -> bool:
    """Whether what stands before "to" is told to do something: "ordered the firm to pay", not "ordered 12 trams to replace".

    Args:
        fillers: Reads what the phrases mean.
        lemma: The verb: "order", "ask".
        complement: What stands before "to".
        behind: What stands behind "to".
    """
    # "ordered 12 trams", not "the trams"
    new = all(each.first.lower not in DEFINITE for each in complement.phrases)
    purpose = bool(behind) and (new or behind[0].lemma in words("purposes"))
    things = fillers.things(complement.phrases)
    told = lemma != "order" or not purpose or not things
    wares = not told and all(is_concrete(each.value) and not each.value.firm for each in things)
    acting = any(
        is_party_like(each) or is_person(each.noun) or sites().kind(each.noun) for each in complement.phrases
    )
    return not complement.preposition and (acting or not wares)
