"""The file of the lineage map: what its script loads, one record type from top to bottom.

In go a `LineageMap`, what the atlas says of itself and functions that make addresses, out comes a
`LineageFile`; groups in ties are numbers of lanes. Days are as by `datetime.date.toordinal`, null where not
stated. `web/src/lineage/record.ts` reads it at the door.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import msgspec

from stemma.model.build import AtlasHeader
from stemma.model.dates import date_in_words
from stemma.model.releases import Release
from stemma.publishing.views.concordance import EachWork, each_at_once
from stemma.publishing.views.life_chart import ChartPoint, ChartRow
from stemma.publishing.views.lineage import Lane, LineageMap
from stemma.publishing.views.ties import Tie
from stemma.publishing.views.timeline import Bar, day_of

Link = Callable[[str], str]


@dataclass(frozen=True, slots=True)
class AtlasLine:
    """What an exported picture says of its origin."""

    title: str
    publisher: str
    licence: str
    described: int | None
    """Last day as of which the atlas describes."""
    release: str
    """Id of the release, which permalinks carry: `1.2`; `after-1.2` and `unreleased` are working builds."""
    edition: str
    """The same in words."""
    cite: str
    """One line to cite the atlas with: who, what, which release, as of when."""


@dataclass(frozen=True, slots=True)
class StretchLine:
    """A life or a tenure; `earlier` is what was known of it before the day `known`, the oldest first."""

    label: str
    words: str
    href: str
    strength: str
    is_single: bool
    bar: Bar
    known: int | None
    earlier: tuple[StretchLine, ...]


@dataclass(frozen=True, slots=True)
class PointLine:
    """An attack."""

    words: str
    href: str
    strength: str
    is_single: bool
    bar: Bar
    low: int | None
    """Killed at least; null: not stated."""
    known: int | None
    earlier: tuple[PointLine, ...]


@dataclass(frozen=True, slots=True)
class LaneLine:
    """A group."""

    group: str
    name: str
    short: str
    names: tuple[str, ...]
    href: str
    family: int
    theatres: tuple[str, ...]
    status: str
    life: tuple[StretchLine, ...]
    leaders: tuple[StretchLine, ...]
    attacks: tuple[PointLine, ...]
    known: int | None
    """The day from which anything is known of it."""
    status_known: int | None


@dataclass(frozen=True, slots=True)
class TieLine:
    """A relation; `a` and `b` are numbers of lanes."""

    node: str
    a: int
    b: int
    kind: str
    support: str
    words: str
    href: str
    strength: str
    is_single: bool
    passages: int
    bar: Bar
    known: int | None
    earlier: tuple[TieLine, ...]


@dataclass(frozen=True, slots=True)
class LineageFile:
    """All of it."""

    atlas: AtlasLine
    lanes: tuple[msgspec.Raw, ...]
    """A `LaneLine` each, as JSON."""
    ties: tuple[msgspec.Raw, ...]
    """A `TieLine` each, as JSON."""
    theatres: tuple[str, ...]
    undated: int
    unpublished: int
    """Ties that cite no dated publication: they count as known from the day of their profile."""


def lineage_file(
    view: LineageMap,
    atlas: AtlasLine,
    *,
    link: Link,
    group_link: Link,
    each: EachWork = each_at_once,
) -> LineageFile:
    """The map as its script loads it."""
    return LineageFile(
        atlas=atlas,
        lanes=tuple(map(msgspec.Raw, each(lane_json, view.lanes, link, group_link))),
        ties=tie_lines(view, link, each),
        theatres=view.theatres,
        undated=view.undated,
        unpublished=view.unpublished,
    )


def lane_json(lane: Lane, link: Link, group_link: Link) -> bytes:
    """One group as JSON."""
    return msgspec.json.encode(lane_line(lane, link, group_link))


def tie_lines(
    view: LineageMap, link: Link, each: EachWork = each_at_once
) -> tuple[msgspec.Raw, ...]:
    """All ties as JSON; their parties are numbers of lanes."""
    number = {lane.group: at for at, lane in enumerate(view.lanes)}
    rows = [(tie, number[tie.a], number[tie.b]) for tie in view.ties]
    return tuple(map(msgspec.Raw, each(tie_json, rows, link)))


def tie_json(row: tuple[Tie, int, int], link: Link) -> bytes:
    """One tie, with the numbers of its parties, as JSON."""
    return msgspec.json.encode(tie_line(row[0], row[1], row[2], link))


def atlas_line(header: AtlasHeader, releases: Sequence[Release] = ()) -> AtlasLine:
    """What the atlas says of itself; `releases` are those that were made before, the oldest first."""
    described = day_of(header.described) if header.described else None
    last = releases[-1].version if releases else ""
    release = header.release or (f"after-{last}" if last else "unreleased")
    edition = f"release {header.release}" if header.release else (
        f"unreleased, built from the profiles after release {last}" if last
        else "unreleased, built from the profiles"
    )  # fmt: skip
    at = f"as described in {date_in_words(header.described)}" if header.described else ""
    told = (header.publisher, header.title, edition, at)
    return AtlasLine(
        header.title, header.publisher, header.licence, described, release, edition,
        ", ".join(filter(None, told)),
    )  # fmt: skip


def lane_line(lane: Lane, link: Link, group_link: Link) -> LaneLine:
    """One group."""
    return LaneLine(
        lane.group, lane.name, lane.short, lane.names, group_link(lane.group), lane.family,
        lane.theatres, lane.status,
        tuple(stretch_line(row, link) for row in lane.life),
        tuple(stretch_line(row, link) for row in lane.leaders),
        tuple(point_line(point, link) for point in lane.attacks),
        lane.known, lane.status_known,
    )  # fmt: skip


def stretch_line(row: ChartRow, link: Link) -> StretchLine:
    """A life or a tenure."""
    return StretchLine(
        row.label, row.words, link(row.id), row.strength, row.is_single, row.bar, row.known,
        tuple(stretch_line(state, link) for state in row.earlier),
    )  # fmt: skip


def point_line(point: ChartPoint, link: Link) -> PointLine:
    """An attack."""
    return PointLine(
        point.words, link(point.id), point.strength, point.is_single, point.bar, point.low,
        point.known, tuple(point_line(state, link) for state in point.earlier),
    )  # fmt: skip


def tie_line(tie: Tie, a: int, b: int, link: Link) -> TieLine:
    """A relation between the lanes of two numbers."""
    return TieLine(
        tie.node, a, b, tie.kind, tie.support, tie.words, link(tie.id),
        tie.strength, tie.is_single, tie.passages, tie.bar, tie.known,
        tuple(tie_line(state, a, b, link) for state in tie.earlier),
    )  # fmt: skip
