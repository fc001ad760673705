"""Pages: templates become files below the site's root.

In go a path such as `groups/abc/index.html`, a template and its fields, out comes a file. Every value
is escaped, an absent one is a fault, and days keep their month on the same line. No page holds script
of its own; style only groups' pages do, the site's own and named by its digest, so that they paint after
one round trip. None may ask another host for anything: the policy stands in every page.
"""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources
from pathlib import Path

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from stemma.model.build import Build
from stemma.publishing.drawings.legend import Sample
from stemma.publishing.site.addresses import Links
from stemma.publishing.site.compiled import COMPILED
from stemma.publishing.site.direction import own_direction
from stemma.publishing.site.small import Small, plain_pieces
from stemma.publishing.site.unbroken import unbroken
from stemma.publishing.spare import put_bytes
from stemma.publishing.views.fact_tables import Row

POLICY = (
    "default-src 'none'; style-src 'self' file:{style}; script-src 'self' file:; img-src 'self' data: file:; "
    "font-src 'self' file:; frame-src 'self' file:; base-uri 'none'; form-action 'none'"
)
"""Content security: only what lies beside the page; `file:` for pages opened by double click."""
LONGEST_PREVIEW = 300
"""Letters of a link's preview; the title comes before it and holds the hedge whole."""


@dataclass(frozen=True, slots=True)
class Preview:
    """What a link to a page shows elsewhere: hedges included."""

    title: str
    words: str


class Pages:
    """Renders pages into a folder."""

    def __init__(self, build: Build, folder: Path, marks: Mapping[str, str]) -> None:
        """Open the templates; `marks` are what the switches ask, by statement id."""
        self.build, self.folder, self.marks = build, folder, marks
        self.written: list[str] = []
        """Paths of the files written."""
        self.folders: set[Path] = set()
        """Folders that are there."""
        self.templates = Environment(
            loader=PackageLoader("stemma.publishing.site"),
            bytecode_cache=COMPILED,
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
            finalize=unbroken,
        )
        self.templates.filters["shared_mark"] = shared_mark
        self.templates.filters["upper_first"] = upper_first
        self.templates.filters["own_direction"] = own_direction
        self.templates.globals.update(
            policy=Markup(POLICY.format(style="")),
            styled_policy=Markup(policy()),
            style=Markup(style_in_page()),
            header=build.header,
            proposals=build.left_out.get("proposed", 0),
            marks=marks,
            small=Small(marks),
            plain_pieces=plain_pieces,
        )
        self.macros: dict[tuple[str, str], Callable[..., Markup]] = {}
        """Those that were asked for."""

    def write(
        self, path: str, template: str, *, preview: Preview | None = None, **fields: object
    ) -> None:
        """One page at a path such as `groups/abc/index.html`."""
        words = self.templates.get_template(template).render(
            link=self.links(path), path=path, preview=preview, **fields
        )
        self.put(path, words)

    def piece(self, template: str, macro: str, *fields: object) -> str:
        """A piece of a page: what a macro makes of the fields, and of the marks."""
        known = self.macros.get((template, macro))
        if known is None:
            module = self.templates.get_template(template).module
            known = self.macros[template, macro] = getattr(module, macro)
        return str(known(*fields))

    def piece_of(self, record: object, template: str, macro: str, *fields: object) -> str:
        """The same of one record of many."""
        return self.piece(template, macro, record, *fields)

    def put(self, path: str, words: str) -> None:
        """A file of text at a path."""
        self.written.append(path)
        target = self.folder / path
        if target.parent not in self.folders:
            target.parent.mkdir(parents=True, exist_ok=True)
            self.folders.add(target.parent)
        put_bytes(target, words.encode("utf-8", "replace"))

    @staticmethod
    def links(path: str) -> Links:
        """Links from the page at a path."""
        return Links("../" * path.count("/"))


def joined(pieces: Iterable[str]) -> Markup:
    """Pieces of markup, one behind the other."""
    return Markup("".join(pieces))


def upper_first(words: str) -> str:
    """Words with a capital; names and abbreviations in them stay as they are."""
    return words[:1].upper() + words[1:]


def shared_mark(row: Row, marks: Mapping[str, str]) -> str:
    """What the switches ask of a row whose values are all marked alike; empty where they differ."""
    found = {marks.get(value.id, "") for cell in row.cells for value in cell.values}
    return found.pop() if len(found) == 1 else ""


def policy() -> str:
    """The policy of pages that hold the site's style, named by its digest."""
    digest = hashlib.sha256(style_in_page().encode()).digest()
    return POLICY.format(style=f" 'sha256-{base64.b64encode(digest).decode()}'")


@cache
def style_in_page() -> str:
    """The site's style sheet as it stands in a group's page, two folders below the root."""
    sheet = resources.files("stemma.publishing.site") / "bundle" / "site.css"
    return sheet.read_text("utf-8").strip().replace("url(", "url(../../assets/")


def preview_of(title: str, *told: str) -> Preview:
    """A preview cut between its sentences, so that no hedge loses its statement."""
    words = ""
    for sentence in told:
        if len(words) + len(sentence) > LONGEST_PREVIEW:
            break
        words = f"{words} {sentence}".strip()
    return Preview(title, words or title)


def safe(samples: Iterable[Sample]) -> list[tuple[Markup, str]]:
    """Samples of a legend, whose drawings are markup of our own making, escaped there."""
    return [(Markup(sample.drawing), sample.words) for sample in samples]
