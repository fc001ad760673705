"""Evidence packets: one zip with everything that a selection of statements rests on.

In go a build and the ids of statements, out come the bytes of a zip: the statements in words, their sentences,
notes and publications with archive links, and the canonical rows of just these. The same selection gives the
same bytes.
"""

from __future__ import annotations

import io
import json
import zipfile
from collections.abc import Iterable, Mapping
from dataclasses import replace

from stemma.errors import UnknownStatement
from stemma.model.build import Build, resolved
from stemma.model.statement import NodeRef, Statement, Support
from stemma.model.strength import strength
from stemma.publishing.exports.datasets.canonical import canonical_tables
from stemma.publishing.exports.datasets.table import csv_text
from stemma.publishing.exports.gathered import Gathered
from stemma.publishing.exports.standards.bibliographies import csl_item
from stemma.publishing.views.words import node_in_words, statement_in_words

EPOCH = (1980, 1, 1, 0, 0, 0)
"""The earliest time that a zip can hold: packets carry no build time."""


def packet_bytes(build: Build, wanted: Iterable[str]) -> bytes:
    """The zip. Raises `UnknownStatement`."""
    chosen = selected(build, wanted)
    files = packet_files(build, chosen)
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in sorted(files.items()):
            archive.writestr(
                zipfile.ZipInfo(name, EPOCH), text.encode("utf-8", "replace"), zipfile.ZIP_DEFLATED
            )
    return buffer.getvalue()


def selected(build: Build, wanted: Iterable[str]) -> list[Statement]:
    """Statements by id; a node's id stands for all that is stated of it, a source's key for all that rests on it; ids of old lead on."""
    found: dict[str, Statement] = {}
    for asked in wanted:
        key = resolved(asked, build.redirects)
        rows = [
            s
            for s in build.statements
            if key in (s.id, s.subject) or any(x.source == key for x in s.supports)
        ]
        if not rows:
            near = [s.id for s in build.statements if key in s.id][:5]
            raise UnknownStatement(asked, near)
        found |= {s.id: s for s in rows}
    return sorted(found.values(), key=lambda s: s.id)


def packet_files(build: Build, chosen: list[Statement]) -> dict[str, str]:
    """The texts of the packet."""
    keys = list(dict.fromkeys(x.source for s in chosen for x in s.supports if x.source))
    sources = {key: build.sources[key] for key in keys if key in build.sources}
    named = {s.subject for s in chosen} | {
        s.value.id for s in chosen if isinstance(s.value, NodeRef)
    }
    part = replace(
        build, statements=tuple(chosen), sources=sources, problems=(),
        nodes={key: node for key, node in build.nodes.items() if key in named},
    )  # fmt: skip
    tables = {
        f"tables/{t.name}.csv": csv_text(t)
        for t in canonical_tables(Gathered(part))
        if t.name not in ("groups", "conflicts")
    }
    items = [csl_item(source) for source in sources.values()]
    return tables | {
        "evidence.md": evidence_text(build, chosen),
        "sources.json": json.dumps(items, ensure_ascii=False, indent=1) + "\n",
    }


def evidence_text(build: Build, chosen: list[Statement]) -> str:
    """Each statement with its sentences, notes and publications."""
    release = f", release {build.header.release}" if build.header.release else ""
    lines = [
        f"# Evidence from {build.header.title}{release}",
        "",
        "Who says so is shown with each. Not a screening list.",
    ]
    notes = {
        (r.text.name, n.id): " ".join(r.text.content[n.start : n.end].split())
        for r in build.readings
        for n in r.footnotes
    }
    for statement in chosen:
        lines += [
            "",
            f"## {node_in_words(statement.subject, build.nodes)}: {statement_in_words(statement, build.nodes)}",
        ]
        lines += ["", f"`{statement.id}`, strength: {strength(statement).value}"]
        for support in statement.supports:
            lines += ["", *support_lines(build, support, notes)]
    return "\n".join(lines) + "\n"


def support_lines(
    build: Build, support: Support, notes: Mapping[tuple[str, str], str]
) -> list[str]:
    """One sentence, its note, its publication, and who looked."""
    lines = [f"> {' '.join(support.passage.exact.split())}", ""]
    lines.append(
        f"{support.passage.text}, characters {support.passage.start} to {support.passage.end}."
    )
    if support.footnote:
        lines.append(
            f"Note {support.footnote} ({support.reach.value}): {notes.get((support.passage.text, support.footnote), '')}"
        )
    source = build.sources.get(support.source or "")
    if source:
        lines.append(
            f"Publication: {source.as_printed or source.title}{f' <{source.url}>' if source.url else ''}"
        )
    if support.archive_url:
        lines.append(f"Archived: <{support.archive_url}> {support.archived_at or ''}".rstrip())
    lines.append(
        f"Checked: {support.verdict.value}, {support.checked_at}"
        if support.verdict
        else "Not checked against the source."
    )
    if support.quote:
        lines.append(f"The source says: “{support.quote}”")
    return lines
