"""The network: measures as in the literature, places that are always the same and never fall together."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from stemma.analysis.network import betweenness, degree, neighbours_of, parts_of, places

names = st.sampled_from([f"g{n}" for n in range(14)])
pairs = st.lists(st.tuples(names, names), max_size=30)


def near_of(ties: list[tuple[str, str]]) -> dict[str, list[str]]:
    return neighbours_of(sorted({name for tie in ties for name in tie}), ties)


def test_the_middle_of_a_chain_lies_between_its_ends() -> None:
    """a-b-c: the only path of a and c passes through b; repeats and a tie to oneself count nothing."""
    near = neighbours_of("abc", [("a", "b"), ("b", "c"), ("c", "b"), ("a", "a")])
    assert degree(near) == {"a": 1, "b": 2, "c": 1}
    assert betweenness(near) == {"a": 0.0, "b": 1.0, "c": 0.0}


def test_two_shortest_paths_share_what_lies_between() -> None:
    """A square: each corner lies on one of the two paths of its neighbours."""
    near = neighbours_of("abcd", [("a", "b"), ("b", "c"), ("c", "d"), ("d", "a")])
    assert betweenness(near) == dict.fromkeys("abcd", pytest.approx(1 / 6))


@given(pairs)
@settings(max_examples=40, deadline=None)
def test_places_are_the_same_for_ties_in_another_order(ties: list[tuple[str, str]]) -> None:
    """Same network, same places; no two groups stand in one place."""
    at = places(near_of(ties))
    assert at == places(near_of(list(reversed(ties))))
    assert len(set(at.values())) == len(at)


def test_parts_do_not_mix() -> None:
    """Two chains without a tie: their squares do not overlap."""
    near = neighbours_of("abcxyz", [("a", "b"), ("b", "c"), ("x", "y"), ("y", "z")])
    assert parts_of(near) == [["a", "b", "c"], ["x", "y", "z"]]
    at = places(near)
    first, second = ([at[n] for n in part] for part in ("abc", "xyz"))
    apart_x = max(x for x, _ in first) < min(x for x, _ in second)
    apart_y = max(y for _, y in first) < min(y for _, y in second)
    assert apart_x or apart_y


def test_tied_groups_stand_nearer_than_untied_ones() -> None:
    """Two triangles joined by one tie: the sides are shorter than the way across."""
    near = neighbours_of(
        "abcxyz",
        [("a", "b"), ("b", "c"), ("a", "c"), ("x", "y"), ("y", "z"), ("x", "z"), ("c", "x")],
    )
    at = places(near)

    def far(a: str, b: str) -> float:
        return float(((at[a][0] - at[b][0]) ** 2 + (at[a][1] - at[b][1]) ** 2) ** 0.5)

    assert far("a", "b") < far("a", "z")
    assert far("y", "z") < far("b", "y")
