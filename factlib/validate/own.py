"""Your own types of fact, held to the source by what their fields hold.

Nothing is known of the roles of such fields. What a field says must stand in the cited sentences; or else where the
document goes on with the same story: near the quote, in the opening, or in a sentence that names something else of
the claim. From there nothing is taken for which the quote itself has another filler that the claim leaves
unexplained: "Ann Lee" for "He succeeds Ben Ray", but not for "Ben Ray resigned".
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from decimal import Decimal
from functools import cached_property, partial
from itertools import pairwise
from typing import Any

from factlib.dates import When
from factlib.document import Span
from factlib.facts import FactField, Item, fields_of
from factlib.facts.fields import Holds
from factlib.language import Sentence, read
from factlib.language.senses import related
from factlib.names import Party, Place
from factlib.names.mentions import Mention
from factlib.quantities import Number, Quantity
from factlib.validate.claimed import ClaimedValue
from factlib.validate.comparing import Comparison, compare, has_within, same_days
from factlib.validate.content import said_otherwise
from factlib.validate.context import Context
from factlib.validate.labels import calls, named_fields
from factlib.validate.matching import bears_out, mention_bears_out, names_of, words_for
from factlib.validate.names_alike import Likeness, folded_words
from factlib.validate.places import place_of, same_place
from factlib.validate.report import Finding, Looked
from factlib.validate.word_match import Match, match_words, missing_words
from factlib.validate.words import content_words, forms

_BEFORE, _BEHIND = 3, 1  # sentences beside the quote that go on with its story
_SHORTEST_CLAUSE = 4  # words; of fewer, a noun is easily taken for a verb
_BEFORE = 40  # characters that hold the word before a name
_LOCATIVE = frozenset({"in", "at", "near", "from", "off", "outside", "around", "below", "over", "on"})
_PERSONAL = frozenset({"he", "she", "him", "her", "his", "i", "my", "they", "their", "them", "who"})


def check_own(context: Context) -> Iterator[Finding | Looked]:
    """Compare each field with the words that are cited, by what it holds."""
    claim = context.claim
    checker = _Checker(context)
    for name, field in fields_of(claim.model).items() if claim.model is not None else ():
        for path, value in claim.listed(name):
            yield from checker.check(path, field, value)


class _Checker:
    """One claim at the words that it cites."""

    def __init__(self, context: Context) -> None:
        self._context = context
        self._claim, self._cited, self._source = context.claim, context.cited, context.source

    def check(self, path: str, field: FactField, value: Any) -> Iterator[Finding | Looked]:
        """What is to be said of one value; nothing where its sort cannot be looked up."""
        checks: dict[str, Callable[[ClaimedValue[Any]], Iterable[Finding | Looked]]] = {
            "party": self._party, "place": self._place, "amount": self._amount, "number": self._number,
            "period": self._period, "text": self._text, "item": self._item,
        }  # fmt: skip
        claimed = ClaimedValue(path, value, self._context)
        if field.holds in checks:
            yield Looked(path)
            yield from checks[field.holds](claimed)
        elif field.holds == "choice":
            word = str(getattr(value, "value", value))
            yield from self._choice(ClaimedValue(path, word, self._context), field.choices)
        elif path == "denied":
            yield from self._denial(claimed)

    # Who and where

    def _party(self, claimed: ClaimedValue[Party]) -> Iterator[Finding]:
        wanted = claimed.value
        if self._names_party(wanted, self._cited.context) or self._means_party(wanted):
            spans = names_of(wanted, self._source, self._cited.context)
            yield from self._called_otherwise(claimed, "role-differs", "party", spans)
        elif (rival := self._rival(wanted)) is not None:
            words = claimed.words(rival.span)
            message = f"the claim says {claimed.shown}, the cited words name “{words}”"
            yield claimed.told("party-differs", message, rival.span)
        else:
            yield self._from_elsewhere(claimed, "party", partial(self._names_party, wanted))

    def _names_party(self, wanted: Party, span: Span) -> bool:
        if names_of(wanted, self._source, span) or any(words_for(wanted, self._source, span)):
            return True
        words = folded_words(wanted.name)  # "the army", which is no name
        return bool(words) and words <= folded_words(self._source.text[span.slice])

    def _means_party(self, wanted: Party) -> bool:
        phrases = self._cited.noun_phrases(self._cited.context)
        return any(bears_out(wanted, self._source, phrase.span) for phrase in phrases)

    def _rival(self, wanted: Party) -> Mention | None:
        """A name of the same sort in the quote that the claim does not account for, unless a pronoun leaves room."""
        sort = "person" if self._is_person(wanted) else "organisation"
        if sort == "person" and self._leaves_room():
            return None
        there = self._source.mentions_in(self._cited.quote)
        return next((one for one in there if self._kind(one) == sort and not self._explains(one)), None)

    def _leaves_room(self) -> bool:
        """Whether a pronoun of the quote may mean somebody whom the document does not tell for certain."""
        pronouns = (one for one in self._cited.tokens(self._cited.quote) if one.lower in _PERSONAL)
        return any(self._source.names.party_at(one.span) is None for one in pronouns)

    def _kind(self, mention: Mention) -> str | None:
        entity = self._source.names.entity_of(mention)
        return entity.kind if entity is not None else mention.kind

    def _is_person(self, party: Party) -> bool:
        """Whether the document has a party for a person."""
        for mention in self._source.names.mentions:
            if mention_bears_out(party, self._source, mention) is Likeness.SAME:
                return self._kind(mention) == "person"
        return party.kind == "person"

    def _explains(self, mention: Mention) -> bool:
        """Whether the claim gives a name in any of its fields."""
        words = folded_words(mention.name)
        if not words or words <= self._words:
            return True
        return any(
            mention_bears_out(party, self._source, mention) for _, party in self._claim.holding("party")
        )

    @cached_property
    def _words(self) -> frozenset[str]:
        """The words of all that the claim names."""
        return frozenset(word for _, name in self._names for word in folded_words(name))

    @cached_property
    def _names(self) -> list[tuple[str, str]]:
        """Who, where and what the claim is about, with the paths."""
        claim = self._claim
        named = [
            (path, value.name) for holds in ("party", "place", "item") for path, value in claim.holding(holds)
        ]
        return [*named, *claim.holding("text")]

    def _place(self, claimed: ClaimedValue[Place]) -> Iterator[Finding]:
        if self._names_place(claimed.value, self._cited.context):
            return
        rival = next((one for one in self._located() if not self._explains(one)), None)
        if rival is not None:
            message = f"the claim says {claimed.shown}, the source “{rival.name}”"
            yield claimed.finding("place-differs", message, rival.span, rival.name)
        else:
            yield self._from_elsewhere(claimed, "place", partial(self._names_place, claimed.value))

    def _names_place(self, wanted: Place, span: Span) -> bool:
        named = (place_of(mention) for mention in self._source.mentions_in(span) if mention.words)
        if any(same_place(wanted, place) for place in named):
            return True
        return bool(match_words(wanted.name, self._source.text[span.slice]))

    def _located(self) -> Iterator[Mention]:
        """The places of the quote that stand behind "in", "at", "from" and their like."""
        for mention in self._source.mentions_in(self._cited.quote):
            before = self._source.text[max(mention.start - _BEFORE, 0) : mention.start].split()[-1:]
            named = mention.words and mention.kind in ("place", "country")
            if named and before and before[0].lower() in _LOCATIVE:
                yield mention

    # What

    def _item(self, claimed: ClaimedValue[Item]) -> Iterator[Finding | Looked]:
        name, quantity = claimed.value.name, claimed.value.quantity
        yield from self._text(ClaimedValue(claimed.path, name, self._context))
        if quantity is not None:
            path = f"{claimed.path}.quantity"
            yield Looked(path)
            yield from self._amount(ClaimedValue(path, quantity, self._context))

    def _text(self, claimed: ClaimedValue[str]) -> Iterator[Finding]:
        phrase = claimed.value
        if not any(map(str.isalnum, phrase)):
            yield claimed.finding("goods-absent", "the claim says nothing")
            return
        if _is_clause(phrase):
            yield from self._clause(claimed)
            return
        best = self._match(phrase, self._cited.context)
        if best is Match.BROADER:
            yield claimed.finding("goods-broader", f"{phrase!r} is a broader word than the source's")
        if best:
            return
        missing = missing_words(phrase, claimed.words(self._cited.context))
        reason = f": they lack {', '.join(f'“{word}”' for word in missing)}"
        yield self._from_elsewhere(claimed, "words", partial(self._match, phrase), reason)

    def _clause(self, claimed: ClaimedValue[str]) -> Iterator[Finding]:
        """Words that tell something are held to the sentence that tells it: the cited one, or one linked with it."""
        words, here = claimed.value, self._cited.context
        bears = (one for one in self._linked(claimed) if self._match(words, one.span))
        elsewhere = None if self._match(words, here) else next(bears, None)
        cited = self._cited if elsewhere is None else self._source.cited([elsewhere.span])
        finding = said_otherwise(claimed.path, words, cited)
        if finding is not None:
            yield finding
        elif elsewhere is not None:
            yield claimed.finding(
                "words-inferred", f"{words} is told elsewhere in the document", elsewhere.span
            )

    def _match(self, phrase: str, span: Span) -> Match:
        """As `match_words`, with the words that may stand for one another by a thesaurus."""
        text = self._source.text[span.slice]
        match = match_words(phrase, text)
        if match:
            return match
        there = {form for word in content_words(text) for form in forms(word)}
        missing = missing_words(phrase, text)
        told = all(any(not related(form).isdisjoint(there) for form in forms(word)) for word in missing)
        return Match.SAME if told else Match.NONE

    def _choice(self, claimed: ClaimedValue[str], choices: Sequence[str]) -> Iterator[Finding | Looked]:
        """A choice is compared where its own word, or that of another choice, stands in the quote."""
        quote, own = self._cited.quote, claimed.value
        told = [each for each in choices if self._match(each.replace("_", " "), quote)]
        if own in told:
            yield Looked(claimed.path)
        elif told:
            mine, theirs = own.replace("_", " "), told[0].replace("_", " ")
            message = f"the claim says {mine}, the source tells of {theirs}"
            yield claimed.finding("kind-differs", message, quote, told[0])

    # How much and when

    def _number(self, claimed: ClaimedValue[float | Decimal]) -> Iterator[Finding]:
        """A number without unit or bound: any amount of the source may have it."""
        wanted = Decimal(claimed.value)
        there = self._source.quantities_in(self._cited.context)
        spans = [amount.span for amount in there if wanted in (amount.value, amount.upper)]
        if spans:
            named = ClaimedValue(claimed.path, wanted, self._context)
            yield from self._called_otherwise(named, "amount-misplaced", "number", spans)
        else:
            yield from self._amount(ClaimedValue(claimed.path, Number(value=wanted), self._context))

    def _amount(self, claimed: ClaimedValue[Quantity]) -> Iterator[Finding]:
        wanted = claimed.value
        if wanted.value == 1 and wanted.unit and self._has_one(wanted.unit):
            return
        there = self._source.quantities_in(self._cited.context)
        found = [(compare(wanted, amount), amount) for amount in there]
        best = min(found, key=lambda pair: pair[0].distance, default=None)
        if best is not None and best[0].code is None:
            spans = [amount.span for comparison, amount in found if comparison.code is None]
            yield from self._called_otherwise(claimed, "amount-misplaced", "amount", spans)
            return
        if best is None or best[0].code == "amount-absent":
            finding = self._from_elsewhere(claimed, "amount", partial(self._has_amount, wanted))
            best = self._in_another_bound(claimed) if finding.code == "amount-absent" else None
            if best is None:
                yield finding
                return
        comparison, amount = best
        yield claimed.differs(comparison.code or "amount-differs", amount.span)

    def _has_amount(self, wanted: Quantity, span: Span) -> bool:
        return any(compare(wanted, amount).code is None for amount in self._source.quantities_in(span))

    def _in_another_bound(self, claimed: ClaimedValue[Quantity]) -> tuple[Comparison, Quantity] | None:
        """The same amount in another bound where the document goes on: "at least 5 tonnes" for "5 tonnes"."""
        there = (one for each in self._linked(claimed) for one in self._source.quantities_in(each.span))
        found = ((compare(claimed.value, amount), amount) for amount in there)
        return next((pair for pair in found if pair[0].code == "bound-differs"), None)

    def _has_one(self, unit: str) -> bool:
        """Whether an article says that there is one: "for a day"."""
        words = [token.lower for token in self._cited.tokens(self._cited.context)]
        return any(pair == (article, unit) for pair in pairwise(words) for article in ("a", "an"))

    def _period(self, claimed: ClaimedValue[When]) -> Iterator[Finding]:
        wanted, published = claimed.value, self._source.published
        there = self._source.dates_in(self._cited.context)
        if any(same_days(wanted, found) or _is_end(wanted, found) for found in there):
            return
        within = next((found for found in there if has_within(wanted, found)), None)
        if within is not None:
            message = f"{claimed.shown} is less exact than the source’s “{within.text}”"
            yield claimed.finding("period-broader", message, within.span)
        elif there:
            nearest = min(there, key=lambda found: abs((found.start - wanted.start).days))
            yield claimed.differs("period-differs", nearest.span, f" ({nearest.edtf})")
        elif published is not None and wanted.contains(published):
            message = f"the cited words name no date; the article is of {published.isoformat()}"
            yield claimed.finding("period-inferred", message)
        else:
            yield self._from_elsewhere(claimed, "period", partial(self._has_days, wanted))

    def _has_days(self, wanted: When, span: Span) -> bool:
        return any(same_days(wanted, found) for found in self._source.dates_in(span))

    # Whether at all

    def _denial(self, claimed: ClaimedValue[bool]) -> Iterator[Finding | Looked]:
        """What is claimed is denied where every finite verb of the quote is."""
        verbs = [
            group
            for sentence in self._cited.sentences
            for group in sentence.verb_groups
            if self._cited.quote.contains(group.span) and group.tense is not None
        ]
        if not verbs:
            return
        yield Looked(claimed.path)
        told = all(group.negated for group in verbs)
        if told != bool(claimed.value):
            message = f"the source says that it is {'not ' if told else ''}so"
            yield claimed.finding("denial-differs", message, self._cited.quote)

    # What the source calls it

    def _called_otherwise(
        self, claimed: ClaimedValue[Any], code: str, holds: Holds, spans: Sequence[Span]
    ) -> Iterator[Finding]:
        """Where the source calls a value, wherever it stands, by the name of another field and never of its own.

        A party may play a part in another event; it is told only of one for whom the claim has somebody else.
        """
        model, own = self._claim.model, claimed.field
        fields = named_fields(model, holds) if model is not None else {}
        called = [calls(self._cited.tokens(self._cited.context), span, fields) for span in spans]
        others = frozenset().union(*called) - {own}
        if holds == "party":
            others = frozenset(name for name in others if self._claim.listed(name))
        if others and all(names and own not in names for names in called):
            message = f"“{claimed.words(spans[0])}” is told there as {min(others).replace('_', ' ')}"
            yield claimed.told(code, message, spans[0])

    # Elsewhere in the document

    def _from_elsewhere(
        self, claimed: ClaimedValue[Any], sort: str, bears: Callable[[Span], object], reason: str = ""
    ) -> Finding:
        """A note where the document tells it of the same story; else the error that it is not told."""
        for sentence in self._linked(claimed):
            if bears(sentence.span):
                message = f"{claimed.shown} is told elsewhere in the document"
                return claimed.finding(f"{sort}-inferred", message, sentence.span)
        message = f"neither the cited words nor those that go on with them say {claimed.shown}{reason}"
        return claimed.finding("goods-absent" if sort == "words" else f"{sort}-absent", message)

    def _linked(self, claimed: ClaimedValue[Any]) -> Iterator[Sentence]:
        """The sentences that go on with the story of the quote, the nearest first."""
        own = {sentence.start for sentence in self._cited.sentences}
        sentences = [sentence for sentence in self._source.reading if sentence.start not in own]
        before = [sentence for sentence in sentences if sentence.end <= self._cited.context.start]
        behind = [sentence for sentence in sentences if sentence.start >= self._cited.context.end]
        paragraph = self._source.text.find("\n", self._cited.context.end)
        behind = [one for one in behind[:_BEHIND] if paragraph < 0 or one.start < paragraph]
        near = {one.start for one in (*before[-_BEFORE:], *behind, *sentences[:1])}
        others = [name for path, name in self._names if path.split(".")[0] != claimed.field]
        start = self._cited.context.start
        for sentence in sorted(sentences, key=lambda one: abs(one.start - start)):
            if sentence.start in near or any(_names_all(name, sentence.text) for name in others):
                yield sentence


def _is_clause(words: str) -> bool:
    """Whether words tell something, with a finite verb, and do not only name it."""
    return len(words.split()) >= _SHORTEST_CLAUSE and any(
        group.tense is not None for sentence in read(words) for group in sentence.verb_groups
    )


def _names_all(name: str, text: str) -> bool:
    """Whether a text has a name by its words that tell it from others."""
    words = folded_words(name)
    return bool(words) and words <= folded_words(text)


def _is_end(wanted: When, found: When) -> bool:
    """Whether a period is the first or the last part of a range: "2009" of "from 2009 to 2012"."""
    if found.precision != "range" or not found.contains(wanted):
        return False
    return wanted.start == found.start or wanted.end == found.end
