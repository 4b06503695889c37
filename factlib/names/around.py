"""Every mention of a text: its runs taken apart, with what the words around a name tell of it.

"Lund" before ", who heads" is a person, "Gulf" before "states" a group of states, "McLund's" before "sold" no owner;
and "3M" is a name where somebody says, sells or is bought under it, else a number.
"""

import re
from collections.abc import Iterator, Sequence

from factlib.dates import is_calendar
from factlib.language.data import word_list
from factlib.language.lexicon import common_tags, possible_tags
from factlib.names.acting import acts, deals_in_its_own, is_name_by_form
from factlib.names.countries import country_code, country_of_demonym, is_demonym
from factlib.names.joined import join
from factlib.names.longer import lengthened
from factlib.names.mentions import Mention, honorific_gender, is_office, is_role, mentions_in
from factlib.names.runs import opens_sentence, runs
from factlib.names.tables import word_classes
from factlib.quantities.currency import currency_before

_STATES = re.compile(r"[ \u00a0](states|countries|nations|republics|kingdoms|monarchies)\b")
_PERSONAL = re.compile(r",?[ ]whom?\b|,[ ]\d{2}(?:,|[ ]years[ ]old)|[ ](?:himself|herself)\b")
_AND_LETTER = re.compile(r"[ \n]and[ \n]([B-HJ-Z])(?![\w&’'-]|\.\w|[ ][A-Z])")  # no "I", no "A"
_WATTS = re.compile(r"[KMGT]W[hp]?[ ](?=\S)")
_YEAR_BEFORE = re.compile(r"(?<!\d)(?:19|20)\d\d[ ]\Z")
_LONGEST_REGION = 3  # words
_LONGEST_LETTERS = 3
_OWN_MARK = re.compile(r"['’]s(?=[ ])")
_OWNS = re.compile(r"['’]s\b")
_DOCTOR = {"Dr.", "Dr", "St.", "Ste.", "Mr.", "Mrs."}
_TELLS = re.compile(r"[ ](?:said|says|told|asked|added|wrote|argued|warned|thinks|believes)\b")
_LETTERED = re.compile(r"(?<![\w$€£¥.,/#@&’'-])\d[A-Z](?![\w.&-])")
_WORDS = word_classes("words.toml")
_DETERMINING = _WORDS["before a title"]
_INSIDE = _WORDS["inside titles"]
_LONGEST_CALLED = 3  # words of "Burger King", "Red Door Marine"
_RANKING = {"Prime", "Vice", "Crown", "Attorney", "Lead", "Head"}  # before a word for a person
_PLACING = _WORDS["before a name"]
_BEFORE_SCALED = _WORDS["before a number"]
_BEFORE_LETTERED = _BEFORE_SCALED | {"by", "from", "with", "to"}
_SCALES = "KMBT"  # letters that are also scales of numbers: "rose to 3M"
_LEAD = re.compile(r"(?<![\w.'’&-])([A-Z][a-z]+) \Z")
_FUNCTION = {"CC", "IN", "DT", "PRP", "PRP$", "WDT", "WP", "WRB", "TO", "EX"}
_ORDINALS = {"First", "Second", "Third"}
_OPENING_DASH = re.compile(r" -+ \Z")
_AMOUNT_OR_ARTICLE = re.compile(r"\s+(?:an?|the|its|\W?\d)")
_NEXT_WORD = re.compile(r"[ ]([a-z]\w+)")
_SUM = re.compile(r"[ ][$£€¥]\d[\w.,]*(?:[ ](?:[mbtr]+illion|[mb]l?n|crore|lakh))?(?=[ ])")
_LOWER_START = re.compile(r"(?:\A|\n\n|[.!?][ ])([a-z]{4,20})(?= )")
_LOOK_BACK = 12  # characters


def mentions_of(text: str) -> list[Mention]:
    """Every mention in `text`, in order."""
    found = []
    for run, at in _without_units(text):
        for each in mentions_in(run):
            start, end, outer = at + each.start, at + each.end, at + each.outer
            opens = each.opens and opens_sentence(text, at)
            placed = each._replace(start=start, end=end, outer=outer, opens=opens)
            found.append(_in_text(text, placed))
    lettered = (each for each in _lettered(text) if not any(own.start == each.start for own in found))
    others = [*lettered, *_in_lower_case(text)]
    whole = join(text, sorted([*found, *others], key=lambda mention: mention.outer) if others else found)
    whole = list(_like_peoples(text, list(_without_false_titles(whole))))
    ends = [0, *(mention.end for mention in whole)]
    led = (_with_lead(text, mention, end) for mention, end in zip(whole, ends, strict=False))
    joined = lengthened(text, [_with_letter(text, mention) for mention in led])
    return [each for at, each in enumerate(joined) if not at or joined[at - 1].end <= each.start]


def _without_false_titles(mentions: Sequence[Mention]) -> Iterator[Mention]:
    """The mentions, "General Dynamics" and its like whole where the text has the firm's name with its form."""
    named = [each.words for each in mentions if each.kind == "organisation"]
    firms = {name[:count] for name in named for count in range(2, len(name) + 1)}
    for mention in mentions:
        whole = (*(mention.title or "").split(), *mention.words)
        if mention.title and mention.words and whole in firms:
            yield mention._replace(start=mention.outer, words=whole, kind="organisation", title=None)
        else:
            yield mention


def _like_peoples(text: str, mentions: Sequence[Mention]) -> Iterator[Mention]:
    """The mentions, those of firms that are called like a people as names: "Swedish Match", "American" of American Airlines.

    The former acts, or its ticker stands behind it, somewhere in the text; the latter does something where a firm's name
    starts with it.
    """
    firms = {"organisation", None}
    firsts = {each.words[0] for each in mentions if each.kind in firms and len(each.words) > 1}
    whole = {each.words for each in mentions if _is_like_people(each) and _is_shown(text, each)}
    for mention in mentions:
        shared = mention.kind == "demonym" and mention.words[0] in firsts
        if shared and not _is_determined(text, mention) and acts(text, mention.words[0], mention.end):
            mention = mention._replace(kind=None, country=None, shown=True)
        yield mention._replace(shown=True) if mention.words in whole else mention


def _is_determined(text: str, mention: Mention) -> bool:
    """Whether an article or its like stands before a mention: "the American"."""
    before = text[max(mention.outer - _LOOK_BACK, 0) : mention.outer].split()
    return bool(before) and before[-1].lower() in _DETERMINING


def _is_like_people(mention: Mention) -> bool:
    """Whether a name of more words starts with a demonym, and nothing else tells what it is: "Chinese LNG"."""
    demonym = len(mention.words) > 1 and country_of_demonym(mention.words[0]) is not None
    return demonym and mention.kind is None


def _is_shown(text: str, mention: Mention) -> bool:
    """Whether a ticker stands behind a name, or what only somebody does."""
    return text.startswith(" <", mention.end) or acts(text, mention.words[-1], mention.end)


def _in_text(text: str, mention: Mention) -> Mention:
    """The mention with what the words behind it tell of it."""
    name, end = mention.words, mention.end
    if not name:
        return _called_by_a_title(text, mention)
    group = _STATES.match(text, end)
    if group and len(name) <= _LONGEST_REGION and mention.title is None and mention.kind != "organisation":
        return mention._replace(end=group.end(), words=(*name, group[1]), kind="group", country=None)
    if mention.opens and mention.kind is None and (nation := _behind_quality(text, mention)) is not None:
        return nation
    own = _OWN_MARK.match(text, end) if mention.kind is None else None
    acting = own is not None and acts(text, name[-1], own.end()) and not _owns_deed(text, own.end())
    if own and (acting or _owns_nothing(text, mention, own.end())):  # "McDonald's sold"
        return mention._replace(end=own.end(), words=(*name[:-1], name[-1] + own[0]), shown=True)
    if mention.kind == "person" and _PERSONAL.match(text, end):
        return mention._replace(personal=True)
    if mention.title is None and deals_in_its_own(text, end):
        mention = mention._replace(personal=False)
    if len(name) > 1:
        return mention
    if mention.title in _DOCTOR and acts(text, name[0], end) and not _TELLS.match(text, end):
        whole = (*mention.title.split(), *name)  # "Dr. Oetker sold"
        return mention._replace(start=mention.outer, words=whole, kind=None, title=None, shown=True)
    shown = is_name_by_form(name[0]) or (mention.opens and mention.kind is None and acts(text, name[0], end))
    return mention._replace(shown=True) if shown else mention


def _behind_quality(text: str, mention: Mention) -> Mention | None:
    """The country behind an adjective that only opens a sentence: "UK" of "Overall UK exports", not "First American said"."""
    quality, *rest = mention.words
    if not rest:
        return None
    nation = " ".join(rest)
    noun = _NEXT_WORD.match(text, mention.end)
    told = common_tags(noun[1]) if noun is not None else frozenset[str]()
    plain = "JJ" in common_tags(quality) and told and told <= {"NN", "NNS"}
    code = country_code(nation) or country_of_demonym(nation)
    if not plain or code is None:
        return None
    kind = "country" if country_code(nation) else "demonym"
    start = mention.end - len(text[mention.start : mention.end].split(maxsplit=1)[1])
    return mention._replace(start=start, outer=start, words=tuple(rest), kind=kind, country=code, opens=False)


def _with_lead(text: str, mention: Mention, first: int) -> Mention:
    """The mention with the word before it, from `first` on, that is like one of the language but a part of the name.

    "First Harbour Corp", "the Sunday Courier": a capital shows it inside of a sentence; at its start, and for what is
    called like a day, what the name is and what stands around it.
    """
    found = _LEAD.search(text, max(first, mention.outer - _LOOK_BACK), mention.outer)
    if found is None or mention.title or not mention.words or mention.kind in {"country", "demonym"}:
        return mention
    lead, start = found[1], found.start()
    if start < first or not _belongs(text, lead, start, mention):
        return mention
    kind = mention.kind if mention.kind == "organisation" else None
    return mention._replace(start=start, outer=start, words=(lead, *mention.words), kind=kind, shown=True)


def _with_letter(text: str, mention: Mention) -> Mention:
    """The mention with a letter that "and" joins to it, where a wire has no "&": "AT and T"."""
    found = _AND_LETTER.match(text, mention.end)
    short = len(mention.words) == 1 and 1 < len(mention.words[0]) <= _LONGEST_LETTERS
    if found is None or not short or not mention.words[0].isupper() or mention.kind == "country":
        return mention
    return mention._replace(end=found.end(), words=(*mention.words, "and", found[1]), shown=True)


def _belongs(text: str, lead: str, start: int, mention: Mention) -> bool:
    """Whether `lead`, which stands at `start` before a mention, is a part of its name."""
    body = mention.kind == "organisation" and not mention.words[0].isupper()
    behind = _NEXT_WORD.match(text, mention.end)
    attribute = behind is not None and bool(common_tags(behind[1]) & {"NN", "NNS"})
    opens = opens_sentence(text, start) or _OPENING_DASH.search(text, max(start - _LOOK_BACK, 0), start)
    if is_calendar(lead) or is_calendar(f"{lead} 1"):
        own = opens or text[max(start - len("the "), 0) : start].lower() == "the "
        return body and bool(own) and not attribute
    if lead in _ORDINALS:
        return body or not opens
    tags = common_tags(lead)
    describes = tags & {"JJ", "CD"} and not is_demonym(lead)
    if describes and not attribute and (not opens or _is_of_common_words(mention)):
        return True  # "Next Door Foods", "Three Rivers"
    if opens or tags & _FUNCTION or lead.lower() in word_list("times.txt"):
        return False
    return body or "MD" in tags  # "Will Young"


def _is_of_common_words(mention: Mention) -> bool:
    """Whether all words of a name are nouns of the language, which have a capital for the name alone: "Door Foods"."""
    return all(common_tags(word.lower()) & {"NN", "NNS"} for word in mention.words)


def _owns_nothing(text: str, mention: Mention, end: int) -> bool:
    """Whether a preposition follows a possessive, which then is a part of the name: "sold by McDonald's in May"."""
    behind = _NEXT_WORD.match(text, end)
    before = text[max(mention.outer - _LOOK_BACK, 0) : mention.outer].split()
    if behind is None or behind[1] not in _PLACING or before[-1:] in (["than"], ["as"], ["like"]):
        return False
    ranked = "JJ" in possible_tags(behind[1])
    # "sold by McDonald's last May", not "Adler's last purchase"
    return not ranked or not _owns_deed(text, end)


def _owns_deed(text: str, end: int) -> bool:
    """Whether a noun for a deed follows a possessive: "Adler's last purchase of", not "McDonald's plans a"."""
    behind = _NEXT_WORD.match(text, end)
    while behind is not None and possible_tags(behind[1]) & {"JJ", "NN", "VBD"} == {"JJ"}:
        behind = _NEXT_WORD.match(text, behind.end())
    if behind is None or behind[1] in word_list("times.txt"):
        return False
    tags = common_tags(behind[1])
    sum_of_it = _SUM.match(text, behind.end())  # "Adler's planned $3bn mill"
    after = sum_of_it.end() if sum_of_it is not None else behind.end()
    if "VBN" in tags and (noun := _NEXT_WORD.match(text, after)) is not None:
        return _is_one_thing(noun[1])  # no object without an article: "Adler's proposed purchase"
    deed = bool(tags & {"NN", "NNS"}) and not tags & {"MD", "VBD"}
    return deed and _AMOUNT_OR_ARTICLE.match(text, behind.end()) is None


def _is_one_thing(word: str) -> bool:
    """Whether a word is a noun alone, or a noun and a verb, that has a plural: "purchase", "takeover", not "out"."""
    known = "NN" in possible_tags(word) and "NNS" in possible_tags(f"{word}s")
    return known and common_tags(word) <= {"NN", "VB", "VBP"}


def _called_by_a_title(text: str, mention: Mention) -> Mention:
    """A title alone, or the name that ends with a word for a person: "Burger King" without an article before it."""
    words_ = (mention.title or "").split()
    before = text[max(mention.outer - _LOOK_BACK, 0) : mention.outer].split()
    described = bool(before) and (before[-1].lower() in _DETERMINING or before[-1].endswith(("'s", "’s")))
    lead = words_[:-1]
    ranking = (word in _RANKING or word.lower() in _INSIDE for word in lead)
    ranked = any(ranking) or any(is_office(word) or is_role(word) for word in lead)
    if not 2 <= len(words_) <= _LONGEST_CALLED or described or ranked:
        return mention
    tags = common_tags(lead[-1])
    telling = any(honorific_gender(word) or country_of_demonym(word) for word in lead)
    if telling or (tags and not tags & {"NN", "NNS"}):
        return mention
    return mention._replace(words=tuple(words_), kind=None, title=None, shown=True)


def _in_lower_case(text: str) -> Iterator[Mention]:
    """Names in lower case, of which one starts a sentence before what it does: "adira sold"; they are unknown words."""
    unknown = [found for found in _LOWER_START.finditer(text) if not common_tags(found[1])]
    for word in {found[1] for found in unknown if acts(text, found[1], found.end(1))}:
        for found in re.finditer(rf"(?<![\w.@/-]){word}(?![\w@/-])", text):
            yield _shown(text, found)


def _shown(text: str, word: re.Match[str]) -> Mention:
    """The mention of a name of one word, of which only what stands around it tells that it is one."""
    start, end = word.span()
    return Mention(start, end, (word[0],), None, None, start, None, opens_sentence(text, start), shown=True)


def _lettered(text: str) -> Iterator[Mention]:
    """Names of a number and a letter, which only who acts can be: "3M sold", "said 3M", "3M's plant"."""
    for found in _LETTERED.finditer(text):
        word, (start, end) = found[0], found.span()
        before = text[max(start - _LOOK_BACK, 0) : start].split()
        behind = _NEXT_WORD.match(text, end)
        counted = behind is not None and not possible_tags(behind[1]) & {"IN", "CC", "VBD", "MD"}
        told = bool(before) and before[-1] in (_BEFORE_SCALED if word[-1] in _SCALES else _BEFORE_LETTERED)
        plural = behind is not None and possible_tags(behind[1]) <= {"VB", "VBP", "NN"}
        if (told and not counted) or (not plural and acts(text, word, end)) or _OWNS.match(text, end):
            yield _shown(text, found)


_BEFORE_NUMBER = re.compile(r"[ \u00a0]?\$?[ \u00a0]?(?=[0-9])")


def _without_units(text: str) -> Iterator[tuple[str, int]]:
    """The runs of `text` without the watts of a number before them: "Lunda" of "a 90 MW Lunda wind farm", no year."""
    for run, at in _without_currencies(text):
        watts = _WATTS.match(run) if text[at - 2 : at - 1].isdigit() else None
        if watts is not None and _YEAR_BEFORE.search(text, max(at - _LOOK_BACK, 0), at) is None:
            yield run[watts.end() :], at + watts.end()
        else:
            yield run, at


def _without_currencies(text: str) -> Iterator[tuple[str, int]]:
    """The runs of `text` without the currency of an amount: "US" of "US$5 million", "EUR" of "EUR 2bn" is no name."""
    for run, at in runs(text):
        end = at + len(run)
        number = _BEFORE_NUMBER.match(text, end)
        sign = currency_before(text, number.end(), at) if number else None
        if sign is None or not sign.sure or sign.start >= end:
            yield run, at
        elif sign.start > at:
            yield run[: sign.start - at].rstrip(), at
