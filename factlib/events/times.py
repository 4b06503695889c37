"""When and where an event is told to be: the date and the place that belong to it in its sentence."""

import re
from collections.abc import Sequence

from factlib.dates import When
from factlib.document import Span
from factlib.events.event import Event, Filler, Thing
from factlib.events.fillers import Fillers
from factlib.events.first import first_of
from factlib.events.frames import deals, saying_verbs, words
from factlib.events.frames.sites import sites
from factlib.events.tree import Tree, tree_of
from factlib.language import NounPhrase, VerbGroup, singular

_FAR = 160  # characters: a date further off belongs to something else
_PAST_VERB = 90  # characters that another verb between counts for
_BESIDE = 12  # characters between "said" and its day
_PLACES = {"in", "at", "near", "outside"}
_NEAR = 40  # characters that hold the word before a date
_ALIKE = {"expanding": "operational", "under_construction": "operational", "idle": "closed"}
"""What one deed may make of a site, by either of two names: it is built, or expanded; it is shut, or idled."""

_NEXT_CLAUSE = re.compile(r";|, (?:and|but|while|whereas)\b")
_ANNOUNCING = {"announce", "unveil", "propose"}
_NOT_ITS_OWN = ("since ", "than in ", "than ", "compared with ", "against ", "earlier than ")


def fill_dates(events: Sequence[Event], fillers: Fillers) -> None:
    """Give each event of a sentence the date that stands nearest, verbs between counting as distance."""
    if not events:
        return
    sentence = events[0].tree.sentence
    dates = [
        when
        for when in fillers.mentions.dates_in(sentence.start, sentence.end)
        if not is_of_telling(when, fillers.text)
        and not _is_of_a_thing(when, events)
        and not _is_of_another(when, events, fillers)
    ]
    for event in events:
        best = min(dates, key=lambda when: (_distance(event, when, events), len(when.text)), default=None)
        if best is not None and best.span is not None and _distance(event, best, events) < _FAR:
            event.add("when", Filler(best, best.span, "beside"))


def is_of_telling(when: When, text: str) -> bool:
    """Whether a date says when it was said, or what is compared with: "said Monday", "since 2014"."""
    assert when.span is not None
    before = text[max(0, when.span.start - _BESIDE) : when.span.start].lower()
    last = before.replace(" on ", " ").split()
    said = bool(last) and last[-1] in {"said", "says", "told", "reported", "added", "saying", "announced"}
    return said or before.endswith(_NOT_ITS_OWN)


def _is_of_a_thing(when: When, events: Sequence[Event]) -> bool:
    """Whether a date stands inside of the name of what is dealt in: "the 1999 notes", "March wheat"."""
    things = [filler.span for event in events for filler in event.of("thing")]
    return when.span is not None and any(
        span.start <= when.span.start and when.span.end <= span.end for span in things
    )


def _is_of_another(when: When, events: Sequence[Event], fillers: Fillers) -> bool:
    """Whether a date stands before a noun that tells of no deal, or of what follows on it: "had 1986 profit", "for April delivery"."""
    assert when.span is not None
    trees = {tree.start: tree for event in events for tree in (event.tree, event.tree.host or event.tree)}
    before = fillers.mentions.before(when.span, _NEAR)[-1:]
    for phrase in (each for tree in trees.values() for each in tree.noun_phrases):
        at = phrase.first.index - 1
        told = tree_of(phrase).tokens[at] if at >= 0 and phrase.start == when.span.end + 1 else None
        own = (
            told is not None and told.tag != "ADP" and [told.lower] == before and phrase.first.tag != "PROPN"
        )
        if told is not None and _is_delivery(tree_of(phrase), phrase):
            return True
        if own or phrase.start <= when.span.start < phrase.last.start:
            telling = any(event.trigger in phrase.tokens for event in events)
            return not (telling or phrase.noun in words("times") or phrase.noun in deals().noun_starts)
    return False


def _distance(event: Event, when: When, events: Sequence[Event]) -> float:
    assert when.span is not None
    at = event.trigger
    first, last = sorted((at.start, when.span.start))
    verbs = [
        group
        for group in event.tree.verb_groups
        if first < group.start < last and not _is_its_own(event, group)
    ]
    if any(group.verb.lemma in words("made by") and group.participle for group in verbs):
        return _FAR  # "sold 12 jets built in 1999"
    if any(_describes_thing(event, group) for group in verbs):
        return _FAR
    if any(
        first < phrase.start < last and _is_delivery(event.tree, phrase) for phrase in event.tree.noun_phrases
    ):
        return _FAR
    known = event.definite and any(other.end <= event.start for other in events)
    if known and when.span.start < event.start:
        return _FAR  # "ordered 12 jets in 2021 and has cancelled the order"
    if _is_of_opening(event, when.span) or _is_parted(event, when.span, events):
        return _FAR
    if _is_of_a_side(event, when.span) or _is_of_the_set_before(event, when.span, events):
        return _FAR
    if _is_of_what_a_site_did_before(event, when.span):
        return _FAR
    others = [other for other in events if other is not event and first < other.trigger.start < last]
    if when.span.start < event.start:  # "sold 5 in 2021, and Adler sold 7 in 2022"
        others += [other for other in events if other.trigger.start < when.span.start][:1]
    earlier = _verb_gone_on_from(event, when.span) if when.span.start < at.start else None
    if earlier is not None:
        told = any(other.trigger in earlier.tokens for other in events)
        if not told or event.status.time in {"going", "planned"}:
            return _FAR  # "founded in 1930 and bought by Adler", "bought it in 2017 and is selling it"
        verbs.append(earlier)
    inside = event.start <= when.span.start <= event.end + 2
    distance = (last - first) / (2 if inside else 1)
    return distance + _PAST_VERB * (len(verbs) + len(others))


def _is_of_opening(event: Event, date: Span) -> bool:
    """Whether a date stands in what opens a sentence and another verb tells: "Founded in 1950, Adler was bought"."""
    opening = event.tree.verb_groups[0] if event.tree.verb_groups else None
    comma = first_of(token for token in event.tree.tokens if token.text == ",")
    if opening is None or comma is None or not opening.participle or _is_its_own(event, opening):
        return False
    return not opening.first.index and event.tree.start <= date.start < comma.start < event.trigger.start


def _is_parted(event: Event, date: Span, events: Sequence[Event]) -> bool:
    """Whether a date stands in another clause, of another event: "sold 5 in 2021; in 2022 it sold 7", "bought 5 in 2021, while".

    What opens a sentence may be the time of all that is joined in it: "In 2021 it sold 5, and Adler bought 7".
    """
    first, last = sorted((event.trigger.start, date.start))
    behind = date.start > event.trigger.start
    for mark in _NEXT_CLAUSE.finditer(event.tree.sentence.whole, first, last):
        there = (
            other for other in events if (other.trigger.start > mark.start()) == behind and other is not event
        )
        if any(behind or mark[0] == ";" or other.trigger.start < date.start for other in there):
            return True
    return False


def _describes_thing(event: Event, group: VerbGroup) -> bool:
    """Whether a verb stands in a relative clause behind the trigger: "received 20 tanks that it ordered in 2021"."""
    clause = event.tree.clause_of.get(group.verb.index)
    return clause is not None and clause.kind == "relative" and group.start > event.trigger.start


def _verb_gone_on_from(event: Event, date: Span) -> VerbGroup | None:
    """The verb that has a date behind it and to which that of an event is joined: "bought it in 2012 and sold"."""
    groups = event.tree.verb_groups
    group = first_of(each for each in groups if event.trigger in each.tokens)
    if group is None or not event.tree.word(group.first.index - 1, "and", "but", "then"):
        return None
    return first_of(each for each in reversed(groups) if each.start < date.start)


def _is_of_a_side(event: Event, date: Span) -> bool:
    """Whether a date stands in what is said in passing of somebody, or of when goods were made.

    "Krauss, founded in 1998, sold 12 jets", "sold 12 jets, built in 1998, to Peru".
    """
    inside = first_of(aside for aside in event.tree.asides if is_in_aside(aside, date))
    about = inside.about if inside is not None else None
    if about is None or (event.nominal and event.trigger.end < about.start):
        return False  # "the deal with Peru, signed in May"
    firms = (filler for filler in event.of("thing") if isinstance(filler.value, Thing) and filler.value.firm)
    made = event.of("thing") if inside is not None and inside.verbs & words("made by") else ()
    sides = (*event.parties(), *firms, *made)
    return any(about.start < side.span.end and side.span.start < about.end for side in sides)


def _is_of_what_a_site_did_before(event: Event, date: Span) -> bool:
    """Whether a date is told in passing of what else befell a site: "the mill, built in 1974, closed in March"."""
    frame = sites().by_name.get(event.frame)
    inside = first_of(aside for aside in event.tree.asides if aside.verbs and is_in_aside(aside, date))
    if frame is None or inside is None:
        return False
    befell = {
        _ALIKE.get(each.done, each.done) for verb in inside.verbs for each in sites().by_verb.get(verb, ())
    }
    another = bool(befell) and _ALIKE.get(frame.done, frame.done) not in befell
    return another or inside.verbs <= _ANNOUNCING


def _is_of_the_set_before(event: Event, date: Span, events: Sequence[Event]) -> bool:
    """Whether a date is that of the first of two that one verb tells: "sold 5 to Peru in 2021 and 7 to Chile in 2022"."""
    alike = (other for other in events if other is not event and other.verb is event.verb is not None)
    return any(other.trigger.start < date.start < event.trigger.start for other in alike)


def is_in_aside(aside: Tree, date: Span) -> bool:
    """Whether a date, which is no node of a tree, stands in an insertion or closes it."""
    last = aside.tokens[-1].end
    between = aside.sentence.whole[last : date.start]
    return aside.tokens[0].start <= date.start and not {",", "-", "–", "—"}.intersection(between)


def _is_delivery(tree: Tree, phrase: NounPhrase) -> bool:
    """Whether a phrase tells of a delivery that is to follow: "ordered 12 jets, with deliveries to start in 2027"."""
    return phrase.last.lower in words("deliveries") and tree.word(phrase.first.index - 1, "with", "for")


def _is_its_own(event: Event, group: VerbGroup) -> bool:
    """Whether a verb is the trigger of an event or governs it."""
    return event.trigger in group.tokens or group.verb is event.verb or group.verb in event.status.governors


def fill_place(event: Event, fillers: Fillers) -> None:
    """Give an event the place behind "in" or "at" at its trigger or at the start of its sentence, unless it plays a role."""
    tree = event.tree
    complements = tree.complements(event.trigger.index + 1, verbal=True)[0]
    opening = first_of(
        at
        for at in range(min(2, len(tree.tokens)))
        if tree.word(at, "in", "at")
        and tree.phrase_of.get(at + 1)
        and tree.tokens[0].tag != "VERB"  # not "Founded in Peru and bought by Adler"
        and singular(tree.tokens[0].lower) not in words("papers")
    )  # not "Shares in Adler fell"
    phrases = [complement.phrases[0] for complement in complements if complement.preposition in _PLACES]
    if opening is not None and opening + 1 < event.trigger.index:
        fronted = tree.phrase_of[opening + 1]
        main = first_of(clause for clause in tree.clauses if clause.verb.start > fronted.end)
        told = main is not None and main.verb.verb.lemma in saying_verbs()  # "In Miami, Adler said it will"
        phrases += () if told else (fronted,)
    for phrase in phrases:
        taken = any(
            phrase.start < filler.span.end and filler.span.start < phrase.end
            for held in event.fillers.values()
            for filler in held
        )
        place = fillers.place(phrase) if not taken and not fillers.is_amount(phrase) else None
        if place is None or place.value.name.casefold() in words("times"):
            continue
        if place.value.country is not None or phrase.last.tag == "PROPN":  # not "at a House committee"
            event.add("place", place)
            return
