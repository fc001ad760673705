"""Look-ups: what a statement rests on, and a group's life, from the shelf or from the atlas itself.

In go an atlas folder and a name, out comes a view. What compiles an atlas is loaded only where something
has changed since the last build: most of the time of a look-up would go into that.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from stemma.atlas.folder import find_atlas
from stemma.model.build import Build
from stemma.publishing.views.evidence import EvidenceView, evidence_view
from stemma.publishing.views.life import Life, life_of
from stemma.shelf import Index, find_group, find_statement, shelf_of
from stemma.store.keeping import FOLDER, Keeper


def evidence_for(folder: Path, statement: str) -> EvidenceView:
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
