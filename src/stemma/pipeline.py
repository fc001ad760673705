"""The line itself: text -> profiles, problems -> library -> views -> site, downloads.

In goes a folder or a file, out comes a build. Each step takes the value of the one before and returns
the next; files are touched only here and in the writers.
"""

from __future__ import annotations

import hashlib
import shutil
import sys
from collections.abc import Callable, Iterable, Mapping, Sequence, Set
from dataclasses import dataclass, replace
from functools import partial
from importlib import resources
from pathlib import Path

from stemma.analysis.check import check
from stemma.analysis.coded import place_coded
from stemma.analysis.corrections import Corrected, apply_corrections
from stemma.analysis.identity import Identified, identify
from stemma.analysis.judgements import apply_judgements
from stemma.analysis.proposals import Weighed, stale_proposals, weigh
from stemma.analysis.registering import check_expected, check_registry, count
from stemma.atlas import Atlas, find_atlas, new_atlas, open_atlas
from stemma.atlas.proposals import FILE as PROPOSALS
from stemma.atlas.proposals import append_proposals, read_proposals
from stemma.changed import known_rows, size_and_time, texts_of, touched_since
from stemma.checkers import check_kept
from stemma.collecting import uncollected
from stemma.ending import keep_to_the_end
from stemma.errors import BuildFailed, LibraryMissing, NotAnAtlas, UnreadableFile
from stemma.lasting import (
    Last,
    Tables,
    disturbed_since,
    keep_last,
    last_of,
    pack_of,
    pages_of,
    pages_written,
)
from stemma.model.build import Build, merge_nodes
from stemma.model.problem import Problem
from stemma.model.reading import Reading, Records
from stemma.publishing.exports import LINES, Before, write_downloads
from stemma.publishing.exports.profile import write_profile
from stemma.publishing.projection import project
from stemma.publishing.site import write_site
from stemma.publishing.site.write import LastSite
from stemma.publishing.swap import renewed
from stemma.readers import Surroundings, load, read_profiles
from stemma.reading.decoding import MAX_BYTES
from stemma.reading.reader import read_bytes, read_pages
from stemma.shelf import Stamp as FileStamp
from stemma.shelf import inputs_of, put_on_shelf
from stemma.store.digests import RecordDigests, plain_digest
from stemma.store.keeping import FOLDER, Keeper
from stemma.store.library import Since, rows_of, write_library
from stemma.store.programs import program
from stemma.store.workers import beside

LIBRARY = "atlas.sqlite"
ENOUGH = 5_000
"""Statements whose tables are worth a process of their own."""
MOST_CHANGED = 4
"""Library and tables are made from nothing where more than one statement in so many has changed."""


@dataclass(frozen=True, slots=True)
class Built:
    """What a build made."""

    folder: Path
    profiles: int
    statements: int
    """Public statements."""
    sources: int
    problems: tuple[Problem, ...]


def read_file(
    name: str, *, layout: str | None = None, max_bytes: int = MAX_BYTES, changes: str = "stop"
) -> Reading:
    """Read one profile from a file, or from standard input for `-`. Raises `UnreadableFile`."""
    return read_all(name, layout=layout, max_bytes=max_bytes, changes=changes)[0]


def read_all(
    name: str, *, layout: str | None = None, max_bytes: int = MAX_BYTES, changes: str = "stop"
) -> list[Reading]:
    """Read every profile of a file, or of standard input for `-`. Raises `UnreadableFile`."""
    if name == "-":
        given, data = "<stdin>", sys.stdin.buffer.read(max_bytes + 1)
    else:
        given, data = Path(name).name, load(Path(name), max_bytes)
    return read_pages(given, data, layout=layout, max_bytes=max_bytes, changes=changes)


def read_versions(old: str, new: str) -> tuple[Reading, Reading]:
    """Two versions of a profile; where the earlier one lies in an atlas, with its registry and publications.

    Raises `UnreadableFile`.
    """
    try:
        atlas = open_atlas(find_atlas(Path(old).parent))
    except NotAnAtlas:
        return read_file(old), read_file(new)
    return read_with(atlas, Path(old)), read_with(atlas, Path(new))


def read_pairs(old: str, new: str) -> tuple[list[tuple[Reading, Reading]], list[Reading]]:
    """Two versions of a file of several profiles: pairs of one group, and the readings without a fellow."""
    before, after = read_all(old), read_all(new)
    if len(before) == len(after) == 1:
        return [read_versions(old, new)], []
    later = {reading.group.id: reading for reading in after}
    pairs = [(r, later[r.group.id]) for r in before if r.group.id in later]
    paired = {first.group.id for first, _ in pairs}
    return pairs, [r for r in (*before, *after) if r.group.id not in paired]


def read_with(atlas: Atlas, path: Path) -> Reading:
    """One file with an atlas's registry and publications."""
    return read_bytes(
        path.name, load(path, MAX_BYTES), registry=atlas.registry, sources=atlas.sources
    )


def write_profiles(readings: Sequence[Reading], folder: Path) -> list[Path]:
    """Write the canonical Markdown of each reading; a name taken by another group gets a number."""
    written: dict[Path, str] = {}
    for reading in readings:
        stem = reading.group.id.partition("/")[2]
        path = folder / f"{stem}.md"
        number = 2
        while path in written:
            path = folder / f"{stem}-{number}.md"
            number += 1
        written[path] = write_profile(reading)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for path, text in written.items():
            replace_file(path, text)
    except OSError as error:
        raise BuildFailed(str(folder), error.strerror or str(error)) from error
    return list(written)


def replace_file(path: Path, text: str) -> None:
    """Write beside and rename, so that nobody meets half a file."""
    replace_bytes(path, text.encode("utf-8"))


def replace_bytes(path: Path, data: bytes) -> None:
    """The same for bytes."""
    beside = path.with_name(f".{path.name}.part")
    try:
        beside.write_bytes(data)
        beside.replace(path)
    finally:
        beside.unlink(missing_ok=True)


def keeper_of(folder: Path) -> Keeper:
    """What is kept between runs, beside the atlas; nothing for the example of the package."""
    return Keeper(None if folder == example_atlas() else folder / FOLDER)


def read_atlas(atlas: Atlas, records: RecordDigests | None = None) -> list[Reading]:
    """Read every profile with the atlas's registry and sources, or take over what was read before.

    Publications have common keys; the digests get to know what was taken over.
    """
    around = Surroundings(atlas.registry, atlas.sources)
    return read_profiles(atlas.profiles, around, keeper_of(atlas.folder), records=records)


def put_right(atlas: Atlas, readings: Sequence[Reading]) -> tuple[Identified, Corrected]:
    """Common nodes, and readings corrected by hand."""
    identified = identify(readings, atlas.registry, atlas.nodes, atlas.redirects)
    corrected = apply_corrections(identified.readings, atlas.corrections, identified.redirects)
    return identified, corrected


@uncollected()
def compile_atlas(folder: Path, records: RecordDigests | None = None) -> Build:
    """Everything short of writing: read, judge, check."""
    records = records or RecordDigests()
    atlas = open_atlas(find_atlas(folder))
    identified, corrected = put_right(atlas, read_atlas(atlas, records))
    weighed = weigh(atlas.proposals, corrected.readings, atlas.registry)
    readings = weighed.readings
    coded = place_coded(atlas.coded, readings, atlas.registry)
    without_prose = (*coded.statements, *atlas.canonical.statements)
    judged = apply_judgements(
        readings, atlas.judgements, atlas.checks, without_prose,
        identified.redirects, corrected.redirects,
    )  # fmt: skip
    cited = {s.source for row in atlas.canonical.statements for s in row.supports if s.source}
    sources = {key: atlas.sources[key] for key in sorted(cited) if key in atlas.sources}
    sources |= {row.source.id: row.source for row in atlas.coded.relations}
    sources |= {source.id: source for reading in readings for source in reading.sources}
    counts = count(atlas.registry, readings, len(judged.statements), len(sources))
    return Build(
        header=atlas.header,
        registry=atlas.registry,
        readings=readings,
        statements=judged.statements,
        profile_of=judged.profile_of,
        nodes=merge_nodes(atlas.registry, readings, {**atlas.canonical.nodes, **coded.nodes}),
        sources=dict(sorted(sources.items())),
        problems=(
            *atlas.problems,
            *check_expected(atlas.header, counts),
            *check_registry(atlas.registry, readings),
            *identified.problems,
            *corrected.problems,
            *stale_proposals((*atlas.faulty, *weighed.refused)),
            *judged.problems,
            *coded.problems,
            *check_kept(readings, keeper_of(atlas.folder), records),
        ),
        redirects={**identified.redirects, **corrected.redirects},
        positions={place.id: place for place in atlas.places},
        layers=atlas.layers,
        releases=atlas.releases,
    )


def propose(file: str, folder: Path, *, dry_run: bool) -> Weighed:
    """Compare the proposals of a file with the atlas; what passes is kept unless it is a dry run."""
    atlas = open_atlas(find_atlas(folder))
    _, corrected = put_right(atlas, read_atlas(atlas))
    known = weigh(atlas.proposals, corrected.readings, atlas.registry).readings
    lines = load_lines(file)
    proposals, faulty = read_proposals(lines)
    weighed = weigh(proposals, known, atlas.registry)
    if weighed.accepted and not dry_run:
        path = atlas.folder / "judgements" / PROPOSALS
        append_proposals(path, [proposal for proposal, _ in weighed.accepted])
    refused = sorted((*faulty, *weighed.refused), key=lambda refusal: refusal.line)
    return Weighed(weighed.accepted, tuple(refused), weighed.readings)


def load_lines(name: str) -> list[str]:
    """The lines of a text file, or of standard input for `-`. Raises `UnreadableFile`."""
    data = sys.stdin.buffer.read(MAX_BYTES + 1) if name == "-" else load(Path(name), MAX_BYTES)
    if len(data) > MAX_BYTES:
        raise UnreadableFile(name, f"larger than {MAX_BYTES // 1_000_000} MB")
    try:
        return data.decode("utf-8-sig").split("\n")
    except UnicodeDecodeError as error:
        raise UnreadableFile(name, f"expected UTF-8: {error}") from error


def build_atlas(folder: Path, out: Path | None = None) -> Built:
    """Compile an atlas into `build/`: library, downloads and site, from one public projection.

    The files of the last build are looked at meanwhile, in a process of their own where they are many.
    """
    home = find_atlas(folder)
    target, keeper = out or home / "build", keeper_of(home)
    of_target = hashlib.sha256(str(target.resolve()).encode()).hexdigest()[:16]
    inputs, records = inputs_of(home), RecordDigests()
    look = partial(disturbed_since, keeper, of_target, target / "site")
    with uncollected(), beside(pages_written(keeper, of_target), ENOUGH, look) as disturbed:
        build = compile_atlas(home, records)
        public = project(build)
        learn_public(records, build.readings, public.readings)
        made = built(home, build, public, Target(target, of_target, disturbed), records, inputs)
        keep_to_the_end(build, public, records)
    return made


@dataclass(frozen=True, slots=True)
class Target:
    """Where a build goes."""

    folder: Path
    name: str
    """Under which things are kept of it."""
    disturbed: Callable[[], Set[str]]
    """Tells the files of its last site that are not as they were written."""


def learn_public(
    records: RecordDigests, readings: Iterable[Reading], public: Iterable[Reading]
) -> None:
    """Digests of public readings: of what each was made from, and of what the projection let through."""
    for reading, shown in zip(readings, public, strict=True):
        passed = [
            [record.evidence.statements[0] for record in getattr(shown.records, name)]
            for name in Records.__dataclass_fields__
        ]
        ids = [statement.id for statement in shown.statements]
        records.learn(shown, plain_digest((records.of(reading), ids, passed)))


def built(
    home: Path,
    build: Build,
    public: Build,
    to: Target,
    records: RecordDigests,
    inputs: tuple[str, tuple[FileStamp, ...]],
) -> Built:
    """Write the public part of a build; pages of the last one that would come out the same are taken over.

    Library, downloads and shelf are made beside the site, in a process of their own where that is worth it.
    """
    keeper, target, of_target = keeper_of(home), to.folder, to.name
    last, pack = last_of(keeper, of_target), pack_of(keeper, of_target)
    spare = keeper.folder / f"spare-{of_target}" if keeper.folder else None
    with renewed(target, spare, last.spare) as making:
        fresh = making.folder
        old = names_in(fresh / "downloads")
        rows = dict(sorted(rows_of(public, records).items()))
        texts = texts_of(public, records, inputs)
        known = known_rows(last.tables, target)
        touched = touched_since(last, public, texts, rows, known, target / LIBRARY)

        def make() -> Tables:
            made = write_kept_tables(public, fresh, target, last.tables, rows)
            put_on_shelf(keeper, public, inputs, records)
            return made

        with beside(len(rows), ENOUGH, make) as wait:
            pages = pages_of(keeper, of_target, last)
            if making.is_spare and not pages.program:
                shutil.rmtree(fresh / "site", ignore_errors=True)
                making.is_spare = False
            site = write_site(
                public, fresh / "site", partial(after, wait, fresh / "downloads"),
                last=LastSite(
                    target / "site", pages, pack, making.is_spare, touched, last.marks, to.disturbed
                ),
                program=program() if keeper.folder else "", records=records,
            )  # fmt: skip
            tables = replace(wait(), rows=rows)
        downloads = (f"downloads/{name}" for name in old | names_in(fresh / "downloads"))
        making.changed = {LIBRARY, *downloads, *(f"site/{path}" for path in site.changed)}
    if keeper.folder:
        now = Last(tables=tables, texts=texts, marks=site.marks, spare=making.stamp)
        keep_last(keeper, of_target, site.kept, now)
    keep_to_the_end(last, pages, site, tables)
    return Built(
        target, len(public.readings), len(public.statements), len(public.sources), build.problems
    )


def write_kept_tables(
    public: Build, fresh: Path, target: Path, last: Tables | None, rows: Mapping[str, bytes]
) -> Tables:
    """Library and downloads; rows of statements that are the same are those of the last build.

    Returned without the rows, which who asks has.
    """
    known = known_rows(last, target)
    changed = frozenset(key for key, made in rows.items() if known.get(key) != made)
    gone = frozenset(known.keys() - rows.keys())
    since = before = None
    if last and len(changed) + len(gone) < len(rows) / MOST_CHANGED:
        since = Since(target / LIBRARY, changed, gone)
        before = Before(target / "downloads", target / LIBRARY, last.layouts, changed | gone)
    (fresh / LIBRARY).unlink(missing_ok=True)
    write_library(fresh / LIBRARY, public, since)
    layouts = write_downloads(public, fresh / "downloads", fresh / LIBRARY, before)
    files = [LIBRARY, *(f"downloads/{table}.{ending}" for table in layouts for ending in LINES)]
    stamps = {name: stamp for name in files if (stamp := size_and_time(fresh / name))}
    return Tables({}, layouts, stamps)


def after(wait: Callable[[], object], folder: Path) -> Path:
    """A folder, once it is filled."""
    wait()
    return folder


def names_in(folder: Path) -> set[str]:
    """The names in a folder; none where it is not there."""
    return {path.name for path in folder.iterdir()} if folder.is_dir() else set()


def public_build(folder: Path) -> Build:
    """The public part of an atlas, compiled in memory for look-ups."""
    return project(compile_atlas(folder))


def check_files(names: Sequence[str]) -> list[Problem]:
    """Check files as an atlas of just these."""
    return check([reading for name in names for reading in read_all(name)])


def check_atlas(folder: Path) -> list[Problem]:
    """Check a whole atlas, its tables and judgements included."""
    with uncollected():
        build = compile_atlas(folder)
        keep_to_the_end(build)
    return list(build.problems)


def library_of(path: Path) -> Path:
    """The library of an atlas folder, or the file itself. Raises `LibraryMissing`."""
    if path.is_file():
        return path
    library = find_atlas(path) / "build" / LIBRARY
    if not library.is_file():
        raise LibraryMissing(str(library))
    return library


def start_atlas(folder: Path, *, title: str = "", example: bool = False) -> None:
    """A new atlas folder, empty or a copy of the example."""
    new_atlas(folder, title or folder.resolve().name, example=example_atlas() if example else None)


def example_atlas() -> Path:
    """The bundled example: in the package once installed, beside it in a working tree."""
    packaged = Path(str(resources.files("stemma"))) / "examples" / "atlas"
    beside = Path(str(resources.files("stemma"))).parents[1] / "examples" / "atlas"
    return packaged if packaged.is_dir() else beside
