"""`places.csv`: positions that the editors looked up, which go before those of the gazetteer.

In goes the table, out come `KnownPlace`s. Example row: `Kolongo,KE,-0.51,34.46,2,GeoNames 192710`. Problems:
`bad-position`; a row with one is not used, since a wrong point is worse than none.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator

from stemma.atlas.tables import Row, Table
from stemma.model.places import KnownPlace, place_id
from stemma.model.problem import Severity

PLACE_COLUMNS = ("name", "country", "lat", "lon", "precision_km", "source")
CODE = re.compile(r"[A-Z]{2}")


def read_places(table: Table) -> Iterator[KnownPlace]:
    """The rows that can be used; of two rows for one place the second is reported."""
    known: set[str] = set()
    for row in table.rows:
        place = known_place(table, row)
        if place is not None and place.id in known:
            report(table, row, f"each place once, found {place.name!r} again", "remove one of them")
        elif place is not None:
            known.add(place.id)
            yield place


def known_place(table: Table, row: Row) -> KnownPlace | None:
    """One row; None where it is faulty."""
    cells = row.cells
    name, country = cells.get("name", ""), cells.get("country", "").upper()
    latitude, longitude = number(cells.get("lat", ""), 90), number(cells.get("lon", ""), 180)
    written = cells.get("precision_km", "")
    precision = number(written, math.inf)
    if not name:
        report(table, row, "a name, found an empty cell", "name the place as the text does")
    elif country and not CODE.fullmatch(country):
        report(table, row, f"a country as ISO 3166-1 alpha-2 code, found {country!r}",
               "write KE, not Kenya; leave it empty for a place of several countries")  # fmt: skip
    elif latitude is None or longitude is None:
        found = f"{cells.get('lat', '')!r}, {cells.get('lon', '')!r}"
        report(table, row, f"degrees as decimal numbers (lat -90 to 90, lon -180 to 180), found {found}",
               "write -0.51, not 0° 30′ S")  # fmt: skip
    elif written and (precision is None or precision < 0):
        report(table, row, f"a precision in kilometres, found {written!r}",
               "write a number, or leave the cell empty")  # fmt: skip
    else:
        return KnownPlace(place_id(name, country or None), name, country, latitude, longitude,
                          precision if written else None, cells.get("source", ""))  # fmt: skip
    return None


def number(written: str, limit: float) -> float | None:
    """A number between minus and plus the limit; None for anything else."""
    try:
        found = float(written)
    except ValueError:
        return None
    return found if math.isfinite(found) and -limit <= found <= limit else None


def report(table: Table, row: Row, expected: str, advice: str) -> None:
    """A row that is not used."""
    table.report(
        row, Severity.ERROR, "bad-position", f"expected {expected}; this row is not used", advice
    )
