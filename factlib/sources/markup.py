"""The markup of a page as a reader sees it: without what is hidden or struck out, and without the marks of notes.

A tree of lxml (which comes with trafilatura) goes in and is changed in place. Of style sheets only the plainest rules
are read, by which a class or an id is hidden. Left alone: scripts, which could hide or show anything.
"""

import re
from functools import cache
from typing import Any

from factlib.datafiles import Folder
from factlib.document import Model

_HIDING_STYLE = re.compile(
    r"display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)|opacity\s*:\s*0(?:\.0*)?(?![.\d])|font-size\s*:\s*0(?![.\d])"
    r"|(?:left|right|top|text-indent)\s*:\s*-\d{3,}|text-decoration[\w-]*\s*:[^;]*line-through",
    re.IGNORECASE,
)
_NO_CHARACTER = re.compile(r"[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")  # XML 1.0, production 2
_RAISING_STYLE = re.compile(r"vertical-align\s*:\s*(?:super|text-top)", re.IGNORECASE)
_MARKING = frozenset(("a", "span", "small", "b", "i", "em"))
_STYLE_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_STYLE_CONDITION = re.compile(r"@[^{};]*\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}|@[^{};]*;")
_STYLE_RULE = re.compile(r"(?P<selectors>[^{}]+)\{(?P<style>[^{}]*)\}")
_SELECTOR = re.compile(r"\s*[a-z]*(?P<sign>[.#])(?P<name>[\w-]+)\s*")
_NEVER_HIDDEN = frozenset(("html", "body", "main", "article"))  # pages hide them until a script shows them
_NOTE_CLASSES = re.compile(r"foot-?note|note-?ref|\breference\b|\bcite|endnote", re.IGNORECASE)

_ORDINAL = re.compile(r"(?:st|nd|rd|th)", re.IGNORECASE)
_ITEM = r"(?:note\s)?(?:\d{1,3}|[a-z]|[*†‡§¶#]{1,3})"
_NOTE = re.compile(rf"(?:[\[(]?\s*{_ITEM}(?:\s*[,;–-]\s*{_ITEM})*\s*[\])]?)(?:[\[(]\s*{_ITEM}\s*[\])])*")
_POWER = re.compile(r"[-−–]?\d{1,3}|\d?[+−-]")
_UNIT_BEFORE = re.compile(
    r"(?:\A|[\s\d/·.(])(?:[kcdmµ]?m|ft|foot|feet|in|inch|mi|miles?|yd|yards?|s|sec|[a-z])\Z"
)
_TEN_BEFORE = re.compile(r"[×x·*]\s?10\Z")
_PRICE_BEFORE = re.compile(r"[$€£]\s?\d[\d,]*\Z")
_CHARGED = re.compile(r"\d?[+−-]")
_ELEMENT_BEHIND = re.compile(r"[A-Z][a-z]?\b")
_FRACTION_BEHIND = re.compile(r"\s?[/⁄]")
_LONGEST_MARK = 12  # characters
_SUPERSCRIPT = str.maketrans("0123456789+-−–", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁻")
_MARKS = {"tm": "™", "sm": "℠", "r": "®"}


class MarkupWords(Model):
    """The words and patterns of `page.toml`."""

    published_name: re.Pattern[str]
    other_day: re.Pattern[str]
    article_types: tuple[str, ...]
    page_types: tuple[str, ...]
    other_works: frozenset[str]
    foreign_elements: frozenset[str]
    foreign_classes: re.Pattern[str]
    published_classes: re.Pattern[str]
    inline_elements: frozenset[str]
    line_elements: frozenset[str]
    unseen_elements: frozenset[str]
    unseen_classes: frozenset[str]
    seen_again: re.Pattern[str]


@cache
def markup_words() -> MarkupWords:
    """The data file, read once."""
    return MarkupWords.model_validate(Folder("sources").toml("page.toml"))


def as_seen(page: Any) -> None:
    """Take out of the tree `page` what a reader of the page does not see.

    Args:
        page: The root of a tree of `lxml.html`; it is changed.
    """
    for element in page.iter():
        _keep_characters(element)
    hidden = _hidden_by_sheets(page)
    for element in list(page.iter()):
        if not isinstance(element.tag, str):
            if element.getparent() is not None:
                element.drop_tree()  # a comment
        elif _is_unseen(element) or element in hidden or (element.tag in _MARKING and _is_note_mark(element)):
            element.drop_tree()
        elif element.tag == "sup" or _RAISING_STYLE.search(element.get("style", "")):
            _lower(element)
        elif element.tag == "q":
            _quote(element)
        elif _is_inline(element):
            element.drop_tag()


def _keep_characters(element: Any) -> None:
    """Drop from the text of an element, and behind it, what XML has no character for: a tree cannot be given that anew."""
    for part in ("text", "tail"):
        text = getattr(element, part)
        if text and _NO_CHARACTER.search(text):
            setattr(element, part, _NO_CHARACTER.sub("", text))


def text_before(element: Any) -> str:
    """The characters right before an element, as far as the element beside it."""
    previous = element.getprevious()
    if previous is None:
        parent = element.getparent()
        return "" if parent is None else parent.text or ""
    beside: str = previous.tail or (previous.text_content() if isinstance(previous.tag, str) else "")
    return beside


def names_of(element: Any) -> str:
    """The classes of an element and its id."""
    return f"{element.get('class', '')} {element.get('id', '')}"


def _is_unseen(element: Any) -> bool:
    if element.tag in _NEVER_HIDDEN or element.getparent() is None:
        return False
    words = markup_words()
    if element.tag in words.unseen_elements or (element.tag == "dialog" and element.get("open") is None):
        return True
    if element.get("hidden") is not None or _HIDING_STYLE.search(element.get("style", "")):
        return True
    classes = element.get("class", "").lower()
    return not words.unseen_classes.isdisjoint(classes.split()) and not words.seen_again.search(classes)


def _hidden_by_sheets(page: Any) -> set[Any]:
    """The elements that the page's own style sheets hide by their class or id, whatever the screen."""
    classes: set[str] = set()
    names: set[str] = set()
    for sheet in page.iter("style"):
        plain = _STYLE_CONDITION.sub("", _STYLE_COMMENT.sub("", sheet.text or ""))
        for rule in _STYLE_RULE.finditer(plain):
            if _HIDING_STYLE.search(rule["style"]):
                for selector in map(_SELECTOR.fullmatch, rule["selectors"].split(",")):
                    if selector is not None:
                        (classes if selector["sign"] == "." else names).add(selector["name"])
    if not classes and not names:
        return set()
    half = len(page.text_content()) // 2
    return {
        element
        for element in page.iter()
        if isinstance(element.tag, str)
        and (element.get("id") in names or not classes.isdisjoint(element.get("class", "").split()))
        and not _is_most(element, half)
    }


def _is_most(element: Any, half: int) -> bool:
    """Whether an element holds the headline or half of the page's letters: a script will show it."""
    if element.tag in _NEVER_HIDDEN or element.find(".//h1") is not None:
        return True
    return len(element.text_content()) >= half


def _is_inline(element: Any) -> bool:
    """Whether the words of an element are one line with those around it, and no furniture of the page."""
    words = markup_words()
    if element.tag in words.inline_elements:
        return True
    if element.tag not in ("span", "time") or element.getparent() is None:
        return False
    named = names_of(element).lower()
    return element.getparent().tag in words.line_elements and not words.foreign_classes.search(named)


def _quote(element: Any) -> None:
    """Put the quotation marks that a browser shows around the words of `<q>`."""
    element.text = f"“{element.text or ''}"
    element.tail = f"”{element.tail or ''}"
    element.drop_tag()


def _is_note_mark(element: Any) -> bool:
    """Whether an element is the mark of a note: called one, or a number that leads to another place of the page."""
    if element.get("role") == "doc-noteref" or element.get("epub:type") == "noteref":
        return True
    mark = element.text_content().strip()
    if len(mark) > _LONGEST_MARK or not _NOTE.fullmatch(mark):
        return False
    leads = element.tag == "a" and element.get("href", "").startswith("#") and not mark.isalpha()
    return leads or _NOTE_CLASSES.search(names_of(element)) is not None


def _lower(sup: Any) -> None:
    """Put raised words on the line as a reader takes them: a power, an ordinal, the cents of a price; notes go."""
    raised, before, behind = sup.text_content().strip(), text_before(sup), sup.tail or ""
    note = _is_linked(sup)
    if not note and _ORDINAL.fullmatch(raised) and before[-1:].isdigit():
        sup.drop_tag()
    elif not note and raised.lower() in _MARKS:
        _write(sup, _MARKS[raised.lower()])
    elif not note and raised.isdigit() and _FRACTION_BEHIND.match(behind):
        _write(sup, f" {raised}" if before[-1:].isdigit() else raised)
    elif not note and raised.isdigit() and len(raised) == 2 and _PRICE_BEFORE.search(before):
        _write(sup, f".{raised}")
    elif not note and _is_power(raised, before, behind):
        _write(sup, raised.translate(_SUPERSCRIPT))
    elif note or _NOTE.fullmatch(raised):
        sup.drop_tree()
    else:
        sup.drop_tag()


def _is_linked(sup: Any) -> bool:
    """Whether raised words lead to a note, or are called one."""
    near = [sup, *sup.iterdescendants("a")]
    if any(element.get("href", "").startswith("#") or "#cite" in element.get("href", "") for element in near):
        return True
    return any(_NOTE_CLASSES.search(names_of(element)) for element in near)


def _is_power(raised: str, before: str, behind: str) -> bool:
    if not _POWER.fullmatch(raised):
        return False
    negative = raised[0] in "-−–" and before[-1:].isdigit()
    if negative or _CHARGED.fullmatch(raised) or _TEN_BEFORE.search(before):
        return True
    if not before[-1:].isalnum():
        return _ELEMENT_BEHIND.match(behind) is not None  # "²³⁵U"
    return len(raised.strip("-−–")) == 1 and _UNIT_BEFORE.search(before) is not None


def _write(element: Any, text: str) -> None:
    for child in list(element):
        element.remove(child)
    element.text = text
    element.drop_tag()
