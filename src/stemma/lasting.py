"""The last build of a target: what is kept of it, so that the next one can be made by its changes.

In goes what a build knows of its pages, library and downloads, out comes the same for the next build, or nothing
of another program. The long list of pages is written now and then, and after each build only what has
changed since; the two belong together by their mark.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from stemma.publishing.exports.spliced import Layout
from stemma.publishing.site.kept import Changes, Kept, disturbed_in
from stemma.publishing.spare import Stamp
from stemma.publishing.views.switched import Marks
from stemma.store.keeping import REMEMBERED, Keeper
from stemma.store.packs import Pack
from stemma.store.programs import program


@dataclass(frozen=True, slots=True)
class Tables:
    """What is kept of a library and its downloads."""

    rows: Mapping[str, bytes]
    """By statement id, sorted: what its rows were made of."""
    layouts: Mapping[str, Layout]
    """How the downloads are laid out, by table."""
    stamps: Mapping[str, tuple[int, int]]
    """Size and time of change of the files that the next build may take rows from."""


@dataclass(frozen=True, slots=True)
class Texts:
    """What is kept of what a build was made of."""

    others: bytes
    """Digest of all that is no profile."""
    profiles: Mapping[str, bytes]
    """By file name: digest of its public reading."""
    cores: Mapping[str, bytes]
    """By id of statements that several texts carry: digest of all but their supports."""
    orders: Mapping[str, bytes]
    """By file name: digest of the order of those statements that it is the first to make."""


@dataclass(frozen=True, slots=True)
class Last:
    """What is kept of the last build of a target, besides the long list of its pages."""

    program: str = ""
    """Digest of the program that made it; empty: nothing is kept."""
    mark: str = ""
    """Of the list of pages."""
    pages: Changes = field(default_factory=Changes)
    """What has changed since that list was written."""
    tables: Tables | None = None
    """Of its library and downloads."""
    texts: Texts | None = None
    """What it was made of."""
    marks: Marks | None = None
    """Of its statements."""
    spare: Stamp | None = None
    """Of its spare; None where it has none."""


PAGES: dict[str, tuple[Last, Kept]] = {}
"""The pages of the last build of each target, where this process goes on building; they hold only with what was kept beside them."""


def last_of(keeper: Keeper, target: str) -> Last:
    """What is kept of the last build of a target; nothing where its program was another one."""
    found = keeper.recall(f"since-{target}")
    return found if isinstance(found, Last) and found.program == program() else Last()


def pages_of(keeper: Keeper, target: str, last: Last) -> Kept:
    """The pages of the last build; none where their list is not the one that belongs to it.

    Those in memory are given once, for the build that asks makes them its own.
    """
    known = PAGES.pop(target, None)
    if known and known[0] is last:
        return known[1]
    found = keeper.get(f"pages-{target}") if last.program else None
    if not isinstance(found, Kept) or (found.program, found.mark) != (last.program, last.mark):
        return Kept()
    found.change(last.pages)
    return found


def disturbed_since(keeper: Keeper, target: str, site: Path) -> frozenset[str]:
    """Files of the last build of a site that are not as it wrote them, below the site's root."""
    kept = pages_of(keeper, target, last_of(keeper, target))
    return disturbed_in(kept, site)


def pages_written(keeper: Keeper, target: str) -> int:
    """About how many pages the last build of a target wrote, without opening the list of them; 0: it kept none."""
    path = keeper.folder / f"pages-{target}" if keeper.folder else None
    return path.stat().st_size // PAGE if path and path.is_file() else 0


PAGE = 300
"""Bytes of the list for each page, about."""


def keep_last(keeper: Keeper, target: str, pages: Kept, last: Last) -> None:
    """Keep what the next build has to know; the list of pages itself where it was made anew."""
    if pages.is_new:
        keeper.put(f"pages-{target}", pages)
        pages.is_new = False
    kept = replace(last, program=program(), mark=pages.mark, pages=pages.since)
    keeper.put(f"since-{target}", kept)
    if REMEMBERED:
        PAGES[target] = kept, pages


def pack_of(keeper: Keeper, target: str) -> Pack:
    """Where results lie that pages of a target are made of."""
    return Pack(keeper.folder / f"results-{target}" if keeper.folder else None)
