"""Dates as printed, in English: days, months, parts of years, intervals, open ends, relative phrases.

In goes a stretch of text, out come `DateFound`s whose `When.edtf` has the printed precision, never
more. Example: "prior to October 2001" is `../2001-09`. Forms follow contracts/reading.md, "Dates".
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from stemma.model.dates import Basis, Mode, When
from stemma.model.edtf import month_length
from stemma.model.records import record
from stemma.reading.wordplaces import Lexicon, between

NAMES = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
]
MONTH_NUMBER = {name[:3]: number for number, name in enumerate(NAMES, 1)}
MON = (
    r"(?:Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June?\.?|July?\.?|Aug(?:ust|\.)?|"
    r"Sept?(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)"
)
DAY = r"(?:[12]\d|3[01]|0?[1-9])(?:st|nd|rd|th)?"
YEAR = r"(?:1[89]\d\d|20\d\d)"
NO_UNIT = (
    r"(?!\s*(?:[+%]|,\d{3}|(?:(?!(?:an?|the|by|when|with|and|after|as|from|for|that|its|the|some|several|who|because|while|to|until|till|before|but|where)\b)\w+\s+)?(?:fighters?|members?|militants?|people|persons|men|women|troops|"
    r"soldiers|civilians|killed|wounded|dead|casualties|hostages|prisoners|kilomet|km|miles|dollars|euros|pounds)\b))"
)
PHRASE = r"(?:(?<=\bIn \d{4})|(?<=\bBy \d{4})|(?<=\bSince \d{4})|(?<=\bDuring \d{4})|(?<=, in \d{4})|(?<=\band in \d{4})|(?<=\bbut in \d{4}))"
"""What makes a figure before "militants" a year: "In 1994 militants attacked", unlike "it has 1994 militants"."""
SHIFT = r"(?<!\ban )(?P<shift>[Ee]arly|[Mm]id(?:dle)?|[Ll]ate|[Bb]eginning|[Ss]tart|[Ee]nd)(?:\s+of|\s+in)?(?:\s+the)?(?:\s+year)?[\s-]+"
SEASON = (
    r"(?P<season>[Ss]pring|[Ss]ummer|[Aa]utumn|[Ff]all|[Ww]inter)(?:\s+of)?(?:\s+the\s+year)?,?\s+"
)
POINT = re.compile(
    rf"(?<![\w$€£#/.,])(?<!\d[.,])(?:(?<!-)|(?<=\d{{4}}-)|(?<=\?-)|(?<=known-))(?:"
    rf"(?P<span1>{YEAR})(?:\s?[-–—]\s?(?P<span2>{YEAR}|1[3-9]\b|[2-9]\d\b)|/(?P<span3>\d\d)\b)(?![-/\d]){NO_UNIT}"
    rf"|(?P<isoyear>{YEAR})-(?P<isomonth>\d\d)(?:-(?P<isoday>\d\d))?(?![\d-])"
    rf"|(?P<month1>{MON})\s+(?P<day1>{DAY})(?:\s*[-–—]\s*(?P<day1b>{DAY}))?\s*,?\s+(?P<year1>{YEAR})\b"
    rf"|(?P<day2>{DAY})(?:\s*(?:[-–—]|\bto\b)\s*(?P<day2b>{DAY}))?\s+(?:of\s+)?(?P<month2>{MON}),?\s+(?P<year2>{YEAR})\b"
    rf"|(?P<e1>{DAY})\s+(?P<n1>{MON})\s*(?:[-–—/]|\bto\b|\buntil\b)\s*(?P<e2>{DAY})\s+(?P<n2>{MON}),?\s+(?P<n12>{YEAR})\b"
    rf"|(?P<m1>{MON})(?:\s+(?P<d1>{DAY}))?\s*(?:[-–—/]|\bto\b|\band\b|\buntil\b)\s*(?P<m2>{MON})(?:\s+(?P<d2>{DAY}))?,?\s+(?P<y12>{YEAR})\b"
    rf"|(?:(?P<circa3>[Cc]irca|[Aa]round|[Aa]bout|[Aa]pproximately|~)\s*)?(?:{SHIFT})?(?P<month3>{MON}),?(?:\s+of)?\s+(?P<year3>{YEAR})\b"
    rf"|{SEASON}(?P<seasonyear>{YEAR})(?:\s*[-–/]\s*(?P<seasonend>{YEAR}|\d\d)\b)?"
    rf"|(?P<half>[Ff]irst|[Ss]econd|[Ll]atter)\s+(?P<portion>half|quarter)\s+of\s+(?P<halfyear>{YEAR})\b"
    rf"|(?P<quarter>[Tt]hird|[Ff]ourth|[Ll]ast)\s+quarter\s+of\s+(?P<quarteryear>{YEAR})\b"
    rf"|(?:[Tt]he\s+)?(?:(?P<tenth>[Ee]arly|[Mm]id(?:dle)?|[Ll]ate)(?:[-\s](?:to|and|or)[-\s](?P<tenth2>mid(?:dle)?|late))?(?:\s+of)?(?:\s+the)?[\s-]+)?(?P<decade>(?:1[89]|20)\d)0[’']?s\b"
    rf"|(?<!\ban )(?P<shift2>[Ee]arly|[Mm]id(?:dle)?|[Ll]ate|[Bb]eginning|[Ss]tart|[Ee]nd)(?:\s+of|\s+in)?(?:\s+the)?(?:\s+year)?[\s-]+(?P<shiftyear>{YEAR})\b"
    rf"|(?:(?P<circa>[Cc]irca|[Cc]a?\.|[Aa]round|[Aa]bout|[Aa]pproximately|~)\s*)?(?P<year>{YEAR})\b(?:{PHRASE}|{NO_UNIT})(?!\s*[-–]\s*\d{{1,3}}\b)(?![./]\d)"
    r")",
)
LINK = re.compile(r"\s*(?:[-–—−]|(?:right\s+)?up\s+to|to|until|through|till)\s*(?:the\s+)?")
AND = re.compile(r"\s+and\s+(?:the\s+)?")
PRESENT = re.compile(
    r"\s*(?:[-–—−]|(?:right\s+)?up\s+to|to|until|through|till)\s*(?:[Tt]he\s+)?(?:(?<=to\s)date|[Pp]resent(?:\s+day)?|[Nn]ow|[Tt]oday|[Oo]ngoing|"
    r"[Ss]till\s+active|[Cc]urrent(?:ly)?)\b"
)
ONWARD = re.compile(r"\s*,?\s*(?:onwards?|and\s+(?:onwards?|after))\b")
BEFORE = re.compile(
    r"(?:(?P<before>\b[Bb]efore|\b[Pp]rior\s+to|\b[Ee]arlier\s+than)|(?P<until>\b[Uu]ntil|\b[Uu]p\s+(?:to|until)|\b[Nn]ot?\s+later\s+than|\b[Tt]ill|\b[Tt]hrough)|"
    r"(?P<since>\b[Ss]ince|\b[Ee]ver\s+since)|(?P<after>\b[Nn]ot?\s+(?:earlier\s+than|before)|\b[Aa]fter|\b[Ff]ollowing|\b[Ll]ater\s+than)|"
    r"(?P<between>\b[Bb]etween)|(?P<span>\b[Ff]rom))\s+(?:the\s+(?:year\s+|end\s+of\s+)?|at\s+least\s+|on\s+|roughly\s+)?$"
)
RESOLUTION = re.compile(
    r"(?:Resolutions?|No\.?|Directive|Order|UNSCR|Act|Law|Decree|Page|p\.|pp\.|#)\s*$"
)
SHIFTS = {"ear": 37, "beg": 37, "sta": 37, "mid": 38, "lat": 39, "end": 39}
SEASONS = {"spr": 21, "sum": 22, "aut": 23, "fal": 23, "win": 24}
TENTHS = {"ear": (0, 3), "mid": (4, 6), "lat": (7, 9)}
QUARTERS = {"first": 33, "second": 34, "third": 35, "fourth": 36, "last": 36}
LOOK_BACK = 40
FOUR_DIGITS = re.compile(r"(?:1[89]|20)\d\d")
BEFORE_YEAR = 60
"""Characters of a date that may stand before its year ("September 28 – October 2, ...")."""


@record
@dataclass(frozen=True, slots=True)
class DateFound:
    """A date with its place; `when.as_written` is the text between."""

    start: int
    end: int
    when: When


@dataclass(frozen=True, slots=True)
class RelativeFound:
    """A phrase that dates by another date: "the following month", "within a week"."""

    start: int
    end: int
    phrase: str
    unit: str
    """day, week, month, year; empty for "around this time"."""
    number: int
    """How many units on from the anchor; 0 for the same one, negative for before."""
    kind: str
    """same, around, shift, within."""


def read_date(text: str, start: int, end: int) -> DateFound | None:
    """The date or interval that the stretch begins with; prefixes such as "before" are allowed."""
    at = start
    while at < end and text[at].isspace():
        at += 1
    lead = LEADS.match(text, at, end)
    body = lead.end() if lead else at
    for found in scan(text, body, end, first_only=True):
        if found[0] == body:
            return finished(text, at, end, found, lower=at)
        return None
    return None


YEARS = Lexicon(
    lambda run: () if run.isalpha() else [figure.start() for figure in FOUR_DIGITS.finditer(run)]
)
"""All figures that can be a year: every date that is looked for holds one."""

LEADS = re.compile(
    r"(?:[Bb]efore|[Pp]rior\s+to|[Uu]ntil|[Uu]p\s+to|[Ss]ince|[Aa]fter|[Ff]rom|[Bb]etween|[Ii]n|[Oo]n|[Dd]uring|"
    r"[Bb]y|[Ff]ollowing)\s+(?:the\s+(?:year\s+)?)?"
)


def find_dates(text: str, start: int, end: int) -> list[DateFound]:
    """All dates and intervals of a stretch, in order; they do not overlap."""
    found: list[DateFound] = []
    for piece in scan(text, start, end):
        date = finished(text, start, end, piece, lower=start)
        if date and (not found or date.start >= found[-1].end):
            found.append(date)
    return found


Piece = tuple[int, int, str]
"""Start, end, EDTF."""


def scan(text: str, start: int, end: int, *, first_only: bool = False) -> list[Piece]:
    """Points of the stretch, neighbours joined to intervals."""
    pieces: list[Piece] = []
    at = start
    for year in between(YEARS.places(text), start, end):
        if year < at:
            continue
        found = POINT.search(text, max(at, year - BEFORE_YEAR), end)
        if found is None:
            break
        at = found.end()
        edtf = point_edtf(found)
        if edtf is None or (
            found["year"] and RESOLUTION.search(text, max(start, found.start() - 12), found.start())
        ):
            continue
        piece = (found.start(), found.end(), edtf)
        if pieces and (joined := join(text, start, pieces[-1], piece)):
            pieces[-1] = joined
        else:
            if first_only and pieces:
                break
            pieces.append(piece)
    return pieces


def join(text: str, start: int, first: Piece, second: Piece) -> Piece | None:
    """Two points with a dash or "to" between, or "between A and B", as one interval."""
    if "/" in first[2] or "/" in second[2]:
        return None
    between = LINK.fullmatch(text, first[1], second[0])
    if not between and AND.fullmatch(text, first[1], second[0]):
        lead = BEFORE.search(text, max(start, first[0] - LOOK_BACK), first[0])
        between = lead if lead and lead["between"] else None
    if not between or second[2].lstrip("[") < first[2].lstrip("[")[:4]:
        return None
    return first[0], second[1], f"{first[2]}/{second[2]}"


def finished(text: str, start: int, end: int, piece: Piece, *, lower: int) -> DateFound:
    """The piece with its open end or its prefix."""
    first, last, edtf = piece
    mode = Mode.WITHIN if "/" in edtf else Mode.ON
    present = PRESENT.match(text, last, end) if "/" not in edtf else None
    lead = BEFORE.search(text, max(lower, first - LOOK_BACK), first)
    onward = ONWARD.match(text, last, end)
    if present:
        last, edtf, mode = present.end(), f"{edtf}/..", Mode.THROUGHOUT
        first = lead.start() if lead and (lead["span"] or lead["since"]) else first
    elif "/" in edtf:
        if lead and (lead["span"] or lead["between"]):
            first = lead.start()
            mode = Mode.THROUGHOUT if lead["span"] else Mode.WITHIN
    elif onward and (lead is None or lead["between"]):
        edtf, mode, last = f"{edtf}/..", Mode.THROUGHOUT, onward.end()
    elif lead and not lead["between"] and (not lead["span"] or onward):
        edtf, mode = bounded(edtf, lead)
        first, last = lead.start(), onward.end() if onward else last
    queried = QUERIED.match(text, last, end)
    if (
        queried
        and not (queried["asked"] and text[lower:first].strip())
        and (written := queried_edtf(edtf))
    ):
        last, edtf = queried.end(), written
    basis = Basis.PUBLICATION if is_publication(text, start, first, last, end) else Basis.STATED
    return DateFound(first, last, When(edtf, mode, basis=basis, as_written=text[first:last]))


QUERIED = re.compile(
    r"\s?(?:\(\s?\?\s?\)|\?(?=\s*(?:[;,):]|(?:to|or)\b|[-–—]))|(?P<asked>\?(?=\s*$)))"
)
"""A mark of doubt behind a date: "1987?", "1987 (?)"; at the end of a sentence the mark asks."""


def queried_edtf(edtf: str) -> str | None:
    """The date as uncertain; None for forms that EDTF gives no mark of doubt."""
    if edtf[-1].isdigit() or edtf.endswith("X"):
        return f"{edtf}?"
    return f"{edtf[:-1]}%" if edtf.endswith("~") else None


PUBLISHED = r"(?:reports?|articles?|interviews?|stud(?:y|ies)|assessments?|editions?|issues?|books?|surveys?|papers?|cables?|memos?|memorand(?:um|a)|testimony|broadcasts?|editorials?)"
OF_PUBLICATION = re.compile(
    rf"\b{PUBLISHED}(?:\s+(?:by|of|for)\s+(?:the\s+)?(?:[A-Z][\w.’'-]*\s+){{0,5}}(?:[A-Z][\w.’'-]*))?(?:,?\s+(?:which\s+was\s+)?(?:published|released|issued|printed|aired|dated)(?:\s+(?:on|in))?|\s+(?:from|of|in)|\s*\(|,)\s+(?:the\s+)?$"
    r"|\b(?:published|released|printed)\s+(?:on|in)\s+$|\((?:[A-Z][\w.&’'-]*[\s,]+){1,6}$"
)
BY_PUBLICATION = re.compile(rf"(?:[’']s)?\s+(?:[\w.’'-]+\s+){{0,3}}?{PUBLISHED}\b")


def is_publication(text: str, start: int, first: int, last: int, end: int) -> bool:
    """Whether the date tells when a report or article appeared, not when something happened."""
    if BY_PUBLICATION.match(text, last, min(end, last + 60)):
        return bool(
            re.search(
                r"(?:\b(?:an?|the|its|his|her)|[’']s?)\s+$",
                text[max(start, first - 12) : first],
                re.I,
            )
        )
    return bool(OF_PUBLICATION.search(text[max(start, first - 90) : first]))


def bounded(edtf: str, lead: re.Match[str]) -> tuple[str, Mode]:
    """The date under before, until, since or after."""
    if lead["before"]:
        return f"../{unit_before(edtf)}", Mode.WITHIN
    if lead["until"]:
        return f"../{edtf}", Mode.THROUGHOUT
    if lead["since"] or lead["span"]:
        return f"{edtf}/..", Mode.THROUGHOUT
    inner = edtf.strip("[]")
    return f"[{inner.partition('..')[0]}..]", Mode.WITHIN


def unit_before(edtf: str) -> str:
    """The day before a day, the month before a month, the year before anything else."""
    parts = edtf.rstrip("~?%").strip("[]").split("..")[0].replace("X", "0").split("-")
    year = int(parts[0])
    if len(parts) == 1 or int(parts[1]) > 12:
        return f"{year - 1:04}"
    month = int(parts[1])
    if len(parts) == 3 and int(parts[2]) > 1:
        return f"{year:04}-{month:02}-{int(parts[2]) - 1:02}"
    year, month = (year - 1, 12) if month == 1 else (year, month - 1)
    day = f"-{month_length(year, month):02}" if len(parts) == 3 else ""
    return f"{year:04}-{month:02}{day}"


def point_edtf(m: re.Match[str]) -> str | None:
    """The EDTF of a match; None for an impossible date."""
    kind = m.lastgroup
    if m["span1"]:
        return years(m["span1"], m["span2"] or m["span3"])
    if m["n12"]:
        first, last = exact(m["n12"], m["n1"], m["e1"]), exact(m["n12"], m["n2"], m["e2"])
        return f"{first}/{last}" if first and last and first <= last else None
    if m["year"]:
        return f"{m['year']}~" if m["circa"] else m["year"]
    if m["isoyear"]:
        return iso(m["isoyear"], m["isomonth"], m["isoday"])
    if m["year1"]:
        return day_range(m["year1"], m["month1"], m["day1"], m["day1b"])
    if m["year2"]:
        return day_range(m["year2"], m["month2"], m["day2"], m["day2b"])
    if m["y12"]:
        first = day_or_month(m["y12"], m["m1"], m["d1"])
        last = day_or_month(m["y12"], m["m2"], m["d2"])
        return f"{first}/{last}" if first and last and first <= last else None
    if m["year3"]:
        about = "~" if m["circa3"] else ""
        return f"{m['year3']}-{month_of(m['month3']):02}{about}"
    if m["seasonyear"]:
        return season(m)
    if m["halfyear"]:
        return half(m)
    if m["quarteryear"]:
        return f"{m['quarteryear']}-{QUARTERS[m['quarter'].lower()]}"
    if m["decade"]:
        return decade(m["decade"], m["tenth"], m["tenth2"])
    return f"{m['shiftyear']}-{SHIFTS[m['shift2'][:3].lower()]}" if kind else None


def season(m: re.Match[str]) -> str:
    """A season of a year; "winter 1999/2000" is one, "winter 2006 – 2009" lasted to 2009."""
    year, last = m["seasonyear"], m["seasonend"] or ""
    edtf = f"{year}-{SEASONS[m['season'][:3].lower()]}"
    last = last if len(last) in (0, 4) else year[:2] + last
    return f"{edtf}/{last}" if last.isdigit() and int(last) > int(year) + 1 else edtf


def half(m: re.Match[str]) -> str:
    """Halves and the first two quarters."""
    first = m["half"].lower() == "first"
    if m["portion"] == "half":
        return f"{m['halfyear']}-{40 if first else 41}"
    return f"{m['halfyear']}-{33 if first else 34}"


def years(first: str, last: str) -> str | None:
    """ "1998-2001", "1998-99", "2009/10"; None where they run backwards."""
    full = last if len(last) == 4 else first[:2] + last
    return f"{first}/{full}" if full > first else None


def decade(known: str, tenth: str | None, tenth2: str | None) -> str:
    """ "the 1970s", and their early, middle and late years."""
    if not tenth:
        return f"{known}X"
    first, last = TENTHS[tenth[:3].lower()][0], TENTHS[(tenth2 or tenth)[:3].lower()][1]
    return f"[{known}{first}..{known}{last}]"


def month_of(name: str) -> int:
    """1 to 12."""
    return MONTH_NUMBER[name[:3].lower()]


def day_or_month(year: str, month: str, day: str | None) -> str | None:
    """A day, or its month where no day was printed."""
    return exact(year, month, day) if day else f"{year}-{month_of(month):02}"


def exact(year: str, month: str, day: str) -> str | None:
    """A day; None where the month has no such day."""
    number = int(re.sub(r"\D", "", day))
    if not 1 <= number <= month_length(int(year), month_of(month)):
        return None
    return f"{year}-{month_of(month):02}-{number:02}"


def day_range(year: str, month: str, day: str, until: str | None) -> str | None:
    """A day, or "12-15 July 2004"."""
    first = exact(year, month, day)
    if not until or not first:
        return first
    last = exact(year, month, until)
    return f"{first}/{last}" if last and first < last else None


def iso(year: str, month: str, day: str | None) -> str | None:
    """ISO dates; zeros stand for "not known" ("2003-00-00")."""
    if month == "00":
        return year
    if not 1 <= int(month) <= 12:
        return None
    if day in (None, "00"):
        return f"{year}-{month}"
    return f"{year}-{month}-{day}" if 1 <= int(day) <= month_length(int(year), int(month)) else None


MONTH_OPENING = re.compile("Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec")
"""A cheap test before the pattern."""
PARTIAL = re.compile(
    rf"(?<!\w)(?:(?P<m>{MON})\s+(?P<d>{DAY})|(?P<d2>{DAY})\s+(?:of\s+)?(?P<m2>{MON})"
    rf"|(?:[Ii]n|[Dd]uring|[Bb]y|[Uu]ntil)\s+(?:early\s+|late\s+|mid-)?(?P<m3>{MON}))(?![\w’'-])(?!,?\s+\d{{4}})"
)


def find_partials(text: str, start: int, end: int, anchor: When) -> list[DateFound]:
    """Days and months printed without a year, placed in the anchor's year."""
    year = anchor.edtf.lstrip("[./")[:4]
    if not year.isdigit() or not MONTH_OPENING.search(text, start, end):
        return []
    found = []
    for m in PARTIAL.finditer(text, start, end):
        name, day = (m["m"], m["d"]) if m["m"] else (m["m2"], m["d2"])
        edtf = exact(year, name, day) if name else f"{year}-{month_of(m['m3']):02}"
        if edtf:
            when = When(edtf, Mode.ON, basis=Basis.RELATIVE, as_written=m.group())
            found.append(DateFound(m.start(), m.end(), when))
    return found


SMALL = {"a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7,
         "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "fifteen": 15, "twenty": 20}  # fmt: skip
AMOUNT = r"(?P<n>an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|\d{1,3})"
UNIT = r"(?P<u>day|week|month|year)s?"
UNITS = re.compile("day|week|month|year|time|Day|Week|Month|Year|DAY|WEEK|MONTH|YEAR")
"""A word that every relative phrase holds: a cheap test before the patterns."""
RELATIVES = (
    ("within", 1, re.compile(rf"\b[Ww]ithin\s+{AMOUNT}\s+{UNIT}\b")),
    ("shift", 1, re.compile(rf"\b[Aa]fter\s+{AMOUNT}\s+{UNIT}\b")),
    ("shift", 1, re.compile(rf"\b{AMOUNT}\s+{UNIT}\s+(?:later|after(?:wards)?|on)\b", re.I)),
    ("shift", -1, re.compile(rf"\b{AMOUNT}\s+{UNIT}\s+(?:earlier|before|prior)\b", re.I)),
    ("shift", 1, re.compile(r"\b[Tt]he\s+(?:following|next)\s+(?P<u>day|week|month|year)\b")),
    ("shift", -1, re.compile(r"\b[Tt]he\s+(?:previous|preceding)\s+(?P<u>day|week|month|year)\b")),
    ("same", 0, re.compile(r"\b(?:[Tt]he|[Tt]hat)\s+same\s+(?P<u>day|week|month|year)\b")),
    ("same", 0, re.compile(r"\b[Ii]n\s+that\s+(?P<u>month|year)\b")),
    ("same", 0, re.compile(r"\b[Ll]ater\s+(?:that|the\s+same)\s+(?P<u>day|week|month|year)\b")),
    ("around", 0, re.compile(r"\b[Aa](?:round|t)\s+(?:this|that|the\s+same)\s+time\b")),
)  # fmt: skip


def find_relatives(text: str, start: int, end: int) -> list[RelativeFound]:
    """Relative phrases of a stretch, in order."""
    if not UNITS.search(text, start, end):
        return []
    found = []
    for kind, sign, pattern in RELATIVES:
        for m in pattern.finditer(text, start, end):
            groups = m.groupdict()
            amount = groups.get("n") or "one"
            number = SMALL.get(amount.lower()) or int(amount) if amount else 1
            unit = groups.get("u") or ""
            found.append(RelativeFound(m.start(), m.end(), m.group(), unit, sign * number, kind))
    return sorted(found, key=lambda relative: relative.start)


def resolve_relative(found: RelativeFound, anchor: When) -> When:
    """The time a relative phrase means, given the date it leans on; never more exact than that."""
    edtf = shifted(found, anchor.edtf)
    mode = Mode.WITHIN if found.kind == "within" else Mode.ON
    return When(edtf, mode, basis=Basis.RELATIVE, as_written=found.phrase)


YEAR_ALONE = re.compile(r"\d{4}(?:-\d\d){0,2}$")


def shifted(found: RelativeFound, edtf: str) -> str:
    """The anchor moved on; where its precision does not allow that, only "after" or "before"."""
    parts = edtf.split("-")
    plain = all(part.isdigit() for part in parts) and (len(parts) == 1 or int(parts[1]) <= 12)
    if found.kind == "shift" and found.unit == "year" and YEAR_ALONE.match(edtf):
        return f"{int(edtf[:4]) + found.number:04}"
    if found.kind == "same" or not plain:
        return edtf
    if found.kind == "around":
        return f"{edtf}~"
    year = int(parts[0])
    if found.unit == "year":
        return f"{year + found.number:04}"
    if found.unit == "month" and len(parts) > 1 and found.kind == "shift":
        total = year * 12 + int(parts[1]) - 1 + found.number
        return f"{total // 12:04}-{total % 12 + 1:02}"
    if found.unit in ("day", "week") and len(parts) == 3:
        return moved_days(edtf, found)
    return f"[{edtf}..]" if found.number > 0 else f"../{edtf}"


def moved_days(edtf: str, found: RelativeFound) -> str:
    """A day moved by days or weeks; "within a week" is the interval up to it."""
    from datetime import date, timedelta

    first = date.fromisoformat(edtf)
    last = first + timedelta(days=found.number * (7 if found.unit == "week" else 1))
    return f"{edtf}/{last.isoformat()}" if found.kind == "within" else last.isoformat()
