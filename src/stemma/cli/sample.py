"""`stemma sample N [ATLAS] --blind --out DIR` and `stemma sample --score A.csv B.csv`: audit sheets and what they say."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

from cyclopts import Parameter

from stemma.cli.voice import VOICE
from stemma.errors import WrongUse
from stemma.releasing import draw_sample, score_sheets


def sample(
    size: Annotated[int | None, Parameter(help="How many statements to draw.")] = None,
    atlas: Annotated[Path | None, Parameter(help="The atlas folder.")] = None,
    /,
    *,
    blind: Annotated[bool, Parameter(help="Hide how the atlas grades a statement.")] = False,
    out: Annotated[Path | None, Parameter(help="The folder for sheet and key.")] = None,
    score: Annotated[
        list[Path] | None, Parameter(help="Two filled sheets.", consume_multiple=True)
    ] = None,
    key: Annotated[Path | None, Parameter(help="The key of the sheets.")] = None,
    keep_in: Annotated[
        Path | None, Parameter(help="An atlas whose codebook is to print the figures.")
    ] = None,
) -> int:
    """Draw an audit sheet, or score two filled ones.

    Parameters
    ----------
    size
        How many statements to draw.
    atlas
        The atlas folder; default the one here or above.
    """
    if score is not None:
        _, words = score_sheets(score, key, keep_in)
        print(words, end="")
        return 0
    if size is None or out is None:
        advice = "stemma sample 200 --blind --out DIR, or --score A.csv B.csv"
        raise WrongUse("no size or no folder", advice)
    for path in draw_sample(atlas or Path(), size, out, blind=blind):
        print(path)
    VOICE.say("each coder fills in a copy of sheet.csv; README.txt says how")
    return 0
