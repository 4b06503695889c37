"""Verb groups: a verb with its auxiliaries and negation, and what they say."""

from collections.abc import Sequence

from factlib.language.model import Token, VerbGroup

__all__ = ["verb_group_of", "verb_groups"]

_FUTURE = {"will", "shall"}
_BETWEEN = {"ADV", "PART"}  # what can stand inside any group: "has already been sold"
_BREAKS = {"PUNCT", "SCONJ", "CCONJ", "ADP"}  # what a subject inside a question does not hold
_FITS = {  # the verb forms that go with the auxiliary before them
    "be": {"VBG", "VBN", "VBD"},
    "get": {"VBN", "VBD"},
    "have": {"VBN", "VBD"},
    "do": {"VB", "VBP"},
    "to": {"VB", "VBP", "VBD", "VBN"},
    "modal": {"VB", "VBP"},
}
_OPENERS = {"WRB", "WP", "WDT", "CC", ",", "``", ":"}
_SUBJECTS = {"i", "he", "she", "we", "they", "who"}  # pronouns that are always a subject
_OBJECT_STARTS = {"PRP$", "PRP", "$", "CD"}
_NOMINAL = {"NOUN", "PROPN", "PRON"}
_NOUN_PARTS = {"NOUN", "PROPN", "ADJ", "NUM", "CCONJ"}  # what an attributive participle stands before
_SUBJECT_WORDS = 6  # at most, between the auxiliary of a question and its verb


class _Chain:
    """Auxiliaries on their way to a verb."""

    def __init__(self, tokens: Sequence[Token]) -> None:
        self.tokens = tokens
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

    def asks(self) -> bool:
        """Whether the auxiliary opens a question, so that its subject comes before the verb."""
        first = self.links[0].index
        return first == 0 or self.tokens[first - 1].penn in _OPENERS

    def stretches(self, token: Token) -> bool:
        """Whether the group can go on over `token`, which is no verb."""
        if token.tag in _BETWEEN:
            return True
        near = token.index - self.links[-1].index <= _SUBJECT_WORDS
        return near and token.tag not in _BREAKS and self.asks() and self._verb_follows(token.index)

    def _verb_follows(self, index: int) -> bool:
        """Whether a verb that fits comes soon behind the subject of a question."""
        for token in self.tokens[index : index + _SUBJECT_WORDS]:
            if token.tag in _BREAKS or token.penn == "TO":
                return False
            if token.tag in {"VERB", "AUX"} and not token.use:
                return _fit(self.links[-1], token)
        return False


def verb_groups(tokens: Sequence[Token]) -> list[VerbGroup]:
    """The verb groups of a tagged sentence, in the order of their main verbs."""
    return _read(tokens, 0, len(tokens))


def verb_group_of(tokens: Sequence[Token], verb: Token) -> VerbGroup | None:
    """The group of `verb`, a token with the part of speech VERB; None if it is in no group.

    No group reaches over a mark, a conjunction or a preposition, so only the words from there on are read.
    """
    first = verb.index
    while first and (tokens[first - 1].tag not in _BREAKS or tokens[first - 1].penn == "TO"):
        first -= 1
    return next((group for group in _read(tokens, first, verb.index + 1) if group.verb is verb), None)


def _read(tokens: Sequence[Token], first: int, end: int) -> list[VerbGroup]:
    """The verb groups among the tokens from `first` to `end`; no group may go on over `first`."""
    chain = _Chain(tokens)
    for token in tokens[first:end]:
        if token.tag == "AUX" or token.penn == "TO" or _helps(token, tokens):
            chain.add(token)
        elif _is_main(token, tokens):
            chain.end(token)
        elif chain.links:
            if chain.stretches(token):
                chain.inside.append(token)
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
    if token.index and tokens[token.index - 1].tag in {"NOUN", "PROPN"}:
        return True
    behind = tokens[token.index + 1] if token.index + 1 < len(tokens) else None
    return behind is None or not (behind.tag in _NOUN_PARTS or behind.penn in {"HYPH", "VBG", "VBN"})


def _helps(verb: Token, tokens: Sequence[Token]) -> bool:
    """Whether "have", though tagged as a main verb, has a participle behind it: "have now decided"."""
    if verb.tag != "VERB" or verb.lemma != "have":
        return False
    behind = _neighbour(tokens, verb.index, 1)
    return behind is not None and behind.penn == "VBN" and behind.tag == "VERB" and not behind.use


def _neighbour(tokens: Sequence[Token], index: int, step: int) -> Token | None:
    """The next token to the right (step 1) or left (-1) that is no adverb."""
    index += step
    while 0 <= index < len(tokens) and tokens[index].tag in _BETWEEN:
        index += step
    return tokens[index] if 0 <= index < len(tokens) else None


def _finite(verb: Token, tokens: Sequence[Token]) -> str:
    """The Penn tag of a verb without auxiliary, mended where its neighbours say that it is finite.

    A pronoun such as "they" before it is its subject; a participle behind its noun never has an object.
    """
    if verb.penn not in {"VB", "VBN"}:
        return verb.penn
    before, behind = _neighbour(tokens, verb.index, -1), _neighbour(tokens, verb.index, 1)
    subject = before is not None and before.lower in _SUBJECTS
    if verb.penn == "VB":
        return "VBP" if subject else "VB"
    has_object = behind is not None and (
        behind.tag == "DET" or behind.penn in _OBJECT_STARTS or (verb.use != "" and behind.tag == "NOUN")
    )
    return "VBD" if subject or (has_object and before is not None and before.tag in _NOMINAL) else "VBN"


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
    group.negated = any(_negates(token) for token in group.tokens)
    group.perfect = "have" in lemmas
    group.progressive = verb.penn == "VBG" and "be" in lemmas
    group.passive = verb.penn in {"VBN", "VBD"} and bool(helpers) and helpers[-1].lemma in {"be", "get"}
    alone = "" if len(chain) > 1 else _finite(verb, tokens)
    group.participle = not helpers and (alone or verb.penn) in {"VBG", "VBN"}
    group.modal, group.tense = _mood(helpers, alone or (helpers or [verb])[0].penn)
    return group


def _with_negation(inside: Sequence[Token], tokens: Sequence[Token]) -> Sequence[Token]:
    """The words of a group and a negation directly before it: "not to sell", "never sold"."""
    first, adverbs = inside[0].index, 0
    while adverbs < first and tokens[first - 1 - adverbs].tag in _BETWEEN:
        adverbs += 1
        if _negates(tokens[first - adverbs]):
            return [*tokens[first - adverbs : first], *inside]
    return inside


def _negates(token: Token) -> bool:
    return token.tag in _BETWEEN and token.lemma in {"not", "never"}


def _mood(helpers: Sequence[Token], finite: str) -> tuple[str | None, str | None]:
    """The modal verb and the tense; `finite` is the Penn tag of the first verb."""
    modal = next((token for token in helpers if token.penn == "MD"), None)
    if modal:
        return (None, "future") if modal.lemma in _FUTURE else (modal.lemma, None)
    return None, {"VBD": "past", "VBZ": "present", "VBP": "present"}.get(finite)
