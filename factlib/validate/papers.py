"""Who speaks in a paper: "The guidelines state" is said by the ministry that the document has issue them."""

import re
from collections.abc import Collection, Iterator

from factlib.document import Span
from factlib.language import Clause, NounPhrase, Sentence, lemma
from factlib.names import Party
from factlib.validate.claimed import ClaimedValue
from factlib.validate.lists import speech_words, word_lists
from factlib.validate.matching import names_of
from factlib.validate.report import Finding
from factlib.validate.source import Cited
from factlib.validate.word_match import missing_words

_OWNED = re.compile(r"(?:the )?(?P<owner>.+?)['’]s? (?P<paper>.+)")
_MAKERS = ("by", "from", "of")


def check_relay(claimed: ClaimedValue[Party]) -> Finding | None:
    """Whether who is said to pass the words on is named beside them, or at all; or the means by which they are passed on."""
    name, source, cited = claimed.value.name, claimed.source, claimed.cited
    if _OWNED.fullmatch(name) and paper_of(name) and not _is_owned_paper(name, cited):
        return claimed.finding("party-absent", f"the source does not speak of {name}")
    if names_of(claimed.value, source, cited.context) or not missing_words(
        name, source.document[cited.context]
    ):
        return None
    named = names_of(claimed.value, source, Span.of(0, len(source.text)))
    if named or name.casefold() in source.text.casefold():
        return claimed.finding("party-inferred", f"{name} is named elsewhere in the document")
    if _is_means(name, cited):
        return claimed.finding(
            "party-inferred", f"the cited words tell by their verb that it was said by {name}"
        )
    return claimed.finding("party-absent", f"the source does not name {name}")


def _is_means(name: str, cited: Cited) -> bool:
    """Whether a verb of the cited words tells by what means something is said: "tweeted" for Twitter."""
    verbs = word_lists("speech.toml")["means"].get(name.lower().removeprefix("a ").removeprefix("an "), ())
    return any(token.lemma.lower() in verbs for token in cited.tokens(cited.context))


def _is_owned_paper(name: str, cited: Cited) -> bool:
    """Whether a name is of a paper that the cited words have, and of whoever issued it: "Lenk's report" for "its report"."""
    owned = _OWNED.fullmatch(name)
    noun = paper_of(name)
    here = cited.source.document[cited.context]
    if owned is None or noun is None or missing_words(owned["paper"], here):
        return False
    owner = Party(name=owned["owner"])
    return not missing_words(name, here) or any(
        names_of(owner, cited.source, one) for one in issuers({noun}, cited)
    )


def is_paper(noun: str) -> bool:
    """Whether a noun in its dictionary form is of what is issued and says something: "guideline", "report", "inquiry"."""
    return noun in speech_words("issued") or noun in speech_words("papers")


def paper_of(name: str) -> str | None:
    """The noun of a paper that a name ends with, or has before "of" or "for": "guideline" of "guidelines for the Tea Act"."""
    for link in (" of ", " for ", " on ", ""):
        words = (name.partition(link)[0] if link else name).split()
        noun = lemma(words[-1].lower(), "NOUN") if words else ""
        if is_paper(noun):
            return noun
    return None


def issuers(nouns: Collection[str], cited: Cited) -> Iterator[Span]:
    """Where the document tells, up to the cited words, who issued a paper: "Lenk signed an order", "in its report", "a study by X"."""
    for sentence in cited.source.reading:
        if sentence.start >= cited.quote.end:
            return
        for phrase in sentence.noun_phrases:
            if phrase.last.lemma.lower() in nouns:
                yield from _owners(sentence, phrase)
                yield from _makers(sentence, phrase)


def _subjects(sentence: Sentence) -> list[NounPhrase]:
    found = [one.subject for one in sentence.clauses if one.kind == "main" and one.subject is not None]
    return [one for one in found if one.last.tag != "PRON"]


def _owners(sentence: Sentence, phrase: NounPhrase) -> Iterator[Span]:
    """Whose a paper is: "Lenk's report", "its report" for who acts, "Lenk's completion of a report"."""
    owned = [phrase]
    before = sentence.tokens[phrase.first.index - 1] if phrase.first.index else None
    if before is not None and before.lower == "of":
        owned += [one for one in sentence.noun_phrases if one.last.index == before.index - 1]
    for one in owned:
        for token in one.tokens:
            if token.penn == "POS":
                yield Span.of(_start_of_owner(sentence, one), token.start)
            elif token.penn == "PRP$":
                yield from (each.span for each in _subjects(sentence) if each is not phrase)


def _start_of_owner(sentence: Sentence, phrase: NounPhrase) -> int:
    """Where an owner begins: "Secretary of Trade" of "the Secretary of Trade's completion"."""
    before = sentence.tokens[phrase.first.index - 1] if phrase.first.index else None
    if before is None or before.lower != "of":
        return phrase.start
    heads = [one.start for one in sentence.noun_phrases if one.last.index == before.index - 1]
    return heads[0] if heads else phrase.start


def _makers(sentence: Sentence, phrase: NounPhrase) -> Iterator[Span]:
    """Who issues a paper: "Lenk released guidelines", "an order signed by Lenk", "a study by Lenk"."""
    for link in sentence.prepositional_phrases:
        if link.preposition.index == phrase.last.index + 1 and link.preposition.lower in _MAKERS:
            yield link.noun_phrase.span
    for clause in sentence.clauses:
        if clause.verb.verb.lemma in speech_words("issuing"):
            yield from _issuing(clause, phrase)


def _issuing(clause: Clause, phrase: NounPhrase) -> Iterator[Span]:
    if phrase in clause.objects and clause.actor is not None:
        yield clause.actor.span
    elif clause.passive and phrase in (clause.subject, clause.antecedent, clause.undergoer):
        yield from (one.span for link, one in clause.obliques if link.lower == "by")
