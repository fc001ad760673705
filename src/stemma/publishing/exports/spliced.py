"""Spliced: the lines of a table made from those of an earlier build, but for the rows of keys that changed.

In go the bytes of the earlier files, how many of them the rows of each key have, and new lines for some keys,
out come the pieces of the new files and how they are laid out. Keys stand in their order in a file, behind its
head. Example: after one edit, a table of 40,000 statements is the old one with a dozen lines put in another's
place.
"""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate, groupby, pairwise

Piece = bytes | memoryview
PARTED = "\0"
"""Between keys that are kept."""


@dataclass(frozen=True, slots=True)
class Told:
    """The rows of one key."""

    count: int
    text: Mapping[str, bytes]
    """Their lines, by the ending of the file."""


@dataclass(frozen=True, slots=True)
class Layout:
    """How the files of a table are laid out."""

    joined: str
    """The keys that have rows, in order, parted; empty: none."""
    counts: array[int]
    """Rows of each key."""
    lengths: Mapping[str, array[int]]
    """By the ending of the file: bytes of the rows of each key."""

    @property
    def keys(self) -> list[str]:
        """The keys that have rows."""
        return self.joined.split(PARTED) if self.counts else []


def laid_out(keys: Sequence[str], lines: Mapping[str, Sequence[bytes]]) -> Layout:
    """The layout of a whole table: the key of each row, in order, and its line by the ending of the file."""
    told = [(key, len(list(rows))) for key, rows in groupby(keys)]
    counts = array("l", (count for _, count in told))
    ends = list(accumulate(counts, initial=0))
    lengths = {}
    for ending, written in lines.items():
        starts = list(accumulate(map(len, written), initial=0))
        lengths[ending] = array("l", (starts[b] - starts[a] for a, b in pairwise(ends)))
    return Layout(PARTED.join(key for key, _ in told), counts, lengths)


def spliced(
    old: Mapping[str, bytes], layout: Layout, new: Mapping[str, Told]
) -> tuple[Mapping[str, Sequence[Piece]], Layout]:
    """The pieces of each new file, by its ending, and their layout; `new` are all keys that may have other rows."""
    keys = layout.keys
    found = list(stretches(keys, new))
    now: list[str] = []
    counts = array("l")
    for start, end, key in found:
        now += keys[start:end]
        counts += layout.counts[start:end]
        if key is not None and new[key].count:
            now.append(key)
            counts.append(new[key].count)
    pieces: dict[str, list[memoryview]] = {}
    lengths: dict[str, array[int]] = {}
    for ending, data in old.items():
        before, view = layout.lengths[ending], memoryview(data)
        starts = list(accumulate(before, initial=len(data) - sum(before)))
        made, after = [view[: starts[0]]], array("l")
        for start, end, key in found:
            made.append(view[starts[start] : starts[end]])
            after += before[start:end]
            if key is not None and new[key].count:
                text = new[key].text[ending]
                made.append(memoryview(text))
                after.append(len(text))
        pieces[ending], lengths[ending] = made, after
    return pieces, Layout(PARTED.join(now), counts, lengths)


def stretches(keys: Sequence[str], touched: Iterable[str]) -> Iterator[tuple[int, int, str | None]]:
    """Stretches of keys that stay, each with the touched key that stands or stood behind it; behind the last none."""
    done = 0
    for key in sorted(touched):
        at = bisect_left(keys, key)
        yield done, at, key
        done = at + (at < len(keys) and keys[at] == key)
    yield done, len(keys), None
