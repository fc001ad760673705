"""Sizes and foundings in plain wordings: nearly all are read; the tables stand in cases/."""

from __future__ import annotations

from pathlib import Path

from stemma.model.reading import Records
from stemma.model.strength import is_hedged
from stemma.reading.reader import read_bytes

CASES = Path(__file__).parent / "cases"
HEAD = "# Lake Region Front\n\n"
SUMMARY = "## Executive Summary\n\nThe Lake Region Front (LRF) is a militant group in Kivara."
LABELS = ("Formed", "Date Formed", "Established:", "Founding Year")


def rows(name: str) -> list[tuple[str, str]]:
    """Expectation and text of each line of a table."""
    lines = (CASES / name).read_text("utf-8").splitlines()
    split = [line.split(" | ", 1) for line in lines if " | " in line and not line.startswith("#")]
    return [(wanted, text) for wanted, text in split]


def read(page: str) -> Records:
    """The records of a page."""
    return read_bytes("lrf.md", page.encode()).records


def test_nearly_all_sizes_are_read() -> None:
    """Numbers, when, who says so; and no number of something else."""
    wrong = []
    for wanted, text in rows("size_wordings.txt"):
        page = f"{HEAD}{SUMMARY}\n\n## Size Estimates\n\n{text}\n"
        found = [
            (r.count.low, r.count.high, r.count.approx, r.when, r.reported_by, is_hedged(r.evidence.strength))
            for r in read(page).sizes
        ]  # fmt: skip
        if found != wanted_sizes(wanted):
            wrong.append((text, found))
    assert len(wrong) <= 14, wrong


def wanted_sizes(
    wanted: str,
) -> list[tuple[int | None, int | None, bool, str | None, str | None, bool]]:
    """What a line of the table gives: low, high, approx, when, who, hedged."""
    if wanted == "none":
        return []
    low, high, approx, when, *who, hedged = wanted.split(" ")
    named = " ".join(who)
    return [
        (
            None if low == "-" else int(low), None if high == "-" else int(high), approx == "yes",
            None if when == "-" else when, None if named == "-" else named, hedged == "yes",
        )
    ]  # fmt: skip


def test_nearly_all_foundings_are_read() -> None:
    """A verb in any voice, a noun, a label; and no date of something else."""
    wrong = []
    for wanted, text in rows("founding_wordings.txt"):
        is_line = text.startswith(LABELS)
        page = (
            f"{HEAD}## Organizational Overview\n\n{text}\n\n{SUMMARY}\n"
            if is_line
            else f"{HEAD}{SUMMARY} {text}\n"
        )
        found = [
            f"{r.when} {'yes' if is_hedged(r.evidence.strength) else 'no'}"
            for r in read(page).formed
        ]
        if found != ([] if wanted == "none" else [wanted]):
            wrong.append((text, found))
    assert len(wrong) <= 8, wrong
