"""Note lists and the marks that call them, in every form that pages print.

In go rows, out come rows whose note lists are marked as such, and runs for `footnotes.link`. Lists
may be numbered `[3]`, `3.` or `3`, or by their order alone under "References"; calls are `[3]`,
`[iii]`, or, in exports that lost their superscripts, a bare digit behind a stop.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from stemma.model.records import record
from stemma.reading.footnotes import SHARED, Definition, Mark, Run
from stemma.reading.layouts.rows import NUMBER, RAISED, LineKind, Row

MARKER = re.compile(rf"\[\s?(?P<number>{NUMBER})\s?\]")
RAISED_CALL = re.compile(
    r"(?<=\S)(?<!\bm)(?<!km)(?<!cm)(?<!ft)(?<!mi)[¹²³⁴-⁹][⁰¹²³⁴-⁹]{0,2}|(?<=[¹²³⁴-⁹]\s)[¹²³⁴-⁹]"
)
"""A call in raised figures; the square of a kilometre is none."""
FIGURES = "¹²³⁴⁵⁶⁷⁸⁹"
BARE = re.compile(
    r"(?:(?<=[.,;:!?)”\"’'%])|(?<=[a-z]{3}))(?P<number>[1-9]\d{0,2})(?P<more>(?:,[1-9]\d{0,2})*)(?=[\s.,;:)]|$)"
)
DECIMAL = re.compile(r"\d[.,]$")
PLAIN_NUMBER = re.compile(r"\s*(?:[\^↑]\s*)?(?P<number>\d{1,3})(?:[.)]|(?=\s))\s*(?=\S)")
BACKLINK = re.compile(r"(?:[\^↑]\s*|(?:[a-z]\s+){1,8}(?=[A-Z“\"])|\s)*")
CITES = re.compile(
    r"[“\"”]|https?://|\b(?:1[89]|20)\d\d\b|\b[Ii]bid|\b[Pp]p?\.\s*\d|\bPress\b|^[A-Z][\w’'-]+, [A-Z]"
)
FIRST = ("1", "i")
AHEAD = 3
"""How far a bare number may run ahead of those met before and still be a call."""


@record
@dataclass(frozen=True, slots=True)
class Call:
    """A marker in the text."""

    start: int
    end: int
    number: str


Calls = Callable[[int, int], Iterator[Call]]


def bracketed(content: str) -> Calls:
    """Calls in square brackets, found once for all who ask."""
    places = list(signed(content, 0, len(content)))
    starts = [call.start for call in places]

    def find(start: int, end: int) -> Iterator[Call]:
        within = places[bisect_left(starts, start) : bisect_left(starts, end)]
        return iter(within if not within or within[-1].end <= end else within[:-1])

    return find


def signed(content: str, start: int, end: int) -> Iterator[Call]:
    """The calls in brackets or in raised figures, in order."""
    calls = [Call(*found.span(), found["number"]) for found in MARKER.finditer(content, start, end)]
    if any(content.find(figure, start, end) >= 0 for figure in FIGURES):
        raised = RAISED_CALL.finditer(content, start, end)
        calls += [Call(*found.span(), found.group().translate(RAISED)) for found in raised]
        calls.sort(key=lambda call: call.start)
    return iter(calls)


def superscripts(content: str, rows: Sequence[Row]) -> Calls:
    """Calls in brackets, and bare digits that the page's lists define, in their order."""
    places = sorted(bare_calls(content, rows), key=lambda call: call.start)
    starts = [call.start for call in places]

    def find(start: int, end: int) -> Iterator[Call]:
        yield from signed(content, start, end)
        yield from places[bisect_left(starts, start) : bisect_left(starts, end)]

    return find


def bare_calls(content: str, rows: Sequence[Row]) -> Iterator[Call]:
    """Bare digits that run on from those before them, list by list."""
    lists = lists_of(rows)
    for first, last, defined in lists:
        highest = 0
        for row in rows[first:last]:
            if row.kind is not LineKind.BODY:
                continue
            for found in BARE.finditer(content, row.start, row.end):
                before = content[max(row.start, found.start() - 6) : found.start()]
                if DECIMAL.search(before) and not re.search(r"\b(?:1[89]|20)\d\d[.,]$", before):
                    continue
                at = found.start()
                for number in (found["number"] + found["more"]).split(","):
                    close = int(number) <= highest + AHEAD or CLOSED.search(before) is not None
                    word = before[-1:].isalpha()
                    if number in defined and close and (not word or int(number) == highest + 1):
                        highest = max(highest, int(number))
                        yield Call(at, at + len(number), number)
                    at += len(number) + 1


CLOSED = re.compile(r"[^\W\d][)”\"’]?[.!?][”\"’)]?$|[^\W\d]\)$")
"""Words, and the end of their sentence: what number follows is no figure, however far it is ahead."""


def lists_of(rows: Sequence[Row]) -> list[tuple[int, int, frozenset[str]]]:
    """Stretches of rows with the numbers that the list at their end defines."""
    found = []
    first = at = 0
    while at < len(rows):
        if rows[at].kind is LineKind.NOTE:
            stop = at
            while stop < len(rows) and rows[stop].kind in (LineKind.NOTE, LineKind.STUB):
                stop += 1
            found.append((first, at, frozenset(r.number for r in rows[at:stop])))
            first = at = stop
        else:
            at += 1
    return found


def mark_lists(content: str, rows: Sequence[Row], *, has_own: bool = False) -> list[Row]:
    """Rows below "References" and the like become notes; so do lists numbered without brackets.

    Where the container has notes of its own (`has_own`), such a list is a bibliography: furniture.
    """
    marked: list[Row] = []
    listing = False
    for row in rows:
        if row.kind is LineKind.HEADING:
            listing = row.section == "references"
        elif listing and has_own and row.kind in (LineKind.BODY, LineKind.SUBHEADING):
            row = replace(row, kind=LineKind.STUB)
        elif listing and row.kind in (LineKind.BODY, LineKind.SUBHEADING):
            marked.append(note_below(content, row, marked))
            continue
        elif row.kind is LineKind.NOTE:
            body = past_backlink(content, row.body, row.end)
            row = row if body == row.body else replace(row, body=body)
        marked.append(row)
    return marked if has_own else number_by_order(mark_loose(content, marked))


def past_backlink(content: str, start: int, end: int) -> int:
    """Behind the arrows that lead back to the text."""
    found = BACKLINK.match(content, start, end)
    return found.end() if found else start


def note_below(content: str, row: Row, above: Sequence[Row]) -> Row:
    """A line of a list under its heading, numbered or not; `?` where its number is its order."""
    number = PLAIN_NUMBER.match(content, row.start, row.end)
    if number and int(number["number"]) <= 999:
        body = past_backlink(content, number.end(), row.end)
        return replace(row, kind=LineKind.NOTE, number=number["number"], body=body)
    body = past_backlink(content, row.start, row.end)
    return replace(row, kind=LineKind.NOTE, number="?", body=body)


def mark_loose(content: str, rows: Sequence[Row]) -> list[Row]:
    """Lines "1. Okello, Amina. ..." that run 1, 2, 3, without a heading above.

    Where they cite something they are notes; the numbers of any other list are furniture.
    """
    marked: list[Row] = []
    at = 0
    while at < len(rows):
        run = loose_run(content, rows, at)
        if not run:
            marked.append(rows[at])
            at += 1
            continue
        last = run[-1][0] + 1
        is_list = len(run) >= FEWEST_ENTRIES and not are_citations(content, rows, run)
        are_notes = are_citations(content, rows, run)
        known = {index: (str(number), body) for index, number, body in run}
        for index in range(at, last):
            row = rows[index]
            number, body = known.get(index, ("", row.start))
            if number and are_notes:
                marked.append(replace(row, kind=LineKind.NOTE, number=number, body=body))
            elif number and is_list:
                marked.append(Row(LineKind.STUB, row.start, body, gap=row.gap))
                marked.append(replace(row, start=body, gap=False))
            else:
                marked.append(row)
        at = last
    return marked


Numbered = Sequence[tuple[int, int, int]]
"""Rows of a numbered list: index, number, and where the words begin."""
FEWEST_ENTRIES = 2


def loose_run(content: str, rows: Sequence[Row], first: int) -> Numbered:
    """Rows from `first` on that are numbered 1, 2, 3 ..."""
    run: list[tuple[int, int, int]] = []
    for index in range(first, len(rows)):
        row = rows[index]
        if row.kind is LineKind.STUB and run:
            continue
        found = PLAIN_NUMBER.match(content, row.start, row.end)
        if row.kind is not LineKind.BODY or not found or int(found["number"]) != len(run) + 1:
            break
        run.append((index, len(run) + 1, past_backlink(content, found.end(), row.end)))
    return run


def are_citations(content: str, rows: Sequence[Row], run: Numbered) -> bool:
    """Whether numbered lines read as notes: they cite something, and call no notes themselves."""
    cite = sum(bool(CITES.search(content, body, rows[index].end)) for index, _, body in run)
    call = sum(bool(MARKER.search(content, body, rows[index].end)) for index, _, body in run)
    return cite * 4 >= len(run) * 3 and call * 2 <= len(run)


def number_by_order(rows: Sequence[Row]) -> list[Row]:
    """Notes without numbers get those of their order where the whole list has none; else none is lost."""
    numbered: list[Row] = []
    count = 0
    printed = any(r.kind is LineKind.NOTE and r.number not in ("?", "") for r in rows)
    for row in rows:
        if row.kind is LineKind.NOTE and row.number == "?":
            if printed:
                if numbered and numbered[-1].kind is LineKind.NOTE:
                    numbered[-1] = replace(numbered[-1], end=row.end)
                else:
                    numbered.append(replace(row, kind=LineKind.BODY, number="", body=0))
                continue
            count += 1
            row = replace(row, number=str(count))
        elif row.kind is not LineKind.STUB:
            count = 0 if row.kind is LineKind.HEADING else count
        numbered.append(row)
    return numbered


def share_list(before: str, here: str) -> bool:
    """Whether the notes of two sections stand in one list, so that a number may come again."""
    return before == here or (before in SHARED and here in SHARED)


def runs_of(
    rows: Sequence[Row], owners: Mapping[int, str], calls: Calls, *, has_one_list: bool
) -> list[Run]:
    """Markers cut into runs at restarts and lists; each list closes the run before it."""
    runs = [Run()]
    last = "references"
    for row in rows:
        if row.kind is LineKind.BODY:
            last = owners[row.start]
            for call in calls(row.start, row.end):
                run = runs[-1]
                again = call.number in FIRST and run.marks and not has_one_list
                if run.definitions or (again and not share_list(run.marks[-1].section, last)):
                    runs.append(run := Run())
                run.marks.append(Mark(call.start, call.end, call.number, last))
        elif row.kind is LineKind.NOTE:
            if runs[-1].definitions and row.number in FIRST and not has_one_list:
                runs.append(Run())
            runs[-1].section = last
            runs[-1].definitions.append(Definition(row.number, row.start, row.end, row.body))
    if has_one_list:
        runs[0].name = "references"
        return runs
    return sharing(runs)


def sharing(runs: Sequence[Run]) -> list[Run]:
    """The runs, those without a list joined to the next one whose list was made for them too.

    A list was, where its own run leaves notes uncalled that the runs before call, and where these call
    no other numbers: a page with one list for a whole division starts from [1] in each subsection. On a
    page that shows this once, a list that its own run calls throughout is shared too.
    """
    strict = joined(runs, is_shown=False)
    return joined(runs, is_shown=True) if len(strict) < len(runs) else strict


MOST_SHARING = 12
"""Runs before a list that it may have been made for: a division has five subsections."""


def joined(runs: Sequence[Run], *, is_shown: bool) -> list[Run]:
    """The runs with those before each list that belong to it."""
    found: list[Run] = []
    for run in runs:
        first = len(found)
        least = max(0, first - MOST_SHARING) if run.definitions else first
        while first > least and not found[first - 1].definitions:
            first -= 1
        while first < len(found) and not belongs(found[first:], run, is_shown=is_shown):
            first += 1
        if first < len(found):
            marks = [mark for each in found[first:] for mark in each.marks]
            run = Run([*marks, *run.marks], run.definitions, run.section, run.section)
            del found[first:]
        found.append(run)
    return found


def belongs(before: Sequence[Run], run: Run, *, is_shown: bool) -> bool:
    """Whether the runs before and this one call, between them, just the notes of its list."""
    listed = {definition.number for definition in run.definitions}
    own = {mark.number for mark in run.marks}
    earlier = {mark.number for each in before for mark in each.marks}
    if not earlier or not earlier <= listed or not listed <= own | earlier:
        return False
    return is_shown or not listed <= own


def has_one_list(rows: Sequence[Row], calls: Calls) -> bool:
    """Whether the page has one list for all: the last thing on it, and its numbers fit the calls."""
    first = next((at for at, row in enumerate(rows) if row.kind is LineKind.NOTE), None)
    if first is None:
        return False
    tail = rows[first:]
    if any(row.kind is LineKind.BODY for row in tail):
        return False
    defined = [row.number for row in tail if row.kind is LineKind.NOTE]
    if len(set(defined)) < len(defined):
        return False
    heads = [row for row in rows[:first] if row.kind is LineKind.HEADING]
    if heads and heads[-1].section == "references" and rows[first - 1].kind is not LineKind.BODY:
        return True
    met: list[int] = []
    restarts = 0
    for row in rows[:first]:
        if row.kind is LineKind.BODY:
            for call in calls(row.start, row.end):
                if call.number.isdigit():
                    if met and int(call.number) == 1 and met[-1] > 1:
                        restarts += 1
                    met.append(int(call.number))
    numbers = [int(n) for n in defined if n.isdigit()]
    sections = {row.section for row in rows[:first] if row.kind is LineKind.HEADING}
    return (
        bool(numbers)
        and len(sections) > 3
        and restarts <= 1
        and max(met, default=0) >= 0.5 * max(numbers)
        and max(numbers) >= 4
    )
