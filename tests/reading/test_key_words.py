"""Relations in key words: clauses without their subject, and lists whose brackets say what a name is."""

from __future__ import annotations

from stemma.model.reading import Reading
from stemma.reading.reader import read_bytes

CLAUSES = """Lake Liberation Front (LLF)
aka – Lake Column; LC; Column of the Lake
history – broke with the Valley Union in 1994; fought beside the Reed Army until 2001; in May 2005 helped found the Shore Alliance; expelled the governor from the town in 2006
goals – expel the governor from the lake shore
areas of operation – based in Uganda
strength – estimated in 2019 to have 300-400 fighters
"""
LISTS = """Lake Liberation Front
Aliases
LLF
Group Overview
The Lake Liberation Front (LLF) is an armed group in Uganda.
Allies and Suspected Allies
- Shore Alliance (umbrella, November 2005-2009): A roof of six groups.
- Reed Army (ally, 2006-2008)
- Island Column (suspected ally, 2008): The army suspected the two of trade.
Rivals and Enemies
- Harbour Squad (rival, May 2006-October 2009): War over nets.
Splinter Groups
- New Lake Front (splinter, February 2012): Broke away over money.
"""


def ties(reading: Reading) -> set[tuple[str, str, str, str | None, str | None]]:
    """Kind, parties and time of each relation."""
    return {(r.kind, r.a, r.b, r.start, r.end) for r in reading.records.relations}


def test_clauses_without_a_subject_are_the_own_groups() -> None:
    """A governor is no party, and neither are those who left nobody's name."""
    own = "Lake Liberation Front"
    assert ties(read_bytes("page.txt", CLAUSES.encode(), layout="cia")) == {
        ("split", own, "Valley Union", "1994", None),
        ("ally", own, "Reed Army", None, "2001"),
        ("umbrella_member", own, "Shore Alliance", "2005-05", None),
    }


def test_a_bracket_says_what_a_listed_name_is_and_when() -> None:
    """Kind, years and doubt of the bracket go before the heading's; the lines below are no prose."""
    own = "Lake Liberation Front"
    reading = read_bytes("page.txt", LISTS.encode(), layout="baad")
    assert ties(reading) >= {
        ("umbrella_member", own, "Shore Alliance", "2005-11", "2009"),
        ("ally", own, "Reed Army", "2006", "2008"),
        ("ally", "Island Column", own, "2008", None),
        ("rival", "Harbour Squad", own, "2006-05", "2009-10"),
        ("split", "New Lake Front", own, "2012-02", None),
    }
    doubted = [r for r in reading.records.relations if r.evidence.strength == "suspected"]
    assert [r.a for r in doubted] == ["Island Column"]


def test_a_dot_between_name_and_kind_makes_a_line_of_a_list() -> None:
    """`Name • Kind (doubt) (years)`, in whatever section it stands."""
    text = (
        "# Lake Liberation Front\n\n## Leadership\n\nThe Lake Liberation Front (LLF) was led by two men.\n\n"
        "Reed Army • Ally (1976-1980)\n\nIsland Column • Ally (Suspected) (1979)\n\n"
        "New Lake Front • Splinter Group (March 1978)\n\nShore Guard • Merged into the group (1977)\n\nUganda • Base (1977)\n"
    )
    own = "Lake Liberation Front"
    reading = read_bytes("page.md", text.encode())
    assert ties(reading) == {
        ("ally", own, "Reed Army", "1976", "1980"),
        ("ally", "Island Column", own, "1979", None),
        ("split", "New Lake Front", own, "1978-03", None),
        ("merger", "Shore Guard", own, "1977", None),
    }
    doubted = [r.a for r in reading.records.relations if r.evidence.strength == "suspected"]
    assert doubted == ["Island Column"]
