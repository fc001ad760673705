"""`stemma check`: every rule over every reading, and the problems met while reading.

In go readings, out come all problems in the order of files and places. Example:
`check([reading])[0].code`. What rules find in a profile by itself, what they find in it beside others, and names
that are nearly alike can be asked for one by one, so that a check after an edit asks only what the edit touches.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from stemma.analysis.case import Case
from stemma.analysis.rules import ALONE, RULES
from stemma.analysis.rules.variants import find_variants
from stemma.model.dates import When
from stemma.model.nodes import Node
from stemma.model.problem import Problem
from stemma.model.reading import Reading
from stemma.model.sources import Source
from stemma.model.statement import NodeRef, Statement

Found = tuple[tuple[Problem, ...], ...]
"""Problems of one reading, by the rules of `ALONE` or of `TOGETHER` in their order."""
TOGETHER = tuple(rule for _, rule in RULES if rule not in ALONE and rule is not find_variants)
"""Rules that hold a profile against those that speak of the same."""
COMPARED = frozenset(
    ("size", "killed", "wounded", "killed_in_part", "wounded_in_part", "formed", "disbanded", "when", "start", "end",
     "period", "perpetrator", "perpetrator_affiliation", "person", "fate")
)  # fmt: skip
"""Properties whose values they compare; besides, they look at all that is dated."""


def check(readings: Sequence[Reading]) -> list[Problem]:
    """All problems of the texts and all questions of the rules, each once."""
    sources = sources_of(readings)
    nodes = {node.id: node for reading in readings for node in reading.nodes.values()}
    together = found_together(readings, sources, nodes)
    variants: dict[str, list[Problem]] = defaultdict(list)
    for problem in find_variants(Case.of(readings, with_prose=False)):
        variants[problem.file].append(problem)
    nothing: Found = ((),) * len(TOGETHER)
    found = []
    for reading in readings:
        name = reading.text.name
        found += all_of(
            reading,
            found_alone(reading, sources),
            together.pop(name, nothing),
            variants.pop(name, ()),
        )
    return found


def sources_of(readings: Sequence[Reading]) -> dict[str, Source]:
    """The publications of all readings by key; of several records the last."""
    return {source.id: source for reading in readings for source in reading.sources}


def found_alone(reading: Reading, sources: Mapping[str, Source]) -> Found:
    """What rules find in a reading by itself; `sources` are the publications of all readings."""
    case = replace(Case.of([reading]), sources=sources)
    return tuple(tuple(rule(case)) for rule in ALONE)


def facts_of(reading: Reading) -> frozenset[str]:
    """Nodes by which a profile is held against others: two that share none say nothing on each other."""
    found = set()
    for statement in reading.statements:
        if is_compared(statement):
            found.add(statement.subject)
            if statement.property == "person" and isinstance(statement.value, NodeRef):
                found.add(statement.value.id)
    return frozenset(found)


def is_compared(statement: Statement) -> bool:
    """Whether rules look at a statement of several profiles."""
    return (
        statement.property in COMPARED
        or statement.when is not None
        or isinstance(statement.value, When)
    )


def found_together(
    readings: Sequence[Reading], sources: Mapping[str, Source], nodes: Mapping[str, Node]
) -> dict[str, Found]:
    """What rules find in readings that share facts, by file name; `sources` and `nodes` are those of all."""
    case = replace(Case.of(readings, with_prose=False), sources=sources, nodes=nodes)
    found: dict[str, list[list[Problem]]] = {}
    for at, rule in enumerate(TOGETHER):
        for problem in rule(case):
            if problem.file not in found:
                found[problem.file] = [[] for _ in TOGETHER]
            found[problem.file][at].append(problem)
    return {file: tuple(map(tuple, rows)) for file, rows in found.items()}


def all_of(
    reading: Reading, alone: Found, together: Found, variants: Iterable[Problem] = ()
) -> list[Problem]:
    """All problems of one file, by their places; of one place and code in the order of the rules."""
    found = list(reading.problems)
    for _, rule in RULES:
        if rule in ALONE:
            found += alone[ALONE.index(rule)]
        elif rule is find_variants:
            found += variants
        else:
            found += together[TOGETHER.index(rule)]
    return in_order(found)


def in_order(problems: Iterable[Problem]) -> list[Problem]:
    """Problems of one file by their places, each once."""
    return sorted(dict.fromkeys(problems), key=lambda p: (p.start, p.end, p.code))
