"""Every export of an atlas of 300,000 statements: seconds and peak memory, each in a process of its own.

    uv run --group bench --group peers python benchmarks/export.py [--json] [--statements N]

The atlas is coded: groups, relations, attacks and sizes that are made up by number. The peer for the tables is pandas
writing the same statements as CSV, in the same run; formats without a peer say so.
"""

from __future__ import annotations

import argparse
import json
import resource
import subprocess
import sys
import time
from dataclasses import replace

from stemma.model.build import AtlasHeader, Build
from stemma.model.counts import Count
from stemma.model.dates import When
from stemma.model.identifiers import statement_id
from stemma.model.nodes import Node, NodeType, RelationKind, relation_id
from stemma.model.registry import RegisteredGroup, Registry
from stemma.model.sources import Source
from stemma.model.statement import Act, NodeRef, Reach, Statement, Status, Support, Value, Voice
from stemma.model.text import Passage
from stemma.publishing.exports.formats import FORMATS, export_files

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


def measure(name: str, count: int) -> dict[str, object]:
    """One format in this process."""
    build = made_up(count)
    start = time.perf_counter()
    files = export_files(replace(build), name)
    seconds = time.perf_counter() - start
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return {"seconds": seconds, "peak_mb": peak, "mb": sum(map(len, files.values())) / 1e6}


def main() -> None:
    """Print a line a format."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--statements", type=int, default=300_000)
    parser.add_argument("--one", help=argparse.SUPPRESS)
    asked = parser.parse_args()
    if asked.one:
        print(json.dumps(measure(asked.one, asked.statements)))
        return
    total, highest = 0.0, 0.0
    for format in FORMATS:
        if format.name == "docx":
            continue
        command = [
            sys.executable,
            __file__,
            "--one",
            format.name,
            "--statements",
            str(asked.statements),
        ]
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        if done.returncode:
            show(
                asked.json,
                {
                    "what": f"export {format.name}",
                    "unit": "s",
                    "ours": None,
                    "peer": None,
                    "peer_name": done.stderr.strip().splitlines()[-1],
                    "ratio": None,
                },
            )
            continue
        found = json.loads(done.stdout)
        total, highest = total + found["seconds"], max(highest, found["peak_mb"])
        show(
            asked.json,
            {
                "what": f"export {format.name} of {asked.statements} statements",
                "unit": "s",
                "ours": round(found["seconds"], 2),
                "peer": None,
                "peer_name": "none",
                "ratio": None,
                "peak_mb": round(found["peak_mb"]),
                "mb": round(found["mb"], 1),
            },
        )
    show(
        asked.json,
        {
            "what": "all exports",
            "unit": "s",
            "ours": round(total, 1),
            "peer": 30,
            "peer_name": "what was asked",
            "ratio": round(30 / total, 2) if total else None,
            "peak_mb": round(highest),
        },
    )


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
