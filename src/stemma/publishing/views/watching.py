"""Watching: which parts of a build a page looks at, measured while its view is made.

In goes a concordance, out comes one that answers alike and writes down every index and key that was
asked for. So nobody has to say what a page depends on: a page stands as long as all that it looked at
is the same. A whole index or a whole field that is gone through counts as one part. Of a statement that
several texts carry, what they cite for it, and what each of them says of it, are parts of their own: a
page on one group stands when another profile moves its sentences. Pages that go through a whole atlas
are made of results, one a group or relation, each remembered with what it looked at itself.
"""

from __future__ import annotations

import hashlib
import pickle
import zlib
from collections import defaultdict
from collections.abc import (
    Callable,
    ItemsView,
    Iterable,
    Iterator,
    Mapping,
    Sequence,
    Set,
    ValuesView,
)
from dataclasses import dataclass, fields, replace
from functools import cache, cached_property, partial
from importlib import import_module
from types import FunctionType, MappingProxyType
from typing import Any, TypeVar, cast

import msgspec

from stemma.model.build import Build
from stemma.model.statement import Cited, Statement, Support
from stemma.publishing.views.concordance import Concordance, StatementLine, each_at_once
from stemma.store.digests import SIZE, plain_digest

K = TypeVar("K")
V = TypeVar("V")
T = TypeVar("T")
Part = tuple[str, object]
"""Name of a field, and a key in it; None for the whole."""

MARKS = "marks"
"""Name of the marks of statements among the parts."""
SUPPORTS, CITED, WITHIN = "supports", "cited", "within"
"""Names of parts of shared statements: by id; the last by id and name of a text."""
NEIGHBOURS, ROWS = 16, 64
"""Results that are remembered together: of neighbouring keys, about, and of rows."""
RECALLED = "recalled"
"""Name of the parts that are results: by function and key."""


@dataclass(frozen=True, slots=True)
class Result:
    """Something that was worked out."""

    part: Part
    value: bytes
    """Pickled."""
    parts: frozenset[Part]
    """What it looked at."""


class Log:
    """The parts looked at since `take` was last called."""

    def __init__(self) -> None:
        """Nothing yet."""
        self.parts: set[Part] = set()
        self.results: list[Result] = []
        """Worked out meanwhile."""
        self.always: frozenset[Part] = frozenset()
        """What every result may look at without asking again."""

    def take(self) -> set[Part]:
        """What was looked at; begins anew."""
        parts, self.parts = self.parts, set()
        return parts


class Watched(Mapping[K, V]):
    """A mapping that writes down what it is asked for; of an empty one, that it is empty."""

    __slots__ = ("data", "log", "name", "shared", "whole")

    def __init__(
        self,
        name: str,
        data: Mapping[K, V],
        log: Log,
        shared: Shared | None = None,
    ) -> None:
        """Watch `data`; shared statements in it give way to watched ones when they are asked for."""
        self.name, self.data, self.log, self.shared = name, data, log, shared
        self.whole: Part | None = None if data else (name, None)

    def __getitem__(self, key: K) -> V:
        """One key."""
        self.log.parts.add(self.whole or (self.name, key))
        found = self.data[key]
        return cast(V, with_shared(found, self.shared)) if self.shared else found

    def get(self, key: K, default: Any = None) -> Any:
        """One key, there or not."""
        self.log.parts.add(self.whole or (self.name, key))
        found = self.data.get(key, default)
        return with_shared(found, self.shared) if self.shared else found

    def __contains__(self, key: object) -> bool:
        """Whether one key is there."""
        self.log.parts.add(self.whole or (self.name, key))
        return key in self.data

    def __iter__(self) -> Iterator[K]:
        """The whole."""
        self.log.parts.add((self.name, None))
        return iter(self.data)

    def __len__(self) -> int:
        """The whole."""
        self.log.parts.add((self.name, None))
        return len(self.data)

    def values(self) -> ValuesView[V]:
        """The whole, and no key by itself."""
        return self.items_of().values()

    def items(self) -> ItemsView[K, V]:
        """The same with keys."""
        return self.items_of().items()

    def items_of(self) -> Mapping[K, V]:
        """All that is watched, asked for as a whole."""
        self.log.parts.add((self.name, None))
        if not self.shared:
            return self.data
        return {key: cast(V, with_shared(item, self.shared)) for key, item in self.data.items()}


class SharedStatement(Statement, dict=True):  # type: ignore[call-arg]
    """A statement that several texts carry; it writes down what is asked of its supports.

    Beside its fields stand the statement as it is, what is asked of that again and again, and the log. Where
    its supports stood, nobody finds them unasked.
    """

    @property
    def statement(self) -> Statement:
        """As it is, unwatched."""
        return cast(Statement, vars(self)["known"].statement)

    @property
    def told(self) -> Told:
        """What is asked of it again and again."""
        return cast(Told, vars(self)["known"])

    @property
    def watch_log(self) -> Log:
        """Where it writes to."""
        return cast(Log, vars(self)["log"])

    @property
    def supports(self) -> tuple[Support, ...]:
        """All of them."""
        self.watch_log.parts.add((SUPPORTS, self.id))
        return self.statement.supports

    def cited(self) -> tuple[Cited, ...]:
        """What all of them cite."""
        self.watch_log.parts.add((CITED, self.id))
        return self.told.cited

    def resting_on(self, places: Sequence[int]) -> Statement:
        """With some of its supports."""
        self.watch_log.parts.add((SUPPORTS, self.id))
        return self.statement.resting_on(places)

    def within(self, texts: Set[str]) -> Statement:
        """As these texts carry it."""
        self.watch_log.parts.update((WITHIN, (self.id, text)) for text in texts)
        return self.told.within(texts)


class Told:
    """A shared statement, with what is asked of it again and again worked out once."""

    def __init__(self, statement: Statement) -> None:
        """Nothing yet."""
        self.statement = statement

    @cached_property
    def cited(self) -> tuple[Cited, ...]:
        """What its supports cite."""
        return self.statement.cited()

    @cached_property
    def where(self) -> dict[str, list[int]]:
        """Where each text's supports stand among all."""
        found: dict[str, list[int]] = defaultdict(list)
        for at, support in enumerate(self.statement.supports):
            found[support.passage.text].append(at)
        return found

    def supports_in(self, text: str) -> tuple[Support, ...]:
        """Those of one text."""
        return tuple(self.statement.supports[at] for at in self.where.get(text, ()))

    def within(self, texts: Set[str]) -> Statement:
        """As these texts carry it."""
        supports = self.statement.supports
        here = sorted(at for text in texts for at in self.where.get(text, ()))
        if len(here) == len(supports):
            return self.statement
        return replace(self.statement, supports=tuple(supports[at] for at in here))


STATEMENT_FIELDS = tuple(field.name for field in fields(Statement))
UNASKED = object()
"""Stands for the supports of a watched statement; nothing can write it down."""


def is_shared(statement: Statement) -> bool:
    """Whether several texts carry the statement."""
    supports = statement.supports
    return len(supports) > 1 and len({support.passage.text for support in supports}) > 1


class Shared:
    """The statements of a build, those that several texts carry watched; each looked at when it is asked for."""

    def __init__(self, log: Log) -> None:
        """None yet."""
        self.log = log
        self.known: dict[str, Statement] = {}
        """By id."""

    def of(self, statement: Statement) -> Statement:
        """A statement as pages are given it."""
        found = statement
        if is_shared(statement):
            told = {name: getattr(statement, name) for name in STATEMENT_FIELDS}
            found = SharedStatement(**told | {"supports": UNASKED})
            vars(found).update(known=Told(statement), log=self.log)
        self.known[statement.id] = found
        return found


def with_shared(value: Any, shared: Shared) -> Any:
    """The same index with watched statements in the place of shared ones."""
    if isinstance(value, Statement):
        return shared.known.get(value.id) or shared.of(value)
    if type(value) is tuple and value and isinstance(value[0], Statement):
        known, of = shared.known.get, shared.of
        return tuple([known(statement.id) or of(statement) for statement in value])
    return value


class WatchedBuild(Build):
    """A build that writes down which of its fields are asked for."""

    __slots__ = ("shared", "watch_log")
    shared: Shared

    def __getattribute__(self, name: str) -> Any:
        """A field; a mapping writes down its keys itself."""
        value = object.__getattribute__(self, name)
        if not isinstance(value, Watched) and name in BUILD_FIELDS:
            object.__getattribute__(self, "watch_log").parts.add((f"build.{name}", None))
            value = with_shared(value, object.__getattribute__(self, "shared"))
        return value


class WatchedConcordance(Concordance):
    """A concordance that writes down which of its fields are asked for."""

    __slots__ = ("lines", "recollection", "standing", "watch_log")
    lines: dict[str, tuple[StatementLine, frozenset[Part]]]
    """Lines made before, with what each looked at: many pages list the same statement."""
    standing: Mapping[Part, bytes]
    """Results of the last build that still stand, pickled."""
    recollection: dict[Part, bytes]
    """Those of now."""
    watch_log: Log

    def __getattribute__(self, name: str) -> Any:
        """A field; a mapping writes down its keys itself, the build its fields."""
        value = object.__getattribute__(self, name)
        if name in CONCORDANCE_FIELDS and not isinstance(value, Watched):
            object.__getattribute__(self, "watch_log").parts.add((name, None))
        return value

    def recalled(self, make: Callable[..., T], key: str, *beside: object) -> T:
        """What a function makes of a key, from the last build where it stands; one part for who asks."""
        part = (RECALLED, (name_of(make), key))
        return self.known_or(part, lambda: make(self, key, *beside), self.watch_log.always)

    def recalled_all(self, make: Callable[..., T], keys: Iterable[str], *beside: object) -> list[T]:
        """What a function makes of each key, remembered by neighbours."""
        name, always, found = name_of(make), self.watch_log.always, list[T]()
        for together in neighbours(keys):
            each = partial(Concordance.recalled_all, self, make, together, *beside)
            found += self.known_or((RECALLED, (name, tuple(together))), each, always)
        return found

    def recalled_part(self, part: Part, pages: object) -> None:
        """Work out a result of `recalled` or `recalled_all` again, known by its part; `pages` are what may be beside."""
        name, key = cast(tuple[str, str | tuple[str, ...]], part[1])
        make = named(name)
        beside = (pages,) if make.__code__.co_argcount > len(("concordance", "key")) else ()
        if isinstance(key, str):
            self.recalled(make, key, *beside)
        else:
            self.recalled_all(make, key, *beside)

    def each_worked_out(
        self, function: Callable[..., T], rows: Iterable[object], *common: object
    ) -> list[T]:
        """The results of a pure function, remembered by the digest of neighbouring rows and of what is common."""
        name, shared = name_of(function), plain_digest([named_value(value) for value in common])
        encode, found, given = msgspec.msgpack.Encoder().encode, list[T](), list(rows)
        for at in range(0, len(given), ROWS):
            together = given[at : at + ROWS]
            key = hashlib.blake2b(encode(together), digest_size=SIZE, key=shared).hexdigest()
            each = partial(each_at_once, function, together, *common)
            found += self.known_or((RECALLED, (name, key)), each)
        return found

    def worked_out(self, function: Callable[..., T], *given: object) -> T:
        """The result of a pure function, remembered by the digest of what it was given."""
        key = plain_digest(given).hex()
        return self.known_or((RECALLED, (name_of(function), key)), lambda: function(*given))

    def known_or(
        self, part: Part, make: Callable[[], T], always: frozenset[Part] = frozenset()
    ) -> T:
        """A result that is known, or a new one with what it looked at, now or always."""
        log = self.watch_log
        known = self.recollection.get(part) or self.standing.get(part)
        if known is not None:
            log.parts.add(part)
            found: T = pickle.loads(known)
            return found
        before = log.take()
        made = make()
        value = self.recollection[part] = pickle.dumps(made, pickle.HIGHEST_PROTOCOL)
        log.results.append(Result(part, value, always.union(log.parts)))
        log.parts = before
        log.parts.add(part)
        return made

    def line(self, statement: Statement) -> StatementLine:
        """A statement as a line; what it looked at counts for every page that shows it."""
        found = self.lines.get(statement.id)
        if found is None:
            before = self.watch_log.take()
            made = super().line(statement)
            found = self.lines[statement.id] = made, frozenset(self.watch_log.parts)
            self.watch_log.parts = before
        self.watch_log.parts |= found[1]
        return found[0]


BUILD_FIELDS = frozenset(field.name for field in fields(Build))
CONCORDANCE_FIELDS = frozenset(field.name for field in fields(Concordance)) - {"build"}


def neighbours(keys: Iterable[str]) -> Iterator[list[str]]:
    """Keys in their order, cut behind some of them: a new key moves no cut but its own."""
    together: list[str] = []
    for key in keys:
        together.append(key)
        if zlib.crc32(key.encode("utf-8", "surrogatepass")) % NEIGHBOURS == 0:
            yield together
            together = []
    if together:
        yield together


def name_of(function: Callable[..., object]) -> str:
    """A function's full name; of a bound one that of its class's."""
    return full_name(getattr(function, "__func__", function))


@cache
def full_name(function: Callable[..., object]) -> str:
    """Module and name."""
    return f"{function.__module__}.{function.__qualname__}"


def named(name: str) -> FunctionType:
    """The function of a module by its full name."""
    module, _, function = name.rpartition(".")
    return cast(FunctionType, getattr(import_module(module), function))


def named_value(value: object) -> object:
    """A value as it is digested; a function as its name with what it is bound to."""
    return pickle.dumps(value) if callable(value) else value


def watched(
    concordance: Concordance, log: Log, recollection: Mapping[Part, bytes] = MappingProxyType({})
) -> WatchedConcordance:
    """The same concordance, watched; the recollection holds results of the last build that still stand."""
    build = concordance.build
    shared = Shared(log)
    shown = WatchedBuild(**{
        name: watched_field(f"build.{name}", getattr(build, name), log, shared) for name in BUILD_FIELDS
    })  # fmt: skip
    object.__setattr__(shown, "watch_log", log)
    object.__setattr__(shown, "shared", shared)
    parts = {
        name: watched_field(name, getattr(concordance, name), log, shared)
        for name in CONCORDANCE_FIELDS
    }
    found = WatchedConcordance(build=shown, **parts)
    object.__setattr__(found, "watch_log", log)
    object.__setattr__(found, "lines", {})
    object.__setattr__(found, "recollection", {})
    object.__setattr__(found, "standing", recollection)
    return found


def watched_field(name: str, value: Any, log: Log, shared: Shared) -> Any:
    """A mapping, watched, with shared statements watched in it; anything else as it is."""
    if not isinstance(value, Mapping):
        return value
    return Watched(name, value, log, shared if name in OF_STATEMENTS else None)


OF_STATEMENTS = frozenset(
    ("statements", "of_node", "naming", "of_source", "coded", "of_profile", "of_stretch")
)
"""Indexes that hold statements."""
