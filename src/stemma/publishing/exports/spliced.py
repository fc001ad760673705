"""Spliced: the text of a long table made from that of an earlier build, but for the rows that changed.

In go the bytes of the earlier file, how many of them the rows of each key have, and new text for some keys,
out come the new bytes and lengths. Keys stand in their order in the file, behind its head. Example: after
one edit, a table of 40,000 statements is the old one with a dozen lines put in another's place.
"""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate


@dataclass(frozen=True, slots=True)
class Lengths:
    """How a file is laid out."""

    head: int
    """Bytes before the first row."""
    rows: array[int]
    """Bytes of the rows of each key, in the order of the keys."""

    @property
    def whole(self) -> int:
        """Bytes of the file."""
        return self.head + sum(self.rows)


def laid_out(
    head: bytes, keys: Sequence[str], text: Iterable[tuple[str, bytes]]
) -> tuple[list[bytes], Lengths]:
    """A whole table: its pieces, and their lengths; `text` are rows with their keys, in order."""
    found = dict.fromkeys(keys, 0)
    pieces = [head]
    for key, row in text:
        found[key] += len(row)
        pieces.append(row)
    return pieces, Lengths(len(head), array("l", found.values()))


def spliced(
    data: bytes,
    keys: Sequence[str],
    lengths: Lengths,
    new: Mapping[str, bytes],
    gone: Iterable[str],
) -> tuple[list[bytes | memoryview], Lengths]:
    """The pieces of the new file, and their lengths; `new` is the text of keys that are new or changed.

    Text that is empty is that of a key without rows.
    """
    view = memoryview(data)
    starts = list(accumulate(lengths.rows, initial=lengths.head))
    pieces: list[bytes | memoryview] = []
    rows = array("l")
    done, at_key = 0, 0
    for key, at, is_there in places(keys, sorted({*new, *gone})):
        pieces.append(view[done : starts[at]])
        rows += lengths.rows[at_key:at]
        at_key = at + is_there
        done = starts[at_key]
        if key in new:
            pieces.append(new[key])
            rows.append(len(new[key]))
    pieces.append(view[done:])
    return pieces, Lengths(lengths.head, rows + lengths.rows[at_key:])


def places(keys: Sequence[str], wanted: Iterable[str]) -> Iterator[tuple[str, int, bool]]:
    """Where each wanted key stands or would stand, and whether it is there."""
    for key in wanted:
        at = bisect_left(keys, key)
        yield key, at, at < len(keys) and keys[at] == key
