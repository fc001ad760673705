"""Building the example atlas: library, downloads and site."""

from __future__ import annotations

import tempfile
from pathlib import Path

from measure import alone, show

from stemma.pipeline import build_atlas, example_atlas


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        target = Path(folder) / "build"
        show(
            alone(
                "builds of the example",
                "builds/s",
                1.0,
                lambda: build_atlas(example_atlas(), target),
                "MkDocs",
            )
        )


if __name__ == "__main__":
    main()
