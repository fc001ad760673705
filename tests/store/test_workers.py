"""Work shared out to several processes: the same results, and no process that outlives its parent."""

from __future__ import annotations

import multiprocessing
import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from stemma.store import workers

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="looks processes up in /proc")


@pytest.fixture(autouse=True)
def forked(monkeypatch: pytest.MonkeyPatch) -> None:
    """Other tests may have left threads behind, and where threads run nothing is forked."""
    monkeypatch.setattr(threading, "active_count", lambda: 1)


def doubled(factor: int) -> Callable[[int], tuple[int, int]]:
    return lambda number: (number * factor, os.getpid())


def test_results_have_the_order_of_their_portions() -> None:
    """Two processes, five portions; what the work needs goes to each process once."""
    found = workers.shared_out(doubled, 10, [1, 2, 3, 4, 5], 2)
    assert [number for number, _ in found] == [10, 20, 30, 40, 50]
    assert os.getpid() not in {process for _, process in found}


def slowly(factor: int) -> Callable[[int], tuple[int, int]]:
    def work(number: int) -> tuple[int, int]:
        time.sleep(0.2)
        return number * factor, os.getpid()

    return work


def test_this_process_can_be_one_of_the_workers() -> None:
    """Each takes what is left; the results have the order of the portions."""
    found = workers.worked_together(slowly, 10, [1, 2, 3, 4, 5, 6], 3)
    assert [number for number, _ in found] == [10, 20, 30, 40, 50, 60]
    assert os.getpid() in {process for _, process in found}
    assert len({process for _, process in found}) > 1
    assert not multiprocessing.active_children()


def test_what_another_worker_could_not_do_is_done_here() -> None:
    """A process that fails, or is gone, costs nothing but its part of the work."""
    here = os.getpid()

    def make(_: None) -> Callable[[int], int]:
        def work(number: int) -> int:
            time.sleep(0.1)
            if os.getpid() != here and number == 1:
                os.kill(os.getpid(), signal.SIGKILL)
            if os.getpid() != here:
                raise ZeroDivisionError
            return number

        return work

    assert workers.worked_together(make, None, list(range(6)), 4) == list(range(6))


def test_an_error_of_this_worker_ends_the_others() -> None:
    """As anywhere else."""
    with pytest.raises(OSError, match="No space left"):
        workers.worked_together(failing, 28, [1, 2, 3], 2)
    assert not multiprocessing.active_children()


def test_one_worker_is_this_process() -> None:
    """Nothing is started for it."""
    assert workers.shared_out(doubled, 10, [1, 2], 1) == [(10, os.getpid()), (20, os.getpid())]


def failing(code: int) -> Callable[[int], int]:
    def fail(number: int) -> int:
        raise OSError(code, os.strerror(code))

    return fail


def test_an_error_of_a_worker_is_the_error_of_the_work() -> None:
    """A full disk met by a worker is told as one, and the other portions are given up."""
    with pytest.raises(OSError, match="No space left"):
        workers.shared_out(failing, 28, [1, 2, 3], 2)


def test_workers_start_no_workers() -> None:
    """What runs in a process of several is done there."""
    found = workers.shared_out(lambda _: lambda _: workers.workers_for(10**9, 1), None, [1, 2], 2)
    assert found == [1, 1]


def test_little_work_starts_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    """A process must have enough work to be worth its start."""
    monkeypatch.setattr(os, "cpu_count", lambda: 8)
    assert [workers.workers_for(amount, 100) for amount in (0, 99, 100, 250, 10**6)] == [
        1,
        1,
        2,
        3,
        8,
    ]


def test_a_script_of_somebody_else_is_not_run_again(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """Where processes must be spawned, only commands of ours and notebooks start any."""
    monkeypatch.setattr(sys, "platform", "win32")
    main = sys.modules["__main__"]
    monkeypatch.setattr(main, "__file__", str(tmp_path / "analysis.py"), raising=False)
    assert workers.context() is None and workers.workers_for(10**9, 1) == 1
    monkeypatch.setattr(main, "__file__", str(tmp_path / "bin" / "stemma"))
    assert workers.context() is not None


@pytest.mark.parametrize("how", ["fork", "spawn"])
def test_workers_end_with_a_killed_parent(how: str, tmp_path: Path) -> None:
    """SIGKILL leaves nobody the time to tell them."""
    script = tmp_path / "__main__.py"
    script.write_text(
        "import os, sys, time\nfrom multiprocessing import get_context\nfrom stemma.store import workers\n"
        f"workers.context = lambda: get_context('{how}')\n"
        "def make(folder):\n"
        "    open(os.path.join(folder, str(os.getpid())), 'w').close()\n"
        "    return time.sleep\n"
        "if __name__ == '__main__':\n"
        "    workers.shared_out(make, sys.argv[1], [600, 600], 2)\n",
        "utf-8",
    )
    (tmp_path / "pids").mkdir()
    parent = subprocess.Popen([sys.executable, str(script), str(tmp_path / "pids")])
    try:
        wait_for(lambda: len(list((tmp_path / "pids").iterdir())) == 2)
        started = [int(path.name) for path in (tmp_path / "pids").iterdir()]
        assert all(map(is_alive, started))
    finally:
        parent.send_signal(signal.SIGKILL)
        parent.wait()
    wait_for(lambda: not any(map(is_alive, started)))


def is_alive(process: int) -> bool:
    """A process that has ended and was not yet collected is none."""
    try:
        return Path(f"/proc/{process}/stat").read_text("utf-8").rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False


def wait_for(state: Callable[[], bool]) -> None:
    """Look again and again; the limit only ends a test that has failed."""
    for _ in range(600):
        if state():
            return
        time.sleep(0.1)
    raise AssertionError("it did not come to that")


@pytest.mark.parametrize("amount", [1, 10])
def test_work_beside_gives_its_result_once(amount: int) -> None:
    """In a process of its own where it is enough; its numbers are the same either way."""
    with workers.beside(amount, 10, os.getpid) as wait:
        assert wait() == wait()
    can_fork = sys.platform == "linux" and (os.cpu_count() or 1) > 1
    assert (wait() == os.getpid()) is not (can_fork and amount == 10)


def test_work_that_fails_beside_fails_where_it_is_waited_for(
    capfd: pytest.CaptureFixture[str],
) -> None:
    """The error is that of the work itself, and no other process prints one."""
    with pytest.raises(ZeroDivisionError), workers.beside(10, 1, lambda: 1 // 0) as wait:
        wait()
    assert capfd.readouterr().err == ""


def test_work_that_nobody_waits_for_ends() -> None:
    """A build that fails meanwhile leaves no process behind."""
    with pytest.raises(KeyError), workers.beside(10, 1, lambda: time.sleep(600)):
        raise KeyError
    assert not multiprocessing.active_children()
