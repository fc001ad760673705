"""What the report of an audit shows, laid out.

In goes an `Audit`, out come tables of plain words: files, disagreements, contradictions, missing notes,
sources, and every problem file by file.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from stemma.analysis.audited import Audit, FileFound
from stemma.analysis.coded_profiles import Comparison, Difference
from stemma.analysis.twice_named import TwiceNamed
from stemma.model.problem import Problem, Severity
from stemma.model.reading import Reading

NOTES = ("dangling-marker", "note-without-marker", "duplicate-note", "unsourced")
BETWEEN = ("two-tellings",)
CONTRADICTIONS = frozenset(("R1", "R2", "R3", "R4", "R5", "R6", "R7", "R9", "R11", "R13", "moves"))
SHOWN = 12
"""Missing notes of a file that are listed; the rest is counted."""
STATUSES = {
    "read": "read",
    "unreadable": "not readable",
    "not-read": "not read",
    "part": "left out",
}


@dataclass(frozen=True, slots=True)
class Place:
    """A further place of a problem."""

    where: str
    note: str


@dataclass(frozen=True, slots=True)
class Line:
    """A problem in words."""

    where: str
    code: str
    rule: str
    severity: str
    message: str
    help: str
    source: str
    """The line it stands on, cut to a readable length around the place."""
    related: tuple[Place, ...]


@dataclass(frozen=True, slots=True)
class FileRow:
    """A file with what was read of it."""

    name: str
    anchor: str
    status: str
    why: str
    layout: str = ""
    group: str = ""
    statements: int = 0
    notes: int = 0
    understood: str = ""
    """Share of the characters that were read, declared prose or notes."""
    errors: int = 0
    warnings: int = 0
    notices: int = 0


@dataclass(frozen=True, slots=True)
class Unread:
    """Stretches of a file that nobody understood."""

    name: str
    stretches: tuple[tuple[int, str], ...]
    more: int


@dataclass(frozen=True, slots=True)
class MissingNotes:
    """A file's faults of notes."""

    name: str
    lines: tuple[Line, ...]
    counts: tuple[tuple[str, int], ...]
    more: int


@dataclass(frozen=True, slots=True)
class AuditView:
    """The whole report."""

    name: str
    read: int
    failed: int
    skipped: int
    parts: int
    severities: tuple[tuple[str, int], ...]
    files: tuple[FileRow, ...]
    left_out: tuple[tuple[str, int], ...]
    """Reasons and how many files."""
    same_group: tuple[tuple[str, tuple[str, ...]], ...]
    collisions: tuple[tuple[str, ...], ...]
    within: tuple[tuple[str, tuple[Line, ...]], ...]
    between: tuple[Line, ...]
    missing: tuple[MissingNotes, ...]
    twice_named: tuple[TwiceNamed, ...]
    comparison: Comparison | None
    differences: tuple[tuple[str, tuple[Difference, ...]], ...]
    unread: tuple[Unread, ...]
    everything: tuple[tuple[str, str, tuple[Line, ...]], ...]
    """File, anchor, and all its problems."""


def audit_view(audit: Audit) -> AuditView:
    """Lay the report out."""
    by_file: dict[str, list[Problem]] = defaultdict(list)
    for problem in audit.problems:
        by_file[problem.file].append(problem)
    anchors = {file.name: f"f{index}" for index, file in enumerate(audit.files, 1)}
    statuses = Counter(file.status for file in audit.files)
    severities = Counter(problem.severity for problem in audit.problems)
    between = [p for p in audit.problems if is_between(p)]
    return AuditView(
        name=audit.name,
        read=statuses["read"],
        failed=statuses["unreadable"],
        skipped=statuses["not-read"],
        parts=statuses["part"],
        severities=tuple((str(s), severities[s]) for s in Severity),
        files=tuple(
            file_row(file, anchors[file.name], by_file.get(file.name, ()))
            for file in audit.files if file.status != "part"
        ),
        left_out=tuple(Counter(f.why for f in audit.files if f.status == "part").most_common()),
        same_group=audit.same_group,
        collisions=audit.collisions,
        within=tuple(
            (name, tuple(line_of(p) for p in found))
            for name, problems in by_file.items()
            if (found := [p for p in problems if p.rule in CONTRADICTIONS and not is_between(p)])
        ),
        between=tuple(line_of(p) for p in between),
        missing=tuple(m for name, problems in by_file.items() if (m := missing_notes(name, problems))),
        twice_named=audit.twice_named,
        comparison=audit.comparison,
        differences=by_group(audit.comparison),
        unread=tuple(u for reading in audit.readings if (u := unread_of(reading))),
        everything=tuple(
            (name, anchors[name], tuple(line_of(p) for p in problems))
            for name, problems in by_file.items() if name in anchors
        ),
    )  # fmt: skip


def is_between(problem: Problem) -> bool:
    """Whether it speaks of two files."""
    return problem.code in BETWEEN or any(place.file != problem.file for place in problem.related)


def file_row(file: FileFound, anchor: str, problems: Sequence[Problem]) -> FileRow:
    """A row of the table of files."""
    reading = file.reading
    if reading is None:
        return FileRow(file.name, anchor, STATUSES[file.status], file.why)
    severities = Counter(problem.severity for problem in problems)
    coverage = reading.coverage
    share = 100 * (coverage.characters - coverage.unread) // max(coverage.characters, 1)
    layout = (
        f"{reading.layout} ({reading.form})"
        if reading.form not in ("", reading.layout)
        else reading.layout
    )
    return FileRow(
        file.name, anchor, STATUSES[file.status], file.why, layout, reading.group.label,
        len(reading.statements), len(reading.footnotes), f"{share} %",
        severities[Severity.ERROR], severities[Severity.WARNING], severities[Severity.NOTICE],
    )  # fmt: skip


def line_of(problem: Problem) -> Line:
    """A problem in words."""
    column = max(problem.column - 1, 0)
    start = max(0, column - 60)
    words = problem.source_line[start : start + 220].strip()
    lead = "… " if start else ""
    return Line(
        f"{problem.file}:{problem.line}:{problem.column}", problem.code, problem.rule,
        problem.severity.value, problem.message, problem.help,
        f"{lead}{words}{' …' if len(problem.source_line) > start + 220 else ''}",
        tuple(Place(f"{p.file}:{p.line}:{p.column}", p.note) for p in problem.related),
    )  # fmt: skip


def missing_notes(name: str, problems: Sequence[Problem]) -> MissingNotes | None:
    """A file's faults of notes, the graver first; None where it has none."""
    found = sorted(
        (p for p in problems if p.code in NOTES), key=lambda p: (NOTES.index(p.code), p.start)
    )
    if not found:
        return None
    counts = Counter(p.code for p in found)
    return MissingNotes(
        name, tuple(line_of(p) for p in found[:SHOWN]),
        tuple((code, counts[code]) for code in NOTES if counts[code]), max(0, len(found) - SHOWN),
    )  # fmt: skip


def by_group(comparison: Comparison | None) -> tuple[tuple[str, tuple[Difference, ...]], ...]:
    """Differences by group, in the order of the table."""
    found: dict[str, list[Difference]] = defaultdict(list)
    for difference in comparison.differences if comparison else ():
        found[difference.group].append(difference)
    return tuple((group, tuple(listed)) for group, listed in found.items())


def unread_of(reading: Reading) -> Unread | None:
    """The stretches of a file that nobody took."""
    if not reading.unread:
        return None
    content = reading.text.content
    shown = tuple(
        (
            reading.text.position(span.start)[0],
            " ".join(content[span.start : span.end].split())[:160],
        )
        for span in reading.unread[:SHOWN]
    )
    return Unread(reading.text.name, shown, max(0, len(reading.unread) - SHOWN))
