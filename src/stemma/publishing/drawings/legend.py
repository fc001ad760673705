"""Legends: a sample of every line and mark that a drawing uses, with its word.

In go kinds and strengths, out come samples as small drawings. Example: `kind_samples(("ally",))`.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from stemma.model.nodes import RelationKind
from stemma.publishing.drawings.bars import fading, line
from stemma.publishing.drawings.lineage_map import connector
from stemma.publishing.drawings.svg import tag

WIDTH, HEIGHT, MIDDLE = 56.0, 16.0, 8.0
STRENGTHS = (
    ("stated", "stated, or listed"),
    ("claimed", "estimated, attributed, claimed"),
    ("blamed", "probable, blamed, suspected"),
    ("alleged", "alleged, suggested, possible, not verified"),
)


@dataclass(frozen=True, slots=True)
class Sample:
    """A small drawing with its word."""

    drawing: str
    words: str


def sample(class_: str, *content: str, words: str) -> Sample:
    """A sample whose drawing says nothing that its word does not."""
    mark = tag("g", *content, class_=f"mark {class_}")
    drawing = tag(
        "svg", mark, viewBox=f"0 0 {WIDTH:.0f} {HEIGHT:.0f}",
        class_="chart sample lineage-map", aria_hidden="true",
    )  # fmt: skip
    return Sample(drawing, words)


def kind_samples(kinds: Iterable[str]) -> list[Sample]:
    """One sample a kind of relation."""
    return [
        sample(f"tie k-{kind} s-stated", laid(kind), words=kind.replace("_", " ")) for kind in kinds
    ]


def laid(kind: str) -> str:
    """The connector of a kind, laid on its side; of an umbrella its bracket."""
    if kind == RelationKind.UMBRELLA_MEMBER:
        return tag("path", d="M4 14V4H52V14", class_="connector")
    return tag("g", *connector(kind, 0, 0, 48), transform=f"translate(4 {MIDDLE:.0f}) rotate(-90)")


def strength_samples() -> list[Sample]:
    """How lines are drawn by strength."""
    return [
        sample(f"k-fact s-{strength}", line(2, 54, MIDDLE, "firm"), words=words)
        for strength, words in STRENGTHS
    ]


def time_samples(*, has_leaders: bool = True) -> list[Sample]:
    """Solid, faint, assumed, contested, an attack; `has_leaders` where tenures stand on the lane."""
    begin = tag("line", x1=2, x2=2, y1=7, y2=15, class_="firm")
    leader = sample(
        "k-leader s-stated", line(2, 54, 12, "firm"), begin,
        words="a leader’s tenure, with the name where it has room",
    )  # fmt: skip
    assumed = [line(2, 30, MIDDLE, "firm"), line(34, 54, MIDDLE, "faint")]
    contested = [
        line(2, 54, MIDDLE, "firm"), line(24, 54, MIDDLE, "contested"),
        tag("line", x1=24, x2=24, y1=1, y2=15, class_="contest-tick"),
    ]  # fmt: skip
    return [
        sample("k-fact s-stated", fading(2, 26, MIDDLE, (0, 1), "sample"), line(26, 54, MIDDLE, "firm"),
               words="fading as long as the date is imprecise"),
        sample("k-fact s-stated", *assumed, words="after the gap only assumed: no source shows it still lasts"),
        sample("k-ally s-stated", *contested, words="contested from the mark on: a statement says the opposite"),
        *([leader] if has_leaders else []),
        sample("k-attack s-stated", tag("polygon", points=f"20,{MIDDLE} 28,1 36,{MIDDLE} 28,15", class_="lozenge"),
               words="attack, wider with more killed; hollow or dotted where the tie to the group is doubtful"),
    ]  # fmt: skip
