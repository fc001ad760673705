"""The cyclic garbage collector, left out where many records are made at once and none of them is garbage.

Without it the collector would look at all of them again and again. The state of before comes back at the end.
"""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def uncollected() -> Iterator[None]:
    """Without looking for circles of garbage; those made meanwhile are found later."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()
