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
from multiprocessing.process import BaseProcess
from pathlib import Path
from typing import Any, TypeVar

Portion = TypeVar("Portion")
Result = TypeVar("Result")
Tools = TypeVar("Tools")

TICKET = 4
"""Bytes of the number of a portion."""
MOST_PORTIONS = 4096
"""So many numbers lie in a pipe without anybody reading them."""
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


def worked_together(
    make: Callable[[Tools], Callable[[Portion], Result]],
    tools: Tools,
    portions: Sequence[Portion],
    workers: int,
) -> list[Result]:
    """The result of every portion, this process being one of the workers; each takes the next portion that is left.

    What a process has in memory needs no second copy of it for the work that it does itself. A portion that another
    process could not do is done here, and fails here as it does. Where nothing is forked it is `shared_out`.
    """
    forked = sys.platform == "linux" and threading.active_count() == 1
    if workers == 1 or not forked or not 1 < len(portions) <= MOST_PORTIONS:
        return shared_out(make, tools, portions, workers)
    forking = get_context("fork")
    tickets, filled = os.pipe()
    os.write(filled, b"".join(number.to_bytes(TICKET, "big") for number in range(len(portions))))
    os.close(filled)
    started: list[tuple[BaseProcess, Connection]] = []
    try:
        for _ in range(workers - 1):
            ours, theirs = forking.Pipe(duplex=False)
            process = forking.Process(
                target=help_out, args=(theirs, tickets, make, tools, portions)
            )
            process.start()
            theirs.close()
            started.append((process, ours))
        do = make(tools)
        found = {number: do(portions[number]) for number in drawn(tickets)}
        for _, ours in started:
            with suppress(EOFError):
                found |= ours.recv()
        return [
            found[number] if number in found else do(portion)
            for number, portion in enumerate(portions)
        ]
    finally:
        os.close(tickets)
        for helper, ours in started:
            helper.terminate()
            helper.join()
            ours.close()


def help_out(
    pipe: Connection,
    tickets: int,
    make: Callable[[Any], Callable[[Any], Any]],
    tools: Any,
    portions: Sequence[Any],
) -> None:
    """Do portions in a process of its own until none is left, or one fails, and send what was made."""
    begin(lambda _: work, None)
    found = {}
    with suppress(Exception):
        do = make(tools)
        for number in drawn(tickets):
            found[number] = do(portions[number])
    pipe.send(found)


def drawn(tickets: int) -> Iterator[int]:
    """Numbers of portions that nobody else has drawn."""
    while ticket := os.read(tickets, TICKET):
        yield int.from_bytes(ticket, "big")


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


@contextmanager
def alongside(serve: Callable[..., None], *given: object) -> Iterator[Connection]:
    """A process of its own as long as the block runs; the pipe speaks with it, and interrupts are left to this one.

    The function is given its end of the pipe first. What it is given must pass to another process.
    """
    starting = get_context("fork") if sys.platform == "linux" else get_context("spawn")
    ours, theirs = starting.Pipe()
    process = starting.Process(target=stay, args=(serve, theirs, *given), daemon=True)
    process.start()
    theirs.close()
    try:
        yield ours
    finally:
        process.terminate()
        process.join()
        ours.close()


def stay(serve: Callable[..., None], pipe: Connection, *given: object) -> None:
    """Do one thing until the parent ends or ends this."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=end_with_parent, daemon=True).start()
    serve(pipe, *given)


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
