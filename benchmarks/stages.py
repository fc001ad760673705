"""The stages of one build: wall and processor time of each, in the order in which they begin.

In goes an atlas folder, which is built, out comes a table; a stage that another one calls is indented. Time of
other processes counts as wall time of who waits, and their processor time is told at the end.
"""

from __future__ import annotations

import resource
import sys
import time
from collections.abc import Callable
from functools import wraps
from pathlib import Path
from types import ModuleType
from typing import Any

BEGUN = time.perf_counter(), time.process_time()

from stemma.patterns import remembering  # noqa: E402 - the time that it takes is one of the stages
from stemma.store.programs import program, user_folder  # noqa: E402

with remembering(user_folder() / "patterns-stages", program):
    from stemma import pipeline
    from stemma.publishing.site import write

IMPORTED = time.perf_counter(), time.process_time()
STAGES: tuple[tuple[ModuleType, tuple[str, ...]], ...] = (
    (pipeline, (
        "inputs_of", "compile_atlas", "read_atlas", "identify", "apply_corrections",
        "weigh", "apply_judgements", "check_kept", "project", "built", "last_of", "rows_of",
        "touched_since", "pages_of", "write_site", "keep_last", "put_on_shelf",
    )),
    (write, (
        "copy_assets", "concordance_of", "marked", "marks_since", "standing",
        "take_over", "render", "write_data", "kept_of",
    )),
)  # fmt: skip
LINES: list[tuple[int, str, float, float]] = []
DEPTH = [0]


def timed(stage: str, function: Callable[..., Any]) -> Callable[..., Any]:
    """The function, which writes its line."""

    @wraps(function)
    def run(*arguments: Any, **named: Any) -> Any:
        begun, at, depth = (time.perf_counter(), time.process_time()), len(LINES), DEPTH[0]
        LINES.append((depth, stage, 0.0, 0.0))
        DEPTH[0] += 1
        try:
            return function(*arguments, **named)
        finally:
            DEPTH[0] -= 1
            LINES[at] = depth, stage, time.perf_counter() - begun[0], time.process_time() - begun[1]

    return run


def main(atlas: Path) -> None:
    for module, names in STAGES:
        for name in names:
            setattr(module, name, timed(name, getattr(module, name)))
    timed("build_atlas", pipeline.build_atlas)(atlas)
    wall, processor = (b - a for a, b in zip(BEGUN, IMPORTED, strict=True))
    print(f"{'stage':40}{'wall, s':>10}{'processor, s':>14}")
    for depth, stage, *seconds in [(0, "imports", wall, processor), *LINES]:
        print(f"{'  ' * depth + stage:40}{seconds[0]:10.2f}{seconds[1]:14.2f}")
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    print(f"{'other processes':50}{used.ru_utime + used.ru_stime:14.2f}")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
