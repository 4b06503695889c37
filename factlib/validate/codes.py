"""The codes of findings, each with its severity and whether it means that the source says otherwise."""

from typing import Literal, NamedTuple

Severity = Literal["error", "warning", "info"]


class Code(NamedTuple):
    """What a code stands for."""

    severity: Severity
    contradicts: bool
    meaning: str


def _says_otherwise(meaning: str) -> Code:
    return Code("error", True, meaning)


def _not_borne_out(meaning: str) -> Code:
    return Code("error", False, meaning)


def _warning(meaning: str) -> Code:
    return Code("warning", False, meaning)


def _note(meaning: str) -> Code:
    return Code("info", False, meaning)


CODES: dict[str, Code] = {
    # the claim itself
    "invalid": _not_borne_out("the value cannot be read as what the field holds"),
    "unknown-field": _not_borne_out("a fact of this type has no such field"),
    "missing-field": _not_borne_out("a fact of this type needs the field"),
    "same-party": _not_borne_out("one party on both sides of a deal or a trade"),
    "negative-value": _not_borne_out("a price, an investment or a number of things below zero"),
    "sum-differs": _not_borne_out("the parts do not add up to the whole that the claim names"),
    "opening-in-the-past": _warning("a planned plant with an opening before the article appeared"),
    # the quote
    "quote-missing": _not_borne_out("the claim cites no words"),
    "quote-absent": _not_borne_out("the words do not stand in the document"),
    "quote-elsewhere": _not_borne_out("the words stand in another of the documents"),
    "quote-altered": _says_otherwise("the document has nearly these words"),
    "quote-stitched": _not_borne_out("the words stand in several places, joined without a mark"),
    "quote-typography": _warning("the document has these words with other signs or capitals"),
    "quote-elided": _warning("the words stand in several places, joined by an ellipsis"),
    "quote-ambiguous": _warning("the words stand several times, and the fields do not tell which is meant"),
    # how much
    "amount-differs": _says_otherwise("another number"),
    "currency-differs": _says_otherwise("another currency"),
    "unit-differs": _says_otherwise("another unit, or other things counted"),
    "bound-differs": _says_otherwise("'at least', 'about' and their like added, dropped or changed"),
    "trend-differs": _says_otherwise("up for down"),
    "measure-differs": _says_otherwise("a level for a change"),
    "amount-misplaced": _says_otherwise("the number stands there, but is about something else"),
    "amount-absent": _not_borne_out("no such number"),
    "amount-inferred": _note("the amount stands where the document goes on with the same"),
    "amount-rounded": _warning("the source is more exact"),
    "bound-near": _warning("'at least' for 'more than', 'at most' for 'less than'"),
    "unit-broader": _warning("a broader word for the things counted"),
    # when and where
    "period-differs": _says_otherwise("another stretch of calendar"),
    "period-broader": _warning("a longer stretch of calendar around the one that the source names"),
    "period-absent": _not_borne_out("no such date"),
    "period-inferred": _note("the date stands near the cited words, or is that of the article"),
    "place-differs": _says_otherwise("another place"),
    "place-absent": _not_borne_out("no such place"),
    "place-inferred": _note("the place follows from another name"),
    # who
    "party-differs": _says_otherwise("another party in this role"),
    "role-differs": _says_otherwise("the party is there, in another role"),
    "party-absent": _not_borne_out("no such party"),
    "party-inferred": _note("the party is meant by a reference, or named near the cited words"),
    "speaker-differs": _says_otherwise("somebody else said it"),
    "speaker-absent": _not_borne_out("nobody of that name is said to have said it"),
    # what
    "words-inferred": _note("the words stand where the document goes on with the same"),
    "goods-absent": _not_borne_out("other goods, or none"),
    "goods-inferred": _note("the document speaks of the goods elsewhere"),
    "goods-broader": _warning("a broader word for the goods"),
    "content-differs": _says_otherwise("other words: a negation, a name or a number is not the same"),
    "content-absent": _not_borne_out("words that the source does not have"),
    "not-verbatim": _says_otherwise("called a verbatim quotation, and not in quotation marks"),
    "verbatim": _note("in quotation marks, and not called a verbatim quotation"),
    "other-event": _says_otherwise("the cited words tell the value of another event"),
    "sources-differ": _warning("another of the documents says otherwise"),
    # how far, and whether at all
    "kind-differs": _says_otherwise("another kind of deal"),
    "stage-differs": _says_otherwise("how far it has come is not the same"),
    "stage-inferred": _note("the next sentence tells how far it has come"),
    "stage-near": _warning("another word for a stage of the same family"),
    "status-differs": _says_otherwise("another status of a plant"),
    "denial-differs": _says_otherwise("denied for asserted, or asserted for denied"),
    "hypothetical-told": _says_otherwise("told as a fact, and only possible in the source"),
    "hypothetical-differs": _warning("asserted for what only could be, or the other way round"),
    "by-words": _note("an amount or a period without a value, compared by its words"),
    "nothing-checked": _not_borne_out("no field of the claim could be compared with the source"),
    "not-checkable": _note("the source does not tell, or is not read well enough"),
}  # fmt: skip
