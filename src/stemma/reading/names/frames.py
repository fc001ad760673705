"""Wordings of a change of name: "2004: A to B", "A was renamed B in 2004", "known as A until 2004".

In goes the stretch of a sentence of a section on name changes, out come `Renaming`s. Example: "The Harbour
Guard became the Harbour Army in 1994 and the Coastal Front in 2001" gives two, the second from the first
one's name. A name is the longest run of capitalised words and the small words between them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from stemma.model.text import Span
from stemma.reading.gazetteer import gazetteer
from stemma.reading.names import tongues
from stemma.reading.names.shapes import DAY

MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
SMALL = rf"(?:of|the|for|and|to|on|in|di[ ](?:i|u|a|e)|{tongues.SMALL})(?![ -](?:{MONTHS})\b(?![ -][A-Z][a-z]))"
WORD = r"[^\W\d_a-z(](?:[\w’'-]*[\w’'])?"
ELIDED = rf"(?:[ldnmsLDNMS]|qu|del?l|nell|all|sull|dall)[’']{WORD}"
"""A word with its article run on: "Fraternité de l’Uélé", "Mouvement d’Action"."""
PART = rf"(?:{WORD}|{ELIDED}|{DAY}|\d{{1,3}}(?![\w.,-]*\d|[ ](?:{MONTHS})\b))"
"""A further word of a name, the day it is called by, or its number: "Brigade 313", "Commandos 9 April"."""
RUN = rf"{WORD}(?:[ -](?:{SMALL}[ -])*{PART}){{0,12}}(?:\s+\([^()\n\d]{{1,40}}\))?"


NUMBERED = rf"(?:\d{{1,2}}(?:st|nd|rd|th)?\s+(?:of\s+)?(?=(?:{MONTHS})\s+[A-Z]))?"
"""The day with which some names begin."""


def name_as(key: str) -> str:
    """The pattern of a name, as the group `key`."""
    return rf"(?:(?:the|The)\s+)?[“\"'‘]?(?P<{key}>{NUMBERED}{RUN})[”\"'’]?"


TO, FROM = name_as("following"), name_as("previous")
LEFT = FROM.replace("{0,12}", "{0,12}?")
"""The name before "to": the shortest run of words."""
ADVERB = r"(?:\w+ly\s+|later\s+|then\s+|again\s+|also\s+|first\s+|once\s+|thereafter\s+|henceforth\s+|now\s+)*"
BE = rf"(?:(?:is|was|were|be|been|has|had|have|being|would|will|to)\s+){{0,3}}{ADVERB}"
OWN = r"(?:its|their|his|the\s+group[’']s|the\s+organi[sz]ation[’']s|the\s+movement[’']s|the)"
NEW = r"(?:(?:new|present|current|present-day|official|final|simpler|longer|shorter|old|original|former|first|earlier|previous|founding|historic|historical)\s+)?"
ALTERED = r"(?:chang|switch|alter|amend|shorten|lengthen|modifi|modify|simplifi|simplify|expand|extend|adapt)(?:ed|es|e|ing|s)?"
TAKEN = r"(?:(?:re-?)?(?:adopt(?:ed|s|ing)?|assum(?:ed|es|e|ing)|took|takes?|taking|us(?:ed|es|e|ing)|introduc(?:ed|es|e|ing))|chose|choos(?:es|e|ing)|(?:resum|reviv|restor)(?:ed|es|e|ing)|(?:reclaim|regain|reinstat)(?:e?d|es?|ing|s)?|announc(?:ed|es|ing)|bore|bears)"
GIVEN = r"(?:replac(?:ed|ing)|exchang(?:ed|ing)|swapp(?:ed|ing)|g(?:ave|iven|iving)\s+up|discard(?:ed|ing)|abandon(?:ed|ing)|dropp(?:ed|ing)|trad(?:ed|ing))"
FOR = r"(?:with|by|for|in\s+favou?r\s+of)\s+(?:that\s+of\s+|the\s+name\s+(?:of\s+)?)?"
NAMED = r"name(?:\s+of|\s+as|,)?"
FRAMES = tuple(
    re.compile(frame)
    for frame in (
        rf"\b(?i:{ALTERED})\s+(?:{OWN}\s+)?{NEW}names?\s+(?:from\s+{LEFT}\s+)?(?:back\s+)?(?:to|into)\s+(?:that\s+of\s+)?{TO}",
        rf"\b[Nn]ame\s+(?:of\s+the\s+\w+\s+)?{BE}(?:changed|switched|altered|amended|shortened|lengthened)\s+(?:from\s+{LEFT}\s+)?(?:back\s+)?(?:to|into)\s+{TO}",
        rf"\b[Nn]ame\s+(?:of\s+)?{LEFT}\s+(?:{BE}(?:replaced|superseded|succeeded|followed)\s+(?:by|with)|gave\s+way\s+to|yielded\s+to|became)\s+(?:that\s+of\s+|the\s+name\s+)?{TO}",
        rf"{TO}\s+(?:replaced|superseded|succeeded|displaced)\s+{LEFT}\s+as\s+(?:{OWN}|a)\s+{NEW}name\b",
        rf"\b(?:[Tt]he|[Ii]ts)\s+{NEW}name,\s+{TO},\s+(?:replaced|superseded|succeeded)\s+(?:that\s+of\s+)?{FROM}",
        rf"\b[Nn]ame\s+{BE}replaced\s+(?:by|with)\s+{TO}",
        rf"\b(?:replaced|exchanged|swapped|gave\s+up|discarded|abandoned|dropped)\s+{OWN}\s+{NEW}name\s+(?:with|by|for|in\s+favou?r\s+of)\s+(?:that\s+of\s+)?{TO}",
        rf"\b{GIVEN}\s+{OWN}\s+{NEW}name,?\s+(?:of\s+)?{LEFT},?\s+{FOR}{TO}",
        rf"\b{GIVEN}\s+(?=[“\"]){LEFT}\s+{FOR}{TO}",
        rf"\b(?:[Tt]he|[Ii]ts)\s+{NEW}name,?\s+{LEFT},?\s+{BE}{GIVEN}\s+(?:in\s+[\w ]{{4,20}}\s+)?{FOR}{TO}",
        rf"\b(?:took|adopted|assumed|chose)\s+that\s+of\s+{TO}",
        rf"\b(?:[Rr]e-?nam(?:ed|es|ing)|[Rr]e-?brand(?:ed|s|ing)|[Rr]e-?styl(?:ed|es|ing)|[Rr]e-?christen(?:ed|s|ing))\s+(?:itself|themselves|(?P<object>it|them|(?:the|his|her|their)\s+[a-z]+)(?=\s+(?:from|to|as|into|the\s+[A-Z“\"]|[A-Z“\"])))?\s*(?:from\s+{LEFT}\s+(?:to|as|into)|to|as|into)?\s*{TO}",
        rf"\b(?:re-?constitut|re-?organi[sz]|re-?launch|re-?form|transform|convert|turn)(?:ed|es|s|ing)\s+(?:itself|themselves)\s+(?:as|into)\s+{TO}",
        rf"\b(?:gave|giving|gives)\s+(?:itself|themselves)\s+(?:{OWN}|a)\s+{NEW}{NAMED}\s+{TO}",
        rf"\b{TAKEN}\s+(?:on\s+|up\s+|back\s+|again\s+|once\s+more\s+)?(?:{OWN}|a)\s+{NEW}{NAMED}\s+{TO}",
        rf"\b(?:began|started|took)\s+(?:to\s+(?:call|style|refer\s+to)|(?:to\s+)?(?:calling|styling|referring\s+to))\s+(?:itself|themselves)\s+(?:as\s+)?{TO}",
        rf"\b(?:called|calls|call|calling|styled|styles|named|names|naming|dubbed)\s+(?:itself|themselves)\s+{TO}",
        rf"\b(?:signed|signs|sign|signing|appeared|operated|operating|fought|acted|wrote)\s+(?:[\w’'-]+\s+){{0,5}}?as\s+{TO}",
        rf"\b(?:be|become|became|becoming|been|is)\s+{ADVERB}(?:called|known\s+(?:\w+ly\s+)?(?:(?:since|from)\s+[\w ]{{4,24}}?\s+)?as|named)\s+{TO}",
        rf"\b(?:has|have)\s+(?:since\s+)?gone\s+by\s+(?:the\s+name\s+(?:of\s+)?)?{TO}",
        rf"\b(?:from\s+(?:now|then|that\s+day)\s+on(?:wards?)?|henceforth|thenceforth)\s+be\s+{TO}",
        rf"\b[Tt]he\s+name\s+{TO}\s+(?:dates|goes\s+back|dated)\b",
        rf"\b(?:was|were)\s+(?:again|once\s+more|henceforth|thereafter|now|from\s+then\s+on)\s+(?:called|known\s+as|named)\s+{TO}",
        rf"\b(?:was|were)\s+(?:called|known\s+as|named)\s+{TO}(?=\s+(?:again|once\s+more|from\s+then|thereafter|henceforth|instead)\b)",
        rf"\b(?:return(?:ed|s|ing)|revert(?:ed|s|ing)|w[ae]nt\s+back|switched(?:\s+back)?|came\s+back)\s+to\s+(?:{OWN}|a)\s+(?:\w+\s+)?{NAMED}\s+{TO}",
        rf"\brevert(?:ed|s|ing)\s+to\s+(?:being\s+(?:called\s+)?)?{TO}",
        rf"\b[Tt]he\s+name\s+{TO}\s+(?:has\s+been|was|is)\s+(?:\w+\s+)?(?:used|adopted|introduced|taken|chosen|resumed|revived|restored)\b",
        rf"\b(?:became|becoming|become|turned\s+into|evolved\s+into|chang(?:ed|ing)\s+(?:in)?to)\s+{TO}",
    )
)
"""What the group is called from then on."""
BORE = r"(?:[Kk]nown\s+(?:simply\s+)?as|[Cc]alled(?:\s+(?:itself|themselves))?|[Nn]amed|(?:went|operated|fought|acted|appeared)\s+(?:(?:by|under)\s+the\s+name(?:\s+of)?|as)|(?:used|bore|kept)\s+the\s+name(?:\s+of)?)"
UNTIL = (
    r"(?=until\b|till\b|up\s+to\b|before\b|from\b(?=[^.;]{4,40}?\b(?:to|until|till)\b)|between\b)"
)
FORMER = tuple(
    re.compile(frame)
    for frame in (
        rf"\b(?:[Oo]riginally|[Ff]ormerly|[Pp]reviously|[Ii]nitially|[Ff]irst|[Oo]nce|[Bb]riefly|[Uu]ntil\s+then|at\s+first|for\s+a\s+time)\s+(?:{BE})(?:known\s+(?:simply\s+)?as\s+|called\s+(?:itself\s+)?|named\s+|founded\s+as\s+|formed\s+as\s+|(?:(?:operat|act|appear)(?:ed|ing)\s+|fought\s+|went\s+)?(?:as\s+|(?:by|under)\s+the\s+name\s+(?:of\s+)?))?{FROM}",
        rf"\b(?P<others>called|dubbed|named|nicknamed|christened|labell?ed)\s+(?:it|them|(?:the|his|her|their|[A-Z][\w-]+[’']s?)\s+(?:[a-z]+\s+){{0,2}}?(?:group|band|bands|gang|followers|men|fighters|movement|militia|organi[sz]ation|force|outfit|unit))\s+{FROM}",
        rf"\b{BORE}\s+{FROM}\s+{UNTIL}",
        rf"\bhad\s+been\s+(?:called\s+|known\s+as\s+|named\s+)?{FROM}\s+(?:until|till|before)\s+(?:then|that)\b",
        rf"\b[Bb]efore\s+(?:that|then),?\s+(?:it|they|the\s+\w+)\s+(?:was|were|had\s+been)\s+(?:called\s+|known\s+as\s+|named\s+)?{FROM}",
        rf"\b(?:was|were)\s+(?P<dubbed>dubbed|nicknamed|labell?ed|called)\s+{FROM}\s+by\b",
        rf"\b[Tt]he\s+name\s+{FROM}\s+(?:was|had\s+been)\s+(?:\w+\s+)?(?:used|borne|kept|carried)\s+{UNTIL}",
        rf"\b(?:abandoned|dropped|gave\s+up|discarded|shed|relinquished|ceased\s+to\s+use|stopped\s+using)\s+the\s+name(?:\s+of)?\s+{FROM}",
        rf"\b(?:[Uu]ntil|[Bb]efore|[Pp]rior\s+to|[Ff]rom\s+[\w ]{{4,20}}\s(?:to|until)\s)\b[^;:]{{2,60}}?\b{BORE}\s+{FROM}",
        rf"\b(?:[Ff]ounded|[Ff]ormed|[Ee]stablished|[Cc]reated|[Bb]egan|[Bb]egun|[Ss]tarted(?:\s+(?:out|life))?)\s+(?:in\s+[^,;:]{{3,40}}\s+)?(?:as|under\s+the\s+name(?:\s+of)?)\s+{FROM}",
    )
)
"""What it was called before."""
DATE = rf"(?:(?i:early|late|mid-?|circa|c\.|ca\.|about|around|spring|summer|autumn|fall|winter)[\s-]+)*(?:\d{{1,2}}(?:st|nd|rd|th)?\s+)?(?:(?:{MONTHS})\.?,?\s+)?(?:\d{{1,2}},?\s+)?(?:1[89]|20)\d\d(?:s)?"
JOINT = r"(?:to|→|->|⟶|=>|>|(?:was\s+|is\s+)?(?:renamed|rebranded|changed)(?:\s+(?:as|to|into))?|became|becomes|becoming)"
DATED = re.compile(
    rf"\s*(?:[-–—•*·]\s+)?(?:{DATE}\s*(?::|,|\s[-–—])\s*)?(?:[Ff]rom\s+)?(?:(?:the|The)\s+)?[“\"'‘]?(?P<previous>{RUN.replace('{0,12}', '{0,12}?')})[”\"'’]?\s*{JOINT}\s*{TO}\s*(?:$|[.,;:(]|(?:in|on|from|since)\s+\S)",
)
"""A line of its own: `2004: A to B.`, `A → B (2004)`."""
CHAIN = re.compile(
    rf"(?:\s+(?:in|on)\s+[^,;]{{3,24}}?)?,?\s+(?P<more>and|then|before|and\s+then|and\s+(?:later|finally|again))\s+(?:(?:in|on)\s+[^,;A-Z]{{0,8}}{DATE},?\s+)?(?:(?:to|as|it\s+became|became|becoming)\s+)?(?:again\s+)?{TO}(?=\s+(?:in|on|from|after)\b|\s*[.,;]?\s*$)"
)
"""A second name behind the first: "... in 1994 and the Coastal Front in 2001"."""
BACK = re.compile(
    r"\b(?:and|but|before|then|until)\b[^;.]{0,60}?\b(?:went|going|go|return(?:ed|ing)?|revert(?:ed|ing)?|chang(?:ed|ing)|switched)\s+(?:back\s+)?to\s+(?:its|the|their)\s+(?:old|former|original|previous|earlier|first)\s+name\b"
)
""" "... but in 2013 it went back to the old name"."""
SUBJECT = re.compile(
    rf"(?:^|[\s,:“])(?:(?:the|The)\s+)?[“\"'‘]?(?P<previous>{RUN})[”\"'’]?(?:,\s[^,;]{{3,80}},)?,?\s+(?:(?:which|that)\s+)?(?:announced\s+that\s+(?:it|they)\s+|decided\s+to\s+|{BE})*$"
)
OPENING = re.compile(
    rf"\s*(?:[-–—•*·]\s+)?(?:{DATE}\s*:\s*)?(?:(?:In|On|By)\s+{DATE},?\s+)?(?:[Tt]he\s+)?[“\"'‘]?(?P<previous>{RUN})[”\"'’]?\s+(?=[a-z])"
)
"""The name with which the sentence opens."""
OPENER = re.compile(
    r"(?:In|On|At|After|Following|Since|From|By|Until|During|When|While|Under|It|They|The|This|That|These|Its|Their|He|She|His|Her|A|An|And|But|Then|Later|Circa|Originally|Formerly|Previously|Initially|Name|Group|Organi[sz]ation)\b"
    rf"|(?:{MONTHS})\b"
)
YEAR = re.compile(r"\b(?:1[89]|20)\d\d\b")
BORNE, ENDED = (
    re.compile(r"us(?:ed|ing)\b|bore\b|[Tt]he\s"),
    re.compile(r"\s+(?:until|till|up\s+to|before)\b"),
)
""" "used the name A until 1994" tells no new name."""
NO_CHANGE = re.compile(
    r"\b(?:not|never|no|hardly|neither|n[’']t|rather\s+than)\b[^.;]{0,30}\b(?:chang(?:e|ing)\s+(?:of|in)\s+(?:its\s+|the\s+)?name|name[\s-]+change|renaming)\b"
)
""" "This was not a change of name"."""
SOMETIMES = re.compile(r"\b(?:sometimes|occasionally|at\s+times|now\s+and\s+then|often)\s+\Z")
"""Before the words: another name beside, and no new one."""
BESIDE = re.compile(r"(?:is|been)\s+(?:\w+ly\s+)?(?:also\s+)?(?:called|known|named)\b")
""" "It is also known as", without a year: another name beside."""
NEAR = 30
PIECE = re.compile(r"[^;]+")
TRANSLATED = re.compile(
    r"\s*\(\s*(?:[“\"‘'][^()]*[”\"’']|(?:or|literally|lit\.|meaning|that\s+is|in\s+English)\s[^()]*)\s*\)\s*$"
)
"""What the name means, in brackets behind it: `Hafenwacht (“Harbour Guard”)`."""
SHORT = re.compile(r"\s*\(\s*(?:[A-Z][\w’'-]{0,3}[A-Z][\w’'.-]{0,8}|[A-Z]{2,10})\s*\)\s*$")


@dataclass(frozen=True, slots=True)
class Renaming:
    """One change of name."""

    previous: str | None
    """None where the sentence does not say."""
    following: str | None
    """None where the sentence only says what the group was called before."""
    span: Span
    """The words of the change: its date stands behind them, or else before."""


def renamings_of(plain: str, span: Span) -> Iterator[Renaming]:
    """The changes that a sentence tells, in the order of the text."""
    if NO_CHANGE.search(plain, *span):
        return
    if is_dated_line(plain, span):
        for piece in PIECE.finditer(plain, *span):
            line = DATED.match(plain, *piece.span())
            if line:
                first = Renaming(clean(line["previous"]), clean(line["following"]), span_of(line))
                yield first
                yield from chained(plain, Span(*piece.span()), first)
        return
    former = first_of(FORMER, plain, span)
    previous = clean(former["previous"]) if former else None
    taken = taken_names(plain, span)
    if former and previous:
        taken = [f for f in taken if clean(f["following"]) != previous or f.start() >= former.end()]
    frame = taken[0] if taken else None
    if frame is None or (previous and clean(frame["following"]) == previous):
        if former and previous:
            others = former.groupdict().get("others") or former.groupdict().get("dubbed")
            following = None if others else subject(plain, Span(span.start, former.start()))
            yield Renaming(previous, following, Span(former.start(), former.end()))
        return
    later = taken[1] if len(taken) > 1 else None
    if later and not YEAR.search(plain, frame.end(), later.start()):
        yield Renaming(clean(frame["following"]), clean(later["following"]), span_of(later))
        return
    parts = frame.groupdict()
    told = clean(parts.get("previous")) or previous
    is_subject = told is None and not parts.get("object")
    first = Renaming(
        subject(plain, Span(span.start, frame.start())) if is_subject else told,
        clean(frame["following"]),
        span_of(frame),
    )
    if first.following:
        yield first
        yield from chained(plain, span, first)
        if later:
            yield Renaming(first.following, clean(later["following"]), span_of(later))


def is_dated_line(plain: str, span: Span) -> bool:
    """Whether the sentence is a line `DATE: A to B`."""
    line = DATED.match(plain, *span)
    return bool(line and clean(line["previous"]) and clean(line["following"]))


def first_of(frames: tuple[re.Pattern[str], ...], plain: str, span: Span) -> re.Match[str] | None:
    """The first frame, in the order of the table, that stands in the stretch with a name."""
    for frame in frames:
        for found in frame.finditer(plain, *span):
            key = "following" if "following" in frame.groupindex else "previous"
            if clean(found[key]):
                return found
    return None


def taken_names(plain: str, span: Span) -> list[re.Match[str]]:
    """Where the sentence says what the group is called from then on, in order, each name once."""
    found: list[re.Match[str]] = []
    for frame in FRAMES:
        for match in frame.finditer(plain, *span):
            name = clean(match["following"])
            if BORNE.match(match.group()) and ENDED.match(plain, match.end(), span.end):
                continue
            if BESIDE.match(match.group()) and not YEAR.search(plain, *span):
                continue
            if SOMETIMES.search(plain, max(span.start, match.start() - NEAR), match.start()):
                continue
            apart = all(match.end() <= f.start() or f.end() <= match.start() for f in found)
            if name and apart and name not in {clean(f["following"]) for f in found}:
                found.append(match)
    return sorted(found, key=lambda match: match.start())


def chained(plain: str, span: Span, first: Renaming) -> Iterator[Renaming]:
    """The names taken after the first one, the old one again among them."""
    known = first
    back = BACK.search(plain, first.span.end, span.end)
    if back and first.previous:
        yield Renaming(first.following, first.previous, Span(*back.span()))
        return
    while found := CHAIN.match(plain, known.span.end, span.end):
        following = clean(found["following"])
        if following is None:
            return
        known = Renaming(known.following, following, span_of(found, "more"))
        yield known


def span_of(found: re.Match[str], key: str = "") -> Span:
    """Of the match, or from one of its groups on; up to the end of the new name."""
    return Span(found.start(key) if key else found.start(), found.end("following"))


def subject(plain: str, span: Span) -> str | None:
    """The name that stands before the verb."""
    before = plain[span.start : span.end]
    found = SUBJECT.search(before)
    if found:
        return clean(found["previous"])
    opening = OPENING.match(before)
    name = clean(opening["previous"]) if opening else None
    return name if name and (" " in name or name.isupper()) else None


def clean(name: str | None) -> str | None:
    """A name without quotes, stops and its short form in brackets; None for pronouns, openings and countries."""
    if not name:
        return None
    bare = SHORT.sub("", TRANSLATED.sub("", " ".join(name.split()))).strip(" .,;:“”\"'‘’")
    if bare.startswith(("The ", "the ")):
        bare = bare[4:]
    is_opening = bool(OPENER.fullmatch(bare)) or (" " not in bare and bool(OPENER.match(bare)))
    is_country = bare in gazetteer().countries
    return bare if bare and not is_opening and not is_country else None
