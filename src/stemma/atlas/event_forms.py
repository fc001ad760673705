"""Forms of event datasets: the columns of UCDP GED, ACLED and GTD, and what their codes mean.

In goes a row as cells by column name, out comes an `OutsideEvent`; what cannot be read raises `BadCell` with the
column and what was expected. A position that a code calls the middle of a region is not kept: it would be a
false point. Sources: UCDP GED codebook 22.1; ACLED codebook 2023; GTD codebook 2021.
"""

from __future__ import annotations

import calendar
import math
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from stemma.model.counts import Count
from stemma.model.layers import Exactness, OutsideEvent

Cells = Mapping[str, str]


class BadCell(ValueError):
    """A cell that cannot be read."""

    def __init__(self, column: str, found: str, expected: str) -> None:
        """Of a column."""
        super().__init__(f"{column}: expected {expected}, found {found!r}")
        self.column, self.found = column, found


@dataclass(frozen=True, slots=True)
class Form:
    """One dataset's columns."""

    name: str
    title: str
    columns: tuple[str, ...]
    """Those it is known by, all needed."""
    actors: tuple[tuple[str, str], ...]
    """Columns of each side's outside id and name."""
    scheme: str
    """The column of `groups.csv` that holds the outside ids."""
    read: Callable[[Cells, tuple[str, ...], list[BadCell]], OutsideEvent]
    """Cells, the node ids of its groups, and where doubts are put: what is used only in part."""


def read_ged(cells: Cells, groups: tuple[str, ...], doubts: list[BadCell]) -> OutsideEvent:
    """UCDP GED: exact to a place or within 25 km (`where_prec` 1, 2), else somewhere in a region or country.

    Rows of the dataset whose best number is not between low and high keep their place and lose their toll.
    """
    start, end = day(cells, "date_start"), day(cells, "date_end")
    if end < start:
        raise BadCell("date_end", cells["date_end"], f"a day not before {start.isoformat()}")
    code = whole(cells, "where_prec", 1, 7)
    kinds = (Exactness.POINT, Exactness.NEAR, Exactness.REGION, Exactness.REGION, Exactness.COUNTRY,
             Exactness.COUNTRY, Exactness.NOWHERE)  # fmt: skip
    low, best, high = (whole(cells, name, 0) for name in ("low", "best", "high"))
    is_ordered = low <= best <= high
    if not is_ordered:
        expected = f"a number between low ({low}) and high ({high})"
        doubts.append(BadCell("best", cells["best"], expected))
    clarity = cells.get("event_clarity") == "2"
    return placed(
        cells, kinds[code - 1], groups, id=cells["id"], start=start, end=end,
        sides=(cells["side_a"], cells["side_b"]), place=cells.get("where_coordinates", ""),
        region=cells.get("adm_1", ""), killed=Count(low, best, high) if is_ordered else None, near_km=25.0,
        note="one of several events that its source reports in sum" if clarity else "",
    )  # fmt: skip


def read_acled(cells: Cells, groups: tuple[str, ...], doubts: list[BadCell]) -> OutsideEvent:
    """ACLED: a town, a region or no more (`geo_precision`); a day, week or month (`time_precision`). 0 dead may mean unknown."""
    on = day(cells, "event_date")
    precision = whole(cells, "time_precision", 1, 3)
    start, end = (on, on) if precision == 1 else (
        (on - timedelta(days=6), on + timedelta(days=6)) if precision == 2 else month_of(on.year, on.month)
    )  # fmt: skip
    kinds = (Exactness.POINT, Exactness.REGION, Exactness.COUNTRY)
    dead = whole(cells, "fatalities", 0)
    return placed(
        cells, kinds[whole(cells, "geo_precision", 1, 3) - 1], groups, id=cells["event_id_cnty"],
        start=start, end=end, sides=tuple(filter(None, (cells["actor1"], cells["actor2"]))),
        place=cells.get("location", ""), region=cells.get("admin1", ""),
        killed=Count(None, dead, None) if dead else None,
        note=" ".join(filter(None, (cells.get("event_type", ""), cells.get("sub_event_type", "")))),
    )  # fmt: skip


def read_gtd(cells: Cells, groups: tuple[str, ...], doubts: list[BadCell]) -> OutsideEvent:
    """GTD: a city, a region or no more (`specificity`); month and day 0 are not known; a doubted group is only possible."""
    year, month = whole(cells, "iyear", 1900, 2100), whole(cells, "imonth", 0, 12)
    on = whole(cells, "iday", 0, 31)
    if not month:
        start, end = date(year, 1, 1), date(year, 12, 31)
    elif not on:
        start, end = month_of(year, month)
    else:
        try:
            start = end = date(year, month, on)
        except ValueError as error:
            raise BadCell("iday", cells["iday"], "a day of that month") from error
    kinds = (
        Exactness.POINT,
        Exactness.REGION,
        Exactness.REGION,
        Exactness.REGION,
        Exactness.COUNTRY,
    )
    dead = cells.get("nkill", "")
    is_known = dead not in ("", "-9", "-99")
    killed = Count.exactly(int(number(cells, "nkill", 0, math.inf))) if is_known else None
    return placed(
        cells, kinds[whole(cells, "specificity", 1, 5) - 1], groups, id=cells["eventid"],
        start=start, end=end, place=cells.get("city", ""), region=cells.get("provstate", ""),
        sides=tuple(filter(None, (cells.get(name, "") for name in ("gname", "gname2", "gname3")))),
        killed=killed, country=cells["country_txt"],
        strength="possible" if cells.get("guncertain1") == "1" else "attributed",
        note=cells.get("attacktype1_txt", ""),
    )  # fmt: skip


def placed(
    cells: Cells,
    exactness: Exactness,
    groups: tuple[str, ...],
    *,
    id: str,
    start: date,
    end: date,
    sides: tuple[str, ...],
    place: str,
    region: str,
    killed: Count | None,
    country: str = "",
    near_km: float = 0.0,
    strength: str = "attributed",
    note: str = "",
) -> OutsideEvent:
    """An event, its position kept only where it is one."""
    is_point = exactness in (Exactness.POINT, Exactness.NEAR)
    return OutsideEvent(
        id, start.isoformat(), end.isoformat(), sides, groups, place, region,
        country or cells.get("country", ""),
        number(cells, "latitude", -90, 90) if is_point else None,
        number(cells, "longitude", -180, 180) if is_point else None,
        near_km if exactness is Exactness.NEAR else 0.0, exactness, killed, strength, note,
    )  # fmt: skip


WRITTEN = ("%d %B %Y", "%d-%b-%Y", "%d/%m/%Y")
"""Days as ACLED's exports have them, besides 2020-06-15."""


def day(cells: Cells, column: str) -> date:
    """A day; a time of day behind it is left out."""
    written = cells.get(column, "").strip()
    bare = re.sub(r"[ T]\d\d:\d\d.*$", "", written)
    try:
        return date.fromisoformat(bare)
    except ValueError:
        pass
    for form in WRITTEN:
        try:
            return datetime.strptime(bare, form).date()
        except ValueError:
            continue
    raise BadCell(column, written, "a day such as 2020-06-15")


def month_of(year: int, month: int) -> tuple[date, date]:
    """First and last day of a month."""
    return date(year, month, 1), date(year, month, calendar.monthrange(year, month)[1])


def whole(cells: Cells, column: str, least: int, most: float = math.inf) -> int:
    """A whole number between two."""
    written = cells.get(column, "")
    bounds = f"a whole number from {least}" + (f" to {most:.0f}" if most != math.inf else "")
    if not re.fullmatch(r"-?\d+(?:\.0+)?", written) or not least <= float(written) <= most:
        raise BadCell(column, written, bounds)
    return int(float(written))


def number(cells: Cells, column: str, least: float, most: float) -> float:
    """A number between two."""
    written = cells.get(column, "")
    try:
        found = float(written)
    except ValueError:
        found = math.nan
    if not least <= found <= most:
        raise BadCell(column, written, f"a number from {least:g} to {most:g}")
    return found


FORMS = (
    Form("ucdp-ged", "UCDP Georeferenced Event Dataset",
         ("id", "date_start", "date_end", "side_a", "side_b", "where_prec", "latitude", "longitude",
          "country", "low", "best", "high"),
         (("side_a_new_id", "side_a"), ("side_b_new_id", "side_b")), "ucdp", read_ged),
    Form("acled", "ACLED",
         ("event_id_cnty", "event_date", "time_precision", "actor1", "actor2", "country", "latitude",
          "longitude", "geo_precision", "fatalities"),
         (("actor1", "actor1"), ("actor2", "actor2")), "acled", read_acled),
    Form("gtd", "Global Terrorism Database",
         ("eventid", "iyear", "imonth", "iday", "country_txt", "latitude", "longitude", "specificity",
          "gname"),
         (("gname", "gname"), ("gname2", "gname2"), ("gname3", "gname3")), "gtd", read_gtd),
)  # fmt: skip
"""A new dataset is one reader above and one entry here."""
