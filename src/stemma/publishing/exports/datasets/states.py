"""States in analysis tables: ISO, Gleditsch-Ward and Correlates of War codes beside each other.

In go places of a study, out come cells. A place whose country cannot be told gives none: it is never guessed.
"""

from __future__ import annotations

from collections.abc import Iterable

from stemma.model.states import all_states, state_codes
from stemma.model.tables import Cell, Column
from stemma.publishing.exports.datasets.answers import Study
from stemma.publishing.exports.datasets.table import DataTable


def state_columns(name: str) -> list[Column]:
    """The three codes."""
    return [
        Column(
            f"{name}_iso2",
            "text",
            "countries, ISO 3166-1 alpha-2, separated by |; empty: not resolved",
        ),
        Column(
            f"{name}_gw",
            "text",
            "the same, Gleditsch-Ward numbers; empty: not resolved, or no independent state",
        ),
        Column(f"{name}_cow", "text", "the same, Correlates of War numbers"),
    ]


def state_table() -> DataTable:
    """Every independent state with its codes, for joining."""
    columns = (
        Column("iso2", "text", "ISO 3166-1 alpha-2"), Column("iso3", "text", "ISO 3166-1 alpha-3"),
        Column("gw", "integer", "Gleditsch-Ward number"), Column("cow", "integer", "Correlates of War number"),
    )  # fmt: skip
    rows: list[dict[str, Cell]] = [
        {"iso2": s.iso2, "iso3": s.iso3, "gw": s.gw, "cow": s.cow} for s in all_states().values()
    ]
    return DataTable("states", "One row a state that is independent now.", columns, rows, ("iso2",))


def countries_of(study: Study, places: Iterable[str]) -> list[str]:
    """Countries of places, each once."""
    found = [study.facts.of(place).first("country") for place in places]
    return list(dict.fromkeys(str(s.value) for s in found if s and isinstance(s.value, str)))


def states_cells(name: str, study: Study, places: Iterable[str]) -> dict[str, Cell]:
    """Their cells."""
    countries = countries_of(study, places)
    codes = [state for country in countries if (state := state_codes(country))]
    return {
        f"{name}_iso2": "|".join(countries) or None,
        f"{name}_gw": "|".join(str(state.gw) for state in codes) or None,
        f"{name}_cow": "|".join(str(state.cow) for state in codes) or None,
    }
