"""How far a thing has come, by tense, modality and the words that govern it.

"Has sold", "is to sell", "plans to sell", "is in talks on the sale of", "denied selling", "if it sold": the words
that govern a verb or noun are climbed from the inside out, up to the finite verb; each may set a stage, deny, or
take the thing out of the world of facts. Which words do is data (`[stages]` of the deals' frames).
"""

from typing import NamedTuple

from factlib.extract.frames import Frames
from factlib.extract.roles import View
from factlib.extract.walk import AND
from factlib.language import Clause, NounPhrase, Token, VerbGroup

__all__ = ["Mood", "mood_of_noun", "mood_of_verb"]

_SKIPPED = {"ADV", "PART", "DET", "PRON"}
_QUOTES = {'"', "“", "”", "''", "``", "‘", "’", "«", "»"}
_DEPENDING = {"if", "unless", "provided"}
_CONDITIONS = {*_DEPENDING, "whether"}
_INVERTED = {"had", "were", "should"}
_NO_CONDITION = {"even", "as"}  # "even if the price rises"
_NOTHING = ("no", "neither", "none", "nobody")
_UNREAL = {"would", "could", "might", "may", "can"}
_DUTY = {"must", "should", "ought"}
_BOUND = {"be", "have"}  # "is to sell", "has to sell"
_DISMISSING = {"dismiss", "reject", "rebut", "contradict", "rubbish"}  # what is told by others
_REPORTS = {
    "report",
    "claim",
    "rumour",
    "rumor",
    "allegation",
    "suggestion",
    "speculation",
    "news",
    "story",
    "accusation",
}
_BEFORE_GERUND = {"to", "of", "from", "on", "in", "at", "about"}
_BARE = {"VB", "VBP"}  # the tagger may take the base form for the present
_RELATIVE = {"which", "who", "whom", "that"}
_SUBORDINATE = {"relative", "reduced", "coordinate", "complement"}
_DEEPEST = 4  # governors of governors
_WIDEST = 14  # tokens between "talks" and its "to buy"
_UNMADE = {"possible", "potential", "planned", "proposed", "prospective", "future", "upcoming", "would-be"}


class Mood(NamedTuple):
    """What tense, modality and governing words say.

    Attributes:
        stage: The stage that a governing word sets ("approved"), or None.
        time: "done", "going" or "planned"; None for a noun that nothing governs.
        denied: It is said not to be so.
        hypothetical: It is said to be possible, or to depend on something.
        governors: The words climbed, from the inside out.
    """

    stage: str | None
    time: str | None
    denied: bool
    hypothetical: bool
    governors: tuple[Token, ...]


def mood_of_verb(view: View, frames: Frames, group: VerbGroup) -> Mood:
    """The mood of what the verb `group` tells."""
    return _climb(view, frames, group, group.tokens[0].index, [])


def mood_of_noun(view: View, frames: Frames, phrase: NounPhrase) -> Mood:
    """The mood of what the head of `phrase` tells."""
    own = [("planned", token) for token in phrase.tokens if token.lower in _UNMADE]
    return _climb(view, frames, None, phrase.tokens[0].index, own)


def _climb(
    view: View, frames: Frames, group: VerbGroup | None, index: int, stages: list[tuple[str, Token]]
) -> Mood:
    groups = _sharing(view, group) if group is not None else []
    if groups:
        group, index = groups[-1], groups[-1].tokens[0].index
    governors: list[Token] = []
    for _ in range(_DEEPEST):
        if group is not None and not _is_dependent(group):
            break
        governor = _predicate(view, index) if group is None else None
        governor = governor or _governor(
            view, frames, index, infinitive=group is not None and group.infinitive
        )
        if governor is None:
            break
        if (
            governor.tag == "NOUN"
            and _stage(frames, governor) is None
            and governor.lemma not in frames.dealing
        ):
            break  # "markets for the sale of": nothing is said of the sale itself
        governors.append(governor)
        stage = _stage(frames, governor)
        if stage is not None:
            stages.append((stage, governor))
        elif governor.lemma == "be" and (studied := _subject_stage(view, frames, governor)) is not None:
            stages.append(studied)
        elif group is not None and group.infinitive and governor.lemma in _BOUND:
            stages.append(("planned", governor))
        clause = view.clause_of.get(governor.index)
        group = clause.verb if clause is not None else None
        if group is not None:
            groups += _sharing(view, group)
            group, index = groups[-1], groups[-1].tokens[0].index
        else:
            phrase = view.phrase_of.get(governor.index)
            index = phrase.tokens[0].index if phrase is not None else governor.index
    return _summed(view, frames, groups, stages, tuple(governors))


def _sharing(view: View, group: VerbGroup) -> list[VerbGroup]:
    """A verb, and those before "and" whose "will", "did not" or "to" is its own too: "will sell jets and buy tanks"."""
    groups = [group]
    while (host := _joined_to(view, groups[-1])) is not None:
        groups.append(host)
    return groups if not _is_bare(groups[-1]) else [group]


def _joined_to(view: View, group: VerbGroup) -> VerbGroup | None:
    """The base form that "and" or "or" joins a bare one to."""
    clause = view.clause_of.get(group.verb.index)
    if clause is None or clause.kind != "coordinate" or clause.parent is None or not _is_bare(group):
        return None
    at = group.tokens[0].index - 1
    while view.tokens[at].tag == "ADV" and at > 0:
        at -= 1
    joined = view.word(at, *AND) or (view.word(at, ",") and group.verb.penn == "VB")
    host = clause.parent.verb
    return host if joined and host.verb.penn in _BARE and host.start < group.start else None


def _is_bare(group: VerbGroup) -> bool:
    """Whether a verb in the base form has no auxiliary and no "to" of its own."""
    own = any(token.tag == "AUX" or token.penn == "TO" for token in group.tokens)
    return group.verb.penn in _BARE and not own


def _stage(frames: Frames, token: Token) -> str | None:
    tokens = token.sentence.tokens
    after = tokens[token.index + 1].lower if token.index + 1 < len(tokens) else ""
    words_ = {token.lemma.lower(), token.lower, f"{token.lemma.lower()} {after}"}
    return next((stage for stage, words in frames.deals.stages.items() if words_ & words), None)


def _subject_stage(view: View, frames: Frames, governor: Token) -> tuple[str, Token] | None:
    """The stage that the subject of "be" sets: "talks are under way on the sale"."""
    clause = view.clause_of.get(governor.index)
    if clause is None or clause.subject is None:
        return None
    head = clause.subject.tokens[-1]
    stage = _stage(frames, head) if head.tag == "NOUN" else None
    return (stage, head) if stage is not None else None


def _is_dependent(group: VerbGroup) -> bool:
    """Whether another word governs the verb: an infinitive, a gerund."""
    return group.infinitive or (group.participle and group.verb.penn == "VBG")


def _predicate(view: View, index: int) -> Token | None:
    """The verb whose subject starts at token `index`, if it is passive or a copula: "the sale was approved"."""
    for clause in view.sentence.clauses:
        subject = clause.subject
        if subject is not None and subject.tokens[0].index == index and not clause.objects:
            return clause.verb.verb
    return None


def _governor(view: View, frames: Frames, index: int, *, infinitive: bool) -> Token | None:
    """The word that governs what starts at token `index`."""
    tokens = view.tokens
    at, preposition = index - 1, False
    while at >= 0 and (tokens[at].tag in _SKIPPED or tokens[at].text in _QUOTES or tokens[at].penn in {"TO", "POS"}
        or (tokens[at].tag in {"ADJ", "NUM", "SYM"} and not infinitive and not _stage(frames, tokens[at])) or (_is_link(tokens[at]) and not preposition)):  # fmt: skip
        preposition = preposition or _is_link(tokens[at])
        at -= 1
    at = _past_company(view, at)
    if at < 0:
        return None
    if tokens[at].tag in {"VERB", "AUX", "ADJ", "NOUN"} and (
        not infinitive
        or tokens[at].tag in {"VERB", "AUX"}
        or _stage(frames, tokens[at])
        or tokens[at].lemma in frames.dealing
    ):
        return tokens[at]
    if tokens[at].tag == "CCONJ":
        return _governor_of_joined(view, frames, at, infinitive=infinitive)
    return _farther(view, frames, at) if infinitive else None


def _is_link(token: Token) -> bool:
    """Whether a word is a preposition; before a gerund it is read as a conjunction: "committed to buying"."""
    return token.tag == "ADP" or (token.tag == "SCONJ" and token.lower in _BEFORE_GERUND)


def _past_company(view: View, at: int) -> int:
    """Left of "with Turkey" in "agreed with Turkey on cooperation"."""
    phrase = view.phrase_of.get(at)
    if phrase is not None and view.tokens[at].tag == "PROPN":
        before = phrase.tokens[0].index - 1
        if before > 0 and view.tokens[before].lower in {"with", "between"}:
            return before - 1
    return at


def _governor_of_joined(view: View, frames: Frames, at: int, *, infinitive: bool) -> Token | None:
    """The governor of what "and" joins to: "plans to build and operate"."""
    for before in range(at - 1, max(at - _WIDEST, -1), -1):
        clause = view.clause_of.get(before)
        if clause is not None:
            same = infinitive and clause.verb.infinitive
            return _governor(view, frames, clause.verb.tokens[0].index, infinitive=True) if same else None
    return None


def _farther(view: View, frames: Frames, at: int) -> Token | None:
    """The word that governs an infinitive over what stands between: "in talks with Boeing to buy"."""
    for before in range(at, max(at - _WIDEST, -1), -1):
        token = view.tokens[before]
        if before in view.clause_of:
            return view.clause_of[before].verb.verb
        if token.tag in {"NOUN", "ADJ"} and (_stage(frames, token) or token.lemma in frames.dealing):
            return token
        if token.tag == "SCONJ" or token.text in {";", ":"}:
            return None
    return None


def _summed(
    view: View,
    frames: Frames,
    groups: list[VerbGroup],
    stages: list[tuple[str, Token]],
    governors: tuple[Token, ...],
) -> Mood:
    finite = groups[-1] if groups else None
    outer = _teller(view, finite) if finite is not None else None
    denials = [group.negated or _is_of_nothing(view, group) for group in groups] + [
        stage == "denied" for stage, _ in stages
    ]
    if outer is not None:
        dismissed = outer.verb.lemma in _DISMISSING
        denials.append(dismissed or _stage(frames, outer.verb) == "denied")
    denied = sum(denials) % 2 == 1
    hypothetical = finite is not None and _is_unreal(view, finite, outer)
    stage = _outermost([stage for stage, _ in stages])
    time = _time(finite, stages) if finite is not None else None
    own = next((group for group in groups if not _is_bare(group)), None)
    if own is not None and own.infinitive and not stages:
        time = "planned"
    return Mood(stage, time, denied, hypothetical, governors)


def _is_of_nothing(view: View, group: VerbGroup) -> bool:
    """Whether nobody does it, or does it to nothing: "neither firm has sold jets", "will export no beef"."""
    clause = view.clause_of.get(group.verb.index)
    told = (clause.subject, *clause.objects) if clause is not None else ()
    for phrase in told:
        first = phrase.tokens[0].index if phrase is not None else 0
        if phrase is not None and (
            view.word(first, *_NOTHING) or (first and view.word(first - 1, "neither"))
        ):
            return not view.word(first + 1, "more", "less", "fewer")
    return False


def _outermost(stages: list[str]) -> str | None:
    """The stage that counts: the outermost, but announcing a plan leaves it a plan."""
    found = None
    for stage in stages:
        if stage in {"denied", "enabled", "going"} or (stage == "announced" and found is not None):
            continue
        found = stage
    return found


def _time(finite: VerbGroup, stages: list[tuple[str, Token]]) -> str:
    if finite.tense == "future" or finite.modal in _UNREAL | _DUTY or (finite.infinitive and not stages):
        return "planned"
    if any(token.penn == "TO" for token in finite.tokens[1:]):  # "is to sell", "has to sell"
        return "planned"
    being = any(token.lower == "being" for token in finite.tokens)
    if (finite.progressive or being) and not finite.perfect and finite.tense == "present":
        return "going"
    if any(stage == "going" for stage, _ in stages):
        return "going"
    return "done"


def _teller(view: View, finite: VerbGroup) -> VerbGroup | None:
    """The verb that the clause is told by: "denied that it sold", "denied reports that it sold"."""
    clause = view.clause_of.get(finite.verb.index)
    if clause is None:
        return None
    that = _that(view, clause)
    report = _report(view, that) if that is not None else None
    if report is not None and (verb := _teller_of_report(view, report, clause)) is not None:
        return verb
    told = clause.kind == "complement" or _is_behind_day(clause)
    return clause.parent.verb if told and clause.parent is not None else None


def _is_relative(clause: Clause) -> bool:
    return clause.subject is not None and clause.subject.head.lower in _RELATIVE


def _is_behind_day(clause: Clause) -> bool:
    """Whether what is told was read as said of a day: "said Monday it would build"."""
    return clause.antecedent is not None and clause.antecedent.tokens[-1].text.endswith("day")


def _that(view: View, clause: Clause) -> Token | None:
    """The "that" before what the clause tells; that of a relative clause is none: "reports that Saab, which sold"."""
    first = clause.subject.tokens[0].index if clause.subject is not None else 0
    if view.word(first - 1, "that"):
        return view.tokens[first - 1]
    marker = clause.marker
    return marker if marker is not None and marker.lower == "that" and not _is_relative(clause) else None


def _report(view: View, that: Token) -> NounPhrase | None:
    """The report whose words "that" opens: "a report in the daily that it had bought"."""
    for at in range(that.index - 1, -1, -1):
        if at in view.clause_of:
            return None
        phrase = view.phrase_of.get(at)
        if phrase is not None and phrase.head.index == at and phrase.head.lemma in _REPORTS:
            return phrase
    return None


def _teller_of_report(view: View, report: NounPhrase, told: Clause) -> VerbGroup | None:
    """The verb whose last object a report is, or the passive it is the subject of: "news that it sold was denied"."""
    for clause in view.sentence.clauses:
        objects = [phrase for phrase in clause.objects if phrase.start < told.verb.start]
        if report in objects:
            return clause.verb if report is objects[-1] else None
    before = report.tokens[0].index - 1
    if before >= 0 and view.tokens[before].tag == "ADP":
        return None
    return next((clause.verb for clause in view.sentence.clauses if _ends_in(clause, told)), None)


def _ends_in(clause: Clause, told: Clause) -> bool:
    """Whether a clause is read as one under what is `told`, though it has the whole as its subject."""
    apart = clause.kind in _SUBORDINATE or clause.marker is not None or clause.verb.tense is None
    return clause.verb.passive and clause.parent is told and not apart


def _is_unreal(view: View, finite: VerbGroup, outer: VerbGroup | None) -> bool:
    told = finite.modal == "would" and outer is not None and outer.tense == "past"
    if finite.modal in _UNREAL and not told:
        return True
    clause: Clause | None = view.clause_of.get(finite.verb.index)
    if clause is None:
        return False
    return _is_condition(view, clause) or _is_inverted(view, finite) or _hangs_on_condition(view, clause)


def _is_condition(view: View, clause: Clause) -> bool:
    """Whether "if" opens the clause; not if it was read so behind a condition that does not count: "even if …, it will"."""
    marker, subject = clause.marker, clause.subject
    if marker is None or marker.lower not in _CONDITIONS or marker.start > clause.verb.start:
        return False
    behind = subject is not None and view.word(subject.tokens[0].index - 1, ",")
    return not (behind and view.word(marker.index - 1, *_NO_CONDITION))


def _is_inverted(view: View, finite: VerbGroup) -> bool:
    """Whether the verb stands in a condition without "if": "Had Norway bought the tanks, …"."""
    return view.tokens[0].lower in _INVERTED and 0 < finite.verb.index < _first_comma(view)


def _first_comma(view: View) -> int:
    return next((token.index for token in view.tokens if token.text == ","), 0)


def _hangs_on_condition(view: View, clause: Clause) -> bool:
    """Whether what is still to come is told under a condition: "will build a plant if the aid is paid"."""
    if clause.verb.tense != "future" and clause.verb.modal is None:
        return False
    return _is_behind_condition(view, clause) or any(
        other.parent is clause
        and other.marker is not None
        and other.marker.lower in _DEPENDING
        and not view.word(other.marker.index - 1, *_NO_CONDITION)
        for other in view.sentence.clauses
    )


def _is_behind_condition(view: View, clause: Clause) -> bool:
    """Whether the sentence opens with a condition, and the clause is what follows: "if approved, it will buy"."""
    comma, parent = _first_comma(view), clause.parent
    within = [other for other in view.sentence.clauses if 0 < other.verb.verb.index < comma]
    opening = view.tokens[0].lower
    opens = opening in _DEPENDING or (opening in _INVERTED and within)
    hangs = clause.kind not in {"relative", "reduced"} and parent in within
    return bool(opens) and 0 < comma < clause.verb.verb.index and (clause.kind == "main" or hangs)
