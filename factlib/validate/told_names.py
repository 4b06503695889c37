"""Does the source speak of the names of a claim? Of the same party or place, its country, its people, its short form."""

import re
from collections.abc import Collection, Iterator, Sequence

from factlib.document import Span
from factlib.events.phrases import DEFINITE
from factlib.names import Party
from factlib.names.countries import country_code, country_of_demonym
from factlib.names.mentions import Mention, is_role
from factlib.validate.matching import mention_bears_out
from factlib.validate.names_alike import also_called, folded_words, spelt_alike
from factlib.validate.negations import is_put_aside
from factlib.validate.openers import is_word, only_opens
from factlib.validate.reworded import spells_out
from factlib.validate.source import Source
from factlib.validate.wording import Difference, Wording
from factlib.validate.words import forms

_OF_PLACES = ("n", "an", "ian", "ean", "ese", "ish", "i")  # endings of names for what is of a place
_NAMING = frozenset({"NOUN", "ADJ", "PROPN", "ADV", "VERB"})
_JOINING = {"ADP": ".", "CCONJ": "&"}
_NATIONS = frozenset({"country", "demonym"})
_SHARED_STEM = 4  # letters that the names of a region and its people begin with
_LEAST_STEM = 3  # letters
_LEAST_OVER = 3  # letters of initials that leave out "of" and "and"


def names(claimed: Wording, told: Wording, *, quote: Span | None = None) -> Iterator[Difference]:
    """A name that the source does not have, or has another of its kind for."""
    yield from _put_aside(claimed, told)
    unmatched = [name for name in names_in(claimed) if not is_named(name, claimed, told)]
    if not unmatched:
        return
    rivals = [
        name
        for name in names_in(told)
        if told.is_said(name)
        and (quote is None or quote.holds(name.start))
        and not (_describes(name, told) or is_named(name, told, claimed))
    ]
    for name in unmatched:
        words, own = name.name, name.span
        meant = [one for one in told.source.names.mentions if may_mean(name, claimed, told.source, one)]
        if meant:
            kinds = {name.kind} if name.kind else {one.kind for one in meant} - {None}
            sure = quote is None  # all sentences about it are looked at, and have other names too
            others = (one for one in rivals if not sure or (one.kind is not None and one.kind in kinds))
            rival = next(
                (one for one in others if _may_be_of_a_kind(kinds, one) or _is_elsewhere(name, one)), None
            )
            if rival is not None:
                yield Difference.between(words, rival.name, rival.span, own)
            elif quote is not None and name.kind not in _NATIONS and not _refers(told):
                yield Difference(
                    f"the cited words speak of nobody and nothing that could be {words}", own=own
                )
        elif not (
            any(spelt_alike(words, one.name) for one in told.names if one.words)
            or _is_of_country(name, told.source.names.mentions)
            or _stands_in(words, told.source)
            or spells_out(told.source, words)
            or (name.kind == "country" and told.has_in_a_row(("the", "country")))
        ):
            yield Difference(f"the source does not speak of {words}", own=own)


def _put_aside(claimed: Wording, told: Wording) -> Iterator[Difference]:
    """The names of which the source says only that it is somebody else: "Lund, not Brod, bought the mill"."""
    aside = told.once(_names_put_aside)
    for name in claimed.names if aside and not (claimed.negations or claimed.denies()) else ():
        there = [one for one in told.names if is_same_name(name, claimed, one, told.source)]
        if there and all(one in aside for one in there) and not _is_put_aside(name, claimed):
            words, own = name.name, name.span
            yield Difference(f"the source says that it is not {words}", own=own)


def _names_put_aside(wording: Wording) -> list[Mention]:
    return [one for one in wording.names if _is_put_aside(one, wording)]


def _is_put_aside(name: Mention, wording: Wording) -> bool:
    owns = wording.source.text[name.end : name.end + 2] in ("'s", "’s")  # "not Brod's first"
    return not owns and any(one.start == name.start and is_put_aside(one) for one in wording.tokens)


def _may_be_of_a_kind(kinds: Collection[str | None], other: Mention) -> bool:
    """Whether a name may be one of some kinds; countries and peoples are all known, so that no other name is one."""
    if not _NATIONS.isdisjoint(kinds):
        return other.kind in _NATIONS
    return other.kind in kinds or (other.kind not in _NATIONS and (not kinds or other.kind is None))


def _is_elsewhere(name: Mention, other: Mention) -> bool:
    """Whether a town and a state, or its capital that stands for it, are of two states: "Lima", "London"."""
    own, its = (_country_of_place(one) or country_of(one) for one in (name, other))
    if None in (own, its) or own == its:
        return False
    return (name.kind == "place" and country_of(other) is not None) or (
        _is_capital(name) and other.kind == "place"
    )


def _is_capital(name: Mention) -> bool:
    """Whether a name for a state is that of its capital: "London"."""
    return name.kind == "country" and country_code(name.name) is None


def _refers(told: Wording) -> bool:
    """Whether words may mean what is named elsewhere: "it", "the firm", "was sold"; so may those without a verb."""
    clauses = [clause for sentence in told.sentences for clause in sentence.clauses]
    definite = (
        phrase.first.lower in DEFINITE and phrase.last.tag == "NOUN"
        for sentence in told.sentences
        for phrase in sentence.noun_phrases
    )
    unsaid = not any(clause.verb.verb.text.isalpha() for clause in clauses)  # a row of a table
    unsaid = unsaid or any(clause.verb.passive and clause.actor is None for clause in clauses)
    return unsaid or any(token.tag == "PRON" for token in told.tokens) or any(definite)


def _describes(name: Mention, wording: Wording) -> bool:
    """Whether a name only says of somebody what he is: "the Army chief", "the Oslo-born analyst"."""
    phrases = (phrase for sentence in wording.sentences for phrase in sentence.noun_phrases)
    holder = next((one for one in phrases if one.span.holds(name.start)), None)
    return holder is not None and name.end < holder.end and is_role(holder.tokens[-1].lower)


def names_in(wording: Wording) -> list[Mention]:
    """The mentions of a wording that are names."""
    return wording.once(_telling_names)


def _telling_names(wording: Wording) -> list[Mention]:
    return [name for name in wording.names if tells(name, wording)]


def tells(name: Mention, own: Wording) -> bool:
    """Whether a mention is a name: no capital that only opens a sentence, no part of a date."""
    if only_opens(name):
        return False
    if not name.words or (own.source.names.entity_of(name) is None and not _is_no_word(name)):
        return name.kind == "demonym"
    if not folded_words(name.name):
        return False
    return not any(span.holds(name.start) for span in own.values)


def _is_no_word(name: Mention) -> bool:
    """Whether a capital that opens a sentence is a name, since no dictionary has the word."""
    word = name.words[0].lower()
    return word.isalpha() and not is_word(word)


def _stands_in(words: str, source: Source) -> bool:
    return all(
        any(form in source.words for form in _forms_of_name(word.casefold().rstrip(".")))
        for word in words.split()
    )


def _forms_of_name(word: str) -> Iterator[str]:
    """A word of a name and what its region or its people may be called by: "Europe", "European"."""
    yield word
    for ending in _OF_PLACES:
        stem = word.removesuffix(ending)
        for other in ("", "a", "e", "ia", "y", *_OF_PLACES):
            if stem != word and len(stem) >= _LEAST_STEM:
                yield stem + other
        if word[-1:] in "aey":
            yield word[:-1] + ending
        yield word + ending


def is_named(name: Mention, own: Wording, other: Wording) -> bool:
    """Whether the words of another text name whom a name means, or have all its words."""
    if any(may_mean(name, own, other.source, one) for one in other.names) or _is_of_country(
        name, other.names
    ):
        return True
    if len(name.words) == 1 and name.words[0].isupper() and _spells(name.words[0].lower(), other):
        return True
    if any(other.has_in_a_row(called.lower().split()) for called in also_called(name.name)):
        return True
    return all(
        not other.keys.isdisjoint(forms(word.lower()) | {word.lower().rstrip("s")})
        or (word.isupper() and _spells(word.lower(), other))
        or _has_parts(word, other)
        or _has_akin(word, other)
        for word in name.words
    )


def _has_akin(word: str, other: Wording) -> bool:
    """Whether a text has a name for a people or region that begins like a word: "Chechnya" for "Chechen", "Andean" for "Andes"."""
    stem = word.lower()[:_SHARED_STEM]
    return len(word) > _SHARED_STEM and any(
        len(one.words) == 1
        and one.words[0].lower().startswith(stem)
        and one.kind in (None, "place", "demonym")
        for one in other.names
    )


def _has_parts(word: str, other: Wording) -> bool:
    """Whether a text has the names that hyphens join with other words: "Emirati-built"; the plural of a model: "P-295s"."""
    first, *rest = word.split("-")
    if rest and all(part.islower() and part.isalpha() for part in rest):
        spelt = first.isupper() and _spells(first.lower(), other)
        return spelt or not other.keys.isdisjoint(forms(first.lower()))
    model = re.split(r"\W+", word.lower().rstrip("s"))
    return len(model) > 1 and other.has_in_a_row(model)


def _spells(letters: str, wording: Wording) -> bool:
    """Whether words in a row start with some letters: "artificial intelligence" for "AI"; names also over small words."""
    if len(letters) < 2 or not letters.isalpha():
        return False
    if letters in "".join(token.lower[:1] if token.tag in _NAMING else "-" for token in wording.tokens):
        return True
    signs = "".join(
        token.lower[:1] if token.text[0].isupper() else _JOINING.get(token.tag, "-")
        for token in wording.tokens
    )
    found = re.search("[.&]*".join(letters), signs) if len(letters) >= _LEAST_OVER else None
    over, joint, _ = found[0].partition("&") if found is not None else ("", "", "")
    return found is not None and (not joint or ("." in over and len(letters) > _LEAST_OVER))


def is_same_name(name: Mention, own: Wording, found: Mention, source: Source) -> bool:
    """Whether a name of one text means whom a name of another means, or their country."""
    return may_mean(name, own, source, found) or _is_of_country(name, [found])


def _is_of_country(name: Mention, others: Sequence[Mention]) -> bool:
    """Whether one of the other names is of the country that a name is of: "South Korean" for "South Korea"."""
    code = country_of(name)
    return code is not None and any(code in (country_of(other), _country_of_place(other)) for other in others)


def _country_of_place(name: Mention) -> str | None:
    """The country of a town, and that in the name of a body: "the Bank of Korea"."""
    if name.kind == "organisation":
        return next((code for word in name.words if (code := country_code(word))), None)
    return name.country if name.kind == "place" else None


def country_of(name: Mention) -> str | None:
    """The code of the country that a name is, or whose people it names."""
    words = name.name
    capital = name.country if name.kind == "country" else None
    return country_code(words) or country_of_demonym(words) or capital


def may_mean(name: Mention, own: Wording, source: Source, mention: Mention) -> bool:
    """Whether a mention of the source may mean whom a name of the claim means."""
    return bool(name.words) and bool(mention_bears_out(own.once(_party_called, name), source, mention))


def _party_called(own: Wording, name: Mention) -> Party:
    """Whom a name means, as it is written there."""
    entity = own.source.names.entity_of(name)
    party = entity.party if entity else Party(name=name.name)
    return Party(name=name.name, kind=party.kind, country=party.country)
