"""Community relations.

In go the sentences of the section, out come `TextRecord`s and statements `community_relation`.
"""

from __future__ import annotations

from stemma.model.reading import Section, TextRecord
from stemma.model.text import Span
from stemma.reading.page import Page
from stemma.reading.telling import tell, words_of


def read_communities(section: Section, page: Page) -> list[TextRecord]:
    """Every sentence of the section, in order."""
    records = []
    for sentence in page.prose(section):
        span = Span(sentence.start, sentence.body_end)
        stated = tell(page, "community_relation", span)
        when = page.statements[stated].when
        evidence = page.evidence(page.group.id, [stated])
        records.append(TextRecord(words_of(page, span), when.edtf if when else None, evidence))
    return records
