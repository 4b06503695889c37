"""Whose words are these, and are they these? Speaker, content and verbatim quotation of a statement."""

from collections.abc import Iterator, Sequence
from functools import cache

from factlib.document import Span
from factlib.language import NounPhrase, Quotation, Sentence, Token
from factlib.names import Party
from factlib.validate.claim import Claim
from factlib.validate.matching import Likeness, bears_out, folded_words
from factlib.validate.report import Finding
from factlib.validate.source import Cited
from factlib.validate.structure import whole, word_lists

__all__ = ["check_speaker", "speakers_of"]

_INVERTED_REACH = 3  # tokens between "said" and a speaker behind it
_RELAYS = {"quote", "cite"}  # "AP quoted officials": the officials speak
_CLOSES = {",", "”", '"', "’", "''", ".", "-", "–", "—"}
_PAGES_OF_SPEECH = 3  # sentences behind a quotation in which its speaker is looked for


@cache
def _lists(name: str) -> frozenset[str]:
    return frozenset(word_lists("speech.toml")[name])


def check_speaker(claim: Claim, cited: Cited) -> Iterator[Finding]:
    """Compare the speakers of the claim with whom the cited words credit."""
    wanted = [*claim.listed("speaker"), *claim.listed("co_speakers")]
    if not wanted:
        return
    speakers = speakers_of(cited)
    for path, party in wanted:
        if any(_is_meant(party, cited, span) for span in speakers):
            continue
        if speakers:
            words = cited.source.document[speakers[0]]
            message = f"the claim credits {party.name}, the source “{words}”"
            yield Finding.of(
                "speaker-differs", path, message, expected=party.name, found=words, span=speakers[0]
            )
        elif not any(_is_meant(party, cited, sentence.span) for sentence in cited.sentences):
            message = f"the cited words do not credit {party.name}"
            yield Finding.of("speaker-absent", path, message, expected=party.name)


def _is_meant(party: Party, cited: Cited, span: Span) -> bool:
    words = cited.source.document[span]
    if folded_words(party.name) and folded_words(party.name) <= folded_words(words):
        return True
    return bears_out(party, cited.source, span) is not Likeness.NONE


def speakers_of(cited: Cited) -> list[Span]:
    """The phrases that say who speaks the cited words, the likeliest first.

    Looked for in the quote itself; else in the sentences around it, the cue nearest to the quote; else around the
    quotation that the quote is a part of.
    """
    inside = [
        span
        for sentence in cited.sentences
        for span in _credited(sentence, cited, cited.quote, outside=False)
    ]
    if inside:
        return inside
    around = [
        span for sentence in cited.sentences for span in _credited(sentence, cited, cited.quote, outside=True)
    ]
    quotation = _quotation_around(cited)
    if quotation is not None:
        for sentence in _around(cited, quotation):
            around += _credited(sentence, cited, Span.of(quotation.start, quotation.end), outside=True)
    return _nearest(around, cited.quote if quotation is None else Span.of(quotation.start, quotation.end))


def _nearest(spans: Sequence[Span], quote: Span) -> list[Span]:
    """The credit right behind the words, else the last before them, else the first behind them."""
    behind = sorted({span for span in spans if span.start >= quote.end}, key=lambda span: span.start)
    before = sorted({span for span in spans if span.start < quote.end}, key=lambda span: -span.start)
    if behind and before:
        close = behind[0].start - quote.end <= quote.start - before[0].end
        return [behind[0], before[0]] if close else [before[0]]
    return (before or behind)[:1]


def _quotation_around(cited: Cited) -> Quotation | None:
    for quotation in cited.source.quotations:
        if quotation.start < cited.quote.end and cited.quote.start < quotation.end:
            return quotation
    return None


def _around(cited: Cited, quotation: Quotation) -> list[Sentence]:
    """The sentences that a quotation starts and ends in, the one before it and those right behind it."""
    reading, size = cited.source.reading, len(cited.source.text)
    first = reading.at(quotation.start)
    found = [first]
    if first.start >= quotation.start and first.start > 0:
        found.append(reading.at(first.start - 1))
    at = quotation.end - 1
    for _ in range(_PAGES_OF_SPEECH):
        if at >= size:
            break
        sentence = reading.at(at)
        if sentence not in found:
            found.append(sentence)
        at = sentence.end + 1
        if sentence.end > quotation.end + 1:
            break
    return found


def _credited(sentence: Sentence, cited: Cited, quote: Span, *, outside: bool) -> Iterator[Span]:
    """The phrases of a sentence beside a cue of saying that stands outside (or inside) of `quote`."""
    tokens = sentence.tokens
    for at, token in enumerate(tokens):
        if outside == (quote.start <= token.start < quote.end):
            continue
        if _in_quotation(token, cited):
            continue
        if token.tag == "VERB" and token.lemma in _lists("verbs"):
            yield from _beside_verb(sentence, token)
        elif _stands_behind(tokens, at):
            yield from _phrase_from(sentence, tokens[at].end)
        elif token.tag == "NOUN" and token.lemma in _lists("nouns"):
            yield from _beside_noun(sentence, token)


def _in_quotation(token: Token, cited: Cited) -> bool:
    return any(
        one.content.start <= token.start < one.content.end
        for one in cited.source.quotations_near(token.start)
    )


def _beside_verb(sentence: Sentence, verb: Token) -> Iterator[Span]:
    behind = _directly_behind(sentence, verb)
    if verb.lemma in _RELAYS and behind is not None:
        yield whole(sentence, behind)
        return
    clause = next((one for one in sentence.clauses if one.verb.verb is verb), None)
    subject = clause.subject if clause is not None else None
    if subject is None or subject.start > verb.start:
        simple = clause is None or len(clause.verb.tokens) == 1
        subject = behind if behind is not None and simple else _phrase_before(sentence, verb)
    if subject is not None:
        yield whole(sentence, subject)
        yield from _named_beside(sentence, subject)


def _named_beside(sentence: Sentence, phrase: NounPhrase) -> Iterator[Span]:
    """The name that stands beside a phrase between commas: "the prime minister, X, called"."""
    phrases = sentence.noun_phrases
    at = next((index for index, one in enumerate(phrases) if one.start == phrase.start), len(phrases))
    for other in phrases[max(at - 1, 0) : at] + phrases[at + 1 : at + 2]:
        between = sentence.whole[min(phrase.end, other.end) : max(phrase.start, other.start)]
        if between.strip() == "," and any(token.tag == "PROPN" for token in other.tokens):
            yield whole(sentence, other)


def _directly_behind(sentence: Sentence, verb: Token) -> NounPhrase | None:
    for phrase in sentence.noun_phrases:
        if phrase.start >= verb.end:
            return phrase if phrase.tokens[0].index - verb.index <= 1 else None
    return None


def _phrase_before(sentence: Sentence, verb: Token) -> NounPhrase | None:
    """The noun phrase before a verb, left of its auxiliaries and adverbs and of phrases that hang on it."""
    before = [phrase for phrase in sentence.noun_phrases if phrase.end <= verb.start]
    at = verb.index
    while at > 0 and sentence.tokens[at - 1].tag in ("AUX", "ADV", "PART"):
        at -= 1
    determiner = next((token for token in sentence.tokens[max(at - 3, 0) : at] if token.tag == "DET"), None)
    if determiner is not None and (not before or before[-1].end <= determiner.start):
        return NounPhrase(
            sentence.tokens[determiner.index : at], sentence.tokens[at - 1]
        )  # "the general", by itself
    hanging = {link.noun_phrase.start for link in sentence.prepositional_phrases}
    while len(before) > 1 and before[-1].start in hanging:
        before.pop()
    return before[-1] if before else None


def _stands_behind(tokens: Sequence[Token], at: int) -> bool:
    here = tokens[at].lower
    before = " ".join(token.lower for token in tokens[max(at - 3, 0) : at])
    return any(f"{before} {here}".endswith(cue) for cue in _lists("behind")) and (
        here in ("to", "of", "quoting", "citing", "per")
    )


def _phrase_from(sentence: Sentence, at: int) -> Iterator[Span]:
    for phrase in sentence.noun_phrases:
        if 0 <= phrase.start - at <= 1:
            yield whole(sentence, phrase)


def _beside_noun(sentence: Sentence, noun: Token) -> Iterator[Span]:
    """Who owns the words: "a statement by X", "the words of X", "X's remarks"."""
    for link in sentence.prepositional_phrases:
        if 0 <= link.start - noun.end <= 1 and link.preposition.lower in ("by", "of", "from"):
            yield whole(sentence, link.noun_phrase)
