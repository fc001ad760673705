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
from stemma.reading.guarded import guarded
from stemma.reading.leaders.capitals import bare_name
from stemma.reading.leaders.tenures import fate_in, told_behind
from stemma.reading.names.groups import UPPER
from stemma.reading.names.own_group import ARTICLE, ITSELF, MEANT

WORD = rf"[{UPPER}](?:\.(?=\s[{UPPER}])|[\w’'-]*)"
NO_NAME = r"(?:The|This|It|He|She|They|In|On|Since|After|From|Until|Its|Their|His|Her|Who|At|By|When|While|And|But|Then|As|An?|Under|Later|Following|Police|Government|January|February|March|April|May|June|July|August|September|October|November|December)\b"
NAME = rf"(?!{NO_NAME})(?:(?:al|el|ul)-)?{WORD}(?:\s+(?:[“\"'‘]{WORD}[”\"'’]\s+)?(?:(?:[Aa]bd\s+)?(?:al|el|ul|bin|ibn|abu|ould|ag|de|del|da|dos|der|von|van|la)(?:[-\s]))*{WORD}){{0,4}}"
KIN = r"(?:(?:his|her|their|its|the|an?)\s+[a-z-]+(?:\s+[a-z-]+){0,3},?\s+)?"
PERSON = rf"{KIN}(?P<name>{NAME})"
GROUP = (
    ITSELF
    + rf"|(?P<led>(?:the\s+)?[{UPPER}][\w’'-]*(?:\s+(?:(?:of|for|the)\s+){{0,2}}[{UPPER}][\w’'-]*){{0,6}})"
)
BRACKET = r"(?:\s*\([^()\n]{1,60}\))*"
"""The short name between the group and the verb, or what is noted of a person."""
ADVERB = r"(?:(?:has|had|have|then|also|still|currently|reportedly|allegedly|initially|originally|jointly|later|been|subsequently|again|now|finally|soon|unanimously)\s+){0,4}"
OFFICE = r"(?:leader|emir|amir|commander(?:-in-chief)?|chairman|chairwoman|chairperson|president|secretary[- ]general|general\s+secretary|chief|head|supreme\s+guide)"
RANK = r"(?:(?:first|second|third|fourth|last|present|current|new|next|former|overall|supreme|top|sole|de\s+facto|founding|undisputed|paramount|titular|acting|longtime|long-time|general|spiritual|political)\s+){0,3}"
PART = r"(?:wing|cell|branch|unit|brigade|battalion|column|bureau|section|faction|office|front|sector|region)"
OF_OWN = rf"(?:\s+of\s+(?:{GROUP}))?(?!\s+(?:of|abroad|overseas|{PART})\b)(?![\w’'-])"
OWNS = rf"(?:(?P<owner>its|the|their)\s+|(?P<holder>(?:the\s+)?[{UPPER}a-z][\w’'-]*(?:\s+[{UPPER}][\w’'-]*){{0,5}}?)[’']s?\s+)"
PERIOD = r"(?P<period>\s+(?:from|since|between|until)\s[^,;.()]{4,40}?)?"
"""When it was, between the words and the name."""
NO_GROUP = r"(?:Since|In|From|Until|After|By|When|Then|On|While|During|Following)\b"
ACTIVE = guarded(
    rf"\b(?:led|leads|headed|heads|commanded|commands|leading)\s+(?:{GROUP})(?![\w’'-])(?!\s+{PART}\b)(?![’']s?\b)"
)
PASSIVE = guarded(
    rf"(?P<led>(?!{NO_GROUP})(?:(?:[Tt]he|[Ii]t)\b|[{UPPER}][\w’'-]*)(?:\s+[^\W\d][\w’'-]*){{0,6}}?){BRACKET}\s+(?:is|was|were|has\s+been|had\s+been)\s+{ADVERB}(?:led|headed|commanded){PERIOD}\s+by\s+(?:its\s+\w+,\s+)?{PERSON}"
)
BARE = guarded(
    rf"(?:^|[;,]\s+|\b(?:and|then|thereafter|currently|now|on)\s+){ADVERB}(?:led|headed|commanded)\s+by\s+(?:its\s+\w+,\s+)?{PERSON}"
)
"""A clause of a profile that leaves its subject out."""
UNDER = guarded(
    rf"(?P<led>(?!{NO_GROUP})(?:(?:[Tt]he|[Ii]t)\b|[{UPPER}][\w’'-]*)(?:\s+[^\W\d][\w’'-]*){{0,6}}?){BRACKET},?\s+(?:is|was|has\s+been)?\s*under\s+the\s+(?:leadership|command)\s+of\s+{PERSON}"
)
OFFICE_IS = guarded(
    rf"(?:\b[Tt]he|\b[Ii]ts|{OWNS})?\s*\b(?P<rank>{RANK}){OFFICE}{OF_OWN}{BRACKET}{PERIOD}(?:,|\s+{ADVERB}(?P<be>was|is|has\s+been|remains))\s+{PERSON}"
)
BECAME = guarded(
    rf"\b(?:(?P<be>is|was|remains|remained|became|becomes|served|serves|acted|acts)|(?:has|had)\s+been|(?:was|were)\s+{ADVERB}(?:elected|selected|appointed|named|chosen|made|proclaimed))\s+{ADVERB}(?:as\s+)?{OWNS}?(?P<rank>{RANK})(?:(?P<short>[{UPPER}]{{2,9}})\s+)?{RANK}{OFFICE}{OF_OWN}"
)
FOLLOWED = guarded(
    rf"\b(?:was|is)\s+{ADVERB}(?:succeeded|followed|replaced)\s+(?:as\s+(?:\w+\s+)?{OFFICE}\s+)?(?P<period>(?:in|on|from|since)\s+[^,;.]{{3,20}}?(?:\d,?\s+\d{{4}})?\s+)?by\s+{PERSON}"
)
SUCCEEDED = guarded(rf"\b(?:succeeded|replaced|followed)\s+(?:him|her|(?P<former>{NAME}))\b")
TOOK_OVER = guarded(
    r"\b(?:(?:took|taken)\s+(?:over|(?:the\s+)?(?:command|charge))|(?:re)?assumed(?:\s+the)?\s+(?:leadership|command|chairmanship)|(?:resumed|regained|took\s+back)\s+(?:the\s+|his\s+|her\s+)?(?:leadership|command|chairmanship|post|office))\b(?!\s+of\b(?!\s+(?:the\s+(?:group|organi[sz]ation|movement|front)|it)\b))"
)
PASSED = guarded(
    rf"\b(?:[Cc]ommand|[Ll]eadership|[Cc]ontrol)(?:\s+of\s+(?:{GROUP}))?\s+(?:then\s+)?(?:passed|went|fell|was\s+(?:passed|handed)(?:\s+(?:over|on))?)\s+(?:over\s+|on\s+)?to\s+{PERSON}"
)
RETURNED = guarded(
    rf"\b(?:returned|came\s+back|(?:was|were|had\s+been)\s+(?:reinstated|restored|reappointed|reinstalled))\s+(?:to\s+(?:the\s+|his\s+|her\s+)?(?:leadership|command|post|office|chairmanship)\b|as\s+{OWNS}?(?:the\s+)?{RANK}{OFFICE}{OF_OWN})"
)
"""Who had led before leads again."""
HELD = guarded(
    rf"\b(?:held|kept|filled)\s+(?:the|this|that)\s+(?:post|office|position)\b|\bremained\s+(?:in\s+(?:office|command|charge)|(?:(?:the|its)\s+)?{OFFICE})\b"
)
"""What continues a leading told before."""
GONE = guarded(
    r"\b(?:(?:was|were|been)\s+(?:\w+ly\s+)?(?:killed|assassinated|murdered|shot\s+dead|captured|arrested|executed|hanged|deposed|ousted|expelled)|stepped\s+down|resigned|surrendered|died|retired|defected)\b"
)
"""What became of somebody, by which the leading ended."""
HINT = re.compile(
    r"\b(?:return|came\s+back|restored|rein?st|reappointed|resumed|regained|l(?:ed|eads?|eading|eader|eadership)\b|head(?:s|ed)?\b|command|emir\b|amir\b|chair|president|secretary|chief|guide\b|succeeded|replaced|followed|took\s|assumed|held\s|kept\s|filled\s|remained|"
    r"taken\s|killed|assassinated|murdered|shot\s|captured|arrested|executed|hanged|deposed|ousted|expelled|stepped|resigned|surrendered|died|retired|defected|control\b)",
    re.I,
)
"""A sentence without any of these words tells no leader."""
FRAMES = (
    ("led", ACTIVE),
    ("led-by", PASSIVE),
    ("led-by", UNDER),
    ("bare", BARE),
    ("office", OFFICE_IS),
    ("became", BECAME),
    ("next", FOLLOWED),
    ("next-by", SUCCEEDED),
    ("took", TOOK_OVER),
    ("returned", RETURNED),
    ("next", PASSED),
    ("held", HELD),
    ("gone", GONE),
)
SAID = r"(?:(?:is|was)\s+(?:\w+ly\s+)?(?:believed|thought|said|reported|presumed|assumed|rumou?red|understood)\s+to\s+have\s+|(?:appears|seems|appeared|seemed|is\s+likely)\s+to\s+have\s+|(?:may|might|could)\s+have\s+)?"
"""How it is told that somebody died or went, where that is not certain."""
SUBJECT = re.compile(
    rf"(?:(?P<name>{NAME}){BRACKET}\s*(?:,(?:\s+(?!who\b)[^,;.()]{{1,90}}(?:,\s+[^,;.()]{{1,60}})??,)?)?|(?:^|[\s,;(])(?P<pronoun>[Hh]e|[Ss]he|who|and|but))\s+{ADVERB}{SAID}$"
)
"""Who stands before the verb: a name with what is noted of it, a pronoun, or the subject of before."""
BEFORE = 200
"""Characters before a verb in which its subject stands."""
FIRST = re.compile(r"\b(?:first|founding)\s", re.I)
PRESENT = re.compile(r"\b(?:present|current)\s", re.I)
FOUNDED = re.compile(
    r"\b(?:founded|formed|established|created|set\s+up)\b[^.;]*\b(?:and|who)\s+(?:then\s+|has\s+)?$"
)
"""Who founded a group and led it, led it from the first."""
CONTINUING = ("and", "but")


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
    stops = [hit[1].start() for hit in hits]
    steps: dict[Span, Led] = {}
    for frame, found in hits:
        behind = bisect_right(stops, found.end())
        stop = stops[behind] if behind < len(stops) else span.end
        step = step_of(plain, span, frame, found, is_own, stop)
        if step:
            steps.setdefault(step.span, step)
            if frame != "gone":
                steps.update({each.span: each for each in renewals(plain, step, stop)})
    return list(steps.values())


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
    led = parts.get("led")
    if led and not is_group(led, is_own):
        return None
    holder = parts.get("holder") or parts.get("short")
    if holder and not is_group(holder, is_own):
        return None
    name, start = parts.get("name"), found.start("name") if parts.get("name") else found.start()
    if "name" not in found.re.groupindex:
        subject = subject_of(plain, span, found.start())
        if subject is None:
            return None
        name, start = subject
    name = bare(name or "")
    if name and is_own(name):
        return None
    until = stop if frame != "gone" else span.end
    if frame == "office" and not parts.get("be"):
        until = found.end()
    first = found.end()
    if parts.get("period"):
        first, until = found.span("period")
    told = told_behind(plain, span, first, until, at=start, has_places=frame == "gone")
    if frame == "gone":
        fate = fate_in(found.group())
        told = replace(told, start=None, end=told.start or told.end, fate=fate, is_first=False)
    rank = parts.get("rank") or ""
    before = plain[max(span.start, found.start() - BEFORE) : found.start()]
    is_named = bool(led or holder) or says_itself(frame, found)
    return Led(
        name, told.start, told.end, Span(start, told.stop), is_named, frame,
        told.fate, bool(FIRST.match(rank) or FOUNDED.search(before)) or told.is_first,
        bare(parts.get("former") or ""), is_lasting(frame, found),
        frame != "gone" and is_renewed(plain, span, found),
    )  # fmt: skip


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


def subject_of(plain: str, span: Span, at: int) -> tuple[str, int] | None:
    """The name before a verb and where it stands; an empty name for a pronoun, None for neither."""
    first = max(span.start, at - BEFORE)
    window = plain[first:at]
    found = SUBJECT.search(window)
    if found is None:
        return None
    if found["pronoun"] in CONTINUING and first == span.start and ";" not in window:
        opening = OPENING_NAME.match(plain, span.start, at)
        if opening:
            return opening["name"], opening.start("name")
    return found["name"] or "", first + found.start()


def says_itself(frame: str, found: re.Match[str]) -> bool:
    """Whether a wording says "it" or "the group" for what was led, or that somebody is "its" leader."""
    if frame in ("led", "led-by"):
        return True
    owner = found.groupdict().get("owner")
    return bool(owner and owner.casefold() == "its") or bool(OF_ITSELF.search(found.group()))


OF_ITSELF = re.compile(rf"\sof\s+(?:the\s+)?{ITSELF}$")


def is_lasting(frame: str, found: re.Match[str]) -> bool:
    """Whether the wording is in the present: the leading lasts."""
    parts = found.groupdict()
    if parts.get("be") in ("is", "remains", "serves", "acts"):
        return True
    words = found.group()
    return bool(PRESENT.search(parts.get("rank") or "") or PRESENT_PASSIVE.search(words))


PRESENT_PASSIVE = re.compile(
    r"\b(?:is|has\s+been)\s+(?:\w+\s+){0,2}(?:led|headed|commanded)\s+by\b"
)
