"""Generated atlases: invented groups with facts of their own, as many as wanted, the same every time.

In goes a number, out comes a folder with that many canonical Markdown profiles of about 2 kB, each
with key statistics, leaders, sizes, attacks, a listing, relations to other generated groups and notes.
"""

from __future__ import annotations

from pathlib import Path

from stemma.pipeline import start_atlas

STARTS = ("Ba", "De", "Fo", "Gu", "Ka", "Lo", "Mi", "Na", "Pe", "Ro", "Sa", "Tu", "Vo", "Wa", "Zi")
ENDS = ("dar", "lek", "mon", "nari", "pur", "ras", "sol", "tan", "vel", "zu")
KINDS = ("Front", "Army", "Movement", "Brigade", "League", "Council", "Guard", "Union")
PLACES = (
    ("Gulu", "Uganda"), ("Juba", "South Sudan"), ("Mopti", "Mali"), ("Quetta", "Pakistan"),
    ("Cali", "Colombia"), ("Davao", "Philippines"), ("Mosul", "Iraq"), ("Aden", "Yemen"),
)  # fmt: skip
MONTHS = ("January", "March", "May", "June", "August", "October", "December")


def word(number: int) -> str:
    """An invented name."""
    first, second = number % len(STARTS), number // len(STARTS)
    return (
        STARTS[first] + ENDS[second % len(ENDS)] + "aeiou"[second // len(ENDS) % 5] * (second >= 10)
    )


def name_of(number: int) -> str:
    return f"{word(number * 7 + 3)} {word(number * 11 + 5)} {KINDS[number % len(KINDS)]}"


def attack(number: int, turn: int) -> str:
    """An entry of the attack list."""
    place, country = PLACES[(number + turn) % len(PLACES)]
    year = 1990 + (number + 3 * turn) % 25
    date = f"{MONTHS[(number + turn) % len(MONTHS)]} {1 + (number * 3 + turn) % 28}, {year}"
    toll = f"{1 + (number + turn) % 40} killed, {(number * turn) % 60} wounded"
    return f"{date}: Fighters of the group attacked a post in {place}, {country} ({toll}).[^attacks-{turn}]"


def profile(number: int, total: int) -> str:
    """One profile."""
    name, ally, rival = (
        name_of(number),
        name_of((number + 1) % total),
        name_of((number + 17) % total),
    )
    start = 1980 + number % 30
    attacks = "\n\n".join(attack(number, turn) for turn in (1, 2, 3))
    notes = "\n".join(
        f"[^attacks-{turn}]: Okello, Amina. “Post {turn} of {name} attacked.” Daily Courier, {1990 + (number + 3 * turn) % 25}."
        for turn in (1, 2, 3)
    )
    return f"""---
id: g{number:04}
---

# {name}

## Overview

Formed: {start}[^overview-1]

Disbanded: Group is active.[^overview-1]

[^overview-1]: “{name}.” Nile Institute, {start + 20}.

## Narrative

The {name} is an armed group. It was founded in {start} by former soldiers.[^overview-1] In {start + 2} it moved its base.[^overview-1]

## Leadership

{word(number)} {word(number + 9)} ({start} to {start + 8}): He founded the group.[^leadership-1]

{word(number + 4)} {word(number + 20)} ({start + 8} to Present): He was the first leader's deputy.[^leadership-1]

[^leadership-1]: “Leaders of {name}.” Nile Institute, {start + 20}.

## Size Estimates

- {start + 5}: {100 + number} (Daily Courier)[^size_estimates-1]
- {start + 12}: {200 + number} – {400 + number} (Nile Institute)[^size_estimates-1]

[^size_estimates-1]: “Strength of {name}.” Nile Institute, {start + 20}.

## Attacks

{attacks}

{notes}

## Designations

- Ministry of Interior Listed Entity: {start + 10} – Present.[^designations-1]

[^designations-1]: “Listed entities.” Ministry of Interior, {start + 20}.

## Relationships

- ally: {ally}, {start + 3}.[^relationships-1]
- rival: {rival}, {start + 6}.[^relationships-1]

[^relationships-1]: “Friends and foes of {name}.” Nile Institute, {start + 20}.
"""


def generate(folder: Path, total: int) -> None:
    """Write an atlas of so many groups."""
    start_atlas(folder, title="Generated groups")
    rows = "".join(f"g{n:04},{name_of(n)},\n" for n in range(total))
    (folder / "groups.csv").write_text("id,name,aliases\n" + rows, "utf-8")
    for number in range(total):
        path = folder / "profiles" / f"g{number:04}.md"
        path.write_text(profile(number, total), "utf-8", newline="\n")
