"""Moves of a group: told with two dates, or with none.

In goes the case, out come problems: `two-moves` where a text has the group move at one time and still
sit at the old place later, `undated-move` where a move is dated only by what it followed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from stemma.analysis.case import Case
from stemma.analysis.prose import Told, remark
from stemma.model.problem import Problem, Severity
from stemma.model.reading import Reading
from stemma.reading.dates import DateFound

MOVE = re.compile(
    r"\b(?:relocat(?:ed|ing)|moved|withdrew|shifted (?:its|their) (?:main )?(?:base|headquarters|bases)[\w ]{0,16}?)"
    r"[\w ’']{0,40}?\b(?:to|into) (?P<place>(?:[a-z]+ern )?[A-Z][\w’-]+(?: [A-Z][\w’-]+)*)"
)
STAY = re.compile(
    r"\b(?:operated|was based|were based|based itself|remained|stayed)(?: (?:primarily|mainly|mostly|chiefly|largely))?"
    r" (?:in|from) (?P<place>(?:[a-z]+ern )?[A-Z][\w’-]+(?: [A-Z][\w’-]+)*)"
)
UNTIL = re.compile(r"\b(?:until|till|up to|through)\b[^.;]{0,4}$", re.IGNORECASE)
FOLLOWING = re.compile(r"^(?:Following|After|In the wake of|In response to)\b")
AFTER = re.compile(r"\b(?:after|following|in response to)\b", re.IGNORECASE)


def find_moves(case: Case) -> Iterator[Problem]:
    """Both kinds."""
    for reading, told in case.told():
        yield from two_moves(reading, told)
        yield from undated(reading, told)


def two_moves(reading: Reading, told: Sequence[Told]) -> Iterator[Problem]:
    """A stay that lasts beyond a move to another place."""
    moves = [
        (each, found, date)
        for each in told
        for found in MOVE.finditer(each.words)
        if (date := move_date(each, found))
    ]
    for each in told:
        for stay in STAY.finditer(each.words):
            until = stay_end(each)
            clash = next((m for m in moves if until and is_beyond(stay, until, m)), None)
            if until and clash:
                other, found, date = clash
                yield remark(
                    reading, each.span, "moves", "two-moves",
                    f"expected the group in {found['place']} from {date.when.as_written}, found it in "
                    f"{stay['place']} {shown(until)}",
                    "give the move one date, or say which part of the group stayed",
                    severity=Severity.WARNING, others=[other.span],
                )  # fmt: skip


def move_date(each: Told, found: re.Match[str]) -> DateFound | None:
    """The date right after the move ("to X in late 2001")."""
    end = each.at(found).end
    return next((d for d in each.dates() if 0 <= d.start - end <= 8), None)


def stay_end(each: Told) -> DateFound | None:
    """The date until which the sentence lets the group stay."""
    for date in each.dates():
        before = each.plain[max(each.span.start, date.start - 12) : date.start]
        shown = each.plain[date.start : date.end]
        if UNTIL.search(before) or re.match(
            r"(?:until|till|up to|through)\b", shown, re.IGNORECASE
        ):
            return date
    return None


def shown(until: DateFound) -> str:
    """ "until 2002", whether or not the date's own words hold the "until"."""
    words = until.when.as_written or until.when.edtf
    return words if re.match(r"(?:until|till|up to|through)\b", words) else f"until {words}"


def is_beyond(
    stay: re.Match[str], until: DateFound, move: tuple[Told, re.Match[str], DateFound]
) -> bool:
    """Whether the stay ends after the move to another place was over."""
    _, found, date = move
    moved, stayed = date.when.envelope.end_max, until.when.envelope.end_max
    return (
        found["place"] != stay["place"]
        and moved is not None
        and stayed is not None
        and stayed > moved
    )


def undated(reading: Reading, told: Sequence[Told]) -> Iterator[Problem]:
    """A move whose only date belongs to what it followed."""
    for each in told:
        found = MOVE.search(each.words)
        if not found or move_date(each, found) or not FOLLOWING.match(each.words):
            continue
        dates = [d for d in each.dates() if d.start < each.at(found).start]
        comma = each.words.rfind(",", 0, found.start())
        if dates and all(d.start < each.span.start + comma for d in dates):
            yield remark(
                reading, each.span, "moves", "undated-move",
                f"expected the date of the move to {found['place']}, found only what it followed "
                f"({dates[-1].when.as_written})",
                "say when the group moved, to the year if no more is known",
            )  # fmt: skip
