"""`relations.csv`: coded relations from elsewhere, each row with its source.

In goes the table, out come `CodedRelation`s. Example row: `imu,ally,taliban,1998,2001,mmp2018,row 12`.
Problems: `relation-kind`, `coded-party`, `coded-date`, `coded-certainty`, `unknown-source`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import lru_cache

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
KINDS = {kind.value: kind for kind in RelationKind}
CERTAINTIES = {"": Certainty.CERTAIN, **{word.value: word for word in Certainty}}
"""An empty cell is certain: the dataset says so without more."""
UNUSED = "; the row is not used"


def read_relations(table: Table, sources: Mapping[str, Source]) -> list[CodedRelation]:
    """Every row that can be read; the others are reported."""
    return [made for row in table.rows if (made := coded(table, row, sources)) is not None]


def coded(table: Table, row: Row, sources: Mapping[str, Source]) -> CodedRelation | None:
    """One row."""
    get = row.cells.get
    kind = KINDS.get(get("kind", "").lower().replace(" ", "_").replace("-", "_"))
    certainty = CERTAINTIES.get(get("certainty", "").lower())
    source = sources.get(get("source", "").lstrip("@"))
    a, b, start, end = get("a", ""), get("b", ""), get("start", ""), get("end", "")
    if (
        kind is None or certainty is None or source is None or not (a and b)
        or not (is_date(start) and is_date(end))
    ):  # fmt: skip
        for code, message, help in faults_of(row.cells, source):
            table.report(row, Severity.ERROR, code, message + UNUSED, help)
        return None
    written = get("support_kinds", "")
    kinds = tuple(k.strip() for k in written.split("|") if k.strip()) if written else ()
    return CodedRelation(
        table.span(row), a, kind, b, start or None, end or None, source, get("locator") or None,
        certainty, kinds,
    )  # fmt: skip


def faults_of(cells: Mapping[str, str], source: Source | None) -> Iterator[tuple[str, str, str]]:
    """Code, message and help for everything that is wrong with a row."""
    kind, certainty = cells.get("kind", ""), cells.get("certainty", "").lower()
    if kind.lower().replace(" ", "_").replace("-", "_") not in KINDS:
        yield (
            "relation-kind",
            f"expected one of {', '.join(RelationKind)}; found {kind!r}",
            "correct the kind",
        )
    if not (cells.get("a") and cells.get("b")):
        found = f"{cells.get('a', '')!r} and {cells.get('b', '')!r}"
        yield "coded-party", f"expected two groups, found {found}", "name both groups"
    if source is None:
        yield (
            "unknown-source", f"expected the key of a publication, found {cells.get('source', '')!r}",
            "add the dataset to sources.bib or sources.json, and its key to this row",
        )  # fmt: skip
    if certainty not in CERTAINTIES:
        expected = ", ".join(Certainty)
        yield (
            "coded-certainty",
            f"expected one of {expected}; found {certainty!r}",
            "correct the word",
        )
    for name in ("start", "end"):
        if not is_date(cells.get(name, "")):
            yield (
                "coded-date", f"{name}: expected an EDTF date, found {cells.get(name, '')!r}",
                "write 1998, 1998-05, 1998-05-02, or leave it empty where the dataset does not say",
            )  # fmt: skip


@lru_cache(maxsize=65536)
def is_date(edtf: str) -> bool:
    """Whether a cell is a date of our subset, open (".."), or empty."""
    if edtf in ("", ".."):
        return True
    try:
        parse_edtf(edtf)
    except ValueError:
        return False
    return True
