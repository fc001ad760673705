"""Records: a quick `__init__` changes nothing but the time it takes."""

from __future__ import annotations

import copy
import inspect
import pickle
from dataclasses import dataclass, field, replace

import pytest

from stemma.model.counts import Count
from stemma.model.records import record


@dataclass(frozen=True, slots=True)
class Plain:
    """A record as `dataclasses` writes it."""

    first: int
    second: str = "two"
    third: tuple[int, ...] = ()
    fourth: list[int] = field(default_factory=list)


@record
@dataclass(frozen=True, slots=True)
class Quick:
    """The same, quickly made."""

    first: int
    second: str = "two"
    third: tuple[int, ...] = ()
    fourth: list[int] = field(default_factory=list)


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """What others add to."""

    known: int | None = None
    earlier: tuple[object, ...] = ()


@record
@dataclass(frozen=True, slots=True)
class Drawn(Known):
    """A record with fields that have to be named."""

    words: str
    low: int = 0


def test_fields_that_have_to_be_named_are_named() -> None:
    """Those of a class that it extends come after its own; copies and pickles have them, too."""
    drawn = Drawn("x", 2, known=7, earlier=(Drawn("y"),))
    assert pickle.loads(pickle.dumps(drawn)) == copy.copy(drawn) == replace(drawn, low=2) == drawn
    assert (drawn.words, drawn.low, drawn.known) == ("x", 2, 7)
    with pytest.raises(TypeError):
        Drawn("x", 2, 7)  # type: ignore[misc]


def test_a_record_looks_like_the_dataclass_it_was() -> None:
    """Words, names of arguments, defaults, equality."""
    assert repr(Quick(1)) == repr(Plain(1)).replace("Plain", "Quick")
    assert list(inspect.signature(Quick).parameters) == list(inspect.signature(Plain).parameters)
    assert Quick(1, third=(3,)) == Quick(1, "two", (3,), [])
    assert Quick(1) != Quick(2)
    assert replace(Quick(1), second="x") == Quick(1, "x")


def test_nobody_can_set_a_field_of_a_record() -> None:
    """Frozen stays frozen, and slots leave no room for other names."""
    made = Quick(1)
    with pytest.raises(AttributeError):
        made.first = 2  # type: ignore[misc]
    with pytest.raises((AttributeError, TypeError)):
        made.other = 2  # type: ignore[attr-defined]


def test_each_record_has_a_default_list_of_its_own() -> None:
    """What a factory makes is made anew."""
    assert Quick(1).fourth is not Quick(1).fourth


def test_records_can_be_copied_and_sent() -> None:
    """Copies and pickles are equal to what they were made of."""
    count = Count(1, None, 3, approx=True, as_written="one to three")
    assert copy.deepcopy(count) == count
    assert pickle.loads(pickle.dumps(count)) == count
    assert hash(count) == hash(replace(count))


def test_a_record_still_checks_what_it_is_given() -> None:
    """`__post_init__` runs: "5 to 3" is no count."""
    with pytest.raises(ValueError, match="low <= best <= high"):
        Count(5, None, 3)


def test_wrong_arguments_are_refused() -> None:
    """Too few, too many, unknown."""
    for arguments, named in (((), {}), ((1, "", (), [], 5), {}), ((1,), {"fifth": 5})):
        with pytest.raises(TypeError):
            Quick(*arguments, **named)


def test_a_field_that_is_no_plain_argument_is_refused() -> None:
    """The writer knows plain fields only, and says so."""
    with pytest.raises(TypeError, match="plain fields in Odd, found only"):

        @record
        @dataclass(frozen=True, slots=True)
        class Odd:
            only: int = field(default=1, init=False)
