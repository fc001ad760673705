"""Attacks told twice: one under the key statistics, once more in the list of attacks.

In go the records of both places, out come the same records, each as doubtful as the page is as a whole.
Example: the list has "A parcel bomb injured an official", and `Last Attack` adds that the group denied it:
the list's record is denied too. An entry that names the group itself stands by what it says.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from stemma.model.reading import AttackRecord
from stemma.model.strength import Responsibility
from stemma.reading.page import Page


def as_told_elsewhere(
    page: Page, records: Sequence[AttackRecord], others: Sequence[AttackRecord]
) -> list[AttackRecord]:
    """The records, those without a word on who did it under the doubt of the other place."""
    return [retold(page, record, others) for record in records]


def retold(page: Page, record: AttackRecord, others: Sequence[AttackRecord]) -> AttackRecord:
    """One record; unchanged where no other is the same attack, or where it names the group."""
    if record.responsibility is not Responsibility.ASSERTED or names_own(page, record):
        return record
    node = record.evidence.node
    for other in others:
        is_same = other.evidence.node == node and other.when == record.when
        if is_same and other.responsibility is not Responsibility.ASSERTED:
            said = [i for i in other.evidence.statements if is_perpetrator(page, i)]
            evidence = page.evidence(
                node, [*said, *record.evidence.statements], word=other.evidence.strength
            )
            return replace(
                record, responsibility=other.responsibility, by=other.by, evidence=evidence
            )
    return record


def names_own(page: Page, record: AttackRecord) -> bool:
    """Whether the sentences that make the own group the perpetrator speak of it."""
    said = [page.statements[i] for i in record.evidence.statements if is_perpetrator(page, i)]
    spans = [support.passage.span for statement in said for support in statement.supports]
    return any(m.is_own for span in spans for m in page.mentions.within(span.start, span.end))


def is_perpetrator(page: Page, identifier: str) -> bool:
    """Whether a statement says who did it."""
    return page.statements[identifier].property.startswith("perpetrator")
