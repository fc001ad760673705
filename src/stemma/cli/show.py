"""`stemma show GROUP [ATLAS]`: a group's life in a table."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

from cyclopts import Parameter

from stemma.lookups import life_for
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
    life = life_for(atlas, group)
    title = life.name if life.has_profile else f"{life.name} (mentioned, no profile yet)"
    print(table(("when", "what", "strength", "statement"), life.rows, title=title))
    if life.undated:
        print(
            f"{life.undated} more statements without a date; `stemma ask` and the pages have them."
        )
    return 0
