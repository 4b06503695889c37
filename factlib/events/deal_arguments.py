"""The phrases at each position of a verb or a noun of dealing, whatever the voice: which plays what role is for its frame.

Positions of a verb are "subject", "object", "first" (the first of two objects) and its prepositions; those of a noun are
"owner" ("Egypt" of "Egypt's purchase"), "modifier" ("arms" of "arms sale") and its prepositions.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from factlib.events.deal_triggers import DealTriggers
from factlib.events.fillers import Fillers
from factlib.events.first import first_of
from factlib.events.frames import DealFrame, words
from factlib.events.frames.stages import governing
from factlib.events.party_words import is_party_like
from factlib.events.phrases import own_words, owner_of, phrases_behind
from factlib.events.things import is_tangible
from factlib.events.tree import Tree
from factlib.events.walk import Complement, phrases_at
from factlib.language import Clause, NounPhrase, Token, singular
from factlib.language.senses import is_kind_of
from factlib.names.countries import country_code, country_of_demonym, town_country
from factlib.names.mentions import is_agency

_NEW = {"a", "an", "one", "two", "several"}
_MEETINGS = frozenset({"meeting", "conversation", "ceremony", "discussion"})  # in the table of senses
_OF_A_MEETING = {"between", "with"}

Arguments = dict[str, list[NounPhrase]]
"""The phrases by their position."""


class DealArguments:
    """Finds what stands at the positions of verbs and nouns.

    Attributes:
        fillers: Reads what the phrases mean.
        triggers: Finds the nouns of dealing among them.
    """

    def __init__(self, fillers: Fillers, triggers: DealTriggers) -> None:
        self.fillers = fillers
        self.triggers = triggers

    def of_verb(
        self, tree: Tree, clause: Clause, complements: Sequence[Complement], frame: DealFrame | None = None
    ) -> Arguments:
        """The phrases at each position of a verb, whatever its voice."""
        arguments: Arguments = {}
        acting = [each.subject for each in tree.clauses if each is not clause]
        held = (list(phrases) for preposition, phrases in complements if not preposition)
        bare = [
            phrases for phrases in held if phrases[0] not in acting and not tree.walk.is_how_long(phrases[0])
        ]  # not "it" of "sold the shares it owned"
        subject = tree.subject(clause)
        subjects = _all_of(tree, subject) if subject is not None else []
        if tree.is_passive(clause):
            if bare:  # "was awarded a contract", "was sold tanks"
                arguments["first"], arguments["object"] = subjects, bare[0]
            else:
                arguments["object"] = subjects
                arguments["from"] = [each for held in subjects for each in phrases_behind(held, "from")]
        else:
            arguments["subject"] = subjects
            if len(bare) > 1 and (frame is None or "first" in frame.verb_roles):
                arguments["first"], arguments["object"] = bare[0], bare[1]
            elif bare and frame and (objects := self._two_objects(bare[0], frame, complements, clause)):
                arguments["first"], arguments["object"] = objects
            elif bare and frame and "first" in frame.verb_roles and (two := _counted_behind_of(bare[0][0])):
                arguments["first"], arguments["object"] = [two[0]], [two[1]]
            elif bare:
                arguments["object"] = bare[0]
            elif (gap := _gap(tree, clause) or _number_behind(tree, clause)) is not None:
                arguments["object"] = [gap]
        around = [*_without_who_meets(complements), *self._fronted(tree, clause, subject)]
        for preposition, phrases in _without_routes(around):
            acts = preposition == "for" and phrases[0] in acting  # "was signed for Adler to supply"
            if acts or (preposition == "to" and _is_of_trade(tree, phrases[0])):
                continue
            if preposition == "by" and tree.is_passive(clause):
                arguments["subject"] = list(phrases)
            elif preposition:
                arguments.setdefault(preposition, []).extend(phrases)
        return _without_results(arguments)

    def _fronted(self, tree: Tree, clause: Clause, subject: NounPhrase | None) -> Sequence[Complement]:
        """From or to whom, or for how much, as the words before the subject say: "From Adler, Peru bought"."""
        first = subject.first.index if subject is not None else 0
        opened = tree.word(0, "from", "to", "for") and tree.word(first - 1, ",")
        if not opened or any(each.verb.last.index < clause.verb.first.index for each in tree.clauses):
            return ()
        found, end = tree.complements(0)
        paid = [each for each in found if each.preposition != "for" or self.fillers.money(each.phrases[0])]
        return paid if end >= first - 1 else ()

    def _two_objects(
        self,
        phrases: Sequence[NounPhrase],
        frame: DealFrame,
        complements: Sequence[Complement],
        clause: Clause,
    ) -> tuple[list[NounPhrase], list[NounPhrase]] | None:
        """Receivers and things of "sold Brazil 36 jets", "gave Peru and Chile 36 jets", where one phrase has both."""
        if "first" not in frame.verb_roles or phrases_at(complements, "to"):
            return None
        for at, phrase in enumerate(phrases):
            two = self._receiver_and_thing(phrase)
            if two is None and not phrases_at(complements, "with"):
                two = self._body_and_goods(phrase, clause.verb.verb.lemma)
            if two is not None:
                return [*phrases[:at], two[0]], [two[1], *phrases[at + 1 :]]
            if not self.fillers.party(phrase):
                break
        return None

    def _receiver_and_thing(self, phrase: NounPhrase) -> tuple[NounPhrase, NounPhrase] | None:
        """Receiver and thing of "Brazil 36 jets", read as one phrase."""
        counted = any(token.penn == "CD" for token in phrase.tokens)
        if phrase.first.text in words("short for nations") and not counted:
            return None  # "sold UK bonds", not "sold Peru tanks"
        two = _people_and_goods(phrase) or self._country_and_goods(phrase)
        if two is not None:
            return two
        names = 0
        while names < len(phrase.tokens) and (phrase.tokens[names].tag in {"PROPN", "DET"}):
            names += 1
        while (
            names < len(phrase.tokens) and phrase.tokens[names].penn == "POS"
        ):  # "gave Peru's Adler 12 tanks"
            ends = (
                at
                for at, token in enumerate(phrase.tokens)
                if token.tag == "NUM" or token.penn == "POS" or self._is_money(token)
            )
            names = next((at for at in ends if at > names), len(phrase.tokens))
        following = phrase.tokens[names] if names < len(phrase.tokens) else None
        if following is not None and following.tag in {"NOUN", "ADJ"} and not self._is_money(following):
            names = self._end_of_body(phrase)  # "offered the Peruvian navy 12 tanks"
        rest = phrase.tokens[names:]
        if not rest or not names or phrase.tokens[names - 1].tag not in {"PROPN", "NOUN"}:
            return None
        first = NounPhrase(phrase.tokens[:names], phrase.tokens[names - 1])
        counted = rest[0].penn == "CD" or self._is_money(rest[0])
        party = self.fillers.party(first)
        if counted or (party and party[0].value.kind == "country"):
            return first, NounPhrase(rest, rest[-1])
        return None

    def given_too(self, arguments: Arguments) -> list[tuple[NounPhrase, NounPhrase]]:
        """Take from the objects of a verb the further receivers with their things: "sold Peru 12 jets and Chile six tugs"."""
        objects = arguments.get("object", ()) if "first" in arguments else ()
        pairs = {each: self._receiver_and_thing(each) for each in objects[1:]}
        given = {each: two for each, two in pairs.items() if two is not None and self._is_country(two[0])}
        if given:
            arguments["object"] = [each for each in objects if each not in given]
        return list(given.values())

    def _country_and_goods(self, phrase: NounPhrase) -> tuple[NounPhrase, NounPhrase] | None:
        """Receiver and thing of "sold Peru Adler missiles": a country before goods that nothing counts."""
        for length in range(1, len(phrase.tokens)):
            first = NounPhrase(phrase.tokens[:length], phrase.tokens[length - 1])
            rest = phrase.tokens[length:]
            if country_code(first.text) and rest[0].tag in {"PROPN", "NOUN", "ADJ"}:
                goods = rest[-1].penn == "NNS" and is_tangible(rest[-1].text)
                return (first, NounPhrase(rest, rest[-1])) if goods else None
        return None

    def _body_and_goods(self, phrase: NounPhrase, lemma: str) -> tuple[NounPhrase, NounPhrase] | None:
        """Receiver and thing of "gave the Peruvian army tents": somebody before goods that nothing counts.

        Behind verbs that do without a receiver, only a country before them is one: "sent Varda missiles", "sent Peru missiles".
        """
        country = country_code(phrase.first.text) is not None  # "gave Ukraine military aid"
        if lemma not in words("giving") or (lemma in words("giving away") and not country):
            return None
        for length in range(1, min(len(phrase.tokens), 2 if country else len(phrase.tokens))):
            first = NounPhrase(phrase.tokens[:length], phrase.tokens[length - 1])
            rest = NounPhrase(phrase.tokens[length:], phrase.tokens[-1])
            if (country or self._is_somebody(first)) and self._is_given(rest):
                return first, rest
        return None

    def _is_somebody(self, phrase: NounPhrase) -> bool:
        """Whether words before goods name a firm, or a body that is known: "the Peruvian army", not "Varda", "workers"."""
        party = first_of(self.fillers.party(phrase))
        if party is None or phrase.last.tag == "PRON" or not is_party_like(phrase):
            return False
        named = party.value.kind is not None or phrase.last.text.isupper()
        return named if phrase.last.tag == "PROPN" else phrase.first.tag == "DET"

    def _is_given(self, rest: NounPhrase) -> bool:
        """Whether the words behind somebody name goods, or aid: "tents", "natural gas", not "notice", "control"."""
        opened = rest.first.tag in {"NOUN", "ADJ", "VERB", "PROPN"} and rest.last.tag == "NOUN"
        things = self.fillers.thing(rest) if opened else ()
        goods = any(each.value.goods for each in things) or is_tangible(rest.noun)
        return opened and (goods or rest.noun in words("given"))

    def _end_of_body(self, phrase: NounPhrase) -> int:
        """Where a number follows the noun for a body that a phrase begins with; its end if none does."""
        tokens = phrase.tokens
        for at in range(1, len(tokens)):
            counted = tokens[at].tag == "NUM" or self._is_money(tokens[at])
            if counted and tokens[at - 1].tag in {"NOUN", "PROPN"}:
                return at if self.fillers.party(NounPhrase(tokens[:at], tokens[at - 1])) else len(tokens)
        return len(tokens)

    def of_noun(self, tree: Tree, phrase: NounPhrase) -> Arguments:
        """The phrases at each position of a noun: its owner, the nouns before it, what stands behind it."""
        arguments: Arguments = {}
        owner = owner_of(phrase)
        if owner:
            arguments["owner"] = [owner]
        before = self._modifier(phrase)
        if before:
            arguments["modifier"] = before
        if told := told_to_be(tree, phrase) or _called(tree, phrase):
            arguments["subject"] = told
        acting = [tree.subject(each) for each in tree.clauses if each.verb.infinitive]
        behind, _ = tree.complements(self.triggers.behind_noun(tree, phrase))
        for preposition, phrases in _without_routes([*_without_who_meets(behind)]):
            if preposition == "for" and phrases[0] in acting and phrase.noun not in words("bids"):
                continue  # "the accord for the firm to buy 80 percent"
            if preposition == "by" and self._is_how_much(phrases[0]):
                continue
            arguments.setdefault(preposition, []).extend(phrases)
            if any(self.triggers.noun_frame(each) is not None for each in phrases):
                break  # "a deal for the sale of 12 trams to Peru": the rest belongs to the sale
        if len(arguments.get("between", ())) > 1:
            arguments.pop("owner", None)  # "Spain's costliest brewery merger, between Adler and Krauss"
        return _without_results(arguments)

    def _modifier(self, phrase: NounPhrase) -> list[NounPhrase]:
        """The nouns before the head that say what it is of or whose: "arms" of "a $5m arms sale", "Peru" and "tank" of "Peru tank deal"."""
        tokens = [token for token in own_words(phrase)[:-1] if not self._is_money(token)]
        while tokens and (
            tokens[0].tag in {"DET", "NUM", "ADV", "PRON", "PUNCT"}
            or self.fillers.is_dated(tokens[0])  # "the November acquisition"
            or tokens[0].penn == "VBN"  # "the proposed Adler bid"
            or tokens[0].lower == "joint"  # "a joint research deal"
            or is_agency(tokens[0].text)  # "told Reuters offers were"
            or tokens[0].lower in words("plain") | words("continental")
            or self._is_compound(tokens[0])  # "a third-stage contract"
        ):
            tokens.pop(0)
        while tokens and tokens[-1].tag not in {"NOUN", "PROPN"} and not country_of_demonym(tokens[-1].text):
            told = tokens.pop()
            if tokens and tokens[-1].penn == "HYPH" and told.penn != "VBG":
                tokens = tokens[:-2]  # "asset-backed deals", not "technology-sharing deals"
        if not tokens:
            return []
        first = NounPhrase(tokens[:1], tokens[0])
        if len(tokens) > 1 and country_of_demonym(tokens[0].text):
            return [first, NounPhrase(tokens[1:], tokens[-1])]
        named = len(tokens) > 1 and tokens[0].tag == "PROPN" and tokens[1].tag in {"NOUN", "ADJ", "PROPN"}
        if named and self._is_country(first):
            return [first, NounPhrase(tokens[1:], tokens[-1])]
        return [NounPhrase(tokens, tokens[-1])]

    def _is_how_much(self, phrase: NounPhrase) -> bool:
        """Whether "by" says how much more or less it is: "raised its stake by 9 million shares", "by 5 percent"."""
        shares = phrase.noun in words("papers") and bool(self.fillers.amounts(phrase))
        return shares or self.fillers.is_amount(phrase)

    def _is_compound(self, token: Token) -> bool:
        """Whether a hyphen joins a word to what stands before it."""
        return token.start > 0 and self.fillers.text[token.start - 1] == "-"

    def _is_country(self, phrase: NounPhrase) -> bool:
        return any(filler.value.kind == "country" for filler in self.fillers.party(phrase))

    def _is_money(self, token: Token) -> bool:
        found = self.fillers.mentions.quantities_in(max(0, token.start - 30), token.end + 2)
        found = [each for each in found if each.kind in {"money", "percent"}]
        return any(each.span.start <= token.start < each.span.end for each in found)


def _people_and_goods(phrase: NounPhrase) -> tuple[NounPhrase, NounPhrase] | None:
    """Receiver and thing of "sold the Peruvians cheap wheat", "sold the Japanese 12 jets"."""
    the, *words_behind = phrase.tokens
    if the.lower != "the" or len(words_behind) < 2:
        return None
    people, behind = words_behind[0], words_behind[1]
    several = country_of_demonym(people.text) is not None and behind.penn == "CD"
    plural = people.text.endswith("s") and country_of_demonym(people.text[:-1]) is not None
    plural = plural and country_code(people.text) is None  # not "the Philippines"
    first, rest = phrase.tokens[:2], phrase.tokens[2:]
    goods = behind.tag in {"NUM", "ADJ"} or (behind.tag == "NOUN" and is_tangible(rest[-1].text))
    if not (several or plural) or not goods:
        return None
    return NounPhrase(first, people), NounPhrase(rest, rest[-1])


def _without_results(arguments: Arguments) -> Arguments:
    """The positions that are filled, but for what two firms become: "merge into a new company"."""
    into = [phrase for phrase in arguments.get("into", ()) if phrase.first.lower not in _NEW]
    return {position: phrases for position, phrases in {**arguments, "into": into}.items() if phrases}


def told_to_be(tree: Tree, phrase: NounPhrase) -> list[NounPhrase]:
    """The subject of "is" before a phrase, or of "was named": "Adler is the owner", "was picked as the preferred bidder".

    And who stands behind it: "The new owner is Adler".
    """
    at = phrase.first.index - 1
    before = tree.clause_of.get(at - tree.word(at, "as"))
    told = before is not None and (
        before.verb.verb.lemma in {"be", "become", "emerge"} or tree.is_passive(before)
    )
    subject = tree.subject(before) if before is not None and told else None
    behind = (each for each in tree.clauses if each.subject is phrase and each.verb.verb.lemma == "be")
    subject = subject or first_of(each.predicate for each in behind)
    return list(tree.all_conjuncts(subject)) if subject is not None else []


def _called(tree: Tree, phrase: NounPhrase) -> list[NounPhrase]:
    """Whom a phrase beside a name describes: "Adler, the new owner of the mill,", "the new owner, Adler,"."""
    if tree.kind == "apposition" and phrase is tree.noun_phrases[0]:
        return [tree.about] if tree.about is not None else []
    return [each for each in tree.appositions(phrase) if each.last.tag == "PROPN"]


def _is_of_trade(tree: Tree, goal: NounPhrase) -> bool:
    """Whether "to" says where exports go that stand behind a preposition: "offered aid for the loss of exports to Peru"."""
    trade = tree.phrase_of.get(goal.first.index - 2)
    behind = trade is not None and tree.walk.is_behind_preposition(trade)
    return behind and trade is not None and trade.noun in ("export", "import")


def _all_of(tree: Tree, subject: NounPhrase) -> list[NounPhrase]:
    """The members of a subject; whose they are too, where the parser cut it: "Adler and its affiliates plan to buy"."""
    first = subject.first
    owner = tree.phrase_of.get(first.index - 2)
    cut = owner is not None and first.lower in {"its", "their"} and tree.word(first.index - 1, "and")
    found = list(tree.all_conjuncts(subject))
    return [owner, *found] if owner is not None and cut and owner not in found else found


def _gap(tree: Tree, clause: Clause) -> NounPhrase | None:
    """The object of a relative clause that stands before it: "which Nokia bought", "the jets that Saab sold"."""
    subject = tree.subject(clause)
    meant = clause.antecedent.last if clause.antecedent is not None else None
    planned = meant is not None and singular(meant.lower) in governing()  # "its readiness to develop"
    if clause.verb.infinitive and planned:
        return None
    while clause.verb.infinitive and clause.parent is not None and not clause.parent.objects:
        clause = clause.parent  # "which Norvik agreed to buy"
    if tree.kind == "relative" and clause is tree.clauses[0] and tree.about is not None:
        return tree.about if subject is not tree.about else None
    relative = clause.antecedent is not subject and clause.kind in {"relative", "reduced"}
    return clause.antecedent if relative else _thing_that(tree, subject)


def _thing_that(tree: Tree, subject: NounPhrase | None) -> NounPhrase | None:
    """The things before "that" and a subject, where the parser has no relative clause: "received six jets that it ordered"."""
    that = subject.first.index - 1 if subject is not None else 0
    things = tree.phrase_of.get(that - 1) if tree.word(that, "that") else None
    counted = things is not None and things.last.penn == "NNS" and things.first.penn in {"CD", "DT"}
    return things if counted else None


def _number_behind(tree: Tree, clause: Clause) -> NounPhrase | None:
    """The number that alone is the object, of things told before: "sold six to Chile"."""
    behind = tree.tokens[clause.verb.last.index + 1 :][:2]
    alone = len(behind) == 2 and behind[0].penn == "CD" and behind[1].tag in {"ADP", "PUNCT", "CCONJ"}
    return NounPhrase(behind[:1], behind[0]) if alone else None


def _counted_behind_of(body: NounPhrase) -> tuple[NounPhrase, NounPhrase] | None:
    """Whose body receives, and the thing, of "offered the government of Ghana 12 tanks"."""
    tokens = next((each.tokens for each in phrases_behind(body, "of")), ())
    at = next((at for at, token in enumerate(tokens) if token.tag == "NUM"), 0)
    acting = body.noun in words("states") | words("communities")
    if not (acting and at):
        return None
    return NounPhrase(tokens[:at], tokens[at - 1]), NounPhrase(tokens[at:], tokens[-1])


def _without_who_meets(complements: Iterable[Complement]) -> Iterator[Complement]:
    """What stands behind prepositions but who meets: "a deal signed at talks between Lund and Kral"."""
    meets = False
    for each in complements:
        if not (meets and each.preposition in _OF_A_MEETING):
            yield each
        meets = is_kind_of(singular(each.phrases[-1].noun), _MEETINGS)


def _without_routes(complements: Sequence[Complement]) -> Iterator[Complement]:
    """What stands behind prepositions but what is no party: the ends of a route, a time ("by the end of the talks")."""
    route = False
    for complement, behind in pairwise([*complements, None]):
        ends, route = route, False
        if complement is None or ends:
            continue
        if complement.preposition == "by" and complement.phrases[0].noun in words("points of time"):
            continue
        if complement.preposition == "in" and complement.phrases[0].text in words("in line"):
            continue
        pair = (complement, behind) if behind is not None else ()
        prepositions = [each.preposition for each in pair]
        towns = [each.phrases[0].text for each in pair] if prepositions == ["from", "to"] else []
        route = any(map(town_country, towns)) and all(town_country(town, small=True) for town in towns)
        if not route:
            yield complement
