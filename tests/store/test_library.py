"""The library: one made from an earlier one has the bytes of one made from nothing."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from generated import generate

from stemma.pipeline import public_build
from stemma.store.digests import RecordDigests
from stemma.store.library import Since, rows_of, write_library


def test_rows_of_an_earlier_library_give_the_same_bytes(tmp_path: Path) -> None:
    """Statements changed, new and gone; the search finds what there is now."""
    generate(tmp_path / "atlas", 6)
    build = public_build(tmp_path / "atlas")
    before = replace(build, statements=build.statements[5:])
    changed = replace(
        build.statements[9], supports=build.statements[9].supports * 2, cue="allegedly"
    )
    after = replace(build, statements=(*build.statements[:9], changed, *build.statements[10:-4]))
    write_library(tmp_path / "before", before)
    write_library(tmp_path / "after", after)
    old, new = (rows_of(each, RecordDigests()) for each in (before, after))
    differing = frozenset(key for key in new if old.get(key) != new[key])
    assert len(differing) == 6
    since = Since(tmp_path / "before", differing, frozenset(old.keys() - new.keys()))
    write_library(tmp_path / "since", after, since)
    assert (tmp_path / "since").read_bytes() == (tmp_path / "after").read_bytes()
