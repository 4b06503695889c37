"""What stands behind a word: its complements, walked in order, and the noun phrases that "and" joins to one another.

Where a prepositional phrase belongs is for the frame of the word to say, so all that stand behind it are taken in, up to
the end of its stretch: the next verb, the next clause, a second set of arguments.
"""

from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property
from typing import NamedTuple

from factlib.events.first import first_of
from factlib.events.frames import deals, saying_verbs, words
from factlib.events.tags import Node, is_word, opens_other
from factlib.language import Clause, NounPhrase, Token, VerbGroup
from factlib.language.phrases import APART
from factlib.names.countries import country_code, town_country

LENDING = {"with", "through", "by"}
"""The prepositions that hold what a deal is paid with: "with a loan from Adler"."""

_AND = {"and", "or", "&"}
_JOINING = {",", *_AND}
_JOINTS = ("as well as", "but also", "along with", "together with")
_TOLD_AGAIN = {"to", "from"}
_TIMES = {"year", "month", "week", "day", "annum", "quarter"}
_VALUED = {"value", "price", "estimate", "put"}
_LONGEST_WALK = 40  # nodes
_SEAT = 4  # nodes of ", Tucson, Ariz."


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


def phrases_at(complements: Iterable[Complement], *prepositions: str) -> list[NounPhrase]:
    """The phrases behind some prepositions, or ("") behind none, among complements."""
    return [each for preposition, phrases in complements if preposition in prepositions for each in phrases]


class Walk:
    """Walks over the nodes of one tree.

    Attributes:
        tokens: Its nodes, numbered from 0.
        phrase_of: The noun phrase of each token in one.
        verb_groups: Its verb groups.
        clauses: One clause a verb group.
        clause_of: The clause of each token of a verb group.
    """

    def __init__(
        self,
        tokens: Sequence[Node],
        phrase_of: Mapping[int, NounPhrase],
        verb_groups: Sequence[VerbGroup],
        clauses: Sequence[Clause],
    ) -> None:
        self.tokens = tokens
        self.phrase_of = phrase_of
        self.verb_groups = verb_groups
        self.clauses = clauses
        self.clause_of = {token.index: clause for clause in clauses for token in clause.verb.tokens}
        self._conjuncts: dict[NounPhrase, tuple[NounPhrase, ...]] = {}  # of phrases met
        self._walked: dict[tuple[int, bool], tuple[Sequence[Complement], int]] = {}

    def is_how_long(self, phrase: NounPhrase) -> bool:
        """Whether a phrase tells how long before or after something else it was: "two years after buying it"."""
        behind = [token.lower for token in self.tokens[phrase.last.index + 1 : phrase.last.index + 2]]
        return phrase.noun in words("times") and not APART.isdisjoint(behind)

    @property
    def opens_with_time(self) -> bool:
        """Whether the sentence opens with how long after something else it was: "Two years after it bought Adler, Krauss"."""
        opening = self.phrase_of.get(0)
        return opening is not None and self.is_how_long(opening)

    def is_offer(self, at: int) -> bool:
        """Whether an offer ends at a token, or a verb does by which one comes: "an offer it received from Adler to buy"."""
        clause = self.clause_of.get(at)
        offered = self.phrase_of.get(at) if clause is None else clause.antecedent
        return offered is not None and offered.noun in words("offers")

    def conjuncts(self, phrase: NounPhrase) -> tuple[NounPhrase, ...]:
        """`phrase` with those that "and" and commas join to it on the right."""
        if phrase not in self._conjuncts:
            found = [phrase]
            while (joined := self._joined(found[-1].last.index + 1)) is not None:
                found.append(joined)
            self._conjuncts[phrase] = tuple(found)
        return self._conjuncts[phrase]

    def all_conjuncts(self, phrase: NounPhrase) -> tuple[NounPhrase, ...]:
        """`phrase`, a subject, with those that are joined to it on either side."""
        first = phrase
        while True:
            index = first.first.index - 1
            while index >= 0 and self.tokens[index].text in _JOINING:
                index -= 1
            index -= _SEAT if self._is_seat(index - _SEAT + 1) else 0
            before = self.phrase_of.get(index)
            joined = before is not None and before is not first and self._joined(index + 1) is first
            if before is None or not joined or self.is_behind_preposition(before):
                return self.conjuncts(first)
            first = before

    def past_price(self, phrase: NounPhrase) -> NounPhrase:
        """What is worth so much, of a phrase that is its price: "a deal" of "a deal worth $3bn signed with"."""
        worth = phrase.first.index - 1
        return self.phrase_of.get(worth - 1, phrase) if is_word(self.tokens, worth, "worth") else phrase

    def is_behind_preposition(self, phrase: NounPhrase) -> bool:
        """Whether a preposition stands right before `phrase`."""
        at = phrase.first.index - 1
        return at >= 0 and self.tokens[at].tag == "ADP"

    def _joined(self, index: int) -> NounPhrase | None:
        """The phrase that a comma or "and" at `index` joins to what stands before, behind where that is."""
        after = index = self._behind_seat(index)
        while after < len(self.tokens) and self.tokens[after].text in _JOINING:
            after += 1
        if after == index:
            joined = self.phrase_of.get(self._behind_words(index))
            beside = is_word(self.tokens, index, "along", "together")  # "signed it along with Adler"
            return None if beside and joined is not None and joined.last.tag != "NOUN" else joined
        phrase = self.phrase_of.get(after)
        if phrase is None or phrase.first.index != after:
            return None
        if after in self._subjects and not self._is_subject_too(index):
            return None
        if self.tokens[index].text == "," and after == index + 1 and phrase.first.lower in {"a", "an"}:
            return None  # "Adler, a beef and pork producer"
        plain_comma = after == index + 1 and self.tokens[index].text == ","
        listed = not plain_comma or self._list_goes_on(phrase) or self._is_headline_list(index, phrase)
        return phrase if listed else None

    def _behind_words(self, index: int) -> int:
        """The token behind words that join as "and" does, "as well as" or "but also", at `index`; -1 if there are none."""
        said = " ".join(token.lower for token in self.tokens[index : index + 3])
        return next((index + len(joint.split()) for joint in _JOINTS if said.startswith(joint)), -1)

    def _behind_seat(self, index: int) -> int:
        """The token behind the town and the state at `index`, if these stand there."""
        return index + _SEAT if self._is_seat(index) else index

    def _is_seat(self, index: int) -> bool:
        """Whether commas set a town and its state behind the name before `index`: "Adler Bank, Tucson, Ariz., and"."""
        behind = index + _SEAT
        if not 0 < index < behind < len(self.tokens) or self.tokens[index].text != ",":
            return False
        commas = self.tokens[index + 2].text == self.tokens[behind].text == ","
        seated = commas and self.tokens[index - 1].tag == "PROPN"
        state = self.tokens[index + 3].text if seated else ""
        return bool(town_country(state)) and not country_code(state)

    def _is_subject_too(self, index: int) -> bool:
        """Whether what "and" at `index` joins is a second subject, and no clause of its own begins with it."""
        return self._verb_shared(index) or self._ends_list(index)

    def _ends_list(self, index: int) -> bool:
        """Whether the comma at `index` with "and" behind it is the last of a list: "A, B, and C raise"."""
        before = self.phrase_of.get(index - 1)
        first = before.first.index - 1 if before is not None else -1
        ended = is_word(self.tokens, index, ",") and is_word(self.tokens, index + 1, *_AND)
        return ended and is_word(self.tokens, first, ",") and first - 1 in self.phrase_of

    def _is_headline_list(self, index: int, phrase: NounPhrase) -> bool:
        """Whether a comma stands for "and" between the two subjects of a headline: "Saab, Peru to sign contract"."""
        before = self.phrase_of.get(index - 1)
        alone = (
            before is not None and before.first.index == 0 and before.last.tag == "PROPN" == phrase.last.tag
        )
        behind = phrase.last.index + 1
        return (
            alone
            and behind < len(self.tokens)
            and (self.tokens[behind].tag in {"VERB", "AUX"} or self.tokens[behind].penn == "TO")
        )

    def _verb_shared(self, index: int) -> bool:
        """Whether what stands before `index` has no verb of its own: both conjuncts are subjects."""
        return not any(group.start < self.tokens[index].start for group in self.verb_groups)

    def _tells(self, index: int) -> bool:
        """Whether the phrase at `index` says what stands before: "bought two mills, traders and analysts said"."""
        phrase = self.phrase_of.get(index)
        clause = self.clause_of.get(phrase.last.index + 1) if phrase is not None else None
        return clause is not None and clause.verb.verb.lemma in saying_verbs()

    def _list_goes_on(self, phrase: NounPhrase) -> bool:
        index = self._behind_seat(phrase.last.index + 1)
        while index < len(self.tokens):
            if self.tokens[index].text in _AND:
                return self._verb_shared(phrase.first.index) or not self._tells(index + 1)
            following = self.phrase_of.get(index + 1)
            if self.tokens[index].text != ",":
                return False
            if following is None:
                return is_word(self.tokens, index + 1, *_AND)
            index = self._behind_seat(following.last.index + 1)
        return False

    def complements(self, index: int, *, verbal: bool = False) -> tuple[Sequence[Complement], int]:
        """The phrases behind a word up to the end of its stretch, and the token where that is.

        Args:
            index: The token behind the word.
            verbal: The word is a verb, so that a bare noun phrase is its object.
        """
        if (index, verbal) not in self._walked:
            self._walked[index, verbal] = self._walk(index, verbal=verbal)
        return self._walked[index, verbal]

    def _walk(self, index: int, *, verbal: bool) -> tuple[Sequence[Complement], int]:
        found: list[Complement] = []
        limit = min(len(self.tokens), index + _LONGEST_WALK)
        while index < limit and (after := self._step(index, found, verbal=verbal)) is not None:
            index = after
        return tuple(found), index

    def _step(self, index: int, found: list[Complement], *, verbal: bool) -> int | None:
        """Take in what stands at `index`, if it belongs to the word; where to go on, None at the end of its stretch."""
        token, phrase = self.tokens[index], self.phrase_of.get(index)
        if opens_other(self.tokens, index):
            return None  # "from Krauss instead of from Adler"
        if found and self.second_set(index, found) is not None:
            return None
        if phrase is not None and not found and phrase.first.index < index:
            own = phrase.tokens[index - phrase.first.index :]  # "handed [over more than ten tanks]"
            phrase = NounPhrase(own, phrase.head)
        if phrase is not None and phrase.first.index == index:
            return self._step_bare(index, phrase, found, verbal=verbal)
        if verbal and not found and (shared := self._behind_joined_verb(index)) is not None:
            return shared
        if self._is_preposition(token):
            return self._step_preposition(token, found, verbal=verbal)
        past = self._past(index)
        found += self._behind_description(index) if past is None else ()
        return past

    def _step_bare(
        self, index: int, phrase: NounPhrase, found: list[Complement], *, verbal: bool
    ) -> int | None:
        """A noun phrase without a preposition: an object, or behind a comma what is said of the one before."""
        if found and (phrase.last.lower in _TIMES or self.is_how_long(phrase)):
            return phrase.last.index + 1  # "5 million tonnes a year to"
        if found and (after := self._past_having(phrase)) is not None:
            return after
        if found and is_word(self.tokens, index - 1, ","):
            return None if index in self._subjects else phrase.last.index + 1
        relative = phrase.head.penn in {"WDT", "WP", "WP$"}
        if not verbal or relative or not self._may_follow(phrase, found):
            return None
        phrases = self._own_conjuncts(phrase, found)
        found.append(Complement("", phrases))
        return phrases[-1].last.index + 1

    def _past_having(self, phrase: NounPhrase) -> int | None:
        """Behind words that say whose the thing before is: "sold 12 jets it owned for $5m"."""
        clause = self.clause_of.get(phrase.last.index + 1)
        if clause is None or clause.verb.verb.lemma not in words("having") or clause.objects:
            return None
        after = clause.verb.last.index + 1
        return after if is_word(self.tokens, after, "for", "to") else None

    def _may_follow(self, phrase: NounPhrase, found: Sequence[Complement]) -> bool:
        """Whether a bare phrase is an object still: the first, or the second of "awarded Adler in Kiel the contract"."""
        if not any(complement.preposition for complement in found):
            return True
        late = [complement.preposition for complement in found] in (["to"], ["from"])
        if late and (phrase.first.tag == "DET" or phrase.first.penn == "CD"):
            return phrase.last.lower not in _TIMES  # "shipped to Peru the first of the jets"
        seated = [complement.preposition for complement in found] in (["", "in"], ["", "of"], ["", "at"])
        named = seated and all(held.phrases[-1].last.tag == "PROPN" for held in found)
        return named and (phrase.first.tag == "DET" or _is_amount(phrase))

    def _behind_joined_verb(self, index: int) -> int | None:
        """The token behind the verb that "and" at `index` joins, whose object is shared: "will buy and operate 12 jets"."""
        clause = self.clause_of.get(index + 1)
        if clause is None or clause.subject is not None or self.tokens[index].text not in _AND:
            return None
        return clause.verb.last.index + 1

    def _step_preposition(self, token: Token, found: list[Complement], *, verbal: bool) -> int | None:
        """A preposition with its phrase; "of" belongs to the phrase before it, unless that is a name."""
        behind = self.behind_preposition(token.index + 1)
        if behind is None or self._is_absolute(token, behind):
            return None
        if verbal and not phrases_at(found, "") and (parted := _parted(token, behind)) is not None:
            found += parted  # "bought from Adler 12 jets"
            return behind.last.index + 1
        phrases = self._own_conjuncts(behind, [*found, Complement(token.lower, (behind,))])
        if token.lower == "from" and self._is_of_noun(token.index, found):
            return phrases[-1].last.index + 1  # "bought Adler with help from Krauss"
        if (
            found and token.lower == found[-1].preposition == "of"
        ):  # "the purchase of Adler of Kiel and Krauss"
            found[-1] = Complement("of", (*found[-1].phrases, *phrases[1:]))
            return phrases[-1].last.index + 1
        # "the purchase from Israel of jets"
        named = bool(found) and found[-1].phrases[-1].last.tag == "PROPN"
        if token.lower != "of" or not found or (named and not verbal):
            found.append(Complement(token.lower, phrases))
        return phrases[-1].last.index + 1

    def _is_of_noun(self, index: int, found: Sequence[Complement]) -> bool:
        """Whether "from" at `index` says whose the opposition, the loan, the help before it is, behind a preposition."""
        phrase = self.phrase_of.get(index - 1) if found else None
        of = phrase.first.index - 1 if phrase is not None and _is_amount(phrase) else -1
        if is_word(self.tokens, of, "of"):  # "a loan of $5m from Adler"
            phrase = self.phrase_of.get(of - 1)
        if phrase is None or phrase.head.tag != "NOUN" or not self.is_behind_preposition(phrase):
            return False
        around = {each.preposition for each in found[-2:]}
        amid = found[-1].preposition in words("amid") and phrase.noun not in deals().by_noun
        lent = phrase.noun in words("lent") and not around.isdisjoint(LENDING)
        return amid or lent or phrase.noun in words("sent")

    def _is_absolute(self, token: Token, phrase: NounPhrase) -> bool:
        """Whether "with" behind a comma opens a clause of its own: ", with the first to arrive", ", with Peru paying"."""
        clause = self.clause_of.get(phrase.last.index + 1)
        group = clause.verb if clause is not None else None
        told = group is not None and (group.infinitive or group.participle or group.verb.penn == "VBD")
        told |= is_word(self.tokens, phrase.last.index + 1, "due")  # ", with installation due in"
        return told and token.lower == "with" and is_word(self.tokens, token.index - 1, ",")

    def _own_conjuncts(self, phrase: NounPhrase, found: Sequence[Complement]) -> tuple[NounPhrase, ...]:
        """The conjuncts of a phrase up to one that begins a second set of arguments: "X to A and Y to B"."""
        phrases = self.conjuncts(phrase)
        behind = [self.second_set(each.last.index + 1, found) for each in phrases[:-1]]
        return phrases[: first_of(n for n, start in enumerate(behind, 1) if start is not None)]

    def second_set(self, index: int, found: Sequence[Complement]) -> int | None:
        """Where a second set of arguments of a verb starts behind "and" or a comma at `index`: "X to A and Y to B".

        So does one of things with their prices: "X for $5m and Y for $7m".
        """
        start = index
        while start < len(self.tokens) and self.tokens[start].text in _JOINING:
            start += 1
        start = self._behind_words(index) if start == index else start
        if not 0 <= start < len(self.tokens):
            return None
        phrase = self.phrase_of.get(start)
        if phrase is None and self.tokens[start].penn != "CD":
            return None
        behind = (phrase.last.index if phrase is not None else start) + 1
        while is_word(self.tokens, behind, "of") and behind + 1 in self.phrase_of:
            behind = self.phrase_of[behind + 1].last.index + 1  # "30 tonnes of corn to B"
        told = {complement.preposition for complement in found} & _TOLD_AGAIN
        paid = any(each.preposition == "for" and _is_amount(each.phrases[0]) for each in found)
        price = self.phrase_of.get(behind + 1) if paid and is_word(self.tokens, behind, "for") else None
        priced = price is not None and _is_amount(price) and not (phrase is not None and _is_amount(phrase))
        return start if priced or is_word(self.tokens, behind, *told) else None

    def _is_preposition(self, token: Token) -> bool:
        if token.penn == "RP" or token.penn == "TO":
            held = token.index + 1 in self.phrase_of and token.index not in self.clause_of
            return held and token.penn == "TO"
        verbal = token.lower in words("prepositions in form of verbs")
        return token.tag == "ADP" or (verbal and token.index not in self._verb_subjects)

    @cached_property
    def _verb_subjects(self) -> set[int]:
        """The tokens of verbs that have a subject of their own."""
        acting = [each for each in self.clauses if each.subject is not None and not each.verb.participle]
        return {token.index for clause in acting for token in clause.verb.tokens}

    def behind_preposition(self, index: int) -> NounPhrase | None:
        """The phrase that a preposition before `index` holds."""
        index += is_word(self.tokens, index, ",")  # "sold 12 jets to, Peru"
        for at in range(index, min(index + 4, len(self.tokens))):
            phrase = self.phrase_of.get(at)
            if phrase is not None:
                return phrase
            token, opens = self.tokens[at], at == index or self.tokens[at - 1].tag == "ADJ"
            joined = token.tag == "CCONJ" and opens  # "either Peru or Chile", "aerial and naval systems"
            if token.text == "," or not (joined or token.tag in {"ADP", "ADV", "ADJ", "DET", "NUM", "PUNCT"}):
                return None
        return None

    def _behind_description(self, index: int) -> list[Complement]:
        """The name of the receiver, and the price, behind what a verb says of the object.

        "sold subsidiaries engaged in trade for $12 million", "sells all gas produced at its field to Adler".
        """
        clause = self.clause_of.get(index)
        described = clause is not None and (clause.verb.participle or _is_passive_infinitive(clause))
        if clause is None or not described or clause.subject is not None:
            return []
        found: list[Complement] = []
        first = clause.verb.last.index + 1
        moves = is_word(self.tokens, first, "to") or _reaches(
            clause.verb.verb.lemma
        )  # "a jet flown to Paris"
        for at in range(first, min(len(self.tokens) - 1, index + _LONGEST_WALK)):
            word, phrase = self.tokens[at].lower, self.phrase_of.get(at + 1)
            named = phrase is not None and phrase.last.tag == "PROPN" and not _is_amount(phrase)
            if word == "for" and phrase is not None and _is_amount(phrase):
                return [*found, Complement("for", (phrase,))]
            if word == "to" and phrase is not None and named and not moves:
                found.append(Complement("to", self.conjuncts(phrase)))
            if at in self.clause_of or self.tokens[at].text in {",", ";"}:
                break
        return found

    def _past(self, index: int) -> int | None:
        """The next token to look at behind one that is no phrase and no preposition; None where the stretch ends."""
        token = self.tokens[index]
        if token.lower == "subject" and is_word(self.tokens, index + 1, "to"):
            return None  # "bought Adler, subject to approval by regulators"
        if token.tag in {"ADV", "ADJ", "NUM", "PART", "DET", "SYM"} and token.penn != "TO":
            return index + 1
        if token.text in {"”", "''", '"'} and is_word(self.tokens, index - 1, ","):
            return None  # "ten ferries,” the owner said"
        if token.penn in {"RP", "HYPH"} or token.text in {"“", "”", '"', "''", "``", "‘", "’"}:
            return index + 1
        if token.text == ",":
            behind = self.tokens[index + 1] if index + 1 < len(self.tokens) else None
            if behind is None or behind.tag in {"CCONJ", "SCONJ", "AUX"}:
                return None
            if behind.tag == "VERB" and behind.lower not in words("prepositions in form of verbs"):
                return None
            return index + 1
        clause = self.clause_of.get(index)
        done = clause is not None and clause.verb.participle and clause.verb.verb.penn == "VBN"
        if clause is None or not done or clause.subject is not None:
            return None
        after = clause.verb.last.index + 1
        if clause.verb.verb.lemma in _VALUED:
            return after if self._is_preposition(self.tokens[min(after, len(self.tokens) - 1)]) else None
        return self._past_agent(clause.verb.verb.lemma, after)

    def _past_agent(self, lemma: str, index: int) -> int | None:
        """Behind whoever made what stands before, or has it: "bought 12 jets made by Adler for $5m"."""
        agent = self.phrase_of.get(index + 1) if is_word(self.tokens, index, "by") else None
        plain = lemma in words("made by") or lemma not in deals().by_verb
        return self.conjuncts(agent)[-1].last.index + 1 if agent is not None and plain else None

    @cached_property
    def _subjects(self) -> set[int]:
        return {clause.subject.first.index for clause in self.clauses if clause.subject is not None}

    def offset(self, index: int) -> int:
        """Where the words before token `index` end in the text, marks and "and" left out."""
        last = max(min(index, len(self.tokens)), 1) - 1
        while last > 0 and (
            self.tokens[last].text in {",", ".", "(", "”", '"'} or self.tokens[last].lower in _AND
        ):
            last -= 1
        return self.tokens[last].end


def _parted(preposition: Token, phrase: NounPhrase) -> tuple[Complement, Complement] | None:
    """The name that "from" or "to" holds, and the counted object right behind it; None where one phrase ends both."""
    tokens = phrase.tokens
    at = next((at for at, token in enumerate(tokens) if token.penn == "CD"), 0)
    named = at > 0 and all(token.tag in {"PROPN", "DET"} for token in tokens[:at])
    if preposition.lower not in _TOLD_AGAIN or not named or tokens[-1].penn not in {"NNS", "NN"}:
        return None
    name, thing = NounPhrase(tokens[:at], tokens[at - 1]), NounPhrase(tokens[at:], phrase.head)
    return Complement(preposition.lower, (name,)), Complement("", (thing,))


def _is_passive_infinitive(clause: Clause) -> bool:
    """Whether an infinitive says what is done to what stands before it: "all power to be generated by its dam"."""
    return clause.verb.infinitive and clause.verb.verb.penn == "VBN"


def _reaches(verb: str) -> bool:
    """Whether "to" behind a verb holds whom what it deals in goes to; not what "is equipped with radars"."""
    frame = deals().by_verb.get(verb)
    return frame is not None and "to" in frame.verb_roles and verb not in frame.states


def _is_amount(phrase: NounPhrase) -> bool:
    last = phrase.last
    return isinstance(last, Node) and last.is_amount


def given_money(phrase: NounPhrase) -> NounPhrase | None:
    """Who gets the money, of words for both: "Adler" of "gave Adler $5m"."""
    receiver = phrase.tokens[:-1]
    return (
        NounPhrase(receiver, receiver[-1])
        if receiver and receiver[-1].tag == "PROPN" and _is_amount(phrase)
        else None
    )
