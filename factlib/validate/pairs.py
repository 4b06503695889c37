"""Do this amount and this time, place or thing belong together, where a sentence has several of both?

"31 locomotives in 2016, up from 19 in 2015": a date that stands right behind an amount belongs to it, and so does a
place: "eight plants, six of them in Chile and two in Peru". Of "520,000 tonnes of maize and 90,000 of millet",
of millet there are 90,000. What an amount was before, or is compared with, is of the same as the amount beside it.
"""

import re
from collections.abc import Iterator, Sequence

from factlib.characters import Before
from factlib.dates import When
from factlib.document import Span
from factlib.events.event import Event
from factlib.language import Clause, Sentence, Token
from factlib.names import Party
from factlib.quantities import Count, Quantity
from factlib.validate.amounts import amounts
from factlib.validate.called_amounts import is_no_price
from factlib.validate.claim import Claim
from factlib.validate.claimed import ClaimedValue
from factlib.validate.comparing import compare, same_days, same_number, same_unit
from factlib.validate.context import Context
from factlib.validate.contexts import Fit, bindings_of, goes_in_turn
from factlib.validate.goods import goods_of
from factlib.validate.kinds import tells_change
from factlib.validate.lists import word_lists
from factlib.validate.matching import bears_out
from factlib.validate.names_alike import folded_words, likeness
from factlib.validate.periods import is_base, only_base
from factlib.validate.places import place_of, same_place
from factlib.validate.report import Finding
from factlib.validate.roles import flows_of
from factlib.validate.source import Cited
from factlib.validate.statuses import counts_plants
from factlib.validate.word_match import match_words
from factlib.validate.wording import stands_in
from factlib.validate.words import content_words, forms

_BEFORE = 40  # characters before an amount in which "compared with" stands
_COMPARED = re.compile(
    r"\b(?:to [\d.,]+(?: [a-z]+){0,3} from|(?:up|down) from|compared (?:with|to)|versus)(?: the)?\s+$", re.I
)
_AIM = re.compile(
    r"\b(?:target|goal|forecast|projection|expectation|quota)s?(?: of| at)? (?:about |some |around )?$"
)
_MARK = re.compile(r"[ -](?:mark|milestone|threshold|barrier|target|goal)\b")  # passed, reached, missed
_JOINING = frozenset({"and", "while", "but", "whereas", ";"})
_WHOLE = Before(10, r"\bof (?:the|its|their|his|her|our) ")  # "three of its eight mills in Ohio"
_PLACED = re.compile(
    r"(?: (?:of (?:them|these|those|which|the \w+)|are|is|more|others?)){0,2} (?:in|at|near) (?:the )?"
)
_ROW = re.compile(r",? and |, ")
_IN_TURN = ("value", "amount", "stake")
_SIDES = ("sellers", "buyers", "exporter", "importer")
_LINKS = frozenset({"", "in", "for", "during", "of", "on", "by", "in the same"})
_FIELDS = {
    "stake": ("items", "sellers", "buyers"),
    "investment": ("products", "operator", "place"),
    "capacity": ("products", "operator", "place"),
    "jobs": ("products", "operator", "place"),
    "amount": ("goods",),
}
"""What says of which thing an amount is, for the fields that hold one; prices are told of much else."""

_FIGURE_OF_WORDS = 1.3  # times that what an amount is of stands nearer to another one

_REST = re.compile(r"\b(?:remaining|other|rest of the|outstanding) \S{0,3}$")  # before a share
_BEFORE_A_SHARE = 20  # characters that hold these words
_SAME_THING = re.compile(
    r"\b(?:from|to|against|compared(?: with| to)?|versus|than|per|additional|further|extra|another)\s+\S{0,3}$|\bof which\b|\btotal"
    r"|\b(?:from|against|compared (?:with|to)|versus|vs|than) [^;]{1,60}\band \S{0,3}$",  # "up from 4 in May and 3 in June"
    re.I,
)
_AGAIN = re.compile(
    r"\b(?:or|for a total)\b(?: [a-z]+){0,3} ?\S{0,3}$", re.I
)  # "28 dlrs a share, or a total of 725 mln dlrs"
_APART = re.compile(r" (?:above|below|over|under)\b")  # "28 dlrs a share, or 4 dlrs above the market"


def check_pairs(context: Context) -> Iterator[Finding]:
    """Compare the amount of an export figure with what the quote tells of its period, the count of plants with their place and products."""
    claim, cited = context.claim, context.cited
    if claim.type == "factory":
        yield from _check_count(claim, cited)
        yield from _check_sort(claim, cited)
    amount, period = claim.values.get("amount"), claim.values.get("period")
    if claim.type != "export_figure" or amount is None:
        return
    if (wrong := _of_something_else(claim, amount, period, cited)) is not None:
        yield wrong
        return
    if period is not None and not _is_told_change(claim, amount, cited):
        yield from _check_period(amount, period, cited)


def check_in_turn(context: Context) -> Iterator[Finding]:
    """Compare amount and party where a sentence tells both in turn: "the fund and the bank paid $4m and $5m respectively"."""
    claim, cited = context.claim, context.cited
    named = [folded_words(party.name) for field in _SIDES for _, party in claim.listed(field)]
    amounts_claimed = [
        (field, amount) for field in _IN_TURN if (amount := claim.values.get(field)) is not None
    ]
    for sentence in filter(goes_in_turn, cited.sentences) if named and amounts_claimed else ():
        members, told = _told_in_turn(sentence, cited)
        own = [at for at, words in enumerate(members) if any(words <= name for name in named)]
        for field, amount in amounts_claimed if own else ():
            same = [at for at, one in enumerate(told) if one.kind == amount.kind and same_number(one, amount)]
            if same and not (set(own) & set(same) or _is_told_again(amount, told, sentence, cited)):
                claimed = ClaimedValue(field, amount, context)
                here = claimed.words(told[own[0]].span)
                message = f"the source has {claimed.shown} of another, and here “{here}”"
                yield claimed.told("amount-misplaced", message, told[own[0]].span)


def _is_told_again(amount: Quantity, row: Sequence[Quantity], sentence: Sentence, cited: Cited) -> bool:
    """Whether a sentence has an amount outside of a row of amounts too, where it may be of anybody."""
    inside = Span.of(row[0].span.start, row[-1].span.end)
    others = (one for one in cited.source.quantities_in(sentence.span) if not inside.contains(one.span))
    return any(same_number(one, amount) for one in others)


def _told_in_turn(sentence: Sentence, cited: Cited) -> tuple[list[frozenset[str]], list[Quantity]]:
    """The words of those that a sentence names in a row, and the amounts that it has of each in the same order; or neither."""
    text, row = cited.source.text, list[Quantity]()
    for amount in cited.source.quantities_in(sentence.span):
        if row and not _ROW.fullmatch(text, row[-1].span.end, amount.span.start):
            if len(row) > 1:
                break
            row = []
        row.append(amount)
    before = [phrase for phrase in sentence.noun_phrases if row and phrase.start < row[0].span.start]
    rows = (_row_of_names(sentence.tokens, phrase.last.index) for phrase in reversed(before))
    listed = next((members for members in rows if len(members) > 1), [])
    return (listed, row) if len(listed) == len(row) else ([], [])


def _row_of_names(tokens: Sequence[Token], last: int) -> list[frozenset[str]]:
    """The words of what "and" and commas join up to the token at `last`."""
    found = [list[str]()]
    for at in range(last, -1, -1):
        token = tokens[at]
        if token.lower in ("and", ","):
            found.append([])
        elif token.tag in ("VERB", "AUX", "ADP", "SCONJ"):
            break
        elif token.tag not in ("DET", "PUNCT"):
            found[-1].append(token.text)
    members = (folded_words(" ".join(words)) for words in reversed(found))
    return [words for words in members if words]


def _check_count(claim: Claim, cited: Cited) -> Iterator[Finding]:
    """Compare a count of plants with the number that stands right before their place."""
    count, place = claim.values.get("count"), claim.values.get("place")
    if count is None or place is None:
        return
    text = cited.source.text
    places = [name for name in cited.source.mentions_in(cited.context) if same_place(place, place_of(name))]
    told = [
        one
        for one in cited.source.quantities_in(cited.context)
        if (one.kind == "number" or compare(count, one).code in (None, "amount-differs"))
        and any(_PLACED.fullmatch(text, one.span.end, name.start) for name in places)
        and not _WHOLE(text, one.span.start)
    ]
    if told and not any(same_number(one, count) for one in told):
        yield _misplaced("count", f"of {place.name} the source says", told[0].span, cited)


def _check_sort(claim: Claim, cited: Cited) -> Iterator[Finding]:
    """Compare a count of plants with the number that the quote has of those for its products: "9 paper mills, 4 tile works"."""
    count, products = claim.values.get("count"), [str(product) for _, product in claim.listed("products")]
    counts = (one for one in cited.source.quantities_in(cited.quote) if isinstance(one, Count))
    told = [one for one in counts if counts_plants(one)]
    own = [one for one in told if any(match_words(product, one.noun) for product in products)]
    others = [one for one in told if one not in own]
    if count is None or not own or any(same_number(one, count) for one in own):
        return
    if any(same_number(one, count) for one in others):
        yield _misplaced("count", f"of plants for {products[0]!r} the source says", own[0].span, cited)


def _of_something_else(claim: Claim, amount: Quantity, period: When | None, cited: Cited) -> Finding | None:
    """An amount that is one of imports, where exports are told of beside it; or what exports were before: "to 5 from 4"."""
    told = _told(amount, cited, short=True)
    exporter = claim.values.get("exporter")
    flows = {frame for found in told for frame in _frames(found, cited, exporter)}
    meant = "import" if exporter is None and claim.values.get("importer") is not None else "export"
    beside = any(meant in _frames(one, cited) for one in cited.source.quantities_in(cited.quote))
    words = cited.source.document[told[0].span] if told else ""
    turned = "import" in flows and _imports_it(claim, cited)
    if flows and meant not in flows and beside and not turned:
        frame = min(flows)
        named = f"{frame}s" if frame in ("import", "export") else frame
        message = f"the source tells of {named} of “{words}”"
    elif amount.bound == "exact" and _is_only_mark(claim, told, cited):
        message = f"“{words}” is a mark or an aim, and not what was exported"
    elif told and all(_is_former(found, cited) for found in told) and not _is_earlier(period, told, cited):
        message = f"“{words}” is what it was before"
    else:
        return None
    return Finding.of("amount-misplaced", "amount", message, found=words, span=told[0].span)


def _imports_it(claim: Claim, cited: Cited) -> bool:
    """Whether the importer of a claim is told to import: what it imports from somebody that one exports to it."""
    named = claim.values.get("importer")
    clauses = [clause for sentence in cited.sentences for clause in sentence.clauses]
    importing = [
        one.subject for one in clauses if one.verb.verb.lemma == "import" and one.subject is not None
    ]
    return named is not None and any(bears_out(named, cited.source, one.span) for one in importing)


def _is_only_mark(claim: Claim, told: Sequence[Quantity], cited: Cited) -> bool:
    """Whether an amount is one that another of the quote passes or misses: "40 tonnes, above the 30-tonne mark", "a target of 30"."""
    if not told or claim.values.get("hypothetical") or not all(_is_mark(one, cited) for one in told):
        return False
    dated = any(one in told for one, _ in _pairs(cited))
    alike = (one for one in cited.source.quantities_in(cited.quote) if same_unit(one, told[0]))
    others = (one for one in alike if one.span.start < told[0].span.start or _is_reached(one, cited))
    return not dated and any(not _is_mark(one, cited) for one in others)


def _is_reached(found: Quantity, cited: Cited) -> bool:
    """Whether an amount is told as that which was come to: "missed a goal of 40 tonnes, at 36"; no part, and no rise."""
    before = cited.source.text[max(found.span.start - _BEFORE, 0) : found.span.start].lower().split()
    return before[-1:] in (["at"], ["to"])


def _is_mark(found: Quantity, cited: Cited) -> bool:
    """Whether an amount is a mark or an aim: "the landmark $4 billion mark", "its goal of 90 cars"."""
    text, span = cited.source.text, found.span
    before = text[max(span.start - _BEFORE, 0) : span.start]
    return _MARK.match(text, span.end) is not None or _AIM.search(before) is not None


def _frames(amount: Quantity, cited: Cited, exporter: Party | None = None) -> set[str]:
    """Whether an amount of the source is of exports, of imports not from the exporter, or of what else stands in their place."""
    if (left := _without_verb(amount, cited)) is not None:
        return {left}
    return {flow.frame for flow in flows_of(amount.span, cited) if not _is_from(flow, exporter)}


def _without_verb(amount: Quantity, cited: Cited) -> str | None:
    """What an amount is of, where the verb before is not told again: "import" of "exports rose 4 percent and imports 9"."""
    sentence = cited.source.reading.at(amount.span.start)
    told = [one.span for one in cited.source.quantities_in(sentence.span)]
    before = [token for token in sentence.tokens if token.end <= amount.span.start]
    while before and (before[-1].lower == "to" or stands_in(before[-1], told)):
        before.pop()
    noun = before.pop() if before else None
    if noun is None or noun.tag != "NOUN":
        return None
    while before and before[-1].tag in ("DET", "PRON", "ADJ"):
        before.pop()
    joined = False
    while before and (before[-1].tag == "CCONJ" or before[-1].text in ",;"):
        joined = bool(before.pop())
    if not (joined and before and (before[-1].tag == "PROPN" or stands_in(before[-1], told))):
        return None
    named = noun.lemma.lower()
    return named if named in word_lists("trade.toml")["flows"]["measured"] else None


def _is_from(flow: Event, exporter: Party | None) -> bool:
    """Whether what somebody imports comes from the exporter: "Peru imported 500 tonnes from Turkey"."""
    return exporter is not None and any(likeness(exporter, one.value) for one in flow.of("exporter"))


def _is_former(found: Quantity, cited: Cited) -> bool:
    """Whether an amount is what another one is compared with: "rose to 5 tonnes from 4 tonnes", "up from 4"."""
    before = cited.source.text[max(found.span.start - _BEFORE, 0) : found.span.start]
    return _COMPARED.search(before) is not None


def _is_earlier(period: When | None, told: Sequence[Quantity], cited: Cited) -> bool:
    """Whether a period may be another one than that which the cited sentences tell of first; none may be any."""
    if period is None:
        return True
    dates = cited.source.dates_in(cited.context)
    beside = [when for one, when in _pairs(cited) if one in told]
    now = [when for when in dates if when not in beside and not is_base(when, cited)]
    return any(_is_of(period, when, cited) for when in beside) or not now or not now[0].contains(period.start)


def _is_told_change(claim: Claim, amount: Quantity, cited: Cited) -> bool:
    """Whether a change is claimed, and the source tells the amount as one: the level of the same time is no rival."""
    return claim.values.get("measure") == "change" and any(
        tells_change(one, cited) for one in _told(amount, cited)
    )


def _check_period(amount: Quantity, period: When, cited: Cited) -> Iterator[Finding]:
    """Compare the amount of an export figure with the amount that stands right before its period."""
    pairs = list(_pairs(cited))
    own = [(one, when) for one, when in pairs if same_unit(one, amount) or _is_short(one, amount)]
    of_period = [one for one, when in own if _is_of(period, when, cited)]
    claimed = [(one, when) for one, when in own if same_number(one, amount)]
    if any(one in of_period for one, _ in claimed) or _is_read_of(period, amount, cited):
        return
    beside = of_period if claimed else [one for one in of_period if _shares_stretch(one, amount, cited)]
    if beside:
        for field in ("amount", "period"):
            yield _misplaced(field, "for this time the source says", beside[0].span, cited)
        return
    compared = [when.span for _, when in claimed if is_base(when, cited)]
    if compared:
        yield _misplaced("period", "the source tells this amount of", compared[0], cited)
        return
    base = only_base(period, cited) if not own else None
    if base is not None and any(_is_of_now(found, base, cited) for found in _told(amount, cited)):
        yield _misplaced("period", "the source only compares with", base.span, cited)


def _misplaced(field: str, says: str, span: Span, cited: Cited) -> Finding:
    """That a value belongs to something else, for what the source says at a place."""
    words = cited.source.document[span]
    return Finding.of("amount-misplaced", field, f"{says} “{words}”", found=words, span=span)


def _is_of_now(found: Quantity, base: When, cited: Cited) -> bool:
    """Whether an amount is no former one: none stands behind "from", nor behind the time that is compared with."""
    if _is_former(found, cited):
        return False
    sentence = cited.source.reading.at(found.span.start).span
    between = Span.of(base.span.end, max(found.span.start, base.span.end))
    aside = found.span.start < base.span.start or not sentence.contains(base.span)
    return aside or any(not is_base(one, cited) for one in cited.source.dates_in(between))


def _is_read_of(period: When, amount: Quantity, cited: Cited) -> bool:
    """Whether a flow of this amount is read of a period that stands with another: "$5bn in 2023, of which $2bn was tea"."""
    flows = (flow for found in _told(amount, cited, short=True) for flow in flows_of(found.span, cited))
    return any(_is_of(period, when.value, cited) for flow in flows for when in flow.of("when"))


def _is_short(one: Quantity, amount: Quantity) -> bool:
    """Whether the source leaves out the unit that another amount has: "to 5 tonnes from 4 a year earlier"."""
    return one.kind == "number" and same_number(one, amount)


def _is_of(period: When, when: When, cited: Cited) -> bool:
    return same_days(when, period) or (is_base(when, cited) and when.contains(period))


def _shares_stretch(one: Quantity, amount: Quantity, cited: Cited) -> bool:
    """Whether the amount that is claimed, if the source has it, stands where `one` does, and tells of the same goods."""
    stretches = [span for span in _stretches(cited, cited.context) if span.contains(one.span)]
    around = stretches or [cited.context]
    same = _told(amount, cited)
    return not same or any(span.contains(found.span) for span in around for found in same)


def _stretches(cited: Cited, within: Span) -> Iterator[Span]:
    """The parts of the quote, or of its sentences, that tell of one event each."""
    for sentence in cited.sentences:
        starts = [
            sentence.start,
            *sorted({at for clause in sentence.clauses if (at := _opens(clause, sentence))}),
        ]
        for start, end in zip(starts, [*starts[1:], sentence.end], strict=True):
            span = Span.of(max(start, within.start), max(start, within.start, min(end, within.end)))
            if span.start < span.end and any(span.holds(clause.verb.start) for clause in sentence.clauses):
                yield span


def _opens(clause: Clause, sentence: Sentence) -> int | None:
    """Where a clause with a subject of its own starts behind "and", "while" or a semicolon; None for any other."""
    subject = clause.subject
    if subject is None or subject.tokens[0].index == 0 or subject.start > clause.verb.start:
        return None
    before = sentence.tokens[subject.tokens[0].index - 1]
    return subject.start if before.lower in _JOINING else None


def _told(amount: Quantity, cited: Cited, *, short: bool = False) -> list[Quantity]:
    """The amounts of the cited sentences that are the one that is claimed, those without a unit too if they are short."""
    return [
        found
        for found in cited.source.quantities_in(cited.context)
        if (same_unit(found, amount) and same_number(found, amount)) or (short and _is_short(found, amount))
    ]


def _pairs(cited: Cited) -> Iterator[tuple[Quantity, When]]:
    """Each amount of the cited sentences with the date right behind it."""
    for amount in cited.source.quantities_in(cited.context):
        end = amount.span.end
        for date in cited.source.dates_in(Span.of(end, max(end, cited.context.end))):
            if cited.source.text[end : date.span.start].strip().lower() in _LINKS:
                yield amount, date


def check_beside(context: Context) -> Iterator[Finding]:
    """Find the amounts that stand with other words in the quote than another amount that the claim's words stand with."""
    claim, cited = context.claim, context.cited
    bindings = bindings_of(cited.source.document)
    for path, wanted in amounts(claim):
        words = {word for field in _FIELDS.get(path, ()) for word in _words(claim, field)}
        fits = bindings.fits_of_words(frozenset().union(*map(forms, words)), wanted, cited.sentences)
        fits = [
            fit for fit in fits if cited.quote.contains(fit.found.span) and not _is_mark(fit.found, cited)
        ]
        others = [fit for fit in fits if not (fit.same or is_no_price(path, fit.found, context))]
        rival = max(others, key=lambda fit: fit.likeness, default=None)
        same = [fit for fit in fits if fit.same and fit.likeness]
        if rival is None or not same or goes_in_turn(rival.sentence):
            continue
        if rival.likeness <= _FIGURE_OF_WORDS * max(fit.likeness for fit in same):
            continue
        level = rival.found.kind != "percent" and not tells_change(rival.found, cited)
        moved = level and _is_told_change(claim, wanted, cited)
        if path == "amount" and (moved or _is_of_its_time(claim, same, cited)):
            continue
        if path == "stake" and any(_is_the_rest(fit.found, cited) for fit in same):
            continue  # "owns 40 percent of Adler and will buy the remaining 60 percent"
        if not any(_are_of_one_thing(fit.found, rival.found, cited) for fit in same):
            claimed = ClaimedValue(path, wanted, context)
            here = claimed.words(rival.found.span)
            message = f"the source has {claimed.shown} of something else, and here “{here}”"
            yield claimed.told("amount-misplaced", message, rival.found.span)


def _is_of_its_time(claim: Claim, fits: Sequence[Fit], cited: Cited) -> bool:
    """Whether right behind an amount stands the period that is claimed: "$71 million in 2023 and $88 million in 2024"."""
    period = claim.values.get("period")
    pairs = [when for one, when in _pairs(cited) if any(fit.found is one for fit in fits)]
    return isinstance(period, When) and any(_is_of(period, when, cited) for when in pairs)


def _is_the_rest(share: Quantity, cited: Cited) -> bool:
    """Whether a share is the rest of a firm of which another share was told before."""
    start = share.span.start
    return _REST.search(cited.source.text[max(0, start - _BEFORE_A_SHARE) : start]) is not None


def _words(claim: Claim, field: str) -> Iterator[str]:
    """The telling words of a field."""
    for _, value in claim.listed(field):
        yield from content_words(goods_of(value if isinstance(value, str) else value.name))


def _are_of_one_thing(one: Quantity, other: Quantity, cited: Cited) -> bool:
    """Whether an amount is what another one was, or is compared with, or a part of it, or adds to it: "from 40 to 52", "40, of which 30"."""
    first, last = sorted((one, other), key=lambda amount: amount.span.start)
    between = cited.source.text[first.span.end : last.span.start]
    again = _AGAIN.search(between) is not None and not _APART.match(cited.source.text, last.span.end)
    return again or _SAME_THING.search(between) is not None
