"""What is only implied: a relation without its verb, and a source older than what it must have known.

In goes the case, out come problems: `implied-relation` (a split that only the list it stands in tells),
`anachronism` for sentences that are dated by an event told elsewhere ("in response to the pledge").
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date

from stemma.analysis.case import Case, envelope_of, record_problem
from stemma.analysis.prose import Told, remark
from stemma.model.problem import Problem, Severity
from stemma.model.reading import Reading
from stemma.model.text import Span
from stemma.reading.dates import DateFound

PARTING = re.compile(
    r"\b(?:split|splinter|br(?:oke|eak)|offshoot|faction|seced|defect|left|dissident|separat|schism|part(?:ed|ing) )",
    re.IGNORECASE,
)
NOUNS = {
    "declaration": "declar", "pledge": "pledg", "announcement": "announc", "proclamation": "proclaim",
    "merger": "merg", "invasion": "invad", "withdrawal": "withdr", "agreement": "agre",
    "founding": "found", "formation": "form", "expulsion": "expel",
}  # fmt: skip
"""What an act is called, and how its verb begins."""
CAUSE = re.compile(
    rf"\b(?:in response to|following|after|because of|in protest (?:at|against))\b[^.;,]*?\b(?P<noun>{'|'.join(NOUNS)})"
    r"\b (?:of|to|with|by) (?P<object>[^.;,]*)"
)
WORD = re.compile(r"[^\W\d_]{2,}")
COMMON = frozenset(
    [
        "the",
        "a",
        "an",
        "of",
        "to",
        "for",
        "with",
        "by",
        "and",
        "in",
        "on",
        "its",
        "their",
        "his",
        "her",
        "it",
        "group",
    ]
)


def find_implied(case: Case) -> Iterator[Problem]:
    """Both kinds."""
    for reading, told in case.told():
        yield from implied_splits(reading, told)
        yield from dated_elsewhere(case, reading, told)


def implied_splits(reading: Reading, told: Sequence[Told]) -> Iterator[Problem]:
    """Splits whose own sentence has no word of parting."""
    for record in reading.records.relations:
        passage = record.evidence.passages[0]
        if record.kind != "split" or not record.rule:
            continue
        words = " ".join(t.words for t in told if t.span.overlaps(passage))
        if words and not PARTING.search(words):
            yield record_problem(
                reading, record.evidence, "R10", "implied-relation",
                f"expected the sentence to say that {record.a} left {record.b}, found it only in a list of "
                "splinter groups",
                "say in the sentence how the two parted", severity=Severity.NOTICE,
            )  # fmt: skip


def dated_elsewhere(case: Case, reading: Reading, told: Sequence[Told]) -> Iterator[Problem]:
    """Sentences without a date of their own that follow a dated act, noted to older sources."""
    for each in told:
        cause = CAUSE.search(each.words)
        if cause is None or each.dates():
            continue
        act = next((found for other in told if (found := dated_act(other, cause))), None)
        day = act[1].when.envelope.start_min if act else None
        if act is None or day is None:
            continue
        for title, issued in too_old(case, reading, each, day):
            yield remark(
                reading, each.span, "R5", "anachronism",
                f"expected a source of {date.fromordinal(day).isoformat()} or later, the day of the "
                f"{cause['noun']}, found “{title}” of {issued}",
                "cite a later source, or say what came first", severity=Severity.WARNING,
                others=[act[0]], note="the dated act",
            )  # fmt: skip


def dated_act(other: Told, cause: re.Match[str]) -> tuple[Span, DateFound] | None:
    """The sentence that dates the act: its verb, two words of its object, and a date right after."""
    verb = re.search(rf"\b{NOUNS[cause['noun']]}\w*", other.words)
    dates = other.dates()
    if verb is None or not dates:
        return None
    wanted = {w.casefold() for w in WORD.findall(cause["object"])[:6]} - COMMON
    start = other.at(verb).end
    after = next((d for d in dates if d.start >= start), dates[0])
    clause = other.words[verb.start() : max(after.start - other.span.start, verb.end())]
    shared = wanted & {w.casefold() for w in WORD.findall(clause)}
    return (other.span, after) if len(shared) >= min(2, len(wanted)) and wanted else None


def too_old(case: Case, reading: Reading, each: Told, day: int) -> Iterator[tuple[str, str]]:
    """Titles and dates of the sentence's sources that were issued before the day."""
    for note in dict.fromkeys(each.sentence.notes):
        known = case.notes.get((reading.text.name, note))
        for citation in known.citations if known else ():
            source = case.sources.get(citation.source)
            issued = envelope_of(source.issued) if source else None
            if source and issued and issued.end_max is not None and issued.end_max < day:
                yield source.title, source.issued
