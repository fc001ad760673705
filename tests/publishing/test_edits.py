"""Any edits, one after the other: what is built on what was kept has the bytes of a build from nothing.

An atlas of six generated groups, edited as people do: a number, a citation more or less, a publication that takes
another's key, a sentence that names another group, a tie or an attack withdrawn, a decision made or taken back, a
correction, two things told to be one, a check of a source, a profile more, gone, renamed, moved to another file,
a name in the registry, a publication in the list, the header, another program with other pages. After each edit the build that keeps is compared, file by file, with one of a copy
that knows nothing.
"""

from __future__ import annotations

import csv
import re
import shutil
import tempfile
from collections.abc import Callable, Iterator, Sequence, Set
from contextlib import ExitStack, contextmanager
from pathlib import Path
from unittest import mock

import pytest
from generated import generate
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from test_build import digests

from stemma import checkers, lasting, pipeline, readers, shelf
from stemma.analysis.check import check as check_all
from stemma.pipeline import build_atlas, check_atlas
from stemma.publishing.site import kept as kept_pages
from stemma.publishing.site import pages, write
from stemma.publishing.site.jobs import Job
from stemma.publishing.site.kept import Kept, Standing
from stemma.publishing.views.concordance import Concordance
from stemma.publishing.views.part_digests import Digests
from stemma.publishing.views.switched import Marks, marked, marks_since
from stemma.publishing.views.touched import Touched
from stemma.store import keeping
from stemma.store.query import run_query

Edit = tuple[str, int, int]
"""What is done, to which one, and with which number."""


def profile(atlas: Path, at: int) -> Path:
    """One of the profiles that are there."""
    found = sorted((atlas / "profiles").glob("*.md"))
    return found[at % len(found)]


def rewrite(path: Path, pattern: str, new: str | Callable[[re.Match[str]], str]) -> None:
    """Put something in the place of the first match; without one nothing happens."""
    words = path.read_text("utf-8")
    path.write_text(re.sub(pattern, new, words, count=1), "utf-8", newline="\n")


def number(atlas: Path, at: int, n: int) -> None:
    rewrite(profile(atlas, at), r"\d+ killed", f"{n} killed")


def toll_shared(atlas: Path, at: int, n: int) -> None:
    """A sentence longer or shorter: all passages behind it move."""
    rewrite(profile(atlas, at), r"an armed group\w*", f"an armed group{'s' * (n % 2)}")


def citation_more(atlas: Path, at: int, n: int) -> None:
    path = profile(atlas, at)
    note = f"attacks-{10 + n}"
    rewrite(path, r"\]\n\n## Size", f"][^{note}]\n\n## Size")
    with path.open("a", encoding="utf-8", newline="\n") as file:
        file.write(f"\n[^{note}]: Okello, Amina. “Later account {n % 3}.” Daily Courier, 2019.\n")


def citation_less(atlas: Path, at: int, n: int) -> None:
    rewrite(profile(atlas, at), r"\[\^attacks-\d\](?!:)", "")


def decision(atlas: Path, at: int, n: int) -> None:
    """Reject or accept a statement, or put it right: what is rejected leaves every page."""
    ids = [row[0] for row in run_query(atlas / "build" / "atlas.sqlite", "SELECT id FROM statements ORDER BY id").rows]  # fmt: skip
    words = ("rejected", "accepted", "unsure")[n % 3]
    append(atlas / "judgements" / "statements.csv", (str(ids[at * 37 % len(ids)]), words, "A", "2024-01-01", "", ""))  # fmt: skip


def check(atlas: Path, at: int, n: int) -> None:
    found = ("supports", "silent", "contradicts")[n % 3]
    row = (f"g{at % 6:04}", f"attacks:{1 + n % 3}", "", "", "", "A", "2024-01-01", found, "")
    append(atlas / "judgements" / "citations.csv", row)


def append(path: Path, row: tuple[str, ...]) -> None:
    with path.open("a", encoding="utf-8", newline="") as file:
        csv.writer(file, lineterminator="\n").writerow(row)


def header(atlas: Path, at: int, n: int) -> None:
    rewrite(atlas / "atlas.toml", r'title = ".*"', f'title = "Groups {n}"')


def name(atlas: Path, at: int, n: int) -> None:
    rewrite(atlas / "groups.csv", rf"g{at % 6:04},(?:The )?", f"g{at % 6:04},{'The ' * (n % 2)}")


def alias(atlas: Path, at: int, n: int) -> None:
    rewrite(atlas / "groups.csv", rf"(?m)^(g{at % 6:04},[^,\n]*,).*$", rf"\g<1>Band {n % 3}")


def more(atlas: Path, at: int, n: int) -> None:
    source = profile(atlas, at)
    words = source.read_text("utf-8")
    new = re.sub(r"id: \S+", f"id: new{n % 3}", words)
    (atlas / "profiles" / f"{'az'[n % 2]}{n % 3}.md").write_text(new, "utf-8", newline="\n")


def second(atlas: Path, at: int, n: int) -> None:
    """Another profile of the same group."""
    shutil.copy(profile(atlas, at), atlas / "profiles" / f"second{n % 2}.md")


def less(atlas: Path, at: int, n: int) -> None:
    if len(list((atlas / "profiles").glob("*.md"))) > 2:
        profile(atlas, at).unlink()


def renamed(atlas: Path, at: int, n: int) -> None:
    path = profile(atlas, at)
    path.rename(path.with_name(f"{'bx'[n % 2]}{n}.md"))


def publication(atlas: Path, at: int, n: int) -> None:
    """A work of another year: its key is another one, and the one that it had is free for other profiles."""
    rewrite(profile(atlas, at), r"(Nile Institute|Daily Courier), \d{4}\.", rf"\1, {1990 + n % 5}.")


def listed(atlas: Path, at: int, n: int) -> None:
    """A publication of the atlas's own list, whose key a profile may have made too."""
    entry = f"@article{{okello{1990 + n % 9}, title={{Post {1 + n % 3}}}, year={1990 + n % 9}}}"
    (atlas / "sources.bib").write_text(entry, "utf-8")


def sentence(atlas: Path, at: int, n: int) -> None:
    """Another group is named: by its name or by an alias that the registry has or has not."""
    other = re.search(r"(?m)^# (.+)", profile(atlas, at + n).read_text("utf-8"))
    named = f"Band {n % 3}" if n % 2 or other is None else other[1]
    words = f"## Narrative\n\nIn {1990 + n} it allied with the {named}.[^overview-1]\n"
    rewrite(profile(atlas, at), r"## Narrative\n(?:\nIn \d+ it allied .*\n)?", words)


def withdrawn(atlas: Path, at: int, n: int) -> None:
    """A line or entry less: what another profile says too stays as that one's."""
    pattern = (r"(?m)^- (?:ally|rival): .*\n", r"(?m)^\w+ \d+, \d+: Fighters .*\n\n")[n % 2]
    rewrite(profile(atlas, at), pattern, "")


def taken_back(atlas: Path, at: int, n: int) -> None:
    """The last decision is none any more."""
    path = atlas / "judgements" / "statements.csv"
    lines = path.read_text("utf-8").splitlines(keepends=True)
    path.write_text("".join(lines[:-1] if len(lines) > 1 else lines), "utf-8", newline="\n")


def same(atlas: Path, at: int, n: int) -> None:
    """Two attacks of the atlas are one, or two again."""
    found = run_query(atlas / "build" / "atlas.sqlite", "SELECT DISTINCT subject FROM statements WHERE subject LIKE 'attack/%' ORDER BY 1").rows  # fmt: skip
    (a,), (b,) = found[at % len(found)], found[(at + n) % len(found)]
    rows = f"{a},{b},{('same', 'part_of', 'different')[n % 3]},,A,2024-01-01,\n"
    header = "a,b,judgement,profile,by,at,why\n"
    (atlas / "judgements" / "nodes.csv").write_text(header + rows * (n % 4 > 0), "utf-8")


def correction(atlas: Path, at: int, n: int) -> None:
    """A toll that was read wrongly, as somebody says."""
    found = re.search(r"(\d+ killed), \d+ wounded", profile(atlas, at).read_text("utf-8"))
    rows = run_query(atlas / "build" / "atlas.sqlite", f"SELECT statement FROM supports WHERE profile = '{profile(atlas, at).name}' AND statement LIKE '%/killed~%' ORDER BY 1").rows  # fmt: skip
    if found and rows:
        entry = f'[[correction]]\nprofile = "{profile(atlas, at).name}"\nwhy = "w"\nby = "A"\npassage = "{found[1]}"\nstatement = "{rows[0][0]}"\nvalue = {n}\n'
        with (atlas / "corrections.toml").open("a", encoding="utf-8") as file:
            file.write(entry)


EDITS = {
    each.__name__: each
    for each in (
        number, toll_shared, citation_more, citation_less, decision, check, header, name, alias, more,
        second, less, renamed, publication, listed, sentence, withdrawn, taken_back, same, correction,
    )
}  # fmt: skip
edits = st.tuples(st.sampled_from([*EDITS, "program"]), st.integers(0, 40), st.integers(1, 60))


@pytest.mark.slow
@pytest.mark.parametrize("is_remembering", [False, True], ids=["once", "remembering"])
@settings(max_examples=4, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.lists(edits, min_size=3, max_size=4))
def test_whatever_is_edited_the_bytes_are_those_of_a_full_build(
    is_remembering: bool, done: list[Edit]
) -> None:
    """Build, edit, build, compare; then the same with the next edit, on what the last one left, in files or in memory."""
    with remembered(is_remembering), tempfile.TemporaryDirectory() as folder, mock.patch.object(keeping, "user_folder", lambda: Path(folder) / "user"):  # fmt: skip
        keeping.user_secret.cache_clear()
        atlas = Path(folder) / "atlas"
        generate(atlas, 6)
        build_atlas(atlas)
        for what, at, n in done:
            if what == "program":
                with another_program(n):
                    assert is_as_from_nothing(atlas), done
            else:
                EDITS[what](atlas, at, n)
                assert is_as_from_nothing(atlas), done
    keeping.user_secret.cache_clear()


@contextmanager
def remembered(is_remembering: bool) -> Iterator[None]:
    """What a build kept stays in memory, as where an atlas is served while it is edited."""
    if is_remembering:
        keeping.begin_remembering()
    try:
        yield
    finally:
        keeping.REMEMBERED.clear()
        lasting.PAGES.clear()


@pytest.mark.slow
@settings(max_examples=3, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.lists(edits, min_size=12, max_size=12))
def test_whatever_is_edited_the_problems_are_those_of_a_whole_check(done: list[Edit]) -> None:
    """Check, edit, check, on what the last check left: the same problems in the same order as from nothing."""
    with tempfile.TemporaryDirectory() as folder, mock.patch.object(keeping, "user_folder", lambda: Path(folder) / "user"):  # fmt: skip
        keeping.user_secret.cache_clear()
        atlas = Path(folder) / "atlas"
        generate(atlas, 7)
        build_atlas(atlas)
        for what, at, n in done:
            EDITS.get(what, number)(atlas, at, n)
            kept = check_atlas(atlas)
            with mock.patch.object(
                pipeline, "check_kept", lambda readings, *_: check_all(readings)
            ):
                assert check_atlas(atlas) == kept, done
    keeping.user_secret.cache_clear()


def is_as_from_nothing(atlas: Path) -> bool:
    """Whether the build that takes over has the files of one that cannot, and looks at nothing too little."""
    bare = atlas.with_name("bare")
    shutil.rmtree(bare, ignore_errors=True)
    shutil.copytree(atlas, bare, ignore=shutil.ignore_patterns("build", ".stemma"))
    with (
        mock.patch.object(write, "standing", as_if_all_were_touched),
        mock.patch.object(write, "marks_since", as_if_all_were_marked),
    ):
        made = build_atlas(atlas)
    return digests(made.folder) == digests(build_atlas(bare).folder)


def as_if_all_were_touched(
    kept: Kept,
    jobs: Sequence[Job],
    digests: Digests,
    disturbed: Set[str],
    touched: Touched | None = None,
) -> Standing:
    """What stands, and stands as well where every part is compared."""
    found = kept_pages.standing(kept, jobs, digests, disturbed, touched)
    if touched:
        assert found == kept_pages.standing(kept, jobs, digests, disturbed)
        TOLD.append(touched)
    return found


def as_if_all_were_marked(
    concordance: Concordance, last: Marks, touched: Touched
) -> tuple[Marks, frozenset[str] | None]:
    """The marks, which are those of a build that marks everything, in the same order."""
    found, anew = marks_since(concordance, last, touched)
    whole = marked(concordance)
    assert found == whole and list(found.of) == list(whole.of)
    return found, anew


TOLD: list[Touched] = []
"""What could be told to be touched, of all builds."""


@pytest.mark.slow
@pytest.mark.parametrize(
    "edits",
    [("number", "toll_shared"), ("publication", "citation_more"), ("sentence", "withdrawn"), ("second", "less")],
)  # fmt: skip
def test_an_edit_of_a_profile_is_told_by_what_it_touches(
    edits: tuple[str, str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Numbers and words touch their own; publications, names and ties touch what shares them."""
    monkeypatch.setattr(keeping, "user_folder", lambda: tmp_path / "user")
    keeping.user_secret.cache_clear()
    generate(tmp_path / "atlas", 8)
    build_atlas(tmp_path / "atlas")
    TOLD.clear()
    for at, edit in enumerate(edits):
        EDITS[edit](tmp_path / "atlas", 2 + at, 3)
        assert is_as_from_nothing(tmp_path / "atlas"), edit
    assert len(TOLD) == len(edits)
    assert all(told.texts and told.statements for told in TOLD)
    keeping.user_secret.cache_clear()


@contextmanager
def another_program(n: int) -> Iterator[None]:
    """Other pages from the same atlas: link previews are cut elsewhere."""
    with ExitStack() as changed:
        for module in (pipeline, readers, checkers, shelf, lasting):
            changed.enter_context(mock.patch.object(module, "program", lambda: f"program {n}"))
        changed.enter_context(mock.patch.object(pages, "LONGEST_PREVIEW", 100 + n))
        yield
