"""Checking many profiles: what rules found in a profile by itself is taken over.

In go the readings of an atlas, out come all problems, as `analysis.check` finds them. What was found is kept
under a digest of the profile as it was read and put right, and of the publications it cites. Example:
after one edit, twenty-two rules look at one profile, and nine at all that is stated.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from stemma.analysis.check import Found, check_together, found_alone, sources_of
from stemma.model.problem import Problem
from stemma.model.reading import Reading
from stemma.model.sources import Source
from stemma.store.digests import RecordDigests, plain_digest
from stemma.store.keeping import Keeper, program

PORTION = 25
"""Profiles kept in one file."""


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
    keeper.drop_others("checks", {str(n) for n in range(-(-len(readings) // PORTION))})
    return check_together(readings, found)


def kept_portion(keeper: Keeper, number: int) -> dict[bytes, Found]:
    """What was kept in one file."""
    held = keeper.get(f"checks/{number}")
    return held if isinstance(held, dict) else {}


def key_of(reading: Reading, sources: Mapping[str, Source], records: RecordDigests) -> bytes:
    """A digest of the program, the reading, and those of its publications that others record differently."""
    told = [sources[s.id] for s in reading.sources if sources[s.id] is not s]
    others = [source for source in told if source not in reading.sources]
    return plain_digest((program(), records.of(reading), others))
