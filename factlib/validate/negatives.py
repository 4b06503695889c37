"""Words that deny something by themselves: "refuse", "undisclosed", "excluding", "silent"."""

from factlib.language import Token, lemma
from factlib.language.senses import senses_of
from factlib.validate.assertions import word_set
from factlib.validate.wording import Wording

_DENYING = ("non", "un", "in", "im", "il", "ir", "dis")
_LEAST_DENIED = 4  # letters of the word behind one of these


def has_negative_word(wording: Wording, *, but: Token | None = None) -> bool:
    """Whether some word, other than one, denies something without a negation: "refuse", "undisclosed", "excluding"."""
    rows = [
        word_set("governors", "negative"),
        word_set("nouns", "negative"),
        word_set("negations", "excluding"),
    ]
    return any(
        any(token.lemma.lower() in row for row in rows) or _is_negated_word(token)
        for token in wording.tokens
        if token is not but
    )


def _is_negated_word(token: Token) -> bool:
    """Whether a word denies another one by its first letters: "undisclosed", "non-performing", "ineligible"."""
    word = token.lower.replace("-", "")
    if token.tag not in ("ADJ", "VERB", "ADV") and not word.startswith("un"):
        return False
    rest = next((word.removeprefix(prefix) for prefix in _DENYING if word.startswith(prefix)), "")
    return len(rest) >= _LEAST_DENIED and any(
        senses_of(form, part) for form in (rest, lemma(rest, "VERB")) for part in "av"
    )
