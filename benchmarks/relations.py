"""What kind of tie a description tells: word rules beside a trained bag of words, on coded links.

Reads the links of 2016 and 2019 under ../shared/data/mmp (never the texts of 2022). The peer is a naive
Bayes classifier over words, trained on four folds and asked about the fifth; links with one description
stay in one fold. Our rules are not trained, so their figures are the same in every fold.
`python benchmarks/relations.py [--json]`.
"""

from __future__ import annotations

import calendar
import csv
import hashlib
import json
import math
import re
import sys
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from stemma.model.nodes import RelationKind
from stemma.reading.dates import find_dates
from stemma.reading.relations.tie_kinds import margin, read_tie_kinds

DATA = Path(__file__).resolve().parents[2] / "shared" / "data" / "mmp"
CODES = {
    "all": RelationKind.ALLY, "aff": RelationKind.AFFILIATE, "riv": RelationKind.RIVAL,
    "spl": RelationKind.SPLIT, "mer": RelationKind.MERGER,
}  # fmt: skip
FOLDS = 5
SUREST = 0.6
MONTHS = tuple(calendar.month_name)[1:]


@dataclass(frozen=True, slots=True)
class Link:
    """One coded link with a description."""

    kind: RelationKind
    parties: tuple[str, str]
    date: str
    """ISO as coded, zeros where not known; empty where the copy has no such date."""
    text: str

    @property
    def fold(self) -> int:
        return hashlib.md5(self.text.encode()).digest()[0] % FOLDS


@dataclass(frozen=True, slots=True)
class Guess:
    """The kind thought best, how sure, and whether it is hostile among friends and rivals."""

    kind: RelationKind
    sure: float
    hostile: bool


def rows(path: Path) -> Iterable[dict[str, str]]:
    with path.open(encoding="utf-8-sig", errors="replace", newline="") as file:
        yield from csv.DictReader(file)


def read_links(data: Path = DATA) -> list[Link]:
    """Every link once: the copy of 2016 with its whole dates, else that of 2019."""
    names = {r["group_id"]: r["name"] for r in rows(data / "2019" / "Militant-Group-Key.csv")}
    found: dict[str, Link] = {}
    for r in rows(data / "2019" / "relationships.dev.csv"):
        pair = (r["group1_name"].strip(), r["group2_name"].strip())
        found[r["unique_id"]] = Link(CODES[r["type"]], pair, "", r["description"].strip())
    for r in rows(data / "2016" / "links.dev.csv"):
        pair = (names.get(r["group1"], "").strip(), names.get(r["group2"], "").strip())
        found[r["id"]] = Link(CODES[r["type"]], pair, r["date"], r["description"].strip())
    return [link for link in found.values() if link.text]


def by_rules(link: Link) -> Guess:
    """Our rules; a text that tells nothing is taken for the commonest kind."""
    ties = read_tie_kinds(link.text, link.parties)
    points = {tie.kind: tie.points for tie in ties}
    kind = ties[0].kind if ties else RelationKind.ALLY
    return Guess(kind, margin(ties), is_hostile(lambda k: points.get(k, 0.0)))


def is_hostile(points: Callable[[RelationKind], float]) -> bool:
    """Whether rivalry outweighs every friendly kind."""
    friendly = (RelationKind.ALLY, RelationKind.AFFILIATE, RelationKind.MERGER)
    return points(RelationKind.RIVAL) > max(points(kind) for kind in friendly)


class Bayes:
    """A bag of words, trained with one added to each count."""

    def __init__(self, links: Sequence[Link]) -> None:
        self.kinds = Counter(link.kind for link in links)
        self.words = {kind: Counter[str]() for kind in self.kinds}
        for link in links:
            self.words[link.kind].update(bag(link.text))
        self.vocabulary = len({word for counts in self.words.values() for word in counts})

    def score(self, text: str, kind: RelationKind) -> float:
        counts = self.words[kind]
        total = sum(counts.values()) + self.vocabulary
        return math.log(self.kinds[kind]) + sum(
            math.log((counts[w] + 1) / total) for w in bag(text)
        )

    def __call__(self, link: Link) -> Guess:
        scores = {kind: self.score(link.text, kind) for kind in self.kinds}
        first, second = sorted(scores.values(), reverse=True)[:2]
        best = max(scores, key=lambda kind: scores[kind])
        return Guess(best, first - second, is_hostile(lambda k: scores.get(k, -math.inf)))


def bag(text: str) -> set[str]:
    return set(re.findall(r"[a-z]{3,}", text.casefold()))


def by_training(links: Sequence[Link]) -> list[Guess]:
    """Each link asked of a classifier that has not seen its fold."""
    judges = {f: Bayes([link for link in links if link.fold != f]) for f in range(FOLDS)}
    return [judges[link.fold](link) for link in links]


def figures(links: Sequence[Link], guesses: Sequence[Guess]) -> dict[str, float]:
    """Shares that are right: of all five kinds, of the surest, of friends against rivals, by kind."""
    pairs = list(zip(links, guesses, strict=True))
    surest = sorted(pairs, key=lambda pair: -pair[1].sure)[: round(SUREST * len(pairs))]
    sides = [p for p in pairs if p[0].kind is not RelationKind.SPLIT]
    found = {
        "five kinds": share(link.kind is guess.kind for link, guess in pairs),
        "surest 60 %": share(link.kind is guess.kind for link, guess in surest),
        "friendly or hostile": share(
            (link.kind is RelationKind.RIVAL) == guess.hostile for link, guess in sides
        ),
    }
    for kind in CODES.values():
        found[kind.value] = share(g.kind is kind for link, g in pairs if link.kind is kind)
    return found


def share(right: Iterable[bool]) -> float:
    every = list(right)
    return sum(every) / len(every) if every else 0.0


def dated(links: Sequence[Link]) -> list[tuple[str, Link]]:
    """Links whose coded date stands in their text, with the date in EDTF: day, month or year."""
    return [(edtf, link) for link in links if (edtf := printed(link))]


def printed(link: Link) -> str | None:
    """The coded date, if a plain look finds it in the text with exactly its precision."""
    if not re.fullmatch(r"\d{4}-\d\d-\d\d", link.date):
        return None
    year, month, day = link.date.split("-")
    if month == "00":
        plain = rf"\b(?:in|since|in the year) {year}\b(?![-–/])"
        return year if re.search(plain, link.text, re.I) else None
    name = MONTHS[int(month) - 1]
    if day == "00":
        plain = rf"(?<!\d )(?<!early )(?<!late )(?<!mid-)\b{name},? {year}\b"
        return f"{year}-{month}" if re.search(plain, link.text) else None
    number = str(int(day))
    plain = rf"\b{name} 0?{number}(?:st|nd|rd|th)?,? {year}\b|\b0?{number} {name},? {year}\b"
    return link.date if re.search(plain, link.text) else None


def date_share(links: Sequence[Link]) -> tuple[float, int]:
    """Share of the dates that are read to their printed precision, and how many there are."""
    wanted = dated(links)
    right = [edtf in starts(link.text) for edtf, link in wanted]
    return share(right), len(right)


def starts(text: str) -> set[str]:
    """All dates of a text, of intervals the two ends."""
    found = [d.when.edtf for d in find_dates(text, 0, len(text))]
    return {part.strip("[.]") for edtf in found for part in edtf.split("/")}


def main() -> None:
    links = read_links()
    ours = figures(links, [by_rules(link) for link in links])
    peer = figures(links, by_training(links))
    dates, number = date_share(links)
    lines = [(name, ours[name], peer[name], "naive Bayes, 5 folds") for name in ours]
    lines.append((f"dates, {number} printed", dates, 0.0, "none"))
    for name, mine, theirs, who in lines:
        ratio = round(mine / theirs, 2) if theirs else None
        if "--json" in sys.argv:
            row = {"what": f"relations: {name}", "unit": "share right", "ours": round(mine, 3), "peer": round(theirs, 3) if theirs else None, "peer_name": who, "ratio": ratio}  # fmt: skip
            print(json.dumps(row))
        else:
            print(f"{name:22} {mine:.3f}   {who} {theirs:.3f}")


if __name__ == "__main__":
    main()
