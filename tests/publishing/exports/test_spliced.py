"""Spliced tables: what is put together from the old file is what a new one would be."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from stemma.publishing.exports.spliced import laid_out, spliced

tables = st.dictionaries(st.text("abc", min_size=1, max_size=3), st.lists(st.binary(min_size=1, max_size=4), max_size=3))  # fmt: skip


def whole(table: dict[str, list[bytes]]) -> tuple[list[bytes], object]:
    keys = sorted(table)
    return laid_out(b"head\n", keys, [(key, row) for key in keys for row in table[key]])


@given(tables, tables)
def test_a_spliced_table_is_the_one_made_from_nothing(
    before: dict[str, list[bytes]], after: dict[str, list[bytes]]
) -> None:
    """Keys that are new, changed, gone, without rows, in any order; the lengths hold for the next time."""
    pieces, lengths = laid_out(
        b"head\n", sorted(before), [(key, row) for key in sorted(before) for row in before[key]]
    )
    data = b"".join(pieces)
    assert lengths.whole == len(data)
    new = {key: b"".join(rows) for key, rows in after.items() if before.get(key) != rows}
    found, now = spliced(data, sorted(before), lengths, new, before.keys() - after.keys())
    expected, laid = whole(after)
    assert b"".join(found) == b"".join(expected) and now == laid
