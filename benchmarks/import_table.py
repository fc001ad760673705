"""A team's own table of a million rows becomes an atlas: seconds of processor and peak memory.

    uv run python benchmarks/import_table.py [--json] [--rows N]

Every row is a relation and a size. Time and memory are those of a process of its own, from the command to the folder.
"""

from __future__ import annotations

import argparse
import json
import resource
import subprocess
import sys
import tempfile
from pathlib import Path

MAPPING = """
[source]
key = "big"
title = "A sheet made up by number"
[[relations]]
a = "Group A"
b = "Group B"
kind = {column = "Type", words = {Allied = "ally", Hostile = "rival"}}
start = {column = "From", form = "iso"}
[[facts]]
group = "Group A"
property = "size"
value = {column = "Members", form = "number"}
when = {column = "From", form = "iso"}
"""


def write_table(path: Path, rows: int) -> None:
    """A table of so many rows."""
    with path.open("w", encoding="utf-8") as file:
        file.write("Group A,Group B,Type,From,Members\n")
        for n in range(rows):
            kind, day = "Allied" if n % 2 else "Hostile", f"{1960 + n % 60}-{1 + n % 12:02}"
            other = (n * 7 + 1 + n // 4000) % 4000
            file.write(f"Group {n % 4000},Group {other},{kind},{day},{100 + n % 900}\n")


def main() -> None:
    """Print one line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--rows", type=int, default=1_000_000)
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        table, mapping = Path(folder, "table.csv"), Path(folder, "mapping.toml")
        write_table(table, asked.rows)
        mapping.write_text(MAPPING, "utf-8")
        command = [sys.executable, "-m", "stemma.cli", "import", "table", str(table), "--mapping"]
        command += [str(mapping), "--to", str(Path(folder, "atlas")), "--max-rows"]
        subprocess.run([*command, str(asked.rows)], check=True, capture_output=True)
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    figure = {
        "what": f"import of a table of {asked.rows} rows", "unit": "s of processor",
        "ours": round(used.ru_utime + used.ru_stime, 1), "peak_mb": round(used.ru_maxrss / 1024),
    }  # fmt: skip
    print(json.dumps(figure) if asked.json else "  ".join(f"{k} {v}" for k, v in figure.items()))


if __name__ == "__main__":
    main()
