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
    made = ((built.profiles, "profile"), (built.statements, "statement"), (built.sources, "source"))
    told = ", ".join(f"{number} {word}{'s' if number != 1 else ''}" for number, word in made)
    found = len(built.problems)
    VOICE.say(f"{told}; {found} problem{'s' if found != 1 else ''} (`stemma check` lists them)")
    print(built.folder)
    return int(bool(errors))
