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
    "elements": "<html><p>x</p>", "menus": "<html><div class=menu>", "figures": "1998", "letters": "abcdefghij", "commas": "and, ",
    "references back": "and the group ", "open brackets": "Gulu (a ", "facts": "In May 1998 the Lake Front attacked Gulu, Uganda, and the police blamed the River Army. ",
}  # fmt: skip
NUMBERED = {
    "groups": "The Lake{0} Front (LF{0}) met the River{0} Army. ",
    "leaders": "Jonas Banda{0} (1994 to 2003): He led it.\n",
    "ties": "The Lake Front allied with the River{0} Army in 1999. ",
    "notes": "[{0}] Okello, Amina. “Raid {0}.” Courier, 1998.\n",
    "numbered entries": "{0}. May 3, 1998: The LF bombed Gulu, Uganda (3 killed).[1]\n",
    "calls": "May 3, 1998: The LF bombed Gulu, Uganda (3 killed).[{0}]\n",
}
"""Pieces that are others each time: as many names, leaders, relations and notes as pieces."""
HEADED = {
    "listings": (
        "# Lake Front\n\n## Designations\n\n",
        "In 1998, Canada listed the group as a terrorist entity, and ",
    ),
    "capitals in a listing": ("# Lake Front\n\n## Designations\n\n", "Alpha Beta, Gamma "),
    "name changes": (
        "# Lake Front\n\n## Name Changes\n\n",
        "In 1998 the Lake Front changed its name from River Army to Lake Guard of the North and ",
    ),
    "leaders in sentences": (
        "# Lake Front\n\n## Leadership\n\n",
        "Ana Prado, a nurse, led the group from 1983 until 1988, and ",
    ),
    "successions": (
        "# Lake Front\n\n## Leadership\n\n",
        "after Ana Prado was killed in 1988, her deputy, Jon Ruiz, became its leader until 1990, and ",
    ),
    "estimates": (
        "# Lake Front\n\n## Size Estimates\n\nIn 1998 ",
        "the army put its strength at 300 in 2012, while a paper counted 200, according to the River Post, and ",
    ),
    "names in prose": (
        "LAKE FRONT was a militant group.\n\n\nHistory\n\nx\n\n\nMore\n\n",
        "until 1998 it was known as the River Army, which was renamed the Lake Front in 1999, and ",
    ),
    "endings": (
        "LAKE FRONT was a militant group.\n\n\nHistory\n\nx\n\n\nMore\n\n",
        "the Lake Front was dissolved in 1998 and it ceased to exist in 1999 and ",
    ),
    "listings in prose": (
        "LAKE FRONT was a militant group.\n\n\nHistory\n\nx\n\n\nMore\n\n",
        "it was designated by Canada under the Safety Act in 1998 and was banned by France, ",
    ),
    "members": (
        "LAKE FRONT was a militant group.\n\n\nHistory\n\nx\n\n\nMore\n\n",
        "the Lake Front had 300 members in 2012 and ",
    ),
    "the group again": (
        "# Lake Front\n\n## Relationships\n\nThe River Army trained ",
        "the group ",
    ),
    "the two again": (
        "# Lake Front\n\n## Relationships\n\nThe Lake Front fought the River Army. ",
        "Members of both left it in 1999, when the army and the two made peace, and they ended the war. ",
    ),
    "the two in one sentence": (
        "# Lake Front\n\n## Relationships\n\nThe Lake Front fought the River Army, ",
        "which the two, a party of the guerrillas, gave to it in that year, and the latter ",
    ),
    "doubts": (
        "# Lake Front\n\n## Resources\n\n",
        "The group sold gold, although others say that this was never proven, and the date is disputed; ",
    ),
    "restarts": ("Lake Front\nKey Statistics\nFormed: 1998\nStrategy\n", "He left.[1]\n"),
}
"""A head, and a piece that is repeated behind it."""
SIZES = (6_000, 24_000)


def text_of(name: str, size: int) -> str:
    """About so many characters of a piece."""
    if name in HEADED:
        head, piece = HEADED[name]
        return head + piece * (size // len(piece)) + "\n[1] Okello, Amina. Rivers. 1998.\n"
    if name in REPEATED:
        return REPEATED[name] * (size // len(REPEATED[name]))
    piece = NUMBERED[name]
    return "".join(map(piece.format, range(1, size // len(piece) + 1)))


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
    for name in (*REPEATED, *NUMBERED, *HEADED):
        small, large = (seconds(text_of(name, size)) for size in SIZES)
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
