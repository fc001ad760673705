"""`stemma import table FILE --mapping M.toml --to ATLAS [--dry-run]`: a team's own table becomes an atlas."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

from cyclopts import Parameter

from stemma.cli.voice import VOICE
from stemma.errors import WrongUse
from stemma.exchange import import_own_atlas
from stemma.model.problem import Severity
from stemma.pipeline import replace_file
from stemma.publishing.exports.problem_lists import json_lines_form, text_form


def import_table(
    file: Annotated[Path, Parameter(help="CSV, XLSX or Stata.")],
    /,
    *,
    mapping: Annotated[Path, Parameter(help="TOML that says which column says what.")],
    to: Annotated[
        Path | None, Parameter(help="The new atlas folder; it must be empty or new.")
    ] = None,
    dry_run: Annotated[bool, Parameter(help="Only say what each column becomes.")] = False,
    report: Annotated[Path | None, Parameter(help="Write every defect here, JSON Lines.")] = None,
    max_rows: Annotated[int, Parameter(help="Largest table, in rows.")] = 200_000,
) -> int:
    """Start an atlas from a team's own table.

    Parameters
    ----------
    file
        CSV, XLSX or Stata.
    """
    if to is None and not dry_run:
        raise WrongUse("no folder named", "say --to ATLAS, or --dry-run to see what columns become")
    made = import_own_atlas(file, mapping, None if dry_run else to, max_rows=max_rows)
    problems = made.problems
    if report is not None:
        replace_file(report, json_lines_form(problems))
    else:
        shown = [p for p in problems if VOICE.verbose or p.severity is not Severity.NOTICE]
        if shown:
            VOICE.say(text_form(shown))
    if dry_run:
        print("\n".join(made.columns))
    for rows in made.rows:
        told = f"{rows.carried} carried, {rows.left_out} without a value that could be taken over"
        VOICE.say(f"{rows.file}: {rows.rows} rows, {told}")
    if not dry_run:
        print(to)
    return int(any(p.severity is Severity.ERROR for p in problems))
