"""Phrases joined by commas and "and", and the phrases behind a word, in order, up to the end of its clause."""

from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from factlib.language import Clause, NounPhrase, Sentence, Token

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["AND", "QUOTES", "Complement", "Group", "Walk"]

QUOTES = {'"', "“", "”", "''", "``", "‘", "«", "»", "„"}
AND = {"and", "or", "&", "nor"}
_LIKE_PREPOSITIONS = {
    "covering",
    "including",
    "involving",
    "regarding",
    "concerning",
    "totalling",
    "comprising",
}
_NUMERIC = {"NUM", "SYM"}
_BEFORE_NUMBER = {"more", "than", "less", "about", "around", "nearly", "almost", "over", "up", "to", "some", "at", "least", "most",
    "approximately", "roughly", "under", "just", "only", "as", "many", "much", "an", "a", "estimated", "another", "total", "of"}  # fmt: skip
_PREPOSITIONS = {"of", "for", "from", "with", "by", "on", "in", "at"}
_BOUNDS = {"over", "about", "around", "under", "above", "below", "nearly", "almost"}
_BEFORE_BOUND = {"as", "up", "more", "less", "fewer", "at", *_BOUNDS}
_LISTING = [
    (1, ("including",)),
    (2, ("such", "as")),
    (2, ("starting", "with")),
    (2, ("among", "them")),
    (1, ("notably",)),
]
_TIMES = {"year", "month", "week", "day", "quarter", "today", "yesterday", "tonight", "tomorrow", "overnight", "annum", "monday", "tuesday",
    "wednesday", "thursday", "friday", "saturday", "sunday"}  # fmt: skip
_BEFORE_TIME = {"a", "an", "each", "every", "last", "this", "next", "late", "early", "per"}
_LONGEST_TIME = 3  # words
_AGREED = {
    "sign",
    "conclude",
    "reach",
    "award",
    "place",
    "issue",
    "open",
    "announce",
    "win",
    "strike",
}  # "agreement signed with X"
_VALUED = {"value", "estimate", "worth", "price"}
_TOLD_AGAIN = {"to", "from", "for"}  # "sold X to A and Y to B"
_LONGEST_WALK = 60  # tokens behind a word that are looked at


class Group(NamedTuple):
    """Noun phrases joined by commas and "and"."""

    phrases: tuple[NounPhrase, ...]

    @property
    def start(self) -> int:
        """Where the first starts in the text."""
        return self.phrases[0].start

    @property
    def end(self) -> int:
        """Where the last ends."""
        return self.phrases[-1].end

    @property
    def last(self) -> int:
        """The index of the last token."""
        return self.phrases[-1].tokens[-1].index


class Complement(NamedTuple):
    """A phrase behind a word: its preposition ("" for an object) and its noun phrases."""

    preposition: str
    group: Group


class Walk:
    """One sentence with its phrases laid over its tokens.

    Attributes:
        sentence: The sentence.
        tokens: Its tokens.
    """

    def __init__(self, sentence: Sentence) -> None:
        self.sentence = sentence
        self.tokens: Sequence[Token] = sentence.tokens

    @cached_property
    def phrase_of(self) -> dict[int, NounPhrase]:
        """The noun phrase of each token that is in one."""
        return {token.index: phrase for phrase in self.sentence.noun_phrases for token in phrase.tokens}

    @cached_property
    def clause_of(self) -> dict[int, Clause]:
        """The clause of each token of a verb group."""
        return {token.index: clause for clause in self.sentence.clauses for token in clause.verb.tokens}

    @cached_property
    def _reducible(self) -> set[int]:
        """The tokens of the verbs that may belong to the noun before them: a clause of no other is looked at."""
        return {
            token.index
            for group in self.sentence.verb_groups
            if group.passive or group.verb.lemma in _AGREED or group.verb.lemma in _VALUED
            for token in group.tokens
        }

    @cached_property
    def _subjects(self) -> set[int]:
        """The first tokens of noun phrases that are the subject of a verb."""
        return {
            clause.subject.tokens[0].index for clause in self.sentence.clauses if clause.subject is not None
        }

    def group(self, phrase: NounPhrase) -> Group:
        """`phrase` and the phrases joined to it on the right."""
        phrases = [phrase]
        while (joined := self._joined(phrases[-1].tokens[-1].index + 1)) is not None:
            phrases.append(joined)
        return Group(tuple(phrases))

    def subject_group(self, phrase: NounPhrase) -> Group:
        """`phrase`, a subject, with what is joined to it on either side."""
        joined = self.sentence.conjuncts(phrase)
        between = self.tokens[joined[0].tokens[-1].index + 1 : joined[-1].tokens[0].index]
        if len(joined) > 1 and any(token.lower in AND for token in between):
            return Group(tuple(joined))
        first = phrase
        while (before := self._joined_before(first)) is not None:
            first = before
        group = self.group(first)
        named = tuple(each for each in group.phrases if each is phrase or not self._describes(each))
        return Group(named) if phrase in named else Group((phrase,))

    def _describes(self, phrase: NounPhrase) -> bool:
        """Whether `phrase` says between commas what the name before it is: "Adler, the state yard, and Peru"."""
        first, last = phrase.tokens[0], phrase.tokens[-1]
        before = self.phrase_of.get(first.index - 2) if first.index > 1 else None
        apart = self.word(first.index - 1, ",") and self.word(last.index + 1, ",")
        named = before is not None and before.tokens[-1].tag == "PROPN"
        return apart and named and first.tag == "DET" and last.tag == "NOUN"

    def _joined(self, index: int) -> NounPhrase | None:
        """The phrase that a comma or "and" at `index` joins to what stands before."""
        if index >= len(self.tokens) or self.tokens[index].text not in {",", *AND, "as"}:
            return None
        comma = self.tokens[index].text == ","
        after = index
        while after < len(self.tokens) and self.tokens[after].text in {",", *AND}:
            after += 1
        if self.word(after, "well") and self.word(after + 1, "as"):
            after += 2
        elif self.word(index, "as"):
            if not (self.word(index + 1, "well") and self.word(index + 2, "as")):
                return None
            after = index + 3
        phrase = self.phrase_of.get(after)
        if phrase is None or phrase.tokens[0].index != after:
            return None
        if comma and after == index + 1 and not self._list_goes_on(phrase):
            return None
        return phrase if self._ends_list(index) or after not in self._subjects else None

    def _ends_list(self, index: int) -> bool:
        """Whether the comma at `index` is the last of a list: "A, B, and C"."""
        before = self.phrase_of.get(index - 1)
        first = before.tokens[0].index - 1 if before is not None else 0
        oxford = self.word(index, ",") and self.word(index + 1, *AND)
        return oxford and self.word(first, ",") and first - 1 in self.phrase_of

    def _list_goes_on(self, phrase: NounPhrase) -> bool:
        """Whether a list goes on behind `phrase`: an apposition or a place name does not."""
        index = phrase.tokens[-1].index + 1
        for _ in range(8):
            if index >= len(self.tokens):
                return False
            if self.tokens[index].text in AND:
                return True
            if self.tokens[index].text != ",":
                return False
            following = self.phrase_of.get(index + 1)
            if following is None:
                return self.word(index + 1, *AND, "etc")
            index = following.tokens[-1].index + 1
        return True

    def _joined_before(self, phrase: NounPhrase) -> NounPhrase | None:
        index = phrase.tokens[0].index - 1
        joined = False
        while index >= 0 and self.tokens[index].text in {",", *AND}:
            joined = True
            index -= 1
        before = self.phrase_of.get(index) if joined else None
        return before if before is not None and self._joined(index + 1) is phrase else None

    def word(self, index: int, *words: str) -> bool:
        """Whether the token at `index` is one of `words`, in lower case."""
        return 0 <= index < len(self.tokens) and self.tokens[index].lower in words

    @cached_property
    def _walked(self) -> dict[tuple[int, bool], tuple[list[Complement], int]]:
        return {}

    def walk(self, index: int, *, verbal: bool = False) -> tuple[list[Complement], int]:
        """The phrases behind a word, up to the end of its clause, and the token where that is.

        Args:
            index: The token behind the word.
            verbal: The word is a verb, so that a bare noun phrase is its object.
        """
        key = index, verbal
        if key not in self._walked:
            self._walked[key] = self._walk(index, verbal=verbal)
        return self._walked[key]

    def _walk(self, index: int, *, verbal: bool) -> tuple[list[Complement], int]:
        found: list[Complement] = []
        limit = min(len(self.tokens), index + _LONGEST_WALK)
        bare = verbal
        while index < limit:
            if found and self.gap(index, found) is not None:
                break
            index = self._past_bound(index)
            token, phrase = self.tokens[index], self.phrase_of.get(index)
            after: int | None
            if phrase is not None and phrase.tokens[0].index != index:
                after = phrase.tokens[-1].index + 1  # inside of a phrase: the rest of it
            elif phrase is not None:
                group = self.group(phrase)
                if found and (self.is_rate(phrase) or self.word(index - 1, ",")):
                    pass  # "supply 4 million tonnes a year to", "buy Arcelor, a maker of steel, for"
                elif bare:
                    found.append(Complement("", group))
                elif not self._is_aside(phrase):
                    break
                after = group.last + 1
            elif token.lower in _LIKE_PREPOSITIONS or _is_preposition(token):
                at = self._behind_preposition(index + 1)
                if any(self.gap(between, found) is not None for between in range(index + 1, at or 0)):
                    at = None  # "in 2023 and 18 howitzers to"
                if at is not None:
                    group = self._before_gap(token.lower, self.group(self.phrase_of[at]))
                    found.append(Complement(token.lower, group))
                    bare, after = False, group.last + 1
                else:
                    after = self._past_amount(index + 1)
            else:
                after = self._past(index)
            if after is None:
                break
            index = after
        return found, index

    def gap(self, index: int, complements: "Sequence[Complement]") -> int | None:
        """Where a second event of the verb of `complements` starts, behind "and" at `index`: "sold X to A and Y to B"."""
        if not self.word(index, ",", *AND) or index + 1 >= len(self.tokens):
            return None
        start = index + 2 if self.word(index + 1, *AND) else index + 1
        phrase = self.phrase_of.get(start)
        if phrase is None and (start >= len(self.tokens) or self.tokens[start].penn != "CD"):
            return None
        behind = phrase.tokens[-1].index + 1 if phrase is not None else start + 1
        told = {complement.preposition for complement in complements} & _TOLD_AGAIN
        return start if self.word(behind, *told) else None

    def _before_gap(self, preposition: str, group: Group) -> Group:
        """`group` up to what a second event begins with."""
        for number, phrase in enumerate(group.phrases[1:], 1):
            if preposition in _TOLD_AGAIN and self.word(phrase.tokens[-1].index + 1, preposition):
                return Group(group.phrases[:number])
        return group

    def _past_bound(self, index: int) -> int:
        """Past "at" of "at least $5m", "over" of "over 500 tanks", "as many as" of "as many as four fabs"."""
        following = self.tokens[index + 1] if index + 1 < len(self.tokens) else None
        if following is None or self.tokens[index].lower not in _BEFORE_BOUND:
            return index
        if self.word(index, "as") and following.lower in {"many", "much"} and self.word(index + 2, "as"):
            return min(index + 3, len(self.tokens) - 1)
        if self.word(index, "up") and following.lower == "to" and index + 2 < len(self.tokens):
            return index + 2 if self.tokens[index + 2].tag in _NUMERIC else index
        if (
            self.word(index, "more", "less", "fewer")
            and following.lower == "than"
            and index + 2 < len(self.tokens)
        ):
            return index + 2 if self.tokens[index + 2].tag in _NUMERIC else index
        bound = self.word(index, "at") and following.lower in {"least", "most"}
        return index + 1 if bound or (self.word(index, *_BOUNDS) and following.tag in _NUMERIC) else index

    def _past_amount(self, index: int) -> int | None:
        """Past the numbers and signs from `index` on, which no noun phrase holds: "for $14.9 billion"."""
        at, numbered = index, False
        while at < len(self.tokens):
            numeric = self.tokens[at].tag in _NUMERIC
            if not numeric and (numbered or self.tokens[at].lower not in _BEFORE_NUMBER):
                break
            numbered, at = numbered or numeric, at + 1
        return at if numbered else None

    def _behind_preposition(self, index: int) -> int | None:
        """Where the noun phrase of the preposition before `index` starts, past the words before a number."""
        numbered = False
        for at in range(index, min(index + 7, len(self.tokens))):
            if at in self.phrase_of:
                return at
            token = self.tokens[at]
            numbered = numbered or token.tag in _NUMERIC
            before = (
                token.lower in _BEFORE_NUMBER
                and not numbered
                and (token.lower != "to" or self.word(at - 1, "up"))
            )
            if (
                not before
                and token.text not in QUOTES
                and token.tag not in {*_NUMERIC, "ADV", "ADJ", "CCONJ"}
            ):
                return None
        return None

    def is_rate(self, phrase: NounPhrase) -> bool:
        """Whether `phrase` says when or how often: "a year", "last week", "Monday"."""
        first, last = phrase.tokens[0], phrase.tokens[-1]
        timed = last.lower in _TIMES and (len(phrase.tokens) == 1 or first.lower in _BEFORE_TIME)
        return timed and len(phrase.tokens) <= _LONGEST_TIME and not self.word(first.index - 1, "of")

    def _is_aside(self, phrase: NounPhrase) -> bool:
        """Whether `phrase` stands between commas: ", Arizona,"."""
        before, after = phrase.tokens[0].index - 1, phrase.tokens[-1].index + 1
        return self.word(before, ",", "(") and (after >= len(self.tokens) or self.word(after, ",", ")", "."))

    def _past(self, index: int) -> int | None:
        """The next token to look at behind one that is no phrase and no preposition; None where the clause ends."""
        token = self.tokens[index]
        if token.text in QUOTES and self.word(index - 1, ","):
            return None  # "ten ferries,” the owner said"
        if token.text in QUOTES or (
            token.tag in {"ADV", "NUM", "SYM", "ADJ", "PART", "DET"} and token.penn != "TO"
        ):
            return index + 1
        if token.penn in {"RP", "HYPH"}:
            return index + 1
        if token.text == "(":
            return next(
                (
                    at + 1
                    for at in range(index + 1, min(index + 25, len(self.tokens)))
                    if self.tokens[at].text == ")"
                ),
                None,
            )
        if token.text == "," and (listed := self._past_list(index + 1)) is not None:
            return listed
        if token.text == ",":
            after = self.tokens[index + 1] if index + 1 < len(self.tokens) else None
            if after is None or (
                after.tag in {"CCONJ", "SCONJ", "VERB", "AUX"} and after.lower not in _LIKE_PREPOSITIONS
            ):
                return None
            return index + 1
        joined = self.phrase_of.get(index + 1) if token.lower in AND else None
        if joined is not None and index + 1 not in self._subjects:
            return self.group(joined).last + 1
        clause = self.clause_of.get(index) if index in self._reducible else None
        agreed = (
            clause is not None
            and clause.verb.verb.lemma in _AGREED
            and not (clause.objects or clause.subject)
        )
        if clause is not None and (
            agreed
            or (clause.kind == "reduced" and (clause.verb.passive or clause.verb.verb.lemma in _VALUED))
        ):
            return self._behind_reduced(clause)
        return None

    def _past_list(self, index: int) -> int | None:
        """Past ", including A, B and C" or ", starting with A and B"."""
        length = next(
            (n for n, words in _LISTING if all(self.word(index + at, word) for at, word in enumerate(words))),
            None,
        )
        phrase = self.phrase_of.get(index + length) if length is not None else None
        if phrase is None:
            return None
        after = self.group(phrase).last + 1
        return after + 1 if self.word(after, ",") else after

    def _behind_reduced(self, clause: Clause) -> int:
        """Past "made in Baku": the participle and its first phrase belong to the noun before them."""
        index = clause.verb.tokens[-1].index + 1
        if (
            clause.verb.verb.lemma not in _AGREED
            and index < len(self.tokens)
            and _is_preposition(self.tokens[index])
            and (at := self._behind_preposition(index + 1)) is not None
        ):
            return self.group(self.phrase_of[at]).last + 1
        return index

    def follows(self, token: Token, word: str) -> bool:
        """Whether `word` stands behind `token`."""
        return self.word(token.index + 1, word)

    def offset(self, index: int) -> int:
        """Where the words before token `index` end in the text, commas and the like left out."""
        last = max(min(index, len(self.tokens)), 1) - 1
        while last > 0 and (self.tokens[last].text in {",", ".", "("} or self.tokens[last].lower in AND):
            last -= 1
        return self.tokens[last].end


def _is_preposition(token: Token) -> bool:
    return token.penn != "RP" and (token.tag == "ADP" or token.lower in _PREPOSITIONS)
