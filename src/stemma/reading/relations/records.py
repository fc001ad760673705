"""Relation records: all hits of one tie as one relation, with its statements.

In go the hits of a page, out come `RelationRecord`s and statements on the relation's node: `kind`, `start`,
`end`, `support_kind`. Hits of one kind, pair and direction are merged where their times can overlap.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from stemma.model.dates import Basis, When, overlaps
from stemma.model.edtf import parse_edtf
from stemma.model.nodes import Node, NodeType, RelationKind, relation_id
from stemma.model.reading import RelationRecord
from stemma.model.statement import MadeBy, Polarity, Status, Value
from stemma.reading.doubts.doubt import PLAIN, Doubt
from stemma.reading.page import Page
from stemma.reading.periods import ends
from stemma.reading.relations.hits import Hit

Tie = tuple[RelationKind, str, bool]
"""Kind, the other group's id, and whether it is the other that acts."""


def merged(hits: Sequence[Hit]) -> list[list[Hit]]:
    """Hits of one kind, pair and direction together, where their times can overlap."""
    groups: list[Merging] = []
    alike: dict[Tie, list[Merging]] = {}
    for hit in hits:
        mine = alike.setdefault(tie_of(hit), [])
        group = next((each for each in mine if each.takes(hit)), None)
        if group is None:
            mine.append(group := Merging())
            groups.append(group)
        group.add(hit)
    return [group.hits for group in groups]


class Merging:
    """Hits of one relation; only those with closed periods can keep others out."""

    def __init__(self) -> None:
        """None yet."""
        self.hits: list[Hit] = []
        self.closed: list[Hit] = []

    def takes(self, hit: Hit) -> bool:
        """Whether its time can overlap all others'."""
        return not is_closed(hit) or all(may_overlap(other, hit) for other in self.closed)

    def add(self, hit: Hit) -> None:
        """One hit more."""
        self.hits.append(hit)
        if is_closed(hit):
            self.closed.append(hit)


def tie_of(hit: Hit) -> Tie:
    """What two hits of one tie share."""
    return hit.kind, hit.other.id, hit.other_acts and hit.kind.is_directed


def is_closed(hit: Hit) -> bool:
    """Whether a line gives both ends, or a sentence keeps two times apart; other prose seldom dates an end."""
    return (not hit.rule or hit.is_apart) and hit.when is not None and "/" in hit.when.edtf


def may_overlap(a: Hit, b: Hit) -> bool:
    """Whether two lines with closed periods can hold at one time."""
    if a.when is None or b.when is None:
        return True
    return overlaps(parse_edtf(a.when.edtf), parse_edtf(b.when.edtf))


def record(hits: Sequence[Hit], page: Page) -> RelationRecord:
    """State one relation and make its record; conventional lines make it read."""
    first = min(hits, key=lambda hit: (bool(hit.rule), hit.doubt != PLAIN))
    hits = [first, *(hit for hit in hits if hit is not first)]
    start, end = period(hits)
    a, b = parties(first, page)
    node = relation_id(first.kind, a.id, b.id, start)
    page.nodes.setdefault(first.other.id, first.other)
    page.node(
        node,
        NodeType.RELATION,
        f"{a.label}, {first.kind.value.replace('_', ' ')}, {b.label}",
        first.kind,
    )
    is_read = not first.rule
    ids = [i for hit in hits for i in state_hit(hit, node, page, beside_line=is_read)]
    kinds = tuple(dict.fromkeys(kind for hit in hits for kind in hit.support_kinds))
    evidence = page.evidence(node, ids)
    evidence = replace(evidence, status=Status.READ if is_read else Status.PROPOSED)
    return RelationRecord(
        a.label,
        type_of(a),
        b.label,
        type_of(b),
        first.kind.value,
        start,
        end,
        kinds,
        evidence,
        first.rule,
    )


def type_of(node: Node) -> str:
    """group, state, person or class."""
    return {"state_body": "state", "class": "class"}.get(node.kind, "group")


def parties(hit: Hit, page: Page) -> tuple[Node, Node]:
    """Who acts first in directed kinds, by name in the others."""
    own, other = page.group, hit.other
    if hit.kind.is_directed:
        return (other, own) if hit.other_acts else (own, other)
    return (own, other) if own.label <= other.label else (other, own)


def period(hits: Sequence[Hit]) -> tuple[str | None, str | None]:
    """The earliest start and the first end that the passages print; a conventional line goes first."""
    lines = [hit for hit in hits if hit.when and not hit.rule]
    times = [split_time(hit.when.edtf) for hit in lines or hits if hit.when]
    starts = [start for start, _ in times if start]
    end = next((end for _, end in times if end), None)
    return min(starts, key=day_of, default=None), end


def day_of(edtf: str) -> float:
    """The last day that a date can mean, as a number, so that the more exact of two wins."""
    last = parse_edtf(edtf).end_max
    return float("inf") if last is None else float(last)


def split_time(edtf: str) -> tuple[str | None, str | None]:
    """Start and end of a time as a relation takes it: "after 2001" is a start."""
    if edtf.startswith("[") and edtf.endswith("..]"):
        return edtf[1:-3], None
    first, last = ends(edtf)
    return (first if first and first.strip(".") else None), last


ACTED = re.compile(
    r"\b(?:fought|fighting|battled)\s+(?:beside|alongside|together\s+with|side\s+by\s+side)\b"
)
"""A common act at its time, which says nothing of the years after."""


def state_hit(hit: Hit, node: str, page: Page, *, beside_line: bool) -> list[str]:
    """The statements of one passage.

    Beside a conventional line a sentence that says how long it lasted is no evidence that it goes on:
    its kind holds for that time alone. Nor is one that only tells of a common fight then.
    """
    if hit.rule:
        made_by = MadeBy.MODEL if hit.is_weighed else MadeBy.RULE
        status, rule = Status.PROPOSED, hit.rule
    else:
        made_by, status, rule = MadeBy.CONVENTION, Status.READ, ""
    doubt = hit.doubt
    if doubt.polarity is Polarity.UNKNOWN:
        doubt = Doubt(polarity=Polarity.UNKNOWN, cue=doubt.cue)
    values: list[tuple[str, Value]] = [("kind", hit.kind.value)]
    if hit.when:
        start, end = split_time(hit.when.edtf)
        written = hit.when.as_written
        if start:
            values.append(("start", When(start, as_written=written)))
        if end and end != "..":
            basis = Basis.INFERRED if hit.when.basis is Basis.INFERRED else Basis.STATED
            values.append(("end", When(end, basis=basis, as_written=written)))
    values += [("support_kind", kind) for kind in hit.support_kinds]
    ended = any(name == "end" for name, _ in values)
    acted = hit.when is not None and ACTED.search(page.plain, *hit.span) is not None
    during = hit.when if beside_line and hit.rule and (ended or acted) else None
    return [
        page.state(
            node,
            name,
            value,
            hit.span,
            doubt=doubt,
            made_by=made_by,
            status=status,
            rule=rule,
            when=during if name == "kind" else None,
        )
        for name, value in values
    ]
