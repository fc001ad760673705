"""Pages: templates become files below the site's root.

In go a path such as `groups/abc/index.html`, a template and its fields, out comes a file. Every value
is escaped, an absent one is a fault, and days keep their month on the same line. No page holds script
of its own; style only groups' pages do, the site's own and named by its digest, so that they paint after
one round trip. None may ask another host for anything: the policy stands in every page.
"""

from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources
from pathlib import Path

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from stemma.model.build import Build
from stemma.model.dates import MONTHS
from stemma.publishing.drawings.legend import Sample
from stemma.publishing.site.addresses import Links
from stemma.publishing.views.fact_tables import Row

POLICY = (
    "default-src 'none'; style-src 'self' file:{style}; script-src 'self' file:; img-src 'self' data: file:; "
    "font-src 'self' file:; frame-src 'self' file:; base-uri 'none'; form-action 'none'"
)
"""Content security: only what lies beside the page; `file:` for pages opened by double click."""
DAY_AND_MONTH = re.compile(
    rf"\b(\d{{1,2}}) (?=(?:{'|'.join(MONTHS)})\b)|\b({'|'.join(MONTHS)}) (?=\d{{1,2}}\b(?!\d))"
    r"|\b(pp?\.|no\.|vol\.) (?=\d)"
)
OTHER_WAY = re.compile(
    "[\u0590-\u08ff\u200e\u200f\u202a-\u202e\u2066-\u2069\ufb1d-\ufdff\ufe70-\ufeff\U00010800-\U00010fff\U0001e800-\U0001efff]"
)
"""Letters that are written from right to left, and characters that turn the direction."""
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
        self.templates = Environment(
            loader=PackageLoader("stemma.publishing.site"),
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
        )

    def write(
        self, path: str, template: str, *, preview: Preview | None = None, **fields: object
    ) -> None:
        """One page at a path such as `groups/abc/index.html`."""
        words = self.templates.get_template(template).render(
            link=self.links(path), path=path, preview=preview, **fields
        )
        self.put(path, words)

    def put(self, path: str, words: str) -> None:
        """A file of text at a path."""
        self.written.append(path)
        target = self.folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(words.encode("utf-8", "replace"))

    @staticmethod
    def links(path: str) -> Links:
        """Links from the page at a path."""
        return Links("../" * path.count("/"))


def upper_first(words: str) -> str:
    """Words with a capital; names and abbreviations in them stay as they are."""
    return words[:1].upper() + words[1:]


def own_direction(words: str) -> Markup:
    """The attribute of words that may run the other way; most need none, and it weighs."""
    return Markup(' dir="auto"') if OTHER_WAY.search(words) else Markup("")


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


def unbroken(value: object) -> object:
    """Words whose days stay with their months, and pages with their numbers, on one line."""
    if type(value) is not str:
        return value
    return DAY_AND_MONTH.sub(lambda found: f"{found[0][:-1]}\u00a0", value)


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
