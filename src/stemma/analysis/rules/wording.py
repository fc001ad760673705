"""Wording that leaves a reader guessing: unnamed voices, two lists of one thing, doubt dropped elsewhere.

In goes the case, out come notices: `unnamed-voice` ("some consider"), `lists-differ` (two lists of
places with the same head), `firm-elsewhere` (attacks of a year told flatly whose entry is hedged),
`spelling-variant` (two words one letter apart).
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

from stemma.analysis.case import Case, envelope_of
from stemma.analysis.prose import Told, matches, remark
from stemma.model.problem import Problem, Severity
from stemma.model.reading import Reading
from stemma.model.strength import Responsibility
from stemma.model.text import Span
from stemma.reading.doubts.hedges import find_hedges

UNNAMED = re.compile(
    r"\b(?:(?:what )?(?:some|many|several|other) (?:sources |analysts |observers |experts |reports |people |authors |scholars )?"
    r"(?:consider|believe|claim|suggest|argue|say|think|maintain|contend|speculate|report)"
    r"|it is (?:widely |often |commonly )?(?:believed|thought|said|assumed|rumou?red)"
    r"|(?:critics|observers|analysts|experts) (?:say|argue|believe|contend))\b",
    re.IGNORECASE,
)
LIST = re.compile(
    r"\b(?P<head>[a-z]+ [a-z]{4,}) in (?P<list>[A-Z][\w’-]+(?: [A-Z][\w’-]+)*(?:, (?:and )?[A-Z][\w’-]+(?: [A-Z][\w’-]+)*)+"
    r"(?:,? and [A-Z][\w’-]+(?: [A-Z][\w’-]+)*)?)"
)
FLAT = re.compile(
    r"\b(?:launch|carr(?:y|ied) out|conduct|stag|commit|perpetrat|mount)\w*\b[^.;]{0,50}?\b(?:attacks?|bombings?|strikes|operations)"
    r"\b[^.;,]{0,20}? in (?P<years>(?:1[89]|20)\d\d(?:(?:,| and|, and) (?:1[89]|20)\d\d)*)"
)
WORD = re.compile(r"\b[A-Z][a-z]{5,}\b")


def find_wording(case: Case) -> Iterator[Problem]:
    """All kinds."""
    for reading, told in case.told():
        yield from unnamed(reading, told)
        yield from lists_differ(reading, told)
        yield from firm_elsewhere(reading, told)
        yield from spelling(reading, told)


def unnamed(reading: Reading, told: Sequence[Told]) -> Iterator[Problem]:
    """Voices that nobody could ask."""
    for each, found in matches(list(told), UNNAMED):
        yield remark(
            reading, each.at(found), "wording", "unnamed-voice",
            f"expected who holds this view, found {found.group()!r}",
            "name at least one of them in the text; the note alone does not say who",
        )  # fmt: skip


def lists_differ(reading: Reading, told: Sequence[Told]) -> Iterator[Problem]:
    """Lists of places after the same two words that share some places and not all."""
    seen: dict[str, tuple[Span, frozenset[str]]] = {}
    for each, found in matches(list(told), LIST):
        places = frozenset(re.split(r",? and |, ", found["list"]))
        first, known = seen.setdefault(found["head"], (each.at(found), places))
        if places & known and places != known:
            only = ", ".join(sorted(places ^ known))
            yield remark(
                reading, each.at(found), "wording", "lists-differ",
                f"expected one list of {found['head']}, found two that differ in {only}",
                "write the same list in both places, or say that it changed and when",
                severity=Severity.WARNING, others=[first],
            )  # fmt: skip


def firm_elsewhere(reading: Reading, told: Sequence[Told]) -> Iterator[Problem]:
    """Attacks of a year told without doubt, where the entry of that year has some."""
    firm = (Responsibility.ASSERTED, Responsibility.CLAIMED)
    hedged = [
        r
        for r in (*reading.records.attacks, *reading.records.first_attack)
        if r.responsibility not in firm
    ]
    for each, found in matches(list(told), FLAT):
        if find_hedges(each.plain, *each.span):
            continue
        for year in re.findall(r"\d{4}", found["years"]):
            days = envelope_of(year)
            entry = next(
                (r for r in hedged if (own := envelope_of(r.when)) and days and own.start_min
                 and days.start_min and days.end_max and days.start_min <= own.start_min <= days.end_max),
                None,
            )  # fmt: skip
            if entry:
                yield remark(
                    reading, each.at(found), "R11", "firm-elsewhere",
                    f"expected the doubt of the entry of {year} ({entry.responsibility}), found attacks of "
                    f"{year} told without any",
                    "name the attacks that are meant, or repeat the doubt",
                    others=[entry.evidence.passages[0]],
                )  # fmt: skip


def spelling(reading: Reading, told: Sequence[Told]) -> Iterator[Problem]:
    """Capitalised words one letter apart, the rarer at its place; endings are left alone.

    Every word is filed under itself and under itself less one letter, so that the search is linear
    (Garbe 2012, symmetric deletes).
    """
    places: dict[str, list[Span]] = defaultdict(list)
    for each, found in matches(list(told), WORD):
        places[found.group()].append(each.at(found))
    filed: dict[str, set[str]] = defaultdict(set)
    for word in places:
        for index in range(1, len(word) - 1):
            filed[word[:index] + word[index + 1 :]].add(word)
        filed[word].add(word)
    pairs = {
        tuple(sorted(pair)) for group in filed.values() if len(group) > 1 for pair in apart(group)
    }
    for a, b in sorted(pairs):
        rare, common = sorted((a, b), key=lambda w: (len(places[w]), places[w][0]))
        if len(places[rare]) == len(places[common]):
            rare, common = sorted((a, b), key=lambda w: places[w][0], reverse=True)
        yield remark(
            reading, places[rare][0], "R8", "spelling-variant",
            f"expected one spelling, or two names that nobody confuses; found {rare!r} and {common!r}",
            "correct it, or say that the two are different",
            others=[places[common][0]],
        )  # fmt: skip


def apart(group: set[str]) -> Iterator[tuple[str, str]]:
    """Pairs of a file that differ inside the word, not in its ending."""
    words = sorted(group)
    for i, a in enumerate(words):
        for b in words[i + 1 :]:
            if a[-2:] == b[-2:] and abs(len(a) - len(b)) <= 1:
                yield a, b
