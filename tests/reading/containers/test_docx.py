"""Word documents: real notes, the reference manager's fields, changes and comments, unsafe files."""

from __future__ import annotations

import io
import json
import zipfile

import pytest
import word
from invented import profile
from layouts import scorer

from stemma.errors import UnreadableFile
from stemma.publishing.exports.reading_json import reading_line
from stemma.reading.reader import read_bytes

HEAD = [
    word.paragraph("Lake Liberation Front (LLF)", "Title"),
    word.paragraph("Overview", "Heading2"),
    word.paragraph("Formed: 1994"),
]
BOOK = {"id": 7, "type": "book", "title": "Fronts of the Lake", "author": [{"family": "Okello", "given": "Amina"}],
        "issued": {"date-parts": [["2006"]]}, "publisher": "Lakeside University Press"}  # fmt: skip
ENDNOTE = (
    "<EndNote><Cite><Author>Okello</Author><Year>2006</Year><RecNum>12</RecNum><record><rec-number>12</rec-number>"
    '<ref-type name="Journal Article">17</ref-type><contributors><authors><author>Okello, Amina</author></authors></contributors>'
    "<titles><title>Raids &amp; roads</title><secondary-title>Lake Journal</secondary-title></titles>"
    "<dates><year>2006</year></dates></record></Cite></EndNote>"
)


def first_attack(words: str) -> str:
    return word.paragraph(f"First Attack: May 3, 1996: {words}")


def test_a_generated_page_in_word_is_read_whole(shared: object) -> None:
    """Real footnotes become `references:n`; every record, call and field as in the text layouts."""
    for seed in range(3):
        data, records, calls = word.word_page(profile(seed))
        reading = read_bytes("page.docx", data)
        content = reading.text.content
        for listed in records.values():
            for record in listed:
                at = content.index(str(record["words"]))
                record["passages"] = [{"start": at, "end": at + len(str(record["words"]))}]
        markers = [
            {"start": m.start, "end": m.end, "footnote": m.footnote} for m in reading.markers
        ]
        gold = {"judged": list(records), "records": records, "markers": markers}
        _, misses = scorer().score(json.loads(reading_line(reading)), gold)
        assert reading.layout == "docx"
        assert len(markers) == calls
        assert all(m["footnote"] for m in markers)
        assert not misses
        parts = reading.coverage
        assert parts.read + parts.prose + parts.notes + parts.unread == parts.characters


@pytest.mark.parametrize("prefix", ["ADDIN ZOTERO_ITEM CSL_CITATION", "ADDIN CSL_CITATION"])
def test_the_publications_of_a_citation_field_are_taken_as_csl(prefix: str) -> None:
    """Zotero and Mendeley in a footnote: title and publisher are the manager's, not guessed from the words."""
    note = word.zotero([BOOK], "Okello, Fronts, 2006.", prefix)
    data = word.document([*HEAD, first_attack("The LLF raided a bank in Gulu, Uganda.{1}")], [note])
    reading = read_bytes("page.docx", data)
    (source,) = reading.sources
    assert (source.title, source.publisher, source.issued) == (
        "Fronts of the Lake",
        "Lakeside University Press",
        "2006",
    )
    assert reading.footnotes[0].citations[0].source == source.id


def test_endnote_records_are_mapped_to_csl() -> None:
    """`ADDIN EN.CITE` holds EndNote's own XML."""
    note = word.field(f" ADDIN EN.CITE {ENDNOTE}", "Okello 2006")
    data = word.document([*HEAD, first_attack("The LLF raided a bank in Gulu, Uganda.{1}")], [note])
    (source,) = read_bytes("page.docx", data).sources
    assert (source.type, source.title, source.container_title) == (
        "article-journal",
        "Raids & roads",
        "Lake Journal",
    )


def test_a_citation_in_the_running_text_is_call_and_note_at_once() -> None:
    """`(Okello 2006)` written by the manager supports the sentence it stands in."""
    words = word.run("First Attack: May 3, 1996: The LLF raided a bank in Gulu, Uganda ")
    body = words + word.zotero([BOOK], "(Okello 2006)") + word.run(".")
    reading = read_bytes("page.docx", word.document([*HEAD, word.paragraph(body, raw=True)]))
    (attack,) = reading.records.first_attack
    assert attack.evidence.footnotes == ("references:c1",)
    assert reading.sources[0].title == "Fronts of the Lake"


CHANGED = (
    word.run("Formed: ")
    + f'<w:del w:id="1" w:author="A"><w:r><w:delText>1994</w:delText></w:r></w:del><w:ins w:id="2" w:author="A">{word.run("1995")}</w:ins>'
)


def test_tracked_changes_stop_the_reading_unless_told_otherwise() -> None:
    """`Formed: 1994` with 1995 put in its place: refused, or read as told."""
    data = word.document([*HEAD[:2], word.paragraph(CHANGED, raw=True)])
    with pytest.raises(UnreadableFile, match="2 tracked changes"):
        read_bytes("page.docx", data)
    accepted = read_bytes("page.docx", data, changes="accept")
    rejected = read_bytes("page.docx", data, changes="reject")
    assert [r.when for r in accepted.records.formed] == ["1995"]
    assert [r.when for r in rejected.records.formed] == ["1994"]


def test_a_line_broken_before_a_bracket_goes_on() -> None:
    """Shift and Enter inside an entry: the casualties belong to it; a new date begins a line of its own."""
    entry = word.run("May 3, 1996: The LLF bombed a bridge in Gulu, Uganda.")
    second = word.run("June 1, 1996: The LLF bombed a mill in Arua, Uganda (no casualties).")
    broken = (
        f"{entry}<w:r><w:br/></w:r>{word.run('(3 killed, 1 wounded)')}<w:r><w:br/></w:r>{second}"
    )
    paragraphs = [*HEAD, word.paragraph("Attacks", "Heading2"), word.paragraph(broken, raw=True)]
    attacks = read_bytes("page.docx", word.document(paragraphs)).records.attacks
    assert [
        (a.when, a.killed and a.killed.best, a.wounded and a.wounded.best) for a in attacks
    ] == [
        ("1996-05-03", 3, 1),
        ("1996-06-01", 0, 0),
    ]


def test_comments_are_counted_and_never_read() -> None:
    """A comment is no settled text."""
    reading = read_bytes("page.docx", word.document(HEAD, comments=["Formed: 1066?"]))
    assert "1066" not in reading.text.content
    assert "comments-left-out" in [p.code for p in reading.problems]


def test_foot_and_endnotes_have_numbers_of_their_own() -> None:
    """Word numbers endnotes i, ii, iii where the page has both."""
    body = (
        word.run("Last Attack: 1999: The LLF raided Gulu, Uganda.")
        + '<w:r><w:endnoteReference w:id="1"/></w:r>'
    )
    data = word.document(
        [*HEAD, first_attack("The LLF raided a bank.{1}"), word.paragraph(body, raw=True)],
        [word.run("Okello, Amina. “Raid.” Courier, 1996.")], endnotes=[word.run("“End.” Courier, 1999.")],
    )  # fmt: skip
    assert [m.footnote for m in read_bytes("page.docx", data).markers] == [
        "references:1",
        "references:i",
    ]


def packed(parts: dict[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    return out.getvalue()


@pytest.mark.parametrize(
    ("parts", "reason"),
    [
        ({"word/document.xml": b" " * 30_000_000}, "unpacks to"),
        ({"word/document.xml": b'<!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>'}, "document type"),
        (
            {"word/document.xml": b" " * 5000 + b'<!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>'},
            "entities|document type",
        ),
        ({"word/document.xml": b"<w:document"}, "save it again"),
        ({"word/document.xml": b"<a>" * 5000 + b"</a>" * 5000}, "save it again"),
    ],
    ids=["bomb", "entity", "late entity", "cut", "deep"],
)
def test_an_unsafe_document_is_refused_with_a_reason(parts: dict[str, bytes], reason: str) -> None:
    """Zip bombs, entities, cut and bottomless XML: exit 2, never a traceback."""
    with pytest.raises(UnreadableFile, match=reason):
        read_bytes("page.docx", packed(parts))


def test_a_cut_file_is_refused() -> None:
    """Half of a Word file is no Word file."""
    data = word.document(HEAD)
    for size in (10, len(data) // 2, len(data) - 5):
        with pytest.raises(UnreadableFile):
            read_bytes("page.docx", data[:size])
