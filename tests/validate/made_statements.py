"""Statements put together of verbs, frames and ways to credit them; with each the same in other words, and what is not the same."""

from collections.abc import Iterator
from itertools import cycle
from pathlib import Path
from typing import NamedTuple


class Made(NamedTuple):
    """A sentence that credits somebody with something, and what a claim makes of it."""

    kind: str
    source: str
    content: str
    same: bool


class Verb(NamedTuple):
    """A verb, others that say the same, others that say the contrary, and what it is done to."""

    verb: str
    same: list[str]
    contrary: list[str]
    objects: list[str]


_IRREGULAR = {
    base: (past, participle)
    for base, past, participle in (
        row.split()
        for row in (
            "buy bought bought", "sell sold sold", "build built built", "win won won", "lose lost lost",
            "keep kept kept", "cut cut cut", "shut shut shut", "begin began begun", "lend lent lent",
            "give gave given", "take took taken", "leave left left", "find found found", "pay paid paid",
            "put put put", "withdraw withdrew withdrawn", "break broke broken", "bring brought brought",
            "tear tore torn", "rebuild rebuilt rebuilt", "forbid forbade forbidden", "hide hid hidden",
            "uphold upheld upheld", "freeze froze frozen", "lay laid laid", "repay repaid repaid",
            "quit quit quit", "split split split", "speed sped sped", "do did done", "hold held held",
        )
    )
}  # fmt: skip
_DOUBLING = {"stop", "drop", "ban", "permit", "bar", "admit", "submit", "scrap", "skip", "defer", "trim", "cut",
    "shut", "win", "begin", "put", "split", "quit", "forbid"}  # fmt: skip
# how sure it is said to be: the sentence, the same in other words, and what is surer or less sure
_FRAMES = {
    "will": ("{s} will {b} {o}", ["{s} is going to {b} {o}", "{o} will be {p} by {s}"], ["{s} will not {b} {o}", "{s} has {p} {o}", "{s} refused to {b} {o}"]),
    "plans": ("{s} plans to {b} {o}", ["{s} intends to {b} {o}", "{s} has plans to {b} {o}"], ["{s} will not {b} {o}", "{s} has {p} {o}"]),
    "has": ("{s} has {p} {o}", ["{s} {d} {o}", "{o} was {p} by {s}"], ["{s} has not {p} {o}", "{s} plans to {b} {o}", "{s} refused to {b} {o}"]),
    "may": ("{s} may {b} {o}", ["{s} might {b} {o}", "it is possible that {s} will {b} {o}"], ["{s} has {p} {o}", "{s} will not {b} {o}"]),
    "refused": ("{s} refused to {b} {o}", ["{s} declined to {b} {o}", "{s} was not willing to {b} {o}"], ["{s} has {p} {o}", "{s} plans to {b} {o}"]),
    "should": ("{s} should {b} {o}", ["{s} ought to {b} {o}"], ["{s} should not {b} {o}", "{s} has {p} {o}"]),
    "has not": ("{s} has not {p} {o}", ["{s} did not {b} {o}", "{s} has yet to {b} {o}"], ["{s} has {p} {o}"]),
    "considers": ("{s} is considering {g} {o}", ["{s} is thinking about {g} {o}", "{s} may {b} {o}"], ["{s} has {p} {o}", "{s} refused to {b} {o}"]),
}  # fmt: skip
_CREDITS = [
    "{c}, {x} said.",
    "{x} said that {c}.",
    "{x} said {c}.",
    "According to {x}, {c}.",
    "“{c},” {x} said.",
]
_SPEAKERS = ["Anna Lind", "a spokesman", "Minister Karel Brod", "analysts"]
_SUBJECTS = ["Helborg", "the ministry", "Varnum Corp", "the council", "Ostrova", "the union"]
_OTHERS = {"Helborg": "Ostrova", "Ostrova": "Varnum Corp", "Varnum Corp": "Helborg"}
_THINGS = ["a hospital", "the brewery", "the museum"]


def verbs() -> list[Verb]:
    """The verbs of `verbs.txt`, with others that say the same, others that say the contrary, and what it is done to."""
    lines = Path(__file__).with_name("verbs.txt").read_text(encoding="utf-8").splitlines()
    rows = (line.split("|") for line in lines if line and not line.startswith("#"))
    return [Verb(verb, *(row.split(",") for row in rest)) for verb, *rest in rows]


def made() -> Iterator[Made]:
    """Of each verb one sentence, the frames, speakers and subjects by turns."""
    turns = zip(
        verbs(), cycle(_FRAMES.values()), cycle(_CREDITS), cycle(_SPEAKERS), cycle(_SUBJECTS), strict=False
    )
    for at, (row, (frame, same, other), credit, speaker, subject) in enumerate(turns):
        thing = row.objects[at % len(row.objects)]
        reworded = same[at % len(same)]
        source = _sentence(credit.format(c=_fill(frame, subject, row.verb, thing), x=speaker))
        yield from _of(
            source, "the same verb", True, [_fill(each, subject, row.verb, thing) for each in same]
        )
        for verb in row.same:
            yield from _of(source, "a synonym", True, [_fill(frame, subject, verb, thing)])
            yield from _of(
                source, "a synonym in another frame", True, [_fill(reworded, subject, verb, thing)]
            )
        for verb in row.contrary:
            yield from _of(source, "a contrary", False, [_fill(frame, subject, verb, thing)])
            yield from _of(
                source, "a contrary in another frame", False, [_fill(reworded, subject, verb, thing)]
            )
        yield from _of(
            source, "another frame", False, [_fill(each, subject, row.verb, thing) for each in other]
        )
        synonym = row.same[0]
        yield from _of(
            source,
            "a synonym, less or more sure",
            False,
            [_fill(each, subject, synonym, thing) for each in other],
        )
        yield from _of(
            source, "another thing", False, [_fill(frame, subject, row.verb, _THINGS[at % len(_THINGS)])]
        )
        if subject in _OTHERS:
            yield from _of(source, "another name", False, [_fill(frame, _OTHERS[subject], row.verb, thing)])


def _of(source: str, kind: str, same: bool, contents: list[str]) -> Iterator[Made]:
    return (Made(kind, source, _sentence(content), same) for content in contents)


def _sentence(words: str) -> str:
    start = next(at for at, letter in enumerate(words) if letter.isalpha())
    return words[:start] + words[start].upper() + words[start + 1 :]


def _fill(frame: str, subject: str, verb: str, thing: str) -> str:
    base, past, participle, gerund = _forms(verb)
    return frame.format(s=subject, b=base, d=past, p=participle, g=gerund, o=thing)


def _forms(phrase: str) -> tuple[str, str, str, str]:
    verb, _, rest = phrase.partition(" ")
    rest = f" {rest}" if rest else ""
    last = verb[-1] if verb in _DOUBLING else ""
    if verb.endswith("y") and verb[-2] not in "aeou":
        regular = f"{verb[:-1]}ied"
    else:
        regular = f"{verb.removesuffix('e')}{last}ed"
    past, participle = _IRREGULAR.get(verb, (regular, regular))
    stem = verb if verb.endswith("ee") else verb.removesuffix("e")
    return phrase, past + rest, participle + rest, f"{stem}{last}ing{rest}"
