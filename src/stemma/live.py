"""Living: an atlas is built again as soon as one of its files has changed, and the site is served meanwhile.

In goes an atlas folder, out comes its site on 127.0.0.1, always of the last build that succeeded. This process builds and
keeps in memory what the next build asks for; the site is served by another one. A build that fails is said, on the
page as well, and the atlas is built again when it changes. Example: after a number of one profile among a thousand is
another one, the open page shows it as soon as the build is through.
"""

from __future__ import annotations

import gc
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from multiprocessing.connection import Connection
from pathlib import Path

from stemma.atlas import find_atlas
from stemma.ending import go_on
from stemma.errors import BuildFailed, StemmaError
from stemma.model.problem import Problem, Severity
from stemma.pipeline import Built, build_atlas
from stemma.publishing.site.live import serve_live
from stemma.shelf import inputs_of
from stemma.store.keeping import begin_remembering, forget
from stemma.store.workers import alongside

EVERY = 0.1
"""Seconds between two looks at the files of an atlas, at least."""
SHARE = 10
"""So many times as long as a look took is waited before the next one: an idle atlas costs little."""
LOOKS = 4
"""Looks in that time, and at most, that wait for an editor to have written all of a change."""
AGAIN = 2.0
"""Seconds after which a build is tried again that another one was in the way of."""
TOLD = 5
"""Problems of the severity error that are shown on the page; all are said."""


@dataclass(frozen=True, slots=True)
class Turn:
    """One build, or what came in its way."""

    built: Built | None
    seconds: float
    error: str = ""
    is_blocked: bool = False
    """Whether it failed for what may pass by itself: another build, a full disk."""

    @property
    def faults(self) -> list[Problem]:
        """Problems of the severity error."""
        found = self.built.problems if self.built else ()
        return [problem for problem in found if problem.severity is Severity.ERROR]

    @property
    def words(self) -> str:
        """What the page shows; empty where nothing is amiss."""
        if self.error:
            return f"The atlas could not be built, this is the last version: {self.error}"
        more = len(self.faults) - TOLD
        lines = [f"{p.file}, line {p.line}: {p.message}; {p.help}" for p in self.faults[:TOLD]]
        return "\n".join([*lines, *([f"{more} more stand in the terminal"] if more > 0 else [])])


def serve_atlas(
    folder: Path, port: int, *, announce: Callable[[str], None], say: Callable[[Turn], None]
) -> None:
    """Serve an atlas and build it again whenever it changes, until interrupted. Raises `NotAnAtlas`.

    `announce` is told the address once, `say` every build.
    """
    home = find_atlas(folder)
    with alongside(serve_live, str(home / "build"), port) as page:
        announce(address_from(page))
        go_on()
        begin_remembering()
        try:
            for turn in turns(home, lambda: page.send("The atlas is being built …")):
                page.send(turn.words)
                say(turn)
        except KeyboardInterrupt:
            return


def address_from(page: Connection) -> str:
    """Where the site is. Raises `BuildFailed` where the server did not begin."""
    try:
        return str(page.recv())
    except EOFError as error:
        raise BuildFailed("127.0.0.1", "no server could be started") from error


def turns(home: Path, begin: Callable[[], None]) -> Iterator[Turn]:
    """One build now and one after every change, for ever; `begin` is called before each."""
    last: object = None
    while True:
        begun = time.perf_counter()
        now: object = inputs_of(home)
        wait = SHARE * (time.perf_counter() - begun)
        if now != last:
            now = settled(home, now)
            begin()
            turn = built_once(home)
            last = None if turn.is_blocked else now
            wait = AGAIN if turn.is_blocked else EVERY
            yield turn
            gc.collect()
        time.sleep(max(wait, EVERY))


def settled(home: Path, before: object) -> object:
    """The files of an atlas once nobody seems to write them: an editor may need several steps for one change."""
    for _ in range(LOOKS):
        time.sleep(EVERY / LOOKS)
        now = inputs_of(home)
        if now == before:
            break
        before = now
    return before


def built_once(home: Path) -> Turn:
    """A build with the time that it took; where it failed, what is in memory is asked of the files again."""
    begun = time.perf_counter()
    try:
        built = build_atlas(home)
    except StemmaError as error:
        forget()
        return Turn(None, time.perf_counter() - begun, str(error), isinstance(error, BuildFailed))
    return Turn(built, time.perf_counter() - begun)
