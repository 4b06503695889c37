"""How tests write the amounts of a text."""

from factlib.quantities import parse_quantities


def read(text: str) -> list[str]:
    """Each amount as "value[..upper] unit"."""
    return [
        f"{found.value.normalize():f}"
        + (f"..{found.upper.normalize():f}" if found.upper is not None else "")
        + f" {found.unit}"
        for found in parse_quantities(text)
    ]
