"""A sentence as a tree of nodes: who stands where to which verb, and what stands behind a noun.

Names, amounts and dates are nodes (`nodes`), insertions are lifted out and are trees of their own that know what they
are about (`asides`). The arcs come from the parser; what stands behind a word is walked in order, since where a
prepositional phrase belongs is for the frame of the word to say.
"""

from collections.abc import Iterator, Sequence
from functools import cached_property
from itertools import pairwise
from typing import NamedTuple

from factlib.events.asides import lifted
from factlib.events.mentions import Mentions
from factlib.events.nodes import AMOUNT, Node, nodes_of, tag_nodes
from factlib.language import Clause, NounPhrase, Sentence, Token, VerbGroup
from factlib.language.clauses import Structure
from factlib.language.phrases import noun_phrases
from factlib.language.verbs import verb_groups

__all__ = ["Complement", "Tree", "tree_of", "trees_of"]

_AND = {"and", "or", "&"}
_CONJUNCTIONS = {"after", "before", "since", "until", "as", "while", "because", "when", "once", "if"}
_RELATIVE = {"which", "who", "whom", "that"}
_PREPOSITIONS = {
    "worth",
    "including",
    "covering",
    "following",
    "involving",
    "totaling",
    "totalling",
    "costing",
    "regarding",
}
_TOLD_AGAIN = {"to", "from"}
_TIMES = {"year", "month", "week", "day", "annum", "quarter"}
_VALUED = {"value", "price", "estimate", "put"}
_LONGEST_DATELINE = 10
_LONGEST_WALK = 40  # nodes


class Complement(NamedTuple):
    """What stands behind a word: a preposition ("" for none), and the noun phrases that it holds."""

    preposition: str
    phrases: tuple[NounPhrase, ...]

    @property
    def start(self) -> int:
        """Where its first phrase starts."""
        return self.phrases[0].start

    @property
    def end(self) -> int:
        """Where its last phrase ends."""
        return self.phrases[-1].end


class Tree:
    """One sentence, or one insertion of it.

    Attributes:
        sentence: The sentence.
        tokens: Its nodes, numbered from 0.
        kind: "main", or the kind of the insertion.
        about: The last words before an insertion: the noun phrase that it is about; None for a sentence.
        host: The tree that an insertion stands in.
        asides: The trees of its insertions.
        noun_phrases: Its base noun phrases.
        verb_groups: Its verb groups.
        brackets: What stands in brackets in its sentence, as offsets.
    """

    def __init__(
        self,
        sentence: Sentence,
        tokens: Sequence[Node],
        kind: str = "main",
        about: NounPhrase | None = None,
        host: "Tree | None" = None,
    ) -> None:
        self.sentence = sentence
        self.tokens = tokens
        for index, token in enumerate(tokens):
            token.index, token.tree = index, self
        self.kind = kind
        self.about = about
        self.host = host
        self.asides: list[Tree] = []
        self.brackets: Sequence[tuple[int, int]] = ()
        self.noun_phrases: list[NounPhrase] = noun_phrases(tokens)
        self.verb_groups: list[VerbGroup] = verb_groups(tokens)

    @property
    def start(self) -> int:
        """Where it starts in the text."""
        return self.tokens[0].start

    @property
    def end(self) -> int:
        """Where it ends."""
        return self.tokens[-1].end

    @cached_property
    def structure(self) -> Structure:
        """The arcs."""
        return Structure(self.tokens, self.noun_phrases, self.verb_groups)

    @cached_property
    def clauses(self) -> list[Clause]:
        """One clause a verb group, in order."""
        return self.structure.clauses()

    @cached_property
    def phrase_of(self) -> dict[int, NounPhrase]:
        """The noun phrase of each token in one."""
        return {token.index: phrase for phrase in self.noun_phrases for token in phrase.tokens}

    @cached_property
    def clause_of(self) -> dict[int, Clause]:
        """The clause of each token of a verb group."""
        return {token.index: clause for clause in self.clauses for token in clause.verb.tokens}

    @cached_property
    def _subjects(self) -> set[int]:
        return {clause.subject.tokens[0].index for clause in self.clauses if clause.subject is not None}

    def word(self, index: int, *words: str) -> bool:
        """Whether the token at `index` is one of `words`, in lower case."""
        return 0 <= index < len(self.tokens) and self.tokens[index].lower in words

    def aside_behind(self, phrase: NounPhrase) -> "Iterator[Tree]":
        """The insertions that are about `phrase`."""
        return (aside for aside in self.asides if aside.about is phrase)

    # ------------------------------------------------------------------ who does what

    def subject(self, clause: Clause) -> NounPhrase | None:
        """The subject in sense of a verb: its own, that of the verb it hangs on or is joined to, what an insertion is about."""
        found = self._subject(clause)
        if found is not None and found.head.lower in _RELATIVE and len(found.tokens) == 1:
            return self._antecedent(clause) or (self.about if self.kind == "relative" else found)
        return found

    def _subject(self, clause: Clause) -> NounPhrase | None:
        if clause.subject is not None:
            return self._outer(clause.subject)
        if (own := self._behind_conjunction(clause)) is not None:
            return own
        if self.kind == "participle" and clause is self.clauses[0]:
            return self.about or (
                self.host.subject(self.host.clauses[0]) if self.host and self.host.clauses else None
            )
        if clause.antecedent is not None and not clause.verb.infinitive and not self._is_adverbial(clause):
            return clause.antecedent
        if clause.passive and not clause.verb.passive:
            return clause.antecedent or self._opening(clause)
        actor = clause.actor if not clause.passive else None
        if actor is not None and actor.start < clause.verb.start:
            return actor
        parent = clause.parent
        if parent is not None and parent is not clause:
            if (
                clause.kind == "complement"
                and parent.objects
                and parent.objects[-1].end <= clause.verb.start
                and _is_party_like(parent.objects[-1])
            ):
                return parent.objects[-1]
            return self.subject(parent) if parent.verb.start < clause.verb.start else self._opening(clause)
        before = self._clause_before(clause)
        if before is not None and (clause.verb.infinitive or clause.verb.participle):
            return self.subject(before)
        return self._opening(clause)

    def _behind_conjunction(self, clause: Clause) -> NounPhrase | None:
        """The phrase between "after" and a past form, taken for what the preposition holds: "after Krauss closed one"."""
        phrase = self.phrase_of.get(clause.verb.tokens[0].index - 1)
        finite = clause.verb.verb.penn in {"VBD", "VBZ"} and len(clause.verb.tokens) == 1
        opened = phrase is not None and self.word(phrase.tokens[0].index - 1, *_CONJUNCTIONS)
        return phrase if finite and opened else None

    def _outer(self, phrase: NounPhrase) -> NounPhrase:
        """The phrase that prepositions hang one taken for a subject on: "the sale" of "the sale of jets to Peru was"."""
        found = phrase
        while self._is_behind_preposition(found):
            at = found.tokens[0].index - 1
            while at > 0 and self.tokens[at].tag == "ADP":
                at -= 1
            before = self.phrase_of.get(at)
            if before is None:
                return phrase
            found = before
        return found

    def _is_adverbial(self, clause: Clause) -> bool:
        """Whether a preposition or conjunction opens a gerund: "after buying"."""
        before = clause.verb.tokens[0].index - 1
        return (
            clause.verb.tokens[0].penn == "VBG"
            and before >= 0
            and self.tokens[before].tag in {"ADP", "SCONJ"}
        )

    def _antecedent(self, clause: Clause) -> NounPhrase | None:
        if clause.antecedent is not None and clause.antecedent.head.lower not in _RELATIVE:
            return clause.antecedent
        first = clause.subject.tokens[0].index if clause.subject is not None else clause.verb.tokens[0].index
        at = first - 1
        if self.word(at, ","):
            at -= 1
        return self.phrase_of.get(at)

    def _clause_before(self, clause: Clause) -> Clause | None:
        return next((other for other in reversed(self.clauses) if other.verb.end <= clause.verb.start), None)

    def _opening(self, clause: Clause) -> NounPhrase | None:
        """The phrase right before the verb, if no preposition stands before it: "Nokia to buy", "having bought X, Nokia cuts"."""
        first = clause.verb.tokens[0].index
        if first:
            phrase = self.phrase_of.get(first - 1)
            if phrase is not None and not self._is_behind_preposition(phrase):
                return phrase
        if clause.verb.participle or clause.verb.tokens[0].penn == "VBG":
            comma = next((token.index for token in self.tokens[first:] if token.text == ","), None)
            return self.phrase_of.get(comma + 1) if comma is not None else None
        return None

    def _is_behind_preposition(self, phrase: NounPhrase) -> bool:
        at = phrase.tokens[0].index - 1
        return at >= 0 and self.tokens[at].tag == "ADP"

    def is_passive(self, clause: Clause) -> bool:
        """Whether the subject in sense is that to which it is done."""
        if clause.verb.passive:
            return True
        verb = clause.verb
        if verb.participle and verb.verb.penn == "VBN" and len(verb.tokens) == 1:
            return not clause.objects or self.kind == "participle" or clause.kind == "reduced"
        return False

    def actor(self, clause: Clause) -> NounPhrase | None:
        """Who does it: the subject of an active verb, the "by" phrase of a passive."""
        if not self.is_passive(clause):
            return self.subject(clause)
        behind = self.complements(clause.verb.tokens[-1].index + 1, verbal=True)[0]
        by = next((c.phrases[0] for c in behind if c.preposition == "by"), None)
        return by or next(
            (phrase for preposition, phrase in clause.obliques if preposition.lower == "by"), None
        )

    # ------------------------------------------------------------------ what stands behind a word

    def conjuncts(self, phrase: NounPhrase) -> tuple[NounPhrase, ...]:
        """`phrase` with those that "and" and commas join to it on the right."""
        found = [phrase]
        while (joined := self._joined(found[-1].tokens[-1].index + 1)) is not None:
            found.append(joined)
        return tuple(found)

    def all_conjuncts(self, phrase: NounPhrase) -> tuple[NounPhrase, ...]:
        """`phrase`, a subject, with those joined to it on either side; it may stand in the tree around this one."""
        if (own := tree_of(phrase)) is not self:
            return own.all_conjuncts(phrase)
        first = phrase
        while True:
            index = first.tokens[0].index - 1
            while index >= 0 and self.tokens[index].text in {",", *_AND}:
                index -= 1
            before = self.phrase_of.get(index)
            if (
                before is None
                or before is first
                or self._joined(index + 1) is not first
                or self._is_behind_preposition(before)
            ):
                return self.conjuncts(first)
            first = before

    def _joined(self, index: int) -> NounPhrase | None:
        """The phrase that a comma or "and" at `index` joins to what stands before."""
        after = index
        while after < len(self.tokens) and self.tokens[after].text in {",", *_AND}:
            after += 1
        if after == index:
            if self.word(index, "as") and self.word(index + 1, "well") and self.word(index + 2, "as"):
                return self.phrase_of.get(index + 3)
            return None
        phrase = self.phrase_of.get(after)
        if (
            phrase is None
            or phrase.tokens[0].index != after
            or (after in self._subjects and not (self._verb_shared(index) or self._ends_list(index)))
        ):
            return None
        if self.tokens[index].text == "," and after == index + 1 and phrase.tokens[0].lower in {"a", "an"}:
            return None  # "Adler, a beef and pork producer"
        plain_comma = after == index + 1 and self.tokens[index].text == ","
        return (
            phrase
            if not plain_comma or self._list_goes_on(phrase) or self._is_headline_list(index, phrase)
            else None
        )

    def _ends_list(self, index: int) -> bool:
        """Whether the comma at `index` with "and" behind it is the last of a list: "A, B, and C raise"."""
        before = self.phrase_of.get(index - 1)
        first = before.tokens[0].index - 1 if before is not None else -1
        return (
            self.word(index, ",")
            and self.word(index + 1, *_AND)
            and self.word(first, ",")
            and first - 1 in self.phrase_of
        )

    def _is_headline_list(self, index: int, phrase: NounPhrase) -> bool:
        """Whether a comma stands for "and" between the two subjects of a headline: "Saab, Peru to sign contract"."""
        before = self.phrase_of.get(index - 1)
        alone = (
            before is not None
            and before.tokens[0].index == 0
            and before.tokens[-1].tag == "PROPN" == phrase.tokens[-1].tag
        )
        behind = phrase.tokens[-1].index + 1
        return (
            alone
            and behind < len(self.tokens)
            and (self.tokens[behind].tag in {"VERB", "AUX"} or self.tokens[behind].penn == "TO")
        )

    def _verb_shared(self, index: int) -> bool:
        """Whether what stands before `index` has no verb of its own: both conjuncts are subjects."""
        return not any(group.start < self.tokens[index].start for group in self.verb_groups)

    def _list_goes_on(self, phrase: NounPhrase) -> bool:
        index = phrase.tokens[-1].index + 1
        while index < len(self.tokens):
            if self.tokens[index].text in _AND:
                return True
            following = self.phrase_of.get(index + 1)
            if self.tokens[index].text != ",":
                return False
            if following is None:
                return self.word(index + 1, *_AND)
            index = following.tokens[-1].index + 1
        return False

    def complements(self, index: int, *, verbal: bool = False) -> tuple[list[Complement], int]:
        """The phrases behind a word up to the end of its stretch, and the token where that is.

        Args:
            index: The token behind the word.
            verbal: The word is a verb, so that a bare noun phrase is its object.
        """
        found: list[Complement] = []
        limit = min(len(self.tokens), index + _LONGEST_WALK)
        while index < limit and (after := self._step(index, found, verbal=verbal)) is not None:
            index = after
        return found, index

    def _step(self, index: int, found: list[Complement], *, verbal: bool) -> int | None:
        """Take in what stands at `index`, if it belongs to the word; where to go on, None at the end of its stretch."""
        token, phrase = self.tokens[index], self.phrase_of.get(index)
        if found and self.second_set(index, found) is not None:
            return None
        if phrase is not None and not found and phrase.tokens[0].index < index:
            own = phrase.tokens[index - phrase.tokens[0].index :]  # "handed [over more than ten tanks]"
            phrase = NounPhrase(own, phrase.head)
        if phrase is not None and phrase.tokens[0].index == index:
            return self._step_bare(index, phrase, found, verbal=verbal)
        if self._is_preposition(token):
            return self._step_preposition(token, found, verbal=verbal)
        if (past := self._past(index)) is None and (price := self._price_behind(index)) is not None:
            found.append(price)
        return past

    def _step_bare(
        self, index: int, phrase: NounPhrase, found: list[Complement], *, verbal: bool
    ) -> int | None:
        """A noun phrase without a preposition: an object, or behind a comma what is said of the one before."""
        if found and phrase.tokens[-1].lower in _TIMES:
            return phrase.tokens[-1].index + 1  # "5 million tonnes a year to"
        if found and self.word(index - 1, ","):
            return None if index in self._subjects else phrase.tokens[-1].index + 1
        if not verbal or any(complement.preposition for complement in found):
            return None
        phrases = self._own_conjuncts(phrase, found)
        found.append(Complement("", phrases))
        return phrases[-1].tokens[-1].index + 1

    def _step_preposition(self, token: Token, found: list[Complement], *, verbal: bool) -> int | None:
        """A preposition with its phrase; "of" belongs to the phrase before it, unless that is a name."""
        behind = self.behind_preposition(token.index + 1)
        if behind is None:
            return None
        phrases = self._own_conjuncts(behind, [*found, Complement(token.lower, (behind,))])
        named = (
            bool(found) and found[-1].phrases[-1].tokens[-1].tag == "PROPN"
        )  # "the purchase from Israel of jets"
        if token.lower != "of" or not found or (named and not verbal):
            found.append(Complement(token.lower, phrases))
        return phrases[-1].tokens[-1].index + 1

    def _own_conjuncts(self, phrase: NounPhrase, found: Sequence[Complement]) -> tuple[NounPhrase, ...]:
        """The conjuncts of a phrase up to one that begins a second set of arguments: "X to A and Y to B"."""
        phrases = self.conjuncts(phrase)
        cut = next(
            (
                n
                for n, each in enumerate(phrases[:-1], 1)
                if self.second_set(each.tokens[-1].index + 1, found) is not None
            ),
            None,
        )
        return phrases[:cut]

    def second_set(self, index: int, found: Sequence[Complement]) -> int | None:
        """Where a second set of arguments of a verb starts behind "and" or a comma at `index`: "X to A and Y to B"."""
        start = index
        while start < len(self.tokens) and self.tokens[start].text in {",", *_AND}:
            start += 1
        if start == index or start >= len(self.tokens):
            return None
        phrase = self.phrase_of.get(start)
        if phrase is None and self.tokens[start].penn != "CD":
            return None
        behind = (phrase.tokens[-1].index if phrase is not None else start) + 1
        told = {complement.preposition for complement in found} & _TOLD_AGAIN
        return start if self.word(behind, *told) else None

    def _is_preposition(self, token: Token) -> bool:
        if token.penn == "RP" or token.penn == "TO":
            return (
                token.penn == "TO"
                and token.index + 1 < len(self.tokens)
                and token.index + 1 in self.phrase_of
                and token.index not in self.clause_of
            )
        return token.tag == "ADP" or (token.lower in _PREPOSITIONS and token.index not in self._verb_subjects)

    @cached_property
    def _verb_subjects(self) -> set[int]:
        """The tokens of verbs that have a subject of their own."""
        return {
            token.index
            for clause in self.clauses
            if clause.subject is not None and not clause.verb.participle
            for token in clause.verb.tokens
        }

    def behind_preposition(self, index: int) -> NounPhrase | None:
        """The phrase that a preposition before `index` holds."""
        index += self.word(index, ",")  # "sold 12 jets to, Peru"
        for at in range(index, min(index + 4, len(self.tokens))):
            phrase = self.phrase_of.get(at)
            if phrase is not None:
                return phrase
            joined = (
                self.tokens[at].tag == "CCONJ" and self.tokens[at - 1].tag == "ADJ"
            )  # "aerial and naval systems"
            if (
                not joined and self.tokens[at].tag not in {"ADP", "ADV", "ADJ", "NUM", "PUNCT"}
            ) or self.tokens[at].text == ",":
                return None
        return None

    def _price_behind(self, index: int) -> Complement | None:
        """The price behind what a participle says of the object: "sold subsidiaries engaged in trade for $12 million"."""
        clause = self.clause_of.get(index)
        if clause is None or not clause.verb.participle or clause.subject is not None:
            return None
        for at in range(clause.verb.tokens[-1].index + 1, min(len(self.tokens) - 1, index + _LONGEST_WALK)):
            phrase = self.phrase_of.get(at + 1)
            if self.tokens[at].lower == "for" and phrase is not None and self._is_amount(phrase):
                return Complement("for", (phrase,))
            if at in self.clause_of or self.tokens[at].text in {",", ";"}:
                return None
        return None

    def _is_amount(self, phrase: NounPhrase) -> bool:
        last = phrase.tokens[-1]
        return isinstance(last, Node) and last.known is not None and last.seen == AMOUNT

    def _past(self, index: int) -> int | None:
        """The next token to look at behind one that is no phrase and no preposition; None where the stretch ends."""
        token = self.tokens[index]
        if token.tag in {"ADV", "ADJ", "NUM", "PART", "DET", "SYM"} and token.penn != "TO":
            return index + 1
        if token.text in {"”", "''", '"'} and self.word(index - 1, ","):
            return None  # "ten ferries,” the owner said"
        if token.penn in {"RP", "HYPH"} or token.text in {"“", "”", '"', "''", "``", "‘", "’"}:
            return index + 1
        if token.text == ",":
            behind = self.tokens[index + 1] if index + 1 < len(self.tokens) else None
            if behind is None or behind.tag in {"CCONJ", "SCONJ", "AUX"}:
                return None
            if behind.tag == "VERB" and behind.lower not in _PREPOSITIONS:
                return None
            return index + 1
        clause = self.clause_of.get(index)
        if (
            clause is not None
            and clause.verb.participle
            and clause.verb.verb.penn == "VBN"
            and clause.subject is None
        ):
            after = clause.verb.tokens[-1].index + 1
            if clause.verb.verb.lemma in _VALUED and self._is_preposition(
                self.tokens[min(after, len(self.tokens) - 1)]
            ):
                return after
        return None

    def offset(self, index: int) -> int:
        """Where the words before token `index` end in the text, marks and "and" left out."""
        last = max(min(index, len(self.tokens)), 1) - 1
        while last > 0 and (
            self.tokens[last].text in {",", ".", "(", "”", '"'} or self.tokens[last].lower in _AND
        ):
            last -= 1
        return self.tokens[last].end


def tree_of(phrase: NounPhrase) -> Tree:
    """The tree that a phrase stands in."""
    node = phrase.tokens[0]
    assert isinstance(node, Node)
    return node.tree


def _is_party_like(phrase: NounPhrase) -> bool:
    return phrase.tokens[-1].tag in {"PROPN", "PRON"}


def trees_of(sentence: Sentence, mentions: Mentions) -> list[Tree]:
    """The trees of a sentence: its own first, then those of its insertions.

    >>> from factlib.language import read
    >>> from factlib.names import names_of
    >>> reading = read("Saab, the Swedish defence group, sold 12 jets to Peru.")
    >>> main, aside = trees_of(reading[0], Mentions(reading, names_of(reading), [], []))
    >>> [token.text for token in main.tokens], aside.kind, aside.about
    (['Saab', 'sold', '12', 'jets', 'to', 'Peru', '.'], 'apposition', <NounPhrase 'Saab' 0:4>)
    """
    nodes = nodes_of(sentence, mentions)
    tokens = nodes.tokens[_dateline(nodes.tokens) :]
    while tokens and tokens[0].text in {",", ";", ":"}:
        tokens = tokens[1:]  # behind a date that was left out
    if not tokens:
        return []
    trees = _grown(sentence, tokens)
    for tree in trees:
        tree.brackets = nodes.brackets
    return trees


def _dateline(tokens: Sequence[Node]) -> int:
    """How many nodes at the start say where it was written: "AKRON, Ohio, March 24 - Gencorp said"; none if a second dash follows."""
    dash = next(
        (at for at, token in enumerate(tokens[:_LONGEST_DATELINE]) if token.text in {"-", "–", "—", "--"}), 0
    )
    shouted = bool(dash) and tokens[0].text.isupper() and len(tokens[0].text) > 1
    written = dash and all(
        token.tag in {"PROPN", "PUNCT", "NUM", "SYM"} or (shouted and not token.text.islower())
        for token in tokens[:dash]
    )
    inserted = any(
        token.text == tokens[dash].text and (not shouted or behind.tag in {"VERB", "AUX"})
        for token, behind in pairwise(tokens[dash + 1 :])
    )
    placed = shouted or any(token.text == "," for token in tokens[:dash])
    return (
        dash + 1 if written and placed and not inserted and tokens[dash - 1].end < tokens[dash].start else 0
    )


def _grown(
    sentence: Sentence,
    tokens: Sequence[Node],
    kind: str = "main",
    about: NounPhrase | None = None,
    host: Tree | None = None,
) -> list[Tree]:
    kept, asides = lifted(tokens)
    if any(aside.kind == "adverbial" for aside in asides):
        tag_nodes(kept)  # what it parted stands together now: "has, after years of talks, sold"
    tree = Tree(sentence, kept, kind, about, host)
    trees = [tree]
    for aside in asides:
        subject = tree.phrase_of.get(aside.before.index)
        grown = _grown(sentence, aside.tokens, aside.kind, subject, tree)
        tree.asides.append(grown[0])
        trees += grown
    return trees
