"""Names, roles, places, statuses, negation and quotes made wrong; values of another event put in their place."""

import re
from functools import lru_cache

from factlib.dates import When, parse_dates
from factlib.errors import TextError
from factlib.language import read
from factlib.names import Party, names_of
from factlib.quantities import Quantity, parse_quantities
from factlib.testing.figures import PERIODS, Change, Given, decoys, other_digit

_PARTIES = ("sellers", "buyers", "partners", "exporter", "importer", "operator")
_SIDES = (("sellers", "buyers"), ("exporter", "importer"))
_AUXILIARIES = "is|are|was|were|will|would|has|have|had|can|could"
_NEGATED = re.compile(rf"\b(?:({_AUXILIARIES}|does|do|did) not)\b")
_AUXILIARY = re.compile(rf"\b(?:{_AUXILIARIES}|must|should)\b(?! not|n[’'])")
_FROM_DOCUMENT = 0.5  # how often somebody else is taken from the document
_NUMBER = re.compile(r"\d")
_WORD = re.compile(r"\b[a-z]{5,}\b")


def negation(given: Given) -> Change:
    """A "not" put into what was said, or taken out; a fact turned into its denial."""
    if given.claim.get("type") != "statement":
        return "denied", {"denied": not given.claim.get("denied", False)}
    content = str(given.claim.get("content", ""))
    if _NEGATED.search(content):
        return "content", {"content": _NEGATED.sub(lambda found: found[1], content, count=1)}
    if found := _AUXILIARY.search(content):
        return "content", {"content": f"{content[: found.end()]} not{content[found.end() :]}"}
    return None


def role(given: Given) -> Change:
    """Giver and receiver change places."""
    for giving, receiving in _SIDES:
        one, other = given.claim.get(giving), given.claim.get(receiving)
        if one and other:
            return giving, {giving: other, receiving: one}
    return None


def party(given: Given) -> Change:
    """Somebody else: of the same document where it names others, else one that nobody has named."""
    there = [field for field in _PARTIES if given.claim.get(field)]
    if not there:
        return None
    field = given.chance.choice(there)
    value = given.claim[field]
    if isinstance(value, str):
        return field, {field: _somebody_else(value, given)}
    at = given.chance.randrange(len(value))
    return field, {field: [*value[:at], _somebody_else(value[at], given), *value[at + 1 :]]}


def _somebody_else(name: str, given: Given) -> str:
    is_country = Party.model_validate(name).kind == "country"
    kinds, sort = ({"country"}, "countries") if is_country else ({"organisation", "person"}, "organisations")
    claimed = str({field: given.claim.get(field) for field in _PARTIES})
    return _another(kinds, sort, claimed, given)


def place(given: Given) -> Change:
    """Another town or country."""
    if not isinstance(given.claim.get("place"), str):
        return None
    is_country = Party.model_validate(given.claim["place"]).kind == "country"
    return "place", {"place": _decoy("countries" if is_country else "places", given)}


def speaker(given: Given) -> Change:
    """Somebody else said it: another person of the document, where it names one."""
    if not given.claim.get("speaker"):
        return None
    claimed = f"{given.claim['speaker']} {given.claim.get('co_speakers')}"
    return "speaker", {"speaker": _another({"person"}, "people", claimed, given)}


def _another(kinds: set[str], sort: str, claimed: str, given: Given) -> str:
    """A name of these kinds that stands in the document and has no word with the claimed names in common."""
    words = set(re.findall(r"\w+", claimed.lower()))
    known = ((party, f"{party.name} {party.canonical} {party.title}".lower()) for party in _named(given.text))
    other = (party for party, names in known if words.isdisjoint(re.findall(r"\w+", names)))
    named = [party.name for party in other if party.kind in kinds]
    from_document = named and given.chance.random() < _FROM_DOCUMENT
    return str(given.chance.choice(named)) if from_document else _decoy(sort, given)


@lru_cache(maxsize=16)
def _named(text: str) -> tuple[Party, ...]:
    return tuple(entity.party for entity in names_of(read(text)).entities)


def status(given: Given) -> Change:
    """Another stage of a deal, another status of a plant."""
    for field, table in (("stage", "stages"), ("status", "statuses")):
        if (other := decoys()[table].get(given.claim.get(field))) is not None:
            return field, {field: other}
    return None


def quote(given: Given) -> Change:
    """Another digit, or another word, in the quote."""
    words = given.claim.get("evidence")
    if not isinstance(words, str):
        return None
    if digits := list(_NUMBER.finditer(words)):
        at = given.chance.choice(digits).start()
        return "evidence", {"evidence": other_digit(words, at, given.chance)}
    if not (found := list(_WORD.finditer(words))):
        return None
    word = given.chance.choice(found)
    return "evidence", {"evidence": words[: word.start()] + _decoy("words", given) + words[word.end() :]}


def _decoy(sort: str, given: Given) -> str:
    absent = [name for name in decoys()[sort] if name not in given.text]
    return str(given.chance.choice(absent or decoys()[sort]))


_AMOUNTS = ("value", "amount", "investment", "stake", "capacity", "jobs")


def other_amount(given: Given) -> Change:
    """An amount of the same kind that the source has of something else."""
    for field in _AMOUNTS:
        own = parse_quantities(str(given.claim.get(field) or ""))
        others = [one.text for one in parse_quantities(given.text) if own and _is_other(one, own[0])]
        if others:
            return field, {field: given.chance.choice(others)}
    return None


def _is_other(one: Quantity, own: Quantity) -> bool:
    return (one.kind, one.unit) == (own.kind, own.unit) and (one.value, one.upper) != (own.value, own.upper)


def other_time(given: Given) -> Change:
    """A time that the source tells of something else."""
    for field in PERIODS:
        own = given.claim.get(field)
        try:
            claimed = When.parse(own) if isinstance(own, str) else None
        except TextError:
            continue
        if claimed is None:
            continue
        told = parse_dates(given.text)
        others = [one.edtf for one in told if one.start > claimed.end or one.end < claimed.start]
        if others:
            return field, {field: given.chance.choice(others)}
    return None


def word(given: Given) -> Change:
    """Another word in what was said."""
    content = str(given.claim.get("content") or "")
    words = list(_WORD.finditer(content))
    fresh = [one for one in decoys()["nouns"] if one not in given.text]
    if not words or not fresh:
        return None
    at = given.chance.choice(words)
    changed = f"{content[: at.start()]}{given.chance.choice(fresh)}{content[at.end() :]}"
    return "content", {"content": changed}
