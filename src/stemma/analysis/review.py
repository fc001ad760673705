"""The review: proposals laid out so that few decisions settle all, and none settles what it did not show.

In goes a build, out come `Card`s in the order of the text. Three kinds: a *batch* holds nodes of one rule
and one kind whose statements are plain; a *paragraph* holds the rest, hedged and contested ones included,
that one paragraph tells; a *person* card holds one node that names a person. A batch never takes in what
is hedged, contested or about a person. Paragraphs are chosen greedily, the one that settles most nodes
first (Chvatal 1979). Example: `cards_of(build)[0].items[0].statements`.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from stemma.model.build import Build
from stemma.model.nodes import parties_of_relation
from stemma.model.reading import Reading
from stemma.model.statement import MadeBy, NodeRef, Statement, Status
from stemma.model.strength import is_hedged, strength
from stemma.model.text import Span

CONFLICTS = ("R1", "R2", "R3", "R12", "R13")
"""Rules that contest a statement."""
LEAST = 3
"""Nodes from which one rule and one kind make a batch of their own in any case."""


class CardKind(StrEnum):
    """What one decision settles."""

    BATCH = "batch"
    PARAGRAPH = "paragraph"
    PERSON = "person"


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph of a profile."""

    profile: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Item:
    """A node with all its undecided statements."""

    node: str
    statements: tuple[Statement, ...]
    rules: frozenset[str]
    kind: str
    """Kind of relation or group, else type of node."""
    is_hedged: bool
    is_contested: bool
    names_person: bool
    homes: tuple[Block, ...]
    """Paragraphs in which it may be decided; those of its hedged statements, where it has any."""

    @property
    def is_plain(self) -> bool:
        """Whether a batch may take it in."""
        return (
            not (self.is_hedged or self.is_contested or self.names_person) and len(self.rules) == 1
        )


@dataclass(frozen=True, slots=True)
class Card:
    """What one decision settles."""

    kind: CardKind
    items: tuple[Item, ...]
    rule: str = ""
    topic: str = ""
    """Kind of all nodes of a batch."""
    block: Block | None = None
    """The paragraph, where it is one."""

    @property
    def statements(self) -> tuple[Statement, ...]:
        """All statements in order."""
        return tuple(s for item in self.items for s in item.statements)

    @property
    def id(self) -> str:
        """Stable while its statements are undecided."""
        return f"{self.kind}:{self.rule}:{self.items[0].node}:{len(self.statements)}"


def cards_of(build: Build) -> list[Card]:
    """The cards that settle every undecided proposal, in the order of the text."""
    items = items_of(build)
    persons = [
        Card(CardKind.PERSON, (item,), block=item.homes[0]) for item in items if item.names_person
    ]
    groups: dict[tuple[str, str], list[Item]] = defaultdict(list)
    rest: list[Item] = []
    for item in items:
        if item.is_plain:
            groups[next(iter(item.rules)), item.kind].append(item)
        elif not item.names_person:
            rest.append(item)
    batches = {key: group for key, group in groups.items() if len(group) >= LEAST}
    small = [item for key, group in groups.items() if key not in batches for item in group]
    paragraphs = cover(rest)
    left = []
    for item in small:
        home = next((block for block in item.homes if block in paragraphs), None)
        if home:
            paragraphs[home].append(item)
        else:
            left.append(item)
    for block, group in cover(left).items():
        paragraphs[block] = group
    found = persons
    found += [Card(CardKind.BATCH, tuple(g), rule, kind) for (rule, kind), g in batches.items()]
    found += [Card(CardKind.PARAGRAPH, tuple(g), block=block) for block, g in paragraphs.items()]
    order = {item.node: index for index, item in enumerate(items)}
    return sorted(found, key=lambda card: (card.kind is CardKind.BATCH, order[card.items[0].node]))


def items_of(build: Build) -> list[Item]:
    """Every node with undecided proposals."""
    waiting: dict[str, list[Statement]] = defaultdict(list)
    for statement in build.statements:
        if statement.status is Status.PROPOSED:
            waiting[statement.subject].append(statement)
    named, pairs = contested(build)
    blocks = {reading.text.name: blocks_of(reading) for reading in build.readings}
    return [
        item_of(build, node, statements, named, pairs, blocks)
        for node, statements in waiting.items()
    ]


def contested(build: Build) -> tuple[set[str], set[frozenset[str]]]:
    """Statements that a conflict names, and pairs of groups that are friend and foe."""
    named: set[str] = set()
    pairs: set[frozenset[str]] = set()
    for problem in build.problems:
        if problem.rule in CONFLICTS:
            named.update(problem.statements)
            if problem.rule == "R13":
                parties = (parties_of_relation(s.rpartition("/")[0]) for s in problem.statements)
                pairs.update(frozenset(p) for p in parties if p)
    return named, pairs


def item_of(
    build: Build,
    node: str,
    statements: Sequence[Statement],
    named: set[str],
    pairs: set[frozenset[str]],
    blocks: Mapping[str, Sequence[Block]],
) -> Item:
    """A node with what a reviewer must know of it."""
    hedged = [
        s for s in statements if is_hedged(strength(s)) or (s.made_by is MadeBy.MODEL and s.voices)
    ]
    parties = parties_of_relation(node)
    known = build.nodes.get(node)
    places = hedged or list(statements)
    homes = (homes_of(s, blocks) for s in places)
    common = [
        block for block in next(homes, []) if all(block in homes_of(s, blocks) for s in places)
    ]
    return Item(
        node,
        tuple(statements),
        frozenset(s.rule or s.made_by for s in statements),
        (known.kind or known.type) if known else node.partition("/")[0],
        bool(hedged),
        any(s.id in named for s in statements)
        or (parties is not None and frozenset(parties) in pairs),
        any(names_person(s) for s in statements),
        tuple(common or homes_of(places[0], blocks)),
    )


def names_person(statement: Statement) -> bool:
    """Whether subject, value or a voice is a person."""
    value = statement.value
    nodes = [statement.subject, value.id if isinstance(value, NodeRef) else ""]
    nodes += [voice.who or "" for voice in statement.voices]
    return any(node.startswith("person/") for node in nodes)


def blocks_of(reading: Reading) -> list[Block]:
    """The paragraphs of a profile."""
    found = (b for s in reading.sections for b in s.blocks)
    return [Block(reading.text.name, b.start, b.end) for b in found]


def homes_of(statement: Statement, blocks: Mapping[str, Sequence[Block]]) -> list[Block]:
    """The paragraphs that a statement stands in; its own words, where it stands in none."""
    found = [
        block
        for support in statement.supports
        for block in blocks.get(support.passage.text, ())
        if block.start <= support.passage.start < block.end
    ]
    passage = statement.supports[0].passage
    return list(dict.fromkeys(found)) or [Block(passage.text, passage.start, passage.end)]


def cover(items: Iterable[Item]) -> dict[Block, list[Item]]:
    """Paragraphs that together hold all items: each time the one that holds most."""
    left = list(items)
    chosen: dict[Block, list[Item]] = {}
    while left:
        held: dict[Block, list[Item]] = defaultdict(list)
        for item in left:
            for block in item.homes:
                held[block].append(item)
        best = max(held, key=lambda block: (len(held[block]), -block.start))
        chosen[best] = held[best]
        taken = {item.node for item in held[best]}
        left = [item for item in left if item.node not in taken]
    return chosen


def passages_of(item: Item) -> list[tuple[str, Span]]:
    """Every passage that carries a statement of the item: profile and place, each once."""
    found = ((s.passage.text, s.passage.span) for st in item.statements for s in st.supports)
    return sorted(dict.fromkeys(found))
