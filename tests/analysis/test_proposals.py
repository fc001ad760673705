"""`stemma propose`: what a passage does not carry is refused, with the reason."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from stemma.analysis.proposals import weigh
from stemma.cli import run
from stemma.model.proposals import Proposal, Quotation
from stemma.model.registry import Registry
from stemma.model.statement import NodeRef
from stemma.model.strength import is_hedged, strength
from stemma.reading.reader import read_bytes

PROFILE = """# Red Valley Front (RVF)

## Narrative

The RVF was led by Mary Akol from 2004 to 2009, when it had at least 300 fighters.[^narrative-1] The police blamed the RVF for the Gulu bombing, but this has not been independently verified.[^narrative-1] The RVF allegedly sold charcoal in Kenya and killed 12 soldiers in May 2005. It did not attack Juba.

In 2007 the RVF moved to Uganda.[^narrative-1] Peter Lado trained the RVF in 2008.

[^narrative-1]: “Red Valley Front.” Nile Institute, 2010.
"""
SIZE = {"passage": "it had at least 300 fighters", "subject": "group/rvf", "property": "strength"}
BOMBING = "The police blamed the RVF for the Gulu bombing"
CASES: list[tuple[str, dict[str, object]]] = [
    ("accepted", {**SIZE, "value": {"low": 300}}),
    ("number-not-in-passage", {**SIZE, "value": {"low": 300, "high": 300}}),
    ("number-not-in-passage", {**SIZE, "value": {"low": 400}}),
    ("passage-differs", {**SIZE, "passage": "it had at least 300 soldiers", "value": {"low": 300}}),
    ("passage-differs", {**SIZE, "passage": {"exact": "at least 300", "start": 3, "end": 15}, "value": {"low": 300}}),
    ("passage-ambiguous", {"passage": "The RVF", "subject": "group/rvf", "property": "note", "value": "The RVF"}),
    ("passage-outside", {"passage": "Nile Institute", "subject": "group/rvf", "property": "note", "value": "Nile Institute"}),
    ("passage-crosses", {"passage": "It did not attack Juba.\n\nIn 2007", "subject": "group/rvf", "property": "note", "value": "Juba"}),
    ("date-not-in-passage", {"passage": "In 2007 the RVF moved to Uganda", "subject": "group/rvf", "property": "moved", "value": {"edtf": "2007-03"}}),
    ("accepted", {"passage": "In 2007 the RVF moved to Uganda", "subject": "group/rvf", "property": "moved", "value": {"edtf": "2007"}}),
    ("date-not-in-passage", {**SIZE, "value": {"low": 300}, "when": {"edtf": "2004"}}),
    ("name-not-in-passage", {"passage": BOMBING, "subject": "attack/undated-gulu", "property": "perpetrator", "value": {"node": "group/desert-council"}}),
    ("words-not-in-passage", {"passage": BOMBING, "subject": "attack/undated-gulu", "property": "weapon", "value": "a truck"}),
    ("value-unknown", {"passage": BOMBING, "subject": "group/rvf", "property": "fate", "value": "vanished"}),
    ("hedge-lost", {"passage": BOMBING, "subject": "attack/undated-gulu", "property": "perpetrator", "value": {"node": "group/rvf"}}),
    ("hedge-lost", {"passage": BOMBING, "subject": "attack/undated-gulu", "property": "perpetrator", "value": {"node": "group/rvf"},
                    "voices": [{"act": "blames", "label": "The police"}]}),
    ("voice-lost", {"passage": BOMBING, "subject": "attack/undated-gulu", "property": "perpetrator", "value": {"node": "group/rvf"}, "stance": "doubts"}),
    ("voice-not-in-sentence", {"passage": BOMBING, "subject": "attack/undated-gulu", "property": "perpetrator", "value": {"node": "group/rvf"},
                               "voices": [{"act": "blames", "label": "The army"}], "stance": "doubts"}),
    ("accepted", {"passage": BOMBING, "subject": "attack/undated-gulu", "property": "perpetrator", "value": {"node": "group/rvf"},
                  "voices": [{"act": "blames", "label": "The police"}], "stance": "doubts"}),
    ("hedge-lost", {"passage": "killed 12 soldiers in May 2005", "subject": "group/rvf", "property": "killed", "value": {"low": 12, "high": 12}}),
    ("negation-lost", {"passage": "It did not attack Juba", "subject": "group/rvf", "property": "attacked", "value": "Juba"}),
    ("accusation-without-voice", {"passage": "Peter Lado trained the RVF in 2008", "subject": "event/2008-trained", "property": "perpetrator",
                                  "value": {"node": "person/peter-lado"}, "labels": {"person/peter-lado": "Peter Lado"}}),
    ("accusation-without-source", {"passage": "Peter Lado trained the RVF in 2008", "subject": "event/2008-trained", "property": "perpetrator",
                                   "value": {"node": "person/peter-lado"}, "labels": {"person/peter-lado": "Peter Lado"},
                                   "voices": [{"act": "alleges", "label": "(passive)"}]}),
    ("subject-unknown", {**SIZE, "subject": "army/rvf", "value": {"low": 300}}),
    ("name-not-in-passage", {**SIZE, "subject": "attack/2001-nairobi", "value": {"low": 300}}),
    ("profile-unknown", {**SIZE, "profile": "other", "value": {"low": 300}}),
    ("not-a-proposal", {**SIZE, "value": {"many": 3}}),
    ("not-a-proposal", {**SIZE, "value": {"edtf": "soon"}}),
    ("not-a-proposal", {**SIZE, "value": {"low": -3}}),
    ("not-a-proposal", {**SIZE}),
]  # fmt: skip


@pytest.fixture
def atlas(tmp_path: Path) -> Path:
    """An atlas of one profile."""
    folder = tmp_path / "atlas"
    assert run(["new", str(folder)]) == 0
    (folder / "profiles" / "rvf.md").write_text(PROFILE, "utf-8")
    return folder


def proposed(
    atlas: Path, forms: list[dict[str, object]], capsys: pytest.CaptureFixture[str], *more: str
) -> list[dict[str, object]]:
    """The outcome of each line."""
    file = atlas.parent / "made.jsonl"
    file.write_text("\n".join(json.dumps(form) for form in forms), "utf-8")
    capsys.readouterr()
    run(["propose", str(file), str(atlas), "--format", "json", *more])
    return [json.loads(line) for line in capsys.readouterr().out.splitlines()]


@pytest.mark.parametrize(
    ("expected", "form"), CASES, ids=lambda part: part if isinstance(part, str) else ""
)
def test_a_proposal_is_taken_or_refused_with_its_reason(
    expected: str, form: dict[str, object], atlas: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """One line each; the first reason that holds."""
    outcome = proposed(atlas, [form], capsys, "--dry-run")[0]
    assert ("accepted" if outcome["accepted"] else outcome["code"]) == expected, outcome
    assert not (atlas / "judgements" / "proposals.jsonl").exists()


def test_what_passes_waits_for_a_person_and_then_stands(
    atlas: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Kept, proposed, in no public view; accepted, it is shown with its note."""
    form = {**SIZE, "value": {"low": 300}, "maker": "a model"}
    identifier = proposed(atlas, [form], capsys)[0]["statement"]["id"]  # type: ignore[index]
    assert proposed(atlas, [form], capsys)[0]["code"] == "duplicate"
    assert run(["build", str(atlas)]) == 0
    assert run(["why", identifier, str(atlas)]) == 2
    decisions = atlas / "judgements" / "statements.csv"
    decisions.write_text(
        f"statement,decision,by,at,why\n{identifier},accepted,me,2024-01-01,\n", "utf-8"
    )
    capsys.readouterr()
    assert run(["why", identifier, str(atlas)]) == 0
    shown = capsys.readouterr().out
    assert "found by a model “a model”, accepted" in shown and "overview:1" in shown


def test_a_proposal_goes_stale_when_its_passage_changes(
    atlas: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """An edit elsewhere changes nothing; a new number in the passage is reported."""
    proposed(atlas, [{**SIZE, "value": {"low": 300}}], capsys)
    profile = atlas / "profiles" / "rvf.md"
    profile.write_text(PROFILE.replace("## Narrative", "## Narrative\n\nIt has a flag."), "utf-8")
    run(["check", str(atlas)])
    assert "stale-proposal" not in capsys.readouterr().out
    profile.write_text(PROFILE.replace("at least 300", "at least 200"), "utf-8")
    run(["check", str(atlas)])
    assert "stale-proposal" in capsys.readouterr().out


def test_faulty_lines_and_files_are_named(atlas: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A line that is no JSON is refused by number; a missing file ends with 2."""
    file = atlas.parent / "made.jsonl"
    file.write_text('{"a": \n\n[1]\n', "utf-8")
    assert run(["propose", str(file), str(atlas)]) == 1
    told = capsys.readouterr().out
    assert "line 1: refused not-a-proposal" in told and "line 3: refused" in told
    assert run(["propose", str(atlas / "none.jsonl"), str(atlas)]) == 2


def test_most_of_what_the_reader_reads_itself_would_pass(shared: Path) -> None:
    """Its own statements, proposed to a page of which nothing was read but the names."""
    reading = read_bytes("imu.txt", (shared / "seed" / "imu.txt").read_bytes())
    bare = replace(
        reading,
        statements=tuple(s for s in reading.statements if s.property in ("name", "abbreviation")),
    )
    proposals = [
        Proposal(number, "imu", s.subject, s.property, s.value,
                 Quotation(p.exact, start=p.start, end=p.end), s.polarity, s.certainty, s.voices,
                 s.stance, s.when, s.place)
        for number, s in enumerate(reading.statements)
        if (p := s.supports[0].passage) and s not in bare.statements
    ]  # fmt: skip
    weighed = weigh(proposals, [bare], Registry())
    assert len(weighed.accepted) > 0.85 * len(proposals)


def test_no_statement_of_the_page_passes_with_its_doubt_taken_away(shared: Path) -> None:
    """Hedged attributions, proposed as plain facts of their sentence.

    Those without a cue are hedged because their clause does no deed; no word of it says so.
    """
    reading = read_bytes("imu.txt", (shared / "seed" / "imu.txt").read_bytes())
    bare = replace(reading, statements=())
    hedged = [
        s for s in reading.statements
        if is_hedged(strength(s)) and s.cue and isinstance(s.value, NodeRef) and s.property.startswith("perpetrator")
    ]  # fmt: skip
    assert len(hedged) > 5
    proposals = [
        Proposal(
            number,
            "imu",
            s.subject,
            s.property,
            s.value,
            Quotation(p.exact, start=p.start, end=p.end),
        )
        for number, s in enumerate(hedged)
        if (p := s.supports[0].passage)
    ]
    assert weigh(proposals, [bare], Registry()).accepted == ()
