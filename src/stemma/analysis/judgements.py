"""Applying judgements: people's decisions on statements, and what they found in the cited sources.

In go readings and an atlas's judgements, out come all statements of the atlas, each once, with their
status, rank and checked supports. Nothing is deleted here; the public projection leaves out.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from types import MappingProxyType

from stemma.model.build import resolved
from stemma.model.identifiers import normal_text
from stemma.model.judgements import CitationCheck, Decision, StatementJudgement
from stemma.model.problem import Problem, Severity
from stemma.model.reading import Reading
from stemma.model.statement import MadeBy, Rank, Statement, Status, Support

STATUS = {
    Decision.ACCEPTED: Status.ACCEPTED,
    Decision.CORRECTED: Status.CORRECTED,
    Decision.REJECTED: Status.REJECTED,
    Decision.UNSURE: Status.UNSURE,
}


@dataclass(frozen=True, slots=True)
class Judged:
    """Statements after judgement, and judgements that met no statement."""

    statements: tuple[Statement, ...]
    profile_of: Mapping[str, tuple[str, ...]]
    problems: tuple[Problem, ...]


def apply_judgements(
    readings: Sequence[Reading],
    judgements: Iterable[StatementJudgement],
    checks: Iterable[CitationCheck],
    coded: Iterable[Statement] = (),
    renamed: Mapping[str, str] = MappingProxyType({}),
    superseded: Mapping[str, str] = MappingProxyType({}),
) -> Judged:
    """All statements of the readings, equal ones joined, with decisions and checks applied.

    Those of coded tables come last, so that every view meets the prose first. A decision about an id that
    was renamed holds for the one of today; a decision about a reading that was put right is done with.
    """
    looked = {(check.profile, check.footnote, check.source): check for check in checks}
    joined: dict[str, Statement] = {}
    more: dict[str, list[Statement]] = defaultdict(list)
    profiles: dict[str, tuple[str, ...]] = {}
    for reading in readings:
        short, alone = reading.group.id.partition("/")[2], (reading.text.name,)
        for statement in reading.statements:
            checked = with_checks(statement, short, looked) if looked else statement
            key = statement.id
            known = joined.setdefault(key, checked)
            if known is not checked:
                more[key].append(checked)
            profiles[key] = profiles[key] + alone if key in profiles else alone
    joined |= {key: join(joined[key], others) for key, others in more.items()}
    for statement in coded:
        joined.setdefault(statement.id, statement)
        table = (statement.supports[0].passage.text,)
        profiles[statement.id] = profiles.get(statement.id, ()) + table
    decided = {resolved(j.statement, renamed): j for j in judgements}
    stale = {key for key, j in decided.items() if is_stale(j, joined.get(key))}
    for key, judgement in decided.items():
        if key in joined and key not in stale:
            joined[key] = judge(joined[key], judgement)
    unknown = tuple(
        unmet(judgement)
        for statement, judgement in decided.items()
        if statement not in joined and statement not in superseded
    )
    outdated = tuple(outdated_one(decided[key]) for key in decided if key in stale)
    return Judged(tuple(joined.values()), profiles, (*unknown, *outdated))


def with_checks(
    statement: Statement, profile: str, looked: Mapping[tuple[str, str, str], CitationCheck]
) -> Statement:
    """The statement with what somebody found in its sources."""
    supports = tuple(with_check(support, profile, looked) for support in statement.supports)
    return statement if supports == statement.supports else replace(statement, supports=supports)


def with_check(
    support: Support, profile: str, looked: Mapping[tuple[str, str, str], CitationCheck]
) -> Support:
    """The support with what somebody found in its source."""
    if support.footnote is None:
        return support
    check = looked.get((profile, support.footnote, support.source or "")) or looked.get(
        (profile, support.footnote, "")
    )
    if check is None:
        return support
    return replace(
        support, quote=check.quote or None, locator=support.locator or check.locator or None,
        sha256=check.sha256 or None, checked_by=check.checked_by, checked_at=check.checked_at,
        verdict=check.verdict,
    )  # fmt: skip


def join(known: Statement, others: Sequence[Statement]) -> Statement:
    """One statement of several profiles: all supports; what one reads by convention is no proposal."""
    told = (known, *others)
    firm = any(statement.status is Status.READ for statement in told)
    return replace(
        known,
        supports=tuple(dict.fromkeys(support for each in told for support in each.supports)),
        status=Status.READ if firm else known.status,
        made_by=MadeBy.CONVENTION if firm else known.made_by,
    )


def judge(statement: Statement, judgement: StatementJudgement) -> Statement:
    """The statement after its decision; a corrected one is deprecated and keeps its id."""
    status = STATUS[judgement.decision]
    rank = Rank.DEPRECATED if status is Status.CORRECTED else statement.rank
    return replace(statement, status=status, rank=rank)


def is_stale(judgement: StatementJudgement, statement: Statement | None) -> bool:
    """Whether the words that were judged carry the statement no more."""
    if statement is None or not judgement.passage:
        return False
    words = normal_text(judgement.passage)
    return all(normal_text(s.passage.exact) != words for s in statement.supports)


def outdated_one(judgement: StatementJudgement) -> Problem:
    """A decision whose sentence was edited since: it is not applied."""
    return Problem(
        Severity.WARNING, "stale-judgement", "statements.csv", 0, 0, judgement.line, 1,
        f"{judgement.statement}: expected the words that were judged ({judgement.passage[:60]!r}), found "
        "others; the decision is not applied",
        "review it again, or write the new words into the row",
    )  # fmt: skip


def unmet(judgement: StatementJudgement) -> Problem:
    """A decision on a statement that no profile makes (any more)."""
    return Problem(
        Severity.WARNING, "unknown-statement", "statements.csv", 0, 0, judgement.line, 1,
        f"expected a statement of this atlas, found {judgement.statement!r}",
        "correct the id, or remove the row: the sentence it judged has changed",
    )  # fmt: skip
