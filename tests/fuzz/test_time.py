"""Repetition makes no page slow: four times the text takes not much more than four times as long."""

from __future__ import annotations

import time

import pytest

from stemma.reading.reader import read_bytes

pytestmark = pytest.mark.slow
REPEATED = {
    "blank lines": "\n", "blanks": " ", "form feeds": "\f", "markers": "[1]", "brackets": "(", "one label": "Formed: 1998\n", "statistics": "1998 First Attack\n",
    "entries": "May 3, 1998: The LF bombed Gulu, Uganda (3 killed).[1]\n", "one sentence": "said.1 ", "list entries": "Lake (QDe.001), ", "names": "Lake Front (LF) ",
    "hard lines": "the quick brown fox jumps over the lazy dog and goes on\n", "bars": "Formed | 1998 |\n", "elements": "<html><p>x</p>", "menus": "<html><div class=menu>",
}  # fmt: skip


def seconds(text: str) -> float:
    times = []
    for _ in range(2):
        start = time.process_time()
        try:
            read_bytes("a.txt", text.encode())
        except ValueError:
            pass
        except Exception as error:
            assert "deep" in str(error)
        times.append(time.process_time() - start)
    return min(times)


@pytest.mark.parametrize("piece", REPEATED.values(), ids=REPEATED)
def test_time_grows_with_the_text(piece: str) -> None:
    """Eight times the time for four times the text is the most; short times are not compared."""
    small, large = (seconds(piece * (size // len(piece))) for size in (2_000, 8_000))
    assert large < max(8 * small, 0.4)
