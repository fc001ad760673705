"""Name changes told in running prose, on pages that have no section for them.

In goes a page, out come the same `NameChangeRecord`s that a section gives, where a sentence tells a change
of the page's own group with its date. Example: "Until 1969 it was known as the Harbour League" on the page
of the Harbour Front gives a change from the League to the Front; what others were called gives none.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from stemma.model.reading import NameChangeRecord
from stemma.model.text import Span
from stemma.reading.dates import read_date
from stemma.reading.names.changes import change, date_of, moment
from stemma.reading.names.frames import RUN, Renaming, clean, renamings_of
from stemma.reading.names.names import is_short
from stemma.reading.names.own_group import ARTICLE, ITSELF
from stemma.reading.page import Page

TELLING = ("executive_summary", "narrative")
LONGEST = 2000
"""Of a longer sentence the beginning is read."""
NAMING = re.compile(
    r"\b(?:re-?nam(?:ed|es|ing)|re-?brand(?:ed|ing)|names?|known|call(?:ed|ing)|styled)\b", re.I
)
"""Words without which "became" and "turned into" tell of no name."""
BARE = re.compile(r"\s*(?:re-?named|re-?branded|known|called|changed\s+its|adopted\s+the|took\s+the|operated|formed|founded|established|created)\b", re.I)  # fmt: skip
"""A clause of a profile that leaves its subject out."""
SUBJECT = re.compile(rf"\b(?:until|from)\s[\w ]{{4,40}},?\s+they\b|(?:^|[,;]\s+|\b(?:and|until\s+[\w ]{{4,20}}|from\s+[\w ]{{8,40}}),?\s+){ITSELF}\b", re.I)  # fmt: skip
FOUNDED_AS = re.compile(r"\b(?:founded|formed|established|created|began|(?:first|originally|initially)\s+(?:operated|fought|acted|appeared|went))\b[^.;]{0,60}\b(?:as|by|under)\b", re.I)  # fmt: skip
BRACKETED = re.compile(r"\(([^()\n]{2,40})\)")
"""What a bracket behind the name calls it besides."""
USED = re.compile(r"\s*(?:us(?:ed|es|ing)|introduc(?:ed|es|ing))\b")
"""A name that somebody uses in passing is no new name of the group."""
USED_UNTIL = re.compile(
    rf"(?P<previous>{RUN})\s*\((?:(?:its\s+|the\s+)?(?:former\s+|original\s+)?name\s+)?(?:used\s+)?until\s+(?=[A-Z\d])"
)
"""An alias with its end: `Harbour League (name used until 1969)`."""


def read_told_names(page: Page) -> list[NameChangeRecord]:
    """The changes of the own group's name, in the order told; one told twice only once."""
    records: list[NameChangeRecord] = []
    borne: str | None = None
    for section in page.document.sections:
        for sentence in page.prose(section) if section.id in TELLING else ():
            span = Span(sentence.start, min(sentence.body_end, sentence.start + LONGEST))
            for found in renamings_of(page.plain, span) if NAMING.search(page.plain, *span) else ():
                told = own_change(page, span, found, borne)
                if told and FOUNDED_AS.search(page.plain, *told.span):
                    borne = told.previous
                elif told:
                    records += dated(page, span, told, records)
    for section in page.document.sections:
        for block in section.blocks:
            if block.label == "aka":
                records += read_used(page, Span(block.start, block.end), records)
    return records


def dated(
    page: Page, span: Span, told: Renaming, known: Sequence[NameChangeRecord]
) -> list[NameChangeRecord]:
    """The record of a change with its date; none without one, or for a name whose end is known."""
    when = date_of(told, span, page)
    if when is None or any(record.previous == told.previous for record in known):
        return []
    return [change(told, span, page, None, when)]


def own_change(page: Page, span: Span, found: Renaming, borne: str | None) -> Renaming | None:
    """The change with both its names, where it is the own group's; None for another group's.

    `borne` is the name under which the page says that the group was founded.
    """
    if USED.match(page.plain, *found.span):
        return None
    names = [name for name in (found.previous, found.following) if name]
    shorts = [Span(*short.span(1)) for short in BRACKETED.finditer(page.plain, *found.span)]
    named = [
        m
        for m in page.mentions.within(*span)
        if not any(m.name in name for name in names)
        and not any(short.holds(Span(m.start, m.end)) for short in shorts)
    ]
    if any(not mention.is_own for mention in named):
        return None
    is_own = any(page.mentions.means_own(name) for name in names)
    if not (is_own or named or BARE.match(page.plain, *span) or SUBJECT.search(page.plain, *span)):
        return None
    own = ARTICLE.sub("", page.group.label)
    previous, following = found.previous or borne, found.following or own
    if is_short(following) and page.mentions.means_own(following):
        following = own
    if not previous or previous == following or is_short(previous) or is_short(following):
        return None
    return Renaming(previous, following, found.span)


def read_used(page: Page, span: Span, known: Sequence[NameChangeRecord]) -> list[NameChangeRecord]:
    """The aliases that say until when they were the group's name."""
    records = []
    for found in USED_UNTIL.finditer(page.plain, *span):
        previous = clean(found["previous"])
        dated = read_date(page.plain, found.end(), span.end)
        if previous and dated and all(record.previous != previous for record in known):
            own = ARTICLE.sub("", page.group.label)
            told = Renaming(previous, own, Span(*found.span()))
            where = Span(found.start(), dated.end)
            records.append(change(told, where, page, None, moment(dated.when)))
    return records
