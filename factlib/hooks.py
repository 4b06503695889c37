"""What a lower room asks of a higher one, so that no import points down.

A model is read from words by its parser, and a fact is checked by the validator, while both know the models. So the
model asks for a function by name, and the package itself, which stands above all rooms, says in which module it is.
"""

from collections.abc import Callable, Mapping
from importlib import import_module
from typing import Any

_homes: dict[str, str] = {}


def provide(homes: Mapping[str, str]) -> None:
    """Say in which module each function is; a module is imported when one of its functions is first asked for."""
    _homes.update(homes)


def hook(name: str) -> Callable[..., Any]:
    """The function that stands under a name.

    >>> hook("read_when")("May 2020", None, day_first=False).edtf
    '2020-05'
    """
    function: Callable[..., Any] = getattr(import_module(_homes[name]), name)
    return function
