"""Reading pages, bytes in to JSON out with problems, beside one pandoc process on the same pages.

A thousand pages (`--pages N` for another number), each with other facts; nothing is read twice but for
the rounds, of which the median counts. Times are those of the processor, ours and pandoc's alike: one core each.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
from pathlib import Path
from statistics import median

from disguise import Disguise
from measure import Figure, cpu_seconds, peak_megabytes, seconds, show

from stemma.collecting import uncollected
from stemma.publishing.exports.reading_json import reading_line
from stemma.reading.reader import read_bytes

SEED = Path(__file__).resolve().parents[2] / "shared" / "seed" / "imu.txt"
ROUNDS = 3


def pages(number: int) -> list[bytes]:
    """Different pages of the seed's size."""
    text = SEED.read_text("utf-8")
    return [Disguise(text, turn).text(text).encode() for turn in range(number)]


def read_all(made: list[bytes]) -> None:
    """What is measured: nothing is kept between pages. As in `stemma read`, no cycles are looked for."""
    with uncollected():
        for data in made:
            reading_line(read_bytes("page.txt", data))


def main() -> None:
    if not SEED.is_file():
        show(Figure("reading", "MB/s", 0.0, None, "../shared is missing", None))
        return
    number = int(sys.argv[sys.argv.index("--pages") + 1]) if "--pages" in sys.argv else 1000
    made = pages(number)
    read_all(made[:2])
    seed = SEED.read_bytes()
    once = median(cpu_seconds(lambda: read_all([seed])) for _ in range(15)) * 1000
    show(Figure("the seed, once imported", "ms", round(once, 1), None, "none", None))
    program, name = pandoc_program()
    size = sum(map(len, made)) / 1e6
    mine, theirs = [], []
    with tempfile.TemporaryDirectory() as folder:
        whole, empty = Path(folder, "all.md"), Path(folder, "empty.md")
        whole.write_bytes(b"\n\n".join(made))
        empty.write_bytes(b"")
        for _ in range(ROUNDS):
            mine.append(cpu_seconds(lambda: read_all(made)))
            if program:
                theirs.append(pandoc(program, whole) - pandoc(program, empty))
    ours = size / median(mine)
    peer = size / median(theirs) if theirs else None
    ratio = round(ours / peer, 2) if peer else None
    what = f"reading {number} pages"
    show(Figure(what, "MB/s", round(ours, 3), round(peer, 3) if peer else None, name, ratio))
    peak = peak_megabytes()
    show(Figure("peak memory, all pages held", "MB", peak or 0.0, None, "none", None))
    helps = median(seconds(show_help) for _ in range(7))
    show(Figure("stemma --help", "s", round(helps, 3), None, "none", None))


def show_help() -> None:
    """A process of its own that prints the help."""
    command = [sys.executable, "-m", "stemma.cli", "--help"]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)


def pandoc_program() -> tuple[str, str]:
    """Pandoc's path and version; an empty path and "pandoc: missing" where it is not installed."""
    try:
        import pypandoc

        return str(pypandoc.get_pandoc_path()), f"pandoc {pypandoc.get_pandoc_version()}"
    except (ImportError, OSError):
        return "", "pandoc: missing"


def pandoc(program: str, path: Path) -> float:
    """One pandoc process."""
    out = str(path.with_suffix(".out"))
    command = [program, "-f", "commonmark_x", "-t", "plain", "-o", out, str(path)]
    return cpu_seconds(lambda: subprocess.run(command, check=True))


if __name__ == "__main__":
    main()
