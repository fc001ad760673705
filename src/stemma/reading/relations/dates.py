"""Relation dates: which date of a sentence belongs to a tie, and whether it is a start or an end.

In goes the place of a frame, out comes a `When`; an end stands behind a slash. Example: "the alliance
with @0 collapsed in 2004" gives "/2004".
"""

from __future__ import annotations

import re
from dataclasses import replace

from stemma.model.dates import Basis, Mode, When
from stemma.model.nodes import Node, RelationKind
from stemma.model.text import Span
from stemma.reading.clauses import cut_clauses
from stemma.reading.dates import DateFound
from stemma.reading.document import Sentence
from stemma.reading.doubts.aspects import VERB
from stemma.reading.guarded import guarded
from stemma.reading.page import Page
from stemma.reading.relations.anchors import begun_then, dates_by_others
from stemma.reading.relations.beside import start_of_lasting, time_beside
from stemma.reading.relations.lasting import (
    began_and_ended,
    is_last,
    lasting,
    opening_of,
    with_length,
    years_in_a_row,
)
from stemma.reading.relations.shapes import Rule

MEANWHILE = re.compile(
    r",\s+(?:\w+ly\s+)?[a-z]+ing\s+(?:\w+\s+){0,2}?(?:with|alongside|against|to|from)\b"
)
""" "From 1998 to 2001 it operated there, cooperating with ...": the period is that of the main verb."""
ENDED = guarded(
    r"\b(?:ended|stopped|halted|discontinued|cut\s+off|brok(?:e|en)\s+(?:down|off)|collapsed|came\s+to\s+an\s+end|severed|ceased|fell\s+apart|truce|cease-?fire|no\s+longer|expired|terminated|withdrew\s+(?:its|their|all)\s+(?:\w+\s+)?(?:support|backing|aid|assistance|help|recognition)|(?:alliance|coalition|pact)\s+(?:was\s+)?dissolved)\b",
    re.I,
)


def clause_of(sentence: Sentence, found: Span, page: Page) -> Span:
    """The clauses of the sentence that a frame touches, as one stretch; a dash inside a name cuts none."""
    named = page.mentions.within(*found)
    whole = Span(found.start, max(found.end, *(mention.end for mention in named), 0))
    clauses = [
        clause.span
        for clause in cut_clauses(page.plain, sentence.start, sentence.body_end)
        if clause.span.overlaps(whole)
    ]
    if not clauses:
        return Span(sentence.start, sentence.body_end)
    return Span(clauses[0].start, clauses[-1].end)


INSTANT = (RelationKind.SPLIT, RelationKind.MERGER, RelationKind.SUCCESSOR)
"""Kinds that happen and do not last."""


def date_of(page: Page, clause: Span, frame: Span, rule: Rule, node: Node) -> When | None:
    """The time of a tie; what only happens has no end."""
    when = None if rule.name in UNDATED else time_of(page, clause, frame, rule, node)
    if when is None and rule.name in OPENED:
        whole = sentence_of(page, clause)
        opening = (
            d.when for d in page.dates(whole) if OPENING.fullmatch(page.plain, whole.start, d.start)
        )
        return next(opening, None)
    if when is None and rule.kind in INSTANT and not rule.is_end and rule.name not in UNDATED:
        return opening_date(page, clause, frame)
    if when is None and rule.kind not in INSTANT and not rule.is_end:
        when = ever_since(page, clause) or period_inside(page, frame)
    if when and when.edtf.endswith("/..") and HAD_BEEN.search(page.plain, *clause):
        when = replace(when, edtf=when.edtf.removesuffix("/.."), mode=Mode.ON)
    if when is None or when.edtf.startswith("/"):
        start = None if rule.is_end else begun_then(page, clause)
        if when is None and start is None and not rule.is_end and rule.name not in UNDATED:
            when = time_beside(page, clause, frame, rule)
        if start:
            end = when.edtf.removeprefix("/") if when else ""
            return replace(start, edtf=f"{start.edtf}/{end}" if end else start.edtf)
    if when is not None and rule.kind not in INSTANT and not rule.is_end:
        when = start_of_lasting(page, frame, when) or when
        return with_length(page, clause, frame, when)
    if when is None or rule.kind not in INSTANT or "/" not in when.edtf:
        return when
    first, _, last = when.edtf.partition("/")
    if last.strip(".") and TENURE.match(page.plain, sentence_of(page, clause).start, frame.start):
        return replace(when, edtf=last, mode=Mode.ON)
    return replace(when, edtf=first, mode=Mode.ON) if first.strip(".") else when


def opening_date(page: Page, clause: Span, frame: Span) -> When | None:
    """The date that opens a sentence, where it is the only one and nothing is told of a time before it."""
    whole = sentence_of(page, clause)
    dates = page.dates(whole)
    if len(dates) != 1 or "/" in dates[0].when.edtf or dates[0].end > frame.start:
        return None
    if not OPENS_WITH.fullmatch(page.plain, whole.start, dates[0].start):
        return None
    if BEFORE_IT.search(page.plain, dates[0].end, frame.end):
        return None
    return replace(dates[0].when, mode=Mode.ON)


OPENS_WITH = re.compile(
    r"\W*(?:(?:In|On|By|During)\s+|(?:[Tt]he\s+)?[^.;,]{2,60}?\s(?:was|were)\s+(?:born|formed|founded|created|established|set\s+up)\s+(?:in|on)\s+)(?:the\s+)?(?:early\s+|late\s+|mid-)?"
)
BEFORE_IT = re.compile(
    r";|\b(?:had|having|formerly|once|earlier|previously|originally|before|after|since|until|later|then)\b"
)
""" "In 1998 its men, who [had] left the @, attacked": an earlier time."""


def ever_since(page: Page, clause: Span) -> When | None:
    """ "They have been at war (ever) since it attacked a caravan in 1998": open from the date of the clause behind."""
    whole = sentence_of(page, clause)
    told = SINCE_IT.match(page.plain, clause.end, whole.end)
    if told is None or not PERFECT.search(page.plain, *clause):
        return None
    date = next((d for d in page.dates(Span(clause.end, whole.end)) if d.start == told.end()), None)
    if date is None or "/" in date.when.edtf:
        return None
    return replace(date.when, edtf=f"{date.when.edtf}/..", mode=Mode.THROUGHOUT)


def period_inside(page: Page, frame: Span) -> When | None:
    """ "Its rise alarmed the ranchers, and from 1996 to 2003 it battled the @": the period of the deed itself."""
    dates = page.dates(frame)
    if len(dates) != 1 or not DEED.match(page.plain, dates[0].end, frame.end):
        return None
    first, _, last = dates[0].when.edtf.partition("/")
    return dates[0].when if first.strip(".") and last.strip(".") else None


DEED = re.compile(r",?\s+(?:it|they)\s+(?:\w+ly\s+)?[a-z]+(?:ed|t)\s")
SINCE_IT = re.compile(r"\s*since\s+[^,;.\d]{3,60}?\s(?:in|on|of)\s+(?=\S)")
PERFECT = re.compile(r"\b(?:has|have)\s+(?:\w+ly\s+)?(?:been|remained|fought|\w+ed)\b")
TENURE = re.compile(r"[^\n():.]{3,60}\([^()\n]{4,60}\):")
""" "Nomo (1990 to 1994): commanded it until he left to found the @": at the end of his time."""


UNDATED = frozenset({"moved-closer"})
"""What is told of a time in which the tie need not have begun."""
OPENED = frozenset({"is-its-successor", "pledge", "allegiance-by-own"})
"""Frames that the date at the beginning of their sentence belongs to, where their clause has none."""
OPENING = re.compile(
    r"\W*(?:(?:In|On|By)\s+|(?:The\s+)?[\w’' -]{2,40}?\s(?:formed|founded|created|established|set\s+up|launched)\s+(?:in|on)\s+)(?:early\s+|late\s+|mid-)?"
)
HAD_BEEN = re.compile(r"\bhad\s+(?:\w+\s+)?been\s+\w+(?:ing|ed)\b")
""" "Had been training its recruits since 2009": until then at least."""


def time_of(page: Page, clause: Span, frame: Span, rule: Rule, node: Node) -> When | None:
    """The date of the clause; an end where the clause says that the relation ended.

    A date behind another verb belongs to that verb.
    """
    found = [
        d
        for d in page.dates(clause)
        if d.when.basis is not Basis.PUBLICATION
        and not is_other_deed(page, clause, frame, rule, d.start)
        and not OF_ACCORD.search(page.plain, clause.start, d.start)
        and not INCLUDING.search(page.plain, frame.end, d.start)
    ] or [
        d
        for d in dates_by_others(page, clause)
        if not is_other_deed(page, clause, frame, rule, d.start)
    ]
    if rule.kind not in INSTANT and (both := began_and_ended(page, frame)):
        return both
    lasted = [d for d in found if "/" not in d.when.edtf and is_last(page, clause, d)]
    dates = [d for d in found if d not in lasted] or (
        leading_dates(page, clause) if not lasted else []
    )
    if lasted:
        last = lasted[0].when
        opening = None if dates else opening_of(page, lasted[0])
        dates = [opening] if opening else dates
        first = (
            min(dates, key=lambda d: distance(d, frame)).when.edtf.partition("/")[0]
            if dates
            else ""
        )
        if first >= last.edtf:
            first = ""
        return replace(last, edtf=f"{first}/{last.edtf}", mode=Mode.THROUGHOUT)
    if not dates and rule.kind is RelationKind.SPLIT:
        dates = [
            d
            for d in page.dates(sentence_of(page, clause))
            if APPEARED.search(page.plain, frame.start, d.start)
            or LEAVES.search(page.plain, frame.end, d.start)
        ]
    until = None if rule.kind in INSTANT else lasting(page, frame, node)
    if not dates and until:
        return replace(until, edtf=f"/{until.edtf}", mode=Mode.THROUGHOUT)
    if not dates or (
        rule.kind is RelationKind.ALLY and FORMER.search(page.plain, frame.start, frame.end)
    ):
        return None
    when = min(dates, key=lambda d: distance(d, frame)).when
    if (
        SINCE.search(page.plain, clause.start, min(dates, key=lambda d: distance(d, frame)).start)
        and "/" not in when.edtf
    ):
        return replace(when, edtf=f"{when.edtf}/..", mode=Mode.THROUGHOUT)
    ended = rule.is_end or (
        rule.kind not in (RelationKind.SPLIT, RelationKind.MERGER, RelationKind.SUCCESSOR)
        and ENDED.search(page.plain, *clause)
    )
    if "/" in when.edtf and MEANWHILE.search(page.plain, clause.start, frame.end):
        return replace(when, edtf=when.edtf.partition("/")[0] + "/")
    if ended and "/" not in when.edtf:
        return replace(when, edtf=f"/{when.edtf}", mode=Mode.THROUGHOUT)
    if "/" not in when.edtf and until and until.edtf > when.edtf:
        return replace(when, edtf=f"{when.edtf}/{until.edtf}", mode=Mode.THROUGHOUT)
    if "/" not in when.edtf and rule.kind not in INSTANT:
        return years_in_a_row(page, when, found)
    return when


APPEARED = re.compile(
    r"\b(?:emerged|appeared|surfaced|(?:was|were)\s+(?:formed|founded|created|established|set\s+up))\s+(?:in|on)\s+(?:early\s+|late\s+|mid-)?\Z"
)
""" "The @0, which is made up of former members, emerged in 2012"."""


def sentence_of(page: Page, clause: Span) -> Span:
    """The sentence that holds a clause."""
    sentence = page.sentence_at(clause.start)
    return Span(sentence.start, sentence.body_end) if sentence else clause


FORMER = re.compile(
    r"\b(?:its|their|the)\s+(?:former|one-time|erstwhile|old)\s+(?:ally|allies|partners?|rivals?|enem(?:y|ies)|patrons?)\b"
)
"""What was once, and has no date here."""
SINCE = re.compile(r"\b[Ss]ince\s+(?!then\b)[^,;.@\d]{3,60}?\s(?:in|of)\s+\Z")
""" "Since the war of 1987"."""


def distance(date: DateFound, frame: Span) -> int:
    """How far a date stands from the end of a frame, or from its start where it stands before."""
    if date.end <= frame.start:
        return frame.start - date.end
    return abs(date.start - frame.end)


WHEN = re.compile(r",?\s+(?:when|whereupon|where)\s+")
""" "That changed in 2004, when ...": the clause tells what happened then."""


def leading_dates(page: Page, clause: Span) -> list[DateFound]:
    """The dates of the clause that opens the sentence: "After the move in 1994, it was hosted by"."""
    sentence = page.sentence_at(clause.start)
    if sentence is None or clause.start == sentence.start:
        return []
    before = [
        d
        for d in page.dates(Span(sentence.start, clause.start))
        if is_when(page, d.end, clause.start)
    ]
    if before:
        return [replace(d, when=replace(d.when, edtf=moment_of(d.when.edtf))) for d in before]
    first = cut_clauses(page.plain, sentence.start, sentence.body_end)[0]
    return page.dates(first.span) if first.opener == "adverbial" else []


def is_when(page: Page, at: int, start: int) -> bool:
    """Whether a clause tells what happened on a date before it: "in 1990, when a smaller militia, [the @, was]"."""
    told = WHEN.match(page.plain, at, start + WHEN_LENGTH)
    return told is not None and not VERB.search(page.plain, told.end(), start)


WHEN_LENGTH = 12
"""Characters of a clause in which its opening word stands."""


def moment_of(edtf: str) -> str:
    """The end of a period, or the start of one that goes on: "since 2010, when ..." is 2010."""
    first, _, last = edtf.rpartition("/")
    return last if last.strip(".") else first


INCLUDING = re.compile(r"\b(?:including|such\s+as|notably)\b[^;.]{0,80}\Z")
""" "... including the capture of the town in 2015": one of several times."""
ACCUSED = re.compile(r"\b(?:accus|blam|charg)\w+\s+(?:[\w’'-]+\s+){0,3}\w*\Z")
""" "In 2008 the navy accused the @ of arming it": when they were accused."""
ANOTHER_CLAUSE = re.compile(r"\d,\s+(?:and|but)\s+(?!(?:in|by|since|on)\b)")
""" "They met in 1982, and the @ later armed it"."""
FOUNDED = re.compile(
    r",\s+(?:which\s+was\s+)?(?:founded|formed|created|established|set\s+up)\s+(?:in|on)\s+(?:\w+\s+)?\Z"
)
""" "The @, founded in 1997, drove it out": no date of the fighting."""
ASIDE_OF = re.compile(
    r",\s+which\s+(?:was|were|had\s+been|has\s+been)\s+(?:\w+ly\s+)?(?:legali[sz]ed|banned|outlawed|disbanded|dissolved|designated|listed|proscribed|renamed|registered|elected|defeated)\s+(?:in|on)\s+\Z"
)
""" "The @0, which was legalized in 1990, is an ally": no date of the tie."""
WHEN_THEN = re.compile(
    r"(?:[A-Z]?[a-z]+\s+)?(?:\d{1,2},?\s+)?(?:[A-Z][a-z]+\s+)?\d{4},?\s+(?:when|whereupon|where)\s+(?:(?:the|an?|two|three|some|several|its)\s+)?(?:[\w’'-]+,?\s+){0,7}?(?=@|[A-Z]|\w+\Z)"
)
""" "It grew in July 2012, when the @0 dissolved itself": the date is that of the frame."""
LESSENED = re.compile(r"\b(?:decreased|declined|eased|diminished|lessened|abated)\b")
LEAVES = re.compile(
    r"\b(?:left|broke|split|separated|quit|seceded|withdrew|departed)\b[^.;,@]{0,30}\Z"
)
OF_ACCORD = re.compile(
    r"\b(?:accords?|agreement|treaty|constitution|deal|elections?|law)\s+of\s+(?:\w+\s+)?\Z"
)
""" "The accord of 2016": a date that only tells which one."""
AND_THEN = re.compile(r"\d\s+(?:and|but)\s+(?:has|have|had|later|then|since|subsequently)\b")
""" "Signed a peace in 2000 and has since fought": the date is that of the verb before."""
STILL_GIVING = re.compile(
    r"[\w’' -]{0,40}?\band\s+(?:supplied|armed|trained|furnished|sheltered|funded|financed|equipped|provided|gave|sent|sold|lent)\b[^.;,]{0,60}"
)
""" "Trained its recruits and supplied it with rifles between 1981 and 1984"."""
STILL_FIGHTING = re.compile(
    r"[\w’' -]{0,40}?\band\s+(?:has\s+|had\s+|repeatedly\s+|later\s+)?(?:attacked|killed|murdered|assassinated|fought|raided|ambushed|expelled|drove|shelled|executed)\b[^.;,]{0,60}"
)
""" "Accused it of collaboration and attacked its camps in 1994"."""
FROM_THE_DAY = re.compile(
    r"\bfrom\s+the\s+(?:day|moment|time|start|outset|beginning)\b[^,;.@\d]{3,60}?\s(?:in|of)\s+\Z"
)
""" "Hostile from the day it was raised in 1998"."""
EVER_SINCE = re.compile(
    r"\W*(?:[\w’'-]+\s+){0,4}?ever\s+since\s+[^,;.\d]{3,60}?\s(?:in|on|of)\s+(?:early\s+|late\s+|mid-)?\Z"
)
""" "At war with it ever since it attacked a caravan in 1998"."""
BACKGROUND = ("with-help", "with-its-help", "support-backing")
"""Frames beside a main verb whose date is theirs as well: "with the help of @0, @O took the town in 2015"."""
TOOK_PLACE = re.compile(
    r"[\w’' -]{0,40}?\b(?:came|lasted|continued|raged|ran|went\s+on|dat(?:es|ed|ing)(?:\s+back)?\s*(?:to|from)?|began|begun|occurred|took\s+place|happened|followed|started|took\s+effect|(?:was|were|is|had\s+been)\s+(?:\w+ly\s+)?(?:announced|formali[sz]ed|completed|concluded|confirmed|reported|common|frequent|sealed|signed|declared|recorded|revealed|finali[sz]ed))\b[\w’' ]{0,30}"
)
""" "Its break with the league came in 1989": the verb only says when."""
OPENS = re.compile(
    r"(?:,|;|\b(?:and|but))\s+(?:in|by|since|until|from|on|during)\s+(?:the\s+)?(?:early\s+|late\s+|mid-)?\Z|(?:,|;|\b(?:and|but))\s+\Z"
)
"""What stands before a date that opens a clause: ", and by 1978 the two were ..."."""


def is_other_deed(page: Page, clause: Span, frame: Span, rule: Rule, at: int) -> bool:
    """Whether a date belongs to another verb: one before it, or one between the frame and it."""
    if at < frame.start:
        if WHEN_THEN.match(page.plain, at, frame.start + 5):
            return False
        if rule.name == "accused-of-giving" or ACCUSED.search(
            page.plain, at, min(frame.start + 4, clause.end)
        ):
            return True
        if ANOTHER_CLAUSE.search(page.plain, at, frame.start) and page.mentions.within(
            clause.start, at
        ):
            return True
        if OPENS.search(page.plain, clause.start, at) and not VERB.search(
            page.plain, at, frame.start
        ):
            return False
        return bool(VERB.search(page.plain, clause.start, at))
    if (
        rule.kind is RelationKind.SPLIT
        and at > frame.end
        and LEAVES.search(page.plain, frame.end, at)
    ):
        return False
    if "between" in rule.name and LESSENED.search(page.plain, frame.end, at):
        return True
    if "between" in rule.name or rule.name.startswith(BACKGROUND):
        return False
    if TOOK_PLACE.fullmatch(page.plain, frame.end, at):
        return False
    if FROM_THE_DAY.search(page.plain, frame.end, at) or EVER_SINCE.match(
        page.plain, frame.end, at
    ):
        return False
    if rule.kind is RelationKind.SUPPORT and STILL_GIVING.fullmatch(page.plain, frame.end, at):
        return False
    if rule.kind is RelationKind.RIVAL and STILL_FIGHTING.fullmatch(page.plain, frame.end, at):
        return False
    if FOUNDED.search(page.plain, frame.start, at):
        return rule.kind not in (RelationKind.SPLIT, RelationKind.SUCCESSOR)
    if at < frame.end and ASIDE_OF.search(page.plain, frame.start, at):
        return True
    if (
        at < frame.end
        and VERB.search(page.plain, frame.start, at)
        and OPENS.search(page.plain, frame.start, at)
    ):
        return True
    if at < frame.end and AND_THEN.search(page.plain, at, frame.end):
        return True
    if at < frame.end or ENDED.search(page.plain, frame.start, clause.end):
        return False
    return bool(VERB.search(page.plain, frame.end, at))
