"""Move the news of `changelog.d/` under a version's heading in CHANGELOG.md.

    uv run python tools/collect_news.py 1.2.0

Fragments are taken in the order of their names, one bullet each, and removed. Nothing is written
where there is no news.
"""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
TITLE = "# Changelog\n"


def collect(root: Path, version: str, day: str) -> int:
    """Write the version's section above the older ones; returns how many fragments it holds."""
    fragments = sorted((root / "changelog.d").glob("*.md"))
    news = [" ".join(path.read_text(encoding="utf-8").split()) for path in fragments]
    if not news:
        return 0
    log = root / "CHANGELOG.md"
    older = log.read_text(encoding="utf-8").removeprefix(TITLE).lstrip("\n")
    bullets = "\n".join(f"- {item.removeprefix('- ')}" for item in news)
    text = f"{TITLE}\n## {version} ({day})\n\n{bullets}\n\n{older}"
    log.write_text(text.rstrip() + "\n", encoding="utf-8", newline="\n")
    for path in fragments:
        path.unlink()
    return len(fragments)


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit("usage: collect_news.py VERSION")
    count = collect(ROOT, sys.argv[1], date.today().isoformat())
    print(f"moved {count} fragments into CHANGELOG.md" if count else "no news in changelog.d/")
