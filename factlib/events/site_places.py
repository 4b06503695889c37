"""Where a site is told to stand, away from its own words: in front of the sentence or the clause, behind "where", "there"."""

from factlib.events.event import Event
from factlib.events.site_phrases import SitePhrases
from factlib.events.tree import Tree, tree_of
from factlib.language import NounPhrase

_JOINING = {"and", "but", "while", "whereas", "as"}


def add_fronted(event: Event, phrase: NounPhrase, phrases: SitePhrases) -> None:
    """Let a site stand at the place that opens the sentence ("In P, X will build"), that a clause is about ("P, where X will build"), "there"."""
    if event.of("place"):
        return
    tree = tree_of(phrase)
    root = tree
    while root.host is not None:
        if root.kind == "relative" and root.word(0, "where") and root.about is not None:
            phrases.add_place(event, [root.about])
        root = root.host
    before = [at for at, token in enumerate(root.tokens) if token.start < phrase.start]
    for at in reversed(before):
        if root.tokens[at].lower in {"in", "at", "near"} and root.tokens[at].tag == "ADP":
            inner = root.phrase_of.get(at + 1)
            opens = at == 0 or root.tokens[at - 1].lower in {"is", "was", ";"}
            if inner is not None and (opens or _opens_clause(root, at, inner)) and not event.of("place"):
                phrases.add_place(event, [inner])
    _add_where(event, phrase, phrases)
    behind = (token for token in tree.tokens if token.tag == "ADV" and token.start > phrase.end)
    if any(token.lower == "there" for token in behind):
        add_there(event, tree, phrases)


def _add_where(event: Event, phrase: NounPhrase, phrases: SitePhrases) -> None:
    """Let it stand at P of "P, where X will build a plant"."""
    tree = tree_of(phrase)
    for token in tree.tokens[: phrase.first.index]:
        if token.lower == "where" and token.index:
            before = tree.phrase_of.get(token.index - 1 - tree.word(token.index - 1, ","))
            if before is not None:
                phrases.add_place(event, [before])


def add_there(event: Event, tree: Tree, phrases: SitePhrases) -> None:
    """Let a site stand at the place named last before "there"."""
    fillers = phrases.fillers
    for earlier in fillers.forest.before(tree, 2):
        for noun in earlier.noun_phrases:
            place = fillers.place(noun)
            if place is not None and not event.of("place"):
                event.add("place", place._replace(how="reference"))


def _opens_clause(tree: Tree, at: int, place: NounPhrase) -> bool:
    """Whether a preposition and its place open a clause behind another: ", and in P, X will build", ", while in P, X"."""
    if not (tree.word(at - 1, ",", *_JOINING) and tree.word(place.last.index + 1, ",")):
        return False
    acting = tree.phrase_of.get(place.last.index + 2)
    return acting is not None and any(clause.subject is acting for clause in tree.clauses)
