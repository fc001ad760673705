"""Retold statistics: sentences of the text that say what a key statistic says, and lend it their note.

In go the records of the block of key statistics, out come the same records with more evidence. Example:
`Formed: 1998` has no note, "The LLF was founded in 1998 by two teachers.[3]" has one; both are supports of
one statement. Only a firm sentence counts that names the own group and has the very date of the record.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from stemma.model.dates import When
from stemma.model.reading import DateRecord, DisbandedRecord
from stemma.model.statement import Certainty
from stemma.model.text import Span
from stemma.reading.page import Page

TELLING = ("executive_summary", "narrative")
FOUNDED = re.compile(
    r"\b(?:founded|formed|established|created|set\s+up|launched|organi[sz]ed|emerged|originated|arose|came\s+into\s+being|founding|formation|establishment|creation)\b"
)
ENDED = re.compile(
    r"\b(?:disbanded|dissolved|dissolution|ceased\s+to\s+exist|laid\s+down\s+(?:its|their)\s+arms|demobili[sz]ed|demobili[sz]ation|disarmed|surrendered|merged|absorbed|peace\s+(?:agreement|accord)|announced\s+(?:its|the)\s+end)\b"
)


def with_retold_founding(page: Page, record: DateRecord) -> DateRecord:
    """The founding with the sentences that tell it too."""
    known = retell(page, "formed", record.evidence.statements, FOUNDED)
    return DateRecord(record.when, page.evidence(page.group.id, known)) if known else record


def with_retold_end(page: Page, record: DisbandedRecord) -> DisbandedRecord:
    """The end with the sentences that tell it too."""
    if not retell(page, "disbanded", record.evidence.statements, ENDED):
        return record
    evidence = page.evidence(page.group.id, record.evidence.statements)
    return DisbandedRecord(record.status, record.when, record.how, evidence)


def retell(page: Page, name: str, known: tuple[str, ...], verb: re.Pattern[str]) -> list[str]:
    """Give the record's own date the supports of the sentences; the ids of the record's statements, if any."""
    told = False
    for statement in [page.statements[identifier] for identifier in known]:
        if statement.property != name or not isinstance(statement.value, When):
            continue
        if statement.voices or statement.certainty is not Certainty.CERTAIN:
            continue
        for span in tellings(page, statement.value, verb):
            page.state(
                statement.subject, name, statement.value, span, when=statement.when, take=False
            )
            told = True
    return list(known) if told else []


def tellings(page: Page, when: When, verb: re.Pattern[str]) -> Iterator[Span]:
    """The sentences with the verb, a date within the one told, and the own group, and without a hedge."""
    first, last = when.hull
    if first is None or last is None:
        return
    for section in page.document.sections:
        for sentence in page.prose(section) if section.id in TELLING else ():
            span = Span(sentence.start, sentence.body_end)
            if not verb.search(page.plain, *span) or page.hedges(span):
                continue
            hulls = [date.when.hull for date in page.dates(span)]
            is_dated = any(a and b and first <= a and b <= last for a, b in hulls)
            if is_dated and any(mention.is_own for mention in page.mentions.within(*span)):
                yield span
