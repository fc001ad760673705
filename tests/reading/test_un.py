"""UN narrative summaries: listings, and references that are citations of list entries."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from rapidfuzz import fuzz

from stemma.model.reading import Reading
from stemma.model.statement import NodeRef
from stemma.reading.reader import read_bytes

SUMMARY = """ZZe.007 LAKE COLUMN
Date on which the narrative summary became available: 3 May 1999; Date on which the narrative summary was updated:17 February 2015
Reason for listing:
The Lake Column (ZZe.007) was listed on 6 October 2001 pursuant to paragraph 8(c) of resolution 1333 (2000) as being associated with the Valley Union (ZZe.004).
Additional information:
The Lake Column (LC) was founded in 1994 by Jonas Banda (ZZi.012). LC has links to the Valley Union (ZZe.004).
Related listed individuals and entities:
Valley Union (ZZe.004), listed on 6 October 2001
"""


def test_a_summary_is_read_with_its_listing_and_its_references() -> None:
    """Name, update, listing, and a source for each list entry."""
    reading = read_bytes("summary.txt", SUMMARY.encode())
    assert (reading.layout, reading.group.label) == ("un-narrative", "Lake Column")
    assert reading.identifiers == {"un": "ZZe.007"}
    assert [r.when for r in reading.records.updated] == ["2015-02-17"]
    (listing,) = reading.records.designations
    assert (listing.regime, listing.start) == ("resolution 1333 (2000)", "2001-10-06")
    assert sorted(source.id for source in reading.sources) == ["ZZe.004", "ZZe.007", "ZZi.012"]
    assert [m.footnote for m in reading.markers] == [
        "references:ZZe.007", "references:ZZe.004", "references:ZZi.012", "references:ZZe.004", "references:ZZe.004",
    ]  # fmt: skip
    (marker, *_) = reading.markers
    assert reading.text.content[marker.start : marker.end] == "(ZZe.007)"
    assert not [p for p in reading.problems if p.severity.value != "notice"]


RELATED = """Reason for listing:
The Lake Column (ZZe.007) was listed on 6 October 2001 pursuant to resolution 1333 (2000).
Additional information:
The Lake Column (LC), under the leadership of Jonas Banda (ZZi.012), has raided Kenya.
Related listed individuals and entities:
Valley Union (ZZe.004), listed on 8 May 2003
Jonas Banda (ZZi.012), listed on 9 June 2004
"""


def test_related_entries_are_listings_of_the_others_and_no_events() -> None:
    """A line below "Related listed entities" lists that group; a person's line states nothing."""
    reading = read_bytes("summary.txt", RELATED.encode())
    said = {(s.subject, s.property): s.value for s in reading.statements}
    node = "designation/valley-union/zze-004/2003-05-08"
    group = said[node, "group"]
    assert isinstance(group, NodeRef)
    assert group.id == "group/valley-union"
    assert len(reading.records.designations) == 1
    told = [str(v) for (_, name), v in said.items() if name == "description"]
    assert not [words for words in told if "listed on" in words]
    assert not [s for s in reading.statements if "2004-06" in str(s.value)]
    assert reading.coverage.unread == 0


def test_a_summary_without_a_leadership_section_tells_who_leads() -> None:
    """ "under the leadership of NAME" and "is led by NAME", where the group itself is the subject."""
    reading = read_bytes("summary.txt", RELATED.encode())
    assert [leader.name for leader in reading.records.leaders] == ["Jonas Banda"]


NUMBER = re.compile(r"\s*\(?\b(?:[A-Z]{2}[ei]\.\d{3}|Q[EI]\.\s?[A-Z]\.\d{1,3}(?:\.\d\d)?)\)?")


def plain(words: str) -> str:
    """A summary without references, in letters and digits only."""
    return re.sub(r"[\W_]+", "", NUMBER.sub("", words))


def likest(words: str, texts: list[str]) -> str:
    """The text that the answer key was made from."""
    return max(texts, key=lambda text: fuzz.ratio(plain(text), plain(words)))


def tail(words: str) -> str:
    """The last words, other references left out."""
    return " ".join(NUMBER.sub("", words).split()).rstrip(" (,")[-12:]


def resolved(reading: Reading) -> list[tuple[str, str]]:
    """Each reference with the last words before it."""
    content = reading.text.content
    cited = {note.id: note.citations[0].source for note in reading.footnotes}
    return [
        (cited[m.footnote or ""], tail(content[max(0, m.start - 200) : m.start]))
        for m in reading.markers
    ]


@pytest.mark.parametrize("year", ["2015", "2024"])
def test_references_are_resolved_as_in_the_answer_key(shared: Path, year: str) -> None:
    """At least 99 of 100 references of the real summaries, each behind the name it belongs to."""
    data = shared / "data"
    rows = [
        json.loads(line)
        for line in (data / "un" / f"narratives_{year}.dev.jsonl").read_text("utf-8").splitlines()
    ]
    texts = ["\n".join(row["paragraphs"]) for row in rows]
    keys = [
        json.loads(line)
        for line in (data / "truth" / "un_narrative_links.jsonl").read_text("utf-8").splitlines()
    ]
    right = total = 0
    for key in (k for k in keys if k["year"] == year):
        reading = read_bytes("summary.txt", likest(key["text"], texts).encode())
        assert reading.layout == "un-narrative"
        found = resolved(reading)
        for link in key["links"]:
            wanted = (link["ref"], tail(link["left"]))
            total += 1
            if wanted in found:
                found.remove(wanted)
                right += 1
    assert total > 150
    assert right >= 0.99 * total


def test_a_saved_summary_is_read_like_its_text(shared: Path) -> None:
    """The committee's own pages: every listing has its date."""
    pages = sorted((shared / "data" / "un" / "narratives_html_2024").glob("*.shtml"))
    readings = [read_bytes(page.name, page.read_bytes()) for page in pages]
    assert {(r.layout, r.form) for r in readings} == {("html", "un-narrative")}
    assert sum(bool(r.records.designations) for r in readings) >= 0.95 * len(readings)
    assert all(
        r.coverage.characters
        == r.coverage.read + r.coverage.prose + r.coverage.notes + r.coverage.unread
        for r in readings
    )
