"""Laws of reading, on generated pages: what must hold whatever a page says.

A page is made of entries, sizes and tenures with drawn dates and numbers:

    May 2, 1999: The Lake Front bombed a post in Kisumu, Kenya (16+ killed, unknown wounded).[1]
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from hypothesis import given, settings
from hypothesis import strategies as st

from stemma.model.counts import Count
from stemma.model.dates import When
from stemma.model.reading import Reading
from stemma.model.statement import Special
from stemma.publishing.exports.profile import write_profile
from stemma.reading.reader import read_bytes

MONTHS = ("January", "March", "May", "July", "October")
TOWNS = ("Kisumu, Kenya", "Mwanza, Tanzania", "Kampala, Uganda", "Lima, Peru")
COUNTS = ("{}", "{}+", "at least {}", "about {}", "up to {}", "unknown")
FRAMES = (
    "The Lake Front bombed a post in {}",
    "The Lake Front allegedly raided a bank in {}",
    "Police blamed the Lake Front for a bombing in {}",
    "The River League claimed responsibility for an attack in {}",
    "It is unclear if the Lake Front was responsible for an attack in {}",
)


@dataclass(frozen=True, slots=True)
class Drawn:
    """A page in parts, so that a law can print it in another way."""

    attacks: tuple[str, ...]
    sizes: tuple[str, ...]
    leaders: tuple[str, ...]

    def text(self, *, attacks: Sequence[str] | None = None, more: str = "") -> str:
        """The page in the text layout; `more` is added to every note."""
        sections = (
            ("Leadership", self.leaders),
            ("Size Estimates", self.sizes),
            ("Major Attacks", self.attacks if attacks is None else attacks),
        )
        parts = ["Lake Front", "Organizational Overview", "Formed: May 1990[1]"]
        parts += [f"[1] “Front.” Lake Times, 2001{more}."]
        for title, lines in sections:
            if lines:
                parts += [title, *(f"{line}[1]" for line in lines)]
                parts += [f"[1] “{title}.” Lake Times, 2001{more}."]
        return "\n".join(parts) + "\n"


@st.composite
def pages(draw: st.DrawFn) -> Drawn:
    """Up to four entries, three sizes and two tenures."""
    numbers = st.integers(2, 900)
    count = st.builds(str.format, st.sampled_from(COUNTS), numbers)
    years = draw(st.lists(st.integers(1991, 2019), max_size=4, unique=True))
    attacks = [
        f"{draw(st.sampled_from(MONTHS))} {draw(st.integers(1, 28))}, {year}: "
        f"{draw(st.sampled_from(FRAMES)).format(draw(st.sampled_from(TOWNS)))} "
        f"({draw(count)} killed, {draw(count)} wounded)."
        for year in years
    ]
    sizes = [
        f"- {year}: {low:,} – {low + draw(numbers):,} (Lake Times)"
        for year in draw(st.lists(st.integers(1991, 2019), max_size=3, unique=True))
        for low in (draw(numbers),)
    ]
    leaders = [
        f"{name} ({year} – {year + draw(st.integers(0, 9))}): {name.split()[1]} was killed in an ambush."
        for name in draw(st.lists(st.sampled_from(("Daniel Ouma", "Grace Achieng")), unique=True))
        for year in (draw(st.integers(1991, 2010)),)
    ]
    return Drawn(tuple(attacks), tuple(sizes), tuple(leaders))


def read(text: str) -> Reading:
    return read_bytes("a.txt", text.encode())


def ids(reading: Reading) -> set[str]:
    return {statement.id for statement in reading.statements}


def counts(reading: Reading) -> Iterator[Count]:
    yield from (s.value for s in reading.statements if isinstance(s.value, Count))
    for record in reading.records.attacks:
        yield from filter(None, (record.killed, record.wounded))


@settings(max_examples=40, deadline=None)
@given(pages())
def test_passages_are_the_texts_own_and_counts_are_in_order(drawn: Drawn) -> None:
    """text[start:end] == passage; low <= best <= high; the parts of coverage add up."""
    reading = read(drawn.text())
    assert len(reading.records.attacks) == len(drawn.attacks)
    for statement in reading.statements:
        for support in statement.supports:
            here = support.passage
            assert reading.text.content[here.start : here.end] == here.exact != ""
    for count in counts(reading):
        bounds = [b for b in (count.low, count.best, count.high) if b is not None]
        assert bounds == sorted(bounds)
        assert count.unknown == (not bounds)
    parts = reading.coverage
    assert parts.read + parts.prose + parts.notes + parts.unread == parts.characters


@settings(max_examples=25, deadline=None)
@given(pages())
def test_what_is_printed_is_read_again(drawn: Drawn) -> None:
    """The same page in the Markdown layout gives the same statements, and prints the same bytes."""
    first = read(drawn.text())
    printed = write_profile(first)
    second = read_bytes("a.md", printed.encode())
    assert ids(second) == ids(first)
    assert write_profile(second) == printed


@settings(max_examples=25, deadline=None)
@given(pages())
def test_citations_and_order_change_no_id(drawn: Drawn) -> None:
    """A further citation in every note, and entries in another order, leave the ids as they are."""
    before = ids(read(drawn.text()))
    assert ids(read(drawn.text(more="; “More.” River Post, 2002"))) == before
    assert ids(read(drawn.text(attacks=drawn.attacks[::-1]))) == before


@settings(max_examples=25, deadline=None)
@given(pages())
def test_another_fact_gives_another_id(drawn: Drawn) -> None:
    """The laws above can fail: with every year moved on, no statement that holds a date keeps its id."""
    before = read(drawn.text())
    moved = re.sub(r"(?:19|20)\d\d", lambda m: str(int(m.group()) + 30), drawn.text())
    after = ids(read(moved))
    for statement in before.statements:
        if isinstance(statement.value, When) or "attack/" in statement.subject:
            assert statement.id not in after


@settings(max_examples=40, deadline=None)
@given(pages())
def test_every_field_of_a_record_rests_on_a_statement(drawn: Drawn) -> None:
    """Whatever a record says is the value of one of the statements it names."""
    reading = read(drawn.text())
    known = {statement.id: statement for statement in reading.statements}
    records = reading.records

    def values(names: Sequence[str], wanted: str) -> list[object]:
        return [known[name].value for name in names if known[name].property == wanted]

    for attack in records.attacks:
        mine = attack.evidence.statements
        assert attack.when in [v.edtf for v in values(mine, "when") if isinstance(v, When)]
        for name in ("killed", "wounded"):
            count = getattr(attack, name)
            assert (Special.SOME if count.unknown else count) in values(mine, name)
        assert len(values(mine, "place")) == len(attack.places)
        assert values(mine, "perpetrator") + values(mine, "perpetrator_affiliation")
    for leader in records.leaders:
        (period,) = values(leader.evidence.statements, "period")
        assert isinstance(period, When)
        assert period.edtf.split("/") == [leader.start, leader.end]
        assert leader.fate in [str(v) for v in values(leader.evidence.statements, "fate")]
    for size in records.sizes:
        assert size.count in values(size.evidence.statements, "size")
    for formed in records.formed:
        assert formed.when in [
            v.edtf for v in values(formed.evidence.statements, "formed") if isinstance(v, When)
        ]
