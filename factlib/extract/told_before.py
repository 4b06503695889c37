"""What an event leaves to the words before it: "will buy four more", "sold 12 of them", "the remaining 60%", "its rival"."""

from collections.abc import Iterator

from factlib.events.event import Event, Filler, Thing, as_many
from factlib.events.fillers import Fillers
from factlib.events.first import first_of
from factlib.events.forest import Forest
from factlib.events.frames import words
from factlib.events.things import is_concrete
from factlib.events.tree import Tree
from factlib.extract.deal_evidence import SLOTS
from factlib.language import NounPhrase, singular

_NEAREST = 20  # characters that hold the word before a thing


class ToldBefore:
    """Finds what an event leaves to the words before it.

    Attributes:
        forest: The trees of the document.
        fillers: Reads what the phrases mean.
    """

    def __init__(self, forest: Forest, fillers: Fillers) -> None:
        self.forest = forest
        self.fillers = fillers

    def complete(self, event: Event, last: Event | None, start: int) -> None:
        """Add the things that an event refers to: those the words before name, or else those of the event told last.

        Args:
            event: What is told.
            last: The event with things that is told last.
            start: Where the sentence starts.
        """
        if event.of("thing") or not event.refers:
            return
        told_here = last is not None and last.end > start
        counted = None if told_here else self._counted_before(event)
        known = counted or self._held_before(event) or self._goods_before(event, last)
        if known is not None:
            event.add("thing", known)
        elif last is not None:
            _take_missing(event, last)
        _count(event)

    def resolve_firm(self, event: Event, last: Event | None) -> None:
        """Let what is dealt in be the firm told of before, or be of it: "the remaining shares", "the stake", "its rival", "it"."""
        firms = [each for each in last.of("thing") if each.value.firm] if last is not None else []
        if last is None or not firms:
            return
        giving = {filler.value.name for filler in last.of("giver")}
        for number, filler in enumerate(event.of("thing")):
            noun = singular(filler.value.name.split()[-1].lower())
            before = self._word_before(filler)
            if noun in words("papers") and before in {"the", "remaining", "outstanding"}:
                event.fillers["thing"][number] = filler._replace(value=filler.value._replace(firm=True))
                continue
            # "put Adler up for sale. Norvik offered $5m for it"
            it = filler.how == "reference" and filler.value.name in giving
            rival = filler.value.name == noun in words("rivals") and before in {"its", "the"}
            stake = noun in words("stakes") and before == "the" and event.frame == "pay"
            if len(firms) == 1 and (it or rival or stake):
                event.fillers["thing"][number] = filler._replace(value=firms[0].value, how="reference")

    def _word_before(self, filler: Filler) -> str:
        return "".join(self.fillers.mentions.before(filler.span, _NEAREST)[-1:])

    def _counted_before(self, event: Event) -> Filler | None:
        """What the sentence counts before a number alone: the jets of "flies 12 jets and will buy four more"."""
        if event.many is None:
            return None
        start = event.many.span.start
        phrases = (each for each in _phrases(event.tree.host or event.tree) if each.end < start)
        things = (filler for each in phrases for filler in self.fillers.thing(each))
        counted = (each for each in things if each.value.quantity is not None and each.value.goods)
        nearest = max(counted, key=lambda each: each.span.start, default=None)
        return nearest._replace(how="reference") if nearest is not None else None

    def _held_before(self, event: Event) -> Filler | None:
        """The firm of a share alone, of which somebody has a part: "owns 40% of Adler and will buy the remaining 60%"."""
        share = first_of(each for each in event.of("share") if not each.value.trend)
        if share is None or self.fillers.text.startswith((" of ", " in "), share.span.end):
            return None  # "buys 60 percent of its coal"
        own = [event.tree, *([event.tree.host] if event.tree.host is not None else [])]
        for tree in (*own, *self.forest.before(event.tree, 1)):
            for phrase in sorted(_phrases(tree), key=lambda each: each.start, reverse=True):
                held = self.fillers.thing(phrase) if phrase.end <= share.span.start else ()
                for filler in held:
                    known = filler.value.firm and filler.value.name.lower() not in words("papers")
                    if known and (filler.value.share or phrase.noun in words("stakes") - words("papers")):
                        of_it = Thing(filler.value.name, firm=True, share=share.value)
                        return Filler(of_it, filler.span, "reference")
        return None

    def _goods_before(self, event: Event, last: Event | None) -> Filler | None:
        """What "them" means, if no deal told since has things: "Its jets sell well. It has sold 12 of them to Peru"."""
        before = first_of(self.forest.before(event.tree, 1))
        if before is None or (last is not None and last.end > before.start):
            return None
        labels = {"NNS"} if event.many is None else {"NNS", "NN"}  # "Its jet sells well. It sold 12 of them"
        several = (each for each in _phrases(before) if each.last.penn in labels)
        things = [filler for each in several for filler in self.fillers.thing(each)]
        goods = (each for each in things if is_concrete(each.value) and not each.value.firm)
        found = first_of(goods)
        return found._replace(value=found.value.of(None), how="reference") if found is not None else None


def _phrases(tree: Tree) -> Iterator[NounPhrase]:
    """The noun phrases of a tree and of what is inserted."""
    return (each for one in (tree, *tree.asides) for each in one.noun_phrases)


def _take_missing(event: Event, last: Event) -> None:
    """Give an event of "them" the things, and the side that it lacks, of the event told before."""
    for role in ("thing", *SLOTS):
        if not event.of(role):
            for filler in last.of(role):
                event.add(role, filler._replace(how="reference"))


def _count(event: Event) -> None:
    """Let as many as are told be dealt in of what was told of before."""
    if event.many is not None and len(event.of("thing")) == 1:
        thing = event.of("thing")[0]
        counted = as_many(thing.value.quantity or event.many, event.many)
        many = thing.value._replace(quantity=counted, quantity_span=event.many.span)
        event.fillers["thing"] = [thing._replace(value=many)]
