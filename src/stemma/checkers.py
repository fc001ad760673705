"""Checking many profiles: what rules found in a profile by itself is taken over.

In go the readings of an atlas, out come all problems, as `analysis.check` finds them. What was found is kept
under a digest of the profile as it was read and put right, and of the publications it cites; and what rules over
the whole atlas work out of little, such as the names that are nearly alike, under a digest of that. Example:
after one edit, twenty-two rules look at one profile, and nine at all that is stated.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any, TypeVar

from stemma.analysis.check import Found, check_together, found_alone, sources_of
from stemma.model.problem import Problem
from stemma.model.reading import Reading
from stemma.model.sources import Source
from stemma.store.digests import RecordDigests, plain_digest
from stemma.store.keeping import Keeper
from stemma.store.programs import program

PORTION = 25
"""Profiles kept in one file."""
WORKED = "worked"
"""Name of the file with results of functions."""
T = TypeVar("T")


def check_kept(
    readings: Sequence[Reading], keeper: Keeper, records: RecordDigests
) -> list[Problem]:
    """All problems of the texts and all questions of the rules, each once."""
    if keeper.folder is None:
        sources = sources_of(readings)
        return check_together(readings, [found_alone(reading, sources) for reading in readings])
    sources = sources_of(readings)
    found: list[Found] = []
    for number, at in enumerate(range(0, len(readings), PORTION)):
        portion = readings[at : at + PORTION]
        held = kept_portion(keeper, number)
        keys = [key_of(reading, sources, records) for reading in portion]
        now = {
            key: known if (known := held.get(key)) is not None else found_alone(reading, sources)
            for key, reading in zip(keys, portion, strict=True)
        }
        if now.keys() != held.keys():
            keeper.put(f"checks/{number}", now)
        found += [now[key] for key in keys]
    worked = Worked(keeper)
    together = check_together(readings, found, worked)
    worked.keep()
    numbers = {str(n) for n in range(-(-len(readings) // PORTION))}
    keeper.drop_others("checks", {WORKED, *numbers})
    return together


class Worked:
    """Results of pure functions, from the last build where they were given the same."""

    def __init__(self, keeper: Keeper) -> None:
        """What was kept."""
        self.keeper = keeper
        held = keeper.get(f"checks/{WORKED}")
        self.held: dict[bytes, Any] = held if isinstance(held, dict) else {}
        self.now: dict[bytes, Any] = {}

    def __call__(self, function: Callable[..., T], *given: object) -> T:
        """The result."""
        key = plain_digest((program(), function.__module__, function.__qualname__, given))
        known = key in self.held
        found: T = self.held[key] if known else function(*given)
        self.now[key] = found
        return found

    def keep(self) -> None:
        """Keep what was asked for."""
        if self.now.keys() != self.held.keys():
            self.keeper.put(f"checks/{WORKED}", self.now)


def kept_portion(keeper: Keeper, number: int) -> dict[bytes, Found]:
    """What was kept in one file."""
    held = keeper.get(f"checks/{number}")
    return held if isinstance(held, dict) else {}


def key_of(reading: Reading, sources: Mapping[str, Source], records: RecordDigests) -> bytes:
    """A digest of the program, the reading, and those of its publications that others record differently."""
    told = [sources[s.id] for s in reading.sources if sources[s.id] is not s]
    others = [source for source in told if source not in reading.sources]
    return plain_digest((program(), records.of(reading), others))
