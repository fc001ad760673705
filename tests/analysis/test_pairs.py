"""Every rule fires on an invented page and is silent on its mended twin.

The pages stand in `pairs/CODE.txt`; both twins are one text, in which `⟦fault → mended⟧` marks what was
put right. A line `===== NAME` begins a second profile. `CODE-by-...` is a further page of one code.
"""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from stemma.analysis.check import check
from stemma.model.problem import Problem
from stemma.reading.reader import read_bytes

PAIRS = Path(__file__).parent / "pairs"
CHANGE = re.compile(r"⟦(?P<fault>.*?) → (?P<mended>.*?)⟧", re.DOTALL)
PROFILE = re.compile(r"^===== (\S+)\n", re.MULTILINE)
FILES = sorted(PAIRS.glob("*.txt"), key=lambda path: path.name)


def problems_of(words: str) -> list[Problem]:
    """Check the profiles of a page file."""
    first, *others = PROFILE.split(words)
    names = ["page.md" if first.startswith("#") else "page.txt", *others[::2]]
    texts = [first, *others[1::2]]
    return check([read_bytes(n, t.encode()) for n, t in zip(names, texts, strict=True)])


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_a_rule_fires_on_a_page_and_is_silent_on_its_mended_twin(path: Path) -> None:
    """The code is the file's name."""
    code = path.stem.partition("-by-")[0]
    words = path.read_text(encoding="utf-8")
    assert CHANGE.search(words)
    faulty = [p for p in problems_of(CHANGE.sub(lambda m: m["fault"], words)) if p.code == code]
    assert faulty, f"{code} does not fire"
    assert all(p.line > 0 and p.help and "expected" in p.message for p in faulty)
    mended = [
        p.message for p in problems_of(CHANGE.sub(lambda m: m["mended"], words)) if p.code == code
    ]
    assert mended == []
