"""Any edits, one after the other: what is built on what was kept has the bytes of a build from nothing.

An atlas of six generated groups, edited as people do: a number, a citation more or less, a decision, a check of a
source, a profile more, gone, renamed, moved to another file, a name in the registry, the header, another program
with other pages. After each edit the build that keeps is compared, file by file, with one of a copy
that knows nothing.
"""

from __future__ import annotations

import csv
import re
import shutil
import tempfile
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from unittest import mock

import pytest
from generated import generate
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from test_build import digests

from stemma import checkers, pipeline, readers, shelf
from stemma.pipeline import build_atlas
from stemma.publishing.site import pages
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


EDITS = {
    each.__name__: each
    for each in (
        number, toll_shared, citation_more, citation_less, decision, check, header, name, alias, more,
        second, less, renamed,
    )
}  # fmt: skip
edits = st.tuples(st.sampled_from([*EDITS, "program"]), st.integers(0, 40), st.integers(1, 60))


@pytest.mark.slow
@settings(max_examples=4, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.lists(edits, min_size=3, max_size=4))
def test_whatever_is_edited_the_bytes_are_those_of_a_full_build(done: list[Edit]) -> None:
    """Build, edit, build, compare; then the same with the next edit, on what the last one left."""
    with tempfile.TemporaryDirectory() as folder, mock.patch.object(keeping, "user_folder", lambda: Path(folder) / "user"):  # fmt: skip
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


def is_as_from_nothing(atlas: Path) -> bool:
    """Whether the build that takes over has the files of one that cannot."""
    bare = atlas.with_name("bare")
    shutil.rmtree(bare, ignore_errors=True)
    shutil.copytree(atlas, bare, ignore=shutil.ignore_patterns("build", ".stemma"))
    return digests(build_atlas(atlas).folder) == digests(build_atlas(bare).folder)


@contextmanager
def another_program(n: int) -> Iterator[None]:
    """Other pages from the same atlas: link previews are cut elsewhere."""
    with ExitStack() as changed:
        for module in (pipeline, readers, checkers, shelf):
            changed.enter_context(mock.patch.object(module, "program", lambda: f"program {n}"))
        changed.enter_context(mock.patch.object(pages, "LONGEST_PREVIEW", 100 + n))
        yield
