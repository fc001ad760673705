"""What other packages add: their entry points, loaded, after ours.

In goes the name of a group of entry points, out come names with what they load to, in the order of the names.
Example: `outside("stemma.readers")`. One that does not load is wrong use, and says which package it is of.
"""

from __future__ import annotations

from importlib.metadata import entry_points
from typing import Any

from stemma.errors import WrongUse


def outside(group: str) -> list[tuple[str, Any]]:
    """Every entry point of a group. Raises `WrongUse`."""
    found = []
    for point in sorted(entry_points(group=group), key=lambda point: point.name):
        try:
            found.append((point.name, point.load()))
        except (ImportError, AttributeError) as error:
            package = point.dist.name if point.dist else "an installed package"
            raise WrongUse(
                f"{package} adds {point.name!r} to {group}, and {point.value} does not load: {error}",
                f"upgrade {package}, or uninstall it",
            ) from error
    return found
