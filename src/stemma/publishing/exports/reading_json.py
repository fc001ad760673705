"""A reading as JSON, the form of `contracts/reading.md`.

In goes a `Reading`, out comes one line of JSON. Fields may be added; those of the contract keep their
names and meaning. Absent is null; unknown is `"unknown": true` or `{"special": "some"}`, never 0.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from typing import TypeVar

import msgspec

from stemma.model.counts import Count
from stemma.model.dates import When
from stemma.model.identifiers import Json, value_json
from stemma.model.problem import Problem
from stemma.model.reading import (
    AttackRecord,
    DateRecord,
    DesignationRecord,
    DisbandedRecord,
    Evidence,
    LeaderRecord,
    LocationRecord,
    NameChangeRecord,
    NameRecord,
    Reading,
    RelationRecord,
    ResourceRecord,
    SizeRecord,
    SponsorRecord,
    TextRecord,
)
from stemma.model.sources import Author, Footnote, Source
from stemma.model.statement import Statement, Support, Voice
from stemma.model.strength import strength

FORMAT = "stemma.reading/1"
Object = dict[str, Json]
T = TypeVar("T")


def reading_line(reading: Reading, *, with_text: bool = False) -> str:
    """The reading as one line of JSON; `with_text` adds the extracted text of a container."""
    form = reading_json(reading, with_text=with_text)
    try:
        return msgspec.json.encode(form).decode()
    except UnicodeEncodeError:
        return ESCAPED(form)


def reading_json(reading: Reading, *, with_text: bool = False) -> Object:
    """The reading as a JSON object."""
    text: Object = {
        "name": reading.text.name,
        "sha256": reading.text.sha256,
        "characters": len(reading.text.content),
    }
    if with_text or reading.text.structure is not None:
        text["content"] = reading.text.content
    return {
        "format": FORMAT,
        "text": text,
        "layout": reading.layout,
        "form": reading.form or reading.layout,
        "group": {
            "id": reading.group.id.partition("/")[2],
            "name": reading.group.label,
            "names": [name_json(name) for name in reading.names],
        },
        "sections": [
            {"id": s.id, "title": s.title, "level": s.level, "heading": s.heading, "start": s.start,
             "end": s.end} for s in reading.sections
        ],
        "markers": [
            {"start": m.start, "end": m.end, "footnote": m.footnote} for m in reading.markers
        ],
        "footnotes": [footnote_json(note) for note in reading.footnotes],
        "sources": [source_json(source) for source in reading.sources],
        "records": records_json(reading),
        "statements": statements_json(reading.statements),
        "nodes": [
            {"id": n.id, "type": n.type, "label": n.label, "kind": n.kind or None}
            for n in reading.nodes.values()
        ],
        "problems": [problem_json(problem) for problem in reading.problems],
        "coverage": {
            "characters": reading.coverage.characters,
            "read": reading.coverage.read,
            "prose": reading.coverage.prose,
            "notes": reading.coverage.notes,
            "unread": reading.coverage.unread,
        },
    }  # fmt: skip


def records_json(reading: Reading) -> Object:
    """All categories of records, empty ones as empty lists."""
    records = reading.records
    return {
        "formed": listed(records.formed, date_json),
        "disbanded": listed(records.disbanded, disbanded_json),
        "updated": listed(records.updated, date_json),
        "first_attack": listed(records.first_attack, attack_json),
        "last_attack": listed(records.last_attack, attack_json),
        "attacks": listed(records.attacks, attack_json),
        "leaders": listed(records.leaders, leader_json),
        "name_changes": listed(records.name_changes, name_change_json),
        "sizes": listed(records.sizes, size_json),
        "designations": listed(records.designations, designation_json),
        "relations": listed(records.relations, relation_json),
        "state_sponsors": listed(records.state_sponsors, sponsor_json),
        "resources": listed(records.resources, resource_json),
        "locations": listed(records.locations, location_json),
        "goals": listed(records.goals, text_json),
        "targets": listed(records.targets, text_json),
        "tactics": listed(records.tactics, text_json),
        "community_relations": listed(records.community_relations, text_json),
    }


def listed(records: Iterable[T], form: Callable[[T], Object]) -> list[Json]:
    """Each record in its form."""
    return [form(record) for record in records]


def evidence_json(evidence: Evidence) -> Object:
    """EVIDENCE of the contract."""
    return {
        "node": evidence.node,
        "statements": list(evidence.statements),
        "passages": [{"start": p.start, "end": p.end} for p in evidence.passages],
        "footnotes": list(evidence.footnotes),
        "reach": evidence.reach,
        "strength": evidence.strength,
        "status": evidence.status,
    }


def count_form(count: Count | None) -> Object | None:
    """COUNT of the contract: low, high, approx, unknown."""
    if count is None:
        return None
    return {
        "low": count.low, "high": count.high, "approx": count.approx, "unknown": count.unknown
    }  # fmt: skip


def name_json(record: NameRecord) -> Object:
    """A further name of the group."""
    return {"name": record.name, "kind": record.kind} | evidence_json(record.evidence)


def date_json(record: DateRecord) -> Object:
    """Formed, updated."""
    return {"when": record.when} | evidence_json(record.evidence)


def disbanded_json(record: DisbandedRecord) -> Object:
    """The status line; `status` is the group's here, by the contract, and not the statement's."""
    form: Object = {"status": record.status, "when": record.when, "how": record.how}
    return evidence_json(record.evidence) | form


def attack_json(record: AttackRecord) -> Object:
    """ATTACK of the contract."""
    form: Object = {
        "when": record.when,
        "places": [{"name": p.name, "country": p.country} for p in record.places],
        "killed": count_form(record.killed),
        "wounded": count_form(record.wounded),
        "responsibility": record.responsibility,
        "by": list(record.by),
        "parts": [{"text": p.text, "when": p.when, "count": p.count} for p in record.parts],
    }
    return form | evidence_json(record.evidence)


def leader_json(record: LeaderRecord) -> Object:
    """A tenure."""
    form: Object = {
        "name": record.name, "start": record.start, "end": record.end, "role": record.role,
        "fate": record.fate,
    }  # fmt: skip
    return form | evidence_json(record.evidence)


def name_change_json(record: NameChangeRecord) -> Object:
    """A change, or that there was none."""
    form: Object = {
        "value": record.value, "from": record.previous, "to": record.following, "when": record.when
    }  # fmt: skip
    return form | evidence_json(record.evidence)


def size_json(record: SizeRecord) -> Object:
    """A size estimate."""
    form: Object = {
        "when": record.when, "low": record.count.low, "high": record.count.high,
        "approx": record.count.approx, "unknown": record.count.unknown,
        "reported_by": record.reported_by,
    }  # fmt: skip
    return form | evidence_json(record.evidence)


def designation_json(record: DesignationRecord) -> Object:
    """A listing."""
    form: Object = {
        "regime": record.regime, "authority": record.authority, "start": record.start,
        "end": record.end,
    }  # fmt: skip
    return form | evidence_json(record.evidence)


def relation_json(record: RelationRecord) -> Object:
    """A relation; in directed kinds a acts on b."""
    form: Object = {
        "a": record.a, "a_type": record.a_type, "b": record.b, "b_type": record.b_type,
        "kind": record.kind, "start": record.start, "end": record.end,
        "support_kind": list(record.support_kind), "rule": record.rule or None,
    }  # fmt: skip
    return form | evidence_json(record.evidence)


def sponsor_json(record: SponsorRecord) -> Object:
    """Support from a state or outside party."""
    form: Object = {
        "sponsor": record.sponsor, "kinds": list(record.kinds), "when": record.when,
        "value": record.value,
    }  # fmt: skip
    return form | evidence_json(record.evidence)


def resource_json(record: ResourceRecord) -> Object:
    """A source of means."""
    form: Object = {
        "kind": record.kind, "text": record.text, "from": record.giver, "when": record.when
    }  # fmt: skip
    return form | evidence_json(record.evidence)


def location_json(record: LocationRecord) -> Object:
    """A presence."""
    form: Object = {
        "place": record.place, "country": record.country, "function": record.function,
        "when": record.when,
    }  # fmt: skip
    return form | evidence_json(record.evidence)


def text_json(record: TextRecord) -> Object:
    """A goal, target, tactic or community relation."""
    return {"text": record.text, "when": record.when} | evidence_json(record.evidence)


def statements_json(statements: Iterable[Statement]) -> list[Json]:
    """All statements; supports that several share are put into form once."""
    forms: dict[int, list[Json]] = {}
    made: list[Json] = []
    for statement in statements:
        supports = statement.supports
        form = forms.get(id(supports))
        if form is None:
            form = forms[id(supports)] = supports_json(supports)
        made.append(statement_json(statement, form))
    return made


def supports_json(supports: Iterable[Support]) -> list[Json]:
    """Each support in its form."""
    return [support_json(support) for support in supports]


def statement_json(statement: Statement, supports: list[Json] | None = None) -> Object:
    """A statement with its axes, its strength and its supports, whose form may be ready."""
    when, voices = statement.when, statement.voices
    return {
        "id": statement.id,
        "subject": statement.subject,
        "property": statement.property,
        "value": value_json(statement.value),
        "polarity": statement.polarity,
        "certainty": statement.certainty,
        "voices": [voice_form(voice) for voice in voices] if voices else [],
        "stance": statement.stance,
        "when": when_json(when) if when else None,
        "place": statement.place,
        "cue": statement.cue,
        "strength": strength(statement),
        "rank": statement.rank,
        "made_by": statement.made_by,
        "rule": statement.rule or None,
        "status": statement.status,
        "supports": supports_json(statement.supports) if supports is None else supports,
    }


def voice_form(voice: Voice) -> Object:
    """A voice with the names of its fields."""
    return {"act": voice.act, "who": voice.who, "label": voice.label, "at": voice.at}


def when_json(when: When) -> Object:
    """A date with its mode, its as-of and its basis."""
    return {
        "edtf": when.edtf, "mode": when.mode, "as_of": when.as_of, "basis": when.basis,
        "as_written": when.as_written,
    }  # fmt: skip


def support_json(support: Support) -> Object:
    """Where a statement stands and which note carries it."""
    return {
        "footnote": support.footnote, "source": support.source, "reach": support.reach,
        "locator": support.locator, "start": support.passage.start, "end": support.passage.end,
    }  # fmt: skip


def footnote_json(note: Footnote) -> Object:
    """A note with its citations."""
    return {
        "id": note.id, "start": note.start, "end": note.end,
        "citations": [
            {"source": c.source, "start": c.start, "end": c.end, "locator": c.locator,
             "accessed": c.accessed} for c in note.citations
        ],
    }  # fmt: skip


def source_json(source: Source) -> Object:
    """A CSL-JSON item; fields that were not printed are left out. Dates stay EDTF."""
    form: Object = {"id": source.id, "type": source.type, "title": source.title}
    if source.author:
        form["author"] = [author_json(author) for author in source.author]
    more = {
        "container-title": source.container_title, "publisher": source.publisher,
        "issued": source.issued, "volume": source.volume, "issue": source.issue,
        "page": source.page, "URL": source.url,
    }  # fmt: skip
    form |= {name: value for name, value in more.items() if value}
    if source.relies_on:
        form["relies_on"] = list(source.relies_on)
    return form


def author_json(author: Author) -> Object:
    """Family and given name, or an institution's name."""
    names = {"family": author.family, "given": author.given, "literal": author.literal}
    return {name: value for name, value in names.items() if value}


def problem_json(problem: Problem) -> Object:
    """A problem with its place, and the further places it speaks of."""
    form: Object = {
        "severity": problem.severity, "code": problem.code, "rule": problem.rule or None,
        "file": problem.file, "start": problem.start, "end": problem.end, "line": problem.line,
        "column": problem.column, "message": problem.message, "help": problem.help,
        "statements": list(problem.statements),
    }  # fmt: skip
    form["related"] = [
        {"file": r.file, "start": r.start, "end": r.end, "line": r.line, "column": r.column,
         "note": r.note} for r in problem.related
    ]  # fmt: skip
    return form


ESCAPED = json.JSONEncoder(separators=(",", ":")).encode
"""For a text with lone surrogates, which UTF-8 cannot carry: everything but ASCII is escaped."""
