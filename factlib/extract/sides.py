"""Who takes part in a deal where no place at the trigger says so: the parties around it, weighed.

What a frame reads stays. A role that it leaves open goes to the likeliest candidate, if that one is clearly likely:
a party of the sentence or of the few before, seen by where it stands, what it plays already, and what it
played in the deals told before. The weights were learned from what readers of news say who deals
(`tests/benchmarks/side_weights.py`).
"""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from factlib.document import Span
from factlib.events.deal_bounds import lets_be_sold
from factlib.events.event import Event, Filler
from factlib.events.fillers import Fillers
from factlib.events.forest import Forest
from factlib.events.frames import saying_verbs, words
from factlib.events.links import acts_for_state, party_key
from factlib.events.phrases import is_against, owner_of
from factlib.events.readings import JOINT
from factlib.events.tree import Tree
from factlib.extract.deal_evidence import SLOTS
from factlib.extract.draft import bare_name
from factlib.extract.weighing import evidence
from factlib.language import NounPhrase, singular
from factlib.names.mentions import is_agency

PARTNERS = 2  # of what is done together
CLEAR = 1.1  # log odds: three times as likely as not

_BACK = 3  # sentences
_OPENING = 120  # characters that hold a headline, or the start of a first sentence
_GAPS = ("next", "one", "two")  # phrases between a candidate and the trigger
_MOST_MENTIONS = 3
_MOST_CANDIDATES = 6


@dataclass(slots=True)
class Candidate:
    """A party that may take part.

    Attributes:
        filler: Its mention nearest to the trigger.
        nearness: How near that is: sentences back, phrases between, characters from start to start.
        features: What that mention shows.
        spans: The words of all its mentions.
    """

    filler: Filler
    nearness: tuple[int, int, int]
    features: list[str]
    spans: list[Span]


class Sides:
    """Finds who takes part in the deals of one document, in order."""

    def __init__(self, forest: Forest, fillers: Fillers) -> None:
        self.forest = forest
        self.fillers = fillers
        self._dealt: dict[str, set[str]] = defaultdict(set)  # names, by what they have played so far

    def likely(self, event: Event, kind: str) -> dict[str, Filler]:
        """Who is likely to play each role that is open in an event of a kind of deal."""
        roles = open_roles(event, kind)
        seen = self.seen(self.candidates(event), event) if roles else ()
        scored = [
            (_evidence_for(role, features), role, candidate.filler)
            for candidate, features in seen
            for role in roles
        ]
        chosen: dict[str, Filler] = {}
        for weight, role, filler in sorted(scored, key=lambda each: each[0], reverse=True):
            others = chosen.values()
            if (
                weight > CLEAR
                and role not in chosen
                and not any(_are_one_side(filler, other) for other in others)
            ):
                chosen[role] = filler._replace(how="weighed")
        return chosen

    def remember(self, event: Event) -> None:
        """Keep who has played which role, so far as the words at the trigger tell."""
        for role in SLOTS:
            self._dealt[role] |= {filler.value.name for filler in event.of(role) if filler.named}

    def has_dealt(self, name: str) -> bool:
        """Whether somebody of that name has played a role so far."""
        return any(name in names for names in self._dealt.values())

    def candidates(self, event: Event) -> list[Candidate]:
        """The parties of the sentence of an event and, if they have names, of the few before, each once."""
        found: dict[str, Candidate] = {}
        before = self.forest.before(event.tree, _BACK)
        for back, sentence in enumerate((event.tree.sentence, *(tree.sentence for tree in before))):
            for tree in self.forest.trees(sentence):
                self._collect(found, event, tree, back)
        return list(found.values())

    def _collect(self, found: dict[str, Candidate], event: Event, tree: Tree, back: int) -> None:
        """Put the parties of one tree among the candidates: `back` sentences before the event."""
        standings = ((phrase, "", "") for phrase in _phrases(tree)) if back else _standings(tree)
        for phrase, place, verb in standings:
            fillers = [filler for filler in self.fillers.party(phrase) if filler.named or not back]
            between = _between(event, tree, phrase)
            gap = len(_GAPS) if between is None else between
            nearness = back, gap, abs(phrase.start - event.trigger.start)
            features = ["back"] if back else list(_seen_at(event, tree, phrase, (place, verb), between))
            for filler in fillers:
                held = found.get(party_key(filler))
                spans = [*(held.spans if held is not None else ()), filler.span]
                if held is None or nearness < held.nearness:
                    found[party_key(filler)] = Candidate(filler, nearness, features, spans)
                else:
                    held.spans.append(filler.span)

    def seen(self, found: list[Candidate], event: Event) -> Iterator[tuple[Candidate, set[str]]]:
        """Each candidate that plays no role yet and is not what is dealt in, with what speaks for it or against it."""
        sides = [filler for role in SLOTS for filler in event.of(role)]
        things = [set(bare_name(filler.value.name).split()) for filler in event.of("thing")]
        filled = [f"{role} {bool(event.of(role))}" for role in SLOTS]
        opening = self.fillers.text[:_OPENING].split()
        for candidate in found:
            filler, party = candidate.filler, candidate.filler.value
            name = bare_name(party.name).split()
            of_thing = any(thing.issuperset(name) or thing.issubset(name) for thing in things)
            judging = any(f"subject of {verb}" in candidate.features for verb in words("judging"))
            lets = judging and lets_be_sold(filler, event)
            apart = lets or of_thing or _is_press(party.name)
            if apart or any(_are_one_side(filler, side) for side in sides):
                continue
            kind = _kind_of(filler)
            shown = [*candidate.features, kind]
            shown += [f"elsewhere {role}" for role in SLOTS if party.name in self._dealt[role]]
            if party.name.split(maxsplit=1)[0] in opening:
                shown.append("opening")
            features = {"always", *shown, *filled, f"named {filler.named}", f"frame {event.frame}"}
            features.add(f"mentions {min(len(candidate.spans), _MOST_MENTIONS)}")
            features.add(f"candidates {min(len(found), _MOST_CANDIDATES)}")
            features |= {f"{side} {feature}" for side in filled for feature in shown}
            features |= {f"{event.frame} {feature}" for feature in (*candidate.features, kind)}
            yield candidate, features


def _kind_of(filler: Filler) -> str:
    """What sort of party somebody is, so far as it tells whether he deals: a court or officials seldom do."""
    noun = filler.value.name.split()[-1].lower()
    among = next((kind for kind in ("judges", "people") if {noun, singular(noun)} & words(kind)), None)
    return among or ("state" if acts_for_state(filler) else f"kind {filler.value.kind}")


def _is_press(name: str) -> bool:
    """Whether a name is that of who reports the news: "Reuters", "the Daily Herald"."""
    return is_agency(name) or name.lower().split()[-1] in words("press")


def _are_one_side(filler: Filler, side: Filler) -> bool:
    """Whether two parties are one, or the words of one lie in those of the other, or both are of one state."""
    inside = side.span.start <= filler.span.start < side.span.end
    state = acts_for_state(side) and acts_for_state(filler) and side.value.country == filler.value.country
    return inside or state or party_key(side) == party_key(filler)


def _evidence_for(role: str, features: set[str]) -> float:
    """How much more speaks for a candidate in a role than against it."""
    return evidence((f"{role}: {feature}" for feature in features), "side_weights.tsv")


def open_roles(event: Event, kind: str) -> list[str]:
    """The roles that nobody plays: the sides of a sale, and two partners of what is done together."""
    if kind in JOINT:
        return ["partner"] if len(event.of("partner")) < PARTNERS else []
    return [role for role in ("giver", "receiver") if not event.of(role)]


def _phrases(tree: Tree) -> Iterator[NounPhrase]:
    """The phrases of a tree, and whose they are."""
    for phrase in tree.noun_phrases:
        yield phrase
        owner = owner_of(phrase)
        if owner is not None:
            yield owner


def _standings(tree: Tree) -> Iterator[tuple[NounPhrase, str, str]]:
    """The subjects and objects of a tree, and whose its phrases are, each with its verb.

    Behind a preposition only frames know who takes part: nobody does in "despite threats by Peru", "through Kenya".
    """
    verbs = {}
    for clause in tree.clauses:
        verb = clause.verb.verb.lemma.lower()
        placed = [("object", phrase) for phrase in clause.objects]
        if clause.subject is not None and not is_against(tree, clause):
            placed.append(("subject", clause.subject))
        for place, phrase in placed:
            verbs[phrase.start] = verb
            yield phrase, place, verb
    for phrase in tree.noun_phrases:
        owner = owner_of(phrase)
        if owner is not None:
            yield owner, "owner", verbs.get(phrase.start, "")


def _between(event: Event, tree: Tree, phrase: NounPhrase) -> int | None:
    """How many phrases stand between a phrase and the trigger; None if they stand in two trees."""
    if tree is not event.tree:
        return None
    start, end = min(phrase.end, event.trigger.end), max(phrase.start, event.trigger.start)
    return sum(start <= other.start < end for other in tree.noun_phrases)


def _seen_at(
    event: Event, tree: Tree, phrase: NounPhrase, standing: tuple[str, str], between: int | None
) -> Iterator[str]:
    """What shows where a phrase of the sentence stands: its place and verb, and how many phrases part it from the trigger."""
    place, verb = standing
    side = "before" if phrase.end <= event.trigger.start else "behind"
    gap = "aside" if between is None else _GAPS[between] if between < len(_GAPS) else "far"
    yield from (f"{place} {side}", f"{gap} {side}", f"{place} of {verb}")
    yield tree.kind if between is None else "same tree"
    if verb in saying_verbs():
        yield f"{place} says"
    if phrase.first.penn in {"PRP", "PRP$"}:
        yield "pronoun"
    if any(thing.span.start <= phrase.start < thing.span.end for thing in event.of("thing")):
        yield "in thing"
    clause = event.tree.clause_of.get(event.trigger.index)
    if clause is not None and clause.subject is phrase:
        yield f"passive {clause.passive}"
