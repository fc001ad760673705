"""`stemma import mmp DIR --to ATLAS`: the Mapping Militants tables become an atlas, every defect reported."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

from cyclopts import Parameter

from stemma.cli.voice import VOICE
from stemma.exchange import import_mmp_atlas
from stemma.importing.mmp.reading import problem_counts, summary
from stemma.model.problem import Severity
from stemma.pipeline import replace_file
from stemma.publishing.exports.problem_lists import json_lines_form, text_form


def import_mmp(
    folder: Annotated[Path, Parameter(help="The folder of a copy, or of several copies.")],
    /,
    *,
    to: Annotated[Path, Parameter(help="The new atlas folder; it must be empty or new.")],
    report: Annotated[
        Path | None, Parameter(help="Write every defect here, one JSON object a line.")
    ] = None,
) -> int:
    """Start an atlas from the Mapping Militants Project's own tables.

    Parameters
    ----------
    folder
        The folder of a copy, or of several copies.
    """
    imported = import_mmp_atlas(folder, to)
    if report is not None:
        replace_file(report, json_lines_form(imported.problems))
    shown = [
        p for p in imported.problems
        if VOICE.verbose or (report is None and p.severity is Severity.ERROR)
    ]  # fmt: skip
    if shown:
        VOICE.say(text_form(shown))
    for line in summary(imported):
        VOICE.say(line)
    for code, count in problem_counts(imported.problems).items():
        VOICE.say(f"{count:>6} {code}")
    print(to)
    return int(any(p.severity is Severity.ERROR for p in imported.problems))
