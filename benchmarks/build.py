"""Building: a thousand generated profiles in full and after one edit, beside MkDocs on the same pages.

The full build begins without anything kept; the rebuild follows one edit of one profile, once as a command from its
start and once where `stemma serve` waits for it, until the new site is in its place. MkDocs renders
the same Markdown files with its default theme, in the same run. The example atlas is built in full. The
numbers of processes and of pages and the peak memory are printed as well. `--profiles N` takes another
number of profiles, `--rounds N` another number of rounds, `--stages` only the stages of a rebuild after
one edit.
"""

from __future__ import annotations

import os
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from importlib.util import find_spec
from pathlib import Path

import generated
import measure
from measure import alone, compare, show

from stemma.pipeline import example_atlas


def option(name: str, default: int) -> int:
    return int(sys.argv[sys.argv.index(name) + 1]) if name in sys.argv else default


def build(atlas: Path) -> None:
    """In a process of its own, as a user's command runs."""
    command = [sys.executable, "-m", "stemma.cli", "build", str(atlas), "--quiet"]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)


def full(atlas: Path) -> None:
    for name in ("build", ".stemma"):
        shutil.rmtree(atlas / name, ignore_errors=True)
    build(atlas)


def edited(atlas: Path) -> None:
    """One number of one profile is another one."""
    edit(atlas)
    build(atlas)


def edit(atlas: Path) -> None:
    """The toll of one attack goes up by one."""
    path = atlas / "profiles" / "g0003.md"
    words = path.read_text("utf-8")
    more = re.sub(r"\d+(?= killed,)", lambda toll: str(int(toll[0]) + 1), words, count=1)
    path.write_text(more, "utf-8", newline="\n")


def version(atlas: Path) -> tuple[int, int] | None:
    """What tells the build that is there from the one before; None where there is none."""
    try:
        found = (atlas / "build" / "atlas.sqlite").stat()
    except OSError:
        return None
    return found.st_mtime_ns, found.st_ino


@contextmanager
def served(atlas: Path) -> Iterator[None]:
    """The atlas is served by a process of its own, which has built it once more."""
    before = version(atlas)
    command = [sys.executable, "-m", "stemma.cli", "serve", str(atlas), "--port", "0", "--quiet"]
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as process:
        try:
            until_another(atlas, before)
            time.sleep(SETTLED)
            yield
        finally:
            process.send_signal(signal.SIGINT)


def saved(atlas: Path) -> None:
    """An edit, until its site is in its place."""
    before = version(atlas)
    edit(atlas)
    until_another(atlas, before)


def until_another(atlas: Path, before: tuple[int, int] | None) -> None:
    """Wait for another build."""
    while (now := version(atlas)) is None or now == before:
        time.sleep(0.01)


SETTLED = 3.0
"""Seconds that a served atlas is left alone after its first build."""


def stages(atlas: Path) -> None:
    """What a rebuild spends its time on."""
    build(atlas)
    edit(atlas)
    script = Path(__file__).with_name("stages.py")
    subprocess.run([sys.executable, str(script), str(atlas)], check=True)


def mkdocs(atlas: Path, work: Path) -> None:
    """The same files as a site of MkDocs."""
    pages = work / "docs"
    shutil.rmtree(work / "site", ignore_errors=True)
    if not pages.is_dir():
        shutil.copytree(atlas / "profiles", pages, ignore=shutil.ignore_patterns("*.txt"))
        (pages / "index.md").write_text("# Groups\n", "utf-8")
        settings = "site_name: Groups\nmarkdown_extensions: [footnotes]\nplugins: []\n"
        (work / "mkdocs.yml").write_text(settings, "utf-8")
    command = [
        sys.executable,
        "-m",
        "mkdocs",
        "build",
        "--quiet",
        "--config-file",
        str(work / "mkdocs.yml"),
    ]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def memory() -> str:
    """The largest of our processes so far."""
    try:
        import resource
    except ImportError:
        return "not measured on this system"
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
    return f"{peak / (1 << 20 if sys.platform == 'darwin' else 1 << 10):.0f} MB"


def main() -> None:
    measure.ROUNDS = option("--rounds", 1)
    total = option("--profiles", 1000)
    with tempfile.TemporaryDirectory() as folder:
        atlas, example, work = (Path(folder) / name for name in ("atlas", "example", "mkdocs"))
        generated.generate(atlas, total)
        shutil.copytree(example_atlas(), example, ignore=shutil.ignore_patterns("build", ".stemma"))
        work.mkdir()
        if "--stages" in sys.argv:
            stages(atlas)
            return
        show(
            alone(
                "full builds of the example",
                "builds/s",
                1.0,
                lambda: full(example),
                "none asked for",
            )
        )
        print(f"peak memory: {memory()}", file=sys.stderr)
        if find_spec("mkdocs"):
            peer = partial(mkdocs, atlas, work)
            show(
                compare(
                    f"full build of {total} profiles",
                    "profiles/s",
                    total,
                    lambda: full(atlas),
                    peer,
                    "MkDocs",
                )
            )
            show(
                compare(
                    f"rebuild of {total} profiles after one edit",
                    "builds/s",
                    1.0,
                    lambda: edited(atlas),
                    peer,
                    "MkDocs, which always builds all",
                )
            )
            with served(atlas):
                show(
                    compare(
                        f"rebuild of {total} profiles after one edit, served",
                        "builds/s",
                        1.0,
                        lambda: saved(atlas),
                        peer,
                        "MkDocs, which always builds all",
                    )
                )
        else:
            show(
                alone(
                    f"full build of {total} profiles",
                    "profiles/s",
                    total,
                    lambda: full(atlas),
                    "MkDocs",
                )
            )
            show(
                alone(
                    f"rebuild of {total} profiles after one edit",
                    "builds/s",
                    1.0,
                    lambda: edited(atlas),
                    "MkDocs",
                )
            )
            with served(atlas):
                show(
                    alone(
                        f"rebuild of {total} profiles after one edit, served",
                        "builds/s",
                        1.0,
                        lambda: saved(atlas),
                        "MkDocs",
                    )
                )
        pages = sum(1 for _ in (atlas / "build" / "site").rglob("*.html"))
        print(
            f"{pages} pages, {os.cpu_count()} processors, peak memory: {memory()}", file=sys.stderr
        )


if __name__ == "__main__":
    main()
