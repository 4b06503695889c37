"""The arguments of a verb or noun, by structure: who is its subject, what its object, what stands behind "to".

Over the shared reading: `Clause` gives the subject and object of verbs with passive, relative and coordinate
clauses mapped; the phrases behind a word are walked in order (`Walk`), and the noun before a possessive is told
from the noun itself.
"""

from collections.abc import Sequence

from factlib.extract.walk import AND, QUOTES, Complement, Group, Walk
from factlib.language import Clause, NounPhrase, Token
from factlib.names.countries import country_code

__all__ = ["Complement", "Group", "View"]

_RELATIVE = {"which", "who", "whom", "whose", "that", "where"}
_FIRMS = {"Inc", "Co", "Corp", "Ltd", "Cos", "PLC", "LLC"}
_LONGEST_ASIDE = 8  # tokens
_DEEPEST = 4  # verbs to climb for a subject


class View(Walk):
    """One sentence with its phrases laid over its tokens, and who does what in it."""

    def owner(self, phrase: NounPhrase) -> Sequence[Token]:
        """The words of `phrase` before its last possessive ("Egypt" of "Egypt's purchase"), or its "its"."""
        for place in range(len(phrase.tokens) - 1, -1, -1):
            token = phrase.tokens[place]
            if self._owns(phrase, place):
                return phrase.tokens[:place] if token.penn == "POS" else [token]
        return ()

    def own_words(self, phrase: NounPhrase) -> Sequence[Token]:
        """The words of `phrase` behind its possessive."""
        for place in range(len(phrase.tokens) - 1, -1, -1):
            if self._owns(phrase, place):
                return phrase.tokens[place + 1 :]
        return phrase.tokens

    def _owns(self, phrase: NounPhrase, place: int) -> bool:
        """Whether the word at `place` of `phrase` marks possession; that of "Weisfield's Inc." does not."""
        after = phrase.tokens[place + 1] if place + 1 < len(phrase.tokens) else None
        firm = after is not None and after.text.rstrip(".") in _FIRMS
        return phrase.tokens[place].penn in {"POS", "PRP$"} and not firm

    def actor(self, clause: Clause) -> NounPhrase | None:
        """Who does what a verb says; for an infinitive that hangs on no verb, the subject before it."""
        found = self._actor(clause)
        return self._apposed(self._past_aside(found)) if found is not None else None

    def _goes_before(self, token: Token, clause: Clause) -> bool:
        return clause.verb.infinitive and token.index + 1 == clause.verb.tokens[0].index

    def _past_aside(self, phrase: NounPhrase) -> NounPhrase:
        """The "plant" of "the plant in Nera, north of Prague, makes", where "Prague" was taken for the subject."""
        before, after = phrase.tokens[0].index - 1, phrase.tokens[-1].index + 1
        if before < 1 or self.tokens[before].tag != "ADP" or not self.word(after, ","):
            return phrase
        commas = [at for at in range(before - 1, max(before - _LONGEST_ASIDE, 0), -1) if self.word(at, ",")]
        outer = self.phrase_of.get(commas[0] - 1) if commas else None
        while (
            outer is not None
            and outer.tokens[0].index
            and self.tokens[outer.tokens[0].index - 1].tag == "ADP"
        ):
            outer = self.phrase_of.get(outer.tokens[0].index - 2)
        return outer or phrase

    def _apposed(self, phrase: NounPhrase) -> NounPhrase:
        """The name that `phrase` stands beside: "Riyadh Air" for "a start-up" of "Riyadh Air, a start-up, signed"."""
        at = phrase.tokens[0].index - 1
        before = self.phrase_of.get(at - 1) if at > 0 and self.word(at, ",") else None
        common = phrase.tokens[0].tag == "DET" and phrase.tokens[-1].tag == "NOUN"
        opens = before is not None and before.tokens[0].index == 0
        return (
            before if before is not None and common and opens and before.tokens[-1].tag == "PROPN" else phrase
        )

    def _actor(self, clause: Clause) -> NounPhrase | None:
        if clause.subject is not None and self.is_rate(clause.subject):  # "Australia this month tore up"
            return self.phrase_of.get(clause.subject.tokens[0].index - 1)
        later = clause.actor is not None and clause.verb.infinitive and clause.actor.start > clause.verb.start
        if clause.actor is not None and not later and clause.actor.head.lower not in _RELATIVE:
            return clause.actor
        if clause.kind == "reduced" and not self.is_passive(clause) and clause.verb.verb.penn == "VBN":
            return clause.antecedent
        own = None if self.is_passive(clause) or clause.kind == "reduced" else clause.subject
        if clause.verb.passive:
            return self._antecedent(clause.actor)
        if own is not None or not (clause.verb.infinitive or clause.verb.participle):
            return self._antecedent(clause.actor or own) or self._opening(clause)
        if clause.verb.verb.penn == "VBN":
            joined = clause.kind == "coordinate" and clause.parent is not None
            return (
                self._actor(clause.parent) if joined and clause.parent is not None else self._opening(clause)
            )
        outer = clause.parent or self._clause_before(clause)
        asked = outer.objects[-1].tokens[-1] if outer is not None and outer.objects else None
        if (
            outer is not None
            and asked is not None
            and asked.tag == "PROPN"
            and self._goes_before(asked, clause)
        ):
            return outer.objects[-1]  # "asked Boeing to sell"
        for _ in range(_DEEPEST):
            if outer is None:
                return None
            found = (
                outer.undergoer
                if outer.verb.passive
                else outer.actor or outer.subject or self._opening(outer)
            )
            if found is not None and found.head.lower not in _RELATIVE and found.start < clause.verb.start:
                return found
            outer = outer.parent or self._clause_before(outer)
        return None

    def undergoer(self, clause: Clause) -> NounPhrase | None:
        """To what it is done; what "which" stands for, what the verb before "and" is done to."""
        if clause.kind == "reduced" and clause.objects and not self.is_passive(clause):
            return clause.objects[-1]
        if (
            len(clause.verb.tokens) > 1
            and clause.verb.passive
            and clause.undergoer is None
            and clause.kind == "main"
        ):
            outer = self._clause_before(clause) if clause.verb.infinitive else None
            return outer.subject if outer is not None else self._opening(clause)
        if not clause.verb.passive and clause.objects and clause.kind != "relative":
            return self._antecedent(clause.objects[-1])
        parent = clause.parent if clause.kind == "coordinate" else None
        if parent is not None and clause.undergoer in (None, parent.subject):
            return self._antecedent(parent.undergoer)
        nearest = (
            self._before_comma(clause) if clause.kind == "reduced" and clause.undergoer is not None else None
        )
        if nearest is not None and clause.undergoer is not None and nearest.start > clause.undergoer.end:
            return nearest
        if clause.undergoer is None and clause.verb.infinitive and clause.parent is not None:
            gap = clause.parent.kind == "relative" and not clause.parent.verb.passive
            return (
                self._antecedent(clause.parent.undergoer) if gap else None
            )  # "tanks that it is ready to sell"
        return self._antecedent(clause.undergoer)

    def is_urged(self, clause: Clause) -> bool:
        """Whether somebody is called on to do what a verb says: "let us sell tanks", "let them build and sell"."""
        outer: Clause | None = clause
        for _ in range(_DEEPEST):
            if (
                outer is None
                or outer.subject is not None
                or outer.verb.infinitive
                or outer.verb.verb.penn != "VB"
            ):
                return False
            outer = outer.parent
            if outer is not None and outer.verb.verb.lemma == "let" and outer.subject is None:
                return self._opens_speech(outer.verb.tokens[0].index)
        return False

    def _opens_speech(self, index: int) -> bool:
        return index == 0 or self.tokens[index - 1].text in {":", *QUOTES}

    def _before_comma(self, clause: Clause) -> NounPhrase | None:
        """The phrase before the comma before a participle: "received ten jets, ordered in 2021"."""
        at = clause.verb.tokens[0].index - 1
        return self.phrase_of.get(at - 1) if at > 0 and self.word(at, ",") else None

    def is_passive(self, clause: Clause) -> bool:
        """Whether the verb is passive; a bare participle with an object is a past tense read wrongly."""
        after = clause.verb.tokens[-1].index + 1
        over = (
            clause.kind != "reduced" and self.word(after, "over", "out", "up") and after + 1 in self.phrase_of
        )
        bare = clause.verb.verb.penn == "VBN" and not clause.verb.perfect and not clause.objects and not over
        undergone = clause.undergoer is not None and clause.undergoer in (clause.subject, clause.antecedent)
        return clause.verb.passive or (bare and (clause.kind == "reduced" or undergone))

    def _opening(self, clause: Clause) -> NounPhrase | None:
        """The phrase that opens the sentence, for a finite verb without a subject (behind a long aside)."""
        if clause.kind == "relative" or not self.sentence.noun_phrases:
            return None
        first = self.sentence.noun_phrases[0]
        opens = first.tokens[0].index == 0 and first.tokens[-1].index < clause.verb.tokens[0].index
        free = not any(other.subject is first for other in self.sentence.clauses)
        return first if opens and free and not self.word(first.tokens[-1].index + 1, *AND) else None

    def _antecedent(self, phrase: NounPhrase | None) -> NounPhrase | None:
        """The phrase itself, or the one before a relative pronoun."""
        if phrase is None or phrase.head.lower not in _RELATIVE:
            return phrase
        index = phrase.tokens[0].index - 1
        while index >= 0 and self.tokens[index].text in {",", *QUOTES}:
            index -= 1
        return self.phrase_of.get(index)

    def _clause_before(self, clause: Clause) -> Clause | None:
        """The clause of the verb before an infinitive: "is ready to sell"."""
        for index in range(clause.verb.tokens[0].index - 1, max(clause.verb.tokens[0].index - 15, -1), -1):
            if index in self.clause_of:
                return self.clause_of[index]
            if self.tokens[index].text in {";", ":"}:
                return None
        return None

    def _is_model(self, phrase: NounPhrase) -> bool:
        """Whether a number in `phrase` counts nothing: "the Leopard 2 tank", "Leopard 2A8 tanks", "Leopard 2 tanks"."""
        numbers = [token for token in phrase.tokens if token.penn == "CD" and token.text.isdigit()]
        glued = any(self.tokens[token.index + 1].start == token.end for token in numbers)
        one = phrase.tokens[-1].penn in {"NN", "NNP"}
        return (
            glued
            or (one and any(token.text != "1" for token in numbers))
            or any(self._is_version(phrase, token) for token in numbers)
        )

    def _is_version(self, phrase: NounPhrase, number: Token) -> bool:
        """Whether a number behind a name that is no country's is part of it: one digit, or "to" names who receives."""
        named = phrase.tokens[: phrase.tokens.index(number)]
        if not named or named[-1].tag != "PROPN" or country_code(" ".join(token.text for token in named)):
            return False
        received = (
            self.word(phrase.tokens[-1].index + 1, "to") and phrase.tokens[-1].index + 2 in self.phrase_of
        )
        return received or len(number.text) == 1

    def two_objects(self, phrase: NounPhrase) -> tuple[NounPhrase, NounPhrase] | None:
        """A receiver and a thing that were read as one phrase: "Ukraine ten tanks"."""
        priced = any(token.penn == "$" for token in phrase.tokens)
        if phrase.tokens[0].penn == "CD" or (self._is_model(phrase) and not priced):
            return None
        for place in range(1, len(phrase.tokens) - 1):
            token, before, after = phrase.tokens[place], phrase.tokens[place - 1], phrase.tokens[place + 1]
            counts = token.penn == "CD" and token.text[0].isalnum() and after.tag in {"NOUN", "PROPN", "ADJ"}
            money = token.penn == "$"  # "sold Taiwan $619 million worth of missiles"
            if before.tag == "PROPN" and (counts or money or token.tag == "DET") and after.penn != "HYPH":
                first, second = phrase.tokens[:place], phrase.tokens[place:]
                return NounPhrase(first, first[-1]), NounPhrase(second, second[-1])
        return None
