"""Goods with their number: what a deal is about."""

from typing import Any

from pydantic import Field, model_validator

from factlib.document import Model
from factlib.errors import TextError
from factlib.quantities import Count, Quantity


class Item(Model):
    """What a deal is about.

    A string stands for the goods of that name, a count before them for how many.

    Attributes:
        name: The goods, as the document names them ("drones").
        quantity: How many or how much of them.

    >>> Item.model_validate("12 helicopters").name
    'helicopters'
    """

    name: str = Field(min_length=1)
    quantity: Quantity | None = None

    @model_validator(mode="before")
    @classmethod
    def _from_words(cls, data: Any) -> Any:
        if not isinstance(data, str):
            return data
        try:
            counted = Count.parse(data.strip())
        except TextError:
            return {"name": data.strip()}
        return {"name": counted.noun, "quantity": counted}

    def __str__(self) -> str:
        """The goods with their number: "12 helicopters", "corn (27,000 tonne)"."""
        if self.quantity is None:
            return self.name
        counted = str(self.quantity)
        return counted if counted.endswith(self.name) else f"{self.name} ({counted})"

    def __repr__(self) -> str:
        return f"Item({self})"
