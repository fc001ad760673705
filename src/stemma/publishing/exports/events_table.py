"""Events of other datasets as a table of the downloads, beside the statements and never among them.

In goes a public build, out come columns and rows: each with its dataset, edition and licence. A position stands only where
the dataset is exact to a place or to some kilometres about it.
"""

from __future__ import annotations

from collections.abc import Sequence

from stemma.model.build import Build

COLUMNS = {
    "dataset": "name of the file in `events/`", "title": "the dataset and its edition, as the editors name it",
    "issued": "EDTF date of the edition", "licence": "under which the dataset may be passed on",
    "id": "id of the event in its dataset", "start": "first possible day", "end": "last possible day",
    "sides": "who took part, as the dataset names them; separated by `|`",
    "groups": "ids of groups of the atlas among them, told by outside id; separated by `|`",
    "place": "as the dataset names it", "region": "first-level part of the country, as the dataset names it",
    "country": "as the dataset names it", "latitude": "degrees; empty where the dataset gives only the middle of an area",
    "longitude": "degrees; empty where the dataset gives only the middle of an area",
    "near_km": "kilometres about the position within which it was; 0 or empty: at it, or no position",
    "exactness": "`point`, `near`, `region`, `country` or `nowhere`", "killed_low": "at least; empty: not told",
    "killed_best": "the dataset's own best number; empty: not told", "killed_high": "at most; empty: not told",
    "strength": "`attributed`, or `possible` where the dataset doubts who did it",
    "note": "what the dataset's codes say besides",
}  # fmt: skip
"""Column to what it holds."""
Row = Sequence[str | int | None]


def event_rows(build: Build) -> list[Row]:
    """A row an event, in the order of datasets and days."""
    return [
        (
            layer.name, layer.title, layer.issued, layer.licence, event.id, event.start, event.end,
            "|".join(event.sides), "|".join(group.partition("/")[2] for group in event.groups),
            event.place, event.region, event.country, text(event.latitude), text(event.longitude),
            text(event.near_km if event.latitude is not None else None), event.exactness.value,
            event.killed.low if event.killed else None, event.killed.best if event.killed else None,
            event.killed.high if event.killed else None, event.strength, event.note,
        )
        for layer in build.layers
        for event in layer.events
    ]  # fmt: skip


def text(number: float | None) -> str | None:
    """A number with a full stop; None stays."""
    return None if number is None else f"{number:g}" if number == round(number) else repr(number)
