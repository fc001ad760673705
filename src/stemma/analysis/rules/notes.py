"""R10: statements without a note, and open ends that no date bounds.

In goes the case, out come notices: one for each paragraph whose statements rest on no note, one for
each period said to last without a date at which somebody looked. Markers without a note are found
while reading (`dangling-marker`).
"""

from __future__ import annotations

from collections.abc import Iterator

from stemma.analysis.case import Case, problem
from stemma.model.dates import When
from stemma.model.nodes import NodeType
from stemma.model.problem import Problem, Severity, problem_at
from stemma.model.reading import Reading
from stemma.model.statement import Reach
from stemma.model.text import Span

SECTION = f"{NodeType.SECTION}/"


def find_unsupported(case: Case) -> Iterator[Problem]:
    """Unsourced passages and open ends without an as-of date."""
    for reading in case.readings:
        yield from unsourced(reading)
    seen: set[tuple[str, int, str]] = set()
    for sightings in case.by_id.values():
        for sighting in sightings[:1]:
            period = sighting.statement.value
            value = period if isinstance(period, When) else sighting.statement.when
            if value and value.is_open_ended and not value.as_of:
                said = value.as_written or value.edtf
                place = (sighting.reading.text.name, sighting.span.start, said)
                if place in seen:
                    continue
                seen.add(place)
                yield problem(
                    sighting, "R10", "open-end",
                    f"expected a date at which {said!r} was still so, found none",
                    "cite a dated source, or print when the page was updated",
                    severity=Severity.NOTICE,
                )  # fmt: skip


def unsourced(reading: Reading) -> Iterator[Problem]:
    """One notice for each passage that statements rest on and no note reaches.

    A title needs no note, nor does what a section says of itself.
    """
    seen: set[Span] = set()
    title = next((Span(s.start, s.end) for s in reading.sections if s.id == "title"), Span(0, 0))
    for statement in reading.statements:
        if statement.subject.startswith(SECTION):
            continue
        for support in statement.supports:
            span = support.passage.span
            if support.reach is Reach.NONE and support.footnote is None and not title.holds(span):
                seen.add(span)
    for span in sorted(seen):
        yield problem_at(
            reading.text, span.start, span.end, Severity.NOTICE, "unsourced",
            "expected a footnote at the end of the sentence or of its paragraph, found none",
            "add the note that this rests on", rule="R10",
        )  # fmt: skip
