"""Learn the weights of `reading/relations/weighing` from the invented sentences and pages of the tests.

`uv run --with scikit-learn tools/weigh_relations.py` reads the tables in tests/reading/cases (ties, tie_lessons,
relations.txt; told and tie_doubts.txt for hedges alone) and the pages in tests/reading/pages/blind, and writes
src/stemma/reading/data/relation_weights.tsv. The model is one logistic regression for each kind of tie and direction over
the clues of `relations/clues`, rows of length one, L2 regularised; weights are rounded to tenths, small ones dropped. docs/model-card.md tells what it is and is not good for.
"""

from __future__ import annotations

import json
import re
import sys
import unicodedata
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from unittest.mock import patch

import numpy as np
from scipy.sparse import csr_matrix, diags
from sklearn.linear_model import LogisticRegression

from stemma.reading import reader
from stemma.reading.document import Sentence
from stemma.reading.page import Page
from stemma.reading.reader import read_bytes
from stemma.reading.relations import prose
from stemma.reading.relations.told_names import candidates, clues_to_name
from stemma.reading.relations.weighing import FILE, HEDGED, SCALE, clues_to
from stemma.reading.skeletons import Skeleton

ROOT = Path(__file__).resolve().parents[1]
TESTS = ROOT / "tests" / "reading"
WEIGHTS = ROOT / "src" / "stemma" / "reading" / "data" / FILE
OWN = re.compile(r"# Own group: (?P<name>[^()]+) \((?P<short>[\w-]+)\)")
UNDIRECTED = ("ally", "rival", "joint_unit")
AS = {"host": "support", "joint_operation": "ally"}
"""Kinds that are weighed as others."""
FORMS = (".txt", ".html", ".md")
UNJUDGED = "?"
"""The tie of a row that notes only whether it is hedged."""
RAREST = 4
"""Clues that stand in fewer pairs are not learnt from."""
SMALLEST = 1.0
"""Weights nearer to nought are dropped."""
FREEDOM, FREEDOM_OF_HEDGES = 40.0, 10.0
"""The inverse of the regularisation's strength."""


@dataclass(frozen=True, slots=True)
class Pair:
    """The own group and another one in one sentence, and what the sentence tells of them."""

    clues: frozenset[str]
    ties: frozenset[str]
    """`UNJUDGED` where only the doubt was noted."""
    is_hedged: bool
    """Whether any of the ties is."""


@dataclass(frozen=True, slots=True)
class Tie:
    """What an author noted."""

    name: str
    """Kind, and whether the own group acts (`>`) or the other one (`<`)."""
    other: str
    passages: tuple[tuple[int, int], ...]
    """Where it stands; empty where a table has one sentence alone."""
    is_hedged: bool


def plain(name: str) -> str:
    """A name without accents, capitals and article."""
    letters = unicodedata.normalize("NFKD", name.replace("’", "'"))
    bare = "".join(letter for letter in letters if not unicodedata.combining(letter))
    return bare.lower().strip().removeprefix("the ")


def tie_name(kind: str, *, other_acts: bool) -> str:
    """The name of a column of weights."""
    kind = AS.get(kind, kind)
    return kind if kind in UNDIRECTED else kind + ("<" if other_acts else ">")


def pairs_of(name: str, data: bytes, ties: Sequence[Tie], begin: int = 0) -> Iterator[Pair]:
    """Every pair that the reader meets in a page, with the ties that stand there."""
    met: list[tuple[Sentence, Skeleton, Page]] = []

    def meet(sentence: Sentence, skeleton: Skeleton, last: Any, page: Page, *_: Any) -> list[Any]:
        met.append((sentence, skeleton, page))
        return []

    with (
        patch.object(prose, "sentence_hits", meet),
        patch.object(reader, "told_names", lambda _: []),
    ):
        read_bytes(name, data)
    for sentence, skeleton, page in met:
        if sentence.start < begin:
            continue
        for number, node in enumerate(skeleton.others):
            mentions = page.mentions.within(sentence.start, sentence.body_end)
            names = {plain(m.name) for m in mentions if m.node.id == node.id} | {plain(node.label)}
            told = [tie for tie in ties if tie.other in names and is_in(tie, sentence)]
            yield Pair(
                frozenset(clues_to(skeleton, number)),
                frozenset(tie.name for tie in told),
                any(tie.is_hedged for tie in told),
            )
        number = len(skeleton.others)
        words = skeleton.words
        for unknown, first, last in candidates(words, 0, len(words)) if skeleton.has_own else ():
            told = [tie for tie in ties if tie.other == plain(unknown) and is_in(tie, sentence)]
            found = clues_to_name(f"{words[:first]}@{number}{words[last:]}", number, unknown)
            yield Pair(
                frozenset(found),
                frozenset(tie.name for tie in told),
                any(tie.is_hedged for tie in told),
            )


def is_in(tie: Tie, sentence: Sentence) -> bool:
    """Whether the author noted the tie there."""
    places = tie.passages
    return not places or any(a < sentence.end and sentence.start < b for a, b in places)


def of_page(page: Path) -> Iterator[Pair]:
    """The pairs of a page with its gold; none where the gold tells no passages."""
    gold = json.loads(page.with_suffix(".gold.json").read_text("utf-8"))
    own = {plain(n) for n in (gold["group"]["name"], *gold["group"].get("abbreviations", ()))}
    ties = []
    for row in gold["records"]["relations"]:
        if "passages" not in row:
            return
        a, b = plain(row["a"]), plain(row["b"])
        acts = b in own
        places = tuple((p["start"], p["end"]) for p in row["passages"])
        ties.append(
            Tie(tie_name(row["kind"], other_acts=acts), a if acts else b, places, row["hedged"])
        )
    yield from pairs_of(page.name, page.read_bytes(), ties)


def pairs_under(head: str, told: str, ties: Sequence[Tie]) -> Iterator[Pair]:
    """The pairs of what is told on a page that begins so."""
    page = f"{head}## Relationships\n\n{told.strip()}\n"
    yield from pairs_of("page.md", page.encode(), ties, len(head))


def of_table(table: Path) -> Iterator[Pair]:
    """The pairs of a table of single sentences."""
    text = table.read_text("utf-8")
    own = OWN.search(text)
    if own is None:
        return
    head = f"# {own['name']}\n\n## Executive Summary\n\nThe {own['name']} ({own['short']}) is a militant group.\n\n"
    for line in text.splitlines():
        if not line or line.startswith("#"):
            continue
        sentence, _, told = line.rpartition("|")
        ties = []
        for part in filter(None, map(str.strip, told.split(";"))):
            kind, _, rest = part.partition(": ")
            a, _, b = rest.split(",")[0].strip().partition(" > ")
            if own["short"] in (a, b) or own["name"] in (a, b):
                acts = b in (own["short"], own["name"])
                ties.append(
                    Tie(
                        tie_name(kind, other_acts=acts),
                        plain(a if acts else b),
                        (),
                        "hedged" in rest,
                    )
                )
        yield from pairs_under(head, sentence, ties)


def of_told(table: Path) -> Iterator[Pair]:
    """The pairs of a table that notes of each sentence only whether its tie is firm or hedged."""
    text = table.read_text("utf-8")
    own = OWN.search(text)
    if own is None:
        return
    head = f"# {own['name']}\n\n## Executive Summary\n\nThe {own['name']} ({own['short']}) is a militant group. The Savanna League is a militant group too.\n\n"
    for line in text.splitlines():
        kind, _, rest = line.partition(" | ")
        doubt, _, sentence = rest.partition(" | ")
        if kind == "relation" and doubt in ("firm", "hedged"):
            tie = Tie(UNJUDGED, "savanna league", (), doubt == HEDGED)
            yield from pairs_under(head, sentence, [tie])


def of_doubts(table: Path) -> Iterator[Pair]:
    """The pairs of a table of paragraphs that notes whether their tie is firm or hedged, here or in the next sentence."""
    head = "# Sierra Workers' Front\n\n## Executive Summary\n\nThe Sierra Workers' Front (SWF) is a militant group. The Coastal Freedom Army (CFA) is a militant group.\n\n"
    for line in table.read_text("utf-8").splitlines():
        told, _, paragraph = line.partition(" | ")
        if told.endswith((" firm", f" {HEDGED}")):
            tie = Tie(UNJUDGED, "coastal freedom army", (), told.endswith(HEDGED))
            yield from pairs_under(head, paragraph, [tie])


def learnt(pairs: Sequence[Pair]) -> tuple[list[str], list[float], dict[str, dict[int, int]]]:
    """The names of the ties, their biases, and the weights of each clue."""
    counts = Counter(clue for pair in pairs for clue in pair.clues)
    numbers = {c: n for n, c in enumerate(sorted(c for c, k in counts.items() if k >= RAREST))}
    rows = [[numbers[c] for c in sorted(pair.clues) if c in numbers] for pair in pairs]
    ends = np.cumsum([0, *map(len, rows)])
    columns = np.array([c for row in rows for c in row])
    matrix = csr_matrix((np.ones(len(columns)), columns, ends), (len(rows), len(numbers)))
    matrix = diags(1 / np.sqrt(np.maximum(np.diff(ends), 1))) @ matrix
    names = sorted({tie for pair in pairs for tie in pair.ties} - {UNJUDGED})
    biases: list[float] = []
    weights: dict[str, dict[int, int]] = {clue: {} for clue in numbers}
    told = np.array([bool(pair.ties) for pair in pairs])
    judged = np.array([UNJUDGED not in pair.ties for pair in pairs])
    for at, name in enumerate([*names, HEDGED]):
        if name == HEDGED:
            model = LogisticRegression(C=FREEDOM_OF_HEDGES, solver="liblinear", random_state=0)
            model.fit(matrix[told], np.array([pair.is_hedged for pair in pairs])[told])
        else:
            model = LogisticRegression(C=FREEDOM, solver="liblinear", random_state=0)
            model.fit(matrix[judged], np.array([name in pair.ties for pair in pairs])[judged])
        biases.append(round(float(model.intercept_[0]), 2))
        for clue, number in numbers.items():
            weight = float(model.coef_[0][number])
            if abs(weight) >= SMALLEST:
                weights[clue][at] = round(weight * SCALE)
    return [*names, HEDGED], biases, {clue: row for clue, row in weights.items() if row}


def write(
    names: Sequence[str], biases: Sequence[float], weights: dict[str, dict[int, int]]
) -> None:
    """The file that the package carries."""
    lines = [
        "# Learnt by tools/weigh_relations.py: kinds of tie, their biases, then each clue with its weights in tenths by column.",
        "\t".join(names),
        "\t".join(map(str, biases)),
    ]
    for clue, row in sorted(weights.items()):
        lines.append("\t".join([clue, *(f"{at}:{weight}" for at, weight in row.items())]))
    WEIGHTS.write_text("\n".join(lines) + "\n", "utf-8", newline="\n")


def main() -> None:
    """Read, learn, write."""
    pages = [
        page
        for page in sorted((TESTS / "pages" / "blind").iterdir())
        if page.suffix in FORMS and page.with_suffix(".gold.json").exists()
    ]
    cases = TESTS / "cases"
    tables = [
        *sorted((cases / "ties").glob("*.txt")),
        *sorted((cases / "tie_lessons").glob("*.txt")),
        cases / "relations.txt",
    ]
    pairs = [pair for page in pages for pair in of_page(page)]
    pairs += [pair for table in tables for pair in of_table(table)]
    for table in sorted((cases / "told").glob("*.txt")):
        pairs += of_told(table)
    pairs += of_doubts(cases / "tie_doubts.txt")
    names, biases, weights = learnt(pairs)
    write(names, biases, weights)
    none = sum(not pair.ties for pair in pairs)
    print(f"{len(pairs)} pairs, {none} without a tie, {len(weights)} clues", file=sys.stderr)


if __name__ == "__main__":
    main()
