"""Accuracy over all layouts, on invented profiles.

    uv run python benchmarks/layouts.py [--pages 20] [--layout NAME] [--misses]

Each profile is printed in every layout and read back; figures are those of the project's scorer, one
line a layout and category.
"""

from __future__ import annotations

import argparse
import importlib.util
import json
from collections import defaultdict
from pathlib import Path
from types import ModuleType

from invented import profile
from renderings import HTML_LAYOUTS, RENDERERS, relocated, render, render_html

from stemma.publishing.exports.reading_json import reading_line
from stemma.reading.reader import read_bytes

SCORER = Path(__file__).parents[2] / "shared" / "tools" / "score_reading.py"


def scorer() -> ModuleType:
    spec = importlib.util.spec_from_file_location("score_reading", SCORER)
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


class Tally:
    """Sums of the scorer's figures."""

    def __init__(self) -> None:
        self.counts: dict[str, list[int]] = defaultdict(lambda: [0, 0, 0])
        self.fields: dict[str, list[float]] = defaultdict(lambda: [0.0, 0.0])

    def add(self, figures: dict[str, dict[str, object]]) -> None:
        for name, row in figures.items():
            if "right" not in row:
                continue
            for i, key in enumerate(("right", "predicted", "gold")):
                self.counts[name][i] += int(str(row[key]))
            weight = int(str(row["right"]))
            for key, share in (row.get("fields") or {}).items():
                self.fields[f"{name}.{key}"][0] += share * weight
                self.fields[f"{name}.{key}"][1] += weight

    def f1(self, name: str) -> float:
        right, predicted, gold = self.counts[name]
        return 2 * right / (predicted + gold) if predicted + gold else 1.0

    def field(self, name: str) -> float:
        right, weight = self.fields[name]
        return right / weight if weight else 1.0

    def short_of(self, floor: float, field_floor: float) -> list[str]:
        """What lies below the floors."""
        low = [f"{n} {self.f1(n):.3f}" for n in self.counts if self.f1(n) < floor]
        return low + [
            f"{n} {self.field(n):.3f}" for n in self.fields if self.field(n) < field_floor
        ]


def score_layout(
    layout: str, pages: int, misses: list[str] | None = None
) -> tuple[Tally, dict[str, int]]:
    """Read the first profiles in one layout; also which layout names came out."""
    module = scorer()
    tally, names = Tally(), defaultdict(int)
    for seed in range(pages):
        page = profile(seed)
        text, gold = render(page, layout, seed)
        reading = read_bytes(f"page-{seed}.txt", text.encode())
        names[reading.layout] += 1
        figures, missed = module.score(json.loads(reading_line(reading)), gold)
        tally.add(figures)
        if misses is not None:
            misses += [f"{layout} {seed}: {line}" for line in missed]
    return tally, dict(names)


def score_html(
    layout: str, pages: int, misses: list[str] | None = None
) -> tuple[Tally, dict[str, int]]:
    """Read the first profiles as saved pages of one layout."""
    module = scorer()
    tally, names = Tally(), defaultdict(int)
    for seed in range(pages):
        source, gold = render_html(profile(seed), layout, seed)
        reading = read_bytes(f"page-{seed}.html", source.encode())
        names[f"{reading.layout} of {reading.form}"] += 1
        there = relocated(gold, reading.text.content)
        there["markers"] = [
            {"start": m.start, "end": m.end, "footnote": name}
            for m, name in zip(reading.markers, there["calls"], strict=False)
        ]
        figures, missed = module.score(json.loads(reading_line(reading)), there)
        calls = [m.footnote for m in reading.markers]
        cited = sum(len(n.citations) for n in reading.footnotes)
        right = sum(a == b for a, b in zip(calls, there["calls"], strict=False))
        figures["markers"] = {"right": right, "predicted": len(calls), "gold": len(there["calls"])}
        figures["citations"] = {
            "right": min(cited, there["cited"]),
            "predicted": cited,
            "gold": there["cited"],
        }
        tally.add(figures)
        if misses is not None:
            misses += [f"html of {layout} {seed}: {line}" for line in missed]
    return tally, dict(names)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--pages", type=int, default=20)
    parser.add_argument("--layout")
    parser.add_argument("--misses", action="store_true")
    args = parser.parse_args()
    runs = [(name, score_layout) for name in RENDERERS] + [
        (name, score_html) for name in HTML_LAYOUTS
    ]
    for layout, score in runs:
        if args.layout and args.layout not in (layout, score.__name__):
            continue
        misses: list[str] = []
        tally, names = score(layout, args.pages, misses)
        print(
            f"{layout:16} read as {names}; below .97/.95: {tally.short_of(0.97, 0.95) or 'nothing'}"
        )
        if args.misses:
            print("\n".join(misses))


if __name__ == "__main__":
    main()
