"""The data page: the downloads of the atlas, put beside it.

In go the folder of downloads, out come the page and the files, as links to the same bytes where the
file system can.
"""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from pathlib import Path

from stemma.publishing.site.pages import Pages, preview_of


@dataclass(frozen=True, slots=True)
class Download:
    """A file of the data page."""

    name: str
    bytes: int


def write_data(pages: Pages, downloads: Path | None) -> None:
    """The page, with its files where there are any."""
    folder = pages.folder / "data"
    left = [path for path in folder.iterdir() if path.is_file()] if folder.is_dir() else []
    for path in left:
        path.unlink()
    files = put_downloads(downloads, folder)
    pages.written += [
        f"data/{name}" for name in {*(p.name for p in left), *(f.name for f in files)}
    ]
    pages.write(
        "data/index.html", "data.html", files=files, left_out=pages.build.left_out,
        layers=pages.build.layers,
        preview=preview_of(f"Data · {pages.build.header.title}",
                           "The same statements as tables; every row carries its strength."),
    )  # fmt: skip


def put_downloads(source: Path | None, folder: Path) -> list[Download]:
    """Put the downloads beside the data page, in the order of their names."""
    files = sorted(path for path in source.iterdir() if path.is_file()) if source else []
    folder.mkdir(parents=True, exist_ok=True)
    for path in files:
        target = folder / path.name
        try:
            target.hardlink_to(path)
        except OSError:
            shutil.copyfile(path, target)
    return [Download(path.name, path.stat().st_size) for path in files]
