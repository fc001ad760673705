"""Relations of invented groups in single sentences, with time and hedge; the tables stand in cases/ties/.

The sentences were written before the reader was asked; each table says what it gave then.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

from stemma.publishing.exports.reading_json import reading_json
from stemma.reading.reader import read_bytes

TABLES = sorted((Path(__file__).parent / "cases" / "ties").glob("*.txt"))
OWN = re.compile(r"# Own group: (?P<name>[^()]+) \((?P<short>[\w-]+)\)")
FLOOR = re.compile(r"floor (?P<f1>\.\d+)")
UNDIRECTED = ("ally", "rival", "joint_unit", "joint_operation", "merger")
FIRM = ("stated", "estimated", "attributed", "claimed")
Key = tuple[str, str, str]
Told = tuple[str | None, str | None, bool]
"""Start, end, and whether it is hedged."""
WEIGHED = "weighed-"
"""Ties that no frame tells have their dates from no frame either; those of the tables are asked of frames."""


@dataclass
class Tally:
    """What was found of what a table tells."""

    right: int = 0
    lost: list[tuple[str, Key]] = field(default_factory=list)
    invented: list[tuple[str, Key]] = field(default_factory=list)
    mistimed: list[tuple[str, Told, Told]] = field(default_factory=list)
    misjudged: list[str] = field(default_factory=list)


def wanted(text: str, own: str, short: str) -> dict[Key, Told]:
    """The relations of the own group behind the bar."""
    found: dict[Key, Told] = {}
    for part in filter(None, map(str.strip, text.split(";"))):
        kind, _, rest = part.partition(": ")
        pair, *more = (piece.strip() for piece in rest.split(","))
        names = [own if name == short else name for name in pair.split(" > ")]
        a, b = sorted(names) if kind in UNDIRECTED else names
        times = [*(piece or None for piece in more if piece != "hedged"), None, None]
        if own in (a, b):
            found[kind, a, b] = (times[0], times[1], "hedged" in more)
    return found


def read(
    sentence: str, own: str, short: str, gold: dict[Key, Told], weighed: set[Key]
) -> dict[Key, Told]:
    """The relations of the own group with other groups that the sentence alone gives; `weighed` gets to know which no frame told.

    A tie that is charged and denied stands in the tables, one that somebody only denies does not.
    """
    weighed.clear()
    head = f"# {own}\n\n## Executive Summary\n\nThe {own} ({short}) is a militant group.\n\n"
    page = read_bytes("page.md", f"{head}## Relationships\n\n{sentence}\n".encode())
    records: Any = json.loads(json.dumps(reading_json(page)))["records"]["relations"]
    found: dict[Key, Told] = {}
    for r in records:
        if own not in (r["a"], r["b"]) or {r["a_type"], r["b_type"]} != {"group"}:
            continue
        if r["kind"] not in ("host", "joint_operation"):
            a, b = sorted((r["a"], r["b"])) if r["kind"] in UNDIRECTED else (r["a"], r["b"])
            if r["strength"] == "denied" and (r["kind"], a, b) not in gold:
                continue
            if r["rule"].startswith(WEIGHED):
                weighed.add((r["kind"], a, b))
            found[r["kind"], a, b] = (r["start"], r["end"], r["strength"] not in FIRM)
    return found


def until(told: Told) -> Told:
    """ "Until 1992", written `../1992` in the tables, is an end."""
    start, end, hedged = told
    return (None, start[3:], hedged) if start and start.startswith("../") else (start, end, hedged)


@pytest.mark.parametrize("table", TABLES, ids=[table.stem for table in TABLES])
def test_the_sentences_of_a_table_give_its_relations(table: Path) -> None:
    """Kinds, parties and direction F1 at least .955, or the table's floor; times .95; no hedge is lost."""
    text = table.read_text("utf-8")
    own = OWN.search(text)
    assert own
    tally = Tally()
    weighed: set[Key] = set()
    for line in text.splitlines():
        if not line or line.startswith("#"):
            continue
        sentence, _, after = line.rpartition("|")
        gold = wanted(after, own["name"], own["short"])
        mine = read(sentence.strip(), own["name"], own["short"], gold, weighed)
        tally.lost += [(sentence, key) for key in gold.keys() - mine.keys()]
        tally.invented += [(sentence, key) for key in mine.keys() - gold.keys()]
        for key in gold.keys() & mine.keys():
            tally.right += 1
            if key not in weighed and until(gold[key])[:2] != until(mine[key])[:2]:
                tally.mistimed.append((sentence, gold[key], mine[key]))
            if gold[key][2] and not mine[key][2]:
                tally.misjudged.append(sentence)
    assert tally.right >= 10
    told = FLOOR.search(text)
    floor = float(told["f1"]) if told else 0.955
    both = 2 * tally.right + len(tally.lost) + len(tally.invented)
    assert 2 * tally.right >= floor * both, tally
    is_timed = "dates are not judged" not in text
    assert not is_timed or len(tally.mistimed) <= max(4, 0.05 * tally.right), tally.mistimed
    assert not tally.misjudged
