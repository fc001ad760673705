"""R5: a source that is older than what it is cited for.

In goes the case, out comes one problem for each note and statement. The source's latest possible day
must not precede the statement's earliest day; for tenures, its end. A report that follows an attack by
weeks is a notice: it may be about another day.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from stemma.analysis.case import Case, Sighting, envelope_of, problem
from stemma.model.dates import Basis, When
from stemma.model.problem import Problem, Severity, place_at
from stemma.model.sources import Source
from stemma.model.statement import Support

LATE = 7
"""Days after which a news report of an attack is worth a look."""
TOO_LATE = 60
"""Days after which a report is no news of the attack, but a later account of it."""
NEWS = ("article-newspaper", "article", "article-magazine", "webpage", "post-weblog")


def find_anachronisms(case: Case) -> Iterator[Problem]:
    """Every support whose source could not know what it supports, once a note and source."""
    latest = {key: latest_day(source) for key, source in case.sources.items()}
    seen: set[tuple[str, str, str]] = set()
    for sightings in case.by_id.values():
        for sighting in sightings:
            needed = needed_day(sighting)
            for support in sighting.statement.supports if needed is not None else ():
                day = latest.get(support.source or "")
                if needed is None or day is None or day >= needed:
                    continue
                place = f"{support.source}{support.passage.start}"
                key = (sighting.reading.text.name, support.footnote or "", place)
                if key not in seen:
                    seen.add(key)
                    yield anachronism(case, sighting, support, needed)
    yield from late_reports(case)


def latest_day(source: Source) -> int | None:
    """The last day on which a source may have come out."""
    issued = envelope_of(source.issued) if source.issued else None
    return issued.end_max if issued else None


def anachronism(case: Case, sighting: Sighting, support: Support, needed: int) -> Problem:
    """The problem of a support whose source is too old."""
    source = case.sources[support.source or ""]
    note = case.notes.get((sighting.reading.text.name, support.footnote or ""))
    related = [place_at(sighting.reading.text, note.start, note.end, "the note")] if note else []
    return problem(
        sighting, "R5", "anachronism",
        f"note {support.footnote}: expected a source of {date.fromordinal(needed).isoformat()} or later, "
        f"found “{source.title}” of {source.issued}",
        "cite a later source, or correct the date",
        span=support.passage.span, related=related,
    )  # fmt: skip


def needed_day(sighting: Sighting) -> int | None:
    """The day a source must have reached to know the statement."""
    statement = sighting.statement
    value = statement.value
    if statement.property in ("period", "when", "start", "formed") and isinstance(value, When):
        return last_known_day(value) if statement.property == "period" else value.envelope.start_min
    when = statement.when
    if when is None or when.basis is Basis.RELATIVE:
        return None
    return when.envelope.start_min


def last_known_day(period: When) -> int | None:
    """A tenure's end is known only after it; an open one from its start."""
    days = period.envelope
    if period.is_open_ended or days.end_min is None:
        return days.start_min
    return days.end_min


def late_reports(case: Case) -> Iterator[Problem]:
    """News of an attack printed weeks after its day."""
    for _, sightings in case.with_property("when"):
        for sighting in sightings:
            if not sighting.statement.subject.startswith("attack/"):
                continue
            for support in sighting.statement.supports:
                found = late_report(case, sighting, support)
                if found:
                    yield found


def late_report(case: Case, sighting: Sighting, support: Support) -> Problem | None:
    """A notice where an exact report follows an attack late, but not very late."""
    source = case.sources.get(support.source or "")
    value = sighting.statement.value
    issued = envelope_of(source.issued) if source and len(source.issued) == 10 else None
    if source is None or issued is None or issued.start_min is None or not isinstance(value, When):
        return None
    last = value.envelope.end_max
    if last is None or source.type not in NEWS or not LATE < issued.start_min - last <= TOO_LATE:
        return None
    return problem(
        sighting, "R5", "late-report",
        f"expected news of the attack of {value.as_written or value.edtf} within {LATE} days, found "
        f"“{source.title}” of {source.issued}",
        "compare the date with the article's own", severity=Severity.NOTICE,
    )  # fmt: skip
