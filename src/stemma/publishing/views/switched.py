"""Switched: what the switches of every page ask of a statement.

In goes a concordance, out come marks by statement id: the earliest day on which it can hold, the day
from which it is known, and the day from which two independent publications carry it, as numbers to the
base 36 with a full stop between. `~` stands before a day of knowing that is only the profile's own, `x` for a
second publication whose day is not known; what is not known at the end is left out. Example: `fndk.foab` holds
from 3 January 2000 at the earliest, is known from 2 June 2004, and rests on one publication. How firmly it is said,
its line says already.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from stemma.model.dates import When
from stemma.model.sources import Source
from stemma.model.statement import Statement
from stemma.publishing.views.concordance import Concordance, last_day
from stemma.publishing.views.known import is_unpublished, known_day, second_day
from stemma.publishing.views.ties import is_single

BEGINNINGS = ("when", "start", "period")
"""Properties that date an attack, a relation, a tenure: nothing said of it holds before."""
DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"
UNDATED = "x"


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
    """The mark of one statement."""
    day = earliest(statement)
    if day is None:
        day = begins.get(statement.subject)
    known = base_36(known_day(concordance, statement))
    if known and is_unpublished(concordance, statement):
        known = f"~{known}"
    second = ""
    if not is_single(concordance, (statement,)):
        second = base_36(second_day(concordance, statement)) or UNDATED
    return mark(base_36(day), known, second)


def mark(begins: str, known: str, second: str) -> str:
    """The three parts of a mark."""
    return f"{begins}.{known}.{second}".rstrip(".")


def is_own_date(mark: str) -> bool:
    """Whether a mark says that no dated publication carries the statement."""
    known = mark.split(".")[1] if "." in mark else ""
    return not known or known.startswith("~")


def known_mark(day: int | None) -> str:
    """The mark of something that only its day of knowing can hide: a publication, a group."""
    return mark("", base_36(day), UNDATED)


def source_mark(source: Source) -> str:
    """The mark of a publication: the last day on which it may have come out."""
    return known_mark(last_day(source.issued) if source.issued else None)


def base_36(day: int | None) -> str:
    """A day in few letters; empty for None."""
    written = ""
    while day:
        day, digit = divmod(day, 36)
        written = DIGITS[digit] + written
    return written


def begin_of(statements: Iterable[Statement]) -> int | None:
    """The earliest day of what is stated of a node; None where nothing dates it."""
    days = [earliest(s) for s in statements if s.property in BEGINNINGS]
    return min((day for day in days if day is not None), default=None)


def earliest(statement: Statement) -> int | None:
    """The first day on which a statement can hold, of its time or of the time that it states."""
    times = (statement.when, statement.value if isinstance(statement.value, When) else None)
    days = [time.envelope.start_min for time in times if time is not None]
    return next((day for day in days if day is not None), None)
