"""The import itself, on one screen: named bytes become an atlas and a list of defects.

In go the files of a folder (and, as witnesses for dates and names, those of other copies), out comes an
`ImportedAtlas`. Example: `import_mmp({"2019/relationships.csv": data}).files["relations.csv"]`.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Container, Iterable, Mapping, Sequence
from dataclasses import replace

from stemma.importing.atlas_files import Draft, FileRows, ImportedAtlas, atlas_files
from stemma.importing.coder import Coder, Dataset
from stemma.importing.mmp.addresses import read_addresses
from stemma.importing.mmp.copies import CARRIED, Copy, Form, FormTable, read_copies
from stemma.importing.mmp.defects import (
    report_ally_and_rival,
    report_disagreements,
    report_kinds,
    report_lives,
    report_repeats,
    report_texts,
)
from stemma.importing.mmp.facts import code_groups, lives
from stemma.importing.mmp.groups import CodedGroup, Roll, read_groups
from stemma.importing.mmp.links import CodedLink, read_links, repair_dates
from stemma.importing.mmp.theatres import (
    Membership,
    leave_the_rest,
    read_memberships,
    read_theatres,
)
from stemma.model.nodes import GroupKind, NodeType, RelationKind, relation_id
from stemma.model.problem import Problem, Severity, problem_at
from stemma.model.registry import RegisteredGroup
from stemma.model.sources import Author, Source
from stemma.model.statement import Special

PROJECT = "Mapping Militants Project"
DIRECTION = "which of the two is the senior is not coded"


def import_mmp(
    files: Mapping[str, bytes], witnesses: Mapping[str, bytes] | None = None
) -> ImportedAtlas:
    """Import all copies among the files; witnesses prove dates and lend names and are not imported."""
    copies, problems = read_copies(files)
    others, _ = read_copies(witnesses or {})
    read = read_links(copies)
    links = repair_dates(read, [*read, *read_links(others)])
    roll = read_groups(copies, links, others)
    coder = Coder()
    for copy in copies:
        code_groups(copy, roll, coder, dataset(copy))
    memberships = read_memberships(copies, roll)
    theatres = read_theatres(copies, roll)
    addresses = read_addresses(copies, roll)
    leave_the_rest(copies)
    repeats = report_repeats(links)
    report_disagreements(links)
    report_ally_and_rival(links)
    slipped = report_texts(links, roll)
    report_kinds(links, roll)
    report_lives(links, roll, dict(lives(coder, roll)))
    kept = [link for link in links if id(link.row) not in repeats]
    sources = [source for copy in copies for source in sources_of(copy, roll, addresses)]
    draft = Draft(
        f"{PROJECT}: coded relations", licence="see the dataset",
        groups=registered(roll, memberships),
        relations=[*relation_rows(kept, roll, coder, slipped), *umbrella_rows(memberships)],
        sources=sources, theatres=theatres,
        described=max((source.issued for source in sources), default=""),
    )  # fmt: skip
    for copy in copies:
        carry_names(copy)
    tables = [table for copy in copies for table in copy.tables]
    met = [*problems, *(p for table in tables for p in table.table.problems)]
    coded = {"mmp": (coder.statements.values(), coder.nodes.values())}
    return ImportedAtlas(
        atlas_files(draft, coded),
        tuple(sorted(met, key=lambda p: (p.file, p.line, p.code))),
        tuple(map(rows_of, tables)),
    )


def dataset(copy: Copy) -> Dataset:
    """A copy as publication and voice."""
    return Dataset(copy.source, f"{PROJECT}, dataset, copy of {copy.name}")


def sources_of(copy: Copy, roll: Roll, addresses: Mapping[str, str]) -> list[Source]:
    """The copy as a publication; profile pages whose address it lists stand behind their groups."""
    year = copy.name if copy.name.isdigit() and len(copy.name) == 4 else ""
    own = Source(
        copy.source, "dataset", dataset(copy).label, (Author(literal=PROJECT),),
        publisher="Stanford University", issued=year,
    )  # fmt: skip
    names = {group.id: group.name for group in roll.groups.values()}
    listed = addresses if copy.of(Form.ADDRESSES) else {}
    pages = [
        Source(f"mmp-page-{group}", "webpage", names[group], (Author(literal=PROJECT),), url=url)
        for group, url in sorted(listed.items())
    ]
    return [own, *pages]


def registered(roll: Roll, memberships: Iterable[Membership]) -> list[RegisteredGroup]:
    """The registry: groups of the roll, and umbrellas that are no group of it."""
    rows = {group.id: row_of(group) for group in roll.groups.values()}
    taken = {name.casefold() for row in rows.values() for name in (row.name, *row.aliases)}
    for banner in (membership.umbrella for membership in memberships):
        short = (banner.short,) if banner.short and banner.short.casefold() not in taken else ()
        known = rows.get(banner.id)
        rows[banner.id] = (
            replace(known, kind=GroupKind.UMBRELLA.value)
            if known
            else RegisteredGroup(banner.id, banner.name, short, GroupKind.UMBRELLA.value)
        )
    return sorted(rows.values(), key=lambda row: row.id)


def row_of(group: CodedGroup) -> RegisteredGroup:
    """A group as a row of the registry."""
    known = {"mmp": group.number} if group.number else {}
    return RegisteredGroup(group.id, group.name, group.aliases, identifiers=known)


def relation_rows(
    links: Sequence[CodedLink], roll: Roll, coder: Coder, slipped: Container[int]
) -> Iterable[Mapping[str, str]]:
    """One row a link and copy; rows of further maps are the same link and are only counted.

    The texts of `slipped` rows (by `id(row)`), which name neither group, are not taken over.
    """
    seen: dict[tuple[str, str], CodedLink] = {}
    undirected: dict[int, FormTable] = {}
    for link in links:
        a, b = roll.find(link.first), roll.find(link.second)
        if a is None or b is None:
            link.table.leave(link.row, Severity.ERROR, "group-not-known",
                             "expected two groups with an id or a name", "name both groups")  # fmt: skip
            continue
        link.table.carry(link.row)
        if seen.setdefault((link.copy.name, link.link), link) is not link:
            continue
        if link.kind is RelationKind.SPLIT:
            a, b = b, a
        if link.kind is RelationKind.AFFILIATE:
            undirected[id(link.table)] = link.table
            code_direction(link, a, b, coder)
        yield {
            "a": a.id, "kind": link.kind.value, "b": b.id, "start": link.date.edtf or "",
            "source": link.copy.source, "locator": f"link {link.link}, row {link.row.line}",
            "note": "" if id(link.row) in slipped else link.text,
        }  # fmt: skip
    for table in undirected.values():
        report_direction(table)


def code_direction(link: CodedLink, a: CodedGroup, b: CodedGroup, coder: Coder) -> None:
    """That the direction of an affiliation exists and is not known."""
    node = relation_id(link.kind, f"group/{a.id}", f"group/{b.id}", link.date.edtf)
    coder.node(node, NodeType.RELATION, f"{a.name}, affiliate, {b.name}", link.kind.value)
    coder.state(
        node,
        "direction",
        Special.SOME,
        link.row,
        table=link.table.table,
        dataset=dataset(link.copy),
    )


def report_direction(table: FormTable) -> None:
    """Once a table: affiliates are coded without direction."""
    text = table.table.text
    table.table.problems.append(
        problem_at(text, 0, len(text.line(1)), Severity.NOTICE, "direction-not-coded",
                   f"affiliates: expected a column that says who is the senior, found none; {DIRECTION}, and every such relation says so",
                   "tell it in a profile, or state the direction by hand")
    )  # fmt: skip


def umbrella_rows(memberships: Iterable[Membership]) -> Iterable[Mapping[str, str]]:
    """One row a member, umbrella and copy."""
    seen: dict[tuple[str, str, str], Membership] = {}
    for membership in memberships:
        source = f"mmp-{membership.table.table.name.split('/')[0]}"
        key = (source, membership.group.id, membership.umbrella.id)
        if seen.setdefault(key, membership) is membership:
            yield {
                "a": membership.group.id, "kind": RelationKind.UMBRELLA_MEMBER.value,
                "b": membership.umbrella.id, "start": membership.umbrella.start or "",
                "end": membership.umbrella.end or "", "source": source,
                "locator": f"row {membership.row.line}", "note": membership.umbrella.text,
            }  # fmt: skip


def carry_names(copy: Copy) -> None:
    """Rows that only name a group stand in the registry."""
    for table in copy.of(Form.KEY):
        for row in table.table.rows:
            table.carry(row)


def rows_of(table: FormTable) -> FileRows:
    """The account of a table. Raises `RuntimeError` where a row was lost: that is our own fault."""
    fates: dict[bool, int] = defaultdict(int)
    for row in table.table.rows:
        if row.line not in table.fates:
            raise RuntimeError(f"{table.table.name}, line {row.line}: the row went nowhere")
        fates[table.fates[row.line] == CARRIED] += 1
    return FileRows(table.table.name, len(table.table.rows), fates[True], fates[False])


def summary(imported: ImportedAtlas) -> list[str]:
    """The account in words, a line a file."""
    return [
        f"{rows.file}: {rows.rows} rows, {rows.carried} carried, {rows.left_out} left out and reported"
        for rows in imported.rows
    ]


def problem_counts(problems: Iterable[Problem]) -> dict[str, int]:
    """How often each code was met, most frequent first."""
    counts: dict[str, int] = defaultdict(int)
    for problem in problems:
        counts[problem.code] += 1
    return dict(sorted(counts.items(), key=lambda item: (-item[1], item[0])))
