"""The rules of `stemma check`, in order: R1 to R13 of MODEL.md section 4, then those on the writing itself.

In goes a `Case`, out come problems. A new rule is one file and one line here; one that looks at a profile
by itself, and at the publications that it cites, stands in `ALONE` as well, so that a build asks it only
of profiles that have changed. One that compares what several profiles say asks for properties of
`analysis.check.COMPARED`, or for what is dated.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

from stemma.analysis.case import Case
from stemma.analysis.rules.abbreviations import find_abbreviations
from stemma.analysis.rules.anachronism import find_anachronisms
from stemma.analysis.rules.arithmetic import find_arithmetic
from stemma.analysis.rules.disjoint import find_disjoint
from stemma.analysis.rules.echo import find_echoes
from stemma.analysis.rules.entries import find_entries
from stemma.analysis.rules.friend_and_foe import find_friends_and_foes
from stemma.analysis.rules.headings import find_headings
from stemma.analysis.rules.implied import find_implied
from stemma.analysis.rules.jumps import find_jumps
from stemma.analysis.rules.moves import find_moves
from stemma.analysis.rules.notes import find_unsupported
from stemma.analysis.rules.order import find_disorder
from stemma.analysis.rules.polarity import find_polarity
from stemma.analysis.rules.publications import find_publications
from stemma.analysis.rules.rival_attribution import find_rival_attributions
from stemma.analysis.rules.seats import find_seats
from stemma.analysis.rules.sponsors import find_sponsors
from stemma.analysis.rules.tellings import find_tellings
from stemma.analysis.rules.typography import find_typography
from stemma.analysis.rules.variants import find_variants
from stemma.analysis.rules.wording import find_wording
from stemma.model.problem import Problem

Rule = Callable[[Case], Iterable[Problem]]

RULES: tuple[tuple[str, Rule], ...] = (
    ("R1", find_disjoint),
    ("R2", find_polarity),
    ("R3", find_rival_attributions),
    ("R4", find_disorder),
    ("R5", find_anachronisms),
    ("R6", find_seats),
    ("R7", find_jumps),
    ("R8", find_variants),
    ("R9", find_arithmetic),
    ("R10", find_unsupported),
    ("R11", find_echoes),
    ("R12", find_tellings),
    ("R13", find_friends_and_foes),
    ("layout", find_headings),
    ("typography", find_typography),
    ("names", find_abbreviations),
    ("citations", find_publications),
    ("entries", find_entries),
    ("implied", find_implied),
    ("moves", find_moves),
    ("wording", find_wording),
    ("sections", find_sponsors),
)
ALONE: tuple[Rule, ...] = (
    find_seats, find_jumps, find_echoes, find_friends_and_foes, find_headings, find_typography,
    find_abbreviations, find_publications, find_entries, find_implied, find_moves, find_wording,
    find_sponsors,
)  # fmt: skip
"""Those of them that find the same in a profile whatever the others say."""
