"""Money of every country: all currencies in many notations, local signs, whose dollar, and words that are no money."""

from collections.abc import Iterator

import pytest
from babel import Locale
from babel.numbers import get_currency_symbol

from factlib.quantities import parse_quantities
from factlib.quantities.currency import signs
from factlib.quantities.tables import currencies, rows, table

TENDER = sorted(table("tender"))  # since 1990, by CLDR


def money(text: str) -> list[tuple[str, str | None, str]]:
    return [(found.kind, found.unit, str(found.value)) for found in parse_quantities(text)]


def notations(code: str) -> Iterator[tuple[str, str]]:
    """Ways to write sums of a currency, each with its value."""
    yield f"{code} 5 million", "5000000"
    yield f"{code}5m", "5000000"
    yield f"{code} 1,234.50", "1234.50"
    yield f"{code} 500", "500"
    yield f"5 million {code}", "5000000"
    yield f"1,234.50 {code}", "1234.50"
    yield f"500 {code}", "500"
    for name in table("currencies")[code]:
        yield f"5 million {name}", "5000000"
        yield f"500 {name.title()}", "500"
        yield f"a 5-million-{name} loan", "5000000"


@pytest.mark.parametrize("code", TENDER)
def test_every_legal_tender_is_read_in_every_notation(code: str) -> None:
    written = list(notations(code))
    assert len(written) >= 6
    for words, value in written:
        assert money(f"The contract is worth {words}.") == [("money", code, value)], words


FROM_CLDR = [row for row in rows("signs.tsv") if row[-1].startswith("CLDR ")]


def test_signs_have_sources_and_known_currencies() -> None:
    for sign, codes, place, form, source in rows("signs.tsv"):
        assert all((sign, source)), sign
        assert place in {"before", "after", "both"}, sign
        assert form in {"any", "sum"}, sign
        assert codes == "-" or set(codes.split(" ")) <= currencies().keys(), sign


@pytest.mark.parametrize("row", FROM_CLDR, ids=lambda row: row[0])
def test_signs_said_to_be_of_cldr_are(row: tuple[str, ...]) -> None:
    sign, codes, _place, _form, source = row
    for name in source.removeprefix("CLDR ").split(", "):
        locale = Locale.parse(name.replace("-", "_"))
        known = {get_currency_symbol(code, locale) for code in codes.replace("-", "USD").split(" ")}
        assert sign in {symbol.replace("\u202f", " ").replace("\u00a0", "") for symbol in known}, name


@pytest.mark.parametrize("sign", sorted(signs()))
def test_every_sign_is_read(sign: str) -> None:
    meaning = signs()[sign]
    code = meaning.codes[0] if meaning.codes else "USD"
    if meaning.before:
        for words in (f"{sign}5 million", f"{sign} 5 million", f"{sign}1,234,500"):
            assert [unit for _, unit, _ in money(f"It cost {words} to build.")] == [code], words
    if meaning.after:
        assert [unit for _, unit, _ in money(f"It cost 5 million {sign} to build.")] == [code]


WHOSE = [  # the words, the currency
    ("It cost RD$5m.", "DOP"),
    ("It cost $5 million Canadian.", "CAD"),
    ("It cost $5 million (Canadian), he said.", "CAD"),
    ("It cost $5 million Cdn.", "CAD"),
    ("It cost $5 million U.S. to build.", "USD"),
    ("It cost 5 million Australian dollars.", "AUD"),
    ("It cost $5 million Australian dollars.", "AUD"),
    ("It cost $500 pesos.", "MXN"),
    ("It cost $5 million CAD.", "CAD"),
    ("It was a $5 million Canadian plant.", "USD"),
    ("It cost R 15 million.", "ZAR"),
    ("It cost kr 5m.", "SEK"),
    ("It cost FCFA 5 billion.", "XOF"),
    ("It cost Rs 500.", "INR"),
    ("It cost ₦500.", "NGN"),
    ("It cost P500 million.", "PHP"),
    ("It cost N500 billion.", "NGN"),
    ("It cost Rupees 500 crore.", "INR"),
    ("It cost two mln stg.", "GBP"),
    ("The Philippine navy paid 5 billion pesos.", "PHP"),
    ("Chile lent it 5 billion pesos.", "CLP"),
    ("Norway offered 3 billion crowns.", "NOK"),
    ("Denmark's bank lost kr 5m.", "DKK"),
    ("Iceland spent 12 billion kronur.", "ISK"),
    ("Pakistan set aside Rs 5 crore.", "PKR"),
    ("Sri Lanka borrowed 5 billion rupees.", "LKR"),
    ("Vasant bought a port in Sri Lanka for Rs 2,300 crore.", "INR"),
    ("Vasant bought Lanko of Sri Lanka for 2,300 crore rupees.", "INR"),
    ("Vasant will put Rs 500-600 lakh into a plant in Sri Lanka.", "INR"),
    ("India's Vasant bought a port in Sri Lanka for Rs 2.3 billion.", "INR"),
    ("Indian firm Vasant bought a port in Nepal for 2.3 billion rupees.", "INR"),
    ("NEW DELHI, March 14 - Vasant bought a port in Sri Lanka for Rs 2.3 billion.", "INR"),
    ("MUMBAI: Vasant bought the Nepalese firm Kathol for Rs 500 million.", "INR"),
    ("Mumbai-based Vasant bought a port in Mauritius for Rs 2.3 billion.", "INR"),
    ("Vasant bought a mill in Pakistan for Rs 2.3 billion.", "PKR"),
    ("Nepal's Kathol bought a mill for Rs 2.3 crore.", "NPR"),
    ("Sri Lanka's Lanko bought a mill in India for Rs 2.3 billion.", "LKR"),
    ("Colombo sold a port for Rs 2.3 billion.", "LKR"),
    ("Mexico's Vasque bought a mine in Chile for 5 billion pesos.", "MXN"),
    ("Vasque bought a mine in Chile for 5 billion pesos.", "CLP"),
    ("Kenya will spend 5 billion shillings.", "KES"),
    ("Uganda owes Shs 5 billion.", "UGX"),
    ("Egypt spent 2 million pounds on it.", "EGP"),
    ("Kuwait sold bonds for 2 million dinars.", "KWD"),
    ("Cameroon will get FCFA 5 billion.", "XAF"),
    ("Rwanda paid 5 billion francs.", "RWF"),
    ("Qatar gave 5 billion riyals.", "QAR"),
    ("Botswana raised P500 million.", "BWP"),
    ("Zambia raised K500 million.", "ZMW"),
    ("Romania has 5 billion lei.", "RON"),
    ("Moldova has 5 billion lei.", "MDL"),
    ("It lent Malawi 5 billion kwacha.", "MWK"),
    ("It cost 5 billion pesos.", "MXN"),
    ("It cost 2 million pounds.", "GBP"),
    ("It cost 5 billion francs.", "CHF"),
    ("It cost 5 billion francs CFA.", "XOF"),
    ("It cost 3 million Irish punts.", "IEP"),
    ("It cost 3 million Brazilian reais.", "BRL"),
    ("It cost 3 million Saudi rials.", "SAR"),
    ("It cost 3 million Finnish marks.", "FIM"),
    ("It cost 300 Deutsche Marks.", "DEM"),
    ("It cost 4 million pa'anga.", "TOP"),
    ("It cost 4 million pa’anga.", "TOP"),
    ("It cost 5 dollar's worth of bread.", "USD"),
]


@pytest.mark.parametrize(("text", "code"), WHOSE)
def test_whose_money_it_is(text: str, code: str) -> None:
    assert [(kind, unit) for kind, unit, _ in money(text)] == [("money", code)]


NO_MONEY = [  # the words, what they are
    ("Oil passed the $100 mark.", [("money", "USD")]),
    ("It crossed the $600 billion mark.", [("money", "USD")]),
    ("It passed the 100,000 mark.", [("number", None)]),
    ("The team has 3 won games.", [("count", "game")]),
    ("It has 20 euro zone members.", [("count", "member")]),
    ("It sold five dollar-denominated bonds.", [("count", "bond")]),
    ("In real terms it grew 5 percent.", [("percent", "percent")]),
    ("They sold 3 real estate firms.", [("count", "firm")]),
    ("He scored 90 marks.", [("count", "mark")]),
    ("She won two crowns.", [("count", "crown")]),
    ("He wants his pound of flesh.", []),
    ("He lost 20 pounds.", [("measure", "pound")]),
    ("Corso picks three to four mln lbs of it.", [("measure", "pound")]),
    ("That is the $64,000 question.", []),
    ("It is the million-dollar question.", []),
    ("These are my two cents.", []),
    ("It owes 5 million dinars.", [("count", "dinar")]),
    ("It cost QB$5 million.", []),
    ("It is a TOP 500 university.", []),
    ("It won the 12 soles.", [("count", "sole")]),
]


@pytest.mark.parametrize(("text", "expected"), NO_MONEY)
def test_words_that_are_no_money(text: str, expected: list[tuple[str, str | None]]) -> None:
    assert [(kind, unit) for kind, unit, _ in money(text)] == expected
