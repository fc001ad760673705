"""States by the codes that datasets of the field use.

In go an ISO 3166-1 alpha-2 code, out come alpha-3, Gleditsch-Ward and Correlates of War numbers. Example:
`state_codes("DE")` gives 260 for Gleditsch and Ward (1999) and 255 for the Correlates of War, System2016.
Numbers are those of the state as it is now; predecessors (Yugoslavia 345) are not told apart.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from importlib import resources


@dataclass(frozen=True, slots=True)
class StateCodes:
    """One state."""

    iso2: str
    iso3: str
    gw: int
    """Gleditsch-Ward number."""
    cow: int
    """Correlates of War number."""


@lru_cache(maxsize=1)
def all_states() -> dict[str, StateCodes]:
    """Every independent state by alpha-2 code."""
    text = (resources.files("stemma.model") / "states.tsv").read_text("utf-8")
    rows = (line.split("\t") for line in text.splitlines())
    return {iso2: StateCodes(iso2, iso3, int(gw), int(cow)) for iso2, iso3, gw, cow in rows}


def state_codes(iso2: str) -> StateCodes | None:
    """The codes of a state; None for what is no independent state."""
    return all_states().get(iso2)
