"""Nodes: the things, and the facts with a life of their own, that statements are about.

In go a type and readable parts, out comes an id such as `attack/1999-05-02-gulu`. Ids are made from
content, never from a counter; nodes belong to the atlas, not to a profile.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from stemma.model.records import record


class NodeType(StrEnum):
    """What a node is; the first part of its id."""

    GROUP = "group"
    PERSON = "person"
    PLACE = "place"
    LISTING_REGIME = "regime"
    SECTION = "section"
    ATTACK = "attack"
    EVENT = "event"
    RELATION = "relation"
    LEADERSHIP = "leadership"
    DESIGNATION = "designation"
    PRESENCE = "presence"
    SIZE = "size"
    NAME_CHANGE = "name-change"


class GroupKind(StrEnum):
    """Kinds of collective actors."""

    ARMED_GROUP = "armed_group"
    UMBRELLA = "umbrella"
    JOINT_UNIT = "joint_unit"
    FACTION = "faction"
    MEDIA_BRANCH = "media_branch"
    PARTY = "party"
    STATE_BODY = "state_body"
    INTERGOVERNMENTAL = "intergovernmental"
    UNNAMED = "unnamed"
    CLASS = "class"


class RelationKind(StrEnum):
    """Kinds of relations; in directed kinds `a` acts on `b`."""

    ALLY = "ally"
    RIVAL = "rival"
    AFFILIATE = "affiliate"
    SPLIT = "split"
    MERGER = "merger"
    UMBRELLA_MEMBER = "umbrella_member"
    SUCCESSOR = "successor"
    SUPPORT = "support"
    PLEDGE = "pledge"
    JOINT_UNIT = "joint_unit"
    JOINT_OPERATION = "joint_operation"
    HOST = "host"

    @property
    def is_directed(self) -> bool:
        """Whether the order of the parties means something."""
        return self not in UNDIRECTED


UNDIRECTED = frozenset(
    {
        RelationKind.ALLY,
        RelationKind.RIVAL,
        RelationKind.JOINT_UNIT,
        RelationKind.JOINT_OPERATION,
    }
)


@record
@dataclass(frozen=True, slots=True)
class Node:
    """A thing or a fact that statements attach to."""

    id: str
    """`type/slug`, made from what it is called, when and where."""
    type: NodeType
    """What it is."""
    label: str
    """Its name as printed where it was met first."""
    kind: str = ""
    """For groups one of `GroupKind`, for relations one of `RelationKind`; else empty."""


APOSTROPHE = re.compile(r"[’'ʻʼ`]")
NO_LETTERS = re.compile(r"[\W_]+")
ARTICLE = re.compile(r"^[Tt]he\s+")
EDTF_SIGNS = re.compile(r"[\[\]{}~?%]")
BORDERS = re.compile(r"[/,]")


@lru_cache(maxsize=4096)
def slug(text: str) -> str:
    """Lower-case ASCII words joined by hyphens; other scripts keep their letters.

    Marks are dropped where a base letter remains ("Al-Fātiḥ" -> "al-fatih"). Nothing left gives
    "unnamed", so an id is never empty and never holds a dot, a slash or a blank.
    """
    letters = text.lower()
    if not text.isascii():
        folded = unicodedata.normalize("NFKD", text).casefold()
        letters = "".join([c for c in folded if not unicodedata.combining(c)])
    words = APOSTROPHE.sub("", letters)
    return NO_LETTERS.sub("-", words).strip("-")[:80].strip("-") or "unnamed"


def group_id(name: str) -> str:
    """`group/slug`, a leading article left out."""
    return "group/" + slug(ARTICLE.sub("", name))


def person_id(name: str) -> str:
    """`person/slug`."""
    return "person/" + slug(name)


def attack_id(when: str | None, place: str | None, *, country: str | None = None) -> str:
    """`attack/DATE-PLACE`: the first day or month as printed, then the first place named."""
    return "attack/" + join_parts(date_part(when), place or country)


def event_id(when: str | None, what: str) -> str:
    """`event/DATE-WHAT`."""
    return "event/" + join_parts(date_part(when), " ".join(what.split()[:8]))


def relation_id(kind: RelationKind, a: str, b: str, start: str | None) -> str:
    """`relation/KIND/A~B/START`; parties are group slugs, sorted where the kind is undirected."""
    parties = [a, b] if kind.is_directed else sorted([a, b])
    names = "~".join(party.rpartition("/")[2] for party in parties)
    return f"relation/{kind.value.replace('_', '-')}/{names}/{date_part(start)}"


def parties_of_relation(node: str) -> tuple[str, str] | None:
    """The group ids of a relation's two parties, from its id; None for any other node."""
    type, *parts = node.split("/")
    if type != "relation" or len(parts) != 3:
        return None
    a, _, b = parts[1].partition("~")
    return f"group/{a}", f"group/{b}"


def leadership_id(group: str, person: str, start: str | None) -> str:
    """`leadership/GROUP/PERSON/START`."""
    return f"leadership/{tail(group)}/{slug(person)}/{date_part(start)}"


def designation_id(group: str, authority: str, regime: str, start: str | None) -> str:
    """`designation/GROUP/AUTHORITY-REGIME/START`."""
    return f"designation/{tail(group)}/{slug(f'{authority} {regime}')}/{date_part(start)}"


def presence_id(group: str, place: str, when: str | None) -> str:
    """`presence/GROUP/PLACE/WHEN`; functions (base, training, ...) are statements on it."""
    return f"presence/{tail(group)}/{slug(place)}/{date_part(when)}"


def section_id(group: str, section: str) -> str:
    """`section/GROUP/SECTION`: what a section says of itself ("a partial list")."""
    return f"section/{tail(group)}/{slug(section)}"


def date_part(edtf: str | None) -> str:
    """The start of a date as printed, for an id: `2002-12/2003-05` -> `2002-12`; none: `undated`."""
    if not edtf:
        return "undated"
    first = EDTF_SIGNS.sub("", edtf).replace("..", "/")
    known = [part for part in BORDERS.split(first) if part]
    return known[0].lower() if known else "undated"


def join_parts(*parts: str | None) -> str:
    """Slug parts joined by hyphens, absent ones left out."""
    return "-".join(slug(part) for part in parts if part)


def tail(node: str) -> str:
    """What stands after the type: `group/abc` -> `abc`."""
    return node.partition("/")[2]
