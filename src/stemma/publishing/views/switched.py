"""Switched: what the switches of every page ask of a statement.

In goes a concordance, out come marks by statement id: the earliest day on which it can hold, the day
from which it is known, and the day from which two independent publications carry it, as numbers to the
base 36 with a full stop between. `~` stands before a day of knowing that is only the profile's own, `x` for a
second publication whose day is not known; what is not known at the end is left out. Example: `fndk.foab` holds
from 3 January 2000 at the earliest, is known from 2 June 2004, and rests on one publication. How firmly it is said,
its line says already.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache

from stemma.model.dates import When
from stemma.model.sources import Source
from stemma.model.statement import Cited, Statement
from stemma.publishing.views.concordance import Concordance, last_day
from stemma.publishing.views.known import profile_day, publication_day
from stemma.publishing.views.touched import Touched

BEGINNINGS = ("when", "start", "period")
"""Properties that date an attack, a relation, a tenure: nothing said of it holds before."""
DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"
UNDATED = "x"


class Moments:
    """From which day each citation is known, worked out once for all that cite alike."""

    def __init__(self, concordance: Concordance) -> None:
        """Of one concordance."""
        self.concordance = concordance
        self.known: dict[tuple[str | None, str | None, str], tuple[int | None, int | None]] = {}

    def of(self, cited: Cited) -> tuple[int | None, int | None]:
        """The last day on which its publication may have come out, and the day from which it is known."""
        key = cited.source, cited.locator, cited.text
        found = self.known.get(key)
        if found is None:
            published = publication_day(self.concordance, cited)
            day = published if published is not None else profile_day(self.concordance, cited.text)
            found = self.known[key] = published, day
        return found


@dataclass(frozen=True, slots=True)
class Marks:
    """The marks of a build, with all that they follow from besides its statements."""

    of: Mapping[str, str]
    """By statement id, in the order of the atlas; those without any are not there."""
    issues: Mapping[str, tuple[str, ...]]
    """By key of a publication: when it came out, its type, and the end of its chain."""
    described: str
    """As of when the atlas describes."""


def marks_since(
    concordance: Concordance, last: Marks, touched: Touched
) -> tuple[Marks, frozenset[str] | None]:
    """The marks of a build beside those of the last one, and the ids of what was marked anew; None: of everything."""
    build, issues = concordance.build, issues_of(concordance)
    if last.described != build.header.described:
        return marked(concordance), None
    anew: dict[str, Statement] = {}
    for node in touched.nodes:
        anew |= {s.id: s for s in concordance.of_node.get(node, ())}
    for text in touched.edited:
        anew |= {s.id: s for s in concordance.of_profile.get(text, ())}
    for key in issues.keys() | last.issues.keys():
        if issues.get(key) != last.issues.get(key):
            anew |= {s.id: s for s in concordance.of_source.get(key, ())}
    moments = Moments(concordance)
    begins = {s.subject: begin_of(concordance.of_node[s.subject]) for s in anew.values()}
    found = dict(last.of)
    for statement in anew.values():
        day = earliest(statement)
        begin = begins[statement.subject] if day is None else day
        found[statement.id] = mark_of(moments, statement, begin)
    told = {s.id: mark for s in build.statements if (mark := found.get(s.id))}
    return Marks(told, issues, build.header.described), touched.statements.union(anew)


def marked(concordance: Concordance) -> Marks:
    """The marks of a whole build."""
    described = concordance.build.header.described
    return Marks(marks_of(concordance), issues_of(concordance), described)


def issues_of(concordance: Concordance) -> dict[str, tuple[str, ...]]:
    """What marks need of publications."""
    ends = concordance.ends
    return {
        key: (source.issued, source.type, ends[key])
        for key, source in concordance.build.sources.items()
    }


def marks_of(concordance: Concordance) -> dict[str, str]:
    """The marks of all statements that have any; those that begin and cite alike share theirs."""
    moments = Moments(concordance)
    known: dict[tuple[object, ...], str] = {}
    marks = {}
    for rows in concordance.of_node.values():
        begin = begin_of(rows)
        for statement in rows:
            day = earliest(statement)
            day = begin if day is None else day
            cited = [(s.source, s.locator, s.passage.text) for s in statement.supports]
            key = (day, *cited)
            mark = known.get(key)
            if mark is None:
                mark = known[key] = mark_of(moments, statement, day)
            if mark:
                marks[statement.id] = mark
    return {s.id: marks[s.id] for s in concordance.build.statements if s.id in marks}


def mark_of(moments: Moments, statement: Statement, begin: int | None) -> str:
    """The mark of one statement, which holds from a day on."""
    ends = moments.concordance.ends
    first: dict[str, list[int | None]] = {}
    days, is_published = [], False
    for cited in statement.cited():
        published, day = moments.of(cited)
        is_published = is_published or published is not None
        if day is not None:
            days.append(day)
        if cited.source:
            end = ends.get(cited.source, cited.source)
            first.setdefault(end, []).append(day)
    known = base_36(min(days, default=None))
    if known and not is_published:
        known = f"~{known}"
    second = ""
    if len(first) > 1:
        dated = [
            min(told) for each in first.values() if (told := [d for d in each if d is not None])
        ]
        second = (base_36(sorted(dated)[1]) if len(dated) > 1 else "") or UNDATED
    return mark(base_36(begin), known, second)


def mark(begins: str, known: str, second: str) -> str:
    """The three parts of a mark."""
    return f"{begins}.{known}.{second}".rstrip(".")


def is_own_date(mark: str) -> bool:
    """Whether a mark says that no dated publication carries the statement."""
    known = mark.split(".")[1] if "." in mark else ""
    return not known or known.startswith("~")


def known_mark(day: int | None) -> str:
    """The mark of something that only its day of knowing can hide: a publication, a group."""
    return mark("", base_36(day), UNDATED)


def source_mark(source: Source) -> str:
    """The mark of a publication: the last day on which it may have come out."""
    return known_mark(last_day(source.issued) if source.issued else None)


@lru_cache(maxsize=4096)
def base_36(day: int | None) -> str:
    """A day in few letters; empty for None."""
    written = ""
    while day:
        day, digit = divmod(day, 36)
        written = DIGITS[digit] + written
    return written


def begin_of(statements: Iterable[Statement]) -> int | None:
    """The earliest day of what is stated of a node; None where nothing dates it."""
    days = [earliest(s) for s in statements if s.property in BEGINNINGS]
    return min((day for day in days if day is not None), default=None)


def earliest(statement: Statement) -> int | None:
    """The first day on which a statement can hold, of its time or of the time that it states."""
    times = (statement.when, statement.value if isinstance(statement.value, When) else None)
    days = [time.envelope.start_min for time in times if time is not None]
    return next((day for day in days if day is not None), None)
