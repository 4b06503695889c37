"""How far has it come? Stage, status and denial, from what the verbs and nouns of the cited words say."""

from collections.abc import Iterator, Sequence
from functools import cache

from factlib.document import Span
from factlib.language import Clause, Sentence, Token, VerbGroup
from factlib.validate.claim import Claim
from factlib.validate.report import Finding, Looked
from factlib.validate.source import Cited
from factlib.validate.structure import word_lists

__all__ = ["check_stage"]

_MAY_BE = {"may", "might", "could", "would", "should", "can"}


def check_stage(claim: Claim, cited: Cited) -> Iterator[Finding | Looked]:
    """Compare the stage of a deal, or the status of a plant, with what the cited words say."""
    stage, status = claim.values.get("stage"), claim.values.get("status")
    if claim.type == "deal" and isinstance(stage, str):
        yield from _check_stage(stage, cited)
    if claim.type == "factory" and isinstance(status, str):
        yield from _check_status(status, cited)


def _check_stage(stage: str, cited: Cited) -> Iterator[Finding | Looked]:
    for stretch in cited.stretches:
        said = _deal_stages(cited, stretch)
        if not said:
            continue
        yield Looked("stage")
        families = {_families()[each] for each in said}
        told = ", ".join(sorted(said))
        if stage in said:
            return
        code = "stage-near" if _families()[stage] in families else "stage-differs"
        message = f"the claim says {stage}, the source’s words say {told}"
        yield Finding.of(code, "stage", message, expected=stage, found=told, span=stretch)
        return
    yield Finding.of(
        "not-checkable", "stage", "the cited words do not tell how far the deal has come", expected=stage
    )


def _check_status(status: str, cited: Cited) -> Iterator[Finding | Looked]:
    for stretch in cited.stretches:
        said = _plant_statuses(cited, stretch)
        if not said:
            continue
        yield Looked("status")
        if status not in said:
            told = ", ".join(sorted(said))
            message = f"the claim says {status}, the source’s words say {told}"
            yield Finding.of("status-differs", "status", message, expected=status, found=told, span=stretch)
        return
    yield Finding.of(
        "not-checkable", "status", "the cited words do not tell the state of the plant", expected=status
    )


@cache
def _families() -> dict[str, str]:
    families = word_lists("stages.toml")["deal"]["families"]
    return {stage: family for family, stages in families.items() for stage in stages}  # type: ignore[attr-defined]


@cache
def _table(*path: str) -> dict[str, frozenset[str]]:
    """For each word of a table of `stages.toml` the stages that it may stand for."""
    rows: dict[str, list[str]] = word_lists("stages.toml")  # type: ignore[assignment]
    for key in path:
        rows = rows[key]  # type: ignore[assignment]
    found: dict[str, set[str]] = {}
    for stage, words in rows.items():
        for word in words:
            found.setdefault(word, set()).add(stage)
    return {word: frozenset(stages) for word, stages in found.items()}


def _deal_stages(cited: Cited, stretch: Span) -> set[str]:
    said: set[str] = set()
    for sentence in cited.sentences:
        before: VerbGroup | None = None
        for group in sentence.verb_groups:
            if (
                stretch.start <= group.verb.start < stretch.end
                and not group.negated
                and not _is_only_named(group, before)
            ):
                said |= _stages_of_verb(group)
            before = group
        for token in _tokens(sentence, stretch):
            if token.tag != "VERB":
                said |= _table("deal", "words").get(token.lower, frozenset())
    return said


def _stages_of_verb(group: VerbGroup) -> set[str]:
    lemma = group.verb.lemma
    if lemma in word_lists("stages.toml")["deal"]["both"]:
        return {"planned"} if _is_ahead(group) else set(_agreed_or_done())
    stages = set(_table("deal", "verbs").get(lemma, frozenset()))
    if stages and _is_ahead(group) and not all(_families()[stage] == "not done" for stage in stages):
        return {"planned"}
    return stages


@cache
def _agreed_or_done() -> frozenset[str]:
    return frozenset(stage for stage, family in _families().items() if family in ("agreed", "done"))


def _is_only_named(group: VerbGroup, before: VerbGroup | None) -> bool:
    """Whether a verb names a deed that another verb is about: "is considering buying"; not "has begun buying"."""
    if not group.participle or group.passive or group.verb.form != "gerund" or before is None:
        return False
    return before.verb.lemma not in word_lists("stages.toml")["cues"]["going_on"]


def _is_ahead(group: VerbGroup) -> bool:
    """Whether a verb tells of what is not done yet: future, modal, infinitive."""
    return group.infinitive or group.tense == "future" or group.modal in _MAY_BE or group.modal == "must"


def _tokens(sentence: Sentence, stretch: Span) -> Iterator[Token]:
    return (token for token in sentence.tokens if stretch.start <= token.start < stretch.end)


def _plant_statuses(cited: Cited, stretch: Span) -> set[str]:
    """What the clauses about a plant say; where none is about one, what all clauses say."""
    clauses = [
        clause
        for sentence in cited.sentences
        for clause in sentence.clauses
        if stretch.start <= clause.verb.verb.start < stretch.end and not clause.verb.negated
    ]
    about = [clause for clause in clauses if _about_plant(clause)]
    said = {status for clause in about for status in _statuses_of_verb(clause.verb)}
    said = said or {status for clause in clauses for status in _statuses_of_verb(clause.verb)}
    if said and not any(_begins_building(clause) for clause in clauses):
        return said
    said -= {"operational"}
    words: Sequence[Token] = [token for sentence in cited.sentences for token in _tokens(sentence, stretch)]
    for token in words:
        if token.tag != "VERB":
            said |= _table("plant", "words").get(token.lower, frozenset())
    return said


def _begins_building(clause: Clause) -> bool:
    """Whether it is the building that begins: "has begun construction"."""
    if clause.verb.verb.lemma not in word_lists("stages.toml")["cues"]["going_on"] + ["break"]:
        return False
    words = {token.lower for phrase in clause.objects for token in phrase.tokens}
    return not words.isdisjoint(_table("plant", "words")) or "ground" in words


def _about_plant(clause: Clause) -> bool:
    nouns = word_lists("trade.toml")["plant"]["nouns"]
    phrases = [clause.subject, *clause.objects, *(phrase for _, phrase in clause.obliques)]
    return any(
        token.lemma.lower() in nouns for phrase in phrases if phrase is not None for token in phrase.tokens
    )


def _statuses_of_verb(group: VerbGroup) -> set[str]:
    lemma = group.verb.lemma
    if group.progressive and not group.passive and lemma in _table("plant", "progressive"):
        return set(_table("plant", "progressive")[lemma])
    if any(token.lower == "being" for token in group.tokens) and lemma in _table("plant", "progressive"):
        return set(_table("plant", "progressive")[lemma])
    statuses = set(_table("plant", "verbs").get(lemma, frozenset()))
    return {"planned"} if statuses and _is_ahead(group) else statuses
