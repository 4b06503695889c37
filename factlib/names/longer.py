"""Names that go on behind what mostly ends one: a mark of possession, "Molly's Kitchen", or a number, "Kanal 5"."""

import re
from collections.abc import Iterator, Sequence

from factlib.characters import any_of
from factlib.dates import is_calendar
from factlib.language.lexicon import common_tags
from factlib.names.mentions import Mention, is_role
from factlib.names.tables import word_classes, words

_OWNS = re.compile(r"['’]s ")
_NUMBER = re.compile(rf" \d{{1,4}}(?![\w%-]|[.,]\d)(?: (?:{any_of(words('legal_forms.txt'))})(?!\w))?")
_NEXT_WORD = re.compile(r" ([^\W\d_]+|\S)")
_NOUNS = frozenset({"NN", "NNS"})
_COUNTED = frozenset({"NN", "NNS", "JJ", "CD", "JJR"})
_NO_NUMBER = frozenset({"country", "place", "demonym", "group"})
_WORDS = word_classes("words.toml")
_LOOK_BACK = 16  # characters


def lengthened(text: str, mentions: Sequence[Mention]) -> list[Mention]:
    """The mentions of `text`, in order, those whole that go on behind a mark of possession or with a number."""
    return [_with_number(text, each) for each in _with_what_is_owned(text, mentions)]


def _with_what_is_owned(text: str, mentions: Sequence[Mention]) -> Iterator[Mention]:
    """The mentions, two made one where the first owns the second by its form only."""
    owner: Mention | None = None
    for mention in mentions:
        if owner is not None and _is_one_name(text, owner, mention, mentions):
            name = (owner.words[0] + text[owner.end : owner.end + 2], *mention.words)
            owner = owner._replace(end=mention.end, words=name, kind=None, shown=True)
            continue
        if owner is not None:
            yield owner
        owner = mention
    if owner is not None:
        yield owner


def _is_one_name(text: str, owner: Mention, owned: Mention, mentions: Sequence[Mention]) -> bool:
    """Whether a name is owned only by its form: "Tillie's Pies", where the text names no Tillie, and pies have no capital."""
    titled = owned.title or owner.title
    if titled or len(owner.words) != 1 or not _OWNS.fullmatch(text, owner.end, owned.outer):
        return False
    plain = owned.kind is None and all(common_tags(word.lower()) & _NOUNS for word in owned.words)
    if not plain or owner.kind not in {None, "person"} or owner.words[0].isupper() or is_role(owner.words[0]):
        return False
    behind = _NEXT_WORD.match(text, owned.end)
    if not owned.words or (behind is not None and common_tags(behind[1]) & _NOUNS):
        return False
    alone = (each for each in mentions if each.words[:1] == owner.words and each is not owner)
    return all(_OWNS.match(text, each.end) and text.startswith(owned.name, each.end + 3) for each in alone)


def _with_number(text: str, mention: Mention) -> Mention:
    """The mention with the number that stands behind it and counts nothing."""
    found = _NUMBER.match(text, mention.end) if mention.words else None
    numbered = any(map(str.isdigit, mention.words[-1])) if mention.words else False
    if found is None or numbered or mention.kind in _NO_NUMBER or is_calendar(mention.words[-1]):
        return mention
    before = text[max(mention.outer - _LOOK_BACK, 0) : mention.outer].lower().split()[-1:]
    behind = _NEXT_WORD.match(text, found.end())
    counts = behind is not None and (behind[1][0].isupper() or bool(common_tags(behind[1]) & _COUNTED))
    if counts or not (_WORDS["before a title"] | _WORDS["taking two objects"]).isdisjoint(before):
        return mention
    more = found[0].split()
    kind = "organisation" if len(more) > 1 or mention.kind == "organisation" else None
    return mention._replace(end=found.end(), words=(*mention.words, *more), kind=kind, shown=True)
