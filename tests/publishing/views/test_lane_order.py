"""The order of lanes: near, together, the editors' own, and always the same."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stemma.publishing.views.lane_order import (
    cheapest,
    cost,
    cuts,
    neighbours,
    order_lanes,
    places,
    without,
)

Tie = tuple[str, str, float]
names = st.sampled_from([f"g{n}" for n in range(12)])
ties_of_twelve = st.lists(st.tuples(names, names, st.sampled_from([1.0, 2.0, 3.0])), max_size=24)


def everyone(ties: Sequence[Tie]) -> list[str]:
    return sorted({name for a, b, _ in ties for name in (a, b)})


@given(ties_of_twelve)
def test_lanes_are_ordered_the_same_and_never_worse(ties: list[Tie]) -> None:
    """Every lane once; no dearer than the order of names; the same for ties in another order."""
    order = order_lanes(everyone(ties), ties)
    assert sorted(order) == everyone(ties)
    assert cost(order, neighbours(ties)) <= cost(everyone(ties), neighbours(ties)) + 1e-6
    assert order_lanes(reversed(everyone(ties)), list(reversed(ties))) == order


@given(ties_of_twelve, st.data())
def test_the_cheapest_place_is_the_one_that_trying_all_finds(
    ties: list[Tie], data: st.DataObject
) -> None:
    """The prices found in one pass are those of the orders themselves."""
    order = everyone(ties)
    if not order:
        return
    near, name = neighbours(ties), data.draw(st.sampled_from(order))
    rest = [other for other in order if other != name]
    tried = [cost([*rest[:at], name, *rest[at:]], near) for at in range(len(order))]
    place = places(order)
    ends = [(place[other], weight) for other, weight in near.get(name, {}).items()]
    others = without(place[name], ends, cuts(order, near))
    assert others == pytest.approx(cuts(rest, near))
    found = cheapest(place[name], ends, others, range(len(order)))
    assert tried[found] == pytest.approx(min(tried))


@given(ties_of_twelve, st.lists(names, unique=True))
def test_the_order_of_the_editors_wins(ties: list[Tie], by_hand: list[str]) -> None:
    """Lanes named by hand keep their order, whatever it costs; unknown names are passed over."""
    order = order_lanes(everyone(ties), ties, by_hand=by_hand)
    assert sorted(order) == everyone(ties)
    known = [name for name in by_hand if name in order]
    assert [name for name in order if name in by_hand] == known


@given(ties_of_twelve, st.lists(st.sampled_from("abc"), min_size=12, max_size=12))
def test_families_stand_together(ties: list[Tie], letters: list[str]) -> None:
    """No lane of another family stands between two of one."""
    family_of = {f"g{n}": letter for n, letter in enumerate(letters)}
    families = [[n for n in family_of if family_of[n] == letter] for letter in "abc"]
    order = order_lanes(everyone(ties), ties, families=families)
    met = [family_of[name] for name in order]
    assert sorted(order) == everyone(ties)
    assert len([a for a, b in pairwise(met) if a != b]) <= len(set(met))


def test_one_who_is_tied_to_two_stands_between_them() -> None:
    """A is tied to B and to C, who have nothing to do with each other."""
    assert order_lanes("abc", [("a", "b", 1.0), ("a", "c", 1.0)])[1] == "a"


def test_real_relations_stand_at_half_the_length_or_less(shared: Path) -> None:
    """Over the distinct relations of 2019, beside the order of group ids."""
    from maps import coded_rows, kin_families, stretched, weighted

    rows = coded_rows(shared / "data" / "mmp" / "2019")
    ties = weighted(rows)
    ids = sorted({name for a, b, _ in ties for name in (a, b)}, key=int)
    order = order_lanes(ids, ties, families=kin_families(rows))
    assert stretched(order, ties) <= stretched(ids, ties) / 2
