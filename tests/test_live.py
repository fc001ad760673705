"""The live site: a saved change is on the page as soon as it is built, a failed build leaves the last one."""

from __future__ import annotations

import http.client
import json
import re
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from stemma.pipeline import start_atlas
from stemma.store import keeping
from stemma.store.keeping import Keeper

PROFILE = """# Red Valley Front (RVF)

## Narrative

In 2002 the RVF attacked Gulu (12 killed, 3 wounded).[^narrative-1]

[^narrative-1]: “Red Valley Front.” Nile Institute, 2010.
"""
PATIENCE = 90.0
"""Seconds after which a change is taken for lost."""


@pytest.fixture
def atlas(tmp_path: Path) -> Path:
    start_atlas(tmp_path / "atlas")
    (tmp_path / "atlas" / "profiles" / "rvf.md").write_text(PROFILE, "utf-8")
    return tmp_path / "atlas"


@pytest.fixture
def served(atlas: Path) -> Iterator[tuple[str, subprocess.Popen[str]]]:
    """The address of the atlas, served, and the process that serves it.

    Tests that run in the background ignore interrupts, and would have it do so, too.
    """
    command = [sys.executable, "-m", "stemma.cli", "serve", str(atlas), "--port", "0"]
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    ) as process:
        signal.signal(signal.SIGINT, before)
        assert process.stdout is not None
        try:
            yield urlsplit(process.stdout.readline().strip()).netloc, process
        finally:
            process.kill()


def get(host: str, path: str, **headers: str) -> tuple[int, str]:
    """Status and text of one request."""
    connection = http.client.HTTPConnection(host, timeout=30)
    connection.request("GET", path, headers={"Host": host, **headers})
    answer = connection.getresponse()
    return answer.status, answer.read().decode()


def state(host: str) -> dict[str, str]:
    """What a page is told: which build is there, and what the builder says."""
    _, text = get(host, "/.stemma/state.js")
    found = re.fullmatch(r"globalThis\.stemmaLive\?\.\((.*)\)", text)
    assert found is not None
    told: dict[str, str] = json.loads(found[1])
    return told


def awaited(host: str, is_so: Callable[[dict[str, str]], bool]) -> dict[str, str]:
    """The state once it is so."""
    begun = time.monotonic()
    while not is_so(found := state(host)):
        assert time.monotonic() - begun < PATIENCE, found
        time.sleep(0.05)
    return found


def write(path: Path, text: str) -> None:
    """As an editor does: beside it, then in its place."""
    path.with_name(".part").write_text(text, "utf-8")
    path.with_name(".part").replace(path)


@pytest.mark.slow
def test_a_saved_change_is_on_the_page(
    atlas: Path, served: tuple[str, subprocess.Popen[str]]
) -> None:
    """The page carries the script that asks; files on disk do not. Ctrl-C ends it with exit code 0."""
    host, process = served
    first = awaited(host, lambda told: bool(told["version"]) and not told["words"])
    _, page = get(host, "/groups/rvf/")
    assert '<script src="/.stemma/live.js" defer></script></head>' in page
    assert "12" in page
    assert ".stemma/live.js" not in (atlas / "build/site/groups/rvf/index.html").read_text("utf-8")
    assert "location.reload" in get(host, "/.stemma/live.js")[1]
    write(atlas / "profiles" / "rvf.md", PROFILE.replace("12 killed", "17 killed"))
    second = awaited(host, lambda told: told["version"] != first["version"] and not told["words"])
    assert "17 killed" in get(host, "/groups/rvf/")[1]
    (atlas / "profiles" / "rvf.md").rename(atlas / "profiles" / "valley.md")
    awaited(host, lambda told: told["version"] != second["version"] and not told["words"])
    process.send_signal(signal.SIGINT)
    assert process.wait(20) == 0


@pytest.mark.slow
def test_what_cannot_be_built_is_said_and_leaves_the_last_build(
    atlas: Path, served: tuple[str, subprocess.Popen[str]]
) -> None:
    """A header that is none; once it is mended the site goes on. An error of a text is told beside the new build."""
    host, _ = served
    first = awaited(host, lambda told: bool(told["version"]) and not told["words"])
    header = (atlas / "atlas.toml").read_text("utf-8")
    (atlas / "atlas.toml").rename(atlas / "away.toml")
    told = awaited(host, lambda told: "could not be built" in told["words"])
    assert "no atlas.toml" in told["words"]
    assert told["version"] == first["version"]
    assert get(host, "/groups/rvf/")[0] == 200
    write(atlas / "atlas.toml", header)
    awaited(host, lambda told: told["version"] != first["version"] and not told["words"])


@pytest.mark.slow
def test_only_this_machine_s_own_names_are_answered(
    served: tuple[str, subprocess.Popen[str]],
) -> None:
    """A page elsewhere that has its name lead here reads nothing of an unpublished atlas."""
    host, _ = served
    awaited(host, lambda told: bool(told["version"]))
    assert get(host, "/", Host="evil.example")[0] == 403
    assert get(host, "/.stemma/state.js", Host="evil.example:80")[0] == 403
    assert get(host, "/%2e%2e/%2e%2e/atlas.toml")[0] == 404


@pytest.fixture
def remembering() -> Iterator[None]:
    keeping.begin_remembering()
    yield
    keeping.REMEMBERED.clear()


@pytest.mark.usefixtures("remembering")
def test_what_was_kept_is_remembered_as_long_as_its_file_is_that_one(tmp_path: Path) -> None:
    """The very object, until another process has kept something else, or all is forgotten."""
    keeper, value = Keeper(tmp_path / "a"), {"one": 1}
    keeper.put("name", value)
    assert keeper.recall("name") is value
    other = Keeper(tmp_path / "b")
    other.put("name", {"two": 2})
    (tmp_path / "b" / "name").replace(tmp_path / "a" / "name")
    assert keeper.recall("name") == {"two": 2}
    keeping.forget()
    again = keeper.recall("name")
    assert again == {"two": 2}
    assert keeper.recall("name") is again
    keeper.drop("name")
    assert keeper.recall("name") is None


def test_without_memory_every_question_goes_to_the_file(tmp_path: Path) -> None:
    """As in a command that does its work once."""
    keeper, value = Keeper(tmp_path), {"one": 1}
    keeper.put("name", value)
    assert keeper.recall("name") == value
    assert keeper.recall("name") is not value
