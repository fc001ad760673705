"""The public projection: the one gate between an atlas and everything that is published.

In goes a `Build`, out comes a `Build` without undecided and rejected proposals, internal statements,
reviewers' names and the nodes that only those spoke of. An unsourced accusation against a person stops
it (MODEL.md, "The lines we hold").
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Set
from dataclasses import replace

from stemma.errors import AccusationUnsourced
from stemma.model.build import Build, resolved
from stemma.model.layers import EventLayer
from stemma.model.nodes import Node, NodeType
from stemma.model.reading import Evidence, Reading, Records
from stemma.model.releases import Release
from stemma.model.statement import Act, NodeRef, Rank, Statement, Status, Visibility

SHOWN = (Status.READ, Status.ACCEPTED, Status.CODED)
INTERNAL = ("statements.csv", "citations.csv", "nodes.csv", "redirects.csv", "corrections.toml")
"""Files about which the public learns nothing."""
ACCUSING = (Act.BLAMES, Act.ACCUSES, Act.ALLEGES, Act.SUSPECTS)


def project(build: Build) -> Build:
    """The public part of a build. Raises `AccusationUnsourced`."""
    left_out: Counter[str] = Counter()
    kept = [s for s in build.statements if is_public(s, left_out)]
    refuse_unsourced(kept, build)
    ids = {statement.id for statement in kept}
    registered = {group.node.id for group in build.registry.groups.values()}
    used = used_nodes(kept) | registered | {reading.group.id for reading in build.readings}
    nodes = {key: node for key, node in build.nodes.items() if key in used}
    return replace(
        build,
        statements=tuple([without_reviewers(statement) for statement in kept]),
        readings=tuple(public_reading(reading, ids) for reading in build.readings),
        nodes=nodes,
        problems=tuple(p for p in build.problems if all(s in ids for s in p.statements)
                       and p.file not in INTERNAL),
        redirects=public_redirects(build.redirects, ids | nodes.keys()),
        left_out=dict(sorted(left_out.items())),
        layers=tuple(public_layer(layer, nodes) for layer in build.layers),
        releases=without_withheld(build.releases, {s.id for s in build.statements} - ids),
    )  # fmt: skip


def public_layer(layer: EventLayer, nodes: Mapping[str, Node]) -> EventLayer:
    """A layer whose licence lets it be passed on, with the groups that are public; of others only what they are."""
    if not layer.is_published:
        return replace(layer, events=(), others=layer.others + len(layer.events))
    events = [
        replace(event, groups=kept)
        for event in layer.events
        if (kept := tuple(group for group in event.groups if group in nodes))
    ]
    return replace(
        layer, events=tuple(events), others=layer.others + len(layer.events) - len(events)
    )


def without_withheld(releases: tuple[Release, ...], withheld: Set[str]) -> tuple[Release, ...]:
    """Releases whose statements that are no longer public keep their ids and lose their words."""
    return tuple(
        replace(
            release,
            statements={
                key: replace(row, subject="", words="") if key in withheld else row
                for key, row in release.statements.items()
            },
        )
        for release in releases
    )


def public_redirects(redirects: Mapping[str, str], public: Set[str]) -> dict[str, str]:
    """Old ids that lead to something public, each straight to its end."""
    ends = {old: resolved(old, redirects) for old in redirects}
    return {old: new for old, new in ends.items() if new in public}


def is_public(statement: Statement, left_out: Counter[str]) -> bool:
    """Whether a statement is published; the reason is counted where it is not."""
    if statement.visibility is not Visibility.PUBLIC:
        left_out[statement.visibility.value] += 1
    elif statement.rank is Rank.DEPRECATED:
        left_out["corrected"] += 1
    elif statement.status not in SHOWN:
        left_out[statement.status.value] += 1
    else:
        return True
    return False


def refuse_unsourced(statements: Iterable[Statement], build: Build) -> None:
    """Stop where a person is accused and no source is cited."""
    unsourced = [
        statement.id
        for statement in statements
        if statement.voices
        and any(voice.act in ACCUSING for voice in statement.voices)
        and speaks_of_person(statement, build)
        and not any(support.source for support in statement.supports)
    ]
    if unsourced:
        raise AccusationUnsourced(unsourced)


def speaks_of_person(statement: Statement, build: Build) -> bool:
    """Whether subject or value is a person."""
    value = statement.value
    named = [statement.subject, value.id if isinstance(value, NodeRef) else ""]
    return any(
        node.type is NodeType.PERSON
        for name in named
        if (node := build.nodes.get(name)) is not None
    )


def used_nodes(statements: Iterable[Statement]) -> set[str]:
    """Nodes that a statement is about, or that it names."""
    listed = list(statements)
    used = {statement.subject for statement in listed}
    used.update([value.id for s in listed if isinstance(value := s.value, NodeRef)])
    used.update([voice.who for s in listed if s.voices for voice in s.voices if voice.who])
    return used


def without_reviewers(statement: Statement) -> Statement:
    """The statement without the names of those who checked its sources, and without reasons."""
    if not statement.rank_reason:
        for support in statement.supports:
            if support.checked_by is not None:
                break
        else:
            return statement
    supports = tuple(replace(s, checked_by=None) for s in statement.supports)
    return replace(statement, supports=supports, rank_reason="")


def public_reading(reading: Reading, ids: set[str]) -> Reading:
    """The reading with public statements and records; its text is public anyway."""
    return replace(
        reading,
        statements=tuple([s for s in reading.statements if s.id in ids]),
        records=public_records(reading.records, ids),
        problems=(),
    )


def public_records(records: Records, ids: set[str]) -> Records:
    """Records of which at least the first statement is public."""

    def shown(evidence: Evidence) -> bool:
        return bool(evidence.statements) and evidence.statements[0] in ids

    fields = {
        name: tuple(r for r in getattr(records, name) if shown(r.evidence))
        for name in Records.__dataclass_fields__
    }
    return Records(**fields)
