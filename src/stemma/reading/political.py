"""Political activities.

In go the sentences of the section, out come statements `political_activity`, each the sentence as told
with its doubt and date.
"""

from __future__ import annotations

from stemma.model.reading import Section
from stemma.model.text import Span
from stemma.reading.page import Page
from stemma.reading.telling import tell


def read_political(section: Section, page: Page) -> None:
    """Every sentence of the section."""
    for sentence in page.prose(section):
        tell(page, "political_activity", Span(sentence.start, sentence.body_end))
