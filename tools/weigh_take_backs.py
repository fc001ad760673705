"""Learn the weights of `reading/relations/take_backs` from the invented passages and pages of the tests.

`uv run --with scikit-learn tools/weigh_take_backs.py` reads the tables in tests/reading/cases/take_backs and, for sentences
that take nothing back, other tables, the pages in tests/reading/pages/blind and the example atlas, and writes src/stemma/reading/data/take_back_weights.tsv.
The model is one logistic regression over the clues of two sentences, rows of length one, L2 regularised; weights are
rounded to tenths, small ones dropped. docs/model-card.md tells what it is and is not good for.
"""

from __future__ import annotations

import json
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise
from pathlib import Path
from typing import Any
from unittest.mock import patch

import numpy as np
from scipy.sparse import csr_matrix
from sklearn.linear_model import LogisticRegression
from weigh_relations import FORMS, TESTS, plain

from stemma.reading.document import Sentence
from stemma.reading.page import Page
from stemma.reading.reader import read_bytes
from stemma.reading.relations import prose
from stemma.reading.relations.take_backs import BIAS, FILE, SCALE, seen_from, take_back_clues
from stemma.reading.skeletons import skeleton_of

WEIGHTS = TESTS.parents[1] / "src" / "stemma" / "reading" / "data" / FILE
PROFILES = TESTS.parents[1] / "examples" / "atlas" / "profiles"
TABLES = TESTS / "cases" / "take_backs"
HEAD = "# Crescent Liberation Front\n\n## Executive Summary\n\nThe Crescent Liberation Front (CLF) is a militant group.\n\n## Relationships\n\n"
OF_DOUBTS = "# Sierra Workers' Front\n\n## Executive Summary\n\nThe Sierra Workers' Front (SWF) is a militant group.\n\n## Relationships\n\n"
RAREST = 2
"""Clues that stand in fewer passages are not learnt from."""
SMALLEST = 0.5
"""Weights nearer to nought, in tenths, are dropped."""
FREEDOM = 12.0
"""The inverse of the regularisation's strength."""

Row = tuple[frozenset[str], bool]
"""The clues of two sentences, and whether the second takes back the first."""


def blocks_of(name: str, data: bytes) -> list[tuple[Sequence[Sentence], Page]]:
    """The paragraphs of a page in which ties are looked for."""
    met: list[tuple[Sequence[Sentence], Page]] = []

    def meet(sentences: Sequence[Sentence], page: Page) -> list[Any]:
        met.append((sentences, page))
        return []

    with patch.object(prose, "block_hits", meet):
        read_bytes(name, data)
    return met


def clues_of(first: Sentence, second: Sentence, page: Page, other: str | None) -> frozenset[str]:
    """The clues of two sentences of a page; without another group, of the first one that is named."""
    before, behind = skeleton_of(first, page), skeleton_of(second, page)
    who = other or (before.others[0].id if before.others else "")
    return frozenset(take_back_clues(seen_from(before, who), seen_from(behind, who)))


def of_table(table: Path) -> Iterator[Row]:
    """The passages of a table."""
    for line in table.read_text("utf-8").splitlines():
        if not line or line.startswith("#"):
            continue
        label, first, second = line.split(" | ")
        read = blocks_of("page.md", f"{HEAD}{first} {second}\n".encode())
        for sentences, page in [each for each in read if len(each[0]) > 1][:1]:
            yield clues_of(sentences[0], sentences[1], page, None), label == "back"


def of_doubts(table: Path) -> Iterator[Row]:
    """What stands behind the firm ties of a table of paragraphs."""
    for line in table.read_text("utf-8").splitlines():
        told, _, paragraph = line.partition(" | ")
        if told.endswith(" firm"):
            yield from of_paragraph(paragraph)


def of_paragraph(paragraph: str) -> Iterator[Row]:
    """Sentences that take nothing back, and what stands before each."""
    read = blocks_of("page.md", f"{OF_DOUBTS}{paragraph}\n".encode())
    for sentences, page in [each for each in read if len(each[0]) > 1][:1]:
        for first, second in pairwise(sentences):
            yield clues_of(first, second, page, None), False


def of_told(table: Path) -> Iterator[Row]:
    """The same of a table that notes of passages only how firm they are."""
    for line in table.read_text("utf-8").splitlines():
        kind, _, rest = line.partition(" | ")
        doubt, _, passage = rest.partition(" | ")
        if (kind, doubt) == ("relation", "firm"):
            yield from of_paragraph(passage)


def of_profile(path: Path) -> Iterator[Row]:
    """What stands behind groups in a real profile of our own, where no rule finds that it takes anything back."""
    for sentences, page in blocks_of(path.name, path.read_bytes()):
        for at, (first, second) in enumerate(pairwise(sentences)):
            is_told = any(not m.is_own for m in page.mentions.within(first.start, first.body_end))
            if is_told and not page.heeding.taken_back(page, sentences, at):
                yield clues_of(first, second, page, None), False


def of_page(path: Path) -> Iterator[Row]:
    """What stands behind the firm ties of a page, none of which it takes back."""
    gold = json.loads(path.with_suffix(".gold.json").read_text("utf-8"))
    own = {plain(n) for n in (gold["group"]["name"], *gold["group"].get("abbreviations", ()))}
    ties = [tie for tie in gold["records"]["relations"] if "passages" in tie]
    places = [(p["start"], p["end"], tie) for tie in ties for p in tie["passages"]]
    for sentences, page in blocks_of(path.name, path.read_bytes()):
        for first, second in pairwise(sentences):
            told = [tie for a, b, tie in places if a < first.end and first.start < b]
            if not told or any(tie["hedged"] for tie in told):
                continue
            names = {plain(tie[side]) for tie in told for side in "ab"} - own
            mentions = page.mentions.within(first.start, first.body_end)
            other = next((m.node.id for m in mentions if plain(m.node.label) in names), None)
            if other:
                yield clues_of(first, second, page, other), False


def learnt(rows: Sequence[Row]) -> tuple[float, dict[str, float]]:
    """The bias and the weight of each clue, in tenths."""
    counts = Counter(clue for clues, _ in rows for clue in clues)
    numbers = {c: n for n, c in enumerate(sorted(c for c, k in counts.items() if k >= RAREST))}
    columns = [[numbers[c] for c in sorted(clues) if c in numbers] for clues, _ in rows]
    ends = np.cumsum([0, *map(len, columns)])
    values = np.repeat(1 / np.sqrt(np.maximum(np.diff(ends), 1)), np.diff(ends))
    flat = np.array([column for row in columns for column in row])
    matrix = csr_matrix((values, flat, ends), (len(rows), len(numbers)))
    model = LogisticRegression(C=FREEDOM, solver="liblinear", random_state=0)
    model.fit(matrix, np.array([label for _, label in rows]))
    weights = {clue: float(model.coef_[0][n]) * SCALE for clue, n in numbers.items()}
    return float(model.intercept_[0]) * SCALE, weights


def main() -> None:
    """Read, learn, write."""
    rows = [row for table in sorted(TABLES.glob("*.txt")) for row in of_table(table)]
    passages = len(rows)
    rows += of_doubts(TESTS / "cases" / "tie_doubts.txt")
    for table in sorted((TESTS / "cases" / "told").glob("*.txt")):
        rows += of_told(table)
    for profile in sorted(PROFILES.glob("*.md")):
        rows += of_profile(profile)
    for page in sorted((TESTS / "pages" / "blind").iterdir()):
        if page.suffix in FORMS and page.with_suffix(".gold.json").exists():
            rows += of_page(page)
    bias, weights = learnt(rows)
    kept = {clue: round(w) for clue, w in sorted(weights.items()) if abs(w) >= SMALLEST}
    lines = [
        "# Learnt by tools/weigh_take_backs.py: each clue and what it speaks for, in tenths; the first line is the bias.",
        *(f"{clue}\t{weight}" for clue, weight in {BIAS: round(bias), **kept}.items()),
    ]
    WEIGHTS.write_text("\n".join(lines) + "\n", "utf-8", newline="\n")
    print(
        f"{passages} passages, {len(rows) - passages} of pages, {len(kept)} clues", file=sys.stderr
    )


if __name__ == "__main__":
    main()
