"""How every stretch of a text was read: the text, with what was made of each passage.

In goes a `Reading`, out comes text for a person: each passage in order, its place, and under it the
statements that rest on it; stretches that nobody took stand between them, marked.
"""

from __future__ import annotations

from collections import defaultdict

from stemma.model.identifiers import value_json
from stemma.model.reading import Reading
from stemma.model.statement import Statement
from stemma.model.strength import strength
from stemma.model.text import Span


def explain(reading: Reading) -> str:
    """The explanation, passage by passage."""
    resting: dict[Span, list[Statement]] = defaultdict(list)
    for statement in reading.statements:
        for support in statement.supports:
            if statement not in resting[support.passage.span]:
                resting[support.passage.span].append(statement)
    stretches = sorted({*resting, *reading.unread})
    return "\n\n".join(explain_stretch(reading, span, resting.get(span, [])) for span in stretches)


def explain_stretch(reading: Reading, span: Span, statements: list[Statement]) -> str:
    """One passage and what rests on it."""
    line, column = reading.text.position(span.start)
    words = " ".join(reading.text.content[span.start : span.end].split())
    head = f"{reading.text.name}:{line}:{column}: {words}"
    if not statements:
        return f"{head}\n    unread"
    return "\n".join([head, *(f"    {one_line(statement)}" for statement in statements)])


def one_line(statement: Statement) -> str:
    """Id, value, strength, how it was read, and the notes."""
    notes = (
        ", ".join(dict.fromkeys(s.footnote for s in statement.supports if s.footnote)) or "no note"
    )
    made = statement.rule or statement.made_by.value
    return (
        f"{statement.id} = {value_json(statement.value)} [{strength(statement)}; {statement.status}; "
        f"{made}; {notes}]"
    )
