"""One source list while it is read: its text, the shelf it fills, the problems it meets."""

from __future__ import annotations

from dataclasses import dataclass, field

from stemma.model.problem import Problem, Severity, problem_at
from stemma.model.sources import Source
from stemma.model.text import Text


@dataclass(slots=True)
class SourceList:
    """A list of publications; all lists of an atlas fill one shelf."""

    text: Text
    shelf: dict[str, Source]
    problems: list[Problem] = field(default_factory=list)

    def put(self, source: Source, offset: int) -> None:
        """Add a publication; a key that is taken is reported and keeps what it had."""
        known = self.shelf.setdefault(source.id, source)
        if known is not source and known != source:
            self.report(
                offset, Severity.WARNING, "duplicate-source",
                f"expected each key once, found {source.id!r} again with other fields; the first is used",
                "give one of the two another key, or remove it",
            )  # fmt: skip

    def report(self, offset: int, severity: Severity, code: str, message: str, help: str) -> None:
        """A problem at the line that holds an offset."""
        at = max(0, min(offset, len(self.text.content) - 1))
        line, _ = self.text.position(at)
        start = self.text.line_starts[line - 1]
        end = start + len(self.text.line(line))
        self.problems.append(problem_at(self.text, start, end, severity, code, message, help))
