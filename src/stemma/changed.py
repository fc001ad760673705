"""Changed: what an edit of profiles changed, told by what two builds are made of.

In go what is kept of the last build and the statements of this one, out comes what may be told otherwise
(`publishing.views.touched`), or nothing where more than profiles was edited: then everything is compared. What a
statement said in the last build stands in its library.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import replace
from itertools import product
from pathlib import Path

from stemma.lasting import Last, Tables, Texts
from stemma.model.build import Build
from stemma.publishing.views.touched import Change, Earlier, Touched, touched_by
from stemma.publishing.views.watching import is_shared
from stemma.shelf import Stamp
from stemma.store.digests import SIZE, RecordDigests, plain_digest
from stemma.store.library import told_before

PROFILES = "profiles/"
"""Where profiles lie, below an atlas."""
MOST_EDITED = 4
"""Everything is compared where more than one profile in so many was edited."""


def others_of(inputs: tuple[str, tuple[Stamp, ...]]) -> bytes:
    """A digest of all files of an atlas that are no profiles, as they look."""
    program, files = inputs
    return plain_digest((program, [each for each in files if not each[0].startswith(PROFILES)]))


def texts_of(public: Build, records: RecordDigests, inputs: tuple[str, tuple[Stamp, ...]]) -> Texts:
    """What the next build has to know of what this one is made of."""
    shared = [statement for statement in public.statements if is_shared(statement)]
    first: dict[str, list[str]] = defaultdict(list)
    for statement in shared:
        first[public.profile_of[statement.id][0]].append(statement.id)
    return Texts(
        others_of(inputs),
        {reading.text.name: records.of(reading) for reading in public.readings},
        {statement.id: plain_digest(replace(statement, supports=())) for statement in shared},
        {name: plain_digest(ids) for name, ids in first.items()},
    )


def touched_since(
    last: Last,
    public: Build,
    texts: Texts,
    rows: Mapping[str, bytes],
    known: Mapping[str, bytes],
    library: Path,
) -> Touched | None:
    """What may be told otherwise than in the last build; None where that cannot be told.

    `rows` are those of this build, `known` those of the last one, whose library lies as it was written.
    """
    if last.texts is None or last.texts.others != texts.others:
        return None
    edited = frozenset(
        name
        for name in last.texts.profiles.keys() | texts.profiles.keys()
        if last.texts.profiles.get(name) != texts.profiles.get(name)
    )
    if not known or len(edited) > len(texts.profiles) / MOST_EDITED:
        return None
    names = [name.encode("utf-8", "surrogatepass") for name in edited]
    asked = {
        key for key, made in rows.items() if known.get(key) != made
    } | known.keys() - rows.keys()
    for of_build, name in product((rows, known), names):
        asked.update([key for key, made in of_build.items() if name in made])
    then = {
        key: Earlier(key, key.rpartition("/")[0], tuple(named), tuple(cited))
        for key, named, cited in told_before(library, sorted(asked & known.keys()))
    }
    now = {statement.id: statement for statement in public.statements if statement.id in asked}
    in_order = all(last.texts.orders.get(name) == texts.orders.get(name) for name in edited)
    return touched_by(
        (
            Change(
                now.get(key),
                then.get(key),
                in_order and is_quiet(key, rows, known, texts, last.texts),
            )
            for key in asked
        ),
        edited,
    )


def is_quiet(
    key: str, rows: Mapping[str, bytes], known: Mapping[str, bytes], texts: Texts, last: Texts
) -> bool:
    """Whether a statement is what it was, or of several texts and other in none but its supports."""
    if key not in rows or key not in known:
        return False
    core = texts.cores.get(key)
    alike = core is not None and core == last.cores.get(key)
    return rows[key] == known[key] or (alike and rows[key][SIZE:] == known[key][SIZE:])


def known_rows(last: Tables | None, target: Path) -> Mapping[str, bytes]:
    """The rows of the last build where its library and tables lie as they were written; else none."""
    if last and all(size_and_time(target / n) == s for n, s in last.stamps.items()):
        return last.rows
    return {}


def size_and_time(path: Path) -> tuple[int, int] | None:
    """A file's size and time of change; None where it is not there."""
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_size, found.st_mtime_ns
