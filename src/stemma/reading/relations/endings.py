"""Relation endings: what a later piece of the sentence says of a tie's end, or that it still holds.

In go the hits of a sentence, out come the same with an end. Example: in "the @O signed a pact with the
@0 in 2004, which was cancelled in 2006" the pact ends in 2006; "joined the @0 in 1999 and is still a
member" has an open end. A piece that names a third group says nothing of the tie.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from stemma.model.dates import Basis, Mode, When
from stemma.model.nodes import RelationKind
from stemma.reading.guarded import guarded
from stemma.reading.page import Page
from stemma.reading.relations.hits import Hit
from stemma.reading.relations.sequels import STOPPED
from stemma.reading.skeletons import Skeleton

K = RelationKind
LASTING = (K.ALLY, K.RIVAL, K.UMBRELLA_MEMBER, K.AFFILIATE, K.JOINT_UNIT)
OPENER = r"(?:,?\s+which|;\s+(?:it|they|this)|,?\s+(?:and|but)(?:\s+(?:it|they|this))?)\s+(?:[\w-]+\s+){0,2}?"
STOP = guarded(
    rf"{OPENER}(?P<stop>{STOPPED}|fell\s+through|settled|(?:was|were|has\s+been)\s+(?:\w+ly\s+)?(?:cancelled|canceled|annulled|scrapped|voided|repudiated|denounced))\b"
)
LEFT = guarded(
    r"(?:;\s+(?:it|@O)|,?\s+(?:and|but)(?:\s+(?:it|@O))?)\s+(?:[\w-]+\s+){0,2}?(?P<stop>(?:left|quit|walked\s+out|stormed\s+out|withdrew|resigned|pulled\s+out|dropped\s+out|departed|broke\s+away|(?:was|were)\s+(?:expelled|thrown\s+out|suspended|excluded)))\b(?!\s+(?:from\s+|of\s+)?(?:the\s+)?@)"
)
STILL = guarded(
    r"\b(?:(?:has|have)\s+been\s+(?:an?\s+|its\s+)?(?:[\w-]+\s+){0,3}?(?:it\s+)?(?:ever\s+)?since\b(?!\s+\d)|(?:is|are|remains?)\s+(?:still\s+)?(?:an?\s+|its\s+)?(?:[\w-]+\s+)?member\b(?<!was a member)|still\s+(?:belongs?|adheres?)\b|remains?\s+(?:part\s+of|in)\s+it\b)"
)
GOES_ON = guarded(
    r"\b(?:feud|fighting|war|conflict|alliance|pact|co-?operation|hostilit(?:y|ies)|rivalry|partnership)\s+(?:(?:with|between)\s+[^.;]{1,40}?\s)?(?:still\s+)?(?:goes\s+on|go\s+on|continues?|persists?|(?:is|are)\s+(?:still\s+)?(?:going\s+on|in\s+force|ongoing|unresolved|continuing)|(?:has|have)\s+(?:not|never)\s+ended)\b(?!\s+(?:to|until|from)\b)"
)
EVER = guarded(
    r"(?:,\s+|\band\s+|;\s+)(?:and\s+)?(?:it\s+|they\s+|(?:the\s+)?@\w+\s+)?(?:has|have)\s+(?:[\w-]+\s+){0,6}?ever\s+since\b(?!\s+(?:[\w’'-]+\s+){0,8}\d)"
)
""" "..., and it has been its enemy ever since"."""
STILL_MEMBER = re.compile(r"still|remain|since")
FOUNDING = re.compile(r"\b(?:found(?:ing|er)|co-found)\w*\b")
MADE = guarded(
    r"@(?P<n>\d+),\s+(?:which\s+was\s+)?(?P<stop>established|set\s+up|created|founded|formed|launched)\b"
)


BREAKS = ("hint-broke-with",)
"""Rules of "broke with", which ends a friendship where one was told, and is a split elsewhere."""
FRIENDLY = (K.ALLY, K.AFFILIATE, K.PLEDGE)


def with_breaks(found: Sequence[Hit], hits: Sequence[Hit]) -> list[Hit]:
    """The hits of a sentence; what "broke with" an ally of the sentences before is the end of that alliance."""
    return [broken(hit, hits) if hit.rule.startswith(BREAKS) else hit for hit in found]


def broken(hit: Hit, hits: Sequence[Hit]) -> Hit:
    """The end of the last friendly tie told with the same group; the hit itself where none was told."""
    friend = next(
        (h for h in reversed(hits) if h.other.id == hit.other.id and h.kind in FRIENDLY), None
    )
    if friend is None or any(h.other.id == hit.other.id and h.kind is K.SPLIT for h in hits):
        return hit
    when = hit.when
    if when is not None and "/" not in when.edtf:
        when = replace(when, edtf=f"/{when.edtf}", mode=Mode.THROUGHOUT)
    return replace(hit, kind=friend.kind, other_acts=friend.other_acts, when=when)


def with_endings(hits: Sequence[Hit], skeleton: Skeleton, page: Page) -> list[Hit]:
    """The hits of a sentence, each with the end that a later piece of it tells."""
    if len({hit.other.id for hit in hits}) != 1:
        return list(hits)
    return [
        with_ending(hit, skeleton, page)
        if hit.kind in LASTING
        else done_with(hit, skeleton, page)
        if hit.kind is K.SUPPORT
        else hit
        for hit in hits
    ]


def done_with(hit: Hit, skeleton: Skeleton, page: Page) -> Hit:
    """Aid with the time at which its giver "stopped doing so"."""
    stop = DONE_WITH.search(skeleton.words)
    last = date_behind(stop, skeleton, page) if stop else None
    if last is None or hit.when is None:
        return hit
    start = hit.when.edtf.partition("/")[0]
    return timed(hit, start, last) if start and start < last.edtf else hit


DONE_WITH = guarded(r"\b(?P<stop>(?:stopped|ceased|gave\s+up|ended)\s+(?:doing\s+so|this|that))\b")


def with_ending(hit: Hit, skeleton: Skeleton, page: Page) -> Hit:
    """The hit with its end, and with the start that its sentence tells before that."""
    start, end = (
        hit.when.edtf.rpartition("/")[::2] if hit.when and "/" in hit.when.edtf else ("", "")
    )
    if hit.when and "/" not in hit.when.edtf:
        start = hit.when.edtf
    if hit.kind is K.UMBRELLA_MEMBER:
        return roofed(hit, start, end, skeleton, page)
    if start and not end and (GOES_ON.search(skeleton.words) or EVER.search(skeleton.words)):
        return going_on(hit, start)
    if hit.kind is K.RIVAL and hit.when is None and GOES_ON.search(skeleton.words):
        return replace(hit, when=When("/..", mode=Mode.THROUGHOUT))
    stop = STOP.search(skeleton.words)
    last = date_behind(stop, skeleton, page) if stop else None
    if stop is None or last is None:
        return hit
    if end and not start and end != last.edtf:
        first = date_before(stop, skeleton, page)
        start = end if first and first.edtf == end else ""
    if start and start >= last.edtf.rpartition("/")[2]:
        return hit
    return timed(hit, start, last)


def roofed(hit: Hit, start: str, end: str, skeleton: Skeleton, page: Page) -> Hit:
    """A membership: since its founding, until it left, or still."""
    if not start and FOUNDING.search(skeleton.words):
        made = MADE.search(skeleton.words)
        first = date_behind(made, skeleton, page) if made else None
        start = first.edtf if first else ""
        if first and hit.when is None:
            hit = replace(hit, when=first)
    left = LEFT.search(skeleton.words)
    last = date_behind(left, skeleton, page) if left else None
    if last and (not start or start < last.edtf):
        return timed(hit, start, last)
    if hit.when and end:
        return replace(hit, when=replace(hit.when, edtf=f"{start}/{end}", mode=Mode.THROUGHOUT))
    still = STILL.search(skeleton.words)
    if start and hit.when and still and STILL_MEMBER.search(still.group()):
        return going_on(hit, start)
    return hit


def going_on(hit: Hit, start: str) -> Hit:
    """The hit with that start and an open end."""
    assert hit.when is not None
    return replace(hit, when=replace(hit.when, edtf=f"{start}/..", mode=Mode.THROUGHOUT))


def timed(hit: Hit, start: str, last: When) -> Hit:
    """The hit with that start and that end."""
    end = last.edtf.rpartition("/")[2]
    return replace(hit, when=replace(last, edtf=f"{start}/{end}", mode=Mode.THROUGHOUT))


def date_behind(found: re.Match[str], skeleton: Skeleton, page: Page) -> When | None:
    """The first date behind a verb, before the next semicolon; none where another group is named before it."""
    words = skeleton.words
    stop = words.find(";", found.end())
    where = skeleton.span(found.start("stop"), stop if stop >= 0 else len(words))
    verb = skeleton.span(found.start("stop"), found.end("stop")).end
    dates = (d.when for d in page.dates(where) if d.end > verb)
    return next((when for when in dates if when.basis is not Basis.PUBLICATION), None)


def date_before(found: re.Match[str], skeleton: Skeleton, page: Page) -> When | None:
    """The last date before a verb."""
    if found.start() == 0:
        return None
    dates = page.dates(skeleton.span(0, found.start("stop")))
    return dates[-1].when if dates else None
