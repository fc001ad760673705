"""Starting an atlas: an empty folder of the right shape, or a copy of another atlas.

In goes a folder that is new or empty, out come the files that an editor fills.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterable, Mapping
from pathlib import Path

from stemma.atlas.decisions import CITATION_COLUMNS
from stemma.atlas.folder import HEADER
from stemma.errors import BuildFailed, FolderInUse

EMPTY = {
    HEADER: 'title = "{title}"\npublisher = ""\nlicence = "CC BY 4.0"\neditors = []\n',
    "groups.csv": "id,name,aliases,kind,wikidata,ucdp,acled,gtd,un,ofac,mmp\n",
    "sources.json": "[]\n",
    "judgements/statements.csv": "statement,decision,by,at,why,passage\n",
    "judgements/citations.csv": ",".join(CITATION_COLUMNS) + "\n",
    "profiles/README.txt": "One Markdown file a group; `stemma read FILE --to profiles` makes one of a page.\n",
}


def new_atlas(folder: Path, title: str, *, example: Path | None = None) -> None:
    """Start an atlas: empty, or a copy of another. Raises `FolderInUse`, `BuildFailed`."""
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise FolderInUse(str(folder))
    try:
        folder.mkdir(parents=True, exist_ok=True)
        if example is not None:
            shutil.copytree(
                example,
                folder,
                dirs_exist_ok=True,
                ignore=shutil.ignore_patterns("build", ".stemma"),
            )
            return
        for name, words in EMPTY.items():
            path = folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            safe = title.replace("\\", "\\\\").replace('"', '\\"')
            path.write_text(words.replace("{title}", safe), encoding="utf-8", newline="\n")
    except OSError as error:
        raise BuildFailed(str(folder), error.strerror or str(error)) from error


def new_folder(folder: Path, files: Mapping[str, str | Iterable[str]]) -> None:
    """A new atlas of these files, each a text or pieces of one, whole or not at all. Raises `FolderInUse`, `BuildFailed`."""
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise FolderInUse(str(folder))
    beside = folder.with_name(f".{folder.name}.part")
    try:
        shutil.rmtree(beside, ignore_errors=True)
        for name, words in files.items():
            path = beside / name
            path.parent.mkdir(parents=True, exist_ok=True)
            with path.open("w", encoding="utf-8", newline="\n") as file:
                file.writelines([words] if isinstance(words, str) else words)
        if folder.exists():
            folder.rmdir()
        beside.rename(folder)
    except OSError as error:
        raise BuildFailed(str(folder), error.strerror or str(error)) from error
    finally:
        shutil.rmtree(beside, ignore_errors=True)
