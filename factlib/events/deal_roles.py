"""Who and what plays which role of a deal: the phrases at each position, as parties or as things."""

from collections.abc import Mapping, Sequence

from factlib.document import Span
from factlib.events.deal_arguments import Arguments
from factlib.events.deal_terms import DealRole
from factlib.events.deal_triggers import DealTriggers
from factlib.events.event import Event, Filler, How, Thing
from factlib.events.fillers import Fillers
from factlib.events.first import first_of
from factlib.events.frames import DealFrame, LightVerb, words
from factlib.events.links import acts_for_state
from factlib.events.phrases import is_plain, owner_of, phrases_behind
from factlib.events.things import is_numeral, is_tangible, whole_of, without_deeds
from factlib.events.tree import tree_of
from factlib.language import NounPhrase, Token, singular
from factlib.names.countries import country_of_demonym
from factlib.names.mentions import is_agency
from factlib.quantities import Quantity, parse_quantities

HOLDING = {"have", "hold"}
"""The lemmas of verbs that tell what somebody has."""

_TURNED: dict[str, DealRole] = {"giver": "receiver", "receiver": "giver"}

_SIDED = {"with", "between"}
_SOMEBODY = {
    "receiver": {"first", "to", "object", "subject"},
    "giver": {"subject", "from"},
    "partner": _SIDED,
    "party": {*_SIDED, "from"},
}
_CONTRACTS = {"contract", "order"}
_WON = {"option", "takeover battle"}  # who wins them receives
_TOLD_THINGS = {"for", "of", "on", "covering"}
_OF_STATES = {"modifier", "for", "to", "of"}
"""Where a state is no thing, but a side: "an offer to the Soviets", "a large purchase of the navy"."""

_PARTY_ROLES = {"giver", "receiver", "partner", "party"}


class DealRoles:
    """Adds parties and things to events.

    Attributes:
        fillers: Reads what the phrases mean.
        triggers: Finds the nouns of dealing among them.
    """

    def __init__(self, fillers: Fillers, triggers: DealTriggers) -> None:
        self.fillers = fillers
        self.triggers = triggers

    def play(self, event: Event, roles: Mapping[str, str], arguments: Arguments) -> None:
        """Let the phrases of each position play its role; a phrase that cannot be of the sort plays none."""
        for position, phrases in arguments.items():
            role = roles.get(position)
            if role is not None and role in _PARTY_ROLES:
                self._party(event, role, position, phrases, arguments)
            elif role == "role":  # "as the supplier of 12 jets"
                supplying = [each for each in phrases if each.noun in words("firms")]
                self.things(event, [each for one in supplying for each in phrases_behind(one, "of")])
            elif role == "target":  # who gets a bid
                for filler in self._parties(phrases[0]):
                    event.add("thing", filler.as_firm()._replace(how="beside"))
            elif role == "thing" and not (position == "for" and self._is_told(event)):
                self._dealt_in(event, roles.get("owner", "party"), position, phrases, arguments)

    def _dealt_in(
        self, event: Event, owner: str, position: str, phrases: Sequence[NounPhrase], arguments: Arguments
    ) -> None:
        """Add what stands where the thing does: the states there as sides, "its first Spanish contract", the rest as things.

        Args:
            event: The event.
            owner: The role of whose it is.
            position: Where the phrases stand.
            phrases: The phrases.
            arguments: What stands at every position.
        """
        before = position == "modifier"
        sides = [each for each in phrases if position in _OF_STATES and self._is_state(each, position)]
        side = (owner if owner in _PARTY_ROLES else "party") if before or position == "of" else "receiver"
        if before and event.frame in _CONTRACTS and (event.of("thing") or arguments.keys() & _TOLD_THINGS):
            firms = list(filter(self._is_firm, phrases))  # "won a Ryanair order for 12 jets"
            sides, side = (firms, "party") if firms else (sides, side)
        bare = before and event.frame != "order"
        for filler in self.fillers.parties([each for each in sides if not (bare and each.last.tag == "ADJ")]):
            event.add(side, filler)
        if before and event.frame == "bid" and event.definite and "owner" not in arguments:
            sides = [each for each in phrases if all(token.tag == "PROPN" for token in each.tokens)]
            for filler in self.fillers.parties(sides):  # "rejected the Adler offer"
                event.add("receiver", filler)
        placed = [each for each in phrases if position in {"in", "at"} and self._is_place(each)]
        fields = [each for each in phrases if before and each.text.lower() in words("fields")]
        taken = (*sides, *placed, *(fields if event.frame in _CONTRACTS else ()))
        self.things(event, [each for each in phrases if each not in taken], "beside" if before else "syntax")
        if position == "object" and event.frame in words("frames of what is handed over"):
            self._without_firms(event)

    def _party(
        self, event: Event, role: str, position: str, phrases: Sequence[NounPhrase], arguments: Arguments
    ) -> None:
        """Add the parties at a position; behind "for" with nobody, goods are the thing."""
        if position == "from" and event.frame == "sell" and event.of(role):
            return  # who sells is told
        named = _included(phrases, like=True) or phrases
        found = _not_only_theirs([(phrase, self._parties(phrase)) for phrase in named])
        if not found and position in _SOMEBODY.get(role, ()):
            found = [filler for phrase in named for filler in self.fillers.named_body(phrase)]
        owned = position == "for" and role == "receiver" and event.frame != "build for"
        if not found and owned and not (event.of("receiver") or arguments.keys() & {"to", "first"}):
            owners = (owner for owner in map(owner_of, named) if owner is not None)
            owning = self.fillers.parties([*owners])  # "gear for the navy's jets"
            found = [each for each in owning if each.named or acts_for_state(each)]
        told = position != "for" or "object" in arguments or self._is_told(event)
        if not found and role == "receiver" and not told:
            goods = [phrase for phrase in phrases if self.triggers.noun_frame(phrase) is None]
            role, found = "thing", self.fillers.things(goods)
        own = position == "for" and bool(event.of(role))
        for filler in found:
            if filler.named or not own:  # "the army bought vans for select units"
                event.add(role, filler)

    def _is_told(self, event: Event) -> bool:
        """Whether what is dealt in is told by more than the noun before: "a lease of two jets" is not "for training"."""
        return any(filler.how != "beside" for filler in event.of("thing"))

    def things(self, event: Event, phrases: Sequence[NounPhrase], how: How = "syntax") -> None:
        """Add the things that `phrases` name to `event`; of "a gas supply contract", "gas supply".

        Args:
            event: The event.
            phrases: The phrases.
            how: How they are found; what only stands before the noun of dealing is "beside".
        """
        dealt = [each for each in phrases if each.noun not in words("never")]  # not "a charge, including"
        for phrase in [
            *whole_of(without_deeds(phrases) if event.nominal else phrases),
            *_included([*dealt, *phrases_behind(dealt[-1], "of")] if dealt else []),
        ]:
            if phrase.noun in words("organs"):  # "an offer to the board of Adler"
                for filler in self.fillers.parties(phrases_behind(phrase, "of")):
                    event.add("thing", filler.as_firm())
                continue
            frame = self.triggers.noun_frame(phrase)
            deed = frame is not None and not frame.stake and frame.name != "license"
            if deed:  # "gas supply" of "a gas supply contract"
                whole = " ".join([*(token.lower for token in phrase.tokens[-2:-1]), phrase.noun])
                two = whole in self.triggers.frames.by_noun  # "a delivery order"
                before = phrase.tokens[: -2 if two else -1]
                named = bool(before) and before[-1].tag in {"NOUN", "PROPN"} and is_plain(before[-1])
                ends = {each.span.end for each in self.fillers.amounts(phrase)}
                if not named or before[-1].end in ends or phrase.first.tag == "DET":
                    continue  # "the purchase of an option"
                phrase = NounPhrase(before, before[-1])
            if (number := _number_alone(phrase)) is not None:
                _count_meant(event, number)
                continue
            called = self._meant_firm(event, phrase) if _is_the_firm(phrase) else []
            for filler in called or self.fillers.thing(phrase) or self._meant_thing(event, phrase):
                event.add("thing", filler if how == "syntax" else filler._replace(how=how))
        if "thing" in event.fillers:
            sizes = [filler for filler in event.of("thing") if self._is_size(event, filler)]
            event.fillers["thing"] = [filler for filler in event.of("thing") if filler not in sizes]

    def listed(self, event: Event) -> None:
        """Let what is listed as among what is dealt in be that, if nothing else is: "orders worth $5m, such as 20 buses"."""
        if not event.of("thing"):
            held = (each for each in event.tree.noun_phrases if event.start <= each.start < event.end)
            dealt = [each for each in held if event.trigger in each.tokens or self.fillers.is_amount(each)]
            self.things(event, [each for each in _included(dealt) if each.last.tag == "NOUN"])

    def _without_firms(self, event: Event) -> None:
        """Take what only its capital makes a firm for goods where those may stand as well; no person is handed over."""
        goods = event.frame in words("frames of goods or firms")
        held = []
        for filler in event.of("thing"):
            entity, thing = self.fillers.names.entity_at(filler.span), filler.value
            known = entity is not None and entity.kind == "organisation"
            firm = thing.firm and (not goods or known or thing.share is not None or thing.owner is not None)
            if entity is None or not entity.is_person:
                held.append(filler._replace(value=thing._replace(firm=firm)))
        event.fillers["thing"] = held

    @staticmethod
    def sold_itself(event: Event, phrases: Sequence[NounPhrase]) -> None:
        """Let the firm be sold whose sale is told without another thing: "Adler's sale to Krauss", "Adler sold itself".

        Who is sold does not sell: "Adler approved the sale of the company to Krauss".
        """
        sides = [*event.of("giver"), *event.of("receiver")]
        itself = any(phrase.last.lower == "itself" and _is_sold(phrase, event) for phrase in phrases)
        firms = len(sides) + itself > 1 and not any(map(acts_for_state, sides))
        sale = any(phrase.last.lower == "sale" and owner_of(phrase) is not None for phrase in phrases)
        one = (itself or sale) and len(event.of("giver")) == 1
        if firms and one and event.frame == "sell" and not event.of("thing"):
            event.fillers["thing"] = [each.as_firm() for each in event.fillers.pop("giver")]
            event.kind = "acquisition"
        if event.frame == "sell" and event.nominal and event.of("receiver"):
            sold = {each.value.name for each in event.of("thing") if each.value.firm and not each.value.share}
            event.fillers["giver"] = [each for each in event.of("giver") if each.value.name not in sold]

    def counted(self, event: Event, phrase: NounPhrase) -> None:
        """Add the things that an amount joined to a noun of dealing counts: "a 12-jet order", "a 20-unit tank order"."""
        amount = next(filter(_is_of_goods, self.fillers.amounts(phrase)), None)
        if amount is None:
            return
        things = event.of("thing")
        if not things:
            start = amount.span.start + amount.text.rindex("-") + 1
            span = Span.of(start, amount.span.end)
            name = amount.text[amount.text.rindex("-") + 1 :]
            event.add("thing", Filler(Thing(name, amount, amount.span), span))
        elif len(things) == 1 and things[0].value.quantity is None:
            value = things[0].value._replace(quantity=amount, quantity_span=amount.span)
            event.fillers["thing"] = [things[0]._replace(value=value)]

    def _is_size(self, event: Event, filler: Filler) -> bool:
        """Whether a thing is only how much of a firm is dealt in: "its stake in Adler of 410,000 shares, or 6 percent"."""
        last = filler.value.name.split()[-1].lower()
        size = singular(last) in words("stakes")
        return size and not filler.value.firm and any(thing.value.firm for thing in event.of("thing"))

    def _parties(self, phrase: NounPhrase) -> list[Filler]:
        """The parties of a phrase; whose tender or order it is: "for the navy's tender"."""
        owner = owner_of(phrase)
        if owner and self.triggers.noun_frame(phrase) is not None:
            return self.fillers.party(owner)
        return self.fillers.party(phrase)

    def _meant_thing(self, event: Event, phrase: NounPhrase) -> list[Filler]:
        """The firm that "it" means as what is bought; "them" and the like are for the document to resolve."""
        head = phrase.last.lower
        if head not in {"it", "its", "they", "them", "these", "those"}:
            return []
        meant = self._meant_firm(event, phrase) if head in {"it", "its"} else []
        event.refers = not meant
        return meant

    def _meant_firm(self, event: Event, phrase: NounPhrase) -> list[Filler]:
        """The firm that a reference means as what is bought: no side of the deal, so that who tells of it may be meant."""
        sides = {filler.value.name for filler in event.parties()}
        teller = self.fillers.teller(event.tree, event.start)
        told = [each for each in (*self.fillers.party(phrase), teller) if each is not None]
        firms = [
            each
            for each in told
            if each.value.kind != "country"
            and each.value.name not in sides
            and not is_agency(each.value.name)
        ]
        return [filler.as_firm()._replace(how="reference") for filler in firms[:1]]

    def _is_place(self, phrase: NounPhrase) -> bool:
        place = self.fillers.place(phrase)
        return place is not None and place.value.country is not None

    def _is_firm(self, phrase: NounPhrase) -> bool:
        """Whether a phrase is nothing but the name of a firm."""
        if any(token.tag != "PROPN" for token in phrase.tokens) or phrase.text.isupper():
            return False
        runs = phrase.last.lower.split()[-1] in words("runners")
        return runs or any(filler.value.kind == "organisation" for filler in self.fillers.party(phrase))

    def _is_state(self, phrase: NounPhrase, position: str) -> bool:
        """Whether a phrase names a state or a part of one: "for the Navy", not "the state airline", "Fujitsu of Japan"."""
        states = [filler.value for filler in self.fillers.party(phrase) if acts_for_state(filler)]
        if position == "of":
            states = [state for state in states if state.kind != "country"]
        itself = phrase.last.tag == "PROPN" or phrase.noun in words("states") | words("statesmen")
        return bool(states) and (itself or country_of_demonym(phrase.last.text) is not None)


def _is_the_firm(phrase: NounPhrase) -> bool:
    """Whether a phrase speaks of a firm as known: "the company", "the Swedish carmaker"."""
    named = any(token.tag == "PROPN" and country_of_demonym(token.text) is None for token in phrase.tokens)
    whole = phrase.noun in words("firms") and phrase.noun not in words("parts") | {"business", "venture"}
    return phrase.first.lower in {"the", "this"} and whole and not named


def _not_only_theirs(found: Sequence[tuple[NounPhrase, Sequence[Filler]]]) -> list[Filler]:
    """The parties of phrases without those that only somebody named beside has: "Adler and its affiliates"."""
    own = [fillers for phrase, fillers in found if not _is_only_theirs(phrase, fillers)]
    return [filler for fillers in own or [fillers for _, fillers in found] for filler in fillers]


def _is_only_theirs(phrase: NounPhrase, fillers: Sequence[Filler]) -> bool:
    owned = phrase.first.penn == "PRP$" or (len(phrase.tokens) == 1 and phrase.first.penn == "NNS")
    return owned and not any(filler.named for filler in fillers)


def _is_sold(itself: NounPhrase, event: Event) -> bool:
    """Whether who sells "itself" changes hands: not "sold itself short", "as a growth company"."""
    behind = event.tree.tokens[itself.last.index + 1 :]
    return not any(token.lower in {"as", "short"} for token in behind)


def _included(phrases: Sequence[NounPhrase], *, like: bool = False) -> list[NounPhrase]:
    """What is listed behind "including" or "such as" about any of `phrases`; behind "like", names of parties alone."""
    asides = (aside for phrase in phrases for aside in tree_of(phrase).aside_behind(phrase))
    listing = (aside for aside in asides if aside.tokens[0].lower in words("listing"))
    found = [phrase for aside in listing for phrase in aside.noun_phrases]
    for phrase in phrases:
        tree, at = tree_of(phrase), phrase.last.index + 1
        at += bool(tree.word(at, ","))
        first = tree.phrase_of.get(at + 2) if tree.word(at, "such") and tree.word(at + 1, "as") else None
        if (
            like
            and first is None
            and phrase.last.penn in {"NNS", "NNPS"}
            and tree.word(at, "like", *words("listing"))
        ):
            named = tree.phrase_of.get(at + 1)
            first = named if named is not None and named.last.tag == "PROPN" else None
        found += tree.all_conjuncts(first) if first is not None else ()
    return found


def light_roles(light: LightVerb, frame: DealFrame, lemma: str) -> dict[str, DealRole]:
    """What stands at a light verb, told by its noun where the verb leaves it open: who completes an acquisition acquires."""
    roles = dict(light.roles)
    # "won the auction for Adler"
    bought = lemma == "win" and frame.firms and not frame.contract
    granted = (frame.kind == "licence" or frame.name in _WON or bought) and light.stage == "signed"
    if granted and not light.settles:  # who grants it gives it, who wins it receives
        roles |= {position: _TURNED[role] for position, role in roles.items() if role in _TURNED}
    if roles.get("subject") == "party" and not frame.contract and "owner" in frame.noun_roles:
        roles["subject"] = frame.noun_roles["owner"]
    made = roles.get("subject") == "receiver" and not roles.keys() & {"first", "from"}
    if made and frame.noun_roles.get("owner") == "giver" and not frame.stake:
        roles["subject"] = "giver"  # "made an offering of shares"
    if frame.name == "request" and roles.get("subject") == "receiver":
        roles["from"] = "giver"  # "issued a tender for 12 tugs from Adler"
    if frame.name == "order" and lemma in HOLDING:
        roles["subject"] = "giver"  # "has orders for 18 trainers"
    if roles.get("with") == "party" and "with" in frame.noun_roles:
        roles["with"] = frame.noun_roles["with"]  # "reached a merger agreement with Adler"
    return roles


def fitting_row(rows: Sequence[LightVerb], frame: DealFrame) -> LightVerb:
    """The row of a light verb that fits its noun: "make an offer" is the receiver's, "make a deal" is open."""
    if frame.stake:
        rows = sorted(rows, key=lambda row: not row.stakes)
    if frame.contract and frame.name != "order":
        return rows[0]
    return next((row for row in rows if row.roles.get("subject") in {"receiver", "giver"}), rows[0])


def other_side(event: Event) -> str:
    """The role of whoever is talked with about an event."""
    if event.kind in {"cooperation", "joint_production"}:
        return "partner"
    if event.of("receiver") and not event.of("giver"):
        return "giver"
    return "receiver" if event.of("giver") and not event.of("receiver") else "party"


def side_by_noun(filler: Filler) -> str | None:
    """The role that a noun for nobody in particular tells of: "possible buyers", "two suppliers"."""
    noun = "" if filler.named else singular(filler.value.name.split()[-1].lower())
    return next((role for role in _TURNED if noun in words(f"kinds of {role}s")), None)


def _is_of_goods(amount: Quantity) -> bool:
    """Whether an amount joined to its noun counts what can be touched: "12-jet", not "two-stage"."""
    before, _, noun = amount.text.rpartition("-")
    counts = amount.kind == "count" and bool(before) and noun not in words("never")
    return counts and (noun == "unit" or is_tangible(noun))


def _number_alone(phrase: NounPhrase) -> Token | None:
    """The number of a phrase that only counts what is told of before: "six", "300 of them", "another 15", "18 units"."""
    counting = words("plain") | words("bare units") | {"a", "an"}
    own = [token for token in phrase.tokens if token.lower not in counting]
    whole = [each for each in phrases_behind(phrase, "of") if each.last.penn != "PRP"]
    return own[0] if len(own) == 1 and is_numeral(own[0]) and not whole else None


def _count_meant(event: Event, number: Token) -> None:
    """Keep how many of what is told of before are dealt in."""
    many = first_of(parse_quantities(number.text))
    event.many = many.model_copy(update={"span": number.span}) if many is not None else None
    event.refers = many is not None
