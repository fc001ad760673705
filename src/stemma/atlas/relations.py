"""`relations.csv`: coded relations from elsewhere, each row with its source.

In goes the table, out come `CodedRelation`s. Example row: `imu,ally,taliban,1998,2001,mmp2018,row 12`.
Problems: `relation-kind`, `coded-party`, `coded-date`, `coded-certainty`, `unknown-source`.
"""

from __future__ import annotations

from collections.abc import Mapping

from stemma.atlas.tables import Row, Table
from stemma.model.coded import CodedRelation
from stemma.model.edtf import parse_edtf
from stemma.model.nodes import RelationKind
from stemma.model.problem import Severity
from stemma.model.sources import Source
from stemma.model.statement import Certainty

RELATION_COLUMNS = (
    "a", "kind", "b", "start", "end", "source", "locator", "certainty", "support_kinds", "note",
)  # fmt: skip
UNUSED = "; the row is not used"


def read_relations(table: Table, sources: Mapping[str, Source]) -> list[CodedRelation]:
    """Every row that can be read; the others are reported."""
    return [made for row in table.rows if (made := coded(table, row, sources)) is not None]


def coded(table: Table, row: Row, sources: Mapping[str, Source]) -> CodedRelation | None:
    """One row."""
    cells = row.cells
    kind = cells.get("kind", "").lower().replace(" ", "_").replace("-", "_")
    certainty = cells.get("certainty", "").lower() or Certainty.CERTAIN.value
    source = sources.get(cells.get("source", "").lstrip("@"))
    faults = [
        (kind not in set(RelationKind), "relation-kind",
         f"expected one of {', '.join(RelationKind)}; found {cells.get('kind', '')!r}", "correct the kind"),
        (not (cells.get("a") and cells.get("b")), "coded-party",
         f"expected two groups, found {cells.get('a', '')!r} and {cells.get('b', '')!r}", "name both groups"),
        (source is None, "unknown-source",
         f"expected the key of a publication, found {cells.get('source', '')!r}",
         "add the dataset to sources.bib or sources.json, and its key to this row"),
        (certainty not in set(Certainty), "coded-certainty",
         f"expected one of {', '.join(Certainty)}; found {certainty!r}", "correct the word"),
        *((not is_date(cells.get(name, "")), "coded-date",
           f"{name}: expected an EDTF date, found {cells.get(name, '')!r}",
           "write 1998, 1998-05, 1998-05-02, or leave it empty where the dataset does not say")
          for name in ("start", "end")),
    ]  # fmt: skip
    bad = [fault for fault in faults if fault[0]]
    for _, code, message, help in bad:
        table.report(row, Severity.ERROR, code, message + UNUSED, help)
    if bad or source is None:
        return None
    kinds = tuple(k.strip() for k in cells.get("support_kinds", "").split("|") if k.strip())
    return CodedRelation(
        table.span(row), cells["a"], RelationKind(kind), cells["b"], cells.get("start") or None,
        cells.get("end") or None, source, cells.get("locator") or None, Certainty(certainty), kinds,
    )  # fmt: skip


def is_date(edtf: str) -> bool:
    """Whether a cell is a date of our subset, open (".."), or empty."""
    if edtf in ("", ".."):
        return True
    try:
        parse_edtf(edtf)
    except ValueError:
        return False
    return True
