"""Problems: what is wrong in a text, as values that name the place and the way out.

In goes what a reader or a check found, out comes `file:line:column: severity code: expected, found;
what to do`. A problem never stops a run.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from stemma.model.records import record
from stemma.model.text import Text


class Severity(StrEnum):
    """How bad it is; `error` alone makes a command end with 1."""

    ERROR = "error"
    """Something could not be read, or would be published wrong."""
    WARNING = "warning"
    """The text contradicts itself or its sources; a person should look."""
    NOTICE = "notice"
    """Worth knowing; nothing is wrong by itself."""


@record
@dataclass(frozen=True, slots=True)
class RelatedPlace:
    """A further place that a problem speaks of."""

    file: str
    start: int
    end: int
    line: int
    column: int
    note: str = ""


@record
@dataclass(frozen=True, slots=True)
class Problem:
    """One problem at one place. `start` and `end` are code points into the file's text."""

    severity: Severity
    code: str
    """Stable, hyphenated; documented in docs/problems.md."""
    file: str
    start: int
    end: int
    line: int
    """From 1; 0 where the problem is about the whole file."""
    column: int
    message: str
    """What was expected and what was found."""
    help: str
    """What to do."""
    rule: str = ""
    """R1 to R13 of MODEL.md section 4, for checks."""
    statements: tuple[str, ...] = ()
    """Ids of the statements it is about."""
    related: tuple[RelatedPlace, ...] = field(default=())
    """Other places it speaks of: the second date, the other spelling."""
    source_line: str = ""
    """The line as written, for showing with a caret; empty where there is none."""


def problem_at(
    text: Text,
    start: int,
    end: int,
    severity: Severity,
    code: str,
    message: str,
    help: str,
    *,
    rule: str = "",
    statements: tuple[str, ...] = (),
    related: tuple[RelatedPlace, ...] = (),
) -> Problem:
    """A problem with its line and column worked out from the text."""
    line, column = text.position(start)
    return Problem(
        severity, code, text.name, start, end, line, column, message, help,
        rule, statements, related, text.line(line)[:2000],
    )  # fmt: skip


def place_at(text: Text, start: int, end: int, note: str = "") -> RelatedPlace:
    """A further place, with line and column."""
    line, column = text.position(start)
    return RelatedPlace(text.name, start, end, line, column, note)
