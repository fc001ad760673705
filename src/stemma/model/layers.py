"""Layers: events of other people's datasets, laid over the places of an atlas.

In go rows of UCDP GED, ACLED or GTD, out come records that keep who coded them, in which edition and under what
licence. A layer is never a statement of a profile: nothing counts it, joins it to an attack, or lets it speak for a
group. Example: an event of UCDP GED 23.1 with 1 to 4 killed on 4 November 2022 in the North Waziristan district.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from stemma.model.counts import Count


class Exactness(StrEnum):
    """How exactly a dataset knows where an event was."""

    POINT = "point"
    """At its position."""
    NEAR = "near"
    """Within some kilometres of it."""
    REGION = "region"
    """Somewhere in a part of a country; the position is only the middle of something."""
    COUNTRY = "country"
    """Somewhere in the country."""
    NOWHERE = "nowhere"
    """Not told, or in no country."""


@dataclass(frozen=True, slots=True)
class OutsideEvent:
    """A row of a dataset that names a group of the atlas."""

    id: str
    """The dataset's own."""
    start: str
    """First possible day, EDTF day."""
    end: str
    """Last possible day."""
    sides: tuple[str, ...]
    """Who took part, as the dataset names them."""
    groups: tuple[str, ...]
    """Node ids of those that are groups of the atlas, by their outside id."""
    place: str
    """As the dataset names it; empty: not told."""
    region: str
    """First-level part of the country, as the dataset names it; empty: not told."""
    country: str
    """As the dataset names it."""
    latitude: float | None
    """Only where the exactness is `point` or `near`."""
    longitude: float | None
    near_km: float
    exactness: Exactness
    killed: Count | None
    """None: not told."""
    strength: str
    """`attributed`; `possible` where the dataset doubts who did it."""
    note: str
    """What the dataset's codes say besides, in words; empty: nothing."""


@dataclass(frozen=True, slots=True)
class EventLayer:
    """A dataset of `events/`."""

    name: str
    """Of its file, without ending."""
    form: str
    """`ucdp-ged`, `acled` or `gtd`."""
    title: str
    licence: str
    attribution: str
    issued: str
    """EDTF date of the edition."""
    is_published: bool
    """Whether the editors say that its licence lets them pass it on."""
    events: tuple[OutsideEvent, ...]
    others: int
    """Rows that name no group of the atlas."""
