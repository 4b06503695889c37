"""The amounts of a site: what it can make, what is put into it, how many work there.

An amount is none of these for what stands beside it: what was made is no capacity, a profit no investment, and whoever
walks out or is laid off no headcount.
"""

import re
from collections.abc import Set
from itertools import pairwise

from factlib.document import Span
from factlib.events.event import Event, Filler
from factlib.events.fillers import Fillers
from factlib.events.frames.flows import flows
from factlib.events.frames.sites import CHANGING_HANDS, sites
from factlib.language import VerbGroup, lemma, singular
from factlib.quantities import Quantity

_BEFORE = 45  # characters before an amount that say what it is
_BEHIND = 25  # and behind it
_NEXT_CLAUSE = re.compile(r"[.;]\s|, (?:and|but|while|whereas)\b")
_CLAUSE = 60  # to the verb of "300 posts at its mill could be axed"
_STOPPING = {"close", "idle"}  # frames of a site whose workers lose their jobs
_IDLED = re.compile(
    r"\b(?:idling|affecting)(?: (?:about|some|nearly|around|over|almost|all|up to|more than))?$"
)
_TAKEN_ON = re.compile(r"\btak(?:e|es|en|ing) on\b")
_MADE_IN = re.compile(r"\b(?:annual|yearly|daily|monthly) (?:output|production|throughput) of\b")
_MADE_BY = re.compile(r"\bwith an? (?:\w+ )?(?:output|production|throughput) of (?:[a-z]+ ){0,3}$")
_DOING = 3  # frames of a higher rank are of what money is spent on


class SiteAmounts:
    """Reads the amounts of the sites of one document, and lets them play their roles.

    Attributes:
        fillers: Reads what the phrases mean.
    """

    def __init__(self, fillers: Fillers) -> None:
        self.fillers = fillers
        self.mentions = fillers.mentions
        self.text = fillers.text
        self.frames = sites()

    def add_all(self, event: Event, stretch: Span) -> None:
        """Investment, jobs and capacity among the words that are about the site."""
        amounts = self.mentions.quantities_in(stretch.start, stretch.end + 1)
        for quantity in sorted(amounts, key=lambda each: abs(each.span.start - event.trigger.start)):
            if event.tree.is_aside_of_other(event.trigger, quantity.span.start):
                continue
            if quantity.kind == "money":
                if (
                    event.frame not in CHANGING_HANDS
                    and not quantity.per
                    and self._is_invested(event, quantity)
                ):
                    event.add("investment", Filler(quantity, quantity.span, "beside"))
            elif (quantity.kind == "count" and self._is_headcount(event, quantity)) or (
                quantity.kind == "number" and self._is_staff(event, quantity)
            ):
                event.add("headcount", Filler(quantity, quantity.span, "beside"))
            elif (
                quantity.kind in {"count", "measure"}
                and self._is_capacity(quantity)
                and not self.is_output(event, quantity)
            ):
                event.add("capacity", Filler(quantity, quantity.span, "beside"))

    def is_output(self, event: Event, quantity: Quantity) -> bool:
        """Whether an amount is what was made, not what can be: "produced 900 tonnes last year", "its throughput is"."""
        before = [token for token in event.tree.tokens if token.end <= quantity.span.start]
        words_before = [token.lower for token in before]
        beside = self.text[max(0, quantity.span.start - _BEFORE) : quantity.span.start].lower()
        if "capacity" in words_before[-5:] or _MADE_BY.search(beside) is not None:
            return False
        last = self._verb_before(event, quantity)
        frames = self.frames.by_verb.get(last.verb.lemma.lower(), ()) if last is not None else ()
        made = any(frame.makes for frame in frames) or not self.frames.lists["outputs"].isdisjoint(
            words_before
        )
        past = last is not None and last.past
        return (past and made) or not self.frames.lists["running"].isdisjoint(words_before)

    def _is_invested(self, event: Event, quantity: Quantity) -> bool:
        """Whether it is said that money goes into the site: "invest $2bn", "will cost $2bn", "a $2bn project"."""
        before = self.mentions.before(quantity.span, _BEFORE)
        behind = (
            self.text[quantity.span.end : quantity.span.end + _BEHIND].lower().replace(",", " , ").split()
        )
        other = self.frames.lists["not_invested"]
        if set(before[-3:]) & other or set(behind[:3]) & other:
            return False
        near = {lemma(word.strip(",.()"), "VERB") for word in (*before[-8:], *behind[:4])}
        changed = near & flows().lists["changes"]  # "profit rose to $60m from $50m", "cut costs by $9m"
        if before[-1:] == ["by"] and near & self.frames.lists["changing"]:
            return False  # "a scheme to cut its rent by $9m"
        if near & (self.frames.lists["investing"] - (self.frames.lists["changing"] if changed else set())):
            return True
        if changed:
            return False
        last = self._verb_before(event, quantity)
        frames = self.frames.by_verb.get(last.verb.lemma.lower(), ()) if last is not None else ()
        return any(frame.rank > _DOING and not frame.makes for frame in frames)

    def _verb_before(self, event: Event, quantity: Quantity) -> VerbGroup | None:
        """The verb last before an amount, in an insertion too: "which Adler is building for $9m"."""
        trees = self.fillers.forest.trees(event.tree.sentence)
        groups = (group for tree in trees for group in tree.verb_groups if group.end <= quantity.span.start)
        return max(groups, key=lambda group: group.end, default=None)

    def _is_headcount(self, event: Event, quantity: Quantity) -> bool:
        """Whether people are told of as working there, and not "two people said", "300 workers walked out"."""
        unit = singular(quantity.unit or "")
        before = self.mentions.before(quantity.span, _BEFORE)
        behind = self.mentions.behind(quantity.span, _BEFORE)
        near = {singular(word.strip(",.()")) for word in (*before[-5:], *behind[:3])}
        clause = _NEXT_CLAUSE.split(self.text[quantity.span.end : quantity.span.end + _CLAUSE].lower(), 1)[0]
        told = near | {word.strip(",.()") for word in clause.split()}
        idled = " ".join(behind).startswith("out of work") or _IDLED.search(" ".join(before)) is not None
        if idled and event.frame in _STOPPING:
            return unit in self.frames.lists["workers"]
        if _are_among(told, self.frames.lists["losing"]):
            return event.frame == "close" and unit in self.frames.lists["workers"]
        if unit == "job" or set(before[-2:]) & self.frames.lists["harming"]:
            return unit == "job"
        there = before[-1:] == ["where"] or any(word.strip(".,") == "there" for word in behind)
        listed = before[-1:] == ["and"] and "with" in before
        had = listed or bool({"with", "has", "have", "had"} & {*before[-1:]})
        had = had and event.trigger.end <= quantity.span.start
        taken = bool(_TAKEN_ON.search(" ".join(before[-5:])))
        working = _are_among(near, self.frames.lists["employing"]) or there or taken
        return unit in self.frames.lists["workers"] and (working or (had and unit in {"worker", "employee"}))

    def _is_staff(self, event: Event, quantity: Quantity) -> bool:
        """Whether a bare number is that of those who work there: "which will employ 180", "where 130 work"."""
        before = self.mentions.before(quantity.span, _BEFORE)
        behind = self.mentions.behind(quantity.span, _BEHIND)
        employed = bool(before) and before[-1].rstrip("edsing") in {"employ", "hir", "recruit"}
        there = event.trigger.end <= quantity.span.start  # not "Adler, with a staff of 9,000, opened a mill"
        employed = employed or (
            there and before[-1:] == ["of"] and not self.frames.lists["staff"].isdisjoint(before[-2:-1])
        )
        works = before[-1:] == ["where"] and bool(behind) and behind[0].startswith("work")
        return employed or works

    def is_size(self, quantity: Quantity) -> bool:
        """Whether an amount says how large or old a site is, not what it can make: "352,000 square feet"."""
        return (quantity.unit or "").replace(" ", "-") in self.frames.lists["no_capacity"]

    def _is_capacity(self, quantity: Quantity) -> bool:
        before = self.text[max(0, quantity.span.start - _BEFORE) : quantity.span.start].lower()
        behind = self.text[quantity.span.end : quantity.span.end + _BEHIND].lower()
        unit = singular(quantity.unit or "")
        rated = self._is_rate(quantity)
        if unit in self.frames.lists["workers"] or (self.is_size(quantity) and not rated):
            return False
        described = quantity.kind == "count" and "-" in quantity.text  # "capacity in the nine-state bloc"
        if (self.frames.kind(unit) or described) and not rated:
            return False  # "four plants"
        return (
            rated
            or "capacity" in before
            or behind.strip(" -").startswith("capacity")
            or _MADE_IN.search(before) is not None
        )

    def _is_rate(self, quantity: Quantity) -> bool:
        """Whether words behind an amount say that it is for a stretch of time: "a year", "annually", "of steel per day"."""
        behind = self.text[quantity.span.end : quantity.span.end + _BEHIND].lower().replace(",", " ,").split()
        rated = any(
            first in {"a", "per", "each", "every"} and second.strip(".,") in self.frames.lists["per_time"]
            for first, second in pairwise(behind)
        )
        yearly = any(word.strip(".,") in {"annually", "yearly", "daily"} for word in behind[:3])
        return (quantity.per or "") in self.frames.lists["per_time"] or rated or yearly


def _are_among(near: Set[str], verbs: frozenset[str]) -> bool:
    """Whether some form of `verbs` is among the words of a text."""
    stems = {word.rstrip("esding") for word in near}
    return bool(near & verbs) or any(verb.rstrip("e") in stems for verb in verbs if len(verb) > 3)
