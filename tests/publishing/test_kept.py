"""What is kept between builds: the same bytes with it and without it, and nothing that is not ours."""

from __future__ import annotations

import pickle
import shutil
import threading
from collections.abc import Callable
from functools import wraps
from pathlib import Path

import pytest
from generated import generate
from test_build import digests

from stemma import checkers, readers
from stemma.atlas import open_atlas
from stemma.pipeline import build_atlas, check_atlas, read_atlas
from stemma.publishing.site import home_page, rendering
from stemma.publishing.site.jobs import Job
from stemma.publishing.site.pages import Pages
from stemma.publishing.views.concordance import Concordance
from stemma.store import keeping
from stemma.store.keeping import Keeper


@pytest.fixture(autouse=True)
def own_key(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(keeping, "user_folder", lambda: tmp_path / "user")
    keeping.user_secret.cache_clear()


@pytest.fixture
def atlas(tmp_path: Path) -> Path:
    generate(tmp_path / "atlas", 12)
    return tmp_path / "atlas"


@pytest.fixture
def done(monkeypatch: pytest.MonkeyPatch) -> list[Job]:
    """The pages that were made, not taken over."""
    jobs: list[Job] = []
    run_job = rendering.run_job

    def recorded(job: Job, *rest: object) -> None:
        jobs.append(job)
        run_job(job, *rest)  # type: ignore[arg-type]

    monkeypatch.setattr(rendering, "run_job", recorded)
    monkeypatch.setattr(rendering, "workers_for", lambda *_: 1)
    return jobs


def change(path: Path, old: str, new: str) -> None:
    words = path.read_text("utf-8")
    assert old in words
    path.write_text(words.replace(old, new), "utf-8", newline="\n")


EDITS: tuple[tuple[str, Callable[[Path], object]], ...] = (
    ("a number", lambda a: change(a / "profiles" / "g0003.md", "killed, ", "killed, 1")),
    ("a sentence", lambda a: change(a / "profiles" / "g0001.md", "## Narrative\n", "## Narrative\n\nIt split from the Old Guard in 1999.\n")),
    ("a profile less", lambda a: (a / "profiles" / "g0005.md").unlink()),
    ("a profile more", lambda a: shutil.copy(a / "profiles" / "g0002.md", a / "profiles" / "a.md")),
    ("a name", lambda a: change(a / "groups.csv", "g0004,", "g0004,The ")),
    ("the header", lambda a: change(a / "atlas.toml", "Generated", "Renamed")),
    ("a source", lambda a: (a / "sources.bib").write_text("@book{k, title={Known}, year=2001}", "utf-8")),
    ("a coded row", lambda a: (a / "sources.bib").write_text("@book{k, title={Known}, year=2001}", "utf-8") and (a / "relations.csv").write_text("a,kind,b,start,source\ng0001,ally,g0006,1999,k\n", "utf-8")),
)  # fmt: skip


@pytest.mark.slow
def test_a_kept_build_has_the_bytes_of_a_whole_one(atlas: Path, tmp_path: Path) -> None:
    """Edit after edit, in one atlas that keeps, and in a copy that knows nothing."""
    build_atlas(atlas)
    for number, (what, edit) in enumerate(EDITS):
        edit(atlas)
        kept = digests(build_atlas(atlas).folder)
        bare = tmp_path / f"bare{number}"
        shutil.copytree(atlas, bare, ignore=shutil.ignore_patterns("build", ".stemma"))
        assert kept == digests(build_atlas(bare).folder), what


@pytest.mark.slow
def test_pages_that_an_edit_does_not_touch_are_taken_over(atlas: Path, done: list[Job]) -> None:
    """Nothing at all without an edit; after one, the group, its neighbours and the overviews."""
    build_atlas(atlas)
    everything = len(done)
    done.clear()
    build_atlas(atlas)
    assert not done
    EDITS[0][1](atlas)
    build_atlas(atlas)
    assert Job("group", "group/g0003") in done and Job("group", "group/g0006") not in done
    assert len(done) < everything / 2


@pytest.mark.slow
def test_a_page_on_the_whole_atlas_is_put_together_from_pieces_that_stand(
    atlas: Path, done: list[Job], monkeypatch: pytest.MonkeyPatch
) -> None:
    """The first page has a row a group; after one edit only the rows of those it touches are made.

    Where its rows come out as they were, a page stands: the sources are those of before.
    """
    made: list[str] = []
    shown_group = home_page.shown_group

    @wraps(shown_group)
    def recorded(concordance: Concordance, group: str, pages: Pages) -> tuple[str, str]:
        made.append(group)
        return shown_group(concordance, group, pages)

    monkeypatch.setattr(home_page, "shown_group", recorded)
    build_atlas(atlas)
    assert len(made) >= 12
    made.clear()
    done.clear()
    EDITS[0][1](atlas)
    build_atlas(atlas)
    assert Job("home") in done and Job("sources") not in done
    assert "group/g0003" in made and len(made) < 6


def test_only_the_profile_that_changed_is_read_again(
    atlas: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Readings are kept under the digest of all they were made from."""
    from stemma import readers

    read: list[str] = []
    original = readers.read_bytes
    monkeypatch.setattr(readers, "read_bytes", lambda name, *a, **k: read.append(name) or original(name, *a, **k))  # fmt: skip
    first = read_atlas(open_atlas(atlas))
    assert len(read) == 12
    read.clear()
    assert read_atlas(open_atlas(atlas)) == first and not read
    EDITS[0][1](atlas)
    read_atlas(open_atlas(atlas))
    assert read == ["g0003.md"]


def test_a_profile_is_read_again_where_its_publications_get_other_keys(
    atlas: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Two works have one key of their own making; once the first is gone, the second one has it."""
    before = read_atlas(open_atlas(atlas))
    assert {s.id for s in before[3].sources} & {"okello1996", "okello1996-post"} == {"okello1996-post"}  # fmt: skip
    (atlas / "profiles" / "g0000.md").unlink()
    after = read_atlas(open_atlas(atlas))
    assert "okello1996" in {s.id for s in after[2].sources} and after[1] == before[2]
    shutil.rmtree(atlas / ".stemma")
    assert read_atlas(open_atlas(atlas)) == after


def test_only_the_profile_that_changed_is_checked_by_itself(
    atlas: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The problems are those of a check that knows nothing, in the same order."""
    checked: list[str] = []
    original = checkers.found_alone
    monkeypatch.setattr(checkers, "found_alone", lambda r, s: checked.append(r.text.name) or original(r, s))  # fmt: skip
    first = check_atlas(atlas)
    assert first and len(checked) == 12
    checked.clear()
    assert check_atlas(atlas) == first and not checked
    EDITS[0][1](atlas)
    kept = check_atlas(atlas)
    assert checked == ["g0003.md"]
    shutil.rmtree(atlas / ".stemma")
    assert check_atlas(atlas) == kept


@pytest.mark.slow
def test_a_page_that_somebody_touched_is_made_again(atlas: Path) -> None:
    """A build is the program's own: what lies in it is checked before it is taken over."""
    folder = build_atlas(atlas).folder
    before = digests(folder)
    (folder / "site" / "groups" / "g0001" / "index.html").write_text("mine", "utf-8")
    (folder / "site" / "groups" / "g0002" / "index.html").unlink()
    assert digests(build_atlas(atlas).folder) == before


@pytest.mark.slow
@pytest.mark.parametrize("name", ["pages-*", "since-*", "results-*", "readings/0", "checks/0"])
@pytest.mark.parametrize("is_gone", [True, False])
def test_a_kept_file_that_is_lost_or_damaged_changes_nothing(
    atlas: Path, tmp_path: Path, name: str, is_gone: bool
) -> None:
    """The build after the next edit has the bytes of one from nothing, and so has the one after that."""
    build_atlas(atlas)
    EDITS[1][1](atlas)
    build_atlas(atlas)
    (path,) = (atlas / ".stemma").glob(name)
    data = path.read_bytes()
    path.unlink()
    if not is_gone:
        path.write_bytes(data[: len(data) // 2] + b"#" + data[len(data) // 2 + 1 :])
    for number in (0, 4):
        EDITS[number][1](atlas)
        bare = tmp_path / f"bare{number}"
        shutil.copytree(atlas, bare, ignore=shutil.ignore_patterns("build", ".stemma"))
        assert digests(build_atlas(atlas).folder) == digests(build_atlas(bare).folder)


@pytest.mark.slow
def test_several_processes_make_the_same_bytes(
    atlas: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Pages and readings shared out to two processes."""
    before = digests(build_atlas(atlas, tmp_path / "one").folder)
    shutil.rmtree(atlas / ".stemma")
    monkeypatch.setattr(threading, "active_count", lambda: 1)
    monkeypatch.setattr(rendering, "workers_for", lambda *_: 2)
    monkeypatch.setattr(readers, "workers_for", lambda *_: 2)
    assert digests(build_atlas(atlas, tmp_path / "two").folder) == before


def test_what_another_user_kept_is_not_opened(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """An atlas that travels cannot bring code along: only signed values are unpickled."""
    keeper = Keeper(tmp_path / "kept")
    keeper.put("x", [1, 2])
    assert keeper.get("x") == [1, 2]
    monkeypatch.setattr(keeping, "user_folder", lambda: tmp_path / "other")
    keeping.user_secret.cache_clear()
    assert keeper.get("x") is None
    (tmp_path / "kept" / "x").write_bytes(b"\0" * keeping.SIGNATURE + pickle.dumps([3]))
    assert keeper.get("x") is None
    assert Keeper(None).get("x") is None


def test_a_folder_that_cannot_be_written_keeps_nothing(tmp_path: Path) -> None:
    """No error, no trace."""
    (tmp_path / "file").write_text("", "utf-8")
    keeper = Keeper(tmp_path / "file")
    keeper.put("x", 1)
    assert keeper.get("x") is None
