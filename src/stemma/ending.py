"""The end of a process: what it made is left to the system instead of being taken apart, record by record.

In go records and an exit code; nothing comes out. A process that has said that this is its last work keeps
what it is given, so that returning from a function costs nothing, and leaves once all output is out. What is kept
is no garbage either, and is never gone through for it. Example: a build of a thousand profiles holds millions of
records, whose freeing takes a fifth of a rebuild's time, and one search for garbage among them a tenth.
"""

from __future__ import annotations

import atexit
import gc
import os
import sys
import threading
from typing import NoReturn

LAST: list[list[object]] = []
"""What is kept to the end; empty where the process goes on after this work."""


def begin_last_work() -> None:
    """Say that the process ends with what it does now."""
    LAST[:] = [[]]


def go_on() -> None:
    """Say that this process goes on with more of the same: records are freed as ever."""
    LAST.clear()


def keep_to_the_end(*records: object) -> None:
    """Leave records to the system, and all that is there by now; where the process goes on they are freed as ever.

    Said before the collector is let in again, it spares the search among what was made meanwhile.
    """
    for kept in LAST:
        kept.extend(records)
        gc.freeze()


def leave(code: int) -> NoReturn:
    """End the process: output goes out, what was registered for the end is done, records stay.

    Where other threads run, or output cannot go out, it ends as any other.
    """
    if threading.active_count() > 1:
        sys.exit(code)
    atexit._run_exitfuncs()
    try:
        sys.stdout.flush()
        sys.stderr.flush()
    except (OSError, ValueError):
        sys.exit(code)
    os._exit(code)
