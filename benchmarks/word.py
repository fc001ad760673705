"""Word documents written by hand, part by part, for tests and benchmarks.

In go paragraphs whose words hold `{n}` where note n is called, out come the bytes of a .docx with real
footnotes, fields and tracked changes as Word writes them.
"""

from __future__ import annotations

import html
import io
import json
import re
import zipfile
from collections.abc import Mapping, Sequence

from invented import Profile

NAMESPACE = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
CALL = re.compile(r"\{(\d+)\}")
TYPES = (
    '<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="xml" ContentType="application/xml"/></Types>'
)
STYLES = (
    f'<?xml version="1.0" encoding="UTF-8"?><w:styles {NAMESPACE}><w:style w:type="paragraph" w:styleId="Title"><w:name w:val="Title"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="Heading2"><w:name w:val="heading 2"/></w:style></w:styles>'
)


def run(words: str, *, raised: bool = False) -> str:
    """A run of words."""
    look = '<w:rPr><w:vertAlign w:val="superscript"/></w:rPr>' if raised else ""
    return f'<w:r>{look}<w:t xml:space="preserve">{html.escape(words, quote=False)}</w:t></w:r>'


def field(instruction: str, shown: str) -> str:
    """A complex field, its instruction cut in two runs as Word cuts long ones."""
    half = len(instruction) // 2
    cut = "".join(
        f'<w:r><w:instrText xml:space="preserve">{html.escape(part, quote=False)}</w:instrText></w:r>'
        for part in (instruction[:half], instruction[half:])
    )
    mark = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'
    return mark.format("begin") + cut + mark.format("separate") + run(shown) + mark.format("end")


def zotero(
    items: Sequence[Mapping[str, object]],
    shown: str,
    prefix: str = "ADDIN ZOTERO_ITEM CSL_CITATION",
) -> str:
    """A citation field of Zotero, or of Mendeley with its prefix."""
    citation = {
        "citationID": "x",
        "citationItems": [{"id": i, "itemData": item} for i, item in enumerate(items)],
    }
    return field(f" {prefix} {json.dumps(citation)} ", shown)


def paragraph(words: str, style: str = "", *, raw: bool = False) -> str:
    """A paragraph; `{n}` becomes the call of footnote n."""
    look = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
    if raw:
        return f"<w:p>{look}{words}</w:p>"
    pieces, at = [], 0
    for found in CALL.finditer(words):
        pieces += [
            run(words[at : found.start()]),
            f'<w:r><w:footnoteReference w:id="{found[1]}"/></w:r>',
        ]
        at = found.end()
    return f"<w:p>{look}{''.join(pieces)}{run(words[at:])}</w:p>"


def document(
    paragraphs: Sequence[str],
    notes: Sequence[str] = (),
    comments: Sequence[str] = (),
    endnotes: Sequence[str] = (),
) -> bytes:
    """A .docx of paragraphs and notes (runs as XML)."""
    out = io.BytesIO()
    head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", TYPES)
        archive.writestr("word/styles.xml", STYLES)
        archive.writestr(
            "word/document.xml",
            f"{head}<w:document {NAMESPACE}><w:body>{''.join(paragraphs)}</w:body></w:document>",
        )
        for kind, listed in (("footnote", notes), ("endnote", endnotes)):
            if listed:
                body = f'<w:{kind} w:type="separator" w:id="0"><w:p/></w:{kind}>' + "".join(
                    f'<w:{kind} w:id="{n}"><w:p><w:r><w:{kind}Ref/></w:r>{words}</w:p></w:{kind}>'
                    for n, words in enumerate(listed, 1)
                )
                archive.writestr(
                    f"word/{kind}s.xml", f"{head}<w:{kind}s {NAMESPACE}>{body}</w:{kind}s>"
                )
        if comments:
            body = "".join(
                f'<w:comment w:id="{n}"><w:p>{run(c)}</w:p></w:comment>'
                for n, c in enumerate(comments)
            )
            archive.writestr(
                "word/comments.xml", f"{head}<w:comments {NAMESPACE}>{body}</w:comments>"
            )
    return out.getvalue()


def word_page(page: Profile) -> tuple[bytes, dict[str, list[dict[str, object]]], int]:
    """A profile as a Word document; its records, each with the words of its passage; how many calls."""
    paragraphs = [paragraph(page.name, "Title")]
    notes: list[str] = []
    records: dict[str, list[dict[str, object]]] = {}
    calls = 0
    overview = page.section("overview")
    for section in page.sections:
        paragraphs.append(paragraph(section.title, "Heading2"))
        listed = overview.notes if section.id == "narrative" else section.notes
        for each in section.paragraphs:
            own = overview.notes if section.id in ("overview", "narrative") else listed

            def call(found: re.Match[str], own: list = own) -> str:
                notes.append(run(own[int(found[1]) - 1].words))
                return f"{{{len(notes)}}}"

            calls += len(CALL.findall(each.text))
            lead = f"{each.label}: " if each.label else ""
            first = len(notes)
            text = lead + CALL.sub(call, each.text)
            shown = CALL.sub(lambda m: f"[{m[1]}]", text)
            ids = [f"references:{n}" for n in range(first + 1, len(notes) + 1)]
            for category, record in each.records:
                records.setdefault(category, []).append(
                    {**record, "words": shown, "footnotes": ids}
                )
            paragraphs.append(paragraph(text))
    return document(paragraphs, notes), records, calls
