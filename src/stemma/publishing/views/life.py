"""A life: the dated statements of a group in the order of time.

In go a build and a reading, out come rows for `stemma show`: when, what, strength, id.
"""

from __future__ import annotations

from stemma.model.build import Build
from stemma.model.dates import When, in_words
from stemma.model.reading import Reading
from stemma.publishing.views.words import node_in_words, statement_in_words, strength_in_words


def life_lines(build: Build, reading: Reading) -> list[tuple[str, str, str, str]]:
    """Dated statements of a group in the order of time."""
    mine = {statement.id for statement in reading.statements}
    rows = []
    for statement in build.statements:
        when = statement.value if isinstance(statement.value, When) else statement.when
        if when is None or statement.id not in mine:
            continue
        label = node_in_words(statement.subject, build.nodes)
        what = f"{label}: {statement_in_words(statement, build.nodes)}"
        first = when.hull.first or 0
        rows.append((first, in_words(when), what, strength_in_words(statement), statement.id))
    return [row[1:] for row in sorted(rows)]
