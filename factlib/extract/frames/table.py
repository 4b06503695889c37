"""The frames as a page of tables: `README.md` of this folder is made by `page(built_in())`, a test keeps it so."""

from collections import defaultdict
from collections.abc import Iterable, Mapping

from factlib.extract.frames import DealFrame, Frames, States

__all__ = ["page"]

_HEAD = """# What is read: the frames of deals, factories and export figures

Made from the data files of this folder. A verb or noun opens a fact; its pattern says which argument fills which slot.
To add a frame, write a TOML file with the tables `[deals.…]`, `[factories.…]`, `[exports.…]` or `[goods]`, laid out as
`deals.toml`, `factories.toml`, `exports.toml` and `goods.toml` are, and pass it on:

    import factlib
    from factlib.extract.frames import load

    facts = factlib.extract(document, frames=load("own.toml"))

    # own.toml
    [deals.verbs]
    barter = { pattern = "give", kind = "other", stage = "completed" }

Mentions of one event in an article are one fact with all of its evidence, the fullest first (`provenance.spans`); how
two mentions are told to be of one event stands in `factlib/extract/merge.py`.
"""


def page(frames: Frames) -> str:
    """All frames in Markdown.

    >>> from factlib.extract.frames import built_in
    >>> "| give |" in page(built_in())
    True
    """
    deals, factories, exports = frames.deals, frames.factories, frames.exports
    roles = [
        (name, ", ".join(f"{role}: {slot}" for role, slot in roles.items()))
        for name, roles in deals.patterns.items()
    ]
    light = [
        (lemma, f"{verb.stage}; subject: {verb.subject or 'nobody'}")
        for lemma, verb in deals.light_verbs.items()
    ]
    flows = [(lemma, flow.direction + (", beside goods and a country" if flow.vague else "")) for table in (exports.nouns, exports.flows) for lemma, flow in table.items()]  # fmt: skip
    parts = [
        _HEAD,
        "## Deals\n",
        _table(("pattern", "who fills which slot"), roles),
        _table(("verbs", "pattern, kind, stage when done"), _deals(deals.verbs)),
        _table(("nouns", "pattern, kind, stage"), _deals(deals.nouns)),
        _table(("verbs with such a noun as object", "stage, agent"), _grouped(light)),
        _table(("governing words", "stage"), _grouped((w, s) for s, ws in deals.stages.items() for w in sorted(ws))),
        "## Factories\n",
        _table(("nouns", "kind"), _grouped((lemma, site.kind) for lemma, site in factories.sites.items())),
        _table(("verbs with a site as object", "status: done, going on, to come"), _states(factories.verbs)),
        _table(("verbs with a site as subject", "status: done, going on, to come"), _states(factories.site_verbs)),
        _table(("verbs with a site behind in or on", "status: done, going on, to come"), _states(factories.site_in)),
        _table(("verbs of making at a site", "status: done, going on, to come"), _states(factories.site_at)),
        _table(("verbs with its capacity as object", "status: done, going on, to come"), _states(factories.capacity_verbs)),
        _table(("nouns of which a site stands", "status: done, going on, to come"), _states(factories.nouns)),
        "## Export figures\n",
        _table(("words", "whose goods go"), _grouped(flows)),
        _table(("verbs", "what the amount is"), _grouped((w, s) for s, ws in exports.figures.items() for w in sorted(ws))),
    ]  # fmt: skip
    return "\n".join(parts)


def _deals(frames: Mapping[str, DealFrame]) -> list[tuple[str, str]]:
    return _grouped((lemma, f"{f.pattern}, {f.kind}, {f.stage or 'open'}") for lemma, f in frames.items())


def _states(states: Mapping[str, States]) -> list[tuple[str, str]]:
    return _grouped((lemma, f"{s.done}, {s.going or s.done}, {s.planned}") for lemma, s in states.items())


def _grouped(pairs: Iterable[tuple[str, str]]) -> list[tuple[str, str]]:
    """The words that tell the same in one row."""
    rows: dict[str, list[str]] = defaultdict(list)
    for word, told in pairs:
        rows[told].append(word)
    return [(", ".join(words), told) for told, words in rows.items()]


def _table(head: tuple[str, str], rows: Iterable[tuple[str, str]]) -> str:
    lines = [
        f"| {head[0]} | {head[1]} |",
        "| --- | --- |",
        *(f"| {left} | {right} |" for left, right in rows),
    ]
    return "\n".join(lines) + "\n"
