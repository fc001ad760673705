"""Packs: values in one file, each opened by its place."""

from __future__ import annotations

from pathlib import Path

from stemma.store.packs import NOWHERE, Pack


def test_places_stay_good_while_a_pack_grows(tmp_path: Path) -> None:
    """Values are added behind those that are there; another process opens them by the places alone."""
    pack = Pack(tmp_path / "new" / "pack")
    first = pack.add([b"one", b""])
    second = pack.add([b"three"])
    assert [Pack(pack.path).value(place) for place in (*first, *second)] == [b"one", b"", b"three"]
    assert pack.value(NOWHERE) is None


def test_a_value_that_is_another_one_is_not_there(tmp_path: Path) -> None:
    """What was damaged, cut off or renewed since gives nothing, never something else."""
    pack = Pack(tmp_path / "pack")
    first, second = pack.add([b"one", b"two"])
    (tmp_path / "pack").write_bytes(b"onetw")
    assert (Pack(pack.path).value(first), Pack(pack.path).value(second)) == (b"one", None)
    (third,) = pack.renew([b"new"])
    assert (pack.value(first), pack.value(third)) == (None, b"new")
    assert list(tmp_path.iterdir()) == [tmp_path / "pack"]


def test_where_nothing_can_be_written_places_lead_to_nothing(tmp_path: Path) -> None:
    """No folder, or one that is a file."""
    (tmp_path / "file").write_text("", "utf-8")
    for path in (None, tmp_path / "file" / "pack"):
        (place,) = Pack(path).add([b"one"])
        assert Pack(path).value(place) is None
        (place,) = Pack(path).renew([b"one"])
        assert Pack(path).value(place) is None
