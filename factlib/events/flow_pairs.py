"""Exports and imports that one sentence tells of together: "imports from Peru fell 3 percent and exports 9 percent"."""

import re

from factlib.events.event import Event
from factlib.events.frames.flows import flows
from factlib.events.mentions import Mentions
from factlib.language import NounPhrase, singular

# behind a noun whose verb is that of the one before: "and exports to 9 tonnes"
_GAPPED = re.compile(r"\s+(?:to )?[\d$€£]")
_ENDS = (("exporter", "importer"), ("importer", "exporter"))


def own_part(phrase: NounPhrase, mentions: Mentions) -> NounPhrase:
    """The part of a phrase that names a flow: "exports" of "exports 9 percent", of "figures showing exports"."""
    *before, last = phrase.tokens
    telling = [at for at, token in enumerate(before) if token.lower in flows().lists["showing"]]
    if telling:
        return NounPhrase(phrase.tokens[telling[-1] + 1 :], last)
    ended = bool(before) and singular(before[-1].lower) in {"export", "import"}
    cut = ended and mentions.quantities_in(last.start, last.end)
    return NounPhrase(before, before[-1]) if cut else phrase


def turn(base: Event, before: Event, text: str) -> None:
    """Give a bare flow the ends of the one told before, turned; and its goods, where it has no verb of its own.

    Whose imports they are is whose exports are told of beside them; of what a country exports, its imports from there.
    """
    if base.weak or base.of("exporter") or base.of("importer"):
        return
    if before.of("importer") or base.frame == "import":
        for role, other in _ENDS:
            for filler in before.of(other)[:1]:
                base.add(role, filler._replace(how="inherited"))
    shared = _GAPPED.match(text, base.trigger.end) is not None and not base.of("goods")
    for filler in before.of("goods") if shared else ():
        base.add("goods", filler._replace(how="inherited"))
