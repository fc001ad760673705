"""`stemma demo`: build the bundled example atlas and serve it on this machine."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import Annotated

from cyclopts import Parameter

from stemma.cli.voice import VOICE
from stemma.errors import BuildFailed
from stemma.pipeline import build_atlas, example_atlas
from stemma.publishing.site.serving import serve


def demo(
    *,
    no_serve: Annotated[Path | None, Parameter(help="Only build, into DIR/build.")] = None,
    port: Annotated[int, Parameter(help="Port on 127.0.0.1; 0 takes a free one.")] = 8000,
) -> int:
    """Build the bundled example atlas and serve it on 127.0.0.1 until Ctrl-C."""
    if no_serve is not None:
        try:
            no_serve.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise BuildFailed(str(no_serve), error.strerror or str(error)) from error
        built = build_atlas(example_atlas(), no_serve / "build")
        print(built.folder)
        return 0
    with tempfile.TemporaryDirectory(prefix="stemma-demo-") as folder:
        built = build_atlas(example_atlas(), Path(folder) / "build")
        VOICE.say(f"{built.profiles} profiles, {built.statements} statements. Ctrl-C ends.")
        serve(built.folder / "site", port, announce=lambda address: print(address, flush=True))
    return 0
