"""Statements: who said what."""

from typing import ClassVar, Literal

from factlib.dates import When
from factlib.facts.fact import Fact
from factlib.names import Party
from factlib.quantities import Quantity


class Statement(Fact):
    """What somebody is reported to have said; one for each cue.

    `provenance.fields` has `speaker` (the words beside the cue, "he" too), `cue`, `content` (from the first to
    the last piece) and, where the content is split, `content.0`, `content.1` and so on.

    Attributes:
        speaker: Who said it; None if not told.
        co_speakers: Who said it together with the speaker.
        via: Who relays it: the agency in "AP quoted officials".
        content: What was said.
        direct: All of it is quoted verbatim.
        cue: The words that tell of the saying ("said").
        when: When it was said.
        quantities: The amounts in the content.

    >>> Statement(speaker="Heydar Mirza", content="the figure is realistic", cue="said").direct
    False
    """

    identified_by: ClassVar = ("speaker", "content")
    may_conflict: ClassVar = ("quantities",)

    type: Literal["statement"] = "statement"
    speaker: Party | None = None
    co_speakers: tuple[Party, ...] = ()
    via: Party | None = None
    content: str
    direct: bool = False
    cue: str | None = None
    when: When | None = None
    quantities: tuple[Quantity, ...] = ()
