"""How real an event is: one ladder for tense, modality, governors, polarity, condition and question.

"Has sold", "is to sell", "plans to sell", "is in talks on the sale of", "denied selling", "if it sold": the words that
govern a trigger are climbed from the inside out, up to the finite verb; each may set a stage, deny, or take the event
out of the world of facts. Which words do is data (`frames/stages.toml`).
"""

from collections.abc import Iterator
from functools import cache
from itertools import pairwise, takewhile

from factlib.events.coordination import passive_shared
from factlib.events.event import Status
from factlib.events.first import first_of
from factlib.events.frames import deals, saying_verbs, words
from factlib.events.frames.flows import flows
from factlib.events.frames.stages import OFF, below, families, stage_before, stage_of_governor
from factlib.events.party_words import is_party_like
from factlib.events.phrases import head_of_dealing
from factlib.events.polarity import (
    is_averse,
    is_awaited,
    is_called_untrue,
    is_denied,
    is_forgone,
    is_mistaken,
    is_nearly,
    is_of_nothing,
    is_only_judged,
    is_over,
    is_presupposed,
    is_still_to_come,
    is_unreal,
    is_unsettled,
    is_wished,
)
from factlib.events.tree import Tree
from factlib.language import Clause, NounPhrase, Token, VerbGroup, lemma
from factlib.language.lexicon import BARE

_AND = {"and", "or", "but"}
_SKIPPED = {"ADV", "PART", "DET", "PRON", "NUM", "SYM"}
_QUOTES = {'"', "“", "”", "''", "``", "‘", "’", "«", "»"}
_DEEPEST = 5  # governors of governors
_LONGEST_IDIOM = 3  # words: "put on hold"
_WIDEST = 16  # tokens between "talks" and its "to buy"
_ANSWERS = {"planned", "talks", "signed"}  # what who is offered something may do with the offer


@cache
def _idiom_starts() -> frozenset[str]:
    """The first words of the idioms that set a stage."""
    return frozenset(idiom.split()[0] for idiom in stage_of_governor() if " " in idiom)


def stage_of_word(token: Token) -> str | None:
    """The stage that a word by itself sets for what hangs on it: "planned" for "plan"."""
    stages = stage_of_governor()
    if token.tag not in {"VERB", "NOUN", "ADJ", "AUX"}:
        return None
    participle = stages.get(lemma(token.text, "VERB")) if token.tag == "ADJ" else None
    return stages.get(token.lemma.lower()) or stages.get(token.lower) or participle


def stage_set_by(tree: Tree, token: Token) -> str | None:
    """The stage that a word sets, with its particle or idiom: "fell through", "put on hold"."""
    stages, word = stage_of_governor(), token.lemma.lower()
    if word == "due" and tree.word(token.index + 1, "to") and token.index + 2 in tree.phrase_of:
        return None  # "was due to the sale of", not "is due to buy"
    if word == "able" and not any(tree.word(token.index - step, "was", "were", "been") for step in (1, 2)):
        return None  # "is able to sell"
    if word == "ask" and any(tree.word(token.index + step, "about") for step in (1, 2)):
        return None  # "asked about plans to buy"
    before = "".join(other.lower for other in tree.tokens[max(token.index - 2, 0) : token.index])
    pairs = (f"{before}{word}", f"{tree.tokens[token.index - 1].lower} {word}")  # "go-ahead", "green light"
    if (paired := first_of(stages[pair] for pair in pairs if pair in stages)) is not None:
        return paired
    if word not in _idiom_starts():
        return stage_of_word(token)
    behind = [other.lower for other in tree.tokens[token.index + 1 : token.index + _LONGEST_IDIOM]]
    idioms = [" ".join([word, *behind[:size]]) for size in range(len(behind), 0, -1)]
    idioms += [f"{word} {pair}" for pair in _pairs_behind(tree, token)]  # "put the sale on hold"
    return first_of(stages[idiom] for idiom in idioms if idiom in stages) or stage_of_word(token)


def _pairs_behind(tree: Tree, token: Token) -> Iterator[str]:
    """The words behind a verb up to the next verb, two by two."""
    words_behind = takewhile(lambda other: other.tag != "VERB", tree.tokens[token.index + 1 :])
    return (f"{one.lower} {other.lower}" for one, other in pairwise(words_behind))


def status_of_verb(tree: Tree, group: VerbGroup) -> Status:
    """The status of what the verb `group` tells."""
    return _climb(tree, group, None, [])


def status_of_noun(tree: Tree, phrase: NounPhrase) -> Status:
    """The status of what the head of `phrase` tells."""
    unmade = stage_before()
    own = [(unmade[token.lower], token) for token in phrase.tokens if token.lower in unmade]
    status = _climb(tree, None, phrase, [*own])
    frame = deals().by_noun.get(phrase.noun)
    offered = frame is not None and frame.stage == "offered"
    known = is_presupposed(tree, phrase) or any(tree.subject(clause) is phrase for clause in tree.clauses)
    if status.denied and known and _only_answers(tree, status, offered=offered):
        stage = _outermost([stage for stage, _ in own]) or ("offered" if offered else None)
        return Status(stage, hypothetical=status.hypothetical, governors=status.governors if offered else ())
    return status


def _only_answers(tree: Tree, status: Status, *, offered: bool) -> bool:
    """Whether what is not done leaves a deal as it is: "has not commented on the sale", "refused to discuss the offer"."""
    verb = first_of(status.governors)
    if verb is not None and verb.lemma == "be":
        return is_only_judged(tree, verb)
    if verb is None or verb.tag != "VERB":
        return False
    stage = stage_set_by(tree, verb)
    return verb.lemma in words("leaving open") if stage is None else offered and stage in _ANSWERS


def _climb(
    tree: Tree, group: VerbGroup | None, phrase: NounPhrase | None, stages: list[tuple[str, Token]]
) -> Status:
    groups: list[VerbGroup] = []
    governors: list[Token] = []
    for _ in range(_DEEPEST):
        if group is not None:
            groups += _sharing(tree, group)
            group = groups[-1]
            clause = tree.clause_of.get(group.verb.index)
            seen = tree.seen_to(clause) if clause is not None else None
            if seen is None and not (group.infinitive or (group.participle and group.verb.penn == "VBG")):
                break
        governor = _governor(tree, group, phrase)
        if governor is None or governor in governors:
            break
        governors.append(governor)
        acts = phrase is not None and any(tree.subject(clause) is phrase for clause in tree.clauses)
        if acts and governor.lemma in saying_verbs():
            break  # "said the merger would save $20m"
        before = group is not None and group.infinitive and group.perfect
        reported = before and governor.lemma in words("reporting")
        stage = None if reported else stage_set_by(tree, governor)  # "is said to have sold"
        stage = "signed" if _is_in_contract(tree, governor) else stage
        if stage is None and phrase is not None and _is_beside(tree, governor, phrase):
            break  # "will gain from the sale"
        if stage is not None:
            stages.append((stage, governor))
        elif governor.lemma == "be" and (studied := _stage_at_be(tree, governor)) is not None:
            stages.append(studied)  # "talks are under way on"
        elif group is not None and group.infinitive and governor.lemma in {"be", "have"}:
            stages.append(("planned", governor))
        clause = tree.clause_of.get(governor.index) or copula(tree, governor)
        group = clause.verb if clause is not None else None
        phrase = tree.phrase_of.get(governor.index) if clause is None else None
        if group is None and phrase is None:
            break
        if phrase is not None and stage is None and phrase.last.lemma.lower() not in deals().noun_starts:
            break  # "markets for the sale of": nothing is said of the sale itself
    return _summed(tree, groups, stages, tuple(governors))


def _is_beside(tree: Tree, governor: Token, phrase: NounPhrase) -> bool:
    """Whether a preposition hangs a noun on a verb of what is to come that says nothing of it: "will gain from the sale"."""
    before = phrase.first.index - 1
    linked = before > 0 and tree.tokens[before].tag == "ADP" and governor.index < before
    clause = tree.clause_of.get(governor.index)
    return linked and clause is not None and governor.tag == "VERB" and _time(clause.verb, []) == "planned"


def copula(tree: Tree, governor: Token) -> Clause | None:
    """The clause of the "is not" before an adjective that governs: "is not interested in buying"."""
    at = governor.index - 1
    while at > 0 and tree.tokens[at].tag in {"ADV", "ADJ", "PART"} and at not in tree.clause_of:
        at -= 1
    clause = tree.clause_of.get(at) if governor.tag == "ADJ" else None
    return clause if clause is not None and clause.verb.verb.lemma in words("copulas") else None


def _is_in_contract(tree: Tree, governor: Token) -> bool:
    """Whether a contract says that something is to be done: "the contract provides for the delivery of"."""
    clause = tree.clause_of.get(governor.index)
    subject = (
        clause.subject if clause is not None and not tree.is_passive(clause) else None
    )  # not "was called off"
    return governor.lemma in deals().contents["verbs"] and subject is not None and is_contract(subject)


def is_contract(phrase: NounPhrase) -> bool:
    """Whether a phrase is of something that is agreed: "the contract", "a deal"."""
    frame = deals().by_noun.get(phrase.noun)
    return frame is not None and frame.contract


def _stage_at_be(tree: Tree, governor: Token) -> tuple[str, Token] | None:
    """The stage that what stands behind "be", or its subject, sets: "the sale is under way", "talks are under way on"."""
    clause = tree.clause_of.get(governor.index)
    head = clause.subject.last if clause is not None and clause.subject is not None else None
    stage = stage_set_by(tree, head) if head is not None and head.tag == "NOUN" else None
    if stage is not None and head is not None:
        return stage, head
    behind = " ".join(token.lower for token in tree.tokens[governor.index + 1 : governor.index + 3])
    return ("going", governor) if behind.startswith(tuple(words("under way"))) else None


def _sharing(tree: Tree, group: VerbGroup) -> list[VerbGroup]:
    """A verb, and that before "and" whose "will", "did not" or "to" is its own too: "will sell jets and buy tanks".

    So are two participles: "buying Adler and selling its mill".
    """
    clause = tree.clause_of.get(group.verb.index)
    own = any(token.tag == "AUX" or token.penn == "TO" for token in group.tokens)
    if clause is None or clause.parent is None or own:
        return [group]
    at = group.first.index - 1
    while at > 0 and tree.tokens[at].tag == "ADV":
        at -= 1
    if (passive := passive_shared(clause)) is not None:
        return [group, *_sharing(tree, passive.verb)]
    host = clause.parent.verb
    joined = tree.tokens[at].lower in _AND or tree.tokens[at].text == ","
    alike = {group.verb.penn, host.verb.penn} <= BARE or (
        group.verb.penn == host.verb.penn == "VBG" and tree.tokens[at].lower in _AND
    )
    if joined and alike and host.start < group.start:
        return [group, *_sharing(tree, host)]
    return [group]


# ---------------------------------------------------------------------- who governs


def _governor(tree: Tree, group: VerbGroup | None, phrase: NounPhrase | None) -> Token | None:
    """The word that governs a verb that is not finite, or a noun."""
    if group is not None:
        described = tree.phrase_of.get(group.first.index - 1) if group.verb.penn == "VBG" else None
        thing = described is not None and described.last.tag == "NOUN" and not is_party_like(described)
        if thing and all(_says_nothing(tree, each) for each in _nouns_joined(tree, described)):
            around = tree.clause_before(group)  # "the delay in the prospectus describing the sale"
            verb = around.verb.verb if around is not None else None
            return verb if verb is not None and _says_nothing(tree, verb) else None
        return _governor_of_verb(tree, group)
    if phrase is None:
        return None
    told = _predicate(tree, phrase)
    before = _before(tree, phrase.first.index)
    if told is not None and before is not None and _only_describes(tree, told) and stage_set_by(tree, before):
        return before  # "cancelled its contract signed in May"
    return told or before


def _only_describes(tree: Tree, verb: Token) -> bool:
    """Whether a participle stands behind the noun that it describes."""
    clause = tree.clause_of.get(verb.index)
    return clause is not None and clause.verb.participle and len(clause.verb.tokens) == 1


def _predicate(tree: Tree, phrase: NounPhrase) -> Token | None:
    """The verb whose subject a phrase is: "the sale was approved", "talks on it are under way"."""
    for clause in tree.clauses:
        verb = clause.verb.verb
        if tree.subject(clause) is not phrase:
            continue
        if verb.lemma in {"be", "have"} and (raised := _raised(tree, clause)) is not None:
            return raised
        if verb.lemma == "be" and (said := _said_by_copula(tree, verb)) is not None:
            return said
        # the plan "was delayed", but "delayed work"
        held = [each for each in clause.objects if each.text != "place"]  # "took place"
        stage = stage_set_by(tree, verb)
        falls = stage == "denied" and verb.lemma in flows().lists["changes"]  # exports that decline
        sets = stage is not None and not held and not falls
        if tree.is_passive(clause) or sets or verb.lemma == "be":
            return verb
    return None


def _said_by_copula(tree: Tree, verb: Token) -> Token | None:
    """The participle behind "be" that is taken for an adjective, if it sets a stage: "the plans were scrapped"."""
    behind = first_of(token for token in tree.tokens[verb.index + 1 :] if token.tag != "ADV")
    if behind is None or behind.tag not in {"ADJ", "VERB"}:
        return None
    return behind if stage_of_governor().get(lemma(behind.text, "VERB")) is not None else None


def _raised(tree: Tree, clause: Clause) -> Token | None:
    """The infinitive that tells of the subject of "be" or "have": "the sale is due to close", "work has yet to start"."""
    at = clause.verb.verb.index + 1
    while at < len(tree.tokens) and tree.tokens[at].tag in {"ADV", "ADJ"}:
        at += 1
    for other in tree.clauses:
        apart = clause.verb.verb.lemma == "be" or at > clause.verb.verb.index + 1
        if apart and other.verb.infinitive and other.verb.first.index == at:
            return other.verb.verb
    return None


def _governor_of_verb(tree: Tree, group: VerbGroup) -> Token | None:
    """The word before an infinitive or gerund that it depends on, over the names that stand between."""
    first = group.first.index
    for at in range(first - 1, max(first - _WIDEST, -1), -1):
        token = tree.tokens[at]
        clause = tree.clause_of.get(at)
        # over "led" in "an agreement with a group led by Adler to buy"
        if clause is not None and not (group.infinitive and _names_agent(tree, clause.verb)):
            other = clause.verb
            joined = any(tree.word(between, *_AND) for between in range(at, first))
            if joined and other.infinitive and group.infinitive:
                return _governor_of_verb(tree, other)
            return other.verb
        phrase = tree.phrase_of.get(at)
        if phrase is not None and phrase.last is not token:
            continue  # "two option years to provide"
        if token.tag == "NOUN" and tree.word(first - 1, "by") and not group.infinitive:
            continue  # "countered the purchase of jets by supplying"
        acting = tree.phrase_of.get(first - 1)  # "is conditional on Adler selling"
        nearest = acting is not None and acting.first.index == at + 2
        if token.tag == "ADJ" and not nearest and any(map(tree.phrase_of.get, range(at + 1, first))):
            continue  # "is due to the use of barges for exporting"
        stage = stage_set_by(tree, token)
        if stage == "approved" and tree.word(at - 1, "without"):
            continue  # "used his name without authorisation to buy"
        governs = stage or token.lemma.lower() in deals().noun_starts
        if governs and token.tag in {"NOUN", "ADJ"}:
            return token
        if token.tag == "SCONJ" and not group.infinitive and token.lower not in words("linking"):
            return None
        if token.lower == "to" and tree.word(at - 1, "prior"):
            return None  # "failed to file a form prior to purchasing"
        apart = token.lower == "with" and tree.word(at - 1, ",") and not group.infinitive
        if apart or token.text in {";", ":"}:
            return None  # ", with Adler supplying"
    return None


def _names_agent(tree: Tree, group: VerbGroup) -> bool:
    """Whether a participle says by whom the noun before it is led, owned or made."""
    alone = group.participle and len(group.tokens) == 1
    return alone and tree.word(group.last.index + 1, "by") and group.first.index - 1 in tree.phrase_of


def _nouns_joined(tree: Tree, phrase: NounPhrase | None) -> Iterator[Token]:
    """The last word of a phrase, and what it is of: "intent" and "letter" of "a letter of intent"."""
    if phrase is None:
        return
    yield phrase.last
    if phrase.first.index > 1 and tree.word(phrase.first.index - 1, "of"):
        yield tree.tokens[phrase.first.index - 2]


def _says_nothing(tree: Tree, word: Token) -> bool:
    """Whether a word says nothing of how real it is what hangs on it."""
    return stage_set_by(tree, word) is None and word.lemma.lower() not in deals().noun_starts


def _before(tree: Tree, index: int) -> Token | None:
    """The word before a noun phrase that governs it, a preposition between them or not."""
    at, linked = index - 1, False
    while at >= 0:
        token = tree.tokens[at]
        particle = token.penn in {"POS", "RP"} or (token.lower == "out" and tree.word(at + 1, "of"))
        if token.text in _QUOTES or token.tag in _SKIPPED or particle:
            at -= 1
        elif token.lower in words("timed"):
            return None  # "expects to cut jobs following its takeover": the takeover is not expected
        elif (token.tag == "ADP" or token.lower in words("about")) and not linked:
            linked, at = True, at - 1
        elif token.tag == "ADJ" and stage_set_by(tree, token) is None:
            at -= 1
        else:
            break
    if at < 0:
        return None
    token = tree.tokens[at]
    phrase = tree.phrase_of.get(at)
    if phrase is not None:
        side = _before_side(tree, phrase) if linked or tree.word(phrase.first.index - 1, "with") else None
        if side is not None or (linked and token.tag == "PROPN" and token.lower not in deals().by_noun):
            return side
    if token.tag in {"VERB", "AUX", "ADJ"}:
        return None if token.lemma == "be" and tree.word(at + 1, "for") else token  # "is for the supply of"
    timing = token.lower in words("in view") and tree.word(at - 1, "in", "as", "the", "a")
    return head_of_dealing(tree, token) if phrase is not None and linked and not timing else None


def _before_side(tree: Tree, phrase: NounPhrase) -> Token | None:
    """The word that governs what stands behind a side: "agreed with Turkey on cooperation", "leave from the state for the sale of"."""
    before = phrase.first.index - 1
    while tree.word(before, "and", ",") and (earlier := tree.phrase_of.get(before - 1)) is not None:
        before = earlier.first.index - 1  # "talks between Peru and Kenya on"
    if before > 0 and tree.word(before, "with", "between"):
        return _before(tree, before + 1)
    leave = tree.tokens[before - 1] if before > 0 and tree.word(before, "from", "of", "by") else None
    if leave is not None and leave.tag == "PROPN" and (whole := tree.phrase_of.get(before - 1)) is not None:
        return _before_side(tree, whole)  # "from the Ministry of Defence"
    return leave if leave is not None and stage_set_by(tree, leave) == "approved" else None


# ---------------------------------------------------------------------- what it comes to


def _summed(
    tree: Tree, groups: list[VerbGroup], stages: list[tuple[str, Token]], governors: tuple[Token, ...]
) -> Status:
    finite = groups[-1] if groups else None
    outer = _teller(tree, finite) if finite is not None else None
    denials = [
        is_denied(tree, group) or is_of_nothing(tree, group) or is_nearly(tree, group) or is_over(tree, group)
        for group in groups
    ]
    denials += [stage == "denied" for stage, _ in stages]
    denials += [is_mistaken(tree, governor) for governor in governors if governor.tag == "VERB"]
    denials += [is_averse(tree, governor) for governor in governors if governor.tag == "ADJ"]
    asked = any(stage in {"requested", "offered"} for stage, _ in stages)  # "the tender has yet to be issued"
    if groups and (is_still_to_come(tree, groups, asked=asked) or is_forgone(tree, groups[0])):
        denials.append(True)
    unsettled = finite is not None and is_unsettled(tree, finite)
    if outer is not None and not unsettled:
        untrue = outer.verb.lemma == "be" and is_called_untrue(tree, outer)
        dismissed = outer.verb.lemma in words("dismissing") or stage_set_by(tree, outer.verb) == "denied"
        # "do not believe that anybody tops the bid": it was made
        told_by_verb = groups[0].verb not in governors
        raised = told_by_verb and outer.negated and outer.verb.lemma in words("raised")
        denials.append(untrue or dismissed or raised)
    stage = _outermost([stage for stage, _ in stages])
    time = _time(finite, stages) if finite is not None else None
    if groups and groups[0].infinitive and not (stages or groups[0].perfect):
        time = "planned"
    if time == "done" and finite is not None and (is_awaited(tree, finite) or is_wished(tree, finite, outer)):
        time = "planned"
    hypothetical = unsettled or (finite is not None and is_unreal(tree, finite, outer))
    denied = sum(denials) % 2 == 1
    kept = [stage for stage, _ in stages if stage not in OFF]
    if denied and len(kept) < len(stages):  # "has not cancelled its order", "will not give up on its bid"
        return Status(_outermost(kept), hypothetical=hypothetical, governors=governors)
    return Status(stage, time, denied, hypothetical, governors)


def _outermost(stages: list[str]) -> str | None:
    """The stage that counts: the outermost, but what is announced or agreed to be planned or talked of is only that."""
    found = None
    for stage in stages:
        told = stage in {"announced", "signed"} and found is not None
        only = told and (stage == "announced" or found in below("approved") | OFF)
        if stage in families() and not only:
            found = stage
    return found


def _time(finite: VerbGroup, stages: list[tuple[str, Token]]) -> str:
    if finite.infinitive and finite.perfect:
        return "done"  # "to have sold"
    modal = finite.modal in words("unreal") | words("duty")
    bidden = finite.verb.penn == "VB" and not finite.verb.index  # "Buy 12 jets, lawmakers say"
    if modal or bidden or finite.tense == "future" or (finite.infinitive and not stages):
        return "planned"
    if any(token.penn == "TO" for token in finite.tokens[1:]):  # "is to sell", "has to sell"
        return "planned"
    being = any(token.lower == "being" for token in finite.tokens)
    told = finite.tense in {"present", "past"} or being  # "is selling", "said it was selling"
    if told and (finite.progressive or being) and not finite.perfect:
        return "going"
    return "going" if any(stage == "going" for stage, _ in stages) else "done"


def _teller(tree: Tree, finite: VerbGroup) -> VerbGroup | None:
    """The verb that a clause is told by: "denied that it sold", "denied reports that it sold"."""
    clause = tree.clause_of.get(finite.verb.index)
    if clause is None:
        return None
    marker = _that(tree, clause)
    if marker and (called := copula(tree, tree.tokens[marker - 1])) is not None:
        return called.verb  # "it is not true that it sold"
    if marker is not None:
        for at in range(marker - 1, -1, -1):
            if at in tree.clause_of:
                break
            if tree.tokens[at].lemma in words("reports"):
                told = tree.phrase_of.get(at)
                later = (each for each in tree.clauses if told is not None and each.verb.start > finite.end)
                behind = first_of(other for other in later if tree.subject(other) is told)
                if behind is not None or (behind := _last_passive(tree, finite)) is not None:
                    return behind.verb
                start = tree.tokens[at].start
                return first_of(each.verb for each in reversed(tree.clauses) if each.verb.end <= start)
    return clause.parent.verb if clause.kind == "complement" and clause.parent is not None else None


def _last_passive(tree: Tree, finite: VerbGroup) -> Clause | None:
    """The passive verb at the end, whose subject is the whole report: "a claim that it sold jets was rejected"."""
    opens = not any(clause.verb.start < finite.start for clause in tree.clauses)
    later = (clause for clause in reversed(tree.clauses) if clause.verb.start > finite.end)
    last = first_of(each for each in later if each.verb.passive or each.verb.verb.lemma == "be")
    return last if opens else None


def _that(tree: Tree, clause: Clause) -> int | None:
    first = clause.subject.first.index if clause.subject is not None else clause.verb.first.index
    return first - 1 if tree.word(first - 1, "that") else None
