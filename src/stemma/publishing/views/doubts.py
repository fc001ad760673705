"""What a reader should doubt: contested, resting on one source, carried by a run, without a note.

In go a concordance and the statements of a profile, out come the lists at the end of a group's page.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from stemma.model.problem import Problem
from stemma.model.reading import Reading
from stemma.model.statement import Reach, Statement
from stemma.publishing.views.concordance import Concordance, StatementLine
from stemma.publishing.views.publications import short_publication

CONTESTS = {
    "R1": "two values that exclude each other",
    "R2": "said in one place, denied or left open in another",
    "R3": "different perpetrators named",
    "R12": "told differently in two profiles",
    "R13": "friends and enemies at one time",
}
"""Rules whose findings a reader should see as a contest, in a reader's words."""


@dataclass(frozen=True, slots=True)
class Contest:
    """Statements that do not go together; none of them is decided for the reader."""

    what: str
    why: str
    lines: tuple[StatementLine, ...]


@dataclass(frozen=True, slots=True)
class SourceShare:
    """How many statements rest on one publication, or on what repeats it, alone."""

    source: str
    """Key."""
    short: str
    """Author and year, or the title."""
    lines: int


def contests_of(concordance: Concordance, reading: Reading) -> tuple[Contest, ...]:
    """What the checks found to be contested in one profile."""
    found = concordance.problems.get(reading.text.name, ())
    return tuple(contest(concordance, p) for p in found if p.rule in CONTESTS)


def contest(concordance: Concordance, problem: Problem) -> Contest:
    """One contest: the statements side by side."""
    lines = tuple(
        concordance.line(concordance.statements[key])
        for key in problem.statements
        if key in concordance.statements
    )
    what = " · ".join(dict.fromkeys(line.subject for line in lines))
    return Contest(what or problem.message.partition(":")[0], CONTESTS[problem.rule], lines)


def run_lines(
    concordance: Concordance, statements: Iterable[Statement]
) -> tuple[StatementLine, ...]:
    """Statements whose every note stands at the end of a run of sentences."""
    return tuple(concordance.line(s) for s in statements if reaches(s) == {Reach.RUN})


def unsourced_lines(
    concordance: Concordance, statements: Iterable[Statement]
) -> tuple[StatementLine, ...]:
    """Statements that no note reaches."""
    return tuple(concordance.line(s) for s in statements if not reaches(s))


def reaches(statement: Statement) -> set[Reach]:
    """How the notes of a statement reach it; empty where none does."""
    return {cited.reach for cited in statement.cited() if cited.footnote}


def single_sources(
    concordance: Concordance, statements: Sequence[Statement]
) -> tuple[SourceShare, ...]:
    """Publications that alone carry statements, those that carry most first.

    What is only known through another publication counts as that one.
    """
    shares: Counter[str] = Counter()
    for statement in statements:
        chains = concordance.chains[statement.id]
        if len(chains) == 1:
            shares[chains[0]] += 1
    sources = concordance.build.sources
    order = sorted(shares, key=lambda key: (-shares[key], key))
    return tuple(SourceShare(key, short_publication(sources[key]), shares[key]) for key in order)
