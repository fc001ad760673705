"""Profiles as Word documents, with real footnotes and live Zotero fields.

In go a build, out comes one `.docx` a profile: headings, paragraphs and lists as Word knows them, each note a
footnote whose citations stand in a field of Zotero's Word plug-in (CSL-JSON inside), so that an editor goes on
working with them. What comes back from Word is read by `stemma read`, and `stemma diff` shows what a person changed.
Follows ECMA-376 (WordprocessingML). Only prose is carried: statements are made from it again. A coded statement is left
out, and counted with that reason: what comes back from Word is read as the profile's own words, so the voice of the
dataset, which is its hedge, would be lost on the way; and an edited row of a dataset has no prose to go back to.
"""

from __future__ import annotations

import io
import json
import re
import zipfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from xml.sax.saxutils import escape, quoteattr

from stemma.model.build import Build
from stemma.model.identifiers import Json
from stemma.model.reading import Block, BlockKind, Reading
from stemma.model.sources import Footnote, Source
from stemma.publishing.exports.omissions import Omissions
from stemma.publishing.exports.standards.bibliographies import csl_item
from stemma.publishing.exports.standards.xml_text import xml_text

CODED = "coded, and no prose tells it: Word would give it back as the profile's own words"
"""Why a coded statement is in no document."""
EPOCH = (1980, 1, 1, 0, 0, 0)
W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
ESCAPED = re.compile(r"\\([\\`*_{}\[\]()#+\-.!>|<~])")
DANGLING = re.compile(r"\\\[(\d+)\\\]\{\.dangling\}")
BULLET = re.compile(r"\s*[-*]\s+")
HASHES = re.compile(r"^#+\s+")
DEFINITION = re.compile(r"^\s*\[\^[^\]]+\]:\s*")
NOTES = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
TYPES = "application/vnd.openxmlformats-officedocument.wordprocessingml"
SCHEMA = "https://github.com/citation-style-language/schema/raw/master/csl-citation.json"


@dataclass(slots=True)
class Document:
    """A document on its way: its body, and its footnotes in the order of their calls."""

    reading: Reading
    sources: Mapping[str, Source]
    notes: list[str] = field(default_factory=list)

    def call(self, note: Footnote) -> str:
        """A run that calls a footnote; each call has a note of its own, as Word wants it."""
        number = len(self.notes) + 1
        self.notes.append(note_xml(self, note, number))
        return (
            '<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr>'
            f'<w:footnoteReference w:id="{number}"/></w:r>'
        )


def docx_files(build: Build, left: Omissions) -> Mapping[str, bytes]:
    """One document a profile; statements that no prose carries are left out."""
    files = {}
    for reading in build.readings:
        files[f"{reading.text.name.rpartition('.')[0] or reading.text.name}.docx"] = docx_bytes(
            build, reading
        )
    names = {reading.text.name for reading in build.readings}
    told = [s for s in build.statements if any(x.passage.text in names for x in s.supports)]
    left.carry(*told)
    left.leave_rest(build.statements, CODED)
    return files


def docx_bytes(build: Build, reading: Reading) -> bytes:
    """One document; the same profile gives the same bytes."""
    document = Document(reading, build.sources)
    body = "".join(paragraphs(document))
    parts = {
        "[Content_Types].xml": content_types(),
        "_rels/.rels": relations(("rId1", f"{NOTES}/officeDocument", "word/document.xml"),
                                 ("rId2", "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties", "docProps/core.xml")),
        "docProps/core.xml": core(reading),
        "word/document.xml": f'{HEAD}<w:document {W}><w:body>{body}<w:sectPr/></w:body></w:document>',
        "word/_rels/document.xml.rels": relations(("rId1", f"{NOTES}/styles", "styles.xml"), ("rId2", f"{NOTES}/footnotes", "footnotes.xml")),
        "word/styles.xml": styles(),
        "word/footnotes.xml": footnotes(document),
    }  # fmt: skip
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, xml in parts.items():
            archive.writestr(
                zipfile.ZipInfo(name, EPOCH), xml.encode("utf-8", "replace"), zipfile.ZIP_DEFLATED
            )
    return buffer.getvalue()


def paragraphs(document: Document) -> Iterator[str]:
    """Title, headings and blocks in the order of the text."""
    reading = document.reading
    yield paragraph("Title", run(reading.group.label))
    for section in reading.sections:
        if section.id != "title":
            yield paragraph(f"Heading{max(1, min(section.level, 4))}", run(section.title))
        for block in section.blocks:
            if block.kind in (BlockKind.PARAGRAPH, BlockKind.ITEM):
                yield from block_xml(document, block)


def block_xml(document: Document, block: Block) -> Iterator[str]:
    """A paragraph or list line with its calls of notes."""
    text = document.reading.text.content
    notes = {note.id: note for note in document.reading.footnotes}
    runs, at, first = [], block.start, True
    for marker in (m for m in document.reading.markers if block.start <= m.start < block.end):
        note = notes.get(marker.footnote or "")
        upto = marker.start if note else marker.end
        runs.append(run(plain(text[at:upto], first=first)))
        if note:
            runs.append(document.call(note))
        at, first = marker.end, False
    runs.append(run(plain(text[at : block.end], first=first)))
    yield paragraph("ListBullet" if is_item(text, block) else "", "".join(runs))


def is_item(text: str, block: Block) -> bool:
    """Whether the block is a line of a list; its bullet stays, since it tells a line from a sentence."""
    return BULLET.match(text, block.start, block.end) is not None


def plain(text: str, *, first: bool) -> str:
    """The words without Markdown: escapes, line breaks inside a paragraph."""
    words = HASHES.sub("", text) if first else text
    words = DANGLING.sub(r"[\1]", words)
    return re.sub(r"\s*\n\s*", " ", ESCAPED.sub(r"\1", words))


def paragraph(style: str, content: str) -> str:
    """A paragraph of a style; empty: body text."""
    properties = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
    return f"<w:p>{properties}{content}</w:p>"


def run(text: str) -> str:
    """A run of text."""
    return f'<w:r><w:t xml:space="preserve">{escape(xml_text(text))}</w:t></w:r>' if text else ""


def note_xml(document: Document, note: Footnote, number: int) -> str:
    """A footnote: its citations as printed, inside Zotero's field where their publications are known."""
    text = document.reading.text.content[note.start : note.end]
    printed = re.sub(r"\s*\n\s*", " ", ESCAPED.sub(r"\1", DEFINITION.sub("", text))).strip()
    reference = '<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteRef/></w:r>'
    items = [
        cited(document.sources[c.source], c.locator)
        for c in note.citations
        if c.source in document.sources
    ]
    words = run(printed)
    if items and len(items) == len(note.citations):
        form: dict[str, Json] = {
            "citationID": f"stemma{number}",
            "properties": {"formattedCitation": printed, "plainCitation": printed, "noteIndex": number},
            "citationItems": items, "schema": SCHEMA,
        }  # fmt: skip
        words = field_xml(
            f" ADDIN ZOTERO_ITEM CSL_CITATION {json.dumps(form, ensure_ascii=False)} ", words
        )
    content = f'{reference}<w:r><w:t xml:space="preserve"> </w:t></w:r>{words}'
    return f'<w:footnote w:id="{number}">{paragraph("FootnoteText", content)}</w:footnote>'


def cited(source: Source, locator: str | None) -> Json:
    """One citation with the item's data."""
    form: dict[str, Json] = {"id": source.id, "uris": [], "itemData": csl_item(source)}
    if locator:
        form |= {"locator": locator, "label": "page"}
    return form


def field_xml(instruction: str, result: str) -> str:
    """A complex field."""
    return (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        f'<w:r><w:instrText xml:space="preserve">{escape(xml_text(instruction))}</w:instrText></w:r>'
        f'<w:r><w:fldChar w:fldCharType="separate"/></w:r>{result}<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )


def footnotes(document: Document) -> str:
    """All footnotes, after the two separators that Word asks for."""
    separators = (
        '<w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>'
        '<w:footnote w:type="continuationSeparator" w:id="0"><w:p><w:r><w:continuationSeparator/></w:r></w:p></w:footnote>'
    )
    return f"{HEAD}<w:footnotes {W}>{separators}{''.join(document.notes)}</w:footnotes>"


def styles() -> str:
    """The styles that are used, by their built-in names."""
    made = [
        style("Title", "Title", "44"),
        style("FootnoteText", "footnote text", "20"),
        style("ListBullet", "List Bullet", "22"),
    ]
    made += [
        style(f"Heading{n}", f"heading {n}", size)
        for n, size in ((1, "32"), (2, "28"), (3, "24"), (4, "22"))
    ]
    normal = '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>'
    made.insert(0, normal)
    reference = (
        '<w:style w:type="character" w:styleId="FootnoteReference"><w:name w:val="footnote reference"/>'
        '<w:rPr><w:vertAlign w:val="superscript"/></w:rPr></w:style>'
    )
    return f"{HEAD}<w:styles {W}>{''.join(made)}{reference}</w:styles>"


def style(identifier: str, name: str, half_points: str) -> str:
    """A paragraph style."""
    return (
        f'<w:style w:type="paragraph" w:styleId="{identifier}"><w:name w:val="{name}"/>'
        f'<w:rPr><w:sz w:val="{half_points}"/></w:rPr></w:style>'
    )


def content_types() -> str:
    """What each part is."""
    parts = (("document", "document.main"), ("styles", "styles"), ("footnotes", "footnotes"))
    overrides = "".join(
        f'<Override PartName="/word/{n}.xml" ContentType="{TYPES}.{t}+xml"/>' for n, t in parts
    )
    core_type = "application/vnd.openxmlformats-package.core-properties+xml"
    return (
        f'{HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{overrides}'
        f'<Override PartName="/docProps/core.xml" ContentType="{core_type}"/></Types>'
    )


def relations(*rows: tuple[str, str, str]) -> str:
    """A part's relationships."""
    made = "".join(
        f"<Relationship Id={quoteattr(i)} Type={quoteattr(t)} Target={quoteattr(to)}/>"
        for i, t, to in rows
    )
    return f'{HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{made}</Relationships>'


def core(reading: Reading) -> str:
    """Title and identifier; no times, no authors."""
    identifier = reading.group.id.partition("/")[2]
    return (
        f'{HEAD}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/">'
        f"<dc:title>{escape(xml_text(reading.group.label))}</dc:title><dc:identifier>{escape(xml_text(identifier))}</dc:identifier>"
        "</cp:coreProperties>"
    )
