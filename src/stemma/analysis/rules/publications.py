"""Publications that the notes print in several ways, or too vaguely to be found.

In goes the case, out come problems: `source-printed-differently` (one source, two forms),
`one-page-two-dates`, `one-page-two-titles`, `semicolon-in-title`, `vague-date`, `no-access-date`,
`no-address`, `reported-twice` (two headlines of one death, months apart).
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from itertools import combinations

from stemma.analysis.case import Case, envelope_of
from stemma.analysis.prose import remark
from stemma.model.nodes import slug
from stemma.model.problem import Problem, Severity
from stemma.model.reading import Reading
from stemma.model.sources import Citation, Source
from stemma.model.text import Span

QUOTED = re.compile(r"[“\"](?P<title>[^”\"]+)[”\"]")
DATED = ("article-newspaper", "article-magazine", "post-weblog")
DEATH = re.compile(
    r"\b(?:killed|dead|dies|died|death|slain|captured|arrested|executed)\b", re.IGNORECASE
)
NAMED = re.compile(r"[A-Z][\w’'-]{2,}")
APART = 60
"""Days between two headlines of one death from which a reader wonders."""


def find_publications(case: Case) -> Iterator[Problem]:
    """All kinds, profile by profile."""
    for reading in case.readings:
        cited = citations_of(reading)
        yield from printed_differently(reading, cited)
        yield from same_page(reading, cited)
        yield from faults_of_one(reading, cited)
        yield from reported_twice(reading, cited)


def citations_of(reading: Reading) -> dict[str, list[Citation]]:
    """The citations of each source, in the order of the notes."""
    found: dict[str, list[Citation]] = defaultdict(list)
    for note in reading.footnotes:
        for citation in note.citations:
            found[citation.source].append(citation)
    return found


def span_of(citation: Citation) -> Span:
    """Where it stands."""
    return Span(citation.start, citation.end)


def words_of(reading: Reading, citation: Citation) -> str:
    """As printed."""
    return reading.text.content[citation.start : citation.end]


def printed_differently(reading: Reading, cited: dict[str, list[Citation]]) -> Iterator[Problem]:
    """Later citations of a source whose title is printed otherwise, or that was seen on another day."""
    for citations in cited.values():
        first = citations[0]
        for other in citations[1:]:
            pair = [quoted(words_of(reading, c)) for c in (first, other)]
            kind = ""
            if all(pair) and pair[0] != pair[1]:
                kind = f"the title “{pair[0]}”, found “{pair[1]}”"
            elif first.accessed and other.accessed and first.accessed != other.accessed:
                kind = f"the access date {first.accessed}, found {other.accessed}"
            if kind:
                yield remark(
                    reading, span_of(other), "citations", "source-printed-differently",
                    f"expected one form for one source: {kind}",
                    "copy the first citation", others=[span_of(first)], note="the first citation",
                )  # fmt: skip
                break


def quoted(printed: str) -> str:
    """The title in quotes; empty where there is none."""
    found = QUOTED.search(printed)
    return " ".join(found["title"].split()) if found else ""


def same_page(reading: Reading, cited: dict[str, list[Citation]]) -> Iterator[Problem]:
    """Two sources of one publisher that are one page: same title and two dates, or one date and near titles."""
    known = [s for s in reading.sources if s.id in cited]
    by_house: dict[str, list[Source]] = defaultdict(list)
    for source in known:
        by_house[slug(source.container_title or source.publisher)].append(source)
    for house, sources in by_house.items():
        for a, b in near_pairs(sources) if house != "unnamed" else ():
            code = one_page(a, b)
            if code:
                what = "date" if code == "one-page-two-dates" else "title"
                shown = [s.issued or "n.d." if what == "date" else f"“{s.title}”" for s in (a, b)]
                yield remark(
                    reading, span_of(cited[b.id][0]), "citations", code,
                    f"expected one {what} for one page, found {shown[0]} and {shown[1]}",
                    "open the page and cite it in one way, or name what tells the two apart",
                    severity=Severity.WARNING if what == "date" else Severity.NOTICE,
                    others=[span_of(c) for c in cited[a.id]],
                )  # fmt: skip


def near_pairs(sources: list[Source]) -> Iterator[tuple[Source, Source]]:
    """Pairs of which one title begins with the other, each in the order of the page.

    In the order of their titles such pairs stand together, so that the search is linear.
    """
    titled = sorted((slug(source.title), at) for at, source in enumerate(sources))
    for index, (title, at) in enumerate(titled):
        for other, place in titled[index + 1 :]:
            if other != title and not other.startswith(f"{title}-"):
                break
            first, second = sorted((at, place))
            yield sources[first], sources[second]


def one_page(a: Source, b: Source) -> str:
    """The code for two sources that are probably one page; empty where they are two."""
    x, y = slug(a.title), slug(b.title)
    if x == y and a.author == b.author and a.issued != b.issued and not (a.volume or b.volume):
        return "one-page-two-dates"
    nested = (
        x != y and min(len(x), len(y)) > 12 and (x.startswith(y + "-") or y.startswith(x + "-"))
    )
    return "one-page-two-titles" if nested and a.issued == b.issued and a.issued else ""


def faults_of_one(reading: Reading, cited: dict[str, list[Citation]]) -> Iterator[Problem]:
    """What a single citation lacks, at its first place; titles that a program would cut."""
    web = []
    for source in reading.sources:
        for citation in cited.get(source.id, ())[:1]:
            printed = words_of(reading, citation)
            span = span_of(citation)
            if "; " in quoted(printed):
                yield remark(
                    reading, span, "citations", "semicolon-in-title",
                    "expected semicolons only between sources, found one inside a title",
                    "keep the title in quotes, or replace the semicolon: other programs cut it in two",
                )  # fmt: skip
            if source.type in DATED and re.fullmatch(r"\d{4}", source.issued):
                yield remark(
                    reading, span, "citations", "vague-date",
                    f"expected the day on which {source.container_title or 'the newspaper'} printed it, "
                    f"found {source.issued}", "add day and month",
                )  # fmt: skip
            if re.search(r"\b(?:Web|Online)\.", printed):
                if not source.url:
                    web.append(span)
                if not citation.accessed:
                    yield remark(
                        reading, span, "citations", "no-access-date",
                        "expected the day on which the page was seen, found none", "add it",
                    )  # fmt: skip
    if web:
        yield remark(
            reading, web[0], "citations", "no-address",
            f"expected addresses of web pages, found {len(web)} cited without one",
            "add the address, or better an archived copy: titles alone do not survive a redesign",
        )  # fmt: skip


def reported_twice(reading: Reading, cited: dict[str, list[Citation]]) -> Iterator[Problem]:
    """Headlines of one person's death or capture whose dates lie far apart."""
    told = [
        (s, names_in(s.title)) for s in reading.sources if s.id in cited and DEATH.search(s.title)
    ]
    leaders = {word for leader in reading.records.leaders for word in NAMED.findall(leader.name)}
    for (a, x), (b, y) in combinations(told, 2):
        first, second = envelope_of(a.issued), envelope_of(b.issued)
        shared = [word for word in x if word in y and word in leaders]
        if len(shared) < 2 or first is None or second is None:
            continue
        if first.start_min is None or second.start_min is None:
            continue
        days = abs(second.start_min - first.start_min)
        if days > APART:
            yield remark(
                reading, span_of(cited[b.id][0]), "citations", "reported-twice",
                f"expected one report of what happened to {' '.join(shared)}, found “{a.title}” of {a.issued} "
                f"and “{b.title}” of {b.issued}, {days} days apart",
                "say in the text which report was confirmed, and cite that one",
                others=[span_of(cited[a.id][0])],
            )  # fmt: skip


def names_in(title: str) -> list[str]:
    """Its capitalised words."""
    return NAMED.findall(title)
