"""How does a plant stand: planned, built, at work, idle, shut? What the verbs and nouns of the cited words say."""

import itertools
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal

from factlib.document import Span
from factlib.events.event import Event
from factlib.events.frames import words
from factlib.events.frames.sites import sites
from factlib.events.frames.stages import stages_said
from factlib.events.phrases import PLACING, owner_of
from factlib.events.readings import site_status_of
from factlib.language import Clause, Sentence, Token, VerbGroup
from factlib.quantities import Quantity
from factlib.validate.assertions import Assertion, assertions_in
from factlib.validate.claim import Claim
from factlib.validate.context import Context
from factlib.validate.lists import word_lists
from factlib.validate.places import same_place
from factlib.validate.report import Finding, Looked
from factlib.validate.source import Cited
from factlib.validate.stage_words import cue, is_ahead, is_loose, say_one_of, word_before
from factlib.validate.words import words_and_lemmas

_NOT_YET = frozenset({"planned", "under_construction"})
_SHUT = frozenset({"closed", "idle"})
_BESIDE = ("with", "to", "from", "and")  # before a plant that is there, beside what says where
_ENDING = frozenset({"complete", "finish"})
_FOUNDING = frozenset({"set", "establish"})  # who is setting up a plant may only have decided to
_FEWEST_PARTS = 2  # numbers of plants that a sentence tells apart


def check_status(context: Context) -> Iterator[Finding | Looked]:
    """Compare the status of a plant with what the cited words say."""
    claim = context.claim
    status = claim.values.get("status")
    if claim.type == "factory" and isinstance(status, str):
        yield from _check(status, context)


def _check(status: str, context: Context) -> Iterator[Finding | Looked]:
    claim, cited = context.claim, context.cited
    for stretch in cited.stretches:
        told, verbs = _told_statuses(cited, stretch), _plant_statuses(context, stretch)
        if verbs and verbs <= _NOT_YET and not told.isdisjoint(verbs):
            told -= {"operational"}  # of another plant, or as the nouns have it
        said = told | verbs | ({"closed"} if "idle" in told and _is_shut(cited, stretch) else set())
        said = _of_counted(claim, cited, stretch) or said
        if said and said <= _NOT_YET and _is_at_work(claim, cited.sites(stretch)):
            said.add("operational")
        if not said or (is_loose(status, told, verbs) and stretch != cited.stretches[-1]):
            continue
        yield Looked("status")
        if claim.values.get("hypothetical") and "planned" in said:
            return  # who says that it may be says that it is not yet
        if status not in said and not (status == "expanding" and _may_grow(said, cited, stretch)):
            words = ", ".join(sorted(said))
            message = f"the claim says {status}, the source’s words say {words}"
            yield Finding.of("status-differs", "status", message, expected=status, found=words, span=stretch)
        return
    must_be_said = _SHUT if status in _SHUT else frozenset({status} & {"under_construction"})
    denied = any(one.negated for one in assertions_in(cited, cited.quote))  # "will not reopen"
    if must_be_said and not denied and not say_one_of("plant", must_be_said, cited.source.reading):
        message = f"nothing in the document says that a plant is {status.replace('_', ' ')}"
        yield Finding.of("status-absent", "status", message, expected=status)
        return
    yield Finding.of(
        "not-checkable", "status", "the cited words do not tell the state of the plant", expected=status
    )


def _is_at_work(claim: Claim, told: Iterable[Event]) -> bool:
    """Whether the plant of a claim is spoken of as there, and nothing is said of it: "expects a strike at its Lund mill"."""
    plants = [each for each in told if each.kind != "branch"]
    places = [place for _, place in claim.holding("place")]
    there = [each for each in plants if each.frame == "untold" and _is_had(each)]
    named = [
        each
        for each in there
        if any(same_place(place, filler.value) for place in places for filler in each.of("place"))
    ]
    alone = all(each.frame == "untold" for each in plants)  # no other is built: "a mill near its Lund mill"
    if alone and any(map(_tells_of_building, there)):
        return False  # "expects jobs at its Lund mill if it is built"
    return bool(named) or (alone and any(not (places and each.of("place")) for each in there))


def _tells_of_building(site: Event) -> bool:
    """Whether the sentence tells that a plant, "it" or who is not named is built, or opens; not that a torpedo is."""
    frames = sites().by_name
    verbs = {*frames["build"].verbs, *frames["open"].verbs}
    for clause in site.tree.sentence.clauses:
        told = clause.subject or clause.antecedent or clause.objects  # not of "its mill, to be built in May"
        built = (clause.undergoer or clause.subject) if told else None
        plant = built is None or built.last.tag == "PRON" or sites().kind(built.noun) is not None
        if clause.verb.verb.lemma in verbs and plant:
            return True
    return False


def _is_had(site: Event) -> bool:
    """Whether somebody has a plant, or something is at it, near it or with it: "its mill", "near the refinery at Kiel"."""
    phrase = site.tree.phrase_of.get(site.trigger.index)
    if phrase is None or any(word.lower in sites().lists["unbuilt"] for word in phrase.tokens):
        return False
    beside = site.tree.word(phrase.first.index - 1, *PLACING, *_BESIDE) and bool(site.of("place"))
    return owner_of(phrase) is not None or (beside and phrase.first.lower not in ("a", "an"))


def _of_counted(claim: Claim, cited: Cited, stretch: Span) -> set[str]:
    """What a list says of so many plants as the claim counts, or of all: "six are at work, one is under construction"."""
    parts = list(_counted_parts(cited, stretch))
    count = claim.values.get("count")
    own = [part for number, part in parts if count is not None and number == count.value]
    if len(parts) < _FEWEST_PARTS or (count is not None and not own):
        return set()
    return {
        status
        for part in own or [part for _, part in parts]
        for status in _told_statuses(cited, part) | _said_in(part, cited)
    }


def _said_in(part: Span, cited: Cited) -> set[str]:
    """What the verbs and the other words of a stretch say of the plants that it is about."""
    asserted = [one for one in assertions_in(cited, part) if not one.negated and one.verb.tag != "NOUN"]
    said = {status for one in asserted for status in _statuses_of(one)}
    tokens = (token for token in cited.tokens(part) if token.tag != "VERB" and not _is_particle(token))
    return said | {status for token in tokens for status in stages_said("plant", "naming", token.lower)}


def _counted_parts(cited: Cited, stretch: Span) -> Iterator[tuple[Decimal, Span]]:
    """The numbers of plants that verbs stand beside, each with the words from there to the next one."""
    told = [each for sentence in cited.sentences for each in _beside_verbs(sentence, cited)]
    told = [(start, number) for start, number in told if stretch.holds(start)]
    ends = [*(start for start, _ in told[1:]), stretch.end]
    for (start, number), end in zip(told, ends, strict=False):
        yield number, Span.of(start, end)


def _beside_verbs(sentence: Sentence, cited: Cited) -> Iterator[tuple[int, Decimal]]:
    """The numbers of plants with a verb right behind or before: "two are idle", "closed two"; and where both start."""
    counts = [(token.span, Decimal(1)) for token in sentence.tokens if token.lower == "one"]
    counts += [
        (one.span, one.value) for one in cited.source.quantities_in(sentence.span) if counts_plants(one)
    ]
    starts = {span.start: number for span, number in counts}
    ends = {span.end: (span.start, number) for span, number in counts}
    for token, behind in itertools.pairwise(sentence.tokens):
        if token.end in ends and behind.tag in ("AUX", "VERB"):
            yield ends[token.end]
        elif token.tag == "VERB" and behind.start in starts:
            yield token.start, starts[behind.start]


def counts_plants(amount: Quantity) -> bool:
    """Whether an amount is a number of plants, or a bare one: "three mills", "two others", "two"."""
    nouns = (*word_lists("trade.toml")["plant"]["nouns"], "other", "one", None)
    return amount.kind in ("count", "number") and amount.upper is None and amount.unit in nouns


def _is_shut(cited: Cited, stretch: Span) -> bool:
    """Whether what stands idle is said to be closed, for a time: "is closed from March 16 to 30"."""
    told = (stages_said("plant", "telling", one.verb.lemma) for one in assertions_in(cited, stretch))
    return any("closed" in stages for stages in told)


def _may_grow(said: set[str], cited: Cited, stretch: Span) -> bool:
    """Whether a plant that is there gets something new: "new jobs at the Lund factory", "an investment in its plant"."""
    words = words_and_lemmas(cited.tokens(stretch))
    return said <= {"planned", "operational"} and not words.isdisjoint(cue("growing"))


def _told_statuses(cited: Cited, stretch: Span) -> set[str]:
    """The statuses of the sites that a stretch tells of."""
    events = [event for event in cited.sites(stretch) if not event.status.denied]
    return {status for event in events if (status := site_status_of(event)) is not None}


def _plant_statuses(context: Context, stretch: Span) -> set[str]:
    """What the clauses about a plant say; where none is about one, what all clauses say, those about others left out."""
    cited = context.cited
    asserted = [one for one in assertions_in(cited, stretch) if not one.negated and one.verb.tag != "NOUN"]
    asserted = [one for one in asserted if not context.is_of_other(one.verb)] or asserted
    asserted = [one for one in asserted if not _is_done_by_staff(one.clause)]
    about = [one for one in asserted if _about_plant(one.clause)]
    begun = [one for one in asserted if _begins_building(one, asserted)]
    if any("done" in one.status for one in begun):
        return {"under_construction"}
    if begun and not any(one.negated for one in begun):
        return {"planned"}  # "construction will begin"
    said = {status for one in about for status in _statuses_of(one)}
    said = said or {status for one in asserted for status in _statuses_of(one)}
    launched = any(one.verb.lemma in words("launching") and "done" in one.status for one in about)
    if launched and any(map(_is_start_to_come, asserted)):
        return {"planned", "under_construction"}
    if said and not begun:
        said |= {"under_construction"} if "planned" in said and _is_being_built(cited, stretch) else set()
        return _with_what_is_there(said)
    tokens = [token for token in cited.tokens(stretch) if token.tag != "VERB"]
    tokens = [token for token in tokens if not (_is_planned(token) or _is_particle(token))]
    named = {status for token in tokens for status in stages_said("plant", "naming", token.lower)}
    to_come = any("ahead" in one.status for one in asserted)
    named |= {"planned"} if to_come and any(map(_is_building_only, tokens)) else set()
    return _with_what_is_there((said | named) - {"operational"})


def _with_what_is_there(said: set[str]) -> set[str]:
    """What is expanded is at work, too."""
    return said | ({"operational"} if "expanding" in said else set())


def _is_start_to_come(one: Assertion) -> bool:
    """Whether a relative clause says that something is still to start: "which is due to begin production"."""
    starts = one.verb.lemma in cue("starting") and "done" not in one.status
    clauses = [one.clause, *([one.clause.parent] if one.clause.parent is not None else [])]
    return starts and any(clause.kind == "relative" for clause in clauses)


def _is_being_built(cited: Cited, stretch: Span) -> bool:
    """Whether a plant is "under construction" or nears its "completion"."""
    return any(
        word.lower == "completion" or (word.lower == "construction" and word_before(word) == "under")
        for word in cited.tokens(stretch)
    )


def _is_building_only(word: Token) -> bool:
    """Whether "construction" is spoken of, begun or not: not "under construction"."""
    return word.lower == "construction" and word_before(word) != "under"


def _is_particle(word: Token) -> bool:
    """Whether a word belongs to the verb before it: "shutting down"."""
    return word.tag == "ADP" and word.index > 0 and word.sentence.tokens[word.index - 1].tag == "VERB"


def _is_planned(noun: Token) -> bool:
    """Whether a noun is what there is a plan for: "plans for the construction of a mill"."""
    link = next((one for one in noun.sentence.prepositional_phrases if one.noun_phrase.last is noun), None)
    if link is None or not link.preposition.index or link.preposition.lower not in ("for", "of"):
        return False
    before = noun.sentence.tokens[link.preposition.index - 1]
    return "planned" in stages_said("plant", "naming", before.lower)


def _begins_building(one: Assertion, asserted: Sequence[Assertion]) -> bool:
    """Whether it is the building that begins: "has begun construction", "broke ground", "started building"."""
    if one.verb.lemma not in (*cue("going_on"), "break") or one.verb.lemma in _ENDING:
        return False  # "completed construction"
    clause = one.clause
    phrases = [*clause.objects, clause.subject]
    words = {token.lower for phrase in phrases if phrase is not None for token in phrase.tokens}
    behind = [other for other in asserted if other.clause.parent is clause and other.clause.verb.participle]
    return not words.isdisjoint(cue("groundbreaking")) or any(
        "under_construction" in stages_said("plant", "going_on", other.verb.lemma) for other in behind
    )


def _statuses_of(one: Assertion) -> set[str]:
    above = one.clause.parent
    going_on = above is not None and above.verb.verb.lemma in cue("going_on")
    governed = going_on or one.stands_alone  # "a ceremony to open"
    statuses = _statuses_of_verb(one.clause.verb, going_on=governed and one.status == {"done"})
    shared = (
        one.clause.kind == "coordinate"
        and above is not None
        and above.verb.infinitive
        and one.clause.verb.tokens[0].penn == "VB"
    )  # "to build or expand"
    planned = bool(statuses) and ("done" not in one.status or shared)
    if planned and above is not None and above.verb.verb.lemma in cue("lasting"):
        return {"planned", *stages_said("plant", "telling", one.verb.lemma)}
    grows = "expanding" in stages_said("plant", "telling", one.verb.lemma)
    if grows and (planned or statuses == {"planned"}):
        return {"planned", "expanding"}  # what is there is to grow
    shuts = not _SHUT.isdisjoint(stages_said("plant", "telling", one.verb.lemma))
    if planned and shuts and one.stands_bare and not any(map(_says_shut, one.verb.sentence.tokens)):
        return {"planned", "operational"}  # what is to be shut works
    if planned and one.verb.lemma in cue("restarting"):
        return {"planned", "idle"}
    if planned and one.verb.lemma in _ENDING:
        return {"planned", "under_construction"}
    return {"planned"} if planned else statuses


def _says_shut(word: Token) -> bool:
    """Whether a word other than a verb says that a plant stands still: "its idled mill"."""
    naming = stages_said("plant", "naming", word.lower)
    described = word.tag == "ADJ" and stages_said("plant", "telling", word.lemma.lower())
    other = word.tag != "VERB" and not _is_particle(word)
    return other and not _SHUT.isdisjoint([*naming, *(described or ())])


def _about_plant(clause: Clause) -> bool:
    """Whether a clause has a plant among its phrases, not as its means; or is about one of them: "one opened in May"."""
    nouns = word_lists("trade.toml")["plant"]["nouns"]
    obliques = [phrase for word, phrase in clause.obliques if word.lower not in cue("means")]
    phrases = [clause.subject, *clause.objects, *obliques]
    reduced = clause.parent if clause.verb.infinitive and clause.kind == "complement" else None
    told = reduced if reduced is not None and reduced.kind == "reduced" else clause
    return word_before(told.verb.tokens[0]) in ("one", "another") or any(
        token.lemma.lower() in nouns for phrase in phrases if phrase is not None for token in phrase.tokens
    )


def _is_done_by_staff(clause: Clause) -> bool:
    """Whether people of a plant do something, which says nothing of how it stands: "900 workers at the mill will vote"."""
    staff = word_lists("trade.toml")["counted_as"]["jobs"]
    return clause.subject is not None and clause.subject.noun in staff


def _statuses_of_verb(group: VerbGroup, *, going_on: bool) -> set[str]:
    """What a verb says of a plant; an infinitive, if what governs it says that it is so: "continues to run"."""
    word = group.verb.lemma
    being = any(token.lower == "being" for token in group.tokens)
    going = stages_said("plant", "going_on", word)
    if going and (being or (group.progressive and not group.passive)):
        return {*going, *({"planned"} if word in _FOUNDING and group.tense == "present" else ())}
    statuses = set(stages_said("plant", "telling", word))
    ahead = is_ahead(group) and not (group.infinitive and going_on)
    return {"planned"} if statuses and ahead else statuses
