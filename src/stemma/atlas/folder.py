"""The folder: every file of an atlas, read once.

In goes a folder with `atlas.toml`, out comes an `Atlas`: registry, profiles, sources, judgements, and
the problems of its tables. Example: `open_atlas(find_atlas(Path("."))).registry.resolve("XF")`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from stemma.atlas.canonical import Canonical, read_canonical
from stemma.atlas.corrections import read_corrections
from stemma.atlas.decisions import (
    CITATION_COLUMNS,
    NODE_COLUMNS,
    REDIRECT_COLUMNS,
    STATEMENT_COLUMNS,
    citation_check,
    judgement,
    node_judgement,
    redirect,
)
from stemma.atlas.events import FOLDER as EVENTS
from stemma.atlas.events import read_layers
from stemma.atlas.groups import GROUP_COLUMNS, OUTSIDE, read_groups
from stemma.atlas.header import read_header
from stemma.atlas.places import PLACE_COLUMNS, read_places
from stemma.atlas.proposals import FILE as PROPOSALS
from stemma.atlas.proposals import load_proposals
from stemma.atlas.relations import RELATION_COLUMNS, read_relations
from stemma.atlas.releases import read_releases
from stemma.atlas.sources import read_sources
from stemma.atlas.tables import load_text, read_rows, read_table
from stemma.errors import NotAnAtlas
from stemma.model.build import AtlasHeader
from stemma.model.coded import CodedTable
from stemma.model.corrections import CorrectionList
from stemma.model.judgements import CitationCheck, NodeJudgement, Redirect, StatementJudgement
from stemma.model.layers import EventLayer
from stemma.model.places import KnownPlace
from stemma.model.problem import Problem
from stemma.model.proposals import Proposal, Refusal
from stemma.model.registry import Registry
from stemma.model.releases import Release
from stemma.model.sources import Source

HEADER = "atlas.toml"
RELIABILITY = "reliability.txt"
"""What `stemma sample --score` found of the coding."""


@dataclass(frozen=True, slots=True)
class Atlas:
    """A folder, read."""

    folder: Path
    header: AtlasHeader
    registry: Registry
    profiles: tuple[Path, ...]
    """Profile files in the order of their names."""
    sources: Mapping[str, Source]
    judgements: tuple[StatementJudgement, ...]
    checks: tuple[CitationCheck, ...]
    nodes: tuple[NodeJudgement, ...]
    redirects: tuple[Redirect, ...]
    coded: CodedTable
    """`relations.csv`."""
    canonical: Canonical
    """`coded/`: statements without prose."""
    corrections: CorrectionList
    proposals: tuple[Proposal, ...]
    """`judgements/proposals.jsonl`."""
    faulty: tuple[Refusal, ...]
    """Lines of it that are no proposals."""
    places: tuple[KnownPlace, ...]
    """`places.csv`."""
    layers: tuple[EventLayer, ...]
    """`events/`."""
    releases: tuple[Release, ...]
    """`releases/`, the oldest first."""
    problems: tuple[Problem, ...]


def find_atlas(start: Path) -> Path:
    """The folder, or its nearest parent, that holds an atlas.toml. Raises `NotAnAtlas`."""
    here = start.resolve()
    for folder in (here, *here.parents):
        if (folder / HEADER).is_file():
            return folder
    raise NotAnAtlas(str(start))


def open_atlas(folder: Path) -> Atlas:
    """Read the folder's own files; profiles are only listed."""
    problems: list[Problem] = []
    header = read_header(folder / HEADER, problems)
    audited = load_text(folder / "judgements" / RELIABILITY, problems).content
    header = replace(header, reliability=audited)
    groups = read_table(folder / "groups.csv", (*GROUP_COLUMNS, *OUTSIDE), problems, is_open=True)
    registry = Registry.of(read_groups(groups))
    statements = read_table(folder / "judgements" / "statements.csv", STATEMENT_COLUMNS, problems)
    citations = read_table(folder / "judgements" / "citations.csv", CITATION_COLUMNS, problems)
    nodes = read_table(folder / "judgements" / "nodes.csv", NODE_COLUMNS, problems)
    renamed = read_table(folder / "redirects.csv", REDIRECT_COLUMNS, problems)
    judged = tuple(read_rows(statements, judgement))
    checks = tuple(read_rows(citations, citation_check))
    same = tuple(read_rows(nodes, node_judgement))
    redirects = tuple(read_rows(renamed, redirect))
    sources = read_sources(folder, problems)
    relations = read_table(folder / "relations.csv", RELATION_COLUMNS, problems)
    coded = CodedTable(relations.text, tuple(read_relations(relations, sources)))
    positions = read_table(folder / "places.csv", PLACE_COLUMNS, problems)
    places = tuple(read_places(positions))
    for table in (groups, statements, citations, nodes, renamed, relations, positions):
        problems += table.problems
    layers = read_layers(folder / EVENTS, registry, problems)
    canonical = read_canonical(folder / "coded", problems)
    corrections = read_corrections(folder / "corrections.toml", problems)
    proposals, faulty = load_proposals(folder / "judgements" / PROPOSALS)
    profiles = tuple(sorted((folder / "profiles").glob("*.md"), key=lambda path: path.name))
    return Atlas(
        folder,
        header,
        registry,
        profiles,
        sources,
        judged,
        checks,
        same,
        redirects,
        coded,
        canonical,
        corrections,
        tuple(proposals),
        tuple(faulty),
        places,
        layers,
        read_releases(folder / "releases", problems),
        tuple(problems),
    )
