"""Factlib's own types of fact: deals, factories, export figures and statements."""

from typing import ClassVar, Literal

from factlib.dates import When
from factlib.events.deal_terms import DealKind, DealStage
from factlib.facts.fact import Fact
from factlib.facts.item import Item
from factlib.names import Party, Place
from factlib.quantities import Count, Money, Percent, Quantity


class Deal(Fact):
    """A sale, a gift, joint production, a licence, a takeover.

    Attributes:
        kind: What sort of deal; `transfer` is a gift or aid, `acquisition` that of a company or a stake.
        stage: How far it has come.
        sellers: Who sells or gives.
        buyers: Who receives.
        partners: Who acts together, as in joint production.
        items: What is sold or given.
        value: What is paid, or what it is worth.
        stake: The share acquired.
        when: When it was, or is to be, done.
        place: Where it was done.

    >>> deal = Deal(sellers=["Norway"], buyers=["Chile"], value="at least $38 million", when="June 2021")
    >>> deal.value.value, deal.value.bound, deal.when.start.isoformat()
    (Decimal('38000000'), 'at_least', '2021-06-01')
    """

    type: Literal["deal"] = "deal"
    kind: DealKind = "sale"
    stage: DealStage | None = None
    sellers: tuple[Party, ...] = ()
    buyers: tuple[Party, ...] = ()
    partners: tuple[Party, ...] = ()
    items: tuple[Item, ...] = ()
    value: Money | None = None
    stake: Percent | None = None
    when: When | None = None
    place: Place | None = None


FactoryKind = Literal["plant", "line", "yard", "branch", "centre", "other"]
FactoryStatus = Literal[
    "planned", "under_construction", "operational", "expanding", "idle", "closed", "destroyed"
]


class Factory(Fact):
    """A place where something is made, and its state.

    Attributes:
        kind: What sort of place.
        operator: Who runs or builds it.
        place: Where it stands.
        products: What is made there.
        status: Its state.
        count: How many, if several ("two more factories").
        capacity: How much it can make in which time.
        investment: What it costs to build.
        jobs: How many work there or will.
        when: When it opens or opened, closes or closed.

    >>> Factory(operator="Adler", place="Lima", status="under_construction").place.name
    'Lima'
    """

    type: Literal["factory"] = "factory"
    kind: FactoryKind = "plant"
    operator: Party | None = None
    place: Place | None = None
    products: tuple[str, ...] = ()
    status: FactoryStatus | None = None
    count: Count | None = None
    capacity: Quantity | None = None
    investment: Money | None = None
    jobs: Quantity | None = None
    when: When | None = None


class ExportFigure(Fact):
    """An aggregate over a period, not one contract. A level and a change are two facts.

    Attributes:
        exporter: Whose exports.
        importer: Where they go; None for all the world.
        goods: What is exported; None for all goods.
        amount: The level, or by how much it changed.
        measure: Which of the two `amount` is.
        period: The time that the figure is about.

    >>> ExportFigure(exporter="Norway", amount="sixfold", measure="change").amount.value
    Decimal('6')
    """

    identified_by: ClassVar = ("exporter", "importer", "goods", "measure", "period")
    may_conflict: ClassVar = ("amount",)

    type: Literal["export_figure"] = "export_figure"
    exporter: Party | None = None
    importer: Party | None = None
    goods: str | None = None
    amount: Quantity
    measure: Literal["level", "change"] = "level"
    period: When | None = None


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

    >>> Statement(speaker="Anna Berg", content="the quay is new", cue="said").direct
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
