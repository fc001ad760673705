"""Titles: which line at the head of a page names the group.

In go rows, out come the title's stretch and the rows without it. Menus may stand above it; a page
whose head is cut has none, and then the sentence that introduces the group gives the name.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Sequence

from stemma.model.text import Span
from stemma.reading.document import Heading
from stemma.reading.headings import split_title
from stemma.reading.labels import BARE_VALUE, LABEL, is_label, is_labelled
from stemma.reading.layouts.rows import LineKind, Row
from stemma.reading.names import tongues

LONGEST_TITLE = 140
HEAD_ROWS = 60
"""Rows above the first heading or label in which the title is looked for."""
SENTENCE = re.compile(r"[^.]{25,}\.(?:\s|$)|[.!?]\s+[A-Z]|\[\s?\w{1,4}\s?\]|:\s")
SITE = re.compile(r"\s+[|–—-]\s+(?:FSI|CISAC|Stanford|Mapping Militants?|Mapping Militant).*$")
PRINTED = re.compile(
    r"\d{1,4}[/.-]\d{1,2}[/.-]\d{2,4}(?:,?\s+\d{1,2}:\d{2}(?:\s?[AP]M)?)?\s+(?=\D)"
)
"""The day of printing, which browsers put before the title at the head of a sheet."""
SITE_ALONE = re.compile(r"(?:The\s+)?Mapping\s+Militants?(?:\s+(?:Project|Organi[sz]ations))?\W*")
"""The site's name in the place of a title."""
QUOTED = re.compile(r"[“\"]([^“”\"\n]{3,120}?)[.,]?[”\"]")
INTRODUCED = re.compile(
    rf"\s*(?:The\s+)?(?P<name>[A-ZÀ-Þ][\w’'-]*(?:[ -](?:(?:of|the|for|in|and|na|an|ar|{tongues.SMALL})[ -])*(?:[ldLD][’']|[hntb]-?(?=[A-ZÀ-Þ]))?[A-ZÀ-Þ][\w’'-]*){{0,8}})"
    r"(?:,)?\s*(?:\((?:[“\"]?(?P<also>[^()“”\"]{3,60}?)[,;]?[”\"]?[,;]?\s+(?:or\s+|abbreviated\s+)?)?(?P<short>[A-Z][\w-]{1,11})\)\s*,?\s*)?(?:[^.():]{0,80},\s+)?(?:is|was)\s+(?:an?|the|one\s+of)\s"
    r"(?=[^.]{0,160}\b(?:group|organi[sz]ation|movement|front|army|network|militia|party|insurgen\w+|alliance|coalition|faction|guerrilla\w*)\b)"
)


def take_title(
    content: str, rows: Sequence[Row], marked: Collection[int] = ()
) -> tuple[Span | None, list[Row]]:
    """The line above all headings and labels that names the group, and the other rows.

    `marked`: where lines begin that the page itself marks as its title.
    """
    head = head_rows(content, rows)
    fit = [at for at in head if is_title(content[rows[at].start : rows[at].end])]
    if not fit:
        return None, list(rows)
    fit = [at for at in fit if rows[at].start in marked] or fit
    cited = {name for row in rows[:HEAD_ROWS] for name in cited_names(content, row)}
    fit = [at for at in fit if content[rows[at].start : rows[at].end] in cited] or fit
    chosen = fit[0] if len(fit) == 1 else max(fit, key=lambda at: spoken(content, rows[at], -at))
    row = rows[chosen]
    words = content[row.start : row.end]
    site = SITE.search(words)
    end = row.start + site.start() if site else row.end
    left = [r for at, r in enumerate(rows) if at != chosen]
    if site:
        left.insert(chosen, Row(LineKind.STUB, end, row.end))
    start = row.start + day_of_print(words)
    if start > row.start:
        left.insert(chosen, Row(LineKind.STUB, row.start, start))
    return Span(start, end), left


def day_of_print(words: str) -> int:
    """How many characters of a line are the day on which it was printed."""
    found = PRINTED.match(words)
    return found.end() if found else 0


def cited_names(content: str, row: Row) -> set[str]:
    """What is quoted in a line of furniture: where a page says how to cite it, it quotes its title."""
    return set(QUOTED.findall(content, row.start, row.end)) if row.kind is LineKind.STUB else set()


def head_rows(content: str, rows: Sequence[Row]) -> list[int]:
    """The rows above the first heading or label."""
    found = []
    for at, row in enumerate(rows[:HEAD_ROWS]):
        if row.kind in (LineKind.HEADING, LineKind.NOTE):
            break
        words = content[row.start : row.end]
        if row.kind is LineKind.BODY:
            if LABEL.match(words):
                break
            found.append(at)
    return found


def is_title(words: str) -> bool:
    """Whether a line can be a title: short, no sentence, no label, no value."""
    words = words[day_of_print(words) :]
    if len(words) > LONGEST_TITLE or words[0].islower() or SITE_ALONE.fullmatch(words):
        return False
    if is_labelled(words) or is_label(words) or BARE_VALUE.match(words):
        return False
    return words.count("(") == words.count(")") and SENTENCE.search(words) is None


def spoken(content: str, row: Row, order: int) -> tuple[int, int]:
    """How often the page speaks of what the line names; the first line wins where none is spoken of."""
    words = content[row.start : row.end]
    name, names = split_title(SITE.sub("", words[day_of_print(words) :]))
    if len(name) <= 2:
        return 0, order
    shorts = [short for short in names if short.isupper() and len(short) > 1]
    times = content.count(name) - 1 + sum(content.count(short) - 1 for short in shorts)
    return min(times, 2), order


def heading_of(content: str, title: Span | None, rows: Sequence[Row]) -> Heading:
    """The group's name as the title prints it, without an abbreviation in brackets."""
    if title is None:
        return introduced(content, rows)
    name, names = split_title(content[title.start : title.end])
    return Heading(name, title, names=names)


def introduced(content: str, rows: Sequence[Row]) -> Heading:
    """The name of the first sentence that says what the group is, on a page without a title."""
    for row in rows:
        if row.kind is not LineKind.BODY:
            continue
        found = INTRODUCED.match(" ".join(content[row.start : row.start + 400].split()))
        if found:
            names = tuple(filter(None, (found["also"], found["short"])))
            return Heading(" ".join(found["name"].split()), None, names=names)
    return spoken_of_most(content, rows)


def spoken_of_most(content: str, rows: Sequence[Row]) -> Heading:
    """The abbreviation that the page uses far more than any other, with the words it stands for."""
    words = " ".join(
        " ".join(content[row.start : row.end].split()) for row in rows if row.kind is LineKind.BODY
    )
    counted = Counter(ABBREVIATION.findall(words)).most_common(2)
    if not counted or counted[0][1] < FEWEST_USES:
        return Heading("", None)
    if len(counted) > 1 and counted[1][1] * 2 > counted[0][1]:
        return Heading("", None)
    short = counted[0][0]
    spelt = re.search(SPELT_OUT.format(re.escape(short)), words)
    name = spelt["name"].strip() if spelt else words_of_initials(short, words)
    name = name.removeprefix("The ")
    return Heading(name or short, None, names=(short,) if name else ())


def words_of_initials(short: str, words: str) -> str:
    """Capitalised words whose initials make up the abbreviation."""
    initials = r"[\w’']*[ -](?:(?:of|the|for|in|and) )*".join(re.escape(c) for c in short)
    found = re.search(rf"\b{initials}[\w’']+", words)
    return found.group() if found else ""


ABBREVIATION = re.compile(r"\b[A-ZÀ-ÖØ-Þ]{2,8}\b")
FEWEST_USES = 4
SPELT_OUT = r"(?P<name>(?:(?:[hntb]-?(?=[A-ZÀ-Þ]))?[A-ZÀ-Þ][\w’'-]*[ -](?:(?:of|the|for|in|and|al|el|na|an|ar|de|du|des|del|la|las|los|di|da|do|dos|y|e|et) )*){{1,8}})\({}\)"
