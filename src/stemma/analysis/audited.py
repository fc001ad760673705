"""What an audit found: files, problems, sources under two names, disagreements with a coded table.

In goes what `stemma.audit` read, out come the records that the report is made from.
"""

from __future__ import annotations

from dataclasses import dataclass

from stemma.analysis.coded_profiles import Comparison
from stemma.analysis.twice_named import TwiceNamed
from stemma.model.problem import Problem, Severity
from stemma.model.reading import Reading


@dataclass(frozen=True, slots=True)
class FileFound:
    """One file of the folder or archive."""

    name: str
    """Path inside it, with slashes."""
    status: str
    """read, unreadable, not-read, part."""
    why: str = ""
    """Why it was not read."""
    reading: Reading | None = None


@dataclass(frozen=True, slots=True)
class Audit:
    """All that was found."""

    name: str
    files: tuple[FileFound, ...]
    problems: tuple[Problem, ...]
    """Of all texts and rules, in the order of the files."""
    twice_named: tuple[TwiceNamed, ...]
    same_group: tuple[tuple[str, tuple[str, ...]], ...]
    """Groups that several files describe."""
    collisions: tuple[tuple[str, ...], ...]
    """Names that one file system takes for one."""
    comparison: Comparison | None = None

    @property
    def readings(self) -> tuple[Reading, ...]:
        """What was read, in order."""
        return tuple(file.reading for file in self.files if file.reading)

    @property
    def has_errors(self) -> bool:
        """Whether the exit code is 1: a problem of severity error, or a document that could not be read."""
        is_lost = any(file.status == "unreadable" for file in self.files)
        return is_lost or any(p.severity is Severity.ERROR for p in self.problems)
