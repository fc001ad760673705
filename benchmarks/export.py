"""Every export of an atlas of 300,000 statements: seconds and peak memory, of each format and of all in one run.

    uv run --group bench --group peers python benchmarks/export.py [--json] [--statements N]

The atlas is coded: groups, relations, attacks and sizes that are made up by number. Time runs from the compiled build
to files on disk; memory is the most that all processes of the run held together, the build included. The last line is
`stemma export --to all`: tables in one process, the other formats in a second one. No format is left out: DOCX, which
holds prose, writes what a coded atlas has of it (its list of what was left out). The peer of the CSV line is pandas
writing the canonical statements alone, from rows that are ready.
"""

from __future__ import annotations

import argparse
import csv
import io
import json
import os
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from measure import peak_megabytes

from stemma.exporting import write_exports
from stemma.model.build import AtlasHeader, Build
from stemma.model.counts import Count
from stemma.model.dates import When
from stemma.model.identifiers import statement_id
from stemma.model.nodes import Node, NodeType, RelationKind, relation_id
from stemma.model.registry import RegisteredGroup, Registry
from stemma.model.sources import Source
from stemma.model.statement import Act, NodeRef, Reach, Statement, Status, Support, Value, Voice
from stemma.model.tables import statement_row
from stemma.model.text import Passage
from stemma.publishing.exports.formats import ALL, FORMATS

VOICES = (Voice(Act.STATES, None, "made-up dataset"),)
YEARS = 60
TOLD = (
    "resource", "tactic", "target", "goal", "ideology", "community_relation", "political_activity", "name",
    "description", "alias", "note", "leader_note",
)  # fmt: skip
"""Other properties, so that one statement in twenty is of a relation, as in the example atlas."""


def made_up(count: int) -> Build:
    """An atlas of so many statements."""
    groups = [RegisteredGroup(f"g{n}", f"Group {n}") for n in range(max(2, count // 300))]
    nodes = {g.node.id: g.node for g in groups}
    statements: dict[str, Statement] = {}

    def state(subject: str, name: str, value: Value) -> None:
        number = len(statements)
        identifier = statement_id(subject, name, value, voices=VOICES)
        exact = f"row {number} says {name} of {subject}"
        support = Support(
            Passage("made.csv", number * 100, number * 100 + len(exact), exact),
            None,
            f"s{number % 500}",
            Reach.SENTENCE,
        )
        statements.setdefault(
            identifier,
            Statement(
                identifier,
                subject,
                name,
                value,
                voices=VOICES,
                supports=(support,),
                status=Status.CODED,
            ),
        )

    number = 0
    while len(statements) < count:
        a, b = (
            groups[number % len(groups)].node.id,
            groups[(number * 7 + 1 + number // len(groups)) % len(groups)].node.id,
        )
        year = 1960 + number % YEARS
        kind = (RelationKind.ALLY, RelationKind.RIVAL, RelationKind.SUPPORT)[number % 3]
        tie = relation_id(kind, a, b, str(year))
        nodes.setdefault(tie, Node(tie, NodeType.RELATION, f"{a} {kind} {b}", kind.value))
        state(tie, "kind", kind.value)
        state(tie, "start", When(str(year)))
        if number % 2:
            state(tie, "end", When(str(year + 1 + number % 9)))
        attack = f"attack/{year}-{number}"
        nodes[attack] = Node(attack, NodeType.ATTACK, f"attack {number}")
        state(attack, "when", When(f"{year}-{1 + number % 12:02}"))
        state(attack, "perpetrator", NodeRef(a))
        state(attack, "killed", Count(number % 50, None, None))
        state(a, "size", Count.exactly(100 + number))
        for name in TOLD:
            state(a, name, f"{name} {number}")
        number += 1
    sources = {
        f"s{n}": Source(f"s{n}", "report", f"Report {n}", issued=f"{1960 + n % YEARS}")
        for n in range(500)
    }
    header = AtlasHeader("Made up", universe={"observed_until": "2024"})
    return Build(
        header, Registry.of(groups), (), tuple(statements.values()), {}, nodes, sources, ()
    )


def measure(name: str, count: int) -> dict[str, float]:
    """One format, or all, in this process and those it starts."""
    build = made_up(count)
    with tempfile.TemporaryDirectory() as folder, watched() as memory:
        start, worked = time.perf_counter(), processor_time()
        write_exports(build, name, Path(folder))
        seconds, processor = time.perf_counter() - start, processor_time() - worked
        size = sum(path.stat().st_size for path in Path(folder).rglob("*") if path.is_file())
    return {
        "seconds": seconds, "processor": processor, "mb": size / 1e6, "peak_mb": memory.most,
        "peer": pandas_seconds(build) if name == "csv" else 0,
    }  # fmt: skip


def processor_time() -> float:
    """Seconds of processor that this process and its finished children used."""
    times = os.times()
    return times.user + times.system + times.children_user + times.children_system


class Memory:
    """The most that was held."""

    most = 0.0


@contextmanager
def watched() -> Iterator[Memory]:
    """Look at the memory of this process and its children twice a second.

    Shares of pages that a forked child has not touched are counted once (PSS); elsewhere than on Linux only this process.
    """
    memory, done = Memory(), threading.Event()

    def look() -> None:
        while not done.wait(0.5):
            memory.most = max(memory.most, held())

    thread = threading.Thread(target=look, daemon=True)
    thread.start()
    try:
        yield memory
    finally:
        done.set()
        thread.join()
        memory.most = memory.most or (peak_megabytes() or 0.0)


def held() -> float:
    """Megabytes of this process and its children now."""
    children = Path(f"/proc/self/task/{os.getpid()}/children")
    if not children.is_file():
        return 0.0
    total = 0.0
    for process in ("self", *children.read_text().split()):
        with suppress(OSError):
            for line in Path(f"/proc/{process}/smaps_rollup").read_text().splitlines():
                if line.startswith("Pss:"):
                    total += int(line.split()[1]) / 1024
    return total


def pandas_seconds(build: Build) -> float:
    """Pandas writes the canonical statements as quoted CSV; 0: it is not installed."""
    try:
        import pandas
    except ImportError:
        return 0
    frame = pandas.DataFrame([statement_row(s) for s in build.statements])
    start = time.perf_counter()
    frame.to_csv(io.BytesIO(), index=False, quoting=csv.QUOTE_ALL)
    return time.perf_counter() - start


def main() -> None:
    """Print a line a format, and one of all."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--statements", type=int, default=300_000)
    parser.add_argument("--one", help=argparse.SUPPRESS)
    asked = parser.parse_args()
    if asked.one:
        print(json.dumps(measure(asked.one, asked.statements)))
        return
    for name in (*(format.name for format in FORMATS), ALL):
        show(asked.json, figure(name, asked.statements))


def figure(name: str, count: int) -> dict[str, object]:
    """One format, measured in a process of its own."""
    command = [sys.executable, __file__, "--one", name, "--statements", str(count)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    what = f"{'all exports' if name == ALL else f'export {name}'} of {count} statements"
    if done.returncode:
        reason = done.stderr.strip().splitlines()[-1]
        return {
            "what": what,
            "unit": "s",
            "ours": None,
            "peer": None,
            "peer_name": reason,
            "ratio": None,
        }
    found = json.loads(done.stdout)
    peer, peer_name = (
        found["peer"] or None,
        "pandas, statements.csv alone" if found["peer"] else "none",
    )
    if name == ALL:
        peer, peer_name = 30, "what was asked, for 300000"
    return {
        "what": what, "unit": "s", "ours": round(found["seconds"], 2), "peer": peer and round(peer, 2), "peer_name": peer_name,
        "ratio": peer and round(peer / found["seconds"], 2), "processor_s": round(found["processor"], 2),
        "peak_mb": round(found["peak_mb"]), "mb": round(found["mb"], 1),
    }  # fmt: skip


def show(as_json: bool, row: dict[str, object]) -> None:
    """One figure."""
    print(
        json.dumps(row)
        if as_json
        else "  ".join(f"{k} {v}" for k, v in row.items() if v is not None),
        flush=True,
    )


if __name__ == "__main__":
    main()
