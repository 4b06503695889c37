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
from factlib.language.senses import derived, senses_of
from factlib.validate.lists import word_lists, word_set
from factlib.validate.negations import OF_OBJECT, is_in_idiom, is_negated
from factlib.validate.source import Cited
from factlib.validate.stage_words import cue

Status = Literal["done", "ahead", "urged", "possible"]

_WEAKEST: tuple[Status, ...] = ("possible", "urged", "ahead", "done")  # the weaker of two holds
_DEEPEST = 6  # verbs to climb
_MEANS = frozenset({"by", "in"})
_BESIDES = frozenset({"while", "although", "though", "whilst"})
_UNTIL = frozenset({"before", "until", "once"})
_CONDITIONS = frozenset({"if", "unless", "whether"})
_CONTENT_MARKERS = frozenset({"that", "whether", "if", "how", "to"})
_PARTICLES = frozenset({"ADP", "ADV", "PART"})
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
        return not _is_dependent(clause) or any(_governing_words_known(clause))

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
            if _opening(clause) in _CONDITIONS:
                return True
            clause = clause.parent if _is_dependent(clause) else None
        return False


def _is_dependent(clause: Clause) -> bool:
    """Whether a clause is an infinitive or a gerund: it is as sure as what it hangs on."""
    return clause.verb.infinitive or (clause.verb.participle and clause.verb.verb.penn == "VBG")


def assertions_of(sentence: Sentence) -> list[Assertion]:
    """The assertions of a sentence, in the order of their verbs."""
    clauses = [clause for clause in sentence.clauses if _asserts(clause)]
    governing = {id(governor) for clause in clauses if (governor := _governing_clause(clause))}
    found = []
    for clause in clauses:
        status, negated = _climbed(clause)
        acts = frozenset({with_particle(clause.verb.verb)})
        found.append(Assertion(clause.verb.verb, acts, status, negated, id(clause) in governing, clause))
        found += _of_objects(clause, status, negated)
    return [*found, *_of_thoughts(sentence, clauses)]


def _of_thoughts(sentence: Sentence, clauses: Sequence[Clause]) -> Iterator[Assertion]:
    """The acts behind a verb that are called possible: "identified it for potential sale"."""
    for phrase in sentence.noun_phrases:
        noun, acts = phrase.last, _acts_of(phrase.last)
        before = [clause for clause in clauses if clause.verb.start < phrase.start]
        thought = any(token.lower in word_set("loose", "thought") for token in phrase.tokens)
        if thought and before and len(acts) > 1:
            yield Assertion(noun, acts, frozenset({"possible"}), False, False, before[-1])


def _acts_of(noun: Token) -> frozenset[str]:
    """The acts that a noun may name, itself among them."""
    lemma = noun.lemma.lower()
    return frozenset({lemma, *derived(lemma), *_verb_of(lemma)} if noun.tag == "NOUN" else {lemma})


def assertions_in(cited: Cited, span: Span) -> list[Assertion]:
    """The assertions of the cited sentences whose verb stands in a stretch of them."""
    found = (one for sentence in cited.sentences for one in assertions_of(sentence))
    return [one for one in found if span.holds(one.verb.start)]


def with_particle(verb: Token) -> str:
    """The dictionary form of a verb with its particle, where the two are one: "give up", "turned the bid down"."""
    behind = verb.sentence.tokens[verb.index + 1 :]
    inside = list(takewhile(lambda token: token.tag in OF_OBJECT and token.penn != "RP", behind))
    for particle in [*behind[:1], *behind[len(inside) :][:1]]:
        both = f"{verb.lemma} {particle.lower}"
        parted = particle is not behind[0]
        if (particle.penn in ("RP", "RB") if parted else particle.tag in _PARTICLES) and senses_of(both, "v"):
            return both
    return verb.lemma


def _governor(verb: Token) -> str:
    """What a verb is looked up by where it tells how sure another is: "call" of "call for", "call off" with an adverb."""
    both = with_particle(verb)
    return both if both.partition(" ")[2] in word_set("particles", "adverbs") else verb.lemma


def _asserts(clause: Clause) -> bool:
    """Whether a verb tells of an act: not "placed" in "orders placed by X", nor a noun that was taken for a verb."""
    group = clause.verb
    if _compares_others(clause) or _is_proviso(group.verb):
        return False
    if group.participle and len(group.tokens) == 1 and passive_shared(clause) is None:
        return group.verb.penn != "VBN" and clause.kind != "main"
    alone = len(group.tokens) == 1 and group.verb.penn in ("VB", "VBP")
    return not (alone and clause.subject is None and clause.kind in ("main", "reduced"))


def _is_proviso(verb: Token) -> bool:
    """Whether a verb is the conjunction that opens a condition: "provided that they approve", ", provided they approve"."""
    if verb.lower not in word_set("loose", "provisos"):
        return False
    tokens, at = verb.sentence.tokens, verb.index
    marked = any(token.lower == "that" for token in tokens[at + 1 : at + 2])
    clause = next((one for one in verb.sentence.clauses if one.verb.verb is verb), None)
    mains = [one for one in verb.sentence.clauses if one.kind == "main"]
    if at and clause is not None and (clause.kind == "complement" or clause in mains[:1]):
        return False  # "the law, passed in May, provided that"
    subject = clause.subject if clause is not None else None
    own = subject is not None and subject.end >= tokens[at - 1].start
    parted = not at or tokens[at - 1].text == ","
    return (parted or (marked and not own)) and any(
        _before_opening(one) is verb or (parted and _stands_behind_object(one, verb))
        for one in verb.sentence.clauses
    )


def _stands_behind_object(clause: Clause, verb: Token) -> bool:
    """Whether a verb of the present has for subject what is taken for the object of another: "provided X approves"."""
    between = verb.sentence.tokens[verb.index + 1 : clause.verb.tokens[0].index]
    bare = clause.subject is None and clause.verb.tense == "present" and not clause.verb.infinitive
    nominal = all(token.tag in OF_OBJECT or token.lower in ("of", "both") for token in between)
    return bare and bool(between) and nominal and between[-1].tag in ("NOUN", "PROPN", "PRON")


def _before_opening(clause: Clause) -> Token | None:
    """The word before a clause with a subject, or before the "that" of it."""
    tokens, subject = clause.verb.verb.sentence.tokens, clause.subject
    at = subject.first.index - 1 if subject is not None and subject.start < clause.verb.start else -1
    at -= at > 0 and tokens[at].lower == "that"
    return tokens[at] if at >= 0 else None


def _compares_others(clause: Clause) -> bool:
    """Whether a clause tells of all others that they were less so: "no harvest was as big"."""
    behind = clause.verb.verb.sentence.tokens[clause.verb.tokens[-1].index + 1 :][:2]
    equals = len(behind) > 1 and behind[0].lower in ("as", "so") and behind[1].tag == "ADJ"
    return equals and clause.subject is not None and clause.subject.tokens[0].lower == "no"


def _of_objects(clause: Clause, status: frozenset[Status], negated: bool) -> Iterator[Assertion]:
    """The acts that objects name: "is considering imports", "has taken delivery", "reached a decision"."""
    lemma = _governor(clause.verb.verb)
    classes = class_of(lemma, "governors")
    if lemma in word_set("tellers", "verbs") or not (classes or lemma in word_set("light", "verbs")):
        return
    if classes:
        stated, against = _of_governor(lemma, "governors")
        done: frozenset[Status] = frozenset({"done"} if lemma in word_set("loose", "giving") else ())
        status, negated = _weaker(status, stated | done), negated ^ against
    obliques = [phrase for _, phrase in clause.obliques] if classes else []
    for phrase in [*clause.objects, *obliques]:
        noun = phrase.tokens[-1]
        acts = _acts_of(noun)
        if len(acts) > 1:
            yield Assertion(noun, acts, status, negated, False, clause)


def _verb_of(noun: str) -> Sequence[str]:
    """The verb for the act that a noun names, where its form does not tell: "sell" for "sale"."""
    return tuple(word_lists("assertions.toml")["acts"].get(noun, ()))


def _climbed(clause: Clause) -> tuple[frozenset[Status], bool]:
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
            status = status | stated if is_past else _weaker(status, stated)
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
        return _of_purpose(clause.parent), negated
    opened = _opening(clause)
    if opened in _CONDITIONS:
        return frozenset({"possible", "ahead"}), _is_denied_condition(opened, negated=negated)
    bare = clause.verb.participle and len(clause.verb.tokens) == 1  # "once fielded"
    awaited = opened in _UNTIL or (opened == "when" and _is_awaited(clause))
    if awaited and (clause.verb.tense == "present" or (bare and opened == "once")):
        return frozenset({"ahead"}), negated  # "before two are delivered"
    return status, negated


def _opening(clause: Clause) -> str:
    """The word that opens a clause and says how it belongs to another; "if" for "had it sold", which is no question."""
    before = _before_opening(clause)
    if before is not None and _is_proviso(before):
        return "if"
    if clause.marker is not None:
        return clause.marker.lower
    first, subject = clause.verb.tokens[0], clause.subject
    inverted = first.lower in words("inverted") and subject is not None and subject.start > first.start
    return "if" if inverted and first.sentence.tokens[-1].text != "?" else ""


def _is_denied_condition(marker: str, *, negated: bool) -> bool:
    """Whether something depends on what is not so: "if it does not sell", "unless it sells"; "whether" says neither."""
    return marker != "whether" and negated != (marker == "unless")


def _is_denied_above(clause: Clause) -> bool:
    """Whether the negation of a clause stands at the verb above it: "does not think that they buy"."""
    above = clause.parent
    if above is None or above.verb.start > clause.verb.start:
        return False
    if _shows_evidence(above):  # "no evidence to suggest that they buy"
        return _climbed(above)[1]
    if not is_negated(above):
        return False
    raised = clause.kind == "complement" and above.verb.verb.lemma in words("raised")
    return raised or _is_of_evidence(clause)


def _is_of_evidence(clause: Clause) -> bool:
    """Whether a clause is what there is evidence of, or none: "no sign that it sold"."""
    return _noun_of_report(clause) in word_set("negations", "evidence")


def _shows_evidence(clause: Clause) -> bool:
    """Whether a clause says what evidence shows: "no evidence to suggest", "nothing shows"."""
    first, subject = clause.verb.tokens[0], clause.subject
    to = first.sentence.tokens[first.index - 1] if clause.verb.infinitive and first.index else None
    noun = to if to is not None else subject.last if subject is not None else None
    return noun is not None and noun.lemma.lower() in word_set("negations", "evidence")


def _is_awaited(clause: Clause) -> bool:
    """Whether what a clause with "when" belongs to is still to come: "will employ 900 when it opens"."""
    return clause.parent is not None and _own(clause.parent.verb) == {"ahead"}


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
    if group.verb.lemma != "have" or own != {"done"}:
        return own
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


def _weaker(one: frozenset[Status], other: frozenset[Status]) -> frozenset[Status]:
    """The weaker of two, each of which may be open."""
    return frozenset(min(a, b, key=_WEAKEST.index) for a in one for b in other)


def _governing_clause(clause: Clause) -> Clause | None:
    """The clause whose verb says how sure this one is: that of an infinitive, a gerund, a "that" clause."""
    group, above = clause.verb, clause.parent
    if above is None or above.verb.start > group.start or _opening(clause) == "by":
        return None  # what is done by selling is a means, whatever is ended by it
    dependent = _is_dependent(clause)
    if clause.kind == "coordinate" and dependent:
        return _governing_clause(above)
    lemma = _governor(above.verb.verb)
    if group.infinitive and _is_of_noun_aside(clause, above):
        return None
    if clause.kind == "adverbial" and _opening(clause) in _BESIDES:
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
    tokens, at = clause.verb.verb.sentence.tokens, clause.verb.tokens[0].index - 1
    asides = [phrase.tokens[-1].index for _, phrase in above.obliques]
    return at in asides and tokens[at].tag == "NOUN" and not class_of(tokens[at].lemma.lower(), "nouns")


def _noun_of_report(clause: Clause) -> str | None:
    """The word before the "that" of a clause, which is what it tells: "reports that it had sold"."""
    before = _before_that(clause)
    return before.lemma.lower() if before is not None and before.tag in ("NOUN", "PROPN", "VERB") else None


def _adjective_of_report(clause: Clause) -> str | None:
    """The adjective before the "that" of a clause: "it is possible that they sold"."""
    before = _before_that(clause)
    return before.lemma.lower() if before is not None and before.tag == "ADJ" else None


def _before_that(clause: Clause) -> Token | None:
    tokens = clause.verb.verb.sentence.tokens
    opens = clause.subject.tokens[0].index if clause.subject is not None else clause.verb.tokens[0].index
    return tokens[opens - 2] if opens > 1 and tokens[opens - 1].lower == "that" else None


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
    infinitives = [one for one in between if one.verb.infinitive and group.tokens[0].penn == "VB"]
    return infinitives[-1] if infinitives else above  # "plan to sell, or simply close"


def _governing_words(clause: Clause) -> Iterator[tuple[str, str]]:
    """The words between a verb and the one above it that say how sure it is: that verb, a noun or an adjective."""
    group = clause.verb
    above = _governing_clause(clause)
    if above is not None:
        yield _governor(above.verb.verb), "governors"
    if group.verb.lemma == "be":
        inside = [phrase.tokens[-1].lemma.lower() for _, phrase in clause.obliques]
        nouns = [phrase.tokens[-1].lemma.lower() for phrase in (clause.predicate,) if phrase is not None]
        behind = [token.lower for token in group.verb.sentence.tokens[group.verb.index + 1 :][:1]]
        possible, within = word_set("states", "possible"), word_set("states", "in")
        if not possible.isdisjoint(nouns + inside + behind) or not within.isdisjoint(inside):
            yield "possible", "states"
    if (sure := _adjective_of_report(clause)) is not None:
        yield sure, "governors"
    if _is_dependent(clause):
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
