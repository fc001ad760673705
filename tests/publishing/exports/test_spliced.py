"""Spliced tables: what is put together from the old files is what new ones would be."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from stemma.publishing.exports.spliced import Layout, Told, laid_out, spliced

Table = dict[str, list[bytes]]
HEAD = {"csv": b"head\n", "jsonl": b""}
tables = st.dictionaries(st.text("abc", min_size=1, max_size=3), st.lists(st.binary(min_size=1, max_size=4), max_size=3))  # fmt: skip


def whole(table: Table) -> tuple[dict[str, bytes], Layout]:
    """The files of a table, and their layout; lines of the second file are twice as long."""
    told = [(key, row) for key in sorted(table) for row in table[key]]
    lines = {"csv": [row for _, row in told], "jsonl": [2 * row for _, row in told]}
    files = {ending: HEAD[ending] + b"".join(rows) for ending, rows in lines.items()}
    return files, laid_out([key for key, _ in told], lines)


@given(tables, tables)
def test_a_spliced_table_is_the_one_made_from_nothing(before: Table, after: Table) -> None:
    """Keys that are new, changed, gone, without rows, in any order; the layout holds for the next time."""
    files, layout = whole(before)
    new = {
        key: Told(len(rows), {"csv": b"".join(rows), "jsonl": b"".join(2 * row for row in rows)})
        for key in before.keys() | after.keys()
        if (rows := after.get(key, [])) != before.get(key)
    }
    pieces, now = spliced(files, layout, new)
    expected, laid = whole(after)
    assert {ending: b"".join(found) for ending, found in pieces.items()} == expected
    assert now == laid
