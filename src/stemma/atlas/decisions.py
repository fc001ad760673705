"""`judgements/`: what people decided about statements and nodes, and found in cited sources.

In go rows of `statements.csv`, `citations.csv` and `nodes.csv`, and of `redirects.csv` beside them, out
come judgements. Problems: `unknown-decision`, `unknown-verdict`, `unknown-judgement`, `redirect`.
"""

from __future__ import annotations

from stemma.atlas.tables import Row, Table
from stemma.model.judgements import (
    CitationCheck,
    Decision,
    NodeJudgement,
    Redirect,
    Sameness,
    StatementJudgement,
)
from stemma.model.problem import Severity
from stemma.model.statement import Verdict

STATEMENT_COLUMNS = ("statement", "decision", "by", "at", "why", "passage")
NODE_COLUMNS = ("a", "b", "judgement", "profile", "by", "at", "why")
REDIRECT_COLUMNS = ("old", "new", "by", "at", "why")
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


def node_judgement(table: Table, row: Row) -> NodeJudgement | None:
    """A decision about two nodes."""
    cells = row.cells
    word = cells.get("judgement", "").replace(" ", "_")
    if word not in set(Sameness):
        table.report(row, Severity.ERROR, "unknown-judgement",
                     f"expected one of {', '.join(Sameness)}; found {word!r}", "correct the word")  # fmt: skip
        return None
    a, b, profile = (cells.get(name, "") for name in ("a", "b", "profile"))
    if not (a and b) or (a == b and not (word == Sameness.DIFFERENT and profile)):
        table.report(row, Severity.ERROR, "unknown-judgement",
                     f"expected two nodes, or one node that is different in a named profile; found {a!r} and {b!r}",
                     "name both nodes; for one id that means two things, name the profile as well")  # fmt: skip
        return None
    return NodeJudgement(a, b, Sameness(word), profile, row.line)


def redirect(table: Table, row: Row) -> Redirect | None:
    """A renamed node."""
    old, new = row.cells.get("old", ""), row.cells.get("new", "")
    if "/" not in old or "/" not in new or old == new:
        table.report(row, Severity.ERROR, "redirect",
                     f"expected two node ids, found {old!r} and {new!r}",
                     "write them as type/name, for example group/old-name and group/new-name")  # fmt: skip
        return None
    return Redirect(old, new, row.line)
