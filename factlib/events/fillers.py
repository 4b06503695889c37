"""What the phrases of a tree mean: parties, things, places, with the words they were read from.

What a phrase is, is told by its form and its place: a name, a noun for a body ("the Polish navy"), a counted noun.
Lists of bodies and goods break ties; no list is a condition. `Fillers` is what readers of events ask; the words of a
phrase are for `phrases`, whom it means for `parties`, and what can be dealt in for `things`.
"""

from collections.abc import Callable, Sequence

from factlib.document import Span
from factlib.events.event import Filler
from factlib.events.first import first_of
from factlib.events.forest import Forest
from factlib.events.frames import words
from factlib.events.parties import Parties
from factlib.events.phrases import Phrases, own_words, owner_of
from factlib.events.things import Things
from factlib.events.tree import Tree, tree_of
from factlib.language import NounPhrase, Token
from factlib.names import Party, Place
from factlib.quantities import Quantity


class Fillers:
    """Reads the phrases of one document.

    Attributes:
        forest: Its trees.
        mentions: Its names, amounts and dates.
        text: Its text.
        names: Its names, with whom they mean.
    """

    def __init__(self, forest: Forest, speaker: Callable[[Span], Party | bool] = lambda _: False) -> None:
        """Reads the phrases of `forest`.

        Args:
            forest: The trees of a document.
            speaker: Whom the speaker of what stands at a span means by "we"; the firm told of before if True.
        """
        self.forest = forest
        self.mentions = mentions = forest.mentions
        self.text = mentions.text
        self.names = mentions.names
        self._phrases = Phrases(mentions)
        self._parties = Parties(forest, self._phrases, speaker)
        self._things = Things(self._phrases, self._parties)

    def amounts(self, phrase: NounPhrase) -> Sequence[Quantity]:
        """The amounts that begin in `phrase`."""
        return self._phrases.amounts(phrase)

    def money(self, phrase: NounPhrase) -> list[Quantity]:
        """The amounts of money in `phrase`."""
        return self._phrases.money(phrase)

    def is_amount(self, phrase: NounPhrase) -> bool:
        """Whether a phrase is nothing but an amount of money or a share."""
        return self._phrases.is_amount(phrase)

    def is_dated(self, token: Token) -> bool:
        """Whether a word is part of a date."""
        return self._phrases.is_dated(token)

    # ------------------------------------------------------------------ what it means

    def is_concern(self, phrase: NounPhrase) -> bool:
        """Whether "interest" is no share of a firm: "in the best interests of"."""
        return self._phrases.is_concern(phrase)

    def parties(self, phrases: Sequence[NounPhrase]) -> list[Filler]:
        """The parties that `phrases` name or mean."""
        return self._parties.parties(phrases)

    def party(self, phrase: NounPhrase) -> list[Filler]:
        """The party that a phrase means; both of "the two countries"; none if it is a thing, a time, an amount."""
        return self._parties.party(phrase)

    def teller(self, tree: Tree, offset: int) -> Filler | None:
        """The firm that says what stands at `offset` of a tree."""
        return self._parties.teller(tree, offset)

    def named_body(self, phrase: NounPhrase) -> list[Filler]:
        """Whoever a phrase with a name describes where only somebody can stand: "the Nipani municipality"."""
        return self._parties.named_body(phrase)

    def things(self, phrases: Sequence[NounPhrase]) -> list[Filler]:
        """What `phrases` name that can be dealt in, made or traded."""
        return self._things.things(phrases)

    def thing(self, phrase: NounPhrase) -> list[Filler]:
        """The things that a phrase names; money, people and pronouns are none."""
        return self._things.thing(phrase)

    def goods(self, phrase: NounPhrase) -> list[Filler]:
        """What a phrase names where only what is made or traded can stand: anything but money, times and pronouns."""
        return self._things.goods(phrase)

    def is_never(self, phrase: NounPhrase) -> bool:
        """Whether a phrase names what no deal is made of: bonds, a house, a goalkeeper."""
        return self._things.is_never(phrase)

    def _place_of(self, phrase: NounPhrase) -> Filler | None:
        """The country of "Brazil's north-east", "Hungary's capital"."""
        owner = owner_of(phrase)
        if owner is None or phrase.last.lower not in words("regions") | words("areas"):
            return None
        found = self.place(owner)
        return found if found is not None and found.value.country else None

    def place(self, phrase: NounPhrase) -> Filler | None:
        """The place that a phrase names, with its country from behind a comma: "Szeged, Hungary"."""
        tokens = own_words(phrase)
        if not any(token.tag == "PROPN" for token in tokens):
            return self._place_of(phrase)
        names = [token for token in tokens if token.tag == "PROPN"]
        span = Span.of(names[0].start, names[-1].end)
        if self._phrases.is_dated(names[-1]):
            return None  # "on Fri.", "in Spring"
        place = self.names.place_at(span)
        entity = self.names.entity_at(span)
        firm = entity is not None and entity.kind == "organisation"  # "10 million shares in Adler Plc"
        if place is None and tokens[-1].tag == "PROPN" and not firm:
            place = Place(name=" ".join(self.text[span.slice].split()))
        if place is None:
            return None
        if place.country is None:
            for aside in tree_of(phrase).aside_behind(phrase):
                wider = first_of(self.names.place_at(one.span) for one in aside.noun_phrases)
                if wider is not None and wider.country:
                    return Filler(
                        Place(name=place.name, country=wider.country), Span.of(span.start, aside.end)
                    )
        return Filler(place, span)
