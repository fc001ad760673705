"""The maps on an atlas made on the fly from the relations that the Mapping Militants Project coded.

In goes the folder of its 2019 rows (../shared/data/mmp), out come figures: how near the computed order of
lanes puts what is tied, beside the order of group ids. Nothing of the rows is kept.
"""

from __future__ import annotations

import csv
import sys
from pathlib import Path

from measure import Figure, seconds, show

from stemma.publishing.views.lane_order import components, neighbours, order_lanes

ROWS = Path(__file__).resolve().parents[2] / "shared" / "data" / "mmp" / "2019"
KINDS = {
    "spl": "split", "mer": "merger", "aff": "affiliate", "umb": "umbrella_member", "all": "ally",
    "riv": "rival",
}  # fmt: skip
WEIGHTS = {"split": 3.0, "merger": 3.0, "affiliate": 2.0, "umbrella_member": 2.0}
KIN = ("split", "merger", "umbrella_member")


def coded_rows(folder: Path) -> list[dict[str, str]]:
    """The coded relations, each distinct one once; a group tied to itself is none."""
    path = next(iter(sorted(folder.glob("relationships*.csv"))))
    with path.open(encoding="utf-8-sig", errors="replace", newline="") as file:
        rows = list(csv.DictReader(file))
    distinct = {
        (row["type"], frozenset((row["group1_id"], row["group2_id"])), row["date"]): row
        for row in rows
        if row["group1_id"] != row["group2_id"] and row["type"].strip().lower()[:3] in KINDS
    }
    return list(distinct.values())


def kind_of(row: dict[str, str]) -> str:
    """The kind in our words."""
    return KINDS[row["type"].strip().lower()[:3]]


def weighted(rows: list[dict[str, str]]) -> list[tuple[str, str, float]]:
    """Ties with the weights of the order of lanes."""
    return [(r["group1_id"], r["group2_id"], WEIGHTS.get(kind_of(r), 1.0)) for r in rows]


def stretched(order: list[str], ties: list[tuple[str, str, float]]) -> float:
    """The sum of |lane(a) - lane(b)| times weight."""
    place = {name: at for at, name in enumerate(order)}
    return sum(abs(place[a] - place[b]) * weight for a, b, weight in ties)


def kin_families(rows: list[dict[str, str]]) -> list[list[str]]:
    """Groups that splits, mergers and umbrellas connect."""
    kin = [(r["group1_id"], r["group2_id"], 1.0) for r in rows if kind_of(r) in KIN]
    return components(sorted({g for a, b, _ in kin for g in (a, b)}), neighbours(kin))


def lane_order_figures(folder: Path) -> None:
    """Length of all ties, ours and by id, and the time that ours takes."""
    rows = coded_rows(folder)
    ties, families = weighted(rows), kin_families(rows)
    ids = sorted({g for a, b, _ in ties for g in (a, b)}, key=int)
    order: list[str] = []
    taken = seconds(lambda: order.extend(order_lanes(ids, ties, families=families)))
    ours, by_id = stretched(order, ties), stretched(ids, ties)
    name = f"length of {len(ties)} ties of {len(ids)} lanes"
    show(Figure(name, "lanes x weight", ours, by_id, "in the order of ids", round(by_id / ours, 2)))
    show(Figure("order of lanes", "s", round(taken, 3), None, "limit 1 s", None))


def main() -> None:
    if not ROWS.is_dir():
        sys.exit(f"maps: expected the coded relations in {ROWS}, found nothing; nothing measured")
    lane_order_figures(ROWS)


if __name__ == "__main__":
    main()
