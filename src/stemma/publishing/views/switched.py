"""Switched: what the switches of every page ask of a statement.

In goes a concordance, out come marks by statement id: the earliest day on which it can hold, and `1`
where fewer than two independent publications carry it. Example: `730120 1`; a statement without a date
that two publications carry has none. How firmly it is said, its line says already.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from stemma.model.dates import When
from stemma.model.statement import Statement
from stemma.publishing.views.concordance import Concordance
from stemma.publishing.views.ties import is_single

BEGINNINGS = ("when", "start", "period")
"""Properties that date an attack, a relation, a tenure: nothing said of it holds before."""


def marks_of(concordance: Concordance) -> dict[str, str]:
    """The marks of all statements that have any."""
    begins = {node: begin_of(rows) for node, rows in concordance.of_node.items()}
    marks = {}
    for statement in concordance.build.statements:
        mark = mark_of(concordance, statement, begins)
        if mark:
            marks[statement.id] = mark
    return marks


def mark_of(
    concordance: Concordance, statement: Statement, begins: Mapping[str, int | None]
) -> str:
    """The mark of one statement; empty where no switch but that of hedges can hide it."""
    day = earliest(statement)
    if day is None:
        day = begins.get(statement.subject)
    single = "1" if is_single(concordance, (statement,)) else ""
    return " ".join(part for part in ("" if day is None else str(day), single) if part)


def begin_of(statements: Iterable[Statement]) -> int | None:
    """The earliest day of what is stated of a node; None where nothing dates it."""
    days = [earliest(s) for s in statements if s.property in BEGINNINGS]
    return min((day for day in days if day is not None), default=None)


def earliest(statement: Statement) -> int | None:
    """The first day on which a statement can hold, of its time or of the time that it states."""
    times = (statement.when, statement.value if isinstance(statement.value, When) else None)
    days = [time.envelope.start_min for time in times if time is not None]
    return next((day for day in days if day is not None), None)
