"""Patterns that are remembered are those that `re` compiles, from whatever file they come."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

import pytest

from stemma.patterns import COMPILE, MEMORY, compiler, remembering
from stemma.reading.guarded import Guarded, Guards
from stemma.reading.needed import needed_words

PATTERNS = [
    (r"\bden(?:y|ied)\s+any\b", 0), (r"(?P<year>\d{4})-(?P<month>\d\d)?", re.I), ("[äöü]|ſ", re.I),
    (r"(?<=\s)[Ss]plit(?!s)", re.M | re.S), (rb"\xff(?P<n>.)", 0), ("", 0),
]  # fmt: skip
FAULTS = [b"", b"no file of ours", b"\xe9\xff\xff\xff\xff", None]
"""What may lie where the file should; None: nothing."""


def program() -> str:
    return "one"


@pytest.mark.parametrize(("pattern", "flags"), PATTERNS)
def test_a_remembered_pattern_is_the_one_that_re_compiles(
    pattern: str | bytes, flags: int, tmp_path: Path
) -> None:
    for _ in range(2):
        with remembering(tmp_path / "kept", program):
            found = compiler.compile(pattern, flags)
        wanted = COMPILE(pattern, flags)
        assert (found, found.flags, found.groups) == (wanted, wanted.flags, wanted.groups)
        assert found.groupindex == wanted.groupindex


def test_the_second_run_parses_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    denial = r"\bdenied\b"
    with remembering(tmp_path / "kept", program):
        compiler.compile(denial, re.I)
        assert Guarded(denial, re.I, guards=Guards()).search("It denied any.")
    monkeypatch.setattr("stemma.patterns.parser.parse", None)
    with remembering(tmp_path / "kept", program):
        assert compiler.compile(denial, re.I).search("It Denied any.")
        assert Guarded(denial, re.I, guards=Guards()).search("It denied any.")
        assert not Guarded(denial, re.I, guards=Guards()).search("It split.")


def test_the_second_run_compiles_no_methods(tmp_path: Path) -> None:
    """What `dataclasses` writes is the same text for the same fields."""

    def made() -> object:
        @dataclass(frozen=True)
        class Place:
            name: str
            country: str = ""

        return Place("Gulu")

    with remembering(tmp_path / "kept", program):
        first = repr(made())
        assert MEMORY[0].is_new
    with remembering(tmp_path / "kept", program):
        assert repr(made()) == first
        assert not MEMORY[0].is_new
    assert repr(made()) == first


def test_what_another_program_kept_is_not_opened(tmp_path: Path) -> None:
    with remembering(tmp_path / "kept", program):
        MEMORY[0].needed("split", 0, needed_words)
    with remembering(tmp_path / "kept", lambda: "two"):
        assert MEMORY[0].opened() == {} == MEMORY[0].needs


@pytest.mark.parametrize("fault", FAULTS)
def test_a_broken_file_costs_nothing_but_time(fault: bytes | None, tmp_path: Path) -> None:
    if fault is not None:
        (tmp_path / "kept").write_bytes(fault)
    with remembering(tmp_path / "kept", program):
        assert compiler.compile("a+").match("aa")


@pytest.mark.parametrize("share", [0.0, 0.3, 0.6, 0.99])
def test_a_spoilt_byte_is_noticed(share: float, tmp_path: Path) -> None:
    """A pattern's code is taken from a file only if every byte is the one that was written."""
    kept = tmp_path / "kept"
    with remembering(kept, program):
        compiler.compile("(a|b)+c", re.I)
    data = bytearray(kept.read_bytes())
    data[int(share * len(data))] ^= 0xFF
    kept.write_bytes(data)
    with remembering(kept, program):
        assert MEMORY[0].opened() == {}
        assert compiler.compile("(a|b)+c", re.I).match("abc")


def test_a_folder_that_cannot_be_written_keeps_nothing(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with remembering(tmp_path / "file" / "kept", program):
        assert compiler.compile("a+").match("aa")


def test_a_wrong_pattern_is_refused_as_ever_and_all_is_as_before(tmp_path: Path) -> None:
    with remembering(tmp_path / "kept", program), pytest.raises(re.error):
        compiler.compile("(")
    assert compiler.compile is COMPILE
    assert MEMORY == []


def test_what_was_not_asked_for_is_forgotten_when_it_is_most_of_the_file(tmp_path: Path) -> None:
    for asked in (("a", "b", "c", "d", "e"), ("f",), ("g",)):
        with remembering(tmp_path / "kept", program):
            for pattern in asked:
                compiler.compile(pattern)
    with remembering(tmp_path / "kept", program):
        assert {pattern for pattern, _ in MEMORY[0].opened()} == {"f", "g"}
