"""Theatres: the regional maps that an atlas names, with the groups that each holds.

In goes a concordance, out come theatres in the order of `atlas.toml`. A theatre lists countries, by
name or ISO code, and groups, by id; a group belongs to it when it is listed, or when a statement places
it or an attack of its in one of the countries. Example: `central-asia = ["Uzbekistan", "KG", "imu"]`.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

from stemma.model.statement import NodeRef
from stemma.publishing.views.concordance import Concordance
from stemma.reading.gazetteer import gazetteer

PLACED = ("place", "country")
ATTRIBUTION = ("perpetrator", "perpetrator_affiliation")


@dataclass(frozen=True, slots=True)
class Theatre:
    """A regional map."""

    key: str
    name: str
    holds: tuple[str, ...]
    """Countries as listed, groups by name."""
    groups: tuple[str, ...]
    """Node ids, in the order of the atlas."""


def theatres_of(concordance: Concordance) -> tuple[Theatre, ...]:
    """Every theatre of the atlas."""
    declared = concordance.build.header.theatres
    where = countries_of_groups(concordance) if declared else {}
    return tuple(
        Theatre(
            key,
            named(key),
            tuple(held_by_name(concordance, held) for held in holds),
            members(concordance, where, holds),
        )
        for key, holds in declared.items()
    )


def held_by_name(concordance: Concordance, held: str) -> str:
    """A group's name; a country as it is listed."""
    node = concordance.build.nodes.get(f"group/{held}")
    return node.label if node else held


def named(key: str) -> str:
    """A theatre's key as a heading."""
    return " ".join(word[:1].upper() + word[1:] for word in key.replace("_", "-").split("-"))


def members(
    concordance: Concordance, where: dict[str, set[str]], holds: tuple[str, ...]
) -> tuple[str, ...]:
    """The groups that a theatre lists or whose places lie in its countries."""
    known = gazetteer().countries
    codes = {known.get(held, held).upper() for held in holds}
    listed = {f"group/{held}" for held in holds}
    return tuple(
        group
        for group in concordance.groups
        if group in listed or not codes.isdisjoint(where.get(group, ()))
    )


def countries_of_groups(concordance: Concordance) -> dict[str, set[str]]:
    """ISO codes of the countries that statements place a group, or an attack of its, in."""
    found: dict[str, set[str]] = defaultdict(set)
    for node, statements in concordance.of_node.items():
        type, _, rest = node.partition("/")
        if type not in ("attack", "presence"):
            continue
        codes = {code for s in statements if s.property in PLACED if (code := country_of(s.value))}
        groups = {f"group/{rest.partition('/')[0]}"} if type == "presence" else set()
        groups |= {
            s.value.id
            for s in statements
            if s.property in ATTRIBUTION and isinstance(s.value, NodeRef)
        }
        for group in groups:
            found[group] |= codes
    return found


def country_of(value: object) -> str:
    """The ISO code that a place's id begins with; empty for a place whose country is not known."""
    name = value.id.partition("/")[2] if isinstance(value, NodeRef) else str(value)
    code = name.partition("-")[0]
    return code.upper() if code.upper() in gazetteer().names else ""
