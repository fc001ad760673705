"""How every stretch of a text was read: which rule took it, or why none did.

In goes a `Reading`, out comes text for a person: each passage, heading and note in order, its place, and
under it the statements that rest on it with the rule that made each; a sentence that nobody took says why:
it is prose, or it holds a number, date, hedge or name that no rule of its section understood.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from stemma.analysis.prose import Told, prose_of
from stemma.model.identifiers import value_json
from stemma.model.nodes import NodeType
from stemma.model.reading import BlockKind, Reading
from stemma.model.statement import MadeBy, Statement
from stemma.model.strength import strength
from stemma.model.text import Span
from stemma.reading.doubts.hedges import find_hedges
from stemma.reading.remainder import STRUCTURED

NUMBER = re.compile(r"\d[\d,.]*")


def explain(reading: Reading) -> str:
    """The explanation, stretch by stretch."""
    reasons: dict[Span, list[str]] = defaultdict(list)
    told = prose_of(reading)
    sections = {each.span: each.section for each in told}
    for statement in reading.statements:
        for span in dict.fromkeys(s.passage.span for s in statement.supports):
            reasons[span].append(one_line(statement, section_at(reading, span.start)))
    for span in reading.unread:
        reasons[span].append(why_unread(reading, span, told))
    for span, words in (*furniture(reading), *notes(reading)):
        reasons[span].append(words)
    known = list(reasons)
    for span in sections:
        if not any(span.overlaps(other) for other in known):
            reasons[span].append(
                "prose: no number, date, hedge or name of another group, so nothing was looked for"
            )
    return "\n\n".join(explain_stretch(reading, span, reasons[span]) for span in sorted(reasons))


def explain_stretch(reading: Reading, span: Span, reasons: list[str]) -> str:
    """One stretch and what was made of it."""
    line, column = reading.text.position(span.start)
    words = " ".join(reading.text.content[span.start : span.end].split())
    head = f"{reading.text.name}:{line}:{column}: {words}"
    return "\n".join([head, *(f"    {reason}" for reason in reasons)])


def furniture(reading: Reading) -> Iterator[tuple[Span, str]]:
    """Headings, printed or recovered."""
    for section in reading.sections:
        for block in section.blocks:
            if block.kind is BlockKind.HEADING:
                yield Span(block.start, block.end), f"heading of the section {section.id}"


def notes(reading: Reading) -> Iterator[tuple[Span, str]]:
    """Notes with the sources that were found in them, and how many markers call each."""
    for note in reading.footnotes:
        called = sum(marker.footnote == note.id for marker in reading.markers)
        cited = ", ".join(citation.source for citation in note.citations) or "no source found"
        yield Span(note.start, note.end), f"note {note.id}, called {called} times: {cited}"


def section_at(reading: Reading, offset: int) -> str:
    """The innermost section that holds an offset."""
    holding = [s for s in reading.sections if s.start <= offset < s.end]
    return max(holding, key=lambda s: (s.level, s.start)).id if holding else "title"


def why_unread(reading: Reading, span: Span, told: list[Told]) -> str:
    """What in the stretch should have been understood, and by whom."""
    section = section_at(reading, span.start)
    here = next((each for each in told if each.span.overlaps(span)), None)
    words = reading.text.content[span.start : span.end]
    found = [f"the number {m}" for m in NUMBER.findall(words)[:1]]
    if here:
        found += [f"the date {d.when.as_written!r}" for d in here.dates()[:1]]
        found += [f"the hedge {h.cue!r}" for h in find_hedges(here.plain, *here.span)[:1]]
    names = (n.label for n in reading.nodes.values() if n.type is NodeType.GROUP)
    found += [
        f"the name {label}" for label in names if label != reading.group.label and label in words
    ][:1]
    if section in STRUCTURED:
        return f"unread: every line of {section} should be one of its forms, and this is none"
    holds = ", ".join(found) or "something shaped like a fact"
    return f"unread: it holds {holds}, and no rule of {section} took it"


def one_line(statement: Statement, section: str) -> str:
    """Id, value, strength, the rule that read it, and the notes."""
    notes = (
        ", ".join(dict.fromkeys(s.footnote for s in statement.supports if s.footnote)) or "no note"
    )
    if statement.made_by is MadeBy.CONVENTION:
        made = f"conventional line of {section}"
    else:
        made = f"{statement.made_by} {statement.rule}".strip()
    return (
        f"{statement.id} = {value_json(statement.value)} [{strength(statement)}; {statement.status}; "
        f"{made}; {notes}]"
    )
