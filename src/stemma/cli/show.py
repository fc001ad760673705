"""`stemma show GROUP [ATLAS]`: a group's life in a table."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

from cyclopts import Parameter

from stemma.pipeline import find_profile, public_build
from stemma.publishing.views.group_page import life_lines
from stemma.publishing.views.terminal import table


def show(
    group: Annotated[str, Parameter(help="Id or any name of the group.")],
    atlas: Annotated[Path, Parameter(help="The atlas folder.")] = Path(),
    /,
) -> int:
    """Show a group's life.

    Parameters
    ----------
    group
        Id or any name of the group.
    atlas
        The atlas folder.
    """
    build = public_build(atlas)
    reading = find_profile(build, group)
    columns = ("when", "what", "strength", "statement")
    print(table(columns, life_lines(build, reading), title=reading.group.label))
    return 0
