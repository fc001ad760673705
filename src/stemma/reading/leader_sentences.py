"""Leaders told in sentences: "Georges Haddad led the group from 1983 until his assassination in 1988".

In goes a sentence of a leadership section that lists no tenures, out come `Led`s: who led the profile's
own group, and when. Example: "He was followed by his brother, Elie Haddad." gives Elie Haddad, whose
start is the end of the leader before where the sentence prints none.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from stemma.model.text import Span
from stemma.reading.dates import read_date
from stemma.reading.own_group import ARTICLE, ITSELF, MEANT
from stemma.reading.periods import ends, read_period

NAME = r"[A-Z][\w’'.-]*(?:\s+(?:(?:al|el|ul|bin|ibn|abu|de|del|der|von|van|la)[-\s])?[A-Z][\w’'.-]*){0,4}"
GROUP = (
    ITSELF
    + r"|(?P<{key}>(?:the\s+)?[A-Z][\w’'-]*(?:\s+(?:(?:of|for|the)\s+){{0,2}}[A-Z][\w’'-]*){{0,6}})"
)
BRACKET = r"(?:\s+\([^()\n]{1,40}\))?"
"""The short name between the group and the verb."""
ADVERB = r"(?:(?:has|had|have|then|also|still|currently|reportedly|allegedly|initially|originally|jointly)\s+){0,3}"
ACTIVE = re.compile(
    rf"(?<![\w’'-])(?P<name>{NAME})(?:,[^,;.()]{{1,90}},)?\s+{ADVERB}(?:led|leads|headed|heads|commanded|commands|leading)\s+(?:{GROUP.format(key='led')})(?![\w’'-])"
)
PASSIVE = re.compile(
    rf"(?P<led>(?:The|the|It|it|[A-Z])[\w’'-]*(?:\s+[\w’'-]+){{0,6}}?){BRACKET}\s+(?:is|was|were|has\s+been|had\s+been)\s+{ADVERB}(?:led|headed|commanded)\s+by\s+(?:its\s+\w+,\s+)?(?P<name>{NAME})"
)
UNDER = re.compile(
    rf"(?P<led>(?:The|the|It|it|[A-Z])[\w’'-]*(?:\s+[\w’'-]+){{0,6}}?){BRACKET},?\s+(?:is|was|has\s+been)?\s*under\s+the\s+(?:leadership|command)\s+of\s+(?P<name>{NAME})"
)
FOLLOWED = re.compile(
    rf"\b(?:was|is)\s+(?:succeeded|followed|replaced)\s+(?:as\s+(?:\w+\s+)?(?:leader|head|commander|emir)\s+)?(?:in\s+[^,;.]{{3,20}}\s+)?by\s+(?:(?:his|her|their)\s+[\w\s-]{{3,40}},\s+)?(?P<name>{NAME})"
)
SUCCEEDED = re.compile(
    rf"(?<![\w’'-])(?P<name>{NAME})\s+{ADVERB}(?:(?:succeeded|replaced)\s+{NAME}|(?:succeeded|replaced|followed)\s+(?:him|her))\b"
)
TOOK_OVER = re.compile(
    rf"(?<![\w’'-])(?P<name>{NAME})\s+{ADVERB}(?:took\s+over|assumed)\s+(?:as\s+leader|(?:the\s+)?(?:leadership|command))\b"
)
NAMING = (ACTIVE, PASSIVE, UNDER)
"""Those whose words say what was led."""
NO_NAME = re.compile(
    r"(?:The|This|It|He|She|They|In|On|Since|After|From|Until|Its|Their|His|Her|Who)\b"
)
FROM_TO = re.compile(
    r"\s*(?:,\s+)?(?:from|between)\s+(?P<start>(?=[A-Z\d])[^,;.()]{4,24}?)\s+(?:to|until|till|through|and)\s+(?:(?P<why>(?:his|her|their)\s+(?:[a-z]+\s+)?[a-z]+(?:\s+by\s+[^,;.()]{3,40}?)?)\s+(?:in|on)\s+)?(?P<end>(?=[A-Z\d])[^;.()]{4,24})"
)
UNTIL = re.compile(
    r"\s*(?:,\s+)?until\s+(?:(?P<why>(?:his|her|their)\s+(?:[a-z]+\s+)?[a-z]+)\s+(?:in|on)\s+)?(?=[A-Z\d])"
)
LONGEST_PERIOD = 120
"""Characters behind the words in which a period may stand."""
BEHIND = re.compile(r"\s*(?:,\s+)?(?:(?=since\s+[A-Z\d])|(?:in|on|from)\s+(?=[A-Z\d]))")
OPENING = re.compile(r"\s*(?:(?:In|On)\s+(?=[A-Z\d])|(?=Since\s+[A-Z\d]))")


@dataclass(frozen=True, slots=True)
class Led:
    """One person's leading of the profile's own group."""

    name: str
    start: str | None
    """EDTF; None where the sentence does not say."""
    end: str | None
    """EDTF; ".." where it lasts; None where the sentence does not say."""
    span: Span
    """From the name to the end of its period."""
    is_named: bool = True
    """Whether the sentence names the group that was led."""

    @property
    def period(self) -> str | None:
        """EDTF interval; None where the sentence gives neither end."""
        return f"{self.start or ''}/{self.end or ''}" if self.start or self.end else None


def leaders_of(plain: str, span: Span, is_own: Callable[[str], bool]) -> Iterator[Led]:
    """The leaders that a sentence names; `is_own` says whether a name means the profile's group."""
    for pattern in (ACTIVE, PASSIVE, UNDER, FOLLOWED, SUCCEEDED, TOOK_OVER):
        for found in pattern.finditer(plain, span.start, span.end):
            parts = found.groupdict()
            name = " ".join(parts["name"].rstrip(".,").split())
            led = parts.get("led")
            if NO_NAME.match(name) or (led and not is_group(led, is_own)):
                continue
            start, end, stop = period_of(plain, span, found)
            whole = Span(found.start("name"), stop)
            yield Led(name, start, end, whole, pattern in NAMING)


def is_group(said: str, is_own: Callable[[str], bool]) -> bool:
    """Whether what was led is the profile's group."""
    words = " ".join(said.split())
    return bool(MEANT.fullmatch(words)) or is_own(ARTICLE.sub("", words))


def period_of(plain: str, span: Span, found: re.Match[str]) -> tuple[str | None, str | None, int]:
    """Start and end of what the match tells, and the offset behind them.

    Both, "until", "since" or "in" behind the words; else a date that opens the sentence.
    """
    at = found.end()
    span = Span(span.start, min(span.end, at + LONGEST_PERIOD))
    both = FROM_TO.match(plain, at, span.end)
    first = read_date(plain, both.start("start"), both.end("start")) if both else None
    last = read_date(plain, both.start("end"), span.end) if both else None
    if first and last:
        return ends(first.when.edtf)[0], ends(last.when.edtf)[0], last.end
    until = UNTIL.match(plain, at, span.end)
    last = read_date(plain, until.end(), span.end) if until else None
    if last:
        return None, ends(last.when.edtf)[0], last.end
    behind = BEHIND.match(plain, at, span.end)
    period = read_period(plain, behind.end(), span.end) if behind else None
    if period:
        return period.start, period.end, period.span.end
    opening = OPENING.match(plain, span.start, found.start("name"))
    period = read_period(plain, opening.end(), found.start("name")) if opening else None
    if period:
        return period.start, period.end, at
    return None, None, at
