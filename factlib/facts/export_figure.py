"""Export figures: how much of what went from where to where in which period."""

from typing import ClassVar, Literal

from factlib.dates import When
from factlib.facts.fact import Fact
from factlib.names import Party
from factlib.quantities import Quantity


class ExportFigure(Fact):
    """An aggregate over a period, not one contract. A level and a change are two facts.

    Attributes:
        exporter: Whose exports.
        importer: Where they go; None for all the world.
        goods: What is exported; None for all goods.
        amount: The level, or by how much it changed.
        measure: Which of the two `amount` is.
        period: The time that the figure is about.

    >>> ExportFigure(exporter="Turkey", amount="sixfold", measure="change").amount.value
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
