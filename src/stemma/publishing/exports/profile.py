"""The canonical Markdown profile of a reading (`contracts/profile.md`).

In goes a `Reading` of any layout, out comes what an author would write: headings in their order,
footnotes named by section, nothing made by a machine. Reading it back gives the same statements.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping

import yaml

from stemma.model.reading import Block, BlockKind, Reading, Section
from stemma.model.sections import TITLES
from stemma.model.sources import Footnote, Marker

SHARED = ("overview", "executive_summary", "narrative")
LITERAL = re.compile(r"[\\`*_<>\[\]]")
OPENING = re.compile(r"^(?=[#>|])")


def write_profile(reading: Reading) -> str:
    """The profile as Markdown."""
    parts = [front_matter(reading), f"# {title_of(reading)}"]
    notes = notes_by_section(reading)
    for name, heading in TITLES.items():
        blocks = [b for s in reading.sections if s.id == name for b in body_blocks(s)]
        if not blocks and not notes.get(name):
            continue
        parts.append(f"## {heading}")
        parts += [block_text(reading, block) for block in blocks]
        parts += [definition(reading, note) for note in notes.get(name, ())]
    return "\n\n".join(parts) + "\n"


def front_matter(reading: Reading) -> str:
    """The id, and what the author's front matter said besides."""
    fields: dict[str, object] = {"id": reading.group.id.partition("/")[2]}
    if reading.declared_names:
        fields["names"] = list(reading.declared_names)
    if reading.identifiers:
        fields["ids"] = dict(reading.identifiers)
    written = yaml.safe_dump(fields, allow_unicode=True, sort_keys=False).rstrip("\n")
    return f"---\n{written}\n---"


def title_of(reading: Reading) -> str:
    """The title as printed."""
    title = next((s for s in reading.sections if s.id == "title"), None)
    if title is None:
        return literal(reading.group.label)
    words = reading.text.content[title.start : title.end]
    return " ".join((words if is_markdown(reading) else literal(words)).split())


def is_markdown(reading: Reading) -> bool:
    """Whether the text is Markdown already, so that its escapes stay as they are."""
    return reading.layout == "markdown"


def body_blocks(section: Section) -> Iterator[Block]:
    """Paragraphs and items."""
    return (b for b in section.blocks if b.kind in (BlockKind.PARAGRAPH, BlockKind.ITEM))


def notes_by_section(reading: Reading) -> Mapping[str, list[Footnote]]:
    """Notes under the section that owns their list; the shared list under the last that shares it."""
    present = {section.id for section in reading.sections}
    shared = next((name for name in reversed(SHARED) if name in present), "overview")
    found: dict[str, list[Footnote]] = {}
    for note in reading.footnotes:
        owner = note.id.partition(":")[0].rstrip("-0123456789")
        owner = shared if owner == "overview" else owner
        found.setdefault(owner if owner in TITLES else "references", []).append(note)
    return found


def block_text(reading: Reading, block: Block) -> str:
    """A block with its markers as note calls."""
    starts = [marker.start for marker in reading.markers]
    first = bisect_left(starts, block.start)
    pieces = []
    at = block.start
    for marker in reading.markers[first:]:
        if marker.start >= block.end:
            break
        pieces += [words(reading, at, marker.start), call(marker)]
        at = marker.end
    pieces.append(words(reading, at, block.end))
    return OPENING.sub(r"\\", "".join(pieces)) if not is_markdown(reading) else "".join(pieces)


def words(reading: Reading, start: int, end: int) -> str:
    """A stretch of the text as Markdown."""
    text = reading.text.content[start:end]
    return text if is_markdown(reading) else literal(text)


def literal(text: str) -> str:
    """Text that Markdown shows as it is."""
    return LITERAL.sub(r"\\\g<0>", text)


def call(marker: Marker) -> str:
    """`[^section-n]`, or a marker that is known to have no note."""
    if marker.footnote is None:
        return rf"\[{marker.number}\]{{.dangling}}"
    return f"[^{marker.footnote.replace(':', '-')}]"


def definition(reading: Reading, note: Footnote) -> str:
    """A note's definition: its words as the author printed them."""
    text = reading.text.content[note.start : note.end]
    if is_markdown(reading):
        body = text.partition("]:")[2].strip()
    else:
        body = " ".join(text.partition("]")[2].split())
    return f"[^{note.id.replace(':', '-')}]: {body}"
