"""`stemma audit FOLDER_OR_ZIP [--coded TABLE] [--report FILE.html]`: one report on a team's own files."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import Annotated

from cyclopts import Parameter

from stemma.audit import audit
from stemma.cli.voice import VOICE
from stemma.errors import WrongUse
from stemma.pipeline import replace_file
from stemma.publishing.auditing import write_report


def audit_files(
    source: Annotated[
        Path, Parameter(help="A folder or zip archive of Word, saved-site and text files.")
    ],
    /,
    *,
    coded: Annotated[
        Path | None, Parameter(help="The team's own coded table (CSV or XLSX), to compare.")
    ] = None,
    report: Annotated[Path, Parameter(help="Where the report is written.")] = Path("audit.html"),
) -> int:
    """Read a team's files where they lie and write one report; nothing is converted.

    Parameters
    ----------
    source
        A folder or zip archive of Word, saved-site and text files.
    """
    if not source.exists():
        raise WrongUse(f"{source} is not there", "name a folder or a zip archive")
    found = audit(source, coded, say=VOICE.detail)
    try:
        report.parent.mkdir(parents=True, exist_ok=True)
        replace_file(report, write_report(found))
    except OSError as error:
        raise WrongUse(
            f"{report}: {error.strerror or error}", "name a file that can be written"
        ) from error
    statuses = Counter(file.status for file in found.files)
    print(report)
    VOICE.say(
        f"{statuses['read']} read, {statuses['unreadable']} not readable, {statuses['not-read']} not read, "
        f"{statuses['part']} left out; {len(found.problems)} findings"
        + (
            f"; {len(found.comparison.differences)} disagreements with {found.comparison.table}"
            if found.comparison
            else ""
        )
    )
    return int(found.has_errors)
