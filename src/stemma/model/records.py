"""Records: frozen dataclasses that are made, unpickled, compared and digested in a third of the time.

In goes a dataclass, out comes a class of the same name, fields, defaults and methods whose instances are filled by
`msgspec` in C: a page makes some thirty thousand fields, and an atlas opens millions. To `dataclasses` it is a
dataclass as ever (`fields`, `replace`), and nobody can set a field. Written as
`@record` above `@dataclass(frozen=True, slots=True)`; what a record extends lends it fields and methods.
"""

from __future__ import annotations

from dataclasses import MISSING, Field, fields
from typing import Any, TypeVar

import msgspec

T = TypeVar("T")
REPLACED = frozenset(
    (
        "__init__", "__repr__", "__eq__", "__hash__", "__setattr__", "__delattr__", "__getstate__",
        "__setstate__", "__slots__", "__match_args__", "__dict__", "__weakref__",
    )
)  # fmt: skip
"""What `dataclasses` and Python write into a class, and `msgspec` writes itself."""


def record(cls: type[T]) -> type[T]:
    """The quick class of a frozen, slotted dataclass.

    Raises `TypeError` for a class that is no dataclass, and for fields that are no argument.
    """
    mine = fields(cls)  # type: ignore[arg-type]
    for each in mine:
        if not each.init:
            raise TypeError(f"expected plain fields in {cls.__name__}, found {each.name}")
    hidden = REPLACED.union(field.name for field in mine)
    held = {
        name: value
        for lender in reversed(cls.__mro__[:-1])
        for name, value in vars(lender).items()
        if name not in hidden
    }
    named, plain = (
        [(field.name, field.type, default_of(field)) for field in mine if field.kw_only == is_named]
        for is_named in (True, False)
    )
    below = msgspec.defstruct(cls.__name__, named, frozen=True, kw_only=True)
    return msgspec.defstruct(  # type: ignore[return-value]
        cls.__name__, plain, bases=(below,), namespace=held, module=cls.__module__, frozen=True
    )


def default_of(field: Field[Any]) -> Any:
    """What stands where nothing is given."""
    if field.default_factory is not MISSING:
        return msgspec.field(default_factory=field.default_factory)
    return msgspec.NODEFAULT if field.default is MISSING else field.default
