"""`stemma check`: every rule over every reading, and the problems met while reading.

In go readings, out come all problems in the order of files and places. Example:
`check([reading])[0].code`. What rules find in a profile by itself can be handed in, from an earlier check
of the same profile with the same publications.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from stemma.analysis.case import Case, Work, at_once
from stemma.analysis.rules import ALONE, RULES
from stemma.model.problem import Problem
from stemma.model.reading import Reading
from stemma.model.sources import Source

Found = tuple[tuple[Problem, ...], ...]
"""Problems of one reading, by the rules of `ALONE` in their order."""


def check(readings: Sequence[Reading]) -> list[Problem]:
    """All problems of the texts and all questions of the rules, each once."""
    sources = sources_of(readings)
    return check_together(readings, [found_alone(reading, sources) for reading in readings])


def sources_of(readings: Sequence[Reading]) -> dict[str, Source]:
    """The publications of all readings by key; of several records the last."""
    return {source.id: source for reading in readings for source in reading.sources}


def found_alone(reading: Reading, sources: Mapping[str, Source]) -> Found:
    """What rules find in a reading by itself; `sources` are the publications of all readings."""
    case = replace(Case.of([reading]), sources=sources)
    return tuple(tuple(rule(case)) for rule in ALONE)


def check_together(
    readings: Sequence[Reading], alone: Sequence[Found], work: Work = at_once
) -> list[Problem]:
    """All problems, of readings that were looked at one by one already."""
    case = Case.of(readings, with_prose=False, work=work)
    found = [problem for reading in readings for problem in reading.problems]
    for _, rule in RULES:
        if rule in ALONE:
            at = ALONE.index(rule)
            found += [problem for each in alone for problem in each[at]]
        else:
            found += rule(case)
    files = {reading.text.name: index for index, reading in enumerate(readings)}
    return sorted(
        dict.fromkeys(found), key=lambda p: (files.get(p.file, -1), p.start, p.end, p.code)
    )
