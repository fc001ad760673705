"""`events/`: copies of event datasets, read by their own codes; what cannot be read is named by file, line and column."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from stemma.atlas.events import read_layers
from stemma.model.counts import Count
from stemma.model.layers import EventLayer, Exactness
from stemma.model.problem import Problem
from stemma.model.registry import RegisteredGroup, Registry

REGISTRY = Registry.of(
    [
        RegisteredGroup("bra", "Blue River Army", identifiers={"ucdp": "71|72", "acled": "BRA: Blue River Army", "gtd": "Blue River Army (BRA)"}),
        RegisteredGroup("gov", "Government of Nileland", kind="state_body", identifiers={"ucdp": "9"}),
    ]
)  # fmt: skip
ABOUT = 'title = "Invented events 1.0"\nissued = "2023-06"\nlicence = "CC BY 4.0"\npublish = true\n'
GED = """id,side_a_new_id,side_a,side_b_new_id,side_b,where_prec,where_coordinates,adm_1,country,latitude,longitude,event_clarity,date_start,date_end,low,best,high
11,9,Government of Nileland,71,BRA,1,Gulu town,Gulu district,Uganda,2.7,32.3,1,2001-05-02,2001-05-02,3,4,6
12,72,BRA,9,Government of Nileland,2,Gulu town,Gulu district,Uganda,2.7,32.3,2,2001-06-01,2001-06-30,0,0,0
13,71,BRA,0,Civilians,4,Gulu district,Gulu district,Uganda,2.9,32.4,1,2002-01-01,2002-01-01,1,1,1
14,9,Government of Nileland,5,Somebody else,1,Juba town,,South Sudan,4.8,31.6,1,2002-01-01,2002-01-01,1,1,1
"""


def layers(
    folder: Path, data: str, about: str = ABOUT, name: str = "x.csv"
) -> tuple[tuple[EventLayer, ...], list[Problem]]:
    """A folder with one dataset, read."""
    (folder / name).write_text(data, "utf-8")
    if about:
        (folder / "x.toml").write_text(about, "utf-8")
    problems: list[Problem] = []
    return read_layers(folder, REGISTRY, problems), problems


def test_events_of_a_group_are_kept_by_its_id_and_all_others_counted(tmp_path: Path) -> None:
    """UCDP GED: ids 71 and 72 are one group of the registry; a government alone is no side that is laid over."""
    (layer,), problems = layers(tmp_path, GED)
    assert problems == []
    assert (layer.form, layer.title, layer.issued) == ("ucdp-ged", "Invented events 1.0", "2023-06")
    assert [event.id for event in layer.events] == ["11", "12", "13"]
    assert {event.groups for event in layer.events} == {("group/bra",)}
    assert layer.others == 1


def test_a_place_is_as_exact_as_the_code_says(tmp_path: Path) -> None:
    """where_prec 1 is a point, 2 within 25 km; 4 is only the middle of a region and keeps no position."""
    (layer,), _ = layers(tmp_path, GED)
    point, near, region = layer.events
    assert (point.exactness, point.latitude, point.near_km) == (Exactness.POINT, 2.7, 0)
    assert (near.exactness, near.near_km) == (Exactness.NEAR, 25)
    assert (region.exactness, region.latitude, region.region) == (
        Exactness.REGION,
        None,
        "Gulu district",
    )
    assert point.killed == Count(3, 4, 6)
    assert (near.start, near.end, near.note) == (
        "2001-06-01", "2001-06-30", "one of several events that its source reports in sum",
    )  # fmt: skip


def test_acled_says_a_week_a_month_and_no_toll(tmp_path: Path) -> None:
    """time_precision 2 is some day of a week about the date, 3 of its month; 0 dead is not told from unknown."""
    head = "event_id_cnty,event_date,time_precision,actor1,actor2,country,admin1,location,latitude,longitude,geo_precision,fatalities,event_type\n"
    rows = [
        "U1,15 June 2020,1,BRA: Blue River Army,,Uganda,Gulu,Gulu,2.7,32.3,1,3,Battles",
        "U2,2020-06-15,2,BRA: Blue River Army,,Uganda,Gulu,Gulu,2.7,32.3,2,0,Battles",
        "U3,15 February 2020,3,BRA: Blue River Army,,Uganda,Gulu,Gulu,2.7,32.3,3,1,Battles",
    ]
    (layer,), problems = layers(tmp_path, head + "\n".join(rows) + "\n")
    assert problems == []
    found = {event.id: event for event in layer.events}
    assert (found["U1"].start, found["U1"].killed) == ("2020-06-15", Count(None, 3, None))
    assert (found["U2"].start, found["U2"].end, found["U2"].killed) == (
        "2020-06-09",
        "2020-06-21",
        None,
    )
    assert (found["U3"].start, found["U3"].end) == ("2020-02-01", "2020-02-29")
    assert [found[n].exactness for n in ("U1", "U2", "U3")] == [
        Exactness.POINT,
        Exactness.REGION,
        Exactness.COUNTRY,
    ]


def test_gtd_knows_a_year_alone_and_doubts_a_group(tmp_path: Path) -> None:
    """Month or day 0 is not known; guncertain1 makes the attribution possible; an empty toll is not told."""
    head = "eventid,iyear,imonth,iday,country_txt,provstate,city,latitude,longitude,specificity,gname,guncertain1,nkill\n"
    rows = [
        "1,1999,0,0,Uganda,Gulu,Gulu,2.7,32.3,1,Blue River Army (BRA),1,",
        "2,1999,2,0,Uganda,Gulu,Unknown,2.7,32.3,4,Blue River Army (BRA),0,5",
    ]
    (layer,), problems = layers(tmp_path, head + "\n".join(rows) + "\n")
    assert problems == []
    first, second = layer.events
    assert (first.start, first.end, first.strength, first.killed) == (
        "1999-01-01",
        "1999-12-31",
        "possible",
        None,
    )
    assert (second.start, second.end, second.strength) == ("1999-02-01", "1999-02-28", "attributed")
    assert second.killed == Count.exactly(5)


def test_the_editors_may_name_an_actor(tmp_path: Path) -> None:
    """[actors] "Somebody else" = "bra": a judgement of theirs; an id that groups.csv lacks is an error."""
    (layer,), _ = layers(tmp_path, GED, ABOUT + '\n[actors]\n"Somebody else" = "bra"\n')
    assert len(layer.events) == 4
    none, problems = layers(tmp_path, GED, ABOUT + '\n[actors]\n"Somebody else" = "xyz"\n')
    assert none == ()
    assert [(p.code, p.file, p.line) for p in problems] == [("event-layer", "x.toml", 7)]


@pytest.mark.parametrize(
    ("cell", "wrong", "column", "words"),
    [
        ("2001-05-02,2001-05-02", "2001-05-32,2001-05-02", 80, "date_start: expected a day"),
        (",2.7,32.3,1,2001", ",92.7,32.3,1,2001", 69, "latitude: expected a number from -90 to 90"),
        ("BRA,1,Gulu", "BRA,8,Gulu", 36, "where_prec: expected a whole number from 1 to 7"),
        (
            "2001-05-02,2001-05-02",
            "2001-05-02,2001-05-01",
            91,
            "date_end: expected a day not before",
        ),
    ],
)
def test_a_cell_that_cannot_be_read_is_named_by_file_line_and_column(
    tmp_path: Path, cell: str, wrong: str, column: int, words: str
) -> None:
    """The row is not used; all others are."""
    (layer,), (problem,) = layers(tmp_path, GED.replace(cell, wrong, 1))
    assert [event.id for event in layer.events] == ["12", "13"]
    assert (problem.code, problem.severity, problem.file) == ("event-row", "error", "x.csv")
    assert (problem.line, problem.column) == (2, column)
    assert problem.message.startswith(words)


def test_a_best_number_outside_of_its_bounds_is_no_toll(tmp_path: Path) -> None:
    """UCDP GED has such rows: 3 at least, 7 best, 6 at most. The event stays, and a warning says why it has no toll."""
    (layer,), (problem,) = layers(tmp_path, GED.replace(",3,4,6", ",3,7,6"))
    assert layer.events[0].killed is None
    assert (problem.severity, problem.line) == ("warning", 2)
    assert "the toll of this row is not used" in problem.message


def test_an_event_twice_and_quotes_that_never_end_are_named(tmp_path: Path) -> None:
    """One id twice; a quote opened in the last row."""
    (layer,), (twice,) = layers(tmp_path, GED.replace("12,72", "11,72"))
    assert len(layer.events) == 2
    assert (twice.line, twice.column) == (3, 1)
    _, (comma,) = layers(
        tmp_path,
        GED.replace(
            "Gulu town,Gulu district,Uganda,2.7,32.3,1,",
            '"Gulu, town",Gulu district,Uganda,x,32.3,1,',
            1,
        ),
    )
    assert (comma.line, comma.message.partition(":")[0]) == (2, "latitude")


def test_a_dataset_of_which_nobody_says_what_it_is_is_not_read(tmp_path: Path) -> None:
    """No file beside it, no licence, no date, TOML that is none; and columns of no known form."""
    for about in (
        "",
        'title = "x"\nissued = "2023"\n',
        ABOUT.replace("2023-06", "soon"),
        "title =",
    ):
        (tmp_path / "x.toml").unlink(missing_ok=True)
        none, (problem,) = layers(tmp_path, GED, about)
        assert (none, problem.code, problem.severity) == ((), "event-layer", "error"), about
    none, (problem,) = layers(tmp_path, "a,b\n1,2\n")
    assert (none, problem.code) == ((), "event-columns")


def test_parquet_is_read_where_duckdb_is_installed(tmp_path: Path) -> None:
    """The same table as Parquet; a bad row is told by its number."""
    duckdb = pytest.importorskip("duckdb")
    (tmp_path / "table.csv").write_text(
        GED.replace("2001-05-02,2001-05-02", "2001-05-02,2001-04-01"), "utf-8"
    )
    path = tmp_path / "events" / "x.parquet"
    path.parent.mkdir()
    duckdb.connect().execute(
        f"COPY (SELECT * FROM read_csv('{tmp_path / 'table.csv'}', all_varchar=true)) TO '{path}' (FORMAT parquet)"
    )
    (path.parent / "x.toml").write_text(ABOUT, "utf-8")
    problems: list[Problem] = []
    (layer,) = read_layers(path.parent, REGISTRY, problems)
    assert [event.id for event in layer.events] == ["12", "13"]
    assert problems[0].message.startswith("row 1: date_end")
    path.write_bytes(b"no parquet")
    problems.clear()
    assert read_layers(path.parent, REGISTRY, problems) == ()
    assert [p.code for p in problems] == ["event-layer"]


def test_parquet_without_duckdb_says_what_to_install(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The rest of the atlas is read all the same."""
    monkeypatch.setitem(sys.modules, "duckdb", None)
    (tmp_path / "x.parquet").write_bytes(b"")
    (tmp_path / "x.toml").write_text(ABOUT, "utf-8")
    problems: list[Problem] = []
    assert read_layers(tmp_path, REGISTRY, problems) == ()
    assert "stemma-atlas[parquet]" in problems[0].help
