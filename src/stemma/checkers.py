"""Checking many profiles: what an edit does not touch is taken over.

In go the readings of an atlas, out come all problems, as `analysis.check` finds them. What rules find in a
profile by itself is kept under a digest of the profile as it was read and put right, and of the publications it
cites. What they find beside other profiles stands as long as none that shares a fact with it is another one, and names
that are nearly alike are compared again where a name is another one. Example: after one edit, twenty-two rules
look at one profile, nine at the dozen that speak of the same, and a list of pairs of names is taken as it is.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from stemma.analysis.case import Sighting
from stemma.analysis.check import (
    TOGETHER,
    Found,
    all_of,
    check,
    facts_of,
    found_alone,
    found_together,
    in_order,
    sources_of,
)
from stemma.analysis.rules.variants import KINDS, Named, first_named, near_nodes, variant
from stemma.model.problem import Problem
from stemma.model.reading import Reading
from stemma.model.records import record
from stemma.model.sources import Source
from stemma.store.digests import RecordDigests, plain_digest
from stemma.store.keeping import Keeper
from stemma.store.programs import program

PORTION = 25
"""Profiles kept in one file."""
ALL = "together"
"""Name of the file with what is kept of all profiles."""
NOTHING: Found = ((),) * len(TOGETHER)
Pair = tuple[str, str, int]
"""Two nodes with names nearly alike, and which profile names the first of them first."""


@record
@dataclass(frozen=True, slots=True)
class Ties:
    """What ties a profile to others."""

    facts: frozenset[str]
    """As by `analysis.check.facts_of`."""
    named: tuple[str, ...]
    """Nodes that its statements name."""
    labels: tuple[tuple[str, str, str], ...]
    """Id, label and type of all its nodes."""

    @classmethod
    def of(cls, reading: Reading) -> Ties:
        """Those of a reading."""
        labels = tuple((n.id, n.label, n.type.value) for n in reading.nodes.values())
        return cls(facts_of(reading), tuple(first_named(reading)), labels)


@record
@dataclass(frozen=True, slots=True)
class Checked:
    """A profile that was checked."""

    key: bytes
    ties: Ties
    problems: tuple[Problem, ...]
    """All but names nearly alike, in order."""
    pairs: bytes
    """Digest of what those were found by."""
    variants: tuple[Problem, ...]


@dataclass(frozen=True, slots=True)
class Together:
    """What is kept of all profiles."""

    profiles: Mapping[str, Checked]
    """By file name, in the order of the atlas."""
    names: bytes
    """Digest of the names that were compared."""
    near: Sequence[tuple[str, str]]
    """Nodes whose names are nearly alike."""


def check_kept(
    readings: Sequence[Reading], keeper: Keeper, records: RecordDigests
) -> list[Problem]:
    """All problems of the texts and all questions of the rules, each once."""
    names = [reading.text.name for reading in readings]
    if keeper.folder is None or len(set(names)) < len(names):
        return check(readings)
    sources = sources_of(readings)
    keys = [key_of(reading, sources, records) for reading in readings]
    kept = keeper.recall(f"checks/{ALL}")
    last = kept if isinstance(kept, Together) else Together({}, b"", ())
    known = [last.profiles.get(name) for name in names]
    ties = [
        old.ties if old and old.key == key else Ties.of(reading)
        for old, key, reading in zip(known, keys, readings, strict=True)
    ]
    told = told_anew(names, keys, ties, last)
    fact = facts_in(ties, told)
    around = [at for at in range(len(names)) if at in told or not fact.isdisjoint(ties[at].facts)]
    nodes = {node.id: node for reading in readings for node in reading.nodes.values()}
    together = found_together([readings[at] for at in around], sources, nodes) if told else {}
    alone = Alone(keeper, keys)
    compared = labels_in(ties)
    digest = plain_digest(sorted(compared.items()))
    near = last.near if digest == last.names else near_nodes(compared)
    pairs = pairs_in(near, ties)
    now: dict[str, Checked] = {}
    for at, (name, reading) in enumerate(zip(names, readings, strict=True)):
        old, mine = known[at], pairs.get(at, [])
        by = plain_digest([(a, b, compared[a], compared[b], keys[at], keys[n]) for a, b, n in mine])
        if old is not None and at not in told and old.pairs == by:
            now[name] = old
            continue
        variants = (
            old.variants if old and old.pairs == by else found_alike(mine, at, readings, compared)
        )
        problems = (
            old.problems
            if old is not None and at not in told
            else tuple(all_of(reading, alone.of(at, reading, sources), together.get(name, NOTHING)))
        )
        now[name] = Checked(keys[at], ties[at], problems, by, variants)
    alone.keep()
    if list(now.items()) != list(last.profiles.items()) or digest != last.names:
        keeper.put(f"checks/{ALL}", Together(now, digest, near))
    keeper.drop_others("checks", {ALL, *map(str, range(-(-len(names) // PORTION)))})
    return [
        problem
        for each in now.values()
        for problem in (
            in_order((*each.problems, *each.variants)) if each.variants else each.problems
        )
    ]


def told_anew(
    names: Sequence[str], keys: Sequence[bytes], ties: Sequence[Ties], last: Together
) -> set[int]:
    """The profiles in which rules may find something else beside the others than they found last time."""
    here = set(names)
    common = [name for name in last.profiles if name in here]
    if common != [name for name in names if name in last.profiles]:
        return set(range(len(names)))
    edited = {
        at
        for at, name in enumerate(names)
        if name not in last.profiles or last.profiles[name].key != keys[at]
    }
    if not edited and len(common) == len(last.profiles):
        return set()
    fact = facts_in(ties, edited)
    others = here - {names[at] for at in edited}
    for name, each in last.profiles.items():
        if name not in others:
            fact |= each.ties.facts
    before, now = (
        {node: label for each in told for node, label, _ in each.labels}
        for told in ([old.ties for old in last.profiles.values()], ties)
    )
    renamed = {node for node in before.keys() | now.keys() if before.get(node) != now.get(node)}
    return edited | {
        at
        for at, each in enumerate(ties)
        if not fact.isdisjoint(each.facts) or not renamed.isdisjoint(each.named)
    }


def facts_in(ties: Sequence[Ties], places: set[int]) -> set[str]:
    """What some profiles can be held against others by."""
    return {fact for at in places for fact in ties[at].facts}


def labels_in(ties: Sequence[Ties]) -> dict[str, Named]:
    """The nodes whose names are compared: of several records the last."""
    return {
        node: (label, type) for each in ties for node, label, type in each.labels if type in KINDS
    }


def pairs_in(near: Sequence[tuple[str, str]], ties: Sequence[Ties]) -> dict[int, list[Pair]]:
    """Nodes that are nearly alike, by the profile that names the second of them first."""
    first: dict[str, int] = {}
    for at, each in enumerate(ties):
        for node in each.named:
            first.setdefault(node, at)
    found: dict[int, list[Pair]] = defaultdict(list)
    for a, b in near:
        if a in first and b in first:
            found[first[b]].append((a, b, first[a]))
    return found


def found_alike(
    pairs: Sequence[Pair], at: int, readings: Sequence[Reading], labels: Mapping[str, Named]
) -> tuple[Problem, ...]:
    """The problems of names nearly alike, in the profile that names the second of them first."""
    named = {n: first_named(readings[n]) for n in {at, *(number for _, _, number in pairs)}}
    return tuple(
        variant(
            Sighting(named[n][a], readings[n]), Sighting(named[at][b], readings[at]), labels[a], labels[b]
        )
        for a, b, n in pairs
    )  # fmt: skip


class Alone:
    """What rules find in profiles by themselves, kept under their keys, a portion of neighbours in one file."""

    def __init__(self, keeper: Keeper, keys: Sequence[bytes]) -> None:
        """No file is opened before it is asked for."""
        self.keeper, self.keys = keeper, keys
        self.held: dict[int, dict[bytes, Found]] = {}
        self.new: dict[bytes, Found] = {}

    def of(self, at: int, reading: Reading, sources: Mapping[str, Source]) -> Found:
        """Of the profile at a place."""
        number, key = at // PORTION, self.keys[at]
        if number not in self.held:
            held = self.keeper.recall(f"checks/{number}")
            self.held[number] = held if isinstance(held, dict) else {}
        known = self.held[number].get(key) or self.new.get(key)
        if known is None:
            known = self.new[key] = found_alone(reading, sources)
        return known

    def keep(self) -> None:
        """Keep what is new."""
        for number, held in self.held.items():
            keys = self.keys[number * PORTION : (number + 1) * PORTION]
            if not self.new.keys().isdisjoint(keys):
                found = held | self.new
                self.keeper.put(
                    f"checks/{number}", {key: found[key] for key in keys if key in found}
                )


def key_of(reading: Reading, sources: Mapping[str, Source], records: RecordDigests) -> bytes:
    """A digest of the program, the reading, and those of its publications that others record differently."""
    told = [sources[s.id] for s in reading.sources if sources[s.id] is not s]
    others = [source for source in told if source not in reading.sources]
    return plain_digest((program(), records.of(reading), others))
