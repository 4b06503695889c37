"""The words of a phrase: whose it is, what stands behind it, its amounts, and the words that name what it means."""

from collections.abc import Sequence

from factlib.events.first import first_of
from factlib.events.frames import deals, words
from factlib.events.mentions import Mentions
from factlib.events.tags import Node
from factlib.events.tree import Tree, tree_of
from factlib.events.walk import Complement, phrases_at
from factlib.language import Clause, NounPhrase, Token, singular
from factlib.language.senses import is_mostly
from factlib.names.countries import country_of_demonym
from factlib.quantities import Quantity
from factlib.quantities.models import as_share, is_fraction

COUNTING = {"count", "measure", "number"}
"""The kinds of amount that tell how many or how much there is of a thing."""

PLACING = {"in", "at", "near", "outside", "across", "within", "inside", "around", "on", "off"}
"""The prepositions that say where."""

DEFINITE = {"the", "this", "that", "both", "these", "those"}
"""What opens a phrase of something told of before."""

ANOTHER = {"one", "another", "ones"}
"""What stands for a thing of the kind told of before."""


_UNNAMING = {"DET", "PART", "ADV", "PRON", "NUM", "PUNCT", "ADP", "SYM"}


class Phrases:
    """Finds the amounts and dates among the words of phrases.

    Attributes:
        mentions: The names, amounts and dates of the document.
    """

    def __init__(self, mentions: Mentions) -> None:
        self.mentions = mentions
        self._amounts: dict[tuple[int, int], Sequence[Quantity]] = {}  # by start and end of phrases met

    def amounts(self, phrase: NounPhrase) -> Sequence[Quantity]:
        """The amounts that begin in `phrase`."""
        start, end = phrase.start, phrase.end
        if (start, end) not in self._amounts:
            near = self.mentions.quantities_in(max(0, start - 20), end + 40)
            found = [each for each in near if each.span.start < end and each.span.end > start]
            self._amounts[start, end] = found
        return self._amounts[start, end]

    def money(self, phrase: NounPhrase) -> list[Quantity]:
        """The amounts of money in `phrase`."""
        return [each for each in self.amounts(phrase) if each.kind == "money"]

    def share(self, phrase: NounPhrase) -> Quantity | None:
        """The percentage in `phrase`, or the fraction of what a stake is in: "a one-third stake"."""
        found = self.amounts(phrase)
        if phrase.noun in words("stakes"):
            if phrase.first.lower == "half" and phrase.noun not in words("papers"):
                return None  # "half its 30 percent stake"
            found = [as_share(each) for each in found]
        return first_of(each for each in found if each.kind == "percent")

    def holding_of(self, phrase: NounPhrase) -> NounPhrase | None:
        """What somebody holds of which a part is meant, whatever part of the firm that is: "half of its 30 percent stake"."""
        whole = first_of(phrases_behind(phrase, "of"))
        if whole is None or whole.noun not in words("stakes") or phrase.noun in words("stakes"):
            return None
        papers = whole.noun in words("papers")
        of_firm = papers and not (owner_of(whole) and phrases_behind(whole, "in"))  # "a third of its shares"
        named = phrase.noun in words("parts of a holding")
        part = named or self.is_amount(phrase) or self.is_fraction(phrase)
        return whole if part and not of_firm and not self.is_concern(whole) else None

    def is_fraction(self, phrase: NounPhrase) -> bool:
        """Whether a phrase ends in a part of a whole: "a quarter", "one-third"."""
        end = phrase.last.end
        return any(each.span.end == end and is_fraction(each) for each in self.amounts(phrase))

    def is_amount(self, phrase: NounPhrase) -> bool:
        """Whether a phrase is nothing but an amount of money or a share: "$4 a share cash" too."""
        last = phrase.tokens[-2] if phrase.last.lower == "cash" and len(phrase.tokens) > 1 else phrase.last
        shares = (each for each in self.amounts(phrase) if each.kind in {"money", "percent"})
        return any(each.span.end >= last.end for each in shares)

    def is_concern(self, phrase: NounPhrase) -> bool:
        """Whether "interest" is no share of a firm: "in the best interests of"; or a partnership is one: "a limited partnership"."""
        if phrase.noun == "partnership":
            return any(token.lower in {"limited", "general"} for token in phrase.tokens)
        if phrase.noun != "interest" or self.amounts(phrase):
            return False
        inside = phrases_behind(phrase, "in")
        held = phrase.first.lower == "the" or (phrase.first.penn == "PRP$" and _is_dealt_in(phrase))
        of_firm = held and bool(inside) and inside[0].last.tag == "PROPN"
        return not of_firm and not words("shareholdings").intersection(token.lower for token in phrase.tokens)

    def is_dated(self, token: Token) -> bool:
        """Whether a word is part of a date."""
        found = self.mentions.calendar_in(token.start, token.end)
        return any(span.start <= token.start and token.end <= span.end for span in found)

    def name_words(self, tokens: Sequence[Token]) -> list[Token]:
        """The words that name a thing: without articles, numbers, and "new" and its like."""
        first = 0
        while first < len(tokens) - 1:
            token = tokens[first]
            joined = tokens[first + 1].penn == "HYPH"
            joined |= token.tag == "ADV" and tokens[first + 1].penn == "VBN"  # "locally made"
            named = token.text[0].isupper() and any(letter.isdigit() for letter in token.text)
            named |= token.text.isdigit() and not self.mentions.quantities_in(token.start, tokens[-1].end)
            unnaming = token.tag in _UNNAMING or token.penn in {"POS", "PRP$", "HYPH", "CD"}
            near = self.mentions.quantities_in(token.start, token.end + 1) if token.tag == "NOUN" else ()
            amount = any(each.span.start <= token.start < each.span.end for each in near)
            if joined or named or not (unnaming or amount or token.lower in words("plain")):
                break
            first += 1
        return list(tokens[first:])


def done_to(tree: Tree, clause: Clause, complements: Sequence[Complement]) -> list[NounPhrase]:
    """What is done to at a verb: its objects, the subject of a passive."""
    if tree.is_passive(clause):
        subject = tree.subject(clause)
        return list(tree.all_conjuncts(subject)) if subject is not None else []
    return list(phrases_at(complements, ""))


def _is_dealt_in(phrase: NounPhrase) -> bool:
    """Whether a verb of buying or selling has a phrase, or a part of it, as its object: "sold its interest in Adler"."""
    tree = tree_of(phrase)
    clause = tree.clause_before(phrase)
    frame = deals().by_verb.get(clause.verb.verb.lemma) if clause is not None else None
    return frame is not None and frame.firms and not frame.weak


def is_plain(token: Token) -> bool:
    """Whether a token of a tree is a word or a mark, and no name or amount."""
    return isinstance(token, Node) and token.known is None


def is_behind_preposition(phrase: NounPhrase) -> bool:
    """Whether a preposition stands right before a phrase."""
    before = phrase.first.index - 1
    return before >= 0 and tree_of(phrase).tokens[before].tag == "ADP"


def firm_behind(phrase: NounPhrase) -> Sequence[NounPhrase]:
    """The phrase for the firm whose shares or whose dealing a phrase is of: "Adler's offer", "shares in the brewer Adler"."""
    owner = owner_of(phrase)
    if phrase.noun not in words("papers"):
        return (owner,) if owner is not None and phrase.noun in deals().by_noun else ()
    return phrases_behind(phrase, "in", "of")[:1] if owner is None else (owner,)


def owner_of(phrase: NounPhrase) -> NounPhrase | None:
    """The words of `phrase` before its last possessive ("Egypt" of "Egypt's purchase"), or its "its"."""
    tokens = _without_set_phrases(phrase.tokens)
    for place in range(len(tokens) - 2, -1, -1):
        token = tokens[place]
        if token.penn == "POS" and place:
            return NounPhrase(tokens[:place], tokens[place - 1])
        if token.penn == "PRP$":
            return NounPhrase([token], token)
    return None


def name_described(phrase: NounPhrase) -> list[NounPhrase]:
    """The name that a body with a relative clause is told to be: "Adler" of "Adler, the firm that bought"."""
    tree, first = tree_of(phrase), phrase.first
    described = tree.word(phrase.last.index + 1, "that", "which", "who")
    if tree.kind == "apposition" and phrase is tree.noun_phrases[0]:
        before = tree.about if described else None
    else:
        described = described and first.lower == "the" and tree.word(first.index - 1, ",")
        before = tree.phrase_of.get(first.index - 2) if described else None
    return [before] if before is not None and before.last.tag == "PROPN" else []


def own_words(phrase: NounPhrase) -> Sequence[Token]:
    """The words of `phrase` behind its possessive, without set phrases: "state-of-the-art", "off-the-shelf"."""
    tokens = _without_set_phrases(phrase.tokens)
    for place in range(len(tokens) - 2, -1, -1):
        if tokens[place].penn in {"POS", "PRP$"}:
            return tokens[place + 1 :]
    return tokens


def _without_set_phrases(tokens: Sequence[Token]) -> Sequence[Token]:
    """Words without those that hyphens join around an article or a possessive: they praise, or say how it is had."""
    joints = [at for at, token in enumerate(tokens) if token.penn == "HYPH"]
    set_in = [at for at in joints if at + 2 in joints and tokens[at + 1].penn in {"DT", "PRP$"}]
    if not set_in:
        return tokens
    first, last = set_in[0] - 1, set_in[-1] + 3
    while first - 1 in joints:
        first -= 2
    while last + 1 in joints:
        last += 2
    return [*tokens[: max(first, 0)], *tokens[last + 1 :]] or tokens


def phrases_behind(phrase: NounPhrase, *prepositions: str) -> tuple[NounPhrase, ...]:
    """The phrases behind a preposition right behind `phrase`."""
    tree, index = tree_of(phrase), phrase.last.index + 1
    while index < len(tree.tokens) and tree.tokens[index].tag == "ADJ":
        index += 1
    if not tree.word(index, *prepositions):
        return ()
    behind = tree.walk.behind_preposition(index + 1)
    return tree.conjuncts(behind) if behind is not None else ()


def is_body(phrase: NounPhrase) -> bool:
    """Whether the head of a phrase is a noun for a party: a state, a firm, a group of people."""
    lemma, last = phrase.noun, phrase.last.lower
    state = lemma in words("states") or last in words("states")
    known = lemma in words("firms") or last in words("people") or lemma.endswith(("maker", "builder"))
    return state or known or is_mostly(lemma, words("bodies") | words("dealers"))


def is_credit(phrase: NounPhrase) -> bool:
    """Whether a facility or a line is money lent: "a five-year syndicated facility", "drew on the line with its banks"."""
    head, tree = phrase.last, tree_of(phrase)
    if singular(head.lower) not in words("credit_lines"):
        return False
    before = {part for token in phrase.tokens[:-1] for part in token.lower.split("-")}
    joined = (token.index for token in phrase.tokens if token.penn == "HYPH")
    termed = any(tree.word(at + 1, "year", "month", "day") for at in joined)
    if (termed and "old" not in before) or before & words("credit"):
        return True
    lenders = {singular(each.last.lower.split()[-1]) for each in phrases_behind(phrase, "from", "with", "by")}
    drawn = tree.word(phrase.first.index - 1, "on", "under", "from") and "draw" in tree.verbs
    if drawn or lenders & words("lenders"):
        return True
    lending = tree.clauses_if(words("lending"))
    lent = (clause for clause in lending if clause.verb.verb.lemma in words("lending"))
    return any(phrase in (tree.subject(clause), *clause.objects) for clause in lent)


def has_name(phrase: NounPhrase) -> bool:
    """Whether a name or a demonym is among the words of `phrase`."""
    return any(token.tag == "PROPN" or country_of_demonym(token.text) for token in phrase.tokens)


def own_verb(tree: Tree, phrase: NounPhrase) -> Clause | None:
    """The clause of which a reference is an object: "the navy awarded it a contract", "a bank backs its plan" are of another."""
    owns, before = tree.word(phrase.last.index + 1, "'s", "’s"), tree.clause_before(phrase)
    opposed = before is not None and is_against(tree, before)  # "growers voiced opposition to the bid"
    backed = opposed or (before is not None and before.verb.verb.lemma in words("favouring"))
    referring = {"it", "them", "its", "his", "her", "their"} if backed else {"it", "them"}
    owns = owns and not opposed
    refers = phrase.last.lower in referring or (phrase.first.lower == "the" and not owns)
    return None if not refers or any(each.subject is phrase for each in tree.clauses) else before


def is_against(tree: Tree, clause: Clause) -> bool:
    """Whether the subject of a clause objects to what it speaks of, so that he does not take part: "voiced concern over the sale"."""
    verb = clause.verb.verb
    behind = tree.tokens[verb.index + 1 : verb.index + 3] if verb.lemma == "be" else ()
    voiced = verb.lemma in words("voicing")
    objects = voiced and any(each.last.lemma.lower() in words("objections") for each in clause.objects)
    return objects or any(
        not words("against").isdisjoint((each.lower, each.lemma)) for each in (verb, *behind)
    )


def subject_behind(tree: Tree, offset: int) -> NounPhrase | None:
    """The subject behind the comma that parts it from what is fronted: Adler in "With its purchase of Lomax, Adler becomes".

    Args:
        tree: The tree of the sentence.
        offset: Where what is fronted stands; the subject stands behind it.
    """
    subjects = (tree.subject(clause) for clause in tree.clauses)
    parted = (each for each in subjects if each is not None and tree.word(each.first.index - 1, ","))
    return first_of(each for each in parted if each.start > offset)


def head_of_dealing(tree: Tree, noun: Token) -> Token:
    """The head of the noun of dealing that a noun ends: the "request" of "a request for information"."""
    for at in range(max(noun.index - deals().longest_noun + 1, 0), noun.index - 1):
        between = [token.lower for token in tree.tokens[at : noun.index]]
        if " ".join([*between, singular(noun.lower)]) in deals().by_noun:
            return tree.tokens[at]
    return noun
