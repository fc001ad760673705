"""The model page, read whole: a regression figure against hand-made gold, not evidence of accuracy."""

from __future__ import annotations

import importlib.util
import json
from dataclasses import fields
from pathlib import Path
from types import ModuleType

import pytest

from stemma.model.reading import Records
from stemma.model.strength import Strength, strength
from stemma.publishing.exports.profile import write_profile
from stemma.publishing.exports.reading_json import reading_line
from stemma.reading.reader import read_bytes


def scorer(shared: Path) -> ModuleType:
    spec = importlib.util.spec_from_file_location("score", shared / "tools" / "score_reading.py")
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="module")
def figures(shared: Path) -> dict[str, dict[str, object]]:
    reading = read_bytes("imu.txt", (shared / "seed" / "imu.txt").read_bytes())
    gold = json.loads((shared / "gold" / "imu.gold.json").read_text("utf-8"))
    return scorer(shared).score(json.loads(reading_line(reading)), gold)[0]


def test_every_category_agrees_with_gold(figures: dict[str, dict[str, object]]) -> None:
    """F1 is 1 in every category but relations, and fields agree in at least 95 of 100."""
    for name, row in figures.items():
        if name == "relations" or "f1" not in row:
            continue
        assert row["f1"] == 1.0, name
        fields = row.get("fields") or {}
        assert all(share >= 0.95 for share in fields.values()), (name, fields)


def test_relations_are_found(figures: dict[str, dict[str, object]]) -> None:
    """At least six of ten relations, by F1."""
    assert float(str(figures["relations"]["f1"])) >= 0.6


def test_every_hedge_of_gold_weakens_a_statement(shared: Path) -> None:
    """Each cue lies in a passage of a statement whose strength is not `stated`."""
    reading = read_bytes("imu.txt", (shared / "seed" / "imu.txt").read_bytes())
    gold = json.loads((shared / "gold" / "imu.gold.json").read_text("utf-8"))
    weak = [
        support.passage.span
        for statement in reading.statements
        if strength(statement) is not Strength.STATED
        for support in statement.supports
    ]
    lost = [
        cue["text"]
        for cue in gold["hedge_cues"]
        if not any(a < cue["end"] and cue["start"] < b for a, b in weak)
    ]
    assert not lost


def test_both_layouts_give_the_same_statements(shared: Path) -> None:
    """The page written as Markdown and read back has the same ids, and writes the same bytes."""
    first = read_bytes("imu.txt", (shared / "seed" / "imu.txt").read_bytes())
    written = write_profile(first)
    second = read_bytes("imu.md", written.encode())
    assert {s.id for s in first.statements} == {s.id for s in second.statements}
    assert write_profile(second) == written


def test_the_topic_sections_give_records_with_passage_and_note(shared: Path) -> None:
    """At least one resource, location, goal, target, tactic, community relation and sponsor."""
    records = read_bytes("imu.txt", (shared / "seed" / "imu.txt").read_bytes()).records
    for name in (
        "resources",
        "locations",
        "targets",
        "tactics",
        "community_relations",
        "state_sponsors",
    ):
        found = getattr(records, name)
        assert any(r.evidence.passages and r.evidence.footnotes for r in found), name
    assert records.goals


def test_every_record_names_statements_of_the_page(shared: Path) -> None:
    """No record without a statement, and no statement id that the page does not have."""
    reading = read_bytes("imu.txt", (shared / "seed" / "imu.txt").read_bytes())
    known = {statement.id for statement in reading.statements}
    for field in fields(Records):
        for record in getattr(reading.records, field.name):
            named = set(record.evidence.statements)
            assert named, (field.name, record)
            assert named <= known, (field.name, record)
