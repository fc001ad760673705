"""Data files: records as classic scripts, because browsers refuse to fetch JSON where a page lies on a disk.

In go a name and a record, out comes a script that sets `stemma.NAME`. Same records, same bytes.
"""

from __future__ import annotations

import json

import msgspec


def data_script(name: str, record: object) -> str:
    """The record as a script; other scripts of the page find it under its name."""
    written = msgspec.json.encode(record).decode("utf-8")
    return f"(globalThis.stemma ??= {{}})[{json.dumps(name)}] = {written};\n"
