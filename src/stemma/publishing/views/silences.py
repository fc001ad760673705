"""What a page does not say: five answers that are kept apart.

In go a concordance, the readings of a group and its statements, out come what the text calls unknown,
what it says there is none of, what was looked for without an answer, what nobody looked for, and what
is simply not stated. Only the atlas's own universe says what was looked for.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from stemma.model.reading import Reading, Records
from stemma.model.statement import Special, Statement
from stemma.publishing.views.concordance import Concordance, StatementLine

CATEGORIES = {
    "formed": ("when it was formed", ("formation", "formed", "founding")),
    "disbanded": ("whether it still exists", ("status", "end")),
    "updated": ("when the page was last revised", ()),
    "first_attack": ("a first attack", ("attacks",)),
    "last_attack": ("a last attack", ("attacks",)),
    "attacks": ("a list of attacks", ("attacks",)),
    "leaders": ("leaders", ("leaders", "leadership")),
    "name_changes": ("name changes", ("names", "name changes")),
    "sizes": ("its size", ("sizes", "size")),
    "designations": ("listings by authorities", ("designations", "listings")),
    "relations": ("relations with other groups", ("relations", "relationships")),
    "state_sponsors": ("sponsors", ("sponsors", "state sponsors")),
    "resources": ("resources", ("resources",)),
    "locations": ("locations", ("locations", "places")),
    "goals": ("goals", ("goals", "ideology")),
    "targets": ("targets", ("targets",)),
    "tactics": ("tactics", ("tactics",)),
    "community_relations": ("relations to communities", ("community relations", "communities")),
}  # fmt: skip
"""Kinds of fact: in a reader's words, and as a universe may name them."""


@dataclass(frozen=True, slots=True)
class Silences:
    """The five answers; none of them means another."""

    unknown: tuple[StatementLine, ...]
    """The text says that it is not known."""
    none: tuple[StatementLine, ...]
    """The text says that there is none."""
    looked_for: tuple[str, ...]
    """Looked for, and the page states nothing."""
    not_looked_for: tuple[str, ...]
    """Outside what the atlas looked for, in its own words."""
    not_stated: tuple[str, ...]
    """Nothing stated, and nobody says whether it was looked for."""
    names_facts: bool
    """Whether the atlas says what it looked for."""


def silences_of(
    concordance: Concordance, readings: Sequence[Reading], statements: Iterable[Statement]
) -> Silences:
    """The five answers of one page."""
    universe = concordance.build.header.universe
    looked_for = facts_of(universe)
    empty = [name for name in CATEGORIES if not any(has(r.records, name) for r in readings)]
    sought = [name for name in empty if looked_for.intersection(CATEGORIES[name][1])]
    own = list(statements)
    return Silences(
        unknown=lines_of(concordance, own, Special.SOME),
        none=lines_of(concordance, own, Special.NONE),
        looked_for=tuple(CATEGORIES[name][0] for name in sought),
        not_looked_for=tuple(parts_of(universe.get("not_looked_for", ""))),
        not_stated=tuple(CATEGORIES[name][0] for name in empty if name not in sought),
        names_facts=bool(looked_for),
    )


def facts_of(universe: Mapping[str, str]) -> frozenset[str]:
    """The kinds of fact that were looked for."""
    return frozenset(part.casefold() for part in parts_of(universe.get("facts", "")))


def parts_of(words: str) -> list[str]:
    """The parts of a list in words."""
    return [part.strip() for part in words.split(",") if part.strip()]


def has(records: Records, name: str) -> bool:
    """Whether a page says anything of a kind."""
    return bool(getattr(records, name))


def lines_of(
    concordance: Concordance, statements: Iterable[Statement], value: Special
) -> tuple[StatementLine, ...]:
    """Statements whose value is no value."""
    return tuple(concordance.line(s) for s in statements if s.value is value)
