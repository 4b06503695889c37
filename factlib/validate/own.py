"""Your own types of fact, held to the source by what their fields hold.

Nothing is known of the roles of such fields. What a field says must stand in the cited sentences; or else where the
document goes on with the same story: near the quote, in the opening, or in a sentence that names something else of
the claim. From there nothing is taken for which the quote itself has another filler that the claim leaves
unexplained: "Ann Lee" for "He succeeds Ben Ray", but not for "Ben Ray resigned".
"""

from collections.abc import Callable, Iterator, Sequence
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
from factlib.validate.claim import Claim
from factlib.validate.comparing import Comparison, compare, shown
from factlib.validate.content import said_otherwise
from factlib.validate.labels import calls, named_fields
from factlib.validate.matching import (
    Likeness,
    bears_out,
    folded_words,
    mention_bears_out,
    names_of,
    words_for,
)
from factlib.validate.places import same_place
from factlib.validate.report import Finding, Looked
from factlib.validate.source import Cited
from factlib.validate.word_match import Match, match_words, missing_words
from factlib.validate.words import content_words, forms

# the codes of what is told elsewhere, and of what is told nowhere
_PARTY, _PLACE = ("party-inferred", "party-absent"), ("place-inferred", "place-absent")
_AMOUNT, _PERIOD = ("amount-inferred", "amount-absent"), ("period-inferred", "period-absent")
_WORDS = ("words-inferred", "goods-absent")
_BEFORE, _BEHIND = 3, 1  # sentences beside the quote that go on with its story
_SHORTEST_CLAUSE = 4  # words; of fewer, a noun is easily taken for a verb
_LOCATIVE = frozenset({"in", "at", "near", "from", "off", "outside", "around", "below", "over", "on"})
_PERSONAL = frozenset({"he", "she", "him", "her", "his", "i", "my", "they", "their", "them", "who"})


def check_own(claim: Claim, cited: Cited) -> Iterator[Finding | Looked]:
    """Compare each field with the words that are cited, by what it holds."""
    checker = _Checker(claim, cited)
    for name, field in fields_of(claim.model).items() if claim.model is not None else ():
        for path, value in claim.listed(name):
            yield from checker.check(path, field, value)


class _Checker:
    """One claim at the words that it cites."""

    def __init__(self, claim: Claim, cited: Cited) -> None:
        self._claim, self._cited, self._source = claim, cited, cited.source

    def check(self, path: str, field: FactField, value: Any) -> Iterator[Finding | Looked]:
        """What is to be said of one value; nothing where its sort cannot be looked up."""
        checks: dict[str, Callable[[str, Any], Iterator[Finding | Looked]]] = {
            "party": self._party, "place": self._place, "amount": self._amount, "number": self._number,
            "period": self._period, "text": self._text, "item": self._item,
        }  # fmt: skip
        if field.holds in checks:
            yield from checks[field.holds](path, value)
        elif field.holds == "choice":
            yield from self._choice(path, field, str(getattr(value, "value", value)))
        elif path == "denied":
            yield from self._denial(bool(value))

    # Who and where

    def _party(self, path: str, wanted: Party) -> Iterator[Finding | Looked]:
        yield Looked(path)
        if self._names_party(wanted, self._cited.context) or self._means_party(wanted):
            spans = names_of(wanted, self._source, self._cited.context)
            yield from self._called_otherwise(path, "role-differs", "party", wanted.name, spans)
            return
        rival = self._rival(wanted)
        if rival is not None:
            words = self._source.text[rival.start : rival.end]
            message = f"the claim says {wanted.name}, the cited words name “{words}”"
            span = rival.span
            yield Finding.of("party-differs", path, message, expected=wanted.name, found=words, span=span)
            return
        yield self._from_elsewhere(path, wanted.name, _PARTY, partial(self._names_party, wanted))

    def _names_party(self, wanted: Party, span: Span) -> bool:
        if names_of(wanted, self._source, span) or any(words_for(wanted, self._source, span)):
            return True
        words = folded_words(wanted.name)  # "the army", which is no name
        return bool(words) and words <= folded_words(self._source.text[span.slice])

    def _means_party(self, wanted: Party) -> bool:
        phrases = self._cited.noun_phrases(self._cited.context)
        return any(bears_out(wanted, self._source, phrase.span) is not Likeness.NONE for phrase in phrases)

    def _rival(self, wanted: Party) -> Mention | None:
        """A name of the same sort in the quote that the claim does not account for, unless a pronoun leaves room."""
        person = self._is_person(wanted)
        if person and self._leaves_room():
            return None
        for mention in self._source.mentions_in(self._cited.quote):
            entity = self._source.names.entity_of(mention)
            kind = entity.kind if entity is not None else mention.kind
            if (
                kind in ("person", "organisation")
                and (kind == "person") == person
                and not self._explains(mention)
            ):
                return mention
        return None

    def _leaves_room(self) -> bool:
        """Whether a pronoun of the quote may mean somebody whom the document does not tell for certain."""
        for token in self._cited.tokens(self._cited.quote):
            if token.lower in _PERSONAL:
                meant = self._source.names.party_at(token.span)
                if meant is None:
                    return True
        return False

    def _is_person(self, party: Party) -> bool:
        """Whether the document has a party for a person."""
        for mention in self._source.names.mentions:
            if mention_bears_out(party, self._source, mention) is Likeness.SAME:
                entity = self._source.names.entity_of(mention)
                return (entity.kind if entity is not None else mention.kind) == "person"
        return party.kind == "person"

    def _explains(self, mention: Mention) -> bool:
        """Whether the claim gives a name in any of its fields."""
        words = folded_words(mention.name)
        if not words or words <= self._words:
            return True
        return any(
            mention_bears_out(party, self._source, mention) is not Likeness.NONE
            for _, party in self._claim.holding("party")
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

    def _place(self, path: str, wanted: Place) -> Iterator[Finding | Looked]:
        yield Looked(path)
        if self._names_place(wanted, self._cited.context):
            return
        for mention, place in self._located():
            if not self._explains(mention):
                message = f"the claim says {wanted.name}, the source “{place.name}”"
                span = mention.span
                yield Finding.of(
                    "place-differs", path, message, expected=wanted.name, found=place.name, span=span
                )
                return
        yield self._from_elsewhere(path, wanted.name, _PLACE, partial(self._names_place, wanted))

    def _names_place(self, wanted: Place, span: Span) -> bool:
        named = (
            Place(name=mention.name, country=mention.country)
            for mention in self._source.mentions_in(span)
            if mention.words
        )
        if any(same_place(wanted, place) for place in named):
            return True
        return match_words(wanted.name, self._source.text[span.slice]) is not Match.NONE

    def _located(self) -> Iterator[tuple[Mention, Place]]:
        """The places of the quote that stand behind "in", "at", "from" and their like."""
        for mention in self._source.mentions_in(self._cited.quote):
            before = self._source.text[: mention.start].split()[-1:]
            if (
                mention.words
                and mention.kind in ("place", "country")
                and before
                and before[0].lower() in _LOCATIVE
            ):
                yield mention, Place(name=mention.name, country=mention.country)

    # What

    def _item(self, path: str, wanted: Item) -> Iterator[Finding | Looked]:
        yield from self._text(path, wanted.name)
        if wanted.quantity is not None:
            yield from self._amount(f"{path}.quantity", wanted.quantity)

    def _text(self, path: str, phrase: str) -> Iterator[Finding | Looked]:
        yield Looked(path)
        if not any(map(str.isalnum, phrase)):
            yield Finding.of("goods-absent", path, "the claim says nothing", expected=phrase)
            return
        if _is_clause(phrase):
            yield from self._clause(path, phrase)
            return
        best = self._match(phrase, self._cited.context)
        if best is Match.BROADER:
            message = f"{phrase!r} is a broader word than the source's"
            yield Finding.of("goods-broader", path, message, expected=phrase)
        if best is not Match.NONE:
            return
        missing = missing_words(phrase, self._source.text[self._cited.context.slice])
        reason = f"they lack {', '.join(f'“{word}”' for word in missing)}"
        yield self._from_elsewhere(
            path, phrase, _WORDS, lambda span: self._match(phrase, span) is not Match.NONE, reason
        )

    def _clause(self, path: str, words: str) -> Iterator[Finding]:
        """Words that tell something are held to the sentence that tells it: the cited one, or one linked with it."""
        bears = (one for one in self._linked(path) if self._match(words, one.span) is not Match.NONE)
        elsewhere = None if self._match(words, self._cited.context) is not Match.NONE else next(bears, None)
        cited = self._cited if elsewhere is None else self._source.cited([elsewhere.span])
        finding = said_otherwise(path, words, cited)
        if finding is not None:
            yield finding
        elif elsewhere is not None:
            message = f"{words} is told elsewhere in the document"
            yield Finding.of("words-inferred", path, message, expected=words, span=elsewhere.span)

    def _match(self, phrase: str, span: Span) -> Match:
        """As `match_words`, with the words that may stand for one another by a thesaurus."""
        text = self._source.text[span.slice]
        match = match_words(phrase, text)
        if match is not Match.NONE:
            return match
        there = {form for word in content_words(text) for form in forms(word)}
        missing = missing_words(phrase, text)
        told = all(any(not related(form).isdisjoint(there) for form in forms(word)) for word in missing)
        return Match.SAME if told else Match.NONE

    def _choice(self, path: str, field: FactField, value: str) -> Iterator[Finding | Looked]:
        """A choice is compared where its own word, or that of another choice, stands in the quote."""
        quote = self._cited.quote
        told = [
            each for each in field.choices if self._match(each.replace("_", " "), quote) is not Match.NONE
        ]
        if value in told:
            yield Looked(path)
        elif told:
            message = (
                f"the claim says {value.replace('_', ' ')}, the source tells of {told[0].replace('_', ' ')}"
            )
            yield Finding.of(
                "kind-differs", path, message, expected=value, found=told[0], span=self._cited.quote
            )

    # How much and when

    def _number(self, path: str, number: float | Decimal) -> Iterator[Finding | Looked]:
        """A number without unit or bound: any amount of the source may have it."""
        wanted = Decimal(number)
        there = self._source.quantities_in(self._cited.context)
        spans = [amount.span for amount in there if wanted in (amount.value, amount.upper)]
        if spans:
            yield Looked(path)
            yield from self._called_otherwise(path, "amount-misplaced", "number", f"{wanted}", spans)
        else:
            yield from self._amount(path, Number(value=wanted))

    def _amount(self, path: str, wanted: Quantity) -> Iterator[Finding | Looked]:
        yield Looked(path)
        if wanted.value == 1 and wanted.unit and self._has_one(wanted.unit):
            return
        found = [
            (compare(wanted, amount), amount) for amount in self._source.quantities_in(self._cited.context)
        ]
        best = min(found, key=lambda pair: pair[0].distance, default=None)
        if best is not None and best[0].code is None:
            spans = [amount.span for comparison, amount in found if comparison.code is None]
            yield from self._called_otherwise(path, "amount-misplaced", "amount", shown(wanted), spans)
            return
        if best is None or best[0].code == "amount-absent":
            finding = self._from_elsewhere(path, shown(wanted), _AMOUNT, partial(self._has_amount, wanted))
            best = self._in_another_bound(path, wanted) if finding.code == "amount-absent" else None
            if best is None:
                yield finding
                return
        comparison, amount = best
        words = self._source.document[amount.span]
        message = f"the claim says {shown(wanted)}, the source “{words}”"
        code = comparison.code or "amount-differs"
        yield Finding.of(code, path, message, expected=shown(wanted), found=words, span=amount.span)

    def _has_amount(self, wanted: Quantity, span: Span) -> bool:
        return any(compare(wanted, amount).code is None for amount in self._source.quantities_in(span))

    def _in_another_bound(self, path: str, wanted: Quantity) -> tuple[Comparison, Quantity] | None:
        """The same amount in another bound where the document goes on: "at least 5 tonnes" for "5 tonnes"."""
        there = (one for each in self._linked(path) for one in self._source.quantities_in(each.span))
        found = ((compare(wanted, amount), amount) for amount in there)
        return next((pair for pair in found if pair[0].code == "bound-differs"), None)

    def _has_one(self, unit: str) -> bool:
        """Whether an article says that there is one: "for a day"."""
        words = [token.lower for token in self._cited.tokens(self._cited.context)]
        return any(pair == (article, unit) for pair in pairwise(words) for article in ("a", "an"))

    def _period(self, path: str, wanted: When) -> Iterator[Finding | Looked]:
        yield Looked(path)
        there = self._source.dates_in(self._cited.context)
        if any(_same_days(wanted, found) or _is_end(wanted, found) for found in there):
            return
        wanted_words = wanted.text or wanted.edtf
        within = next((found for found in there if wanted.contains(found)), None)
        if within is not None:
            message = f"{wanted_words} is less exact than the source’s “{within.text}”"
            yield Finding.of("period-broader", path, message, expected=wanted_words, span=within.span)
        elif there:
            nearest = min(there, key=lambda found: abs((found.start - wanted.start).days))
            message = f"the claim says {wanted_words}, the source “{nearest.text}” ({nearest.edtf})"
            yield Finding.of(
                "period-differs", path, message, expected=wanted_words, found=nearest.text, span=nearest.span
            )
        elif self._source.published is not None and wanted.contains(self._source.published):
            message = f"the cited words name no date; the article is of {self._source.published.isoformat()}"
            yield Finding.of("period-inferred", path, message, expected=wanted_words)
        else:
            yield self._from_elsewhere(path, wanted_words, _PERIOD, partial(self._has_days, wanted))

    def _has_days(self, wanted: When, span: Span) -> bool:
        return any(_same_days(wanted, found) for found in self._source.dates_in(span))

    # Whether at all

    def _denial(self, denied: bool) -> Iterator[Finding | Looked]:
        """What is claimed is denied where every finite verb of the quote is."""
        verbs = [
            group
            for sentence in self._cited.sentences
            for group in sentence.verb_groups
            if self._cited.quote.contains(group.span) and group.tense is not None
        ]
        if not verbs:
            return
        yield Looked("denied")
        told = all(group.negated for group in verbs)
        if told != denied:
            said = "that it is not so" if told else "that it is so"
            message = f"the source says {said}"
            yield Finding.of(
                "denial-differs", "denied", message, expected=str(denied), span=self._cited.quote
            )

    # What the source calls it

    def _called_otherwise(
        self, path: str, code: str, holds: Holds, wanted: str, spans: Sequence[Span]
    ) -> Iterator[Finding]:
        """Where the source calls a value, wherever it stands, by the name of another field and never of its own.

        A party may play a part in another event; it is told only of one for whom the claim has somebody else.
        """
        model, own = self._claim.model, path.split(".")[0]
        fields = named_fields(model, holds) if model is not None else {}
        called = [calls(self._cited.tokens(self._cited.context), span, fields) for span in spans]
        others = frozenset().union(*called) - {own}
        if holds == "party":
            others = frozenset(name for name in others if list(self._claim.listed(name)))
        if others and all(names and own not in names for names in called):
            words = self._source.text[spans[0].slice]
            message = f"“{words}” is told there as {min(others).replace('_', ' ')}"
            yield Finding.of(code, path, message, expected=wanted, found=words, span=spans[0])

    # Elsewhere in the document

    def _from_elsewhere(
        self,
        path: str,
        shown_value: str,
        codes: tuple[str, str],
        bears: Callable[[Span], bool],
        reason: str = "",
    ) -> Finding:
        """A note where the document tells it of the same story; else the error that it is not told."""
        inferred, absent = codes
        for sentence in self._linked(path):
            if bears(sentence.span):
                message = f"{shown_value} is told elsewhere in the document"
                return Finding.of(inferred, path, message, expected=shown_value, span=sentence.span)
        message = f"neither the cited words nor those that go on with them say {shown_value}"
        return Finding.of(absent, path, f"{message}: {reason}" if reason else message, expected=shown_value)

    def _linked(self, path: str) -> Iterator[Sentence]:
        """The sentences that go on with the story of the quote, the nearest first."""
        own = {sentence.start for sentence in self._cited.sentences}
        sentences = [sentence for sentence in self._source.reading if sentence.start not in own]
        before = [sentence for sentence in sentences if sentence.end <= self._cited.context.start]
        behind = [sentence for sentence in sentences if sentence.start >= self._cited.context.end]
        paragraph = self._source.text.find("\n", self._cited.context.end)
        behind = [one for one in behind[:_BEHIND] if paragraph < 0 or one.start < paragraph]
        near = {one.start for one in (*before[-_BEFORE:], *behind, *sentences[:1])}
        others = [name for other, name in self._names if other.split(".")[0] != path.split(".")[0]]
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


def _same_days(one: When, other: When) -> bool:
    return (one.start, one.end) == (other.start, other.end)


def _is_end(wanted: When, found: When) -> bool:
    """Whether a period is the first or the last part of a range: "2009" of "from 2009 to 2012"."""
    if found.precision != "range" or not found.contains(wanted):
        return False
    return wanted.start == found.start or wanted.end == found.end
