"""Who speaks the cited words: the phrases beside verbs of saying, "according to" and their like.

A credit is one cue with every phrase that could say who speaks: the subject, those joined to it, the name beside
it between commas. Where the structure does not tell, it is all that stands before the verb.
"""

import itertools
import re
from collections.abc import Collection, Iterator, Sequence
from typing import NamedTuple

from factlib.document import Span
from factlib.facts import Statement
from factlib.language import Clause, NounPhrase, Sentence, Token, lemma
from factlib.names.mentions import is_role
from factlib.validate.described import bodies
from factlib.validate.lists import speech_words
from factlib.validate.source import Cited, Source
from factlib.validate.structure import clause_of, members, whole
from factlib.validate.words import content_words, forms, saying_verbs

_RELATIVE_BEHIND = re.compile(r",? (?:which|who)\b")
_RELAYS = frozenset({"quote", "cite"})  # "AP quoted officials": the officials speak
_SURE_SHARE = 0.5  # of the words of a content, that a statement has, and by which it has more than another
_LONGEST_ASIDE = 12  # words between brackets
_LEAST_SPEECH = 5  # words of a quotation that is speech, and not a word in quotation marks
_BEFORE_INVERTED = frozenset(
    {",", ".", "?", "!", "-", "–", "—", "--", "”", '"', "''", "’", "'", "»", ":", ";"}
)
_PARTICIPLES = ("VBN", "VBD")
_LONGEST_PARTICIPLE = 3  # words of "released", "carried out"
_LONGEST_NAME = 6  # words of who speaks, before a colon
_MOST_NAMES = 3  # before a cue, of which one may be the speaker's
_ASIDES = re.compile(r"<[^<>]*>|\([^()]*\)")


class Credit(NamedTuple):
    """A cue of saying, and the phrases that could say who speaks, the likeliest first."""

    cue: Token
    spans: tuple[Span, ...]


def of_content(
    content: str | None, told: Sequence[Statement], cues: Sequence[Credit]
) -> tuple[Sequence[Statement], Sequence[Credit]]:
    """Of several statements the one that a claim's content is, and its cues: "A said exports rose. B said imports fell."

    All of them where the content is none for sure, or all are of one speaker.
    """
    speakers = {one.speaker.name for one in told if one.speaker is not None}
    wanted = content_words(content or "") if len(speakers) == len(told) > 1 else []
    if not wanted:
        return told, cues
    shares = [(_share(wanted, one.content), one) for one in told]
    (first, best), (second, _) = sorted(shares, key=lambda pair: -pair[0])[:2]
    where = best.provenance
    if first < _SURE_SHARE or second > first - _SURE_SHARE or where is None:
        return told, cues
    return [best], [one for one in cues if where.span.contains(one.cue.span)] or cues


def _share(words: Sequence[str], text: str) -> float:
    """How much of some words a text has, in any form."""
    there = {form for word in content_words(text) for form in forms(word)}
    return sum(not forms(word).isdisjoint(there) for word in words) / len(words)


def credits_of(cited: Cited) -> Sequence[Credit]:
    """The credits of the cited words, the likeliest first.

    Looked for in the quote itself; else in the sentences that hold it, the nearest cue first.
    """
    return cited.once(_credits_of)


def _credits_of(cited: Cited) -> Sequence[Credit]:
    every = [one for sentence in cited.sentences for one in credits_in(sentence, cited)]
    inside = [one for one in every if cited.quote.holds(one.cue.start)]
    return inside or _nearest(every, cited.quote)


def credits_of_verbs(lemmas: Collection[str], cited: Cited) -> Sequence[Credit]:
    """The subjects of the verbs of the quote that have one of some lemmas, as who speaks with them."""
    clauses = [clause for sentence in cited.sentences for clause in sentence.clauses]
    verbs = [clause for clause in clauses if cited.quote.holds(clause.verb.verb.start)]
    return [
        Credit(clause.verb.verb, (whole(clause.verb.verb.sentence, clause.subject),))
        for clause in verbs
        if clause.verb.verb.lemma in lemmas and clause.subject is not None and not clause.verb.passive
    ]


def _nearest(found: Sequence[Credit], words: Span) -> list[Credit]:
    """The credit right behind the words and the last before them, the nearer first; else the first behind them."""
    behind = sorted((one for one in found if one.cue.start >= words.end), key=lambda one: one.cue.start)
    before = sorted((one for one in found if one.cue.start < words.start), key=lambda one: -one.cue.start)
    if behind and before:
        closer = behind[0].cue.start - words.end <= words.start - before[0].cue.end
        return [behind[0], before[0]] if closer else [before[0]]
    return [*(before or behind)[:1]]


def credits_in(sentence: Sentence, cited: Cited) -> Iterator[Credit]:
    """The cues of a sentence that stand outside of quotations, with their speakers."""
    tokens = sentence.tokens
    heading: Credit | None = None
    for at, token in enumerate(tokens):
        if _is_quoted(token, cited):
            continue
        spans: list[Span] = []
        if token.text == ":" and _is_name(tokens[:at]) and _opens_quotation(tokens[at + 1 :], cited):
            heading = Credit(token, (Span.of(sentence.start, token.start),))  # 'Daily Herald: "Crime fell."'
        if _tells_of_saying(tokens, at):
            spans = list(_of_verb(sentence, token, cited))
        elif token.lower in speech_words("last_behind") and _stands_behind(tokens, at):
            spans = [
                whole(sentence, member)
                for phrase in _starting(sentence, token.end)
                for member in members(sentence, phrase, backwards=False)
            ]
            for phrase in _starting(sentence, token.end):
                spans += _of_paper(sentence, phrase)
        elif token.tag == "NOUN" and token.lemma in speech_words("nouns"):
            spans = list(_of_noun(sentence, token))
        if spans:
            heading = None  # of what somebody else says
            yield Credit(token, tuple(spans))
    if heading is not None:
        yield heading


def _is_name(tokens: Sequence[Token]) -> bool:
    """Whether the words before a colon are a name: "Daily Herald:", not "On tolls:"."""
    tags = [token.tag for token in tokens]
    return len(tags) <= _LONGEST_NAME and "PROPN" in tags and {*tags} <= {"PROPN", "DET"}


def _opens_quotation(tokens: Sequence[Token], cited: Cited) -> bool:
    """Whether a quotation stands right there."""
    near = cited.source.quotations_near(tokens[0].start) if tokens else ()
    return any(one.start == tokens[0].start for one in near)


def _is_quoted(token: Token, cited: Cited) -> bool:
    near = cited.source.quotations_near(token.start)
    return any(one.content.holds(token.start) for one in near)


def _of_verb(sentence: Sentence, verb: Token, cited: Cited) -> Iterator[Span]:
    behind = next(_starting(sentence, verb.end), None)
    if verb.lemma in _RELAYS and behind is not None:
        yield whole(sentence, behind)
        return
    clause = clause_of(verb)
    if (
        clause is not None
        and clause.kind == "reduced"
        and any(link.lower == "by" for link, _ in clause.obliques)
    ):
        return  # "the losses reported by shops": which losses
    if clause is not None and clause.verb.passive and verb.penn == "VBN":
        agents = [phrase for preposition, phrase in clause.obliques if preposition.lower == "by"]
        yield from (whole(sentence, phrase) for phrase in agents)
        if agents or not _is_inverted(sentence, verb, clause):
            return
    subject = clause.subject if clause is not None else None
    if clause is not None and subject is None and clause.kind == "coordinate" and not clause.passive:
        subject = clause.actor  # "He said … and added that": he added it
    if subject is not None and subject.start > verb.start and not _is_inverted(sentence, verb, clause):
        subject = None
    if clause is not None and subject is not None and _can_speak(subject, cited):
        yield from _of_subject(sentence, clause, subject)
        if subject is not clause.subject:
            yield from (whole(sentence, one) for one in _main_subjects(sentence, subject))
    elif behind is not None and _is_inverted(sentence, verb, clause) and _can_speak(behind, cited):
        yield whole(sentence, behind)
    else:
        yield from _all_before(sentence, verb.start, cited)


def _main_subjects(sentence: Sentence, subject: NounPhrase) -> Iterator[NounPhrase]:
    """The subjects of main clauses before a verb that has none of its own: "He said the yard is shut, and added"."""
    for clause in sentence.clauses:
        if clause.kind == "main" and clause.subject is not None and clause.subject.start < subject.start:
            yield clause.subject


def _going_on(sentence: Sentence, phrase: NounPhrase) -> Iterator[Span]:
    """A phrase of capitals that goes on behind what it is taken to end with: "Treasury" of "Treasury Under Secretary X"."""
    last = phrase.tokens[-1].index
    run = itertools.takewhile(lambda token: token.text[:1].isupper(), sentence.tokens[last + 1 :])
    capitals = list(run)
    if capitals and capitals[0].tag == "ADP":
        yield Span.of(phrase.start, capitals[-1].end)


def _can_speak(phrase: NounPhrase, cited: Cited) -> bool:
    """Whether a phrase may be a speaker: it is no time, stands in no brackets, and is not itself quoted."""
    tokens, first = phrase.head.sentence.tokens, phrase.tokens[0].index
    if first and tokens[first - 1].tag == "ADP":
        return False  # "in Phoenix" says nothing
    brackets = (
        token.text for token in reversed(tokens[max(first - _LONGEST_ASIDE, 0) : first]) if token.text in "()"
    )
    if next(brackets, ")") == "(":
        return False  # nor does "(R-Wis.)", nor "(an engineer by training)"
    return not _is_time(phrase) and not _is_quoted(phrase.head, cited)


def _is_time(phrase: NounPhrase) -> bool:
    return phrase.tokens[-1].lemma.lower() in speech_words("times")


def _of_subject(sentence: Sentence, clause: Clause, subject: NounPhrase) -> Iterator[Span]:
    joined = [one for one in members(sentence, subject) if one is subject or not _is_time(one)]
    yield from (whole(sentence, member) for member in joined)
    if len(joined) > 1 and joined[0].tokens[0].lower == "the" and joined[-1].tokens[-1].penn == "NN":
        yield Span.of(joined[0].start, joined[-1].end)  # "the cards and travel giant" is one
    yield from _going_on(sentence, subject)
    yield from _of_paper(sentence, subject)
    named = subject.tokens[-1].tag in ("PROPN", "PRON")
    if clause.verb.participle:  # "released a statement saying": whoever released it
        yield Span.of(sentence.start, clause.verb.start)
    elif not named and subject.start < clause.verb.start:  # "a paper released by the academy noted"
        yield Span.of(subject.start, clause.verb.start)


def _all_before(sentence: Sentence, end: int, cited: Cited) -> Iterator[Span]:
    """What stands before a verb and is not quoted itself: the speaker is somewhere in it.

    Where a comma parts it from what is said, "…, people close to the talks said", it is only what stands behind that.
    """
    near = cited.source.quotations_near(end)
    quoted = [
        one.end
        for one in near
        if one.end <= end and len(cited.source.document[one.content].split()) >= _LEAST_SPEECH
    ]
    start = max([sentence.start, *quoted])
    commas = [token.end for token in sentence.tokens if token.text == "," and start <= token.start < end]
    last = max(commas, default=end)
    verbs = [group.start for group in sentence.verb_groups]
    said = any(start <= verb < last for verb in verbs) and not any(last <= verb < end for verb in verbs)
    named = any(last < phrase.start < phrase.end <= end for phrase in sentence.noun_phrases)
    if said and named:
        start = last + 1
    if cited.source.text[start:end].strip():
        yield Span.of(start, end)


def _tells_of_saying(tokens: Sequence[Token], at: int) -> bool:
    """Whether a token is a verb of saying; behind a noun, the tagger may miss one."""
    token = tokens[at]
    if token.tag == "VERB":
        return token.lemma in saying_verbs() and not token.use
    ends = at + 1 == len(tokens) or tokens[at + 1].tag == "PUNCT"
    follows = at > 0 and tokens[at - 1].tag in ("NOUN", "PROPN")
    missed = (token.tag == "ADJ" and ends) or token.tag == "X"
    return missed and follows and lemma(token.text, "VERB") in saying_verbs()


def _is_inverted(sentence: Sentence, verb: Token, clause: Clause | None) -> bool:
    """Whether the speaker may stand behind the verb: "…, said X"; never behind "has said"."""
    before = sentence.tokens[verb.index - 1].text if verb.index else ","
    hearer = verb.lemma in speech_words("hearers")  # "told X": X hears it
    bare = clause is None or len(clause.verb.tokens) == 1
    return not hearer and before in _BEFORE_INVERTED and bare and verb.penn != "VBG"


def _starting(sentence: Sentence, at: int) -> Iterator[NounPhrase]:
    return (phrase for phrase in sentence.noun_phrases if 0 <= phrase.start - at <= 1)


def _stands_behind(tokens: Sequence[Token], at: int) -> bool:
    """Whether a token ends a cue such as "in the words of"."""
    words = " ".join(token.lower for token in tokens[max(at - 3, 0) : at + 1])
    return any(f" {words}".endswith(f" {cue}") for cue in speech_words("behind"))


def _of_paper(sentence: Sentence, phrase: NounPhrase) -> Iterator[Span]:
    """Whose a paper is that says something: "the company's annual report"; and who made what shows it: "tests run by X"."""
    noun = phrase.tokens[-1]
    if noun.lemma.lower() in speech_words("nouns") | speech_words("papers"):
        yield from _of_noun(sentence, noun)
    elif noun.tag == "NOUN" and noun.lower not in bodies() and not is_role(noun.text):
        yield from _makers(sentence, noun)


def _makers(sentence: Sentence, noun: Token) -> Iterator[Span]:
    """Who made something, or all who did: "figures released by X and Y", "tests carried out by X"."""
    for link in sentence.prepositional_phrases:
        between = sentence.tokens[noun.index + 1 : link.preposition.index]
        made = bool(between) and between[0].penn in _PARTICIPLES
        made = made and between[-1].penn in (*_PARTICIPLES, "RP") and len(between) <= _LONGEST_PARTICIPLE
        if link.preposition.lower == "by" and made:
            yield from (whole(sentence, one) for one in members(sentence, link.noun_phrase, backwards=False))


def _of_noun(sentence: Sentence, noun: Token) -> Iterator[Span]:
    """Who owns the words: "a statement by X", "the words of X", "X's remarks", "figures released by X"."""
    yield from _makers(sentence, noun)
    for link in sentence.prepositional_phrases:
        beside = link.preposition.index == noun.index + 1
        if beside and link.preposition.lower in ("by", "of", "from") and not _is_time(link.noun_phrase):
            yield whole(sentence, link.noun_phrase)
    owned = next((phrase for phrase in sentence.noun_phrases if noun in phrase.tokens), None)
    if owned is not None and any(token.penn in ("POS", "PRP$") for token in owned.tokens):
        yield Span.of(owned.start, noun.start)


def plain_phrase(span: Span, source: Source) -> Span:
    """A phrase without the date line before it and the relative clause behind it: "The club" of "The club, which lost,"."""
    plain = _behind_dateline(span, source)
    clause = _RELATIVE_BEHIND.search(source.text, plain.start, plain.end)
    return plain if clause is None else Span.of(plain.start, clause.start())


def _behind_dateline(span: Span, source: Source) -> Span:
    """A phrase without where and when the news is from: "The regulator" of "LIMA, May 3 -- The regulator"."""
    opening = source.names.opening
    if opening is None or not (opening.holds(span.start) and opening.end < span.end):
        return span
    words = source.text[opening.end : span.end]
    start = opening.end + len(words) - len(words.lstrip(" -–—:\n"))
    return Span.of(start, span.end) if start < span.end else span


def right_before(credit: Credit, cited: Cited) -> Iterator[Span]:
    """The name right before a cue, though brackets, or "who", stand between: "X <X.N> said", "X, who said"."""
    sentence = credit.cue.sentence
    tokens, at = sentence.tokens, credit.cue.index - 1
    while at >= 0 and tokens[at].tag in ("AUX", "ADV"):
        at -= 1
    relative = at >= 0 and tokens[at].lower in ("who", "which")
    end = tokens[at].start if relative else tokens[at].end if at >= 0 else sentence.start
    names = [one for one in cited.source.mentions_in(Span.of(sentence.start, end)) if one.words]
    for name in names[-_MOST_NAMES:]:
        between = cited.source.text[name.end : end]
        behind = [token for token in tokens if token.end <= name.start][-1:]
        governed = (
            bool(behind) and behind[0].tag == "ADP" and behind[0].lower != "by"
        )  # "strikers at X rejected"
        if relative or not (governed or _ASIDES.sub("", between).strip(" ,")):
            yield name.span
    if at >= 0 and tokens[at].tag == "NUM":
        yield tokens[at].span


def right_behind(credit: Credit) -> Iterator[Span]:
    """Who stands right behind a cue that ends what is said: "… in May, claimed Adler officials to the Herald"."""
    cue = credit.cue
    verbs = any(group.start > cue.end for group in cue.sentence.verb_groups)
    if cue.tag == "VERB" and cue.index > 1 and not verbs:
        yield from (phrase.span for phrase in cue.sentence.noun_phrases if phrase.start == cue.end + 1)
