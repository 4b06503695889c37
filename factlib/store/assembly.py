"""Claims as a run assembles them: facts join, leave and found claims in memory; what changed is written by `grouping`.

A fact joins the claim that it fits as a whole. Where it may belong to more than one claim, or fits none while it fits
some of their facts, all these claims are put together anew, so that the result does not depend on which fact came
first, and a claim that has grown inconsistent falls apart. Claims in which a person placed a fact are left as they are,
but for facts that join them.
"""

from collections.abc import Iterable, Mapping, Sequence
from functools import partial
from itertools import accumulate
from typing import NamedTuple

from factlib.store.clusters import clusters, fit
from factlib.store.matching import MAYBE, SURE, VETO, Match, match, together
from factlib.store.sketch import Sketch
from factlib.store.terms import Terms

_CLAIMS = 5  # claims that are put together anew for one fact
_FACTS = 24  # and facts in them
_BEST = 3  # facts of a claim that a person made which a fact has to fit
_PROPOSED = 3  # claims that one fact may be proposed for


class Member(NamedTuple):
    """A fact that is compared.

    Attributes:
        seq: Its number.
        id: Its id.
        sketch: What of it is compared.
    """

    seq: int
    id: str
    sketch: Sketch


class Possible(NamedTuple):
    """Two facts of different claims that may be of one event."""

    fact: int
    other: int
    match: Match


class Assembly:
    """The claims that a run works on.

    Attributes:
        claim_of: The number of the claim of each fact; new claims have negative ones.
        members: The facts of each claim, or the latest of them where there are many.

    Args:
        terms: How frequent words are.
        claims: The claims that there are, with facts in them.
        decided: Those of them in which a person placed a fact.
    """

    def __init__(
        self, terms: Terms, claims: Mapping[int, Sequence[Member]], decided: Iterable[int] = ()
    ) -> None:
        self._terms = terms
        self._decided = frozenset(decided)
        self._matches: dict[tuple[int, int], Match | None] = {}
        self._facts = {member.seq: member for several in claims.values() for member in several}
        self._close: dict[int, list[int]] = {}
        self._last_new = 0
        self.members = {claim: [member.seq for member in several] for claim, several in claims.items()}
        self.claim_of = {fact: claim for claim, facts in self.members.items() for fact in facts}

    def place(self, new: Member, near: Iterable[int]) -> None:
        """Place a new fact, given the facts near it that may be of its event."""
        self._facts[new.seq] = new
        least = min(VETO, MAYBE)
        close = [fact for fact in near if (found := self.match(new.seq, fact)) and found.bits >= least]
        self._close[new.seq] = close
        claims = list(dict.fromkeys(self.claim_of[fact] for fact in close))
        fits = {claim: self._fit(new.seq, claim) for claim in claims}
        fitting = [claim for claim in claims if fits[claim] >= SURE]
        if len(claims) > 1 or (claims and not fitting):
            self._assemble(new.seq, self._few(sorted(claims, key=lambda claim: -fits[claim])))
        else:
            self._put(new.seq, fitting[0] if fitting else self._new())

    def _few(self, claims: Sequence[int]) -> list[int]:
        """The first of claims, as many as can be put together anew without the cost growing with the store."""
        sizes = accumulate(len(self.members[claim]) for claim in claims)
        return [claim for claim, size in zip(claims, sizes, strict=True) if size <= _FACTS][:_CLAIMS]

    def possible(self) -> Iterable[Possible]:
        """The claims that a fact placed in this run may belong to as well."""
        for fact, close in self._close.items():
            best: dict[int, Possible] = {}
            for other in close:
                claim, seen = self.claim_of[other], self.match(fact, other)
                if claim == self.claim_of[fact] or seen is None:
                    continue
                if claim not in best or seen.bits > best[claim].match.bits:
                    best[claim] = Possible(fact, other, seen)
            likely = [each for claim, each in best.items() if self._average(fact, claim) >= MAYBE]
            yield from sorted(likely, key=lambda each: -each.match.bits)[:_PROPOSED]

    def match(self, one: int, other: int) -> Match | None:
        """How two facts compare."""
        pair = (one, other) if one < other else (other, one)
        if pair not in self._matches:
            ours, theirs = (self._facts[fact].sketch for fact in pair)
            self._matches[pair] = match(ours, theirs, self._terms)
        return self._matches[pair]

    def best_of_claim(self, fact: int) -> tuple[Member, Match] | None:
        """The fact of its claim that a fact compares best with; None if it is alone."""
        others = (other for other in self.members[self.claim_of[fact]] if other != fact)
        found = [(self._facts[other], seen) for other in others if (seen := self.match(fact, other))]
        return max(found, key=lambda each: (each[1].bits, -each[0].seq), default=None)

    def fact(self, seq: int) -> Member:
        """The fact of a number."""
        return self._facts[seq]

    def _bits(self, one: int, other: int) -> float:
        return together(self.match(one, other))

    def _average(self, fact: int, claim: int) -> float:
        """How well a fact compares with those of a claim, barred or not."""
        found = [self.match(fact, other) for other in self.members[claim]]
        return sum(each.bits if each is not None else -SURE for each in found) / len(found)

    def _fit(self, fact: int, claim: int) -> float:
        """How well a fact fits a claim as a whole; what a person put together need not fit in all its facts."""
        if claim in self._decided:
            found = sorted(map(partial(self._bits, fact), self.members[claim]), reverse=True)[:_BEST]
            return sum(found) / len(found)
        average, least = fit([fact], self.members[claim], self._bits)
        return average if least >= VETO else float("-inf")

    def _assemble(self, new: int, claims: Sequence[int]) -> None:
        """Put a fact and the claims that it may belong to together anew."""
        fixed = [claim for claim in claims if claim in self._decided]
        free = [claim for claim in claims if claim not in self._decided]
        loose = [fact for claim in free for fact in self.members[claim]]
        groups = clusters(sorted([*loose, new]), self._bits)
        own = next(group for group in groups if new in group)
        chosen = self._choose(new, fixed) if len(own) == 1 else None
        if chosen is not None:
            groups.remove(own)
            self._put(new, chosen)
        left = set(free)
        for group in sorted(groups, key=len, reverse=True):
            kept = [self.claim_of[fact] for fact in group if self.claim_of.get(fact) in left]
            target = max(kept, key=lambda claim: (kept.count(claim), -claim)) if kept else self._new()
            left.discard(target)
            for fact in group:
                self._put(fact, target)

    def _choose(self, fact: int, fixed: Sequence[int]) -> int | None:
        """The claim that a person made which a fact fits, if there is one and no other that it fits as well."""
        fitting = sorted((self._fit(fact, claim), claim) for claim in fixed)
        if not fitting or fitting[-1][0] < SURE:
            return None
        rivals = [claim for bits, claim in fitting[:-1] if bits > fitting[-1][0] - 1]
        return None if rivals else fitting[-1][1]

    def _put(self, fact: int, claim: int) -> None:
        before = self.claim_of.get(fact)
        if before == claim:
            return
        if before is not None:
            self.members[before].remove(fact)
        self.claim_of[fact] = claim
        self.members.setdefault(claim, []).append(fact)

    def _new(self) -> int:
        """A number for a new claim."""
        self._last_new -= 1
        return self._last_new
