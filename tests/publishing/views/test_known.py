"""As known on a day: only what was published by then, and every view as it would have been."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

from stemma.model.build import AtlasHeader, Build
from stemma.model.dates import When
from stemma.model.registry import Registry
from stemma.model.sources import Source
from stemma.model.statement import NodeRef, Reach, Statement, Support, Value
from stemma.model.text import Passage
from stemma.pipeline import public_build
from stemma.publishing.views.concordance import Concordance, concordance_of
from stemma.publishing.views.evidence import evidence_of
from stemma.publishing.views.known import (
    Told,
    as_known,
    bare,
    is_unpublished,
    known_day,
    known_in_words,
)
from stemma.publishing.views.life_chart import attack_points, own_life, rows_of
from stemma.publishing.views.lineage import lineage_view
from stemma.publishing.views.places import places_view
from stemma.publishing.views.switched import (
    Moments,
    base_36,
    known_mark,
    mark_of,
    marks_of,
    source_mark,
)
from stemma.publishing.views.ties import by_node, ties_of

PASSAGE = Passage("p.md", 0, 1, "x")


def day(year: int, month: int = 1, at: int = 1) -> int:
    return date(year, month, at).toordinal()


def built(statements: tuple[Statement, ...], *sources: Source, described: str = "") -> Concordance:
    """A build of statements and nothing else."""
    header = AtlasHeader("x", described=described)
    keyed = {source.id: source for source in sources}
    return concordance_of(Build(header, Registry.of([]), (), statements, {}, {}, keyed, ()))


def told(property: str, value: Value, *sources: str) -> Statement:
    """A statement of the alliance of a and b that some publications carry; none: the profile alone."""
    supports = tuple(Support(PASSAGE, "a:1", s, Reach.SENTENCE) for s in sources)
    node = "relation/ally/a~b/2003"
    supports = supports or (Support(PASSAGE),)
    return Statement(f"{node}/{property}~q", node, property, value, supports=supports)


REPORT, BOOK = (
    Source("report", "report", "R", issued="2004"),
    Source("book", "book", "B", issued="2009-03"),
)
REPEAT = Source("repeat", "webpage", "W", issued="2006", relies_on=("report",))


def test_a_publication_of_a_year_is_known_from_the_last_day_of_it() -> None:
    """ "2004" may be December: on 30 December nobody can say that it was out."""
    concordance = built((told("kind", "ally", "report"),), REPORT)
    (statement,) = concordance.build.statements
    assert known_day(concordance, statement) == day(2004, 12, 31)
    assert as_known(concordance, (statement,), day(2004, 12, 30)) == []
    assert as_known(concordance, (statement,), day(2004, 12, 31)) == [statement]
    assert known_in_words(concordance, (statement,)) == "2004"


def test_without_a_dated_publication_the_profile_says_since_when() -> None:
    """No note, or an undated one: known as of when the profile describes, and counted; else from no day."""
    undated = Source("leaflet", "report", "L")
    for statement in (told("kind", "ally"), told("kind", "ally", "leaflet")):
        dated = built((statement,), undated, described="2006-12")
        assert known_day(dated, statement) == day(2006, 12, 31)
        assert is_unpublished(dated, statement)
        assert known_in_words(dated, (statement,)) == "December 2006, the profile’s own date"
        bare_atlas = built((statement,), undated)
        assert known_day(bare_atlas, statement) is None
        assert known_in_words(bare_atlas, (statement,)) == ""
        assert as_known(bare_atlas, (statement,), day(2999)) == []


def test_a_repetition_is_no_second_publication() -> None:
    """The report of 2004 and a page that repeats it are one; with the book of March 2009 they are two."""
    once, twice = told("kind", "ally", "report", "repeat"), told("kind", "ally", "repeat", "book")
    concordance = built((once,), REPORT, REPEAT, BOOK)
    moments = Moments(concordance)
    assert mark_of(moments, once, None).count(".") == 1
    assert mark_of(moments, twice, None).split(".")[2] == base_36(day(2009, 3, 31))


def test_an_end_that_a_later_book_tells_was_open_before() -> None:
    """A report of 2004 tells the alliance since 2003; a book of March 2009 that it ended in 2007."""
    said = (
        told("kind", "ally", "report", "book"), told("start", When("2003"), "report"),
        told("end", When("2007"), "book"),
    )  # fmt: skip
    concordance = built(said, REPORT, BOOK)
    (tie,), undated = ties_of(concordance, by_node(said))
    assert undated == 0
    assert (tie.known, tie.bar.end_max, tie.is_single) == (
        day(2009, 3, 31),
        day(2007, 12, 31),
        False,
    )
    (before,) = tie.earlier
    assert (before.known, before.bar.end_max, before.is_single) == (day(2004, 12, 31), None, True)
    assert before.bar.seen == day(2004, 12, 31)
    assert tie.on_day(day(2004, 6)) is None
    assert tie.on_day(day(2008)) == before
    assert tie.on_day(day(2010)) == tie


def test_hostility_that_was_published_later_contested_nothing_before(invented: Concordance) -> None:
    """- ally: Upper Nile Front, 1994.[^1] (2004) - rival: Upper Nile Front, 1998.[^2] (9 May 2005)"""
    ties = {tie.kind: tie for tie in lineage_view(invented).ties if "unf" in tie.node}
    ally = ties["ally"]
    assert (ally.known, ally.bar.contested) == (day(2005, 5, 9), day(1998))
    (before,) = ally.earlier
    assert (before.known, before.bar.contested) == (day(2004, 12, 31), None)
    assert ties["rival"].on_day(day(2004, 12, 31)) is None


def test_every_state_is_what_the_view_makes_of_what_was_known(invented: Concordance) -> None:
    """On each day on which something came out: the state of then equals the view of only what was public."""
    statements = invented.build.statements
    group = "group/bra"

    def drawn(rows: tuple[Statement, ...]) -> list[Told]:
        nodes = by_node(rows)
        return [
            *ties_of(invented, nodes)[0], *attack_points(invented, nodes)[0],
            *rows_of(invented, nodes, "leadership", group)[0],
            *rows_of(invented, nodes, "designation", group)[0], *own_life(invented, group, rows),
        ]  # fmt: skip

    whole = drawn(statements)
    assert len(whole) > 10
    for when in (day(2004, 12, 30), day(2004, 12, 31), day(2005, 5, 8), day(2005, 5, 9), day(2007)):
        then = [bare(state) for thing in whole if (state := thing.on_day(when))]
        made = [bare(thing) for thing in drawn(tuple(as_known(invented, statements, when)))]
        assert sorted(map(repr, then)) == sorted(map(repr, made)), date.fromordinal(when)


def test_a_place_that_became_exact_later_was_vague_before() -> None:
    """Uganda in the report of 2004, Gulu in the book of 2009: an outline first, then the town."""
    node = "attack/2003-gulu"

    def at(place: str, source: str) -> Statement:
        support = Support(PASSAGE, "a:1", source, Reach.SENTENCE)
        return Statement(
            f"{node}/place~{source}", node, "place", NodeRef(place), supports=(support,)
        )

    concordance = built(
        (at("place/ug-uganda", "report"), at("place/ug-gulu", "book")), REPORT, BOOK
    )
    (item,) = places_view(concordance).items
    assert (item.extent.precision, item.known) == ("city", day(2009, 3, 31))
    assert [(s.extent.precision, s.known) for s in item.earlier] == [("country", day(2004, 12, 31))]


def test_marks_say_first_day_day_of_knowing_and_day_of_a_second_source(
    invented: Concordance,
) -> None:
    """May 2, 1995: The BRA bombed a bridge in Gulu, Uganda (9 killed).[^1] The note is of 2004."""
    marks = marks_of(invented)
    killed = next(
        s
        for s in invented.build.statements
        if s.id.startswith("attack/1995") and s.property == "killed"
    )
    begins, known = marks[killed.id].split(".")
    assert (int(begins, 36), int(known, 36)) == (day(1995, 5, 2), day(2004, 12, 31))
    assert base_36(None) == ""
    assert base_36(35) == "z"
    assert known_mark(36) == ".10.x"
    assert source_mark(BOOK) == f".{base_36(day(2009, 3, 31))}.x"
    assert source_mark(replace(BOOK, issued="")) == "..x"


def test_a_statement_without_a_note_is_marked_as_the_profile_s_own(invented_atlas: Path) -> None:
    """Formed: 1990. Nothing is cited, so the atlas's own date, December 2006, says since when."""
    profile = invented_atlas / "profiles" / "bra.md"
    profile.write_text("# Blue River Army (BRA)\n\n## Overview\n\nFormed: 1990.\n", "utf-8")
    concordance = concordance_of(public_build(invented_atlas))
    formed = next(
        s
        for s in concordance.build.statements
        if s.property == "formed" and s.subject == "group/bra"
    )
    assert marks_of(concordance)[formed.id].split(".")[1] == f"~{base_36(day(2006, 12, 31))}"
    assert evidence_of(concordance, formed).known == "December 2006, the profile’s own date"
