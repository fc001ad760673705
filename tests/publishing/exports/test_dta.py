"""Stata files: byte for byte those that pandas writes, and readable by others."""

from __future__ import annotations

import io
from collections.abc import Callable
from datetime import datetime
from types import ModuleType

from hypothesis import given, settings
from hypothesis import strategies as st

from stemma.pipeline import example_atlas, public_build
from stemma.publishing.exports.datasets.dta import Variable, dta_pieces
from stemma.publishing.exports.datasets.package import analysis_tables
from stemma.publishing.exports.gathered import Gathered

Peer = Callable[[str], ModuleType]
STATUSES = {1: "stated", 2: "unknown"}
RESERVED = frozenset(
    [
        "aggregate",
        "array",
        "boolean",
        "break",
        "byte",
        "case",
        "catch",
        "class",
        "colorvar",
        "complex",
        "const",
        "continue",
        "default",
        "delegate",
        "delete",
        "do",
        "double",
        "else",
        "eltypedef",
        "end",
        "enum",
        "explicit",
        "export",
        "external",
        "float",
        "for",
        "friend",
        "function",
        "global",
        "goto",
        "if",
        "inline",
        "int",
        "local",
        "long",
        "namespace",
        "operator",
        "packed",
        "private",
        "protected",
        "quad",
        "rowvector",
        "short",
        "signed",
        "static",
        "strL",
        "string",
        "struct",
        "super",
        "switch",
        "template",
        "this",
        "throw",
        "try",
        "typedef",
        "typename",
        "union",
        "unsigned",
        "using",
        "vector",
        "virtual",
        "void",
        "volatile",
        "while",
        "_all",
        "_b",
        "_byte",
        "_coef",
        "_cons",
        "_double",
        "_float",
        "_int",
        "_long",
        "_n",
        "_N",
        "_pi",
        "_pred",
        "_rc",
        "_skip",
        "_strL",
        "_t",
        "_weight",
        "_str",
    ]
)
"""Words that Stata keeps for itself."""


def by_pandas(pandas: ModuleType, title: str, variables: list[Variable]) -> bytes:
    """The same table, written by pandas."""
    frame = pandas.DataFrame({
        v.name: pandas.Series(["" if c is None else c for c in v.cells], dtype=object)
        if v.is_text else pandas.Series(v.cells, dtype="float64")
        for v in variables
    })  # fmt: skip
    long = [
        v.name
        for v in variables
        if v.is_text and any(len((c or "").encode()) > 2045 for c in v.cells)
    ]
    buffer = io.BytesIO()
    frame.to_stata(
        buffer, write_index=False, version=118, time_stamp=datetime(1970, 1, 1), convert_strl=long,
        data_label=title, variable_labels={v.name: v.label for v in variables},
        value_labels={v.name: dict(v.values) for v in variables if v.values},
    )  # fmt: skip
    return buffer.getvalue()


TEXTS = st.none() | st.text(st.characters(codec="utf-8", exclude_characters="\0"), max_size=9)


@settings(max_examples=60)
@given(
    rows=st.lists(st.tuples(TEXTS, st.none() | st.integers(0, 10**9), st.none() | st.sampled_from([1, 2]), TEXTS), min_size=1, max_size=9),
    is_long=st.booleans(),
)  # fmt: skip
def test_the_bytes_are_those_of_pandas(peer: Peer, rows: list[tuple], is_long: bool) -> None:  # type: ignore[type-arg]
    """Texts of any script, numbers, labelled codes, missing cells, and texts too long for a fixed string."""
    names, counts, codes, notes = map(list, zip(*rows, strict=True))
    if is_long:
        notes = [note and note * 999 for note in notes]
    variables = [
        Variable("name", "its näme", names),
        Variable("members", "how many", counts, is_text=False),
        Variable("members_status", "what is said", codes, is_text=False, values=STATUSES),
        Variable("note", "in words", notes),
    ]
    assert b"".join(dta_pieces("Grüppen", variables)) == by_pandas(
        peer("pandas"), "Grüppen", variables
    )


def test_no_column_is_a_word_that_stata_keeps() -> None:
    """Nor do two columns of a table share their first 32 characters."""
    for table in analysis_tables(Gathered(public_build(example_atlas()))):
        short = [name[:32] for name in table.names]
        assert not RESERVED.intersection(short) and len(set(short)) == len(short), table.name
