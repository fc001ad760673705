"""Key statistics: the six answers that stand first on a group's page.

In go a concordance and the statements about a group, out come formed, first attack, last attack, size,
status and when it was last described; each value opens its statement. A headline that rests on
something weaker says so beside it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from stemma.model.build import Build
from stemma.model.dates import date_in_words
from stemma.model.statement import NodeRef, Statement
from stemma.model.strength import ORDER, Strength, strength
from stemma.publishing.views.concordance import Concordance
from stemma.publishing.views.concordance import last_day as last_day_of
from stemma.publishing.views.fact_tables import CellValue, cell_value
from stemma.publishing.views.newest import newest_source
from stemma.publishing.views.switched import known_mark
from stemma.publishing.views.words import line_style, time_in_words, value_in_words

ATTRIBUTION = ("perpetrator", "perpetrator_affiliation")


@dataclass(frozen=True, slots=True)
class KeyStatistic:
    """One answer."""

    label: str
    values: tuple[CellValue, ...]
    """Empty: nothing stated."""
    note: str = ""
    """What else is to be known of it."""
    notes_from: tuple[CellValue, ...] = ()
    """Statements that the note speaks of."""
    source: str = ""
    """Key of the publication that an answer without a sentence rests on."""
    mark: str = ""
    """What the switches ask of an answer without a sentence."""


def key_statistics(
    concordance: Concordance, group: str, statements: Sequence[Statement]
) -> tuple[KeyStatistic, ...]:
    """The six, in order."""
    build = concordance.build
    own = [s for s in statements if s.subject == group]
    return (
        KeyStatistic("Formed", values(build, own, "formed")),
        headline(concordance, group, own, "First attack"),
        headline(concordance, group, own, "Last attack"),
        latest_size(build, own),
        KeyStatistic("Status", values(build, own, "status", "disbanded")),
        described(concordance, own, statements),
    )


def values(build: Build, statements: Sequence[Statement], *names: str) -> tuple[CellValue, ...]:
    """The values of some properties, in the order of the page."""
    return tuple(cell_value(build, s) for s in statements if s.property in names)


def headline(
    concordance: Concordance, group: str, statements: Sequence[Statement], label: str
) -> KeyStatistic:
    """The first or last attack, with the strength of the words that tie it to the group."""
    name = label.casefold().replace(" ", "_")
    attacks = [
        s.value.id for s in statements if s.property == name and isinstance(s.value, NodeRef)
    ]
    ties = [
        s
        for attack in attacks
        for s in concordance.of_node.get(attack, ())
        if s.property in ATTRIBUTION and s.value == NodeRef(group)
    ]
    found = values(concordance.build, statements, name)
    firmest = min((strength(s) for s in ties), key=rank, default=None)
    stated = [s for s in statements if s.property == name and strength(s) is Strength.STATED]
    if firmest is None or firmest is Strength.STATED or not stated:
        return KeyStatistic(label, found)
    cells = tuple(cell_value(concordance.build, s) for s in ties)
    return KeyStatistic(label, found, f"that it was this group: {firmest.value}", cells)


def rank(word: Strength) -> int:
    """Place in the order from firmest to weakest; words outside it come last."""
    return ORDER.index(word) if word in ORDER else len(ORDER)


def latest_size(build: Build, statements: Sequence[Statement]) -> KeyStatistic:
    """The estimate for the latest time."""
    sizes = [s for s in statements if s.property == "size"]
    if not sizes:
        return KeyStatistic("Size", ())
    last = max(sizes, key=last_day)
    words = value_in_words(last, build.nodes) + time_in_words(last)
    value = CellValue(last.id, words, line_style(last))
    more = f"latest of {len(sizes)} estimates" if len(sizes) > 1 else ""
    return KeyStatistic("Size", (value,), more)


def last_day(statement: Statement) -> int:
    """The last possible day of an estimate; undated ones come first."""
    return (statement.when and statement.when.hull.last) or 0


def described(
    concordance: Concordance, own: Sequence[Statement], statements: Sequence[Statement]
) -> KeyStatistic:
    """When the page was revised, else the date as of which the atlas describes."""
    build = concordance.build
    found = values(build, own, "updated")
    if found or not build.header.described:
        return KeyStatistic("Last described", found)
    words = date_in_words(build.header.described)
    newest = newest_source(concordance, statements)
    cell = CellValue("", words, "")
    mark = known_mark(last_day_of(build.header.described))
    return KeyStatistic(
        "Last described", (cell,), source=newest.source if newest else "", mark=mark
    )
