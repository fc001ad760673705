"""What a release says of itself: changes by statement, how to cite it, what was left out.

In goes a public build with its version, out come texts by file name. Nothing depends on the clock: the day is
given. Follows the Citation File Format 1.2.0 and the DataCite Metadata Schema 4.5.
"""

from __future__ import annotations

import csv
import hashlib
import io
import json
import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from stemma.model.build import Build
from stemma.model.identifiers import Json
from stemma.model.releases import LIST_COLUMNS, ListedStatement, Release
from stemma.publishing.views.changes import compared, statement_list
from stemma.publishing.views.concordance import concordance_of

CREATIVE_COMMONS = re.compile(
    r"CC[ -]?(?:(?P<zero>0)(?:[ -]1\.0)?|(?P<kind>BY(?:-NC)?(?:-SA|-ND)?)[ -](?P<version>\d\.\d))",
    re.I,
)


@dataclass(frozen=True, slots=True)
class Frozen:
    """A version and its day."""

    version: str
    date: str
    """ISO day."""


def release_texts(build: Build, frozen: Frozen) -> dict[str, str]:
    """Every text that stands beside library, downloads and site."""
    concordance = concordance_of(build)
    today = statement_list(concordance)
    last = build.releases[-1] if build.releases else None
    changes = list(compared(last.statements, today, today)) if last else []
    rows = [change_row(c.kind, c.old, c.new) for c in changes]
    return {
        "release.toml": f'version = {json.dumps(frozen.version)}\ndate = "{frozen.date}"\n',
        "statement-list.csv": list_table(today.values()),
        "changes.csv": table(
            ("change", "id", "subject", "before", "after", "sources_before", "sources_after"), rows
        ),
        "CHANGES.md": changes_text(frozen, last, Counter(c.kind for c in changes), len(today)),
        "CITATION.cff": citation(build, frozen),
        "datacite.json": datacite(build, frozen),
        "LEFT_OUT.md": left_out(build),
    }


def list_table(rows: Iterable[ListedStatement]) -> str:
    """The statement list that later releases are compared with."""
    listed = [(r.id, r.subject, r.words, r.strength, "|".join(r.sources)) for r in rows]
    return table(LIST_COLUMNS, listed)


def change_row(
    kind: str, old: ListedStatement | None, new: ListedStatement | None
) -> tuple[str, ...]:
    """One change."""
    known = new or old
    return (
        kind, known.id if known else "", known.subject if known else "", old.words if old else "",
        new.words if new else "", "|".join(old.sources) if old else "", "|".join(new.sources) if new else "",
    )  # fmt: skip


def table(columns: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """Quoted CSV."""
    buffer = io.StringIO()
    writer = csv.writer(buffer, quoting=csv.QUOTE_ALL, lineterminator="\n")
    writer.writerow(columns)
    writer.writerows(rows)
    return buffer.getvalue()


def changes_text(
    frozen: Frozen, last: Release | None, counts: Mapping[str, int], statements: int
) -> str:
    """The change list in numbers; `changes.csv` has every statement."""
    lines = [f"# Release {frozen.version}, {frozen.date}", "", f"{statements} statements."]
    if last is None:
        lines.append("This is the first release.")
    else:
        words = {
            "new": "added",
            "changed": "changed",
            "sources": "given other sources",
            "gone": "withdrawn",
        }
        lines.append(
            f"Since release {last.version}: "
            + ", ".join(f"{counts.get(k, 0)} {w}" for k, w in words.items())
            + "."
        )
        lines.append("Every one of them stands in `changes.csv`.")
    return "\n".join(lines) + "\n"


def citation(build: Build, frozen: Frozen) -> str:
    """`CITATION.cff`; strings are JSON, which is YAML."""
    header = build.header
    authors = [name for name in header.editors if name] or [header.publisher or header.title]
    lines = [
        "cff-version: 1.2.0", "message: Cite the release that you used.", "type: dataset",
        f"title: {quoted(header.title)}", f"version: {quoted(frozen.version)}", f"date-released: {frozen.date}", "authors:",
        *(f"  - name: {quoted(name)}" for name in authors),
    ]  # fmt: skip
    if header.address:
        lines.append(f"url: {quoted(header.address)}")
    if spdx := spdx_id(header.licence):
        lines.append(f"license: {spdx}")
    licence = f"Licence: {header.licence}. " if header.licence else ""
    lines.append(
        f"abstract: {quoted(f'{licence}Statements with passages and notes. Not a screening list.')}"
    )
    return "\n".join(lines) + "\n"


def spdx_id(licence: str) -> str:
    """The licence's SPDX identifier where it is a Creative Commons one, which atlases have; else empty."""
    found = CREATIVE_COMMONS.fullmatch(licence.strip())
    if found is None:
        return ""
    return "CC0-1.0" if found["zero"] else f"CC-{found['kind'].upper()}-{found['version']}"


def quoted(text: str) -> str:
    """A YAML string."""
    return json.dumps(text, ensure_ascii=False)


def datacite(build: Build, frozen: Frozen) -> str:
    """DataCite metadata; the identifier is given by whoever registers it."""
    header = build.header
    creators: list[Json] = [{"name": name} for name in header.editors if name] or [
        {"name": header.publisher or header.title, "nameType": "Organizational"}
    ]
    spdx = spdx_id(header.licence)
    known: dict[str, Json] = (
        {"rightsIdentifier": spdx, "rightsIdentifierScheme": "SPDX"} if spdx else {}
    )
    rights: list[Json] = [{"rights": header.licence, **known}] if header.licence else []
    form: dict[str, Json] = {
        "titles": [{"title": header.title}], "creators": creators,
        "publisher": {"name": header.publisher or header.title}, "publicationYear": int(frozen.date[:4]),
        "types": {"resourceTypeGeneral": "Dataset", "resourceType": "sourced statements on armed groups"},
        "version": frozen.version, "dates": [{"date": frozen.date, "dateType": "Issued"}],
        "rightsList": rights, "schemaVersion": "http://datacite.org/schema/kernel-4",
        "descriptions": [{"description": "Statements with passages and notes; not a screening list.", "descriptionType": "Abstract"}],
        "sizes": [f"{len(build.statements)} statements"],
    }  # fmt: skip
    return json.dumps(form, ensure_ascii=False, indent=1) + "\n"


def left_out(build: Build) -> str:
    """What the public projection left out, and why."""
    lines = ["# What was left out", ""]
    for reason, count in build.left_out.items():
        lines.append(f"- {count} statements: {reason}")
    if not build.left_out:
        lines.append("No statement was left out.")
    lines += [
        "",
        "Names of reviewers and their reasons, rejected proposals and comments are in no release.",
    ]
    return "\n".join(lines) + "\n"


def checksums(files: Mapping[str, bytes]) -> str:
    """`SHA256SUMS`, as `sha256sum --check` reads it."""
    return "".join(
        f"{hashlib.sha256(data).hexdigest()}  {name}\n" for name, data in sorted(files.items())
    )
