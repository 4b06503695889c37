"""Whose words are these? The speaker of a statement against whom the source means.

The statements that the source makes at the cited words say who speaks; where they do not, the phrases beside verbs
of saying do. A pronoun or "the group" may mean whoever acts or speaks in the sentences before; words that nobody is
credited with belong to the speaker of what stands beside them.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import islice

from factlib.document import Span
from factlib.facts import Statement
from factlib.language import Sentence, lemma
from factlib.names import Party
from factlib.names.entities import Entity
from factlib.names.mentions import Mention, is_role, singular_role
from factlib.validate.claimed import ClaimedValue, look_up
from factlib.validate.context import Context
from factlib.validate.credits import (
    Credit,
    credits_in,
    credits_of,
    credits_of_verbs,
    of_content,
    plain_phrase,
    right_before,
    right_behind,
)
from factlib.validate.described import (
    acting_for,
    acts_for,
    bodies,
    introduces,
    is_body_of_another_sort,
    is_of_another_house,
    is_of_several,
    person_in,
    says_whose,
)
from factlib.validate.jointly import counted_with
from factlib.validate.lists import speech_words
from factlib.validate.matching import bears_out, mention_bears_out, names_of
from factlib.validate.names_alike import Likeness, folded_words, is_misspelt_surname, same_party, spelt_alike
from factlib.validate.report import Finding, Looked
from factlib.validate.source import Cited, Source
from factlib.validate.structure import members
from factlib.validate.word_match import missing_words

_PERSONAL = frozenset({"he", "she", "his", "her", "him", "i"})
_RELATIVES = frozenset({"who", "which"})
_PRONOUNS = _PERSONAL | {"they", "it", "we", "who", "that", "which", "its", "their", "this"}
_SENTENCES_BEFORE = 6
_SENTENCES_BESIDE = 4  # in which words that nobody is credited with may have their speaker
_MOST_ACTORS = 2  # sentences with somebody who acts, the nearest first, whom a pronoun may mean
_ORIGINS = frozenset({"from", "at", "with"})
_ELLIPTIC = frozenset({"others", "some", "many", "several", "most", "another"})
_SINGULAR = frozenset({"he", "she", "it"})
_SEVERAL = frozenset({"both", "two", "they"})
_LONGEST_NAME = 80  # characters of a phrase that names one person; more is a whole stretch
_LONGEST_DESCRIPTION = 10  # words of "the Danish ferry and harbour giant"
_WHOLE_STRETCH = 4  # words; a longer phrase is no description of a speaker
_SMALL_IN_TITLES = ("ADP", "DET", "CCONJ", "PUNCT")  # words without a capital in a title
_LINES_BEFORE = 30  # of a list of quotations, empty ones too
_QUOTATION_MARK = re.compile('[“”"]')


def check_speaker(context: Context) -> Iterator[Finding | Looked]:
    """Compare the speakers of the claim with whom the cited words credit."""
    claim, cited = context.claim, context.cited
    if claim.type != "statement":
        return
    relays = [ClaimedValue(path, party, context) for path, party in claim.listed("via")]
    yield from look_up(relays, _check_relay)
    wanted = [*claim.listed("speaker"), *claim.listed("co_speakers")]
    if not wanted:
        return
    told, cues = of_content(claim.values.get("content"), told_at(cited), credits_of(cited))
    if claim.values.get("via") is None or not cues:
        cues = _of_cue(claim.values.get("cue"), cues, cited)
    speakers = [ClaimedValue(path, party, context) for path, party in wanted]
    yield from look_up(speakers, lambda one: _check(one, told, cues, [each.value for each in relays]))


def _check_relay(claimed: ClaimedValue[Party]) -> Finding | None:
    """Whether who is said to pass the words on is named beside them, or at all."""
    name, source, context = claimed.value.name, claimed.source, claimed.cited.context
    if names_of(claimed.value, source, context) or not missing_words(name, source.document[context]):
        return None
    named = names_of(claimed.value, source, Span.of(0, len(source.text)))
    if named or name.casefold() in source.text.casefold():
        return claimed.finding("party-inferred", f"{name} is named elsewhere in the document")
    return claimed.finding("party-absent", f"the source does not name {name}")


def _check(
    claimed: ClaimedValue[Party], told: Sequence[Statement], cues: Sequence[Credit], relays: Sequence[Party]
) -> Finding | None:
    party, cited, source = claimed.value, claimed.cited, claimed.source
    known = [one for each in told for one in (each.speaker, *each.co_speakers) if one is not None]
    people = [one for one in source.names.entities if one.kind == "person" and same_party(party, one.party)]
    if any(one.kind == "person" and not any(map(is_role, one.name.split())) for one in known):
        party = party.model_copy(update={"name": person_in(party.name) or party.name})
    if any(_same(party, speaker, is_person=bool(people)) for speaker in known):
        return None
    named = _means_another(party, told, cited) or _is_named(told, cited)
    spans = list(_phrases(cues, cited, named=named))
    before = [span for credit in cues for span in right_before(credit, cited)]
    behind = [span for credit in cues for span in right_behind(credit)]
    several = is_of_several(party.name)  # "he" are no officials
    fit = [span for span in spans if not (several and claimed.words(span).lower() in _SINGULAR)]
    if any(_names(party, cited, span) for span in [*fit, *before, *behind]):
        return None
    if any(_are_others(party, claimed.words(span), cited) for span in spans):
        return None
    counted = counted_with(party, spans, cited)
    if counted is not None and counted.has is not None:
        return _of_counted(claimed, counted.span, is_one=counted.has)
    relative = [span for span in spans if claimed.words(span).lower() in _RELATIVES]
    beside = [span for span in spans if span not in relative]
    related = bool(relative and (before or not all(_refers(one, source) for one in beside)))  # "X, who said"
    referring = [] if named or related else [one for one in fit if _refers(one, source)]
    referring = [one for one in referring if one in beside] or referring
    for span in referring:
        if _may_mean(party, span, cited):
            message = f"“{claimed.words(span)}” may mean {party.name}"
            return claimed.finding("party-inferred", message, span)
    if _is_relayed(party, relays, spans, cited):
        return claimed.finding("party-inferred", f"{relays[0].name} tells what {party.name} says")
    if not (spans or known):
        return _uncredited(claimed)
    words = claimed.words(acting_for(spans[0], source) or spans[0]) if spans else known[0].name
    if any(span and introduces(span, party, source) for span in [*spans, *_beside_cues(told)]):
        return claimed.finding("party-inferred", f"“{words}” is {party.name}")
    message = f"the claim credits {party.name}, the source “{words}”"
    return claimed.finding("speaker-differs", message, spans[0] if spans else None, words)


def _are_others(party: Party, words: str, cited: Cited) -> bool:
    """Whether words leave out the noun by which a party is called, which stands before: "others" of "other traders"."""
    word, (first, *rest) = words.lower(), party.name.lower().split()
    alike = word in _ELLIPTIC and first in (word, word.removesuffix("s"))
    here = cited.source.document[Span.of(cited.before(_SENTENCES_BEFORE).start, cited.context.end)]
    return alike and bool(rest) and not missing_words(rest[-1], here)


def _of_counted(claimed: ClaimedValue[Party], span: Span, *, is_one: bool) -> Finding:
    """That a speaker is, or is not, one of those whom the source counts: "the two countries"."""
    words = claimed.words(span)
    if is_one:
        return claimed.finding("party-inferred", f"{claimed.shown} is one of “{words}”", span)
    return claimed.finding("speaker-differs", f"{claimed.shown} is none of “{words}”", span, words)


def _uncredited(claimed: ClaimedValue[Party]) -> Finding:
    """What is to be said of a speaker where the source credits nobody with the words."""
    if not _speaks_beside(claimed.value, claimed.cited):
        return claimed.finding("speaker-absent", f"the cited words do not credit {claimed.shown}")
    message = f"nobody is credited with the cited words; {claimed.shown} speaks beside them"
    return claimed.finding("party-inferred", message)


def _with_origin(span: Span, source: Source) -> Span:
    """A phrase with where who is meant comes from or works: "an official from Halden"."""
    links = source.reading.at(span.start).prepositional_phrases
    ends = [one.end for one in links if 0 <= one.start - span.end <= 1 and one.preposition.lower in _ORIGINS]
    return Span.of(span.start, max([span.end, *ends]))


def _of_cue(cue: object, found: Sequence[Credit], cited: Cited) -> Sequence[Credit]:
    """The credits whose cue is the one that the claim names, if who speaks stands beside it; else all.

    A verb of the quote that the claim names as its cue is one, whether or not it is known to tell of saying.
    """
    words = {form for word in str(cue or "").lower().split() for form in (word, lemma(word, "VERB"))}
    named = [
        one
        for one in found
        if not words.isdisjoint((one.cue.lower, one.cue.lemma.lower()))
        and all(len(span) <= _LONGEST_NAME for span in one.spans)
    ]
    return named or credits_of_verbs(words, cited) or found


def told_at(cited: Cited) -> list[Statement]:
    """The statements of the source that have the cited words in them, or lie in them."""
    found = []
    for statement in cited.source.statements:
        where = statement.provenance
        if where is not None and where.span.overlaps(cited.quote):
            content, cue = where.fields["content"], where.fields.get("cue")
            if content.overlaps(cited.quote) or (cue is not None and cited.quote.contains(cue)):
                found.append(statement)
    return found


def _phrases(cues: Sequence[Credit], cited: Cited, *, named: bool) -> Iterator[Span]:
    """The phrases that may be the speaker; all that stands before a verb only where no verb has a phrase beside it.

    Args:
        cues: The cues with what may be their speakers.
        cited: The cited words.
        named: Whether the source says by name who speaks: a pronoun beside another cue is then no speaker.
    """
    phrases = [(credit.cue, plain_phrase(span, cited.source)) for credit in cues for span in credit.spans]
    beside = [span for cue, span in phrases if span.end < cue.start or cue.end <= span.start]
    for span in beside or [span for _, span in phrases]:
        opening = cited.source.document[span].lower().split()[:1]
        if not (named and opening and opening[0] in _PRONOUNS):
            yield span


def _beside_cues(told: Sequence[Statement]) -> list[Span | None]:
    """The phrases for the speakers of some statements; None for one that has no phrase."""
    return [one.provenance.fields.get("speaker") for one in told if one.provenance is not None]


def _is_named(told: Sequence[Statement], cited: Cited) -> bool:
    """Whether the source has a name beside the cue of every statement at the cited words."""
    spans = _beside_cues(told)
    return bool(spans) and all(
        span is not None and any(_is_of_somebody(one, span) for one in cited.source.mentions_in(span))
        for span in spans
    )


def _means_another(party: Party, told: Sequence[Statement], cited: Cited) -> bool:
    """Whether the pronouns beside all cues mean somebody named, where the document has another name for a party."""
    spans = _beside_cues(told)
    words = [cited.source.document[span].lower() if span is not None else "" for span in spans]
    if not words or not (_PRONOUNS - {"they"}).issuperset(words):
        return False
    speakers = [one.speaker for one in told if one.speaker is not None]
    named = len(speakers) == len(told) and all(_is_named_in(cited.source, one) for one in (party, *speakers))
    return named and not any(spelt_alike(party.name, one.name) for one in speakers)


def _is_named_in(source: Source, party: Party) -> bool:
    """Whether the document has a party by a name, and not by what he is."""
    described = any(map(is_role, party.name.split()))
    return not described and any(same_party(party, entity.party) for entity in source.names.entities)


def _is_of_somebody(mention: Mention, span: Span) -> bool:
    """Whether a phrase is called by a name in it: "US" in "the US firm" only says where it is from."""
    whence = mention.kind == "demonym" or (mention.kind == "country" and mention.end < span.end)
    return bool(mention.words) and not whence


def _is_relayed(party: Party, relays: Sequence[Party], spans: Sequence[Span], cited: Cited) -> bool:
    """Whether the cited words credit who is said to relay them, and speak of the speaker: "Y said that X would"."""
    if not any(_names(relay, cited, span) for relay in relays for span in spans):
        return False
    if folded_words(party.name) <= folded_words(cited.source.document[cited.context]):
        return True
    subjects = [actor for sentence in cited.sentences for actor in _subjects(sentence)]
    return any(
        _refers(one, cited.source) and _may_mean(party, one, cited) for one in subjects if one not in spans
    )


def _same(party: Party, speaker: Party, *, is_person: bool) -> bool:
    if acts_for(party, speaker.name, is_person=is_person):
        return False
    if same_party(party, speaker):
        return True
    words = folded_words(party.name)
    titled = any(is_role(word) for word in party.name.split())
    return titled and words <= folded_words(f"{speaker.title or ''} {speaker.name}")


def _names(party: Party, cited: Cited, span: Span) -> bool:
    """Whether a phrase has the name of a party, or a title of theirs."""
    source, wanted = cited.source, folded_words(party.name)
    if party.name.casefold() == source.document[span].casefold():
        return True  # "the group"
    people = [one for one in source.mentions_in(span) if one.kind == "person" and one.words]
    phrase = source.document[acting_for(span, source) or span]
    if acts_for(party, phrase, is_person=bool(people)) or is_of_another_house(
        party, _with_origin(span, source), source
    ):
        return False
    if says_whose(party, span, source):
        return False
    if phrase != source.document[span]:
        return wanted <= folded_words(phrase)
    if (
        len(people) == 1 and len(span) <= _LONGEST_NAME and people[0].end == span.end
    ):  # "X's chairman Y": Y speaks
        return mention_bears_out(party, source, people[0]) is Likeness.SAME or spelt_alike(
            party.name, " ".join(people[0].words)
        )
    surname = source.document[span]
    if is_misspelt_surname(surname, party):
        bearers = (one for one in source.names.entities if len(one.words) > 1 and one.words[-1] == surname)
        return surname == party.name.split()[-1] or not any(bearers)
    here = folded_words(source.document[span])
    if wanted and (wanted <= here or spelt_alike(party.name, source.document[span])):
        return True
    if here and here <= wanted and any(word[0].isdigit() for word in here):
        return True  # "5300" of "5300 Richmond Road"
    return bool(bears_out(party, source, span))


def _refers(span: Span, source: Source) -> bool:
    """Whether a phrase names nobody: a pronoun, "the group", "a spokesman", "the US credit card giant"."""
    words = source.document[span].lower().split()
    if not words:
        return False
    if words[0] == "the" and len(words) <= _LONGEST_DESCRIPTION:
        called = any(_is_of_somebody(one, span) for one in source.mentions_in(span))
        return not called and (len(words) <= _WHOLE_STRETCH or words[-1] in bodies())
    named = any(one.kind != "demonym" and one.words for one in source.mentions_in(span))
    return len(words) <= _WHOLE_STRETCH and not named


def _may_mean(party: Party, span: Span, cited: Cited) -> bool:
    """Whether a phrase that names nobody may stand for a party: one of that kind who acts or speaks shortly before."""
    words = cited.source.document[span].lower().split()
    several = party.name.split(" and ")
    if len(several) > 1 and not _SEVERAL.isdisjoint(words):
        return all(_is_named_before(Party(name=each), span, cited) for each in several)
    roles = {singular_role(word) for word in words if is_role(word)}
    wanted_roles = {singular_role(word) for word in party.name.split() if is_role(word)}
    if any(_is_whole_name(party, entity) for entity in cited.source.names.entities):
        wanted_roles = set()  # "General Motors" is no general
    if words[0] not in _PRONOUNS and roles != wanted_roles and (roles or wanted_roles):
        return False
    titled = words[0] in _PRONOUNS and len(party.name.split()) > len(wanted_roles) + 1  # "Mayor Ann Lee"
    holds_role = bool(wanted_roles) and _holds_role(party, wanted_roles, span, cited)
    if holds_role or (wanted_roles and not titled):
        return holds_role
    personal = words[0] in _PERSONAL
    if is_body_of_another_sort(party.name, words[-1]):
        return False
    unnamed = words[0] in speech_words("indefinite") or lemma(words[-1], "NOUN") in speech_words("unnamed")
    if unnamed or (personal and _is_body(party, cited.source)):
        return False
    quoted = [one for one in cited.sentences if one.start < span.start and words[0] in ("it", "they")]
    if any(_names(party, cited, actor) for one in quoted for actor in _subjects(one)):
        return True
    near = 0
    for sentence in _before(cited, span.start):
        actors = list(_actors(sentence, cited))
        together = words[0] == "they" and len(actors) > 1
        if any(
            _names(party, cited, actor) and (together or _is_of_kind(party, actor, cited, personal))
            for actor in actors
        ):
            return True
        near += bool(actors)
        if near >= _MOST_ACTORS:
            break
    return _spoke_last(party, span, cited)


def _is_named_before(party: Party, span: Span, cited: Cited) -> bool:
    """Whether one of the last sentences before a phrase names a party."""
    near = islice(_before(cited, span.start), _MOST_ACTORS)
    return any(names_of(party, cited.source, sentence.span) for sentence in near)


def _is_body(party: Party, source: Source) -> bool:
    """Whether the document has a party for a firm, a body or a state."""
    named = [
        entity.kind
        for mention in source.names.mentions
        if (entity := source.names.entity_of(mention)) is not None and same_party(party, entity.party)
    ]
    return bool(named) and all(kind in ("organisation", "country") for kind in named)


def _is_whole_name(party: Party, entity: Entity) -> bool:
    """Whether a body has all words of a party in its name."""
    return entity.kind == "organisation" and folded_words(party.name) <= folded_words(entity.party.name)


def _spoke_last(party: Party, span: Span, cited: Cited) -> bool:
    """Whether a party is the body that was named last as a speaker before a phrase."""
    unfit = {"person"} if cited.source.document[span].lower() == "they" else {"person", "group"}
    earlier = [
        one.speaker
        for one in cited.source.statements
        if one.speaker is not None and one.provenance is not None and one.provenance.span.end <= span.start
        if one.speaker.kind not in unfit and _is_named([one], cited)
    ]
    return bool(earlier) and _same(party, earlier[-1], is_person=False)


def _holds_role(party: Party, roles: set[str], span: Span, cited: Cited) -> bool:
    """Whether somebody with this role speaks at, or before, a phrase, and whom he speaks for is named before it."""
    others = {word for word in folded_words(party.name) if not is_role(word)}
    start = cited.before(_SENTENCES_BEFORE).start
    known = folded_words(cited.source.text[start : cited.context.end])
    if not others <= known:
        return False
    own = {singular_role(word) for word in cited.source.document[span].lower().split()}
    if roles <= own:
        return True
    return any(
        roles <= {singular_role(word) for word in cited.source.document[credit].lower().split()}
        for sentence in _before(cited, span.start)
        for one in credits_in(sentence, cited)
        for credit in one.spans
    )


def _is_of_kind(party: Party, span: Span, cited: Cited, personal: bool) -> bool:
    """Whether a phrase that names a party is of a person, if a person is meant; and of none, if a thing is."""
    kinds = [party.kind]
    for mention in cited.source.mentions_in(span):
        if mention_bears_out(party, cited.source, mention) is Likeness.SAME:
            entity = cited.source.names.entity_of(mention)
            kinds.append(entity.party.kind if entity is not None else None)
    known = {kind for kind in kinds if kind is not None}
    return not known or ("person" in known if personal else known != {"person"})


def _before(cited: Cited, offset: int) -> Iterator[Sentence]:
    """The sentence that holds an offset and those before it, the nearest first."""
    return islice(cited.source.reading.before(offset), _SENTENCES_BEFORE)


def _actors(sentence: Sentence, cited: Cited) -> Iterator[Span]:
    """Who acts or speaks in a sentence."""
    for credit in credits_in(sentence, cited):
        yield from credit.spans
    yield from _subjects(sentence)


def _subjects(sentence: Sentence) -> Iterator[Span]:
    for clause in sentence.clauses:
        if clause.subject is not None and clause.kind in ("main", "coordinate", "complement"):
            yield from (one.span for one in members(sentence, clause.subject))


def _last_before(cited: Cited) -> Iterator[Span]:
    """The phrase of whoever is said last before some words to speak, however long before: the tables are his, too."""
    told = [one.provenance for one in cited.source.statements if one.provenance is not None]
    before = [
        one.fields["speaker"]
        for one in told
        if one.span.end <= cited.context.start and "speaker" in one.fields
    ]
    yield from before[-1:]


def _heading_over(cited: Cited) -> Sentence | None:
    """The line over a list of quotations before the cited words: it has no verb, or ends in a colon, and capitals as a name has."""
    text, at = cited.source.text, cited.context.start
    for _ in range(_LINES_BEFORE):
        at = text.rfind("\n", 0, at)
        start = text.rfind("\n", 0, max(at, 0)) + 1
        if at < 0:
            return None
        if not text[start:at].strip() or _QUOTATION_MARK.search(text, start, at):
            continue
        sentence = cited.source.reading.at(start + len(text[start:at]) - len(text[start:at].lstrip()))
        words = [token for token in sentence.tokens if any(map(str.isalnum, token.text))]
        capitals = [token for token in words if token.text[:1].isupper()]
        in_title_case = all(token in capitals or token.tag in _SMALL_IN_TITLES for token in words)
        telling = sentence.verb_groups and not (in_title_case or text[start:at].rstrip().endswith(":"))
        return sentence if len(capitals) > 1 and not telling and words[0].tag != "ADP" else None
    return None


def _speaks_beside(party: Party, cited: Cited) -> bool:
    """Whether a party speaks in the sentences around words that nobody is credited with."""
    source = cited.source
    behind = cited.context.end
    near = [*_before(cited, cited.context.start)][:_SENTENCES_BESIDE]
    for _ in range(_SENTENCES_BESIDE // 2):
        if behind + 1 < len(source.text):
            near.append(source.reading.at(behind + 1))
            behind = near[-1].end
    heading = _heading_over(cited)
    over = heading is not None and bool(names_of(party, source, heading.span))
    if over or folded_words(party.name) <= folded_words(heading.text if heading is not None else ""):
        return True
    credited = [one for sentence in cited.sentences for one in credits_in(sentence, cited)]
    beside = [one for sentence in near for one in credits_in(sentence, cited)]
    spans = [span for one in [*credited, *beside] for span in one.spans]
    acting = [subject for sentence in cited.sentences for subject in _subjects(sentence)]
    may_speak = [*spans, *_last_before(cited), *(acting if not credited else ())]
    if any(_names(party, cited, span) for span in may_speak):
        return True
    roles = {singular_role(word) for word in party.name.split() if is_role(word)}
    return bool(roles) and any(_refers(one, source) and _may_mean(party, one, cited) for one in spans)
