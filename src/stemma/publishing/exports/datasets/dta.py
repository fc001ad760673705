"""Stata's file format, release 118 (Stata 14 and later, R's haven, pandas, pyreadstat).

In go variables with their cells, out come the bytes of a `.dta`, piece by piece. Numbers are doubles, `None` is the
missing value; texts are fixed strings as wide as the longest, or `strL` where one is over 2,045 bytes, so nothing is
cut. A variable may have value labels. Follows Stata's "File formats .dta"; a test compares the bytes with those that
pandas writes. Example: `b"".join(dta_pieces("Groups", [Variable("name", "its name", ["Amber Front"])]))`.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import accumulate, islice, starmap

LONGEST = 2045
"""Bytes of a fixed string."""
NAME, NAME_WIDTH = 32, 129
"""Characters of a name, and bytes of its place."""
LABEL, LABEL_WIDTH = 80, 321
FORMAT_WIDTH = 57
DOUBLE, STRL = 65526, 32768
"""Codes of types; a fixed string's is its width."""
MISSING = struct.unpack("<d", bytes.fromhex("000000000000e07f"))[0]
"""The missing value `.`, a number beyond all others."""
STAMP = b"\x1101 Jan 1970 00:00"
"""The time that a file says it was written at: the same atlas gives the same bytes on any day."""
TOGETHER = 4096
"""Rows that are written at a time."""
SECTIONS = (
    "variable_types", "varnames", "sortlist", "formats", "value_label_names", "variable_labels", "characteristics",
)  # fmt: skip


@dataclass(slots=True)
class Variable:
    """A column: its name, its label, and a cell a row."""

    name: str
    label: str
    cells: Sequence[str | float | None]
    is_text: bool = True
    """Else it holds numbers."""
    values: Mapping[int, str] = field(default_factory=dict)
    """Labels of its numbers; empty: none."""


@dataclass(slots=True)
class Column:
    """A variable as it is laid down."""

    variable: Variable
    type: int
    layout: str
    format: str
    cells: Sequence[bytes | float | int]


def dta_pieces(title: str, variables: Sequence[Variable]) -> Iterator[bytes]:
    """The file. All variables have as many cells as the first."""
    long: dict[bytes, tuple[int, int]] = {}
    columns = [column_of(variable, number, long) for number, variable in enumerate(variables, 1)]
    rows = len(variables[0].cells)
    row = struct.Struct("<" + "".join(column.layout for column in columns))
    head = b"<stata_dta>" + header(title, len(columns), rows)
    described = [
        tagged(name, content) for name, content in zip(SECTIONS, contents(columns), strict=True)
    ]
    strls = tagged("strls", b"".join(starmap(long_string, long.items())))
    labels = tagged("value_labels", b"".join([value_labels(c.variable) for c in columns]))
    sizes = [
        *map(len, described), len("<data></data>") + row.size * rows, len(strls), len(labels),
        len("</stata_dta>"),
    ]  # fmt: skip
    yield head
    yield from (offsets(len(head), sizes), *described, b"<data>")
    packed = starmap(row.pack, zip(*(column.cells for column in columns), strict=True))
    while held := list(islice(packed, TOGETHER)):
        yield b"".join(held)
    yield from (b"</data>", strls, labels, b"</stata_dta>")


def column_of(variable: Variable, number: int, long: dict[bytes, tuple[int, int]]) -> Column:
    """A variable with its type; long texts are put into `long`, by variable and row, each once."""
    if not variable.is_text:
        cells = [MISSING if cell is None else float(cell) for cell in variable.cells]
        return Column(variable, DOUBLE, "d", "%10.0g", cells)
    known = {cell: encoded(cell) for cell in set(variable.cells)}
    width = max(map(len, known.values()), default=0) or 1
    texts = [known[cell] for cell in variable.cells]
    if width <= LONGEST:
        return Column(variable, width, f"{width}s", f"%{width}s", texts)
    places = [
        long.setdefault(text, (number, row)) if text else (0, 0)
        for row, text in enumerate(texts, 1)
    ]
    return Column(variable, STRL, "Q", "%9s", [v + (o << 16) for v, o in places])


def encoded(cell: str | float | None) -> bytes:
    """The bytes of a text; none for an absent one."""
    return b"" if cell is None else str(cell).encode("utf-8", "replace")


def header(title: str, variables: int, rows: int) -> bytes:
    """Release, byte order, size, label of the data and time."""
    label = title[:LABEL].encode("utf-8", "replace")
    return tagged(
        "header",
        tagged("release", b"118"), tagged("byteorder", b"LSF"), tagged("K", struct.pack("<H", variables)),
        tagged("N", struct.pack("<Q", rows)), tagged("label", struct.pack("<H", len(label)) + label),
        tagged("timestamp", STAMP),
    )  # fmt: skip


def contents(columns: Sequence[Column]) -> list[bytes]:
    """What the sections before the data hold, in the order of `SECTIONS`."""
    names = [c.variable.name[:NAME] for c in columns]
    labelled = [name if c.variable.values else "" for name, c in zip(names, columns, strict=True)]
    return [
        b"".join([struct.pack("<H", c.type) for c in columns]),
        b"".join([padded(name, NAME_WIDTH) for name in names]),
        bytes(2 * (len(columns) + 1)),
        b"".join([padded(c.format, FORMAT_WIDTH) for c in columns]),
        b"".join([padded(name, NAME_WIDTH) for name in labelled]),
        b"".join([padded(c.variable.label[:LABEL], LABEL_WIDTH) for c in columns]),
        b"",
    ]


def offsets(head: int, sizes: Sequence[int]) -> bytes:
    """The map: where each section begins, the file's end last."""
    size = len(tagged("map", bytes(14 * 8)))
    starts = accumulate(sizes, initial=head + size)
    return tagged("map", struct.pack("<14Q", 0, head, *starts))


def long_string(text: bytes, place: tuple[int, int]) -> bytes:
    """One long text under the variable and row that it is met at first."""
    return b"GSO" + struct.pack("<IQBI", *place, 130, len(text) + 1) + text + b"\0"


def value_labels(variable: Variable) -> bytes:
    """The labels of a variable's numbers; nothing where it has none."""
    if not variable.values:
        return b""
    texts = [word.encode() + b"\0" for word in variable.values.values()]
    starts = list(accumulate(map(len, texts), initial=0))
    count = len(texts)
    table = struct.pack(
        f"<ii{2 * count}i", count, starts[-1], *starts[:-1], *variable.values
    ) + b"".join(texts)
    return tagged(
        "lbl",
        struct.pack("<i", len(table)) + padded(variable.name[:NAME], NAME_WIDTH) + bytes(3) + table,
    )


def padded(text: str, width: int) -> bytes:
    """Text in a place of so many bytes, zeros after it."""
    return text.encode("utf-8", "replace").ljust(width, b"\0")


def tagged(name: str, *parts: bytes) -> bytes:
    """A section between its marks."""
    return b"<%b>%b</%b>" % (name.encode(), b"".join(parts), name.encode())
