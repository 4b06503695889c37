"""Cues: the verbs and phrases that tell of saying, and one cheap scan for them."""

import re
from dataclasses import dataclass
from functools import cache

from ahocorasick_rs import AhoCorasick, MatchKind

from factlib.characters import matches
from factlib.datafiles import Folder

_COLON = re.compile(r":(?=\s{1,3}(?:[“\"‘„«]|''|``))")  # before a quotation
_ARTICLES = Folder("speech").word_classes("words.toml")["articles and possessives"]
_REACH = 7  # characters to the start of an article
_VOWELS = "aeiou"
_CLASSES = "say reply claim admit deny predict warn promise complain shout ask order relay think find"
_COLUMNS = f"lemma, class: {_CLASSES.replace(' ', ' | ')}, what may be said with it, …irregular forms"
_SOURCES = ("according to", "as per")
_ASSERTING = frozenset({"say", "reply", "claim", "admit", "warn", "complain", "shout"})
_WORDS = "words of"  # "in the words of X"


@dataclass(frozen=True, slots=True)
class Cue:
    """A verb of saying.

    Attributes:
        lemma: Its dictionary form; of two words for "point out".
        kind: Its class: say, reply, claim, admit, deny, predict, warn, promise, complain, shout, ask, order, relay, think,
            find.
        takes: What may be said with it, as letters: see `cues.tsv`.
        particle: The second word that is part of it; None without one.
    """

    lemma: str
    kind: str
    takes: str
    particle: str | None

    @property
    def takes_clause(self) -> bool:
        """Whether who says it holds what a clause with "that" tells to be so: not what is asked for, hoped or denied."""
        return "t" in self.takes and self.kind in _ASSERTING

    def second(self, form: str) -> list[str]:
        """The words of which one has to follow `form`; none if it stands by itself."""
        if self.particle:
            return [self.particle]
        if "f" in self.takes:
            return ["for", "on", "upon", "to"]
        return ["that"] if "-" in self.takes and form in {self.lemma, self.lemma + "s"} else []


def _rows() -> tuple[tuple[str, ...], ...]:
    """The verbs of saying: lemma, class, what they take, and the forms that no rule makes."""
    return Folder("speech").rows("cues.tsv", _COLUMNS)


@cache
def _forms() -> dict[str, list[tuple[list[str], Cue]]]:
    """The cues of each form, with the words of which one has to follow."""
    found: dict[str, list[tuple[list[str], Cue]]] = {}
    for lemma, kind, takes, *irregular in _rows():
        verb, _, particle = lemma.partition(" ")
        cue = Cue(lemma, kind, takes, particle or None)
        for form in _inflect(verb, irregular):
            found.setdefault(form, []).append((cue.second(form), cue))
    return found


def _inflect(lemma: str, irregular: list[str]) -> list[str]:
    """All forms of a verb: base, third person, gerund, past and participle."""
    doubled = lemma + lemma[-1] if irregular and irregular[0].startswith(lemma + lemma[-1]) else lemma
    stem = lemma[:-1] if lemma.endswith("e") else doubled
    if lemma.endswith("y") and lemma[-2] not in _VOWELS:
        third, past = lemma[:-1] + "ies", lemma[:-1] + "ied"
    else:
        third = lemma + ("es" if lemma.endswith(("s", "sh", "ch", "x")) else "s")
        past = lemma + ("d" if lemma.endswith("e") else "ed")
    return [lemma, third, stem + "ing", *(irregular or [past])]


@cache
def cue_verbs() -> frozenset[str]:
    """The lemmas of the verbs that tell of saying without a second word."""
    return frozenset(lemma for lemma, *_ in _rows() if " " not in lemma)


def cue_of(word: str, following: str = "") -> Cue | None:
    """The cue that a word in lower case is a form of; a verb with a second word needs that to be `following`.

    >>> cue_of("denies").kind, cue_of("shot"), cue_of("shot", "back").lemma
    ('deny', None, 'shoot back')
    """
    for second, cue in _forms().get(word, ()):
        if not second or following in second:
            return cue
    return None


@cache
def _scanner() -> AhoCorasick:
    forms = [*_SOURCES, _WORDS]
    for form, cues in _forms().items():
        for second, _ in cues:
            forms += [f"{form} {word}" for word in second] or [form]
    cases = [*forms, *(form[0].upper() + form[1:] for form in forms), *map(str.upper, forms)]
    return AhoCorasick(cases, matchkind=MatchKind.LeftmostLongest)


def scan(text: str) -> list[int]:
    """Where words that may be cues stand in `text`, in order.

    Nouns behind an article and parts of words with a hyphen are left out.

    >>> text = "The report says so, they put it mildly and put off the call for drug-related write-offs."
    >>> [text[start:].split()[0] for start in scan(text)]
    ['says', 'put']
    """
    words = [
        start
        for _, start, end in matches(_scanner(), text)
        if not _is_part(text[max(start - 2, 0) : start], text[end : end + 2])
        and (text.startswith(_WORDS, start) or _word_before(text, start) not in _ARTICLES)
    ]
    return sorted([*words, *(found.start() for found in _COLON.finditer(text))])


def _is_part(before: str, behind: str) -> bool:
    """Whether a word goes on in the two characters before or behind it: with a letter, or a hyphen and a letter."""
    if before[-1:].isalnum() or behind[:1].isalnum():
        return True
    return (before[-1:] == "-" and before[:-1].isalnum()) or (behind[:1] == "-" and behind[1:].isalnum())


def _word_before(text: str, start: int) -> str:
    """The word in lower case that ends with the space before `start`, if it is short."""
    return text[max(start - _REACH, 0) : start].lower().rpartition(" ")[0].rpartition(" ")[2]
