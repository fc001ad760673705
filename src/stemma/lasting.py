"""The last build of a target: what is kept of it, so that the next one can be made by its changes.

In goes what a build knows of its pages, library and downloads, out comes the same for the next build, or nothing
of another program. The long list of pages is written now and then, and after each build only what has
changed since; the two belong together by their mark.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from stemma.publishing.exports.spliced import Lengths
from stemma.publishing.site.kept import Changes, Kept
from stemma.publishing.spare import Stamp
from stemma.store.keeping import Keeper
from stemma.store.packs import Pack
from stemma.store.programs import program


@dataclass(frozen=True, slots=True)
class Tables:
    """What is kept of a library and its downloads."""

    rows: Mapping[str, bytes]
    """By statement id, sorted: what its rows were made of."""
    lengths: Mapping[str, Lengths]
    """How the long tables are laid out, by file name."""
    stamps: Mapping[str, tuple[int, int]]
    """Size and time of change of the files that the next build may take rows from."""


@dataclass(frozen=True, slots=True)
class Texts:
    """What is kept of what a build was made of."""

    others: bytes
    """Digest of all that is no profile."""
    profiles: Mapping[str, bytes]
    """By file name: digest of its public reading."""


@dataclass(frozen=True, slots=True)
class Last:
    """What is kept of the last build of a target."""

    site: Kept
    tables: Tables | None
    """Of its library and downloads."""
    texts: Texts | None
    """What it was made of."""
    spare: Stamp | None
    """Of its spare; None where it has none."""


@dataclass(frozen=True, slots=True)
class Since:
    """What has changed since the list of pages was written."""

    mark: str
    """Of the list."""
    pages: Changes
    tables: Tables | None
    texts: Texts | None
    spare: Stamp | None


def last_of(keeper: Keeper, target: str) -> Last:
    """What is kept of the last build of a target; nothing where its program was another one."""
    site, since = keeper.get(f"pages-{target}"), keeper.get(f"since-{target}")
    if not isinstance(site, Kept) or not isinstance(since, Since):
        return Last(Kept(), None, None, None)
    if site.program != program() or site.mark != since.mark:
        return Last(Kept(), None, None, None)
    site.change(since.pages)
    return Last(site, since.tables, since.texts, since.spare)


def keep_last(keeper: Keeper, target: str, last: Last) -> None:
    """Keep what the next build has to know; the list itself where it was made anew."""
    if last.site.is_new:
        keeper.put(f"pages-{target}", last.site)
    since = Since(last.site.mark, last.site.since, last.tables, last.texts, last.spare)
    keeper.put(f"since-{target}", since)


def pack_of(keeper: Keeper, target: str) -> Pack:
    """Where results lie that pages of a target are made of."""
    return Pack(keeper.folder / f"results-{target}" if keeper.folder else None)
