"""Entries of the attack list that hold several acts, or acts outside the time of their label.

In goes the case, out come notices: `two-acts-one-entry` where one bracket counts two attacks, and
`outside-label` where the entry tells of a later time than its label.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator

from stemma.analysis.case import Case
from stemma.analysis.prose import Told, remark
from stemma.model.problem import Problem
from stemma.model.reading import AttackRecord, Reading
from stemma.model.text import Span

AGAIN = re.compile(
    r"\b(?:on the same day|the same day|on the following day|the next day|in a (?:second|separate|further) attack|"
    r"(?:second|other|another) (?:group|bomber|attacker|militant)s? (?:also )?(?:attacked|bombed)|"
    r"also (?:attacked|bombed|struck|ambushed))\b",
    re.IGNORECASE,
)
LATER = re.compile(
    r"\b(?:the following (?:day|week|month|year)|(?:a|one|two|three|four|five|six|\d+) (?:day|week|month|year)s? later|"
    r"after (?:a|one|two|three|four|five|six|\d+) (?:day|week|month|year)s?)\b",
    re.IGNORECASE,
)


def find_entries(case: Case) -> Iterator[Problem]:
    """Both kinds."""
    for reading, told in case.told():
        blocks: dict[int, list[Told]] = defaultdict(list)
        for each in told:
            blocks[each.block].append(each)
        starts = sorted(blocks)
        for record in reading.records.attacks:
            at = bisect_right(starts, record.evidence.passages[0].start)
            inside = blocks[starts[at - 1]] if at else []
            yield from two_acts(reading, record, inside)
            yield from outside(reading, record, inside)


def two_acts(reading: Reading, record: AttackRecord, inside: list[Told]) -> Iterator[Problem]:
    """A second act with the bracket of the first."""
    for each in inside[1:]:
        found = AGAIN.search(each.words)
        if found and (record.killed or record.wounded):
            yield remark(
                reading, each.span, "entries", "two-acts-one-entry",
                f"expected one attack an entry, found a second one ({found.group()!r}) under the same bracket",
                "give it an entry of its own, with its place and its own numbers",
            )  # fmt: skip
            return


def outside(reading: Reading, record: AttackRecord, inside: list[Told]) -> Iterator[Problem]:
    """A time after the label's."""
    for each in inside:
        found = LATER.search(each.words)
        if found:
            at = each.at(found)
            yield remark(
                reading, Span(at.start, at.end), "entries", "outside-label",
                f"expected what happened in {record.when or 'the time of the label'}, found {found.group()!r}",
                "widen the label to the whole time, or date this act by itself",
            )  # fmt: skip
            return
