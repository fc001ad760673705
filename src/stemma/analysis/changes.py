"""Changes between two versions of a profile, statement by statement.

In go two readings in any layouts, out come `Changes`: statements added, withdrawn, changed (same node and
property, another proposition), re-sourced (same proposition, other publications), and sentences that only
their wording tells apart. Example: `compare(old, new).changed[0].new.value`.

Events told in prose are named after their sentence; one whose facts are the same under another wording is
the same event here. Sources are compared by what they are (title, date, house), never by their key.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from rapidfuzz import fuzz, process

from stemma.analysis.prose import Told, prose_of
from stemma.model.identifiers import ENCODER, normal_text, statement_id, value_json
from stemma.model.nodes import NodeType, slug
from stemma.model.reading import Reading
from stemma.model.statement import Statement
from stemma.model.text import Span

ALIKE = 55
"""Similarity (0 to 100) from which two sentences are one sentence reworded."""
Named = frozenset[tuple[str, str, str]]


@dataclass(frozen=True, slots=True)
class Pair:
    """One proposition before and after."""

    old: Statement
    new: Statement


@dataclass(frozen=True, slots=True)
class Reworded:
    """A sentence whose statements are the same; an empty side: the sentence is new, or gone."""

    old: str
    new: str
    span: Span
    """Where it stands in the new version; where it is gone, in the old one."""


@dataclass(frozen=True, slots=True)
class Renamed:
    """A node that probably goes on under another id, since most of what is said of it is the same."""

    old: str
    new: str


@dataclass(frozen=True, slots=True)
class Changes:
    """All that differs."""

    added: tuple[Statement, ...] = ()
    withdrawn: tuple[Statement, ...] = ()
    changed: tuple[Pair, ...] = ()
    resourced: tuple[Pair, ...] = ()
    """Same id, other publications."""
    renamed: tuple[Renamed, ...] = ()
    """A hint; the statements of both nodes stand among the added and the withdrawn."""
    prose: tuple[Reworded, ...] = ()


def compare(old: Reading, new: Reading) -> Changes:
    """What the new version changes."""
    before, after = told_facts(old), told_facts(new)
    before = under_new_names(before, after)
    gone = [s for key, s in before.items() if key not in after]
    come = [s for key, s in after.items() if key not in before]
    changed, withdrawn, added = pair_up(gone, come)
    resourced = [
        Pair(before[key], after[key])
        for key in after
        if key in before and sources_of(before[key], old) != sources_of(after[key], new)
    ]
    differing = {
        s.id for s in (*withdrawn, *added, *(p.old for p in changed), *(p.new for p in changed))
    }
    return Changes(
        tuple(added), tuple(withdrawn), tuple(changed), tuple(resourced),
        tuple(renamed(withdrawn, added)), tuple(reworded(old, new, differing)),
    )  # fmt: skip


def told_facts(reading: Reading) -> dict[str, Statement]:
    """Statements by id, without the sentences that describe events: those are wording."""
    is_event = NodeType.EVENT.value + "/"
    return {
        s.id: s
        for s in reading.statements
        if not (s.subject.startswith(is_event) and s.property == "description")
    }


def under_new_names(
    before: Mapping[str, Statement], after: Mapping[str, Statement]
) -> dict[str, Statement]:
    """The old statements with events of equal facts under the new version's ids."""
    old, new = facts_of_events(before.values()), facts_of_events(after.values())
    free: dict[frozenset[str], list[str]] = defaultdict(list)
    for node, facts in new.items():
        if node not in old:
            free[facts].append(node)
    names = {
        node: free[facts].pop(0)
        for node, facts in old.items()
        if node not in new and free.get(facts)
    }
    moved = (with_subject(s, names.get(s.subject, s.subject)) for s in before.values())
    return {s.id: s for s in moved}


def facts_of_events(statements: Iterable[Statement]) -> dict[str, frozenset[str]]:
    """The propositions of each event, its id left out."""
    found: dict[str, set[str]] = defaultdict(set)
    for s in statements:
        if s.subject.startswith(NodeType.EVENT.value + "/"):
            found[s.subject].add(proposition(s))
    return {node: frozenset(facts) for node, facts in found.items()}


def proposition(statement: Statement) -> str:
    """What is said, without the node it is said of."""
    return with_subject(statement, "").id


def with_subject(statement: Statement, subject: str) -> Statement:
    """The same proposition of another node."""
    if subject == statement.subject:
        return statement
    s = statement
    identifier = statement_id(
        subject, s.property, s.value, polarity=s.polarity, certainty=s.certainty, voices=s.voices,
        stance=s.stance, when=s.when, place=s.place,
    )  # fmt: skip
    return replace(statement, id=identifier, subject=subject)


def pair_up(
    gone: Sequence[Statement], come: Sequence[Statement]
) -> tuple[list[Pair], list[Statement], list[Statement]]:
    """Changed pairs of one node and property, the most alike first, and what is left over."""
    slots: dict[tuple[str, str], list[Statement]] = defaultdict(list)
    for statement in come:
        slots[statement.subject, statement.property].append(statement)
    pairs, withdrawn = [], []
    for statement in gone:
        candidates = slots.get((statement.subject, statement.property), [])
        if not candidates:
            withdrawn.append(statement)
            continue
        words = ENCODER.encode(value_json(statement.value))
        best = max(candidates, key=lambda c: fuzz.ratio(words, ENCODER.encode(value_json(c.value))))
        candidates.remove(best)
        pairs.append(Pair(statement, best))
    left = {s.id for rest in slots.values() for s in rest}
    return pairs, withdrawn, [s for s in come if s.id in left]


def sources_of(statement: Statement, reading: Reading) -> Named:
    """The publications that carry a statement: title, date and house of each."""
    keys = {s.source for s in statement.supports if s.source}
    return frozenset(
        (slug(source.title), source.issued, slug(source.container_title or source.publisher))
        for source in reading.sources
        if source.id in keys
    )


def renamed(gone: Sequence[Statement], come: Sequence[Statement]) -> list[Renamed]:
    """Nodes that left and came with at least half of their propositions in common."""
    left, right = by_node(gone), by_node(come)
    found = []
    for node, facts in left.items():
        same = [n for n in right if n.partition("/")[0] == node.partition("/")[0]]
        best = max(same, key=lambda n: len(facts & right[n]), default=None)
        if best and len(facts & right[best]) * 2 >= max(len(facts), len(right[best])):
            found.append(Renamed(node, best))
    return found


def by_node(statements: Sequence[Statement]) -> dict[str, set[str]]:
    """Propositions by node."""
    found: dict[str, set[str]] = defaultdict(set)
    for statement in statements:
        found[statement.subject].add(proposition(statement))
    return found


def reworded(old: Reading, new: Reading, differing: set[str]) -> list[Reworded]:
    """Sentences that differ while no statement that rests on them does."""
    before, after = sentences(old), sentences(new)
    gone = [each for words, each in before.items() if words not in after]
    come = [each for words, each in after.items() if words not in before]
    touches_old, touches_new = touched(old, differing), touched(new, differing)
    come_by_words = {words_of(each): each for each in come if not touches_new(each.span)}
    found = []
    for each in sorted(gone, key=lambda told: touches_old(told.span), reverse=True):
        match = process.extractOne(
            words_of(each), list(come_by_words), scorer=fuzz.ratio, score_cutoff=ALIKE
        )
        twin = come_by_words.pop(match[0]) if match else None
        if not touches_old(each.span):
            span = twin.span if twin else each.span
            found.append(Reworded(words_of(each), words_of(twin) if twin else "", span))
    found += [Reworded("", words, each.span) for words, each in come_by_words.items()]
    return found


def touched(reading: Reading, differing: set[str]) -> Callable[[Span], bool]:
    """Whether a statement that differs rests on a stretch."""
    spans = [s.passage.span for st in reading.statements if st.id in differing for s in st.supports]
    return lambda span: any(each.overlaps(span) for each in spans)


def sentences(reading: Reading) -> dict[str, Told]:
    """Sentences by their words in normal form."""
    return {words_of(each): each for each in prose_of(reading)}


def words_of(each: Told) -> str:
    """The words of a sentence, bullets and blanks aside."""
    return normal_text(each.words).lstrip("-*• ")
