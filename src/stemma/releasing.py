"""Freezing an atlas, and handing parts of it on: releases, evidence packets, audit sheets.

In go an atlas folder and a version or a selection, out come files. The day of a release is given, so the same
atlas gives the same release.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

from stemma.analysis.sampling import Agreement
from stemma.atlas import find_atlas
from stemma.errors import FolderInUse, UnreadableFile, WrongUse
from stemma.pipeline import LIBRARY, compile_atlas, public_build, replace_bytes, replace_file
from stemma.publishing.exports import write_downloads
from stemma.publishing.exports.audit_sheets import (
    agreement,
    agreement_in_words,
    read_sheet,
    sheet_files,
)
from stemma.publishing.exports.formats import export_files
from stemma.publishing.exports.packet import packet_bytes
from stemma.publishing.projection import project
from stemma.publishing.release import Frozen, checksums, release_texts
from stemma.publishing.site import write_site
from stemma.publishing.swap import new_build
from stemma.store.library import write_library

VERSION = re.compile(r"[A-Za-z0-9][A-Za-z0-9.+_-]{0,63}")
TEXT = ("atlas.toml", "groups.csv", "relations.csv", "sources.bib", "sources.json", "places.csv")
"""Files of an atlas that are public as they stand; profiles and coded tables go along."""
REVIEWER = re.compile(r"^by\s*=.*$\n?", re.M)


def release_atlas(folder: Path, version: str, day: str = "") -> Path:
    """Freeze text, library, downloads and site below `releases/VERSION`; returns that folder.

    `day` is ISO; empty: today. Raises `WrongUse` for a version that is no file name or a day that is none,
    `FolderInUse` where the version exists: a release is never written again.
    """
    if not VERSION.fullmatch(version):
        raise WrongUse(f"no version {version!r}", "use letters, digits, dots and hyphens, v1.2")
    home = find_atlas(folder)
    target = home / "releases" / version
    if target.exists():
        raise FolderInUse(str(target))
    frozen = Frozen(version, iso_day(day))
    build = compile_atlas(home)
    public = project(replace(build, header=replace(build.header, release=version)))
    with new_build(target) as fresh:
        write_library(fresh / LIBRARY, public)
        write_downloads(public, fresh / "downloads")
        for name, data in export_files(public, "csv").items():
            put(fresh / "data" / name, data)
        write_site(public, fresh / "site")
        for name, text in public_text(home):
            put(fresh / "text" / name, text)
        for name, words in release_texts(public, frozen).items():
            put(fresh / name, words.encode("utf-8"))
        made = [path for path in sorted(fresh.rglob("*")) if path.is_file()]
        files = {path.relative_to(fresh).as_posix(): path.read_bytes() for path in made}
        put(fresh / "SHA256SUMS", checksums(files).encode())
    return target


def iso_day(day: str) -> str:
    """The day; today where none is given. Raises `WrongUse`."""
    try:
        return (date.fromisoformat(day) if day else date.today()).isoformat()
    except ValueError as error:
        raise WrongUse(f"no day {day!r}", "write it as 2024-05-01") from error


def put(path: Path, data: bytes) -> None:
    """A file, its folders made."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)


def public_text(home: Path) -> Iterator[tuple[str, bytes]]:
    """The atlas's own files; decisions and corrections without the names of those who made them."""
    for name in TEXT:
        if (home / name).is_file():
            yield name, (home / name).read_bytes()
    profiles, coded = (home / "profiles").glob("*.md"), (home / "coded").rglob("*.jsonl")
    for path in (*sorted(profiles), *sorted(coded)):
        yield path.relative_to(home).as_posix(), path.read_bytes()
    corrections = home / "corrections.toml"
    if corrections.is_file():
        yield "corrections.toml", REVIEWER.sub("", corrections.read_text("utf-8")).encode()
    decisions = home / "judgements" / "statements.csv"
    if decisions.is_file():
        yield "judgements/statements.csv", without_reviewers(decisions.read_text("utf-8-sig"))


def without_reviewers(text: str) -> bytes:
    """Decisions that let something stand, without who decided and why."""
    rows = csv.DictReader(io.StringIO(text))
    kept = [row for row in rows if row.get("decision") in ("accepted", "corrected")]
    buffer = io.StringIO()
    writer = csv.writer(buffer, lineterminator="\n")
    writer.writerow(("statement", "decision", "by", "at", "why"))
    writer.writerows((r.get("statement", ""), r["decision"], "", r.get("at", ""), "") for r in kept)
    return buffer.getvalue().encode()


def write_packet(folder: Path, wanted: Iterable[str], out: Path) -> Path:
    """An evidence packet of statements, of all about a node, or of all that rests on a publication."""
    replace_bytes(out, packet_bytes(public_build(folder), wanted))
    return out


def draw_sample(folder: Path, size: int, out: Path, *, blind: bool) -> list[Path]:
    """Sheet and key into a folder. Raises `WrongUse` for a size below 1."""
    if size < 1:
        raise WrongUse(f"no sample of {size}", "name how many statements to draw, at least 1")
    files = sheet_files(public_build(folder), size, blind=blind)
    out.mkdir(parents=True, exist_ok=True)
    for name, text in files.items():
        replace_file(out / name, text)
    return [out / name for name in files]


def score_sheets(
    sheets: Sequence[Path], key: Path | None, keep_in: Path | None
) -> tuple[Agreement, str]:
    """Agreement of two sheets, in figures and in words; `keep_in` is an atlas whose codebook prints it."""
    if len(sheets) != 2:
        raise WrongUse(f"expected two sheets, found {len(sheets)}", "name both coders' files")
    a, b = (read_sheet(path.name, load(path)) for path in sheets)
    rows = csv.DictReader(io.StringIO(load(key))) if key else ()
    known = {row.get("item", ""): row.get("strength", "") for row in rows}
    found = agreement(a, b, known)
    words = agreement_in_words(found)
    if keep_in is not None:
        replace_file(find_atlas(keep_in) / "judgements" / "reliability.txt", words)
    return found, words


def load(path: Path) -> str:
    """A sheet's text. Raises `UnreadableFile`."""
    try:
        return path.read_text("utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise UnreadableFile(str(path), str(error)) from error
