"""An invented atlas for the views' files: one profile with every kind of relation, attacks and places."""

from __future__ import annotations

from pathlib import Path

import pytest

from stemma.pipeline import public_build, start_atlas
from stemma.publishing.views.concordance import Concordance, concordance_of

PROFILE = """# Blue River Army (BRA)

## Overview

Formed: 1990.[^1]

Disbanded: Group is active.[^1]

## Leadership

Mary Akol (March 1991 to 1999): Akol led the group.[^1]

## Size Estimates

- 1996: 400 to 600 (Daily Courier)[^1]

## Locations

- 1994: The BRA had a training camp in Gulu, Uganda.[^1]

## Attacks

May 2, 1995: The BRA bombed a bridge in Gulu, Uganda (9 killed).[^1]

2003: The government blamed the BRA for an explosion in Kampala, Uganda (unknown killed, 3 wounded).[^2]

## Designations

- Ministry of Interior List: May 1997 – Present.[^1]

## Relationships

- ally: Upper Nile Front, 1994.[^1]

- rival: Upper Nile Front, 1998.[^2]

- split from: White Lions, 1990.[^1]

- affiliate of: Red Delta Council, 1996 – 2001.[^2]

- support from: Red Delta Council, March 1996.[^1]

- pledge to: Green Hills Union, August 2000, alleged.[^2]

- member of: Lake Front, 1992 – 1995.[^1]

- joint operation with: Green Hills Union, May 2, 1995.[^1]

- hosted by: Upper Nile Front, 1991 to 1993.[^1]

- merged into: Lake Front, 2004, possible.[^2]

- ally: Sand Sea Brigade.[^1]
"""
SECOND = """# Upper Nile Front (UNF)

## Overview

Formed: March 1991.[^1]

Disbanded: 2001.[^1]

## Attacks

June 2000: The UNF attacked a market in Juba, South Sudan (at least 16 killed).[^1]

## Relationships

- member of: Lake Front, 1992 – 1995.[^1]

- ally: Blue River Army, 1994.[^1]

- split off: Stone Bridge Group, 1999.[^1]
"""
NOTES = {
    "1": "“Blue River Army.” Nile Institute, 2004.",
    "2": "Okello, Amina. “Old friends.” Daily Courier, 9 May 2005.",
}
GROUPS = """id,name,aliases,kind
bra,Blue River Army,BRA,armed_group
unf,Upper Nile Front,UNF,armed_group
lake-front,Lake Front,,umbrella
"""
HEADER = """title = "Invented groups of two rivers"
publisher = "Nile Institute"
licence = "CC BY 4.0"
described = "2006-12"

[theatres]
two-rivers = ["Uganda", "South Sudan"]
"""


def noted(profile: str) -> str:
    """The profile with the notes below every section that has markers, each named by its section."""
    head, *sections = profile.split("\n## ")
    return "\n## ".join([head, *map(noted_section, sections)])


def noted_section(section: str) -> str:
    """A section whose markers and notes are `[^attacks-1]`."""
    name = section.partition("\n")[0].lower().replace(" ", "_")
    named = {f"[^{n}]": (f"[^{name}-{n}]", note) for n, note in NOTES.items()}
    used = [f"{new}: {note}\n" for old, (new, note) in named.items() if old in section]
    for old, (new, _) in named.items():
        section = section.replace(old, new)
    return "\n".join([section, *used])


@pytest.fixture
def invented_atlas(tmp_path: Path) -> Path:
    """The atlas folder, written."""
    home = tmp_path / "atlas"
    start_atlas(home, example=False)
    (home / "atlas.toml").write_text(HEADER, "utf-8")
    (home / "groups.csv").write_text(GROUPS, "utf-8")
    (home / "profiles" / "bra.md").write_text(noted(PROFILE), "utf-8")
    (home / "profiles" / "unf.md").write_text(noted(SECOND), "utf-8")
    return home


@pytest.fixture
def invented(invented_atlas: Path) -> Concordance:
    """Its public build, indexed."""
    return concordance_of(public_build(invented_atlas))
