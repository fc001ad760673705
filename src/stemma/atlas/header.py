"""`atlas.toml`: what an atlas says of itself.

In goes the file, out comes an `AtlasHeader`. Example: `title = "Groups of X"`. Problem: `atlas-toml`.
"""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

from stemma.atlas.tables import load_text
from stemma.model.build import AtlasHeader
from stemma.model.problem import Problem, Severity, problem_at
from stemma.model.text import Text

ADDRESS = re.compile(r"https://[^\s<>\"']+")
CONTACT = re.compile(rf"[\w.+-]+@[\w-]+(?:\.[\w-]+)+|{ADDRESS.pattern}")


def read_header(path: Path, problems: list[Problem]) -> AtlasHeader:
    """`atlas.toml`; what cannot be read is a problem and the title is the folder's name."""
    text = load_text(path, problems)
    try:
        fields = tomllib.loads(text.content)
    except tomllib.TOMLDecodeError as error:
        problems.append(
            problem_at(text, 0, min(1, len(text.content)), Severity.ERROR, "atlas-toml",
                       f"expected TOML, found: {error}", "correct the line it names")
        )  # fmt: skip
        return AtlasHeader(path.parent.name)
    editors = fields.get("editors", ())
    universe = fields.get("universe", {})
    return AtlasHeader(
        str(fields.get("title") or path.parent.name),
        str(fields.get("publisher", "")),
        str(fields.get("licence", "")),
        tuple(map(str, editors)) if isinstance(editors, list) else (),
        str(fields.get("described", "")),
        {str(k): shown(v) for k, v in universe.items()} if isinstance(universe, dict) else {},
        theatres_of(fields.get("theatres")),
        words_of(lineage.get("order"))
        if isinstance(lineage := fields.get("lineage"), dict)
        else (),
        expected_of(text, fields.get("expected"), problems),
        expected_lines(text),
        told(CONTACT, fields.get("contact")),
        told(ADDRESS, fields.get("address")),
    )


def told(form: re.Pattern[str], value: object) -> str:
    """A value that ends up in a link; empty where it has not the form of one."""
    return value if isinstance(value, str) and form.fullmatch(value) else ""


def expected_of(text: Text, fields: object, problems: list[Problem]) -> dict[str, int]:
    """The counts that the editors expect; what is no whole number is reported."""
    counts: dict[str, int] = {}
    lines = expected_lines(text)
    for name, number in fields.items() if isinstance(fields, dict) else ():
        if isinstance(number, int) and not isinstance(number, bool):
            counts[str(name)] = number
            continue
        start = text.line_starts[max(0, lines.get(str(name), 1) - 1)]
        problems.append(
            problem_at(text, start, start + 1, Severity.ERROR, "expected-count",
                       f"{name}: expected a whole number, found {number!r}", "write how many there are")
        )  # fmt: skip
    return counts


def expected_lines(text: Text) -> dict[str, int]:
    """The line of each count under [expected]."""
    table = re.search(r"^[ \t]*\[expected\](.*?)(?=^[ \t]*\[|\Z)", text.content, re.S | re.M)
    if table is None:
        return {}
    named = re.finditer(r"^[ \t]*([\w-]+)[ \t]*=", table[1], re.M)
    return {n[1]: text.position(table.start(1) + n.start(1))[0] for n in named}


def theatres_of(fields: object) -> dict[str, tuple[str, ...]]:
    """The regional maps of the header, in its order."""
    rows = fields.items() if isinstance(fields, dict) else ()
    return {str(name): words_of(held) for name, held in rows}


def words_of(value: object) -> tuple[str, ...]:
    """A list of words; anything else is none."""
    return tuple(map(str, value)) if isinstance(value, list) else ()


def shown(value: object) -> str:
    """A value of the header in words."""
    return ", ".join(map(str, value)) if isinstance(value, list) else str(value)
