"""The three table formats of an export as one Frictionless data package.

In goes the descriptor of the CSV folder, out comes the descriptor that stands above the folders: each table
three times, as CSV, JSON Lines and Parquet. Data Package 1.0 knows tabular resources only as CSV: the
other two are listed as files, and `table` names the resource that has their schema.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

BESIDE = (
    ("jsonl", "jsonl", "application/x-ndjson"),
    ("parquet", "parquet", "application/vnd.apache.parquet"),
)
"""Folder, ending and media type of the formats beside CSV."""


def whole_package(of_csv: Mapping[str, Any]) -> dict[str, Any]:
    """The descriptor of all three folders; paths are relative to the folder that holds them."""
    resources = [dict(each, path=f"csv/{each['path']}") for each in of_csv["resources"]]
    for folder, ending, media in BESIDE:
        resources += files_of(of_csv, folder, ending, media)
    return {**of_csv, "profile": "data-package", "resources": resources}


def files_of(
    of_csv: Mapping[str, Any], folder: str, ending: str, media: str
) -> Iterator[dict[str, Any]]:
    """The tables in another format."""
    for each in of_csv["resources"]:
        yield {
            "name": f"{each['name']}-{ending}", "title": each["title"], "profile": "data-resource",
            "type": "file", "path": f"{folder}/{each['path'].removesuffix('.csv')}.{ending}",
            "format": ending, "mediatype": media, "table": each["name"],
        }  # fmt: skip
