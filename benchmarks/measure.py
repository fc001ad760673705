"""Measuring: ours and a peer in turn, medians of several rounds, one line or one JSON object each.

In go two functions and the amount of work, out comes a `Figure`; ratio above 1 means ours is better.
"""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Callable
from dataclasses import asdict, dataclass
from statistics import median

ROUNDS = 5


@dataclass(frozen=True, slots=True)
class Figure:
    """One comparison."""

    what: str
    unit: str
    ours: float
    peer: float | None
    peer_name: str
    ratio: float | None


def seconds(work: Callable[[], object]) -> float:
    """Wall-clock time of one run."""
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def cpu_seconds(work: Callable[[], object]) -> float:
    """Processor time of one run, its child processes included; wall-clock time on systems without it.

    On a busy machine it is steadier, and for one thread on an idle core it is the same.
    """
    try:
        import resource
    except ImportError:
        return seconds(work)
    who = (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)
    before = sum(use.ru_utime + use.ru_stime for use in map(resource.getrusage, who))
    work()
    return sum(use.ru_utime + use.ru_stime for use in map(resource.getrusage, who)) - before


def compare(
    what: str,
    unit: str,
    amount: float,
    ours: Callable[[], object],
    peer: Callable[[], object],
    name: str,
) -> Figure:
    """Amount per second of both, interleaved."""
    rounds = [(seconds(ours), seconds(peer)) for _ in range(ROUNDS)]
    mine = amount / median(r[0] for r in rounds)
    theirs = amount / median(r[1] for r in rounds)
    return Figure(what, unit, round(mine, 4), round(theirs, 4), name, round(mine / theirs, 2))


def alone(what: str, unit: str, amount: float, ours: Callable[[], object], missing: str) -> Figure:
    """Ours only; the peer that is not installed is named."""
    mine = amount / median(seconds(ours) for _ in range(ROUNDS))
    return Figure(what, unit, round(mine, 4), None, f"{missing}: missing", None)


def peak_megabytes() -> float | None:
    """The most memory this process has held; None where the system does not say."""
    try:
        import resource
    except ImportError:
        return None
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return round(peak / (1e6 if sys.platform == "darwin" else 1e3), 1)


def show(figure: Figure) -> None:
    """One line, or one JSON object under --json."""
    if "--json" in sys.argv:
        print(json.dumps(asdict(figure)))
    else:
        print(
            f"{figure.what}: {figure.ours} {figure.unit}; {figure.peer_name} {figure.peer}; ratio {figure.ratio}"
        )
