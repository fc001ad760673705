"""`stemma release VERSION [ATLAS]`: freeze text, library, downloads and site, with checksums and a change list."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

from cyclopts import Parameter

from stemma.cli.voice import VOICE
from stemma.releasing import release_atlas


def release(
    version: Annotated[str, Parameter(help="The version, v1.2.")],
    atlas: Annotated[Path, Parameter(help="The atlas folder.")] = Path(),
    /,
    *,
    date: Annotated[str, Parameter(help="The day of the release, 2024-05-01; default today.")] = "",
) -> int:
    """Freeze a release below `releases/VERSION`.

    Parameters
    ----------
    version
        The version, v1.2.
    atlas
        The atlas folder; default the one here or above.
    """
    folder = release_atlas(atlas, version, date)
    VOICE.say((folder / "CHANGES.md").read_text("utf-8").rstrip())
    print(folder)
    return 0
