"""Numbers of goods whose noun the source leaves out, or says by a word for any goods: found where they stand, or refused."""

import pytest

from factlib import Deal, Document

# source, goods of the claim, the words that their number is anchored in
ANCHORED = [
    ("Adler makes the Falke-40. It sold Peru 70 units, with an option for 38 more.", "38 Falke-40", "38"),
    (
        "Adler makes the Falke-40. It sold Peru 70 units, with an option for 38 more.",
        "70 Falke-40",
        "70 units",
    ),
    ("Adler sold Peru 12 pieces of the Bora howitzer.", "12 Bora howitzers", "12 pieces"),
    ("Adler sold Peru 9 examples of the Falke and will sell 4 more.", "9 Falkes", "9 examples"),
    ("Adler sold Peru 9 examples of the Falke and will sell 4 more.", "4 Falkes", "4"),
    ("Adler sold Peru 70 tanks, with an option for 38 more.", "38 tanks", "38"),
    ("Adler sold Peru 70 units of the Falke, and another 12.", "12 Falkes", "12"),
    ("Adler sold Peru 70 Falke jets, and thirty more in May.", "thirty Falke jets", "thirty"),
    ("Adler sold Peru 70 aircraft of the type Falke-40, with 38 more to come.", "38 Falke-40", "38"),
    ("Adler sold Peru the Falke-40: 70 trainers, and 38 more in May.", "38 Falke-40", "38"),
    ("Adler sold 12 and 14 tanks to Peru.", "12 tanks", "12"),
    ("Adler sold Peru 26 more Falkes.", "26 Falkes", "26 more Falkes"),
    ("Adler sold Peru 12 systems and 12 tanks.", "12 tanks", "12 tanks"),
    ("Adler sold Peru 12 sets, 12 tanks and 5 more.", "12 tanks", "12 tanks"),
]

# source, goods of the claim: a number of other things, or another number
REFUSED = [
    ("Adler sold Peru the Bora howitzer for 12 soldiers.", "12 Bora howitzers"),
    ("Adler sold Peru 30 trucks and 70 tanks.", "70 trucks"),
    ("Adler sold Peru 40 trucks and 120 tanks, compared with 85 in May.", "85 trucks"),
    ("Adler sold Peru 120 tanks, against 85 a year before, and 40 trucks.", "85 trucks"),
    ("Adler sold 12 or 14 trucks and tanks to Peru.", "12 tanks"),
    ("Adler sold Peru 70 units of the Falke, with an option for 38 more.", "39 Falkes"),
    ("Adler sold Peru 30 tanks and 38 more trucks.", "38 tanks"),
]


def _quantity_words(source: str, goods: str) -> tuple[str | None, set[str]]:
    """The words that the number of the goods is anchored in, and the codes of what is wrong with it."""
    document = Document(text=source)
    quote = source.split(". ")[-1]
    claim = {"kind": "sale", "sellers": ["Adler"], "items": [goods], "evidence": quote}
    deal = Deal.model_validate(claim, context={"document": document, "on_fail": "flag"})
    assert deal.provenance is not None
    span = deal.provenance.fields.get("items.0.quantity")
    codes = {finding.code for finding in deal.findings if finding.field == "items.0.quantity"}
    return None if span is None else document[span], codes


@pytest.mark.parametrize(("source", "goods", "words"), ANCHORED)
def test_a_number_without_the_noun_of_the_goods_is_theirs(source: str, goods: str, words: str) -> None:
    assert _quantity_words(source, goods) == (words, set())


@pytest.mark.parametrize(("source", "goods"), REFUSED)
def test_a_number_of_something_else_is_not_theirs(source: str, goods: str) -> None:
    words, codes = _quantity_words(source, goods)
    assert words is None
    assert codes & {"unit-differs", "amount-differs", "amount-absent"}
