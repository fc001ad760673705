"""`stemma packet WANTED... --out FILE.zip`: one zip with everything that a selection of statements rests on."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

from cyclopts import Parameter

from stemma.errors import WrongUse
from stemma.releasing import write_packet


def packet(
    wanted: Annotated[
        list[str], Parameter(help="Ids of statements or nodes, or keys of publications.")
    ],
    /,
    *,
    out: Annotated[Path, Parameter(help="The zip to write.")],
    atlas: Annotated[Path, Parameter(help="The atlas folder.")] = Path(),
) -> int:
    """Write an evidence packet: statements, sentences, notes, publications, archive links.

    Parameters
    ----------
    wanted
        Ids of statements or nodes (everything stated of it), or keys of publications (everything that rests on it).
    """
    if not wanted:
        raise WrongUse(
            "nothing named", "name a statement, a node such as group/imu, or a publication"
        )
    print(write_packet(atlas, wanted, out))
    return 0
