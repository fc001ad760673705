"""Invented pages of odd captures; `NAME.json` beside a page says, in short, what an editor notes of it.

Relations are written `kind: a > b` and judged where a sketch lists them; a record is compared by the
fields that its sketch names.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from stemma.publishing.exports.reading_json import reading_json
from stemma.reading.reader import read_bytes

PAGES = sorted(
    path
    for path in (Path(__file__).parent / "pages" / "sketches").iterdir()
    if path.suffix != ".json"
)
FIRMNESS = {"asserted": "own", "claimed": "claimed", "denied": "denied"}
UNDIRECTED = ("ally", "rival", "joint_unit", "joint_operation", "merger")


def differences(record: dict[str, Any], sketch: dict[str, Any]) -> list[str]:
    """The fields of the sketch that the record tells otherwise."""
    wrong = []
    for key, value in sketch.items():
        read = record.get(key)
        if key == "country":
            same = value in {place["country"] for place in record["places"]}
        elif key == "responsibility":
            same = FIRMNESS.get(str(read), "hedged") == value
        elif isinstance(value, dict):
            same = read is not None and all(read[k] == v for k, v in value.items())
        elif key in ("authority", "reported_by"):
            same = bool(read) and (value in str(read) or str(read) in value)
        else:
            same = read == value
        if not same:
            wrong.append(f"{key}: {read!r} for {value!r}")
    return wrong


def told(kind: str, a: str, b: str) -> str:
    """The relation in the sketch's form, with its parties in order where it has no direction."""
    first, second = sorted((a, b)) if kind in UNDIRECTED else (a, b)
    return f"{kind}: {first} > {second}"


def own_relations(reading: dict[str, Any]) -> set[str]:
    """The page's relations of its own group with other groups."""
    own = reading["group"]["name"]
    return {
        told(r["kind"], r["a"], r["b"])
        for r in reading["records"]["relations"]
        if own in (r["a"], r["b"]) and {r["a_type"], r["b_type"]} == {"group"}
    }


@pytest.mark.parametrize("page", PAGES, ids=[page.stem for page in PAGES])
def test_a_sketched_page_gives_what_an_editor_notes(page: Path) -> None:
    """All records of the sketch, no others of its kinds, and all notes found by their markers."""
    sketch = json.loads(page.with_suffix(".json").read_text("utf-8"))
    reading: Any = json.loads(json.dumps(reading_json(read_bytes(page.name, page.read_bytes()))))
    dangling = sum(marker["footnote"] is None for marker in reading["markers"])
    assert dangling == sketch.pop("dangling", 0)
    for counted in ("footnotes", "markers"):
        assert len(reading[counted]) == sketch.pop(counted, len(reading[counted]))
    if "relations" in sketch:
        wanted = {told(*row.replace(" > ", ": ").split(": ")) for row in sketch.pop("relations")}
        assert own_relations(reading) == wanted
    for category, rows in sketch.items():
        records = [r for r in reading["records"][category] if r.get("status") != "proposed"]
        assert len(records) == len(rows), category
        for record, row in zip(records, rows, strict=True):
            assert not differences(record, row), category
