"""Does the source speak of these goods? Words are compared by their forms, synonyms and broader words.

Goods are looked for in the quote, then around it, then where the document tells of the same elsewhere. What is
dealt in must be the head of a phrase: "tank engines" are no tanks. A name, a number of a model or a nationality that
the claim has must be the source's; other words may be left out or stand elsewhere.
"""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

from factlib.language import Sentence, lemma
from factlib.language.senses import senses_of
from factlib.quantities import parse_quantities
from factlib.validate.added_words import OF, has_word, is_mostly_told, is_replaced, only_counts, plain_words
from factlib.validate.appositions import apposition, is_told_of, says_that_it_is_a_firm
from factlib.validate.claimed import ClaimedValue
from factlib.validate.context import Context
from factlib.validate.fillers import dealt_in, is_name, objects_in, side_called
from factlib.validate.goods_alike import broad_words, is_akin, without_legal_forms
from factlib.validate.lists import word_lists
from factlib.validate.names_alike import folded_words, is_organ
from factlib.validate.qualities import contrary_of, is_of_amount, is_word, only_describes, words_of_goods
from factlib.validate.report import Finding, Looked
from factlib.validate.reworded import (
    is_implied,
    is_left_out,
    is_made_of,
    is_reworded,
    is_told,
    makes,
    says_only_the_sort,
)
from factlib.validate.source import Cited, Source
from factlib.validate.substitutes import substituted_for
from factlib.validate.word_match import Match, is_among, match_words, missing_words
from factlib.validate.words import content_words, forms, head_of, heads_of

_BRACKETS = re.compile(r"(?<!\s)\s*\([^()]*\)")
_MANY = 3  # words that a claim adds: it describes the goods, and does not only call them something else
_SENTENCES_NEAR = 8  # on each side of a quote, in which goods that it points to may be told
_PHRASES_KEPT = 500  # without their amounts: each event of a document is asked for those of a claim
_DONE_THERE = ("ing", "ation")


def check_goods(context: Context) -> Iterator[Finding | Looked]:
    """Look for the words of every item, product or kind of goods in the quote, then around it, then elsewhere."""
    claim = context.claim
    named = [(path, item.name) for path, item in claim.holding("item")]
    if claim.type != "statement":
        named += claim.holding("text")
    for path, phrase in named:
        yield Looked(path.removesuffix(".name"))
        finding = _check(ClaimedValue(path, phrase, context))
        if finding is not None:
            yield finding


def _check(claimed: ClaimedValue[str]) -> Finding | None:
    """Look for goods; what a claim says of a name behind it, "Adler, a brewer of Lima", is looked for by itself."""
    name, described = apposition(claimed.value)
    finding = _check_goods(claimed._replace(value=name))
    if finding is not None and finding.severity == "error":
        return finding
    lacking = [word for word in missing_words(described, "") if not is_told_of(word, name, claimed)]
    if not lacking:
        return finding
    message = f"the source does not say so of “{name}”: it lacks {_shown(lacking)}"
    return claimed.finding("goods-absent", message)


def _check_goods(claimed: ClaimedValue[str]) -> Finding | None:
    phrase, context, cited = claimed.value, claimed.context, claimed.cited
    wanted = _without_owner_named(goods_of(phrase), context)
    if not any(map(str.isalnum, wanted)):
        return claimed.finding("goods-absent", "the claim names no goods")
    match = max(match_words(wanted, claimed.words(stretch)) for stretch in cited.stretches)
    rival = _rival_thing(wanted, context)
    if rival is not None:
        message = f"the claim says {phrase!r}, the source deals in “{rival}”"
        return claimed.finding("goods-absent", message, found=rival)
    told = any(goods_of(thing) == wanted for thing in dealt_in(cited, context.claim.type))
    describes = bool(match) and not told and only_describes(wanted, cited)
    things = dealt_in(cited) if describes else []
    if any(match_words(wanted, thing) for thing in things):
        message = f"the source deals in “{things[0]}”, not in {phrase!r}"
        return claimed.finding("goods-absent", message, found=things[0])
    if match is Match.NONE or describes:
        return _lacking(claimed, wanted, describes=describes)
    if match is Match.BROADER:
        return claimed.finding("goods-broader", f"{phrase!r} is a broader word than the source's")
    return None


def _lacking(claimed: ClaimedValue[str], wanted: str, *, describes: bool) -> Finding | None:
    """What is to be said of goods for which the cited words lack some words, or all that they have describes other goods."""
    phrase, context, cited = claimed.value, claimed.context, claimed.cited
    parties = frozenset[str]().union(*(folded_words(party.name) for party in context.parties))
    missing = [
        word
        for word in missing_words(wanted, claimed.words(cited.context))
        if not (word in parties or only_counts(word, wanted) or is_reworded(word, phrase, cited))
    ]
    telling = [word for word in missing if not (says_only_the_sort(word) or f" {word} by " in wanted)]
    if len(missing) == len(content_words(wanted)) and context.claim.type != "export_figure":
        telling = telling or missing
    if not (telling or describes):
        return None
    each = (missing, telling)
    if not describes and any(_only_adds(phrase, wanted, words, context) for words in each):
        return claimed.finding("goods-inferred", f"{phrase!r} says more than the cited words")
    if any(_is_told_elsewhere(phrase, wanted, words, context, describes=describes) for words in each):
        return claimed.finding("goods-inferred", f"the document speaks of {phrase!r} elsewhere")
    if not describes and len(missing) >= _MANY and _may_be_described(wanted, missing, context):
        return claimed.finding("goods-inferred", f"{phrase!r} says more than the cited words")
    if not describes and is_mostly_told(wanted, telling, cited):
        return claimed.finding("goods-inferred", f"{phrase!r} says more than the cited words")
    if context.claim.type == "factory" and makes(wanted, context.parties, context.source):
        return claimed.finding("goods-inferred", f"the document calls the operator a maker of {phrase!r}")
    lacking = _shown(missing or [head_of(wanted)])
    return claimed.finding("goods-absent", f"the cited words do not speak of {phrase!r}: they lack {lacking}")


def _may_be_described(wanted: str, missing: Sequence[str], context: Context) -> bool:
    """Whether goods that many words describe may be those of the quote: it has some of these, or the document has all.

    The number of a model has to stand in the quote, a name in the document.
    """
    numbered = any(any(map(str.isdigit, word)) for word in missing)
    shared = sum(len(word.split()) for word in missing) < len(content_words(wanted))
    plain = plain_words(wanted, missing) if shared else []
    return not numbered and all(word in plain or _stands_in(word, context.source) for word in missing)


def _shown(words: Iterable[str]) -> str:
    return ", ".join(f"“{word}”" for word in words)


def _without_owner_named(wanted: str, context: Context) -> str:
    """Goods without whose they are, or a part of, where that is a party of the claim: "mill" of "part of Adler's mill"."""
    wanted = wanted.removeprefix("part of ")
    owner, mark, rest = wanted.replace("’", "'").partition("'s ")
    known = any(folded_words(owner) <= folded_words(party.name) for party in context.parties)
    return rest if mark and rest and known else wanted


def _rival_thing(wanted: str, context: Context) -> str | None:
    """What the quote deals in, where that is something else than what is claimed, and the quote does not name that.

    Where both have names, one is not the other though the quote has both.
    """
    cited = context.cited
    if (left_out := _left_out(wanted, cited)) is not None:
        return left_out
    if (otherwise := contrary_of(wanted, cited) or substituted_for(wanted, context)) is not None:
        return otherwise
    if (dealt := side_called(wanted, cited, context.claim.type)) is not None:
        return dealt
    things = _dealt_in(context)
    claimed = " ".join(context.claim.goods or [wanted])
    described = _describes_firm(claimed) and all(map(is_name, things))
    here = cited.source.document[cited.context]
    made = next((thing for thing in things if is_made_of(wanted, thing, here)), None)
    if made is not None or not things or described or any(is_akin(claimed, thing) for thing in things):
        return made
    if missing_words(wanted, cited.source.document[cited.quote]):
        return things[0]
    named = all(map(is_name, [wanted, *things]))
    told = any(is_akin(wanted, thing) for thing in dealt_in(cited, context.claim.type, loosely=True))
    return things[0] if named and not told else None


def _describes_firm(words: str) -> bool:
    """Whether words only say what some firm or plant is: "main production unit", whatever its name."""
    lists, head = word_lists("trade.toml"), head_of(words)
    named = (lemma(head) in lists[sort]["nouns"] for sort in ("firms", "parts", "plant"))
    return words.islower() and (any(named) or says_only_the_sort(head))


def _dealt_in(context: Context) -> list[str]:
    """What the quote deals in by a name of its own; a plant is also called by what is done in it: "a granulation line"."""
    return [
        thing
        for thing in dealt_in(context.cited, context.claim.type)
        if not _is_generic(thing)
        and not context.names_party(thing)
        and not (context.claim.type == "factory" and thing.endswith(_DONE_THERE))
    ]


def _is_generic(thing: str) -> bool:
    """Whether a thing is called by what counts or carries goods: "single cargoes", "two units"."""
    lists, head = word_lists("trade.toml")["counted"], lemma(head_of(thing))
    return head in lists["generic"] or head in lists["carriers"]


def _left_out(wanted: str, cited: Cited) -> str | None:
    """The words that say that goods are not meant: "excluding chips"."""
    excepting = word_lists("trade.toml")["about"]["excepting"]
    if any(
        word in excepting or word in ("other", "non") for word in wanted.lower().replace("-", " ").split()
    ):
        return None
    head = head_of(wanted)
    tokens = cited.tokens(cited.quote)
    out = [at for at in range(len(tokens)) if is_left_out(tokens, at)]
    named = [at for at, token in enumerate(tokens) if is_word(token, head)] if out else []
    if named and set(named) <= set(out):
        return f"{tokens[named[0] - 1].text} {tokens[named[0]].text}"
    return None


@lru_cache(maxsize=_PHRASES_KEPT)
def goods_of(phrase: str) -> str:
    """A phrase without the amount that opens it, what stands in brackets, and legal forms.

    >>> goods_of("about 90 million tons of salt reserves"), goods_of("Norcorp Inc (NRC)")
    ('salt reserves', 'Norcorp')
    """
    for amount in parse_quantities(phrase)[:1]:
        noun = getattr(amount, "noun", None) or ""
        if amount.span.start == 0 and phrase[amount.span.slice].endswith(noun):
            rest = phrase[amount.span.end - len(noun) :].strip().removeprefix("of ")
            phrase = rest if any(map(str.isalpha, rest)) else phrase
    return without_legal_forms(_BRACKETS.sub("", phrase).strip()) or phrase


def _is_told_elsewhere(
    phrase: str, wanted: str, missing: list[str], context: Context, *, describes: bool
) -> bool:
    """Whether the document has the words that the quote lacks, and the quote has nothing else in their place."""
    cited, source = context.cited, context.source
    plain = plain_words(wanted, missing)
    few = 2 * len(plain) <= len(content_words(wanted)) and len(plain) < len(missing)
    free = plain if few else []
    objects = objects_in(cited) if len(missing) == len(content_words(wanted)) else []
    instead = any(not (context.names_party(one) or is_akin(wanted, one)) for one in objects)
    if instead:
        return False
    nothing_else = not (describes or _dealt_in(context) or is_replaced(wanted, missing, cited))
    numbered = any(any(map(str.isdigit, word)) for word in missing)
    if nothing_else and (
        (plain == missing and _stand_together(plain, source))
        or (not numbered and _is_told_whole(phrase, wanted, context))
    ):
        return True
    if not all(_stands_in(word, source) for word in missing if word not in free):
        return False
    here = source.document[cited.context]
    if describes or match_words(head_of(wanted), here) is Match.NONE:
        named = any(word[0].isupper() for word in wanted.split())
        rival = named and any(not is_organ(one.name) for one in context.bodies(cited.quote))
        kernel = OF.split(wanted, maxsplit=1)[0]
        elsewhere = [sentence for sentence in source.reading if sentence not in cited.sentences]
        told = _has_sentence(kernel, elsewhere if describes else source.reading)
        if named and not told and not _dealt_in(context):  # "the sale" of what is named elsewhere
            told = _has_sentence(_name_and_head(wanted), source.reading)
        return told and not rival
    return not _has_other_words(phrase, wanted, missing, context)


def _is_told_whole(phrase: str, wanted: str, context: Context) -> bool:
    """Whether a sentence beside the quote, or of the same, tells of goods in these words or others: "Delfin-class boats"."""
    source, sentences = context.source, list(context.source.reading)
    here = bisect_left([sentence.start for sentence in sentences], context.cited.context.start)
    for at, sentence in enumerate(sentences):
        missing = missing_words(wanted, sentence.text)
        near = abs(at - here) <= _SENTENCES_NEAR and context.is_beside(sentence.span)
        if not (near or (not missing and context.tells_of_it(sentence))):
            continue
        if 1 < len(missing) == len(content_words(wanted)):
            continue  # it has none of them
        there = source.cited([sentence.span])
        if all(is_reworded(word, phrase, there) for word in missing):
            return True
    return False


def _name_and_head(wanted: str) -> str:
    """The name of goods and what they are: "Marlow mill" of "Marlow steel mill"."""
    told = [word for word in wanted.split() if not says_only_the_sort(word)]
    names = [word for word in told if not word.islower()]
    return " ".join([*names, head_of(" ".join(told) or wanted)])


def _only_adds(phrase: str, wanted: str, missing: list[str], context: Context) -> bool:
    """Whether a claim says of the goods of the quote what they are like, in a few plain words of its own."""
    cited = context.cited
    few = 2 * len(missing) <= len(content_words(phrase))
    named = any(not word.islower() for word in wanted.split()[:-1])
    if named and missing == [head_of(wanted)] and missing[0] in broad_words():
        return True  # "ATR 72-500 aircraft" for "ATR 72-500"
    head = head_of(wanted)
    reworded = head not in missing and is_told(head, cited)
    sure = reworded and not is_implied(head, cited.tokens(cited.context))  # "a brewery" tells of no dark beer
    there = sure or bool(match_words(head, cited.source.document[cited.context]))
    added = [word for word in heads_of(wanted)[1:] if word in missing and not says_that_it_is_a_firm(word)]
    return (
        plain_words(wanted, missing) == missing
        and all(_stands_in(word, context.source) for word in added)
        and few
        and there
        and not _has_other_words(phrase, wanted, missing, context)
    )


def _stands_in(word: str, source: Source) -> bool:
    return is_among(word, source.words, source.text)


def _stand_together(words: Sequence[str], source: Source) -> bool:
    """Whether one sentence has some words."""
    told = (({token.lower for token in sentence.tokens}, sentence.text) for sentence in source.reading)
    return any(all(is_among(word, there, text) for word in words) for there, text in told)


def _has_sentence(wanted: str, sentences: Iterable[Sentence]) -> bool:
    """Whether one of some sentences has all the words."""
    head = head_of(wanted)
    return any(
        match_words(wanted, sentence.text)
        for sentence in sentences
        if head in sentence.text.casefold() or any(form in sentence.text.casefold() for form in forms(head))
    )


def _has_other_words(phrase: str, wanted: str, missing: Sequence[str], context: Context) -> bool:
    """Whether the phrase of the source around the head has others in their place: "Mk2" for "Mk1", "rice" for "tea".

    In the place of a name or the number of a model stands another one; plain words may be left out. What tells of
    dealing says nothing of the goods, nor does an amount: "30-year power sales contracts".
    """
    cited = context.cited
    head = forms(head_of(wanted)).union(*(forms(noun) for noun in heads_of(wanted) if noun.islower()))
    plain = plain_words(wanted, missing)
    tags = ("PROPN", "NOUN") if plain else ("PROPN",)
    tags = (*tags, "ADJ") if any(senses_of(word, "a") for word in plain) else tags
    for there in cited.noun_phrases(cited.context):
        if any(not head.isdisjoint(forms(token.lower)) for token in there.tokens):
            before = [
                token
                for token in words_of_goods(there)
                if token.tag in tags and not (plain and is_of_amount(token, cited))
            ]
            if any(not has_word(phrase, token) for token in before):
                return True
    return False
