"""`stemma propose FILE.jsonl [ATLAS]`: statements of any program, checked against their passages."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Annotated, Literal

from cyclopts import Parameter

from stemma.analysis.proposals import Weighed
from stemma.cli.voice import VOICE
from stemma.pipeline import propose
from stemma.publishing.exports.reading_json import statement_json


def propose_statements(
    file: Annotated[
        str, Parameter(help="JSON Lines, one proposal a line; - reads standard input.")
    ],
    atlas: Annotated[Path, Parameter(help="The atlas folder.")] = Path(),
    /,
    *,
    dry_run: Annotated[bool, Parameter(help="Check only; keep nothing.")] = False,
    format: Annotated[
        Literal["text", "json"], Parameter(help="For people, or JSON Lines.")
    ] = "text",
) -> int:
    """Take checked proposals; print accepted and refused with reasons.

    Parameters
    ----------
    file
        JSON Lines, one proposal a line; `-` reads standard input.
    atlas
        The atlas folder.
    """
    weighed = propose(file, atlas, dry_run=dry_run)
    lines = as_json(weighed) if format == "json" else as_text(weighed)
    if lines:
        print("\n".join(lines))
    kept = "would be kept" if dry_run else "kept for review"
    VOICE.say(f"{len(weighed.accepted)} accepted and {kept}, {len(weighed.refused)} refused")
    return int(bool(weighed.refused))


def as_text(weighed: Weighed) -> list[str]:
    """One line each, in the order of the file."""
    told = [(p.line, f"line {p.line}: accepted {s.id}") for p, s in weighed.accepted]
    told += [
        (r.line, f"line {r.line}: refused {r.code}: {r.reason} ({r.shown})")
        for r in weighed.refused
    ]
    return [line for _, line in sorted(told)]


def as_json(weighed: Weighed) -> list[str]:
    """The same as JSON Lines."""
    told: list[tuple[int, dict[str, object]]] = [
        (p.line, {"line": p.line, "accepted": True, "statement": statement_json(s)})
        for p, s in weighed.accepted
    ]
    told += [
        (r.line, {"line": r.line, "accepted": False, "code": r.code, "reason": r.reason})
        for r in weighed.refused
    ]
    return [json.dumps(form, ensure_ascii=False) for _, form in sorted(told, key=lambda t: t[0])]
