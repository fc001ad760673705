"""Carry decisions over to statements that are read anew.

    uv run python tools/carry_judgements.py [ATLAS]

When the program reads a sentence better (a voice more, a date more exact), the statement's id changes
and the decision on it meets nothing. Where exactly one undecided proposal has the same node and
property as a lost decision, the decision is carried over; decisions whose sentence is gone are removed.
Both are printed, so that a person can look at them.
"""

from __future__ import annotations

import csv
import sys
from collections import defaultdict
from pathlib import Path

from stemma.atlas import open_atlas
from stemma.model.statement import Statement, Status
from stemma.pipeline import put_right, read_atlas


def place_of(identifier: str) -> str:
    """Node and property: the hash stands behind the last `~`, a relation's node holds one of its own."""
    return identifier.rpartition("~")[0]


def carried(
    rows: list[dict[str, str]], statements: dict[str, Statement]
) -> tuple[list[dict[str, str]], list[str]]:
    """The rows that meet a statement, and what was done to the others, in words."""
    known = [row for row in rows if row["statement"] in statements]
    decided = {row["statement"] for row in known}
    free: dict[str, list[str]] = defaultdict(list)
    for identifier, statement in statements.items():
        if statement.status is Status.PROPOSED and identifier not in decided:
            free[place_of(identifier)].append(identifier)
    done = []
    for row in rows:
        if row["statement"] in statements:
            continue
        candidates = free[place_of(row["statement"])]
        if len(candidates) == 1:
            done.append(f"carried {row['decision']}: {row['statement']} -> {candidates[0]}")
            known.append({**row, "statement": candidates.pop()})
        else:
            done.append(f"removed {row['decision']}: {row['statement']}")
    return sorted(known, key=lambda row: row["statement"]), done


def main(folder: Path) -> None:
    """Rewrite judgements/statements.csv of an atlas."""
    table = folder / "judgements" / "statements.csv"
    with table.open(encoding="utf-8-sig", newline="") as file:
        reader = csv.DictReader(file)
        rows, columns = list(reader), list(reader.fieldnames or ())
    atlas = open_atlas(folder)
    _, corrected = put_right(atlas, read_atlas(atlas))
    statements = {s.id: s for reading in corrected.readings for s in reading.statements}
    kept, done = carried(rows, statements)
    with table.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, columns, lineterminator="\n")
        writer.writeheader()
        writer.writerows(kept)
    print("\n".join(done) or "every decision meets a statement")


if __name__ == "__main__":
    here = Path(__file__).resolve().parents[1] / "examples" / "atlas"
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else here)
