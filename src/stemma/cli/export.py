"""`stemma export [ATLAS] --to FORMAT --out DIR`: the public atlas in a format of another system."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

from cyclopts import Parameter

from stemma.cli.voice import VOICE
from stemma.exporting import export_atlas


def export(
    atlas: Annotated[Path, Parameter(help="The atlas folder.")] = Path(),
    /,
    *,
    to: Annotated[
        str, Parameter(help="The format; a wrong one lists them. all: each in a folder of its own.")
    ],
    out: Annotated[Path, Parameter(help="The folder to write into.")],
    specifications: Annotated[
        bool, Parameter(help="Also write the grid of specifications, specifications.csv.")
    ] = False,
) -> int:
    """Write the atlas in another system's format.

    What a format cannot carry without dropping a hedge is left out and listed in `MANIFEST.json`.

    Parameters
    ----------
    atlas
        The atlas folder; default the one here or above.
    """
    made = export_atlas(atlas, to, out, specifications=specifications)
    for name, manifest in made.items():
        VOICE.say(
            f"{name}: {manifest.files} files; {manifest.carried} of {manifest.statements} statements carried"
        )
        for reason, count in manifest.left_out.items():
            VOICE.say(f"{count:>6} left out: {reason}")
    print(out)
    return 0
