"""`stemma review [ATLAS]`: one local page on which proposals are decided, the sentence in view."""

from __future__ import annotations

import getpass
from pathlib import Path
from typing import Annotated

from cyclopts import Parameter

from stemma.cli.voice import VOICE
from stemma.desk import Desk
from stemma.publishing.review.serving import serve_review


def review(
    atlas: Annotated[Path, Parameter(help="The atlas folder.")] = Path(),
    /,
    *,
    port: Annotated[int, Parameter(help="Port on 127.0.0.1; 0 takes a free one.")] = 8770,
    by: Annotated[
        str | None, Parameter(help="Who decides; default: the name of your account.")
    ] = None,
) -> int:
    """Decide on proposals on a local page until Ctrl-C.

    Parameters
    ----------
    atlas
        The atlas folder.
    """
    desk = Desk(atlas, by=by or account())
    desk.open()
    waiting = desk.cards()
    statements = sum(len(card.statements) for card in waiting)
    VOICE.say(f"{len(waiting)} decisions settle {statements} statements. Ctrl-C ends.")
    serve_review(desk, port, announce=lambda address: print(address, flush=True))
    tally = desk.tally
    print(
        f"{tally.decisions} decisions, {tally.statements} statements decided, {tally.minutes:g} minutes"
    )
    return 0


def account() -> str:
    """The name of the account; empty where the system has none."""
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):
        return ""
