"""How far has a deal come? Its stage, from what the verbs and nouns of the cited words say."""

from collections.abc import Iterator, Sequence
from itertools import islice, takewhile

from factlib.document import Span
from factlib.events.event import Event
from factlib.events.frames.stages import OFF, below, families_of, stages_in, stages_said
from factlib.events.readings import JOINT, stage_of
from factlib.events.status import is_contract
from factlib.language import Clause, Token
from factlib.language.model import token_at
from factlib.validate.assertions import Assertion, assertions_in
from factlib.validate.context import Context
from factlib.validate.lists import word_lists, word_set
from factlib.validate.report import Finding, Looked
from factlib.validate.source import Cited
from factlib.validate.stage_words import cue, is_ahead, is_loose, say_one_of, word_before

_SO = ({"done"}, {"done", "ahead"})  # "sold", "opted to sell"
_ABOUT = frozenset({"on", "about", "over", "for", "to"})
_LONGEST_IDIOM = 2  # words behind the verb of "come to nothing"
_NEAR_CHANCE = 5  # words from "a possibility" to what may come about
_CONCLUDED = frozenset({"completed", "signed"})
_SAID_OUTRIGHT = frozenset({"talks"})  # and what is off: a deal of which nothing is said is neither
_NEAR = 2  # sentences to each side of the quote
_AGREED = frozenset({"agreed", "done"})


def check_stage(context: Context) -> Iterator[Finding | Looked]:
    """Compare the stage of a deal with what the cited words say."""
    claim = context.claim
    stage = claim.values.get("stage")
    if claim.type == "deal" and isinstance(stage, str):
        yield from _check(stage, context)


def _check(stage: str, context: Context) -> Iterator[Finding | Looked]:
    cited = context.cited
    if context.claim.values.get("denied") and families_of({stage}) & families_of(stages_denied(cited)):
        yield Looked("stage")
        return
    for stretch in cited.stretches:
        told, verbs = _told_stages(context, stretch), _deal_stages(context, stretch)
        said = told | verbs
        if families_of(said) <= {"agreed", "done"} and any(
            map(_is_of_holding, assertions_in(cited, stretch))
        ):
            said |= {"delivered", "completed"}
        if _is_called_off(cited, stretch):
            said &= OFF if told & OFF else stages_in("open", "off")
        said = said or _by_certainty(stage, cited, stretch)
        if not said or (is_loose(stage, told, verbs) and stretch != cited.stretches[-1]):
            continue
        yield Looked("stage")
        families = families_of(said - _plans_announced(cited, stretch))
        words = ", ".join(sorted(said))
        open_one = context.claim.values.get("hypothetical") and stage in stages_in("open")
        if (
            stage in said
            or (open_one and "open" in families)
            or _may_have_come_so_far(stage, context, stretch)
        ):
            return  # who says that it may be says that it is not yet
        near = families_of({stage}) <= families and not (stage in below("planned") and families & _AGREED)
        near = near and not (stage == "approved" and families == {"open"} and not _is_decided(cited, stretch))
        near = near and not (stage in OFF and said <= OFF)  # what is on hold is not cancelled
        near = near or (stage == "approved" and families == {"open"} and _is_permitted(cited, stretch))
        near = near or (stage == "announced" and _may_be_announced(families, cited, stretch))
        near = near or (said == {"announced"} and stage == "planned")  # what is announced, is not told
        near = near or (stage == "completed" and "agreed" in families and _is_done_at_once(context, stretch))
        code = "stage-near" if near else "stage-differs"
        message = f"the claim says {stage}, the source’s words say {words}"
        yield Finding.of(code, "stage", message, expected=stage, found=words, span=stretch)
        return
    beside = (
        *cited.sentences_before(_NEAR),
        *cited.sentences,
        *islice(context.source.reading.behind(cited.context.end), _NEAR),
    )
    must_be_said = OFF if stage in OFF else frozenset({stage} & _SAID_OUTRIGHT)
    if must_be_said and not say_one_of("deal", must_be_said, beside):
        message = f"nothing in or beside the cited words says {stage}"
        yield Finding.of("stage-absent", "stage", message, expected=stage)
        return
    yield Finding.of(
        "not-checkable", "stage", "the cited words do not tell how far the deal has come", expected=stage
    )


def _may_have_come_so_far(stage: str, context: Context, stretch: Span) -> bool:
    """Whether a deal that is claimed as only possible may have come so far: "may have bought"."""
    possible = (one for one in assertions_in(context.cited, stretch) if "possible" in one.status)
    perfect = (one for one in possible if one.clause.verb.perfect and not one.negated)
    return context.claim.values.get("hypothetical") is True and any(
        stage in stages_of_deed(one) for one in perfect
    )


def _is_decided(cited: Cited, stretch: Span) -> bool:
    """Whether somebody has decided to do it: he approves of it."""
    asserted = assertions_in(cited, stretch)
    decided = [one.clause for one in asserted if "done" in one.status and one.verb.lemma in cue("deciding")]
    deeds = (one for one in asserted if one.clause.verb.infinitive and stages_of_deed(one))
    return any(one.clause.parent in decided for one in deeds)


def _is_permitted(cited: Cited, stretch: Span) -> bool:
    """Whether somebody is told to be allowed: "can import 90 cows"."""
    allowed = (one for one in assertions_in(cited, stretch) if one.clause.verb.modal == "can")
    return any(stages_of_deed(one) and not one.negated for one in allowed)


def _is_done_at_once(context: Context, stretch: Span) -> bool:
    """Whether what is agreed is done: a licence is had, and those who have signed cooperate, not those who agreed to or announced it."""
    kind = context.claim.values.get("kind")
    if kind not in JOINT:
        return bool(kind == "licence")
    agreed = any(one.verb.lemma == "agree" for one in assertions_in(context.cited, stretch))
    return not agreed and not any(_announced_nouns(context.cited, stretch))


def stages_denied(cited: Cited) -> set[str]:
    """The stages that the quote says were not reached: "the contract has not been awarded", "talks never took place"."""
    denied = [one for one in assertions_in(cited, cited.quote) if one.negated]
    subjects = [one.clause.subject.last for one in denied if one.clause.subject is not None]
    return {stage for one in denied for stage in stages_of_deed(one)}.union(*map(_named, subjects))


def _may_be_announced(families: set[str], cited: Cited, stretch: Span) -> bool:
    """Whether it may have been announced what the words tell of: deeds, plans and offers, not what one hopes for."""
    hoping = cue("hoping")
    hoped = any(
        not {token.lemma.lower(), token.lower}.isdisjoint(hoping) and token.tag != "PROPN"
        for token in cited.tokens(stretch)
    )
    return "done" in families or ("open" in families and not hoped)


def _plans_announced(cited: Cited, stretch: Span) -> set[str]:
    """The stage "announced" where it is plans that are announced: nothing is agreed yet."""
    return (
        {"announced"}
        if any("planned" in _named(noun) for noun in _announced_nouns(cited, stretch))
        else set()
    )


def _announced_nouns(cited: Cited, stretch: Span) -> Iterator[Token]:
    """The nouns for what is told of: "announced plans", "announced a venture"."""
    telling = (one for one in assertions_in(cited, stretch) if one.verb.lemma in word_set("tellers", "verbs"))
    return (noun for one in telling for noun in _objects(one))


def _told_stages(context: Context, stretch: Span) -> set[str]:
    """The stages of the deals that a stretch tells of, those of others left out if there is one of the claim."""
    asserted = assertions_in(context.cited, stretch)
    leave = {one.verb.start for one in asserted if _gives_leave(one) or _is_covered(one)}
    failed = [one for one in asserted if _comes_to_nothing(one)]
    denied = bool(context.claim.values.get("denied"))
    told = [
        event
        for event in context.cited.deals(stretch)
        if not ((event.status.denied and not denied) or event.trigger.start in leave)
        and not any(_fails(event, one) for one in failed)
    ]
    events = [event for event in told if not context.is_of_other(event.trigger)] or told
    stages = {stage for event in events if (stage := stage_of(event)) is not None}
    # "will supply it under a contract"
    ahead = any(event.agreed and event.status.time == "planned" for event in events)
    return stages | {"planned"} if ahead or any(map(_is_timeless, events)) else stages


def _is_timeless(event: Event) -> bool:
    """Whether a deal is only spoken of, done or not: "the purchase is larger than expected"."""
    governors = event.status.governors
    is_so = bool(governors) and all(one.lower in ("is", "are") for one in governors)
    return event.nominal and event.status.stage is None and is_so


def _undone(cited: Cited, stretch: Span) -> set[int]:
    """Where the verbs start whose deals are not done yet, whatever their own tense: "was interested in buying"."""
    return {
        (event.verb or event.trigger).start
        for event in cited.deals(stretch)
        if stage_of(event) in stages_in("open") and event.status.governors
    }


def _deal_stages(context: Context, stretch: Span) -> set[str]:
    """The stages that the verbs of a stretch assert; where none does, those that its nouns name."""
    told = context.cited.once(_told_to_be_so, stretch)
    of_others = frozenset(one.verb for one in told if context.is_of_other(one.verb))
    return set(context.cited.once(_stages_by_words, stretch, of_others))


def _told_at_all(cited: Cited, stretch: Span) -> list[Assertion]:
    """What a stretch asserts: no leave that is given, and not what a contract is about."""
    return [one for one in assertions_in(cited, stretch) if not (_gives_leave(one) or _is_covered(one))]


def _told_to_be_so(cited: Cited, stretch: Span) -> list[Assertion]:
    """What a stretch asserts and does not deny, without what is only agreed to be talked of."""
    every = cited.once(_told_at_all, stretch)
    return [one for one in every if not one.negated and not _only_agrees_to_look(one, every)]


def _stages_by_words(cited: Cited, stretch: Span, of_others: frozenset[Token]) -> frozenset[str]:
    """The stages that a stretch tells of, without the verbs that are of others if it has more."""
    every, told = cited.once(_told_at_all, stretch), cited.once(_told_to_be_so, stretch)
    asserted = [one for one in told if one.verb not in of_others] or told
    undone = _undone(cited, stretch)
    on_hold = any(map(_is_on_hold, cited.tokens(stretch)))
    facts = [
        one
        for one in asserted
        if (one.status in _SO or _had_to_end(one))
        and (one.clause.kind != "reduced" or "approved" in stages_of_deed(one))
        and not (on_hold and one.verb.tag == "NOUN")  # "put the purchase on hold"
        and not (one.status == _SO[0] and one.verb.start in undone)
        and not _is_being_done(one)
    ]
    done = {stage for one in facts for stage in stages_of_deed(one)}
    done |= {"suspended"} if on_hold else set()
    done |= {"cancelled"} if any(map(_comes_to_nothing, every)) else set()
    awaited = {noun for one in facts if _only_awaits(one) for noun in _objects(one)}
    awaited |= {one.verb for one in asserted if one.verb.tag == "NOUN" and "done" not in one.status}
    done |= {
        stage for one in facts for word in _objects(one) if word not in awaited for stage in _named(word)
    }
    tokens = [token for token in cited.tokens(stretch) if token.tag != "VERB" and token not in awaited]
    over = not done.isdisjoint(stages_in("done"))
    named = {stage for token in tokens if not (over and _is_behind(token)) for stage in _named(token)}
    if any(_is_in_principle(token) for token in tokens):
        named.add("planned")
    said = set(done)
    for one in asserted:
        stages = stages_of_deed(one)
        if stages and one.status != {"done"}:
            said |= _ahead(one, stages, done)
        elif stages and _is_progressing(one):
            said |= {"planned", "talks"} if stages <= _CONCLUDED else {"planned"}
    if "delivered" in named - done:
        named.add("planned")  # of "deliveries from May" nothing says that they have begun
        acts = [one for one in asserted if not one.governs and one.clause.kind != "reduced"]
        if acts and all(one.status == {"ahead"} for one in acts):
            named.remove("delivered")  # "are due to start"
    said |= named & stages_in("open", "off") if said else named
    rejecting = [one for one in facts if not one.acts.isdisjoint(cue("rejecting"))]
    rejected = any(_is_order(noun) or _is_proposal(noun) for one in rejecting for noun in _objects(one))
    said |= {"cancelled"} if rejecting else set()
    if not done.isdisjoint(OFF):  # "talks have been broken off"
        said -= (stages_in("open") | named) - OFF
    return frozenset(said | ({"offered"} if rejected else set()))  # what is rejected was offered


def _is_of_holding(one: Assertion) -> bool:
    """Whether somebody has what was dealt in: "already owns 6 percent", "operates two jets on lease"."""
    return one.verb.lemma in cue("holding") and one.status == {"done"} and not one.negated


def _is_called_off(cited: Cited, stretch: Span) -> bool:
    """Whether a deal is off, and what was done before only tells which: "cancelled an order that was signed in May"."""
    done = [one for one in assertions_in(cited, stretch) if one.status == {"done"} and not one.negated]
    main = [one for one in done if one.clause.kind not in ("relative", "reduced")]
    told = [stages_of_deed(one).union(*map(_named, _objects(one))) for one in main]
    telling = [each for each in told if families_of(each) - {"open"}]
    return bool(telling) and not any(OFF.isdisjoint(each) for each in telling)


def _had_to_end(one: Assertion) -> bool:
    """Whether somebody had to give up what he wanted: "had to drop the plan"."""
    stages = stages_of_deed(one)
    return "done" in one.status and bool(stages) and stages <= OFF


def _only_awaits(one: Assertion) -> bool:
    """Whether what is done is no more than wanting or expecting: "is expecting an order"."""
    stages = stages_of_deed(one)
    return families_of(stages) == {"open"}


def _gives_leave(one: Assertion) -> bool:
    """Whether what is given is time or leave: "gave the firm six months to buy", "gave it the right to sell"."""
    given = {noun.lemma.lower() for noun in _objects(one)}
    return one.verb.lemma in cue("giving") and not given.isdisjoint(cue("leave"))


def _is_covered(one: Assertion) -> bool:
    """Whether a deed is only what a contract is about: "the order involves supplying 20 trams"."""
    above, group = one.clause.parent, one.clause.verb
    if above is None or not (group.infinitive or group.verb.penn == "VBG"):
        return False
    return above.verb.verb.lemma in cue("covering")


def _only_agrees_to_look(one: Assertion, others: Sequence[Assertion]) -> bool:
    """Whether what is agreed is no more than to talk or to think of it: "agreed to explore a purchase"."""
    verbs = [other for other in others if other.verb.tag == "VERB" and other.clause.verb.infinitive]
    hanging = [other for other in verbs if other.clause.parent is one.clause]
    said = {stage for other in hanging for stage in stages_of_deed(other)}
    said |= {stage for other in hanging for noun in _objects(other) for stage in _named(noun)}
    agreed = families_of(stages_of_deed(one)) == {"agreed"}
    return agreed and said == {"talks"}


def _is_on_hold(word: Token) -> bool:
    """Whether something is put "on hold", "on ice"."""
    return word.lower in cue("on") and word_before(word) == "on"


def _comes_to_nothing(one: Assertion) -> bool:
    """Whether it did not come about: "failed to materialise", "never went through"; or "the talks failed"."""
    behind = [token.lower for token in one.verb.sentence.tokens[one.verb.index + 1 :][:_LONGEST_IDIOM]]
    told = {" ".join([one.verb.lemma, *behind[:size]]) for size in range(_LONGEST_IDIOM + 1)}
    if one.verb.lemma in cue("ending") and one.status == {"done"} and not one.negated:
        return any("talks" in _named(noun) for noun in _objects(one))
    if one.negated:
        return "done" in one.status and not told.isdisjoint(cue("coming_about"))
    opened = one.clause.marker is not None and one.clause.marker.lower in cue("background")
    return one.status == {"done"} and not (one.governs or opened) and not told.isdisjoint(cue("failing"))


def _fails(event: Event, one: Assertion) -> bool:
    """Whether it is a deal that comes to nothing: its words are the subject of "failed", or stand right before it."""
    clause = one.clause.parent if one.clause.verb.infinitive and one.clause.parent is not None else one.clause
    told = [event.trigger.span, *(filler.span for filler in event.of("thing"))]
    acting = clause.subject is not None and any(map(clause.subject.span.overlaps, told))
    return acting or event.start < clause.verb.start <= event.end + len(" ")


def _is_being_done(one: Assertion) -> bool:
    """Whether something is only being done, other than talked of: "is being sold", not "is being studied"."""
    tokens = one.clause.verb.tokens
    before = tokens[0].lower == "being" and word_before(tokens[0]) in cue("before")  # "after being sold"
    being = any(token.lower == "being" for token in tokens) and not before
    return being and one.clause.verb.tense != "past" and families_of(stages_of_deed(one)) != {"open"}


def _is_progressing(one: Assertion) -> bool:
    """Whether a deed is under way, or a means of what is: "is buying", "being sold", "is leaving the market by selling"."""
    if _is_being_done(one):
        return True
    above, first = one.clause.parent, one.clause.verb.tokens[0]
    group = above.verb if above is not None and word_before(first) == "by" else one.clause.verb
    return group.progressive and group.tense == "present" and not group.perfect


def _named(word: Token) -> frozenset[str]:
    """The stages that a noun or adjective names: "contract", "talks"; none behind "no", "without"."""
    named = stages_said("deal", "naming", word.lower)
    return named if named and word_before(word) not in ("no", "without") else frozenset()


def _is_behind(word: Token) -> bool:
    """Whether a noun tells what came before the deed or what it is part of: "after months of talks", "as part of the plan"."""
    tokens = word.sentence.tokens
    ending = {phrase.last.index: phrase for phrase in word.sentence.noun_phrases}
    phrase = ending.get(word.index)
    while phrase is not None and phrase.first.index:
        before = tokens[phrase.first.index - 1]
        if before.lower in cue("before"):
            return True
        phrase = ending.get(before.index - 1) if before.lower == "of" else None
    return False


def _is_in_principle(word: Token) -> bool:
    """Whether it is agreed "in principle" alone: it may still be called planned."""
    return word.lower == "principle" and word_before(word) == "in"


def stages_of_deed(one: Assertion) -> set[str]:
    """What a verb says of a deal if it is done."""
    word = one.verb.lemma.lower()
    for behind in one.verb.sentence.tokens[one.verb.index + 1 : one.verb.index + 2]:
        if stages := stages_said("deal", "telling", f"{word} {behind.lower}"):
            return set(stages)
    if OFF & stages_said("deal", "governing", word) and any(map(_names_content, _objects(one))):
        return set(OFF)  # "ended talks on being acquired"
    won = list(_objects(one)) if word in word_lists("trade.toml")["verbs"]["win"] else []
    if any(map(_is_order, won)):
        return {"announced", "signed"}
    if any(map(_is_proposal, won)):
        return {"offered", "requested"}
    if word in cue("issuing") and any(noun.lemma.lower() in cue("papers") for noun in _dealt_in(one)):
        return set(stages_in("agreed", "done"))
    if word in cue("gaining") and any(noun.lemma.lower() in cue("shares") for noun in _objects(one)):
        return set(stages_in("agreed", "done"))
    if word in cue("founding") and _is_joint(one.clause):
        return set(stages_in("agreed", "done"))
    if _is_in_contract(one.clause, word):
        return set(stages_in("agreed"))
    if word in cue("both"):
        return {*stages_in("agreed", "done"), *stages_said("deal", "telling", word)}
    return {stage for act in one.acts for stage in stages_said("deal", "telling", act)}


def _names_content(noun: Token) -> bool:
    """Whether a noun names a stage, and what is dealt in stands behind it: "talks on", no "talks with its bank"."""
    return bool(_named(noun)) and token_at(noun.sentence.tokens, noun.index + 1).lower in _ABOUT


def _is_in_contract(clause: Clause, word: str) -> bool:
    """Whether a contract gives what it is for: "the contract provides Peru with 12 jets"."""
    contract = clause.actor is not None and is_contract(clause.actor)
    return contract and clause.verb.tense != "past" and word in cue("covering")


def _objects(one: Assertion) -> Iterator[Token]:
    return (phrase.tokens[-1] for phrase in one.clause.objects)


def _dealt_in(one: Assertion) -> Iterator[Token]:
    """The objects of a verb, and what an amount is of: "securities" of "issued $80 million of debt securities"."""
    for noun in _objects(one):
        yield noun
        for link in noun.sentence.prepositional_phrases:
            if link.preposition.index == noun.index + 1 and link.preposition.lower == "of":
                yield link.noun_phrase.last


def _is_order(noun: Token) -> bool:
    much = word_before(noun) in ("good", "great")  # "a good deal of cash"
    return noun.lemma.lower() in word_lists("trade.toml")["nouns"]["orders"] and not much


def _is_proposal(noun: Token) -> bool:
    return noun.lemma.lower() in cue("proposals")


def _is_joint(clause: Clause) -> bool:
    """Whether what is founded is something that several run together: "formed a joint venture"."""
    phrases = [clause.subject, clause.undergoer, *clause.objects]
    nouns = {token.lemma.lower() for phrase in phrases if phrase is not None for token in phrase.tokens}
    return not nouns.isdisjoint(cue("joint"))


def _ahead(one: Assertion, stages: set[str], done: set[str]) -> set[str]:
    """What a verb says that is not done: planned; where nothing but its tense says so, agreed perhaps ("will buy").

    So is a deal that is to be completed; nothing is new behind "finalised the deal to".
    """
    if one.clause.verb.infinitive and not done.isdisjoint(stages_in("done")):
        return set()
    if stages <= OFF:
        return {"planned"} | stages  # "would terminate its agreement"
    early = stages & stages_in("open") - {"approved"}
    if _is_progressing(one) and stages <= _CONCLUDED:
        early.add("talks")  # "is finalising arrangements"
    settled = stages == {"delivered"} or ("completed" in stages and (one.stands_bare or len(stages) == 1))
    above = one.clause.parent
    to_come = above is not None and is_ahead(above.verb)  # "is to sign a contract to deliver"
    open_yet = "completed" not in stages or len(stages) > 1  # what is to be completed is agreed
    to_come = to_come or _is_wished(one.clause) or (open_yet and _is_only_possible(one))
    agreed = {"announced", "signed"} if settled and one.status == {"ahead"} and not to_come else set()
    return {"planned"} | early | agreed


def _is_only_possible(one: Assertion) -> bool:
    """Whether a deed is what somebody plans, or what there is a chance of: "plan to export", "a possibility that it will sell"."""
    before = one.verb.sentence.tokens[: one.clause.verb.tokens[0].index]
    planned = any(token.lemma.lower() in cue("intending") for token in before[-1:])
    near = list(takewhile(lambda token: token.tag != "PUNCT", reversed(before)))[:_NEAR_CHANCE]
    return planned or any(token.lemma.lower() in cue("chance") for token in near)


def _is_wished(clause: Clause) -> bool:
    """Whether somebody only is of a mind to: "is eager to sell"."""
    first = clause.verb.tokens[0]
    return clause.verb.infinitive and token_at(first.sentence.tokens, first.index - 1).lower in cue("minded")


def _by_certainty(stage: str, cited: Cited, stretch: Span) -> set[str]:
    """For verbs that tell of no deal: what is to come cannot be done, nor what is done be to come."""
    asserted = [
        one
        for one in assertions_in(cited, stretch)
        if not one.governs and one.verb.lemma not in word_set("tellers", "verbs")
    ]
    if any(event.nominal and event.status.time is None for event in cited.deals(stretch)):
        return set()  # "will gain from the sale": of the sale itself the verb says nothing
    if asserted and stage in stages_in("done") and all("done" not in one.status for one in asserted):
        return {"planned"}
    return set()
