"""The rules of `stemma check`, in order: MODEL.md section 4, one file a rule.

In goes a `Case`, out come problems. A new rule is one file and one line here.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

from stemma.analysis.case import Case
from stemma.analysis.rules.anachronism import find_anachronisms
from stemma.analysis.rules.arithmetic import find_arithmetic
from stemma.analysis.rules.disjoint import find_disjoint
from stemma.analysis.rules.echo import find_echoes
from stemma.analysis.rules.friend_and_foe import find_friends_and_foes
from stemma.analysis.rules.jumps import find_jumps
from stemma.analysis.rules.notes import find_unsupported
from stemma.analysis.rules.order import find_disorder
from stemma.analysis.rules.polarity import find_polarity
from stemma.analysis.rules.rival_attribution import find_rival_attributions
from stemma.analysis.rules.seats import find_seats
from stemma.analysis.rules.tellings import find_tellings
from stemma.analysis.rules.variants import find_variants
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
)
