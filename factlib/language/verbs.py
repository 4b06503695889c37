"""Verb groups: a verb with its auxiliaries and negation, and what they say."""

from collections.abc import Sequence
from functools import partial

from factlib.language.asides import BETWEEN, BREAKS, LONGEST_ASIDE, before_aside, behind_aside, neighbour
from factlib.language.data import rows
from factlib.language.inversion import denied_in_front, verb_behind_subject
from factlib.language.model import Token, VerbGroup, token_at

_FUTURE = {"will", "shall"}
_FITS = {auxiliary: frozenset(tags.split()) for auxiliary, tags in rows("fits.tsv", "auxiliary, tags")}
_SUBJECTS = {"i", "he", "she", "we", "they", "who"}  # pronouns that are always a subject
_OBJECT_STARTS = {"PRP$", "PRP", "$", "CD"}
_NOMINAL = {"NOUN", "PROPN", "PRON"}
_NOUN_PARTS = {"NOUN", "PROPN", "ADJ", "NUM", "CCONJ"}  # what an attributive participle stands before
_NOT_ONLY = {"only", "merely", "just", "simply", "solely"}  # behind "not", they deny that it is all


class _Chain:
    """Auxiliaries on their way to a verb."""

    def __init__(self, tokens: Sequence[Token], *, parted: bool) -> None:
        self.tokens = tokens
        self.parted = parted
        self.links: list[Token] = []
        self.inside: list[Token] = []
        self.found: list[VerbGroup] = []

    def add(self, token: Token) -> None:
        """Take one more auxiliary, or "to"."""
        if self.links and not _fit(self.links[-1], token):
            self.close()
        self.links.append(token)
        self.inside.append(token)

    def end(self, verb: Token) -> None:
        """Take the main verb."""
        if self.links and not _fit(self.links[-1], verb):
            self.close()
        self.found.append(_group([*self.inside, verb], [*self.links, verb], self.tokens))
        self.links, self.inside = [], []

    def close(self) -> None:
        """No verb follows: "be" is a group of its own."""
        links, inside = self.links, self.inside
        self.links, self.inside = [], []
        if links and links[-1].lemma == "be":
            self.found.append(_group(inside, links, self.tokens))

    def stretches(self, token: Token) -> bool:
        """Whether the group can go on over `token`, which is no verb."""
        return token.tag in BETWEEN or verb_behind_subject(
            self.tokens, self.links[0], token.index, partial(_fit, self.links[-1]), fronted=self.parted
        )

    def resumes(self, at: int, end: int) -> int | None:
        """Where the group goes on behind an aside that starts at the token `at`, None if it does not."""
        if not self.parted:
            return None
        last = self.links[-1]
        negated = any(_negates(token, self.tokens) for token in self.inside)
        sure = last.penn == "MD" or last.lemma == "do" or negated
        return behind_aside(self.tokens, at, end, self._takes, helper=last.lemma, sure=sure)

    def _takes(self, token: Token) -> bool:
        return (token.tag == "AUX" or _is_main(token, self.tokens)) and _fit(self.links[-1], token)


def verb_groups(tokens: Sequence[Token], *, parted: bool = True) -> list[VerbGroup]:
    """The verb groups of a tagged sentence, in the order of their main verbs.

    Args:
        tokens: The tokens of the sentence.
        parted: Whether a group may go on behind an aside, or behind a subject that stands in it because of what is
            put in front; the parser learns without, since it never sees an aside inside a group.
    """
    return _read(tokens, 0, len(tokens), parted=parted)


def verb_group_of(tokens: Sequence[Token], verb: Token) -> VerbGroup | None:
    """The group of `verb`, a token with the part of speech VERB; None if it is in no group.

    Only the words from the mark, conjunction or preposition before the verb on are read, or from that before an
    auxiliary so near that an aside may be all that stands between.
    """
    first = _stretch_start(tokens, verb.index)
    for place in range(max(first - LONGEST_ASIDE, 0), first):
        if tokens[place].tag == "AUX" or tokens[place].penn == "TO" or tokens[place].lemma == "have":
            first = _stretch_start(tokens, place)
            break
    return next((group for group in _read(tokens, first, verb.index + 1) if group.verb is verb), None)


def _stretch_start(tokens: Sequence[Token], at: int) -> int:
    """Where the words without mark, conjunction or preposition begin in which the token at `at` stands."""
    while at and (tokens[at - 1].tag not in BREAKS or tokens[at - 1].penn == "TO"):
        at -= 1
    return at


def _read(tokens: Sequence[Token], first: int, end: int, *, parted: bool = True) -> list[VerbGroup]:
    """The verb groups among the tokens from `first` to `end`; no group may go on over `first`."""
    chain = _Chain(tokens, parted=parted)
    at = first
    while at < end:
        token = tokens[at]
        at += 1
        verbal = token.tag == "VERB"
        if token.tag == "AUX" or token.penn == "TO" or (verbal and _helps(token, tokens)):
            chain.add(token)
        elif verbal and _is_main(token, tokens):
            chain.end(token)
        elif chain.links:
            if chain.stretches(token):
                chain.inside.append(token)
            elif behind := chain.resumes(token.index, end):
                chain.found += _read(tokens, token.index, behind)
                at = behind
            else:
                chain.close()
    chain.close()
    return chain.found


def _is_main(token: Token, tokens: Sequence[Token]) -> bool:
    """Whether a token is a verb of its own: not "stolen" in "stolen goods", nor "including".

    What is tagged as attributive, but stands directly behind a noun or before none, is a verb after all.
    """
    if token.tag != "VERB" or token.use == "preposition":
        return False
    if not token.use:
        return True
    if token_at(tokens, token.index - 1).tag in {"NOUN", "PROPN"}:
        return True
    behind = token_at(tokens, token.index + 1)
    return not (behind.tag in _NOUN_PARTS or behind.penn in {"HYPH", "VBG", "VBN"})


def _helps(verb: Token, tokens: Sequence[Token]) -> bool:
    """Whether a word tagged as a main verb is "have" with a participle behind it: "have now decided"."""
    if verb.lemma != "have":
        return False
    behind = neighbour(tokens, verb.index, 1)
    return behind.penn == "VBN" and behind.tag == "VERB" and not behind.use


def _finite(verb: Token, tokens: Sequence[Token]) -> str:
    """The Penn tag of a verb without auxiliary, mended where its neighbours say that it is finite.

    A pronoun such as "they" before it is its subject; a participle behind its noun never has an object.
    """
    if verb.penn not in {"VB", "VBN"}:
        return verb.penn
    before, behind = neighbour(tokens, verb.index, -1), neighbour(tokens, verb.index, 1)
    subject = before.lower in _SUBJECTS
    if verb.penn == "VB":
        return "VBP" if subject else "VB"
    noun = verb.use != "" and behind.tag == "NOUN"
    has_object = behind.tag == "DET" or behind.penn in _OBJECT_STARTS or noun
    return "VBD" if subject or (has_object and before.tag in _NOMINAL) else "VBN"


def _fit(helper: Token, verb: Token) -> bool:
    """Whether the form of `verb` goes with the auxiliary before it."""
    kind = "modal" if helper.penn == "MD" else "to" if helper.penn == "TO" else helper.lemma
    return verb.penn in _FITS.get(kind, ())


def _group(inside: Sequence[Token], chain: Sequence[Token], tokens: Sequence[Token]) -> VerbGroup:
    """The group of the auxiliaries and the verb in `chain`, with the words `inside` it."""
    verb, helpers = chain[-1], [token for token in chain[:-1] if token.tag == "AUX"]
    lemmas = {token.lemma for token in helpers}
    group = VerbGroup(_with_negation(inside, tokens))
    group.verb = verb
    group.infinitive = chain[0].penn == "TO"
    inverted = chain[0].tag == "AUX" and denied_in_front(tokens, chain[0])
    group.negated = inverted or any(_negates(token, tokens) for token in group.tokens)
    group.perfect = "have" in lemmas
    group.progressive = verb.penn == "VBG" and "be" in lemmas
    group.passive = verb.penn in {"VBN", "VBD"} and bool(helpers) and helpers[-1].lemma in {"be", "get"}
    alone = "" if len(chain) > 1 else _finite(verb, tokens)
    group.participle = not helpers and (alone or verb.penn) in {"VBG", "VBN"}
    group.modal, group.tense = _mood(helpers, alone or (helpers or [verb])[0].penn)
    return group


def _with_negation(inside: Sequence[Token], tokens: Sequence[Token]) -> Sequence[Token]:
    """The words of a group and a negation before it: "not to sell", "never sold", "never, it seems, sold"."""
    first = inside[0].index
    for end in (first, before_aside(tokens, first) + 1):
        start = end
        while start and tokens[start - 1].tag in BETWEEN:
            start -= 1
            if _negates(tokens[start], tokens):
                return [*tokens[start:end], *inside]
    return inside


def _negates(token: Token, tokens: Sequence[Token]) -> bool:
    """Whether a word denies the verb behind it: not "not" in "not only sold"."""
    if token.tag not in BETWEEN or token.lemma not in {"not", "never"}:
        return False
    return token_at(tokens, token.index + 1).lower not in _NOT_ONLY


def _mood(helpers: Sequence[Token], finite: str) -> tuple[str | None, str | None]:
    """The modal verb and the tense; `finite` is the Penn tag of the first verb."""
    modal = next((token for token in helpers if token.penn == "MD"), None)
    if modal:
        return (None, "future") if modal.lemma in _FUTURE else (modal.lemma, None)
    return None, {"VBD": "past", "VBZ": "present", "VBP": "present"}.get(finite)
