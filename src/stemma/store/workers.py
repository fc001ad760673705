"""Workers: one kind of work shared out to several processes, which end with the one that started them.

In go a function and its portions, out come the results in their order; where no process can be started
the work is done here. On Linux processes are forked, so that they share what was worked out already;
elsewhere, or where threads run, they are spawned, and only by our own commands: a script without the
`__main__` guard would be run again by each of them.
"""

from __future__ import annotations

import gc
import os
import pickle
import signal
import sys
import threading
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager, suppress
from functools import cache
from multiprocessing import get_context, parent_process
from multiprocessing.connection import Connection
from multiprocessing.context import BaseContext
from pathlib import Path
from typing import Any, TypeVar

Portion = TypeVar("Portion")
Result = TypeVar("Result")
Tools = TypeVar("Tools")

COMMANDS = ("stemma", "__main__")
"""Stems of the files that a command of ours runs from."""


def workers_for(amount: int, enough: int) -> int:
    """How many processes an amount of work is worth; each must have enough of it to pay for its start."""
    if parent_process() is not None or context() is None:
        return 1
    return max(1, min(os.cpu_count() or 1, amount // enough + 1))


def shared_out(
    make: Callable[[Tools], Callable[[Portion], Result]],
    tools: Tools,
    portions: Sequence[Portion],
    workers: int,
) -> list[Result]:
    """The result of every portion. `make` turns the tools into the function that does a portion."""
    started = context()
    if workers > 1 and started is not None and len(portions) > 1:
        try:
            with ProcessPoolExecutor(
                workers, mp_context=started, initializer=begin, initargs=(make, tools)
            ) as pool:
                try:
                    return list(pool.map(work, portions))
                except BaseException:
                    pool.shutdown(wait=False, cancel_futures=True)
                    raise
        except (BrokenProcessPool, pickle.PicklingError):
            pass
    do = make(tools)
    return [do(portion) for portion in portions]


@contextmanager
def beside(amount: int, enough: int, do: Callable[[], Result]) -> Iterator[Callable[[], Result]]:
    """Work in a process of its own where it is enough; the function waits for its result, once.

    Work that fails there is done again by who waits, and fails there as it does. Only forked, since
    nothing is handed over but the result.
    """
    if workers_for(amount, enough) == 1 or sys.platform != "linux" or threading.active_count() > 1:
        yield cache(do)
        return
    forking = get_context("fork")
    ours, theirs = forking.Pipe(duplex=False)
    process = forking.Process(target=answer, args=(theirs, do))
    process.start()
    theirs.close()

    def wait() -> Result:
        try:
            found: Result = ours.recv()
        except EOFError:
            process.join()
            return do()
        return found

    try:
        yield cache(wait)
    finally:
        process.terminate()
        process.join()
        ours.close()


def answer(pipe: Connection, do: Callable[[], object]) -> None:
    """Do work in a process of its own and send what comes of it; nothing where it fails."""
    begin(lambda _: work, None)
    with suppress(Exception):
        pipe.send(do())


def context() -> BaseContext | None:
    """How processes are started here; None where they should not be."""
    if sys.platform == "linux" and threading.active_count() == 1:
        return get_context("fork")
    file = getattr(sys.modules.get("__main__"), "__file__", None)
    return get_context("spawn") if file is None or Path(file).stem in COMMANDS else None


DOING: list[Callable[[Any], Any]] = []
"""What this process does, where it is one of several."""


def begin(make: Callable[[Any], Callable[[Any], Any]], tools: Any) -> None:
    """Begin a process: it leaves interrupts to its parent, and ends when the parent has ended."""
    gc.disable()
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=end_with_parent, daemon=True).start()
    DOING[:] = [make(tools)]


def end_with_parent() -> None:
    """Wait for the parent's end, whatever ended it."""
    parent = parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)


def work(portion: Any) -> Any:
    """Do a portion in a process of several."""
    return DOING[0](portion)
