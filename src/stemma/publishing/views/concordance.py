"""The concordance: where every statement of a build stands, looked up once and shared by all views.

In goes a public build, out comes a record of indexes: the statements of a sentence, of a node, of a
source; the notes of a profile. Example: `concordance_of(build).of_node["attack/1999-05-02-gulu"]`.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Protocol, TypeVar

from stemma.model.build import Build
from stemma.model.dates import parse_edtf
from stemma.model.nodes import NodeType, parties_of_relation
from stemma.model.problem import Problem
from stemma.model.reading import Reading
from stemma.model.sources import Footnote, Source
from stemma.model.statement import NodeRef, Statement, Status
from stemma.model.text import Span
from stemma.publishing.views.withdrawn import Withdrawn, withdrawn_of
from stemma.publishing.views.words import line_style, node_in_words, statement_in_words

T = TypeVar("T")


class EachWork(Protocol):
    """Works a pure function out for each of many rows, or knows its results."""

    def __call__(
        self, function: Callable[..., T], rows: Iterable[object], *common: object
    ) -> list[T]:
        """The results, in the order of the rows."""
        ...


def each_at_once(function: Callable[..., T], rows: Iterable[object], *common: object) -> list[T]:
    """Works them out."""
    return [function(row, *common) for row in rows]


class Work(Protocol):
    """Works a pure function out, or knows its result."""

    def __call__(self, function: Callable[..., T], *given: object) -> T:
        """The result."""
        ...


def at_once(function: Callable[..., T], *given: object) -> T:
    """Works it out."""
    return function(*given)


Stand = tuple[str, int]
"""Name of a text and the start of a stretch in it."""
NAMES = ("name", "abbreviation", "alias", "variant", "short")
PLACED = ("attack/", "presence/")
NO_GROUPS = ("state_body", "class", "intergovernmental", "unnamed")


@dataclass(frozen=True, slots=True)
class StatementLine:
    """One statement as a line of a list or the content of a cell."""

    id: str
    subject: str
    """Label of what it is about."""
    words: str
    strength: str
    """How its line is drawn: the display word, or `listed`."""


@dataclass(frozen=True, slots=True)
class Concordance:
    """Indexes over one build."""

    build: Build
    statements: Mapping[str, Statement]
    """By id."""
    order: tuple[str, ...]
    """Ids of statements, in the order of the atlas."""
    of_node: Mapping[str, tuple[Statement, ...]]
    """By subject, in the order of the atlas."""
    naming: Mapping[str, tuple[Statement, ...]]
    """By node that is their value or a voice of theirs."""
    of_source: Mapping[str, tuple[Statement, ...]]
    """By key of a publication."""
    coded: Mapping[str, tuple[Statement, ...]]
    """By party of a relation: what coded tables say of it."""
    superseded: Mapping[str, tuple[tuple[str, str], ...]]
    """By node of an old statement: its id, and that of the statement that stands instead."""
    withdrawn: Mapping[str, tuple[Withdrawn, ...]]
    """By node: statements of earlier releases that are not stated any more."""
    ends: Mapping[str, str]
    """By key of a publication: the one at the end of its chain of repetition, itself where it repeats none."""
    chains: Mapping[str, tuple[str, ...]]
    """By statement id: the publications at the ends of its chains of repetition, sorted."""
    known_through: Mapping[str, tuple[str, ...]]
    """By key of a publication: keys of those that are only known through it."""
    of_profile: Mapping[str, tuple[Statement, ...]]
    """By file name of a profile."""
    profiles: Mapping[str, tuple[Reading, ...]]
    """By node id of the group."""
    declared: Mapping[str, tuple[str, ...]]
    """By node id of the group: the names that its profiles give it."""
    texts: Mapping[str, Reading]
    """By file name."""
    ordinals: Mapping[str, int]
    """By file name: which profile of its group it is, from 0."""
    stretches: Mapping[str, tuple[Span, ...]]
    """By file name: passages in order, those that overlap joined."""
    of_stretch: Mapping[Stand, tuple[Statement, ...]]
    """By stretch: the statements read there."""
    problems: Mapping[str, tuple[Problem, ...]]
    """By file name: what checking found there."""
    notes: Mapping[tuple[str, str], Footnote]
    """By file name and footnote id."""
    groups: tuple[str, ...]
    """Node ids of all groups that have a page, in the order of their names."""
    groups_with_page: frozenset[str]
    """The same, for looking up."""
    relations: tuple[str, ...]
    """Node ids of relations of which anything is stated, in the order of the atlas."""
    placed: tuple[str, ...]
    """The same of attacks and presences."""
    latest_day: int | None
    """The latest day that the atlas knows: of its description, a source, a check; None: no date."""

    def stretch_at(self, text: str, offset: int) -> Span:
        """The stretch that holds a passage's first character."""
        spans = self.stretches[text]
        return spans[bisect_right(spans, offset, key=lambda span: span.start) - 1]

    def prefix(self, text: str) -> str:
        """What keeps the anchors of a group's second profile apart from those of its first."""
        ordinal = self.ordinals[text]
        return f"{ordinal + 1}-" if ordinal else ""

    def names(self, node: str) -> tuple[str, ...]:
        """All names of a node: its label, those of the registry, those that the texts state."""
        label = node_in_words(node, self.build.nodes)
        row = self.build.registry.groups.get(node.partition("/")[2])
        declared = self.declared.get(node, ())
        stated = [
            str(statement.value)
            for statement in self.of_node.get(node, ())
            if statement.property in NAMES and isinstance(statement.value, str)
        ]
        names = (label, *(row.aliases if row else ()), *declared, *stated)
        return tuple(dict.fromkeys(names))

    def recalled(self, make: Callable[..., T], key: str, *beside: object) -> T:
        """What a function makes of a key; a build that remembers the last one takes over what still stands.

        The function is one of a module, and looks at nothing but the concordance, the key, and what is
        beside, which writes down what it is asked for as the concordance does. Text that is finished is
        recalled at the least cost.
        """
        return make(self, key, *beside)

    def recalled_all(self, make: Callable[..., T], keys: Iterable[str], *beside: object) -> list[T]:
        """What a function makes of each of many keys; neighbours are remembered together.

        For pieces that are quickly made: where one of them falls, its neighbours are made again with it.
        """
        return [make(self, key, *beside) for key in keys]

    def each_worked_out(
        self, function: Callable[..., T], rows: Iterable[object], *common: object
    ) -> list[T]:
        """The result of a pure function of each row and of what is common to all; remembered like `worked_out`.

        Functions among what is common are known by their names and what they are bound to.
        """
        return each_at_once(function, rows, *common)

    def worked_out(self, function: Callable[..., T], *given: object) -> T:
        """The result of a pure function; remembered by what it was given."""
        return function(*given)

    def line(self, statement: Statement) -> StatementLine:
        """A statement as a line."""
        nodes = self.build.nodes
        return StatementLine(
            statement.id, node_in_words(statement.subject, nodes),
            statement_in_words(statement, nodes), line_style(statement),
        )  # fmt: skip


def concordance_of(build: Build) -> Concordance:
    """Go through all statements once."""
    of_node: dict[str, list[Statement]] = defaultdict(list)
    naming: dict[str, dict[str, Statement]] = defaultdict(dict)
    of_source: dict[str, dict[str, Statement]] = defaultdict(dict)
    of_profile: dict[str, dict[str, Statement]] = defaultdict(dict)
    coded: dict[str, dict[str, Statement]] = defaultdict(dict)
    for statement in build.statements:
        key = statement.id
        of_node[statement.subject].append(statement)
        if names_others(statement):
            for node in named_in(statement):
                naming[node][key] = statement
        if statement.status is Status.CODED:
            for party in parties_of_relation(statement.subject) or ():
                coded[party][key] = statement
        for support in statement.supports:
            of_profile[support.passage.text][key] = statement
            if source := support.source:
                of_source[source][key] = statement
    profiles: dict[str, list[Reading]] = defaultdict(list)
    ordinals = {}
    for reading in build.readings:
        ordinals[reading.text.name] = len(profiles[reading.group.id])
        profiles[reading.group.id].append(reading)
    groups = groups_of(build, frozenset(profiles))
    ends = {key: end_of_chain(build.sources, key) for key in build.sources}
    statements = {statement.id: statement for statement in build.statements}
    in_profiles = fixed(of_profile)
    stretches = Stretches(in_profiles)
    return Concordance(
        build=build,
        statements=statements,
        order=tuple(statements),
        of_node={node: tuple(rows) for node, rows in of_node.items()},
        naming=fixed(naming),
        of_source=fixed(of_source),
        coded=fixed(coded),
        superseded=superseded_of(build),
        withdrawn=withdrawn_of(build),
        ends=ends,
        chains=Chains(statements, ends),
        known_through=known_through(build.sources),
        of_profile=in_profiles,
        profiles={group: tuple(rows) for group, rows in profiles.items()},
        declared={group: declared_in(rows) for group, rows in profiles.items()},
        texts={reading.text.name: reading for reading in build.readings},
        ordinals=ordinals,
        stretches=stretches,
        of_stretch=OfStretch(stretches),
        problems=problems_of(build),
        notes={(r.text.name, note.id): note for r in build.readings for note in r.footnotes},
        groups=groups,
        groups_with_page=frozenset(groups),
        relations=tuple(node for node in of_node if parties_of_relation(node)),
        placed=tuple(node for node in of_node if node.startswith(PLACED)),
        latest_day=latest_day_of(build),
    )


def problems_of(build: Build) -> dict[str, tuple[Problem, ...]]:
    """Problems by the file they stand in."""
    found: dict[str, list[Problem]] = defaultdict(list)
    for problem in build.problems:
        found[problem.file].append(problem)
    return {file: tuple(rows) for file, rows in found.items()}


def superseded_of(build: Build) -> dict[str, tuple[tuple[str, str], ...]]:
    """Old statements that lead to one of today, by their node."""
    today = {statement.id for statement in build.statements} if build.redirects else set()
    found: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for old, new in build.redirects.items():
        if new in today:
            found[old.rpartition("/")[0]].append((old, new))
    return {node: tuple(rows) for node, rows in found.items()}


class Chains(Mapping[str, tuple[str, ...]]):
    """The independent publications of every statement; what only repeats another counts as that one."""

    def __init__(self, statements: Mapping[str, Statement], ends: Mapping[str, str]) -> None:
        """Those of a statement are worked out when they are asked for."""
        self.statements, self.ends = statements, ends

    def __getitem__(self, key: str) -> tuple[str, ...]:
        """Those of a statement. Raises `KeyError`."""
        ends = self.ends
        cited = {support.source for support in self.statements[key].supports if support.source}
        return tuple(sorted({ends.get(source, source) for source in cited}))

    def __contains__(self, key: object) -> bool:
        """Whether there is such a statement."""
        return key in self.statements

    def __iter__(self) -> Iterator[str]:
        """Ids in the order of the atlas."""
        return iter(self.statements)

    def __len__(self) -> int:
        """How many statements there are."""
        return len(self.statements)


def end_of_chain(sources: Mapping[str, Source], key: str) -> str:
    """The source at the end of a chain of repetitions, as far as it is known and no circle."""
    seen = {key}
    while (source := sources.get(key)) and len(source.relies_on) == 1:
        following = source.relies_on[0]
        if following in seen or following not in sources:
            break
        seen.add(following)
        key = following
    return key


def known_through(sources: Mapping[str, Source]) -> dict[str, tuple[str, ...]]:
    """Publications by what they are only known through."""
    found: dict[str, list[str]] = defaultdict(list)
    for key in sorted(sources):
        for nearer in sources[key].relies_on:
            found[nearer].append(key)
    return {key: tuple(keys) for key, keys in found.items()}


def latest_day_of(build: Build) -> int | None:
    """The latest day that anything of the atlas is dated to; of a year or month its first day."""
    dates = {build.header.described, *(source.issued for source in build.sources.values())}
    dates.update(u.checked_at or "" for s in build.statements for u in s.supports if u.checked_at)
    days = [parse_edtf(date).start_min for date in dates if date]
    return max((day for day in days if day is not None), default=None)


def last_day(edtf: str) -> int | None:
    """The last day that a date may mean; None where it is open."""
    return parse_edtf(edtf).end_max


def declared_in(readings: Iterable[Reading]) -> tuple[str, ...]:
    """Names of a group in its profiles, as they come."""
    return tuple(name for reading in readings for name in names_in(reading))


def names_in(reading: Reading) -> list[str]:
    """Names of a profile's own group: those of front matter, then those of the text."""
    return [*reading.declared_names, *(record.name for record in reading.names)]


def groups_of(build: Build, profiled: frozenset[str]) -> tuple[str, ...]:
    """Groups in the order of their names; states, bodies of states and classes of people are none."""
    shown = [
        node
        for node in build.nodes.values()
        if node.type is NodeType.GROUP and (node.kind not in NO_GROUPS or node.id in profiled)
    ]
    return tuple(node.id for node in sorted(shown, key=lambda n: (n.label.casefold(), n.id)))


def names_others(statement: Statement) -> bool:
    """Whether a statement may name nodes besides its subject; most name none."""
    value = statement.value
    return bool(statement.voices) or isinstance(value, NodeRef) or statement.property == "kind"


def named_in(statement: Statement) -> list[str]:
    """Nodes that a statement names besides its subject; the kind of a relation names its parties."""
    named = [voice.who for voice in statement.voices if voice.who]
    if statement.property == "kind":
        named += parties_of_relation(statement.subject) or ()
    if isinstance(statement.value, NodeRef):
        named.append(statement.value.id)
    return [node for node in named if node != statement.subject]


def fixed(index: Mapping[str, Mapping[str, Statement]]) -> dict[str, tuple[Statement, ...]]:
    """An index whose rows change no more."""
    return {key: tuple(rows.values()) for key, rows in index.items()}


def joined(spans: Iterable[Span]) -> tuple[Span, ...]:
    """Spans in order, those that share a character made one."""
    merged: list[Span] = []
    for span in sorted(set(spans)):
        if merged and span.start < merged[-1].end:
            merged[-1] = Span(merged[-1].start, max(merged[-1].end, span.end))
        else:
            merged.append(span)
    return tuple(merged)


class Stretches(Mapping[str, tuple[Span, ...]]):
    """Passages of every text, worked out when a text is asked for."""

    def __init__(self, of_profile: Mapping[str, tuple[Statement, ...]]) -> None:
        """Of texts with the statements that they carry."""
        self.of_profile = of_profile
        self.made: dict[str, tuple[tuple[Span, ...], dict[int, tuple[Statement, ...]]]] = {}

    def of(self, text: str) -> tuple[tuple[Span, ...], dict[int, tuple[Statement, ...]]]:
        """The stretches of a text, and by the start of each its statements, in the order of the atlas, each once."""
        known = self.made.get(text)
        if known is None:
            told = [
                (support.passage.span, statement)
                for statement in self.of_profile[text]
                for support in statement.supports
                if support.passage.text == text
            ]
            spans = joined(span for span, _ in told)
            starts = [span.start for span in spans]
            found: dict[int, dict[str, Statement]] = defaultdict(dict)
            for span, statement in told:
                found[starts[bisect_right(starts, span.start) - 1]][statement.id] = statement
            by_start = {start: tuple(rows.values()) for start, rows in found.items()}
            known = self.made[text] = spans, by_start
        return known

    def __getitem__(self, text: str) -> tuple[Span, ...]:
        """Those of a text. Raises `KeyError`."""
        return self.of(text)[0]

    def __contains__(self, text: object) -> bool:
        """Whether anything is read from a text."""
        return text in self.of_profile

    def __iter__(self) -> Iterator[str]:
        """Names of texts."""
        return iter(self.of_profile)

    def __len__(self) -> int:
        """How many texts there are."""
        return len(self.of_profile)


class OfStretch(Mapping[Stand, tuple[Statement, ...]]):
    """The statements of every stretch."""

    def __init__(self, stretches: Stretches) -> None:
        """Worked out with the stretches of a text."""
        self.stretches = stretches

    def __getitem__(self, stand: Stand) -> tuple[Statement, ...]:
        """Those of a stretch. Raises `KeyError`."""
        text, start = stand
        return self.stretches.of(text)[1][start]

    def __iter__(self) -> Iterator[Stand]:
        """Text by text."""
        return ((text, start) for text in self.stretches for start in self.stretches.of(text)[1])

    def __len__(self) -> int:
        """How many stretches there are."""
        return sum(len(self.stretches.of(text)[1]) for text in self.stretches)

    def __bool__(self) -> bool:
        """Whether there are any; they need not be counted for it."""
        return bool(self.stretches)
