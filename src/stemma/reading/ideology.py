"""Ideology and goals.

In go the sentences of the section, out come `TextRecord`s for goals ("sought to ...", "its aim is ...")
and statements `ideology` for what the group is said to believe. A goal keeps its words.
"""

from __future__ import annotations

import re

from stemma.model.reading import Section, TextRecord
from stemma.model.text import Span
from stemma.reading.document import Sentence
from stemma.reading.page import Page
from stemma.reading.telling import has_substance, tell, words_of

GOAL = re.compile(
    r"\b(?:(?:initially\s+|originally\s+|later\s+|also\s+)?(?:seeks?|seeking|sought|aims?|aimed|aiming|wants?|wanted|hopes?|hoped|strives?|strove|intends?|"
    r"intended|plans?|planned)\s+(?:to|for|at|the|an?)|(?:goals?|aims?|objectives?|intent(?:ion)?|vision|purpose|mission)\s+(?:is|are|was|were|of|to|include[sd]?|remains?)|"
    r"(?:advocates?|advocated|campaigns?|campaigned|calls?|called|fights?|fought|struggles?|struggled)\s+for|committed\s+to|commitment\s+to|dedicated\s+to|"
    r"in\s+order\s+to\s+(?:establish|create|overthrow)|to\s+(?:establish|overthrow|overturn|create|found|liberate|expel)\s)"
    r"(?P<goal>[^.;]*)",
    re.I,
)
BELIEF = re.compile(
    r"\b(?:ideolog\w+|salafi\w*|jihadi\w*|islamist|marxis\w+|maois\w+|leninis\w+|nationalis\w+|separatis\w+|secular\w*|socialis\w+|communis\w+|fascis\w+|"
    r"anarchis\w+|supremacis\w+|fundamentalis\w+|deobandi|wahhabi\w*|shia|sunni|beliefs?|believes?|doctrine|worldview|irredentis\w+|monarchis\w+|christian\w*)\b",
    re.I,
)


def read_ideology(section: Section, page: Page) -> list[TextRecord]:
    """The goals of the section, in order; beliefs become statements."""
    return [record for sentence in page.prose(section) for record in read_sentence(sentence, page)]


def read_sentence(sentence: Sentence, page: Page) -> list[TextRecord]:
    """The goals one sentence tells."""
    span = Span(sentence.start, sentence.body_end)
    records = []
    for found in GOAL.finditer(page.plain, *span):
        part = Span(*found.span())
        if len(words_of(page, Span(*found.span("goal")))) < 3:
            continue
        stated = tell(page, "goal", part, sentence=sentence)
        when = page.statements[stated].when
        evidence = page.evidence(page.group.id, [stated])
        records.append(TextRecord(words_of(page, part), when.edtf if when else None, evidence))
    if BELIEF.search(page.plain, *span) or (not records and has_substance(page, sentence)):
        tell(page, "ideology", span)
    return records
