"""Data files: records as classic scripts, because browsers refuse to fetch JSON where a page lies on a disk.

In go a path, a name and a record, out comes a file that sets `stemma.NAME`. Same records, same bytes.
"""

from __future__ import annotations

import json
from pathlib import Path

import msgspec


def write_data_file(path: Path, name: str, file: object) -> None:
    """Write the record; scripts of the page find it under its name."""
    path.parent.mkdir(parents=True, exist_ok=True)
    before = f"(globalThis.stemma ??= {{}})[{json.dumps(name)}] = ".encode()
    path.write_bytes(before + msgspec.json.encode(file) + b";\n")
