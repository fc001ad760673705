"""Records: frozen, slotted dataclasses that are made, and unpickled, in half the time.

In goes a frozen dataclass with slots, out comes the same class with an `__init__` that fills each slot
by the slot's own setter. The one that `dataclasses` writes looks up `object.__setattr__` anew for every
field, because a frozen class refuses its own; a page makes some thirty thousand fields. Pickled, a record
is its class and its values in order, not a state that is set field by field. All else stays
as it was: signature, defaults, `__post_init__`, equality, hash, `replace`, and nobody can set a field.
Written as
`@record` above `@dataclass(frozen=True, slots=True)`.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import MISSING, Field, fields
from operator import attrgetter
from typing import TypeVar

T = TypeVar("T")


def record(cls: type[T]) -> type[T]:
    """Give a frozen, slotted dataclass its quick `__init__`.

    Raises `TypeError` for a class that is no dataclass, and for fields that are no argument.
    """
    mine = tuple(sorted(fields(cls), key=attrgetter("kw_only")))  # type: ignore[arg-type]
    for each in mine:
        if not each.init:
            raise TypeError(f"expected plain fields in {cls.__name__}, found {each.name}")
    known: dict[str, object] = {f"set_{each.name}": setter(cls, each.name) for each in mine}
    known |= {f"default_{each.name}": default_of(each) for each in mine}
    exec(written(mine, has_post_init=hasattr(cls, "__post_init__")), known)
    made = known["__init__"]
    old = cls.__init__
    for name in ("__qualname__", "__module__", "__annotations__"):
        setattr(made, name, getattr(old, name))
    setattr(cls, "__init__", made)  # noqa: B010 - mypy forbids the plain assignment
    setattr(cls, "__reduce__", reduced(mine))  # noqa: B010
    return cls


def reduced(mine: tuple[Field[object], ...]) -> Callable[[object], tuple[object, ...]]:
    """What pickle keeps of a record: its class, and its values as arguments."""
    names = tuple(each.name for each in mine)
    if len(names) < 2:
        return lambda self: (type(self), tuple(getattr(self, name) for name in names))
    values = attrgetter(*names)
    plain = sum(not each.kw_only for each in mine)
    if plain == len(mine):
        return lambda self: (type(self), values(self))
    return lambda self: (
        remade,
        (type(self), values(self)[:plain], names[plain:], *values(self)[plain:]),
    )


def remade(cls: type[T], plain: tuple[object, ...], names: tuple[str, ...], *named: object) -> T:
    """A record with arguments that have to be named."""
    return cls(*plain, **dict(zip(names, named, strict=True)))


def setter(cls: type[object], name: str) -> Callable[[object, object], None]:
    """What sets the slot of that name, whatever the class says of setting."""
    found: Callable[[object, object], None] = getattr(cls, name).__set__
    return found


def default_of(field: Field[object]) -> object:
    """The default, or what makes it; `MISSING` for none."""
    return field.default if field.default_factory is MISSING else field.default_factory


def written(mine: tuple[Field[object], ...], *, has_post_init: bool) -> str:
    """The source of the `__init__`."""
    arguments, lines = ["self"], []
    for field in mine:
        name = field.name
        if field.kw_only and "*" not in arguments:
            arguments.append("*")
        is_made = field.default_factory is not MISSING
        has_default = is_made or field.default is not MISSING
        arguments.append(f"{name}=default_{name}" if has_default else name)
        value = f"default_{name}() if {name} is default_{name} else {name}" if is_made else name
        lines.append(f"    set_{name}(self, {value})")
    if has_post_init:
        lines.append("    self.__post_init__()")
    return "\n".join([f"def __init__({', '.join(arguments)}):", *(lines or ["    pass"])])
