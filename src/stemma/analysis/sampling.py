"""Audit samples: a stratified draw of statements, and how far two coders agree on it.

In go statements, out come a sheet for coders and its key; in go two filled sheets, out come Krippendorff's alpha
and error rates with intervals. Strata are the kind of property and whether the statement is hedged; each gives
at least two, the rest in proportion. The draw depends on the statements alone: the same atlas gives the same sheet.
Follows Krippendorff (2011), "Computing Krippendorff's Alpha-Reliability" (nominal data, missing values allowed), and
Wilson (1927) for the intervals.
"""

from __future__ import annotations

import hashlib
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import sqrt

from stemma.model.statement import Statement
from stemma.model.strength import is_hedged, strength

LEAST = 2
"""Statements of every stratum, where it has so many."""
Z = 1.959964
"""Of the 95 % interval."""


@dataclass(frozen=True, slots=True)
class Rate:
    """A share with its 95 % interval."""

    count: int
    of: int
    low: float
    high: float

    @property
    def share(self) -> float:
        """The share; 0 of nothing is 0."""
        return self.count / self.of if self.of else 0.0


@dataclass(frozen=True, slots=True)
class Agreement:
    """What two sheets say of the coding."""

    items: int
    both: int
    """Items that both coders answered."""
    alpha_verdict: float | None
    """Krippendorff's alpha of the verdicts; None where it is not defined (no variation, fewer than two pairs)."""
    alpha_strength: float | None
    """The same of the strengths."""
    errors: Mapping[str, Rate]
    """By coder: items called wrong; and `strength`: items whose strength both coders read otherwise than the atlas."""


def stratum_of(statement: Statement) -> str:
    """Property and whether it is hedged."""
    return f"{statement.property}, {'hedged' if is_hedged(strength(statement)) else 'firm'}"


def draw(statements: Iterable[Statement], size: int) -> list[Statement]:
    """A stratified sample, in a random order that the statements themselves fix. Raises `ValueError` for size < 1."""
    if size < 1:
        raise ValueError(f"expected a sample of at least 1, found {size}")
    strata: dict[str, list[Statement]] = defaultdict(list)
    for statement in sorted(statements, key=lambda s: shuffled(s.id)):
        strata[stratum_of(statement)].append(statement)
    wanted = allocated({name: len(rows) for name, rows in strata.items()}, size)
    drawn = [s for name, rows in strata.items() for s in rows[: wanted[name]]]
    return sorted(drawn, key=lambda s: shuffled(f"order {s.id}"))


def shuffled(word: str) -> str:
    """A key that looks random and is the same for the same word."""
    return hashlib.sha256(word.encode("utf-8", "surrogatepass")).hexdigest()


def allocated(sizes: Mapping[str, int], size: int) -> dict[str, int]:
    """How many of each stratum: the least of all first, the rest in proportion by largest remainders."""
    total = min(size, sum(sizes.values()))
    order = sorted(sizes, key=lambda name: (-sizes[name], name))
    given = dict.fromkeys(order, 0)
    for step in range(LEAST):
        for name in order:
            if sum(given.values()) < total and given[name] == step and sizes[name] > step:
                given[name] += 1
    rest = total - sum(given.values())
    open_ = {name: sizes[name] - given[name] for name in order}
    room = sum(open_.values())
    if rest and room:
        shares = {name: rest * open_[name] / room for name in order}
        for name in order:
            given[name] += int(shares[name])
        left = total - sum(given.values())
        for name in sorted(order, key=lambda n: (int(shares[n]) - shares[n], n)):
            if left and given[name] < sizes[name]:
                given[name] += 1
                left -= 1
    return given


def alpha_nominal(pairs: Sequence[tuple[str, str]]) -> float | None:
    """Krippendorff's alpha of two coders' nominal codes; None where expected disagreement is 0."""
    if len(pairs) < 2:
        return None
    totals = Counter(code for pair in pairs for code in pair)
    n = sum(totals.values())
    observed = sum(a != b for a, b in pairs) * 2 / n
    expected = (n * n - sum(count * count for count in totals.values())) / (n * (n - 1))
    return None if expected == 0 else 1 - observed / expected


def wilson(count: int, of: int) -> Rate:
    """A share with Wilson's score interval."""
    if of == 0:
        return Rate(0, 0, 0.0, 1.0)
    share = count / of
    centre = share + Z * Z / (2 * of)
    spread = Z * sqrt(share * (1 - share) / of + Z * Z / (4 * of * of))
    scale = 1 + Z * Z / of
    return Rate(count, of, max(0.0, (centre - spread) / scale), min(1.0, (centre + spread) / scale))
