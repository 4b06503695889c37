"""Does the source say that it is so, or that it is not?"""

import re
from collections.abc import Iterator
from functools import cache

from factlib.document import Span
from factlib.events.event import Event
from factlib.events.frames.sites import CHANGING_HANDS
from factlib.events.frames.stages import OFF, stages_in
from factlib.events.readings import stage_of
from factlib.language import Sentence, Token, lemma
from factlib.validate.assertions import Assertion, assertions_in
from factlib.validate.claim import Claim
from factlib.validate.context import Context
from factlib.validate.lists import word_lists, word_set
from factlib.validate.negations import is_in_idiom
from factlib.validate.report import Finding, Looked
from factlib.validate.source import Cited
from factlib.validate.speech import told_at
from factlib.validate.stage_words import cue
from factlib.validate.stages import stages_of_deed

_THERE = frozenset({"untold", *CHANGING_HANDS})  # frames of plants that are there
_OFF_STATUSES = {"closed", "idle", "destroyed"}


def check_denial(context: Context) -> Iterator[Finding | Looked]:
    """Compare `denied` with the negation of the verbs that tell of the deed, where the quote has such verbs."""
    claim, cited = context.claim, context.cited
    if claim.type == "statement":
        yield from _check_statement(claim, cited)
        return
    denied = bool(claim.values.get("denied", False))
    ended = claim.values.get("stage") in OFF or claim.values.get("status") in _OFF_STATUSES
    if ended and not denied:
        yield from _check_end(context)
        return
    told = _told(context, denied=denied)
    if told is None and not denied:
        return
    yield Looked("denied")
    if told and claim.values.get("hypothetical") and any(map(_is_only_thought_of, cited.sentences)):
        return
    if told is None:
        yield _differs("called denied, and the cited words deny nothing", None, claimed=True)
    elif told != denied:
        yield _says_otherwise(cited, told=told)


def _told(context: Context, *, denied: bool) -> bool | None:
    """Whether the quote denies the deed; None where it does not tell."""
    claim, cited = context.claim, context.cited
    if not denied and _is_done_before(claim, cited):
        return False
    if not denied and claim.type == "deal" and _is_rejected(claim, cited):
        return False
    events = cited.sites(cited.quote) if claim.type == "factory" else cited.deals(cited.quote)
    if claim.type == "factory" and events and all(event.frame in _THERE for event in events):
        return None  # "will not sell its mill": the mill is there
    off = [event.status.stage == "cancelled" for event in events]
    if events and all(event.status.denied for event in events) and not any(off):
        return True
    if denied and events and all(off):
        return True  # "decided against buying"
    if not denied and claim.values.get("stage") in stages_in("open") and any(map(_is_to_come, events)):
        return False  # "may raise its stake, but has not bought any so far"
    return _denied_by_verbs(context)


def _is_rejected(claim: Claim, cited: Cited) -> bool:
    """Whether an offer is turned down, which was made then, and a claim says no more than that: "rejected the bid"."""
    asserted = assertions_in(cited, cited.quote)
    stage, offers = claim.values.get("stage"), _deal_nouns() | cue("proposals")
    if stage != "offered" and (stage is not None or any(one.negated for one in asserted)):
        return False
    rejecting = [
        one for one in asserted if "done" in one.status and not one.acts.isdisjoint(cue("rejecting"))
    ]
    return any(not offers.isdisjoint(_objects(one)) for one in rejecting)


def _is_to_come(event: Event) -> bool:
    """Whether a deal is told of that is not done yet, and not denied."""
    return not event.status.denied and stage_of(event) in stages_in("open")


def _is_only_thought_of(sentence: Sentence) -> bool:
    """Whether a verb leaves open whether it was so: "could have sold", "would have been forced to buy"."""
    return any(group.perfect and group.modal is not None for group in sentence.verb_groups)


def _is_done_before(claim: Claim, cited: Cited) -> bool:
    """Whether it was done with that of which something else is denied: "never delivered the jets that it ordered"."""
    asserted = assertions_in(cited, cited.quote)
    before = [one for one in asserted if one.clause.kind in ("relative", "reduced") and not one.negated]
    done = {stage for one in before if one.status == {"done"} for stage in stages_of_deed(one)}
    denied = {stage for one in asserted if one.negated for stage in stages_of_deed(one)}
    stage = str(claim.values.get("stage"))
    return stage in done - denied or (stage == "signed" and "announced" in done - denied)


def _says_otherwise(cited: Cited, *, told: bool) -> Finding:
    """That the source denies what the claim asserts, or the reverse."""
    so = "the source says that it is so"
    message = "the source says that it is not so" if told else f"called denied, and {so}"
    return _differs(message, cited.quote, claimed=not told)


def _differs(message: str, span: Span | None, *, claimed: bool) -> Finding:
    """That it is denied otherwise than claimed."""
    expected = "denied" if claimed else "asserted"
    return Finding.of("denial-differs", "denied", message, expected=expected, span=span)


def _check_end(context: Context) -> Iterator[Finding | Looked]:
    """Whether the source says of a plant that is claimed to be closed, idle or destroyed that it is not."""
    claim, cited = context.claim, context.cited
    ends = word_lists("assertions.toml")["ends"].get(str(claim.values.get("status")), ())
    told = [
        one
        for one in assertions_in(cited, cited.quote)
        if not {one.verb.lemma, _complement(one.verb)}.isdisjoint(ends)
    ]
    if told and all(one.negated and not context.is_of_other(one.verb) for one in told):
        yield Looked("denied")
        yield _says_otherwise(cited, told=True)


def _complement(verb: Token) -> str | None:
    """What "be" says something is: "idle", "closed"."""
    behind = verb.sentence.tokens[verb.index + 1 : verb.index + 3]
    return next((token.lower for token in behind if verb.lemma == "be" and token.tag == "ADJ"), None)


def _check_statement(claim: Claim, cited: Cited) -> Iterator[Finding | Looked]:
    """Whether the speaker denies what the claim has as the content, where the source says so of all that is cited."""
    stated, told = claim.values.get("denied"), told_at(cited)
    claimed = stated is True
    if (stated is None and _is_denial(claim)) or not told:
        return
    yield Looked("denied")
    if claimed and not _is_denial(claim) and all(one.denied or _denies(one.content) for one in told):
        return  # "denied: X will sell", where the speaker says that X will not sell
    if all(one.denied != claimed and not (one.denied and one.direct) for one in told):
        message = "the speaker denies it" if not claimed else "called denied, and the speaker says so"
        yield _differs(message, cited.quote, claimed=claimed)


def _is_denial(claim: Claim) -> bool:
    """Whether the content of a claim itself says that something is not so."""
    return _denies(str(claim.values.get("content") or ""))


def _denies(words: str) -> bool:
    """Whether some words say that something is not so."""
    content = re.findall(r"[^\W\d_]+", words.lower())
    denying = word_set("negations", "words") | word_set("denying", "words") | word_set("denying", "verbs")
    return not denying.isdisjoint([*content, *(lemma(word, "VERB") for word in content)])


def _denied_by_verbs(context: Context) -> bool | None:
    """Whether the verbs of the quote deny the deed; None where it has no verb that tells of one, and denies nothing."""
    claim, cited = context.claim, context.cited
    asserted = assertions_in(cited, cited.quote)
    deeds = [
        one
        for one in asserted
        if one.verb.lemma.lower() in _deeds(claim.type)
        and not _is_open(one, claim)
        and not (one.negated and context.is_of_other(one.verb))
    ]
    if deeds:
        return all(one.negated for one in deeds)
    return True if claim.values.get("denied") and any(one.negated for one in asserted) else None


@cache
def _deal_nouns() -> frozenset[str]:
    """The nouns that a deal is called by, or what leads to one."""
    nouns = word_lists("trade.toml")["nouns"]
    return frozenset(noun for row in ("give", "receive", "meet", "orders") for noun in nouns[row])


def _objects(one: Assertion) -> list[str]:
    return [phrase.last.lemma.lower() for phrase in one.clause.objects]


def _is_open(one: Assertion, claim: Claim) -> bool:
    """Whether a negation leaves the deed open: of what is only asked for, of what is "yet to" be done and claimed as to come."""
    if not one.negated:
        return False
    asked = one.status <= {"urged", "possible"} and one.clause.verb.modal is None
    return asked or (claim.values.get("stage") in stages_in("open") and is_in_idiom(one.clause.verb))


@cache
def _deeds(kind: str | None) -> frozenset[str]:
    """The verbs that tell of a deal or of a plant."""
    rows = ("own",) if kind == "factory" else ("give", "receive", "meet")
    return frozenset(verb for row in rows for verb in word_lists("trade.toml")["verbs"][row])
