"""Addresses: where the page of a group, a node or a statement lies, and its permalink.

In go ids, out come paths below the site's root and relative links. An id never leaves the root, never
holds a character that a file system or a web server refuses, and two ids never share a path. Example:
`statement_address("attack/1999-05-02-gulu/killed~k7fq2mz")` is
`nodes/attack/1999-05-02-gulu/index.html#killed~k7fq2mz`.
"""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass
from functools import lru_cache
from urllib.parse import quote

ODD = re.compile(r"[^\w~-]")
MOST = 1 << 15
"""Addresses remembered: pages of one atlas ask for the same ones again and again."""
LONGEST = 120
"""Bytes of a path's part; file systems allow 255."""
RESERVED = frozenset(
    ["con", "prn", "aux", "nul", *(f"{name}{n}" for name in ("com", "lpt") for n in range(1, 10))]
)
"""Names that Windows keeps for itself."""


@lru_cache(MOST)
def safe_part(part: str) -> str:
    """A part of a path; one that has to be changed ends in a digest of what it was."""
    bare = ODD.sub("-", part)
    encoded = bare.encode("utf-8", "replace")
    if bare == part and part and len(encoded) <= LONGEST and part not in RESERVED:
        return part
    digest = hashlib.sha256(part.encode("utf-8", "surrogatepass")).hexdigest()[:8]
    return f"{encoded[: LONGEST - 9].decode('utf-8', 'ignore')}-{digest}"


def group_path(group: str) -> str:
    """The page of a group, by node id."""
    return f"groups/{safe_part(group.partition('/')[2])}/index.html"


def read_path(group: str) -> str:
    """The page of all that was read from a group's profiles."""
    return group_path(group).replace("/index.html", "/read/index.html")


@lru_cache(MOST)
def node_path(node: str) -> str:
    """The page of a node."""
    return "/".join(["nodes", *map(safe_part, node.split("/")), "index.html"])


def layer_path(name: str, year: str = "") -> str:
    """The page of a dataset of events, or of its events of a year."""
    return "/".join(filter(None, ("events", safe_part(name), year, "index.html")))


def source_path(key: str) -> str:
    """The page of a publication."""
    return f"sources/{safe_part(key)}/index.html"


@lru_cache(MOST)
def statement_address(identifier: str) -> str:
    """The permalink of a statement: its node's page and its anchor there."""
    node, _, anchor = identifier.rpartition("/")
    return f"{quoted(node_path(node))}#{fragment(anchor)}"


@lru_cache(MOST)
def quoted(path: str) -> str:
    """A path as part of an address."""
    return quote(path, safe="/~")


def fragment(anchor: str) -> str:
    """An anchor as part of an address."""
    return quote(anchor, safe="~:-", errors="replace")


@dataclass(frozen=True, slots=True)
class Links:
    """Links of one page; `root` leads from it to the site's root."""

    root: str

    def statement(self, identifier: str) -> str:
        """To the evidence of a statement."""
        return self.root + statement_address(identifier)

    def group(self, group: str, anchor: str = "") -> str:
        """To a group's page, or a place on it."""
        return self.page(group_path(group), anchor)

    def node(self, node: str) -> str:
        """To a node's page."""
        return self.page(node_path(node))

    def layer(self, name: str, year: str = "", anchor: str = "") -> str:
        """To a dataset of events, or to one of its events."""
        return self.page(layer_path(name, year), anchor)

    def source(self, key: str) -> str:
        """To a publication's page."""
        return self.page(source_path(key))

    def here(self, anchor: str) -> str:
        """To a place on the same page."""
        return f"#{fragment(anchor)}"

    def page(self, path: str, anchor: str = "") -> str:
        """To any page of the site."""
        place = f"#{fragment(anchor)}" if anchor else ""
        return self.root + quoted(path) + place
