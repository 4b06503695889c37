"""Does the source name these parties, in these roles?

A party is looked for in the quote, then in the sentences around it, then in the whole document. Where the structure
of the clauses gives the role to somebody else, that is a contradiction; where it does not tell, a mention is enough;
from elsewhere a party is borne out if the cited words name nobody else who could stand in its place.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache
from itertools import islice

from factlib.characters import Before
from factlib.document import Span
from factlib.events.event import Filler
from factlib.events.frames import words
from factlib.language import lemma
from factlib.language.senses import senses_of
from factlib.names import Party
from factlib.names.mentions import Mention
from factlib.validate.bystanders import stands_by, tokens_before, with_examples
from factlib.validate.claimed import ClaimedValue
from factlib.validate.context import Context
from factlib.validate.goods_alike import is_akin
from factlib.validate.lists import dealing_nouns, word_lists
from factlib.validate.matching import bears_out, names_of, words_for
from factlib.validate.names_alike import (
    are_organs_of_one_state,
    countries_of,
    is_organ,
    is_state,
    likeness,
    same_name,
    spelt_alike,
    state_of,
)
from factlib.validate.other_parties import counted_otherwise, exchanged, home_of, joined_instead
from factlib.validate.other_side import across, told_on_other_side
from factlib.validate.report import Finding, Looked
from factlib.validate.roles import ACROSS, Played, imports, played, plays_elsewhere, tells_of_same
from factlib.validate.source import Cited, Source
from factlib.validate.whose import owned, whose_are
from factlib.validate.word_match import missing_words

_FIELDS = ("sellers", "buyers", "partners", "exporter", "importer", "operator")
# who does something is told of first: a name that only follows is another's
_TOLD_BEFORE = ("operator", "sellers")
_LISTED = re.compile(r" and (?=[A-Z])")
_INITIALS = re.compile(r"\(([A-Z]{2,})\)")
_OFFICE = re.compile(r"(?P<whose>.+) \((?:the )?(?P<organ>[a-z][a-z ]*)\)")  # "Norland (government)"
_IN_BRACKETS = re.compile(r"(?P<name>[^()]{3,}) \([^()]{4,}\)")  # no initials: "Norland (Ministry of Trade)"
_STATES_HAVE = frozenset({"governments", "governors", "ministries", "armies", "navies", "states"})
_BARE_STATE = frozenset({"the state", "the government"})
_SENTENCES_BEHIND = 4  # in which somebody is named of whom the cited words already tell
_SENTENCES_BEFORE = 2
_MOST_STATES = 2  # for which an office may act that the words do not tell
_LONGEST_PART = 120  # characters of "Havco, a fully owned arm of Canada's"
_TOLD_OF_THEM = re.compile(r" (?:\w+ed|who|that|which|of|in|from|with|for)\b")
_LEAST_CAPITALS = 4  # of a name that may stand in small letters
_MOST_NAMED = 6  # places where a party is named, the nearest first, whose events are read


def check_parties(context: Context) -> Iterator[Finding | Looked]:
    """Compare every party of the claim with the roles that the cited words give."""
    claim, cited = context.claim, context.cited
    for field in filter(claim.values.get, _FIELDS):
        is_claimed = _naming([party for _, party in claim.listed(field)], cited)
        for path, party in claim.listed(field):
            yield Looked(path)
            each = (ClaimedValue(path, one, context) for one in _each(party, cited))
            checked = (_check(one, is_claimed) for one in each)
            yield from islice((finding for finding in checked if finding is not None), 1)


def _each(party: Party, cited: Cited) -> list[Party]:
    """The parties that one name lists, where the source names one of them: "Adler and Lorn"; not what it has as a whole."""
    if (office := _OFFICE.fullmatch(party.name)) is not None and is_organ(office["organ"]):
        party = party.model_copy(update={"name": f"{office['whose']} {office['organ']}"})
    elif (told := _IN_BRACKETS.fullmatch(party.name)) is not None and party.name not in cited.source.text:
        party = party.model_copy(update={"name": told["name"]})
    names = _LISTED.split(party.name.partition(" (")[0])
    whole = _described()(party.name) or party.name.casefold() in cited.source.text.casefold()
    if len(names) == 1 or whole or _is_of_one_firm(party.name, cited) or _has_initials(party.name, cited):
        return [party]
    several = [Party(name=name) for name in names]
    everywhere = Span.of(0, len(cited.source.text))
    return several if any(names_of(one, cited.source, everywhere) for one in several) else [party]


def _is_of_one_firm(name: str, cited: Cited) -> bool:
    """Whether a name is of people or parts of one firm whose own name joins two: "Adler and Krauss shareholders"."""
    firm, _, people = name.rpartition(" ")
    body = people.islower() and people not in _STATES_HAVE
    return body and re.search(rf"\b{re.escape(firm)}\b", cited.source.text) is not None


def _has_initials(name: str, cited: Cited) -> bool:
    """Whether the initials of a whole name stand beside it, or in the source: "Lenk Oil and Gas Corporation (LOGC)"."""
    long = name.partition(" (")[0]
    shown = [*_INITIALS.findall(name), *(one.name for one in cited.source.names.mentions)]
    return any(each.isupper() and each not in long and same_name(each, long) for each in shown)


@cache
def _described() -> Callable[[str], re.Match[str] | None]:
    """Finds what somebody without a name is, before the names that tell him: "a fund managed by", "joint venture of"."""
    joint = "|".join(sorted(words("joint bodies")))
    told = r"(?:\w+(?:ed|un|wn) by|(?(joint)(?:of|between)|(?!)))"
    return re.compile(
        rf"(?:an? |the )?((?:\d[\d.,]* )?[a-z][\w -]*?(?P<joint>\b(?:{joint}))?) {told} (?=[A-Z])"
    ).match


def _naming(parties: Sequence[Party], cited: Cited) -> Callable[[Span], bool]:
    """Whether words name one of some parties: found out once for all of them."""
    return cache(lambda span: any(bears_out(one, cited.source, span) for one in parties))


def _check(claimed: ClaimedValue[Party], is_claimed: Callable[[Span], bool]) -> Finding | None:
    """Hold one party to its role; `is_claimed` tells whether words name somebody whom the claim says to have that role."""
    wanted, cited = claimed.value, claimed.cited
    if (counted := counted_otherwise(claimed)) is not None:
        return counted
    told = played(claimed.field, wanted, cited, claimed.context.claim)
    if _are_holders_of_goods(claimed) and not (told and (told.others or told.fillers)):
        return claimed.finding("party-inferred", f"who takes over a firm buys from {wanted.name}")
    if told is None:
        return None
    finding = _by_people(claimed) or _not_in_role(claimed, is_claimed, told)
    known = finding is not None and finding.severity == "error"
    return finding if known else told_on_other_side(claimed) or finding


def _are_holders_of_goods(claimed: ClaimedValue[Party]) -> bool:
    """Whether the sellers are those whom the firm that is dealt in belongs to: "Adler shareholders", of Adler."""
    if claimed.field != "sellers":
        return False
    name = claimed.value.name.replace("’", "'")
    before, mark, behind = name.partition(" of ")
    noun, firm = (before, behind) if mark else (name.split()[-1], name.rpartition(" ")[0].removesuffix("'s"))
    holders = lemma(noun.split()[-1].lower()) in word_lists("trade.toml")["called"]["holders"]
    return holders and bool(firm) and any(is_akin(firm, goods) for goods in claimed.context.claim.goods)


def _by_people(claimed: ClaimedValue[Party]) -> Finding | None:
    """What follows from whose the people are that a claim tells by their owner: "Adler's workers"."""
    people = owned(claimed.value.name)
    if people is None:
        return None
    if said := dict(whose_are(people, claimed.cited)):
        return _by_owner(claimed, said)
    lacks = missing_words(people.people, claimed.words(claimed.cited.quote))
    return _of_nobody(claimed) if lacks else None


def _not_in_role(
    claimed: ClaimedValue[Party], is_claimed: Callable[[Span], bool], told: Played
) -> Finding | None:
    """What is to be said of a party that no event of the quote has in its role."""
    wanted, cited = claimed.value, claimed.cited
    differs = _is_owner(claimed) or _by_events(claimed, is_claimed, told.others)
    if differs is not None:
        return differs
    if told.crossed:
        return claimed.told("role-differs", f"{wanted.name} is there in another role", told.crossed[0])
    if _takes_part(claimed, cited.quote):
        return None
    if any(_acts_for(span, wanted, cited) for span in told.fillers):
        return claimed.finding("party-inferred", f"the cited words speak of an office of {wanted.name}")
    referred = told.referred if claimed.field != "partners" else ()
    if (meant := _referred(wanted, referred, cited)) is not None:
        message = f"the claim says {wanted.name}, “{claimed.words(meant.span)}” stands for {meant.value.name}"
        return claimed.told("party-absent", message, meant.span)
    if (named := _told_by_quote(claimed, is_claimed, told.fillers)) is not None:
        return claimed.differs("party-differs", named)
    if _takes_part(claimed, cited.context) or _spelt_otherwise(wanted, cited, cited.context):
        return None
    return _from_afar(claimed)


def _told_by_quote(
    claimed: ClaimedValue[Party], is_claimed: Callable[[Span], bool], fillers: Sequence[Span]
) -> Span | None:
    """Whom the quote names in the role, if it names only others than the claim does: what stands around it is then no support."""
    wanted, cited = claimed.value, claimed.cited
    if not missing_words(wanted.name, claimed.words(cited.quote)):
        return None
    for span in fillers:
        there = (one for one in cited.source.mentions_in(span) if one.words and one.kind != "demonym")
        named = any(one.end == span.end for one in there)  # no "India's first airline"
        if (
            not (named and cited.quote.contains(span))
            or is_claimed(span)
            or may_stand_for(span, wanted, cited)
        ):
            return None
    return next(iter(fillers), None)


def _by_owner(claimed: ClaimedValue[Party], said: Mapping[Span, bool]) -> Finding:
    """What follows from whose the people are in the quote whom a claim tells by their owner."""
    meant = next((span for span, means in said.items() if means), None)
    if meant is None:
        return claimed.differs("party-differs", next(iter(said)))
    message = f"“{claimed.words(meant)}” is or may mean whose they are in {claimed.shown}"
    return claimed.told("party-inferred", message, meant)


def _takes_part(claimed: ClaimedValue[Party], stretch: Span) -> bool:
    """Whether a stretch names a party as more than a bystander or what something is of."""
    field, cited = claimed.field, claimed.cited
    for span in _mentions(claimed.value, cited, stretch):
        describes = field in ("buyers", "importer") and _only_describes(span, claimed.context)
        aside = describes or (field == "exporter" and imports(span, cited))
        if not (aside or _stands_by(claimed, span)):
            return True
    return False


def _referred(wanted: Party, fillers: Sequence[Filler], cited: Cited) -> Filler | None:
    """The pronoun or description in a role that stands for somebody else than a party."""
    for filler in fillers:
        same = likeness(wanted, filler.value)
        near = same or filler.value.country in countries_of(wanted) or _calls_so(filler.span, wanted, cited)
        if not (near or spelt_alike(wanted.name, filler.value.name) or _is_nearer(wanted, filler, cited)):
            return filler
    return None


def _is_nearer(wanted: Party, meant: Filler, cited: Cited) -> bool:
    """Whether a party was named last before a pronoun, as subject or object and behind whom it is taken for: it may be meant."""
    before = Span.of(0, meant.span.start)
    own, other = (names_of(one, cited.source, before)[-1:] for one in (wanted, meant.value))
    nearer = bool(own) and (not other or own[0].start > other[0].start)
    return nearer and not any(token.tag == "ADP" for token in tokens_before(own[0], cited)[-1:])


def _calls_so(span: Span, wanted: Party, cited: Cited) -> bool:
    """Whether words are the noun for a party, of which no other is named: "The fund" for "a fund managed by Adler", "the Oslo bank" for "Lund Bank"."""
    words, described = cited.source.document[span], _described()(wanted.name)
    if described is not None:
        return not missing_words(described[1].split()[-1], words)
    noun = wanted.name.split()[-1].lower()
    known = words.lower().startswith("the ") and words.split()[-1] == noun
    return known and not any(one.words[-1].lower() == noun for one in _others_named(wanted, cited.source))


def _others_named(wanted: Party, source: Source) -> Iterator[Mention]:
    """The names of a document that are not of a party."""
    named = (one for one in source.names.mentions if one.words)
    return (one for one in named if not same_name(one.name, wanted.name))


def _is_description(span: Span, wanted: Party, cited: Cited) -> bool:
    """Whether a phrase says what somebody may be, and names nobody: "the Italian leather maker", no "Thai army" for one of Peru."""
    words = cited.source.document[span].split()
    states = countries_of(Party(name=" ".join(words))), countries_of(wanted)
    organs = is_organ(wanted.name) and is_organ(words[-1])
    acts = state_of(" ".join(words)) is not None and not is_organ(wanted.name)  # "the Peruvian government"
    if organs or (all(states) and states[0].isdisjoint(states[1])) or (acts and not states[1]):
        return False
    named = (one for one in cited.source.mentions_in(span) if one.words and one.kind != "demonym")
    return words[0].lower() == "the" and words[-1].islower() and not any(named)


def _by_events(
    claimed: ClaimedValue[Party], is_claimed: Callable[[Span], bool], others: Sequence[Span]
) -> Finding | None:
    """Whether the events of the quote have somebody else in the role."""
    for span in others:
        if claimed.field == "operator" and _may_be_town(span, claimed):
            continue
        if claimed.field == "exporter" and _speaks_of_state(span, claimed):
            continue
        named = is_claimed(with_examples(span, claimed.cited))
        if not (named or may_stand_for(span, claimed.value, claimed.cited)):
            return claimed.differs("party-differs", span)
    return None


def _speaks_of_state(span: Span, claimed: ClaimedValue[Party]) -> bool:
    """Whether a body of a state may only tell of what that exports: "the Norlandic Millers' Association expects exports of"."""
    owned = countries_of(Party(name=claimed.words(span)))
    return is_state(claimed.value) and not owned.isdisjoint(countries_of(claimed.value))


def _may_be_town(span: Span, claimed: ClaimedValue[Party]) -> bool:
    """Whether a name before the noun of a plant may say where that is: "the Kimby smelter"; whose it is is named elsewhere."""
    behind = next((one for one in claimed.cited.tokens(claimed.cited.context) if one.start >= span.end), None)
    plant = behind is not None and behind.lemma.lower() in word_lists("trade.toml")["plant"]["nouns"]
    return plant and claimed.source.text[span.end :][:1] == " " and bool(_named_elsewhere(claimed))


def may_stand_for(span: Span, wanted: Party, cited: Cited) -> bool:
    """Whether words may stand for a party that they do not name.

    They describe it, are spelt otherwise, or say where it is of ("a U.S. unit of Havco"); one office of a state may
    act for another, and its minister or envoy for the state.
    """
    words = cited.source.document[span]
    return (
        _acts_for(span, wanted, cited)
        or are_organs_of_one_state(wanted.name, words)
        or _is_description(span, wanted, cited)
        or spelt_alike(wanted.name, words)
        or state_of(words) in countries_of(wanted)
    )


def _acts_for(span: Span, state: Party, cited: Cited) -> bool:
    """Whether words have, or stand behind, an office that acts for a state, which they do not name.

    The state is then one of those that the document speaks of most.
    """
    words, mentions = cited.source.document[span], cited.source.mentions_in(span)
    called = " ".join([*(one.title or "" for one in mentions), words])
    heads = word_lists("trade.toml")["organs"]["heads"]
    firm = any(one.kind == "organisation" for one in mentions)  # "Burger King"
    acting = words.lower() in _BARE_STATE or not set(heads).isdisjoint(called.lower().split())
    if firm or not is_state(state) or state_of(called) or not acting:
        return False
    return _is_of_state_told_most(state, cited, _MOST_STATES)


def _is_of_state_told_most(party: Party, cited: Cited, most: int = 1) -> bool:
    """Whether a party is of the state that the document speaks of most, or of one of a few."""
    named = cited.source.mentions_in(Span.of(0, len(cited.source.text)))
    told = Counter(one.country for one in named if one.country)
    return any(country in countries_of(party) for country, _ in told.most_common(most))


def _is_owner(claimed: ClaimedValue[Party]) -> Finding | None:
    """Whether the cited words name a party only as what the firm that acts belongs to: "X, a unit of Y,"."""
    named = _mentions(claimed.value, claimed.cited, claimed.cited.context)
    if not named or not all(_is_part_of(span, claimed.source.text) for span in named):
        return None
    message = f"{claimed.shown} is there as what another firm belongs to"
    return claimed.told("role-differs", message, named[0])


def _is_part_of(owner: Span, text: str) -> bool:
    """Whether a firm stands before its owner as a part of it: "Havco, a fully owned arm of Canada's"."""
    return _part_before()(text, owner.start) is not None


@cache
def _part_before() -> Before:
    nouns = "|".join(word_lists("trade.toml")["parts"]["nouns"])
    part = rf"\b[A-Z][\w.&-]*, (?:[\w-]+ ){{1,4}}(?:{nouns}) of (?:(?:the|[A-Z][\w.'’-]*) ){{0,3}}"
    return Before(_LONGEST_PART, part)


def _mentions(wanted: Party, cited: Cited, stretch: Span) -> list[Span]:
    named = names_of(wanted, cited.source, stretch)
    return named or [*words_for(wanted, cited.source, stretch), *_literal(wanted, cited, stretch)]


def _spelt_otherwise(wanted: Party, cited: Cited, stretch: Span) -> bool:
    """Whether a stretch names a party by a long name with a wrong letter: "Philipines"."""
    named = (one for one in cited.source.mentions_in(stretch) if one.words)
    return any(spelt_alike(wanted.name, one.name) for one in named)


def _stands_by(claimed: ClaimedValue[Party], span: Span) -> bool:
    return claimed.field in ("sellers", "buyers", "partners", "operator") and stands_by(span, claimed.cited)


def _only_describes(span: Span, context: Context) -> bool:
    """Whether the name of a state stands before a noun that tells of no trade: "U.S. tariffs" are no buyer's."""
    behind = [token for token in context.source.reading.at(span.start).tokens if token.start >= span.end][:1]
    mentions = context.source.mentions_in(span)
    return (
        any(one.kind == "country" and context.describes(one) for one in mentions)
        and not {token.lemma.lower() for token in behind} <= dealing_nouns()
        and all(token.lower.islower() and token.tag == "NOUN" for token in behind)
    )


def _literal(wanted: Party, cited: Cited, stretch: Span) -> Iterator[Span]:
    """Where a name of several words, or one in capitals, stands that is read as none: "Ruritania's army", "ex-Havco Air", "havco air"."""
    words = wanted.name.split()
    alone = len(words) == 1 and len(wanted.name) > _LEAST_CAPITALS and wanted.name.isalpha()
    coined = alone and not any(senses_of(wanted.name.lower(), part) for part in "nvar")
    if len(words) > 1 or coined or (wanted.name.isupper() and len(wanted.name) >= _LEAST_CAPITALS):
        spelling = (
            re.sub("['’]", "['’]", re.escape(wanted.name)).replace(r"\-", "[ -]").replace(r"\ ", "[ -]")
        )
        name = re.compile(rf"(?<!\w){spelling}(?!\w)", re.IGNORECASE)
        for found in name.finditer(cited.source.text, stretch.start, stretch.end):
            yield Span.of(*found.span())


def _from_afar(claimed: ClaimedValue[Party]) -> Finding:
    """The party is not in the sentences cited: whether the document names it, and they leave room for it."""
    wanted, cited, context = claimed.value, claimed.cited, claimed.context
    if not any(word[:1].isupper() for word in wanted.name.split()) or _described()(wanted.name):
        return _of_nobody(claimed)
    other = joined_instead(claimed) if claimed.field == "partners" else None
    if other is not None:
        return claimed.differs("party-differs", other.span)
    rivals = (one for one in exchanged(wanted, context) if not imports(one, cited))
    rival = next(rivals, None)
    named = _named_elsewhere(claimed)
    here = [span for span in named if cited.quote.contains(span)]
    if here and all(_stands_by(claimed, span) for span in here):
        return claimed.told("party-absent", f"{wanted.name} is named there, and has no part in it", here[0])
    if rival is None and (home := home_of(wanted, cited)) is not None:
        return claimed.told("party-inferred", f"{wanted.name} is where the document is dated", home)
    if not named:
        return claimed.finding("party-absent", f"the source does not name {wanted.name}")
    spans = named[:_MOST_NAMED] if claimed.field in ACROSS else ()
    same = tells_of_same(claimed.field, wanted, across(claimed), context.claim, cited, spans)
    if same is not None:
        message = f"{wanted.name} is named elsewhere in the document, of the same deal"
        return claimed.told("party-inferred", message, same)
    if rival is not None:
        message = f"the claim says {wanted.name}, the cited words name “{claimed.words(rival.span)}”"
        return claimed.told("party-absent", message, rival.span)
    return _told_elsewhere(claimed, named)


def _told_elsewhere(claimed: ClaimedValue[Party], named: Sequence[Span]) -> Finding:
    """What follows from where else the document names a party: of what the claim is about, or not; in its role, or another."""
    wanted, cited, context = claimed.value, claimed.cited, claimed.context
    linked = next((span for span in named if context.tells_at(span, wanted)), None)
    role = plays_elsewhere(claimed.field, wanted, cited, named[:_MOST_NAMED])
    before = claimed.field in _TOLD_BEFORE
    near = [span for span in named if not before or span.start < cited.quote.start]
    acted_for = any(_acts_for(phrase.span, wanted, cited) for phrase in cited.noun_phrases(cited.quote))
    acted_for = acted_for or (claimed.field == "exporter" and _is_of_state_told_most(wanted, cited))
    beside = role is not None or any(map(context.is_beside, near))
    if not acted_for and (linked is None or not beside or _is_told_later(named, cited)):
        message = f"the source names {wanted.name} elsewhere, and not of what the cited words tell"
        return claimed.told("party-absent", message, named[0])
    message = f"{wanted.name} is named elsewhere in the document"
    if role == "the other":
        return claimed.told("role-differs", f"{message}, in another role", linked or named[0])
    return claimed.told("party-inferred", message, linked or named[0])


def _is_told_later(named: Sequence[Span], cited: Cited) -> bool:
    """Whether somebody is named only long after the cited words: who is meant by them has been named, or soon is."""
    soon = [*islice(cited.source.reading.behind(cited.quote.end), _SENTENCES_BEHIND)]
    end = soon[-1].end if soon else cited.context.end
    return all(span.start >= end for span in named)


def _kernel(name: str) -> str:
    """Who is meant without what is told of them: "customers" of "customers affected by the leak"; a number stays."""
    if (described := _described()(name)) is not None:
        return name[described.end() :]
    first = _TOLD_OF_THEM.split(name, maxsplit=1)[0]
    return first if first.strip() else name


def _is_known(name: str, cited: Cited) -> bool:
    """Whether the quote speaks of somebody as known, by the noun of a name: "the consortium"."""
    noun = rf"\bthe {re.escape(name.split()[-1])}\b"
    return re.search(noun, cited.source.document[cited.quote], re.IGNORECASE) is not None


def _of_nobody(claimed: ClaimedValue[Party]) -> Finding:
    """A party without a name, as "two smelters", is one if its words stand there, or where the same is told."""
    wanted, cited = claimed.value, claimed.cited
    if not missing_words(wanted.name, claimed.words(cited.context)):
        return claimed.finding("party-inferred", f"the cited words speak of {wanted.name}")
    kernel = _kernel(wanted.name)
    called = _calls_so(cited.quote, wanted, cited) or _is_known(kernel, cited)
    for sentence in cited.source.reading:
        told = called or claimed.context.tells_of_it(sentence)
        if told and not missing_words(kernel, sentence.text):
            message = f"the document speaks of {wanted.name} elsewhere"
            return claimed.told("party-inferred", message, sentence.span)
    return claimed.finding("party-absent", f"the cited words do not speak of {wanted.name}")


def _named_elsewhere(claimed: ClaimedValue[Party]) -> list[Span]:
    """Where the document names a party, the nearest to the quote first; an importer must be named near the quote, as it is seldom told of the whole."""
    name, source, cited = claimed.value.name, claimed.source, claimed.cited
    stretch = Span.of(0, len(source.text))
    if claimed.path == "importer":
        stretch = Span.of(cited.before(_SENTENCES_BEFORE).start, cited.context.end)
    named = [one for one in source.mentions_in(stretch) if one.words]
    bodies = _bodies_begin(name)
    told = {one.name for one in named}
    alike = {each for each in told if spelt_alike(name, each) or each.startswith(bodies)}
    spans = [one.span for one in named if one.name in alike]
    return cited.nearest_first([*_mentions(claimed.value, cited, stretch), *spans])


def _bodies_begin(organ: str) -> tuple[str, ...]:
    """What the names of the parts of an organ begin with: "Army Contracting Command" of "U.S. Army"."""
    words = organ.split()
    ends = (" ".join(words[at:]) for at in range(1, len(words)))
    return tuple(f"{end} " for end in ends if is_organ(end))
