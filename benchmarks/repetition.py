"""Repetition makes no page slow: how much longer four times the text takes, piece by piece.

    uv run python benchmarks/repetition.py [--json]

A ratio of 4 is linear. Prints one figure a piece; `peer` is the time of the shorter text.
"""

from __future__ import annotations

import json
import sys
import time
from contextlib import suppress

from stemma.errors import StemmaError
from stemma.reading.reader import read_bytes

REPEATED = {
    "blank lines": "\n", "blanks": " ", "form feeds": "\f", "markers": "[1]", "brackets": "(",
    "one label": "Formed: 1998\n", "statistics": "1998 First Attack\n",
    "entries": "May 3, 1998: The LF bombed Gulu, Uganda (3 killed).[1]\n", "one sentence": "said.1 ",
    "list entries": "Lake (QDe.001), ", "names": "Lake Front (LF) ",
    "hard lines": "the quick brown fox jumps over the lazy dog and goes on\n", "bars": "Formed | 1998 |\n",
    "elements": "<html><p>x</p>", "menus": "<html><div class=menu>",
}  # fmt: skip
SIZES = (4_000, 16_000)


def seconds(text: str) -> float:
    """The better of two readings, in CPU seconds; a refused text counts as well."""
    times = []
    for _ in range(2):
        start = time.process_time()
        with suppress(StemmaError):
            read_bytes("a.txt", text.encode())
        times.append(time.process_time() - start)
    return min(times)


def main() -> None:
    """Print a line a piece."""
    for name, piece in REPEATED.items():
        small, large = (seconds(piece * (size // len(piece))) for size in SIZES)
        row = {
            "what": f"four times as many {name}", "unit": "s", "ours": round(large, 4), "peer": round(small, 4),
            "peer_name": "a quarter of it", "ratio": round(4 * small / large, 2) if large else None,
        }  # fmt: skip
        print(
            json.dumps(row)
            if "--json" in sys.argv
            else "  ".join(f"{k} {v}" for k, v in row.items())
        )


if __name__ == "__main__":
    main()
