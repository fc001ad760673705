"""`judgements/`: what people decided about statements and found in cited sources.

In go rows of `statements.csv` and `citations.csv`, out come judgements. Problems: `unknown-decision`,
`unknown-verdict`.
"""

from __future__ import annotations

from stemma.atlas.tables import Row, Table
from stemma.model.judgements import CitationCheck, Decision, StatementJudgement
from stemma.model.problem import Severity
from stemma.model.statement import Verdict

STATEMENT_COLUMNS = ("statement", "decision", "by", "at", "why", "passage")
CITATION_COLUMNS = (
    "profile", "footnote", "source", "quote", "locator", "checked_by", "checked_at", "verdict", "sha256",
)  # fmt: skip


def judgement(table: Table, row: Row) -> StatementJudgement | None:
    """A decision about a statement."""
    cells = row.cells
    word = cells.get("decision", "")
    if word not in set(Decision):
        table.report(row, Severity.ERROR, "unknown-decision",
                     f"expected one of {', '.join(Decision)}; found {word!r}", "correct the word")  # fmt: skip
        return None
    return StatementJudgement(
        cells.get("statement", ""), Decision(word), cells.get("by", ""), cells.get("at", ""),
        cells.get("why", ""), row.line, cells.get("passage", ""),
    )  # fmt: skip


def citation_check(table: Table, row: Row) -> CitationCheck | None:
    """A look into a cited source."""
    cells = row.cells
    word = cells.get("verdict", "")
    if word not in set(Verdict):
        table.report(row, Severity.ERROR, "unknown-verdict",
                     f"expected one of {', '.join(Verdict)}; found {word!r}", "correct the word")  # fmt: skip
        return None
    names = CITATION_COLUMNS
    values = [cells.get(name, "") for name in names]
    profile, footnote, source, quote, locator, by, at, _, sha256 = values
    return CitationCheck(profile, footnote, source, quote, locator, by, at, Verdict(word), sha256)
