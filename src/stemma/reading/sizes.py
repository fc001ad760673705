"""Size estimates.

In goes a line such as `- Late 2003: 400 – 600 (Daily Courier)[2]`, out comes a `SizeRecord` and a
statement `size` on the group, voiced by whoever estimated. Counts follow UCDP's low/best/high.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from stemma.model.counts import Count
from stemma.model.dates import Mode, When
from stemma.model.problem import Severity
from stemma.model.reading import Block, BlockKind, Section, SizeRecord
from stemma.model.statement import Act, Certainty, Special, Stance, Voice
from stemma.model.text import Span
from stemma.reading.cells import doubt_named
from stemma.reading.clauses import cut_clauses
from stemma.reading.dates import DateFound, read_date
from stemma.reading.document import Sentence
from stemma.reading.doubts.aspects import Aspect
from stemma.reading.doubts.doubt import PLAIN, Doubt
from stemma.reading.doubts.hedges import doubt_over, is_aside
from stemma.reading.numbers import CountFound, find_counts, read_count
from stemma.reading.page import Page
from stemma.reading.scanning import past
from stemma.reading.size_sentences import DEALT, GONE, MEMBERS, OTHER_THINGS, estimates_of

BULLET = re.compile(r"\s*(?:[-–—•*·]\s+)?")
LONGEST_BULLET = 3
COLON = re.compile(r"(?:\s*[:–—-]|\s{2}(?=\s))\s*[“\"‘]?")
"""What parts the date from the number; a bar of a table is masked as a blank."""
WITH = re.compile(
    r"(?:,\s+|\s+)(?:including|excluding|counting|not\s+counting|plus)\s+[^(),;.\n]{3,60}"
)
QUOTE_END = re.compile(r"[”\"’]?")
UNIT = re.compile(rf"\s*{MEMBERS}\b(?:\s+(?:in total|worldwide|overall))?", re.I)
REPORTER = re.compile(
    r"\s*\((?P<who>[^()\n]{1,120}(?:\([^()\n]*\))?[^()\n]*)\)"
    r"|\s*\[(?P<boxed>[A-Za-z][^\[\]\n]{2,80})\]"
    r"|,?\s+(?:according\s+to|as\s+estimated\s+by|as\s+claimed\s+by|as\s+reported\s+by|estimated\s+by|per)\s+(?:the\s+)?(?P<said>[A-Za-z][^,;()\n]{2,80}?)(?=\s*(?:[,;(]|\.?\s*$))"
)
OWN_COUNT = re.compile(
    r",?\s+(?:by|in)\s+(?:its|the\s+(?:group|organi[sz]ation|movement|front|party|militia)[’']s)\s+own\s+(?:[\w-]+\s+)?(?:counts?|account|reckoning|estimates?|claims?|figures?|admission|telling)\b"
)
"""The group itself as the reporter."""
LAST_BRACKET = re.compile(r"[^()\n]{0,80}\((?P<who>[^()\n\d]{2,80})\)\s*\.?\s*$")
"""The reporter at the end of a line that says more than the number."""
LEAD = re.compile(
    r"\s*(?:(?:allegedly|reportedly|possibly|probably|perhaps|purportedly|likely|presumably|supposedly|apparently|seemingly|conceivably|maybe|unofficially|nominally|anywhere|somewhere|"
    r"(?:(?:widely|generally|commonly)\s+)?(?:believed|thought|said|rumou?red|presumed|understood|reported|claimed|estimated)\s+(?:to\s+(?:be|have\s+been|number|have)|at)|an?\s+(?:unconfirmed|unverified|alleged|reported|claimed|supposed))\s+)",
    re.I,
)
ASIDE = (Aspect.MOTIVE, Aspect.SUPERLATIVE, Aspect.DETAIL)
SPOKEN = re.compile(rf"\s*{MEMBERS}\b", re.I)
UNKNOWN = re.compile(r"\s*(?:unknown|not known|unclear|no (?:reliable )?estimates?)\b", re.I)
ESTIMATED = re.compile(
    r"\b(?:estimat\w+|assess\w+|number(?:s|ed|ing)?|strength|ranged?|remain(?:s|ed)?)\b", re.I
)
COUNTED_ALONE = re.compile(
    r"\s*(?:[,;.)]|$|\(?(?:in\s+|by\s+)?(?:early\s+|late\s+|mid-?)?(?:[A-Z][a-z]+\s+)?(?:19|20)\d\d\b|in\s+(?:size|number|total)\b|including\b|(?:were\s+)?(?:still\s+)?(?:remain(?:s|ed)?|left)\b|at\s+the\s+(?:end|beginning|start|height)\s+of\b|at\s+(?:any|its|the)\s+(?:one\s+time|given\s+time|time|peak|height)\b)"
)
"""What may follow a number that counts members without saying so."""
VAGUE = re.compile(
    r"\b(?:(?:a|only a|an unknown|in the|the)\s+)?(?:few|several|some|low|small|tens of|many)\s+(?:dozens?|hundreds?|thousands?|number of)\b"
    r"(?:\s+[a-z]+){0,3}?(?=\s*(?:[,;.]|$|\s(?:in|of|prior|and|may|active|inside|worldwide)\b))|\bin the (?:low |high )?(?:dozens|hundreds|thousands)\b",
    re.I,
)
UNKNOWN_SIZE = re.compile(
    r"\s*(?:(?:currently|exact\s+size|current\s+(?:size|strength)|precise\s+numbers)\s+(?:is\s+|are\s+)?)?unknown(?:\b|(?=financial))",
    re.I,
)
ACCORDING = re.compile(
    r"\b[Aa]ccording to (?:the )?(?P<who>[A-Z][^,.;()]{1,80}?)(?=[,.;(]|\s+(?:in|had|has|there)\b)"
    r"|(?P<voice>(?:[A-Z][\w.’'-]*\s+){1,6})(?:estimated|estimates|put|puts|reported|reports|placed|assessed)\b"
)


def read_sizes(section: Section, page: Page) -> list[SizeRecord]:
    """Every estimate of the section: list lines first of all, estimates told in prose too."""
    records = []
    for block in section.blocks:
        if block.kind not in (BlockKind.PARAGRAPH, BlockKind.ITEM):
            continue
        record = read_line(block, page)
        told = [record] if record else read_prose(block, page)
        records += told
        line = None if told else labelled(block, page)
        if line:
            report_unread_size(page, line.end, block.end)
    return records


def labelled(block: Block, page: Page) -> Span | None:
    """The date and the colon before a size; None where the block begins otherwise."""
    start = past(BULLET, page.plain, block.start, block.end)
    date = read_date(page.plain, start, block.end)
    colon = COLON.match(page.plain, date.end, block.end) if date else None
    return Span(start, colon.end()) if colon else None


def read_line(block: Block, page: Page) -> SizeRecord | None:
    """`WHEN: SIZE (REPORTER)`; None where the block is something else."""
    plain = page.plain
    start = past(BULLET, plain, block.start, block.end)
    date = read_date(plain, start, block.end)
    colon = COLON.match(plain, date.end, block.end) if date else None
    if date is None or colon is None:
        return None
    unknown = UNKNOWN.match(plain, colon.end(), block.end)
    lead = LEAD.match(plain, colon.end(), block.end)
    first = lead.end() if lead else colon.end()
    found = None if unknown else read_count(plain, first, block.end)
    if not unknown and (found is None or is_of_tellers(plain, first, found)):
        found = told_later(page, Span(first, block.end))
    if not unknown and found is None:
        return None
    if found and OTHER_THINGS.match(plain, found.end, block.end):
        return None
    end = unknown.end() if unknown else found.end if found else colon.end()
    unit = UNIT.match(plain, end, block.end)
    end = past(QUOTE_END, plain, unit.end() if unit else end, block.end)
    end = past(WITH, plain, end, block.end)
    reporter = REPORTER.match(plain, end, block.end) or bracket_at_end(page, end, block)
    told = reporter.groupdict() if reporter else {}
    named = told.get("who") or told.get("said") or told.get("boxed") or ""
    who = " ".join(named.split()) or None
    who = None if who and doubt_named(who) != PLAIN else who
    own = None if reporter else OWN_COUNT.match(plain, end, block.end)
    who = page.group.label if own else who
    last = reporter or own
    span = Span(block.start, last.end() if last else end)
    return state_size(page, found, date.when, who, span)


def is_of_tellers(plain: str, at: int, found: CountFound) -> bool:
    """Whether the first number counts those who tell: "Several officers believed that ... 900"."""
    return not any(map(str.isdigit, plain[at : found.end])) and bool(
        TELLERS.match(plain, found.end)
    )


TELLERS = re.compile(
    r"\s+(?:[\w’'-]+\s+){0,4}?(?:believed?|thinks?|thought|said|says?|estimated?|assessed?|put|puts|spoke|speaks?|claimed|reckoned|told|reported|held|agreed?)\b"
)


def told_later(page: Page, span: Span) -> CountFound | None:
    """The number that a line tells behind its date in a sentence: "the army speaks of 90"."""
    sentence = page.sentence_at(span.start)
    whole = Span(span.start, sentence.body_end) if sentence else span
    told = estimates_of(page.plain, whole, page.dates(whole), COUNTED_ALONE, in_section=True)
    return told[0].found if told else None


def bracket_at_end(page: Page, at: int, block: Block) -> re.Match[str] | None:
    """The reporter in the last bracket of the line, whatever the line says in between."""
    sentence = page.sentence_at(at)
    end = sentence.body_end if sentence and sentence.end > at else block.end
    bracket = page.plain.rfind("(", at, end)
    near = LAST_BRACKET.match(page.plain, at, block.end)
    return near or (LAST_BRACKET.match(page.plain, bracket, end) if bracket >= 0 else None)


def state_size(
    page: Page, found: CountFound | None, when: When | None, who: str | None, span: Span
) -> SizeRecord:
    """The statement and record of one estimate."""
    count = found.count if found else Count(None, None, None, unknown=True)
    value = Special.SOME if count.unknown else count
    moment = When(when.edtf, Mode.WITHIN, as_written=when.as_written) if when else None
    doubt = contested(page, found, span) or doubt_of(page, found, who, span)
    stated = page.state(page.group.id, "size", value, span, doubt=doubt, when=moment)
    evidence = page.evidence(page.group.id, [stated])
    return SizeRecord(when.edtf if when else None, count, who, evidence)


def doubt_of(page: Page, found: CountFound | None, who: str | None, span: Span) -> Doubt:
    """Who estimates, under every hedge of the stretch but those on a motive, a judgement or a detail."""
    sentence = page.sentence_at(span.start)
    whole = Span(span.start, max(span.end, sentence.body_end)) if sentence else span
    hedges = [
        h
        for h in page.hedges(whole)
        if h.aspect not in ASIDE
        and h.kind != "number"
        and (h.scope.overlaps(span) or h.is_remark or h.about_before)
        and not (found and is_aside(page.plain, whole, found.start, h))
    ]
    total = doubt_over(page.plain, whole, hedges, page.who)
    voices = tuple(v for v in total.voices if v.act not in (Act.STATES, Act.REPORTS))
    if who and not any(v.act is Act.ESTIMATES for v in voices):
        voices = (*voices, Voice(Act.ESTIMATES, page.who(who), who))
    return replace(total, voices=voices, cue=total.cue or (found.cue if found else None))


def contested(page: Page, found: CountFound | None, span: Span) -> Doubt | None:
    """A question mark behind the number, or a second number that somebody sets against it."""
    sentence = page.sentence_at(span.start)
    if found is None or sentence is None:
        return None
    mark = QUESTIONED.match(page.plain, found.end, sentence.body_end)
    if mark:
        return Doubt(certainty=Certainty.POSSIBLE, cue="?")
    for clause in cut_clauses(page.plain, span.start, sentence.body_end):
        at = clause.span
        if clause.opener == "contrast" and at.start >= found.end:
            rival = RIVAL.search(page.plain, *at)
            if rival and (find_counts(page.plain, *at) or ELSE.search(page.plain, *at)):
                return Doubt(stance=Stance.DOUBTS, cue=rival.group())
    return None


ELSE = re.compile(r"\b(?:more|fewer|less|higher|lower|larger|smaller|double|twice|half)\b")
""" "although the group claims that it had [more]"."""
QUESTIONED = re.compile(r"\s*(?:\(\?\)|\?)")
RIVAL = re.compile(
    r"\b(?:put|puts|placed?|places|set|sets|estimat\w+|count\w*|sa(?:id|ys?)|claim\w*|report\w*|spoke|speaks?|insist\w*|maintain\w*|others?|some|gives?|gave|ever\s+\w+ed|identified|confirmed|verified)\b",
    re.I,
)
"""Who sets another number against the one printed first."""


def read_prose(block: Block, page: Page) -> list[SizeRecord]:
    """Estimates in sentences: a number of fighters, with the date and the estimator named there."""
    records = []
    for sentence in page.sentences(block):
        dates = page.dates(Span(sentence.start, sentence.body_end))
        opening = dates[0] if dates and dates[0].start - sentence.start <= LONGEST_BULLET else None
        is_line = opening and COLON.match(page.plain, opening.end, sentence.body_end)
        span = Span(sentence.start, sentence.body_end)
        first = Span(is_line.end(), span.end) if is_line else span
        told = read_estimates(page, first, dates)[: 1 if is_line else None]
        if told:
            records += told
            continue
        counts = [
            c
            for c in find_counts(page.plain, sentence.start, sentence.body_end)
            if SPOKEN.match(page.plain, c.end, sentence.body_end)
            and not GONE.match(page.plain, c.end, sentence.body_end)
            and not OTHER_THINGS.match(page.plain, c.end, sentence.body_end)
            and not DEALT.search(page.plain[sentence.start : c.start])
        ]
        if not counts:
            counts = undated_counts(page, sentence, dates)
            is_said = ESTIMATED.search(page.plain, sentence.start, sentence.body_end)
            if counts and not is_said and counts[0].start > sentence.start + 1:
                counts = []
        if not counts:
            record = read_words(page, sentence, dates)
            records += [record] if record else []
            continue
        voice = ACCORDING.search(page.plain, sentence.start, sentence.body_end)
        who = (voice["who"] or voice["voice"] or "").strip() if voice else None
        if who and who.startswith("The "):
            who = who[4:]
        span = Span(sentence.start, sentence.body_end)
        if len(counts) == len(dates) > 1:
            pairs: list[tuple[CountFound, When | None]] = [
                (c, d.when) for c, d in zip(counts, dates, strict=True)
            ]
        else:
            pairs = [(counts[0], dates[0].when if dates else None)]
        records += [state_size(page, c, when, who or None, span) for c, when in pairs]
    return records


def read_estimates(page: Page, span: Span, dates: Sequence[DateFound]) -> list[SizeRecord]:
    """Numbers that a verb of the sentence says to be members."""
    return [
        state_size(page, told.found, told.date.when if told.date else None, told.who, span)
        for told in estimates_of(page.plain, span, dates, COUNTED_ALONE, in_section=True)
    ]


def undated_counts(page: Page, sentence: Sentence, dates: Sequence[DateFound]) -> list[CountFound]:
    """Numbers of a sentence that estimates, without those of its dates and of other things."""
    return [
        found
        for found in find_counts(page.plain, sentence.start, sentence.body_end)
        if not any(d.start < found.end and found.start < d.end for d in dates)
        and COUNTED_ALONE.match(page.plain, found.end, sentence.body_end)
    ]


def read_words(page: Page, sentence: Sentence, dates: Sequence[DateFound]) -> SizeRecord | None:
    """An estimate without a number: "unknown", "a few hundred members"."""
    span = Span(sentence.start, sentence.body_end)
    vague = VAGUE.search(page.plain, *span)
    when = dates[0].when if dates else None
    if vague is None:
        unknown = UNKNOWN_SIZE.match(page.plain, *span)
        return state_size(page, None, when, None, span) if unknown else None
    moment = When(when.edtf, Mode.WITHIN, as_written=when.as_written) if when else None
    words = " ".join(vague.group().split())
    doubt = doubt_of(page, None, "(passive)", span)
    stated = page.state(page.group.id, "size_in_words", words, span, doubt=doubt, when=moment)
    count = Count(None, None, None, approx=True, as_written=words)
    evidence = page.evidence(page.group.id, [stated])
    return SizeRecord(when.edtf if when else None, count, None, evidence)


def report_unread_size(page: Page, start: int, end: int) -> None:
    """A dated line of the section whose number cannot be read."""
    shown = " ".join(page.plain[start:end].split())[:60]
    page.problem(
        start, end, Severity.ERROR, "size-unread",
        f"size estimate: expected a number or a range, found {shown!r}",
        "write the number in figures (400, 400 – 600, 400+) or `unknown`",
    )  # fmt: skip
