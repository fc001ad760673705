"""The end of a process: nothing that was said is lost, and nothing is taken apart."""

from __future__ import annotations

import os
import subprocess
import sys

PROGRAM = """
import atexit, sys, threading
from stemma.ending import begin_last_work, keep_to_the_end, leave

class Record:
    def __del__(self):
        print("freed")

def work():
    keep_to_the_end(Record())

atexit.register(print, "registered")
if "last" in sys.argv:
    begin_last_work()
if "thread" in sys.argv:
    threading.Timer(0.2, print, ["thread"]).start()
work()
print("out")
print("err", file=sys.stderr)
leave(3)
"""


def ended(*words: str, **more: object) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-c", PROGRAM, *words]
    return subprocess.run(command, text=True, stderr=subprocess.PIPE, **{"stdout": subprocess.PIPE, **more})  # type: ignore[call-overload, no-any-return]  # fmt: skip


def test_output_goes_out_and_what_was_registered_is_done() -> None:
    """Both streams, the exit code, and the exit functions; the record stays to the end."""
    found = ended("last")
    assert (found.returncode, found.stdout, found.stderr) == (3, "out\nregistered\n", "err\n")


def test_a_process_that_goes_on_frees_its_records() -> None:
    """Who calls a build from a program of their own keeps no memory of it."""
    assert ended().stdout == "freed\nout\nregistered\n"


def test_other_threads_are_waited_for() -> None:
    """A thread that still speaks is heard."""
    found = ended("last", "thread")
    assert found.returncode == 3
    assert "thread" in found.stdout


def test_output_that_nobody_takes_ends_as_ever() -> None:
    """A pipe that was closed on the other side."""
    reading, writing = os.pipe()
    os.close(reading)
    assert ended("last", stdout=writing).returncode != 0
    os.close(writing)


SEARCHED = """
import gc
from stemma.collecting import uncollected
from stemma.ending import begin_last_work, keep_to_the_end

begin_last_work()
with uncollected():
    kept = [[] for _ in range(100_000)]
    keep_to_the_end(kept)
print(gc.get_freeze_count() > len(kept), gc.isenabled())
"""


def test_what_stays_to_the_end_is_not_searched_for_garbage() -> None:
    """The collector looks at what comes afterwards alone."""
    found = subprocess.run([sys.executable, "-c", SEARCHED], text=True, stdout=subprocess.PIPE)
    assert found.stdout == "True True\n"
