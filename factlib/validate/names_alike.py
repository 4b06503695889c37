"""Two names compared, wherever they stand: initials, legal forms, spellings, states and their organs."""

import re
import unicodedata
from enum import IntEnum
from functools import cache, lru_cache

from factlib.names import Party
from factlib.names.countries import country_code, country_of_demonym, government_code
from factlib.validate.lists import lines, table, word_lists
from factlib.validate.words import american

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_EMPTY = frozenset(lines("name_words.txt"))
_LETTERS = str.maketrans(
    {"ł": "l", "ø": "o", "đ": "d", "ð": "d", "ı": "i", "ß": "ss", "æ": "ae", "œ": "oe", "þ": "th"}
)
_LONGEST_COUNTRY = 3  # words of "Papua New Guinea"
_NAMES_KEPT = 20_000
_LONG, _VERY_LONG = 7, 11  # letters of a word that one wrong letter, and two, leave recognisable
_LEAST_MISSPELT = 5  # letters of a surname that one wrong letter leaves recognisable
_SET_TOGETHER = re.compile(r"(?<=[A-Z])\.(?=[A-Z][a-z])")  # "E.D.Marsh"
_POINTED = re.compile(r"\b(?:[A-Z]\.)+[A-Z]?\b\.?")  # "U.S.", "U.K"
_LEGAL_INITIALS = frozenset("CIL")  # what legal forms begin with: "Limited", "Corporation"
_MOST_INITIALS = 3  # capitals that one word is shortened to
_JOINED_INITIALS = re.compile(r"(?:(?<=\b[A-Z])|(?<=\b[A-Z]{2})) (?:and|&) (?=[A-Z]\b)|&")
_WORDS_OF_LETTERS = re.compile(r"[^\W\d_]+")
_WORD_OF_INITIALS = 3  # letters of initials that are written as a word
_FORCES = frozenset({"force", "forces", "army", "navy"})  # whose names no word is blended from
_LEAST_BLEND = 5  # letters of a word that is put together from the beginnings of others
_LEAST_PIECE = 2  # letters of each beginning


class Likeness(IntEnum):
    """How well a name bears out a party; NONE is false."""

    NONE = 0
    COUNTRY = 1  # of the country that is claimed: "Turkish firms" for Turkey
    SAME = 2


@lru_cache(maxsize=20_000)
def folded_words(name: str) -> frozenset[str]:
    """The words of a name that tell it from others, without case, accents, titles and legal forms, as spelt in the U.S.

    >>> sorted(folded_words("the Škoda Group of Plzeň Ltd"))
    ['plzen', 'skoda']
    """
    name = _SET_TOGETHER.sub(". ", name)
    name = _POINTED.sub(lambda found: found.group().replace(".", ""), _JOINED_INITIALS.sub("", name))
    plain = unicodedata.normalize("NFKD", name).lower().translate(_LETTERS)
    plain = "".join(char for char in plain if not unicodedata.combining(char))
    words = (word.group().removesuffix("'s").removesuffix("’s") for word in _WORD.finditer(plain))
    return frozenset(american(word) for word in words if word not in _EMPTY)


def countries_of(party: Party) -> set[str]:
    """The countries that a party is, belongs to, or has in its name or title."""
    found = {party.country} if party.country else set()
    if party.kind == "country" and party.country:
        return found
    for words in (party.name, party.title or ""):
        found |= set(_countries_in(tuple(re.findall(r"[\w.’'-]+", words))))
    return found


@lru_cache(maxsize=20_000)
def _countries_in(words: tuple[str, ...]) -> tuple[str, ...]:
    """The countries named by words, the longest name first: "South Sudan" is not Sudan."""
    return _parted(words)[0]


def _parted(words: tuple[str, ...]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The countries named by words, and the words that name none."""
    for size in range(min(_LONGEST_COUNTRY, len(words)), 0, -1):
        for at in range(len(words) - size + 1):
            code = country_of_word(" ".join(words[at : at + size]))
            if code is not None:
                before, behind = _parted(words[:at]), _parted(words[at + size :])
                return (code, *before[0], *behind[0]), before[1] + behind[1]
    return (), words


@lru_cache(maxsize=20_000)
def country_of_word(word: str) -> str | None:
    """The code of the country that a word names, or whose people; of those that are no more, too."""
    word = re.sub(r"['’]s?\Z", "", word)
    return (
        country_code(word)
        or country_of_demonym(word)
        or _former_states().get(word.replace(".", "").casefold())
    )


@lru_cache(maxsize=20_000)
def state_of(name: str) -> str | None:
    """The code of the country that a name is, or whose government it stands for."""
    plain = re.sub(r"['’]s?\Z", "", name.strip())
    former = _former_states().get(plain.replace(".", "").casefold())
    return country_code(plain) or former or government_code(plain)


@cache
def _former_states() -> dict[str, str]:
    """The codes of states that are no more, by the names used for them."""
    return {name: code for code, names in table("former_states.txt").items() for name in names}


def state_meant(party: Party) -> str | None:
    """The code of the country that a party is."""
    return state_of(party.name) or (party.country if party.kind == "country" else None)


def is_state(party: Party) -> bool:
    """Whether a party is a country."""
    return party.kind == "country" or state_of(party.name) is not None


def same_party(one: Party, other: Party) -> bool:
    """Whether two parties are one, by their names.

    >>> same_party(Party(name="Turkish Aerospace"), Party(name="Turkish Aerospace Industries (TAI)"))
    True
    """
    states = state_meant(one), state_meant(other)
    if any(states):
        seat = government_code(one.name) or government_code(other.name)  # of the state before, too
        return states[0] == states[1] or (seat is not None and other.name in also_called(one.name))
    if one.canonical and other.canonical and one.canonical.casefold() == other.canonical.casefold():
        return True
    return same_name(one.name, other.name) or other.name in also_called(one.name)


def also_called(name: str) -> tuple[str, ...]:
    """The other names by which a body, a state or a people goes: "Soviet Union" for "Moscow"."""
    return _other_names().get(name, ())


@cache
def _other_names() -> dict[str, tuple[str, ...]]:
    rows = (tuple(name.strip() for name in line.split(",")) for line in lines("also_called.txt"))
    return {name: row for row in rows for name in row}


@lru_cache(maxsize=_NAMES_KEPT)
def same_name(one: str, other: str) -> bool:
    """Whether one name is a part of the other, or its initials; the pairs compared last are kept, since articles repeat names."""
    first, second = folded_words(one), folded_words(other)
    if not first or not second:
        return one.casefold().strip() == other.casefold().strip()
    if first <= second or second <= first or are_one_organ(one, other):
        return not (_is_group_of(one, other) or _is_group_of(other, one))
    return _shortens(one, other) or _shortens(other, one)


def _is_group_of(group: str, part: str) -> bool:
    """Whether a name is of a whole group, and another of a firm in it: "Adler Group", "Adler Energy"."""
    whole = group.endswith((" Group", " group")) and "group" not in part.lower().split()
    return whole and folded_words(group) < folded_words(part)


def are_one_organ(one: str, other: str) -> bool:
    """Whether two names are of one organ of a state: "the Peruvian navy", "Navy of Peru", "Peru's navy"."""
    if not (is_organ(one) and is_organ(other)):
        return False
    (first, own), (second, others) = (_parted(tuple(re.findall(r"[\w.’'-]+", name))) for name in (one, other))
    bodies = folded_words(" ".join(own)), folded_words(" ".join(others))
    return bool(first) and set(first) == set(second) and (bodies[0] <= bodies[1] or bodies[1] <= bodies[0])


def _shortens(short: str, long: str) -> bool:
    """Whether a word is a name in short: its initials, without those of a country before it, or its beginnings.

    >>> _shortens("EPA", "U.S. Environmental Protection Agency"), _shortens("Benelux", "Belgium, Netherlands, Luxembourg")
    (True, True)
    """
    short = _JOINED_INITIALS.sub("", short.strip().strip("."))
    if " " in short:
        return False
    initials = _initials(long)
    spelt = short.upper() if len(short) == _WORD_OF_INITIALS and short.istitle() else short
    kept = " ".join(word for word in long.split() if word.strip(".,").lower() not in _EMPTY)
    own = _initials(kept)
    if initials and spelt in (initials, own):  # "Bat" for "British American Tobacco"
        return True
    if initials and short.replace(".", "") == initials:  # "D.C." for "District of Columbia"
        return True
    firm = bool(initials) and country_of_word(long) is None
    if firm and short[:-1] in (initials, own) and short[-1] in _LEGAL_INITIALS:
        return True  # "AAL" for "Arvo Aeronautics", which the source calls "Limited"
    if (
        _is_mixed(short)
        and short.casefold() == "".join(word[0] for word in _WORDS_OF_LETTERS.findall(long)).casefold()
    ):
        return True  # "FoR" for "Front of Renewal"
    if (
        len(short) >= _WORD_OF_INITIALS
        and short.isupper()
        and short in (_all_initials(long), _with_capitals(long))
    ):
        return True
    if len(short) <= _MOST_INITIALS and short.isupper() and kept.istitle() and kept.isalpha():
        return _is_within(short.lower(), kept.lower())  # "VW" for "Volkswagen AG"
    words = re.findall(r"[^\W\d_]+", _POINTED.sub(lambda found: found.group().replace(".", ""), long))
    if len(words) > 1 and country_of_word(words[0]) and short == _initials(" ".join(words[1:])):
        return True
    if not short.isalpha() or len(short) < _LEAST_BLEND or words[-1].lower() in _FORCES:
        return False  # "Canadair" is no air force
    return _is_blend(short.lower(), tuple(word.lower() for word in words if word.lower() not in _EMPTY))


def _is_mixed(short: str) -> bool:
    """Whether a word is of capitals for words that have one and small letters for the others: "FoR"."""
    capitals = sum(map(str.isupper, short))
    return len(short) >= _WORD_OF_INITIALS and short.isalpha() and 1 < capitals < len(short)


def _is_within(short: str, word: str) -> bool:
    """Whether a word starts with the first of some letters and has the others in their order."""
    letters = iter(word[1:])
    return word[:1] == short[:1] and len(short) > 1 and all(letter in letters for letter in short[1:])


def _is_blend(word: str, parts: tuple[str, ...], taken: int = 0) -> bool:
    """Whether a word is made of the beginnings of several others, in their order: "Interpol"."""
    if not word:
        return taken > 1
    if not parts:
        return False
    first = parts[0]
    for size in range(min(len(first), len(word)), _LEAST_PIECE - 1, -1):
        if first.startswith(word[:size]) and _is_blend(word[size:], parts[1:], taken + 1):
            return True
    return False


def spelt_alike(one: str, other: str) -> bool:
    """Whether a long word of two names differs by a letter or two, and nothing else does: "Ann Chaudhari", "Chaudhuri"."""
    first, second = folded_words(one), folded_words(other)
    mine, theirs = first - second, second - first
    return 1 in (len(mine), len(theirs)) and any(
        _differ_by_little(word, spelling)
        and not (country_of_word(word.capitalize()) and country_of_word(spelling.capitalize()))
        for word in mine
        for spelling in theirs
    )


def is_misspelt_surname(surname: str, party: Party) -> bool:
    """Whether a surname that stands by itself is that of a person but for a letter: "Hanson" for "Karl Hansson"."""
    from rapidfuzz.distance import Levenshtein

    names = party.name.split()[1:]
    long = bool(names) and min(len(surname), len(names[-1])) >= _LEAST_MISSPELT
    return (
        long
        and surname.isalpha()
        and names[-1].istitle()
        and surname[0] == names[-1][0]
        and Levenshtein.distance(surname, names[-1], score_cutoff=1) <= 1
    )


def _differ_by_little(one: str, other: str) -> bool:
    """Whether a letter of two long words differs, or two letters of very long ones."""
    least = min(len(one), len(other))
    if least < _LONG or not (one + other).isalpha():
        return False
    from rapidfuzz.distance import OSA  # two letters that change places are one difference

    most = 2 if least >= _VERY_LONG else 1
    return OSA.distance(one, other, score_cutoff=most) <= most


def _initials(name: str) -> str:
    letters = [word[0] for word in re.findall(r"[^\W\d_]+", name) if word[0].isupper()]
    return "".join(letters) if len(letters) > 1 else ""


def _with_capitals(name: str) -> str:
    """The first letters of the words of a name, of those in capitals all: "SKT" of "SK Telecom"."""
    words = re.findall(r"[^\W\d_]+", name)
    return "".join(word if word.isupper() else word[0] for word in words if word[0].isupper())


def _all_initials(name: str) -> str:
    """The first letters of all words of a name, without those of a country before it: "DOE" of "U.S. Department of Energy"."""
    words = name.split()
    words = words[1:] if len(words) > 1 and country_of_word(words[0]) else words
    return "".join(word[0] for word in words).upper()


@cache
def _organs() -> frozenset[str]:
    return frozenset(lines("state_bodies.txt"))


@lru_cache(maxsize=_NAMES_KEPT)
def is_organ(name: str) -> bool:
    """Whether a name is of an organ of a state, which acts for it: "the Turkish Defence Ministry"."""
    return any(word.casefold().strip(".,") in _organs() for word in name.split())


def are_other_organs(one: str, other: str) -> bool:
    """Whether two names are of organs of which none acts for the other: two services, two ministries."""
    lists = word_lists("trade.toml")["organs"]
    services = [{each for each in lists["services"] if each in name.lower()} for name in (one, other)]
    offices = all(any(each in name.lower() for each in lists["offices"]) for name in (one, other))
    return (all(services) and services[0].isdisjoint(services[1])) or (
        offices and not _same_office(one, other)
    )


def _same_office(one: str, other: str) -> bool:
    """Whether two offices have one field: "the Peruvian ministry of defense", "defence ministry"."""
    offices = word_lists("trade.toml")["organs"]["offices"]
    own, others = (
        folded_words(" ".join(_parted(tuple(name.split()))[1])).difference(offices) for name in (one, other)
    )
    return own <= others or others <= own


def likeness(wanted: Party, party: Party) -> Likeness:
    """How well one party stands for another."""
    if same_party(wanted, party):
        return Likeness.SAME
    if is_state(wanted) and (state_of(wanted.name) or wanted.country) in countries_of(party):
        body = party.kind == "organisation" and not is_organ(party.name)
        return Likeness.NONE if body else Likeness.COUNTRY
    if is_state(party) and is_organ(wanted.name):  # what a state buys, its army may have bought
        own = countries_of(wanted)
        return Likeness.COUNTRY if (state_of(party.name) or party.country) in own else Likeness.NONE
    return Likeness.NONE


def are_organs_of_one_state(one: str, other: str) -> bool:
    """Whether two names are of organs, and may be of one state: "the navy" and "the Indian defence ministry", no two services."""
    states = [countries_of(Party(name=name)) for name in (one, other)]
    apart = all(states) and states[0].isdisjoint(states[1])
    banks = any("bank" in name.lower().split() for name in (one, other)) and not all(states)
    return is_organ(one) and is_organ(other) and not (apart or banks or are_other_organs(one, other))
