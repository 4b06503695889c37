"""What a text asserts, verb by verb: whether it is so or not, done, to come, possible or asked for.

A verb says how sure it is by its own auxiliaries ("will sell", "may not sell") and by what governs it ("plans to
sell", "refused to sell", "talks on selling"). Used where one wording is compared with another.
"""

from collections.abc import Iterator, Sequence
from functools import cache
from itertools import takewhile
from typing import Literal, NamedTuple

from factlib.document import Span
from factlib.events import frames
from factlib.events.coordination import passive_shared
from factlib.events.frames import words
from factlib.language import Clause, Sentence, Token, VerbGroup
from factlib.language.model import token_at
from factlib.language.senses import derived, is_kind_of, senses_of
from factlib.validate.lists import word_lists, word_set
from factlib.validate.negations import OF_OBJECT, is_in_idiom, is_negated
from factlib.validate.openings import (
    adjective_of_report,
    is_denied_condition,
    is_dependent,
    is_unreal,
    noun_of_report,
    opening_of,
)
from factlib.validate.source import Cited, Source
from factlib.validate.stage_words import cue

Status = Literal["done", "ahead", "urged", "possible"]

_WEAKEST: tuple[Status, ...] = ("possible", "urged", "ahead", "done")  # the weaker of two holds
_DEEPEST = 6  # verbs to climb
_REASONS = frozenset({"for", "over", "without", "despite"})
_ASIDE = frozenset({"by", "after", "before", "since", "when", "while"})
_MEANS = frozenset({"by", "in"})
_BESIDES = frozenset({"while", "although", "though", "whilst"})
_UNTIL = frozenset({"before", "until", "once"})
_CONDITIONS = frozenset({"if", "unless", "whether"})
_CONTENT_MARKERS = frozenset({"that", "whether", "if", "how", "to"})
_PARTICLES = frozenset({"ADP", "ADV", "PART"})
_NO_ACTS = frozenset({"person", "organization", "social group", "time unit", "statistic", "law"})
_BETWEEN = frozenset({"ADP", "PART", "ADV", "SCONJ", "DET", "PUNCT"})


class Assertion(NamedTuple):
    """One verb, and how it is asserted.

    Attributes:
        verb: The verb; of a noun that tells of an act ("considers imports"), the noun.
        acts: The dictionary forms of the verbs that it may stand for.
        status: How sure the text is of it: "done" stands for what is or was, too.
        negated: Whether the text says that it is not so.
        governs: Whether it only tells how sure another verb is: "plans".
        clause: The clause of the verb.
    """

    verb: Token
    acts: frozenset[str]
    status: frozenset[Status]
    negated: bool
    governs: bool
    clause: Clause

    @property
    def stands_alone(self) -> bool:
        """Whether it says by itself how sure it is, or by what governs it: no purpose, no manner ("by selling")."""
        clause = _host(self.clause) or self.clause
        return not is_dependent(clause) or any(_governing_words_known(clause))

    @property
    def stands_bare(self) -> bool:
        """Whether nothing but its own tense says how sure it is: "will sell", "is to sell"."""
        words = [word for word, _ in _governing_words(self.clause)]
        return all(word == "be" for word in words)

    @property
    def is_condition(self) -> bool:
        """Whether it only says on what something else depends: "if it sells", "unless it sells"."""
        clause: Clause | None = self.clause
        for _ in range(_DEEPEST):
            if clause is None:
                return False
            if opening_of(clause) in _CONDITIONS:
                return True
            clause = clause.parent if is_dependent(clause) else None
        return False


def _assertions_of(sentence: Sentence) -> list[Assertion]:
    """The assertions of a sentence, in the order of their verbs."""
    clauses = [clause for clause in sentence.clauses if _asserts(clause)]
    governing = {id(governor) for clause in clauses if (governor := _governing_clause(clause))}
    found = []
    for clause in clauses:
        status, negated = _climbed(clause)
        acts = _acts_of_verb(clause.verb.verb)
        found.append(Assertion(clause.verb.verb, acts, status, negated, id(clause) in governing, clause))
        found += _of_objects(clause, status, negated)
    return [*found, *_of_thoughts(sentence, clauses)]


def _of_thoughts(sentence: Sentence, clauses: Sequence[Clause]) -> Iterator[Assertion]:
    """The acts behind a verb that are called possible: "identified it for potential sale"."""
    for phrase in sentence.noun_phrases:
        if not any(token.lower in word_set("loose", "thought") for token in phrase.tokens):
            continue
        noun, acts = phrase.last, _acts_of(phrase.last)
        before = [clause for clause in clauses if clause.verb.start < phrase.start]
        if before and len(acts) > 1:
            yield Assertion(noun, acts, frozenset({"possible"}), False, False, before[-1])
    yield from _of_talks(sentence, clauses)


def _of_talks(sentence: Sentence, clauses: Sequence[Clause]) -> Iterator[Assertion]:
    """The acts of which there is only talk: "negotiations for the return of the ships"."""
    for link in sentence.prepositional_phrases:
        before = token_at(sentence.tokens, link.preposition.index - 1)
        if before.tag != "NOUN" or before.lemma.lower() not in word_set("loose", "talks") or not clauses:
            continue
        noun, acts = link.noun_phrase.last, _acts_of(link.noun_phrase.last)
        if len(acts) > 1 and not is_kind_of(noun.lemma.lower(), _NO_ACTS):
            yield Assertion(noun, acts, frozenset({"possible", "ahead"}), False, False, clauses[-1])


def _acts_of(noun: Token) -> frozenset[str]:
    """The acts that a noun may name, itself among them."""
    lemma = noun.lemma.lower()
    return frozenset({lemma, *derived(lemma), *_verb_of(lemma)} if noun.tag == "NOUN" else {lemma})


def assertions_in(cited: Cited, span: Span) -> list[Assertion]:
    """The assertions of the cited sentences whose verb stands in a stretch of them."""
    start, end = span.start, span.end
    found = (asserted_in(cited.source, sentence) for sentence in cited.sentences)
    return [one for asserted in found for one in asserted if start <= one.verb.start < end]


def asserted_in(source: Source, sentence: Sentence) -> list[Assertion]:
    """The assertions of a sentence of a document, read once."""
    return source.once(("assertions", sentence.start), lambda: _assertions_of(sentence))


def with_particle(verb: Token) -> str:
    """The dictionary form of a verb with its particle, where the two are one: "give up", "turned the bid down"."""
    lemma, behind = verb.lemma, verb.sentence.tokens[verb.index + 1 :]
    inside = list(takewhile(lambda token: token.tag in OF_OBJECT and token.penn != "RP", behind))
    for particle in [*behind[:1], *behind[len(inside) :][:1]]:
        parted, both = particle is not behind[0], f"{lemma} {particle.lower}"
        if (particle.penn in ("RP", "RB") if parted else particle.tag in _PARTICLES) and senses_of(both, "v"):
            return both
    return lemma


def _acts_of_verb(verb: Token) -> frozenset[str]:
    """The acts that a verb may name: behind "held" an "in" may be of it or of the time, "held in May"."""
    whole, behind = with_particle(verb), verb.sentence.tokens[verb.index + 1 :][:1]
    loose = any(one.penn == "IN" for one in behind)
    return frozenset({whole, verb.lemma} if loose else {whole})


def _governor(verb: Token) -> str:
    """What a verb is looked up by where it tells how sure another is: "call" of "call for", "call off" with an adverb."""
    both = with_particle(verb)
    return both if both.partition(" ")[2] in word_set("particles", "adverbs") else verb.lemma


def _governor_over(clause: Clause, above: Clause) -> str:
    """What the verb above a clause is looked up by: "keep from" of "kept them from selling", "clear of" of "cleared of selling"."""
    verb = above.verb.verb
    both = f"{verb.lemma} {opening_of(clause)}"
    return both if class_of(both, "governors") else _governor(verb)


def _asserts(clause: Clause) -> bool:
    """Whether a verb tells of an act: not "placed" in "orders placed by X", nor a noun that was taken for a verb."""
    group = clause.verb
    if group.participle and len(group.tokens) == 1 and passive_shared(clause) is None:
        return group.verb.penn != "VBN" and clause.kind != "main"
    alone = len(group.tokens) == 1 and group.verb.penn in ("VB", "VBP")
    return not (alone and clause.subject is None and clause.kind in ("main", "reduced"))


def _of_objects(clause: Clause, status: frozenset[Status], negated: bool) -> Iterator[Assertion]:
    """The acts that objects name: "is considering imports", "has taken delivery", "reached a decision"."""
    lemma = _governor(clause.verb.verb)
    classes = class_of(lemma, "governors")
    if lemma in {"go", *word_set("tellers", "verbs")} or not (classes or lemma in word_set("light", "verbs")):
        return
    if classes:
        stated, against = _of_governor(lemma, "governors")
        done: frozenset[Status] = frozenset({"done"} if lemma in word_set("loose", "giving") else ())
        status, negated = _weaker(status, stated | done), negated ^ against
    linking = word_set("loose", "linking")
    obliques = [phrase for link, phrase in clause.obliques if link.lower in linking] if classes else []
    for phrase in [*clause.objects, *obliques]:
        noun = phrase.tokens[-1]
        acts = _acts_of(noun)
        offered = lemma == "agree" and class_of(noun.lemma.lower(), "nouns") & {"possible", "urged"}
        if len(acts) > 1 and not offered and not is_kind_of(noun.lemma.lower(), _NO_ACTS):
            yield Assertion(noun, acts, status, negated, False, clause)


def _verb_of(noun: str) -> Sequence[str]:
    """The verb for the act that a noun names, where its form does not tell: "sell" for "sale"."""
    return tuple(word_lists("assertions.toml")["acts"].get(noun, ()))


def _climbed(clause: Clause) -> tuple[frozenset[Status], bool]:
    """How sure a clause is, and whether it is denied; what only would have been was not."""
    status, negated = _climbed_up(clause)
    return (frozenset({"done"}), not negated) if is_unreal(clause) else (status, negated)


def _climbed_up(clause: Clause) -> tuple[frozenset[Status], bool]:
    status, negated = _own(clause.verb), is_negated(clause)
    at = clause
    for _ in range(_DEEPEST):
        if (host := passive_shared(at) or _host(at)) is not None:
            at, status = host, _weaker(status, _own(host.verb))
        for word, table in _governing_words(at):
            stated, against = _of_governor(word, table)
            if word in word_set("loose", "managed") and at.parent is not None and at.parent.verb.past:
                stated = frozenset({"done"})
            negated ^= against
            is_past = clause.verb.infinitive and clause.verb.perfect  # "is estimated to have dropped"
            is_state = clause.verb.verb.lemma in ("be", "have") and word in word_set("loose", "held")
            status = status | stated if is_past or is_state else _weaker(status, stated)
        above = _governing_clause(at)
        if above is None:
            negated ^= _is_denied_above(at)
            status = _weaker(_weaker(status, _of_means(at)), _of_plan(at))
            break
        negated ^= is_negated(above)
        tokens = at.verb.verb.sentence.tokens
        between = tokens[above.verb.verb.index + 1 : at.verb.tokens[0].index]
        linked = at.verb.infinitive and all(token.tag in ("ADV", "PART") for token in between)
        status = _weaker(status, _of_link(above.verb) if linked else _own(above.verb))
        at = above
    if (
        clause.verb.infinitive
        and _governing_clause(clause) is None
        and not any(_governing_words_known(clause))
    ):
        before = clause.verb.verb.sentence.tokens[max(clause.verb.tokens[0].index - 1, 0)].lower
        awaited = clause.kind == "reduced" and (clause.verb.passive or before in ("still", "yet"))
        return frozenset({"ahead"}) if awaited else _of_purpose(clause.parent), negated
    opened = opening_of(clause)
    if opened in _CONDITIONS:
        return frozenset({"possible", "ahead"}), is_denied_condition(opened, negated=negated)
    bare = clause.verb.participle and len(clause.verb.tokens) == 1  # "once fielded"
    awaited = opened in _UNTIL or (opened == "when" and _is_awaited(clause))
    shifted = clause.verb.past and clause.parent is not None and clause.parent.verb.modal == "would"
    once = bare and opened == "once"
    if awaited and (clause.verb.tense == "present" or shifted or once or _is_gerund_to_come(clause)):
        return frozenset({"ahead"}), negated  # "before two are delivered"
    if opened == "when" and clause.verb.tense == "present":
        return status | {"ahead"}, negated  # "more is paid when a roof is insulated"
    return status, negated


def _is_gerund_to_come(clause: Clause) -> bool:
    """Whether a gerund tells of what follows something that is not done yet: "will be tested before being fielded"."""
    gerund = clause.verb.tokens[0].penn == "VBG"
    return gerund and clause.parent is not None and "done" not in _climbed(clause.parent)[0]


def _is_denied_above(clause: Clause) -> bool:
    """Whether the negation of a clause stands at the verb above it: "does not think that they buy"."""
    above = clause.parent
    if above is None or above.verb.start > clause.verb.start:
        return False
    report = noun_of_report(clause)
    if report in word_set("denying", "reports") and above.verb.verb.lemma in word_set("denying", "verbs"):
        return not is_negated(above)  # "denied claims that they buy"
    if _shows_evidence(above):  # "no evidence to show that they buy"
        return _climbed(above)[1]
    if not is_negated(above):
        return False
    raised = clause.kind == "complement" and above.verb.verb.lemma in words("raised")
    interest = any(class_of(word, table) for word, table in _governing_words(clause))
    return raised or _is_of_evidence(clause) or (interest and opening_of(clause) == "in")


def _is_of_evidence(clause: Clause) -> bool:
    """Whether a clause is what there is evidence of, or none: "no sign that it sold"."""
    return noun_of_report(clause) in word_set("negations", "evidence")


def _shows_evidence(clause: Clause) -> bool:
    """Whether a clause says what evidence shows: "no evidence to suggest", "nothing shows"."""
    first, subject = clause.verb.tokens[0], clause.subject
    to = first.sentence.tokens[first.index - 1] if clause.verb.infinitive and first.index else None
    noun = to if to is not None else subject.last if subject is not None else None
    return noun is not None and noun.lemma.lower() in word_set("negations", "evidence")


def _is_awaited(clause: Clause) -> bool:
    """Whether what a clause with "when" belongs to is not yet done: "will employ 900 when it opens"."""
    return clause.parent is not None and "done" not in _own(clause.parent.verb)


def _own(group: VerbGroup) -> frozenset[Status]:
    """How sure a verb is by its own auxiliaries and adverbs."""
    stated = _of_auxiliaries(group)
    first, last = group.tokens[0].index, group.tokens[-1].index
    around = group.verb.sentence.tokens[max(first - 1, 0) : last + 1]
    softened = any(token.lower in word_set("loose", "adverbs") for token in around)
    return stated | {"possible"} if softened else stated


def _of_auxiliaries(group: VerbGroup) -> frozenset[Status]:
    if group.tense == "future":
        return frozenset({"ahead"})
    if group.modal is not None:
        rows = [row for row in ("ahead", "possible", "urged") if group.modal in word_set("modals", row)]
        loose = ["ahead"] if group.modal in word_set("loose", "ahead") else []
        loose += ["done"] if group.negated and group.modal in word_set("loose", "ability") else []
        return frozenset([*rows, *loose] or ["ahead"])  # type: ignore[list-item]
    return frozenset({"done"})


def _of_link(group: VerbGroup) -> frozenset[Status]:
    """How sure a verb is right before an infinitive: "is to buy", "has to buy", "had to buy"."""
    own = _own(group)
    if group.verb.lemma == "be":
        return frozenset({"ahead"})
    if group.verb.lemma != "have":
        return own
    if own != {"done"}:
        return own | {"urged"} if "ahead" in own else own
    needed: frozenset[Status] = frozenset({"ahead", "urged"})
    return needed | own if group.tense == "past" else needed


def _of_purpose(above: Clause | None) -> frozenset[Status]:
    """How sure an infinitive of purpose is: nothing says, but for what is used for it: "used a false name in Lima to buy"."""
    enabling = frames.table("stages")["deal"]["enabled"]["governing"]
    return _own(above.verb) if above and above.verb.verb.lemma in enabling else frozenset(_WEAKEST)


def _of_means(clause: Clause) -> frozenset[Status]:
    """How sure a verb is of which a gerund says how or in what it is done: "will cut debt by selling"."""
    above, before = clause.parent, clause.verb.tokens[0].index - 1
    opened = clause.verb.verb.sentence.tokens[before].lower if before >= 0 else ""
    if above is None or clause.verb.verb.penn != "VBG" or opened not in _MEANS:
        return frozenset({"done"})
    return _climbed(above)[0] if above.verb.end <= clause.verb.start else frozenset({"done"})


def _of_plan(clause: Clause) -> frozenset[Status]:
    """How sure an act is that belongs to a plan: "the plan includes shutting four mills"."""
    above = clause.parent
    part = above is not None and clause.verb.verb.penn == "VBG" and above.verb.verb.lemma in cue("covering")
    if above is None or not part or above.subject is None:
        return frozenset({"done"})
    return _of_governor(above.subject.noun, "nouns")[0]


@cache
def _weaker(one: frozenset[Status], other: frozenset[Status]) -> frozenset[Status]:
    """The weaker of two, each of which may be open."""
    return frozenset(min(a, b, key=_WEAKEST.index) for a in one for b in other)


def _governing_clause(clause: Clause) -> Clause | None:
    """The clause whose verb says how sure this one is: that of an infinitive, a gerund, a "that" clause."""
    group, above = clause.verb, clause.parent
    dependent = is_dependent(clause)
    if above is None or above.verb.start > group.start or (dependent and opening_of(clause) in _ASIDE):
        return None  # what is done by selling is a means, whatever is ended by it
    if clause.kind == "coordinate" and dependent:
        return _governing_clause(above)
    lemma = _governor_over(clause, above)
    if opening_of(clause) in _REASONS and "negative" in class_of(lemma, "governors"):
        return None  # "lost its licence for not reporting"
    if group.infinitive and _is_of_noun_aside(clause, above):
        return None
    if clause.kind == "adverbial" and opening_of(clause) in _BESIDES:
        return None  # "will drop, while remaining"
    if not group.infinitive and clause.kind == "adverbial" and above.objects and clause.marker is None:
        return None  # "signed an order granting it", which is granted by that
    if dependent and (group.infinitive or clause.kind in ("complement", "adverbial", "main")):
        return above if group.infinitive or class_of(lemma, "governors") else None
    classes = class_of(lemma, "governors") - ({"urged"} if not clause.subjunctive else set())
    content = clause.marker is None or clause.marker.lower in _CONTENT_MARKERS
    demanded = clause.subjunctive and clause.marker is not None
    if (
        (clause.kind == "complement" or demanded)
        and content
        and classes
        and (not group.past or "negative" in classes)
    ):
        return above
    return None


def _is_of_noun_aside(clause: Clause, above: Clause) -> bool:
    """Whether an infinitive belongs to a noun behind a preposition that says nothing of how sure it is: "waver in policies to open"."""
    if class_of(_governor(above.verb.verb), "governors"):
        return False  # "would force over 400 firms to close"
    tokens, at = clause.verb.verb.sentence.tokens, clause.verb.tokens[0].index - 1
    asides = [phrase.tokens[-1].index for _, phrase in above.obliques]
    return at in asides and tokens[at].tag == "NOUN" and not class_of(tokens[at].lemma.lower(), "nouns")


def _host(clause: Clause) -> Clause | None:
    """The clause whose "will", "may" or "to" a bare verb shares: "will begin in May and end in June"."""
    group, above = clause.verb, clause.parent
    bare = group.tokens[0].penn in ("VB", "VBP") and (
        len(group.tokens) == 1 or group.tokens[0].lower in ("be", "have")
    )
    before = group.tokens[0].sentence.tokens[max(group.tokens[0].index - 1, 0)].lower
    shares = clause.kind == "coordinate" and bare and not group.infinitive and before != "but"
    if above is None or not shares or (clause.subject is not None and clause.subject.start > above.verb.end):
        return None
    between = (one for one in group.verb.sentence.clauses if above.verb.end <= one.verb.start < group.start)
    infinitives = [
        one
        for one in between
        if one.verb.infinitive and (group.tokens[0].penn == "VB" or above.verb.tokens[0].penn == "VBZ")
    ]
    host = infinitives[-1] if infinitives else above  # "plan to sell, or simply close"
    return _host(host) or host


def _governing_words(clause: Clause) -> Iterator[tuple[str, str]]:
    """The words between a verb and the one above it that say how sure it is: that verb, a noun or an adjective."""
    group = clause.verb
    above = _governing_clause(clause)
    if above is not None:
        yield _governor_over(clause, above), "governors"
    if group.verb.lemma == "be":
        inside = [phrase.tokens[-1].lemma.lower() for _, phrase in clause.obliques]
        nouns = [phrase.tokens[-1].lemma.lower() for phrase in (clause.predicate,) if phrase is not None]
        behind = [token.lower for token in group.verb.sentence.tokens[group.verb.index + 1 :][:1]]
        possible, within = word_set("states", "possible"), word_set("states", "in")
        if not possible.isdisjoint(nouns + inside + behind) or not within.isdisjoint(inside):
            yield "possible", "states"
    if (sure := adjective_of_report(clause)) is not None:
        yield sure, "governors"
    if is_dependent(clause):
        tokens = group.tokens[0].sentence.tokens
        at = group.tokens[0].index - 1
        while at >= 0 and tokens[at].tag in _BETWEEN and tokens[at].text not in ",;:":
            at -= 1
        if at >= 0 and tokens[at].tag == "VERB" and above is None:
            yield tokens[at].lemma, "governors"
        purpose = at > 0 and f"{tokens[at - 1].lower} {tokens[at].lower}" == "in order"
        verb = _verb_before_phrase(tokens[at]) if at >= 0 and not purpose else None
        if verb is not None:
            yield verb.lemma, "governors"
        elif at >= 0 and tokens[at].tag in ("NOUN", "ADJ") and not purpose:
            table = "nouns" if tokens[at].tag == "NOUN" else "governors"
            yield tokens[at].lemma.lower(), table


def _verb_before_phrase(noun: Token) -> Token | None:
    """The verb that says how sure an infinitive is, over a phrase that does not: "agreed with the bank to buy"."""
    sentence = noun.sentence
    link = next((one for one in sentence.prepositional_phrases if one.noun_phrase.tokens[-1] is noun), None)
    if link is None or not link.preposition.index or class_of(noun.lemma.lower(), "nouns"):
        return None
    before = sentence.tokens[link.preposition.index - 1]
    return before if before.tag == "VERB" and class_of(before.lemma, "governors") else None


def _governing_words_known(clause: Clause) -> Iterator[bool]:
    """For each word that a verb hangs on, whether it tells how sure that verb is: "has to" as well as "plans to"."""
    for word, table in _governing_words(clause):
        yield (
            table == "states"
            or bool(class_of(word, table))
            or (word == "have" and not is_in_idiom(clause.verb))
        )


@cache
def class_of(lemma: str, table: str) -> frozenset[str]:
    """The rows of a table of `data/assertions.toml` that have a word."""
    rows = word_lists("assertions.toml")[table]
    return frozenset(row for row, words in rows.items() if lemma in words)


def _of_governor(lemma: str, table: str) -> tuple[frozenset[Status], bool]:
    if table == "states":
        return frozenset({"possible"}), False
    classes = class_of(lemma, table)
    return frozenset(classes - {"negative"} or {"done"}), "negative" in classes  # type: ignore[arg-type]
