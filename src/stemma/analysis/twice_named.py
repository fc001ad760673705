"""Sources used twice under two names, over all profiles.

In go readings, out comes one finding for each publication that the notes print in two ways: one title and a
shared author, house or day, and something else that differs; or one house whose own name is spelt in two ways. Example: `find_twice_named(readings)[0].forms`.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from stemma.analysis.rules.variants import are_near
from stemma.model.nodes import slug
from stemma.model.reading import Reading
from stemma.model.sources import Source

DAY = 7
"""Length of a date from which it tells publications apart: month or day."""
ARTICLE = re.compile(r"^the-")


@dataclass(frozen=True, slots=True)
class Form:
    """One way in which a publication, or a house, is printed."""

    printed: str
    places: tuple[str, ...]
    """`file:line` of each note."""


@dataclass(frozen=True, slots=True)
class TwiceNamed:
    """One publication or house with its forms."""

    what: str
    """title or house."""
    forms: tuple[Form, ...]


def find_twice_named(readings: Sequence[Reading]) -> list[TwiceNamed]:
    """Titles first, then houses."""
    places = places_of(readings)
    titles: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    houses: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    kept: dict[str, list[Source]] = defaultdict(list)
    for reading in readings:
        for source in reading.sources:
            where = places.get((reading.text.name, source.id), [])
            if where:
                key = slug(source.title)
                titles[key][form_of(source)] += where
                kept[key].append(source)
                house = source.container_title or source.publisher
                if house:
                    houses[slug(house)][" ".join(house.split())] += where
    found = []
    for key, printed in titles.items():
        for cluster in clusters(kept[key]):
            shown = {form: printed[form] for form in cluster}
            if len(shown) > 1:
                found.append(TwiceNamed("title", forms(shown)))
    return found + twice_spelt(houses)


def places_of(readings: Sequence[Reading]) -> dict[tuple[str, str], list[str]]:
    """Where each source of each profile is cited."""
    found: dict[tuple[str, str], list[str]] = defaultdict(list)
    for reading in readings:
        for note in reading.footnotes:
            for citation in note.citations:
                line = reading.text.position(citation.start)[0]
                found[reading.text.name, citation.source].append(f"{reading.text.name}:{line}")
    return found


def form_of(source: Source) -> str:
    """A source as it is told apart: authors, title, house, date."""
    names = [a.family or a.literal for a in source.author if a.literal != "et al."]
    house = source.container_title or source.publisher
    parts = [
        ", ".join(filter(None, names)),
        f"“{source.title}”",
        " ".join(house.split()),
        source.issued or "n.d.",
    ]
    return ". ".join(part for part in parts if part)


def clusters(sources: Sequence[Source]) -> list[list[str]]:
    """Forms of one title, those together that share an author, a house or a day."""
    groups: list[tuple[set[str], list[str]]] = []
    for source in sources:
        marks, form = marks_of(source), form_of(source)
        joined = [group for group in groups if group[0] & marks]
        for group in joined:
            groups.remove(group)
        marks = marks.union(*(group[0] for group in joined))
        listed = [f for group in joined for f in group[1]]
        groups.append((marks, [*listed, *([form] if form not in listed else [])]))
    return [group[1] for group in groups]


def marks_of(source: Source) -> set[str]:
    """What tells that two sources of one title are one."""
    house = slug(source.container_title or source.publisher)
    marks = {f"by {slug(a.family or a.literal)}" for a in source.author if a.literal != "et al."}
    marks |= {f"in {ARTICLE.sub('', house)}"} if house != "unnamed" else set()
    return marks | ({f"on {source.issued}"} if len(source.issued) >= DAY else set())


def forms(printed: dict[str, list[str]]) -> tuple[Form, ...]:
    """The forms with their places, the commonest first."""
    listed = sorted(printed.items(), key=lambda pair: (-len(pair[1]), pair[0]))
    return tuple(Form(words, tuple(dict.fromkeys(where))) for words, where in listed)


def twice_spelt(houses: dict[str, dict[str, list[str]]]) -> list[TwiceNamed]:
    """Houses spelt in two ways: an article more, a blank, a letter, an initial for the word."""
    found = []
    keys = sorted(houses)
    grouped: dict[str, list[str]] = defaultdict(list)
    for key in keys:
        grouped[ARTICLE.sub("", key).replace("-", "")].append(key)
    joined: set[tuple[str, ...]] = {tuple(group) for group in grouped.values() if len(group) > 1}
    joined |= {(key,) for key in keys if len(houses[key]) > 1}
    bare = {key: ARTICLE.sub("", key) for key in keys}
    for i, a in enumerate(keys):
        for b in keys[i + 1 :]:
            if are_near(bare[a], bare[b]) or is_initial(bare[a], bare[b]):
                joined.add((a, b))
    for group in sorted(joined):
        printed: dict[str, list[str]] = defaultdict(list)
        for key in group:
            for words, where in houses[key].items():
                printed[words] += where
        if len(printed) > 1:
            found.append(TwiceNamed("house", forms(printed)))
    return found


def is_initial(a: str, b: str) -> bool:
    """Whether one name begins with the initials of what the other spells out ("ny-times")."""
    short, long = sorted((a.split("-"), b.split("-")), key=len)
    head, rest = short[0], short[1:]
    n = len(head)
    return (
        bool(rest)
        and len(head) > 1
        and len(long) == n + len(rest)
        and long[n:] == rest
        and "".join(word[0] for word in long[:n] if word) == head
    )
