"""Decoding: bytes to text.

In go a name and bytes, out come a `Text` and what had to be guessed. By byte-order mark, else UTF-8,
else windows-1252 with a warning; what is no text at all raises `UnreadableFile`. Follows
contracts/reading.md, "Input and exit".
"""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass

from stemma.errors import UnreadableFile
from stemma.model.problem import Problem, Severity, problem_at
from stemma.model.text import Text

MAX_BYTES = 64_000_000
MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
MAGIC = (
    (b"%PDF", "a PDF file", "export it as text, or use the Word or web original"),
    (b"\xff\xd8\xff", "a JPEG picture", "give the text itself"),
    (b"\x89PNG", "a PNG picture", "give the text itself"),
    (b"GIF8", "a GIF picture", "give the text itself"),
    (
        b"PK\x03\x04",
        "a ZIP container that is no Word document (a spreadsheet or an archive)",
        "unpack it, or save it as a Word document",
    ),
    (b"\xd0\xcf\x11\xe0", "an old Word or Excel file", "save it as plain text first"),
    (b"\x1f\x8b", "a gzip archive", "unpack it first"),
    (b"SQLite format 3", "an SQLite library", "ask it with `stemma ask`"),
)
CHARSET = re.compile(
    rb"<meta[^>]{0,200}charset\s*=\s*[\"']?\s*(iso-8859-\d{1,2}|windows-125\d|koi8-[ru]|gb2312|gbk|gb18030|big5|shift_jis|euc-(?:jp|kr)|macintosh)",
    re.I,
)
"""The encoding that a saved page declares, of those that pages use."""
CONTROLS = bytes((*range(9), *range(14, 32), 127))
"""Control characters but tab and line ends; one byte each in UTF-8."""
CONTROL_SHARE = 0.01


@dataclass(frozen=True, slots=True)
class Decoded:
    """A text, and what was noticed on the way."""

    text: Text
    problems: tuple[Problem, ...] = ()


def decode(name: str, data: bytes, *, max_bytes: int = MAX_BYTES) -> Decoded:
    """Decode a file's bytes. Raises `UnreadableFile`; an empty file is a problem of the text."""
    refuse_size(name, data, max_bytes)
    for magic, what, advice in MAGIC:
        if data.startswith(magic):
            raise UnreadableFile(name, f"expected text, found {what}; {advice}")
    content, guessed_at = characters(name, data)
    refuse_binary(name, content)
    if "\n" not in content:
        content = content.replace("\r", "\n")  # Lines of old Mac files; every offset stays.
    text = Text.of(name, content, data)
    problems = []
    if guessed_at is not None:
        problems.append(guessed(text, guessed_at))
    if not content.strip():
        problems.append(
            problem_at(text, 0, len(content), Severity.ERROR, "empty",
                       "expected a profile, found an empty file", "write one, or remove the file")
        )  # fmt: skip
    return Decoded(text, tuple(problems))


def refuse_size(name: str, data: bytes, max_bytes: int) -> None:
    """Refuse what is larger than the limit."""
    if len(data) > max_bytes:
        raise UnreadableFile(
            name, f"larger than {max_bytes // 1_000_000} MB; split it, or raise --max-size"
        )


def characters(name: str, data: bytes) -> tuple[str, int | None]:
    """The content, and the offset of the first byte that was no UTF-8, if any."""
    for mark, encoding in MARKS:
        if data.startswith(mark):
            try:
                return data[len(mark) :].decode(encoding), None
            except UnicodeDecodeError as error:
                raise UnreadableFile(
                    name,
                    f"its byte-order mark says {encoding}, but byte {error.start + len(mark)} is not; "
                    "save it again as UTF-8",
                ) from error
    try:
        return data.decode("utf-8"), None
    except UnicodeDecodeError as error:
        at = len(data[: error.start].decode("utf-8"))
    if b"\x00" in data:
        raise UnreadableFile(name, "holds NUL bytes, so it is no text; save it as UTF-8")
    declared = CHARSET.search(data[:4096])
    if declared:
        try:
            return data.decode(declared[1].decode("ascii")), None
        except (LookupError, UnicodeDecodeError, ValueError):
            pass
    return data.decode("cp1252", "replace"), at


def refuse_binary(name: str, content: str) -> None:
    """Refuse NUL bytes and more than one control character in a hundred."""
    if "\x00" in content:
        raise UnreadableFile(
            name, "holds NUL bytes, so it is no text; if it is UTF-16, save it as UTF-8"
        )
    raw = content.encode("utf-8", "surrogatepass")
    controls = len(raw) - len(raw.translate(None, CONTROLS))
    if controls > CONTROL_SHARE * len(content):
        raise UnreadableFile(
            name, f"holds {controls} control characters, so it is no text; give the text itself"
        )


def guessed(text: Text, at: int) -> Problem:
    """The warning that windows-1252 was taken."""
    at = min(at, max(len(text.content) - 1, 0))
    return problem_at(
        text, at, at + 1, Severity.WARNING, "encoding-guessed",
        "expected UTF-8, found a byte that is none; read as windows-1252",
        "check the accents here, then save the file as UTF-8",
    )  # fmt: skip
