"""The shelf: a public build cut into portions, so that a look-up opens the few that it needs.

In goes a build when it is written, out comes, as long as nothing of the atlas has changed since, a small
build that answers alike about one statement or one group. Where anything has changed there is no shelf.
Example: `find_statement(shelf, "formed~k7fq2mz")` is a build of the profiles that carry it.
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from stemma.collecting import uncollected
from stemma.errors import UnknownStatement
from stemma.model.build import Build
from stemma.model.reading import Reading
from stemma.model.statement import Statement
from stemma.publishing.views.evidence import near_statements, now_called
from stemma.publishing.views.life import named_node
from stemma.publishing.views.withdrawn import Withdrawn, withdrawn_of
from stemma.store.digests import SIZE, RecordDigests
from stemma.store.keeping import FOLDER, Keeper
from stemma.store.programs import program

PORTION = 10
"""Profiles of one portion."""
MADE = ("build", FOLDER)
"""Folders of an atlas that the program makes."""
DEEPEST = 3
"""Folders below the atlas that are looked at: what releases froze lies deeper."""

Stamp = tuple[str, int, int]
"""Path, size and time of change of a file."""


@dataclass(frozen=True, slots=True)
class Index:
    """What every look-up needs."""

    inputs: tuple[str, tuple[Stamp, ...]]
    """Digest of the program, and the files that the build was made of."""
    frame: Build
    """The build without readings, statements, problems and releases; its nodes are whole."""
    homes: Mapping[str, int]
    """Statement id to its portion, in the order of the atlas."""
    names: tuple[tuple[str, tuple[str, ...], tuple[int, ...]], ...]
    """Profiles: node id of the group, its names, and the portions that its page needs."""
    portions: Mapping[str, int]
    """File name of a profile to its portion."""
    files: tuple[str, ...]
    """Names under which the portions are kept."""


@dataclass(frozen=True, slots=True)
class Portion:
    """Some profiles, and the statements that they were the first to make."""

    readings: tuple[Reading, ...]
    statements: tuple[Statement, ...]


def inputs_of(folder: Path) -> tuple[str, tuple[Stamp, ...]]:
    """The program and the files of an atlas, as they are now."""
    return program(), tuple(sorted(stamps(folder)))


def stamps(folder: Path) -> Iterator[Stamp]:
    """All files that a person may have put into an atlas."""
    for here, folders, files in os.walk(folder):
        below = Path(here).relative_to(folder).parts
        folders[:] = [f for f in folders if not (f.startswith(".") or (not below and f in MADE))]
        if len(below) >= DEEPEST:
            folders.clear()
        for name in files:
            found = os.lstat(f"{here}/{name}")
            yield "/".join((*below, name)), found.st_size, found.st_mtime_ns


def put_on_shelf(
    keeper: Keeper,
    build: Build,
    inputs: tuple[str, tuple[Stamp, ...]],
    records: RecordDigests,
) -> None:
    """Keep a public build for look-ups; what was kept before does not hold from here on.

    A portion that holds the same as before stays; its name is the digest of what it holds.
    """
    if keeper.folder is None:
        return
    keeper.drop("shelf/index")
    portions = {r.text.name: at // PORTION for at, r in enumerate(build.readings)}
    homes: dict[str, int] = {}
    last = len(build.readings) // PORTION + 1
    stated: list[list[Statement]] = [[] for _ in range(last + 1)]
    makers = build.profile_of
    for statement in build.statements:
        key = statement.id
        home = homes[key] = portions.get(makers[key][0], last) if key in makers else last
        stated[home].append(statement)
    held: list[str] = []
    there = keeper.names("shelf")
    for at in range(last + 1):
        readings = build.readings[at * PORTION : (at + 1) * PORTION]
        rows = tuple(stated[at])
        digest = hashlib.blake2b(inputs[0].encode(), digest_size=SIZE)
        digest.update(b"".join(records.of_all((*readings, *rows))))
        held.append(f"{at}-{digest.hexdigest()}")
        if held[-1] not in there:
            keeper.put(f"shelf/{held[-1]}", Portion(readings, rows))
    names = tuple(
        (
            reading.group.id,
            tuple(dict.fromkeys((reading.group.label, *(n.name for n in reading.names)))),
            tuple(
                sorted({portions[reading.text.name], *[homes[s.id] for s in reading.statements]})
            ),
        )
        for reading in build.readings
    )
    frame = replace(
        build, readings=(), statements=(), profile_of={}, problems=(), releases=(), layers=()
    )
    keeper.put("shelf/withdrawn", withdrawn_of(build))
    keeper.put("shelf/index", Index(inputs, frame, homes, names, portions, tuple(held)))
    keeper.drop_others("shelf", {"index", *held})


def shelf_of(keeper: Keeper, folder: Path) -> Index | None:
    """The index, where it still holds."""
    with uncollected():
        found = keeper.get("shelf/index")
    return found if isinstance(found, Index) and found.inputs == inputs_of(folder) else None


def kept_withdrawn(keeper: Keeper) -> dict[str, tuple[Withdrawn, ...]] | None:
    """Statements of earlier releases that are not stated any more, by node; None where they were not kept."""
    found = keeper.get("shelf/withdrawn")
    return found if isinstance(found, dict) else None


def find_statement(keeper: Keeper, index: Index, identifier: str) -> Build | None:
    """A build that knows all about one statement; None where its portion is gone.

    Raises `UnknownStatement`; the hash alone is enough.
    """
    wanted = now_called(index.frame, identifier)
    if wanted not in index.homes:
        found = [key for key in index.homes if key.rpartition("~")[2] == wanted]
        if len(found) != 1:
            raise UnknownStatement(identifier, found or near_statements(index.homes, wanted))
        wanted = found[0]
    home = portion(keeper, index, index.homes[wanted])
    if home is None:
        return None
    statements = [statement for statement in home.statements if statement.id == wanted]
    texts = {support.passage.text for s in statements for support in s.supports}
    numbers = {index.portions[text] for text in texts if text in index.portions}
    return opened(keeper, index, numbers, statements, texts)


def find_group(keeper: Keeper, index: Index, name: str) -> Build | None:
    """A build with a group's profiles and all that they state; None where it has none.

    Of a group that is not there the frame alone is enough to say so.
    """
    known = index.frame.registry.resolve(name)
    node = known.id if known else f"group/{name.removeprefix('group/')}"
    for group, names, portions in index.names:
        if group == node or name.casefold() in {n.casefold() for n in names}:
            return opened(keeper, index, portions, None, None)
    return None if named_node(index.frame, node, name) else index.frame


def opened(
    keeper: Keeper,
    index: Index,
    numbers: Iterable[int],
    statements: list[Statement] | None,
    texts: set[str] | None,
) -> Build | None:
    """The frame with the readings of some portions and with statements; None where one is missing."""
    portions = [portion(keeper, index, number) for number in sorted(set(numbers))]
    if any(each is None for each in portions):
        return None
    there = [each for each in portions if each is not None]
    return replace(
        index.frame,
        readings=tuple(r for each in there for r in each.readings if texts is None or r.text.name in texts),
        statements=tuple(statements if statements is not None else (s for each in there for s in each.statements)),
    )  # fmt: skip


def portion(keeper: Keeper, index: Index, number: int) -> Portion | None:
    """One portion."""
    found = keeper.get(f"shelf/{index.files[number]}")
    return found if isinstance(found, Portion) else None
