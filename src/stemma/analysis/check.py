"""`stemma check`: every rule over every reading, and the problems met while reading.

In go readings, out come all problems in the order of files and places. Example:
`check([reading])[0].code`.
"""

from __future__ import annotations

from collections.abc import Sequence

from stemma.analysis.case import Case
from stemma.analysis.rules import RULES
from stemma.model.problem import Problem
from stemma.model.reading import Reading


def check(readings: Sequence[Reading]) -> list[Problem]:
    """All problems of the texts and all questions of the rules, each once."""
    case = Case.of(readings)
    found = [problem for reading in readings for problem in reading.problems]
    for _, rule in RULES:
        found.extend(rule(case))
    files = {reading.text.name: index for index, reading in enumerate(readings)}
    return sorted(
        dict.fromkeys(found), key=lambda p: (files.get(p.file, -1), p.start, p.end, p.code)
    )
