"""Successions: the leaders that the sentences of a page tell one after the other.

In go sentences, out come `Tenure`s: who led the profile's own group, from when to when, and what ended it.
A sentence may speak of the leader before by a pronoun or a family name, and a successor begins where his
predecessor ended. Example: "Haddad was killed in May 1988. He was followed by Elie Karam, who held the post
until 1990." gives Haddad to 1988-05 and Karam from 1988-05 to 1990.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from stemma.model.dates import When
from stemma.model.text import Span
from stemma.reading.document import Sentence
from stemma.reading.gazetteer import gazetteer
from stemma.reading.leaders.sentences import ENDING, Led, steps_of
from stemma.reading.leaders.words import NAME
from stemma.reading.names.own_group import ARTICLE
from stemma.reading.page import Page
from stemma.reading.wordplaces import all_places

FOLLOWING = ("next", "next-by", "took", "handed")
LINK = re.compile(
    r"\b(?:[Aa]fter|[Tt]hen|[Tt]hereafter|[Ss]ince\s+then|[Ff]rom\s+then\s+on|[Ww]hen|[Ff]ollowing|[Uu]pon)\b"
)
"""Words that make a leading follow the one before."""
LINKED = 250
"""Characters before a name in which such a word may stand."""
STATELY = ("army", "party", "militia", "brigade")
"""Words for a group that may as well mean a body of the state."""
PLACED = re.compile(
    r"\b(?:northern|southern|eastern|western|central|home|local|other|rival|government|national|enemy|second)\s"
)
"""A front of a war, and no group."""
NEAR = 2
"""Sentences over which a pronoun, or an office without its group, goes on with what was told."""
WHOLE = re.compile(rf"(?:{NAME})$")
PARAGRAPH = re.compile(r"\n\s*\n")
WINDOW = 60
"""Characters before a family name in which the other names of its bearer stand."""


@dataclass(slots=True)
class Tenure:
    """One person's leading of the group, as far as the sentences told it."""

    name: str
    start: str | None = None
    """EDTF; None where no sentence says."""
    end: str | None = None
    """EDTF; ".." where it lasts; None where no sentence says."""
    fate: str | None = None
    spans: list[Span] = field(default_factory=list)
    """The sentences that tell it."""
    dated: Span | None = None
    """The sentence that gave its end, or else its start."""
    fated: Span | None = None
    lasts: bool = False
    is_derived: bool = False
    """Whether the start is no date of the leader's own: the predecessor's end, the group's founding."""

    @property
    def period(self) -> str | None:
        """EDTF interval; None where neither end is known."""
        return f"{self.start or ''}/{self.end or ''}" if self.start or self.end else None


def tenures_of(page: Page, sentences: Iterable[Sentence], *, named_only: bool) -> list[Tenure]:
    """The leaders of the sentences, in the order told.

    With `named_only` a sentence must name the group that was led, or go on with a leader just told.
    """
    succession = Succession(page, named_only=named_only)
    for sentence in sentences:
        succession.read(Span(sentence.start, sentence.body_end))
    return succession.finished()


class Succession:
    """What the sentences up to one place have told."""

    def __init__(self, page: Page, *, named_only: bool) -> None:
        """Nothing told yet."""
        self.page, self.named_only = page, named_only
        self.told: list[Tenure] = []
        """All tenures in order."""
        self.tenures: dict[str, Tenure] = {}
        """Everybody's latest."""
        self.last: Tenure | None = None
        self.before: Tenure | None = None
        """Who led before the last one."""
        self.since = NEAR + 1
        """Sentences since the last leader was spoken of."""

    def read(self, span: Span) -> None:
        """What one sentence adds."""
        self.since += 1
        others = [m.start for m in self.page.mentions.within(*span) if not m.is_own]
        for step in steps_of(self.page.plain, span, self.is_own):
            if self.is_elsewhere(step, span):
                continue
            until = step.span.start if step.frame == "next" else span.end
            is_of_own = not any(start < until for start in others)
            goes_on = self.last is not None and self.since <= NEAR and is_of_own
            tenure = self.tenure_of(step, is_free=not self.named_only or step.is_named or goes_on)
            if tenure is not None:
                self.add(tenure, step, span)
                self.since = 0

    def is_elsewhere(self, step: Led, span: Span) -> bool:
        """Whether a step tells of another group than the own one.

        Without its group it is of the group named last before; "the army" is the own group where that is one.
        """
        if step.itself:
            words = step.itself.split()
            is_kind = words[-1] not in STATELY or words[-1] in self.page.group.label.casefold()
            return not is_kind or PLACED.search(step.itself) is not None
        if not step.is_loose:
            return False
        before = self.page.mentions.within(span.start, step.span.start)
        return bool(before) and not before[-1].is_own

    def is_own(self, name: str) -> bool:
        """Whether a name is the own group's; who acts for it is no group."""
        return self.page.mentions.means_own(name) and not self.acts(name)

    def acts(self, name: str) -> bool:
        """Whether a name that means a group is that of a person who acts for it."""
        node = self.page.mentions.resolve(name)
        words = " ".join(ARTICLE.sub("", name).split())
        return node is not None and words not in self.page.mentions.names.get(node.id, (words,))

    def tenure_of(self, step: Led, *, is_free: bool) -> Tenure | None:
        """Whose leading a step is about; None where nobody's who is known, or a new one is not to begin."""
        if not step.name:
            last = self.last if self.since <= NEAR else None
            return self.renewed(last, step) if last else None
        known = self.known(step.name)
        if known is not None or step.frame == "gone" or not is_free:
            return self.renewed(known, step) if known and is_free else known
        name = self.whole(step.name)
        is_called = step.frame in ("apposed", "office", "titled") and bool(step.itself)
        return Tenure(name) if is_called or self.is_person(name) else None

    def renewed(self, tenure: Tenure, step: Led) -> Tenure:
        """A second tenure where a step has somebody lead again whose leading ended; else the one known."""
        over = tenure.end not in (None, "..")
        begins = step.start is not None and is_later(step.start, tenure.end or "")
        ends = step.start is None and (step.end is None or is_later(step.end, tenure.end or ""))
        if step.frame in ENDING or not over or not (begins or (step.is_renewed and ends)):
            return tenure
        return Tenure(tenure.name)

    def add(self, tenure: Tenure, step: Led, span: Span) -> None:
        """Enter what a step tells of a tenure."""
        page = self.page
        is_new = self.tenures.get(tenure.name) is not tenure
        if is_new:
            self.told.append(tenure)
            self.tenures[tenure.name] = tenure
        if tenure is not self.last:
            self.before, self.last = self.last, tenure
        start = step.start or (founded(page) if step.is_first else None)
        if start is None and is_new and self.before and not step.is_joint:
            head = max(span.start, step.span.start - LINKED)
            linked = step.frame in FOLLOWING or LINK.search(page.plain, head, step.span.start)
            former = self.known(step.former) if step.former else self.before
            told_here = former is not None and span in former.spans
            if former and former.end != ".." and (linked or told_here):
                start = former.end
        is_printed = step.start is not None
        if (
            start
            and step.frame not in ENDING
            and (tenure.start is None or (is_printed and tenure.is_derived))
        ):
            tenure.start, tenure.dated = start, tenure.dated or span
            tenure.is_derived = not is_printed
        if step.end and (tenure.end in (None, "..") or step.end.startswith(tenure.end or "..")):
            tenure.end, tenure.dated = step.end, span
        if step.fate and tenure.fate is None:
            tenure.fate, tenure.fated = step.fate, span
        tenure.lasts = tenure.lasts or step.lasts
        if span not in tenure.spans:
            tenure.spans.append(span)

    def finished(self) -> list[Tenure]:
        """All tenures; one told in the present lasts, where its start is known."""
        for tenure in self.told:
            if tenure.lasts and tenure.start and tenure.end is None and tenure.fate is None:
                tenure.end = ".."
        return self.told

    def known(self, name: str) -> Tenure | None:
        """The leader already told whom a name means, by the whole of it or by the family name."""
        if name in self.tenures:
            return self.tenures[name]
        said = family(name)
        if " " in name.strip():
            return next((t for t in self.tenures.values() if t.name.endswith(f" {name}")), None)
        return next((t for t in self.tenures.values() if family(t.name) == said), None)

    def whole(self, name: str) -> str:
        """A family name with the other names that the page prints before it somewhere."""
        if " " in name:
            return name
        bare = family(name)
        plain = self.page.plain
        for at in all_places(plain, bare):
            words = PARAGRAPH.split(plain[max(0, at - WINDOW) : at + len(bare)])[-1]
            found = WHOLE.search(words)
            if found and " " in found.group() and self.is_person(found.group()):
                return " ".join(found.group().split())
        return name

    def is_person(self, name: str) -> bool:
        """Whether a name can be a person's: no group, no state, no people, no abbreviation."""
        known = gazetteer()
        is_other = name in known.adjectives or name in known.countries or name.isupper()
        return not is_other and (self.page.mentions.resolve(name) is None or self.acts(name))


def is_later(edtf: str, other: str) -> bool:
    """Whether a date lies after another one, both as precise as the coarser; parts of years say only the year."""
    digits = min(len(edtf), len(other), *(YEAR for each in (edtf, other) if each[5:7] > "12"))
    return edtf[:YEAR].isdigit() and other[:YEAR].isdigit() and edtf[:digits] > other[:digits]


YEAR = len("2001")


def family(name: str) -> str:
    """The last word of a name without an article: "Hatim al-Zubaydi" gives Zubaydi."""
    last = name.rpartition(" ")[2]
    article, _, rest = last.partition("-")
    return rest if rest and article.casefold() in ("al", "el", "ul") else last


def founded(page: Page) -> str | None:
    """When the page says that the group began, EDTF; a date that is known by now."""
    for statement in page.statements.values():
        if statement.subject == page.group.id and statement.property == "formed":
            return statement.value.edtf if isinstance(statement.value, When) else None
    return None
