"""What running prose tells of a group that no line lists: its names, its founding, its end, its listings."""

from __future__ import annotations

import pytest

from stemma.model.reading import Reading
from stemma.reading.reader import read_bytes


def reading_of(told: str) -> Reading:
    """The reading of an article on the Harbour Rescue Front whose history is `told`."""
    page = f"The HARBOUR RESCUE FRONT (HRF) was an armed group in Uganda.\n\n\nHistory\n\n{told}\n\n\nIdeology\n\nIt was left-wing.\n"
    reading = read_bytes("page.md", page.encode())
    assert reading.layout == "wikipedia"
    return reading


NAMES = [
    ("Until 1969 it was known as the Harbour League.", ["Harbour League > Harbour Rescue Front 1969"]),
    ("From 1979 to 1983 the organisation was called the Dockers' Circle; it took its present name on 1 January 1983.",
     ["Dockers' Circle > Harbour Rescue Front 1983-01-01"]),
    ("In May 1968 they founded the Dockers' Circle, which was renamed the Harbour Rescue Front in 1972.",
     ["Dockers' Circle > Harbour Rescue Front 1972"]),
    ("The HRF was known as the Fifth Column of the Lake until March 1974.",
     ["Fifth Column of the Lake > Harbour Rescue Front 1974-03"]),
    ("Until January 1969 they called themselves the Dockers' Circle.",
     ["Dockers' Circle > Harbour Rescue Front 1969-01"]),
    ("Its student wing, led by Ana Prado, called itself October in 1974.", []),
    ("The Lake Column was renamed the Lake Army in 1990.", []),
    ("The HRF, formerly known as the Dockers' Circle, robbed banks.", []),
    ("In 1990 the HRF became a member of the Lake Alliance.", []),
]  # fmt: skip


@pytest.mark.parametrize(("told", "changes"), NAMES, ids=[t[0][:50] for t in NAMES])
def test_prose_tells_when_the_group_changed_its_name(told: str, changes: list[str]) -> None:
    """Only the own group's name, only with a date."""
    records = reading_of(told).records.name_changes
    assert [f"{r.previous} > {r.following} {r.when}" for r in records] == changes


ENDS = [
    ("It was set up in May 1970 by dockers and was dissolved in December 1983.", ["1983-12"]),
    ("Founded in 1979, it was dissolved in 2008. At a ceremony in Gulu on 30 July 2008 it was formally dissolved.",
     ["2008-07-30"]),
    ("In the course of 2012 the HRF ceased to exist as an organization.", ["2012"]),
    ("The HRF disbanded in March 1985.", ["1985-03"]),
    ("The group announced its dissolution in November 2017.", ["2017-11"]),
    ("Its military wing was dissolved in 1990.", []),
    ("The Lake Column was dissolved in 1990.", []),
    ("The HRF was largely dissolved by 1990.", []),
    ("The HRF was not dissolved in 1990.", []),
    ("The president dissolved the parliament in 1990.", []),
]  # fmt: skip


@pytest.mark.parametrize(("told", "ends"), ENDS, ids=[t[0][:50] for t in ENDS])
def test_prose_tells_when_the_group_ended(told: str, ends: list[str]) -> None:
    """The closest of the dates that fit together; no wing, no other group, no part."""
    assert [r.when for r in reading_of(told).records.disbanded] == ends


def test_prose_tells_who_founded_the_group_and_when() -> None:
    """In April 1968 four dockers founded the HRF, which robbed banks."""
    (formed,) = reading_of(
        "In April 1968 four dockers founded the HRF, which robbed banks."
    ).records.formed
    assert formed.when == "1968-04"


def test_a_second_verb_has_the_subject_of_the_sentence() -> None:
    """The HRF is allied with the Lake Column in Gulu and was founded in May 1990 by dockers."""
    (formed,) = reading_of(
        "The HRF is allied with the Lake Column in Gulu and was founded in May 1990 by dockers."
    ).records.formed
    assert formed.when == "1990-05"


LISTED = [
    ("The HRF was designated by Canada on 24 September 2014 and by the Russian Federation in February 2015.",
     ["Canada 2014-09-24 None", "Russian Federation 2015-02 None"]),
    ("The HRF was proscribed by the United Kingdom in October 2005 and was designated by the United States under "
     "Executive Order 13224 on 30 January 2004.",
     ["United Kingdom 2005-10 None", "United States 2004-01-30 None"]),
    ("The HRF was banned by Uganda on 12 January 2017. Kenya listed it on 5 July 2018.",
     ["Uganda 2017-01-12 None", "Kenya 2018-07-05 None"]),
    ("Uganda banned the HRF on 28 November 1990. The ban was lifted on 4 August 2008.", ["Uganda 1990-11-28 2008-08-04"]),
    ("The United States designated it as a terrorist organisation in 1977 and removed it from its list in 1990.", []),
    ("The HRF was renamed in 1972.", []),
    ("Cinemas were banned by the HRF in 1976.", []),
]  # fmt: skip


@pytest.mark.parametrize(("told", "listings"), LISTED, ids=[t[0][:50] for t in LISTED])
def test_prose_tells_who_listed_the_group(told: str, listings: list[str]) -> None:
    """Several in one sentence, "it" behind a listing, a delisting in the next sentence."""
    records = reading_of(told).records.designations
    assert [f"{r.authority} {r.start} {r.end}" for r in records] == listings
