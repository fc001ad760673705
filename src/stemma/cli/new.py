"""`stemma new DIR [--example]`: start an atlas folder."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

from cyclopts import Parameter

from stemma.cli.voice import VOICE
from stemma.pipeline import start_atlas


def new(
    folder: Annotated[Path, Parameter(help="The folder; it must be empty or new.")],
    /,
    *,
    example: Annotated[bool, Parameter(help="Copy the bundled example atlas.")] = False,
    title: Annotated[str, Parameter(help="The atlas's title.")] = "",
) -> int:
    """Start an atlas folder.

    Parameters
    ----------
    folder
        The folder; it must be empty or new.
    """
    start_atlas(folder, title=title, example=example)
    VOICE.say(f"started {folder}; write profiles in {folder / 'profiles'}, then run `stemma build`")
    print(folder)
    return 0
