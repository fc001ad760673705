"""Builds that are disturbed: a full disk, a target that cannot be written, two at once, a killed one.

Each ends with exit code 2 and a sentence that says why; the build that was there stays as it was, and
nothing is left beside it.
"""

from __future__ import annotations

import errno
import os
import shutil
import signal
import sqlite3
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from generated import generate
from test_build import digests

from stemma import pipeline
from stemma.cli import run
from stemma.pipeline import build_atlas
from stemma.publishing import spare, swap
from stemma.publishing.site import rendering

POSIX = pytest.mark.skipif(os.name == "nt", reason="limits and signals of POSIX")


@pytest.fixture
def atlas(tmp_path: Path) -> Path:
    """Two generated groups, built, and then edited."""
    folder = tmp_path / "atlas"
    generate(folder, 2)
    build_atlas(folder)
    profile = folder / "profiles" / "g0001.md"
    profile.write_text(profile.read_text("utf-8").replace(" killed,", "7 killed,"), "utf-8")
    return folder


def is_as_it_was(atlas: Path, before: dict[str, str]) -> bool:
    """The old build, and nothing beside it."""
    return digests(atlas / "build") == before and not left_over(atlas)


def left_over(atlas: Path) -> list[str]:
    return [path.name for path in atlas.iterdir() if path.name.startswith(".stemma-")]


def no_space(*_: object, **__: object) -> None:
    raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))


WRITERS: tuple[tuple[object, str], ...] = (
    (spare, "write_new"), (Path, "mkdir"), (Path, "chmod"), (shutil, "copyfile"),
)  # fmt: skip


@pytest.mark.slow
@pytest.mark.parametrize("holder, name", WRITERS, ids=[name for _, name in WRITERS])
@pytest.mark.parametrize("after", [0, 3])
def test_a_full_disk_is_said_and_changes_nothing(
    atlas: Path,
    holder: object,
    name: str,
    after: int,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """No space left, at the first write of each kind and later on; nothing is linked, everything copied."""
    before = digests(atlas / "build")
    met, original = [0], getattr(holder, name)

    def full(*arguments: Any, **options: Any) -> Any:
        met[0] += ".stemma-building-" in str(arguments)
        return no_space() if met[0] > after else original(*arguments, **options)

    monkeypatch.setattr(Path, "hardlink_to", no_space)
    monkeypatch.setattr(os, "link", no_space)
    monkeypatch.setattr(holder, name, full)
    ended = run(["build", str(atlas), "--quiet"])
    monkeypatch.undo()
    if met[0] <= after:
        assert name in ("chmod", "mkdir") and ended == 0
        return
    assert ended == 2
    assert "No space left" in capsys.readouterr().err
    assert is_as_it_was(atlas, before)
    assert run(["build", str(atlas), "--quiet"]) == 0
    assert digests(atlas / "build") != before and not left_over(atlas)


def test_a_library_that_does_not_fit_is_said(
    atlas: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """SQLite has errors of its own for a full disk."""
    before = digests(atlas / "build")

    def full(path: Path, *_: object) -> None:
        connection = sqlite3.connect(path)
        connection.execute("PRAGMA max_page_count = 1")
        connection.execute("CREATE TABLE a (b)")

    monkeypatch.setattr(pipeline, "write_library", full)
    assert run(["build", str(atlas), "--quiet"]) == 2
    assert "the library could not be written: database or disk is full" in capsys.readouterr().err
    assert is_as_it_was(atlas, before)


def test_a_disk_that_fills_up_under_a_worker_is_said(
    atlas: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """The error of another process is that of the build."""
    before = digests(atlas / "build")
    monkeypatch.setattr(rendering, "workers_for", lambda *_: 2)
    monkeypatch.setattr(threading, "active_count", lambda: 1)
    monkeypatch.setattr(rendering, "run_job", no_space)
    assert run(["build", str(atlas), "--quiet"]) == 2
    assert "No space left" in capsys.readouterr().err
    assert is_as_it_was(atlas, before)


@POSIX
@pytest.mark.slow
@pytest.mark.parametrize("limit", [0, 4_000, 70_000])
def test_a_limit_of_the_system_is_met_without_traceback(atlas: Path, limit: int) -> None:
    """`RLIMIT_FSIZE`: the kernel itself refuses, in the library as in the pages."""
    before = digests(atlas / "build")
    code = (
        "import resource, sys\n"
        f"resource.setrlimit(resource.RLIMIT_FSIZE, ({limit}, {limit}))\n"
        "from stemma.cli import run\n"
        "sys.exit(run(['build', sys.argv[1], '--quiet']))\n"
    )
    ended = subprocess.run([sys.executable, "-c", code, str(atlas)], capture_output=True, text=True, check=False)  # fmt: skip
    assert ended.returncode == 2, ended.stderr
    assert "Traceback" not in ended.stderr and "the previous build is as it was" in ended.stderr
    assert is_as_it_was(atlas, before)


@pytest.mark.skipif(sys.platform != "linux", reason="/proc takes no folders, not even from root")
def test_a_target_on_a_disk_that_is_only_read_ends_with_2(
    atlas: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The message names the target and the reason."""
    assert run(["build", str(atlas), "--out", "/proc/self/stemma/build", "--quiet"]) == 2
    told = capsys.readouterr().err
    assert "/proc/self/stemma/build" in told and "Traceback" not in told


def test_a_folder_without_leave_to_write_ends_with_2(
    atlas: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """The parent folder refuses the lock, the first thing that is written."""
    before = digests(atlas / "build")

    def refused(*_: object, **__: object) -> int:
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))

    monkeypatch.setattr(swap.os, "open", refused)  # type: ignore[attr-defined]
    ended = run(["build", str(atlas), "--quiet"])
    monkeypatch.undo()
    assert ended == 2 and "Permission denied" in capsys.readouterr().err
    assert is_as_it_was(atlas, before)


WAITING = """
import sys, time
from pathlib import Path
from stemma.cli import run
from stemma.publishing.site import rendering
done = rendering.run_job
def waiting(*arguments):
    Path(sys.argv[2]).touch()
    while not Path(sys.argv[3]).exists():
        time.sleep(0.05)
    done(*arguments)
rendering.run_job = waiting
rendering.workers_for = lambda *_: int(sys.argv[4])
if __name__ == "__main__":
    sys.exit(run(["build", sys.argv[1], "--quiet"]))
"""


@pytest.fixture
def waiting(atlas: Path, tmp_path: Path) -> Iterator[Callable[[int], subprocess.Popen[bytes]]]:
    """A build that waits in the middle of its pages until the file `go` is there."""
    script = tmp_path / "waiting.py"
    script.write_text(WAITING, "utf-8")
    started: list[subprocess.Popen[bytes]] = []

    def start(workers: int) -> subprocess.Popen[bytes]:
        words = [script, atlas, tmp_path / "begun", tmp_path / "go", workers]
        process = subprocess.Popen([sys.executable, *map(str, words)])
        started.append(process)
        wait_for((tmp_path / "begun").exists)
        return process

    yield start
    for process in started:
        process.kill()
        process.wait()


def wait_for(state: Callable[[], bool]) -> None:
    """Look again and again; the limit only ends a test that has failed."""
    for _ in range(1200):
        if state():
            return
        time.sleep(0.05)
    raise AssertionError("it did not come to that")


@pytest.mark.slow
def test_a_second_build_is_told_of_the_first_and_disturbs_nothing(
    atlas: Path,
    tmp_path: Path,
    waiting: Callable[[int], subprocess.Popen[bytes]],
    capsys: pytest.CaptureFixture[str],
) -> None:
    """The first ends as if it had been alone; another target can be built at the same time."""
    before = digests(atlas / "build")
    first = waiting(1)
    assert run(["build", str(atlas), "--quiet"]) == 2
    assert "another build of it is going on" in capsys.readouterr().err
    assert digests(atlas / "build") == before
    assert run(["build", str(atlas), "--out", str(tmp_path / "other"), "--quiet"]) == 0
    (tmp_path / "go").touch()
    assert first.wait() == 0
    assert digests(atlas / "build") == digests(tmp_path / "other") != before
    assert not left_over(atlas)


def test_one_process_builds_a_target_once_at_a_time(atlas: Path) -> None:
    """Two threads of a server are kept apart like two processes."""
    with (
        swap.new_build(atlas / "build"),
        pytest.raises(swap.BuildFailed, match="another build"),
        swap.new_build(atlas / "build"),
    ):
        raise AssertionError
    build_atlas(atlas)


@pytest.mark.slow
@pytest.mark.skipif(sys.platform != "linux", reason="looks processes up in /proc")
@pytest.mark.parametrize("workers", [1, 2])
def test_a_killed_build_leaves_the_old_one_whole_and_nobody_behind(
    atlas: Path, tmp_path: Path, waiting: Callable[[int], subprocess.Popen[bytes]], workers: int
) -> None:
    """SIGKILL in the middle of the pages: workers end too (the process itself is one), and the next build clears up."""
    before = digests(atlas / "build")
    killed = waiting(workers)
    helpers = children_of(killed.pid)
    assert len(helpers) == workers - 1
    killed.send_signal(signal.SIGKILL)
    assert killed.wait() == -signal.SIGKILL
    wait_for(lambda: not any(map(is_alive, helpers)))
    assert digests(atlas / "build") == before and left_over(atlas)
    assert run(["build", str(atlas), "--quiet"]) == 0
    assert digests(atlas / "build") != before and not left_over(atlas)


def children_of(process: int) -> list[int]:
    """Processes that a process has started."""
    found = []
    for path in Path(f"/proc/{process}/task").iterdir():
        found += [int(word) for word in (path / "children").read_text("utf-8").split()]
    return found


def is_alive(process: int) -> bool:
    """A process that has ended and was not yet collected is none."""
    try:
        return Path(f"/proc/{process}/stat").read_text("utf-8").rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False


def test_a_build_moved_aside_by_a_kill_comes_back(atlas: Path) -> None:
    """Where folders cannot be exchanged at once, there is a moment with none under the name."""
    before = digests(atlas / "build")
    (atlas / "build").replace(atlas / f"{swap.OLD}build")
    (atlas / f"{swap.MARK}build-x").mkdir()
    with pytest.raises(ZeroDivisionError), swap.new_build(atlas / "build"):
        raise ZeroDivisionError
    assert is_as_it_was(atlas, before)


def test_folders_are_swapped_where_they_cannot_be_exchanged(
    atlas: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The new build is in, the old one gone."""
    before = digests(atlas / "build")
    monkeypatch.setattr(swap, "exchanged", lambda *_: False)
    build_atlas(atlas)
    assert digests(atlas / "build") != before and not left_over(atlas)


KILLED = """
import os, signal, sys
from importlib import import_module
from stemma.cli import run
module, _, name = sys.argv[2].rpartition(".")
holder = import_module(module)
original, met = getattr(holder, name), [0]
def killed(*arguments, **named):
    met[0] += 1
    if met[0] == int(sys.argv[3]):
        os.kill(os.getpid(), signal.SIGKILL)
    return original(*arguments, **named)
setattr(holder, name, killed)
sys.exit(run(["build", sys.argv[1], "--quiet"]))
"""


@POSIX
@pytest.mark.slow
@pytest.mark.parametrize(
    "moment, times, is_new",
    [
        ("stemma.publishing.spare.write_new", 1, False),
        ("stemma.publishing.spare.write_new", 60, False),
        ("stemma.pipeline.write_library", 1, False),
        ("stemma.publishing.site.write.kept_of", 1, False),
        ("stemma.publishing.swap.swap", 1, False),
        ("stemma.publishing.swap.left", 1, True),
        ("stemma.publishing.swap.bring_up", 1, True),
        ("stemma.publishing.spare.link", 3, True),
        ("stemma.pipeline.put_on_shelf", 1, False),
    ],
)
def test_a_build_in_its_spare_is_killed_at_any_moment(
    atlas: Path, tmp_path: Path, moment: str, times: int, is_new: bool
) -> None:
    """The build under the name is the old one whole, or the new one whole; the next is that of nothing kept."""
    before = digests(atlas / "build")
    shutil.copytree(atlas, tmp_path / "bare", ignore=shutil.ignore_patterns("build", ".stemma"))
    after = digests(build_atlas(tmp_path / "bare").folder)
    ended = subprocess.run([sys.executable, "-c", KILLED, str(atlas), moment, str(times)], check=False)  # fmt: skip
    assert ended.returncode == -signal.SIGKILL
    assert digests(atlas / "build") == (after if is_new else before)
    for _ in range(2):
        assert digests(build_atlas(atlas).folder) == after
    assert not left_over(atlas)
