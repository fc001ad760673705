"""The rows of MODEL.md section 2: each kind of statement, from its words to library, table and page.

The words stand in PROFILE; every row names them, the property they become, and what must survive.
Proposals are accepted first, as an editor would.
"""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from stemma.pipeline import build_atlas, compile_atlas, start_atlas
from stemma.store.query import run_query

PROFILE = """---
id: lrf
---

# Lake Region Front

## Overview

Formed: 1994[^overview-1]

Disbanded: Group is active.

First Attack: March 3, 1995: The Kenyan government blamed the LRF for a bombing in Kisumu, Kenya, but this has not been independently verified (16+ killed, 100+ wounded).[^overview-1]

## Narrative

The Lake Region Front (LRF) grew in the late 1990s.[^overview-1] It is unclear if the group was responsible for a March 1995 bombing in Kisumu.[^overview-1] The Kenyan government initially accused the Savanna League, a party, of the attack.[^overview-1] In September 2003, the LRF declared support for the Delta Resistance Front. In August 2004, the LRF pledged allegiance to the Delta Resistance Front.[^overview-1]

[^overview-1]: Otieno, Grace. “Kisumu: what is known; what is not.” Lake Times, 4 May 2012. Web. 2 June 2013; “Front.” Lake Institute, 2012. Web. 3 June 2013.

## Leadership

Daniel Ouma (June 1994 to August 27, 2001): Ouma was allegedly a commander in Uganda in 1992. He was killed in 2001.[^leadership-1]

Grace Achieng (August 17, 2010 to April 29, 2012): Achieng spoke for the LRF.[^leadership-2]

The current leader of the LRF is unknown.

[^leadership-1]: “Front.” Lake Institute, n.d. Web. 5 June 2013.

[^leadership-2]: Otieno, Grace. “A new face for the front.” Lake Times, 17 Aug. 2010.

## Name Changes

There are no recorded name changes for this group.

## Size Estimates

- 2001: 1,500 – 2,000 (Lake Times)[^size_estimates-1]

- Late 2001: around 500 (UN Security Council)[^size_estimates-1]

[^size_estimates-1]: “Front.” Lake Institute, 2012.

## Resources

The group allegedly collected ransom.[^resources-1] It received donations from the Kenyan diaspora.[^resources-1]

[^resources-1]: “Front.” Lake Institute, 2012.

## Locations

Disclaimer: This is a partial list of places.

From 1998 – 2001, the LRF operated in Uganda.[^locations-1] Fighters are suspected to have trained in Sudan.[^locations-1]

[^locations-1]: “Front.” Lake Institute, 2012.

## Ideology and Goals

The group initially sought to establish a lake republic.[^ideology-1]

[^ideology-1]: “Front.” Lake Institute, 2012.

## Targets and Tactics

Prior to October 2001, the LRF targeted police posts with ambushes.[^targets_tactics-1]

[^targets_tactics-1]: “Front.” Lake Institute, 2012.

## Attacks

March 3, 1995: The Kenyan government blamed the LRF for a bombing in Kisumu, Kenya, but this has not been independently verified (16+ killed, 100+ wounded).[^attacks-1]

December 2002 – May 2003: The LRF set off four explosions in Kampala, Uganda, in what some consider its worst campaign (8 killed, unknown wounded).[^attacks-2]

June 2004: The LRF took around 30 men hostage near Arusha, Tanzania. The following month, several captives came home. The act was allegedly in response to arrests (no casualties).[^attacks-2]

May 4, 2008: The LRF stormed a depot in Jinja, Uganda (36 killed, including 10 attackers).[^attacks-2]

March 2009: An Ethiopian militant threw a grenade into a market in Mwanza, Tanzania (2 killed).[^attacks-2]

July 9, 2010: The Savanna League claimed responsibility for a raid near Nakuru, Kenya. It is possible that the raiders were affiliated with the LRF (4 killed, 3 wounded).[^attacks-2]

[^attacks-1]: Otieno, Grace. “Kisumu: what is known; what is not.” Lake Times, 4 May 2012.

[^attacks-2]: “Front.” Lake Institute, 2012.

## Designations

- Ministry of Interior Listed Terrorist Entity: May 2000 – Present.[^designations-1]

- Home Office Proscribed Organisation: June 2001 – Present.[^designations-2]

[^designations-1]: “Listed entities.” Ministry of Interior, Dec. 2005.

[^designations-2]: “Listed entities.” Ministry of Interior, n.d. Web. 3 June 2013.

## Relationships

The Coast Army provided weapons and training to the LRF until 2002.[^relationships-1] In 2009, the Reed Brigade split from the LRF.[^relationships-1] The Marsh Brigade, later renamed the Marsh Union, was an ally of the LRF.[^relationships-1] LRF leaders originally founded the Lake Justice Party in 1991.[^relationships-1]

The LRF cooperated with Ansar al-Rahma, a militant group, in 2003.[^relationships-1] Ansar al-Rahna, a militant group, left the area in 2006.[^relationships-1]

[^relationships-1]: “Front.” Lake Institute, 2012.

## State Sponsors

The nature of the Coast Army’s support for the LRF is not known.[^state_sponsors-1]

[^state_sponsors-1]: “Front.” Lake Institute, 2012.
"""

ROWS = (
    (1, "Formed: 1994", "formed", "when_edtf IS NULL AND value LIKE '%\"1994\"%'"),
    (2, "Late 2001", "size", "when_edtf = '2001-39'"),
    (3, "June 1994 to August 27, 2001", "period", "value LIKE '%1994-06/2001-08-27%'"),
    (4, "From 1998 – 2001", "place", "when_edtf = '1998/2001' AND when_mode = 'throughout'"),
    (5, "2000 – Present", "period", "value LIKE '%2000-05/..%'"),
    (5, "Group is active.", "status", "when_as_of IS NOT NULL"),
    (6, "Prior to October 2001", "target", "when_edtf = '../2001-09'"),
    (7, "The following month", "part", "when_basis = 'relative' AND when_edtf = '2004-07'"),
    (8, "August 17, 2010", "start", "when_basis = 'publication' AND when_edtf = '2010-08-17'"),
    (9, "16+ killed", "killed", "value_low = 16 AND value_high IS NULL"),
    (10, "1,500 – 2,000", "size", "value_low = 1500 AND value_high = 2000"),
    (10, "around 500", "size", "value_low = 500 AND value LIKE '%approx%'"),
    (11, "unknown wounded", "wounded", "value_special = 'some' AND value_low IS NULL"),
    (12, "including 10 attackers", "killed", "value_low = 36 AND value LIKE '%includes_perpetrators%yes%'"),
    (13, "several captives", "quantity", "value_low = 2 AND value_high IS NULL"),
    (14, "UN Security Council", "size", "voices LIKE '%estimates%UN Security Council%'"),
    (15, "blamed the LRF", "perpetrator", "stance = 'doubts' AND voices LIKE '%blames%government-of-kenya%'"),
    (16, "initially accused", "perpetrator", "value_node = 'group/savanna-league' AND voices LIKE '%accuses%'"),
    (17, "It is unclear if", "perpetrator", "polarity = '?'"),
    (18, "allegedly a commander", "role", "voices LIKE '%alleges%(passive)%'"),
    (19, "are suspected to", "place", "strength = 'suspected'"),
    (20, "claimed responsibility", "perpetrator", "strength = 'claimed'"),
    (20, "It is possible", "perpetrator_affiliation", "strength = 'possible'"),
    (21, "First Attack", "first_attack", "strength = 'unverified'"),
    (22, "no recorded name changes", "former_name", "value_special = 'none'"),
    (23, "is unknown", "leader", "value_special = 'some'"),
    (24, "is not known", "support_kind", "value_special = 'some'"),
    (25, "2001: 1,500", "size", "value_low = 1500"),
    (25, "Late 2001", "size", "value_high = 500"),
    (26, "In September 2003", "when", "subject LIKE 'event/2003-09-%'"),
    (26, "In August 2004", "when", "subject LIKE 'event/2004-08-%'"),
    (27, "allegedly a commander in Uganda in 1992", "role", "when_edtf = '1992'"),
    (28, "Ansar al-Rahma", "name", "value LIKE '%Ansar al-Rahma%'"),
    (28, "Ansar al-Rahna", "name", "value LIKE '%Ansar al-Rahna%'"),
    (29, "later renamed the Marsh Union", "name", "value LIKE '%Marsh Union%' AND when_edtf IS NULL"),
    (29, "originally founded", "kind", "value LIKE '%successor%'"),
    (30, "split from the LRF", "kind", "value LIKE '%split%'"),
    (31, "weapons and training", "support_kind", "value LIKE '%weapons%'"),
    (32, "four explosions", "parts", "value_low = 4"),
    (33, "An Ethiopian militant", "actor", "value_node IN (SELECT id FROM nodes WHERE kind = 'unnamed')"),
    (33, "Kenyan diaspora", "resource_giver", "value_node IN (SELECT id FROM nodes WHERE kind = 'class')"),
    (34, "16+ killed", "wounded", "value_low = 100"),
    (35, "He was killed in 2001.", "fate", "1"),
    (36, "blamed the LRF", "wounded", "value_low = 100"),
    (37, "Ministry of Interior Listed", "period", "value LIKE '%2000-05/..%'"),
    (37, "Home Office Proscribed", "period", "value LIKE '%2001-06/..%'"),
    (38, "This is a partial list", "completeness", "value LIKE '%partial%'"),
    (39, "in response to", "motive", "strength = 'alleged'"),
    (39, "some consider", "assessment", "strength = 'attributed'"),
    (39, "initially sought", "goal", "1"),
)  # fmt: skip


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("rows") / "atlas"
    start_atlas(folder, title="Rows")
    (folder / "profiles" / "lrf.md").write_text(PROFILE, "utf-8")
    proposals = [s.id for s in compile_atlas(folder).statements if s.status == "proposed"]
    rows = "".join(f'"{i}",accepted,editor,2020-01-01,read\n' for i in proposals)
    judged = folder / "judgements" / "statements.csv"
    judged.write_text(f"statement,decision,by,at,why\n{rows}", "utf-8")
    return build_atlas(folder).folder


@pytest.mark.parametrize(
    ("row", "words", "name", "where"), ROWS, ids=[f"{r[0]}-{r[2]}" for r in ROWS]
)
def test_a_row_survives_to_library_table_and_page(
    built: Path, row: int, words: str, name: str, where: str
) -> None:
    """The statement stands in the library with its axes, in the CSV, and on a page."""
    sql = (
        "SELECT DISTINCT s.id FROM statements s JOIN supports u ON u.statement = s.id "
        f"WHERE instr(u.exact, '{words}') AND s.property = '{name}' AND {where}"
    )
    found = run_query(built / "atlas.sqlite", sql).rows
    assert found, (row, words)
    identifier = str(found[0][0])
    with (built / "downloads" / "statements.csv").open(encoding="utf-8", newline="") as table:
        assert any(line["id"] == identifier for line in csv.DictReader(table))
    anchor = identifier.rpartition("~")[2]
    assert any(anchor in page.read_text("utf-8") for page in (built / "site").rglob("*.html"))


def test_one_value_in_two_sections_is_one_statement_with_two_supports(built: Path) -> None:
    """Rows 34 and 36: several notes, several sources a note, a semicolon inside a title."""
    sql = "SELECT footnote, source FROM supports JOIN statements ON id = statement WHERE property = 'killed' AND value_low = 16"
    rows = run_query(built / "atlas.sqlite", sql).rows
    assert {row[0] for row in rows} == {"overview:1", "attacks:1"}
    assert len({row[1] for row in rows}) == 2


def test_a_note_at_the_end_of_a_run_says_so(built: Path) -> None:
    """Row 35: reach is run for the sentence before, none without a note."""
    sql = "SELECT DISTINCT reach FROM supports WHERE instr(exact, 'allegedly a commander') OR instr(exact, 'current leader')"
    assert {row[0] for row in run_query(built / "atlas.sqlite", sql).rows} == {"run", "none"}


def test_values_that_exclude_each_other_are_a_conflict(built: Path) -> None:
    """Row 25: two sizes of one year stand side by side, and the library says that they conflict."""
    sql = "SELECT message FROM problems WHERE rule = 'R1' AND instr(message, 'size') AND instr(message, '500')"
    assert run_query(built / "atlas.sqlite", sql).rows


def test_two_names_that_are_nearly_one_are_asked_about(built: Path) -> None:
    """Row 28: both names stay, nothing is merged, and a question is put to the editor."""
    sql = "SELECT message FROM problems WHERE rule = 'R8' AND instr(message, 'Rahma') AND instr(message, 'Rahna')"
    assert run_query(built / "atlas.sqlite", sql).rows


def test_one_page_cited_with_and_without_a_date_stays_two_versions(built: Path) -> None:
    """Row 37: the title stands once for each date printed, each with what rests on it."""
    sql = (
        "SELECT issued, count(DISTINCT statement) FROM sources s JOIN supports u ON u.source = s.id "
        "WHERE title = 'Listed entities' GROUP BY issued ORDER BY issued"
    )
    rows = run_query(built / "atlas.sqlite", sql).rows
    assert [row[0] for row in rows] == ["", "2005-12"]
    assert all(int(str(row[1])) > 0 for row in rows)


def test_every_row_is_named() -> None:
    """All 39 rows of MODEL.md, section 2."""
    assert {row[0] for row in ROWS} == set(range(1, 40))
