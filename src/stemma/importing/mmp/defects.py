"""Defects that only show between rows, or between a row and its text.

In go links, groups and their lives, out come problems on the rows. Nothing is mended here.

Problems: `repeat-row`, `repeat-relation`, `copies-disagree`, `ally-and-rival`, `names-neither`,
`text-missing`, `kind-unlikely`, `end-before-start`, `relation-outside-life`.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from itertools import combinations

from stemma.importing.mmp.groups import Roll
from stemma.importing.mmp.links import CodedLink
from stemma.importing.mmp.naming import names
from stemma.model.dates import overlaps, parse_edtf
from stemma.model.nodes import RelationKind
from stemma.model.problem import Severity
from stemma.reading.relations.tie_kinds import margin, read_tie_kinds


def report_repeats(links: Iterable[CodedLink]) -> set[int]:
    """Rows of one table that say one thing twice; returns `id(row)` of exact repeats, which are left out.

    One row per link and map is no repeat: rows of the same link are passed over.
    """
    seen: dict[tuple[str, str, frozenset[str], str], CodedLink] = {}
    exact: set[int] = set()
    for link in links:
        key = (link.table.table.name, link.kind, link.pair, link.date.edtf or link.date.written)
        first = seen.setdefault(key, link)
        if first.link == link.link:
            continue
        same_text = normal(first.text) == normal(link.text)
        code = "repeat-row" if same_text else "repeat-relation"
        message = (
            f"expected a relation once, found {link.kind} of the same pair and date again (link "
            f"{first.link}, line {first.row.line}){'' if same_text else ', with another text'}"
        )
        if same_text:
            exact.add(id(link.row))
            link.table.leave(link.row, Severity.WARNING, code, message, "remove one of the rows")
        else:
            link.table.table.report(
                link.row, Severity.WARNING, code, message,
                "join the two texts in one row; both rows support one relation here",
            )  # fmt: skip
    return exact


def normal(text: str) -> str:
    """A text for comparison: case, marks and punctuation left out."""
    return " ".join(re.findall(r"\w+", text.casefold()))


def report_disagreements(links: Iterable[CodedLink]) -> None:
    """One link id coded in two ways by two copies."""
    by_link: dict[str, list[CodedLink]] = defaultdict(list)
    for link in links:
        by_link[link.link].append(link)
    for rows in by_link.values():
        first = rows[0]
        for other in rows[1:]:
            if other.copy is not first.copy and (said := difference(first, other)):
                other.table.table.report(
                    other.row, Severity.WARNING, "copies-disagree",
                    f"expected link {other.link} as in copy {first.copy.name} (line {first.row.line}), found {said}",
                    "decide which copy is right; both are taken over, each voiced by its copy",
                )  # fmt: skip


def difference(first: CodedLink, other: CodedLink) -> str:
    """How two codings of one link differ; a coarser date is no difference."""
    if first.pair != other.pair:
        return "another pair of groups"
    if first.kind is not other.kind:
        return f"{other.kind} for {first.kind}"
    one, two = first.date.edtf, other.date.edtf
    if one and two and not (one.startswith(two) or two.startswith(one)):
        return f"{two} for {one}"
    return ""


def report_ally_and_rival(links: Iterable[CodedLink]) -> None:
    """A pair coded friend and foe at one time; no end is coded, so only starts can be compared."""
    by_pair: dict[frozenset[str], list[CodedLink]] = defaultdict(list)
    for link in links:
        if link.kind in (RelationKind.ALLY, RelationKind.RIVAL):
            by_pair[link.pair].append(link)
    for rows in by_pair.values():
        for one, two in combinations(rows, 2):
            if one.kind is not two.kind and one.table is two.table and at_once(one, two):
                two.table.table.report(
                    two.row, Severity.WARNING, "ally-and-rival",
                    f"expected one kind at one time, found {two.kind} where line {one.row.line} has {one.kind} "
                    f"from {one.date.edtf or 'an unknown date'}",
                    "give one of them another date, or an end",
                )  # fmt: skip


def at_once(one: CodedLink, two: CodedLink) -> bool:
    """Whether both can have begun on one day."""
    if one.date.edtf is None or two.date.edtf is None:
        return True
    return overlaps(parse_edtf(one.date.edtf), parse_edtf(two.date.edtf))


def report_texts(links: Iterable[CodedLink], roll: Roll) -> set[int]:
    """Descriptions that are empty, or that name neither of the two groups: the column may have slipped.

    Returns `id(row)` of the latter: their text is not taken over.
    """
    slipped: set[int] = set()
    for link in links:
        groups = [g for p in (link.first, link.second) if (g := roll.find(p)) and not g.is_nameless]
        if not link.text:
            link.table.table.report(
                link.row, Severity.NOTICE, "text-missing",
                "expected a description, found none", "add one, with its source",
            )  # fmt: skip
        elif groups and not any(names(link.text, n) for g in groups for n in (g.name, *g.aliases)):
            listed = " nor ".join(group.name for group in groups)
            link.table.table.report(
                link.row, Severity.WARNING, "names-neither",
                f"expected a description of these groups, found one that names neither {listed}; it is not taken over",
                "compare it with another copy: the column may have slipped against the others",
            )  # fmt: skip
            slipped.add(id(link.row))
    return slipped


def report_kinds(links: Iterable[CodedLink], roll: Roll) -> None:
    """Friends whose description speaks of enemies, and the other way round; kinds of one side are not judged."""
    for link in links:
        groups = [group.name for p in (link.first, link.second) if (group := roll.find(p))]
        ties = read_tie_kinds(link.text, groups)
        if not ties or link.kind not in SIDES or margin(ties) < SURE or ties[0].points < PLENTY:
            continue
        best = ties[0]
        if best.kind in SIDES and SIDES[best.kind] != SIDES[link.kind]:
            link.table.table.report(
                link.row, Severity.NOTICE, "kind-unlikely",
                f"expected words of {link.kind} in the description, found "
                + ", ".join(f'"{word.strip()}"' for word in best.words[:3]),
                f"read the description again: is it {best.kind}?",
            )  # fmt: skip


SIDES = {
    RelationKind.ALLY: "friends", RelationKind.AFFILIATE: "friends", RelationKind.MERGER: "friends",
    RelationKind.RIVAL: "enemies",
}  # fmt: skip
SURE, PLENTY = 0.7, 3.0
"""How far ahead the words of one kind must be, and how many points they need, before we ask."""


def report_lives(
    links: Iterable[CodedLink], roll: Roll, lives: Mapping[str, tuple[int | None, int | None]]
) -> None:
    """Relations that begin before a party was formed or after it ended; `lives` holds years by group key."""
    for link in links:
        year = int(link.date.edtf[:4]) if link.date.edtf else None
        for party in (link.first, link.second):
            group = roll.find(party)
            start, end = lives.get(group.key, (None, None)) if group else (None, None)
            if year and group and ((start and year < start) or (end and year > end)):
                link.table.table.report(
                    link.row, Severity.NOTICE, "relation-outside-life",
                    f"expected a date within the life of {group.name} ({start or '?'} to {end or 'now'}), found {link.date.edtf}",
                    "correct the date of the relation, or the years of the group",
                )  # fmt: skip
