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
        told(CONTACT, fields.get("contact")),
        told(ADDRESS, fields.get("address")),
    )


def told(form: re.Pattern[str], value: object) -> str:
    """A value that ends up in a link; empty where it has not the form of one."""
    return value if isinstance(value, str) and form.fullmatch(value) else ""


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
