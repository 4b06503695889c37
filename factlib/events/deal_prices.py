"""What a deal costs, and what share it is of: amounts in its phrases, behind them, in brackets, and beside it."""

import re
from collections.abc import Iterator, Sequence

from factlib.document import Span
from factlib.events.event import Event, Filler, How, Thing
from factlib.events.fillers import Fillers
from factlib.events.first import first_of
from factlib.events.frames import deals, words
from factlib.events.phrases import phrases_behind
from factlib.events.tree import Tree, tree_of
from factlib.events.walk import LENDING, Complement, phrases_at
from factlib.language import Clause, NounPhrase, singular
from factlib.quantities import Quantity

VALUING = {"worth", "value", "cost", "total", "price", "estimate"}
"""The lemmas of words that tell what something is worth."""

POINTING = {"the", "this", "that", "these", "its", "their", "such"}
"""What opens a phrase that may speak of a deal told of before, or of what is dealt in."""

# what goods told of before have: "the 12 jets", not "the older jets"
_PLAIN = {"DET", "NUM", "NOUN", "PROPN"}
_FOR_EACH = re.compile(r"(?:[^\d.;]* for each|(?: cash| in \w+)? (?:per|each|apiece|par))\b")
_AND_EACH = re.compile(
    r"(?: cash| in \w+)? and (?:[$\d][\w.]*|\w+ (?:dlrs?|dollars?|cents?))(?: (?!and\b)\w+){0,5}"
    r" (?:per|for each) (?:\w+ )?(?:share|unit|warrant)s?\b"
)
"""Behind the first of two amounts for each: "$9 in cash and $4 in notes per share"."""

_IN_ALL = re.compile(
    r"(?:\b(?:each|apiece|share|(?:per|an?) \w+)),? ?(?:\(|or |totall?ing |for )(?:an? |total |of |about |around |some |nearly )*$"
)
_CLOSED = re.compile(r"[).,;]|$|\s*(?:in all|in total|altogether|for|on|by|from)\b")
_BESIDE_OTHER = ("after", "before", "following", "from", "since", "despite")
_NEAR = 30  # characters that hold the words before a price
_BESIDE = 3  # characters
_MULTIPLES = {
    f"{times} the" for times in ("half", "twice", "double", "triple")
}  # "twice the $8m that it paid"


def add_prices(fillers: Fillers, tree: Tree, event: Event, phrases: Sequence[NounPhrase]) -> None:
    """Add to an event the amounts of money and the shares in its phrases, behind them, and in asides about them."""
    lent = set(_lent(tree))
    named = [
        each for phrase in phrases if phrase.noun in words("prices") for each in phrases_behind(phrase, "of")
    ]
    for phrase in [*phrases, *named]:
        if _is_of_other(fillers, phrase) or _is_of_other_deal(tree, event, phrase.span):
            continue
        for quantity in fillers.amounts(phrase):
            if _is_old_price(fillers, event, quantity.span):
                continue
            if quantity.kind == "money" and quantity.span.start not in lent:
                of_one = {"per": quantity.per or "unit"} if _is_each(fillers, event, quantity.span) else {}
                event.add("price", Filler(quantity.model_copy(update=of_one), quantity.span))
            elif quantity.kind == "percent":
                event.add("share", Filler(quantity, quantity.span))
        _in_asides(fillers, event, phrase)
        for whole in phrases_behind(phrase, "of"):  # "1,000 shares of Adler, or 9 percent"
            _in_asides(fillers, event, whole, valued=False)
        if not fillers.is_amount(phrase) or any(one.per for one in fillers.amounts(phrase)):
            _bracketed(fillers, tree, event, phrase)
    stretch = fillers.mentions.quantities_in(event.start, event.end + 1)
    behind = fillers.mentions.quantities_in(event.end + 1, min(event.end + _NEAR, tree.end))
    stretch = [*stretch, *(one for one in behind if _how_found(fillers, event, one) == "syntax")]
    for quantity in stretch:
        before = fillers.text[max(0, quantity.span.start - _NEAR) : quantity.span.start].lower().split()
        if (
            quantity.kind == "money"
            and not set(before[-4:]) & words("not_valued")
            and before[-1:] != ["and"]
            and quantity.span.start not in lent
            and not _is_old_price(fillers, event, quantity.span)
            and _is_beside(tree, event, quantity.span)
            and not _is_each(fillers, event, quantity.span)
            and not _is_of_other_deal(tree, event, quantity.span)
        ):
            event.add("price", Filler(quantity, quantity.span, _how_found(fillers, event, quantity)))
    _add_valued_firm(fillers, tree, event)


def _add_valued_firm(fillers: Fillers, tree: Tree, event: Event) -> None:
    """Add the firm that a bid values, where the words name no other thing: "bid $5 a share, valuing Adler at $2bn"."""
    bids = event.frame == "bid" or any(price.value.per for price in event.of("price"))
    if not bids or event.of("thing"):
        return
    taken = {filler.value.name for filler in event.parties()}
    for one in (tree, *tree.asides):
        for group in one.verb_groups:
            valued = one.phrase_of.get(group.last.index + 1) if group.verb.lemma == "value" else None
            if valued is not None and one.word(valued.last.index + 1, "at"):
                for filler in fillers.parties([valued]):
                    if filler.value.name not in taken:
                        event.add("thing", filler.as_firm())


def _is_of_other(fillers: Fillers, phrase: NounPhrase) -> bool:
    """Whether an amount only stands beside what is dealt in: "the sale of Lomax and $5m for repairs"."""
    tree, at = tree_of(phrase), phrase.first.index - 1
    before = tree.phrase_of.get(at - 1) if tree.word(at, "and") else None
    return before is not None and fillers.is_amount(phrase) and not fillers.amounts(before)


def _is_of_other_deal(tree: Tree, event: Event, span: Span) -> bool:
    """Whether an amount stands in a noun for another deal: "is to buy Lomax after its $3m purchase of Bimar"."""
    if event.verb is not event.trigger or event.trigger.lemma not in deals().by_verb:
        return False
    for one in (tree, *tree.asides):
        for phrase in one.noun_phrases:
            frame = deals().by_noun.get(phrase.noun) if phrase.start <= span.start < phrase.end else None
            other = frame is not None and not (frame.contract or frame.stake)
            if other and one.word(phrase.first.index - 1, *_BESIDE_OTHER):
                return True
    return False


def _is_old_price(fillers: Fillers, event: Event, span: Span) -> bool:
    """Whether an amount is what a price was before, or how much was put on it: "raised its bid by $2m from $8m", "twice the $8m"."""
    before = fillers.text[max(0, span.start - _NEAR) : span.start].lower().split()[-2:]
    repriced = any(governor.lemma in words("repricing") for governor in event.status.governors)
    return (before[-1:] in (["from"], ["by"]) and repriced) or " ".join(before) in _MULTIPLES


def _lent(tree: Tree) -> Iterator[int]:
    """Where money starts that is only lent for a deal: "with a $30m loan", "with $30m in funding", "with a credit of $30m"."""
    for one in (tree, *tree.asides):
        for phrase in (each for each in one.noun_phrases if one.word(each.first.index - 1, *LENDING)):
            if any(each.noun in words("lent") for each in (phrase, *phrases_behind(phrase, "in"))):
                for each in (phrase, *phrases_behind(phrase, "of")):
                    yield from range(each.start, each.end)


def _in_asides(fillers: Fillers, event: Event, phrase: NounPhrase, *, valued: bool = True) -> None:
    """The price in an aside that values ("Adler, valued at $5m,"), the share in one that says it again ("or 9 percent")."""
    sides = (each.span for each in event.parties() if each.span.end <= event.trigger.start)
    valued = valued and not any(map(phrase.span.contains, sides))  # "Adler, worth $5m, will buy 12 jets"
    for aside in tree_of(phrase).aside_behind(phrase):
        valuing = valued and any(token.lower in VALUING or token.lemma in VALUING for token in aside.tokens)
        again = aside.tokens[0].lower == "or"
        for quantity in fillers.mentions.quantities_in(aside.start, aside.end) if valuing or again else ():
            if valuing and quantity.kind == "money":
                event.add("price", Filler(quantity, quantity.span))
            elif again and quantity.kind == "percent":
                event.add("share", Filler(quantity, quantity.span))
                held = [
                    each._replace(value=each.value._replace(share=quantity)) for each in event.of("thing")
                ]
                if held:
                    event.fillers["thing"] = held


def _bracketed(fillers: Fillers, tree: Tree, event: Event, phrase: NounPhrase) -> None:
    """The price in brackets right behind a phrase: "bought Infinera ($2.3bn)"."""
    for start, end in tree.brackets:
        if 0 <= start - phrase.end < _BESIDE:
            for quantity in fillers.mentions.quantities_in(start, end):
                if quantity.kind == "money":
                    event.add("price", Filler(quantity, quantity.span, _how_found(fillers, event, quantity)))


def _how_found(fillers: Fillers, event: Event, amount: Quantity) -> How:
    """How an amount beside is found: what the price for each comes to is as sure as that, "at $28 a share, or $725 million"."""
    before = fillers.text[max(0, amount.span.start - _NEAR) : amount.span.start]
    each = any(one.value.per and one.value.unit == amount.unit for one in event.of("price"))
    closed = _CLOSED.match(fillers.text, amount.span.end) is not None  # not "($4 above the market)"
    return "syntax" if each and closed and _IN_ALL.search(before) else "beside"


def _is_each(fillers: Fillers, event: Event, span: Span) -> bool:
    """Whether an amount is the price or worth of one: "at $5.60 each", "$1,000 par value", "sold its Adler shares at $5"."""
    before = fillers.text[max(0, span.start - _NEAR) : span.start].split()[-2:]
    at = before[-1:] == ["at"] and not before[0].endswith("ed")  # not "valued at"
    papers = any(_is_of_papers(filler.value) for filler in event.of("thing"))
    ahead = any(pattern.match(fillers.text, span.end) for pattern in (_FOR_EACH, _AND_EACH))
    return (at and papers) or ahead


def _is_of_papers(thing: Thing) -> bool:
    papers = singular(thing.name.split()[-1].lower()) in words("papers")
    return papers or thing.shares is not None or thing.share is not None


def _is_beside(tree: Tree, event: Event, span: Span) -> bool:
    """Whether no verb stands between a trigger and an amount but those that govern the trigger."""
    first, last = sorted((event.trigger.start, span.start))
    own = {event.trigger, *event.status.governors}
    shared = span.start < event.trigger.start and any(
        token.tag == "CCONJ" for token in tree.tokens if first < token.start < last
    )
    if shared or _is_told_apart(tree, event, span):
        return False  # "bought $5 million of ships and took delivery of"
    inside = first_of(each for each in tree.asides if each.start <= span.start < each.end)
    spent = words("paying") if inside is not None and inside.kind == "participle" else frozenset()
    if inside is not None and inside.verbs - VALUING - spent:
        return False  # "sold Adler, for which it paid $3bn, to Krauss"
    if tree.host is not None and not tree.start <= span.start < tree.end:
        return False  # "Adler, expected to be sold in May, lost $3bn"
    if tree.is_aside_of_other(event.trigger, span.start):
        return False  # "Adler, which lost $3bn last year, is to buy"
    return not any(first < group.start < last and not own & set(group.tokens) for group in tree.verb_groups)


def _is_told_apart(tree: Tree, event: Event, span: Span) -> bool:
    """Whether an amount belongs to a verb before, with which a comma joins the trigger: "raises $5 million, buys Adler"."""
    clause = tree.clause_of.get(event.trigger.index)
    joined = clause is not None and tree.word(clause.verb.first.index - 1, ",")
    before = [group for group in tree.verb_groups if group.start < span.start < event.trigger.start]
    return joined and bool(before) and before[-1].verb.lemma not in words("paying")


def tells_price(tree: Tree, clause: Clause, phrase: NounPhrase, held: Sequence[Complement]) -> bool:
    """Whether a clause only says what is paid: "The price is $5m", "The price was put at $5m", "Adler will pay $5m in cash"."""
    lemma, passive = clause.verb.verb.lemma, tree.is_passive(clause)
    prepositions = [each.preposition for each in held if each.preposition]
    named = phrase.last.lower in words("prices") and phrase.first.lower in POINTING
    if named and (lemma == "be" or passive):
        return prepositions == (["at"] if passive else []) and not phrases_behind(phrase, "of", "for", "per")
    if lemma == "cost" and phrase.first.lower in POINTING:
        plain = {token.tag for token in phrase.tokens} <= _PLAIN
        alone = len(held) == 1 and not held[0].preposition and not held[0].phrases[1:]
        told = not clause.verb.negated and clause.verb.modal in {None, "will", "would"}
        near = alone and clause.verb.last.index + 1 == held[0].phrases[0].first.index
        return plain and near and told and not passive and not _is_for_more(tree, held[0])
    paid_in = all(each.noun in words("payments") for each in phrases_at(held, "in"))
    return lemma == "pay" and set(prepositions) <= {"in"} and paid_in


def _is_for_more(tree: Tree, complement: Complement) -> bool:
    """Whether what stands behind an amount tells that it is no price: "cost $5m to develop", "$5m more than planned"."""
    behind = complement.phrases[-1].last.index + 1
    return tree.word(behind, "to", "in", "last", "more", "less", "extra", "above", "below")
