"""Writing decisions: rows of `judgements/statements.csv` and entries of `corrections.toml`, atomically.

In go decisions, out come files that hold them after all that was there before, byte for byte where
nothing had to change. Every file is written beside and renamed, so that nobody meets half a file. Example:
`add_decisions(folder, [decision])`.
"""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from stemma.atlas.decisions import STATEMENT_COLUMNS
from stemma.errors import BuildFailed
from stemma.model.corrections import Correction
from stemma.model.counts import Count
from stemma.model.dates import When
from stemma.model.judgements import Decision
from stemma.model.statement import NodeRef, Special, Value

DECISIONS = Path("judgements") / "statements.csv"
CORRECTIONS = Path("corrections.toml")


@dataclass(frozen=True, slots=True)
class NewDecision:
    """A row that is not written yet."""

    statement: str
    decision: Decision
    by: str
    at: str
    why: str
    passage: str
    """The words that were judged, blanks single."""


@dataclass(frozen=True, slots=True)
class Undo:
    """Files as they were before a decision and as it left them."""

    files: tuple[tuple[Path, bytes | None, bytes], ...]
    """Path, bytes before (None: it was not there), bytes after."""


def add_decisions(folder: Path, decisions: Sequence[NewDecision]) -> Undo:
    """Append rows; a table without the column `passage` gains it. Raises `BuildFailed`."""
    path = folder / DECISIONS
    before = read_bytes(path)
    content = decoded(before)
    head = content.partition("\n")[0]
    separator = ";" if ";" in head and "," not in head else ","
    rows = list(csv.reader(io.StringIO(content, newline=""), delimiter=separator))
    header = [name.strip() for name in rows[0]] if rows else list(STATEMENT_COLUMNS)
    widened = header if "passage" in header else [*header, "passage"]
    added = [[row_of(decision).get(name, "") for name in widened] for decision in decisions]
    if not rows or widened != header:
        padded = [[*row, *([""] * (len(widened) - len(row)))] for row in rows[1:] if row]
        whole = in_csv([widened, *padded, *added], separator)
    else:
        joint = "" if content.endswith("\n") else "\n"
        whole = content + joint + in_csv(added, separator)
    return write_all([(path, before, whole)])


def decoded(data: bytes | None) -> str:
    """The words of a file, as `atlas.tables` reads them."""
    try:
        return (data or b"").decode("utf-8-sig")
    except UnicodeDecodeError:
        return (data or b"").decode("cp1252", "replace")


def row_of(decision: NewDecision) -> dict[str, str]:
    """A decision by column."""
    return {
        "statement": decision.statement, "decision": decision.decision.value, "by": decision.by,
        "at": decision.at, "why": decision.why, "passage": decision.passage,
    }  # fmt: skip


def in_csv(rows: Sequence[Sequence[str]], separator: str) -> str:
    """Rows as CSV."""
    out = io.StringIO(newline="")
    csv.writer(out, delimiter=separator, lineterminator="\n").writerows(rows)
    return out.getvalue()


def add_correction(folder: Path, entry: Correction, decision: NewDecision) -> Undo:
    """Append an entry and its row, both or none. Raises `BuildFailed`."""
    path = folder / CORRECTIONS
    before = read_bytes(path)
    content = decoded(before)
    joint = "" if not content else "\n" if content.endswith("\n") else "\n\n"
    rows = add_decisions(folder, [decision])
    try:
        entry_file = write_all([(path, before, content + joint + in_toml(entry))])
    except BuildFailed:
        take_back(rows)
        raise
    return Undo((*entry_file.files, *rows.files))


def in_toml(entry: Correction) -> str:
    """A correction as an entry of the file; what it leaves out stays as it was read."""
    fields = [
        ("profile", quoted(entry.profile)), ("passage", quoted(normal_blanks(entry.passage))),
        ("statement", quoted(entry.statement)),
        ("value", value_in_toml(entry.value) if entry.value is not None else ""),
        ("polarity", quoted(entry.polarity) if entry.polarity else ""),
        ("certainty", quoted(entry.certainty) if entry.certainty else ""),
        ("stance", quoted(entry.stance) if entry.stance else ""),
        ("why", quoted(entry.why)), ("by", quoted(entry.by)), ("at", quoted(entry.at)),
    ]  # fmt: skip
    lines = [f"{name} = {written}" for name, written in fields if written]
    return "\n".join(["[[correction]]", *lines]) + "\n"


def value_in_toml(value: Value) -> str:
    """A value in the forms of `atlas.corrections`."""
    if isinstance(value, Special):
        return f'{{special = "{value}"}}'
    if isinstance(value, NodeRef):
        return f"{{node = {quoted(value.id)}}}"
    if isinstance(value, When):
        return f"{{edtf = {quoted(value.edtf)}}}"
    if isinstance(value, Count):
        bounds = [("low", value.low), ("best", value.best), ("high", value.high)]
        parts = [f"{name} = {bound}" for name, bound in bounds if bound is not None]
        parts += ["approx = true"] * value.approx
        parts += [f"unit = {quoted(value.unit)}"] * (value.unit != "persons")
        return "{" + ", ".join(parts) + "}"
    return str(value) if isinstance(value, int) else quoted(value)


def quoted(text: str) -> str:
    """A basic string of TOML; JSON's escapes are among TOML's."""
    return json.dumps(str(text), ensure_ascii=False).replace("\x7f", "\\u007F")


def normal_blanks(text: str) -> str:
    """Words with single blanks."""
    return " ".join(text.split())


def take_back(undo: Undo) -> None:
    """Put files back as they were; one that somebody changed since is left alone. Raises `BuildFailed`."""
    for path, _, after in undo.files:
        if read_bytes(path) != after:
            raise BuildFailed(
                str(path), "changed since the decision was written, so it was not undone"
            )
    for path, before, _ in undo.files:
        if before is None:
            path.unlink(missing_ok=True)
        else:
            replace_bytes(path, before)


def write_all(files: Sequence[tuple[Path, bytes | None, str]]) -> Undo:
    """Write each file beside and rename it."""
    done = []
    for path, before, content in files:
        after = content.encode("utf-8")
        replace_bytes(path, after)
        done.append((path, before, after))
    return Undo(tuple(done))


def read_bytes(path: Path) -> bytes | None:
    """The bytes of a file; None where there is none. Raises `BuildFailed`."""
    try:
        return path.read_bytes() if path.is_file() else None
    except OSError as error:
        raise BuildFailed(str(path), error.strerror or str(error)) from error


def replace_bytes(path: Path, data: bytes) -> None:
    """Write beside and rename. Raises `BuildFailed`."""
    beside = path.with_name(f".{path.name}.part")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        beside.write_bytes(data)
        beside.replace(path)
    except OSError as error:
        raise BuildFailed(str(path), error.strerror or str(error)) from error
    finally:
        beside.unlink(missing_ok=True)
