"""The bundled atlas: real groups, without an error, each decision on a statement that it makes."""

from __future__ import annotations

import runpy
from collections import Counter
from functools import cache
from pathlib import Path

from stemma.atlas import open_atlas
from stemma.model.build import Build
from stemma.model.problem import Severity
from stemma.model.statement import Status, Verdict
from stemma.pipeline import compile_atlas
from stemma.publishing.projection import project
from stemma.publishing.views.changes import changes_view
from stemma.publishing.views.concordance import concordance_of

ROOT = Path(__file__).resolve().parents[2]
ATLAS = ROOT / "examples" / "atlas"


@cache
def example() -> Build:
    """The atlas, read and judged once for all tests."""
    return compile_atlas(ATLAS)


def test_it_has_no_error_and_every_decision_meets_a_statement() -> None:
    """When this fails after a change of the reading: `uv run python tools/carry_judgements.py`."""
    problems = example().problems
    assert [p for p in problems if p.severity is Severity.ERROR] == []
    assert [p.message for p in problems if p.code == "unknown-statement"] == []


def test_most_proposals_are_decided() -> None:
    """Accepted and rejected; what is left waits in no public view."""
    status = Counter(s.status for s in example().statements)
    assert status[Status.ACCEPTED] > 200
    assert status[Status.REJECTED] > 200
    assert status[Status.PROPOSED] < status[Status.ACCEPTED] / 4


def test_at_least_ten_groups_are_described() -> None:
    """Profiles with sources of their own; all others are nodes without a profile."""
    build = example()
    assert len(build.readings) >= 10
    for reading in build.readings:
        assert reading.footnotes, reading.group.id
        assert reading.coverage.unread == 0, reading.group.id
    assert len(build.registry.groups) > 2 * len(build.readings)


def test_what_is_known_at_second_hand_says_so() -> None:
    """A publication that was not opened is "as cited in" one that was, and shows as not checked."""
    build = example()
    listed = open_atlas(ATLAS).sources
    for reading in build.readings:
        for note in reading.footnotes:
            words = reading.text.content[note.start : note.end]
            for citation in note.citations:
                opened = citation.source in listed or "Mapping Militants Project" in words
                assert opened, (reading.group.id, note.id, citation.source)
    unopened = [
        s for st in build.statements for s in st.supports if s.source and s.source not in listed
    ]
    assert unopened
    assert [s.source for s in unopened if s.verdict] == []


def test_checks_name_the_file_that_was_opened() -> None:
    """A verdict stands beside a fingerprint; nothing that was not opened has one."""
    checked = [s for st in example().statements for s in st.supports if s.verdict]
    assert len(checked) > 300
    assert all(s.sha256 and len(s.sha256) == 64 for s in checked)
    assert {s.verdict for s in checked} <= {Verdict.SUPPORTS, Verdict.PARTLY}


def test_every_kind_of_doubt_occurs() -> None:
    """Demonstration and test data in one: hedges, unknowns, denials, a contested alliance."""
    from stemma.model.strength import strength

    words = {str(strength(s)) for s in example().statements}
    expected = {
        "stated", "estimated", "attributed", "claimed", "probable", "blamed", "suspected",
        "alleged", "possible", "unverified", "unclear", "unknown", "denied", "negative",
    }  # fmt: skip
    assert expected <= words


def test_a_decision_is_carried_to_the_statement_read_anew() -> None:
    """One undecided proposal of the same node and property takes it; none: the row goes."""
    carried = runpy.run_path(str(ROOT / "tools" / "carry_judgements.py"))["carried"]
    proposal = next(s for s in example().readings[0].statements if s.status is Status.PROPOSED)
    row = {"decision": "accepted", "by": "A. Editor", "at": "2024-05-01", "why": "read"}
    head = proposal.id.rpartition("~")[0]
    rows = [
        {"statement": f"{head}~aaaaaaa", **row},
        {"statement": "event/gone/when~bbbbbbb", **row},
    ]
    kept, done = carried(rows, {proposal.id: proposal})
    assert [r["statement"] for r in kept] == [proposal.id]
    assert [line.split()[0] for line in done] == ["carried", "removed"]


def test_a_relation_keeps_its_decision_apart_from_others_of_its_first_party() -> None:
    """`relation/ally/a~b/1998/kind~hash`: only the last `~` begins the hash."""
    carried = runpy.run_path(str(ROOT / "tools" / "carry_judgements.py"))["carried"]
    proposal = next(
        s
        for reading in example().readings
        for s in reading.statements
        if s.status is Status.PROPOSED and s.subject.startswith("relation/")
    )
    _, kind, parties, start = proposal.subject.split("/")
    other = f"relation/{kind}/{parties.partition('~')[0]}~elsewhere/{start}/{proposal.property}"
    row = {"decision": "accepted", "by": "A. Editor", "at": "2024-05-01", "why": "read"}
    kept, done = carried([{"statement": f"{other}~aaaaaaa", **row}], {proposal.id: proposal})
    assert kept == []
    assert [line.split()[0] for line in done] == ["removed"]


def test_its_earlier_releases_show_what_changed() -> None:
    """Two states of its own history: something is new, something withdrawn, something given other sources."""
    concordance = concordance_of(project(example()))
    stages = changes_view(concordance)
    assert [stage.version for stage in stages] == ["now", "v0.2", "v0.1"]
    for stage in stages[:2]:
        assert {change.kind for change in stage.changes} == {"new", "changed", "sources", "gone"}
