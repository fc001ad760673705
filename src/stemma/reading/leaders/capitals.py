"""Leaders whose family names are printed in capitals, as the CIA's profiles print them.

In goes a clause such as `led by Ugandan Amina OKELLO (aka Mama Lake) since 2009`, out come `Printed`s: who
led, since when, and what became of whom. Example: in `Amina OKELLO became the leader after Jonas BANDA was
captured by the army in April 2008` the capture and its date are Banda's alone.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Container, Iterator
from dataclasses import dataclass, replace

from stemma.model.text import Span
from stemma.reading.dates import find_dates, read_date
from stemma.reading.gazetteer import gazetteer
from stemma.reading.leaders.tenures import Told, told_behind
from stemma.reading.periods import ends

FAMILY = r"(?:[‘'’]?[A-Z]{2,}[A-Z’'-]*[A-Z](?:-[A-Z]+)*|[A-Z]{2}’[A-Z]+)"
WHOLE = re.compile(
    r"(?<![\w’'])(?P<name>(?:(?:[‘'’]?[A-Z][\w’'‘-]*[a-z]|Dr\.|[A-Z]\.|(?:al|el)-[A-Z][\w’'‘-]*[a-z]|ag|bin|ibn|al|Ag|ben|de)\s+)+"
    rf"(?:bin\s+|ibn\s+|al[- ]|el[- ]|ag\s+|Bin\s+|Ben\s+|[A-Z]{{3,}}\s+|al-)?{FAMILY}(?:\s+[A-Z][a-z]+\b(?=\s*[(,;]|\s+(?:and|as)\b|\s*$))?)"
)
OFFICE = r"(?:leader|emir|commander|chief|head|chairman|spokesman|figurehead|founder)s?"
ALONE = re.compile(
    rf"(?:\b(?:led|headed|commanded|founded)\s+by\s+|\b{OFFICE}\s*,?\s+(?:(?:is|was)\s+)?\(?|\b(?:under|succeeded|replaced)\s+)(?P<after>(?:(?:al|el)-)?[A-Z]{{4,}}(?:[’'-][A-Z]+)*)(?![\w’'])"
    rf"|(?<![\w’'(])(?P<before>(?:(?:al|el)-)?[A-Z]{{4,}}(?:[’'-][A-Z]+)*)(?:,[^,;()]{{1,80}},)?\s+(?:is|was|has been|remains)\s+(?:(?:still|currently|the|its|group[’']s|\w+[’']s)\s+)*{OFFICE}\b"
)
"""A family name alone, where the words around it say that its bearer leads."""
POSSESSED = re.compile(r"[’']s\b")
BRACKETS = re.compile(r"\([^()]*\)\)?")
OF_THINGS = re.compile(r"\b(?:the|an?)\s+(?:former\s+)?$")
"""An article: "similar to the former Provisional IRA" names no person."""
KIN = re.compile(
    r"\b(?:his|her|their)\s+(?:\w+\s+)?(?:brother|sister|son|daughter|wife|widow|husband|father|mother|nephew|niece|cousin|uncle|aunt)(?:-in-law)?,?\s+$"
)
"""Whoever bears the family name of another leader."""
ROLE_BEFORE = re.compile(rf"\b{OFFICE}\s*\($")
JOINED = re.compile(r"\s*(?:,\s*(?:and\s+)?|and\s+)")
GONE = (
    r"(?P<killed>killed|assassinated|slain|shot\s+dead|killing|assassination)|(?P<executed>executed|hanged|execution)"
    r"|(?P<captured>captured|arrested|detained|apprehended|taken\s+into\s+(?:\w+\s+)?custody|capture|arrest)|(?P<surrendered>surrendered)|(?P<died>died|death)"
    r"|(?P<deposed>deposed|ousted|expelled|removed)|(?P<resigned>resigned|stepped\s+down|retired|defected)"
)
GONE_AFTER = re.compile(rf"\b(?:{GONE})\b")
GONE_BEFORE = re.compile(
    rf"\b(?P<since>since\s+)?(?:the\s+)?(?:{GONE})\s+(?:of\s+)?(?:(?:the|its|former|current|previous|last\s+known|suspected|alleged|longtime|{OFFICE})\s+)*$"
)
SOMEBODY_ELSE = re.compile(
    r"\b(?:after|when|following|since|succeed\w*|for\s+(?:an?|the)\s+\d{4})\b"
)
UNTIL = re.compile(r"\buntil\s+(?:(?:his|her)\s+|(?:he|she)\s+(?:was\s+)?)?(?:\w+ly\s+)?$")
SINCE = re.compile(r"\bsince\s+(?=[A-Z\d])")
HELD = re.compile(
    r"\b(?:held|serv(?:es|ed|ing)|custody|prison\w*|imprison\w*|sentence\w*|detain\w*|jail\w*|exile)\b"
)
LEADING = re.compile(rf"\b(?:led|headed|commanded|leads|{OFFICE})\b")
HOLDING = re.compile(
    rf"\b(?:(?:was|is|has\s+been|served\s+as|acted\s+as)\s+(?:[\w’'-]+\s+){{0,5}}?{OFFICE}|led|headed|commanded|took\s+(?:over|charge|command))\b"
)
"""Words of holding an office, behind which its period may stand."""
PRESENT = re.compile(r"\b(?:is|has)\s")
CURRENT = re.compile(
    r"\b(?:current|present)\s+(?:\w+\s+)?(?:leader|emir|commander|chief|head|chairman)\b"
)
EARLIER = re.compile(r"\b(?:previously|formerly|once|earlier)\s+$")
NOTED = re.compile(r"\([^()]*\)|,\s+(?:an?|the)\s[^,;]{1,90},")
"""What is noted of a person between the name and the verb."""
BECAME = re.compile(
    rf"\b(?:became|becoming|was\s+(?:\w+ly\s+)?(?:elected|selected|appointed|named))\b[^;()]{{0,60}}?\b{OFFICE}\b[^;()]{{0,40}}?\s(?:in|on)\s+(?=[A-Za-z\d])"
)
CHOSEN = re.compile(r"\b(?:s?elected|appointed|named|chose)\s+$")
CHOSEN_AS = re.compile(rf"\s*as\s+(?:its|the)\s+{OFFICE}\b[^;()]{{0,60}}?\s(?:in|on)\s+(?=[A-Za-z\d])")  # fmt: skip


@dataclass(frozen=True, slots=True)
class Printed:
    """One person whom a clause says to lead the group, or to have led it."""

    name: str
    start: str | None
    """EDTF; None where the clause prints no start of the leading."""
    end: str | None
    """EDTF; the day that ended the leading, where the clause says that it did; None otherwise."""
    fate: str | None
    """`killed`, `captured` ...; None where the clause says nothing of it."""
    fated: str | None
    """EDTF; when that was; None where no date stands with it."""
    span: Span


def printed_leaders(
    plain: str, span: Span, is_group: Callable[[str], bool], known: Container[str]
) -> Iterator[Printed]:
    """The leaders of a clause; `known` are family names met before, which no name alone means anew."""
    lists = listed(plain, names_of(plain, span, is_group, known))
    for at, names in enumerate(lists):
        stop = lists[at + 1][0].start if at + 1 < len(lists) else span.end
        before = Span(lists[at - 1][-1].end if at else span.start, names[0].start)
        after = Span(names[-1].end, stop)
        gone = fate_before(plain, before, Span(after.start, span.end)) or fate_after(plain, after)
        told = held(plain, span, after)
        start = start_of(plain, before, after) or told.start
        end = (gone.when if gone.ends_it else None) or told.end
        fate = told.fate if gone.fate in (None, "died") and told.fate else gone.fate
        for name in names:
            yield Printed(name.name, start, end, fate, gone.when, Span(name.start, stop))


def held(plain: str, span: Span, after: Span) -> Told:
    """From when to when the person before the stretch held the office that it names."""
    found = HOLDING.search(plain, *after)
    words = NOTED.sub("", plain[after.start : found.start()]) if found else ""
    if found is None or HELD.search(words) or EARLIER.search(words):
        return Told(None, None, after.start)
    told = told_behind(plain, span, found.end(), after.end, at=span.start)
    lasts = PRESENT.search(found.group()) or CURRENT.search(plain, span.start, after.start)
    return replace(told, end=".." if lasts and told.start and not told.end else told.end)


@dataclass(frozen=True, slots=True)
class Name:
    """A person's name where it stands."""

    start: int
    end: int
    name: str


@dataclass(frozen=True, slots=True)
class Gone:
    """What became of somebody."""

    fate: str | None = None
    when: str | None = None
    """EDTF."""
    ends_it: bool = False
    """Whether the clause says that the leading ended with it."""


def listed(plain: str, names: list[Name]) -> list[list[Name]]:
    """The names by the lists that they stand in: of "X (aka Y) and Z" the same is told."""
    lists: list[list[Name]] = []
    for name in names:
        before = BRACKETS.sub("", plain[lists[-1][-1].end : name.start]) if lists else ""
        if JOINED.fullmatch(before):
            lists[-1].append(name)
        else:
            lists.append([name])
    return lists


def names_of(
    plain: str, span: Span, is_group: Callable[[str], bool], known: Container[str]
) -> list[Name]:
    """The leaders in the order of the text; a name in brackets after another is the same person's."""
    taken: list[Name] = []
    for found in WHOLE.finditer(plain, span.start, span.end):
        before = plain[span.start : found.start()]
        inside = before.count("(") > before.count(")")
        if (inside and not ROLE_BEFORE.search(before)) or POSSESSED.match(plain, found.end()):
            continue
        if OF_THINGS.search(before):
            continue
        name = bare_name(found["name"])
        if " " in name and (family_of(name) not in known or KIN.search(before)):
            taken.append(Name(*found.span("name"), name))
    families = {family_of(name.name) for name in taken}
    for found in ALONE.finditer(plain, span.start, span.end):
        key = "after" if found["after"] else "before"
        start, end = found.span(key)
        name, family = found[key], family_of(found[key])
        if family in known or family in families or is_group(name) or POSSESSED.match(plain, end):
            continue
        families.add(family)
        taken.append(Name(start, end, name))
    return sorted(taken, key=lambda name: name.start)


def family_of(name: str) -> str:
    """The part in capitals, without an article: "Amina al-OKELLO Banda" gives OKELLO."""
    parts = [part for word in name.split() for part in word.split("-") if len(part) > 1]
    return next((part for part in reversed(parts) if part.isupper()), name)


def fate_after(plain: str, span: Span) -> Gone:
    """What became of the person before the stretch."""
    found = GONE_AFTER.search(plain, *span)
    before = BRACKETS.sub("", plain[span.start : found.start()]) if found else ""
    if found is None or SOMEBODY_ELSE.search(before):
        return Gone()
    dates = find_dates(plain, found.end(), span.end)
    return Gone(found.lastgroup, dates[0].when.edtf if dates else None, ends_leading(before))


def ends_leading(before: str) -> bool:
    """Whether the words up to somebody's end say that until then the person led."""
    until = UNTIL.search(before)
    words = before[: until.start()].strip(" ,") if until else ""
    return until is not None and (not words or bool(LEADING.search(words)))


def fate_before(plain: str, before: Span, after: Span) -> Gone | None:
    """The same where the words stand before the name: "authorities executed former leader NAME in 2017"."""
    found = GONE_BEFORE.search(plain[before.start : before.end])
    if found is None:
        return None
    fate = next((key for key, said in found.groupdict().items() if said and key != "since"), None)
    dates = find_dates(plain, *after)
    return Gone(fate, dates[0].when.edtf if dates else None, bool(found["since"]))


def start_of(plain: str, before: Span, after: Span) -> str | None:
    """Since when the person led; a "since" of a sentence or of a prison is none."""
    chosen = CHOSEN.search(plain[before.start : before.end])
    became = (
        CHOSEN_AS.match(plain, *after) if chosen else BECAME.search(plain, after.start, after.end)
    )
    since = SINCE.search(plain, *after)
    if since and not became:
        words = BRACKETS.sub("", plain[after.start : since.start()])
        if HELD.search(words) or (words.strip(" ,") and not LEADING.search(words)):
            return None
    at = became or since
    found = read_date(plain, at.end(), after.end) if at else None
    return ends(found.when.edtf)[0] if found else None


def bare_name(printed: str) -> str:
    """A name without the titles and nationalities in front of it."""
    words = printed.split()
    while len(words) > 1 and (
        words[0].strip(".") in TITLES
        or words[0] in gazetteer().adjectives
        or words[0].endswith("-based")
    ):
        words = words[1:]
    return " ".join(words)


TITLES = frozenset(
    [
        "General",
        "Secretary",
        "Deputy",
        "Brigadier",
        "Major",
        "Colonel",
        "Dr",
        "Professor",
        "President",
        "Chairman",
        "Commander",
        "Emir",
        "Amir",
        "Sheikh",
        "Shaykh",
        "Captain",
        "Lieutenant",
        "Admiral",
        "Marshal",
        "Supreme",
        "Leader",
        "Former",
    ]
)
