"""Coverage-guided fuzzing of the reader, by hand or for a minute in CI.

    uv run --group fuzz python tests/fuzz/fuzz_reading.py -max_total_time=60 [CORPUS]

Looks for tracebacks, for coverage that does not add up and, with libFuzzer's -timeout, for hangs.
"""

from __future__ import annotations

import sys

import atheris

with atheris.instrument_imports(include=["stemma.reading"]):
    from stemma.errors import StemmaError
    from stemma.reading.reader import read_pages

NAMES = ("a.txt", "a.html", "a.docx", "a.md")


def one_input(data: bytes) -> None:
    """The first byte chooses the file's name."""
    if not data:
        return
    try:
        readings = read_pages(NAMES[data[0] % len(NAMES)], data[1:])
    except StemmaError:
        return
    for reading in readings:
        parts = reading.coverage
        if parts.read + parts.prose + parts.notes + parts.unread != parts.characters:
            raise AssertionError(parts)


if __name__ == "__main__":
    atheris.Setup(sys.argv, one_input)
    atheris.Fuzz()
