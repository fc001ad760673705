"""Footnotes: markers to their definitions, list by list.

In go the markers of the running text and the note lists in the order of the page, out come `Marker`s
that know their note, `Footnote`s with ids such as `attacks:7`, and problems. Numbering restarts in
every list, so markers are cut into runs where it does. An id counts in figures, however the page prints
its numbers: [iii] of the attacks is `attacks:3`.

Problems: `dangling-marker` (a marker whose note is not there), `note-without-marker`,
`duplicate-note` (one number twice in a list).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from stemma.model.problem import Problem, Severity, problem_at
from stemma.model.sections import CHILDREN
from stemma.model.sources import Footnote, Marker
from stemma.model.text import Text

ROMAN = re.compile(r"(?=[ivxlc])c{0,3}(?:xc|xl|l?x{0,3})(?:ix|iv|v?i{0,3})")
DIGITS = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100}
BACKSLASH = "\\"
"""Marks, in Markdown, a marker that is known to have no note."""
SHARED = ("overview", "executive_summary", "narrative")
"""Sections whose notes stand together."""


@dataclass(frozen=True, slots=True)
class Mark:
    """A marker before its note is known."""

    start: int
    end: int
    number: str
    section: str


@dataclass(frozen=True, slots=True)
class Definition:
    """A note's definition: its printed number, its stretch, and where the words begin."""

    number: str
    start: int
    end: int
    body: int


@dataclass(slots=True)
class Run:
    """Markers between two restarts, and the list that defines them."""

    marks: list[Mark] = field(default_factory=list)
    definitions: list[Definition] = field(default_factory=list)
    section: str = "references"
    """The section of the text right before the list, for a list without markers."""
    name: str | None = None
    """The list's name where the layout knows it."""

    @property
    def owner(self) -> str:
        """The name of the list: its section, the last one where a division's subsections share it.

        `overview` for the shared one of the page's head, `references` for one list of a whole page.
        """
        if self.name:
            return self.name
        sections = list(dict.fromkeys(mark.section for mark in self.marks)) or [self.section]
        if sections[0] in SHARED and all(section in SHARED for section in sections):
            return "overview"
        if len(sections) == 1 or any(set(sections) <= set(c) for c in CHILDREN.values()):
            return sections[-1]
        return "references"


@dataclass(frozen=True, slots=True)
class Linked:
    """Markers and notes that know each other."""

    markers: tuple[Marker, ...]
    footnotes: tuple[Footnote, ...]
    problems: tuple[Problem, ...]
    bodies: tuple[int, ...]
    """For each footnote the offset where its words begin."""


def link(text: Text, runs: Sequence[Run]) -> Linked:
    """Give every marker its note."""
    markers: list[Marker] = []
    notes: list[Footnote] = []
    bodies: list[int] = []
    problems: list[Problem] = []
    taken: dict[str, int] = {}
    for run in runs:
        owner = unused(run.owner, taken) if run.definitions else run.owner
        known: dict[str, str] = {}
        for definition in run.definitions:
            if definition.number in known:
                problems.append(duplicate(text, definition))
                continue
            known[definition.number] = f"{owner}:{in_figures(definition.number, run)}"
            notes.append(
                Footnote(
                    known[definition.number], definition.number, definition.start, definition.end
                )
            )
            bodies.append(definition.body)
        for mark in run.marks:
            note = known.get(mark.number)
            markers.append(Marker(mark.start, mark.end, mark.number.rstrip(BACKSLASH), note))
            if note is None:
                problems.append(dangling(text, mark))
        called = {mark.number for mark in run.marks}
        problems += [uncalled(text, d) for d in run.definitions if d.number not in called]
    markers.sort(key=lambda marker: marker.start)
    return Linked(tuple(markers), tuple(notes), tuple(problems), tuple(bodies))


def in_figures(number: str, run: Run) -> str:
    """A note's number for its id: roman ones in figures, unless the list has both, as of foot- and endnotes."""
    if not ROMAN.fullmatch(number):
        return number
    if any(definition.number.isdecimal() for definition in run.definitions):
        return number
    digits = [DIGITS[letter] for letter in number]
    following = [*digits[1:], 0]
    return str(sum(-d if d < after else d for d, after in zip(digits, following, strict=True)))


def unused(owner: str, taken: dict[str, int]) -> str:
    """The list's name; a second list of one section gets a number."""
    taken[owner] = taken.get(owner, 0) + 1
    return owner if taken[owner] == 1 else f"{owner}-{taken[owner]}"


def dangling(text: Text, mark: Mark) -> Problem:
    """A marker without a note."""
    return problem_at(
        text, mark.start, mark.end, Severity.WARNING, "dangling-marker",
        f"expected a note {mark.number.strip(BACKSLASH)} for this marker, found none in the list of its section",
        "add the note, or remove the marker", rule="R10",
    )  # fmt: skip


def uncalled(text: Text, definition: Definition) -> Problem:
    """A note that nothing calls."""
    return problem_at(
        text, definition.start, definition.end, Severity.WARNING, "note-without-marker",
        f"expected a marker [{definition.number}] in the text above, found none",
        "put the marker where the note belongs, or remove the note", rule="R10",
    )  # fmt: skip


def duplicate(text: Text, definition: Definition) -> Problem:
    """Two notes of one number."""
    return problem_at(
        text, definition.start, definition.end, Severity.ERROR, "duplicate-note",
        f"expected each number once in a list, found {definition.number} again; this one is not used",
        "renumber the notes",
    )  # fmt: skip
