"""Applying corrections: what a person read right takes the place of what the program read wrongly.

In go readings and the entries of `corrections.toml`, out come readings in which the corrected statement
stands instead of the old one, and where each old id leads now. Problems: `stale-correction` (the words
changed, or nothing is read there as it was), `ambiguous-correction`, `needless-correction`.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from types import MappingProxyType
from typing import Any

from stemma.model.build import resolved
from stemma.model.corrections import Correction, CorrectionList
from stemma.model.counts import Count
from stemma.model.dates import When
from stemma.model.identifiers import statement_id
from stemma.model.nodes import Node, NodeType
from stemma.model.problem import Problem, Severity, problem_at
from stemma.model.reading import Evidence, Reading, Records
from stemma.model.sources import Footnote
from stemma.model.statement import MadeBy, NodeRef, Reach, Statement, Status, Support, Value
from stemma.model.text import Span

UNREAD = re.compile(r"unread|casualties|relation-kind")
"""Problems that say that a stretch could not be read: a correction of the stretch answers them."""
SENTENCE_END = re.compile(r"[.!?…][”\"')\]]*\s")
STALE = "look at the passage again, then correct the words of this entry or remove it"


@dataclass(frozen=True, slots=True)
class Corrected:
    """Readings after correction."""

    readings: tuple[Reading, ...]
    redirects: Mapping[str, str] = field(default_factory=dict)
    """Id of a superseded statement to that of its correction."""
    problems: tuple[Problem, ...] = ()


class Stale(Exception):
    """A correction that meets something else than it was made for; a value inside this module."""

    def __init__(
        self, message: str, code: str = "stale-correction", severity: Severity = Severity.ERROR
    ) -> None:
        self.message, self.code, self.severity = message, code, severity
        super().__init__(message)


def apply_corrections(
    readings: Sequence[Reading],
    corrections: CorrectionList,
    renamed: Mapping[str, str] = MappingProxyType({}),
) -> Corrected:
    """Apply every entry in order; one that does not fit is reported and changes nothing.

    An entry may name a statement by an id of old, which `renamed` leads on.
    """
    if not corrections.entries:
        return Corrected(tuple(readings))
    corrected = list(readings)
    redirects: dict[str, str] = {}
    problems: list[Problem] = []
    for entry in corrections.entries:
        try:
            at = profile_at(corrected, entry)
            corrected[at], old, new = corrected_reading(
                corrected[at], entry, {**renamed, **redirects}
            )
        except Stale as stale:
            help = STALE if stale.severity is Severity.ERROR else "remove the entry"
            problems.append(
                problem_at(corrections.text, *entry.span, stale.severity, stale.code,
                           stale.message, help)
            )  # fmt: skip
            continue
        if old:
            redirects[old] = new
    return Corrected(tuple(corrected), redirects, tuple(problems))


def profile_at(readings: Sequence[Reading], entry: Correction) -> int:
    """Which reading the entry speaks of."""
    for at, reading in enumerate(readings):
        if entry.profile in (reading.group.id.partition("/")[2], reading.text.name):
            return at
    raise Stale(f"expected a profile of this atlas, found {entry.profile!r}")


def corrected_reading(
    reading: Reading, entry: Correction, redirects: Mapping[str, str]
) -> tuple[Reading, str, str]:
    """The reading with one correction, the id that it supersedes (or nothing), and the new id."""
    wanted = resolved(entry.statement, redirects)
    old = next((s for s in reading.statements if s.id == wanted), None) if wanted else None
    span = anchor(reading, entry, old)
    if wanted and old is None:
        raise no_longer_read(reading, entry, span)
    new = corrected_statement(reading, entry, old, span)
    if old is not None and new.id == old.id:
        raise Stale(f"expected another reading than {old.id}, found the same: it is read so already",
                    "needless-correction", Severity.NOTICE)  # fmt: skip
    statements = {s.id: s for s in reading.statements if old is None or s.id != old.id}
    known = statements.get(new.id)
    if known:
        new = replace(known, supports=tuple(dict.fromkeys((*known.supports, *new.supports))))
    statements[new.id] = new
    fixed = replace(
        reading,
        statements=tuple(statements.values()),
        nodes={**reading.nodes, **new_nodes(reading, new)},
        records=corrected_records(reading.records, old, new) if old else reading.records,
        problems=tuple(p for p in reading.problems if not answered(p, span)),
    )
    return fixed, old.id if old else "", new.id


def no_longer_read(reading: Reading, entry: Correction, span: Span) -> Stale:
    """Why the statement that an entry names is not there."""
    there = [
        s.id for s in reading.statements if any(u.passage.span.overlaps(span) for u in s.supports)
    ]
    listed = ", ".join(there[:5]) or "nothing"
    return Stale(f"expected the reading {entry.statement} at {entry.passage!r}, found {listed}")


def anchor(reading: Reading, entry: Correction, old: Statement | None) -> Span:
    """Where the entry's words stand now."""
    places = find_words(reading.text.content, entry.passage)
    if not places:
        raise Stale(
            f"expected the words {entry.passage!r} in {reading.text.name}, found them no more"
        )
    if entry.prefix or entry.suffix:
        places = best_placed(reading.text.content, places, entry)
    if old is not None:
        held = [u.passage.span for u in old.supports]
        near = [place for place in places if any(place.overlaps(span) for span in held)]
        if not near:
            raise Stale(f"expected {entry.passage!r} where {old.id} is read, found it elsewhere")
        return near[0]
    if len(places) > 1:
        raise Stale(f"expected {entry.passage!r} once in {reading.text.name}, found it "
                    f"{len(places)} times: give prefix or suffix", "ambiguous-correction")  # fmt: skip
    return places[0]


def find_words(content: str, words: str) -> list[Span]:
    """Every place of the words; blanks and line ends may differ."""
    pattern = r"\s+".join(map(re.escape, words.split()))
    return [Span(*found.span()) for found in re.finditer(pattern, content)]


def best_placed(content: str, places: list[Span], entry: Correction) -> list[Span]:
    """The places whose surroundings share most with prefix and suffix."""

    def score(place: Span) -> int:
        before, after = content[: place.start].rstrip(), content[place.end :].lstrip()
        return common(before[::-1], entry.prefix.rstrip()[::-1]) + common(
            after, entry.suffix.lstrip()
        )

    best = max(map(score, places))
    return [place for place in places if score(place) == best]


def common(a: str, b: str) -> int:
    """How many characters two texts share from their start."""
    return next(
        (n for n, (x, y) in enumerate(zip(a, b, strict=False)) if x != y), min(len(a), len(b))
    )


def corrected_statement(
    reading: Reading, entry: Correction, old: Statement | None, span: Span
) -> Statement:
    """The new statement: what the entry says, else what was read."""
    words = reading.text.content[span.start : span.end]
    value = with_words(entry.value, old, words) if entry.value is not None else None
    if old is None:
        base = Statement("", entry.subject, entry.property, value if value is not None else "",
                         supports=supports_at(reading, span))  # fmt: skip
    else:
        base = old
    new = replace(
        base,
        subject=entry.subject or base.subject,
        property=entry.property or base.property,
        value=base.value if value is None else value,
        polarity=entry.polarity or base.polarity,
        certainty=entry.certainty or base.certainty,
        stance=entry.stance or base.stance,
        voices=base.voices if entry.voices is None else entry.voices,
        when=entry.when or base.when,
        made_by=MadeBy.PERSON,
        rule="",
        status=Status.ACCEPTED,
    )
    identifier = statement_id(
        new.subject, new.property, new.value, polarity=new.polarity, certainty=new.certainty,
        voices=new.voices, stance=new.stance, when=new.when, place=new.place,
    )  # fmt: skip
    return replace(new, id=identifier)


def with_words(value: Value, old: Statement | None, words: str) -> Value:
    """A count or date with the author's words; a bare number for a count is that exact count."""
    read = old.value if old else None
    if isinstance(read, Count):
        value = Count.exactly(value) if isinstance(value, int) else value
        if isinstance(value, Count) and value.unit == "persons":
            value = replace(value, unit=read.unit)
    return replace(value, as_written=words) if isinstance(value, Count | When) else value


def supports_at(reading: Reading, span: Span) -> tuple[Support, ...]:
    """What carries the passage: the supports of its sentence as read, else its words and their note."""
    holding = [
        support
        for statement in reading.statements
        for support in statement.supports
        if support.passage.span.holds(span)
    ]
    if holding:
        shortest = min(s.passage.end - s.passage.start for s in holding)
        kept = [s for s in holding if s.passage.end - s.passage.start == shortest]
        return tuple(dict.fromkeys(kept))
    passage = reading.text.passage(*span)
    note, reach = note_after(reading, span)
    if note is None:
        return (Support(passage),)
    return tuple(Support(passage, note.id, c.source, reach, c.locator) for c in note.citations) or (
        Support(passage, note.id, None, reach),
    )


def note_after(reading: Reading, span: Span) -> tuple[Footnote | None, Reach]:
    """The note that the first marker behind the passage calls, in the same paragraph."""
    blocks = [b for s in reading.sections for b in s.blocks if b.start <= span.start < b.end]
    end = min((b.end for b in blocks), default=span.end)
    for marker in reading.markers:
        if span.end <= marker.start < end and marker.footnote:
            note = next((n for n in reading.footnotes if n.id == marker.footnote), None)
            between = reading.text.content[span.end : marker.start]
            return note, Reach.RUN if SENTENCE_END.search(between) else Reach.SENTENCE
    return None, Reach.NONE


def new_nodes(reading: Reading, statement: Statement) -> dict[str, Node]:
    """Nodes that only the correction speaks of."""
    named = [statement.subject]
    if isinstance(statement.value, NodeRef):
        named.append(statement.value.id)
    kinds = set(NodeType)
    return {
        name: Node(
            name, NodeType(name.partition("/")[0]), name.rpartition("/")[2].replace("-", " ")
        )
        for name in named
        if name not in reading.nodes and name.partition("/")[0] in kinds
    }


def answered(problem: Problem, span: Span) -> bool:
    """Whether the correction reads what the problem says could not be read."""
    return bool(UNREAD.search(problem.code)) and Span(problem.start, problem.end).overlaps(span)


def corrected_records(records: Records, old: Statement, new: Statement) -> Records:
    """Records that rest on the new statement instead of the old, with its value."""
    fields = {
        name: tuple(
            corrected_record(record, old, new) if old.id in record.evidence.statements else record
            for record in getattr(records, name)
        )
        for name in Records.__dataclass_fields__
    }
    return Records(**fields)


def corrected_record(record: Any, old: Statement, new: Statement) -> Any:
    """One record; a value that it repeats follows the correction."""
    evidence: Evidence = record.evidence
    ids = tuple(new.id if i == old.id else i for i in evidence.statements)
    changes: dict[str, object] = {"evidence": replace(evidence, statements=ids)}
    held = record.__dataclass_fields__
    value, name = new.value, new.property
    if isinstance(value, Count):
        changes |= {
            n: value for n in (name, "count") if n in held and n in ("killed", "wounded", "count")
        }
    if isinstance(value, When):
        if name == "period" and {"start", "end"} <= held.keys():
            start, _, end = value.edtf.partition("/")
            changes |= {"start": start or None, "end": end or None}
        elif name in ("start", "end") and name in held:
            changes[name] = value.edtf
        elif "when" in held and name in ("when", "formed", "updated"):
            changes["when"] = value.edtf
    return replace(record, **changes)
