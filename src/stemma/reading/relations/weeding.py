"""Relation weeding: hits that say the same, or that a firmer one makes needless.

In go the hits of a sentence or a page, out come fewer. Example: who split from a group is no successor of it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from stemma.model.dates import Mode, When
from stemma.model.nodes import RelationKind
from stemma.reading.relations.hits import Hit
from stemma.reading.relations.records import Tie, tie_of


def unique_hits(hits: Sequence[Hit]) -> list[Hit]:
    """Each kind, pair and direction once a sentence."""
    once: dict[Tie, Hit] = {}
    for hit in hits:
        key = tie_of(hit)
        if key not in once or (once[key].when is None and hit.when is not None):
            once[key] = hit
        elif hit.when and is_start_before(hit.when, once[key].when):
            once[key] = replace(once[key], when=spanned(hit.when, once[key].when))
        elif hit.when and (
            is_fuller(hit.when, once[key].when) or ends_what_began(hit.when, once[key].when)
        ):
            once[key] = replace(once[key], when=hit.when)
    return list(once.values())


def is_fuller(period: When, end: When | None) -> bool:
    """Whether a period ends when the other time says no more than that something ended."""
    first, _, last = period.edtf.partition("/")
    return end is not None and first not in ("", "..") and end.edtf == f"/{last}"


def ends_what_began(period: When, start: When | None) -> bool:
    """Whether a closed period begins with, or before, what so far is only a date: "in 2006 ... from 2006 to 2013"."""
    first, slash, last = period.edtf.partition("/")
    return (
        bool(start and slash and first and last.strip(".") and "/" not in start.edtf)
        and first <= (start.edtf if start else "") <= last
    )


def is_start_before(start: When, end: When | None) -> bool:
    """Whether one time is a date and the other, a later one, says no more than when something ended."""
    return (
        end is not None
        and end.edtf.startswith("/")
        and "/" not in start.edtf
        and not end.edtf[1:].startswith(start.edtf)
        and not start.edtf.startswith(end.edtf[1:])
    )


def spanned(start: When, end: When | None) -> When:
    """From one time to another: "a member in 1983 and left it in 1989"."""
    return replace(start, edtf=f"{start.edtf}{end.edtf if end else ''}", mode=Mode.THROUGHOUT)


def without_rivals_of_splits(hits: Sequence[Hit]) -> list[Hit]:
    """Hits of one sentence; who split from a group is no successor of it, nor the wing it began as."""
    heirs = {(hit.other.id, hit.other_acts) for hit in hits if hit.rule in CALLED_HEIR}
    splits = {
        (hit.other.id, hit.other_acts) for hit in hits if hit.kind is RelationKind.SPLIT
    } - heirs
    roofs = {hit.other.id for hit in hits if hit.rule in TAKEN_IN_AND_OUT}
    wings = {hit.other.id for hit in hits if hit.rule in BEGAN_WITHIN}
    return [
        hit
        for hit in hits
        if not (hit.kind is RelationKind.RIVAL and hit.other.id in roofs)
        if not (hit.kind is RelationKind.AFFILIATE and hit.other.id in wings)
        if not (hit.kind is RelationKind.SPLIT and (hit.other.id, hit.other_acts) in heirs)
        if hit.kind is not RelationKind.SUCCESSOR or (hit.other.id, hit.other_acts) not in splits
    ]


CALLED_HEIR = frozenset({"calls-itself-heir", "is-its-successor"})
"""Who founded it, left nothing: the sentence itself says that it succeeds."""


TAKEN_IN_AND_OUT = frozenset({"admitted-and-expelled"})
""" "The @0 admitted the @O and expelled it": the end of a membership, and no fight."""
BEGAN_WITHIN = frozenset({"began-within-by-own", "began-within-by-other"})
""" "It began as the armed wing of the @0 and broke away": a wing no longer, and not called one."""


def without_partners(hits: list[Hit]) -> list[Hit]:
    """Where groups become a new one, they merge into that and not into each other."""
    new = {hit.other.id for hit in hits if hit.rule in ("united-under", "merged-to-become")}
    return [
        hit for hit in hits if not new or hit.kind is not RelationKind.MERGER or hit.other.id in new
    ]
