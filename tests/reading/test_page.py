"""An invented page, read from end to end; the text stands in tests/conftest.py."""

from __future__ import annotations

import gc

from stemma.model.strength import Responsibility
from stemma.publishing.exports.profile import write_profile
from stemma.reading.reader import read_bytes


def test_the_conventional_lines_are_read(page: str) -> None:
    """Formed, status, leaders, sizes, designations and attacks are read as printed."""
    records = read_bytes("unf.txt", page.encode()).records
    assert [r.when for r in records.formed] == ["1994-03"]
    assert [r.status for r in records.disbanded] == ["active"]
    assert [(r.name, r.start, r.end) for r in records.leaders] == [
        ("Joseph Lual", "1994", "1999"),
        ("Mary Akol", "2001-01", ".."),
    ]
    assert [(r.when, r.count.low, r.count.high) for r in records.sizes] == [
        ("1996", 400, 600),
        ("1996-39", 100, 100),
    ]
    assert [(r.authority, r.regime, r.start, r.end) for r in records.designations] == [
        ("Ministry of Interior", "Listed Terrorist Entity", "1997-05", "..")
    ]
    assert [(r.when, r.responsibility) for r in records.attacks] == [
        ("1995-05-02", Responsibility.ALLEGED),
        ("2006-06", Responsibility.ASSERTED),
    ]


def test_unknown_is_not_zero(page: str) -> None:
    """ "unknown killed" is a count without bounds, and "5+" has no upper bound."""
    first, second = read_bytes("unf.txt", page.encode()).records.attacks
    assert first.killed is not None and (first.killed.low, first.killed.high) == (5, None)
    assert second.killed is not None and second.killed.unknown and second.killed.low is None


def test_one_event_in_two_sections_is_one_node(page: str) -> None:
    """The first attack and the entry of the attack list share node and statements."""
    records = read_bytes("unf.txt", page.encode()).records
    assert records.first_attack[0].evidence.node == records.attacks[0].evidence.node


def test_relations_in_prose_wait_for_a_decision(page: str) -> None:
    """Prose gives proposals; their kinds and parties are right."""
    relations = read_bytes("unf.txt", page.encode()).records.relations
    found = {(r.kind, frozenset((r.a, r.b))) for r in relations}
    pair = frozenset(("Upper Nile Front", "Blue River Army"))
    assert {("ally", pair), ("joint_unit", pair)} <= found
    assert all(r.evidence.status == "proposed" for r in relations)


def test_dropped_sections_do_not_move_the_others(page: str) -> None:
    """Without its leaders and sizes the page still has its other sections."""
    kept = [
        line
        for line in page.splitlines()
        if not line.startswith(("Joseph Lual", "Mary Akol", "- 1996", "- Late 1996"))
    ]
    sections = {s.id for s in read_bytes("unf.txt", "\n".join(kept).encode()).sections}
    assert {"name_changes", "attacks", "designations", "relationships"} <= sections
    assert "leadership" not in sections and "size_estimates" not in sections


def test_an_unknown_line_is_reported_to_the_character(page: str) -> None:
    """A line `Zorble: 17 quux` among the attacks adds exactly its characters to unread."""
    before = read_bytes("unf.txt", page.encode()).coverage
    for anchor in ("Last Attack:", "Mary Akol", "- Late 1996", "June 2006: The UNF"):
        text = page.replace(f"\n{anchor}", f"\nZorble: 17 quux\n{anchor}", 1)
        after = read_bytes("unf.txt", text.encode()).coverage
        assert after.unread - before.unread == len("Zorble:17quux"), anchor


def test_markdown_round_trip_keeps_every_id(page: str) -> None:
    """Reading what is written gives the same statements; front matter but `id` changes none."""
    first = read_bytes("unf.txt", page.encode())
    written = write_profile(first)
    ids = {s.id for s in first.statements}
    assert ids == {s.id for s in read_bytes("unf.md", written.encode()).statements}
    richer = written.replace("---\n\n#", "names:\n- Nilotic Host\nids:\n  un: X.1\n---\n\n#", 1)
    assert ids == {s.id for s in read_bytes("unf.md", richer.encode()).statements}


def test_added_citations_and_moved_paragraphs_keep_ids(page: str) -> None:
    """The id is made of the proposition alone."""
    first = {s.id for s in read_bytes("unf.txt", page.encode()).statements}
    cited = page.replace(
        "Juba Post, June 2006. Web", "Juba Post, June 2006; “More.” Post, 2007. Web"
    )
    assert {s.id for s in read_bytes("unf.txt", cited.encode()).statements} == first


def test_a_relation_line_is_a_relation_and_no_event() -> None:
    """The line says kind, party and time; nothing waits for a decision.

    - ally: Reef Brigade, 1996 – 1999.
    """
    text = "# Dune Front\n\n## Relationships\n\n- ally: Reef Brigade, 1996 – 1999.\n"
    reading = read_bytes("df.md", text.encode())
    assert [(r.kind, r.start, r.end) for r in reading.records.relations] == [
        ("ally", "1996", "1999")
    ]
    assert not [s for s in reading.statements if s.subject.startswith("event/")]


def test_a_friendship_since_a_year_has_no_stated_end() -> None:
    """ "Since March 1996 it has worked together with the Reef Brigade" states a start and no end."""
    text = (
        "# Dune Front\n\n## Narrative\n\nThe Dune Front (DF) is old. Since March 1996 the DF has worked "
        "together with the Reef Brigade.\n"
    )
    reading = read_bytes("df.md", text.encode())
    relation = [s for s in reading.statements if s.subject.startswith("relation/ally/")]
    assert {s.property for s in relation} == {"kind", "start"}


def test_a_status_lasts_as_long_as_its_own_note_shows() -> None:
    """A younger source elsewhere on the page does not make the group active until then."""
    text = (
        "# Dune Front\n\n## Overview\n\nFormed: 1990[^overview-1]\n\nDisbanded: Group is active.[^overview-2]\n\n"
        "[^overview-1]: “Dunes, once more.” Dune Times, 4 May 2019.\n\n"
        "[^overview-2]: “Dunes.” Dune Times, 3 June 2011.\n"
    )
    reading = read_bytes("df.md", text.encode())
    status = next(s for s in reading.statements if s.property == "status")
    assert status.when is not None and status.when.as_of == "2011-06-03"


def test_a_noun_that_looks_like_a_verb_has_no_target_behind_it() -> None:
    """ "It used car bombs and hit-and-run raids" names two tactics and no target."""
    text = "# Dune Front\n\n## Targets and Tactics\n\nThe Dune Front bombed markets. It used car bombs and hit-and-run raids.\n"
    records = read_bytes("df.md", text.encode()).records
    assert [t.text for t in records.targets] == ["markets"]
    assert [t.text for t in records.tactics] == ["car bombs", "hit-and-run raids"]


def test_a_page_that_was_read_leaves_no_circle(page: str) -> None:
    """What holds itself would be kept until the collector runs, which it does not while pages are read."""
    read_bytes("unf.txt", page.encode())
    gc.collect()
    gc.disable()
    try:
        read_bytes("unf.txt", page.encode())
        assert gc.collect() == 0
    finally:
        gc.enable()
