"""`stemma check [ATLAS | FILE...]`: what is wrong, with file, line, column, and what to do."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Literal

from cyclopts import Parameter

from stemma.cli.voice import VOICE
from stemma.model.problem import Problem, Severity
from stemma.pipeline import check_atlas, check_files
from stemma.publishing.exports.problem_lists import FORMS


def check(
    what: Annotated[list[str] | None, Parameter(help="An atlas folder, or files.")] = None,
    /,
    *,
    format: Annotated[
        Literal["text", "json", "github", "sarif"], Parameter(help="How to print the problems.")
    ] = "text",
    strict: Annotated[bool, Parameter(help="Count warnings as errors.")] = False,
) -> int:
    """List what is wrong.

    Parameters
    ----------
    what
        An atlas folder (default: the one here or above), or files, which are checked as an atlas of
        just these.
    """
    names = what or ["."]
    if len(names) == 1 and Path(names[0]).is_dir():
        problems = check_atlas(Path(names[0]))
    else:
        problems, count = check_files(names), len(names)
        if count == 1:
            VOICE.say("rules across profiles (R12) had nothing to compare: one file was given")
    shown = FORMS[format](problems)
    if shown:
        print(shown)
    VOICE.say(summary(problems))
    return int(fails(problems, strict=strict))


def fails(problems: list[Problem], *, strict: bool) -> bool:
    """Whether the exit code is 1."""
    bad = {Severity.ERROR, Severity.WARNING} if strict else {Severity.ERROR}
    return any(problem.severity in bad for problem in problems)


def summary(problems: list[Problem]) -> str:
    """ "2 errors, 14 warnings, 40 notices"."""
    counts = []
    for severity in Severity:
        number = sum(problem.severity is severity for problem in problems)
        counts.append(f"{number} {severity}{'' if number == 1 else 's'}")
    return ", ".join(counts)
