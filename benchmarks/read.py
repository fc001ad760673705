"""Reading pages, bytes in to JSON out with problems, beside one pandoc process on the same pages."""

from __future__ import annotations

import re
import subprocess
import tempfile
from pathlib import Path

from measure import Figure, alone, seconds, show

from stemma.publishing.exports.reading_json import reading_line
from stemma.reading.reader import read_bytes

SEED = Path(__file__).resolve().parents[2] / "shared" / "seed" / "imu.txt"
PAGES = 60
NUMBER = re.compile(r"(?<![\[\d])\d{2,3}(?![\d\]])")
WORD = re.compile(r"\b[A-Z][a-z]{6,}\b")


def pages() -> list[bytes]:
    """Different pages of the seed's size: other numbers and other long names in each."""
    text = SEED.read_text("utf-8")
    return [page(text, n).encode() for n in range(PAGES)]


def page(text: str, n: int) -> str:
    """The page with the numbers and names of the n-th variant."""
    numbered = NUMBER.sub(lambda m: str(int(m.group()) % 89 + 10 + n % 7), text)
    return WORD.sub(
        lambda m: m.group() if hash_of(m.group(), n) else m.group()[:-1] + "o", numbered
    )


def hash_of(word: str, n: int) -> bool:
    """Whether this page keeps the word."""
    return (sum(map(ord, word)) + n) % 5 > 0


def read_all(made: list[bytes]) -> None:
    for data in made:
        reading_line(read_bytes("page.txt", data))


def main() -> None:
    if not SEED.is_file():
        show(Figure("reading", "MB/s", 0.0, None, "../shared is missing", None))
        return
    made = pages()
    size = sum(map(len, made)) / 1e6
    read_all(made[:2])
    try:
        import pypandoc

        program = pypandoc.get_pandoc_path()
    except (ImportError, OSError):
        show(alone("reading", "MB/s", size, lambda: read_all(made), "pandoc"))
        return
    mine, theirs = [], []
    with tempfile.TemporaryDirectory() as folder:
        whole, empty = Path(folder, "all.md"), Path(folder, "empty.md")
        whole.write_bytes(b"\n\n".join(made))
        empty.write_bytes(b"")
        for _ in range(3):
            mine.append(seconds(lambda: read_all(made)))
            theirs.append(pandoc(program, whole) - pandoc(program, empty))
    ours, peer = size / sorted(mine)[1], size / sorted(theirs)[1]
    show(Figure("reading", "MB/s", round(ours, 3), round(peer, 3), "pandoc", round(ours / peer, 2)))


def pandoc(program: str, path: Path) -> float:
    """One pandoc process."""
    command = [
        program,
        "-f",
        "commonmark_x",
        "-t",
        "plain",
        "-o",
        str(path.with_suffix(".out")),
        str(path),
    ]
    return seconds(lambda: subprocess.run(command, check=True))


if __name__ == "__main__":
    main()
