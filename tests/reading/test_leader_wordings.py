"""The plainest lines and sentences that tell who led a group, and those that tell of somebody else.

What single lines give stands in cases/leaders/wordings.txt; here the verbs are put into every construction,
with the own group by its name, its abbreviation, a word for it and a pronoun.
"""

from __future__ import annotations

from itertools import product
from pathlib import Path

import pytest

from stemma.model.edtf import parse_edtf
from stemma.model.strength import is_hedged
from stemma.reading.reader import read_bytes

FILE = Path(__file__).parent / "cases" / "leaders" / "wordings.txt"
HEAD = (
    "# Lake Region Front\n\n## Executive Summary\n\nThe Lake Region Front (LRF) is a militant group in Kivara.\n\n"
    "## Leadership\n\n"
)
LISTING = (
    "ZZe.007 LAKE REGION FRONT\nReason for listing:\nThe Lake Region Front (LRF) was listed on 6 October 2001.\n"
    "Additional information:\n"
)
"""A page without a section for leaders, whose prose is read for them."""
FIRST, SECOND = "Daniel Ouma", "Ruth Nyambura"
OWN = ("the LRF", "the Lake Region Front", "the group", "the front")
OWNS = ("the LRF's", "the group's", "its")

Told = tuple[str, str | None, str | None, bool]
"""Name, start, end, and whether it is hedged."""


def read(text: str) -> set[Told]:
    """The leaders of a page whose section on leadership is this text."""
    records = read_bytes("lrf.md", (HEAD + text + "\n").encode()).records.leaders
    return {
        (
            r.name,
            hull(r.start),
            hull(r.end),
            is_hedged(r.evidence.strength),
        )
        for r in records
    }


def hull(edtf: str | None) -> str | None:
    """The days of a date, for two spellings of one time; ".." where it lasts."""
    if edtf in (None, "-", "..", ""):
        return None if edtf in ("-", "") else edtf
    return str(parse_edtf(edtf).hull)


def lines() -> list[tuple[set[Told], str]]:
    """What is expected of each line, and its text."""
    rows = [line.split(" | ", 1) for line in FILE.read_text("utf-8").splitlines() if " | " in line]
    return [(wanted(told), text) for told, text in rows if not told.startswith("#")]


def wanted(told: str) -> set[Told]:
    """The leaders that a line expects."""
    found: set[Told] = set()
    for each in told.split(" ; ") if told != "none" else ():
        name, _, rest = each.partition(" start=")
        start, end, hedged = rest.replace("end=", "").replace("hedged=", "").split()
        found.add((name, hull(start), hull(end), hedged == "yes"))
    return found


def leader(name: str, start: str | None, end: str | None, *, is_doubted: bool = False) -> Told:
    """What a sentence must give."""
    return name, hull(start), hull(end), is_doubted


def opened(text: str) -> str:
    """The text as a sentence begins."""
    return text[:1].upper() + text[1:]


def test_a_line_gives_its_leaders_and_nobody_else() -> None:
    """Every line of the table by itself."""
    missed = [(text, told, read(text)) for told, text in lines() if read(text) != told]
    assert not missed, missed


def test_prose_elsewhere_names_no_leader_of_another() -> None:
    """Where no section tells the leaders, the lines that tell of others give nobody either."""
    missed = []
    for told, text in lines():
        if told:
            continue
        records = read_bytes("page.txt", (LISTING + text + "\n").encode()).records.leaders
        if records:
            missed.append((text, records))
    assert not missed, missed


TAKING = (
    "took over the leadership of {g}", "took charge of {g}", "took command of {g}", "assumed command of {g}",
    "took the helm of {g}", "took over as leader of {g}", "became the new leader of {g}", "was elected leader of {g}",
    "was appointed leader of {g}", "was chosen as leader of {g}", "was sworn in as leader of {g}", "was chosen to lead {g}",
    "was installed as leader of {g}", "rose to the leadership of {g}", "took over {g}", "emerged as leader of {g}",
    "became commander-in-chief of {g}", "inherited the leadership of {g}", "proclaimed himself emir of {g}",
)  # fmt: skip
CHOOSING = (
    "elected {x} as leader of {g}", "elected {x} leader of {g}", "chose {x} as the new leader of {g}", "chose {x} to lead {g}",
    "made {x} leader of {g}", "named {x} as leader of {g}",
)  # fmt: skip
LEAVING = (
    "stepped down as leader of {g}", "resigned as leader of {g}", "gave up the leadership of {g}", "lost command of {g}",
    "relinquished the leadership of {g}", "was removed as leader of {g}", "was deposed as leader of {g}",
    "was voted out as leader of {g}", "resigned from the leadership of {g}", "surrendered command of {g}",
    "was forced to give up the leadership of {g}", "laid down the leadership of {g}",
)  # fmt: skip
HOLDING = (
    "led {g}", "headed {g}", "commanded {g}", "was at the head of {g}", "was in command of {g}", "was in charge of {g}",
    "was the leader of {g}", "served as leader of {g}", "directed {g}", "ran {g}", "presided over {g}", "acted as leader of {g}",
    "held the leadership of {g}", "stood at the head of {g}",
)  # fmt: skip
DAYS = (("in 2005", "2005"), ("on 3 March 2005", "2005-03-03"), ("in early 2005", "2005-37"))
TERMS = (
    ("from 1994 to 2001", "1994", "2001"),
    ("between 1994 and 2001", "1994", "2001"),
    ("from 1994 until his death in 2001", "1994", "2001"),
    ("until 2001", None, "2001"),
    ("from March 1994 to 5 May 2001", "1994-03", "2001-05-05"),
)


@pytest.mark.parametrize("own", OWN)
def test_taking_and_leaving_are_read_with_their_day(own: str) -> None:
    """Every verb of both, with the date behind it and before it."""
    missed = []
    for (day, edtf), (verbs, begins) in product(DAYS[:2], ((TAKING, True), (LEAVING, False))):
        told = {leader(FIRST, edtf, None) if begins else leader(FIRST, None, edtf)}
        for verb in verbs:
            deed = f"{FIRST} {verb.format(g=own)}"
            for text in (f"{deed} {day}.", f"{opened(day)}, {deed}."):
                if read(text) != told:
                    missed.append((text, read(text)))
    for verb, (day, edtf) in product(CHOOSING, DAYS[1:]):
        deed = f"council {verb.format(x=FIRST, g=own)}"
        for text in (f"The {deed} {day}.", f"{opened(day)}, the {deed}."):
            if read(text) != {leader(FIRST, edtf, None)}:
                missed.append((text, read(text)))
    assert not missed, missed


@pytest.mark.parametrize("own", OWN)
def test_holding_is_read_with_its_term(own: str) -> None:
    """Every verb in every term, then appositions, relative clauses, passives, and those who led jointly."""
    missed = []
    for verb, (term, start, end) in product(HOLDING, TERMS):
        text = f"{FIRST} {verb.format(g=own)} {term}."
        if read(text) != {leader(FIRST, start, end)}:
            missed.append((text, read(text)))
    for term, start, end in TERMS:
        alone = {leader(FIRST, start, end)}
        for text, told in (
            (f"{opened(own)} was led by {FIRST} {term}.", alone),
            (f"{opened(own)} was under the command of {FIRST} {term}.", alone),
            (f"{FIRST}, leader of {own} {term}, was a teacher.", alone),
            (f"{FIRST}, who led {own} {term}, was a teacher.", alone),
            (f"With {FIRST} as its leader {term}, {own} grew.", alone),
            (f"{opened(own)} was led jointly by {FIRST} and {SECOND} {term}.", alone | {leader(SECOND, start, end)}),
            (f"{FIRST} and {SECOND} led {own} {term}.", alone | {leader(SECOND, start, end)}),
        ):  # fmt: skip
            if read(text) != told:
                missed.append((text, read(text)))
    assert not missed, missed


SUCCESSIONS = (
    "The leadership of {g} passed from {x} to {y} {d}.",
    "{x} handed the leadership of {g} to {y} {d}.",
    "{y} replaced {x} as leader of {g} {d}.",
    "{y} succeeded {x} as leader of {g} {d}.",
    "{x} was succeeded as leader of {g} by {y} {d}.",
    "{x} was replaced by {y} as leader of {g} {d}.",
)
NOUNS = (
    "leadership of", "command of", "rule over", "term as leader of", "time at the head of", "reign over", "years at the helm of",
)  # fmt: skip


@pytest.mark.parametrize("own", OWN)
def test_successions_and_nouns_give_both_ends(own: str) -> None:
    """ "Replaced him as leader", "his rule over the front ended"."""
    missed = []
    for template, (day, edtf) in product(SUCCESSIONS, DAYS):
        text = template.format(g=own, x=FIRST, y=SECOND, d=day)
        if read(text) != {leader(FIRST, None, edtf), leader(SECOND, edtf, None)}:
            missed.append((text, read(text)))
    for noun in NOUNS:
        reign = f"{FIRST}'s {noun} {own}"
        for text, told in (
            (f"{reign} ended in 2005.", leader(FIRST, None, "2005")),
            (f"{reign} came to an end in March 2005.", leader(FIRST, None, "2005-03")),
            (f"{reign} began in 2005.", leader(FIRST, "2005", None)),
            (f"{reign} began in 1999 and ended in 2005.", leader(FIRST, "1999", "2005")),
            (f"{reign} lasted from 1999 to 2005.", leader(FIRST, "1999", "2005")),
            (f"{reign} (1999 to 2005) was a time of war.", leader(FIRST, "1999", "2005")),
        ):
            if read(text) != {told}:
                missed.append((text, read(text)))
    assert not missed, missed


DOUBTED = (
    ("is believed to have led {g} from 1994 to 2001", "1994", "2001"),
    ("may have led {g} from 1994 to 2001", "1994", "2001"),
    ("allegedly headed {g} from 1994 to 2001", "1994", "2001"),
    ("was possibly the leader of {g} from 1994 to 2001", "1994", "2001"),
    ("appears to have commanded {g} from 1994 to 2001", "1994", "2001"),
    ("probably took charge of {g} in 2005", "2005", None),
    ("may have taken over as leader of {g} in 2005", "2005", None),
    ("is thought to have become leader of {g} in 2005", "2005", None),
    ("may have been elected leader of {g} in 2005", "2005", None),
    ("is thought to have given up the leadership of {g} in 2005", None, "2005"),
    ("may have stepped down as leader of {g} in 2005", None, "2005"),
)


@pytest.mark.parametrize("own", OWN)
def test_a_doubted_leading_is_told_with_its_doubt(own: str) -> None:
    """None comes out firm."""
    missed = []
    for deed, start, end in DOUBTED:
        text = f"{FIRST} {deed.format(g=own)}."
        if read(text) != {leader(FIRST, start, end, is_doubted=True)}:
            missed.append((text, read(text)))
    assert not missed, missed


RANKS = ("", "first ", "interim ", "new ", "overall ")


@pytest.mark.parametrize("owns", OWNS)
def test_whose_leader_somebody_is_may_stand_before_the_office(owns: str) -> None:
    """ "The LRF's interim leader", "its first leader"."""
    missed = []
    for rank in RANKS:
        office = f"{owns} {rank}leader"
        for text, told in (
            (f"{FIRST} became {office} in 2005.", leader(FIRST, "2005", None)),
            (f"{FIRST} was {office} from 1994 to 2001.", leader(FIRST, "1994", "2001")),
            (f"{FIRST} stepped down as {office} in 2005.", leader(FIRST, None, "2005")),
            (f"{opened(office)} from 1994 to 2001 was {FIRST}.", leader(FIRST, "1994", "2001")),
            (f"{FIRST}, {office} from 1994 to 2001, was a teacher.", leader(FIRST, "1994", "2001")),
            (f"The council elected {FIRST} as {office} in 2005.", leader(FIRST, "2005", None)),
        ):
            if read(text) != {told}:
                missed.append((text, read(text)))
    assert not missed, missed
