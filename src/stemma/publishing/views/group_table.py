"""One group as a table: every statement with its words, its sentence, its note and its sources.

In go a concordance and a group, out comes quoted CSV: one row a statement and passage. The columns are
described in `COLUMNS`; text stays as written.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator

from stemma.publishing.views.concordance import Concordance
from stemma.publishing.views.evidence import EvidenceView, SupportView, evidence_of
from stemma.publishing.views.group_page import as_cited_by, statements_of

COLUMNS = {
    "id": "id of the statement",
    "subject": "what it is about",
    "statement": "the statement in words, with its hedge",
    "strength": "how firmly it is said; derived, no probability",
    "who_says_so": "the voices from the outermost inwards",
    "sentence": "the passage as the profile has it",
    "note": "section and number of the note that carries it; empty: no note reaches it",
    "reach": "how far that note reaches",
    "sources": "keys of the publications that the note cites",
    "publications": "the same in full",
    "checked": "whether somebody opened them, and what they found",
}


def group_csv(concordance: Concordance, group: str) -> str:
    """All rows of a group's profiles, in the order of the atlas."""
    buffer = io.StringIO()
    writer = csv.writer(buffer, quoting=csv.QUOTE_ALL, lineterminator="\n")
    writer.writerow(COLUMNS)
    readings = concordance.profiles.get(group, ())
    for statement in as_cited_by(statements_of(concordance, readings), readings):
        writer.writerows(rows_of(evidence_of(concordance, statement)))
    return buffer.getvalue()


def rows_of(evidence: EvidenceView[SupportView]) -> Iterator[tuple[str, ...]]:
    """One row a passage."""
    for support in evidence.supports:
        yield (
            evidence.id, evidence.subject, evidence.words, evidence.strength,
            evidence.speakers, support.exact, support.footnote, support.reach,
            support.source, support.publication, support.checked,
        )  # fmt: skip
