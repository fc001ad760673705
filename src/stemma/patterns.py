"""Patterns: what the regular expressions of a command, and its dataclasses, were compiled to, for its next run.

In go a file and what tells its program from others, out come the same patterns without being parsed, and the
methods that `dataclasses` writes into each class; of what the file does not hold nothing is lost but time. A
command imports some thousand patterns and reads a page with most of them: compiling them takes longer than the
page, and the methods take a third of what is left of its start. The file lies in the user's own cache folder,
beside the key of all that is kept.
"""

from __future__ import annotations

import dataclasses
import marshal
import os
import re
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from hashlib import blake2b
from pathlib import Path
from re import _compiler as compiler  # type: ignore[attr-defined]
from re import _parser as parser  # type: ignore[attr-defined]
from types import CodeType
from typing import Any

Asked = tuple[str | bytes, int]
"""Words and flags of a pattern."""
Told = tuple[bytes, int, int, dict[str, int], tuple[str | None, ...]]
"""Its code, all flags, how many groups it has, their names to numbers, and numbers to names."""
Worked = tuple[str, str, int]
"""What found the words of a pattern, the pattern and its flags."""
Needed = tuple[frozenset[str], ...]
"""Sets of words, as by `reading.needed`."""
COMPILE, ENGINE = compiler.compile, compiler._sre
DIGEST = 16
"""Bytes."""
MOST = 2
"""What was not asked for is forgotten when so many times as much is kept as was asked for."""


class Remembered:
    """The patterns of a file, opened when the first one is asked for."""

    def __init__(self, path: Path, program: Callable[[], str]) -> None:
        """The file need not be there."""
        self.path, self.program = path, program
        self.codes: dict[Asked, Told] | None = None
        self.needs: dict[Worked, Needed] = {}
        self.methods: dict[str, CodeType] = {}
        self.asked: set[Asked | Worked | str] = set()
        self.is_new = False
        """Whether something was asked for that the file does not hold."""

    def compile(self, pattern: Any, flags: int = 0) -> re.Pattern[Any]:
        """What `re` would compile it to; what is parsed already is compiled as ever."""
        if not isinstance(pattern, (str, bytes)) or flags & re.DEBUG.value:
            found: re.Pattern[Any] = COMPILE(pattern, flags)
            return found
        codes, asked = self.opened(), (pattern, int(flags))
        told = codes.get(asked)
        if told is None:
            told = codes[asked] = compiled(*asked)
            self.is_new = True
        self.asked.add(asked)
        code, whole, groups, numbers, names = told
        made: re.Pattern[Any] = ENGINE.compile(
            pattern, whole, memoryview(code).cast("I").tolist(), groups, numbers, names
        )
        return made

    def needed(
        self, pattern: str, flags: int, work: Callable[[str, int], list[frozenset[str]]]
    ) -> Needed:
        """The words that a pattern needs, as some work finds them; worked out where they are not known."""
        self.opened()
        asked = work.__name__, pattern, int(flags)
        found = self.needs.get(asked)
        if found is None:
            found = self.needs[asked] = tuple(work(pattern, flags))
            self.is_new = True
        self.asked.add(asked)
        return found

    def execute(self, text: str, known: dict[str, Any], made: dict[str, Any]) -> None:
        """What the builtin `exec` would do."""
        self.opened()
        found = self.methods.get(text)
        if found is None:
            found = self.methods[text] = compile(text, "<string>", "exec")
            self.is_new = True
        self.asked.add(text)
        exec(found, known, made)

    def opened(self) -> dict[Asked, Told]:
        """The codes of the file; none where it is not there, or of another program or Python."""
        if self.codes is None:
            self.codes = {}
            with suppress(OSError, ValueError, EOFError, TypeError):
                program, codes, needs, methods = marshal.loads(whole(self.path.read_bytes()))
                if program == self.mark():
                    self.codes, self.needs, self.methods = codes, needs, methods
        return self.codes

    def mark(self) -> str:
        """What tells the file from those of other programs."""
        return f"{self.program()} {sys.version} {ENGINE.MAGIC} {ENGINE.CODESIZE}"

    def keep(self) -> None:
        """Write the file where something is new; where that is not possible nothing happens."""
        codes, needs, methods = self.opened(), self.needs, self.methods
        if not self.is_new:
            return
        if len(codes) + len(methods) > MOST * len(self.asked):
            codes = {key: told for key, told in codes.items() if key in self.asked}
            needs = {key: told for key, told in needs.items() if key in self.asked}
            methods = {key: told for key, told in methods.items() if key in self.asked}
        beside = self.path.with_name(f".{self.path.name}-{os.getpid()}")
        with suppress(OSError, ValueError):
            self.path.parent.mkdir(parents=True, exist_ok=True)
            data = marshal.dumps((self.mark(), codes, needs, methods))
            beside.write_bytes(digest(data) + data)
            beside.replace(self.path)
        with suppress(OSError):
            beside.unlink(missing_ok=True)


def digest(data: bytes) -> bytes:
    """What tells a file that was written whole from one that a disk has spoilt."""
    return blake2b(data, digest_size=DIGEST).digest()


def whole(data: bytes) -> bytes:
    """The file behind its digest. Raises `ValueError` where a byte is another than was written."""
    told, kept = data[:DIGEST], data[DIGEST:]
    if told != digest(kept):
        raise ValueError("not as it was written")
    return kept


def compiled(pattern: str | bytes, flags: int) -> Told:
    """A pattern parsed and compiled, but for the last step. Raises `re.error`."""
    parsed = parser.parse(pattern, flags)
    code = b"".join(
        n.to_bytes(ENGINE.CODESIZE, sys.byteorder) for n in compiler._code(parsed, flags)
    )
    names: list[str | None] = [None] * parsed.state.groups
    for name, number in parsed.state.groupdict.items():
        names[number] = name
    groups = dict(parsed.state.groupdict)
    return code, flags | parsed.state.flags, parsed.state.groups - 1, groups, tuple(names)


MEMORY: list[Remembered] = []
"""Of this process; empty where it remembers nothing."""


@contextmanager
def remembering(path: Path, program: Callable[[], str]) -> Iterator[None]:
    """Patterns and methods are looked up in a file as long as this lasts, and kept there afterwards."""
    remembered = Remembered(path, program)
    compiler.compile = remembered.compile
    vars(dataclasses)["exec"] = remembered.execute
    MEMORY[:] = [remembered]
    try:
        yield
    finally:
        compiler.compile = COMPILE
        vars(dataclasses).pop("exec", None)
        MEMORY.clear()
        remembered.keep()
