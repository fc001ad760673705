"""`stemma read FILE...`: read profiles in any layout, print what was understood and what was not."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated, Literal

from cyclopts import Parameter

from stemma.cli.voice import VOICE
from stemma.collecting import uncollected
from stemma.errors import StemmaError, WrongUse
from stemma.model.problem import Severity
from stemma.model.reading import Reading
from stemma.pipeline import read_all, write_profiles
from stemma.publishing.exports.explanation import explain
from stemma.publishing.exports.problem_lists import text_form
from stemma.publishing.exports.reading_json import reading_line
from stemma.publishing.views.reading_table import reading_table

MEGABYTE = 1_000_000


def read(
    files: Annotated[list[str], Parameter(help="Files to read; - reads standard input.")],
    /,
    *,
    format: Annotated[
        Literal["table", "json"], Parameter(help="A table for people, or JSON Lines for machines.")
    ] = "table",
    to: Annotated[
        Path | None, Parameter(help="Also write the canonical Markdown profile of each file here.")
    ] = None,
    explain_all: Annotated[
        bool, Parameter(name="--explain", help="Show how every stretch of the text was read.")
    ] = False,
    layout: Annotated[
        str | None, Parameter(help="Name the layout instead of recognising it.")
    ] = None,
    changes: Annotated[
        Literal["stop", "accept", "reject"],
        Parameter(help="What to do with a Word file that holds tracked changes."),
    ] = "stop",
    max_size: Annotated[int, Parameter(help="Largest file, in megabytes.")] = 64,
) -> int:
    """Read profiles and print what was understood.

    Parameters
    ----------
    files
        Files to read; `-` reads standard input.
    """
    if not files:
        raise WrongUse("no file named", "name at least one, or - for standard input")
    readings: list[Reading] = []
    unreadable = 0
    with uncollected():
        for name in files:
            try:
                found = read_all(
                    name, layout=layout, max_bytes=max_size * MEGABYTE, changes=changes
                )
            except StemmaError as error:
                VOICE.error(str(error))
                unreadable += 1
                continue
            readings += found
            for reading in found:
                show(reading, format, explain_all=explain_all)
    if to is not None:
        for path in write_profiles(readings, to):
            VOICE.say(f"wrote {path}")
    return 2 if unreadable else exit_code(readings)


def show(reading: Reading, format: str, *, explain_all: bool) -> None:
    """Print one reading."""
    if explain_all:
        print(explain(reading))
    elif format == "json":
        sys.stdout.write(reading_line(reading) + "\n")
    else:
        print(reading_table(reading))
    if format == "table" and not VOICE.quiet:
        listed = [p for p in reading.problems if VOICE.verbose or p.severity is not Severity.NOTICE]
        if listed:
            print(text_form(listed), file=sys.stderr)


def exit_code(readings: list[Reading]) -> int:
    """1 where any problem is an error."""
    return int(any(p.severity is Severity.ERROR for r in readings for p in r.problems))
