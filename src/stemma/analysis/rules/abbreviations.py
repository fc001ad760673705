"""Abbreviations that come too late or twice, and short names that could mean two groups.

In goes the case, out come notices: `abbreviation-unexplained` (used before it is introduced),
`abbreviation-late` (introduced after the full name was used), `expansion-differs` (two expansions of
one abbreviation), `ambiguous-name` (a bare name that two longer names of the page share).
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from stemma.analysis.case import Case
from stemma.analysis.prose import Told, matches, remark
from stemma.model.nodes import NodeType
from stemma.model.problem import Problem
from stemma.model.reading import Reading
from stemma.model.text import Span

INTRODUCED = re.compile(
    r"(?P<name>[A-Z][\w’'-]*(?: (?:of|the|and|for|in|de|al|du|des|ul|ut|i) (?:the )?[A-Z][\w’'-]*| [A-Z][\w’'-]*)*)"
    r" \((?P<short>[A-Z][A-Za-z]?[A-Z-]*[A-Z])\)"
)
LONGER = re.compile(r"(?<=[a-z] )(?P<head>[A-Z][\w’-]+) (?P<last>[A-Z][a-z]{3,})(?![\w-])")
COMMON = frozenset(
    [
        "Army",
        "Front",
        "Movement",
        "Party",
        "State",
        "Group",
        "Forces",
        "Force",
        "Brigade",
        "Brigades",
        "Council",
        "Union",
        "Network",
        "Province",
    ]
)
"""Kinds of groups: alone they are no name."""


@dataclass(frozen=True, slots=True)
class Introduction:
    """An abbreviation in brackets after its name."""

    name: str
    short: str
    span: Span


def find_abbreviations(case: Case) -> Iterator[Problem]:
    """All four kinds."""
    for reading, told in case.told():
        introduced = introductions(told)
        yield from late(reading, told, introduced)
        yield from differing(reading, introduced)
        yield from ambiguous(reading, told)


def introductions(told: Sequence[Told]) -> dict[str, list[Introduction]]:
    """Introductions by abbreviation, in the order of the text."""
    found: dict[str, list[Introduction]] = defaultdict(list)
    for each, match in matches(list(told), INTRODUCED):
        name = re.sub(r"^(?:The|A|An) ", "", match["name"])
        if match["short"][0] in {word[0].upper() for word in re.split(r"[\s-]+", name) if word}:
            found[match["short"]].append(Introduction(name, match["short"], each.at(match)))
    return found


def late(
    reading: Reading, told: Sequence[Told], introduced: dict[str, list[Introduction]]
) -> Iterator[Problem]:
    """Introductions that come after a use of the short or the full name."""
    for short, places in introduced.items():
        first = places[0]
        bare = first_use(told, short, first.span.start)
        if bare:
            yield remark(
                reading, bare, "names", "abbreviation-unexplained",
                f"expected the full name before its abbreviation, found {short} first",
                f"write “{first.name} ({short})” here", others=[first.span],
            )  # fmt: skip
        full = first_use(told, first.name, first.span.start)
        if full:
            yield remark(
                reading, first.span, "names", "abbreviation-late",
                f"expected {short} introduced where {first.name} is first named, found it later",
                "move the bracket to the first use", others=[full],
            )  # fmt: skip


def first_use(told: Sequence[Told], words: str, before: int) -> Span | None:
    """The first place where the words stand by themselves before an offset."""
    pattern = re.compile(rf"(?<![\w(-]){re.escape(words)}(?![\w)-])")
    for each in told:
        found = pattern.search(each.words)
        if found and each.at(found).start < before:
            return each.at(found)
    return None


def differing(reading: Reading, introduced: dict[str, list[Introduction]]) -> Iterator[Problem]:
    """A later introduction that expands the abbreviation in another way."""
    for short, places in introduced.items():
        for place in places[1:]:
            if place.name.casefold() != places[0].name.casefold():
                yield remark(
                    reading, place.span, "names", "expansion-differs",
                    f"expected {short} expanded as {places[0].name!r}, found {place.name!r}",
                    "write the name in one way", others=[places[0].span],
                )  # fmt: skip


def ambiguous(reading: Reading, told: Sequence[Told]) -> Iterator[Problem]:
    """A bare word that ends the names of two groups of the page."""
    for word, heads in longer_names(reading, told).items():
        whole = "|".join(re.escape(head) for head in sorted(heads))
        pattern = re.compile(rf"(?<![\w-])(?P<head>(?:{whole}) )?{re.escape(word)}(?![\w-])")
        found = matches(list(told), pattern)
        bare = [each.at(m) for each, m in found if not m["head"] and is_bare(each, m)]
        if len(heads) > 1 and bare:
            names = " or ".join(f"{head} {word}" for head in sorted(heads))
            yield remark(
                reading, bare[0], "names", "ambiguous-name",
                f"expected {names}, found {word} alone ({len(bare)} times)",
                "write which of them is meant", others=bare[1:], note="again",
            )  # fmt: skip


def longer_names(reading: Reading, told: Sequence[Told]) -> dict[str, set[str]]:
    """Last words of group names, each with what the page prints before it ("the Northern X")."""
    last = {
        node.label.split()[-1]
        for node in reading.nodes.values()
        if node.type is NodeType.GROUP and node.kind != "state_body" and " " in node.label
    }
    longer: dict[str, set[str]] = defaultdict(set)
    for _, found in matches(list(told), LONGER):
        if found["last"] in last and found["last"] not in COMMON:
            longer[found["last"]].add(found["head"])
    return longer


def is_bare(each: Told, match: re.Match[str]) -> bool:
    """Whether no other capitalised word stands right before it ("Kenyan Front" is a name of its own)."""
    before = each.words[: match.start()].rsplit(" ", 2)
    last = before[-2] if len(before) > 1 and before[-1] == "" else ""
    return not last[:1].isupper() or last.endswith((".", ",")) or len(before) == 2
