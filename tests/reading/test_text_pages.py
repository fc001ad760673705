"""Ten invented pages of the text layout, each with facts and traps of its own; records stand beside.

`pages/text/NAME.expected.txt` is what an editor would note of `NAME.txt`: a line for each record, `?` for
unknown, `-` for not stated, `16+` for at least, `..300` for at most, `~30` for about.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from stemma.model.counts import Count
from stemma.model.reading import AttackRecord, Reading
from stemma.reading.reader import read_bytes

FOLDER = Path(__file__).parent / "pages" / "text"
PAGES = sorted(p for p in FOLDER.glob("*.txt") if not p.name.endswith(".expected.txt"))


def number(count: Count | None) -> str:
    if count is None:
        return "-"
    if count.unknown:
        return "?"
    about = "~" if count.approx else ""
    if count.high is None:
        return f"{about}{count.low}+"
    if count.low is None:
        return f"{about}..{count.high}"
    return f"{about}{count.low}" if count.low == count.high else f"{count.low}-{count.high}"


def attack(record: AttackRecord) -> str:
    places = ", ".join(" ".join(filter(None, (p.name, p.country))) for p in record.places)
    by = f" by {', '.join(record.by)}" if record.by else ""
    return (
        f"{record.when} | {places} | {number(record.killed)} killed | "
        f"{number(record.wounded)} wounded | {record.responsibility}{by}"
    )


def lines(reading: Reading) -> Iterator[str]:
    records = reading.records
    yield f"group: {reading.group.id.partition('/')[2]} | {reading.group.label}"
    yield from (f"formed: {r.when}" for r in records.formed)
    for ended in records.disbanded:
        when = f" {ended.when}" if ended.when else ""
        firm = ended.evidence.strength
        yield f"disbanded: {ended.status}{when}{'' if firm == 'stated' else f' ({firm})'}"
    yield from (f"first attack: {attack(r)}" for r in records.first_attack)
    yield from (f"last attack: {attack(r)}" for r in records.last_attack)
    yield from (f"attack: {attack(r)}" for r in records.attacks)
    for leader in records.leaders:
        yield f"leader: {leader.name} | {leader.start or '-'} / {leader.end or '-'} | {leader.fate or '-'}"
    for change in records.name_changes:
        words = f"{change.previous} -> {change.following} | {change.when or '-'}"
        yield f"name change: {change.value or words}"
    for size in records.sizes:
        yield f"size: {size.when} | {number(size.count)} | {size.reported_by or '-'}"
    for listing in records.designations:
        yield f"designation: {listing.authority} | {listing.regime} | {listing.start} / {listing.end}"
    yield from sorted(
        f"relation: {r.kind} | {r.a} | {r.b} | {r.start or '-'}" for r in records.relations
    )
    yield f"dangling: {sum(marker.footnote is None for marker in reading.markers)}"
    yield f"citations: {sum(len(note.citations) for note in reading.footnotes)}"


def test_there_are_ten_pages() -> None:
    """None may be lost."""
    assert len(PAGES) == 10


@pytest.mark.parametrize("path", PAGES, ids=[path.stem for path in PAGES])
def test_an_invented_page_gives_the_records_noted_beside_it(path: Path) -> None:
    """Line by line, in the order of the page; relations in alphabetical order."""
    expected = path.with_suffix(".expected.txt").read_text("utf-8").splitlines()
    assert list(lines(read_bytes(path.name, path.read_bytes()))) == expected
