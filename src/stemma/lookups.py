"""Look-ups: what a statement rests on, and a group's life, from the shelf or from the atlas itself.

In go an atlas folder and a name, out comes a view. What compiles an atlas is loaded only where something
has changed since the last build: most of the time of a look-up would go into that.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import unquote

from stemma.atlas.folder import find_atlas
from stemma.errors import UnknownStatement
from stemma.model.build import Build
from stemma.publishing.views.evidence import EvidenceView, SupportView, evidence_view
from stemma.publishing.views.life import Life, life_of
from stemma.publishing.views.withdrawn import Withdrawn, withdrawn_of
from stemma.shelf import Index, find_group, find_statement, kept_withdrawn, shelf_of
from stemma.store.keeping import FOLDER, Keeper

PERMALINK = re.compile(r"(?:.*?/)?nodes/(.+?)/(?:index\.html)?(?:\?[^#]*)?#(.+)")
"""The address of a statement on a site, wherever that is published."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What is stated under an id, of today or of old."""

    views: tuple[EvidenceView[SupportView], ...]
    """The statement; of a changed one, what is stated of the same thing now."""
    replaced: str = ""
    """The id that was asked for, where a correction or a rename put another in its place."""
    old: Withdrawn | None = None
    """As an earlier release stated it, where today's atlas does not."""


def answer_for(folder: Path, asked: str) -> Answer:
    """What a statement rests on, or what became of it; by id, hash or permalink of any release.

    Raises `UnknownStatement` for what neither today's atlas nor any release has stated.
    """
    identifier = named_in(asked)
    try:
        view = evidence_for(folder, identifier)
    except UnknownStatement:
        old = withdrawn_from(folder, identifier)
        if old is None:
            raise
        return Answer(tuple(evidence_for(folder, now) for now in old.now), old=old)
    is_old = identifier not in (view.id, view.id.rpartition("~")[2])
    return Answer((view,), replaced=identifier if is_old else "")


def named_in(asked: str) -> str:
    """The id in a permalink; other words are ids themselves."""
    found = PERMALINK.fullmatch(asked.strip())
    return unquote(f"{found[1]}/{found[2]}") if found else asked.strip()


def withdrawn_from(folder: Path, identifier: str) -> Withdrawn | None:
    """What a release stated under an id or hash; None where none did, or several hashes are alike."""
    home = find_atlas(folder)
    keeper = Keeper(home / FOLDER)
    kept = kept_withdrawn(keeper) if shelf_of(keeper, home) else None
    rows = withdrawn_of(compiled(home)) if kept is None else kept
    found = [
        old for each in rows.values() for old in each
        if identifier in (old.statement.id, old.statement.id.rpartition("~")[2])
    ]  # fmt: skip
    return found[0] if len(found) == 1 else None


def evidence_for(folder: Path, statement: str) -> EvidenceView[SupportView]:
    """What a statement rests on, by its id or the hash alone. Raises `UnknownStatement`."""
    build = build_about(folder, lambda keeper, index: find_statement(keeper, index, statement))
    return evidence_view(build, statement)


def life_for(folder: Path, group: str) -> Life:
    """A group's life, by its id or any of its names. Raises `UnknownGroup`."""
    build = build_about(folder, lambda keeper, index: find_group(keeper, index, group))
    return life_of(build, group)


def build_about(folder: Path, find: Callable[[Keeper, Index], Build | None]) -> Build:
    """The public build, or, where nothing changed since the last one, what a look-up needs of it."""
    home = find_atlas(folder)
    keeper = Keeper(home / FOLDER)
    index = shelf_of(keeper, home)
    found = find(keeper, index) if index else None
    return found or compiled(home)


def compiled(home: Path) -> Build:
    """The whole atlas."""
    from stemma.pipeline import public_build

    return public_build(home)
