"""What reading a unit gives: one `Saying` for each cue, as indices and offsets, before parties are resolved."""

from dataclasses import dataclass, field

from factlib.document import Span
from factlib.speech.cues import Cue
from factlib.speech.units import Subject


@dataclass(slots=True)
class Saying:
    """A statement as it stands in one unit.

    Attributes:
        unit: The number of the unit.
        cue: The cue; None for a colon or a dash alone, and for "according to".
        cue_span: Where the words of the cue stand.
        subject: The elements that name the speaker; None where there is none.
        pieces: Where the content stands, piece by piece.
        rule: Which construction it is.
        via: The elements that name who relays it.
        denied: The words say that it was not said, or that it is not so.
        hypothetical: The words say that it may be, or will be, said.
        open_ended: The content goes on behind a colon, in the next paragraph.
        above: The content is the paragraph above: "- said X" below a block.
        beside: The content is a quotation beside the name of its speaker, maybe in another unit.
    """

    unit: int
    cue: Cue | None
    cue_span: Span
    subject: Subject | None
    pieces: list[Span] = field(default_factory=list)
    rule: str = ""
    via: Subject | None = None
    denied: bool = False
    hypothetical: bool = False
    open_ended: bool = False
    above: bool = False
    beside: bool = False
