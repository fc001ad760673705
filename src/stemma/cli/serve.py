"""`stemma serve [ATLAS] [--port N]`: the site, live: built again whenever a file of the atlas changes."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

from cyclopts import Parameter

from stemma.cli.voice import VOICE
from stemma.live import Turn, serve_atlas
from stemma.publishing.exports.problem_lists import text_form


def serve(
    atlas: Annotated[Path, Parameter(help="The atlas folder.")] = Path(),
    /,
    *,
    port: Annotated[int, Parameter(help="Port on 127.0.0.1; 0 takes a free one.")] = 8000,
) -> int:
    """Serve the site of an atlas on 127.0.0.1 and keep it up to date until Ctrl-C.

    A profile, a table or a judgement that is saved is on the open page as soon as the atlas is built; what the build has
    to say stands in the terminal, and errors on the page as well.

    Parameters
    ----------
    atlas
        The atlas folder; default the one here or above.
    """
    serve_atlas(atlas, port, announce=announce, say=say)
    return 0


def announce(address: str) -> None:
    """The address is the result."""
    print(address, flush=True)
    VOICE.say("Ctrl-C ends.")


def say(turn: Turn) -> None:
    """One build in a line, and its errors."""
    if turn.error:
        VOICE.error(turn.error)
        return
    if turn.faults:
        VOICE.say(text_form(turn.faults))
    if turn.built:
        found = len(turn.built.problems)
        VOICE.say(
            f"built in {turn.seconds:.1f} s: {turn.built.statements} statements, {found} problem{'s' if found != 1 else ''}"
        )
