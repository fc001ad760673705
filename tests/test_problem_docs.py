"""Every problem is described in docs/problems.md, and every rule's problem has its two pages."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
SOURCE = ROOT / "src" / "stemma"
MAKERS = ("problem", "problem_at", "record_problem", "remark", "report", "Problem", "note", "fault")
CODE = re.compile(r"[a-z]+(?:-[a-z]+)+|unread|empty|unsourced|casualties|anachronism")
GROUPS = ("front-matter",)


def codes_in(path: Path) -> Iterator[str]:
    """Constants shaped like a code in the arguments of calls that make a problem."""
    for call in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if not isinstance(call, ast.Call):
            continue
        name = (
            call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")
        )
        for part in (c for a in call.args for c in ast.walk(a)) if name in MAKERS else ():
            if (
                isinstance(part, ast.Constant)
                and isinstance(part.value, str)
                and CODE.fullmatch(part.value)
            ):
                yield part.value


def documented() -> set[str]:
    """Codes of the first column."""
    rows = (ROOT / "docs" / "problems.md").read_text(encoding="utf-8").splitlines()
    cells = [row.split("|")[1] for row in rows if row.startswith("| `")]
    return {code for cell in cells for code in re.findall(r"`([^`]+)`", cell)}


def test_every_problem_is_described() -> None:
    """Each code that the program can print has its row."""
    made = {code for path in SOURCE.rglob("*.py") for code in codes_in(path)}
    assert len(made) > 60
    assert made - documented() == set()


def test_every_rule_has_its_two_pages() -> None:
    """Each code of analysis/rules stands in tests/analysis/pairs."""
    pairs = {path.stem for path in (ROOT / "tests" / "analysis" / "pairs").glob("*.txt")}
    made = {
        code for path in (SOURCE / "analysis" / "rules").glob("*.py") for code in codes_in(path)
    }
    assert made - pairs == set()
