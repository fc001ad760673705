"""What profiles say of themselves beside what `groups.csv` says, and what the header expects.

In go the registry, the header and the readings, out come problems: `registry-conflict` (two values for
one outside id), `duplicate-id` (two profiles of one group), `registry-name` (a title that the registry
does not know), `expected-count`.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from stemma.model.build import AtlasHeader
from stemma.model.problem import Problem, RelatedPlace, Severity, place_at, problem_at
from stemma.model.reading import Reading
from stemma.model.registry import Registry, name_key
from stemma.model.text import Span

COUNTED = (
    "groups",
    "profiles",
    "attacks",
    "leaders",
    "sizes",
    "designations",
    "relations",
    "statements",
    "sources",
)


def check_registry(registry: Registry, readings: Sequence[Reading]) -> Iterator[Problem]:
    """Profiles against the registry, and against each other."""
    owners = {
        (scheme, value): row.id
        for row in registry.groups.values()
        for scheme, value in row.identifiers.items()
    }
    profiles: dict[str, Reading] = {}
    for reading in readings:
        short = reading.group.id.partition("/")[2]
        first = profiles.setdefault(short, reading)
        if first is not reading:
            yield at_heading(
                reading, Severity.ERROR, "duplicate-id",
                f"expected one profile of a group, found {short!r} in {first.text.name} as well",
                "give one of the two another id, or join the profiles",
                related=(place_at(first.text, *heading_of(first), "the other profile"),),
            )  # fmt: skip
        yield from outside_ids(registry, reading, short, owners)
        row = registry.groups.get(short)
        names = {name_key(n) for n in (row.name, *row.aliases)} if row else set()
        if row and title_of(reading) and name_key(title_of(reading)) not in names:
            yield at_heading(
                reading, Severity.NOTICE, "registry-name",
                f"expected a name that groups.csv has for {short}, found {title_of(reading)!r}",
                "add it to the aliases; the registry's name is what is shown",
            )  # fmt: skip


def outside_ids(
    registry: Registry, reading: Reading, short: str, owners: dict[tuple[str, str], str]
) -> Iterator[Problem]:
    """Two values for one outside id of a group, or one value on two groups."""
    row = registry.groups.get(short)
    for scheme, value in reading.identifiers.items():
        registered = row.identifiers.get(scheme, "") if row else ""
        owner = owners.setdefault((scheme, value), short)
        if registered and registered != value:
            found = f"{value!r} here and {registered!r} in groups.csv"
        elif owner != short:
            found = f"{value!r} on {owner} as well"
        else:
            continue
        yield at_heading(
            reading, Severity.ERROR, "registry-conflict",
            f"expected one {scheme} id for one group, found {found}; groups.csv wins",
            "correct the front matter or the registry",
        )  # fmt: skip


def title_of(reading: Reading) -> str:
    """The title printed on the page; empty where there is none."""
    return next((s.title for s in reading.sections if s.id == "title"), "")


def heading_of(reading: Reading) -> Span:
    """The head of the page."""
    title = next((s for s in reading.sections if s.id == "title"), None)
    start = title.start if title else 0
    return Span(start, title.end if title else min(1, len(reading.text.content)))


def at_heading(
    reading: Reading, severity: Severity, code: str, message: str, help: str,
    *, related: tuple[RelatedPlace, ...] = (),
) -> Problem:  # fmt: skip
    """A problem at the head of a page."""
    return problem_at(
        reading.text, *heading_of(reading), severity, code, message, help, related=related
    )


def check_expected(header: AtlasHeader, counts: Mapping[str, int]) -> Iterator[Problem]:
    """The counts that the header expects beside those that were found."""
    for name, expected in header.expected.items():
        found = counts.get(name)
        if found is None:
            message = f"expected one of {', '.join(COUNTED)} under [expected], found {name!r}"
        elif found != expected:
            message = f"expected {expected} {name}, found {found}"
        else:
            continue
        yield Problem(
            Severity.ERROR, "expected-count", "atlas.toml", 0, 0, header.lines.get(name, 0), 1, message,
            "look what came or went, then correct the number",
        )  # fmt: skip


def count(
    registry: Registry, readings: Sequence[Reading], statements: int, sources: int
) -> dict[str, int]:
    """What an atlas holds: a node once, however many profiles tell of it."""
    groups = {row.node.id for row in registry.groups.values()} | {r.group.id for r in readings}
    nodes: Counter[str] = Counter()
    told = {
        record.evidence.node: name
        for reading in readings
        for name in ("attacks", "leaders", "designations", "relations")
        for record in getattr(reading.records, name)
    }
    nodes.update(told.values())
    sizes = {s.id for r in readings for s in r.statements if s.property == "size"}
    return {
        "groups": len(groups), "profiles": len(readings), "statements": statements, "sources": sources,
        "sizes": len(sizes), **{n: nodes[n] for n in ("attacks", "leaders", "designations", "relations")},
    }  # fmt: skip
