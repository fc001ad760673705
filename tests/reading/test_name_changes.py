"""Name changes: the wordings of cases/name_changes.txt, each a section of a page."""

from __future__ import annotations

from pathlib import Path

import pytest

from stemma.reading.reader import read_bytes

CASES = [
    line.rstrip("\n").partition(" |")
    for line in Path(__file__, "../cases/name_changes.txt")
    .resolve()
    .read_text("utf-8")
    .splitlines()
    if line and not line.startswith("#")
]
PAGE = """Harbour Army

Overview

The Harbour Army (HA) is a group in Kenya.

Formed: 1991

Disbanded: Group is active.

First Attack: May 1992: A bomb hit a hotel in Lamu, Kenya (2 killed, 3 wounded).[1]

Organization

Leadership

Amina Okello (1991 to 2000): Okello led it.

Name Changes

{changes}[1]

Size Estimates

- 2001: 300 (Nation)[1]

Notes

[1] Nation, 2001.
"""


@pytest.mark.parametrize(("text", "_", "expected"), CASES, ids=[text for text, _, _ in CASES])
def test_a_section_gives_its_changes(text: str, _: str, expected: str) -> None:
    """From, to and when of each, in order."""
    reading = read_bytes("page.txt", PAGE.format(changes=text).encode())
    told = [
        "none" if change.value else f"{change.previous or '-'} > {change.following or '-'} @ {change.when or '-'}"
        for change in reading.records.name_changes
    ]  # fmt: skip
    assert " ; ".join(told) == expected.strip()
