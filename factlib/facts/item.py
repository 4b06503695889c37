"""Goods with their number: what a deal is about."""

import re
from contextlib import suppress
from typing import Any

from pydantic import Field, model_validator

from factlib.document import Model
from factlib.errors import TextError
from factlib.quantities import Count, Quantity

# a name in short and the numbers of a model: "40 Field Power Unit (FPU) 2.1 systems" are 40
_NOT_COUNTED = re.compile(r" \([^()]*\)|(?P<model>\b[A-Z]\w*)(?: \([^()]*\))? \d[\d.]*(?= )")


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
        words = data.strip()
        for plain in (words, _NOT_COUNTED.sub(r"\g<model>", words)):
            with suppress(TextError):
                counted = Count.parse(plain)
                rest = words.removeprefix(plain.removesuffix(counted.noun))
                return {"name": counted.noun if rest.startswith("(") else rest, "quantity": counted}
        return {"name": words}

    def __str__(self) -> str:
        """The goods with their number: "12 helicopters", "corn (27,000 tonne)"."""
        if self.quantity is None:
            return self.name
        counted = str(self.quantity)
        return counted if counted.endswith(self.name) else f"{self.name} ({counted})"

    def __repr__(self) -> str:
        return f"Item({self})"
