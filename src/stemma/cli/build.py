"""`stemma build [ATLAS] [--out DIR]`: compile the atlas: library, downloads, site."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

from cyclopts import Parameter

from stemma.cli.voice import VOICE
from stemma.model.problem import Severity
from stemma.pipeline import build_atlas
from stemma.publishing.exports.problem_lists import text_form


def build(
    atlas: Annotated[Path, Parameter(help="The atlas folder.")] = Path(),
    /,
    *,
    out: Annotated[Path | None, Parameter(help="Where to build; default ATLAS/build.")] = None,
) -> int:
    """Compile an atlas.

    Parameters
    ----------
    atlas
        The atlas folder; default the one here or above.
    """
    built = build_atlas(atlas, out)
    errors = [p for p in built.problems if p.severity is Severity.ERROR]
    if errors:
        VOICE.say(text_form(errors))
    VOICE.say(
        f"{built.profiles} profiles, {built.statements} statements, {built.sources} sources; "
        f"{len(built.problems)} problems (`stemma check` lists them)"
    )
    print(built.folder)
    return int(bool(errors))
