"""A group's page: its prose with notes, its facts in tables, and what is to be doubted.

In go a concordance of a public build and a group, out comes what the page lays out. A group without a
profile has a page too: what others say of it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from stemma.errors import UnknownGroup
from stemma.model.build import Build
from stemma.model.dates import date_in_words
from stemma.model.reading import Reading
from stemma.model.statement import Statement
from stemma.publishing.views.citing import Forms, forms_of, page_source
from stemma.publishing.views.concordance import Concordance, StatementLine
from stemma.publishing.views.doubts import (
    Contest,
    SourceShare,
    contests_of,
    run_lines,
    single_sources,
    unsourced_lines,
)
from stemma.publishing.views.fact_tables import Table, fact_tables
from stemma.publishing.views.key_statistics import KeyStatistic, key_statistics
from stemma.publishing.views.known import known_day
from stemma.publishing.views.life_chart import LifeChart, life_chart_view
from stemma.publishing.views.lineage_file import atlas_line
from stemma.publishing.views.newest import Newest, newest_source
from stemma.publishing.views.prose import SectionView, sections_view
from stemma.publishing.views.publications import NoteView, note_view, publication
from stemma.publishing.views.silences import Silences, silences_of
from stemma.publishing.views.switched import known_mark, source_mark
from stemma.publishing.views.words import value_in_words

SCHEMES = {
    "wikidata": "Wikidata", "ucdp": "UCDP", "acled": "ACLED", "gtd": "GTD", "un": "UN list",
    "ofac": "OFAC list", "mmp": "Mapping Militants",
}  # fmt: skip
KINDS = {
    "armed_group": "armed group", "joint_unit": "joint unit", "media_branch": "media branch",
    "state_body": "state body",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Identifier:
    """An id of the group elsewhere."""

    scheme: str
    value: str


@dataclass(frozen=True, slots=True)
class CitedSource:
    """A publication, and how many statements of the page rest on it."""

    key: str
    publication: str
    statements: int
    mark: str
    """What the switches ask of it."""


@dataclass(frozen=True, slots=True)
class GroupPage:
    """All of a page."""

    id: str
    """Node id."""
    name: str
    kind: str
    names: tuple[str, ...]
    """Other names and scripts."""
    life_mark: str
    """What the switches ask of the next line: the day from which all of it is known."""
    life: str
    """One line: "1998 – active when last described, August 2018"; empty where neither is stated."""
    described: str
    """In words; empty where not stated."""
    newest: Newest | None
    """The newest source; None without a dated one."""
    identifiers: tuple[Identifier, ...]
    has_profile: bool
    key: tuple[KeyStatistic, ...]
    chart: LifeChart
    sections: tuple[SectionView, ...]
    uncalled: tuple[NoteView, ...]
    """Notes that no marker calls."""
    tables: tuple[Table, ...]
    contests: tuple[Contest, ...]
    single: tuple[SourceShare, ...]
    run: tuple[StatementLine, ...]
    unsourced: tuple[StatementLine, ...]
    silences: Silences
    mentions: tuple[StatementLine, ...]
    """What other profiles say of it."""
    statements: int
    sources: tuple[CitedSource, ...]
    """The publications that its statements rest on, most first."""
    permalink: str
    """Its path below the site's root, with the release that it is of."""
    forms: Forms
    """How to cite the page."""


def group_page_view(
    concordance: Concordance, group: str, path_of: Callable[[str], str] = lambda group: ""
) -> GroupPage:
    """The page of a group, by node id or short id; `path_of` says where it lies. Raises `UnknownGroup`."""
    build = concordance.build
    node = build.nodes.get(group) or build.nodes.get(f"group/{group}")
    if node is None:
        raise UnknownGroup(group)
    permalink = f"{path_of(node.id)}?release={atlas_line(build.header, build.releases).release}"
    readings = concordance.profiles.get(node.id, ())
    mine = statements_of(concordance, readings)
    cited = as_cited_by(mine, readings)
    told = [*mine, *concordance.coded.get(node.id, ())]
    drawn = told if readings else [*told, *ties_named(concordance, node.id)]
    return GroupPage(
        id=node.id,
        name=node.label,
        kind=KINDS.get(node.kind, node.kind.replace("_", " ")),
        names=concordance.names(node.id)[1:],
        life_mark=life_mark(concordance, node.id),
        life=life_in_words(concordance, node.id),
        described=date_in_words(build.header.described) if build.header.described else "",
        newest=newest_source(concordance, cited),
        identifiers=identifiers_of(build, node.id, readings),
        has_profile=bool(readings),
        key=key_statistics(concordance, node.id, mine) if readings else (),
        chart=life_chart_view(concordance, node.id, drawn),
        sections=tuple(s for reading in readings for s in sections_view(concordance, reading)),
        uncalled=tuple(n for reading in readings for n in uncalled_notes(concordance, reading)),
        tables=fact_tables(concordance, node.id, told),
        contests=tuple(c for reading in readings for c in contests_of(concordance, reading)),
        single=single_sources(concordance, mine),
        run=run_lines(concordance, mine),
        unsourced=unsourced_lines(concordance, mine),
        silences=silences_of(concordance, readings, mine),
        mentions=mentions_of(concordance, node.id, {s.id for s in (told if readings else mine)}),
        statements=len(mine),
        sources=cited_sources(concordance, cited),
        permalink=permalink,
        forms=forms_of(page_source(build.header, node.label, node.id.partition("/")[2], permalink)),
    )


def statements_of(concordance: Concordance, readings: tuple[Reading, ...]) -> list[Statement]:
    """All statements that the group's profiles make, each once."""
    found = {
        statement.id: statement
        for reading in readings
        for statement in concordance.of_profile.get(reading.text.name, ())
    }
    return list(found.values())


def ties_named(concordance: Concordance, group: str) -> Iterator[Statement]:
    """All that is said of the relations of a group which other profiles tell."""
    nodes = dict.fromkeys(
        s.subject for s in concordance.naming.get(group, ()) if s.subject.startswith("relation/")
    )
    for node in nodes:
        yield from concordance.of_node.get(node, ())


def as_cited_by(statements: Iterable[Statement], readings: Sequence[Reading]) -> list[Statement]:
    """The statements as these profiles carry them: what others cite for the same is not theirs."""
    texts = {reading.text.name for reading in readings}
    return [statement.within(texts) for statement in statements]


def identifiers_of(
    build: Build, group: str, readings: tuple[Reading, ...]
) -> tuple[Identifier, ...]:
    """Ids elsewhere: the registry's, then those of front matter."""
    row = build.registry.groups.get(group.partition("/")[2])
    known = dict(row.identifiers) if row else {}
    for reading in readings:
        known = {**reading.identifiers, **known}
    return tuple(
        Identifier(SCHEMES.get(scheme, scheme), value)
        for scheme, value in sorted(known.items())
        if value
    )


def life_in_words(concordance: Concordance, group: str) -> str:
    """From when to when, as far as stated."""
    build = concordance.build
    own = concordance.of_node.get(group, ())
    formed = [value_in_words(s, build.nodes) for s in own if s.property == "formed"]
    status = [value_in_words(s, build.nodes) for s in own if s.property == "status"]
    if not (formed or status):
        return ""
    seen = build.header.described
    last = f" when last described, {date_in_words(seen)}" if seen and status else ""
    begun = " or ".join(dict.fromkeys(formed)) or "beginning not stated"
    return f"{begun} – {' or '.join(dict.fromkeys(status)) or 'end not stated'}{last}"


def life_mark(concordance: Concordance, group: str) -> str:
    """The mark of the line of life: it is known when all statements in it are."""
    own = concordance.of_node.get(group, ())
    days = [known_day(concordance, s) for s in own if s.property in ("formed", "status")]
    known = [day for day in days if day is not None]
    return known_mark(max(known) if len(known) == len(days) and known else None)


def uncalled_notes(concordance: Concordance, reading: Reading) -> list[NoteView]:
    """Notes that no marker of the prose calls."""
    called = {marker.footnote for marker in reading.markers}
    prefix = concordance.prefix(reading.text.name)
    return [
        note_view(reading, note, concordance.build.sources, prefix)
        for note in reading.footnotes
        if note.id not in called
    ]


def mentions_of(concordance: Concordance, group: str, own: set[str]) -> tuple[StatementLine, ...]:
    """Statements about the group, or naming it, that its own profiles do not make."""
    rows = (
        *concordance.of_node.get(group, ()),
        *concordance.naming.get(group, ()),
        *concordance.coded.get(group, ()),
    )
    found = {s.id: s for s in rows if s.id not in own}
    return tuple(map(concordance.line, found.values()))


def cited_sources(concordance: Concordance, statements: list[Statement]) -> tuple[CitedSource, ...]:
    """The publications behind statements, those that carry most first."""
    counts = Counter(
        key
        for statement in statements
        for key in {cited.source for cited in statement.cited() if cited.source}
    )
    sources = concordance.build.sources
    order = sorted(counts, key=lambda key: (-counts[key], key))
    return tuple(
        CitedSource(key, publication(sources[key]), counts[key], source_mark(sources[key]))
        for key in order
    )
