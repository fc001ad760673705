"""Leaders told in sentences: "Georges Haddad led the group from 1983 until his assassination in 1988".

In goes a sentence, out come `Led`s in the order of the text: who led the profile's own group, when, and
what ended it, as far as the sentence says by itself. Example: "He was followed by his brother, Elie Haddad"
gives Elie Haddad, who begins where the leader before him ended; `successions` knows when that was.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from stemma.model.text import Span
from stemma.reading.leaders.capitals import bare_name
from stemma.reading.leaders.denials import is_denied, is_lower, is_of_state
from stemma.reading.leaders.tenures import Told, fate_in, nominal_told, told_behind
from stemma.reading.leaders.wordings import FRAMES, HINT, NO_GROUPS
from stemma.reading.leaders.words import ADVERB, BRACKET, NAME, PERSON
from stemma.reading.names.own_group import ARTICLE, ITSELF, MEANT
from stemma.reading.periods import read_period

SAID = r"(?:(?:is|was)\s+(?:\w+ly\s+)?(?:believed|thought|said|reported|presumed|assumed|rumou?red|understood|alleged|supposed|suspected|claimed)\s+to\s+(?:have\s+)?|(?:may|might|could)\s+(?:well\s+|also\s+)?have\s+|(?:seems|appears|seemed|appeared|is\s+likely)\s+to\s+(?:have\s+)?)?"
"""How it is told that somebody led, died or went, where that is not certain."""
NOTE = r"(?:,(?:\s+(?!who\b)[^,;.()]{1,90}(?:,\s+[^,;.()]{1,60})??,)?|,\s+who\s[^,;.()]{1,90},(?:\s+in\s+[\w ]{3,20},)?)"
SUBJECT = re.compile(
    rf"(?:(?P<name>{NAME}){BRACKET}\s*{NOTE}?|(?:^|[\s,;(])(?P<pronoun>[Hh]e|[Ss]he|who|and|but|only|before))\s+{ADVERB}{SAID}(?:(?:was|is)\s+(?:still\s+|already\s+)?)?$"
)
"""Who stands before the verb: a name with what is noted of it, a pronoun, or the subject of before."""
WHO = re.compile(
    rf"(?:(?:^|[.;,]\s+|\b(?:by|and|to|[Uu]nder)\s+)(?P<name>{NAME}){BRACKET},|\b[Ii]t\s+was\s+(?P<cleft>{NAME})(?:,[^,;.]{{1,60}},)?)\s+who\s+{ADVERB}{SAID}$"
)
"""A name right before its relative clause."""
BEFORE = 200
"""Characters before a verb in which its subject stands."""
FIRST = re.compile(r"\b(?:first|founding)\s", re.I)
PRESENT = re.compile(r"\b(?:present|current)\s", re.I)
FOUNDED = re.compile(
    r"\b(?:founded|formed|established|created|set\s+up)\b[^.;]*\b(?:and|who)\s+(?:then\s+|has\s+)?$"
)
"""Who founded a group and led it, led it from the first."""
CONTINUING = ("and", "but", "only", "before")


OPENING_NAME = re.compile(
    rf"\s*(?:(?:In|On|By)\s[^,;.]{{3,30}},\s+)?{PERSON}{BRACKET}\s*(?:,[^,;.()]{{1,90}},)?\s+{ADVERB}[a-z]+ed\b"
)
"""Of whom a sentence speaks from its beginning."""


@dataclass(frozen=True, slots=True)
class Led:
    """One person's leading of the profile's own group, as one clause tells it."""

    name: str
    """Empty where a pronoun, or the subject of the clause before, is who led."""
    start: str | None
    """EDTF; None where the sentence does not say."""
    end: str | None
    """EDTF; ".." where it lasts; None where the sentence does not say."""
    span: Span
    """From the name to the end of its period."""
    is_named: bool = True
    """Whether the sentence names the group that was led."""
    frame: str = "led"
    """Which wording it is: `gone` ends a leading, `held` continues one, `next` and `took` follow another, `returned` begins once more."""
    fate: str | None = None
    """What ended the leading; None where the sentence does not say."""
    is_first: bool = False
    """Whether the leading began with the group."""
    former: str = ""
    """Whom the person followed, where that is said by name."""
    lasts: bool = False
    """Whether the words are in the present."""
    is_renewed: bool = False
    """Whether the words say that it was not the first time."""

    is_loose: bool = False
    """Whether neither a name nor a word for the group says what was led."""
    itself: str = ""
    """The word for the group that says what was led: "the front"."""
    is_joint: bool = False
    """Whether it is told of a second person who led together with the first."""

    @property
    def period(self) -> str | None:
        """EDTF interval; None where the sentence gives neither end."""
        return f"{self.start or ''}/{self.end or ''}" if self.start or self.end else None


def steps_of(plain: str, span: Span, is_own: Callable[[str], bool]) -> list[Led]:
    """Everything that a sentence says of leading and its ends, in the order of the text.

    `is_own` says whether a name means the profile's group.
    """
    if HINT.search(plain, span.start, span.end) is None:
        return []
    hits = sorted(hits_of(plain, span), key=lambda hit: (hit[1].start(), hit[1].end()))
    ended = {found.start() for frame, found in hits if frame == "ended"}
    hits = [hit for hit in hits if hit[0] != "gone" or hit[1].start() not in ended]
    stops = [hit[1].start() for hit in hits if hit[0] not in ("reign", "apposed")]
    steps: dict[Span, Led] = {}
    for frame, found in hits:
        behind = bisect_right(stops, found.end())
        stop = stops[behind] if behind < len(stops) else span.end
        for step in all_steps(plain, span, frame, found, is_own, stop):
            steps.setdefault(step.span, step)
            if frame not in ENDING:
                steps.update({each.span: each for each in renewals(plain, step, stop)})
    return list(steps.values())


MAY_NAME = ("became",)
"""Wordings with a name of their own or a subject before them."""
OLD_LOOSE = ("gone", "held", "next", "next-by", "returned")
"""Wordings that lean on a leading told before."""
ENDING = ("gone", "ended", "forced")
"""Wordings that end a leading and begin none."""


def all_steps(
    plain: str,
    span: Span,
    frame: str,
    found: re.Match[str],
    is_own: Callable[[str], bool],
    stop: int,
) -> Iterator[Led]:
    """What one wording says of everybody whom it names: the leader, his partner, and whom he followed."""
    if frame == "listed":
        yield from listed(plain, found, span.end, is_own)
        return
    step = step_of(plain, span, frame, found, is_own, stop)
    if step is None:
        return
    if frame == "handed" or (frame == "next" and step.is_named and BY.search(found.group())):
        giver = subject_of(plain, span, found.start(), is_own)
        if giver and giver[0]:
            step = replace(step, former=bare(giver[0]))
    if step.former and step.is_named and step.start and frame != "gone":
        at = found.start("former") if found.groupdict().get("former") else found.start()
        yield replace(
            step, name=step.former, start=None, end=step.start, frame="ended", former="",
            span=Span(at, at + 1), fate=None, is_first=False, lasts=False, is_renewed=False,
        )  # fmt: skip
    yield step
    partner = partner_of(plain, step, found, span)
    if partner:
        name, at = partner
        yield replace(step, name=bare(name), span=Span(at, at + len(name)), is_joint=True)


BY = re.compile(r"\sby\s")
WITH_HIM = re.compile(
    rf"\s+and\s+(?P<name>{NAME})(?=\s*(?:[.,;:]|$)|\s+(?:from|since|until|between|in)\s)"
)
BEFORE_HIM = re.compile(rf"(?:^|^[^,;]{{3,40}},\s+)(?P<name>{NAME})\s+and\s+$")


def partner_of(plain: str, step: Led, found: re.Match[str], span: Span) -> tuple[str, int] | None:
    """Who led together with somebody: "led jointly by A and B", "A and B led the front"."""
    if step.frame in ("led-by", "bare") and found.end() == found.end("name"):
        more = WITH_HIM.match(plain, found.end(), span.end)
        return (more["name"], more.start("name")) if more else None
    if step.frame == "led" and step.name and step.span.start < found.start():
        more = BEFORE_HIM.search(plain[span.start : step.span.start])
        return (more["name"], span.start + more.start("name")) if more else None
    return None


ITEM = re.compile(
    rf"(?:and\s+)?(?:(?P<since>since\s+[^,;()]{{4,30}}),\s+)?(?P<name>{NAME})\s*(?:\((?P<when>[^()]{{4,60}})\))?(?:,?\s+(?=and\b)|,\s+|;\s+|\s*(?=[.]|$))"
)
""" "Grace Atieno (2001-2009) and, since 2009, Isaac Wafula"."""


def listed(
    plain: str, found: re.Match[str], end: int, is_own: Callable[[str], bool]
) -> Iterator[Led]:
    """The leaders of a list behind a colon."""
    if not is_group(found["led"], is_own):
        return
    at = found.end()
    while item := ITEM.match(plain, at, end) or LAST_ITEM.match(plain, at, end):
        where = item.span("since") if item["since"] else item.span("when")
        period = read_period(plain, *where) if where[0] >= 0 else None
        start, last = (period.start, period.end) if period else (None, None)
        yield Led(
            bare(item["name"]), start, last, Span(item.start("name"), item.end()), frame="listed"
        )
        at = item.end()


LAST_ITEM = re.compile(
    rf"and,?\s+(?P<since>since\s+[^,;()]{{4,30}}),\s+(?P<name>{NAME})(?P<when>)\s*(?=[.,;]|$)"
)


def renewals(plain: str, step: Led, stop: int) -> Iterator[Led]:
    """The further periods told behind one: "from 1990 to 1995 and again from 1999", "and Okello from 1995 to 1999"."""
    at = step.span.end
    while more := ONCE_MORE.match(plain, at, stop) or ANOTHER.match(plain, at, stop):
        told = told_behind(plain, Span(at, stop), more.end(), stop, at=at)
        other = more.groupdict().get("name")
        if told.stop <= more.end() or not (told.start or told.end) or not (step.start or step.end):
            return
        yield replace(
            step, name=bare(other or step.name), start=told.start, end=told.end,
            span=Span(more.start("name") if other else at, told.stop), fate=told.fate,
            is_first=False, is_renewed=not other,
        )  # fmt: skip
        at = told.stop


ONCE_MORE = re.compile(
    r",?\s*(?:\band\s+|\bthen\s+)?(?:again|once\s+more|once\s+again|a\s+second\s+time|for\s+a\s+second\s+time)\b(?:,[^,;.]{3,60},)?(?=\s+(?:from|between|in|since|until|after)\s)"
)
ANOTHER = re.compile(
    rf"(?:,|;|,?\s+(?:and|then))\s+(?:and\s+|then\s+)*(?P<name>{NAME})(?=\s+(?:from\s+(?:\w+\s+){{0,3}}(?:1[89]|20)\d\d\s+(?:to|until)|between)\s)"
)
"""A clause that leaves out the verb of the one before."""
RENEWED = re.compile(
    r"\b(?:again|once\s+(?:more|again)|anew|(?:a|the|his|her)\s+second\s+(?:time|term)|re-?elected|reinstated|reinstalled|restored|reappointed|resumed|regained|reassumed|took\s+back|returned|came\s+back)\b"
)
"""Words by which somebody leads a second time."""
AROUND = 30
"""Characters before and behind a wording in which they stand."""


def hits_of(plain: str, span: Span) -> Iterator[tuple[str, re.Match[str]]]:
    """The wordings that stand in the sentence."""
    for frame, pattern in FRAMES:
        for found in pattern.finditer(plain, span.start, span.end):
            yield frame, found


def step_of(
    plain: str,
    span: Span,
    frame: str,
    found: re.Match[str],
    is_own: Callable[[str], bool],
    stop: int,
) -> Led | None:
    """What one wording says; None where it speaks of another group, or of nobody."""
    parts = found.groupdict()
    groups = [
        said for key, said in parts.items() if said and key.rpartition("_")[2] not in NO_GROUPS
    ]
    if not all(is_group(said, is_own) for said in groups):
        return None
    before = plain[max(span.start, found.start() - BEFORE) : found.start()]
    if is_denied(plain, span, found) or (frame == "office" and is_lower(plain, span, found)):
        return None
    who = named_of(plain, span, frame, found, is_own)
    if who is None or (who[0] and is_own(bare(who[0]))):
        return None
    name, start = bare(who[0]), who[1]
    told = told_of(plain, span, frame, found, stop, at=start)
    itself = [said for key, said in parts.items() if said and key.endswith("itself")]
    itself += [said for said in groups if MEANT.fullmatch(" ".join(said.split()))]
    is_named = bool(groups) or says_itself(frame, found)
    is_loose = not groups and not itself and frame not in OLD_LOOSE
    if is_loose and is_of_state(plain, span, found, start):
        return None
    if frame == "apposed" and not (is_named or told.start or told.end):
        return None
    if frame == "reign" and not (told.start or told.end):
        return None
    rank = next((said for key, said in parts.items() if said and key.endswith("rank")), "")
    is_first = bool(FIRST.match(rank) or FOUNDED.search(before)) or told.is_first
    return Led(
        name, told.start, told.end, Span(start, max(told.stop, start + 1)), is_named,
        "ended" if frame == "forced" else frame,
        told.fate, is_first and frame not in ENDING,
        bare(parts.get("former") or "") if frame != "forced" else "", is_lasting(frame, found),
        frame not in ENDING and is_renewed(plain, span, found), is_loose=is_loose, itself=" ".join(itself).casefold(),
    )  # fmt: skip


def named_of(
    plain: str, span: Span, frame: str, found: re.Match[str], is_own: Callable[[str], bool]
) -> tuple[str, int] | None:
    """Who a wording is about, and where he is named; an empty name for a pronoun, None for nobody."""
    parts = found.groupdict()
    keys = ("name", "former", "n2_former") if frame == "forced" else ("name", "n2_name")
    for key in keys:
        if parts.get(key):
            return parts[key], found.start(key)
    if frame in MAY_NAME or "name" not in found.re.groupindex:
        return subject_of(plain, span, found.start(), is_own)
    opening = OPENING_NAME.match(plain, span.start, found.start())
    return (opening["name"], opening.start("name")) if opening else ("", found.start())


NOTED = re.compile(r"\s*\([^()\n]{4,60}\)")


CALLED = ("office", "titled", "apposed")
"""Wordings that only say what somebody is: "In 2001 its leader, Paul Lomuria, told a newspaper" begins no leading."""
BEGINS = re.compile(r"\s*(?:From|Since|Between|After|Until)\b")


def told_of(
    plain: str, span: Span, frame: str, found: re.Match[str], stop: int, *, at: int
) -> Told:
    """When the leading was that a wording tells."""
    parts = found.groupdict()
    if frame == "reign":
        return nominal_told(plain, found.end(), span.end)
    first, until = found.end(), span.end if frame in ENDING else stop
    if frame in ("office", "titled") and not parts.get("be"):
        noted = NOTED.match(plain, found.end(), span.end)
        until = noted.end() if noted else found.end()
    if parts.get("period"):
        first, until = found.span("period")
    told = told_behind(plain, span, first, until, at=at, has_places=frame in ENDING)
    is_attested = (
        told.stop == first and told.end is None and frame in CALLED and not parts.get("be")
    )
    if is_attested and not BEGINS.match(plain, span.start):
        told = replace(told, start=None)
    if frame not in ENDING:
        return told
    fate = fate_in(found.group())
    return replace(told, start=None, end=told.start or told.end, fate=fate, is_first=False)


def is_renewed(plain: str, span: Span, found: re.Match[str]) -> bool:
    """Whether the clause says that it was not the first time."""
    first, last = max(span.start, found.start() - AROUND), min(span.end, found.end() + AROUND)
    before = re.split(r"[,;.]|\band\b(?!\s+again)", plain[first : found.start()])[-1]
    behind = re.split(r"[,;.]|\band\b", plain[found.end() : last])[0]
    return RENEWED.search(f"{before}{found.group()}{behind}") is not None


def is_group(said: str, is_own: Callable[[str], bool]) -> bool:
    """Whether what was led is the profile's group."""
    words = " ".join(said.split())
    return bool(MEANT.fullmatch(words)) or is_own(ARTICLE.sub("", words))


def bare(name: str) -> str:
    """A name with single blanks, without titles and without the stop behind it."""
    return bare_name(" ".join(name.split()).rstrip(".,")) if name else ""


def subject_of(
    plain: str, span: Span, at: int, is_own: Callable[[str], bool]
) -> tuple[str, int] | None:
    """The name before a verb and where it stands; an empty name for a pronoun, None for neither."""
    first = max(span.start, at - BEFORE)
    window = plain[first:at]
    who = WHO.search(window)
    if who:
        key = "name" if who["name"] else "cleft"
        return who[key], first + who.start(key)
    found = SUBJECT.search(window)
    while found and found["name"] and is_own(bare(found["name"])):
        found = SUBJECT.search(window, found.end("name"))
    if found is None:
        return None
    if found["pronoun"] in CONTINUING and first == span.start and ";" not in window:
        opening = OPENING_NAME.match(plain, span.start, at)
        if opening:
            return opening["name"], opening.start("name")
    return found["name"] or "", first + (found.start("name") if found["name"] else found.start())


def says_itself(frame: str, found: re.Match[str]) -> bool:
    """Whether a wording says "it" or "the group" for what was led, or that somebody is "its" leader."""
    if frame in ("led", "led-by"):
        return True
    owners = (said for key, said in found.groupdict().items() if key.endswith("owner"))
    return "its" in owners or bool(OF_ITSELF.search(found.group()))


OF_ITSELF = re.compile(rf"\s(?:of|over)\s+(?:the\s+)?{ITSELF}\b")


def is_lasting(frame: str, found: re.Match[str]) -> bool:
    """Whether the wording is in the present: the leading lasts."""
    parts = found.groupdict()
    if " ".join((parts.get("be") or "").split()) in PRESENTS:
        return True
    ranks = (said for key, said in parts.items() if said and key.endswith("rank"))
    return any(map(PRESENT.search, ranks)) or bool(PRESENT_PASSIVE.search(found.group()))


PRESENTS = ("is", "remains", "serves", "acts", "holds", "has been")
PRESENT_PASSIVE = re.compile(
    r"\b(?:is|has\s+been)\s+(?:\w+\s+){0,2}(?:led|headed|commanded)\b[^,;]{0,40}?\sby\b"
)
