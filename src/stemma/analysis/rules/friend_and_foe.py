"""R13: friendly and hostile relations of one pair at one time.

In goes the case, out comes one problem a pair. A friendly relation without a stated end is assumed to
last: a hostile one makes it contested from that date, and nobody ends it but the text.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from stemma.analysis.case import Case, envelope_of, record_problem
from stemma.model.problem import Problem
from stemma.model.reading import Reading, RelationRecord

FRIENDLY = frozenset(
    ("ally", "affiliate", "support", "pledge", "joint_unit", "umbrella_member", "host")
)


def find_friends_and_foes(case: Case) -> Iterator[Problem]:
    """Pairs that are both."""
    for reading in case.readings:
        pairs: dict[frozenset[str], list[RelationRecord]] = defaultdict(list)
        for relation in reading.records.relations:
            pairs[frozenset((relation.a, relation.b))].append(relation)
        for relations in pairs.values():
            yield from contested(reading, relations)


def contested(reading: Reading, relations: list[RelationRecord]) -> Iterator[Problem]:
    """The first friendly relation that a hostile one of the pair overlaps."""
    hostile = [r for r in relations if r.kind == "rival"]
    friendly = [r for r in relations if r.kind in FRIENDLY]
    for foe in hostile:
        friend = next((f for f in friendly if may_overlap(f, foe)), None)
        if friend:
            since = f" (from {foe.start})" if foe.start else ""
            yield record_problem(
                reading, foe.evidence, "R13", "friend-and-foe",
                f"{foe.a} and {foe.b}: expected an end of the {friend.kind.replace('_', ' ')} relation "
                f"before hostility{since}, found none stated",
                "state when the one ended, or leave it: it shows as contested from that date",
                others=[friend.evidence],
            )  # fmt: skip


def may_overlap(friend: RelationRecord, foe: RelationRecord) -> bool:
    """Whether the friendly relation may last into the hostile one."""
    ended, began = envelope_of(friend.end), envelope_of(foe.start)
    if ended is None or began is None or ended.end_max is None or began.start_min is None:
        return True
    return ended.end_max >= began.start_min
