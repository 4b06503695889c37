"""Runs of capitalised words taken apart into mentions: owners, titles, names.

"Norway's Minister of Forest Industry Anna Berg" is a mention of the country and one of the person,
with the title before the name. What a mention is (a country, an organisation, a person, a place) is told by
its words alone: lists of countries, titles, words of organisations, towns. Where they do not tell, `kind` is None.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from factlib.dates import is_calendar
from factlib.document import Span
from factlib.language.lexicon import common_tags, is_describing_compound
from factlib.names.countries import (
    country_code,
    country_of_demonym,
    government_code,
    is_demonym,
    town_country,
)
from factlib.names.runs import Word, words_of
from factlib.names.tables import body_words, rows, word_classes, words

_JOINING = {"of", "for", "the", "and", "&"}
_HEADING = {"of", "for"}  # before what somebody heads
_WORDS = word_classes("words.toml")
_PARTICLES = _WORDS["particles of names"]
_ELIDED = ("l'", "l’")  # of a thing: "Chantiers de l'Estuaire"
_SUFFIXES = {"Jr.", "Jr", "Sr.", "Sr", "II", "III"}
_DESCRIBING = tuple(_WORDS["endings of what describes a name"])  # "Carmaker Skoda", "Hamburg-based Adler"
_SEATED = ("-based", "-listed", "-headquartered", "-born")
_SOURCE = re.compile(r"[A-Z0-9]{2,}\.[A-Z]{2,3}")  # the site that a report begins with
_REMEMBERED = 4_000  # words looked up last, for speed alone
_LONGEST_REMEMBERED = 200  # characters of a run
_REMEMBERED_RUNS = 2_500
_LONGEST_ACRONYM = 8
_FIELD_ENDINGS = ("ics", "ions", "ment", "ments", "logy", "ture", "ies")
_OF_FIELDS = {"NN", "NNS", "JJ", "VBG"}
_WATERS = _WORDS["waters and coasts"]
_CREDITS = _WORDS["before a credit"]
_REALMS = _WORDS["realms"] | _WATERS
_FORMS_BEFORE = {"PT", "OOO", "OAO", "PAO", "CV"}
_LONGEST_SEAT = 3  # words of "Salt Lake-based", "Governor of New South Wales"
_LONGEST_CODE = 3  # letters
_SHORTEST_CREDIT = 3
_LONGEST_PERSON = 5  # words


class Mention(NamedTuple):
    """A name, or a title that stands for one ("the President"), at its place in the text.

    Attributes:
        start: Where the name starts, its title left out; where the title starts if that is all there is.
        end: One past the last character.
        words: The words of the name; empty for a title alone.
        kind: "country", "organisation", "person", "place", "demonym" ("Turkish"), or None.
        title: The words of the title before the name, as they stand.
        outer: Where title and name together start.
        country: The ISO code of the country named, belonged to or lain in, where the words tell.
        opens: The mention starts a sentence.
        personal: Whether what stands behind it tells that it is a person: "who", an age; False for "closed its plant".
        shown: Its letters, or what stands behind it, show that it is a name wherever it stands.
    """

    start: int
    end: int
    words: tuple[str, ...]
    kind: str | None
    title: str | None
    outer: int
    country: str | None
    opens: bool
    shown: bool = False
    personal: bool | None = None

    @property
    def span(self) -> Span:
        """Where the name stands."""
        return Span.of(self.start, self.end)

    @property
    def name(self) -> str:
        """The words of the name as one."""
        return " ".join(self.words)


@cache
def _roles() -> frozenset[str]:
    return frozenset(word for row in rows("titles.tsv") for word in row if " " not in word)


def singular_role(word: str) -> str:
    """The singular of a role: "officials" is "official", "spokesmen" is "spokesman"."""
    word = word.lower().strip(".")
    if word.endswith("men"):
        return word[:-3] + "man"
    if word.endswith("ies"):
        return word[:-3] + "y"
    return word[:-1] if word.endswith("s") and not word.endswith("ss") and word[:-1] in _roles() else word


@lru_cache(maxsize=_REMEMBERED)
def is_role(word: str) -> bool:
    """Whether `word` says what a person is, was or is to be: "general", "spokesman", "ex-minister", "president-elect"."""
    role = word.lower().removeprefix("then-").removeprefix("ex-")
    return singular_role(role.removesuffix("-elect").removesuffix("-designate")) in _roles()


@cache
def _narrower() -> dict[str, frozenset[str]]:
    return {row[0]: frozenset(row) for row in rows("titles.tsv")}


def roles_meant(role: str) -> frozenset[str]:
    """The roles that a general one may stand for, itself among them: "leader" for a president.

    >>> sorted(roles_meant("chairman"))
    ['chair', 'chairman', 'chairperson', 'chairwoman']
    """
    return _narrower().get(role, frozenset({role}))


@cache
def _honorifics() -> dict[str, str | None]:
    return {row[0]: row[1] if len(row) > 1 else None for row in rows("honorifics.tsv", "title, …he or she")}


def honorific_gender(word: str) -> str | None:
    """The pronoun that a form of address tells: "he" for "Mr.", "she" for "Queen".

    >>> honorific_gender("Mrs.")
    'she'
    """
    return _honorifics().get(word)


def within(mentions: Sequence[Mention], starts: Sequence[int], span: Span) -> list[Mention]:
    """Those of `mentions`, with titles from `starts` on, whose names lie in `span`, or whose only word it cuts."""
    start, end = span.start, span.end
    near = mentions[max(bisect_left(starts, start) - 1, 0) : bisect_right(starts, end)]
    return [mention for mention in near if _lies_in(mention, start, end)]


def _lies_in(mention: Mention, start: int, end: int) -> bool:
    """Whether a name lies between two offsets, or these cut a part of a name of one word: "Antey" of "Almaz-Antey"."""
    if mention.start >= start and mention.end <= end:
        return True
    return len(mention.words) == 1 and mention.start <= start < mention.end and end <= mention.end


def _mentions_in(run: str) -> tuple[Mention, ...]:
    """The mentions in a run that opens a text: it means the same wherever it stands."""
    words_ = words_of(run)
    opens = bool(words_) and words_[0].start == 0
    first = _described(words_)
    while 0 < first < len(words_) and words_[first].text in words("function_words.txt"):
        first += 1  # "LUND.ORG While Adler"
    pieces = enumerate(_pieces(_without_participle(words_[first:])))
    placed = ((at, piece, run[piece[0].start : piece[-1].end]) for at, piece in pieces)
    named = [(at, piece) for at, piece, name in placed if not (is_calendar(name) or name in _CREDITS)]
    mentions = [_mention(piece, opens and not at) for at, piece in named]
    return tuple(mentions if not run.endswith(_SEATED) else filter(None, map(_seat, mentions)))


def _seat(mention: Mention) -> Mention | None:
    """Where somebody without a name is: "Oslo" of "the Oslo-based bank", which does not act; None if that is no place."""
    country = town_country(mention.name) or country_code(mention.name) or mention.country
    return mention._replace(kind="place", country=country) if country or mention.kind == "place" else None


def _without_participle(words_: Sequence[Word]) -> Sequence[Word]:
    """The words without the participle that ends them: "Adler" of "the Adler-owned mill"."""
    last = words_[-1] if words_ else None
    ending = next((end for end in _DESCRIBING if end[0] == "-" and last and last.text.endswith(end)), None)
    if last is None or ending is None:
        return words_
    size = len(ending)
    return [*words_[:-1], last._replace(text=last.text[:-size], end=last.end - size)]


def _described(words_: Sequence[Word]) -> int:
    """How many words at the start of a run only say what bears the name: two of "New York-based Adler"."""
    alone = words_[-1].plain if len(words_) == 2 else ""  # "Farm-fresh Ltd", "Hand-made Burgers"
    bare = alone in words("legal_forms.txt") or common_tags(alone.lower()) == {"NNS"}
    first = 0
    for at, word in enumerate(words_[:_LONGEST_SEAT]):
        described = word.text.endswith(_DESCRIBING) and (not at or "-" in word.text)
        described |= not at and is_describing_compound(word.text) and not bare
        first = at + 1 if described or _SOURCE.fullmatch(word.text) else first
    if not first:
        return int(_is_credited(words_))
    return first if first < len(words_) else 0


def _is_credited(words_: Sequence[Word]) -> bool:
    """Whether the agency that a report or a picture is from stands before a name: "PTI Kenya"; not "TASS Director"."""
    if len(words_) < 2 or words_[0].text not in _credits() or words_[0].owner:
        return False
    behind = words_[1].plain
    own = is_role(behind) or behind in body_words() | words("legal_forms.txt") | _JOINING
    return not own and not is_calendar(behind)


@cache
def _credits() -> frozenset[str]:
    """Agencies as a credit has them, in capitals; names of two letters are too often others'."""
    forms = (form.strip().upper() for (row,) in rows("wires.txt") for form in row.split(","))
    return frozenset(form for form in forms if len(form) >= _SHORTEST_CREDIT)


def is_agency(name: str) -> bool:
    """Whether a name is that of an agency that reports are from.

    >>> is_agency("Reuters"), is_agency("Adler")
    (True, False)
    """
    return name.upper() in _credits()


_known_mentions_in = lru_cache(maxsize=_REMEMBERED_RUNS)(_mentions_in)


def mentions_in(run: str) -> tuple[Mention, ...]:
    """The mentions in a run of capitalised words, with offsets into the run, as if it opened a text."""
    return _known_mentions_in(run) if len(run) <= _LONGEST_REMEMBERED else _mentions_in(run)


def _pieces(words_: Sequence[Word]) -> Iterator[list[Word]]:
    """Cut a run behind owners, and at "and", "of" and its like where they join two names."""
    piece: list[Word] = []
    index = 0
    while index < len(words_):
        word = words_[index]
        joint = next((at for at in range(index, len(words_)) if words_[at].text not in _JOINING), index)
        if joint > index:
            country = _country_over(piece, words_, index)
            if country is None and piece and not _joins(piece, words_[index:joint], words_[joint:]):
                yield piece
                piece = []
            elif piece:
                piece.extend(words_[index : country or joint])
            index = country or joint
            continue
        if word.text in words("function_words.txt") and _ends_before_sentence(piece):
            yield piece  # "bought it from Intel Corp. The": a sentence ends between them
            piece, index = [], index + 1
            continue
        if _is_closed_by_form(piece, word) or _is_day_behind(piece, word):
            yield piece
            piece = []
        behind = words_[index + 1] if index + 1 < len(words_) else None
        if word.owner and behind is not None and _owns_inside(word, behind):
            word = word.whole
        piece.append(word)
        if word.owner:
            yield piece
            piece = []
        index += 1
    if piece:
        yield piece


def _ends_before_sentence(piece: Sequence[Word]) -> bool:
    """Whether a sentence starts behind `piece` if "The" does: behind a point, and behind the credit of an agency."""
    return bool(piece) and (piece[-1].text.endswith(".") or (len(piece) == 1 and _is_acronym(piece[0].text)))


def _is_closed_by_form(piece: Sequence[Word], word: Word) -> bool:
    """Whether a legal form with a point ends the name before `word`: "to Marsh Inc. Lomax bought"."""
    forms = words("legal_forms.txt")
    last = piece[-1].plain if len(piece) > 1 else ""
    return last.endswith(".") and last in forms and word.text[0].isupper() and word.plain not in forms


def _is_day_behind(piece: Sequence[Word], word: Word) -> bool:
    """Whether a day of the week stands behind a whole name: "Ministry of Education Monday", not "Ruby Tuesday"."""
    texts = [each.text for each in piece]
    whole = len(piece) > 2 or (piece and (_is_organisation(texts) or texts[-1] in words("legal_forms.txt")))
    named = whole or bool(piece and country_code(" ".join(texts)))
    return named and word.text.endswith("day") and is_calendar(word.text)


def _owns_inside(owner: Word, behind: Word) -> bool:
    """Whether the mark of an owner stands inside of a name: "Lloyd's of London", "Vane's Corp", "Workers' Party"."""
    return behind.text == "of" or behind.text in words("legal_forms.txt") or _is_of_many(owner, behind)


def _is_of_many(owner: Word, owned: Word) -> bool:
    """Whether an owner is a part of the name behind it: "People's Republic", "Workers' Party"."""
    role = owner.text.endswith("s") and is_role(owner.text)
    many = common_tags(owner.text) & {"NNS"} or role or owner.text == "People"
    return bool(many) and _ends_body(owned.plain)


def _ends_body(word: str) -> bool:
    """Whether a name that ends with `word` is that of a body, or of what an office is for: "Council", "Defence"."""
    return word in body_words() or word in words("portfolios.txt")


def _country_over(piece: Sequence[Word], words_: Sequence[Word], joint: int) -> int | None:
    """Where the name of a country ends that goes on over "and" at `joint`: "Trinidad and Tobago"."""
    if words_[joint].text not in {"and", "&"} or not piece:
        return None
    for end in range(min(joint + _LONGEST_PERSON, len(words_)), joint + 1, -1):
        if country_code(" ".join(word.text for word in (*piece, *words_[joint:end]))):
            return end
    return None


def _joins(piece: Sequence[Word], joint: Sequence[Word], rest: Sequence[Word]) -> bool:
    """Whether "of", "and" or "for" behind `piece` goes on with the same name."""
    link, after = joint[0].text, rest[0].plain
    last = piece[-1].plain
    if link in {"and", "&"}:
        both_roles = is_role(last) and (is_role(after) or _goes_on([word.plain for word in rest], 0))
        both_nouns = _is_common_noun(last) and _is_common_noun(after)
        of_office = any(word.text in {"of", "for"} for word in piece)
        both_offices = of_office and (both_nouns or after in words("portfolios.txt"))
        initials = len(piece) == len(last) == len(after) == 1  # "S and P"
        return link == "&" or initials or both_roles or both_offices or _is_one_office(piece, rest)
    if link == "the" or (link == "for" and last in words("legal_forms.txt")):
        return False
    if link == "of" and _is_firm_before_origin(piece, rest):
        return False  # "Lumera Energy of China"
    office = any(is_office(word.text) for word in rest)
    office = office or _seat_end([word.plain for word in rest], 0) is not None
    if is_role(last) and len(joint) == 1 and not office:
        return False  # "CEO of Adler": the name is the firm's
    serves = link == "for" and any(word.text in body_words() for word in piece)
    owns = link == "of" and last.endswith(("'s", "’s"))  # "Lloyd's of London"
    return serves or owns or last in _REALMS or _ends_body(last) or is_role(last)


def _is_firm_before_origin(piece: Sequence[Word], rest: Sequence[Word]) -> bool:
    """Whether `piece` ends as firms are called, and a country or a town begins behind it: where the firm is from."""
    if piece[-1].plain not in words("firms.txt") or any(word.text == "of" for word in piece):
        return False
    names = (" ".join(word.plain for word in rest[:count]) for count in range(1, _LONGEST_SEAT + 1))
    return any(country_code(name) or town_country(name) for name in names)


def _is_common_noun(word: str) -> bool:
    """Whether a word is a noun and nothing else: "Fish", but not "Target"."""
    tags = common_tags(word)
    return bool(tags) and tags <= _OF_FIELDS


def _is_one_office(piece: Sequence[Word], rest: Sequence[Word]) -> bool:
    """Whether "and" joins what one body is for: "Electronics and Telecommunications Research Institute"."""
    body = next((at for at, word in enumerate(rest) if word.text in body_words()), None)
    if body is None:
        return False
    fields = [*piece[bool(country_code(piece[0].text)) :], *rest[:body]]
    bodies = [word for word in piece if word.text in body_words() or is_role(word.text)]
    nouns = all(common_tags(word.text) & _OF_FIELDS or _is_field(word.text) for word in fields)
    return nouns and all(_is_field(word.text) for word in bodies)


def _is_field(word: str) -> bool:
    """Whether a word shows by its ending that it says what a body is for, or is known to: "Electronics", "Food"."""
    return word.endswith(_FIELD_ENDINGS) or word in words("portfolios.txt")


def _mention(piece: Sequence[Word], opens: bool) -> Mention:
    texts = tuple([word.text for word in piece])
    cut, kind, country = _classified(texts, " ".join(texts))
    title = " ".join(texts[:cut]) or None
    if title and country_code(title):
        title = None  # "Hero of Azerbaijan Ann Lee": where the hero's title ends
    outer = piece[0].start
    start = piece[cut].start if cut < len(piece) else outer
    return Mention(start, piece[-1].end, texts[cut:], kind, title, outer, country, opens)


def _classified(piece: Sequence[str], text: str) -> tuple[int, str | None, str | None]:
    """How many words of `piece`, which is `text`, are a title, the kind of what it names, and its country."""
    if code := country_code(text):
        return 0, "country", code
    if text in words("groups.txt"):
        return 0, "group", None
    if len(piece) == 1 and is_demonym(text):
        return 0, "demonym", country_of_demonym(text)
    if len(piece) > 1 and piece[-1] in words("legal_forms.txt"):
        return 0, "organisation", country_of_demonym(piece[0])
    if (cut := _title_end(piece)) is not None:
        nation = next((code for word in piece[:cut] if (code := country_of_demonym(word))), None)
        if cut == len(piece) or not _is_organisation(piece[cut:]):
            nation = nation or next((code for word in piece[:cut] if (code := country_code(word))), None)
            return cut, "person", nation
    if code := government_code(text):
        return 0, "country", code
    if len(piece) > 2 and (code := country_code(piece[0])) and not _is_organisation(piece):
        common = all(common_tags(word.lower()) for word in piece[1:])  # "China National Fuel"
        return (0, "organisation", code) if common else (1, "person", code)
    nation = country_of_demonym(piece[0])
    if _is_organisation(piece):
        return 0, "organisation", nation
    return 0, *_by_shape(piece, text, nation)


def _by_shape(piece: Sequence[str], text: str, nation: str | None) -> tuple[str | None, str | None]:
    """Kind and country of a name that no list knows but the one of towns."""
    if text in words("places.txt") or (piece[0] in _WATERS and tuple(piece[1:2]) == ("of",)):
        return "place", None
    if town := town_country(text):
        return "place", town
    names = [word for word in piece if word not in _PARTICLES]
    may_be = nation is None and 1 < len(names) <= _LONGEST_PERSON and all(map(_is_given_name, names))
    return ("person" if may_be and not town_country(names[0]) else None), nation


def _is_given_name(word: str) -> bool:
    listed = word in words("portfolios.txt") or word in words("things.txt") or is_demonym(word)
    if listed or word.startswith(_ELIDED):
        return False
    letters = word.replace("-", "").replace("’", "").replace("'", "")
    short = word in _SUFFIXES or (word.endswith(".") and len(word) < 4)
    return short or (word[1:] != word[1:].upper() and letters.isalpha())


def _is_organisation(piece: Sequence[str]) -> bool:
    if not body_words().isdisjoint(piece):
        return len(piece) > 1 or not piece[0].endswith("ing")  # "Trading was halted"
    if len(piece) > 1 and piece[0] in _FORMS_BEFORE:
        return True
    acronym = len(piece) == 1 and _is_acronym(piece[0]) and piece[0] not in words("things.txt")
    return acronym and not _is_town_in_capitals(piece[0])


def _is_acronym(text: str) -> bool:
    return text.isupper() and 1 < len(text) <= _LONGEST_ACRONYM and text.isalpha()


def _is_town_in_capitals(text: str) -> bool:
    """Whether a word in capitals is a town, as at the head of a report: "OSLO - The government said"."""
    name = text.title()
    return len(text) > _LONGEST_CODE and (government_code(name) or town_country(name)) is not None


def _title_end(piece: Sequence[str]) -> int | None:
    """The number of words at the start of `piece` that are a title; None where there is none."""
    found = None
    for index, word in enumerate(piece):
        described = word == "Royal" and index + 1 < len(piece)  # "Royal Thailand Army"
        described |= index > 0 and piece[index - 1] == "&"  # "Vale & Sons"
        # "Corps of Engineers"
        described |= index > 1 and piece[index - 1] == "of" and _ends_body(piece[index - 2])
        if word in _honorifics() or (is_role(word) and not described and not _is_kin(piece, index)):
            found = index + 1
        elif found is not None and not (word in _JOINING | words("portfolios.txt") or _goes_on(piece, index)):
            break
    if found is None:
        return None
    if found < len(piece) and piece[found] in _HEADING:
        office = [index for index, word in enumerate(piece) if index > found and is_office(word)]
        found = max(office[-1] + 1 if office else found, _seat_end(piece, found + 1) or 0)
    rest = piece[found:]
    if piece[found - 1] == "General" and rest and rest[0] in body_words():
        return found  # "General Motors"
    while found < len(piece) and (piece[found] in _JOINING or is_office(piece[found])):
        found += 1
    return found


def _seat_end(piece: Sequence[str], at: int) -> int | None:
    """Where what somebody heads ends, from `at` on, if his name stands behind it: "Sales", "New York", "the Exchequer"."""
    at += list(piece[at : at + 1]) == ["the"]
    for end in range(min(at + _LONGEST_SEAT, len(piece) - 2), at, -1):
        seat, name = " ".join(piece[at:end]), piece[end:]
        known = town_country(seat) or country_code(seat) or seat in words("places.txt")
        if (known or _is_common_noun(seat)) and all(map(_is_given_name, name)):
            return end
    return None


def _goes_on(piece: Sequence[str], at: int) -> bool:
    """Whether a title goes on behind a word that is none: "and Managing Director", "Chief Financial Officer"."""
    behind = piece[at + 1 : at + 3]
    inside = piece[at].lower() in _WORDS["inside titles"] and any(map(is_role, behind))
    return inside or ("Chief" in piece[max(at - 2, 0) : at] and "Officer" in behind)


def _is_kin(piece: Sequence[str], at: int) -> bool:
    """Whether a word for kin is a family name before a given one: "Son Jae-il"."""
    return not at and len(piece) == 2 and "-" in piece[1] and singular_role(piece[0]) in _kin()


@cache
def _kin() -> frozenset[str]:
    return next(frozenset(row) for row in rows("titles.tsv") if row[0] == "son")


@lru_cache(maxsize=_REMEMBERED)
def is_office(word: str) -> bool:
    """Whether `word` names an office, a department or a country, not the person who holds it."""
    return _ends_body(word) or country_code(word) is not None
