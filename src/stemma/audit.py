"""The audit: a team's own files read where they lie, and one report of what was found in them.

In goes a folder or a zip archive of Word, saved-site and text files, out comes an `Audit`; nothing is
converted and nothing but the report is written. Every file is accounted for: read, not read and why, or
left out as part of a saved page. Sizes, depth and number are bounded; an archive that unpacks to far more
than it is, or that is encrypted, is refused entry by entry.
"""

from __future__ import annotations

import stat
import zipfile
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path, PurePosixPath

from stemma.analysis.audited import Audit, FileFound
from stemma.analysis.check import check
from stemma.analysis.coded_profiles import compare_table
from stemma.analysis.twice_named import find_twice_named
from stemma.errors import StemmaError, UnreadableFile
from stemma.importing import spreadsheet
from stemma.importing.table import CodedTable, read_coded_table
from stemma.model.reading import Reading
from stemma.readers import load
from stemma.reading.decoding import MAX_BYTES
from stemma.reading.reader import read_bytes

DOCUMENTS = (".docx", ".html", ".htm", ".xhtml", ".shtml", ".md", ".markdown", ".txt", ".text", "")
KINDS = {
    ".pdf": "a PDF; save the text or the Word file beside it", ".doc": "an old Word file; save it as .docx",
    ".rtf": "rich text; save it as .docx", ".odt": "an OpenDocument text; save it as .docx",
    ".csv": "a table; name it with --coded to compare it", ".xlsx": "a table; name it with --coded to compare it",
    ".xls": "an old spreadsheet; save it as .xlsx or .csv", ".zip": "an archive inside; unpack it first",
    ".pptx": "slides", ".mht": "a web archive; save the page as HTML", ".mhtml": "a web archive; save the page as HTML",
}  # fmt: skip
PARTS = frozenset((
    ".css", ".js", ".mjs", ".map", ".png", ".jpg", ".jpeg", ".gif", ".svg", ".ico", ".webp", ".woff", ".woff2",
    ".ttf", ".eot", ".json", ".xml", ".db", ".ini", ".lnk", ".url", ".mp4", ".mp3", ".avif", ".bmp", ".tif", ".tiff",
))  # fmt: skip
"""Endings of what a saved page or a system leaves beside documents."""
SAVED = ("_files", "_fichiers", "_archivos", "_dateien", ".files")
"""How folders of saved pages end: what lies in them belongs to the page."""
MOST_FILES = 20_000
DEEPEST = 40
BOMB = 200
MEGABYTE = 1_000_000
LARGEST_ALL = 2_000_000_000
"""Bytes that an archive may unpack to."""


@dataclass(slots=True)
class Entry:
    """A file before it is read."""

    name: str
    data: Callable[[], bytes]
    refused: str = ""
    """Why it is not even opened."""


def audit(
    source: Path, coded: Path | None = None, say: Callable[[str], None] = lambda words: None
) -> Audit:
    """Audit a folder or archive. Raises `UnreadableFile` where it cannot be opened at all."""
    entries = list(entries_of(source))
    table = read_table(coded) if coded else None
    files = []
    for entry in entries:
        found = open_entry(entry)
        files.append(found)
        if found.status == "read":
            say(f"read {found.name}")
    readings = [file.reading for file in files if file.reading]
    return Audit(
        source.name or str(source),
        tuple(files),
        tuple(check(readings)),
        tuple(find_twice_named(readings)),
        same_groups(readings),
        collisions([entry.name for entry in entries]),
        compare_table(table, readings) if table else None,
    )


def read_table(path: Path) -> CodedTable:
    """The team's coded table, CSV or the first sheet of a workbook. Raises `UnreadableFile`."""
    data = load(path, MAX_BYTES)
    if spreadsheet.recognises(data):
        data = spreadsheet.as_csv(path.name, data)
    return read_coded_table(path.name, data)


def entries_of(source: Path) -> Iterator[Entry]:
    """The files of a folder or archive, by name."""
    if source.is_dir():
        return iter(sorted(walk(source), key=lambda entry: entry.name))
    if zipfile.is_zipfile(source):
        return iter(sorted(unpack(source), key=lambda entry: entry.name))
    raise UnreadableFile(str(source), "expected a folder or a zip archive")


def walk(folder: Path) -> Iterator[Entry]:
    """Files below a folder; links are named and not followed."""
    waiting = [(folder, 0)]
    count = 0
    while waiting:
        here, depth = waiting.pop()
        try:
            children = sorted(here.iterdir(), key=lambda path: path.name)
        except OSError as error:
            yield refused(here, folder, error.strerror or str(error))
            continue
        for path in children:
            if path.is_symlink():
                yield refused(path, folder, "a link, which is not followed")
            elif path.is_dir() and depth >= DEEPEST:
                yield refused(path, folder, f"deeper than {DEEPEST} folders")
            elif path.is_dir():
                waiting.append((path, depth + 1))
            elif path.is_file():
                count += 1
                if count > MOST_FILES:
                    yield refused(
                        path,
                        folder,
                        f"more than {MOST_FILES} files; this one and all after it are not read",
                    )
                    return
                yield Entry(path.relative_to(folder).as_posix(), partial(load, path, MAX_BYTES))
            else:
                yield refused(path, folder, "neither a file nor a folder")


def refused(path: Path, folder: Path, why: str) -> Entry:
    """Something that is not opened."""
    name = path.relative_to(folder).as_posix() if path != folder else folder.name
    return Entry(name, bytes, why)


def unpack(source: Path) -> Iterator[Entry]:
    """The entries of an archive, read in memory one at a time; nothing is written."""
    try:
        archive = zipfile.ZipFile(source)
        members = archive.infolist()
    except (OSError, zipfile.BadZipFile) as error:
        raise UnreadableFile(str(source), f"is no whole archive ({error})") from error
    total = 0
    for number, member in enumerate(members):
        if member.is_dir():
            continue
        total += min(member.file_size, MAX_BYTES)
        why = refusal_of(member, number, total)
        yield Entry(safe_name(member.filename), partial(member_bytes, archive, member), why)


def refusal_of(member: zipfile.ZipInfo, number: int, total: int) -> str:
    """Why an entry is not unpacked; empty where it may be."""
    swollen = member.file_size > MEGABYTE and member.file_size > BOMB * max(member.compress_size, 1)
    if number >= MOST_FILES:
        return f"more than {MOST_FILES} entries"
    if member.flag_bits & 1:
        return "encrypted; unpack the archive first"
    if swollen:
        return f"unpacks to {member.file_size // MEGABYTE} MB from {member.compress_size} bytes, which no document does"
    if member.file_size > MAX_BYTES:
        return f"larger than {MAX_BYTES // MEGABYTE} MB"
    if total > LARGEST_ALL:
        return "the archive unpacks to more than 2 GB"
    if stat.S_ISLNK(member.external_attr >> 16):
        return "a link, which is not followed"
    return ""


def safe_name(name: str) -> str:
    """The name as it is shown: no drive, no way up."""
    parts = [p for p in PurePosixPath(name.replace("\\", "/")).parts if p not in ("/", "..", ".")]
    return "/".join(parts) or "unnamed"


def member_bytes(archive: zipfile.ZipFile, member: zipfile.ZipInfo) -> bytes:
    """The bytes of an entry, never more than one above the limit."""
    try:
        with archive.open(member) as file:
            return file.read(MAX_BYTES + 1)
    except (OSError, zipfile.BadZipFile, NotImplementedError, RuntimeError, EOFError) as error:
        raise UnreadableFile(member.filename, f"cannot be unpacked ({error})") from error


def open_entry(entry: Entry) -> FileFound:
    """Read a file, or say why not."""
    path = PurePosixPath(entry.name)
    if entry.refused:
        return FileFound(entry.name, "unreadable", entry.refused)
    why = left_out(path)
    if why:
        return FileFound(entry.name, "part", why)
    if path.suffix.lower() not in DOCUMENTS:
        return FileFound(
            entry.name, "not-read", KINDS.get(path.suffix.lower(), f"no document: {path.suffix}")
        )
    try:
        reading = read_bytes(path.name, entry.data())
    except StemmaError as error:
        return FileFound(entry.name, "unreadable", str(error).removeprefix(f"{path.name}: "))
    return FileFound(entry.name, "read", reading=under_name(reading, entry.name))


def left_out(path: PurePosixPath) -> str:
    """Why a file is no document of the team's; empty where it may be one."""
    if any(part.startswith(".") or part == "__MACOSX" for part in path.parts):
        return "hidden"
    if path.name.startswith("~$"):
        return "a lock of Word's"
    if any(part.lower().endswith(SAVED) for part in path.parts[:-1]):
        return "part of a saved page"
    return "no text: part of a saved page or of the system" if path.suffix.lower() in PARTS else ""


def under_name(reading: Reading, name: str) -> Reading:
    """The reading under its path, so that files of one name in two folders stay apart."""
    if reading.text.name == name:
        return reading
    statements = tuple(
        replace(
            s, supports=tuple(replace(u, passage=replace(u.passage, text=name)) for u in s.supports)
        )
        for s in reading.statements
    )
    problems = tuple(
        replace(p, file=name, related=tuple(replace(r, file=name) for r in p.related))
        for p in reading.problems
    )
    return replace(
        reading, text=replace(reading.text, name=name), statements=statements, problems=problems
    )


def same_groups(readings: Sequence[Reading]) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Groups with more than one file."""
    found: dict[str, list[Reading]] = defaultdict(list)
    for reading in readings:
        found[reading.group.id].append(reading)
    return tuple(
        (group[0].group.label, tuple(r.text.name for r in group))
        for group in found.values()
        if len(group) > 1
    )


def collisions(names: Sequence[str]) -> tuple[tuple[str, ...], ...]:
    """Names that differ only in case, or not at all."""
    found: dict[str, list[str]] = defaultdict(list)
    for name in names:
        found[name.casefold()].append(name)
    return tuple(tuple(group) for group in found.values() if len(group) > 1)
