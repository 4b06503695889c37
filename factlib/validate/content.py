"""Are these the words that were said? Content against the cited words, word by word."""

import re
from collections.abc import Iterator
from functools import cache

from factlib.document import Document, Span
from factlib.language import lemma
from factlib.passages import Difference, Passage, locate
from factlib.quantities import parse_quantities
from factlib.validate.claim import Claim
from factlib.validate.goods import missing_words
from factlib.validate.report import Finding, Looked
from factlib.validate.source import Cited
from factlib.validate.structure import word_lists
from factlib.validate.words import content_words, same_word

__all__ = ["check_content"]

_QUOTATION_MARKS = frozenset("\"“”„«»'’")
_AROUND = 3  # words beside the claimed ones that may hold a negation
_CAPITALISED = re.compile(r"\b[A-Z]\w{2,}")
_BLOCK = re.compile(r"([^\n]+)\n\s*[-–—][ ]?([a-z]+)\b")
_MARKS = " \"“”‘’'.,;:!?-–—"


@cache
def _negations() -> frozenset[str]:
    return frozenset(word_lists("speech.toml")["negations"])


def check_content(claim: Claim, cited: Cited) -> Iterator[Finding | Looked]:
    """Look for the content of a statement in the cited sentences; then whether it is quoted verbatim."""
    content = claim.values.get("content")
    if claim.type != "statement" or not isinstance(content, str):
        return
    yield Looked("content")
    if not any(map(str.isalnum, content)):
        yield Finding.of("content-absent", "content", "the claim says nothing", expected=content)
        return
    context = cited.source.document[cited.context]
    passage = locate(content, Document(text=context))
    quoted = locate(content, Document(text=_quoted_words(cited)))
    verbatim = quoted.faithful
    if verbatim:
        finding = None
    elif passage.grade == "altered":
        finding = _altered(content, passage, context, cited)
    elif passage.grade == "absent":
        finding = _paraphrased(content, context)
    else:
        finding = None
    if finding is not None:
        yield finding
    elif (direct := claim.values.get("direct")) is not None:
        yield Looked("direct")
        yield from _check_direct(bool(direct), verbatim, content)


def _altered(content: str, passage: Passage, context: str, cited: Cited) -> Finding | None:
    """The cited words are nearly these: what differs must not change what they say."""
    for difference in passage.differences:
        if difference.in_signs_only or _is_credit(difference, cited) or not _matters(difference, context):
            continue
        span = Span.of(difference.span.start + cited.context.start, difference.span.end + cited.context.start)
        return Finding.of(
            "content-differs", "content", f"not as the source has it: {difference}", expected=content,
            found=difference.found or None, span=span,
        )  # fmt: skip
    return _turned_round(content, passage, context)


def _turned_round(content: str, passage: Passage, context: str) -> Finding | None:
    """The same names in another order are another story: "X attacked Y" for "Y attacked X"."""
    there = context[passage.span.slice] if passage.span is not None else ""
    claimed, said = _names(content, there), _names(there, content)
    if len(claimed) < 2 or claimed == said or sorted(claimed) != sorted(said):
        return None
    message = f"the source names {', '.join(said)} in this order"
    return Finding.of("content-differs", "content", message, expected=content, found=there)


def _names(words: str, other: str) -> list[str]:
    """The capitalised words that stand in both texts, each once, in the order of the first."""
    found = (word for word in _CAPITALISED.findall(words) if re.search(rf"\b{word}\b", other))
    return list(dict.fromkeys(found))


def _is_credit(difference: Difference, cited: Cited) -> bool:
    """Whether the words left out stand between two pieces of one quotation: "…," he said, "…"."""
    if any(map(str.isalnum, difference.expected)) or _QUOTATION_MARKS.isdisjoint(difference.found):
        return False
    start = difference.span.start + cited.context.start
    near = cited.source.quotations_near(start)
    return not any(one.content.start <= start < one.content.end for one in near)


def _matters(difference: Difference, context: str) -> bool:
    if _negated(difference.expected) != _negated(difference.found):
        return True
    claimed, there = content_words(difference.expected), content_words(difference.found)
    if claimed and there and _numbers(difference.expected) != _numbers(difference.found):
        return True
    unmatched = [word for word in claimed if not any(same_word(word, other) for other in there)]
    return bool(unmatched) and bool(missing_words(" ".join(unmatched), context))


def _negated(words: str) -> bool:
    lowered = words.lower().replace("’", "'")
    return any(word in _negations() for word in lowered.split()) or "n't" in lowered


def _numbers(words: str) -> list[str]:
    return sorted(f"{found.value}{found.upper or ''}" for found in parse_quantities(words))


def _paraphrased(content: str, context: str) -> Finding | None:
    """Other words than the source's: all that carry meaning must be there, and negation must be the same."""
    missing = missing_words(content, context)
    if missing:
        shown = ", ".join(f"“{word}”" for word in missing[:4])
        return Finding.of("content-absent", "content", f"the cited words lack {shown}", expected=content)
    stretch = _stretch(content, context)
    if _negated(content) != _negated(stretch):
        message = "a negation was added or lost" if _negated(stretch) else "a negation was added"
        return Finding.of("content-differs", "content", message, expected=content, found=stretch)
    return None


def _stretch(content: str, context: str) -> str:
    """The words of the context from the first to the last that the content has, and a few beside them."""
    wanted = content_words(content)
    words = context.split()
    places = [
        at for at, word in enumerate(words) if any(same_word(word.strip(_MARKS), one) for one in wanted)
    ]
    if not places:
        return ""
    return " ".join(words[max(places[0] - _AROUND, 0) : places[-1] + 1])


def _quoted_words(cited: Cited) -> str:
    """What the cited sentences quote: between marks, or in a paragraph of its own with "- said X" below it."""
    near = [
        one
        for one in cited.source.quotations
        if one.start < cited.context.end and cited.context.start < one.end
    ]
    quoted = [cited.source.document[one.content] for one in near]
    blocks = _BLOCK.finditer(cited.source.document[cited.context])
    quoted += [block[1] for block in blocks if lemma(block[2], "VERB") in word_lists("speech.toml")["verbs"]]
    return " ".join(quoted)


def _check_direct(direct: bool, verbatim: bool, content: str) -> Iterator[Finding]:
    if direct and not verbatim:
        message = "called a verbatim quotation, and the source does not put it in quotation marks"
        yield Finding.of("not-verbatim", "direct", message, expected=content)
    elif verbatim and not direct:
        message = "in quotation marks in the source, and not called a verbatim quotation"
        yield Finding.of("verbatim", "direct", message, expected=content)
