"""`stemma import tables DIR --to ATLAS`: our own tables become an atlas again."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

from cyclopts import Parameter

from stemma.cli.voice import VOICE
from stemma.exchange import import_canonical_atlas


def import_tables(
    folder: Annotated[
        Path, Parameter(help="What `stemma export --to csv`, jsonl or parquet wrote.")
    ],
    /,
    *,
    to: Annotated[Path, Parameter(help="The new atlas folder; it must be empty or new.")],
) -> int:
    """Start an atlas from our own tables.

    Parameters
    ----------
    folder
        What `stemma export --to csv`, jsonl or parquet wrote.
    """
    imported = import_canonical_atlas(folder, to)
    for rows in imported.rows:
        VOICE.say(f"{rows.file}: {rows.rows} rows")
    print(to)
    return 0
