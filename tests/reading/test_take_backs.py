"""What stands behind a tie takes it back, or goes on; weights judge where no rule does. docs/model-card.md tells of them."""

from __future__ import annotations

from collections.abc import Mapping
from importlib import resources
from pathlib import Path

import pytest

from stemma.model.strength import is_hedged
from stemma.reading.reader import read_bytes
from stemma.reading.relations import take_backs
from stemma.reading.relations.fields import fields
from stemma.reading.relations.stems import without_ending

TABLES = sorted((Path(__file__).parent / "cases" / "take_backs").glob("*.txt"))
HEAD = "# Crescent Liberation Front\n\n## Executive Summary\n\nThe Crescent Liberation Front (CLF) is a militant group.\n\n## Relationships\n\n"
TIE = "In 1991, the CLF joined forces with the Delta Brigade."
BACK = (
    "The man who says so has since withdrawn his statement.",
    "Historians who went through the archives found no trace of it.",
    "The letter that told of it turned out to be the work of the police.",
    "Two other witnesses contradict him, and nobody else mentions it.",
)
GOES_ON = (
    "The two divided the valley between them and kept to that until 1996.",
    "It is not known who commanded the men in the north.",
    "The brigade was paid for its services in rice.",
    "Both had lost many fighters in the year before.",
)


def doubts(told: str) -> list[bool]:
    """Of each tie with the brigade, whether it is hedged."""
    relations = read_bytes("clf.md", f"{HEAD}{told}\n".encode()).records.relations
    return [is_hedged(r.evidence.strength) for r in relations if "Delta Brigade" in (r.a, r.b)]


@pytest.mark.parametrize("behind", BACK)
def test_a_sentence_that_no_rule_knows_takes_a_tie_back(behind: str) -> None:
    """By a weak source, a forged letter, a witness who has gone back on it."""
    assert doubts(TIE) == [False]
    assert doubts(f"{TIE} {behind}") == [True]


@pytest.mark.parametrize("behind", GOES_ON)
def test_a_sentence_that_goes_on_leaves_the_tie_alone(behind: str) -> None:
    """Also one that doubts something else."""
    assert doubts(f"{TIE} {behind}") == [False]


def test_a_new_group_behind_the_tie_is_doubted_by_itself() -> None:
    """ "Rumors of contacts with the Sea League" say nothing of the brigade."""
    assert doubts(f"{TIE} Rumors of contacts with the Sea League were never confirmed.") == [False]


def test_the_cue_is_the_sentence_that_takes_back() -> None:
    """So that `stemma read --explain` shows why; a long one is cut between its words."""
    reading = read_bytes("clf.md", f"{HEAD}{TIE} {BACK[2]}\n".encode())
    (tie,) = reading.records.relations
    told = [s for s in reading.statements if s.id in tie.evidence.statements]
    assert {s.cue for s in told} == {
        "The letter that told of it turned out to be the work of the …"
    }


def test_without_weights_only_rules_judge(monkeypatch: pytest.MonkeyPatch) -> None:
    """The reader works as it did before there were any."""
    none: Mapping[str, int] = {}
    monkeypatch.setattr(take_backs, "take_back_weights", lambda: none)
    assert doubts(f"{TIE} {BACK[0]}") == [False]
    assert doubts(f"{TIE} This was never confirmed.") == [True]


def test_clues_are_words_fields_and_what_the_first_sentence_rests_on() -> None:
    """Endings are cut; a field counts beside what told the tie."""
    found = take_backs.take_back_clues("A letter says that @O armed @X", "The letter was forged.")
    assert {"w:letter", "F:document", "FS:document false", "x:document:false", "shared:1"} <= found


def test_the_fields_of_doubt_are_a_list_that_an_editor_can_mend() -> None:
    """Each line is found again by every word of it."""
    text = (resources.files("stemma.reading") / "data" / take_backs.WORDS).read_text("utf-8")
    rows = [line.partition(": ") for line in text.splitlines() if not line.startswith("#")]
    assert len({name for name, _, _ in rows}) == len(rows)
    known = fields(take_backs.WORDS)
    assert all(name in known[without_ending(w)] for name, _, words in rows for w in words.split())


@pytest.mark.parametrize("table", TABLES, ids=[table.stem for table in TABLES])
def test_the_tables_have_what_the_weights_are_learnt_from(table: Path) -> None:
    """Three parts a line, no passage twice."""
    lines = [x for x in table.read_text("utf-8").splitlines() if x and not x.startswith("#")]
    rows = [tuple(line.split(" | ")) for line in lines]
    assert {len(row) for row in rows} == {3}
    assert {row[0] for row in rows} <= {"back", "firm"}
    assert len({row[1:] for row in rows}) == len(rows)
