"""From phrases to parties: who is named, whom "it" and "the two countries" mean, whose wheat is Russian."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

from factlib.document import Span
from factlib.extract.frames import Frames
from factlib.extract.roles import Group, View
from factlib.extract.sayings import Sayings, is_of_a_firm, spoken_for
from factlib.language import Clause, NounPhrase, Token, singular
from factlib.language.lexicon import possible_tags
from factlib.names import Party, Place
from factlib.names.countries import country_code, country_name, country_of_demonym
from factlib.names.mentions import is_description

if TYPE_CHECKING:
    from factlib.dates import When
    from factlib.extract.article import Article
    from factlib.quantities import Quantity

__all__ = ["Found", "PartyReader"]

_WE = {"we", "us", "our"}
_PRONOUNS = {"i", "you", "my", "your", "they", "them", "their", "who", "whom", "whose", "which", "that", "this",
    "these", "those", "there", "one", "ones", "everyone", "anyone", "someone", "what", "all", "both", "some", "others", "each",
    "many", "more"}  # fmt: skip
_MISREAD = {"plans", "aims", "hopes", "wants", "offers", "intends", "seeks"}
_RULING = {"government", "republic", "kingdom", "state", "ministry", "army", "navy", "authorities"}
_LINKS = {"of", "and", "&", "for", "the", "de"}
_SOME = {"a", "an", "another", "some"}
_DAYS = {"Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"}
_ITS = {"it", "its"}
_SENTENCES_BACK = 3
_REGIONS = {"country", "region", "part", "province", "city", "town", "state", "area", "north", "south", "east", "west", "district",
    "village", "republic", "port", "suburb", "outskirt", "capital", "territory", "county"}  # fmt: skip
_TELLING = {"say", "report", "tell", "write", "add", "quote", "show"}
_BESIDE = 4  # characters
_LONGEST_SUM = 40  # characters
_LONGEST_NAME = 80  # characters
_REACH = 2500  # characters back to "the two countries"


class Found(NamedTuple):
    """A party with its words, and whether it is somebody in particular."""

    party: Party
    span: Span
    named: bool


class PartyReader:
    """Reads parties, amounts and dates of one article.

    Attributes:
        article: The article.
        frames: The frames, for their words for bodies.
        sayings: Who says what.
        text: The text of the article.
    """

    def __init__(self, article: "Article", frames: Frames, sayings: Sayings) -> None:
        self.article = article
        self.frames = frames
        self.sayings = sayings
        self.text = article.text

    def quantities(self, start: int, end: int) -> "list[Quantity]":
        """The amounts between two offsets."""
        return self.article.quantities_in(Span.of(start, end))

    def dates(self, start: int, end: int) -> "list[When]":
        """The dates between two offsets."""
        return self.article.dates_in(Span.of(start, end))

    def parties(self, view: View, group: Group) -> Iterator[Found]:
        """The parties that the phrases of `group` mean."""
        for phrase in group.phrases:
            ruled = self._ruled(view, phrase)
            if ruled is not None:
                yield ruled
            else:
                yield from self.parties_of(view, self._apposed(view, phrase).tokens)

    def _ruled(self, view: View, phrase: NounPhrase) -> Found | None:
        """The country of "the government of Qatar"."""
        after = phrase.tokens[-1].index + 1
        behind = view.phrase_of.get(after + 1) if view.follows(phrase.tokens[-1], "of") else None
        if behind is None or phrase.tokens[-1].lower not in _RULING:
            return None
        span = Span.of(phrase.start, behind.end)
        return next(
            (
                found._replace(span=span)
                for found in self.parties_of(view, behind.tokens)
                if found.party.kind == "country"
            ),
            None,
        )

    def _apposed(self, view: View, phrase: NounPhrase) -> NounPhrase:
        """The name behind a common noun: "KNDS" of "the consortium KNDS"."""
        if phrase.tokens[-1].tag == "NOUN" and phrase.tokens[-1].text[0].islower():
            following = view.phrase_of.get(phrase.tokens[-1].index + 1)
            body = singular(phrase.tokens[-1].lower) in self.frames.goods.bodies
            if body and following is not None and following.tokens[0].tag == "PROPN":
                return following
            aside = view.phrase_of.get(phrase.tokens[-1].index + 2)
            if body and aside is not None and aside.tokens[0].tag == aside.tokens[-1].tag == "PROPN":
                between = aside.start - phrase.end < _BESIDE and self.text[phrase.end] == ","
                if between and self.text[aside.end : aside.end + 1] == ",":
                    return aside
            for first, second in view.sentence.appositions:
                if (
                    first is phrase
                    and second.tokens[-1].tag == "PROPN"
                    and second.start - phrase.end < _BESIDE
                ):
                    return second
        return phrase

    def parties_of(self, view: View, tokens: Sequence[Token]) -> Iterator[Found]:
        """The parties that neighbouring words mean: one, or both of "the two countries"."""
        tokens = self._undated(tokens)
        if len(tokens) > 1 and tokens[-1].lower in _MISREAD and view.follows(tokens[-1], "to"):
            tokens = tokens[:-1]  # "the government plans to buy"
        tokens = _undescribed(tokens)
        if not tokens:
            return
        head, lowered = tokens[-1], [token.lower for token in tokens]
        if len(tokens) == 1 and head.lower in _WE:
            yield from self._spoken_for(view, Span.of(head.start, head.end))
            return
        lone = len(tokens) == 1 and (head.lower in _PRONOUNS or head.text in _DAYS)
        if lone or self._is_amount(tokens) or singular(head.lower) in self.frames.exports.nouns:
            return
        span = Span.of(tokens[0].start, head.end)
        lemma = singular(head.lower)
        if {"two", "both"} & set(lowered) and lemma in self.frames.goods.bodies:
            yield from self._both(span, countries=lemma not in self.frames.goods.makers)
            return
        if (country := country_code(self.text[span.slice])) is not None and (name := country_name(country)):
            own = Party(
                name=self.text[span.slice].removeprefix("the "),
                kind="country",
                country=country,
                canonical=name,
            )
            yield Found(own, span, True)
            return
        span = self._whole_name(span)
        party = self.article.names.party_at(span)
        refers = (
            lowered[0] in _ITS
            if len(tokens) == 1
            else lowered[0] == "the" and lemma in self.frames.goods.makers
        )
        named = len(tokens) > 2 and tokens[-2].tag == "PROPN" and head.text[0].isupper()
        if refers and not named:  # "the Spanish company EM&E Group" is named
            subject = next(self._subject_before(view, span), None)
            if subject is not None or party is None or party.name.islower():
                yield from () if subject is None else (subject,)
                return
        if party is None and (behind := _name_behind(tokens)):  # "its sister company Aker"
            span = behind
            party = self.article.names.party_at(span)
        if party is not None and lowered[0] in _SOME and party.name not in self.text[span.slice]:
            return  # "a group" is not the group named before
        if party is not None and party.name.lower() not in _PRONOUNS and len(party.name) > 1:
            yield Found(party, span, self._is_named(party, head))

    def _spoken_for(self, view: View, span: Span) -> Iterator[Found]:
        """Whom a speaker means by "we": the body that his title names, else the firm told of before."""
        speaker = self.sayings.speaker_of(span)
        if speaker is None:
            return
        party = spoken_for(speaker, self.article.names)
        if party is not None:
            yield Found(party, span, True)
        elif is_of_a_firm(speaker):
            before = next(self._subject_before(view, span), None)
            if before is not None and before.named and before.party.kind != "country":
                yield before._replace(span=span)

    def _subject_before(self, view: View, span: Span) -> Iterator[Found]:
        """The named subject last before "it" or "the company", in its sentence or the few before."""
        sentence = view.sentence
        clauses = [clause for clause in sentence.clauses if clause.verb.start < span.start]
        if any(clause.subject is not None and clause.subject.end <= span.start for clause in clauses):
            yield from self._subject_of(view, clauses, span)
            return
        for _ in range(_SENTENCES_BACK):
            if sentence.start < 2:
                return
            sentence = self.article.reading.at(sentence.start - 2)
            clauses = sorted(sentence.clauses, key=lambda clause: clause.kind == "main")
            found = next(self._subject_of(View(sentence), clauses, span), None)
            if found is not None:
                yield found
                return

    def _subject_of(self, view: View, clauses: list[Clause], span: Span) -> Iterator[Found]:
        """The named subject of the last of `clauses`; of one that says who tells only if there is no other."""
        latest = list(reversed(clauses))
        latest.sort(key=_tells)
        for clause in latest:
            subject = _sayer(clause)
            last = subject.tokens[-1].lower if subject is not None else ""
            if subject is None or subject.end > span.start or last in _PRONOUNS | _ITS:
                continue
            if not self._undated(subject.tokens):
                continue  # "said next Friday it would": the day is no subject
            subject = self._apposed(view, subject)
            last = subject.tokens[-1].lower
            common = subject.tokens[0].lower == "the" and singular(last) in self.frames.goods.makers
            words = _undescribed(subject.tokens)
            named = Span.of(words[0].start, subject.end)
            party = None if common else self.article.names.party_at(named)
            if party is None and not common and (name := _name_behind(words)):
                party = self.article.names.party_at(name)
            if party is None or party.kind == "person":
                continue
            known = self._is_named(party, subject.tokens[-1])
            if known or singular(last) in self.frames.goods.bodies - self.frames.goods.makers:
                yield Found(
                    party, span, known
                )  # "the ministry said it": whoever was named before is not meant
                return

    def _undated(self, tokens: Sequence[Token]) -> Sequence[Token]:
        """The words before a date that was read into the phrase: "Spain last year"; none of "March" alone."""
        if not tokens:
            return tokens
        found = self.article.calendar_in(Span.of(tokens[0].start, tokens[-1].end))
        if not found:
            return tokens
        before = [token for token in tokens if token.end <= found[0].start]
        return before or [token for token in tokens if token.start >= found[-1].end and token.penn != "POS"]

    def _is_amount(self, tokens: Sequence[Token]) -> bool:
        start, end = tokens[0].start, tokens[-1].end
        if any(quantity.span.start <= start for quantity in self.quantities(start, end + 1)):
            return True
        around = self.quantities(max(0, start - _LONGEST_SUM), end + _LONGEST_SUM)
        return any(
            q.kind == "money" and q.span.start <= start < q.span.end for q in around
        )  # "EUR" of "EUR 2bn"

    def _whole_name(self, span: Span) -> Span:
        """`span` and the rest of a name that begins in it: "the Ministry" with "of Defence" behind it."""
        ends = [
            mention.end
            for mention in self.article.names.within(Span.of(span.start, span.end + _LONGEST_NAME))
            if mention.start < span.end
        ]
        return Span.of(span.start, max([span.end, *ends]))

    def _is_named(self, party: Party, head: Token) -> bool:
        """Whether it is somebody in particular: a country, a name, not "Chinese firms" and not "a judge"."""
        if party.kind == "country":
            return True
        name = self.article.names.name_ending_at(head.end)
        if name is not None and party.kind != "person" and (name.shown or name.kind == "group"):
            return True
        capital = head.text[:1].isupper()
        if party.kind == "person":
            return capital and party.title is None
        lemma, bodies = singular(head.lower), self.frames.goods.bodies
        words = party.name.split()
        if len(words) > 1 and all(word[0].isupper() or word in _LINKS for word in words):
            return True
        if name is not None and len(words) > 1 and party.kind == "organisation":
            return True  # "Aker Solutions plc"
        if capital and any(letter.isupper() for letter in head.text[1:]):
            return True
        if capital:
            return head.tag == "PROPN" or possible_tags(head.text) <= {"NNP", "NNPS"} or lemma in bodies
        one = lemma in bodies and head.penn != "NNS"
        return one and any(word[:1].isupper() for word in party.name.split())

    def _both(self, span: Span, *, countries: bool) -> Iterator[Found]:
        """The last two countries, or organisations, named before `span`."""
        seen: dict[str, Party] = {}
        for mention in reversed(self.article.names.within(Span.of(max(0, span.start - _REACH), span.start))):
            name = country_name(mention.country) if countries and mention.country else None
            party = Party.model_validate(name) if name else None
            if not countries and mention.kind == "organisation":
                party = self.article.names.party_at(Span.of(mention.start, mention.end))
            if party is not None:
                seen.setdefault(party.canonical or party.name, party)
            if len(seen) == 2:
                yield from (Found(party, span, True) for party in reversed(seen.values()))
                return

    def country_of_words(self, tokens: Sequence[Token]) -> Found | None:
        """The country that a demonym or a country's name among `tokens` tells of: "Russian wheat"."""
        for place, token in enumerate(tokens):
            following = tokens[place + 1] if place + 1 < len(tokens) else None
            pair = f"{token.text} {following.text}" if following is not None else ""
            if following is not None and following.penn == "HYPH":  # "Japanese-made"
                continue
            for words, last in ((pair, following), (token.text, token)):
                code = country_of_demonym(words) or country_code(words) if words[:1].isupper() else None
                name = country_name(code) if code else None
                if name and last is not None:
                    party = Party(name=name, kind="country", country=code, canonical=name)
                    return Found(party, Span.of(token.start, last.end), True)
        return None

    def place_of(self, view: View, phrase: NounPhrase) -> tuple[Place, Span] | None:
        """The place that `phrase` names, with its country from behind a comma: "Szeged, Hungary"."""
        inner = self._inner_place(view, phrase)
        if inner is not None:
            return self.place_of(view, inner)
        tokens = self._undated(phrase.tokens)
        if not tokens or self._is_amount(tokens) or not any(token.text[0].isupper() for token in tokens):
            return None
        span = Span.of(tokens[0].start, tokens[-1].end)
        place = self.article.names.place_at(span)
        named = [token for token in tokens if token.tag == "PROPN"]
        if place is None and named and tokens[-1].tag == "PROPN":
            place = Place(name=self.text[named[0].start : named[-1].end])
        if place is None:
            return None
        after = phrase.tokens[-1].index + 1
        outer = (
            view.phrase_of.get(after + 1)
            if after < len(view.tokens) and view.tokens[after].text == ","
            else None
        )
        wider = self.article.names.place_at(outer.span) if outer is not None else None
        own = place.country is not None and country_code(place.name) == place.country
        if outer is not None and not own and wider is not None and wider.country and len(outer.tokens) < 4:
            return Place(name=place.name, country=wider.country), Span.of(span.start, outer.end)
        return place, span

    def _inner_place(self, view: View, phrase: NounPhrase) -> NounPhrase | None:
        """The "Poland" of "the south of Poland" and "the city of Lodz"."""
        after = phrase.tokens[-1].index + 1
        common = phrase.tokens[-1].tag == "NOUN" and singular(phrase.tokens[-1].lower) in _REGIONS
        if common and after + 1 < len(view.tokens) and view.tokens[after].lower == "of":
            return view.phrase_of.get(after + 1)
        return None


def _tells(clause: Clause) -> bool:
    """Whether a clause only says who tells: "the paper reported"."""
    return clause.verb.verb.lemma in _TELLING


def _undescribed(tokens: Sequence[Token]) -> Sequence[Token]:
    """The name alone: "Carmaker Skoda" at the start of a sentence is Skoda."""
    described = len(tokens) > 1 and is_description(tokens[0].text) and tokens[1].tag == "PROPN"
    return tokens[1:] if described else tokens


def _name_behind(tokens: Sequence[Token]) -> Span | None:
    """The name at the end of a phrase that describes it: "the sister company Aker"."""
    first = len(tokens)
    while first > 0 and tokens[first - 1].tag == "PROPN":
        first -= 1
    return Span.of(tokens[first].start, tokens[-1].end) if 0 < first < len(tokens) else None


def _sayer(clause: Clause) -> NounPhrase | None:
    """The subject; in "Nokia said Monday it", where the day was taken for it, the phrase before the verb."""
    subject, verb = clause.subject, clause.verb.tokens[0]
    if subject is None or subject.tokens[-1].text not in _DAYS:
        return subject
    phrases = verb.sentence.noun_phrases
    return next((phrase for phrase in phrases if phrase.tokens[-1].index + 1 == verb.index), None)
