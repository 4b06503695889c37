"""Which part does a name play in an act, in whatever voice, and from whichever side it is told?

"Lund sold a mill to Brod", "a mill was sold to Brod by Lund" and "Brod bought a mill from Lund" tell of one act.
"""

from collections.abc import Iterator

from factlib.language import Clause, NounPhrase, Sentence
from factlib.names.mentions import Mention
from factlib.validate.lists import pole_words, word_lists
from factlib.validate.structure import members

Part = tuple[str, str]
"""What is done, and the part in it: "actor", "thing", "to", "from"."""

_ENDS = ("to", "from")
_GIVER = {
    True: "from",
    False: "to",
}  # the end at which who acts stands, by whether the verb says that he gives


def parts_of(name: Mention, sentence: Sentence) -> frozenset[Part]:
    """The parts that a name plays in the acts that the verbs of its sentence tell of."""
    return frozenset(part for clause in sentence.clauses for part in _parts(clause, name, sentence))


def are_kept(
    own: tuple[frozenset[Part], frozenset[Part]], told: tuple[frozenset[Part], frozenset[Part]]
) -> bool:
    """Whether each of two names plays the same part as in the source in an act of which the other plays another."""
    return any(
        act == other and part != end for act, part in own[0] & told[0] for other, end in own[1] & told[1]
    )


def _parts(clause: Clause, name: Mention, sentence: Sentence) -> Iterator[Part]:
    place = next(
        (place for place, phrase in _places(clause, sentence) if _is_in(name, phrase, sentence)), None
    )
    made = place is None and name.kind == "demonym" and _is_of_thing(name, clause)
    if place is None and not made:
        return
    verb = clause.verb.verb
    lemma = verb.lemma.lower()
    behind = sentence.tokens[verb.index + 1 : verb.index + 2]
    if place is not None:
        yield lemma, place
    for key in (lemma, *(f"{lemma} {one.lower}" for one in behind)):
        for about, gives in pole_words().get(key, ()):
            if not word_lists("poles.toml").get(about, {}).get("acts"):
                continue
            if place is not None:
                yield about, _GIVER[gives] if place == "actor" else place
            elif not gives:
                yield about, "from"


def _places(clause: Clause, sentence: Sentence) -> Iterator[tuple[str, NounPhrase | None]]:
    yield "actor", clause.actor
    objects = clause.objects
    if len(objects) > 1 and objects[0].tokens[-1].index + 1 == objects[1].tokens[0].index:
        yield "to", objects[0]
    end = min(
        (one.start for one in sentence.verb_groups if one.start >= clause.verb.end), default=sentence.end
    )
    aside = None
    for link in sentence.prepositional_phrases:
        word, phrase = link.preposition.lower, link.noun_phrase
        if not clause.verb.end <= link.start < end:
            continue
        if word == "by" and clause.passive:
            yield "actor", phrase
        elif word in _ENDS and (aside is None or link.start - aside.end > 1):
            yield word, phrase
        elif word != "of":
            aside = phrase if phrase.tokens[-1].tag == "NOUN" else None  # "despite warnings from Brod"
    for thing in (clause.undergoer, *objects):
        yield "thing", thing


def _is_of_thing(name: Mention, clause: Clause) -> bool:
    """Whether a name says of what make a thing is: whoever gets "Finnish ships" gets them from Finland."""
    return any(
        one.start <= name.start and name.end < one.end for one in (*clause.objects, clause.undergoer) if one
    )


def _is_in(name: Mention, phrase: NounPhrase | None, sentence: Sentence) -> bool:
    return any(name.start <= one.tokens[-1].start < name.end for one in members(sentence, phrase))
