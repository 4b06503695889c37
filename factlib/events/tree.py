"""A sentence as a tree of nodes: who stands where to which verb, and what stands behind a noun.

Names, amounts and dates are nodes (`nodes`), insertions are lifted out and are trees of their own that know what they
are about (`asides`). The arcs come from the parser; what stands behind a word is walked in order (`walk`), since where a
prepositional phrase belongs is for the frame of the word to say. Trees are grown in `grow`.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence
from functools import cached_property
from weakref import ref

from factlib.events.bare_relatives import phrases_of
from factlib.events.control import is_of_offer_met, of_infinitive
from factlib.events.first import first_of
from factlib.events.frames import saying_verbs, words
from factlib.events.frames.stages import governs
from factlib.events.party_words import is_party_like
from factlib.events.tags import Node
from factlib.events.walk import Complement, Walk
from factlib.language import Clause, NounPhrase, Sentence, Token, VerbGroup
from factlib.language.clauses import Structure
from factlib.language.verbs import verb_groups

_REFLEXIVE = ("self", "selves")
_MEANS = ("by", "after", "before", "while", "since", "without", "when")
_CHARGING = ("for", "of", "from", "with")
_KNOWN = {"the", "its", "their"}
_LATER = ("after", "before", "since", "until")
_RELATIVE = {"which", "who", "whom", "that"}


class Tree:
    """One sentence, or one insertion of it.

    Attributes:
        sentence: The sentence.
        tokens: Its nodes, numbered from 0.
        kind: "main", or the kind of the insertion.
        about: The last words before an insertion: the noun phrase that it is about; None for a sentence.
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
        own = ref(self)
        for index, token in enumerate(tokens):
            token.index, token.tree_ref = index, own
        self.kind = kind
        self.about = about
        self._host = ref(host) if host is not None else None
        self._subjects: dict[Clause, NounPhrase | None] = {}  # of clauses met: each is asked for four times
        self.asides: list[Tree] = []
        self.brackets: Sequence[tuple[int, int]] = ()
        self.noun_phrases = list(phrases_of(tokens))
        self.verb_groups: list[VerbGroup] = verb_groups(tokens)

    @property
    def host(self) -> "Tree | None":
        """The tree that an insertion stands in."""
        return self._host() if self._host is not None else None

    @property
    def start(self) -> int:
        """Where it starts in the text."""
        return self.tokens[0].start

    @property
    def end(self) -> int:
        """Where it ends."""
        return self.tokens[-1].end

    @cached_property
    def verbs(self) -> frozenset[str]:
        """The main verb of each verb group, as lemma in small letters; known before the arcs are read."""
        return frozenset(group.verb.lemma.lower() for group in self.verb_groups)

    @cached_property
    def structure(self) -> Structure:
        """The arcs."""
        return Structure(self.tokens, self.noun_phrases, self.verb_groups)

    @cached_property
    def clauses(self) -> list[Clause]:
        """One clause a verb group, in order."""
        return self.structure.clauses() if self.verb_groups else []

    def clauses_if(self, verbs: Collection[str]) -> Sequence[Clause]:
        """The clauses if the main verb of one is among `verbs`, else none, and the arcs are not read for it."""
        return () if self.verbs.isdisjoint(verbs) else self.clauses

    @cached_property
    def phrase_of(self) -> dict[int, NounPhrase]:
        """The noun phrase of each token in one."""
        return {token.index: phrase for phrase in self.noun_phrases for token in phrase.tokens}

    @cached_property
    def walk(self) -> Walk:
        """What walks over that which stands behind a word."""
        return Walk(self.tokens, self.phrase_of, self.verb_groups, self.clauses)

    @property
    def clause_of(self) -> Mapping[int, Clause]:
        """The clause of each token of a verb group."""
        return self.walk.clause_of

    def word(self, index: int, *words: str) -> bool:
        """Whether the token at `index` is one of `words`, in lower case."""
        return 0 <= index < len(self.tokens) and self.tokens[index].lower in words

    def aside_behind(self, phrase: NounPhrase) -> "Iterator[Tree]":
        """The insertions that are about `phrase`."""
        return (aside for aside in self.asides if aside.about is phrase)

    def is_aside_of_other(self, trigger: Token, start: int) -> bool:
        """Whether an insertion before a trigger tells something else of somebody, with what stands at offset `start`.

        So of "which lost $3bn last year" in "Adler, which lost $3bn last year, is to buy Brod"; not of what tells of the
        phrase of the trigger itself: "the plant, which cost $3bn, has closed", nor of what is paid: "paying $3bn".
        """
        own = self.phrase_of.get(trigger.index)
        return any(
            aside.start <= start < aside.end <= trigger.start
            and aside.verbs
            and (aside.kind == "relative" or aside.verbs.isdisjoint(words("paying")))
            and aside.about is not own
            for aside in self.asides
        )

    def appositions(self, phrase: NounPhrase) -> Iterator[NounPhrase]:
        """What the appositions to `phrase` call it: "the Swedish defence group" of "Saab"."""
        behind = (aside for aside in self.aside_behind(phrase) if aside.kind == "apposition")
        return (aside.noun_phrases[0] for aside in behind if aside.noun_phrases)

    # ------------------------------------------------------------------ who does what

    def clause_before(self, phrase: NounPhrase | VerbGroup) -> Clause | None:
        """The clause whose verb stands last before a phrase, or before another verb."""
        return first_of(clause for clause in reversed(self.clauses) if clause.verb.end <= phrase.start)

    def subject(self, clause: Clause) -> NounPhrase | None:
        """The subject in sense of a verb: its own, that of the verb it hangs on or is joined to, what an insertion is about."""
        if clause not in self._subjects:
            self._subjects[clause] = self._subject(clause)
        return self._subjects[clause]

    def _subject(self, clause: Clause) -> NounPhrase | None:
        found = self._subject_told(clause)
        if found is not None and found.head.lower in _RELATIVE and len(found.tokens) == 1:
            return self._antecedent(clause) or (self.about if self.kind == "relative" else found)
        return found

    def _subject_told(self, clause: Clause) -> NounPhrase | None:
        meant = self._told_of(clause) or of_infinitive(self, clause) or self._of_means(clause)
        meant = meant or self._of_absolute(clause)
        meant = meant or self.seen_to(clause) or self._of_charge(clause)
        if meant is not None or is_of_offer_met(self, clause):
            return meant
        opening = self.phrase_of.get(0) if self.kind == "relative" else None
        if opening is not None and clause.subject is not None and clause.subject.noun in words("times"):
            return opening  # "which last year bought"
        if clause.subject is not None and not clause.subject.last.lower.endswith(_REFLEXIVE):
            return self.outer(clause.subject)
        if (own := self._behind_and(clause)) is not None:
            return own
        if (meant := self._of_insertion(clause) or self._who_wants(clause)) is not None:
            return meant
        told_of = None if clause.verb.infinitive or self._is_adverbial(clause) else clause.antecedent
        if told_of is not None and not self.walk.is_how_long(told_of):
            return self.walk.past_price(told_of)
        if clause.passive and not clause.verb.passive:
            joined = clause.parent if clause.kind == "coordinate" else None  # "was sold and bought by"
            shared = self.subject(joined) if joined is not None and self.is_passive(joined) else None
            meant = clause.antecedent and self.walk.past_price(clause.antecedent)
            return meant or shared or self._opening(clause)
        actor = clause.actor if not clause.passive else None
        if actor is not None and actor.start < clause.verb.start and not self.walk.is_how_long(actor):
            return self._planner(clause, actor)
        parent = clause.parent
        if parent is not None and parent is not clause:
            told = parent.objects[-1] if parent.objects and clause.kind == "complement" else None
            if told is not None and told.end <= clause.verb.start and is_party_like(told):
                return told
            return self.subject(parent) if parent.verb.start < clause.verb.start else self._opening(clause)
        before = self.clause_before(clause.verb)
        if before is not None and (clause.verb.infinitive or clause.verb.participle):
            return self.subject(before)
        return self._opening(clause)

    def seen_to(self, clause: Clause) -> NounPhrase | None:
        """Who does what a deal or a time "will see Adler deliver", or a loan "will help Adler build"."""
        group = clause.verb
        phrase = self.phrase_of.get(group.first.index - 1)
        bare = len(group.tokens) == 1 and group.verb.penn in {"VB", "VBP"} and phrase is not None
        seeing = self.clause_of.get(phrase.first.index - 1) if bare and phrase is not None else None
        return phrase if seeing is not None and seeing.verb.verb.lemma in {"see", "help"} else None

    def _of_means(self, clause: Clause) -> NounPhrase | None:
        """Who does what a gerund says of how: "to bolster its fleet by buying"."""
        main = self.clause_before(clause.verb) if self._is_means(clause) else None
        return self.subject(main) if main is not None else None

    def _of_absolute(self, clause: Clause) -> NounPhrase | None:
        """Who does what stands behind "with" and a comma: "Peru makes no jets, with Adler supplying them"."""
        first = clause.verb.first
        phrase = self.phrase_of.get(first.index - 1) if first.penn == "VBG" else None
        opens = phrase.first.index - 1 if phrase is not None else 0
        return phrase if self.word(opens, "with") and self.word(opens - 1, ",") else None

    def _of_charge(self, clause: Clause) -> NounPhrase | None:
        """Whom somebody blames, pays or stops for what a gerund tells: "barred it from buying", "helps it in buying"."""
        group = clause.parent.verb if clause.verb.infinitive and clause.parent is not None else clause.verb
        before = group.first.index - 1  # of "raising" too in "helps it in raising $5m to buy"
        charged, main = self.phrase_of.get(before - 1), self.clause_before(group)
        if charged is None or main is None or self.is_passive(main) or charged not in main.objects:
            return None
        helped = self.word(before, "in") and main.verb.verb.lemma in words("directing")
        if group.verb.penn != "VBG" or not (helped or self.word(before, *_CHARGING)):
            return None
        return charged if is_party_like(charged) else None

    def _of_insertion(self, clause: Clause) -> NounPhrase | None:
        """Who does, or undergoes, what the participle tells that opens an insertion, or is joined to that."""
        first = self.clauses[0]
        joined = self.kind == "participle" and clause.kind == "coordinate" and clause.verb.participle
        if clause is not first:
            return self.subject(first) if joined else None  # "founded in Ohio and bought by Adler"
        of_host = self.host.subject(self.host.clauses[0]) if self.host and self.host.clauses else None
        if self.kind == "participle":
            about = self.about if clause.verb.first.penn == "VBG" else None
            apart = about is not None and about is not of_host and not is_party_like(about)
            if of_host and (apart or self._tells_of_host(clause)):
                return of_host  # "has met its target, winning contracts for"
            return self.about
        gerund = self.kind == "adverbial" and clause.verb.first.penn == "VBG"
        return of_host if gerund else None  # "Adler, after buying Saab, sold"

    def _told_of(self, clause: Clause) -> NounPhrase | None:
        """The subject behind a verb of saying, where the parser took who says it: "Adler said talks to buy X have ended"."""
        group, first = clause.verb, clause.verb.first.index
        joined = first == 0 or self.tokens[first - 1].text == "," or self.tokens[first - 1].tag == "CCONJ"
        if group.infinitive or group.participle or joined:
            return None
        for other in self.clauses:
            same = clause.subject is None or other.subject is clause.subject
            saying = same and other.verb.verb.lemma in saying_verbs()
            if saying and other is not clause and other.verb.start < clause.verb.start:
                at = other.verb.last.index + 1
                phrase = self.phrase_of.get(at + self.word(at, "that"))
                taken = phrase is None or any(each.subject is phrase for each in self.clauses)
                return None if taken else phrase
        return None

    def _planner(self, clause: Clause, actor: NounPhrase) -> NounPhrase | None:
        """Whoever has the plan that is taken for the one who acts: "Peru has plans to buy"."""
        parent, head = clause.parent, actor.last
        gerund = actor is clause.antecedent and self._is_adverbial(clause)  # "in the race for supplying"
        plan = head.tag == "NOUN" and governs(actor)
        if parent is None or not plan or not (gerund or (actor in parent.objects and clause.verb.infinitive)):
            return actor
        if gerund or actor is parent.objects[0]:
            return self.subject(parent)
        return parent.objects[0]

    def _behind_and(self, clause: Clause) -> NounPhrase | None:
        """The phrase between "and" and a finite verb for which the parser found no subject: "and 12 of them will be bought"."""
        group = clause.verb
        phrase = self.phrase_of.get(group.first.index - 1)
        if phrase is None or group.infinitive or group.participle:
            return None
        whole = self.outer(phrase)
        return whole if self.word(whole.first.index - 1, "and", "but") else None

    def outer(self, phrase: NounPhrase) -> NounPhrase:
        """The phrase that prepositions hang one taken for a subject on: "the sale" of "the sale of jets to Peru was"."""
        found = phrase
        while self.walk.is_behind_preposition(found):
            at = found.first.index - 1
            while at > 0 and (self.tokens[at].tag == "ADP" or self.tokens[at].text == ","):
                at -= 1  # "Anna Berg, of Boston, said"
            before = self.phrase_of.get(at) or self._described(at)
            later = self.word(found.first.index - 1, *_LATER)  # "dropped its bid after the board refused"
            if before is None or (later and any(self.outer(before) in one.objects for one in self.clauses)):
                return phrase
            found = before
        return found

    def _described(self, index: int) -> NounPhrase | None:
        """The phrase that a participle at `index` describes: "a group" of "a group led by"."""
        clause = self.clause_of.get(index)
        if clause is None or len(clause.verb.tokens) > 1 or clause.verb.verb.penn != "VBN":
            return None
        return self.phrase_of.get(index - 1)

    def _who_wants(self, clause: Clause) -> NounPhrase | None:
        """Who a gerund before an infinitive says to want what that tells: "talks with investors looking to buy"."""
        gerund = clause.parent.verb if clause.verb.infinitive and clause.parent is not None else clause.verb
        before = self.phrase_of.get(gerund.first.index - 1)
        wants = gerund.first.penn == "VBG" and self.word(gerund.last.index + 1, "to")
        if before is None or not wants or before.last.tag != "NOUN" or before.first.lower in _KNOWN:
            return None
        return before if is_party_like(before) else None

    def _is_adverbial(self, clause: Clause) -> bool:
        """Whether a preposition or conjunction opens a gerund: "after buying"."""
        before = clause.verb.first.index - 1
        linked = before >= 0 and self.tokens[before].tag in {"ADP", "SCONJ"}
        return clause.verb.first.penn == "VBG" and linked

    def _is_means(self, clause: Clause) -> bool:
        """Whether a gerund says how or when the subject does what the verb before it tells: "to bolster its fleet by buying"."""
        before = clause.verb.first.index - 1
        return self._is_adverbial(clause) and self.word(before, *_MEANS)

    def _tells_of_host(self, clause: Clause) -> bool:
        """Whether a participle is about the subject of its sentence, not the end of a complement: "in Wales, buying X"."""
        about = self.about
        host = self.host.clauses if self.host is not None else ()
        behind = about is not None and tree_of(about).walk.is_behind_preposition(about)
        behind = behind or any(about in each.objects for each in host)  # "left Europe, selling X"
        return self._is_perfect(clause) or (behind and clause.verb.first.penn == "VBG")

    def _is_perfect(self, clause: Clause) -> bool:
        """Whether a participle tells what the subject of the sentence did before, and hangs on no noun: "having bought"."""
        return len(clause.verb.tokens) > 1 and clause.verb.first.lower == "having"

    def _antecedent(self, clause: Clause) -> NounPhrase | None:
        if clause.antecedent is not None and clause.antecedent.head.lower not in _RELATIVE:
            return clause.antecedent
        first = clause.subject.first.index if clause.subject is not None else clause.verb.first.index
        return self.phrase_of.get(first - 1 - self.word(first - 1, ","))

    def _opening(self, clause: Clause) -> NounPhrase | None:
        """The phrase right before the verb, if no preposition stands before it: "Nokia to buy", "having bought X, Nokia cuts"."""
        first = clause.verb.first.index
        if first:
            phrase = self.phrase_of.get(first - 1)
            if phrase is not None and not self.walk.is_behind_preposition(phrase):
                return phrase
        if clause.verb.participle or clause.verb.first.penn == "VBG":
            comma = first_of(token.index for token in self.tokens[first:] if token.text == ",")
            return self.phrase_of.get(comma + 1) if comma is not None else None
        opened = clause.verb.infinitive and self.clause_before(clause.verb) is None
        return self.phrase_of.get(0) if opened and self.kind == "main" else None  # "Peru in talks to buy"

    def is_passive(self, clause: Clause) -> bool:
        """Whether the subject in sense is that to which it is done."""
        if clause.verb.passive:
            return True
        verb = clause.verb
        if verb.participle and verb.verb.penn == "VBN" and len(verb.tokens) == 1:
            return not clause.objects or self.kind == "participle" or clause.kind == "reduced"
        past = verb.verb.penn == "VBD" and len(verb.tokens) == 1
        opens = self.kind == "participle" and clause is self.clauses[0]
        past = past and (opens or clause.kind == "reduced")
        return past and not clause.objects  # "is a mill sold to Adler"

    def actor(self, clause: Clause) -> NounPhrase | None:
        """Who does it: the subject of an active verb, the "by" phrase of a passive."""
        if not self.is_passive(clause):
            return self.subject(clause)
        behind = self.complements(clause.verb.last.index + 1, verbal=True)[0]
        by = first_of(c.phrases[0] for c in behind if c.preposition == "by")
        return by or first_of(phrase for preposition, phrase in clause.obliques if preposition.lower == "by")

    # ------------------------------------------------------------------ what stands behind a word

    def conjuncts(self, phrase: NounPhrase) -> tuple[NounPhrase, ...]:
        """`phrase` with those that "and" and commas join to it on the right."""
        return self.walk.conjuncts(phrase)

    def all_conjuncts(self, phrase: NounPhrase) -> tuple[NounPhrase, ...]:
        """`phrase`, a subject, with those joined to it on either side; it may stand in the tree around this one."""
        return tree_of(phrase).walk.all_conjuncts(phrase)

    def complements(self, index: int, *, verbal: bool = False) -> tuple[Sequence[Complement], int]:
        """The phrases behind a word up to the end of its stretch, and the token where that is.

        Args:
            index: The token behind the word.
            verbal: The word is a verb, so that a bare noun phrase is its object.
        """
        return self.walk.complements(index, verbal=verbal)


def tree_of(phrase: NounPhrase) -> Tree:
    """The tree that a phrase stands in."""
    node = phrase.first
    assert isinstance(node, Node)
    tree = node.tree_ref()
    assert tree is not None, "the trees of a document are held by its forest"
    return tree
