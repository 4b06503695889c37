"""What a claim leaves unexplained of the words that it cites, and where else the document tells of the same.

A quote locates an event; other fields may come from anywhere in the document. But a value from elsewhere is no
support where the quote itself has another one for it: a name that nothing in the claim accounts for is a rival.
"""

import re
from collections.abc import Iterator
from functools import cached_property
from itertools import pairwise

from factlib.document import Span
from factlib.events.event import Event
from factlib.events.frames import words
from factlib.language import Clause, Sentence, Token
from factlib.language.model import token_at
from factlib.language.senses import senses_of
from factlib.names import Party
from factlib.names.countries import country_code, town_country
from factlib.names.mentions import Mention
from factlib.validate.bystanders import stands_by
from factlib.validate.claim import Claim
from factlib.validate.credits import credits_of
from factlib.validate.lists import word_lists
from factlib.validate.matching import mention_bears_out, names_of
from factlib.validate.names_alike import folded_words, is_organ, likeness
from factlib.validate.source import Cited
from factlib.validate.words import content_words, forms, heads_of

_WHOSE = re.compile(
    r",? (?:which is )?(?:an?|the|one of|part|[\w-]*owned|controlled|led)\b[^,.;:]* (?:of|by|in) (?:the )?"
)
_LONGEST_SPEAKER = 80  # characters; more is a whole stretch in which somebody speaks
_OWNS = 3  # characters of "'s "
_SEAT = re.compile(r", ([A-Z][a-z]+(?: [A-Z][a-z]+)?)(?=,)")
_OWNS_SOMETHING = re.compile(r"['’]s\s+(?!(?:and|or)\b)\w")
_LONGEST_WHERE = 40  # characters of "in Torvia, Freedonia and"
_WHERE = re.compile(r"\b(?:in|across|throughout|near) (?:the )?(?:(?:[A-Z]\w+ ?){1,3}(?:,| and) )*(?:the )?$")
_APPOSED = 12  # characters before a name in which a comma or "named" stands
_SIDES = ("giver", "receiver", "partner")
_NEAR = 2  # sentences before and behind the quote that go on with its story


class Context:
    """One claim at the words that it cites.

    Attributes:
        claim: The claim.
        cited: The cited words.
    """

    def __init__(self, claim: Claim, cited: Cited) -> None:
        self.claim = claim
        self.cited = cited
        self.source = cited.source
        self._explained: dict[Mention, bool] = {}

    @cached_property
    def parties(self) -> list[Party]:
        """The parties of the claim."""
        return [party for _, party in self.claim.holding("party")]

    @cached_property
    def _words(self) -> frozenset[str]:
        """The words of everything that the claim names."""
        named = self.claim.goods + [place.name for _, place in self.claim.holding("place")]
        return frozenset(word for name in named for word in folded_words(name))

    def explains(self, mention: Mention) -> bool:
        """Whether a name of the source is one that the claim gives, in any field."""
        if mention not in self._explained:
            words = folded_words(mention.name)
            self._explained[mention] = words <= self._words or self.is_party(mention)
        return self._explained[mention]

    def names_another(self, mention: Mention) -> bool:
        """Whether a name of the source is one that the claim does not give, and of no state or place."""
        plain = mention.kind is not None or self.source.kind_of(mention) == "country"
        return bool(mention.words) and not plain and not self.explains(mention)

    def is_party(self, mention: Mention) -> bool:
        """Whether a name of the source is that of a party of the claim."""
        return any(mention_bears_out(party, self.source, mention) for party in self.parties)

    def names_party(self, words: str) -> bool:
        """Whether words are, somewhere in the source, the name of a party of the claim."""
        return any(one.name == words and self.is_party(one) for one in self.source.names.mentions)

    def rivals(self, span: Span) -> Iterator[Mention]:
        """The bodies and states named at `span` that the claim does not account for, speakers left out."""
        for mention in self.source.mentions_in(span):
            if not mention.words or self._is_part_of_value(mention):
                continue
            named = self.source.kind_of(mention) in ("organisation", "country")
            if not named or self._speaks(mention) or self.explains(mention):
                continue
            aside = self._is_in_description(mention) or self.source.is_in_dateline(mention.start)
            aside = aside or self.source.text.endswith("<", 0, mention.start)  # a code: "Adler <ADL.N>"
            aside = aside or self._is_where(mention)
            if not aside and not stands_by(mention.span, self.cited):
                yield mention

    def _is_where(self, mention: Mention) -> bool:
        """Whether the name of a state says where something is: "banks in Torvia and Freedonia"."""
        before = self.source.text[max(mention.start - _LONGEST_WHERE, 0) : mention.start]
        return self.source.kind_of(mention) == "country" and _WHERE.search(before) is not None

    def _is_in_description(self, mention: Mention) -> bool:
        """Whether a name only says whose a party of the claim is: "Corso, a member of the Halden Group"."""
        sentence = self.source.reading.at(mention.start)
        before = [one for one in self.source.mentions_in(Span.of(sentence.start, mention.start)) if one.words]
        owner = _WHOSE.fullmatch(self.source.text, before[-1].end, mention.start) if before else None
        return owner is not None and self.explains(before[-1])

    def actors(self, span: Span) -> Iterator[Mention]:
        """Who is named at `span` as acting there, and left out by the claim: no state, person or place.

        Who only tells of somebody else is none; who says what he does himself is one: "X said it will sell".
        """
        for mention in self.source.mentions_in(span):
            if not mention.words or self._is_part_of_value(mention) or self.explains(mention):
                continue
            if self._is_of_party(mention) or _is_common(mention) or self._is_town(mention):
                continue
            entity = self.source.names.entity_of(mention)
            kind = entity.kind if entity is not None else "none"
            if kind not in ("organisation", None) or mention.kind == "demonym":
                continue
            clause = self._clause_before(mention)
            if clause is not None and clause.verb.verb.lemma in words("favouring"):
                continue  # who backs a plan does nothing himself
            before = self.source.text[: mention.start][-_APPOSED:].split()[-1:]
            apposed = any(word.endswith(",") or word in ("named", "called") for word in before)
            beside = clause is not None and kind == "organisation" and apposed  # "A firm, named X, is"
            if self._speaks(mention):
                acts = clause is not None and self._is_of_itself(clause)
            else:
                acts = beside or self.acts(mention)
            if acts:
                yield mention

    def _is_of_party(self, mention: Mention) -> bool:
        """Whether a name is that of an office of a party of the claim: "the U.S. Army's Project Office"."""
        owner = self.source.names.name_ending_at(mention.start - _OWNS)
        owns = self.source.text[mention.start - _OWNS : mention.start] in ("'s ", "’s ")
        return owner is not None and owns and is_organ(mention.name) and self.explains(owner)

    def _clause_before(self, mention: Mention) -> Clause | None:
        """The clause of which a name is the subject, or stands beside that, before its verb."""
        sentence = self.source.reading.at(mention.start)
        finite = [group for group in sentence.verb_groups if not group.participle]
        for clause in sentence.clauses:
            subject = clause.subject
            if subject is None or not subject.start <= mention.start < clause.verb.start:
                continue
            if not any(subject.end <= group.start < mention.start for group in finite):
                return clause
        return None

    def _is_of_itself(self, clause: Clause) -> bool:
        """Whether who speaks is who acts in what is said: "announced an investment", "said it will", "is said to have".

        Who "said it expects the plant to open" is not, nor in "The plant will open in May, Adler said".
        """
        sentence = clause.verb.verb.sentence
        told = [one for one in sentence.clauses if one.parent is clause and one.kind == "complement"]
        inner = [one for one in sentence.clauses if one.parent in told and one.kind == "complement"]
        others = [one.subject for one in (*told, *inner) if one.subject is not None]
        others += [
            each
            for one in told
            if one.verb.verb.lemma in words("expecting") and inner
            for each in one.objects
        ]
        verb = clause.verb.verb
        tells_behind = not told and (
            verb.lemma == "tell" or token_at(sentence.tokens, verb.index + 1).tag == "PUNCT"
        )
        return clause.verb.passive or not (tells_behind or any(one.head.tag != "PRON" for one in others))

    def _is_part_of_value(self, mention: Mention) -> bool:
        """Whether a name stands within an amount or a date: "US$", "EUR 5 million"."""
        around = Span.of(max(mention.start - 1, 0), mention.end + 1)
        values = [*self.source.quantities_in_or_across(around), *self.source.dates_in(around)]
        return any(value.span.holds(mention.start) for value in values)

    def _speaks(self, mention: Mention) -> bool:
        return any(span.holds(mention.start) for span in self._speakers)

    @cached_property
    def _speakers(self) -> list[Span]:
        found = [span for credit in credits_of(self.cited) for span in credit.spans]
        return [span for span in found if len(span) <= _LONGEST_SPEAKER]

    def bodies(self, span: Span) -> Iterator[Mention]:
        """The firms and other bodies among the rivals at `span`."""
        return (one for one in self.rivals(span) if self.source.kind_of(one) == "organisation")

    def _is_town(self, mention: Mention) -> bool:
        """Whether a name is that of a town, with a state or country behind, or of a state itself: "Mandeville, Louisiana, was", "Fort Brod, N.Y."."""
        pointed = mention.name if mention.name.endswith(".") else f"{mention.name}."
        if self.source.text.startswith(", ", mention.start - 2) and town_country(pointed) is not None:
            return True
        found = _SEAT.match(self.source.text, mention.end)
        return found is not None and bool(country_code(found[1]) or town_country(found[1]))

    def acts(self, mention: Mention) -> bool:
        """Whether a name is a subject, or owns something, in the cited sentences."""
        subjects = [
            phrase.span
            for sentence in self.cited.sentences
            for clause in sentence.clauses
            for phrase in (clause.subject, None if clause.verb.passive else clause.actor)
            if phrase is not None
        ]
        owns = _OWNS_SOMETHING.match(self.source.text, mention.end) is not None  # not "stores like Adler's,"
        return owns or any(span.holds(mention.start) for span in subjects)

    def is_of_other(self, verb: Token) -> bool:
        """Whether the words at a verb tell of somebody else: they name one, and nobody and nothing of the claim."""
        if not self.parties:
            return False
        named = self.source.once(("named at", verb), lambda: self._named_at(verb))
        return bool(named) and not any(map(self.explains, named))

    def _named_at(self, verb: Token) -> list[Mention]:
        """The names at a verb, if one is of somebody: not of a people alone, and of no currency."""
        sentence = verb.sentence
        ends = [group.start for group in sentence.verb_groups if group.start > verb.start]
        subjects = [clause.subject or clause.actor for clause in sentence.clauses if clause.verb.verb is verb]
        spans = [subject.span for subject in subjects if subject is not None]
        spans.append(Span.of(verb.start, min([sentence.end, *ends])))
        named = [one for span in spans for one in self.source.mentions_in(span) if one.words]
        others = (one for one in named if one.kind != "demonym" and not self._is_part_of_value(one))
        return named if any(others) else []

    def may_be_meant(self, event: Event) -> bool:
        """Whether a deal may be the claim's: who is named as a side of it is a party of the claim, as far as it has some."""
        return not self.parties or all(self._sides_meant(event))

    def is_between_its_parties(self, event: Event) -> bool:
        """Whether a deal names sides, and all of them are parties of the claim."""
        sides = self._sides_meant(event)
        return bool(sides) and all(sides)

    def _sides_meant(self, event: Event) -> list[bool]:
        """For each firm or state that a deal names as a side, whether it is a party of the claim."""
        sides = [
            filler.value
            for role in _SIDES
            for filler in event.of(role)
            if filler.named and isinstance(filler.value, Party)
        ]
        return [
            any(likeness(party, side) for party in self.parties)
            for side in sides
            if side.kind not in ("person", "group")
            and not side.name.split()[-1].islower()  # "the British firm"
        ]

    def tells_of_it(self, sentence: Sentence, upto: int | None = None) -> bool:
        """Whether a sentence elsewhere, or its words up to an offset, tells of what the claim is about.

        It is near the quote, or names a party or the goods of the claim; and names no party that the claim does not.
        """
        shared = sentence.start in self._beside or any(
            self.explains(mention) for mention in self.source.mentions_in(sentence.span) if mention.words
        )
        told = sentence.span if upto is None else Span.of(sentence.start, upto)
        rivals = (one for one in self.rivals(told) if not self.describes(one))
        return shared and not any(rivals)

    def describes(self, mention: Mention) -> bool:
        """Whether the name of a state only says where somebody is of: "U.S. maker", "Ruritania's biggest firm"."""
        if self.source.kind_of(mention) != "country":
            return False
        sentence = self.source.reading.at(mention.start)
        behind = next((token for token in sentence.tokens if token.start >= mention.end), None)
        if behind is not None and (behind.tag in ("NOUN", "ADJ", "PROPN") or behind.penn == "POS"):
            return True
        around = (
            one for one in sentence.noun_phrases if one.start <= mention.start and mention.end < one.end
        )
        heads = [phrase.tokens[-1] for phrase in around]
        return any(
            head.tag == "NOUN" and head.lemma.lower() in word_lists("trade.toml")["firms"]["nouns"]
            for head in heads
        )

    def _refers(self, sentence: Sentence) -> bool:
        """Whether a sentence speaks of something as known: "the deal", "this contract"."""
        nouns = word_lists("trade.toml")["referring"]["nouns"]
        tokens = sentence.tokens
        return any(
            token.lower in ("the", "this") and behind.tag == "NOUN" and behind.lower in nouns
            for token, behind in pairwise(tokens)
        )

    def tells_at(self, span: Span, wanted: Party | None = None) -> bool:
        """Whether the words at `span` stand where the document tells of what the claim is about.

        That is beside the quote, in the title or the opening, or in a sentence that names something else of the claim.
        """
        sentence = self.source.reading.at(span.start)
        if self.is_beside(span):
            return True
        return self._names_own(sentence, wanted)

    def tells_time_at(self, span: Span) -> bool:
        """Whether the words at `span` may tell the time of what the claim is about; "the deal" is the one last told of."""
        sentence = self.source.reading.at(span.start)
        if self._names_own(sentence) or not self._refers(sentence):
            return self.tells_at(span)
        return not any(self.rivals(sentence.span)) and self.is_last_told_before(sentence)

    def _names_own(self, sentence: Sentence, wanted: Party | None = None) -> bool:
        """Whether a sentence names the goods of the claim, or a party of it other than the one that is sought."""
        others = [party for party in self.parties if party is not wanted]
        named = any(names_of(party, self.source, sentence.span) for party in others)
        return named or self.names_goods(sentence)

    def is_last_told_before(self, sentence: Sentence) -> bool:
        """Whether what the claim is about is the last deal, or plant, told of before a sentence."""
        told = self.source.sites_in if self.claim.type == "factory" else self.source.deals_in
        for one in reversed([each for each in self.source.reading if each.start < sentence.start]):
            if one.span.overlaps(self.cited.context) or self._names_own(one):
                return True
            if any(any(each.parties()) and not each.definite for each in told(one)):
                return False
        return True

    def names_goods(self, sentence: Sentence) -> bool:
        """Whether a sentence has what some goods of the claim are called by."""
        words = {key for token in sentence.tokens for key in forms(token.lower)}
        return any(not words.isdisjoint(keys) for keys in self._goods)

    def is_beside(self, span: Span) -> bool:
        """Whether words stand beside the quote, or in the title or the opening."""
        sentence = self.source.reading.at(span.start)
        return sentence.start in self._beside or span.start <= self._opening

    def names_no_other_beside(self, sentence: Sentence) -> bool:
        """Whether a sentence stands beside the quote, or opens the document, and names nobody that the claim does not.

        Whom it names first must be a party, and not only stand in what the claim says: "Peru brews beer".
        """
        named = (one for one in self.source.mentions_in(sentence.span) if one.words and one.kind != "demonym")
        return self.is_beside(sentence.span) and all(
            self.is_party(one) if one.start == sentence.start else self.explains(one) for one in named
        )

    @cached_property
    def _opening(self) -> int:
        """Where the first sentence of the body ends."""
        title, text = self.source.layout.title, self.source.text
        at = title.end if title is not None else 0
        while at < len(text) and text[at].isspace():
            at += 1
        return self.source.reading.at(at).end

    @cached_property
    def _goods(self) -> list[frozenset[str]]:
        """The forms of what each of the goods is called by: its noun, and the names in it."""
        return [
            forms(word)
            for name in self.claim.goods
            for at, word in enumerate(heads_of(name))
            if not (at and word.islower()) and content_words(word)
        ]

    @cached_property
    def _beside(self) -> frozenset[int]:
        """Where the sentences next to the quote, and all of its paragraph, start."""
        reading, text = self.source.reading, self.source.text
        start, end = self.cited.context.start, self.cited.context.end
        first, last = text.rfind("\n", 0, start) + 1, text.find("\n", end)
        found = [*self.cited.sentences_before(_NEAR)]
        at, behind = end, 0
        while at + 1 < len(text) and (behind < _NEAR or at < last):
            found.append(reading.at(at + 1))
            at, behind = max(found[-1].end, at + 1), behind + 1
        at = start
        while at > first:
            found.append(reading.at(at - 1))
            at = min(found[-1].start, at - 1)
        return frozenset(sentence.start for sentence in found)


def _is_common(mention: Mention) -> bool:
    """Whether a single word has its capital from opening a sentence, and names nothing: "Price to be paid"."""
    word = mention.words[0].lower()
    return mention.opens and len(mention.words) == 1 and mention.kind is None and senses_of(word, "n") > 0
