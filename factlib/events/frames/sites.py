"""The frames of places where things are made; `sites.toml` says what each field is for."""

from collections.abc import Callable
from functools import cache, cached_property

from factlib.document import Model
from factlib.events.frames import Forms, Phrasal, WordLists, table
from factlib.language import NounPhrase, singular

_KINDS = ("plant", "yard", "line", "branch", "centre", "other")


class SiteFrame(Model):
    """A family of words that tell something of a site."""

    name: str
    verbs: tuple[str, ...] = ()
    nouns: tuple[str, ...] = ()
    adjectives: tuple[str, ...] = ()
    at: tuple[str, ...]
    does: bool = True
    place: str = ""
    makes: bool = False
    done: str
    going: str
    planned: str = "planned"
    noun: str = ""
    rank: int

    @cached_property
    def main_verbs(self) -> frozenset[str]:
        """The first words of its verbs: one of them is the main verb of what it tells."""
        return frozenset(verb.split()[0] for verb in self.verbs)


class Sites(WordLists):
    """The frames of sites and the nouns for them."""

    frame: tuple[SiteFrame, ...]
    nouns: dict[str, str]
    pairs: frozenset[str]

    @cached_property
    def kinds(self) -> dict[str, str]:
        """The kind of each noun for a site."""
        return {noun: kind for kind in _KINDS for noun in self.nouns[kind].split()}

    @cached_property
    def tells(self) -> Forms:
        """For each word, as it is written, whether it names a site, work at one or money put into one."""
        nouns = (*self.kinds, *self.lists["producing"])
        return Forms(self.by_name["invest"].verbs, nouns, self.endings)

    @cached_property
    def vague(self) -> frozenset[str]:
        """The nouns that are sites of industry only with more."""
        return frozenset(self.nouns["vague"].split())

    def kind(self, noun: str) -> str | None:
        """The kind of site that a noun names, by the word or by its ending: "gigafactory"."""
        lower = noun.lower()
        for form in (lower, singular(lower)):
            if form in self.kinds:
                return self.kinds[form]
        if (singular(lower).endswith("yard") and lower != "yard") or lower in self.unlike:
            return None
        return "plant" if lower.endswith(self.endings) or singular(lower).endswith(self.endings) else None

    def deed(self, noun: NounPhrase) -> str:
        """The word of a noun phrase that says what happens: "opening" of "the opening ceremony"."""
        for token in (noun.last, *noun.tokens[-2:-1]):
            for form in (token.lower, singular(token.lower)):
                if form in self.by_noun:
                    return form
        return ""

    @cached_property
    def endings(self) -> tuple[str, ...]:
        """The ends of words for a plant."""
        return tuple(self.nouns["endings"].split())

    @cached_property
    def unlike(self) -> frozenset[str]:
        """Words with such an end that name no plant: "networks"."""
        return frozenset(self.nouns["unlike"].split())

    @cached_property
    def by_verb(self) -> dict[str, tuple[SiteFrame, ...]]:
        """The frames of each verb."""
        return self._by(lambda frame: frame.verbs)

    @cached_property
    def main_verbs(self) -> frozenset[str]:
        """Those of all frames."""
        return frozenset().union(*(frame.main_verbs for frame in self.frame))

    @cached_property
    def by_noun(self) -> dict[str, tuple[SiteFrame, ...]]:
        """The frames of each noun for what happens to a site."""
        return self._by(lambda frame: frame.nouns)

    @cached_property
    def by_adjective(self) -> dict[str, tuple[SiteFrame, ...]]:
        """The frames of what stands behind "is"."""
        return self._by(lambda frame: frame.adjectives)

    @cached_property
    def phrasal(self) -> Phrasal:
        """The verbs of several words."""
        return Phrasal(self.by_verb)

    @cached_property
    def by_name(self) -> dict[str, SiteFrame]:
        """Each frame by its name."""
        return {frame.name: frame for frame in self.frame}

    def _by(self, forms: Callable[[SiteFrame], tuple[str, ...]]) -> dict[str, tuple[SiteFrame, ...]]:
        found: dict[str, tuple[SiteFrame, ...]] = {}
        for frame in self.frame:
            for form in forms(frame):
                found[form] = (*found.get(form, ()), frame)
        return found


CHANGING_HANDS = {"acquire", "sell"}
"""The frames of which the money is a price, and no investment."""


@cache
def sites() -> Sites:
    """The built-in frames of sites.

    >>> sites().kind("gigafactory"), sites().by_verb["mothball"][0].done
    ('plant', 'idle')
    """
    return Sites.model_validate(table("sites"))
