"""Assets: styles, scripts and fonts of the web bundle, copied beside the pages.

In goes a folder, out come the files. Raises `BuildFailed` where the bundle is missing.
"""

from __future__ import annotations

from importlib import resources
from pathlib import Path

from stemma.errors import BuildFailed
from stemma.publishing.spare import put_bytes

NEEDED = (
    "site.css", "pages.css", "maps.css", "frame.js", "edition.js", "everywhere.js", "palette.js", "palette-look.css", "as-known.js", "as-known-look.css", "group-table.js", "lineage.js", "live.js", "network.js", "places.js", "world.js", "compare.js",
    "serif-latin.woff2",
)  # fmt: skip
STAMP = "sources.sha256"
SERVED = ("review", "live")
"""How files begin that no published site has."""


def copy_assets(folder: Path) -> list[str]:
    """The names of all files of the bundle but the stamp of its sources and those of pages that are only served."""
    bundle = resources.files("stemma.publishing.site") / "bundle"
    missing = [name for name in NEEDED if not (bundle / name).is_file()]
    if missing:
        raise BuildFailed(
            str(folder),
            f"the web bundle lacks {', '.join(missing)}; install again without STEMMA_SKIP_BUNDLE",
        )
    folder.mkdir(parents=True, exist_ok=True)
    copied = []
    for file in bundle.iterdir():
        if file.is_file() and file.name != STAMP and not file.name.startswith(SERVED):
            put_bytes(folder / file.name, file.read_bytes())
            copied.append(file.name)
    return copied
